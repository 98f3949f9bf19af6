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

/**
 * What the library says of a fault, and what to do.
 * @param there the line from the place of the fault on
 */
export function describeSyntax(message: string, there = ''): string {
  if (/multiple documents/i.test(message))
    return 'A manifest is one YAML document: remove the line --- and what follows it.'
  // The parser calls itself for each level, so thousands of levels fill the call stack.
  if (/call stack/i.test(message)) return 'This manifest is nested too deeply to be read; posts need four levels.'
  const plain = message.replace(/^Missing closing (["'])quote$/, 'the $1 that begins here has no end')
  return `This is not valid YAML: ${plain.replace(/\.?$/, '.')}${adviceOn(plain, there)}`
}

/** The library says which rule is broken. The advice is for people who do not know the rule. */
function adviceOn(fault: string, there: string): string {
  if (/keys must be unique/i.test(fault)) {
    const [key = ''] = /^(?:"[^"]*"|'[^']*'|[^\s:]+)/.exec(there) ?? []
    return ` The key ${key} is in this mapping twice: keep one of them, or write "- " before it if it begins another post.`
  }
  if (/\btabs?\b/i.test(fault)) return ' Indent with spaces.'
  if (/nested mappings|same column|indent|sequence item without|compact mapping|implicit (?:key|map)/i.test(fault))
    return ' The keys of a post must be exactly below each other: check how far this line and those around it are indented.'
  return ''
}
