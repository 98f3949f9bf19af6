import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { whyOutdated } from '../../src/github/newer-commit.ts'

suite('GitHub does not say which commit is the newest', () => {
  for (const status of [403, 404]) {
    test(`${status}: the permission that the job lacks is named`, async () => {
      const refused = Object.assign(new Error('no'), { status })
      const why = await whyOutdated({ ref: 'refs/heads/main', sha: 'a' }, () => Promise.reject(refused))
      assert.match(why ?? '', /permissions: \{ contents: read \}/, 'nobody knows what to add to the workflow')
    })
  }
})
