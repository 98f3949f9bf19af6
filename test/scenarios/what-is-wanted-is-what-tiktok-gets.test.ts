import assert from 'node:assert/strict'
import test from 'node:test'
import { draftsAsked, oneVideo, startStory, video } from '../support/story.ts'
import { detailsOf } from '../support/summary.ts'

/** Comments, duet, stitch: every combination as an entry of its own. */
const combinations = Array.from({ length: 8 }, (_, bits) => [(bits & 4) > 0, (bits & 2) > 0, (bits & 1) > 0] as const)
const manifest = [
  'version: 1',
  'defaults: { viewerSetting: MUTUAL_FOLLOW_FRIENDS, schedule: draft, commercialContent: true, brandOrganic: true }',
  'posts:',
  ...combinations.map(
    ([comments, duet, stitch], index) =>
      `  - { id: p${index}, video: launch.mp4, caption: "${index}", allowComments: ${comments}, allowDuet: ${duet}, allowStitch: ${stitch} }`,
  ),
].join('\n')

for (const mode of ['compensate', 'off'] as const) {
  test(`interaction-inversion: ${mode} sends ${mode === 'off' ? 'what is wanted' : 'the opposite of what is wanted'}`, async () => {
    await using story = await startStory({ 'launch.mp4': video(), 'posts.yml': manifest })
    const inputs = { manifest: 'posts.yml', concurrency: '1', 'interaction-inversion': mode }
    const result = await story.run(inputs, { post: 'never' })
    assert.equal(result.exitCode, 0, result.log)
    const flip = mode === 'compensate'
    assert.deepEqual(
      draftsAsked(story.sandbox),
      combinations.map(([comments, duet, stitch], index) => ({
        content: String(index),
        platforms: ['tiktok-acme1'],
        platformSettings: {
          tiktok: {
            viewerSetting: 'MUTUAL_FOLLOW_FRIENDS',
            allowComments: comments !== flip,
            allowDuet: duet !== flip,
            allowStitch: stitch !== flip,
            // The bug is about three settings only.
            commercialContent: true,
            brandOrganic: true,
            brandedContent: false,
          },
        },
      })),
      'strangers may comment, duet or stitch although the user said no, or the other way round',
    )
    assert.equal(
      /sent inverted/.test(result.log),
      flip,
      'the log must say it when, and only when, the opposite is sent',
    )
    const shown = flip
      ? 'comments on → off, duet off → on, stitch on → off'
      : 'comments on → on, duet off → off, stitch on → on'
    const told = detailsOf(result.summary, 'p5')['Interactions, wanted → sent']
    assert.equal(told, shown, 'the summary must say what is wanted and what was sent')
  })
}

test('without a word about them comments are wanted, duet and stitch are not', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  await story.run({ ...oneVideo, 'interaction-inversion': 'off', schedule: 'draft' }, { post: 'never' })
  const [group] = story.sandbox.groups
  assert.deepEqual(group?.platformSettings.tiktok, {
    viewerSetting: 'PUBLIC_TO_EVERYONE',
    allowComments: true,
    allowDuet: false,
    allowStitch: false,
    commercialContent: false,
    brandOrganic: false,
    brandedContent: false,
  })
})
