import { type ChangedFile, type Commit, commitSchema, comparisonSchema, readAnswer } from './answers.ts'
import { type RepositoryApi, statusOf } from './api.ts'

/**
 * Two commits. What `head` has and `base` does not have was added. If there is no `base`, only what the commit `head`
 * itself added counts.
 */
export interface Range {
  readonly base: string | undefined
  readonly head: string
}

export interface Changes {
  readonly added: Set<string>
  /** The new name of each renamed file, and its old name as the value. */
  readonly renamed: Map<string, string>
  /** The commit to compare manifests with; undefined if everything is new. */
  readonly base: string | undefined
  /** True if GitHub does not have the range's `base` any more, so that only the head commit was read. */
  readonly isOnlyHead: boolean
}

/** GitHub lists at most 300 files (https://docs.github.com/rest/commits/commits#compare-two-commits). */
const COMPARE_FILES = 300

/**
 * What was added and renamed between two commits.
 * @throws RequestError of octokit, or Error if the answer is not GitHub's
 */
export async function changesIn({ base, head }: Range, api: RepositoryApi): Promise<Changes> {
  if (base === undefined) return changesOfCommits([head], api)
  const { octokit, owner, repo } = api
  const compare = octokit.rest.repos.compareCommitsWithBasehead
  const files: ChangedFile[] = []
  const commits: string[] = []
  try {
    for await (const data of pagesOf((page) => compare({ owner, repo, basehead: `${base}...${head}`, ...page }))) {
      const comparison = readAnswer(comparisonSchema, data)
      files.push(...(comparison.files ?? []))
      commits.push(...comparison.commits.map(({ sha }) => sha))
    }
  } catch (thrown) {
    if (statusOf(thrown) !== 404) throw thrown
    return { ...(await changesOfCommits([head], api)), isOnlyHead: true }
  }
  // A list of this length may be cut off. Then each commit is asked for its files, the oldest commit first.
  if (files.length >= COMPARE_FILES) return { ...(await changesOfCommits(commits, api, isMerge)), base }
  return { ...addedAndRenamed(files), base, isOnlyHead: false }
}

/**
 * True for a merge. Between two commits it adds nothing of its own: what it brings in is in other commits of the range,
 * or `base` has it already, and since its first parent that looks new too.
 */
const isMerge = ({ parents }: Commit): boolean => parents.length > 1

/**
 * What each commit changed since its first parent, in the order of the commits.
 * @param isLeftOut commits whose files do not count
 */
async function changesOfCommits(
  shas: readonly string[],
  { octokit, owner, repo }: RepositoryApi,
  isLeftOut: (commit: Commit) => boolean = () => false,
): Promise<Changes> {
  const files: ChangedFile[] = []
  let base: string | undefined
  for (const ref of shas) {
    for await (const data of pagesOf((page) => octokit.rest.repos.getCommit({ owner, repo, ref, ...page }))) {
      const commit = readAnswer(commitSchema, data)
      base = commit.parents[0]?.sha
      if (isLeftOut(commit)) break
      files.push(...(commit.files ?? []))
    }
  }
  return { ...addedAndRenamed(files), base, isOnlyHead: false }
}

/** `files` are in the order of their changes. A renamed file is not new, unless one of these changes has added it. */
function addedAndRenamed(files: readonly ChangedFile[]): Pick<Changes, 'added' | 'renamed'> {
  const added = new Set<string>()
  const renamed = new Map<string, string>()
  for (const { filename, status, previous_filename: old } of files) {
    if (status === 'added' || status === 'copied') added.add(filename)
    if (status !== 'renamed' || !old) continue
    if (added.delete(old)) added.add(filename)
    else renamed.set(filename, renamed.get(old) ?? old)
  }
  return { added, renamed }
}

/**
 * The answers of all pages, with at most 100 items each. octokit's own iterator is not used: it has other types for
 * these two calls, and at a 409 it ends without an error.
 */
async function* pagesOf<T>(
  ask: (page: { per_page: number; page: number }) => Promise<{ data: T; headers: { link?: string | undefined } }>,
): AsyncGenerator<T> {
  for (let page = 1, hasNext = true; hasNext; page++) {
    const { data, headers } = await ask({ per_page: 100, page })
    yield data
    hasNext = /<[^<>]+>;\s*rel="next"/.test(headers.link ?? '')
  }
}
