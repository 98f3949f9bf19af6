/** The table of drafts, by drafts that the action has made itself and a person or a death has changed. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Group } from '../sandbox/postpost-state.ts'
import { type Story, startStory } from '../support/story.ts'
import { assertNoHarm, clips, LATER, messagesOf, outcomesOf } from './company.ts'

const step = { videos: 'a.mp4', accounts: 'tiktok-acme1', caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE' }

/** A run that uploads, and dies before it schedules. */
async function dies(story: Story, inputs: Record<string, string> = {}): Promise<void> {
  story.sandbox.intercept = ({ path }) => (path.startsWith('/update-post') ? { kind: 'hang', acts: false } : undefined)
  let kill = (): void => undefined
  const { intercept } = story.sandbox
  story.sandbox.intercept = (request, index) => {
    const fault = intercept?.(request, index)
    if (fault) kill()
    return fault
  }
  await story.run(
    { ...step, ...inputs },
    {
      post: 'never',
      onStart: (child) => {
        kill = () => void child.kill('SIGKILL')
      },
    },
  )
  story.sandbox.intercept = undefined
}

const approval = async (story: Story): Promise<void> => void (await story.run({ ...step, schedule: 'draft' }))
const scheduled = async (story: Story): Promise<void> => void (await story.run({ ...step, schedule: LATER }))

type Mode = 'publish' | 'draft' | 'repost'
interface Row {
  readonly name: string
  readonly make: (story: Story) => Promise<void>
  readonly edit?: (story: Story, draft: Group) => void
  /** By mode: the outcome, and whether the draft is still there. */
  readonly ends: Record<Mode, readonly [outcome: string, draft: 'stays' | 'goes']>
  readonly says?: Partial<Record<Mode, RegExp>>
}

const rows: Row[] = [
  {
    name: 'an approval draft',
    make: approval,
    ends: { publish: ['published', 'goes'], draft: ['draft', 'stays'], repost: ['published', 'stays'] },
  },
  {
    name: 'an approval draft whose caption a person has edited',
    make: approval,
    edit: ({ sandbox }, draft) => sandbox.person.editCaption(draft, 'Better'),
    ends: { publish: ['draft', 'stays'], draft: ['draft', 'stays'], repost: ['published', 'stays'] },
    says: {
      publish:
        /^a\.mp4: Somebody has edited the draft of this post that waits for approval in PostPost \(66a100000000000000000001 on @acme\), so nothing else is published for it\. Schedule it in PostPost, or delete it there to have it posted as the entry says\.$/,
    },
  },
  {
    name: 'a leftover of a run that died',
    make: dies,
    ends: { publish: ['published', 'goes'], draft: ['draft', 'stays'], repost: ['published', 'stays'] },
  },
  {
    name: 'a leftover whose caption a person has edited',
    make: dies,
    edit: ({ sandbox }, draft) => sandbox.person.editCaption(draft, 'Mine now'),
    ends: { publish: ['published', 'stays'], draft: ['draft', 'stays'], repost: ['published', 'stays'] },
  },
  {
    name: 'a leftover that a person has added an account to',
    make: dies,
    edit: ({ sandbox }, draft) => sandbox.person.addAccount(draft, 'tiktok-acme9'),
    ends: { publish: ['published', 'stays'], draft: ['draft', 'stays'], repost: ['published', 'stays'] },
  },
  {
    name: 'a scheduled post that a person has taken back',
    make: scheduled,
    edit: ({ sandbox }, draft) => sandbox.person.hold(draft),
    ends: { publish: ['draft', 'stays'], draft: ['draft', 'stays'], repost: ['published', 'stays'] },
    says: {
      publish: /taken this post back to a draft.*Schedule it in PostPost, or delete it there/,
      draft: /taken this post back/,
    },
  },
  {
    name: 'the same, with another time',
    make: scheduled,
    edit: ({ sandbox }, draft) => sandbox.person.hold(draft, '2099-12-24T18:00:00.000Z'),
    ends: { publish: ['draft', 'stays'], draft: ['draft', 'stays'], repost: ['published', 'stays'] },
    says: { publish: /taken this post back/ },
  },
  {
    name: 'the same, and edited',
    make: scheduled,
    edit: ({ sandbox }, draft) => {
      sandbox.person.hold(draft)
      sandbox.person.editCaption(draft, 'Legal says so')
    },
    ends: { publish: ['draft', 'stays'], draft: ['draft', 'stays'], repost: ['published', 'stays'] },
    says: { publish: /taken this post back/ },
  },
  {
    name: 'a post that this action has paused',
    make: scheduled,
    edit: ({ sandbox }, draft) => sandbox.person.hold(draft, '2099-12-01T18:00:00.777Z'),
    ends: { publish: ['scheduled', 'goes'], draft: ['draft', 'stays'], repost: ['published', 'stays'] },
  },
  {
    name: 'a paused post that a person has edited since',
    make: scheduled,
    edit: ({ sandbox }, draft) => {
      sandbox.person.hold(draft, '2099-12-01T18:00:00.777Z')
      sandbox.person.editCaption(draft, 'Wait for me')
    },
    ends: { publish: ['draft', 'stays'], draft: ['draft', 'stays'], repost: ['published', 'stays'] },
    says: { publish: /taken this post back/ },
  },
]

const inputsOf: Record<Mode, Record<string, string>> = {
  publish: {},
  draft: { schedule: 'draft' },
  repost: { 'on-duplicate': 'repost' },
}

suite('drafts', { concurrency: 2 }, () => {
  for (const { name, make, edit, ends, says } of rows) {
    for (const mode of ['publish', 'draft', 'repost'] as const) {
      test(`${name}, in ${mode} mode: ${ends[mode].join(', and it ')}`, async () => {
        await using story = await startStory(clips('a'))
        await make(story)
        const [draft] = story.sandbox.groups
        assert.ok(draft, 'the story has no draft')
        edit?.(story, draft)
        assert.equal(draft.status, 'draft')
        const run = await story.run({ ...step, ...inputsOf[mode] })
        const [outcome, end] = ends[mode]
        assert.deepEqual(outcomesOf(run), [outcome], run.log)
        assert.equal(draft.deleted ? 'goes' : 'stays', end, run.log)
        assert.equal(draft.status, 'draft', 'somebody took it back, and it was scheduled')
        if (outcome === 'draft' && mode === 'publish') assert.equal(story.sandbox.livePosts().length, 0)
        if (says?.[mode]) assert.match(messagesOf(run, 'warning'), says[mode])
        assertNoHarm(story)
      })
    }
  }
})
