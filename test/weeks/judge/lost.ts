import type { Group } from '../../sandbox/postpost-state.ts'
import { resultsOf, type Told } from '../../support/story.ts'
import type { Wish } from '../plan.ts'
import {
  type Case,
  type Finding,
  identityOf,
  isLiveOn,
  isSameOn,
  madeNow,
  meanwhileOn,
  scheduledNow,
  wishOf,
} from './case.ts'
import { hasFailed } from './order.ts'
import { excusesOf, hasVideo, obstaclesOf } from './reasons.ts'

/** Every wish that can go out is out, waits as the draft that was asked for, is left for the next run, or is red or warned with its reason. */
export function lost(judged: Case): Finding[] {
  const { wishes, run, result } = judged
  if (run.fault) return []
  if (resultsOf(result).length === 0 && result.exitCode === 0) return [finding('the step is green and has no results')]
  if (isRefusedWhole(judged)) return []
  return [...wishes.flatMap((wish) => lostOf(wish, judged)), ...starved(judged)]
}

const finding = (what: string): Finding => ({ kind: 'lost', what })

/** Whole plans are refused only where the list of earlier posts cannot be relied on. */
function isRefusedWhole(judged: Case): boolean {
  const { result, run, world } = judged
  const isShaken = run.lag !== undefined || run.proxy !== undefined || world.service.ties === 'by request'
  const errors = result.annotations.filter(({ severity }) => severity === 'error')
  return isShaken && result.exitCode === 1 && errors.length > 0 && madeNow(judged).length === 0
}

function lostOf(wish: Wish, judged: Case): Finding[] {
  const { world, run, result } = judged
  const told = resultOf(wish, judged)
  const name = `${wish.key} (${wish.clip.name}${wish.id === undefined ? '' : `, id ${wish.id}`})`
  const ending = `, and the step says "${told?.outcome}" and ends with ${result.exitCode}`
  const isMadeFor = (group: Group, account: string): boolean =>
    wishOf(group, judged) === wish && isLiveOn(group, account) && meanwhileOn(group, judged).length === 0
  if (result.exitCode === 1 && told?.outcome === 'failed' && told.error) {
    const isProxy = run.proxy !== undefined && /\b502\b/.test(String(told.error))
    if (isProxy) return [finding(`${name} fails for one page of a proxy: ${told.error}`)]
    const isOut = wish.accounts.every((account) => scheduledNow(judged).some((group) => isMadeFor(group, account)))
    return isOut ? [finding(`${name} is out, and the step calls it failed: ${told.error}`)] : []
  }
  if (isPostponed(wish, judged)) return []
  const live = (account: string) =>
    world.sandbox.groups.filter(
      (group) =>
        isLiveOn(group, account) && [true, false].some((repost) => isSameOn(wish, group, account, judged, repost)),
    )
  const missing = wish.accounts.filter((account) => live(account).length === 0)
  const silent = wish.accounts.filter((account) => {
    const there = live(account).filter((group) => isSameOn(wish, group, account, judged, run.mode === 'repost'))
    return there.length > 0 && !there.some((group) => identityOf(group)?.content === wish.identity.content)
  })
  const untrue =
    told?.outcome === 'published' &&
    wish.accounts.some(
      (account) =>
        !live(account).some(({ posts }) =>
          posts.some((post) => post.account === account && post.status === 'published'),
        ),
    )
  return [
    ...missing.flatMap((account) => {
      const why = whyMissing(wish, account, told, judged)
      return why === undefined ? [] : [finding(`${name} is not on ${account}${ending}${why}`)]
    }),
    ...(silent.length > 0 && !isSaid(wish, judged) && !isStale(told, judged)
      ? [finding(`${name} has another video under its id on ${silent.join(', ')}, without a word${ending}`)]
      : []),
    ...(untrue && missing.length === 0 ? [finding(`${name} is not published on every account${ending}`)] : []),
  ]
}

/** undefined: there is nothing to complain about. */
function whyMissing(wish: Wish, account: string, told: Told | undefined, judged: Case): string | undefined {
  const { world } = judged
  const drafts = world.sandbox.groups.filter((group) => {
    // An account that a person took out does not make another draft.
    const accounts = [...group.platforms, ...(world.people.made.get(group)?.accounts ?? [])]
    return !group.deleted && isSameOn(wish, group, account, judged, false) && accounts.includes(account)
  })
  if (
    wish.isDraft &&
    drafts.some((group) => group.status === 'draft' && hasVideo(group, group.media[0]?.stored !== undefined, judged))
  )
    return undefined
  if (isStale(told, judged) || world.sandbox.groups.some(wasMeanwhile)) return undefined
  const reasons = [...obstaclesOf(wish, account, judged), ...excusesOf(wish, account, judged)]
  if (reasons.length === 0) return isSaid(wish, judged) ? '; it could go out, and is only warned of' : ''
  return isSaid(wish, judged) ? undefined : `; ${reasons.join('; ')}, and nothing says so`

  function wasMeanwhile(group: Group): boolean {
    return meanwhileOn(group, judged).length > 0 && isSameOn(wish, group, account, judged, false)
  }
}

/** The plan was made of an old list, which is nobody's fault as long as nothing goes out by it. */
const isStale = (told: Told | undefined, { run }: Case): boolean =>
  run.lag !== undefined && told !== undefined && ['skipped', 'draft'].includes(told.outcome)

const resultOf = (wish: Wish, { result }: Case): Told | undefined =>
  resultsOf(result).find(({ id, video }) => (wish.id === undefined ? video === wish.clip.name : id === wish.id))

const isPostponed = ({ id, clip }: Wish, { result }: Case): boolean =>
  result.log.split('\n').some((line) => line.startsWith('Left for the next run') && line.includes(id ?? clip.name))

/** Something in the log is about this wish: at its line of the manifest, or by its name. */
function isSaid({ line, id, clip }: Wish, { result }: Case): boolean {
  const names = [clip.name, ...(id === undefined ? [] : [id])]
  const isAbout = (text: string): boolean => names.some((name) => text.includes(name))
  return (
    result.annotations.some(
      (annotation) => (annotation.file === 'posts.yml' && annotation.line === line) || isAbout(annotation.message),
    ) || result.log.split('\n').some((text) => text.trim().startsWith(`posts.yml:${line}`))
  )
}

/** What failed before goes last where not all may go, so that nobody starves. */
function starved(judged: Case): Finding[] {
  if (judged.run.maxPosts === 0 || judged.run.lag) return []
  const sent = madeNow(judged).flatMap((group) => wishOf(group, judged) ?? [])
  const repeated = sent.find((wish) => hasFailed(wish, judged))
  const waiting = judged.wishes.find((wish) => isPostponed(wish, judged) && !hasFailed(wish, judged))
  return repeated && waiting
    ? [finding(`${waiting.key} waits for the next run, and ${repeated.key}, which failed before, went first`)]
    : []
}
