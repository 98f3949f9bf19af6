/** The contract's table: who has changed a scheduled post since it was sent, and what the step does about it. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { assertNoHarm, before, clip, clips, DAYS_LATER, LATER, LATER_ISO, messagesOf, TWO } from '../company/company.ts'
import { oneVideo, resultsOf, startStory, writesOf } from '../support/story.ts'
import { at, edit, launch, onlyGroup, overwrite, shown, startCalendar, step, thereIn, update } from './calendar.ts'

const MODES = { warn: step, update, overwrite }
type Mode = keyof typeof MODES

/** `keep` with what is said, or `change`. */
type Verdict = 'nothing' | 'warning' | 'notice' | 'change'
const TABLE: [edited: boolean, changed: boolean, verdicts: Record<Mode, Verdict>][] = [
  [false, false, { warn: 'nothing', update: 'nothing', overwrite: 'nothing' }],
  [true, false, { warn: 'warning', update: 'change', overwrite: 'change' }],
  [false, true, { warn: 'notice', update: 'notice', overwrite: 'change' }],
  [true, true, { warn: 'warning', update: 'warning', overwrite: 'change' }],
]

interface Kind {
  readonly field: string
  readonly sent: string
  readonly edited: string
  /** What a person does in PostPost. */
  person(story: Awaited<ReturnType<typeof startCalendar>>): void
  readonly plan: 'move' | 'replace'
  /** What is there, as sent, as edited, and as the person has it. */
  readonly there: readonly [sent: string, edited: string, changed: string]
}
const BY_A_PERSON = '2099-12-03T09:30:00.000Z'
const kinds: Kind[] = [
  {
    field: 'caption',
    sent: launch(at()),
    edited: launch(`${at()}, caption: Better`),
    person: (story) => story.sandbox.person.editCaption(onlyGroup(story), 'A person knows better'),
    plan: 'replace',
    there: [
      `scheduled Hi ${LATER_ISO}`,
      `scheduled Better ${LATER_ISO}`,
      `scheduled A person knows better ${LATER_ISO}`,
    ],
  },
  {
    field: 'time',
    sent: launch(at()),
    edited: launch(at(DAYS_LATER)),
    person: (story) => story.sandbox.person.changeTime(onlyGroup(story), BY_A_PERSON),
    plan: 'move',
    there: [`scheduled Hi ${LATER_ISO}`, 'scheduled Hi 2099-12-05T18:00:00.111Z', `scheduled Hi ${BY_A_PERSON}`],
  },
]

suite('the table of edits', { concurrency: 2 }, () => {
  for (const { field, sent, edited, person, plan, there } of kinds) {
    for (const [isEdited, isChanged, verdicts] of TABLE) {
      for (const mode of ['warn', 'update', 'overwrite'] as const) {
        const verdict = verdicts[mode]
        const who = `manifest ${isEdited ? 'edited' : 'as it was'}, ${isChanged ? 'changed' : 'as sent'} in PostPost`
        test(`${field}: ${who}, on-change: ${mode}: ${verdict}`, async () => {
          await using story = await startCalendar(sent)
          if (isChanged) person(story)
          if (isEdited) await edit(story, edited)
          const run = await story.run(MODES[mode])
          assert.equal(run.exitCode, 0, run.log)
          const [asSent, asEdited, asChanged] = there
          // Back to the time that was sent is a move too, and has its mark.
          const asWanted = isEdited ? asEdited : plan === 'move' ? asSent.replace('.000Z', '.111Z') : asSent
          const expected = verdict === 'change' ? asWanted : isChanged ? asChanged : asSent
          assert.deepEqual(thereIn(story), [expected], `a person's work or the entry's is lost:\n${run.log}`)
          const differs = isEdited || isChanged ? ` ${field}` : ''
          const told = verdict === 'change' ? `updated ${plan}${differs}` : `skipped keep${differs}`
          assert.deepEqual(shown(run), [told])
          const severities = run.annotations.map(({ severity }) => severity)
          assert.deepEqual(severities, verdict === 'warning' || verdict === 'notice' ? [verdict] : [], run.log)
          assertNoHarm(story)

          const before = writesOf(story.sandbox).length
          const again = await story.run(MODES[mode])
          assert.deepEqual(
            writesOf(story.sandbox).slice(before),
            [],
            `the same step again changes it again:\n${again.log}`,
          )
        })
      }
    }
  }
})

test('what PostPost has already as the entry wants it is nothing to do, whoever has changed it', async () => {
  await using story = await startCalendar(launch(at()))
  story.sandbox.person.editCaption(onlyGroup(story), 'Better')
  story.sandbox.person.changeTime(onlyGroup(story), '2099-12-05T18:00:00.000Z')
  await edit(story, launch(`${at(DAYS_LATER)}, caption: Better`))
  for (const inputs of [step, update, overwrite]) {
    const run = await story.run(inputs)
    assert.deepEqual([shown(run), run.annotations], [['skipped keep'], []], run.log)
  }
})

test('a person’s change of one thing keeps the entry’s edit of another from being applied', async () => {
  await using story = await startCalendar(launch(at()))
  story.sandbox.person.changeTime(onlyGroup(story), BY_A_PERSON)
  await edit(story, launch(`${at()}, caption: Better`))
  const run = await story.run(update)
  assert.deepEqual(thereIn(story), [`scheduled Hi ${BY_A_PERSON}`], 'the post that a person has moved is moved back')
  assert.match(messagesOf(run, 'warning'), /Somebody has also changed it in PostPost.*on-change: overwrite/)
  const warned = messagesOf(await story.run(step), 'warning')
  assert.match(warned, /Somebody has also changed it in PostPost.*on-change: overwrite/)
  assert.doesNotMatch(warned, /on-change: update/, 'update would change nothing either')
})

suite('what else an entry can say', { concurrency: 2 }, () => {
  test('moved, moved again, and back again: one post group, and nothing is uploaded', async () => {
    await using story = await startCalendar(launch(at()))
    const { id } = onlyGroup(story)
    for (const time of [DAYS_LATER, '2099-12-07T18:00Z', LATER]) {
      await edit(story, launch(at(time)))
      const run = await story.run(update)
      assert.deepEqual(shown(run), ['updated move time'], run.log)
      const [result] = resultsOf(run)
      assert.equal(result?.scheduledTime, new Date(time).toISOString(), 'outputs show whole seconds')
      assert.equal(onlyGroup(story).id, id)
    }
    assert.equal(writesOf(story.sandbox).filter((write) => write.includes('/create-post')).length, 1)
  })

  test('settings', async () => {
    await using story = await startCalendar(launch(at()))
    await edit(story, launch(`${at()}, allowDuet: true`))
    const run = await story.run(update)
    assert.deepEqual(shown(run), ['updated replace settings'], run.log)
    assert.deepEqual(onlyGroup(story).platformSettings, {
      tiktok: {
        viewerSetting: 'PUBLIC_TO_EVERYONE',
        allowComments: false,
        allowDuet: false,
        allowStitch: true,
        commercialContent: false,
        brandOrganic: false,
        brandedContent: false,
      },
    })
    assertNoHarm(story)
  })

  for (const [name, entry] of [
    ['under its id', launch(at())],
    ['without an id', `  - { video: a.mp4, ${at()} }\n`],
  ] as const) {
    test(`the video, rendered again, ${name}`, async () => {
      await using story = await startCalendar(entry)
      const old = onlyGroup(story).id
      await story.write({ 'a.mp4': clip('z') })
      const run = await story.run(update)
      assert.deepEqual(shown(run), ['updated replace video'], run.log)
      const [result] = resultsOf(run)
      assert.equal(result?.replaced, old)
      assert.equal(onlyGroup(story).id, result?.postGroupId)
      assert.deepEqual(thereIn(story), [`scheduled Hi ${LATER_ISO}`])
      assertNoHarm(story)
      assert.deepEqual(shown(await story.run(update)), ['skipped keep'])
    })
  }

  test('several things at once are one new post', async () => {
    await using story = await startCalendar(launch(at()))
    await edit(story, launch(`${at(DAYS_LATER)}, caption: Better, allowStitch: true`))
    const run = await story.run(update)
    assert.deepEqual(shown(run), ['updated replace caption time settings'], run.log)
    assert.deepEqual(thereIn(story), ['scheduled Better 2099-12-05T18:00:00.000Z'])
  })

  test('fewer accounts: a new post without the other one, at the same time', async () => {
    await using story = await startCalendar(launch(`accounts: all, ${at()}`), { connections: TWO })
    await edit(story, launch(`accounts: [tiktok-acme1], ${at()}`))
    const run = await story.run(update)
    assert.deepEqual(shown(run), ['updated replace accounts'], run.log)
    assert.deepEqual(onlyGroup(story).platforms, ['tiktok-acme1'], 'it goes out on an account that no entry names')
    assert.deepEqual(thereIn(story), [`scheduled Hi ${LATER_ISO}`])
    assertNoHarm(story)
  })

  test('one more account: what is there stays, and the new account gets its own', async () => {
    await using story = await startCalendar(launch(`accounts: [tiktok-acme1], ${at()}`), { connections: TWO })
    await edit(story, launch(`accounts: all, ${at()}`))
    const run = await story.run(update)
    assert.deepEqual(shown(run), ['scheduled create'], run.log)
    assert.equal(story.sandbox.groups.length, 2)
    assertNoHarm(story)
  })

  test('an account that a person has taken out comes back with overwrite only', async () => {
    await using story = await startCalendar(launch(`accounts: all, ${at()}`), { connections: TWO })
    story.sandbox.person.takeAway(onlyGroup(story), 'tiktok-acme2')
    const kept = await story.run(update)
    assert.deepEqual(shown(kept), ['skipped keep accounts'], kept.log)
    const run = await story.run(overwrite)
    assert.deepEqual(
      resultsOf(run).map(({ outcome }) => outcome),
      ['scheduled'],
      run.log,
    )
    assert.deepEqual(
      story.sandbox.groups.map(({ platforms }) => platforms.join()),
      ['tiktok-acme1', 'tiktok-acme2'],
    )
    assertNoHarm(story)
  })

  for (const [what, more] of [
    ['caption', `${at()}, caption: Better`],
    ['time', at(DAYS_LATER)],
  ] as const) {
    test(`another ${what}, and a person has taken an account out: left alone, in the next run too`, async () => {
      await using story = await startCalendar(launch(`accounts: all, ${at()}`), { connections: TWO })
      story.sandbox.person.takeAway(onlyGroup(story), 'tiktok-acme2')
      await edit(story, launch(`accounts: all, ${more}`))
      for (const _ of [1, 2]) {
        const run = await story.run(update)
        assert.deepEqual(shown(run), [`skipped keep ${what} accounts`], run.log)
        assert.match(messagesOf(run, 'warning'), /Somebody has also changed it in PostPost/)
        assert.deepEqual(
          [thereIn(story), onlyGroup(story).platforms],
          [[`scheduled Hi ${LATER_ISO}`], ['tiktok-acme1']],
          'the account that a person has taken out gets the post after all',
        )
      }
    })
  }

  test('another caption, and a person takes an account out during the run: told as taken out', async () => {
    await using story = await startCalendar(launch(`accounts: all, ${at()}`), { connections: TWO })
    await edit(story, launch(`accounts: all, ${at()}, caption: Better`))
    const old = onlyGroup(story)
    const { sandbox } = story
    sandbox.intercept = ({ host }) =>
      host === 'storage' ? before(() => sandbox.person.takeAway(old, 'tiktok-acme2')) : undefined
    const run = await story.run(update)
    assert.deepEqual(thereIn(story), [`scheduled Hi ${LATER_ISO}`], run.log)
    assert.match(run.outputs.results ?? '', /"account":"tiktok-acme2","status":"removed"/)
  })

  test('another caption, and the account that a person has taken out is none of the entry either: changed', async () => {
    await using story = await startCalendar(launch(`accounts: all, ${at()}`), { connections: TWO })
    story.sandbox.person.takeAway(onlyGroup(story), 'tiktok-acme2')
    await edit(story, launch(`accounts: [tiktok-acme1], ${at()}, caption: Better`))
    const run = await story.run(update)
    assert.deepEqual([shown(run), thereIn(story)], [['updated replace caption'], [`scheduled Better ${LATER_ISO}`]])
    assert.deepEqual(shown(await story.run(update)), ['skipped keep'])
    assertNoHarm(story)
  })

  test('an account that has come back with overwrite has a post of its own, and keeps the other one from no change', async () => {
    await using story = await startCalendar(launch(`accounts: all, ${at()}`), { connections: TWO })
    story.sandbox.person.takeAway(onlyGroup(story), 'tiktok-acme2')
    await story.run(overwrite)
    await edit(story, launch(`accounts: all, ${at()}, caption: Better`))
    const run = await story.run(update)
    assert.deepEqual(thereIn(story), Array(2).fill(`scheduled Better ${LATER_ISO}`), run.log)
    assertNoHarm(story)
  })

  test('a post without a time of its own is replaced at the time that it has', async () => {
    const two = (caption: string): string =>
      `  - { id: one, video: a.mp4, ${caption} }\n  - { id: two, video: b.mp4 }\n`
    await using story = await startCalendar(two('caption: Hi'), {}, `, schedule: "${LATER}"`)
    const times = story.sandbox.groups.map(({ scheduledTime }) => scheduledTime)
    await edit(story, two('caption: Better'), `, schedule: "${LATER}"`)
    const run = await story.run(update)
    assert.deepEqual(shown(run), ['updated replace caption', 'skipped keep'], run.log)
    assert.deepEqual(thereIn(story).sort(), [`scheduled Better ${times[0]}`, `scheduled Hi ${times[1]}`])
  })

  test('a time that has passed is refused, and what is scheduled stays as it is', async () => {
    await using story = await startCalendar(launch(at()))
    await edit(story, launch(at('2020-01-01T18:00Z')))
    const run = await story.run(update)
    assert.equal(run.exitCode, 1)
    assert.match(messagesOf(run, 'error'), /has passed, and PostPost would publish at once/)
    assert.deepEqual(thereIn(story), [`scheduled Hi ${LATER_ISO}`])
  })

  test('a new id, or another manifest of the same run: nothing is posted again, and nothing changes', async () => {
    await using story = await startCalendar(launch(at()))
    await edit(story, launch(at()).replace('launch', 'renamed'))
    const renamed = await story.run({ ...update, 'on-removal': 'withdraw' })
    assert.deepEqual(shown(renamed), ['skipped keep'], renamed.log)
    assert.deepEqual(thereIn(story), [`scheduled Hi ${LATER_ISO}`])
  })
})

suite('an entry with several post groups', { concurrency: 2 }, () => {
  const both = (more: string): string => launch(`accounts: all, ${more}`)

  test('each changes on its own, and the entry has one result', async () => {
    await using story = await startCalendar(launch(`accounts: [tiktok-acme1], ${at()}`), { connections: TWO })
    await edit(story, both(at()))
    await story.run(step)
    const old = story.sandbox.groups.map(({ id }) => id)
    await edit(story, both(`${at()}, caption: Better`))
    const run = await story.run(update)
    assert.deepEqual(shown(run), ['updated replace caption'], run.log)
    assert.deepEqual(thereIn(story), [`scheduled Better ${LATER_ISO}`, `scheduled Better ${LATER_ISO}`])
    const [result] = resultsOf(run)
    assert.equal(result?.replaced, old[0])
    assert.deepEqual(Array.isArray(result?.posts) && result.posts.length, 2, 'an account is missing in the result')
    await edit(story, both(`${at(DAYS_LATER)}, caption: Better`))
    assert.deepEqual(shown(await story.run(update)), ['updated move time'])
    assert.deepEqual(thereIn(story), [
      'scheduled Better 2099-12-05T18:00:00.111Z',
      'scheduled Better 2099-12-05T18:00:00.111Z',
    ])
    assertNoHarm(story)
  })

  test('an account more and another caption in one edit: one is replaced, one is new', async () => {
    await using story = await startCalendar(launch(`accounts: [tiktok-acme1], ${at()}`), { connections: TWO })
    await edit(story, both(`${at()}, caption: Better`))
    const run = await story.run(update)
    assert.deepEqual(shown(run), ['updated replace caption'], run.log)
    assert.deepEqual(
      story.sandbox.groups
        .filter(({ deleted }) => !deleted)
        .map(({ content, platforms }) => `${content} ${platforms}`)
        .sort(),
      ['Better tiktok-acme1', 'Better tiktok-acme2'],
    )
    assertNoHarm(story)
  })

  test('another account instead: new there, and withdrawn here', async () => {
    await using story = await startCalendar(launch(`accounts: [tiktok-acme1], ${at()}`), { connections: TWO })
    await edit(story, launch(`accounts: [tiktok-acme2], ${at()}`))
    const run = await story.run({ ...update, 'on-removal': 'withdraw' })
    assert.deepEqual(shown(run), ['scheduled create', 'withdrawn withdraw'], run.log)
    assert.deepEqual(thereIn(story).sort(), ['draft Hi 2099-12-01T18:00:00.777Z', `scheduled Hi ${LATER_ISO}`])
    assertNoHarm(story)
  })
})

test('a setting with a mistake is compared with nothing: the only message is about the mistake', async () => {
  await using story = await startCalendar(launch(at()))
  const mistakes = [launch(at('2099-12-1 18:00')), launch(`${at()}, caption: "{{ vido.stem }}"`)]
  for (const entry of mistakes) {
    await edit(story, entry)
    const [warned, updated] = [await story.run(step), await story.run(update)]
    assert.equal(messagesOf(warned, 'warning'), '', 'the advice is to delete a post that is as its entry wants it')
    assert.doesNotMatch(`${updated.log}${updated.summary}`, /\d (?:moved|replaced)/)
  }
})

test('nor is an input with a mistake', async () => {
  await using story = await startStory(clips('a'))
  const posted = { ...oneVideo, videos: 'a.mp4', schedule: LATER, 'allow-duet': 'true', 'wait-timeout': '0' }
  await story.run(posted)
  const mistakes = { 'allow-duet': 'yes', 'viewer-setting': 'public', 'allow-comments': 'off' }
  for (const [input, value] of Object.entries(mistakes)) {
    const run = await story.run({ ...posted, [input]: value })
    assert.equal(messagesOf(run, 'warning'), '', `${input} is compared: the advice is to delete the post`)
  }
})

test('a calendar of ten posts, five edits at once', async () => {
  const entries = Array.from(
    { length: 10 },
    (_, day) =>
      `  - { id: p${day}, video: ${'abcdefghij'[day]}.mp4, schedule: "2099-12-${String(day + 1).padStart(2, '0')}T18:00Z" }\n`,
  )
  await using story = await startCalendar(entries.slice(0, 9).join(''), {}, '', 'abcdefghij')
  const next = entries.map((entry, day) =>
    day === 1 ? entry.replace(' }', ', caption: Better }') : day === 2 ? entry.replace('18:00Z', '20:00Z') : entry,
  )
  await edit(story, next.filter((_, day) => day !== 3).join(''))
  await story.write({ 'e.mp4': clip('z') })
  const run = await story.run({ ...update, 'on-removal': 'withdraw' })
  assert.deepEqual(
    shown(run),
    [
      'skipped keep',
      'updated replace caption',
      'updated move time',
      'updated replace video',
      ...Array<string>(4).fill('skipped keep'),
      'scheduled create',
      'withdrawn withdraw',
    ],
    run.log,
  )
  assert.deepEqual(
    [run.outputs.updated, run.outputs.withdrawn, run.outputs.scheduled, run.outputs.outcome],
    ['3', '1', '1', 'mixed'],
  )
  assert.equal(story.sandbox.livePosts().length, 9)
  assertNoHarm(story)
})
