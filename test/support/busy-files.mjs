/**
 * A preload that plays a virus scanner: `rm` of `node:fs/promises` cannot delete what release assets were downloaded to,
 * however often it tries.
 */
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const { rm } = fs

Object.assign(fs, {
  rm: (path, options) =>
    String(path).includes('postpost-tiktok-')
      ? Promise.reject(
          new Error(`EBUSY: resource busy or locked, rmdir '${path}', after ${options?.maxRetries ?? 0} retries`),
        )
      : rm(path, options),
})
syncBuiltinESMExports()
