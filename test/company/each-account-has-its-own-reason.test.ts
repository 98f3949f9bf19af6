import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errorsOf } from '../support/stage.ts'
import { resultsOf, startStory } from '../support/story.ts'
import { clips, manifestOf, TWO } from './company.ts'

test('two accounts that refuse one post: each is told with its own reason', async () => {
  const reasons: Record<string, string> = { 'tiktok-acme1': 'Too long', 'tiktok-acme2': 'Not allowed' }
  await using story = await startStory(
    { 'posts.yml': manifestOf('  - { video: a.mp4, accounts: all }\n'), ...clips('a') },
    {
      connections: TWO,
      verdict: ({ account }) => ({ code: 'INVALID_CONTENT', message: reasons[account] ?? '' }),
    },
  )
  const run = await story.run({ manifest: 'posts.yml' })
  const refused = (account: string, said: string) => ({
    account,
    status: 'failed',
    error: {
      code: 'INVALID_CONTENT',
      message: `${said}. TikTok does not take this post as it is: correct the video or its settings, then run the step again.`,
    },
  })
  const [first, second] = [refused('tiktok-acme1', 'Too long'), refused('tiktok-acme2', 'Not allowed')]
  assert.deepEqual(resultsOf(run)[0]?.posts, [first, second], 'one account is told the reason of the other')
  assert.deepEqual(errorsOf(run), [
    `a.mp4: TikTok or PostPost refused post group 66a100000000000000000001 for @acme: INVALID_CONTENT: ${first.error.message} @acme2: INVALID_CONTENT: ${second.error.message}`,
    '1 post failed.',
  ])
})
