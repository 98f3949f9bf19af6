import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Candidate } from '../../src/accounts/candidates.ts'
import { takenTimes } from '../../src/plan/taken-times.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import type { Post } from '../../src/posts/post.ts'

import { candidate, earlier, NOW_MS, plan, show } from '../support/candidates.ts'

suite('what is done with one video', () => {
  const cases: [name: string, accounts: string, history: ListedPost[], expected: string][] = [
    ['nothing is there', 'x', [], 'clip.mp4 to x at +0m'],
    ['published', 'x', [earlier('1', 'x:published', 'published')], 'clip.mp4 skipped on x=1'],
    ['scheduled', 'x', [earlier('1', 'x:scheduled', 'scheduled')], 'clip.mp4 skipped on x=1'],
    ['pending', 'x', [earlier('1', 'x:pending', 'scheduled')], 'clip.mp4 skipped on x=1'],
    ['processing', 'x', [earlier('1', 'x:processing', 'scheduled')], 'clip.mp4 skipped on x=1'],
    ['a word that is new counts as there', 'x', [earlier('1', 'x:reviewing', 'reviewing')], 'clip.mp4 skipped on x=1'],
    ['without a status of its own the group decides', 'x', [earlier('1', 'x', 'published')], 'clip.mp4 skipped on x=1'],
    ['failed', 'x', [earlier('1', 'x:failed', 'failed')], 'clip.mp4 to x at +0m'],
    ['another video', 'x', [earlier('1', 'x:published', 'published', { identity: 'b' })], 'clip.mp4 to x at +0m'],
    ['another account', 'x', [earlier('1', 'y:published', 'published')], 'clip.mp4 to x at +0m'],
    [
      'posted by somebody else',
      'x',
      [earlier('1', 'x:published', 'published', { mediaUrls: ['https://s.example/1-clip.mp4'] })],
      'clip.mp4 to x at +0m',
    ],
    [
      'posted without media',
      'x',
      [earlier('1', 'x:published', 'published', { mediaUrls: [] })],
      'clip.mp4 to x at +0m',
    ],
    [
      'the newest is named',
      'x',
      [earlier('1', 'x:published', 'published'), earlier('2', 'x:published', 'published')],
      'clip.mp4 skipped on x=2',
    ],
    ['on one of two', 'x y', [earlier('1', 'y:published', 'published')], 'clip.mp4 to x at +0m on y=1'],
    [
      'partially published',
      'x y',
      [earlier('1', 'x:published y:failed', 'partially_published')],
      'clip.mp4 to y at +0m on x=1',
    ],
    [
      'on both, by two groups',
      'x y',
      [earlier('1', 'x:published', 'published'), earlier('2', 'y:scheduled', 'scheduled')],
      'clip.mp4 skipped on x=1+y=2',
    ],
    [
      'a draft of a version that kept no record is nobody knows whose',
      'x',
      [earlier('1', 'x:draft', 'draft')],
      'clip.mp4 to x at +0m personal 1',
    ],
    [
      "a draft that goes to others too is somebody's",
      'x',
      [earlier('1', 'x:draft y:draft', 'draft')],
      'clip.mp4 to x at +0m personal 1',
    ],
    ['a draft of another video', 'x', [earlier('1', 'x:draft', 'draft', { identity: 'b' })], 'clip.mp4 to x at +0m'],
  ]
  for (const [name, accounts, history, expected] of cases) {
    test(name, () => {
      const made = plan([candidate('clip.mp4', { accounts })], history)
      assert.deepEqual([show(made), made.problems], [[expected], []])
    })
  }
})

test('on-duplicate: repost looks at nothing, fail says where it is', () => {
  const history = [earlier('1', 'x:published', 'published')]
  assert.deepEqual(show(plan([candidate('clip.mp4')], history, { onDuplicate: 'repost' })), ['clip.mp4 to x at +0m'])
  const { problems } = plan([candidate('clip.mp4', { accounts: 'x y' })], history, { onDuplicate: 'fail' })
  assert.deepEqual(
    problems.map(({ severity, origin, message }) => [severity, origin, message]),
    [['error', { input: 'video' }, 'This video is already on @x (published, 1), and on-duplicate is fail.']],
  )
})

const at = (time: string): Post['schedule'] => ({ kind: 'at', timeMs: Date.parse(time) })

suite('when', () => {
  test('drafts have no time, own times stay, the others make room', () => {
    const made = plan([
      candidate('a.mp4', { identity: 'a' }),
      candidate('b.mp4', { identity: 'b', schedule: { kind: 'draft' } }),
      candidate('c.mp4', { identity: 'c', schedule: at('2026-12-01T12:00:30Z') }),
      candidate('d.mp4', { identity: 'd' }),
    ])
    assert.deepEqual(show(made), ['a.mp4 to x at +0m', 'b.mp4 draft to x', 'c.mp4 to x at +0.5m', 'd.mp4 to x at +1m'])
    assert.deepEqual(
      made.steps.map(({ timeIsFixed }) => timeIsFixed),
      [false, false, true, false],
    )
  })

  test('what is skipped takes no room', () => {
    const candidates = ['a', 'b', 'c'].map((letter) => candidate(`${letter}.mp4`, { identity: letter }))
    const history = [earlier('1', 'x:published', 'published', { identity: 'a' })]
    assert.deepEqual(show(plan(candidates, history)), [
      'a.mp4 skipped on x=1',
      'b.mp4 to x at +0m',
      'c.mp4 to x at +0m',
    ])
  })

  test('a time that has passed stops its own post only, and not where the video is there already', () => {
    const late = candidate('late.mp4', { schedule: at('2026-12-01T11:59:00Z') })
    const made = plan([late, candidate('other.mp4', { identity: 'b' })])
    assert.deepEqual(show(made), ['late.mp4 refused', 'other.mp4 to x at +0m'])
    assert.deepEqual(made.problems, [], 'an entry of last month refuses every later run')
    const [problem] = made.single
    assert.equal(problem?.severity, 'error')
    assert.match(problem?.message ?? '', /^2026-12-01 11:59 UTC has passed.*Write a time in the future, or now/)
    const there = { scheduledTime: '2026-12-01T11:59:00.000Z' }
    const again = plan([late], [earlier('1', 'x:published', 'published', there)])
    assert.deepEqual([show(again), again.problems, again.single], [['late.mp4 skipped on x=1'], [], []])
    assert.equal(plan([late], [], { isOffline: true }).single[0]?.severity, 'warning')
  })

  test('a time that was written for several is the earliest, and pace moves the later ones in order', () => {
    const shared = { schedule: at('2026-12-01T13:00:00Z'), timeIsOwn: false }
    const made = plan([
      ...['a', 'b', 'c'].map((letter) => candidate(`${letter}.mp4`, { identity: letter, ...shared })),
      candidate('now.mp4', { identity: 'd' }),
    ])
    assert.deepEqual(show(made), [
      'a.mp4 to x at +60m',
      'b.mp4 to x at +60m',
      'c.mp4 to x at +61m',
      'now.mp4 to x at +0m',
    ])
    assert.deepEqual(made.problems, [])
  })

  test('a time from now cannot lie in the past', () => {
    const soon = candidate('a.mp4', {
      schedule: { kind: 'in', aheadMs: 90 * 60_000, text: '+90m' },
    })
    const made = plan([soon])
    assert.deepEqual([show(made), made.problems], [['a.mp4 to x at +90m'], []])
  })

  test('a time from now is rounded up to its second: it never comes before it', () => {
    const odd = candidate('a.mp4', { schedule: { kind: 'in', aheadMs: 60_001, text: '+1m' } })
    assert.deepEqual(
      plan([odd]).steps.map(({ timeMs }) => timeMs),
      [NOW_MS + 61_000],
    )
  })

  test('a day of 24 hours across a change of the clocks is said of what is new', () => {
    const inDays = {
      schedule: { kind: 'in', aheadMs: 200 * 86_400_000, text: '+200d' },
      timezone: 'Europe/Berlin',
    } as const
    const said = plan([candidate('a.mp4', inDays)]).problems.map(({ severity, code, message }) => [
      severity,
      code,
      message,
    ])
    assert.deepEqual(said, [
      [
        'warning',
        'schedule/daylight-saving',
        '+200d counts days of 24 hours; the clocks in Europe/Berlin change in between, so this is 2027-06-19 14:00 Europe/Berlin (12:00 UTC). For the same hour of the day write the date and time.',
      ],
    ])
    const there = plan([candidate('a.mp4', inDays)], [earlier('1', 'x:published', 'published')])
    assert.deepEqual([show(there), there.problems], [['a.mp4 skipped on x=1'], []])
    const inHours = {
      schedule: { kind: 'in', aheadMs: 25 * 3_600_000, text: '+25h' },
      timezone: 'Europe/Berlin',
    } as const
    assert.deepEqual(plan([candidate('a.mp4', inHours)]).problems, [], 'hours are hours in every zone')
  })

  test('own times that crowd an account are warnings, and stay', () => {
    const crowd = ['a', 'b', 'c'].map((letter) =>
      candidate(`${letter}.mp4`, { identity: letter, schedule: at('2026-12-02T12:00:00Z') }),
    )
    const { steps, problems } = plan(crowd)
    assert.deepEqual(
      steps.map(({ timeMs }) => timeMs),
      Array(3).fill(Date.parse('2026-12-02T12:00:00Z')),
    )
    assert.deepEqual(
      problems.map(({ severity, origin }) => [severity, origin]),
      [['warning', { input: 'schedule' }]],
    )
    assert.match(problems[0]?.message ?? '', /max-per-minute is 2\. The nearest time with room: /)
  })
})

suite('what speaks against a plan', () => {
  const twice: [name: string, candidates: Candidate[], expected: RegExp | undefined][] = [
    [
      'a video named twice',
      [candidate('a.mp4'), candidate('a.mp4')],
      /^This video is named twice for the same account/,
    ],
    [
      'two names of one content',
      [candidate('a.mp4'), candidate('b.mp4')],
      /^This video has the same content as a\.mp4, for the same account/,
    ],
    ['only one of them with an id', [candidate('a.mp4', { id: 'one' }), candidate('a.mp4')], /named twice/],
    ['only the later one with an id', [candidate('a.mp4'), candidate('a.mp4', { id: 'one' })], /named twice/],
    ['each with its own id', [candidate('a.mp4', { id: 'one' }), candidate('a.mp4', { id: 'two' })], undefined],
    ['for two accounts', [candidate('a.mp4'), candidate('a.mp4', { accounts: 'y' })], undefined],
    [
      'sharing one account of two',
      [candidate('a.mp4', { accounts: 'x y' }), candidate('a.mp4', { accounts: 'y z' })],
      /named twice/,
    ],
  ]
  for (const [name, candidates, expected] of twice) {
    test(name, () => {
      const { problems } = plan(candidates)
      if (!expected) return assert.deepEqual(problems, [])
      assert.deepEqual(
        problems.map(({ severity }) => severity),
        ['error'],
      )
      assert.match(problems[0]?.message ?? '', expected)
    })
  }

  const many = Array.from({ length: 3 }, (_, index) => candidate(`${index}.mp4`, { identity: String(index) }))
  test('more new posts than max-posts', () => {
    const [problem] = plan(many, [], { maxPosts: 2 }).problems
    assert.deepEqual([problem?.severity, problem?.origin], ['error', { input: 'max-posts' }])
    assert.match(problem?.message ?? '', /3 new posts, and max-posts is 2. Nothing is sent.*set max-posts to 3 \(or 0/)
  })
  test('as many as max-posts, skipped ones not counted, and 0', () => {
    assert.deepEqual(plan(many, [], { maxPosts: 3 }).problems, [])
    assert.deepEqual(plan(many, [], { maxPosts: 0 }).problems, [])
    assert.deepEqual(
      plan(many, [earlier('1', 'x:published', 'published', { identity: '0' })], { maxPosts: 2 }).problems,
      [],
    )
  })
  test('more than 15 on a day is a warning where the limit was lifted', () => {
    const day = Array.from({ length: 16 }, (_, index) => candidate(`${index}.mp4`, { identity: index.toString(16) }))
    assert.deepEqual(plan(day).problems, [], 'pacing keeps to 15')
    const [problem] = plan(day, [], { maxPerDay: 0 }).problems
    assert.equal(problem?.severity, 'warning')
    assert.match(problem?.message ?? '', /@x would get 16 posts within 24 hours.*Lower max-per-day to 15/)
  })
})

test('room that is taken: live posts at their time, of those without one the last change', () => {
  const history = [
    earlier('1', 'x:published y:failed', 'partially_published'),
    earlier('2', 'x:draft', 'draft'),
    earlier('3', 'x:published', 'published', { scheduledTime: null }),
    earlier('4', 'x:published', 'published', { scheduledTime: null, updatedAt: 'never' }),
  ]
  assert.deepEqual(takenTimes(history), [
    { account: 'tiktok-x', timeMs: Date.parse('2026-11-01T12:00:00Z') },
    { account: 'tiktok-x', timeMs: Date.parse('2026-11-01T12:01:00Z') },
  ])
})

suite('when-too-many: first leaves the new post of an entry, and not what the entry has already', () => {
  const both = { accounts: 'x y', identity: 'b', id: 'b' }
  const first = candidate('a.mp4', { identity: 'a', accounts: 'y' })
  const made = (b: Candidate, history: ListedPost[]) =>
    plan([first, b], history, { maxPosts: 1, whenTooMany: 'first', onChange: 'update' })
  const sentOn = (accounts: string, more: Parameters<typeof candidate>[1]) =>
    ({ candidate: candidate('b.mp4', { ...both, accounts, ...more }) }) as const
  const wanted = candidate('b.mp4', { ...both, schedule: at('2026-12-05T18:00:00Z') })
  const scheduled = earlier('1', 'x:scheduled', 'scheduled', {
    sent: sentOn('x', { schedule: at('2026-12-02T18:00:00Z') }),
    content: 'Hi',
    scheduledTime: '2026-12-02T18:00:00.000Z',
  })
  test('what is scheduled gets its new time', () => {
    const { steps, postponed, problems } = made(wanted, [scheduled])
    const [, b] = steps
    assert.deepEqual(
      [b?.action, b?.recipients, b?.timeMs, b?.changes.map(({ kind, postGroupId }) => `${kind} ${postGroupId}`)],
      ['skip', [], undefined, ['move 1']],
      'the old time stays, and nobody is told',
    )
    assert.deepEqual(
      postponed.map(({ id }) => id),
      ['b'],
      'nobody is told that an account has to wait',
    )
    const told = problems.map(({ code, message }) => `${code}: ${message}`)
    assert.equal(told.length, 1)
    assert.match(told[0] ?? '', /^plan\/postponed: Its new post on @y is left for the next run .* 2026-12-05 18:00 UTC/)
  })
  test('what is there and does not change keeps its id', () => {
    const there = earlier('1', 'x:published', 'published', { sent: sentOn('x', {}), content: 'Hi' })
    assert.deepEqual(show(made(candidate('b.mp4', both), [there])), ['a.mp4 to y at +0m', 'b skipped on x=1'])
  })
  test('a draft that waits is still told', () => {
    const draft = earlier('1', 'x:draft', 'draft', {
      sent: { ...sentOn('x', {}), mode: 'approve' },
      content: 'Hi',
      scheduledTime: null,
    })
    const asDraft = candidate('b.mp4', { ...both, schedule: { kind: 'draft' } })
    assert.deepEqual(show(made(asDraft, [draft]))[1], 'b draft kept on x=1 approval 1 (ours)')
  })
  test('an account from which a person took the post is no post that is there', () => {
    const taken = earlier('1', 'z:published', 'published', { sent: sentOn('x z', {}), content: 'Hi' })
    const { steps, postponed } = made(candidate('b.mp4', both), [taken])
    assert.deepEqual([steps.length, postponed.length], [1, 1])
  })
})
