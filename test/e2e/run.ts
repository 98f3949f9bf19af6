/** Runs the files *.e2e.ts and closes with one line that counts. Not *.test.ts: `npm test` needs Node alone. */
import { finished } from 'node:stream/promises'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'

const files = ['workflow.e2e.ts', 'recipes.e2e.ts'].map((name) => fileURLToPath(new URL(name, import.meta.url)))
const counts = { passed: 0, failed: 0, skipped: 0 }

// One after the other: a run of the workflow keeps two cores busy, and its steps wait for each other with a time limit.
const events = run({ files, concurrency: 1 })
events.on('test:pass', ({ skip }) => {
  counts[skip === undefined ? 'passed' : 'skipped'] += 1
})
events.on('test:fail', () => {
  counts.failed += 1
})
const report = events.compose(new spec())
report.pipe(process.stdout)
await finished(report)

console.log(`\ne2e: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed === 0 ? 0 : 1
