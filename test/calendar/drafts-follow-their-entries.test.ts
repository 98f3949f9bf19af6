/** `schedule: draft`, and drafts that wait for approval, whose entries are edited. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { assertNoHarm, clip, LATER_ISO, messagesOf, TWO } from '../company/company.ts'
import { resultsOf, writesOf } from '../support/story.ts'
import { at, edit, launch, onlyGroup, overwrite, shown, startCalendar, step, thereIn, update } from './calendar.ts'

const toApprove = launch('schedule: draft')

suite('a scheduled post whose entry wants a draft', { concurrency: 2 }, () => {
  test('is paused, and then its entry’s draft; a time brings it back', async () => {
    await using story = await startCalendar(launch(at()))
    await edit(story, toApprove)
    const warned = await story.run(step)
    assert.deepEqual(
      [shown(warned), thereIn(story)],
      [['skipped keep time'], [`scheduled Hi ${LATER_ISO}`]],
      warned.log,
    )
    const run = await story.run(update)
    assert.deepEqual(
      [shown(run), thereIn(story)],
      [['draft move time'], ['draft Hi 2099-12-01T18:00:00.777Z']],
      run.log,
    )
    assert.deepEqual(shown(await story.run(update)), ['draft keep'])
    await edit(story, launch(at('2099-12-08T18:00Z')))
    const back = await story.run(update)
    assert.deepEqual(thereIn(story), ['scheduled Hi 2099-12-08T18:00:00.000Z'], back.log)
    assertNoHarm(story)
  })

  test('with another caption: paused, and a draft with the new caption takes its place in the same run', async () => {
    await using story = await startCalendar(launch(at()))
    await edit(story, launch('schedule: draft, caption: Better'))
    const run = await story.run(update)
    assert.deepEqual([shown(run), thereIn(story)], [['draft move caption time'], ['draft Better']], run.log)
    assert.deepEqual(shown(await story.run(update)), ['draft keep'])
    assertNoHarm(story)
  })

  test('that a person has moved: left alone, unless overwrite decides', async () => {
    await using story = await startCalendar(launch(at()))
    story.sandbox.person.changeTime(onlyGroup(story), '2099-12-03T09:30:00.000Z')
    await edit(story, toApprove)
    const kept = await story.run(update)
    assert.deepEqual(thereIn(story), ['scheduled Hi 2099-12-03T09:30:00.000Z'], kept.log)
    await story.run(overwrite)
    assert.deepEqual(thereIn(story), ['draft Hi 2099-12-03T09:30:00.777Z'])
  })

  test('paused, and then approved by a person: nothing to do', async () => {
    await using story = await startCalendar(launch(at()))
    await edit(story, toApprove)
    await story.run(update)
    story.sandbox.person.scheduleAgain(onlyGroup(story))
    for (const inputs of [update, overwrite]) {
      const run = await story.run(inputs)
      assert.deepEqual([shown(run), run.annotations], [['skipped keep'], []], run.log)
      assert.equal(onlyGroup(story).status, 'scheduled', 'what a person has approved is taken back, run after run')
    }
  })

  test('approved by a person, and then its caption is edited: left alone, and a draft once more with overwrite', async () => {
    await using story = await startCalendar(toApprove)
    story.sandbox.person.approve(onlyGroup(story), LATER_ISO)
    await edit(story, launch('schedule: draft, caption: Better'))
    const before = writesOf(story.sandbox).length
    const kept = await story.run(update)
    assert.deepEqual([shown(kept), thereIn(story)], [['skipped keep caption time'], [`scheduled Hi ${LATER_ISO}`]])
    assert.deepEqual(writesOf(story.sandbox).slice(before), [], 'a video is uploaded for nothing in each run')
    assert.match(messagesOf(kept, 'warning'), /Somebody has also changed it in PostPost/)
    const run = await story.run(overwrite)
    assert.deepEqual([shown(run), thereIn(story)], [['draft move caption time'], ['draft Better']], run.log)
    assert.deepEqual(shown(await story.run(overwrite)), ['draft keep'])
    assertNoHarm(story)
  })

  test('approved by a person: nothing to do', async () => {
    await using story = await startCalendar(toApprove)
    story.sandbox.person.approve(onlyGroup(story), '2099-12-03T09:30:00.000Z')
    const run = await story.run(overwrite)
    assert.deepEqual([shown(run), run.annotations], [['skipped keep'], []], run.log)
  })
})

suite('a draft that waits for approval', { concurrency: 2 }, () => {
  for (const [name, entry, video, fields] of [
    ['another caption', launch('schedule: draft, caption: Better'), undefined, 'caption'],
    ['other settings', launch('schedule: draft, allowDuet: true'), undefined, 'settings'],
    ['another video', toApprove, clip('z'), 'video'],
  ] as const) {
    test(`whose entry has ${name}: replaced by a new draft`, async () => {
      await using story = await startCalendar(toApprove)
      const old = onlyGroup(story).id
      await edit(story, entry)
      if (video) await story.write({ 'a.mp4': video })
      const run = await story.run(update)
      assert.deepEqual(shown(run), [`draft replace ${fields}`], run.log)
      assert.equal(resultsOf(run)[0]?.replaced, old)
      assert.notEqual(onlyGroup(story).id, old, 'two drafts wait for one decision')
      assert.equal(onlyGroup(story).status, 'draft')
      assert.deepEqual(shown(await story.run(update)), ['draft keep'])
      assertNoHarm(story)
    })
  }

  for (const [when, more, expected, there] of [
    ['still waits', 'schedule: draft', 'draft replace accounts', 'draft Hi'],
    ['has a time now', at(), 'scheduled replace time', `scheduled Hi ${LATER_ISO}`],
  ] as const) {
    test(`whose entry has one account fewer and ${when}: another takes its place, and none waits for the other account`, async () => {
      await using story = await startCalendar(launch('accounts: all, schedule: draft'), { connections: TWO })
      const old = onlyGroup(story).id
      await edit(story, launch(`accounts: [tiktok-acme1], ${more}`))
      const run = await story.run(update)
      assert.deepEqual([shown(run), thereIn(story)], [[expected], [there]], run.log)
      assert.equal(resultsOf(run)[0]?.replaced, old)
      assert.deepEqual(onlyGroup(story).platforms, ['tiktok-acme1'])
      assertNoHarm(story)
    })
  }

  test('whose entry has one account fewer, and a step that only warns: no draft of the other account is deleted', async () => {
    await using story = await startCalendar(launch('accounts: all, schedule: draft'), { connections: TWO })
    await edit(story, launch(`accounts: [tiktok-acme1], ${at()}`))
    const run = await story.run(step)
    assert.deepEqual(
      thereIn(story),
      ['draft Hi'],
      'what waits for another account is deleted, or the video goes out twice',
    )
    assert.match(messagesOf(run, 'warning'), /waits for approval in PostPost .* for other accounts too/)
    assertNoHarm(story)
  })

  test('that somebody has edited is left alone, by overwrite too', async () => {
    await using story = await startCalendar(toApprove)
    story.sandbox.person.editCaption(onlyGroup(story), 'A person knows better')
    await edit(story, launch('schedule: draft, caption: Better'))
    for (const [inputs, says] of [
      [update, /Somebody has also changed it in PostPost, so it stays as it is\. Edit it there, or delete it there/],
      [overwrite, /Somebody has changed that draft in PostPost/],
    ] as const) {
      const run = await story.run(inputs)
      assert.deepEqual(thereIn(story), ['draft A person knows better'], `a person's work is gone:\n${run.log}`)
      assert.match(messagesOf(run, 'warning'), says)
    }
  })

  test('whose entry has a time now: published, and the draft goes', async () => {
    await using story = await startCalendar(toApprove)
    const old = onlyGroup(story).id
    await edit(story, launch(at()))
    const run = await story.run(step)
    assert.deepEqual([shown(run), thereIn(story)], [['scheduled replace time'], [`scheduled Hi ${LATER_ISO}`]], run.log)
    assert.equal(resultsOf(run)[0]?.replaced, old)
  })

  test('that this action has paused, and a kill came between: published, and the draft goes', async () => {
    await using story = await startCalendar(toApprove)
    // Somebody had approved it, and an overwrite was about to put another one in its place.
    story.sandbox.person.hold(onlyGroup(story), '2099-12-03T09:30:00.777Z')
    await edit(story, launch(`${at()}, caption: Better`))
    const run = await story.run(update)
    assert.deepEqual(thereIn(story), [`scheduled Better ${LATER_ISO}`], `nobody publishes it again:\n${run.log}`)
    assertNoHarm(story)
  })

  test('that somebody has edited, and whose entry has a time now: it stops its post', async () => {
    await using story = await startCalendar(toApprove)
    story.sandbox.person.editCaption(onlyGroup(story), 'A person knows better')
    await edit(story, launch(at()))
    const run = await story.run(overwrite)
    assert.deepEqual(thereIn(story), ['draft A person knows better'], run.log)
    assert.match(messagesOf(run, 'warning'), /Somebody has edited the draft of this post that waits for approval/)
  })
})
