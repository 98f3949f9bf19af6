import { beginningOf } from '../wording.ts'
import { readAnswer, refSchema, shaSchema } from './answers.ts'
import { explainGitHub, type RepositoryApi } from './api.ts'
import type { Context } from './context.ts'

/** People recognise a commit by its first seven digits, because GitHub shows these. */
const SHOWN_DIGITS = 7

/**
 * Says why a re-run must not change what newer runs have scheduled: its branch or tag is at another commit now, or
 * GitHub gave no answer. In a re-run, GITHUB_SHA is the commit of the first attempt (GitHub, "Re-running workflows and
 * jobs").
 * @returns a sentence; undefined if this is the newest commit
 * @throws Cancelled
 */
export async function whyOutdated(
  run: Pick<Context, 'ref' | 'sha'>,
  api: () => Promise<RepositoryApi>,
): Promise<string | undefined> {
  const branchOrTag = run.ref.replace(/^refs\/(?:heads|tags)\//, '')
  try {
    const head = await newestOf(run.ref, await api())
    if (head === run.sha) return undefined
    const [newer, own] = [head, run.sha].map((sha) => beginningOf(sha, SHOWN_DIGITS))
    return `This is a re-run of ${own}, and ${branchOrTag} is at the newer commit ${newer}. A re-run must not undo what that commit has changed.`
  } catch (thrown) {
    const why = explainGitHub(thrown, `asking for the newest commit of ${branchOrTag || 'this run'}`, 'contents: read')
    return `This is a re-run, and it is not known whether ${branchOrTag || 'its branch'} has a newer commit: ${why}`
  }
}

/**
 * The ref of an annotated tag names the tag's own object. Then GitHub is asked for the commit that the tag points to.
 */
async function newestOf(ref: string, { octokit: { rest }, owner, repo }: RepositoryApi): Promise<string> {
  const short = ref.replace(/^refs\//, '')
  const asRef = await rest.git.getRef({ owner, repo, ref: short }).then(
    ({ data }) => readAnswer(refSchema, data).object,
    () => undefined,
  )
  if (asRef?.type === 'commit') return asRef.sha
  const { data } = await rest.repos.getCommit({ owner, repo, ref: short })
  return readAnswer(shaSchema, data).sha
}
