import pLimit from 'p-limit'
import { CLOCK_SKEW_MS } from '../accounts/existing-drafts.ts'
import type { Identity } from '../accounts/identity.ts'
import type { Clock } from '../clock.ts'
import { isDraft, type ListedPost } from '../postpost/answers.ts'
import type { Client, DraftContent } from '../postpost/client.ts'
import { mayBeDone, PostPostError } from '../postpost/failure.ts'
import { type Deletion, deleteDraft } from './deleting.ts'

/** What the post step needs to delete the drafts that a killed run leaves; saved before each draft is asked for. */
export interface DraftState {
  /** Drafts of this run that are neither scheduled nor kept. */
  readonly open: readonly string[]
  /** Those of them that *schedule* was called for: they may go out. */
  readonly committed: readonly string[]
  /** Asked for, id not known yet. */
  readonly asked: readonly AskedDraft[]
  /** Scheduled posts that are paused, or about to be, for a draft of this run to take their place. */
  readonly pairs: readonly ReplacedPair[]
}

/** A scheduled post and the draft that is to take its place: one of the two has to go out, and never both. */
export interface ReplacedPair {
  readonly old: string
  /** When the old one was to go out, ISO 8601. */
  readonly scheduledTime: string
  readonly draft: string
  /** Caption and accounts of the old one as it was paused: what somebody has changed since is theirs. */
  readonly content: string
  readonly platforms: readonly string[]
  /** Of the draft, as names of uploaded files have it. */
  readonly identity: Identity
}

export interface AskedDraft {
  readonly content: string
  readonly platforms: readonly string[]
  /** When it was asked for, in PostPost's time. */
  readonly sinceMs: number
}

export type Drafts = ReturnType<typeof createDrafts>

/**
 * The drafts of this run, from the moment they are asked for: each ends scheduled or kept (`release`), or deleted (`discard`).
 * @param known ids of post groups that were there before the run
 */
export function createDrafts(known: ReadonlySet<string>, clock: Clock, save: (state: DraftState) => void) {
  // One at a time, so that a draft whose answer was lost can be told from those of the same run.
  const creating = pLimit(1)
  const open = new Set<string>()
  const own = new Set<string>()
  const asked = new Set<AskedDraft>()
  const pairs = new Set<ReplacedPair>()
  const committed = new Set<string>()
  const persist = (): void =>
    save({
      open: [...open],
      committed: [...open].filter((id) => committed.has(id)),
      asked: [...asked],
      pairs: [...pairs],
    })

  return {
    /**
     * If it is not known whether a draft was made, it is looked for and deleted before this throws.
     * @param atTurn called when this draft's turn has come; throws where it is not wanted any more
     * @param aftermath a client for deleting what an aborted call may have left
     */
    create: (draft: DraftContent, client: Client, atTurn: () => void, aftermath: () => Client) =>
      creating(async () => {
        atTurn()
        const request: AskedDraft = {
          content: draft.content,
          platforms: draft.platforms,
          sinceMs: clock.now(),
        }
        asked.add(request)
        persist()
        try {
          const answer = await client.createDraft(draft)
          open.add(answer.postGroupId)
          own.add(answer.postGroupId)
          asked.delete(request)
          return answer
        } catch (thrown) {
          const isDoubtful = !(thrown instanceof PostPostError) || mayBeDone(thrown.failure)
          const before = new Set([...known, ...own])
          // If this fails too, the first error is still the one to report.
          const found = isDoubtful ? await deleteAsked(aftermath(), request, before).catch(() => 0) : 0
          // If none was found, the server may still be about to make it. The post step looks again.
          if (!isDoubtful || found > 0) asked.delete(request)
          throw thrown
        } finally {
          persist()
        }
      }),

    /**
     * Deletes a draft that will not be scheduled; one that somebody has scheduled stays. If deleting fails, it stays open,
     * and the post step tries again.
     */
    discard: async (postGroupId: string, client: Client): Promise<Deletion> => {
      const deletion = await deleteDraft(client, postGroupId, 'own')
      open.delete(postGroupId)
      persist()
      return deletion
    },

    /** Called before *schedule*: whatever becomes of its answer, nobody may be told that this draft does no harm. */
    commit: (postGroupId: string): void => {
      if (committed.has(postGroupId)) return
      committed.add(postGroupId)
      persist()
    },

    /** From here on the post may be public: neither this run nor its post step may delete it. */
    release: (postGroupId: string): void => {
      open.delete(postGroupId)
      persist()
    },

    /** Called before the old one is paused, so that the post step can settle what a kill leaves. */
    pair: (pair: ReplacedPair): void => {
      pairs.add(pair)
      persist()
    },

    /** One of the two is scheduled, and the other one is gone or a draft. */
    settled: (pair: ReplacedPair): void => {
      pairs.delete(pair)
      persist()
    },

    isOwn: (postGroupId: string): boolean => own.has(postGroupId),
    stillOpen: (): string[] => [...open],
  }
}

/**
 * Deletes the draft that a create-post without an answer may have left: same text, same accounts, no media record yet,
 * and not known from before. Answers how many there were.
 */
export async function deleteAsked(client: Client, asked: AskedDraft, known: ReadonlySet<string>): Promise<number> {
  let deleted = 0
  for (let page = 1; ; page++) {
    const { posts, pagination } = await client.list({ page, sortBy: 'createdAt', sortOrder: 'desc', status: 'draft' })
    for (const post of posts) {
      if (known.has(post.postGroupId) || !matches(post, asked)) continue
      if ((await deleteDraft(client, post.postGroupId, 'own')).end === 'deleted') deleted += 1
    }
    if (!pagination.hasNextPage || posts.length === 0 || page >= 10) return deleted
  }
}

function matches(post: ListedPost, asked: AskedDraft): boolean {
  const platforms = post.platforms.map(({ platformId }) => platformId)
  // Without a creation time it may be anybody's.
  const createdMs = Date.parse(post.createdAt ?? '')
  return (
    isDraft(post) &&
    post.content === asked.content &&
    platforms.length === asked.platforms.length &&
    asked.platforms.every((id) => platforms.includes(id)) &&
    (post.mediaUrls ?? []).length === 0 &&
    createdMs >= asked.sinceMs - CLOCK_SKEW_MS
  )
}
