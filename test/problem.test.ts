/** What is wrong is told once, and on each post that it concerns. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { error, inTextOf, merged, ofPost, problemsByPost, textOf } from '../src/problem.ts'

const post = (id: string, path = id) => ({ id, video: { path } })
const [a, b] = [post('a.mp4'), post('b.mp4')]
const place = { file: 'posts.yml', line: 3, column: 5 }
const wrong = error('manifest/wrong-value', place, 'Wrong.')
const tooShort = (of: typeof a) => ofPost(of, 'error', 'video/duration', place, 'Too short.')

test('a text that two posts are made from is one mistake, of both', () => {
  const [problem, ...others] = merged([inTextOf(wrong, a), inTextOf(wrong, b), inTextOf(wrong, a)])
  assert.deepEqual([others, problem?.posts], [[], [a, b]])
})

test('what is wrong with two videos of one pattern is told for each, and once', () => {
  const problems = merged([tooShort(a), tooShort(b), tooShort(a)])
  assert.deepEqual(problems.map(textOf), ['a.mp4: Too short.', 'b.mp4: Too short.'])
})

test('a post has its own problems, also where another one has its id', () => {
  const [one, other] = [post('launch', 'a.mp4'), post('launch', 'b.mp4')]
  const problemsOf = problemsByPost([wrong, tooShort(one), inTextOf(wrong, one, other)])
  assert.deepEqual(
    [one, other, a].map((each) => problemsOf(each).map(({ message }) => message)),
    [['Too short.', 'Wrong.'], ['Wrong.'], []],
  )
})

test('two entries with one video, for two accounts, have their own problems', () => {
  const [one, other] = ['0', '1'].map((key) => ({ ...post('a.mp4'), entry: { manifest: 'posts.yml', key } }))
  assert.ok(one && other)
  const problemsOf = problemsByPost([tooShort(one)])
  assert.deepEqual(
    [one, other].map((each) => problemsOf(each).length),
    [1, 0],
    'a post that is in order is told as wrong',
  )
})
