/**
 * What the check says of 1,200 damaged videos, a line of JSON each, the same files in every run. To compare before and
 * after a change of src/media:
 *
 *   node test/media/mutation-verdicts.ts > after.jsonl
 *   node test/media/mutation-verdicts.ts /path/to/the/other/src/media/child.ts > before.jsonl
 *   diff before.jsonl after.jsonl
 *
 * With a folder as second argument each damaged file is kept there under its number, to be looked at.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { judgeVideo } from '../../src/checks/video-rules.ts'
import { createProber } from '../../src/media/prober.ts'
import { videosFolder } from '../fixtures/videos.ts'
import { aMutation, mutate } from './mutate.ts'

const [script = join(import.meta.dirname, '..', '..', 'src', 'media', 'child.ts'), kept] = process.argv.slice(2)
const FILES = 1200

/** The videos that were there when the files were first compared; others may be added without changing these. */
const names = Object.keys(JSON.parse(readFileSync(join(videosFolder, 'facts.json'), 'utf8'))).slice(0, 64)

const files = fc.sample(fc.tuple(fc.constantFrom(...names), fc.array(aMutation, { minLength: 1, maxLength: 5 })), {
  numRuns: FILES,
  seed: 20,
})

const folder = mkdtempSync(join(tmpdir(), 'mutations-'))
if (kept) mkdirSync(kept, { recursive: true })
using prober = createProber({ script, environment: process.env, signal: new AbortController().signal })
for (const [number, [name, mutations]] of files.entries()) {
  const path = join(folder, 'file.mp4')
  writeFileSync(path, mutate(readFileSync(join(videosFolder, name)), mutations))
  if (kept) copyFileSync(path, join(kept, String(number)))
  const probe = await prober.probe(path)
  const said =
    'facts' in probe
      ? {
          stream: probe.facts.stream,
          errors: judgeVideo(probe.facts, { path }).flatMap(({ code, severity }) => (severity === 'error' ? code : [])),
        }
      : probe
  console.log(JSON.stringify({ number, name, ...said }))
}
rmSync(folder, { recursive: true })
