import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { videosFolder } from '../fixtures/videos.ts'
import { type RunOptions, type RunResult, runAction } from '../runner/runner.ts'
import type { SandboxOptions } from '../sandbox/options.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'

/** A video of test/fixtures/videos, copied into the workspace. */
export interface Fixture {
  fixture: string
}
export const video = (fixture = 'launch.mp4'): Fixture => ({ fixture })

/** The workspace by path: text, bytes or a video. */
export type Files = Record<string, string | Uint8Array | Fixture>

/** A repository that was checked out, and PostPost; the step may run in it as often as the story wants. */
export interface Story {
  readonly workspace: string
  readonly sandbox: Sandbox
  write(files: Files): Promise<void>
  /** Runs the step with the sandbox's key and address unless the inputs say otherwise; undefined takes an input away. */
  run(inputs: Record<string, string | undefined>, options?: Partial<RunOptions>): Promise<RunResult>
  [Symbol.asyncDispose](): Promise<void>
}

export async function startStory(files: Files, options: SandboxOptions = {}): Promise<Story> {
  const workspace = await realpath(await mkdtemp(join(tmpdir(), 'workspace-')))
  await writeFiles(workspace, files)
  const sandbox = await startSandbox(options)
  return {
    workspace,
    sandbox,
    write: (more) => writeFiles(workspace, more),
    async run(inputs, runOptions) {
      const all = { 'api-key': sandbox.apiKey, 'api-url': sandbox.apiUrl, ...inputs }
      const given = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
      const result = await runAction({ with: Object.fromEntries(given), workspace, ...runOptions })
      assertDecent(result, sandbox)
      return result
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([sandbox.close(), rm(workspace, { recursive: true, force: true })])
    },
  }
}

async function writeFiles(workspace: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(workspace, name)
    await mkdir(dirname(path), { recursive: true })
    if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(path, content)
    else await cp(join(videosFolder, content.fixture), path)
  }
}

/** What no run may do, whatever its story is. */
function assertDecent(result: RunResult, sandbox: Sandbox): void {
  const { stdout, stderr, outputs, summary, unknownCommands, post } = result
  const said = stdout.replaceAll(`::add-mask::${sandbox.apiKey}`, '')
  for (const [place, text] of Object.entries({ log: said, stderr, outputs: JSON.stringify(outputs), summary })) {
    assert.ok(!text.includes(sandbox.apiKey), `the API key stands in the ${place}, for everybody to read`)
  }
  assert.deepEqual(sandbox.leaks, [], 'the API key was given to the storage, which is not PostPost')
  assert.deepEqual(unknownCommands, [], 'text from outside was taken for a workflow command')
  assert.equal(stderr, '', 'nothing should be written to the error stream')
  const saidByPost = `${post?.stdout}${post?.stderr}`
  assert.equal(post?.exitCode ?? 0, 0, `the post step turns a job red that has passed: ${saidByPost}`)
}

/** Requests that change something in PostPost or its storage, in order: `POST /create-post`. */
export const writesOf = ({ requests }: Sandbox): string[] =>
  requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)

/** The bodies of the drafts that were asked for, in order. */
export const draftsAsked = ({ requests }: Sandbox): unknown[] =>
  requests.filter(({ path }) => path === '/create-post').map(({ body }) => body)

/** What the next step of a workflow reads of one post. */
export interface Told extends Record<string, unknown> {
  outcome: string
  video: string
  postGroupId?: string
}

/** The output `results`, parsed. */
export const resultsOf = ({ outputs }: RunResult): Told[] => JSON.parse(outputs.results ?? '[]')

/** Inputs of a step that publishes one video; a story names what it is about. */
export const oneVideo = {
  videos: 'launch.mp4',
  caption: 'Out now #launch',
  'viewer-setting': 'PUBLIC_TO_EVERYONE',
} as const
