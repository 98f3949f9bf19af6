import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { weekTwo } from '../../demo/week-two.ts'
import { campaignInputs, connections, demoWorkspace, launchInputs } from '../../demo/workspace.ts'
import { type RunResult, runAction } from '../../runner/runner.ts'
import { startSandbox } from '../../sandbox/sandbox.ts'
import { startStory } from '../../support/story.ts'

/** A folder that is gone in the end, for pages: RUNNER_TEMP does not outlive a run. */
export async function makeFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'pages-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/**
 * The demo's campaign as its preview page shows it, after the launch was published.
 * @param at what time it is there, milliseconds since 1970
 * @returns the page's path in `folder`
 */
export async function campaignPage(folder: string, at = Date.parse('2026-12-01T08:30:00Z')): Promise<string> {
  const workspace = await demoWorkspace()
  const offsetMs = at - Date.now()
  const sandbox = await startSandbox({ connections, now: () => Date.now() + offsetMs })
  const step = async (inputs: Record<string, string>): Promise<RunResult> => {
    const result = await runAction({
      with: { 'api-key': sandbox.apiKey, 'api-url': sandbox.apiUrl, ...inputs },
      workspace,
      env: { RUNNER_TEMP: folder },
      clockOffsetMs: offsetMs,
    })
    if (result.exitCode !== 0) throw new Error(`The campaign's step fails:\n${result.log}`)
    return result
  }
  try {
    await step(launchInputs)
    const { outputs } = await step(campaignInputs)
    const path = join(folder, 'campaign.html')
    await cp(outputs.preview ?? '', path)
    return path
  } finally {
    await sandbox.close()
    await rm(workspace, { recursive: true, force: true })
  }
}

/** The page of the pull request that edits a team's calendar in week two. @returns the page's path in `folder` */
export async function weekTwoPage(folder: string): Promise<string> {
  const two = [
    { platformId: 'tiktok-acme', username: 'acme' },
    { platformId: 'tiktok-music', username: 'acme.music' },
  ]
  await using story = await startStory(weekTwo.files, { connections: two })
  const inputs = { manifest: 'posts.yml', 'on-change': 'update', 'on-removal': 'withdraw' }
  await story.run(inputs)
  await story.write(weekTwo.edited)
  const { outputs } = await story.run(
    { ...inputs, 'dry-run': 'true', preview: 'true' },
    { env: { RUNNER_TEMP: folder } },
  )
  const path = join(folder, 'week-two.html')
  await cp(outputs.preview ?? '', path)
  return path
}
