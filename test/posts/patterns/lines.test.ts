import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { splitPatterns } from '../../../src/posts/patterns/lines.ts'

suite('the lines of videos', () => {
  const rows: [lines: string[], includes: string[], excludes: string[], problems: number][] = [
    [['# for Friday', 'a.mp4'], ['a.mp4'], [], 0],
    [['a.mp4', '#b.mp4', '# c.mp4'], ['a.mp4'], [], 0],
    [['a.mp4', '!b.mp4', '# !c.mp4'], ['a.mp4'], ['b.mp4'], 0],
    [['! b.mp4', 'a.mp4'], ['a.mp4'], ['b.mp4'], 0],
    [['a#b.mp4', 'c!.mp4'], ['a#b.mp4', 'c!.mp4'], [], 0],
    [['a.mp4', '!'], ['a.mp4'], [], 0],
    [['!a.mp4'], [], ['a.mp4'], 1],
    [['# only words', '!a.mp4'], [], ['a.mp4'], 1],
    [['# only words'], [], [], 0],
    [[], [], [], 0],
  ]
  for (const [lines, includes, excludes, count] of rows) {
    test(JSON.stringify(lines), () => {
      const split = splitPatterns(
        lines.map((value) => ({ value, origin: { input: 'videos' } })),
        () => false,
      )
      const values = (located: readonly { value: string }[]): string[] => located.map(({ value }) => value)
      assert.deepEqual(values(split.includes), includes, 'a comment is looked for as a file, or a file is not')
      assert.deepEqual(values(split.excludes), excludes)
      const sentence = 'There are only excludes (!); write at least one line without !.'
      assert.deepEqual(
        split.problems.map(({ message }) => message),
        Array<string>(count).fill(sentence),
      )
    })
  }
})
