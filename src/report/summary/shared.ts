import { describeWanted } from '../../publish/inversion.ts'
import { describeDisclosure } from '../disclosure.ts'
import { isSent, type PostReport } from '../post-report.ts'
import type { DayAndTime } from './day-and-time.ts'

export interface TableRow {
  readonly post: PostReport
  readonly shown: DayAndTime
}

/** What all posts of a table share is said above it; each row says what differs. */
export interface Shared {
  /** Said once. */
  readonly above: readonly string[]
  /** What is said for this post alone. */
  own(post: PostReport): string[]
  /** Undefined if the times are in several zones. */
  readonly timezone: string | undefined
}

export function sharedOf(rows: readonly TableRow[]): Shared {
  const zones = [...new Set(rows.flatMap(({ shown }) => shown.timezone ?? []))]
  const values = [viewersOf, interactionsOf, disclosureOf].map((tell) => {
    const found = new Set(rows.map(({ post }) => tell(post)))
    return { tell, isShared: found.size === 1, value: [...found][0] }
  })
  const [only] = zones.length === 1 ? zones : []
  return {
    above: [
      ...values.flatMap(({ isShared, value }) => (isShared && value ? [value] : [])),
      ...(only === undefined ? [] : [`times in ${only}`]),
    ],
    own: (post) => values.flatMap(({ isShared, tell }) => (isShared ? [] : (tell(post) ?? []))),
    timezone: only,
  }
}

const viewersOf = ({ post }: PostReport): string | undefined => post.settings.viewerSetting

/** Only for posts that are sent: the settings of an existing post cannot be read. */
const interactionsOf = (post: PostReport): string | undefined =>
  isSent(post) ? describeWanted(post.post.settings) : undefined

const disclosureOf = ({ post }: PostReport): string | undefined => describeDisclosure(post.settings)
