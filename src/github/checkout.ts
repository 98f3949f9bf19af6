import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { createGitSpelling, type GitSpelling } from './git-index.ts'

/**
 * Where a file of the workspace is: its path in this repository, as git spells it, or else `outside`. That is the end
 * of a sentence on where the file is instead.
 */
export type Place = { readonly path: string } | { readonly outside: string }

/** How many levels of folders are searched for checkouts. The `path` of `actions/checkout` has one, sometimes two. */
const CHECKOUT_DEPTH = 2

/**
 * Returns a function that finds the path of a file in the repository. The path is relative to the nearest checkout
 * above the file, because `actions/checkout` with `path:` puts the repository into a folder of the workspace. If the
 * workspace has no checkout (the repository was downloaded without git), the workspace counts as one.
 */
export function createLocator(
  workspace: string,
  repository: { readonly owner: string; readonly name: string },
): (absolutePath: string) => Promise<Place> {
  const name = `${repository.owner}/${repository.name}`.toLowerCase()
  let hasCheckouts: Promise<boolean> | undefined
  const spellings = new Map<string, GitSpelling>()
  const spelledByGit = (root: string, path: string): Promise<string> => {
    const spelling = spellings.get(root) ?? createGitSpelling(root)
    spellings.set(root, spelling)
    return spelling(path)
  }
  return async (absolutePath) => {
    const checkout = await checkoutAbove(dirname(resolve(absolutePath)), workspace)
    if (checkout?.repository !== undefined && checkout.repository !== name)
      return { outside: `in a checkout of ${checkout.repository}` }
    if (checkout) return { path: await spelledByGit(checkout.root, pathIn(checkout.root, absolutePath)) }
    hasCheckouts ??= holdsCheckouts(workspace, CHECKOUT_DEPTH)
    if (await hasCheckouts) return { outside: 'not in a checkout of this repository' }
    return { path: pathIn(workspace, absolutePath) }
  }
}

/** The nearest checkout from `folder` upwards, up to `top`. */
async function checkoutAbove(folder: string, top: string): Promise<Checkout | undefined> {
  const checkout = await checkoutAt(folder)
  return checkout || folder === top || folder === dirname(folder) ? checkout : checkoutAbove(dirname(folder), top)
}

const pathIn = (root: string, path: string): string => relative(root, path).split(sep).join('/')

interface Checkout {
  readonly root: string
  /** `owner/name` in lower case, or `a submodule`; undefined if git's configuration does not name it. */
  readonly repository: string | undefined
}

async function checkoutAt(folder: string): Promise<Checkout | undefined> {
  const git = join(folder, '.git')
  const found = await stat(git).catch(() => undefined)
  if (!found) return undefined
  if (found.isFile()) {
    // In a submodule and in a linked work tree, `.git` is a file. It names a folder in `modules/` or in `worktrees/`
    // (https://git-scm.com/docs/gitrepository-layout).
    const pointer = await readFile(git, 'utf8').catch(() => '')
    return { root: folder, repository: pointer.includes('/modules/') ? 'a submodule' : undefined }
  }
  const config = await readFile(join(git, 'config'), 'utf8').catch(() => '')
  const [, owner, name] = /^\s*url\s*=\s*\S*?([^/:\s]+)\/([^/\s]+?)(?:\.git)?\/?\s*$/m.exec(config) ?? []
  return { root: folder, repository: owner && name ? `${owner}/${name}`.toLowerCase() : undefined }
}

async function holdsCheckouts(folder: string, depth: number): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  if (entries.some(({ name }) => name === '.git')) return true
  if (depth === 0) return false
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  const found = await Promise.all(folders.map(({ name }) => holdsCheckouts(join(folder, name), depth - 1)))
  return found.includes(true)
}
