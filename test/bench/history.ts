/**
 * How long a long history takes: `node test/bench/history.ts` after `npm run build`. A sandbox with 10,000 earlier posts that
 * answers each request after 0, 50 or 200 ms (a service near by, and one across an ocean); the step publishes one video.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { kindOf } from '../faults/combination.ts'
import { makeWorkspace, runStep } from '../faults/stage.ts'
import { seedHistory, startSandbox } from '../sandbox/sandbox.ts'

const posts = 10_000

await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4' })
for (const latencyMs of [0, 50, 200]) {
  await using sandbox = await startSandbox()
  seedHistory(sandbox, posts)
  let [first, last] = [0, 0]
  sandbox.intercept = (request) => {
    const isFirstReading = kindOf(request) === 'list-posts' && request.query.sortBy === 'createdAt'
    if (isFirstReading) first ||= performance.now()
    const then = async (): Promise<void> => {
      await delay(latencyMs)
      if (isFirstReading) last = performance.now()
    }
    return { kind: 'call', when: 'before', then }
  }
  const begin = performance.now()
  const run = await runStep(sandbox, workspace, { shortSleeps: false })
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
  const lists = sandbox.requests.filter((request) => kindOf(request) === 'list-posts').length
  console.log(
    `${posts} posts, ${latencyMs} ms a request: history read in ${seconds(last - first)}, ${lists} list-posts requests, ` +
      `whole step ${seconds(performance.now() - begin)} (exit code ${run.exitCode})`,
  )
}
