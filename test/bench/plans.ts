import { makeWorkspace, runStep, writeManifest } from '../faults/stage.ts'
import { startSandbox } from '../sandbox/sandbox.ts'
import { assertPassed, type Figure, median, timed } from './measure.ts'

/** Dry runs of manifests that grow: what a post costs must not depend on how many there are. */
export async function* planMany(): AsyncGenerator<Figure> {
  await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4' })
  const measured = new Map<number, number>()
  for (const count of [100, 1_000, 4_000]) {
    const ids = Array.from({ length: count }, (_, index) => `post-${index}`)
    const manifest = await writeManifest(workspace, ids)
    const own = await median(async () => {
      await using sandbox = await startSandbox()
      const settings = { videos: '', manifest, accounts: '', 'dry-run': 'true', 'max-posts': '0' }
      return await timed(async () =>
        assertPassed(await runStep(sandbox, workspace, { shortSleeps: false, post: 'never', with: settings })),
      )
    })
    const before = [...measured].at(-1)
    measured.set(count, own)
    const otherName = before ? `with ${before[0]} posts` : 'itself'
    yield { what: `dry run of ${count} posts`, own, other: before?.[1] ?? own, unit: 'ms', otherName }
  }
}
