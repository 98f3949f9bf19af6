/** `actions/checkout` with `path: app` puts the repository's m.yml at app/m.yml of the workspace. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { readContext } from '../../src/github/context.ts'
import { error } from '../../src/problem.ts'
import { annotate } from '../../src/report/annotations.ts'
import { placesInRepository } from '../../src/report/places.ts'
import { problemList } from '../../src/report/summary/problem-list.ts'
import { reportOf } from './reports.ts'

const SHA = '5f0c2d3e4b5a69788796a5b4c3d2e1f001234567'

/** A workspace with these checkouts, by their folders. */
async function workspaceWith(checkouts: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'places-'))
  for (const [path, repository] of Object.entries(checkouts)) {
    await mkdir(join(folder, path, '.git'), { recursive: true })
    const config = `[remote "origin"]\n\turl = https://github.com/${repository}\n`
    await writeFile(join(folder, path, '.git', 'config'), config)
  }
  const environment = { GITHUB_WORKSPACE: folder, GITHUB_REPOSITORY: 'acme/videos', GITHUB_SHA: SHA }
  return { environment, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}

const wrongAt = (file: string) => error('manifest/unknown-key', { file, line: 5, column: 7 }, 'Wrong.')

suite('a problem of a file links to the file as the repository has it', () => {
  const cases: {
    name: string
    checkouts: Readonly<Record<string, string>>
    file: string
    link?: string
    annotated: string
  }[] = [
    {
      name: 'the checkout is the workspace',
      checkouts: { '.': 'acme/videos' },
      file: 'plans/m.yml',
      link: 'plans/m.yml',
      annotated: 'plans/m.yml',
    },
    { name: 'path: app', checkouts: { app: 'acme/videos' }, file: 'app/m.yml', link: 'm.yml', annotated: 'm.yml' },
    {
      name: 'path: app, and a name that a URL cannot hold as it is',
      checkouts: { app: 'acme/videos' },
      file: 'app/my plans/#1.yml',
      link: 'my%20plans/%231.yml',
      annotated: 'my plans/#1.yml',
    },
    {
      name: 'a checkout of another repository',
      checkouts: { '.': 'acme/videos', other: 'acme/other' },
      file: 'other/m.yml',
      annotated: 'other/m.yml',
    },
    { name: 'beside the checkout', checkouts: { app: 'acme/videos' }, file: 'm.yml', annotated: 'm.yml' },
    { name: 'no checkout at all', checkouts: {}, file: 'm.yml', link: 'm.yml', annotated: 'm.yml' },
  ]
  for (const { name, checkouts, file, link, annotated } of cases) {
    test(name, async () => {
      await using workspace = await workspaceWith(checkouts)
      const problems = [wrongAt(file)]
      const places = await placesInRepository(problems, readContext(workspace.environment))
      const report = { ...reportOf([], { environment: workspace.environment }), problems }
      const { html } = problemList(report, places)
      const links = Array.from(html.matchAll(/href="([^"]*)"/g), ([, url]) => url)
      const expected = link === undefined ? [] : [`https://github.com/acme/videos/blob/${SHA}/${link}#L5`]
      assert.deepEqual(links, expected, 'a click leads to a page that is not there')
      assert.ok(html.includes(`<code>${file}:5:7</code>`), 'people do not find the file of the workspace')
      const [annotation] = annotate(problems, '', places).annotations
      assert.equal(annotation?.properties.file, annotated, 'the pull request does not show it at its line')
    })
  }
})

test('each file is looked for once, and the plain lines of the log have the path of the workspace', async () => {
  const asked: string[] = []
  const { workspace } = readContext({ GITHUB_WORKSPACE: '/work' })
  const locate = async (path: string) => {
    asked.push(workspace.nameOf(path))
    return { path: 'm.yml' }
  }
  const problems = Array.from({ length: 10 }, () => wrongAt('app/m.yml'))
  const places = await placesInRepository([...problems, error('files/no-match', { input: 'videos' }, 'Wrong.')], {
    workspace,
    locate,
  })
  assert.deepEqual([asked, [...places]], [['app/m.yml'], [['app/m.yml', 'm.yml']]])
  assert.deepEqual(annotate(problems, '', places).rest.at(-1), 'app/m.yml:5:7: Wrong.')
})
