import { type Document, isAlias, isCollection, isPair, isScalar, type Range, visit } from 'yaml'

/** Values of a manifest once its aliases are written out. 20,000 entries with every key have fewer. */
const MAX_EXPANDED = 1_000_000

/** The aliases of collections that they are a part of: the library would make a value that contains itself. */
export function findCircles(document: Document.Parsed): Range[] {
  const found: Range[] = []
  visit(document, {
    Alias: (_, alias, path) => {
      const target = alias.resolve(document)
      if (target && alias.range && path.includes(target)) found.push(alias.range)
    },
  })
  return found
}

/**
 * Whether a few lines grow into gigabytes: aliases of lists of aliases multiply with each line. Every node is counted as
 * often as it is named, and visited once. Never ends on a document with circles.
 */
export function growsTooLarge(document: Document.Parsed): boolean {
  const sizes = new Map<unknown, number>()
  const sizeOf = (node: unknown): number => {
    const known = sizes.get(node)
    if (known !== undefined) return known
    const size = 1 + partsOf(node, document).reduce<number>((sum, part) => sum + sizeOf(part), 0)
    if (node !== null && !isScalar(node)) sizes.set(node, size)
    return size
  }
  return sizeOf(document.contents) > MAX_EXPANDED
}

function partsOf(node: unknown, document: Document.Parsed): readonly unknown[] {
  if (isAlias(node)) return [node.resolve(document)]
  if (isPair(node)) return [node.key, node.value]
  return isCollection(node) ? node.items : []
}
