import fc from 'fast-check'
import { type Edit, edit, firstEdit, type PersonEdit, personEdit } from './edits.ts'

/** How far list-posts lags: by time, or by so many further requests. */
export type Lag = { readonly ms: number } | { readonly requests: number }

export interface RunOfTheStep {
  readonly mode: 'publish' | 'draft' | 'repost'
  /** How far the runner's clock is ahead of PostPost's, in seconds. */
  readonly clockSeconds: number
  /** The runner's clock jumps so far, soon after the step's beginning. */
  readonly jumpSeconds: number
  readonly perDay: number
  /** 0: no limit; else `when-too-many: first`. */
  readonly maxPosts: number
  readonly waits: boolean
  /** What befalls the request of that number, and which of the known faults it is. */
  readonly fault: { readonly request: number; readonly kind: number } | undefined
  /** A proxy answers the request of that number with a page and a clock of its own, so many hours off. */
  readonly proxy: { readonly request: number; readonly hours: number } | undefined
  /** What a person does while the step runs, before the request of that number. */
  readonly meanwhile: { readonly request: number; readonly edit: PersonEdit } | undefined
  readonly lag: Lag | undefined
  readonly slowUpload: number
  /** The upload of that number has its 200, and nothing is stored. */
  readonly lostUpload: number
}

export interface Week {
  readonly edits: readonly Edit[]
  readonly run: RunOfTheStep
  readonly hoursAfter: number
}

/** What PostPost is like, from beginning to end. */
export interface Service {
  /** Posts of another tool from before, all with the `createdAt` that every post has here, and how the list orders them. */
  readonly crowd: number
  readonly ties: 'settled by the id' | 'by page' | 'by request'
  readonly dropsMilliseconds: boolean
  readonly mediaReads: 'open' | 'refused'
  readonly storedNames: 'plain' | 'numbered'
  /** get-post does not find a post so many times after it was scheduled. */
  readonly missingAfterCommit: number
}

export interface Story {
  readonly service: Service
  readonly weeks: readonly Week[]
}

const request = fc.nat({ max: 20 })
/** Missing so many times of one more. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>, missing: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: missing, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

const mode: fc.Arbitrary<RunOfTheStep['mode']> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('publish' as const) },
  { weight: 3, arbitrary: fc.constant('draft' as const) },
  { weight: 1, arbitrary: fc.constant('repost' as const) },
)

const run: fc.Arbitrary<RunOfTheStep> = fc.record({
  mode,
  clockSeconds: fc.constantFrom(0, 0, 0, 30, -30, 600, -600, 86_400, -86_400),
  jumpSeconds: fc.constantFrom(0, 0, 0, 0, 0, 900, -900, 86_400, -86_400),
  perDay: fc.constantFrom(15, 1, 3),
  maxPosts: fc.constantFrom(0, 0, 0, 2, 1),
  waits: fc.boolean(),
  fault: seldom(fc.record({ request, kind: fc.nat({ max: 15 }) }), 3),
  proxy: seldom(fc.record({ request, hours: fc.constantFrom(1, -1, 48, -48) }), 5),
  meanwhile: seldom(fc.record({ request, edit: personEdit }), 3),
  lag: seldom(
    fc.oneof(fc.record({ requests: fc.integer({ min: 1, max: 8 }) }), fc.record({ ms: fc.constantFrom(100, 400) })),
    4,
  ),
  slowUpload: fc.constantFrom(0, 0, 1, 2),
  lostUpload: fc.constantFrom(0, 0, 0, 0, 0, 0, 1),
})

const service: fc.Arbitrary<Service> = fc
  .record({
    ties: fc.constantFrom<Service['ties'][]>(
      'settled by the id',
      'settled by the id',
      'settled by the id',
      'settled by the id',
      'by page',
      'by request',
    ),
    dropsMilliseconds: fc.constantFrom(false, false, false, true),
    mediaReads: fc.constantFrom<Service['mediaReads'][]>('open', 'open', 'refused'),
    storedNames: fc.constantFrom<Service['storedNames'][]>('plain', 'plain', 'numbered'),
    missingAfterCommit: fc.constantFrom(0, 0, 1),
  })
  .map((chosen) => ({ ...chosen, crowd: chosen.ties === 'settled by the id' ? 0 : 130 }))

const weekWith = (edits: fc.Arbitrary<readonly Edit[]>) =>
  fc.record({ edits, run, isUsual: fc.constantFrom(true, true, false), hoursAfter: fc.constantFrom(0, 1, 12, 30, 168) })

/** A few weeks of ordinary use, the first with something to publish. */
export const stories: fc.Arbitrary<Story> = fc
  .record({
    service,
    /** Of most of the runs: a workflow seldom changes. */
    usual: mode,
    first: weekWith(fc.array(firstEdit, { minLength: 1, maxLength: 4 })),
    others: fc.array(weekWith(fc.array(edit, { minLength: 1, maxLength: 6 })), { minLength: 1, maxLength: 5 }),
  })
  .map(({ service: chosen, usual, first, others }) => ({
    service: chosen,
    weeks: [first, ...others].map(({ isUsual, ...week }) =>
      isUsual ? { ...week, run: { ...week.run, mode: usual } } : week,
    ),
  }))
