import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { ListedPost } from '../../src/postpost/answers.ts'
import type { Post } from '../../src/posts/post.ts'
import { candidate, earlier, NOW_MS, plan } from '../support/candidates.ts'

const TOMORROW_MS = NOW_MS + 86_400_000
const at = (timeMs: number): Post['schedule'] => ({ kind: 'at', timeMs })
const tomorrow: Post['schedule'] = { kind: 'in', aheadMs: 24 * 3_600_000, text: '+1d' }
const wish = (schedule: Post['schedule'], caption = 'Hi') => ({ schedule, caption, manifest: 'posts.yml' })
const iso = (timeMs: number): string => new Date(timeMs).toISOString()

type Wish = ReturnType<typeof wish>
interface There {
  readonly sent?: Wish | 'no record'
  readonly atMs?: number
  readonly caption?: string
  readonly status?: string
}

/** What is told of an entry, beside what was sent for it and what is there now. */
function told(wanted: Wish, { sent = wish(at(TOMORROW_MS)), atMs = TOMORROW_MS, caption = 'Hi', status }: There = {}) {
  const more = {
    ...(sent === 'no record' ? {} : { sent: { candidate: candidate('clip.mp4', sent) } }),
    content: caption,
    scheduledTime: iso(atMs),
  }
  const there: ListedPost = earlier('1', `x:${status ?? 'scheduled'}`, status ?? 'scheduled', more)
  const { steps } = plan([candidate('clip.mp4', wanted)], [there])
  const said = steps.flatMap(({ changes }) => changes.flatMap((change) => change.said ?? []))
  return said.map(({ severity, origin, message }) => {
    const [, difference = message] = /already, (.*)\. This step changes nothing there/.exec(message) ?? []
    return `${severity} at ${'input' in origin ? origin.input : origin.file}: ${difference}`
  })
}

suite('a scheduled post differs from its entry', () => {
  const MINUTE_MS = 60_000
  const rows: [name: string, wanted: Wish, there: There, expected: string[]][] = [
    ['in nothing', wish(at(TOMORROW_MS)), {}, []],
    [
      'in its caption, which the entry has changed',
      wish(at(TOMORROW_MS), 'Hello'),
      {},
      ['warning at caption: with another caption ("Hi")'],
    ],
    [
      'in its caption, which a person has changed',
      wish(at(TOMORROW_MS)),
      { caption: 'Hi!' },
      ['notice at caption: with another caption ("Hi!")'],
    ],
    [
      'in white space only, which the service may trim',
      wish(at(TOMORROW_MS), 'Hi there'),
      { caption: ' Hi  there', sent: wish(at(TOMORROW_MS), 'Hi there') },
      [],
    ],
    [
      'in its time by a minute, which the entry has moved',
      wish(at(TOMORROW_MS + MINUTE_MS)),
      {},
      ['warning at schedule: at another time (2026-12-02 12:00 UTC)'],
    ],
    ['in its time by less, which the service may have moved', wish(at(TOMORROW_MS + MINUTE_MS - 1000)), {}, []],
    [
      'in its time, which a person has moved',
      wish(at(TOMORROW_MS)),
      { atMs: TOMORROW_MS + 2 * MINUTE_MS },
      ['notice at schedule: at another time (2026-12-02 12:02 UTC)'],
    ],
    [
      'in its time, without a record',
      wish(at(TOMORROW_MS)),
      { sent: 'no record', atMs: TOMORROW_MS + 2 * MINUTE_MS },
      ['warning at schedule: at another time (2026-12-02 12:02 UTC)'],
    ],
    [
      'without a record, where its time is counted from now',
      wish(tomorrow),
      { sent: 'no record', atMs: TOMORROW_MS + 2 * MINUTE_MS },
      [],
    ],
    [
      'where its time is counted from now',
      wish(tomorrow),
      { sent: wish(tomorrow), atMs: TOMORROW_MS + 2 * MINUTE_MS },
      [],
    ],
    [
      'and is public',
      wish(at(TOMORROW_MS), 'Hello'),
      { status: 'published' },
      ['notice at caption: with another caption ("Hi")'],
    ],
    [
      'in caption and time',
      wish(at(TOMORROW_MS + 2 * MINUTE_MS), 'Hello'),
      {},
      ['warning at caption: with another caption ("Hi"), and at another time (2026-12-02 12:00 UTC)'],
    ],
  ]
  for (const [name, wanted, there, expected] of rows) {
    test(name, () => assert.deepEqual(told(wanted, there), expected, 'a person relies on what goes out'))
  }
})

suite('a post that an older version has sent, whose name says nothing', () => {
  const there = earlier('1', 'x:scheduled', 'scheduled', { content: 'Hi', scheduledTime: iso(TOMORROW_MS) })
  const fieldsOf = (timeMs: number, timeIsOwn: boolean) => {
    const wanted = candidate('clip.mp4', { schedule: at(timeMs), timeIsOwn })
    const shared = { ...wanted, post: { ...wanted.post, timeIsWritten: false } }
    return plan([shared], [there]).steps.flatMap(({ changes }) => changes.flatMap(({ fields }) => fields))
  }
  test('is at another time than an input gives it: that is told', () =>
    assert.deepEqual(fieldsOf(TOMORROW_MS + 120_000, true), ['time'], 'it goes out at a time that nobody wants'))
  test('is at that time: nothing differs', () => assert.deepEqual(fieldsOf(TOMORROW_MS, true), []))
  test('is at another time than several posts share, and pace moved it: nothing differs', () =>
    assert.deepEqual(fieldsOf(TOMORROW_MS + 120_000, false), []))
})

suite('an entry whose file was rendered again', () => {
  const sent = { candidate: candidate('clip.mp4', { ...wish(at(TOMORROW_MS)), identity: 'b' }) }
  const listed = (id: string) =>
    earlier(id, 'x:scheduled', 'scheduled', { sent, content: 'Hi', scheduledTime: iso(TOMORROW_MS) })
  const told = (ids: string[]) => {
    const { steps } = plan([candidate('clip.mp4', wish(at(TOMORROW_MS)))], ids.map(listed))
    const [change, ...others] = steps.flatMap(({ changes }) => changes)
    assert.deepEqual([change?.fields, change?.said?.origin, others], [['video'], { input: 'video' }, []])
    return change?.said?.message ?? ''
  }
  test('differs in its video, and that is all', () =>
    assert.match(
      told(['first']),
      /already, with another video\. This step/,
      'other posts are spoken of that are not there',
    ))
  test('and two posts may be meant: the other one is named', () => assert.match(told(['first', 'second']), /first/))
})
