/**
 * How long the preview page takes: `node test/bench/page.ts`. A dry run of 20 posts without the page and with it, as whole
 * processes, and the page's size; first with videos of 4 kB, then with as many bytes as a page holds.
 */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAction } from '../runner/runner.ts'

const POSTS = 20
const repeats = 3
const small = await readFile(new URL('../fixtures/videos/24-fps.mp4', import.meta.url))

/** A video of about so many bytes: a box that players skip fills it, and its number makes its content its own. */
function videoOf(sizeBytes: number, number: number): Buffer {
  const box = Buffer.alloc(Math.max(12, sizeBytes - small.length))
  box.writeUInt32BE(box.length, 0)
  box.write('free', 4, 'latin1')
  box.writeUInt32BE(number, 8)
  return Buffer.concat([small, box])
}

async function timed(workspace: string, temp: string, preview: boolean): Promise<{ ms: number; page: string }> {
  const inputs = { videos: '*.mp4', caption: 'Hi #all', 'viewer-setting': 'SELF_ONLY', 'dry-run': 'true' }
  const start = performance.now()
  const result = await runAction({
    with: { ...inputs, preview: String(preview) },
    workspace,
    env: { RUNNER_TEMP: temp },
    post: 'never',
  })
  if (result.exitCode !== 0) throw new Error(result.log)
  return { ms: performance.now() - start, page: result.outputs.preview ?? '' }
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

for (const [name, sizeBytes] of [
  ['4 kB', small.length],
  ['1.2 MB', 1_200_000],
] as const) {
  const workspace = await mkdtemp(join(tmpdir(), 'page-bench-'))
  const temp = await mkdtemp(join(tmpdir(), 'page-bench-temp-'))
  try {
    for (let number = 0; number < POSTS; number++)
      await writeFile(join(workspace, `${number}.mp4`), videoOf(sizeBytes, number))
    const without: number[] = []
    const paged: number[] = []
    let page = ''
    for (let count = 0; count < repeats; count++) {
      without.push((await timed(workspace, temp, false)).ms)
      const run = await timed(workspace, temp, true)
      paged.push(run.ms)
      page = run.page
    }
    const { size } = await stat(page)
    const times = `run ${median(without).toFixed(0)} ms, with the page ${median(paged).toFixed(0)} ms`
    console.log(`${POSTS} videos of ${name}: ${times}, page ${(size / 1e6).toFixed(1)} MB`)
  } finally {
    await Promise.all([workspace, temp].map((folder) => rm(folder, { recursive: true })))
  }
}
