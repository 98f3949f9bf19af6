import { setTimeout as delay } from 'node:timers/promises'
import { makeWorkspace, runStep } from '../faults/stage.ts'
import { seedHistory, startSandbox } from '../sandbox/sandbox.ts'
import { assertPassed, type Figure, median, timed } from './measure.ts'

/** One video for an account with 10,000 earlier posts, against one for a new account: PostPost near by, and across an ocean. */
export async function* readHistory(): AsyncGenerator<Figure> {
  await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4' })
  for (const latencyMs of [0, 50, 200]) {
    const measure = (posts: number) => async (): Promise<number> => {
      await using sandbox = await startSandbox()
      if (posts > 0) seedHistory(sandbox, posts)
      const then = (): Promise<void> => delay(latencyMs)
      sandbox.intercept = () => ({ kind: 'call', when: 'before', then })
      const options = { shortSleeps: false, post: 'never', with: { accounts: '', 'wait-timeout': '0' } } as const
      return await timed(async () => assertPassed(await runStep(sandbox, workspace, options)))
    }
    const [own, other] = [await median(measure(10_000)), await median(measure(0))]
    const what = `history of 10,000, ${latencyMs} ms an answer`
    yield { what, own, other, unit: 'ms', otherName: 'with no history' }
  }
}
