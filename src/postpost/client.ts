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
import { type LookAgain, type Patience, withRetry } from './retry.ts'

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

/** The endpoints of PostPost, one function each. Throws PostPostError, or the reason of the patience's signal. */
export type Client = ReturnType<ClientFor>
/** Makes a client that retries if its patience and the table in retry.ts allow it. */
export type ClientFor = ReturnType<typeof createClient>

/** Gives the endpoints a key and a URL. The function that it returns adds a patience, for one call or for many. */
export function createClient(options: ClientOptions) {
  return (patience: Patience) => {
    const send = <T>(call: ApiCall<T>, lookAgain?: LookAgain): Promise<T> =>
      withRetry(patience, () => answerTo(call, options, patience.signal), lookAgain)

    return {
      connections: () => send({ method: 'GET', name: 'platform-connections', answer: connectionsAnswer }),

      /**
       * Sends no `scheduledTime`, so that the post stays a draft. If a time is sent, PostPost's scheduler can take the
       * post before its video is stored (PostPost docs, create-post).
       */
      createDraft: ({ content, platforms, tiktok }: DraftContent) => {
        const body = { content, platforms, platformSettings: { tiktok } }
        return send({ method: 'POST', name: 'create-post', body, answer: createPostAnswer })
      },

      /**
       * `type` must be sent: without it the server fails. Each call adds a media record, and no call with an API key
       * removes one (PostPost docs, get-upload-url).
       */
      uploadUrl: (file: { fileName: string; contentType: string; postGroupId: string }) => {
        const body = { ...file, type: 'video' }
        return send({ method: 'POST', name: 'get-upload-url', body, answer: uploadUrlAnswer })
      },

      /** From here on PostPost publishes the post at its time. `scheduledTime` is ISO 8601 in UTC. */
      schedule: (postGroupId: string, scheduledTime: string, lookAgain?: LookAgain) => {
        const body = { status: 'scheduled', scheduledTime }
        return send({ method: 'PUT', name: 'update-post', postGroupId, body, answer: updatePostAnswer }, lookAgain)
      },

      /** Gives the same post group another time. The answer has the status and time that PostPost took. */
      move: (postGroupId: string, scheduledTime: string, lookAgain: LookAgain) => {
        const body = { scheduledTime }
        return send({ method: 'PUT', name: 'update-post', postGroupId, body, answer: updatePostAnswer }, lookAgain)
      },

      /**
       * A scheduled post becomes a draft and keeps this time. PostPost refuses this for a post that is neither a draft
       * nor scheduled (PostPost docs, update-post).
       */
      pause: (postGroupId: string, scheduledTime: string, lookAgain: LookAgain) => {
        const body = { status: 'draft', scheduledTime }
        return send({ method: 'PUT', name: 'update-post', postGroupId, body, answer: updatePostAnswer }, lookAgain)
      },

      post: (postGroupId: string) => send({ method: 'GET', name: 'get-post', postGroupId, answer: getPostAnswer }),

      /**
       * One page of 100 posts, the most that PostPost allows. The action never sends `fromDate`: PostPost compares it
       * with `scheduledTime`, and so it leaves drafts out (PostPost docs, list-posts).
       */
      list: ({ page, ...order }: ListQuery) => {
        const query = { page: String(page), limit: '100', platform: 'tiktok', ...order }
        return send({ method: 'GET', name: 'list-posts', query, answer: listPostsAnswer })
      },

      logs: (postGroupId: string) => send({ method: 'GET', name: 'post-logs', postGroupId, answer: postLogsAnswer }),

      /** A 404 is a success: an earlier attempt may have deleted the post. */
      deletePost: async (postGroupId: string, lookAgain: LookAgain): Promise<void> => {
        try {
          await send({ method: 'DELETE', name: 'delete-post', postGroupId, answer: deletePostAnswer }, lookAgain)
        } catch (thrown) {
          if (!isRefused(thrown, 404)) throw thrown
        }
      },
    }
  }
}
