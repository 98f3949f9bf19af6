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
})

/** @param on whether the change with this id is made; asked only where that makes a difference */
export function switchOf(on: (id: number) => boolean) {
  return {
    on,
    flip: (id: number, value: unknown): unknown => (on(id) ? !value : value),
    never: (id: number, value: unknown): unknown => (value && on(id) ? false : value),
    boundary(id: number, sign: string, left: number, right: number): boolean {
      const is = compare(sign, left, right)
      const other = compare(moved[sign] ?? sign, left, right)
      return is !== other && on(id) ? other : is
    },
  }
}

function compare(sign: string, left: number, right: number): boolean {
  if (sign === '<') return left < right
  if (sign === '<=') return left <= right
  return sign === '>' ? left > right : left >= right
}
