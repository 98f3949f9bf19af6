import * as core from '@actions/core'
import { resolveAccounts } from '../accounts/accounts.ts'
import { connect, type Service } from '../accounts/connect.ts'
import { CANCEL_SIGNALS, createCancel } from '../cancel.ts'
import { systemClock } from '../clock.ts'
import { type Context, readContext } from '../github/context.ts'
import { createDispatcher } from '../postpost/dispatcher.ts'
import { createServiceClock } from '../postpost/service-clock.ts'
import type { Problem } from '../problem.ts'
import { annotate } from '../report/annotations.ts'
import { describeSystemFault, tryCommandFiles } from '../report/command-files.ts'
import { hideIds, hiding } from '../report/hidden-ids.ts'
import { placesInRepository } from '../report/places.ts'
import { writeSummary } from '../report/summary/writing.ts'
import { annotateAs, workflowLog } from '../report/workflow-log.ts'
import { counted, messageOf } from '../wording.ts'
import { withAnswers } from './answers.ts'
import { readWrittenEntries } from './entries.ts'
import { formerAccounts, problemsOfFormer } from './former-accounts.ts'
import { readWatchInputs, type WatchInputs } from './inputs.ts'
import { lookAtPosts, type Observed } from './look.ts'
import { missingEntries } from './missing.ts'
import { attentionOf, type Watched, watchOutputs } from './outputs.ts'
import { problemsOf } from './problems.ts'
import { watchSummary } from './summary.ts'

/** The step of watch/action.yml: how the posts that this action uploaded ended. It only reads. */
export async function step(): Promise<void> {
  const run = readContext(process.env)
  const hide = hideIds(run.isPublic)
  const log = hiding(workflowLog, hide)
  const { inputs, problems: wrong } = readWatchInputs(process.env)
  if (inputs.apiKey) core.setSecret(inputs.apiKey)
  const cancel = createCancel()
  for (const signal of CANCEL_SIGNALS) process.on(signal, () => cancel.cancel(`The run was cancelled (${signal}).`))
  const dispatcher = (() => {
    try {
      return createDispatcher(process.env)
    } catch (thrown) {
      core.error(messageOf(thrown))
      process.exitCode = 1
      return undefined
    }
  })()
  if (!dispatcher) return
  try {
    await tryCommandFiles(process.env)
    const clock = createServiceClock(systemClock)
    const world = { dispatcher, clock, random: Math.random, cancel, log }
    const service = wrong.length > 0 ? undefined : await connect(inputs, wrong, world)
    const seen = service && (await look(inputs, service, run, () => clock.now(), cancel.signal))
    const problems = [...wrong, ...(seen?.problems ?? [])]
    const watched = seen?.watched
    for (const [name, value] of Object.entries(watchOutputs(watched))) core.setOutput(name, value)
    const attention = watched ? attentionOf(watched) : 0
    const { annotations, rest } = annotate(problems, run.docsUrl, await placesInRepository(problems, run))
    for (const { severity, message, properties } of annotations) annotateAs[severity](hide(message), properties)
    for (const line of rest) log.info(line)
    if (watched) await writeSummary(hide(watchSummary(watched.sights, problems, attention, inputs)))
    for (const { name, url } of watched?.sights ?? []) if (url) log.info(`${name}: ${url}`)
    log.info(watched ? totalsOf(watched, attention) : 'TikTok: nothing could be checked.')
    // If accounts or posts could not be read, the step fails even with `fail: false`.
    if (!watched || (attention > 0 && inputs.fail)) process.exitCode = 1
  } catch (thrown) {
    core.error(hide(describeSystemFault(thrown) ?? messageOf(thrown)))
    process.exitCode = 1
  } finally {
    await dispatcher.destroy()
  }
}

function totalsOf({ sights }: Watched, attention: number): string {
  const count = (fate: Observed['fate']): number => sights.filter((sight) => sight.fate === fate).length
  const verdict = attention === 0 ? 'all well' : `${attention} ${attention === 1 ? 'needs' : 'need'} attention`
  return `TikTok: ${verdict}; ${counted(count('published'), 'post')} went out, ${counted(count('scheduled'), 'post')} coming up.`
}

/** @returns `watched` undefined where accounts or posts could not be read */
async function look(
  inputs: WatchInputs,
  service: Service,
  run: Context,
  now: () => number,
  signal: AbortSignal,
): Promise<{ readonly watched: Watched | undefined; readonly problems: readonly Problem[] }> {
  const { reading, problems: inHistory } = await service.history
  const { connections } = service
  if (!connections || !reading) return { watched: undefined, problems: [...service.problems, ...inHistory] }
  // Remarks on the list and on the clock: nobody can act on them.
  const problems = [...service.problems, ...inHistory].map(asNotice)
  const resolved = resolveAccounts(inputs.accounts, { input: 'accounts' }, connections)
  if (resolved.accounts.length === 0) return { watched: undefined, problems: [...problems, ...resolved.problems] }
  const nowMs = now()
  const times = { sinceMs: nowMs - inputs.sinceMs, nowMs, timezone: inputs.timezone }
  const { history } = reading
  const former = formerAccounts(history, connections)
  const watchedFormer = inputs.accounts.some(({ value }) => value === 'all') ? former : []
  const known = { connections, watched: resolved.accounts, former, watchedFormer }
  const written = await readWrittenEntries(inputs.manifest, known, run, signal)
  const isPlanKnown = inputs.manifest.length > 0 && written.problems.length === 0
  const accounts = [...resolved.accounts, ...watchedFormer]
  const seen = lookAtPosts(history, accounts, { ...times, plan: isPlanKnown ? written.plan : undefined })
  const missing = await missingEntries(written, connections, history, seen, times)
  const sights = [...(await withAnswers(seen, service, nowMs)), ...missing]
  const tokens = resolved.accounts.flatMap(({ token }) => token ?? [])
  const expired = tokens.filter(({ severity }) => severity === 'error')
  const disconnected = problemsOfFormer(watchedFormer, sights).map((problem) => withSeverityOf(problem, inputs.fail))
  const others = [...expired, ...disconnected, ...resolved.problems, ...written.problems]
  const inTokens = tokens.map((problem) =>
    problem.severity === 'warning' ? asNotice(problem) : withSeverityOf(problem, inputs.fail),
  )
  return {
    watched: { sights, others: others.length },
    problems: [
      ...problems,
      ...resolved.problems,
      ...written.problems,
      ...inTokens,
      ...disconnected,
      ...problemsOf(sights, inputs.timezone, inputs.fail),
    ],
  }
}

/** The clock's remark names an input that only the main step has. */
const asNotice = (problem: Problem): Problem => ({
  ...problem,
  severity: 'notice',
  ...(problem.code === 'run/clock' ? { origin: { input: 'api-url' } } : {}),
})

/** What a person has to do is an error, or a warning with `fail: false`. */
const withSeverityOf = (problem: Problem, fails: boolean): Problem => ({
  ...problem,
  severity: fails ? 'error' : 'warning',
})
