import { type Answer, failure, notFound, success } from './http.ts'
import type { Call } from './postpost.ts'
import { fileUrl, type Group, type Post, platformOf, type State, visibleGroup } from './postpost-state.ts'
import { countPoll } from './scheduler.ts'

/** The truth about each account. Here `platformId` is the raw id, without `tiktok-`. */
export function getPost({ state, id, owner }: Call): Answer {
  const group = visibleGroup(state, id, owner)
  if (!group) return notFound()
  if (group.missing) {
    group.missing -= 1
    return notFound()
  }
  countPoll(state, group)
  return success({ postGroupId: group.id, posts: group.posts.flatMap((post) => postsOf(state, group, post)) })
}

/** One account's post, after that of another network whose account has the same raw id, where the test wants one. */
function postsOf(state: State, group: Group, post: Post): Record<string, unknown>[] {
  const { foreignTwin, postedIdAs, permalinks } = state.options
  const rawId = rawIdOf(post.account)
  const own = {
    _id: post._id,
    platform: platformOf(post.account),
    platformId: rawId,
    content: group.content,
    status: post.status,
    postedId: postedIdAs === 'number' && post.postedId !== undefined ? Number(post.postedId) : post.postedId,
    error: post.error,
    ...(permalinks ? more(state, group, post) : {}),
  }
  const twin = { _id: `${post._id.slice(0, -1)}f`, content: group.content, ...foreignTwin, platformId: rawId }
  return foreignTwin && own.platform === 'tiktok' ? [twin, own] : [own]
}

const more = (state: State, group: Group, { account, postedId }: Post): Record<string, unknown> => ({
  permalink: postedId === undefined ? null : `https://www.tiktok.com/@${rawIdOf(account)}/video/${postedId}?from=api`,
  media: group.media.map((media) => ({ mediaId: media.mediaId, url: fileUrl(state, media), type: 'video' })),
})

const rawIdOf = (account: string): string => account.slice(account.indexOf('-') + 1)

/** The group's history, 100 entries at most. */
export function getPostLogs({ state, id, owner }: Call): Answer {
  const group = visibleGroup(state, id, owner)
  return group ? success({ logs: group.logs.slice(-100) }) : notFound()
}

/** A page of the groups. `fromDate` and `toDate` look at scheduledTime, which a draft does not have. */
export function listPosts({ state, request, owner }: Call): Answer {
  const { query } = request
  const page = positive(query.page, 1)
  const limit = Math.min(positive(query.limit, 20), 100)
  const from = bound(query.fromDate, Number.NEGATIVE_INFINITY)
  const to = bound(query.toDate, Number.POSITIVE_INFINITY)
  if (Number.isNaN(from) || Number.isNaN(to)) return failure(400, 'Invalid date format')
  const bounded = query.fromDate !== undefined || query.toDate !== undefined
  const shown = state.lists.read()
  const found = shown.groups.filter((group) => {
    if (group.deleted || group.owner !== owner) return false
    if (query.status !== undefined && group.status !== query.status) return false
    if (query.platform !== undefined && !group.platforms.some((id) => platformOf(id) === query.platform)) return false
    if (!bounded) return true
    const time = Date.parse(group.scheduledTime ?? '')
    return time >= from && time <= to
  })
  if (!state.options.ignoresSort) {
    const { ties } = state.options
    const isTurned = (ties === 'by page' && page % 2 === 0) || (ties === 'by request' && shown.request % 2 === 1)
    sort(found, query.sortBy ?? 'createdAt', query.sortOrder === 'asc' ? 1 : -1, isTurned ? -1 : 1)
  }
  const totalPages = Math.ceil(found.length / limit)
  return success({
    posts: found.slice((page - 1) * limit, page * limit).map((group) => summaryOf(state, group)),
    pagination: {
      page,
      limit,
      totalItems: found.length,
      totalPages,
      hasNextPage: page < totalPages,
      hasPrevPage: page > 1,
    },
  })
}

/** Here `platformId` is compound, and every media record shows, stored or not. */
const summaryOf = (state: State, group: Group): Record<string, unknown> => ({
  postGroupId: group.id,
  content: group.content,
  status: group.status,
  scheduledTime: group.scheduledTime ?? draftTime(state, group),
  ...((state.options.listsCreation ?? true) ? { createdAt: group.createdAt } : {}),
  updatedAt: group.updatedAt,
  ...accountsOf(state, group),
  mediaUrls: group.media.map((media) => fileUrl(state, media)),
})

function accountsOf({ options: { listedAccounts = 'compound' } }: State, { posts }: Group): Record<string, unknown> {
  if (listedAccounts === 'left out') return {}
  if (listedAccounts === 'empty') return { platforms: [] }
  return {
    platforms: posts.map(({ account, status }) => ({
      platformId: listedAccounts === 'raw' ? rawIdOf(account) : account,
      platform: platformOf(account),
      status,
    })),
  }
}

/** JSON leaves out what is undefined. */
const draftTime = ({ options: { draftTime: kind = 'null' } }: State, { createdAt }: Group): string | null | undefined =>
  ({ null: null, 'left out': undefined, text: createdAt })[kind]

function sort(groups: Group[], by: string, direction: 1 | -1, ties: 1 | -1): void {
  const value = (group: Group): string => {
    if (by === 'scheduledTime') return group.scheduledTime ?? ''
    return by === 'updatedAt' ? group.updatedAt : group.createdAt
  }
  // The id settles a tie, so that no group is on two pages or on none, unless the test wants that.
  groups.sort((a, b) => direction * (compare(value(a), value(b)) || ties * compare(a.id, b.id)))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const bound = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : Date.parse(text)

function positive(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise)
  return Number.isInteger(value) && value > 0 ? value : otherwise
}
