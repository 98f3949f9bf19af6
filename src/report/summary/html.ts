import { type Html, isWebAddress, tagWith, trusted } from '../html.ts'

const withBreaks = (text: string): string => text.replaceAll(/\r\n|\r|\n/g, '<br>')

/**
 * A piece of the summary. Markdown is not read inside a block of HTML without blank lines, so only HTML must be escaped.
 * Line breaks of a text become `<br>`, because a blank line would end the block.
 */
export const html = tagWith(withBreaks)

/** Longer words would make a table wider than the page and hide its last column. */
const LONG_WORD = /\S{24}(?=\S)/gu
/** From the private use area of Unicode, which texts do not use. */
const BREAK = '\ue000'
const broken = tagWith((text) => withBreaks(text).replaceAll(BREAK, '<wbr>'))

/** A text whose long words (file names, mostly) the browser may break. */
export const breakable = (text: string): Html => broken`${text.replaceAll(LONG_WORD, `$&${BREAK}`)}`

export const code = (text: string): Html => html`<code>${text}</code>`
export const link = (url: string, shown: Html): Html =>
  isWebAddress(url) ? html`<a href="${url}">${shown}</a>` : shown
export const bulletList = (items: readonly Html[]): Html =>
  html`<ul>\n${trusted(items.map((item) => `<li>${item.html}</li>`).join('\n'))}\n</ul>`

/** Folded details. */
export const folded = (title: Html, body: Html): Html =>
  html`<details>\n<summary>${title}</summary>\n${body}\n</details>`
