import type { Dispatcher } from 'undici'
import type { Cancel } from '../cancel.ts'
import type { Clock } from '../clock.ts'
import type { History } from '../history.ts'
import { type Plan, slotsOf } from '../plan.ts'
import type { Client } from '../postpost/client.ts'
import type { Problem } from '../problem.ts'
import type { Log } from '../report/log.ts'
import { publishAll } from './all.ts'
import type { PublishSettings } from './context.ts'
import { createDrafts, type DraftState } from './drafts.ts'
import { createExclusive } from './exclusive.ts'
import type { Result } from './result.ts'

interface World {
  readonly clock: Clock
  readonly random: () => number
  readonly dispatcher: Dispatcher
  readonly cancel: Cancel
  readonly log: Log
  readonly saveDrafts: (state: DraftState) => void
}

/** A plan without problems → what became of each of its posts. */
export async function publish(
  plan: Plan,
  client: Client,
  history: History | undefined,
  settings: PublishSettings,
  world: World,
): Promise<{ results: Result[]; problems: Problem[] }> {
  sayInversion(settings, world.log)
  const known = new Set((history ?? []).map(({ postGroupId }) => postGroupId))
  const fixed = plan.steps.filter(({ timeIsFixed }) => timeIsFixed)
  const remarks: Problem[] = []
  const results = await publishAll(plan.steps, {
    ...world,
    client,
    settings,
    known,
    drafts: createDrafts(client, createExclusive(), known, world.saveDrafts),
    scheduling: createExclusive(),
    history,
    ownSlots: new Map(fixed.map((step) => [step, slotsOf(step.accounts, step.timeMs ?? 0)])),
    remarks,
    halted: undefined,
  })
  return { results, problems: remarks }
}

/** Once a run, because it is the one place where what is sent differs from what is wanted. */
function sayInversion({ interactionInversion }: PublishSettings, log: Log): void {
  if (interactionInversion === 'off') return
  log.info(
    'Comments, duet and stitch are sent inverted, because PostPost documents that it passes them on inverted (interaction-inversion: compensate); the summary lists what is wanted and what is sent.',
  )
}
