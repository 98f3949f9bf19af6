import { open } from 'node:fs/promises'
import { messageOf } from '../wording.ts'

/** What is wrong with the machine that the step runs on, as a sentence. It is not a fault of the action. */
export class EnvironmentFault extends Error {
  override readonly name = 'EnvironmentFault'
}

/** The files through which a step answers: outputs, its state for the post step, and the summary. */
const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']

/**
 * Checks before anything is sent that the runner's files can be written: a post whose id is lost is worse than no post.
 * @throws EnvironmentFault
 */
export async function tryCommandFiles(environment: NodeJS.ProcessEnv): Promise<void> {
  for (const name of FILES) {
    const path = environment[name]
    if (!path) continue
    try {
      await using file = await open(path, 'r+')
      // Windows opens a folder as if it were a file, and refuses only the writing.
      if ((await file.stat()).isDirectory()) throw new Error('EISDIR: illegal operation on a directory')
    } catch (thrown) {
      throw new EnvironmentFault(
        `The step cannot write to the file of ${name} (${messageOf(thrown)}), so nothing was sent. ${ADVICE}`,
      )
    }
  }
}

const ADVICE =
  "In a container job, run as root (container: options: --user root), or let the container's user write to the runner's folder."

/** Faults of the file system that code cannot avoid (Node.js, common system errors), as a sentence; undefined for others. */
export function describeSystemFault(thrown: unknown): string | undefined {
  if (thrown instanceof EnvironmentFault) return thrown.message
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  if (typeof code !== 'string' || !(code in CAUSES)) return undefined
  return `The step cannot go on: ${CAUSES[code]} (${messageOf(thrown)}). ${code === 'EACCES' || code === 'EPERM' ? ADVICE : 'Run the step again on a machine with enough space.'}`
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'the machine does not let it write',
  EPERM: 'the machine does not let it write',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EMFILE: 'too many files are open',
}
