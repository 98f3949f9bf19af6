import type { GitHubApi } from './api.ts'
import type { Run } from './context.ts'
import type { Release } from './release.ts'

/** A file attached to a release. */
export interface Asset {
  readonly id: number
  readonly name: string
  readonly sizeBytes: number
  /** `sha256:<hex>`, where GitHub has computed it. */
  readonly digest?: string
}

/** All assets of a release. Throws octokit's RequestError. */
export async function listAssets(release: Release, { repository }: Run, octokit: GitHubApi): Promise<Asset[]> {
  const listing = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
    owner: repository.owner,
    repo: repository.name,
    release_id: release.id,
    per_page: 100,
  })
  return listing.map(({ id, name, size, digest }) => ({ id, name, sizeBytes: size, ...(digest ? { digest } : {}) }))
}
