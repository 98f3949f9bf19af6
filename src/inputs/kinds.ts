import { parseDuration } from '../duration.ts'
import { isSafeAddress } from '../postpost/safe-address.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { quote, unknownWord } from '../wording.ts'
import { splitList } from './settings.ts'

/**
 * Reads the text of an input, which has no white space around it. If the text is wrong, it calls `wrong` with a message
 * that says what to write instead. Then the step stops before it sends anything, so the returned value only has to be
 * harmless.
 */
export type Kind<T> = (text: string, name: string, wrong: (message: string, code?: ProblemCode) => void) => T

/** An input of the step. */
export interface Input<T> {
  readonly kind: Kind<T>
  /** The value of an input that is left out or empty. Without a default it is the empty text. */
  readonly default?: string
  /** The default in action.yml, if it is an expression that the runner evaluates. */
  readonly filledIn?: string
  /**
   * Markdown for one cell of a table. Links begin at the root of the repository. action.yml has the text without
   * Markdown.
   */
  readonly about: string
}

export const anyText: Kind<string> = (given) => given

/** Undefined if nothing is given. */
export const maybe =
  <T>(kind: Kind<T>): Kind<T | undefined> =>
  (given, ...rest) =>
    given === '' ? undefined : kind(given, ...rest)

/** A `!` or `#` at the beginning of a line stays: it marks an exclude or a comment, or it belongs to a name. */
export const lines: Kind<readonly string[]> = (given) =>
  given
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const nameList: Kind<readonly string[]> = splitList

export const flag: Kind<boolean> = (given, name, wrong) => {
  const value = given.toLowerCase()
  if (value !== 'true' && value !== 'false') wrong(`${name} is ${quote(value)}; write true or false.`)
  return value === 'true'
}

/** One of `words`. Any other text is wrong, and becomes `harmless`. */
export const word =
  <const T extends string>(words: readonly T[], harmless: NoInfer<T>): Kind<T> =>
  (given, name, wrong) => {
    const found = words.find((each) => each === given)
    if (!found) wrong(unknownWord(name, given, words))
    return found ?? harmless
  }

export const countFrom =
  (least: number): Kind<number> =>
  (given, name, wrong) => {
    if (/^\d{1,9}$/.test(given) && Number(given) >= least) return Number(given)
    wrong(`${name} is ${quote(given)}; write a whole number, ${least} or more.`)
    return least
  }

/** In ms. */
export const duration: Kind<number> = (given, name, wrong) => {
  const ms = parseDuration(given)
  if (ms === undefined) wrong(`${name} is ${quote(given)}; write a duration such as 10m, 90s, 1h or 0.`)
  return ms ?? 0
}

/**
 * The key goes into an HTTP header. There, letters outside ASCII and line breaks fail with an error that nobody
 * understands. Keys of PostPost have no spaces (https://docs.postpost.dev/authentication).
 */
export const key: Kind<string> = (given, name, wrong) => {
  if (!/^[\x21-\x7e]*$/.test(given)) {
    wrong(
      `${name} holds spaces, line breaks or letters outside ASCII: copy the key into the secret again.`,
      'key/unusable',
    )
  }
  return given
}

/** PostPost's ids of managed users have 24 hex digits. The id goes into the header x-postpost-user-id. */
export const userId: Kind<string> = (given, name, wrong) => {
  if (given !== '' && !/^[0-9a-f]{24}$/i.test(given)) {
    wrong(`${name} is ${quote(given)}; the id of a managed user has 24 hex digits.`)
  }
  return given
}

/** Without slashes at its end: the paths of calls begin with one. */
export const apiAddress: Kind<string> = (given, name, wrong) => {
  const address = given.replace(/\/+$/, '')
  if (!isApiAddress(address)) {
    // The URL may contain a password. That must not be in a log.
    const shown = quote(address.replace(/\/\/.*@/, '//***@'))
    wrong(
      `${name} is ${shown}; write an https:// address without user, query or fragment (plain http only on loopback).`,
    )
  }
  return address
}

function isApiAddress(address: string): boolean {
  if (!isSafeAddress(address)) return false
  const { username, password, search, hash } = new URL(address)
  return `${username}${password}${search}${hash}` === ''
}
