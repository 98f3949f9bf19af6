import type { Picture } from './picture.ts'
import type { FrameRate } from './rate.ts'
import { Unusable } from './source.ts'

/** What the index and headers of any container give. */
export interface Inside extends FrameRate {
  readonly picture: Picture
  readonly durationSeconds: number
  readonly hasAudio: boolean
}

export function noVideoTrack(hasAudio: boolean): Unusable {
  const what = hasAudio ? 'only sound, no picture,' : 'no video track'
  return new Unusable(`There is ${what} in this file. TikTok takes videos only; name a file with a video track.`)
}

export const noFrames = (): Unusable =>
  new Unusable('The video track of this file is empty: it has no frames. Record or export the video again.')

export const protectedVideo = (): Unusable =>
  new Unusable('This video is copy-protected (encrypted), so nobody else can play it. Export it without protection.')

/** The file ends earlier than it says. `what` names the part that is not complete. */
export const cutOff = (what: string): Unusable =>
  new Unusable(
    `The file is cut off: ${what}. The recording, download or copy was interrupted; get the whole file again.`,
  )
