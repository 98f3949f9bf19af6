import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const stories = 'test/scenarios/a-file-has-one-name-however-it-is-written.test.ts'

test('the stories of letter case and accents, on a disk that tells none of them apart', {
  skip: process.platform === 'win32',
}, async () => {
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env
  const env = { ...environment, STEP_PLATFORM: 'darwin' }
  const args = ['--test', '--test-reporter=tap', stories]
  const told = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: join(import.meta.dirname, '..', '..'), env }, (_error, stdout) =>
      resolve(stdout),
    )
  })
  assert.match(told, /^# fail 0$/m, told)
  assert.match(told, /^# pass [1-9]\d*$/m, told)
})
