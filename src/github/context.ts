import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** What a run knows about itself, from the variables and the event file that GitHub gives every step. */
export interface Run {
  readonly workspace: string
  /** `release`, `push`, `pull_request`, … */
  readonly eventName: string
  readonly repository: { readonly id: string; readonly name: string; readonly owner: string; readonly url: string }
  readonly sha: string
  readonly url: string
  /** Names this step among those of its workflow, for the marker of its comment. */
  readonly step: string
  readonly event: Event
}

/** The parts of the event's payload that are read (GitHub webhook reference). */
export type Event = z.infer<typeof eventSchema>

const releaseSchema = z.looseObject({
  id: z.number(),
  tag_name: z.string(),
  name: z.string().nullish(),
  body: z.string().nullish(),
  html_url: z.string(),
  draft: z.boolean().optional(),
  prerelease: z.boolean().optional(),
})

const eventSchema = z.looseObject({
  release: releaseSchema.optional().catch(undefined),
  /** push: the commits before and after; `before` is all zeros for a new branch. */
  before: z.string().optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  forced: z.boolean().optional().catch(undefined),
  pull_request: z
    .looseObject({
      number: z.number(),
      base: z.looseObject({ sha: z.string() }),
      head: z.looseObject({ sha: z.string() }),
    })
    .optional()
    .catch(undefined),
})

export function readRun(environment: NodeJS.ProcessEnv): Run {
  const variable = (name: string): string => environment[name] ?? ''
  const server = variable('GITHUB_SERVER_URL') || 'https://github.com'
  const fullName = variable('GITHUB_REPOSITORY')
  const event = eventSchema.safeParse(readJson(variable('GITHUB_EVENT_PATH')))
  return {
    workspace: variable('GITHUB_WORKSPACE') || process.cwd(),
    eventName: variable('GITHUB_EVENT_NAME'),
    repository: {
      id: variable('GITHUB_REPOSITORY_ID') || fullName,
      name: fullName.split('/')[1] ?? fullName,
      owner: variable('GITHUB_REPOSITORY_OWNER') || (fullName.split('/')[0] ?? ''),
      url: `${server}/${fullName}`,
    },
    sha: variable('GITHUB_SHA'),
    url: `${server}/${fullName}/actions/runs/${variable('GITHUB_RUN_ID')}`,
    step: [variable('GITHUB_WORKFLOW'), variable('GITHUB_JOB'), variable('GITHUB_ACTION')].join('/'),
    event: event.success ? event.data : {},
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** `push` or `pull request`, as sentences about `added-only` name it. */
export const whatAdds = ({ event }: Run): string => (event.pull_request ? 'pull request' : 'push')
