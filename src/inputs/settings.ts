import type { Located } from '../problem.ts'

/** Who may see a post, in the words of PostPost and TikTok. */
export const VIEWER_SETTINGS = [
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
] as const
export type ViewerSetting = (typeof VIEWER_SETTINGS)[number]

/** The settings of one post that were written, each with its place. */
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
 * The stronger layer wins field by field: an entry over its manifest's `defaults`, these over the inputs.
 * `caption` and `captionFile` set the same thing, so a layer that has one of them hides both of the weaker layer.
 */
export function layered(weaker: Fields, stronger: Fields): Fields {
  const { caption, captionFile, ...rest } = weaker
  const answersCaption = stronger.caption !== undefined || stronger.captionFile !== undefined
  return { ...(answersCaption ? rest : weaker), ...stronger }
}

/** `a, b` or one on each line → the parts, trimmed, without empty ones. */
export const splitList = (list: string): string[] =>
  list
    .split(/[\n,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Lines of patterns that begin with # are comments, as in @actions/glob. */
export const isComment = (line: string): boolean => line.startsWith('#')
