import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { plant } from '../posts/patterns/tree.ts'

const folder = fc.constantFrom('', 'videos/', 'videos/2026/', 'clips (2026)/', 'videos/[final]/')
const stem = fc.constantFrom(
  'draft-a',
  'draft-b',
  'Draft-c',
  'old-1',
  'launch',
  'clip2',
  'clip10',
  '.draft-h',
  'secret cut',
)
const path = fc.tuple(folder, stem, fc.constantFrom('.mp4', '.webm')).map((parts) => parts.join(''))
const tree = fc.uniqueArray(path, { minLength: 1, maxLength: 12 })
const include = fc.constantFrom(
  '**/*.mp4',
  '**',
  'videos/*',
  'videos/**/*.webm',
  'clips (2026)/*.mp4',
  '*.mp4\nvideos/*',
)

/** What somebody wants to hold back, rightly written. */
const exclude = fc
  .tuple(
    folder,
    fc.constantFrom('draft-*', '*draft*', 'draft-a.mp4', 'old-?.*', 'secret cut.*', 'launch.webm', '**/draft-*'),
  )
  .map((parts) => parts.join(''))

type Slip = (exclude: string) => string
const capitals: Slip = (text) => text.toUpperCase()
const withoutFolder: Slip = (text) => text.slice(text.lastIndexOf('/') + 1)

/** The small changes that the step must see through. */
const slips: readonly Slip[] = [
  (text) => `"${text}"`,
  (text) => `'${text}`,
  (text) => `${text} # not yet`,
  (text) => `${text},`,
  (text) => `none-of-these.mp4, ${text}`,
  (text) => `{none-of-these.mp4,${text}}`,
  (text) => text.replaceAll('/', '\\'),
  (text) => `/${text}`,
  (text) => `/home/runner/work/a/a/${text}`,
  capitals,
  (text) => text.toLowerCase(),
  withoutFolder,
  (text) => text.replace('**/', ''),
  (text) => text.replace('videos', 'video').replace('clips', 'clip'),
  (text) => capitals(withoutFolder(text)),
  (text) => `"${withoutFolder(text)}" # later`,
]

test('nothing that the right exclude holds back goes out in silence because of a small slip', async () => {
  let told = 0
  const property = fc.asyncProperty(
    tree,
    include,
    exclude,
    fc.constantFrom(...slips),
    async (files, lines, right, slip) => {
      await using planted = await plant(files)
      const all = await planted.find(lines)
      const kept = new Set((await planted.find(`${lines}\n!${right}`)).found)
      const held = all.found.filter((file) => !kept.has(file))
      const slipped = await planted.find(`${lines}\n!${slip(right)}`)
      const out = held.filter((file) => slipped.found.includes(file))
      if (out.length === 0) return
      told += 1
      const words = slipped.problems.map(({ severity, message }) => `${severity}: ${message}`)
      assert.ok(
        words.some((each) => /^(?:error|notice): The exclude /.test(each)),
        `!${slip(right)} for !${right} lets out ${out.join(', ')}: ${[...words, ...slipped.remarks].join('; ') || 'no word'}`,
      )
    },
  )
  // One that lets a draft out in any case; the others are drawn.
  const surely: [string[], string, string, Slip] = [['draft-a.mp4', 'launch.mp4'], '**/*.mp4', 'draft-*', capitals]
  await fc.assert(property, { numRuns: Number(process.env.FUZZ_RUNS ?? 60), examples: [surely] })
  assert.ok(told > 0, 'no run had a slip that lets anything out')
})

test('an exclude with a letter wrong is at least told in the log', async () => {
  const letter = fc.tuple(fc.nat(), fc.constantFrom('x', '9', '-', 'é'))
  const property = fc.asyncProperty(tree, include, exclude, letter, async (files, lines, right, [place, wrong]) => {
    await using planted = await plant(files)
    const at = place % right.length
    const slipped = `${right.slice(0, at)}${wrong}${right.slice(at + 1)}`
    const all = await planted.find(lines)
    const told = await planted.find(`${lines}\n!${slipped}`)
    if (told.found.length < all.found.length) return
    assert.ok(told.problems.length + told.remarks.length > 0, `!${slipped} holds nothing back, and nobody is told`)
  })
  await fc.assert(property, { numRuns: Number(process.env.FUZZ_RUNS ?? 40) })
})
