import { z } from 'zod'
import { manifestSchema } from '../src/posts/manifest/schema.ts'

type Json = Record<string, unknown>
type Key = keyof (typeof manifestSchema)['shape']['posts']['element']['shape']

/** What editors offer while a value is written. */
const EXAMPLES: { readonly [K in Key]?: readonly unknown[] } = {
  id: ['launch'],
  video: ['videos/launch.mp4', 'videos/*.mp4'],
  caption: ['{{ release.name }} is out #launch', '{{ video.stem }} #short'],
  captionFile: ['captions/launch.txt'],
  accounts: ['@acme', ['@acme', 'tiktok-abc123'], 'all'],
  schedule: ['now', '2026-12-01T18:00', '2026-12-01T18:00:00+01:00', '+2h', '18:00', 'Mon, Thu 18:00', 'draft'],
  timezone: ['Europe/Berlin', 'America/New_York'],
}

const WHOLE = {
  version: 1,
  defaults: { accounts: ['@acme'], viewerSetting: 'PUBLIC_TO_EVERYONE', timezone: 'Europe/Berlin' },
  posts: [
    { id: 'launch', video: 'videos/launch.mp4', caption: '{{ video.stem }} #launch', schedule: '2026-12-01T18:00' },
    { video: 'videos/short-*.mp4', captionFile: 'captions/short.txt' },
  ],
}

/** The manifest's JSON Schema (draft 7, which editors know) as the text of its file, made from the one zod schema. */
export function manifestJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(manifestSchema, {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => sayRefinements(zodSchema, jsonSchema),
  })
  const { defaults, posts } = recordOf(schema.properties)
  for (const mapping of [mappingIn(recordOf(defaults)), recordOf(recordOf(posts).items)]) {
    for (const [key, property] of Object.entries(recordOf(mapping.properties))) {
      const examples = Object.entries(EXAMPLES).find(([name]) => name === key)?.[1]
      if (examples) Object.assign(recordOf(property), { examples })
    }
  }
  const head = { $schema, title: 'postpost-tiktok manifest', description: 'Videos to publish to TikTok.' }
  return `${JSON.stringify({ ...head, ...schema, examples: [WHOLE] }, null, 2)}\n`
}

/** zod's refinements are code, which JSON Schema has no words for: what they refuse is tried, and said with a pattern. */
function sayRefinements(zodSchema: z.core.$ZodTypes, jsonSchema: Json): void {
  const refuses = (value: unknown): boolean => !z.safeParse(zodSchema, value).success
  if (jsonSchema.type === 'string' && !('enum' in jsonSchema) && refuses(' ')) jsonSchema.pattern = '\\S'
  if (!Array.isArray(jsonSchema.anyOf) || !refuses('') || !refuses([])) return
  for (const choice of jsonSchema.anyOf.map(recordOf)) {
    if (choice.type === 'string') choice.pattern = '[^\\s,]'
    if (choice.type === 'array') choice.minItems = 1
  }
}

/** Of what may also be null, the mapping. */
const mappingIn = ({ anyOf, ...schema }: Json): Json =>
  Array.isArray(anyOf) ? recordOf(anyOf.find((choice) => isRecord(choice) && 'properties' in choice)) : schema

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null

function recordOf(value: unknown): Json {
  if (!isRecord(value)) throw new Error('The JSON Schema has not the shape that zod gave it so far.')
  return value
}
