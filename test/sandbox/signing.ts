import { createHmac } from 'node:crypto'
import { type Media, now, type State } from './state.ts'

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
