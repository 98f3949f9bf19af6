import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Context, readContext } from '../../src/github/context.ts'
import { onlyShownBy } from '../../src/plan/only-shown.ts'

suite('changes and withdrawals are only shown', () => {
  const of = (ref: string, event: Context['event']) =>
    onlyShownBy({ ...readContext({ GITHUB_WORKSPACE: '/' }), ref, event })?.why
  const repository = { default_branch: 'main' }
  const rows: [name: string, why: string | undefined, expected: string | undefined][] = [
    ['not on the default branch', of('refs/heads/main', { repository }), undefined],
    [
      'on another branch',
      of('refs/heads/spring', { repository }),
      'This run is for the branch spring. Only runs of main change posts that are already scheduled.',
    ],
    ['not for a tag, which is of no branch', of('refs/tags/v1', { repository }), undefined],
    ['not where the event names no default branch', of('refs/heads/spring', {}), undefined],
    [
      'on a pull request',
      of('refs/pull/1/merge', { repository, pull_request: { number: 1, base: { sha: 'a' }, head: { sha: 'b' } } }),
      'This run is for a pull request, so the post changes only after the merge.',
    ],
  ]
  for (const [name, why, expected] of rows)
    test(name, () =>
      assert.equal(why, expected, 'a calendar is never carried out, or two branches turn back what the other changed'),
    )
})
