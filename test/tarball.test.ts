import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync, globSync, mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import test, { after } from 'node:test'
import { gzipSync } from 'node:zlib'
import { launchVideo } from './fixtures/videos.ts'
import { setStage } from './support/stage.ts'

const root = join(import.meta.dirname, '..')
const folder = await mkdtemp(join(tmpdir(), 'tarball-'))
after(() => rm(folder, { recursive: true, force: true }))

const tarball = archive()
const action = join(folder, 'action')
mkdirSync(action)
execFileSync('tar', ['-x', '-C', action], { input: tarball })

/** What GitHub would give to a job if all that lies here now were committed; git's own index and objects stay as they are. */
function archive(): Buffer {
  const git = (args: readonly string[], env = process.env): Buffer =>
    execFileSync('git', args, { cwd: root, maxBuffer: 100_000_000, env })
  const pathOf = (name: string): string => resolve(root, git(['rev-parse', '--git-path', name]).toString().trim())
  const objects = join(folder, 'objects')
  mkdirSync(objects)
  copyFileSync(pathOf('index'), join(folder, 'index'))
  const env = {
    ...process.env,
    GIT_INDEX_FILE: join(folder, 'index'),
    GIT_OBJECT_DIRECTORY: objects,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: pathOf('objects'),
  }
  git(['add', '--all'], env)
  return git(['archive', git(['write-tree'], env).toString().trim()], env)
}

test('what every job downloads is small', () => {
  const limitBytes = 1_200_000
  const bytes = gzipSync(tarball).length
  assert.ok(bytes <= limitBytes, `Each job that uses the action waits for ${bytes} bytes, more than ${limitBytes}.`)
})

test('what a job downloads has every file of dist, and the licence', () => {
  const names = (cwd: string): string[] => globSync('{LICENSE,action.yml,dist/**}', { cwd }).toSorted()
  assert.deepEqual(names(action), names(root))
})

test('what a job downloads publishes: with templates, a time zone, the page, and the post step', async () => {
  await using stage = await setStage({ 'launch.mp4': launchVideo() })
  const run = await stage.run(
    {
      videos: 'launch.mp4',
      caption: '{{ video.stem | upcase }}',
      schedule: '2036-07-01T18:00',
      timezone: 'Europe/Berlin',
      preview: 'true',
    },
    { action },
  )
  assert.equal(run.exitCode, 0, run.log + run.stderr)
  assert.equal(run.outputs.scheduled, '1', run.log)
  assert.notEqual(run.outputs.preview, '', run.log)
})
