/** Keys whose values are free text. People write characters there that mean something else to YAML. */
export const TEXT_KEYS = ['id', 'video', 'caption', 'captionFile', 'accounts']

/**
 * What to write instead, for example `caption: "Out now #launch"`. YAML takes JSON's quotes
 * (https://yaml.org/spec/1.2.2/).
 */
export const quoted = (name: string, value: string): string =>
  `${name === '' ? '' : `${name} `}${JSON.stringify(value)}`

export const restOfLine = (text: string, offset: number): string =>
  /^[^\n]*/.exec(text.slice(offset))?.[0].trimEnd() ?? ''

/** Removes a comment at the end (`# …`). A hashtag (`#launch`) stays. */
export const withoutComment = (line: string): string => line.replace(/\s+#(?:\s.*)?$/, '')
