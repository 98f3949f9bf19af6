import type { Outcome, Result } from '../../publish/result.ts'
import { ALREADY_THERE, isOnItsAccounts, NOT_SENT_AGAIN } from '../existing.ts'
import type { Html } from '../html.ts'
import { html } from './html.ts'

/** A sign and a word: neither colour nor sign alone says anything. */
const OUTCOME_WORDS: Readonly<Record<Outcome, readonly [sign: string, word: string]>> = {
  published: ['✓', 'published'],
  scheduled: ['◷', 'scheduled'],
  updated: ['~', 'updated'],
  withdrawn: ['−', 'withdrawn'],
  draft: ['✎', 'draft'],
  processing: ['…', 'processing'],
  skipped: ['≡', ALREADY_THERE],
  planned: ['○', 'planned'],
  failed: ['✕', 'failed'],
  unknown: ['?', 'unknown'],
}

const outcomeWord = (outcome: Outcome): string => OUTCOME_WORDS[outcome][1]

/** A post that failed before anything was sent is called "not sent". A skipped post may not be on its accounts. */
export function endOf(result: Result): string {
  const { outcome, posts, postGroupId } = result
  if (outcome === 'failed' && !posts && postGroupId === undefined) return 'not sent'
  return outcome === 'skipped' && !isOnItsAccounts(result) ? NOT_SENT_AGAIN : outcomeWord(outcome)
}

export function badgeOf(outcome: Outcome, wording?: string): Html {
  const [sign, word] = OUTCOME_WORDS[outcome]
  return html`<span class="badge ${outcome}"><span aria-hidden="true">${sign}</span> ${wording ?? word}</span>`
}
