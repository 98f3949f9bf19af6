import { error, type InputOrigin, type Problem, warning } from '../problem.ts'
import { quote } from '../wording.ts'
import { explainGitHub, type GitHubApi, statusOf } from './api.ts'
import type { Event, Run } from './context.ts'

/** A release as captions name it. */
export interface Release {
  readonly id: number
  /** Falls back to the tag, as on GitHub's own page. */
  readonly name: string
  readonly tag: string
  readonly body: string
  readonly url: string
}

interface RawRelease {
  readonly id: number
  readonly tag_name: string
  readonly name?: string | null | undefined
  readonly body?: string | null | undefined
  readonly html_url: string
  readonly draft?: boolean | undefined
  readonly prerelease?: boolean | undefined
}

const READ = 'contents: read'

export const releaseOf = (raw: RawRelease): Release => ({
  id: raw.id,
  name: raw.name || raw.tag_name,
  tag: raw.tag_name,
  body: raw.body ?? '',
  url: raw.html_url,
})

/** The release of `release-tag`, else the one that triggered the run; undefined where there is neither. */
export async function findRelease(
  tag: string,
  event: Event,
  run: Run,
  api: () => Promise<GitHubApi>,
): Promise<{ release?: Release; problems: Problem[] }> {
  if (tag === '' || event.release?.tag_name === tag) {
    return event.release
      ? { release: releaseOf(event.release), problems: judgeRelease(event.release, 'release-tag') }
      : { problems: [] }
  }
  const origin: InputOrigin = { input: 'release-tag' }
  try {
    const { owner, name: repo } = run.repository
    const { data } = await (await api()).rest.repos.getReleaseByTag({ owner, repo, tag })
    return { release: releaseOf(data), problems: judgeRelease(data, 'release-tag') }
  } catch (thrown) {
    const message =
      statusOf(thrown) === 404
        ? `There is no published release with the tag ${quote(tag)} in ${run.repository.owner}/${run.repository.name} (drafts have none), or github-token may not read it (permissions: { ${READ} }).`
        : explainGitHub(thrown, `reading the release ${quote(tag)}`, READ)
    return { problems: [error(origin, message)] }
  }
}

function judgeRelease(release: RawRelease, input: string): Problem[] {
  if (release.draft) {
    return [
      error(
        { input },
        `The release ${quote(release.tag_name)} is a draft: nobody can see it yet. Publish it first, or start the workflow with on: release: types: [published].`,
      ),
    ]
  }
  if (!release.prerelease) return []
  return [
    warning(
      { input },
      `The release ${quote(release.tag_name)} is a pre-release. If only full releases are meant, add to the job: if: \${{ !github.event.release.prerelease }}`,
    ),
  ]
}
