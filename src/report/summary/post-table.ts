import { cutText } from '../../posts/caption/cut.ts'
import { counted } from '../../wording.ts'
import { describeChange } from '../changes.ts'
import { describeExisting } from '../existing.ts'
import { type Html, joined, trusted } from '../html.ts'
import type { AccountReport, PostReport } from '../post-report.ts'
import { wordDiff } from '../word-diff.ts'
import type { DayAndTime } from './day-and-time.ts'
import { breakable, code, html, link } from './html.ts'
import type { Shared, TableRow } from './shared.ts'
import { OUTCOME_SIGN, statusSign } from './signs.ts'

/** Two lines of a cell on a page of 900 px, enough to recognise a caption. All of it is folded below. */
const SHOWN_CAPTION_UNITS = 76

/** The posts by the time they go out, in at most four columns. */
export function postTable(rows: readonly TableRow[], shared: Shared): Html {
  const sorted = rows.toSorted((a, b) => (a.shown.sortMs === b.shown.sortMs ? 0 : a.shown.sortMs - b.shown.sortMs))
  const days = Map.groupBy(sorted, ({ shown }) => shown.day)
  const hasIds = rows.some(({ post }) => post.result.postGroupId !== undefined)
  const head = hasIds ? WITH_IDS : WITHOUT_IDS
  const daysStandAbove = days.size > 1 && rows.length >= days.size * POSTS_WORTH_A_DAY_ROW
  const body = [...days].flatMap(([day, ofDay]) => [
    ...(daysStandAbove ? [dayRow(day, ofDay.length, head.length)] : []),
    ...ofDay.map((row) => postRow(row, daysStandAbove, hasIds, shared)),
  ])
  const titles = head.map(([name, width]) => html`<th align="left" width="${width}">${name}</th>`)
  return html`<table>\n<tr>${titles}</tr>\n${joined(body, '\n')}\n</table>`
}

/** With fewer posts a day, a row for each day would be longer than the day in each row. */
const POSTS_WORTH_A_DAY_ROW = 3

/** Widths in px of a page of 900, so that names and times do not break. The browser shares out the rest. */
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

const dayRow = (day: string, posts: number, columns: number): Html =>
  html`<tr><td colspan="${columns}"><b>${day}</b> · ${counted(posts, 'post')}</td></tr>`

function postRow({ post, shown }: TableRow, dayStandsAbove: boolean, hasIds: boolean, shared: Shared): Html {
  const zone = shown.timezone === shared.timezone ? '' : ` ${shown.timezone}`
  const will = shown.time === undefined ? undefined : html`${`${shown.time}${zone}`}`
  const time = shown.was === undefined ? will : joined([will, html`<s>${shown.was}</s>`], '<br>')
  const day = time === undefined ? html`${shown.day}` : !dayStandsAbove && unbroken(shown.day)
  const id = post.result.postGroupId
  const cells = [
    postCell(post, shown, shared),
    joined([day, time], '<br>'),
    accountCell(post),
    ...(hasIds ? [id === undefined ? html`` : code(id)] : []),
  ]
  return html`<tr>${cells.map((cell) => html`<td valign="top">${cell}</td>`)}</tr>`
}

const unbroken = (day: string): Html => trusted(html`${day}`.html.replaceAll(' ', '&nbsp;'))

/** Why it was moved is said here, because the column of the time is narrow. */
function postCell(post: PostReport, { moved }: DayAndTime, shared: Shared): Html {
  const notes = [...shared.own(post), ...(moved === undefined ? [] : [moved])].join(' · ')
  const change = describeChange(post.change)
  return joined(
    [
      html`<b>${breakable(post.result.id)}</b>`,
      change !== undefined && html`${change}`,
      post.change?.caption ? captionChange(post.change.caption) : shortCaption(post),
      notes !== '' && html`<sub>${notes}</sub>`,
    ],
    '<br>',
  )
}

export const shortCaption = ({ caption }: PostReport): Html => shortText(caption)

export const shortText = (text: string): Html =>
  breakable(cutText(text.replaceAll(/\s+/g, ' ').trim(), SHOWN_CAPTION_UNITS))

/** Word by word if both are short, else the old and the new one. GitHub shows <del> and <ins>. */
function captionChange({ was, will }: { readonly was: string; readonly will: string }): Html {
  const pieces = wordDiff(was, will)
  if (!pieces) return html`<del>${shortText(was)}</del><br><ins>${shortText(will)}</ins>`
  return joined(
    pieces.map(({ kind, text }) =>
      kind === 'same' ? html`${text}` : kind === 'gone' ? html`<del>${text}</del> ` : html`<ins>${text}</ins> `,
    ),
    '',
  )
}

/** TikTok's own code. The list of problems says all of it, and what to do. */
const MAX_REASON_UNITS = 120

/** Each account of a post on its own line: a sign, its name (a link, if there is one), and how the post ended there. */
export function accountCell({ accounts, result: { outcome, error } }: PostReport): Html {
  const saysWhy = accounts.some(({ result }) => result?.error)
  const isWrong = outcome === 'failed' || outcome === 'unknown'
  const why = isWrong && error !== undefined && !saysWhy && reason(error)
  return joined([...accounts.map((account) => accountLine(account, outcome)), why], '<br>')
}

function accountLine({ name, result, wasThere }: AccountReport, outcome: PostReport['result']['outcome']): Html {
  const shown = breakable(name)
  if (wasThere)
    return html`${OUTCOME_SIGN.skipped}${SPACE}${shown} ${result ? describeExisting(result) : 'there already'}`
  if (!result) return html`${OUTCOME_SIGN[outcome]}${SPACE}${shown} ${outcome === 'failed' ? 'not sent' : outcome}`
  const { status, url, error } = result
  const line = html`${statusSign(status)}${SPACE}${url ? link(url, shown) : shown} ${status}`
  return error ? html`${line}: ${reason(`${error.code}: ${error.message}`)}` : line
}

const SPACE = trusted('&nbsp;')

function reason(text: string): Html {
  const [firstSentence = ''] = text.replaceAll(/\s+/g, ' ').split(/(?<=\.) /)
  return breakable(cutText(firstSentence, MAX_REASON_UNITS))
}
