import { holdCode } from './markdown-code.ts'

/** The address of a link, in parentheses of which it may itself contain pairs, and its title. */
const ADDRESS = String.raw`\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)`

const IMAGE = new RegExp(String.raw`!\[[^[\]]*\](?:${ADDRESS}|\[[^[\]]*\])`, 'g')
const LINK = new RegExp(String.raw`\[([^[\]]*)\](?:(${ADDRESS})|\[([^[\]]*)\])?`, 'g')
const DEFINITION = /^ {0,3}\[([^[\]^\n][^[\]\n]*)\]:[ \t]*\S+(?:[ \t]+["'(][^\n]*)?[ \t]*$\n?/gm

/** An address or a mail address in angle brackets, or a tag. */
const ANGLE = /<(?:((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@/]+@[^\s<>@]+)|(\/?)([a-z][a-z\d-]*)(?:\s[^<>]*|\/)?)>/gi
const BLOCK_TAG = /^(?:blockquote|details|div|h[1-6]|li|ol|p|pre|summary|table|tr|ul)$/i

const EMPHASIS = [
  /(\*{1,3})(?=[^\s*])([^*\n]*[^*\s])\1/g,
  /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_\n]*[^_\s])\1(?![\p{L}\p{N}_])/gu,
  /(~~)(?=[^\s~])([^~\n]*[^~\s])\1/g,
]

const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi
const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
])

/**
 * Markdown, as release notes are written in it, as plain text for a caption: headings, emphasis and quotes without their
 * marks, links as their text, list items as lines with •, code as it is; images, HTML and comments go. @mentions, #123 and
 * bare addresses stay. A caption is not worth a CommonMark parser: what is not recognized stays as it was written.
 *
 * Release notes have up to 125,000 characters, from anyone. So no expression here reads any stretch more often than a fixed
 * number of times: what is repeated stops at the character with which the next match would begin.
 */
export function plainText(markdown: string): string {
  const { text, restore } = holdCode(markdown.replace(/\r\n?/g, '\n'))
  const lines = withoutLinks(withoutHtml(text)).split('\n').flatMap(plainLine)
  const plain = restore(withoutEntities(withoutEmphasis(lines.join('\n'))))
  const trimmed = plain.split('\n').map((line) => line.trimEnd())
  return trimmed
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function withoutHtml(text: string): string {
  return text.replace(ANGLE, (all, address: string | undefined, slash: string, name: string, offset: number) => {
    if (address !== undefined) return address.replace(/^mailto:/i, '')
    if (name.toLowerCase() === 'br') return '\n'
    if (!BLOCK_TAG.test(name)) return ''
    const next = offset + all.length
    const isItem = name.toLowerCase() === 'li'
    if (slash === '/') return isItem || next === text.length || text[next] === '\n' ? '' : '\n'
    const isFirst = offset === 0 || text[offset - 1] === '\n'
    return `${isFirst ? '' : '\n'}${isItem ? '• ' : ''}`
  })
}

/** `[text](address)` as its text; `[text][name]` and `[name]` too where the name is defined, as changelogs do with versions. */
function withoutLinks(text: string): string {
  const names = new Set<string>()
  const body = text.replace(DEFINITION, (_, name: string) => {
    names.add(name.toLowerCase())
    return ''
  })
  return body
    .replace(IMAGE, '')
    .replace(LINK, (all, label: string, address: string | undefined, name: string | undefined) =>
      address !== undefined || names.has((name || label).toLowerCase()) ? label : all,
    )
}

/** One line of output, or none for a line that is only marks. */
function plainLine(line: string): readonly string[] {
  const bare = line.replace(/^(?:[ \t]{0,3}>[ \t]?)+/, '').trim()
  if (bare === '') return ['']
  if (/^(?:={2,}|-{2,}|(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|\[![A-Z]+\])$/.test(bare)) return []
  if (/^[\s|:-]+$/.test(bare) && bare.includes('|') && bare.includes('-')) return []
  if (/^\|.*\|$/.test(bare))
    return [
      bare
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join(' | '),
    ]
  const heading = /^#{1,6}(?:[ \t]+|$)/.exec(bare)
  if (heading) return [bare.slice(heading[0].length).replace(/(?:^|[ \t])#+$/, '')]
  return [bare.replace(/^[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/, '• ')]
}

/** From the inside out: `**a *b* c**` needs a second time, and nobody nests deeper than three. */
function withoutEmphasis(text: string): string {
  let plain = text
  for (let depth = 0; depth < 3; depth++) for (const mark of EMPHASIS) plain = plain.replace(mark, '$2')
  return plain
}

function withoutEntities(text: string): string {
  return text.replace(ENTITY, (all, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
    if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? all
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    // Control characters, halves of surrogate pairs and noncharacters are no text.
    const isText =
      code === 10 || (code >= 32 && code <= 0x10ffff && !/[\p{Cc}\p{Cs}\p{Cn}]/u.test(String.fromCodePoint(code)))
    return isText ? String.fromCodePoint(code) : all
  })
}
