/**
 * A preload that plays a virus scanner: files whose path ends in `file` cannot be opened `times` times, in the action's process
 * after the first `after` times, and with `child=1` in the process that reads videos instead. Parameters stand in its address.
 */
import childProcess from 'node:child_process'
import fs from 'node:fs'
import fsPromises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const parameters = new URL(import.meta.url).searchParams
const file = String(parameters.get('file'))
const times = Number(parameters.get('times') ?? Number.POSITIVE_INFINITY)
const after = Number(parameters.get('after') ?? 0)
const isForChild = parameters.has('child')
const isChild = process.env.INPUT_VIDEOS === undefined && process.send !== undefined

const { fork } = childProcess
childProcess.fork = (script, options) =>
  fork(script, { ...options, execArgv: [...(options?.execArgv ?? []), '--import', import.meta.url] })

let opened = 0
const refusal = (path) => {
  if (!String(path).endsWith(file) || isForChild !== isChild) return undefined
  opened += 1
  if (opened <= after || opened > after + times) return undefined
  return Object.assign(new Error(`EBUSY: resource busy or locked, open '${path}'`), { code: 'EBUSY', path })
}

for (const name of ['open', 'readFile']) {
  const real = fsPromises[name]
  fsPromises[name] = async (path, ...rest) => {
    const thrown = refusal(path)
    if (thrown) throw thrown
    return real(path, ...rest)
  }
}
const { openSync } = fs
fs.openSync = (path, ...rest) => {
  const thrown = refusal(path)
  if (thrown) throw thrown
  return openSync(path, ...rest)
}
syncBuiltinESMExports()
