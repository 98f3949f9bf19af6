import pLimit from 'p-limit'
import type { Service } from '../accounts/connect.ts'
import type { PlannedPost } from '../plan/planned-post.ts'
import { compoundId, isTikToks } from '../postpost/answers.ts'
import { tiktokLink } from '../postpost/tiktok-link.ts'
import type { AccountResult, Done } from './result.ts'

const PARALLEL_LINK_READS = 4
/** A link is no reason to hold up the end of a run for longer. */
const LINK_BUDGET_MS = 60_000
/** At most this many post groups are asked for, so that a folder of hundreds of published videos does not slow every run. */
export const MOST_POST_GROUPS = 50

/**
 * The links of posts that were there before the run and are published: the history has no public ids, get-post has them.
 * What cannot be read has no link.
 */
export async function withEarlierLinks(done: readonly Done[], service: Service): Promise<readonly Done[]> {
  const groups = done.map(({ step, result }) => publishedGroups(result.posts ?? [], step, result.postGroupId))
  const wanted = [...new Set(groups.flatMap((ofPost) => [...ofPost.values()]))].slice(0, MOST_POST_GROUPS)
  const client = service.reader(LINK_BUDGET_MS)
  const answers = new Map(
    await pLimit(PARALLEL_LINK_READS).map(
      wanted,
      async (id) => [id, await client.post(id).catch(() => undefined)] as const,
    ),
  )
  return done.map((each, index) => {
    const ofPost = groups[index]
    if (!ofPost || ofPost.size === 0) return each
    const names = new Map(each.step.accounts.map(({ id, name }) => [id, name]))
    const posts = (each.result.posts ?? []).map((post) => {
      const answer = answers.get(ofPost.get(post.account) ?? '')
      const found = answer?.posts.find((own) => isTikToks(own) && compoundId(own) === post.account)
      const url = found && tiktokLink(names.get(post.account), found)
      const postedId = found?.postedId
      return url ? { ...post, ...(postedId ? { postedId } : {}), url } : post
    })
    return { ...each, result: { ...each.result, posts } }
  })
}

/** Post groups by the accounts on which they are published, where no link is known. */
function publishedGroups(
  posts: readonly AccountResult[],
  step: PlannedPost,
  postGroupId: string | undefined,
): ReadonlyMap<string, string> {
  const earlier = new Map(step.earlier.map((each) => [each.accountId, each.postGroupId]))
  const missing = posts.filter(({ status, url, postedId }) => status === 'published' && !url && !postedId)
  return new Map(
    missing.flatMap(({ account }) => {
      const id = earlier.get(account) ?? postGroupId
      return id === undefined ? [] : [[account, id] as const]
    }),
  )
}
