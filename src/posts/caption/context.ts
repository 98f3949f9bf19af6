import type { Context } from '../../github/context.ts'
import type { Release } from '../../github/release.ts'
import type { Workspace } from '../../workspace.ts'
import type { CaptionValues } from './template.ts'

/** What is the same for all captions of a run. */
export interface CaptionContext {
  readonly workspace: Workspace
  readonly release: Release | undefined
  /** The values that captions can use, except those of their video. */
  readonly values: Omit<CaptionValues, 'video'>
}

export function captionContext(
  { workspace, repository, url, sha }: Pick<Context, 'workspace' | 'repository' | 'url' | 'sha'>,
  release: Release | undefined,
): CaptionContext {
  const { name, owner } = repository
  return {
    workspace,
    release,
    values: {
      ...(release && { release: { name: release.name, tag: release.tag, body: release.body, url: release.url } }),
      repo: { name, owner, url: repository.url },
      run: { url, sha },
    },
  }
}
