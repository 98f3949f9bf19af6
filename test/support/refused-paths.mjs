/**
 * A preload that plays a system which refuses to list or to look at a path: `path` is its end, `code` the system's error. Tests
 * may run as root, whom permissions do not stop.
 */
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const { searchParams } = new URL(import.meta.url)
const end = String(searchParams.get('path'))
const code = String(searchParams.get('code'))

for (const name of ['stat', 'lstat', 'open', 'readFile', 'readdir', 'realpath']) {
  const real = fs[name]
  fs[name] = async (path, ...rest) => {
    if (String(path).endsWith(end))
      throw Object.assign(new Error(`${code}: refused, ${name} '${path}'`), { code, path, syscall: name })
    return real(path, ...rest)
  }
}
syncBuiltinESMExports()
