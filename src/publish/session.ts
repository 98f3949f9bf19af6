import type { LimitFunction } from 'p-limit'
import type { PacingLimits } from '../plan/pacing.ts'
import type { PlanSettings } from '../plan/plan.ts'
import type { ClientFor } from '../postpost/client.ts'
import type { IsStored } from '../postpost/stored.ts'
import type { Problem } from '../problem.ts'
import type { World } from '../world.ts'
import type { Drafts } from './drafts.ts'
import type { Halt } from './ends.ts'
import type { Ledger } from './ledger.ts'
import type { UnderWay } from './sign-of-life.ts'
import type { Turns } from './turns.ts'

export interface PublishSettings extends PacingLimits {
  readonly onDuplicate: 'skip' | 'fail' | 'repost'
  readonly interactionInversion: 'compensate' | 'off'
  /** 0: do not wait. */
  readonly waitTimeoutMs: number
  readonly concurrency: number
  readonly strict: boolean
}

/** The clock is PostPost's by now. */
export type PublishWorld = Pick<World, 'clock' | 'random' | 'dispatcher' | 'cancel' | 'log'>

/** What all posts of a run share. */
export interface Session extends PublishWorld {
  readonly clientFor: ClientFor
  readonly settings: PublishSettings
  readonly drafts: Drafts
  readonly ledger: Ledger
  readonly turns: Turns
  /** Bounds how many posts have a draft and are not uploaded yet. */
  readonly drafting: LimitFunction
  /** Bounds how many videos are uploaded at a time. */
  readonly uploads: LimitFunction
  readonly underWay: UnderWay
  /** Accounts whose posts the list does not show: why nothing more is sent to them, by their ids. */
  readonly blind: Map<string, string>
  readonly isStored: IsStored
  /** What decides about posts that are there, again before each of them is touched. */
  readonly policy: PlanSettings
  /** One post that is there is touched at a time: where a pause goes wrong, no other one follows. */
  readonly changing: LimitFunction
  /** Why nothing more is paused in this run. */
  pausing: string | undefined
  /** What a person should know besides the posts' own ends. */
  readonly remarks: Problem[]
  /** Why nothing more is begun. */
  halted: Halt | undefined
}
