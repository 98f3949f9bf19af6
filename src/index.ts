import { CANCEL_SIGNALS, createCancel } from './cancel.ts'
import { systemClock } from './clock.ts'
import { start } from './start.ts'

/** The main step. Modules keep no state, so that one process can run it again and again, as the tests do. */
export async function step(): Promise<void> {
  const cancel = createCancel()
  for (const signal of CANCEL_SIGNALS) {
    process.on(signal, () => cancel.cancel(`The run was cancelled (${signal}).`))
  }

  const loading = Promise.withResolvers<typeof import('./main.ts')>()
  const log = { info: (line: string): void => void loading.promise.then(({ say }) => say(line)) }
  const starting = start(process.env, { clock: systemClock, random: Math.random, cancel, log })
  // main() reports the error, once it is loaded.
  starting.catch(() => undefined)
  // Most of the code is loaded while PostPost answers: to load it takes longer than the first answer takes to arrive.
  loading.resolve(import('./main.ts'))
  await (await loading.promise).main(starting, cancel)
}
