import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { readManifest } from '../../../src/posts/manifest/manifest.ts'

const manifestWith = (lines: string): string =>
  `version: 1\nposts:\n  - video: a.mp4\n    viewerSetting: SELF_ONLY\n    ${lines}\n  - video: b.mp4\n    caption: Hi\n`

const read = (lines: string) => readManifest('posts.yml', manifestWith(lines))

/** What the error says to write instead. */
const suggestionIn = (message: string): string => /in quotes: (?:\w+: |- )?(".*")$/s.exec(message)?.[1] ?? ''

const mistakes: [lines: string, place: string, meant: string][] = [
  ['caption: Out now #launch #fyp', '5:22', 'Out now #launch #fyp'],
  ['caption: Out now #launch # for spring', '5:22', 'Out now #launch'],
  ['caption: #launch', '5:14', '#launch'],
  ['caption: Saved on Windows #launch\r', '5:31', 'Saved on Windows #launch'],
  ['caption: Out now\n      and here #launch', '6:16', 'Out now and here #launch'],
  ['caption: Neu: ab heute #launch', '5:14', 'Neu: ab heute #launch'],
  ['caption: Grüße #größe', '5:20', 'Grüße #größe'],
  ['id: launch #1', '5:16', 'launch #1'],
  ['captionFile: notes #1.txt', '5:24', 'notes #1.txt'],
  ['accounts: @acme', '5:15', '@acme'],
  ['accounts: [@acme, "@beta"]', '5:16', '@acme'],
  ['accounts:\n      - @acme', '6:9', '@acme'],
  ['caption: "{{ video.stem }}" #launch'.replaceAll('"', ''), '5:14', '{{ video.stem }} #launch'],
  ['caption: {{ video.stem }} is out', '5:14', '{{ video.stem }} is out'],
  ['caption: {% if release %}new{% endif %}', '5:14', '{% if release %}new{% endif %}'],
  ['caption: News: we are live', '5:14', 'News: we are live'],
  ['caption: "Out now" #launch', '5:24', 'Out now #launch'],
  ["caption: 'It''s out' #launch # later", '5:26', "It's out #launch"],
  ['caption: "Out\n      now" #launch', '6:12', 'Out now #launch'],
  ['caption: Out now\n      #launch #fyp', '6:7', 'Out now #launch #fyp'],
  ['caption: Out now # a remark\n    #launch', '6:5', 'Out now #launch'],
  ['caption: >-\n      Out\n      now\n    #launch\n    #fyp', '8:5', 'Out now\n#launch\n#fyp'],
  ['caption: |\n      Out now\n    #launch', '7:5', 'Out now\n#launch'],
  ['caption: &word text', '5:14', '&word text'],
  ['caption: ! text', '5:14', '! text'],
  ['caption: !word text', '5:14', '!word text'],
  ...[
    '[new] clip',
    '[new clip',
    '[WIP] x #tag',
    '{new} clip',
    '*star* text',
    '*',
    "'so' it goes",
    '"so" it goes',
    '%',
    '` x `',
  ].map((text): [string, string, string] => [`caption: ${text}`, '5:14', text]),
  ...['> 100 views', '>100', '| x', '- dash', '? what', ', then', '] x', '} x', '& more', '!'].map(
    (text): [string, string, string] => [`caption: ${text}`, '5:14', text],
  ),
]

suite('text that lacks its quotes is one error at its place, with the quoted form', () => {
  for (const [lines, place, meant] of mistakes) {
    test(lines, () => {
      const { problems } = read(lines)
      assert.equal(problems.length, 1, `one mistake is told as ${problems.map(({ message }) => message).join(' | ')}`)
      const [problem] = problems
      assert.ok(problem && 'line' in problem.origin)
      assert.equal(`${problem.origin.line}:${problem.origin.column}`, place)
      assert.equal(parse(suggestionIn(problem.message)), meant, 'the form that is offered says something else')
    })
  }

  test('in flow style', () => {
    const flow = (inside: string) => readManifest('posts.yml', `version: 1\nposts:\n  - { video: a.mp4, ${inside} }\n`)
    for (const [inside, meant] of [
      ['caption: News: we are live', 'News: we are live'],
      ['accounts: @acme', '@acme'],
      ['caption: Out now #launch', 'Out now #launch'],
    ] as const) {
      const { problems } = flow(inside)
      assert.deepEqual(
        problems.map(({ message }) => parse(suggestionIn(message))),
        [meant],
      )
    }
  })

  test('at the very end, without the words of the first line', () => {
    const text = '#launch plan\nversion: 1\nposts:\n  - video: a.mp4\n    caption: Out now\n    #launch'
    const { problems } = readManifest('posts.yml', text)
    assert.deepEqual(
      problems.map(({ message }) => parse(suggestionIn(message))),
      ['Out now #launch'],
      'a remark at the top of the file is offered as a part of the caption',
    )
  })

  test('all of a manifest at once, beside its other mistakes', () => {
    const { problems } = readManifest(
      'posts.yml',
      'version: 1\nposts:\n  - video: a.mp4\n    caption: Hi #a\n    allowDuet: yes\n  - video: b.mp4\n    caption: Hi #b\n    unknown: 1\n',
    )
    const lines = problems.map(({ origin }) => ('line' in origin ? origin.line : 0))
    assert.deepEqual(lines.toSorted(), [4, 5, 7, 8], 'the next mistake shows only after this one is mended')
  })
})

suite('what is no mistake', () => {
  for (const lines of [
    'caption: Out now # a remark',
    'caption: Out now  ## a remark',
    'caption: "Out now #launch"',
    "caption: 'Out now #launch' # remark",
    'caption: C# for all#',
    'caption: >\n      Out now #launch',
    'caption: Hi\n    # caption: Hello',
    'caption: Hi\n    #caption: Hello',
    'caption: Hi\n    #- video: c.mp4',
    'caption: Hi\n  #launch is next',
    'caption: &text Hi\n  - video: c.mp4\n    caption: *text',
    'caption: !!str 2026',
    'caption: |\n      #launch\n      Hi',
    'id: launch\n    #launch',
    '#caption: Hi',
    'schedule: now #asap',
    'allowDuet: true #yes',
  ]) {
    test(lines, () => assert.deepEqual(read(lines).problems, []))
  }
})

test('every caption with a hashtag comes through: as it is, or as the error says to write it', () => {
  const word = fc.stringMatching(/^[A-Za-zäöüß0-9!?.,'&()-]{1,8}$/)
  const hashtag = fc.stringMatching(/^#[A-Za-zäöü0-9_]{1,8}$/)
  const texts = fc.array(fc.oneof(word, hashtag), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(!/^[-?:,[\]{}#&*!|>'"%@`(]/.test(text) || text.startsWith('#'))
      const { entries, problems } = read(`caption: ${text}`)
      const kept = entries[0]?.fields.caption?.value
      const said = problems.map(({ message }) => suggestionIn(message)).filter((each) => each !== '')
      const come = said.length > 0 ? parse(said[0] ?? '') : kept
      // Numbers, null and truth values are refused by themselves.
      if (problems.length > 0 && said.length === 0) return
      assert.equal(come, text)
    }),
    { numRuns: 300 },
  )
})

suite('what is no text of a caption', () => {
  const rows: [lines: string, place: string, says: RegExp][] = [
    ['video: [a.mp4, b.mp4]', '3:12', /^A post has one video: write an entry for each/],
    ['video: "videos\\launch.mp4"', '3:12', /write \/ between folders: video: videos\/launch\.mp4\.$/],
    ['video: "videos\\new.mp4"', '3:12', /write \/ between folders: video: videos\/new\.mp4\.$/],
    ['\u00a0video: a.mp4', '3:5', /a no-break space \(U\+00A0\)/],
    ['video: a.mp4\n   \u00a0caption: Hi', '4:4', /a no-break space \(U\+00A0\)/],
    ['video: a.mp4\n  \u2003 caption: Hi', '4:3', /a space of another kind \(U\+2003\)/],
    ['video: a.mp4\n    captionFile: ""', '4:18', /^captionFile is empty; write a value, or leave the key out\.$/],
    ['video: a.mp4\n    captionFile: " "', '4:18', /^captionFile is empty; write a value, or leave the key out\.$/],
    ['video: a.mp4\n    captionFile:', '4:17', /^captionFile has no value; write one, or leave it out\.$/],
  ]
  for (const [lines, place, says] of rows) {
    test(lines, () => {
      const { problems } = readManifest('posts.yml', `version: 1\nposts:\n  - ${lines}\n`)
      assert.equal(problems.length, 1, JSON.stringify(problems))
      const [{ origin, message } = { origin: { input: '' }, message: '' }] = problems
      assert.equal('line' in origin && `${origin.line}:${origin.column}`, place)
      assert.match(message, says)
    })
  }
  test('a backslash in the double quotes of a caption', () => {
    const { problems } = read('caption: "50 \\% off"')
    assert.match(problems[0]?.message ?? '', /write it twice: caption: "50 \\\\% off"\.$/)
  })
  test('defaults without a value', () => {
    const { entries, problems } = readManifest('posts.yml', 'version: 1\ndefaults:\nposts:\n  - video: a.mp4\n')
    assert.deepEqual([entries.length, problems], [1, []])
  })
})

suite('aliases', () => {
  test('1,100 posts that share their settings are a manifest', () => {
    const posts = Array.from({ length: 1100 }, (_, index) => `  - { <<: *b, video: clip${index}.mp4 }\n`).join('')
    const text = `version: 1\ndefaults: &b { caption: Hi, viewerSetting: SELF_ONLY }\nposts:\n${posts}`
    const { entries, problems } = readManifest('posts.yml', text)
    assert.deepEqual([entries.length, problems], [1100, []])
  })
  test('aliases of lists of aliases are refused before they fill the memory', () => {
    const lists = Array.from({ length: 30 }, (_, index) => `l${index + 1}: &l${index + 1} [*l${index}, *l${index}]`)
    const { problems } = readManifest('posts.yml', `version: 1\nl0: &l0 [x]\n${lists.join('\n')}\nposts: *l30\n`)
    assert.equal(problems.length, 1)
    assert.match(problems[0]?.message ?? '', /make more than a million values/)
  })
})
