import { describeOrigin, type Problem, type Severity, textOf } from '../problem.ts'
import { linkTo } from '../problem-codes.ts'
import { counted, shortened, visible } from '../wording.ts'
import type { Places } from './places.ts'

/** GitHub keeps 10 annotations of a kind a step; the tenth error is the sentence that says why the step fails. */
const MOST_ANNOTATIONS = 9
/** GitHub cuts an annotation's message after 4,096 characters; the rest is for a link. */
const MAX_MESSAGE = 3_800

export interface Annotation {
  readonly severity: Severity
  readonly message: string
  readonly properties: { title?: string; file?: string; startLine?: number; startColumn?: number; endColumn?: number }
}

/**
 * Problems → annotations. Those that GitHub would drop are plain lines of the log; the summary lists them all.
 * @param docsUrl of docs/errors.md; empty where nobody knows it
 * @param places of the files that the problems name. GitHub shows an annotation in the repository's file of that path.
 */
export function annotate(
  problems: readonly Problem[],
  docsUrl: string,
  places: Places = new Map(),
): { annotations: Annotation[]; rest: string[] } {
  const annotations: Annotation[] = []
  const rest: string[] = []
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const ofKind = problems.filter((problem) => problem.severity === severity)
    annotations.push(...ofKind.slice(0, MOST_ANNOTATIONS).map((problem) => annotationOf(problem, docsUrl, places)))
    const dropped = ofKind.slice(MOST_ANNOTATIONS)
    if (dropped.length === 0) continue
    rest.push(`${counted(dropped.length, `more ${severity}`)}, also in the summary:`)
    rest.push(...dropped.map((problem) => `${describeOrigin(problem.origin)}: ${textOf(problem)}`))
  }
  return { annotations, rest }
}

/** A column only if the value is on one line: GitHub refuses columns on ranges of lines. */
function annotationOf(problem: Problem, docsUrl: string, places: Places): Annotation {
  const { severity, origin } = problem
  const shown = visible(textOf(problem))
  const more = linkTo(problem.code, docsUrl)
  const text = [shortened(shown, MAX_MESSAGE), more].filter(Boolean).join(' ')
  if ('input' in origin) return { severity, message: text, properties: { title: `input ${origin.input}` } }
  const { file, line, column, endColumn } = origin
  return {
    severity,
    message: text,
    properties: {
      file: places.get(file) ?? file,
      startLine: line,
      startColumn: column,
      ...(endColumn ? { endColumn } : {}),
    },
  }
}
