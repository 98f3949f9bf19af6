import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { areAlike } from '../spelling.ts'

/**
 * The paths in git's index of a checkout, as git spells them (https://git-scm.com/docs/gitformat-index, versions 2 to
 * 4). The list ends before the first path that cannot be read. If the index is split, only the paths in this file are
 * listed.
 */
export function* pathsInIndex(index: Buffer, idBytes = 20): Generator<string> {
  if (index.toString('latin1', 0, 4) !== 'DIRC' || index.length < 12) return
  const version = index.readUInt32BE(4)
  const count = index.readUInt32BE(8)
  let path = Buffer.alloc(0)
  let position = 12
  for (let read = 0; read < count; read++) {
    const begin = position
    // Ten numbers of 4 bytes (from `stat`), the object's id, and the flags. One flag says that more flags follow.
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
    // Up to version 3, one to eight zero bytes end an entry, so that its length is a multiple of eight bytes.
    position = version === 4 ? end + 1 : begin + (Math.floor((end - begin) / 8) + 1) * 8
  }
}

/** A number of variable length, written as offsets in pack files are (https://git-scm.com/docs/gitformat-pack). */
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

/** Returns a path of a checkout as git spells it. Paths are relative to the root of the checkout, and have `/`. */
export type GitSpelling = (path: string) => Promise<string>

/**
 * Some disks do not tell `Videos` from `videos`, and keep the spelling that came first. Disks of old Macs write accents
 * in their own way. There, git may spell a path in another way than the folder does, so git's index is asked. On all
 * other disks, and for files that git does not have, the path stays as it is.
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
