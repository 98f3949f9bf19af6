/**
 * Installs what package-lock.json names, unless it is there already. Runs on the machine's own Node (20 or later), before
 * anything is installed; the Node 24 that runs TypeScript comes with the installation.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)

if (!isInstalled()) {
  const { npm_execpath: npm = '', npm_node_execpath: node = process.execPath } = process.env
  if (!npm) throw new Error('Run this with npm: npm run demo')
  // npm's own Node: the one on the PATH may be the one in node_modules, which is about to be replaced.
  const { status } = spawnSync(node, [npm, 'ci', '--no-audit', '--no-fund'], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** npm keeps a lock file of its own in node_modules. What it holds beyond ours does no harm. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = installed[path]
    // Optional packages are those of other systems, mostly.
    if (path === '' || (optional && !found)) return true
    return found?.version === version && found?.integrity === integrity
  })
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(new URL(file, root), 'utf8')).packages
  } catch {
    return undefined
  }
}
