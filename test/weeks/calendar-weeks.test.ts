/**
 * Weeks of a calendar in git: its manifests are edited in every way, people edit the same posts in PostPost, runs change and
 * withdraw posts, old runs are started again, and requests and processes fail. The judge knows the design, not the code.
 *
 * `npm test` plays a few; `npm run weeks` many (WEEKS=… stories, SEED=…).
 */
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { clip } from '../company/company.ts'
import { FAULTS } from '../faults/fault-list.ts'
import { fakeToken } from '../runner/environment.ts'
import type { StepProcess } from '../runner/process.ts'
import type { RunResult } from '../runner/runner.ts'
import { startGitHub } from '../sandbox/github.ts'
import type { Group } from '../sandbox/postpost-state.ts'
import { type Story, startStory, writesOf } from '../support/story.ts'

const STORIES = Number(process.env.WEEKS ?? 6)
const SEED = Number(process.env.SEED ?? 20261126)
const ACCOUNTS = ['tiktok-acme1', 'tiktok-acme2'] as const

interface Entry {
  id: string
  letter: string
  caption: string
  /** Days from the first one on; undefined: a draft to approve. */
  day: number | undefined
  accounts: readonly string[]
  /** Which of two manifests it stands in. */
  file: 'a.yml' | 'b.yml'
}

const WORDS = ['typo', 'move', 'pull', 'back', 'add', 'swap', 'rename', 'split', 'accounts', 'to approve'] as const
const DEEDS = ['caption', 'time', 'hold', 'again', 'delete', 'network', 'publish'] as const
const at = fc.nat({ max: 11 })
const edit = fc.record({ word: fc.constantFrom(...WORDS), at, number: fc.nat({ max: 60 }) })
const deed = fc.record({ deed: fc.constantFrom(...DEEDS), at, number: fc.nat({ max: 60 }) })
const week = fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
  deeds: fc.array(deed, { maxLength: 2 }),
  mode: fc.constantFrom('update', 'update', 'overwrite', 'warn'),
  removal: fc.constantFrom('withdraw', 'withdraw', 'keep'),
  fault: fc.option(fc.record({ request: fc.nat({ max: 24 }), kind: fc.nat({ max: 15 }) }), { freq: 2, nil: undefined }),
  hasPostStep: fc.boolean(),
  meanwhile: fc.option(fc.record({ request: fc.nat({ max: 20 }), deed }), { freq: 2, nil: undefined }),
  isOld: fc.constantFrom(false, false, false, true),
  lagRequests: fc.constantFrom(0, 0, 0, 2),
})
const stories = fc.record({
  dropsMilliseconds: fc.constantFrom(false, false, false, true),
  size: fc.integer({ min: 2, max: 6 }),
  weeks: fc.array(week, { minLength: 2, maxLength: 5 }),
})

/** In each manifest, so that none is ever empty and out of the run: an id with another video would be somebody else's then. */
const anchorOf = (file: Entry['file']): Entry => {
  const letter = file.slice(0, 1)
  const day = file === 'a.yml' ? 400 : 401
  return { id: `anchor-${letter}`, letter, caption: `anchor ${letter}`, day, accounts: [ACCOUNTS[0]], file }
}

const iso = (day: number): string => new Date(Date.parse('2099-12-01T18:00:00Z') + day * 86_400_000).toISOString()

function textOf(entries: readonly Entry[]): string {
  const posts = entries.map(({ id, letter, caption, day, accounts }) =>
    JSON.stringify({ id, video: `${letter}.mp4`, caption, accounts, schedule: day === undefined ? 'draft' : iso(day) }),
  )
  return `version: 1\ndefaults: { viewerSetting: PUBLIC_TO_EVERYONE }\nposts:\n${posts.map((post) => `  - ${post}\n`).join('')}`
}

const counts = { stories: 0, runs: 0, edits: 0, deeds: 0, faults: 0, 'old runs': 0, changed: 0, withdrawn: 0 }

async function play({ dropsMilliseconds, size, weeks }: typeof stories extends fc.Arbitrary<infer T> ? T : never) {
  counts.stories += 1
  let number = 0
  const entries: Entry[] = []
  const pulled: Entry[] = []
  /** By a person's hand otherwise than as they were sent. */
  const touched = new Map<Group, { caption: string; time: string | undefined; status: string }>()
  const connections = ACCOUNTS.map((platformId) => ({ platformId, username: platformId.slice(-5) }))
  await using story = await startStory({}, { connections, dropsMilliseconds })
  await using github = await startGitHub()
  const { sandbox } = story
  const told: string[] = []
  const add = async (): Promise<void> => {
    number += 1
    const letter = `v${number}`
    await story.write({ [`${letter}.mp4`]: clip(String.fromCharCode(100 + number)) })
    const own = { id: `p${number}`, letter, caption: `p${number} first`, day: number, accounts: [ACCOUNTS[0]] }
    entries.push({ ...own, file: 'a.yml' })
  }
  const apply = async ({ word, at: index, number: more }: { word: string; at: number; number: number }) => {
    const entry = entries[index % Math.max(1, entries.length)]
    counts.edits += 1
    if (word === 'add' || !entry) return add()
    if (word === 'typo') entry.caption = `${entry.id} version ${++number}`
    if (word === 'move') entry.day = 100 + more
    if (word === 'to approve') entry.day = undefined
    if (word === 'rename') entry.id = `${entry.letter}-${++number}`
    if (word === 'split') entry.file = entry.file === 'a.yml' ? 'b.yml' : 'a.yml'
    if (word === 'accounts') entry.accounts = [[ACCOUNTS[0]], [ACCOUNTS[1]], [...ACCOUNTS]][more % 3] ?? ACCOUNTS
    if (word === 'swap') await story.write({ [`${entry.letter}.mp4`]: clip(String.fromCharCode(300 + ++number)) })
    if (word === 'pull' && entries.length > 1) pulled.push(...entries.splice(entries.indexOf(entry), 1))
    if (word === 'back') entries.push(...pulled.splice(0, 1))
  }
  const act = ({ deed: what, at: index, number: more }: { deed: string; at: number; number: number }) => {
    const { person, groups } = sandbox
    const there = groups.filter(
      ({ deleted, status }) => !deleted && status === (what === 'again' ? 'draft' : 'scheduled'),
    )
    const group = there[index % Math.max(1, there.length)]
    if (!group) return
    counts.deeds += 1
    told.push(`a person: ${what} ${group.content}`)
    if (what === 'caption') person.editCaption(group, `by a person ${++number}`)
    if (what === 'time') person.changeTime(group, new Date(Date.parse(iso(200)) + more * 3_600_000).toISOString())
    if (what === 'hold') person.hold(group)
    if (what === 'again' && group.scheduledTime !== undefined && group.media[0]?.stored) person.scheduleAgain(group)
    if (what === 'delete') person.remove(group)
    if (what === 'network') person.addAccount(group, `youtube-n${++number}`)
    if (what === 'publish' && group.posts.length === 1) person.halfPublish(group, group.posts[0]?.account ?? '')
    if (['caption', 'time', 'network'].includes(what))
      touched.set(group, { caption: group.content, time: group.scheduledTime, status: group.status })
    else touched.delete(group)
  }
  const run = async (inputs: Record<string, string>, more: Parameters<Story['run']>[1] = {}): Promise<RunResult> => {
    counts.runs += 1
    for (const file of ['a.yml', 'b.yml'] as const)
      await story.write({ [file]: textOf([anchorOf(file), ...entries.filter((entry) => entry.file === file)]) })
    const limits = { 'max-per-minute': '0', 'max-per-day': '0', 'max-withdrawals': '0', 'wait-timeout': '0' }
    const result = await story.run({ manifest: 'a.yml\nb.yml', ...limits, ...inputs }, more)
    counts.changed += Number(result.outputs.updated ?? 0)
    counts.withdrawn += Number(result.outputs.withdrawn ?? 0)
    told.push(`${JSON.stringify(inputs)} ${textOf(entries)}${result.log}`)
    return result
  }
  const judge = (mode: string): void => {
    const what = (sentence: string): string => `${sentence}\n${told.join('\n')}`
    assert.deepEqual(sandbox.deletedThoughLive, [], what('a post that could have gone out was deleted'))
    for (const [group, was] of touched) {
      if (mode === 'overwrite') continue
      assert.equal(group.deleted, false, what(`${was.caption}, which a person has changed, is deleted`))
      assert.deepEqual(
        [group.content, group.scheduledTime, group.status],
        [was.caption, was.time, was.status],
        what('a person’s change is turned back'),
      )
    }
    if (mode === 'overwrite') touched.clear()
  }

  await story.write({ 'a.mp4': clip('a'), 'b.mp4': clip('b') })
  for (let count = 0; count < size; count++) await add()
  await run({})
  let isByPerson = false
  for (const { edits, deeds, mode, removal, fault, hasPostStep, meanwhile, isOld, lagRequests } of weeks) {
    for (const each of edits) await apply(each)
    for (const each of deeds) act(each)
    isByPerson ||= deeds.some((each) => each.deed === 'again') || meanwhile?.deed.deed === 'again'
    let child: StepProcess | undefined
    let requests = 0
    sandbox.lag(lagRequests > 0 ? { requests: lagRequests } : {})
    sandbox.intercept = ({ method }) => {
      const request = requests++
      // No call of PostPost looks and deletes in one: what a person does between the last look and the delete is not seen.
      if (meanwhile?.request === request && method !== 'DELETE') act(meanwhile.deed)
      if (!fault || request !== fault.request || !child) return undefined
      counts.faults += 1
      return FAULTS[fault.kind % FAULTS.length]?.make(child)
    }
    github.head('heads/main', isOld ? 'b'.repeat(40) : 'a'.repeat(40))
    const before = new Map(sandbox.groups.map((group) => [group, `${group.status} ${group.scheduledTime}`]))
    const writes = writesOf(sandbox).length
    await run(
      { 'on-change': mode, 'on-removal': removal, 'github-token': fakeToken },
      {
        post: hasPostStep ? 'always' : 'never',
        killAfterMs: 90_000,
        onStart: (started) => {
          child = started
        },
        env: {
          SHORT_SLEEPS: '25',
          GITHUB_REF: 'refs/heads/main',
          GITHUB_SHA: 'a'.repeat(40),
          GITHUB_RUN_ATTEMPT: isOld ? '2' : '1',
          GITHUB_API_URL: github.apiUrl,
        },
      },
    ).catch((thrown: unknown) => {
      // A killed step ends as it ends; what it left is judged.
      if (!fault) throw thrown
    })
    sandbox.intercept = undefined
    sandbox.lag({})
    if (isOld) {
      counts['old runs'] += 1
      const own = writesOf(sandbox)
        .slice(writes)
        .filter((write) => [...before.keys()].some(({ id, status }) => status !== 'draft' && write.endsWith(id)))
      assert.deepEqual(own, [], `a re-run of an old run changes what is there\n${told.join('\n')}`)
    }
    judge(mode)
    if (!isByPerson) {
      const most = Math.max(sandbox.mostAtOnce(), sandbox.mostAtOnceOfIds())
      assert.ok(most <= 1, `two posts of one entry were scheduled at once\n${told.join('\n')}`)
    }
  }

  if (process.env.TELL) console.log(told.join('\n'))
  const fair = { 'on-change': 'update', 'on-removal': 'withdraw' }
  const first = await run(fair)
  judge('update')
  if (dropsMilliseconds) return
  assert.equal(first.exitCode, 0, `the calendar stays red\n${told.join('\n')}`)
  await run(fair)
  const writes = writesOf(sandbox).length
  await run(fair)
  assert.deepEqual(writesOf(sandbox).slice(writes), [], `runs change the same posts for ever\n${told.join('\n')}`)
  judge('update')
}

test('weeks of a calendar in git', async (t) => {
  const details = await fc.check(fc.asyncProperty(stories, play), { numRuns: STORIES, seed: SEED, endOnFailure: true })
  const list = Object.entries(counts).map(([name, count]) => `${name} ${count}`)
  t.diagnostic(`${list.join(', ')} (seed ${details.seed})`)
  assert.ok(
    !details.failed,
    `${String(details.errorInstance).slice(0, 12_000)}\nSEED=${details.seed} path ${details.counterexamplePath}`,
  )
})
