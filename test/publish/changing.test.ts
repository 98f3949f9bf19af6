/** A post that is there is changed by how it stands in the moment before, whatever the list has shown. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { changePost } from '../../src/publish/changing.ts'
import { candidate, earlier, NOW_MS } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, type Scripted, startScripted } from './scripted.ts'

const id = `${ID}1`
const HOUR_MS = 60 * 60_000
const iso = (ms: number): string => new Date(ms).toISOString()
const none: Answer = { status: 404, body: { error: 'Post group not found' } }
const sent = candidate('a.mp4', { schedule: { kind: 'at', timeMs: NOW_MS + HOUR_MS } })
const there = earlier(id, 'x:scheduled', 'scheduled', {
  sent: { candidate: sent },
  content: 'Hi',
  scheduledTime: iso(NOW_MS + HOUR_MS),
})
const listed = listOf([
  {
    id,
    status: 'scheduled',
    scheduledTime: iso(NOW_MS + HOUR_MS),
    mediaUrls: there.mediaUrls,
    content: 'Hi',
  },
])

interface Case {
  /** The list, also where it is refused. */
  readonly list?: Answer
  readonly update?: Answer
  /** The list once get-post was asked. */
  readonly listOnceAsked?: Answer
  /** The list and get-post once update-post was asked; as before where they are not given. */
  readonly listAfter?: Answer
  readonly postAfter?: Answer
  /** The first answer of get-post. */
  readonly busyLook?: Answer
  readonly before?: (scripted: Scripted) => unknown
}

/** @param post how get-post says that it stands; the list shows it scheduled as it was sent */
async function change(
  schedule: Parameters<typeof candidate>[1] & object,
  post: Answer,
  {
    list = listed,
    update = { body: { success: true, message: 'ok' } },
    listOnceAsked,
    listAfter,
    postAfter,
    busyLook,
    before,
  }: Case = {},
) {
  let isUpdated = false
  let isLookedAt = false
  await using scripted = await startScripted(
    ({ path, nth }) => {
      if (path === '/list-posts') return (isUpdated && listAfter) || (isLookedAt && listOnceAsked) || list
      if (!path.startsWith('/update-post/')) {
        isLookedAt = true
        if (nth === 1 && busyLook) return busyLook
        return (isUpdated && postAfter) || post
      }
      isUpdated = true
      return update
    },
    { wanted: candidate('a.mp4', schedule), history: [there], policy: { onChange: 'update' } },
  )
  const { job, session, asked, groups } = scripted
  await before?.(scripted)
  const [change] = job.step.changes
  assert.ok(change)
  const { result } = await changePost(job.step, change, session)
  const updates = asked.filter(({ path }) => path.startsWith('/update-post/')).length
  const isAsked = updates > 0
  const remarks = session.remarks.map(({ message }) => message)
  const status = result.posts?.[0]?.status
  return {
    outcome: result.outcome,
    code: result.code,
    scheduledTime: result.scheduledTime,
    calls: asked.length,
    codes: session.remarks.map(({ code, origin }) => [code, origin]),
    groups,
    error: result.error,
    status,
    isAsked,
    updates,
    statuses: result.posts?.map((each) => each.status),
    remarks,
    isHalted: session.halted !== undefined,
  }
}

suite('its entry has another time', () => {
  const later = { schedule: { kind: 'at', timeMs: NOW_MS + 2 * HOUR_MS } } as const
  test('it is moved', async () => {
    const { outcome, isAsked } = await change(later, postsOf({ status: 'scheduled' }))
    assert.deepEqual([outcome, isAsked], ['updated', true])
  })
  test('somebody has deleted it: the step fails and says so, for the entry is on no account', async () => {
    const { outcome, error, isAsked } = await change(later, none, { listOnceAsked: listOf([]) })
    assert.deepEqual([outcome, isAsked], ['failed', false], 'a post that is gone is called a post that is there')
    assert.match(error ?? '', /^Somebody has deleted it in PostPost\. Run the step again/)
  })
  test('get-post does not know it, and the list shows it: not moved, and not called deleted', async () => {
    const { outcome, error, isAsked } = await change(later, none)
    assert.deepEqual([outcome, isAsked], ['failed', false])
    assert.doesNotMatch(error ?? '', /Somebody has deleted it/, 'a person posts again what goes out all the same')
  })
  for (const [status, shown] of [
    ['draft', 'draft'],
    ['published', 'processing'],
  ] as const) {
    test(`it is ${status} by now: it is left alone, and the result says ${shown}`, async () => {
      const made = await change(later, postsOf({ status }))
      assert.deepEqual([made.outcome, made.status, made.isAsked], ['skipped', shown, false])
    })
  }
})

suite('its entry wants it as a draft', () => {
  const asDraft = { schedule: { kind: 'draft' } } as const
  test('somebody has taken it back already: it is the draft that is wanted', async () => {
    const made = await change(asDraft, postsOf({ status: 'draft' }))
    assert.deepEqual(
      [made.outcome, made.isAsked, made.remarks],
      ['draft', false, []],
      'a draft is said to have gone out',
    )
  })
  test('it has gone out: it is no draft, and a warning says so', async () => {
    const made = await change(asDraft, postsOf({ status: 'published' }))
    assert.deepEqual(
      [made.outcome, made.status, made.isAsked, made.remarks],
      [
        'skipped',
        'processing',
        false,
        [`Post group ${id} is not a draft, because it went out or was deleted during this run.`],
      ],
    )
  })
  test('PostPost leaves it scheduled: it fails, and is not called a draft', async () => {
    const { outcome, error } = await change(asDraft, postsOf({ status: 'scheduled' }))
    assert.deepEqual(
      [outcome, error],
      ['failed', 'PostPost accepted the change to a draft, but left the post scheduled.'],
      'a post that goes out is called a draft',
    )
  })
  test('PostPost refuses the key: it fails, and nothing more is sent', async () => {
    const { outcome, isHalted } = await change(asDraft, { status: 401, body: { error: 'Invalid API key' } })
    assert.deepEqual([outcome, isHalted], ['failed', true], 'each other post is refused once more')
  })
})

const later = { schedule: { kind: 'at', timeMs: NOW_MS + 2 * HOUR_MS } } as const
const scheduled = postsOf({ status: 'scheduled' })
const shown = (more: Partial<Parameters<typeof listOf>[0][number]> = {}) =>
  listOf([
    {
      id,
      status: 'scheduled',
      scheduledTime: iso(NOW_MS + HOUR_MS),
      mediaUrls: there.mediaUrls,
      content: 'Hi',
      ...more,
    },
  ])

suite('before its turn', () => {
  test('the run is cancelled: PostPost is asked nothing more, and the result says why', async () => {
    const made = await change(later, scheduled, { before: ({ session }) => session.cancel.cancel('SIGINT') })
    assert.deepEqual([made.outcome, made.code, made.calls], ['failed', 'run/cancelled', 0])
  })
  test('PostPost has refused the key: it is asked nothing more, and the result says why', async () => {
    const made = await change(later, scheduled, {
      before: ({ session }) => Object.assign(session, { halted: { isAboutNewPosts: false, message: 'No.' } }),
    })
    assert.deepEqual([made.outcome, made.code, made.calls], ['failed', 'run/stopped', 0])
    assert.match(made.error ?? '', /No\.$/)
  })
  test('the list is refused: every other post would be refused too', async () => {
    const made = await change(later, scheduled, { list: { status: 401, body: { error: 'Invalid API key' } } })
    assert.deepEqual([made.outcome, made.isHalted, made.isAsked], ['failed', true, false])
  })
  test('PostPost takes no new posts any more: that does not concern it', async () => {
    const made = await change(later, scheduled, {
      before: ({ session }) => Object.assign(session, { halted: { isAboutNewPosts: true, message: 'No.' } }),
    })
    assert.equal(made.outcome, 'updated', 'a limit of new posts keeps a post at its old time')
  })
  const unlisted = {
    list: listOf([]),
    before: ({ session, job }: Scripted) => session.ledger.read(job.client, async () => ({ history: [], markMs: 0 })),
  }
  test('the list does not show it any more, and get-post does: nothing is changed, and the step says so', async () => {
    const made = await change(later, scheduled, unlisted)
    assert.deepEqual([made.outcome, made.code, made.isAsked], ['failed', 'postpost/list-lags', false])
  })
  test('neither does get-post: somebody has deleted it, and the step says so', async () => {
    const made = await change(later, none, unlisted)
    assert.deepEqual(
      [made.outcome, made.isAsked],
      ['failed', false],
      'an entry is on no account, and the step is green',
    )
    assert.match(made.error ?? '', /^Somebody has deleted it in PostPost\. Run the step again/)
  })
  test('a person has edited it: it is left alone, and that is said', async () => {
    const theirs = iso(NOW_MS + 3 * HOUR_MS)
    const made = await change(later, scheduled, { list: shown({ content: 'Ho', scheduledTime: theirs }) })
    assert.equal(made.scheduledTime, theirs, 'people read a time at which nothing goes out')
    assert.deepEqual(
      [made.outcome, made.isAsked, made.codes],
      ['skipped', false, [['plan/differs', { input: 'caption' }]]],
      'what a person wrote is not kept, or nobody is told that it stays',
    )
  })
  test('a person has taken it back: it is the draft of who wants one, and nothing that is moved', async () => {
    const list = shown({ status: 'draft', scheduledTime: null })
    const asDraft = await change({ schedule: { kind: 'draft' } }, scheduled, { list })
    assert.deepEqual([asDraft.outcome, asDraft.isAsked, asDraft.statuses], ['draft', false, ['draft']])
    const moved = await change(later, scheduled, { list })
    assert.deepEqual([moved.outcome, moved.isAsked], ['skipped', false], 'what a person holds is scheduled again')
  })
  test('it is at its time already: there is nothing to do, and nothing to say', async () => {
    const made = await change(later, scheduled, { list: shown({ scheduledTime: iso(NOW_MS + 2 * HOUR_MS) }) })
    assert.deepEqual([made.outcome, made.isAsked, made.codes], ['skipped', false, []])
  })
})

test('what became of a post that is moved stands in the log, under its name', async () => {
  const { groups } = await change(later, scheduled)
  assert.deepEqual(
    groups.map(([title, lines]) => [title, lines.some((line) => line.includes(id))]),
    [['a.mp4: updated', true]],
  )
})

suite('the time that it has then', () => {
  const answer = (scheduledTime: string): Answer => ({
    body: { success: true, postGroup: { postGroupId: id, status: 'scheduled', scheduledTime } },
  })
  test('is the one that PostPost answers', async () => {
    const made = await change(later, scheduled, { update: answer(iso(NOW_MS + 3 * HOUR_MS)) })
    assert.equal(made.scheduledTime, iso(NOW_MS + 3 * HOUR_MS), 'people read a time at which nothing goes out')
  })
  test('is the one that was asked for, without the mark of this action', async () => {
    assert.equal((await change(later, scheduled)).scheduledTime, iso(NOW_MS + 2 * HOUR_MS))
  })
})

suite('a person takes it back to a draft between the look and the move', () => {
  const moved = iso(NOW_MS + 2 * HOUR_MS + 111)
  const update: Answer = { body: { success: true, postGroup: { _id: id, status: 'draft', scheduledTime: moved } } }
  test('as the answer says: it is not called scheduled', async () => {
    const made = await change(later, scheduled, { update })
    assert.deepEqual([made.outcome, made.status], ['skipped', 'draft'], 'nobody knows that it does not go out')
  })
  test('and the answer is lost: the list says so', async () => {
    const lost: Answer = { status: 400, body: { error: 'Cannot update' } }
    const listAfter = shown({ status: 'draft', scheduledTime: moved })
    const made = await change(later, scheduled, { update: lost, listAfter })
    assert.deepEqual([made.outcome, made.status], ['skipped', 'draft'], 'nobody knows that it does not go out')
  })
})

suite('ten minutes are measured immediately before each call', () => {
  const MINUTE_MS = 60_000
  const busy: Answer = { status: 429, headers: { 'retry-after': '120' }, body: { error: 'Too many requests' } }
  const leaving =
    (ms: number) =>
    ({ session }: Scripted) =>
      session.clock.sleep(HOUR_MS - ms, session.cancel.signal)
  test('the look before takes until then: it is not moved, and a warning says so', async () => {
    for (const [dueMs, outcome, codes] of [
      [12 * MINUTE_MS, 'updated', []],
      [12 * MINUTE_MS - 1, 'skipped', ['plan/too-close']],
    ] as const) {
      const made = await change(later, scheduled, { before: leaving(dueMs), busyLook: busy })
      assert.deepEqual(
        [made.outcome, made.isAsked, made.codes.map(([code]) => code)],
        [outcome, outcome === 'updated', codes],
        'a post is touched while the scheduler is at it',
      )
    }
  })
  test('PostPost is busy until then: it is not asked again', async () => {
    for (const [dueMs, tries] of [
      [14 * MINUTE_MS, 3],
      [14 * MINUTE_MS - 1, 2],
    ] as const) {
      const made = await change(later, scheduled, { before: leaving(dueMs), update: busy })
      assert.deepEqual(
        [made.outcome, made.updates],
        ['failed', tries],
        'a post is touched while the scheduler is at it',
      )
    }
  })
})

suite('update-post gives no usable answer', () => {
  const refused: Answer = { status: 400, body: { error: 'Cannot update' } }
  const moved = shown({ scheduledTime: iso(NOW_MS + 2 * HOUR_MS + 111) })
  const rows: [name: string, more: Case, outcome: string][] = [
    ['and the list shows the new time: it is moved', { listAfter: moved }, 'updated'],
    ['and it went out meanwhile: it is left alone', { postAfter: postsOf({ status: 'published' }) }, 'skipped'],
    [
      'and it went out on one account: it is left alone',
      { postAfter: postsOf({ status: 'scheduled' }, { status: 'published', account: 'y' }) },
      'skipped',
    ],
    ['and it is scheduled as before: it failed', {}, 'failed'],
    ['and it is a draft: it failed', { postAfter: postsOf({ status: 'draft' }) }, 'failed'],
    ['and get-post does not know it: it failed', { postAfter: none }, 'failed'],
    ['and get-post names no account: it failed', { postAfter: postsOf() }, 'failed'],
  ]
  for (const [name, more, outcome] of rows)
    test(name, async () => {
      const made = await change(later, scheduled, { update: refused, ...more })
      if (outcome === 'skipped') assert.equal(made.status, 'processing', 'a post that is out is called scheduled')
      assert.equal(made.outcome, outcome, 'a post is called moved that is not, or the other way')
    })
  test('for it is deleted: it failed, and is not called moved', async () => {
    const made = await change(later, scheduled, { update: none, listAfter: moved })
    assert.equal(made.outcome, 'failed')
  })
})

suite('a pause that PostPost does not keep the mark of', () => {
  const asDraft = { schedule: { kind: 'draft' } } as const
  const answer = (scheduledTime: string): Answer => ({
    body: { success: true, postGroup: { postGroupId: id, status: 'draft', scheduledTime } },
  })
  const draft = postsOf({ status: 'draft' })
  const listAfter = (ms: number) => shown({ status: 'draft', scheduledTime: iso(NOW_MS + HOUR_MS + ms) })
  test('is taken back, and no other one follows', async () => {
    const made = await change(asDraft, scheduled, {
      update: answer(iso(NOW_MS + HOUR_MS)),
      postAfter: draft,
      listAfter: listAfter(0),
    })
    assert.deepEqual([made.outcome, made.code], ['failed', 'plan/not-paused'])
    assert.doesNotMatch(made.error ?? '', /object/, 'nobody is told whether it is scheduled again')
  })
  test('by its list alone: the same', async () => {
    const made = await change(asDraft, scheduled, { postAfter: draft, listAfter: listAfter(0) })
    assert.deepEqual([made.outcome, made.code], ['failed', 'plan/not-paused'])
  })
  test('nothing is paused after that', async () => {
    const made = await change(asDraft, scheduled, {
      before: ({ session }) => Object.assign(session, { pausing: 'It is lost.' }),
    })
    assert.deepEqual([made.outcome, made.code, made.isAsked], ['failed', 'plan/not-paused', false])
  })
  test('with the mark it is the draft that its entry wants', async () => {
    const made = await change(asDraft, scheduled, { postAfter: draft, listAfter: listAfter(777) })
    assert.deepEqual([made.outcome, made.status], ['draft', 'draft'])
  })
  test('is no pause where a person held it in the last moment: that draft stays', async () => {
    const made = await change(asDraft, draft, { listOnceAsked: shown({ status: 'draft', scheduledTime: null }) })
    assert.deepEqual([made.outcome, made.isAsked], ['draft', false], 'what a person holds is scheduled again')
  })
})
