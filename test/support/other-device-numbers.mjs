/**
 * A preload that plays those versions of Windows and of Node on which a look at an open file gives another device number than
 * a look at its path.
 */
import { open } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const handle = await open(fileURLToPath(import.meta.url))
const prototype = Object.getPrototypeOf(handle)
await handle.close()

const { stat } = prototype
prototype.stat = async function (options) {
  const stats = await stat.call(this, options)
  stats.dev += options?.bigint ? 7n : 7
  return stats
}
