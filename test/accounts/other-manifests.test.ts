/** A scheduled post whose entry may have gone to another manifest of the checkout is not withdrawn; one that it has nothing to do with stops no withdrawal. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { hashOfId } from '../../src/accounts/identity.ts'
import { readManifestPaths, readOtherManifests } from '../../src/accounts/other-manifests.ts'
import { hashOfManifest } from '../../src/accounts/record.ts'
import { readContext } from '../../src/github/context.ts'

async function look(text: string) {
  const workspace = await mkdtemp(join(tmpdir(), 'manifests-'))
  try {
    await writeFile(join(workspace, 'other.yml'), text)
    const run = readContext({ GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY_ID: '1' })
    const { entries, unreadable } = await readOtherManifests(run, new Set(), new AbortController().signal)
    return {
      ids: entries.flatMap(({ ids }) => [...ids]),
      stems: entries.flatMap(({ stems }) => [...stems]),
      unreadable,
    }
  } finally {
    await rm(workspace, { recursive: true })
  }
}

suite('another manifest of the checkout', () => {
  const ids = [hashOfId('launch', '1')]
  const rows: [name: string, text: string, expected: Awaited<ReturnType<typeof look>>][] = [
    [
      'is understood: only its own posts stay',
      'version: 1\nposts:\n  - { id: launch, video: b.mp4 }\n',
      { ids, stems: ['b'], unreadable: [] },
    ],
    [
      'has a mistake: nobody knows what else it has',
      'version: 1\nposts:\n  - { id: launch, video: b.mp4, capshun: Hi }\n',
      { ids, stems: ['b'], unreadable: ['other.yml'] },
    ],
    ['has no entry that can be read', 'version: 1\nposts: 3\n', { ids: [], stems: [], unreadable: ['other.yml'] }],
    ['is no manifest', 'on: push\njobs: {}\n', { ids: [], stems: [], unreadable: [] }],
  ]
  for (const [name, text, expected] of rows)
    test(name, async () =>
      assert.deepEqual(
        await look(text),
        expected,
        'a post is withdrawn that moved there, or nothing is ever withdrawn',
      ),
    )
})

test('of the paths alone no file is read: one that is no manifest, or is broken, is there too', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'manifests-'))
  try {
    await mkdir(join(workspace, 'plans'))
    await writeFile(join(workspace, 'plans', 'nov.yml'), 'posts: [')
    await writeFile(join(workspace, 'notes.md'), 'posts:')
    const run = readContext({ GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY_ID: '1' })
    assert.deepEqual(await readManifestPaths(run, new AbortController().signal), {
      manifests: new Set([hashOfManifest('1', 'plans/nov.yml')]),
      entries: [],
      unreadable: [],
    })
  } finally {
    await rm(workspace, { recursive: true })
  }
})
