/** Words of a caption that YAML takes for a comment: each is an error with the line to write, and no remark is one. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readManifest } from '../../../src/posts/manifest/manifest.ts'

const LOST = 'a caption goes out without its end, and nobody is told'

const messagesFor = (caption: string): string[] =>
  readManifest(
    'posts.yml',
    `version: 1\nposts:\n  - video: a.mp4\n    ${caption.replaceAll('\n', '\n    ')}\n`,
  ).problems.map(({ message }) => message)

suite('words behind a text', () => {
  for (const [caption, write] of [
    ['caption: Out now #launch', 'caption: "Out now #launch"'],
    ['caption: Big news #launch: see it now', 'caption: "Big news #launch: see it now"'],
    ['caption: Sale #1: the best', 'caption: "Sale #1: the best"'],
    ['caption: "Out now" #launch: today', 'caption: "Out now #launch: today"'],
    ['caption: Out now #🎉launch', 'caption: "Out now #🎉launch"'],
    ['caption: Out now #️⃣1', 'caption: "Out now #️⃣1"'],
    ['caption: Out now ##launch', 'caption: "Out now ##launch"'],
    ['caption: Out now #(launch)', 'caption: "Out now #(launch)"'],
    ['caption: | #launch\n  Out now', 'caption: "Out now #launch"'],
    ['caption: >- #launch: today\n  Out now', 'caption: "Out now #launch: today"'],
    ['caption: Out now\n  #launch', 'caption: "Out now #launch"'],
    ['caption: Out now\n  #🎉', 'caption: "Out now #🎉"'],
    ['caption: Out now\n\n  #launch\n\n  #new', 'caption: "Out now #launch #new"'],
    ['caption: "Out now"\n  \n  #launch', 'caption: "Out now #launch"'],
  ] as const) {
    test(caption, () => {
      const [message = '', ...others] = messagesFor(caption)
      assert.deepEqual(others, [])
      assert.ok(message.endsWith(write), `${LOST}: ${message}`)
    })
  }
})

suite('remarks', () => {
  for (const caption of [
    'caption: Out now # a remark',
    'caption: Out now #',
    'caption: Out now #----',
    'caption: | # a remark\n  Out now',
    'caption: |\n  Out now #launch',
    'caption: Out now\n#video: b.mp4',
    'caption: Out now\n#- video: b.mp4',
    'caption: Out now\n\n#launch is next',
    'caption: Out now\n\n  #video: b.mp4',
  ]) {
    test(caption, () => assert.deepEqual(messagesFor(caption), [], 'a remark stops the step'))
  }
})
