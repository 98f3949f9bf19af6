import { closestMatch } from 'leven'
import type { z } from 'zod'

/** The first `most` UTF-16 code units, and never half of a surrogate pair. */
export const beginningOf = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** At most so many UTF-16 code units, with `…` in place of the rest. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${beginningOf(text, most)}…` : text

/** A value of the user inside a sentence: on one line, and shortened. */
export const quote = (text: string): string => JSON.stringify(shortened(text.replaceAll(/\s*[\r\n]\s*/g, ' '), 80))

/**
 * How many letters of a word may be wrong: a third of them, and at least two, because two swapped letters count as two.
 * In a word of one or two letters, one letter must be right.
 */
const slipsIn = (given: string): number => Math.max(Math.min(2, given.length - 1), Math.floor(given.length / 3))

/**
 * The word that was probably meant.
 * @param most how many letters may differ
 */
export const meantWord = (given: string, words: readonly string[], most = slipsIn(given)): string | undefined =>
  closestMatch(given, words, { maxDistance: most })

export const didYouMean = (meant: string): string => `did you mean ${meant}?`

/** The end of a sentence about an unknown word: `; did you mean …?`, or else `otherwise`. */
export const orMeant = (meant: string | undefined, otherwise: string): string =>
  meant === undefined ? otherwise : `; ${didYouMean(meant)}`

/** `viewer-setting is "PUBLIC"; did you mean PUBLIC_TO_EVERYONE? It takes …` */
export function unknownWord(name: string, value: string, words: readonly string[]): string {
  const meant = meantChoice(value, words)
  return `${name} is ${quote(value)}; ${meant ? `${didYouMean(meant)} It takes` : 'write one of'} ${words.join(', ')}.`
}

/** The most similar word. Whole words and their beginnings are compared: `PUBLC` means PUBLIC_TO_EVERYONE. */
function meantChoice(value: string, words: readonly string[]): string | undefined {
  const bare = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z]/g, '')
  const given = bare(value)
  const spelled = words.flatMap((word) => [bare(word), bare(word).slice(0, given.length + 1)])
  const meant = meantWord(given, spelled)
  return meant === undefined ? undefined : words.find((word) => bare(word).startsWith(meant))
}

/** What went wrong, and when the action tries again. */
export const tryingAgain = (thrown: unknown, pauseMs: number): string =>
  `${messageOf(thrown)} Trying again in ${Math.ceil(pauseMs / 1000)} s.`

/** `1 video`, `2 videos`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** `a, b and 3 more`: a list that stays readable when there are hundreds. */
export function listed(items: readonly string[], most = 10): string {
  if (items.length <= most) return items.join(', ')
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`
}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

/** What is wrong with a server's answer, as part of a sentence. The schema must be called with `reportInput`. */
export const describeIssues = (issues: readonly z.core.$ZodIssue[]): string =>
  issues
    .slice(0, 3)
    .map(({ path, input, message }) => {
      const name = path.join('.') || 'the answer'
      return input === undefined ? `${name} is missing` : `${name}: ${message}`
    })
    .join('; ')

/** `12.3 MB`, in decimal units. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB']
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  return `${power === 0 ? Math.round(bytes) : (bytes / 1000 ** power).toFixed(1)} ${units[power]}`
}

/**
 * Control characters (C0 without tab and line breaks, DEL, C1), the characters that change the direction of text
 * (Unicode Standard Annex 9), separators of lines and the byte order mark. They are invisible, and U+202E makes a
 * preview read backwards. Joiners are allowed: emoji and many scripts need them.
 */
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** Text from files and servers for log, summary and comment, with `\u{202E}` in place of an invisible character. */
export const visible = (text: string): string =>
  text.replace(INVISIBLE, (character) => `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`)

/** The query of a pre-signed URL (AWS Signature Version 4). With it, anyone could read or replace the stored video. */
const SIGNED_QUERY = /\?[^\s"'<>]*?(?:x-amz-|signature=)[^\s"'<>]*/gi

/** A server's text, without the signatures of URLs that it repeats. */
export const withoutSignatures = (text: string): string => text.replaceAll(SIGNED_QUERY, '?***')
