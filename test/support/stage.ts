import type { RunOptions, RunResult } from '../runner/runner.ts'
import { type GitHub, type GitHubOptions, startGitHub } from '../sandbox/github.ts'
import type { SandboxOptions } from '../sandbox/options.ts'
import { eventOf } from './events.ts'
import { type Files, type Story, startStory } from './story.ts'

/** A story that GitHub is part of: a workspace, PostPost, and GitHub, everything a step of a workflow meets. */
export interface Stage extends Omit<Story, 'run'> {
  readonly github: GitHub
  /** The step as a workflow has it: with the key and SELF_ONLY, unless `with` says otherwise (undefined takes an input away). */
  run(inputs: Record<string, string | undefined>, options?: Partial<RunOptions>): Promise<RunResult>
}

export async function setStage(
  files: Files = {},
  options: GitHubOptions & { sandbox?: SandboxOptions } = {},
): Promise<Stage> {
  const [story, github] = await Promise.all([startStory(files, options.sandbox), startGitHub(options)])
  return {
    ...story,
    github,
    run: (inputs, { env, event = eventOf('workflow-dispatch'), ...rest } = {}) =>
      story.run(
        { 'viewer-setting': 'SELF_ONLY', 'allow-comments': 'false', ...inputs },
        { event, env: { GITHUB_API_URL: github.apiUrl, ...env }, ...rest },
      ),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([story[Symbol.asyncDispose](), github[Symbol.asyncDispose]()])
    },
  }
}

/** Captions of what was created, in order. */
export const captionsOf = ({ sandbox }: Stage): string[] =>
  sandbox.groups.filter(({ deleted }) => !deleted).map(({ content }) => content)

/** All errors of a run, as one reads them. */
export const errorsOf = (run: RunResult): string[] => messagesOf(run, 'error')

export const noticesOf = (run: RunResult, severity: 'warning' | 'notice'): string[] => messagesOf(run, severity)

const messagesOf = ({ annotations }: RunResult, severity: string): string[] =>
  annotations.filter((annotation) => annotation.severity === severity).map(({ message }) => message)
