/** Times that come again every week, on the wall clock of a zone. */
export interface Slots {
  /** In its normal form: `daily 18:00`, `weekdays 09:00, 17:30`, `Mon, Thu 18:00`. */
  readonly text: string
  /** An IANA zone. */
  readonly timezone: string
  /** The slots from `fromMs` on, `fromMs` included: milliseconds since 1970, in order, without end. */
  readonly from: (fromMs: number) => Iterable<number>
}

/**
 * Days of the week as ISO 8601 counts them (Monday is 1), and times such as `18:00`. Both are sorted, without
 * duplicates, and not empty.
 */
export interface WeeklyTimes {
  readonly days: readonly number[]
  readonly times: readonly string[]
}

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const SETS: Readonly<Record<string, readonly number[]>> = {
  daily: [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
}

/** Days by all their names, in small letters. */
export const DAYS_BY_WORD: ReadonlyMap<string, readonly number[]> = new Map([
  ...'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .flatMap((name, index): [string, number[]][] => [
      [name, [index + 1]],
      [name.slice(0, 3), [index + 1]],
    ]),
  ...Object.entries(SETS),
])

const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** `18:00`, or days and then times; undefined for anything else. */
export function readSlots(text: string): WeeklyTimes | undefined {
  const words = text.toLowerCase().split(/\s*,\s*|\s+/)
  const firstTime = words.findIndex((word) => TIME_OF_DAY.test(word))
  if (firstTime < 0) return undefined
  const [named, times] = [words.slice(0, firstTime), words.slice(firstTime)]
  const days = named.map((word) => DAYS_BY_WORD.get(word))
  if (!times.every((word) => TIME_OF_DAY.test(word)) || days.includes(undefined)) return undefined
  return weeklyTimes(
    days.flatMap((each) => each ?? []),
    times,
  )
}

/** @param days an empty list means every day */
export const weeklyTimes = (days: readonly number[], times: readonly string[]): WeeklyTimes => ({
  days: [...new Set(days.length === 0 ? SETS.daily : days)].sort(),
  times: [...new Set(times)].sort(),
})

/** In the form that `schedule` takes. */
export function slotText({ days, times }: WeeklyTimes): string {
  const set = Object.entries(SETS).find(([, each]) => each.join() === days.join())
  return `${set?.[0] ?? days.map((day) => WEEK[day - 1]).join(', ')} ${times.join(', ')}`
}

/**
 * Finds slots by the calendar of the zone. A time that daylight saving skips is no slot on that day. If a time comes
 * twice, the earlier one is the slot.
 */
export async function openSlots(weekly: WeeklyTimes, timezone: string): Promise<Slots> {
  // Most runs have no slot, and the library takes 10 ms to load.
  const { Temporal } = await import('temporal-polyfill')
  const days = new Set(weekly.days)
  const times = weekly.times.map((time) => Temporal.PlainTime.from(time))
  const from = function* (fromMs: number): Generator<number> {
    let date = Temporal.Instant.fromEpochMilliseconds(Math.floor(fromMs)).toZonedDateTimeISO(timezone).toPlainDate()
    for (; ; date = date.add({ days: 1 })) {
      if (!days.has(date.dayOfWeek)) continue
      for (const time of times) {
        const wanted = date.toPlainDateTime(time)
        const slot = wanted.toZonedDateTime(timezone, { disambiguation: 'earlier' })
        if (slot.epochMilliseconds >= fromMs && slot.toPlainDateTime().equals(wanted)) yield slot.epochMilliseconds
      }
    }
  }
  return { text: slotText(weekly), timezone, from }
}
