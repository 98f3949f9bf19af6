import { Cancelled } from '../cancel.ts'
import type { VideoFacts } from '../media/facts.ts'
import type { Prober } from '../media/prober.ts'
import type { Post } from '../posts/post.ts'
import { error, ofVideo, type Problem } from '../problem.ts'
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
  const probes = new Map(posts.map(({ video }) => [video.absolutePath, video]))
  const facts = new Map<string, VideoFacts>()
  const findings = new Map<string, { severity: 'error' | 'warning'; message: string }[]>()
  using prober = openProber()
  for (const { absolutePath, path } of probes.values()) {
    try {
      const probe = await prober.probe(absolutePath)
      if ('facts' in probe) facts.set(absolutePath, probe.facts)
      findings.set(
        absolutePath,
        'facts' in probe ? judgeVideo(probe.facts, { path }) : [{ severity: 'error', message: probe.unusable }],
      )
    } catch (thrown) {
      // What is known of the posts is reported all the same.
      if (!(thrown instanceof Cancelled)) throw thrown
      return { inspected: [], problems: [error({ input: 'videos' }, thrown.message)] }
    }
  }
  const aboutVideos = posts.flatMap((post) =>
    (findings.get(post.video.absolutePath) ?? []).map(({ severity, message }): Problem => {
      return ofVideo(post.video.path, severity, post.originOf('video'), message)
    }),
  )
  const inspected = posts.flatMap((post) => {
    const found = facts.get(post.video.absolutePath)
    return found ? [{ post, facts: found }] : []
  })
  return {
    inspected,
    problems: [...[...posts, ...unfound].flatMap(checkPost), ...checkIds([...posts, ...unfound]), ...aboutVideos],
  }
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
    return [
      ofVideo(post.video.path, 'error', post.originOf('id'), `The id ${JSON.stringify(post.id)} is taken: ${hint}`),
    ]
  })
}
