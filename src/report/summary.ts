import { describeFlags } from '../inversion.ts'
import type { Post } from '../post.ts'
import { describeOrigin, type Problem } from '../problem.ts'
import type { Result } from '../publish/result.ts'
import { formatTime } from '../schedule.ts'
import { failureOf, type Report, tally } from './report.ts'

/** GitHub takes 1 MiB of summary a step; what is beyond is cut with a word about it. */
const MAX_SUMMARY_BYTES = 1_000_000
/** A caption in a table is there to be recognised. */
const MAX_CAPTION_UNITS = 300

/** The job summary: a table of the videos, the flags as wanted and as sent, and all problems. Markdown with escaped HTML. */
export function summaryOf(report: Report): string {
  const { results, problems, dryRun } = report
  const title = dryRun ? 'TikTok preview' : 'TikTok'
  const parts = [
    `## ${title}: ${failureOf(report) ?? (results.length > 0 ? tally(results) : 'nothing to publish')}`,
    results.length > 0 ? table(report) : '',
    results.length > 0 ? flags(report) : '',
    problems.length > 0 ? problemList(problems) : '',
  ]
  return cut(`${parts.filter((part) => part !== '').join('\n\n')}\n`)
}

/** As HTML, because file names and messages hold signs that Markdown would take for its own. */
function problemList(problems: readonly Problem[]): string {
  const items = problems.map(
    ({ severity, origin, message }) =>
      `<li>${icon(severity)} <code>${escapeHtml(describeOrigin(origin))}</code>: ${escapeHtml(message)}</li>`,
  )
  return `### Problems\n\n<ul>\n${items.join('\n')}\n</ul>`
}

function table(report: Report): string {
  const posts = new Map(report.posts.map((post) => [post.id, post]))
  const rows = report.results.map((result) => row(result, posts.get(result.id), report))
  const head = ['Video', 'Account', 'Caption', 'Who can see it', 'When', 'Outcome', 'Link'].map(
    (name) => `<th>${name}</th>`,
  )
  return `<table>\n<tr>${head.join('')}</tr>\n${rows.join('\n')}\n</table>`
}

function row(result: Result, post: Post | undefined, report: Report): string {
  const names = new Map(
    report.plan?.steps.flatMap(({ candidate }) => candidate.accounts.map(({ id, name }) => [id, name])),
  )
  const urls = (result.posts ?? []).flatMap(({ url, account }) =>
    url ? [{ url, name: names.get(account) ?? account }] : [],
  )
  const caption = post?.caption ?? ''
  const cells = [
    escapeHtml(result.video),
    result.accounts.map((id) => escapeHtml(names.get(id) ?? id)).join('<br>'),
    escapeHtml(caption.length > MAX_CAPTION_UNITS ? `${caption.slice(0, MAX_CAPTION_UNITS)}…` : caption),
    escapeHtml(post?.settings.viewerSetting ?? ''),
    escapeHtml(when(result, post, report)),
    `${outcomeIcon[result.outcome]} ${result.outcome}`,
    [
      ...urls.map(({ url, name }) => `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>`),
      ...(result.postGroupId ? [`<code>${escapeHtml(result.postGroupId)}</code>`] : []),
    ].join('<br>'),
  ]
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function when(result: Result, post: Post | undefined, report: Report): string {
  const zone = post?.timezone ?? 'UTC'
  if (result.scheduledTime) return formatTime(Date.parse(result.scheduledTime), zone)
  if (post?.schedule.kind === 'draft') return 'after approval in PostPost'
  const planned = report.plan?.steps.find(({ candidate }) => candidate.post === post)?.timeMs
  return planned === undefined ? '' : formatTime(planned, zone)
}

/** What each post wants for comments, duet and stitch, and what was sent for it, once for all posts that agree. */
function flags({ posts, results, inversion }: Report): string {
  const shown = posts.filter(({ id }) => results.some((result) => result.id === id))
  const wanted = new Map<string, string[]>()
  for (const post of shown) {
    const words = describeFlags(post.settings, inversion)
    wanted.set(words, [...(wanted.get(words) ?? []), post.id])
  }
  const lines = [...wanted].map(
    ([words, ids]) => `- ${words}${wanted.size > 1 ? ` (${escapeHtml(ids.join(', '))})` : ''}`,
  )
  const why =
    inversion === 'compensate'
      ? 'PostPost documents that it passes these three on to TikTok inverted, so the opposite is sent (`interaction-inversion: compensate`).'
      : 'Sent as wanted (`interaction-inversion: off`).'
  return `**Interactions, wanted → sent**\n\n${lines.join('\n')}\n\n${why}`
}

const outcomeIcon = {
  published: '✅',
  scheduled: '🕒',
  draft: '📝',
  processing: '⏳',
  skipped: '⏭️',
  planned: '📋',
  failed: '❌',
  unknown: '❓',
} as const

const icon = (severity: 'error' | 'warning'): string => (severity === 'error' ? '❌' : '⚠️')

/** Captions and file names are data. Inside a block of HTML without blank lines Markdown is not read, so HTML is all there is to escape. */
const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r?\n/g, '<br>')

function cut(summary: string): string {
  if (Buffer.byteLength(summary) <= MAX_SUMMARY_BYTES) return summary
  const kept = Buffer.from(summary).subarray(0, MAX_SUMMARY_BYTES).toString('utf8')
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n\n… cut here: GitHub takes 1 MiB. The log has the rest.\n`
}
