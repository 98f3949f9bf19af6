import type { RunResult } from '../runner/runner.ts'
import type { Group } from '../sandbox/postpost-state.ts'
import { resultsOf } from '../support/story.ts'
import type { RunOfTheStep } from './story.ts'
import { type Clip, contentOf, type Entry, type World } from './world.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const LIVE = new Set(['scheduled', 'pending', 'processing', 'published'])

/** What one entry of the plan wants, for one video. */
export interface Wish {
  readonly key: string
  readonly clip: Clip
  readonly content: string
  readonly id: string | undefined
  readonly accounts: readonly string[]
  /** The user's own time, which must not move. */
  readonly ownTimeMs: number | undefined
  /** The earliest time, where one was written for several. */
  readonly notBeforeMs: number | undefined
}

/** What a post group was made for, known from its making. */
export interface Made {
  readonly key: string
  readonly id: string | undefined
  /** SHA-256 of its video, which is gone with a deleted group. */
  readonly content: string | undefined
}

/** The plan as it is written, in its order. */
export const wishesOf = ({ entries, folder }: World): Wish[] =>
  entries.flatMap((entry) => {
    const clips = entry.clip ? [entry.clip] : folder.toSorted((a, b) => numberIn(a.name) - numberIn(b.name))
    return clips.map((clip): Wish => {
      const isShared = clips.length > 1
      return {
        ...entry,
        clip,
        content: contentOf(clip),
        ownTimeMs: isShared ? undefined : entry.timeMs,
        notBeforeMs: isShared ? entry.timeMs : undefined,
      }
    })
  })

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0])

const keyOf = ({ content }: Group): string => content.split(' ')[0] ?? ''
const contentIn = (group: Group): string | undefined => group.media[0]?.sha256

export const isLiveOn = (group: Group, account: string): boolean =>
  !group.deleted && group.posts.some((post) => post.account === account && LIVE.has(post.status))

/** "Never twice" of the design, from what the test itself knows of both. */
function isSame(wish: Wish, group: Group, made: Made | undefined, ids: ReadonlySet<string>, repost: boolean): boolean {
  if (wish.id !== undefined && wish.id === made?.id) return true
  if (repost || wish.content !== (made?.content ?? contentIn(group))) return false
  return wish.id === undefined || made?.id === undefined || !ids.has(made.id)
}

/** What PostPost held when the run began. */
export interface Before {
  readonly groups: readonly Group[]
  /** `account group` of each live post. */
  readonly live: ReadonlySet<string>
  readonly drafts: readonly Group[]
}

export const lookAt = ({ sandbox }: World): Before => ({
  groups: [...sandbox.groups],
  live: new Set(
    sandbox.groups.flatMap((group) =>
      group.posts.filter(({ account }) => isLiveOn(group, account)).map(({ account }) => `${account} ${group.id}`),
    ),
  ),
  drafts: sandbox.drafts(),
})

export type Kind = 'doubles' | 'lost' | 'touched drafts' | 'pace broken' | 'order broken'
export interface Finding {
  readonly kind: Kind
  readonly what: string
}

interface Case {
  readonly world: World
  readonly wishes: readonly Wish[]
  readonly before: Before
  readonly run: RunOfTheStep
  readonly result: RunResult
  readonly made: ReadonlyMap<Group, Made>
}

/** What a user or an audience would have suffered by this run. */
export function judge(judged: Case): Finding[] {
  return [...doubles(judged), ...touched(judged), ...pace(judged), ...order(judged), ...lost(judged)]
}

const idsOf = (wishes: readonly Wish[]): Set<string> => new Set(wishes.flatMap(({ id }) => id ?? []))

function newLive({ world, before }: Case, account: string): Group[] {
  return world.sandbox.groups.filter((group) => isLiveOn(group, account) && !before.live.has(`${account} ${group.id}`))
}

const wishOf = (group: Group, { wishes, made }: Case): Wish | undefined =>
  wishes.find(
    ({ key, content }) =>
      key === (made.get(group)?.key ?? keyOf(group)) && (key !== 'folder' || content === contentIn(group)),
  )

function doubles(judged: Case): Finding[] {
  const { wishes, before, made, run } = judged
  const ids = idsOf(wishes)
  const accounts = [...new Set(wishes.flatMap((wish) => wish.accounts))]
  return accounts.flatMap((account) => {
    const fresh = newLive(judged, account)
    return fresh.flatMap((group, index): Finding[] => {
      const wish = wishOf(group, judged)
      if (!wish) return [{ kind: 'doubles', what: `${account} got "${group.content}", which nobody wishes` }]
      const others = [
        ...before.groups.filter(({ id }) => before.live.has(`${account} ${id}`)),
        ...fresh.slice(0, index),
      ].filter((other) => other !== group)
      const twin = others.find((other) =>
        isSame(wish, other, made.get(other), ids, run.mode === 'repost' && before.groups.includes(other)),
      )
      return twin
        ? [
            {
              kind: 'doubles',
              what: `${account} has ${wish.clip.name} (${wish.key}) twice: "${twin.content}" and "${group.content}"`,
            },
          ]
        : []
    })
  })
}

/** A draft of a person stays, unless a post that this run scheduled takes its place. */
function touched(judged: Case): Finding[] {
  const { world, before, made, wishes } = judged
  const ids = idsOf(wishes)
  return [...world.personal].flatMap(([draft, text]): Finding[] => {
    if (!before.drafts.includes(draft)) return []
    if (!draft.deleted && draft.status === 'draft' && draft.content === text) return []
    const successor = draft.platforms
      .flatMap((account) => newLive(judged, account))
      .find((group) => {
        const wish = wishOf(group, judged)
        return wish && isSame(wish, draft, made.get(draft), ids, false)
      })
    if (successor && draft.deleted) {
      world.personal.delete(draft)
      return []
    }
    return [{ kind: 'touched drafts', what: `the draft "${text}" is ${draft.deleted ? 'deleted' : draft.status}` }]
  })
}

const timeOf = (group: Group): number => Date.parse(group.scheduledTime ?? '')

function pace(judged: Case): Finding[] {
  const { world, run, wishes } = judged
  const accounts = [...new Set(wishes.flatMap((wish) => wish.accounts))]
  return accounts.flatMap((account) => {
    const times = world.sandbox.groups.filter((group) => isLiveOn(group, account)).map(timeOf)
    return newLive(judged, account).flatMap((group): Finding[] => {
      const wish = wishOf(group, judged)
      const atMs = timeOf(group)
      if (!wish) return []
      if (wish.ownTimeMs !== undefined) {
        const moved = Math.abs(atMs - wish.ownTimeMs) > 1
        return moved
          ? [
              {
                kind: 'order broken',
                what: `${wish.key} was to go out at ${iso(wish.ownTimeMs)} and does at ${iso(atMs)}`,
              },
            ]
          : []
      }
      if (wish.notBeforeMs !== undefined && atMs < wish.notBeforeMs)
        return [{ kind: 'order broken', what: `${wish.key} goes out at ${iso(atMs)}, before ${iso(wish.notBeforeMs)}` }]
      const limits = [
        ['minute', MINUTE_MS, 2],
        ['day', DAY_MS, run.perDay],
      ] as const
      return limits.flatMap(([name, windowMs, most]): Finding[] => {
        const fullest = Math.max(
          ...times
            .filter((from) => from <= atMs && atMs < from + windowMs)
            .map((from) => times.filter((time) => time >= from && time < from + windowMs).length),
        )
        return fullest > most
          ? [
              {
                kind: 'pace broken',
                what: `${account} gets ${fullest} posts in a ${name} around ${iso(atMs)} (${wish.key}), and ${most} are the most`,
              },
            ]
          : []
      })
    })
  })
}

/** Posts that want the same time go out in the order of the plan. */
function order(judged: Case): Finding[] {
  const { wishes } = judged
  const accounts = [...new Set(wishes.flatMap((wish) => wish.accounts))]
  return accounts.flatMap((account) => {
    const placed = newLive(judged, account).flatMap((group) => {
      const wish = wishOf(group, judged)
      return wish && wish.ownTimeMs === undefined ? [{ wish, atMs: timeOf(group), place: wishes.indexOf(wish) }] : []
    })
    return placed.flatMap((one) =>
      placed
        .filter(
          (other) =>
            other.wish.notBeforeMs === one.wish.notBeforeMs && other.place > one.place && other.atMs < one.atMs,
        )
        .map(
          (other): Finding => ({
            kind: 'order broken',
            what: `${account}: ${other.wish.key} (${other.wish.clip.name}) goes out before ${one.wish.key} (${one.wish.clip.name})`,
          }),
        ),
    )
  })
}

/** Every wish is out, waits as the draft that was asked for, is left for the next run, or is red with its reason. */
function lost(judged: Case): Finding[] {
  const { world, wishes, run, result, made } = judged
  if (run.fault) return []
  const ids = idsOf(wishes)
  const results = resultsOf(result)
  if (results.length === 0 && wishes.length > 0 && result.exitCode === 0)
    return [{ kind: 'lost', what: 'the step is green and has no results' }]
  const isRed = (wish: Wish): boolean =>
    result.exitCode === 1 &&
    results.some(
      ({ video, id, outcome, error }) =>
        (id === wish.id || video === wish.clip.name) && outcome === 'failed' && Boolean(error),
    )
  const isPostponed = ({ id, clip }: Wish): boolean =>
    result.log.split('\n').some((line) => line.startsWith('Left for the next run') && line.includes(id ?? clip.name))
  return wishes.flatMap((wish): Finding[] => {
    if (isRed(wish) || isPostponed(wish)) return []
    const missing = wish.accounts.filter(
      (account) =>
        !world.sandbox.groups.some(
          (group) => isLiveOn(group, account) && isSame(wish, group, made.get(group), ids, false),
        ),
    )
    const hasDraft =
      run.mode === 'draft' &&
      world.sandbox
        .drafts()
        .some(
          (group) =>
            isSame(wish, group, made.get(group), ids, false) &&
            missing.every((account) => group.platforms.includes(account)),
        )
    if (missing.length === 0 || hasDraft) return []
    const outcome = results.find(({ video, id }) => id === wish.id || video === wish.clip.name)?.outcome
    return [
      {
        kind: 'lost',
        what: `${wish.key} (${wish.clip.name}) is not on ${missing.join(', ')}, and the step says "${outcome}" and ends with ${result.exitCode}`,
      },
    ]
  })
}

const iso = (timeMs: number): string => new Date(timeMs).toISOString()

/** The manifest of the plan as it is written. */
export const manifestOf = ({ entries }: { readonly entries: readonly Entry[] }): string => {
  const posts = entries.map(({ clip, id, caption, accounts, timeMs }) =>
    JSON.stringify({
      ...(id === undefined ? {} : { id }),
      video: clip ? clip.name : 'batch*.mp4',
      caption,
      accounts,
      ...(timeMs === undefined ? {} : { schedule: iso(timeMs) }),
    }),
  )
  return `version: 1\ndefaults: { viewerSetting: SELF_ONLY }\nposts:\n${posts.map((post) => `  - ${post}\n`).join('')}`
}
