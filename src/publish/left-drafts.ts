import { z } from 'zod'
import { systemClock } from '../clock.ts'
import { readInputs } from '../inputs/inputs.ts'
import type { Log } from '../log.ts'
import { createClient } from '../postpost/client.ts'
import { createDispatcher } from '../postpost/dispatcher.ts'
import { createServiceClock } from '../postpost/service-clock.ts'
import { listed, messageOf } from '../wording.ts'
import { deleteDraft, ENDS } from './deleting.ts'
import { type DraftState, deleteAsked } from './drafts.ts'
import { SETTLED, settlePair } from './pairs.ts'

/** The job is over by then. A draft that cannot be deleted in this time is named and left: it never publishes by itself. */
const CLEANUP_BUDGET_MS = 60_000

const savedState = z.object({
  open: z.array(z.string()),
  committed: z.array(z.string()).default([]),
  asked: z.array(z.object({ content: z.string(), platforms: z.array(z.string()), sinceMs: z.number() })),
  pairs: z
    .array(
      z.object({
        old: z.string(),
        scheduledTime: z.string(),
        draft: z.string(),
        content: z.string(),
        platforms: z.array(z.string()),
        identity: z.object({ content: z.string(), id: z.string().exactOptional() }),
      }),
    )
    .default([]),
})

/** What the main step saves for the post step; empty where nothing is left. */
export const stateText = (state: DraftState): string =>
  state.open.length + state.asked.length + state.pairs.length > 0 ? JSON.stringify(state) : ''

/**
 * Deletes the drafts that a killed or cancelled run left. What is scheduled or public is never touched. A fault
 * here is only reported: the result of the run does not change.
 */
export async function deleteLeftDrafts(
  saved: string,
  environment: NodeJS.ProcessEnv,
  mask: (secret: string) => void,
  log: Log,
): Promise<void> {
  const state = readState(saved)
  if (!state) return log.warning(UNREADABLE)
  try {
    await deleteAll(state, environment, mask, log)
  } catch (thrown) {
    log.warning(
      state.committed.length > 0
        ? `It is not known what became of ${listed(state.committed)}: ${messageOf(thrown)} ${LOOK}`
        : `Drafts of this run may be left: ${messageOf(thrown)} ${HARMLESS}`,
    )
  }
}

const IT_IS_HARMLESS = 'It never publishes by itself; delete it in PostPost.'
/** If it is deleted once it is public, the next run posts it again. */
const LOOK =
  'It may be scheduled or public: look at it in PostPost, and do not delete it if it is. You can also run the step again.'
const HARMLESS = 'They never publish by themselves; delete them in PostPost.'
const UNREADABLE = `What the main step saved for this one is cut off, so it is not known which drafts are left. ${HARMLESS}`

function readState(saved: string): DraftState | undefined {
  try {
    return savedState.safeParse(JSON.parse(saved)).data
  } catch {
    return undefined
  }
}

/** @throws ProxyError */
async function deleteAll(
  state: DraftState,
  environment: NodeJS.ProcessEnv,
  mask: (secret: string) => void,
  log: Log,
): Promise<void> {
  const { inputs } = readInputs(environment)
  mask(inputs.apiKey)
  const dispatcher = createDispatcher(environment)
  const clock = createServiceClock(systemClock)
  const client = createClient({ ...inputs, dispatcher, clock })({
    clock: systemClock,
    signal: new AbortController().signal,
    deadlineMs: systemClock.elapsedMs() + CLEANUP_BUDGET_MS,
    random: Math.random,
    onRetry: (error) => log.info(error.message),
  })
  const orSay = (what: string, work: () => Promise<void>, advice = IT_IS_HARMLESS): Promise<void> =>
    work().catch((thrown) => log.warning(`${what}: ${messageOf(thrown)} ${advice}`))
  // Pairs come before the other drafts, because each decides about a scheduled post.
  for (const pair of state.pairs) {
    await orSay(
      `Post ${pair.old} may be left as a draft`,
      async () => log.info(SETTLED[await settlePair(pair, client, clock)](pair)),
      `It was to be replaced by ${pair.draft}. Run the step again, or schedule one of the two in PostPost.`,
    )
  }
  for (const postGroupId of state.open) {
    const settle = async (): Promise<void> => {
      const { end } = await deleteDraft(client, postGroupId, 'own')
      log.info(`Draft ${postGroupId}, left by this run: ${ENDS[end]}.`)
    }
    if (state.committed.includes(postGroupId))
      await orSay(`It is not known what became of post group ${postGroupId}`, settle, LOOK)
    else await orSay(`Draft ${postGroupId} is left`, settle)
  }
  for (const asked of state.asked) {
    await orSay('A draft without video may be left', async () => {
      const deleted = await deleteAsked(client, asked, new Set())
      if (deleted > 0) log.info('A draft without video, left by this run, deleted.')
    })
  }
  await dispatcher.destroy()
}
