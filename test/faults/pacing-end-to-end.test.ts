/**
 * max-per-minute and max-per-day as the service has it in the end: over the scheduledTimes that the sandbox stored, for every
 * account and any sliding window, with uploads that take longer than planned and a service that moves times.
 */
import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { HistorySeed, SandboxOptions } from '../sandbox/options.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { ACCOUNTS, makeWorkspace, runStep, writeManifest } from './stage.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const ids = Array.from({ length: 12 }, (_, index) => `p${index}`)

/** A published post of that long ago, or one that is scheduled that far ahead. */
const seed = (account: string, fromNowMs: number): HistorySeed => ({
  account,
  status: fromNowMs > 0 ? 'scheduled' : 'published',
  scheduledTime: new Date(Date.now() + fromNowMs).toISOString(),
})

interface Case {
  readonly name: string
  readonly perMinute: number
  readonly perDay: number
  readonly options?: SandboxOptions
  /** How long the storage takes for its n-th upload. */
  readonly uploadMs?: (upload: number) => number
}

const cases: Case[] = [
  { name: 'a new account', perMinute: 2, perDay: 5 },
  { name: 'one a minute', perMinute: 1, perDay: 0 },
  {
    name: 'uploads that take longer than planned',
    perMinute: 2,
    perDay: 7,
    uploadMs: (upload) => (upload * 137) % 300,
  },
  {
    name: 'an account with posts of today and of tomorrow',
    perMinute: 2,
    perDay: 5,
    options: {
      history: [
        ...[-20 * hour, -3 * hour, -30_000].map((ms) => seed('tiktok-acme1', ms)),
        ...[90_000, 5 * hour, 30 * hour].map((ms) => seed('tiktok-acme2', ms)),
      ],
    },
  },
  {
    name: 'a service that keeps whole minutes',
    perMinute: 2,
    perDay: 6,
    options: {
      scheduledTimeReturned: (asked) => new Date(Math.ceil(Date.parse(asked) / minute) * minute).toISOString(),
    },
  },
  {
    name: 'a service whose clock is half a minute ahead, so that its now is later',
    perMinute: 2,
    perDay: 0,
    options: { now: () => Date.now() + minute / 2 },
  },
]

for (const { name, perMinute, perDay, options, uploadMs } of cases) {
  test(`no window over its limit: ${name}`, async () => {
    await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4' })
    await using sandbox = await startSandbox({ connections: ACCOUNTS, ...options })
    let uploads = 0
    sandbox.intercept = (request) => {
      if (request.host !== 'storage' || !uploadMs) return undefined
      const then = (): Promise<void> => delay(uploadMs(++uploads))
      return { kind: 'call', when: 'before', then }
    }
    const run = await runStep(sandbox, workspace, {
      with: {
        videos: '',
        manifest: await writeManifest(workspace, ids),
        'max-per-minute': String(perMinute),
        'max-per-day': String(perDay),
        'wait-timeout': '0',
      },
    })
    assert.equal(run.exitCode, 0, run.log)
    for (const { platformId } of ACCOUNTS) {
      const times = timesOf(sandbox, platformId)
      assert.equal(
        fullest(times, minute) <= (perMinute || Number.POSITIVE_INFINITY),
        true,
        over('minute', platformId, times),
      )
      assert.equal(fullest(times, day) <= (perDay || Number.POSITIVE_INFINITY), true, over('day', platformId, times))
    }
    // A post that begins again, as on a busy machine, leaves a draft that is deleted.
    const published = sandbox.groups.filter(({ deleted, media }) => !deleted && media[0]?.fileName.includes('-pp'))
    assert.equal(published.length, ids.length)
  })
}

const timesOf = (sandbox: Sandbox, account: string): number[] =>
  sandbox.groups
    .filter((group) => !group.deleted && group.platforms.includes(account))
    .map(({ scheduledTime }) => Date.parse(scheduledTime ?? ''))
    .sort((a, b) => a - b)

/** The most posts in any half-open window of that length. */
const fullest = (times: readonly number[], windowMs: number): number =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + windowMs).length))

const over = (window: string, account: string, times: readonly number[]): string =>
  `TikTok would refuse ${account}: too many posts in one ${window}\n${times.map((time) => new Date(time).toISOString()).join('\n')}`
