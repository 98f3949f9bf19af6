import { describeOrigin, type Problem, type Severity } from '../../problem.ts'
import { describeChange } from '../changes.ts'
import { describeDisclosure } from '../disclosure.ts'
import { wordOfKept } from '../existing.ts'
import type { Html } from '../html.ts'
import type { AccountReport, PostReport } from '../post-report.ts'
import { KEPT_BACK } from '../problems.ts'
import type { Report } from '../report.ts'
import { describeFacts } from '../video-facts.ts'
import { wordDiff } from '../word-diff.ts'
import { html, link } from './html.ts'
import { badgeOf, endOf } from './outcome.ts'
import { AUDIENCE, phoneOf } from './phone.ts'
import { moveOf, timeHtml, withoutTime } from './times.ts'
import type { Shown } from './videos.ts'

/** One post: the phone, what is wrong with it, and what the phone does not show. */
export function cardOf(view: PostReport, video: Shown | undefined, report: Report): Html {
  const { number, post, result } = view
  const notes = notesOf(view)
  return html`<article id="post-${number}" class="post ${result.outcome}" aria-labelledby="title-${number}"><div class="inside">
<header><p class="number" aria-hidden="true">${number}</p><h3 id="title-${number}"><bdi>${post.id}</bdi></h3>${badgeOf(result.outcome, endOf(result))}</header>
${phoneOf(view, video)}
<div class="about">
${notes.length > 0 && html`<ul class="notes">${notes.map(noteOf)}</ul>`}
<dl>${rowsOf(view, report).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</div>
</div></article>`
}

export interface Note {
  readonly severity: Severity
  readonly message: string
  /** Where it was written, for people; empty if a place does not help. */
  readonly place: string
}

export const noteOfProblem = ({ severity, message, origin }: Problem): Note => ({
  severity,
  message,
  place: describeOrigin(origin),
})

/** Says each thing once: a result's error is often one of the post's problems too. */
function notesOf({ problems, result: { error, outcome } }: PostReport): Note[] {
  const notes = problems.map(noteOfProblem)
  if (error === undefined || notes.some(({ message }) => error.includes(message))) return notes
  const severity = outcome === 'processing' || error === KEPT_BACK ? 'warning' : 'error'
  return [{ severity, message: error, place: '' }, ...notes]
}

const SEVERITY = { error: ['✕', 'Error'], warning: ['!', 'Warning'], notice: ['i', 'Note'] } as const

export function noteOf({ severity, message, place }: Note): Html {
  const [sign, word] = SEVERITY[severity]
  return html`<li class="note ${severity}"><p><strong><span class="sign" aria-hidden="true">${sign}</span>${word}</strong>${place !== '' && html` <code>${place}</code>`}</p><p>${message}</p></li>`
}

function rowsOf(view: PostReport, report: Report): (readonly [string, Html])[] {
  const {
    post,
    accounts,
    step,
    facts,
    change,
    when: { timeMs },
  } = view
  const { settings } = post
  const move = moveOf(view, report)
  const onOff = (on: boolean): string => (on ? 'on' : 'off')
  const told = describeChange(change)
  const rows: (readonly [string, Html | false | undefined])[] = [
    ['Change', told !== undefined && html`<strong>${told}</strong>`],
    ['Caption', change?.caption && captionChangeHtml(change.caption)],
    [
      'When',
      html`${change?.wasMs !== undefined && html`<del>${timeHtml(change.wasMs, post.timezone)}</del><br>`}${timeMs === undefined ? withoutTime(view) : scheduledTimeHtml(view, timeMs)}`,
    ],
    [step?.passed ? 'Slot' : 'Pace', move && html`<span class="moved">${move}</span>`],
    [
      accounts.length === 1 ? 'Account' : 'Accounts',
      html`<ul class="accounts">${accounts.map((each) => accountOf(each, view))}</ul>`,
    ],
    [
      'Who can see it',
      html`${settings.viewerSetting ? `${AUDIENCE[settings.viewerSetting]} (${settings.viewerSetting})` : 'nobody has said'}`,
    ],
    [
      'Interactions',
      html`Comments ${onOff(settings.allowComments)} · Duet ${onOff(settings.allowDuet)} · Stitch ${onOff(settings.allowStitch)}`,
    ],
    ['Disclosure', html`${describeDisclosure(settings) ?? 'none'}`],
    ['File', html`<bdi>${post.video.path}</bdi>${facts && html`<br><small>${describeFacts(facts)}</small>`}`],
    ['Post group', postGroupOf(view, step?.earlier.length ?? 0)],
  ]
  return rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}

/** Removed and added words. Screen readers say which is which. */
function captionChangeHtml({ was, will }: { readonly was: string; readonly will: string }): Html {
  const pieces = wordDiff(was, will) ?? [
    { kind: 'gone', text: was },
    { kind: 'new', text: will },
  ]
  return html`<span dir="auto">${pieces.map(({ kind, text }) =>
    kind === 'same'
      ? text
      : kind === 'gone'
        ? html`<del><span class="unseen-word">deleted: </span>${text}</del> `
        : html`<ins><span class="unseen-word">added: </span>${text}</ins> `,
  )}</span>`
}

function scheduledTimeHtml({ post, result, when }: PostReport, timeMs: number): Html {
  const isSoon = when.kind === 'now' && result.outcome === 'planned'
  return html`${timeHtml(timeMs, post.timezone)}${isSoon && html`<br><small>as soon as possible</small>`}`
}

/** How the post ended on one account, with the link or the reason. */
function accountOf(account: AccountReport, { accounts, result: whole }: PostReport): Html {
  const { name, outcome, result } = account
  const isNews = accounts.length > 1 || result !== undefined
  return html`<li><bdi>${name}</bdi>${isNews && html` ${badgeOf(outcome, wordOfKept(account))}`}${result?.url !== undefined && html` ${link(result.url, 'Open in TikTok')}`}${
    result?.error &&
    result.error.message !== whole.error &&
    html`<br><small>${result.error.code}: ${result.error.message}</small>`
  }</li>`
}

function postGroupOf({ result, step }: PostReport, earlierCount: number): Html | undefined {
  if (earlierCount > 0) {
    const ids = [...new Set(step?.earlier.map(({ postGroupId }) => postGroupId))]
    return html`${ids.map((id) => html`<code>${id}</code> `)}<small>the earlier post, which this one is</small>`
  }
  return result.postGroupId === undefined ? undefined : html`<code>${result.postGroupId}</code>`
}
