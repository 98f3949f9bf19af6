import { type Answer, failure, isRecord, json, notFound, success } from './http.ts'
import { limitAnswer } from './limits.ts'
import { newerAnswer, unknownSettings } from './newer-codes.ts'
import type { Call } from './postpost.ts'
import {
  addGroup,
  addMedia,
  fileUrl,
  type Group,
  isoNow,
  keptTime,
  log,
  now,
  type State,
  touch,
  visibleGroup,
} from './postpost-state.ts'
import { isTaken } from './scheduler.ts'
import { signedUrl } from './storage.ts'

/** Without `scheduledTime` a draft. PostPost's validator does not run here: TikTok's rules are not looked at. */
export function createPost({ state, request, owner }: Call): Answer {
  const body = isRecord(request.body) ? request.body : {}
  const { content, platforms, scheduledTime } = body
  if (typeof content !== 'string' || content.trim() === '') return failure(400, 'Content is required')
  const accounts = accountsOf(platforms)
  if (typeof accounts === 'string') return failure(400, accounts)
  const time = scheduledTime === undefined ? undefined : timeMadeOf(state, scheduledTime)
  if (typeof time === 'object') return time
  const settings = settingsOf(body.platformSettings)
  if (typeof settings === 'string') return failure(400, settings)
  const unknown = state.options.newerCodes ? unknownSettings(settings) : []
  if (unknown.length > 0) return newerAnswer('PLATFORM_SETTING_UNKNOWN', unknown)
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
  return success({ postGroupId: group.id, ...warningsOf(state) })
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

/** The ISO time the service makes of the one asked for, or its refusal. The past becomes now. */
function timeMadeOf(state: State, requested: unknown): string | Answer {
  const { pastTimes, newerCodes, scheduledTimeReturned } = state.options
  const time = typeof requested === 'string' ? Date.parse(requested) : Number.NaN
  if (Number.isNaN(time)) return failure(400, 'Invalid scheduled time format')
  if (pastTimes === 'refused' && time < now(state)) {
    return newerCodes ? newerAnswer('SCHEDULED_TIME_IN_PAST') : failure(400, 'Scheduled time cannot be in the past')
  }
  const iso = keptTime(state, Math.max(time, now(state)))
  return scheduledTimeReturned?.(iso) ?? iso
}

/** The commit point, another time, or the way back to a draft, which keeps its time or takes the one that is sent. */
export function updatePost({ state, request, id, owner }: Call): Answer {
  if (!/^[0-9a-f]{24}$/i.test(id)) return json(500, { message: 'Internal server error' })
  const group = visibleGroup(state, id, owner)
  if (!group) return notFound()
  const body = isRecord(request.body) ? request.body : {}
  if (body.status === undefined && body.scheduledTime === undefined) return failure(400, 'Nothing to update')
  const { status = group.status, scheduledTime } = body
  const refusal = notEditable(state, group)
  if (refusal) return refusal
  if (status !== 'draft' && status !== 'scheduled') return failure(400, 'Invalid status')
  const time = scheduledTime === undefined ? group.scheduledTime : timeMadeOf(state, scheduledTime)
  if (typeof time === 'object') return time
  if (status === 'scheduled') {
    if (time === undefined) return failure(400, 'Scheduled time is required')
    const limit = limitAnswer(state, 'update-post')
    if (limit) return limit
    state.accepted['update-post'] += 1
    group.missing = state.options.missingAfterCommit ?? 0
  }
  group.status = status
  group.scheduledTime = time
  for (const post of group.posts) post.status = status
  touch(state, group)
  log(state, group, status)
  return success({
    message: 'Post updated successfully',
    postGroup: { _id: group.id, status, scheduledTime: group.scheduledTime ?? null },
    ...warningsOf(state),
  })
}

/** Only drafts and scheduled posts that are not under way can be changed. */
function notEditable(state: State, group: Group): Answer | undefined {
  const isUnderWay = isTaken(group) && group.status === 'scheduled'
  const word = isUnderWay ? (group.posts[0]?.status ?? '') : group.status
  if (word === 'draft' || word === 'scheduled') return undefined
  if (state.options.newerCodes) return newerAnswer(isUnderWay ? 'POST_PUBLISH_IN_PROGRESS' : 'POST_NOT_EDITABLE')
  return failure(400, `Cannot update post: post is currently in ${word} status`)
}

const warningsOf = ({ options: { warnings } }: State): Record<string, unknown> => (warnings ? { warnings } : {})

/** Takes the group, its posts and its stored media away, whatever their status. */
export function deletePost({ state, id, owner }: Call): Answer {
  const group = visibleGroup(state, id, owner)
  if (!group) return notFound()
  state.watch.deleting(group, isoNow(state))
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
  if (state.options.newerCodes && group.status === 'scheduled') {
    group.status = 'draft'
    for (const post of group.posts) post.status = 'draft'
    touch(state, group)
  }
  const media = addMedia(state, group, fileName, contentType)
  log(state, group, 'media_added')
  return success({ uploadUrl: signedUrl(state, media), fileUrl: fileUrl(state, media), mediaId: media.mediaId })
}
