import { isLiveOn, namesOf } from '../accounts/earlier-posts.ts'
import { likeness, type WrittenPlan } from '../accounts/identity.ts'
import type { StoredName } from '../accounts/record.ts'
import type { Connection, ListedPost } from '../postpost/answers.ts'
import type { History } from '../postpost/history.ts'
import type { ManifestEntry } from '../posts/manifest/manifest.ts'
import { parseSchedule } from '../posts/schedule/schedule.ts'
import { listed as listOf } from '../wording.ts'
import type { WatchedEntries, WatchedEntry } from './entries.ts'
import { accountsWith, type EntryAccounts } from './entry-accounts.ts'
import type { Observed } from './look.ts'

interface Times {
  readonly sinceMs: number
  readonly nowMs: number
  readonly timezone: string
}

/**
 * Entries whose own time has passed since then, and that are on none of their accounts. A draft or a failed post is not
 * on its account: a run that ended early leaves a draft that nothing publishes. If watch tells it anyway, its entry is
 * not told too. The main step decides by the same `likeness` what is there.
 * @param seen what watch tells of the posts
 */
export async function missingEntries(
  { entries, plan }: WatchedEntries,
  connections: readonly Connection[],
  history: History,
  seen: readonly Observed[],
  times: Times,
): Promise<Observed[]> {
  const sights: Observed[] = []
  const told = new Set(seen.map(({ postGroupId, account }) => `${postGroupId} ${account?.id}`))
  const isThere: IsThere = (listed, accountId) =>
    isLiveOn(listed, accountId) || told.has(`${listed.postGroupId} ${accountId}`)
  for (const each of entries) {
    const timeMs = await dueTimeOf(each.entry, times)
    if (timeMs !== undefined && !isAnywhere(each, plan, connections, history, isThere))
      sights.push(...missingSightsOf(each, timeMs))
  }
  return sights
}

/** When an entry was to go out; undefined if this does not lie within these times, or is not its own time. */
async function dueTimeOf(
  { fields, timeIsWritten }: ManifestEntry,
  { sinceMs, nowMs, timezone }: Times,
): Promise<number | undefined> {
  const { schedule } = fields
  if (!schedule || !timeIsWritten) return undefined
  const parsed = await parseSchedule(schedule.value, fields.timezone?.value ?? timezone, nowMs)
  if ('wrong' in parsed || parsed.schedule.kind !== 'at') return undefined
  const { timeMs } = parsed.schedule
  return timeMs < sinceMs || timeMs > nowMs ? undefined : timeMs
}

type IsThere = (listed: ListedPost, accountId: string) => boolean

const isAnywhere = (
  entry: WatchedEntry,
  plan: WrittenPlan,
  connections: readonly Connection[],
  history: History,
  isThere: IsThere,
): boolean =>
  history.some((listed) => {
    const names = namesOf(listed)
    if (names.length === 0) return false
    return accountsWith(listed, entry.accounts, connections).some(
      (accountId) => isThere(listed, accountId) && names.some((name) => isPostOf(entry, name, accountId, plan)),
    )
  })

/** If the video could not be read, a file of the same name counts as the same video. */
function isPostOf(
  { identities, stems }: WatchedEntry,
  { identity: earlier, stem: earlierStem }: StoredName,
  accountId: string,
  plan: WrittenPlan,
): boolean {
  const assumed = stems.includes(earlierStem) ? identities.map((each) => ({ ...each, content: earlier.content })) : []
  return [...identities, ...assumed].some(
    (identity) => likeness({ identity, plan, repost: false }, earlier, accountId) !== 'different',
  )
}

/**
 * One for each account that the entry names. If it names none, nobody knows for how many of the accounts it was meant.
 * So it is told once, and not once for each account of the key.
 */
function missingSightsOf({ entry: { fields }, accounts }: WatchedEntry, timeMs: number): Observed[] {
  const { id, video, schedule } = fields
  const name = id?.value ?? video?.value ?? ''
  const sight: Observed = { fate: 'missing', name, timeMs, ...(schedule ? { origin: schedule.origin } : {}) }
  if (accounts.areNamed || accounts.connected.length === 1)
    return [...accounts.connected.map((account) => ({ account })), ...accounts.unconnected].map((each) => ({
      ...sight,
      ...each,
    }))
  return [{ ...sight, message: namesNone(accounts) }]
}

const namesNone = ({ connected }: EntryAccounts): string =>
  `The entry names no account, so it was looked for on ${listOf(connected.map(({ name }) => name))}.`
