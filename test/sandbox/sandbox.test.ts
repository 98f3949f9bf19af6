import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { askUrl, call, createDraft, put, schedule, statuses } from './client.ts'
import { isRecord } from './http.ts'
import { type Sandbox, seedHistory, startSandbox } from './sandbox.ts'

test('the documented order publishes the video', async () => {
  await using sandbox = await startSandbox({ pollsUntilTerminal: 2 })
  const id = await createDraft(sandbox)
  assert.match(id, /^[0-9a-f]{24}$/)
  assert.equal(await put(await askUrl(sandbox, id)), 200)
  const media = sandbox.groups[0]?.media[0]
  assert.match(media?.key ?? '', /^\d{13}-my_clip\.mp4$/)
  assert.equal(media?.stored, 5)
  assert.equal(media?.sha256, createHash('sha256').update('video').digest('hex'))
  assert.equal((await schedule(sandbox, id)).status, 200)
  assert.deepEqual(await statuses(sandbox, id), ['pending'])
  assert.deepEqual(await statuses(sandbox, id), ['processing'])
  assert.deepEqual(await statuses(sandbox, id), ['published'])
  assert.deepEqual(sandbox.livePosts(), [
    { account: 'tiktok-acme1', fileName: 'my clip!.mp4', groupId: id, status: 'published' },
  ])
  assert.deepEqual(sandbox.requests.map(({ host, method, status }) => `${host} ${method} ${status}`).slice(0, 4), [
    'api POST 200',
    'api POST 200',
    'storage PUT 200',
    'api PUT 200',
  ])
})

test('a post that comes due without a stored video fails, also when it was created with a time', async () => {
  await using sandbox = await startSandbox({ pollsUntilTerminal: 0 })
  const scheduledTime = new Date().toISOString()
  const early = await createDraft(sandbox, { scheduledTime })
  const url = await askUrl(sandbox, early)
  await put(url)
  assert.deepEqual(await statuses(sandbox, early), ['failed'])
  const empty = await createDraft(sandbox)
  await put(await askUrl(sandbox, empty), { body: '' })
  await schedule(sandbox, empty)
  assert.deepEqual(await statuses(sandbox, empty), ['failed'])
  assert.equal(sandbox.groups[1]?.posts[0]?.error?.code, 'INVALID_CONTENT')
})

test('two media records fail, although one of them is stored', async () => {
  await using sandbox = await startSandbox({ pollsUntilTerminal: 0 })
  const id = await createDraft(sandbox)
  await askUrl(sandbox, id)
  await put(await askUrl(sandbox, id))
  await schedule(sandbox, id)
  assert.deepEqual(await statuses(sandbox, id), ['failed'])
  assert.deepEqual(sandbox.livePosts(), [])
})

test('the storage takes only what was signed', async (t) => {
  await using sandbox = await startSandbox({ uploadUrlLifetimeMs: 60_000 })
  const id = await createDraft(sandbox)
  const url = await askUrl(sandbox, id)
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('video'))
      controller.close()
    },
  })
  const cases: [string, string, RequestInit, number][] = [
    ['another content type', url, { headers: { 'content-type': 'video/webm' } }, 403],
    ['another object', url.replace('my_clip', 'other'), {}, 403],
    ['another expiry', url.replace(/Expires=\d/, 'Expires=9'), {}, 403],
    ['chunked transfer', url, { body: stream, duplex: 'half' }, 501],
    ['another method', url, { method: 'POST' }, 405],
    ['the API key', url, { headers: { 'x-api-key': sandbox.apiKey } }, 400],
    ['a token', url, { headers: { authorization: 'Bearer x' } }, 400],
  ]
  for (const [name, target, init, status] of cases) {
    await t.test(name, async () => assert.equal(await put(target, init), status))
  }
  assert.equal(sandbox.leaks.length, 2)
  assert.equal(sandbox.groups[0]?.media[0]?.stored, undefined)
})

test('an expired URL is refused', async () => {
  let now = Date.UTC(2026, 0, 1)
  await using sandbox = await startSandbox({ now: () => now })
  const url = await askUrl(sandbox, await createDraft(sandbox))
  now += 3_600_000
  assert.equal(await put(url), 403)
})

test('auth is checked before anything else', async (t) => {
  const user = { 'x-postpost-user-id': 'a'.repeat(24) }
  await using sandbox = await startSandbox({ managedUsers: [] })
  await using alone = await startSandbox()
  await using starter = await startSandbox({ access: 'not-enabled' })
  const cases: [Sandbox, Record<string, string>, number, string][] = [
    [sandbox, { 'x-api-key': '' }, 401, 'API key is required'],
    [sandbox, { 'x-api-key': 'sk_wrong' }, 401, 'Invalid API key'],
    [sandbox, user, 403, 'User is not managed by key'],
    [alone, user, 403, 'Workspace access is not enabled for this key'],
    [starter, {}, 403, 'API access is not enabled for this account'],
  ]
  for (const [target, headers, status, error] of cases) {
    await t.test(error, async () => {
      assert.deepEqual(await call(target, 'POST', '/create-post', {}, headers), { status, body: { error } })
    })
  }
  assert.equal((await call(sandbox, 'POST', '/auth/tiktok/get-creator-info')).status, 401)
})

test('create-post says what is missing', async (t) => {
  await using sandbox = await startSandbox()
  const good = { content: 'Hi', platforms: ['tiktok-acme1'] }
  const cases: [unknown, string][] = [
    [{ ...good, content: '  ' }, 'Content is required'],
    [{ content: 'Hi' }, 'Platforms are required'],
    [{ ...good, platforms: [] }, 'At least one platform is required'],
    [{ ...good, platforms: 'tiktok-acme1' }, 'Platforms must be an array'],
    [{ ...good, platforms: ['@acme'] }, 'Invalid platform ID format: @acme'],
    [{ ...good, scheduledTime: 'soon' }, 'Invalid scheduled time format'],
    [{ ...good, platformSettings: '{' }, 'Invalid platformSettings JSON'],
    [{ ...good, platformSettings: 3 }, 'platformSettings must be an object'],
  ]
  for (const [body, error] of cases) {
    await t.test(error, async () => {
      assert.deepEqual(await call(sandbox, 'POST', '/create-post', body), { status: 400, body: { error } })
    })
  }
  assert.equal(sandbox.groups.length, 0)
})

test('update-post refuses what is under way, moves the past to now and breaks on a malformed id', async () => {
  const now = Date.UTC(2026, 0, 1)
  await using sandbox = await startSandbox({ now: () => now })
  const id = await createDraft(sandbox)
  const { body } = await schedule(sandbox, id, '2020-01-01T00:00:00Z')
  assert.deepEqual(body.postGroup, { _id: id, status: 'scheduled', scheduledTime: '2026-01-01T00:00:00.000Z' })
  assert.deepEqual((await schedule(sandbox, id)).body, {
    error: 'Cannot update post: post is currently in pending status',
  })
  assert.equal((await schedule(sandbox, 'nonsense')).status, 500)
  assert.equal((await schedule(sandbox, 'f'.repeat(24))).status, 404)
})

test('the service may move a time, and says so', async () => {
  await using sandbox = await startSandbox({ scheduledTimeReturned: () => '2031-01-01T00:00:00.000Z' })
  const { body } = await schedule(sandbox, await createDraft(sandbox), '2030-01-01T00:00:00Z')
  assert.ok(isRecord(body.postGroup))
  assert.equal(body.postGroup.scheduledTime, '2031-01-01T00:00:00.000Z')
})

test('get-upload-url breaks without a type and loses names where told to', async () => {
  await using sandbox = await startSandbox({ keepsFileNames: false })
  const id = await createDraft(sandbox)
  const request = { fileName: 'a-pp0123456789abcdef.mp4', contentType: 'video/mp4', postGroupId: id }
  assert.equal((await call(sandbox, 'POST', '/get-upload-url', request)).status, 500)
  const { body } = await call(sandbox, 'POST', '/get-upload-url', { ...request, type: 'video' })
  assert.doesNotMatch(String(body.fileUrl), /pp0123456789abcdef/)
})

test('list-posts pages, filters and leaves drafts out of date ranges', async () => {
  await using sandbox = await startSandbox()
  seedHistory(sandbox, 10_000, (index) => ({ fileName: `a-${index}.mp4` }))
  await createDraft(sandbox)
  const page = async (query: string): Promise<Record<string, unknown>> =>
    (await call(sandbox, 'GET', `/list-posts?${query}`)).body
  const last = await page('page=101&limit=100&sortBy=createdAt&sortOrder=asc')
  assert.deepEqual(last.pagination, {
    page: 101,
    limit: 100,
    totalItems: 10_001,
    totalPages: 101,
    hasNextPage: false,
    hasPrevPage: true,
  })
  assert.ok(Array.isArray(last.posts))
  assert.equal(last.posts.length, 1)
  assert.deepEqual(last.posts[0].platforms, [{ platformId: 'tiktok-acme1', platform: 'tiktok', status: 'draft' }])
  const dated = await page('fromDate=2000-01-01&limit=500')
  assert.ok(isRecord(dated.pagination))
  assert.equal(dated.pagination.totalItems, 10_000)
  assert.equal(dated.pagination.limit, 100)
  const newest = await page('status=published&platform=tiktok&limit=1')
  assert.ok(Array.isArray(newest.posts))
  assert.match(newest.posts[0].mediaUrls[0], /\d{13}-a-9999\.mp4$/)
  const other = await page('platform=twitter')
  assert.deepEqual(other.posts, [])
})

test('verdicts decide for each account, and a mixed group is partially published', async () => {
  const accounts = ['tiktok-a', 'tiktok-b']
  await using sandbox = await startSandbox({
    connections: accounts.map((platformId) => ({ platformId })),
    pollsUntilTerminal: 0,
    verdict: ({ account }) =>
      account === 'tiktok-a'
        ? 'published'
        : { code: 'RATE_LIMITED', message: 'Too many', platformError: 'spam_risk_too_many_posts', retryable: true },
  })
  const id = await createDraft(sandbox, { platforms: accounts })
  await put(await askUrl(sandbox, id))
  await schedule(sandbox, id)
  assert.deepEqual(await statuses(sandbox, id), ['published', 'failed'])
  assert.equal(sandbox.groups[0]?.status, 'partially_published')
  assert.equal(sandbox.groups[0]?.posts[1]?.error?.retryable, true)
})

test('delete-post takes the group and its bytes away, once', async () => {
  await using sandbox = await startSandbox()
  const id = await createDraft(sandbox)
  await put(await askUrl(sandbox, id))
  assert.deepEqual((await call(sandbox, 'DELETE', `/delete-post/${id}`)).body, { success: true })
  assert.equal(sandbox.groups[0]?.media[0]?.stored, undefined)
  assert.deepEqual(sandbox.drafts(), [])
  assert.deepEqual(await call(sandbox, 'DELETE', `/delete-post/${id}`), {
    status: 404,
    body: { error: 'Post group not found' },
  })
})

test('a limit answers with the documented body', async () => {
  await using sandbox = await startSandbox({
    limitReached: { on: 'update-post', after: 1, code: 'SCHEDULED_POST_LIMIT_REACHED' },
  })
  const later = '2099-01-01T00:00:00Z'
  assert.equal((await schedule(sandbox, await createDraft(sandbox), later)).status, 200)
  const { status, body } = await schedule(sandbox, await createDraft(sandbox), later)
  assert.equal(status, 403)
  assert.equal(body.code, 'SCHEDULED_POST_LIMIT_REACHED')
  assert.equal(body.remaining, 0)
  assert.equal(sandbox.drafts().length, 1)
})

test('connections are listed and tested', async () => {
  await using sandbox = await startSandbox({
    connections: [
      { platformId: 'tiktok-a', username: '@a' },
      { platformId: 'twitter-1', tokenStatus: 'expired' },
    ],
  })
  const { connections } = (await call(sandbox, 'GET', '/platform-connections')).body
  assert.ok(Array.isArray(connections))
  assert.equal(connections[0].username, '@a')
  assert.equal((await call(sandbox, 'POST', '/test-connection/tiktok-a')).body.status, 'ok')
  assert.equal((await call(sandbox, 'POST', '/test-connection/twitter-1')).body.status, 'error')
  assert.equal((await call(sandbox, 'POST', '/test-connection/tiktok-z')).status, 404)
})

test('post-logs tell what happened', async () => {
  await using sandbox = await startSandbox()
  const id = await createDraft(sandbox)
  const { logs } = (await call(sandbox, 'GET', `/post-logs/${id}`)).body
  assert.ok(Array.isArray(logs))
  assert.deepEqual(
    logs.map((entry) => entry.event),
    ['created'],
  )
})
