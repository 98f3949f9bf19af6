import { join } from 'node:path'
import * as core from '@actions/core'
import type { Dispatcher } from 'undici'
import { createCancel } from './cancel.ts'
import { systemClock } from './clock.ts'
import { connectGitHub } from './github/api.ts'
import { whatAdds } from './github/context.ts'
import { createDispatcher, ProxyError } from './postpost/dispatcher.ts'
import { annotate } from './report/annotations.ts'
import { keepComment } from './report/comment.ts'
import { fittingResults, outputsOf } from './report/outputs.ts'
import { failureOf, type Report } from './report/report.ts'
import { summaryOf } from './report/summary.ts'
import { workflowLog } from './report/workflow-log.ts'
import { run } from './run.ts'
import { messageOf } from './wording.ts'

const annotateAs = { error: core.error, warning: core.warning, notice: core.notice }
const cancel = createCancel()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => cancel.cancel(`The run was cancelled (${signal}).`))
}

let dispatcher: Dispatcher | undefined
let preview = ''
try {
  dispatcher = createDispatcher(process.env)
  const report = await run({
    environment: process.env,
    clock: systemClock,
    random: Math.random,
    dispatcher,
    cancel,
    probeScript: join(import.meta.dirname, 'probe', 'index.js'),
    log: workflowLog,
    mask: core.setSecret,
    saveDrafts: (state) => core.saveState('drafts', JSON.stringify(state)),
    present: async (report) => {
      if (report.inputs.preview && !cancel.signal.aborted) preview = await writePreview(report)
    },
  })
  // First of all, so that nothing that fails later can take them away.
  writeOutputs(report)
  tell(report)
  const summary = summaryOf(report)
  await writeSummary(summary)
  if (report.inputs.comment && !cancel.signal.aborted) {
    const world = { dispatcher, clock: systemClock, signal: cancel.signal }
    const token = report.inputs.githubToken
    core.notice(await keepComment(summary, report.run, token, () => connectGitHub(token, world)))
  }
} catch (thrown) {
  writeOutputs(undefined)
  core.debug(thrown instanceof Error ? (thrown.stack ?? '') : '')
  fail(explain(thrown))
} finally {
  // Idle connections would keep the process for seconds after its work is done.
  await dispatcher?.destroy()
}

function writeOutputs(report: Report | undefined): void {
  for (const [name, value] of Object.entries(outputsOf(report, preview))) core.setOutput(name, value)
  const told = report ? fittingResults(report.results).length : 0
  if (report && told < report.results.length) {
    core.warning(
      `The output results holds the first ${told} of ${report.results.length} posts: GitHub keeps 1 MB a job.`,
    )
  }
}

function tell(report: Report): void {
  const { annotations, rest } = annotate(report.problems)
  for (const { severity, message, properties } of annotations) {
    annotateAs[severity](message, properties)
  }
  for (const line of rest) workflowLog.info(line)
  if (report.leftOut.length > 0) {
    workflowLog.info(
      `Left out, because this ${whatAdds(report.run)} did not add them (added-only): ${report.leftOut.join(', ')}`,
    )
  }
  if (report.postponed.length > 0) {
    workflowLog.info(`Left for the next run (when-too-many: first): ${report.postponed.join(', ')}`)
  }
  const cancelled = cancel.signal.aborted ? describeCancel() : undefined
  const failure = [cancelled, failureOf(report)].filter(Boolean).join(' ')
  if (failure) fail(failure)
}

/** A page is for looking at; that it cannot be written changes nothing about what was published. */
async function writePreview(report: Report): Promise<string> {
  try {
    // Loaded only here, so that a run without the page does not pay for it.
    const { writePage } = await import('./report/page/page.ts')
    const path = await writePage(report, process.env.RUNNER_TEMP)
    workflowLog.info(`Each post as it will look: ${path}`)
    return path
  } catch (thrown) {
    core.warning(`The preview page could not be written: ${messageOf(thrown)}`)
    return ''
  }
}

/** A summary is for reading; that it cannot be written changes nothing about what was published. */
async function writeSummary(markdown: string): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return
  try {
    await core.summary.addRaw(markdown).write()
  } catch (thrown) {
    core.warning(`The job summary could not be written: ${messageOf(thrown)}`)
  }
}

function explain(thrown: unknown): string {
  if (cancel.signal.aborted) return describeCancel()
  if (thrown instanceof ProxyError) return thrown.message
  return `${messageOf(thrown)} This is a fault of the action itself: please report it with this log.`
}

function describeCancel(): string {
  return `${messageOf(cancel.signal.reason)} Run the step again: it publishes what is missing, and nothing twice.`
}

function fail(message: string): void {
  core.error(message)
  process.exitCode = 1
}
