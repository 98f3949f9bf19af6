import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { compoundId, isDraft, listPostsAnswer } from '../../src/postpost/answers.ts'

const group = '0123456789abcdef01234567'
const read = (post: object) => {
  const pagination = { totalItems: 1, totalPages: 1, hasNextPage: false }
  const [listed] = listPostsAnswer.parse({ success: true, posts: [{ postGroupId: group, ...post }], pagination }).posts
  assert.ok(listed)
  return listed
}

test('an account has one id, however the service spells it', () => {
  const rows: [platformId: string, platform: string | undefined, expected: string][] = [
    ['1', undefined, 'tiktok-1'],
    ['tiktok-1', undefined, 'tiktok-1'],
    ['youtube-1', undefined, 'youtube-1'],
    ['1', 'tiktok', 'tiktok-1'],
    ['tiktok-1', 'tiktok', 'tiktok-1'],
    ['1', 'youtube', 'youtube-1'],
    ['1-youtube-', 'youtube', 'youtube-1-youtube-'],
  ]
  for (const [platformId, platform, expected] of rows)
    assert.equal(compoundId({ platformId, platform }), expected, 'a post is not known again, and goes out twice')
})

suite('what a listed post without some of its fields is', () => {
  test('of an unknown status, on no account, without a file', () => {
    assert.deepEqual(read({}), { postGroupId: group, status: 'unknown', platforms: [], mediaUrls: [] })
    assert.deepEqual(read({ status: null, platforms: null, mediaUrls: null }), read({}))
  })
  test('a file without an address is none', () => {
    assert.deepEqual(read({ mediaUrls: ['a', null, 'b'] }).mediaUrls, ['a', 'b'])
  })
})

suite('whether anybody can see a post', () => {
  const rows: [status: string, platforms: (string | null)[], isHidden: boolean][] = [
    ['draft', [], true],
    ['draft', ['draft', 'draft'], true],
    ['draft', ['draft', null], true],
    ['draft', ['draft', 'published'], false],
    ['scheduled', ['draft'], false],
  ]
  for (const [status, words, isHidden] of rows) {
    test(`${status}, ${words.join(' and ') || 'no account'}: ${isHidden ? 'a draft' : 'none'}`, () => {
      const platforms = words.map((word, index) => ({ platformId: String(index), status: word }))
      assert.equal(
        isDraft(read({ status, platforms })),
        isHidden,
        'a public post counts as a draft, or a draft as public',
      )
    })
  }
})
