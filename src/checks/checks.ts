import { Cancelled } from '../cancel.ts'
import type { Probe, VideoFacts } from '../media/facts.ts'
import type { Prober } from '../media/prober.ts'
import type { Post } from '../posts/post.ts'
import { error, inTextOf, ofPost, type Problem } from '../problem.ts'
import { quote } from '../wording.ts'
import { checkIds } from './ids.ts'
import { checkPost } from './post-rules.ts'
import { judgeVideo } from './video-rules.ts'

/** A post whose video was looked into. */
export interface Inspected {
  readonly post: Post
  readonly facts: VideoFacts
}

/**
 * Checks every post by every rule before anything is sent, so that all problems are reported together.
 * @param unfound posts whose video was not found: their settings are checked too
 * @param leftOut posts that `added-only` left out: only their ids count
 */
export async function judgePosts(
  posts: readonly Post[],
  unfound: readonly Post[],
  leftOut: readonly Post[],
  openProber: () => Prober,
): Promise<{ inspected: Inspected[]; problems: Problem[] }> {
  const probes = new Map<string, Probe>()
  using prober = openProber()
  try {
    for (const path of new Set(posts.map(({ video }) => video.absolutePath))) probes.set(path, await prober.probe(path))
  } catch (thrown) {
    // The run goes on, so that it also reports the problems that were found before.
    if (thrown instanceof Cancelled)
      return { inspected: [], problems: [error('run/cancelled', { input: 'videos' }, thrown.message)] }
    throw thrown
  }
  const probed = posts.flatMap((post) => {
    const probe = probes.get(post.video.absolutePath)
    return probe ? [{ post, probe }] : []
  })
  const all = [...posts, ...unfound]
  return {
    inspected: probed.flatMap(({ post, probe }) => ('facts' in probe ? [{ post, facts: probe.facts }] : [])),
    problems: [
      ...all.flatMap(checkPost),
      ...checkIds(all, leftOut),
      ...probed.flatMap(({ post, probe }) => checkVideo(post, probe)),
    ],
  }
}

function checkVideo(post: Post, probe: Probe): Problem[] {
  const { path } = post.video
  const origin = post.originOf('video')
  if ('unusable' in probe) return [ofPost(post, 'error', 'video/unusable', origin, probe.unusable)]
  if ('locked' in probe) return [inTextOf(error('video/locked', origin, `${quote(path)} ${probe.locked}`), post)]
  return judgeVideo(probe.facts, { path }).map(({ code, severity, message }) =>
    ofPost(post, severity, code, origin, message),
  )
}
