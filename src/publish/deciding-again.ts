import { isDeepStrictEqual } from 'node:util'
import { type Earlier, earlierFrom, isOn, takenOut } from '../accounts/earlier-posts.ts'
import { findDrafts } from '../accounts/existing-drafts.ts'
import { changeOf } from '../plan/changes.ts'
import type { GroupChange } from '../plan/group-change.ts'
import type { PlannedPost } from '../plan/planned-post.ts'
import type { ListedPost } from '../postpost/answers.ts'
import type { History } from '../postpost/history.ts'
import type { LookAgain } from '../postpost/retry.ts'
import type { Task } from './job.ts'
import type { Session } from './session.ts'

export const listedIn = (history: History, id: string): ListedPost | undefined =>
  history.find(({ postGroupId }) => postGroupId === id)

/**
 * What to do with an existing post, by what the list shows now. Since the plan, a person may have edited, moved or held it, or
 * another run may have changed it.
 * @returns undefined where nothing differs any more
 */
export function decideAgain(
  step: PlannedPost,
  { existing }: GroupChange,
  history: History,
  listed: ListedPost,
  { policy, clock }: Pick<Session, 'policy' | 'clock'>,
): GroupChange | undefined {
  const ids = step.accounts.map(({ id }) => id)
  const drafts = findDrafts(history, ids, step.wish)
  return changeOf({ ...step, drafts }, { ...existing, listed }, policy, clock.now())
}

/** The post that is there, on each account that it stands for. A person may have taken one of them out of it during the run. */
export const asEarlier = ({ existing }: GroupChange, listed: ListedPost = existing.listed): Earlier[] =>
  existing.accountIds.map((id) => {
    const earlier = earlierFrom(listed, id, existing.name, existing.likeness)
    return isOn(listed, id) ? earlier : takenOut(earlier)
  })

/** Whether the list shows a post as it did at this call: what a person has changed since is not to be overwritten. */
export function stillAsItWas(postGroupId: string, task: Task): LookAgain {
  const { ledger } = task.session
  const before = listedIn(ledger.latest(), postGroupId)
  return async () =>
    isDeepStrictEqual(whatPeopleSet(listedIn(await ledger.read(task.client), postGroupId)), whatPeopleSet(before))
}

const whatPeopleSet = (listed: ListedPost | undefined) =>
  listed && [listed.content, listed.scheduledTime, listed.status, listed.platforms.map(({ platformId }) => platformId)]
