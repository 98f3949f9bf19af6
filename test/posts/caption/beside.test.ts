import assert from 'node:assert/strict'
import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { captionBeside, captionFileOf, withoutCaptions } from '../../../src/posts/caption/beside.ts'
import { plant } from '../patterns/tree.ts'

suite('the caption beside a video', () => {
  const rows: [video: string, names: string[], caption: string | undefined][] = [
    ['clip.mp4', ['clip.mp4', 'clip.txt'], 'clip.txt'],
    ['clip.mp4', ['clip.TXT', 'clip.mp4'], 'clip.TXT'],
    ['clip.MP4', ['clip.MP4', 'clip.Txt'], 'clip.Txt'],
    ['clip.mp4', ['clip.TXT', 'clip.txt'], 'clip.txt'],
    ['clip.mp4', ['clip.Txt', 'clip.TXT'], 'clip.TXT'],
    ['clip.mp4', ['other.txt', 'clip.mp4.txt', 'clip.text'], undefined],
    ['Clip.mp4', ['clip.txt'], undefined],
    ['clip.final.mp4', ['clip.txt', 'clip.final.txt'], 'clip.final.txt'],
  ]
  for (const [video, names, caption] of rows) {
    test(`${video} among ${names.join(', ')}`, () => {
      assert.equal(captionBeside(video, names), caption, 'a post goes out with another caption, or none')
    })
  }
})

suite('a caption is no second video', () => {
  const rows: [found: string[], videos: string[]][] = [
    [['a.mp4', 'a.txt'], ['a.mp4']],
    [['a.mp4', 'a.TXT'], ['a.mp4']],
    [
      ['a.MP4', 'a.Txt', 'b.mov'],
      ['a.MP4', 'b.mov'],
    ],
    [
      ['a.mp4', 'b.txt'],
      ['a.mp4', 'b.txt'],
    ],
    [['a.txt'], ['a.txt']],
    [
      ['v/a.mp4', 'w/a.txt'],
      ['v/a.mp4', 'w/a.txt'],
    ],
  ]
  for (const [found, videos] of rows) {
    test(found.join(', '), () => assert.deepEqual(withoutCaptions(found, String), videos, 'the step stops at a text'))
  }
  test('on the disk, in any case of letters', async () => {
    await using tree = await plant(['v/a.mp4', 'v/a.TXT', 'v/b.MOV', 'v/b.tXt'])
    const { found, problems } = await tree.find('v/*')
    assert.deepEqual([found, problems], [['v/a.mp4', 'v/b.MOV'], []])
  })
})

suite('on the disk', () => {
  const captionIn = async (names: string[], video: string): Promise<string | undefined> => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'beside-'))
    for (const name of names)
      if (name.endsWith('/')) await mkdir(join(folder.path, name))
      else await writeFile(join(folder.path, name), 'x')
    return (await captionFileOf(join(folder.path, video)))?.slice(folder.path.length + 1)
  }
  test('the usual name', async () => assert.equal(await captionIn(['a.mp4', 'a.txt'], 'a.mp4'), 'a.txt'))
  test('an ending in capitals', async () => assert.equal(await captionIn(['a.mp4', 'a.TXT'], 'a.mp4'), 'a.TXT'))
  test('none', async () => assert.equal(await captionIn(['a.mp4', 'b.txt'], 'a.mp4'), undefined))
  test('a folder is none', async () => assert.equal(await captionIn(['a.mp4', 'a.txt/'], 'a.mp4'), undefined))
  test('a name that would be too long is none', async () => {
    const video = `${'x'.repeat(252)}.qt`
    assert.equal(await captionIn([video], video), undefined)
  })
})
