import type { ProblemCode } from './problem-codes.ts'

/** Where a value was written. Lines and columns count from 1, as GitHub's annotations do. */
export type Origin = FileOrigin | InputOrigin

/** A place in a file of the workspace; `file` is relative to the workspace, with `/`. */
export interface FileOrigin {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Column after the last character, if the value is on one line. */
  readonly endColumn?: number
}

/** An input of the step, by its name in action.yml. */
export interface InputOrigin {
  readonly input: string
}

/** A value together with the place where it was written, so that later problems can point there. */
export interface Located<T> {
  readonly value: T
  readonly origin: Origin
}

/** A notice stops nothing, not even with `strict`. */
export type Severity = 'error' | 'warning' | 'notice'

/** The part of a post that is needed to name it in a message. */
export interface PostName {
  readonly id: string
  readonly video: { readonly path: string }
  /** Its entry in a manifest. Two entries may have the same video for two accounts. */
  readonly entry?: { readonly manifest: string; readonly key: string } | undefined
}

/** What is wrong with something the user wrote, what to write instead, and where. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: Severity
  readonly message: string
  readonly origin: Origin
  /** The posts that it is about; empty if it is about the run. */
  readonly posts: readonly PostName[]
  /**
   * True if it is about the post, and not about the text at its place. That text may be a pattern for several posts, so
   * the message then names the post.
   */
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

/** A problem of a text from which these posts are made. */
export const inTextOf = (problem: Problem, ...posts: readonly PostName[]): Problem =>
  problem.posts.length > 0 ? problem : { ...problem, posts }

/** Two posts may have the same id by mistake. Then their videos or their entries differ. */
const keyOfPost = ({ id, video, entry }: PostName): string => [id, video.path, entry?.manifest, entry?.key].join('\n')

/** One problem for each place and message: one mistake in a place that makes 30 posts is one mistake, not 30. */
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

/** Finds the problems of a post. The list is read once, however many posts there are. */
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

/** The whole message. It names a post by its id, as the table of the summary does. */
export const textOf = ({ namesPost, posts: [post], message }: Problem): string =>
  namesPost && post ? `${post.id}: ${message}` : message

/** For logs: `videos.yml:4:12` or `input viewer-setting`. */
export const describeOrigin = (origin: Origin): string =>
  'file' in origin ? `${origin.file}:${origin.line}:${origin.column}` : `input ${origin.input}`
