/** Runs `work` on every item, at most `most` at a time, starting in order. Rejects with the first rejection. */
export async function inPool<T>(
  items: readonly T[],
  most: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) await work(item, index)
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker))
}
