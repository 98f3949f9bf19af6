import pLimit from 'p-limit'
import type { Dispatcher } from 'undici'
import type { Cancel } from '../cancel.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'

import type { Plan } from '../plan/plan.ts'
import { isNew, type Step } from '../plan/step.ts'
import type { ClientFor } from '../postpost/client.ts'
import type { History } from '../postpost/history.ts'
import type { Problem } from '../problem.ts'
import { createDrafts, type DraftState } from './drafts.ts'
import { notPublished } from './ends.ts'
import { createLedger } from './ledger.ts'
import { publishPost } from './post.ts'
import { type Done, describeResult } from './result.ts'
import type { PublishSettings, Session } from './session.ts'
import { withSignOfLife } from './sign-of-life.ts'
import { createTurns } from './turns.ts'

interface World {
  /** PostPost's time. */
  readonly clock: Clock
  readonly random: () => number
  readonly dispatcher: Dispatcher
  readonly cancel: Cancel
  readonly log: Log
  readonly saveDrafts: (state: DraftState) => void
}

/**
 * A plan without problems → what became of each of its posts, in plan order. At most `concurrency` posts are uploaded at a
 * time; posts that share an account commit in plan order; no post stops another, unless PostPost refuses the key or the plan.
 */
export async function publish(
  plan: Plan,
  clientFor: ClientFor,
  history: History | undefined,
  settings: PublishSettings,
  world: World,
): Promise<{ done: Done[]; problems: Problem[] }> {
  const steps = plan.steps.filter(isNew)
  if (steps.length > 0) sayInversion(settings, world.log)
  if (plan.steps.some(({ action }) => action === 'skip')) world.log.info(howToRepost(settings))
  const drafts = createDrafts(
    new Set((history ?? []).map(({ postGroupId }) => postGroupId)),
    world.clock,
    world.saveDrafts,
  )
  const ledger = createLedger(history, settings, drafts.isOwn)
  for (const step of steps) if (step.timeIsFixed) ledger.take(step, step.accounts, step.timeMs ?? 0)
  const session: Session = {
    ...world,
    clientFor,
    settings,
    drafts,
    ledger,
    turns: createTurns(steps.filter(({ action }) => action === 'publish')),
    // Those that follow have their upload URL ready when a place is free; one at a time stays one at a time.
    drafting: pLimit(2 * settings.concurrency - 1),
    uploads: pLimit(settings.concurrency),
    underWay: new Map(),
    remarks: [],
    halted: undefined,
  }
  const publishAll = (): Promise<Done[]> =>
    Promise.all(
      plan.steps.map((step) => (isNew(step) ? publishPost(step, session) : tellNotPublished(step, world.log))),
    )
  const done = await withSignOfLife(publishAll, session.underWay, world)
  return { done, problems: session.remarks }
}

function tellNotPublished(step: Step, log: Log): Done {
  const done = notPublished(step)
  const { id, outcome } = done.result
  log.info(`${id}: ${outcome}. ${WHY[step.action] ?? ''}${describeResult(done.result, step).join(', ')}`)
  return done
}

/** One line a post: a folder of 100 videos of which 98 are there must not fill the log. */
const WHY: Readonly<Partial<Record<Step['action'], string>>> = {
  skip: 'There already: ',
  'keep-draft': 'A draft of it waits for approval in PostPost already, and is left as it is: ',
}

const howToRepost = ({ onDuplicate }: PublishSettings): string =>
  onDuplicate === 'repost'
    ? 'Posts whose id is on their accounts already are skipped. To post one once more, give it another id.'
    : 'Posts that are on their accounts already are skipped. To post one once more, give it an id of its own and set on-duplicate: repost.'

/** Once a run, because it is the one place where what is sent differs from what is wanted. */
function sayInversion({ interactionInversion }: PublishSettings, log: Log): void {
  if (interactionInversion === 'off') return
  log.info(
    'Comments, duet and stitch are sent inverted, because PostPost documents that it passes them on inverted (interaction-inversion: compensate); the summary lists what is wanted and what is sent.',
  )
}
