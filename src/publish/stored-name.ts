import { identityIn, sameIdentity } from '../accounts/identity.ts'
import type { History } from '../postpost/history.ts'
import { warning } from '../problem.ts'
import type { Job } from './job.ts'
import type { Session } from './session.ts'

/** What is read before *schedule* must show this run's own draft with its video's name: later runs know the post by nothing else. */
export function checkName(postGroupId: string, history: History, { step, session }: Job): void {
  const { identity, post } = step.candidate
  const urls = history.find((listed) => listed.postGroupId === postGroupId)?.mediaUrls ?? []
  const isShown = urls.some((url) => {
    const found = identityIn(url)
    return found !== undefined && sameIdentity(found, identity)
  })
  if (!isShown) sayNameIsLost(urls.join(', ').replaceAll(/\?[^,]*/g, '') || 'no video', post.video.path, session)
}

/**
 * Said once a run: every later re-run would publish these videos again.
 * @throws where `strict` is true
 */
export function sayNameIsLost(stored: string, given: string, { settings, remarks }: Session): void {
  const message = `PostPost does not give back the names that videos are stored under (${JSON.stringify(stored)} for ${given}). Re-runs cannot recognise what this run publishes and would publish it again: do not re-run this step, and report this.`
  if (settings.strict) throw new Error(`${message} Nothing is published, because strict is true.`)
  if (remarks.some((remark) => 'input' in remark.origin && remark.origin.input === NAMES.input)) return
  remarks.push(warning(NAMES, message))
}

const NAMES = { input: 'on-duplicate' }
