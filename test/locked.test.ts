import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { remedyFor } from '../src/file-faults.ts'
import { FileLocked, isLocked, onceUnlocked } from '../src/locked.ts'
import './runner/short-sleeps.mjs'

const fault = (code: string): Error => Object.assign(new Error(`${code}: a fault`), { code })

suite('whether waiting may help', () => {
  const rows: [code: string, onWindows: boolean, elsewhere: boolean][] = [
    ['EBUSY', true, true],
    ['EPERM', true, false],
    ['EACCES', true, false],
    ['ENOENT', false, false],
    ['EIO', false, false],
    ['EISDIR', false, false],
    ['ERR_INVALID_ARG_VALUE', false, false],
  ]
  for (const [code, onWindows, elsewhere] of rows) {
    test(code, () => {
      assert.equal(isLocked(fault(code), 'win32'), onWindows)
      for (const platform of ['linux', 'darwin'] as const)
        assert.equal(isLocked(fault(code), platform), elsewhere, 'a step waits 5 s for a permission that nobody gives')
    })
  }
  test('what has no code is no lock', () => {
    assert.ok(!isLocked(new Error('EBUSY')))
    assert.ok(!isLocked('EBUSY'))
  })
})

/** A file that is held for so many tries. */
const heldFor = (times: number, code = 'EBUSY') => {
  const held = { tries: 0 }
  const act = async (): Promise<string> => {
    held.tries += 1
    if (held.tries <= times) throw fault(code)
    return 'read'
  }
  return { held, act }
}

suite('a file that is held', () => {
  for (const times of [0, 1, 6]) {
    test(`for ${times} tries is read`, async () => {
      const { held, act } = heldFor(times)
      assert.equal(await onceUnlocked('a.mp4', act), 'read')
      assert.equal(held.tries, times + 1)
    })
  }
  test('for longer is named, with what to do', async () => {
    const { held, act } = heldFor(Number.POSITIVE_INFINITY)
    const thrown = await onceUnlocked('videos/a.mp4', act).catch((error: unknown) => error)
    assert.ok(thrown instanceof FileLocked)
    const says = /is locked by another program \(EBUSY, for 5 s\): end the program .*, then run the step again\.$/
    assert.match(thrown.message, new RegExp(`^videos/a\\.mp4 ${says.source}`))
    assert.match(remedyFor(thrown), says)
    assert.equal(held.tries, 7)
  })
  test('for another reason is not tried again', async () => {
    const { held, act } = heldFor(1, 'EIO')
    await assert.rejects(onceUnlocked('a.mp4', act), { code: 'EIO' })
    assert.equal(held.tries, 1)
  })
  test('while the run is cancelled is let go', async () => {
    const { act } = heldFor(Number.POSITIVE_INFINITY)
    const cancelled = AbortSignal.abort()
    await assert.rejects(onceUnlocked('a.mp4', act, cancelled), { name: 'AbortError' })
  })
})
