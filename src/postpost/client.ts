import {
  connectionsAnswer,
  createPostAnswer,
  deletePostAnswer,
  getPostAnswer,
  type ListedPost,
  listPostsAnswer,
  postLogsAnswer,
  updatePostAnswer,
  uploadUrlAnswer,
} from './answers.ts'
import { type Connecting, type Message, once } from './call.ts'
import { type Call, PostPostError } from './failure.ts'
import { type Patience, withRetry } from './retry.ts'

/** The settings of a TikTok post as PostPost's `platformSettings.tiktok` names them. */
export interface TikTokSettings {
  readonly viewerSetting: string
  readonly allowComments: boolean
  readonly allowDuet: boolean
  readonly allowStitch: boolean
  readonly commercialContent: boolean
  readonly brandOrganic: boolean
  readonly brandedContent: boolean
}

export interface ListQuery {
  readonly page: number
  readonly sortBy: 'createdAt' | 'updatedAt'
  readonly sortOrder: 'asc' | 'desc'
  readonly status?: 'draft'
}

export type Client = ReturnType<typeof createClient>

/** One function an endpoint of PostPost. Each takes its patience last, retries as the table in retry.ts allows, and throws PostPostError. */
export function createClient(connecting: Connecting) {
  const send = <T>(call: Call, message: Message<T>, patience: Patience): Promise<T> =>
    withRetry(patience, () => once(connecting, call, message, patience.signal))

  return {
    connections: (patience: Patience) =>
      send(
        'platform-connections',
        { method: 'GET', path: '/platform-connections', answer: connectionsAnswer },
        patience,
      ),

    /** Without `scheduledTime`, so that it stays a draft: the scheduler could pick up a scheduled post before its video is stored. */
    createDraft: (
      draft: { content: string; platforms: readonly string[]; tiktok: TikTokSettings },
      patience: Patience,
    ) =>
      send(
        'create-post',
        {
          method: 'POST',
          path: '/create-post',
          body: { content: draft.content, platforms: draft.platforms, platformSettings: { tiktok: draft.tiktok } },
          answer: createPostAnswer,
        },
        patience,
      ),

    /** `type` must be sent: leaving it out breaks the server. Each call adds a media record that nothing removes. */
    uploadUrl: (file: { fileName: string; contentType: string; postGroupId: string }, patience: Patience) =>
      send(
        'get-upload-url',
        { method: 'POST', path: '/get-upload-url', body: { ...file, type: 'video' }, answer: uploadUrlAnswer },
        patience,
      ),

    /** The commit point: from here PostPost's scheduler publishes. `scheduledTime` is ISO 8601 in UTC. */
    schedule: (postGroupId: string, scheduledTime: string, patience: Patience) =>
      send(
        'update-post',
        {
          method: 'PUT',
          path: `/update-post/${encodeURIComponent(postGroupId)}`,
          body: { status: 'scheduled', scheduledTime },
          answer: updatePostAnswer,
        },
        patience,
      ),

    post: (postGroupId: string, patience: Patience) =>
      send(
        'get-post',
        { method: 'GET', path: `/get-post/${encodeURIComponent(postGroupId)}`, answer: getPostAnswer },
        patience,
      ),

    /** One page of 100, the most PostPost gives. `fromDate` is never used: it looks at scheduledTime and so leaves drafts out. */
    list: (query: ListQuery, patience: Patience) =>
      send(
        'list-posts',
        { method: 'GET', path: `/list-posts?${listParameters(query)}`, answer: listPostsAnswer },
        patience,
      ),

    logs: (postGroupId: string, patience: Patience) =>
      send(
        'post-logs',
        { method: 'GET', path: `/post-logs/${encodeURIComponent(postGroupId)}`, answer: postLogsAnswer },
        patience,
      ),

    /** Deleting what is gone already is success: an earlier try may have done it. */
    deletePost: async (postGroupId: string, patience: Patience): Promise<void> => {
      const path = `/delete-post/${encodeURIComponent(postGroupId)}`
      try {
        await send('delete-post', { method: 'DELETE', path, answer: deletePostAnswer }, patience)
      } catch (thrown) {
        if (!isRefused(thrown, 404)) throw thrown
      }
    },
  }
}

export const isRefused = (thrown: unknown, status: number): thrown is PostPostError =>
  thrown instanceof PostPostError && thrown.failure.kind === 'refused' && thrown.failure.status === status

/** True for posts that were not scheduled, published or failed yet: nobody can see them. */
export const isDraft = (post: ListedPost): boolean =>
  post.status === 'draft' && post.platforms.every((platform) => (platform.status ?? 'draft') === 'draft')

const listParameters = (query: ListQuery): string =>
  new URLSearchParams({
    page: String(query.page),
    limit: '100',
    platform: 'tiktok',
    sortBy: query.sortBy,
    sortOrder: query.sortOrder,
    ...(query.status ? { status: query.status } : {}),
  }).toString()
