import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type PacedPost, pace as paceOf, type TakenTime } from '../../src/plan/pacing.ts'

const NOW_MS = Date.parse('2026-12-01T12:00:00Z')
const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const DAY_MS = 24 * 60 * MINUTE_MS
const WINDOW_MS = { minute: MINUTE_MS, day: DAY_MS }

/** Seconds from now stand for times in the tables. */
const at = (seconds: number): number => NOW_MS + seconds * SECOND_MS
const slots = (account: string, ...seconds: number[]): TakenTime[] =>
  seconds.map((second) => ({ account, timeMs: at(second) }))
interface Named extends PacedPost {
  readonly id: string
}
/** By the names that the tables and plans give their posts. */
function pace(...given: Parameters<typeof paceOf<Named>>) {
  const { times, conflicts, moves } = paceOf(...given)
  return {
    times: new Map([...times].map(([{ id }, timeMs]) => [id, timeMs])),
    conflicts: conflicts.map(({ post: { id }, ...rest }) => ({ id, ...rest })),
    moved: [...moves].map(([{ id }, move]) => ({ id, ...move })),
  }
}
type Pacing = ReturnType<typeof pace>
const post = (id: string, accounts: string, second?: number): Named => ({
  id,
  accounts: accounts.split(' '),
  timeMs: second === undefined ? undefined : at(second),
})
const secondsOf = ({ times }: Pacing): Record<string, number> =>
  Object.fromEntries([...times].map(([id, timeMs]) => [id, (timeMs - NOW_MS) / SECOND_MS]))

interface Case {
  readonly name: string
  readonly posts: readonly Named[]
  readonly history?: readonly TakenTime[]
  readonly perMinute?: number
  readonly perDay?: number
  readonly times: Record<string, number>
  readonly conflicts?: readonly string[]
}

const cases: Case[] = [
  { name: 'one post goes out now', posts: [post('a', 'x')], times: { a: 0 } },
  { name: 'nothing to place', posts: [], history: slots('x', 0), times: {} },
  {
    name: 'a post for now stays now beside one with a time of its own',
    posts: [post('fixed', 'x', 31_536_000), post('now', 'x')],
    times: { fixed: 31_536_000, now: 0 },
  },
  {
    name: 'the third post of a minute goes to the next one',
    posts: [post('a', 'x'), post('b', 'x'), post('c', 'x'), post('d', 'x'), post('e', 'x')],
    times: { a: 0, b: 0, c: 60, d: 60, e: 120 },
  },
  {
    name: 'accounts do not wait for each other',
    posts: [post('a', 'x'), post('b', 'y'), post('c', 'x'), post('d', 'y')],
    perMinute: 1,
    times: { a: 0, b: 0, c: 60, d: 60 },
  },
  {
    name: 'a group waits for the account with the least room, and its other accounts keep the order',
    posts: [post('a', 'x y'), post('b', 'y')],
    history: slots('x', -30),
    perMinute: 1,
    times: { a: 30, b: 90 },
  },
  {
    name: 'the window slides over what was there before',
    posts: [post('a', 'x'), post('b', 'x')],
    history: slots('x', -50, -20),
    times: { a: 10, b: 40 },
  },
  {
    name: 'exactly a minute after the post before is free',
    posts: [post('a', 'x')],
    history: slots('x', -60, -60),
    times: { a: 0 },
  },
  {
    name: 'posts that are scheduled ahead count as well',
    posts: [post('a', 'x')],
    history: slots('x', 10, 10),
    times: { a: 70 },
  },
  {
    name: 'a gap between two scheduled posts is used',
    posts: [post('a', 'x'), post('b', 'x')],
    history: slots('x', -1, 119),
    perMinute: 1,
    times: { a: 59, b: 179 },
  },
  {
    name: 'posts beyond the day go to the next one',
    posts: [post('a', 'x'), post('b', 'x'), post('c', 'x')],
    perDay: 2,
    times: { a: 0, b: 0, c: 86_400 },
  },
  {
    name: 'a history over its limit is left alone, and gets no more',
    posts: [post('a', 'x')],
    history: slots('x', -10, -10, -10, -5),
    times: { a: 50 },
  },
  {
    name: 'other accounts and times that are none do not count',
    posts: [post('a', 'x')],
    history: [...slots('y', 0, 0, 0), ...slots('z', 0, 0), ...slots('x', Number.NaN, Number.NaN)],
    times: { a: 0 },
  },
  {
    name: 'posts are placed around explicit times, wherever these stand in the plan',
    posts: [post('a', 'x'), post('b', 'x'), post('late', 'x', 30)],
    perMinute: 1,
    times: { a: 90, b: 150, late: 30 },
  },
  {
    name: 'explicit times may be out of order',
    posts: [post('late', 'x', 600), post('early', 'x', 300), post('a', 'x')],
    times: { late: 600, early: 300, a: 0 },
  },
  {
    name: 'an account named twice counts once',
    posts: [post('a', 'x x'), post('b', 'x')],
    times: { a: 0, b: 0 },
  },
  {
    name: '0 lifts both limits',
    posts: [post('a', 'x'), post('b', 'x'), post('c', 'x', 0), post('d', 'x')],
    history: slots('x', -1, -1, -1, -1, -1),
    perMinute: 0,
    perDay: 0,
    times: { a: 0, b: 0, c: 0, d: 0 },
  },
  {
    name: 'a post for now keeps out of the seconds of those that are there',
    posts: [post('a', 'x'), post('b', 'x'), post('c', 'y'), post('fixed', 'x', 1)],
    history: slots('x', 0, 1),
    perMinute: 0,
    times: { a: 2, b: 2, c: 0, fixed: 1 },
  },
  {
    name: 'posts of this run may share a second',
    posts: [post('a', 'x')],
    history: slots('x', 0).map((slot) => ({ ...slot, isOwn: true })),
    times: { a: 0 },
  },
  {
    name: '0 lifts the one limit only',
    posts: [post('a', 'x'), post('b', 'x'), post('c', 'x')],
    perMinute: 0,
    perDay: 2,
    times: { a: 0, b: 0, c: 86_400 },
  },
  {
    name: 'an explicit time without room is a conflict, and stays',
    posts: [post('a', 'x y', 3600)],
    history: slots('x', 3590, 3600),
    times: { a: 3600 },
    conflicts: [
      'a: x would get 3 posts within one minute around 2026-12-01 13:00 UTC, and max-per-minute is 2. The nearest time with room: 2026-12-01 12:59 UTC or 2026-12-01 13:00:50 UTC.',
    ],
  },
  {
    name: 'of three explicit posts in a place for two the third is the conflict',
    posts: [post('a', 'x', 60), post('b', 'x', 60), post('c', 'x', 60)],
    times: { a: 60, b: 60, c: 60 },
    conflicts: [
      'c: x would get 3 posts within one minute around 2026-12-01 12:01 UTC, and max-per-minute is 2. The nearest time with room: 2026-12-01 12:00 UTC or 2026-12-01 12:02 UTC.',
    ],
  },
  {
    name: 'no free time is named that is past, or taken on the other account',
    posts: [post('a', 'x y', 30)],
    history: [...slots('x', 30), ...slots('y', 90, 200)],
    perMinute: 1,
    times: { a: 30 },
    conflicts: [
      'a: x would get 2 posts within one minute around 2026-12-01 12:00:30 UTC, and max-per-minute is 1. The nearest time with room: 2026-12-01 12:04:20 UTC.',
    ],
  },
  {
    name: 'a day over its limit names the day',
    posts: [post('a', 'x', 7200)],
    history: slots('x', -3600, -1800),
    perDay: 2,
    times: { a: 7200 },
    conflicts: [
      'a: x would get 3 posts within one day around 2026-12-01 14:00 UTC, and max-per-day is 2. The nearest time with room: 2026-12-02 11:00 UTC.',
    ],
  },
]

test('pace', async (t) => {
  for (const { name, posts, history = [], perMinute = 2, perDay = 15, times, conflicts = [] } of cases) {
    await t.test(name, () => {
      const pacing = pace(posts, history, { maxPerMinute: perMinute, maxPerDay: perDay }, NOW_MS)
      assert.deepEqual(secondsOf(pacing), times)
      assert.deepEqual(
        pacing.conflicts.map(({ id, message }) => `${id}: ${message}`),
        conflicts,
      )
    })
  }
  await t.test('a moved post tells which limit of which account decided its time', () => {
    const posts = [post('a', 'x y'), post('b', 'y'), post('c', 'z')]
    const { moved } = pace(posts, slots('x', -30, -10), { maxPerMinute: 2, maxPerDay: 15 }, NOW_MS)
    assert.deepEqual(moved, [
      { id: 'a', fromMs: at(0), toMs: at(30), account: 'x', limit: 'minute' },
      // y had room from the start; it keeps the order behind a.
      { id: 'b', fromMs: at(0), toMs: at(30), account: 'x', limit: 'minute' },
    ])
  })
})

test('of two accounts that wait equally long the first one is told', () => {
  const history = [...slots('x', -30, -30), ...slots('y', -30, -30)]
  const posts = [post('a', 'x'), post('b', 'y'), post('c', 'x y')]
  const { moved } = pace(posts, history, { maxPerMinute: 2, maxPerDay: 15 }, NOW_MS)
  assert.deepEqual(
    moved.map(({ id, account: name }) => `${id} ${name}`),
    ['a x', 'b y', 'c x'],
  )
})

const account = fc.constantFrom(...['x', 'y', 'z'])
/** Times crowd around now, on round seconds and minutes, where windows meet. */
const time = fc.oneof(
  fc.integer({ min: -180, max: 600 }).map(at),
  fc.integer({ min: -48, max: 72 }).map((hour) => at(hour * 3600)),
)
const plans = fc
  .record({
    posts: fc.array(
      fc.record({
        accounts: fc.uniqueArray(account, { minLength: 1, maxLength: 3 }),
        timeMs: fc.option(time, { nil: undefined, freq: 3 }),
      }),
      { maxLength: 25 },
    ),
    history: fc.array(fc.record({ account, timeMs: time }), { maxLength: 40 }),
    limits: fc.record({ maxPerMinute: fc.integer({ min: 0, max: 3 }), maxPerDay: fc.integer({ min: 0, max: 6 }) }),
  })
  .map(({ posts, ...rest }) => ({ ...rest, posts: posts.map((each, i) => ({ id: `p${i}`, ...each })) }))

/** The obvious count: posts in every window that begins at one of them and holds `timeMs`. */
function most(times: readonly number[], timeMs: number, windowMs: number): number {
  const starts = times.filter((start) => start <= timeMs && timeMs < start + windowMs)
  return Math.max(0, ...starts.map((start) => times.filter((each) => each >= start && each < start + windowMs).length))
}

type Plan = Parameters<Parameters<typeof plans.map<Pacing>>[0]>[0]

function brokenLimits({ limits }: Plan, times: readonly number[], timeMs: number): ('minute' | 'day')[] {
  const { maxPerMinute, maxPerDay } = limits
  const broken: ('minute' | 'day')[] = []
  if (maxPerDay > 0 && most(times, timeMs, WINDOW_MS.day) > maxPerDay) broken.push('day')
  if (maxPerMinute > 0 && most(times, timeMs, WINDOW_MS.minute) > maxPerMinute) broken.push('minute')
  return broken
}

const paced = ({ posts, history, limits }: Plan): Pacing => pace(posts, history, limits, NOW_MS)

/** What an account has: history, all explicit posts (or those so far), and the placed ones among `placed`. */
function timesOn(name: string, plan: Plan, pacing: Pacing, counted: readonly Named[]): number[] {
  const own = plan.history.filter((slot) => slot.account === name).map(({ timeMs }) => timeMs)
  const posted = counted.filter(({ accounts }) => accounts.includes(name))
  return [...own, ...posted.map(({ id }) => pacing.times.get(id) ?? Number.NaN)]
}

test('no post is lost, explicit times are untouched, nothing is placed in the past', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { times } = paced(plan)
      assert.deepEqual(
        [...times.keys()],
        plan.posts.map(({ id }) => id),
      )
      for (const { id, timeMs } of plan.posts) {
        if (timeMs === undefined) assert.ok((times.get(id) ?? 0) >= NOW_MS)
        else assert.equal(times.get(id), timeMs)
      }
    }),
  )
})

test('no window is over its limit because of a placed post', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const pacing = paced(plan)
      for (const { id, accounts, timeMs } of plan.posts) {
        if (timeMs !== undefined) continue
        for (const name of accounts)
          assert.deepEqual(brokenLimits(plan, timesOn(name, plan, pacing, plan.posts), pacing.times.get(id) ?? 0), [])
      }
    }),
    { numRuns: 500 },
  )
})

test('the order of the plan is kept on every account', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { times } = paced(plan)
      for (const name of ['x', 'y', 'z']) {
        const placed = plan.posts.filter((each) => each.timeMs === undefined && each.accounts.includes(name))
        const order = placed.map(({ id }) => times.get(id) ?? 0)
        assert.deepEqual(
          order,
          order.toSorted((a, b) => a - b),
        )
      }
    }),
  )
})

test('a placed time is the earliest: any earlier one breaks a limit or the order', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const pacing = paced(plan)
      for (const [index, { id, accounts, timeMs }] of plan.posts.entries()) {
        if (timeMs !== undefined) continue
        // Posts without a time behind this one were not there when it was placed.
        const counted = plan.posts.filter((each, i) => each.timeMs !== undefined || i < index)
        const before = plan.posts.slice(0, index).filter((each) => each.timeMs === undefined)
        const shared = before.filter((each) => each.accounts.some((name) => accounts.includes(name)))
        const fromMs = Math.max(NOW_MS, ...shared.map((each) => pacing.times.get(each.id) ?? 0))
        const rows = accounts.map((name) => timesOn(name, plan, pacing, counted))
        // Room begins only where a post leaves a window.
        const ends = rows.flat().flatMap((each) => [each + MINUTE_MS, each + DAY_MS])
        for (const earlierMs of new Set([fromMs, ...ends])) {
          if (earlierMs < fromMs || earlierMs >= (pacing.times.get(id) ?? 0)) continue
          const broken = rows.flatMap((row) => brokenLimits(plan, [...row, earlierMs], earlierMs))
          const isTaken = plan.history.some((each) => accounts.includes(each.account) && each.timeMs === earlierMs)
          assert.ok(isTaken || broken.length > 0, `${id} could be at ${earlierMs}`)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('conflicts are exactly the explicit posts that break a limit, and their free times have room', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const pacing = paced(plan)
      const explicit = plan.posts.filter(({ timeMs }) => timeMs !== undefined)
      const expected = explicit.flatMap(({ id, accounts, timeMs = 0 }, index) =>
        accounts.flatMap((name) => {
          const row = timesOn(name, plan, pacing, explicit.slice(0, index + 1))
          return brokenLimits(plan, row, timeMs).map(
            (limit) => `${id} ${name} ${limit} ${most(row, timeMs, WINDOW_MS[limit])}`,
          )
        }),
      )
      assert.deepEqual(
        pacing.conflicts.map((each) => `${each.id} ${each.account} ${each.limit} ${each.count}`),
        expected,
      )
      for (const { id, freeMs } of pacing.conflicts) {
        const others = explicit.filter((each) => each.id !== id)
        for (const timeMs of freeMs) {
          assert.ok(timeMs >= NOW_MS)
          for (const name of explicit.find((each) => each.id === id)?.accounts ?? [])
            assert.deepEqual(brokenLimits(plan, [...timesOn(name, plan, pacing, others), timeMs], timeMs), [])
        }
      }
    }),
    { numRuns: 500 },
  )
})

/** Whose second nobody has yet. */
const plansWithRoomNow = plans.map((plan) => ({
  ...plan,
  history: plan.history.filter(({ timeMs }) => timeMs !== NOW_MS),
}))

test('a new post never shares a second with one that is there, as it is sent', () => {
  const anyTime = fc.integer({ min: -5_000, max: 5_000 }).map((ms) => NOW_MS + ms)
  const history = fc.array(fc.record({ account, timeMs: fc.oneof(anyTime, time) }), { maxLength: 20 })
  fc.assert(
    fc.property(plans, history, anyTime, (plan, there, nowMs) => {
      const posts = plan.posts.filter(({ timeMs }) => timeMs === undefined)
      const { times } = pace(posts, there, plan.limits, nowMs)
      for (const { id, accounts } of posts) {
        const timeMs = times.get(id) ?? 0
        const sentSecond = timeMs <= nowMs ? Math.floor(timeMs / SECOND_MS) : Math.ceil(timeMs / SECOND_MS)
        const seconds = there
          .filter((each) => accounts.includes(each.account))
          .map((each) => Math.floor(each.timeMs / 1000))
        assert.ok(!seconds.includes(sentSecond), `${id} is sent for second ${sentSecond}, as one that is there was`)
      }
    }),
    { numRuns: 500 },
  )
})

test('limits of 0 lift: everything goes out now, without conflicts', () => {
  fc.assert(
    fc.property(plansWithRoomNow, (plan) => {
      const { times, conflicts, moved } = paced({ ...plan, limits: { maxPerMinute: 0, maxPerDay: 0 } })
      for (const { id, timeMs } of plan.posts) assert.equal(times.get(id), timeMs ?? NOW_MS)
      assert.deepEqual([conflicts, moved], [[], []])
    }),
  )
})

test('moved names every post that waits, and only those', () => {
  fc.assert(
    fc.property(plansWithRoomNow, (plan) => {
      const { times, moved } = paced(plan)
      const waiting = plan.posts.filter(({ id, timeMs }) => timeMs === undefined && times.get(id) !== NOW_MS)
      assert.deepEqual(
        moved.map(({ id, toMs }) => [id, toMs]),
        waiting.map(({ id }) => [id, times.get(id)]),
      )
    }),
  )
})

test('a history of 10,000 posts and a plan of 1,000', () => {
  const history = Array.from({ length: 10_000 }, (_, i) => slots(i % 2 === 0 ? 'x' : 'y', (i - 5_000) * 45)).flat()
  const posts = Array.from({ length: 1_000 }, (_, i) => post(`p${i}`, ['x', 'y', 'x y'][i % 3] ?? 'x'))
  const { times, conflicts } = pace(posts, history, { maxPerMinute: 2, maxPerDay: 15 }, NOW_MS)
  assert.equal(times.size, 1_000)
  assert.equal(conflicts.length, 0)
})
