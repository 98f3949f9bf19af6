import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const BROWSER = process.env.CHROMIUM ?? 'chromium'
const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=1']

/** Emoji would be empty boxes; a machine without fontconfig has fonts of its own. */
export async function assertEmojiFont(): Promise<void> {
  const found = await run('fc-list', [':charset=1f552']).catch(() => undefined)
  if (found?.stdout === '') throw new Error('No font has emoji: apt-get install fonts-noto-color-emoji')
}

/**
 * A PNG of a page, 900 px wide and as high as its body says (`data-height`), but not higher than `maxHeightPx`.
 * @throws where no Chromium is installed (`apt-get install chromium fonts-noto-color-emoji`, or CHROMIUM=/path/to/it)
 */
export async function screenshot(html: string, file: string, maxHeightPx: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'))
  try {
    const path = join(folder, 'page.html')
    await writeFile(path, html)
    const { href } = pathToFileURL(path)
    const { stdout } = await run(BROWSER, [...QUIET, '--dump-dom', href], { maxBuffer: 2 ** 26 })
    const height = Number(/data-height="(\d+)"/.exec(stdout)?.[1])
    if (!(height > 0)) throw new Error('The page does not say how high it is.')
    const size = `--window-size=900,${Math.min(height, maxHeightPx)}`
    await run(BROWSER, [...QUIET, size, `--screenshot=${file}`, href])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
