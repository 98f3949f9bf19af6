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

/** What is wrong with something the user wrote, what to write instead, and where. */
export interface Problem {
  readonly severity: Severity
  readonly message: string
  readonly origin: Origin
  /** Path of the video it is about, where its place (a glob, an input) is shared by several. */
  readonly video?: string
}

export const error = (origin: Origin, message: string): Problem => ({ severity: 'error', message, origin })
export const warning = (origin: Origin, message: string): Problem => ({ severity: 'warning', message, origin })

/** A problem of one post: its message names it as the table does, because its place may be that of a pattern that found many. */
export const ofPost = (
  { id, video }: { readonly id: string; readonly video: { readonly path: string } },
  severity: Severity,
  origin: Origin,
  message: string,
): Problem => ({ severity, message: `${id}: ${message}`, origin, video: video.path })

export const samePlace = (a: Origin, b: Origin): boolean =>
  'file' in a && 'file' in b
    ? a.file === b.file && a.line === b.line && a.column === b.column
    : 'input' in a && 'input' in b && a.input === b.input

/** For logs: `videos.yml:4:12` or `input viewer-setting`. */
export const describeOrigin = (origin: Origin): string =>
  'file' in origin ? `${origin.file}:${origin.line}:${origin.column}` : `input ${origin.input}`
