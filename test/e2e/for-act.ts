import { isMap, parseDocument } from 'yaml'

/** Keys that GitHub knows and act v0.2.87 does not: it refuses a workflow that has one. */
const unknownToAct = [['concurrency', 'queue']]

/** The workflow without what act does not know, and what that was. All else stays as it is written. */
export function forAct(text: string): { text: string; taken: string[] } {
  const document = parseDocument(text)
  const jobs = document.get('jobs')
  const places = isMap(jobs) ? jobs.items.map(({ key }) => ['jobs', String(key)]) : []
  const taken = [[], ...places].flatMap((place) =>
    unknownToAct
      .map((path) => [...place, ...path])
      .filter((path) => document.hasIn(path) && document.deleteIn(path))
      .map((path) => path.join('.')),
  )
  return taken.length === 0 ? { text, taken } : { text: document.toString(), taken }
}
