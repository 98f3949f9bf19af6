import type { HistorySeed } from './options.ts'
import { addGroup, addMedia, type Group, now, type Post, platformOf, type State } from './postpost-state.ts'

/** Adds one group that another run, or a person, left behind. Its video is stored unless it is a draft, or told otherwise. */
export function seed(state: State, entry: HistorySeed): Group {
  const { status = 'published', content = 'An earlier post', fileName = 'earlier.mp4' } = entry
  const account = entry.account ?? state.connections[0]?.platformId ?? 'tiktok-acme1'
  const createdAt = entry.createdAt ?? new Date(now(state) - 86_400_000).toISOString()
  const underWay = status === 'pending' || status === 'processing'
  const group = addGroup(state, {
    content,
    platforms: typeof account === 'string' ? [account] : account,
    platformSettings: { tiktok: { viewerSetting: 'PUBLIC_TO_EVERYONE' } },
    status: underWay ? 'scheduled' : status,
    scheduledTime: entry.scheduledTime ?? (status === 'draft' ? undefined : createdAt),
    createdAt,
  })
  const media = addMedia(state, group, fileName, 'video/mp4')
  if (entry.stored ?? status !== 'draft') media.stored = 1
  group.posts.forEach((post, index) => {
    settlePost(state, post, status, index, fileName, content)
  })
  state.lists.settle(group)
  state.watch.changed(group)
  return group
}

function settlePost(state: State, post: Post, status: string, index: number, fileName: string, content: string): void {
  // Of a partially published group the first account is the one that worked.
  post.status = status === 'partially_published' ? (index === 0 ? 'published' : 'failed') : status
  if (post.status === 'failed') {
    post.error = { code: 'UNKNOWN_ERROR', message: `${platformOf(post.account)} refused the post`, retryable: false }
  }
  if (post.status === 'pending' || post.status === 'processing') {
    post.verdict = state.options.verdict?.({ account: post.account, content, fileName }) ?? 'published'
  }
}

/** `count` published groups, an hour apart, the oldest first: a long history at the price of an array. */
export function* longHistory(count: number, make: (index: number) => HistorySeed = () => ({})): Generator<HistorySeed> {
  const newest = Date.UTC(2026, 0, 1)
  for (let index = 0; index < count; index += 1) {
    const createdAt = new Date(newest - (count - index) * 3_600_000).toISOString()
    yield { fileName: `earlier-${index}.mp4`, createdAt, ...make(index) }
  }
}
