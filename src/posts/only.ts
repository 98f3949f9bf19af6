import { sep } from 'node:path'
import { error, type Problem } from '../problem.ts'
import { quote } from '../wording.ts'
import type { Post } from './post.ts'

/** An id as it is written on one line of `only`: white space becomes one space. */
export const lineOf = (id: string): string => id.trim().replaceAll(/\s+/g, ' ')

/** `only`: keeps the posts that it names, or all of them if it names none. An id that no post has is an error. */
export function keepOnly(
  posts: readonly Post[],
  only: readonly string[],
  separator: string = sep,
): { readonly posts: readonly Post[]; readonly problems: readonly Problem[] } {
  if (only.length === 0) return { posts, problems: [] }
  const existing = new Set(posts.map(({ id }) => lineOf(id)))
  // A post without an id is known by its video's path. On Windows people write \ in a path. On other systems, a \ is a
  // part of a name.
  const meant = (line: string): string => (existing.has(line) ? line : line.split(separator).join('/'))
  const wanted = new Set(only.map(lineOf).map(meant))
  const missing = [...wanted].filter((id) => !existing.has(id))
  const problems = missing.map((id) =>
    error(
      'only/unknown-id',
      { input: 'only' },
      `only names ${quote(id)}, but no post has this id. Use the ids of the dry run's matrix output on the same commit.`,
    ),
  )
  return { posts: posts.filter(({ id }) => wanted.has(lineOf(id))), problems }
}
