import { appendFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { messageOf } from '../../wording.ts'

/** A summary is for reading; that it cannot be written changes nothing about what the step has done or seen. */
export async function writeSummary(markdown: string): Promise<void> {
  const { GITHUB_STEP_SUMMARY } = process.env
  if (!GITHUB_STEP_SUMMARY) return
  try {
    // Not by core.summary, which writes to the file of the first run of a process for ever.
    await appendFile(GITHUB_STEP_SUMMARY, markdown)
  } catch (thrown) {
    core.warning(`The job summary could not be written: ${messageOf(thrown)}`)
  }
}
