/** The table of docs/network.md, which firewalls are made from, and what a process really asks. */
import assert from 'node:assert/strict'
import { mkdtempDisposable, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { after, before, eventOf } from '../support/events.ts'
import { recipes } from '../support/recipes.ts'
import { setStage } from '../support/stage.ts'

const page = await readFile(new URL('../../docs/network.md', import.meta.url), 'utf8')
const [, ofTheAction = ''] = /^## Hosts of this action$(.*?)^## /ms.exec(page) ?? []
const rows = Array.from(ofTheAction.matchAll(/^\| `([\w.-]+)` +\| (\d+) /gm), ([, host, port]) => `${host}:${port}`)
const [API, STORAGE, GITHUB, ASSETS] = rows

const watchAction = new URL('../../watch', import.meta.url).pathname
const portOf = (url: string): string => new URL(url).port

test('a run that uses everything asks the hosts of the table, all of them, and no other', async () => {
  assert.equal(rows.length, 4, 'the test knows four hosts, and the table has other ones')
  await using folder = await mkdtempDisposable(join(tmpdir(), 'asked-'))
  await using stage = await setStage(
    {
      'tiktok/posts.yml':
        'version: 1\ndefaults: { caption: Hi, viewerSetting: PUBLIC_TO_EVERYONE }\nposts: [{ id: a, video: 1.mp4 }]\n',
      'tiktok/1.mp4': numberedVideo(1),
      'never.mp4': numberedVideo(3),
    },
    {
      sandbox: { storageName: `https://${STORAGE?.replace(/:443$/, '')}` },
      assetsName: `https://${ASSETS?.replace(/:443$/, '')}`,
    },
  )
  stage.github.release({ assets: { 'clip.mp4': numberedVideo(2) } })
  stage.github.commit(before, undefined, [])
  stage.github.commit(after, before, [
    { filename: 'tiktok/posts.yml', status: 'added' },
    { filename: 'tiktok/1.mp4', status: 'added' },
  ])
  const led = {
    [String(API)]: portOf(stage.sandbox.apiUrl),
    [String(STORAGE)]: portOf(stage.sandbox.storageUrl),
    [String(GITHUB)]: portOf(stage.github.apiUrl),
    [String(ASSETS)]: portOf(stage.github.storageUrl),
  }

  /** Runs the step with action.yml's own api-url; what each of its processes asked. */
  let runs = 0
  async function asked(inputs: Record<string, string>, options: Parameters<typeof stage.run>[1] = {}) {
    const file = join(folder.path, `asked-${++runs}`)
    const env = {
      NODE_OPTIONS: `--import ${new URL('../support/asked-hosts.mjs', import.meta.url).href}`,
      ASKED_FILE: file,
      ASKED_HOSTS: JSON.stringify(led),
      GITHUB_API_URL: 'https://api.github.com',
      ...options.env,
    }
    const run = await stage.run({ 'api-url': undefined, ...inputs }, { ...options, env })
    const lines = (await readFile(file, 'utf8')).trim().split('\n')
    const processes = lines.filter((line) => line === '(started)').length
    return { run, processes, hosts: new Set(lines.filter((line) => line !== '(started)')) }
  }
  const all = new Set<string>()
  const everything = {
    manifest: 'tiktok/*.yml',
    'release-assets': '*.mp4',
    'release-tag': 'v1.2.0',
    'viewer-setting': 'PUBLIC_TO_EVERYONE',
  }
  const collect = ({ hosts }: { hosts: ReadonlySet<string> }) => {
    for (const host of hosts) all.add(host)
    const others = [...hosts].filter((host) => !rows.includes(host))
    assert.deepEqual(
      others,
      [],
      'a firewall that was made from the table stops this run, or the action tells somebody else',
    )
  }

  const shown = await asked(
    { ...everything, 'added-only': 'true', 'dry-run': 'true', comment: 'true', preview: 'true' },
    { event: eventOf('pull-request') },
  )
  assert.equal(shown.run.outputs.outcome, 'planned', shown.run.log)
  assert.notEqual(shown.run.outputs.preview, '', shown.run.log)
  assert.equal(stage.github.comments(7).length, 1, shown.run.log)
  assert.equal(shown.processes, 3, 'the main step, the process that reads videos and the post step are looked at')
  collect(shown)

  const published = await asked(everything, { event: eventOf('release-published') })
  assert.equal(published.run.outputs.published, '2', published.run.log)
  collect(published)

  const again = await asked(
    { ...everything, 'on-change': 'update', 'on-removal': 'withdraw' },
    { event: eventOf('push'), env: { GITHUB_RUN_ATTEMPT: '2' } },
  )
  assert.equal(again.run.outputs.skipped, '2', again.run.log)
  collect(again)

  let kill = (): void => assert.fail('The step has not begun')
  stage.sandbox.intercept = ({ method, host }) => {
    if (method === 'PUT' && host === 'storage') kill()
    return undefined
  }
  const killed = await asked(
    { videos: 'never.mp4', caption: 'Hi' },
    {
      onStart: (step) => {
        kill = () => step.kill('SIGKILL')
      },
    },
  )
  stage.sandbox.intercept = undefined
  assert.equal(killed.run.signal, 'SIGKILL', killed.run.log)
  assert.deepEqual(stage.sandbox.drafts(), [], 'the post step has deleted nothing, so it has asked nobody')
  collect(killed)

  const looked = await asked(
    { manifest: 'tiktok/*.yml', 'viewer-setting': '', 'allow-comments': '' },
    { event: eventOf('schedule'), action: watchAction },
  )
  assert.equal(looked.run.outputs.outcome, 'ok', looked.run.log)
  collect(looked)

  assert.deepEqual([...all].sort(), rows.toSorted(), 'the table opens a host that nothing asks')
})

test('the allow-list in the document is the table', () => {
  const recipe = recipes.find(({ says }) => says.endsWith('reaches the listed hosts only.'))
  const steps = Object.values(recipe?.workflow.jobs ?? {}).flatMap((job) => job.steps)
  const list = steps.find(({ uses }) => uses?.startsWith('step-security/harden-runner@'))?.with
  assert.equal(list?.['egress-policy'], 'block')
  assert.deepEqual(String(list?.['allowed-endpoints']).trim().split(/\s+/), rows)
})
