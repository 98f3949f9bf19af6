import assert from 'node:assert/strict'
import { test } from 'node:test'
import { error, type Origin, warning } from '../../src/problem.ts'
import { annotate } from '../../src/report/annotations.ts'

const place = { file: 'posts.yml', line: 3, column: 5 }

test('a problem stands where its value was written', () => {
  const origins: [Origin, object][] = [
    [place, { file: 'posts.yml', startLine: 3, startColumn: 5 }],
    [
      { ...place, endColumn: 9 },
      { file: 'posts.yml', startLine: 3, startColumn: 5, endColumn: 9 },
    ],
    [{ input: 'videos' }, { title: 'input videos' }],
  ]
  for (const [origin, properties] of origins) {
    assert.deepEqual(annotate([error('files/no-match', origin, 'Wrong.')], ''), {
      annotations: [{ severity: 'error', message: 'Wrong.', properties }],
      rest: [],
    })
  }
})

test('no range spans lines: GitHub would drop its columns', () => {
  const [annotation] = annotate([error('files/no-match', { ...place, endColumn: 9 }, 'Wrong.')], '').annotations
  assert.ok(!('endLine' in (annotation?.properties ?? {})))
})

test('nine of each kind are annotations, so that the tenth error can say why the step fails', () => {
  const problems = Array.from({ length: 12 }, (_, index) =>
    error('files/no-match', { ...place, line: index + 1 }, `No. ${index + 1}`),
  )
  const { annotations, rest } = annotate(
    [...problems, ...problems.map(({ origin, message }) => warning('files/no-match', origin, message))],
    '',
  )
  const count = (severity: string) => annotations.filter((annotation) => annotation.severity === severity).length
  assert.deepEqual([count('error'), count('warning')], [9, 9])
  assert.deepEqual(rest, [
    '3 more errors, also in the summary:',
    'posts.yml:10:5: No. 10',
    'posts.yml:11:5: No. 11',
    'posts.yml:12:5: No. 12',
    '3 more warnings, also in the summary:',
    'posts.yml:10:5: No. 10',
    'posts.yml:11:5: No. 11',
    'posts.yml:12:5: No. 12',
  ])
})

test('one more is one more error', () => {
  const problems = Array.from({ length: 10 }, () => error('files/no-match', { input: 'videos' }, 'Again.'))
  assert.deepEqual(annotate(problems, '').rest, ['1 more error, also in the summary:', 'input videos: Again.'])
})

test('a message that GitHub would cut is cut with a sign', () => {
  const [annotation] = annotate([error('files/no-match', place, 'x'.repeat(10_000))], '').annotations
  assert.ok((annotation?.message.length ?? 0) <= 4096)
  assert.ok(annotation?.message.endsWith('x…'))
})

test('a message ends with the link to more, where there is more to say and the address is known', () => {
  const url = 'https://github.com/acme/postpost-tiktok/blob/v1/docs/errors.md'
  const messageOf = (code: 'video/frame-rate' | 'files/no-match', docsUrl: string) =>
    annotate([error(code, place, 'Wrong.')], docsUrl).annotations[0]?.message
  assert.equal(messageOf('video/frame-rate', url), `Wrong. ${url}#videoframe-rate`)
  assert.equal(messageOf('files/no-match', url), 'Wrong.')
  assert.equal(messageOf('video/frame-rate', ''), 'Wrong.')
})
