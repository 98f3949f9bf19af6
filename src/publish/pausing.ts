import { markedTime, markOf } from '../accounts/record.ts'
import { isTooClose } from '../plan/changes.ts'
import { isDraft } from '../postpost/answers.ts'
import type { Client } from '../postpost/client.ts'
import { isRefused, PostPostError, surelyNotDone } from '../postpost/failure.ts'
import { readHistory, timeOf } from '../postpost/history.ts'
import { askForPost } from './asking-for-post.ts'
import { listedIn, stillAsItWas } from './deciding-again.ts'
import { offTheBudget, type Task } from './job.ts'
import { unlessFound } from './looking.ts'

/** A scheduled post as it was before. */
export interface OldPost {
  readonly postGroupId: string
  /** ISO 8601. */
  readonly scheduledTime: string
}

/**
 * How a pause ended.
 *
 * - `paused`: a draft on every account, with the mark in its time
 * - `out`: it went out meanwhile
 * - `held`: somebody has taken it back to a draft meanwhile
 * - `gone`: somebody has deleted it
 * - `close`: it is due in less than ten minutes by now
 * - `unmarked`: PostPost does not keep the mark, so that later runs would not know their own pauses
 * - `failed`: it is scheduled as before, or nobody knows
 */
export type Pause =
  | { readonly end: 'paused' | 'out' | 'held' | 'gone' | 'close' | 'unmarked' }
  | { readonly end: 'failed'; readonly thrown: unknown }

/**
 * Back to a draft, with the time that it had and the mark in it (update-post). Reads how it stands immediately before, because a
 * list lags, and what became of it. Never throws.
 */
export async function pausePost({ postGroupId, scheduledTime }: OldPost, task: Task): Promise<Pause> {
  const { clock, cancel } = task.session
  const isClose = (afterMs = 0): boolean => isTooClose({ scheduledTime }, clock.now() + afterMs)
  try {
    const now = await howItStands(postGroupId, task.writer, task)
    if (now !== 'scheduled') return { end: now }
  } catch (thrown) {
    return { end: 'failed', thrown }
  }
  // The answer may have taken minutes.
  if (isClose()) return { end: 'close' }
  const writer = task.clientWith({
    signal: cancel.grace,
    pausing: cancel.signal,
    mayRepeat: (pauseMs) => !isClose(pauseMs),
  })
  const isAsItWas = stillAsItWas(postGroupId, task)
  let refusal: unknown
  // True once an attempt may have been carried out: the last one does not tell of those before it.
  let mayBeOurs = false
  let isMarked = true
  try {
    const marked = markedTime(timeOf(scheduledTime) ?? 0, 'paused')
    const { postGroup } = await writer.pause(postGroupId, marked, (failed) => {
      mayBeOurs ||= !isSurelyNotDone(failed)
      return isAsItWas(failed)
    })
    const answered = timeOf(postGroup?.scheduledTime)
    isMarked = answered === undefined || markOf(answered) === 'paused'
  } catch (thrown) {
    refusal = thrown
    mayBeOurs ||= !isSurelyNotDone(thrown)
  }
  try {
    const statuses = await statusesAfterPause(postGroupId, task)
    if (statuses === undefined) return { end: 'gone' }
    if (statuses.every((status) => status === 'draft')) {
      if (refusal !== undefined && !mayBeOurs) return { end: 'held' }
      return { end: isMarked ? 'paused' : 'unmarked' }
    }
    const isWaiting = statuses.every((status) => status === 'draft' || status === 'scheduled')
    if (!isWaiting) return { end: 'out' }
    return { end: 'failed', thrown: refusal ?? new Error(NOT_PAUSED) }
  } catch (thrown) {
    return { end: 'failed', thrown: refusal ?? thrown }
  }
}

const isSurelyNotDone = (thrown: unknown): boolean => thrown instanceof PostPostError && surelyNotDone(thrown.failure)

const NOT_PAUSED = 'PostPost accepted the change to a draft, but left the post scheduled.'

/**
 * By get-post, on every account of every network.
 * @throws PostPostError
 */
export async function howItStands(
  postGroupId: string,
  client: Client,
  task: Task,
): Promise<'scheduled' | 'held' | 'out' | 'gone'> {
  const statuses = await statusesOf(postGroupId, client, task)
  if (statuses === undefined) return 'gone'
  if (statuses.every((status) => status === 'scheduled')) return 'scheduled'
  return statuses.every((status) => status === 'draft') ? 'held' : 'out'
}

/**
 * The status on every account of every network, by get-post. If get-post does not know the post, the whole list is read too.
 * @returns undefined if the post is gone
 * @throws PostPostError; of 404 if the list shows a post that get-post does not know
 */
export async function statusesOf(
  postGroupId: string,
  client: Client,
  task: Task,
): Promise<readonly string[] | undefined> {
  const answer = await askForPost(postGroupId, client, task)
  if ('posts' in answer) return answer.posts.map(({ status }) => status)
  if (listedIn(await task.session.ledger.read(client, readHistory), postGroupId)) throw answer.notFound
  return undefined
}

/** get-post may lag behind update-post. */
export const ASKING_AGAIN_MS = [1_000, 2_000, 4_000, 8_000]

/** @throws PostPostError */
async function statusesAfterPause(postGroupId: string, task: Task): Promise<readonly string[] | undefined> {
  const { clock, cancel } = task.session
  const client = task.aftermathClient()
  for (let tries = 0; ; tries++) {
    const statuses = await statusesOf(postGroupId, client, task)
    const isLate = statuses?.includes('scheduled') && statuses.every((each) => each === 'scheduled' || each === 'draft')
    const pauseMs = ASKING_AGAIN_MS[tries]
    if (!isLate || pauseMs === undefined) return statuses
    await clock.sleep(pauseMs, cancel.last)
  }
}

const LOOKING_AGAIN_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/**
 * Whether the list shows the pause, for a minute: `unmarked` where it shows the draft without the mark, `hidden` where it does
 * not show a draft at all.
 * @throws PostPostError, or the cancel
 */
export async function lookForPause(postGroupId: string, task: Task): Promise<'paused' | 'unmarked' | 'hidden'> {
  const { session } = task
  const { client } = task
  let history = await session.ledger.read(client)
  for (const pauseMs of [...LOOKING_AGAIN_MS, undefined]) {
    const listed = listedIn(history, postGroupId)
    const timeMs = timeOf(listed?.scheduledTime)
    if (listed && isDraft(listed)) return timeMs !== undefined && markOf(timeMs) === 'paused' ? 'paused' : 'unmarked'
    if (pauseMs === undefined) break
    task.log.progress(`PostPost's list does not show the pause yet; reading it again in ${pauseMs / 1000} s.`)
    await offTheBudget(task, () => session.clock.sleep(pauseMs, session.cancel.signal))
    history = await session.ledger.read(client, readHistory)
  }
  return 'hidden'
}

/**
 * A pause that must not stay: the post is scheduled again as it was. Nothing is done to one that went out.
 * @returns what became of it, as a sentence
 */
export async function unpause({ postGroupId, scheduledTime }: OldPost, task: Task): Promise<string> {
  const client = task.aftermathClient()
  const { clock } = task.session
  const whyNot = async (): Promise<string | undefined> => {
    const { posts } = await client.post(postGroupId)
    if (posts.some(({ status }) => status !== 'draft' && status !== 'scheduled')) return 'It went out during this run.'
    return (timeOf(scheduledTime) ?? 0) <= clock.now()
      ? 'Its time has passed, so it stays a draft. Schedule it in PostPost.'
      : undefined
  }
  try {
    const kept = await unlessFound(whyNot, (lookAgain) => client.schedule(postGroupId, scheduledTime, lookAgain))
    return kept?.reason ?? 'It is scheduled again as before.'
  } catch (thrown) {
    if (isRefused(thrown, 404)) return 'Somebody has deleted it.'
    return 'It is not known whether it is scheduled. Look at it in PostPost.'
  }
}

/** Said once, and then nothing more is paused in this run. */
export const MARK_LOST =
  'PostPost does not keep the milliseconds of times. This action recognises its own pauses by them, so it pauses nothing more in this run.'
