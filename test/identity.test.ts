import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { identityIn, identityOfFile, identityOfId, uploadName } from '../src/identity.ts'
import { cleanFileName } from './support/sandbox-state.ts'

const identity = '0123456789abcdef'

test('an id is its own in each repository', () => {
  assert.match(identityOfId('launch', '1'), /^[0-9a-f]{16}$/)
  assert.equal(identityOfId('launch', '1'), identityOfId('launch', '1'))
  assert.notEqual(identityOfId('launch', '1'), identityOfId('launch', '2'))
  assert.notEqual(identityOfId('launch', '1'), identityOfId('Launch', '1'))
})

test('without an id the whole file counts, not its name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'identity-'))
  try {
    // Larger than what is read at once, and different in the last byte only.
    const content = Buffer.alloc(2_500_000, 7)
    const [one, same, other] = [join(folder, 'a.mp4'), join(folder, 'b.mov'), join(folder, 'c.mp4')]
    await writeFile(one, content)
    await writeFile(same, content)
    await writeFile(other, Buffer.concat([content.subarray(1), Buffer.of(8)]))
    const expected = createHash('sha256').update(content).digest('hex').slice(0, 16)
    assert.equal(await identityOfFile(one, new AbortController().signal), expected)
    assert.equal(await identityOfFile(same, new AbortController().signal), expected)
    assert.notEqual(await identityOfFile(other, new AbortController().signal), expected)
  } finally {
    await rm(folder, { recursive: true })
  }
})

suite('the name of an upload', () => {
  const cases: [path: string, extension: string, name: string][] = [
    ['videos/launch.mp4', 'mp4', `launch-pp${identity}.mp4`],
    ['launch', 'mp4', `launch-pp${identity}.mp4`],
    ['a/renamed.webm', 'mp4', `renamed-pp${identity}.mp4`],
    ['Mein Film (final) v1.2.mp4', 'mp4', `Mein_Film_final_v1.2-pp${identity}.mp4`],
    ['影片.mp4', 'mp4', `video-pp${identity}.mp4`],
    ['🎬 clip.mov', 'mov', `_clip-pp${identity}.mov`],
    ['.mp4', 'mp4', `video-pp${identity}.mp4`],
    [`${'x'.repeat(200)}.mp4`, 'mp4', `${'x'.repeat(60)}-pp${identity}.mp4`],
    ['a\n::error::b.mp4', 'mp4', `aerrorb-pp${identity}.mp4`],
    [`old-pp${'f'.repeat(16)}.mp4`, 'mp4', `old-pp${'f'.repeat(16)}-pp${identity}.mp4`],
  ]
  for (const [path, extension, name] of cases) {
    test(JSON.stringify(path), () => {
      assert.equal(uploadName(path, identity, extension), name)
      assert.equal(cleanFileName(name), name, "PostPost's cleaning changes it, and a re-run would not find it")
      assert.equal(identityIn(`https://storage.example/media/1764590400000-${name}?X-Amz-Expires=1`), identity)
    })
  }
})

suite('names without an identity', () => {
  for (const url of [
    'https://storage.example/1-launch.mp4',
    `https://storage.example/1-launch-pp${identity.slice(1)}.mp4`,
    `https://storage.example/1-launch-pp${identity.toUpperCase()}.mp4`,
    `https://storage.example/1-launch-pp${identity}`,
    `https://storage.example/launch-pp${identity}.mp4/other.mp4`,
    `https://storage.example/other.mp4?name=launch-pp${identity}.mp4`,
    '',
  ]) {
    test(url, () => assert.equal(identityIn(url), undefined))
  }
})
