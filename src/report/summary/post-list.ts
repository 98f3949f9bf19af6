import type { Inputs } from '../../inputs/inputs.ts'
import { howToRepost } from '../../plan/rules.ts'
import { formatTime } from '../../posts/schedule/timezone.ts'
import { counted } from '../../wording.ts'
import { isOnItsAccounts, NOT_SENT_AGAIN } from '../existing.ts'
import { type Html, joined } from '../html.ts'
import type { PostReport } from '../post-report.ts'
import type { Report } from '../report.ts'
import { breakable, bulletList, code, folded, html } from './html.ts'
import { shortCaption, shortText } from './post-table.ts'
import { OUTCOME_SIGN } from './signs.ts'

/** The posts of a plan that sent nothing. */
export const notSentList = (posts: readonly PostReport[]): Html =>
  folded(
    html`The plan: ${counted(posts.length, 'post')}, none of them sent`,
    bulletList(posts.map((post) => line(post))),
  )

/** Posts that are on their accounts already, and apart from them those that are only not sent again. */
export function skippedLists(posts: readonly PostReport[], onDuplicate: Inputs['onDuplicate']): Html {
  const there = posts.filter(({ result }) => isOnItsAccounts(result))
  const others = posts.filter(({ result }) => !isOnItsAccounts(result))
  // To post one again is no way out for the others: TikTok has refused it, or somebody has decided against it.
  return joined(
    [
      there.length > 0 && skippedList(there, 'there already', html`<p>${howToRepost(onDuplicate)}</p>\n`),
      others.length > 0 && skippedList(others, NOT_SENT_AGAIN),
    ],
    '\n\n',
  )
}

const skippedList = (posts: readonly PostReport[], why: string, advice?: Html): Html =>
  folded(
    html`${OUTCOME_SIGN.skipped} ${counted(posts.length, 'post')} skipped: ${why}`,
    html`${advice}${bulletList(posts.map((post) => line(post, post.result.postGroupId)))}`,
  )

/** Scheduled posts whose entries are gone: they are drafts now, or will be. */
export const withdrawnList = ({ withdrawn, timezone }: Report): Html | false =>
  withdrawn.length > 0 &&
  html`<p><b>− ${counted(withdrawn.length, 'post')} withdrawn:</b> no entry is left of ${withdrawn.length === 1 ? 'it' : 'them'}.</p>\n${bulletList(
    withdrawn.map(({ withdrawal, result }) => {
      const { name, accounts, wasMs, caption, postGroupId } = withdrawal
      const on = accounts.map((account) => account.name).join(', ')
      const facts = [
        html`<b>${breakable(name.stem)}</b>`,
        html`${on}`,
        html`<s>${formatTime(wasMs, timezone)}</s>`,
        html`${OUTCOME_SIGN[result.outcome]} ${result.outcome}`,
        code(postGroupId),
      ]
      return joined(
        [joined(facts, ' · '), shortText(caption), result.error !== undefined && html`${result.error}`],
        '<br>',
      )
    }),
  )}`

function line(post: PostReport, postGroupId?: string): Html {
  const accounts = post.accounts.map(({ name, result }) => [name, result?.status].filter(Boolean).join(' '))
  const facts = [
    html`<b>${breakable(post.result.id)}</b>`,
    html`${accounts.join(', ')}`,
    postGroupId && code(postGroupId),
  ]
  return joined(
    [
      joined(
        facts.map((fact) => fact || undefined),
        ' · ',
      ),
      shortCaption(post),
    ],
    '<br>',
  )
}
