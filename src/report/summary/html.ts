import { visible } from '../../wording.ts'

/**
 * Captions and file names are data. Inside a block of HTML without blank lines Markdown is not read, so HTML is all there is
 * to escape; line breaks become `<br>`, so that no blank line ends the block.
 */
export const escapeHtml = (text: string): string =>
  visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r\n|\r|\n/g, '<br>')

/** Longer words make a table wider than the page, and its last column is not seen. */
const LONG_WORD = /\S{24}(?=\S)/gu
/** Of the private use area, which no text for people has. */
const BREAK = '\ue000'

/** As escapeHtml; the browser may break long words, of which file names have many. */
export const breakable = (text: string): string =>
  escapeHtml(text.replaceAll(LONG_WORD, `$&${BREAK}`)).replaceAll(BREAK, '<wbr>')

export const code = (text: string): string => `<code>${escapeHtml(text)}</code>`
export const link = (url: string, html: string): string => `<a href="${escapeHtml(url)}">${html}</a>`
export const list = (items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`

/** What is not wanted at the first look. Both are HTML already. */
export const folded = (title: string, body: string): string =>
  `<details>\n<summary>${title}</summary>\n${body}\n</details>`
