import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'

const root = join(import.meta.dirname, '../..')
const lockSchema = z.object({ packages: z.record(z.string(), z.unknown()) })

test('there is one copy of undici, as its package offers it', () => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  assert.deepEqual(
    Object.keys(packages).filter((path) => /(?:^|\/)node_modules\/undici$/.test(path)),
    ['node_modules/undici'],
    'each copy more makes every start slower, and a dispatcher of one is none to another',
  )
  const inParts = globSync('src/**/*.ts', { cwd: root }).filter((path) =>
    /['"]undici\//.test(readFileSync(join(root, path), 'utf8')),
  )
  assert.deepEqual(inParts, [], 'loaded in parts, the first call of every run fails where a proxy stands between')
})
