import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { manifestSchema } from '../../src/posts/manifest/schema.ts'

/** Writes the manifest's JSON Schema beside the bundle, from the one zod schema, for editors to complete and check manifests. */
const schema = z.toJSONSchema(manifestSchema, { target: 'draft-7' })
const file = new URL('../../dist/manifest.schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify({ title: 'postpost-tiktok manifest', ...schema }, null, 2)}\n`)
