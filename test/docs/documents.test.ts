import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { DOCUMENTS, withTables } from '../../scripts/document-tables.ts'
import { MAX_CAPTION_UNITS } from '../../src/checks/post-rules.ts'
import { videoRules } from '../../src/checks/video-rules.ts'
import { inputs } from '../../src/inputs/by-name.ts'
import { VIEWER_SETTINGS } from '../../src/inputs/settings.ts'
import { manifestSchema } from '../../src/posts/manifest/schema.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...pages.map((name) => `docs/${name}`),
]

for (const name of DOCUMENTS) {
  test(`${name} says what the code says`, () => {
    const text = read(name)
    assert.equal(text, withTables(name, text), 'A table is out of date: npm run docs')
  })
}

/** As GitHub makes them of headings. */
const anchorsOf = (markdown: string): string[] =>
  Array.from(markdown.replaceAll(/^```.*?^```/gms, '').matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

for (const name of documents) {
  test(`the links of ${name} lead somewhere`, () => {
    const text = read(name).replaceAll(/^```.*?^```/gms, '')
    for (const [, target = ''] of text.matchAll(/(?<!!\[[^\]]*)\]\(([^)\s]+)\)/g)) {
      if (/^https:/.test(target)) continue
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? name : join(dirname(name), path)
      assert.ok(existsSync(join(root, file)), `${target}: there is no ${file}`)
      if (anchor) assert.ok(anchorsOf(read(file)).includes(anchor), `${target}: ${file} has no such heading`)
    }
  })
}

test('a reader of the README finds every page', () => {
  for (const page of pages) assert.ok(read('README.md').includes(`](docs/${page}`), `docs/${page}`)
})

test('the page about manifests has every key', () => {
  const keys = Array.from(read('docs/manifest.md').matchAll(/^\| `(\w+)` /gm), ([, key]) => key)
  assert.deepEqual(keys.sort(), Object.keys(manifestSchema.shape.posts.element.shape).sort())
})

test('one command gives the repository its owner, everywhere', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'home-'))
  try {
    const known = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ':!dist'], {
      cwd: root,
      encoding: 'utf8',
    })
    const files = known
      .split('\n')
      .filter((name) => /\.(?:md|yml|json|ts)$|CODEOWNERS$/.test(name) && existsSync(join(root, name)))
    for (const file of files) await cp(join(root, file), join(folder, file))
    const [, command = ''] = /^OWNER=your-name; (.*)$/m.exec(read('CONTRIBUTING.md')) ?? []
    execFileSync('git', ['init', '--quiet'], { cwd: folder })
    execFileSync('git', ['add', '--all'], { cwd: folder })
    execFileSync('bash', ['-eo', 'pipefail', '-c', `OWNER=acme-video; ${command}`], { cwd: folder })
    const placeholder = ['OWNER', 'postpost-tiktok'].join('/')
    const left = files.filter((name) => readFileSync(join(folder, name), 'utf8').includes(placeholder))
    assert.deepEqual(left, [], 'These still name nobody')
    assert.match(await readFile(join(folder, 'README.md'), 'utf8'), /uses: acme-video\/postpost-tiktok@v1/)
    assert.match(
      await readFile(join(folder, '.github/CODEOWNERS'), 'utf8'),
      /^\* @acme-video$/m,
      'Nobody is asked to review',
    )
    assert.match(await readFile(join(folder, 'test/linters/recipes.zizmor.yml'), 'utf8'), /acme-video\/postpost-tiktok/)
    assert.ok(
      (await readFile(join(folder, 'CONTRIBUTING.md'), 'utf8')).includes(command),
      'The command has changed itself',
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('the limits in the README are those that are checked', () => {
  const [, limits = ''] = /^## Limits$(.*?)^## /ms.exec(read('README.md')) ?? []
  const row = (name: string): string => new RegExp(`^\\| ${name} .*$`, 'm').exec(limits)?.[0] ?? ''
  const limitOf = (id: string) => videoRules.find((rule) => rule.code === `video/${id}`)?.limit
  const { min, max } = limitOf('frame-rate') ?? {}
  assert.match(row('Frame rate'), new RegExp(`${min} to ${max} frames`))
  for (const word of [...(limitOf('codec')?.oneOf ?? []), ...(limitOf('container')?.oneOf ?? [])])
    assert.ok(row('Formats').includes(word), word)
  assert.match(
    row('Length'),
    new RegExp(`${limitOf('duration')?.min} s to ${Number(limitOf('duration')?.max) / 60} min`),
  )
  assert.match(
    row('Size'),
    new RegExp(`at most ${Number(limitOf('size')?.max) / 2 ** 30} GB.* ${limitOf('plan-size')?.max} MB`),
  )
  const sides = limitOf('picture-size')
  assert.match(row('Picture'), new RegExp(`${sides?.min} to ${sides?.max?.toLocaleString('en-US')} pixels`))
  assert.ok(row('Caption').includes(`${MAX_CAPTION_UNITS.toLocaleString('en-US')} UTF-16`))
  const { 'max-per-minute': minute, 'max-per-day': day, 'max-posts': most } = inputs
  assert.ok(row('Pace').includes(`${minute.default} posts a minute and ${day.default} a day`))
  assert.ok(row('Posts in a run').includes(`| ${most.default} new`))
})

test('the README says what each viewer setting is', () => {
  for (const word of VIEWER_SETTINGS) assert.match(read('README.md'), new RegExp(`^\\| \`${word}\` `, 'm'))
})

test('commands that documents name are there', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))
  for (const name of documents)
    for (const [, script = ''] of read(name).matchAll(/npm run (?:-\S+ )*([\w:]+)/g))
      assert.ok(script in scripts, `${name}: npm run ${script}`)
})
