/** Where a post says that something is wrong with it. */
import assert from 'node:assert/strict'
import { mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { checkPost } from '../../src/checks/post-rules.ts'
import { readContext } from '../../src/github/context.ts'
import type { Setting } from '../../src/inputs/settings.ts'
import { buildPost, type PostSource } from '../../src/posts/post.ts'
import type { Origin } from '../../src/problem.ts'
import { at, build, located, NOW_MS, PLACE, source } from './building.ts'

suite('a text file that is no caption is told where a caption belongs', () => {
  const bad = async (fields: PostSource['fields'], names: string[]): Promise<unknown> => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'post-'))
    for (const name of names) await writeFile(join(folder.path, name), ' \n')
    const video = { file: { path: 'a.mp4', absolutePath: join(folder.path, 'a.mp4'), sizeBytes: 1 }, origin: PLACE }
    const here = readContext({ GITHUB_REPOSITORY: 'acme/videos', GITHUB_WORKSPACE: folder.path })
    const made = source(fields, { video, folder: folder.path })
    const { problems } = await buildPost(made, { ...here, release: undefined }, NOW_MS)
    return problems.map(({ origin, message }) => [origin, message])
  }
  const empty = '"a.txt" is empty; write the caption into it.'
  test('beside the video, of the inputs', async () => {
    assert.deepEqual(await bad({}, ['a.txt']), [[{ input: 'caption' }, empty]])
  })
  test('beside the video, of an entry', async () => {
    assert.deepEqual(await bad({ video: located('a.mp4', 2) }, ['a.txt']), [[at(2), empty]])
  })
  test('that an entry names', async () => {
    const fields = { video: located('a.mp4', 2), captionFile: located('a.txt', 3) }
    assert.deepEqual(await bad(fields, ['a.txt']), [[at(3), empty]])
  })
  test('that an entry names, and that is not there', async () => {
    const fields = { video: located('a.mp4', 2), captionFile: located('b.txt', 3) }
    assert.deepEqual(await bad(fields, ['a.txt']), [[at(3), '"b.txt" does not exist in the workspace.']])
  })
  test('beside a caption of its own: they are one question', async () => {
    const fields = { caption: located('Hi', 2), captionFile: located('a.txt', 3) }
    assert.deepEqual(await bad(fields, ['a.txt']), [[at(3), 'caption and captionFile are both set; keep one of them.']])
  })
})

test('what is wrong with the text of a caption file is told in that file', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'post-'))
  await writeFile(join(folder.path, 'a.txt'), 'x'.repeat(2201))
  const video = { file: { path: 'a.mp4', absolutePath: join(folder.path, 'a.mp4'), sizeBytes: 1 }, origin: PLACE }
  const here = readContext({ GITHUB_REPOSITORY: 'acme/videos', GITHUB_WORKSPACE: folder.path })
  for (const fields of [{}, { video: located('a.mp4', 2), captionFile: located('a.txt', 3) }]) {
    const made = source(fields, { video, folder: folder.path })
    const { post } = await buildPost(made, { ...here, release: undefined }, NOW_MS)
    assert.deepEqual(
      checkPost(post).flatMap(({ code, origin }) => (code === 'caption/too-long' ? [origin] : [])),
      [{ file: 'a.txt', line: 1, column: 1 }],
      'a person is sent to a setting that nobody has written',
    )
  }
})

suite('where a person is sent to', () => {
  const rows: [name: string, fields: PostSource['fields'], setting: Setting, expected: Origin][] = [
    ['a setting', { caption: located('Hi', 3), video: located('a.mp4', 2) }, 'caption', at(3)],
    ["one that is missing in an entry: the entry's video", { video: located('a.mp4', 2) }, 'caption', at(2)],
    ['a caption that is missing in the inputs', {}, 'caption', { input: 'caption' }],
    ['accounts that are missing in the inputs', {}, 'accounts', { input: 'accounts' }],
    ['who may see it, missing in the inputs', {}, 'viewerSetting', { input: 'viewer-setting' }],
    ['what the inputs always have: the place of the video', {}, 'schedule', PLACE],
  ]
  for (const [name, fields, setting, expected] of rows) {
    test(name, async () => assert.deepEqual((await build(source(fields))).post.originOf(setting), expected))
  }
  test('of a value that is refused, and the problem is that of its post', async () => {
    const fields = { caption: located('{{ nothing.here }}', 3), timezone: located('Berlin', 4) }
    const { post, problems } = await build(source(fields))
    assert.deepEqual(
      problems.map(({ code, origin, posts }) => [code, origin, posts]),
      [
        ['caption/template', at(3), [post]],
        ['schedule/timezone', at(4), [post]],
      ],
      'a problem is told at the wrong row of the table',
    )
  })
})
