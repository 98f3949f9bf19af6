/**
 * `text` in at most `limit` UTF-16 code units. TikTok counts the length of a caption in these
 * (https://developers.tiktok.com/doc/content-posting-api-reference-direct-post).
 *
 * A longer text is cut after a whole word, and ends with `…`. If that leaves less than half of the limit, the text is
 * cut inside a word. The cut is always between visible characters: never inside a surrogate pair, an emoji of several
 * parts or a letter with its accents.
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
