import type { VideoFacts } from '../media/facts.ts'
import type { Step } from '../plan/step.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { describeFlags } from '../publish/inversion.ts'
import { formatBytes, visible } from '../wording.ts'

import { escapeHtml } from './html.ts'
import type { Report } from './report.ts'

/** A dry run's posts, each as it would appear, and the schedule as a timeline where there is more than one time. */
export function previewOf({ plan, inputs }: Report): string {
  if (!plan) return ''
  const posts = plan.steps.map((step) => describe(step, inputs.interactionInversion, inputs.apiKey !== ''))
  return [...posts, timeline(plan.steps)].filter((part) => part !== '').join('\n\n')
}

function describe(step: Step, inversion: 'compensate' | 'off', historyIsKnown: boolean): string {
  const { post, facts, accounts } = step.candidate
  const { settings } = post
  const disclosure = [settings.brandOrganic && 'own brand', settings.brandedContent && 'paid by another brand'].filter(
    Boolean,
  )
  const lines: [string, string][] = [
    ['Accounts', accounts.map(({ name }) => name).join(', ')],
    ['Caption', post.caption],
    ['Who can see it', settings.viewerSetting ?? ''],
    ['Interactions, wanted → sent', describeFlags(settings, inversion)],
    ['Commercial content', settings.commercialContent ? `yes: ${disclosure.join(', ')}` : 'no'],
    ['When', whenOf(step)],
    ['File', describeFacts(facts)],
    ['Already there', duplicatesOf(step, historyIsKnown)],
  ]
  const items = lines.map(([name, text]) => `<tr><th align="left">${name}</th><td>${escapeHtml(text)}</td></tr>`)
  return `<details open>\n<summary>${escapeHtml(post.id)}</summary>\n<table>\n${items.join('\n')}\n</table>\n</details>`
}

function whenOf({ action, timeMs, candidate: { post } }: Step): string {
  if (action === 'too-late') return 'not at all: its time has passed'
  if (action === 'skip') return 'not at all: it is there already'
  if (timeMs === undefined) return 'after approval in PostPost'
  const time = formatTime(timeMs, post.timezone)
  return post.schedule.kind === 'now' ? `${time} (as soon as possible)` : time
}

function duplicatesOf({ earlier }: Step, historyIsKnown: boolean): string {
  if (!historyIsKnown) return 'not known without api-key'
  if (earlier.length === 0) return 'no'
  return earlier
    .map(({ accountId, status, postGroupId }) => `${accountId}: ${status}, post group ${postGroupId}`)
    .join('; ')
}

/** `MP4, H.264, 1080 x 1920, 12.5 s, 30 frames/s, 8.1 MB, with sound`; of an AVI, which is not looked into, `AVI, 8.1 MB`. */
export function describeFacts({ container, sizeBytes, stream }: VideoFacts): string {
  if (!stream) return `${container}, ${formatBytes(sizeBytes)}`
  const rate = `${Number(stream.framesPerSecond.toFixed(2))} frames/s${stream.variableFrameRate ? ' (varies)' : ''}`
  return [
    container,
    stream.codec,
    `${stream.widthPx} x ${stream.heightPx}`,
    `${Number((stream.durationMs / 1000).toFixed(1))} s`,
    rate,
    formatBytes(sizeBytes),
    stream.hasAudio ? 'with sound' : 'without sound',
  ].join(', ')
}

/** GitHub draws Mermaid; a colon would end a label there, so times and names get another sign in its place. */
function timeline(steps: readonly Step[]): string {
  const times = new Map<number, string[]>()
  for (const { timeMs, candidate } of steps) {
    if (timeMs === undefined) continue
    const names = candidate.accounts.map(({ name }) => name).join(', ')
    times.set(timeMs, [...(times.get(timeMs) ?? []), `${candidate.post.id} (${names})`])
  }
  if (times.size < 2) return ''
  const lines = [...times]
    .sort(([a], [b]) => a - b)
    .map(([timeMs, posts]) => `  ${[formatTime(timeMs, 'UTC'), ...posts].map(label).join(' : ')}`)
  return `\`\`\`mermaid\ntimeline\n  title Schedule (UTC)\n${lines.join('\n')}\n\`\`\``
}

const label = (text: string): string =>
  visible(text)
    .replaceAll(':', '∶')
    .replaceAll(/[\s`;#{}<>"\\]+/g, ' ')
    .trim()
