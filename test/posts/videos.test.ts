import assert from 'node:assert/strict'
import { mkdir, mkdtempDisposable, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { findVideos } from '../../src/posts/videos.ts'
import { openWorkspace } from '../../src/workspace.ts'

const origin = { input: 'videos' }

test('a file whose name begins with two dots is no file outside of the workspace', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'videos-'))
  await writeFile(join(folder.path, '..clip.mp4'), 'x')
  const { found, problems } = await findVideos([{ value: '..clip.mp4', origin }], '.', openWorkspace(folder.path))
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
  const { problems } = await findVideos([{ value: '../work-secret/clip.mp4', origin }], '.', openWorkspace(workspace))
  assert.equal(problems.length, 1)
  assert.doesNotMatch(problems[0]?.message ?? '', /hidden/, 'the log names files that are none of the workspace')
})

test('what a link in the workspace leads to is not listed either', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'videos-'))
  for (const name of ['work', 'elsewhere']) await mkdir(join(folder.path, name))
  await writeFile(join(folder.path, 'elsewhere', 'hidden.txt'), 'x')
  const workspace = join(folder.path, 'work')
  // A junction needs no rights of its own on Windows.
  await symlink(join(folder.path, 'elsewhere'), join(workspace, 'link'), 'junction')
  const { problems } = await findVideos([{ value: 'link/clip.mp4', origin }], '.', openWorkspace(workspace))
  assert.equal(problems.length, 1)
  assert.doesNotMatch(problems[0]?.message ?? '', /hidden/, 'the log names files that are none of the workspace')
})

suite('a time belongs to the post where one path names its video', () => {
  for (const [name, lines, isOne] of [
    ['a path', ['a.mp4'], true],
    ['a path with brackets', ['b[1].mp4'], true],
    ['a path and a comment', ['# the launch', 'a.mp4'], true],
    ['a path and an exclude', ['a.mp4', '!b*'], true],
    ['two paths', ['a.mp4', 'b[1].mp4'], false],
    ['one path, twice', ['a.mp4', './a.mp4'], false],
    ['a wildcard that finds one file', ['a*.mp4'], false],
    ['a set of characters that finds one file', ['[ac].mp4'], false],
  ] as const)
    test(name, async () => {
      await using folder = await mkdtempDisposable(join(tmpdir(), 'videos-'))
      for (const file of ['a.mp4', 'b[1].mp4']) await writeFile(join(folder.path, file), 'x')
      const patterns = lines.map((value) => ({ value, origin }))
      const { isOnePath } = await findVideos(patterns, '.', openWorkspace(folder.path))
      assert.equal(isOnePath, isOne, 'a moved time is not seen, or a video that comes later is taken for an edit')
    })
})
