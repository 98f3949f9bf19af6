import { type Line, readLine } from './lines.ts'

export interface Annotation {
  severity: 'error' | 'warning' | 'notice'
  message: string
  file?: string
  line?: number
  endLine?: number
  column?: number
  endColumn?: number
  title?: string
}

export interface LogGroup {
  title: string
  lines: string[]
}

/** What GitHub's runner makes of a step's standard output. */
export interface Rendered {
  annotations: Annotation[]
  groups: LogGroup[]
  masks: string[]
  log: string
  /** Lines that begin like a command and are none the action should send: untrusted text got to a line's start. */
  unknownCommands: string[]
}

/**
 * Reads the output line by line, in order: a mask hides what follows it and not what was printed before it, just as on
 * GitHub. `alwaysMasked` are the values that the runner knows by itself, such as the job's token.
 */
export function renderOutput(stdout: string, alwaysMasked: string[] = []): Rendered {
  const annotations: Annotation[] = []
  const groups: LogGroup[] = []
  const masks: string[] = []
  const unknownCommands: string[] = []
  const log: string[] = []
  let open: LogGroup | undefined
  let resumeToken: string | undefined

  const hide = (text: string): string => hideValues(text, [...alwaysMasked, ...masks])
  const print = (text: string): void => {
    for (const line of hide(text).split('\n')) {
      open?.lines.push(line)
      log.push(open ? `  ${line}` : line)
    }
  }
  const obey = (line: Line): void => {
    switch (line.command) {
      case undefined:
        if (/^\s*::/.test(line.text)) unknownCommands.push(hide(line.text))
        print(line.text)
        return
      case 'error':
      case 'warning':
      case 'notice':
        annotations.push(annotationOf(line.command, line.properties, hide(line.data)))
        print(`${line.command.charAt(0).toUpperCase()}${line.command.slice(1)}: ${line.data}`)
        return
      case 'debug':
        // Shown only to those who turned RUNNER_DEBUG on.
        return
      case 'add-mask':
        // Each line of a value is hidden as well as the whole; an empty mask would hide everything.
        masks.push(...new Set([line.data, ...line.data.split(/\r?\n/)].filter((value) => value.trim() !== '')))
        return
      case 'group':
        open = { title: hide(line.data), lines: [] }
        groups.push(open)
        log.push(`▼ ${open.title}`)
        return
      case 'endgroup':
        open = undefined
        return
      case 'stop-commands':
        resumeToken = line.data
        return
      default:
        unknownCommands.push(hide(line.text))
    }
  }

  for (const text of stdout.replace(/\n$/, '').split(/\r?\n/)) {
    if (resumeToken === undefined) obey(readLine(text))
    else if (text.trim() === `::${resumeToken}::`) resumeToken = undefined
    else print(text)
  }
  return { annotations, groups, masks, log: log.join('\n'), unknownCommands }
}

/** The longest first, so that no end of a value stays when it contains another one. */
function hideValues(text: string, values: string[]): string {
  const ordered = values.filter((value) => value !== '').sort((a, b) => b.length - a.length)
  return ordered.reduce((hidden, value) => hidden.replaceAll(value, '***'), text)
}

function annotationOf(
  severity: Annotation['severity'],
  properties: Record<string, string>,
  message: string,
): Annotation {
  const { file, line, endLine, col, endColumn, title } = properties
  return {
    severity,
    message,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(endLine === undefined ? {} : { endLine: Number(endLine) }),
    ...(col === undefined ? {} : { column: Number(col) }),
    ...(endColumn === undefined ? {} : { endColumn: Number(endColumn) }),
    ...(title === undefined ? {} : { title }),
  }
}
