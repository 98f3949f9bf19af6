import { open, readFile } from 'node:fs/promises'

/**
 * Makes a 4 GB MP4 of a small one whose index comes last: the video data (`mdat`) grows by a hole in front of the
 * frames, and the chunk offsets (`co64`) move with it. The hole takes no space on disk.
 */
export async function writeSparseMp4(small: string, large: string, size: number): Promise<void> {
  const bytes = await readFile(small)
  const boxes = [...topLevel(bytes)]
  const mdat = boxes.find((box) => box.type === 'mdat')
  const moov = boxes.find((box) => box.type === 'moov')
  if (mdat === undefined || moov === undefined || moov.start < mdat.start)
    throw new Error('needs a file with moov last')
  const head = bytes.subarray(0, mdat.start)
  const frames = bytes.subarray(mdat.start + 8, mdat.end)
  const index = Buffer.from(bytes.subarray(moov.start, moov.end))
  const end = size - index.length
  const shift = end - mdat.end
  // 32-bit offsets (stco) reach to 4 GiB, which is where this file ends.
  for (let at = index.indexOf('stco'); at !== -1; at = index.indexOf('stco', at + 4)) {
    for (let row = 0; row < index.readUInt32BE(at + 8); row++) {
      const place = at + 12 + row * 4
      index.writeUInt32BE(index.readUInt32BE(place) + shift, place)
    }
  }
  const header = Buffer.alloc(16)
  header.writeUInt32BE(1, 0)
  header.write('mdat', 4, 'latin1')
  header.writeBigUInt64BE(BigInt(end - head.length), 8)
  await using file = await open(large, 'w')
  await file.write(Buffer.concat([head, header]), 0, head.length + 16, 0)
  await file.write(frames, 0, frames.length, end - frames.length)
  await file.write(index, 0, index.length, end)
}

function* topLevel(bytes: Buffer): Generator<{ type: string; start: number; end: number }> {
  for (let start = 0; start + 8 <= bytes.length; ) {
    const end = start + bytes.readUInt32BE(start)
    yield { type: bytes.toString('latin1', start + 4, start + 8), start, end }
    if (end <= start) return
    start = end
  }
}
