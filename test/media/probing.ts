import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { judgeVideo } from '../../src/checks/video-rules.ts'
import type { Probe, VideoFacts, VideoStream } from '../../src/media/facts.ts'
import { createProber } from '../../src/media/prober.ts'

const script = join(import.meta.dirname, '..', '..', 'src', 'media', 'child.ts')

/** Looks into bytes as the action would: as a file, in another process, which ends with the test file. */
export function probing(patienceMs?: number) {
  const folder = mkdtempSync(join(tmpdir(), 'probing-'))
  const { signal } = new AbortController()
  const prober = createProber({ script, environment: process.env, signal, ...(patienceMs && { patienceMs }) })
  after(() => {
    prober[Symbol.dispose]()
    rmSync(folder, { recursive: true })
  })
  return {
    folder,
    probe: (path: string) => prober.probe(path),
    probeBytes(bytes: Buffer): Promise<Probe> {
      const path = join(folder, 'file.mp4')
      writeFileSync(path, bytes)
      return prober.probe(path)
    },
  }
}

/** Facts with those of the stream beside the others, for videos that must have them. */
export function flat(probe: Probe): VideoStream & VideoFacts {
  if (!('facts' in probe && probe.facts.stream)) throw new Error(`These are no facts: ${JSON.stringify(probe)}`)
  return { ...probe.facts, ...probe.facts.stream }
}

/** Why a file is not published; empty where it may be. */
export function refusalIn(probe: Probe): string {
  if ('unusable' in probe) return probe.unusable
  if ('locked' in probe) return probe.locked
  const findings = judgeVideo(probe.facts, { path: 'video.mp4' })
  return findings.flatMap(({ severity, message }) => (severity === 'error' ? message : [])).join('\n')
}
