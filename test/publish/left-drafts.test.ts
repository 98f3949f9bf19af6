/** The post step: the run is over, and what is begun is finished before the process ends. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { deleteLeftDrafts, stateText } from '../../src/publish/left-drafts.ts'
import { listen, stop } from '../sandbox/http.ts'
import { ID, listOf, postsOf } from './scripted.ts'

const id = `${ID}1`

test('a draft whose answer was lost is looked for by what was sent, and deleted', async () => {
  const deleted: string[] = []
  const server = createServer(({ method, url = '' }, response) => {
    if (method === 'DELETE') deleted.push(url)
    const list = listOf([{ id, content: 'Hi' }])
    const answer = url.includes('/list-posts') ? list : method === 'DELETE' ? { body: { success: true } } : draft
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  })
  const draft = postsOf({ status: 'draft' })
  const asked = { content: 'Hi', platforms: ['tiktok-x'], sinceMs: Date.parse('2026-11-01T00:00:00Z') }
  const said: string[] = []
  const say = (line: string): void => void said.push(line)
  const environment = { 'INPUT_API-KEY': 'sk_test', 'INPUT_API-URL': await listen(server) }
  try {
    await deleteLeftDrafts(
      stateText({ open: [], committed: [], asked: [asked], pairs: [] }),
      environment,
      () => undefined,
      {
        info: say,
        warning: say,
        group: say,
      },
    )
    assert.deepEqual(said, ['A draft without video, left by this run, deleted.'])
    assert.deepEqual(deleted, [`/delete-post/${id}`], 'the draft of a run that was killed is left in PostPost')
  } finally {
    await stop(server)
  }
})

/** Where it waited for longer, it would still wait when this test ends. */
test('a service that wants more than a minute is not waited for: the job is over', { timeout: 20_000 }, async () => {
  let calls = 0
  const server = createServer((_, response) => {
    calls++
    response.writeHead(503, { 'retry-after': '61' }).end()
  })
  const warnings: string[] = []
  const environment = { 'INPUT_API-KEY': 'sk_test', 'INPUT_API-URL': await listen(server) }
  try {
    await deleteLeftDrafts(
      stateText({ open: [id], committed: [], asked: [], pairs: [] }),
      environment,
      () => undefined,
      {
        info: () => undefined,
        warning: (line) => void warnings.push(line),
        group: () => undefined,
      },
    )
    assert.deepEqual([calls, warnings.length], [1, 1], 'a runner is paid for waiting, or nobody is told what is left')
    assert.ok(warnings[0]?.includes(id), 'nobody knows which draft is left')
  } finally {
    await stop(server)
  }
})

for (const committed of [[id], []]) {
  test(`what cannot be asked about ${committed.length > 0 ? 'may be out' : 'does no harm'}, and that is said`, async () => {
    const server = createServer((_, response) => void response.writeHead(403).end())
    const warnings: string[] = []
    const environment = { 'INPUT_API-KEY': 'sk_test', 'INPUT_API-URL': await listen(server) }
    try {
      const state = stateText({ open: [id], committed, asked: [], pairs: [] })
      await deleteLeftDrafts(state, environment, () => undefined, {
        info: () => undefined,
        warning: (line) => void warnings.push(line),
        group: () => undefined,
      })
      const [warning = ''] = warnings
      const tellsToDelete = /It never publishes by itself; delete it in PostPost/
      if (committed.length === 0) return assert.match(warning, tellsToDelete)
      assert.doesNotMatch(warning, tellsToDelete, 'whoever deletes a post that is public has it posted again')
      assert.match(warning, /^It is not known what became of post group .*look at it in PostPost/)
    } finally {
      await stop(server)
    }
  })
}
