import type { Wanted } from '../posts/post.ts'

/** The label that TikTok puts on a disclosed post: the stronger one if both boxes are ticked. Undefined without disclosure. */
export function describeDisclosure({ commercialContent, brandedContent, brandOrganic }: Wanted): string | undefined {
  if (!commercialContent) return undefined
  if (brandedContent) return 'Paid partnership'
  return brandOrganic ? 'Promotional content' : undefined
}
