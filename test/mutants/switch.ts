/**
 * What stands between a source and its changes, copied into the house of changes. The file `mutant` of the house says which one
 * is on: its id, 0 for none, or `record` to write into the file `reached` which ones would have made a difference.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/** Every copy of the house writes its own path here. */
const house = '@@house@@'
// The build of the bundle loads sources too, before any copy has its path.
const mode = existsSync(`${house}/mutant`) ? readFileSync(`${house}/mutant`, 'utf8').trim() : '0'
const active = mode === 'record' ? -1 : Number(mode)
const seen = new Set<number>()
const moved: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }

export const $m = switchOf((id) => {
  if (active === -1 && !seen.has(id)) {
    seen.add(id)
    appendFileSync(`${house}/reached`, `${id}\n`)
  }
  return id === active
}, active === -1)

/**
 * @param on whether the change with this id is made; asked only where that makes a difference
 * @param compares whether both ways are gone, to see if they differ; otherwise only the one that is taken
 */
export function switchOf(on: (id: number) => boolean, compares: boolean) {
  const choose = <T>(id: number, is: () => T, other: () => T): T => {
    if (!compares) return on(id) ? other() : is()
    const value = is()
    return differs(value, other) && on(id) ? other() : value
  }
  return {
    on,
    flip: (id: number, value: unknown): unknown => (on(id) ? !value : value),
    never: (id: number, value: unknown): unknown => (value && on(id) ? false : value),
    rest: <T>(id: number, value: T): T[] => (value !== undefined && on(id) ? [] : [value]),
    boundary(id: number, sign: string, left: number, right: number): boolean {
      const is = compare(sign, left, right)
      const other = compare(moved[sign] ?? sign, left, right)
      return is !== other && on(id) ? other : is
    },
    swapped: <X, T>(id: number, value: X, is: (value: X) => T, other: (value: X) => T): T =>
      choose(
        id,
        () => is(value),
        () => other(value),
      ),
    kept<T>(id: number, value: T, change: (value: T) => T): T {
      if (!compares && on(id)) return value
      const changed = change(value)
      return compares && differs(changed, () => value) && on(id) ? value : changed
    },
    both(id: number, sign: string, left: unknown, right: () => unknown, how: { isPure: boolean; isTested: boolean }) {
      const goesOn = sign === '&&' ? Boolean(left) : !left
      if (!compares) return goesOn !== on(id) ? right() : left
      const value = goesOn ? right() : left
      const other = (): unknown => (goesOn ? left : right())
      const isKnown = goesOn || how.isPure
      const isDifferent = how.isTested
        ? () => differs(Boolean(value), () => Boolean(other()))
        : () => differs(value, other)
      return (!isKnown || isDifferent()) && on(id) ? other() : value
    },
  }
}

function differs(value: unknown, other: () => unknown): boolean {
  try {
    const second = other()
    if (!Array.isArray(value) || !Array.isArray(second)) return !Object.is(value, second)
    return value.length !== second.length || value.some((item, index) => !Object.is(item, second[index]))
  } catch {
    return true
  }
}

function compare(sign: string, left: number, right: number): boolean {
  if (sign === '<') return left < right
  if (sign === '<=') return left <= right
  return sign === '>' ? left > right : left >= right
}
