import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { launchVideo } from '../fixtures/videos.ts'
import type { TriggerEvent } from '../runner/environment.ts'
import { withoutSignals } from '../runner/step-platform.ts'
import { type GitHubFault, rateLimited } from '../sandbox/github.ts'
import type { GitHubRequest } from '../sandbox/github-routes.ts'
import type { ReleaseSeed } from '../sandbox/github-state.ts'
import { eventOf } from '../support/events.ts'
import { errorsOf, setStage } from '../support/stage.ts'
import { writesOf } from '../support/story.ts'

interface Failure {
  /** What a user has set up wrongly, or what went wrong by itself. */
  name: string
  release?: ReleaseSeed
  event?: TriggerEvent
  inputs?: Record<string, string>
  fault?: (request: GitHubRequest) => GitHubFault | undefined
  says: RegExp
}

const published = eventOf('release-published')
const launch = { 'launch.mp4': launchVideo() }
const always = (fault: GitHubFault) => () => fault
const onStorage = (fault: GitHubFault) => (request: GitHubRequest) => (request.host === 'storage' ? fault : undefined)
const status = (code: number, message?: string): GitHubFault => ({
  kind: 'status',
  status: code,
  ...(message ? { message } : {}),
})

const failures: readonly Failure[] = [
  {
    name: 'no release triggered the run',
    event: eventOf('push'),
    says: /^No release triggered this run \(the event is push\): set release-tag, or start the workflow with on: release: types: \[published\]\.$/,
  },
  {
    name: 'the tag has no release',
    inputs: { 'release-tag': 'v9' },
    says: /^There is no published release with the tag "v9" in acme\/videos\. Publish it \(drafts do not count\), or correct release-tag\. If it is there, github-token may not read it: add "permissions: \{ contents: read \}" to the job\.$/,
  },
  {
    name: 'the release is a draft',
    event: eventOf('release-draft'),
    release: { assets: launch, draft: true },
    says: /^The release "v1\.2\.0" is a draft: nobody can see it yet\. Publish it first, or start the workflow with on: release: types: \[published\]\.$/,
  },
  {
    name: 'the release has no assets',
    release: {},
    says: /^No asset of release "v1\.2\.0" matches "\*\.mp4"; it has no assets: attach the video to it, and re-run this job\.$/,
  },
  {
    name: 'no asset has that name',
    release: { assets: { 'launch.mov': launchVideo(), 'notes.pdf': Buffer.from('pdf') } },
    says: /^No asset of release "v1\.2\.0" matches "\*\.mp4"; its assets are launch\.mov, notes\.pdf\.$/,
  },
  {
    name: 'there are only excludes',
    inputs: { 'release-assets': '!*.zip' },
    release: { assets: launch },
    says: /^There are only excludes \(!\); write at least one line without !\.$/,
  },
  {
    name: 'the asset is empty',
    release: { assets: { 'launch.mp4': Buffer.alloc(0) } },
    says: /^The asset "launch\.mp4" is empty \(0 bytes\); upload it to the release again\.$/,
  },
  {
    name: 'the asset is larger than TikTok takes',
    release: { assets: { 'launch.mp4': { bytes: launchVideo(), size: 4_300_000_000 } } },
    says: /^The asset "launch\.mp4" has 4\.00 GB; TikTok takes 4 GB at most\. Re-encode it /,
  },
  {
    name: 'the asset is no video',
    release: { assets: { 'launch.mp4': Buffer.from('hello '.repeat(100)) } },
    says: /^launch\.mp4: This is a text file, not a video\./,
  },
  {
    name: 'the token is refused',
    release: { assets: launch },
    fault: always(status(401, 'Bad credentials')),
    says: /^GitHub refused github-token \(401\) while listing the assets of release "v1\.2\.0"; leave the input out to use the token of the job\.$/,
  },
  {
    name: 'the token is empty',
    inputs: { 'github-token': ' ', 'release-tag': 'v1' },
    says: /github-token is empty; leave the input out to use the token of the job\./,
  },
  {
    name: 'the token may not read',
    release: { assets: launch },
    fault: always(status(403, 'Resource not accessible by integration')),
    says: /^github-token may not do this \(403\) while listing .*: add "permissions: \{ contents: read \}" to the job\. GitHub says: "Resource not accessible by integration/,
  },
  {
    name: 'the token may not even know',
    release: { assets: launch },
    fault: always(status(404, 'Not Found')),
    says: /^GitHub found nothing \(404\) while listing .*\. Check the name; if it is right, github-token may not see it: add "permissions: \{ contents: read \}" to the job\.$/,
  },
  {
    name: 'the rate limit is reached',
    release: { assets: launch },
    fault: always(rateLimited),
    says: /^GitHub's rate limit is reached while listing .*; run the step again later\.$/,
  },
  {
    name: 'too many requests at once',
    release: { assets: launch },
    fault: always(status(429, 'You have exceeded a secondary rate limit.')),
    says: /^GitHub's rate limit is reached while listing .*; run the step again later\.$/,
  },
  {
    name: 'GitHub is down',
    release: { assets: launch },
    fault: always(status(502, 'Bad Gateway')),
    says: /^The request to GitHub failed while listing .*: Bad Gateway.*Run the step again\.$/,
  },
  {
    name: 'something else answers for GitHub',
    fault: always({ kind: 'bytes', bytes: Buffer.from('[{"name":"launch.mp4"}]') }),
    says: /^The request to GitHub failed while listing the assets of release "v1\.2\.0": its answer cannot be used \(0\.id is missing; 0\.size is missing\)\. Run the step again\.$/,
  },
  {
    name: 'something answers for GitHub that is no list',
    fault: always({ kind: 'bytes', bytes: Buffer.from('"Please sign in"') }),
    says: /^The request to GitHub failed while listing the assets of release "v1\.2\.0": its answer cannot be read\. Run the step again\.$/,
  },
  {
    name: 'the storage refuses for good',
    release: { assets: launch },
    fault: onStorage(status(403, 'Signature does not match')),
    says: /^The asset "launch\.mp4" could not be downloaded: GitHub's storage answered 403\. Run the step again\.$/,
  },
  {
    name: 'every download is cut off',
    release: { assets: launch },
    fault: onStorage({ kind: 'cut' }),
    says: /^The request to GitHub failed while downloading the asset "launch\.mp4": .*Run the step again\.$/,
  },
  {
    name: 'fewer bytes come than GitHub lists',
    release: { assets: { 'launch.mp4': { bytes: launchVideo(), size: 90_000 } } },
    says: /^The asset "launch\.mp4" could not be downloaded whole: 81392 bytes arrived, but it has 90000\. Run the step again, or upload the asset again\.$/,
  },
  {
    name: 'more bytes come than GitHub lists',
    release: { assets: { 'launch.mp4': { bytes: launchVideo(), size: 1_000 } } },
    says: /^The asset "launch\.mp4" could not be downloaded whole: [1-9]\d{3,4} bytes arrived, but it has 1000\. Run the step again, or upload the asset again\.$/,
  },
  {
    name: 'bytes come without end',
    release: { assets: launch },
    fault: onStorage({ kind: 'endless' }),
    // A body that is read to its end would be millions.
    says: /^The asset "launch\.mp4" could not be downloaded whole: \d{5,6} bytes arrived, but it has 81392\. Run the step again, or upload the asset again\.$/,
  },
  {
    name: 'the bytes are not those that were uploaded',
    release: { assets: { 'launch.mp4': { bytes: launchVideo(), digest: `sha256:${'0'.repeat(64)}` } } },
    says: /^The asset "launch\.mp4" could not be downloaded whole: its SHA-256 is not the one GitHub has for it\./,
  },
]

suite('whatever is wrong with a release is said in a sentence, and nothing is published', { concurrency: 2 }, () => {
  for (const { name, release, event = published, inputs, fault, says } of failures) {
    test(name, async () => {
      await using stage = await setStage()
      if (release) stage.github.release(release)
      stage.github.intercept = fault
      const result = await stage.run({ 'release-assets': '*.mp4', caption: 'Launch', ...inputs }, { event })
      assert.equal(result.exitCode, 1, `The step passes although ${name}:\n${result.log}`)
      const [first = '', ...others] = errorsOf(result)
      assert.match(first, says)
      assert.deepEqual(others, ['1 problem; nothing was published.'])
      assert.deepEqual(writesOf(stage.sandbox), [], 'Something is sent before the videos are there')
      assert.deepEqual(result.leftInTemp, [], 'A file stays behind')
      assert.equal(result.stderr, '')
    })
  }
})

suite('a passing fault costs a second try, not the release', { concurrency: 2 }, () => {
  const faults: [string, GitHubFault, GitHubRequest['host']][] = [
    ['a download cut off', { kind: 'cut' }, 'storage'],
    ['a download with other bytes', { kind: 'bytes', bytes: Buffer.alloc(81_392) }, 'storage'],
    ['a storage that is down', status(503), 'storage'],
    ['an address that has expired', status(403, 'Request has expired'), 'storage'],
    ['a bad gateway', status(502), 'api'],
  ]
  for (const [name, fault, host] of faults) {
    test(name, async () => {
      await using stage = await setStage()
      stage.github.release({ assets: launch })
      let left = 1
      stage.github.intercept = (request) => (request.host === host && left-- > 0 ? fault : undefined)
      const result = await stage.run({ 'release-assets': '*.mp4', 'wait-timeout': '0' }, { event: published })
      assert.equal(result.exitCode, 0, result.log)
      assert.equal(stage.sandbox.livePosts().length, 1)
      assert.deepEqual(result.leftInTemp, [])
    })
  }
})

test('a run that is cancelled during a download leaves no file and no post', { skip: withoutSignals }, async () => {
  await using stage = await setStage()
  stage.github.release({ assets: launch })
  let cancel = (): void => undefined
  stage.github.intercept = ({ host }) => {
    if (host === 'storage') cancel()
    return host === 'storage' ? { kind: 'cut' } : undefined
  }
  const result = await stage.run(
    { 'release-assets': '*.mp4' },
    { event: published, onStart: (child) => (cancel = () => void child.kill('SIGINT')) },
  )
  assert.equal(result.exitCode, 1, result.log)
  assert.deepEqual(errorsOf(result), [
    'The run was cancelled (SIGINT). Run the step again: it publishes what is missing, and nothing twice.',
  ])
  assert.deepEqual(result.leftInTemp, [], 'A cancelled run fills the disk of a self-hosted runner')
  assert.deepEqual(stage.sandbox.groups, [])
})
