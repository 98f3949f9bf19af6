import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { areAlike } from '../spelling.ts'

/**
 * The paths in the index of a checkout, as git spells them (git, gitformat-index, versions 2 to 4); those before the first
 * that cannot be read. Of a split index those that stand in this file.
 */
export function* pathsInIndex(index: Buffer, idBytes = 20): Generator<string> {
  if (index.toString('latin1', 0, 4) !== 'DIRC' || index.length < 12) return
  const version = index.readUInt32BE(4)
  const count = index.readUInt32BE(8)
  let path = Buffer.alloc(0)
  let position = 12
  for (let read = 0; read < count; read++) {
    const begin = position
    // Ten numbers of 4 bytes that stat gives, the object's id, the flags, and more flags where they say so.
    position += 40 + idBytes
    if (position + 2 > index.length) return
    position += version >= 3 && index.readUInt16BE(position) & 0x4000 ? 4 : 2
    let kept = 0
    if (version === 4) {
      const cut = offsetAt(index, position)
      kept = path.length - cut.value
      position = cut.end
    }
    const end = index.indexOf(0, position)
    if (end === -1 || kept < 0) return
    path = Buffer.concat([path.subarray(0, kept), index.subarray(position, end)])
    yield path.toString('utf8')
    // Up to version 3 one to eight zeros fill an entry up to a multiple of eight bytes.
    position = version === 4 ? end + 1 : begin + (Math.floor((end - begin) / 8) + 1) * 8
  }
}

/** A number of variable length, as offsets in packs are written (gitformat-pack). */
function offsetAt(bytes: Buffer, from: number): { readonly value: number; readonly end: number } {
  let position = from
  let byte = bytes[position++] ?? 0
  let value = byte & 0x7f
  while (byte & 0x80 && position < bytes.length) {
    byte = bytes[position++] ?? 0
    value = (value + 1) * 128 + (byte & 0x7f)
  }
  return { value, end: position }
}

/** Says how git spells paths in a checkout, from its root and with `/`. */
export type GitSpelling = (path: string) => Promise<string>

/**
 * A disk that does not tell `Videos` from `videos` keeps the name that was there first, and a disk of old Macs writes accents
 * in its own way: git knows such a file by another spelling than its folder has. So where the disk finds a file under other
 * letters too, git's index says which are git's. Where it tells them apart, and for files that git does not have, the path stays.
 */
export function createGitSpelling(root: string): GitSpelling {
  let reading: Promise<ReadonlySet<string>> | undefined
  return async (path) => {
    const isOneFile = async (other: string): Promise<boolean> =>
      other !== path && (await isOne(join(root, path), join(root, other)))
    const others = [path.toUpperCase(), path.toLowerCase(), path.normalize('NFC'), path.normalize('NFD')]
    const found = await Promise.all([...new Set(others)].map(isOneFile))
    if (!found.includes(true)) return path
    reading ??= readIndex(root)
    const paths = await reading
    if (paths.has(path)) return path
    const [spelled, ...more] = [...paths].filter((other) => areAlike(other, path))
    return spelled !== undefined && more.length === 0 && (await isOneFile(spelled)) ? spelled : path
  }
}

async function isOne(path: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([path, other].map((each) => stat(each, { bigint: true }).catch(() => undefined)))
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}

async function readIndex(root: string): Promise<ReadonlySet<string>> {
  const pointer = await readFile(join(root, '.git'), 'utf8').catch(() => '')
  const git = resolve(root, /^gitdir:\s*(.+?)\s*$/m.exec(pointer)?.[1] ?? '.git')
  const config = await readFile(join(git, 'config'), 'utf8').catch(() => '')
  const index = await readFile(join(git, 'index')).catch(() => Buffer.alloc(0))
  return new Set(pathsInIndex(index, /^\s*objectformat\s*=\s*sha256\s*$/im.test(config) ? 32 : 20))
}
