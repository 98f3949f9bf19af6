import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { z } from 'zod'

const root = new URL('../..', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8')
const licences = read('dist/THIRD_PARTY_LICENSES')
const listed = new Map(
  Array.from(licences.matchAll(/^ {2}(\S+) (\S+) \((.+)\)$/gm), ([, name = '', version, license]) => [
    `${name} ${version}`,
    license,
  ]),
)
const names = new Set([...listed.keys()].map((each) => each.split(' ')[0]))

const bundles = readdirSync(new URL('dist', root), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.js'),
)

test('every package that a bundle or a chunk shows is listed', () => {
  assert.ok(bundles.length >= 3)
  for (const bundle of bundles) {
    const shown = read(`dist/${bundle}`).matchAll(
      /CONCATENATED MODULE: \.\/(?:node_modules\/(?:@[\w.-]+\/)?[\w.-]+\/)*node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g,
    )
    for (const [, name = ''] of shown) assert.ok(names.has(name), `${name} is in dist/${bundle} without its licence`)
  }
})

const lockSchema = z.object({
  packages: z.record(z.string(), z.looseObject({ version: z.string().optional(), dev: z.boolean().optional() })),
})

test('every dependency is listed in the version that is installed, and nothing that only development uses', () => {
  const { packages } = lockSchema.parse(JSON.parse(read('package-lock.json')))
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json')))
  for (const name of Object.keys(dependencies)) assert.ok(names.has(name), name)
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
  const known = new Set(shipped.map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`))
  for (const each of listed.keys()) assert.ok(known.has(each), `${each} is no dependency of what is shipped`)
})

test('each has its whole licence, and for mediabunny (MPL-2.0) where its source is', () => {
  const parts = licences.split(/^={80}$/m).slice(1)
  assert.equal(parts.length, listed.size)
  for (const part of parts) assert.match(part, /permi(?:t|ssion)|licen[cs]e/i)
  const mediabunny = parts.find((part) => part.trim().startsWith('mediabunny ')) ?? ''
  assert.match(mediabunny, /Licence: MPL-2\.0[\s\S]*npm pack mediabunny@\d[\s\S]*Mozilla Public License Version 2\.0/)
})
