import type { AccountPost } from './answers.ts'

/**
 * The public page of a post: PostPost's `permalink`, or else a link made from its id. Only public posts have a public
 * id (PostPost TikTok page), and the link needs the account's name.
 * @param name the name of the account, `@acme`; if only the account's id is known, there is no link
 */
export function tiktokLink(
  name: string | undefined,
  { permalink, postedId }: Pick<AccountPost, 'permalink' | 'postedId'>,
): string | undefined {
  if (permalink !== undefined) return permalink
  return name?.startsWith('@') && postedId && /^\d{6,}$/.test(postedId)
    ? `https://www.tiktok.com/${name}/video/${postedId}`
    : undefined
}
