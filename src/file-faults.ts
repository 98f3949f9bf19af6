import { FileLocked, isLocked, systemCodeOf } from './locked.ts'

/** Node's codes for what is not there. Windows has EINVAL for names that no file of it can have. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'EINVAL']

export const isAbsent = (thrown: unknown): boolean => ABSENT.includes(systemCodeOf(thrown))

/** True where the system could not do what it was asked (Node.js, common system errors), and not only found nothing. */
export const isFileFault = (thrown: unknown): boolean =>
  thrown instanceof FileLocked || (/^E[A-Z0-9]+$/.test(systemCodeOf(thrown)) && !isAbsent(thrown))

const DENIED =
  'may not be read (permission denied): change its permissions in an earlier step (a container that makes files as root: chmod -R a+rX on them).'

/** By Node's code: the end of a sentence that begins with a path. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  ELOOP: 'is a link that leads back to itself: remove it.',
  ENAMETOOLONG: 'is longer than this system allows: shorten it; several paths are written one a line.',
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

/** The path that the system was asked for, which may be a folder on the way; undefined where it does not say. */
export const pathOfFault = (thrown: unknown): string | undefined =>
  thrown instanceof Error && 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : undefined
