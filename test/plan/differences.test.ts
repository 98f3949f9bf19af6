import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { differentWishes } from '../../src/plan/differences.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { candidate, earlier, plan, settings } from '../support/candidates.ts'

const TIME_MS = Date.parse('2026-12-05T12:00:00Z')
const at = (ms: number): string => new Date(ms).toISOString()
const timed = candidate('clip.mp4', { schedule: { kind: 'at', timeMs: TIME_MS, isRelative: false } })
const relative = candidate('clip.mp4', { schedule: { kind: 'at', timeMs: TIME_MS, isRelative: true } })
const told = (wanted: typeof timed, there: ListedPost): string[] =>
  differentWishes(plan([wanted], [there]).steps, settings).map(({ severity, message }) => `${severity}: ${message}`)

const scheduled = (timeMs: number, more: Parameters<typeof earlier>[3] = {}): ListedPost =>
  earlier('1', 'x:scheduled', 'scheduled', { content: 'Hi', scheduledTime: at(timeMs), ...more })
const time = (clock: string): string => `at another time (2026-12-05 ${clock} UTC)`
const change = 'To change it, delete that post in PostPost and run the step again: it is then posted as the entry says.'
const alone = 'Somebody has changed it in PostPost, so it stays as it is there.'
const on = (what: string, end: string): string =>
  `clip.mp4: It is on @x (scheduled, 1) already, ${what}; this step changes nothing there. ${end}`
const sent = { sent: { candidate: timed } }

suite('a time in PostPost that is not the one of the entry', () => {
  const rows: [name: string, wanted: typeof timed, there: ListedPost, expected: string[]][] = [
    ['the same', timed, scheduled(TIME_MS), []],
    ['a minute later', timed, scheduled(TIME_MS + 60_000), []],
    ['a minute earlier', timed, scheduled(TIME_MS - 60_000), []],
    ['over a minute later', timed, scheduled(TIME_MS + 60_001), [`warning: ${on(time('12:01'), change)}`]],
    ['over a minute earlier', timed, scheduled(TIME_MS - 60_001), [`warning: ${on(time('11:58:59'), change)}`]],
    ['moved by a person', timed, scheduled(TIME_MS + 120_000, sent), [`notice: ${on(time('12:02'), alone)}`]],
    ['moved by this action', timed, scheduled(TIME_MS + 120_111, sent), []],
    ['counted from now', relative, scheduled(TIME_MS + 120_000), []],
  ]
  for (const [name, wanted, there, expected] of rows) {
    test(name, () => assert.deepEqual(told(wanted, there), expected, 'a changed time is not told, or an equal one is'))
  }
})

suite('a caption in PostPost that is not the one of the entry', () => {
  const edited = candidate('clip.mp4', { schedule: timed.post.schedule, caption: 'Hello' })
  const caption = (text: string): string => `with another caption ("${text}")`
  const here = (content: string | undefined, more = {}): ListedPost => ({ ...scheduled(TIME_MS, more), content })
  const rows: [name: string, wanted: typeof timed, there: ListedPost, expected: string[]][] = [
    ['the same but for its spaces', timed, here(' Hi\n'), []],
    ['not shown by the service', edited, here(undefined), []],
    ['edited in the entry', edited, here('Hi', sent), [`warning: ${on(caption('Hi'), change)}`]],
    ['edited in PostPost', timed, here('Hey', sent), [`notice: ${on(caption('Hey'), alone)}`]],
    ['of an older version, which kept no record', timed, here('Hey'), [`warning: ${on(caption('Hey'), change)}`]],
    [
      'edited in both, and moved by a person',
      edited,
      { ...scheduled(TIME_MS + 120_000, sent), content: 'Hey' },
      [`warning: ${on(`${caption('Hey')}, and ${time('12:02')}`, change)}`],
    ],
  ]
  for (const [name, wanted, there, expected] of rows) {
    test(name, () => assert.deepEqual(told(wanted, there), expected, 'who changed a caption is told wrongly'))
  }
  test('of a public post, nothing changes it', () => {
    const there = earlier('1', 'x:published', 'published', { content: 'Hi', sent: { candidate: timed } })
    const expected = `notice: clip.mp4: It is on @x (published, 1) already, ${caption('Hi')}; this step changes nothing there. It is public, so nothing changes it.`
    const wanted = candidate('clip.mp4', { caption: 'Hello' })
    assert.deepEqual(told(wanted, { ...there, scheduledTime: null }), [expected])
  })
  test('a post on two accounts is told once', () => {
    const two = candidate('clip.mp4', { accounts: 'x y', caption: 'Hello' })
    const there = earlier('1', 'x:published y:published', 'published', { content: 'Hi', sent: { candidate: two } })
    assert.equal(told(two, there).length, 1, 'the same thing is told for each account')
  })
})
