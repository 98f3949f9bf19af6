import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Annotation } from '../runner/commands.ts'
import type { RunResult } from '../runner/runner.ts'
import type { RecordedRequest } from '../sandbox/http.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { normalize } from './snapshot-normalize.ts'

export interface RenderOptions {
  /** Literal texts to leave as they are, such as a time that the test itself chose. */
  keep?: string[]
  /** Where posts go out side by side, their requests come in no fixed order. */
  sortRequests?: boolean
}

/** A run as one text to read: what the user sees, what the next step gets, what PostPost was asked. */
export function renderRun(result: RunResult, sandbox: Sandbox, options: RenderOptions = {}): string {
  const ending = result.signal === null ? String(result.exitCode) : `killed by ${result.signal}`
  const requests = sandbox.requests.map(requestLine)
  const sections: [string, string][] = [
    ['exit code', ending],
    ['log', result.log],
    ['stderr', result.stderr],
    ['annotations', result.annotations.map(annotationLine).join('\n')],
    ['unknown commands', result.unknownCommands.join('\n')],
    ['outputs', Object.entries(result.outputs).map(outputText).join('\n')],
    ['summary', result.summary],
    ['post step', result.post ? `exit code ${result.post.exitCode}\n${result.post.stdout}${result.post.stderr}` : ''],
    ['requests', (options.sortRequests ? requests.toSorted() : requests).join('\n')],
  ]
  const text = sections
    // What is usually empty is left out; its appearance is what one wants to see.
    .filter(([, body]) => body.trim() !== '')
    .map(([title, body]) => `── ${title} ──\n${body.trimEnd()}\n`)
    .join('\n')
  return normalize(text, {
    keep: options.keep ?? [],
    paths: { '<workspace>': result.workspace, '<temp>': result.runnerTemp },
    addresses: { '<api>': sandbox.apiUrl, '<storage>': sandbox.storageUrl },
  })
}

/** Compares with `<test file>.snapshot` (or `<test file>.<name>.snapshot`); `--test-update-snapshots` writes it. */
export function assertSnapshot(t: TestContext, text: string, importMetaUrl: string, name?: string): void {
  const path = `${fileURLToPath(importMetaUrl)}${name === undefined ? '' : `.${name}`}.snapshot`
  t.assert.fileSnapshot(text, path, { serializers: [(value) => value] })
}

function annotationLine({ severity, message, title, file, line, endLine, column, endColumn }: Annotation): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const end = [endLine, endColumn].filter((part) => part !== undefined).join(':')
  const where = [place + (end === '' ? '' : ` to ${end}`), title === undefined ? '' : `[${title}]`]
  return [severity, ...where.filter((part) => part !== ''), message].join(' ').replaceAll('\n', '\n    ')
}

function outputText([name, value]: [string, string]): string {
  try {
    const parsed: unknown = JSON.parse(value)
    if (typeof parsed === 'object' && parsed !== null) return `${name} = ${JSON.stringify(parsed, null, 2)}`
  } catch {
    // Not JSON: shown as it is.
  }
  return `${name} = ${value}`
}

function requestLine({ host, method, path, query, headers, body, bytes, status }: RecordedRequest): string {
  const parts = [host, method, path + queryText(host, query)]
  if (host === 'storage') parts.push(headers['content-type'] ?? '(no content type)', `${bytes} bytes`)
  else if (body !== undefined) parts.push(JSON.stringify(body))
  return `${parts.join(' ')} → ${status ?? 'no answer'}`
}

/** A storage URL's query is all signature. */
function queryText(host: RecordedRequest['host'], query: Record<string, string>): string {
  const text = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return host === 'storage' || text.length === 0 ? '' : `?${text.join('&')}`
}
