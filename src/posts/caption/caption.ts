import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { error, type Located, type Origin, type Problem } from '../../problem.ts'
import { quote } from '../../wording.ts'
import { type VideoFile, withoutExtension, workspacePath } from '../files.ts'
import type { PostSource, RunContext } from '../post.ts'
import { readText } from '../text-file.ts'
import { type CaptionValues, renderCaption } from './template.ts'

interface CaptionText {
  readonly text: string
  readonly problems: readonly Problem[]
}

/** The caption's text as written, and where it stands: in the settings, in a file they name, or in `clip.txt` beside `clip.mp4`. */
export async function captionOf(
  { fields, folder, isAsset, video: { file } }: PostSource,
  around: RunContext,
  origin: Origin,
): Promise<CaptionText> {
  // An asset lies in a folder of its own, with its text if the release has one.
  const root = isAsset ? dirname(file.absolutePath) : around.run.workspace
  if (fields.caption && fields.captionFile) {
    return failed(fields.captionFile.origin, 'caption and captionFile are both set; keep one of them.')
  }
  if (fields.caption) return render(fields.caption.value, fields.caption.origin, file, around)
  const sidecar = `${withoutExtension(file.absolutePath)}.txt`
  const hasSidecar = (await stat(sidecar).catch(() => undefined))?.isFile() ?? false
  if (!fields.captionFile && !hasSidecar) {
    return around.release ? render(RELEASE_CAPTION, origin, file, around) : { text: '', problems: [] }
  }
  const path = fields.captionFile ? join(folder, fields.captionFile.value) : sidecar
  const read = await readText(path, root)
  if ('wrong' in read) return failed(fields.captionFile?.origin ?? origin, read.wrong)
  const name = workspacePath(path, root)
  return isAsset
    ? render(read.text, origin, file, around, quote(name))
    : render(read.text, { file: name, line: 1, column: 1 }, file, around)
}

/** Where a release is there and nothing else gives a caption: its name and the beginning of its notes. */
const RELEASE_CAPTION =
  '{% capture notes %}{{ release.name }}\n\n{{ release.body | plain }}{% endcapture %}{{ notes | cut: 500 }}'

const failed = (place: Origin, message: string): CaptionText => ({ text: '', problems: [error(place, message)] })

async function render(
  template: string,
  origin: Origin,
  file: VideoFile,
  around: RunContext,
  source = 'the caption',
): Promise<CaptionText> {
  const rendered = await renderCaption(template, valuesOf(file, around))
  if ('caption' in rendered) return { text: rendered.caption, problems: [] }
  // A text file's lines are the caption's lines; in YAML and inputs, quoting and indentation shift them.
  const exact = 'file' in origin && origin.line === 1 && origin.column === 1 && origin.endColumn === undefined
  const place = exact ? { ...origin, line: rendered.line, column: rendered.column } : origin
  const where = ` (line ${rendered.line}, column ${rendered.column} of ${source}).`
  return failed(place, exact ? rendered.wrong : `${rendered.wrong.replace(/\.$/, '')}${where}`)
}

/** What templates may name for this video. */
function valuesOf(file: VideoFile, { run, release }: RunContext): CaptionValues {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const { name: repository, owner, url } = run.repository
  return {
    ...(release ? { release: { name: release.name, tag: release.tag, body: release.body, url: release.url } } : {}),
    repo: { name: repository, owner, url },
    video: { name, stem: withoutExtension(name) },
    run: { url: run.url, sha: run.sha },
  }
}

const MAX_ID_UNITS = 200

/** The input `id`, a template as captions are. */
export async function templatedId(
  { value, origin }: Located<string>,
  file: VideoFile,
  around: RunContext,
): Promise<CaptionText> {
  const { text, problems } = await render(value, origin, file, around, 'the id')
  const id = text.trim()
  if (problems.length > 0) return { text: '', problems }
  if (id === '')
    return failed(origin, 'The id is empty once its values are put in: write one that is not, or leave id out.')
  if (id.length > MAX_ID_UNITS)
    return failed(origin, `The id has ${id.length} characters; ${MAX_ID_UNITS} are the most.`)
  return { text: id, problems: [] }
}
