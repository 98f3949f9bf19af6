import assert from 'node:assert/strict'
import { link, mkdir, mkdtempDisposable, readdir, realpath, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { areAlike, type Disk, spelledAs, spelledOnDisk } from '../src/spelling.ts'

const nfc = (text: string): string => text.normalize('NFC')
const nfd = (text: string): string => text.normalize('NFD')

suite('how a folder spells a name that the system has found in it', () => {
  const rows: [why: string, written: string, names: string[], spelled: string][] = [
    ['as written', 'Posts.yml', ['Posts.yml', 'a.mp4'], 'Posts.yml'],
    ['in other letters', 'Posts.yml', ['a.mp4', 'posts.yml'], 'posts.yml'],
    ['an ending in capitals', 'clip.mp4', ['CLIP.MP4'], 'CLIP.MP4'],
    ['é of one character for é of two', nfd('café.mp4'), [nfc('café.mp4')], nfc('café.mp4')],
    ['é of two characters for é of one', nfc('café.mp4'), [nfd('café.mp4')], nfd('café.mp4')],
    ['a syllable with its mark', nfc('が.mp4'), [nfd('が.mp4')], nfd('が.mp4')],
    ['letters and accents at once', nfd('ÜBER.mp4'), [nfc('über.mp4')], nfc('über.mp4')],
    ['both files are there: the written one', 'clip.mp4', ['Clip.mp4', 'clip.mp4'], 'clip.mp4'],
    ['two that are alike, and neither as written', 'CLIP.mp4', ['Clip.mp4', 'clip.mp4'], 'CLIP.mp4'],
    ['accents before letters', nfd('é.mp4'), [nfc('É.mp4'), nfc('é.mp4')], nfc('é.mp4')],
    ['a short name of Windows', 'LAUNCH~1.MP4', ['launch-of-the-year.mp4'], 'LAUNCH~1.MP4'],
    ['a folder that cannot be read', 'Clip.mp4', [], 'Clip.mp4'],
    ['others are like it in part', 'clip.mp4', ['clip.mp', 'clip2.mp4', 'xclip.mp4'], 'clip.mp4'],
  ]
  for (const [why, written, names, spelled] of rows) {
    test(why, () => assert.equal(spelledAs(written, names), spelled, 'a file has another name than git has for it'))
  }
})

/** A disk of these files that finds a name by `form`: two names of one form are one file. */
function diskOf(files: readonly string[], form: (name: string) => string): Disk {
  const entries = new Map<string, { path: string; names: Set<string> }>([['/', { path: '/', names: new Set() }]])
  for (const file of files) {
    let parent = '/'
    for (const name of file.split('/').slice(1)) {
      const above = entries.get(form(parent))
      const known = [...(above?.names ?? [])].find((other) => form(other) === form(name)) ?? name
      above?.names.add(known)
      parent = join(parent, known)
      if (!entries.has(form(parent))) entries.set(form(parent), { path: parent, names: new Set() })
    }
  }
  return {
    exists: async (path) => entries.has(form(path)),
    real: async (path) => entries.get(form(path))?.path,
    names: async (folder) => [...(entries.get(form(folder))?.names ?? [])],
  }
}

const folding = (name: string): string => nfc(nfc(name).toLowerCase())
const asIs = (name: string): string => name

const letter = fc.constantFrom(...'aBcéÜñがЖ1-_ '.split(''))
const name = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => `${letters.join('')}.x`)
const form = fc.constantFrom(nfc, nfd, asIs)
const path = fc
  .array(fc.tuple(name, form), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([text, of]) => `/${of(text)}`).join(''))
/** Another way to write the same: capitals here and there, accents as one character or as two. */
const variation = (text: string) =>
  fc.tuple(form, fc.infiniteStream(fc.boolean())).map(([of, capitals]) =>
    of(
      Array.from(nfc(text), (character) => {
        const other = capitals.next().value ? character.toUpperCase() : character.toLowerCase()
        return other.length === character.length ? other : character
      }).join(''),
    ),
  )

suite('a path', { skip: sep === '\\' }, () => {
  test('is known by one spelling, however it is written, where the disk tells no letters apart', async () => {
    const files = fc.array(path, { minLength: 1, maxLength: 6 })
    const property = fc.asyncProperty(
      files.chain((all) => fc.tuple(fc.constant(all), fc.constantFrom(...all).chain(variation))),
      async ([all, written]) => {
        const disk = diskOf(all, folding)
        const spelled = await spelledOnDisk(written, '/', disk)
        assert.equal(spelled, await disk.real(written), `${written} is another file than ${spelled}`)
        assert.equal(await spelledOnDisk(spelled, '/', disk), spelled)
      },
    )
    await fc.assert(property, { numRuns: 500 })
  })

  test('stays as it is written where the disk tells them apart', async () => {
    const property = fc.asyncProperty(fc.array(path, { maxLength: 6 }), path, async (all, written) => {
      const files = [...all, written]
      for (const file of [...files, written.toUpperCase(), nfd(written), nfc(written)])
        assert.equal(await spelledOnDisk(file, '/', diskOf(files, asIs)), file, 'a post has changed its identity')
    })
    await fc.assert(property)
  })

  test('keeps the spelling of the folder that it is looked for in', async () => {
    const disk = diskOf(['/home/Work/Videos/Clip.mp4'], folding)
    assert.equal(await spelledOnDisk('/home/work/videos/clip.mp4', '/home/work', disk), '/home/work/Videos/Clip.mp4')
    assert.equal(await spelledOnDisk('/home/work/videos/clip.mp4', undefined, disk), '/home/Work/Videos/Clip.mp4')
  })

  test('is spelled by its folders where the system cannot say where it leads', async () => {
    const disk = { ...diskOf(['/Videos/Clip.mp4'], folding), real: async () => undefined }
    assert.equal(await spelledOnDisk('/videos/clip.mp4', '/', disk), '/Videos/Clip.mp4')
    assert.equal(await spelledOnDisk('/videos/none.mp4', '/', disk), '/videos/none.mp4')
  })
})

test('links keep their own names, and hard links are two files', async () => {
  await using folder = await mkdtempDisposable(join(await realpath(tmpdir()), 'spelling-'))
  const at = (...names: string[]): string => join(folder.path, ...names)
  await mkdir(at('real'))
  await writeFile(at('real', 'a.mp4'), 'x')
  await link(at('real', 'a.mp4'), at('real', 'b.mp4'))
  await symlink(at('real'), at('link'), 'junction')
  assert.equal(await spelledOnDisk(at('link', 'a.mp4')), at('link', 'a.mp4'), 'git has the link, not where it leads')
  assert.deepEqual(
    [await spelledOnDisk(at('real', 'a.mp4')), await spelledOnDisk(at('real', 'b.mp4'))],
    [at('real', 'a.mp4'), at('real', 'b.mp4')],
  )
  // What a name in capitals is depends on the disk that this test runs on; the path that comes out is listed either way.
  const capitals = await spelledOnDisk(at('REAL', 'A.MP4'))
  const isOneFile = capitals !== at('REAL', 'A.MP4')
  assert.equal(isOneFile, capitals === at('real', 'a.mp4') && (await readdir(at('real'))).includes('a.mp4'))
})

test('names that a disk may take for one', () => {
  assert.ok(areAlike('Clip.MP4', 'clip.mp4'))
  assert.ok(areAlike(nfd('É.mp4'), nfc('é.mp4')))
  assert.ok(!areAlike('e.mp4', nfc('é.mp4')))
  assert.ok(!areAlike('clip.mp4', 'clip1.mp4'))
})
