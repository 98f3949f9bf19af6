import type { ProblemCode } from './problem-codes.ts'

/** Where a value was written. Lines and columns count from 1, as GitHub's annotations do. */
export type Origin = FileOrigin | InputOrigin

/** A place in a file of the workspace; `file` is relative to the workspace, with `/`. */
export interface FileOrigin {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Column after the last character, where the value ends on the line it begins on. */
  readonly endColumn?: number
}

/** An input of the step, by its name in action.yml. */
export interface InputOrigin {
  readonly input: string
}

/** A value together with the place it was written in, so that whatever is found wrong with it later can point there. */
export interface Located<T> {
  readonly value: T
  readonly origin: Origin
}

/** A notice stops nothing, not even where warnings count as errors. */
export type Severity = 'error' | 'warning' | 'notice'

/** What names a post in a message. */
export interface PostName {
  readonly id: string
  readonly video: { readonly path: string }
}

/** What is wrong with something the user wrote, what to write instead, and where. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: Severity
  readonly message: string
  readonly origin: Origin
  /** Posts that it concerns; empty: it concerns the run. */
  readonly posts: readonly PostName[]
  /** True where it is about the post and not about the text at its place, which may be a pattern's: then the post is named. */
  readonly namesPost: boolean
}

const problemOf =
  (severity: Severity) =>
  (code: ProblemCode, origin: Origin, message: string): Problem => ({
    code,
    severity,
    message,
    origin,
    posts: [],
    namesPost: false,
  })
export const error = problemOf('error')
export const warning = problemOf('warning')
export const notice = problemOf('notice')

/** A problem of one post, whose message does not name it. */
export const ofPost = (
  post: PostName,
  severity: Severity,
  code: ProblemCode,
  origin: Origin,
  message: string,
): Problem => ({ code, severity, message, origin, posts: [post], namesPost: true })

/** A problem of a text that these posts are made from. */
export const inTextOf = (problem: Problem, ...posts: readonly PostName[]): Problem =>
  problem.posts.length > 0 ? problem : { ...problem, posts }

/** Two posts may have one id by mistake; then their videos tell them apart. */
const keyOfPost = ({ id, video }: PostName): string => `${id}\n${video.path}`

/** One for each place and message: what is wrong at a place with 30 posts is one mistake, not 30. */
export function merged(problems: readonly Problem[]): Problem[] {
  const found = new Map<string, { readonly problem: Problem; readonly posts: Map<string, PostName> }>()
  for (const problem of problems) {
    const { origin, message, severity, posts, namesPost } = problem
    const key = JSON.stringify([origin, message, severity, namesPost && posts.map(keyOfPost)])
    const first = found.get(key) ?? { problem, posts: new Map() }
    for (const post of posts) first.posts.set(keyOfPost(post), post)
    found.set(key, first)
  }
  return [...found.values()].map(({ problem, posts }) => ({ ...problem, posts: [...posts.values()] }))
}

/** The problems of each post; looked up once for all of thousands of posts. */
export function problemsByPost(problems: readonly Problem[]): (post: PostName) => readonly Problem[] {
  const found = new Map<string, Problem[]>()
  for (const problem of problems) {
    for (const key of new Set(problem.posts.map(keyOfPost))) {
      const own = found.get(key)
      if (own) own.push(problem)
      else found.set(key, [problem])
    }
  }
  return (post) => found.get(keyOfPost(post)) ?? []
}

/** The whole message: a post is named as the table of the summary names it. */
export const textOf = ({ namesPost, posts: [post], message }: Problem): string =>
  namesPost && post ? `${post.id}: ${message}` : message

/** For logs: `videos.yml:4:12` or `input viewer-setting`. */
export const describeOrigin = (origin: Origin): string =>
  'file' in origin ? `${origin.file}:${origin.line}:${origin.column}` : `input ${origin.input}`
