import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { launchVideo, numberedVideo } from '../fixtures/videos.ts'
import type { SandboxOptions } from '../sandbox/options.ts'
import { after, before } from './events.ts'
import { type Deployed, notesIn, type Occasion } from './play.ts'
import { startSlack } from './slack.ts'
import { captionsOf, type Stage } from './stage.ts'

export interface Expectation {
  /** What the repository, its releases and PostPost hold before the run. */
  readonly set: (stage: Stage) => void | Promise<void>
  /** What else there is outside of the repository. */
  readonly surroundings?: () => Promise<Surroundings>
  readonly sandbox?: SandboxOptions
  /** Where the document is about a step that fails. */
  readonly mayFail?: boolean
  /** Why act cannot play it on any machine. */
  readonly notByAct?: string
  /** Looks at what came of it. */
  readonly check: (stage: Stage, outcomes: string[], played: PlayedOccasion) => void | Promise<void>
}

interface PlayedOccasion extends Occasion {
  readonly said: string
  /** act does not say it. */
  readonly deployed?: readonly Deployed[]
}

interface Surroundings {
  readonly secrets: Readonly<Record<string, string>>
  readonly end: () => Promise<void>
}

/** A numbered video that an earlier run published. */
function seedPublished({ sandbox }: Stage, number: number): void {
  const content = createHash('sha256').update(numberedVideo(number)).digest('hex').slice(0, 16)
  sandbox.seed({ fileName: `earlier-pp${content}.mp4`, content: 'Hi' })
}

/** A manifest with one public post. */
const manifestOf = (video: string): string =>
  `version: 1\ndefaults: { caption: Hi, viewerSetting: PUBLIC_TO_EVERYONE }\nposts: [{ video: ${video} }]\n`

const releasesOneVideo: Expectation = {
  set: ({ github }) => void github.release({ assets: { 'a.mp4': numberedVideo(1), 'source.zip': Buffer.from('zip') } }),
  check: (_, outcomes) => assert.deepEqual(outcomes, ['a.mp4 published']),
}

/** What the first line of each recipe promises. A recipe that promises something else needs its own entry. */
export const promises: Readonly<Record<string, Expectation>> = {
  'On each release (pre-releases are skipped): publishes its videos, with a caption from its notes.': {
    set: ({ github }) => {
      const assets = { 'a.mp4': numberedVideo(1), 'b.mp4': numberedVideo(2), 'source.zip': Buffer.from('zip') }
      github.release({ assets })
    },
    check: (stage, outcomes, { said }) => {
      assert.deepEqual(outcomes, ['a.mp4 published', 'b.mp4 published'])
      assert.match(captionsOf(stage)[0] ?? '', /^Lift off: What's new\n\n• Faster start.* #release$/s)
      const links = /(?:^|\| )\["https:\/\/www\.tiktok\.com\/@[^"]+","https:\/\/www\.tiktok\.com\/@[^"]+"\]$/m
      assert.match(said, links, 'The last step does not say the links')
      // act prints the outputs of steps and their summaries as well; GitHub does not.
      const shown = said.replaceAll(/^.*::set-output::.*$|^.* Summary - [\s\S]*?<\/table>/gm, '')
      assert.doesNotMatch(shown, /[0-9a-f]{24}/, 'Ids of posts that may not be public yet stand in the log')
    },
  },
  'On pull requests: shows what would become of each post. On pushes to main: applies it.': {
    set: async (stage) => {
      const entries = ['a', 'b'].map(
        (id, i) => `  - { id: ${id}, video: ${i}.mp4, caption: Hi, viewerSetting: SELF_ONLY }`,
      )
      const head = 'version: 1\ndefaults: { allowComments: false }\nposts:\n'
      const now = `${head}${entries.join('\n')}\n`
      await stage.write({ 'tiktok/0.mp4': numberedVideo(0), 'tiktok/1.mp4': numberedVideo(1), 'tiktok/posts.yml': now })
      stage.github.commit(before, undefined, [], { 'tiktok/posts.yml': `${head}${entries[0]}\n` })
      stage.github.commit(after, before, [
        { filename: 'tiktok/posts.yml', status: 'modified' },
        { filename: 'tiktok/1.mp4', status: 'added' },
      ])
      seedPublished(stage, 0)
    },
    check: (stage, outcomes, { event }) => {
      const isPush = event === 'push'
      const isFork = event === 'pull-request-fork'
      assert.deepEqual(outcomes, [isFork ? 'a planned' : 'a skipped', isPush ? 'b scheduled' : 'b planned'])
      assert.equal(stage.github.comments(7).length, event === 'pull-request' ? 1 : 0)
      if (event === 'pull-request-fork') assert.deepEqual(stage.sandbox.requests, [])
      if (!isPush) assert.equal(stage.sandbox.groups.length, 1, 'A preview sends something')
    },
  },
  'Every Monday: gives five new videos of the folder the next free slots, weekdays at 18:00 in Berlin.': {
    set: (stage) => {
      const names = ['1', '2', '3', '4', '5', '6', 'draft-7']
      return stage.write(Object.fromEntries(names.map((name, i) => [`videos/${name}.mp4`, numberedVideo(i)])))
    },
    check: (stage, outcomes) => {
      assert.deepEqual(
        outcomes,
        [1, 2, 3, 4, 5].map((number) => `videos/${number}.mp4 scheduled`),
        'The sixth video stops all others, or goes out too',
      )
      const timesOf = (number: number): number[] =>
        stage.sandbox.groups
          .filter(({ content }) => content === `${number} #weekly`)
          .map(({ scheduledTime }) => Date.parse(scheduledTime ?? ''))
      const times = [1, 2, 3, 4, 5].flatMap(timesOf)
      const inBerlin = new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Europe/Berlin',
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
      })
      const clocks = times.map((timeMs) => inBerlin.format(timeMs))
      assert.deepEqual(
        clocks.map((clock) => clock.replace(/^(?:Mon|Tue|Wed|Thu|Fri),? /, '')),
        times.map(() => '18:00'),
      )
      assert.equal(new Set(clocks).size, 5, `Two videos in one slot, or a slot left out: ${clocks}`)
      assert.deepEqual(
        times,
        times.toSorted((x, y) => x - y),
        'They are not in order',
      )
    },
  },
  'By hand: plans once, then publishes to each account in a job of its own.': {
    sandbox: { connections: ['one', 'two', 'three'].map((name) => ({ platformId: `tiktok-${name}`, username: name })) },
    set: (stage) => {
      const posts = Array.from(
        { length: 6 },
        (_, i) => `  - { video: ${i}.mp4, accounts: "@${['one', 'two', 'three'][i % 3]}" }`,
      )
      const head = 'version: 1\ndefaults: { caption: Hi, viewerSetting: SELF_ONLY, allowComments: false }\nposts:\n'
      const videos = Array.from({ length: 6 }, (_, i) => [`tiktok/${i}.mp4`, numberedVideo(i)])
      return stage.write({ ...Object.fromEntries(videos), 'tiktok/posts.yml': `${head}${posts.join('\n')}\n` })
    },
    check: (stage, outcomes) => {
      const planned = Array.from({ length: 6 }, (_, i) => `tiktok/${i}.mp4 planned`)
      const published = Array.from({ length: 6 }, (_, i) => `tiktok/${i}.mp4 published`)
      assert.deepEqual(outcomes.slice(0, 6), planned)
      assert.deepEqual(outcomes.slice(6).sort(), published)
      assert.equal(stage.sandbox.livePosts().length, 6)
    },
  },
  'On push: uploads new videos as drafts, which a person approves in PostPost.': {
    set: async (stage) => {
      await stage.write({ 'videos/old.mp4': numberedVideo(1), 'videos/new.mp4': numberedVideo(2) })
      stage.github.commit(before, undefined, [{ filename: 'videos/old.mp4', status: 'added' }])
      stage.github.commit(after, before, [{ filename: 'videos/new.mp4', status: 'added' }])
      seedPublished(stage, 1)
    },
    check: (stage, outcomes) => {
      assert.deepEqual(outcomes, ['videos/new.mp4 draft'])
      assert.equal(stage.sandbox.drafts().length, 1)
      assert.equal(stage.sandbox.livePosts().length, 1, 'What nobody has approved is published')
    },
  },
  'By hand: shows what would be published. With the box ticked: publishes it, and only you can see it.': {
    set: (stage) => stage.write({ 'videos/test.mp4': launchVideo() }),
    check: ({ sandbox }, outcomes, { inputs }) => {
      assert.deepEqual(outcomes, [`videos/test.mp4 ${inputs.publish ? 'published' : 'planned'}`])
      assert.equal(sandbox.groups.length, inputs.publish ? 1 : 0, 'A dry run writes something')
      const sent = { viewerSetting: 'SELF_ONLY', allowComments: false, allowDuet: true, allowStitch: true }
      for (const { platformSettings } of sandbox.groups) {
        const settings = sentSettings.parse(platformSettings.tiktok)
        assert.deepEqual(settings, sent, 'The opposite of comments on, duet and stitch off is not sent')
      }
    },
  },
  'Every morning: says what went out and what is coming up, and fails if a person has to act.': {
    set: async ({ sandbox, write }) => {
      const head = 'version: 1\ndefaults: { viewerSetting: SELF_ONLY, caption: Hi }\nposts:\n'
      await write({ 'tiktok/0.mp4': numberedVideo(0), 'tiktok/posts.yml': `${head}  - { id: a, video: 0.mp4 }\n` })
      const content = 'a'.repeat(16)
      sandbox.seed({ fileName: `out-pp${content}.mp4`, scheduledTime: new Date(Date.now() - 3_600_000).toISOString() })
      sandbox.seed({
        fileName: `soon-pp${'b'.repeat(16)}.mp4`,
        status: 'scheduled',
        scheduledTime: '2099-12-01T18:00:00Z',
      })
    },
    check: ({ sandbox }, outcomes) => {
      assert.deepEqual(outcomes, ['out published', 'soon scheduled'])
      const methods = sandbox.requests.map(({ method }) => method)
      assert.deepEqual([...new Set(methods)], ['GET'], 'Who only looks changes something')
    },
  },
  'Every morning: adds the links of what went out to the notes of the latest release.': {
    notByAct: 'gh may not be installed',
    set: async (stage) => {
      await stage.write({ 'a.mp4': numberedVideo(1), '.release-notes': hostileNotes })
      await stage.run({ videos: 'a.mp4', caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE' })
    },
    check: async (stage, outcomes) => {
      assert.deepEqual(outcomes, ['a published'])
      const notes = await notesIn(stage)
      assert.ok(notes.startsWith(hostileNotes), 'What the notes say is read as a part of the script')
      assert.match(notes.slice(hostileNotes.length), /^\s*On TikTok:\n\n- https:\/\/www\.tiktok\.com\/\S+\n$/)
    },
  },
  'Every morning: tells Slack if somebody has to act.': {
    mayFail: true,
    notByAct: 'a step of it says that somebody has to act',
    surroundings: async () => {
      slack = await startSlack()
      return { secrets: { SLACK_WEBHOOK_URL: slack.url }, end: slack.stop }
    },
    set: ({ sandbox }) => {
      const scheduledTime = new Date(Date.now() - 2 * 3_600_000).toISOString()
      sandbox.seed({ fileName: `late-pp${'c'.repeat(16)}.mp4`, status: 'processing', scheduledTime })
    },
    check: (_, outcomes) => {
      assert.deepEqual(outcomes, ['late stuck'])
      assert.match(
        slack?.messages[0] ?? '',
        /^TikTok: 1 need attention\. https:\/\/github\.com\/acme\/videos\/actions\/runs\/\d+$/,
      )
    },
  },
  'On release: publishes its videos, and tells Slack how it went.': {
    sandbox: { verdict: ({ fileName }) => (fileName.startsWith('b') ? refusal : 'published') },
    mayFail: true,
    notByAct: 'a step of it fails',
    set: ({ github }) => void github.release({ assets: { 'a.mp4': numberedVideo(1), 'b.mp4': numberedVideo(2) } }),
    surroundings: async () => {
      slack = await startSlack()
      return { secrets: { SLACK_WEBHOOK_URL: slack.url }, end: slack.stop }
    },
    check: (_, outcomes) => {
      assert.deepEqual(outcomes, ['a.mp4 published', 'b.mp4 failed'])
      const [message = '', ...others] = slack?.messages ?? []
      assert.deepEqual(others, [], 'Slack is told twice')
      assert.match(
        message,
        /^TikTok: mixed, 1 published, 1 failed https:\/\/www\.tiktok\.com\/@\S+ \(https:\/\/github\.com\/acme\/videos\/actions\/runs\/\d+\)$/,
      )
    },
  },
  "On release: publishes its videos, and adds their links to the release's notes.": {
    notByAct: 'gh may not be installed',
    set: async (stage) => {
      stage.github.release({ assets: { 'a.mp4': numberedVideo(1), 'b.mp4': numberedVideo(2) } })
      await stage.write({ '.release-notes': hostileNotes })
    },
    check: async (stage, outcomes) => {
      assert.deepEqual(outcomes, ['a.mp4 published', 'b.mp4 published'])
      const notes = await notesIn(stage)
      assert.ok(notes.startsWith(hostileNotes), 'What the notes say is read as a part of the script')
      assert.match(
        notes.slice(hostileNotes.length),
        /^\s*On TikTok:\n\n- https:\/\/www\.tiktok\.com\/\S+\n- https:\/\/www\.tiktok\.com\/\S+\n$/,
      )
    },
  },
  'On pushes to main: shows the plan, and publishes it once a person has approved.': {
    set: async (stage) => {
      await stage.write({ 'tiktok/0.mp4': numberedVideo(0), 'tiktok/posts.yml': manifestOf('0.mp4') })
    },
    check: ({ sandbox }, outcomes, { deployed }) => {
      assert.deepEqual(outcomes, ['tiktok/0.mp4 planned', 'tiktok/0.mp4 published'])
      assert.equal(sandbox.groups.length, 1, 'The plan publishes before anybody has approved')
      if (!deployed) return
      assert.deepEqual(
        deployed.map(({ name }) => name),
        ['tiktok-plan', 'tiktok'],
      )
      assert.match(deployed[1]?.url ?? '', /^https:\/\/www\.tiktok\.com\/@\S+$/, 'The deployment has no link')
    },
  },
  'On release: publishes its videos from a runner that reaches the listed hosts only.': releasesOneVideo,
  'On release: publishes its videos with the code of one commit.': releasesOneVideo,
  'On pushes to main: deploys, and publishes new videos once the deploy is live.': {
    set: async (stage) => {
      await stage.write({
        'deploy.sh': 'echo "It is live."\n',
        'videos/old.mp4': numberedVideo(1),
        'videos/new.mp4': numberedVideo(2),
      })
      stage.github.commit(before, undefined, [{ filename: 'videos/old.mp4', status: 'added' }])
      stage.github.commit(after, before, [{ filename: 'videos/new.mp4', status: 'added' }])
      seedPublished(stage, 1)
    },
    check: (stage, outcomes, { said }) => {
      assert.deepEqual(outcomes, ['videos/new.mp4 published'])
      assert.match(said, /It is live\./, 'It is posted without a deploy')
      assert.deepEqual(captionsOf(stage).slice(-1), ['new is live'])
    },
  },
  'On release: makes a clip of a picture and a sound with ffmpeg, and publishes it once.': {
    notByAct: 'it installs ffmpeg',
    set: async ({ github, write }) => {
      github.release({ assets: {} })
      await write({ '.rendered.mp4': launchVideo() })
    },
    check: (stage, outcomes) => {
      assert.deepEqual(outcomes, ['clip of v1.2.0 published'])
      assert.deepEqual(captionsOf(stage), ['Lift off is out #release'])
    },
  },
  'On release: gives each of its clips the next free evening, with the captions of text files beside them.': {
    set: ({ github }) => {
      const clips = Object.fromEntries(
        ['a', 'b', 'c'].flatMap((name, number) => [
          [`${name}.mp4`, numberedVideo(number)],
          [`${name}.txt`, Buffer.from(`All about ${name}`)],
        ]),
      )
      github.release({ assets: clips })
    },
    check: (stage, outcomes) => {
      assert.deepEqual(outcomes, ['a.mp4 scheduled', 'b.mp4 scheduled', 'c.mp4 scheduled'])
      const inOrder = stage.sandbox.groups.toSorted(
        (x, y) => Date.parse(x.scheduledTime ?? '') - Date.parse(y.scheduledTime ?? ''),
      )
      assert.deepEqual(
        inOrder.map(({ content }) => content),
        ['All about a', 'All about b', 'All about c'],
      )
      const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' })
      for (const { scheduledTime } of inOrder) assert.equal(hours.format(Date.parse(scheduledTime ?? '')), '18:00')
      const days = new Set(inOrder.map(({ scheduledTime }) => scheduledTime?.slice(0, 10)))
      assert.equal(days.size, 3, 'Two clips come out on one evening')
    },
  },
  'By hand: uploads a clip made by AI as a draft, which a person labels.': {
    set: (stage) => stage.write({ 'videos/ai/robot.mp4': launchVideo() }),
    check: (stage, outcomes) => {
      assert.deepEqual(outcomes, ['videos/ai/robot.mp4 draft'])
      assert.deepEqual(captionsOf(stage), ['robot (made with AI)'])
      assert.deepEqual(stage.sandbox.livePosts(), [], 'It goes out before anybody has labelled it')
    },
  },
  'On pull requests and on pushes to main: calls the shared workflow.': {
    set: (stage) => stage.write({ 'tiktok/0.mp4': numberedVideo(0), 'tiktok/posts.yml': manifestOf('0.mp4') }),
    check: ({ sandbox, github }, outcomes, { event }) => {
      const isPush = event === 'push'
      assert.deepEqual(outcomes, [`tiktok/0.mp4 ${isPush ? 'published' : 'planned'}`])
      assert.equal(sandbox.groups.length, isPush ? 1 : 0, 'A preview sends something')
      assert.equal(github.comments(7).length, event === 'pull-request' ? 1 : 0)
      if (event === 'pull-request-fork') assert.deepEqual(sandbox.requests, [])
    },
  },
  'Called by other workflows: previews a pull request, and publishes what is pushed.': {
    set: () => assert.fail('It is played by the workflow that calls it'),
    check: () => undefined,
  },
}

const sentSettings = z.object({
  viewerSetting: z.string(),
  allowComments: z.boolean(),
  allowDuet: z.boolean(),
  allowStitch: z.boolean(),
})
const refusal = { code: 'INVALID_CONTENT', message: 'duration_check_failed' }
const hostileNotes = 'It\'s "new": $(touch hacked) `touch hacked` ${HOME}\n'
let slack: Awaited<ReturnType<typeof startSlack>> | undefined
