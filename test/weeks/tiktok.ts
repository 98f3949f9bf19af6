import type { PostError } from '../sandbox/options.ts'

/**
 * - `outside`: it lies outside of the post, and the post may be tried again
 * - `sure`: TikTok refused the post for what it is
 * - `unsure`: nobody knows whether TikTok took it
 */
export type Certainty = 'outside' | 'sure' | 'unsure'

/** What TikTok, or the way to it, may say of a post. */
export const REFUSALS: readonly { readonly certainty: Certainty; readonly error: PostError }[] = [
  { certainty: 'outside', error: { code: 'RATE_LIMITED', message: 'spam_risk_too_many_posts', retryable: true } },
  { certainty: 'outside', error: { code: 'PLATFORM_AUTH_EXPIRED', message: 'The access token has expired' } },
  { certainty: 'sure', error: { code: 'INVALID_CONTENT', message: 'file_format_check_failed' } },
  {
    certainty: 'sure',
    error: { code: 'INVALID_CONTENT', message: 'TikTok refused the video', platformError: 'frame_rate_check_failed' },
  },
  { certainty: 'sure', error: { code: 'UNKNOWN_ERROR', message: 'Refused', platformError: 'spam_risk' } },
  { certainty: 'unsure', error: { code: 'TIMEOUT_ERROR', message: 'No answer in time', retryable: true } },
  { certainty: 'unsure', error: { code: 'NETWORK_ERROR', message: 'socket hang up', retryable: true } },
]

export const certaintyOf = (error: Readonly<Record<string, unknown>> | undefined): Certainty | undefined =>
  REFUSALS.find((refusal) => refusal.error.code === error?.code && refusal.error.message === error?.message)?.certainty
