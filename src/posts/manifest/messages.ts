import type { z } from 'zod'
import { error, type Problem } from '../../problem.ts'
import { meantWord, orMeant, quote, unknownWord } from '../../wording.ts'
import type { Path } from './positions.ts'
import type { Parsed } from './yaml.ts'

/** Where values are written, and how. */
export type Source = Pick<Parsed, 'locate' | 'written'>

/**
 * What zod found in a mapping → sentences for the person who wrote it, each at its place.
 * @param path where the mapping is in the manifest
 * @param known the keys this mapping may have
 */
export function describeIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
  path: Path,
  known: readonly string[],
  { locate, written }: Source,
): Problem[] {
  const at = [...path, ...issue.path]
  const name = String(at.findLast((part) => typeof part === 'string') ?? 'the manifest')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => error('manifest/unknown-key', locate([...at, key], 'key'), unknownKey(key, known)))
  }
  const given = issue.path.reduce<unknown>((parent, part) => (isIndexable(parent) ? parent[part] : undefined), value)
  if (given === undefined) {
    const hint = name === 'version' ? 'write version: 1 at the top' : `write ${name}: …`
    return [error('manifest/missing-key', locate(at.slice(0, -1)), `${name} is missing; ${hint}.`)]
  }
  const place = locate(at)
  return [error('manifest/wrong-value', place, wrongValue(issue, name, given, show(given, written(place))))]
}

function wrongValue(issue: z.core.$ZodIssue, name: string, given: unknown, shown: string): string {
  const what = name === 'posts' ? 'This post' : name
  if (given === null) return `${what} has no value; write one, or leave it out.`
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String)
    if (issue.values.some((value) => typeof value !== 'string'))
      return `${name} is ${shown}; write ${words.join(' or ')}, without quotes.`
    return typeof given === 'string'
      ? unknownWord(name, given, words)
      : `${name} is ${shown}; write one of ${words.join(', ')}.`
  }
  if (issue.code === 'invalid_type' && issue.expected === 'boolean')
    return `${name} is ${shown}; write true or false, without quotes.`
  if (issue.code === 'invalid_type' && issue.expected === 'object')
    return `${what} is ${shown}; write keys and values, for example "${name === 'defaults' ? 'timezone: Europe/Berlin' : 'video: clip.mp4'}".`
  if (issue.code === 'invalid_union') return `${name} is ${shown}; write one account or a list, for example ["@acme"].`
  if (issue.code === 'invalid_type' && issue.expected === 'string')
    return `${name} is ${shown}, which YAML does not read as text; put it in quotes.`
  if (name === 'accounts') return 'accounts names no account; write for example ["@acme"], or leave the key out.'
  return `${name} ${issue.message}.`
}

/** The known key that was probably meant. */
export function meantKey(key: string, known: readonly string[]): string | undefined {
  const bare = (name: string) => name.toLowerCase().replaceAll(/[-_]/g, '')
  const meant = meantWord(bare(key), known.map(bare))
  return known.find((name) => bare(name) === meant)
}

export function unknownKey(key: string, known: readonly string[]): string {
  return `Unknown key ${quote(key)}${orMeant(meantKey(key, known), `; the known keys are: ${known.join(', ')}.`)}`
}

const isIndexable = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null

/** Numbers and dates are shown as they are written, if not by an alias: a person puts exactly this text in quotes. */
function show(value: unknown, written: string | undefined): string {
  if (typeof value === 'string') return quote(value)
  const isPlain = (typeof value !== 'object' || value instanceof Date) && !written?.startsWith('*')
  return quote((isPlain ? written : undefined) ?? JSON.stringify(value) ?? String(value))
}
