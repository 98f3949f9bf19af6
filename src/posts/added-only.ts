import { join } from 'node:path'
import { gitHubProblem, type RepositoryApi, statusOf } from '../github/api.ts'
import { type Changes, changesIn, type Range } from '../github/changes.ts'
import type { Place } from '../github/checkout.ts'
import type { Context } from '../github/context.ts'
import { pushOrPullRequest } from '../github/context.ts'
import { ofPost, type Problem, warning } from '../problem.ts'
import { readManifest } from './manifest/manifest.ts'
import type { Post } from './post.ts'

export interface Kept {
  readonly posts: readonly Post[]
  /** Posts that the push (or pull request) did not add. */
  readonly leftOut: readonly Post[]
  readonly problems: readonly Problem[]
}

const INPUT = { input: 'added-only' }

/**
 * `added-only`: keeps the posts whose video or manifest entry the push (or pull request) added. Assets of a release are
 * not in the repository, so they are kept too.
 */
export async function keepAdded(
  posts: readonly Post[],
  run: Context,
  api: () => Promise<RepositoryApi>,
): Promise<Kept> {
  const range = rangeOf(run)
  if (!range) {
    const message = `added-only works only on pushes and pull requests, and this event is ${run.eventName || 'another'}. All videos are considered; those that are posted already are skipped. If this is what you want, leave added-only out here.`
    return { posts, leftOut: [], problems: [warning('added-only/no-meaning', INPUT, message)] }
  }
  try {
    const connected = await api()
    const changes = await changesIn(range, connected)
    const places = new Map<Post, Place>()
    for (const post of posts) if (!post.isAsset) places.set(post, await run.locate(post.video.absolutePath))
    const isNewEntry = await entriesSince(changes, posts, run, connected)
    const isNew = (post: Post): boolean => {
      const place = places.get(post)
      return !place || ('path' in place && changes.added.has(place.path)) || isNewEntry(post)
    }
    const head = `only what the head commit ${range.head.slice(0, 7)} added is considered.`
    const remark = changes.isOnlyHead
      ? `The commit before this push (${range.base?.slice(0, 7)}) is gone`
      : range.remark
    return {
      posts: posts.filter(isNew),
      leftOut: posts.filter((post) => !isNew(post)),
      problems: [
        ...(remark
          ? [
              warning(
                'added-only/nothing-to-compare',
                INPUT,
                `${remark}, so there is nothing to compare with: ${head} To publish other videos too, run the step without added-only.`,
              ),
            ]
          : []),
        ...posts.filter((post) => !isNew(post)).flatMap((post) => outsideOf(post, places.get(post))),
      ],
    }
  } catch (thrown) {
    const doing = `finding out what this ${pushOrPullRequest(run)} added`
    return { posts: [], leftOut: [], problems: [gitHubProblem(INPUT, thrown, doing, 'contents: read')] }
  }
}

/** Warns for a file outside of the repository: it cannot be known whether a push added it. */
function outsideOf(post: Post, place: Place | undefined): Problem[] {
  if (!place || 'path' in place) return []
  const message = `It is ${place.outside}, so added-only cannot know whether it is new, and leaves it out. To publish it, leave added-only out of this step: videos that are posted already are skipped.`
  return [ofPost(post, 'warning', 'added-only/outside', post.originOf('video'), message)]
}

function rangeOf({ event, eventName, sha }: Context): (Range & { readonly remark?: string }) | undefined {
  if (event.pull_request) return { base: event.pull_request.base.sha, head: event.pull_request.head.sha }
  if (eventName !== 'push') return undefined
  const head = event.after ?? sha
  if (!event.before || /^0+$/.test(event.before))
    return { base: undefined, head, remark: 'This push made a new branch or tag' }
  if (event.forced) return { base: undefined, head, remark: 'This push was forced' }
  return { base: event.before, head }
}

/** Compares each manifest with its earlier text. An entry is new if no entry there has its key. */
async function entriesSince(
  { base, renamed }: Changes,
  posts: readonly Post[],
  { workspace, locate }: Context,
  api: RepositoryApi,
): Promise<(post: Post) => boolean> {
  const manifests = new Set(posts.flatMap(({ entry }) => (entry ? [entry.manifest] : [])))
  const before = new Map<string, ReadonlySet<string>>()
  for (const manifest of manifests) {
    const place = await locate(join(workspace.folder, manifest))
    // A manifest outside of the repository has no earlier text there. Only the videos of its posts count.
    if ('outside' in place) continue
    const path = renamed.get(place.path) ?? place.path
    before.set(manifest, base ? await entriesAt(base, path, api) : new Set<string>())
  }
  return ({ entry }) => entry !== undefined && before.get(entry.manifest)?.has(entry.key) === false
}

async function entriesAt(
  ref: string,
  path: string,
  { octokit, owner, repo }: RepositoryApi,
): Promise<ReadonlySet<string>> {
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref, mediaType: { format: 'raw' } })
    // The answer in the raw format is the file itself, which octokit's types do not say.
    const raw: unknown = data
    const text = raw instanceof ArrayBuffer ? Buffer.from(raw).toString('utf8') : String(raw)
    // Problems of an older text are not reported, so its name is not needed.
    return new Set(readManifest('', text).entries.map(({ key }) => key))
  } catch (thrown) {
    if (statusOf(thrown) === 404) return new Set()
    throw thrown
  }
}
