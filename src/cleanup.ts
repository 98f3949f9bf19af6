import * as core from '@actions/core'
import { z } from 'zod'
import { systemClock } from './clock.ts'
import { readInputs } from './inputs/inputs.ts'
import { createClient } from './postpost/client.ts'
import { createDispatcher } from './postpost/dispatcher.ts'
import { createServiceClock } from './postpost/service-clock.ts'
import { type DraftState, deleteAsked, deleteDraft } from './publish/drafts.ts'
import { workflowLog } from './report/workflow-log.ts'
import { messageOf } from './wording.ts'

/** The job is over by then; what cannot be deleted in this time is named and left: a draft never publishes by itself. */
const BUDGET_MS = 60_000

const savedState = z.object({
  open: z.array(z.string()),
  asked: z.array(z.object({ content: z.string(), platforms: z.array(z.string()), sinceMs: z.number() })),
})

await deleteLeftDrafts(readState())

/** The post step: deletes the drafts that a killed or cancelled run left. What is scheduled or public is never touched. */
async function deleteLeftDrafts(state: DraftState): Promise<void> {
  if (state.open.length === 0 && state.asked.length === 0) return
  const { inputs } = readInputs(process.env)
  core.setSecret(inputs.apiKey)
  const dispatcher = createDispatcher(process.env)
  const clock = createServiceClock(systemClock)
  const client = createClient({ ...inputs, dispatcher, clock })({
    clock: systemClock,
    signal: new AbortController().signal,
    deadlineMs: systemClock.now() + BUDGET_MS,
    random: Math.random,
    onRetry: (error) => workflowLog.info(error.message),
  })
  for (const postGroupId of state.open) {
    await orSay(`Draft ${postGroupId} is left`, async () => {
      const result = await deleteDraft(client, postGroupId)
      workflowLog.info(`Draft ${postGroupId}, left by this run: ${result}.`)
    })
  }
  for (const asked of state.asked) {
    await orSay('A draft without video may be left', async () => {
      const deleted = await deleteAsked(client, asked, new Set())
      if (deleted > 0) workflowLog.info('A draft without video, left by this run, deleted.')
    })
  }
  await dispatcher.destroy()
}

/** The run's own verdict stands whatever happens here, so a fault is said and nothing more. */
async function orSay(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    core.warning(`${what}: ${messageOf(thrown)} It never publishes by itself; delete it in PostPost.`)
  }
}

function readState(): DraftState {
  const text = core.getState('drafts')
  if (text === '') return { open: [], asked: [] }
  const state = savedState.safeParse(JSON.parse(text))
  return state.success ? state.data : { open: [], asked: [] }
}
