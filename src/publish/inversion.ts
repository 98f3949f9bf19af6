import type { TikTokSettings } from '../postpost/client.ts'
import type { Wanted } from '../posts/post.ts'

/**
 * The settings to send for the settings that the user wants. PostPost documents that it inverts comments, duet and stitch on the
 * way to TikTok, and advises to send the opposite. `off` is for the day when this is fixed.
 */
export function invert(wanted: Wanted, inversion: 'compensate' | 'off'): TikTokSettings {
  const { viewerSetting } = wanted
  if (viewerSetting === undefined) throw new Error('A post without viewerSetting must not get this far.')
  const flip = inversion === 'compensate'
  return {
    ...wanted,
    viewerSetting,
    allowComments: wanted.allowComments !== flip,
    allowDuet: wanted.allowDuet !== flip,
    allowStitch: wanted.allowStitch !== flip,
  }
}

/** `comments on → off, …`: each flag as it is wanted and as it is sent. */
export function describeFlags(wanted: Wanted, inversion: 'compensate' | 'off'): string {
  const sent = (on: boolean): string => onOrOff(on !== (inversion === 'compensate'))
  return flagsOf(wanted)
    .map(([name, on]) => `${name} ${onOrOff(on)} → ${sent(on)}`)
    .join(', ')
}

/** `comments on, duet off, stitch off`. */
export const describeWanted = (wanted: Wanted): string =>
  flagsOf(wanted)
    .map(([name, on]) => `${name} ${onOrOff(on)}`)
    .join(', ')

const onOrOff = (on: boolean): string => (on ? 'on' : 'off')

const flagsOf = ({ allowComments, allowDuet, allowStitch }: Wanted) =>
  [
    ['comments', allowComments],
    ['duet', allowDuet],
    ['stitch', allowStitch],
  ] as const
