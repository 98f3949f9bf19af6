import assert from 'node:assert/strict'
import test from 'node:test'
import { launchVideo } from '../fixtures/videos.ts'
import { eventOf } from '../support/events.ts'
import { companyCertificate, startProxy } from '../support/proxy.ts'
import { captionsOf, errorsOf, noticesOf, setStage } from '../support/stage.ts'
import { oneVideo, startStory, video } from '../support/story.ts'

const trusting = { NODE_EXTRA_CA_CERTS: companyCertificate }
const apiUrl = 'https://postpost.example/api/v1'

test('a proxy that opens TLS is no hindrance where NODE_EXTRA_CA_CERTS names its certificate', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  await using proxy = await startProxy({ opens: { 'postpost.example': new URL(story.sandbox.apiUrl).origin } })
  const inputs = { ...oneVideo, 'api-url': apiUrl }
  const result = await story.run(inputs, { env: { https_proxy: proxy.url, ...trusting } })
  assert.equal(result.outputs.published, '1', result.log)
  assert.deepEqual([...new Set(proxy.seen)], ['CONNECT postpost.example:443'], 'PostPost was called past the proxy')
})

test('without its certificate nothing is sent, and what to set is said', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  await using proxy = await startProxy({ opens: { 'postpost.example': new URL(story.sandbox.apiUrl).origin } })
  const inputs = { ...oneVideo, 'api-url': apiUrl }
  const result = await story.run(inputs, { env: { https_proxy: proxy.url } })
  assert.deepEqual(errorsOf(result), [
    "Node does not trust the certificate of PostPost that it got while reading the connected accounts (unable to verify the first certificate); nothing was sent. If a proxy in your network decrypts TLS, or the server has a certificate of your company, write the path of the issuer's certificate (a PEM file) into the variable NODE_EXTRA_CA_CERTS of the job.",
    '1 problem; nothing was published.',
  ])
  assert.deepEqual(story.sandbox.requests, [])
  assert.equal(proxy.seen.length, 1, 'trust does not come by asking again')
})

const published = eventOf('release-published')
const githubUrl = 'https://github.example/api/v3'

test("GitHub's API behind such a proxy, or with a company's certificate, is asked as well", async () => {
  await using stage = await setStage({}, { basePath: '/api/v3' })
  stage.github.release({ assets: { 'launch.mp4': launchVideo() } })
  await using proxy = await startProxy({ opens: { 'github.example': new URL(stage.github.apiUrl).origin } })
  const env = { GITHUB_API_URL: githubUrl, https_proxy: proxy.url }
  const inputs = { 'release-assets': '*.mp4', caption: 'Out now' }
  const result = await stage.run(inputs, { event: published, env: { ...env, ...trusting } })
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(captionsOf(stage), ['Out now'])

  const distrustful = await stage.run(inputs, { event: published, env })
  assert.match(
    errorsOf(distrustful).join('\n'),
    /the certificate of GitHub that it got while .* \(unable to verify the first certificate\).*NODE_EXTRA_CA_CERTS/,
  )
})

test('a proxy that wants a password is said where GitHub is asked, too', async () => {
  await using stage = await setStage({}, { basePath: '/api/v3' })
  await using proxy = await startProxy({ login: 'ci:right' })
  const env = { GITHUB_API_URL: githubUrl, https_proxy: proxy.urlWith('ci', 'wrong-password') }
  const inputs = { 'release-assets': '*.mp4', 'release-tag': 'v1', caption: 'Out now' }
  const result = await stage.run(inputs, { env })
  assert.match(
    errorsOf(result).join('\n'),
    /^The proxy between the runner and GitHub refused \(407: it wants a user name and a password\) while reading the release "v1"; nothing was sent\. /m,
  )
  assert.equal(proxy.seen.length, 1, 'a password does not come by asking again')
  assert.doesNotMatch(result.stdout + result.summary, /wrong-password/, "the proxy's password stands in the log")
  assert.deepEqual(noticesOf(result, 'warning'), [])
})
