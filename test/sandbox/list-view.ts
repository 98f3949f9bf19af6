import type { Group } from './postpost-state.ts'
import type { Variants } from './variants.ts'

/** One group as it was from one moment on. */
interface Version {
  readonly atMs: number
  /** list-posts requests that were answered before. */
  readonly request: number
  readonly group: Group
}

interface Hiding {
  readonly hides: (group: Group) => boolean
  left: number
}

/**
 * What list-posts shows, which may lag behind what is there: creation, media, statuses and deletions alike. The versions of a
 * group are kept from the moment on that a lag is asked for.
 */
export function createListView(groups: readonly Group[], variants: Variants, now: () => number) {
  const versions = new Map<Group, Version[]>()
  const hidings: Hiding[] = []
  let [answered, behind] = [0, 0]
  const lags = (): boolean => (variants.listLagMs ?? 0) > 0 || (variants.lagRequests ?? 0) > 0

  /** There from the beginning, or long enough ago. */
  const settle = (group: Group): void => {
    versions.set(group, [{ atMs: Number.NEGATIVE_INFINITY, request: Number.NEGATIVE_INFINITY, group: copyOf(group) }])
  }
  /** To be called after every change of a group. */
  const changed = (group: Group): void => {
    if (!lags()) return
    const known = versions.get(group) ?? []
    const newest = known.at(-1)
    if (newest && print(newest.group) === print(group)) return
    versions.set(group, [...known, { atMs: now(), request: answered, group: copyOf(group) }])
  }
  const isShown = ({ atMs, request }: Version): boolean =>
    atMs <= now() - (variants.listLagMs ?? 0) && request <= answered - (variants.lagRequests ?? 0)

  const visible = (): Group[] => {
    if (!lags()) return [...groups]
    return groups.flatMap((group) => {
      changed(group)
      const known = versions.get(group) ?? []
      const shown = known.findLast(isShown)
      if (shown !== known.at(-1)) behind += 1
      return shown?.group ?? []
    })
  }
  return {
    settle,
    changed,
    /** Hides what matches for so many requests to list-posts. */
    hide: (hides: (group: Group) => boolean, requests: number): void => {
      hidings.push({ hides, left: requests })
    },
    /** From now on; what is there already shows. */
    lag: (lag: { ms?: number; requests?: number }): void => {
      const lagged = lags()
      variants.listLagMs = lag.ms ?? 0
      variants.lagRequests = lag.requests ?? 0
      if (!lagged) for (const group of groups) settle(group)
    },
    /** The groups for one answer of list-posts, deleted ones among them, and the number of this request, from 0. */
    read: (): { groups: Group[]; request: number } => {
      const hiding = hidings.filter(({ left }) => left > 0)
      const read = visible().filter((group) => !hiding.some(({ hides }) => hides(group)))
      for (const one of hiding) one.left -= 1
      answered += 1
      return { groups: read, request: answered - 1 }
    },
    /** How many groups were shown otherwise than they were, over all answers. */
    behind: (): number => behind,
  }
}

export type ListView = ReturnType<typeof createListView>

const copyOf = (group: Group): Group => ({
  ...group,
  posts: group.posts.map((post) => ({ ...post })),
  media: [...group.media],
})

/** All that list-posts shows of it. */
const print = ({ content, status, scheduledTime, updatedAt, posts, media, deleted }: Group): string =>
  JSON.stringify([
    content,
    status,
    scheduledTime,
    updatedAt,
    posts.map((post) => [post.account, post.status]),
    media.map(({ key }) => key),
    deleted,
  ])
