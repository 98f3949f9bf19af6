import type { Account } from '../accounts.ts'
import type { Earlier } from '../history.ts'

/** Thrown when a call's outcome cannot be known or its draft is of no use: that draft is deleted and the post begun again. */
export class StartAgain extends Error {
  override readonly name = 'StartAgain'
}

/** Thrown when another run published to some of the accounts meanwhile: the post begins again for the others. */
export class OnlyOthers extends Error {
  override readonly name = 'OnlyOthers'
  readonly accounts: readonly Account[]
  readonly earlier: readonly Earlier[]

  constructor(accounts: readonly Account[], earlier: readonly Earlier[]) {
    super('Some of the accounts got this video meanwhile.')
    this.accounts = accounts
    this.earlier = earlier
  }
}
