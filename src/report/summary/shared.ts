import { describeWanted } from '../../publish/inversion.ts'
import { describeDisclosure } from '../disclosure.ts'
import { isSent, type PostReport } from '../post-report.ts'
import type { DayAndTime } from './day-and-time.ts'

export interface TableRow {
  readonly post: PostReport
  readonly shown: DayAndTime
}

/** What the posts of a table have in common is said above it, and what differs in each row. */
export interface Shared {
  /** Said once. */
  readonly above: readonly string[]
  /** What is said of this post alone. */
  own(post: PostReport): string[]
  /** Undefined where the times are of several zones. */
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

/** Nothing is said of what is not sent: nobody knows how it is on the post that is there. */
const interactionsOf = (post: PostReport): string | undefined =>
  isSent(post) ? describeWanted(post.post.settings) : undefined

const disclosureOf = ({ post }: PostReport): string | undefined => describeDisclosure(post.settings)
