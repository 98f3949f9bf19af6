import { createHmac } from 'node:crypto'
import type { Answer, RecordedRequest } from './http.ts'
import { type Media, now, type State } from './postpost-state.ts'
import { runScheduler } from './scheduler.ts'

/** The storage's answer to a request whose whole body has arrived; only then is anything stored. */
export function answerStorage(state: State, request: RecordedRequest, sha256: string): Answer {
  // First, so that a post that came due during its upload does not find the video.
  runScheduler(state)
  const { headers, method } = request
  const refusal = leaked(state, request)
  if (refusal) return refusal
  if (method === 'HEAD' || method === 'GET') return readMedia(state, request)
  if (method !== 'PUT')
    return xml(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.')
  if (headers['transfer-encoding'] !== undefined) {
    return xml(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented')
  }
  if (headers['content-length'] === undefined) {
    return xml(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.')
  }
  const key = keyOf(request)
  const expires = request.query['X-Amz-Expires'] ?? ''
  const expected = signature(state, method, key, headers['content-type'] ?? '', expires)
  if (request.query['X-Amz-Signature'] !== expected) {
    return xml(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    )
  }
  if (now(state) >= Number(expires)) return xml(403, 'AccessDenied', 'Request has expired')
  const media = state.mediaByKey.get(key)
  if (!media) return xml(404, 'NoSuchKey', 'The specified key does not exist.')
  if (state.options.storesUpload?.(media.fileName) ?? true) {
    media.stored = request.bytes
    media.sha256 = sha256
  }
  return { status: 200, headers: { etag: `"${sha256.slice(0, 32)}"` }, body: '' }
}

const keyOf = ({ path }: RecordedRequest): string => path.replace(/^\/media\//, '')

/** Whether an object is there. Bytes are not kept, so a GET has none; many buckets let nobody look. */
function readMedia({ options: { mediaReads = 'open' }, mediaByKey }: State, request: RecordedRequest): Answer {
  const media = mediaByKey.get(keyOf(request))
  const isStored = media?.stored !== undefined
  if (mediaReads === 'refused' || (mediaReads === 'missing refused' && !isStored)) {
    return xml(403, 'AccessDenied', 'Access Denied')
  }
  if (!isStored) return xml(404, 'NoSuchKey', 'The specified key does not exist.')
  return { status: 200, headers: { 'content-type': media.contentType, 'accept-ranges': 'bytes' }, body: '' }
}

/** Credentials have no business here: S3 refuses a second kind of authentication, and the key would be in its logs. */
function leaked(state: State, request: RecordedRequest): Answer | undefined {
  const names = Object.keys(request.headers).filter(
    (name) =>
      name === 'x-api-key' || name === 'authorization' || request.headers[name]?.includes(state.apiKey) === true,
  )
  if (names.length === 0) return undefined
  state.leaks.push(`storage ${request.method} ${request.path} carried ${names.join(', ')}`)
  return xml(400, 'InvalidArgument', 'Only one auth mechanism allowed')
}

function xml(status: number, code: string, message: string): Answer {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body:
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
      `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>SANDBOX</RequestId></Error>`,
  }
}

/** A URL for one PUT of one object with one content type until one moment, as S3 signs them. */
export function signedUrl(state: State, media: Media): string {
  const expires = now(state) + (state.options.uploadUrlLifetimeMs ?? 3_600_000)
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Expires': String(expires),
    'X-Amz-SignedHeaders': 'content-type;host',
    'X-Amz-Signature': signature(state, 'PUT', media.key, media.contentType, String(expires)),
  })
  return `${state.storageUrl}/media/${media.key}?${query}`
}

/** Bound to all four, so that a change of any of them no longer fits. */
export const signature = (state: State, method: string, key: string, contentType: string, expires: string): string =>
  createHmac('sha256', state.secret).update([method, key, contentType, expires].join('\n')).digest('hex')
