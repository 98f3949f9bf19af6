import fc from 'fast-check'

/** What people do in the repository. Numbers choose among what is there (modulo its count), so that every story can be played. */
export type ManifestEdit =
  | { kind: 'add entry'; accounts: number; hasId: boolean; hoursAhead: number | undefined }
  | { kind: 'add to the folder' }
  | { kind: 'second id for one video'; at: number }
  | { kind: 'give, rename or take the id'; at: number }
  /** `launch → a` becomes `launch-1 → a` and `launch → new`. */
  | { kind: 'hand the id on to a new video'; at: number }
  /** The entries get the ids 1, 2, 3 …, and those move down when a new one comes on top. */
  | { kind: 'number the entries, a new one on top' }
  | { kind: 'remove entry'; at: number }
  | { kind: 'move entry to the top'; at: number }
  | { kind: 'rename file'; at: number }
  | { kind: 're-encode file'; at: number }
  | { kind: 'change caption'; at: number }
  | { kind: 'change accounts'; at: number; accounts: number }
  | { kind: 'change time'; at: number; hoursAhead: number | undefined }
  /** By index in tiktok.ts; the same again takes it back. */
  | { kind: 'TikTok refuses what comes next'; at: number; why: number }

/** What somebody does in PostPost's dashboard. */
export type PersonEdit =
  | { kind: 'makes a draft' }
  | { kind: 'edits the caption'; at: number }
  | { kind: 'approves a draft'; at: number; hoursAhead: number | undefined }
  | { kind: 'changes the time'; at: number; hoursAhead: number }
  | { kind: 'holds a post'; at: number; hoursAhead: number | undefined }
  | { kind: 'schedules a held post again'; at: number }
  | { kind: 'copies a post'; at: number }
  | { kind: 'adds a network'; at: number }
  | { kind: 'adds an account'; at: number; account: number }
  | { kind: 'takes an account away'; at: number; account: number }
  | { kind: 'deletes a draft'; at: number }
  | { kind: 'deletes a scheduled post'; at: number }
  | { kind: 'deletes what is over'; at: number }
  | { kind: 'publishes one half'; at: number; account: number }

export type Edit = { by: 'the repository'; edit: ManifestEdit } | { by: 'a person'; edit: PersonEdit }

const at = fc.nat({ max: 20 })
const account = fc.nat({ max: 1 })
const ahead = fc.integer({ min: 1, max: 60 })
const hoursAhead = fc.option(ahead, { nil: undefined, freq: 1 })
const only = <K extends string>(kind: K) => fc.record({ kind: fc.constant(kind) })
const atOf = <K extends string>(...kinds: K[]) => fc.record({ kind: fc.constantFrom(...kinds), at })

const addEntry = fc.record({
  kind: fc.constant('add entry' as const),
  accounts: fc.nat({ max: 2 }),
  hasId: fc.boolean(),
  hoursAhead,
})

const manifestEdit: fc.Arbitrary<ManifestEdit> = fc.oneof(
  { weight: 5, arbitrary: addEntry },
  { weight: 2, arbitrary: only('add to the folder' as const) },
  { weight: 3, arbitrary: atOf('give, rename or take the id', 'hand the id on to a new video') },
  { weight: 1, arbitrary: only('number the entries, a new one on top' as const) },
  {
    weight: 6,
    arbitrary: atOf(
      'second id for one video',
      'remove entry',
      'move entry to the top',
      'rename file',
      're-encode file',
      'change caption',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('change accounts' as const), at, accounts: fc.nat({ max: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('change time' as const), at, hoursAhead }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('TikTok refuses what comes next' as const), at, why: fc.nat({ max: 7 }) }),
  },
)

export const personEdit: fc.Arbitrary<PersonEdit> = fc.oneof(
  { weight: 1, arbitrary: only('makes a draft' as const) },
  {
    weight: 6,
    arbitrary: atOf(
      'edits the caption',
      'schedules a held post again',
      'copies a post',
      'adds a network',
      'deletes a draft',
      'deletes a scheduled post',
      'deletes what is over',
    ),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('approves a draft' as const), at, hoursAhead }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('holds a post' as const), at, hoursAhead }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('changes the time' as const), at, hoursAhead: ahead }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'adds an account' as const,
        'takes an account away' as const,
        'publishes one half' as const,
      ),
      at,
      account,
    }),
  },
)

const inTheRepository = (arbitrary: fc.Arbitrary<ManifestEdit>): fc.Arbitrary<Edit> =>
  fc.record({ by: fc.constant('the repository' as const), edit: arbitrary })

/** Something to begin with. */
export const firstEdit = inTheRepository(
  fc.oneof({ weight: 2, arbitrary: addEntry }, { weight: 1, arbitrary: manifestEdit }),
)

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 1, arbitrary: inTheRepository(manifestEdit) },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('a person' as const), edit: personEdit }) },
)
