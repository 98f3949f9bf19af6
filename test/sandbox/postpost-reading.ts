import { type Answer, failure, notFound, success } from './http.ts'
import type { Call } from './postpost.ts'
import { fileUrl, type Group, platformOf, type State, visibleGroup } from './postpost-state.ts'
import { countPoll } from './scheduler.ts'

/** The truth about each account. Here `platformId` is the raw id, without `tiktok-`. */
export function getPost({ state, id, owner }: Call): Answer {
  const group = visibleGroup(state, id, owner)
  if (!group) return notFound()
  countPoll(state, group)
  const posts = group.posts.map((post) => ({
    _id: post._id,
    platform: platformOf(post.account),
    platformId: post.account.slice(post.account.indexOf('-') + 1),
    content: group.content,
    status: post.status,
    postedId: post.postedId,
    error: post.error,
  }))
  return success({ postGroupId: group.id, posts })
}

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
  const found = state.groups.filter((group) => {
    if (group.deleted || group.owner !== owner) return false
    if (query.status !== undefined && group.status !== query.status) return false
    if (query.platform !== undefined && !group.platforms.some((id) => platformOf(id) === query.platform)) return false
    if (!bounded) return true
    const time = Date.parse(group.scheduledTime ?? '')
    return time >= from && time <= to
  })
  if (!state.options.ignoresSort) sort(found, query.sortBy ?? 'createdAt', query.sortOrder === 'asc' ? 1 : -1)
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
  createdAt: group.createdAt,
  updatedAt: group.updatedAt,
  platforms: group.posts.map((post) => ({
    platformId: post.account,
    platform: platformOf(post.account),
    status: post.status,
  })),
  mediaUrls: group.media.map((media) => fileUrl(state, media)),
})

/** JSON leaves out what is undefined. */
const draftTime = ({ options: { draftTime: kind = 'null' } }: State, { createdAt }: Group): string | null | undefined =>
  ({ null: null, 'left out': undefined, text: createdAt })[kind]

function sort(groups: Group[], by: string, direction: 1 | -1): void {
  const value = (group: Group): string => {
    if (by === 'scheduledTime') return group.scheduledTime ?? ''
    return by === 'updatedAt' ? group.updatedAt : group.createdAt
  }
  // The id settles a tie, so that no group is on two pages or on none.
  groups.sort((a, b) => direction * (compare(value(a), value(b)) || compare(a.id, b.id)))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const bound = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : Date.parse(text)

function positive(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise)
  return Number.isInteger(value) && value > 0 ? value : otherwise
}
