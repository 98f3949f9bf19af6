/** What becomes of a video and its settings: every value that the later rooms read. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { PostSource } from '../../src/posts/post.ts'
import { at, build, file, located, release, source } from './building.ts'

const switches = [
  'allowComments',
  'allowDuet',
  'allowStitch',
  'commercialContent',
  'brandOrganic',
  'brandedContent',
] as const

test('nothing is set: every switch is off, nobody is named to see it, and it goes out now', async () => {
  const { post, problems, usesRelease } = await build(source({}))
  const { originOf: _, ...values } = post
  assert.deepEqual(problems, [])
  assert.equal(usesRelease, false)
  assert.deepEqual(values, {
    id: 'clips/a.mp4',
    hasOwnId: false,
    video: file,
    isAsset: false,
    entry: undefined,
    caption: '',
    captionAsWritten: '',
    accounts: undefined,
    schedule: { kind: 'now' },
    timeIsOwn: true,
    timeIsWritten: false,
    timezone: 'UTC',
    settings: {
      viewerSetting: undefined,
      ...Object.fromEntries(switches.map((name) => [name, false])),
    },
    refused: new Set(),
  })
})

test('what is set is what the post has', async () => {
  const entry = { manifest: 'posts.yml', key: 'launch' }
  const accounts = [located('@acme', 4)]
  const { post } = await build(
    source(
      {
        id: located('launch', 2),
        caption: located('Hi {{ video.stem }}', 3),
        accounts: located(accounts, 4),
        schedule: located('2026-12-24T18:00', 5),
        timezone: located('Europe/Berlin', 6),
        viewerSetting: located('SELF_ONLY', 7),
      },
      { entry, isAsset: true, timeIsWritten: true, refused: new Set(['allowDuet']) },
    ),
  )
  const { id, hasOwnId, isAsset, caption, captionAsWritten, timeIsWritten, timezone } = post
  assert.deepEqual(
    { id, hasOwnId, isAsset, caption, captionAsWritten, timeIsWritten, timezone },
    {
      id: 'launch',
      hasOwnId: true,
      isAsset: true,
      caption: 'Hi a',
      captionAsWritten: 'Hi {{ video.stem }}',
      timeIsWritten: true,
      timezone: 'Europe/Berlin',
    },
  )
  assert.deepEqual(
    [post.entry, post.accounts, post.schedule, post.settings.viewerSetting, post.refused],
    [entry, accounts, { kind: 'at', timeMs: Date.parse('2026-12-24T17:00:00Z') }, 'SELF_ONLY', new Set(['allowDuet'])],
  )
})

suite('each switch turns on what it is called, and nothing else', () => {
  for (const name of switches) {
    test(name, async () => {
      const { post } = await build(source({ [name]: located(true, 2) }))
      assert.deepEqual(
        switches.filter((each) => post.settings[each]),
        [name],
        'TikTok gets a post that the user did not want',
      )
    })
  }
})

suite('the id of the inputs', () => {
  const template = (value: string) => ({ idTemplate: { value, origin: { input: 'id' } } })
  test('is rendered, and wins over that of the fields', async () => {
    const { post, usesRelease } = await build(source({ id: located('x', 2) }, template('{{ release.tag }}')), release)
    assert.deepEqual([post.id, post.hasOwnId, usesRelease], ['v1', true, true])
    assert.deepEqual(post.originOf('id'), { input: 'id' })
  })
  test('that is refused leaves the post its path', async () => {
    const { post, problems } = await build(source({}, template('{% if release %}x{% endif %}')))
    assert.deepEqual([post.id, post.hasOwnId], ['clips/a.mp4', false])
    assert.deepEqual(
      problems.map(({ origin, message }) => [origin, message]),
      [[{ input: 'id' }, 'The id is empty after its values are filled in: write another id, or leave id out.']],
    )
  })
  test('without a release in it uses none', async () => {
    const { usesRelease } = await build(source({ caption: located('Hi', 3) }, template('{{ video.stem }}')), release)
    assert.equal(usesRelease, false, 'a remark on a release that nothing is taken from')
  })
  test('beside a caption that uses the release', async () => {
    const caption = located('{{ release.name }}', 3)
    assert.equal((await build(source({ caption }, template('x')), release)).usesRelease, true)
  })
})

suite('what is refused is told at its place and not judged again', () => {
  const rows: [name: string, fields: PostSource['fields'], told: unknown, refused: string[]][] = [
    [
      'a time',
      { schedule: located('someday', 5) },
      [
        'error',
        at(5),
        '"someday" is not a schedule: write now, draft, +2h, 2026-12-01T18:00 (in timezone), 2026-12-01T18:00+01:00, or a slot such as 18:00 or Mon, Thu 18:00 (in timezone).',
      ],
      ['schedule'],
    ],
    [
      'a zone',
      { timezone: located('Mars', 6) },
      ['error', at(6), '"Mars" is not an IANA time zone; write one such as Europe/Berlin or UTC.'],
      ['schedule'],
    ],
    [
      'a caption',
      { caption: located('{{ video.nam }}', 3) },
      ['error', at(3), 'There is no value video.nam; did you mean video.name? (line 1, column 4 of the caption).'],
      ['caption'],
    ],
    [
      'a time that comes twice: only a warning',
      { schedule: located('2026-10-25T02:30', 5), timezone: located('Europe/Berlin', 6) },
      [
        'warning',
        at(5),
        '2026-10-25T02:30 comes twice in Europe/Berlin, where the clocks go back that day. The earlier one is taken (2026-10-25T02:30+02:00); for the later one write 2026-10-25T02:30+01:00.',
      ],
      [],
    ],
  ]
  for (const [name, fields, told, refused] of rows) {
    test(name, async () => {
      const { post, problems } = await build(source(fields))
      assert.deepEqual(
        problems.map(({ severity, origin, message }) => [severity, origin, message]),
        [told],
      )
      assert.deepEqual([...post.refused], refused)
    })
  }
  test('a wrong zone is UTC for the other checks, and a wrong time is a draft', async () => {
    const { post } = await build(source({ timezone: located('Mars', 6), schedule: located('someday', 5) }))
    assert.deepEqual([post.timezone, post.schedule], ['UTC', { kind: 'draft' }])
  })
})

test('a time from now waits for the plan to say what now is', async () => {
  const { post, problems } = await build(source({ schedule: located('+2h', 5) }))
  assert.deepEqual(problems, [], 'a time that is right is warned of')
  assert.deepEqual(post.schedule, { kind: 'in', aheadMs: 2 * 3_600_000, text: '+2h' })
})
