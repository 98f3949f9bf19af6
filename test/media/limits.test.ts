/** The bytes that are read of one file, and the steps that are made in it: each at its limit, and one beyond. */
import assert from 'node:assert/strict'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { type BoundedFile, openBounded } from '../../src/media/bounded-file.ts'
import { boxesIn, boxesOf } from '../../src/media/boxes.ts'
import { fixture } from '../fixtures/videos.ts'
import { box, u32 } from './corpus/patches.ts'
import { flat, probing } from './probing.ts'

// The limits are what this is about, not how fast the machine is.
const { folder, probe } = probing(600_000)
const TOO_MANY = {
  message:
    'This video is cut into too many or too large pieces to check. Write it again, for example with: ffmpeg -i in -c copy -movflags +faststart out.mp4',
}
const MIB = 1024 * 1024

function fileOf(name: string, contents: Buffer, sizeBytes = contents.length): string {
  const path = join(folder, name)
  writeFileSync(path, contents)
  truncateSync(path, sizeBytes)
  return path
}

/** A file of nothing but boxes without contents, as it is read: the reads are counted. */
function manyBoxes(count: number): { file: BoundedFile; reads: () => number } {
  let reads = 0
  const header = Buffer.concat([box('free'), box('free')])
  const file: BoundedFile = {
    size: count * 8,
    read: (position, length) => {
      reads++
      return header.subarray(0, Math.min(length, count * 8 - position))
    },
    [Symbol.dispose]: () => undefined,
  }
  return { file, reads: () => reads }
}

suite('what is read of one file', () => {
  test('is 64 MiB at once, and no byte more', () => {
    using file = openBounded(fileOf('piece', Buffer.from('a'), 65 * MIB))
    assert.equal(file.read(0, 64 * MIB).length, 64 * MIB)
    assert.throws(() => file.read(0, 64 * MIB + 1), TOO_MANY, 'a size that a file lies about is taken in memory')
  })
  test('is 512 MiB in all, and no byte more', () => {
    using file = openBounded(fileOf('all', Buffer.from('a'), 64 * MIB))
    for (let piece = 0; piece < 8; piece++) assert.equal(file.read(0, 64 * MIB).length, 64 * MIB)
    assert.throws(() => file.read(0, 1), TOO_MANY, 'a file that is read again and again holds the step up')
  })
  test('is counted by what is there, not by what is asked for', () => {
    using file = openBounded(fileOf('short', Buffer.from('abc')))
    assert.equal(file.read(1, 2 ** 40).toString(), 'bc', 'a short file is called too large')
    assert.deepEqual([file.read(3, 1), file.read(4, 1), file.read(-1, 1)].map(String), ['', '', ''])
  })
})

suite('the steps made in one file', () => {
  test('are 500,000 boxes, one small read for each', () => {
    const { file, reads } = manyBoxes(500_000)
    assert.deepEqual([[...boxesOf(file)].length, reads()], [500_000, 500_000])
  })
  test('and not one more', () => {
    const { file, reads } = manyBoxes(500_001)
    assert.throws(() => [...boxesOf(file)], TOO_MANY, 'a file of boxes holds the step up')
    assert.equal(reads(), 500_000)
  })
  test('are 10,000 boxes inside one, and not one more', () => {
    const boxes = (count: number): Buffer => Buffer.concat(Array.from({ length: count }, () => box('free')))
    assert.equal([...boxesIn(boxes(10_000))].length, 10_000)
    assert.throws(() => [...boxesIn(boxes(10_001))], TOO_MANY)
  })
})

test('a file beyond each limit is refused by the process that looks into it, and the next file is read as ever', async () => {
  const ftyp = box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1'))
  const large = Buffer.concat([ftyp, u32(64 * MIB + 8 + 1), Buffer.from('moov')])
  const boxes = Buffer.alloc(500_001 * 8)
  for (let at = 0; at < boxes.length; at += 8) boxes.write('\0\0\0\x08free', at, 'latin1')
  const paths = [
    fileOf('large.mp4', large, 65 * MIB),
    fileOf('pieces.mp4', Buffer.concat([ftyp, boxes])),
    fileOf('good.mp4', fixture('h264-moov-first.mp4')),
  ]
  const [first, second, good] = await Promise.all(paths.map(probe))
  assert.deepEqual([first, second], [{ unusable: TOO_MANY.message }, { unusable: TOO_MANY.message }])
  assert.equal(good && flat(good).codec, 'H.264', 'one hostile file makes every other one red')
})
