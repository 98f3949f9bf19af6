import { type Document, isCollection, isMap, isScalar, isSeq, Scalar, visit, type YAMLError } from 'yaml'
import { error, type Problem } from '../../problem.ts'
import type { Position } from './positions.ts'

/** Keys whose values are free text, where people write characters that mean something else to YAML. */
const TEXT_KEYS = ['id', 'video', 'caption', 'captionFile', 'accounts']

/** A line in block style with one of these keys, or an element of a list: indentation, key, value. */
const BLOCK = new RegExp(String.raw`^(\s*(?:-\s+)*)((?:${TEXT_KEYS.join('|')})\s*:\s+)?(\S.*)$`)
/** One of these keys in flow style, `{ caption: …, video: … }`: key, value. */
const FLOW = new RegExp(String.raw`[{,]\s*(${TEXT_KEYS.join('|')})\s*:\s+([^,}]*)`, 'g')

/** `#launch`, and not `# a remark`. */
const HASHTAG = /^#[\p{L}\p{N}_]/u

/**
 * Hashtags that YAML takes for comments: `caption: Out now #launch` would silently be "Out now", and a caption cannot be
 * changed once it is out.
 */
export function findLostHashtags(document: Document.Parsed, text: string, position: Position): Problem[] {
  const problems: Problem[] = []
  const check = (name: string, node: unknown, isFlow: boolean): void => {
    if (isSeq(node)) for (const item of node.items) check('-', item, isFlow || node.flow === true)
    if (!isScalar(node) || !node.range) return
    const isPlain = node.type === Scalar.PLAIN || (node.value === null && node.type === undefined)
    if (!isPlain) return
    const [start, end] = node.range
    const [, gap = '', rest = ''] = /^([ \t]*)(#.*)$/.exec(restOfLine(text, end)) ?? []
    if (!HASHTAG.test(rest)) return
    const meant = meantText(text.slice(start, end), gap, rest, isFlow)
    const at = end + gap.length
    problems.push(error(position(at, at + rest.length), `${explainHash(rest)}${quoted(name, meant)}`))
  }
  visit(document, {
    Pair: (_, { key, value }, path) => {
      if (isScalar(key) && TEXT_KEYS.includes(String(key.value))) check(`${key.value}:`, value, path.some(isFlow))
    },
  })
  return problems
}

const isFlow = (node: unknown): boolean => isCollection(node) && node.flow === true

/** The whole value on one line, as YAML folds it, without a comment (`# …`) or closing bracket after the hashtags. */
function meantText(value: string, gap: string, rest: string, isInFlow: boolean): string {
  const hashtags = rest.replace(/\s+#(?:\s.*)?$/, '').replace(isInFlow ? /\s*[,\]}].*$/ : /$^/, '')
  const line = value.replaceAll(/\s*\n\s*/g, ' ')
  return `${line}${line === '' ? '' : gap}${hashtags}`.trim()
}

const explainHash = (rest: string): string =>
  `YAML takes ${JSON.stringify(rest.split(/\s/)[0])} and what follows it for a comment and drops it; put the text in quotes: `

const quoted = (name: string, value: string): string => `${name === '' ? '' : `${name} `}${JSON.stringify(value)}`

/** `caption: {{ video.stem }} #x` is valid YAML: a mapping and a comment. */
export function findTemplatesAsMappings(document: Document.Parsed, text: string, position: Position): Problem[] {
  const problems: Problem[] = []
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !TEXT_KEYS.includes(String(key.value)) || !isMap(value) || !isFlow(value)) return
      const [start] = value.range ?? [0]
      const line = restOfLine(text, start)
      const reason = /^\{[{%]/.test(line) ? reasonFor(line) : undefined
      if (reason) problems.push(problemAt(position, start, line, `${key.value}:`, reason))
    },
  })
  return problems
}

/**
 * A syntax error on a line whose value only lacks its quotes (`@acme`, `{{ video.stem }} is out`, `News: we are live`) → how
 * to write it; undefined for other errors.
 */
export function explainMissingQuotes(fault: YAMLError, text: string, position: Position): Problem | undefined {
  const [noticed] = fault.pos
  const start = text.lastIndexOf('\n', noticed - 1) + 1
  const found = valueIn(restOfLine(text, start), noticed - start)
  const reason = found && reasonFor(found.value)
  return reason ? problemAt(position, start + found.offset, found.value, found.key, reason) : undefined
}

interface LineValue {
  /** `caption:`, `-` for an element of a list, or nothing for one in brackets. */
  readonly key: string
  readonly value: string
  /** Where the value begins in the line. */
  readonly offset: number
}

/** The value around a place in a line: in block style the rest of the line, in flow style up to the next comma or brace. */
function valueIn(line: string, noticed: number): LineValue | undefined {
  const isInFlowList = line[noticed] === '@' && /[[,]\s*$/.test(line.slice(0, noticed))
  if (isInFlowList) return { key: '', value: /^@[^\s,\]]*/.exec(line.slice(noticed))?.[0] ?? '', offset: noticed }
  const [, indent = '', key = '', value = ''] = BLOCK.exec(line) ?? []
  if (key !== '') return { key: key.trim(), value, offset: indent.length + key.length }
  if (value.startsWith('@')) return { key: '-', value, offset: indent.length }
  const inFlow = [...line.matchAll(FLOW)].findLast(({ index }) => index <= noticed)
  if (!inFlow) return undefined
  const [all, name = '', text = ''] = inFlow
  return { key: `${name}:`, value: text.trimEnd(), offset: inFlow.index + all.length - text.length }
}

function problemAt(position: Position, start: number, value: string, key: string, reason: string): Problem {
  const meant = value.replace(/\s+#\s.*$/, '')
  return error(position(start, start + value.length), `${reason} to YAML; put it in quotes: ${quoted(key, meant)}`)
}

function reasonFor(value: string): string | undefined {
  if (/^["'|>&*!]/.test(value)) return undefined
  if (value.startsWith('@')) return 'A value that begins with @ is nothing'
  if (/^\{[{%]/.test(value)) return `A value that begins with ${value.slice(0, 2)} is a mapping`
  return /:(?:\s|$)/.test(value) ? 'A colon before a space makes a value a mapping' : undefined
}

const restOfLine = (text: string, offset: number): string => /^[^\n]*/.exec(text.slice(offset))?.[0].trimEnd() ?? ''
