import { z } from 'zod'
import { isSafeAddress } from './safe-address.ts'

/**
 * The answers of PostPost that the action reads, field by field as documented. Loose on what is not read: a new field of
 * the service must not stop a release; strict on what is: a missing id must not become a green step.
 */

const postGroupId = z.string().regex(/^[0-9a-f]{24}$/i, 'is not a post group id of 24 hex digits')

/** Statuses are open words: the service may add some, and an unknown one must wait and warn, not crash. */
const status = z.string().min(1)

const postError = z.looseObject({
  code: z.string().catch('UNKNOWN_ERROR'),
  message: z.string().catch(''),
  platformError: z.unknown().optional(),
  retryable: z.boolean().optional().catch(undefined),
})

const asError = (message: string) => ({ code: 'UNKNOWN_ERROR', message })

export const createPostAnswer = z.looseObject({ success: z.literal(true), postGroupId })

export const uploadUrlAnswer = z.looseObject({
  success: z.literal(true),
  // The video may not be public yet, and the signature in the address lets anyone who reads it replace it.
  uploadUrl: z.string().refine(isSafeAddress, 'is not an https:// address'),
  fileUrl: z.string(),
})

export const updatePostAnswer = z.looseObject({
  success: z.literal(true),
  // The wait reads the truth anyway; an answer without the group is still an acceptance.
  postGroup: z.looseObject({ status: status.catch('scheduled'), scheduledTime: z.string().nullish() }).optional(),
})

export const getPostAnswer = z.looseObject({
  success: z.literal(true),
  posts: z
    .array(
      z.looseObject({
        platform: z.string().optional(),
        platformId: z.string(),
        status,
        postedId: z.coerce.string().nullish().catch(undefined),
        error: postError.or(z.string().transform(asError)).nullish().catch(undefined),
      }),
    )
    .min(1),
})

const listedPost = z.looseObject({
  postGroupId,
  content: z.string().nullish(),
  // A group without a status counts as live: what is not known must not be posted again.
  status: status.nullish().transform((word) => word ?? 'unknown'),
  scheduledTime: z.string().nullish(),
  createdAt: z.string().nullish(),
  updatedAt: z.string().nullish(),
  platforms: z
    .array(z.looseObject({ platformId: z.string(), status: status.nullish() }))
    .nullish()
    .transform((platforms) => platforms ?? []),
  mediaUrls: z
    .array(z.string().nullish())
    .nullish()
    .transform((urls) => (urls ?? []).filter((url) => typeof url === 'string')),
})

export const listPostsAnswer = z.looseObject({
  success: z.literal(true),
  posts: z.array(listedPost),
  pagination: z.looseObject({
    totalItems: z.coerce.number().optional().catch(undefined),
    totalPages: z.coerce.number(),
    hasNextPage: z.boolean(),
  }),
})

export const connectionsAnswer = z.looseObject({
  success: z.literal(true),
  connections: z.array(
    z.looseObject({
      platformId: z.string(),
      username: z.string().nullish(),
      displayName: z.string().nullish(),
      tokenStatus: z.string().nullish(),
    }),
  ),
})

export const postLogsAnswer = z.looseObject({
  success: z.literal(true),
  logs: z.array(z.looseObject({ event: z.string().nullish(), error: z.unknown().optional() })),
})

export const deletePostAnswer = z.looseObject({ success: z.literal(true) })

/** The body of a refusal: `{error}` or `{message}`, and for limits the numbers behind it. */
export const refusalAnswer = z.looseObject({
  error: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  metric: z.string().optional().catch(undefined),
  limit: z.number().optional().catch(undefined),
  used: z.number().optional().catch(undefined),
  remaining: z.number().optional().catch(undefined),
  periodEnd: z.string().optional().catch(undefined),
  planName: z.string().optional().catch(undefined),
  maxScheduledDate: z.string().optional().catch(undefined),
  overLimitBy: z.number().optional().catch(undefined),
})

export type ListedPost = z.infer<typeof listedPost>
export type Connection = z.infer<typeof connectionsAnswer>['connections'][number]
export type AccountPost = z.infer<typeof getPostAnswer>['posts'][number]
