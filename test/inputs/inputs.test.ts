import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readInputs } from '../../src/inputs/inputs.ts'

const good = { 'INPUT_API-KEY': 'sk_x', INPUT_VIDEOS: 'a.mp4', 'INPUT_VIEWER-SETTING': 'SELF_ONLY' }

const problemsWith = (variables: Record<string, string>): string[] =>
  readInputs({ ...good, ...variables }).problems.map(({ severity, message }) => `${severity}: ${message}`)

suite('variables of a job are no inputs', () => {
  for (const name of [
    'INPUT_ANY',
    'INPUT_VIDEO',
    'INPUT_FILE',
    'INPUT_TIME',
    'INPUT_CAPTIONS_DIR',
    'INPUT_',
    'INPUT_ONE',
  ]) {
    test(name, () => assert.deepEqual(problemsWith({ [name]: 'x' }), [], 'a variable of the job stops every run'))
  }
  for (const [name, input] of [
    ['INPUT_DRY_RUN', 'dry-run'],
    ['INPUT_API_URL', 'api-url'],
  ] as const) {
    test(`${name} is told, and stops nothing`, () => {
      assert.deepEqual(problemsWith({ [name]: 'true' }), [
        `notice: The variable ${name} is not an input of this step. If you mean the input, write ${input} under "with:".`,
      ])
    })
  }
})

suite('a slip stops the step', () => {
  for (const [name, meant] of [
    ['SHEDULE', 'schedule'],
    ['DRYRUN', 'dry-run'],
    ['WAIT-TIMOUT', 'wait-timeout'],
    ['ACCOUNT', 'accounts'],
    ['ON-DUPLICATES', 'on-duplicate'],
    ['ONLYY', 'only'],
  ] as const) {
    test(name, () => {
      const [problem = '', ...others] = problemsWith({ [`INPUT_${name}`]: 'x' })
      assert.deepEqual(others, [])
      assert.ok(problem.startsWith(`error: There is no input "${name.toLowerCase()}"; did you mean ${meant}?`), problem)
      assert.ok(problem.includes(`(env: INPUT_${name})`), 'whoever has a variable of that name does not learn why')
    })
  }
  test('video, where videos is not given', () => {
    const { problems } = readInputs({ ...good, INPUT_VIDEOS: '', INPUT_VIDEO: 'a.mp4' })
    assert.match(problems[0]?.message ?? '', /There is no input "video"; did you mean videos\?/)
  })
})
