import assert from 'node:assert/strict'
import test from 'node:test'
import { withoutComments } from '../scripts/without-comments.ts'

const rows: [name: string, code: string, without: string][] = [
  ['lines of their own go whole', 'a()\n  // why\n  /** and\n   * how */\nb()\n', 'a()\nb()\n'],
  ['code beside a comment stays', 'a() // why\n/***/ 17: (b /* quote */.c),\n', 'a() \n 17: (b .c),\n'],
  ['what it parted stays apart', 'return/* why */a +/* plus */+b', 'return a + +b'],
  ['a line that it ended stays ended', 'a = b /* why\n*/ (c)', 'a = b \n (c)'],
  ['no expression', 'x = a / b /* of */ / c; y = /[/*]\\/\\/*/g.test(z)', 'x = a / b  / c; y = /[/*]\\/\\/*/g.test(z)'],
  ['no text', `x = '/* a */' + "// b"`, `x = '/* a */' + "// b"`],
  [
    'no template, but what is inside of it',
    '`// a ${{ b /* why */ }} /* c */ ${d}//`',
    '`// a ${{ b  }} /* c */ ${d}//`',
  ],
  ['a licence stays', '/*! MIT */\na() /* @license MIT */\n', '/*! MIT */\na() /* @license MIT */\n'],
  [
    'the name of a module stays',
    ';// CONCATENATED MODULE: ./src/a.ts\n// why\n',
    ';// CONCATENATED MODULE: ./src/a.ts\n',
  ],
  ['at the end of the file', 'a() // why', 'a() '],
]
for (const [name, code, without] of rows) {
  test(`comments of the bundle: ${name}`, () => {
    assert.equal(withoutComments(code), without, 'The bundle would do something else, or be larger than it has to be.')
  })
}
