import assert from 'node:assert/strict'
import { link, mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { readContext } from '../../src/github/context.ts'
import { pathsInIndex } from '../../src/github/git-index.ts'

type Version = 2 | 3 | 4

/** An index as git writes it (gitformat-index): version 3 with more flags at every other entry, version 4 without repetitions. */
function indexOf(paths: readonly string[], version: Version, idBytes = 20): Buffer {
  const header = Buffer.from(`DIRC${'\0'.repeat(8)}`)
  header.writeUInt32BE(version, 4)
  header.writeUInt32BE(paths.length, 8)
  let before = Buffer.alloc(0)
  const entries = paths.map((path, at) => {
    const name = Buffer.from(path)
    const isLong = version === 3 && at % 2 === 1
    const flags = Buffer.alloc(isLong ? 4 : 2)
    flags.writeUInt16BE(Math.min(name.length, 0xfff) | (isLong ? 0x4000 : 0))
    const start = Buffer.concat([Buffer.alloc(40 + idBytes, 7), flags])
    if (version !== 4) {
      const bytes = start.length + name.length
      return Buffer.concat([start, name, Buffer.alloc(8 - (bytes % 8))])
    }
    const same = [...name].findIndex((byte, i) => byte !== before[i])
    const kept = same === -1 ? Math.min(name.length, before.length) : Math.min(same, before.length)
    const entry = Buffer.concat([start, offsetOf(before.length - kept), name.subarray(kept), Buffer.alloc(1)])
    before = name
    return entry
  })
  return Buffer.concat([header, ...entries, Buffer.alloc(20)])
}

/** As git's encode_varint. */
function offsetOf(value: number): Buffer {
  const bytes = [value & 0x7f]
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift(0x80 | (--rest & 0x7f))
  return Buffer.from(bytes)
}

const unit = fc.constantFrom(...'abcAé/.- が'.split(''), 'x'.repeat(150))
const path = fc.array(unit, { minLength: 1, maxLength: 40 }).map((units) => units.join(''))
const paths = fc.uniqueArray(path, { maxLength: 12 }).map((all) => all.toSorted())
const version = fc.constantFrom<Version>(2, 3, 4)
const idBytes = fc.constantFrom(20, 32)

suite("git's index", () => {
  test('tells all paths, in each of its versions', () => {
    fc.assert(
      fc.property(paths, version, idBytes, (all, v, bytes) => {
        assert.deepEqual(
          [...pathsInIndex(indexOf(all, v, bytes), bytes)],
          all,
          'a file has another name than git gave it',
        )
      }),
    )
  })
  test('that is cut off tells no path that it does not have, and stops nothing', () => {
    fc.assert(
      fc.property(paths, version, fc.nat(), (all, v, at) => {
        const whole = indexOf(all, v)
        const told = [...pathsInIndex(whole.subarray(0, at % whole.length))]
        assert.deepEqual(told, all.slice(0, told.length))
      }),
    )
  })
  test('that is none is empty', () => {
    assert.deepEqual([...pathsInIndex(Buffer.from('no index at all, but a text'))], [])
    assert.deepEqual([...pathsInIndex(Buffer.alloc(0))], [])
  })
})

/**
 * A checkout on a disk that finds a file under several spellings, which hard links are on any disk.
 * @param listed how its folder spells the file, and what else finds it
 */
async function locateIn(listed: readonly string[], inIndex: readonly string[], pointer?: string) {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'checkout-'))
  const [first = '', ...others] = listed
  for (const name of listed) await mkdir(dirname(join(folder.path, name)), { recursive: true })
  await writeFile(join(folder.path, first), 'x')
  for (const name of others) await link(join(folder.path, first), join(folder.path, name)).catch(() => undefined)
  const git = join(folder.path, pointer ?? '.git')
  await mkdir(git, { recursive: true })
  await writeFile(join(git, 'index'), indexOf(inIndex, 2))
  if (pointer) await writeFile(join(folder.path, '.git'), `gitdir: ${pointer}\n`)
  const run = readContext({ GITHUB_REPOSITORY: 'acme/videos', GITHUB_WORKSPACE: folder.path })
  return await run.locate(join(folder.path, first))
}

suite('a file of a checkout is known as git spells it', () => {
  const nfc = 'v/é.mp4'.normalize('NFC')
  const nfd = 'v/é.mp4'.normalize('NFD')
  const rows: [why: string, listed: string[], inIndex: string[], path: string][] = [
    ['the folder kept other letters', ['Videos/a.yml', 'videos/a.yml'], ['a', 'videos/a.yml', 'z'], 'videos/a.yml'],
    ['an old Mac writes accents apart', [nfd, nfc], [nfc], nfc],
    ['the folder spells it as git', ['videos/a.yml', 'VIDEOS/A.YML'], ['videos/a.yml'], 'videos/a.yml'],
    ['git does not have it', ['videos/a.yml', 'VIDEOS/A.YML'], ['b.yml'], 'videos/a.yml'],
    ['git has two that are alike', ['v/a.yml', 'V/A.YML', 'v/A.yml'], ['V/A.yml', 'v/A.yml'], 'v/a.yml'],
    ["the disk tells them apart: git's is another file", ['Videos/a.yml'], ['videos/a.yml'], 'Videos/a.yml'],
  ]
  for (const [why, listed, inIndex, expected] of rows) {
    test(why, async () => {
      const say = 'added-only takes an old entry for a new one, and a record names another manifest'
      assert.deepEqual(await locateIn(listed, inIndex), { path: expected }, say)
    })
  }
  test('in a work tree, whose .git is a file', async () => {
    const place = await locateIn(['Videos/a.yml', 'videos/a.yml'], ['videos/a.yml'], 'elsewhere/worktrees/one')
    assert.deepEqual(place, { path: 'videos/a.yml' })
  })
})
