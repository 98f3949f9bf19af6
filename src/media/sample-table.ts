import { type Box, damagedIndex, findBox, tableRows } from './boxes.ts'
import { addFrames, emptyTally, type FrameTally } from './rate.ts'
import { readU64 } from './source.ts'

/** How long each sample lasts (`stts`). One row covers any number of samples, so the cost is that of the table. */
export function sampleDurations(bytes: Buffer, table: Box): FrameTally {
  const tally = emptyTally()
  const box = findBox(bytes, table, 'stts')
  if (box === undefined) return tally
  const rows = tableRows(bytes, box, 4, 8, 8)
  for (let row = 0; row < rows; row++) {
    const at = box.body + 8 + row * 8
    addFrames(tally, bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4))
  }
  return tally
}

/** Sizes of samples in bytes: one for all, or a column of them. */
interface Sizes {
  readonly count: number
  sum(first: number, count: number): number
}

function sampleSizes(bytes: Buffer, table: Box): Sizes | undefined {
  const box = findBox(bytes, table, 'stsz')
  // Compact sizes (stz2) are rare and only sharpen a check that the boxes' own sizes already make.
  if (box === undefined || box.body + 12 > box.end) return undefined
  const same = bytes.readUInt32BE(box.body + 4)
  if (same !== 0) return { count: bytes.readUInt32BE(box.body + 8), sum: (_, count) => count * same }
  const rows = tableRows(bytes, box, 8, 12, 4)
  const column = box.body + 12
  return {
    count: rows,
    sum(first, count) {
      let total = 0
      for (let row = first; row < Math.min(first + count, rows); row++) total += bytes.readUInt32BE(column + row * 4)
      return total
    },
  }
}

/**
 * Where the last byte of any sample lies, in bytes from the beginning of the file: past the end of a file that was
 * cut off. Chunks (`stco`, `co64`) say where runs of samples begin, `stsc` how many are in each. Every sample is
 * added once, so rows decide the cost and not what `stsc` claims.
 */
export function lastSampleByte(bytes: Buffer, table: Box): number {
  const sizes = sampleSizes(bytes, table)
  const runs = findBox(bytes, table, 'stsc')
  const offsets32 = findBox(bytes, table, 'stco')
  const offsets = offsets32 ?? findBox(bytes, table, 'co64')
  if (sizes === undefined || runs === undefined || offsets === undefined) return 0
  const width = offsets === offsets32 ? 4 : 8
  const chunks = tableRows(bytes, offsets, 4, 8, width)
  const runRows = tableRows(bytes, runs, 4, 8, 12)
  let last = 0
  let sample = 0
  for (let run = 0; run < runRows && sample < sizes.count; run++) {
    const at = runs.body + 8 + run * 12
    const firstChunk = bytes.readUInt32BE(at) - 1
    const nextRun = run + 1 < runRows ? bytes.readUInt32BE(at + 12) - 1 : chunks
    if (firstChunk < 0 || nextRun <= firstChunk) throw damagedIndex('its stsc table is out of order')
    const perChunk = bytes.readUInt32BE(at + 4)
    for (let chunk = firstChunk; chunk < Math.min(nextRun, chunks) && sample < sizes.count; chunk++) {
      const place = offsets.body + 8 + chunk * width
      const begin = width === 4 ? bytes.readUInt32BE(place) : readU64(bytes, place)
      const count = Math.min(perChunk, sizes.count - sample)
      last = Math.max(last, begin + sizes.sum(sample, count))
      sample += count
    }
  }
  return last
}
