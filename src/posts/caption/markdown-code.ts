/** Noncharacters, which no text has: they stand around the number of a held piece, `\uFDD0` number `\uFDD1`. */
const MARKS = /[\uFDD0\uFDD1]/g
const HELD = /\uFDD0(\d+)\uFDD1/g

/** Where a part begins that is not Markdown: the first line of a fence, a comment, a code span, an escaped character. */
const OPAQUE = /^[ \t>]*(`{3,}[^`\n]*|~{3,}[^\n]*)$|<!--|(`+)|\\([!-/:-@[-`{-~])/gm

export interface HeldText {
  /** Without comments; code and escaped characters are marks. */
  readonly text: string
  /** The marks in `text` (whatever else became of it) turned back. */
  restore(text: string): string
}

/** A part that ends at `end` and comes through as `content`, or not at all. */
interface Part {
  readonly end: number
  readonly content: string | undefined
}

/** Takes out of reach what must come through unchanged, so that `*` in code is no emphasis and `<b>` in code no HTML. */
export function holdCode(markdown: string): HeldText {
  const source = markdown.replace(MARKS, '')
  const spanEnd = spanFinder(source)
  const held: string[] = []
  const opaque = new RegExp(OPAQUE)
  let text = ''
  let done = 0
  for (let match = opaque.exec(source); match !== null; match = opaque.exec(source)) {
    const [all, fence, run, escaped] = match
    const end = opaque.lastIndex
    let part: Part | undefined
    if (fence !== undefined) part = readFence(source, end, all.length - fence.length, fence)
    else if (escaped !== undefined) part = { end, content: escaped }
    else if (run !== undefined) part = spanEnd(end, run.length)
    else part = { end: endOfComment(source, match.index), content: undefined }
    if (part === undefined) continue
    text += source.slice(done, match.index)
    if (part.content !== undefined) text += `\uFDD0${held.push(part.content) - 1}\uFDD1`
    done = part.end
    opaque.lastIndex = part.end
  }
  text += source.slice(done)
  return { text, restore: (result) => result.replace(HELD, (_, index) => held[Number(index)] ?? '') }
}

/** A comment that never ends hides the rest, as on GitHub. */
function endOfComment(source: string, start: number): number {
  const end = source.indexOf('-->', start + '<!'.length)
  return end === -1 ? source.length : end + '-->'.length
}

/** The lines up to the closing fence, without the indentation (or quote marks) of the opening one. */
function readFence(source: string, firstLineEnd: number, indent: number, fence: string): Part {
  const mark = /^(?:`+|~+)/.exec(fence)?.[0] ?? fence
  const lines: string[] = []
  for (let start = firstLineEnd + 1; start <= source.length; ) {
    const newline = source.indexOf('\n', start)
    const end = newline === -1 ? source.length : newline
    const line = source.slice(start, end)
    const bare = line.replace(/^[ \t>]+/, '').trimEnd()
    if (bare.length >= mark.length && bare === mark.charAt(0).repeat(bare.length))
      return { end, content: lines.join('\n') }
    const prefix = line.slice(0, indent)
    lines.push(/^[ \t>]*$/.test(prefix) ? line.slice(indent) : line)
    start = end + 1
  }
  return { end: source.length, content: lines.join('\n') }
}

/** Finds the end of code spans: the next run of as many backticks in the same paragraph. Asked with rising positions. */
function spanFinder(source: string): (start: number, length: number) => Part | undefined {
  let paragraphEnd = -1
  return (start, length) => {
    if (start > paragraphEnd) {
      const blankLine = source.indexOf('\n\n', start)
      paragraphEnd = blankLine === -1 ? source.length : blankLine
    }
    const runs = /`+/g
    runs.lastIndex = start
    for (let run = runs.exec(source); run !== null && run.index < paragraphEnd; run = runs.exec(source)) {
      if (run[0].length !== length) continue
      const content = source.slice(start, run.index).replaceAll('\n', ' ')
      // A space at both ends is there to let the code begin or end with a backtick.
      const isPadded = content.startsWith(' ') && content.endsWith(' ') && content.trim() !== ''
      return { end: runs.lastIndex, content: isPadded ? content.slice(1, -1) : content }
    }
    return undefined
  }
}
