import type { Temporal } from 'temporal-polyfill'

/** A local time is one instant; or two (the earlier is taken, and said); or none on the day the clocks go forward. */
export type LocalTimeResult = { readonly timeMs: number; readonly notice?: string } | { readonly wrong: string }

/** `local`: an existing date and time without offset, `2026-12-01T18:00[:00[.000]]`; `timezone`: an IANA zone. */
export async function resolveLocalTime(local: string, timezone: string): Promise<LocalTimeResult> {
  // Most runs give no local time, and the library takes 10 ms to load.
  const { Temporal } = await import('temporal-polyfill')
  const wanted = Temporal.PlainDateTime.from(local)
  const earlier = wanted.toZonedDateTime(timezone, { disambiguation: 'earlier' })
  const later = wanted.toZonedDateTime(timezone, { disambiguation: 'later' })
  const timeMs = earlier.epochMilliseconds
  if (timeMs === later.epochMilliseconds) return { timeMs }
  if (!earlier.toPlainDateTime().equals(wanted)) return { wrong: describeGap(local, timezone, earlier) }
  return {
    timeMs,
    notice: `${local} comes twice in ${timezone}, where the clocks go back that day. The earlier one is taken (${local}${earlier.offset}); for the later one write ${local}${later.offset}.`,
  }
}

/**
 * In a gap Temporal's `earlier` lies before the change of the clocks by less than the gap's length, so the next change is the
 * one that skipped the wanted time.
 */
function describeGap(local: string, timezone: string, earlier: Temporal.ZonedDateTime): string {
  const change = earlier.getTimeZoneTransition('next')
  if (change === null) return `${local} does not exist in ${timezone}; write another time.`
  const skippedNs = change.offsetNanoseconds - earlier.offsetNanoseconds
  const last = change.subtract({ minutes: 1 })
  const from = change.toPlainDateTime().subtract({ nanoseconds: skippedNs })
  return `${local} does not exist in ${timezone}: the clocks there go from ${minute(from)} straight to ${minute(change)}. Write ${minute(last)} or ${minute(change)} instead.`
}

const minute = (time: Temporal.PlainDateTime | Temporal.ZonedDateTime): string =>
  time.toString({ smallestUnit: 'minute' }).slice(0, '2026-12-01T18:00'.length)
