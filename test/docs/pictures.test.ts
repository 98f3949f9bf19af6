/** The pictures of docs: nobody keeps one up to date that no script takes, and nobody sees one that no document shows. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { scenes } from '../report/render/scenes.ts'

const root = join(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(join(root, name), 'utf8')

const pictures = globSync('docs/**/*.png', { cwd: root }).map((path) => path.replaceAll('\\', '/'))
const drawn = Array.from(
  read('test/report/page/screenshots.ts').matchAll(/^await draw\(\s*'([\w-]+)'/gm),
  ([, name]) => name,
)

test('each picture is taken by npm run screenshots', () => {
  const taken = [
    'docs/readme.png',
    ...drawn.map((name) => `docs/${name}.png`),
    ...scenes.map(({ name }) => `docs/summary/${name}.png`),
  ]
  assert.deepEqual(pictures.toSorted(), taken.toSorted())
})

test('each picture is shown, with words for who does not see it', () => {
  const page = read('docs/pictures.md')
  const shown = Array.from(page.matchAll(/^!\[([^\]]{10,})\]\(([\w/-]+\.png)\)$/gm), ([, , path]) => `docs/${path}`)
  assert.deepEqual(shown.toSorted(), pictures.toSorted())
})
