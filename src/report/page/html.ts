import { visible } from '../../wording.ts'

/** HTML that is ready to be written. Text from outside is a string, and strings are escaped. */
export interface Html {
  readonly html: string
}

export type Part = string | number | Html | readonly Part[] | undefined | false

/** A piece of the page: whatever is put into it as text stays text, in elements and in quoted attributes. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  // Added up, not joined: V8 then copies the megabytes of videos once, in the end, and not on each level.
  html: pieces.reduce((text, piece, index) => text + piece + textOf(parts[index]), ''),
})

/** For what this project wrote itself (styles) or made of safe signs only (Base64). */
export const trusted = (text: string): Html => ({ html: text })

function textOf(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part))
  return 'html' in part ? part.html : part.reduce<string>((text, each) => text + textOf(each), '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeText = (text: string): string => visible(text).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** A link to a web page; other addresses stay text, because `javascript:` would be one too. */
export const link = (url: string, text: string): Html =>
  /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${text}</a>` : html`${text}`
