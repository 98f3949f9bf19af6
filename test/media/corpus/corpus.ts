import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pLimit from 'p-limit'
import { type Facts, factsOfFfprobe } from './ffprobe.ts'
import type { Recipe } from './recipe.ts'
import { recipes, texts } from './recipes.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..', '..')
const AT_ONCE = 3
/** The files that say what is made. */
const makers = ['recipe', 'recipes', 'mp4-recipes', 'matroska-recipes', 'patched', 'patches'].map(
  (name) => `${name}.ts`,
)

export interface Sample {
  readonly recipe: Recipe
  readonly path: string
  /** What ffprobe reads; undefined of a file that it reads no video of. */
  readonly facts: Facts | undefined
}

/** The programs that are not there. */
export async function missingPrograms(): Promise<string[]> {
  const found = await Promise.all(
    [
      ['ffmpeg', '-version'],
      ['ffprobe', '-version'],
      ['vpxenc', '--help'],
    ].map(async ([program = '', ask = '']) =>
      run(program, [ask]).then(
        () => [],
        () => [program],
      ),
    ),
  )
  return found.flat()
}

/**
 * Makes the videos of all recipes and asks ffprobe about each, or takes both from the cache: they are made again when a
 * recipe, a question or ffmpeg has changed. 30 s on two cores, then 20 ms.
 */
export async function makeCorpus(): Promise<Sample[]> {
  const { stdout: version } = await run('ffmpeg', ['-version'])
  const cache = join(root, 'node_modules', '.cache', 'video-corpus')
  const folder = join(cache, await keyOf(makers, version))
  const list = join(folder, `${await keyOf(['ffprobe.ts'], version)}.json`)
  if (!existsSync(folder)) await makeAll(cache, folder)
  if (!existsSync(list)) await askAll(folder, list)
  const facts: Record<string, Facts> = JSON.parse(await readFile(list, 'utf8'))
  return recipes.map((recipe) => ({ recipe, path: join(folder, recipe.name), facts: facts[recipe.name] }))
}

/** Changes with these files and with ffmpeg. */
async function keyOf(names: readonly string[], version: string): Promise<string> {
  const sources = await Promise.all(names.map((name) => readFile(join(import.meta.dirname, name))))
  return createHash('sha256').update(Buffer.concat(sources)).update(version).digest('hex').slice(0, 16)
}

async function makeAll(cache: string, folder: string): Promise<void> {
  const scratch = `${folder}.${process.pid}`
  await mkdir(scratch, { recursive: true })
  // What was made of older recipes; another process may be making the newest at this moment.
  const old = (await readdir(cache)).filter((name) => !name.includes('.'))
  for (const name of old) await rm(join(cache, name), { recursive: true })
  for (const [name, text] of Object.entries(texts)) await writeFile(join(scratch, name), text)
  const limit = pLimit(AT_ONCE)
  const made = new Map<string, Promise<void>>()
  for (const recipe of recipes) {
    const needed = [recipe.from, ...(recipe.run ?? [])].flatMap((name) => made.get(name ?? '') ?? [])
    made.set(
      recipe.name,
      Promise.all(needed).then(() => limit(() => make(recipe, scratch))),
    )
  }
  const results = await Promise.allSettled(made.values())
  const failed = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))
  if (failed.length > 0) throw new Error(failed.join('\n'))
  await rename(scratch, folder)
}

async function askAll(folder: string, list: string): Promise<void> {
  const limit = pLimit(AT_ONCE)
  const ask = async ({ name }: Recipe) => [name, await factsOfFfprobe(join(folder, name))] as const
  const facts = await Promise.all(recipes.map((recipe) => limit(() => ask(recipe))))
  await writeFile(list, JSON.stringify(Object.fromEntries(facts), null, 2))
}

async function make({ name, run: command = [], from, change }: Recipe, folder: string): Promise<void> {
  const [program, ...args] = command
  if (program !== undefined) await run(program, args, { cwd: folder })
  else if (from !== undefined && change) await writeFile(join(folder, name), change(await readFile(join(folder, from))))
}
