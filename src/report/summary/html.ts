import { type Html, isWebAddress, tagWith, trusted } from '../html.ts'

const withBreaks = (text: string): string => text.replaceAll(/\r\n|\r|\n/g, '<br>')

/**
 * A piece of the summary. Inside a block of HTML without blank lines Markdown is not read, so HTML is all there is to escape;
 * line breaks of a text become `<br>`, so that no blank line ends the block.
 */
export const html = tagWith(withBreaks)

/** Longer words make a table wider than the page, and its last column is not seen. */
const LONG_WORD = /\S{24}(?=\S)/gu
/** Of the private use area, which no text for people has. */
const BREAK = '\ue000'
const broken = tagWith((text) => withBreaks(text).replaceAll(BREAK, '<wbr>'))

/** A text whose long words the browser may break, of which file names have many. */
export const breakable = (text: string): Html => broken`${text.replaceAll(LONG_WORD, `$&${BREAK}`)}`

export const code = (text: string): Html => html`<code>${text}</code>`
export const link = (url: string, shown: Html): Html =>
  isWebAddress(url) ? html`<a href="${url}">${shown}</a>` : shown
export const bulletList = (items: readonly Html[]): Html =>
  html`<ul>\n${trusted(items.map((item) => `<li>${item.html}</li>`).join('\n'))}\n</ul>`

/** What is not wanted at the first look. */
export const folded = (title: Html, body: Html): Html =>
  html`<details>\n<summary>${title}</summary>\n${body}\n</details>`
