/** A post that is there is changed by how it stands in the moment before, whatever the list has shown. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { changePost } from '../../src/publish/changing.ts'
import { candidate, earlier, NOW_MS } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, startScripted } from './scripted.ts'

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

/** @param post how get-post says that it stands; the list shows it scheduled as it was sent */
async function change(schedule: Parameters<typeof candidate>[1] & object, post: Answer) {
  await using scripted = await startScripted(
    ({ path }) => {
      if (path === '/list-posts') return listed
      return path.startsWith('/update-post/') ? { body: { success: true, message: 'ok' } } : post
    },
    { wanted: candidate('a.mp4', schedule), history: [there], policy: { onChange: 'update' } },
  )
  const { job, session, asked } = scripted
  const [change] = job.step.changes
  assert.ok(change)
  const { result } = await changePost(job.step, change, session)
  const isAsked = asked.some(({ path }) => path.startsWith('/update-post/'))
  const remarks = session.remarks.map(({ message }) => message)
  const status = result.posts?.[0]?.status
  return {
    outcome: result.outcome,
    error: result.error,
    status,
    isAsked,
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
    const { outcome, error, isAsked } = await change(later, none)
    assert.deepEqual([outcome, isAsked], ['failed', false], 'a post that is gone is called a post that is there')
    assert.match(error ?? '', /^Somebody has deleted it in PostPost\. Run the step again/)
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
        [`Post group ${id} went out or was deleted during this run, so it is not a draft.`],
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
