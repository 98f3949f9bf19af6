import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { matrixOf } from '../../src/plan/matrix.ts'
import { candidate, plan } from '../support/candidates.ts'

const jobs = (count: number) => {
  const posts = Array.from({ length: count }, (_, n) => candidate(`${n}.mp4`, { accounts: `a${n}`, identity: 'a' }))
  return matrixOf(plan(posts, [], { maxPosts: 1000 }).steps).include
}

suite('GitHub starts at most 256 jobs', () => {
  test('256 accounts have a job each', () => {
    const include = jobs(256)
    assert.equal(include.length, 256)
    assert.deepEqual(include.at(-1), { name: '@a255', only: '255.mp4', posts: 1 })
  })
  test('two more share the first two jobs', () => {
    const include = jobs(258)
    assert.equal(include.length, 256, 'GitHub refuses the whole matrix')
    assert.deepEqual(include.slice(0, 3), [
      { name: '@a0, @a256', only: '0.mp4\n256.mp4', posts: 2 },
      { name: '@a1, @a257', only: '1.mp4\n257.mp4', posts: 2 },
      { name: '@a2', only: '2.mp4', posts: 1 },
    ])
  })
})

test('the name of a job has up to 80 characters', () => {
  const name = (length: number): string | undefined =>
    matrixOf(plan([candidate('a.mp4', { accounts: 'n'.repeat(length - 1) })]).steps).include[0]?.name
  assert.equal(name(80), `@${'n'.repeat(79)}`, 'a name that fits is cut')
  assert.equal(name(81), `@${'n'.repeat(78)}…`, 'a name is longer than the list of jobs shows')
})
