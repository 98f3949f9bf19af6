/** Up to the stored video: what is still wanted when a post's turn comes, and with a URL that lasts for the whole upload. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { drafting } from '../../src/publish/drafting.ts'
import { invert } from '../../src/publish/inversion.ts'
import { startJob } from '../../src/publish/job.ts'
import type { Session } from '../../src/publish/session.ts'
import type { State } from '../../src/publish/state.ts'
import { uploading } from '../../src/publish/uploading.ts'
import { listen, stop } from '../sandbox/http.ts'
import { candidate, NOW_MS } from '../support/candidates.ts'
import { ID, startScripted } from './scripted.ts'

const id = `${ID}1`
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const accounts = [{ id: 'tiktok-x', name: '@x' }]
const COURSE = { accounts, earlier: [], start: 1 }
const stopped = (isAboutNewPosts: boolean) => ({ isAboutNewPosts, message: 'The key is wrong.' })
const REFUSED = 'Not sent, because PostPost would refuse it too. The key is wrong.'

suite('a draft is asked for', () => {
  async function ask(before: (session: Session) => void = () => {}) {
    await using scripted = await startScripted(() => ({
      body: { success: true, postGroupId: id, warnings: ['Too many hashtags'] },
    }))
    const { job, session, asked } = scripted
    before(session)
    const deadlineMs = job.deadlineMs
    const to = await drafting({ at: 'drafting', ...COURSE }, job).catch(({ message }: Error) => message)
    return { to, paths: asked.map(({ path }) => path), lines: job.log.lines, addedMs: job.deadlineMs - deadlineMs }
  }
  test('and what PostPost warns of is told', async () => {
    const { to, lines } = await ask()
    assert.deepEqual(to, { at: 'uploading', ...COURSE, postGroupId: id })
    assert.deepEqual(lines, ['PostPost notes: Too many hashtags', `Draft ${id} for @x.`])
  })
  test('by nobody once PostPost refuses the key, or new posts', async () => {
    for (const isAboutNewPosts of [true, false]) {
      const { to, paths } = await ask((session) => {
        session.halted = stopped(isAboutNewPosts)
      })
      assert.deepEqual([to, paths], [REFUSED, []])
    }
  })
  test('for no account whose posts the list does not show', async () => {
    const { to, paths } = await ask(({ blind }) => void blind.set('tiktok-x', 'The list is late.'))
    assert.deepEqual([to, paths], ['The list is late.', []])
  })
  test('after the drafts of others, which do not count as its time', async () => {
    const { addedMs } = await ask(({ drafts, clock, cancel, clientFor }) => {
      const patience = { clock, random: () => 0, signal: cancel.signal, deadlineMs: 0, onRetry: () => {} }
      const wait = (): Promise<void> => clock.sleep(3 * MINUTE_MS, cancel.signal)
      const other = { content: 'Hi', platforms: [], tiktok: invert(candidate('b.mp4').post.settings, 'off') }
      void drafts.create(
        other,
        clientFor(patience),
        () => void wait(),
        () => clientFor(patience),
      )
    })
    assert.equal(addedMs, 3 * MINUTE_MS)
  })
  test('for the others', async () => {
    assert.deepEqual((await ask(({ blind }) => void blind.set('tiktok-y', 'late'))).paths, ['/create-post'])
  })
})

suite('the video is sent', () => {
  interface Case {
    readonly start?: number
    readonly waitsMs?: number
    readonly fileUrl?: (fileName: string) => string
    readonly before?: (session: Session) => Promise<void> | void
    /** When its own time comes, from now. */
    readonly inMs?: number
    /** What the storage first answers with 503: its `Retry-After`, in seconds. */
    readonly retryAfter?: string
    /** What the storage first answers with 200. */
    readonly page?: string
  }
  /** Uploads one file; with `waitsMs` all places are taken for so long. */
  async function send({ start = 1, waitsMs = 0, fileUrl, before, inMs, retryAfter, page }: Case = {}) {
    const folder = await mkdtemp(join(tmpdir(), 'sending-'))
    const path = join(folder, 'a.mp4')
    await writeFile(path, 'video')
    let puts = 0
    const storage = createServer((request, response) => {
      puts += 1
      if (retryAfter !== undefined && puts === 1) response.writeHead(503, { 'retry-after': retryAfter })
      const body = puts === 1 ? page : undefined
      request.resume().on('end', () => response.end(body))
    })
    const uploadUrl = `${await listen(storage)}/it`
    try {
      const schedule = inMs === undefined ? {} : { schedule: { kind: 'at', timeMs: NOW_MS + inMs } as const }
      const wanted = candidate('a.mp4', schedule)
      const post = { ...wanted.post, video: { ...wanted.post.video, absolutePath: path } }
      await using scripted = await startScripted(
        () => ({
          body: {
            success: true,
            uploadUrl,
            fileUrl: fileUrl?.('x') ?? 'https://storage.example/1-x.mp4',
            mediaId: '1',
          },
        }),
        { wanted: { ...wanted, post } },
      )
      const { session, job, said, sleptMs } = scripted
      // Bytes take no time on this clock, so the watch for a stalled upload must not either: it waits for the upload's end.
      const { sleep } = session.clock
      const onceStopped = (signal?: AbortSignal) =>
        new Promise<void>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
      Object.assign(session.clock, {
        sleep: (ms: number, signal?: AbortSignal) => (ms === MINUTE_MS ? onceStopped(signal) : sleep(ms, signal)),
      })
      await before?.(session)
      const untilOneQueues = async (): Promise<void> => {
        while (session.uploads.pendingCount === 0) await nextTurn()
        await session.clock.sleep(waitsMs, session.cancel.signal)
      }
      if (waitsMs > 0) void session.uploads(untilOneQueues)
      const deadlineMs = job.deadlineMs
      const to: State | string = await uploading({ at: 'uploading', ...COURSE, start, postGroupId: id }, job).catch(
        ({ message }: Error) => message,
      )
      const remarks = session.remarks.map(({ message }) => message)
      const addedMs = job.deadlineMs - deadlineMs
      return { to: typeof to === 'string' ? to : to.at, puts, said, remarks, sleptMs, addedMs }
    } finally {
      await stop(storage)
      await rm(folder, { recursive: true })
    }
  }
  test('and stored', async () => {
    const { to, puts } = await send()
    assert.deepEqual([to, puts], ['committing', 1])
  })
  test('again when the storage says that it may be', async () => {
    const { to, puts, sleptMs } = await send({ retryAfter: '90' })
    assert.deepEqual([to, puts, sleptMs], ['committing', 2, [90_000]])
  })
  test('again where a page comes back: a proxy may have kept the video from the storage', async () => {
    const xhtml = '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">\n<html></html>'
    const remarked = '<!-- gateway 7 --><html lang="en"></html>'
    const signIn = '<html><title>Sign in</title></html>'
    for (const page of [signIn, '\n<!DOCTYPE html>\n<html></html>', xhtml, remarked]) {
      const { to, puts } = await send({ page })
      assert.deepEqual([to, puts], ['committing', 2], 'a post without its video is scheduled')
    }
    assert.equal((await send({ page: '<PutObjectResult/>' })).puts, 1)
  })
  test('after ten minutes in the queue, which do not count as its time', async () => {
    const { to, puts, addedMs } = await send({
      waitsMs: 10 * MINUTE_MS,
      // However long the run has gone on by then.
      before: ({ clock, cancel }) => clock.sleep(HOUR_MS, cancel.signal),
    })
    assert.deepEqual([to, puts, addedMs], ['committing', 1, 10 * MINUTE_MS])
  })
  test('to a new URL after more than ten: the old one may not last for all of it', async () => {
    const { to, puts } = await send({ waitsMs: 10 * MINUTE_MS + 1 })
    assert.deepEqual([to, puts], ['drafting', 0])
  })
  test('at once where the post begins again: others wait for it', async () => {
    const { to, puts } = await send({
      waitsMs: 10 * MINUTE_MS + 1,
      start: 2,
      before: ({ uploads }) => void uploads(forever),
    })
    assert.deepEqual([to, puts], ['committing', 1])
  })
  test('at once where its own time is nearer than an hour', async () => {
    const { to, puts } = await send({ inMs: HOUR_MS - 1, before: ({ uploads }) => void uploads(forever) })
    assert.deepEqual([to, puts], ['committing', 1])
  })
  test('not once PostPost refuses the key', async () => {
    const { to, puts } = await send({
      before: (session) => {
        session.halted = stopped(false)
      },
    })
    assert.deepEqual([to, puts], [REFUSED, 0])
  })
  test('where PostPost refuses new posts alone: this one is none', async () => {
    const { to, puts } = await send({
      before: (session) => {
        session.halted = stopped(true)
      },
    })
    assert.deepEqual([to, puts], ['committing', 1])
  })
  test('and a storage that gives it another name is told, without the signature', async () => {
    const { remarks } = await send({ fileUrl: () => 'https://storage.example/1-it.mp4?X-Amz-Signature=secret' })
    assert.equal(remarks.length, 1)
    assert.ok(remarks[0]?.includes('("https://storage.example/1-it.mp4" for a-pp'), remarks[0])
  })
})
const forever = (): Promise<never> => new Promise(() => {})

test('a post whose own time is an hour ahead, or that has none, takes its place in the queue', async () => {
  const isPressing = async (inMs: number | undefined): Promise<boolean> => {
    const schedule = inMs === undefined ? ({ kind: 'now' } as const) : ({ kind: 'at', timeMs: NOW_MS + inMs } as const)
    await using scripted = await startScripted(() => ({ status: 400 }), { wanted: candidate('a.mp4', { schedule }) })
    const { job, session } = scripted
    return startJob(job.step, session).isPressing
  }
  assert.deepEqual(await Promise.all([HOUR_MS - 1, HOUR_MS, undefined].map(isPressing)), [true, false, false])
})
