import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { makeWorkspace, runStep, type Workspace } from '../faults/stage.ts'
import { videosFolder } from '../fixtures/videos.ts'
import { isRecord } from '../sandbox/http.ts'

import { startSandbox } from '../sandbox/sandbox.ts'
import { assertPassed, type Figure, isInstalled, median, watchMemory } from './measure.ts'
import { type Sink, startSink } from './sink.ts'
import { writeSparseMp4 } from './sparse.ts'

const MIB = 2 ** 20
const hasCurl = isInstalled('curl')

/** The transfer of one large file, and the memory that it takes. */
export async function* uploadLarge(): AsyncGenerator<Figure> {
  {
    await using workspace = await makeLarge(512 * MIB)
    for (const protocol of ['http', 'https'] as const) {
      await using sink = await startSink(protocol)
      const own = await median(async () => (await throughAction(workspace, sink)).ms)
      const other = hasCurl ? await median(() => throughCurl(workspace, sink)) : undefined
      yield { what: `upload of 512 MiB, ${protocol}`, own, other, unit: 'ms', otherName: 'curl -T' }
    }
  }
  await using sink = await startSink('https')
  let smallest: number | undefined
  for (const size of [100 * MIB, 1024 * MIB, 4096 * MIB]) {
    await using workspace = await makeLarge(size)
    const own = await median(async () => (await throughAction(workspace, sink)).peak)
    smallest ??= own
    yield { what: `peak memory, ${size / MIB} MiB`, own, other: smallest, unit: 'MiB', otherName: 'with 100 MiB' }
  }
}

async function makeLarge(size: number): Promise<Workspace> {
  const workspace = await makeWorkspace({})
  await writeSparseMp4(join(videosFolder, 'h264-moov-last.mp4'), pathIn(workspace), size)
  return workspace
}

const pathIn = ({ path }: Workspace): string => join(path, 'videos', 'large.mp4')

async function throughAction(workspace: Workspace, sink: Sink): Promise<{ ms: number; peak: number }> {
  await using sandbox = await startSandbox()
  sandbox.intercept = ({ path, body }) => {
    if (path !== '/get-upload-url' || !isRecord(body)) return undefined
    const fileUrl = `${sandbox.storageUrl}/1-${body.fileName}`
    return {
      kind: 'status',
      status: 200,
      body: { success: true, uploadUrl: sink.url, fileUrl, mediaId: '1' },
      acts: true,
    }
  }
  let peak = (): number => 0
  const run = await runStep(sandbox, workspace, {
    shortSleeps: false,
    env: { NODE_EXTRA_CA_CERTS: sink.certificate },
    // The sandbox could not publish what lies in another storage.
    with: { schedule: 'draft' },
    onStart: (child) => {
      peak = watchMemory(child)
    },
  })
  assertPassed(run)
  return { ms: sink.lastMs(), peak: peak() }
}

async function throughCurl(workspace: Workspace, sink: Sink): Promise<number> {
  const trust = sink.certificate ? ['--cacert', sink.certificate] : []
  await once(
    spawn('curl', ['-sS', '-o', '/dev/null', '-H', 'Expect:', ...trust, '-T', pathIn(workspace), sink.url]),
    'exit',
  )
  return sink.lastMs()
}
