/**
 * Pictures of job summaries and of the comment as GitHub shows them, from runs of the built action against the sandbox, into
 * docs/summary; and of the README's first screen (`readme`).
 * `node render.ts [name …]` renders the scenes of these names; without any, all.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { assertEmojiFont, screenshot } from './chromium.ts'
import { commentPageOf, documentPageOf, pageOf } from './page.ts'
import { markdownOf, scenes } from './scenes.ts'

/** A picture is to be looked at in a change; the summary of 100 posts goes on as it begins. */
const MAX_HEIGHT_PX = 1400
/** What a browser shows of a page before anybody scrolls. */
const FIRST_SCREEN_PX = 1000

await assertEmojiFont()
const wanted = process.argv.slice(2)
const folder = fileURLToPath(new URL('../../../docs/summary/', import.meta.url))
await mkdir(folder, { recursive: true })
for (const scene of scenes) {
  const { name, commented } = scene
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const markdown = await markdownOf(scene)
  if (markdown === '') throw new Error(`${name} has nothing to show`)
  const page = commented ? commentPageOf(markdown) : pageOf(markdown)
  await screenshot(page, `${folder}${name}.png`, MAX_HEIGHT_PX)
  console.log(`docs/summary/${name}.png`)
}
if (wanted.length === 0 || wanted.includes('readme')) {
  const root = new URL('../../../', import.meta.url)
  const markdown = await readFile(new URL('README.md', root), 'utf8')
  await screenshot(
    documentPageOf(markdown, root.href),
    fileURLToPath(new URL('docs/readme.png', root)),
    FIRST_SCREEN_PX,
  )
  console.log('docs/readme.png')
}
