import { parse } from 'yaml'
import { z } from 'zod'

const value = z.union([z.string(), z.number(), z.boolean()])
const values = z.record(z.string(), value).default({})

const dispatchInput = z.strictObject({ type: z.literal('boolean'), default: z.boolean(), description: z.string() })

const permissions = z.record(z.string(), z.string())
const concurrency = z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean(), queue: z.string() })

/** Where the key is kept, and which link GitHub shows beside the deployment. */
const environment = z.union([
  z.string().transform((name) => ({ name, url: '' })),
  z.strictObject({ name: z.string(), url: z.string() }),
])

/** The parts of a workflow that decide what its steps are given. */
const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.union([z.string().transform((event) => ({ [event]: null })), z.record(z.string(), z.unknown())]),
  permissions,
  concurrency: concurrency.optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      name: z.string().optional(),
      needs: z.string().optional(),
      if: z.string().optional(),
      permissions: permissions.optional(),
      concurrency: concurrency.optional(),
      /** Of a job that runs steps; of one that calls a workflow: which one, and what it is given. */
      'runs-on': z.string().optional(),
      uses: z.string().optional(),
      with: values,
      secrets: z.record(z.string(), z.string()).default({}),
      environment: environment.optional(),
      outputs: z.record(z.string(), z.string()).default({}),
      strategy: z.strictObject({ matrix: z.string(), 'fail-fast': z.boolean() }).optional(),
      steps: z
        .array(
          z.strictObject({
            name: z.string().optional(),
            id: z.string().optional(),
            if: z.string().optional(),
            uses: z.string().optional(),
            run: z.string().optional(),
            env: values,
            with: values,
          }),
        )
        .default([]),
    }),
  ),
})

export type Workflow = z.infer<typeof workflowSchema>
export type WorkflowJob = Workflow['jobs'][string]
export type WorkflowStep = WorkflowJob['steps'][number]

/** A workflow that a document shows: its text, and the sentence of its first line, which says what it does. */
export interface Recipe {
  readonly says: string
  readonly text: string
  readonly workflow: Workflow
}

/** A block of YAML in a document, by what it is: by its first line a part of a workflow, by its `version` a manifest. */
export type Block =
  | { readonly kind: 'workflow'; readonly recipe: Recipe }
  | { readonly kind: 'manifest' | 'fragment'; readonly text: string }

/** Every block of YAML in a piece of Markdown. */
export function blocksIn(markdown: string): Block[] {
  return Array.from(markdown.matchAll(/^```ya?ml\n(.*?)^```$/gms), ([, text = '']): Block => {
    const content: unknown = parse(text)
    if (text.startsWith('# Part of ')) return { kind: 'fragment', text }
    if (z.object({ version: z.unknown() }).safeParse(content).success) return { kind: 'manifest', text }
    const says = /^# (.*)\n/.exec(text)?.[1]
    if (says === undefined) throw new Error(`A workflow does not say in its first line what it does:\n${text}`)
    return { kind: 'workflow', recipe: { says, text, workflow: workflowSchema.parse(content) } }
  })
}

/** The inputs that `on: workflow_dispatch` asks a person for. */
export function dispatchInputsOf({ on }: Workflow): Record<string, z.infer<typeof dispatchInput>> {
  const { workflow_dispatch: dispatch } = on
  return dispatch ? z.strictObject({ inputs: z.record(z.string(), dispatchInput) }).parse(dispatch).inputs : {}
}

const callSchema = z.strictObject({
  inputs: z.record(z.string(), z.strictObject({ type: z.string(), required: z.boolean() })),
  secrets: z.record(z.string(), z.strictObject({ required: z.boolean() })),
})

/** What a workflow that others call wants from them; undefined where nobody can call it. */
export const calledWith = ({ on }: Workflow): z.infer<typeof callSchema> | undefined =>
  on.workflow_call === undefined ? undefined : callSchema.parse(on.workflow_call)

/** Where documents keep the workflow that others call. */
export const SHARED_WORKFLOW = './.github/workflows/tiktok-shared.yml'

/** By its major version, or by one commit. */
export const isOurs = ({ uses = '' }: Pick<WorkflowStep, 'uses'>): boolean =>
  /\/postpost-tiktok@(?:v1|[0-9a-f]{40})$/.test(uses)

/** The second action of the repository, which only reads. */
export const isWatch = ({ uses }: Pick<WorkflowStep, 'uses'>): boolean =>
  uses?.endsWith('/postpost-tiktok/watch@v1') ?? false
