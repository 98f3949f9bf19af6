/** A job summary as a reader sees it, tags undone. */
export interface SeenSummary {
  readonly heading: string
  /** Paragraphs that are not folded. */
  readonly paragraphs: readonly string[]
  /** Lines of the list of problems, with what is folded in or below them. */
  readonly problems: readonly string[]
  /** Cells by the heads of their columns; undefined where there is no table. */
  readonly rows: readonly Record<string, string>[] | undefined
  /** What is folded: its title and its text. */
  readonly folded: Readonly<Record<string, string>>
}

export function seen(summary: string): SeenSummary {
  const [open = '', problems = ''] = splitProblems(summary)
  const unfolded = open.replaceAll(/<details>.*?<\/details>/gs, '')
  const folded = Array.from(open.matchAll(/<details>\n<summary>(.*?)<\/summary>\n(.*?)\n<\/details>/gs), (found) => [
    plain(found[1] ?? ''),
    plain(found[2] ?? ''),
  ])
  return {
    heading: plain(/^## (.*)$/m.exec(open)?.[1] ?? ''),
    paragraphs: Array.from(unfolded.matchAll(/^<p>(.*)<\/p>$/gm), ([, text = '']) => plain(text)),
    problems: Array.from(problems.matchAll(/<li>((?:❌|⚠️|ℹ️).*?)<\/li>/gs), ([, text = '']) => plain(text)),
    rows: rowsOf(unfolded),
    folded: Object.fromEntries(folded),
  }
}

/** What is folded about one post: the whole caption and what else the table has no room for. */
export function detailsOf(summary: string, id: string): Record<string, string> {
  const posts = summary.matchAll(/<p><b>(.*?)<\/b><\/p>\n<ul>\n(.*?)\n<\/ul>/gs)
  const [, , items = ''] = [...posts].find(([, name = '']) => plain(name) === id) ?? []
  return Object.fromEntries(
    Array.from(items.matchAll(/<li>(.*?): (.*?)<\/li>/gs), ([, name = '', text = '']) => [name, plain(text)]),
  )
}

/** The problems stand between their heading and the first thing that is no list. */
function splitProblems(summary: string): [rest: string, problems: string] {
  const section =
    /^### .*\n\n<ul>\n.*?\n<\/ul>\n(?:\n<details>\n<summary>\d+ more<\/summary>\n.*?\n<\/details>\n(?!<\/li>))?/ms
  const problems = section.exec(summary)?.[0] ?? ''
  return [summary.replace(problems, ''), problems]
}

function rowsOf(html: string): Record<string, string>[] | undefined {
  const table = /<table>\n(.*?)\n<\/table>/s.exec(html)?.[1]
  if (table === undefined) return undefined
  const heads = Array.from(table.matchAll(/<th[^>]*>(.*?)<\/th>/g), ([, head = '']) => head)
  return Array.from(table.matchAll(/<tr>(<td valign.*?)<\/tr>/gs), ([, cells = '']) =>
    Object.fromEntries(
      Array.from(cells.matchAll(/<td[^>]*>(.*?)<\/td>/gs), ([, cell = ''], i) => [heads[i], plain(cell)]),
    ),
  )
}

const plain = (html: string): string =>
  html
    .replaceAll('<br>', '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
