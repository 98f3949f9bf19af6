import type { Temporal } from 'temporal-polyfill'
import { meantWord, orMeant } from '../../wording.ts'

/**
 * Short names of the IANA database (https://www.iana.org/time-zones). V8 also takes ICU's own short names. There, `BST`
 * is Bangladesh and `AST` is Alaska, so posts would go out at the wrong hour.
 */
const SHORT_NAMES = new Set('CET EET EST GB GMT HST MET MST NZ PRC ROC ROK UCT UTC WET'.split(' '))

/** Usual names that are not in the IANA database, with the zones that they probably mean. */
const ABBREVIATIONS = {
  'Europe/London': ['BST'],
  'Europe/Berlin': ['CEST', 'MEZ', 'MESZ'],
  'America/New_York': ['EDT', 'ET'],
  'America/Chicago': ['CST', 'CDT', 'CT'],
  'America/Denver': ['MDT', 'MT'],
  'America/Los_Angeles': ['PST', 'PDT', 'PT'],
  'Asia/Kolkata': ['IST'],
  'Asia/Tokyo': ['JST'],
  'Australia/Sydney': ['AEST', 'AEDT'],
}

/** Today's names of zones that `Intl.supportedValuesOf` still lists under their old ones. */
const RENAMED =
  'Asia/Ho_Chi_Minh Asia/Kathmandu Asia/Kolkata Asia/Yangon Europe/Kyiv America/Nuuk Atlantic/Faroe'.split(' ')

/** A sentence if `zone` is not an IANA time zone, with the nearest one if there is one. */
export function checkTimezone(zone: string): string | undefined {
  if (/^(?:UTC|GMT)?[+-]\d/i.test(zone) && !/^GMT[+-]0$/.test(zone))
    return `"${zone}" is an offset, not a time zone: write the offset at the end of the time (2026-12-01T18:00+01:00), or name a zone such as Europe/Berlin.`
  const isAbbreviation = /^[a-z]{2,4}$/i.test(zone) && !/^(?:cuba|eire|iran|zulu)$/i.test(zone)
  if (isAbbreviation ? SHORT_NAMES.has(zone.toUpperCase()) : isKnownToIntl(zone)) return undefined
  return `"${zone}" is not an IANA time zone${orMeant(nearestZone(zone), '; write one such as Europe/Berlin or UTC.')}`
}

function isKnownToIntl(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en-US', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/**
 * The zone that a usual abbreviation means (`CEST`), or else the one with this place (`Berlin`, `Germany/Berlin`), or
 * else one with a similar name (`Europe/Berlyn`). At most a third of the letters of the place may differ.
 */
export function nearestZone(zone: string): string | undefined {
  const abbreviation = zone.trim().toUpperCase()
  const meant = Object.entries(ABBREVIATIONS).find(([, names]) => names.includes(abbreviation))
  if (meant) return meant[0]
  const asked = plainName(zone)
  const zones = [...Intl.supportedValuesOf('timeZone'), ...RENAMED, 'UTC']
  const byName = new Map(zones.map((name) => [plainName(name), name]))
  const byPlace = new Map(zones.map((name) => [cityOf(plainName(name)), name]))
  const most = Math.floor(cityOf(asked).length / 3)
  const nearest = (text: string, names: ReadonlyMap<string, string>): string | undefined =>
    names.get(meantWord(text, [...names.keys()], most) ?? '')
  return byPlace.get(cityOf(asked)) ?? nearest(asked, byName) ?? nearest(cityOf(asked), byPlace)
}

const plainName = (zone: string): string => zone.trim().toLowerCase().replaceAll(' ', '_')
const cityOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

/** The wall clock of `timezone`: date `2026-12-01`, time `18:00`, with seconds only when there are some. */
export function localClock(timeMs: number, timezone: string): { date: string; time: string } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = new Map(format.formatToParts(timeMs).map(({ type, value }) => [type, value]))
  const seconds = parts.get('second')
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}${seconds === '00' ? '' : `:${seconds}`}`,
  }
}

/**
 * For example `2026-12-01 18:00 Europe/Berlin (17:00 UTC)`. The part in UTC has a date if it is another day. If the
 * zone is UTC, it is only `2026-12-01 17:00 UTC`.
 */
export function formatTime(timeMs: number, timezone: string): string {
  const utc = localClock(timeMs, 'UTC')
  if (timezone.toUpperCase() === 'UTC') return `${utc.date} ${utc.time} UTC`
  const local = localClock(timeMs, timezone)
  return `${local.date} ${local.time} ${timezone} (${utc.date === local.date ? '' : `${utc.date} `}${utc.time} UTC)`
}

/** A local time is one moment, or two (the earlier one is taken, with a notice), or none if the clocks go forward. */
export type LocalTimeResult = { readonly timeMs: number; readonly notice?: string } | { readonly wrong: string }

/** `local`: an existing date and time without offset, `2026-12-01T18:00[:00[.000]]`; `timezone`: an IANA zone. */
export async function resolveLocalTime(local: string, timezone: string): Promise<LocalTimeResult> {
  // Most runs have no local time, and the library takes 10 ms to load.
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
 * When the clocks go forward, the local times in between do not exist. For such a time, Temporal's `earlier` lies
 * before the change of the clocks, by less than the skipped time. So the next change is the one that skipped it.
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
