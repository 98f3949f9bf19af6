import { formatTime } from '../posts/schedule/timezone.ts'
import { error, notice, type Origin, type Problem, warning } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
import type { Fate, Observed } from './look.ts'

const SAID: Readonly<Partial<Record<Fate, readonly [ProblemCode, (sight: Observed, time: string) => string]>>> = {
  failed: ['watch/failed', ({ message = '' }, time) => `failed${time}: ${message}`],
  stuck: [
    'watch/stuck',
    (_, time) =>
      `was to go out${time}, more than 30 minutes ago, but has not. Look at it in PostPost, and check that the account is connected.`,
  ],
  missing: [
    'watch/missing',
    ({ message }, time) =>
      `was to go out${time}, but is on none of its accounts. ${message === undefined ? '' : `${message} `}Look at the run that should have published it, give the entry a time in the future, and run that again.`,
  ],
  changed: [
    'watch/changed',
    ({ message = '' }, time) => `goes out${time}, and somebody has changed it in PostPost: ${message}.`,
  ],
  paused: [
    'watch/taken-back',
    (_, time) =>
      `is a draft, because its entry was withdrawn or is being replaced; it was to go out${time}. Approve it or delete it in PostPost.`,
  ],
  held: [
    'watch/taken-back',
    (_, time) =>
      `is a draft, because somebody has taken it back in PostPost; it was to go out${time}. Schedule it or delete it there.`,
  ],
}

const ACCOUNTS: Origin = { input: 'accounts' }

/** What a person has to do is an error, or a warning with `fail: false`; all else is a notice. */
export function problemsOf(sights: readonly Observed[], timezone: string, fails: boolean): Problem[] {
  return sights.flatMap((sight): Problem[] => {
    const said = SAID[sight.fate]
    if (!said) return []
    const [code, tell] = said
    const time = sight.timeMs === undefined ? '' : ` at ${formatTime(sight.timeMs, timezone)}`
    const group = sight.postGroupId === undefined ? '' : ` (post group ${sight.postGroupId})`
    const message = `${nameOfSight(sight)}${group} ${tell(sight, time)}`
    const origin = sight.origin ?? ACCOUNTS
    const isTold = sight.fate === 'changed' || sight.fate === 'paused' || sight.fate === 'held'
    return [(isTold ? notice : fails ? error : warning)(code, origin, message)]
  })
}

const nameOfSight = ({ name, account }: Observed): string => (account ? `${name} on ${account.name}` : name)
