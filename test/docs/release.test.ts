import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { releaseNotes } from '../../scripts/release-notes.ts'

const root = new URL('../..', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8')

const changelog = `# Changelog

## [Unreleased]

## [1.1.0] - 2026-12-01

### Added

- More.

## [1.0.1] - 2026-11-30

## [1.0.0] - unreleased

- First.

[1.1.0]: https://example.com/v1.1.0
`

test('a release gets its own part of the changelog, without heading and link definitions', () => {
  assert.equal(releaseNotes(changelog, 'v1.1.0'), '### Added\n\n- More.\n')
})

for (const [version, wrong] of [
  ['v2.0.0', /has no part "## \[2\.0\.0\]/],
  ['v1.1', /has no part/],
  ['1.0.1', /says nothing about 1\.0\.1/],
  ['1.0.0', /no date for 1\.0\.0 yet/],
] as const) {
  test(`no release of ${version}: ${wrong.source}`, () => {
    assert.throws(() => releaseNotes(changelog, version), wrong)
  })
}

test('the changelog has a part for the version of package.json', () => {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(read('package.json')))
  const dated = read('CHANGELOG.md').replace(`## [${version}] - unreleased`, `## [${version}] - 2026-12-01`)
  assert.notEqual(releaseNotes(dated, version), '')
})

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
})
const workflow = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({ permissions: z.record(z.string(), z.string()).default({}), steps: z.array(step) }),
  ),
})

for (const name of readdirSync(new URL('.github/workflows', root))) {
  const text = read(`.github/workflows/${name}`)
  const { permissions, jobs } = workflow.parse(parse(text))
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  test(`${name} gives nobody more than is needed`, () => {
    for (const { uses, run = '', with: given } of steps) {
      if (uses && !uses.startsWith('./')) assert.match(uses, /@[0-9a-f]{40}$/, 'A tag can be moved to other code')
      if (uses?.startsWith('actions/checkout@')) assert.equal(given['persist-credentials'], false)
      assert.doesNotMatch(run, /\$\{\{/, 'An expression becomes a part of the script')
    }
    assert.ok(
      Object.values(permissions).every((access) => access === 'read'),
      'Every job may write',
    )
    for (const job of Object.values(jobs)) {
      const mayWrite = Object.values(job.permissions).includes('write')
      const runsPackages = job.steps.some(({ run = '' }) => /npm (?:ci|cit|i|install|run|test)/.test(run))
      assert.ok(!(mayWrite && runsPackages), 'Code from npm runs with a token that may write')
    }
  })
}

test('a release is checked before it is attested, and attested before it is made', () => {
  const { jobs } = workflow.parse(parse(read('.github/workflows/release.yml')))
  assert.deepEqual(
    Object.entries(jobs).map(([name, { needs }]) => [name, needs]),
    [
      ['check', undefined],
      ['attest', 'check'],
      ['release', 'attest'],
    ],
  )
})

test('issue forms ask for the log, and every question has a label', () => {
  const item = z.looseObject({
    type: z.string(),
    id: z.string().optional(),
    attributes: z.looseObject({ label: z.string().optional() }),
  })
  const form = z.looseObject({ name: z.string(), description: z.string(), body: z.array(item) })
  for (const name of ['bug.yml', 'feature.yml']) {
    const { body } = form.parse(parse(read(`.github/ISSUE_TEMPLATE/${name}`)))
    for (const { type, attributes } of body) assert.ok(type === 'markdown' || attributes.label)
    if (name === 'bug.yml') assert.ok(body.some(({ id }) => id === 'log'))
  }
})
