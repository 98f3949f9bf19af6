/**
 * What a large upload costs: `node test/bench/upload.ts` after `npm run build`. A sparse video of 1 GiB goes through the bundle
 * to the sandbox; prints the peak memory of the process and the rate, beside those of `curl -T` where curl is installed.
 */

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { makeWorkspace, runStep } from '../faults/stage.ts'
import { videosFolder } from '../fixtures/videos.ts'
import { startSandbox } from '../sandbox/sandbox.ts'
import { writeSparseMp4 } from './sparse.ts'

const size = 2 ** 30

await using workspace = await makeWorkspace({})
const path = join(workspace.path, 'videos', 'large.mp4')
await writeSparseMp4(join(videosFolder, 'h264-moov-last.mp4'), path, size)
await throughBundle()
await throughCurl()

async function throughBundle(): Promise<void> {
  await using sandbox = await startSandbox()
  let [begin, end] = [0, 0]
  sandbox.intercept = (request) => {
    if (request.host === 'storage') begin = performance.now()
    if (request.path.startsWith('/update-post')) end = performance.now()
    return undefined
  }
  let peak = (): number => 0
  const run = await runStep(sandbox, workspace, {
    onStart: (child) => {
      peak = watchMemory(child.pid)
    },
  })
  say('this action', peak(), end - begin, run.exitCode)
}

async function throughCurl(): Promise<void> {
  const server = createServer((request, response) => {
    // The sandbox hashes what it gets, and that takes longer than sending it.
    request
      .pipe(createHash('sha256'))
      .resume()
      .on('end', () => response.end())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const begin = performance.now()
  const curl = spawn('curl', [
    '-sS',
    '-o',
    '/dev/null',
    '-H',
    'Expect:',
    '-T',
    path,
    `http://127.0.0.1:${port}/large.mp4`,
  ])
  const peak = watchMemory(curl.pid)
  const [code] = await Promise.race([once(curl, 'exit'), once(curl, 'error')])
  if (typeof code === 'number') say('curl -T', peak(), performance.now() - begin, code)
  else console.log('curl is not installed: no comparison.')
  server.close()
}

function say(who: string, peakBytes: number, ms: number, exitCode: number | null): void {
  const rate = (size / 1e6 / (ms / 1000)).toFixed(0)
  console.log(`${who}: peak ${(peakBytes / 2 ** 20).toFixed(0)} MiB, ${rate} MB/s (exit code ${exitCode})`)
}

/** The high-water mark of a process as Linux counts it (VmHWM), read until the process is gone. */
function watchMemory(pid: number | undefined): () => number {
  let peak = 0
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024)
  }, 50)
  return () => {
    clearInterval(timer)
    return peak
  }
}
