import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import type { GitHub } from '../sandbox/github.ts'
import type { ChangedFile } from '../sandbox/github-state.ts'
import { after, before, type EventName, eventOf } from '../support/events.ts'
import { noticesOf as allNoticesOf, errorsOf, type Stage, setStage } from '../support/stage.ts'
import { writesOf } from '../support/story.ts'

const added = (...names: string[]): ChangedFile[] => names.map((filename) => ({ filename, status: 'added' }))
const renamed = (from: string, to: string): ChangedFile => ({
  filename: to,
  status: 'renamed',
  previous_filename: from,
})

/** A manifest whose entries are these lines. */
const manifest = (...entries: string[]): string =>
  ['version: 1', 'posts:', ...entries.map((entry) => `  - { ${entry}, caption: Hi }`)].join('\n')

/** Nothing is sent: what a dry run would publish, and what it leaves out, is what this is about. */
async function preview(stage: Stage, event: EventName, inputs: Record<string, string>) {
  const result = await stage.run(
    { 'added-only': 'true', 'dry-run': 'true', caption: 'Hi', 'api-key': undefined, ...inputs },
    { event: eventOf(event) },
  )
  const results: { id: string; outcome: string }[] = JSON.parse(result.outputs.results ?? '[]')
  const planned = results.filter(({ outcome }) => outcome === 'planned').map(({ id }) => id)
  const leftOut = /Left out, because this (?:push|pull request) did not add them \(added-only\): (.*)/.exec(
    result.log,
  )?.[1]
  return { result, planned, leftOut: leftOut?.split(', ') ?? [] }
}

const folder = (...names: string[]) => Object.fromEntries(names.map((name, i) => [`v/${name}`, numberedVideo(i)]))

/** What is said beside that there is no key. */
const noticesOf: typeof allNoticesOf = (run, severity) =>
  allNoticesOf(run, severity).filter((message) => !message.startsWith('This dry run has no api-key'))

test('of the videos in a folder a push publishes those it added', async () => {
  await using stage = await setStage(folder('changed.mp4', 'moved.mp4', 'new.mp4', 'old.mp4', 'then.mp4'))
  const { github } = stage
  github.commit(before, undefined, added('v/old.mp4', 'v/changed.mp4', 'v/from.mp4'))
  github.commit('c1', before, [...added('v/draft.mp4'), { filename: 'v/changed.mp4', status: 'modified' }])
  github.commit(after, 'c1', [
    ...added('v/new.mp4'),
    renamed('v/from.mp4', 'v/moved.mp4'),
    renamed('v/draft.mp4', 'v/then.mp4'),
  ])
  const { planned, leftOut, result } = await preview(stage, 'push', { videos: 'v/*.mp4' })
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(planned, ['v/new.mp4', 'v/then.mp4'])
  assert.deepEqual(leftOut, ['v/changed.mp4', 'v/moved.mp4', 'v/old.mp4'], 'What is left out is not named')
  assert.match(
    result.summary,
    /Left out, because this push did not add them \(added-only\): v\/changed\.mp4, v\/moved\.mp4, v\/old\.mp4/,
  )
  assert.deepEqual(noticesOf(result, 'warning'), [])
})

test('a push that adds no video passes and publishes nothing', async () => {
  await using stage = await setStage(folder('old.mp4'))
  stage.github.commit(before, undefined, added('v/old.mp4'))
  stage.github.commit(after, before, added('README.md'))
  const result = await stage.run({ videos: 'v/*.mp4', caption: 'Hi', 'added-only': 'true' }, { event: eventOf('push') })
  assert.equal(result.exitCode, 0, `An innocent push turns red:\n${result.log}`)
  assert.equal(result.outputs['post-group-ids'], '[]')
  assert.match(result.summary, /nothing to publish/)
  assert.deepEqual(writesOf(stage.sandbox), [])
})

test('of a manifest a push publishes the entries it added', async () => {
  const old = manifest('video: a.mp4', 'id: b, video: b.mp4', 'video: "s*.mp4"')
  const now = manifest(
    'id: b, video: b2.mp4',
    'video: a.mp4',
    'id: c, video: b.mp4',
    'video: d.mp4',
    'video: "s*.mp4"',
    'video: a.mp4, accounts: "@other"',
  )
  await using stage = await setStage({
    ...folder('a.mp4', 'b.mp4', 'b2.mp4', 'd.mp4', 's1.mp4', 's2.mp4'),
    'v/posts.yml': now,
  })
  const { github } = stage
  github.commit(before, undefined, [], { 'v/posts.yml': old })
  github.commit(after, before, [{ filename: 'v/posts.yml', status: 'modified' }, ...added('v/b2.mp4', 'v/s2.mp4')])
  const { result, leftOut } = await preview(stage, 'push', { manifest: 'v/posts.yml' })
  assert.equal(result.exitCode, 0, result.log)
  const results: { id: string; accounts: string[] }[] = JSON.parse(result.outputs.results ?? '')
  assert.deepEqual(
    results.map(({ id, accounts }) => [id, ...accounts].join(' ')),
    [
      'b', // its video is new
      'c',
      'v/d.mp4',
      'v/s2.mp4', // a new match of an old glob
      'v/a.mp4 @other', // an old video, newly listed for another account
    ],
  )
  assert.deepEqual(leftOut, ['v/a.mp4', 'v/s1.mp4'])
})

test('a manifest that only moved has no new entries, one that is new has only new ones', async () => {
  const text = manifest('video: a.mp4', 'id: b, video: b.mp4')
  await using stage = await setStage({ ...folder('a.mp4', 'b.mp4'), 'v/now.yml': text })
  stage.github.commit(before, undefined, [], { 'v/then.yml': text })
  stage.github.commit(after, before, [renamed('v/then.yml', 'v/now.yml')])
  const moved = await preview(stage, 'push', { manifest: 'v/now.yml' })
  assert.deepEqual(moved.planned, [], 'Renaming the manifest publishes all of it')
  stage.github.commit(after, before, added('v/now.yml'))
  const fresh = await preview(stage, 'push', { manifest: 'v/now.yml' })
  assert.deepEqual(fresh.planned, ['v/a.mp4', 'b'])
})

suite('where there is nothing to compare with, the head commit decides, and the log says so', {
  concurrency: 2,
}, () => {
  const cases: { name: string; event: EventName; says: RegExp; set: (github: GitHub) => void }[] = [
    {
      name: 'a new branch',
      event: 'push-new-branch',
      says: /^This push made a new branch or tag, so there is nothing to compare with: only what the head commit a1a1a1a added is considered\. To publish other videos too, run the step without added-only\.$/,
      set: (github) =>
        github.commit('c1', undefined, added('v/old.mp4'), { 'v/p.yml': manifest('id: x, video: old.mp4') }),
    },
    {
      name: 'a forced push',
      event: 'push-forced',
      says: /^This push was forced, so .* only what the head commit a1a1a1a added is considered\. To publish other videos too, run the step without added-only\.$/,
      set: (github) =>
        github.commit('c1', undefined, added('v/old.mp4'), { 'v/p.yml': manifest('id: x, video: old.mp4') }),
    },
    {
      name: 'a commit before that is gone',
      event: 'push',
      says: /^The commit before this push \(b0b0b0b\) is gone, so .* only what the head commit a1a1a1a added is considered\. To publish other videos too, run the step without added-only\.$/,
      set: (github) =>
        github.commit('c1', undefined, added('v/old.mp4'), { 'v/p.yml': manifest('id: x, video: old.mp4') }),
    },
  ]
  for (const { name, event, says, set } of cases) {
    test(name, async () => {
      await using stage = await setStage({
        ...folder('new.mp4', 'old.mp4'),
        'v/p.yml': manifest('id: x, video: old.mp4', 'id: y, video: old.mp4, accounts: "@b"'),
      })
      set(stage.github)
      stage.github.commit(after, 'c1', added('v/new.mp4'))
      const { result, planned, leftOut } = await preview(stage, event, { videos: 'v/n*.mp4', manifest: 'v/p.yml' })
      assert.equal(result.exitCode, 0, result.log)
      assert.deepEqual(planned, ['v/new.mp4', 'y'])
      assert.deepEqual(leftOut, ['x'])
      assert.match(noticesOf(result, 'warning').join(), says)
    })
  }
})

test('the first commit of a repository has nothing before it: all is new', async () => {
  await using stage = await setStage({ ...folder('a.mp4'), 'v/p.yml': manifest('id: x, video: a.mp4') })
  stage.github.commit(after, undefined, added('v/a.mp4', 'v/p.yml'))
  const { planned } = await preview(stage, 'push-new-branch', { manifest: 'v/p.yml' })
  assert.deepEqual(planned, ['x'])
})

test('a push of more than 300 files and 100 commits loses none of them', async () => {
  await using stage = await setStage(folder('zz-early.mp4', 'zz-late.mp4', 'zz-moved.mp4', 'zz-old.mp4'))
  const { github } = stage
  github.commit(before, undefined, added('v/zz-old.mp4'))
  let parent = before
  const many = Array.from({ length: 250 }, (_, i) => `docs/${i}.md`)
  const steps: ChangedFile[][] = [
    added('v/zz-early.mp4', ...many.map((name) => `a/${name}`)),
    added('v/zz-first.mp4', ...many.map((name) => `b/${name}`)),
    [renamed('v/zz-first.mp4', 'v/zz-moved.mp4')],
    ...Array.from({ length: 105 }, (): ChangedFile[] => [{ filename: 'README.md', status: 'modified' }]),
    added('v/zz-late.mp4'),
  ]
  for (const [index, files] of steps.entries()) {
    const sha = index === steps.length - 1 ? after : `${index}`.padStart(40, 'c')
    github.commit(sha, parent, files)
    parent = sha
  }
  const { planned, leftOut, result } = await preview(stage, 'push', { videos: 'v/*.mp4' })
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(planned, ['v/zz-early.mp4', 'v/zz-late.mp4', 'v/zz-moved.mp4'])
  assert.deepEqual(leftOut, ['v/zz-old.mp4'])
})

test('a push of more than 300 files with a merge: what was there before the push is not new', async () => {
  await using stage = await setStage(folder('ours.mp4', 'there.mp4'))
  const many = added(...Array.from({ length: 300 }, (_, i) => `docs/${i}.md`))
  const [own, merge] = ['c'.repeat(40), after]
  const commits = new Map([
    [own, { files: [...many, ...added('v/ours.mp4')], parents: [{ sha: 'd'.repeat(40) }] }],
    // The branch of the push has merged the main branch, where `there.mp4` was already.
    [merge, { files: added('v/there.mp4'), parents: [{ sha: own }, { sha: before }] }],
  ])
  stage.github.commit(before, undefined, [])
  stage.github.commit(own, before, [])
  stage.github.commit(merge, own, [])
  stage.github.intercept = ({ path }) => {
    const commit = commits.get(path.split('/').at(-1) ?? '')
    const list = [...commits.keys()].map((sha) => ({ sha }))
    const body = path.includes('/compare/') ? { files: many, commits: list } : commit
    return body && { kind: 'bytes', bytes: Buffer.from(JSON.stringify(body)) }
  }
  const { planned, leftOut, result } = await preview(stage, 'push', { videos: 'v/*.mp4' })
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual([planned, leftOut], [['v/ours.mp4'], ['v/there.mp4']])
})

suite('a pull request is compared with its base, also one from a fork', { concurrency: 2 }, () => {
  for (const event of ['pull-request', 'pull-request-fork'] as const) {
    test(event, async () => {
      await using stage = await setStage(folder('new.mp4', 'old.mp4'))
      stage.github.commit(before, undefined, added('v/old.mp4'))
      stage.github.commit(after, before, added('v/new.mp4'))
      const { planned, leftOut, result } = await preview(stage, event, { videos: 'v/*.mp4' })
      assert.equal(result.exitCode, 0, result.log)
      assert.deepEqual(planned, ['v/new.mp4'])
      assert.deepEqual(leftOut, ['v/old.mp4'])
      assert.match(result.log, /because this pull request did not add them/)
    })
  }
})

suite('an event that adds nothing considers everything, and says so', { concurrency: 2 }, () => {
  for (const event of ['workflow-dispatch', 'schedule'] as const) {
    test(event, async () => {
      await using stage = await setStage(folder('new.mp4', 'old.mp4'))
      const { planned, result } = await preview(stage, event, { videos: 'v/*.mp4' })
      assert.deepEqual(planned, ['v/new.mp4', 'v/old.mp4'])
      assert.deepEqual(noticesOf(result, 'warning'), [
        `added-only works only on pushes and pull requests, and this event is ${event.replace('-', '_')}. All videos are considered; those that are posted already are skipped. If this is what you want, leave added-only out here.`,
      ])
      assert.deepEqual(stage.github.requests, [])
    })
  }
})

test('assets of a release stay, and a comparison that is refused publishes nothing', async () => {
  await using stage = await setStage(folder('old.mp4'))
  const { github } = stage
  github.release({ tag: 'v1', assets: { 'clip.mp4': numberedVideo(9) } })
  github.commit(before, undefined, added('v/old.mp4'))
  github.commit(after, before, [])
  const inputs = { videos: 'v/*.mp4', 'release-tag': 'v1', 'release-assets': '*.mp4' }
  const { planned } = await preview(stage, 'push', inputs)
  assert.deepEqual(planned, ['clip.mp4'])
  github.intercept = ({ path }) =>
    path.includes('/compare/') ? { kind: 'status', status: 403, message: 'Resource not accessible' } : undefined
  const { result } = await preview(stage, 'push', inputs)
  assert.equal(result.exitCode, 1)
  assert.match(
    errorsOf(result)[0] ?? '',
    /^github-token may not do this \(403\) while finding out what this push added: add "permissions: \{ contents: read \}"/,
  )
})

/** The repository checked out into a folder of the workspace, as `actions/checkout` with `path:` does. */
const gitConfig = (repository: string): string =>
  `[core]\n\tbare = false\n[remote "origin"]\n\turl = https://github.com/${repository}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`

suite('a repository that is checked out into a folder', { concurrency: 2 }, () => {
  const files = {
    'site/.git/config': gitConfig('acme/videos'),
    'site/v/old.mp4': numberedVideo(1),
    'site/v/new.mp4': numberedVideo(2),
  }
  const set = async (more: Record<string, string | Buffer> = {}): Promise<Stage> => {
    const stage = await setStage({ ...files, ...more })
    stage.github.commit(before, undefined, added('v/old.mp4'), { 'v/posts.yml': manifest('video: old.mp4') })
    stage.github.commit(after, before, [...added('v/new.mp4'), { filename: 'v/posts.yml', status: 'modified' }])
    return stage
  }

  test('its videos are compared from its own root', async () => {
    await using stage = await set()
    const { planned, leftOut, result } = await preview(stage, 'push', { videos: 'site/v/*.mp4' })
    assert.deepEqual(planned, ['site/v/new.mp4'], `what a push adds is never published:\n${result.log}`)
    assert.deepEqual(leftOut, ['site/v/old.mp4'])
  })

  test('its manifests too', async () => {
    await using stage = await set({ 'site/v/posts.yml': manifest('video: old.mp4', 'video: old.mp4, accounts: "@b"') })
    const { result } = await preview(stage, 'push', { manifest: 'site/v/posts.yml' })
    const results: { accounts: string[] }[] = JSON.parse(result.outputs.results ?? '')
    assert.deepEqual(
      results.map(({ accounts }) => accounts),
      [['@b']],
    )
  })

  for (const [name, path, more, says] of [
    [
      'in another repository',
      'tools/clip.mp4',
      { 'tools/.git/config': gitConfig('acme/tools') },
      /It is in a checkout of acme\/tools/,
    ],
    ['in no repository', 'made/clip.mp4', {}, /It is not in a checkout of this repository/],
    [
      'in a submodule',
      'site/sub/clip.mp4',
      { 'site/sub/.git': 'gitdir: ../.git/modules/sub\n' },
      /It is in a checkout of a submodule/,
    ],
  ] as const) {
    test(`a video ${name} is said to be left out`, async () => {
      await using stage = await set({ [path]: numberedVideo(3), ...more })
      const { planned, leftOut, result } = await preview(stage, 'push', { videos: `${path}\nsite/v/new.mp4` })
      assert.deepEqual(planned, ['site/v/new.mp4'])
      assert.deepEqual(leftOut, [path])
      assert.match(noticesOf(result, 'warning').join('\n'), says, 'the video is left out in silence')
    })
  }
})

test('what an earlier push added and no run has published is named', async () => {
  await using stage = await setStage({
    ...folder('lost.mp4', 'there.mp4', 'new.mp4'),
    'v/posts.yml': manifest('id: lost, video: lost.mp4', 'id: there, video: there.mp4', 'id: new, video: new.mp4'),
  })
  const { github } = stage
  // The first push had a typo, and its run was red.
  github.commit('c0', undefined, [])
  github.commit(before, 'c0', added('v/posts.yml', 'v/lost.mp4', 'v/there.mp4'), {
    'v/posts.yml': manifest('id: lost, video: lost.mp4', 'id: there, video: there.mp4'),
  })
  github.commit(after, before, [...added('v/new.mp4'), { filename: 'v/posts.yml', status: 'modified' }])
  await stage.run({ manifest: 'v/posts.yml', only: 'there' })
  const inputs = { manifest: 'v/posts.yml', 'added-only': 'true' }
  const run = await stage.run(inputs, { event: eventOf('push') })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(
    noticesOf(run, 'warning')
      .filter((message) => message.includes('added-only'))
      .map((message) => /"(\w+)"/.exec(message)?.[1]),
    ['lost'],
    'green, and the entry is on no account and never will be',
  )
  // The third post of the minute would keep the step waiting for the next one.
  const published = await stage.run({ manifest: 'v/posts.yml', 'max-per-minute': '0' }, { event: eventOf('push') })
  assert.deepEqual(
    JSON.parse(published.outputs.results ?? '').map(({ outcome }: { outcome: string }) => outcome),
    ['published', 'skipped', 'skipped'],
  )
})
