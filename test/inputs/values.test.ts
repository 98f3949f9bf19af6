import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Inputs, readInputs } from '../../src/inputs/inputs.ts'

const read = (variables: Record<string, string>): { inputs: Inputs; said: string[] } => {
  const { inputs, problems } = readInputs({ 'INPUT_API-KEY': 'sk_x', INPUT_VIDEOS: 'a.mp4', ...variables })
  return { inputs, said: problems.map(({ severity, message }) => `${severity}: ${message}`) }
}

const counts = [
  ['concurrency', 'concurrency', 1],
  ['max-per-minute', 'maxPerMinute', 0],
  ['max-per-day', 'maxPerDay', 0],
  ['max-posts', 'maxPosts', 0],
] as const

for (const [name, key, least] of counts) {
  suite(name, () => {
    for (const value of [least, least + 1, 7, 999_999_999]) {
      test(`${value} is taken`, () => {
        const { inputs, said } = read({ [`INPUT_${name.toUpperCase()}`]: String(value) })
        assert.deepEqual(said, [], 'a number that is right stops the step')
        assert.equal(inputs[key], value)
      })
    }
    for (const value of [String(least - 1), '1.5', '1e3', 'three', '0x2', '1000000000', '2 a day', '١']) {
      test(`${value} is refused`, () => {
        const { inputs, said } = read({ [`INPUT_${name.toUpperCase()}`]: value })
        assert.deepEqual(said, [`error: ${name} is "${value}"; write a whole number, ${least} or more.`])
        assert.equal(inputs[key], least, 'a value that was refused goes on as another one')
      })
    }
  })
}

suite('flags', () => {
  for (const [value, taken] of [
    ['true', true],
    ['TRUE', true],
    ['False', false],
    ['false', false],
    [' true\n', true],
  ] as const) {
    test(JSON.stringify(value), () => {
      const { inputs, said } = read({ 'INPUT_DRY-RUN': value, INPUT_STRICT: value })
      assert.deepEqual(said, [])
      assert.deepEqual([inputs.dryRun, inputs.strict], [taken, taken])
    })
  }
  for (const value of ['yes', '1', 'truee', 'no']) {
    test(`${value} is refused, and is not true`, () => {
      const { inputs, said } = read({ 'INPUT_ADDED-ONLY': value })
      assert.deepEqual(said, [`error: added-only is "${value}"; write true or false.`])
      assert.equal(inputs.addedOnly, false)
    })
  }
})

suite('an input that names a video', () => {
  const none =
    'error: No video is named: set videos (paths or patterns, one on each line), manifest (a YAML file in the repository) or release-assets (names of assets).'
  for (const [name, variables, said] of [
    ['none at all', { INPUT_VIDEOS: '' }, [none]],
    ['a comment alone', { INPUT_VIDEOS: '# later' }, [none]],
    ['comments in each', { INPUT_VIDEOS: '# a', INPUT_MANIFEST: '# b', 'INPUT_RELEASE-ASSETS': '# c' }, [none]],
    ['a comment and a file', { INPUT_VIDEOS: '# later\na.mp4' }, []],
    ['manifest', { INPUT_VIDEOS: '', INPUT_MANIFEST: 'p.yml' }, []],
    ['release-assets', { INPUT_VIDEOS: '# none', 'INPUT_RELEASE-ASSETS': '*.mp4' }, []],
  ] as const) {
    test(name, () => assert.deepEqual(read(variables).said, said))
  }
  test('lines are trimmed, and empty ones left out', () => {
    const { videos } = read({ INPUT_VIDEOS: '\n  a.mp4 \n\n\t!b.mp4\n# c\n' }).inputs
    assert.deepEqual(
      videos.map(({ value }) => value),
      ['a.mp4', '!b.mp4', '# c'],
    )
  })
})

suite('how PostPost is reached', () => {
  const user = '0123456789abcdefABCDEF01'
  const rows: [name: string, variables: Record<string, string>, inputs: string[]][] = [
    ['no key', { 'INPUT_API-KEY': '' }, ['api-key']],
    ['no key in a dry run', { 'INPUT_API-KEY': '', 'INPUT_DRY-RUN': 'true' }, []],
    ['a key with a space', { 'INPUT_API-KEY': 'sk x' }, ['api-key']],
    ['a key with a dash of Word', { 'INPUT_API-KEY': 'sk–x' }, ['api-key']],
    ['a key of the first and last printable letters', { 'INPUT_API-KEY': '!~' }, []],
    ['a key with a DEL', { 'INPUT_API-KEY': 'a\x7fb' }, ['api-key']],
    ['a user', { 'INPUT_USER-ID': user }, []],
    ['a user of 23 digits', { 'INPUT_USER-ID': user.slice(1) }, ['user-id']],
    ['a user of 25 digits', { 'INPUT_USER-ID': `${user}0` }, ['user-id']],
    ['a user that is not hex', { 'INPUT_USER-ID': `g${user.slice(1)}` }, ['user-id']],
    ['plain http', { 'INPUT_API-URL': 'http://example.com' }, ['api-url']],
    ['plain http on loopback', { 'INPUT_API-URL': 'http://127.0.0.1:1' }, []],
    ['a user in the address', { 'INPUT_API-URL': 'https://me@example.com' }, ['api-url']],
    ['a password in the address', { 'INPUT_API-URL': 'https://:pw@example.com' }, ['api-url']],
    ['a query in the address', { 'INPUT_API-URL': 'https://example.com?x=1' }, ['api-url']],
    ['a fragment in the address', { 'INPUT_API-URL': 'https://example.com#x' }, ['api-url']],
    ['no address', { 'INPUT_API-URL': 'example.com' }, ['api-url']],
  ]
  for (const [name, variables, inputs] of rows) {
    test(name, () => {
      const { problems } = readInputs({ 'INPUT_API-KEY': 'sk_x', INPUT_VIDEOS: 'a.mp4', ...variables })
      assert.deepEqual(
        problems.map(({ origin }) => ('input' in origin ? origin.input : undefined)),
        inputs,
      )
    })
  }
  test('a slash at its end does no harm, and a password is not shown', () => {
    assert.equal(read({ 'INPUT_API-URL': 'https://example.com/v1//' }).inputs.apiUrl, 'https://example.com/v1')
    const [said] = read({ 'INPUT_API-URL': 'https://me:word@example.com' }).said
    assert.ok(said?.startsWith('error: api-url is "https://***@example.com"; '), said)
  })
})
