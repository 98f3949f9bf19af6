import { error, type InputOrigin, type Problem, warning } from '../problem.ts'
import { quote } from '../wording.ts'
import { readAnswer, releaseSchema } from './answers.ts'
import { gitHubProblem, type RepositoryApi, statusOf } from './api.ts'
import type { Context, EventRelease } from './context.ts'

/** A release, with the values that captions can use. */
export interface Release {
  /** Undefined if the event that has the release does not tell it. */
  readonly id: number | undefined
  /** The tag if the release has no name, as on GitHub's own page. */
  readonly name: string
  readonly tag: string
  readonly body: string
  readonly url: string
}

export interface FoundRelease {
  readonly release: Release | undefined
  /** A sentence on why no release is meant. It is empty if there is one, and if `problems` say what is wrong. */
  readonly whyNone: string
  readonly problems: readonly Problem[]
  /** Problems to report only if the release is used. */
  readonly remarks: readonly Problem[]
}

const RELEASE_TAG_INPUT: InputOrigin = { input: 'release-tag' }
const PERMISSION = 'contents: read'

/** Finds the release of `release-tag`, or else the one that triggered the run. There may be neither. */
export async function findRelease(
  tag: string,
  { event: { release: trigger }, eventName, repository }: Pick<Context, 'event' | 'eventName' | 'repository'>,
  api: () => Promise<RepositoryApi>,
): Promise<FoundRelease> {
  if (trigger && (tag === '' || trigger.tag_name === tag)) {
    const page = `${repository.url}/releases/tag/${encodeURI(trigger.tag_name)}`
    return judged({ ...trigger, html_url: trigger.html_url ?? page })
  }
  if (tag === '') {
    const whyNone = `No release triggered this run (the event is ${eventName || 'unknown'}): set release-tag, or start the workflow with on: release: types: [published].`
    return { release: undefined, whyNone, problems: [], remarks: [] }
  }
  try {
    return await askForRelease(tag, await api())
  } catch (thrown) {
    const doing = `reading the release ${quote(tag)}`
    return notFound(gitHubProblem(RELEASE_TAG_INPUT, thrown, doing, PERMISSION))
  }
}

async function askForRelease(tag: string, { octokit, owner, repo }: RepositoryApi): Promise<FoundRelease> {
  try {
    const { data } = await octokit.rest.repos.getReleaseByTag({ owner, repo, tag })
    return judged(readAnswer(releaseSchema, data))
  } catch (thrown) {
    if (statusOf(thrown) !== 404) throw thrown
    const message = `There is no published release with the tag ${quote(tag)} in ${owner}/${repo}. Publish it (drafts do not count), or correct release-tag. If it is there, github-token may not read it: add "permissions: { ${PERMISSION} }" to the job.`
    return notFound(error('release/not-found', RELEASE_TAG_INPUT, message))
  }
}

const notFound = (problem: Problem): FoundRelease => ({
  release: undefined,
  whyNone: '',
  problems: [problem],
  remarks: [],
})

function judged({
  id,
  tag_name: tag,
  name,
  body,
  html_url: url,
  draft,
  prerelease,
}: EventRelease & { readonly html_url: string }): FoundRelease {
  const whyDraft = `The release ${quote(tag)} is a draft: nobody can see it yet. Publish it first, or start the workflow with on: release: types: [published].`
  const whyPrerelease = `The release ${quote(tag)} is a pre-release. To publish only full releases, add if: \${{ !github.event.release.prerelease }} to the job.`
  return {
    release: { id, name: name || tag, tag, body: body ?? '', url },
    whyNone: '',
    problems: draft ? [error('release/draft', RELEASE_TAG_INPUT, whyDraft)] : [],
    remarks: prerelease && !draft ? [warning('release/pre-release', RELEASE_TAG_INPUT, whyPrerelease)] : [],
  }
}
