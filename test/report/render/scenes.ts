import { numberedVideo } from '../../github/stage.ts'
import { type Files, startStory, video } from '../../support/story.ts'

/** What a picture is taken of: the summary that a run of the built action writes. */
export interface Scene {
  readonly name: string
  summary(): Promise<string>
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

export const scenes: readonly Scene[] = [
  {
    name: 'all-well',
    async summary() {
      await using story = await startStory(
        { 'launch.mp4': video(), ...clips(2), 'posts.yml': launch },
        { connections: two },
      )
      return (await story.run({ manifest: 'posts.yml' })).summary
    },
  },
  {
    name: 'partial-failure',
    async summary() {
      await using story = await startStory(
        { 'launch.mp4': video(), ...clips(2), 'posts.yml': launch },
        {
          connections: two,
          verdict: ({ account }) =>
            account === 'tiktok-music' ? { code: 'RATE_LIMITED', message: 'spam_risk_too_many_posts' } : 'published',
        },
      )
      return (await story.run({ manifest: 'posts.yml' })).summary
    },
  },
  {
    name: 'refused-plan',
    async summary() {
      await using story = await startStory(
        { 'launch.mp4': video(), ...clips(1), 'posts.yml': mistakes },
        { connections: two },
      )
      return (await story.run({ manifest: 'posts.yml' })).summary
    },
  },
  {
    name: 'dry-run',
    async summary() {
      await using story = await startStory({ ...clips(6), 'posts.yml': season }, { connections: two })
      return (await story.run({ manifest: 'posts.yml', 'dry-run': 'true', 'max-per-day': '2' })).summary
    },
  },
  {
    name: 're-run',
    async summary() {
      await using story = await startStory({ ...clips(6), 'posts.yml': season }, { connections: two })
      await story.run({ manifest: 'posts.yml' })
      return (await story.run({ manifest: 'posts.yml' })).summary
    },
  },
  {
    name: '100-posts',
    async summary() {
      await using story = await startStory({ ...clips(100), 'posts.yml': season }, { connections: two })
      return (await story.run({ manifest: 'posts.yml', 'max-posts': '100' })).summary
    },
  },
]
