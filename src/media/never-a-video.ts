import { MAX_VIDEO_BYTES } from './facts.ts'

/** Git LFS pointers are smaller than this and begin with this line (git-lfs specification). */
export const LFS_POINTER_BYTES = 1024
const LFS_POINTER_LINE = 'version https://git-lfs.github.com/spec/'

/** Ends of sentences that begin with the name of a file which is no video, whatever its name says. */
export const EMPTY = 'is empty (0 bytes); the step that makes it failed or it was committed empty.'
const LFS_POINTER =
  'is a Git LFS pointer, not the video: add lfs: true to the actions/checkout step (with: { lfs: true }).'

/** @param beginning the first bytes as Latin-1 */
export const whyLfsPointer = (beginning: string): string | undefined =>
  beginning.startsWith(LFS_POINTER_LINE) ? LFS_POINTER : undefined

/** TikTok's limit, for which nobody has to look inside. */
export const whyTooLarge = (sizeBytes: number): string | undefined =>
  sizeBytes > MAX_VIDEO_BYTES ? `has ${(sizeBytes / GIBIBYTE).toFixed(2)} GB; TikTok takes 4 GB at most.` : undefined

const GIBIBYTE = 1024 ** 3
