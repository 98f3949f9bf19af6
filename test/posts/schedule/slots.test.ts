import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseSchedule } from '../../../src/posts/schedule/schedule.ts'
import { readSlots, slotText } from '../../../src/posts/schedule/slots.ts'
import { localClock } from '../../../src/posts/schedule/timezone.ts'

const NOW_MS = Date.parse('2026-11-26T12:00:00Z')

async function slotsOf(text: string, timezone = 'UTC') {
  const result = await parseSchedule(text, timezone, NOW_MS)
  assert.ok('schedule' in result && result.schedule.kind === 'slot', 'wrong' in result ? result.wrong : 'no slot')
  return result.schedule.slots
}

function first(count: number, moments: Iterable<number>): number[] {
  const found: number[] = []
  for (const timeMs of moments) {
    found.push(timeMs)
    if (found.length === count) break
  }
  return found
}

const accepted: [text: string, asOne: string][] = [
  ['18:00', 'daily 18:00'],
  [' 18:00 ', 'daily 18:00'],
  ['daily 18:00', 'daily 18:00'],
  ['DAILY 00:00', 'daily 00:00'],
  ['weekdays 09:00, 17:30', 'weekdays 09:00, 17:30'],
  ['weekends 12:00', 'weekends 12:00'],
  ['Mon, Thu 18:00', 'Mon, Thu 18:00'],
  ['thursday,MONDAY 18:00', 'Mon, Thu 18:00'],
  ['Mon Thu 18:00 09:00', 'Mon, Thu 09:00, 18:00'],
  ['Sun 23:59', 'Sun 23:59'],
  ['Mon, monday 18:00, 18:00', 'Mon 18:00'],
  ['weekdays, Sat 18:00', 'Mon, Tue, Wed, Thu, Fri, Sat 18:00'],
  ['weekdays, weekends 18:00', 'daily 18:00'],
  ['Tuesday, Wed, fri, Saturday 07:05', 'Tue, Wed, Fri, Sat 07:05'],
]
for (const [text, asOne] of accepted) {
  test(`${JSON.stringify(text)} is ${asOne}`, async () => assert.equal((await slotsOf(text)).text, asOne))
}

/** What follows the text in the message. */
const refused: [text: string, sentence: string][] = [
  ['18:00 Europe/Berlin', 'has its zone in it: write 18:00 and set timezone to Europe/Berlin.'],
  ['Mon 18:00 [America/New_York]', 'has its zone in it: write Mon 18:00 and set timezone to America/New_York.'],
  ['Mon 18:00 CET', 'has its zone in it: write Mon 18:00 and set timezone to CET.'],
  ['Mon 18:00 CEST', 'has its zone in it: write Mon 18:00 and set timezone to Europe/Berlin.'],
  ['18:00 BST', 'has its zone in it: write 18:00 and set timezone to Europe/London.'],
  ['Mon, Thu 6pm EST', 'has its zone in it: write Mon, Thu 18:00 and set timezone to EST.'],
  ['18:00 Berlin', 'has its zone in it: write 18:00 and set timezone to Europe/Berlin.'],
  ['Mon 18:00 tokyo', 'has its zone in it: write Mon 18:00 and set timezone to Asia/Tokyo.'],
  ['18:00Z', 'has its zone in it: write 18:00 and set timezone to UTC.'],
  ['18:00 GMT', 'has its zone in it: write 18:00 and set timezone to UTC.'],
  [
    'Mon 18:00+01:00',
    'has an offset in it, but a slot follows the clocks of a time zone: write Mon 18:00 and set timezone to one such as Europe/Berlin.',
  ],
  [
    '18:00 UTC+2',
    'has an offset in it, but a slot follows the clocks of a time zone: write 18:00 and set timezone to one such as Europe/Berlin.',
  ],
  ['6pm', 'is written another way: write 18:00.'],
  ['6:30 p.m.', 'is written another way: write 18:30.'],
  ['12am', 'is written another way: write 00:00.'],
  ['12 PM', 'is written another way: write 12:00.'],
  ['noon', 'is written another way: write 12:00.'],
  ['Mon midnight', 'is written another way: write Mon 00:00.'],
  ['9:00', 'is written another way: write 09:00.'],
  ['18:00:00', 'is written another way: write 18:00.'],
  ['18h30', 'is written another way: write 18:30.'],
  ['Monday at 18:00', 'is written another way: write Mon 18:00.'],
  ['Mon. + Thurs. 18.00', 'is written another way: write Mon, Thu 18:00.'],
  ['Mondays and Fridays at 6 pm', 'is written another way: write Mon, Fri 18:00.'],
  ['Mon/Thu 18:00', 'is written another way: write Mon, Thu 18:00.'],
  ['every day 18:00', 'is written another way: write daily 18:00.'],
  ['each weekday at 18:00', 'is written another way: write weekdays 18:00.'],
  ['18:00 MON', 'is written another way: write Mon 18:00.'],
  ['18:00 Mon', 'is written another way: write Mon 18:00.'],
  ['Mon-Fri 18:00', 'is written another way: write weekdays 18:00.'],
  ['Mon – Thu 18:00', 'is written another way: write Mon, Tue, Wed, Thu 18:00.'],
  ['Sat to Mon 18:00', 'is written another way: write Mon, Sat, Sun 18:00.'],
  ['Mon', 'has no time of day: write for example Mon 18:00.'],
  ['every monday', 'has no time of day: write for example Mon 18:00.'],
  ['daily', 'has no time of day: write for example daily 18:00.'],
  ['25:00', 'has a time that does not exist (25:00): hours go from 00 to 23.'],
  ['Mon 24:00', 'has a time that does not exist (24:00): write 00:00 of the next day.'],
  ['daily 24:30', 'has a time that does not exist (24:30): hours go from 00 to 23.'],
  ['Mon 18:60', 'has a time that does not exist (18:60): minutes go from 00 to 59.'],
  ['13pm', 'has a time that does not exist (13pm): with am and pm, hours go from 1 to 12. Write 18:00 for 6 pm.'],
  ['0am', 'has a time that does not exist (0am): with am and pm, hours go from 1 to 12. Write 18:00 for 6 pm.'],
  ['Funday 18:00', 'has a day that does not exist (funday); did you mean Sun 18:00?'],
  ['Mon, Thursdy 9:00', 'has a day that does not exist (thursdy); did you mean Mon, Thu 09:00?'],
  ['dayly 18:00', 'has a day that does not exist (dayly); did you mean daily 18:00?'],
  [
    'quarterly 18:00',
    'has a day that does not exist (quarterly): write daily, weekdays, weekends, or days such as Mon, Thu, then the times.',
  ],
  ['1 Dec 18:00', 'is not a schedule: write now, draft'],
  ['Dec 18:00', 'has a month in it: write a date with its year and time as 2026-12-01T18:00.'],
  [
    'Mon 18:00, Thu 09:00',
    'has days after times: first all days, then all times, such as Mon, Thu 18:00. Days with other times need an entry of their own.',
  ],
  [
    'Mon 18:00, Thu 09:00 CET',
    'has days after times: first all days, then all times, such as Mon, Thu 18:00. Days with other times need an entry of their own.',
  ],
  [
    '0 18 * * 1',
    'is a cron expression, which is how a workflow is started: write days and times, such as Mon, Thu 18:00.',
  ],
  ['18:00 tomorrow', 'is not a time: write its date and time, as 2026-11-27T18:00, or +1d for 24 hours from now.'],
  ['Mon-Foo 18:00', 'is not a schedule: write now, draft'],
  ['Foo to Fri 18:00', 'has a day that does not exist (foo): write daily, weekdays, weekends, or days'],
  ['18:00-20:00', 'is not a schedule: write now, draft'],
  ['Mon 18', 'is not a schedule: write now, draft'],
]
for (const [text, sentence] of refused) {
  test(`${JSON.stringify(text)} gets the sentence that mends it`, async () => {
    const result = await parseSchedule(text, 'UTC', NOW_MS)
    assert.ok('wrong' in result, 'it is taken, and nobody knows as what')
    assert.equal(result.wrong.slice(0, `"${text}" ${sentence}`.length), `"${text}" ${sentence}`)
    // What a message says to write is taken: one mistake is one message.
    const [, write] = /: write (?:for example )?(.+?)(?:\.| and set timezone to (\S+)\.)$/.exec(result.wrong) ?? []
    if (write && readSlots(write)) assert.equal((await slotsOf(write)).timezone, 'UTC')
    const [, zone] = /set timezone to (\S+)\.$/.exec(result.wrong) ?? []
    if (zone) assert.equal((await slotsOf('18:00', zone)).timezone, zone, 'the zone it names is refused next')
  })
}

test('whatever is written gets slots, a time or a sentence that ends', async () => {
  const word = fc.constantFrom(
    ...'Mon thursday daily weekdays 18:00 9:00 6 pm 25:00 18.30 - to and , / + at every CET Z +01:00 Europe/Berlin [UTC] day noon 2026-12-01 T x'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      const result = await parseSchedule(written, 'UTC', NOW_MS)
      if ('wrong' in result) assert.match(result.wrong, /[.?)]$/)
    }),
    { numRuns: 1000 },
  )
})

test('a long text is refused as fast as a short one', async () => {
  for (const long of ['a'.repeat(100_000), 'mon '.repeat(50_000), `${'1'.repeat(100_000)}pm`]) {
    const result = await parseSchedule(long, 'UTC', NOW_MS)
    assert.ok('wrong' in result && /is not a schedule: write now/.test(result.wrong))
  }
})

test('a slot in a zone that is none says so', async () => {
  assert.deepEqual(await parseSchedule('Mon 18:00', 'Europe/Berlyn', NOW_MS), {
    wrong: '"Europe/Berlyn" is not an IANA time zone; did you mean Europe/Berlin?',
  })
})

const changes: [what: string, text: string, timezone: string, from: string, slots: string[]][] = [
  [
    'keeps its hour when the clocks go forward',
    'Sat, Sun 18:00',
    'Europe/Berlin',
    '2027-03-27T00:00Z',
    ['2027-03-27T17:00', '2027-03-28T16:00', '2027-04-03T16:00'],
  ],
  [
    'that the clocks skip is none that day',
    '02:30',
    'Europe/Berlin',
    '2027-03-27T00:00Z',
    ['2027-03-27T01:30', '2027-03-29T00:30'],
  ],
  [
    'that comes twice is the earlier',
    '02:30',
    'Europe/Berlin',
    '2026-10-24T12:00Z',
    ['2026-10-25T00:30', '2026-10-26T01:30'],
  ],
  [
    'that comes twice is over after the earlier',
    '02:30',
    'Europe/Berlin',
    '2026-10-25T00:30:00.001Z',
    ['2026-10-26T01:30'],
  ],
  ['at this very moment is one', '18:00', 'UTC', '2026-12-01T18:00Z', ['2026-12-01T18:00', '2026-12-02T18:00']],
  [
    'on a day that a zone leaves out is none',
    '12:00',
    'Pacific/Apia',
    '2011-12-29T12:00Z',
    ['2011-12-29T22:00', '2011-12-30T22:00'],
  ],
  [
    'in a zone of half hours that skips half an hour',
    'Sun 02:15, 02:45',
    'Australia/Lord_Howe',
    '2026-10-02T00:00Z',
    ['2026-10-03T15:45', '2026-10-10T15:15', '2026-10-10T15:45'],
  ],
]
for (const [what, text, timezone, from, expected] of changes) {
  test(`a slot ${what}`, async () => {
    const { from: slotsFrom } = await slotsOf(text, timezone)
    assert.deepEqual(
      first(expected.length, slotsFrom(Date.parse(from))).map((timeMs) => new Date(timeMs).toISOString().slice(0, 16)),
      expected,
    )
  })
}

const weekly = fc
  .record({
    days: fc.uniqueArray(fc.constantFrom(...'Mon Tue Wed Thu Fri Sat Sun'.split(' ')), { minLength: 1 }),
    times: fc.uniqueArray(
      fc
        .oneof(fc.integer({ min: 0, max: 239 }), fc.integer({ min: 0, max: 1439 }))
        .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ days, times }) => ({ days, times, text: `${days.join(', ')} ${times.join(', ')}` }))

test('what is written in one way is read as the same slots', () => {
  fc.assert(
    fc.property(weekly, ({ text }) => {
      const read = readSlots(text)
      assert.ok(read)
      assert.deepEqual(readSlots(slotText(read)), read)
    }),
  )
})

/** Offsets were whole minutes everywhere from 1980 on. */
const moment = fc.integer({ min: Date.parse('1980-01-01Z'), max: Date.parse('2037-01-01Z') })
const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))

test('slots are exactly the minutes at which the clock on the wall shows them for the first time', async () => {
  await fc.assert(
    fc.asyncProperty(weekly, zone, moment, async ({ days, times, text }, timezone, fromMs) => {
      const { from } = await slotsOf(text, timezone)
      const untilMs = fromMs + 8 * 86_400_000
      const found: number[] = []
      for (const timeMs of from(fromMs)) {
        if (timeMs >= untilMs) break
        found.push(timeMs)
      }
      const seen = new Set<string>()
      const expected: number[] = []
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone: timezone,
        hourCycle: 'h23',
        weekday: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      })
      // A day before, so that the first of two equal times is known when only the second lies within.
      for (let timeMs = Math.floor(fromMs / 60_000) * 60_000 - 86_400_000; timeMs < untilMs; timeMs += 60_000) {
        const parts = new Map(format.formatToParts(timeMs).map(({ type, value }) => [type, value]))
        const clock = `${parts.get('hour')}:${parts.get('minute')}`
        if (!times.includes(clock) || !days.includes(parts.get('weekday') ?? '')) continue
        const wall = `${parts.get('day')} ${clock}`
        if (!seen.has(wall) && timeMs >= fromMs) expected.push(timeMs)
        seen.add(wall)
      }
      assert.deepEqual(found, expected, `${text} in ${timezone} from ${localClock(fromMs, timezone).date}`)
    }),
    { numRuns: 40 },
  )
})
