import { withoutSignatures } from '../wording.ts'

/**
 * What the next run does with a post that failed.
 *
 * - `again`: the cause is outside of the post, so it is sent again.
 * - `refused`: TikTok refused the video or caption; the post is not sent again while both are the same.
 * - `unsure`: it is not known whether TikTok has the video; the post is not sent again before a person has looked.
 */
export type Sequel = 'again' | 'refused' | 'unsure'

interface Advice {
  readonly sequel: Sequel
  /** What a person has to do. */
  readonly advice: string
}

/**
 * TikTok's own errors, by TikTok's word for them (PostPost TikTok page;
 * https://developers.tiktok.com/doc/content-posting-api-reference-direct-post).
 */
export const TIKTOK_ADVICE: Readonly<Record<string, Advice>> = {
  spam_risk_too_many_posts: {
    sequel: 'again',
    advice: 'The account has reached its daily limit on TikTok: wait 24 hours, or lower max-per-day.',
  },
  duration_check_failed: {
    sequel: 'refused',
    advice: "The video must last from 3 s to the account's own maximum; shorten it.",
  },
  file_format_check_failed: {
    sequel: 'refused',
    advice: 'TikTok takes MP4, MOV and WebM (its text may name .mp4 only); re-encode the video as H.264 in MP4.',
  },
  frame_rate_check_failed: {
    sequel: 'refused',
    advice: 'TikTok takes 23 to 60 frames a second; re-encode the video, for example with ffmpeg -r 30.',
  },
  picture_size_check_failed: {
    sequel: 'refused',
    advice: 'Each side must have 360 to 4096 pixels; scale the video.',
  },
  unaudited_client_can_only_post_to_private_accounts: {
    sequel: 'again',
    advice:
      "PostPost's TikTok app is not audited by TikTok for this account yet: until it is (ask PostPost), use the viewer setting SELF_ONLY and make the account itself private (in the TikTok app: Settings and privacy, Privacy, Private account; switch it off there again afterwards).",
  },
  privacy_level_option_mismatch: {
    sequel: 'again',
    advice:
      "The viewer setting does not fit the account's kind: PUBLIC_TO_EVERYONE is for public accounts only, FOLLOWER_OF_CREATOR for private ones only.",
  },
  spam_risk: {
    sequel: 'refused',
    advice: 'TikTok treats this post as spam: do not post it again, and look at the account in the TikTok app.',
  },
  spam_risk_user_banned_from_posting: {
    sequel: 'again',
    advice: 'TikTok does not let this account post: look at the account in the TikTok app.',
  },
  auth_removed: {
    sequel: 'again',
    advice: 'The account no longer lets PostPost post: connect it again in PostPost.',
  },
}

const LOOK_FIRST =
  'Look at the account: the video may be there in spite of the error. If it is not, delete the failed post in PostPost and run the step again; until then it is not posted again.'

/** True for advice that ends with the deletion of the failed post. */
const tellsToDelete = (message: string): boolean => message.includes(LOOK_FIRST)

/**
 * What must be added to such advice if the post group is on other accounts too: it can only be deleted as a whole, and then
 * nothing shows any more that it is there.
 * @param message of the error on the account where it failed
 * @param others names of the accounts on which the same post group is or will be
 */
export const unlessShared = (message: string, postGroupId: string, others: readonly string[]): string =>
  tellsToDelete(message) && others.length > 0
    ? ` But post group ${postGroupId} is on ${others.join(', ')} too: if you delete it, the next run posts it there again. Instead, run the step once with only the account that lacks it, with an id of its own and on-duplicate: repost.`
    : ''

/** PostPost's error codes (PostPost docs, get-post). They are used if TikTok's own word says nothing more exact. */
export const CODE_ADVICE: Readonly<Record<string, Advice>> = {
  PLATFORM_AUTH_EXPIRED: {
    sequel: 'again',
    advice: 'Connect the account again in PostPost, then run the step again.',
  },
  RATE_LIMITED: { sequel: 'again', advice: 'TikTok asks for a pause: run the step again later.' },
  INVALID_CONTENT: {
    sequel: 'again',
    advice: 'TikTok does not take this post as it is: correct the video or its settings, then run the step again.',
  },
  CONTENT_TOO_LARGE: {
    sequel: 'refused',
    advice: 'The video is too large: re-encode it with a lower bit rate.',
  },
  PLATFORM_SERVER_ERROR: { sequel: 'again', advice: 'TikTok had a server error: run the step again later.' },
  NETWORK_ERROR: {
    sequel: 'unsure',
    advice: `The connection from PostPost to TikTok failed, and it is not known whether TikTok has the video. ${LOOK_FIRST}`,
  },
  TIMEOUT_ERROR: {
    sequel: 'unsure',
    advice: `TikTok did not answer PostPost in time, and it is not known whether it has the video. ${LOOK_FIRST}`,
  },
}

interface PublishingError {
  readonly code: string
  readonly message: string
  readonly platformError?: unknown
}

/** TikTok's word for the error: one that the table has, or else the code that TikTok gave with its answer. */
function wordOf({ code, message, platformError }: PublishingError): string | undefined {
  const platform = typeof platformError === 'string' ? platformError : JSON.stringify(platformError ?? '')
  const words = [message, platform, code].join(' ').match(/[a-z]+(?:_[a-z]+)+/g) ?? []
  return words.find((word) => Object.hasOwn(TIKTOK_ADVICE, word)) ?? codesOf(platformError).find(isTikTokCode)
}

/** `error.code` of TikTok's answers, and `fail_reason` of its status (TikTok, Content Posting API). */
const CODE_KEYS: ReadonlySet<string> = new Set(['code', 'error', 'error_code', 'fail_reason', 'reason'])

/** The texts in `platformError` that stand where an error code stands: not in a sentence, and not the name of a field. */
function codesOf(platformError: unknown, key = 'code'): string[] {
  if (typeof platformError === 'string') {
    const parsed = platformError.startsWith('{') ? jsonOf(platformError) : undefined
    return parsed === undefined ? (CODE_KEYS.has(key) ? [platformError] : []) : codesOf(parsed)
  }
  if (typeof platformError !== 'object' || platformError === null) return []
  return Object.entries(platformError).flatMap(([name, value]) => codesOf(value, name))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A word about the connection, like `read_timeout`, is PostPost's: it does not show that TikTok has answered. */
const isTikTokCode = (text: string): boolean =>
  /^[a-z]+(?:_[a-z]+)+$/.test(text) && !/time_?d?_?out|connect|network|socket|dns|abort/.test(text)

/** What the next run does about a post that failed with this error. */
export function sequelOf(error: PublishingError | null | undefined): Sequel {
  if (!error) return 'again'
  const word = wordOf(error)
  // A word of TikTok's own shows that TikTok has answered.
  if (word !== undefined) return TIKTOK_ADVICE[word]?.sequel ?? 'again'
  return CODE_ADVICE[error.code]?.sequel ?? 'again'
}

/** The refusal in its own words, and what to do about it. */
export function adviseOn(error: PublishingError | null | undefined): string {
  if (!error) return 'PostPost gives no reason; look at the post in PostPost.'
  const word = wordOf(error)
  const { advice } = (word ? TIKTOK_ADVICE[word] : undefined) ??
    (word && CODE_ADVICE[error.code]?.sequel === 'unsure' ? undefined : CODE_ADVICE[error.code]) ?? {
      advice: 'Look at the post in PostPost.',
    }
  const reason = withoutSignatures(error.message.trim()) || word || error.code
  return `${reason.replace(/\s+/g, ' ').replace(/\.?$/, '.')}${word && !reason.includes(word) ? ` (${word})` : ''} ${advice}`
}
