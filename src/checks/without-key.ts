import type { Context } from '../github/context.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { notice, type Problem, warning } from '../problem.ts'

/**
 * What a dry run without a key cannot know. This is a warning, because the name of a secret may be misspelled: then
 * GitHub gives an empty text. It is only a notice if GitHub gives this run no secrets.
 */
export function judgeWithoutKey({ apiKey, dryRun }: Inputs, { isWithoutSecrets }: Context): Problem[] {
  if (apiKey !== '' || !dryRun) return []
  const why = isWithoutSecrets
    ? 'Pull requests of forks and of Dependabot get no secrets.'
    : 'If it should have a key, check that the secret exists under the name that api-key reads: api-key: ${{ secrets.POSTPOST_API_KEY }}.'
  const told = isWithoutSecrets ? notice : warning
  return [told('key/missing', { input: 'api-key' }, `${WITHOUT_KEY} ${why}`)]
}

export const WITHOUT_KEY =
  'This dry run has no api-key. It does not know whether the accounts exist, what is on them already and when there is room for a post.'
