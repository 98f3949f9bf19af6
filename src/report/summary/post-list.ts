import { counted } from '../../wording.ts'
import type { View } from '../views.ts'
import { breakable, code, escapeHtml, folded, list } from './html.ts'
import { shortCaption } from './post-table.ts'
import { OUTCOME_SIGN } from './signs.ts'

/** The posts of a plan of which nothing was sent. */
export const notSentList = (views: readonly View[]): string =>
  folded(`The plan: ${counted(views.length, 'post')}, none of them sent`, list(views.map((view) => line(view, []))))

/** Posts that are on their accounts already. */
export const skippedList = (views: readonly View[], isRepost: boolean): string =>
  folded(
    `${OUTCOME_SIGN.skipped} ${counted(views.length, 'post')} skipped: there already`,
    `<p>${isRepost ? 'With <code>on-duplicate: repost</code> only an equal id is skipped: to post one once more, give it another id.' : 'To post one once more, give it an id of its own and set <code>on-duplicate: repost</code>.'}</p>\n${list(
      views.map((view) => line(view, view.result.postGroupId === undefined ? [] : [code(view.result.postGroupId)])),
    )}`,
  )

function line(view: View, more: readonly string[]): string {
  const accounts = view.accounts.map(({ name, result }) => escapeHtml([name, result?.status].filter(Boolean).join(' ')))
  const facts = [`<b>${breakable(view.result.id)}</b>`, accounts.join(', '), ...more].filter((fact) => fact !== '')
  return [facts.join(' · '), shortCaption(view)].filter((text) => text !== '').join('<br>')
}
