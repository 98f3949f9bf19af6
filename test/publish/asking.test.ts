/** *schedule* got no usable answer: what PostPost says by now decides, and nothing is scheduled or deleted on a guess. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { PostPostError } from '../../src/postpost/failure.ts'
import { asking } from '../../src/publish/asking.ts'
import { candidate, plan } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, type Scripted, startScripted } from './scripted.ts'

const id = `${ID}1`
const TIME = '2026-12-01T13:00:00.000Z'
const none: Answer = { status: 404, body: { error: 'Post group not found' } }
const lost = new PostPostError('update-post', { kind: 'no-answer', detail: 'ECONNRESET' }, 'The answer was lost.')

/** @param answers of get-post; the last one stays */
async function ask(answers: readonly Answer[], list: Answer = listOf([]), before?: (scripted: Scripted) => void) {
  await using scripted = await startScripted(({ path, nth }) =>
    path.startsWith('/get-post/') ? (answers[Math.min(nth, answers.length) - 1] ?? none) : list,
  )
  const { job } = scripted
  job.asked = { time: TIME, mayBeDone: true }
  before?.(scripted)
  const { recipients: accounts } = job.step
  const state = await asking({ at: 'asking', postGroupId: id, lost, accounts, earlier: [], start: 1 }, job)
  const { sleptMs, said } = scripted
  const reads = scripted.asked.filter(({ path }) => path.includes('get-post')).length
  const [other] = plan([candidate('b.mp4', { identity: 'b' })]).steps
  assert.ok(other)
  const isPlaceFree = (atMs: number) =>
    scripted.session.ledger.chooseTime(other, other.recipients, atMs).timeMs === atMs
  return { state, sleptMs, said, reads, lines: job.log.lines, isPlaceFree: isPlaceFree(Date.parse(TIME)) }
}
const endOf = async (...given: Parameters<typeof ask>): Promise<string> => {
  const { state } = await ask(...given)
  return state.at === 'ended' ? state.result.outcome : state.at
}

suite('what get-post says', () => {
  const rows: [name: string, answer: Answer, end: string][] = [
    ['a draft: it was not scheduled', postsOf({ status: 'draft' }), 'failed'],
    ['scheduled: it was accepted', postsOf({ status: 'scheduled' }), 'waiting'],
    [
      'public on one account, a draft on the other: it was accepted',
      postsOf({ status: 'draft' }, { status: 'published', account: 'y' }),
      'waiting',
    ],
    [
      'a draft, and public on another network: it was not scheduled',
      {
        body: {
          success: true,
          postGroupId: id,
          posts: [
            { _id: '1', platform: 'tiktok', platformId: 'x', content: 'Hi', status: 'draft' },
            { _id: '2', platform: 'youtube', platformId: 'z', content: 'Hi', status: 'published' },
          ],
        },
      },
      'failed',
    ],
    ['a refusal: nobody knows', { status: 403, body: { error: 'no' } }, 'unknown'],
  ]
  for (const [name, answer, end] of rows) test(name, async () => assert.equal(await endOf([answer]), end))

  test('of other networks alone counts, where it says nothing of TikTok', async () => {
    const elsewhere = {
      body: {
        success: true,
        postGroupId: id,
        posts: [{ _id: '1', platform: 'youtube', platformId: 'z', content: 'Hi', status: 'draft' }],
      },
    }
    assert.equal(await endOf([elsewhere]), 'failed')
  })
})

test('the log says what was lost, and that PostPost is asked', async () => {
  const { lines } = await ask([postsOf({ status: 'scheduled' })])
  assert.equal(lines.length, 1, 'a post takes its time, and the log does not say at what')
  assert.ok(lines[0]?.startsWith(lost.message), 'nobody knows why PostPost is asked')
})

test('a post of which nobody knows keeps its place at the time that was asked for', async () => {
  const { isPlaceFree, state } = await ask([{ status: 403, body: { error: 'no' } }], listOf([]), ({ session, job }) =>
    // Two in a minute are allowed, so that there is place for one more.
    session.ledger.take({ ...job.step }, job.step.recipients, Date.parse(TIME)),
  )
  assert.equal(isPlaceFree, false, 'an account gets more posts in a minute than it may')
  assert.ok(state.at === 'ended')
  assert.match(state.result.error ?? '', /The answer was lost\..*403/, 'nobody can tell what went wrong')
})
test('a cancelled run says of a post that is a draft that it was cancelled', async () => {
  const made = async (isCancelled: boolean) => {
    const { state } = await ask([postsOf({ status: 'draft' })], undefined, ({ session }) => {
      if (isCancelled) session.cancel.cancel('SIGINT')
    })
    return state.at === 'ended' ? state.result : undefined
  }
  assert.equal((await made(true))?.code, 'run/cancelled')
  assert.equal((await made(false))?.error, lost.message, 'a post fails, and nobody is told why')
})

suite('get-post says that it is a draft', () => {
  const draft = postsOf({ status: 'draft' })
  test('at first: it lags, and is asked again after 1, 2, 4 and 8 s', async () => {
    const { state, sleptMs, reads } = await ask([draft, draft, draft, draft, postsOf({ status: 'scheduled' })])
    assert.deepEqual(
      [state.at, sleptMs, reads],
      ['waiting', [1000, 2000, 4000, 8000], 5],
      'a scheduled post is deleted, or goes out after it was called failed',
    )
  })
  test('five times: it was not scheduled', async () => {
    const { state, reads } = await ask([draft])
    assert.deepEqual([state.at, reads], ['ended', 5])
  })
  test('and no answer to *schedule* was lost: once is enough', async () => {
    const { state, sleptMs } = await ask([draft], undefined, ({ job }) => {
      job.asked = { time: TIME, mayBeDone: false }
    })
    assert.deepEqual([state.at, sleptMs], ['ended', []])
  })
  test('and the run is cancelled: there is no time to ask again', async () => {
    const { sleptMs, reads } = await ask([draft], undefined, ({ session }) => session.cancel.cancel('SIGINT'))
    assert.deepEqual([sleptMs, reads], [[], 1])
  })
})

suite('get-post finds no post', () => {
  test('at first: it lags, and is asked again after 1, 2 and 5 s', async () => {
    const { state, sleptMs, reads } = await ask([none, none, none, postsOf({ status: 'scheduled' })])
    assert.deepEqual([state.at, sleptMs, reads], ['waiting', [1000, 2000, 5000], 4])
  })
  test('four times, and the list has it as a draft: it was not scheduled', async () => {
    assert.equal(await endOf([none], listOf([{ id, status: 'draft' }])), 'failed')
  })
  test('four times, and the list has it as scheduled: it was accepted', async () => {
    assert.equal(await endOf([none], listOf([{ id, status: 'scheduled', scheduledTime: TIME }])), 'waiting')
  })
  test('four times, and neither does the list: it is gone', async () => {
    await assert.rejects(ask([none]), /404/)
  })
  test('and the run is cancelled: there is no time to ask again', async () => {
    const { state, sleptMs, reads } = await ask([none], listOf([{ id, status: 'scheduled' }]), ({ session }) =>
      session.cancel.cancel('SIGINT'),
    )
    assert.deepEqual([state.at, sleptMs, reads], ['waiting', [], 1])
  })
})

suite('the time of what was accepted', () => {
  const timeOf = async (list: Answer): Promise<string> => {
    const { state } = await ask([postsOf({ status: 'scheduled' })], list)
    return state.at === 'waiting' ? state.scheduledTime : state.at
  }
  test('is the one that the list has', async () => {
    const moved = '2026-12-01T13:01:00.000Z'
    assert.equal(await timeOf(listOf([{ id, status: 'scheduled', scheduledTime: moved }])), moved)
  })
  test('is the one that was asked for, where the list does not say', async () => {
    assert.equal(await timeOf(listOf([])), TIME)
    assert.equal(await timeOf({ status: 403 }), TIME)
  })
})
