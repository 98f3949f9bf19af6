import { z } from 'zod'
import { splitList, VIEWER_SETTINGS } from '../../inputs/settings.ts'

const textSchema = z.string().refine((value) => value.trim() !== '', 'is empty; write a value, or leave the key out')

/** The settings of a post, which an entry and `defaults` may both have. */
const sharedFields = {
  caption: z.string().meta({ description: 'Caption template, at most 2,200 UTF-16 code units once rendered.' }),
  captionFile: textSchema.meta({ description: 'Text file with the caption template, relative to the manifest.' }),
  accounts: z
    .union([z.string(), z.array(z.string())])
    .refine((value) => (typeof value === 'string' ? splitList(value) : value).length > 0, 'names no account')
    .meta({ description: 'tiktok-{openId}, @username or all; one, a list, or one text with commas or lines.' }),
  schedule: textSchema.meta({
    description:
      'now, draft, 2026-12-01T18:00:00+01:00, 2026-12-01T18:00 (in timezone), +2h, +1d, +90m, or the next free slot of 18:00, weekdays 09:00, 17:30 or Mon, Thu 18:00 (in timezone).',
  }),
  timezone: textSchema.meta({
    description: 'IANA time zone for times without an offset and for slots, for example Europe/Berlin.',
  }),
  viewerSetting: z.enum(VIEWER_SETTINGS).meta({ description: 'Who may see the post.' }),
  allowComments: z.boolean().meta({ description: 'Whether others may comment, as you want it.' }),
  allowDuet: z.boolean().meta({ description: 'Whether others may make duets, as you want it.' }),
  allowStitch: z.boolean().meta({ description: 'Whether others may stitch, as you want it.' }),
  commercialContent: z.boolean().meta({ description: 'The post promotes something; say what with the next two.' }),
  brandOrganic: z.boolean().meta({ description: 'It promotes your own brand.' }),
  brandedContent: z.boolean().meta({ description: "It promotes somebody else's brand, for pay." }),
}

export const defaultsSchema = z.strictObject(sharedFields).partial()

export const entrySchema = z
  .strictObject({
    id: textSchema.max(200, 'is longer than 200 characters').meta({
      description: 'Gives the post its identity: with the same id it is the same post, whatever the file holds.',
    }),
    video: textSchema.meta({ description: 'Path or glob (one post for each match), relative to the manifest.' }),
    ...sharedFields,
  })
  .partial()
  .required({ video: true })

/** The manifest: the types, the checks and the JSON Schema that editors use are made from it. */
export const manifestSchema = z.strictObject({
  version: z.literal(1),
  /** `defaults:` without a value is allowed. */
  defaults: defaultsSchema.nullish(),
  posts: z.array(entrySchema).min(1),
})

export type Entry = z.infer<typeof entrySchema>
export type Defaults = z.infer<typeof defaultsSchema>
