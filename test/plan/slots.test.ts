import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type PacedPost, pace, type TakenTime } from '../../src/plan/pacing.ts'
import { describeMove } from '../../src/plan/planned-post.ts'
import { openSlots, readSlots, type Slots } from '../../src/posts/schedule/slots.ts'
import { createLedger } from '../../src/publish/ledger.ts'
import { candidate, earlier, NOW_MS, plan, settings } from '../support/candidates.ts'

const MINUTE_MS = 60_000
const DAY_MS = 1440 * MINUTE_MS
const limits = { maxPerMinute: 2, maxPerDay: 15 }

async function slotsOf(text: string, timezone = 'UTC'): Promise<Slots> {
  const weekly = readSlots(text)
  assert.ok(weekly)
  return openSlots(weekly, timezone)
}

/** Tuesday noon is now. */
const daily = await slotsOf('18:00')
const iso = (timeMs: number | undefined): string => new Date(timeMs ?? 0).toISOString().slice(0, 16)
const at = (account: string, time: string): TakenTime => ({ account, timeMs: Date.parse(time) })

interface Named extends PacedPost {
  readonly id: string
}
const post = (id: string, accounts = 'x', slots: Slots | undefined = daily, time?: string): Named => ({
  id,
  accounts: accounts.split(' '),
  timeMs: time === undefined ? undefined : Date.parse(time),
  slots: time === undefined ? slots : undefined,
})

const monThu = await slotsOf('Mon, Thu 18:00')
const close = await slotsOf('18:00, 18:01, 18:02, 20:00')
const rows: {
  readonly name: string
  readonly posts: readonly Named[]
  readonly history?: readonly TakenTime[]
  readonly perMinute?: number
  readonly perDay?: number
  readonly nowMs?: number
  readonly times: Record<string, string>
}[] = [
  {
    name: 'posts take the slots in plan order',
    posts: [post('a'), post('b'), post('c')],
    times: { a: '2026-12-01T18:00', b: '2026-12-02T18:00', c: '2026-12-03T18:00' },
  },
  {
    name: 'on days of the week',
    posts: [post('a', 'x', monThu), post('b', 'x', monThu)],
    times: { a: '2026-12-03T18:00', b: '2026-12-07T18:00' },
  },
  {
    name: 'a slot within whose minute the account has a post is passed over, whatever max-per-minute is',
    posts: [post('a')],
    history: [at('x', '2026-12-01T18:00:59.999Z')],
    perMinute: 0,
    times: { a: '2026-12-02T18:00' },
  },
  {
    name: 'posts in the minutes around leave the slot free',
    posts: [post('a')],
    history: [at('x', '2026-12-01T17:59:59.999Z'), at('x', '2026-12-01T18:01Z')],
    times: { a: '2026-12-01T18:00' },
  },
  {
    name: 'a post of another account leaves it free',
    posts: [post('a', 'x'), post('b', 'y')],
    history: [at('y', '2026-12-01T18:00Z')],
    times: { a: '2026-12-01T18:00', b: '2026-12-02T18:00' },
  },
  {
    name: 'a post for two accounts takes the first slot that both have',
    posts: [post('a', 'x y'), post('b', 'x')],
    history: [at('y', '2026-12-01T18:00Z')],
    // b keeps its place behind a, so that no episode comes before the one it follows.
    times: { a: '2026-12-02T18:00', b: '2026-12-03T18:00' },
  },
  {
    name: 'a slot that is taken by an entry with its own time is passed over, wherever in the plan that stands',
    posts: [post('a'), post('fixed', 'x', undefined, '2026-12-01T18:00Z')],
    times: { a: '2026-12-02T18:00', fixed: '2026-12-01T18:00' },
  },
  {
    name: 'max-per-day goes to the next slot that it allows',
    posts: [post('a', 'x', close), post('b', 'x', close)],
    history: [at('x', '2026-11-30T19:00Z')],
    perDay: 1,
    times: { a: '2026-12-01T20:00', b: '2026-12-02T20:00' },
  },
  {
    name: 'max-per-minute counts sixty seconds, not the minute of the clock',
    posts: [post('a', 'x', close), post('b', 'x', close)],
    history: [at('x', '2026-12-01T17:59:30Z')],
    perMinute: 1,
    times: { a: '2026-12-01T18:01', b: '2026-12-01T18:02' },
  },
  {
    name: 'posts for now do not wait for those with slots, nor those for them',
    posts: [post('a'), { ...post('now'), slots: undefined }, post('b')],
    times: { a: '2026-12-01T18:00', now: '2026-12-01T12:00', b: '2026-12-02T18:00' },
  },
  {
    name: 'other slots have an order of their own',
    posts: [post('a', 'x', monThu), post('b')],
    times: { a: '2026-12-03T18:00', b: '2026-12-01T18:00' },
  },
  {
    name: 'a slot that begins now is one',
    posts: [post('a'), post('b')],
    nowMs: Date.parse('2026-12-01T18:00Z'),
    times: { a: '2026-12-01T18:00', b: '2026-12-02T18:00' },
  },
  {
    name: 'a slot that began a moment ago is over',
    posts: [post('a')],
    nowMs: Date.parse('2026-12-01T18:00Z') + 1,
    times: { a: '2026-12-02T18:00' },
  },
]
for (const { name, posts, history = [], perMinute = 2, perDay = 15, nowMs = NOW_MS, times } of rows) {
  test(name, () => {
    const pacing = pace(posts, history, { maxPerMinute: perMinute, maxPerDay: perDay }, nowMs)
    assert.deepEqual(Object.fromEntries([...pacing.times].map(([{ id }, timeMs]) => [id, iso(timeMs)])), times)
  })
}

const slot = { kind: 'slot', slots: daily } as const

test('a plan tells which slots were not free, and why', () => {
  const history = [
    earlier('g1', 'x:scheduled', 'scheduled', { identity: 'b', scheduledTime: '2026-12-01T18:00:00.000Z' }),
    earlier('g2', 'x:scheduled', 'scheduled', { identity: 'c', scheduledTime: '2026-12-03T12:00:00.000Z' }),
  ]
  const { steps } = plan([candidate('a.mp4', { schedule: slot })], history, { maxPerDay: 1 })
  const [step] = steps
  assert.ok(step)
  assert.equal(iso(step.timeMs), '2026-12-04T18:00')
  assert.equal(
    describeMove(step, { ...settings, maxPerDay: 1 }),
    'next free daily 18:00 (taken on @x: 2026-12-01 18:00 UTC; not by max-per-day 1 of @x: 2026-12-02 18:00 UTC, 2026-12-03 18:00 UTC)',
  )
})

test('of a calendar that is full for months the first slots are told', () => {
  const history = Array.from({ length: 60 }, (_, day) =>
    earlier(`g${day}`, 'x:scheduled', 'scheduled', {
      identity: 'b',
      scheduledTime: new Date(Date.parse('2026-12-01T18:00Z') + day * DAY_MS).toISOString(),
    }),
  )
  const [step] = plan([candidate('a.mp4', { schedule: slot })], history).steps
  assert.ok(step)
  assert.equal(iso(step.timeMs), '2027-01-30T18:00')
  assert.match(describeMove(step, settings) ?? '', /2026-12-03 18:00 UTC and 57 more\)$/)
})

test('a post that is there keeps its slot, also when the slots are others by now, and is no change', () => {
  const there = earlier('g1', 'x:scheduled', 'scheduled', { scheduledTime: '2026-12-01T18:00:00.000Z' })
  const { steps, problems, single } = plan([candidate('a.mp4', { schedule: { kind: 'slot', slots: monThu } })], [there])
  assert.equal(steps[0]?.action, 'skip')
  assert.deepEqual([...problems, ...single], [])
})

const steps = plan('abc'.split('').map((identity) => candidate(`${identity}.mp4`, { identity, schedule: slot }))).steps
const [a, b, c] = steps
assert.ok(a && b && c)

test('at the commit point each post takes the slot that is free by then', () => {
  const ledger = createLedger(undefined, limits, () => false)
  const later = Date.parse('2026-12-01T18:00:01Z')
  const of = (step: typeof a, nowMs: number): string => iso(ledger.chooseTime(step, step.recipients, nowMs).timeMs)
  assert.equal(of(a, NOW_MS), '2026-12-01T18:00')
  assert.equal(of(a, later), '2026-12-02T18:00', 'a slot that passed during the upload is asked for')
  ledger.take(a, a.recipients, Date.parse('2026-12-02T18:00Z'))
  assert.equal(of(b, later), '2026-12-03T18:00', 'two posts of a run take one slot')
  assert.deepEqual(
    ledger.chooseTime(b, b.recipients, later).passed,
    [],
    'the slot of the post before it is told as lost',
  )
  // PostPost may give another time than it was asked for.
  ledger.take(b, b.recipients, Date.parse('2026-12-03T18:04Z'))
  assert.equal(of(c, later), '2026-12-04T18:00', 'a later post passes an earlier one')
})

test('a slot that another run took meanwhile is passed over, and told', () => {
  const history = [
    earlier('g1', 'x:scheduled', 'scheduled', { identity: 'd', scheduledTime: '2026-12-01T18:00:00.000Z' }),
  ]
  const ledger = createLedger({ history, markMs: 0 }, limits, () => false)
  const { timeMs, passed } = ledger.chooseTime(a, a.recipients, NOW_MS)
  assert.equal(iso(timeMs), '2026-12-02T18:00')
  assert.deepEqual(passed, [{ timeMs: Date.parse('2026-12-01T18:00Z'), account: 'tiktok-x', why: 'taken' }])
})

const account = fc.constantFrom(...'xyz'.split(''))
const texts = fc.constantFrom(
  '18:00',
  'weekdays 09:00, 17:30',
  'weekends 12:00',
  'Mon, Thu 18:00',
  '02:30',
  'Sun 02:00, 02:01, 03:00',
  '00:00, 23:59',
)
/** Both kinds of changes, in both halves of the Earth; half hours; none; midnight. */
const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Asia/Kolkata',
  'UTC',
  'America/Havana',
)
const minutes = (days: number) => fc.integer({ min: -2 * 1440, max: days * 1440 })
const slotPlans = fc
  .record({
    nowMs: fc.integer({ min: Date.parse('2026-01-01Z'), max: Date.parse('2030-01-01Z') }),
    choices: fc.array(fc.record({ text: texts, timezone: zones }), { minLength: 1, maxLength: 2 }),
    posts: fc.array(
      fc.record({
        accounts: fc.uniqueArray(account, { minLength: 1, maxLength: 3 }),
        choice: fc.nat(1),
        aheadMinutes: fc.option(
          minutes(6).filter((minute) => minute > 0),
          { nil: undefined, freq: 6 },
        ),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    history: fc.array(fc.record({ account, minute: minutes(6), ms: fc.nat(59_999) }), { maxLength: 20 }),
    takenTimes: fc.array(fc.record({ account, nth: fc.nat(6) }), { maxLength: 8 }),
    limits: fc.record({ maxPerMinute: fc.integer({ min: 0, max: 2 }), maxPerDay: fc.integer({ min: 0, max: 4 }) }),
  })
  .map((given) => ({ ...given, startMs: Math.floor(given.nowMs / MINUTE_MS) * MINUTE_MS }))

type SlotPlan = typeof slotPlans extends fc.Arbitrary<infer Given> ? Given : never

function nthOf(moments: Iterable<number>, nth: number): number | undefined {
  let index = 0
  for (const timeMs of moments) if (index++ === nth) return timeMs
  return undefined
}

async function open({ choices, posts, history, takenTimes, startMs, nowMs }: SlotPlan) {
  const all = await Promise.all(choices.map(({ text, timezone }) => slotsOf(text, timezone)))
  const named = posts.map(
    ({ accounts, choice, aheadMinutes }, index): Named => ({
      id: `p${index}`,
      accounts,
      timeMs: aheadMinutes === undefined ? undefined : startMs + aheadMinutes * MINUTE_MS,
      slots: aheadMinutes === undefined ? all[choice % all.length] : undefined,
    }),
  )
  const there = [
    ...history.map(({ account: name, minute, ms }) => ({ account: name, timeMs: startMs + minute * MINUTE_MS + ms })),
    ...takenTimes.flatMap(({ account: name, nth }) => {
      const timeMs = all[0] && nthOf(all[0].from(nowMs), nth)
      return timeMs === undefined ? [] : [{ account: name, timeMs }]
    }),
  ]
  return { posts: named, there }
}

const minuteOf = (timeMs: number): number => Math.floor(timeMs / MINUTE_MS)
const isSame = (a: Slots | undefined, b: Slots | undefined): boolean =>
  a !== undefined && a.text === b?.text && a.timezone === b.timezone
const bySlots = ({ slots }: Named): boolean => slots !== undefined

/** Posts in the fullest window that holds `timeMs`. */
function fullest(times: readonly number[], timeMs: number, windowMs: number): number {
  const starts = times.filter((start) => start <= timeMs && timeMs < start + windowMs)
  return Math.max(...starts.map((start) => times.filter((each) => start <= each && each < start + windowMs).length))
}

test('each post is at a slot ahead, in order, alone in its minute on each of its accounts, within the pace', async () => {
  await fc.assert(
    fc.asyncProperty(slotPlans, async (given) => {
      const { posts, there } = await open(given)
      const { times } = pace(posts, there, given.limits, given.nowMs)
      const timeOf = (each: Named): number => times.get(each) ?? Number.NaN
      for (const one of posts.filter(bySlots)) {
        const timeMs = timeOf(one)
        assert.ok(timeMs >= given.nowMs, 'it is too late')
        assert.equal(nthOf(one.slots?.from(timeMs) ?? [], 0), timeMs, 'it is at no slot')
        for (const name of one.accounts) {
          const others = posts.filter((each) => each !== one && each.accounts.includes(name))
          const row = [
            ...there.filter((each) => each.account === name).map((each) => each.timeMs),
            ...others.map(timeOf),
          ]
          assert.ok(!row.map(minuteOf).includes(minuteOf(timeMs)), `${name} has two posts within a minute`)
          const { maxPerMinute, maxPerDay } = given.limits
          if (maxPerMinute > 0) assert.ok(fullest([...row, timeMs], timeMs, MINUTE_MS) <= maxPerMinute)
          if (maxPerDay > 0) assert.ok(fullest([...row, timeMs], timeMs, DAY_MS) <= maxPerDay)
          const behind = others.filter(
            (each) => isSame(each.slots, one.slots) && posts.indexOf(each) > posts.indexOf(one),
          )
          for (const each of behind) assert.ok(timeOf(each) > timeMs, 'a later post of the plan comes first')
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('no slot before the one that a post has was free, and each of those is told', async () => {
  await fc.assert(
    fc.asyncProperty(slotPlans, async (given) => {
      const { posts, there } = await open(given)
      const { times, passed } = pace(posts, there, given.limits, given.nowMs)
      const timeOf = (each: Named): number => times.get(each) ?? Number.NaN
      for (const [index, one] of posts.entries()) {
        if (!one.slots) continue
        const before = posts.slice(0, index).filter((each) => isSame(each.slots, one.slots))
        const shared = before.filter((each) => each.accounts.some((name) => one.accounts.includes(name)))
        const fromMs = Math.max(given.nowMs, ...shared.map((each) => timeOf(each) + 1))
        const skipped: number[] = []
        for (const timeMs of one.slots.from(fromMs)) {
          if (timeMs >= timeOf(one)) break
          skipped.push(timeMs)
        }
        assert.deepEqual(
          (passed.get(one) ?? []).map(({ timeMs }) => timeMs),
          skipped,
        )
        for (const { timeMs, account: name, why } of passed.get(one) ?? []) {
          assert.ok(one.accounts.includes(name))
          const counted = posts.filter((each, i) => each.accounts.includes(name) && (i < index || !each.slots))
          const row = [
            ...there.filter((each) => each.account === name).map((each) => each.timeMs),
            ...counted.map(timeOf),
          ]
          if (why === 'taken') assert.ok(row.map(minuteOf).includes(minuteOf(timeMs)), 'it was free')
          else if (why === 'day') assert.ok(fullest([...row, timeMs], timeMs, DAY_MS) > given.limits.maxPerDay)
          else assert.ok(fullest([...row, timeMs], timeMs, MINUTE_MS) > given.limits.maxPerMinute)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('a second run with more posts takes slots that the first left, and those of the first are where they were', async () => {
  await fc.assert(
    fc.asyncProperty(slotPlans, fc.nat(5), fc.nat(4 * 1440), async (given, count, laterMinutes) => {
      const { posts, there } = await open(given)
      const firstRun = posts.slice(0, count)
      const first = pace(firstRun, there, given.limits, given.nowMs)
      // What the first run scheduled is on the accounts then, and is skipped: the plan of the second has the others alone.
      const left = firstRun.flatMap((each) =>
        each.accounts.map((name) => ({ account: name, timeMs: first.times.get(each) ?? Number.NaN })),
      )
      const nowMs = given.nowMs + laterMinutes * MINUTE_MS
      const secondRun = posts.slice(count).filter(bySlots)
      const { times } = pace(secondRun, [...there, ...left], given.limits, nowMs)
      for (const each of secondRun) {
        const minute = minuteOf(times.get(each) ?? Number.NaN)
        const taken = [...there, ...left].filter(({ account: name }) => each.accounts.includes(name))
        assert.ok(!taken.map(({ timeMs }) => minuteOf(timeMs)).includes(minute), 'two posts within a minute')
      }
    }),
    { numRuns: 300 },
  )
})
