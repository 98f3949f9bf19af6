import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { openWorkspace, type Workspace } from '../workspace.ts'
import { eventReleaseSchema } from './answers.ts'
import { createLocator, type Place } from './checkout.ts'

/**
 * GitHub's context of this step, from the variables and the event file that the runner sets. It is not the context
 * of @actions/github: that reads process.env when it is imported, and has no workspace and no id of the repository.
 */
export interface Context {
  readonly workspace: Workspace
  /** `release`, `push`, `pull_request`, … */
  readonly eventName: string
  readonly repository: { readonly id: string; readonly name: string; readonly owner: string; readonly url: string }
  readonly sha: string
  /** `refs/heads/main`, `refs/tags/v1.2.0`, `refs/pull/12/merge`. */
  readonly ref: string
  /** 1 for the first attempt of the run. Each re-run adds one. */
  readonly attempt: number
  readonly url: string
  /** URL of this action's docs/errors.md. It is empty if the action comes from the workspace (`uses: ./`). */
  readonly docsUrl: string
  /** URL of GitHub's REST API. */
  readonly apiUrl: string
  /** Workflow, job and step. The preview comment is marked with it, so that each step finds its own comment. */
  readonly step: string
  /**
   * True unless the event says that the repository is private. Everybody can read log, summary and outputs of a public
   * repository.
   */
  readonly isPublic: boolean
  /** True for pull requests of forks and of Dependabot. On `pull_request`, GitHub gives such runs no secrets. */
  readonly isWithoutSecrets: boolean
  readonly event: z.infer<typeof eventSchema>
  /**
   * When the workflow run began, in milliseconds since 1970. It is the event's own time, or the time when the runner
   * wrote the event's file. The earlier of the two counts. It is undefined if neither is known.
   */
  readonly runBeganMs: number | undefined
  /** Finds the path of a workspace file in the repository. */
  readonly locate: (absolutePath: string) => Promise<Place>
}

/** Null if the fork was deleted. */
const headRepository = z.looseObject({ full_name: z.string() }).nullable()

/** The parts of the event that the action reads (https://docs.github.com/webhooks/webhook-events-and-payloads). */
const eventSchema = z.looseObject({
  /** What happened: `published`, `edited` … */
  action: z.string().optional().catch(undefined),
  release: eventReleaseSchema.optional().catch(undefined),
  /** Only of a push: the commits before and after it. `before` is all zeros for a new branch or tag. */
  before: z.string().optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  forced: z.boolean().optional().catch(undefined),
  /**
   * `pushed_at` of a push has seconds since 1970. Other events have a text there, with a time before the event. That is
   * not used.
   */
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

export type EventRelease = z.infer<typeof eventReleaseSchema>

/** Reads the variables GITHUB_*. Outside of a workflow they are not set, so that many values are empty. */
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
    isWithoutSecrets: isWithoutSecrets(event, variable('GITHUB_EVENT_NAME'), fullName, variable('GITHUB_ACTOR')),
    event,
    runBeganMs: whenRunBegan(variable('GITHUB_EVENT_PATH'), event),
    locate: createLocator(workspace.folder, repository),
  }
}

/** The page for the version of the action that runs (GitHub, "Default environment variables"). */
const docsUrlOf = (server: string, repository: string, ref: string): string =>
  repository && ref ? `${server}/${repository}/blob/${ref}/docs/errors.md` : ''

/** Actions of the event `release` that mean a new public release. Others, like `edited`, may come months later. */
const PUBLISHING: ReadonlySet<string | undefined> = new Set(['published', 'prereleased', 'released'])

function whenRunBegan(path: string, { action, release, repository }: Context['event']): number | undefined {
  const publishedMs = PUBLISHING.has(action) ? Date.parse(release?.published_at ?? '') : Number.NaN
  const pushedAt = repository?.pushed_at
  const times = [publishedMs, pushedAt === undefined ? Number.NaN : pushedAt * 1000, writtenMs(path)]
  const known = times.filter((timeMs) => !Number.isNaN(timeMs))
  return known.length > 0 ? Math.min(...known) : undefined
}

const writtenMs = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN

/**
 * GitHub, "Events that trigger workflows": on `pull_request`, runs for forks and for Dependabot get no secrets. On
 * `pull_request_target` they do.
 */
function isWithoutSecrets(
  { pull_request: pull }: Context['event'],
  eventName: string,
  fullName: string,
  actor: string,
): boolean {
  if (!pull || eventName === 'pull_request_target') return false
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
