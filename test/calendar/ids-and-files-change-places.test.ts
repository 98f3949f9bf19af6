/** Edits of several entries at once, whose posts stand for one another. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { assertNoHarm, clip } from '../company/company.ts'
import { edit, overwrite, shown, startCalendar, thereIn, update } from './calendar.ts'

const day = (number: number): string => `2099-12-0${number}T18:00Z`
const entry = (id: string, video: string, number: number, caption = 'Hi'): string =>
  `  - { id: ${id}, video: ${video}.mp4, schedule: "${day(number)}", caption: ${caption} }\n`
const live = (story: Awaited<ReturnType<typeof startCalendar>>): string[] =>
  story.sandbox
    .livePosts()
    .map(({ fileName, groupId }) => {
      const group = story.sandbox.groups.find(({ id }) => id === groupId)
      return `${fileName.slice(0, 1)} ${group?.content} ${group?.scheduledTime?.slice(8, 10)}`
    })
    .sort()

suite('entries change places', { concurrency: 2 }, () => {
  test('two entries swap their videos: each video goes out at the other’s time', async () => {
    await using story = await startCalendar(entry('one', 'a', 1) + entry('two', 'b', 2))
    await edit(story, entry('one', 'b', 1) + entry('two', 'a', 2))
    const run = await story.run(update)
    assert.deepEqual(live(story), ['a Hi 02', 'b Hi 01'], run.log)
    assert.deepEqual(shown(run), ['updated move time', 'updated move time'])
    assert.deepEqual(shown(await story.run(update)), ['skipped keep', 'skipped keep'])
    assertNoHarm(story)
  })

  test('a new entry in front, and all numbers move up', async () => {
    await using story = await startCalendar(entry('p1', 'a', 1) + entry('p2', 'b', 2))
    await edit(story, entry('p1', 'c', 1) + entry('p2', 'a', 2) + entry('p3', 'b', 3))
    const run = await story.run(update)
    assert.deepEqual(live(story), ['a Hi 02', 'b Hi 03', 'c Hi 01'], run.log)
    assertNoHarm(story)
  })

  test('an id is handed to a new video while the old one gets another id and caption', async () => {
    await using story = await startCalendar(entry('teaser', 'a', 1))
    await edit(story, entry('old', 'a', 1, 'Old') + entry('teaser', 'b', 2, 'New'))
    const run = await story.run(overwrite)
    assert.deepEqual(live(story), ['a Old 01', 'b New 02'], run.log)
    assertNoHarm(story)
  })

  test('two ids for one video, on purpose: each has its own post, and each changes on its own', async () => {
    await using story = await startCalendar(entry('one', 'a', 1) + entry('two', 'a', 2))
    await edit(story, entry('one', 'a', 1, 'Better') + entry('two', 'a', 3))
    const run = await story.run(update)
    assert.deepEqual(live(story), ['a Better 01', 'a Hi 03'], run.log)
    assert.deepEqual(shown(run), ['updated replace caption', 'updated move time'])
    assertNoHarm(story)
  })

  test('without ids: a file rendered again in one entry, its neighbour renamed', async () => {
    const plain = (video: string, number: number): string => `  - { video: ${video}.mp4, schedule: "${day(number)}" }\n`
    await using story = await startCalendar(plain('a', 1) + plain('b', 2))
    await story.write({ 'a.mp4': clip('z'), 'renamed.mp4': clip('b') })
    await edit(story, plain('a', 1) + plain('renamed', 2))
    const run = await story.run(update)
    assert.deepEqual(shown(run), ['updated replace video', 'skipped keep'], run.log)
    assert.deepEqual(thereIn(story).length, 2)
    assertNoHarm(story)
  })

  test('a pattern whose videos share one time: they keep the times that pace gave them, whatever is edited', async () => {
    const all = (caption: string): string => `  - { video: "*.mp4", schedule: "${day(1)}", caption: ${caption} }\n`
    await using story = await startCalendar(all('Hi'))
    const times = story.sandbox.groups.map(({ scheduledTime }) => scheduledTime).sort()
    await edit(story, all('Better'))
    const run = await story.run(update)
    assert.deepEqual(shown(run), Array<string>(3).fill('updated replace caption'), run.log)
    const kept = story.sandbox.groups.filter(({ deleted }) => !deleted)
    assert.deepEqual(kept.map(({ scheduledTime }) => scheduledTime).sort(), times, 'pace moves a post that is there')
    assertNoHarm(story)
  })
})
