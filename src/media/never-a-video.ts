import { MAX_VIDEO_BYTES } from './facts.ts'

/**
 * Git LFS pointers are smaller than this and begin with this line
 * (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md).
 */
export const LFS_POINTER_BYTES = 1024
const LFS_POINTER_LINE = 'version https://git-lfs.github.com/spec/'

/** Ends of sentences. Each sentence begins with a file that is no video, whatever its name says. */
export const EMPTY =
  'is empty (0 bytes): the step that makes it has failed, or it was committed empty. Make it again, or commit the real file.'
const LFS_POINTER =
  'is a Git LFS pointer, not the video: add lfs: true to the actions/checkout step (with: { lfs: true }).'

/** @param beginning the first bytes as Latin-1 */
export const whyLfsPointer = (beginning: string): string | undefined =>
  beginning.startsWith(LFS_POINTER_LINE) ? LFS_POINTER : undefined

/** TikTok's limit on the size (facts.ts): to judge it, nobody needs to open the file. */
export const whyTooLarge = (sizeBytes: number): string | undefined =>
  sizeBytes > MAX_VIDEO_BYTES
    ? `has ${(sizeBytes / GIBIBYTE).toFixed(2)} GB; TikTok takes 4 GB at most. Re-encode it with a lower bit rate (ffmpeg -i in.mp4 -c:v libx264 -crf 28 -c:a aac out.mp4).`
    : undefined

const GIBIBYTE = 1024 ** 3
