import type { Candidate, OtherPosts } from '../../src/accounts/candidates.ts'
import { type Details, NO_DETAILS } from '../../src/accounts/details.ts'
import { hashOfId, writtenPlan } from '../../src/accounts/identity.ts'
import { hashOfManifest, type PostRecord, recordOf, uploadName } from '../../src/accounts/record.ts'
import { makePlan, type Plan, type PlanSettings } from '../../src/plan/plan.ts'
import { isNew } from '../../src/plan/planned-post.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import type { History } from '../../src/postpost/history.ts'
import type { Post } from '../../src/posts/post.ts'

export const NOW_MS = Date.parse('2026-12-01T12:00:00Z')
const MINUTE_MS = 60_000
export const settings: PlanSettings = {
  onDuplicate: 'skip',
  maxPosts: 20,
  whenTooMany: 'fail',
  maxPerMinute: 2,
  maxPerDay: 15,
  isOffline: false,
  isHistoryUnread: false,
  interactionInversion: 'compensate',
  written: writtenPlan([]),
  connected: [],
  manifests: new Set(),
  runBeganMs: undefined,
  onChange: 'warn',
  onRemoval: 'keep',
  maxWithdrawals: 3,
  onlyShown: undefined,
  isNarrowed: false,
  hasGaps: false,
  elsewhere: undefined,
}

const facts: Candidate['facts'] = {
  container: 'MP4',
  contentType: 'video/mp4',
  extension: 'mp4',
  sizeBytes: 1000,
}

/** The content's hash has 16 hex digits; in the tables one letter stands for all of them. */
const contentOf = (letter: string): string => letter.repeat(16)

interface Wish {
  readonly id?: string
  readonly accounts?: string
  readonly identity?: string
  readonly schedule?: Post['schedule']
  readonly timezone?: string
  readonly timeIsOwn?: boolean
  readonly caption?: string
  /** A path from the repository's root. */
  readonly manifest?: string
}

export function candidate(
  path: string,
  {
    id,
    accounts = 'x',
    identity = 'a',
    schedule = { kind: 'now' },
    timezone = 'UTC',
    timeIsOwn = true,
    caption = 'Hi',
    manifest,
  }: Wish = {},
): Candidate {
  const post: Post = {
    id: id ?? path,
    hasOwnId: id !== undefined,
    video: { path, absolutePath: `/workspace/${path}`, sizeBytes: 1000 },
    isAsset: false,
    entry: undefined,
    caption,
    captionAsWritten: caption,
    accounts: undefined,
    schedule,
    timeIsOwn,
    timeIsWritten: timeIsOwn,
    timezone,
    settings: {
      viewerSetting: 'SELF_ONLY',
      allowComments: false,
      allowDuet: false,
      allowStitch: false,
      commercialContent: false,
      brandOrganic: false,
      brandedContent: false,
    },
    refused: new Set(),
    originOf: (setting) => ({ input: setting }),
  }
  const named = accounts.split(' ').map((name) => ({ id: `tiktok-${name}`, name: `@${name}` }))
  const content = contentOf(identity)
  const own = id === undefined ? { content } : { content, id: hashOfId(id, '1') }
  return {
    post,
    accounts: named,
    identity: own,
    facts,
    version: undefined,
    manifest: manifest === undefined ? undefined : hashOfManifest('1', manifest),
  }
}

/** What an earlier run has sent: a candidate as it was then, to be published unless `mode` says otherwise. */
export interface Sent {
  readonly candidate: Candidate
  readonly mode?: PostRecord['mode']
}

function nameOf({ candidate: { post, accounts, identity, manifest }, mode = 'publish' }: Sent): string {
  const ids = accounts.map(({ id }) => id)
  return uploadName(post.video.path, identity, recordOf(post, ids, manifest, mode, 'compensate'), 'mp4')
}

/** `accounts` as `x:published y:failed`. */
export function earlier(
  id: string,
  accounts: string,
  status: string,
  more: Partial<ListedPost> & { identity?: string; id?: string; sent?: Sent } = {},
) {
  const { identity = 'a', id: ownId, sent, ...rest } = more
  const suffix = ownId === undefined ? '' : `-${hashOfId(ownId, '1')}`
  const listed: ListedPost = {
    postGroupId: id,
    status,
    scheduledTime: '2026-11-01T12:00:00.000Z',
    updatedAt: '2026-11-01T12:01:00.000Z',
    platforms: accounts.split(' ').map((account) => {
      const [name = '', word] = account.split(':')
      return { platformId: `tiktok-${name}`, ...(word ? { status: word } : {}) }
    }),
    mediaUrls: [
      `https://storage.example/media/1764590400000-${sent ? nameOf(sent) : `clip-pp${contentOf(identity)}${suffix}.mp4`}`,
    ],
    ...rest,
  }
  return listed
}

export const plan = (
  candidates: Candidate[],
  history: History = [],
  change: Partial<PlanSettings> = {},
  others: OtherPosts = { leftOut: [], unresolved: [] },
  details: Details = NO_DETAILS,
): Plan => {
  const entries = candidates.map(({ identity, accounts }) => ({ identity, accounts: accounts.map(({ id }) => id) }))
  const manifests = new Set(candidates.flatMap(({ manifest }) => manifest ?? []))
  const all = { ...settings, written: writtenPlan(entries), manifests, ...change }
  return makePlan(candidates, others, { history, details }, all, NOW_MS)
}

const SHOWN = {
  publish: '',
  'upload-draft': 'draft',
  skip: 'skipped',
  'keep-draft': 'draft kept',
  refuse: 'refused',
}

export const show = ({ steps }: Plan): string[] =>
  steps.map(({ post, action, recipients, earlier: there, timeMs, drafts }) =>
    [
      post.id,
      SHOWN[action],
      isNew({ action }) ? `to ${recipients.map(({ id }) => id.slice(7)).join('+')}` : '',
      timeMs === undefined ? '' : `at +${(timeMs - NOW_MS) / MINUTE_MS}m`,
      there.length > 0
        ? `on ${there.map(({ accountId, postGroupId }) => `${accountId.slice(7)}=${postGroupId}`).join('+')}`
        : '',
      ...drafts.map(({ kind, postGroupId, isOurs }) => `${kind} ${postGroupId}${isOurs ? ' (ours)' : ''}`),
    ]
      .filter((part) => part !== '')
      .join(' '),
  )
