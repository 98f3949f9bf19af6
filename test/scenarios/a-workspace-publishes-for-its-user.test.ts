import assert from 'node:assert/strict'
import test from 'node:test'
import { oneVideo, startStory, video } from '../support/story.ts'

const user = '5f0c2d3e4b5a69788796a5b4'

test('user-id goes with every call to PostPost and never to the storage', async () => {
  await using story = await startStory({ 'launch.mp4': video() }, { managedUsers: [user] })
  const result = await story.run({ ...oneVideo, 'user-id': user })
  assert.equal(result.outputs.published, '1', result.log)
  for (const { host, method, path, headers } of story.sandbox.requests) {
    assert.equal(headers['x-postpost-user-id'], host === 'api' ? user : undefined, `${method} ${path} acts for another`)
    assert.equal(headers['x-api-key'], host === 'api' ? story.sandbox.apiKey : undefined)
  }
})

test('without user-id the header is not there', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  await story.run(oneVideo)
  assert.ok(story.sandbox.requests.every(({ headers }) => !('x-postpost-user-id' in headers)))
})

for (const [name, managedUsers, says] of [
  [
    'a user of somebody else',
    ['0'.repeat(24)],
    /\(403: User is not managed by key\)\. Check user-id: this key does not manage/,
  ],
  ['a key without workspace', undefined, /\(403: Workspace access is not enabled for this key\)\. Leave user-id out/],
] as const) {
  test(`${name} is said at user-id`, async () => {
    await using story = await startStory(
      { 'launch.mp4': video() },
      managedUsers ? { managedUsers: [...managedUsers] } : {},
    )
    const result = await story.run({ ...oneVideo, 'user-id': user })
    assert.equal(result.exitCode, 1)
    assert.ok(
      result.annotations.some(({ message, title }) => says.test(message) && title === 'input user-id'),
      result.log,
    )
  })
}
