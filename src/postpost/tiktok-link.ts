/**
 * The public page of a post. TikTok gives a public id to public posts only (PostPost TikTok page), and only a name leads there.
 * @param name of the account, `@acme`; where it is an id there is no link
 */
export const tiktokLink = (name: string | undefined, postedId: string | null | undefined): string | undefined =>
  name?.startsWith('@') && postedId && /^\d{6,}$/.test(postedId)
    ? `https://www.tiktok.com/${name}/video/${postedId}`
    : undefined
