import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import type { FileOrigin } from '../../problem.ts'
import type { Resolve } from './aliases.ts'

export type Path = readonly PropertyKey[]
/** Finds where the value at a path is written, or its key. For a missing value, it is the nearest value around it. */
export type Locate = (path: Path, part?: 'key' | 'value') => FileOrigin

/** Offsets in the text → line and columns. */
export type Position = (offset: number, end?: number) => FileOrigin

/** Follows a path through aliases and merged mappings to the place where its value (or key) is written. */
export function locateIn(
  document: Document.Parsed,
  resolve: Resolve,
  path: Path,
  part: 'key' | 'value',
  position: Position,
): FileOrigin {
  let node: Node | undefined = document.contents ?? undefined
  let range = node?.range
  for (const [depth, step] of path.entries()) {
    const parent: Node | undefined = isAlias(node) ? resolve(node) : node
    let next: unknown
    if (isMap(parent)) {
      const pair = pairOf(parent, String(step), resolve)
      const key = pair && isScalar(pair.key) ? pair.key : undefined
      if (depth === path.length - 1 && part === 'key' && key?.range) return position(key.range[0], key.range[1])
      range = key?.range ?? range
      next = pair?.value
    } else if (isSeq(parent)) {
      next = parent.items[Number(step)]
    }
    if (!isNode(next)) break
    node = next
    range = node.range ?? range
  }
  return range ? position(range[0], range[1]) : position(0)
}

/**
 * The mapping's own pair with this key, or else the pair of the first merged mapping that has it (`<<: *base`,
 * `<<: [*a, *b]`).
 */
function pairOf(map: YAMLMap, name: string, resolve: Resolve): Pair | undefined {
  const own = map.items.find(({ key }) => isScalar(key) && !isMergeKey(key) && String(key.value) === name)
  if (own) return own
  const resolved = (node: unknown): unknown => (isAlias(node) ? resolve(node) : node)
  for (const { key, value } of map.items) {
    if (!isMergeKey(key)) continue
    const merged = resolved(value)
    for (const source of isSeq(merged) ? merged.items.map(resolved) : [merged]) {
      const pair = isMap(source) ? pairOf(source, name, resolve) : undefined
      if (pair) return pair
    }
  }
  return undefined
}

/** The library turns the plain key `<<` into a symbol; in quotes it is a key like any other. */
export const isMergeKey = (key: unknown): key is Scalar<symbol> => isScalar(key) && typeof key.value === 'symbol'

export function originAt(file: string, lines: LineCounter, offset: number, end?: number): FileOrigin {
  const from = lines.linePos(offset)
  const to = end === undefined ? undefined : lines.linePos(end)
  const origin = { file, line: Math.max(1, from.line), column: Math.max(1, from.col) }
  return to && to.line === from.line && to.col > from.col ? { ...origin, endColumn: to.col } : origin
}
