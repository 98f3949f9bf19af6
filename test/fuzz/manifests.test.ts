import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { readManifest } from '../../src/posts/manifest/manifest.ts'
import { assertReadable, assertVerdict, startInProcess } from './in-process.ts'

const good = `version: 1
defaults: &all
  accounts: ["@acme"]
  viewerSetting: PUBLIC_TO_EVERYONE
posts:
  - id: launch
    video: launch.mp4
    caption: "{{ video.stem }} #launch"
    schedule: 2026-12-01T18:00
  - <<: *all
    video: "*.mp4"
    allowDuet: true
`

const keys = [
  ...'id video caption captionFile accounts schedule timezone viewerSetting allowComments'.split(' '),
  'psots',
]
const scalar = fc.oneof(
  fc.constantFrom(
    'launch.mp4',
    '@acme',
    'SELF_ONLY',
    'now',
    '',
    ' ',
    '{{ x }}',
    '../x',
    null,
    true,
    0,
    -1,
    1e300,
    '#a',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
  anything: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('anything'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('anything'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))
const structured = fc
  .record({ version: fc.oneof(fc.constant(1), scalar), defaults: anything, posts: anything }, { requiredKeys: [] })
  .map((content) => stringify(content))
/** The good one with pieces cut out, doubled, or put in. */
const edited = fc
  .array(
    fc.tuple(
      fc.nat(good.length),
      fc.nat(6),
      fc.constantFrom('', '\t', '- ', ': ', '"', '[', '{', '&a ', '*a', '!x ', '|', '\0', '---\n', '\ud83d'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((edits) => edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), good))
const manifests = fc.oneof(structured, edited, fc.string({ unit: 'binary', maxLength: 200 }))

const assertRead = (text: string): void => {
  const { entries, problems } = readManifest('posts.yml', text)
  assertReadable(problems)
  assert.ok(entries.length + problems.length > 0, 'a manifest was read and nothing came of it')
}

suite('a manifest of anything becomes posts or problems with a place', () => {
  test('read alone', () => {
    fc.assert(fc.property(manifests, assertRead), { numRuns: 10 * Number(process.env.FUZZ_RUNS ?? 40) })
  })

  test('with all that follows', async () => {
    await using step = await startInProcess({})
    const property = fc.asyncProperty(manifests, async (text) => {
      await writeFile(join(step.workspace, 'posts.yml'), text)
      assertVerdict(await step.run({ manifest: 'posts.yml', 'dry-run': 'true' }))
    })
    await fc.assert(property, { numRuns: Number(process.env.FUZZ_RUNS ?? 40) })
  })
})

suite('a manifest made to harm ends with a sentence', () => {
  const deep = 100_000
  for (const [name, text] of Object.entries({
    'lists in lists': `version: 1\nposts: ${'['.repeat(deep)}${']'.repeat(deep)}`,
    'lists that never close': `version: 1\nposts: ${'['.repeat(deep)}`,
    'mappings in mappings': `version: 1\nposts: ${'{a: '.repeat(deep)}${'}'.repeat(deep)}`,
    'block lists in block lists': `version: 1\nposts:\n${'- '.repeat(deep)}x`,
    'block mappings in block mappings': Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join(
      '\n',
    ),
    'an explicit key in an explicit key': '? '.repeat(deep),
    'an anchor at everything': `version: 1\nposts:\n${Array.from({ length: 20_000 }, (_, i) => `  - &a${i} x`).join('\n')}`,
    'aliases of aliases': `version: 1\na0: &a0 [x]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}\nposts: *a40\n`,
    'merges of merges': `version: 1\na0: &a0 {id: x}\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} {<<: [*a${i}, *a${i}]}`).join('\n')}\nposts: [*a40]\n`,
    'a key of 500,000 characters': `version: 1\n${'k'.repeat(500_000)}: 1\nposts: []`,
    'half a million empty texts': `version: 1\nposts: ${'"'.repeat(200_000)}`,
    tags: `version: 1\nposts: !!binary ${'A'.repeat(100_000)}`,
    prototype:
      'version: 1\n__proto__: { posts: [] }\nconstructor: 1\nposts:\n  - { video: a.mp4, __proto__: 1, toString: 2 }\n',
  })) {
    test(name, { timeout: 20_000 }, () => assertRead(text))
  }
})

suite('encodings of a manifest', () => {
  const read = async (bytes: Uint8Array) => {
    await using step = await startInProcess({ 'posts.yml': bytes })
    const report = await step.run({ manifest: 'posts.yml', 'dry-run': 'true' })
    assertVerdict(report)
    return report.problems.map(({ message }) => message).join('\n')
  }
  const text = 'version: 1\nposts:\n  - { video: gone.mp4, caption: "Ünïcode" }\n'

  test('UTF-8 with a byte order mark is read', async () => {
    assert.match(await read(Buffer.from(`\ufeff${text}`)), /"gone\.mp4" matches no file/)
  })
  test('UTF-16 is said to be none', async () => {
    assert.match(await read(Buffer.from(`\ufeff${text}`, 'utf16le')), /is not UTF-8 text; save it as UTF-8/)
    assert.match(await read(Buffer.from(text, 'utf16le').swap16()), /is not UTF-8 text; save it as UTF-8/)
  })
  test('Latin-1 is said to be none', async () => {
    assert.match(await read(Buffer.from(text, 'latin1')), /is not UTF-8 text; save it as UTF-8/)
  })
  test('a file of 2 MiB is another file by mistake', async () => {
    assert.match(await read(Buffer.alloc(2 * 1024 ** 2, '# x\n')), /at most 1 MiB/)
  })
})
