import { readFile } from 'node:fs/promises'
import test from 'node:test'
import fc from 'fast-check'
import { inputs as table } from '../../src/inputs/by-name.ts'
import { assertVerdict, startInProcess } from './in-process.ts'

const video = await readFile(new URL('../fixtures/videos/launch.mp4', import.meta.url))

/** Values that somebody has a reason to write, and their neighbours. */
const words = fc.constantFrom(
  ...[
    'true',
    'false',
    'yes',
    'True',
    '0',
    '1',
    '-1',
    '1e3',
    '99999999999',
    '٣',
    'now',
    'draft',
    '+2h',
    '+0h',
    '+9999d',
  ],
  ...[
    '2026-12-01T18:00',
    '2026-02-30T25:61',
    '2026-12-01T18:00:00+99:99',
    '10m',
    '1h1h',
    '3 minutes',
    'UTC',
    'Mars/Base',
  ],
  ...['PUBLIC_TO_EVERYONE', 'public', 'SELF_ONLY', 'all', '@acme', 'tiktok-abc', '@', 'skip', 'fail', 'first', 'off'],
  ...[
    'launch.mp4',
    '*.mp4',
    '**',
    '!*.mp4',
    '/',
    '..',
    '../../etc/passwd',
    '~',
    '{a,b}.mp4',
    '[',
    'posts.yml',
    '\\',
    '\0',
  ],
  ...[
    '{{ video.stem }}',
    '{{',
    '{% if %}',
    '{{ release.name }}',
    '{% raw %}',
    '{{ "a" | cut: -1 }}',
    '#',
    '::error::x',
  ],
  ...[
    'https://example.com',
    'http://127.0.0.1:9',
    'http://user:pass@127.0.0.1',
    'file:///etc',
    'sk_1_a.b',
    'a\nb',
    'ﷺ',
  ],
)
const value = fc.oneof(
  { weight: 5, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.array(words, { maxLength: 4 }).map((lines) => lines.join('\n')) },
)
/** Nothing may be asked of anybody: the address is one where nothing listens. */
const { 'api-url': _, 'api-key': __, 'github-token': ___, ...free } = table
const inputs = fc.dictionary(fc.constantFrom(...Object.keys(free)), value, { maxKeys: 6, noNullPrototype: true })

test('whatever the inputs are, the step says what is wrong with them or what it would do', async () => {
  await using step = await startInProcess({
    'launch.mp4': video,
    'launch.txt': 'Out now',
    'posts.yml': 'version: 1\nposts:\n  - { video: launch.mp4, viewerSetting: SELF_ONLY }\n',
  })
  const property = fc.asyncProperty(inputs, fc.boolean(), async (given, hasVideos) => {
    const named = hasVideos ? { videos: 'launch.mp4', 'viewer-setting': 'SELF_ONLY' } : {}
    assertVerdict(await step.run({ ...named, ...given, 'dry-run': 'true' }))
  })
  await fc.assert(property, { numRuns: Number(process.env.FUZZ_RUNS ?? 40) })
})
