import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Fault } from '../sandbox/faults.ts'
import { resultsOf, type Story, startStory, writesOf } from '../support/story.ts'
import { assertNoHarm, clips, LATER, manifestOf, messagesOf, outcomesOf } from './company.ts'

const both = manifestOf('  - { id: launch, video: a.mp4 }\n  - video: b.mp4\n')
const step = { manifest: 'posts.yml', 'max-per-minute': '0' }

const UNUSABLE =
  "PostPost's answer (200) while reading the account's earlier posts cannot be used: ? Check api-url and any proxy between the runner and PostPost; if both are right, PostPost's API has changed: please report this with the log."
const faults: [name: string, fault: Fault, says: string][] = [
  [
    '503',
    { kind: 'status', status: 503 },
    "PostPost returned a server error (503: Sandbox fault 503) while reading the account's earlier posts. Run the step again later; it publishes nothing twice.",
  ],
  [
    '403',
    { kind: 'status', status: 403, body: { error: 'Forbidden' } },
    "PostPost refused reading the account's earlier posts (403: Forbidden). Check what this key is allowed to do in PostPost.",
  ],
  [
    'a page of a proxy',
    { kind: 'status', status: 200, body: '<html>Please log in</html>' },
    UNUSABLE.replace('?', 'an HTML page instead of JSON, probably from a proxy.'),
  ],
  ['half of its JSON', { kind: 'truncated-json' }, UNUSABLE.replace('?', 'JSON that is cut off.')],
]
const NO_HISTORY = 'Without the history of earlier posts, this action cannot tell a re-run from a new post'
/** Of the post with the id `launch`. */
const IS_UNSURE =
  'It is not known whether "launch" is already posted, because the history cannot be read. An equal id is never posted again, so it is not sent.'

function hideHistory({ sandbox }: Story, fault: Fault): void {
  sandbox.intercept = ({ path }) => (path === '/list-posts' ? fault : undefined)
}

suite('a history that stays unreadable', { concurrency: 2 }, () => {
  for (const [name, fault, says] of faults) {
    test(`on-duplicate skip, and the answer is ${name}: nothing is sent`, async () => {
      await using story = await startStory({ 'posts.yml': both, ...clips('ab') })
      hideHistory(story, fault)
      const run = await story.run(step)
      assert.equal(run.exitCode, 1, `nobody hears of it:\n${run.log}`)
      assert.deepEqual(writesOf(story.sandbox), [], 'what may be posted already was sent')
      assert.deepEqual(messagesOf(run, 'error').split('\n'), [
        `${says} ${NO_HISTORY}, so nothing is sent.`,
        `launch: ${IS_UNSURE}`,
        '2 problems; nothing was published.',
      ])
    })

    for (const strict of ['false', 'true']) {
      test(`repost, and the answer is ${name}: ${strict === 'true' ? 'strict sends nothing' : 'the post without an id goes out'}, the other is red`, async () => {
        await using story = await startStory({ 'posts.yml': both, ...clips('ab') })
        hideHistory(story, fault)
        const run = await story.run({ ...step, 'on-duplicate': 'repost', strict })
        assert.equal(run.exitCode, 1, `a post that was left out is not told:\n${run.log}`)
        const [launch] = resultsOf(run)
        assert.equal(launch?.error, IS_UNSURE, 'its result has no reason')
        const history = `${says} ${NO_HISTORY}. Because of on-duplicate: repost, posts without an id are still sent, but what the accounts have posted today is not known.`
        const [warnings, errors] =
          strict === 'true'
            ? ['', `${history}\nlaunch: ${IS_UNSURE}\n2 problems; nothing was published.`]
            : [history, `launch: ${IS_UNSURE}\n1 of 2 posts failed (1 failed, 1 published).`]
        assert.equal(messagesOf(run, 'error'), errors)
        assert.equal(messagesOf(run, 'warning'), warnings)
        assert.equal(outcomesOf(run)[0], 'failed', run.log)
        // Not to know the history is a warning, and `strict` lets nothing out with one.
        const out = strict === 'true' ? [] : ['b']
        assert.deepEqual(
          story.sandbox.livePosts().map(({ fileName }) => fileName[0]),
          out,
          run.log,
        )
        assertNoHarm(story)
      })
    }
  }
})

test('repost: an id that is public already is not posted again, because nobody can see it', async () => {
  await using story = await startStory({ 'posts.yml': both, ...clips('ab') })
  await story.run(step)
  hideHistory(story, { kind: 'status', status: 503 })
  const run = await story.run({ ...step, 'on-duplicate': 'repost' })
  const launches = story.sandbox.livePosts().filter(({ fileName }) => fileName.startsWith('a-'))
  assert.equal(launches.length, 1, `an equal id was posted a second time:\n${run.log}`)
})

test('repost with the id of the inputs: red, and nothing is sent', async () => {
  await using story = await startStory(clips('a'))
  hideHistory(story, { kind: 'status', status: 503 })
  const inputs = { videos: 'a.mp4', caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE', id: 'launch' }
  const run = await story.run({ ...inputs, 'on-duplicate': 'repost' })
  assert.deepEqual([run.exitCode, outcomesOf(run)], [1, ['failed']], run.log)
  assert.deepEqual(writesOf(story.sandbox), [])
})

for (const schedule of [LATER, 'draft']) {
  test(`repost with an id, schedule ${schedule}: not sent either`, async () => {
    await using story = await startStory({
      'posts.yml': manifestOf(`  - { id: launch, video: a.mp4, schedule: "${schedule}" }\n`),
      ...clips('a'),
    })
    hideHistory(story, { kind: 'status', status: 503 })
    const run = await story.run({ ...step, 'on-duplicate': 'repost' })
    assert.deepEqual([run.exitCode, writesOf(story.sandbox)], [1, []], run.log)
  })
}

test('the history is readable again: what was held back goes out, and nothing else', async () => {
  await using story = await startStory({ 'posts.yml': both, ...clips('ab') })
  hideHistory(story, { kind: 'status', status: 503 })
  await story.run({ ...step, 'on-duplicate': 'repost' })
  story.sandbox.intercept = undefined
  const run = await story.run(step)
  assert.deepEqual([run.exitCode, outcomesOf(run)], [0, ['published', 'skipped']], run.log)
  assertNoHarm(story)
})
