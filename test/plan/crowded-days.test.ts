import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Candidate } from '../../src/accounts/candidates.ts'
import { candidate, plan } from '../support/candidates.ts'

/** A video for each of these ids of accounts, which all have one name. */
const sharingAName = (ids: readonly string[]): Candidate[] =>
  ids.map((id, index) => ({
    ...candidate(`${index}.mp4`),
    identity: { content: index.toString(16).padStart(16, '0') },
    accounts: [{ id: `tiktok-${id}`, name: '@acme' }],
  }))

const crowdOf = (candidates: Candidate[]): string[] =>
  plan(candidates, [], { maxPerDay: 0, maxPosts: 0 }).problems.map(({ message }) => message)

test('a crowded day is counted by account, not by name', () => {
  const ofTwo = Array.from({ length: 16 }, (_, index) => (index % 2 === 0 ? 'x' : 'y'))
  assert.deepEqual(crowdOf(sharingAName(ofTwo)), [], 'two accounts of one name are warned about for eight posts each')
  const ofOne = sharingAName(Array.from({ length: 16 }, () => 'x'))
  assert.match(crowdOf(ofOne).join(), /^@acme would get 16 posts within 24 hours/)
  const ofBoth = sharingAName(Array.from({ length: 32 }, (_, index) => (index % 2 === 0 ? 'x' : 'y')))
  assert.equal(crowdOf(ofBoth).length, 2, 'only one of two crowded accounts is named')
})
