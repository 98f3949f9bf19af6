import { withoutSignatures } from '../wording.ts'

/** What a person does about TikTok's own errors, by the word TikTok uses (TikTok content posting reference; PostPost TikTok page). */
export const TIKTOK_ADVICE: Readonly<Record<string, string>> = {
  spam_risk_too_many_posts: 'The account has reached its daily limit on TikTok: wait 24 hours, or lower max-per-day.',
  duration_check_failed: "The video must last from 3 s to the account's own maximum; shorten it.",
  file_format_check_failed:
    'TikTok takes MP4, MOV and WebM (its text may name .mp4 only); re-encode the video as H.264 in MP4.',
  frame_rate_check_failed: 'TikTok takes 23 to 60 frames a second; re-encode the video, for example with ffmpeg -r 30.',
  picture_size_check_failed: 'Each side must have 360 to 4096 pixels; scale the video.',
  unaudited_client_can_only_post_to_private_accounts:
    "PostPost's TikTok app is not audited by TikTok for this account yet: until it is (ask PostPost), use the viewer setting SELF_ONLY and make the account itself private (in the TikTok app: Settings and privacy, Privacy, Private account; switch it off there again afterwards).",
  privacy_level_option_mismatch:
    "The viewer setting does not fit the account's kind: PUBLIC_TO_EVERYONE is for public accounts only, FOLLOWER_OF_CREATOR for private ones only.",
  spam_risk: 'TikTok takes this for spam: do not retry, and look at the account in the TikTok app.',
  auth_removed: 'The account has taken back its permission: connect it again in PostPost.',
}

/** What a person does about PostPost's error codes, where TikTok's own word says nothing more exact. */
export const CODE_ADVICE: Readonly<Record<string, string>> = {
  PLATFORM_AUTH_EXPIRED: 'Connect the account again in PostPost, then run the step again.',
  RATE_LIMITED: 'TikTok asks for a pause: run the step again later.',
  INVALID_CONTENT:
    'TikTok does not take this post as it is: correct the video or its settings, then run the step again.',
  CONTENT_TOO_LARGE: 'The video is too large: re-encode it with a lower bit rate.',
  PLATFORM_SERVER_ERROR: 'A fault at TikTok: run the step again later.',
  NETWORK_ERROR: 'PostPost could not reach TikTok: run the step again later.',
  TIMEOUT_ERROR: 'TikTok did not answer PostPost in time: run the step again later.',
}

interface PublishingError {
  readonly code: string
  readonly message: string
  readonly platformError?: unknown
}

/** The refusal in the words it came in, and what to do about it. */
export function adviseOn(error: PublishingError | null | undefined): string {
  if (!error) return 'PostPost gives no reason; look at the post in PostPost.'
  const platform =
    typeof error.platformError === 'string' ? error.platformError : JSON.stringify(error.platformError ?? '')
  const said = [error.message, platform, error.code].join(' ')
  // Longest word first: spam_risk is the beginning of spam_risk_too_many_posts.
  const words = Object.keys(TIKTOK_ADVICE).sort((a, b) => b.length - a.length)
  const word = words.find((candidate) => said.includes(candidate))
  const advice = (word && TIKTOK_ADVICE[word]) ?? CODE_ADVICE[error.code] ?? 'Look at the post in PostPost.'
  const reason = withoutSignatures(error.message.trim()) || word || error.code
  return `${reason.replace(/\s+/g, ' ').replace(/\.?$/, '.')}${word && !reason.includes(word) ? ` (${word})` : ''} ${advice}`
}
