import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fault } from '../sandbox/faults.ts'
import { oneVideo, resultsOf, startStory, video } from '../support/story.ts'

// That the key is nowhere in log, outputs and summary is asserted after every run of every story; here are those that try.

/** What a server or a proxy says that sends back what it got. */
const echoes: [name: string, fault: (key: string) => Fault][] = [
  ['an error', (key) => ({ kind: 'status', status: 400, body: { error: `Unknown header x-api-key: ${key}` } })],
  ['a page', (key) => ({ kind: 'status', status: 502, body: `<html><title>x-api-key: ${key}</title></html>` })],
  [
    'a limit',
    (key) => ({ kind: 'status', status: 403, body: { code: 'POST_LIMIT_REACHED', planName: key, error: key } }),
  ],
  [
    'a page with the key where its title is cut',
    (key) => ({ kind: 'status', status: 502, body: `<html><title>${'x'.repeat(60)}${key}</title></html>` }),
  ],
  ['text', (key) => ({ kind: 'status', status: 200, body: `x-api-key: ${key}` })],
]

for (const [name, fault] of echoes) {
  test(`${name} that repeats the key does not bring it into the log`, async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    const { apiKey } = story.sandbox
    story.sandbox.intercept = ({ path }) => (path === '/create-post' ? fault(apiKey) : undefined)
    const result = await story.run(oneVideo)
    assert.equal(result.exitCode, 1)
    assert.equal(resultsOf(result)[0]?.outcome, 'failed')
    assert.ok(!JSON.stringify(result.outputs).includes(apiKey.slice(0, 20)), 'a part of the key is left')
  })
}

test('the key is masked before anything else is said, and ids are not', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const result = await story.run(oneVideo)
  assert.equal(result.stdout.split(/\r?\n/)[0], `::add-mask::${story.sandbox.apiKey}`)
  assert.deepEqual(result.masks, [story.sandbox.apiKey], 'a masked id would take the whole job output away')
})

test('a redirect of the storage is not followed', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const elsewhere = `${story.sandbox.apiUrl}/elsewhere`
  story.sandbox.intercept = ({ host }) =>
    host === 'storage' ? { kind: 'status', status: 307, headers: { location: elsewhere }, body: '' } : undefined
  const result = await story.run(oneVideo)
  assert.equal(result.exitCode, 1, 'the video was given to a server that nobody named')
  assert.ok(!story.sandbox.requests.some(({ path }) => path === '/elsewhere'))
  assert.match(result.log, /storage refused the upload \(307/)
})

test('a key that no header can carry is said in words, and not shown', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const result = await story.run({ ...oneVideo, 'api-key': 'sk_first line\nsecond line' })
  assert.equal(result.exitCode, 1)
  assert.match(result.log, /api-key holds spaces, line breaks or letters outside ASCII/)
  assert.doesNotMatch(result.log, /first line/)
})
