import type { Severity } from '../../problem.ts'
import type { Outcome } from '../../publish/result.ts'

/** Each has its own shape and a word beside it, so that no one has to tell colours apart. */
export const OUTCOME_SIGN: Readonly<Record<Outcome, string>> = {
  published: '✅',
  scheduled: '🕒',
  updated: '🔁',
  withdrawn: '↩️',
  draft: '📝',
  processing: '⏳',
  skipped: '⏭️',
  planned: '📋',
  failed: '❌',
  unknown: '❓',
}

export const SEVERITY_SIGN: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' }

/** For a status of PostPost. An unknown one is shown as something to look at. */
export const statusSign = (status: string): string => STATUS_SIGN[status] ?? OUTCOME_SIGN.unknown

const STATUS_SIGN: Readonly<Record<string, string>> = {
  published: OUTCOME_SIGN.published,
  scheduled: OUTCOME_SIGN.scheduled,
  pending: OUTCOME_SIGN.processing,
  processing: OUTCOME_SIGN.processing,
  draft: OUTCOME_SIGN.draft,
  failed: OUTCOME_SIGN.failed,
}
