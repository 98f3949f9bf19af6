import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProber } from '../../src/media/prober.ts'
import { videosFolder } from '../fixtures/videos.ts'
import { writeRecording } from '../media/recording.ts'
import { type Figure, isInstalled, median, timed } from './measure.ts'
import { writeSparseMp4 } from './sparse.ts'

const script = join(import.meta.dirname, '..', '..', 'dist', 'probe', 'index.js')
const openProber = () => createProber({ script, environment: {}, signal: new AbortController().signal })
const hasFfprobe = isInstalled('ffprobe', '-version')

/** Looking into one video with the action's process, against starting ffprobe on it. */
export async function* probeVideos(): AsyncGenerator<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'probe-bench-'))
  try {
    const large = join(folder, 'sparse.mp4')
    await writeSparseMp4(join(videosFolder, 'h264-moov-last.mp4'), large, 4 * 2 ** 30)
    // As a browser records it for ten minutes; frames of 60 kB.
    const recording = join(folder, 'recording.webm')
    writeRecording(recording, { clusters: 500, framesPerCluster: 30, frameSize: 60_000 })
    const launch = join(videosFolder, 'launch.mp4')
    const first = await median(() =>
      timed(async () => {
        using prober = openProber()
        await prober.probe(launch)
      }),
    )
    yield {
      what: 'probe, the first video',
      own: first,
      other: await throughFfprobe(launch),
      unit: 'ms',
      otherName: 'ffprobe',
    }
    using prober = openProber()
    await prober.probe(launch)
    const videos = {
      'launch.mp4': launch,
      'long.webm': join(videosFolder, 'long.webm'),
      '900 MB, live WebM': recording,
      '4 GB, moov last': large,
    }
    for (const [name, path] of Object.entries(videos)) {
      const own = await median(() => timed(() => prober.probe(path)))
      yield { what: `probe, ${name}`, own, other: await throughFfprobe(path), unit: 'ms', otherName: 'ffprobe' }
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function throughFfprobe(path: string): Promise<number | undefined> {
  if (!hasFfprobe) return undefined
  return await median(() => timed(() => spawnSync('ffprobe', ['-v', 'error', '-show_streams', '-show_format', path])))
}
