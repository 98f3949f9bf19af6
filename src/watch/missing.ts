import pLimit from 'p-limit'
import { type Account, resolveAccounts } from '../accounts/accounts.ts'
import { isOn, namesOf, statusOn } from '../accounts/earlier-posts.ts'
import { hashOfId, type Identity, isSamePost } from '../accounts/identity.ts'
import { stemOf } from '../accounts/record.ts'
import type { Context } from '../github/context.ts'
import { hashOfContent } from '../media/content-hash.ts'
import type { Connection } from '../postpost/answers.ts'
import type { History } from '../postpost/history.ts'
import { findManifests } from '../posts/manifest/found.ts'
import type { ManifestEntry } from '../posts/manifest/manifest.ts'
import { parseSchedule } from '../posts/schedule/schedule.ts'
import { findVideos } from '../posts/videos.ts'
import type { Located, Problem } from '../problem.ts'
import type { Observed } from './look.ts'

/** Whole videos are read, two at a time. */
const VIDEOS_AT_ONCE = 2

interface Due {
  readonly sight: Omit<Observed, 'account'>
  readonly accounts: readonly Account[]
  readonly identities: readonly Partial<Identity>[]
  readonly stems: ReadonlySet<string>
}

/**
 * Entries whose own time has passed since then, and that are on none of their accounts: not published, scheduled, waiting as
 * a draft, or failed (which is told anyway). An entry is known by its id and its video; a video that is not in
 * the checkout (Git LFS without `lfs: true`) by the name of its file.
 */
export async function missingEntries(
  patterns: readonly Located<string>[],
  connections: readonly Connection[],
  history: History,
  times: { readonly sinceMs: number; readonly nowMs: number; readonly timezone: string },
  run: Context,
  signal: AbortSignal,
): Promise<{ readonly sights: readonly Observed[]; readonly problems: readonly Problem[] }> {
  const { manifests, problems } = await findManifests(patterns, run.workspace)
  const wrong = manifests.flatMap((manifest) => manifest.problems.filter(({ severity }) => severity === 'error'))
  const sights: Observed[] = []
  for (const entry of manifests.flatMap(({ entries }) => entries)) {
    const due = await dueOf(entry, connections, times, run, signal)
    if (due && !isAnywhere(due, history)) sights.push(...due.accounts.map((account) => ({ ...due.sight, account })))
  }
  return { sights, problems: [...problems, ...wrong] }
}

async function dueOf(
  { fields, folder, timeIsWritten }: ManifestEntry,
  connections: readonly Connection[],
  { sinceMs, nowMs, timezone }: { readonly sinceMs: number; readonly nowMs: number; readonly timezone: string },
  run: Context,
  signal: AbortSignal,
): Promise<Due | undefined> {
  const { schedule, video, id, accounts } = fields
  if (!schedule || !video || !timeIsWritten) return undefined
  const parsed = await parseSchedule(schedule.value, fields.timezone?.value ?? timezone, nowMs)
  if ('wrong' in parsed || parsed.schedule.kind !== 'at') return undefined
  const { timeMs } = parsed.schedule
  if (timeMs < sinceMs || timeMs > nowMs) return undefined
  const { found } = await findVideos([video], folder, run.workspace)
  const contents = await pLimit(VIDEOS_AT_ONCE).map(found, ({ file }) =>
    hashOfContent(file.absolutePath, signal).catch(() => undefined),
  )
  const own = id === undefined ? {} : { id: hashOfId(id.value, run.repository.id) }
  const resolved = resolveAccounts(accounts?.value, (accounts ?? video).origin, connections)
  return {
    sight: { fate: 'missing', name: id?.value ?? video.value, timeMs, origin: schedule.origin },
    accounts: resolved.accounts,
    identities: [own, ...contents.map((content) => (content === undefined ? own : { ...own, content }))],
    stems: new Set(found.length > 0 && contents.every((content) => content !== undefined) ? [] : [stemOf(video.value)]),
  }
}

const isAnywhere = ({ accounts, identities, stems }: Due, history: History): boolean =>
  history.some((listed) =>
    namesOf(listed).some(
      ({ identity, stem }) =>
        (stems.has(stem) || identities.some((own) => isSamePost({ content: '', ...own }, identity))) &&
        accounts.some(({ id }) => isOn(listed, id) && statusOn(listed, id) !== ''),
    ),
  )
