// The post step: it runs after those of all later steps, so this is what the job leaves behind.
import { countDrafts } from './drafts.mjs'

const { STATE_pid: pid, 'STATE_api-url': apiUrl, 'STATE_api-key': apiKey } = process.env
if (pid !== undefined && apiUrl !== undefined && apiKey !== undefined) {
  const drafts = await countDrafts(apiUrl, apiKey)
  process.kill(Number(pid))
  console.log(`Drafts left at the end of the job: ${drafts}`)
  if (drafts > 0) {
    console.log('::error::The job leaves drafts, which its post steps should have deleted')
    process.exitCode = 1
  }
}
