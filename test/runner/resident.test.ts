import assert from 'node:assert/strict'
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import type { Exit, StepProcess } from './process.ts'
import { runInResident } from './resident.ts'
import { withoutSignals } from './step-platform.ts'

const folder = await realpath(await mkdtemp(join(tmpdir(), 'resident-')))
after(() => rm(folder, { recursive: true, force: true }))
let scripts = 0

/** A step that consists of the given lines; run again it is the same module. */
async function stepOf(lines: string) {
  const script = join(folder, `step-${++scripts}.mjs`)
  await writeFile(script, `export async function step() {\n${lines}\n}\nawait step()\n`)
  return (env: Record<string, string> = {}, onStart?: (step: StepProcess) => void): Promise<Exit> =>
    runInResident({ script, preloads: [], cwd: folder, env, killAfterMs: 20_000, onStart })
}

test('each step has its own environment, folder, output and exit code', async () => {
  const run = await stepOf(`
    const { env } = process
    console.log(process.pid, process.cwd(), env.NAME, env.ONLY_ONCE)
    console.error('to stderr ' + env.NAME)
    if (env.NAME === 'one') process.exitCode = 3`)
  const one = await run({ NAME: 'one', ONLY_ONCE: 'yes' })
  const two = await run({ NAME: 'two' })
  const [pid] = one.stdout.split(' ')
  assert.equal(one.stdout, `${pid} ${folder} one yes\n`)
  assert.equal(two.stdout, `${pid} ${folder} two undefined\n`, 'something of one step is left for the next')
  assert.deepEqual([one.stderr, two.stderr], ['to stderr one\n', 'to stderr two\n'])
  assert.deepEqual([one.exitCode, two.exitCode], [3, 0])
})

test('a step lasts until nothing of it is open', async () => {
  const run = await stepOf(`setTimeout(() => { console.log('late'); process.exitCode = 4 }, 300)`)
  for (const { stdout, exitCode } of [await run(), await run()]) {
    assert.equal(stdout, 'late\n', 'a step that would go on in a process of its own is called ended')
    assert.equal(exitCode, 4)
  }
})

test('a signal ends what does not listen to it, and the next step is not troubled', {
  skip: withoutSignals,
}, async () => {
  const run = await stepOf(`
    const beat = setInterval(() => {}, 1_000)
    if (process.env.LISTENS) process.once('SIGINT', () => clearInterval(beat))
    console.log('up')`)
  const interrupt = (step: StepProcess): void => void step.stdout.once('data', () => step.kill('SIGINT'))
  const deaf = await run({}, interrupt)
  assert.deepEqual([deaf.exitCode, deaf.signal], [null, 'SIGINT'])
  const listening = await run({ LISTENS: 'yes' }, interrupt)
  assert.deepEqual(listening, { exitCode: 0, signal: null, stdout: 'up\n', stderr: '' })
  const deafAgain = await run({}, interrupt)
  assert.equal(deafAgain.signal, 'SIGINT', 'a listener of an earlier step lives on')
})

test('a step that has ended cannot be killed any more', async () => {
  const run = await stepOf(`console.log(process.pid)`)
  let first: StepProcess | undefined
  const { stdout: pid } = await run({}, (step) => {
    first = step
  })
  await first?.ended
  first?.kill('SIGKILL')
  assert.equal((await run()).stdout, pid, 'the next step died of a signal to the one before')
})

test('what a step throws ends it, with the trace where Node prints it', async () => {
  const run = await stepOf(`throw new Error('broken')`)
  const { exitCode, stderr } = await run()
  assert.equal(exitCode, 1)
  assert.match(stderr, /Error: broken\n\s+at step/)
})

test('steps at the same time have a process each', async () => {
  const run = await stepOf(`await new Promise((resolve) => setTimeout(resolve, 200)); console.log(process.pid)`)
  const [one, two] = await Promise.all([run(), run()])
  assert.notEqual(one?.stdout, two?.stdout)
})
