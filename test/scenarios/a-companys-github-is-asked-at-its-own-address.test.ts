import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { launchVideo, numberedVideo } from '../fixtures/videos.ts'
import { after, before, eventOf } from '../support/events.ts'
import { captionsOf, errorsOf, type Stage, setStage } from '../support/stage.ts'
import { resultsOf } from '../support/story.ts'

/** As a GitHub Enterprise Server has it: https://git.example.com/api/v3. */
const onServer = { basePath: '/api/v3' }
const env = { GITHUB_SERVER_URL: 'https://git.example.com' }

/** `GET /repos/acme/videos/…`, below the API's address; what was asked beside it would stand as `(outside of /api/v3) …`. */
const askedOf = ({ github }: Stage): string[] =>
  github.requests.filter(({ host }) => host === 'api').map(({ method, path }) => `${method} ${path}`)

suite('a GitHub Enterprise Server is asked below its /api/v3, and nowhere else', () => {
  test('for the assets of the release', async () => {
    await using stage = await setStage({}, onServer)
    stage.github.release({ assets: { 'launch.mp4': launchVideo() } })
    const inputs = { 'release-assets': '*.mp4', caption: '{{ run.url }}' }
    const run = await stage.run(inputs, { event: eventOf('release-published'), env })
    assert.equal(run.exitCode, 0, run.log)
    const links = 'https://git.example.com/acme/videos/actions/runs/9876543210'
    assert.deepEqual(captionsOf(stage), [links], 'the caption links to a GitHub that knows nothing of the run')
    const asked = askedOf(stage)
    assert.equal(asked.length, 2, asked.join('\n'))
    assert.match(
      asked.join('\n'),
      /^GET \/repos\/acme\/videos\/releases\/\d+\/assets\nGET \/repos\/acme\/videos\/releases\/assets\/\d+$/,
    )
  })

  test('for the video itself, where the server sends it without a detour over a storage', async () => {
    await using stage = await setStage({}, onServer)
    stage.github.release({ assets: { 'launch.mp4': launchVideo() } })
    stage.github.intercept = ({ host, headers }) =>
      host === 'api' && headers.accept === 'application/octet-stream'
        ? { kind: 'bytes', bytes: launchVideo() }
        : undefined
    const inputs = { 'release-assets': '*.mp4', caption: 'Out now' }
    const run = await stage.run(inputs, { event: eventOf('release-published'), env })
    assert.deepEqual([run.exitCode, captionsOf(stage)], [0, ['Out now']], run.log)
    assert.deepEqual(
      stage.github.requests.filter(({ host }) => host === 'storage'),
      [],
    )
  })

  test('for what a push added', async () => {
    await using stage = await setStage({ 'old.mp4': numberedVideo(1), 'new.mp4': numberedVideo(2) }, onServer)
    stage.github.commit(before, undefined, [{ filename: 'old.mp4', status: 'added' }])
    stage.github.commit(after, before, [{ filename: 'new.mp4', status: 'added' }])
    const inputs = { videos: '*.mp4', caption: 'Hi', 'added-only': 'true', 'dry-run': 'true' }
    const run = await stage.run(inputs, { event: eventOf('push'), env })
    assert.equal(run.exitCode, 0, run.log)
    assert.deepEqual(
      resultsOf(run).map(({ video }) => video),
      ['new.mp4'],
    )
    assert.deepEqual(askedOf(stage), [`GET /repos/acme/videos/compare/${before}...${after}`])
  })

  test('for the comment on a pull request, which is written once and then kept up to date', async () => {
    await using stage = await setStage({ 'launch.mp4': numberedVideo(1) }, onServer)
    const preview = (caption: string) =>
      stage.run(
        { videos: 'launch.mp4', caption, 'dry-run': 'true', comment: 'true' },
        { event: eventOf('pull-request'), env },
      )
    for (const caption of ['First', 'Second']) {
      const run = await preview(caption)
      assert.equal(run.exitCode, 0, run.log)
    }
    const number = Number(/\/issues\/(\d+)\/comments/.exec(askedOf(stage).join('\n'))?.[1])
    const comments = stage.github.comments(number)
    assert.equal(comments.length, 1, askedOf(stage).join('\n'))
    assert.match(comments[0]?.body ?? '', /Second/)
    assert.match(comments[0]?.body ?? '', /https:\/\/git\.example\.com\/acme\/videos\/actions\/runs\//)
    assert.ok(!askedOf(stage).some((line) => line.includes('outside of')), askedOf(stage).join('\n'))
  })

  test('for the newest commit, where an old run is repeated', async () => {
    await using stage = await setStage({ 'launch.mp4': numberedVideo(1) }, onServer)
    stage.github.head('heads/main', 'c0'.repeat(20))
    const inputs = { videos: 'launch.mp4', caption: 'Hi', 'on-change': 'update' }
    const run = await stage.run(inputs, { event: eventOf('push'), env: { ...env, GITHUB_RUN_ATTEMPT: '2' } })
    assert.deepEqual([run.exitCode, errorsOf(run)], [0, []], run.log)
    assert.deepEqual(askedOf(stage), ['GET /repos/acme/videos/git/ref/heads/main'])
  })
})
