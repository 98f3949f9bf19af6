/**
 * A preload that plays the disk of a Mac: in the workspace a file is found under any letters and with accents in either form,
 * and its folder tells the one name that it has.
 */

import { readdirSync } from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

const composed = (name) => name.normalize('NFC').toLowerCase().normalize('NFC')

const namesIn = (folder) => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The path by which Linux knows what a Mac would find there. */
function found(path) {
  const workspace = process.env.GITHUB_WORKSPACE
  if (typeof path !== 'string' || !workspace || !composed(path).startsWith(composed(`${workspace}/`))) return path
  let at = workspace
  for (const segment of path
    .slice(workspace.length + 1)
    .split('/')
    .filter(Boolean)) {
    const names = namesIn(at)
    at = join(
      at,
      names.includes(segment) ? segment : (names.find((name) => composed(name) === composed(segment)) ?? segment),
    )
  }
  return at
}

for (const name of ['access', 'lstat', 'open', 'readFile', 'readdir', 'realpath', 'stat']) {
  const real = fs[name]
  fs[name] = (path, ...rest) => real(found(path), ...rest)
}
syncBuiltinESMExports()
