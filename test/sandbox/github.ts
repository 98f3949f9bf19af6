import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { fakeToken } from '../runner/environment.ts'
import { answerGitHub, answerStorage, type GitHubAnswer, type GitHubRequest, refusal } from './github-routes.ts'
import {
  addRelease,
  type ChangedFile,
  type Comment,
  type Release,
  type ReleaseSeed,
  type State,
} from './github-state.ts'
import { listen, stop } from './http.ts'

/** What goes wrong with one request; all else is as ever. */
export type GitHubFault =
  | { kind: 'status'; status: number; message?: string; headers?: Record<string, string> }
  /** The connection closes after half of the body. */
  | { kind: 'cut' }
  /** Never an answer. */
  | { kind: 'hang' }
  /** Another body than the asset's or the answer's. */
  | { kind: 'bytes'; bytes: Buffer }
  /** A body that goes on until the reader hangs up. */
  | { kind: 'endless' }

export const rateLimited: GitHubFault = {
  kind: 'status',
  status: 403,
  message: 'API rate limit exceeded for installation ID 4711.',
  headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-limit': '1000' },
}

/** GitHub's REST API for acme/videos, and the storage it redirects downloads to, on two ports of this machine. */
export interface GitHub {
  /** GITHUB_API_URL. */
  readonly apiUrl: string
  /** Where the files of releases are. */
  readonly storageUrl: string
  /** In order of arrival, of both hosts. */
  readonly requests: GitHubRequest[]
  intercept: ((request: GitHubRequest) => GitHubFault | undefined) | undefined
  mayComment: boolean
  release(seed: ReleaseSeed): Release
  /** A commit on top of another one (of none: the first), with what it did to files and the manifests' texts at it. */
  commit(sha: string, parent: string | undefined, files: ChangedFile[], texts?: Record<string, string>): void
  /** Where a branch or tag is: `heads/main`. */
  head(ref: string, sha: string): void
  comments(pullRequest: number): Comment[]
  [Symbol.asyncDispose](): Promise<void>
}

export interface GitHubOptions {
  /** `/api/v3` for a GitHub Enterprise Server. */
  basePath?: string
  /** What answers call the storage, for clients that are led from there to its port. */
  assetsName?: string
}

export async function startGitHub({ basePath = '', assetsName }: GitHubOptions = {}): Promise<GitHub> {
  const requests: GitHubRequest[] = []
  const state: State = {
    token: fakeToken,
    releases: [],
    comments: new Map(),
    commits: new Map(),
    refs: new Map(),
    texts: new Map(),
    mayComment: true,
    counters: { asset: 0, comment: 0 },
    apiUrl: '',
    storageUrl: '',
  }
  const crashes: unknown[] = []
  const serve = (host: GitHubRequest['host']) => (incoming: IncomingMessage, response: ServerResponse) => {
    handle(host, incoming, response).catch((crash) => {
      crashes.push(crash)
      incoming.socket.destroy()
    })
  }
  const handle = async (host: GitHubRequest['host'], incoming: IncomingMessage, response: ServerResponse) => {
    const request = await record(host, host === 'api' ? basePath : '', incoming)
    requests.push(request)
    const fault = github.intercept?.(request)
    if (fault?.kind === 'hang') return
    const answer = host === 'api' ? answerGitHub(state, request) : answerStorage(state, request)
    play(request, response, answer, fault)
  }
  const [api, storage] = [createServer(serve('api')), createServer(serve('storage'))]
  state.apiUrl = `${await listen(api)}${basePath}`
  const storageUrl = await listen(storage)
  state.storageUrl = assetsName ?? storageUrl

  const github: GitHub = {
    apiUrl: state.apiUrl,
    storageUrl,
    requests,
    intercept: undefined,
    get mayComment() {
      return state.mayComment
    },
    set mayComment(may) {
      state.mayComment = may
    },
    release: (seed) => addRelease(state, seed),
    commit: (sha, parent, files, texts = {}) => {
      state.commits.set(sha, { sha, parent, files })
      for (const [path, text] of Object.entries(texts)) state.texts.set(`${sha}:${path}`, text)
    },
    head: (ref, sha) => void state.refs.set(ref, sha),
    comments: (number) => {
      const comments = state.comments.get(number) ?? []
      state.comments.set(number, comments)
      return comments
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([stop(api), stop(storage)])
      if (crashes.length > 0) throw crashes[0]
    },
  }
  return github
}

async function record(host: GitHubRequest['host'], base: string, incoming: IncomingMessage): Promise<GitHubRequest> {
  const url = new URL(incoming.url ?? '/', 'http://localhost')
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  const inBase = url.pathname.startsWith(`${base}/`)
  return {
    host,
    method: incoming.method ?? '',
    path: inBase ? decodeURIComponent(url.pathname.slice(base.length)) : `(outside of ${base}) ${url.pathname}`,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks).toString('utf8'),
    status: undefined,
  }
}

function play(request: GitHubRequest, response: ServerResponse, honest: GitHubAnswer, fault: GitHubFault | undefined) {
  const answer =
    fault?.kind === 'status'
      ? refusal(fault.status, fault.message ?? 'Server Error', fault.headers)
      : fault?.kind === 'bytes'
        ? { ...honest, status: 200, body: fault.bytes }
        : honest
  request.status = answer.status
  if (fault?.kind === 'endless') return void pipeline(Readable.from(zeros()), response.writeHead(200), () => undefined)
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length })
  if (fault?.kind !== 'cut') return void response.end(answer.body)
  response.write(answer.body.subarray(0, answer.body.length / 2), () => response.socket?.destroySoon())
}

function* zeros(): Generator<Buffer> {
  for (;;) yield Buffer.alloc(64 * 1024)
}
