import { readFile } from 'node:fs/promises'
import type { EventName } from './events.ts'
import { type Recipe, recipesIn } from './workflow.ts'

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')

/** The first workflow of the README, and every one below its heading "Recipes". */
export const recipes: readonly Recipe[] = [
  ...recipesIn(readme.slice(0, readme.indexOf('\n## '))).slice(0, 1),
  ...recipesIn(/^## Recipes$(.*?)(?=^## )/ms.exec(readme)?.[1] ?? ''),
]

/** What each event of `on:` is played with. Strangers' pull requests come with every other one. */
const events: Readonly<Record<string, readonly EventName[]>> = {
  release: ['release-published'],
  push: ['push'],
  pull_request: ['pull-request', 'pull-request-fork'],
  schedule: ['schedule'],
  workflow_dispatch: ['workflow-dispatch'],
}

/** The payloads that a recipe is played with. Throws for an event that no payload is at hand for. */
export function eventsFor({ workflow }: Recipe): EventName[] {
  return Object.keys(workflow.on).flatMap((name) => {
    const found = events[name]
    if (!found) throw new Error(`No payload is at hand for on: ${name}`)
    return found
  })
}

/** Whether a step is one of this action's. */
export const isOurs = ({ uses }: { uses?: string | undefined }): boolean =>
  uses?.endsWith('/postpost-tiktok@v1') ?? false
