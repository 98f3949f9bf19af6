import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { hashOfId, type Identity, identityIn, isSamePost, uploadName } from '../../src/accounts/identity.ts'
import { hashOfContent } from '../../src/media/content-hash.ts'
import { cleanFileName } from '../sandbox/postpost-state.ts'

const content = '0123456789abcdef'
const id = 'fedcba9876543210'

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

suite('the name of an upload', () => {
  const cases: [path: string, extension: string, name: string][] = [
    ['videos/launch.mp4', 'mp4', `launch-pp${content}.mp4`],
    ['launch', 'mp4', `launch-pp${content}.mp4`],
    ['a/renamed.webm', 'mp4', `renamed-pp${content}.mp4`],
    ['Mein Film (final) v1.2.mp4', 'mp4', `Mein_Film_final_v1.2-pp${content}.mp4`],
    ['影片.mp4', 'mp4', `video-pp${content}.mp4`],
    ['🎬 clip.mov', 'mov', `_clip-pp${content}.mov`],
    ['.mp4', 'mp4', `video-pp${content}.mp4`],
    [`${'x'.repeat(200)}.mp4`, 'mp4', `${'x'.repeat(60)}-pp${content}.mp4`],
    ['a\n::error::b.mp4', 'mp4', `aerrorb-pp${content}.mp4`],
    [`old-pp${'f'.repeat(16)}.mp4`, 'mp4', `old-pp${'f'.repeat(16)}-pp${content}.mp4`],
  ]
  for (const [path, extension, name] of cases) {
    test(JSON.stringify(path), () => {
      const withId = name.replace(/(\.\w+)$/, `-${id}$1`)
      for (const [identity, expected] of [
        [{ content }, name],
        [{ content, id }, withId],
      ] as const) {
        assert.equal(uploadName(path, identity, extension), expected)
        assert.equal(
          cleanFileName(expected),
          expected,
          "PostPost's cleaning changes it, and a re-run would not find it",
        )
        assert.deepEqual(
          identityIn(`https://storage.example/media/1764590400000-${expected}?X-Amz-Expires=1`),
          identity,
        )
      }
    })
  }
})

suite('names without an identity', () => {
  for (const url of [
    'https://storage.example/1-launch.mp4',
    `https://storage.example/1-launch-pp${content.slice(1)}.mp4`,
    `https://storage.example/1-launch-pp${content.toUpperCase()}.mp4`,
    `https://storage.example/1-launch-pp${content}`,
    `https://storage.example/launch-pp${content}.mp4/other.mp4`,
    `https://storage.example/other.mp4?name=launch-pp${content}.mp4`,
    '',
  ]) {
    test(url, () => assert.equal(identityIn(url), undefined))
  }
})

suite('whether an earlier post is the one that is wanted', () => {
  const none = new Set<string>()
  const cases: [
    name: string,
    wanted: Identity,
    earlier: Identity,
    idsInPlan: Set<string>,
    skip: boolean,
    repost: boolean,
  ][] = [
    ['the same content', { content: 'a' }, { content: 'a' }, none, true, false],
    ['another content', { content: 'a' }, { content: 'b' }, none, false, false],
    ['the same id, whatever the file holds', { content: 'a', id: '1' }, { content: 'b', id: '1' }, none, true, true],
    ['an id that was given later', { content: 'a', id: '1' }, { content: 'a' }, new Set(['1']), true, false],
    ['an id that was taken away', { content: 'a' }, { content: 'a', id: '1' }, none, true, false],
    ['an id that was renamed', { content: 'a', id: '2' }, { content: 'a', id: '1' }, new Set(['2']), true, false],
    ['two ids for one video', { content: 'a', id: '2' }, { content: 'a', id: '1' }, new Set(['1', '2']), false, false],
    ['another id and content', { content: 'a', id: '2' }, { content: 'b', id: '1' }, new Set(['2']), false, false],
  ]
  for (const [name, wanted, earlier, idsInPlan, skip, repost] of cases) {
    test(name, () => {
      assert.equal(isSamePost(wanted, earlier, { idsInPlan, repost: false }), skip, 'on-duplicate: skip')
      assert.equal(isSamePost(wanted, earlier, { idsInPlan, repost: true }), repost, 'on-duplicate: repost')
    })
  }
})
