import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { candidate, earlier, plan, show } from '../support/candidates.ts'

/** As the names of `earlier` have it. */
const STORED_MS = 1_764_590_400_000
const first = candidate('a.mp4', { id: 'launch' })
const second = candidate('b.mp4', { id: 'launch', identity: 'b' })
const there = earlier('1', 'x:published', 'published', { content: 'Hi', sent: { candidate: first } })

suite('an id that this workflow run has given to another video is taken', () => {
  const rows: [name: string, runBeganMs: number | undefined, expected: string][] = [
    ['stored when the run began', STORED_MS, 'launch refused on x=1'],
    ['stored before the run began', STORED_MS + 1, 'launch skipped on x=1'],
    ['nobody knows when the run began', undefined, 'launch skipped on x=1'],
  ]
  for (const [name, runBeganMs, expected] of rows) {
    test(name, () =>
      assert.deepEqual(
        show(plan([second], [there], { runBeganMs })),
        [expected],
        'a second video of one run is skipped without a word, or one of a later run is refused',
      ),
    )
  }
})

test('an id of a manifest is not taken by what this workflow run has made: its entry was edited', () => {
  const wanted = candidate('b.mp4', { id: 'launch', identity: 'b', manifest: 'posts.yml' })
  assert.deepEqual(show(plan([wanted], [there], { runBeganMs: STORED_MS })), ['launch skipped on x=1'])
})

suite('a scheduled post has the id and another video', () => {
  const old = (manifest?: string) => candidate('a.mp4', { id: 'launch', ...(manifest ? { manifest } : {}) })
  const wanted = candidate('b.mp4', { id: 'launch', identity: 'b', manifest: 'posts.yml' })
  const scheduled = (sent?: ReturnType<typeof old>) =>
    earlier('1', 'x:scheduled', 'scheduled', {
      content: 'Hi',
      id: 'launch',
      ...(sent ? { sent: { candidate: sent } } : {}),
    })
  const rows: [name: string, sent: ReturnType<typeof old> | undefined, expected: string][] = [
    ['of a manifest of this run: it is a change of the entry', old('posts.yml'), 'launch skipped on x=1'],
    ['of another manifest: the id is taken', old('others.yml'), 'launch refused on x=1'],
    ['of inputs: the id is taken', old(), 'launch refused on x=1'],
    ['of an older version, whose names say nothing: the id is taken', undefined, 'launch refused on x=1'],
  ]
  for (const [name, sent, expected] of rows)
    test(name, () => assert.deepEqual(show(plan([wanted], [scheduled(sent)])), [expected]))
})
