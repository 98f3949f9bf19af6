import type { Account } from '../accounts.ts'
import { type Earlier, findLive, type History, isLiveOn, refreshHistory, validTime } from '../history.ts'
import type { Step } from '../plan.ts'
import type { PostLog } from '../report/log.ts'
import { type Budget, type Context, patienceOf } from './context.ts'
import { OnlyOthers } from './restart.ts'
import type { Ending } from './result.ts'
import { nextRival, outwait } from './rivals.ts'

/** An uploaded draft on its way to the commit point. */
export interface Uploaded {
  readonly step: Step
  readonly accounts: readonly Account[]
  readonly earlier: readonly Earlier[]
  readonly postGroupId: string
}

/** Read again just before *schedule*: another run may have published, or be about to publish, the same video. */
export async function lookAgain(
  uploaded: Uploaded,
  context: Context,
  budget: Budget,
  log: PostLog,
): Promise<Ending | undefined> {
  const met = new Set<string>()
  for (;;) {
    const found = await look(uploaded, context, budget, log)
    if (found) return found
    const rival = nextRival(uploaded, context, met)
    if (!rival) return undefined
    met.add(rival.postGroupId)
    await outwait(rival, context, budget, log)
  }
}

/** How the post ends because of what the history says by now; undefined: nothing keeps it from being scheduled. */
export async function look(
  { step, accounts, earlier, postGroupId }: Uploaded,
  context: Context,
  budget: Budget,
  log: PostLog,
): Promise<Ending | undefined> {
  if (context.settings.onDuplicate === 'repost') return undefined
  const history = await refreshHistory(context.client, context.history ?? [], patienceOf(context, budget, log))
  context.history = history
  const scheduledTime = ownTime(postGroupId, history)
  // A try of this run did it, and its answer was lost.
  if (scheduledTime) return { kind: 'accepted', postGroupId, scheduledTime, earlier }
  const found = accounts.flatMap(({ id }) => findLive(history, id, step.candidate.identity) ?? [])
  if (found.length === 0) return undefined
  if (context.settings.onDuplicate === 'fail') {
    const places = found.map((post) => `${post.accountId} (${post.status}, ${post.postGroupId})`).join(', ')
    return { kind: 'failed', message: `This video got onto ${places} meanwhile, and on-duplicate is fail.` }
  }
  const all = [...earlier, ...found]
  if (found.length === accounts.length) return { kind: 'skipped', earlier: all }
  throw new OnlyOthers(
    accounts.filter(({ id }) => !found.some(({ accountId }) => accountId === id)),
    all,
  )
}

/** When this post goes out by the history; undefined where it is a draft there. */
export function ownTime(postGroupId: string, history: History): string | undefined {
  const own = history.find((post) => post.postGroupId === postGroupId)
  if (!own?.platforms.some(({ platformId }) => isLiveOn(own, platformId))) return undefined
  return validTime(own.scheduledTime) ?? validTime(own.updatedAt)
}
