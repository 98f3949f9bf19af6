import type { Group } from '../../sandbox/postpost-state.ts'
import {
  accountsIn,
  type Case,
  type Finding,
  isLiveOn,
  isSameOn,
  lastRequest,
  madeNow,
  meanwhileOn,
  requestsOf,
  scheduledNow,
  wasDraft,
  wasLiveOn,
  wishOf,
} from './case.ts'
import { obstaclesOf } from './reasons.ts'

/** Never two live posts of one wish on an account, nor two drafts of it to approve. */
export const doubles = (judged: Case): Finding[] => [
  ...accountsIn(judged).flatMap((account) => liveTwice(account, judged)),
  ...draftsTwice(judged),
]

function liveTwice(account: string, judged: Case): Finding[] {
  const { world, run, before } = judged
  // What a person added to its accounts is the person's.
  const fresh = scheduledNow(judged).filter(({ sent }) => sent.platforms.includes(account))
  const told = (what: string): Finding => ({ kind: 'doubles', what: `${account} ${what}` })
  return fresh.flatMap((group, index): Finding[] => {
    const wish = wishOf(group, judged)
    if (!wish?.accounts.includes(account)) return [told(`got "${group.content}", which nobody wishes`)]
    // What is refused by now was sent all the same.
    const obstacles = isBlind(judged) ? [] : obstaclesOf(wish, account, judged)
    const others = world.sandbox.groups.filter(
      (other) =>
        other !== group &&
        (fresh.includes(other) ? fresh.indexOf(other) < index : isVisibleRival(other, group, account, judged)),
    )
    const twin = others.find((other) =>
      isSameOn(wish, other, account, judged, run.mode === 'repost' && before.groups.has(other)),
    )
    const name = `${wish.key} (${wish.clip.name}${wish.id === undefined ? '' : `, id ${wish.id}`})`
    return [
      ...(twin ? [told(`has ${name} twice: "${twin.content}" (${twin.id}) and "${group.content}" (${group.id})`)] : []),
      ...obstacles.map((why) => told(`got ${name} as ${group.id} although ${why}`)),
    ]
  })
}

/** What the list did not show yet when the run looked cannot be held against it, as long as it may have seen its own draft. */
const isBlind = ({ run }: Case): boolean => run.lag !== undefined

/** Live before this run's *schedule*, and for long enough to be seen by the reading before it. */
function isVisibleRival(other: Group, group: Group, account: string, judged: Case): boolean {
  if (!isLiveOn(other, account)) return false
  const approved = meanwhileOn(other, judged).find(
    ({ kind }) => kind === 'approves a draft' || kind.startsWith('schedules'),
  )
  if (!approved) return wasLiveOn(other, account, judged.before)
  if (isBlind(judged)) return false
  const committed = lastRequest(judged, 'PUT', `/update-post/${group.id}`)
  const { requests } = judged.world.sandbox
  const looked = requests.findLastIndex(({ path }, index) => index < committed && path.startsWith('/list-posts'))
  return looked > approved.request
}

/** A draft that waits for a person is the result of every later run, on each account that it was made for. */
function draftsTwice(judged: Case): Finding[] {
  const { world, before } = judged
  if (isBlind(judged) || requestsOf(judged).length === 0) return []
  return madeNow(judged)
    .filter(
      (group) => !group.deleted && group.posts.every(({ status }) => status === 'draft') && group.media.length > 0,
    )
    .flatMap((group): Finding[] => {
      const wish = wishOf(group, judged)
      if (!wish?.isDraft) return []
      return group.platforms.flatMap((account): Finding[] => {
        const twin = [...before.groups.keys()].find(
          (other) =>
            other.media[0]?.stored !== undefined &&
            isSameOn(wish, other, account, judged, false) &&
            meanwhileOn(other, judged).length === 0 &&
            (wasLiveOn(other, account, before) || waitsFor(other, account, judged)),
        )
        if (!twin) return []
        const what = `${wish.key} (${wish.clip.name}) has the draft ${group.id} for ${account} beside ${twin.id} (${twin.status})`
        return [{ kind: 'doubles', what }]
      })
    })
  function waitsFor(other: Group, account: string, { before: then }: Case): boolean {
    const made = world.people.made.get(other)
    return wasDraft(other, then) && made?.mode === 'draft' && made.accounts.includes(account)
  }
}
