import { readContext } from '../../src/github/context.ts'
import type { Release } from '../../src/github/release.ts'
import { buildPost, type PostSource } from '../../src/posts/post.ts'
import type { Origin } from '../../src/problem.ts'

export const NOW_MS = Date.parse('2026-12-01T12:00:00Z')
export const file = { path: 'clips/a.mp4', absolutePath: '/nowhere/clips/a.mp4', sizeBytes: 1 }
export const PLACE: Origin = { input: 'videos' }
export const at = (line: number): Origin => ({ file: 'posts.yml', line, column: 5 })
export const located = <T>(value: T, line: number) => ({ value, origin: at(line) })

export const source = (fields: PostSource['fields'], more: Partial<PostSource> = {}): PostSource => ({
  fields,
  video: { file, origin: PLACE },
  folder: '/nowhere',
  isAsset: false,
  entry: undefined,
  refused: new Set(),
  timeIsWritten: false,
  ...more,
})
export const release: Release = { id: 1, name: 'Spring', tag: 'v1', body: '', url: 'https://github.com/acme/videos' }
export const run = readContext({ GITHUB_REPOSITORY: 'acme/videos' })
export const build = (made: PostSource, from?: Release) => buildPost(made, { ...run, release: from }, NOW_MS)
