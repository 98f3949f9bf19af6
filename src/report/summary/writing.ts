import { appendFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { messageOf } from '../../wording.ts'

/** A summary that cannot be written is a warning: the step has done its work. */
export async function writeSummary(markdown: string): Promise<void> {
  const { GITHUB_STEP_SUMMARY } = process.env
  if (!GITHUB_STEP_SUMMARY) return
  try {
    // Not with core.summary, which keeps writing to the first file that it has seen in a process.
    await appendFile(GITHUB_STEP_SUMMARY, markdown)
  } catch (thrown) {
    core.warning(`The job summary could not be written: ${messageOf(thrown)}`)
  }
}
