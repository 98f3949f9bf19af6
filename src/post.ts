import { z } from 'zod'
import type { VideoFile } from './media/files.ts'
import type { Located, Origin } from './problem.ts'
import type { Schedule } from './schedule.ts'

/** Who may see a post, in the words of PostPost and TikTok. */
export const VIEWER_SETTINGS = [
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
] as const
export type ViewerSetting = (typeof VIEWER_SETTINGS)[number]

const text = z.string().refine((value) => value.trim() !== '', 'is empty; write a value, or leave the key out')

/** What an entry and `defaults` of a manifest may both say; the one list of the settings of a post. */
const sharedFields = {
  caption: z.string().meta({ description: 'Caption template, at most 2,200 UTF-16 code units once rendered.' }),
  captionFile: text.meta({ description: 'Text file with the caption template, relative to the manifest.' }),
  accounts: z
    .union([z.string(), z.array(z.string())])
    .refine((value) => (typeof value === 'string' ? splitList(value) : value).length > 0, 'names no account')
    .meta({ description: 'tiktok-{openId}, @username or all; one, a list, or one text with commas or lines.' }),
  schedule: text.meta({
    description: 'now, draft, 2026-12-01T18:00:00+01:00, 2026-12-01T18:00 (in timezone), or +2h, +1d, +90m.',
  }),
  timezone: text.meta({ description: 'IANA time zone for times without an offset, for example Europe/Berlin.' }),
  viewerSetting: z.enum(VIEWER_SETTINGS).meta({ description: 'Who may see the post.' }),
  allowComments: z.boolean().meta({ description: 'Whether others may comment, as you want it.' }),
  allowDuet: z.boolean().meta({ description: 'Whether others may make duets, as you want it.' }),
  allowStitch: z.boolean().meta({ description: 'Whether others may stitch, as you want it.' }),
  commercialContent: z.boolean().meta({ description: 'The post promotes something; say what with the next two.' }),
  brandOrganic: z.boolean().meta({ description: 'It promotes your own brand.' }),
  brandedContent: z.boolean().meta({ description: "It promotes another's brand, for pay." }),
}

const defaultsSchema = z.strictObject(sharedFields).partial()

const entrySchema = z
  .strictObject({
    id: text.max(200, 'is longer than 200 characters').meta({
      description: 'Gives the post its identity: with the same id it is the same post, whatever the file holds.',
    }),
    video: text.meta({ description: 'Path or glob (one post a match), relative to the manifest.' }),
    ...sharedFields,
  })
  .partial()
  .required({ video: true })

/** The manifest: source of the types, of the checks and of the JSON Schema that editors use. */
export const manifestSchema = z.strictObject({
  version: z.literal(1),
  defaults: defaultsSchema.optional(),
  posts: z.array(entrySchema).min(1),
})

export type Entry = z.infer<typeof entrySchema>
export type Defaults = z.infer<typeof defaultsSchema>

/** The settings of one post as they were written, each with its place; what was not written is not there. */
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

/**
 * The stronger layer wins field by field: an entry over its manifest's `defaults`, these over the inputs.
 * `caption` and `captionFile` are one question, so a layer that answers either silences both of the weaker one.
 */
export function layered(weaker: Fields, stronger: Fields): Fields {
  const { caption, captionFile, ...rest } = weaker
  const answersCaption = stronger.caption !== undefined || stronger.captionFile !== undefined
  return { ...(answersCaption ? rest : weaker), ...stronger }
}

/** `a, b` or one a line → the parts, trimmed, without empty ones. */
export const splitList = (list: string): string[] =>
  list
    .split(/[\n,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
