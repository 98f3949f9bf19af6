import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { candidate, earlier, plan, show } from '../support/candidates.ts'

/** As the names of `earlier` have it. */
const STORED_MS = 1_764_590_400_000
const first = candidate('a.mp4', { id: 'launch' })
const second = candidate('b.mp4', { id: 'launch', identity: 'b' })
const there = earlier('1', 'x:published', 'published', { content: 'Hi', sent: { candidate: first } })

suite('an id that this workflow run has given to another video is taken', () => {
  const rows: [name: string, runSinceMs: number | undefined, expected: string][] = [
    ['stored when the run began', STORED_MS, 'launch refused on x=1'],
    ['stored before the run began', STORED_MS + 1, 'launch skipped on x=1'],
    ['nobody knows when the run began', undefined, 'launch skipped on x=1'],
  ]
  for (const [name, runSinceMs, expected] of rows) {
    test(name, () =>
      assert.deepEqual(
        show(plan([second], [there], { runSinceMs })),
        [expected],
        'a second video of one run is skipped without a word, or one of a later run is refused',
      ),
    )
  }
})
