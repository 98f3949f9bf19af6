import { closestMatch } from 'leven'

/**
 * Short names that are in the IANA database. V8 also takes ICU's own (`BST` is Bangladesh there, `AST` is Alaska): a post
 * at the wrong hour would be the price of passing them on.
 */
const SHORT_NAMES = new Set('CET EET EST GB GMT HST MET MST NZ PRC ROC ROK UCT UTC WET'.split(' '))

/** What people write for a zone, and what they most likely mean. */
const ABBREVIATIONS = new Map([
  ...['BST'].map((name) => [name, 'Europe/London'] as const),
  ...['CEST', 'MEZ', 'MESZ'].map((name) => [name, 'Europe/Berlin'] as const),
  ...['EDT', 'ET'].map((name) => [name, 'America/New_York'] as const),
  ...['CST', 'CDT', 'CT'].map((name) => [name, 'America/Chicago'] as const),
  ...['MDT', 'MT'].map((name) => [name, 'America/Denver'] as const),
  ...['PST', 'PDT', 'PT'].map((name) => [name, 'America/Los_Angeles'] as const),
  ...['IST'].map((name) => [name, 'Asia/Kolkata'] as const),
  ...['JST'].map((name) => [name, 'Asia/Tokyo'] as const),
  ...['AEST', 'AEDT'].map((name) => [name, 'Australia/Sydney'] as const),
])

/** Today's names of zones that `Intl.supportedValuesOf` still lists under their old ones. */
const RENAMED =
  'Asia/Ho_Chi_Minh Asia/Kathmandu Asia/Kolkata Asia/Yangon Europe/Kyiv America/Nuuk Atlantic/Faroe'.split(' ')

/** A sentence when `zone` is no IANA time zone, with the nearest one where there is one. */
export function checkTimezone(zone: string): string | undefined {
  if (/^(?:UTC|GMT)?[+-]\d/i.test(zone) && !/^GMT[+-]0$/.test(zone))
    return `"${zone}" is an offset, not a time zone: write the offset at the end of the time (2026-12-01T18:00+01:00), or name a zone such as Europe/Berlin.`
  const isAbbreviation = /^[a-z]{2,4}$/i.test(zone) && !/^(?:cuba|eire|iran|zulu)$/i.test(zone)
  if (isAbbreviation ? SHORT_NAMES.has(zone.toUpperCase()) : isKnownToIntl(zone)) return undefined
  const nearest = nearestZone(zone)
  const hint = nearest === undefined ? 'write one such as Europe/Berlin or UTC' : `did you mean ${nearest}?`
  return `"${zone}" is not an IANA time zone; ${hint}${nearest === undefined ? '.' : ''}`
}

function isKnownToIntl(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** By whole name (`Europe/Berlyn`), else by place alone (`Berlin`, `Germany/Berlin`); at most a third of it may be different. */
function nearestZone(zone: string): string | undefined {
  const abbreviated = ABBREVIATIONS.get(zone.trim().toUpperCase())
  if (abbreviated !== undefined) return abbreviated
  const asked = plainName(zone)
  const zones = [...Intl.supportedValuesOf('timeZone'), ...RENAMED, 'UTC']
  const byName = new Map(zones.map((name) => [plainName(name), name]))
  const byPlace = new Map(zones.map((name) => [placeOf(plainName(name)), name]))
  const exactPlace = byPlace.get(placeOf(asked))
  if (exactPlace !== undefined) return exactPlace
  const whole = closestMatch(asked, [...byName.keys()], { maxDistance: Math.floor(placeOf(asked).length / 3) })
  if (whole !== undefined) return byName.get(whole)
  const place = closestMatch(placeOf(asked), [...byPlace.keys()], {
    maxDistance: Math.floor(placeOf(asked).length / 3),
  })
  return place === undefined ? undefined : byPlace.get(place)
}

const plainName = (zone: string): string => zone.trim().toLowerCase().replaceAll(' ', '_')
const placeOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

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

/** `2026-12-01 18:00 Europe/Berlin (17:00 UTC)`; the UTC part has its date where it is another day, and stands alone for UTC. */
export function formatTime(timeMs: number, timezone: string): string {
  const utc = localClock(timeMs, 'UTC')
  if (timezone.toUpperCase() === 'UTC') return `${utc.date} ${utc.time} UTC`
  const local = localClock(timeMs, timezone)
  return `${local.date} ${local.time} ${timezone} (${utc.date === local.date ? '' : `${utc.date} `}${utc.time} UTC)`
}
