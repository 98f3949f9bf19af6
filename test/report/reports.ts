import type { Candidate } from '../../src/accounts/candidates.ts'
import { NO_DETAILS, type WhyFailed } from '../../src/accounts/details.ts'
import { createCancel } from '../../src/cancel.ts'
import { readContext } from '../../src/github/context.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import type { PlanSettings } from '../../src/plan/plan.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { planned } from '../../src/publish/ends.ts'
import { type Report, reporter } from '../../src/report/report.ts'
import { plan } from '../support/candidates.ts'

interface Circumstances {
  readonly there?: readonly ListedPost[]
  /** Why earlier posts failed, by account and post group: `tiktok-x 1`. */
  readonly failures?: Readonly<Record<string, WhyFailed>>
  readonly settings?: Partial<PlanSettings>
  /** Variables of the step. */
  readonly environment?: Readonly<Record<string, string>>
}

/** What a run that has nothing to send reports of these posts; with the input `dry-run`, also what it would send. */
export function reportOf(
  candidates: Candidate[],
  { there = [], failures = {}, settings = {}, environment = {} }: Circumstances,
): Report {
  const details = { ...NO_DETAILS, failures: new Map(Object.entries(failures)) }
  const made = plan(candidates, there, settings, { leftOut: [], unresolved: [] }, details)
  const { inputs } = readInputs({ 'INPUT_API-KEY': 'key', INPUT_VIDEOS: '*.mp4', ...environment })
  const wanted = {
    posts: candidates.map(({ post }) => post),
    unfound: [],
    written: [],
    leftOut: [],
    problems: [],
    removeDownloads: async () => undefined,
  }
  const told = reporter(inputs, readContext(environment), wanted, [], createCancel())
  return told.of(made, made.steps.map(planned), [], [...made.problems, ...made.single])
}
