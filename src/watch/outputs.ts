import { MAX_RESULTS_UNITS } from '../report/outputs.ts'
import type { Fate, Observed } from './look.ts'

/** Fates for which a person has to act. */
export const NEEDS_ATTENTION: ReadonlySet<Fate> = new Set(['failed', 'stuck', 'missing'])

/** What the outputs are made of. */
export interface Watched {
  readonly sights: readonly Observed[]
  /** How many problems belong to no post: expired connections, unknown accounts, manifests that cannot be read. */
  readonly others: number
}

export const attentionOf = ({ sights, others }: Watched): number =>
  others + sights.filter(({ fate }) => NEEDS_ATTENTION.has(fate)).length

/**
 * The step outputs, by their names in watch/action.yml.
 * @param watched undefined where nothing could be read
 */
export function watchOutputs(watched: Watched | undefined): Record<string, string> {
  const sights = watched?.sights ?? []
  const count = (...fates: Fate[]): string => String(sights.filter(({ fate }) => fates.includes(fate)).length)
  const newestFirst = sights.toSorted((a, b) => (b.timeMs ?? 0) - (a.timeMs ?? 0))
  const urls = newestFirst.flatMap(({ url }) => url ?? [])
  // That nothing could be read is a thing for a person too.
  const attention = watched ? attentionOf(watched) : 1
  return {
    published: count('published'),
    scheduled: count('scheduled'),
    failed: count('failed'),
    stuck: count('stuck'),
    changed: count('changed'),
    missing: count('missing'),
    attention: String(attention),
    'post-url': urls[0] ?? '',
    'post-urls': JSON.stringify(urls),
    results: resultsText(sights),
    outcome: attention > 0 ? 'attention' : 'ok',
  }
}

/** What needs attention comes first. If there is no room, the last elements are left out. */
function resultsText(sights: readonly Observed[]): string {
  const elements: string[] = []
  let units = '[]'.length
  for (const { fate, name, account, postGroupId, timeMs, url, message } of sights.toSorted(byUrgency)) {
    const time = timeMs === undefined ? undefined : new Date(Math.floor(timeMs / 1000) * 1000).toISOString()
    const element = JSON.stringify({
      status: fate,
      id: name,
      account: account?.id,
      postGroupId,
      scheduledTime: time,
      url,
      message,
    })
    units += element.length + ','.length
    if (units > MAX_RESULTS_UNITS) break
    elements.push(element)
  }
  return `[${elements.join(',')}]`
}

const byUrgency = (a: Observed, b: Observed): number =>
  Number(NEEDS_ATTENTION.has(b.fate)) - Number(NEEDS_ATTENTION.has(a.fate))
