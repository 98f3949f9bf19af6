import { z } from 'zod'
import { systemClock } from '../clock.ts'
import { readInputs } from '../inputs/inputs.ts'
import type { Log } from '../log.ts'
import { createClient } from '../postpost/client.ts'
import { createDispatcher } from '../postpost/dispatcher.ts'
import { createServiceClock } from '../postpost/service-clock.ts'
import { messageOf } from '../wording.ts'
import { type DraftState, deleteAsked, deleteDraft } from './drafts.ts'

/** The job is over by then; what cannot be deleted in this time is named and left: a draft never publishes by itself. */
const BUDGET_MS = 60_000

const savedState = z.object({
  open: z.array(z.string()),
  asked: z.array(z.object({ content: z.string(), platforms: z.array(z.string()), sinceMs: z.number() })),
})

/** What the main step saves for the post step; empty where nothing is left. */
export const stateText = (state: DraftState): string =>
  state.open.length + state.asked.length > 0 ? JSON.stringify(state) : ''

/**
 * Deletes the drafts that a killed or cancelled run left. What is scheduled or public is never touched. The run's own verdict
 * stands whatever happens here: a fault is said, and nothing more.
 */
export async function deleteLeftDrafts(
  saved: string,
  environment: NodeJS.ProcessEnv,
  mask: (secret: string) => void,
  log: Log,
): Promise<void> {
  const state = savedState.safeParse(JSON.parse(saved))
  if (!state.success) return
  const { inputs } = readInputs(environment)
  mask(inputs.apiKey)
  const dispatcher = createDispatcher(environment)
  const client = createClient({ ...inputs, dispatcher, clock: createServiceClock(systemClock) })({
    clock: systemClock,
    signal: new AbortController().signal,
    deadlineMs: systemClock.now() + BUDGET_MS,
    random: Math.random,
    onRetry: (error) => log.info(error.message),
  })
  const orSay = (what: string, work: () => Promise<void>): Promise<void> =>
    work().catch((thrown) =>
      log.warning(`${what}: ${messageOf(thrown)} It never publishes by itself; delete it in PostPost.`),
    )
  for (const postGroupId of state.data.open) {
    await orSay(`Draft ${postGroupId} is left`, async () => {
      const result = await deleteDraft(client, postGroupId)
      log.info(`Draft ${postGroupId}, left by this run: ${result}.`)
    })
  }
  for (const asked of state.data.asked) {
    await orSay('A draft without video may be left', async () => {
      const deleted = await deleteAsked(client, asked, new Set())
      if (deleted > 0) log.info('A draft without video, left by this run, deleted.')
    })
  }
  await dispatcher.destroy()
}
