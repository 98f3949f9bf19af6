import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type CaptionValues, renderCaption } from '../caption.ts'
import type { Run } from '../github/run.ts'
import { type VideoFile, withoutExtension, workspacePath } from '../media/files.ts'
import type { Fields } from '../post.ts'
import { error, type Origin, type Problem } from '../problem.ts'
import { readText } from './read-text.ts'

interface CaptionText {
  readonly text: string
  readonly problems: readonly Problem[]
}

/** The caption's text as written, and where it stands: in the settings, in a file they name, or in `clip.txt` beside `clip.mp4`. */
export async function formCaption(
  fields: Fields,
  file: VideoFile,
  folder: string,
  run: Run,
  origin: Origin,
): Promise<CaptionText> {
  const failed = (place: Origin, message: string) => ({ text: '', problems: [error(place, message)] })
  if (fields.caption && fields.captionFile) {
    return failed(fields.captionFile.origin, 'caption and captionFile are both set; keep one of them.')
  }
  if (fields.caption) return render(fields.caption.value, fields.caption.origin, file, run)
  const sidecar = `${withoutExtension(file.absolutePath)}.txt`
  const path = fields.captionFile ? join(folder, fields.captionFile.value) : sidecar
  if (!fields.captionFile && !(await stat(sidecar).catch(() => undefined))?.isFile()) return { text: '', problems: [] }
  const read = await readText(path, run.workspace)
  if ('wrong' in read) return failed(fields.captionFile?.origin ?? origin, read.wrong)
  return render(read.text, { file: workspacePath(path, run.workspace), line: 1, column: 1 }, file, run)
}

async function render(template: string, origin: Origin, file: VideoFile, run: Run): Promise<CaptionText> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const values: CaptionValues = {
    ...(run.release ? { release: run.release } : {}),
    repo: { name: run.repository.name, owner: run.repository.owner, url: run.repository.url },
    video: { name, stem: withoutExtension(name) },
    run: { url: run.url, sha: run.sha },
  }
  const rendered = await renderCaption(template, values)
  if ('caption' in rendered) return { text: rendered.caption, problems: [] }
  // A text file's lines are the caption's lines; in YAML and inputs, quoting and indentation shift them.
  const exact = 'file' in origin && origin.line === 1 && origin.column === 1 && origin.endColumn === undefined
  const place = exact ? { ...origin, line: rendered.line, column: rendered.column } : origin
  const where = exact ? '' : ` (line ${rendered.line}, column ${rendered.column} of the caption)`
  return { text: '', problems: [error(place, `${rendered.wrong.replace(/\.$/, '')}${where}.`)] }
}
