import assert from 'node:assert/strict'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { after, suite, test } from 'node:test'
import { escapeBrackets, excludeTests, matchingFiles } from '../../../src/posts/patterns/pattern.ts'
import '../../support/quiet-glob.ts'

const folder = await realpath(await mkdtemp(join(tmpdir(), 'pattern-')))
after(() => rm(folder, { recursive: true }))

const files = [
  'clip1.mp4',
  'clip2.mp4',
  'clip10.mp4',
  'a.mov',
  'videos/b.mp4',
  'videos/deep/c.mp4',
  'videos/.hidden/d.mp4',
  '.start.mp4',
  'set [12]/e.mp4',
  'set 1/f.mp4',
  'Über.mp4'.normalize('NFD'),
  'what?.mp4',
  'whatx.mp4',
  '~x.mp4',
]
for (const file of files) {
  // No file of Windows has such a name; what is said of it is skipped there.
  if (sep === '\\' && file.includes('?')) continue
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), 'x')
}
await symlink(join(folder, 'a.mov'), join(folder, 'link.mov'))
await symlink(join(folder, 'nowhere'), join(folder, 'broken.mov'))

const found = async (pattern: string): Promise<string[]> =>
  (await matchingFiles(pattern, folder)).map((path) => relative(folder, path).replaceAll(sep, '/').normalize('NFC'))

suite('what a pattern finds', () => {
  const rows: [pattern: string, expected: string[]][] = [
    ['clip*.mp4', ['clip1.mp4', 'clip2.mp4', 'clip10.mp4']],
    ['clip?.mp4', ['clip1.mp4', 'clip2.mp4']],
    ['clip[2-9].mp4', ['clip2.mp4']],
    ['*.mov', ['a.mov', 'link.mov']],
    ['videos', []],
    ['videos/', []],
    ['videos/*', ['videos/b.mp4']],
    ['videos/**', ['videos/b.mp4', 'videos/deep/c.mp4']],
    ['videos/.hidden/*', ['videos/.hidden/d.mp4']],
    ['videos/.*/*', ['videos/.hidden/d.mp4']],
    ['.start.mp4', ['.start.mp4']],
    ['.s*', ['.start.mp4']],
    ['./clip1.mp4', ['clip1.mp4']],
    ['videos/../clip1.mp4', ['clip1.mp4']],
    ['set [12]/*', ['set [12]/e.mp4']],
    ['*[12]/*', ['set [12]/e.mp4']],
    ['*[13]/*', ['set 1/f.mp4']],
    ['what?.mp4', ['what?.mp4']],
    ['Über.mp4'.normalize('NFC'), ['Über.mp4']],
    ['Ü*.mp4'.normalize('NFC'), ['Über.mp4']],
    ['Über.mp4'.normalize('NFD'), ['Über.mp4']],
    ['clip1.mp4\nclip2.mp4', []],
    ['clip1.mp4\rclip2.mp4', []],
    ['clip1.mp4/x', []],
    ['{a,b}.mov', []],
    ['+(a).mov', []],
  ]
  for (const [pattern, expected] of rows) {
    test(JSON.stringify(pattern), { skip: sep === '\\' && pattern.includes('what?') }, async () => {
      assert.deepEqual(await found(pattern), expected, 'another set of videos goes out than the pattern says')
    })
  }
  test('an absolute path is one too', async () => {
    assert.deepEqual(await found(join(folder, 'videos', '*.mp4')), ['videos/b.mp4'])
  })
  test('a name that is longer than the system allows is told, and not looked for in vain', {
    skip: sep === '\\',
  }, async () => {
    await assert.rejects(found(`${'x'.repeat(300)}.mp4`), { code: 'ENAMETOOLONG' })
  })
  test('what begins with ~ is in the home folder, unless it lies here', async () => {
    const name = sep === '\\' ? 'USERPROFILE' : 'HOME'
    const home = process.env[name]
    process.env[name] = join(folder, 'videos')
    try {
      assert.deepEqual([await found('~/*.mp4'), await found('~x.mp4')], [['videos/b.mp4'], ['~x.mp4']])
    } finally {
      if (home !== undefined) process.env[name] = home
    }
  })
})

suite('what an exclude means', () => {
  const rows: [pattern: string, isCaseIgnored: boolean, taken: string[]][] = [
    ['clip*.mp4', false, ['clip1.mp4', 'clip2.mp4', 'clip10.mp4']],
    ['CLIP1.mp4', false, []],
    ['CLIP1.mp4', true, ['clip1.mp4']],
    ['videos', false, ['videos/b.mp4', 'videos/deep/c.mp4', 'videos/.hidden/d.mp4']],
    ['videos/*', false, ['videos/b.mp4', 'videos/deep/c.mp4', 'videos/.hidden/d.mp4']],
    ['videos/*.mp4', false, ['videos/b.mp4']],
    [
      '*.mp4',
      false,
      ['clip1.mp4', 'clip2.mp4', 'clip10.mp4', '.start.mp4', 'Über.mp4', 'what?.mp4', 'whatx.mp4', '~x.mp4'],
    ],
    ['what?.mp4', false, ['what?.mp4']],
    ['{clip1,clip2}.mp4', false, []],
    ['+(clip)1.mp4', false, []],
    ['Ü*'.normalize('NFC'), false, ['Über.mp4']],
  ]
  for (const [pattern, isCaseIgnored, taken] of rows) {
    test(`${pattern}${isCaseIgnored ? ', in any case' : ''}`, { skip: sep === '\\' }, async () => {
      const [isTaken = () => false, ...others] = await (isCaseIgnored
        ? excludeTests(pattern, folder, true)
        : excludeTests(pattern, folder))
      assert.deepEqual(
        files.filter((file) => isTaken(join(folder, file))).map((file) => file.normalize('NFC')),
        taken,
        'what is held back goes out',
      )
      assert.equal(others.length, 0, 'only brackets have a second reading')
    })
  }
  test('brackets are a part of the name first, then a set of characters', { skip: sep === '\\' }, async () => {
    const readings = await excludeTests('*[12]/*', folder)
    assert.deepEqual(
      readings.map((isTaken) => files.filter((file) => isTaken(join(folder, file)))),
      [['set [12]/e.mp4'], ['set 1/f.mp4']],
    )
  })
})

test('brackets of a name', () => assert.equal(escapeBrackets('a[1] [b]'), 'a[[]1] [[]b]'))
