import { judgeVideo } from '../../../src/checks/video-rules.ts'
import type { Probe, VideoFacts } from '../../../src/media/facts.ts'
import type { Sample } from './corpus.ts'
import type { Facts } from './ffprobe.ts'

/** One file of the corpus, as this action reads it and as ffprobe does. */
export interface Comparison {
  readonly name: string
  readonly ours: Facts | undefined
  readonly container: string
  readonly theirs: Facts | undefined
  readonly verdict: string
  readonly ms: number
  /** What is not as it should be; empty where nothing is. */
  readonly disagreements: readonly string[]
  /** Why that is so, where it is known and right. */
  readonly explained: string | undefined
}

/** Greatest difference of lengths and rates, as a share. */
const TOLERANCE = 0.01

export function compare({ recipe, facts: theirs }: Sample, probe: Probe, ms: number): Comparison {
  const ours = 'facts' in probe ? shortFacts(probe.facts) : undefined
  const sentence = 'unusable' in probe ? probe.unusable : ''
  const verdict = 'facts' in probe ? errorsOf(probe.facts).join(', ') || 'passes' : (sentence.split(/[.;:,]/)[0] ?? '')
  const container = 'facts' in probe ? probe.facts.container : '-'
  const disagreements = recipe.refused
    ? recipe.refused.test(sentence)
      ? []
      : [`it should be refused as ${recipe.refused}, not: ${sentence || verdict}`]
    : differences(ours, theirs, sentence, probe)
  return { name: recipe.name, ours, container, theirs, verdict, ms, disagreements, explained: recipe.differs }
}

function differences(ours: Facts | undefined, theirs: Facts | undefined, sentence: string, probe: Probe): string[] {
  if (!theirs) return ['ffprobe reads no video in it']
  if (!ours || !('facts' in probe)) return [`ffprobe reads it, and here it is refused: ${sentence}`]
  const far = (a: number, b: number): boolean => Math.abs(a - b) > b * TOLERANCE
  const { stream, ...file } = probe.facts
  const asTheirs: VideoFacts = {
    ...file,
    ...(stream && {
      stream: { ...stream, ...theirs, durationMs: Math.round(theirs.seconds * 1000) },
    }),
  }
  const [own, other] = [errorsOf(probe.facts).join(), errorsOf(asTheirs).join()]
  return [
    ...(ours.codec === theirs.codec ? [] : [`codec ${ours.codec}, ffprobe says ${theirs.codec}`]),
    ...(ours.widthPx === theirs.widthPx && ours.heightPx === theirs.heightPx
      ? []
      : [`${ours.widthPx} x ${ours.heightPx}, ffprobe says ${theirs.widthPx} x ${theirs.heightPx}`]),
    ...(far(ours.seconds, theirs.seconds) ? [`${ours.seconds} s, ffprobe says ${theirs.seconds} s`] : []),
    ...(far(ours.framesPerSecond, theirs.framesPerSecond)
      ? [`${ours.framesPerSecond} frames a second, ffprobe says ${theirs.framesPerSecond}`]
      : []),
    ...(own === other ? [] : [`verdict ${own || 'passes'}, by ffprobe's facts ${other || 'passes'}`]),
  ]
}

const shortFacts = ({ stream }: VideoFacts): Facts | undefined =>
  stream && {
    codec: stream.codec,
    widthPx: stream.widthPx,
    heightPx: stream.heightPx,
    seconds: stream.durationMs / 1000,
    framesPerSecond: stream.framesPerSecond,
  }

const errorsOf = (facts: VideoFacts): string[] =>
  judgeVideo(facts, { path: `video.${facts.extension}` }).flatMap(({ code, severity }) =>
    severity === 'error' ? [code.slice('video/'.length)] : [],
  )

const columns = ['file', 'container', 'codec', 'size', 'seconds', 'ffprobe', 'frames/s', 'ffprobe', 'ms', 'verdict']

/** Lines of one length of words. */
export function tableOf(comparisons: readonly Comparison[]): string[] {
  const number = (value: number | undefined): string => (value === undefined ? '-' : String(Number(value.toFixed(3))))
  const rows = comparisons.map(({ name, container, ours, theirs, verdict, ms }) => [
    name,
    container,
    ours?.codec ?? '-',
    ours ? `${ours.widthPx}x${ours.heightPx}` : '-',
    ...[ours?.seconds, theirs?.seconds, ours?.framesPerSecond, theirs?.framesPerSecond].map(number),
    ms.toFixed(1),
    verdict,
  ])
  const widths = columns.map((_, at) => Math.max(...[columns, ...rows].map((row) => (row[at] ?? '').length)))
  return [columns, ...rows].map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
