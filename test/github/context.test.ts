/** What the runner tells of the run: who may read it, when it began, and whose repository it is. */
import assert from 'node:assert/strict'
import { mkdtempDisposable, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { type Context, readContext } from '../../src/github/context.ts'

const WRITTEN_MS = Date.parse('2026-11-02T10:00:00Z')

async function contextWith(event: unknown, environment: NodeJS.ProcessEnv = {}): Promise<Context> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'event-'))
  const path = join(folder.path, 'event.json')
  await writeFile(path, JSON.stringify(event))
  await utimes(path, WRITTEN_MS / 1000, WRITTEN_MS / 1000)
  return readContext({ GITHUB_REPOSITORY: 'acme/videos', GITHUB_EVENT_PATH: path, ...environment })
}

test('what is not set has its default, and nothing is undefined', () => {
  const { workspace, locate, ...context } = readContext({})
  assert.equal(typeof locate, 'function')
  assert.equal(workspace.folder, process.cwd())
  assert.deepEqual(context, {
    eventName: '',
    repository: { id: '', name: '', owner: '', url: 'https://github.com/' },
    sha: '',
    ref: '',
    attempt: 1,
    url: 'https://github.com//actions/runs/',
    docsUrl: '',
    apiUrl: 'https://api.github.com',
    step: '//',
    isPublic: true,
    isWithoutSecrets: false,
    event: {},
    runBeganMs: undefined,
  })
})

for (const [name, environment] of [
  ['of no repository: it lies in the workspace', { GITHUB_ACTION_REF: 'v1' }],
  ['of no version', { GITHUB_ACTION_REPOSITORY: 'acme/postpost-tiktok' }],
] as const) {
  test(`an action ${name}: no document is linked`, () =>
    assert.equal(readContext(environment).docsUrl, '', 'annotations link to a page that does not exist'))
}

test('what is set is taken, on a server of a company too', async () => {
  const context = readContext({
    GITHUB_WORKSPACE: '/w',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'acme/videos',
    GITHUB_REPOSITORY_ID: '42',
    GITHUB_REPOSITORY_OWNER: 'Acme',
    GITHUB_SERVER_URL: 'https://git.acme.example',
    GITHUB_API_URL: 'https://git.acme.example/api/v3',
    GITHUB_SHA: 'abc',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ATTEMPT: '3',
    GITHUB_RUN_ID: '7',
    GITHUB_WORKFLOW: 'w',
    GITHUB_JOB: 'j',
    GITHUB_ACTION: 'a',
    GITHUB_ACTION_REPOSITORY: 'acme/postpost-tiktok',
    GITHUB_ACTION_REF: 'v1',
  })
  const { locate, workspace, ...told } = context
  assert.equal(workspace.folder, '/w')
  assert.deepEqual(await locate('/w/videos/a.mp4'), { path: 'videos/a.mp4' })
  assert.deepEqual(told, {
    eventName: 'push',
    repository: { id: '42', name: 'videos', owner: 'Acme', url: 'https://git.acme.example/acme/videos' },
    sha: 'abc',
    ref: 'refs/heads/main',
    attempt: 3,
    url: 'https://git.acme.example/acme/videos/actions/runs/7',
    docsUrl: 'https://git.acme.example/acme/postpost-tiktok/blob/v1/docs/errors.md',
    apiUrl: 'https://git.acme.example/api/v3',
    step: 'w/j/a',
    isPublic: true,
    isWithoutSecrets: false,
    event: {},
    runBeganMs: undefined,
  })
  const { id, owner } = readContext({ GITHUB_REPOSITORY: 'acme/videos' }).repository
  assert.deepEqual([id, owner], ['acme/videos', 'acme'], 'without its id a repository is known by its name')
})

suite('who may read the log', () => {
  for (const [name, event, isPublic] of [
    ['a private repository', { repository: { private: true } }, false],
    ['a public one', { repository: { private: false } }, true],
    ['an event that does not say it', { repository: {} }, true],
  ] as const) {
    test(name, async () =>
      assert.equal((await contextWith(event)).isPublic, isPublic, 'ids of posts that are not public are shown to all'),
    )
  }
})

suite('whether GitHub keeps secrets from the run', () => {
  const pull = (repo: unknown) => ({ pull_request: { number: 1, base: { sha: 'a' }, head: { sha: 'b', repo } } })
  for (const [name, event, actor, isWithout] of [
    ['no pull request', {}, 'dependabot[bot]', false],
    ['of this repository', pull({ full_name: 'acme/videos' }), 'octocat', false],
    ['of this repository, by Dependabot', pull({ full_name: 'acme/videos' }), 'dependabot[bot]', true],
    ['of a fork', pull({ full_name: 'octocat/videos' }), 'octocat', true],
    ['of a fork that was deleted', pull(null), 'octocat', true],
    ['that does not say where from', pull(undefined), 'octocat', false],
  ] as const) {
    test(name, async () => {
      for (const [eventName, expected] of [
        ['pull_request', isWithout],
        ['pull_request_target', false],
      ] as const) {
        const { isWithoutSecrets } = await contextWith(event, { GITHUB_ACTOR: actor, GITHUB_EVENT_NAME: eventName })
        assert.equal(isWithoutSecrets, expected, `${eventName}: a missing key is blamed on the wrong person`)
      }
    })
  }
})

suite('when the workflow run began', () => {
  const early = '2026-11-02T09:00:00Z'
  const late = '2026-11-02T11:00:00Z'
  for (const [name, event, runBeganMs] of [
    ['the event file, where nothing else tells', {}, WRITTEN_MS],
    ...(['published', 'prereleased', 'released'] as const).map(
      (action) =>
        [
          `the release that was ${action} before that`,
          { action, release: releaseOf(early) },
          Date.parse(early),
        ] as const,
    ),
    ['the file, where the release was published later', { action: 'published', release: releaseOf(late) }, WRITTEN_MS],
    ['the file, where an old release was edited', { action: 'edited', release: releaseOf(early) }, WRITTEN_MS],
    ['the push', { repository: { pushed_at: Date.parse(early) / 1000 } }, Date.parse(early)],
    ['the file, where the time of the push is a text', { repository: { pushed_at: early } }, WRITTEN_MS],
  ] as const) {
    test(name, async () => assert.equal((await contextWith(event)).runBeganMs, runBeganMs))
  }
})

function releaseOf(published_at: string) {
  return {
    id: 1,
    tag_name: 'v1',
    name: 'One',
    body: '',
    html_url: 'https://github.com/acme/videos',
    draft: false,
    prerelease: false,
    published_at,
  }
}

test('an event file that is no JSON is no event', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'event-'))
  const path = join(folder.path, 'event.json')
  await writeFile(path, 'not JSON')
  assert.deepEqual(readContext({ GITHUB_EVENT_PATH: path }).event, {})
})
