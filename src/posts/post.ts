import type { Run } from '../github/context.ts'
import type { Release } from '../github/release.ts'
import type { Fields, Setting, ViewerSetting } from '../inputs/settings.ts'
import type { Located, Origin } from '../problem.ts'
import type { FoundVideo, VideoFile } from './files.ts'
import type { Schedule } from './schedule/schedule.ts'

/** What the user wants on TikTok; `viewerSetting` is undefined until the checks have refused such a post. */
export interface Wanted {
  readonly viewerSetting: ViewerSetting | undefined
  readonly allowComments: boolean
  readonly allowDuet: boolean
  readonly allowStitch: boolean
  readonly commercialContent: boolean
  readonly brandOrganic: boolean
  readonly brandedContent: boolean
}

/** One video with everything the user says of it, each value with the place it comes from. */
export interface Post {
  /** The entry's `id`, else the video's path in the workspace. */
  readonly id: string
  readonly hasOwnId: boolean
  readonly video: VideoFile
  /** True for an asset of a release: its file lies outside the workspace. */
  readonly isAsset: boolean
  /** The manifest entry it comes from. */
  readonly entry: { readonly manifest: string; readonly key: string } | undefined
  /** Rendered. */
  readonly caption: string
  /** As written; undefined: the only connected account. */
  readonly accounts: readonly Located<string>[] | undefined
  readonly schedule: Schedule
  /** False where the time was written once for several videos (an input, `defaults`, a pattern): then it is the earliest. */
  readonly timeIsOwn: boolean
  readonly timezone: string
  readonly settings: Wanted
  /** Settings that were refused already. */
  readonly flawed: ReadonlySet<string>
  /** Where a setting was written, else where the post itself is named. */
  originOf(setting: Setting): Origin
  /** True for the places of this post's own settings. */
  owns(origin: Origin): boolean
}

/** What all posts of a run are formed with. */
export interface RunContext {
  readonly run: Run
  /** The release that captions may name. */
  readonly release: Release | undefined
  /** Downloaded assets of the release. */
  readonly assets: readonly FoundVideo[]
  /** PostPost's time, the same for all posts; comes with its first answer. */
  readonly now: () => Promise<number>
}

/** What one post is formed of. */
export interface PostSource {
  readonly fields: Fields
  readonly flawed: ReadonlySet<string>
  /** Where something was refused already. */
  readonly flaws: readonly Origin[]
  readonly video: FoundVideo
  /** What `captionFile` is relative to. */
  readonly folder: string
  readonly isAsset: boolean
  readonly entry: Post['entry']
  /** The input `id`, for the one video of the inputs. */
  readonly idTemplate?: Located<string> | undefined
}
