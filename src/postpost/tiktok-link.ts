import type { AccountPost } from './answers.ts'

/**
 * The public page of a post: PostPost's `permalink`, else made of its id. TikTok gives a public id to public posts only
 * (PostPost TikTok page), and only a name leads there.
 * @param name of the account, `@acme`; where it is an id there is no link
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
