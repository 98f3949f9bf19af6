import { numberedVideo } from '../fixtures/videos.ts'
import type { Files } from '../support/story.ts'

/** A team's calendar of four weeks, and what a pull request of week two makes of it. */
const HEAD = `version: 1
defaults: { viewerSetting: PUBLIC_TO_EVERYONE, timezone: Europe/Berlin, accounts: all }
posts:
`
const post = (id: string, day: string, caption: string, more = ''): string =>
  `  - { id: ${id}, video: videos/${id}.mp4, schedule: "2099-${day}T18:00", caption: "${caption}"${more} }\n`

const before = [
  post('teaser', '11-30', 'Something is coming next week. #launch'),
  post('launch', '12-02', 'Version 2.0 is oout: faster uploads and a calendar you can read. #launch'),
  post('making-of', '12-04', 'How we made it, in 30 seconds. #behindthescenes'),
  post('tips-1', '12-07', 'Three shortcuts you did not know. #tips'),
  post('interview', '12-09', 'Five questions for our designer. #team', ', accounts: "@acme"'),
  post('partner', '12-11', 'With our friends of @studio. #ad', ', commercialContent: true, brandedContent: true'),
  post('tips-2', '12-14', 'Three more shortcuts. #tips'),
  post('recap', '12-16', 'The year in one minute. #recap'),
  post('holidays', '12-21', 'Happy holidays from all of us. #team'),
]
const ids = 'teaser launch making-of tips-1 interview partner tips-2 recap holidays thanks'.split(' ')

export const weekTwo: { readonly files: Files; readonly edited: Files } = {
  files: {
    ...Object.fromEntries(ids.map((id, number) => [`videos/${id}.mp4`, numberedVideo(number)])),
    'posts.yml': HEAD + before.join(''),
  },
  // A typo, another day, one pulled, another video, one more.
  edited: {
    'videos/recap.mp4': numberedVideo(20),
    'posts.yml':
      HEAD +
      before
        .filter((line) => !line.includes('id: interview'))
        .join('')
        .replace('oout', 'out')
        .replace('2099-12-11', '2099-12-12') +
      post('thanks', '12-23', 'Thank you for 100,000 followers! #thanks'),
  },
}
