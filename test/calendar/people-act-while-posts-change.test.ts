/** Somebody acts in PostPost between any two requests of a run that replaces, moves or withdraws. */
import assert from 'node:assert/strict'
import { before as beforeAll, suite, test } from 'node:test'
import pLimit from 'p-limit'
import { before, DAYS_LATER } from '../company/company.ts'
import type { Person } from '../sandbox/person.ts'
import type { Group } from '../sandbox/postpost-state.ts'
import { at, edit, launch, startCalendar, thereIn, update } from './calendar.ts'

const other = `  - { video: b.mp4, ${at(DAYS_LATER)} }\n`
const changing = { ...update, 'on-removal': 'withdraw' }
const THEIRS = 'A person knows better'

const changes = {
  replaced: launch(`${at()}, caption: Better`) + other,
  moved: launch(at('2099-12-07T18:00Z')) + other,
  withdrawn: other,
}

interface Deed {
  readonly name: string
  /** It lets the post go out, so that it is too late once the run schedules the new one. */
  readonly isForTheAudience?: true
  act(person: Person, group: Group): void
  /** What is wrong in the end. */
  complaint(old: Group): string | undefined
}
const deeds: Deed[] = [
  {
    name: 'edits its caption',
    act: (person, group) => person.editCaption(group, THEIRS),
    complaint: (old) => (old.deleted ? 'the text that a person has written is deleted' : undefined),
  },
  {
    name: 'adds another network',
    act: (person, group) => person.addAccount(group, 'youtube-acme9'),
    complaint: (old) => (old.deleted ? 'the other network’s post is deleted' : undefined),
  },
  {
    name: 'deletes it',
    act: (person, group) => person.remove(group),
    complaint: () => undefined,
  },
  {
    name: 'lets it go out now',
    isForTheAudience: true,
    act: (person, group) => person.approve(group, new Date(Date.now() - 1_000).toISOString()),
    complaint: (old) =>
      old.deleted ? 'a post that went out is deleted' : old.status === 'draft' ? 'it is a draft' : undefined,
  },
  {
    name: 'takes it back',
    act: (person, group) => person.hold(group, '2099-12-03T09:30:00.000Z'),
    complaint: (old) => (old.status === 'scheduled' ? 'what a person has taken back goes out' : undefined),
  },
]

interface Trial {
  readonly complaints: string[]
  readonly place: string
  /** The run has begun with the old post: it has asked how it stands, to pause it. */
  readonly isLater: boolean
  readonly log: string
}

/**
 * Undefined where the run makes fewer requests, or where nothing can be done any more: no call of PostPost looks and acts in one,
 * so what happens after the last look before *schedule*, or before the delete, is not seen.
 */
async function actAt(place: number, edited: string, deed: Deed): Promise<Trial | undefined> {
  await using story = await startCalendar(launch(at()) + other)
  await edit(story, edited)
  const { sandbox } = story
  const [old] = sandbox.groups
  assert.ok(old)
  const start = sandbox.requests.length
  let met: Pick<Trial, 'place' | 'isLater'> | undefined
  sandbox.intercept = ({ method, path }, index) => {
    if (index !== start + place) return undefined
    const paths = sandbox.requests.slice(start, index + 1).map((request) => request.path)
    const scheduling = paths.findIndex((each) => each.startsWith('/update-post/') && !each.endsWith(old.id))
    const since = scheduling < 0 ? [] : paths.slice(scheduling)
    if (since.length > 0 && (deed.isForTheAudience || since.includes(`/get-post/${old.id}`))) return undefined
    met = { place: `${place} ${method} ${path.replace(/-pp.*/, '')}`, isLater: paths.includes(`/get-post/${old.id}`) }
    return before(() => deed.act(sandbox.person, old))
  }
  const run = await story.run(changing)
  if (!met) return undefined
  sandbox.intercept = undefined
  const again = await story.run(changing)
  const complaints: string[] = []
  if (/fault of the action itself/.test(run.log + again.log)) complaints.push('crashed')
  if (sandbox.mostAtOnce() > 1) complaints.push('two of one entry were scheduled at once')
  if (sandbox.deletedThoughLive.length > 0) complaints.push('a post that could have gone out was deleted')
  const complaint = deed.complaint(old)
  if (complaint) complaints.push(complaint)
  return { ...met, complaints, log: `${run.log}\n──\n${again.log}\n${thereIn(story).join('\n')}` }
}

/** More than the requests of such a run. */
const MOST = { replaced: 18, moved: 10, withdrawn: 12 }

for (const change of ['replaced', 'moved', 'withdrawn'] as const) {
  suite(`a person between any two requests of a run by which a post is ${change}`, () => {
    for (const deed of deeds) {
      suite(`somebody ${deed.name}`, () => {
        let trials: Trial[] = []
        beforeAll(async () => {
          const places = [...Array(MOST[change]).keys()]
          const all = await pLimit(4).map(places, (place) => actAt(place, changes[change], deed))
          assert.equal(all.at(-1), undefined, 'the run makes more requests than are tried')
          trials = all.flatMap((trial) => trial ?? [])
        })
        const assertNone = (isLater: boolean): void => {
          const met = trials.filter((trial) => trial.isLater === isLater)
          assert.ok(met.length > 0, 'no request was met: nothing is proven')
          const failures = met.filter(({ complaints }) => complaints.length > 0)
          const told = failures.map(({ place, complaints }) => `${place}: ${complaints.join(', ')}`)
          assert.deepEqual(told, [], failures[0]?.log)
        }
        test('before the run begins with the post', () => assertNone(false))
        test('from then on', () => assertNone(true))
      })
    }
  })
}
