import type { Liquid, LiquidError, Variable } from 'liquidjs'
import { meantWord, orMeant } from '../../wording.ts'
import { cutText } from './cut.ts'
import { checkName, NO_RELEASE, unknownName } from './names.ts'

/** The values that a caption can use; `release` is missing if there is none. */
export interface CaptionValues {
  readonly release?: { readonly name: string; readonly tag: string; readonly body: string; readonly url: string }
  readonly repo: { readonly name: string; readonly owner: string; readonly url: string }
  readonly video: { readonly name: string; readonly stem: string }
  readonly run: { readonly url: string; readonly sha: string }
}

/**
 * `usesRelease`: whether the template names a value of the release, in any of its branches. `wrong`: a sentence; `line`
 * and `column`: its place in the template, from 1.
 */
export type CaptionResult =
  | { readonly caption: string; readonly usesRelease: boolean }
  | { readonly wrong: string; readonly line: number; readonly column: number }

/** Limits against templates that never end: characters of the template, milliseconds, and the size of its values. */
const BOUNDS = { parseLimit: 100_000, renderLimit: 5_000, memoryLimit: 10_000_000 }

/** These tags read other templates. A caption has no other templates. */
const FILE_TAGS = ['block', 'include', 'layout', 'render']

/**
 * Renders the caption from a Liquid template. Values are filled in as text and are never read as templates. So the
 * author of release notes cannot read other values. Line breaks become LF, and white space at the end is removed.
 */
export async function renderCaption(template: string, values: CaptionValues): Promise<CaptionResult> {
  const text = template.replace(/\r\n?/g, '\n')
  if (!text.includes('{{') && !text.includes('{%')) return { caption: text.trimEnd(), usesRelease: false }
  // Most captions are plain text, and the library takes 14 ms to load.
  const { Liquid, LiquidError } = await import('liquidjs')
  const engine = new Liquid({
    ...BOUNDS,
    strictFilters: true,
    strictVariables: true,
    // So `{% if release %}` and `| default:` work in a run without a release, and one caption is enough for all runs.
    lenientIf: true,
    ownPropertyOnly: true,
    timezoneOffset: 0,
    locale: 'en-US',
  })
  for (const tag of FILE_TAGS) delete engine.tags[tag]
  engine.registerFilter('plain', async (value: unknown) => {
    const { plainText } = await import('./plain-text.ts')
    return plainText(asText(value))
  })
  engine.registerFilter('cut', (value: unknown, limit: unknown) => cutText(asText(value), asLimit(limit)))
  try {
    const parsed = engine.parse(text)
    // Branches that this run does not take are checked too. If not, their mistakes would first show at a later release.
    const { globals } = engine.analyzeSync(parsed, { partials: false })
    const unknown = firstUnknown(Object.values(globals).flat())
    if (unknown !== undefined) return unknown
    const rendered: unknown = await engine.render(parsed, scopeOf(values))
    return {
      caption: asText(rendered).replace(/\r\n?/g, '\n').trimEnd(),
      usesRelease: Object.hasOwn(globals, 'release'),
    }
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    if (!LiquidError.is(cause)) return { wrong: templateSentence(cause.message), line: 1, column: 1 }
    const [line = 1, column = 1] = cause.token.getPosition()
    return { wrong: explainTemplateFault(cause, engine, values), line, column }
  }
}

/** Groups have no prototype. So no other names can be read, and a group cannot be printed as `[object Object]`. */
function scopeOf(values: CaptionValues): object {
  const groups = Object.entries(values).filter(([, group]) => group !== undefined)
  return Object.fromEntries(groups.map(([name, group]) => [name, { __proto__: null, ...group }]))
}

function firstUnknown(variables: readonly Variable[]): CaptionResult | undefined {
  const inOrder = variables.toSorted((a, b) => a.location.row - b.location.row || a.location.col - b.location.col)
  for (const { segments, location } of inOrder) {
    const wrong = checkName(segments)
    if (wrong !== undefined) return { wrong, line: location.row, column: location.col }
  }
  return undefined
}

function explainTemplateFault(error: LiquidError, { filters, tags }: Liquid, values: CaptionValues): string {
  const message = (error.originalError?.message ?? error.message).replace(/, line:\d+, col:\d+$/, '')
  const variable = /^undefined variable: (.*)$/s.exec(message)?.[1]
  if (variable !== undefined) {
    return /^release\b/.test(variable) && values.release === undefined ? NO_RELEASE : unknownName(variable)
  }
  const filter = /^undefined filter: (.*)$/s.exec(message)?.[1]
  if (filter !== undefined)
    return `There is no filter ${filter}${orMeant(meantWord(filter, Object.keys(filters)), '.')}`
  const tag = /^tag "(.*)" not found$/s.exec(message)?.[1]
  if (tag !== undefined) {
    if (FILE_TAGS.includes(tag))
      return `A caption cannot use {% ${tag} %}: it takes no other file. Write the text into the caption.`
    return `There is no tag ${tag}${orMeant(meantWord(tag, Object.keys(tags)), '.')}`
  }
  return templateSentence(message)
}

/** Liquid's own messages are good enough for most mistakes. These need a better one. */
function templateSentence(message: string): string {
  if (/limit exceeded|string length/i.test(message))
    return `The caption takes too much time or memory to make (${message}); make it simpler.`
  if (/primitive value/.test(message))
    return 'This is a group of values, not a text: name one of them, such as release.name, repo.name, video.stem or run.url.'
  if (/not closed$/.test(message))
    return `The template is not complete: ${message}. For braces that are text write {% raw %} before and {% endraw %} after them.`
  return `The template does not work: ${message.replace(/\.$/, '')}.`
}

const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

function asLimit(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value
  throw new Error('cut needs the greatest length, a whole number of 1 or more, as in "cut: 2000"')
}
