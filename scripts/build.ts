/**
 * src → dist: three bundles that need no node_modules, the licences of what is inside of them, and the manifest's JSON Schema.
 * The same sources give the same bytes on every machine. What stands on the command line is handed to ncc.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { manifestJsonSchema } from './manifest-schema.ts'
import { bundledPackages, licencesText } from './third-party-licenses.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')

/** What action.yml runs, and what the main step starts to look into videos. */
const bundles = [
  { entry: 'src/index.ts', out: 'dist' },
  { entry: 'src/cleanup.ts', out: 'dist/cleanup' },
  { entry: 'src/media/child.ts', out: 'dist/probe' },
]

rmSync(join(root, 'dist'), { recursive: true, force: true })
mkdirSync(join(root, 'build'), { recursive: true })
const stats = await Promise.all(bundles.map(bundle))
writeFileSync(join(root, 'dist/THIRD_PARTY_LICENSES'), licencesText(bundledPackages(stats, root)))
mkdirSync(join(root, 'schema'), { recursive: true })
writeFileSync(join(root, 'schema/manifest.schema.json'), manifestJsonSchema())

/** @returns path of webpack's list of what went in */
async function bundle({ entry, out }: (typeof bundles)[number], index: number): Promise<string> {
  const list = join(root, `build/stats-${index}.json`)
  const child = spawn(
    process.execPath,
    [ncc, 'build', entry, '-o', out, '--stats-out', list, ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${entry} could not be bundled (exit code ${code}).`)
  return list
}
