import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { identify } from '../../src/accounts/candidates.ts'
import { createCancel } from '../../src/cancel.ts'
import { readContext } from '../../src/github/context.ts'
import type { Post } from '../../src/posts/post.ts'
import { candidate } from '../support/candidates.ts'

test('a file that vanishes after it was looked into is one problem at its own place, in plain words', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'unreadable-'))
  try {
    await writeFile(join(workspace, 'here.mp4'), 'x')
    const inspected = ['here.mp4', 'gone.mp4'].map((path, index) => {
      const { post, facts } = candidate(path)
      const placed: Post = {
        ...post,
        video: { ...post.video, absolutePath: join(workspace, path) },
        originOf: () => ({ file: 'posts.yml', line: 3 + index, column: 12 }),
      }
      return { post: placed, facts }
    })
    const posts = inspected.map(({ post }) => post)
    const found = {
      posts,
      written: posts,
      unfound: [],
      leftOut: [],
      problems: [],
      removeDownloads: async () => undefined,
    }
    const run = readContext({ GITHUB_WORKSPACE: workspace })
    const { candidates, problems } = await identify(found, inspected, new Map(), undefined, run, createCancel())
    assert.deepEqual(candidates, [], 'a plan is made without one of its videos')
    assert.deepEqual(
      problems.map(({ severity, origin }) => ({ severity, origin })),
      [{ severity: 'error', origin: { file: 'posts.yml', line: 4, column: 12 } }],
      'the fault stands at another post, or nowhere',
    )
    assert.match(
      problems[0]?.message ?? '',
      /^The file cannot be read to its end \(ENOENT: .*\)\. Run the step again, and check the disk if it happens again\.$/,
    )
  } finally {
    await rm(workspace, { recursive: true })
  }
})
