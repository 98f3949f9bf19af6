import { didYouMean, meantWord } from '../../wording.ts'
import { DAYS_BY_WORD, slotText, weeklyTimes } from './slots.ts'
import { nearestZone } from './timezone.ts'

/** Words between days and times that have no meaning for a slot. */
const FILLERS = new Set('at on every each the um @ + o’clock uhr local time'.split(' '))

/** Other words for days. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    day: 'daily',
    everyday: 'daily',
    weekday: 'weekdays',
    workday: 'weekdays',
    workdays: 'weekdays',
    weekend: 'weekends',
    tues: 'tue',
    weds: 'wed',
    thur: 'thu',
    thurs: 'thu',
  }),
)

/**
 * The meaning of a word in a slot. For a word without meaning, nothing is set. `noTime` says what is wrong with a time.
 */
interface Meaning {
  readonly days?: readonly number[]
  readonly time?: string
  readonly noTime?: string
  readonly unknown?: string
}

/** A slot and the zone after it: `Mon 18:00 CET`, `18:00Z`, `18:00+01:00`, `Mon 18:00 [Europe/Berlin]`. */
const WITH_ZONE =
  /^(.*\d(?:\s?[ap]\.?m\.?)?)\s*(?:\[?([A-Z][A-Za-z_]+\/[A-Za-z_/]+|Z|[A-Z]{2,5})\]?|\(?((?:UTC|GMT)?[+-](?:0?\d|1[0-4])(?::?\d{2})?)\)?)$/
/**
 * Longer texts are not read, because the time that these patterns take grows with the square of the length. All days
 * with their full names and a dozen times are shorter.
 */
const LONGEST = 200
const HALVES = /^(?:AM|PM)$/

/** The end of a sentence about a `schedule` that is probably meant as a slot, with the right way to write it. */
export function correctSlot(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  if (/^(?:[\d*/,-]+\s+){4}[\w*/,-]+$/.test(text) && !text.includes(':'))
    return 'is a cron expression, which is how a workflow is started: write days and times, such as Mon, Thu 18:00.'
  const [, before = '', zone, offset] = WITH_ZONE.exec(text) ?? []
  const isZone =
    (zone !== undefined && !HALVES.test(zone) && !DAYS_BY_WORD.has(zone.toLowerCase())) || offset !== undefined
  const meanings = (isZone ? before : text).toLowerCase().replaceAll(/[,;&/]|\band\b/g, ' ')
  const words = spelledOut(meanings).split(/\s+/).filter(Boolean).map(meaningOf)
  const days = words.flatMap((word) => word.days ?? [])
  const times = words.flatMap((word) => word.time ?? [])
  const noTime = words.find((word) => word.noTime !== undefined)?.noTime
  if (noTime !== undefined) return noTime
  const unknown = words.find((word) => word.unknown !== undefined)?.unknown
  if (unknown !== undefined) return times.length > 0 ? unknownDay(unknown, days, times) : undefined
  if (times.length === 0)
    return days.length === 0
      ? undefined
      : `has no time of day: write for example ${slotText(weeklyTimes(days, ['18:00']))}.`
  if (isMixed(words))
    return 'has days after times: first all days, then all times, such as Mon, Thu 18:00. Days with other times need an entry of their own.'
  const write = slotAsWritten(days, times)
  if (offset !== undefined)
    return `has an offset in it, but a slot follows the clocks of a time zone: write ${write} and set timezone to one such as Europe/Berlin.`
  if (isZone) return `has its zone in it: write ${write} and set timezone to ${zoneMeantBy(zone)}.`
  return `is written another way: write ${write}.`
}

/** Days before a time and other days after it: it is not clear which times belong to which days. */
function isMixed(words: readonly Meaning[]): boolean {
  const kinds = words.flatMap(({ days, time }) => (days ? ['day'] : time === undefined ? [] : ['time']))
  const turns = kinds.filter((kind, index) => kind !== kinds[index - 1])
  return turns.length > 2
}

function unknownDay(word: string, days: readonly number[], times: readonly string[]): string | undefined {
  if (!/^[a-z]{3,}$/.test(word)) return undefined
  if (MONTH.test(word)) return 'has a month in it: write a date with its year and time as 2026-12-01T18:00.'
  const meant = meantWord(
    word,
    [...DAYS_BY_WORD.keys()].filter((name) => name.length > 3),
  )
  const also = DAYS_BY_WORD.get(meant ?? '')
  const what = `has a day that does not exist (${word})`
  if (also) return `${what}; ${didYouMean(slotText(weeklyTimes([...days, ...also], times)))}`
  const zone = nearestZone(word)
  if (zone?.toLowerCase().endsWith(`/${word}`))
    return `has its zone in it: write ${slotAsWritten(days, times)} and set timezone to ${zone}.`
  return `${what}: write daily, weekdays, weekends, or days such as Mon, Thu, then the times.`
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?$/

/** A time without days stays without days. */
const slotAsWritten = (days: readonly number[], times: readonly string[]): string => {
  const slot = slotText(weeklyTimes(days, times))
  return days.length === 0 ? slot.replace('daily ', '') : slot
}

/** UTC for `Z` and `GMT`, or else the zone that people most likely mean by these letters. */
const zoneMeantBy = (zone = ''): string => (zone === 'Z' || zone === 'GMT' ? 'UTC' : (nearestZone(zone) ?? zone))

/**
 * Makes a range of days a list of days (`mon-wed` → `mon tue wed`), and moves am and pm to the hour (`6 p.m.` → `6pm`).
 */
const spelledOut = (text: string): string =>
  text
    .replaceAll(/([a-z]+)\s*(?:-|–|\bto\b|\.\.)\s*([a-z]+)/g, (range, first: string, last: string) => {
      const [from, to] = [daysNamed(first)?.[0], daysNamed(last)?.[0]]
      if (from === undefined || to === undefined) return range
      const count = ((to - from + 7) % 7) + 1
      const names = [...DAYS_BY_WORD.keys()].filter((word) => word.length === 3)
      return Array.from({ length: count }, (_, index) => names[(from - 1 + index) % 7]).join(' ')
    })
    .replaceAll(/(\d)\s*([ap])\.?m\b\.?/g, '$1$2m')

const daysNamed = (word: string): readonly number[] | undefined => {
  const name = word.replace(/\.$/, '')
  const known = SYNONYMS.get(name) ?? name
  // "Mondays" is every Monday.
  return DAYS_BY_WORD.get(known) ?? (known.endsWith('s') ? DAYS_BY_WORD.get(known.slice(0, -1)) : undefined)
}

function meaningOf(word: string): Meaning {
  if (FILLERS.has(word)) return {}
  if (word === 'noon') return { time: '12:00' }
  if (word === 'midnight') return { time: '00:00' }
  const days = daysNamed(word)
  if (days) return { days }
  const [, hourText, minutes = '00', half] = /^(\d{1,2})(?:[:.h](\d{2}))?(?::00)?(?:h|([ap])m)?$/.exec(word) ?? []
  const isClock = hourText !== undefined && /\D/.test(word)
  if (!isClock) return { unknown: word }
  const given = Number(hourText)
  if (half !== undefined && (given < 1 || given > 12))
    return {
      noTime: `has a time that does not exist (${word}): with am and pm, hours go from 1 to 12. Write 18:00 for 6 pm.`,
    }
  const hour = half === undefined ? given : (given % 12) + (half === 'p' ? 12 : 0)
  if (hour === 24 && minutes === '00')
    return { noTime: 'has a time that does not exist (24:00): write 00:00 of the next day.' }
  if (hour > 23) return { noTime: `has a time that does not exist (${word}): hours go from 00 to 23.` }
  if (Number(minutes) > 59) return { noTime: `has a time that does not exist (${word}): minutes go from 00 to 59.` }
  return { time: `${String(hour).padStart(2, '0')}:${minutes}` }
}
