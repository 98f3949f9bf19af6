import { describeWanted } from '../../publish/inversion.ts'
import { describeDisclosure } from '../disclosure.ts'
import { isSent, type View } from '../views.ts'
import type { When } from './when.ts'

export interface Row {
  readonly view: View
  readonly when: When
}

/** What the posts of a table have in common is said above it, and what differs in each row. */
export interface Shared {
  /** Said once. */
  readonly above: readonly string[]
  /** What is said of this post alone. */
  own(view: View): string[]
  /** Undefined where the times are of several zones. */
  readonly timezone: string | undefined
}

export function sharedOf(rows: readonly Row[]): Shared {
  const zones = [...new Set(rows.flatMap(({ when }) => when.timezone ?? []))]
  const values = [viewersOf, interactionsOf, disclosureOf].map((tell) => {
    const found = new Set(rows.map(({ view }) => tell(view)))
    return { tell, isShared: found.size === 1, value: [...found][0] }
  })
  const [only] = zones.length === 1 ? zones : []
  return {
    above: [
      ...values.flatMap(({ isShared, value }) => (isShared && value ? [value] : [])),
      ...(only === undefined ? [] : [`times in ${only}`]),
    ],
    own: (view) => values.flatMap(({ isShared, tell }) => (isShared ? [] : (tell(view) ?? []))),
    timezone: only,
  }
}

const viewersOf = ({ post }: View): string | undefined => post.settings.viewerSetting

/** Nothing is said of what is not sent: nobody knows how it is on the post that is there. */
const interactionsOf = (view: View): string | undefined =>
  isSent(view) ? describeWanted(view.post.settings) : undefined

const disclosureOf = ({ post }: View): string | undefined => describeDisclosure(post.settings)
