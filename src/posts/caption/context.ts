import type { Context } from '../../github/context.ts'
import type { Release } from '../../github/release.ts'
import type { CaptionValues } from './template.ts'

/** What all captions of a run share. */
export interface CaptionContext {
  readonly workspace: string
  readonly release: Release | undefined
  /** What they may name beside their videos. */
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
