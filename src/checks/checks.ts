import { Cancelled } from '../cancel.ts'
import type { Probe, VideoFacts } from '../media/facts.ts'
import type { Prober } from '../media/prober.ts'
import type { Post } from '../posts/post.ts'
import { error, ofPost, type Problem } from '../problem.ts'
import { quote } from '../wording.ts'
import { checkPost } from './post-rules.ts'
import { judgeVideo } from './video-rules.ts'

/** A post whose video was looked into. */
export interface Inspected {
  readonly post: Post
  readonly facts: VideoFacts
}

/**
 * Every rule on every post, before anything is sent, so that all problems come together.
 * @param unfound posts whose video was not found: their settings are judged all the same
 */
export async function judgePosts(
  posts: readonly Post[],
  unfound: readonly Post[],
  openProber: () => Prober,
): Promise<{ inspected: Inspected[]; problems: Problem[] }> {
  const probes = new Map<string, Probe>()
  using prober = openProber()
  try {
    for (const path of new Set(posts.map(({ video }) => video.absolutePath))) probes.set(path, await prober.probe(path))
  } catch (thrown) {
    // The run goes on to report what the other checks have found.
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
      ...checkIds(all),
      ...probed.flatMap(({ post, probe }) => checkVideo(post, probe)),
    ],
  }
}

function checkVideo(post: Post, probe: Probe): Problem[] {
  const { path } = post.video
  const origin = post.originOf('video')
  if ('unusable' in probe) return [ofPost(post, 'error', 'video/unusable', origin, probe.unusable)]
  return judgeVideo(probe.facts, { path }).map(({ code, severity, message }) =>
    ofPost(post, severity, code, origin, message),
  )
}

function checkIds(posts: readonly Post[]): Problem[] {
  const seen = new Map<string, Post>()
  return posts.flatMap((post) => {
    const first = seen.get(post.id)
    seen.set(post.id, first ?? post)
    if (!first || !(first.hasOwnId || post.hasOwnId)) return []
    const hint =
      post.originOf('id') === first.originOf('id') || post.originOf('video') === first.originOf('video')
        ? 'its video pattern matches several files; give each its own entry and id, or leave the id out.'
        : first.hasOwnId && post.hasOwnId
          ? `${first.video.path} has it too; give each post its own.`
          : 'it is the path of another video, which is known by it; choose another id.'
    const message = `The id ${quote(post.id)} of ${post.video.path} is taken: ${hint}`
    return [ofPost(post, 'error', 'id/taken', post.originOf('id'), message)]
  })
}
