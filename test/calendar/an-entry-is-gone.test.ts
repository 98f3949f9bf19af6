/** `on-removal: withdraw`: a scheduled post whose entry is gone becomes a draft again, and the list of nevers. */
import assert from 'node:assert/strict'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { assertNoHarm, clips, DAYS_LATER, LATER_ISO, manifestOf, messagesOf, TWO } from '../company/company.ts'
import { resultsOf, type Story, startStory, writesOf } from '../support/story.ts'
import { at, edit, launch, onlyGroup, shown, startCalendar, step, thereIn, withdraw } from './calendar.ts'

const other = `  - { video: b.mp4, ${at(DAYS_LATER)} }\n`
const OTHER_THERE = 'scheduled Hi 2099-12-05T18:00:00.000Z'
const PAUSED = 'draft Hi 2099-12-01T18:00:00.777Z'
const SCHEDULED = `scheduled Hi ${LATER_ISO}`

/** Two posts are scheduled, and the entry of the first one is gone. */
async function pulled(): Promise<Story> {
  const story = await startCalendar(launch(at()) + other)
  await edit(story, other)
  return story
}
const launchIn = (story: Story): string | undefined => thereIn(story)[0]

suite('an entry is gone', { concurrency: 2 }, () => {
  test('on-removal: keep says that it goes out, and how to stop it', async () => {
    await using story = await pulled()
    const run = await story.run(step)
    assert.equal(launchIn(story), SCHEDULED)
    assert.match(messagesOf(run, 'notice'), /a is no longer in any manifest of this run.*on-removal: withdraw/)
  })

  test('an entry with a mistake is not gone', async () => {
    await using story = await startCalendar(launch(at()) + other)
    const mistakes = {
      'its key is misspelled': launch(at()).replace('video:', 'vidoe:'),
      'its video is missing': `  - { video: new.mp4, ${at()} }\n`,
      'its account is misspelled': launch(`${at()}, accounts: "@acmee"`),
    }
    for (const [mistake, entry] of Object.entries(mistakes)) {
      await edit(story, entry + other)
      assert.doesNotMatch((await story.run(step)).log, /no longer in any manifest/, mistake)
    }
  })

  test('it becomes a draft with the mark, stands last in results, and is not among the ids', async () => {
    await using story = await pulled()
    const run = await story.run(withdraw)
    assert.equal(run.exitCode, 0, run.log)
    assert.deepEqual(
      [thereIn(story), shown(run)],
      [
        [PAUSED, OTHER_THERE],
        ['skipped keep', 'withdrawn withdraw'],
      ],
    )
    const [kept, gone] = resultsOf(run)
    assert.deepEqual([gone?.id, gone?.video, gone?.postGroupId], ['a', 'a.mp4', story.sandbox.groups[0]?.id])
    assert.deepEqual(JSON.parse(run.outputs['post-group-ids'] ?? ''), [kept?.postGroupId])
    assert.deepEqual([run.outputs.withdrawn, run.outputs.outcome], ['1', 'mixed'])
    const again = await story.run(withdraw)
    assert.deepEqual(shown(again), ['skipped keep'], again.log)
    assertNoHarm(story)
  })

  test('an entry that comes back is published anew, and the draft goes', async () => {
    await using story = await pulled()
    await story.run(withdraw)
    await edit(story, launch(at()) + other)
    const run = await story.run(withdraw)
    assert.deepEqual(shown(run), ['scheduled create', 'skipped keep'], run.log)
    assert.deepEqual(thereIn(story).sort(), [SCHEDULED, OTHER_THERE].sort())
    assertNoHarm(story)
  })

  test('a dry run plans it and writes nothing', async () => {
    await using story = await pulled()
    const before = writesOf(story.sandbox).length
    const run = await story.run({ ...withdraw, 'dry-run': 'true' })
    assert.deepEqual(shown(run), ['skipped keep', 'planned withdraw'], run.log)
    assert.deepEqual(writesOf(story.sandbox).slice(before), [])
  })

  test('one that a person schedules again after it was withdrawn is theirs', async () => {
    await using story = await pulled()
    await story.run(withdraw)
    const [group] = story.sandbox.groups
    assert.ok(group)
    story.sandbox.person.scheduleAgain(group)
    const run = await story.run(withdraw)
    assert.equal(group.status, 'scheduled', `a person's decision is turned back:\n${run.log}`)
    assert.match(messagesOf(run, 'notice'), /It is not withdrawn, because somebody has changed it in PostPost/)
  })
})

const kept: [
  name: string,
  prepare: (story: Story) => unknown,
  inputs: Record<string, string>,
  says: RegExp | undefined,
][] = [
  [
    'somebody has edited its caption',
    ({ sandbox }) => sandbox.groups[0] && sandbox.person.editCaption(sandbox.groups[0], 'Hi!'),
    {},
    /somebody has changed it in PostPost/,
  ],
  [
    'somebody has moved it',
    ({ sandbox }) => sandbox.groups[0] && sandbox.person.changeTime(sandbox.groups[0], '2099-12-02T18:00:00.000Z'),
    {},
    /somebody has changed it in PostPost/,
  ],
  [
    'somebody has added an account',
    ({ sandbox }) => sandbox.groups[0] && sandbox.person.addAccount(sandbox.groups[0], 'youtube-acme9'),
    {},
    undefined,
  ],
  ['only names others', () => undefined, { only: 'b.mp4' }, /only or added-only does not see the whole plan/],
  [
    'its id is in another manifest',
    (story) => story.write({ 'more/x.yml': manifestOf(launch(at())) }),
    {},
    /more\/x.yml has its id or its video/,
  ],
  [
    'its video is in another manifest, under another name',
    (story) => story.write({ 'x.yaml': manifestOf('  - { video: copy.mp4 }\n'), ...copyOf('a') }),
    {},
    /x.yaml has its id or its video/,
  ],
  [
    'its video is in a manifest of a hidden folder',
    (story) => story.write({ '.github/tiktok.yml': manifestOf('  - { video: ../a.mp4 }\n') }),
    {},
    /\.github\/tiktok\.yml has its id or its video/,
  ],
  [
    'another manifest cannot be read',
    (story) => story.write({ 'broken.yml': 'version: 1\nposts:\n  - video: [\n' }),
    {},
    /broken.yml cannot be read/,
  ],
  [
    'the system does not let another manifest be read',
    (story) => symlink('circle.yml', join(story.workspace, 'circle.yml')),
    {},
    /circle.yml cannot be read/,
  ],
]
const copyOf = (letter: string): Record<string, Uint8Array> => {
  const [bytes] = Object.values(clips(letter))
  return bytes ? { 'copy.mp4': bytes } : {}
}

suite('never withdrawn', { concurrency: 2 }, () => {
  for (const [name, prepare, inputs, says] of kept) {
    test(name, async () => {
      await using story = await pulled()
      await prepare(story)
      const run = await story.run({ ...withdraw, ...inputs })
      assert.equal(run.exitCode, 0, run.log)
      assert.equal(story.sandbox.groups[0]?.status, 'scheduled', `a post that is meant does not go out:\n${run.log}`)
      assert.equal(run.outputs.withdrawn, '0')
      if (says) assert.match(messagesOf(run, 'notice'), says, 'nobody hears why it stays')
    })
  }

  test('other YAML files are none of its business', async () => {
    await using story = await pulled()
    await story.write({ '.github/workflows/ci.yml': 'on: push\njobs: { a: {} }\n', 'data.yml': 'launch: a.mp4\n' })
    assert.deepEqual(shown(await story.run(withdraw)), ['skipped keep', 'withdrawn withdraw'])
  })

  test('while the system does not let a folder be read, in which its manifest may be', async () => {
    await using story = await pulled()
    await story.write({ 'private/x.yml': manifestOf(launch(at())) })
    const refused = new URL('../support/refused-paths.mjs?path=/private&code=EACCES', import.meta.url)
    const run = await story.run(withdraw, { env: { NODE_OPTIONS: `--import ${refused}` } })
    assert.equal(story.sandbox.groups[0]?.status, 'scheduled', `a post that is meant does not go out:\n${run.log}`)
    assert.match(messagesOf(run, 'notice'), /private cannot be read and may have its id or its video/)
  })

  test('one that goes out within 10 minutes: a warning', async () => {
    const soon = new Date(Date.now() + 9 * 60_000).toISOString()
    await using story = await startCalendar(launch(at(soon)) + other)
    await edit(story, other)
    const run = await story.run(withdraw)
    assert.equal(story.sandbox.groups[0]?.status, 'scheduled', run.log)
    assert.match(messagesOf(run, 'warning'), /too close to change/)
  })

  test('one of the inputs, which has no manifest', async () => {
    await using story = await startStory({ 'posts.yml': manifestOf(other), ...clips('ab') })
    const inputs = {
      videos: 'a.mp4',
      caption: 'Hi',
      'viewer-setting': 'PUBLIC_TO_EVERYONE',
      schedule: '2099-12-01T18:00Z',
    }
    await story.run({ ...inputs, 'wait-timeout': '0' })
    const run = await story.run(withdraw)
    assert.equal(launchIn(story), SCHEDULED, run.log)
  })

  test('one of a manifest that is no file any more: said', async () => {
    await using story = await startStory({
      'old.yml': manifestOf(launch(at())),
      'posts.yml': manifestOf(other),
      ...clips('ab'),
    })
    await story.run({ ...step, manifest: 'old.yml' })
    await story.write({ 'old.yml': '# moved\n' })
    const present = await story.run(withdraw)
    assert.equal(messagesOf(present, 'notice'), '', 'another step publishes it')
    const { rm } = await import('node:fs/promises')
    await rm(`${story.workspace}/old.yml`)
    const run = await story.run(withdraw)
    assert.equal(launchIn(story), SCHEDULED, run.log)
    assert.match(
      messagesOf(run, 'notice'),
      /1 scheduled post \(a\) was sent by a manifest that is not in this checkout/,
    )
  })

  test('one that another account’s entry still wants: that is a change of the entry', async () => {
    await using story = await startCalendar(
      launch(`accounts: all, ${at()}`) + other.replace('{', '{ accounts: [tiktok-acme1],'),
      {
        connections: TWO,
      },
    )
    await edit(story, launch(`accounts: [tiktok-acme2], ${at()}`) + other.replace('{', '{ accounts: [tiktok-acme1],'))
    const run = await story.run(withdraw)
    assert.equal(launchIn(story), SCHEDULED, run.log)
    assert.match(messagesOf(run, 'warning'), /on tiktok-acme1 as well|on @acme as well/)
  })

  test('no entry is left: the step fails as ever', async () => {
    await using story = await startCalendar(launch(at()))
    await story.write({ 'posts.yml': 'version: 1\nposts: []\n' })
    const run = await story.run(withdraw)
    assert.equal(run.exitCode, 1)
    assert.equal(onlyGroup(story).status, 'scheduled', 'an emptied manifest takes the whole calendar back')
  })

  test('more than max-withdrawals: refused with the list, before anything is sent', async () => {
    const entries = [1, 2, 3, 4].map(
      (day) => `  - { id: p${day}, video: ${'abcd'[day - 1]}.mp4, ${at(`2099-12-0${day}T18:00Z`)} }\n`,
    )
    await using story = await startStory({
      'posts.yml': manifestOf(`${entries.join('')}  - { video: e.mp4, ${at('2099-12-20T18:00Z')} }\n`),
      ...clips('abcdef'),
    })
    await story.run(step)
    await edit(
      story,
      `  - { video: e.mp4, ${at('2099-12-20T18:00Z')} }\n  - { video: f.mp4, ${at('2099-12-21T18:00Z')} }\n`,
    )
    const before = writesOf(story.sandbox).length
    const run = await story.run(withdraw)
    assert.equal(run.exitCode, 1)
    assert.deepEqual(writesOf(story.sandbox).slice(before), [], 'half of it is done')
    assert.match(
      messagesOf(run, 'error'),
      /withdraws 4 scheduled posts, and max-withdrawals is 3: a, b, c, d\. Nothing is sent/,
    )
    const lifted = await story.run({ ...withdraw, 'max-withdrawals': '0' })
    assert.deepEqual([lifted.exitCode, lifted.outputs.withdrawn, lifted.outputs.scheduled], [0, '4', '1'], lifted.log)
    assertNoHarm(story)
  })
})
