import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import {
  hashOfId,
  type Identity,
  type Likeness,
  likeness,
  type WrittenEntry,
  writtenPlan,
} from '../../src/accounts/identity.ts'
import { hashOfContent } from '../../src/media/content-hash.ts'

test('an id is its own in each repository', () => {
  assert.match(hashOfId('launch', '1'), /^[0-9a-f]{16}$/)
  assert.equal(hashOfId('launch', '1'), hashOfId('launch', '1'))
  assert.notEqual(hashOfId('launch', '1'), hashOfId('launch', '2'))
  assert.notEqual(hashOfId('launch', '1'), hashOfId('Launch', '1'))
})

test('without an id the whole file counts, not its name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'identity-'))
  try {
    // Larger than what is read at once, and different in the last byte only.
    const bytes = Buffer.alloc(2_500_000, 7)
    const [one, same, other] = [join(folder, 'a.mp4'), join(folder, 'b.mov'), join(folder, 'c.mp4')]
    await writeFile(one, bytes)
    await writeFile(same, bytes)
    await writeFile(other, Buffer.concat([bytes.subarray(1), Buffer.of(8)]))
    const expected = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    assert.equal(await hashOfContent(one, new AbortController().signal), expected)
    assert.equal(await hashOfContent(same, new AbortController().signal), expected)
    assert.notEqual(await hashOfContent(other, new AbortController().signal), expected)
  } finally {
    await rm(folder, { recursive: true })
  }
})

/** `1 a` is the id 1 and the video a; `a` a video without an id; `@y` behind it means that it goes to y. */
function parse(text: string): WrittenEntry {
  const [what = '', account = 'x'] = text.split('@').map((part) => part.trim())
  const [first = '', second] = what.split(' ')
  const identity: Identity = second === undefined ? { content: first } : { content: second, id: first }
  return { identity, accounts: [account] }
}

suite('whether an earlier post is the one that is wanted', () => {
  const cases: [name: string, wanted: string, earlier: string, others: string[], skip: Likeness, repost: Likeness][] = [
    ['the same content', 'a', 'a', [], 'same', 'different'],
    ['another content', 'a', 'b', [], 'different', 'different'],
    ['the same id and content', '1 a', '1 a', [], 'same', 'same'],
    ['the same id, also where its content is wanted twice', '1 a', '1 a', ['2 a'], 'same', 'same'],
    ['the same id, another video', '1 a', '1 b', [], 'other-video', 'other-video'],
    ['an id that was given later', '1 a', 'a', [], 'same', 'different'],
    ['an id that was taken away', 'a', '1 a', [], 'same', 'different'],
    ['an id taken away and given to another video', 'a', '1 a', ['1 b'], 'same', 'different'],
    ['without an id beside an entry of the earlier id', 'a', '1 a', ['1 a'], 'same', 'different'],
    ['with an id beside an entry without, as the earlier is', '1 a', 'a', ['a'], 'same', 'different'],
    ['an id that was renamed', '2 a', '1 a', [], 'same', 'different'],
    ['an id that was renamed, its old name given to another video', '2 a', '1 a', ['1 b'], 'same', 'different'],
    ['two ids for one video', '2 a', '1 a', ['1 a'], 'different', 'different'],
    ['two ids for one video, the other for another account', '2 a', '1 a', ['1 a @y'], 'same', 'different'],
    ['an id handed on: its old video is another entry', '1 new', '1 a', ['2 a'], 'different', 'other-video'],
    ['an id handed on, the old video without one', '1 new', '1 a', ['a'], 'different', 'other-video'],
    ['an id handed on, the old video for another account', '1 new', '1 a', ['2 a @y'], 'other-video', 'other-video'],
    ['numbers moved down by a new video on top', '2 a', '1 a', ['1 new', '3 b'], 'same', 'different'],
    ['another id and content', '2 a', '1 b', [], 'different', 'different'],
  ]
  for (const [name, wanted, earlier, others, skip, repost] of cases) {
    test(name, () => {
      const plan = writtenPlan([wanted, ...others].map(parse))
      const { identity } = parse(wanted)
      const found = parse(earlier).identity
      assert.equal(likeness({ identity, plan, repost: false }, found, 'x'), skip, 'on-duplicate: skip')
      assert.equal(likeness({ identity, plan, repost: true }, found, 'x'), repost, 'on-duplicate: repost')
    })
  }
})
