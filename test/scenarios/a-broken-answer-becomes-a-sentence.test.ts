import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Fault } from '../sandbox/faults.ts'
import type { SandboxOptions } from '../sandbox/options.ts'
import { oneVideo, resultsOf, startStory, video } from '../support/story.ts'

interface Case {
  readonly name: string
  /** Where it goes wrong: the beginning of a path, or `storage`. */
  readonly at: string
  readonly fault?: Fault
  readonly sandbox?: SandboxOptions
  readonly with?: Record<string, string>
  readonly says: RegExp
}

const page = '<!DOCTYPE html><html><head><title>Gateway of ACME</title></head><body>Please sign in</body></html>'
const answer = (status: number, body?: unknown): Fault => ({ kind: 'status', status, ...(body ? { body } : {}) })
const limit = (
  on: 'create-post' | 'update-post',
  code: NonNullable<SandboxOptions['limitReached']>['code'],
  body = {},
) => ({ limitReached: { on, code, after: 0, body } })

const cases: Case[] = [
  {
    name: "a proxy's page with status 200",
    at: '/platform-connections',
    fault: answer(200, page),
    says: /answer \(200\) while reading the connected accounts cannot be used: an HTML page \("Gateway of ACME"\) instead of JSON, probably from a proxy\. Check api-url and any proxy/,
  },
  {
    name: "a proxy's page with status 502",
    at: '/create-post',
    fault: answer(502, page),
    says: /^launch\.mp4: PostPost returned a server error \(502: an HTML page \("Gateway of ACME"\).*while creating the draft\. Run the step again later; it publishes nothing twice/,
  },
  {
    name: 'JSON that is cut off',
    at: '/list-posts',
    fault: { kind: 'truncated-json' },
    says: /while reading the account's earlier posts cannot be used: JSON that is cut off.*so nothing is sent/,
  },
  { name: 'an empty answer', at: '/platform-connections', fault: answer(200, ' '), says: /an empty answer/ },
  {
    name: 'another shape',
    at: '/platform-connections',
    fault: answer(200, { success: true, connections: [{ id: 1 }] }),
    says: /connections\.0\.platformId is missing.*; if both are right, PostPost's API has changed/,
  },
  {
    name: 'an answer without what was asked for',
    at: '/get-upload-url',
    fault: answer(200, {}),
    says: /cannot be used: success is missing; uploadUrl is missing; fileUrl is missing\. Check api-url/,
  },
  {
    name: 'an id that is none',
    at: '/create-post',
    fault: answer(200, { success: true, postGroupId: 'undefined' }),
    says: /postGroupId: is not a post group id of 24 hex digits/,
  },
  {
    name: '200 that says success: false',
    at: '/get-upload-url',
    fault: answer(200, { success: false, error: 'No bucket' }),
    says: /PostPost refused asking for an upload URL \(200: No bucket\)/,
  },
  {
    name: 'no key reached PostPost',
    at: '/platform-connections',
    fault: answer(401, { error: 'API key is required' }),
    says: /refused the API key \(401: API key is required\)\. Copy the key again/,
  },
  {
    name: 'a wrong key',
    at: '-',
    with: { 'api-key': 'sk_wrong' },
    says: /refused the API key \(401: Invalid API key\)\. Copy the key again/,
  },
  {
    name: 'a key of nobody',
    at: '-',
    sandbox: { access: 'no-owner' },
    says: /refused the API key \(401: Invalid API key owner\)/,
  },
  {
    name: 'a plan without API',
    at: '-',
    sandbox: { access: 'not-enabled' },
    says: /\(403: API access is not enabled for this account\)\. The Starter plan has no API access: upgrade/,
  },
  {
    name: 'the posts of the month are used up',
    at: '-',
    sandbox: limit('create-post', 'POST_LIMIT_REACHED', { limit: 100, used: 100 }),
    says: /refused creating the draft: POST_LIMIT_REACHED.*100 of 100 posts used, 0 remaining, resets on 2026-04-01T00:00:00\.000Z, plan Pro\. Wait for the new period, or upgrade/,
  },
  {
    name: 'too many are scheduled',
    at: '-',
    sandbox: limit('update-post', 'SCHEDULED_POST_LIMIT_REACHED'),
    says: /refused changing when the post goes out: SCHEDULED_POST_LIMIT_REACHED.*delete some in PostPost, or upgrade/,
  },
  {
    name: 'the time is too far ahead',
    at: '-',
    sandbox: limit('update-post', 'SCHEDULE_HORIZON_REACHED'),
    with: { schedule: '2099-01-01T00:00Z' },
    says: /SCHEDULE_HORIZON_REACHED.*latest possible time 2026-12-31T23:59:59\.000Z.*Choose an earlier schedule/,
  },
  {
    name: 'too many connections',
    at: '-',
    sandbox: limit('create-post', 'CONNECTIONS_OVER_LIMIT'),
    says: /CONNECTIONS_OVER_LIMIT.*2 over the limit.*Disconnect accounts in PostPost, or upgrade/,
  },
  {
    name: 'no TikTok in the plan',
    at: '-',
    sandbox: limit('create-post', 'PLATFORM_NOT_AVAILABLE'),
    says: /PLATFORM_NOT_AVAILABLE.*This plan does not include TikTok: upgrade it/,
  },
  {
    name: 'another 403',
    at: '/create-post',
    fault: answer(403, { error: 'Forbidden' }),
    says: /\(403: Forbidden\)\. Check what this key is allowed to do/,
  },
  {
    name: 'a 400',
    at: '/create-post',
    fault: answer(400, { error: 'Content is required' }),
    says: /PostPost refused creating the draft \(400: Content is required\)/,
  },
  {
    name: '404 for everything',
    at: '/',
    fault: answer(404, { error: 'Cannot GET /platform-connections' }),
    says: /api-url does not lead to PostPost's API: nothing is there \(404: Cannot GET \/platform-connections\).*Correct it/,
  },
  {
    name: '500 without a word',
    at: '/list-posts',
    fault: answer(500, { message: 'Internal server error' }),
    says: /returned a server error \(500: Internal server error\) while reading the account's earlier posts/,
  },
  {
    name: '429 for too long',
    at: '/create-post',
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '1' }, body: { error: 'Slow down' } },
    says: /asks for fewer requests \(429: Slow down\) while creating the draft\. If this goes on, run the step again later, or lower concurrency/,
  },
  {
    name: 'a storage that is out of order',
    at: 'storage',
    fault: answer(503, '<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>'),
    says: /storage refused the upload \(503: SlowDown: Please reduce your request rate\.\)\. Run the step again later/,
  },
]

suite('every broken answer', { concurrency: 2 }, () => {
  for (const { name, at, fault, sandbox, with: inputs, says } of cases) {
    test(name, async () => {
      await using story = await startStory({ 'launch.mp4': video() }, sandbox)
      story.sandbox.intercept = ({ host, path }) =>
        (host === 'storage' ? at === 'storage' : path.startsWith(at)) ? fault : undefined
      const result = await story.run({ ...oneVideo, ...inputs })
      assert.equal(result.exitCode, 1, 'the step passes although nothing was published')
      const errors = result.annotations.filter(({ severity }) => severity === 'error').map(({ message }) => message)
      assert.ok(
        errors.some((message) => says.test(message)),
        `no error says ${says}:\n${errors.join('\n')}`,
      )
      assert.ok(!errors.some((message) => message.includes('fault of the action itself')))
      assert.match(JSON.stringify(resultsOf(result)), /"outcome":"failed"/)
      assert.equal(result.outputs.failed, '1')
      assert.deepEqual(story.sandbox.livePosts(), [], 'a post goes out although the step says that it failed')
    })
  }
})
