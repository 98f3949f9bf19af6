/** What the error of a text without quotes says, word for word, and which letters it marks. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readManifest } from '../../../src/posts/manifest/manifest.ts'

/** Each as `line:column-endColumn sentence`. */
const told = (text: string): string[] =>
  readManifest('posts.yml', text).problems.map(({ message, origin }) =>
    'line' in origin ? `${origin.line}:${origin.column}-${origin.endColumn ?? ''} ${message}` : message,
  )

const isNo = (first: string, what: string, written: string): string =>
  `A value that begins with ${first} ${what} to YAML; put it in quotes: ${written}`
const COLON = 'A colon before a space makes a value a mapping to YAML; put it in quotes:'
const ESCAPED = String.raw`In double quotes a \ and the letter after it mean another character to YAML;`
const ONE_VIDEO =
  'A post has one video: write an entry for each (- video: …), or one pattern that matches them all, such as clips/*.mp4.'

suite('in block style', () => {
  const rows: [lines: string, expected: string[]][] = [
    ['caption: News: we are live', [`4:14-31 ${COLON} caption: "News: we are live"`]],
    ['caption: -x: y', [`4:14-19 ${COLON} caption: "-x: y"`]],
    [
      'caption: {{ video.stem }} #x # later',
      [`4:14-41 ${isNo('{{', 'is a mapping', 'caption: "{{ video.stem }} #x"')}`],
    ],
    ['caption: {% if x %}', [`4:14-24 ${isNo('{%', 'is a mapping', 'caption: "{% if x %}"')}`]],
    ['caption: [new] clip', [`4:14-24 ${isNo('[', 'is a list', 'caption: "[new] clip"')}`]],
    ['caption: [new, clip]', [`4:14-25 ${isNo('[', 'is a list', 'caption: "[new, clip]"')}`]],
    ['caption: *star', [`4:14-19 ${isNo('*', 'is a reference to another value', 'caption: "*star"')}`]],
    ['caption: %', [`4:14-15 ${isNo('%', 'has no meaning', 'caption: "%"')}`]],
    ['caption: > 100', [`4:14-19 ${isNo('>', 'is a text on the next lines', 'caption: "> 100"')}`]],
    ['caption: ?', [`4:14-15 ${isNo('?', 'is the key of a mapping', 'caption: "?"')}`]],
    ['caption: ?x', []],
    ['id: - dash', [`4:9-15 ${isNo('-', 'is a list', 'id: "- dash"')}`]],
    [
      'caption: "so" it',
      [
        String.raw`4:14-21 A text in quotes ends with its second quote, and what follows has no meaning to YAML; put it in quotes: caption: "\"so\" it"`,
      ],
    ],
    [
      "caption: 'it's on'",
      [
        `4:14-23 A text in quotes ends with its second quote, and what follows has no meaning to YAML; put it in quotes: caption: "it's on"`,
      ],
    ],
    [
      'caption: "they say "now" here"',
      [
        String.raw`4:14-35 A text in quotes ends with its second quote, and what follows has no meaning to YAML; put it in quotes: caption: "they say \"now\" here"`,
      ],
    ],
    [
      'caption: "a" and "b"',
      [
        String.raw`4:14-25 A text in quotes ends with its second quote, and what follows has no meaning to YAML; put it in quotes: caption: "\"a\" and \"b\""`,
      ],
    ],
    ['caption: "open', ['4:14- This is not valid YAML: the " that begins here has no end.']],
    ['accounts: {{ x }}', [`4:15-22 ${isNo('{{', 'is a mapping', 'accounts: "{{ x }}"')}`]],
    ['accounts: [a, b]', []],
    ['accounts:\n      - @acme', [`5:9-14 ${isNo('@', 'has no meaning', '- "@acme"')}`]],
    ['accounts: [@acme, b]', [`4:16-21 ${isNo('@', 'has no meaning', '"@acme"')}`]],
    ['accounts: [b, @acme]', [`4:19-24 ${isNo('@', 'has no meaning', '"@acme"')}`]],
    [String.raw`caption: "C:\qlip"`, [String.raw`4:14-23 ${ESCAPED} write it twice: caption: "C:\\qlip".`]],
    [
      String.raw`captionFile: "texts\qlip.txt"`,
      [`4:18-34 ${ESCAPED} write / between folders: captionFile: texts/qlip.txt.`],
    ],
    [
      String.raw`captionFile: "texts\new.txt"`,
      [`4:18-33 ${ESCAPED} write / between folders: captionFile: texts/new.txt.`],
    ],
    [String.raw`captionFile: "texts\\new.txt"`, []],
    [String.raw`caption: "two\nlines"`, []],
    [
      '\u00a0caption: Hi',
      [
        '4:5-6 The indentation of this line has a no-break space (U+00A0), which is a letter to YAML: write ordinary spaces in its place.',
      ],
    ],
    [
      '\u2003\u2003caption: Hi',
      [
        '4:5-7 The indentation of this line has a space of another kind (U+2003), which is a letter to YAML: write ordinary spaces in its place.',
      ],
    ],
  ]
  for (const [lines, expected] of rows) {
    test(lines, () => assert.deepEqual(told(`version: 1\nposts:\n  - video: a.mp4\n    ${lines}\n`), expected))
  }
})

suite('in flow style the value alone is put in quotes', () => {
  const rows: [entry: string, expected: string[]][] = [
    ['{ video: a.mp4, caption: [a] b }', [`3:30-35 ${isNo('[', 'is a list', 'caption: "[a] b"')}`]],
    ['{ video: a.mp4, caption: [a] b } # later', [`3:30-35 ${isNo('[', 'is a list', 'caption: "[a] b"')}`]],
    ['{ video: a.mp4, caption: {{ x }} }', [`3:30-37 ${isNo('{{', 'is a mapping', 'caption: "{{ x }}"')}`]],
    ['{video: a.mp4, caption: {{ x }}}', [`3:29-36 ${isNo('{{', 'is a mapping', 'caption: "{{ x }}"')}`]],
    ['{ caption: {{ x }} y, video: a.mp4 }', [`3:16-25 ${isNo('{{', 'is a mapping', 'caption: "{{ x }} y"')}`]],
    ['{ caption: [a, b], video: a.mp4 }', [`3:16-22 ${isNo('[', 'is a list', 'caption: "[a, b]"')}`]],
    ['{ caption: {a} b,\n      video: a.mp4 }', [`3:16-21 ${isNo('{', 'is a mapping', 'caption: "{a} b"')}`]],
    ['{ video: a.mp4, caption: News: we, id: x }', [`3:30-38 ${COLON} caption: "News: we"`]],
    ['{ video: a.mp4, id: x, caption: @a }', [`3:37-39 ${isNo('@', 'has no meaning', 'caption: "@a"')}`]],
    ['{ video: a.mp4, accounts: [@a, @b] }', [`3:32-34 ${isNo('@', 'has no meaning', '"@a"')}`]],
    ['{ video: [a.mp4, b.mp4], caption: Hi }', [`3:14-28 ${ONE_VIDEO}`]],
  ]
  for (const [entry, expected] of rows) {
    test(entry, () => {
      const said = told(`version: 1\nposts:\n  - ${entry}\n`)
      assert.deepEqual(said, expected, "what is offered takes the entry's brace or its next key into the text")
    })
  }
  test('in a list in brackets', () => {
    const said = told('version: 1\nposts: [{ video: a.mp4, caption: [a] b }]\n')
    assert.deepEqual(said, [`2:34-39 ${isNo('[', 'is a list', 'caption: "[a] b"')}`])
  })
})

suite('a video', () => {
  const rows: [written: string, expected: string[]][] = [
    ['[a.mp4, b.mp4]', [`3:12-26 ${ONE_VIDEO}`]],
    ['[a].mp4', [`3:12-19 ${isNo('[', 'is a list', 'video: "[a].mp4"')}`]],
    ['{a: b}', [`3:12-18 ${isNo('{', 'is a mapping', 'video: "{a: b}"')}`]],
    [String.raw`"videos\new.mp4"`, [`3:12-28 ${ESCAPED} write / between folders: video: videos/new.mp4.`]],
    [String.raw`"videos\\new.mp4"`, []],
  ]
  for (const [written, expected] of rows) {
    test(written, () => assert.deepEqual(told(`version: 1\nposts:\n  - video: ${written}\n`), expected))
  }
})

test('an alias inside of what it stands for is marked from its first letter to its last', () => {
  const [problem = ''] = told('version: 1\nposts: &all\n  - *all\n')
  assert.equal(
    problem,
    '3:5-9 This alias is inside of the value that it refers to, which would never end: write the value instead of the alias.',
  )
})

test('a comment on the first line is no hashtag that was lost', () => {
  const [problem = '', ...others] = told(
    '#notes\nversion: 1\nposts:\n  - video: a.mp4\n    caption: Out now #launch\n    #new',
  )
  assert.deepEqual(others, [])
  assert.ok(problem.startsWith('5:22-'), problem)
  assert.ok(!problem.includes('notes'), problem)
})
