import { type GitHubApi, statusOf } from './api.ts'
import type { Run } from './context.ts'

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
  /** True where `base` of the range is gone and the head commit alone was looked at. */
  readonly isOnlyHead: boolean
}

/** GitHub's compare answers with 300 files at most (REST reference, "Compare two commits"). */
const COMPARE_FILES = 300

export async function changesIn(range: Range, octokit: GitHubApi, run: Run): Promise<Changes> {
  const { base, head } = range
  if (base === undefined) return ofCommits([head], octokit, run)
  const { owner, name: repo } = run.repository
  const found: Changes = { added: new Set(), renamed: new Map(), base, isOnlyHead: false }
  const commits: string[] = []
  let seen = 0
  try {
    for (let page = 1, more = true; more; page++) {
      const options = { owner, repo, basehead: `${base}...${head}`, per_page: 100, page }
      const { data, headers } = await octokit.rest.repos.compareCommitsWithBasehead(options)
      seen += data.files?.length ?? 0
      commits.push(...data.commits.map(({ sha }) => sha))
      for (const file of data.files ?? []) note(file, found)
      more = hasNextPage(headers.link)
    }
  } catch (thrown) {
    if (statusOf(thrown) !== 404) throw thrown
    return { ...(await ofCommits([head], octokit, run)), isOnlyHead: true }
  }
  // A full list was cut: the commits themselves, oldest first, tell the rest.
  return seen < COMPARE_FILES ? found : { ...(await ofCommits(commits, octokit, run)), base }
}

/** What each commit did against its first parent, one after the other. */
async function ofCommits(shas: readonly string[], octokit: GitHubApi, run: Run): Promise<Changes> {
  const { owner, name: repo } = run.repository
  const found = { added: new Set<string>(), renamed: new Map<string, string>() }
  let base: string | undefined
  for (const ref of shas) {
    for (let page = 1, more = true; more; page++) {
      const { data, headers } = await octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 100, page })
      base = data.parents[0]?.sha
      for (const file of data.files ?? []) note(file, found)
      more = hasNextPage(headers.link)
    }
  }
  return { ...found, base, isOnlyHead: false }
}

interface ChangedFile {
  readonly filename: string
  readonly status: string
  readonly previous_filename?: string | undefined
}

/** A renamed file is not new, its content was there; unless it was added a moment ago. */
function note(
  { filename, status, previous_filename: old }: ChangedFile,
  { added, renamed }: Pick<Changes, 'added' | 'renamed'>,
) {
  if (status === 'added' || status === 'copied') added.add(filename)
  if (status !== 'renamed' || old === undefined) return
  if (added.delete(old)) added.add(filename)
  else renamed.set(filename, renamed.get(old) ?? old)
}

const hasNextPage = (link: string | undefined): boolean => /<[^<>]+>;\s*rel="next"/.test(link ?? '')
