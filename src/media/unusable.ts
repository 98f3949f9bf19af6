import { isAbsent, isFileFault, remedyFor } from '../file-faults.ts'

/** Its message says what makes a file unusable, as a sentence for the person who has to replace the file. */
export class Unusable extends Error {
  override readonly name = 'Unusable'
}

/**
 * For every error of mediabunny, whose own messages do not help a reader ("Assertion failed."), and for a file that
 * ends the process that reads it.
 */
export const damaged = 'The file is damaged: it cannot be read as a video. Export or download it again.'

/** The process that reads the file has not answered, and was ended. */
export const tooSlow = (afterMs: number): string =>
  `The file could not be checked within ${afterMs / 1000} s: it is damaged, or its disk is very slow. Run the step again; if it happens again, export or download the file again.`

/** The file ends earlier than it says. `what` names the part that is not complete. */
export const cutOff = (what: string): Unusable =>
  new Unusable(
    `The file is cut off: ${what}. The recording, download or copy was interrupted; get the whole file again.`,
  )

/** A list of frames is longer than its box, or impossible. */
export const damagedIndex = (): Unusable =>
  new Unusable(
    'The index of this video is damaged: its lists of frames contradict each other. Export or download it again, or try to repair it with: ffmpeg -i in.mp4 -c copy out.mp4',
  )

/** mediabunny leaves out Matroska tracks that it cannot play, and does not say why. */
export function noVideoTrack(hasAudio: boolean, isMatroska: boolean): Unusable {
  const what = hasAudio ? 'only sound, no picture,' : 'no video track'
  const or = isMatroska ? ', or its video track is compressed or turned off' : ''
  return new Unusable(`There is ${what} in this file${or}. TikTok takes videos only; name a file with a video track.`)
}

export const noFrames = (): Unusable =>
  new Unusable('The video track of this file is empty: it has no frames. Record or export the video again.')

export const protectedVideo = (): Unusable =>
  new Unusable('This video is copy-protected (encrypted), so nobody else can play it. Export it without protection.')

export const tooManyPieces = (): Unusable =>
  new Unusable(
    'This video is cut into too many or too large pieces to check. Write it again, for example with: ffmpeg -i in -c copy -movflags +faststart out.mp4',
  )

const GONE = 'The file is gone: check that no other step or program moves or deletes it while this step runs.'

/** A sentence for any error that was thrown while a file was read. */
export function sentenceOf(cause: unknown): string {
  if (cause instanceof Unusable) return cause.message
  if (isAbsent(cause)) return GONE
  return isFileFault(cause) ? `The file ${remedyFor(cause)}` : damaged
}
