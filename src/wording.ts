import { closestMatch } from 'leven'

/** A value of the user inside a sentence: one line, not endless. */
export const quote = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)

/** `viewer-setting is "PUBLIC"; did you mean PUBLIC_TO_EVERYONE? It takes …` */
export function unknownWord(name: string, value: string, words: readonly string[]): string {
  const upper = words.map((word) => word.toUpperCase())
  const meant = closestMatch(value.toUpperCase(), upper, { maxDistance: Math.max(2, Math.floor(value.length / 2)) })
  const suggestion = words.find(
    (word) => word.toUpperCase() === meant || word.toUpperCase().startsWith(value.toUpperCase()),
  )
  return `${name} is ${quote(value)}; ${suggestion ? `did you mean ${suggestion}? It takes` : 'write one of'} ${words.join(', ')}.`
}

/** `1 video`, `2 videos`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** `a, b and 3 more`: a list that stays readable when there are hundreds. */
export function listed(items: readonly string[], most = 10): string {
  if (items.length <= most) return items.join(', ')
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`
}

/** What anything thrown has to say. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))
