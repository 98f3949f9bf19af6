import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Fault } from '../sandbox/faults.ts'
import { startGitHub } from '../sandbox/github.ts'
import { startSandbox } from '../sandbox/sandbox.ts'
import { after, before, eventOf } from '../support/events.ts'
import { assertVerdict, startInProcess } from './in-process.ts'

const video = await readFile(new URL('../fixtures/videos/launch.mp4', import.meta.url))
const RUNS = Number(process.env.FUZZ_RUNS ?? 24)

/** Good answers by the beginning of their path; what comes back is one of these with a piece exchanged, or anything. */
const id = 'a'.repeat(24)
const post = { platform: 'tiktok', platformId: 'tiktok-x', status: 'published', postedId: '1', error: null }
const listed = {
  postGroupId: id,
  content: 'x',
  status: 'published',
  scheduledTime: null,
  createdAt: '2026-01-01T00:00:00Z',
}
const good: Readonly<Record<string, object>> = {
  '/platform-connections': {
    success: true,
    connections: [{ platformId: 'tiktok-x', username: 'acme', tokenStatus: 'valid' }],
  },
  '/list-posts': {
    success: true,
    posts: [
      {
        ...listed,
        updatedAt: '2026-01-01T00:00:00Z',
        platforms: [{ platformId: 'tiktok-x', status: 'published' }],
        mediaUrls: ['u'],
      },
    ],
    pagination: { page: 1, limit: 100, totalItems: 1, totalPages: 1, hasNextPage: false },
  },
  '/create-post': { success: true, postGroupId: id },
  '/get-upload-url': {
    success: true,
    uploadUrl: 'http://127.0.0.1:9/x',
    fileUrl: 'http://127.0.0.1:9/x',
    mediaId: 'm',
  },
  '/update-post': {
    success: true,
    message: 'ok',
    postGroup: { _id: id, status: 'scheduled', scheduledTime: '2026-01-01T00:00:00Z' },
  },
  '/get-post': { success: true, postGroupId: id, posts: [post] },
  '/delete-post': { success: true },
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    2 ** 60,
    '',
    ' ',
    'x',
    [],
    {},
    [[]],
    '9999-99-99',
    '\u202e',
    'draft',
    'failed',
  ),
  fc.constantFrom<unknown>(
    'a'.repeat(24),
    '__proto__',
    { __proto__: null },
    '<html>',
    '::error::x',
    'x'.repeat(5_000),
    [null],
    { code: 1 },
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

/** One value somewhere in a good answer is another one, or gone. */
const mutated = (whole: unknown, path: readonly number[], put: unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined || typeof whole !== 'object' || whole === null) return put
  const keys = Object.keys(whole)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return put
  const inner: unknown = Object.getOwnPropertyDescriptor(whole, key)?.value
  const changed = Object.entries(whole).map(([name, value]) => [name, name === key ? mutated(inner, rest, put) : value])
  return Array.isArray(whole) ? changed.map(([, value]) => value) : Object.fromEntries(changed)
}

const status = fc.oneof(
  { weight: 6, arbitrary: fc.constant(200) },
  fc.constantFrom(201, 204, 301, 400, 401, 403, 404, 409, 429, 500, 503),
)
const broken = fc.constantFrom<Fault['kind'][]>(['cut-response'], ['truncated-json'], ['reset-after'], ['reset-before'])

suite('whatever PostPost answers, the step ends with a word on every post, and no video is posted twice', {
  concurrency: 2,
}, () => {
  for (const [call, whole] of Object.entries(good)) {
    test(call, async () => {
      const answer = fc.record({
        status,
        path: fc.array(fc.nat(6), { maxLength: 4 }),
        put: odd,
        from: fc.nat(2),
        times: fc.constantFrom(1, 2, 99),
        kind: fc.option(broken, { freq: 5 }),
        acts: fc.boolean(),
      })
      await using step = await startInProcess({ 'launch.mp4': video })
      const property = fc.asyncProperty(answer, async ({ path, put, from, times, kind, acts, status: code }) => {
        await using sandbox = await startSandbox({})
        let seen = 0
        sandbox.intercept = (request): Fault | undefined => {
          if (!request.path.startsWith(call) || seen++ < from || seen > from + times) return undefined
          const [word] = kind ?? []
          if (word === 'cut-response' || word === 'truncated-json' || word === 'reset-after' || word === 'reset-before')
            return { kind: word }
          return {
            kind: 'status',
            status: code,
            body: JSON.parse(JSON.stringify(mutated(whole, path, put)) ?? 'null'),
            acts,
          }
        }
        const inputs = {
          'api-key': sandbox.apiKey,
          'api-url': sandbox.apiUrl,
          videos: 'launch.mp4',
          caption: 'Out now',
        }
        const run = () => step.run({ ...inputs, 'viewer-setting': 'SELF_ONLY', 'wait-timeout': '20s' })
        assertVerdict(await run())
        sandbox.intercept = undefined
        assertVerdict(await run())
        assert.ok(sandbox.livePosts().length <= 1, 'the video was posted twice')
      })
      await fc.assert(property, { numRuns: Math.ceil(RUNS / 6) })
    })
  }
})

suite('whatever GitHub answers, the step ends with a sentence', () => {
  const release = { id: 1, tag_name: 'v1', name: null, body: null, html_url: 'u', draft: false, prerelease: false }
  const cases: readonly (readonly [
    name: string,
    event: Parameters<typeof eventOf>[0],
    inputs: Record<string, string>,
    whole: unknown,
  ])[] = [
    [
      'assets',
      'release-published',
      { 'release-assets': '*.mp4' },
      [{ id: 1, name: 'a.mp4', size: 4, digest: 'sha256:00' }],
    ],
    ['a release', 'workflow-dispatch', { videos: 'launch.mp4', 'release-tag': 'v1' }, release],
    [
      'what a push added',
      'push',
      { videos: 'launch.mp4', 'added-only': 'true' },
      { files: [{ filename: 'a', status: 'added' }], commits: [{ sha: 'x' }] },
    ],
  ]
  for (const [name, event, inputs, whole] of cases) {
    test(name, async () => {
      await using step = await startInProcess({ 'launch.mp4': video })
      await using github = await startGitHub()
      github.release({ tag: 'v1' })
      github.commit(before, undefined, [])
      github.commit(after, before, [{ filename: 'launch.mp4', status: 'added' }])
      const { payload, name: eventName } = eventOf(event)
      const eventPath = `${step.workspace}/event.json`
      await writeFile(eventPath, JSON.stringify(payload))
      const answer = fc.record({ status, path: fc.array(fc.nat(6), { maxLength: 3 }), put: odd })
      const property = fc.asyncProperty(answer, async ({ status: code, path, put }) => {
        const body = JSON.stringify(mutated(whole, path, put)) ?? 'null'
        github.intercept = () =>
          code === 200 ? { kind: 'bytes', bytes: Buffer.from(body) } : { kind: 'status', status: code, message: body }
        const variables = { GITHUB_API_URL: github.apiUrl, GITHUB_EVENT_NAME: eventName, GITHUB_EVENT_PATH: eventPath }
        const settings = { caption: 'Out now', 'viewer-setting': 'SELF_ONLY', 'dry-run': 'true' }
        assertVerdict(await step.run({ ...settings, ...inputs }, variables))
      })
      await fc.assert(property, { numRuns: RUNS })
    })
  }
})
