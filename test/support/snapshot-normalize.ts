import { realpathSync } from 'node:fs'

export interface Volatile {
  /** Literal texts that stay. */
  keep: string[]
  /** Folders by the word that stands for them. */
  paths: Record<string, string>
  /** URLs by the word that stands for them. */
  addresses: Record<string, string>
}

/** Takes out of a text what differs from run to run and from machine to machine. */
export function normalize(text: string, { keep, paths, addresses }: Volatile): string {
  // What stays is put aside as single characters that no rule below touches: Unicode's private use area.
  const aside = (index: number): string => String.fromCodePoint(0xe000 + index)
  let result = keep.reduce((at, literal, index) => at.replaceAll(literal, aside(index)), text)
  for (const [word, url] of Object.entries(addresses)) result = result.replaceAll(url, word)
  for (const [word, path] of Object.entries(paths)) {
    for (const known of [realPath(path), path]) result = result.replaceAll(known, word)
  }
  for (const [pattern, word] of patterns) result = result.replace(pattern, word)
  return keep.reduce((at, literal, index) => at.replaceAll(aside(index), literal), result)
}

const patterns: [RegExp, string][] = [
  // How many of these lines there are depends on how fast the machine is.
  [/^Still working after [\s\S]*?\.\n/gm, ''],
  [/\b(?:127\.0\.0\.1|localhost):\d+/g, '<host>'],
  [/\?X-Amz-[^\s"'<>)\]]*/g, '?<signature>'],
  [/\b\d{13}-/g, '<ms>-'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?UTC|Z|[+-]\d\d:?\d\d)?/g, '<time>'],
  [/\b\d+(?:\.\d+)? ?(?:[kMG]i?)?B\/s/g, '<rate>'],
  // An upload within the same millisecond has no rate.
  [/ uploaded(?:, <rate>)?\./g, ' uploaded, <rate>.'],
  // A measured duration stands after one of these words; a limit such as "3 s to 600 s" does not and stays.
  [/\b(in|after|took) \d+(?:\.\d+)? ?(?:ms|seconds?|minutes?|min|s|m)\b/g, '$1 <duration>'],
]

/** A folder behind a link shows under both names; one that is gone by now under the given one only. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
