import type { Mutant } from './house.ts'

/** Changes that change nothing that anybody could notice, and why. */
const equivalent: readonly { file: string; code: string; kind: string; before?: string; reason: string }[] = []

/** @returns whether the change is in the list, by its file, its line as it is written, and its kind */
export const isEquivalent = (mutant: Mutant): boolean =>
  equivalent.some(
    ({ file, code, kind, before }) =>
      mutant.file === file &&
      mutant.code === code &&
      mutant.kind === kind &&
      (before ?? mutant.before) === mutant.before,
  )
