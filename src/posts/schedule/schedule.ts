import { DAY_MS, parseDuration } from '../../duration.ts'
import { correctSchedule } from './hints.ts'
import { openSlots, readSlots, type Slots } from './slots.ts'
import { checkTimezone, formatTime, localClock, resolveLocalTime } from './timezone.ts'

/**
 * When a post goes out.
 * - `draft`: it is uploaded, and waits until a person approves it.
 * - `in`: the time counts from the moment of the plan, so it cannot be in the past.
 * - `at`: a date that was written, in milliseconds since 1970. `notice` is a remark to report.
 * - `slot`: the first time of the slots at which its accounts have no post yet.
 */
export type Schedule =
  | { readonly kind: 'now' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'in'; readonly aheadMs: number; readonly text: string }
  | { readonly kind: 'at'; readonly timeMs: number; readonly notice?: string }
  | { readonly kind: 'slot'; readonly slots: Slots }

/** `wrong`: a sentence, what is wrong and what to write instead. */
export type ScheduleResult = { readonly schedule: Schedule } | { readonly wrong: string }

/** A longer relative time is a mistake: people who plan further ahead write a date. */
const MAX_AHEAD_MS = 366 * DAY_MS

/**
 * A time as in https://www.rfc-editor.org/rfc/rfc3339#section-5.6, but seconds and offset may be missing. Groups: date,
 * hour, minute, second, fraction, offset.
 */
const DATE_TIME = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?([Zz]|[+-]\d\d:\d\d)?$/

/**
 * Reads `now`, `draft`, `+2h` (a day is 24 h), an RFC 3339 time, such a time without an offset, or a slot (`18:00`,
 * `Mon, Thu 18:00`). The last two are in `timezone`. A time in the past is accepted here: the post may be out already,
 * and then nothing is wrong.
 * @param nowMs for the example in the sentence about "tomorrow"
 */
export async function parseSchedule(text: string, timezone: string, nowMs: number): Promise<ScheduleResult> {
  const trimmed = text.trim()
  if (trimmed === 'now' || trimmed === 'draft') return { schedule: { kind: trimmed } }
  if (trimmed.startsWith('+')) return parseRelative(trimmed)
  const weekly = readSlots(trimmed)
  if (weekly) {
    const unknownZone = checkTimezone(timezone)
    if (unknownZone !== undefined) return { wrong: unknownZone }
    return { schedule: { kind: 'slot', slots: await openSlots(weekly, timezone) } }
  }
  const match = DATE_TIME.exec(trimmed)
  if (!match) return { wrong: correctSchedule(trimmed, timezone, nowMs) }
  const [, date = '', hour = '', minute = '', second = '00', fraction = '', offset] = match
  const wrong = checkDate(date) ?? checkClock(date, hour, minute, second) ?? checkOffset(offset)
  if (wrong !== undefined) return { wrong }
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0')
  if (offset === undefined) {
    const unknownZone = checkTimezone(timezone)
    if (unknownZone !== undefined) return { wrong: unknownZone }
    const seconds =
      `${second}.${milliseconds}` === '00.000' ? '' : `:${second}${fraction === '' ? '' : `.${milliseconds}`}`
    const resolved = await resolveLocalTime(`${date}T${hour}:${minute}${seconds}`, timezone)
    return 'wrong' in resolved ? resolved : { schedule: { kind: 'at', ...resolved } }
  }
  const utcMs = Date.parse(`${date}T${hour}:${minute}:${second}.${milliseconds}Z`)
  return { schedule: { kind: 'at', timeMs: utcMs - offsetMinutes(offset) * 60_000 } }
}

function parseRelative(text: string): ScheduleResult {
  const aheadMs = parseDuration(text.slice(1), MAX_AHEAD_MS)
  if (aheadMs === undefined) {
    return {
      wrong: `"${text}" is not a time from now: write hours, minutes or days such as +2h, +90m, +1h30m or +1d (24 hours), at most +366d.`,
    }
  }
  if (aheadMs === 0) return { wrong: `"${text}" is not in the future: write now, or a time such as +5m.` }
  return { schedule: { kind: 'in', aheadMs, text } }
}

/** A remark if the clocks change in between, because `+1d` then means another hour of the day. */
export function clockChangeNotice(schedule: Schedule, timezone: string, nowMs: number): string | undefined {
  if (schedule.kind !== 'in' || schedule.aheadMs % DAY_MS !== 0) return undefined
  const timeMs = nowMs + schedule.aheadMs
  if (localClock(nowMs, timezone).time === localClock(timeMs, timezone).time) return undefined
  return `${schedule.text} counts days of 24 hours; the clocks in ${timezone} change in between, so this is ${formatTime(timeMs, timezone)}. For the same hour of the day write the date and time.`
}

function checkDate(date: string): string | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  if (month < 1 || month > 12)
    return `${date} is not a date: there is no month ${month}. Write year-month-day, as 2026-12-01.`
  // Date.UTC reads the years 0 to 99 as 1900 to 1999. The calendar repeats every 400 years, so a later year will do.
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  if (day >= 1 && day <= lastDay) return undefined
  const monthText = date.slice(0, '2026-12'.length)
  return `${date} is not a date: ${monthText} has days 01 to ${lastDay}. Write ${monthText}-${day < 1 ? '01' : lastDay} or another day.`
}

function checkClock(date: string, hour: string, minute: string, second: string): string | undefined {
  if (hour === '24' && minute === '00' && second === '00') {
    const next = new Date(Date.parse(`${date}T00:00Z`) + DAY_MS).toISOString().slice(0, date.length)
    return `24:00 is not a time of day: write ${next}T00:00, the beginning of the next day.`
  }
  if (Number(hour) > 23) return `${hour}:${minute} is not a time of day: hours go from 00 to 23.`
  if (Number(minute) > 59) return `${hour}:${minute} is not a time of day: minutes go from 00 to 59.`
  if (Number(second) > 59) return `${hour}:${minute}:${second} is not a time of day: seconds go from 00 to 59.`
  return undefined
}

/** Clocks on Earth are between 12 hours behind UTC and 14 hours ahead of it; any other offset is a mistake. */
function checkOffset(offset: string | undefined): string | undefined {
  if (offset === undefined || offset.length === 1) return undefined
  const minutes = offsetMinutes(offset)
  if (minutes >= -12 * 60 && minutes <= 14 * 60 && Number(offset.slice(-2)) <= 59) return undefined
  return `${offset} is not an offset from UTC: offsets go from -12:00 to +14:00. Write for example +01:00 or Z, or leave it out and set timezone.`
}

function offsetMinutes(offset: string): number {
  if (offset.length === 1) return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))
  return offset.startsWith('-') ? -minutes : minutes
}
