import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clockChangeNotice, parseSchedule } from '../../../src/posts/schedule/schedule.ts'
import { checkTimezone, formatTime } from '../../../src/posts/schedule/timezone.ts'

const NOW_MS = Date.parse('2026-11-22T10:15:30Z')

/** The instant as ISO text, `now`, `draft`, or `wrong: …`; a notice is appended after ` | `. */
async function parsed(text: string, timezone: string, nowMs = NOW_MS): Promise<string> {
  const result = await parseSchedule(text, timezone, nowMs)
  if ('wrong' in result) return `wrong: ${result.wrong}`
  const { schedule } = result
  if (schedule.kind === 'in') return `${schedule.text} in ${schedule.aheadMs / 60_000} min`
  if (schedule.kind !== 'at') return schedule.kind
  const iso = new Date(schedule.timeMs).toISOString().replace('.000Z', 'Z')
  return schedule.notice === undefined ? iso : `${iso} | ${schedule.notice}`
}

const accepted: [text: string, timezone: string, expected: string][] = [
  ['now', 'UTC', 'now'],
  ['draft', 'UTC', 'draft'],
  [' now\n', 'UTC', 'now'],
  ['2026-12-01T18:00:00+01:00', 'UTC', '2026-12-01T17:00:00Z'],
  ['2026-12-01T18:00+01:00', 'America/New_York', '2026-12-01T17:00:00Z'],
  ['2026-12-01T18:00Z', 'Europe/Berlin', '2026-12-01T18:00:00Z'],
  ['2026-12-01t18:00:00z', 'Europe/Berlin', '2026-12-01T18:00:00Z'],
  ['2026-12-01T18:00:00.5Z', 'UTC', '2026-12-01T18:00:00.500Z'],
  ['2026-12-01T18:00:00.123456789-00:00', 'UTC', '2026-12-01T18:00:00.123Z'],
  ['2026-12-01T18:00:00+05:45', 'no zone needed', '2026-12-01T12:15:00Z'],
  ['2024-02-29T00:00Z', 'UTC', '2024-02-29T00:00:00Z'],
  ['2001-01-01T00:00Z', 'UTC', '2001-01-01T00:00:00Z'],
  ['2026-12-01T18:00', 'UTC', '2026-12-01T18:00:00Z'],
  ['2026-12-01T18:00', 'Europe/Berlin', '2026-12-01T17:00:00Z'],
  ['2026-07-01T18:00:30', 'Europe/Berlin', '2026-07-01T16:00:30Z'],
  ['2026-07-01T18:00:30.250', 'Europe/Berlin', '2026-07-01T16:00:30.250Z'],
  ['2026-12-01T18:00', 'Asia/Kathmandu', '2026-12-01T12:15:00Z'],
  ['2026-12-01T18:00', 'america/new_york', '2026-12-01T23:00:00Z'],
  ['2026-12-01T18:00', 'Pacific/Kiritimati', '2026-12-01T04:00:00Z'],
  ['+2h', 'UTC', '+2h in 120 min'],
  ['+90m', 'UTC', '+90m in 90 min'],
  ['+1h30m', 'UTC', '+1h30m in 90 min'],
  ['+1d', 'Europe/Berlin', '+1d in 1440 min'],
  ['+366d', 'no zone needed', '+366d in 527040 min'],
  // The gap and the overlap of daylight saving.
  ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00Z'],
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
  [
    '2026-03-29T02:30',
    'Europe/Berlin',
    'wrong: 2026-03-29T02:30 does not exist in Europe/Berlin: the clocks there go from 2026-03-29T02:00 straight to 2026-03-29T03:00. Write 2026-03-29T01:59 or 2026-03-29T03:00 instead.',
  ],
  [
    '2026-03-08T02:00:01',
    'America/New_York',
    'wrong: 2026-03-08T02:00:01 does not exist in America/New_York: the clocks there go from 2026-03-08T02:00 straight to 2026-03-08T03:00. Write 2026-03-08T01:59 or 2026-03-08T03:00 instead.',
  ],
  [
    '2026-10-04T02:15',
    'Australia/Lord_Howe',
    'wrong: 2026-10-04T02:15 does not exist in Australia/Lord_Howe: the clocks there go from 2026-10-04T02:00 straight to 2026-10-04T02:30. Write 2026-10-04T01:59 or 2026-10-04T02:30 instead.',
  ],
  [
    '2011-12-30T12:00',
    'Pacific/Apia',
    'wrong: 2011-12-30T12:00 does not exist in Pacific/Apia: the clocks there go from 2011-12-30T00:00 straight to 2011-12-31T00:00. Write 2011-12-29T23:59 or 2011-12-31T00:00 instead.',
  ],
  [
    '2026-10-25T02:30',
    'Europe/Berlin',
    '2026-10-25T00:30:00Z | 2026-10-25T02:30 comes twice in Europe/Berlin, where the clocks go back that day. The earlier one is taken (2026-10-25T02:30+02:00); for the later one write 2026-10-25T02:30+01:00.',
  ],
  ['2026-10-25T02:30+01:00', 'Europe/Berlin', '2026-10-25T01:30:00Z'],
  [
    '2026-11-01T01:00',
    'America/New_York',
    '2026-11-01T05:00:00Z | 2026-11-01T01:00 comes twice in America/New_York, where the clocks go back that day. The earlier one is taken (2026-11-01T01:00-04:00); for the later one write 2026-11-01T01:00-05:00.',
  ],
  [
    '2026-04-05T01:45',
    'Australia/Lord_Howe',
    '2026-04-04T14:45:00Z | 2026-04-05T01:45 comes twice in Australia/Lord_Howe, where the clocks go back that day. The earlier one is taken (2026-04-05T01:45+11:00); for the later one write 2026-04-05T01:45+10:30.',
  ],
  ['2026-04-05T01:29', 'Australia/Lord_Howe', '2026-04-04T14:29:00Z'],
]

test('parseSchedule', async (t) => {
  for (const [text, timezone, expected] of accepted) {
    await t.test(`${JSON.stringify(text)} ${timezone}`, async () =>
      assert.equal(await parsed(text, timezone), expected),
    )
  }
  await t.test('a day of 24 hours across a change of the clocks is said', async () => {
    const before = Date.parse('2026-10-24T16:00:00Z')
    const result = await parseSchedule('+1d', 'Europe/Berlin', before)
    assert.ok('schedule' in result)
    assert.equal(clockChangeNotice(result.schedule, 'Europe/Berlin', before - 86_400_000), undefined)
    assert.equal(
      clockChangeNotice(result.schedule, 'Europe/Berlin', before),
      '+1d counts days of 24 hours; the clocks in Europe/Berlin change in between, so this is 2026-10-25 17:00 Europe/Berlin (16:00 UTC). For the same hour of the day write the date and time.',
    )
  })
})

const refused: [text: string, sentence: string][] = [
  ['2026-02-30T18:00', '2026-02-30 is not a date: 2026-02 has days 01 to 28. Write 2026-02-28 or another day.'],
  ['2026-02-29T18:00Z', '2026-02-29 is not a date: 2026-02 has days 01 to 28. Write 2026-02-28 or another day.'],
  ['2026-04-00T18:00Z', '2026-04-00 is not a date: 2026-04 has days 01 to 30. Write 2026-04-01 or another day.'],
  ['2026-13-01T18:00', '2026-13-01 is not a date: there is no month 13. Write year-month-day, as 2026-12-01.'],
  ['2026-12-01T25:00', '25:00 is not a time of day: hours go from 00 to 23.'],
  ['2026-12-01T18:60', '18:60 is not a time of day: minutes go from 00 to 59.'],
  ['2026-12-01T18:00:60Z', '18:00:60 is not a time of day: seconds go from 00 to 59.'],
  ['2026-12-31T24:00', '24:00 is not a time of day: write 2027-01-01T00:00, the beginning of the next day.'],
  [
    '2026-12-01T18:00+25:00',
    '+25:00 is not an offset from UTC: offsets go from -12:00 to +14:00. Write for example +01:00 or Z, or leave it out and set timezone.',
  ],
  [
    '2026-12-01T18:00+01:75',
    '+01:75 is not an offset from UTC: offsets go from -12:00 to +14:00. Write for example +01:00 or Z, or leave it out and set timezone.',
  ],
  ['2026-12-01', '"2026-12-01" has no time of day: write for example 2026-12-01T18:00.'],
  ['2026-12-01 18:00', '"2026-12-01 18:00" is not an RFC 3339 time: write 2026-12-01T18:00.'],
  ['2026-12-01 18:00 +0100', '"2026-12-01 18:00 +0100" is not an RFC 3339 time: write 2026-12-01T18:00+01:00.'],
  ['2026-12-01T18:00+1', '"2026-12-01T18:00+1" is not an RFC 3339 time: write 2026-12-01T18:00+01:00.'],
  ['2026/12/1 8:00 UTC', '"2026/12/1 8:00 UTC" is not an RFC 3339 time: write 2026-12-01T08:00Z.'],
  [
    '2026-12-01T18:00[Europe/Berlin]',
    '"2026-12-01T18:00[Europe/Berlin]" has its zone in it: write 2026-12-01T18:00 and set timezone to Europe/Berlin.',
  ],
  ['1796148000', '"1796148000" looks like a Unix time: write 2026-12-01T18:00:00Z.'],
  ['1796148000500', '"1796148000500" looks like a Unix time: write 2026-12-01T18:00:00.500Z.'],
  ['tomorrow', '"tomorrow" is not a time: write its date and time, as 2026-11-23T18:00, or +1d for 24 hours from now.'],
  [
    'Today 5pm',
    '"Today 5pm" is not a time: write its date and time, as 2026-11-22T18:00, or +2h for 2 hours from now.',
  ],
  ['2h', '"2h" has no sign: write +2h.'],
  ['in 2 hours', '"in 2 hours" has no sign: write +2h.'],
  ['0', '"0" is not in the future: write now.'],
  ['-2h', '"-2h" is in the past: write now, or a time in the future such as +2h.'],
  ['+0m', '"+0m" is not in the future: write now, or a time such as +5m.'],
  [
    '+2',
    '"+2" is not a time from now: write hours, minutes or days such as +2h, +90m, +1h30m or +1d (24 hours), at most +366d.',
  ],
  [
    '+367d',
    '"+367d" is not a time from now: write hours, minutes or days such as +2h, +90m, +1h30m or +1d (24 hours), at most +366d.',
  ],
  ['Now', '"Now" is not a schedule; did you mean now?'],
  ['drafts', '"drafts" is not a schedule; did you mean draft?'],
  [
    '',
    'schedule is empty: write now, draft, +2h, 2026-12-01T18:00 (in timezone), 2026-12-01T18:00+01:00, or a slot such as 18:00 or Mon, Thu 18:00 (in timezone).',
  ],
]

test('what is no schedule gets a sentence', async (t) => {
  for (const [text, sentence] of refused) {
    await t.test(JSON.stringify(text), async () => assert.equal(await parsed(text, 'UTC'), `wrong: ${sentence}`))
  }
  await t.test('a local time in a zone that is none', async () => {
    assert.equal(
      await parsed('2026-12-01T18:00', 'Europe/Berlyn'),
      'wrong: "Europe/Berlyn" is not an IANA time zone; did you mean Europe/Berlin?',
    )
  })
})

const zones: [zone: string, sentence: string | undefined][] = [
  ['UTC', undefined],
  ['Europe/Berlin', undefined],
  ['Asia/Kathmandu', undefined],
  ['Europe/Kyiv', undefined],
  ['Etc/GMT-1', undefined],
  ['CET', undefined],
  ['GMT', undefined],
  ['Berlin', '"Berlin" is not an IANA time zone; did you mean Europe/Berlin?'],
  ['Germany/Berlin', '"Germany/Berlin" is not an IANA time zone; did you mean Europe/Berlin?'],
  ['New York', '"New York" is not an IANA time zone; did you mean America/New_York?'],
  ['Asia/Kolkatta', '"Asia/Kolkatta" is not an IANA time zone; did you mean Asia/Kolkata?'],
  // V8 knows these two by ICU's names, as Bangladesh and Los Angeles.
  ['BST', '"BST" is not an IANA time zone; did you mean Europe/London?'],
  ['PST', '"PST" is not an IANA time zone; did you mean America/Los_Angeles?'],
  ['Europe/Atlantis', '"Europe/Atlantis" is not an IANA time zone; write one such as Europe/Berlin or UTC.'],
  ['', '"" is not an IANA time zone; write one such as Europe/Berlin or UTC.'],
  [
    '+01:00',
    '"+01:00" is an offset, not a time zone: write the offset at the end of the time (2026-12-01T18:00+01:00), or name a zone such as Europe/Berlin.',
  ],
]

test('checkTimezone', async (t) => {
  for (const [zone, sentence] of zones) {
    await t.test(JSON.stringify(zone), () => assert.equal(checkTimezone(zone), sentence))
  }
  await t.test('every zone the runtime lists is one', () => {
    assert.deepEqual(
      Intl.supportedValuesOf('timeZone').filter((zone) => checkTimezone(zone) !== undefined),
      [],
    )
  })
})

const times: [iso: string, timezone: string, text: string][] = [
  ['2026-12-01T17:00:00Z', 'UTC', '2026-12-01 17:00 UTC'],
  ['2026-12-01T17:00:00Z', 'Europe/Berlin', '2026-12-01 18:00 Europe/Berlin (17:00 UTC)'],
  ['2026-12-01T23:00:30Z', 'Europe/Berlin', '2026-12-02 00:00:30 Europe/Berlin (2026-12-01 23:00:30 UTC)'],
  ['2026-12-01T12:15:00.999Z', 'Asia/Kathmandu', '2026-12-01 18:00 Asia/Kathmandu (12:15 UTC)'],
]

test('formatTime', async (t) => {
  for (const [iso, timezone, text] of times) {
    await t.test(text, () => assert.equal(formatTime(Date.parse(iso), timezone), text))
  }
})

/** Offsets were whole minutes everywhere from 1980 on. */
const seconds = fc.integer({ min: Date.parse('1980-01-01Z') / 1000, max: Date.parse('2037-01-01Z') / 1000 })
const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))

test('a time as it is shown parses to the same instant, or to the earlier of two', async () => {
  await fc.assert(
    fc.asyncProperty(seconds, zone, async (second, timezone) => {
      const [date, time] = formatTime(second * 1000, timezone).split(' ')
      const result = await parseSchedule(`${date}T${time}`, timezone, NOW_MS)
      assert.ok('schedule' in result && result.schedule.kind === 'at')
      const { timeMs, notice } = result.schedule
      if (notice === undefined) assert.equal(timeMs, second * 1000)
      else {
        assert.ok(timeMs <= second * 1000)
        assert.equal(formatTime(timeMs, timezone).slice(0, 16), formatTime(second * 1000, timezone).slice(0, 16))
      }
    }),
  )
})

test('any local time is an instant that is shown as that time, or is refused with two that exist', async () => {
  await fc.assert(
    fc.asyncProperty(seconds, zone, async (second, timezone) => {
      const local = new Date(second * 1000).toISOString().slice(0, 16)
      const result = await parseSchedule(local, timezone, NOW_MS)
      if ('wrong' in result) {
        const named = result.wrong.split('Write ')[1]?.match(/[\d-]+T[\d:]+/g) ?? []
        assert.equal(named.length, 2)
        for (const existing of named)
          assert.ok('schedule' in (await parseSchedule(existing, timezone, NOW_MS)), existing)
      } else {
        assert.ok(result.schedule.kind === 'at')
        assert.equal(formatTime(result.schedule.timeMs, timezone).slice(0, 16), local.replace('T', ' '))
      }
    }),
  )
})
