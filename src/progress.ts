import type { Clock } from './clock.ts'

/** One line at most this often: a log of 4 GB over a slow line stays readable. */
const EVERY_MS = 5_000

/** Bytes and rate of a transfer. Attempts begin at 0 again, and so does the count. */
export function reportProgress(
  sizeBytes: number,
  clock: Clock,
  say: (line: string) => void,
  done: 'uploaded' | 'downloaded',
) {
  const startedMs = clock.now()
  let shownMs = startedMs
  const rate = (bytes: number): string => {
    const seconds = (clock.now() - startedMs) / 1000
    return seconds > 0 ? `, ${formatBytes(bytes / seconds)}/s` : ''
  }
  return {
    moved: (sentBytes: number): void => {
      if (clock.now() - shownMs < EVERY_MS) return
      shownMs = clock.now()
      const percent = Math.floor((sentBytes / sizeBytes) * 100)
      say(`${formatBytes(sentBytes)} of ${formatBytes(sizeBytes)} ${done} (${percent} %${rate(sentBytes)})`)
    },
    done: (): string => `${formatBytes(sizeBytes)} ${done}${rate(sizeBytes)}.`,
  }
}

/** `12.3 MB`: decimal units, as storage and plans are sold. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB']
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  return `${power === 0 ? Math.round(bytes) : (bytes / 1000 ** power).toFixed(1)} ${units[power]}`
}
