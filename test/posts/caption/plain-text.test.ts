import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plainText } from '../../../src/posts/caption/plain-text.ts'

const cases: [name: string, markdown: string, plain: string][] = [
  ['headings', '# One\n\n## Two ##\n###\n#hashtag and C# #', 'One\n\nTwo\n#hashtag and C# #'],
  ['underlined headings and rules', 'One\n===\n\nTwo\n---\n\n* * *\nThree', 'One\n\nTwo\n\nThree'],
  ['emphasis', '**bold** *it* __bold__ _it_ ***both*** ~~gone~~', 'bold it bold it both gone'],
  ['emphasis in emphasis', '**bold *and it* text** and *it **and bold***', 'bold and it text and it and bold'],
  ['no emphasis', '2 * 3 * 4, snake_case_name, 5*, __', '2 * 3 * 4, snake_case_name, 5*, __'],
  [
    'links',
    'See [the docs](https://a.b/c_(d) "title"), [that](javascript:x) and [this][1] or [v2].\n\n[1]: https://a.b\n[v2]: <https://c.d> "x"',
    'See the docs, that and this or v2.',
  ],
  ['what is no link', '[ ] [x] a[0] [note](', '[ ] [x] a[0] [note]('],
  ['addresses', '<https://a.b/c> https://d.e/f_g_h <me@a.b> <mailto:you@a.b>', 'me@a.b you@a.b'],
  ['images and badges', 'A ![alt](x.png) B [![badge](b.svg)](https://ci) C ![d][e]\n\n[e]: f', 'A  B  C'],
  [
    'lists',
    '- one\n* two\n+ three\n  - nested\n- [x] done\n- [ ] open\n1. first',
    '• one\n• two\n• three\n• nested\n• done\n• open\n1. first',
  ],
  ['quotes and alerts', '> [!NOTE]\n> Read **this**\n> > deep', 'Read this\ndeep'],
  [
    'code',
    'Use `a*b*c` and ``x ` y`` in `<b>`:\n\n```js\nconst a = **b**\n\n\t- c\n```\nend',
    'Use a*b*c and x ` y in <b>:\n\nconst a = **b**\n\n\t- c\nend',
  ],
  ['a fence in a list, with tildes, and one that never ends', '  ~~~\n  a\n    b\n  ~~~~\n```\n# c', 'a\n  b\n# c'],
  ['unmatched backticks', 'a ` b *c*\n\nd ` e', 'a ` b c\n\nd ` e'],
  ['comments', 'a <!-- **b**\n` --> c\n<!-- d\n\ne -->\nf\n<!-- g --> h <!-- i\n\nj', 'a  c\n\nf\n h\n\nj'],
  ['comments in code stay', '`<!--` a `-->`', '<!-- a -->'],
  ['a comment inside a line ends in its paragraph', 'a <!-- b\n\nc', 'a <!-- b\n\nc'],
  [
    'HTML',
    '<details><summary>More</summary>\n<p align="center">a<br>b <b>c</b></p>\n<img src="x" />\n<ul><li>d</li><li>e</li></ul></details>',
    'More\na\nb c\n\n• d\n• e',
  ],
  ['what is no HTML', 'a < b > c, x <3 y, Map<A, B>', 'a < b > c, x <3 y, Map<A, B>'],
  [
    'entities',
    '&lt;b&gt; &amp;amp; &quot;&#8226;&#x1F600; &copy; &#0; &#xD800; `&lt;`',
    '<b> &amp; "•😀 © \uFFFD \uFFFD &lt;',
  ],
  ['escapes', '\\*not it\\* \\[x](y) \\`z\\` C:\\dir', '*not it* [x](y) `z` C:\\dir'],
  ['tables', '| a | b |\n|---|:-:|\n| 1 | **2** |', 'a | b\n1 | 2'],
  ['mentions and numbers', 'Thanks to @some_one_else for #123', 'Thanks to @some_one_else for #123'],
  [
    'addresses in sentences',
    'See https://a.b/c. Or (https://d.e), or www.f.g/h. `https://k.l` stays, [https://i.j](https://i.j)',
    'See. Or, or. https://k.l stays,',
  ],
  [
    'notes that GitHub generated',
    [
      '<!-- Release notes generated using configuration in .github/release.yml at main -->',
      "## What's Changed",
      '* Faster start by @octocat in https://github.com/o/r/pull/12',
      '* Bump x from 1 to 2 by @dependabot[bot] in https://github.com/o/r/pull/13',
      '* A new page by @one and @two in #14',
      '* Written by hand by @three',
      '',
      '## New Contributors',
      '* @two made their first contribution in https://github.com/o/r/pull/14',
      '',
      '**Full Changelog**: https://github.com/o/r/compare/v1...v2',
    ].join('\n'),
    "What's Changed\n• Faster start\n• Bump x from 1 to 2\n• A new page\n• Written by hand",
  ],
  ['line breaks', 'a\r\nb  \r\n\r\n\r\n\r\nc\rd\n', 'a\nb\n\nc\nd'],
  ['templates are text', '{{ secrets }} {% if %}', '{{ secrets }} {% if %}'],
  ['nothing', ' \n\t', ''],
]

test('plainText', async (t) => {
  for (const [name, markdown, plain] of cases) {
    await t.test(name, () => assert.equal(plainText(markdown), plain))
  }
})

test('words without marks are themselves', () => {
  fc.assert(fc.property(fc.lorem({ mode: 'sentences' }), (text) => assert.equal(plainText(text), text)))
})

/** With a parser that reads a stretch again and again, one of these takes minutes at GitHub's limit for release notes. */
test('125,000 characters of anything are read in linear time', { timeout: 60_000 }, () => {
  const openings = ['', '<!--']
  const units = [
    '[a](x',
    '[',
    '](',
    '![',
    '`',
    '` ``',
    '`a',
    '*a',
    '* ',
    '**',
    '_a',
    '~~a',
    '<',
    '<a ',
    '<a@',
    '#',
    '# #',
    '> ',
  ]
  const more = [
    ' ',
    '\t',
    '\n',
    '|-',
    '- ',
    '\\',
    '&#1',
    '[a]: ',
    '\n[a]',
    '\n```',
    '[a](x[a](y)',
    '[a](b "',
    '(a)',
    '=',
    'a',
  ]
  for (const opening of openings)
    for (const unit of [...units, ...more]) {
      const text = opening + unit.repeat(125_000 / unit.length)
      assert.equal(typeof plainText(`${text}x`), 'string')
    }
})
