import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type RunOptions, type RunResult, runAction } from '../runner/runner.ts'
import { type GitHub, startGitHub } from '../sandbox/github.ts'
import type { SandboxOptions } from '../sandbox/options.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { eventOf } from '../support/events.ts'

const launch = await readFile(new URL('../fixtures/videos/launch.mp4', import.meta.url))
const small = await readFile(new URL('../fixtures/videos/24-fps.mp4', import.meta.url))

/** A good MP4 of 81 kB with sound. */
export const launchVideo = (): Buffer => launch

/** A good MP4 of 4 kB whose SHA-256 no other number has: a box that players skip holds the number. */
export function numberedVideo(number: number): Buffer {
  const box = Buffer.from('\0\0\0\x10free\0\0\0\0\0\0\0\0', 'latin1')
  box.writeUInt32BE(number, 12)
  return Buffer.concat([small, box])
}

/** A workspace, PostPost, and GitHub: everything a step of a workflow meets. */
export interface Stage {
  readonly workspace: string
  readonly sandbox: Sandbox
  readonly github: GitHub
  write(files: Record<string, string | Buffer>): Promise<void>
  /** The step as a workflow has it: with the key and SELF_ONLY, unless `with` says otherwise (undefined takes an input away). */
  run(inputs: Record<string, string | undefined>, options?: Partial<RunOptions>): Promise<RunResult>
  [Symbol.asyncDispose](): Promise<void>
}

export async function setStage(
  files: Record<string, string | Buffer> = {},
  options: { sandbox?: SandboxOptions; basePath?: string } = {},
): Promise<Stage> {
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
  const sandbox = await startSandbox(options.sandbox)
  const github = await startGitHub(options)
  const write: Stage['write'] = async (more) => {
    for (const [path, content] of Object.entries(more)) {
      await mkdir(dirname(join(workspace, path)), { recursive: true })
      await writeFile(join(workspace, path), content)
    }
  }
  await write(files)
  return {
    workspace,
    sandbox,
    github,
    write,
    run: (inputs, { env, event = eventOf('workflow-dispatch'), ...rest } = {}) => {
      const all: Record<string, string | undefined> = {
        'api-key': sandbox.apiKey,
        'api-url': sandbox.apiUrl,
        'viewer-setting': 'SELF_ONLY',
        'allow-comments': 'false',
        ...inputs,
      }
      const given = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
      return runAction({
        with: Object.fromEntries(given),
        workspace,
        event,
        env: { GITHUB_API_URL: github.apiUrl, ...env },
        ...rest,
      })
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([sandbox[Symbol.asyncDispose](), github[Symbol.asyncDispose]()])
      await rm(workspace, { recursive: true, force: true })
    },
  }
}

/** Calls that change something, in order: `POST /create-post`. */
export const writesOf = ({ sandbox }: Stage): string[] =>
  sandbox.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)

/** Captions of what was created, in order. */
export const captionsOf = ({ sandbox }: Stage): string[] =>
  sandbox.groups.filter(({ deleted }) => !deleted).map(({ content }) => content)

/** All errors of a run, as one reads them. */
export const errorsOf = ({ annotations }: RunResult): string[] =>
  annotations.filter(({ severity }) => severity === 'error').map(({ message }) => message)

export const noticesOf = ({ annotations }: RunResult, severity: 'warning' | 'notice'): string[] =>
  annotations.filter((annotation) => annotation.severity === severity).map(({ message }) => message)
