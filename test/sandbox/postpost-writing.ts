import { type Answer, failure, isRecord, json, notFound, success } from './http.ts'
import type { Limit } from './options.ts'
import type { Call } from './postpost.ts'
import { addGroup, addMedia, fileUrl, isoNow, log, now, type State, touch, visibleGroup } from './postpost-state.ts'
import { isTaken } from './scheduler.ts'
import { signedUrl } from './storage.ts'

/** Without `scheduledTime` a draft. PostPost's validator does not run here: TikTok's rules are not looked at. */
export function createPost({ state, request, owner }: Call): Answer {
  const body = isRecord(request.body) ? request.body : {}
  const { content, platforms, scheduledTime } = body
  if (typeof content !== 'string' || content.trim() === '') return failure(400, 'Content is required')
  const accounts = accountsOf(platforms)
  if (typeof accounts === 'string') return failure(400, accounts)
  const time = scheduledTime === undefined ? undefined : movedTime(state, scheduledTime)
  if (scheduledTime !== undefined && time === undefined) return failure(400, 'Invalid scheduled time format')
  const settings = settingsOf(body.platformSettings)
  if (typeof settings === 'string') return failure(400, settings)
  const limit = limitAnswer(state, 'create-post')
  if (limit) return limit
  state.accepted['create-post'] += 1
  const group = addGroup(state, {
    content,
    platforms: accounts,
    platformSettings: settings,
    status: time === undefined ? 'draft' : 'scheduled',
    scheduledTime: time,
    createdAt: isoNow(state),
    owner,
  })
  log(state, group, 'created')
  return success({ postGroupId: group.id })
}

function accountsOf(platforms: unknown): string[] | string {
  if (platforms === undefined || platforms === null) return 'Platforms are required'
  if (!Array.isArray(platforms)) return 'Platforms must be an array'
  if (platforms.length === 0) return 'At least one platform is required'
  const accounts: string[] = []
  for (const id of platforms) {
    if (typeof id !== 'string' || !/^[a-z]+-[a-zA-Z0-9_-]+$/.test(id)) return `Invalid platform ID format: ${id}`
    accounts.push(id)
  }
  return accounts
}

/** The settings as an object, or the error text. Forms send them as JSON text, which is why text is taken too. */
function settingsOf(value: unknown): Record<string, unknown> | string {
  if (value === undefined) return {}
  if (isRecord(value)) return value
  if (typeof value !== 'string') return 'platformSettings must be an object'
  try {
    const parsed: unknown = JSON.parse(value)
    return isRecord(parsed) ? parsed : 'platformSettings must be an object'
  } catch {
    return 'Invalid platformSettings JSON'
  }
}

/** The ISO time the service makes of the one asked for, undefined where it is none. The past becomes now. */
function movedTime(state: State, requested: unknown): string | undefined {
  const time = typeof requested === 'string' ? Date.parse(requested) : Number.NaN
  if (Number.isNaN(time)) return undefined
  const iso = new Date(Math.max(time, now(state))).toISOString()
  return state.options.scheduledTimeReturned?.(iso) ?? iso
}

/** The commit point, or the way back to a draft. */
export function updatePost({ state, request, id, owner }: Call): Answer {
  if (!/^[0-9a-f]{24}$/i.test(id)) return json(500, { message: 'Internal server error' })
  const group = visibleGroup(state, id, owner)
  if (!group) return notFound()
  const { status, scheduledTime } = isRecord(request.body) ? request.body : {}
  if (status !== 'draft' && status !== 'scheduled') return failure(400, 'Invalid status')
  const current = isTaken(group) && group.status === 'scheduled' ? (group.posts[0]?.status ?? '') : group.status
  if (current !== 'draft' && current !== 'scheduled') {
    return failure(400, `Cannot update post: post is currently in ${current} status`)
  }
  const time = scheduledTime === undefined ? group.scheduledTime : movedTime(state, scheduledTime)
  if (scheduledTime !== undefined && time === undefined) return failure(400, 'Invalid scheduled time format')
  if (status === 'scheduled') {
    if (time === undefined) return failure(400, 'Scheduled time is required')
    const limit = limitAnswer(state, 'update-post')
    if (limit) return limit
    state.accepted['update-post'] += 1
  }
  group.status = status
  group.scheduledTime = status === 'scheduled' ? time : undefined
  for (const post of group.posts) post.status = status
  touch(state, group)
  log(state, group, status)
  return success({
    message: 'Post updated successfully',
    postGroup: { _id: group.id, status, scheduledTime: group.scheduledTime ?? null },
  })
}

/** Takes the group, its posts and its stored media away, whatever their status. */
export function deletePost({ state, id, owner }: Call): Answer {
  const group = visibleGroup(state, id, owner)
  if (!group) return notFound()
  group.deleted = true
  touch(state, group)
  for (const media of group.media) {
    media.stored = undefined
    media.sha256 = undefined
  }
  return success({})
}

/** Every call adds a media record, asked for once or twice: two of them make the post fail when it comes due. */
export function getUploadUrl({ state, request, owner }: Call): Answer {
  const { fileName, contentType, type, postGroupId } = isRecord(request.body) ? request.body : {}
  // Documented as "leaving it out breaks the server".
  if (type === undefined) return json(500, { message: 'Internal server error' })
  if (typeof fileName !== 'string' || fileName === '') return failure(400, 'fileName is required')
  if (typeof contentType !== 'string' || contentType === '') return failure(400, 'contentType is required')
  if (typeof postGroupId !== 'string') return failure(400, 'postGroupId is required')
  const group = visibleGroup(state, postGroupId, owner)
  if (!group) return notFound()
  const media = addMedia(state, group, fileName, contentType)
  log(state, group, 'media_added')
  return success({ uploadUrl: signedUrl(state, media), fileUrl: fileUrl(state, media), mediaId: media.mediaId })
}

const texts: Record<Limit['code'], { metric: string; error: string; more?: Record<string, unknown> }> = {
  POST_LIMIT_REACHED: { metric: 'posts', error: 'Monthly post limit reached' },
  SCHEDULED_POST_LIMIT_REACHED: { metric: 'scheduledPosts', error: 'Scheduled post limit reached' },
  SCHEDULE_HORIZON_REACHED: {
    metric: 'scheduleHorizon',
    error: 'Scheduled date is beyond what the plan allows',
    more: { maxScheduledDate: '2026-12-31T23:59:59.000Z' },
  },
  CONNECTIONS_OVER_LIMIT: { metric: 'connections', error: 'Too many connections', more: { overLimitBy: 2 } },
  PLATFORM_NOT_AVAILABLE: { metric: 'platforms', error: 'Platform is not available on this plan' },
}

/** The documented 403 body, once as many posts as allowed have passed this call. */
export function limitAnswer(state: State, call: Limit['on']): Answer | undefined {
  const limit = state.options.limitReached
  if (limit?.on !== call || state.accepted[call] < limit.after) return undefined
  const { metric, error, more } = texts[limit.code]
  return json(403, {
    error,
    code: limit.code,
    message: error,
    metric,
    limit: limit.after,
    used: limit.after,
    requested: 1,
    remaining: 0,
    periodStart: '2026-03-01T00:00:00.000Z',
    periodEnd: '2026-04-01T00:00:00.000Z',
    planName: 'Pro',
    ...more,
    ...limit.body,
  })
}
