import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { messagesOf, plant } from './tree.ts'

interface Slip {
  readonly name: string
  readonly exclude: string
  /** The lines that the message says to write. */
  readonly write: readonly string[]
  readonly include?: string
}

const slips: Slip[] = [
  { name: 'no folder', exclude: '!draft-*', write: ['!videos/draft-*'] },
  { name: 'no folder, and an include at any depth', exclude: '!draft-*', write: ['!**/draft-*'], include: '**/*.webm' },
  { name: 'a folder that is misspelled', exclude: '!video/draft-*', write: ['!videos/draft-*'] },
  { name: 'a folder that is misspelled, before **', exclude: '!video/**/draft-*', write: ['!videos/**/draft-*'] },
  { name: 'another folder', exclude: '!media/draft-*', write: ['!videos/draft-*'] },
  { name: 'a folder too many', exclude: '!repo/videos/draft-*', write: ['!**/videos/draft-*'] },
  { name: 'another case', exclude: '!videos/Draft-*', write: ['!videos/draft-*'] },
  { name: 'another case of the folder', exclude: '!Videos/DRAFT-*', write: ['!videos/draft-*'] },
  { name: 'double quotes', exclude: '!"videos/draft-*"', write: ['!videos/draft-*'] },
  { name: 'single quotes, and no folder', exclude: "!'draft-*'", write: ['!videos/draft-*'] },
  { name: 'backslashes', exclude: String.raw`!videos\draft-*`, write: ['!videos/draft-*'] },
  {
    name: 'braces',
    exclude: '!videos/{draft,old}-*',
    write: ['!videos/draft-*', '!videos/old-*'],
  },
  { name: 'commas', exclude: '!videos/old-*, videos/draft-*', write: ['!videos/old-*', '!videos/draft-*'] },
  { name: 'a comment at its end', exclude: '!videos/draft-*  # not yet', write: ['!videos/draft-*'] },
  { name: 'a comment without a space before it', exclude: '!videos/draft-b.webm#wip', write: ['!videos/draft-b.webm'] },
  { name: 'spaces around a slash', exclude: '!videos / draft-*', write: ['!videos/draft-*'] },
  { name: 'braces around one name', exclude: '!videos/{draft}-*', write: ['!videos/draft-*'] },
  { name: 'a brace that nothing closes', exclude: '!videos/{draft-*', write: ['!videos/draft-*'] },
  { name: 'quotes around a part', exclude: '!videos/"draft-b".webm', write: ['!videos/draft-b.webm'] },
  { name: 'quotes around a folder', exclude: '!vid"eos"/draft-*', write: ['!videos/draft-*'] },
  { name: 'a list of JSON', exclude: '!["old-*","draft-*"]', write: ['!old-*', '!videos/draft-*'] },
  { name: 'an absolute path', exclude: '!/videos/draft-*', write: ['!videos/draft-*'] },
  {
    name: 'the path of another machine',
    exclude: '!/home/runner/work/repo/repo/videos/draft-*',
    write: ['!videos/draft-*'],
  },
  { name: 'a variable', exclude: '!$GITHUB_WORKSPACE/videos/draft-*', write: ['!videos/draft-*'] },
  { name: 'two exclamation marks, and no folder', exclude: '!!draft-*', write: ['!videos/draft-*'] },
  { name: 'a file without its folder', exclude: '!draft-b.webm', write: ['!videos/draft-b.webm'] },
]

suite('an exclude that takes nothing out, and would after a small change, stops the step', () => {
  for (const { name, exclude, write, include = 'videos/*.webm' } of slips) {
    test(name, async () => {
      await using tree = await plant(['videos/a.webm', 'videos/draft-b.webm'])
      const told = await tree.find(`${include}\n${exclude}`)
      const errors = told.problems.filter(({ severity }) => severity === 'error')
      assert.equal(errors.length, 1, `draft-b goes out without a word: ${JSON.stringify(told)}`)
      const { message = '' } = errors[0] ?? {}
      const lines = write.map((line) => JSON.stringify(line)).join(' and ')
      const each = write.length > 1 ? ', each on a line of its own' : ''
      assert.equal(
        message,
        `The exclude ${JSON.stringify(exclude)} takes nothing out, so videos/draft-b.webm is about to be published. To hold it back, write ${lines}${each}; if you want to publish it, delete this line.`,
      )
      const right = await tree.find(`${include}\n${write.join('\n')}`)
      assert.deepEqual(right.found, ['videos/a.webm'], 'the line to write holds nothing back')
    })
  }
})

test('an apostrophe is one, however a word processor has written it', async () => {
  for (const [file, exclude] of [
    ["it's.mp4", 'it’s.mp4'],
    ['it’s.mp4', "it's.mp4"],
  ] as const) {
    await using tree = await plant(['videos/a.mp4', `videos/${file}`])
    const [message = ''] = messagesOf(await tree.find(`videos/*.mp4\n!videos/${exclude}`))
    assert.match(message, /takes nothing out/, `${file} goes out without a word`)
    const [, line = ''] = /write "(.*?)";/.exec(message) ?? []
    assert.deepEqual((await tree.find(`videos/*.mp4\n${line}`)).found, ['videos/a.mp4'])
  }
})

const fine: { readonly name: string; readonly lines: string; readonly found: readonly string[] }[] = [
  { name: 'no drafts in the folder today', lines: 'clips/*.mp4\n!clips/draft-*', found: ['clips/a.mp4'] },
  { name: 'a folder that is not there today', lines: '**/a.mp4\n!drafts/*', found: ['clips/a.mp4'] },
  { name: 'the last year', lines: '2026/*.mp4\n!2025/*', found: ['2026/a.mp4'] },
  { name: 'names with a hashtag', lines: '**/a.mp4\n!clips/*#draft*', found: ['clips/a.mp4'] },
  { name: 'a number sign after a folder', lines: '**/a.mp4\n!2026/#1.mp4', found: ['2026/a.mp4'] },
  { name: 'names with an apostrophe', lines: "**/a.mp4\n!clips/*'*", found: ['2026/a.mp4', 'clips/a.mp4'] },
  { name: 'names with a quote', lines: '**/a.mp4\n!*“*', found: ['2026/a.mp4', 'clips/a.mp4'] },
  { name: 'names with braces', lines: '**/a.mp4\n!*{*}*', found: ['2026/a.mp4', 'clips/a.mp4'] },
  { name: 'none at the top', lines: '**/a.mp4\n!*.mp4', found: ['2026/a.mp4', 'clips/a.mp4'] },
]

suite('an exclude that has nothing to do today is a line in the log', () => {
  for (const { name, lines, found } of fine) {
    test(name, async () => {
      await using tree = await plant(['clips/a.mp4', '2026/a.mp4'].filter((path) => found.includes(path)))
      const told = await tree.find(lines)
      assert.deepEqual(messagesOf(told), [], 'a workflow stops although nothing is wrong with it')
      assert.deepEqual(told.found, found)
      assert.deepEqual(told.remarks, [`The exclude "${lines.split('\n')[1]}" takes nothing out in this run.`])
    })
  }
})

test('an exclude that reaches some files only is told of the others', async () => {
  await using tree = await plant(['draft-a.mp4', 'videos/draft-b.mp4', 'videos/c.mp4'])
  const told = await tree.find('**/*.mp4\n!draft-*')
  assert.deepEqual(told.found, ['videos/c.mp4', 'videos/draft-b.mp4'])
  assert.deepEqual(
    told.problems.map(({ severity }) => severity),
    ['notice'],
  )
  assert.deepEqual(messagesOf(told), [
    'The exclude "!draft-*" does not take out videos/draft-b.mp4, so it is about to be published. To hold it back too, write "!**/draft-*".',
  ])
})

test('where everything is held back, that is said', async () => {
  await using tree = await plant(['videos/draft-a.webm', 'videos/draft-b.webm'])
  const told = await tree.find('videos/*.webm\n!videos/draft-*')
  assert.deepEqual(messagesOf(told), [
    'Excludes (!) take out all that "videos/*.webm" matches: videos/draft-a.webm, videos/draft-b.webm. So it publishes nothing: change the excludes, or delete the pattern.',
  ])
})

test('a file is one file in any spelling', async () => {
  await using tree = await plant(['videos/a.mp4', 'videos/b.mp4'])
  const told = await tree.find(
    'videos/a.mp4\n./videos//a.mp4\nvideos/../videos/a.mp4\nvideos/*\n!./videos/../videos/b.mp4',
  )
  assert.deepEqual(told, { found: ['videos/a.mp4'], problems: [], remarks: [] }, 'a video would be posted twice')
})
