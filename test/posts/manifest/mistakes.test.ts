import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readManifest } from '../../../src/posts/manifest/manifest.ts'
import { defaultsSchema } from '../../../src/posts/manifest/schema.ts'
import { readText } from '../../support/manifest-text.ts'

interface Case {
  readonly name: string
  readonly text: string
  /** What is right in it all the same. */
  readonly entries?: string[]
  readonly problems: (string | RegExp)[]
}

const one = 'version: 1\nposts:\n  - video: a.mp4\n'
const sound = 'video=a.mp4 @3:12'

const cases: Case[] = [
  { name: 'nothing', text: '', problems: [/^a\/posts\.yml:1:1: The manifest is empty: write version: 1/] },
  { name: 'only a comment', text: '# soon\n', problems: [/The manifest is empty/] },
  { name: 'a list', text: '- video: a.mp4\n', problems: [/:1:1: The manifest is not a mapping/] },
  { name: 'no posts', text: 'version: 1\n', problems: [/:1:1: The manifest lists no post/] },
  { name: 'posts without any', text: 'version: 1\nposts: []\n', problems: [/:2:8: The manifest lists no post/] },
  {
    name: 'posts that are a mapping',
    text: 'version: 1\nposts: { video: a.mp4 }\n',
    problems: [/:2:8: posts is not a list/],
  },
  {
    name: 'no version',
    text: 'posts:\n  - video: a.mp4\n',
    entries: ['video=a.mp4 @2:12'],
    problems: [/:1:1: version is missing; write version: 1 at the top/],
  },
  {
    name: 'a version in quotes',
    text: one.replace('1', '"1"'),
    entries: [sound],
    problems: [/:1:10: version is "1"; write 1, without quotes/],
  },
  {
    name: 'a duplicate key',
    text: `${one}    caption: a\n    caption: b\n`,
    problems: [
      /:5:5: This is not valid YAML: Map keys must be unique\. The key caption is in this mapping twice: keep one/,
    ],
  },
  {
    name: 'a duplicate key in quotes',
    text: `${one}    "id": a\n    'id': b\n`,
    problems: [/:5:5: .* The key 'id' is in this mapping twice/],
  },
  { name: 'a second document', text: `${one}---\nposts: []\n`, problems: [/:4:1: A manifest is one YAML document/] },
  {
    name: 'a tab',
    text: 'version: 1\nposts:\n\t- video: a.mp4\n',
    problems: [/:3:1: This is not valid YAML: Tabs are not allowed as indentation/],
  },
  {
    name: 'a quote without end',
    text: `${one}    caption: "Hi\n`,
    problems: [/:4:14: This is not valid YAML: the " that begins here has no end\./],
  },
  {
    name: 'a bracket without end',
    text: `${one}    accounts: ["@x"\n`,
    problems: [/:4:19: This is not valid YAML: /],
  },
  {
    name: 'a colon in plain text',
    text: `${one}    caption: New: a video\n`,
    problems: [/:4:14: A colon before a space .* put it in quotes: caption: "New: a video"/],
  },
  {
    name: 'an alias of nothing',
    text: `${one}    caption: *nothing\n`,
    problems: [/:4:14: A value that begins with \* is a reference.*: caption: "\*nothing"$/],
  },
  {
    name: 'a tag of nobody',
    text: `${one}    caption: !secret x\n`,
    problems: [/:4:14: YAML reads "!secret" as the type of a value.*: caption: "!secret x"$/],
  },
  { name: 'aliases that multiply', text: bomb(), problems: [/make more than a million values/] },
  {
    name: 'a number as text',
    text: `${one}    caption: 2026\n`,
    entries: [sound],
    problems: ['a/posts.yml:4:14: caption is "2026", which YAML does not read as text; put it in quotes.'],
  },
  {
    name: 'true as an id',
    text: `${one}    id: true\n`,
    entries: [sound],
    problems: [/:4:9: id is "true", which YAML does not read as text/],
  },
  {
    name: 'text as a switch',
    text: `${one}    allowDuet: yes\n`,
    entries: [sound],
    problems: [/:4:16: allowDuet is "yes"; write true or false, without quotes/],
  },
  {
    name: 'a key without value',
    text: `${one}    caption:\n`,
    entries: [sound],
    problems: [/:4:\d+: caption has no value; write one, or leave it out/],
  },
  { name: 'an empty text', text: `${one}    id: ""\n`, entries: [sound], problems: [/:4:9: id is empty/] },
  {
    name: 'an unknown word',
    text: `${one}    viewerSetting: public\n`,
    entries: [sound],
    problems: [/:4:20: viewerSetting is "public"; did you mean PUBLIC_TO_EVERYONE\?/],
  },
  {
    name: 'an unknown key',
    text: `${one}    view_setting: a\n    zebra: 1\n`,
    entries: [sound],
    problems: [
      /:4:5: Unknown key "view_setting"; did you mean viewerSetting\?/,
      /:5:5: Unknown key "zebra"; the known keys are: id, video/,
    ],
  },
  {
    name: 'accounts that are none',
    text: `${one}    accounts: []\n`,
    entries: [sound],
    problems: [/:4:15: accounts names no account/],
  },
  {
    name: 'accounts as a mapping',
    text: `${one}    accounts: { acme: true }\n`,
    entries: [sound],
    problems: [/:4:15: accounts is .*; write one account or a list, for example \["@acme"\]\.$/],
  },
  {
    name: 'an account that is a number',
    text: `${one}    accounts: ["@x", 7]\n`,
    entries: [sound],
    problems: [/accounts/],
  },
  {
    name: 'no video',
    text: 'version: 1\nposts:\n  - caption: Hi\n',
    problems: [/:3:5: video is missing; write video: …/],
  },
  {
    name: 'a post that is text',
    text: 'version: 1\nposts:\n  - a.mp4\n',
    problems: [/:3:5: This post is "a\.mp4"; write keys and values/],
  },
  {
    name: 'defaults that are text',
    text: `defaults: SELF_ONLY\n${one}`,
    entries: ['video=a.mp4 @4:12'],
    problems: [/:1:11: defaults is "SELF_ONLY"; write keys and values, for example "timezone: Europe\/Berlin"\.$/],
  },
  {
    name: 'a wrong value behind an alias',
    text: `defaults: { caption: &c 7 }\n${one}    id: *c\n`,
    entries: ['video=a.mp4 @4:12'],
    problems: [/:1:25: caption is "7"/, /:5:9: id is "7"/],
  },
  {
    name: 'a wrong value that was merged',
    text: `${one}    <<: { allowDuet: 1 }\n`,
    entries: [sound],
    problems: [/:4:22: allowDuet is "1"; write true or false/],
  },
  {
    name: 'a list that contains itself',
    text: 'version: 1\nposts: &all\n  - video: a.mp4\n  - *all\n',
    problems: [/:4:5: This alias is inside of the value that it refers to, which would never end/],
  },
  {
    name: 'a post that is merged into itself',
    text: 'version: 1\nposts:\n  - &a { video: a.mp4, <<: *a }\n',
    problems: [/:3:28: This alias is inside of the value that it refers to/],
  },
  {
    name: 'a merge of something that is no mapping',
    text: `${one}    <<: 7\n`,
    problems: [/:4:9: This is not valid YAML: Merge sources must be maps or map aliases/],
  },
  {
    name: '__proto__ as a key',
    text: `${one}    __proto__: { caption: x }\n`,
    entries: [sound],
    problems: [/:4:5: Unknown key "__proto__"/],
  },
  {
    name: '__proto__ at the top',
    text: `__proto__: { posts: 1 }\n${one}`,
    entries: ['video=a.mp4 @4:12'],
    problems: [/:1:1: Unknown key "__proto__"/],
  },
  {
    name: 'constructor as a key',
    text: `${one}    constructor: x\n`,
    entries: [sound],
    problems: [/:4:5: Unknown key "constructor"/],
  },
]

for (const { name, text, entries = [], problems } of cases) {
  test(name, () => {
    const found = readText(text)
    assert.equal(found.problems.length, problems.length, found.problems.join('\n'))
    for (const [index, expected] of problems.entries()) {
      const problem = found.problems[index] ?? ''
      if (typeof expected === 'string') assert.equal(problem, expected)
      else assert.match(problem, expected)
    }
    assert.deepEqual(found.entries, entries, 'what is right in it must go on to the next checks')
  })
}

function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, n) =>
      `l${n}: &l${n} [${
        n === 0
          ? 'x'
          : Array(9)
              .fill(`*l${n - 1}`)
              .join(', ')
      }]`,
  )
  return `${levels.join('\n')}\n`
}

suite('a space is missing', () => {
  const posts = 'version: 1\nposts:\n'
  for (const [text, place, right] of [
    [`${one}    captionFile:b.txt\n`, '4:5', 'captionFile: …'],
    [`${one}    caption:\u00a0Hi\n`, '4:5', 'caption: …'],
    [`${one}    caption：Hi\n`, '4:5', 'caption: …'],
    [`${posts}  - video:a.mp4\n    caption: Hi\n`, '3:5', 'video: …'],
    [`${posts}  -video: a.mp4\n    caption: Hi\n`, '3:3', '- video: …'],
    [one.replace('version: 1', 'version:1'), '1:1', 'version: …'],
  ] as const) {
    test(`in ${right} ${JSON.stringify(text)}`, () => {
      const what = right.startsWith('-') ? 'hyphen' : 'colon'
      const message = `a/posts.yml:${place}: This is not valid YAML: a ${what} needs an ordinary space after it, as in "${right}".`
      assert.deepEqual(readText(text).problems, [message], 'the advice is about the indentation, which is right')
    })
  }
  test('a text with a colon in it is not meant', () =>
    assert.deepEqual(readText(`${one}    caption: a:b\n`).problems, []))
})

suite('a value that is no text to YAML is shown as it is written: exactly this belongs in quotes', () => {
  for (const value of ['007', '1e3', '0x1F', '.inf', '1.0', '2026110112345678901', 'True']) {
    test(value, () =>
      assert.deepEqual(readText(`${one}    id: ${value} # in a hurry\n`).problems, [
        `a/posts.yml:4:9: id is "${value}", which YAML does not read as text; put it in quotes.`,
      ]),
    )
  }
  test('behind the mark of an editor, and with the line ends of Windows', () =>
    assert.deepEqual(readText(`\ufeff${one}    id: 007\n`.replaceAll('\n', '\r\n')).problems, [
      'a/posts.yml:4:9: id is "007", which YAML does not read as text; put it in quotes.',
    ]))
  test('a date of YAML 1.1', () =>
    assert.deepEqual(readText(`%YAML 1.1\n---\n${one}    schedule: 2099-12-01T18:00:00Z\n`).problems, [
      'a/posts.yml:6:15: schedule is "2099-12-01T18:00:00Z", which YAML does not read as text; put it in quotes.',
    ]))
})

suite('what later checks do not judge, because it could not be read', () => {
  const CAPTION = ['caption', 'captionFile']
  const rows: [name: string, defaults: string, entry: string, refused: string[]][] = [
    ['a wrong value of the entry', '{}', 'allowDuet: yes', ['allowDuet']],
    ['a wrong value of defaults', '{ allowDuet: yes }', 'id: a', ['allowDuet']],
    [
      'nothing that defaults may set, if they are a list',
      '[{ caption: Hi }]',
      'id: a',
      Object.keys(defaultsSchema.shape).sort(),
    ],
    ['not what the entry says itself', '{ allowDuet: yes }', 'allowDuet: true', []],
    ['the caption, if its file is wrong', '{}', 'captionFile: 5', CAPTION],
    ['the caption, if its file in defaults is wrong', '{ captionFile: 5 }', 'id: a', CAPTION],
    ['not the caption of an entry, if its file in defaults is wrong', '{ captionFile: 5 }', 'caption: Hi', []],
    ['not the file of an entry, if the caption in defaults is wrong', '{ caption: 5 }', 'captionFile: a.txt', []],
  ]
  for (const [name, defaults, entry, refused] of rows) {
    test(name, () => {
      const text = `version: 1\ndefaults: ${defaults}\nposts:\n  - video: a.mp4\n    ${entry}\n`
      const [read] = readManifest('posts.yml', text).entries
      assert.deepEqual([...new Set(read?.refused)].sort(), refused)
    })
  }
})
