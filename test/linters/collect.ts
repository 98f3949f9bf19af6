/**
 * Puts what documents and tests have inside of them into files that linters can read: `node collect.ts <folder>` makes
 *   recipes/    workflows of README.md and docs, each at the line it has there
 *   project/    the same as workflows of a repository that is this action, so that inputs and outputs are looked up in action.yml
 *   manifests/  manifests of README.md and docs, of .yml files, and of strings in tests that the action takes
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { parse } from 'yaml'
import { z } from 'zod'
import { readManifest } from '../../src/posts/manifest/manifest.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = process.argv[2] ?? ''
if (folder === '') throw new Error('Usage: node collect.ts <folder>')

interface Piece {
  readonly file: string
  readonly line: number
  readonly text: string
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const filesOf = (...patterns: string[]): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...patterns], { cwd: root })
    .toString()
    .split('\n')
    .filter((file) => file !== '')

const blocks = filesOf('*.md').flatMap(yamlBlocks)
const recipes = blocks.filter(({ text }) => has(text, 'jobs'))
const shown = blocks.filter(({ text }) => has(text, 'posts'))
const written = filesOf('*.yml', '*.yaml')
  .map((file) => ({ file, line: 1, text: read(file) }))
  .filter(({ text }) => has(text, 'posts') && has(text, 'version'))
const tried = filesOf('test/**/*.ts').flatMap(strings).filter(isTaken)

for (const name of ['recipes', 'project/.github/workflows', 'project/.git', 'manifests']) {
  mkdirSync(join(folder, name), { recursive: true })
}
for (const file of ['action.yml', 'dist/index.js', 'dist/cleanup/index.js']) {
  mkdirSync(dirname(join(folder, 'project', file)), { recursive: true })
  copyFileSync(join(root, file), join(folder, 'project', file))
}
for (const recipe of recipes) {
  put('recipes', recipe)
  put('project/.github/workflows', {
    ...recipe,
    text: recipe.text.replaceAll(/\S+\/postpost-tiktok@(?:v1|[0-9a-f]{40} #.*)$/gm, './'),
  })
}
// The workflow that others call stands where they call it, so that its inputs and secrets are looked up as well.
for (const { text } of recipes.filter(({ text }) => /^ {2}workflow_call:$/m.test(text)))
  writeFileSync(join(folder, 'project/.github/workflows/tiktok-shared.yml'), text)
for (const manifest of [...shown, ...written, ...tried]) put('manifests', manifest)

const other = blocks.filter((block) => !recipes.includes(block) && !shown.includes(block))
for (const { file, line } of other) console.log(`${file}:${line}: neither a workflow nor a manifest, not looked at`)
console.log(
  `${recipes.length} recipes; manifests: ${shown.length} of documents, ${written.length} files, ${tried.length} of tests`,
)

/** Lines of a finding are those of the document: empty lines stand for what comes before. */
function put(kind: string, { file, line, text }: Piece): void {
  const name = `${file.replaceAll('/', '-')}-${line}.yml`
  // A byte order mark is one at the beginning only.
  writeFileSync(join(folder, kind, name), '\n'.repeat(line - 1) + text.replace(/^\uFEFF/, ''))
}

function yamlBlocks(file: string): Piece[] {
  const text = read(file)
  return Array.from(text.matchAll(/^( *)```ya?ml\n(.*?)^\1```$/gms), (match) => {
    const [, indent = '', block = ''] = match
    const line = text.slice(0, match.index).split('\n').length + 1
    return { file, line, text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), '') }
  })
}

/** Every string of a file that stands there whole, or as an array of lines. */
function strings(file: string): Piece[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest)
  const found: Piece[] = []
  const visit = (node: ts.Node): void => {
    const text = ts.isStringLiteralLike(node) ? node.text : linesOf(node)
    if (text === undefined) return void ts.forEachChild(node, visit)
    found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, text })
  }
  visit(source)
  return found
}

function linesOf(node: ts.Node): string | undefined {
  if (!ts.isArrayLiteralExpression(node)) return undefined
  const lines = node.elements.filter(ts.isStringLiteralLike)
  return lines.length > 0 && lines.length === node.elements.length
    ? lines.map(({ text }) => text).join('\n')
    : undefined
}

/** Tests have broken manifests too; what the action's own reader takes, the published schema has to take. */
function isTaken({ text }: Piece): boolean {
  if (!has(text, 'posts') || !has(text, 'version')) return false
  return readManifest('posts.yml', text).problems.every(({ severity }) => severity !== 'error')
}

function has(text: string, key: string): boolean {
  if (!text.includes(key)) return false
  try {
    const parsed: unknown = parse(text, { logLevel: 'silent', merge: true })
    const mapping = z.record(z.string(), z.unknown()).safeParse(parsed)
    return mapping.success && key in mapping.data
  } catch {
    return false
  }
}
