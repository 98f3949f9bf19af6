import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkIds } from '../../src/checks/ids.ts'
import type { Post } from '../../src/posts/post.ts'
import { candidate } from '../support/candidates.ts'

/** An entry in this line of a manifest: `b.mp4`, or with an id, `launch = b.mp4`. */
function entry(line: number, text: string, more: Partial<Post> = {}): Post {
  const [path = '', id] = text.split(' = ').reverse()
  const place = { file: 'posts.yml', line, column: 5 }
  return { ...candidate(path, id === undefined ? {} : { id }).post, originOf: () => place, ...more }
}

const told = (posts: Post[], leftOut: Post[] = []): string[] =>
  checkIds(posts, leftOut).map(
    ({ severity, message, origin, posts }) =>
      `${severity} ${'line' in origin ? origin.line : ''} (${posts.map(({ video }) => video.path).join()}): ${message}`,
  )

const ofTwo = (line: number, path: string, id: string, first: string): string =>
  `error ${line} (${path}): The id "${id}" of ${path} is taken: ${first} has it too; give each post its own.`
const ofPath = (line: number, path: string, id: string): string =>
  `error ${line} (${path}): The id "${id}" of ${path} is taken: it is the path of a video that has no id of its own; choose another id.`

suite('each id is for one post', () => {
  const rows: [name: string, entries: string[], expected: string[]][] = [
    ['ids of their own', ['x = a.mp4', 'y = b.mp4'], []],
    ['one video for two accounts, without ids', ['a.mp4', 'a.mp4'], []],
    ['one video with two ids', ['x = a.mp4', 'y = a.mp4'], []],
    ['an id that is the path of its own video', ['a.mp4 = a.mp4', 'b.mp4'], []],
    ['an id twice', ['x = a.mp4', 'x = b.mp4'], [ofTwo(2, 'b.mp4', 'x', 'a.mp4')]],
    [
      'an id three times, another between them',
      ['x = a.mp4', 'y = c.mp4', 'x = b.mp4', 'x = d.mp4'],
      [ofTwo(3, 'b.mp4', 'x', 'a.mp4'), ofTwo(4, 'd.mp4', 'x', 'a.mp4')],
    ],
    ['an id that is the path of a later video', ['b.mp4 = a.mp4', 'b.mp4'], [ofPath(1, 'a.mp4', 'b.mp4')]],
    ['an id that is the path of an earlier video', ['b.mp4', 'b.mp4 = a.mp4'], [ofPath(2, 'a.mp4', 'b.mp4')]],
    [
      'an id that is the path of a video for two accounts, told once',
      ['b.mp4', 'b.mp4 = a.mp4', 'b.mp4'],
      [ofPath(2, 'a.mp4', 'b.mp4')],
    ],
    [
      'two ids that are the path of one video',
      ['b.mp4 = a.mp4', 'b.mp4 = c.mp4', 'b.mp4'],
      [ofPath(1, 'a.mp4', 'b.mp4'), ofPath(2, 'c.mp4', 'b.mp4')],
    ],
    [
      "an id that is its own video's path, and another entry of that video has none",
      ['a.mp4', 'a.mp4 = a.mp4'],
      [ofPath(2, 'a.mp4', 'a.mp4')],
    ],
  ]
  for (const [name, entries, expected] of rows) {
    test(name, () => {
      const posts = entries.map((text, index) => entry(index + 1, text))
      assert.deepEqual(told(posts), expected, 'only, matrix and results mean two posts by one id')
    })
  }

  test('an id of a pattern is told at the pattern', () => {
    const [one, other] = [entry(1, 'x = s1.mp4'), entry(1, 'x = s2.mp4')]
    const place = one.originOf('id')
    const placeOfVideo = one.originOf('video')
    const says =
      'error 1 (s2.mp4): The id "x" of s2.mp4 is taken: its video pattern matches several files; give each its own entry and id, or leave the id out.'
    assert.deepEqual(told([one, { ...other, originOf: () => place }]), [says], 'the user is sent to look for an entry')
    const alike: Post = { ...other, originOf: (setting) => (setting === 'video' ? placeOfVideo : { input: 'id' }) }
    assert.equal(checkIds([one, alike], [])[0]?.message, says.slice('error 1 (s2.mp4): '.length))
  })
})

suite('with added-only', () => {
  test('a new id that an older entry has is told', () => {
    assert.deepEqual(told([entry(2, 'x = b.mp4')], [entry(1, 'x = a.mp4')]), [ofTwo(1, 'a.mp4', 'x', 'b.mp4')])
  })
  test('a new id that is the path of an older video is told', () => {
    assert.deepEqual(
      told([entry(1, 'b.mp4 = a.mp4')], [entry(2, 'b.mp4')]),
      [ofPath(1, 'a.mp4', 'b.mp4')],
      'the push goes out, and the next full run is red',
    )
  })
  test('a new video whose path is an older id is told at the id', () => {
    assert.deepEqual(told([entry(2, 'b.mp4')], [entry(1, 'b.mp4 = a.mp4')]), [ofPath(1, 'a.mp4', 'b.mp4')])
  })
  test('two older entries of one id do not stop a push', () => {
    assert.deepEqual(
      told([entry(3, 'y = c.mp4')], [entry(1, 'x = a.mp4'), entry(2, 'x = b.mp4')]),
      [],
      'a push turns red for what it has not touched',
    )
  })
})
