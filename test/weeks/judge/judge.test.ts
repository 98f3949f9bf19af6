/** That the judge finds what it is there for: a client that does what the action must never do. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { askUrl, call, createDraft, put, schedule } from '../../sandbox/client.ts'
import type { Group } from '../../sandbox/postpost-state.ts'
import type { ManifestEdit } from '../edits.ts'
import { wishesOf } from '../plan.ts'
import { fairRun, remember } from '../play.ts'
import type { RunOfTheStep } from '../story.ts'
import { createWorld, type World } from '../world.ts'
import { type Case, lookAt } from './case.ts'
import { judge } from './judge.ts'

const service = {
  crowd: 0,
  ties: 'settled by the id',
  dropsMilliseconds: false,
  mediaReads: 'open',
  storedNames: 'plain',
  missingAfterCommit: 0,
} as const

const entry: ManifestEdit = { kind: 'add entry', accounts: 0, hasId: true, hoursAhead: undefined }

/** A green run that says that it skipped everything. */
const green = (world: World): Case['result'] => ({
  exitCode: 0,
  signal: null,
  stdout: '',
  stderr: '',
  annotations: [],
  groups: [],
  masks: [],
  outputs: {
    results: JSON.stringify(
      wishesOf(world.repository, false).map(({ id, clip }) => ({ id, video: clip.name, outcome: 'skipped' })),
    ),
  },
  state: {},
  summary: '',
  log: '',
  unknownCommands: [],
  workspace: '',
  runnerTemp: '',
  leftInTemp: [],
})

/** Uploads the wish of that index, and schedules it if there is a time. */
async function upload(world: World, index: number, time?: string): Promise<Group> {
  const { sandbox, repository } = world
  const wish = wishesOf(repository, false)[index]
  assert.ok(wish)
  const id = await createDraft(sandbox, { content: wish.caption, platforms: wish.accounts })
  const parts = [wish.identity.content, wish.identity.id].filter((part) => part !== undefined)
  await put(await askUrl(sandbox, id, `clip-pp${parts.join('-')}.mp4`))
  if (time !== undefined) await schedule(sandbox, id, time)
  const group = sandbox.groups.find((one) => one.id === id)
  assert.ok(group)
  return group
}

/** Each act is a run; what the judge says of the last. */
async function kindsOf(world: World, acts: (() => unknown)[], run: Partial<RunOfTheStep> = {}): Promise<string[]> {
  let kinds: string[] = []
  for (const act of acts) {
    const wishes = wishesOf(world.repository, run.mode === 'draft')
    const before = lookAt(world)
    const deletes = world.sandbox.deletedThoughLive.length
    await act()
    const judged: Case = { world, wishes, before, run: { ...fairRun, ...run }, result: green(world) }
    remember(judged)
    kinds = judge(judged, deletes).map(({ kind }) => kind)
  }
  return kinds
}

const later = '2099-01-01T00:00:00.000Z'

const cases: [what: string, kinds: string[], acts: (world: World) => (() => unknown)[]][] = [
  ['a post once', [], (world) => [() => upload(world, 0, later)]],
  ['a post twice', ['doubles'], (world) => [() => upload(world, 0, later), () => upload(world, 0, later)]],
  ['nothing at all', ['lost'], () => [() => undefined]],
  [
    'a held post published anew',
    ['doubles'],
    (world) => [async () => world.sandbox.person.hold(await upload(world, 0, later)), () => upload(world, 0, later)],
  ],
  [
    'a live post deleted',
    ['deleted though live', 'lost'],
    (world) => {
      let group: Group | undefined
      return [
        async () => {
          group = await upload(world, 0, later)
        },
        () => call(world.sandbox, 'DELETE', `/delete-post/${group?.id}`),
      ]
    },
  ],
  [
    "a colleague's draft deleted",
    ['touched'],
    (world) => [
      () => world.people.act({ kind: 'makes a draft' }),
      async () => {
        await upload(world, 0, later)
        await call(world.sandbox, 'DELETE', `/delete-post/${world.sandbox.groups[0]?.id}`)
      },
    ],
  ],
  [
    'the time of a post moved',
    ['touched'],
    (world) => {
      let group: Group | undefined
      return [
        async () => {
          group = await upload(world, 0, later)
        },
        () => schedule(world.sandbox, group?.id ?? '', '2098-01-01T00:00:00.000Z'),
      ]
    },
  ],
]

for (const [what, kinds, acts] of cases) {
  test(`the judge says of ${what}: ${kinds.join(', ') || 'nothing'}`, async () => {
    await using world = await createWorld(service)
    await world.repository.apply(entry)
    assert.deepEqual(await kindsOf(world, acts(world)), kinds)
  })
}

test('the judge counts, and keeps the order', async () => {
  await using world = await createWorld(service)
  for (let count = 0; count < 3; count++) await world.repository.apply(entry)
  const times = ['2099-01-01T00:00:20.000Z', '2099-01-01T00:00:10.000Z', '2099-01-01T00:00:30.000Z']
  const all = async (): Promise<void> => {
    for (const [index, time] of times.entries()) await upload(world, index, time)
  }
  assert.deepEqual(await kindsOf(world, [all]), ['pace broken', 'pace broken', 'pace broken', 'order broken'])
})

test('a draft that waits is not made again, and no more deleted', async () => {
  await using world = await createWorld(service)
  await world.repository.apply(entry)
  const draft = (): Promise<Group> => upload(world, 0)
  assert.deepEqual(await kindsOf(world, [draft, draft], { mode: 'draft' }), ['doubles'])
  const [first] = world.sandbox.groups
  const remove = () => call(world.sandbox, 'DELETE', `/delete-post/${first?.id}`)
  assert.deepEqual(await kindsOf(world, [remove], { mode: 'draft' }), ['touched'])
})
