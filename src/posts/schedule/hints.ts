import { DAY_MS, parseDuration } from '../../duration.ts'
import { meantWord, orMeant } from '../../wording.ts'
import { correctSlot } from './slot-hints.ts'
import { localClock } from './timezone.ts'

const FORMS =
  'now, draft, +2h, 2026-12-01T18:00 (in timezone), 2026-12-01T18:00+01:00, or a slot such as 18:00 or Mon, Thu 18:00 (in timezone)'

/**
 * A date and time as people may write them: `2026/12/1 18:00`, `2026-12-01, 18:00`, `2026-12-01t8:05:00 +0100`. The
 * time may be missing.
 */
const LOOSE =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[Tt_,]|\s){1,3}(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s?(?:([Zz]|UTC|GMT)|([+-])(\d{1,2})(?::?(\d{2}))?)?)?$/

/** The message for a `schedule` that has none of the accepted forms, with the corrected form if it can be guessed. */
export function correctSchedule(text: string, timezone: string, nowMs: number): string {
  if (text === '') return `schedule is empty: write ${FORMS}.`
  const guess =
    looseDateTime(text) ??
    unixTime(text) ??
    relativeWithoutPlus(text) ??
    dayByName(text, timezone, nowMs) ??
    correctSlot(text)
  if (guess !== undefined) return `"${text}" ${guess}`
  const bracket = /^(\S+?)\s?\[?([A-Z][A-Za-z_]+\/[A-Za-z_/]+|UTC)\]?$/.exec(text)
  if (bracket) return `"${text}" has its zone in it: write ${bracket[1]} and set timezone to ${bracket[2]}.`
  const meant = meantWord(text.toLowerCase(), ['now', 'draft'])
  return `"${text}" is not a schedule${orMeant(meant, `: write ${FORMS}.`)}`
}

function looseDateTime(text: string): string | undefined {
  const match = LOOSE.exec(text)
  if (!match) return undefined
  const [, year, , month, day, hour, minute, second, utc, sign, offsetHour, offsetMinute = '00'] = match
  const date = `${year}-${pad(month)}-${pad(day)}`
  if (hour === undefined) return `has no time of day: write for example ${date}T18:00.`
  const offset = utc !== undefined ? 'Z' : sign === undefined ? '' : `${sign}${pad(offsetHour)}:${offsetMinute}`
  const time = `${pad(hour)}:${minute}${second === undefined ? '' : `:${second}`}`
  return `is not an RFC 3339 time: write ${date}T${time}${offset}.`
}

/** Between 2001 and 2286 Unix times have 10 digits in seconds and 13 in milliseconds. */
function unixTime(text: string): string | undefined {
  if (!/^[1-9](?:\d{9}|\d{12})$/.test(text)) return undefined
  const time = new Date(Number(text) * (text.length === 10 ? 1000 : 1))
  return `looks like a Unix time: write ${time.toISOString().replace('.000Z', 'Z')}.`
}

function relativeWithoutPlus(text: string): string | undefined {
  const compact = text.replace(/^in /i, '').replaceAll(' ', '')
  const short = compact.replace(/(\d)(d|h|m|s)(?:ays?|(?:ou)?rs?|in(?:ute)?s?|ec(?:ond)?s?)/gi, '$1$2').toLowerCase()
  if (parseDuration(short) !== undefined)
    return short === '0' ? 'is not in the future: write now.' : `has no sign: write +${short}.`
  if (!short.startsWith('-') || parseDuration(short.slice(1)) === undefined) return undefined
  return `is in the past: write now, or a time in the future such as +${short.slice(1)}.`
}

function dayByName(text: string, timezone: string, nowMs: number): string | undefined {
  const match = /\b(today|tonight|tomorrow)\b/i.exec(text)
  if (!match) return undefined
  const isTomorrow = match[1]?.toLowerCase() === 'tomorrow'
  const example = `${dateAt(nowMs + (isTomorrow ? DAY_MS : 0), timezone)}T18:00`
  return `is not a time: write its date and time, as ${example}${isTomorrow ? ', or +1d for 24 hours from now' : ', or +2h for 2 hours from now'}.`
}

const pad = (digits: string | undefined): string => (digits ?? '').padStart(2, '0')

/** In UTC if the zone is unknown: this is only an example, and the wrong zone is reported separately. */
function dateAt(timeMs: number, timezone: string): string {
  try {
    return localClock(timeMs, timezone).date
  } catch {
    return localClock(timeMs, 'UTC').date
  }
}
