import { parse } from 'yaml'
import { z } from 'zod'

/** The parts of a workflow that decide what a step of this action is given. */
const workflowSchema = z.object({
  name: z.string(),
  on: z.union([z.string().transform((event) => ({ [event]: null })), z.record(z.string(), z.unknown())]),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean(), queue: z.string() }),
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.string().optional(),
      strategy: z.object({ matrix: z.string(), 'fail-fast': z.boolean() }).optional(),
      steps: z.array(
        z.object({
          id: z.string().optional(),
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
        }),
      ),
    }),
  ),
})

export type Workflow = z.infer<typeof workflowSchema>
export type WorkflowJob = Workflow['jobs'][string]

/** A workflow that a document shows: its text, and the sentence of its first line, which says what it does. */
export interface Recipe {
  readonly says: string
  readonly text: string
  readonly workflow: Workflow
}

/** Every block of YAML in a piece of Markdown, as a whole workflow. */
export function recipesIn(markdown: string): Recipe[] {
  return Array.from(markdown.matchAll(/^```yaml\n(.*?)^```$/gms), ([, text = '']) => {
    const says = /^# (.*)\n/.exec(text)?.[1]
    if (says === undefined) throw new Error(`A recipe does not say in its first line what it does:\n${text}`)
    const parsed: unknown = parse(text)
    return { says, text, workflow: workflowSchema.parse(parsed) }
  })
}

/** Values by expression, as they stand between `${{` and `}}`. GitHub's language is not played here. */
export type Expressions = Readonly<Record<string, string>>

/** Puts values in the place of expressions; one that nobody has listed is a fault of the test or of the document. */
export function evaluate(text: string, values: Expressions): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const value = values[expression]
    if (value === undefined) throw new Error(`Nobody knows the expression ${expression}`)
    return value
  })
}
