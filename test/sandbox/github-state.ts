import { createHash } from 'node:crypto'

export interface Asset {
  id: number
  name: string
  bytes: Buffer
  /** As GitHub lists it; wrong where a test says so. */
  size: number
  digest: string | null
}

export interface Release {
  id: number
  tag: string
  name: string | null
  body: string | null
  draft: boolean
  prerelease: boolean
  assets: Asset[]
}

export interface Comment {
  id: number
  body: string
  login: string
}

export interface ChangedFile {
  filename: string
  status: 'added' | 'modified' | 'removed' | 'renamed'
  previous_filename?: string
}

export interface Commit {
  sha: string
  parent: string | undefined
  files: ChangedFile[]
}

/** What the stand-in knows of the one repository it has. */
export interface State {
  readonly token: string
  readonly releases: Release[]
  /** Of each issue or pull request. */
  readonly comments: Map<number, Comment[]>
  readonly commits: Map<string, Commit>
  /** Commits of branches and tags, by `heads/main`. */
  readonly refs: Map<string, string>
  /** Text of a file at a commit, by `<sha>:<path>`. */
  readonly texts: Map<string, string>
  /** A fork's token, and one without `pull-requests: write`, may read and not comment. */
  mayComment: boolean
  counters: { asset: number; comment: number }
  apiUrl: string
  storageUrl: string
}

/** The release of test/events, unless told otherwise. `assets`: bytes by name. */
export interface ReleaseSeed extends Partial<Omit<Release, 'assets'>> {
  assets?: Record<string, Buffer | { bytes: Buffer; size?: number; digest?: string | null }>
}

export function addRelease(state: State, seed: ReleaseSeed): Release {
  const { assets = {}, ...rest } = seed
  const release: Release = {
    id: 172001 + state.releases.length,
    tag: 'v1.2.0',
    name: 'Lift off',
    body: null,
    draft: false,
    prerelease: false,
    ...rest,
    assets: Object.entries(assets).map(([name, given]) => {
      const { bytes, ...odd } = Buffer.isBuffer(given) ? { bytes: given } : given
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
      state.counters.asset += 1
      return { id: 500 + state.counters.asset, name, bytes, size: bytes.length, digest, ...odd }
    }),
  }
  state.releases.push(release)
  return release
}

/** Commits after `base` up to `head`, oldest first; undefined where either is not there or they have nothing in common. */
export function commitsBetween(state: State, base: string, head: string): Commit[] | undefined {
  if (!state.commits.has(base)) return undefined
  const found: Commit[] = []
  for (let at = state.commits.get(head); at?.sha !== base; at = state.commits.get(at.parent ?? '')) {
    if (!at) return undefined
    found.unshift(at)
  }
  return found
}

/** What git would say of several commits together. */
export function filesTogether(commits: readonly Commit[]): ChangedFile[] {
  const files = new Map<string, ChangedFile>()
  for (const file of commits.flatMap((commit) => commit.files)) {
    const { filename, status, previous_filename: from = '' } = file
    const earlier = files.get(status === 'renamed' ? from : filename)
    if (status === 'renamed') {
      files.delete(from)
      files.set(filename, earlier?.status === 'added' ? { filename, status: 'added' } : file)
    } else if (status === 'removed' && earlier?.status === 'added') files.delete(filename)
    else if (status === 'added' && earlier?.status === 'removed') files.set(filename, { filename, status: 'modified' })
    else if (status !== 'modified' || !earlier) files.set(filename, file)
  }
  return [...files.values()].sort((a, b) => (a.filename < b.filename ? -1 : 1))
}
