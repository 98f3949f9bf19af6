import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CaptionValues, renderCaption } from '../../../src/posts/caption/template.ts'

const withoutRelease: CaptionValues = {
  repo: { name: 'app', owner: 'acme', url: 'https://github.com/acme/app' },
  video: { name: 'clip.mp4', stem: 'clip' },
  run: { url: 'https://github.com/acme/app/actions/runs/1', sha: 'abc123' },
}
const values: CaptionValues = {
  ...withoutRelease,
  release: {
    name: 'Acme 2.0',
    tag: 'v2.0.0',
    body: "## What's new\r\n\r\n- **Fast** {{ secrets }} {% if %}\r\n- by @dev in #12\r\n",
    url: 'https://github.com/acme/app/releases/tag/v2.0.0',
  },
}
const ALL =
  'release.name, release.tag, release.body, release.url, repo.name, repo.owner, repo.url, video.name, video.stem, run.url, run.sha'

const rendered: [template: string, caption: string, given?: CaptionValues][] = [
  ['{{ release.name }} is out #launch', 'Acme 2.0 is out #launch'],
  ['{{release.tag}} {{ repo.owner }}/{{ repo.name }} {{ video.stem }} {{ run.sha }}', 'v2.0.0 acme/app clip abc123'],
  ['no template\r\nat all  \n\n', 'no template\nat all'],
  ['  { one } brace }}', '  { one } brace }}'],
  ['', ''],
  ['{{ release.body }}', "## What's new\n\n- **Fast** {{ secrets }} {% if %}\n- by @dev in #12"],
  ['{{ release.body | plain }}', "What's new\n\n• Fast {{ secrets }} {% if %}\n• by @dev in #12"],
  ['{{ release.body | plain | cut: 20 }} #x', "What's new\n\n• Fast… #x"],
  ['{{ release.name | upcase | replace: "ACME", "A" }}', 'A 2.0'],
  ['{{ release.name.size }}', '8'],
  ['{{ release["name"] }}', 'Acme 2.0'],
  ['{% assign tag = release.tag | remove_first: "v" %}{{ tag }}', '2.0.0'],
  ['{% for word in (1..3) %}{{ forloop.index }}{{ word }} {% endfor %}', '11 22 33'],
  ['{% if release %}{{ release.name }}{% else %}{{ video.stem }}{% endif %}', 'Acme 2.0'],
  ['{% if release %}{{ release.name }}{% else %}{{ video.stem }}{% endif %}', 'clip', withoutRelease],
  ['{{ release.name | default: video.stem }}', 'clip', withoutRelease],
  ['{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
  ['{% comment %}{{ foo }}{% endcomment %}a', 'a'],
  ['a{{ release.name }}b', 'ab', { ...values, release: { name: '', tag: '', body: '', url: '' } }],
  [
    '{{ release.name }}',
    '{{ run.sha }}',
    { ...values, release: { name: '{{ run.sha }}', tag: '', body: '', url: '' } },
  ],
]

const NO_RELEASE =
  'No release triggered this run, so there are no release values: set release-tag, or leave release values out of the caption.'
const GROUP =
  'This is a group of values, not a text: name one of them, such as release.name, repo.name, video.stem or run.url.'
const CUT = 'The template does not work: cut needs the greatest length, a whole number of 1 or more, as in "cut: 2000".'

const refused: [template: string, place: string, sentence: string, given?: CaptionValues][] = [
  ['a\r\n  {{ release.nmae }}', '2:6', 'There is no value release.nmae; did you mean release.name?'],
  ['{{ relaese.name }}', '1:4', 'There is no value relaese.name; did you mean release.name?'],
  ['{{ stem }}', '1:4', 'There is no value stem; did you mean video.stem?'],
  ['{{ foo }}', '1:4', `There is no value foo; a caption may use ${ALL}.`],
  ['{{ "a" | append: foo }}', '1:18', `There is no value foo; a caption may use ${ALL}.`],
  ['{% if release.tag == foo %}{% endif %}', '1:22', `There is no value foo; a caption may use ${ALL}.`],
  ['{{ run.sha }} {{ b }} {{ a }}', '1:18', `There is no value b; a caption may use ${ALL}.`],
  ['{% if false %}{{ foo }}{% endif %}', '1:18', `There is no value foo; a caption may use ${ALL}.`],
  ['{{ release.constructor }}', '1:4', `There is no value release.constructor; a caption may use ${ALL}.`],
  ['{{ repo.__proto__ }}', '1:4', `There is no value repo.__proto__; a caption may use ${ALL}.`],
  ['{{ repo["__proto__"] }}', '1:4', `There is no value repo.__proto__; a caption may use ${ALL}.`],
  ['{{ __proto__ }}', '1:4', `There is no value __proto__; a caption may use ${ALL}.`],
  ['{{ toString }}', '1:4', `There is no value toString; a caption may use ${ALL}.`],
  [
    '{% assign key = "constructor" %}{{ repo[key] }}',
    '1:36',
    `There is no value repo.constructor; a caption may use ${ALL}.`,
  ],
  ['{{ release.name[0] }}', '1:4', 'There is no value release.name.0; did you mean release.name?'],
  [
    '$' + '{{ github.ref_name }}',
    '1:5',
    `There is no value github.ref_name: GitHub's expressions work only in workflow files. A caption may use ${ALL}.`,
  ],
  [
    '{% increment video %}{{ video.stem }}',
    '1:25',
    'video.stem has no value here, because the template itself sets video: use another name in the template.',
  ],
  ['{{ release.name }}', '1:4', NO_RELEASE, withoutRelease],
  ['x {{ release.body | plain }}', '1:6', NO_RELEASE, withoutRelease],
  ['{{ release.nmae }}', '1:4', 'There is no value release.nmae; did you mean release.name?', withoutRelease],
  ['{{ release }}', '1:1', GROUP],
  ['{{ repo | upcase }}', '1:1', GROUP],
  ['{% echo video %}', '1:1', GROUP],
  ['{{ run.sha | upcas }}', '1:1', 'There is no filter upcas; did you mean upcase?'],
  ['{{ run.sha | plane }}', '1:1', 'There is no filter plane; did you mean plain?'],
  ['{{ run.sha | zzzzzzzz }}', '1:1', 'There is no filter zzzzzzzz.'],
  ['{% unles a %}', '1:1', 'There is no tag unles; did you mean unless?'],
  [
    '\n{% include "/etc/passwd" %}',
    '2:1',
    'A caption cannot use {% include %}: it takes no other file. Write the text into the caption.',
  ],
  [
    '{% render "a" %}',
    '1:1',
    'A caption cannot use {% render %}: it takes no other file. Write the text into the caption.',
  ],
  [
    '{% layout "a" %}',
    '1:1',
    'A caption cannot use {% layout %}: it takes no other file. Write the text into the caption.',
  ],
  [
    'a {{ run.sha',
    '1:3',
    'The template is not complete: output "{{ run.sha" not closed. For braces that are text write {% raw %} before and {% endraw %} after them.',
  ],
  [
    '{% if release %}',
    '1:1',
    'The template is not complete: tag {% if release %} not closed. For braces that are text write {% raw %} before and {% endraw %} after them.',
  ],
  ['{{ | }}', '1:4', 'The template does not work: invalid value expression: "|".'],
  ['{{ run.sha | cut }}', '1:1', CUT],
  ['{{ run.sha | cut: 0 }}', '1:1', CUT],
  ['{{ run.sha | cut: 1.5 }}', '1:1', CUT],
  [
    '{% for a in (1..100000000) %}{% endfor %}{% for a in (1..100000000) %}{{ release.body }}{% endfor %}',
    '1:1',
    'The caption takes too much time or memory to make (memory alloc limit exceeded); make it simpler.',
  ],
  [
    `{{ run.sha }}${' '.repeat(100_000)}`,
    '1:1',
    'The caption takes too much time or memory to make (parse length limit exceeded); make it simpler.',
  ],
]

test('renderCaption', async (t) => {
  for (const [template, caption, given = values] of rendered) {
    await t.test(JSON.stringify(template), async () => {
      const usesRelease = /\{[{%].*release/.test(template)
      assert.deepEqual(await renderCaption(template, given), { caption, usesRelease })
    })
  }
})

test('what is wrong is said with its place in the template', async (t) => {
  for (const [template, place, sentence, given = values] of refused) {
    await t.test(JSON.stringify(template.slice(0, 80)), async () => {
      const [line, column] = place.split(':').map(Number)
      assert.deepEqual(await renderCaption(template, given), { wrong: sentence, line, column })
    })
  }
})

test('a text without braces is its own caption', async () => {
  const text = fc.string({ unit: 'binary' }).filter((each) => !/\{[{%]/.test(each))
  await fc.assert(
    fc.asyncProperty(text, async (template) => {
      const caption = template.replace(/\r\n?/g, '\n').trimEnd()
      assert.deepEqual(await renderCaption(template, values), { caption, usesRelease: false })
    }),
  )
})

test('a value is never read as a template, whatever is in it', async () => {
  const pieces = ['{{', '}}', '{%', '%}', ' release.name ', 'raw', '| ', 'a', '"', "'", '-', '\n']
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 20 }), async (body) => {
      const release = { name: '', tag: '', url: '', body }
      assert.deepEqual(await renderCaption('{{ release.body }}|', { ...values, release }), {
        caption: `${body}|`,
        usesRelease: true,
      })
    }),
  )
})

test('any template gives a caption or a sentence with a place in it', async () => {
  const pieces = [
    '{{',
    '}}',
    '{%',
    '%}',
    'release',
    '.',
    'name',
    ' ',
    '|',
    'cut',
    ':',
    '5',
    'if',
    'endif',
    '"',
    '[',
    ']',
    '\n',
    'foo',
  ]
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 30 }), async (template) => {
      const result = await renderCaption(template, values)
      if ('caption' in result) return
      assert.match(result.wrong, /[.?]$/)
      const line = template.split('\n')[result.line - 1]
      assert.ok(line !== undefined && result.column >= 1 && result.column <= line.length + 1, JSON.stringify(result))
    }),
    { numRuns: 1000 },
  )
})
