import { cutText } from '../../posts/caption/cut.ts'
import type { AccountView, View } from '../views.ts'
import { escapeHtml, link } from './html.ts'
import { OUTCOME_SIGN, statusSign } from './signs.ts'

/** TikTok's own word; the whole, with what to do, stands among the problems. */
const MAX_REASON_UNITS = 120

/** Each account of a post on a line of its own: a sign, its name (the link, where there is one), and what became of it. */
export function accountCell({ accounts, result: { outcome, error } }: View): string {
  const lines = accounts.map((account) => accountLine(account, outcome))
  const saysWhy = accounts.some(({ result }) => result?.error)
  const isWrong = outcome === 'failed' || outcome === 'unknown'
  return [...lines, ...(isWrong && error !== undefined && !saysWhy ? [reason(error)] : [])].join('<br>')
}

function accountLine({ name, result, wasThere }: AccountView, outcome: View['result']['outcome']): string {
  const shown = escapeHtml(name)
  if (wasThere)
    return `${OUTCOME_SIGN.skipped}&nbsp;${shown} there already${result ? `: ${escapeHtml(result.status)}` : ''}`
  if (!result) return `${OUTCOME_SIGN[outcome]}&nbsp;${shown} ${outcome === 'failed' ? 'not sent' : outcome}`
  const { status, url, error } = result
  const line = `${statusSign(status)}&nbsp;${url ? link(url, shown) : shown} ${escapeHtml(status)}`
  return error ? `${line}: ${reason(`${error.code}: ${error.message}`)}` : line
}

function reason(text: string): string {
  const [firstSentence = ''] = text.replaceAll(/\s+/g, ' ').split(/(?<=\.) /)
  return escapeHtml(cutText(firstSentence, MAX_REASON_UNITS))
}
