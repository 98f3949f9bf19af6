import { z } from 'zod'
import { describeIssues } from '../wording.ts'

// The parts of GitHub's answers and events that the action reads. Sources: https://docs.github.com/rest and
// https://docs.github.com/webhooks/webhook-events-and-payloads.

export const releaseSchema = z.looseObject({
  id: z.number(),
  tag_name: z.string(),
  name: z.string().nullish(),
  body: z.string().nullish(),
  html_url: z.string(),
  draft: z.boolean().nullish(),
  prerelease: z.boolean().nullish(),
  published_at: z.string().nullish(),
})

/** GitHub's events have all of it. Those that people write for act, to try a workflow on their machine, often have only the tag. */
export const eventReleaseSchema = releaseSchema.partial({ id: true, html_url: true })

export const assetSchema = z.object({
  id: z.number(),
  name: z.string(),
  size: z.number(),
  digest: z.string().nullish(),
})

const fileSchema = z.object({
  filename: z.string(),
  status: z.string(),
  previous_filename: z.string().nullish(),
})
export type ChangedFile = z.infer<typeof fileSchema>

const filesSchema = z.array(fileSchema).nullish()
export const shaSchema = z.object({ sha: z.string() })
const shasSchema = z.array(shaSchema)
export const comparisonSchema = z.object({ files: filesSchema, commits: shasSchema })
export const commitSchema = z.object({ files: filesSchema, parents: shasSchema })
export type Commit = z.infer<typeof commitSchema>

export const refSchema = z.object({ object: z.object({ type: z.string(), sha: z.string() }) })

/**
 * Checks an answer by its schema. A proxy between the runner and GitHub may answer something that octokit's types do
 * not show.
 * @throws Error whose message is a part of a sentence
 */
export function readAnswer<T>(schema: z.ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer, { reportInput: true })
  if (read.success) return read.data
  throw new Error(`its answer cannot be used (${describeIssues(read.error.issues)})`)
}
