import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { coveredBy, namesOf } from '../../src/accounts/earlier-posts.ts'
import { findDrafts, mayHaveDied } from '../../src/accounts/existing-drafts.ts'
import { writtenPlan } from '../../src/accounts/identity.ts'
import { hashOfManifest } from '../../src/accounts/record.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { candidate, earlier } from '../support/candidates.ts'

const HOUR_MS = 60 * 60 * 1000
/** As the names of `earlier` have it. */
const STORED_MS = 1_764_590_400_000
const sent = candidate('clip.mp4', { accounts: 'x y' })
const wish = { identity: sent.identity, plan: writtenPlan([]), repost: false }
const asked = { sent: { candidate: sent }, content: 'Hi', scheduledTime: null }
const forApproval = { ...asked, sent: { candidate: sent, mode: 'approve' } } as const
const draft = (more: Parameters<typeof earlier>[3] = asked, accounts = 'x:draft y:draft'): ListedPost =>
  earlier('1', accounts, 'draft', more)
const ofThisRun = new Set([hashOfManifest('1', 'posts.yml')])
const at = (ms: number): string => new Date(ms).toISOString()

suite('whether the storage is asked for the file of a draft', () => {
  const died = (post: ListedPost, nowMs: number): boolean => {
    const [name] = namesOf(post)
    assert.ok(name)
    return mayHaveDied(post, name, nowMs)
  }
  const later = STORED_MS + HOUR_MS + 1
  const [url = ''] = draft().mediaUrls
  const rows: [name: string, post: ListedPost, nowMs: number, isAsked: boolean][] = [
    ['an hour old to the millisecond: its upload may still run', draft(), STORED_MS + HOUR_MS, false],
    ['a millisecond over an hour old', draft(), later, true],
    ['for approval, too', draft(forApproval), later, true],
    ['its caption was edited', draft({ ...asked, content: 'Hello' }), later, false],
    ['it has a time', draft({ ...asked, scheduledTime: at(later) }), later, false],
    ['no time when it was stored', draft({ ...asked, mediaUrls: [url.replace(`${STORED_MS}-`, '')] }), later, false],
    ['no record', draft({ content: 'Hi', scheduledTime: null }), later, false],
    ['two files', draft({ ...asked, mediaUrls: [url, url] }), later, false],
  ]
  for (const [name, post, nowMs, isAsked] of rows) {
    test(name, () =>
      assert.equal(died(post, nowMs), isAsked, 'a draft whose upload runs is replaced, or a dead one is kept'),
    )
  }
})

suite('whose a draft is', () => {
  const both = ['tiktok-x', 'tiktok-y']
  const shown = (post: ListedPost, accounts = both, missing = new Set<string>()): unknown[] =>
    findDrafts([post], accounts, wish, missing).map(({ kind, covers, isUnedited, isOurs }) => [
      kind,
      covers.map((id) => id.slice(7)).join(' '),
      isUnedited,
      isOurs,
    ])
  const created = (ms: number): ListedPost => draft({ ...asked, createdAt: at(STORED_MS + ms) })
  const paused = { ...asked, scheduledTime: '2026-12-02T12:00:00.777Z' }
  const rows: [name: string, actual: unknown[], expected: unknown[]][] = [
    ['for approval', shown(draft(forApproval)), ['approval', 'x y', true, true]],
    [
      'for approval, on an account that is not asked for',
      shown(draft(forApproval), ['tiktok-x']),
      ['approval', 'x', true, false],
    ],
    [
      'for approval, with a time',
      shown(draft({ ...forApproval, scheduledTime: at(0) })),
      ['approval', 'x y', false, false],
    ],
    [
      'for approval, approved by a person and then paused',
      shown(draft({ ...forApproval, scheduledTime: paused.scheduledTime })),
      ['approval', 'x y', true, true],
    ],
    ['for approval, an account taken out', shown(draft(forApproval, 'x:draft')), ['approval', 'x y', false, false]],
    ['left over', shown(draft()), ['leftover', 'x y', true, true]],
    ['left over, an account taken out', shown(draft(asked, 'y:draft')), ['leftover', 'y x', true, true]],
    ['paused', shown(draft(paused)), ['paused', 'x y', true, true]],
    ['paused, on an account too that no entry wants', shown(draft(paused), ['tiktok-y']), ['paused', 'y', true, true]],
    ['paused, an account taken out', shown(draft(paused, 'x:draft')), ['held', 'x y', false, false]],
    ['its file is 5 s older than it is', shown(created(5_000)), ['leftover', 'x y', true, true]],
    ['its file is over 5 s older than it is', shown(created(5_001)), ['personal', 'x y', true, false]],
    ['its file is missing', shown(draft(), both, new Set(['1'])), ['died', 'x y', true, true]],
    ['the file of another is missing', shown(draft(), both, new Set(['2'])), ['leftover', 'x y', true, true]],
  ]
  for (const [name, actual, expected] of rows) {
    test(name, () => assert.deepEqual(actual, [expected], "a person's draft is deleted, or one of a dead run is kept"))
  }
  suite('where the list shows no accounts, the record has them, and nothing is deleted', () => {
    const bare = (more: Parameters<typeof earlier>[3]): ListedPost => ({ ...draft(more), platforms: [] })
    const table: [name: string, actual: unknown[], expected: unknown[][]][] = [
      ['for approval', shown(bare(forApproval)), [['approval', 'x y', false, false]]],
      ['left over', shown(bare(asked)), [['leftover', 'x y', true, false]]],
      ['paused', shown(bare(paused)), [['paused', 'x y', true, false]]],
      ['its file is missing', shown(bare(asked), both, new Set(['1'])), [['died', 'x y', true, false]]],
      [
        'for an entry that has one more account',
        shown(bare(asked), [...both, 'tiktok-z']),
        [['leftover', 'x y', true, false]],
      ],
      ['for other accounts', shown(bare(asked), ['tiktok-x']), []],
      ['no record', shown(bare({ content: 'Hi', scheduledTime: null })), []],
    ]
    for (const [name, actual, expected] of table)
      test(name, () =>
        assert.deepEqual(actual, expected, 'each run makes another draft, or deletes one that may be for others'),
      )
  })
  for (const [kind, as] of [
    ['paused', paused],
    ['approval', forApproval],
  ] as const)
    suite(`${kind}, on an account too that another entry of the same video wants`, () => {
      const named = candidate('clip.mp4', { accounts: 'x y', id: 'launch', manifest: 'posts.yml' })
      const others = candidate('clip.mp4', { accounts: 'x', id: 'again' })
      const plan = writtenPlan([{ identity: others.identity, accounts: ['tiktok-x'] }])
      for (const [repost, isOurs] of [
        [false, false],
        [true, true],
      ] as const) {
        test(
          repost ? 'which is posted again anyway: it may be deleted' : 'it stays, for that entry counts on it',
          () => {
            const there = draft({ ...as, sent: { ...as.sent, candidate: named } })
            const own = { identity: named.identity, plan, repost, changeable: ofThisRun }
            assert.deepEqual(
              findDrafts([there], ['tiktok-y'], own).map((each) => [each.kind, each.isOurs]),
              [[kind, isOurs]],
              'a draft that stands for another entry is deleted, or one for nobody is kept for ever',
            )
          },
        )
      }
    })
  test('for approval, on an account too that no entry of its manifest wants any more', () => {
    const sentBy = candidate('clip.mp4', { accounts: 'x y', manifest: 'posts.yml' })
    const there = draft({ ...forApproval, sent: { candidate: sentBy, mode: 'approve' } })
    const [found] = findDrafts([there], ['tiktok-x'], { ...wish, changeable: ofThisRun })
    assert.equal(found?.isOurs, true, 'it is told as changed by somebody, and waits for ever')
  })
  test('a post that is no draft, and a draft for other accounts, are not among them', () => {
    assert.deepEqual(shown(earlier('1', 'x y', 'scheduled', asked)), [])
    assert.deepEqual(shown(draft(), ['tiktok-z']), [])
  })
})

suite('the accounts that a post was made for', () => {
  for (const [takenOut, isTried] of [
    [10, true],
    [11, false],
  ] as const) {
    test(`${takenOut} of them were taken out: ${isTried ? 'found by the record' : 'not tried'}`, () => {
      const names = Array.from({ length: takenOut + 1 }, (_, index) => `n${index}`)
      const ids = names.map((name) => `tiktok-${name}`)
      const post = draft({ sent: { candidate: candidate('clip.mp4', { accounts: names.join(' ') }) } }, 'n0:draft')
      assert.deepEqual(
        coveredBy(post, namesOf(post)[0]?.record, ids),
        isTried ? ids : ['tiktok-n0'],
        'a post goes to accounts that a person took out of it',
      )
    })
  }
})
