/** What the post step does with what a run has kept for it, whatever that is by then: it never turns a job red. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { renderOutput } from '../runner/commands.ts'
import { defaultVariables, manualRun } from '../runner/environment.ts'
import { runNode } from '../runner/process.ts'
import type { Group } from '../sandbox/postpost-state.ts'
import { type Story, startStory } from '../support/story.ts'
import { assertNoHarm } from './company.ts'

const script = fileURLToPath(new URL('../../dist/cleanup/index.js', import.meta.url))
const preloads = [new URL('../runner/short-sleeps.mjs', import.meta.url).href]

/** Its warnings; it has ended well, and said nothing but what the log is for. */
async function postStep(story: Story, drafts: string, variables: Record<string, string> = {}): Promise<string[]> {
  const env = {
    PATH: process.env.PATH ?? '',
    ...defaultVariables(manualRun),
    'INPUT_API-KEY': story.sandbox.apiKey,
    'INPUT_API-URL': story.sandbox.apiUrl,
    STATE_drafts: drafts,
    ...variables,
  }
  const exit = await runNode({ script, preloads, cwd: story.workspace, env, killAfterMs: 60_000 })
  const { annotations, log } = renderOutput(exit.stdout, [])
  assert.equal(exit.exitCode, 0, `the post step turns a job red that has passed:\n${log}${exit.stderr}`)
  assert.equal(exit.stderr, '', 'a stack trace is no sentence')
  assert.ok(annotations.every(({ severity }) => severity === 'warning'))
  return annotations.map(({ message }) => message)
}

const HARMLESS = 'They never publish by themselves; delete them in PostPost.'
const UNREADABLE = `What the main step saved for this one is cut off, so it is not known which drafts are left. ${HARMLESS}`
const leftFor = (id: string, reason: string): string =>
  `Draft …${id.slice(-6)} is left: ${reason} It never publishes by itself; delete it in PostPost.`
const draftIn = ({ sandbox }: Story): Group =>
  sandbox.seed({ status: 'draft', content: 'Hi', fileName: 'a-pp0123456789abcdef.mp4' })
const stateOf = (open: readonly Group[]): string => JSON.stringify({ open: open.map(({ id }) => id), asked: [] })

suite('the post step', { concurrency: 2 }, () => {
  test('deletes what is left, and warns of nothing', async () => {
    await using story = await startStory({})
    const draft = draftIn(story)
    assert.deepEqual(await postStep(story, stateOf([draft])), [])
    assert.equal(draft.deleted, true)
  })

  for (const [name, status, acts, tries] of [
    ['503 once', 503, false, 2],
    ['404, because an earlier try has deleted it', 404, true, 1],
  ] as const) {
    test(`delete-post says ${name}: the draft is gone, and nothing is warned of`, async () => {
      await using story = await startStory({})
      const draft = draftIn(story)
      let deletes = 0
      story.sandbox.intercept = ({ path }) =>
        path.startsWith('/delete-post') && ++deletes === 1 ? { kind: 'status', status, acts } : undefined
      assert.deepEqual(await postStep(story, stateOf([draft])), [], 'a draft that is gone is called left')
      assert.equal(draft.deleted, true)
      assert.equal(deletes, tries)
    })
  }

  const whole = JSON.stringify({ open: ['66a1000000000000000000ff'], asked: [] })
  const texts = [
    ...[1, 5, 12, whole.length - 1].map((length) => whole.slice(0, length)),
    'no JSON at all',
    'null',
    '"text"',
    '17',
    '[]',
    '{}',
    '{"open":"66a1000000000000000000ff","asked":[]}',
    '{"open":[17],"asked":[]}',
    '{"open":[],"asked":[{"content":"Hi"}]}',
    '{"open":null,"asked":null}',
  ]
  for (const text of texts) {
    test(`state ${text} says that drafts may be left, and asks PostPost for nothing`, async () => {
      await using story = await startStory({})
      const draft = draftIn(story)
      const warnings = await postStep(story, text)
      assert.deepEqual(warnings, [UNREADABLE], 'nobody hears of drafts that may be left')
      assert.equal(draft.deleted, false)
      assert.deepEqual(story.sandbox.requests, [])
    })
  }

  for (const [name, value] of [
    ['https_proxy', 'not a proxy'],
    ['http_proxy', 'ftp://user:hunter2@proxy.local'],
    ['HTTPS_PROXY', 'http://'],
    ['HTTP_PROXY', '%%%'],
  ] as const) {
    test(`${name}=${value} says which drafts may be left, and not the value`, async () => {
      await using story = await startStory({})
      const draft = draftIn(story)
      const escapes = value.includes('@')
        ? ' In the user name and the password, write %25 for %, %40 for @, %3A for :, %2F for /, %23 for # and %3F for ?.'
        : ''
      const reason = `The variable ${name.toLowerCase()} is not the address of a proxy; write http://host:port, or unset it.${escapes}`
      assert.deepEqual(await postStep(story, stateOf([draft]), { [name]: value }), [
        `Drafts of this run may be left: ${reason} ${HARMLESS}`,
      ])
      assert.equal(draft.deleted, false)
    })
  }

  test('PostPost is down: each draft that may be left is named', async () => {
    await using story = await startStory({})
    const drafts = [draftIn(story), draftIn(story)]
    await story.sandbox.close()
    const warnings = await postStep(story, stateOf(drafts))
    const { host } = new URL(story.sandbox.apiUrl)
    const reason = `PostPost could not be reached while reading the account's earlier posts (connect ECONNREFUSED ${host}); nothing was sent. Check the runner's network, its proxy variables and api-url, then run the step again.`
    assert.deepEqual(
      warnings,
      drafts.map(({ id }) => leftFor(id, reason)),
      'a draft is left, and nobody hears of it',
    )
  })

  test('one draft that cannot be deleted keeps no other one from going', async () => {
    await using story = await startStory({})
    const drafts = [draftIn(story), draftIn(story)]
    const [first, second] = drafts
    story.sandbox.intercept = ({ path }) =>
      path.endsWith(`/${first?.id}`) ? { kind: 'status', status: 500 } : undefined
    const warnings = await postStep(story, stateOf(drafts))
    const reason =
      "PostPost returned a server error (500: Sandbox fault 500) while reading the post's status. Run the step again later; it publishes nothing twice."
    assert.deepEqual(warnings, [leftFor(first?.id ?? '', reason)])
    assert.deepEqual([first?.deleted, second?.deleted], [false, true])
  })

  for (const [name, access, reason] of [
    [
      'the key has no access any more',
      'not-enabled',
      "PostPost refused reading the account's earlier posts (403: API access is not enabled for this account). The Starter plan has no API access: upgrade the account's plan, or use the key of another account.",
    ],
    [
      'the key has no owner',
      'no-owner',
      "PostPost refused the API key (401: Invalid API key owner). Copy the key again from PostPost's API settings into the secret that api-key reads.",
    ],
  ] as const) {
    test(`${name}: a warning`, async () => {
      await using story = await startStory({}, { access })
      const draft = draftIn(story)
      assert.deepEqual(await postStep(story, stateOf([draft])), [leftFor(draft.id, reason)])
    })
  }

  const ills: [name: string, inputs: Record<string, string>, reason?: string][] = [
    [
      'no key',
      { 'INPUT_API-KEY': '' },
      "PostPost refused the API key (401: API key is required). Copy the key again from PostPost's API settings into the secret that api-key reads.",
    ],
    [
      'an address that is none',
      { 'INPUT_API-URL': 'nonsense' },
      "The connection to PostPost failed while reading the account's earlier posts: Invalid URL (ERR_INVALID_URL). Run the step again; it finds out what was done and publishes nothing twice.",
    ],
    ['inputs that are none', { INPUT_CONCURRENCY: 'many', INPUT_SCHEDULE: 'someday' }],
  ]
  for (const [name, inputs, reason] of ills) {
    test(`${name}: ends well all the same`, async () => {
      await using story = await startStory({})
      const draft = draftIn(story)
      const warnings = await postStep(story, stateOf([draft]), inputs)
      assert.deepEqual(warnings, reason === undefined ? [] : [leftFor(draft.id, reason)])
      assert.equal(draft.deleted, reason === undefined, 'it is left and nobody hears of it')
    })
  }
})

/** What a run keeps that has asked for a draft and has heard nothing. */
const askedFor = (content: string): string =>
  JSON.stringify({ open: [], asked: [{ content, platforms: ['tiktok-acme1'], sinceMs: Date.now() - 60_000 }] })

for (const listsCreation of [true, false]) {
  const end = listsCreation ? 'goes' : 'stays'
  test(`a draft without a video that was asked for ${end} where the list has ${listsCreation ? 'a' : 'no'} time of its making`, async () => {
    await using story = await startStory({}, { listsCreation })
    const body = JSON.stringify({ content: 'Hi', platforms: ['tiktok-acme1'] })
    const headers = { 'x-api-key': story.sandbox.apiKey, 'content-type': 'application/json' }
    await fetch(`${story.sandbox.apiUrl}/create-post`, { method: 'POST', headers, body })
    await postStep(story, askedFor('Hi'))
    assert.equal(story.sandbox.groups[0]?.deleted, listsCreation, "without that time it may be a person's")
    assertNoHarm(story)
  })
}

test("a person's older draft with the same text and accounts stays", async () => {
  await using story = await startStory({})
  const theirs = story.sandbox.seed({ status: 'draft', content: 'Hi', createdAt: '2026-01-01T10:00:00.000Z' })
  theirs.media.splice(0)
  assert.deepEqual(await postStep(story, askedFor('Hi')), [])
  assert.equal(theirs.deleted, false, "a person's work is gone")
})

test('a draft that a person has scheduled stays, and that is no warning', async () => {
  await using story = await startStory({})
  const draft = draftIn(story)
  story.sandbox.person.approve(draft, '2099-12-01T18:00:00.000Z')
  assert.deepEqual(await postStep(story, stateOf([draft])), [])
  assert.deepEqual([draft.deleted, draft.status], [false, 'scheduled'])
})
