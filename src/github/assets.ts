import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { remedyForWriting } from '../file-faults.ts'
import { type Log, reportProgress } from '../log.ts'
import { whyTooLarge } from '../media/never-a-video.ts'
import { quote } from '../wording.ts'
import { assetSchema, readAnswer, releaseSchema } from './answers.ts'
import { explainGitHub, type RepositoryApi, type RetryWorld, retryGitHub, statusOf, storageStatusOf } from './api.ts'
import type { Release } from './release.ts'

/** A file attached to a release. */
export interface Asset {
  readonly id: number
  readonly name: string
  readonly sizeBytes: number
  /** `sha256:<hex>`; undefined if GitHub has not computed it. */
  readonly digest?: string
}

/**
 * All assets of a release.
 * @throws RequestError of octokit, or Error if the answer is not GitHub's
 */
export async function listAssets({ id, tag }: Release, { octokit, owner, repo }: RepositoryApi): Promise<Asset[]> {
  const idByTag = async (): Promise<number> =>
    readAnswer(releaseSchema, (await octokit.rest.repos.getReleaseByTag({ owner, repo, tag })).data).id
  const listing = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
    owner,
    repo,
    release_id: id ?? (await idByTag()),
    per_page: 100,
  })
  const assets = readAnswer(z.array(assetSchema), listing)
  return assets.map(({ id, name, size, digest }) => ({ id, name, sizeBytes: size, ...(digest ? { digest } : {}) }))
}

/** The folder of the downloaded assets while the step runs. `remove` deletes it with all of them. */
export interface AssetFolder {
  readonly path: string
  remove(): Promise<void>
}

/**
 * Makes the folder in RUNNER_TEMP. The runner empties that after the job, even if this process was killed (GitHub,
 * "Default environment variables").
 */
export async function createAssetFolder(environment: NodeJS.ProcessEnv): Promise<AssetFolder> {
  const path = await mkdtemp(join(environment.RUNNER_TEMP || tmpdir(), 'postpost-tiktok-'))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) }
}

interface DownloadWorld extends RetryWorld {
  readonly log: Log
}

/**
 * Downloads one asset into the folder and checks that it is whole.
 * @returns the file's path, or a sentence on why there is none
 */
export async function downloadAsset(
  asset: Asset,
  folder: string,
  api: RepositoryApi,
  world: DownloadWorld,
): Promise<{ path: string } | { wrong: string }> {
  const name = quote(asset.name)
  if (asset.sizeBytes === 0) return { wrong: `The asset ${name} is empty (0 bytes); upload it to the release again.` }
  const tooLarge = whyTooLarge(asset.sizeBytes)
  if (tooLarge !== undefined) return { wrong: `The asset ${name} ${tooLarge}` }
  const path = join(folder, basename(asset.name))
  try {
    await mkdir(folder, { recursive: true })
    await retryGitHub(() => streamToFile(asset, path, api, world), mayPass, world)
    return { path }
  } catch (thrown) {
    if (thrown instanceof Incomplete) {
      const wrong = `The asset ${name} could not be downloaded whole: ${thrown.message}. Run the step again, or upload the asset again.`
      return { wrong }
    }
    const remedy = remedyForWriting(thrown)
    if (remedy !== undefined) return { wrong: `The asset ${name} ${remedy}` }
    const status = storageStatusOf(thrown)
    return {
      wrong: status
        ? `The asset ${name} could not be downloaded: GitHub's storage answered ${status}. Run the step again.`
        : explainGitHub(thrown, `downloading the asset ${name}`, 'contents: read'),
    }
  }
}

/** The bytes that arrived are not the asset. The message is a part of a sentence. */
class Incomplete extends Error {}

/**
 * The URL of GitHub's storage expires, and a new try gets a new URL. An error of GitHub's API is final here: its client
 * has already repeated what may pass.
 */
const mayPass = (thrown: unknown): boolean =>
  remedyForWriting(thrown) === undefined && (statusOf(thrown) === undefined || storageStatusOf(thrown) !== undefined)

/**
 * Streams the asset to a file. Checks its size, and its SHA-256 if GitHub gives one. GitHub may redirect to its storage
 * (https://docs.github.com/rest/releases/assets#get-a-release-asset). fetch follows the redirect, and does not send the
 * token to the other host (https://fetch.spec.whatwg.org/#http-redirect-fetch).
 */
async function streamToFile(
  asset: Asset,
  path: string,
  { octokit, owner, repo }: RepositoryApi,
  { clock, log, signal }: DownloadWorld,
): Promise<void> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
    owner,
    repo,
    asset_id: asset.id,
    headers: { accept: 'application/octet-stream' },
    request: { parseSuccessResponseBody: false },
  })
  // Without parsing, octokit returns the body as a stream. Its types do not say so.
  const body: unknown = data
  if (!(body instanceof ReadableStream)) throw new Incomplete('GitHub answered without a body')
  const progress = reportProgress(asset.sizeBytes, clock, (line) => log.info(`${asset.name}: ${line}`), 'downloaded')
  const hash = createHash('sha256')
  let receivedBytes = 0
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      receivedBytes += chunk.length
      // A body that is longer than announced is another file. It must not fill the disk.
      if (receivedBytes > asset.sizeBytes) return
      hash.update(chunk)
      progress.moved(receivedBytes)
      yield chunk
    }
  }
  await pipeline(Readable.fromWeb(body), counted, createWriteStream(path), { signal })
  if (receivedBytes !== asset.sizeBytes)
    throw new Incomplete(`${receivedBytes} bytes arrived, but it has ${asset.sizeBytes}`)
  if (asset.digest?.startsWith('sha256:') && asset.digest !== `sha256:${hash.digest('hex')}`)
    throw new Incomplete('its SHA-256 is not the one GitHub has for it')
  log.info(`${asset.name}: ${progress.done()}`)
}
