/**
 * Control characters (C0 but for tab and line breaks, DEL, C1), bidirectional marks, embeddings, overrides and isolates
 * (Unicode Standard Annex 9), separators of lines and the byte order mark: nobody sees them, and U+202E turns the reading
 * direction of a preview. Joiners stay: emoji and many scripts are made of them.
 */
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** Text from files and servers as a person should see it in log, summary and comment: `\u{202E}` in place of what hides. */
export const visible = (text: string): string =>
  text.replace(INVISIBLE, (character) => `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`)
