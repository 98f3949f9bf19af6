import assert from 'node:assert/strict'
import test from 'node:test'
import { companyCertificate, startProxy } from '../support/proxy.ts'
import { errorsOf } from '../support/stage.ts'
import { oneVideo, startStory, video } from '../support/story.ts'

const apiUrl = 'https://postpost.example/api/v1'

/** Each needs an escape in an address. */
const passwords = ['simple', 'p@ss:word/#?', '100%', 'schlüssel']

for (const password of passwords) {
  test(`a tunnel and a plain request carry the password ${password}`, async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    const { origin } = new URL(story.sandbox.apiUrl)
    await using proxy = await startProxy({ login: `ci:${password}`, opens: { 'postpost.example': origin } })
    const address = proxy.urlWith('ci', password)
    const env = { https_proxy: address, http_proxy: address, NODE_EXTRA_CA_CERTS: companyCertificate }
    const result = await story.run({ ...oneVideo, 'api-url': apiUrl }, { env })
    assert.equal(result.outputs.published, '1', result.log)
    assert.ok(proxy.seen.includes('CONNECT postpost.example:443'), 'PostPost was called past the proxy')
    assert.ok(
      proxy.seen.some((line) => line.startsWith(`PUT ${story.sandbox.storageUrl}`)),
      'the storage was called past the proxy',
    )
    assert.ok(!result.stdout.includes(password === 'simple' ? `:${password}` : password), result.stdout)
  })
}

const WRONG =
  /^The proxy between the runner and PostPost refused \(407: it wants a user name and a password\) while reading the connected accounts; nothing was sent\. Write them into the variable https_proxy or http_proxy \(http:\/\/user:password@host:port\), from a secret, or name PostPost's host in no_proxy\.$/m

const ways = [
  { what: 'tunnel', variable: 'https_proxy', address: apiUrl },
  { what: 'plain request', variable: 'http_proxy', address: undefined },
]
for (const { what, variable, address } of ways) {
  test(`a wrong password is told from a missing connection, asked once, and never shown: ${what}`, async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    await using proxy = await startProxy({ login: 'ci:right' })
    const inputs = { ...oneVideo, ...(address ? { 'api-url': address } : {}) }
    const result = await story.run(inputs, { env: { [variable]: proxy.urlWith('ci', 'w%ong-one') } })
    assert.match(errorsOf(result).join('\n'), WRONG)
    assert.equal(proxy.seen.length, 1, 'a password does not come by asking again')
    assert.doesNotMatch(result.stdout + result.summary, /ong-one/, "the proxy's password stands in the log")
    assert.deepEqual(story.sandbox.requests, [])
  })
}

for (const password of ['100%', 'a/b', 'a#b', '12/b', '12?b', '12#b']) {
  test(`the password ${password} without escapes is said in words that do not show it`, async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    const result = await story.run(oneVideo, { env: { https_proxy: `http://ci:${password}@127.0.0.1:9` } })
    assert.deepEqual(errorsOf(result), [
      'The variable https_proxy is not the address of a proxy; write http://host:port, or unset it. In the user name and the password, write %25 for %, %40 for @, %3A for :, %2F for /, %23 for # and %3F for ?.',
    ])
    assert.deepEqual(story.sandbox.requests, [])
  })
}
