// Starts the sandbox as a process that outlives this step; its address and key become outputs.
import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const { INPUT_ACCOUNTS: accounts = '', GITHUB_OUTPUT = '', GITHUB_STATE = '', RUNNER_TEMP = '' } = process.env
const serve = fileURLToPath(new URL('../../sandbox/serve.ts', import.meta.url))
const saysPath = join(mkdtempSync(join(RUNNER_TEMP, 'sandbox-')), 'says')
const says = openSync(saysPath, 'w')

// The Node that runs this is the runner's Node 24, which runs TypeScript as it is. A file and not a pipe: this step ends first.
const sandbox = spawn(process.execPath, [serve, '--accounts', accounts, '--minutes', '20'], {
  stdio: ['ignore', says, says],
  detached: true,
})
appendFileSync(GITHUB_STATE, `pid=${sandbox.pid}\n`)

const outputs = { POSTPOST_API_URL: 'api-url', POSTPOST_API_KEY: 'api-key' }
const values = await firstValues()
sandbox.unref()
for (const [variable, name] of Object.entries(outputs)) {
  console.log(`${name}: ${values[variable]}`)
  appendFileSync(GITHUB_OUTPUT, `${name}=${values[variable]}\n`)
  appendFileSync(GITHUB_STATE, `${name}=${values[variable]}\n`)
}

async function firstValues() {
  for (;;) {
    const text = readFileSync(saysPath, 'utf8')
    const found = Object.fromEntries(Array.from(text.matchAll(/^(\w+)=(.*)\n/gm), ([, name, value]) => [name, value]))
    if (Object.keys(outputs).every((name) => name in found)) return found
    if (sandbox.exitCode !== null) {
      console.log(`${text}\n::error::The sandbox ended with exit code ${sandbox.exitCode}`)
      process.exit(1)
    }
    await sleep(50)
  }
}
