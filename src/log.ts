import type { Clock } from './clock.ts'
import { formatBytes } from './wording.ts'

/** Writes to the workflow log. It is passed as an argument, so that nothing else writes to standard output. */
export interface Log {
  info(line: string): void
  warning(line: string): void
  /** A group of lines, folded under a title. */
  group(title: string, lines: readonly string[]): void
}

/** At most one line in this time, so that the log of a slow upload of 4 GB stays readable. */
const PROGRESS_EVERY_MS = 5_000

/** Writes lines with the bytes and the rate of a transfer. In each new attempt, the bytes begin at 0 again. */
export function reportProgress(
  sizeBytes: number,
  clock: Clock,
  say: (line: string) => void,
  done: 'uploaded' | 'downloaded',
) {
  const startedMs = clock.elapsedMs()
  let shownMs = startedMs
  const rate = (bytes: number): string => {
    const seconds = (clock.elapsedMs() - startedMs) / 1000
    return seconds > 0 ? `, ${formatBytes(bytes / seconds)}/s` : ''
  }
  return {
    moved: (movedBytes: number): void => {
      if (clock.elapsedMs() - shownMs < PROGRESS_EVERY_MS) return
      shownMs = clock.elapsedMs()
      const percent = Math.floor((movedBytes / sizeBytes) * 100)
      say(`${formatBytes(movedBytes)} of ${formatBytes(sizeBytes)} ${done} (${percent} %${rate(movedBytes)})`)
    },
    done: (): string => `${formatBytes(sizeBytes)} ${done}${rate(sizeBytes)}.`,
  }
}
