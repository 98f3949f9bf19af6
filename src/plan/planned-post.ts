import type { Account } from '../accounts/accounts.ts'
import type { Candidate } from '../accounts/candidates.ts'
import { type Earlier, TAKEN_OUT } from '../accounts/earlier-posts.ts'
import type { ExistingDraft } from '../accounts/existing-drafts.ts'
import type { Wish, WrittenPlan } from '../accounts/identity.ts'
import type { Post } from '../posts/post.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import type { Problem } from '../problem.ts'
import { listed } from '../wording.ts'
import type { Field, GroupChange } from './group-change.ts'
import type { PacedMove, PacingLimits } from './pacing.ts'
import type { PassedSlot } from './slots.ts'

/**
 * - `publish`: a new post for `recipients`
 * - `upload-draft`: a new draft for a person to approve
 * - `skip`: every account has it, or is not to get it again
 * - `keep-draft`: a draft of it waits for a person
 * - `refuse`: it fails by itself, and stops no other post
 */
export type Action = 'publish' | 'upload-draft' | 'skip' | 'keep-draft' | 'refuse'

/**
 * A candidate with what is decided about it: deciding is this value, doing is publish.ts. `accounts` are all of its entry,
 * `recipients` those of them that are to get it now.
 */
export interface PlannedPost extends Candidate {
  readonly action: Action
  /** Those of `accounts` that are to get it. */
  readonly recipients: readonly Account[]
  /** Posts and drafts on the accounts that do not get it. */
  readonly earlier: readonly Earlier[]
  /** Drafts of this post, whoever made them. */
  readonly drafts: readonly ExistingDraft[]
  /** What is to become of those of them that differ from the entry. */
  readonly changes: readonly GroupChange[]
  /** The post that this one takes the place of: what `changes` says is then carried out as a post of its own. */
  readonly replaces: GroupChange | undefined
  /** Attempts on `recipients` that failed and are repeated, the newest of each. */
  readonly failedBefore: readonly Earlier[]
  /** Why it fails (`refuse`). */
  readonly refusal: Problem | undefined
  /** When it is to go out, milliseconds since 1970; undefined: left as a draft, or nothing is done. */
  readonly timeMs: number | undefined
  /** Why the time is later than it was wanted; undefined where no limit of the pace moved it. */
  readonly movedBy: PacedMove | undefined
  /** The slots that it could not take, where it goes by slots. */
  readonly passed?: readonly PassedSlot[] | undefined
  /** True when the time is the user's own and must not move. */
  readonly timeIsFixed: boolean
  /** The earliest time, where one was written for several videos. */
  readonly notBeforeMs: number | undefined
  /** Which earlier posts are this one. */
  readonly wish: Wish
}

/** What is decided by more than the candidate and the history. */
export interface Policy {
  readonly onDuplicate: 'skip' | 'fail' | 'repost'
  /** Without a key the history is not known. A time in the past may belong to a duplicate then, so it is only a warning. */
  readonly isOffline: boolean
  /** True where PostPost was asked for the history and it could not be read. */
  readonly isHistoryUnread: boolean
  readonly interactionInversion: 'compensate' | 'off'
  readonly written: WrittenPlan
  /** All TikTok accounts that are connected in PostPost. */
  readonly connected: readonly string[]
  /** Manifests of this run, as records have them. */
  readonly manifests: ReadonlySet<string>
  /** When this workflow run began, as far as its event tells. */
  readonly runBeganMs: number | undefined
  readonly onChange: 'warn' | 'update' | 'overwrite'
  readonly onRemoval: 'keep' | 'withdraw'
  /** 0: no limit. */
  readonly maxWithdrawals: number
  /** Why changes and withdrawals are only shown in this run. */
  readonly onlyShown: OnlyShown | undefined
  /** `only` or `added-only`: then the run does not see the whole plan. */
  readonly isNarrowed: boolean
  /** True if an entry, its video or its accounts could not be read. Then nobody knows which entries are gone. */
  readonly hasGaps: boolean
}

export interface OnlyShown {
  readonly severity: 'warning' | 'notice'
  /** A sentence. */
  readonly why: string
}

/** True for what this run would add to PostPost. */
export const isNew = ({ action }: Pick<PlannedPost, 'action'>): boolean =>
  action === 'publish' || action === 'upload-draft'

/** True for what is carried out of its changes. */
export const isApplied = ({ kind, isHeld }: GroupChange): boolean => kind !== 'keep' && !isHeld

/** A draft that waits for approval, and that this post takes the place of. */
export const replacedDraft = ({ action, drafts, recipients }: PlannedPost): ExistingDraft | undefined =>
  action === 'publish'
    ? drafts.find(
        ({ kind, isOurs, covers }) => kind === 'approval' && isOurs && recipients.some(({ id }) => covers.includes(id)),
      )
    : undefined

/**
 * True for a draft that the post takes the place of: a person was to approve it, or this action has paused it, and then also for
 * accounts of other entries. A run that only shows changes leaves it: an old run knows nothing of the commit that made it a
 * draft, nor does another branch.
 */
export const isToBeReplaced = ({ kind, isOurs }: ExistingDraft, { post }: Pick<Candidate, 'post'>): boolean =>
  post.schedule.kind !== 'draft' && (kind === 'paused' || (kind === 'approval' && isOurs))

/** The draft that this post takes the place of, where this run only shows that: it stays, and the post waits. */
export const heldBackDraft = ({ post, drafts, earlier }: PlannedPost): ExistingDraft | undefined => {
  const staying = new Set(earlier.filter(({ status }) => status === 'draft').map(({ postGroupId }) => postGroupId))
  return drafts.find((draft) => staying.has(draft.postGroupId) && isToBeReplaced(draft, { post }))
}

/** What the plan says of a post, as the output `results` has it. */
export interface PlanSaid {
  readonly plan: 'create' | 'move' | 'replace' | 'withdraw' | 'keep'
  /** What differs, also where it stays. */
  readonly changes?: readonly Field[]
}

/** The most that happens to one of its post groups; undefined for a post that fails beforehand. */
export function planSaid(step: PlannedPost): PlanSaid | undefined {
  if (step.action === 'refuse') return undefined
  const kinds = new Set(step.changes.map(({ kind }) => kind))
  const isTakenOut = step.earlier.some(({ error }) => error?.code === TAKEN_OUT)
  const heldBack = heldBackDraft(step)
  const draft = replacedDraft(step) ?? (heldBack?.kind === 'approval' ? heldBack : undefined)
  const fields = [
    ...(draft ? (['time'] as const) : []),
    ...step.changes.flatMap((change) => change.fields),
    ...(isTakenOut ? (['accounts'] as const) : []),
  ]
  const word = (): PlanSaid['plan'] => {
    if (kinds.has('replace') || draft) return 'replace'
    if (kinds.has('move') || kinds.has('pause')) return 'move'
    return isNew(step) || heldBack ? 'create' : 'keep'
  }
  return { plan: word(), ...(fields.length > 0 ? { changes: [...new Set(fields)] } : {}) }
}

/**
 * True for a post's own time that was written as a date and is past: PostPost would take it for now. One that is shared by
 * several videos is the earliest of all of them, and then means now.
 */
export const hasPassed = ({ schedule, timeIsOwn }: Post, nowMs: number): boolean =>
  schedule.kind === 'at' && timeIsOwn && schedule.timeMs <= nowMs

export const nameOf = (accounts: readonly Account[], accountId: string): string =>
  accounts.find(({ id }) => id === accountId)?.name ?? accountId

/**
 * `moved from now by max-per-day 1 of @acme`: why a post goes out later than it was wanted; or of which slots its time is, as
 * `next free daily 18:00 (taken on @acme: 2026-12-01 18:00 UTC)`.
 * @param show a time it could not get, where that is not now
 * @returns undefined where no limit moved it
 */
export function describeMove(
  { movedBy, passed, notBeforeMs, accounts, post }: PlannedPost,
  { maxPerDay, maxPerMinute }: PacingLimits,
  show: (timeMs: number, timezone: string) => string = formatTime,
): string | undefined {
  const limitOf = (limit: 'minute' | 'day', account: string): string =>
    `max-per-${limit} ${limit === 'day' ? maxPerDay : maxPerMinute} of ${nameOf(accounts, account)}`
  if (passed && post.schedule.kind === 'slot') {
    const reasonOf = ({ why, account }: PassedSlot): string =>
      why === 'taken' ? `taken on ${nameOf(accounts, account)}` : `not by ${limitOf(why, account)}`
    const reasons = [...Map.groupBy(passed, reasonOf)].map(
      ([reason, slots]) =>
        `${reason}: ${listed(
          slots.map(({ timeMs }) => show(timeMs, post.timezone)),
          MOST_SLOTS_TOLD,
        )}`,
    )
    return `next free ${post.schedule.slots.text}${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}`
  }
  if (!movedBy) return undefined
  const { account, limit, fromMs } = movedBy
  const from = fromMs === notBeforeMs ? show(fromMs, post.timezone) : 'now'
  return `moved from ${from} by ${limitOf(limit, account)}`
}

/** A calendar may be full for months. */
const MOST_SLOTS_TOLD = 3
