import { lineOf } from '../posts/only.ts'
import { shortened } from '../wording.ts'
import { isApplied, isNew, type PlannedPost } from './planned-post.ts'

/** GitHub starts at most 256 jobs of one matrix. */
const MAX_JOBS = 256
/** A job's name is there to be recognised in a list. */
const MAX_NAME = 80

export interface MatrixJob {
  readonly name: string
  /** Ids of its share, one a line, for the input `only`. */
  readonly only: string
  readonly posts: number
}

/**
 * The posts that would be published, moved or replaced → jobs for `strategy.matrix`. Posts that share an account stay in one job, so that no
 * account is paced by two jobs that do not know of each other.
 */
export function matrixOf(steps: readonly PlannedPost[]): { include: MatrixJob[] } {
  const groups = withKeys(steps.filter((step) => isNew(step) || step.changes.some(isApplied))).reduce(joinGroups, [])
  const bins = groups.slice(0, MAX_JOBS)
  for (const [index, group] of groups.slice(MAX_JOBS).entries()) {
    const bin = bins[index % MAX_JOBS]
    bin?.steps.push(...group.steps)
    for (const key of group.keys) bin?.keys.add(key)
  }
  return { include: bins.map(jobOf) }
}

interface Group {
  readonly keys: Set<string>
  readonly steps: PlannedPost[]
}

/** What posts must not share across jobs: an account, or an id. */
function withKeys(steps: readonly PlannedPost[]): Group[] {
  const notations = new Set(steps.flatMap(({ accounts }) => accounts.map(({ id }) => notationOf(id))))
  return steps.map((step) => {
    const { post, accounts } = step
    const keys = new Set([`id ${lineOf(post.id)}`, ...accounts.map(({ id }) => `account ${id.toLowerCase()}`)])
    // Without a key accounts stay as they were written, and an id and a name may mean the same one.
    if (notations.size > 1) keys.add('any account')
    return { keys, steps: [step] }
  })
}

/** `tiktok-` or `@`, else the whole reference (`all`). */
const notationOf = (account: string): string => /^(?:tiktok-|@)/.exec(account)?.[0] ?? account

/** Adds a group to those that share a key with it, which thereby become one. */
function joinGroups(groups: Group[], group: Group): Group[] {
  const touching = groups.filter(({ keys }) => [...group.keys].some((key) => keys.has(key)))
  const rest = groups.filter((each) => !touching.includes(each))
  const parts = [...touching, group]
  return [
    ...rest,
    { keys: new Set(parts.flatMap(({ keys }) => [...keys])), steps: parts.flatMap(({ steps }) => steps) },
  ]
}

function jobOf({ steps }: Group): MatrixJob {
  const names = [...new Set(steps.flatMap(({ accounts }) => accounts.map(({ name }) => name)))].join(', ')
  return {
    name: names.length > MAX_NAME ? shortened(names, MAX_NAME - 1) : names,
    only: [...new Set(steps.map(({ post }) => lineOf(post.id)))].join('\n'),
    posts: steps.length,
  }
}
