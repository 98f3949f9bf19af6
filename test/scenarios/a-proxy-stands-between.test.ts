import assert from 'node:assert/strict'
import test from 'node:test'
import { stepPlatform } from '../runner/step-platform.ts'
import { startProxy } from '../support/proxy.ts'
import { errorsOf } from '../support/stage.ts'
import { oneVideo, startStory, video } from '../support/story.ts'

for (const name of ['http_proxy', 'HTTP_PROXY']) {
  test(`${name} is used for PostPost and for its storage, loopback included`, async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    await using proxy = await startProxy()
    const result = await story.run(oneVideo, { env: { [name]: proxy.url } })
    assert.equal(result.outputs.published, '1', result.log)
    for (const url of [story.sandbox.apiUrl, story.sandbox.storageUrl]) {
      const { host } = new URL(url)
      assert.ok(
        proxy.seen.some((line) => line.includes(host)),
        `${host} was called past the proxy`,
      )
    }
    assert.doesNotMatch(result.log, /is not a function/, 'the first call through the proxy fails')
  })
}

for (const name of ['no_proxy', 'NO_PROXY']) {
  test(`${name} leaves the proxy out`, async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    await using proxy = await startProxy()
    const env = { http_proxy: proxy.url, https_proxy: proxy.url, [name]: 'example.com,127.0.0.1' }
    const result = await story.run(oneVideo, { env })
    assert.equal(result.outputs.published, '1', result.log)
    assert.deepEqual(proxy.seen, [], `addresses of ${name} went through the proxy`)
  })
}

const hosts = [
  { noProxy: 'localhost:PORT', isProxied: false },
  { noProxy: 'other.example localhost:PORT', isProxied: false },
  { noProxy: 'localhost:9', isProxied: true },
  { noProxy: 'LOCALHOST', isProxied: false },
  { noProxy: 'host', isProxied: true },
  { noProxy: '*', isProxied: false },
]
for (const { noProxy, isProxied } of hosts) {
  test(`no_proxy: ${noProxy} ${isProxied ? 'is about another host than' : 'leaves the proxy out for'} localhost:PORT`, async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    await using proxy = await startProxy()
    const address = story.sandbox.apiUrl.replace('127.0.0.1', 'localhost')
    const env = { http_proxy: proxy.url, no_proxy: noProxy.replace('PORT', new URL(address).port) }
    const run = await story.run({ ...oneVideo, 'api-url': address }, { env })
    assert.equal(run.outputs.published, '1', run.log)
    const viaProxy = proxy.seen.some((line) => line.includes(address))
    assert.equal(viaProxy, isProxied, 'PostPost is called by another way than the variables say')
  })
}

const suffixes = [
  { noProxy: '.corp.example:8443', isProxied: false },
  { noProxy: 'corp.example', isProxied: false },
  { noProxy: '*.corp.example', isProxied: false },
  { noProxy: '.corp.example:443', isProxied: true },
  { noProxy: 'orp.example', isProxied: true },
]
for (const { noProxy, isProxied } of suffixes) {
  test(`no_proxy: ${noProxy} ${isProxied ? 'is about other hosts than' : 'leaves the proxy out for'} api.corp.example:8443`, async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    await using proxy = await startProxy({ refusals: [403] })
    const inputs = { ...oneVideo, 'api-url': 'https://api.corp.example:8443/api/v1' }
    const run = await story.run(inputs, { env: { https_proxy: proxy.url, no_proxy: noProxy } })
    assert.deepEqual(proxy.seen, isProxied ? ['CONNECT api.corp.example:8443'] : [])
    // Without the proxy there is no host of that name.
    assert.match(errorsOf(run)[0] ?? '', isProxied ? /^The proxy/ : /^PostPost could not be reached/)
  })
}

const sameName = stepPlatform === 'win32' && 'to Windows both are one variable'

test('an empty no_proxy hides no NO_PROXY', { skip: sameName }, async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  await using proxy = await startProxy()
  const run = await story.run(oneVideo, { env: { http_proxy: proxy.url, no_proxy: '', NO_PROXY: '127.0.0.1' } })
  assert.equal(run.outputs.published, '1', run.log)
  assert.deepEqual(proxy.seen, [])
})

const REFUSED = [
  "The proxy between the runner and PostPost refused (403: it does not allow this connection) while reading the connected accounts; nothing was sent. Allow the host there, or name PostPost's host in no_proxy.",
  '1 problem; nothing was published.',
]

test('a tunnel that the proxy does not open at once (502) is asked for again', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  await using proxy = await startProxy({ refusals: [502, 403] })
  const inputs = { ...oneVideo, 'api-url': 'https://postpost.invalid/api/v1' }
  const result = await story.run(inputs, { env: { https_proxy: proxy.url } })
  const tunnel = 'CONNECT postpost.invalid:443'
  assert.deepEqual(proxy.seen, [tunnel, tunnel], 'a proxy that was busy for a moment turns the run red')
  assert.deepEqual(errorsOf(result), REFUSED)
})

test('https_proxy opens a tunnel; one that is refused is said in words', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  await using proxy = await startProxy({ refusals: [403] })
  const env = { https_proxy: proxy.url.replace('http://', 'http://user:secret%20word@') }
  const result = await story.run({ ...oneVideo, 'api-url': 'https://postpost.invalid/api/v1' }, { env })
  assert.equal(result.exitCode, 1)
  assert.equal(proxy.seen[0], 'CONNECT postpost.invalid:443')
  assert.equal(proxy.authorizations[0], `Basic ${Buffer.from('user:secret word').toString('base64')}`)
  assert.deepEqual(errorsOf(result), REFUSED)
  assert.doesNotMatch(result.stdout, /secret/, "the proxy's password stands in the log")
})

test('a proxy that is not there is said in words', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  // Port 9 discards: nothing listens there.
  const result = await story.run(oneVideo, { env: { http_proxy: 'http://127.0.0.1:9' } })
  assert.equal(result.exitCode, 1)
  assert.deepEqual(errorsOf(result), [
    "PostPost could not be reached while reading the connected accounts (connect ECONNREFUSED 127.0.0.1:9); nothing was sent. Check the runner's network, its proxy variables and api-url, then run the step again.",
    '1 problem; nothing was published.',
  ])
  assert.deepEqual(story.sandbox.requests, [])
})

test('a proxy variable that is no address is said in words', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const result = await story.run(oneVideo, { env: { http_proxy: 'not a proxy' } })
  assert.equal(result.exitCode, 1)
  assert.deepEqual(errorsOf(result), [
    'The variable http_proxy is not the address of a proxy; write http://host:port, or unset it.',
  ])
})
