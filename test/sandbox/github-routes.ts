import { type Comment, commitsBetween, filesTogether, type Release, type State } from './github-state.ts'

export interface GitHubAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** A request as it arrived: `path` is below the API's base, decoded. */
export interface GitHubRequest {
  host: 'api' | 'storage'
  method: string
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  body: string
  status: number | undefined
}

const web = 'https://github.com/acme/videos'

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): GitHubAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: Buffer.from(JSON.stringify(value)),
})

export const refusal = (status: number, message: string, headers: Record<string, string> = {}): GitHubAnswer =>
  json(status, { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }, headers)

/** The routes the action uses, as GitHub's REST reference describes them. */
export function answerGitHub(state: State, request: GitHubRequest): GitHubAnswer {
  const { authorization = '' } = request.headers
  if (authorization === '') return refusal(404, 'Not Found')
  if (!authorization.endsWith(` ${state.token}`)) return refusal(401, 'Bad credentials')
  const route = /^\/repos\/acme\/videos\/(.*)$/s.exec(request.path)?.[1] ?? ''
  for (const [method, pattern, answer] of routes) {
    const match = pattern.exec(route)
    if (match && method === request.method) return answer(state, request, match[1] ?? '')
  }
  return refusal(404, 'Not Found')
}

type Route = (state: State, request: GitHubRequest, name: string) => GitHubAnswer

const routes: readonly (readonly [string, RegExp, Route])[] = [
  ['GET', /^releases\/tags\/(.+)$/, (state, _, tag) => orNone(published(state, tag), releaseJson)],
  ['GET', /^releases\/(\d+)$/, (state, _, id) => orNone(releaseOf(state, id), releaseJson)],
  ['GET', /^releases\/(\d+)\/assets$/, listAssets],
  ['GET', /^releases\/assets\/(\d+)$/, getAsset],
  ['GET', /^issues\/(\d+)\/comments$/, (state, request, id) => paged(state, request, commentsOf(state, id))],
  ['POST', /^issues\/(\d+)\/comments$/, createComment],
  ['PATCH', /^issues\/comments\/(\d+)$/, updateComment],
  ['GET', /^compare\/(.+)$/, compare],
  [
    'GET',
    /^git\/ref\/(.+)$/,
    (state, _, ref) => orNone(state.refs.get(ref), (sha) => ({ ref: `refs/${ref}`, object: { type: 'commit', sha } })),
  ],
  ['GET', /^commits\/(.+)$/, getCommit],
  ['GET', /^contents\/(.+)$/s, getContents],
]

/** Drafts have no tag as far as the API is concerned. */
const published = (state: State, tag: string) => state.releases.find((each) => each.tag === tag && !each.draft)
const releaseOf = (state: State, id: string) => state.releases.find((each) => String(each.id) === id)

const orNone = <T>(found: T | undefined, show: (found: T) => unknown): GitHubAnswer =>
  found ? json(200, show(found)) : refusal(404, 'Not Found')

const releaseJson = ({ id, tag, name, body, draft, prerelease }: Release) => ({
  id,
  tag_name: tag,
  name,
  body,
  draft,
  prerelease,
  html_url: `${web}/releases/tag/${tag}`,
})

function listAssets(state: State, request: GitHubRequest, id: string): GitHubAnswer {
  const release = releaseOf(state, id)
  if (!release) return refusal(404, 'Not Found')
  const assets = release.assets.map(({ bytes, ...asset }) => ({ ...asset, state: 'uploaded', label: '' }))
  return paged(state, request, assets)
}

/** The bytes are not here: GitHub's answer is a redirect to its storage, with a signature and without need of the token. */
function getAsset(state: State, request: GitHubRequest, id: string): GitHubAnswer {
  const asset = state.releases.flatMap(({ assets }) => assets).find((each) => String(each.id) === id)
  if (!asset) return refusal(404, 'Not Found')
  if (request.headers.accept !== 'application/octet-stream') return json(200, { id: asset.id, name: asset.name })
  return { status: 302, headers: { location: `${state.storageUrl}/asset/${id}?sig=signed` }, body: Buffer.alloc(0) }
}

export function answerStorage(state: State, request: GitHubRequest): GitHubAnswer {
  const id = /^\/asset\/(\d+)$/.exec(request.path)?.[1]
  const asset = state.releases.flatMap(({ assets }) => assets).find((each) => String(each.id) === id)
  if (!asset || request.query.sig !== 'signed') return refusal(403, 'Signature does not match')
  return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: asset.bytes }
}

const commentsOf = (state: State, number: string) => (state.comments.get(Number(number)) ?? []).map(commentJson)

const commentJson = ({ id, body, login }: Comment) => ({
  id,
  body,
  user: { login },
  html_url: `${web}/pull/7#issuecomment-${id}`,
})

function createComment(state: State, request: GitHubRequest, number: string): GitHubAnswer {
  if (!state.mayComment) return refusal(403, 'Resource not accessible by integration')
  state.counters.comment += 1
  const comment = { id: 9000 + state.counters.comment, body: bodyOf(request), login: 'github-actions[bot]' }
  const comments = state.comments.get(Number(number)) ?? []
  comments.push(comment)
  state.comments.set(Number(number), comments)
  return json(201, commentJson(comment))
}

function updateComment(state: State, request: GitHubRequest, id: string): GitHubAnswer {
  if (!state.mayComment) return refusal(403, 'Resource not accessible by integration')
  const comment = [...state.comments.values()].flat().find((each) => String(each.id) === id)
  if (comment) comment.body = bodyOf(request)
  return orNone(comment, commentJson)
}

/** GitHub refuses what is longer than this, and what is empty. */
function bodyOf({ body }: GitHubRequest): string {
  const parsed: { body?: unknown } = JSON.parse(body)
  if (typeof parsed.body !== 'string' || parsed.body.length > 65_536) throw new Error('422: no such comment')
  return parsed.body
}

/** The commits come in pages; the files, 300 at most, with the first of them. */
function compare(state: State, request: GitHubRequest, basehead: string): GitHubAnswer {
  const [base = '', head = ''] = basehead.split('...')
  const commits = commitsBetween(state, base, head)
  if (!commits) return refusal(404, 'Not Found')
  const { items, headers } = pageOf(state, request, commits)
  const files = (request.query.page ?? '1') === '1' ? filesTogether(commits).slice(0, 300) : undefined
  return json(200, { status: 'ahead', total_commits: commits.length, commits: items.map(commitJson), files }, headers)
}

const commitJson = ({ sha, parent }: { sha: string; parent: string | undefined }) => ({
  sha,
  parents: parent === undefined ? [] : [{ sha: parent }],
})

/** Here it is the files that come in pages. */
function getCommit(state: State, request: GitHubRequest, ref: string): GitHubAnswer {
  const commit = state.commits.get(state.refs.get(ref) ?? ref)
  if (!commit) return refusal(422, `No commit found for SHA: ${ref}`)
  const { items, headers } = pageOf(state, request, commit.files)
  return json(200, { ...commitJson(commit), files: items }, headers)
}

function getContents(state: State, request: GitHubRequest, path: string): GitHubAnswer {
  const text = state.texts.get(`${request.query.ref}:${path}`)
  if (text === undefined) return refusal(404, 'Not Found')
  if (!request.headers.accept?.includes('raw')) return json(200, { content: btoa(text), encoding: 'base64' })
  const headers = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }
  return { status: 200, headers, body: Buffer.from(text) }
}

function paged(state: State, request: GitHubRequest, all: readonly unknown[]): GitHubAnswer {
  const { items, headers } = pageOf(state, request, all)
  return json(200, items, headers)
}

function pageOf<T>(state: State, { path, query }: GitHubRequest, all: readonly T[]) {
  const size = Math.min(100, Number(query.per_page ?? 30))
  const page = Number(query.page ?? 1)
  const items = all.slice((page - 1) * size, page * size)
  if (page * size >= all.length) return { items, headers: {} }
  const next = new URLSearchParams({ ...query, page: String(page + 1) })
  return { items, headers: { link: `<${state.apiUrl}${encodeURI(path)}?${next}>; rel="next"` } }
}
