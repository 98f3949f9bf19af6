/** The whole list is read, whatever order it comes in and whatever changes meanwhile: a post that is missed is posted twice. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { systemClock } from '../../src/clock.ts'
import { type Reading, readHistory, refreshHistory } from '../../src/postpost/history.ts'
import { type Asked, startScriptedApi } from '../support/scripted-api.ts'

interface Item {
  readonly id: number
  readonly createdMs: number
  readonly updatedMs?: number
}
interface Wanted {
  readonly page: number
  readonly sortBy: string
  readonly sortOrder: string
}
/** What the list holds when it is asked for the nth time, in which order, and how many posts it says there are. */
interface List {
  readonly items: (wanted: Wanted, nth: number) => readonly Item[]
  readonly total?: (nth: number) => number
  readonly pages?: number
}

const START_MS = Date.parse('2026-11-01T00:00:00Z')
const PAGE = 100
const inOrder = (items: readonly Item[], { sortBy, sortOrder }: Wanted): Item[] => {
  const timeOf = ({ createdMs, updatedMs }: Item): number =>
    sortBy === 'updatedAt' ? (updatedMs ?? createdMs) : createdMs
  return items.toSorted((one, other) => (timeOf(one) - timeOf(other)) * (sortOrder === 'asc' ? 1 : -1))
}
const posts = (count: number): Item[] =>
  Array.from({ length: count }, (_, id) => ({ id, createdMs: START_MS + id * 1000 }))

async function withList<T>(
  { items, total, pages }: List,
  use: (client: Client, requests: readonly Asked[]) => Promise<T>,
): Promise<T> {
  await using api = await startScriptedApi(({ query, nth }) => {
    const wanted = {
      page: Number(query.get('page')),
      sortBy: query.get('sortBy') ?? '',
      sortOrder: query.get('sortOrder') ?? '',
    }
    const all = items(wanted, nth)
    const totalItems = total?.(nth) ?? all.length
    const totalPages = pages ?? Math.max(1, Math.ceil(totalItems / PAGE))
    const { page } = wanted
    const shown = all.slice((page - 1) * PAGE, page * PAGE).map(({ id, createdMs, updatedMs }) => ({
      postGroupId: String(id).padStart(24, '0'),
      status: 'published',
      createdAt: new Date(createdMs).toISOString(),
      updatedAt: new Date(updatedMs ?? createdMs).toISOString(),
      platforms: [],
      mediaUrls: [],
    }))
    const pagination = { page, limit: PAGE, totalItems, totalPages }
    const further = { hasNextPage: page < totalPages, hasPrevPage: page > 1 }
    return { body: { success: true, posts: shown, pagination: { ...pagination, ...further } } }
  })
  const patience = {
    clock: systemClock,
    signal: new AbortController().signal,
    deadlineMs: Number.POSITIVE_INFINITY,
    random: () => 0,
    onRetry: () => undefined,
    tries: 1,
  }
  return await use(api.clientFor(patience), api.asked)
}
type Client = Parameters<typeof readHistory>[0]

const idsOf = ({ history }: Reading): number[] => history.map(({ postGroupId }) => Number(postGroupId))
const range = (count: number): number[] => Array.from({ length: count }, (_, id) => id)

suite('all pages', () => {
  for (const count of [0, 1, 100, 101, 450]) {
    test(`${count} posts, oldest first, none twice`, async () => {
      const items = posts(count)
      const reading = await withList({ items: (asked) => inOrder(items, asked) }, readHistory)
      assert.deepEqual(idsOf(reading), range(count))
      assert.equal(reading.remark, undefined)
      const newestMs = count === 0 ? 0 : START_MS + (count - 1) * 1000
      assert.equal(reading.markMs, newestMs - 60_000, 'a change that a lagging list shows late is missed')
    })
  }

  test('a list of more than a thousand pages is refused, not read in part', async () => {
    await assert.rejects(withList({ items: () => posts(1), pages: 1001 }, readHistory), {
      message:
        'PostPost lists 1001 pages of earlier posts; more than 1000 are not read. Delete posts there whose videos no workflow names any more.',
    })
  })
})

suite('what changes while it is read', () => {
  test('a post that is deleted meanwhile: everything is read again', async () => {
    const items = posts(250)
    // The first post goes after the last page was read for the first time.
    const list: List = { items: (asked, nth) => inOrder(nth > 3 ? items.slice(1) : items, asked) }
    await withList(list, async (client, asked) => {
      const reading = await readHistory(client)
      assert.deepEqual(idsOf(reading), range(250).slice(1))
      const firstPages = asked.filter(({ query }) => query.get('page') === '1' && query.get('sortBy') === 'createdAt')
      // Each reading asks for it twice.
      assert.equal(firstPages.length, 4, 'a post that moved to a page that was read already is missed')
    })
  })

  test('a page more than there was: everything is read again', async () => {
    const list: List = { items: (asked, nth) => inOrder(posts(nth > 4 ? 201 : 200), asked) }
    assert.deepEqual(idsOf(await withList(list, readHistory)), range(201))
  })

  test('something at each of five readings: refused', async () => {
    const list: List = { items: (asked, nth) => inOrder(posts(250).slice(nth % 2), asked), total: () => 250 }
    await withList(list, async (client, asked) => {
      await assert.rejects(readHistory(client), {
        message:
          'The list of earlier posts changed during each of 5 readings. Run the step again when nothing else posts to these accounts.',
      })
      // Each: the first page, the newest changes, the last page before and after all three.
      assert.equal(asked.length, 5 * 6)
    })
  })
})

suite('an order that is not the one asked for', () => {
  test('that stays the same is taken after a second look', async () => {
    const items = posts(250).toReversed()
    const list: List = { items: () => items }
    await withList(list, async (client, asked) => {
      const reading = await readHistory(client)
      assert.deepEqual(new Set(idsOf(reading)), new Set(range(250)))
      // One for the beginning, one for the newest changes, the last page twice, two more; then all three once more.
      assert.equal(asked.length, 9)
    })
  })

  test('that is another one at every look is refused', async () => {
    const items = posts(250)
    const turned = (nth: number): Item[] =>
      [...items.slice(100, 200), ...items.slice(0, 100), ...items.slice(200)].map((item, at, all) =>
        at < 200 ? (all[(at + nth) % 200] ?? item) : item,
      )
    await assert.rejects(withList({ items: (_, nth) => turned(nth) }, readHistory), {
      message:
        'The list of earlier posts changed during each of 5 readings. Run the step again when nothing else posts to these accounts.',
    })
  })
})

suite('posts that share their time and change places', () => {
  const ties: Item[] = posts(250).map(({ id }) => ({ id, createdMs: START_MS, updatedMs: START_MS + id * 1000 }))
  /** In the order asked for one post is on two pages, and another on none. */
  const unstable = (wanted: Wanted): Item[] =>
    wanted.sortBy === 'createdAt' && wanted.sortOrder === 'asc'
      ? ties.with(150, ties[50] ?? { id: 50, createdMs: 0 })
      : inOrder(ties, wanted)

  test('are found in another order, and that is said', async () => {
    const reading = await withList({ items: unstable }, readHistory)
    assert.deepEqual(new Set(idsOf(reading)), new Set(range(250)))
    assert.equal(
      reading.remark,
      "PostPost's list of earlier posts is not in a stable order: it counts 250 posts, and its pages had 249 different ones. All of them were found by reading the list in other orders.",
    )
  })

  test('that are found in no order are counted', async () => {
    const reading = await withList(
      { items: (asked) => unstable({ ...asked, sortBy: 'createdAt', sortOrder: 'asc' }) },
      readHistory,
    )
    assert.equal(idsOf(reading).length, 249)
    assert.equal(
      reading.remark,
      "PostPost's list of earlier posts is not in a stable order: it counts 250 posts, and its pages had 249 different ones. 1 of them could not be found in any order: look at the accounts in PostPost before you rely on this run.",
    )
  })
})

suite('what changed since', () => {
  const items = posts(300)
  const read = (changed: readonly Item[], markMs: number) =>
    withList({ items: (asked) => inOrder(changed, asked) }, async (client, asked) => {
      const earlier = { history: [], markMs }
      const reading = await refreshHistory(client, earlier)
      return { count: idsOf(reading).length, requests: asked.length, markMs: reading.markMs }
    })
  const newestMs = START_MS + 299_000
  /** The time of the last post on the page of the newest 100 changes. */
  const lastMs = START_MS + 200_000

  test('is one page, where that reaches back to what was known', async () => {
    assert.deepEqual(await read(items, lastMs + 1), { count: 100, requests: 1, markMs: newestMs - 60_000 })
  })
  test('is the whole list, where it reaches just to the mark: posts of that moment may be beyond it', async () => {
    assert.equal((await read(items, lastMs)).count, 300)
  })
  test('is one page, where there is no other', async () => {
    assert.deepEqual(await read(items.slice(0, 100), 0), { count: 100, requests: 1, markMs: START_MS + 39_000 })
    assert.deepEqual(await read([], 5), { count: 0, requests: 1, markMs: 5 })
  })
  test('never sets the mark back', async () => {
    assert.equal((await read(items, newestMs)).markMs, newestMs)
  })
  test('is the whole list, where the newest are not first', async () => {
    const list: List = { items: () => items }
    const count = await withList(
      list,
      async (client) => idsOf(await refreshHistory(client, { history: [], markMs: newestMs })).length,
    )
    assert.equal(count, 300)
  })
})
