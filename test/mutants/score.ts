import type { Mutant } from './house.ts'

/** What became of a change. */
export interface Verdict {
  readonly mutant: Mutant
  /** The test file that failed. */
  readonly noticedBy?: string | undefined
  /** In how many test files it could have made a difference. */
  readonly reachedBy: number
  /** Nobody could notice it (`equivalent.ts`). */
  readonly isEquivalent?: boolean | undefined
}

export const placeOf = ({ file, line, kind, before, after }: Mutant): string =>
  `${file}:${line}  ${kind}: ${before}${after === '' ? '' : `  →  ${after}`}`

/** A line for each survivor, then the score of each room and of all. */
export function printScore(verdicts: readonly Verdict[]): void {
  const survivors = verdicts.filter(({ noticedBy, isEquivalent }) => noticedBy === undefined && !isEquivalent)
  console.log(`\n${survivors.length} of ${verdicts.length} changes were noticed by no test:`)
  const byPlace = survivors.toSorted((one, other) => one.mutant.id - other.mutant.id)
  for (const { mutant, reachedBy } of byPlace)
    console.log(
      `  ${placeOf(mutant)}  (${reachedBy === 0 ? 'no test gets there' : `${reachedBy} test files get there`})`,
    )
  console.log('\nroom       made  noticed  equivalent  score')
  const rooms = [...new Set(verdicts.map(({ mutant }) => mutant.room))].toSorted()
  for (const room of rooms)
    console.log(
      rowOf(
        room,
        verdicts.filter(({ mutant }) => mutant.room === room),
      ),
    )
  console.log(rowOf('all', verdicts))
}

function rowOf(name: string, verdicts: readonly Verdict[]): string {
  const equivalent = verdicts.filter(({ isEquivalent }) => isEquivalent).length
  const noticed = verdicts.filter(({ noticedBy }) => noticedBy !== undefined).length
  const score = Math.floor((100 * noticed) / Math.max(1, verdicts.length - equivalent))
  const cells = [String(verdicts.length).padStart(5), String(noticed).padStart(9), String(equivalent).padStart(12)]
  return `${name.padEnd(10)}${cells.join('')}${`${score} %`.padStart(7)}`
}
