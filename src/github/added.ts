import { readManifest } from '../manifest/entries.ts'
import type { Post } from '../post.ts'
import { error, type Problem, warning } from '../problem.ts'
import { explainGitHub, type GitHubApi, statusOf } from './api.ts'
import type { Run } from './run.ts'

export interface Kept {
  readonly posts: readonly Post[]
  /** Ids of posts that were there before. */
  readonly leftOut: readonly string[]
  readonly problems: readonly Problem[]
}

/** Two commits: what the second has and the first has not was added. `base` undefined: everything the head commit added. */
interface Range {
  readonly base: string | undefined
  readonly head: string
  /** Why the range is not simply the push. */
  readonly remark?: string
}

const INPUT = { input: 'added-only' }
const READ = 'contents: read'
/** GitHub's compare answers with 300 files at most (REST reference, "Compare two commits"). */
const COMPARE_FILES = 300

/**
 * `added-only`: of the posts, those whose video or manifest entry the push (or pull request) added. Assets of a release are
 * not in the repository and stay.
 */
export async function keepAdded(posts: readonly Post[], run: Run, api: () => Promise<GitHubApi>): Promise<Kept> {
  const range = rangeOf(run)
  if (!range) {
    const message = `added-only has no meaning on ${run.eventName || 'this event'}: only pushes and pull requests add files. All videos are considered; earlier ones are recognised as duplicates.`
    return { posts, leftOut: [], problems: [warning(INPUT, message)] }
  }
  try {
    const octokit = await api()
    const { files, base, remark } = await addedFiles(octokit, range, run)
    const isNewEntry = await entriesSince(octokit, base, posts, run)
    const isNew = (post: Post): boolean => post.isAsset || files.has(post.video.path) || isNewEntry(post)
    const notes = [range.remark, remark].filter((note) => note !== undefined)
    return {
      posts: posts.filter(isNew),
      leftOut: posts.filter((post) => !isNew(post)).map(({ id }) => id),
      problems: notes.map((note) => warning(INPUT, note)),
    }
  } catch (thrown) {
    return {
      posts: [],
      leftOut: [],
      problems: [error(INPUT, explainGitHub(thrown, 'finding out what this push added', READ))],
    }
  }
}

function rangeOf({ event, eventName, sha }: Run): Range | undefined {
  if (event.pull_request) return { base: event.pull_request.base.sha, head: event.pull_request.head.sha }
  if (eventName !== 'push') return undefined
  const head = event.after ?? sha
  const onlyHead = (what: string): Range => ({
    base: undefined,
    head,
    remark: `${what}, so there is nothing to compare with: only what the head commit ${head.slice(0, 7)} added is considered.`,
  })
  if (!event.before || /^0+$/.test(event.before)) return onlyHead('This push made a new branch')
  if (event.forced) return onlyHead('This push was forced')
  return { base: event.before, head }
}

interface Added {
  readonly files: ReadonlySet<string>
  /** The commit to compare manifests with. */
  readonly base: string | undefined
  readonly remark?: string
}

async function addedFiles(octokit: GitHubApi, range: Range, run: Run): Promise<Added> {
  if (!range.base) return addedByCommit(octokit, range.head, run)
  const { owner, name: repo } = run.repository
  const basehead = `${range.base}...${range.head}`
  const files = new Set<string>()
  const commits: string[] = []
  let seen = 0
  try {
    for (let page = 1, more = true; more; page++) {
      const answer = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 100, page })
      const changed = answer.data.files ?? []
      seen += changed.length
      commits.push(...answer.data.commits.map(({ sha }) => sha))
      for (const { filename, status } of changed) if (ADDED.has(status)) files.add(filename)
      more = hasNextPage(answer.headers.link)
    }
  } catch (thrown) {
    if (statusOf(thrown) !== 404) throw thrown
    const remark = `The commit before this push (${range.base.slice(0, 7)}) is gone: only what the head commit ${range.head.slice(0, 7)} added is considered.`
    return { ...(await addedByCommit(octokit, range.head, run)), remark }
  }
  // A full list was cut: the commits themselves tell the rest.
  if (seen >= COMPARE_FILES) {
    for (const commit of commits) for (const file of (await addedByCommit(octokit, commit, run)).files) files.add(file)
  }
  return { files, base: range.base }
}

/** Renamed files are not new: their content was there. */
const ADDED = new Set(['added', 'copied'])

const hasNextPage = (link: string | undefined): boolean => /<[^<>]+>;\s*rel="next"/.test(link ?? '')

/** What one commit added against its first parent. */
async function addedByCommit(octokit: GitHubApi, ref: string, run: Run): Promise<Added> {
  const { owner, name: repo } = run.repository
  const files = new Set<string>()
  let base: string | undefined
  for (let page = 1, more = true; more; page++) {
    const { data, headers } = await octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 100, page })
    base = data.parents[0]?.sha
    for (const { filename, status } of data.files ?? []) if (ADDED.has(status)) files.add(filename)
    more = hasNextPage(headers.link)
  }
  return { files, base }
}

/** Compares each manifest with its text at `base`: an entry is new where none there has its id or, without one, its video. */
async function entriesSince(
  octokit: GitHubApi,
  base: string | undefined,
  posts: readonly Post[],
  run: Run,
): Promise<(post: Post) => boolean> {
  const manifests = new Set(posts.flatMap(({ entry }) => (entry ? [entry.manifest] : [])))
  const before = new Map<string, ReadonlySet<string>>()
  for (const manifest of manifests)
    before.set(manifest, base ? await entriesAt(octokit, manifest, base, run) : new Set())
  return ({ entry }) => entry !== undefined && !before.get(entry.manifest)?.has(entry.key)
}

async function entriesAt(octokit: GitHubApi, path: string, ref: string, run: Run): Promise<ReadonlySet<string>> {
  const { owner, name: repo } = run.repository
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref, mediaType: { format: 'raw' } })
    // The raw format answers with the file's text, which octokit's types do not say.
    const text: unknown = data
    if (typeof text !== 'string') return new Set()
    return new Set(readManifest(path, text).entries.map(({ key }) => key))
  } catch (thrown) {
    if (statusOf(thrown) === 404) return new Set()
    throw thrown
  }
}
