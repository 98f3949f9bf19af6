import type { Post } from '../posts/post.ts'
import { ofPost, type Problem } from '../problem.ts'
import { quote } from '../wording.ts'

/**
 * What is wrong with ids. Each id is for one post. A post without an id is known by its video's path. So an id must not
 * be the path of another post's video: the input `only` and the matrix could not tell the two posts apart.
 * @param leftOut posts that `added-only` left out; they keep their ids, but this run does not report two of them with
 * one id
 */
export function checkIds(posts: readonly Post[], leftOut: readonly Post[]): Problem[] {
  const here = new Set(posts)
  const sharing = [...Map.groupBy([...posts, ...leftOut], ({ id }) => id).values()]
  return sharing.filter((group) => group.some((post) => here.has(post))).flatMap(checkGroup)
}

/** Posts with the same id. The post whose video has this path keeps it, or else the first. The others are reported. */
function checkGroup(group: readonly Post[]): Problem[] {
  const holder = group.find(({ hasOwnId }) => !hasOwnId) ?? group[0]
  if (!holder) return []
  return group
    .filter((post) => post !== holder && post.hasOwnId)
    .map((post) => {
      const message = `The id ${quote(post.id)} of ${post.video.path} is taken: ${hintFor(post, holder)}`
      return ofPost(post, 'error', 'id/taken', post.originOf('id'), message)
    })
}

function hintFor(post: Post, holder: Post): string {
  if (!holder.hasOwnId) return 'it is the path of a video that has no id of its own; choose another id.'
  const isOfOnePattern =
    post.originOf('id') === holder.originOf('id') || post.originOf('video') === holder.originOf('video')
  return isOfOnePattern
    ? 'its video pattern matches several files; give each its own entry and id, or leave the id out.'
    : `${holder.video.path} has it too; give each post its own.`
}
