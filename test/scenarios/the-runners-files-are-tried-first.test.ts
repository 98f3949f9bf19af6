import assert from 'node:assert/strict'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { errorsOf } from '../support/stage.ts'
import { oneVideo, startStory, video, writesOf } from '../support/story.ts'

/** What is in the file's place, as the containers of jobs show it, and the system's word for that. */
const places: readonly [name: string, make: (workspace: string) => Promise<string>, says: RegExp][] = [
  ['nothing', async () => '/nowhere/file', /ENOENT: no such file or directory, open '.*nowhere[/\\]file'/],
  ['a folder', async (workspace) => workspace, /EISDIR: illegal operation on a directory/],
  [
    'a file that may only be read',
    readOnlyFile,
    /(?:EACCES: permission denied|EPERM: operation not permitted|EROFS: read-only file system)/,
  ],
]

/** Nothing is read-only to root but what the kernel itself keeps so. */
async function readOnlyFile(workspace: string): Promise<string> {
  if (process.getuid?.() === 0) return '/sys/kernel/notes'
  const path = join(workspace, 'read-only')
  await writeFile(path, '')
  await chmod(path, 0o444)
  return path
}

suite('a file of the runner that cannot be written is found before anything is sent, and is no fault of the action', () => {
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']) {
    for (const [what, make, says] of places) {
      test(`${name}: ${what}`, async () => {
        await using story = await startStory({ 'launch.mp4': video() })
        const run = await story.run(oneVideo, { files: { [name]: await make(story.workspace) }, post: 'never' })
        assert.equal(run.exitCode, 1, run.log)
        assert.deepEqual(writesOf(story.sandbox), [], 'a post goes out whose id reaches nobody')
        const [message = '', ...others] = errorsOf(run)
        assert.deepEqual(others, [])
        assert.ok(message.startsWith(`The step cannot write to the file of ${name} (`), message)
        assert.match(message, says)
        assert.ok(
          message.endsWith(
            "), so nothing was sent. In a container job, run as root (container: options: --user root), or let the container's user write to the runner's folder.",
          ),
          message,
        )
        assert.doesNotMatch(run.log, /fault of the action/, 'people report what is wrong with their own runner')
      })
    }
  }
})
