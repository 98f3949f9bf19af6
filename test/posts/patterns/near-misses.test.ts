import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { linesMeantBy, placesOf } from '../../../src/posts/patterns/near-misses.ts'

test('./ before a pattern means nothing', () => {
  const names = ['drafts/clip.mp4', 'videos/clip.mp4']
  for (const exclude of ['drafts/clip.mp4', 'draft/clip.mp4', 'clip.mp4', '/w/drafts/clip.mp4']) {
    const plain = placesOf(exclude, names, ['drafts/*.mp4'])
    assert.deepEqual(
      placesOf(exclude, names, ['./drafts/*.mp4']),
      plain,
      `an include with ./ is another one for ${exclude}`,
    )
    if (!exclude.startsWith('/'))
      assert.deepEqual(placesOf(`./${exclude}`, names, ['drafts/*.mp4']).slice(1), plain.slice(1))
  }
})

suite('what a line may mean', () => {
  const rows: [line: string, meant: string[][]][] = [
    ['a.mp4', [['a.mp4']]],
    ['a.mp4 # not yet', [['a.mp4 # not yet'], ['a.mp4']]],
    ['"a.mp4"', [['"a.mp4"'], ['a.mp4']]],
    ['clips\\a.mp4', [['clips\\a.mp4'], ['clips/a.mp4']]],
    ['a.{mp4,mov}', [['a.{mp4,mov}'], ['a.mp4', 'a.mov']]],
    ['a.mp4, b.mp4', [['a.mp4, b.mp4'], ['a.mp4', 'b.mp4']]],
    ['a.mp4 b.mp4', [['a.mp4 b.mp4'], ['a.mp4', 'b.mp4']]],
    ['!a.mp4', [['!a.mp4'], ['a.mp4']]],
  ]
  for (const [line, meant] of rows) {
    test(line, () => assert.deepEqual(linesMeantBy(line), meant, 'what a user holds back goes out without a word'))
  }
})

test('an include names its folder as far as it has no wildcards', () => {
  const places = placesOf('draft.mp4', ['a/b/draft.mp4'], ['a/b/*/clip*.mp4'])
  assert.ok(places.includes('a/b/draft.mp4'), places.join(' '))
  assert.ok(!places.includes('b/draft.mp4'), places.join(' '))
})
