import { closestMatch } from 'leven'
import { isSafeAddress } from '../postpost/safe-address.ts'
import { error, type Problem } from '../problem.ts'
import { quote } from '../wording.ts'
import type { InputName, Inputs } from './definitions.ts'

/** What is wrong with how PostPost is to be reached: key, user and address. */
export function judgeConnection(inputs: Inputs): Problem[] {
  const { apiKey, apiUrl, userId, dryRun } = inputs
  const problems: Problem[] = []
  const wrong = (input: InputName, message: string): void => void problems.push(error({ input }, message))
  if (apiKey === '' && !dryRun) {
    wrong(
      'api-key',
      'api-key is empty: set it to a secret, api-key: ${{ secrets.POSTPOST_API_KEY }}, and check that the secret exists under this name. Workflows of forks and of Dependabot get no secrets: there, use dry-run: true.',
    )
  }
  // A key goes into a header: anything but printable ASCII would be refused there with an error nobody understands.
  if (!/^[\x21-\x7e]*$/.test(apiKey)) {
    wrong('api-key', 'api-key holds spaces, line breaks or letters outside ASCII: copy the key into the secret again.')
  }
  if (userId !== '' && !/^[0-9a-f]{24}$/i.test(userId)) {
    wrong('user-id', `user-id is ${quote(userId)}; the id of a managed user has 24 hex digits.`)
  }
  if (!isApiAddress(apiUrl)) {
    wrong(
      'api-url',
      // Not quoted whole: it may hold a password.
      `api-url is ${quote(apiUrl.replace(/\/\/.*@/, '//***@'))}; write an https:// address without user, query or fragment (plain http only on loopback).`,
    )
  }
  return problems
}

function isApiAddress(text: string): boolean {
  if (!isSafeAddress(text)) return false
  const { username, password, search, hash } = new URL(text)
  return `${username}${password}${search}${hash}` === ''
}

/** Of a name this short two letters of difference are another word: `any` is no slip of `only`. */
const SHORT_NAME = 5

/**
 * The runner only warns about an input that action.yml does not know, and `shedule: draft` would publish at once: a clear
 * slip stops the step. A job's own variables look the same (`env: INPUT_ANY`), so what is left alone is a name that an input
 * has with hyphens (the runner writes `INPUT_DRY-RUN`, never `INPUT_DRY_RUN`), and one whose input is set as well.
 */
export function misspelledInputs(
  environment: NodeJS.ProcessEnv,
  defaults: Readonly<Record<string, string>>,
): Problem[] {
  const names = Object.keys(defaults)
  const valueIn = (name: string): string => environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
  const given = Object.keys(environment).filter((key) => key.startsWith('INPUT_'))
  return given.flatMap((key) => {
    const input = key.slice('INPUT_'.length).toLowerCase()
    if (names.includes(input)) return []
    if (names.includes(input.replaceAll('_', '-'))) return [notTaken(key, input)]
    const meant = closestMatch(input, names, { maxDistance: input.length <= SHORT_NAME ? 1 : 2 })
    if (meant === undefined) return []
    const isSet = valueIn(meant) !== '' && valueIn(meant) !== defaults[meant]
    return isSet ? [] : [slip(key, input, meant)]
  })
}

const slip = (key: string, input: string, meant: string): Problem =>
  error(
    { input },
    `There is no input ${quote(input)}; did you mean ${meant}? If it is not written under "with:" but is a variable of the job (env: ${key}), give that variable another name.`,
  )

/** Told, because somebody who wrote it under `with:` waits for its effect. */
const notTaken = (key: string, input: string): Problem => ({
  severity: 'notice',
  origin: { input },
  message: `The variable ${key} is no input of this step. If the input is meant, write ${input.replaceAll('_', '-')} under "with:".`,
})
