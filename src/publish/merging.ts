import { TAKEN_OUT } from '../accounts/earlier-posts.ts'
import type { GroupChange } from '../plan/group-change.ts'
import { isApplied, isNew, nameOf, type PlannedPost, planSaid } from '../plan/planned-post.ts'
import { type AccountResult, type Done, earlierPosts, type Outcome, type Result } from './result.ts'

/** One piece of work for an entry: its new post, or one post group of it that changes. */
export interface EntryPart {
  readonly step: PlannedPost
  /** Undefined for a new post, and for an entry with nothing to do. */
  readonly change: GroupChange | undefined
}

/** One entry → its parts, in the order in which they are told. */
export function entryParts(step: PlannedPost): EntryPart[] {
  const changes = step.changes.filter(isApplied)
  if (changes.length === 0) return [{ step, change: undefined }]
  const changed = new Set(changes.map(({ postGroupId }) => postGroupId))
  const earlier = step.earlier.filter(({ postGroupId }) => !changed.has(postGroupId))
  const own = isNew(step) ? [{ step: { ...step, earlier, changes: [] }, change: undefined }] : []
  return [...own, ...changes.map((change) => ({ step: asPostOfItsOwn(step, change), change }))]
}

/** Its time is fixed: neither pace nor slots move a post that is there already. */
export const asPostOfItsOwn = (step: PlannedPost, change: GroupChange): PlannedPost => ({
  ...step,
  action: change.timeMs === undefined ? 'upload-draft' : 'publish',
  recipients: change.accounts,
  earlier: [],
  changes: [],
  replaces: change,
  failedBefore: [],
  timeMs: change.timeMs,
  timeIsFixed: true,
  notBeforeMs: undefined,
  movedBy: undefined,
  passed: undefined,
})

/** The worst outcome counts; otherwise the outcome of the entry's new post. */
const WORST: readonly Outcome[] = ['failed', 'unknown']

/** How the parts of an entry ended → its one result, with what the plan said of it. */
export function mergeParts(step: PlannedPost, done: readonly Done[]): Done {
  const said = planSaid(step)
  const posts = accountPostsOf(step, done)
  const parts = done.map((part) => loweredWhere(posts, part, done))
  const [first] = parts
  if (!first) throw new Error('An entry without parts has no result.')
  const worst = WORST.flatMap((outcome) => parts.filter(({ result }) => result.outcome === outcome))[0]
  const changed = parts.find(({ result }) => result.outcome === 'updated')
  const isMixed = parts.length > 1 && first.result.outcome !== 'draft'
  const main = worst ?? (isMixed ? changed : undefined) ?? first
  const replaced = done.flatMap(({ result }) => result.replaced ?? [])[0]
  const result: Result = {
    ...main.result,
    ...idAndTime([main, ...parts]),
    ...(posts.length > 0 ? { posts } : {}),
    ...said,
    ...(replaced === undefined ? {} : { replaced }),
  }
  return {
    step:
      isNew(step) && first.step.replaces === undefined
        ? { ...first.step, changes: step.changes, earlier: step.earlier }
        : step,
    result,
    existing: main.existing,
  }
}

/** A part that failed may have none, while another one is in PostPost. */
function idAndTime(parts: readonly Done[]): Pick<Result, 'postGroupId' | 'scheduledTime'> {
  const { postGroupId, scheduledTime } = parts.find(({ result }) => result.postGroupId !== undefined)?.result ?? {}
  return { ...(postGroupId ? { postGroupId } : {}), ...(scheduledTime ? { scheduledTime } : {}) }
}

/** `published` means on every account of the entry; accounts that a person has taken out do not count. */
function loweredWhere(posts: readonly AccountResult[], part: Done, parts: readonly Done[]): Done {
  const open = posts.filter(({ status, error }) => status !== 'published' && error?.code !== TAKEN_OUT)
  if (part.result.outcome !== 'published' || open.length === 0) return part
  const waiting = parts.find(({ result }) => result.outcome === 'processing')
  if (!waiting && open.every(({ status }) => status === 'scheduled'))
    return { ...part, result: { ...part.result, outcome: 'scheduled' } }
  const names = open.map(({ account, status }) => `${nameOf(part.step.accounts, account)} (${status})`)
  const error = waiting?.result.error ?? `It is not published yet on ${names.join(', ')}. Look at it in PostPost.`
  return { ...part, result: { ...part.result, outcome: 'processing', code: 'postpost/processing', error } }
}

/** What each account has: from the parts, and for other accounts from what was there before. */
function accountPostsOf(step: PlannedPost, done: readonly Done[]): AccountResult[] {
  const known = new Map(earlierPosts(step.earlier).map((post) => [post.account, post]))
  for (const { result } of done) for (const post of result.posts ?? []) known.set(post.account, post)
  return [...known.values()]
}
