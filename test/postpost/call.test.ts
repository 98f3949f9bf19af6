/** A refusal in whatever form it comes: what the service says is told, and nothing that it does not say. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ID, startScripted } from '../publish/scripted.ts'

const says = async (status: number, body: unknown): Promise<string> => {
  await using scripted = await startScripted(() => ({ status, body }))
  return scripted.job.client.post(`${ID}1`).then(
    () => assert.fail('a refusal counts as an answer'),
    ({ message }: Error) => message,
  )
}

suite('the words of a refusal', () => {
  const of = (...errors: unknown[]) => ({ error: 'Validation failed', validation: { errors } })
  const rows: [name: string, body: unknown, words: string][] = [
    ['a code alone', { success: false, code: 'POST_NOT_EDITABLE' }, '(400 POST_NOT_EDITABLE: no reason given)'],
    ['JSON of another form', { detail: 'x' }, '(400: no reason given)'],
    ['errors of fields', of({ field: 'content', message: 'too long' }), '(400: Validation failed; content: too long)'],
    ['as texts', of('content is too long', 'no video'), '(400: Validation failed; content is too long; no video)'],
    ['with a path of steps', of({ path: ['media', 0], message: 'gone' }), '(400: Validation failed; media.0: gone)'],
    ['with a code only', of({ field: 'content', code: 'TOO_LONG' }), '(400: Validation failed; content: TOO_LONG)'],
    ['one that is none beside one that is', of(null, { message: 'no video' }), '(400: Validation failed; no video)'],
  ]
  for (const [name, body, words] of rows) {
    test(name, async () => {
      const message = await says(400, body)
      assert.ok(message.includes(words), message)
    })
  }
})
