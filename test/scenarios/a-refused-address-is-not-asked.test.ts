import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneVideo, startStory, video } from '../support/story.ts'

const rows: [input: string, name: string, value: (apiUrl: string) => string][] = [
  ['api-url', 'with a password', (apiUrl) => apiUrl.replace('http://', 'http://me:secret@')],
  ['api-url', 'with a query', (apiUrl) => `${apiUrl}?key=1`],
  ['user-id', 'that is none', () => 'me'],
  ['user-id', 'one digit short', () => 'a'.repeat(23)],
  ['api-key', 'of two lines', () => 'sk_one\nsk_two'],
]
for (const [input, name, valueFor] of rows) {
  for (const more of [{}, { 'dry-run': 'true' }]) {
    const mode = 'dry-run' in more ? ' (dry run)' : ''
    test(`${input} ${name} gets no request at all${mode}`, async () => {
      await using story = await startStory({ 'launch.mp4': video() })
      const run = await story.run({ ...oneVideo, ...more, [input]: valueFor(story.sandbox.apiUrl) })
      assert.equal(run.exitCode, 1, run.log)
      assert.equal(run.annotations.find(({ severity }) => severity === 'error')?.title, `input ${input}`, run.log)
      assert.deepEqual(
        story.sandbox.requests.map(({ method, path }) => `${method} ${path}`),
        [],
        'the key goes to an address, or for a user, that the step refuses',
      )
    })
  }
}
