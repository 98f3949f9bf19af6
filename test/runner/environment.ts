import { stepPlatform } from './step-platform.ts'

/** The event that started the workflow, as the runner would write it to GITHUB_EVENT_PATH. */
export interface TriggerEvent {
  name: string
  payload: unknown
}

export const fakeToken = 'ghs_0000TokenOfTheTestRunner000000000000'

const repository = 'acme/videos'
const [owner] = repository.split('/')

export const manualRun: TriggerEvent = {
  name: 'workflow_dispatch',
  payload: { inputs: {}, ref: 'refs/heads/main', repository: { full_name: repository, name: 'videos', private: true } },
}

/** What GitHub sets for every step, apart from files and folders. The API's address leads nowhere. */
export function defaultVariables(event: TriggerEvent): Record<string, string> {
  const ref = refOf(event)
  return {
    CI: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    // Port 9 discards: nothing listens there, so a call to GitHub that no test asked for fails at once.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
    GITHUB_JOB: 'publish',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: '123456789',
    GITHUB_REPOSITORY_OWNER: owner ?? '',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '9876543210',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: shaOf(event),
    GITHUB_WORKFLOW: 'Publish',
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'test',
    RUNNER_OS: { win32: 'Windows', darwin: 'macOS' }[stepPlatform] ?? 'Linux',
  }
}

/** The `github.*` values that defaults in action.yml may name. */
export const githubContext = (variables: Record<string, string>, token: string): Record<string, string> => {
  const context: Record<string, string> = { token }
  for (const [name, value] of Object.entries(variables)) {
    if (name.startsWith('GITHUB_')) context[name.slice('GITHUB_'.length).toLowerCase()] = value
  }
  return context
}

function refOf({ name, payload }: TriggerEvent): string {
  const tag = textAt(payload, 'release', 'tag_name')
  if (name === 'release' && tag !== undefined) return `refs/tags/${tag}`
  const number = textAt(payload, 'number') ?? textAt(payload, 'pull_request', 'number')
  if (name.startsWith('pull_request') && number !== undefined) return `refs/pull/${number}/merge`
  return textAt(payload, 'ref') ?? 'refs/heads/main'
}

const shaOf = ({ name, payload }: TriggerEvent): string =>
  (name === 'push' ? textAt(payload, 'after') : undefined) ?? '5f0c2d3e4b5a69788796a5b4c3d2e1f001234567'

function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Object.getOwnPropertyDescriptor(at, key)?.value : undefined),
    value,
  )
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined
}
