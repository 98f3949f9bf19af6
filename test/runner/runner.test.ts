import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { startSandbox } from '../sandbox/sandbox.ts'
import { assertSnapshot, renderRun } from '../support/snapshot.ts'
import { type RunOptions, type RunResult, runAction } from './runner.ts'
import { withoutSignals } from './step-platform.ts'

const metadata = `
name: Throw-away
inputs:
  api-key: { description: key }
  added only: { default: false }
  github-token: { default: '\${{ github.token }}' }
runs: { using: node24, main: main.js, post: post.js }
`

const folder = await mkdtemp(join(tmpdir(), 'action-'))
after(() => rm(folder, { recursive: true, force: true }))

/** Runs an action that consists of the given lines, in an empty workspace. */
async function run(main: string, options: Partial<RunOptions> = {}, post = ''): Promise<RunResult> {
  const action = await mkdtemp(join(folder, 'a-'))
  const workspace = join(action, 'workspace')
  await mkdir(workspace)
  await writeFile(join(action, 'package.json'), '{"type":"module"}')
  await writeFile(join(action, 'action.yml'), metadata)
  await writeFile(join(action, 'main.js'), `import { appendFileSync } from 'node:fs'\nconst { env } = process\n${main}`)
  await writeFile(join(action, 'post.js'), post)
  return runAction({ with: {}, workspace, action, ...options })
}

test('inputs arrive as GitHub passes them', async () => {
  const result = await run(
    `for (const name of Object.keys(env).filter((name) => name.startsWith('INPUT_')).sort()) {
       console.log(name + '=' + env[name])
     }
     console.log([process.cwd() === env.GITHUB_WORKSPACE, env.RUNNER_DEBUG, env.GITHUB_EVENT_NAME, env.SECRET].join())`,
    { with: { 'api-key': 'k', 'api-kee': 'x' }, env: { SECRET: 'given' } },
  )
  assert.deepEqual(result.log.split('\n'), [
    "Warning: Unexpected input(s) 'api-kee', valid inputs are ['api-key', 'added only', 'github-token']",
    'INPUT_ADDED_ONLY=false',
    'INPUT_API-KEE=x',
    'INPUT_API-KEY=k',
    'INPUT_GITHUB-TOKEN=***',
    'true,,workflow_dispatch,given',
  ])
  assert.equal(result.exitCode, 0)
})

test('the event decides ref and payload', async () => {
  const result = await run(
    `import { readFileSync } from 'node:fs'
     console.log(env.GITHUB_REF, env.GITHUB_REF_TYPE, JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')).release.id)`,
    { event: { name: 'release', payload: { release: { id: 5, tag_name: 'v1' } } } },
  )
  assert.equal(result.log, 'refs/tags/v1 tag 5')
})

test('outputs, state and the summary come back, and the post step gets the state', async () => {
  const result = await run(
    `appendFileSync(env.GITHUB_OUTPUT, 'plain=a=b\\nlong<<ghadelimiter_1\\none\\n\\nname=two\\nghadelimiter_1\\n')
     appendFileSync(env.GITHUB_STATE, 'drafts<<ghadelimiter_2\\n["a"]\\nghadelimiter_2\\n')
     appendFileSync(env.GITHUB_STEP_SUMMARY, '# Done\\n')
     process.exitCode = 3`,
    {},
    `console.log(process.env.STATE_drafts)`,
  )
  assert.deepEqual(result.outputs, { plain: 'a=b', long: 'one\n\nname=two' })
  assert.deepEqual(result.state, { drafts: '["a"]' })
  assert.equal(result.summary, '# Done\n')
  assert.equal(result.exitCode, 3)
  assert.deepEqual(result.post, { exitCode: 0, signal: null, stdout: '["a"]\n', stderr: '' })
  assert.equal((await run('', { post: 'never' })).post, undefined)
})

test('commands are rendered, masks hide what follows them', async () => {
  const result = await run(`console.log(\`before secret1
::add-mask::secret1
::group::Check secret1
in the group
::endgroup::
after secret1
::debug::not shown
::error file=a.yml,line=2,endLine=2,col=3,endColumn=9,title=Bad%3A one::Wrong%0Asecond line, 100%25
  ::warning::indented
text with ##[error]old style
::nonsense::x
::set-output name=a::b\`)`)
  assert.deepEqual(result.log.split('\n'), [
    'before secret1',
    '▼ Check ***',
    '  in the group',
    'after ***',
    'Error: Wrong',
    'second line, 100%',
    'Warning: indented',
    'Error: old style',
    '::nonsense::x',
  ])
  assert.deepEqual(result.annotations[0], {
    severity: 'error',
    message: 'Wrong\nsecond line, 100%',
    file: 'a.yml',
    line: 2,
    endLine: 2,
    column: 3,
    endColumn: 9,
    title: 'Bad: one',
  })
  assert.deepEqual(result.groups, [{ title: 'Check ***', lines: ['in the group'] }])
  assert.deepEqual(result.masks, ['secret1'])
  assert.deepEqual(result.unknownCommands, ['::nonsense::x', '::set-output name=a::b'])
})

test('signals reach the main step', { skip: withoutSignals }, async () => {
  const result = await run(
    `process.once('SIGINT', () => process.exit(9)); console.log('up'); setInterval(() => {}, 9e4)`,
    {
      onStart: (child) => child.stdout?.once('data', () => child.kill('SIGINT')),
    },
  )
  assert.equal(result.exitCode, 9)
  const killed = await run(`console.log('up'); setInterval(() => {}, 9e4)`, {
    onStart: (child) => child.stdout?.once('data', () => child.kill('SIGKILL')),
  })
  assert.equal(killed.signal, 'SIGKILL')
  assert.equal(killed.post?.exitCode, 0)
})

const sleepy = `
import { setTimeout as sleep } from 'node:timers/promises'
const start = performance.now()
await sleep(1000)
console.log(performance.now() - start < 900 ? 'short' : 'real')
const late = AbortSignal.timeout(20)
await sleep(1e7, undefined, { signal: late }).catch((error) => console.log(error.name))`

test('sleeps are short and can still be aborted', async () => {
  assert.equal((await run(sleepy)).log, 'short\nAbortError')
  assert.equal((await run(sleepy, { env: { SHORT_SLEEPS: '1' } })).log, 'real\nAbortError')
  assert.equal((await run(sleepy, { shortSleeps: false })).log, 'real\nAbortError')
})

test('a run is rendered the same everywhere', async (t) => {
  await using sandbox = await startSandbox()
  const result = await run(
    `const send = async (method, path, body) =>
       (await fetch(env.API + path, { method, headers: { 'x-api-key': env.KEY }, body: JSON.stringify(body) })).json()
     const { postGroupId } = await send('POST', '/create-post', { content: 'Hi', platforms: ['tiktok-acme1'] })
     const request = { fileName: 'a.mp4', contentType: 'video/mp4', type: 'video', postGroupId }
     const { uploadUrl } = await send('POST', '/get-upload-url', request)
     await fetch(uploadUrl, { method: 'PUT', headers: { 'content-type': 'video/mp4' }, body: 'video' })
     console.log('uploaded to', uploadUrl, 'in 0.31 s at 4.5 MB/s, at', new Date().toISOString())
     await send('PUT', '/update-post/' + postGroupId, { status: 'scheduled', scheduledTime: '2099-01-01T00:00:00.000Z' })
     console.log('::notice file=' + env.GITHUB_WORKSPACE + '/a.yml,line=1::kept in ' + env.RUNNER_TEMP)
     appendFileSync(env.GITHUB_OUTPUT, 'results=' + JSON.stringify([{ postGroupId, at: new Date() }]) + '\\n')
     appendFileSync(env.GITHUB_STEP_SUMMARY, '| scheduled |\\n')`,
    { env: { API: sandbox.apiUrl, KEY: sandbox.apiKey } },
  )
  assertSnapshot(t, renderRun(result, sandbox, { keep: ['2099-01-01T00:00:00.000Z'] }), import.meta.url)
})
