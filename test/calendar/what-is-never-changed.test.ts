/** Guards: posts that stay as they are whatever their entries say, and runs that only show what they would do. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { assertNoHarm, LATER, LATER_ISO, messagesOf, TWO } from '../company/company.ts'
import { fakeToken } from '../runner/environment.ts'
import type { RunOptions } from '../runner/runner.ts'
import { startGitHub } from '../sandbox/github.ts'
import { resultsOf, type Story, writesOf } from '../support/story.ts'
import { at, edit, launch, onlyGroup, overwrite, shown, startCalendar, step, thereIn, update } from './calendar.ts'

const MINUTE_MS = 60_000
const soon = (minutes: number): string => new Date(Date.now() + minutes * MINUTE_MS).toISOString()

suite('posts that are never changed', { concurrency: 2 }, () => {
  for (const [name, edited] of [
    ['a typo', (time: string) => `${at(time)}, caption: Better`],
    ['another day', () => at(LATER)],
  ] as const) {
    test(`one that goes out in less than 10 minutes: ${name} is too late`, async () => {
      const time = soon(9)
      await using story = await startCalendar(launch(at(time)))
      const before = thereIn(story)
      await edit(story, launch(edited(time)))
      const run = await story.run(overwrite)
      assert.equal(run.exitCode, 0, run.log)
      assert.deepEqual(thereIn(story), before, `it is changed while PostPost may be sending it:\n${run.log}`)
      assert.match(messagesOf(run, 'warning'), /too close to change/)
      assert.match(shown(run)[0] ?? '', /^skipped keep (caption|time)$/)
    })
  }

  test('one that goes out in 12 minutes still can be', async () => {
    const time = soon(12)
    await using story = await startCalendar(launch(at(time)))
    await edit(story, launch(`${at(time)}, caption: Better`))
    const run = await story.run(update)
    assert.deepEqual(shown(run), ['updated replace caption'], run.log)
  })

  test('one that is public on one of its accounts', async () => {
    await using story = await startCalendar(launch(`accounts: all, ${at()}`), { connections: TWO })
    story.sandbox.person.halfPublish(onlyGroup(story), 'tiktok-acme2')
    await edit(story, launch(`accounts: all, ${at()}, caption: Better`))
    const run = await story.run(overwrite)
    assert.equal(story.sandbox.groups.length, 1, run.log)
    assert.equal(onlyGroup(story).content, 'Hi')
    assertNoHarm(story)
  })

  test('one that is public: a notice, and strict stops nothing', async () => {
    await using story = await startCalendar(launch(at(soon(-0.001 + 60))))
    story.sandbox.person.halfPublish(onlyGroup(story), 'tiktok-acme1')
    await edit(story, launch(`${at(soon(60))}, caption: Better`))
    const run = await story.run({ ...overwrite, strict: 'true' })
    assert.equal(run.exitCode, 0, run.log)
    assert.match(messagesOf(run, 'notice'), /It is public, so nothing changes it/)
  })

  for (const [name, account] of [
    ['network', 'youtube-acme9'],
    ['TikTok account', 'tiktok-acme2'],
  ] as const) {
    test(`one that a person has added a ${name} to`, async () => {
      await using story = await startCalendar(launch(`accounts: [tiktok-acme1], ${at()}`), { connections: TWO })
      story.sandbox.person.addAccount(onlyGroup(story), account)
      await edit(story, launch(`accounts: [tiktok-acme1], ${at()}, caption: Better`))
      const run = await story.run(overwrite)
      assert.deepEqual(thereIn(story), [`scheduled Hi ${LATER_ISO}`], `a person's post there is gone:\n${run.log}`)
      assert.match(messagesOf(run, 'warning'), /Somebody has added an account to it in PostPost/)
      assertNoHarm(story)
    })
  }

  test('one that a person has taken back to a draft: it is held', async () => {
    await using story = await startCalendar(launch(at()))
    story.sandbox.person.hold(onlyGroup(story))
    await edit(story, launch(`${at()}, caption: Better`))
    const run = await story.run(overwrite)
    assert.deepEqual(thereIn(story), [`draft Hi ${LATER_ISO}`], run.log)
    assert.match(messagesOf(run, 'warning'), /Somebody has taken this post back to a draft/)
  })

  test('two of one entry that are both scheduled: a warning in every run, and neither is changed', async () => {
    await using story = await startCalendar(launch(at()))
    const twin = story.sandbox.person.copy(onlyGroup(story))
    story.sandbox.person.approve(twin, '2099-12-09T18:00:00.000Z')
    await edit(story, launch(`${at()}, caption: Better`))
    for (const _ of [1, 2]) {
      const run = await story.run(overwrite)
      assert.match(
        messagesOf(run, 'warning'),
        /are scheduled on @acme for this entry, and each of them goes out/,
        run.log,
      )
      assert.equal(story.sandbox.groups.filter(({ content, deleted }) => content === 'Hi' && !deleted).length, 2)
    }
  })

  test('one that two entries stand for, because one was split into two', async () => {
    await using story = await startCalendar(launch(`accounts: all, ${at()}`), { connections: TWO })
    const half = (id: string, account: string, more: string): string =>
      `  - { id: ${id}, video: a.mp4, accounts: [${account}], ${at()}, ${more} }\n`
    await edit(story, half('one', 'tiktok-acme1', 'caption: Better') + half('two', 'tiktok-acme2', 'caption: Hi'))
    const run = await story.run(update)
    assert.deepEqual(thereIn(story), [`scheduled Hi ${LATER_ISO}`], `the second entry's post is gone:\n${run.log}`)
    assert.match(messagesOf(run, 'warning'), /It is the post of another entry too/)
  })
})

suite('runs that only show what they would change', { concurrency: 2 }, () => {
  const event = (payload: object): Partial<RunOptions> => ({ event: { name: 'push', payload } })
  const main = { repository: { default_branch: 'main' } }

  async function edited(): Promise<Story> {
    const story = await startCalendar(launch(at()))
    await edit(story, `${launch(`${at()}, caption: Better`)}  - { video: b.mp4, ${at('2099-12-09T18:00Z')} }\n`)
    return story
  }

  test('on another branch than the default one; what is new is published as ever', async () => {
    await using story = await edited()
    const run = await story.run(update, { ...event(main), env: { GITHUB_REF: 'refs/heads/autumn' } })
    assert.deepEqual(shown(run), ['skipped replace caption', 'scheduled create'], run.log)
    assert.equal(thereIn(story)[0], `scheduled Hi ${LATER_ISO}`, 'two branches turn each other’s changes back')
    assert.match(
      messagesOf(run, 'notice'),
      /This run is for the branch autumn\. Only runs of main change posts that are already scheduled/,
    )
    const applied = await story.run(update, { ...event(main), env: { GITHUB_REF: 'refs/heads/main' } })
    assert.deepEqual(shown(applied), ['updated replace caption', 'skipped keep'], applied.log)
  })

  test('on a pull request', async () => {
    await using story = await edited()
    const pull = { pull_request: { number: 3, base: { sha: 'b' }, head: { sha: 'h' } }, ...main }
    const run = await story.run(update, { ...event(pull), env: { GITHUB_REF: 'refs/pull/3/merge' } })
    assert.deepEqual(shown(run), ['skipped replace caption', 'scheduled create'], run.log)
    assert.match(messagesOf(run, 'notice'), /for a pull request, so the post changes only after the merge/)
  })

  test('a dry run: planned, with what it would do, and nothing is written', async () => {
    await using story = await edited()
    const before = writesOf(story.sandbox).length
    const run = await story.run({ ...update, 'dry-run': 'true' })
    assert.deepEqual(shown(run), ['planned replace caption', 'planned create'], run.log)
    assert.deepEqual(writesOf(story.sandbox).slice(before), [])
    assert.equal(JSON.parse(run.outputs.matrix ?? '{}').include?.[0]?.only, 'launch\nb.mp4', 'no job changes it')
  })

  const own = 'a'.repeat(40)
  const heads: [name: string, head: string | undefined, outcome: string, says: RegExp | undefined][] = [
    [
      'whose branch has a newer commit',
      'b'.repeat(40),
      'skipped',
      /re-run of aaaaaaa, and main is at the newer commit bbbbbbb/,
    ],
    ['whose branch cannot be asked for', undefined, 'skipped', /it is not known whether main has a newer commit/],
    ['of the newest commit', own, 'updated', undefined],
  ]
  for (const [name, head, outcome, says] of heads) {
    test(`a re-run ${name}: ${outcome}`, async () => {
      await using story = await edited()
      await using github = await startGitHub()
      if (head !== undefined) github.head('heads/main', head)
      const run = await story.run(update, {
        ...event(main),
        env: {
          GITHUB_REF: 'refs/heads/main',
          GITHUB_SHA: own,
          GITHUB_RUN_ATTEMPT: '2',
          GITHUB_API_URL: github.apiUrl,
          GITHUB_TOKEN: fakeToken,
        },
      })
      assert.deepEqual(
        resultsOf(run).map((result) => result.outcome),
        [outcome, 'scheduled'],
        `a re-run of an old run turns the clock back:\n${run.log}`,
      )
      if (says) assert.match(messagesOf(run, 'warning'), says)
      else assert.equal(messagesOf(run, 'warning'), '')
    })
  }

  const OLD_RUNS: [name: string, branch: string, attempt: string][] = [
    ['a re-run of an old run', 'main', '2'],
    ['a run on another branch', 'autumn', '1'],
  ]
  const toApprove = launch('schedule: draft')
  const waiting: [name: string, posts: string[], plan: string, there: string, says: RegExp][] = [
    ['waits for approval', [toApprove], 'draft replace time', 'draft Hi', /A draft of this post waits for approval/],
    [
      'was set back to a draft by the newest commit',
      [launch(at()), toApprove],
      'draft create',
      `draft Hi ${LATER_ISO.replace('000Z', '777Z')}`,
      /This action has set this post back to a draft/,
    ],
  ]
  for (const [run, branch, attempt] of OLD_RUNS) {
    for (const [name, [sent = '', ...edits], plan, there, says] of waiting) {
      test(`${run} publishes nothing in place of a post that ${name}`, async () => {
        await using story = await startCalendar(sent)
        await using github = await startGitHub()
        github.head('heads/main', 'b'.repeat(40))
        for (const posts of edits) {
          await edit(story, posts)
          await story.run(update)
        }
        await edit(story, launch(at()))
        const env = { GITHUB_REF: `refs/heads/${branch}`, GITHUB_RUN_ATTEMPT: attempt, GITHUB_API_URL: github.apiUrl }
        // With the defaults too: what is to be approved is published with any inputs once its entry has a time.
        for (const inputs of [step, update]) {
          const old = await story.run(inputs, { ...event(main), env: { ...env, GITHUB_TOKEN: fakeToken } })
          assert.deepEqual([shown(old), thereIn(story)], [[plan], [there]], `the clock is turned back:\n${old.log}`)
          assert.match(messagesOf(old, attempt === '2' ? 'warning' : 'notice'), says)
        }
        await story.run(step, { ...event(main), env: { GITHUB_REF: 'refs/heads/main' } })
        assert.deepEqual(thereIn(story), [`scheduled Hi ${LATER_ISO}`], 'the newest commit wants it published')
        assertNoHarm(story)
      })
    }
  }

  test('an account that a person has taken out does not come back on another branch, with overwrite either', async () => {
    await using story = await startCalendar(launch(`accounts: all, ${at()}`), { connections: TWO })
    story.sandbox.person.takeAway(onlyGroup(story), 'tiktok-acme2')
    const run = await story.run(overwrite, { ...event(main), env: { GITHUB_REF: 'refs/heads/autumn' } })
    assert.deepEqual([shown(run), onlyGroup(story).platforms], [['skipped keep accounts'], ['tiktok-acme1']], run.log)
  })
})
