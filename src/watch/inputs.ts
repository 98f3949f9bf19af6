import { judgeReference } from '../checks/post-rules.ts'
import { inputs as inputsOfMain } from '../inputs/by-name.ts'
import { anyText, duration, flag, type Input, key, lines, nameList } from '../inputs/kinds.ts'
import { inputReader } from '../inputs/reading.ts'
import { EMPTY_KEY } from '../inputs/rules.ts'
import { checkTimezone } from '../posts/schedule/timezone.ts'
import { error, type Problem } from '../problem.ts'

/** Every input of watch/action.yml. */
export const WATCH_INPUTS = {
  'api-key': { kind: key, about: 'PostPost API key, from a secret.' },
  accounts: {
    kind: nameList,
    default: 'all',
    about: 'TikTok accounts to look at: `tiktok-{openId}`, `@username` or `all`, separated by commas or lines.',
  },
  since: {
    kind: duration,
    default: '26h',
    about: 'How far back to look, for example `26h` or `2d`. With 26 hours a daily run misses no post.',
  },
  manifest: {
    kind: lines,
    about:
      'YAML manifests, one path or pattern on each line. An entry is missing if its time has passed and its post is on none of its accounts.',
  },
  timezone: {
    kind: anyText,
    default: 'UTC',
    about: 'IANA time zone of the times in the summary, and of manifests that name none.',
  },
  fail: {
    kind: flag,
    default: 'true',
    about: 'With `false` the step passes even if a person has to act. The output `outcome` then says `attention`.',
  },
  'user-id': inputsOfMain['user-id'],
  'api-url': inputsOfMain['api-url'],
} satisfies Record<string, Input<unknown>>

type Name = keyof typeof WATCH_INPUTS
type Values = { readonly [N in Name]: ReturnType<(typeof WATCH_INPUTS)[N]['kind']> }

export type WatchInputs = ReturnType<typeof readWatchInputs>['inputs']

/** Reads all inputs and reports everything that is wrong with them at once. */
export function readWatchInputs(environment: NodeJS.ProcessEnv) {
  const problems: Problem[] = []
  const read = inputReader<Values>(WATCH_INPUTS, environment, problems)
  const inputs = {
    apiKey: read('api-key'),
    accounts: read('accounts').map((value) => ({ value, origin: { input: 'accounts' } })),
    sinceMs: read('since'),
    manifest: read('manifest').map((value) => ({ value, origin: { input: 'manifest' } })),
    timezone: read('timezone'),
    fail: read('fail'),
    userId: read('user-id'),
    apiUrl: read('api-url'),
    onDuplicate: 'skip' as const,
  }
  if (inputs.apiKey === '') problems.push(error('key/missing', { input: 'api-key' }, EMPTY_KEY))
  const zone = checkTimezone(inputs.timezone)
  if (zone !== undefined) problems.push(error('schedule/timezone', { input: 'timezone' }, zone))
  for (const { value, origin } of inputs.accounts) {
    const wrong = judgeReference(value)
    if (wrong !== undefined) problems.push(error('accounts/not-an-account', origin, wrong))
  }
  return { inputs, problems }
}
