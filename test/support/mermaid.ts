/** What GitHub's Mermaid makes of a timeline: a title, and for each period its events. */
export interface Timeline {
  title: string
  periods: { period: string; events: string[] }[]
}

/**
 * Reads a timeline by the tokens of Mermaid's grammar (timeline.jison). Mermaid draws an error in place of a diagram that
 * has anything else in it, and a comment or a directive swallows what follows it.
 */
export function readTimeline(text: string): Timeline {
  const [head, title, ...lines] = text.split('\n')
  if (head !== 'timeline') throw new Error(`Not a timeline: ${head}`)
  const name = /^\s*title\s([^\n]+)$/.exec(title ?? '')?.[1]
  if (name === undefined) throw new Error(`Not a title: ${title}`)
  return { title: name, periods: lines.map(readPeriod) }
}

function readPeriod(line: string): Timeline['periods'][number] {
  if (/^\s*%%|%%\{|^\s*(?:title|section|accTitle|accDescr)\b/i.test(line)) throw new Error(`No period: ${line}`)
  const match = /^\s*([^#:\n;]+?)((?::\s[^#:\n;]+)+)$/.exec(line)
  if (!match) throw new Error(`Mermaid cannot read ${JSON.stringify(line)}`)
  const [, period = '', events = ''] = match
  return {
    period: period.trim(),
    events: events
      .split(/:\s/)
      .slice(1)
      .map((event) => event.trim()),
  }
}
