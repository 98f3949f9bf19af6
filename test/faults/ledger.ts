import type { RunResult } from '../runner/runner.ts'
import type { Group } from '../sandbox/postpost-state.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { resultsOf } from '../support/story.ts'

/** `account file name` of every post that is public, was public, or is going to be: deleting a record takes no video off TikTok. */
export function publicPosts(sandbox: Sandbox): string[] {
  return sandbox.groups.flatMap((group) =>
    group.posts.flatMap(({ account, status }) => (isPublic(group, status) ? [`${account} ${nameOf(group)}`] : [])),
  )
}

function isPublic(group: Group, status: string): boolean {
  if (status === 'scheduled') return !group.deleted
  return status !== 'draft' && status !== 'failed'
}

const nameOf = (group: Group): string => group.media[0]?.fileName ?? 'without video'

export interface Harm {
  /** Posts that are there more than once. */
  readonly doubled: string[]
  /** Posts that should be there and are not. */
  readonly lost: string[]
}

/** What an audience would notice: of `expected` (account and video's stem) each is to be there once. */
export function harmIn(sandbox: Sandbox, accounts: readonly string[], stems: readonly string[]): Harm {
  const found = publicPosts(sandbox)
  const count = (account: string, stem: string): number =>
    found.filter((post) => post.startsWith(`${account} ${stem}-pp`)).length
  const pairs = accounts.flatMap((account) => stems.map((stem): [string, string] => [account, stem]))
  return {
    doubled: pairs.filter((pair) => count(...pair) > 1).map((pair) => pair.join(' ')),
    lost: pairs.filter((pair) => count(...pair) === 0).map((pair) => pair.join(' ')),
  }
}

/** What the next step of a workflow would miss in the outputs of a run that passed. */
export function missingOutputs(run: RunResult, sandbox: Sandbox, posts: number): string[] {
  const { outputs } = run
  const ids: string[] = JSON.parse(outputs['post-group-ids'] || '[]')
  const results = resultsOf(run)
  const live = new Set(sandbox.livePosts().map(({ groupId }) => groupId))
  const done = results.filter(({ outcome }) => ['published', 'scheduled', 'skipped'].includes(outcome))
  return [
    ids.length === posts ? '' : `post-group-ids has ${ids.length} of ${posts} ids`,
    ids[0] === outputs['post-group-id'] ? '' : 'post-group-id is not the first of post-group-ids',
    ids.every((id) => live.has(id)) ? '' : `post-group-ids names posts that are not live: ${ids.join(', ')}`,
    done.length === posts ? '' : `results: ${results.map(({ outcome }) => outcome).join(', ')}`,
    outputs.failed === '0' ? '' : `failed is ${outputs.failed}`,
    run.summary === '' ? 'no summary' : '',
  ].filter((text) => text !== '')
}
