/**
 * Draws the pictures in docs/ from the demo's campaign: `npm run screenshots`, after `npm run build`, where a Chromium is
 * installed. They are for people to look at; no test compares them, because fonts differ between machines.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { showMoment, startBrowser } from './browser.ts'
import { campaignPage, makeFolder, weekTwoPage } from './pages.ts'

const docs = join(import.meta.dirname, '..', '..', '..', 'docs')
await mkdir(docs, { recursive: true })
await using folder = await makeFolder()
await using browser = await startBrowser()
const campaign = await campaignPage(folder.path)
const weekTwo = await weekTwoPage(folder.path)

async function draw(
  name: string,
  options: { width: number; height: number; dark?: boolean; scale?: number },
  shoot: (page: Page, path: string) => Promise<unknown>,
  shown = campaign,
): Promise<void> {
  const { width, height, dark = false, scale = 1 } = options
  const { page } = await browser.open(shown, {
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    colorScheme: dark ? 'dark' : 'light',
  })
  await showMoment(page)
  // The player's sign that it is loading fades out.
  await page.waitForTimeout(1_500)
  const path = join(docs, `${name}.png`)
  await shoot(page, path)
  await page.context().close()
  console.log(path)
}

await draw('preview-page', { width: 1280, height: 1580, scale: 0.8 }, (page, path) => page.screenshot({ path }))
await draw('preview-dark', { width: 1280, height: 1580, scale: 0.8, dark: true }, (page, path) =>
  page.screenshot({ path }),
)
await draw('preview-calendar', { width: 1280, height: 900 }, (page, path) =>
  page.locator('.schedule').screenshot({ path }),
)
await draw('preview-phone', { width: 1440, height: 2400, scale: 1.5 }, async (page, path) => {
  await page.check('#zones')
  await page.locator('#post-2 .phone').screenshot({ path })
})
await draw('preview-360px', { width: 360, height: 1400 }, async (page, path) => {
  await page.evaluate('document.querySelector("#post-5").scrollIntoView()')
  await page.screenshot({ path })
})
await draw(
  'calendar-in-git',
  { width: 1280, height: 1500, scale: 0.8 },
  async (page, path) => page.screenshot({ path }),
  weekTwo,
)
await draw(
  'calendar-in-git-phone',
  { width: 360, height: 1400 },
  async (page, path) => page.screenshot({ path }),
  weekTwo,
)
