import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { RunResult } from '../runner/runner.ts'
import { type Story, startStory } from '../support/story.ts'
import { assertNoHarm, clip, clips, LATER, manifestOf, messagesOf, outcomesOf } from './company.ts'

const entry = (more: string): string => manifestOf(`  - { id: launch, video: a.mp4, ${more} }\n`)
const step = { manifest: 'posts.yml' }

/** Errors, warnings and notices, as `warning: …`. */
const saidOf = ({ annotations }: RunResult): string[] =>
  annotations.map(({ severity, message }) => `${severity}: ${message}`)

async function startWith(more: string): Promise<Story> {
  const story = await startStory({ 'posts.yml': entry(more), ...clips('ab') })
  const run = await story.run(step)
  assert.equal(run.exitCode, 0, run.log)
  return story
}

interface Edit {
  readonly what: string
  readonly more?: string
  readonly video?: Uint8Array
  readonly inputs?: Record<string, string>
  readonly says: RegExp
}
const edits: Edit[] = [
  { what: 'another caption', more: 'caption: Better', says: /caption/ },
  { what: 'another video under its id', video: clip('b'), says: /video/ },
  { what: 'duet allowed', more: 'allowDuet: true', says: /settings/ },
  { what: 'another viewer setting', more: 'viewerSetting: MUTUAL_FOLLOW_FRIENDS', says: /settings/ },
  { what: 'disclosure', more: 'commercialContent: true, brandOrganic: true', says: /settings/ },
  { what: 'the inversion off', inputs: { 'interaction-inversion': 'off' }, says: /settings/ },
]
const states: [name: string, more: string, outcome: string, severity: 'warning' | 'notice'][] = [
  ['an approval draft', 'schedule: draft', 'draft', 'warning'],
  ['a scheduled post', `schedule: "${LATER}"`, 'skipped', 'warning'],
  ['a public post', 'schedule: now', 'skipped', 'notice'],
]

suite('an entry is edited', { concurrency: 2 }, () => {
  for (const [name, schedule, outcome, severity] of states) {
    test(`${name} whose entry is as it was: not a word`, async () => {
      await using story = await startWith(schedule)
      assert.deepEqual(saidOf(await story.run(step)), [], 'a difference is told, and there is none')
    })

    test(`${name} whose caption has other white space, or is written otherwise: not a word`, async () => {
      await using story = await startWith(`${schedule}, caption: "Été  2099"`)
      await story.write({ 'posts.yml': entry(`${schedule}, caption: " E\\u0301te\\u0301 2099 "`) })
      assert.deepEqual(saidOf(await story.run(step)), [], 'a difference is told that no reader sees')
    })

    for (const { what, more = '', video, inputs, says } of edits) {
      test(`${name} whose entry gets ${what}: it stays, and a ${severity} says so`, async () => {
        await using story = await startWith(schedule)
        await story.write({
          'posts.yml': entry(more === '' ? schedule : `${schedule}, ${more}`),
          ...(video ? { 'a.mp4': video } : {}),
        })
        const run = await story.run({ ...step, ...inputs })
        assert.deepEqual([run.exitCode, outcomesOf(run)], [0, [outcome]], run.log)
        // A new video that goes nowhere is more than a difference.
        const expected = video ? 'warning' : severity
        assert.match(
          messagesOf(run, expected),
          says,
          `nobody hears that it goes out otherwise than written:\n${run.log}`,
        )
        assert.equal(story.sandbox.groups.length, 1, 'it is posted beside the other one')
        assertNoHarm(story)
      })
    }

    test(`${name} with {{ run.sha }} in its caption: no difference in later runs`, async () => {
      const files = { 'posts.yml': entry(`${schedule}, caption: "Built from {{ run.sha }}"`), ...clips('a') }
      await using story = await startStory(files)
      await story.run(step, { env: { GITHUB_SHA: 'a'.repeat(40) } })
      const run = await story.run(step, { env: { GITHUB_SHA: 'b'.repeat(40) } })
      assert.deepEqual(saidOf(run), [], 'each commit is taken for an edit of the caption')
      assert.deepEqual(outcomesOf(run), [outcome])
    })
  }
})

test('what is public and differs stops no other post, strict or not', async () => {
  await using story = await startWith('schedule: now')
  await story.write({ 'posts.yml': `${entry('caption: Better, allowDuet: true')}  - video: b.mp4\n` })
  const run = await story.run({ ...step, strict: 'true' })
  assert.deepEqual(
    [run.exitCode, outcomesOf(run)],
    [0, ['skipped', 'published']],
    `b never goes out, because of a post that nothing can change:\n${run.log}`,
  )
  assert.match(messagesOf(run, 'notice'), /caption/)
})

const whoEdits: [name: string, person: boolean, entry: boolean, severity: 'warning' | 'notice' | undefined][] = [
  ['nobody', false, false, undefined],
  ['a person in PostPost', true, false, 'notice'],
  ['the entry', false, true, 'warning'],
  ['a person in PostPost and the entry, otherwise', true, true, 'warning'],
]
for (const [name, schedule, outcome] of states.slice(0, 2)) {
  for (const [who, byPerson, byEntry, severity] of whoEdits) {
    test(`the caption of ${name} is edited by ${who}: ${severity ?? 'not a word'}`, async () => {
      await using story = await startWith(schedule)
      const [group] = story.sandbox.groups
      assert.ok(group)
      if (byPerson) story.sandbox.person.editCaption(group, 'A person knows better')
      if (byEntry) await story.write({ 'posts.yml': entry(`${schedule}, caption: Better`) })
      const run = await story.run(step)
      assert.deepEqual([run.exitCode, outcomesOf(run)], [0, [outcome]], run.log)
      assert.equal(group.content, byPerson ? 'A person knows better' : 'Hi', "a person's words are gone")
      assert.equal(story.sandbox.groups.length, 1)
      const severities = run.annotations.map((each) => each.severity)
      assert.deepEqual(severities, severity ? [severity] : [], run.log)
      if (severity) assert.match(messagesOf(run, severity), /caption/)
    })
  }

  test(`the caption of ${name} is edited in the same way in PostPost and in the entry: not a word`, async () => {
    await using story = await startWith(schedule)
    const [group] = story.sandbox.groups
    assert.ok(group)
    story.sandbox.person.editCaption(group, 'Better')
    await story.write({ 'posts.yml': entry(`${schedule}, caption: Better`) })
    assert.deepEqual(saidOf(await story.run(step)), [], 'it is as the manifest wants it')
  })
}
