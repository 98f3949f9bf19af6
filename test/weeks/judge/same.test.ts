import assert from 'node:assert/strict'
import test from 'node:test'
import type { Identity, Wish } from '../plan.ts'
import { isSame } from './same.ts'

const identity = (text: string): Identity => {
  const [id, content = ''] = text.split('→').map((part) => part.trim())
  return { content, id: id || undefined }
}

const wish = (text: string, accounts = ['a']): Wish => ({
  key: text,
  clip: { name: 'clip.mp4', number: 1 },
  id: text,
  identity: identity(text),
  caption: '',
  accounts,
  ownTimeMs: undefined,
  notBeforeMs: undefined,
  isDraft: false,
  line: 1,
})

/** The first wish of the plan against an earlier post on account `a`. Written `id → content`, as in the design. */
const cases: [why: string, plan: (string | Wish)[], earlier: string, same: boolean, repost?: boolean][] = [
  ['it is the same', ['launch → x'], 'launch → x', true],
  ['another video under its id is a change', ['launch → y'], 'launch → x', true],
  ['the id was handed on', ['launch → y', 'launch-1 → x'], 'launch → x', false],
  ['and the old video has another id now', ['launch-1 → x', 'launch → y'], 'launch → x', true],
  ['handed on for another account only', ['launch → y', wish('launch-1 → x', ['b'])], 'launch → x', true],
  ['handed on, and posted again', ['launch → y', 'launch-1 → x'], 'launch → x', true, true],
  ['numbers moved down: the new one', ['1 → new', '2 → x', '3 → y'], '1 → x', false],
  ['numbers moved down: the one below', ['2 → x', '1 → new', '3 → y'], '2 → y', false],
  ['numbers moved down: the old video', ['2 → x', '1 → new', '3 → y'], '1 → x', true],
  ['two ids for one video on purpose', ['again → x', 'first → x'], 'first → x', false],
  ['an id that is given', ['new → x'], ' → x', true],
  ['an id that is taken away', [' → x'], 'old → x', true],
  ['an id that is renamed', ['new → x'], 'old → x', true],
  ['another id, another video', ['a → x'], 'b → y', false],
  ['no id, another video', [' → x'], ' → y', false],
  ['the same content posted again', [' → x'], ' → x', false, true],
]

for (const [why, plan, earlier, same, repost = false] of cases) {
  test(`${why}: ${earlier} is ${same ? '' : 'not '}the same post`, () => {
    const wishes = plan.map((one) => (typeof one === 'string' ? wish(one) : one))
    const [first] = wishes
    assert.ok(first)
    assert.equal(isSame(first, identity(earlier), 'a', wishes, repost), same)
  })
}
