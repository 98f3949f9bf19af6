import type { Group } from '../../sandbox/postpost-state.ts'
import { isLiveWord } from '../../sandbox/watch.ts'
import {
  type Case,
  type Finding,
  identityOf,
  isSameOn,
  lastRequest,
  meanwhileOn,
  requestsOf,
  scheduledNow,
  wasDraft,
} from './case.ts'

/** Nothing that was there before is changed, and nothing of a person's deleted. */
export function touched(judged: Case): Finding[] {
  const { before } = judged
  return [...before.groups.keys()].flatMap((group): Finding[] => {
    const writes = requestsOf(judged).filter(
      ({ method, path, body }) =>
        (method === 'PUT' && path === `/update-post/${group.id}`) ||
        (path === '/get-upload-url' && JSON.stringify(body).includes(group.id)),
    )
    const changes = writes.map(({ path }) => finding(group, `this run called ${path} for it`))
    return wasDeleted(group, judged) ? [...changes, ...mayNotBeDeleted(group, judged)] : changes
  })
}

const finding = (group: Group, what: string): Finding => ({
  kind: 'touched',
  what: `"${group.content}" (${group.id}): ${what}`,
})

/** By the API, in this run. */
function wasDeleted(group: Group, judged: Case): boolean {
  const isByPerson = judged.world.people.deedsOn(group).some(({ kind }) => kind.startsWith('deletes'))
  return group.deleted && judged.before.groups.get(group)?.deleted === false && !isByPerson
}

/** A copy is like what it was made of, and accounts have a rule of their own. */
const LEAVES_AS_IT_WAS: ReadonlySet<string> = new Set(['copies a post', 'takes an account away', 'adds an account'])

/** The one rule of the design for all that may be deleted, and the rows of its table of drafts. */
function mayNotBeDeleted(group: Group, judged: Case): Finding[] {
  const { world, wishes, run, before } = judged
  const made = world.people.made.get(group)
  if (!identityOf(group) || !made) return [finding(group, 'it is deleted, and a person made it')]
  // What is live is another finding; a person may have been faster than the call by one request.
  if (!wasDraft(group, before)) return []
  const looked = lastRequest(judged, 'GET', `/get-post/${group.id}`)
  const deeds = world.people
    .deedsOn(group)
    .filter(({ kind, request }) => !LEAVES_AS_IT_WAS.has(kind) && (request < before.requests || request < looked))
  if (deeds.length > 0)
    return [finding(group, `it is deleted, and a person ${deeds.map(({ kind }) => kind).join(', then ')}`)]
  // Under `repost` drafts are matched by id alone.
  const repost = run.mode === 'repost'
  const entry = wishes.find((wish) => made.accounts.some((account) => isSameOn(wish, group, account, judged, repost)))
  if (!entry) return [finding(group, 'it is deleted, and no entry of this run is the same post')]
  const foreign = group.platforms.filter((account) => !entry.accounts.includes(account))
  if (foreign.length > 0) return [finding(group, `it is deleted, although it is for ${foreign.join(', ')} too`)]
  const isStored = before.groups.get(group)?.isStored ?? true
  if (made.mode === 'draft' && entry.isDraft && isStored)
    return [finding(group, 'it is deleted, although it waits for approval')]
  const successors = successorsOf(group, judged)
  const bare = group.platforms.filter(
    (account) => !successors.some(({ posts }) => posts.some((post) => post.account === account)),
  )
  return bare.length === 0 ? [] : [finding(group, `it is deleted, and nothing takes its place on ${bare.join(', ')}`)]
}

/** Posts of the same wish that are live, or that this run has scheduled; for an upload that died, a draft as well. */
function successorsOf(group: Group, judged: Case): Group[] {
  const { world, wishes, run } = judged
  const scheduled = scheduledNow(judged)
  const isInPlace = (other: Group): boolean =>
    scheduled.includes(other) || other.posts.some(({ status }) => isLiveWord(status)) || run.mode === 'draft'
  const wish = (account: string, other: Group): boolean =>
    wishes.some(
      (each) => isSameOn(each, group, account, judged, false) && isSameOn(each, other, account, judged, false),
    )
  return world.sandbox.groups.filter(
    (other) =>
      other !== group && !other.deleted && isInPlace(other) && other.platforms.some((account) => wish(account, other)),
  )
}

/** No post that could have gone out is deleted; in the moment between the look and the call nobody can help it. */
export function deletedThoughLive(judged: Case, from: number): Finding[] {
  const { world } = judged
  return world.sandbox.deletedThoughLive.slice(from).flatMap(({ groupId, statuses }): Finding[] => {
    const group = world.sandbox.groups.find(({ id }) => id === groupId)
    if (!group) return []
    const looked = lastRequest(judged, 'GET', `/get-post/${groupId}`)
    if (meanwhileOn(group, judged).some(({ request }) => looked >= 0 && request >= looked)) return []
    return [{ kind: 'deleted though live', what: `"${group.content}" (${groupId}) was ${statuses.join(', ')}` }]
  })
}
