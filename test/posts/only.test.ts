import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { keepOnly, lineOf } from '../../src/posts/only.ts'
import { candidate } from '../support/candidates.ts'

const kept = (ids: string[], only: string[], separator?: string) => {
  const { posts, problems } = keepOnly(
    ids.map((id) => candidate('a.mp4', { id }).post),
    only,
    separator,
  )
  return { ids: posts.map(({ id }) => id), problems: problems.map(({ message }) => message) }
}

suite('only', () => {
  const rows: [name: string, ids: string[], only: string[], expected: string[]][] = [
    ['names none: all', ['a', 'b'], [], ['a', 'b']],
    ['names one', ['a', 'b', 'c'], ['b'], ['b']],
    ['names all, in another order', ['a', 'b'], ['b', 'a'], ['a', 'b']],
    ['an id with two spaces, as it is', ['big  launch'], ['big  launch'], ['big  launch']],
    ['an id with two spaces, as a matrix writes it', ['big  launch'], ['big launch'], ['big  launch']],
    ['two spaces in only alone', ['big launch'], ['big  launch'], ['big launch']],
    ['a tab and a line break', ['big\t\nlaunch'], ['big launch'], ['big\t\nlaunch']],
    ['spaces around it', [' a '], ['a'], [' a ']],
    ['spaces around the line', ['a'], [' a '], ['a']],
  ]
  for (const [name, ids, only, expected] of rows) {
    test(name, () => {
      assert.deepEqual(kept(ids, only), { ids: expected, problems: [] }, 'a job of the matrix misses its own posts')
    })
  }
  const onWindows: [name: string, ids: string[], only: string[], expected: string[]][] = [
    ['with backslashes', ['v/a.mp4', 'v/w/b.mp4', 'c.mp4'], ['v\\a.mp4', 'v\\w\\b.mp4'], ['v/a.mp4', 'v/w/b.mp4']],
    ['with slashes', ['v/a.mp4', 'c.mp4'], ['v/a.mp4'], ['v/a.mp4']],
    ['an id that has a backslash', ['a\\b', 'a/b'], ['a\\b'], ['a\\b']],
  ]
  for (const [name, ids, only, expected] of onWindows) {
    test(`on Windows ${name}`, () => {
      assert.deepEqual(
        kept(ids, only, '\\'),
        { ids: expected, problems: [] },
        'a path as Windows writes it names no post',
      )
    })
  }
  test('elsewhere a backslash is a letter of a name', () => {
    assert.equal(kept(['v/a.mp4'], ['v\\a.mp4'], '/').problems.length, 1)
  })
  test('an id that no post has is said, each once', () => {
    assert.deepEqual(kept(['a', 'biglaunch'], ['a', 'big launch', 'big  launch']), {
      ids: ['a'],
      problems: [
        'only names "big launch", but no post has this id. Use the ids of the dry run\'s matrix output on the same commit.',
      ],
    })
  })
  test('an id is one line of it', () => assert.equal(lineOf(' a \n\n b\tc '), 'a b c'))
})
