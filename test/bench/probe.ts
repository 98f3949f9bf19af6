/**
 * How long probing takes with the bundle's process: `node test/bench/probe.ts`. Prints the first file, which waits for
 * the process to start, then the median for each fixture and for a 4 GB MP4 whose index comes last, against starting
 * ffprobe on the same file, where ffprobe is installed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProber } from '../../src/media/prober.ts'
import { writeSparseMp4 } from './sparse.ts'

const repeats = 21
const folder = join(import.meta.dirname, '..', 'fixtures', 'videos')
const script = join(import.meta.dirname, '..', '..', 'dist', 'probe', 'index.js')
const openProber = () => createProber({ script, environment: {}, signal: new AbortController().signal })
const hasFfprobe = spawnSync('ffprobe', ['-version']).error === undefined
if (!hasFfprobe) console.log('ffprobe is not installed: its column is left out.')

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
const milliseconds = (time: number): string => `${time.toFixed(1).padStart(8)} ms`

async function timed(run: () => unknown, times: number): Promise<number> {
  const measured: number[] = []
  for (let count = 0; count < times; count++) {
    const start = performance.now()
    await run()
    measured.push(performance.now() - start)
  }
  return median(measured)
}

async function compare(name: string, path: string): Promise<void> {
  const probe = await timed(() => prober.probe(path), repeats)
  const other = hasFfprobe
    ? await timed(() => spawnSync('ffprobe', ['-v', 'error', '-show_streams', '-show_format', path]), 5)
    : undefined
  console.log(`${name.padEnd(30)} ${milliseconds(probe)} ${other === undefined ? '' : milliseconds(other)}`)
}

const temporary = await mkdtemp(join(tmpdir(), 'probe-bench-'))
const prober = openProber()
try {
  const first = await timed(async () => {
    using fresh = openProber()
    await fresh.probe(join(folder, 'launch.mp4'))
  }, 5)
  console.log(`First video, which waits for the process to start: ${milliseconds(first).trim()}\n`)
  console.log(`${'file'.padEnd(30)} ${'probe'.padStart(11)} ${hasFfprobe ? 'ffprobe'.padStart(11) : ''}`)
  const large = join(temporary, 'sparse.mp4')
  await writeSparseMp4(join(folder, 'h264-moov-last.mp4'), large, 4 * 2 ** 30)
  await compare('4 GB, sparse, moov last', large)
  for (const name of (await readdir(folder)).filter((file) => !file.endsWith('.json')))
    await compare(name, join(folder, name))
} finally {
  prober[Symbol.dispose]()
  await rm(temporary, { recursive: true })
}
