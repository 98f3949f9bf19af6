import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { startStory, video } from '../../support/story.ts'
import { type Browser, startBrowser, withoutChromium } from './browser.ts'
import { campaignPage, makeFolder } from './pages.ts'

const skip = withoutChromium

/** Everything a caption can try: to be HTML, to leave its place, to turn the reading direction, to pile up. */
const HOSTILE = {
  tags: '</p></details></style><script>document.title = "taken"</script><img src=x onerror=alert(1)><h1>Big</h1>',
  quotes: `" onclick="alert(1)" ' autofocus onfocus='alert(1) \`\${1}\` &lt;b&gt; &amp;`,
  bidi: '\u202egnp.dlog\u202c \u2066\u2067 reversed',
  heap: `${'Z\u0335\u0321\u0322\u0334'.repeat(20)}${'\u0301'.repeat(2_100)}`,
  rtl: 'שלום עולם, זה כיתוב ארוך מאוד שנכתב מימין לשמאל וממשיך עוד ועוד עד שהוא נחתך #חדש @acme ועוד קצת טקסט בסוף',
  lines: `one\n\n\n\n\n\n\n${'line\n'.repeat(60)}last`,
  word: 'w'.repeat(2_000),
}

const folder = await makeFolder()
let browser: Browser
let campaign = ''
let hostile = ''

before(async () => {
  if (skip) return
  browser = await startBrowser()
  campaign = await campaignPage(folder.path)
  hostile = await hostilePage()
})
after(async () => {
  if (!skip) await browser[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

async function hostilePage(): Promise<string> {
  const entries = Object.entries(HOSTILE).map(
    ([name, caption]) =>
      `  - { id: ${JSON.stringify(`${name} <b>"'`)}, video: clip.webm, caption: ${JSON.stringify(caption)} }`,
  )
  const head = 'version: 1\ndefaults: { viewerSetting: SELF_ONLY, allowComments: false }\nposts:\n'
  await using story = await startStory({
    'clip.webm': video('vp9.webm'),
    'posts.yml': `${head}${entries.join('\n')}\n`,
  })
  const inputs = { manifest: 'posts.yml', 'dry-run': 'true', preview: 'true' }
  const { outputs, log } = await story.run(inputs, { env: { RUNNER_TEMP: folder.path } })
  assert.ok(outputs.preview, log)
  return outputs.preview
}

const opened = async (path: string, options?: Parameters<Browser['open']>[1]) => {
  const { page, complaints } = await browser.open(path, options)
  return { page, complaints, [Symbol.asyncDispose]: () => page.context().close() }
}

for (const name of ['campaign', 'hostile']) {
  test(`the ${name} page asks for nothing and complains of nothing`, { skip }, async () => {
    await using shown = await opened(name === 'campaign' ? campaign : hostile)
    await shown.page.locator('#zones').check()
    for (const more of await shown.page.locator('summary').all()) await more.click()
    assert.deepEqual(shown.complaints, [], 'the page loads something, or breaks its own policy')
    const background = await styleOf(shown.page, '.phone', 'backgroundColor')
    assert.equal(background, 'rgb(8, 8, 11)', 'the page stands there without its styles')
  })
}

test('a video plays', { skip }, async () => {
  await using shown = await opened(hostile)
  const { at, readyState } = await shown.page.evaluate<{ at: number; readyState: number }>(`new Promise((done) => {
    const video = document.querySelector('video')
    video.addEventListener('timeupdate', () => {
      if (video.currentTime > 0.2) done({ at: video.currentTime, readyState: video.readyState })
    })
    video.addEventListener('error', () => done({ at: 0, readyState: 0 }))
    video.muted = true
    video.play()
  })`)
  assert.ok(at > 0.2, 'the video does not play')
  assert.ok(readyState >= 2, `the video has no picture (readyState ${readyState})`)
})

test('"more" opens the whole caption, by keyboard too', { skip }, async () => {
  await using shown = await opened(campaign)
  const post = shown.page.locator('#post-2')
  const end = post.getByText('#behindthescenes')
  assert.equal(await end.isVisible(), false, 'a long caption is not cut, as TikTok would')
  await post.locator('summary').focus()
  await shown.page.keyboard.press('Enter')
  assert.equal(await end.isVisible(), true, '"more" does not open')
  assert.equal(await post.locator('.more').isVisible(), false)
  await post.locator('summary').click()
  assert.equal(await end.isVisible(), false, '"less" does not close')
  assert.equal(await shown.page.locator('#post-1 summary').count(), 0, 'a short caption is cut')
})

test('the switch shows what the interface covers', { skip }, async () => {
  await using shown = await opened(campaign)
  const zones = shown.page.locator('.zone')
  assert.equal(await zones.first().isVisible(), false)
  await shown.page.getByLabel(/approximate/).check()
  assert.equal(await shown.page.locator('.zone:visible').count(), 6 * 3)
  const picture = await box(shown.page, '#post-2 .over')
  const share = async (name: string) => {
    const { width, height } = await box(shown.page, `#post-2 .zone.${name}`)
    return [Math.round((width / picture.width) * 100), Math.round((height / picture.height) * 100)]
  }
  assert.deepEqual(await share('top'), [100, 10])
  assert.deepEqual(await share('bottom'), [100, 20])
  assert.deepEqual(await share('right'), [15, 70])
  await shown.page.getByLabel(/approximate/).uncheck()
  assert.equal(await shown.page.locator('.zone:visible').count(), 0)
})

test('hostile captions stay text, and in their phone', { skip }, async () => {
  for (const width of [360, 1440]) {
    await using shown = await opened(hostile, { viewport: { width, height: 900 } })
    const { page } = shown
    assert.match(await page.title(), /^TikTok preview/)
    assert.equal(await page.locator('script, img, h1 ~ h1, [onclick], [onfocus], [onerror]').count(), 0)
    const names = Object.keys(HOSTILE)
    for (const [index, name] of names.entries()) {
      const post = `#post-${index + 1}`
      const closed = await places(page, post)
      await inside(page, post, name)
      const more = page.locator(`${post} summary`)
      if ((await more.count()) > 0) {
        await more.click({ position: { x: 5, y: 5 } })
        assert.equal(await page.locator(`${post} .whole`).isVisible(), true, `${name}: the whole caption does not open`)
        await inside(page, post, name)
      }
      assert.deepEqual(await places(page, post), closed, `${name}: opening the caption moves what is around it`)
    }
    assert.equal(
      await page
        .locator('#post-1 .caption')
        .textContent()
        .then((text) => text?.includes(HOSTILE.tags)),
      true,
    )
    assert.match(
      (await page.locator('#post-3 .caption').textContent()) ?? '',
      /\\u\{202E\}gnp/,
      'a turned direction hides',
    )
    assert.equal(
      await styleOf(page, '#post-5 .caption summary', 'direction'),
      'rtl',
      'Hebrew is not read from the right',
    )
    assert.equal(await overflow(page), 0, `something sticks out of the page at ${width} px`)
  }
})

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Of the first element of each selector. */
async function boxes(page: Page, selectors: readonly string[]): Promise<Box[]> {
  const found = await page.evaluate<(Box | undefined)[]>(`${JSON.stringify(selectors)}.map((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect()
    return box && { x: box.x, y: box.y, width: box.width, height: box.height }
  })`)
  return found.map((box, index) => box ?? assert.fail(`${selectors[index]} is not there`))
}

async function box(page: Page, selector: string): Promise<Box> {
  const [found] = await boxes(page, [selector])
  return found ?? assert.fail(selector)
}

/** Where the phone, the buttons and the facts of a post are, relative to the post. */
async function places(page: Page, post: string): Promise<Box[]> {
  const selectors = ['.phone', '.rail', '.audience', 'dl'].map((part) => `${post} ${part}`)
  const [origin, ...parts] = await boxes(page, [post, ...selectors])
  assert.ok(origin)
  return parts.map(({ x, y, width, height }) => ({
    x: Math.round(x - origin.x),
    y: Math.round(y - origin.y),
    width,
    height,
  }))
}

/** Words and buttons stand on the screen, and what is longer is cut there. */
async function inside(page: Page, post: string, name: string): Promise<void> {
  const selectors = ['.words', '.caption', '.rail', '.account']
  const [screen, ...parts] = await boxes(
    page,
    ['.screen', ...selectors].map((part) => `${post} ${part}`),
  )
  assert.ok(screen)
  for (const [index, { x, y, width, height }] of parts.entries()) {
    const isInside =
      x >= screen.x - 1 &&
      y >= screen.y - 1 &&
      x + width <= screen.x + screen.width + 1 &&
      y + height <= screen.y + screen.height + 1
    assert.ok(isInside, `${name}: ${selectors[index]} leaves the phone`)
  }
  const overflows = await styleOf(page, `${post} .screen`, 'overflow')
  assert.equal(overflows, 'clip')
}

const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`)

const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

test('nothing sticks out, however wide the window is', { skip }, async () => {
  await using shown = await opened(campaign)
  for (const width of [360, 768, 1440]) {
    await shown.page.setViewportSize({ width, height: 900 })
    assert.equal(await overflow(shown.page), 0, `something sticks out of the page at ${width} px`)
    const cut = await shown.page.evaluate(`[...document.querySelectorAll('.rail span, dd, .badge, .slot p')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline')
      .map((each) => each.textContent)`)
    assert.deepEqual(cut, [], `words are wider than their place at ${width} px`)
  }
})

for (const name of ['campaign', 'hostile']) {
  test(`axe finds nothing on the ${name} page, light or dark`, { skip }, async () => {
    await using shown = await opened(name === 'campaign' ? campaign : hostile)
    await shown.page.locator('#zones').check()
    for (const more of await shown.page.locator('summary').all()) await more.click({ position: { x: 5, y: 5 } })
    await shown.page.evaluate(axe.source)
    for (const colorScheme of ['light', 'dark'] as const) {
      await shown.page.emulateMedia({ colorScheme })
      const { violations } = await shown.page.evaluate<AxeResults>(`axe.run({ resultTypes: ['violations'] })`)
      assert.deepEqual(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => [id, html.slice(0, 300), failureSummary]),
        ),
        [],
        `when it is ${colorScheme}`,
      )
    }
  })
}

test('the keyboard goes through the page as the eye does', { skip }, async () => {
  await using shown = await opened(campaign)
  const seen: string[] = []
  for (let step = 0; step < 80; step++) {
    await shown.page.keyboard.press('Tab')
    const at = await shown.page.evaluate<string>(`(() => {
      const at = document.activeElement
      if (at === document.body) return ''
      return (at.closest('.post')?.id ?? at.closest('section, header')?.className ?? '') + ' ' + at.tagName.toLowerCase()
    })()`)
    if (at === '') break
    if (seen.at(-1) !== at) seen.push(at)
  }
  const posts = [1, 2, 3, 4, 5, 6].map((number) => `post-${number} video`)
  const stops = seen.filter((stop) => !stop.endsWith(' summary') && stop !== 'post-1 a')
  assert.deepEqual(stops, ['head a', 'schedule a', 'posts input', ...posts])
  assert.ok(seen.indexOf('post-2 summary') > seen.indexOf('post-2 video'), '"more" is not reached after its video')
})

test('it prints: captions whole, no switch', { skip }, async () => {
  await using shown = await opened(campaign)
  await shown.page.emulateMedia({ media: 'print' })
  assert.equal(await shown.page.locator('#zones').isVisible(), false)
  const { height } = await box(shown.page, '#post-2 .whole')
  assert.ok(height > 60, 'a caption is cut on paper, where nobody can open it')
  assert.ok((await shown.page.pdf({ format: 'A4' })).length > 10_000)
})

test('other containers play too, under the name that browsers know them by', { skip }, async () => {
  const fixtures = ['h264.mov', 'h264.mkv', 'vp9.mkv', 'av1.mp4', 'rotated-90.mov']
  const files = Object.fromEntries(fixtures.map((name) => [name, video(name)]))
  await using story = await startStory(files)
  const inputs = { videos: '*.m*', caption: 'Hi', 'viewer-setting': 'SELF_ONLY', 'dry-run': 'true', preview: 'true' }
  const { outputs } = await story.run(inputs, { env: { RUNNER_TEMP: folder.path } })
  assert.equal(await readFile(join(outputs.preview ?? ''), 'utf8').then((text) => text.split('<video').length - 1), 5)
  await using shown = await opened(outputs.preview ?? '')
  const unplayable = await shown.page.evaluate(`Promise.all([...document.querySelectorAll('video')].map((video) =>
    new Promise((done) => {
      if (video.readyState > 0) done('')
      video.addEventListener('loadedmetadata', () => done(''))
      video.addEventListener('error', () => done(video.getAttribute('aria-label')))
    })))`)
  assert.deepEqual(unplayable, ['', '', '', '', ''])
})
