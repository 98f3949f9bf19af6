/** What the system refuses while files are looked for is told with its path, and is never "matches no file". */
import assert from 'node:assert/strict'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { isAbsent, isFileFault, remedyFor } from '../../src/file-faults.ts'
import { numberedVideo } from '../fixtures/videos.ts'
import { errorsOf } from '../support/stage.ts'
import { startStory, writesOf } from '../support/story.ts'
import { messagesOf, plant } from './patterns/tree.ts'

const fault = (code: string): Error => Object.assign(new Error(`${code}: a fault`), { code })

suite('what is said of a fault', () => {
  const rows: [code: string, says: RegExp][] = [
    ['EACCES', /^may not be read \(permission denied\): change its permissions/],
    ['EPERM', /^may not be read \(permission denied\): change its permissions/],
    ['ELOOP', /^is a link that leads back to itself: remove it\.$/],
    ['ENAMETOOLONG', /^is longer than this system allows: shorten it/],
    ['EIO', /^cannot be read: the disk or the network share has a fault\. Run the step again/],
    ['EMFILE', /^cannot be read, because too many files are open: run the step again\.$/],
    ['EBUSY', /^is locked by another program \(EBUSY/],
    ['ESTALE', /^cannot be read \(ESTALE\): run the step again\.$/],
  ]
  for (const [code, says] of rows) {
    test(code, { skip: process.platform === 'win32' && ['EACCES', 'EPERM'].includes(code) }, () => {
      assert.match(remedyFor(fault(code)), says)
      assert.ok(isFileFault(fault(code)), 'a person looks for a file that is there')
    })
  }
  for (const code of ['ENOENT', 'ENOTDIR', 'EINVAL']) {
    test(`${code} is no fault: there is no such file`, () => {
      assert.ok(isAbsent(fault(code)))
      assert.ok(!isFileFault(fault(code)))
    })
  }
  test('nor are errors of the program', () => {
    assert.ok(!isFileFault(new Error('EIO')))
    assert.ok(!isFileFault(fault('ERR_INVALID_ARG_VALUE')))
  })
})

suite('on this disk', { skip: process.platform === 'win32' }, () => {
  test('a link in a circle', async () => {
    await using tree = await plant(['v/a.mp4'])
    await symlink('b.mp4', join(tree.path, 'v', 'b.mp4'))
    const { found, ...told } = await tree.find('v/*')
    assert.deepEqual(found, [])
    assert.deepEqual(messagesOf({ found, ...told }), [
      '"v/*" cannot be searched for: "v/b.mp4" is a link that leads back to itself: remove it.',
    ])
  })
  test('a name that is too long', async () => {
    await using tree = await plant(['a.mp4'])
    const [message = '', ...others] = messagesOf(await tree.find(`a.mp4\n${'x'.repeat(300)}.mp4`))
    assert.match(message, /^"xxx.*…" cannot be searched for: "xxx.*…" is longer than this system allows: shorten it/)
    assert.deepEqual(others, [])
  })
  test('a file on the way is no folder: nothing is there', async () => {
    await using tree = await plant(['a.mp4'])
    assert.match(messagesOf(await tree.find('a.mp4/b.mp4'))[0] ?? '', /matches no file/)
  })
})

suite('a step', () => {
  const files = {
    'v/a.mp4': numberedVideo(1),
    'v/private/b.mp4': numberedVideo(2),
    'm/posts.yml': 'version: 1\nposts:\n  - { video: ../v/a.mp4, caption: Hi, viewerSetting: SELF_ONLY }\n',
  }
  const rows: [path: string, code: string, inputs: Record<string, string>, says: RegExp][] = [
    [
      '/v/private',
      'EACCES',
      { videos: 'v/**' },
      /^"v\/\*\*" cannot be searched for: "v\/private" may not be read \(permission denied\)/,
    ],
    ['/v', 'EIO', { videos: 'v/*.mp4' }, /^"v\/\*\.mp4" cannot be searched for: "v" cannot be read: the disk/],
    ['/m', 'EACCES', { manifest: 'm/*.yml' }, /^"m\/\*\.yml" cannot be searched for: "m" may not be read/],
    ['/a.txt', 'EACCES', { videos: 'v/a.mp4' }, /^"v\/a\.txt" may not be read \(permission denied\)/],
  ]
  for (const [path, code, inputs, says] of rows) {
    test(`that may not look at ${path} (${code}) names it, and sends nothing`, async () => {
      await using story = await startStory(files)
      const preload = new URL('../support/refused-paths.mjs', import.meta.url)
      preload.searchParams.set('path', path)
      preload.searchParams.set('code', code)
      const env = { NODE_OPTIONS: `--import ${preload}` }
      const run = await story.run({ 'viewer-setting': 'SELF_ONLY', ...inputs }, { env })
      assert.equal(run.exitCode, 1)
      assert.ok(
        errorsOf(run).some((message) => says.test(message)),
        `a person looks in vain: ${errorsOf(run).join('\n')}`,
      )
      assert.doesNotMatch(run.log, /matches no/)
      assert.deepEqual(writesOf(story.sandbox), [])
    })
  }
})
