import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { z } from 'zod'
import { manifestJsonSchema } from '../../scripts/manifest-schema.ts'
import { readManifest } from '../../src/posts/manifest/manifest.ts'
import { manifestSchema } from '../../src/posts/manifest/schema.ts'
import { blocksIn } from '../support/workflow.ts'

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const file = read('schema/manifest.schema.json')
const schema = z.looseObject({ examples: z.array(z.unknown()) }).parse(JSON.parse(file))
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema)

test('the schema that editors load is made from the one that checks manifests', () => {
  assert.equal(file, manifestJsonSchema(), 'schema/manifest.schema.json is out of date: npm run build')
})

const good = 'version: 1\nposts: [{ video: a.mp4 }]'
const entry = (more: string): string => `version: 1\nposts: [{ video: a.mp4, ${more} }]`

const cases: Readonly<Record<string, string>> = {
  'the least': good,
  'all keys': entry(
    'id: a, caption: Hi, accounts: ["@a"], schedule: +1d, timezone: Europe/Berlin, viewerSetting: SELF_ONLY, allowComments: true, allowDuet: false, allowStitch: true, commercialContent: true, brandOrganic: true, brandedContent: false',
  ),
  captionFile: entry('captionFile: a.txt'),
  'a text of accounts': entry('accounts: "@a, @b"'),
  'a blank caption, which a file beside the video cannot mean': entry('caption: ""'),
  defaults: `${good}\ndefaults: { caption: Hi, viewerSetting: PUBLIC_TO_EVERYONE }`,
  'defaults without a value': `${good}\ndefaults:`,
  'defaults that are a text': `${good}\ndefaults: Hi`,
  'a captionFile without a value': entry('captionFile: '),
  'an empty captionFile': entry('captionFile: ""'),
  'several videos in one entry': 'version: 1\nposts: [{ video: [a.mp4, b.mp4] }]',
  'a path of Windows in double quotes': 'version: 1\nposts: [{ video: "videos\\\\launch.mp4" }]',
  'no version': 'posts: [{ video: a.mp4 }]',
  'another version': 'version: 2\nposts: [{ video: a.mp4 }]',
  'a version as text': 'version: "1"\nposts: [{ video: a.mp4 }]',
  'no posts': 'version: 1',
  'an empty list': 'version: 1\nposts: []',
  'posts as a mapping': 'version: 1\nposts: { video: a.mp4 }',
  'an entry without video': 'version: 1\nposts: [{ caption: Hi }]',
  'an entry that is a text': 'version: 1\nposts: [a.mp4]',
  'a blank video': 'version: 1\nposts: [{ video: " " }]',
  'a misspelled key': entry('captoin: Hi'),
  'a misspelled key at the top': `${good}\ndefault: {}`,
  'video in defaults': `${good}\ndefaults: { video: a.mp4 }`,
  'id in defaults': `${good}\ndefaults: { id: a }`,
  'a switch as text': entry('allowDuet: "true"'),
  'yes, which YAML 1.2 takes for a text': entry('allowDuet: yes'),
  'a viewer setting that is none': entry('viewerSetting: PUBLIC'),
  'a number as caption': entry('caption: 2026'),
  'a blank id': entry('id: " "'),
  'an id of 200 characters': entry(`id: ${'a'.repeat(200)}`),
  'an id of 201 characters': entry(`id: ${'a'.repeat(201)}`),
  'no account in the list': entry('accounts: []'),
  'no account in the text': entry('accounts: " , "'),
  'a number among the accounts': entry('accounts: [7]'),
  'a blank schedule': entry('schedule: ""'),
  'a list as manifest': '- video: a.mp4',
  nothing: '',
}

for (const [name, text] of Object.entries(cases)) {
  test(`an editor and the action agree on: ${name}`, () => {
    const manifest: unknown = parse(text)
    assert.equal(validate(manifest), manifestSchema.safeParse(manifest).success, JSON.stringify(validate.errors))
    const { problems } = readManifest('posts.yml', text)
    assert.equal(validate(manifest), problems.length === 0, `the step says: ${JSON.stringify(problems)}`)
  })
}

test('the table has manifests of both kinds', () => {
  const verdicts = Object.values(cases).map((text) => manifestSchema.safeParse(parse(text)).success)
  assert.ok(verdicts.filter((isGood) => isGood).length >= 5 && verdicts.filter((isGood) => !isGood).length >= 20)
})

test('what the schema and the documents show as examples is valid', () => {
  const shown = blocksIn(read('docs/manifest.md')).flatMap((block) =>
    block.kind === 'manifest' ? [parse(block.text)] : [],
  )
  assert.ok(shown.length > 0)
  for (const manifest of [...schema.examples, ...shown, parse(read('test/demo/workspace/posts.yml'))]) {
    assert.ok(validate(manifest), JSON.stringify(validate.errors))
    assert.ok(manifestSchema.safeParse(manifest).success)
  }
})

test('what an editor offers for a key is a value of this key', () => {
  const offered = file.matchAll(/"examples"/g)
  assert.ok([...offered].length > 10)
  const properties = z.record(z.string(), z.looseObject({ examples: z.array(z.unknown()).default([]) }))
  const keys = z.object({ posts: z.object({ items: z.object({ properties }) }) }).parse(schema.properties).posts
    .items.properties
  for (const [key, { examples }] of Object.entries(keys))
    for (const example of examples)
      assert.ok(validate({ version: 1, posts: [{ video: 'a.mp4', [key]: example }] }), `${key}: ${example}`)
})

test('the line for editors names the file in the repository', () => {
  const [, path] =
    /\$schema=https:\/\/raw\.githubusercontent\.com\/[\w-]+\/postpost-tiktok\/v1\/(\S+)/.exec(
      read('docs/manifest.md'),
    ) ?? []
  assert.equal(path, 'schema/manifest.schema.json')
})
