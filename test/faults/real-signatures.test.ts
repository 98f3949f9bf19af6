/** Uploads to an S3 server that checks real AWS signatures, by URLs that the AWS SDK has signed. */

import assert from 'node:assert/strict'
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import { Agent } from 'undici'
import { systemClock } from '../../src/clock.ts'
import { isRefused } from '../../src/postpost/failure.ts'
import { uploadOnce } from '../../src/postpost/upload.ts'
import { videosFolder } from '../fixtures/videos.ts'
import { isRecord } from '../sandbox/http.ts'
import { startSandbox } from '../sandbox/sandbox.ts'
import { startS3 } from '../support/s3.ts'
import { resultsOf } from '../support/story.ts'
import { kindOf } from './combination.ts'
import { makeWorkspace, runStep } from './stage.ts'

const twoHoursAgo = new Date(Date.now() - 7_200_000)
const video = join(videosFolder, '24-fps.mp4')

async function upload(uploadUrl: string, path: string, contentType = 'video/mp4'): Promise<void> {
  const dispatcher = new Agent()
  try {
    const what = { path, version: undefined, contentType, uploadUrl, onProgress: () => undefined }
    await uploadOnce({ dispatcher, clock: systemClock }, what, new AbortController().signal)
  } finally {
    await dispatcher.destroy()
  }
}

test('a pre-signed URL takes the video, byte for byte', async () => {
  await using s3 = await startS3()
  const bytes = await readFile(video)
  await upload(await s3.sign('1-one.mp4', 'video/mp4'), video)
  assert.deepEqual(Buffer.from((await s3.read('1-one.mp4')) ?? []), bytes)
})

/** Small ones are sent whole before the refusal comes; of large ones the server hangs up on the rest. */
for (const size of [4_000, 64 * 1024 * 1024]) {
  test(`another content type, an expired URL and another object are refused with 403 (${size} bytes)`, async () => {
    await using s3 = await startS3()
    await using workspace = await makeWorkspace({})
    const path = join(workspace.path, 'video.mp4')
    await writeFile(path, '')
    await truncate(path, size)
    const good = await s3.sign('1-one.mp4', 'video/mp4')
    const refused = (thrown: unknown): boolean => isRefused(thrown, 403)
    await assert.rejects(upload(good, path, 'video/webm'), refused)
    await assert.rejects(upload(await s3.sign('1-one.mp4', 'video/mp4', { signedAt: twoHoursAgo }), path), refused)
    await assert.rejects(upload(good.replace('1-one', '2-two'), path), refused)
  })
}

test('an expired URL starts the post again from a fresh draft', async () => {
  await using s3 = await startS3()
  await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4' })
  await using sandbox = await startSandbox()
  const urls = [
    await s3.sign('1-one.mp4', 'video/mp4', { signedAt: twoHoursAgo }),
    await s3.sign('2-one.mp4', 'video/mp4'),
  ]
  sandbox.intercept = (request) => {
    if (kindOf(request) !== 'get-upload-url' || !isRecord(request.body)) return undefined
    const uploadUrl = urls.shift()
    const body = { success: true, uploadUrl, fileUrl: `${sandbox.storageUrl}/1-${request.body.fileName}`, mediaId: '1' }
    return { kind: 'status', status: 200, body, acts: true }
  }
  // As a draft: the sandbox cannot publish what lies in another storage.
  const run = await runStep(sandbox, workspace, { with: { schedule: 'draft' } })
  assert.equal(resultsOf(run)[0]?.outcome, 'draft', run.log)
  assert.deepEqual(
    sandbox.groups.map(({ deleted }) => deleted),
    [true, false],
    'the draft of the expired URL is left',
  )
  assert.deepEqual(Buffer.from((await s3.read('2-one.mp4')) ?? []), await readFile(video))
})
