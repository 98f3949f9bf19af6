import type { Report } from './report.ts'
import { viewsOf } from './views.ts'

/** Where the posts of a run can be seen, a line each. */
export const linksOf = (report: Report): string[] =>
  viewsOf(report).flatMap(({ result: { id }, accounts }) =>
    accounts.flatMap(({ name, result }) => (result?.url ? [`${id} on ${name}: ${result.url}`] : [])),
  )
