import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { videosFolder } from '../fixtures/videos.ts'
import type { StepProcess } from '../runner/process.ts'
import { type RunOptions, type RunResult, runAction } from '../runner/runner.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'

/** Three small videos of different content, by their name in the workspace. */
export const VIDEOS = { 'one.mp4': '24-fps.mp4', 'two.mp4': '25-fps.mp4', 'three.mp4': '29.97-fps.mp4' }

/** Two accounts, as most publishers have. */
export const ACCOUNTS = [{ platformId: 'tiktok-acme1' }, { platformId: 'tiktok-acme2', username: 'acme2' }]

/**
 * Waits of the action are this many times shorter than in life: a call that hangs is given up after 0.45 s instead of 45 s,
 * which a busy machine still keeps for calls that do not hang.
 */
export const SHORTER = 100

export interface Workspace extends AsyncDisposable {
  readonly path: string
}

/** A workspace with videos (name in it → name of the fixture). Runs only read it, so that many may share one. */
export async function makeWorkspace(videos: Record<string, string> = VIDEOS): Promise<Workspace> {
  const path = await mkdtemp(join(tmpdir(), 'faults-'))
  await mkdir(join(path, 'videos'))
  for (const [name, fixture] of Object.entries(videos))
    await copyFile(join(videosFolder, fixture), join(path, 'videos', name))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

export interface StepOptions extends Partial<Omit<RunOptions, 'with' | 'workspace'>> {
  readonly with?: Record<string, string>
  readonly onStart?: (child: StepProcess) => void
}

/** The step that all of these tests run: every video of the workspace, to all accounts, at once. */
export const runStep = (sandbox: Sandbox, { path }: Workspace, options: StepOptions = {}): Promise<RunResult> =>
  runAction({
    ...options,
    workspace: path,
    env: { SHORT_SLEEPS: String(SHORTER), ...options.env },
    with: {
      'api-url': sandbox.apiUrl,
      'api-key': sandbox.apiKey,
      videos: 'videos/*',
      accounts: 'all',
      caption: '{{ video.stem }} #launch',
      'viewer-setting': 'PUBLIC_TO_EVERYONE',
      // Pacing has its own tests; here every post is to go out at once, which is when a double post does most harm.
      'max-per-minute': '0',
      ...options.with,
    },
  })

/** A manifest of `ids.length` posts of one video, each with its own id and so its own identity. */
export async function writeManifest({ path }: Workspace, ids: readonly string[], more = ''): Promise<string> {
  const posts = ids.map((id) => `  - { id: ${id}, video: videos/one.mp4, caption: '${id}'${more} }`)
  await writeFile(join(path, 'posts.yml'), `version: 1\nposts:\n${posts.join('\n')}\n`)
  return 'posts.yml'
}
