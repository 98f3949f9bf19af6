import { readAvi } from './avi.ts'
import { codecName } from './codecs.ts'
import type { Inside } from './inside.ts'
import { type Kind, kindBytes, kindOf } from './kind.ts'
import { readMatroska } from './matroska.ts'
import { readMp4 } from './mp4.ts'
import { type Source, Unusable, withFile } from './source.ts'

export type Container = 'MP4' | 'MOV' | 'WebM' | 'MKV' | 'AVI'

/** What a video file is, as its content says; its name plays no part. */
export interface VideoFacts {
  readonly container: Container
  /** Media type of the content: video/mp4, video/quicktime, video/webm, video/x-matroska or video/x-msvideo. */
  readonly contentType: string
  /** The file name extension that fits the content, without a dot. */
  readonly extension: string
  /** As people write it: H.264, H.265, VP8, VP9, AV1, MPEG-4 Visual, ProRes …; a code for others. */
  readonly codec: string
  /** Size of the picture in pixels as displayed, after rotation. */
  readonly widthPx: number
  readonly heightPx: number
  /** Clockwise. */
  readonly rotationDegrees: 0 | 90 | 180 | 270
  readonly durationMs: number
  /** Average over the file. */
  readonly framesPerSecond: number
  readonly variableFrameRate: boolean
  readonly sizeBytes: number
  readonly hasAudio: boolean
}

/** `unusable`: why the file cannot be posted and what to do, as a sentence without any text from the file. */
export type Probe = { readonly facts: VideoFacts } | { readonly unusable: string }

const containers: Readonly<Record<Container, Pick<VideoFacts, 'contentType' | 'extension'>>> = {
  MP4: { contentType: 'video/mp4', extension: 'mp4' },
  MOV: { contentType: 'video/quicktime', extension: 'mov' },
  WebM: { contentType: 'video/webm', extension: 'webm' },
  MKV: { contentType: 'video/x-matroska', extension: 'mkv' },
  AVI: { contentType: 'video/x-msvideo', extension: 'avi' },
}

const readers: Readonly<Record<Kind, (source: Source) => Promise<Inside & { readonly container: Container }>>> = {
  mp4: async (source) => {
    const inside = await readMp4(source)
    return { ...inside, container: inside.quickTime ? 'MOV' : 'MP4' }
  },
  matroska: async (source) => {
    const inside = await readMatroska(source)
    return { ...inside, container: inside.webm ? 'WebM' : 'MKV' }
  },
  avi: async (source) => ({ ...(await readAvi(source)), container: 'AVI' }),
}

/** Looks inside a video file. Reads headers and indexes only; whatever the file contains ends in a verdict. */
export async function probeVideo(path: string): Promise<Probe> {
  try {
    return { facts: await withFile(path, inspectVideo) }
  } catch (cause) {
    return { unusable: cause instanceof Unusable ? cause.message : unreadable(cause) }
  }
}

/** The facts of an open file; throws `Unusable`. */
export async function inspectVideo(source: Source): Promise<VideoFacts> {
  const { container, picture, ...inside } = await readers[kindOf(await source.read(0, kindBytes))](source)
  const { durationSeconds, framesPerSecond, variableFrameRate, hasAudio } = inside
  const { widthPx, heightPx } = picture
  const sensible = [widthPx, heightPx, Math.ceil(durationSeconds * 1000)].every(
    (value) => Number.isSafeInteger(value) && value > 0,
  )
  if (!sensible) {
    throw new Unusable('The header of this video gives no sensible length or picture size. Export it again.')
  }
  return {
    container,
    ...containers[container],
    codec: codecName(picture.codec),
    widthPx,
    heightPx,
    rotationDegrees: picture.rotationDegrees,
    durationMs: Math.round(durationSeconds * 1000),
    framesPerSecond: Math.round(framesPerSecond * 1000) / 1000,
    variableFrameRate,
    sizeBytes: source.size,
    hasAudio,
  }
}

/** What a person does about the usual errors of the file system, by Node's code. */
const ioErrors: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file. Check the path; it is relative to the workspace.',
  EACCES: 'The file may not be read (permission denied). Change its permissions.',
  EPERM: 'The file may not be read (permission denied). Change its permissions.',
  ENOTDIR: 'There is no such file: a part of the path is not a folder.',
  ELOOP: 'The path is a link that leads back to itself.',
  ENAMETOOLONG: 'The path is too long.',
}

function unreadable(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  if (Object.hasOwn(ioErrors, code)) return ioErrors[code] ?? ''
  if (/^E[A-Z0-9]+$/.test(code)) return `The file could not be read (${code}). Try again.`
  return 'The file is damaged in a way that this check cannot name. Export or download it again.'
}
