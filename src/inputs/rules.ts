import { error, notice, type Problem } from '../problem.ts'
import { didYouMean, meantWord, quote } from '../wording.ts'
import { inputs } from './by-name.ts'

/** PostPost needs a key for every call. A dry run works without PostPost, so it needs none. */
export function missingKey({ apiKey, dryRun }: { readonly apiKey: string; readonly dryRun: boolean }): Problem[] {
  if (apiKey !== '' || dryRun) return []
  const message = `${EMPTY_KEY} Workflows of forks and of Dependabot get no secrets: there, use dry-run: true.`
  return [error('key/missing', { input: 'api-key' }, message)]
}

export const EMPTY_KEY =
  'api-key is empty: set it to a secret, api-key: ${{ secrets.POSTPOST_API_KEY }}, and check that the secret exists under this name.'

/** In names up to this length, only one letter may differ: `any` is another word, not a misspelled `only`. */
const SHORT_NAME = 5

/**
 * Finds inputs that action.yml does not have and that are probably misspelled. The runner only warns about unknown
 * inputs. With `shedule: draft` the posts would go out at once. So a clear misspelling stops the step.
 *
 * A variable of the job (`env: INPUT_ANY`) looks the same as an input. So a name is left alone if the similar input has
 * a value that is not its default. A name that only has underscores in place of hyphens gets a notice: the runner
 * writes `INPUT_DRY-RUN`, never `INPUT_DRY_RUN`.
 */
export function misspelledInputs(environment: NodeJS.ProcessEnv): Problem[] {
  const defaults = new Map(Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']))
  const names = [...defaults.keys()]
  const valueIn = (name: string): string => environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
  const given = Object.keys(environment).filter((key) => key.startsWith('INPUT_'))
  return given.flatMap((key) => {
    const input = key.slice('INPUT_'.length).toLowerCase()
    if (names.includes(input)) return []
    if (names.includes(input.replaceAll('_', '-'))) return [notTaken(key, input)]
    const meant = meantWord(input, names, input.length <= SHORT_NAME ? 1 : 2)
    if (meant === undefined) return []
    const isSet = valueIn(meant) !== '' && valueIn(meant) !== defaults.get(meant)
    return isSet ? [] : [slip(key, input, meant)]
  })
}

const slip = (key: string, input: string, meant: string): Problem =>
  error(
    'input/unknown',
    { input },
    `There is no input ${quote(input)}; ${didYouMean(meant)} If it is not written under "with:" but is a variable of the job (env: ${key}), give that variable another name.`,
  )

/** A notice for people who mean the input and wait for its effect. */
const notTaken = (key: string, input: string): Problem =>
  notice(
    'input/variable',
    { input },
    `The variable ${key} is not an input of this step. If you mean the input, write ${input.replaceAll('_', '-')} under "with:".`,
  )
