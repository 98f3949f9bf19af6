import type { Group } from './postpost-state.ts'

/** A group that a call of the API deleted although it was no draft on every account. */
export interface LiveDelete {
  groupId: string
  /** Of each account, in the group's order. */
  statuses: string[]
  /** ISO 8601. */
  at: string
}

const liveWords = new Set(['scheduled', 'pending', 'processing', 'published'])

export const isLiveWord = (status: string): boolean => liveWords.has(status)

/** What no test may overlook, counted as it happens: afterwards nothing of it may be left to see. */
export function createWatch() {
  const byIdentity = new Map<string, Set<Group>>()
  const mostOf = new Map<string, number>()
  const deletedThoughLive: LiveDelete[] = []

  /** To be called after every change of a group. */
  const changed = (group: Group): void => {
    for (const identity of [...identitiesOf(group), ...idsOf(group)]) {
      const groups = byIdentity.get(identity) ?? new Set()
      byIdentity.set(identity, groups.add(group))
      for (const { account } of group.posts) {
        const count = [...groups].filter((other) => isLiveOn(other, account)).length
        const name = `${account} ${identity}`
        mostOf.set(name, Math.max(mostOf.get(name) ?? 0, count))
      }
    }
  }
  return {
    changed,
    /** To be called before an API call deletes the group. */
    deleting: (group: Group, at: string): void => {
      const statuses = group.posts.map(({ status }) => status)
      if (statuses.some((status) => status !== 'draft')) deletedThoughLive.push({ groupId: group.id, statuses, at })
    },
    deletedThoughLive,
    /** By `account -pp<content>[-<id>]`: the most posts that were live at one time. */
    mostAtOnceOf: (groups: readonly Group[]): ReadonlyMap<string, number> => {
      // Tests change groups by hand too, and those changes are seen now at the latest.
      for (const group of groups) changed(group)
      return new Map([...mostOf].filter(([name]) => !name.includes(' id ')))
    },
    /** The most posts of one id that were live on one account at one time. */
    mostAtOnceOfIds: (groups: readonly Group[]): number => {
      for (const group of groups) changed(group)
      return Math.max(0, ...[...mostOf].flatMap(([name, count]) => (name.includes(' id ') ? [count] : [])))
    },
  }
}

export type Watch = ReturnType<typeof createWatch>

const isLiveOn = (group: Group, account: string): boolean =>
  !group.deleted && group.posts.some((post) => post.account === account && isLiveWord(post.status))

/** `id <id>` of each of its files: two videos under one id are one post too, unless the id was handed on. */
const idsOf = ({ media }: Group): string[] => [
  ...new Set(
    media.flatMap(({ fileName }) => {
      const id = /-pp[0-9a-f]{16}-([0-9a-f]{16})/.exec(fileName)?.[1]
      return id === undefined ? [] : [`id ${id}`]
    }),
  ),
]

/** `-pp<content>[-<id>]` of each of its files, whatever record follows. */
export const identitiesOf = ({ media }: Group): string[] => [
  ...new Set(
    media.flatMap(({ fileName }) => /(-pp[0-9a-f]{16}(?:-[0-9a-f]{16})?)(?:-w[^.]*)?\.\w+$/.exec(fileName)?.[1] ?? []),
  ),
]
