/** Where sentences for the workflow log go; handed in, so that nothing else writes to standard output. */
export interface Log {
  info(line: string): void
  warning(line: string): void
  /** Lines that belong together, folded under a title. */
  group(title: string, lines: readonly string[]): void
}

/** The lines of one post: progress is shown at once, the story as one group when the post is done. */
export interface PostLog {
  readonly name: string
  info(line: string): void
  /** Shown at once, outside of the group: somebody may be watching. */
  progress(line: string): void
  readonly lines: readonly string[]
}

export function createPostLog(name: string, log: Log): PostLog {
  const lines: string[] = []
  return { name, lines, info: (line) => void lines.push(line), progress: (line) => log.info(`${name}: ${line}`) }
}
