import { type Answer, failure, isRecord, json, success } from './answer.ts'
import type { Call } from './postpost.ts'
import { notFound } from './posts.ts'
import { signedUrl } from './signing.ts'
import { addMedia, fileUrl, log, visibleGroup } from './state.ts'

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
