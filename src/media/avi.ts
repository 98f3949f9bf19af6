import { cutOff, type Inside, noVideoTrack } from './inside.ts'
import { fourCharacters, type Source, Unusable } from './source.ts'

/**
 * The header of an AVI file (Microsoft's AVI RIFF File Reference; OpenDML 1.02 for files over 1 GB). Everything is
 * little-endian. Only the header list is read, at most `maxHeader` bytes; ffmpeg's has 8 KiB with room for OpenDML
 * indexes.
 */
const maxHeader = 2 ** 20

interface Chunk {
  readonly id: string
  /** The kind of a list; empty for other chunks. */
  readonly list: string
  readonly body: number
  readonly end: number
}

interface Stream {
  readonly kind: string
  readonly seconds: number
  readonly framesPerSecond: number
  readonly frames: number
  readonly codec: string
  readonly widthPx: number
  readonly heightPx: number
}

export async function readAvi(source: Source): Promise<Inside> {
  await refuseCutOff(source)
  const head = await source.read(0, Math.min(source.size, 24))
  const list = chunkAt(head, 12)
  if (list?.list !== 'hdrl' || list.end - list.body > maxHeader) throw damaged()
  if (list.end > source.size) throw cutOff('it ends inside its header')
  const bytes = await source.read(0, list.end)
  const streams = [...chunks(bytes, list)]
    .filter((chunk) => chunk.list === 'strl')
    .map((chunk) => readStream(bytes, chunk))
  const hasAudio = streams.some((stream) => stream?.kind === 'auds')
  const video = streams.find((stream) => stream?.kind === 'vids')
  if (video === undefined) throw noVideoTrack(hasAudio)
  // The number is written when a recording ends.
  const frames = Math.max(video.frames, openDmlFrames(bytes, list))
  if (frames === 0) throw cutOff('its header does not say how many frames there are')
  if (!(video.framesPerSecond > 0 && Number.isFinite(video.framesPerSecond))) throw damaged()
  const { codec, widthPx, heightPx, framesPerSecond } = video
  const sound = streams.filter((stream) => stream?.kind === 'auds').map((stream) => stream?.seconds ?? 0)
  return {
    picture: { codec, widthPx, heightPx, rotationDegrees: 0 },
    framesPerSecond,
    variableFrameRate: false,
    durationSeconds: Math.max(frames / framesPerSecond, ...sound.filter(Number.isFinite)),
    hasAudio,
  }
}

/** The first level is one RIFF chunk, or several of about 1 GB in large files. None may reach past the end. */
async function refuseCutOff(source: Source): Promise<void> {
  let position = 0
  for (let count = 0; count < 1000 && position + 8 <= source.size; count++) {
    const chunk = chunkAt(await source.read(position, 12), 0, position)
    if (chunk?.id !== 'RIFF') return
    // An odd chunk is followed by a padding byte that some programs leave out at the end.
    if (chunk.end > source.size) throw cutOff('its RIFF size is larger than the file')
    position = chunk.end + (chunk.end % 2)
  }
}

/**
 * All frames of a file that goes on in further RIFF chunks (`dmlh`), where older programs count only those of the
 * first.
 */
function openDmlFrames(bytes: Buffer, header: Chunk): number {
  const list = [...chunks(bytes, header)].find((chunk) => chunk.list === 'odml')
  const total = list && [...chunks(bytes, list)].find((chunk) => chunk.id === 'dmlh')
  return total === undefined || total.end - total.body < 4 ? 0 : bytes.readUInt32LE(total.body)
}

/** One stream: its header (`strh`) and format (`strf`). */
function readStream(bytes: Buffer, list: Chunk): Stream | undefined {
  const children = [...chunks(bytes, list)]
  const header = children.find((chunk) => chunk.id === 'strh')
  const format = children.find((chunk) => chunk.id === 'strf')
  if (header === undefined || header.end - header.body < 36) return undefined
  const kind = fourCharacters(bytes, header.body)
  const scale = bytes.readUInt32LE(header.body + 20)
  const rate = bytes.readUInt32LE(header.body + 24)
  const frames = bytes.readUInt32LE(header.body + 32)
  const bitmap = format !== undefined && format.end - format.body >= 20 ? format.body : undefined
  const code = bitmap === undefined ? header.body + 4 : bitmap + 16
  return {
    kind,
    frames,
    framesPerSecond: rate / scale,
    seconds: (frames * scale) / rate,
    codec: bytes.readUInt32LE(code) === 0 ? 'uncompressed' : fourCharacters(bytes, code),
    widthPx: bitmap === undefined ? 0 : Math.abs(bytes.readInt32LE(bitmap + 4)),
    // A negative height means rows from top to bottom.
    heightPx: bitmap === undefined ? 0 : Math.abs(bytes.readInt32LE(bitmap + 8)),
  }
}

/** The chunk at `at` in `bytes`, which begin at `base`. */
function chunkAt(bytes: Buffer, at: number, base = 0): Chunk | undefined {
  if (at + 8 > bytes.length) return undefined
  const id = fourCharacters(bytes, at)
  const isList = (id === 'LIST' || id === 'RIFF') && at + 12 <= bytes.length
  const body = base + at + (isList ? 12 : 8)
  return {
    id,
    list: isList ? fourCharacters(bytes, at + 8) : '',
    body,
    end: base + at + 8 + bytes.readUInt32LE(at + 4),
  }
}

function* chunks(bytes: Buffer, parent: Chunk): Generator<Chunk> {
  let position = parent.body
  while (position + 8 <= parent.end) {
    const chunk = chunkAt(bytes, position)
    if (chunk === undefined || chunk.end > parent.end || chunk.end < chunk.body) return
    yield chunk
    position = chunk.end + (chunk.end % 2)
  }
}

const damaged = () =>
  new Unusable(
    'The header of this AVI file is damaged. Export it again, best as MP4: ffmpeg -i in.avi -c:v libx264 -c:a aac out.mp4',
  )
