import { readFile, stat } from 'node:fs/promises'
import type { VideoFacts } from '../../media/facts.ts'
import type { Post } from '../../posts/post.ts'
import { formatBytes, messageOf } from '../../wording.ts'
import type { PostReport } from '../post-report.ts'

/** A post's video as the page has it: as a `data:` URL, or why not, as a sentence. */
export type Shown = { readonly url: string } | { readonly why: string }
export type Videos = ReadonlyMap<Post, Shown>

/** Base64 makes four bytes of three, so a page stays below 35 MB, which browsers open at once. */
export const MAX_INLINE_BYTES = 25_000_000

/** What Chrome, Firefox or Safari plays. */
const PLAYABLE: ReadonlySet<string> = new Set(['H.264', 'H.265', 'VP8', 'VP9', 'AV1'])

/** Reads the videos that the page will hold. Never throws: a video that cannot be shown says why. */
export async function readVideos(posts: readonly Pick<PostReport, 'post' | 'facts'>[]): Promise<Videos> {
  const known = new Map(posts.flatMap(({ post, facts }) => (facts ? [[post, facts] as const] : [])))
  const shown = new Map<Post, Shown>()
  for (const [post, why] of chooseInlined(
    posts.map(({ post }) => post),
    known,
  )) {
    const facts = known.get(post)
    shown.set(post, facts && why === undefined ? await read(post.video.absolutePath, facts) : { why: why ?? UNREAD })
  }
  return shown
}

const UNREAD = 'The file could not be read.'

/**
 * Which videos are inlined (undefined), and why the others are not. The smallest come first, so that as many as possible fit.
 * A file of two posts counts twice: two `data:` URLs cannot share their bytes.
 */
export function chooseInlined(
  posts: readonly Post[],
  known: ReadonlyMap<Post, VideoFacts>,
): ReadonlyMap<Post, string | undefined> {
  const sizeOf = (post: Post): number => known.get(post)?.sizeBytes ?? 0
  let leftBytes = MAX_INLINE_BYTES
  return new Map(
    posts
      .toSorted((a, b) => sizeOf(a) - sizeOf(b))
      .map((post) => {
        const facts = known.get(post)
        if (!facts) return [post, UNREAD]
        const codec = facts.stream?.codec
        if (codec === undefined || !PLAYABLE.has(codec))
          return [post, `Browsers do not play ${codec ?? facts.container}.`]
        if (facts.sizeBytes > leftBytes) return [post, tooLarge(facts.sizeBytes)]
        leftBytes -= facts.sizeBytes
        return [post, undefined]
      }),
  )
}

const tooLarge = (sizeBytes: number): string =>
  `Not on this page: the video has ${formatBytes(sizeBytes)}, and a page holds ${formatBytes(MAX_INLINE_BYTES)} of them, the smallest first.`

async function read(path: string, facts: VideoFacts): Promise<Shown> {
  try {
    const { size } = await stat(path)
    if (size !== facts.sizeBytes) return { why: 'The file has changed since it was checked.' }
    return { url: `data:${playedAs(facts)};base64,${await readFile(path, 'base64')}` }
  } catch (thrown) {
    return { why: `The file could not be read: ${messageOf(thrown)}` }
  }
}

/** Browsers refuse these two types by name, and play them under the name of the format that they are based on. */
const playedAs = ({ container, contentType }: VideoFacts): string =>
  container === 'MOV' ? 'video/mp4' : container === 'MKV' ? 'video/webm' : contentType
