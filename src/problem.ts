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

export type Severity = 'error' | 'warning'

/** Something wrong with what the user gave: what is wrong and what to write instead, and where. */
export interface Problem {
  readonly severity: Severity
  readonly message: string
  readonly origin: Origin
}

export const error = (origin: Origin, message: string): Problem => ({ severity: 'error', message, origin })
export const warning = (origin: Origin, message: string): Problem => ({ severity: 'warning', message, origin })

/** `videos.yml:4:12` or `input viewer-setting`: the origin as one reads it in a log. */
export const describeOrigin = (origin: Origin): string =>
  'file' in origin ? `${origin.file}:${origin.line}:${origin.column}` : `input ${origin.input}`
