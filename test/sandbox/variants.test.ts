import assert from 'node:assert/strict'
import test from 'node:test'
import { askUrl, call, createDraft, put, schedule, statuses, storedDraft } from './client.ts'
import { isRecord } from './http.ts'
import { invalid, newerRefusal } from './newer-codes.ts'
import { type Sandbox, startSandbox } from './sandbox.ts'

const later = '2099-01-01T00:00:00.500Z'

const update = (sandbox: Sandbox, id: string, body: unknown) => call(sandbox, 'PUT', `/update-post/${id}`, body)

async function postsIn(sandbox: Sandbox, id: string): Promise<Record<string, unknown>[]> {
  const { posts } = (await call(sandbox, 'GET', `/get-post/${id}`)).body
  return Array.isArray(posts) ? posts.filter(isRecord) : []
}

test('a scheduled post can be paused and moved', async (t) => {
  await using sandbox = await startSandbox()
  const id = await createDraft(sandbox)
  await schedule(sandbox, id, later)
  const cases: [string, unknown, string, string][] = [
    ['paused, it keeps its time', { status: 'draft' }, 'draft', later],
    [
      'a draft takes a time that is sent',
      { status: 'draft', scheduledTime: '2098-01-01T00:00:00.777Z' },
      'draft',
      '2098-01-01T00:00:00.777Z',
    ],
    [
      'a draft may get a time alone',
      { scheduledTime: '2097-01-01T00:00:00.000Z' },
      'draft',
      '2097-01-01T00:00:00.000Z',
    ],
    ['scheduled again, it has the time it kept', { status: 'scheduled' }, 'scheduled', '2097-01-01T00:00:00.000Z'],
    ['a time alone moves it', { scheduledTime: '2096-01-01T00:00:00.111Z' }, 'scheduled', '2096-01-01T00:00:00.111Z'],
  ]
  for (const [name, body, status, scheduledTime] of cases) {
    await t.test(name, async () => {
      const answer = await update(sandbox, id, body)
      assert.deepEqual(answer.body.postGroup, { _id: id, status, scheduledTime })
      assert.deepEqual(await statuses(sandbox, id), [status])
    })
  }
  assert.equal((await update(sandbox, id, {})).status, 400)
})

test('times may lose their milliseconds, and the past may be refused', async () => {
  await using sandbox = await startSandbox({ dropsMilliseconds: true, pastTimes: 'refused' })
  const id = await createDraft(sandbox)
  const { body } = await schedule(sandbox, id, later)
  assert.ok(isRecord(body.postGroup))
  assert.equal(body.postGroup.scheduledTime, '2099-01-01T00:00:00.000Z')
  const refused = await schedule(sandbox, id, '2020-01-01T00:00:00Z')
  assert.deepEqual(refused, { status: 400, body: { error: 'Scheduled time cannot be in the past' } })
})

test('get-post may not find a post right after it was scheduled', async () => {
  await using sandbox = await startSandbox({ missingAfterCommit: 2 })
  const id = await createDraft(sandbox)
  assert.deepEqual(await statuses(sandbox, id), ['draft'])
  await schedule(sandbox, id, later)
  assert.deepEqual(
    [await statuses(sandbox, id), await statuses(sandbox, id), await statuses(sandbox, id)],
    [[], [], ['scheduled']],
  )
})

test("get-post may show another network's post of the same raw id", async () => {
  await using sandbox = await startSandbox({ foreignTwin: { platform: 'youtube', status: 'failed' } })
  const posts = await postsIn(sandbox, await createDraft(sandbox))
  assert.deepEqual(
    posts.map(({ platform, platformId, status }) => [platform, platformId, status]),
    [
      ['youtube', 'acme1', 'failed'],
      ['tiktok', 'acme1', 'draft'],
    ],
  )
})

test('get-post may have links, and ids as numbers that lost their last digits', async () => {
  await using sandbox = await startSandbox({ postedIdAs: 'number', permalinks: true, pollsUntilTerminal: 0 })
  const id = await storedDraft(sandbox)
  await schedule(sandbox, id)
  const [post] = await postsIn(sandbox, id)
  assert.equal(post?.postedId, 7_500_000_000_000_000_000)
  assert.equal(post?.permalink, 'https://www.tiktok.com/@acme1/video/7500000000000000001?from=api')
  assert.ok(Array.isArray(post?.media))
})

test('media can be looked for where the bucket lets', async (t) => {
  const look = async (sandbox: Sandbox, id: string, method = 'HEAD'): Promise<number> => {
    const key = sandbox.groups.find((group) => group.id === id)?.media[0]?.key
    return (await fetch(`${sandbox.storageUrl}/media/${key}`, { method })).status
  }
  const cases = [
    ['open', 200, 404],
    ['refused', 403, 403],
    ['missing refused', 200, 403],
  ] as const
  for (const [mediaReads, stored, missing] of cases) {
    await t.test(mediaReads, async () => {
      await using sandbox = await startSandbox({ mediaReads })
      const id = await storedDraft(sandbox)
      const empty = await createDraft(sandbox)
      await askUrl(sandbox, empty)
      assert.deepEqual([await look(sandbox, id), await look(sandbox, id, 'GET')], [stored, stored])
      assert.equal(await look(sandbox, empty), missing)
      await call(sandbox, 'DELETE', `/delete-post/${id}`)
      assert.equal(await look(sandbox, id), missing)
    })
  }
})

test('a storage may take an upload and keep nothing', async () => {
  await using sandbox = await startSandbox({ storesUpload: (fileName) => !fileName.startsWith('lost') })
  await storedDraft(sandbox, 'lost.mp4')
  await storedDraft(sandbox, 'kept.mp4')
  assert.deepEqual(
    sandbox.groups.map(({ media }) => media[0]?.stored),
    [undefined, 5],
  )
})

test('warnings come with what was done', async () => {
  await using sandbox = await startSandbox({ warnings: ['The caption is long'] })
  const created = await call(sandbox, 'POST', '/create-post', { content: 'Hi', platforms: ['tiktok-acme1'] })
  assert.deepEqual(created.body.warnings, ['The caption is long'])
  assert.deepEqual((await schedule(sandbox, String(created.body.postGroupId), later)).body.warnings, [
    'The caption is long',
  ])
})

test('the newer codes come where they fit', async () => {
  await using sandbox = await startSandbox({ newerCodes: true, pastTimes: 'refused', pollsUntilTerminal: 2 })
  const code = async (id: string, body: unknown) => (await update(sandbox, id, body)).body.code
  const id = await storedDraft(sandbox)
  assert.equal(await code(id, { status: 'scheduled', scheduledTime: '2020-01-01T00:00:00Z' }), 'SCHEDULED_TIME_IN_PAST')
  await schedule(sandbox, id, later)
  await askUrl(sandbox, id)
  assert.deepEqual(await statuses(sandbox, id), ['draft'], 'asking for a URL takes a scheduled post back')
  const group = sandbox.seed({ status: 'processing' })
  assert.equal(await code(group.id, { status: 'draft' }), 'POST_PUBLISH_IN_PROGRESS')
  assert.equal(await code(sandbox.seed({}).id, { status: 'draft' }), 'POST_NOT_EDITABLE')
  const settings = { content: 'Hi', platforms: ['tiktok-acme1'], platformSettings: { tiktok: { allowDuett: true } } }
  const { body } = await call(sandbox, 'POST', '/create-post', settings)
  assert.equal(body.code, 'PLATFORM_SETTING_UNKNOWN')
  assert.ok(isRecord(body.validation))
  assert.deepEqual(body.validation.errors, [
    { field: 'platformSettings.tiktok.allowDuett', message: 'Unknown setting allowDuett' },
  ])
})

test('any request may be refused with a newer code, or with a list of errors', async () => {
  await using sandbox = await startSandbox()
  const faults = [newerRefusal('IDEMPOTENCY_KEY_CONFLICT'), invalid([{ field: 'content', message: 'is too long' }])]
  sandbox.intercept = (_, index) => faults[index]
  const ask = () => call(sandbox, 'POST', '/create-post', {})
  const [conflict, broken] = [await ask(), await ask()]
  assert.deepEqual([conflict.status, conflict.body.code], [422, 'IDEMPOTENCY_KEY_CONFLICT'])
  assert.deepEqual(
    [broken.status, broken.body.validation],
    [400, { errors: [{ field: 'content', message: 'is too long' }] }],
  )
})

test("a proxy's page has the proxy's clock", async () => {
  await using sandbox = await startSandbox()
  const date = 'Wed, 01 Jan 2031 00:00:00 GMT'
  sandbox.intercept = () => ({ kind: 'status', status: 502, body: '<html>Bad Gateway</html>', headers: { date } })
  const answer = await fetch(`${sandbox.apiUrl}/list-posts`)
  assert.equal(answer.headers.get('date'), date)
  assert.equal(await put(`${sandbox.storageUrl}/media/x`), 502)
})
