import { error, type Problem } from '../problem.ts'
import { quote } from '../wording.ts'
import type { Post } from './post.ts'
/** An id as one line of `only`, whatever white space it holds. */
export const lineOf = (id: string): string => id.trim().replaceAll(/\s+/g, ' ')

/** The posts a matrix job was given (`only`), all of them where none are named. An id that is not there is an error. */
export function takeShare(
  posts: readonly Post[],
  only: readonly string[],
): { readonly posts: readonly Post[]; readonly problems: readonly Problem[] } {
  if (only.length === 0) return { posts, problems: [] }
  const wanted = new Set(only.map(lineOf))
  const there = new Set(posts.map(({ id }) => lineOf(id)))
  const missing = [...wanted].filter((id) => !there.has(id))
  const problems = missing.map((id) =>
    error(
      { input: 'only' },
      `only names ${quote(id)}, but no post has this id. Use the ids of the dry run's matrix output on the same commit.`,
    ),
  )
  return { posts: posts.filter(({ id }) => wanted.has(lineOf(id))), problems }
}
