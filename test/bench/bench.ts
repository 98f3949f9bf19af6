/**
 * What this action costs, each figure beside the other side's in the same run: `npm run bench` after `npm run build`.
 * It reports and never fails. Medians of five; RUNS=1 for a quick look, and names of files (`npm run bench start`) for a part.
 * On a machine that does other things only the ratios say something.
 */
import { availableParallelism, cpus, loadavg } from 'node:os'
import { readHistory } from './history.ts'
import type { Figure } from './measure.ts'
import { planMany } from './plans.ts'
import { probeVideos } from './probe.ts'
import { startUp } from './start.ts'
import { publishTwenty } from './twenty.ts'
import { uploadLarge } from './upload.ts'

const parts = {
  start: startUp,
  upload: uploadLarge,
  twenty: publishTwenty,
  plans: planMany,
  history: readHistory,
  probe: probeVideos,
}
const wanted = process.argv.slice(2)

const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, node ${process.version}, load ${load()}`,
)
console.log(row(['figure', 'this action', 'the other side', '', 'ratio']))
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  try {
    for await (const figure of part()) console.log(row(cells(figure)))
  } catch (thrown) {
    console.log(row([name, `failed: ${thrown instanceof Error ? thrown.message.split('\n')[0] : String(thrown)}`]))
  }
}
console.log(`load at the end ${load()}`)

function cells({ what, own, other, unit, otherName }: Figure): string[] {
  const text = (value: number): string => `${value >= 100 ? value.toFixed(0) : value.toFixed(1)} ${unit}`
  if (other === undefined) return [what, text(own), 'skipped', otherName]
  return [what, text(own), text(other), otherName, (own / other).toFixed(2)]
}

function row([what = '', own = '', other = '', otherName = '', ratio = '']: string[]): string {
  return `${what.padEnd(34)} ${own.padStart(12)} ${other.padStart(14)}  ${otherName.padEnd(34)} ${ratio.padStart(6)}`
}
