import { explainGitHub, type GitHubApi, statusOf } from './api.ts'
import type { Run } from './run.ts'

/** GitHub takes 65,536 characters a comment. */
const MAX_COMMENT = 65_000

/**
 * One comment on the run's pull request, found again by a hidden marker and brought up to date.
 * @returns what to tell the reader of the log; never throws, because a comment is not worth a failed release
 */
export async function keepComment(markdown: string, run: Run, connect: () => Promise<GitHubApi>): Promise<string> {
  const number = run.event.pull_request?.number
  if (number === undefined)
    return `comment: true has no meaning on ${run.eventName || 'this event'}: there is no pull request.`
  const { owner, name: repo } = run.repository
  const marker = `<!-- postpost-tiktok preview: ${run.step.replaceAll(/[^\w/. -]/g, '')} -->`
  const text = withoutMentions(markdown)
  const shown =
    text.length > MAX_COMMENT
      ? `${text.slice(0, text.lastIndexOf('\n', MAX_COMMENT))}\n\n… the job summary has the rest.`
      : text
  const body = `${marker}\n${shown}`.trimEnd()
  try {
    const octokit = await connect()
    for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, {
      owner,
      repo,
      issue_number: number,
      per_page: 100,
    })) {
      const own = data.find((comment) => comment.body?.startsWith(marker))
      if (!own) continue
      if (own.body?.replaceAll('\r\n', '\n').trimEnd() === body)
        return `The preview comment is up to date: ${own.html_url}`
      const { data: updated } = await octokit.rest.issues.updateComment({ owner, repo, comment_id: own.id, body })
      return `The preview comment is updated: ${updated.html_url}`
    }
    const { data: created } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body })
    return `The preview comment is written: ${created.html_url}`
  } catch (thrown) {
    if (statusOf(thrown) === 403) {
      return 'The token may not comment here (a pull request from a fork has a read-only one, else add permissions: { pull-requests: write }); the preview is in the job summary.'
    }
    return `The preview comment could not be written; the preview is in the job summary. ${explainGitHub(thrown, 'writing the comment', 'pull-requests: write')}`
  }
}

/**
 * A TikTok name is another person's on GitHub, who would be notified of every preview, and a #1 in a caption would show up
 * on issue 1. An empty comment in between prevents both; tags and the timeline have no need of it.
 */
const withoutMentions = (markdown: string): string =>
  markdown.replace(/^```mermaid\n.*?\n```$|<[^>]*>|@(?=\w)|#(?=\d)/gms, (found) =>
    found.length === 1 ? `${found}<!-- -->` : found,
  )
