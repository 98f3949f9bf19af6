import assert from 'node:assert/strict'
import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findVideos } from '../../src/posts/videos.ts'
import { openWorkspace } from '../../src/workspace.ts'

const origin = { input: 'videos' }

test('a file whose name begins with two dots is no file outside of the workspace', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'videos-'))
  await writeFile(join(folder.path, '..clip.mp4'), 'x')
  const { found, problems } = await findVideos(
    [{ value: '..clip.mp4', origin }],
    folder.path,
    openWorkspace(folder.path),
  )
  assert.deepEqual(problems, [], 'a video of the workspace is refused')
  assert.deepEqual(
    found.map(({ file }) => file.path),
    ['..clip.mp4'],
  )
})

test('what lies in a folder beside the workspace is not listed', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'videos-'))
  for (const name of ['work', 'work-secret']) await mkdir(join(folder.path, name))
  await writeFile(join(folder.path, 'work-secret', 'hidden.txt'), 'x')
  await writeFile(join(folder.path, 'work', 'notes.txt'), 'x')
  const workspace = join(folder.path, 'work')
  const { problems } = await findVideos(
    [{ value: '../work-secret/clip.mp4', origin }],
    workspace,
    openWorkspace(workspace),
  )
  assert.equal(problems.length, 1)
  assert.doesNotMatch(problems[0]?.message ?? '', /hidden/, 'the log names files that are none of the workspace')
})
