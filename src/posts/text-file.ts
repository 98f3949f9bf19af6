import { readFile, stat } from 'node:fs/promises'
import { quote } from '../wording.ts'
import { isInside, workspacePath } from './files.ts'

/** Captions and manifests are small; anything larger is another file by mistake. */
const MAX_TEXT_BYTES = 1024 * 1024

/** A text file of the workspace, as UTF-8; `wrong` is a sentence on why it cannot be used. */
export async function readText(path: string, workspace: string): Promise<{ text: string } | { wrong: string }> {
  const name = quote(workspacePath(path, workspace))
  try {
    const { size } = await stat(path)
    if (!(await isInside(path, workspace))) return { wrong: `${name} lies outside the workspace; copy it in first.` }
    if (size > MAX_TEXT_BYTES) return { wrong: `${name} has ${size} bytes; a text file of at most 1 MiB belongs here.` }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) }
  } catch (thrown) {
    if (thrown instanceof TypeError) return { wrong: `${name} is not UTF-8 text; save it as UTF-8.` }
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')
      return { wrong: `${name} does not exist in the workspace.` }
    return { wrong: `${name} cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}.` }
  }
}
