import { elementsIn, numberIn } from './elements.ts'

export interface MatroskaTrack {
  readonly number: number
  readonly kind: 'video' | 'audio' | 'other'
  /** As Matroska names codecs: V_VP8, A_OPUS … */
  readonly codec: string
  /** How long a frame is shown if no block says it. */
  readonly frameSeconds?: number
  /** Encrypted (WebM encryption, CENC). */
  readonly isProtected: boolean
}

const TRACK_IDS = {
  ...{ entry: 0xae, number: 0xd7, type: 0x83, codec: 0x86, frameNanoseconds: 0x23e383, enabled: 0xb9 },
  ...{ encodings: 0x6d80, encoding: 0x6240, encryption: 0x5035 },
} as const

const MATROSKA_KINDS: Readonly<Record<number, MatroskaTrack['kind']>> = { 1: 'video', 2: 'audio' }

/** The tracks that a file describes (RFC 9559, 5.1.4), without those that are turned off. */
export function matroskaTracks(tracks: Buffer): MatroskaTrack[] {
  return [...elementsIn(tracks)].flatMap(({ id, contents }) =>
    id === TRACK_IDS.entry ? (matroskaTrack(contents) ?? []) : [],
  )
}

function matroskaTrack(entry: Buffer): MatroskaTrack | undefined {
  const fields = new Map([...elementsIn(entry)].map(({ id, contents }) => [id, contents]))
  const number = (id: number): number | undefined => {
    const contents = fields.get(id)
    return contents && numberIn(contents)
  }
  if (number(TRACK_IDS.enabled) === 0) return undefined
  const nanoseconds = number(TRACK_IDS.frameNanoseconds) ?? 0
  return {
    number: number(TRACK_IDS.number) ?? 0,
    kind: MATROSKA_KINDS[number(TRACK_IDS.type) ?? 0] ?? 'other',
    codec: fields.get(TRACK_IDS.codec)?.toString('latin1').replace(/\0.*$/s, '') ?? '',
    isProtected: isEncrypted(fields.get(TRACK_IDS.encodings) ?? Buffer.alloc(0)),
    ...(nanoseconds > 0 && { frameSeconds: nanoseconds / 1e9 }),
  }
}

const isEncrypted = (encodings: Buffer): boolean =>
  [...elementsIn(encodings)].some(
    ({ id, contents }) =>
      id === TRACK_IDS.encoding && [...elementsIn(contents)].some((inner) => inner.id === TRACK_IDS.encryption),
  )
