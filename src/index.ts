import { join } from 'node:path'
import * as core from '@actions/core'
import { createCancel } from './cancel.ts'
import { systemClock } from './clock.ts'
import { createDispatcher, ProxyError, workflowLog } from './edge.ts'
import { whatAdds } from './github/added.ts'
import { connectGitHub } from './github/api.ts'
import { keepComment } from './github/comment.ts'
import { run } from './main.ts'
import { annotate } from './report/annotations.ts'
import { outputsOf } from './report/outputs.ts'
import { failureOf, type Report } from './report/report.ts'
import { summaryOf } from './report/summary.ts'
import { messageOf } from './wording.ts'

const cancel = createCancel()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => cancel.cancel(`The run was cancelled (${signal}).`))
}

try {
  const dispatcher = createDispatcher(process.env)
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
  })
  // First of all, so that nothing that fails later can take them away.
  writeOutputs(report)
  tell(report)
  const summary = summaryOf(report)
  await writeSummary(summary)
  if (report.inputs.comment) {
    const world = { dispatcher, clock: systemClock }
    core.notice(await keepComment(summary, report.run, () => connectGitHub(report.inputs.githubToken, world)))
  }
  // Idle connections would keep the process for seconds after its work is done.
  await dispatcher.destroy()
} catch (thrown) {
  writeOutputs(undefined)
  core.debug(thrown instanceof Error ? (thrown.stack ?? '') : '')
  fail(explain(thrown))
}

function writeOutputs(report: Report | undefined): void {
  for (const [name, value] of Object.entries(outputsOf(report))) core.setOutput(name, value)
}

function tell(report: Report): void {
  const { annotations, rest } = annotate(report.problems)
  for (const { severity, message, properties } of annotations) {
    if (severity === 'error') core.error(message, properties)
    else core.warning(message, properties)
  }
  for (const line of rest) workflowLog.info(line)
  if (report.leftOut.length > 0) {
    workflowLog.info(
      `Left out, because this ${whatAdds(report.run)} did not add them (added-only): ${report.leftOut.join(', ')}`,
    )
  }
  const cancelled = cancel.signal.aborted ? messageOf(cancel.signal.reason) : undefined
  const failure = [cancelled, failureOf(report)].filter(Boolean).join(' ')
  if (failure) fail(failure)
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
  if (cancel.signal.aborted) return messageOf(cancel.signal.reason)
  if (thrown instanceof ProxyError) return thrown.message
  return `${messageOf(thrown)} This is a fault of the action itself: please report it with this log.`
}

function fail(message: string): void {
  core.error(message)
  process.exitCode = 1
}
