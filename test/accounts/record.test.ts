import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  hashOfCaption,
  hashOfSettings,
  markOf,
  ownTimeOf,
  type PostRecord,
  readName,
  recordOf,
  uploadName,
  wholeSecond,
} from '../../src/accounts/record.ts'
import type { Post } from '../../src/posts/post.ts'
import { cleanFileName } from '../sandbox/postpost-state.ts'
import { candidate } from '../support/candidates.ts'

const content = '0123456789abcdef'
const id = 'fedcba9876543210'

const post = (wish: Parameters<typeof candidate>[1] = {}): Post => candidate('clip.mp4', wish).post
const record = recordOf(post(), ['tiktok-x'], undefined, 'publish', 'compensate')
const parts = (of: PostRecord): string =>
  [of.caption, of.written, of.settings, of.time, of.accounts, of.manifest].join('')

suite('the name of an upload', () => {
  const cases: [path: string, extension: string, stem: string][] = [
    ['videos/launch.mp4', 'mp4', 'launch'],
    ['launch', 'mp4', 'launch'],
    ['a/renamed.webm', 'mp4', 'renamed'],
    ['Mein Film (final) v1.2.mp4', 'mp4', 'Mein_Film_final_v1.2'],
    ['影片.mp4', 'mp4', 'video'],
    ['🎬 clip.mov', 'mov', '_clip'],
    ['.mp4', 'mp4', 'video'],
    [`${'x'.repeat(200)}.mp4`, 'mp4', 'x'.repeat(60)],
    ['a\n::error::b.mp4', 'mp4', 'aerrorb'],
    [`old-pp${'f'.repeat(16)}.mp4`, 'mp4', `old-pp${'f'.repeat(16)}`],
    [`old-pp${'f'.repeat(16)}-w10${'a'.repeat(48)}.mp4`, 'mp4', `old-pp${'f'.repeat(16)}-w10${'a'.repeat(34)}`],
  ]
  for (const [path, extension, stem] of cases) {
    test(JSON.stringify(path), () => {
      for (const mode of ['publish', 'approve'] as const) {
        for (const identity of [{ content }, { content, id }]) {
          const sent = { ...record, mode }
          const ofId = 'id' in identity ? `-${id}` : ''
          const name = uploadName(path, identity, sent, extension)
          assert.equal(
            name,
            `${stem}-pp${content}${ofId}-w1${mode === 'approve' ? 'd' : '0'}${parts(sent)}.${extension}`,
          )
          assert.equal(cleanFileName(name), name, "PostPost's cleaning changes it, and a re-run would not find it")
          assert.ok(name.length <= 152, `it has ${name.length} characters`)
          const stored = `https://storage.example/media/1764590400000-${name}?X-Amz-Expires=1`
          assert.deepEqual(readName(stored), {
            identity,
            record: sent,
            stem,
            extension,
            storedMs: 1764590400000,
          })
        }
      }
    })
  }
})

suite('names of other versions', () => {
  const media = 'https://storage.example/media/1764590400000-'
  const cases: [name: string, url: string, expected: unknown][] = [
    [
      'without a record',
      `${media}launch-pp${content}.mp4`,
      { identity: { content }, stem: 'launch', extension: 'mp4', storedMs: 1764590400000 },
    ],
    [
      'without a record, with an id',
      `${media}launch-pp${content}-${id}.mp4`,
      { identity: { content, id }, stem: 'launch', extension: 'mp4', storedMs: 1764590400000 },
    ],
    [
      'with a record of a version to come',
      `${media}launch-pp${content}-w2abcdefghijk.mp4`,
      { identity: { content }, stem: 'launch', extension: 'mp4', storedMs: 1764590400000 },
    ],
    [
      'with a record that is cut off',
      `${media}launch-pp${content}-w10${'a'.repeat(40)}.mp4`,
      { identity: { content }, stem: 'launch', extension: 'mp4', storedMs: 1764590400000 },
    ],
    [
      'as a sister service stores them',
      `https://storage.example/media/1764590400000-3-0a1b2c3d-launch-pp${content}.mp4`,
      { identity: { content }, stem: 'launch', extension: 'mp4', storedMs: 1764590400000 },
    ],
    ['the bare name', `launch-pp${content}.mp4`, { identity: { content }, stem: 'launch', extension: 'mp4' }],
  ]
  for (const [name, url, expected] of cases) test(name, () => assert.deepEqual(readName(url), expected))
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
    test(url, () => assert.equal(readName(url), undefined))
  }
})

suite('what a record tells apart, and what it does not', () => {
  test('white space and composed characters are no edit of a caption', () => {
    assert.equal(hashOfCaption('Caf\u00e9  #a\n'), hashOfCaption('Cafe\u0301 #a'))
    assert.notEqual(hashOfCaption('Café #a'), hashOfCaption('Café #b'))
  })
  test('each of the settings, and the inversion', () => {
    const base = post()
    const flags = ['allowComments', 'allowDuet', 'allowStitch', 'commercialContent', 'brandOrganic', 'brandedContent']
    const changed = flags.map((flag) => ({ ...base, settings: { ...base.settings, [flag]: true } }))
    const viewer: Post = { ...base, settings: { ...base.settings, viewerSetting: 'PUBLIC_TO_EVERYONE' } }
    const all = [...changed, viewer, base].map((each) => hashOfSettings(each, 'compensate'))
    assert.equal(new Set([...all, hashOfSettings(base, 'off')]).size, 9)
  })
  test('only a date that was written for this post alone is its own', () => {
    const at = { kind: 'at', timeMs: Date.parse('2026-12-01T12:00:00.500Z') } as const
    assert.equal(ownTimeOf(post({ schedule: at })), Date.parse('2026-12-01T12:00:00Z'))
    assert.equal(ownTimeOf(post({ schedule: { kind: 'in', aheadMs: 60_000, text: '+1m' } })), undefined)
    assert.equal(ownTimeOf(post({ schedule: at, timeIsOwn: false })), undefined)
    assert.equal(ownTimeOf(post()), undefined)
    assert.equal(record.time, '00000000')
    assert.equal(record.manifest, '00000000')
  })
  test('the accounts, in whatever order', () => {
    const of = (...ids: string[]): string => recordOf(post(), ids, undefined, 'publish', 'off').accounts
    assert.equal(of('tiktok-a', 'tiktok-b'), of('tiktok-b', 'tiktok-a'))
    assert.notEqual(of('tiktok-a', 'tiktok-b'), of('tiktok-a'))
  })
})

test('marks stand in the milliseconds of times, and no other time of this action has any', () => {
  assert.equal(markOf(Date.parse('2026-12-01T12:00:00.111Z')), 'moved')
  assert.equal(markOf(Date.parse('2026-12-01T12:00:00.777Z')), 'paused')
  for (const ms of [0, 110, 112, 776, 778, 999])
    assert.equal(markOf(Date.parse('2026-12-01T12:00:00Z') + ms), undefined)
  assert.equal(markOf(wholeSecond(Date.parse('2026-12-01T12:00:00.777Z'))), undefined)
})
