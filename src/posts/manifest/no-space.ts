import { entrySchema, manifestSchema } from './schema.ts'

const KEYS = [...Object.keys(manifestSchema.shape), ...Object.keys(entrySchema.shape)].join('|')
/** Groups: what is before, a hyphen without a space, the key, its colon, what follows, the value. */
const LINE = new RegExp(String.raw`^(\s*(?:-\s+)*)(-?)(${KEYS})([:：])([\s\u200b]*)(\S.*)?$`)

/**
 * Explains a line such as `caption:Hi`, `caption：Hi` or `-video: a.mp4`. To YAML these are words without a meaning, so its
 * errors are about the indentation.
 * @returns where the mistake begins in the line, and a sentence; undefined if the line has no such mistake
 */
export function explainNoSpace(line: string): { readonly index: number; readonly message: string } | undefined {
  const match = LINE.exec(line)
  if (!match) return undefined
  const [, before = '', hyphen = '', key = '', colon = '', gap = '', value = ''] = match
  const isColonWrong = colon !== ':' || (value !== '' && !/^[ \t]/.test(gap))
  if (hyphen === '' && !isColonWrong) return undefined
  const [what, right] = hyphen === '' ? ['colon', `${key}: …`] : ['hyphen', `- ${key}: …`]
  const message = `This is not valid YAML: a ${what} needs an ordinary space after it, as in "${right}".`
  return { index: before.length, message }
}
