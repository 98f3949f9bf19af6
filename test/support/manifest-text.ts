import { readManifest } from '../../src/posts/manifest/manifest.ts'
import { describeOrigin } from '../../src/problem.ts'

/** What was read, as `key=value @line:column`, and what is wrong, as `file:line:column: message`. */
export function readText(text: string): { entries: string[]; problems: string[] } {
  const { entries, problems } = readManifest('a/posts.yml', text)
  return {
    entries: entries.map(({ fields }) =>
      Object.entries(fields)
        .toSorted()
        .map(([key, field]) => {
          const { value, origin } = field ?? {}
          const shown = Array.isArray(value) ? value.map((each) => `${each.value} @${place(each.origin)}`) : value
          return `${key}=${Array.isArray(shown) ? `[${shown.join(', ')}]` : shown} @${place(origin)}`
        })
        .join('; '),
    ),
    problems: problems.map(({ origin, message }) => `${describeOrigin(origin)}: ${message}`),
  }
}

const place = (origin: object | undefined): string =>
  origin && 'line' in origin && 'column' in origin ? `${origin.line}:${origin.column}` : '?'
