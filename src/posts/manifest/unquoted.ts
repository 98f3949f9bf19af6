import { type Document, isCollection, isScalar, isSeq, visit, type YAMLError } from 'yaml'
import { error, type Problem } from '../../problem.ts'
import type { Position } from './positions.ts'
import { quoted, restOfLine, TEXT_KEYS, withoutComment } from './text-keys.ts'

/** A line in block style with one of these keys, or with an element of a list. Groups: indentation, key, value. */
const BLOCK = new RegExp(String.raw`^(\s*(?:-\s+)*)((?:${TEXT_KEYS.join('|')})\s*:\s+)?(\S.*)$`)
/** One of these keys in flow style, as in `{ caption: …, video: … }`. Groups: key, value. */
const FLOW = new RegExp(String.raw`[{,]\s*(${TEXT_KEYS.join('|')})\s*:\s+([^,}]*)`, 'g')

/**
 * Finds values that YAML reads as a list or a mapping, although a text is needed: `caption: [new] clip`,
 * `caption: {{ video.stem }} #x`.
 */
export function findTextsAsCollections(
  document: Document.Parsed,
  text: string,
  faults: readonly YAMLError[],
  position: Position,
): Problem[] {
  const problems: Problem[] = []
  visit(document, {
    Pair: (_, { key, value }, around) => {
      if (!isScalar(key) || !TEXT_KEYS.includes(String(key.value)) || !isCollection(value) || !value.flow) return
      const [start, end] = value.range ?? [0, 0]
      const depth = around.filter((node) => isCollection(node) && node.flow).length
      const line = depth === 0 ? restOfLine(text, start) : flowText(restOfLine(text, start), depth)
      const isTemplate = /^\{[{%]/.test(line)
      if (key.value === 'accounts' && !isTemplate) return
      const isWhole = !faults.some(({ pos: [at] }) => at >= start && at <= Math.max(end, start + line.length))
      if (key.value === 'video' && isSeq(value) && isWhole)
        return void problems.push(error('manifest/one-video', position(start, end), ONE_VIDEO))
      problems.push(problemAt(position, start, line, `${key.value}:`, reasonFor(line) ?? ''))
    },
  })
  return problems
}

/**
 * In flow style, a value ends before the next key, or before the brackets that close the `depth` collections around it.
 */
const flowText = (line: string, depth: number): string =>
  withoutComment(line).replace(new RegExp(String.raw`,\s*(?:[A-Za-z]+\s*:\s.*)?$|(?:\s*[}\]]){1,${depth}}$`), '')

const ONE_VIDEO =
  'A post has one video: write an entry for each (- video: …), or one pattern that matches them all, such as clips/*.mp4.'

/**
 * Explains a syntax error on a line whose value only needs quotes (`@acme`, `{{ video.stem }} is out`,
 * `News: we are live`). For other errors it is undefined.
 */
export function explainMissingQuotes(fault: YAMLError, text: string, position: Position): Problem | undefined {
  const [noticed] = fault.pos
  const start = text.lastIndexOf('\n', noticed - 1) + 1
  const found = valueIn(restOfLine(text, start), noticed - start)
  if (!found) return undefined
  const at = start + found.offset
  if (found.value.startsWith('"') && /escape sequence/i.test(fault.message))
    return error(
      'manifest/quotes',
      position(at, at + found.value.length),
      aboutBackslash(found.key, found.value.replaceAll(/^"|"$/g, '')),
    )
  if (/^['"]/.test(found.value) && /^Missing closing/.test(fault.message)) return undefined
  if (found.key === 'accounts:' && /^["'[]/.test(found.value)) return undefined
  const reason = reasonFor(found.value)
  return reason ? problemAt(position, at, found.value, found.key, reason) : undefined
}

/** Explains an alias without an anchor: YAML reads a text that begins with `*` as an alias. */
export function explainAlias(text: string, offset: number, position: Position): Problem | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const found = valueIn(restOfLine(text, start), offset - start)
  const reason = found?.value.startsWith('*') && reasonFor(found.value)
  return found && reason ? problemAt(position, start + found.offset, found.value, found.key, reason) : undefined
}

/** Finds paths such as `"videos\new.mp4"`: in double quotes, `\n` is a line break, so no file has this path. */
export function findEscapedPaths(document: Document.Parsed, text: string, position: Position): Problem[] {
  const problems: Problem[] = []
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !['video', 'captionFile'].includes(String(key.value)) || !isScalar(value)) return
      const [start, end] = value.range ?? [0, 0]
      const source = text.slice(start, end)
      if (!source.startsWith('"') || !source.includes('\\') || !/\p{Cc}/u.test(String(value.value))) return
      problems.push(
        error('manifest/quotes', position(start, end), aboutBackslash(`${key.value}:`, source.slice(1, -1))),
      )
    },
  })
  return problems
}

function aboutBackslash(key: string, written: string): string {
  const isPath = key === 'video:' || key === 'captionFile:'
  const instead = isPath
    ? `write / between folders: ${key} ${written.replaceAll(/\\+/g, '/')}`
    : `write it twice: ${quoted(key, written)}`
  return `In double quotes a \\ and the letter after it mean another character to YAML; ${instead}.`
}

/** Characters before a key or before the `-` of an entry that look like spaces, but are letters to YAML. */
const STRANGE_SPACES =
  /^[ -]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]+)[\s\u200b]*(?:-\s+)?[A-Za-z]+\s*:(?:\s|$)/gmu

export function findStrangeSpaces(text: string, position: Position): Problem[] {
  return [...text.matchAll(STRANGE_SPACES)].map((match) => {
    const [line, spaces = ''] = match
    const at = match.index + line.indexOf(spaces)
    const code = spaces.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    const name = code === '00A0' ? 'a no-break space (U+00A0)' : `a space of another kind (U+${code})`
    const message = `The indentation of this line has ${name}, which is a letter to YAML: write ordinary spaces in its place.`
    return error('manifest/spaces', position(at, at + spaces.length), message)
  })
}

interface LineValue {
  /** `caption:`, `-` for an element of a list, or empty for an element in brackets. */
  readonly key: string
  readonly value: string
  /** Where the value begins in the line. */
  readonly offset: number
}

/**
 * The value around a place in a line. In block style it is the rest of the line. In flow style it ends at the next
 * comma or brace.
 */
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
  const message = `${reason} to YAML; put it in quotes: ${quoted(key, textMeant(withoutComment(value)))}`
  return error('manifest/quotes', position(start, start + value.length), message)
}

/**
 * What belongs in quotes. In `'it's on'` and `"they say "now" here"` the quotes at both ends are around the whole text:
 * in the caption they would be seen. In `"a" and "b"` the second quote ends a word, so that all of them are text.
 */
function textMeant(value: string): string {
  const [, quote = '', inner = ''] = /^(["'])(.*)\1$/.exec(value) ?? []
  const at = quote === '' ? -1 : inner.indexOf(quote)
  const isWithinText = at >= 0 && (/^\s$/.test(inner[at - 1] ?? ' ') || /^[\p{L}\p{N}]$/u.test(inner[at + 1] ?? ''))
  return isWithinText ? inner : value
}

/** How YAML reads a text by its first character. */
const READ_AS: Readonly<Record<string, string>> = {
  '[': 'a list',
  '{': 'a mapping',
  '*': 'a reference to another value',
  '&': 'the name of a value',
  '!': 'the type of a value',
  '>': 'a text on the next lines',
  '|': 'a text on the next lines',
  '-': 'a list',
  '?': 'the key of a mapping',
}

function reasonFor(value: string): string | undefined {
  const [first = ''] = value
  if (/^['"]/.test(value)) return 'A text in quotes ends with its second quote, and what follows has no meaning'
  if (/^\{[{%]/.test(value)) return `A value that begins with ${value.slice(0, 2)} is a mapping`
  if (/^[@`%,\]}]/.test(value)) return `A value that begins with ${first} has no meaning`
  const isMark = /^[[{*&!>|]|^[-?](?:\s|$)/.test(value)
  if (isMark) return `A value that begins with ${first} is ${READ_AS[first]}`
  return /:(?:\s|$)/.test(value) ? 'A colon before a space makes a value a mapping' : undefined
}
