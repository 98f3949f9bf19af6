import { type Html, isWebAddress, tagWith } from '../html.ts'

/** A piece of the page. */
export const html = tagWith((text) => text)

/** A link to a web page; other addresses stay text. */
export const link = (url: string, text: string): Html =>
  isWebAddress(url) ? html`<a href="${url}" rel="noreferrer">${text}</a>` : html`${text}`
