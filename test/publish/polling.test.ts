import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { pollUntilSettled } from '../../src/publish/polling.ts'
import type { Answer, Asked } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, type Scripted, startScripted } from './scripted.ts'

const id = `${ID}1`
const accounts = (...names: string[]) => names.map((name) => ({ id: `tiktok-${name}`, name: `@${name}` }))
const none: Answer = { status: 404, body: { error: 'Post group not found' } }
const TEN_MINUTES_MS = 600_000

interface Wish {
  readonly names?: readonly string[]
  readonly deadlineMs?: number
  readonly isPublic?: boolean
  readonly dueMs?: number
  readonly prepare?: (scripted: Scripted) => unknown
  readonly list?: Answer
  readonly logs?: Answer
}

/** Waits for a post that is due now, with these answers of get-post; the last one stays. */
async function poll(
  answers: readonly Answer[],
  { names = ['x'], deadlineMs = TEN_MINUTES_MS, isPublic = true, dueMs = 0, list, logs, prepare }: Wish = {},
) {
  const answer = ({ path, nth }: Asked): Answer => {
    if (path.startsWith('/get-post/')) return answers[Math.min(nth, answers.length) - 1] ?? none
    if (path.startsWith('/post-logs/')) return logs ?? { status: 400 }
    return list ?? listOf([])
  }
  await using scripted = await startScripted(answer)
  const { job, session, asked, sleptMs } = scripted
  await prepare?.(scripted)
  const scheduled = { postGroupId: id, timeMs: session.clock.now() + dueMs, accounts: accounts(...names), isPublic }
  const settled = await pollUntilSettled(scheduled, deadlineMs, job)
  const count = (call: string): number => asked.filter(({ path }) => path.includes(call)).length
  return { ...settled, reads: count('get-post'), lists: count('list-posts'), logs: count('post-logs'), sleptMs }
}

const waiting = postsOf({ status: 'scheduled' })
const published = postsOf({ status: 'published', postedId: '7123456789012345678' })
const statuses = ({ posts }: { posts: readonly { status: string }[] }): string[] => posts.map(({ status }) => status)

suite('when the wait is over', () => {
  test('once every account is published or has failed', async () => {
    const both = (one: string, other: string): Answer => postsOf({ status: one }, { status: other, account: 'y' })
    const made = await poll(
      [both('scheduled', 'scheduled'), both('published', 'processing'), both('published', 'failed')],
      { names: ['x', 'y'] },
    )
    assert.deepEqual([made.isFinal, made.reads, statuses(made)], [true, 3, ['published', 'failed']])
  })
  test('not while an account is left out of the answer', async () => {
    const made = await poll([published], { names: ['x', 'y'], deadlineMs: 1000 })
    assert.deepEqual([made.isFinal, statuses(made)], [false, ['published', 'scheduled']])
  })
  test('at its deadline, and no reading later', async () => {
    const made = await poll([waiting], { deadlineMs: 1000 })
    assert.deepEqual([made.isFinal, made.reads, made.sleptMs], [false, 2, [1000]])
    assert.equal(made.remark, undefined, 'something is remarked on that is as it should be')
    const none = await poll([waiting], { deadlineMs: 0 })
    assert.deepEqual([none.reads, none.sleptMs], [1, []])
  })
  test('where one account is a draft and others are out: nobody lets it follow', async () => {
    const made = await poll([postsOf({ status: 'draft' }, { status: 'published', account: 'y' })], {
      names: ['x', 'y'],
    })
    assert.equal(made.isFinal, true)
    assert.equal(made.posts[0]?.error?.code, 'LEFT_BEHIND')
    assert.equal(made.posts[1]?.error, undefined)
  })
  test('not where every account is a draft: that may be the answer of a server that lags', async () => {
    const made = await poll([postsOf({ status: 'draft' }), published])
    assert.deepEqual([made.isFinal, made.reads], [true, 2])
  })
})

test('pauses grow from a second to a quarter of a minute, and fill the time that is left', async () => {
  const { sleptMs } = await poll([waiting], { deadlineMs: 120_000 })
  const rounded = sleptMs.map((ms) => Math.round(ms))
  assert.deepEqual(rounded.slice(0, 4), [1000, 1300, 1690, 2197])
  assert.equal(Math.max(...rounded), 15_000)
  assert.equal(
    rounded.reduce((sum, ms) => sum + ms, 0),
    120_000,
    'it waits longer than it may',
  )
})

suite('while it waits', () => {
  test('for a time that is ahead, it asks once that has come', async () => {
    const { sleptMs } = await poll([waiting, published], { dueMs: 30_000 })
    assert.deepEqual(sleptMs, [31_000], 'PostPost is asked again and again for what cannot be yet')
  })
  test('for one that has passed, it does not count it', async () => {
    assert.deepEqual((await poll([waiting, published], { dueMs: -30_000 })).sleptMs, [1000])
  })
  test('it asks nothing', async () => {
    const begun: number[] = []
    const ended: number[] = []
    const prepare = ({ session, asked }: Scripted) => {
      const { clock } = session
      const sleep: typeof clock.sleep = async (ms, signal) => {
        begun.push(asked.length)
        // More than a request takes.
        await new Promise((resolve) => setTimeout(resolve, 30))
        await clock.sleep(ms, signal)
        ended.push(asked.length)
      }
      Object.assign(session, { clock: { ...clock, sleep } })
    }
    await poll([waiting, waiting, published], { prepare })
    assert.deepEqual([ended, begun.length], [begun, 2], 'PostPost is asked without a pause')
  })
})

suite('get-post finds no post', () => {
  test('four times, and neither does the list: it was deleted', async () => {
    const made = await poll([none])
    assert.deepEqual([made.isFinal, made.reads, made.lists], [true, 4, 1])
    assert.deepEqual(made.posts, [
      {
        account: 'tiktok-x',
        status: 'failed',
        error: { code: 'DELETED', message: 'The post was deleted in PostPost before it was published.' },
      },
    ])
  })
  for (const [name, seen, told] of [
    ['after it was published on one account', [['published', 'scheduled']], ['published', 'failed DELETED']],
    ['while one account was on its way', [['scheduled', 'processing']], ['failed DELETED', 'processing DELETED_LATE']],
    [
      'while it was tried again',
      [
        ['pending', 'scheduled'],
        ['scheduled', 'scheduled'],
      ],
      ['pending DELETED_LATE', 'failed DELETED'],
    ],
    ['after one account was refused', [['failed', 'scheduled']], ['failed INVALID_CONTENT', 'failed DELETED']],
    ['while a word was not known', [['in_review', 'scheduled']], ['in_review DELETED_LATE', 'failed DELETED']],
    ['before anything happened', [['scheduled', 'draft']], ['failed DELETED', 'failed DELETED']],
  ] as const) {
    test(`any more, ${name}: what was seen of each account counts`, async () => {
      const refusal = { error: { code: 'INVALID_CONTENT', message: 'No.' } }
      const answers = seen.map((words) =>
        postsOf(
          ...words.map((status, index) => ({
            status,
            account: index === 0 ? 'x' : 'y',
            ...(status === 'failed' ? refusal : {}),
          })),
        ),
      )
      const made = await poll([...answers, none], { names: ['x', 'y'] })
      assert.deepEqual(
        made.posts.map(({ status, error }) => [status, error?.code].filter(Boolean).join(' ')),
        told,
        'whoever reads it posts a video that is on TikTok once more',
      )
      assert.equal(made.isFinal, true)
      for (const { error } of made.posts)
        if (error?.code === 'DELETED_LATE') assert.match(error.message, /may be on TikTok\. Look at the account\.$/)
    })
  }
  test('but the list has it: the wait goes on', async () => {
    const made = await poll([none, none, none, none, none, none, none, published], {
      list: listOf([{ id, status: 'scheduled' }]),
    })
    assert.deepEqual([statuses(made), made.reads, made.lists], [['published'], 8, 1])
  })
  test('three times, then it does: misses are counted in a row', async () => {
    const made = await poll([none, none, none, waiting, none, none, none, published])
    assert.deepEqual([statuses(made), made.lists], [['published'], 0])
  })
  test('and the list cannot be read: nothing is proved', async () => {
    const made = await poll([none, none, none, none, published], { list: { status: 400 } })
    assert.deepEqual([statuses(made), made.lists], [['published'], 1])
  })
})

suite('faults of get-post', () => {
  test('that stay end the wait, with what is known', async () => {
    const made = await poll([waiting, { status: 403, body: { error: 'no' } }])
    assert.deepEqual([made.isFinal, made.reads, statuses(made)], [false, 2, ['scheduled']])
    assert.match(made.remark ?? '', /403/)
  })
  test('that pass do not', async () => {
    const made = await poll([waiting, { status: 503 }, published])
    assert.deepEqual([made.isFinal, made.remark, statuses(made)], [true, undefined, ['published']])
  })
  test('that last for longer than one reading is repeated do not either', async () => {
    const outage = Array.from({ length: 7 }, () => ({ status: 503 }))
    const made = await poll([waiting, ...outage, published])
    assert.deepEqual([made.isFinal, statuses(made)], [true, ['published']], 'an outage makes the step end in doubt')
  })
})

test('a word that nobody knows waits, and is told', async () => {
  const made = await poll([postsOf({ status: 'in_review' })], { deadlineMs: 0 })
  assert.equal(made.isFinal, false)
  assert.equal(
    made.remark,
    'PostPost gave a status this action does not know ("in_review"); it counts as "not done yet".',
  )
})

suite('a link', () => {
  for (const [name, answer, isPublic, url] of [
    ['of a public post', published, true, 'https://www.tiktok.com/@x/video/7123456789012345678'],
    ['of a post that not everybody may see: none', published, false, undefined],
    [
      'of a post that is not out: none',
      postsOf({ status: 'processing', postedId: '7123456789012345678' }),
      true,
      undefined,
    ],
  ] as const) {
    test(name, async () => assert.equal((await poll([answer], { isPublic, deadlineMs: 0 })).posts[0]?.url, url))
  }
})

suite("why it failed, from the post's log where get-post does not say", () => {
  const failed = (account: string, message?: string) => ({
    account,
    status: 'failed',
    ...(message === undefined ? {} : { error: { code: 'INVALID_CONTENT', message } }),
  })
  const log = (...errors: unknown[]): Answer => ({
    body: {
      success: true,
      logs: errors.map((error) => ({ event: 'failed', error, createdAt: '2026-11-01T00:00:00.000Z' })),
    },
  })
  const told = async (posts: Answer, logs: Answer, names = ['x']) =>
    (await poll([posts], { names, logs })).posts.map(({ error }) => error?.message ?? '')

  test('the last reason that the log gives', async () => {
    const [message = ''] = await told(postsOf(failed('x')), log('first', { message: 'second' }, ''))
    assert.ok(message.includes('second') && !message.includes('first'), message)
  })
  test('not for an account that has said its own', async () => {
    const [one = '', other = ''] = await told(postsOf(failed('x', 'Too long'), failed('y')), log('Not allowed'), [
      'x',
      'y',
    ])
    assert.ok(one.includes('Too long') && !one.includes('Not allowed'), `@x is told the reason of @y: ${one}`)
    assert.ok(other.includes('Not allowed'), other)
  })
  test('not what another account has said itself', async () => {
    const [, other = ''] = await told(postsOf(failed('x', 'Too long'), failed('y')), log('Too long'), ['x', 'y'])
    assert.ok(!other.includes('Too long'), `@y is told the reason of @x: ${other}`)
  })
  test('is not asked for where get-post says it', async () => {
    assert.equal((await poll([postsOf(failed('x', 'Too long'))])).logs, 0)
  })
  test('beside a post that is out, where get-post says too little', async () => {
    const vague = { account: 'y', status: 'failed', error: { code: 'UNKNOWN_ERROR', message: 'It failed' } }
    const out = { status: 'published', postedId: '7123456789012345678' }
    const [, other = ''] = await told(postsOf(out, vague), log('Not allowed'), ['x', 'y'])
    assert.ok(other.includes('Not allowed'), 'nobody is told why it failed')
  })
  test('not more of it than people read', async () => {
    const [message = ''] = await told(postsOf(failed('x')), log('x'.repeat(2000)))
    assert.ok(message.includes('x'.repeat(400)) && !message.includes('x'.repeat(501)), 'a whole page is one annotation')
  })
  test('and a failure without a word has a code all the same', async () => {
    const made = await poll([postsOf(failed('x'))])
    assert.equal(made.posts[0]?.error?.code, 'UNKNOWN_ERROR')
  })
  test('that cannot be read changes nothing', async () => {
    const made = await poll([postsOf(failed('x'))])
    assert.deepEqual([made.logs, statuses(made)], [1, ['failed']])
  })
})
