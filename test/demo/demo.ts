/**
 * The built action, run as GitHub's runner runs it, against a server on this machine that plays PostPost: once with inputs,
 * once with a manifest, and the first one again. Ends with exit code 1 if anything is not as it should be.
 */
import assert from 'node:assert/strict'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RunResult, runAction } from '../runner/runner.ts'
import { startSandbox } from '../sandbox/sandbox.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const workspace = await mkdtemp(join(tmpdir(), 'demo-'))
await cp(here('workspace'), workspace, { recursive: true })
for (const [name, fixture] of Object.entries({ launch: 'launch.mp4', teaser: 'h264-moov-first.mp4' })) {
  await cp(here(`../fixtures/videos/${fixture}`), join(workspace, `videos/${name}.mp4`))
}
const sandbox = await startSandbox()

try {
  const inputs = { videos: 'videos/launch.mp4', caption: 'Out now! #launch', 'viewer-setting': 'PUBLIC_TO_EVERYONE' }
  const first = await step('1. One video, by inputs', inputs)
  const second = await step('2. A manifest', { manifest: 'posts.yml' })
  const third = await step('3. The first step again: nothing is published twice', inputs)

  expect(first, ['published'])
  expect(second, ['published', 'scheduled'])
  expect(third, ['skipped'])
  assert.deepEqual(idsOf(third), idsOf(first), 'the skipped video must carry the id of its earlier post')
  assert.equal(sandbox.livePosts().length, 3, 'PostPost must have exactly one post for each of the three')
  assert.equal(sandbox.drafts().length, 0, 'no draft may be left')
  console.log(`\nAs it should be. postGroupIds: ${[...idsOf(first), ...idsOf(second)].join(', ')}`)
} finally {
  await sandbox.close()
  await rm(workspace, { recursive: true, force: true })
}

async function step(title: string, inputs: Record<string, string>): Promise<RunResult> {
  heading(title)
  for (const [name, value] of Object.entries(inputs)) console.log(`  ${name}: ${value}`)
  const secrets = { 'api-key': sandbox.apiKey, 'api-url': sandbox.apiUrl }
  const result = await runAction({ with: { ...secrets, ...inputs }, workspace, shortSleeps: false })
  section('log', result.log + result.stderr)
  section('outputs', Object.entries(result.outputs).map(outputLine).join('\n'))
  section('summary', result.summary)
  section('postGroupIds', idsOf(result).join('\n'))
  return result
}

function expect(result: RunResult, outcomes: string[]): void {
  assert.equal(result.exitCode, 0, 'the step must pass')
  const results: { outcome: string }[] = JSON.parse(result.outputs.results ?? '[]')
  assert.deepEqual(
    results.map(({ outcome }) => outcome),
    outcomes,
  )
  assert.equal(idsOf(result).length, outcomes.length, 'every post must have its postGroupId')
}

function idsOf({ outputs }: RunResult): string[] {
  return JSON.parse(outputs['post-group-ids'] ?? '[]')
}

function outputLine([name, value]: [string, string]): string {
  return name === 'results' ? `${name}=${JSON.stringify(JSON.parse(value), null, 2)}` : `${name}=${value}`
}

function heading(title: string): void {
  console.log(`\n${'═'.repeat(title.length + 4)}\n  ${title}\n${'═'.repeat(title.length + 4)}`)
}

function section(title: string, text: string): void {
  console.log(`\n── ${title} ──\n${text.trimEnd()}`)
}
