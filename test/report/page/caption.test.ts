import assert from 'node:assert/strict'
import test from 'node:test'
import { beforeMore, captionHtml } from '../../../src/report/page/caption.ts'

const cuts: readonly (readonly [string, string, string | undefined])[] = [
  ['a short caption is shown whole', 'Out now! #launch', undefined],
  ['100 letters are cut at a word', `${'word '.repeat(30)}`, `${'word '.repeat(19)}word`],
  ['without spaces it is cut where it is', 'w'.repeat(150), 'w'.repeat(100)],
  ['the fifth line is behind "more"', 'one\ntwo\nthree\nfour\nfive', 'one\ntwo\nthree\nfour'],
  ['signs that are as wide as high count twice', '動画'.repeat(40), '動画'.repeat(25)],
  ['a hashtag is not cut through', `${'a'.repeat(90)} #hashtagging`, 'a'.repeat(90)],
]

for (const [name, caption, expected] of cuts) {
  test(name, () => assert.equal(beforeMore(caption), expected))
}

test('an emoji of several parts stays one', () => {
  const family = '👨‍👩‍👧‍👦'
  const beginning = beforeMore(family.repeat(60)) ?? ''
  assert.equal(beginning.length % family.length, 0)
})

const marks: readonly (readonly [string, string])[] = [
  ['Out now! #launch', 'Out now! <b class="tag">#launch</b>'],
  [
    '#ünïcode #動画, @acme.studio.',
    '<b class="tag">#ünïcode</b> <b class="tag">#動画</b>, <b class="tag">@acme.studio</b>.',
  ],
  ['me@example.com a#b # @', 'me@example.com a#b # @'],
  ['#<b>', '#&lt;b&gt;'],
]

for (const [caption, marked] of marks) {
  test(`hashtags and mentions are marked: ${caption}`, () =>
    assert.ok(captionHtml(caption).html.includes(`>${marked}<`), captionHtml(caption).html))
}
