import { error, type InputOrigin, type Problem, warning } from '../problem.ts'
import { quote } from '../wording.ts'
import { readAnswer, releaseSchema } from './answers.ts'
import { type GitHubApi, gitHubProblem, statusOf } from './api.ts'
import type { Context, EventRelease } from './context.ts'

/** A release as captions name it. */
export interface Release {
  readonly id: number
  /** Falls back to the tag, as on GitHub's own page. */
  readonly name: string
  readonly tag: string
  readonly body: string
  readonly url: string
}

interface FoundRelease {
  readonly release?: Release
  readonly problems: readonly Problem[]
  /** What is to be said where the release is used. */
  readonly remarks: readonly Problem[]
}

const RELEASE_TAG_INPUT: InputOrigin = { input: 'release-tag' }
const PERMISSION = 'contents: read'

/** The release of `release-tag`, else the one that triggered the run; undefined where there is neither. */
export async function findRelease(
  tag: string,
  { event, repository: { owner, name: repo } }: Context,
  api: () => Promise<GitHubApi>,
): Promise<FoundRelease> {
  if (event.release && (tag === '' || event.release.tag_name === tag)) return judged(event.release)
  if (tag === '') return { problems: [], remarks: [] }
  try {
    const { data } = await (await api()).rest.repos.getReleaseByTag({ owner, repo, tag })
    return judged(readAnswer(releaseSchema, data))
  } catch (thrown) {
    const missing = `There is no published release with the tag ${quote(tag)} in ${owner}/${repo} (drafts have none), or github-token may not read it (permissions: { ${PERMISSION} }).`
    const problem =
      statusOf(thrown) === 404
        ? error('release/not-found', RELEASE_TAG_INPUT, missing)
        : gitHubProblem(RELEASE_TAG_INPUT, thrown, `reading the release ${quote(tag)}`, PERMISSION)
    return { problems: [problem], remarks: [] }
  }
}

function judged({ id, tag_name: tag, name, body, html_url: url, draft, prerelease }: EventRelease): FoundRelease {
  const isDraft = `The release ${quote(tag)} is a draft: nobody can see it yet. Publish it first, or start the workflow with on: release: types: [published].`
  const isPrerelease = `The release ${quote(tag)} is a pre-release. If only full releases are meant, add if: \${{ !github.event.release.prerelease }} to the job.`
  return {
    release: { id, name: name || tag, tag, body: body ?? '', url },
    problems: draft ? [error('release/draft', RELEASE_TAG_INPUT, isDraft)] : [],
    remarks: prerelease && !draft ? [warning('release/pre-release', RELEASE_TAG_INPUT, isPrerelease)] : [],
  }
}
