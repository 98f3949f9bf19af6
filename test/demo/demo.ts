/**
 * The built action, run as GitHub's runner runs it, against a server on this machine that plays PostPost: once with inputs,
 * once with a manifest, the first one again, and a campaign looked at before it goes out. Ends with exit code 1 if anything is not as it should be.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunResult, runAction } from '../runner/runner.ts'
import { startSandbox } from '../sandbox/sandbox.ts'
import { campaignInputs, connections, demoWorkspace, launchInputs } from './workspace.ts'

const workspace = await demoWorkspace()
/** Stays: its page is there to be looked at. */
const temp = await mkdtemp(join(tmpdir(), 'demo-page-'))
const sandbox = await startSandbox({ connections })

try {
  const first = await step('1. One video, by inputs', launchInputs)
  const second = await step('2. A manifest', { manifest: 'posts.yml' })
  const third = await step('3. The first step again: nothing is published twice', launchInputs)
  const fourth = await step('4. A campaign, looked at before it goes out', campaignInputs)

  expect(first, ['published'])
  expect(second, ['published', 'scheduled'])
  expect(third, ['skipped'])
  expect(fourth, ['skipped', 'planned', 'planned', 'planned', 'planned', 'planned'])
  assert.ok(fourth.outputs.preview, 'the campaign must have its page')
  assert.deepEqual(idsOf(third), idsOf(first), 'the skipped video must carry the id of its earlier post')
  assert.equal(sandbox.livePosts().length, 3, 'PostPost must have exactly one post for each of the three')
  assert.equal(sandbox.drafts().length, 0, 'no draft may be left')
  console.log(`\nAs it should be. postGroupIds: ${[...idsOf(first), ...idsOf(second)].join(', ')}`)
  console.log(`Each post of the campaign as it will look, to be opened in a browser:\n${fourth.outputs.preview}`)
} finally {
  await sandbox.close()
  await rm(workspace, { recursive: true, force: true })
}

async function step(title: string, inputs: Record<string, string>): Promise<RunResult> {
  heading(title)
  for (const [name, value] of Object.entries(inputs)) console.log(`  ${name}: ${value}`)
  const secrets = { 'api-key': sandbox.apiKey, 'api-url': sandbox.apiUrl }
  const result = await runAction({
    with: { ...secrets, ...inputs },
    workspace,
    shortSleeps: false,
    env: { RUNNER_TEMP: temp },
  })
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
  const known = outcomes.filter((outcome) => outcome !== 'planned')
  assert.equal(idsOf(result).length, known.length, 'every post must have its postGroupId')
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
