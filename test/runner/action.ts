import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** The parts of action.yml that decide how an action runs. Values are what YAML makes of them: `false` is no text. */
const metadataSchema = z.object({
  inputs: z
    .record(
      z.string(),
      z
        .object({ default: z.union([z.string(), z.number(), z.boolean()]).optional() })
        .loose()
        .nullable(),
    )
    .default({}),
  runs: z
    .object({
      using: z.string(),
      main: z.string(),
      post: z.string().optional(),
      'post-if': z.string().optional(),
    })
    .loose(),
})

export type Metadata = z.infer<typeof metadataSchema>

const read = new Map<string, Promise<Metadata>>()

/** Read once for each folder. */
export function readMetadata(folder: string): Promise<Metadata> {
  const metadata = read.get(folder) ?? readFile(join(folder, 'action.yml'), 'utf8').then(parseMetadata)
  read.set(folder, metadata)
  return metadata
}

const parseMetadata = (text: string): Metadata => metadataSchema.parse(parse(text))

/** The `INPUT_` variables, and the inputs that action.yml does not know (the runner passes them on all the same). */
export function inputVariables(
  metadata: Metadata,
  given: Record<string, string>,
  github: Record<string, string>,
): { variables: Record<string, string>; unexpected: string[] } {
  const variables: Record<string, string> = {}
  for (const [name, input] of Object.entries(metadata.inputs)) {
    variables[variableOf(name)] = evaluate(String(input?.default ?? ''), github)
  }
  for (const [name, value] of Object.entries(given)) variables[variableOf(name)] = value
  const declared = new Set(Object.keys(metadata.inputs).map(variableOf))
  return { variables, unexpected: Object.keys(given).filter((name) => !declared.has(variableOf(name))) }
}

/** Spaces become `_`, dashes stay. */
const variableOf = (input: string): string => `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`

/** Only `${{ github.<name> }}` is understood: a default that needs more fails here rather than running untested. */
const evaluate = (text: string, github: Record<string, string>): string =>
  text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (whole, expression: string) => {
    const value = expression.startsWith('github.') ? github[expression.slice('github.'.length)] : undefined
    if (value === undefined) throw new Error(`The test runner cannot evaluate ${whole}`)
    return value
  })

/** Whether the post step runs, by `post-if`; without it always. */
export function postRuns(metadata: Metadata, succeeded: boolean, cancelled: boolean): boolean {
  const condition = metadata.runs['post-if'] ?? 'always()'
  const name = condition.replace(/^\$\{\{\s*|\s*\}\}$/g, '').trim()
  const results: Record<string, boolean> = {
    'always()': true,
    'success()': succeeded && !cancelled,
    'failure()': !succeeded && !cancelled,
    'cancelled()': cancelled,
    '!cancelled()': !cancelled,
  }
  const result = results[name]
  if (result === undefined) throw new Error(`The test runner cannot evaluate post-if: ${condition}`)
  return result
}
