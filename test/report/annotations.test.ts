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
    assert.deepEqual(annotate([error(origin, 'Wrong.')]), {
      annotations: [{ severity: 'error', message: 'Wrong.', properties }],
      rest: [],
    })
  }
})

test('no range spans lines: GitHub would drop its columns', () => {
  const [annotation] = annotate([error({ ...place, endColumn: 9 }, 'Wrong.')]).annotations
  assert.ok(!('endLine' in (annotation?.properties ?? {})))
})

test('nine of each kind are annotations, so that the tenth error can say why the step fails', () => {
  const problems = Array.from({ length: 12 }, (_, index) => error({ ...place, line: index + 1 }, `No. ${index + 1}`))
  const { annotations, rest } = annotate([
    ...problems,
    ...problems.map(({ origin, message }) => warning(origin, message)),
  ])
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
  const problems = Array.from({ length: 10 }, () => error({ input: 'videos' }, 'Again.'))
  assert.deepEqual(annotate(problems).rest, ['1 more error, also in the summary:', 'input videos: Again.'])
})

test('a message that GitHub would cut is cut with a sign', () => {
  const [annotation] = annotate([error(place, 'x'.repeat(10_000))]).annotations
  assert.ok((annotation?.message.length ?? 0) <= 4096)
  assert.ok(annotation?.message.endsWith('x…'))
})
