import { readdir, readFile } from 'node:fs/promises'
import type { EventName } from './events.ts'
import type { Occasion } from './play.ts'
import { type Block, blocksIn, calledWith, dispatchInputsOf, type Recipe } from './workflow.ts'

const root = new URL('../..', import.meta.url)
const pages = (await readdir(new URL('docs', root))).filter((name) => name.endsWith('.md')).toSorted()
const documents = ['README.md', 'CONTRIBUTING.md', ...pages.map((name) => `docs/${name}`)]

/** A block of YAML or a workflow, and the document that shows it. */
type Shown<T> = T & { readonly document: string }

/** Every block of YAML that the documents show. */
export const blocks: readonly Shown<Block>[] = (
  await Promise.all(
    documents.map(async (document) =>
      blocksIn(await readFile(new URL(document, root), 'utf8')).map((block) => ({ ...block, document })),
    ),
  )
).flat()

/** Those of them that are whole workflows. */
export const recipes: readonly Shown<Recipe>[] = blocks.flatMap((block) =>
  block.kind === 'workflow' ? [{ ...block.recipe, document: block.document }] : [],
)

/** The one that others call. */
export const sharedRecipe = recipes.find(({ workflow }) => calledWith(workflow) !== undefined)

/** What each event of `on:` is played with. Strangers' pull requests come with every other one. */
const events: Readonly<Record<string, readonly EventName[]>> = {
  release: ['release-published'],
  push: ['push'],
  pull_request: ['pull-request', 'pull-request-fork'],
  schedule: ['schedule'],
  workflow_dispatch: ['workflow-dispatch'],
  // It is played by the workflow that calls it.
  workflow_call: [],
}

/** Every way a workflow can start; what a person may tick is played both ways. Throws for an event that no payload is at hand for. */
export function occasionsOf({ workflow }: Recipe): Omit<Occasion, 'secrets'>[] {
  return Object.keys(workflow.on).flatMap((name) => {
    const found = events[name]
    if (!found) throw new Error(`No payload is at hand for on: ${name}`)
    const boxes = name === 'workflow_dispatch' ? Object.keys(dispatchInputsOf(workflow)) : []
    const ticked = (on: boolean) => Object.fromEntries(boxes.map((box) => [box, on]))
    const choices = boxes.length === 0 ? [{}] : [ticked(false), ticked(true)]
    return found.flatMap((event) => choices.map((inputs) => ({ event, inputs })))
  })
}
