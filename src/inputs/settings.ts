import type { Located } from '../problem.ts'

/**
 * Who may see a post. PostPost's `viewerSetting` has the same values as TikTok's `privacy_level`
 * (https://developers.tiktok.com/doc/content-posting-api-reference-direct-post).
 */
export const VIEWER_SETTINGS = [
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
] as const
export type ViewerSetting = (typeof VIEWER_SETTINGS)[number]

/** Settings of one post, each with the place where it was written. Any of them may be missing. */
export interface Fields {
  readonly id?: Located<string>
  readonly video?: Located<string>
  readonly caption?: Located<string>
  readonly captionFile?: Located<string>
  readonly accounts?: Located<readonly Located<string>[]>
  readonly schedule?: Located<string>
  readonly timezone?: Located<string>
  readonly viewerSetting?: Located<ViewerSetting>
  readonly allowComments?: Located<boolean>
  readonly allowDuet?: Located<boolean>
  readonly allowStitch?: Located<boolean>
  readonly commercialContent?: Located<boolean>
  readonly brandOrganic?: Located<boolean>
  readonly brandedContent?: Located<boolean>
}

export type Setting = keyof Fields

/**
 * For each setting, the stronger layer wins: an entry over its manifest's `defaults`, and these over the inputs.
 * `caption` and `captionFile` set the same thing. So a layer that has one of them hides both of the weaker layer.
 */
export function layered(weaker: Fields, stronger: Fields): Fields {
  const { caption, captionFile, ...rest } = weaker
  const answersCaption = stronger.caption !== undefined || stronger.captionFile !== undefined
  return { ...(answersCaption ? rest : weaker), ...stronger }
}

/** The parts of a list that is written as `a, b`, or with one part on each line. */
export const splitList = (list: string): string[] =>
  list
    .split(/[\n,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** As in @actions/glob, a line of patterns that begins with # is a comment. */
export const isComment = (line: string): boolean => line.startsWith('#')
