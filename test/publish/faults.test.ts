/** Where a fault of each call leads: a wrong row posts twice, deletes what is public, or gives up what a second try would have saved. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Call, type Failure, PostPostError } from '../../src/postpost/failure.ts'
import { afterFault } from '../../src/publish/faults.ts'
import type { Job } from '../../src/publish/job.ts'
import type { Living } from '../../src/publish/state.ts'
import { candidate, NOW_MS } from '../support/candidates.ts'
import { ID, startScripted } from './scripted.ts'

const HOUR_MS = 3_600_000
const refused = (status: number, more: Partial<Extract<Failure, { kind: 'refused' }>> = {}): Failure => ({
  kind: 'refused',
  status,
  text: 'no',
  ...more,
})
const lost: Failure = { kind: 'no-answer', detail: 'ECONNRESET' }
const unreadable: Failure = { kind: 'unreadable', status: 200, detail: 'HTML' }
const past = refused(400, { text: 'Scheduled time cannot be in the past' })
const COURSE = { accounts: [{ id: 'tiktok-x', name: '@x' }], earlier: [], start: 1 }
const drafting: Living = { at: 'drafting', ...COURSE }
const uploading: Living = { at: 'uploading', postGroupId: ID, ...COURSE }
const committing: Living = { at: 'committing', postGroupId: ID, tries: 0, ...COURSE }
const askingState: Living = { at: 'asking', postGroupId: ID, lost: undefined, ...COURSE }
const waitingState: Living = { at: 'waiting', postGroupId: ID, scheduledTime: '2026-12-01T12:00:00.000Z', ...COURSE }
const mayBeDone = (job: Job): void => {
  job.asked = { time: '2026-12-01T12:00:00.000Z', mayBeDone: true }
}

interface Case {
  readonly ownTime?: boolean
  readonly before?: (job: Job) => void
  readonly error?: unknown
}
async function follow(state: Living, call: Call, failure: Failure, { ownTime = false, before, error }: Case = {}) {
  const schedule = { kind: 'at', timeMs: NOW_MS + HOUR_MS } as const
  const wanted = ownTime ? candidate('a.mp4', { schedule }) : candidate('a.mp4')
  await using scripted = await startScripted(() => ({ status: 400 }), { wanted })
  const { job, session, said, sleptMs } = scripted
  before?.(job)
  const to = await afterFault(state, error ?? new PostPostError(call, failure, 'It failed.'), job)
  const end = to.at === 'ended' ? to.result.outcome : to.at
  const why = to.at === 'ended' ? to.result.error : undefined
  return { to, end, why, said, sleptMs, halted: session.halted, asked: job.asked }
}
const endOf = async (...given: Parameters<typeof follow>): Promise<string> => (await follow(...given)).end

suite('a fault leads to', () => {
  const rows: [name: string, state: Living, call: Call, failure: Failure, end: string, Case?][] = [
    ['a fresh draft: the answer to create-post was lost', drafting, 'create-post', lost, 'drafting'],
    ['a fresh draft: it could not be read', drafting, 'create-post', unreadable, 'drafting'],
    ['a fresh draft: create-post had a server error', drafting, 'create-post', refused(503), 'drafting'],
    ['an end: create-post was refused', drafting, 'create-post', refused(400), 'failed'],
    ['an end: nobody listens', drafting, 'create-post', { kind: 'not-sent', detail: 'ECONNREFUSED' }, 'failed'],
    ['a fresh draft: get-upload-url may have made a record', uploading, 'get-upload-url', lost, 'drafting'],
    ['a fresh draft: somebody deleted the draft before its URL', uploading, 'get-upload-url', refused(404), 'drafting'],
    ['an end: get-upload-url was refused', uploading, 'get-upload-url', refused(400), 'failed'],
    ['a fresh draft: the URL has expired', uploading, 'storage', refused(403), 'drafting'],
    ['an end: the storage refuses the file', uploading, 'storage', refused(400), 'failed'],
    ['an end: the upload was cut off', uploading, 'storage', lost, 'failed'],
    ['an end: a 404 of the storage is no deleted draft', uploading, 'storage', refused(404), 'failed'],
    ['a fresh draft: somebody deleted the draft', committing, 'update-post', refused(404), 'drafting'],
    [
      'a question: an earlier try may have scheduled what is not there',
      committing,
      'update-post',
      refused(404),
      'asking',
      { before: mayBeDone },
    ],
    ['another try: now was in the past', committing, 'update-post', past, 'committing'],
    [
      'another try: the same as a code',
      committing,
      'update-post',
      refused(400, { limit: { code: 'SCHEDULED_TIME_IN_PAST' } }),
      'committing',
    ],
    ['an end: a time of its own was in the past', committing, 'update-post', past, 'failed', { ownTime: true }],
    ['an end: another word of 400', committing, 'update-post', refused(400), 'failed'],
    [
      'an end: the past in another status',
      committing,
      'update-post',
      refused(409, { text: 'Scheduled time cannot be in the past' }),
      'failed',
    ],
    ['another try: update-post had a server error', committing, 'update-post', refused(503), 'committing'],
    ['an end: update-post was refused', committing, 'update-post', refused(403), 'failed'],
    [
      'a question: it was refused after a try that may have done it',
      committing,
      'update-post',
      refused(403),
      'asking',
      { before: mayBeDone },
    ],
    ['an end: the list was refused', committing, 'list-posts', refused(500), 'failed'],
    ['a fresh draft: nobody knows of what was asked', askingState, 'get-post', refused(404), 'drafting'],
    ['an end: get-post has another fault', askingState, 'get-post', refused(500), 'failed'],
    ['an end: a fault of the wait', waitingState, 'get-post', refused(404), 'failed'],
    ['an end: no fault of PostPost', committing, 'update-post', lost, 'failed', { error: new Error('It failed.') }],
    [
      'a question: no fault of PostPost, but it may be done',
      committing,
      'update-post',
      lost,
      'asking',
      { error: new Error('It failed.'), before: mayBeDone },
    ],
  ]
  for (const [name, state, call, failure, end, given] of rows)
    test(name, async () => assert.equal(await endOf(state, call, failure, given), end))
})

suite('how often', () => {
  test('a post is begun: four times', async () => {
    const third = await follow({ ...drafting, start: 3 }, 'create-post', lost)
    assert.deepEqual(third.to, { ...drafting, start: 4 })
    const fourth = await follow({ ...drafting, start: 4 }, 'create-post', lost)
    assert.deepEqual([fourth.end, fourth.why, fourth.sleptMs], ['failed', 'It failed.', []])
  })
  test('schedule is asked: six times', async () => {
    const fifth = await follow({ ...committing, tries: 4 }, 'update-post', refused(503))
    assert.deepEqual(fifth.to, { ...committing, tries: 5 })
    assert.equal(await endOf({ ...committing, tries: 5 }, 'update-post', refused(503)), 'failed')
    const given = { before: mayBeDone }
    assert.equal(await endOf({ ...committing, tries: 5 }, 'update-post', refused(503), given), 'asking')
  })
  test('now may be in the past: three times', async () => {
    const after = (pastTimes: number) => ({ before: (job: Job) => void Object.assign(job, { pastTimes }) })
    assert.equal(await endOf(committing, 'update-post', past, after(3)), 'committing')
    assert.equal(await endOf(committing, 'update-post', past, after(4)), 'failed')
  })
  test('as long as there is time for it', async () => {
    // The pause after the first try is half a second where chance says 0.
    const left = (ms: number) => ({ before: (job: Job) => void Object.assign(job, { deadlineMs: ms }) })
    assert.equal(await endOf(committing, 'update-post', refused(503), left(500)), 'committing')
    const late = await follow(committing, 'update-post', refused(503), left(499))
    assert.deepEqual([late.end, late.sleptMs], ['failed', []])
  })
})

suite('an upload URL lives for an hour', () => {
  const aged = (ms: number) => ({ before: (job: Job) => void Object.assign(job, { urlAskedMs: -ms }) })
  test('and is still good then', async () =>
    assert.equal(await endOf(uploading, 'storage', lost, aged(HOUR_MS)), 'failed'))
  test('and a server that hangs up later may hide its 403', async () =>
    assert.equal(await endOf(uploading, 'storage', lost, aged(HOUR_MS + 1)), 'drafting'))
})

suite('the pause before it goes on', () => {
  const rows: [name: string, state: Living, call: Call, failure: Failure, ms: number][] = [
    ['none for a draft that is gone', committing, 'update-post', refused(404), 0],
    ['none for a URL that has expired', uploading, 'storage', refused(403), 0],
    ['half a second after a server error', drafting, 'create-post', refused(503), 500],
    ['longer with each start', { ...drafting, start: 3 }, 'create-post', refused(503), 2000],
    ['longer with each try', { ...committing, tries: 2 }, 'update-post', refused(503), 2000],
    ['what Retry-After says', committing, 'update-post', refused(503, { retryAfterMs: 7000 }), 7000],
  ]
  for (const [name, state, call, failure, ms] of rows)
    test(name, async () => assert.deepEqual((await follow(state, call, failure)).sleptMs, [ms]))
})

suite('what is said', () => {
  test('of a draft that somebody deleted', async () => {
    const { said, asked } = await follow(committing, 'update-post', refused(404), {
      before: (job) => void Object.assign(job, { asked: { time: 'then', mayBeDone: false } }),
    })
    assert.deepEqual(said, ['a.mp4: Somebody else deleted the draft. The post starts again from a fresh draft.'])
    assert.equal(asked, undefined, 'what was asked of the old draft counts for the new one')
  })
  test('of another fresh draft', async () => {
    const { said } = await follow(drafting, 'create-post', lost)
    assert.deepEqual(said, ['a.mp4: It failed. The post starts again from a fresh draft.'])
  })
  test('of another try', async () => {
    const { said } = await follow(committing, 'update-post', refused(503, { retryAfterMs: 7001 }))
    assert.deepEqual(said, ['a.mp4: It failed. Trying again in 8 s.'])
  })
  test('of a cancel', async () => {
    const { end, why } = await follow(committing, 'update-post', refused(503), {
      before: ({ session }) => session.cancel.cancel('SIGINT'),
    })
    assert.deepEqual([end, why], ['failed', 'Not sent: the run was cancelled.'])
  })
})

suite('what stops the posts that follow', () => {
  const message = 'It failed.'
  const rows: [name: string, state: Living, call: Call, failure: Failure, halted: unknown][] = [
    ['a key that is refused', drafting, 'create-post', refused(401), { isAboutNewPosts: false, message }],
    ['a limit of new posts stops new ones', drafting, 'create-post', refused(403), { isAboutNewPosts: true, message }],
    ['a 403 of schedule stops all', committing, 'update-post', refused(403), { isAboutNewPosts: false, message }],
    ['a 403 of the storage stops none', { ...uploading, start: 4 }, 'storage', refused(403), undefined],
    [
      "a plan's horizon is about one time",
      committing,
      'update-post',
      refused(403, { limit: { code: 'SCHEDULE_HORIZON_REACHED' } }),
      undefined,
    ],
    ['bad content is about one post', drafting, 'create-post', refused(400), undefined],
  ]
  for (const [name, state, call, failure, halted] of rows)
    test(name, async () => assert.deepEqual((await follow(state, call, failure)).halted, halted))

  test('the first reason stays', async () => {
    const first = { isAboutNewPosts: true, message: 'The first.' }
    const { halted } = await follow(drafting, 'create-post', refused(401), {
      before: ({ session }) => void Object.assign(session, { halted: first }),
    })
    assert.deepEqual(halted, first)
  })
})
