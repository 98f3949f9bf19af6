import { weekTwo } from '../../demo/week-two.ts'
import { numberedVideo } from '../../fixtures/videos.ts'
import type { TriggerEvent } from '../../runner/environment.ts'
import type { SandboxOptions } from '../../sandbox/options.ts'
import { eventOf } from '../../support/events.ts'
import { setStage } from '../../support/stage.ts'
import { type Files, video } from '../../support/story.ts'
import { hoursFromNow, posted, watch } from '../../watch/watch.ts'

/** What a picture is taken of: the summary (or the comment) that the last of some runs of the built action writes. */
interface Scene {
  readonly name: string
  readonly files: Files
  readonly verdict?: SandboxOptions['verdict']
  /** The inputs of each run, besides the manifest. */
  readonly runs: readonly Record<string, string>[]
  /** What is edited before the last run. */
  readonly edited?: Files
  readonly event?: TriggerEvent
  /** The picture is that of the comment on this event's pull request, which the last run writes. */
  readonly commented?: TriggerEvent
  /** What PostPost holds from before; then the picture is that of watch. */
  readonly watched?: SandboxOptions['history']
}

const two = [
  { platformId: 'tiktok-acme', username: 'acme' },
  { platformId: 'tiktok-music', username: 'acme.music' },
]
const clips = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `videos/episode-${String(index + 1).padStart(2, '0')}.mp4`,
      numberedVideo(index),
    ]),
  )

const LAUNCH = 'Version 2.0 is out: faster uploads, drafts for your team and a calendar you can read. #launch #product'

const launch = `version: 1
defaults: { viewerSetting: PUBLIC_TO_EVERYONE, timezone: Europe/Berlin }
posts:
  - { id: launch, video: launch.mp4, caption: "${LAUNCH}", accounts: all }
  - { id: teaser, video: videos/episode-01.mp4, caption: "One more week… #soon", accounts: "@acme", schedule: 2099-12-01T18:00 }
  - { id: behind-the-scenes, video: videos/episode-02.mp4, caption: "Behind the scenes", accounts: "@acme.music", schedule: draft }
`

const season = `version: 1
defaults: { accounts: ["@acme"], viewerSetting: PUBLIC_TO_EVERYONE, timezone: Europe/Berlin, schedule: 2099-12-01T18:00 }
posts:
  - video: videos/*.mp4
    caption: "{{ video.stem }} of the new season, every evening at six. Which one was your favourite so far? #series"
`

const mistakes = `version: 1
defaults: { viewerSetting: PUBLIC, timezone: Berlin }
posts:
  - { id: launch, video: launch.mp4, caption: "Out now {{ video.steam }}" }
  - { id: teaser, video: videos/teaser.mp4, caption: "Soon", schedule: tomorrow }
  - { id: finale, video: videos/episode-01.mp4, accounts: "@acmee" }
`

const calendar = { 'on-change': 'update', 'on-removal': 'withdraw' }

export const scenes: readonly Scene[] = [
  { name: 'all-well', files: { 'launch.mp4': video(), ...clips(2), 'posts.yml': launch }, runs: [{}] },
  {
    name: 'partial-failure',
    files: { 'launch.mp4': video(), ...clips(2), 'posts.yml': launch },
    verdict: ({ account }) =>
      account === 'tiktok-music' ? { code: 'RATE_LIMITED', message: 'spam_risk_too_many_posts' } : 'published',
    runs: [{}],
  },
  { name: 'refused-plan', files: { 'launch.mp4': video(), ...clips(1), 'posts.yml': mistakes }, runs: [{}] },
  {
    name: 'dry-run',
    files: { ...clips(6), 'posts.yml': season },
    runs: [{ 'dry-run': 'true', 'max-per-day': '2' }],
  },
  { name: 're-run', files: { ...clips(6), 'posts.yml': season }, runs: [{}, {}] },
  {
    name: 'calendar-preview',
    ...weekTwo,
    runs: [{}, { ...calendar, 'dry-run': 'true' }],
  },
  {
    name: 'calendar-comment',
    ...weekTwo,
    runs: [{}, { ...calendar, 'dry-run': 'true', comment: 'true', preview: 'true' }],
    commented: eventOf('pull-request'),
  },
  {
    name: 'calendar-applied',
    ...weekTwo,
    runs: [{}, calendar],
    event: { name: 'push', payload: { after: 'a1b2c3d4'.repeat(5), repository: { default_branch: 'main' } } },
  },
  {
    name: 'watch-all-well',
    files: {},
    runs: [{ timezone: 'Europe/Berlin' }],
    watched: [
      posted('teaser', 'a', { account: 'tiktok-acme', scheduledTime: hoursFromNow(-14) }),
      posted('launch', 'b', { account: 'tiktok-acme', status: 'scheduled', scheduledTime: hoursFromNow(9) }),
      posted('making-of', 'c', { account: 'tiktok-acme', status: 'scheduled', scheduledTime: hoursFromNow(33) }),
    ],
  },
  {
    name: 'watch-attention',
    files: {},
    runs: [{ timezone: 'Europe/Berlin' }],
    watched: [
      posted('teaser', 'a', { account: 'tiktok-acme', status: 'failed', scheduledTime: hoursFromNow(-14) }),
      posted('launch', 'b', { account: 'tiktok-acme', status: 'processing', scheduledTime: hoursFromNow(-2) }),
      posted('recap', 'd', {
        account: 'tiktok-acme',
        status: 'scheduled',
        scheduledTime: hoursFromNow(9),
        content: 'Edited',
      }),
      posted('making-of', 'c', { account: 'tiktok-music', scheduledTime: hoursFromNow(-20) }),
    ],
  },
  { name: '100-posts', files: { ...clips(100), 'posts.yml': season }, runs: [{ 'max-posts': '100' }] },
]

/** The Markdown of the picture. */
export async function markdownOf(scene: Scene): Promise<string> {
  const { files, verdict, runs, edited, event, commented, watched } = scene
  const options = { connections: two, ...(verdict ? { verdict } : {}), ...(watched ? { history: watched } : {}) }
  await using stage = await setStage(files, { sandbox: options })
  if (watched) return (await watch(stage, runs[0])).summary
  let summary = ''
  for (const [index, inputs] of runs.entries()) {
    const isLast = index === runs.length - 1
    if (edited && isLast) await stage.write(edited)
    const happened = isLast && commented ? commented : event
    const all = { 'viewer-setting': undefined, 'allow-comments': undefined, manifest: 'posts.yml', ...inputs }
    summary = (await stage.run(all, happened ? { event: happened } : {})).summary
  }
  return commented ? (stage.github.comments(7)[0]?.body ?? '') : summary
}
