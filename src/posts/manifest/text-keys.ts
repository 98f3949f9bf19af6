/** Keys whose values are free text, where people write characters that mean something else to YAML. */
export const TEXT_KEYS = ['id', 'video', 'caption', 'captionFile', 'accounts']

/** `caption: "Out now #launch"`: what to write; JSON's quotes are YAML's too. */
export const quoted = (name: string, value: string): string =>
  `${name === '' ? '' : `${name} `}${JSON.stringify(value)}`

export const restOfLine = (text: string, offset: number): string =>
  /^[^\n]*/.exec(text.slice(offset))?.[0].trimEnd() ?? ''

/** Without a comment at its end (`# …`). */
export const withoutComment = (line: string): string => line.replace(/\s+#(?:\s.*)?$/, '')
