import assert from 'node:assert/strict'
import { mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { assetTests, onGitHub } from '../../../src/posts/patterns/asset-names.ts'
import { allInclude } from '../../../src/posts/patterns/lines.ts'
import { findVideos } from '../../../src/posts/videos.ts'
import { openWorkspace } from '../../../src/workspace.ts'
import { messagesOf, plant } from './tree.ts'

const phone = ['clip.mp4', '.trashed-1-clip.mp4', '._clip.mp4', '.DS_Store', '.gitkeep', '.git/a.mp4', '.new/b.mp4']

suite('hidden files are for patterns that write the dot', () => {
  const rows: [pattern: string, found: string[]][] = [
    ['*', ['clip.mp4']],
    ['**', ['clip.mp4']],
    ['**/*.mp4', ['clip.mp4']],
    ['?trashed*', []],
    ['.trashed-*', ['.trashed-1-clip.mp4']],
    ['.*.mp4', ['._clip.mp4', '.trashed-1-clip.mp4']],
    ['.new/*', ['.new/b.mp4']],
    ['._clip.mp4', ['._clip.mp4']],
  ]
  for (const [pattern, found] of rows) {
    test(pattern, async () => {
      await using tree = await plant(phone)
      const told = await tree.find(pattern)
      assert.deepEqual(told.found, found, 'what a phone or a system left would be published, or stops the run')
      assert.equal(told.problems.length, found.length === 0 ? 1 : 0, messagesOf(told).join('\n'))
    })
  }
  test('an exclude holds back hidden files too', async () => {
    await using tree = await plant(phone)
    assert.deepEqual((await tree.find('.*.mp4\n!*trashed*')).found, ['._clip.mp4'])
  })
})

suite('what exists is a name, folder by folder', () => {
  const files = [
    'clips (2026)/[final]/a.mp4',
    'clips a/b.mp4',
    'clips [ab]/c.mp4',
    'x/[final]/d.mp4',
    'x/f/e.mp4',
    'f[1].mp4',
  ]
  const rows: [pattern: string, found: string[]][] = [
    ['clips (2026)/[final]/*.mp4', ['clips (2026)/[final]/a.mp4']],
    ['clips [ab]/*', ['clips [ab]/c.mp4']],
    ['x/*/e.mp4', ['x/f/e.mp4']],
    ['*/[final]/*', ['clips (2026)/[final]/a.mp4', 'x/[final]/d.mp4']],
    ['x/[fg]/*', ['x/f/e.mp4']],
    ['f[1].mp4', ['f[1].mp4']],
    ['f[1]*', ['f[1].mp4']],
    ['[x]/f/*', ['x/f/e.mp4']],
  ]
  for (const [pattern, found] of rows) {
    test(pattern, async () => {
      await using tree = await plant(files)
      assert.deepEqual((await tree.find(pattern)).found, found)
    })
  }
})

test('a file is found by its name although it begins as a comment; an exclude stays one, and is told', async () => {
  await using tree = await plant(['#1.mp4', '!2.mp4', '3.mp4'])
  const told = await tree.find('3.mp4\n#1.mp4\n!2.mp4\n# a remark')
  assert.deepEqual(told.found, ['3.mp4', '#1.mp4'], 'a path that exists is not literal')
  assert.deepEqual(messagesOf(told), [
    '"!2.mp4" is an exclude, and a file has this very name: to name the file, write "./!2.mp4".',
  ])
  assert.deepEqual((await tree.find('./#1.mp4\n./!2.mp4')).found, ['#1.mp4', '!2.mp4'])
})

test('several paths on one line: one a line is what to write', async () => {
  await using tree = await plant(['videos/a.mp4', 'videos/b.mp4'])
  assert.match(
    messagesOf(await tree.find('videos/a.mp4, videos/b.mp4'))[0] ?? '',
    /if these are several paths, write each on a line of its own/,
  )
  assert.match(
    messagesOf(await tree.find('a.mp4, b.mp4'))[0] ?? '',
    /if these are several paths, write each on a line of its own/,
  )
})

test('the pattern of an entry is no list: # and ! begin names there', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'names-'))
  for (const name of ['#1.mp4', '!2.mp4', '2.mp4']) await writeFile(join(folder.path, name), 'x')
  const find = (value: string) =>
    findVideos([{ value, origin: { input: 'videos' } }], '.', openWorkspace(folder.path), allInclude)
  for (const name of ['#1.mp4', '!2.mp4']) {
    const { found, problems } = await find(name)
    assert.deepEqual([found.map(({ file }) => file.path), problems], [[name], []], 'an entry is lost without a word')
  }
  const { problems } = await find('#3.mp4')
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['files/no-match'],
    'an entry is lost without a word',
  )
})

suite("a file's local name finds its asset", () => {
  const rows: [local: string, asset: string][] = [
    ['My clip.mp4', 'My.clip.mp4'],
    ['clip (1).mp4', 'clip.1.mp4'],
    ['Größe & mehr!.mp4', 'Gr.e.mehr.mp4'],
    ['[final] cut.mp4', 'default.final.cut.mp4'],
    ['plain_name-1+2@3~4.mp4', 'plain_name-1+2@3~4.mp4'],
    ['My clip*.mp4', 'My.clip.2.mp4'],
    ['clip (?).mp4', 'clip.7.mp4'],
    ['clip.[12].mp4', 'clip.2.mp4'],
  ]
  for (const [local, asset] of rows) {
    test(`${local} → ${asset}`, () => {
      assert.ok(
        assetTests(local).some((matches) => matches(asset)),
        `${onGitHub(local)} is looked for`,
      )
      assert.ok(!assetTests(local).some((matches) => matches('other.mp4')))
    })
  }
})
