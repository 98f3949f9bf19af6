import type { VideoFacts } from '../media/facts.ts'
import { formatBytes } from '../wording.ts'

/** `MP4, H.264, 1080 x 1920, 12.5 s, 30 frames/s, 8.1 MB, with sound`; for an AVI, which cannot be read, `AVI, 8.1 MB`. */
export function describeFacts({ container, sizeBytes, stream }: VideoFacts): string {
  if (!stream) return `${container}, ${formatBytes(sizeBytes)}`
  const rate = `${Number(stream.framesPerSecond.toFixed(2))} frames/s${stream.variableFrameRate ? ' (varies)' : ''}`
  return [
    container,
    stream.codec,
    `${stream.widthPx} x ${stream.heightPx}`,
    `${Number((stream.durationMs / 1000).toFixed(1))} s`,
    rate,
    formatBytes(sizeBytes),
    stream.hasAudio ? 'with sound' : 'without sound',
  ].join(', ')
}
