import { type Alias, type Document, isAlias, isCollection, isPair, isScalar, type Node, type Range, visit } from 'yaml'

/** The value that an alias refers to; undefined if no earlier value has its anchor. */
export type Resolve = (alias: Alias) => Node | undefined

/**
 * Finds all targets in one pass. `alias.resolve` reads the whole document each time, which takes minutes for 10,000
 * entries with one alias.
 */
export function resolveAliases(document: Document.Parsed): Resolve {
  const anchored = new Map<string, Node>()
  const targets = new Map<Alias, Node>()
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) return void (node.anchor && anchored.set(node.anchor, node))
      const target = anchored.get(node.source)
      if (target) targets.set(node, target)
    },
  })
  return (alias) => targets.get(alias)
}

/**
 * The most values that a manifest may have after its aliases are replaced. 20,000 entries with every key have fewer.
 */
const MAX_EXPANDED = 1_000_000

/** The aliases inside the collection that they refer to. The library would make a value that contains itself. */
export function findCircles(document: Document.Parsed, resolve: Resolve): Range[] {
  const found: Range[] = []
  visit(document, {
    Alias: (_, alias, path) => {
      const target = resolve(alias)
      if (target && alias.range && path.includes(target)) found.push(alias.range)
    },
  })
  return found
}

/**
 * True if a few lines grow into gigabytes: with aliases of lists of aliases, each line multiplies the size. A node
 * counts as often as it is used, but it is visited only once. In a document with circles this would not end.
 */
export function growsTooLarge(document: Document.Parsed, resolve: Resolve): boolean {
  const sizes = new Map<unknown, number>()
  const sizeOf = (node: unknown): number => {
    const known = sizes.get(node)
    if (known !== undefined) return known
    const size = 1 + partsOf(node, resolve).reduce<number>((sum, part) => sum + sizeOf(part), 0)
    if (node !== null && !isScalar(node)) sizes.set(node, size)
    return size
  }
  return sizeOf(document.contents) > MAX_EXPANDED
}

function partsOf(node: unknown, resolve: Resolve): readonly unknown[] {
  if (isAlias(node)) return [resolve(node)]
  if (isPair(node)) return [node.key, node.value]
  return isCollection(node) ? node.items : []
}
