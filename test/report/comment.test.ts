import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { eventOf } from '../support/events.ts'
import { noticesOf, type Stage, setStage } from '../support/stage.ts'

const event = eventOf('pull-request')
const preview = {
  videos: 'a.mp4',
  caption: 'First @octocat #1 https://example.com/#2',
  schedule: '2099-01-01T10:00',
  'dry-run': 'true',
  comment: 'true',
}
const video = { 'a.mp4': numberedVideo(1) }

/** Requests about comments since the last look. */
function commentCalls({ github }: Stage): string[] {
  const calls = github.requests.splice(0).filter(({ path }) => path.includes('/comments'))
  return calls.map(({ method, path, query }) => `${method} ${path}${query.page ? ` page ${query.page}` : ''}`)
}

const list = 'GET /repos/acme/videos/issues/7/comments'

test('a pull request has one preview comment, which is kept up to date', async () => {
  await using stage = await setStage(video)
  const first = await stage.run(preview, { event })
  assert.equal(first.exitCode, 0, first.log)
  assert.deepEqual(commentCalls(stage), [list, 'POST /repos/acme/videos/issues/7/comments'])
  assert.match(
    noticesOf(first, 'notice').join(),
    /^The preview comment is written: https:\/\/github\.com\/acme\/videos\/pull\/7#issuecomment-9001$/,
  )

  await stage.run(preview, { event })
  assert.deepEqual(commentCalls(stage), [list], 'A comment that says the same is written again')

  const changed = await stage.run({ ...preview, caption: 'Second' }, { event })
  assert.deepEqual(commentCalls(stage), [list, 'PATCH /repos/acme/videos/issues/comments/9001'])
  assert.match(noticesOf(changed, 'notice').join(), /^The preview comment is updated: /)
  const [comment, ...others] = stage.github.comments(7)
  assert.deepEqual(others, [], 'Every push adds a comment')
  assert.match(comment?.body ?? '', /Second/)
})

test('the comment is found among others, also on a second page, and each step has its own', async () => {
  await using stage = await setStage(video)
  const comments = stage.github.comments(7)
  comments.push(...Array.from({ length: 130 }, (_, id) => ({ id, body: `Comment ${id}`, login: 'octocat' })))
  await stage.run(preview, { event })
  const quoted = `> ${comments[130]?.body}`
  comments.push({ id: 500, body: quoted, login: 'octocat' })
  commentCalls(stage)
  await stage.run({ ...preview, caption: 'Second' }, { event })
  assert.deepEqual(commentCalls(stage), [list, `${list} page 2`, 'PATCH /repos/acme/videos/issues/comments/9001'])
  await stage.run({ ...preview, caption: 'Another step' }, { event, env: { GITHUB_ACTION: '__self_2' } })
  assert.equal(comments.length, 133, "Two steps overwrite each other's preview")
  assert.equal(comments[131]?.body, quoted, "Somebody else's comment is changed")
})

test('nobody is notified: names and numbers of a caption are only text there', async () => {
  await using stage = await setStage(video)
  const result = await stage.run({ ...preview, comment: 'true' }, { event })
  const body = stage.github.comments(7)[0]?.body ?? ''
  assert.match(body, /^<!-- postpost-tiktok preview: Publish\/publish\/__self [0-9a-f]{12} -->\n## TikTok preview/)
  assert.doesNotMatch(body, /@\w/, 'Whoever has that name on GitHub is notified')
  assert.doesNotMatch(body, /#\d/, 'Issues with that number are linked')
  assert.match(body, /First @<!-- -->octocat #<!-- -->1 https:/)
  assert.match(result.summary, /First @octocat #1/)
})

test('a preview longer than a comment is cut at the end of a block', async () => {
  const many = Object.fromEntries(Array.from({ length: 45 }, (_, i) => [`v/${i}.mp4`, numberedVideo(i)]))
  await using stage = await setStage(many)
  const caption = '@name '.repeat(350)
  const result = await stage.run(
    { ...preview, videos: 'v/*.mp4', caption, 'max-posts': '0', 'max-per-day': '0' },
    { event },
  )
  assert.equal(result.exitCode, 0, result.log)
  const body = stage.github.comments(7)[0]?.body ?? ''
  assert.ok(body.length <= 65_536, `GitHub refuses a comment of ${body.length} characters`)
  assert.match(body, />\n\n… the job summary has the rest\.\n\n<sub>/)
  for (const tag of ['table', 'tr', 'td', 'details', 'ul', 'li']) {
    const count = (text: string): number => body.split(text).length
    const opened = count(`<${tag}>`) + count(`<${tag} `)
    assert.equal(opened - 1, count(`</${tag}>`), `what follows the preview becomes part of its <${tag}>`)
  }
})

test("a stranger's comment with the marker is left alone, and the preview gets its own", async () => {
  await using stage = await setStage(video)
  await stage.run(preview, { event })
  const [own] = stage.github.comments(7).splice(0)
  const forged = { id: 1, body: own?.body ?? '', login: 'mallory' }
  stage.github.comments(7).push(forged)
  await stage.run({ ...preview, caption: 'Second' }, { event })
  assert.equal(forged.body, own?.body, "a stranger's text is replaced, or passes for the preview")
  assert.equal(stage.github.comments(7).length, 2)
  await stage.run({ ...preview, caption: 'Third' }, { event })
  assert.equal(stage.github.comments(7).length, 2)
  assert.match(stage.github.comments(7)[1]?.body ?? '', /Third/)
})

test('a comment that GitHub has made and answered with 502 is not made a second time', async () => {
  await using stage = await setStage(video)
  stage.github.intercept = ({ method }) => (method === 'POST' ? { kind: 'status', status: 502 } : undefined)
  const first = await stage.run(preview, { event })
  assert.equal(first.exitCode, 0, first.log)
  assert.deepEqual(commentCalls(stage), [list, 'POST /repos/acme/videos/issues/7/comments'])
  assert.equal(stage.github.comments(7).length, 1, 'the pull request has the preview twice')
  await stage.run(preview, { event })
  assert.deepEqual(commentCalls(stage), [list], 'the next run does not find it')
})

test('a list of comments that fails once is read again', async () => {
  await using stage = await setStage(video)
  let faults = 1
  stage.github.intercept = () => (faults-- > 0 ? { kind: 'status', status: 500 } : undefined)
  await stage.run(preview, { event })
  assert.deepEqual(commentCalls(stage), [list, list, 'POST /repos/acme/videos/issues/7/comments'])
})

suite('a comment that cannot be written is a notice, and the step passes', { concurrency: 2 }, () => {
  const cases: { name: string; set: (stage: Stage) => void; event?: typeof event; says: RegExp }[] = [
    {
      name: 'a fork',
      event: eventOf('pull-request-fork'),
      set: ({ github }) => {
        github.mayComment = false
      },
      says: /^The token may not comment here \(pull requests from forks get a read-only token; otherwise, add permissions: \{ pull-requests: write \}\)\. The preview is in the job summary\.$/,
    },
    {
      name: 'no pull request',
      event: eventOf('push'),
      set: () => undefined,
      says: /^comment: true has no meaning on push, because there is no pull request\.$/,
    },
    {
      name: 'GitHub is down',
      set: ({ github }) => {
        github.intercept = () => ({ kind: 'status', status: 503 })
      },
      says: /^The preview comment could not be written\. The preview is in the job summary\. The request to GitHub failed while writing the comment/,
    },
  ]
  for (const { name, set, says, event: other = event } of cases) {
    test(name, async () => {
      await using stage = await setStage(video)
      set(stage)
      const result = await stage.run(preview, { event: other })
      assert.equal(result.exitCode, 0, `A comment decides about the step: ${result.log}`)
      assert.match(noticesOf(result, 'notice').join(), says)
      assert.match(result.summary, /TikTok preview/)
    })
  }
})

test('the comment links the run, and the jobs of a matrix keep one each', async () => {
  await using stage = await setStage(video)
  const comments = stage.github.comments(7)
  const inputs = { ...preview, 'api-key': undefined }
  for (const account of ['@one', '@two', '@one'])
    await stage.run({ ...inputs, accounts: account, caption: `For ${account}` }, { event })
  assert.equal(comments.length, 2, 'the legs of a matrix overwrite each other')
  assert.match(comments[0]?.body ?? '', /<a href="https:\/\/github\.com\/acme\/videos\/actions\/runs\/9876543210">/)
})

test('a pull request that edits the plan is previewed whole: what is new, and what is there otherwise', async () => {
  const entries = (caption: string): string =>
    `version: 1\nposts:\n  - { id: a, video: a.mp4, caption: ${caption} }\n  - { id: b, video: b.mp4, caption: New }\n`
  await using stage = await setStage({ ...video, 'b.mp4': numberedVideo(2), 'posts.yml': entries('Old') })
  const later = { manifest: 'posts.yml', schedule: '2099-01-01T10:00', 'wait-timeout': '0' }
  const first = await stage.run({ ...later, only: 'a' })
  assert.equal(first.exitCode, 0, first.log)
  await stage.write({ 'posts.yml': entries('Edited') })
  await stage.run({ ...later, 'dry-run': 'true', comment: 'true' }, { event })
  const body = stage.github.comments(7)[0]?.body ?? ''
  assert.match(body, /TikTok preview: .*1 planned/, 'the new post is not shown')
  assert.match(body, /1 skipped/)
  assert.match(body, /with another caption \(&quot;Old&quot;\)\. This step changes nothing there/)
})
