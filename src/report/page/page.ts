import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from '../../publish/result.ts'
import { counted, formatBytes, listed } from '../../wording.ts'
import { hasChanges, planTotals } from '../changes.ts'
import type { Hide } from '../hidden-ids.ts'
import { type Html, trusted } from '../html.ts'
import type { PostReport } from '../post-report.ts'
import { failureOf, type Report } from '../report.ts'
import { calendarOf } from './calendar.ts'
import { cardOf, noteOf, noteOfProblem } from './card.ts'
import { html, link } from './html.ts'
import { badgeOf, endOf } from './outcome.ts'
import { MAX_INLINE_BYTES, readVideos, type Videos } from './videos.ts'

/** One style sheet for each part of the page. The bundler copies each as a file of its own. */
const style = [
  readFileSync(new URL('./page.css', import.meta.url), 'utf8'),
  readFileSync(new URL('./schedule.css', import.meta.url), 'utf8'),
  readFileSync(new URL('./posts.css', import.meta.url), 'utf8'),
  readFileSync(new URL('./phone.css', import.meta.url), 'utf8'),
  readFileSync(new URL('./zones.css', import.meta.url), 'utf8'),
  readFileSync(new URL('./media.css', import.meta.url), 'utf8'),
].join('')

/** The page loads nothing and runs no script. Its only style is allowed by its hash; pictures and videos are in the file. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'media-src data:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * Writes the page into a new folder below `runnerTemp` and returns its path. Throws if it cannot be written.
 * Reads the videos, so it must run before downloaded ones are deleted.
 */
export async function writePage(
  report: Report,
  runnerTemp: string | undefined,
  hide: Hide = (text) => text,
): Promise<string> {
  const folder = await mkdtemp(join(runnerTemp || tmpdir(), 'postpost-tiktok-preview-'))
  const path = join(folder, 'tiktok-preview.html')
  await writeFile(path, hide(pageOf(report, await readVideos(report.posts))))
  return path
}

/** All posts of a run as they will look, as one HTML file that needs nothing else. */
export function pageOf(report: Report, videos: Videos): string {
  const views = report.posts
  const { owner, name } = report.run.repository
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${pageHeading(report)}: ${owner}/${name}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
${pageHeader(report, views)}
<main>
${problemSection(report)}
${leftOutOf(report)}
${views.length + report.withdrawn.length > 0 && calendarOf(views, report)}
${
  views.length > 0 &&
  html`<section class="posts" aria-labelledby="posts">
<div class="bar"><h2 id="posts">${counted(views.length, 'post')}</h2>
<label class="switch"><input type="checkbox" id="zones"><span>Show what TikTok's interface covers (approximate)</span></label></div>
<div class="cards">${views.map((view) => cardOf(view, videos.get(view.post), report))}</div>
</section>`
}
</main>
<footer><p>TikTok looks a little different on each device: where the caption is cut and what the interface covers is approximate. This page holds its videos itself, up to ${formatBytes(MAX_INLINE_BYTES)}, and loads nothing.</p></footer>
</body>
</html>
`.html
}

const pageHeading = ({ inputs }: Report): string => (inputs.dryRun ? 'TikTok preview' : 'TikTok posts')

function pageHeader(report: Report, views: readonly PostReport[]): Html {
  const { owner, name } = report.run.repository
  const failure = failureOf(report)
  const counts = new Map<string, { readonly outcome: Outcome; readonly count: number }>()
  for (const { result } of [...views, ...report.withdrawn]) {
    const count = (counts.get(endOf(result))?.count ?? 0) + 1
    counts.set(endOf(result), { outcome: result.outcome, count })
  }
  const moved = views.filter(({ step }) => step?.movedBy !== undefined).length
  return html`<header class="head">
<p class="from"><bdi>${owner}/${name}</bdi>${report.run.url !== '' && html` · ${link(report.run.url, 'the run')}`}${report.inputs.dryRun && ' · dry run: nothing was sent'}</p>
<h1>${pageHeading(report)}</h1>
<ul class="counts" aria-label="Posts by outcome">
${[...counts].map(([end, { outcome, count }]) => html`<li>${badgeOf(outcome, `${count} ${end}`)}</li>`)}
${moved > 0 && html`<li><span class="badge later"><span aria-hidden="true">→</span> ${moved} moved by pace</span></li>`}
${views.length + report.withdrawn.length === 0 && html`<li>nothing to publish</li>`}
</ul>
${hasChanges(report) && html`<p class="totals"><strong>${planTotals(report)}</strong></p>`}
${failure !== undefined && html`<p class="failure"><strong>${failure}</strong></p>`}
</header>`
}

/** Problems that belong to no post. All others are shown with their post. */
function problemSection(report: Report): Html | undefined {
  const onPosts = new Set(report.posts.flatMap(({ problems }) => problems))
  const general = report.problems.filter((problem) => !onPosts.has(problem))
  if (general.length === 0) return undefined
  return html`<section class="problems" aria-labelledby="problems"><h2 id="problems">Problems</h2>
<ul class="notes">${general.map((problem) => noteOf(noteOfProblem(problem)))}</ul></section>`
}

function leftOutOf({ leftOut, postponed }: Report): Html[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Left out by added-only', leftOut],
    ['Left for the next run (when-too-many: first)', postponed],
  ]
  return lists.flatMap(([why, ids]) =>
    ids.length > 0 ? [html`<p class="left-out">${why}: ${listed(ids, 50)}</p>`] : [],
  )
}
