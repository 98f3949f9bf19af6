import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** What a run knows about itself, from the variables and the event file that GitHub gives every step. */
export interface Run {
  readonly workspace: string
  readonly eventName: string
  readonly repository: { readonly id: string; readonly name: string; readonly owner: string; readonly url: string }
  readonly sha: string
  readonly url: string
  /** The release that triggered the run; its name falls back to the tag, as on GitHub's own page. */
  readonly release?: Release
}

export interface Release {
  readonly name: string
  readonly tag: string
  readonly body: string
  readonly url: string
}

/** Fields of the `release` event's payload (GitHub webhook reference, "release"). */
const releaseEvent = z.looseObject({
  release: z.looseObject({
    tag_name: z.string(),
    name: z.string().nullish(),
    body: z.string().nullish(),
    html_url: z.string(),
  }),
})

export function readRun(environment: NodeJS.ProcessEnv): Run {
  const variable = (name: string): string => environment[name] ?? ''
  const server = variable('GITHUB_SERVER_URL') || 'https://github.com'
  const fullName = variable('GITHUB_REPOSITORY')
  const eventName = variable('GITHUB_EVENT_NAME')
  const release = eventName === 'release' ? readRelease(variable('GITHUB_EVENT_PATH')) : undefined
  return {
    workspace: variable('GITHUB_WORKSPACE') || process.cwd(),
    eventName,
    repository: {
      id: variable('GITHUB_REPOSITORY_ID') || fullName,
      name: fullName.split('/')[1] ?? fullName,
      owner: variable('GITHUB_REPOSITORY_OWNER') || (fullName.split('/')[0] ?? ''),
      url: `${server}/${fullName}`,
    },
    sha: variable('GITHUB_SHA'),
    url: `${server}/${fullName}/actions/runs/${variable('GITHUB_RUN_ID')}`,
    ...(release ? { release } : {}),
  }
}

function readRelease(eventPath: string): Release | undefined {
  const event = releaseEvent.safeParse(readJson(eventPath))
  if (!event.success) return undefined
  const { tag_name, name, body, html_url } = event.data.release
  return { tag: tag_name, name: name || tag_name, body: body ?? '', url: html_url }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
