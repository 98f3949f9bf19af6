import type { z } from 'zod'
import {
  connectionsAnswer,
  createPostAnswer,
  deletePostAnswer,
  getPostAnswer,
  listPostsAnswer,
  postLogsAnswer,
  updatePostAnswer,
  uploadUrlAnswer,
} from './answers.ts'
import { type ApiCall, answerTo, type ClientOptions } from './call.ts'
import { isRefused } from './failure.ts'
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

export interface DraftContent {
  readonly content: string
  readonly platforms: readonly string[]
  readonly tiktok: TikTokSettings
}

export interface ListQuery {
  readonly page: number
  readonly sortBy: 'createdAt' | 'updatedAt' | 'scheduledTime'
  readonly sortOrder: 'asc' | 'desc'
  readonly status?: 'draft'
}

export type ListPage = z.infer<typeof listPostsAnswer>

/** The endpoints of PostPost, one function each. Throws PostPostError, or the patience's signal's reason. */
export type Client = ReturnType<ClientFor>
/** A client that retries with this much patience, as the table in retry.ts allows. */
export type ClientFor = ReturnType<typeof createClient>

/** Binds the endpoints to a key, an address and, call by call or for many calls, to a patience. */
export function createClient(options: ClientOptions) {
  return (patience: Patience) => {
    const send = <T>(call: ApiCall<T>): Promise<T> =>
      withRetry(patience, () => answerTo(call, options, patience.signal))

    return {
      connections: () => send({ method: 'GET', name: 'platform-connections', answer: connectionsAnswer }),

      /** Without `scheduledTime`, so that it stays a draft: the scheduler could pick up a scheduled post before its video is stored. */
      createDraft: ({ content, platforms, tiktok }: DraftContent) => {
        const body = { content, platforms, platformSettings: { tiktok } }
        return send({ method: 'POST', name: 'create-post', body, answer: createPostAnswer })
      },

      /** `type` must be sent: leaving it out breaks the server. Each call adds a media record that nothing removes. */
      uploadUrl: (file: { fileName: string; contentType: string; postGroupId: string }) => {
        const body = { ...file, type: 'video' }
        return send({ method: 'POST', name: 'get-upload-url', body, answer: uploadUrlAnswer })
      },

      /** The commit point: from here PostPost's scheduler publishes. `scheduledTime` is ISO 8601 in UTC. */
      schedule: (postGroupId: string, scheduledTime: string) => {
        const body = { status: 'scheduled', scheduledTime }
        return send({ method: 'PUT', name: 'update-post', postGroupId, body, answer: updatePostAnswer })
      },

      /** The same post group at another time. What the service makes of it is in the answer. */
      move: (postGroupId: string, scheduledTime: string) => {
        const body = { scheduledTime }
        return send({ method: 'PUT', name: 'update-post', postGroupId, body, answer: updatePostAnswer })
      },

      /** A scheduled post becomes a draft; `scheduledTime` stays with it. Only draft and scheduled posts can be updated. */
      pause: (postGroupId: string, scheduledTime: string) => {
        const body = { status: 'draft', scheduledTime }
        return send({ method: 'PUT', name: 'update-post', postGroupId, body, answer: updatePostAnswer })
      },

      post: (postGroupId: string) => send({ method: 'GET', name: 'get-post', postGroupId, answer: getPostAnswer }),

      /** One page of 100, the most PostPost gives. `fromDate` is never used: it looks at scheduledTime and so leaves drafts out. */
      list: ({ page, ...order }: ListQuery) => {
        const query = { page: String(page), limit: '100', platform: 'tiktok', ...order }
        return send({ method: 'GET', name: 'list-posts', query, answer: listPostsAnswer })
      },

      logs: (postGroupId: string) => send({ method: 'GET', name: 'post-logs', postGroupId, answer: postLogsAnswer }),

      /** Deleting what is gone already is success: an earlier try may have done it. */
      deletePost: async (postGroupId: string): Promise<void> => {
        try {
          await send({ method: 'DELETE', name: 'delete-post', postGroupId, answer: deletePostAnswer })
        } catch (thrown) {
          if (!isRefused(thrown, 404)) throw thrown
        }
      },
    }
  }
}
