import { error, type Located, notice, type Problem } from '../../problem.ts'
import { listed, quote } from '../../wording.ts'
import type { PatternLines } from './lines.ts'
import { lettersOf, linesMeantBy, placesOf } from './near-misses.ts'

/**
 * How a pattern of one input is compared with the names that the input finds: a test for each way to read it, the most
 * literal first.
 */
export type Compare = (pattern: string, isCaseIgnored?: boolean) => Promise<readonly ((name: string) => boolean)[]>

export interface HeldBack {
  /** Names that an exclude takes out. */
  readonly names: ReadonlySet<string>
  readonly problems: readonly Problem[]
  /** Lines for the log. */
  readonly remarks: readonly string[]
}

/**
 * Finds what the excludes of one input take out. If an exclude is misspelled, it takes out nothing, and a video that a
 * person holds back would go out. So this is an error if a small change (case, folder, depth, quotes, slashes, braces,
 * commas, a comment) makes the exclude take out something that is about to be published. The message has the line to
 * write. Otherwise it is a line in the log, because a folder without drafts today is no mistake. An exclude that takes
 * out something gets a notice if it would take out more with other letter case or at another depth.
 * @param found the names that the includes find, as patterns are compared with them: paths with `/`
 */
export async function holdBack(
  { includes, excludes }: PatternLines,
  found: readonly string[],
  compare: Compare,
): Promise<HeldBack> {
  const taken = new Map<Located<string>, readonly string[]>()
  for (const exclude of excludes) taken.set(exclude, await takenBy(exclude.value, found, compare))
  const names = new Set([...taken.values()].flat())
  const left = found.filter((name) => !names.has(name))
  const patterns = includes.map(({ value }) => value)
  const problems: Problem[] = []
  const remarks: string[] = []
  for (const [exclude, takes] of taken) {
    const written = quote(`!${exclude.value}`)
    const meant = await meantBy(exclude.value, left, patterns, compare, takes.length > 0)
    if (takes.length > 0 && meant)
      problems.push(notice('files/exclude-too-narrow', exclude.origin, notReached(written, meant)))
    else if (meant) problems.push(error('files/exclude-misses', exclude.origin, takesNothing(written, meant)))
    else if (takes.length === 0) remarks.push(`The exclude ${written} takes nothing out in this run.`)
  }
  return { names, problems, remarks }
}

async function takenBy(
  pattern: string,
  names: readonly string[],
  compare: Compare,
  isCaseIgnored = false,
): Promise<readonly string[]> {
  for (const test of await compare(pattern, isCaseIgnored)) {
    const taken = names.filter(test)
    if (taken.length > 0) return taken
  }
  return []
}

/** What an exclude probably means: the lines to write, and the names that they would take out. */
interface Meant {
  readonly lines: readonly string[]
  readonly takes: readonly string[]
}

/** @param isInUse true if the exclude takes out something. Then only other letter case and another depth are tried */
async function meantBy(
  exclude: string,
  names: readonly string[],
  includes: readonly string[],
  compare: Compare,
  isInUse: boolean,
): Promise<Meant | undefined> {
  if (names.length === 0) return undefined
  for (const texts of isInUse ? [[exclude]] : linesMeantBy(exclude)) {
    const found: Meant[] = []
    for (const text of texts) {
      const near = await nearestLine(text, names, includes, compare, isInUse)
      found.push(near ?? { lines: [text], takes: [] })
    }
    const takes = [...new Set(found.flatMap((each) => each.takes))]
    if (takes.length > 0) return { lines: [...new Set(found.flatMap(({ lines }) => lines))], takes }
  }
  return undefined
}

async function nearestLine(
  text: string,
  names: readonly string[],
  includes: readonly string[],
  compare: Compare,
  isInUse: boolean,
): Promise<Meant | undefined> {
  for (const line of placesOf(text, names, includes, isInUse)) {
    const takes = await takenBy(line, names, compare)
    if (takes.length > 0) return { lines: [line], takes }
    const inOtherCase = await takenBy(line, names, compare, true)
    if (inOtherCase.length === 0) continue
    const lines = inOtherCase.map(async (name) => {
      const recased = lettersOf(line, name)
      return (await takenBy(recased, [name], compare)).length > 0 ? recased : name
    })
    return { lines: [...new Set(await Promise.all(lines))], takes: inOtherCase }
  }
  return undefined
}

function takesNothing(written: string, { lines, takes }: Meant): string {
  const are = takes.length === 1 ? 'is' : 'are'
  return `The exclude ${written} takes nothing out, so ${listed(takes, 3)} ${are} about to be published. To hold ${takes.length === 1 ? 'it' : 'them'} back, write ${shownLines(lines)}; if you want to publish ${takes.length === 1 ? 'it' : 'them'}, delete this line.`
}

const notReached = (written: string, { lines, takes }: Meant): string =>
  `The exclude ${written} does not take out ${listed(takes, 3)}, so ${takes.length === 1 ? 'it is' : 'they are'} about to be published. To hold ${takes.length === 1 ? 'it' : 'them'} back too, write ${shownLines(lines)}.`

const shownLines = (lines: readonly string[]): string =>
  `${lines.map((line) => quote(`!${line}`)).join(' and ')}${lines.length > 1 ? ', each on a line of its own' : ''}`
