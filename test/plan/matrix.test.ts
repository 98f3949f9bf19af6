import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { NO_DETAILS } from '../../src/accounts/details.ts'
import { decide } from '../../src/plan/decide.ts'
import { matrixOf } from '../../src/plan/matrix.ts'
import type { PlannedPost } from '../../src/plan/planned-post.ts'
import { lineOf } from '../../src/posts/only.ts'
import { candidate, earlier, NOW_MS, settings } from '../support/candidates.ts'

/** A post as the matrix sees it: its id, its accounts, and those of them that are still to get it. */
interface Planned {
  id: string
  accounts: readonly string[]
  remaining?: readonly string[]
}

function stepOf({ id, accounts, remaining = accounts }: Planned): PlannedPost {
  const known = accounts.map((account) => ({ id: account, name: account.replace('tiktok-', '@') }))
  const made = { ...candidate('a.mp4', { id }), accounts: known }
  const done = accounts.filter((account) => !remaining.includes(account))
  const history = done.map((account) => ({ ...earlier('1', 'x', 'published'), platforms: [{ platformId: account }] }))
  return decide(made, { history, details: NO_DETAILS }, settings, NOW_MS)
}

/** Each job as `name: ids`. */
const jobsOf = (...posts: Planned[]): string[] =>
  matrixOf(posts.map(stepOf)).include.map(({ name, only }) => `${name}: ${only.replaceAll('\n', ', ')}`)

const [a, b, c] = ['tiktok-a', 'tiktok-b', 'tiktok-c']

const table: { name: string; posts: Planned[]; jobs: string[] }[] = [
  { name: 'nothing to publish: no job', posts: [], jobs: [] },
  {
    name: 'an account each: a job each',
    posts: [
      { id: '1', accounts: [a] },
      { id: '2', accounts: [b] },
      { id: '3', accounts: [a] },
    ],
    jobs: ['@b: 2', '@a: 1, 3'],
  },
  {
    name: 'a post for two accounts joins their jobs',
    posts: [
      { id: '1', accounts: [a] },
      { id: '2', accounts: [b] },
      { id: '3', accounts: [c] },
      { id: '4', accounts: [a, b] },
    ],
    jobs: ['@c: 3', '@a, @b: 1, 2, 4'],
  },
  {
    name: 'what is there already needs no job, also on one of two accounts',
    posts: [
      { id: '1', accounts: [a], remaining: [] },
      { id: '2', accounts: [a, b], remaining: [b] },
    ],
    jobs: ['@a, @b: 2'],
  },
  {
    name: 'one video for two accounts has one id, and stays in one job',
    posts: [
      { id: 'v.mp4', accounts: [a] },
      { id: 'v.mp4', accounts: [b] },
    ],
    jobs: ['@a, @b: v.mp4'],
  },
  {
    name: 'an id is one line, whatever it holds',
    posts: [{ id: ' #1 of\n 2 ', accounts: [a] }],
    jobs: ['@a: #1 of 2'],
  },
  {
    name: 'without a key names are names, whatever their capitals',
    posts: [
      { id: '1', accounts: ['@a'] },
      { id: '2', accounts: ['@b'] },
      { id: '3', accounts: ['@A'] },
    ],
    jobs: ['@b: 2', '@a, @A: 1, 3'],
  },
  {
    name: 'without a key "all", a name and an id may be the same account',
    posts: [
      { id: '1', accounts: ['@a'] },
      { id: '2', accounts: ['tiktok-x'] },
      { id: '3', accounts: ['all'] },
    ],
    jobs: ['@a, @x, all: 1, 2, 3'],
  },
]

for (const { name, posts, jobs } of table) test(name, () => assert.deepEqual(jobsOf(...posts), jobs))

test('the name of a job is short enough for a list, and its posts are counted', () => {
  const accounts = Array.from({ length: 40 }, (_, i) => `tiktok-account${i}`)
  const [job, ...others] = matrixOf([stepOf({ id: '1', accounts }), stepOf({ id: '2', accounts })]).include
  assert.deepEqual(others, [])
  assert.equal(job?.posts, 2)
  assert.equal(job?.name.length, 80)
})

const planned = fc.record({
  id: fc.oneof(fc.nat({ max: 400 }).map(String), fc.string({ minLength: 1 })),
  accounts: fc.uniqueArray(
    fc.nat({ max: 600 }).map((n) => `tiktok-${n}`),
    { minLength: 1, maxLength: 3 },
  ),
})

test('every post is in exactly one job, posts that share an account or id in the same, in 256 jobs at most', () => {
  fc.assert(
    fc.property(fc.array(planned, { maxLength: 700, size: 'max' }), (posts) => {
      const { include } = matrixOf(posts.map(stepOf))
      assert.ok(include.length <= 256, `GitHub refuses a matrix of ${include.length} jobs`)
      assert.equal(
        include.reduce((sum, job) => sum + job.posts, 0),
        posts.length,
        'A post is in no job, or in two',
      )
      const jobs = include.map(({ only }) => new Set(only.split('\n')))
      const jobOf = new Map<string, number>()
      for (const { id, accounts } of posts) {
        const holding = jobs.flatMap((ids, index) => (ids.has(lineOf(id)) ? [index] : []))
        // An id of white space alone cannot be written on a line; the manifest refuses it.
        if (lineOf(id) === '') continue
        assert.equal(holding.length, 1, `${JSON.stringify(id)} is in ${holding.length} jobs`)
        for (const account of accounts) {
          const job = jobOf.get(account) ?? holding[0] ?? -1
          assert.equal(holding[0], job, `${account} is paced by two jobs at once`)
          jobOf.set(account, job)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('more accounts than jobs share them evenly', () => {
  const posts = Array.from({ length: 600 }, (_, i) => ({ id: `${i}`, accounts: [`tiktok-${i}`] }))
  const sizes = matrixOf(posts.map(stepOf)).include.map((job) => job.posts)
  assert.equal(sizes.length, 256)
  assert.deepEqual([Math.min(...sizes), Math.max(...sizes)], [2, 3])
})
