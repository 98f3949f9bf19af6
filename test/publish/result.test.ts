import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notSent } from '../../src/publish/result.ts'
import { candidate } from '../support/candidates.ts'

test('a post that was not sent names its accounts, as they are written where nobody knows them', () => {
  const { post, accounts } = candidate('a.mp4')
  const written = { ...post, accounts: [{ value: '@acme', origin: { input: 'accounts' } }] }
  const named = (known: typeof accounts | undefined, of: typeof post = written) =>
    notSent(of, known, { error: 'No.', code: 'accounts/unknown' }).accounts
  assert.deepEqual(named(accounts), ['tiktok-x'])
  for (const unknown of [undefined, []])
    assert.deepEqual(named(unknown), ['@acme'], 'nobody can tell which account a failed post was for')
  assert.deepEqual(named([], post), [])
  assert.deepEqual(named([{ id: '', name: 'the only connected account' }]), [], 'an account without an id is named')
})
