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

/** The endpoints of PostPost, one function each. Throws PostPostError, or the patience's signal's reason. */
export type Client = ReturnType<ClientFor>
/** A client that retries with this much patience, as the table in retry.ts allows. */
export type ClientFor = ReturnType<typeof createClient>

export function createClient(connecting: Connecting) {
  return (patience: Patience) => {
    const send = <T>(call: Call, message: Message<T>): Promise<T> =>
      withRetry(patience, () => once(connecting, call, message, patience.signal))

    return {
      connections: () =>
        send('platform-connections', { method: 'GET', path: '/platform-connections', answer: connectionsAnswer }),

      /** Without `scheduledTime`, so that it stays a draft: the scheduler could pick up a scheduled post before its video is stored. */
      createDraft: (draft: { content: string; platforms: readonly string[]; tiktok: TikTokSettings }) =>
        send('create-post', {
          method: 'POST',
          path: '/create-post',
          body: { content: draft.content, platforms: draft.platforms, platformSettings: { tiktok: draft.tiktok } },
          answer: createPostAnswer,
        }),

      /** `type` must be sent: leaving it out breaks the server. Each call adds a media record that nothing removes. */
      uploadUrl: (file: { fileName: string; contentType: string; postGroupId: string }) =>
        send('get-upload-url', {
          method: 'POST',
          path: '/get-upload-url',
          body: { ...file, type: 'video' },
          answer: uploadUrlAnswer,
        }),

      /** The commit point: from here PostPost's scheduler publishes. `scheduledTime` is ISO 8601 in UTC. */
      schedule: (postGroupId: string, scheduledTime: string) =>
        send('update-post', {
          method: 'PUT',
          path: `/update-post/${encodeURIComponent(postGroupId)}`,
          body: { status: 'scheduled', scheduledTime },
          answer: updatePostAnswer,
        }),

      post: (postGroupId: string) =>
        send('get-post', {
          method: 'GET',
          path: `/get-post/${encodeURIComponent(postGroupId)}`,
          answer: getPostAnswer,
        }),

      /** One page of 100, the most PostPost gives. `fromDate` is never used: it looks at scheduledTime and so leaves drafts out. */
      list: (query: ListQuery) =>
        send('list-posts', { method: 'GET', path: `/list-posts?${listParameters(query)}`, answer: listPostsAnswer }),

      logs: (postGroupId: string) =>
        send('post-logs', {
          method: 'GET',
          path: `/post-logs/${encodeURIComponent(postGroupId)}`,
          answer: postLogsAnswer,
        }),

      /** Deleting what is gone already is success: an earlier try may have done it. */
      deletePost: async (postGroupId: string): Promise<void> => {
        const path = `/delete-post/${encodeURIComponent(postGroupId)}`
        try {
          await send('delete-post', { method: 'DELETE', path, answer: deletePostAnswer })
        } catch (thrown) {
          if (!isRefused(thrown, 404)) throw thrown
        }
      },
    }
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
