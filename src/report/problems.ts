import { ofPost, type Problem } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { CANCELLED, type Done } from '../publish/result.ts'

/** `strict`: warnings count as errors. */
export const withSeverity = (problems: readonly Problem[], strict: boolean): Problem[] =>
  strict ? problems.map((each) => (each.severity === 'warning' ? { ...each, severity: 'error' } : each)) : [...problems]

export const hasErrors = (problems: readonly Problem[], strict: boolean): boolean =>
  problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))

/** The problems that the posts' ends add: refusals are errors, and what a person should look at is a warning. */
export const problemsOfEnds = (done: readonly Done[]): Problem[] =>
  done.flatMap(({ result, step }) => {
    const { error, code } = result
    // The plan has already said why it refuses a post.
    if (!error || !code || error === CANCELLED || step.action === 'refuse') return []
    const { post } = step
    return [ofPost(post, result.outcome === 'processing' ? 'warning' : 'error', code, post.originOf('video'), error)]
  })

/** The error of a post that has no problem of its own. */
export const KEPT_BACK = 'Not sent, because other posts have problems. Nothing is sent until they are fixed.'

/**
 * Why a post was not sent: its own problems, or else that another post had one.
 * @param own its errors
 */
export function whyNotSent(own: readonly Problem[]): { readonly code: ProblemCode; readonly error: string } {
  const [first] = own
  return first
    ? { code: first.code, error: own.map(({ message }) => message).join(' ') }
    : { code: 'run/kept-back', error: KEPT_BACK }
}

/** Inputs first, then files from top to bottom. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const place = ({ origin }: Problem): [string, number, number] =>
    'file' in origin ? [origin.file, origin.line, origin.column] : ['', 0, 0]
  return problems.toSorted((a, b) => {
    const [[fileA, lineA, columnA], [fileB, lineB, columnB]] = [place(a), place(b)]
    return fileA < fileB ? -1 : fileA > fileB ? 1 : lineA - lineB || columnA - columnB
  })
}
