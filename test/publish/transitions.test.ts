/** From one state to the next: a draft goes on with its post or is deleted, and places and turns are given on. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Living, State } from '../../src/publish/state.ts'
import { leadOn, leavePlace } from '../../src/publish/transitions.ts'
import { createTurns } from '../../src/publish/turns.ts'
import { candidate, earlier, NOW_MS, plan } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, type Scripted, startScripted } from './scripted.ts'

const id = `${ID}1`
const wanted = candidate('a.mp4')
const course = { accounts: wanted.accounts, earlier: [], start: 1 } as const
const draft = postsOf({ status: 'draft' })
const scheduledTime = '2026-12-01T13:00:00.000Z'

interface Case {
  readonly list?: Answer
  readonly post?: Answer
  readonly deletion?: Answer
  readonly of?: typeof wanted
  readonly prepare?: (scripted: Scripted) => unknown
}
async function lead(
  from: Living,
  { list = listOf([]), post = draft, deletion = { body: { success: true } }, of = wanted, prepare }: Case = {},
) {
  await using scripted = await startScripted(
    ({ path, method }) => {
      if (method === 'DELETE') return deletion
      if (path === '/list-posts') return list
      return path.startsWith('/get-post') ? post : { status: 403, body: { error: 'no' } }
    },
    { wanted: of, history: [] },
  )
  const { job, session, asked } = scripted
  const [other] = plan([candidate('b.mp4', { identity: 'b' })]).steps
  assert.ok(other)
  // Its place is its own until it is given back.
  session.ledger.take(job.step, job.step.recipients, NOW_MS)
  session.ledger.take({ ...job.step }, job.step.recipients, NOW_MS)
  const turns = createTurns([job.step, other])
  let isOthersTurn = false
  void turns.of(other).then(() => {
    isOthersTurn = true
  })
  Object.assign(session, { turns })
  await prepare?.(scripted)
  const to: State = await leadOn(from, job)
  leavePlace(from, to, job)
  await new Promise(setImmediate)
  return {
    to: to.at === 'ended' ? to.result.outcome : to.at,
    code: to.at === 'ended' ? to.result.code : undefined,
    deleted: asked.filter(({ method }) => method === 'DELETE').length,
    isOthersTurn,
    isPlaceFree: session.ledger.chooseTime(other, other.recipients, NOW_MS).timeMs === NOW_MS,
    doing: session.underWay.get(job.step),
    lines: job.log.lines,
    said: scripted.said,
    scheduledTime: to.at === 'waiting' ? to.scheduledTime : undefined,
  }
}

const uploading: Living = { at: 'uploading', postGroupId: id, ...course }
const committing: Living = { at: 'committing', postGroupId: id, tries: 0, ...course }
const asking: Living = { at: 'asking', postGroupId: id, lost: new Error('Lost.'), ...course }
const waiting: Living = { at: 'waiting', postGroupId: id, scheduledTime, ...course }

suite('a post whose turn in the queue has come', () => {
  const queued: Living = { at: 'queued', ...course }
  test('begins, with all the time of a post: the queue does not count', async () => {
    let leftMs = 0
    const made = await lead(queued, {
      prepare: ({ job, session }) => {
        job.deadlineMs = 0
        Object.defineProperty(session, 'halted', {
          get: () => {
            leftMs = job.deadlineMs - session.clock.elapsedMs()
            return undefined
          },
        })
      },
    })
    assert.deepEqual([made.to, made.isOthersTurn, made.isPlaceFree], ['drafting', false, false])
    assert.ok(leftMs > 0, 'a post that waited long in the queue is never retried')
  })
  test('makes no draft if PostPost would refuse it as it has refused another, and others get its place and turn', async () => {
    const halted = { isAboutNewPosts: true, message: 'The limit of posts is reached.' }
    const made = await lead(queued, { prepare: ({ session }) => Object.assign(session, { halted }) })
    assert.deepEqual([made.to, made.code, made.isOthersTurn], ['failed', 'run/stopped', true])
    assert.equal(made.isPlaceFree, true)
  })
})

suite('a post that fails', () => {
  test('leaves no draft, and its place and turn to the others', async () => {
    const made = await lead(uploading)
    assert.deepEqual(
      [made.to, made.deleted, made.isOthersTurn, made.isPlaceFree],
      ['failed', 1, true, true],
      'a draft is left, or others wait for a post that never comes',
    )
    assert.equal(made.code, 'postpost/refused')
    assert.equal(made.doing, 'uploading', 'the log calls it something else')
    assert.ok(
      made.lines.some((line) => line.includes(id)),
      'the log does not say what became of the draft',
    )
  })
  test('and whose draft somebody has scheduled goes out by that', async () => {
    const list = listOf([{ id, status: 'scheduled', scheduledTime }])
    const made = await lead(uploading, { list, post: postsOf({ status: 'scheduled' }) })
    assert.deepEqual([made.to, made.deleted, made.scheduledTime], ['waiting', 0, scheduledTime])
    assert.equal(made.said.length, 1, 'the log does not say how a failed post goes out')
  })
  test('and nobody knows for when: for now', async () => {
    const made = await lead(uploading, { post: postsOf({ status: 'scheduled' }) })
    assert.deepEqual([made.to, made.scheduledTime], ['waiting', new Date(NOW_MS).toISOString()])
  })
  test('and whose draft cannot be deleted has failed all the same, and the log says what is left', async () => {
    const made = await lead(uploading, { deletion: { status: 403, body: { error: 'no' } } })
    assert.equal(made.to, 'failed')
    assert.ok(
      made.lines.some((line) => line.includes(id)),
      'nobody knows that a draft is left',
    )
  })
})

test('a post that begins again deletes the draft that is of no use', async () => {
  const beside = listOf([{ id, mediaUrls: ['https://s.example/1-a.mp4', 'https://s.example/1-b.mp4'] }])
  const made = await lead(committing, { list: beside })
  assert.deepEqual(
    [made.to, made.deleted, made.isOthersTurn, made.isPlaceFree],
    ['drafting', 1, false, false],
    'drafts pile up, or another post takes the place of one that goes on',
  )
})

test('a post whose schedule got no usable answer keeps its draft, its place and its turn', async () => {
  const made = await lead(committing, {
    list: { status: 403, body: { error: 'no' } },
    prepare: ({ job }) => Object.assign(job, { asked: { time: scheduledTime, mayBeDone: true } }),
  })
  assert.deepEqual(
    [made.to, made.deleted, made.isOthersTurn, made.isPlaceFree],
    ['asking', 0, false, false],
    'a post that may be public is deleted',
  )
})

suite('a post of which was asked what became of it', () => {
  test('is scheduled: it is waited for, and the others commit', async () => {
    const made = await lead(asking, { post: postsOf({ status: 'scheduled' }) })
    assert.deepEqual([made.to, made.deleted, made.isOthersTurn], ['waiting', 0, true])
    assert.deepEqual(made.said, [], 'a draft that the post goes on with is looked for to be deleted')
  })
  test('is not known: its draft stays, and its place is taken', async () => {
    const made = await lead(asking, { post: { status: 403, body: { error: 'no' } } })
    assert.deepEqual(
      [made.to, made.deleted, made.isPlaceFree],
      ['unknown', 0, false],
      'a post that may be public is deleted',
    )
  })
  test('is a draft: it has failed, and the draft goes', async () => {
    const made = await lead(asking)
    assert.deepEqual([made.to, made.deleted, made.isPlaceFree], ['failed', 1, true])
  })
})

test('a post that was waited for is never deleted, and has its place, however it ended', async () => {
  const failed = postsOf({ status: 'failed', error: { code: 'X', message: 'No.' } })
  const made = await lead(waiting, {
    post: failed,
    prepare: ({ session }) => Object.assign(session.settings, { waitTimeoutMs: 7_200_000 }),
  })
  assert.deepEqual([made.code, made.deleted, made.isPlaceFree], ['tiktok/refused', 0, false])
})

test('a draft that waits for a person stays, and is what the post ended as', async () => {
  const of = candidate('a.mp4', { schedule: { kind: 'draft' } })
  const made = await lead(committing, { of })
  assert.deepEqual(
    [made.to, made.deleted, made.isOthersTurn],
    ['draft', 0, true],
    'the draft is deleted that a person is to approve',
  )
})

test('a draft that another one stands for goes, and the other one is what the post ended as', async () => {
  const of = candidate('a.mp4', { schedule: { kind: 'draft' } })
  const sent = { candidate: of, mode: 'approve' } as const
  const { mediaUrls } = earlier('it', 'x', 'draft', { sent })
  const [url = ''] = mediaUrls
  const list = listOf([
    { id, mediaUrls },
    { id: `${ID}2`, mediaUrls: [url.replace('1764590400000', '1764590300000')] },
  ])
  const made = await lead(committing, { of, list })
  assert.deepEqual([made.to, made.deleted], ['draft', 1], 'a person finds two drafts of one video')
})
