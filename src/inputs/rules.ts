import { closestMatch } from 'leven'
import { isSafeAddress } from '../postpost/safe-address.ts'
import { error, notice, type Problem } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { quote } from '../wording.ts'

/** How PostPost is to be reached. */
interface Connection {
  readonly apiKey: string
  readonly apiUrl: string
  readonly userId: string
  readonly dryRun: boolean
}

/** What is wrong with the key, the user and the address. */
export function judgeConnection({ apiKey, apiUrl, userId, dryRun }: Connection): Problem[] {
  const problems: Problem[] = []
  const wrong = (code: ProblemCode, input: string, message: string): void =>
    void problems.push(error(code, { input }, message))
  if (apiKey === '' && !dryRun) {
    wrong(
      'key/missing',
      'api-key',
      'api-key is empty: set it to a secret, api-key: ${{ secrets.POSTPOST_API_KEY }}, and check that the secret exists under this name. Workflows of forks and of Dependabot get no secrets: there, use dry-run: true.',
    )
  }
  // The key goes into a header, where anything but printable ASCII fails with an error that nobody understands.
  if (!/^[\x21-\x7e]*$/.test(apiKey)) {
    wrong(
      'key/unusable',
      'api-key',
      'api-key holds spaces, line breaks or letters outside ASCII: copy the key into the secret again.',
    )
  }
  if (userId !== '' && !/^[0-9a-f]{24}$/i.test(userId)) {
    wrong('input/wrong-value', 'user-id', `user-id is ${quote(userId)}; the id of a managed user has 24 hex digits.`)
  }
  if (!isApiAddress(apiUrl)) {
    wrong(
      'input/wrong-value',
      'api-url',
      // It may hold a password, which does not belong into a log.
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

/** Two letters of difference make another word of a name this short: `any` is no slip of `only`. */
const SHORT_NAME = 5

/**
 * Inputs that action.yml does not know and that are probably slips. The runner only warns about them, and `shedule: draft`
 * would publish at once, so a clear slip stops the step. A job's own variables look the same (`env: INPUT_ANY`); left alone
 * are therefore those whose likely input is set too, and only a notice goes to one that has underscores where an input has
 * hyphens (the runner writes `INPUT_DRY-RUN`, never `INPUT_DRY_RUN`).
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
    'input/unknown',
    { input },
    `There is no input ${quote(input)}; did you mean ${meant}? If it is not written under "with:" but is a variable of the job (env: ${key}), give that variable another name.`,
  )

/** A notice for whoever means the input and waits for its effect. */
const notTaken = (key: string, input: string): Problem =>
  notice(
    'input/variable',
    { input },
    `The variable ${key} is no input of this step. If the input is meant, write ${input.replaceAll('_', '-')} under "with:".`,
  )
