import { visible } from '../wording.ts'

/** HTML that is ready to be written. Text from outside is a string, and strings are escaped. */
export interface Html {
  readonly html: string
}

export type Part = string | number | Html | readonly Part[] | undefined | false

export type Tag = (pieces: TemplateStringsArray, ...parts: readonly Part[]) => Html

/**
 * A tag for templates: text that is put into one stays text, in elements and in attributes in double quotes.
 * @param finish what else is done to an escaped text
 */
export function tagWith(finish: (escaped: string) => string): Tag {
  const textOf = (part: Part): string => {
    if (part === undefined || part === false) return ''
    if (typeof part === 'string' || typeof part === 'number') return finish(escapeText(String(part)))
    return 'html' in part ? part.html : part.reduce<string>((text, each) => text + textOf(each), '')
  }
  return (pieces, ...parts) => ({
    // Added, not joined: V8 then copies the megabytes of videos once at the end, and not on each level.
    html: pieces.reduce((text, piece, index) => text + piece + textOf(parts[index]), ''),
  })
}

/** For what this project wrote itself (styles) or made of safe characters only (Base64). */
export const trusted = (text: string): Html => ({ html: text })

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escapeText = (text: string): string => visible(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** Pieces with something between them; empty ones are left out. */
export const joined = (parts: readonly (Html | undefined | false)[], between: string): Html =>
  trusted(parts.flatMap((part) => (part && part.html !== '' ? [part.html] : [])).join(between))

/** True for an address that may be clicked: `javascript:` would be one too. */
export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url)
