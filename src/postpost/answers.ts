import { z } from 'zod'
import { isSafeAddress } from './safe-address.ts'

/**
 * The parts of PostPost's answers that the action reads, as PostPost's API reference describes them. Other fields are
 * allowed: a new field of the service must not stop a release. Fields that it reads are checked: a missing id must not
 * become a green step.
 */

const postGroupId = z.string().regex(/^[0-9a-f]{24}$/i, 'is not a post group id of 24 hex digits')

/** Any word is allowed: the service may add a status. If it does, the action waits and warns, but does not crash. */
const status = z.string().min(1)

/** For a field that the action can do without: a value that is not as documented counts as missing. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** Remarks of the service on a call that succeeded: texts, or objects with a `message`. */
const warnings = lenient(
  z.array(
    z
      .string()
      .or(z.looseObject({ message: z.string() }).transform(({ message }) => message))
      .catch(''),
  ),
)

const succeeded = z.looseObject({ success: z.literal(true), warnings })

const postError = z.looseObject({
  code: z.string().catch('UNKNOWN_ERROR'),
  message: z.string().catch(''),
  platformError: z.unknown().optional(),
})

const asError = (message: string) => ({ code: 'UNKNOWN_ERROR', message })

/** TikTok's ids have 19 digits. A JSON number of 19 digits is rounded when it is read, so the link would be wrong. */
function publicIdOf(postedId: unknown): { readonly postedId?: string; readonly isIdRounded?: true } {
  if (typeof postedId === 'string') return { postedId }
  if (typeof postedId !== 'number') return {}
  return Number.isSafeInteger(postedId) ? { postedId: String(postedId) } : { isIdRounded: true }
}

function isTikTokLink(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' && /(^|\.)tiktok\.com$/.test(hostname)
}

export const createPostAnswer = succeeded.extend({ postGroupId })

export const uploadUrlAnswer = succeeded.extend({
  // The video may not be public yet, and whoever reads this URL can replace it.
  uploadUrl: z.string().refine(isSafeAddress, 'is not an https:// address'),
  fileUrl: z.string(),
})

export const updatePostAnswer = succeeded.extend({
  // An answer without the post group still means that the post was accepted; its status is read later.
  postGroup: z.looseObject({ status: status.catch('scheduled'), scheduledTime: z.string().nullish() }).optional(),
})

export const getPostAnswer = succeeded.extend({
  posts: z
    .array(
      z
        .looseObject({
          platform: z.string().optional(),
          platformId: z.string(),
          status,
          postedId: z.unknown().optional(),
          permalink: lenient(z.string().refine(isTikTokLink)),
          error: postError.or(z.string().transform(asError)).nullish().catch(undefined),
        })
        .transform(({ postedId, ...post }) => ({ ...post, ...publicIdOf(postedId) })),
    )
    .min(1),
})

/** PostPost's `list-posts` gives compound ids (`tiktok-…`), and `get-post` gives raw ones. Both name one account. */
export function compoundId({ platformId, platform }: { platformId: string; platform?: string | undefined }): string {
  if (platform !== undefined) return platformId.startsWith(`${platform}-`) ? platformId : `${platform}-${platformId}`
  return /^[a-z]+-/.test(platformId) ? platformId : `tiktok-${platformId}`
}

const listedPost = z.looseObject({
  postGroupId,
  content: z.string().nullish(),
  // A post group without a status counts as live, so that it is not posted again.
  status: status.nullish().transform((word) => word ?? 'unknown'),
  scheduledTime: z.string().nullish(),
  createdAt: z.string().nullish(),
  updatedAt: z.string().nullish(),
  platforms: z
    .array(
      z
        .looseObject({ platformId: z.string(), platform: lenient(z.string()), status: status.nullish() })
        .transform((platform) => ({ ...platform, platformId: compoundId(platform) })),
    )
    .nullish()
    .transform((platforms) => platforms ?? []),
  mediaUrls: z
    .array(z.string().nullish())
    .nullish()
    .transform((urls) => (urls ?? []).filter((url) => typeof url === 'string')),
})

export const listPostsAnswer = succeeded.extend({
  posts: z.array(listedPost),
  pagination: z.looseObject({
    totalItems: lenient(z.coerce.number()),
    totalPages: z.coerce.number(),
    hasNextPage: z.boolean(),
  }),
})

export const connectionsAnswer = succeeded.extend({
  connections: z.array(
    z.looseObject({
      platformId: z.string(),
      username: z.string().nullish(),
      tokenStatus: z.string().nullish(),
    }),
  ),
})

export const postLogsAnswer = succeeded.extend({
  logs: z.array(z.looseObject({ event: z.string().nullish(), error: z.unknown().optional() })),
})

export const deletePostAnswer = succeeded

/** The numbers in a 403 answer about a limit of the plan. */
const planNumbers = z.object({
  metric: lenient(z.string()),
  limit: lenient(z.number()),
  used: lenient(z.number()),
  remaining: lenient(z.number()),
  periodEnd: lenient(z.string()),
  planName: lenient(z.string()),
  maxScheduledDate: lenient(z.string()),
  overLimitBy: lenient(z.number()),
})

/** Where a field is: `content`, or each step of the way to it. */
const place = lenient(
  z.union([z.string(), z.array(z.union([z.string(), z.number()])).transform((steps) => steps.join('.'))]),
)

/** The error of a single field, as another service with the same API sends it: a text, or an object. It becomes a text. */
const fieldError = z
  .string()
  .or(
    z
      .looseObject({ field: place, path: place, message: lenient(z.string()), code: lenient(z.string()) })
      .transform(({ field, path, message, code }) => [field ?? path, message ?? code].filter(Boolean).join(': ')),
  )
  .catch('')

/** The body of a refusal: `{error}` or `{message}`, and for limits a code and numbers. */
export const refusalAnswer = planNumbers.extend({
  error: lenient(z.string()),
  message: lenient(z.string()),
  code: lenient(z.string()),
  validation: lenient(z.looseObject({ errors: z.array(fieldError) })),
})

/** A limit of the plan, as a 403 answer of PostPost describes it. */
export type PlanLimit = z.infer<typeof planNumbers> & { readonly code: string }
export type ListedPost = z.infer<typeof listedPost>
export type Connection = z.infer<typeof connectionsAnswer>['connections'][number]
export type AccountPost = z.infer<typeof getPostAnswer>['posts'][number]

/** True for a post on TikTok. A post on another network may have the same raw id. */
export const isTikToks = ({ platform }: AccountPost): boolean => platform === undefined || platform === 'tiktok'

/** True if a post is a draft as a whole and on each of its accounts. Such a post does not go out by itself. */
export const isDraft = (post: ListedPost): boolean =>
  post.status === 'draft' && post.platforms.every((platform) => (platform.status ?? 'draft') === 'draft')
