import { createHash } from 'node:crypto'
import { Cancelled } from '../cancel.ts'
import { explainGitHub, type GitHubApi, type RepositoryApi, statusOf } from '../github/api.ts'
import type { Context } from '../github/context.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { cutMarkdown } from './cut-markdown.ts'

/** GitHub takes 65,536 characters a comment. */
const MAX_COMMENT = 65_000

/**
 * One comment on the run's pull request, found again by a hidden marker and brought up to date.
 * @param share of the posts, where several jobs comment
 * @param hasPage whether the run has a page, which a later step uploads as an artifact
 * @returns what to tell the reader of the log; never throws, because a comment is not worth a failed release
 */
export async function keepComment(
  markdown: string,
  run: Context,
  token: string,
  github: () => Promise<RepositoryApi>,
  share = '',
  hasPage = false,
): Promise<string> {
  const number = run.event.pull_request?.number
  if (number === undefined)
    return `comment: true has no meaning on ${run.eventName || 'this event'}, because there is no pull request.`
  const marker = `<!-- postpost-tiktok preview: ${[run.step.replaceAll(/[^\w/. -]/g, ''), share].filter(Boolean).join(' ')} -->`
  const shown = cutMarkdown(withoutMentions(markdown), MAX_COMMENT, '… the job summary has the rest.')
  const page = hasPage ? ` · <a href="${run.url}#artifacts">Each post as it will look (artifacts of the run)</a>` : ''
  const body = `${marker}\n${shown.trimEnd()}\n\n<sub><a href="${run.url}">The run that wrote this</a>${page}</sub>`
  try {
    const { octokit, owner, repo } = await github()
    const isOwnAuthor = await authorOf(octokit, token)
    for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, {
      owner,
      repo,
      issue_number: number,
      per_page: 100,
    })) {
      const own = data.find(({ body: text, user }) => text?.startsWith(marker) && isOwnAuthor(user?.login ?? ''))
      if (!own) continue
      if (own.body?.replaceAll('\r\n', '\n').trimEnd() === body)
        return `The preview comment is up to date: ${own.html_url}`
      const { data: updated } = await octokit.rest.issues.updateComment({ owner, repo, comment_id: own.id, body })
      return `The preview comment is updated: ${updated.html_url}`
    }
    const { data: created } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body })
    return `The preview comment is written: ${created.html_url}`
  } catch (thrown) {
    if (thrown instanceof Cancelled) return 'The preview comment was not written, because the run was cancelled.'
    if (statusOf(thrown) === 403) {
      return 'The token may not comment here (pull requests from forks get a read-only token; otherwise, add permissions: { pull-requests: write }). The preview is in the job summary.'
    }
    return `The preview comment could not be written. The preview is in the job summary. ${explainGitHub(thrown, 'writing the comment', 'pull-requests: write')}`
  }
}

/** The inputs that choose posts and accounts. */
type Choice = Pick<
  Inputs,
  'videos' | 'manifest' | 'releaseAssets' | 'releaseTag' | 'fields' | 'only' | 'addedOnly' | 'userId'
>

/**
 * Tells the jobs of a matrix apart, which have the same name for the runner, by the inputs that choose their posts.
 * Nothing else counts: what a caption says, or what is found, differs from run to run. Each run would then write a new
 * comment.
 */
export function shareOf({
  videos,
  manifest,
  releaseAssets,
  releaseTag,
  fields,
  only,
  addedOnly,
  userId,
}: Choice): string {
  const texts = [videos, manifest, releaseAssets, fields.accounts?.value ?? []].map((lines) =>
    lines.map(({ value }) => value),
  )
  return createHash('sha256')
    .update(JSON.stringify([...texts, releaseTag, only, addedOnly, userId]))
    .digest('hex')
    .slice(0, 12)
}

/** Tokens of an app installation, such as the job's own. Their author is a bot, and they cannot ask who they are (GitHub, token formats). */
const INSTALLATION_TOKEN = /^ghs_/

/**
 * Who writes with this token. Anyone who can comment may begin a comment with the marker, and this action must not replace
 * another person's text. A person's name cannot end in [bot].
 */
async function authorOf(octokit: GitHubApi, token: string): Promise<(login: string) => boolean> {
  const isBot = (login: string): boolean => login.endsWith('[bot]')
  if (INSTALLATION_TOKEN.test(token)) return isBot
  try {
    const { data } = await octokit.rest.users.getAuthenticated()
    return (login) => login === data.login
  } catch (thrown) {
    if (statusOf(thrown) === 403) return isBot
    throw thrown
  }
}

/**
 * On GitHub a TikTok name belongs to another person, who would be notified of every preview, and #1 in a caption would link
 * to issue 1. An empty HTML comment after the sign prevents both. HTML tags do not need it.
 */
const withoutMentions = (markdown: string): string =>
  markdown.replace(/<[^>]*>|@(?=\w)|#(?=\d)/gs, (found) => (found.length === 1 ? `${found}<!-- -->` : found))
