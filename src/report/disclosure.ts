import type { Wanted } from '../posts/post.ts'

/** The label that TikTok puts on a disclosed post; where both boxes are ticked it is the stronger one. Undefined without one. */
export function describeDisclosure({ commercialContent, brandedContent, brandOrganic }: Wanted): string | undefined {
  if (!commercialContent) return undefined
  if (brandedContent) return 'Paid partnership'
  return brandOrganic ? 'Promotional content' : undefined
}
