import type { Account } from '../accounts/accounts.ts'
import type { Earlier } from '../accounts/earlier-posts.ts'
import type { Ended } from './ends.ts'

/** Where a post is on its way. transitions.ts leads on from each; faults.ts says where a fault leads. */
export type State =
  /** It has not begun. */
  | (Course & { readonly at: 'queued' })
  /** No draft, or none that is of use. */
  | (Course & { readonly at: 'drafting' })
  /** A draft without video. */
  | (Course & { readonly at: 'uploading'; readonly postGroupId: string })
  /** A draft with its video: what is on the accounts by now is read, then *schedule*. */
  | (Course & { readonly at: 'committing'; readonly postGroupId: string; readonly tries: number })
  /** *schedule* got no usable answer. */
  | (Course & { readonly at: 'asking'; readonly postGroupId: string; readonly lost: unknown })
  /** Accepted: it goes out by itself. */
  | (Course & { readonly at: 'waiting'; readonly postGroupId: string; readonly scheduledTime: string })
  | Ended

export interface Course {
  /** Accounts that are to get it. */
  readonly accounts: readonly Account[]
  /** Posts on the accounts that have it. */
  readonly earlier: readonly Earlier[]
  /** Which start this is, from 1; each start makes a fresh draft. */
  readonly start: number
}

/** All but the end. */
export type Living = Exclude<State, Ended>
export type At<Name extends State['at']> = Extract<State, { readonly at: Name }>

export const courseOf = ({ accounts, earlier, start }: Course): Course => ({ accounts, earlier, start })
