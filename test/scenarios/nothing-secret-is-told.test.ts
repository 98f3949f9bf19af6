import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import type { RunResult } from '../runner/runner.ts'
import type { Fault } from '../sandbox/faults.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { oneVideo, resultsOf, startStory, video } from '../support/story.ts'

/** Everything a run leaves where others can read it: log, annotations, outputs, summary, state, files, error stream. */
const toldBy = ({ stdout, stderr, outputs, state, summary, post }: RunResult, sandbox: Sandbox): string =>
  [
    stdout.replaceAll(`::add-mask::${sandbox.apiKey}`, ''),
    stderr,
    JSON.stringify([outputs, state]),
    summary,
    post?.stdout.replaceAll(`::add-mask::${sandbox.apiKey}`, ''),
    post?.stderr,
  ].join('\n')

/** Parts of a pre-signed address that let anyone put another video in its place. */
const SIGNED = /X-Amz-(?:Signature|Credential|Expires)/i

const faults: Readonly<Record<string, (sandbox: Sandbox) => (path: string, host: string) => Fault | undefined>> = {
  'all is well': () => () => undefined,
  'the storage repeats the address it was asked at': () => (_, host) =>
    host === 'storage'
      ? {
          kind: 'status',
          status: 400,
          body: '<Error><Code>Bad</Code><Message>/k?X-Amz-Signature=abc</Message></Error>',
        }
      : undefined,
  'the storage hangs up': () => (_, host) => (host === 'storage' ? { kind: 'cut-request' } : undefined),
  'the storage answers with a page': () => (_, host) =>
    host === 'storage' ? { kind: 'status', status: 403, body: '<html>X-Amz-Credential=abc</html>' } : undefined,
  'PostPost repeats a signed address': () => (path) =>
    path === '/update-post'
      ? {
          kind: 'status',
          status: 400,
          body: { error: 'Cannot use https://s3.test/k?X-Amz-Signature=abc&X-Amz-Expires=3600' },
        }
      : undefined,
  'PostPost repeats what it was sent':
    ({ apiKey }) =>
    () => ({ kind: 'status', status: 418, body: { error: `x-api-key ${apiKey}` } }),
}

suite('neither the key nor a signed address is told', { concurrency: 2 }, () => {
  for (const [name, fault] of Object.entries(faults)) {
    for (const debug of ['', '1']) {
      test(`${name}${debug ? ', with debug logging' : ''}`, async () => {
        await using story = await startStory({ 'launch.mp4': video() })
        const { sandbox } = story
        const answer = fault(sandbox)
        sandbox.intercept = ({ path, host }) => answer(path.replace(/^(\/update-post)\/.*/, '$1'), host)
        const run = await story.run(oneVideo, { env: debug ? { RUNNER_DEBUG: '1' } : {} })
        const told = toldBy(run, sandbox)
        assert.ok(!told.includes(sandbox.apiKey), 'the key can be read by everyone who can read the run')
        assert.doesNotMatch(told, SIGNED, 'with a signed address anyone could replace the video')
      })
    }
  }
})

test('a signed address in what TikTok says is cut', async () => {
  const message = 'pull failed: https://s3.test/k?x=1&X-Amz-Signature=abc'
  await using story = await startStory(
    { 'launch.mp4': video() },
    { verdict: () => ({ code: 'NETWORK_ERROR', message }) },
  )
  const run = await story.run(oneVideo)
  assert.equal(resultsOf(run)[0]?.outcome, 'failed')
  assert.match(run.log, /pull failed: https:\/\/s3\.test\/k\?\*\*\*/)
  assert.doesNotMatch(toldBy(run, story.sandbox), SIGNED)
})

test('a storage that is reached without encryption gets no video', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const { sandbox } = story
  const addresses = ['http://storage.example.com/k', 'ftp://127.0.0.1/k', 'file:///etc/passwd', '//127.0.0.1/k', 'k']
  sandbox.intercept = ({ path }) =>
    path === '/get-upload-url'
      ? {
          kind: 'status',
          status: 200,
          body: { success: true, uploadUrl: addresses.shift() ?? 'http://192.0.2.1/k', fileUrl: 'x', mediaId: 'm' },
        }
      : undefined
  const run = await story.run(oneVideo)
  assert.equal(run.exitCode, 1)
  assert.match(String(resultsOf(run)[0]?.error), /uploadUrl: is not an https:\/\/ address/)
  assert.ok(!sandbox.requests.some(({ host }) => host === 'storage'), 'the video went over the network in the open')
  assert.deepEqual(sandbox.drafts(), [], 'a draft is left')
})

test('an answer that never ends is cut off', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  story.sandbox.intercept = ({ path }) =>
    path === '/platform-connections' ? { kind: 'status', status: 200, body: ' '.repeat(17 * 1024 ** 2) } : undefined
  const run = await story.run(oneVideo)
  assert.equal(run.exitCode, 1)
  assert.match(run.log, /an answer of more than 16777216 bytes/)
})

test('the step leaves no file behind', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const run = await story.run(oneVideo)
  assert.deepEqual(run.leftInTemp, [])
  assert.deepEqual(await readdir(story.workspace), ['launch.mp4'])
  assert.ok((await readFile(join(story.workspace, 'launch.mp4'))).length > 0)
})
