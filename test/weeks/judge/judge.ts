import type { Case, Finding } from './case.ts'
import { doubles } from './doubles.ts'
import { lost } from './lost.ts'
import { order } from './order.ts'
import { pace } from './pace.ts'
import { deletedThoughLive, touched } from './touched.ts'

/**
 * What a user, a colleague or an audience would have suffered by this run, from the design and not from the action's code.
 * @param deletes how many deletes of what was live had been recorded before
 */
export const judge = (judged: Case, deletes: number): Finding[] => [
  ...doubles(judged),
  ...touched(judged),
  ...deletedThoughLive(judged, deletes),
  ...pace(judged),
  ...order(judged),
  ...lost(judged),
]
