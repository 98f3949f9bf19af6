/**
 * Slots on both sides of daylight saving: `npx node scripts/slot-table.ts "Mon, Thu 18:00" 2027` prints those of a year in two
 * zones. The weeks around the changes stand in docs/scheduling-and-pace.md.
 */
import { openSlots, readSlots } from '../src/posts/schedule/slots.ts'
import { localClock } from '../src/posts/schedule/timezone.ts'

const ZONES = ['Europe/Berlin', 'America/New_York']
const TIMES = ['01:30', '02:30', '18:00']
/** The Sundays on which the clocks change, and those before and after them. */
const SUNDAYS: Readonly<Record<string, readonly string[]>> = {
  'Europe/Berlin': ['2027-03-21', '2027-03-28', '2027-04-04', '2027-10-24', '2027-10-31', '2027-11-07'],
  'America/New_York': ['2027-03-07', '2027-03-14', '2027-03-21', '2027-10-31', '2027-11-07', '2027-11-14'],
}

export interface SlotOfYear {
  readonly timezone: string
  /** On the wall clock of the zone. */
  readonly date: string
  readonly time: string
  /** `2027-03-28T16:00Z`. */
  readonly utc: string
}

/** All slots of a year, by the calendar of each zone. */
export async function slotsOfYear(text: string, year: number): Promise<SlotOfYear[]> {
  const weekly = readSlots(text)
  if (!weekly) throw new Error(`${text} is no slot.`)
  const found: SlotOfYear[] = []
  for (const timezone of ZONES) {
    const { from } = await openSlots(weekly, timezone)
    for (const timeMs of from(Date.UTC(year - 1, 11, 31))) {
      const clock = localClock(timeMs, timezone)
      if (clock.date > `${year}-12-31`) break
      if (clock.date < `${year}-01-01`) continue
      found.push({ timezone, ...clock, utc: `${new Date(timeMs).toISOString().slice(0, 16)}Z` })
    }
  }
  return found
}

export const SLOT_COLUMNS = ['Sunday', 'zone', ...TIMES]

const slots = await slotsOfYear(`Sun ${TIMES.join(', ')}`, 2027)

/** A row for each Sunday: the slots in UTC. */
export const SLOT_ROWS: readonly (readonly string[])[] = ZONES.flatMap((timezone) =>
  (SUNDAYS[timezone] ?? []).map((date) => {
    const own = slots.filter((slot) => slot.timezone === timezone && slot.date === date)
    const utcOf = (time: string): string => {
      const utc = own.find((slot) => slot.time === time)?.utc
      if (utc === undefined) return 'none'
      return `${utc.startsWith(date) ? '' : 'Sat '}${utc.slice('2027-03-28T'.length, -1)}`
    }
    return [date, timezone, ...TIMES.map(utcOf)]
  }),
)

if (import.meta.main) {
  const [text = 'Mon, Thu 18:00', year = '2027'] = process.argv.slice(2)
  for (const { timezone, date, time, utc } of await slotsOfYear(text, Number(year)))
    console.log(`${date} ${time} ${timezone} = ${utc}`)
}
