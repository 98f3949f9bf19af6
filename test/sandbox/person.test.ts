import assert from 'node:assert/strict'
import test from 'node:test'
import { call, idsOf, list, schedule, statuses, storedDraft } from './client.ts'
import { type Group, platformOf } from './postpost-state.ts'
import { type Sandbox, startSandbox } from './sandbox.ts'

const name = 'a-pp0123456789abcdef-fedcba9876543210-w1xyz.mp4'
const later = '2099-01-01T00:00:00.000Z'

async function draftIn(sandbox: Sandbox): Promise<Group> {
  const id = await storedDraft(sandbox, name)
  const group = sandbox.groups.find((one) => one.id === id)
  assert.ok(group)
  return group
}

test('a person approves, moves, holds and schedules again', async (t) => {
  await using sandbox = await startSandbox()
  const { person } = sandbox
  const group = await draftIn(sandbox)
  const moves: [string, () => void, string, string | undefined][] = [
    ['approves for a time', () => person.approve(group, later), 'scheduled', later],
    ['moves it', () => person.changeTime(group, '2098-01-01T00:00:00.000Z'), 'scheduled', '2098-01-01T00:00:00.000Z'],
    ['holds it, and its time stays', () => person.hold(group), 'draft', '2098-01-01T00:00:00.000Z'],
    ['schedules it again', () => person.scheduleAgain(group), 'scheduled', '2098-01-01T00:00:00.000Z'],
    ['holds it for another time', () => person.hold(group, later), 'draft', later],
  ]
  for (const [move, act, status, time] of moves) {
    await t.test(move, async () => {
      const before = group.updatedAt
      act()
      assert.ok(group.updatedAt > before, 'the list shows nobody that it changed')
      const [listed] = (await list(sandbox)).posts
      assert.deepEqual([listed?.status, listed?.scheduledTime], [status, time])
      assert.deepEqual(await statuses(sandbox, group.id), [status])
    })
  }
  person.approve(group)
  assert.deepEqual(await statuses(sandbox, group.id), ['processing'], 'approved without a time, it goes out now')
})

test('a person edits, copies and deletes', async () => {
  await using sandbox = await startSandbox()
  const { person } = sandbox
  const group = await draftIn(sandbox)
  person.editCaption(group, 'Better words')
  const copy = person.copy(group)
  assert.equal(copy.content, 'Better words')
  assert.equal(copy.media[0]?.stored, 5)
  assert.match(copy.media[0]?.key ?? '', new RegExp(`^\\d{13}-${name}$`))
  assert.notEqual(copy.media[0]?.key, group.media[0]?.key)
  person.approve(group, later)
  person.remove(group)
  assert.deepEqual(idsOf((await list(sandbox)).posts), [copy.id])
  assert.deepEqual(sandbox.deletedThoughLive, [], 'what a person deletes is not the fault of the API call')
})

test('a person adds a network, takes an account away, and publishes on one of two', async () => {
  await using sandbox = await startSandbox()
  const { person } = sandbox
  const group = await draftIn(sandbox)
  person.addAccount(group, 'youtube-acme1')
  person.addAccount(group, 'tiktok-acme2')
  assert.deepEqual(
    sandbox.connections.map(({ platformId }) => platformOf(platformId)),
    ['tiktok', 'youtube', 'tiktok'],
  )
  person.takeAway(group, 'youtube-acme1')
  person.halfPublish(group, 'tiktok-acme1')
  assert.deepEqual(await statuses(sandbox, group.id), ['published', 'draft'])
  assert.equal((await list(sandbox)).posts[0]?.status, 'partially_published')
})

test('each delete of what was no draft on every account is written down', async () => {
  await using sandbox = await startSandbox()
  const remove = ({ id }: Group) => call(sandbox, 'DELETE', `/delete-post/${id}`)
  await remove(await draftIn(sandbox))
  assert.equal(sandbox.deletedThoughLive.length, 0)
  const half = await draftIn(sandbox)
  sandbox.person.addAccount(half, 'tiktok-acme2')
  sandbox.person.halfPublish(half, 'tiktok-acme2')
  await remove(half)
  const [deleted] = sandbox.deletedThoughLive
  assert.deepEqual([deleted?.groupId, deleted?.statuses], [half.id, ['draft', 'published']])
})

test('the most posts of one identity at one time are remembered, whatever record follows in the name', async () => {
  await using sandbox = await startSandbox()
  assert.equal(sandbox.mostAtOnce(), 0)
  const first = await draftIn(sandbox)
  await schedule(sandbox, first.id, later)
  sandbox.seed({ fileName: 'b-pp0123456789abcdef.mp4' })
  sandbox.seed({ fileName: name.replace('w1xyz', 'w2'), status: 'failed' })
  assert.equal(sandbox.mostAtOnce(), 1, 'another id and a failed post are no second one')
  const second = sandbox.person.copy(first)
  assert.equal(sandbox.mostAtOnce(), 1, 'a draft is not live')
  await schedule(sandbox, second.id, later)
  sandbox.person.remove(second)
  assert.equal(sandbox.livePosts().length, 2)
  assert.equal(sandbox.mostAtOnce(), 2, 'what is gone again was there')
})
