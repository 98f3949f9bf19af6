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

export const code = (text: string): string => `<code>${escapeHtml(text)}</code>`
export const link = (url: string, html: string): string => `<a href="${escapeHtml(url)}">${html}</a>`
export const list = (items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`

/** What is not wanted at the first look. Both are HTML already. */
export const folded = (title: string, body: string): string =>
  `<details>\n<summary>${title}</summary>\n${body}\n</details>`
