import { pushOrPullRequest } from '../github/context.ts'
import type { Post } from '../posts/post.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { describeOrigin } from '../problem.ts'
import { describeFlags } from '../publish/inversion.ts'
import type { Result } from '../publish/result.ts'
import { listed } from '../wording.ts'
import { cutMarkdown } from './cut-markdown.ts'
import { escapeHtml, htmlTable } from './html.ts'
import { previewOf } from './preview.ts'
import { failureOf, type Report, tally } from './report.ts'

/** GitHub takes 1 MiB of summary a step; what is beyond is cut with a word about it. */
const MAX_SUMMARY_BYTES = 1_000_000
/** A caption in a table is there to be recognised. */
const MAX_CAPTION_UNITS = 300

/** The job summary in Markdown: a table of the videos, for a dry run each post as it would appear, the flags as wanted and as sent, all problems. */
export function summaryOf(report: Report): string {
  const { results, inputs, leftOut } = report
  const parts = [
    `## ${inputs.dryRun ? 'TikTok preview' : 'TikTok'}: ${failureOf(report) ?? (results.length > 0 ? tally(results) : 'nothing to publish')}`,
    results.length > 0 ? table(report) : '',
    inputs.dryRun ? previewOf(report) : '',
    results.length > 0 ? flags(report) : '',
    leftOut.length > 0
      ? `<p>Left out, because this ${pushOrPullRequest(report.run)} did not add them (added-only): ${escapeHtml(listed(leftOut, 50))}</p>`
      : '',
    report.postponed.length > 0
      ? `<p>Left for the next run (when-too-many: first): ${escapeHtml(listed(report.postponed, 50))}</p>`
      : '',
    problems(report),
  ]
  const markdown = `${parts.filter((part) => part !== '').join('\n\n')}\n`
  if (Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES) return markdown
  const limit = Buffer.from(markdown).subarray(0, MAX_SUMMARY_BYTES).toString('utf8').length
  return cutMarkdown(markdown, limit, '… cut here: GitHub takes 1 MiB. The log has the rest.')
}

function table(report: Report): string {
  const head = ['Video', 'Account', 'Caption', 'Who can see it', 'When', 'Outcome', 'Link']
  const names = accountNames(report)
  return htmlTable(
    head,
    report.results.map((result, index) => row(result, index, names, report)),
  )
}

export const accountNames = ({ plan }: Report): ReadonlyMap<string, string> =>
  new Map(plan?.steps.flatMap(({ candidate }) => candidate.accounts.map(({ id, name }) => [id, name])))

function row(result: Result, index: number, names: ReadonlyMap<string, string>, report: Report): string[] {
  const post = report.posts[index]
  const nameOf = (id: string): string => escapeHtml(names.get(id) ?? id)
  const links = (result.posts ?? []).flatMap(({ url, account }) =>
    url ? [`<a href="${escapeHtml(url)}">${nameOf(account)}</a>`] : [],
  )
  // Of a post that is there already, what is there, not what was wished.
  const caption = report.there[index]?.caption ?? post?.caption ?? ''
  return [
    escapeHtml(result.video),
    result.accounts.map(nameOf).join('<br>'),
    escapeHtml(caption.length > MAX_CAPTION_UNITS ? `${caption.slice(0, MAX_CAPTION_UNITS)}…` : caption),
    escapeHtml(post?.settings.viewerSetting ?? ''),
    escapeHtml(when(result, post, report)),
    `${OUTCOME_ICON[result.outcome]} ${result.outcome}`,
    [...links, ...(result.postGroupId ? [`<code>${escapeHtml(result.postGroupId)}</code>`] : [])].join('<br>'),
  ]
}

function when(result: Result, post: Post | undefined, report: Report): string {
  const zone = post?.timezone ?? 'UTC'
  if (result.scheduledTime) return formatTime(Date.parse(result.scheduledTime), zone)
  if (post?.schedule.kind === 'draft' && report.plan) return 'after approval in PostPost'
  const planned = report.plan?.steps.find(({ candidate }) => candidate.post === post)?.timeMs
  return planned === undefined ? '' : formatTime(planned, zone)
}

/** What each post wants for comments, duet and stitch, and what is sent for it, once for all posts that agree. */
function flags({ posts, inputs: { interactionInversion } }: Report): string {
  const wanted = new Map<string, string[]>()
  for (const post of posts) {
    const words = describeFlags(post.settings, interactionInversion)
    wanted.set(words, [...(wanted.get(words) ?? []), post.id])
  }
  const lines = [...wanted].map(
    ([words, ids]) => `<li>${words}${wanted.size > 1 ? ` (${escapeHtml(listed(ids))})` : ''}</li>`,
  )
  const why =
    interactionInversion === 'compensate'
      ? 'PostPost documents that it passes these three on to TikTok inverted, so the opposite is sent (`interaction-inversion: compensate`).'
      : 'Sent as wanted (`interaction-inversion: off`).'
  return `**Interactions, wanted → sent**\n\n<ul>\n${lines.join('\n')}\n</ul>\n\n${why}`
}

/** As HTML, because file names and messages hold signs that Markdown would take for its own. */
function problems({ problems: all }: Report): string {
  if (all.length === 0) return ''
  const items = all.map(
    ({ severity, origin, message }) =>
      `<li>${SEVERITY_ICON[severity]} <code>${escapeHtml(describeOrigin(origin))}</code>: ${escapeHtml(message)}</li>`,
  )
  return `### Problems\n\n<ul>\n${items.join('\n')}\n</ul>`
}

const SEVERITY_ICON = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const

const OUTCOME_ICON = {
  published: '✅',
  scheduled: '🕒',
  draft: '📝',
  processing: '⏳',
  skipped: '⏭️',
  planned: '📋',
  failed: '❌',
  unknown: '❓',
} as const
