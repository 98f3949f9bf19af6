import assert from 'node:assert/strict'
import test from 'node:test'
import { judgePullRequestTarget } from '../../src/checks/pull-request-target.ts'
import { readContext } from '../../src/github/context.ts'
import { readInputs } from '../../src/inputs/inputs.ts'

const rows: readonly [event: string, key: string, dryRun: string, isWarned: boolean][] = [
  ['pull_request_target', 'sk_a.b', 'false', true],
  ['pull_request_target', 'sk_a.b', 'true', false],
  ['pull_request_target', '', 'true', false],
  ['pull_request', 'sk_a.b', 'false', false],
  ['push', 'sk_a.b', 'false', false],
  ['', 'sk_a.b', 'false', false],
]

for (const [event, key, dryRun, isWarned] of rows) {
  test(`${event || 'no event'}, ${key ? 'a key' : 'no key'}, dry-run ${dryRun}: ${isWarned ? 'a' : 'no'} warning`, () => {
    const { inputs } = readInputs({ INPUT_VIDEOS: 'a.mp4', 'INPUT_API-KEY': key, 'INPUT_DRY-RUN': dryRun })
    const problems = judgePullRequestTarget(inputs, readContext({ GITHUB_EVENT_NAME: event }))
    assert.deepEqual(
      problems.map(({ code, severity }) => `${severity} ${code}`),
      isWarned ? ['warning run/pull-request-target'] : [],
    )
  })
}
