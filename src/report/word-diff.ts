/** A piece of a text that was edited, in the order of the new text. */
export interface DiffPiece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Longer texts are shown whole, old and new: a long word diff is hard to read. */
const MOST_WORDS = 60

/**
 * How a text was edited, word by word: by the longest common subsequence of its words, each with the white space behind it.
 * Our own 30 lines and not a library: of jsdiff (`diff`) this is the smallest part.
 * @returns undefined where one of the two is too long to be read that way, or they have no word in common
 */
export function wordDiff(was: string, will: string): readonly DiffPiece[] | undefined {
  const [old, fresh] = [was, will].map((text) => text.match(/\S+\s*|^\s+/g) ?? [])
  if (!old || !fresh || Math.max(old.length, fresh.length) > MOST_WORDS) return undefined
  const lengths = commonLengths(old, fresh)
  if (lengths[0]?.[0] === 0) return undefined
  const pieces: DiffPiece[] = []
  for (let [i, j] = [0, 0]; i < old.length || j < fresh.length; ) {
    const [gone, added] = [old[i], fresh[j]]
    if (gone !== undefined && added !== undefined && isSameWord(gone, added)) {
      // With the space that stands behind one of the two.
      pieces.push({ kind: 'same', text: gone.length > added.length ? gone : added })
      i += 1
      j += 1
    } else if (
      gone !== undefined &&
      (added === undefined || lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))
    ) {
      pieces.push({ kind: 'gone', text: gone })
      i += 1
    } else {
      pieces.push({ kind: 'new', text: added ?? '' })
      j += 1
    }
  }
  return inRuns(pieces)
}

const isSameWord = (a: string, b: string): boolean => a.trim() === b.trim()

const lengthAt = (lengths: readonly (readonly number[])[], i: number, j: number): number => lengths[i]?.[j] ?? 0

/** For each place in both texts: how many words the two rests share. */
function commonLengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array<number>(fresh.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (!row) continue
      row[j] = isSameWord(old[i] ?? '', fresh[j] ?? '')
        ? lengthAt(lengths, i + 1, j + 1) + 1
        : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1))
    }
  }
  return lengths
}

function inRuns(pieces: readonly DiffPiece[]): DiffPiece[] {
  const runs: { kind: DiffPiece['kind']; text: string }[] = []
  for (const { kind, text } of pieces) {
    const last = runs.at(-1)
    if (last?.kind === kind) last.text += text
    else runs.push({ kind, text })
  }
  return runs
}
