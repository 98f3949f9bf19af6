/** Every function that cuts a text leaves whole characters: half of a surrogate pair is shown as � and refused by services. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { stemOf } from '../src/accounts/record.ts'
import { matrixOf } from '../src/plan/matrix.ts'
import { cutText } from '../src/posts/caption/cut.ts'
import { error } from '../src/problem.ts'
import type { Result } from '../src/publish/result.ts'
import { annotate } from '../src/report/annotations.ts'
import { cutMarkdown } from '../src/report/cut-markdown.ts'
import { fittingResults } from '../src/report/outputs.ts'
import { beforeMore as shownBeginningOf } from '../src/report/page/caption.ts'
import { phoneOf } from '../src/report/page/phone.ts'
import type { PostReport } from '../src/report/post-report.ts'
import { breakable } from '../src/report/summary/html.ts'
import { beginningOf, quote, shortened } from '../src/wording.ts'
import { candidate, plan } from './support/candidates.ts'

/** Texts of wide characters, at each of which a cut may fall into the middle. */
const wide = fc.string({ unit: fc.constantFrom('😀', '𝒳', 'a', ' ', '\n', '👨‍👩‍👧', '\u0301'), maxLength: 300 })
const most = fc.integer({ min: 1, max: 250 })

const nameOfJob = (name: string): string => {
  const { post, ...rest } = candidate('clip.mp4')
  return matrixOf(plan([{ ...rest, post, accounts: [{ id: 'tiktok-x', name }] }]).steps).include[0]?.name ?? ''
}

const viewOf = (name: string): PostReport => ({
  ...{ number: 1, post: candidate('clip.mp4').post, caption: 'Hi', problems: [] },
  ...{ step: undefined, change: undefined, facts: undefined, when: { kind: 'now', timeMs: undefined } },
  result: { id: 'clip.mp4', video: 'clip.mp4', accounts: ['tiktok-x'], outcome: 'planned' },
  accounts: [{ id: 'tiktok-x', name, outcome: 'planned', result: undefined, wasThere: false }],
})

const cuts: Readonly<Record<string, (text: string, units: number) => string>> = {
  'the beginning of a text': beginningOf,
  'a text with … in place of its rest': shortened,
  'a value in a sentence': quote,
  'a caption': cutText,
  'a caption as the phone shows it': (text) => shownBeginningOf(text) ?? '',
  'words that may be broken in a table': (text) => breakable(text.replaceAll(/\s/g, '')).html,
  'an annotation': (text, units) =>
    annotate([error('files/no-match', { input: 'a' }, `${'x'.repeat(3_900 + (units % 100))}${text}`)], '')
      .annotations[0]?.message ?? '',
  'a comment': (text, units) => cutMarkdown(`${'a line\n'.repeat(30)}${text}`, 150 + units, '… more'),
  'the name of a job': nameOfJob,
  'the letter of an account': (name) => phoneOf(viewOf(`@${name}`), undefined).html,
  "an uploaded file's name": (text) => stemOf(`${text}.mp4`),
}

suite('no cut falls into a surrogate pair', () => {
  for (const [name, cut] of Object.entries(cuts)) {
    test(name, () => {
      const whole = fc.property(wide, most, (text, units) => {
        // JSON writes half of a pair as \\ud83d.
        const left = cut(text, units)
        assert.ok(
          left.isWellFormed() && !/\\ud[89a-f]/i.test(left),
          `half a character is left: ${JSON.stringify(left)}`,
        )
      })
      fc.assert(whole, { numRuns: 300 })
    })
  }

  test('errors in the output results', () => {
    for (const start of ['', 'x']) {
      const error = `${start}${'😀'.repeat(20_000)}`
      const results = Array.from({ length: 40 }, (_, index): Result => {
        const id = String(index)
        const posts = [{ account: 'tiktok-x', status: 'failed', error: { code: 'X', message: error } }]
        return { id, video: 'a.mp4', accounts: ['tiktok-x'], outcome: 'failed', error, posts }
      })
      const fitting = fittingResults(results)
      assert.equal(fitting.length, 40)
      for (const { error: short = '', posts } of fitting)
        assert.ok(short.length < error.length && short.isWellFormed() && posts?.[0]?.error?.message.isWellFormed())
    }
  })
})
