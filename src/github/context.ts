import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { openWorkspace, type Workspace } from '../workspace.ts'
import { releaseSchema } from './answers.ts'
import { createLocator, type Place } from './checkout.ts'

/**
 * GitHub's context of this step, from the variables and the event file that the runner sets. Not the context of
 * @actions/github: it reads process.env when it is imported, and has neither the workspace nor the repository's id.
 */
export interface Context {
  readonly workspace: Workspace
  /** `release`, `push`, `pull_request`, … */
  readonly eventName: string
  readonly repository: { readonly id: string; readonly name: string; readonly owner: string; readonly url: string }
  readonly sha: string
  /** `refs/heads/main`, `refs/tags/v1.2.0`, `refs/pull/12/merge`. */
  readonly ref: string
  /** Counts from 1; each re-run of this run is one more. */
  readonly attempt: number
  readonly url: string
  /** URL of this action's docs/errors.md; empty for an action from the workspace (`uses: ./`). */
  readonly docsUrl: string
  /** Of GitHub's REST API. */
  readonly apiUrl: string
  /** Tells this step from others of its workflow, for the marker of its comment. */
  readonly step: string
  /** True unless the event says that the repository is private. Everybody can read log, summary and outputs of a public one. */
  readonly isPublic: boolean
  /** True where GitHub keeps secrets from the run: pull requests of forks and of Dependabot. */
  readonly isWithoutSecrets: boolean
  readonly event: z.infer<typeof eventSchema>
  /**
   * When the workflow run began, as well as it is known: the event's own time, or the time when the runner wrote the
   * event's file, whichever is earlier. Milliseconds since 1970.
   */
  readonly sinceMs: number | undefined
  /** Finds the path of a workspace file in the repository. */
  readonly locate: (absolutePath: string) => Promise<Place>
}

/** Null if the fork was deleted. */
const headRepository = z.looseObject({ full_name: z.string() }).nullable()

/** The parts of the event's payload that the action reads (GitHub webhook reference). */
const eventSchema = z.looseObject({
  release: releaseSchema.optional().catch(undefined),
  /** push: the commits before and after; `before` is all zeros for a new branch. */
  before: z.string().optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  forced: z.boolean().optional().catch(undefined),
  /** push: seconds since 1970; other events have a text here, with a time before the event. */
  repository: z
    .looseObject({
      pushed_at: z.number().optional().catch(undefined),
      default_branch: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  pull_request: z
    .looseObject({
      number: z.number(),
      base: z.looseObject({ sha: z.string() }),
      head: z.looseObject({ sha: z.string(), repo: headRepository.optional().catch(undefined) }),
    })
    .optional()
    .catch(undefined),
})

export type EventRelease = z.infer<typeof releaseSchema>

/** Reads GITHUB_*; what is not set (outside of a workflow) is empty. */
export function readContext(environment: NodeJS.ProcessEnv): Context {
  const variable = (name: string): string => environment[name] ?? ''
  const server = variable('GITHUB_SERVER_URL') || 'https://github.com'
  const fullName = variable('GITHUB_REPOSITORY')
  const read = eventSchema.safeParse(readJson(variable('GITHUB_EVENT_PATH')))
  const event = read.success ? read.data : {}
  const workspace = openWorkspace(variable('GITHUB_WORKSPACE') || process.cwd())
  const repository = {
    id: variable('GITHUB_REPOSITORY_ID') || fullName,
    name: fullName.split('/')[1] ?? fullName,
    owner: variable('GITHUB_REPOSITORY_OWNER') || (fullName.split('/')[0] ?? ''),
    url: `${server}/${fullName}`,
  }
  return {
    workspace,
    eventName: variable('GITHUB_EVENT_NAME'),
    repository,
    sha: variable('GITHUB_SHA'),
    ref: variable('GITHUB_REF'),
    attempt: Number(variable('GITHUB_RUN_ATTEMPT')) || 1,
    url: `${server}/${fullName}/actions/runs/${variable('GITHUB_RUN_ID')}`,
    docsUrl: docsUrlOf(server, variable('GITHUB_ACTION_REPOSITORY'), variable('GITHUB_ACTION_REF')),
    apiUrl: variable('GITHUB_API_URL') || 'https://api.github.com',
    step: [variable('GITHUB_WORKFLOW'), variable('GITHUB_JOB'), variable('GITHUB_ACTION')].join('/'),
    isPublic: event.repository?.private !== true,
    isWithoutSecrets: isWithoutSecrets(event, fullName, variable('GITHUB_ACTOR')),
    event,
    sinceMs: runBeganMs(variable('GITHUB_EVENT_PATH'), event),
    locate: createLocator(workspace.folder, repository),
  }
}

/** For the version of the action that runs (GitHub, default environment variables). */
const docsUrlOf = (server: string, repository: string, ref: string): string =>
  repository && ref ? `${server}/${repository}/blob/${ref}/docs/errors.md` : ''

function runBeganMs(path: string, { release, repository }: Context['event']): number | undefined {
  const publishedMs = Date.parse(release?.published_at ?? '')
  const pushedAt = repository?.pushed_at
  const times = [publishedMs, pushedAt === undefined ? Number.NaN : pushedAt * 1000, writtenMs(path)]
  const known = times.filter((timeMs) => !Number.isNaN(timeMs))
  return known.length > 0 ? Math.min(...known) : undefined
}

const writtenMs = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN

/** GitHub, "Events that trigger workflows": no secrets for pull requests of forks, nor for what Dependabot starts. */
function isWithoutSecrets({ pull_request: pull }: Context['event'], fullName: string, actor: string): boolean {
  if (!pull) return false
  const head = pull.head.repo
  return actor === 'dependabot[bot]' || head === null || (head !== undefined && head.full_name !== fullName)
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** The event's name in sentences about `added-only`. */
export const pushOrPullRequest = ({ event }: Context): string => (event.pull_request ? 'pull request' : 'push')
