import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** CHROMIUM, else a Chromium on the PATH: nothing is downloaded for a test. */
export const chromiumPath: string | undefined =
  process.env.CHROMIUM ??
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable)

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** For `test(…, { skip })`. */
export const withoutChromium: string | false =
  chromiumPath === undefined && 'no Chromium is installed (apt-get install chromium), or name one in CHROMIUM'

export interface Browser {
  /** Opens a file in a window of its own; `complaints` gathers what the console and the network have to say. */
  open(path: string, options?: BrowserContextOptions): Promise<{ readonly page: Page; readonly complaints: string[] }>
  [Symbol.asyncDispose](): Promise<void>
}

export async function startBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(`There is ${withoutChromium}`)
  // Videos must play without a click on the page.
  const args = ['--autoplay-policy=no-user-gesture-required']
  const browser = await chromium.launch({ executablePath: chromiumPath, args })
  return {
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
      const page = await context.newPage()
      const address = pathToFileURL(path).href
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`))
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
      page.on('request', (request) => {
        const url = request.url()
        if (url !== address && !url.startsWith('data:')) complaints.push(`request: ${url}`)
      })
      await page.goto(address)
      return { page, complaints }
    },
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

/** Shows a moment of each video, as somebody sees it who has played it a little; the first picture is often none. */
export const showMoment = (page: Page, seconds = 1): Promise<void> =>
  page.evaluate(`Promise.all([...document.querySelectorAll('video')].map((video) => new Promise((done) => {
    video.addEventListener('seeked', done, { once: true })
    video.addEventListener('error', done, { once: true })
    video.currentTime = ${seconds}
  })))`)
