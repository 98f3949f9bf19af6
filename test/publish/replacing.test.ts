/** Of a scheduled post and the one that takes its place one goes out, and never both. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { markedTime } from '../../src/accounts/record.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import type { ReplacedPair } from '../../src/publish/drafts.ts'
import { ends } from '../../src/publish/ends.ts'
import { deleteReplacedDraft, pauseOld, settleReplaced } from '../../src/publish/replacing.ts'
import type { State } from '../../src/publish/state.ts'
import { candidate, earlier, NOW_MS } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, type Scripted, startScripted } from './scripted.ts'

const [old, mine] = [`${ID}1`, `${ID}2`]
const HOUR_MS = 3_600_000
const iso = (ms: number): string => new Date(ms).toISOString()
const scheduledTime = iso(NOW_MS + HOUR_MS)
const paused = markedTime(NOW_MS + HOUR_MS, 'paused')
const entry = { schedule: { kind: 'at', timeMs: NOW_MS + HOUR_MS } } as const
const there = earlier(old, 'x:scheduled', 'scheduled', {
  sent: { candidate: candidate('a.mp4', entry) },
  content: 'Hi',
  scheduledTime,
})
const urlsOf = (schedule: Parameters<typeof candidate>[1]) =>
  earlier(old, 'x', 'scheduled', { sent: { candidate: candidate('a.mp4', schedule) } }).mediaUrls
const none: Answer = { status: 404, body: { error: 'Post group not found' } }
const scheduled = postsOf({ status: 'scheduled' })
const draft = postsOf({ status: 'draft' })

type Shown = Parameters<typeof listOf>[0][number]
const oldAs = (more: Partial<Shown> = {}): Shown => ({
  id: old,
  status: 'scheduled',
  scheduledTime,
  mediaUrls: there.mediaUrls,
  content: 'Hi',
  ...more,
})
const pausedOld = oldAs({ status: 'draft', scheduledTime: paused })
const own = { id: mine, content: 'Hello' }

interface Case {
  readonly schedule?: Parameters<typeof candidate>[1] & object
  /** What the list shows when this post's turn comes. */
  readonly list?: readonly Shown[]
  /** What it shows once get-post was asked. */
  readonly listOnceAsked?: readonly Shown[]
  /** What it shows once update-post was asked. */
  readonly listAfter?: readonly Shown[]
  /** get-post of the old one before the pause, and after it. */
  readonly posts?: readonly [before: Answer, after: Answer]
  readonly update?: Answer
  readonly prepare?: (scripted: Scripted) => unknown
}

async function pause({
  list = [oldAs(), own],
  listOnceAsked = list,
  listAfter = [pausedOld, own],
  posts: [before, after] = [scheduled, draft],
  update = { body: { success: true, message: 'ok' } },
  prepare,
  schedule = entry,
}: Case = {}) {
  const wanted = candidate('a.mp4', { ...schedule, caption: 'Hello' })
  const history = [{ ...there, mediaUrls: urlsOf(schedule) }]
  let isUpdated = false
  let isLookedAt = false
  await using scripted = await startScripted(
    ({ path, method }) => {
      if (path === '/list-posts') return listOf(isUpdated ? listAfter : isLookedAt ? listOnceAsked : list)
      isLookedAt = true
      if (method !== 'PUT') return isUpdated ? after : before
      isUpdated = true
      return update
    },
    { wanted, history, policy: { onChange: 'update' } },
  )
  const { job, session, asked, saved } = scripted
  const [change] = job.step.changes
  assert.equal(change?.kind, 'replace')
  const step = { ...job.step, timeMs: change.timeMs, replaces: change }
  await session.ledger.read(job.client, async () => ({ history: [], markMs: 0 }))
  await session.ledger.read(job.client)
  await prepare?.(scripted)
  const asOwn = Object.assign(job, { step })
  const { accounts } = wanted
  const ended = await pauseOld(
    { at: 'committing', postGroupId: mine, accounts, earlier: [], start: 1, tries: 0 },
    change,
    asOwn,
  )
  return {
    outcome: ended?.result.outcome,
    code: ended?.result.code,
    status: ended?.result.posts?.[0]?.status,
    codes: session.remarks.map(({ code, origin }) => [code, origin]),
    isAsked: asked.some(({ method }) => method === 'PUT'),
    pair: job.paused,
    isOldTakenBack: job.isOldTakenBack,
    isHalted: session.halted !== undefined,
    isPausing: session.pausing === undefined,
    lines: job.log.lines,
    said: scripted.said,
    saved: saved.map(({ pairs }) => pairs.length),
    error: ended?.result.error,
    messages: session.remarks.map(({ message }) => message),
    isNamed: session.remarks.every(({ message }) => message.includes(old)),
    scheduledTime: ended?.result.scheduledTime,
  }
}

const notReplaced = [['plan/not-replaced', { input: 'video' }]]

suite('the list does not show the old post', () => {
  test('somebody has deleted it: nothing stands in the way of the new one', async () => {
    const made = await pause({ list: [own], posts: [none, none] })
    assert.deepEqual(
      [made.outcome, made.isAsked],
      [undefined, false],
      'a post whose old one was deleted is not posted at all',
    )
  })
  test('it is there: nothing is scheduled beside it', async () => {
    const made = await pause({ list: [own] })
    assert.deepEqual(
      [made.outcome, made.code, made.isAsked],
      ['failed', 'postpost/list-lags', false],
      'the old post and the new one both go out',
    )
  })
})

test('another run has paused the old post, and its own draft is there: it is waited for, not passed', async () => {
  const made = candidate('a.mp4', { ...entry, caption: 'Hello' })
  const { mediaUrls } = earlier('it', 'x', 'draft', { sent: { candidate: made } })
  const theirs = { id: `${ID}3`, mediaUrls, content: 'Hello' }
  const waited = async (...drafts: readonly Shown[]) => {
    const { outcome, isOldTakenBack, said } = await pause({ list: [pausedOld, own, ...drafts], posts: [draft, draft] })
    return [outcome, isOldTakenBack, said.filter((line) => line.includes('Another run is publishing')).length]
  }
  assert.deepEqual(await waited(theirs), [undefined, true, 1], 'both runs schedule, and the video goes out twice')
  assert.deepEqual(await waited(), [undefined, true, 0], 'a run waits for nobody')
})

suite('the old post is as the plan found it', () => {
  test('it is paused, and remembered until the new one is scheduled', async () => {
    const made = await pause()
    assert.deepEqual([made.outcome, made.isOldTakenBack, made.codes], [undefined, true, []])
    assert.deepEqual(
      made.pair,
      {
        old,
        scheduledTime,
        draft: mine,
        identity: candidate('a.mp4').identity,
        content: 'Hi',
        platforms: ['tiktok-x'],
      },
      'a run that dies leaves a post that never goes out',
    )
    assert.deepEqual(made.saved, [1], 'a run that dies leaves a post that never goes out')
    assert.ok(
      made.lines.some((line) => line.includes(old)),
      'the log does not say that a post was paused',
    )
  })
  test('its own caption comes back otherwise: nobody can tell what a person has changed', async () => {
    const made = await pause({ list: [oldAs(), { ...own, content: 'Hallo' }] })
    assert.deepEqual([made.outcome, made.isAsked, made.codes], ['skipped', false, notReplaced])
  })
  test('its own caption is not in the list: that says nothing', async () => {
    assert.equal((await pause({ list: [oldAs(), { id: mine, content: null }] })).outcome, undefined)
    assert.equal((await pause({ list: [oldAs()] })).outcome, undefined)
  })
  test('nothing is paused any more in this run: it fails', async () => {
    const made = await pause({ prepare: ({ session }) => Object.assign(session, { pausing: 'It is lost.' }) })
    assert.deepEqual([made.outcome, made.code, made.isAsked], ['failed', 'plan/not-paused', false])
  })
})

suite('somebody has been at the old post', () => {
  const rows: [name: string, more: Case, status: string, codes: unknown][] = [
    [
      'edited its caption',
      { list: [oldAs({ content: 'Ho' }), own] },
      'scheduled',
      [['plan/differs', { input: 'caption' }]],
    ],
    ['wrote what the entry wants', { list: [oldAs({ content: 'Hello' }), own] }, 'scheduled', []],
    ['taken it back', { list: [oldAs({ status: 'draft' }), own] }, 'draft', notReplaced],
  ]
  for (const [name, more, status, codes] of rows)
    test(`${name}: it stays, and that is said where it still differs`, async () => {
      const made = await pause(more)
      assert.deepEqual(
        [made.outcome, made.status, made.isAsked, made.codes, made.pair],
        ['skipped', status, false, codes, undefined],
        'what a person did is undone, or nobody is told that the entry is not carried out',
      )
    })
  test('moved it, and its entry leaves the time to the pace: it stays, at the time that it has', async () => {
    const now = { schedule: { kind: 'now' } } as const
    const theirs = iso(NOW_MS + 2 * HOUR_MS)
    const moved = [oldAs({ scheduledTime: theirs, mediaUrls: urlsOf(now) }), own]
    const made = await pause({ schedule: now, list: moved })
    assert.deepEqual(
      [made.outcome, made.scheduledTime, made.isAsked, made.codes, made.isNamed],
      ['skipped', theirs, false, notReplaced, true],
      'a post goes out at a time that a person has changed',
    )
  })
  test('another run has paused it: this one goes on', async () => {
    const made = await pause({ list: [pausedOld, own] })
    assert.deepEqual(
      [made.outcome, made.isOldTakenBack, made.isAsked, made.pair],
      [undefined, true, false, undefined],
      'a post is lost: neither run publishes it',
    )
  })
})

test('what became of it is told: out, or a draft', async () => {
  const [out, held] = await Promise.all(
    ['published', 'draft'].map((status) => pause({ posts: [postsOf({ status }), none] })),
  )
  assert.match(out?.messages.join() ?? '', /went out/)
  assert.match(held?.messages.join() ?? '', /draft/, 'a post that is public is called a draft, or the other way')
})

test('a post that a person has edited and moved is told at the time that it has', async () => {
  const theirs = iso(NOW_MS + 2 * HOUR_MS)
  const made = await pause({ list: [oldAs({ content: 'Ho', scheduledTime: theirs }), own] })
  assert.deepEqual([made.outcome, made.scheduledTime], ['skipped', theirs])
})

suite('the pause', () => {
  const rows: [name: string, more: Case, expected: unknown[]][] = [
    [
      'finds it deleted: the new one goes on',
      { posts: [none, none], listOnceAsked: [own] },
      [undefined, undefined, []],
    ],
    [
      'finds it public: it stays',
      { posts: [postsOf({ status: 'published' }), none] },
      ['skipped', undefined, notReplaced],
    ],
    ['finds a draft: a person holds it', { posts: [draft, draft] }, ['skipped', undefined, notReplaced]],
  ]
  for (const [name, more, expected] of rows)
    test(name, async () => {
      const made = await pause(more)
      assert.deepEqual([made.outcome, made.code, made.codes], expected)
      assert.deepEqual(made.saved, [1, 0], 'the post step settles what nobody has paused')
      assert.ok(made.isNamed, 'nobody knows which post is not replaced')
      assert.deepEqual(
        [made.pair, made.isAsked, made.isOldTakenBack],
        [undefined, false, false],
        'what was not paused is given back',
      )
    })

  test('fails: so does the post, and what was begun is settled', async () => {
    const made = await pause({
      posts: [scheduled, scheduled],
      update: { status: 401, body: { error: 'Invalid API key' } },
    })
    assert.deepEqual([made.outcome, made.isHalted, made.pair?.old], ['failed', true, old])
    assert.match(made.error ?? '', /401/, 'nobody is told why')
  })
  test('loses its mark: it fails, and nothing more is paused', async () => {
    const postGroup = { postGroupId: old, status: 'draft', scheduledTime }
    const made = await pause({ update: { body: { success: true, postGroup } } })
    assert.deepEqual(
      [made.outcome, made.code, made.isPausing, made.pair?.old],
      ['failed', 'plan/not-paused', false, old],
    )
  })
  test('loses its mark in the list alone: the same', async () => {
    const made = await pause({ listAfter: [oldAs({ status: 'draft' }), own] })
    assert.deepEqual([made.outcome, made.code, made.isPausing], ['failed', 'plan/not-paused', false])
  })
  test('is not shown by the list: it fails, for a run beside this one would not see it', async () => {
    const made = await pause({ listAfter: [oldAs(), own] })
    assert.deepEqual(
      [made.outcome, made.code, made.isPausing, made.isOldTakenBack],
      ['failed', 'postpost/list-lags', true, false],
    )
  })
})

suite('the new post has come to an end', () => {
  const pair: ReplacedPair = {
    old,
    scheduledTime,
    draft: mine,
    content: 'Hi',
    platforms: ['tiktok-x'],
    identity: candidate('a.mp4').identity,
  }
  /** @param to made from the job's own step */
  async function settle(
    to: (step: Scripted['job']['step']) => State,
    list = [pausedOld],
    isPaused = true,
    mineIs = draft,
  ) {
    await using scripted = await startScripted(({ path, method }) => {
      if (path === '/list-posts') return listOf(list)
      if (method !== 'GET') return { body: { success: true, message: 'ok' } }
      return path.endsWith(mine) ? mineIs : draft
    })
    const { job, session, asked, saved } = scripted
    if (isPaused) job.paused = pair
    session.drafts.pair(pair)
    const state = await settleReplaced(to(job.step), job)
    const writes = asked
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path.slice(-1)}`)
    const error = state.at === 'ended' ? state.result.error : undefined
    return { writes, paused: job.paused, error, at: state.at, lines: job.log.lines, left: saved.at(-1)?.pairs.length }
  }
  const waiting: State = { at: 'waiting', postGroupId: mine, accounts: [], earlier: [], start: 1, scheduledTime }

  test('accepted: the old one is deleted', async () => {
    const made = await settle(() => waiting)
    assert.deepEqual([made.writes, made.paused, made.at, made.lines.length], [['DELETE 1'], undefined, 'waiting', 1])
    assert.equal(made.left, 0, 'the post step settles once more what is settled')
  })
  test('failed: its draft goes, and the old one gets its time back, and the error says so', async () => {
    const made = await settle((step) => ends.failed(step, 'No.'))
    assert.deepEqual([made.writes, made.paused], [['DELETE 2', 'PUT 1'], undefined], 'the old post never goes out')
    assert.ok(made.error?.startsWith('No.') && made.error.includes(old), 'nobody is told what became of the old post')
  })
  test('skipped: the old one gets its time back, and there is no error', async () => {
    const made = await settle((step) => ends.skipped(step, []))
    assert.deepEqual([made.writes, made.error], [['DELETE 2', 'PUT 1'], undefined])
  })
  test('left to whoever works on its draft: that stays, and the old one gets its time back', async () => {
    const made = await settle((step) => ends.changedBySomebody(step, mine, 'Somebody.'))
    assert.deepEqual(made.writes, ['PUT 1'], 'the work of a person is deleted')
  })
  test('not known: both are left to the post step', async () => {
    const made = await settle((step) => ends.unknown(step, mine, 'Lost.', 'No.'))
    assert.deepEqual([made.writes, made.paused], [[], pair], 'the new post and the old one both go out')
  })
  test('and nothing was paused for it: nothing is settled', async () => {
    const made = await settle((step) => ends.failed(step, 'No.'), [pausedOld], false)
    assert.deepEqual([made.writes, made.error], [[], 'No.'])
  })
  test('and PostPost cannot be asked: the error says that nobody knows', async () => {
    const made = await settle((step) => ends.failed(step, 'No.'), [pausedOld], true, {
      status: 403,
      body: { error: 'no' },
    })
    assert.deepEqual([made.writes, made.at, made.paused], [[], 'ended', undefined])
    assert.equal(made.left, 1, 'the post step is told nothing of what is not known')
    assert.ok(made.error?.includes(old))
  })
})

suite('a draft that waits for approval, and a newer one takes its place', () => {
  const asDraft = { schedule: { kind: 'draft' } } as const
  const sent = { candidate: candidate('a.mp4', asDraft), mode: 'approve' } as const
  const waits: ListedPost = earlier(old, 'x:draft', 'draft', { sent, content: 'Hi', scheduledTime: null })
  const shown = (more: Partial<Shown> = {}): Shown => ({ id: old, mediaUrls: waits.mediaUrls, content: 'Hi', ...more })
  async function replace(list: readonly Shown[], post = draft, listAfter = list) {
    let readings = 0
    await using scripted = await startScripted(
      ({ path, method }) => {
        if (method === 'DELETE') return { body: { success: true } }
        return path === '/list-posts' ? listOf(readings++ === 0 ? list : listAfter) : post
      },
      {
        wanted: candidate('a.mp4', { ...asDraft, caption: 'Hello' }),
        history: [waits],
        policy: { onChange: 'update' },
      },
    )
    const { job, session, asked } = scripted
    const [change] = job.step.changes
    assert.equal(change?.kind, 'replace')
    await session.ledger.read(job.client, async () => ({ history: [], markMs: 0 }))
    await session.ledger.read(job.client)
    const ended = await deleteReplacedDraft(change, job)
    const isDeleted = asked.some(({ method }) => method === 'DELETE')
    return {
      ended: ended && [
        ended.result.outcome,
        ended.result.postGroupId,
        ended.result.posts?.map(({ status }) => status).join(),
      ],
      there: ended?.existing?.postGroupId,
      isDeleted,
      codes: session.remarks.map(({ code }) => code),
      lines: job.log.lines.length,
    }
  }
  test('is deleted', async () => {
    assert.deepEqual(
      await replace([shown()]),
      { ended: undefined, there: undefined, isDeleted: true, codes: [], lines: 1 },
      'a person finds two drafts of one video',
    )
  })
  test('is gone already', async () => {
    assert.deepEqual([(await replace([])).ended, (await replace([])).isDeleted], [undefined, false])
  })
  test('stays where a person has edited it meanwhile, and is the result', async () => {
    const made = await replace([shown({ content: 'Ho' })])
    assert.deepEqual(
      [made.ended, made.there, made.isDeleted, made.codes],
      [['draft', old, 'draft'], old, false, ['plan/differs']],
      'the work of a person is deleted',
    )
  })
  test('stays where a person has edited it until it is as its entry', async () => {
    const made = await replace([shown({ content: 'Hello' })])
    assert.deepEqual([made.ended, made.isDeleted], [['draft', old, 'draft'], false], 'the work of a person is deleted')
  })
  test('stays where a person edits it in the last moment', async () => {
    for (const edit of [{ content: 'Ho' }, { scheduledTime: iso(NOW_MS + HOUR_MS) }])
      assert.equal((await replace([shown()], draft, [shown(edit)])).isDeleted, false, 'the work of a person is deleted')
  })
  test('stays where the list does not show it any more when it is to go', async () => {
    assert.equal((await replace([shown()], draft, [])).isDeleted, false, 'what nobody sees is deleted')
  })
  test('was approved in the last moment: that is the post', async () => {
    const made = await replace([shown()], scheduled)
    assert.deepEqual([made.ended, made.isDeleted], [['skipped', old, 'scheduled'], false])
  })
})
