// Plays a runner that dies: returns at once, and kills the run of the action that follows as soon as it has a draft.
// Usage: API_URL=… API_KEY=… node kill-at-first-draft.mjs. The run is the one that is given that address.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { countDrafts } from './sandbox/drafts.mjs'

const GIVE_UP_MS = 120_000
const { API_URL = '', API_KEY = '' } = process.env

if (process.argv[2] === 'kill') await kill()
else spawn(process.execPath, [fileURLToPath(import.meta.url), 'kill'], { detached: true, stdio: 'ignore' }).unref()

async function kill() {
  const begun = Date.now()
  while ((await countDrafts(API_URL, API_KEY)) === 0 && Date.now() - begun < GIVE_UP_MS) await sleep(20)
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isTheRun(name))) {
    process.kill(Number(pid), 'SIGKILL')
  }
}

/** Other jobs may run the same script at the same time on the same machine; the sandbox is this job's own. */
function isTheRun(pid) {
  try {
    const script = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[1] ?? ''
    const variables = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
    return script.endsWith('dist/index.js') && variables.includes(`INPUT_API-URL=${API_URL}`)
  } catch {
    // Processes end while one reads about them, and those of others are not to be read.
    return false
  }
}
