import type { PostError, Verdict } from './options.ts'
import {
  type Group,
  isoNow,
  log,
  now,
  type Post,
  platformOf,
  type State,
  statusOfGroup,
  touch,
} from './postpost-state.ts'

/**
 * The scheduler, run lazily: at each request, whatever is due by then advances. A real one runs every minute; being
 * at once is the harder case for a client that schedules before the video is there.
 */
export function runScheduler(state: State): void {
  for (const group of state.groups) {
    if (group.status !== 'scheduled' || group.deleted) continue
    if (!isTaken(group)) take(state, group)
    if (isTaken(group) && group.polls >= (state.options.pollsUntilTerminal ?? 1)) settle(state, group)
  }
}

/** What a minute of PostPost's does, whoever asks or not: a post that came due is under way, then at its end. */
export function tick(state: State): void {
  runScheduler(state)
  for (const group of state.groups) if (!group.deleted) countPoll(state, group)
}

/** Whether the scheduler has begun with this group, after which it can no longer be changed. */
export const isTaken = (group: Group): boolean => group.posts.some((post) => post.verdict !== undefined)

/** A get-post of a group that is under way counts as one poll and moves `pending` on to `processing`. */
export function countPoll(state: State, group: Group): void {
  if (group.status !== 'scheduled' || !isTaken(group)) return
  group.polls += 1
  // With one poll to go the word is already `processing`; with more, the first poll sees `pending`.
  if (group.polls > 1 || (state.options.pollsUntilTerminal ?? 1) === 1) {
    for (const post of group.posts) if (post.status === 'pending') changeStatus(state, group, post, 'processing')
  }
}

function take(state: State, group: Group): void {
  if (group.scheduledTime === undefined || Date.parse(group.scheduledTime) > now(state)) return
  for (const post of group.posts) {
    // Decided by what is stored at this moment: a video that arrives later comes too late.
    post.verdict = judge(state, group, post)
    changeStatus(state, group, post, 'pending')
  }
}

function judge(state: State, group: Group, post: Post): Verdict {
  if (!state.connections.some((connection) => connection.platformId === post.account)) {
    return { code: 'UNKNOWN_ERROR', message: `No connection ${post.account}` }
  }
  if (platformOf(post.account) === 'tiktok') {
    const [media, ...others] = group.media
    if (others.length > 0) return invalidContent('TikTok takes exactly one video per post')
    if (!media?.stored) return invalidContent('TikTok requires a video')
  }
  const fileName = group.media[0]?.fileName ?? ''
  return state.options.verdict?.({ account: post.account, content: group.content, fileName }) ?? 'published'
}

const invalidContent = (message: string): PostError => ({ code: 'INVALID_CONTENT', message, retryable: false })

function settle(state: State, group: Group): void {
  for (const post of group.posts) {
    const verdict = post.verdict ?? 'published'
    if (typeof verdict === 'object') {
      if (post.status === 'failed') continue
      post.error = { retryable: false, failedAt: isoNow(state), ...verdict }
      changeStatus(state, group, post, 'failed', verdict.message)
    } else if (post.status !== verdict) {
      // A post that is not public never gets a public id.
      if (verdict === 'published' && isPublic(group)) post.postedId = nextPostedId(state)
      changeStatus(state, group, post, verdict)
    }
  }
  const status = statusOfGroup(group.posts)
  if (status !== group.status) {
    group.status = status
    touch(state, group)
  }
}

function isPublic(group: Group): boolean {
  const settings = group.platformSettings.tiktok
  if (typeof settings !== 'object' || settings === null || !('viewerSetting' in settings)) return true
  return settings.viewerSetting === 'PUBLIC_TO_EVERYONE'
}

function nextPostedId(state: State): string {
  state.counters.posted += 1
  return `75000000000000${String(state.counters.posted).padStart(5, '0')}`
}

function changeStatus(state: State, group: Group, post: Post, status: string, error?: string): void {
  post.status = status
  touch(state, group)
  log(state, group, status, { platform: platformOf(post.account), ...(error === undefined ? {} : { error }) })
}
