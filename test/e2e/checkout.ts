import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Folder {
  readonly path: string
  [Symbol.asyncDispose](): Promise<void>
}

async function temporary(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'checkout-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** What actions/checkout would put there: the files of this repository, changed ones as they are now, nothing that git ignores. */
export async function checkout(): Promise<Folder> {
  const list = await promisify(execFile)('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 16 * 1024 * 1024,
  })
  const folder = await temporary()
  for (const file of list.stdout.split('\0').filter(Boolean)) {
    await mkdir(dirname(join(folder.path, file)), { recursive: true })
    // A file that was deleted and not yet committed is listed too.
    await cp(join(root, file), join(folder.path, file)).catch(unlessGone)
  }
  return folder
}

function unlessGone(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}

/** The actions alone (watch too), with another default for `api-url`: a recipe does not name an address, and stays as it is written. */
export async function actionFor(apiUrl: string): Promise<Folder> {
  const folder = await temporary()
  await mkdir(join(folder.path, 'watch'))
  for (const file of ['action.yml', 'watch/action.yml']) {
    const metadata = await readFile(join(root, file), 'utf8')
    const changed = metadata.replace(/(?<=^ {2}api-url:\n.*\n {4}default: ).*$/m, apiUrl)
    if (changed === metadata) throw new Error(`${file} has no default for api-url where it is looked for`)
    await writeFile(join(folder.path, file), changed)
  }
  await cp(join(root, 'dist'), join(folder.path, 'dist'), { recursive: true })
  return folder
}
