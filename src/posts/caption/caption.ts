import { dirname, join } from 'node:path'
import type { Context } from '../../github/context.ts'
import type { Release } from '../../github/release.ts'
import type { Fields } from '../../inputs/settings.ts'
import { error, type Located, type Origin, type Problem, warning } from '../../problem.ts'
import type { ProblemCode } from '../../problem-codes.ts'
import { spelledOnDisk } from '../../spelling.ts'
import { listed, quote } from '../../wording.ts'
import { openWorkspace, withoutExtension } from '../../workspace.ts'
import type { FoundVideo, VideoFile } from '../videos.ts'
import { captionFileOf } from './beside.ts'
import { type CaptionValues, renderCaption } from './template.ts'

/** What decides where a video's caption comes from. */
export interface CaptionSource {
  readonly fields: Fields
  readonly video: FoundVideo
  /** The folder that `captionFile` is relative to. */
  readonly folder: string
  readonly isAsset: boolean
}

/** What is the same for all captions of a run. */
export interface CaptionContext extends Pick<Context, 'workspace' | 'repository' | 'url' | 'sha'> {
  readonly release: Release | undefined
}

interface Rendered {
  readonly text: string
  /** The template, before values were filled in. It is empty if nothing gives a caption. */
  readonly written: string
  readonly problems: readonly Problem[]
  /** True if the template uses values of a release. */
  readonly usesRelease: boolean
  /** Where it was written. */
  readonly origin: Origin
}

/** The caption if there is a release and nothing else gives one: its name and the beginning of its notes. */
const RELEASE_CAPTION =
  '{% capture notes %}{{ release.name }}\n\n{{ release.body | plain }}{% endcapture %}{{ notes | cut: 500 }}'

/**
 * The rendered caption. It comes from the settings, from the file that they name, from `clip.txt` beside `clip.mp4`, or
 * from the release. It is empty if none of these gives one.
 * @param origin where to report a problem of a caption that was not written in any setting
 */
export async function captionOf(
  { fields, folder, isAsset, video: { file } }: CaptionSource,
  context: CaptionContext,
  origin: Origin,
): Promise<Rendered> {
  const { caption, captionFile } = fields
  if (caption && captionFile)
    return refusedCaption(
      'caption/two-sources',
      captionFile.origin,
      'caption and captionFile are both set; keep one of them.',
    )
  if (caption) return renderCaptionText(caption.value, caption.origin, file, context)
  const path = captionFile
    ? await spelledOnDisk(join(folder, captionFile.value), folder)
    : await captionFileOf(file.absolutePath)
  if (path === undefined)
    return context.release
      ? renderCaptionText(RELEASE_CAPTION, origin, file, context)
      : { text: '', written: '', problems: [], usesRelease: false, origin }

  // An asset is in a folder of its own, together with its text file if the release has one.
  const root = isAsset ? openWorkspace(dirname(file.absolutePath)) : context.workspace
  const read = await root.readText(path)
  if ('wrong' in read) return refusedCaption('caption/unreadable', captionFile?.origin ?? origin, read.wrong)
  const name = root.nameOf(path)
  if (read.text.trim() === '')
    return refusedCaption(
      'caption/empty',
      captionFile?.origin ?? origin,
      `${quote(name)} is empty; write the caption into it.`,
    )
  return isAsset
    ? renderCaptionText(read.text, origin, file, context, quote(name))
    : renderCaptionText(read.text, { file: name, line: 1, column: 1 }, file, context)
}

/** The same limit as for the `id` of a manifest's entry. */
const MAX_ID_UNITS = 200

/** Renders the input `id`, a template like a caption, and trims it. Empty if it is refused. */
export async function renderId(
  { value, origin }: Located<string>,
  file: VideoFile,
  context: CaptionContext,
): Promise<Rendered> {
  const rendered = await render(value, origin, file, context, 'the id')
  const id = rendered.text.trim()
  if (rendered.problems.length > 0) return rendered
  if (id === '')
    return refusedCaption(
      'id/unusable',
      origin,
      'The id is empty after its values are filled in: write another id, or leave id out.',
    )
  if (id.length > MAX_ID_UNITS)
    return refusedCaption('id/unusable', origin, `The id has ${id.length} characters; write at most ${MAX_ID_UNITS}.`)
  return { ...rendered, text: id }
}

const refusedCaption = (code: ProblemCode, place: Origin, message: string): Rendered => ({
  text: '',
  written: '',
  problems: [error(code, place, message)],
  usesRelease: false,
  origin: place,
})

/** Renders a caption, and warns of names in it that strangers have written. */
async function renderCaptionText(...[template, origin, file, context, source]: Parameters<typeof render>) {
  const rendered = await render(template, origin, file, context, source)
  const names = strangersIn(rendered, context)
  return names.length > 0 ? { ...rendered, problems: [warning('caption/names', origin, aboutNames(names))] } : rendered
}

/** @param source the template's name, for messages that cannot point into it */
async function render(
  template: string,
  origin: Origin,
  file: VideoFile,
  context: CaptionContext,
  source = 'the caption',
): Promise<Rendered> {
  const rendered = await renderCaption(template, valuesOf(file, context))
  if ('caption' in rendered) {
    const usesRelease = context.release !== undefined && rendered.usesRelease
    return { text: rendered.caption, written: template, problems: [], usesRelease, origin }
  }
  const { wrong, line, column } = rendered
  // Lines of a text file are lines of the caption. In YAML and inputs, quotes and indentation move them.
  const isTextFile = 'file' in origin && origin.line === 1 && origin.column === 1 && origin.endColumn === undefined
  if (isTextFile) return refusedCaption('caption/template', { ...origin, line, column }, wrong)
  return refusedCaption(
    'caption/template',
    origin,
    `${wrong.replace(/\.$/, '')} (line ${line}, column ${column} of ${source}).`,
  )
}

/** A name after a letter or a digit belongs to an address (`a@b.example`). */
const MENTION = /(?<![\p{L}\p{N}@./])@\w[\w.-]*\w/gu

/** Without the end of Markdown's `_@octocat_`, which `plain` removes. */
const withoutMarkdown = (name: string): string => name.replace(/_+$/, '')

const namesIn = (text: string): string[] => [...new Set(text.match(MENTION))]

/**
 * The @names in the caption that come from the release's name and notes. On TikTok, such a name mentions the account that
 * has this name there.
 */
function strangersIn({ text, written, usesRelease }: Rendered, { release }: CaptionContext): string[] {
  if (!release || !usesRelease) return []
  const own = new Set(namesIn(written))
  const inNotes = new Set(namesIn(`${release.name}\n${release.body}`).map(withoutMarkdown))
  return namesIn(text).filter((name) => !own.has(name) && inNotes.has(withoutMarkdown(name)))
}

const aboutNames = (names: readonly string[]): string =>
  `${listed(names, 5)} ${names.length === 1 ? 'comes' : 'come'} from the release's notes, and on TikTok ${names.length === 1 ? 'it mentions' : 'they mention'} the account of that name there: take the ${names.length === 1 ? 'name' : 'names'} out of the notes, or write a caption without the notes. The filter plain leaves out only names that GitHub generates.`

/** What templates may name for this video. */
function valuesOf(file: VideoFile, { release, repository, url, sha }: CaptionContext): CaptionValues {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  return {
    ...(release && { release: { name: release.name, tag: release.tag, body: release.body, url: release.url } }),
    repo: { name: repository.name, owner: repository.owner, url: repository.url },
    video: { name, stem: withoutExtension(name) },
    run: { url, sha },
  }
}
