import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readInputs } from '../../src/inputs/inputs.ts'
import { shareOf } from '../../src/report/comment.ts'

suite('the jobs of a matrix, which are one step for the runner, have a comment each', () => {
  const share = (inputs: Readonly<Record<string, string>>): string => {
    const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
    return shareOf(readInputs(Object.fromEntries(variables)).inputs)
  }
  const step = { manifest: 'posts.yml', caption: 'Hi' }

  for (const [input, one, other] of [
    ['videos', 'a.mp4', 'b.mp4'],
    ['manifest', 'a.yml', 'b.yml'],
    ['release-assets', 'a-*.mp4', 'b-*.mp4'],
    ['release-tag', 'v1', 'v2'],
    ['accounts', '@one', '@two'],
    ['only', 'launch', 'teaser'],
    ['added-only', 'true', 'false'],
    ['user-id', 'one', 'two'],
  ] as const) {
    test(`by ${input}`, () => {
      const shares = [one, other].map((value) => share({ ...step, [input]: value }))
      assert.notEqual(shares[0], shares[1], 'they overwrite the preview of each other')
    })
  }

  test('the same text in another input is another choice', () => {
    assert.notEqual(share({ videos: 'a.*' }), share({ 'release-assets': 'a.*' }))
  })

  for (const changed of [
    { caption: 'Edited' },
    { schedule: '2099-01-01T10:00' },
    { 'max-posts': '50' },
    { 'api-key': 'sk_rotated' },
    { strict: 'true' },
  ]) {
    test(`the next run finds its comment, also with another ${Object.keys(changed)[0]}`, () => {
      assert.equal(share({ ...step, ...changed }), share(step), 'each push adds a comment to the pull request')
    })
  }
})
