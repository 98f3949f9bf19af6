import type { PlannedPost } from '../plan/planned-post.ts'
import type { Post } from '../posts/post.ts'
import { error, type Problem, warning } from '../problem.ts'
import { CANCELLED, type Done } from '../publish/result.ts'

/** `strict`: warnings count as errors. */
export const withSeverity = (problems: readonly Problem[], strict: boolean): Problem[] =>
  strict ? problems.map((each) => (each.severity === 'warning' ? { ...each, severity: 'error' } : each)) : [...problems]

export const hasErrors = (problems: readonly Problem[], strict: boolean): boolean =>
  problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))

/** What the posts' ends add to the problems: refusals as errors, and what a person should look at as warnings. */
export function problemsOf(done: readonly Done[], steps: readonly PlannedPost[]): Problem[] {
  return done.flatMap(({ result }, index) => {
    const step = steps[index]
    // Why the plan refuses a post was said at its place.
    if (!result.error || result.error === CANCELLED || !step || step.action === 'refuse') return []
    const origin = step.post.originOf('video')
    return [(result.outcome === 'processing' ? warning : error)(origin, `${result.id}: ${result.error}`)]
  })
}

const LISTS: ReadonlySet<string> = new Set(['videos', 'manifest', 'release-assets'])

/** True for a problem at one of the post's own places. */
export function isAbout({ origin, video }: Problem, post: Post): boolean {
  // A pattern's place is shared by all that it finds; what is wrong with one file is that file's.
  const isShared = 'input' in origin && LISTS.has(origin.input)
  return post.owns(origin) && (video === undefined ? !isShared : video === post.video.path)
}

/** The error of a post that is in order itself. */
export const KEPT_BACK = 'Not sent, because of the problems found elsewhere: nothing is sent while there are any.'

/** Why a post was not sent: the problems at its own places, else that another one kept it back. */
export function whyNotSent(post: Post, problems: readonly Problem[]): string {
  const own = problems.filter((problem) => isAbout(problem, post)).map(({ message }) => message)
  return own.length > 0 ? own.join(' ') : KEPT_BACK
}

/** One problem an origin and message: a pattern that finds 30 videos without a caption is one mistake, not 30. */
export function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify([problem.origin, problem.message]), problem]))
  return [...seen.values()]
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
