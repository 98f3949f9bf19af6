import assert from 'node:assert/strict'
import { connect } from 'node:net'
import test from 'node:test'
import type { Fault } from './faults.ts'
import { isRecord } from './http.ts'
import { type Sandbox, startSandbox } from './sandbox.ts'

const create = (sandbox: Sandbox, signal?: AbortSignal): Promise<Response> =>
  fetch(`${sandbox.apiUrl}/create-post`, {
    method: 'POST',
    headers: { 'x-api-key': sandbox.apiKey },
    body: JSON.stringify({ content: 'Hi', platforms: ['tiktok-acme1'] }),
    ...(signal ? { signal } : {}),
  })

/** A draft with an upload URL, asked for without faults. */
async function uploadUrl(sandbox: Sandbox): Promise<string> {
  await create(sandbox)
  const response = await fetch(`${sandbox.apiUrl}/get-upload-url`, {
    method: 'POST',
    headers: { 'x-api-key': sandbox.apiKey },
    body: JSON.stringify({
      fileName: 'a.mp4',
      contentType: 'video/mp4',
      type: 'video',
      postGroupId: sandbox.groups[0]?.id,
    }),
  })
  const body: unknown = await response.json()
  assert.ok(isRecord(body))
  return String(body.uploadUrl)
}

const put = (url: string): Promise<Response> =>
  fetch(url, { method: 'PUT', headers: { 'content-type': 'video/mp4' }, body: new Uint8Array(1_000_000) })

const lost: [Fault, { acts: boolean; recorded: number | undefined }][] = [
  [{ kind: 'reset-before' }, { acts: false, recorded: undefined }],
  [{ kind: 'reset-after' }, { acts: true, recorded: undefined }],
  [{ kind: 'cut-request' }, { acts: false, recorded: undefined }],
  [{ kind: 'cut-response' }, { acts: true, recorded: 200 }],
]

for (const [fault, { acts, recorded }] of lost) {
  test(`${fault.kind} on the API`, async () => {
    await using sandbox = await startSandbox()
    sandbox.intercept = () => fault
    await assert.rejects(async () => (await create(sandbox)).text())
    assert.equal(sandbox.groups.length, acts ? 1 : 0)
    assert.equal(sandbox.requests[0]?.status, recorded)
  })

  test(`${fault.kind} on the storage`, async () => {
    await using sandbox = await startSandbox()
    const url = await uploadUrl(sandbox)
    sandbox.intercept = ({ host }) => (host === 'storage' ? fault : undefined)
    await assert.rejects(async () => (await put(url)).text())
    assert.equal(sandbox.groups[0]?.media[0]?.stored, acts ? 1_000_000 : undefined)
  })
}

test('truncated JSON comes with status 200', async () => {
  await using sandbox = await startSandbox()
  sandbox.intercept = () => ({ kind: 'truncated-json' })
  const response = await create(sandbox)
  assert.equal(response.status, 200)
  await assert.rejects(response.json(), SyntaxError)
  assert.equal(sandbox.drafts().length, 1)
})

for (const acts of [true, false]) {
  test(`a server that hangs ${acts ? 'after' : 'before'} acting never answers`, async () => {
    await using sandbox = await startSandbox()
    sandbox.intercept = () => ({ kind: 'hang', acts })
    await assert.rejects(create(sandbox, AbortSignal.timeout(200)), { name: 'TimeoutError' })
    assert.equal(sandbox.groups.length, acts ? 1 : 0)
  })
}

test('another status, with headers and a page', async () => {
  await using sandbox = await startSandbox()
  const faults: Fault[] = [
    { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
    { kind: 'status', status: 502, body: '<html>Bad Gateway</html>', acts: true },
  ]
  sandbox.intercept = (_, index) => faults[index]
  const limited = await create(sandbox)
  assert.equal(limited.status, 429)
  assert.equal(limited.headers.get('retry-after'), '7')
  assert.equal(sandbox.groups.length, 0)
  const page = await create(sandbox)
  assert.equal(await page.text(), '<html>Bad Gateway</html>')
  assert.equal(sandbox.groups.length, 1)
  assert.equal((await create(sandbox)).status, 200)
  assert.deepEqual(
    sandbox.requests.map(({ status }) => status),
    [429, 502, 200],
  )
})

for (const when of ['before', 'after'] as const) {
  test(`test code runs ${when} the server acts`, async () => {
    await using sandbox = await startSandbox()
    let seen: number | undefined
    const then = (): void => {
      seen = sandbox.groups.length
    }
    sandbox.intercept = () => ({ kind: 'call', when, then })
    assert.equal((await create(sandbox)).status, 200)
    assert.equal(seen, when === 'before' ? 0 : 1)
  })
}

test('an upload that breaks off stores nothing', async () => {
  await using sandbox = await startSandbox()
  const url = new URL(await uploadUrl(sandbox))
  const socket = connect(Number(url.port), url.hostname)
  const arrived = new Promise<void>((resolve) => {
    sandbox.intercept = () => {
      resolve()
      return undefined
    }
  })
  const head = ['Host: a', 'Content-Type: video/mp4', 'Content-Length: 10'].join('\r\n')
  socket.write(`PUT ${url.pathname}${url.search} HTTP/1.1\r\n${head}\r\n\r\nhalf`)
  await arrived
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.destroy()
  await closed
  await create(sandbox)
  assert.equal(sandbox.groups[0]?.media[0]?.stored, undefined)
})

test('what goes wrong in the test code is thrown at the end', async () => {
  const sandbox = await startSandbox()
  sandbox.intercept = () => {
    throw new Error('from the test')
  }
  await assert.rejects(create(sandbox))
  await assert.rejects(sandbox.close(), /from the test/)
})
