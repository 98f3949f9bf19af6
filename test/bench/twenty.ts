import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { makeWorkspace, runStep } from '../faults/stage.ts'
import { numberedVideo } from '../fixtures/videos.ts'

import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { assertPassed, type Figure, isInstalled, median, timed } from './measure.ts'

const names = Array.from({ length: 20 }, (_, index) => `clip${index + 1}.mp4`)
/** Of every answer, the storage's too. */
const LATENCY_MS = 50

/** What somebody would write instead of using an action: one video after the other, and no look at what is there. */
const script = `set -euo pipefail
api() { curl -sS -H "x-api-key: $KEY" -H 'content-type: application/json' "$@"; }
for video in videos/*.mp4; do
  name=$(basename "$video")
  group=$(api -X POST "$API/create-post" -d "{\\"content\\":\\"$name\\",\\"platforms\\":[\\"tiktok-acme1\\"],\\"platformSettings\\":{\\"tiktok\\":{\\"viewerSetting\\":\\"SELF_ONLY\\"}}}" | jq -r .postGroupId)
  url=$(api -X POST "$API/get-upload-url" -d "{\\"fileName\\":\\"$name\\",\\"contentType\\":\\"video/mp4\\",\\"type\\":\\"video\\",\\"postGroupId\\":\\"$group\\"}" | jq -r .uploadUrl)
  curl -sS -H 'content-type: video/mp4' -T "$video" "$url"
  api -X PUT "$API/update-post/$group" -d "{\\"status\\":\\"scheduled\\",\\"scheduledTime\\":\\"$(date -u +%FT%TZ)\\"}" | jq -e .success > /dev/null
done`

export async function* publishTwenty(): AsyncGenerator<Figure> {
  await using workspace = await makeWorkspace({})
  for (const [index, name] of names.entries())
    await writeFile(join(workspace.path, 'videos', name), numberedVideo(index))
  let [ownCalls, otherCalls] = [0, 0]
  const own = await median(async () => {
    await using sandbox = await startSlow()
    const settings = { accounts: '', 'max-posts': '0', 'max-per-day': '0', 'wait-timeout': '0' }
    const took = await timed(async () =>
      assertPassed(await runStep(sandbox, workspace, { shortSleeps: false, post: 'never', with: settings })),
    )
    ownCalls = sandbox.requests.length
    return took
  })
  const measureScript = async (): Promise<number> => {
    await using sandbox = await startSlow()
    const env = { PATH: process.env.PATH, API: sandbox.apiUrl, KEY: sandbox.apiKey }
    const took = await timed(() => once(spawn('bash', ['-c', script], { cwd: workspace.path, env }), 'exit'))
    otherCalls = sandbox.requests.length
    if (sandbox.livePosts().length < names.length) throw new Error('the script did not publish everything')
    return took
  }
  const other = isInstalled('curl') && isInstalled('jq') ? await median(measureScript) : undefined
  const what = 'twenty videos, 50 ms an answer'
  const otherName = 'script with curl and jq'
  yield { what, own, other, unit: 'ms', otherName }
  yield { what, own: ownCalls, other: other && otherCalls, unit: 'calls', otherName }
}

async function startSlow(): Promise<Sandbox> {
  const sandbox = await startSandbox()
  const then = (): Promise<void> => delay(LATENCY_MS)
  sandbox.intercept = () => ({ kind: 'call', when: 'before', then })
  return sandbox
}
