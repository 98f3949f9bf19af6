/** The inputs, as action.yml, watch/action.yml and documents show them. */
import { posix } from 'node:path'
import { stringify } from 'yaml'
import type { Input } from '../src/inputs/kinds.ts'
import { INPUT_GROUPS } from '../src/inputs/table.ts'
import { WATCH_INPUTS } from '../src/watch/inputs.ts'

interface Described {
  readonly name: string
  /** As it stands in action.yml. */
  readonly default: string | undefined
  /** Markdown; links lead from the root of the repository. */
  readonly about: string
}

/** By the headings that they stand below. */
export const inputGroups = (): { readonly title: string; readonly inputs: readonly Described[] }[] =>
  Object.entries(INPUT_GROUPS).map(([title, inputs]) => ({ title, inputs: Object.entries(inputs).map(describe) }))

/** So few that they need no headings. */
export const watchInputs = (): readonly Described[] => Object.entries(WATCH_INPUTS).map(describe)

const describe = ([name, input]: [string, Input<unknown>]): Described => ({
  name,
  default: input.filledIn ?? input.default,
  about: input.about,
})

/** action.yml with all inputs, the heading of each group in a comment. */
export const withInputs = (action: string): string => withList(action, inputGroups().map(groupOf).join('\n\n'))

/** watch/action.yml with all of its inputs. */
export const withWatchInputs = (action: string): string => withList(action, watchInputs().map(entryOf).join('\n'))

const withList = (action: string, list: string): string =>
  action.replace(/^inputs:\n.*?(?=^\S)/ms, () => `inputs:\n${list}\n\n`)

const groupOf = ({ title, inputs }: ReturnType<typeof inputGroups>[number]): string =>
  [`  # ${title}`, ...inputs.map(entryOf)].join('\n')

function entryOf({ name, default: value, about }: Described): string {
  const description = `  ${name}:\n    description: ${inYaml(withoutMarkdown(about))}`
  return value === undefined ? description : `${description}\n    default: ${inYaml(value)}`
}

const inYaml = (text: string): string => stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN' }).trim()

const LINK = /\[([^\]]+)\]\(([^)]+)\)/g

const withoutMarkdown = (text: string): string => text.replaceAll(LINK, '$1').replaceAll('`', '')

/** Markdown whose links lead from the root, for a document: `docs/a.md` is `a.md` in docs, and `#a` is in the README. */
export const linkedFrom = (document: string, text: string): string =>
  text.replaceAll(LINK, (_, words: string, target: string) => {
    const isHere = document === 'README.md'
    const path = target.startsWith('#') && !isHere ? `README.md${target}` : target
    return `[${words}](${isHere ? path : posix.relative(posix.dirname(document), path)})`
  })
