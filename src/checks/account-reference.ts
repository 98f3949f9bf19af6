import { quote } from '../wording.ts'
/** What an account may be written as. PostPost: platform ids match ^[a-z]+-[a-zA-Z0-9_-]+$. */
export const PLATFORM_ID = /^tiktok-[a-zA-Z0-9_-]+$/

/** Says what is wrong with how an account is written; undefined when it may be right. */
export function judgeReference(reference: string): string | undefined {
  if (reference === 'all' || PLATFORM_ID.test(reference) || /^@[^\s@,]+$/.test(reference)) return undefined
  if (/^[a-z]+-/.test(reference) && !reference.startsWith('tiktok-')) {
    return `${quote(reference)} is not a TikTok account; write tiktok-{openId}, @username or all.`
  }
  if (reference.toLowerCase() === 'all') return `${quote(reference)} is written all, in small letters.`
  const name = reference.replace(/^@+/, '').replace(/^.*tiktok\.com\/@/, '')
  const example = /^[\w.]+$/.test(name) && name !== '' ? `@${name}` : '@username'
  return `${quote(reference)} is not an account; write ${example}, tiktok-{openId} or all.`
}
