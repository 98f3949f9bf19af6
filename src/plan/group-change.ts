import type { Account } from '../accounts/accounts.ts'
import type { Earlier } from '../accounts/earlier-posts.ts'
import type { ListedPost } from '../postpost/answers.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import type { Problem } from '../problem.ts'

/** What of a post can differ, as the output `results` calls it. */
export type Field = 'caption' | 'time' | 'settings' | 'video' | 'accounts'

/** A post group that stands for a wanted post. */
export interface ExistingGroup extends Pick<Earlier, 'name' | 'likeness' | 'alternatives'> {
  /** As the list has it now. */
  readonly listed: ListedPost
  /** Accounts of the entry that it stands for. */
  readonly accountIds: readonly string[]
  /** Accounts of the entry that have another post group of it. */
  readonly elsewhere?: readonly string[]
  /** True where it stands for another entry too. */
  readonly isShared?: boolean
}

/** What becomes of a post group that differs from its entry. */
export interface GroupChange {
  readonly postGroupId: string
  /**
   * - `move`: the same post group gets another time
   * - `pause`: it becomes a draft, as its entry wants it
   * - `replace`: a new post takes its place
   * - `keep`: it stays as it is
   */
  readonly kind: 'move' | 'pause' | 'replace' | 'keep'
  /** What differs. */
  readonly fields: readonly Field[]
  /** True where the change is only shown: on a pull request, another branch, a re-run of an old run. */
  readonly isHeld: boolean
  /** True where a person has changed it in PostPost since it was sent, as its record tells. */
  readonly isChangedThere: boolean
  /** Accounts of the entry that it stands for. */
  readonly accounts: readonly Account[]
  /** As PostPost has it. */
  readonly existing: ExistingGroup
  /** When it was to go out; undefined for a draft. Milliseconds since 1970, as below. */
  readonly wasMs: number | undefined
  /** When it is to go out; undefined for a draft. */
  readonly timeMs: number | undefined
  /** What a person has to know of it. */
  readonly said: Problem | undefined
}

/** When the post was to go out, and when it will, as a sentence has it. */
export const describeTimes = ({ wasMs, timeMs }: GroupChange, timezone: string): string => {
  const [was, will] = [wasMs, timeMs].map((ms) => (ms === undefined ? 'a draft' : formatTime(ms, timezone)))
  return was === will ? `${will}` : `${was} → ${will}`
}
