import * as core from '@actions/core'
import pLimit from 'p-limit'
import { resolveAccounts } from '../accounts/accounts.ts'
import { connect, type Service } from '../accounts/connect.ts'
import { askOf, ownPost, whyFailed } from '../accounts/details.ts'
import { CANCEL_SIGNALS, createCancel } from '../cancel.ts'
import { systemClock } from '../clock.ts'
import { type Context, readContext } from '../github/context.ts'
import { createDispatcher } from '../postpost/dispatcher.ts'
import { createServiceClock } from '../postpost/service-clock.ts'
import { unlessShared } from '../postpost/tiktok-advice.ts'
import { tiktokLink } from '../postpost/tiktok-link.ts'
import type { Problem } from '../problem.ts'
import { MOST_POST_GROUPS } from '../publish/earlier-links.ts'
import { annotate } from '../report/annotations.ts'
import { describeSystemFault, tryCommandFiles } from '../report/command-files.ts'
import { hideIds, hiding } from '../report/hidden-ids.ts'
import { placesInRepository } from '../report/places.ts'
import { writeSummary } from '../report/summary/writing.ts'
import { annotateAs, workflowLog } from '../report/workflow-log.ts'
import { counted, messageOf } from '../wording.ts'
import { readWrittenEntries } from './entries.ts'
import { formerAccounts, problemsOfFormer } from './former-accounts.ts'
import { readWatchInputs, type WatchInputs } from './inputs.ts'
import { type Fate, fateOnItsWay, lookAtPosts, type Observed } from './look.ts'
import { missingEntries } from './missing.ts'
import { attentionOf, type Watched, watchOutputs } from './outputs.ts'
import { problemsOf } from './problems.ts'
import { watchSummary } from './summary.ts'

const READS_AT_ONCE = 4

/** The step of watch/action.yml: how the posts that this action uploaded ended. It only reads. */
export async function step(): Promise<void> {
  const run = readContext(process.env)
  const hide = hideIds(run.isPublic)
  const log = hiding(workflowLog, hide)
  const { inputs, problems: wrong } = readWatchInputs(process.env)
  if (inputs.apiKey) core.setSecret(inputs.apiKey)
  const cancel = createCancel()
  for (const signal of CANCEL_SIGNALS) process.on(signal, () => cancel.cancel(`The run was cancelled (${signal}).`))
  const dispatcher = (() => {
    try {
      return createDispatcher(process.env)
    } catch (thrown) {
      core.error(messageOf(thrown))
      process.exitCode = 1
      return undefined
    }
  })()
  if (!dispatcher) return
  try {
    await tryCommandFiles(process.env)
    const clock = createServiceClock(systemClock)
    const world = { dispatcher, clock, random: Math.random, cancel, log }
    const service = wrong.length > 0 ? undefined : await connect(inputs, wrong, world)
    const seen = service && (await look(inputs, service, run, () => clock.now(), cancel.signal))
    const problems = [...wrong, ...(seen?.problems ?? [])]
    const watched = seen?.watched
    for (const [name, value] of Object.entries(watchOutputs(watched))) core.setOutput(name, value)
    const attention = watched ? attentionOf(watched) : 0
    const { annotations, rest } = annotate(problems, run.docsUrl, await placesInRepository(problems, run))
    for (const { severity, message, properties } of annotations) annotateAs[severity](hide(message), properties)
    for (const line of rest) log.info(line)
    if (watched) await writeSummary(hide(watchSummary(watched.sights, problems, attention, inputs)))
    for (const { name, url } of watched?.sights ?? []) if (url) log.info(`${name}: ${url}`)
    log.info(watched ? totalsOf(watched, attention) : 'TikTok: nothing could be checked.')
    // If accounts or posts could not be read, the step fails even with `fail: false`.
    if (!watched || (attention > 0 && inputs.fail)) process.exitCode = 1
  } catch (thrown) {
    core.error(hide(describeSystemFault(thrown) ?? messageOf(thrown)))
    process.exitCode = 1
  } finally {
    await dispatcher.destroy()
  }
}

function totalsOf({ sights }: Watched, attention: number): string {
  const count = (fate: Observed['fate']): number => sights.filter((sight) => sight.fate === fate).length
  const verdict = attention === 0 ? 'all well' : `${attention} ${attention === 1 ? 'needs' : 'need'} attention`
  return `TikTok: ${verdict}; ${counted(count('published'), 'post')} went out, ${counted(count('scheduled'), 'post')} coming up.`
}

/** @returns `watched` undefined where accounts or posts could not be read */
async function look(
  inputs: WatchInputs,
  service: Service,
  run: Context,
  now: () => number,
  signal: AbortSignal,
): Promise<{ readonly watched: Watched | undefined; readonly problems: readonly Problem[] }> {
  const { reading, problems: inHistory } = await service.history
  const { connections } = service
  if (!connections || !reading) return { watched: undefined, problems: [...service.problems, ...inHistory] }
  // Remarks on the list and on the clock: nobody can act on them.
  const problems = [...service.problems, ...inHistory].map(asNotice)
  const resolved = resolveAccounts(inputs.accounts, { input: 'accounts' }, connections)
  if (resolved.accounts.length === 0) return { watched: undefined, problems: [...problems, ...resolved.problems] }
  const nowMs = now()
  const times = { sinceMs: nowMs - inputs.sinceMs, nowMs, timezone: inputs.timezone }
  const { history } = reading
  const former = formerAccounts(history, connections)
  const watchedFormer = inputs.accounts.some(({ value }) => value === 'all') ? former : []
  const known = { connections, watched: resolved.accounts, former, watchedFormer }
  const written = await readWrittenEntries(inputs.manifest, known, run, signal)
  const isPlanKnown = inputs.manifest.length > 0 && written.problems.length === 0
  const accounts = [...resolved.accounts, ...watchedFormer]
  const seen = lookAtPosts(history, accounts, { ...times, plan: isPlanKnown ? written.plan : undefined })
  const missing = await missingEntries(written, connections, history, seen, times)
  const sights = [...(await withAnswers(seen, service, nowMs)), ...missing]
  const tokens = resolved.accounts.flatMap(({ token }) => token ?? [])
  const expired = tokens.filter(({ severity }) => severity === 'error')
  const disconnected = problemsOfFormer(watchedFormer, sights).map((problem) => withSeverityOf(problem, inputs.fail))
  const others = [...expired, ...disconnected, ...resolved.problems, ...written.problems]
  const inTokens = tokens.map((problem) =>
    problem.severity === 'warning' ? asNotice(problem) : withSeverityOf(problem, inputs.fail),
  )
  return {
    watched: { sights, others: others.length },
    problems: [
      ...problems,
      ...resolved.problems,
      ...written.problems,
      ...inTokens,
      ...disconnected,
      ...problemsOf(sights, inputs.timezone, inputs.fail),
    ],
  }
}

/** The clock's remark names an input that only the main step has. */
const asNotice = (problem: Problem): Problem => ({
  ...problem,
  severity: 'notice',
  ...(problem.code === 'run/clock' ? { origin: { input: 'api-url' } } : {}),
})

/** What a person has to do is an error, or a warning with `fail: false`. */
const withSeverityOf = (problem: Problem, fails: boolean): Problem => ({
  ...problem,
  severity: fails ? 'error' : 'warning',
})

/**
 * Links of published posts, and why posts failed: the list has neither, get-post has both. The list may also lag, so
 * get-post's word on how a post ended counts (PostPost docs, get-post).
 */
async function withAnswers(seen: readonly Observed[], service: Service, nowMs: number): Promise<readonly Observed[]> {
  const wanted = seen
    .filter(({ fate }) => ASKED_FATES.has(fate))
    .toSorted(
      (a, b) => Number(a.fate === 'published') - Number(b.fate === 'published') || (b.timeMs ?? 0) - (a.timeMs ?? 0),
    )
    .map(({ postGroupId }) => postGroupId ?? '')
  const groups = [...new Set(wanted)].slice(0, MOST_POST_GROUPS)
  const client = service.reader()
  const answers = new Map(await pLimit(READS_AT_ONCE).map(groups, async (id) => [id, await askOf(id, client)] as const))
  return seen.map((each) => {
    const { account, postGroupId = '' } = each
    const answer = ASKED_FATES.has(each.fate) ? answers.get(postGroupId) : undefined
    const own = answer && account && ownPost(answer, account.id)
    const sight = own ? unlessLeft(each, own.status, nowMs) : each
    const fate = FATE_BY_STATUS[own?.status ?? ''] ?? sight.fate
    if (fate === 'failed') {
      // The list has said already that it was left behind. Only a failure has a reason of its own.
      if (sight.message !== undefined && own?.status !== 'failed') return sight
      const why = answer && account && whyFailed(answer, account.id)
      if (!why) return { ...sight, fate, message: 'The reason was not read from PostPost.' }
      const names = seen
        .flatMap((other) => (other.postGroupId === postGroupId ? (other.account ?? []) : []))
        .filter(({ id }) => ownPost(answer, id)?.status !== 'failed')
        .map(({ name }) => name)
      return { ...sight, fate, message: `${why.code}: ${why.reason}${unlessShared(why.reason, postGroupId, names)}` }
    }
    const url = fate === 'published' && own ? tiktokLink(account.name, own) : undefined
    return url === undefined ? { ...sight, fate } : { ...sight, fate, url }
  })
}

/** What the list shows as left behind is not, if get-post says that it goes out or is out on the account. */
function unlessLeft(sight: Observed, status: string, nowMs: number): Observed {
  const { message, ...rest } = sight
  if (message === undefined || status === 'draft' || status === 'failed') return sight
  return { ...rest, fate: fateOnItsWay(sight.timeMs, nowMs) }
}

/** What is coming up or was taken back is told as the list shows it. */
const ASKED_FATES: ReadonlySet<Fate> = new Set(['published', 'failed', 'stuck'])
const FATE_BY_STATUS: Readonly<Record<string, Fate>> = { published: 'published', failed: 'failed' }
