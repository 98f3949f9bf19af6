import { cutText } from '../../posts/caption/cut.ts'
import { counted } from '../../wording.ts'
import type { AccountView, View } from '../views.ts'
import { breakable, code, escapeHtml, link } from './html.ts'
import type { Row, Shared } from './shared.ts'
import { OUTCOME_SIGN, statusSign } from './signs.ts'
import type { When } from './when.ts'

/** Two lines of a cell on a page of 900 px: there to be recognised, the whole is folded below. */
const MAX_CAPTION_UNITS = 76

/** The posts by the time they go out, in at most four columns. */
export function postTable(rows: readonly Row[], shared: Shared): string {
  const sorted = rows.toSorted((a, b) => (a.when.sortMs === b.when.sortMs ? 0 : a.when.sortMs - b.when.sortMs))
  const days = Map.groupBy(sorted, ({ when }) => when.day)
  const hasIds = rows.some(({ view }) => view.result.postGroupId !== undefined)
  const head = hasIds ? WITH_IDS : WITHOUT_IDS
  const daysStandAbove = days.size > 1 && rows.length >= days.size * POSTS_WORTH_A_DAY_ROW
  const body = [...days].flatMap(([day, ofDay]) => [
    ...(daysStandAbove ? [dayRow(day, ofDay.length, head.length)] : []),
    ...ofDay.map((row) => postRow(row, daysStandAbove, hasIds, shared)),
  ])
  return `<table>\n<tr>${head.map(([name, width]) => `<th align="left" width="${width}">${name}</th>`).join('')}</tr>\n${body.join('\n')}\n</table>`
}

/** With fewer posts a day, a row for each day would be longer than the day in each row. */
const POSTS_WORTH_A_DAY_ROW = 3

/** Widths in px of a page of 900, so that names and times do not break; the browser gives what is left to those that want it. */
const WITH_IDS = [
  ['Post', 345],
  ['When', 130],
  ['Accounts', 165],
  ['Post group id', 200],
] as const
const WITHOUT_IDS = [
  ['Post', 500],
  ['When', 140],
  ['Accounts', 210],
] as const

const dayRow = (day: string, posts: number, columns: number): string =>
  `<tr><td colspan="${columns}"><b>${escapeHtml(day)}</b> · ${counted(posts, 'post')}</td></tr>`

function postRow({ view, when }: Row, dayStandsAbove: boolean, hasIds: boolean, shared: Shared): string {
  const zone = when.timezone === shared.timezone ? '' : ` ${when.timezone}`
  const time = when.time === undefined ? undefined : escapeHtml(`${when.time}${zone}`)
  const day = time === undefined ? escapeHtml(when.day) : dayStandsAbove ? '' : unbroken(when.day)
  const id = view.result.postGroupId
  const cells = [
    postCell(view, when, shared),
    [day, time ?? ''].filter((line) => line !== '').join('<br>'),
    accountCell(view),
    ...(hasIds ? [id === undefined ? '' : code(id)] : []),
  ]
  return `<tr>${cells.map((cell) => `<td valign="top">${cell}</td>`).join('')}</tr>`
}

const unbroken = (day: string): string => escapeHtml(day).replaceAll(' ', '&nbsp;')

/** Why it was moved stands here and not under the time, whose column is narrow. */
function postCell(view: View, { moved }: When, shared: Shared): string {
  const notes = [...shared.own(view), ...(moved === undefined ? [] : [moved])].join(' · ')
  const lines = [
    `<b>${breakable(view.result.id)}</b>`,
    shortCaption(view),
    notes === '' ? '' : `<sub>${escapeHtml(notes)}</sub>`,
  ]
  return lines.filter((line) => line !== '').join('<br>')
}

export const shortCaption = ({ caption }: View): string =>
  breakable(cutText(caption.replaceAll(/\s+/g, ' ').trim(), MAX_CAPTION_UNITS))

/** TikTok's own word; the whole, with what to do, stands among the problems. */
const MAX_REASON_UNITS = 120

/** Each account of a post on a line of its own: a sign, its name (the link, where there is one), and what became of it. */
export function accountCell({ accounts, result: { outcome, error } }: View): string {
  const lines = accounts.map((account) => accountLine(account, outcome))
  const saysWhy = accounts.some(({ result }) => result?.error)
  const isWrong = outcome === 'failed' || outcome === 'unknown'
  return [...lines, ...(isWrong && error !== undefined && !saysWhy ? [reason(error)] : [])].join('<br>')
}

function accountLine({ name, result, wasThere }: AccountView, outcome: View['result']['outcome']): string {
  const shown = breakable(name)
  if (wasThere)
    return `${OUTCOME_SIGN.skipped}&nbsp;${shown} there already${result ? `: ${escapeHtml(result.status)}` : ''}`
  if (!result) return `${OUTCOME_SIGN[outcome]}&nbsp;${shown} ${outcome === 'failed' ? 'not sent' : outcome}`
  const { status, url, error } = result
  const line = `${statusSign(status)}&nbsp;${url ? link(url, shown) : shown} ${escapeHtml(status)}`
  return error ? `${line}: ${reason(`${error.code}: ${error.message}`)}` : line
}

function reason(text: string): string {
  const [firstSentence = ''] = text.replaceAll(/\s+/g, ' ').split(/(?<=\.) /)
  return breakable(cutText(firstSentence, MAX_REASON_UNITS))
}
