import type { VideoFacts } from '../../media/facts.ts'
import type { PlannedPost } from '../../plan/planned-post.ts'
import type { Post } from '../../posts/post.ts'
import { describeOrigin, type Problem, type Severity } from '../../problem.ts'
import type { AccountResult, Outcome, Result } from '../../publish/result.ts'
import { isAbout, KEPT_BACK } from '../problems.ts'
import type { Report } from '../report.ts'
import type { Shown, Videos } from './videos.ts'

/** One account of a post, with how the post ended there as far as it is known. */
export interface AccountView {
  readonly id: string
  readonly name: string
  readonly outcome: Outcome
  readonly result: AccountResult | undefined
}

export interface Note {
  readonly severity: Severity
  readonly message: string
  /** Where it was written, as people read it; empty where no place helps. */
  readonly place: string
}

/** Everything the page says of one post. */
export interface PostView {
  /** Counts from 1; also its anchor, `post-1`. */
  readonly number: number
  readonly post: Post
  readonly result: Result
  readonly step: PlannedPost | undefined
  readonly facts: VideoFacts | undefined
  readonly video: Shown | undefined
  /** Of a post that is there already, the one that is there. */
  readonly caption: string
  readonly accounts: readonly AccountView[]
  /** Milliseconds since 1970; undefined: no time, or none yet. */
  readonly timeMs: number | undefined
  readonly notes: readonly Note[]
}

export function viewsOf(report: Report, videos: Videos): PostView[] {
  const { results, posts, inspected, plan, there, problems, names } = report
  const facts = new Map(inspected.map((each) => [each.post, each.facts]))
  const steps = new Map(plan?.steps.map((step) => [step.post, step]))
  return results.flatMap((result, index) => {
    const post = posts[index]
    if (!post) return []
    const step = steps.get(post)
    return {
      number: index + 1,
      post,
      result,
      step,
      facts: facts.get(post),
      video: videos.get(post),
      caption: there[index]?.caption ?? post.caption,
      accounts: accountsOf(result, step, post, names),
      timeMs: timeOf(result, step, post),
      notes: notesOf(result, post, problems),
    }
  })
}

/** Problems that stand on no post. */
export function generalProblems({ problems, posts, results }: Report): Problem[] {
  const told = new Set(results.map(({ id, error }) => `${id}: ${error}`))
  return problems.filter((problem) => !told.has(problem.message) && !posts.some((post) => isAbout(problem, post)))
}

function accountsOf(
  result: Result,
  step: PlannedPost | undefined,
  post: Post,
  names: ReadonlyMap<string, string>,
): AccountView[] {
  // Where there is no plan, the names that people wrote, as long as they are one for each account.
  const written = post.accounts?.length === result.accounts.length ? post.accounts.map(({ value }) => value) : []
  const nameOf = (id: string, index: number): string =>
    names.get(id) ?? (written[index]?.startsWith('@') ? written[index] : id)
  const known = step?.accounts ?? result.accounts.map((id, index) => ({ id, name: nameOf(id, index) }))
  return known.map(({ id, name }) => {
    const own = result.posts?.find(({ account }) => account === id)
    const isThere = step?.earlier.some(({ accountId }) => accountId === id) ?? false
    return { id, name, result: own, outcome: isThere ? 'skipped' : (outcomeOf(own) ?? result.outcome) }
  })
}

/** PostPost's word for one account, where it says another thing than the post's outcome. */
function outcomeOf(result: AccountResult | undefined): Outcome | undefined {
  if (result?.status === 'published' || result?.status === 'failed') return result.status
  return undefined
}

function timeOf({ scheduledTime }: Result, step: PlannedPost | undefined, { schedule }: Post): number | undefined {
  if (scheduledTime !== undefined) return Date.parse(scheduledTime)
  return step?.timeMs ?? (schedule.kind === 'at' ? schedule.timeMs : undefined)
}

/** Each thing once: the error of a result is often the problem that stands at the post's own place. */
function notesOf({ id, video, error, outcome }: Result, post: Post, problems: readonly Problem[]): Note[] {
  const notes = problems
    .filter((problem) => isAbout(problem, post))
    .map(({ severity, message, origin }) => ({
      severity,
      message: withoutName(message, [id, video]),
      place: describeOrigin(origin),
    }))
  if (error === undefined || notes.some(({ message }) => error.includes(message))) return notes
  const severity = outcome === 'processing' || error === KEPT_BACK ? 'warning' : 'error'
  return [{ severity, message: error, place: '' }, ...notes]
}

/** A list of problems names the post in each; on the post itself its name stands already. */
function withoutName(message: string, names: readonly string[]): string {
  const name = names.find((each) => message.startsWith(`${each}: `))
  return name === undefined ? message : message.slice(name.length + 2)
}
