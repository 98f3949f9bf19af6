import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ReadableStream } from 'node:stream/web'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { reportProgress } from '../log.ts'
import { MAX_VIDEO_BYTES } from '../media/limits.ts'
import { formatBytes, quote } from '../wording.ts'
import { explainGitHub, type GitHubApi, statusOf, storageStatusOf } from './api.ts'
import type { Asset } from './assets.ts'
import type { Run } from './context.ts'

const MAX_TRIES = 3
const PAUSE_MS = 2_000

/** Where assets are kept while the step runs; `remove` deletes all of them. */
export interface AssetFolder {
  readonly path: string
  remove(): Promise<void>
}

/** Below RUNNER_TEMP, which the runner empties after the job even if this process is killed. */
export async function createAssetFolder(environment: NodeJS.ProcessEnv): Promise<AssetFolder> {
  const path = await mkdtemp(join(environment.RUNNER_TEMP || tmpdir(), 'postpost-tiktok-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

interface World {
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * Streams one asset to a file and checks that it is whole (size, and SHA-256 where GitHub gives it). GitHub answers with a
 * redirect to its storage; fetch follows it and, as its standard says, leaves the token behind at another host.
 * @returns the file's path, or a sentence on why there is none
 */
export async function downloadAsset(
  asset: Asset,
  folder: AssetFolder,
  run: Run,
  api: GitHubApi,
  world: World,
): Promise<{ path: string } | { wrong: string }> {
  if (asset.sizeBytes === 0)
    return { wrong: `The asset ${quote(asset.name)} is empty (0 bytes); upload it to the release again.` }
  if (asset.sizeBytes > MAX_VIDEO_BYTES) {
    return { wrong: `The asset ${quote(asset.name)} has ${formatBytes(asset.sizeBytes)}; TikTok takes 4 GB at most.` }
  }
  const path = join(folder.path, basename(asset.name))
  for (let tryNumber = 1; ; tryNumber++) {
    try {
      const fault = await downloadOnce(asset, path, run, api, world)
      if (!fault) return { path }
      if (tryNumber >= MAX_TRIES)
        return {
          wrong: `The asset ${quote(asset.name)} could not be downloaded whole: ${fault}. Run the step again, or upload the asset again.`,
        }
    } catch (thrown) {
      world.signal.throwIfAborted()
      const storageStatus = storageStatusOf(thrown)
      // The storage's address is signed and expires, so asking GitHub again gives another one; what GitHub itself refuses stays so.
      const isFinal = statusOf(thrown) !== undefined && storageStatus === undefined
      if (isFinal || tryNumber >= MAX_TRIES) {
        const wrong = storageStatus
          ? `The asset ${quote(asset.name)} could not be downloaded: GitHub's storage answered ${storageStatus}. Run the step again.`
          : explainGitHub(thrown, `downloading the asset ${quote(asset.name)}`, 'contents: read')
        return { wrong }
      }
    }
    await world.clock.sleep(PAUSE_MS * tryNumber, world.signal)
  }
}

/** A sentence's part on what is wrong with the bytes that came; undefined when all is well. */
async function downloadOnce(
  asset: Asset,
  path: string,
  run: Run,
  api: GitHubApi,
  world: World,
): Promise<string | undefined> {
  const { owner, name: repo } = run.repository
  const { data } = await api.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
    owner,
    repo,
    asset_id: asset.id,
    headers: { accept: 'application/octet-stream' },
    request: { parseSuccessResponseBody: false, signal: world.signal },
  })
  // Without parsing, octokit hands on the body as a stream, which its types do not say.
  const body: unknown = data
  if (!(body instanceof ReadableStream)) return 'GitHub answered without a body'
  const progress = reportProgress(
    asset.sizeBytes,
    world.clock,
    (line) => world.log.info(`${asset.name}: ${line}`),
    'downloaded',
  )
  const hash = createHash('sha256')
  let receivedBytes = 0
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      receivedBytes += chunk.length
      // A body longer than announced is not this asset; nothing may fill the disk.
      if (receivedBytes > asset.sizeBytes) return
      hash.update(chunk)
      progress.moved(receivedBytes)
      yield chunk
    }
  }
  await pipeline(Readable.fromWeb(body), counted, createWriteStream(path), { signal: world.signal })
  if (receivedBytes !== asset.sizeBytes) return `${receivedBytes} bytes came, and it has ${asset.sizeBytes}`
  const digest = `sha256:${hash.digest('hex')}`
  if (asset.digest?.startsWith('sha256:') && asset.digest !== digest)
    return `its SHA-256 is not the one GitHub has for it`
  world.log.info(`${asset.name}: ${progress.done()}`)
  return undefined
}
