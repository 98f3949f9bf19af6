import { formatTime } from '../../posts/schedule/timezone.ts'
import { describeFlags } from '../../publish/inversion.ts'
import type { Report } from '../report.ts'
import { describeFacts } from '../video-facts.ts'
import { isSent, type View } from '../views.ts'
import { escapeHtml, folded, list } from './html.ts'

/** Of each post what the table has no room for: the whole caption, the exact time, what is sent for each flag, the file. */
export function detailsOf(views: readonly View[], report: Report): string {
  const sent = views.filter(isSent)
  const inversion = report.inputs.interactionInversion
  const flags = new Set(sent.map(({ post }) => describeFlags(post.settings, inversion)))
  const shared = flags.size === 1 ? [...flags][0] : undefined
  const about = [
    shared === undefined ? '' : `Interactions, wanted → sent: ${shared}.`,
    sent.length > 0 ? WHY_INVERTED[inversion] : '',
  ].filter((sentence) => sentence !== '')
  const posts = views.map((view) => describe(view, report, shared !== undefined))
  return folded(
    'Details: whole captions, exact times, interactions as wanted and as sent, files',
    [...(about.length > 0 ? [`<p>${about.join(' ')}</p>`] : []), ...posts].join('\n'),
  )
}

const WHY_INVERTED = {
  compensate:
    'PostPost documents that it passes these three on to TikTok inverted, so the opposite is sent (<code>interaction-inversion: compensate</code>).',
  off: 'Sent as wanted (<code>interaction-inversion: off</code>).',
} as const

function describe(view: View, { inputs }: Report, flagsStandAbove: boolean): string {
  const { post, step, result, caption } = view
  const facts = step?.facts
  const lines: [string, string | undefined][] = [
    ['Caption', caption],
    ['When', exactTime(view)],
    [
      'Interactions, wanted → sent',
      isSent(view) && !flagsStandAbove ? describeFlags(post.settings, inputs.interactionInversion) : undefined,
    ],
    ['File', [post.video.path, facts && describeFacts(facts)].filter(Boolean).join(': ')],
    ['Already there', inputs.dryRun && step ? duplicatesOf(view, inputs.apiKey !== '') : undefined],
  ]
  const items = lines.flatMap(([name, text]) => (text === undefined ? [] : [`${name}: ${escapeHtml(text)}`]))
  return `<p><b>${escapeHtml(result.id)}</b></p>\n${list(items)}`
}

function exactTime({ result, post, step }: View): string | undefined {
  const timeMs = result.scheduledTime ? Date.parse(result.scheduledTime) : step?.timeMs
  return timeMs === undefined || Number.isNaN(timeMs) ? undefined : formatTime(timeMs, post.timezone)
}

function duplicatesOf({ step }: View, historyIsKnown: boolean): string {
  if (!historyIsKnown) return 'not known without api-key'
  const earlier = step?.earlier ?? []
  const nameOf = (accountId: string): string => step?.accounts.find(({ id }) => id === accountId)?.name ?? accountId
  return earlier.length === 0
    ? 'no'
    : earlier
        .map(({ accountId, status, postGroupId }) => `${nameOf(accountId)}: ${status}, post group ${postGroupId}`)
        .join('; ')
}
