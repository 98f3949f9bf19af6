import { meantWord, orMeant, quote } from '../../wording.ts'

/** Every value a caption may name, by its group. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  release: ['name', 'tag', 'body', 'url'],
  repo: ['name', 'owner', 'url'],
  video: ['name', 'stem'],
  run: ['url', 'sha'],
}
const DOTTED = Object.entries(NAMES).flatMap(([group, names]) => names.map((name) => `${group}.${name}`))

/** Contexts of GitHub's expressions. They look like Liquid's values, but work only in workflow files. */
const WORKFLOW_CONTEXTS = new Set('env github inputs job matrix needs runner secrets steps strategy vars'.split(' '))

export const NO_RELEASE =
  'No release triggered this run, so there are no release values: set release-tag, or leave release values out of the caption.'

/**
 * The parts of a name in a template. A variable in brackets (`release[x]`) is an object, because its value is known
 * only later.
 */
export type NamePath = readonly (string | number | object)[]

/** Says what is wrong with a name that has no value in any run. A group alone is fine, as in `{% if release %}`. */
export function checkName([group = '', name, property, ...rest]: NamePath): string | undefined {
  const names = typeof group === 'string' && Object.hasOwn(NAMES, group) ? NAMES[group] : undefined
  const isKnown =
    names !== undefined &&
    (name === undefined || typeof name === 'object' || (typeof name === 'string' && names.includes(name))) &&
    (property === undefined || typeof property === 'object' || property === 'size') &&
    rest.length === 0
  if (isKnown) return undefined
  return unknownName(
    [group, name, property, ...rest].filter((part) => part !== undefined && typeof part !== 'object').join('.'),
  )
}

/** The sentence for a name without a value. */
export function unknownName(dotted: string): string {
  const [group = ''] = dotted.split('.')
  if (DOTTED.includes(dotted))
    return `${dotted} has no value here, because the template itself sets ${group}: use another name in the template.`
  const unknown = `There is no value ${quote(dotted).slice(1, -1)}`
  if (WORKFLOW_CONTEXTS.has(group))
    return `${unknown}: GitHub's expressions work only in workflow files. A caption may use ${DOTTED.join(', ')}.`
  const sameName = DOTTED.filter((known) => known.endsWith(`.${dotted}`))
  const meant = sameName.length > 0 ? sameName.join(' or ') : meantWord(dotted, DOTTED)
  return `${unknown}${orMeant(meant, `; a caption may use ${DOTTED.join(', ')}.`)}`
}
