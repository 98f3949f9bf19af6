import * as core from '@actions/core'
import { createCancel } from './cancel.ts'
import { systemClock } from './clock.ts'
import { createDispatcher, workflowLog } from './edge.ts'
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
const dispatcher = createDispatcher(process.env)

try {
  const report = await run({
    environment: process.env,
    clock: systemClock,
    random: Math.random,
    dispatcher,
    cancel,
    log: workflowLog,
    mask: core.setSecret,
    saveDrafts: (state) => core.saveState('drafts', JSON.stringify(state)),
  })
  await tell(report)
} catch (thrown) {
  for (const [name, value] of Object.entries(outputsOf(undefined))) core.setOutput(name, value)
  core.debug(thrown instanceof Error ? (thrown.stack ?? '') : '')
  fail(
    cancel.signal.aborted
      ? messageOf(cancel.signal.reason)
      : `${messageOf(thrown)} This is a fault of the action itself: please report it with this log.`,
  )
}
// Idle connections would keep the process for seconds after its work is done.
await dispatcher.destroy()

async function tell(report: Report): Promise<void> {
  const { annotations, rest } = annotate(report.problems)
  for (const { severity, message, properties } of annotations) {
    if (severity === 'error') core.error(message, properties)
    else core.warning(message, properties)
  }
  for (const line of rest) workflowLog.info(line)
  if (report.leftOut.length > 0) {
    workflowLog.info(`Left out, because this push did not add them (added-only): ${report.leftOut.join(', ')}`)
  }
  for (const [name, value] of Object.entries(outputsOf(report))) core.setOutput(name, value)
  const summary = summaryOf(report)
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(summary).write()
  if (report.inputs.comment) {
    const world = { dispatcher, clock: systemClock }
    core.notice(await keepComment(summary, report.run, () => connectGitHub(report.inputs.githubToken, world)))
  }
  const cancelled = cancel.signal.aborted ? messageOf(cancel.signal.reason) : undefined
  const failure = [cancelled, failureOf(report)].filter(Boolean).join(' ')
  if (failure) fail(failure)
}

function fail(message: string): void {
  core.error(message)
  process.exitCode = 1
}
