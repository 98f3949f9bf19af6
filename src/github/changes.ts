import { type ChangedFile, commitSchema, comparisonSchema, readAnswer } from './answers.ts'
import { type RepositoryApi, statusOf } from './api.ts'

/** Two commits: what the second has and the first has not was added. `base` undefined: everything the head commit added. */
export interface Range {
  readonly base: string | undefined
  readonly head: string
}

export interface Changes {
  readonly added: Set<string>
  /** Old names by new ones. */
  readonly renamed: Map<string, string>
  /** The commit to compare manifests with; undefined where everything is new. */
  readonly base: string | undefined
  /** True where `base` of the range is gone and only the head commit was read. */
  readonly isOnlyHead: boolean
}

/** GitHub's compare answers with 300 files at most (REST reference, "Compare two commits"). */
const COMPARE_FILES = 300

/**
 * What was added and renamed between two commits.
 * @throws RequestError of octokit, or Error where the answer is none of GitHub's
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
  // A full list was cut: the commits themselves, oldest first, tell the rest.
  if (files.length >= COMPARE_FILES) return { ...(await changesOfCommits(commits, api)), base }
  return { ...addedAndRenamed(files), base, isOnlyHead: false }
}

/** What each commit did against its first parent, one after the other. */
async function changesOfCommits(shas: readonly string[], { octokit, owner, repo }: RepositoryApi): Promise<Changes> {
  const files: ChangedFile[] = []
  let base: string | undefined
  for (const ref of shas) {
    for await (const data of pagesOf((page) => octokit.rest.repos.getCommit({ owner, repo, ref, ...page }))) {
      const commit = readAnswer(commitSchema, data)
      files.push(...(commit.files ?? []))
      base = commit.parents[0]?.sha
    }
  }
  return { ...addedAndRenamed(files), base, isOnlyHead: false }
}

/** Files in the order they were changed. A renamed file is not new, its content was there; unless it was added a moment ago. */
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

/** The answers of all pages of 100. octokit's own iterator has other types for these two calls, and takes a 409 for no more pages. */
async function* pagesOf<T>(
  ask: (page: { per_page: number; page: number }) => Promise<{ data: T; headers: { link?: string | undefined } }>,
): AsyncGenerator<T> {
  for (let page = 1, hasNext = true; hasNext; page++) {
    const { data, headers } = await ask({ per_page: 100, page })
    yield data
    hasNext = /<[^<>]+>;\s*rel="next"/.test(headers.link ?? '')
  }
}
