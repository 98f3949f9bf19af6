import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { makeWorkspace, runStep } from '../faults/stage.ts'
import { startSandbox } from '../sandbox/sandbox.ts'
import { type Figure, median, timed } from './measure.ts'

const root = join(import.meta.dirname, '..', '..')
const node = (code: string) => () =>
  timed(() => spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root }))

/** From the start of the process to its first request, and the post step of most runs, against a process that does nothing. */
export async function* startUp(): AsyncGenerator<Figure> {
  await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4' })
  const own = await median(async () => {
    await using sandbox = await startSandbox()
    let [begin, first] = [0, 0]
    sandbox.intercept = () => {
      first ||= performance.now()
      return undefined
    }
    const onStart = (): void => {
      begin = performance.now()
    }
    await runStep(sandbox, workspace, { shortSleeps: false, post: 'never', with: { 'dry-run': 'true' }, onStart })
    return first - begin
  })
  const what = 'start to first request'
  yield { what, own, other: await median(node('')), unit: 'ms', otherName: 'node alone' }
  yield {
    what,
    own,
    // The bar: at most 1.2 of it.
    other: await median(node("import '@actions/core'; import 'undici'")),
    unit: 'ms',
    otherName: 'node, @actions/core and undici',
  }
  const postStep = () => timed(() => spawnSync(process.execPath, [join(root, 'dist/cleanup/index.js')]))
  yield {
    what: 'post step, nothing left',
    own: await median(postStep),
    other: await median(node('')),
    unit: 'ms',
    otherName: 'node alone',
  }
}
