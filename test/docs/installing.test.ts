/** What installing the project runs, and what the list of bundled packages says. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

const lock = z.object({
  packages: z.record(z.string(), z.looseObject({ hasInstallScript: z.boolean().optional() })),
})

test('no package but the one that brings Node runs a script as it is installed', () => {
  const { packages } = lock.parse(JSON.parse(read('package-lock.json')))
  const scripted = Object.entries(packages).flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [path] : []))
  assert.deepEqual(scripted, ['node_modules/node'], 'code of others runs on every machine that installs the project')
})

const license = z.union([
  z.object({ license: z.object({ id: z.string() }) }).transform(({ license: { id } }) => id),
  z.object({ expression: z.string() }).transform(({ expression }) => expression),
])
const component = z.looseObject({
  name: z.string(),
  version: z.string(),
  licenses: z.array(license).default([]),
  hashes: z.array(z.unknown()).default([]),
})
const sbomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ version: z.string() }) }),
  components: z.array(component),
})

test('the SBOM of a release names every package that is bundled, with its version, hash and licence', () => {
  // npm's own variables name the folder and settings of the run that started this test.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  const printed = execFileSync('bash', ['.ci/sbom'], { cwd: root, env, maxBuffer: 16 * 1024 * 1024 }).toString()
  const { metadata, components } = sbomSchema.parse(JSON.parse(printed))
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(read('package.json')))
  assert.equal(metadata.component.version, version)
  const known = new Map(components.map((each) => [`${each.name} ${each.version}`, each]))
  const bundled = Array.from(read('dist/THIRD_PARTY_LICENSES').matchAll(/^ {2}(\S+ \S+) \((.+)\)$/gm))
  assert.ok(bundled.length > 20)
  for (const [, name = '', licence] of bundled) {
    const found = known.get(name)
    assert.ok(found, `${name} is in dist and not in the SBOM: who looks for a weak package does not find it`)
    assert.deepEqual(found.licenses, [licence], name)
    assert.ok(found.hashes.length > 0, `${name} has no hash`)
  }
  assert.ok(!known.has(`typescript ${version}`) && ![...known.keys()].some((name) => name.startsWith('typescript ')))
})

test('everything that a job runs is attested by the release, and the SBOM too', () => {
  const step = z.looseObject({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).default({}) })
  const workflow = z.object({ jobs: z.object({ attest: z.object({ steps: z.array(step) }) }) })
  const { steps } = workflow.parse(parse(read('.github/workflows/release.yml'))).jobs.attest
  const subjects = steps.find(({ uses }) => uses?.startsWith('actions/attest@'))?.with['subject-path']
  const attested = String(subjects).trim().split('\n')
  assert.deepEqual(attested, ['action.yml', 'watch/action.yml', 'dist/**', 'postpost-tiktok.cdx.json'])
})
