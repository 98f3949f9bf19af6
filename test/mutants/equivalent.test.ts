import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { changesOf } from './changes.ts'
import { equivalent } from './equivalent.ts'

const root = join(import.meta.dirname, '../..')

for (const { file, code, kind, before } of equivalent) {
  test(`${file}, ${kind}: ${before}`, () => {
    const { changes } = changesOf(file, readFileSync(join(root, file), 'utf8'), 1)
    const fits = changes.some((change) => change.code === code && change.kind === kind && change.before === before)
    assert.ok(fits, 'there is no such change any more: take it out of the list, or a new one hides behind it')
  })
}
