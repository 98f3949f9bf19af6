import { isLocked, systemCodeOf } from '../locked.ts'
import { type BoundedFile, openBounded } from './bounded-file.ts'
import { describeVideo } from './describe.ts'
import type { Container, Probe, VideoFacts, VideoStream } from './facts.ts'
import { outlineOfMatroska } from './matroska.ts'
import { outlineOfMp4 } from './mp4.ts'
import { fileKindOf, KIND_BYTES } from './signatures.ts'
import { cutOff, sentenceOf, Unusable } from './unusable.ts'

// The process that reads videos for the action. A damaged or hostile video can hang only this process or fill only its
// memory. It gets one path at a time and answers with the facts of the file.

// In a terminal, Ctrl+C reaches every process. This one ignores it: the action's process ends it.
for (const signal of ['SIGINT', 'SIGBREAK']) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit())
process.on('message', async (path) => process.send?.(await probeFile(String(path))))
process.send?.('ready')

const CONTAINER_OF: Readonly<Record<Container, Pick<VideoFacts, 'contentType' | 'extension'>>> = {
  MP4: { contentType: 'video/mp4', extension: 'mp4' },
  MOV: { contentType: 'video/quicktime', extension: 'mov' },
  WebM: { contentType: 'video/webm', extension: 'webm' },
  MKV: { contentType: 'video/x-matroska', extension: 'mkv' },
  AVI: { contentType: 'video/x-msvideo', extension: 'avi' },
}

async function probeFile(path: string): Promise<Probe> {
  try {
    using file = openBounded(path)
    return { facts: await factsOf(file) }
  } catch (cause) {
    // The action's process waits, and asks again (prober.ts).
    if (isLocked(cause)) return { locked: systemCodeOf(cause) }
    return { unusable: sentenceOf(cause) }
  }
}

async function factsOf(file: BoundedFile): Promise<VideoFacts> {
  const kind = fileKindOf(file.read(0, KIND_BYTES))
  if (kind === 'avi') {
    refuseCutAvi(file)
    return { container: 'AVI', ...CONTAINER_OF.AVI, sizeBytes: file.size }
  }
  const outline = kind === 'mp4' ? outlineOfMp4(file) : outlineOfMatroska(file)
  const stream = await describeVideo(outline)
  if (!isSensible(stream)) {
    throw new Unusable('The header of this video gives no sensible length or picture size. Export it again.')
  }
  return { container: outline.container, ...CONTAINER_OF[outline.container], sizeBytes: file.size, stream }
}

const isSensible = ({ widthPx, heightPx, durationMs, framesPerSecond }: VideoStream): boolean =>
  [widthPx, heightPx, durationMs].every((value) => Number.isSafeInteger(value) && value > 0) &&
  Number.isFinite(framesPerSecond) &&
  framesPerSecond > 0

/** The first level of an AVI file is one RIFF chunk, or several of about 1 GB. None may be longer than the file. */
function refuseCutAvi(file: BoundedFile): void {
  for (let position = 0; ; ) {
    const header = file.read(position, 8)
    if (header.length < 8 || header.toString('latin1', 0, 4) !== 'RIFF') return
    const end = position + 8 + header.readUInt32LE(4)
    // An odd chunk is followed by a padding byte that some programs leave out at the end.
    if (end > file.size) throw cutOff('its RIFF size is larger than the file')
    position = end + (end % 2)
  }
}
