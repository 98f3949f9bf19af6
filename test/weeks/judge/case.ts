import type { RunResult } from '../../runner/runner.ts'
import type { RecordedRequest } from '../../sandbox/http.ts'
import type { Group } from '../../sandbox/postpost-state.ts'
import { isLiveWord } from '../../sandbox/watch.ts'
import { type Identity, identityIn, type Wish } from '../plan.ts'
import type { RunOfTheStep } from '../story.ts'
import type { World } from '../world.ts'
import { isSame } from './same.ts'

export type Kind = 'doubles' | 'lost' | 'touched' | 'deleted though live' | 'pace broken' | 'order broken'
export interface Finding {
  readonly kind: Kind
  readonly what: string
}

/** A group as it was when the run began. */
export interface Snapshot {
  readonly status: string
  /** By account. */
  readonly statuses: ReadonlyMap<string, string>
  readonly scheduledTime: string | undefined
  readonly deleted: boolean
  readonly isStored: boolean
}

/** What PostPost held when the run began, and how many requests had come by then. */
export interface Before {
  readonly groups: ReadonlyMap<Group, Snapshot>
  readonly requests: number
}

export interface Case {
  readonly world: World
  readonly wishes: readonly Wish[]
  readonly before: Before
  readonly run: RunOfTheStep
  readonly result: RunResult
}

export const lookAt = ({ sandbox }: World): Before => ({
  requests: sandbox.requests.length,
  groups: new Map(
    sandbox.groups.map((group) => [
      group,
      {
        status: group.status,
        statuses: new Map(group.posts.map(({ account, status }) => [account, status])),
        scheduledTime: group.scheduledTime,
        deleted: group.deleted,
        isStored: group.media[0]?.stored !== undefined,
      },
    ]),
  ),
})

export const identityOf = ({ media: [media] }: Group): Identity | undefined => media && identityIn(media.fileName)

export const isLiveOn = (group: Group, account: string): boolean =>
  !group.deleted && group.posts.some((post) => post.account === account && isLiveWord(post.status))

export const wasLiveOn = (group: Group, account: string, { groups }: Before): boolean => {
  const then = groups.get(group)
  return then !== undefined && !then.deleted && isLiveWord(then.statuses.get(account) ?? '')
}

export const wasDraft = (group: Group, { groups }: Before): boolean => {
  const then = groups.get(group)
  return then !== undefined && !then.deleted && [...then.statuses.values()].every((status) => status === 'draft')
}

/** This run's requests. */
export const requestsOf = ({ world, before }: Case): readonly RecordedRequest[] =>
  world.sandbox.requests.slice(before.requests)

/** Where in all requests the last one of this kind stands; -1: there was none. */
export const lastRequest = ({ world, before }: Case, method: string, path: string): number => {
  const index = world.sandbox.requests.findLastIndex((request) => request.method === method && request.path === path)
  return index < before.requests ? -1 : index
}

/** Groups that did not exist before, and that the action made. */
export const madeNow = ({ world, before }: Case): Group[] =>
  world.sandbox.groups.filter(
    (group) => !before.groups.has(group) && !world.people.deedsOn(group).some(({ kind }) => isMaking(kind)),
  )

const isMaking = (kind: string): boolean => kind === 'copies a post' || kind === 'makes a draft'

/** What a person did to it while this run went on. */
export const meanwhileOn = (group: Group, { world, before }: Case) =>
  world.people.deedsOn(group).filter(({ request }) => request >= before.requests)

/** Groups that this run has scheduled, whatever became of them: for those that a person scheduled first it is not to blame. */
export const scheduledNow = (judged: Case): Group[] =>
  madeNow(judged).filter((group) => {
    const path = `/update-post/${group.id}`
    const deeds = meanwhileOn(group, judged).map(({ kind }) => kind)
    const isScheduled = group.posts.some(({ status }) => status !== 'draft') || deeds.includes('holds a post')
    return (
      isScheduled &&
      requestsOf(judged).some((request) => request.method === 'PUT' && request.path === path) &&
      !deeds.includes('approves a draft')
    )
  })

/** The wish that a group of this run was made for. */
export const wishOf = (group: Group, { wishes }: Case): Wish | undefined => {
  const identity = identityOf(group)
  return wishes.find((wish) => wish.identity.content === identity?.content && wish.identity.id === identity.id)
}

/** "Never twice" for one group on one account. */
export function isSameOn(wish: Wish, group: Group, account: string, { wishes }: Case, repost: boolean): boolean {
  const identity = identityOf(group)
  return identity !== undefined && isSame(wish, identity, account, wishes, repost)
}

export const accountsIn = ({ wishes }: Case): string[] => [...new Set(wishes.flatMap(({ accounts }) => accounts))]

export const timeOf = ({ scheduledTime }: Group): number => Date.parse(scheduledTime ?? '')
