import assert from 'node:assert/strict'
import { numberedVideo } from '../fixtures/videos.ts'
import type { RunResult } from '../runner/runner.ts'
import type { Fault, Intercept } from '../sandbox/faults.ts'
import type { Group } from '../sandbox/postpost-state.ts'
import { resultsOf, type Story } from '../support/story.ts'

/** `posts` are the lines of the entries: `  - video: a.mp4\n`. */
export const manifestOf = (posts: string, defaults = ''): string =>
  `version: 1\ndefaults: { viewerSetting: PUBLIC_TO_EVERYONE, caption: Hi${defaults} }\nposts:\n${posts}`

/** Videos of different content, by their letter. */
export const clips = (letters: string): Record<string, Uint8Array> =>
  Object.fromEntries([...letters].map((letter) => [`${letter}.mp4`, clip(letter)]))
export const clip = (letter: string): Uint8Array => numberedVideo(letter.charCodeAt(0))

export const LATER = '2099-12-01T18:00Z'
export const LATER_ISO = '2099-12-01T18:00:00.000Z'
/** A day on, so that no slot or pace is shared. */
export const DAYS_LATER = '2099-12-05T18:00Z'

/** Two accounts of one person. */
export const TWO = [{ platformId: 'tiktok-acme1' }, { platformId: 'tiktok-acme2', username: 'acme2' }]

export const outcomesOf = (run: RunResult): string[] => resultsOf(run).map(({ outcome }) => outcome)

export const messagesOf = (run: RunResult, severity: 'error' | 'warning' | 'notice'): string =>
  run.annotations.flatMap((each) => (each.severity === severity ? [each.message] : [])).join('\n')

/** What no run may do to the account or to a person's work, whatever the story is. */
export function assertNoHarm({ sandbox }: Pick<Story, 'sandbox'>, most = 1): void {
  assert.ok(sandbox.mostAtOnce() <= most, 'one video is on one account twice')
  assert.deepEqual(sandbox.deletedThoughLive, [], 'a post that was no draft any more was deleted')
}

/** The group that is not deleted and has this caption. */
export function groupOf({ sandbox }: Pick<Story, 'sandbox'>, caption: string): Group {
  const found = sandbox.groups.findLast(({ content, deleted }) => content === caption && !deleted)
  assert.ok(found, `nothing with the caption ${caption} is in PostPost`)
  return found
}

export const before = (then: () => void | Promise<void>): Fault => ({ kind: 'call', when: 'before', then })
export const after = (then: () => void | Promise<void>): Fault => ({ kind: 'call', when: 'after', then })

/** Who stands on an account, by the file names of what is live: `a`, `b`. */
export const liveStems = ({ sandbox }: Pick<Story, 'sandbox'>): string[] =>
  sandbox.livePosts().map(({ fileName }) => fileName.replace(/-pp.*/, ''))

/** Two videos, `a` and `b`, at once; pace has its own tests. */
export const sideBySide = {
  videos: '*.mp4',
  caption: '{{ video.stem }}',
  'viewer-setting': 'PUBLIC_TO_EVERYONE',
  concurrency: '2',
  'max-per-minute': '0',
}

/** Something happens once `b` is uploaded and waits for `a`, which is still on its way to the storage. */
export function whileBWaits({ sandbox }: Story, happens: () => void): Intercept {
  const isThere = Promise.withResolvers<void>()
  const then = async (): Promise<void> => {
    await isThere.promise
    // Until b's run has its answer.
    await new Promise((resolve) => setTimeout(resolve, 200))
    happens()
  }
  return ({ host, method, path }) => {
    if (host !== 'storage' || method !== 'PUT') return undefined
    if (path.includes('-a-pp')) return before(then)
    const [b] = sandbox.groups.filter(({ content }) => content === 'b')
    if (b) setTimeout(isThere.resolve, 0)
    return undefined
  }
}
