import { closestMatch } from 'leven'
import { quote } from '../../wording.ts'

/** Every value a caption may name, by its group. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  release: ['name', 'tag', 'body', 'url'],
  repo: ['name', 'owner', 'url'],
  video: ['name', 'stem'],
  run: ['url', 'sha'],
}
const DOTTED = Object.entries(NAMES).flatMap(([group, names]) => names.map((name) => `${group}.${name}`))

/** Contexts of GitHub's workflow expressions, which look much the same and are not replaced outside of workflow files. */
const WORKFLOW_CONTEXTS = new Set('env github inputs job matrix needs runner secrets steps strategy vars'.split(' '))

export const NO_RELEASE =
  'No release triggered this run, so there are no release values: set release-tag, or leave release values out of the caption.'

/** How a template writes a name; what stands in brackets and is itself a variable is not known before it is rendered. */
export type NamePath = readonly (string | number | object)[]

/** A sentence when no value can have this name, whatever the values are. A group alone is fine: `{% if release %}`. */
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

export function unknownName(dotted: string): string {
  const [group = ''] = dotted.split('.')
  if (DOTTED.includes(dotted))
    return `${dotted} is not there, because the template itself gives ${group} another value.`
  const unknown = `There is no value ${quote(dotted).slice(1, -1)}`
  if (WORKFLOW_CONTEXTS.has(group))
    return `${unknown}: expressions of GitHub's are replaced in workflow files only. A caption may use ${DOTTED.join(', ')}.`
  const sameName = DOTTED.filter((known) => known.endsWith(`.${dotted}`))
  const nearest = closestMatch(dotted, DOTTED, { maxDistance: Math.max(1, Math.floor(dotted.length / 3)) })
  const meant = sameName.length > 0 ? sameName.join(' or ') : nearest
  return meant === undefined
    ? `${unknown}; a caption may use ${DOTTED.join(', ')}.`
    : `${unknown}; did you mean ${meant}?`
}

/** For a word that is none of `words`, `; did you mean …?`, or the end of the sentence. */
export function orMeant(word: string, words: readonly string[]): string {
  const nearest = closestMatch(word, words, { maxDistance: Math.max(2, Math.floor(word.length / 3)) })
  return nearest === undefined ? '.' : `; did you mean ${nearest}?`
}
