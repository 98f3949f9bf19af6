/**
 * `text` in at most `limit` UTF-16 code units (what TikTok counts a caption in), cut after a whole word with `…` at its end.
 * If the last word takes more than half of that, the word itself is cut, between visible characters: never inside a surrogate
 * pair, an emoji of several parts or a letter with its accents.
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text
  if (limit < 1) return ''
  const room = limit - '…'.length
  let charactersEnd = 0
  let wordsEnd = 0
  for (const { segment, index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    const isBlank = segment.trim() === ''
    if (isBlank) wordsEnd = charactersEnd
    if (index + segment.length > room) break
    if (!isBlank) charactersEnd = index + segment.length
  }
  return `${text.slice(0, wordsEnd * 2 >= room ? wordsEnd : charactersEnd)}…`
}
