/** Runs one task after another, in the order in which they came. */
export type Exclusive = <T>(task: () => Promise<T>) => Promise<T>

export function createExclusive(): Exclusive {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const turn = last.then(task, task)
    last = turn.catch(() => undefined)
    return turn
  }
}
