import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from '../../support/manifest-text.ts'

const cases: { name: string; text: string; entries: string[] }[] = [
  {
    name: 'values with their places, defaults beneath',
    text: 'version: 1\ndefaults:\n  caption: Hi\nposts:\n  - video: a.mp4\n    allowDuet: true\n',
    entries: ['allowDuet=true @6:16; caption=Hi @3:12; video=a.mp4 @5:12'],
  },
  {
    name: 'a caption of the entry silences a captionFile of the defaults',
    text: 'version: 1\ndefaults: { captionFile: c.txt }\nposts:\n  - { video: a.mp4, caption: Hi }\n',
    entries: ['caption=Hi @4:30; video=a.mp4 @4:14'],
  },
  {
    name: 'an alias stands where it is used',
    text: 'version: 1\ndefaults:\n  caption: &text Hi\nposts:\n  - video: a.mp4\n    caption: *text\n',
    entries: ['caption=Hi @6:14; video=a.mp4 @5:12'],
  },
  {
    name: 'an entry that is an alias has the places of its anchor',
    text: 'version: 1\nposts:\n  - &one { id: x, video: a.mp4 }\n  - *one\n',
    entries: ['id=x @3:16; video=a.mp4 @3:26', 'id=x @3:16; video=a.mp4 @3:26'],
  },
  {
    name: 'merged values have the places of what was merged, own ones win',
    text: 'version: 1\ndefaults: &base\n  caption: Hi\n  allowDuet: true\nposts:\n  - <<: *base\n    video: a.mp4\n    allowDuet: false\n',
    entries: ['allowDuet=false @8:16; caption=Hi @3:12; video=a.mp4 @7:12'],
  },
  {
    name: 'of several merged mappings the first wins',
    text: 'version: 1\nposts:\n  - &a { video: a.mp4, caption: A }\n  - &b { video: b.mp4, caption: B, id: b }\n  - { <<: [*a, *b], schedule: draft }\n',
    entries: [
      'caption=A @3:33; video=a.mp4 @3:17',
      'caption=B @4:33; id=b @4:40; video=b.mp4 @4:17',
      'caption=A @3:33; id=b @4:40; schedule=draft @5:31; video=a.mp4 @3:17',
    ],
  },
  {
    name: 'CRLF',
    text: 'version: 1\r\nposts:\r\n  - video: a.mp4\r\n    caption: |\r\n      one\r\n      two\r\n',
    entries: ['caption=one\ntwo\n @4:14; video=a.mp4 @3:12'],
  },
  { name: 'a byte order mark', text: '\uFEFFversion: 1\nposts: [{ video: a.mp4 }]\n', entries: ['video=a.mp4 @2:18'] },
  {
    name: 'JSON is YAML',
    text: '{\n  "version": 1,\n  "posts": [\n    { "video": "a.mp4", "accounts": ["@x", "@y"] }\n  ]\n}\n',
    entries: ['accounts=[@x @4:38, @y @4:44] @4:37; video=a.mp4 @4:16'],
  },
  {
    name: 'accounts as one text',
    text: 'version: 1\nposts: [{ video: a.mp4, accounts: "@x, tiktok-y" }]\n',
    entries: ['accounts=[@x @2:35, tiktok-y @2:35] @2:35; video=a.mp4 @2:18'],
  },
  {
    name: 'dates, hex and words of YAML 1.1 stay text where YAML 1.2 has them as text',
    text: 'version: 1\nposts: [{ video: a.mp4, schedule: 2026-12-01T18:00, id: no, caption: on }]\n',
    entries: ['caption=on @2:70; id=no @2:57; schedule=2026-12-01T18:00 @2:35; video=a.mp4 @2:18'],
  },
]

for (const { name, text, entries } of cases) {
  test(name, () => assert.deepEqual(readText(text), { entries, problems: [] }))
}
