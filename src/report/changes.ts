import type { Field } from '../plan/group-change.ts'
import { heldBackDraft, isApplied, isNew, type PlannedPost, planSaid } from '../plan/planned-post.ts'
import { listed } from '../wording.ts'

/** What a plan does to a post, as a sign that always has its word beside it. */
export type PlanSign = keyof typeof PLAN_WORDS

export const PLAN_WORDS = {
  '+': 'new',
  '~': 'moved',
  '±': 'replaced',
  '−': 'withdrawn',
  '!': 'changed in PostPost',
  '=': 'unchanged',
} as const

/** How a post changes. How it is afterwards is in its report. */
export interface ChangeShown {
  readonly sign: PlanSign
  /** What differs from its entry. */
  readonly fields: readonly Field[]
  /** Its caption before and after; undefined if it stays. */
  readonly caption: { readonly was: string; readonly will: string } | undefined
  /** Its time before the change; undefined if it stays. Milliseconds since 1970. */
  readonly wasMs: number | undefined
  /** True if this run only shows it. */
  readonly isHeld: boolean
}

/** @returns undefined for a post that fails beforehand: nothing becomes of it */
export function changeShown(step: PlannedPost | undefined): ChangeShown | undefined {
  const said = step && planSaid(step)
  if (!said) return undefined
  const changes = step.changes.filter(({ kind }) => kind !== 'keep')
  const [change] = changes
  const fields = said.changes ?? []
  const isOthers = step.changes.some(({ isChangedThere }) => isChangedThere)
  const was = change?.existing.listed.content
  const isCaption = fields.includes('caption') && typeof was === 'string'
  const isMoved = change?.fields.includes('time') === true && change.wasMs !== undefined
  return {
    sign: signOf(said.plan, isOthers),
    fields,
    caption: isCaption ? { was, will: step.post.caption } : undefined,
    wasMs: isMoved ? change.wasMs : undefined,
    isHeld: (changes.length > 0 || heldBackDraft(step) !== undefined) && !changes.some(isApplied) && !isNew(step),
  }
}

function signOf(plan: NonNullable<ReturnType<typeof planSaid>>['plan'], isOthers: boolean): PlanSign {
  switch (plan) {
    case 'create':
      return '+'
    case 'move':
      return '~'
    case 'replace':
      return '±'
    case 'withdraw':
      return '−'
    case 'keep':
      return isOthers ? '!' : '='
  }
}

/** What the run of a report does to posts. */
interface Changing {
  readonly posts: readonly { readonly change: ChangeShown | undefined }[]
  readonly withdrawn: readonly unknown[]
}

/** True if a plan does more than add new posts. */
export const hasChanges = ({ posts, withdrawn }: Changing): boolean =>
  withdrawn.length > 0 || posts.some(({ change }) => change !== undefined && !'+='.includes(change.sign))

/** `2 new, 1 moved, 1 replaced, 1 withdrawn, 18 unchanged`. */
export function planTotals({ posts, withdrawn }: Changing): string {
  const signs = [...posts.flatMap(({ change }) => change?.sign ?? []), ...withdrawn.map((): PlanSign => '−')]
  return Object.entries(PLAN_WORDS)
    .flatMap(([sign, word]) => {
      const count = signs.filter((each) => each === sign).length
      return count > 0 ? [`${count} ${word}`] : []
    })
    .join(', ')
}

/** `± replaced: caption, settings`; undefined for new and unchanged posts, which are told in other words. */
export function describeChange(change: ChangeShown | undefined): string | undefined {
  if (!change || change.sign === '+' || change.sign === '=') return undefined
  const fields = change.fields.length > 0 ? `: ${listed(change.fields)}` : ''
  return `${change.sign} ${PLAN_WORDS[change.sign]}${fields}${change.isHeld ? ' (not in this run)' : ''}`
}
