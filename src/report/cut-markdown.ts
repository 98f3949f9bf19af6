/** Blocks of HTML that must not stay open: what follows would become part of them. */
const HTML_BLOCK_TAG = /<(\/?)(details|summary|table|tr|td|th|ul|ol|li|p)\b[^>]*>/g

/**
 * Markdown in at most `limit` characters, cut at the end of a line: never inside a fence, and with every block of HTML closed.
 * @param remark what stands in place of the rest
 */
export function cutMarkdown(text: string, limit: number, remark: string): string {
  if (text.length <= limit) return text
  // Room for the tags that have to be closed; more than four are never open.
  const kept = withoutOpenFence(text.slice(0, text.lastIndexOf('\n', limit - remark.length - 100)))
  return `${kept}${closingTags(kept)}\n\n${remark}`
}

function withoutOpenFence(text: string): string {
  const fences = [...text.matchAll(/^```/gm)]
  const last = fences.at(-1)
  return last && fences.length % 2 === 1 ? text.slice(0, last.index).trimEnd() : text
}

function closingTags(text: string): string {
  const open: string[] = []
  for (const [, slash, name = ''] of text.matchAll(HTML_BLOCK_TAG)) {
    if (slash === '') open.push(name)
    else open.splice(open.lastIndexOf(name), 1)
  }
  return open.length === 0
    ? ''
    : `\n${open
        .reverse()
        .map((name) => `</${name}>`)
        .join('')}`
}
