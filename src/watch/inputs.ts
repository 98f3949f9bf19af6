import { judgeReference } from '../checks/post-rules.ts'
import { anyText, apiAddress, duration, flag, type Input, key, lines, nameList, userId } from '../inputs/kinds.ts'
import { checkTimezone } from '../posts/schedule/timezone.ts'
import { error, type Problem } from '../problem.ts'

/** Every input of watch/action.yml, whose texts stand there; test/watch compares names and defaults. */
export const WATCH_INPUTS = {
  'api-key': { kind: key, about: 'PostPost API key, from a secret.' },
  accounts: {
    kind: nameList,
    default: 'all',
    about: 'TikTok accounts: `tiktok-{openId}`, `@username` or `all`, separated by commas or lines.',
  },
  since: {
    kind: duration,
    default: '26h',
    about: 'How far back to look, for example `26h` or `2d`. With 26 hours a daily run misses none.',
  },
  manifest: {
    kind: lines,
    about:
      'YAML manifests, one path or glob a line: an entry whose time has passed and that is on none of its accounts is missing.',
  },
  timezone: { kind: anyText, default: 'UTC', about: 'IANA time zone of the times in the summary.' },
  fail: {
    kind: flag,
    default: 'true',
    about: '`false`: the step passes also where a person has to act; the output `outcome` says `attention`.',
  },
  'user-id': { kind: userId, about: 'Managed user of a PostPost workspace to act for (24 hex digits).' },
  'api-url': {
    kind: apiAddress,
    default: 'https://api.postpost.dev/api/v1',
    about: "Address of PostPost's REST API; https only (plain http on loopback, for tests).",
  },
} satisfies Record<string, Input<unknown>>

type Name = keyof typeof WATCH_INPUTS
type Values = { readonly [N in Name]: ReturnType<(typeof WATCH_INPUTS)[N]['kind']> }
const table: { readonly [N in Name]: Input<Values[N]> } = WATCH_INPUTS

export type WatchInputs = ReturnType<typeof readWatchInputs>['inputs']

/** Reads all inputs and reports everything that is wrong with them at once. */
export function readWatchInputs(environment: NodeJS.ProcessEnv) {
  const problems: Problem[] = []
  const read = <N extends Name>(name: N): Values[N] => {
    const text = environment[`INPUT_${name.toUpperCase()}`]?.trim() || (table[name].default ?? '')
    const wrong = (message: string): void => void problems.push(error('input/wrong-value', { input: name }, message))
    return table[name].kind(text, name, wrong)
  }
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
  if (inputs.apiKey === '') problems.push(error('key/missing', { input: 'api-key' }, KEY_MISSING))
  const zone = checkTimezone(inputs.timezone)
  if (zone !== undefined) problems.push(error('schedule/timezone', { input: 'timezone' }, zone))
  for (const { value, origin } of inputs.accounts) {
    const wrong = judgeReference(value)
    if (wrong !== undefined) problems.push(error('accounts/not-an-account', origin, wrong))
  }
  return { inputs, problems }
}

const KEY_MISSING =
  'api-key is empty: set it to a secret, api-key: ${{ secrets.POSTPOST_API_KEY }}, and check that the secret exists under this name.'
