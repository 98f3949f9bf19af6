import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A package of which at least one file is inside a bundle. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly repository: string
  /** Its licence files and notices, as they are in the package. */
  readonly texts: readonly string[]
}

/**
 * Packages in webpack's own lists of modules. ncc's option `--license` is not used: it tells only what is in the chunks that
 * were made last (5 of 31 packages with ncc 0.45.0).
 * @param stats path of the file that `ncc build --stats-out` wrote
 * @param root folder with node_modules; a package that is there twice, in two versions, is listed twice
 * @throws Error where a package has no licence that could be passed on
 */
export function bundledPackages(stats: string, root: string): BundledPackage[] {
  const folders = new Set(foldersIn(JSON.parse(readFileSync(stats, 'utf8'))))
  const packages = [...folders].map((folder) => readPackage(join(root, folder)))
  const unique = new Map(packages.map((each) => [`${each.name}@${each.version}`, each]))
  return [...unique.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
}

/** A module of webpack's list; those that were joined into one stand inside of it, those of chunks inside of their chunk. */
const moduleSchema = z.object({
  nameForCondition: z.string().nullish(),
  get modules() {
    return z.array(moduleSchema).optional()
  },
})
const statsSchema = z.object({ modules: z.array(moduleSchema), chunks: z.array(moduleSchema.pick({ modules: true })) })

/** Every `node_modules/…` folder that modules come from. */
function foldersIn(stats: unknown): string[] {
  const { modules, chunks } = statsSchema.parse(stats)
  const namesOf = ({ nameForCondition, modules }: z.infer<typeof moduleSchema>): string[] => [
    ...(nameForCondition ? [nameForCondition] : []),
    ...(modules ?? []).flatMap(namesOf),
  ]
  const names = [...modules, ...chunks].flatMap(namesOf)
  return names.flatMap((name) => /(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/.exec(name.replaceAll('\\', '/'))?.[0] ?? [])
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file))
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  if (typeof license !== 'string' || texts.length === 0)
    throw new Error(`${name}@${version} is bundled and has no licence file: find its text, or do without it.`)
  return { name, version, license, repository: addressOf(repository), texts }
}

/** `git+https://github.com/a/b.git`, `github:a/b` or `a/b` → `https://github.com/a/b`. */
function addressOf(repository: string | { readonly url?: string } | undefined): string {
  const url = (typeof repository === 'string' ? repository : repository?.url) ?? ''
  const plain = url.replace(/^git\+/, '').replace(/\.git$/, '')
  if (/^(?:github:)?[\w.-]+\/[\w.-]+$/.test(plain)) return `https://github.com/${plain.replace(/^github:/, '')}`
  return plain.replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The file that lies beside the bundles. */
export function licencesText(packages: readonly BundledPackage[]): string {
  const list = packages.map(({ name, version, license }) => `  ${name} ${version} (${license})`).join('\n')
  const parts = packages.map(({ name, version, license, repository, texts }) =>
    [
      `${'='.repeat(80)}\n${name} ${version}\nLicence: ${license}\nSource: ${repository}`,
      // MPL-2.0, 3.2 (a): who gets it in executable form is told how to get it as source.
      ...(license.startsWith('MPL')
        ? [
            `${name} is bundled without changes. Its source code form is in the repository above and in the package:\n  npm pack ${name}@${version}`,
          ]
        : []),
      ...texts,
    ].join('\n\n'),
  )
  return `The files in this folder contain these packages.\n\n${list}\n\n${parts.join('\n\n')}\n`
}
