/**
 * src → dist: one bundle that needs no node_modules, a file for each way into it, the licences of what is inside of it, and the
 * manifest's JSON Schema. The same sources give the same bytes on every machine. What stands on the command line is handed to
 * ncc.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { manifestJsonSchema } from './manifest-schema.ts'
import { bundledPackages, licencesText } from './third-party-licenses.ts'
import { withoutComments } from './without-comments.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
const bundle = 'dist/steps'

/** What the two action.yml run, and what the main step starts to look into videos; with the function of src/steps.ts for each. */
const entries = {
  'dist/index.js': 'mainStep',
  'dist/cleanup/index.js': 'postStep',
  'dist/probe/index.js': 'probe',
  'dist/watch/index.js': 'watchStep',
}

rmSync(join(root, 'dist'), { recursive: true, force: true })
const stats = await build()
for (const file of globSync(`${bundle}/*.js`, { cwd: root })) {
  writeFileSync(join(root, file), withoutComments(readFileSync(join(root, file), 'utf8')))
}
for (const [file, step] of Object.entries(entries)) write(file, entryOf(file, step))
// Its own, because the root's is not among what jobs download.
write('dist/package.json', '{ "type": "module" }\n')
write('dist/THIRD_PARTY_LICENSES', licencesText(bundledPackages(stats, root)))
write('schema/manifest.schema.json', manifestJsonSchema())

/** @returns path of webpack's list of what went in */
async function build(): Promise<string> {
  const list = join(root, 'build/stats.json')
  mkdirSync(dirname(list), { recursive: true })
  const child = spawn(
    process.execPath,
    [ncc, 'build', 'src/steps.ts', '-o', bundle, '--stats-out', list, ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
  )
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`src/steps.ts could not be bundled (exit code ${code}).`)
  return list
}

/** Runs the step once it is loaded; whoever keeps the process may run it again. */
function entryOf(file: string, step: string): string {
  const path = posix.relative(posix.dirname(file), `${bundle}/index.js`)
  const from = path.startsWith('.') ? path : `./${path}`
  return `import { ${step} } from '${from}'\n\nexport { ${step} as step }\nawait ${step}()\n`
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
