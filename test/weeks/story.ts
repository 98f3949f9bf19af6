import fc from 'fast-check'

/** What happens between two runs. Numbers choose among what is there (modulo its count), so that every story can be played. */
export type Edit =
  | { kind: 'add entry'; accounts: number; hasId: boolean; hoursAhead: number | undefined }
  | { kind: 'add to the folder' }
  | { kind: 'second id for one video'; at: number }
  | { kind: 'give, rename or take the id'; at: number }
  | { kind: 'remove entry'; at: number }
  | { kind: 'move entry to the top'; at: number }
  | { kind: 'rename file'; at: number }
  | { kind: 're-encode file'; at: number }
  | { kind: 'change caption'; at: number }
  | { kind: 'change time'; at: number; hoursAhead: number | undefined }
  | { kind: 'a person makes a draft' }
  | { kind: 'a person edits a draft'; at: number }
  | { kind: 'a person approves a draft'; at: number }
  | { kind: 'a person deletes a draft'; at: number }
  | { kind: 'a person deletes a scheduled post'; at: number }
  | { kind: 'TikTok refuses what comes next'; at: number }

export interface RunOfTheStep {
  readonly mode: 'publish' | 'draft' | 'repost'
  /** How far the runner's clock is ahead of PostPost's, in seconds. */
  readonly clockSeconds: number
  readonly perDay: number
  /** 0: no limit; else `when-too-many: first`. */
  readonly maxPosts: number
  readonly waits: boolean
  /** What befalls the request of that number, and which of the known faults it is. */
  readonly fault: { readonly request: number; readonly kind: number } | undefined
  readonly slowUpload: number
}

export interface Week {
  readonly edits: readonly Edit[]
  readonly run: RunOfTheStep
  readonly hoursAfter: number
}

const at = fc.nat({ max: 20 })
const hoursAhead = fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined, freq: 3 })

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('add entry' as const),
      accounts: fc.nat({ max: 2 }),
      hasId: fc.boolean(),
      hoursAhead,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add to the folder' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('give, rename or take the id' as const), at }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'second id for one video' as const,
        'remove entry' as const,
        'move entry to the top' as const,
        'rename file' as const,
        're-encode file' as const,
        'change caption' as const,
      ),
      at,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('change time' as const), at, hoursAhead }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('a person makes a draft' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'a person edits a draft' as const,
        'a person approves a draft' as const,
        'a person deletes a draft' as const,
        'a person deletes a scheduled post' as const,
        'TikTok refuses what comes next' as const,
      ),
      at,
    }),
  },
)

const run: fc.Arbitrary<RunOfTheStep> = fc.record({
  mode: fc.oneof(
    { weight: 6, arbitrary: fc.constant('publish' as const) },
    { weight: 2, arbitrary: fc.constant('draft' as const) },
    { weight: 1, arbitrary: fc.constant('repost' as const) },
  ),
  clockSeconds: fc.constantFrom(0, 0, 0, 30, -30, 600, -600, 86_400, -86_400),
  perDay: fc.constantFrom(15, 1, 3),
  maxPosts: fc.constantFrom(0, 0, 0, 2),
  waits: fc.boolean(),
  fault: fc.option(fc.record({ request: fc.nat({ max: 25 }), kind: fc.nat({ max: 15 }) }), { nil: undefined, freq: 2 }),
  slowUpload: fc.constantFrom(0, 0, 1, 2),
})

/** A few weeks of ordinary use, the first with something to publish. */
export const weeks: fc.Arbitrary<Week[]> = fc.array(
  fc.record({
    edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
    run,
    hoursAfter: fc.constantFrom(0, 1, 12, 30, 168),
  }),
  { minLength: 2, maxLength: 5 },
)
