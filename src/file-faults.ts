import { FileLocked, isLocked, systemCodeOf } from './locked.ts'

/** Node's codes for a path where there is nothing. On Windows, EINVAL means a name that no file can have there. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'EINVAL']

export const isAbsent = (thrown: unknown): boolean => ABSENT.includes(systemCodeOf(thrown))

/** True if the system failed, and did not only find nothing. https://nodejs.org/api/errors.html#common-system-errors */
export const isFileFault = (thrown: unknown): boolean =>
  thrown instanceof FileLocked || (/^E[A-Z0-9]+$/.test(systemCodeOf(thrown)) && !isAbsent(thrown))

const DENIED =
  'may not be read (permission denied): change its permissions in an earlier step (a container that makes files as root: chmod -R a+rX on them).'

/** By Node's code: the end of a sentence that begins with a path. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  ELOOP: 'is a link that leads back to itself: remove it.',
  ENAMETOOLONG: 'is longer than this system allows: shorten it; write each of several paths on a line of its own.',
  EIO: 'cannot be read: the disk or the network share has a fault. Run the step again; if it happens again, check the disk.',
  EMFILE: 'cannot be read, because too many files are open: run the step again.',
  ENFILE: 'cannot be read, because too many files are open: run the step again.',
}

/** What is wrong with a path and what to do, as the end of a sentence that begins with it. */
export function remedyFor(thrown: unknown): string {
  if (thrown instanceof FileLocked) return thrown.why
  const code = systemCodeOf(thrown)
  if (isLocked(thrown)) return new FileLocked('', code).why
  return (
    REMEDIES[code] ?? `cannot be read (${code || 'for a reason that the system does not tell'}): run the step again.`
  )
}

const FULL =
  'has no room on the disk of this runner: free space in an earlier step, or publish fewer videos in one job.'
const UNWRITABLE =
  'cannot be written to RUNNER_TEMP: check the permissions of that folder, and that no earlier step has changed the variable.'

/** By Node's code: why a file cannot be written, however often it is tried. */
const WRITING_REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: UNWRITABLE,
  EPERM: UNWRITABLE,
  EROFS: UNWRITABLE,
}

/** What to do about a file that cannot be written, as the end of a sentence that begins with it. Undefined for other errors. */
export const remedyForWriting = (thrown: unknown): string | undefined => WRITING_REMEDIES[systemCodeOf(thrown)]

/** The path that the error is about, which may be a folder on the way; undefined if the error does not say it. */
export const pathOfFault = (thrown: unknown): string | undefined =>
  thrown instanceof Error && 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : undefined
