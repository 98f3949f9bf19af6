import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readManifest } from '../../../src/posts/manifest/manifest.ts'

const keyOf = (entry: string, defaults = '{ caption: Hi }'): string => {
  const { entries, problems } = readManifest('p.yml', `version: 1\ndefaults: ${defaults}\nposts:\n  - { ${entry} }\n`)
  assert.deepEqual(problems, [])
  assert.equal(entries.length, 1)
  return entries[0]?.key ?? ''
}

/** added-only publishes an entry whose key was not there before. */
suite('an entry that is the same for added-only', () => {
  const rows: [name: string, before: string, now: string][] = [
    ['accounts in another order', 'video: a.mp4, accounts: ["@b", "@a"]', 'video: a.mp4, accounts: ["@a", "@b"]'],
    ['accounts as one text', 'video: a.mp4, accounts: ["@b", "@a"]', 'video: a.mp4, accounts: "@a, @b"'],
    ['another caption', 'video: a.mp4, caption: One', 'video: a.mp4, caption: Two'],
    ['another time', 'video: a.mp4, schedule: now', 'video: a.mp4, schedule: draft'],
    ['an id, and another video', 'id: x, video: a.mp4', 'id: x, video: b.mp4'],
    ['an id, and another account', 'id: x, video: a.mp4', 'id: x, video: a.mp4, accounts: "@a"'],
  ]
  for (const [name, before, now] of rows) {
    test(name, () => assert.equal(keyOf(before), keyOf(now), 'an old video is published once more'))
  }
})

suite('an entry that is new for added-only', () => {
  const rows: [name: string, before: string, now: string][] = [
    ['another video', 'video: a.mp4', 'video: b.mp4'],
    ['another account', 'video: a.mp4, accounts: "@a"', 'video: a.mp4, accounts: "@b"'],
    ['one account more', 'video: a.mp4, accounts: "@a"', 'video: a.mp4, accounts: ["@a", "@b"]'],
    ['an id', 'video: a.mp4', 'id: a.mp4, video: a.mp4'],
    ['another id', 'id: x, video: a.mp4', 'id: y, video: a.mp4'],
  ]
  for (const [name, before, now] of rows) {
    test(name, () => assert.notEqual(keyOf(before), keyOf(now), 'a new post never goes out'))
  }
  test('accounts of the defaults are not its own', () =>
    assert.equal(keyOf('video: a.mp4'), keyOf('video: a.mp4', '{ caption: Hi, accounts: "@a" }')))
})
