import type { Html, Part } from '../html.ts'
import { html } from './html.ts'

/** About as much of a caption as TikTok shows before "more". It differs between devices and is not documented. */
const MOST_COLUMNS = 100
const MOST_LINES = 4
/** Letters that fit into a line of the phone, about. */
const LINE_COLUMNS = 30
/** How far back a space is looked for. A language without spaces is cut at the limit. */
const WORD_COLUMNS = 20

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Emoji, and the scripts whose signs are as wide as high. */
const WIDE = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** The beginning of a caption as TikTok shows it before "more"; undefined where all of it is shown. */
export function beforeMore(caption: string): string | undefined {
  let columns = 0
  let lines = 1
  let inLine = 0
  for (const { segment, index } of graphemes.segment(caption)) {
    const width = widthOf(segment)
    if (/[\r\n]/.test(segment) || inLine + width > LINE_COLUMNS) {
      lines += 1
      inLine = 0
    }
    columns += width
    inLine += width
    if (columns > MOST_COLUMNS || lines > MOST_LINES) return atWord(caption.slice(0, index), segment)
  }
  return undefined
}

/** Unicode counts a character with many accents as one; it takes more room than one. */
const widthOf = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : 1) + Math.floor(grapheme.length / 16)

function atWord(text: string, next: string): string {
  if (/\s/.test(next)) return text.trimEnd()
  const space = text.search(/\s\S*$/)
  return (space > text.length - WORD_COLUMNS && space > 0 ? text.slice(0, space) : text).trimEnd()
}

const TAG = /(?<![\p{L}\p{N}_&/.])([#@][\p{L}\p{M}\p{N}_.]*[\p{L}\p{M}\p{N}_])/u

/** A caption with its hashtags and mentions marked. */
const marked = (caption: string): readonly Part[] =>
  caption.split(TAG).map((part, index) => (index % 2 === 1 ? html`<b class="tag">${part}</b>` : part))

/** The caption in the phone: where it is too long its beginning, and "more", which opens the whole without any script. */
export function captionHtml(caption: string): Html {
  if (caption === '') return html`<p class="caption none">no caption</p>`
  const beginning = beforeMore(caption)
  if (beginning === undefined) return html`<p class="caption" dir="auto">${marked(caption)}</p>`
  return html`<details class="caption">
<summary dir="auto"><span class="short">${marked(beginning)}… </span><span class="more">more</span><span class="less">less</span></summary>
<div class="whole" dir="auto" tabindex="0" role="group" aria-label="Whole caption">${marked(caption)}</div>
</details>`
}
