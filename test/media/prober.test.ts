import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import type { Probe } from '../../src/media/facts.ts'
import { createProber, type ProberOptions } from '../../src/media/prober.ts'

const folder = await mkdtemp(join(tmpdir(), 'prober-'))
after(() => rm(folder, { recursive: true }))

/** Stands for mediabunny on the worst of files: the path says what happens to the process. */
const script = join(folder, 'misbehaves.mjs')
await writeFile(
  script,
  `let asked = 0
  process.on('message', (path) => {
    if (path === 'hangs') for (;;);
    if (path === 'dies') process.exit(1)
    if (path === 'fills memory') for (const all = []; ; ) all.push(new Array(1e5).fill({}))
    if (path === 'says nonsense') return process.send({ facts: { container: 'MP4' } })
    if (path === 'environment') return process.send({ unusable: Object.keys(process.env).toSorted().join(' ') })
    if (path === 'arguments') return process.send({ unusable: process.execArgv.join(' ') })
    if (path.startsWith('locked')) {
      const times = Number(path.split(' ')[1])
      asked = asked + 1
      return process.send(asked <= times ? { locked: 'EBUSY' } : { unusable: 'read after ' + times + ' times' })
    }
    process.send({ unusable: path + ' in ' + process.pid })
  })
  process.send('ready')`,
)

const never = new AbortController().signal
const prober = (options: Partial<ProberOptions> = {}) =>
  createProber({ script, environment: process.env, signal: never, ...options })

const sentence = (probe: Probe): string => ('unusable' in probe ? probe.unusable : JSON.stringify(probe))
const pidOf = (probe: Probe): number => Number(/\d+$/.exec(sentence(probe))?.[0])

suite('a file that ends the process, or makes it hang, is refused, and the next one has a new process', () => {
  for (const [path, patienceMs] of [
    ['hangs', 200],
    ['dies', 10_000],
    ['fills memory', 60_000],
    ['says nonsense', 10_000],
  ] as const) {
    test(`it ${path}`, async () => {
      using one = prober({ patienceMs })
      const probes = await Promise.all(['first', path, 'last'].map((file) => one.probe(file)))
      const [first, bad, last] = probes.map(sentence)
      assert.match(
        bad ?? '',
        path === 'hangs' ? /^The file could not be checked within 0\.2 s: / : /^The file is damaged: /,
      )
      assert.match(first ?? '', /^first in /)
      assert.match(last ?? '', /^last in /)
    })
  }
})

test('good files share one process, which ends when it is no longer needed', async () => {
  const one = prober()
  const [first, second] = await Promise.all([one.probe('a'), one.probe('b')])
  assert.equal(pidOf(first), pidOf(second))
  one[Symbol.dispose]()
  await gone(pidOf(first))
})

test('a cancel ends the process in the middle of a file, and rejects with the reason', async () => {
  const cancel = new AbortController()
  using one = prober({ signal: cancel.signal, patienceMs: 600_000 })
  const pid = pidOf(await one.probe('a'))
  const hanging = one.probe('hangs')
  const waiting = one.probe('b')
  setImmediate(() => cancel.abort(new Error('The run was cancelled.')))
  await assert.rejects(hanging, /The run was cancelled\./)
  await assert.rejects(waiting, /The run was cancelled\./)
  await gone(pid)
})

test('the process is told nothing of the inputs', async () => {
  const environment = { 'INPUT_API-KEY': 'sk_secret', GITHUB_TOKEN: 'secret', RUNNER_TRACKING_ID: 'github_1' }
  using one = prober({ environment })
  const names = sentence(await one.probe('environment')).split(' ')
  assert.deepEqual(
    names.filter((name) => !name.startsWith('NODE_CHANNEL') && !name.startsWith('__')),
    ['RUNNER_TRACKING_ID'],
  )
})

test('the process may take 256 MB for what it makes of a file', async () => {
  using one = prober()
  assert.equal(
    sentence(await one.probe('arguments')),
    '--max-old-space-size=256',
    'a hostile file fills the memory of the runner',
  )
})

suite('a file that another program holds', () => {
  test('is asked for again until it is free', async () => {
    using one = prober()
    assert.equal(sentence(await one.probe('locked 2')), 'read after 2 times', 'a virus scanner turns a step red')
  })
  test('does not keep a cancelled step', async () => {
    const cancel = new AbortController()
    using one = prober({ signal: cancel.signal })
    await one.probe('a')
    const waiting = one.probe('locked 1000')
    setImmediate(() => cancel.abort(new Error('The run was cancelled.')))
    await assert.rejects(waiting, /The run was cancelled\./)
  })
})

test('a process that cannot start is no fault of the file', async () => {
  const missing = join(folder, 'missing.mjs')
  using one = prober({ script: missing })
  await assert.rejects(one.probe('a'), {
    message: `The process that reads videos could not be started (${missing}).`,
  })
})

test('the process ends with the action, also with one that was killed', async () => {
  const child = fork(new URL('../../src/media/child.ts', import.meta.url))
  await once(child, 'message')
  child.disconnect()
  assert.deepEqual(await once(child, 'exit'), [0, null], 'it is left behind on the machine')
})

test('an interrupt from the keyboard, which reaches both, does not end it in the middle of an answer', {
  skip: process.platform === 'win32',
}, async () => {
  const child = fork(new URL('../../src/media/child.ts', import.meta.url))
  await once(child, 'message')
  child.kill('SIGINT')
  child.send(script)
  const [answer] = await once(child, 'message')
  assert.deepEqual(answer, {
    unusable: 'This is a text file, not a video. TikTok takes MP4, MOV or WebM videos; name a video file.',
  })
  child.disconnect()
})

/** Resolves when there is no such process any more; the test runner's limit is the only one. */
async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
