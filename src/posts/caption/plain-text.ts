import MarkdownIt, { type Token } from 'markdown-it'

const parser = new MarkdownIt({ html: true })
// Every link becomes its text, also one that the parser thinks unsafe. It must not rewrite URLs either.
parser.validateLink = () => true
parser.normalizeLinkText = (address) => address

/** HTML elements that begin a new line. */
const BLOCK_TAG = /^<\/?(?:blockquote|details|div|h[1-6]|li|ol|p|pre|summary|table|tr|ul)\b/i

/**
 * Makes plain text for a caption from the Markdown of release notes.
 * - Headings, emphasis and quotes lose their marks. Links become their text. Items of a list begin with • or a number.
 * - Code, #123 and @mentions stay.
 * - Images, HTML, comments and the bare URLs of pages are removed, and what GitHub generates (`withoutGenerated`).
 * - Lines break as in the Markdown, because GitHub shows release notes in this way.
 *
 * Release notes have up to 125,000 characters, and anybody may have written them. The time that markdown-it takes grows
 * only linearly with the length of any text.
 */
export function plainText(markdown: string): string {
  const lines = markdown.split(/\r\n?|\n/)
  let previousEnd = 0
  const parts = blocksOf(parser.parse(markdown, {})).map(({ text, start, end }) => {
    const hasBlankLine = lines.slice(previousEnd, start).some((line) => /^[\s>]*$/.test(line))
    previousEnd = end
    return hasBlankLine ? `\n${text}` : text
  })
  const plain = parts.join('\n').split('\n')
  return withoutGenerated(plain.map((line) => line.trimEnd()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The end of a generated line, after its URL was removed: `by @octocat in`, `by @a and @b`, `by @dependabot[bot]`. */
const AUTHORS = /(?<=[^\s•]),? by @[\w-]+(?:\[bot\])?(?:,? (?:and|with) @[\w-]+(?:\[bot\])?)*(?: in(?: #\d+)?)?$/
/** Whole lines that GitHub generates. */
const ONLY_GENERATED = /^(?:• )?(?:@\S+ made their first contribution(?: in(?: #\d+)?)?|Full Changelog:?.*)$/

/**
 * Removes what GitHub adds to the notes that it generates: who made each change and where, new contributors, and the
 * link to the comparison. On TikTok, @octocat is another person's account. Source:
 * https://docs.github.com/en/repositories/releasing-projects-on-github/automatically-generated-release-notes
 */
function withoutGenerated(lines: readonly string[]): string[] {
  const own = lines.filter((line) => !ONLY_GENERATED.test(line)).map((line) => line.replace(AUTHORS, ''))
  const hasNewContributors = lines.some((line) => /made their first contribution/.test(line))
  return hasNewContributors ? own.filter((line) => line !== 'New Contributors') : own
}

/** A heading, paragraph, table row, or stretch of code or HTML, and its lines in the source (`end` is exclusive). */
interface MarkdownBlock {
  readonly text: string
  readonly start: number
  readonly end: number
}

function blocksOf(tokens: readonly Token[]): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = []
  let bullet = ''
  let cells: string[] | undefined
  let [start, end] = [0, 0]
  const add = (text: string): void => {
    if (text.trim() === '') return
    blocks.push({ text: `${bullet}${text}`, start, end })
    bullet = ''
  }
  for (const { type, info, markup, map, content, children } of tokens) {
    // Cells have no lines of their own, so the lines of their row are used.
    if (map) [start, end] = map
    if (type === 'list_item_open') bullet = `${info === '' ? '•' : `${info}${markup}`} `
    else if (type === 'list_item_close') bullet = ''
    else if (type === 'fence' || type === 'code_block') add(content.replace(/\n$/, ''))
    else if (type === 'html_block') add(inlineText(parser.parseInline(withoutOpenComment(content), {})[0]?.children))
    else if (type === 'tr_open') cells = []
    else if (type === 'inline' && cells) cells.push(inlineText(children))
    else if (type === 'inline') add(withoutExtensions(inlineText(children), bullet !== ''))
    else if (type === 'tr_close') {
      add(cells?.join(' | ') ?? '')
      cells = undefined
    }
  }
  return blocks
}

/** A comment that never ends hides the rest, as on GitHub. */
function withoutOpenComment(html: string): string {
  const open = html.indexOf('<!--', Math.max(0, html.lastIndexOf('-->')))
  return open === -1 ? html : html.slice(0, open)
}

/** GitHub's additions to Markdown: the box of a task (`[x]`), and the kind of an alert (`[!NOTE]`). */
const withoutExtensions = (text: string, isListItem: boolean): string =>
  text.replace(isListItem ? /^\[[ xX]\]\s+/ : /^\[![A-Z]+\](?:\n|$)/, '')

/** The bare URL of a page with the brackets around it, but without the punctuation of its sentence. */
const ADDRESS =
  /(?:(?<=\S) )?(?:\((?:https?:\/\/|www\.)[^\s<>()]+\)|\b(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)'"\]])/gi

function inlineText(tokens: readonly Token[] | null | undefined): string {
  let text = ''
  let [isAtLineStart, needsNewLine, isAutolink] = [true, false, false]
  const write = (written: string, isText = false): void => {
    const part = isText ? written.replaceAll(ADDRESS, '') : written
    if (part === '') return
    text += needsNewLine && !part.startsWith('\n') ? `\n${part}` : part
    needsNewLine = false
    isAtLineStart = part.endsWith('\n')
  }
  for (const { type, content, markup } of tokens ?? []) {
    if (type === 'link_open') isAutolink = markup === 'autolink'
    else if (type === 'link_close') isAutolink = false
    else if (type === 'softbreak' || type === 'hardbreak') write('\n')
    else if (type === 'text') write(isAutolink ? content.replace(/^mailto:/i, '') : content, true)
    else if (type === 'code_inline') write(content)
    else if (type === 'html_inline') {
      if (/^<br\b/i.test(content)) write('\n')
      if (BLOCK_TAG.test(content)) needsNewLine = !isAtLineStart
      if (/^<li\b/i.test(content)) write('• ')
    }
  }
  return text
}
