/** Totals and signs in log, summary, comment and page. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import { clip } from '../company/company.ts'
import { fakeToken } from '../runner/environment.ts'
import type { RunResult } from '../runner/runner.ts'
import { startGitHub } from '../sandbox/github.ts'
import type { Story } from '../support/story.ts'
import { edit, startCalendar, update } from './calendar.ts'

const entry = (id: string, video: string, day: number, more = ''): string =>
  `  - { id: ${id}, video: ${video}.mp4, schedule: "2099-12-0${day}T18:00Z", caption: "Out nwo <b> #${id}"${more} }\n`
const week = [
  entry('typo', 'a', 1),
  entry('move', 'b', 2),
  entry('pull', 'c', 3),
  entry('swap', 'd', 4),
  entry('stay', 'e', 5),
]
const all = { ...update, 'on-removal': 'withdraw' }
const TOTALS = '1 new, 1 moved, 2 replaced, 1 withdrawn, 1 changed in PostPost, 1 unchanged'

/** A week of which one post of each kind is edited, and another one by a person. */
async function edited(): Promise<Story> {
  const story = await startCalendar(`${week.join('')}${entry('theirs', 'g', 8)}`, {}, '', 'abcdefg')
  const theirs = story.sandbox.groups.find(({ content }) => content.includes('#theirs'))
  assert.ok(theirs)
  story.sandbox.person.editCaption(theirs, 'A person knows better')
  const next = [
    entry('typo', 'a', 1).replace('nwo', 'now'),
    entry('move', 'b', 7),
    entry('swap', 'd', 4),
    entry('stay', 'e', 5),
    entry('theirs', 'g', 8),
    entry('fresh', 'f', 9, ', commercialContent: true, brandedContent: true'),
  ]
  await edit(story, next.join(''))
  await story.write({ 'd.mp4': clip('z') })
  return story
}
const pageIn = ({ outputs }: RunResult): Promise<string> => readFile(outputs.preview ?? '', 'utf8')

suite('what a plan does is shown', () => {
  test('a dry run: totals first, then each post with its sign', async () => {
    await using story = await edited()
    const run = await story.run({ ...all, 'dry-run': 'true' })
    assert.ok(run.log.includes(`The plan, one line for each post: ${TOTALS}`), run.log)
    for (const line of [
      /± typo: planned .*± replaced: caption; .*"Out nwo <b> #typo" → "Out now <b> #typo"/,
      /~ move: planned .*~ moved: time; 2099-12-02 18:00 UTC → for 2099-12-07 18:00 UTC/,
      /± swap: planned .*± replaced: video/,
      /= stay: skipped/,
      /! theirs: skipped .*! changed in PostPost: caption/,
      /\+ fresh: planned/,
      /− c: planned, to be withdrawn from 2099-12-03 18:00 UTC on @acme/,
    ])
      assert.match(run.log, line)
    assert.match(run.summary, new RegExp(`^## TikTok preview.*\\n\\n<p><b>${TOTALS}</b></p>`), run.summary)
    assert.match(
      run.summary,
      /Out <del>nwo <\/del> <ins>now <\/ins> &lt;b&gt; #typo/,
      'the edit is not seen word by word',
    )
    assert.match(run.summary, /<s>Wed 2 Dec 2099 18:00<\/s>/, 'when it was to go out is not seen')
    assert.match(run.summary, /− 1 post withdrawn:<\/b> no entry is left of it/)
    assert.match(run.summary, /1 post skipped: there already/)
  })

  test('the run that applies it, with the commit that it comes from', async () => {
    await using story = await edited()
    const payload = { repository: { default_branch: 'main' } }
    const env = { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: 'abcdef0123456789abcdef0123456789abcdef01' }
    const run = await story.run(all, { event: { name: 'push', payload }, env })
    assert.ok(run.log.includes(`Posts of the plan: ${TOTALS}.`), run.log)
    assert.match(run.summary, /Applied from <a href="[^"]*\/commit\/abcdef[0-9a-f]+"><code>abcdef0<\/code><\/a>/)
  })

  test('the page: both captions, both places of a moved post, withdrawn ones struck through, paid ones marked', async () => {
    await using story = await edited()
    let page = ''
    const run = await story.run(
      { ...all, 'dry-run': 'true', preview: 'true' },
      { env: { RUNNER_TEMP: story.workspace } },
    )
    page = await pageIn(run)
    assert.ok(page.includes(TOTALS), 'the page does not begin with the totals')
    assert.match(page, /<del><span class="unseen-word">deleted: <\/span>nwo <\/del>/)
    const struck = [...page.matchAll(/class="slot \w+ struck">\s*<del><p><time datetime="([^"]+)"/g)].map(
      ([, time]) => time,
    )
    assert.deepEqual(struck, ['2099-12-02T18:00:00.000Z', '2099-12-03T18:00:00.000Z'], 'the old places are not seen')
    assert.match(page, /<p class="paid">Paid partnership<\/p>/)
    assert.equal(page.match(/<li class="day/g)?.length, 14, 'weeks are not whole')
  })

  test('the comment links the run’s artifacts, where the page is', async () => {
    await using story = await edited()
    await using github = await startGitHub()
    const pull = { number: 7, base: { sha: 'b' }, head: { sha: 'h' } }
    const run = await story.run(
      { ...all, 'dry-run': 'true', comment: 'true', preview: 'true' },
      {
        event: { name: 'pull_request', payload: { pull_request: pull } },
        env: { GITHUB_API_URL: github.apiUrl, GITHUB_TOKEN: fakeToken },
      },
    )
    const [comment] = github.comments(7)
    assert.ok(comment?.body.includes(TOTALS), run.log)
    assert.match(comment?.body ?? '', /actions\/runs\/\d+#artifacts">Each post as it will look/)
  })
})
