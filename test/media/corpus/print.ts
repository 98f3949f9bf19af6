/** Makes the corpus and prints it: what is read of each video here and by ffprobe, and what does not agree. */
import { join } from 'node:path'
import { createProber } from '../../../src/media/prober.ts'
import { type Comparison, compare, tableOf } from './compare.ts'
import { makeCorpus, missingPrograms } from './corpus.ts'

const missing = await missingPrograms()
if (missing.length > 0) {
  console.error(`The corpus needs ${missing.join(', ')}: on Debian, apt-get install ffmpeg vpx-tools.`)
  process.exit(1)
}

const began = performance.now()
const samples = await makeCorpus()
const madeMs = performance.now() - began

const script = join(import.meta.dirname, '..', '..', '..', 'src', 'media', 'child.ts')
using prober = createProber({ script, environment: process.env, signal: new AbortController().signal })
const comparisons: Comparison[] = []
for (const sample of samples) {
  // The first time warms the process up.
  if (comparisons.length === 0) await prober.probe(sample.path)
  const start = performance.now()
  const probe = await prober.probe(sample.path)
  comparisons.push(compare(sample, probe, performance.now() - start))
}
for (const line of tableOf(comparisons)) console.log(line)
const differing = comparisons.filter(({ disagreements }) => disagreements.length > 0)
for (const { name, disagreements, explained } of differing) {
  console.log(`${name}: ${disagreements.join('; ')}${explained ? ` (${explained})` : ''}`)
}
const unexplained = differing.filter(({ explained }) => !explained)
const slowest = Math.max(...comparisons.map(({ ms }) => ms))
console.log(
  `${comparisons.length} files, made in ${Math.round(madeMs / 1000)} s: ${differing.length} disagreements, ${unexplained.length} of them unexplained; the slowest took ${slowest.toFixed(0)} ms.`,
)
process.exitCode = unexplained.length > 0 ? 1 : 0
