/** A line of output as GitHub's runner reads it: a workflow command it knows, or text. */
export interface Line {
  text: string
  command: string | undefined
  properties: Record<string, string>
  data: string
}

/** Every command the runner registers; a line with any other name is printed as it is. */
const registered = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
])

/** Spaces before `::` do not disarm a command; the older `##[command]` counts anywhere in a line. */
export function readLine(text: string): Line {
  return readCurrent(text) ?? readOlder(text) ?? { text, command: undefined, properties: {}, data: '' }
}

function readCurrent(text: string): Line | undefined {
  const trimmed = text.trim()
  const end = trimmed.indexOf('::', 2)
  if (!trimmed.startsWith('::') || end < 0) return undefined
  return lineOf(text, trimmed.slice(2, end), ',', unescapeData(trimmed.slice(end + 2)))
}

function readOlder(text: string): Line | undefined {
  const start = text.indexOf('##[')
  const end = text.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  return lineOf(text, text.slice(start + 3, end), ';', text.slice(end + 1))
}

function lineOf(text: string, info: string, separator: string, data: string): Line | undefined {
  const [name = '', ...rest] = info.split(' ')
  const command = name.toLowerCase()
  if (!registered.has(command)) return undefined
  const properties: Record<string, string> = {}
  for (const property of rest.join(' ').trim().split(separator)) {
    const equals = property.indexOf('=')
    if (equals > 0) properties[property.slice(0, equals)] = unescapeProperty(property.slice(equals + 1))
  }
  return { text, command, properties, data }
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

const unescapeProperty = (text: string): string => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
