import assert from 'node:assert/strict'
import { stripTypeScriptTypes } from 'node:module'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { changesOf } from './changes.ts'
import { switchOf } from './switch.ts'

/** A body of a function, one of its changes, and what it gives without and with it. */
const rows: [kind: string, body: string, without: unknown, withIt: unknown][] = [
  ['moved boundary', 'return 2 < 2', false, true],
  ['moved boundary', 'return 2 >= 2', true, false],
  ['opposite', "const kind = 'a'; return kind === 'a'", true, false],
  ['opposite', 'const all = 5; return all - 3', 2, 8],
  ['negated condition', "const is = true; if (is) return 'yes'; else return 'no'", 'yes', 'no'],
  ['negated condition', "const is = true; return is ? 'yes' : 'no'", 'yes', 'no'],
  ['removed guard', "const is = true; if (is) return 'guarded'; return 'past it'", 'guarded', 'past it'],
  ['removed guard', 'for (const n of [1, 2]) { if (n === 1) continue; return n }', 2, 1],
  ['removed negation', 'const is = true; return [!is]', [false], [true]],
  ['and/or', 'const one = true, other = false; return one && other', false, true],
  ['and/or', 'const one = false, other = true; return one || other', true, false],
  ['removed default', "const text: string | undefined = undefined; return text ?? 'none'", 'none', undefined],
  ['swapped method', 'return [1, 2].some((n) => n > 1)', true, false],
  ['swapped method', 'return [1, 2].find((n) => n > 0)', 1, 2],
  ['swapped method', 'const list: number[] | undefined = [1, 2]; return list?.every((n) => n > 1)', false, true],
  ['swapped method', 'return Math.max(1, 2)', 2, 1],
  ['removed filter', 'return [1, 2].filter((n) => n > 1)', [2], [1, 2]],
  ['removed toSorted', 'return [2, 1].toSorted()', [1, 2], [2, 1]],
  ['dropped argument', 'const sum = (a: number, b = 10) => a + b; return sum(1, 2)', 3, 11],
  ['constant', 'return 3', 3, 4],
  ['constant', 'return 60', 60, 120],
  ['constant', 'return true', true, false],
  ['removed call', 'const list = [1]; list.push(2); return list', [1, 2], [1]],
  ['emptied catch', "try { throw new Error('x') } catch { return 'caught' } return 'swallowed'", 'caught', 'swallowed'],
]

for (const [kind, body, without, withIt] of rows) {
  test(`${kind}: ${body}`, () => {
    const { text, changes } = changesOf('x.ts', `function play() { ${body} }\nplay()`, 1)
    const made = changes.filter((change) => change.kind === kind)
    const play = (on: (id: number) => boolean, compares = false): unknown => {
      const value: unknown = runInNewContext(stripTypeScriptTypes(text), { $m: switchOf(on, compares) })
      return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
    }
    assert.deepEqual(
      play(() => false),
      without,
      'the sources with their changes do other things than the sources',
    )
    const reached = new Set<number>()
    assert.deepEqual(
      play((id) => reached.add(id) && false, true),
      without,
      'a recording does other things than the sources',
    )
    const seen = made.filter(({ id }) => reached.has(id)).map(({ id }) => play((on) => on === id))
    assert.ok(
      seen.some((value) => JSON.stringify(value) === JSON.stringify(withIt)),
      `no change of this kind gives ${JSON.stringify(withIt)}; they give ${JSON.stringify(seen)}`,
    )
  })
}

/** Changes that make no difference here. */
const same: [kind: string, body: string][] = [
  ['moved boundary', 'return 1 < 2'],
  ['and/or', 'return true && true'],
  ['and/or', 'const none = undefined, all = 0; if (none || all) return 1; return 2'],
  ['swapped method', 'return [2, 2].some((n) => n > 1)'],
  ['swapped method', 'return [1].find((n) => n > 0)'],
  ['removed slice', 'return [1, 2].slice(0, 9)'],
  ['removed trim', "return 'a'.trim()"],
  ['removed default', "return 'a' ?? 'none'"],
  ['removed guard', 'const is = false; if (is) return 1; return 2'],
  ['dropped argument', 'const sum = (a: number, b?: number) => a; return sum(1, undefined)'],
]

for (const [kind, body] of same) {
  test(`out of reach: ${kind}: ${body}`, () => {
    const { text, changes } = changesOf('x.ts', `function play() { ${body} }\nplay()`, 1)
    const ids = changes.filter((change) => change.kind === kind).map(({ id }) => id)
    const reached = new Set<number>()
    runInNewContext(stripTypeScriptTypes(text), { $m: switchOf((id) => reached.add(id) && false, true) })
    assert.ok(ids.length > 0)
    const needless = ids.filter((id) => reached.has(id))
    assert.deepEqual(needless, [], 'tests would run for a change that none of them can notice')
  })
}

test('a removed await goes on without waiting', async () => {
  const body =
    'async function play() { let is = false; await Promise.resolve().then(() => { is = true }); return is }\nplay()'
  const { text, changes } = changesOf('x.ts', body, 1)
  const id = changes.find(({ kind }) => kind === 'removed await')?.id
  assert.equal(await runInNewContext(text, { $m: switchOf(() => false, false) }), true)
  assert.equal(await runInNewContext(text, { $m: switchOf((on) => on === id, false) }), false)
})

test('types, imports and names of keys are left alone', () => {
  const source =
    "import { a } from './a.ts'\ninterface B { c: 1 }\ntype D = 2 | true\nconst e = { 3: a }\nconst f = e.toString()\n"
  assert.deepEqual(changesOf('x.ts', source, 1), { text: source, changes: [] })
})
