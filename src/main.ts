import { join } from 'node:path'
import * as core from '@actions/core'
import type { Cancel } from './cancel.ts'
import { openGitHub } from './github/api.ts'
import { pushOrPullRequest, readContext } from './github/context.ts'
import type { Log } from './log.ts'
import { ProxyError } from './postpost/dispatcher.ts'
import { stateText } from './publish/left-drafts.ts'
import { annotate } from './report/annotations.ts'
import { hasChanges, planTotals } from './report/changes.ts'
import { describeSystemFault, tryCommandFiles } from './report/command-files.ts'
import { keepComment, shareOf } from './report/comment.ts'
import { type Hide, hideIds, hiding } from './report/hidden-ids.ts'
import { linksOf, planLines, planTitle } from './report/log-lines.ts'
import { missingInOutputs, outputsOf } from './report/outputs.ts'
import { type Places, placesInRepository } from './report/places.ts'
import { failureOf, type Report, tally } from './report/report.ts'
import { earlyEnd, summaryOf } from './report/summary/summary.ts'
import { writeSummary } from './report/summary/writing.ts'
import { annotateAs, workflowLog } from './report/workflow-log.ts'
import { run } from './run.ts'
import type { Start } from './start.ts'
import { messageOf } from './wording.ts'

/** The log until the run has its own. */
export const say = workflowLog.info

/** The main step after its start: the run, then outputs, annotations, summary, comment and exit code. */
export async function main(starting: Promise<Start>, cancel: Cancel): Promise<void> {
  let report: Report | undefined
  let preview = ''
  const here = readContext(process.env)
  const { isPublic } = here
  try {
    const start = await starting
    await tryCommandFiles(process.env)
    const token = start.inputs.githubToken
    const github = openGitHub(here, token, {
      dispatcher: start.dispatcher,
      clock: start.clock,
      signal: cancel.signal,
    })
    report = await run(here, {
      ...start,
      github,
      environment: process.env,
      random: Math.random,
      cancel,
      // In the bundle, this code is in dist/steps.
      probeScript: join(import.meta.dirname, '..', 'probe', 'index.js'),
      log: hiding(workflowLog, hideIds(isPublic)),
      mask: core.setSecret,
      saveDrafts: (state) => core.saveState('drafts', stateText(state)),
      present: async (told) => {
        if (told.inputs.preview && !cancel.signal.aborted) preview = await writePreview(told, hideIds(isPublic, told))
      },
    })
    // Written first, so that they are there even if something fails later.
    writeOutputs(report, preview)
    const hide = hideIds(isPublic, report)
    const log = hiding(workflowLog, hide)
    const places = await placesInRepository(report.problems, here)
    tell(report, places, log, hide)
    const summary = hide(summaryOf(report, places))
    await writeSummary(summary)
    if (report.inputs.comment && !cancel.signal.aborted)
      core.notice(await keepComment(summary, here, token, github, shareOf(report.inputs), preview !== ''))
    conclude(report, log, cancel)
  } catch (thrown) {
    const fault = describeSystemFault(thrown)
    if (!report && !fault) writeOutputs(undefined)
    core.debug(hideIds(isPublic)(thrown instanceof Error ? (thrown.stack ?? '') : ''))
    const message = hideIds(isPublic)(fault ?? explainCrash(thrown, cancel))
    fail(message)
    if (!report && !fault) await writeSummary(earlyEnd(message))
  } finally {
    // Open connections would keep the process running for seconds after its work.
    await (await starting.catch(() => undefined))?.dispatcher.destroy()
  }
}

function writeOutputs(report: Report | undefined, preview = ''): void {
  const outputs = outputsOf(report, preview)
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  const missing = missingInOutputs(report?.results ?? [], outputs)
  if (missing !== undefined) core.warning(missing)
}

function tell(report: Report, places: Places, log: Log, hide: Hide): void {
  if (report.inputs.dryRun && report.plan && report.results.length > 0) {
    log.group(planTitle(report), planLines(report))
  }
  const { annotations, rest } = annotate(report.problems, report.run.docsUrl, places)
  for (const { severity, message, properties } of annotations) {
    annotateAs[severity](hide(message), properties)
  }
  for (const line of rest) log.info(line)
  if (report.leftOut.length > 0) {
    log.info(
      `Left out, because this ${pushOrPullRequest(report.run)} did not add them (added-only): ${report.leftOut.join(', ')}`,
    )
  }
  if (report.postponed.length > 0) {
    log.info(`Left for the next run (when-too-many: first): ${report.postponed.join(', ')}`)
  }
}

/** The log's last lines, outside of any group: the counts and the links. */
function conclude(report: Report, log: Log, cancel: Cancel): void {
  const cancelled = cancel.signal.aborted ? describeCancel(cancel) : undefined
  const failure = [cancelled, failureOf(report)].filter(Boolean).join(' ')
  if (failure) fail(failure)
  else log.info(`TikTok: ${tally(report.results) || 'nothing to publish'}.`)
  if (hasChanges(report)) log.info(`Posts of the plan: ${planTotals(report)}.`)
  for (const line of linksOf(report)) log.info(line)
}

/** A page that cannot be written is only a warning: it changes nothing about what was published. */
async function writePreview(report: Report, hide: Hide): Promise<string> {
  try {
    // Loaded only here, so that a run without the page does not pay for it.
    const { writePage } = await import('./report/page/page.ts')
    const path = await writePage(report, process.env.RUNNER_TEMP, hide)
    workflowLog.info(`Each post as it will look: ${path}`)
    return path
  } catch (thrown) {
    core.warning(`The preview page could not be written: ${messageOf(thrown)}`)
    return ''
  }
}

function explainCrash(thrown: unknown, cancel: Cancel): string {
  if (cancel.signal.aborted) return describeCancel(cancel)
  if (thrown instanceof ProxyError) return thrown.message
  return `${messageOf(thrown)} This is a fault of the action itself: please report it with this log.`
}

function describeCancel({ signal }: Cancel): string {
  return `${messageOf(signal.reason)} Run the step again: it publishes what is missing, and nothing twice.`
}

function fail(message: string): void {
  core.error(message)
  process.exitCode = 1
}
