/** Sizes at which a file is no longer what it seems: the last that passes, and the first that does not. */
import assert from 'node:assert/strict'
import { mkdir, mkdtempDisposable, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readContext } from '../../src/github/context.ts'
import { renderId } from '../../src/posts/caption/caption.ts'
import { findVideos } from '../../src/posts/videos.ts'
import { openWorkspace } from '../../src/workspace.ts'

const makeFolder = () => mkdtempDisposable(join(tmpdir(), 'limits-'))

/** What is said of the only video. */
async function wrongWith(name: string, make: (path: string) => Promise<unknown>): Promise<string[]> {
  await using folder = await makeFolder()
  await make(join(folder.path, name))
  const { problems } = await findVideos([{ value: name, origin: { input: 'videos' } }], '.', openWorkspace(folder.path))
  return problems.map(({ message }) => message)
}

const GIB = 1024 ** 3
const pointer = (sizeBytes: number): string => 'version https://git-lfs.github.com/spec/v1\n'.padEnd(sizeBytes, 'x')
const sparse = (sizeBytes: number) => async (path: string) => {
  await writeFile(path, '')
  await truncate(path, sizeBytes)
}

const rows: [name: string, make: (path: string) => Promise<unknown>, wrong: string[]][] = [
  ['4 GB to the byte', sparse(4 * GIB), []],
  [
    'a byte more than 4 GB',
    sparse(4 * GIB + 1),
    [
      '"clip.mp4" has 4.00 GB; TikTok takes 4 GB at most. Re-encode it with a lower bit rate (ffmpeg -i in.mp4 -c:v libx264 -crf 28 -c:a aac out.mp4).',
    ],
  ],
  [
    'no byte',
    sparse(0),
    [
      '"clip.mp4" is empty (0 bytes): the step that makes it has failed, or it was committed empty. Make it again, or commit the real file.',
    ],
  ],
  ['one byte', sparse(1), []],
  [
    'the longest pointer of Git LFS',
    (path) => writeFile(path, pointer(1023)),
    [
      '"clip.mp4" is a Git LFS pointer, not the video: add lfs: true to the actions/checkout step (with: { lfs: true }).',
    ],
  ],
  ['a file that begins like a pointer, and is longer than any', (path) => writeFile(path, pointer(1024)), []],
]
for (const [name, make, wrong] of rows) {
  test(`a video of ${name}`, async () => assert.deepEqual(await wrongWith('clip.mp4', make), wrong))
}

test('a folder by the name of a video is no video', async () => {
  const wrong = await wrongWith('clip.mp4', (path) => mkdir(path))
  assert.equal(wrong.length, 1, wrong.join())
})

for (const [name, sizeBytes, isRead] of [
  ['1 MiB', 1024 ** 2, true],
  ['a byte more than 1 MiB', 1024 ** 2 + 1, false],
] as const) {
  test(`a text of ${name}`, async () => {
    await using folder = await makeFolder()
    const path = join(folder.path, 'clip.txt')
    await writeFile(path, 'x'.repeat(sizeBytes))
    const read = await openWorkspace(folder.path).readText(path)
    assert.deepEqual(
      'text' in read ? read.text.length : read.wrong,
      isRead ? sizeBytes : `"clip.txt" has ${sizeBytes} bytes; name a text file of at most 1 MiB.`,
    )
  })
}

for (const [length, wrong] of [
  [200, []],
  [201, ['The id has 201 characters; write at most 200.']],
  [0, ['The id is empty after its values are filled in: write another id, or leave id out.']],
] as const) {
  test(`an id of ${length} characters`, async () => {
    const file = { path: 'clip.mp4', absolutePath: '/clip.mp4', sizeBytes: 1 }
    const context = { ...readContext({ GITHUB_REPOSITORY: 'acme/videos' }), release: undefined }
    const text = 'x'.repeat(length)
    const rendered = await renderId({ value: `${text} `, origin: { input: 'id' } }, file, context)
    assert.deepEqual(
      rendered.problems.map(({ message }) => message),
      wrong,
    )
    if (wrong.length === 0) assert.equal(rendered.text, text, 'an id that was trimmed is another one in the next run')
  })
}
