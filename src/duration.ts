export const SECOND_MS = 1_000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** On GitHub, no job may run this long (5 days on self-hosted runners). So a longer duration has the wrong unit. */
const MAX_DURATION_MS = 30 * DAY_MS

/** Largest unit first, each at most once: `1h1h` and `30m1h` are refused as mistakes. */
const DURATION = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m(?!s))?(?:(\d{1,9})s)?(?:(\d{1,12})ms)?$/

const UNITS_MS = [DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, 1]

/**
 * `10m`, `90s`, `1h30m`, `2d`, `500ms` or `0` in milliseconds; `undefined` for anything else and for more than `maxMs`.
 * A day is 24 hours. A number without a unit is refused, because it may mean seconds or minutes. Only 0 needs no unit.
 */
export function parseDuration(text: string, maxMs: number = MAX_DURATION_MS): number | undefined {
  const trimmed = text.trim()
  if (trimmed === '0') return 0
  const match = DURATION.exec(trimmed)
  if (trimmed === '' || !match) return undefined
  const totalMs = UNITS_MS.reduce((sum, unitMs, i) => sum + Number(match[i + 1] ?? 0) * unitMs, 0)
  return totalMs <= maxMs ? totalMs : undefined
}

/** `10 min`, `1 h 30 min`, `45 s`: exact to the second, to the millisecond below one second. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 0) return `-${formatDuration(-durationMs)}`
  if (durationMs < SECOND_MS) return durationMs < 1 ? '0 s' : `${Math.floor(durationMs)} ms`
  const totalMs = Math.round(durationMs / SECOND_MS) * SECOND_MS
  const parts = [
    [Math.floor(totalMs / DAY_MS), 'd'],
    [Math.floor(totalMs / HOUR_MS) % 24, 'h'],
    [Math.floor(totalMs / MINUTE_MS) % 60, 'min'],
    [Math.floor(totalMs / SECOND_MS) % 60, 's'],
  ]
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`])).join(' ')
}
