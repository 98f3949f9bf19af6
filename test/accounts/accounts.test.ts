import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resolveAccounts } from '../../src/accounts/accounts.ts'
import { judgeReference } from '../../src/checks/post-rules.ts'
import type { Connection } from '../../src/postpost/answers.ts'

suite('how an account may be written', () => {
  const cases: [reference: string, wrong: RegExp | undefined][] = [
    ['all', undefined],
    ['@acme', undefined],
    ['@acme.de_1', undefined],
    ['tiktok-_000AbC-d', undefined],
    ['acme', /write @acme, tiktok-\{openId\} or all/],
    ['@@acme', /write @acme,/],
    ['https://www.tiktok.com/@acme', /write @acme,/],
    ['@acme inc', /write @username,/],
    ['@', /write @username,/],
    ['', /write @username,/],
    ['ALL', /needs small letters: write all/],
    ['tiktok-', /is not an account/],
    ['tiktok-a b', /is not an account/],
    ['TikTok-1', /is not an account/],
    ['twitter-1', /"twitter-1" is not a TikTok account/],
    ['instagram-x', /is not a TikTok account/],
  ]
  for (const [reference, wrong] of cases) {
    test(JSON.stringify(reference), () => {
      const judged = judgeReference(reference)
      if (wrong) assert.match(judged ?? 'nothing is wrong', wrong)
      else assert.equal(judged, undefined)
    })
  }
})

const connection = (platformId: string, username?: string | null, tokenStatus?: string): Connection => ({
  platformId,
  ...(username === undefined ? {} : { username }),
  ...(tokenStatus === undefined ? {} : { tokenStatus }),
})
const a = connection('tiktok-a', 'Acme')
const b = connection('tiktok-b', '@bolt')
const nameless = connection('tiktok-n', null)
const emptyName = connection('tiktok-e', '')
const old = connection('tiktok-old', 'old', 'expired')
const soon = connection('tiktok-soon', 'soon', 'expiring_soon')
const twitter = connection('twitter-1', 'acme')

interface Case {
  readonly name: string
  readonly references?: string[]
  readonly connections: Connection[]
  readonly accounts: string[]
  readonly problems?: RegExp[]
}

const cases: Case[] = [
  { name: 'the only one', connections: [twitter, a], accounts: ['tiktok-a @Acme'] },
  { name: 'an empty list is none', references: [], connections: [a], accounts: ['tiktok-a @Acme'] },
  {
    name: 'capitals do not count',
    references: ['@ACME', '@Bolt'],
    connections: [a, b],
    accounts: ['tiktok-a @Acme', 'tiktok-b @bolt'],
  },
  {
    name: 'each once',
    references: ['@acme', 'tiktok-a', 'all'],
    connections: [a, b],
    accounts: ['tiktok-a @Acme', 'tiktok-b @bolt'],
  },
  {
    name: 'without a name its id is shown',
    references: ['tiktok-n', 'tiktok-e'],
    connections: [nameless, emptyName],
    accounts: ['tiktok-n tiktok-n', 'tiktok-e tiktok-e'],
  },
  {
    name: '@ alone does not match an account without name',
    references: ['@x'],
    connections: [nameless, emptyName],
    accounts: [],
    problems: [/"@x" is not connected/],
  },
  {
    name: 'several',
    connections: [a, b],
    accounts: [],
    problems: [/2 TikTok accounts are connected\. Set accounts to one of them/],
  },
  { name: 'none', connections: [twitter], accounts: [], problems: [/No TikTok account is connected/] },
  {
    name: 'one unknown of two',
    references: ['@acme', '@akme'],
    connections: [a, b],
    accounts: ['tiktok-a @Acme'],
    problems: [/"@akme" is not connected in PostPost; did you mean @Acme\?/],
  },
  {
    name: 'ids keep their capitals',
    references: ['tiktok-A'],
    connections: [a],
    accounts: [],
    problems: [/did you mean tiktok-a\?/],
  },
  {
    name: 'expired',
    references: ['@old'],
    connections: [a, old],
    accounts: ['tiktok-old @old'],
    problems: [/^error .*@old has expired/],
  },
  {
    name: 'expiring',
    connections: [soon],
    accounts: ['tiktok-soon @soon'],
    problems: [/^warning .*@soon expires soon/],
  },
  {
    name: 'said once where it is named twice',
    references: ['@soon', 'tiktok-soon'],
    connections: [soon],
    accounts: ['tiktok-soon @soon'],
    problems: [/@soon expires soon/],
  },
]

suite('which accounts are meant', () => {
  for (const { name, references, connections, accounts, problems = [] } of cases) {
    test(name, () => {
      const located = references?.map((value, index) => ({
        value,
        origin: { file: 'p.yml', line: index + 1, column: 3 },
      }))
      const resolved = resolveAccounts(located, { input: 'accounts' }, connections)
      assert.deepEqual(
        resolved.accounts.map((account) => `${account.id} ${account.name}`),
        accounts,
      )
      // An expired connection is a problem only for what the account is to get.
      const found = [...resolved.problems, ...resolved.accounts.flatMap(({ token }) => token ?? [])]
      assert.equal(found.length, problems.length)
      for (const [index, pattern] of problems.entries()) {
        const problem = found[index]
        assert.match(`${problem?.severity} ${problem?.message}`, pattern)
      }
    })
  }
  test('a problem stands at the account that is wrong', () => {
    const second = { file: 'p.yml', line: 7, column: 20 }
    const located = [
      { value: '@acme', origin: { file: 'p.yml', line: 7, column: 12 } },
      { value: '@nobody', origin: second },
    ]
    assert.deepEqual(
      resolveAccounts(located, { input: 'accounts' }, [a]).problems.map(({ origin }) => origin),
      [second],
    )
  })
})
