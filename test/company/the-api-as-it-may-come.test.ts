/** What a sister service with the same API says since: read where it comes, relied on nowhere. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Fault } from '../sandbox/faults.ts'
import { invalid, type NewerCode, newerRefusal } from '../sandbox/newer-codes.ts'
import type { SandboxOptions } from '../sandbox/options.ts'
import { resultsOf, type Story, startStory } from '../support/story.ts'
import { assertNoHarm, clips, LATER, LATER_ISO, messagesOf, outcomesOf } from './company.ts'

const step = { videos: 'a.mp4', caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE' }

const published = (options: SandboxOptions) => startStory(clips('a'), options)
const postOf = (run: Awaited<ReturnType<Story['run']>>): { postedId?: string; url?: string } | undefined => {
  const posts = resultsOf(run)[0]?.posts
  return Array.isArray(posts) ? posts[0] : undefined
}

suite('ids and links', { concurrency: 2 }, () => {
  test('postedId as text: the id and the link', async () => {
    await using story = await published({})
    const run = await story.run(step)
    const id = story.sandbox.groups[0]?.posts[0]?.postedId
    assert.ok(id && id.length === 19)
    assert.deepEqual(postOf(run)?.postedId, id)
    assert.equal(run.outputs['post-url'], `https://www.tiktok.com/@acme/video/${id}`)
  })

  for (const when of ['in the run', 'in a later run']) {
    test(`postedId as a number, ${when}: no link and no id rather than wrong ones`, async () => {
      await using story = await published({ postedIdAs: 'number' })
      const first = await story.run(step)
      const run = when === 'in the run' ? first : await story.run(step)
      assert.equal(run.exitCode, 0, run.log)
      assert.equal(run.outputs['post-url'] ?? '', '', 'the link leads to the video of somebody else')
      const all = [JSON.stringify(run.outputs), run.summary, run.log].join('\n')
      assert.doesNotMatch(all, /\/video\/\d/, 'the link leads to the video of somebody else')
      assert.equal(postOf(run)?.postedId, undefined, 'the id is rounded, and taken for true')
      assert.doesNotMatch(all, /may not be public/, 'TikTok has given an id, so the post is public')
    })
  }

  test('postedId as a number beside a permalink: the permalink', async () => {
    await using story = await published({ postedIdAs: 'number', permalinks: true })
    const run = await story.run(step)
    const id = story.sandbox.groups[0]?.posts[0]?.postedId
    assert.match(run.outputs['post-url'] ?? '', new RegExp(`^https://www\\.tiktok\\.com/.*${id}`))
  })

  const links: [link: unknown, isTaken: boolean][] = [
    ['https://www.tiktok.com/@other/video/7500000000000000123', true],
    ['https://vm.tiktok.com/ZM123/', true],
    ['http://www.tiktok.com/@acme/video/7500000000000000123', false],
    ['https://www.tiktok.com.evil.example/@acme/video/7500000000000000123', false],
    ['https://nottiktok.com/@acme/video/7500000000000000123', false],
    ['https://evil.example/https://www.tiktok.com/', false],
    ['https://www.tiktok.com@evil.example/', false],
    ['javascript:alert(1)//tiktok.com', false],
    ['', false],
    [17, false],
    [null, false],
  ]
  for (const [link, isTaken] of links) {
    test(`permalink ${JSON.stringify(link)}: ${isTaken ? 'taken' : 'the link is made of the id'}`, async () => {
      await using story = await published({})
      const posted = (): unknown => {
        const [group] = story.sandbox.groups
        const own = { _id: 'x', platform: 'tiktok', platformId: 'acme1', content: 'Hi', permalink: link }
        return {
          success: true,
          postGroupId: group?.id,
          posts: [{ ...own, status: 'published', postedId: '7500000000000000777' }],
        }
      }
      story.sandbox.intercept = ({ path }) =>
        path.startsWith('/get-post') && story.sandbox.groups[0]?.status !== 'draft'
          ? { kind: 'status', status: 200, body: posted() }
          : undefined
      const run = await story.run(step)
      const expected = isTaken ? link : 'https://www.tiktok.com/@acme/video/7500000000000000777'
      assert.deepEqual([outcomesOf(run), run.outputs['post-url']], [['published'], expected], run.log)
    })
  }
})

/** Every request of this path is answered so. */
function answering({ sandbox }: Story, path: string, fault: Fault): void {
  sandbox.intercept = (request) => (request.path.startsWith(path) ? fault : undefined)
}

suite('refusals', { concurrency: 2 }, () => {
  for (const path of ['/create-post', '/update-post', '/get-upload-url']) {
    test(`${path}: what is wrong with each field is shown`, async () => {
      await using story = await published({})
      const errors = [
        { field: 'platformSettings.tiktok.viewerSetting', message: 'is not allowed for this account' },
        { code: 'CAPTION', message: 'The caption names a competitor' },
      ]
      answering(story, path, invalid(errors))
      const told = messagesOf(await story.run(step), 'error')
      for (const { field = '', message } of errors) {
        assert.ok(told.includes(message) && told.includes(field), `only "Validation failed" is told:\n${told}`)
      }
      assert.equal(story.sandbox.drafts().length, 0, 'its draft is left')
    })
  }

  const advices: [code: NewerCode, path: string, advice: RegExp][] = [
    ['POST_NOT_EDITABLE', '/update-post', /look at it in PostPost/],
    ['POST_PUBLISH_IN_PROGRESS', '/update-post', /being published/],
    ['POST_GROUP_VERSION_CONFLICT', '/update-post', /run the step again/i],
    ['SCHEDULED_TIME_IN_PAST', '/update-post', /Write a time in the future, or now\./],
    ['PLATFORM_SETTING_UNKNOWN', '/create-post', /newer version of the action/],
    ['IDEMPOTENCY_IN_FLIGHT', '/create-post', /run the step again/i],
    ['IDEMPOTENCY_KEY_CONFLICT', '/create-post', /run the step again/i],
  ]
  for (const [code, path, advice] of advices) {
    test(`${code} comes with advice, and leaves nothing behind`, async () => {
      await using story = await published({})
      answering(story, path, newerRefusal(code))
      const run = await story.run({ ...step, schedule: LATER })
      assert.deepEqual([run.exitCode, outcomesOf(run)], [1, ['failed']], run.log)
      const told = messagesOf(run, 'error')
      assert.match(told, new RegExp(code))
      assert.match(told, advice, 'a code and no word of what to do')
      assert.deepEqual([story.sandbox.livePosts().length, story.sandbox.drafts().length], [0, 0], run.log)
    })
  }
})

test('what the service remarks on create and update stands in the log', async () => {
  await using story = await published({ warnings: ['The music may be muted', { message: 'This account is new' }, 17] })
  const run = await story.run({ ...step, schedule: LATER })
  assert.deepEqual([run.exitCode, outcomesOf(run)], [0, ['scheduled']], run.log)
  for (const remark of ['The music may be muted', 'This account is new'])
    assert.equal(run.log.split(remark).length - 1, 2, `of create and of update:\n${run.log}`)
})

const inPast: [name: string, fault: Fault][] = [
  [
    '400 Scheduled time cannot be in the past',
    { kind: 'status', status: 400, body: { error: 'Scheduled time cannot be in the past' } },
  ],
  ['SCHEDULED_TIME_IN_PAST', newerRefusal('SCHEDULED_TIME_IN_PAST')],
]
// A post that goes out a few seconds later is waited for in real time: side by side.
suite('times in the past', { concurrency: 4 }, () => {
  for (const [name, fault] of inPast) {
    test(`${name} for a post that goes out now: a little later it does`, async () => {
      await using story = await published({})
      let left = 1
      story.sandbox.intercept = ({ path }) => (path.startsWith('/update-post') && left-- > 0 ? fault : undefined)
      const run = await story.run(step)
      assert.deepEqual([run.exitCode, outcomesOf(run)], [0, ['published']], run.log)
      assert.equal(story.sandbox.livePosts().length, 1)
      assertNoHarm(story)
    })

    test(`${name} each time: it fails with the reason, and leaves no draft`, async () => {
      await using story = await published({})
      answering(story, '/update-post', fault)
      const run = await story.run(step)
      assert.deepEqual([run.exitCode, outcomesOf(run), story.sandbox.drafts().length], [1, ['failed'], 0], run.log)
      assert.match(messagesOf(run, 'error'), /in the past/)
    })

    test(`${name} for an own time: it fails with the reason, and goes out at no other time`, async () => {
      await using story = await published({})
      answering(story, '/update-post', fault)
      const run = await story.run({ ...step, schedule: LATER })
      assert.deepEqual([run.exitCode, outcomesOf(run), story.sandbox.livePosts()], [1, ['failed'], []], run.log)
      assert.match(messagesOf(run, 'error'), /in the past/)
      const asked = story.sandbox.requests.filter(({ path }) => path.startsWith('/update-post'))
      for (const { body } of asked) assert.deepEqual(body, { status: 'scheduled', scheduledTime: LATER_ISO })
    })
  }

  for (const newerCodes of [false, true]) {
    test(`a service that refuses times in the past lets a post out now (${newerCodes ? 'newer' : 'documented'} words)`, async () => {
      await using story = await published({ pastTimes: 'refused', newerCodes })
      const run = await story.run(step)
      assert.deepEqual([run.exitCode, outcomesOf(run)], [0, ['published']], run.log)
    })
  }
})
