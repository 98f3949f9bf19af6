import type { Earlier } from '../../accounts/earlier-posts.ts'
import { nameOf } from '../../plan/planned-post.ts'
import { formatTime } from '../../posts/schedule/timezone.ts'
import { describeFlags } from '../../publish/inversion.ts'
import { isNotSentAgain } from '../existing.ts'
import { type Html, joined } from '../html.ts'
import { isSent, type PostReport } from '../post-report.ts'
import type { Report } from '../report.ts'
import { describeFacts } from '../video-facts.ts'
import { bulletList, folded, html } from './html.ts'

/** For each post, what the table has no room for: the whole caption, the exact time, what is sent for each flag, the file. */
export function detailsOf(posts: readonly PostReport[], report: Report): Html {
  const sent = posts.filter(isSent)
  const inversion = report.inputs.interactionInversion
  const flags = new Set(sent.map(({ post }) => describeFlags(post.settings, inversion)))
  const shared = flags.size === 1 ? [...flags][0] : undefined
  const about = joined(
    [shared !== undefined && html`Interactions, wanted → sent: ${shared}.`, sent.length > 0 && WHY_INVERTED[inversion]],
    ' ',
  )
  const each = posts.map((post) => detailsOfPost(post, report, shared !== undefined))
  return folded(
    html`Details: whole captions, exact times, interactions as wanted and as sent, files`,
    joined([about.html !== '' && html`<p>${about}</p>`, ...each], '\n'),
  )
}

const WHY_INVERTED = {
  compensate: html`PostPost documents that it passes these three on to TikTok inverted, so the opposite is sent (<code>interaction-inversion: compensate</code>).`,
  off: html`Sent as wanted (<code>interaction-inversion: off</code>).`,
} as const

function detailsOfPost(report: PostReport, { inputs }: Report, flagsStandAbove: boolean): Html {
  const { post, step, result, caption, facts, when, change } = report
  const lines: [string, string | undefined][] = [
    ['Caption', caption],
    ['Caption before', change?.caption?.was],
    ['When', when.timeMs === undefined ? undefined : formatTime(when.timeMs, post.timezone)],
    [
      'Interactions, wanted → sent',
      isSent(report) && !flagsStandAbove ? describeFlags(post.settings, inputs.interactionInversion) : undefined,
    ],
    ['File', [post.video.path, facts && describeFacts(facts)].filter(Boolean).join(': ')],
    ...(inputs.dryRun && step ? duplicatesOf(report, step.earlier, inputs.apiKey !== '') : []),
  ]
  const items = lines.flatMap(([name, text]) => (text === undefined ? [] : [html`${name}: ${text}`]))
  return html`<p><b>${result.id}</b></p>\n${bulletList(items)}`
}

function duplicatesOf(
  { accounts }: PostReport,
  earlier: readonly Earlier[],
  historyIsKnown: boolean,
): [string, string | undefined][] {
  if (!historyIsKnown) return [['Already there', 'not known without api-key']]
  const told = (those: readonly Earlier[]): string =>
    those
      .map(
        ({ accountId, status, postGroupId }) => `${nameOf(accounts, accountId)}: ${status}, post group ${postGroupId}`,
      )
      .join('; ')
  const there = earlier.filter((each) => !isNotSentAgain(each))
  return [
    ['Already there', told(there) || 'no'],
    ['Not sent again', told(earlier.filter(isNotSentAgain)) || undefined],
  ]
}
