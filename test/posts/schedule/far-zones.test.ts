import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parseSchedule } from '../../../src/posts/schedule/schedule.ts'
import { checkTimezone } from '../../../src/posts/schedule/timezone.ts'

const NOW_MS = Date.parse('2026-11-22T10:15:30Z')

/** The instant, or what is wrong. */
async function parsed(text: string, timezone = 'UTC'): Promise<string> {
  const result = await parseSchedule(text, timezone, NOW_MS)
  if ('wrong' in result) return result.wrong
  return result.schedule.kind === 'at' ? new Date(result.schedule.timeMs).toISOString() : result.schedule.kind
}

suite('zones at the edges of the day', () => {
  for (const [zone, utc] of [
    ['Pacific/Tongatapu', '2026-12-01T05:00:00.000Z'],
    ['Pacific/Apia', '2026-12-01T05:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-12-01T04:00:00.000Z'],
    ['Pacific/Chatham', '2026-12-01T04:15:00.000Z'],
    ['Pacific/Pago_Pago', '2026-12-02T05:00:00.000Z'],
    ['Etc/GMT+12', '2026-12-02T06:00:00.000Z'],
    ['Etc/GMT-14', '2026-12-01T04:00:00.000Z'],
  ] as const) {
    test(zone, async () => {
      assert.equal(checkTimezone(zone), undefined, 'a zone that people live in is refused')
      assert.equal(await parsed('2026-12-01T18:00', zone), utc)
    })
  }
})

suite('offsets at the edges of the day', () => {
  for (const [offset, utc] of [
    ['+13:00', '2026-12-01T05:00:00.000Z'],
    ['+13:45', '2026-12-01T04:15:00.000Z'],
    ['+14:00', '2026-12-01T04:00:00.000Z'],
    ['-11:00', '2026-12-02T05:00:00.000Z'],
    ['-12:00', '2026-12-02T06:00:00.000Z'],
    ['+00:59', '2026-12-01T17:01:00.000Z'],
    ['-00:30', '2026-12-01T18:30:00.000Z'],
  ] as const) {
    test(offset, async () => assert.equal(await parsed(`2026-12-01T18:00${offset}`), utc))
  }
  for (const offset of ['+14:01', '-12:01', '+00:60', '-00:60']) {
    test(`${offset} is refused`, async () => {
      const wrong = `${offset} is not an offset from UTC: offsets go from -12:00 to +14:00. Write for example +01:00 or Z, or leave it out and set timezone.`
      assert.equal(await parsed(`2026-12-01T18:00${offset}`), wrong)
    })
  }
})

suite('edges of months, hours and how far ahead', () => {
  for (const [text, iso] of [
    ['2026-12-31T23:59:59Z', '2026-12-31T23:59:59.000Z'],
    ['2026-01-01T00:00Z', '2026-01-01T00:00:00.000Z'],
    ['2000-02-29T00:00Z', '2000-02-29T00:00:00.000Z'],
    ['+366d', 'in'],
  ] as const) {
    test(text, async () => assert.equal(await parsed(text), iso))
  }
  for (const [text, wrong] of [
    ['2026-00-01T00:00Z', '2026-00-01 is not a date: there is no month 0. Write year-month-day, as 2026-12-01.'],
    ['2100-02-29T00:00Z', '2100-02-29 is not a date: 2100-02 has days 01 to 28. Write 2100-02-28 or another day.'],
    ['2026-12-01T24:01Z', '24:01 is not a time of day: hours go from 00 to 23.'],
    [
      '+366d1ms',
      '"+366d1ms" is not a time from now: write hours, minutes or days such as +2h, +90m, +1h30m or +1d (24 hours), at most +366d.',
    ],
  ] as const) {
    test(`${text} is refused`, async () => assert.equal(await parsed(text), wrong))
  }
})
