import pLimit from 'p-limit'
import type { Service } from '../accounts/connect.ts'
import { askOf, type GroupAnswer, ownPost, whyFailed } from '../accounts/details.ts'
import { type AccountPost, compoundId, isTikToks } from '../postpost/answers.ts'
import { unlessShared } from '../postpost/tiktok-advice.ts'
import { tiktokLink } from '../postpost/tiktok-link.ts'
import { MOST_POST_GROUPS } from '../publish/earlier-links.ts'
import { type Fate, fateOnItsWay, type Observed } from './look.ts'

const READS_AT_ONCE = 4

/** What is coming up or was taken back is told as the list shows it. */
const ASKED_FATES: ReadonlySet<Fate> = new Set(['published', 'failed', 'stuck'])

/**
 * Links of published posts, and why posts failed: the list has neither, get-post has both. The list may also lag, so
 * get-post's word on how a post ended counts (PostPost docs, get-post).
 */
export async function withAnswers(
  seen: readonly Observed[],
  service: Service,
  nowMs: number,
): Promise<readonly Observed[]> {
  const wanted = seen
    .filter(({ fate }) => ASKED_FATES.has(fate))
    .toSorted(
      (a, b) => Number(a.fate === 'published') - Number(b.fate === 'published') || (b.timeMs ?? 0) - (a.timeMs ?? 0),
    )
    .map(({ postGroupId }) => postGroupId ?? '')
  const groups = [...new Set(wanted)].slice(0, MOST_POST_GROUPS)
  const client = service.reader()
  const answers = new Map(await pLimit(READS_AT_ONCE).map(groups, async (id) => [id, await askOf(id, client)] as const))
  return seen.map((sight) => {
    const answer = ASKED_FATES.has(sight.fate) ? answers.get(sight.postGroupId ?? '') : undefined
    const own = answer && sight.account && ownPost(answer, sight.account.id)
    const now = own ? asAnswered(sight, own, nowMs) : sight
    if (now.fate !== 'failed' || now.message !== undefined) return now
    return { ...now, message: answer ? reasonOf(now, answer, seen) : NOT_READ }
  })
}

const NOT_READ = 'The reason was not read from PostPost.'

/** @param sight has a message if the list shows it as left behind, and get-post may know better */
function asAnswered(sight: Observed, own: AccountPost, nowMs: number): Observed {
  const { message, ...rest } = sight
  if (own.status === 'failed') return { ...rest, fate: 'failed' }
  if (own.status === 'published') {
    const url = sight.account && tiktokLink(sight.account.name, own)
    return { ...rest, fate: 'published', ...(url === undefined ? {} : { url }) }
  }
  if (message === undefined || own.status === 'draft') return sight
  return { ...rest, fate: fateOnItsWay(sight.timeMs, nowMs) }
}

function reasonOf({ account, postGroupId = '' }: Observed, answer: GroupAnswer, seen: readonly Observed[]): string {
  if (!account) return NOT_READ
  const { code, reason } = whyFailed(answer, account.id)
  const names = notFailedOn(answer).map((id) => seen.find((other) => other.account?.id === id)?.account?.name ?? id)
  return `${code}: ${reason}${unlessShared(reason, postGroupId, names)}`
}

/** The TikTok accounts on which a post group has not failed, also those that watch does not look at. */
const notFailedOn = (answer: GroupAnswer): string[] =>
  'thrown' in answer
    ? []
    : answer.posts.filter((post) => isTikToks(post) && post.status !== 'failed').map((post) => compoundId(post))
