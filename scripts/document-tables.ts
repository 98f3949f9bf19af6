/**
 * What documents say and the code says: tables between `<!-- table: name -->` and `<!-- end -->`, and the inputs of action.yml and
 * watch/action.yml.
 * `npm run docs` writes them; tests compare.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { postRules } from '../src/checks/post-rules.ts'
import { type Limit, videoRules } from '../src/checks/video-rules.ts'
import { explain, LIMIT_ADVICE, REFUSAL_ADVICE } from '../src/postpost/explain.ts'
import type { Call, Failure } from '../src/postpost/failure.ts'
import { CODE_ADVICE, type Sequel, TIKTOK_ADVICE } from '../src/postpost/tiktok-advice.ts'
import { PROBLEM_CODES } from '../src/problem-codes.ts'
import { mistakes } from '../test/scenarios/first-contact.ts'
import { inputGroups, linkedFrom, watchInputs, withInputs, withWatchInputs } from './described-inputs.ts'
import { PROBLEM_TEXTS } from './problem-texts.ts'
import { SLOT_COLUMNS, SLOT_ROWS } from './slot-table.ts'

export const DOCUMENTS = [
  'README.md',
  'docs/errors.md',
  'docs/inputs-and-outputs.md',
  'docs/limits.md',
  'docs/scheduling-and-pace.md',
  'docs/watch.md',
] as const

const root = new URL('..', import.meta.url)
const TABLE = /(<!-- table: (\w+) -->\n)(.*?)(?=<!-- end -->)/gs

/** A document with its tables as the code has them now. */
export const withTables = (document: string, markdown: string): string =>
  markdown.replace(TABLE, (_, begin: string, name: string) => {
    const table = TABLES[name]
    if (!table) throw new Error(`There is no table ${name}.`)
    return `${begin}\n${table(document)}\n\n`
  })

const TABLES: Readonly<Record<string, (document: string) => string>> = {
  inputs: (document) =>
    inputGroups()
      .map(({ title, inputs }) => `### ${title}\n\n${inputTable(document, inputs)}`)
      .join('\n\n'),
  watch: (document) => inputTable(document, watchInputs()),
  outputs: () =>
    table(
      ['output', 'value'],
      describedOutputs().map(([name, { description }]) => [code(name), description]),
    ),
  slots: () => table(SLOT_COLUMNS, SLOT_ROWS),
  tiktok: () =>
    table(
      ['TikTok says', 'what to do', 'the next run'],
      Object.entries(TIKTOK_ADVICE).map(([word, { advice, sequel }]) => [code(word), advice, SEQUELS[sequel]]),
    ),
  codes: () =>
    table(
      ['code', 'what to do', 'the next run'],
      Object.entries(CODE_ADVICE).map(([word, { advice, sequel }]) => [code(word), advice, SEQUELS[sequel]]),
    ),
  problems: () => PROBLEM_CODES.map((name) => `### ${name}\n\n${PROBLEM_TEXTS[name]}`).join('\n\n'),
  plan: () =>
    table(
      ['code', 'what to do'],
      Object.entries({ ...LIMIT_ADVICE, ...REFUSAL_ADVICE }).map(([word, advice]) => [code(word), advice]),
    ),
  answers: () =>
    table(
      ['what happened', 'the step says'],
      ANSWERS.map(({ what, call, failure }) => [what, explain(call ?? 'create-post', failure)]),
    ),
  mistakes: () =>
    table(
      ['mistake', 'the first line'],
      mistakes.map(({ name, line }) => [name, line]),
    ),
  video: () =>
    table(
      ['rule', 'limit', 'if not', 'source'],
      videoRules.map(({ code, severity, limit, source }) => [
        code.slice('video/'.length).replaceAll('-', ' '),
        describeLimit(limit) || (WITHOUT_NUMBER[code] ?? ''),
        severity,
        source,
      ]),
    ),
  post: () =>
    table(
      ['rule', 'if not', 'source'],
      postRules.map(({ rule, severity, source }) => [rule, severity, source]),
    ),
}

const inputTable = (document: string, inputs: ReturnType<typeof watchInputs>): string =>
  table(
    ['input', 'default', 'meaning'],
    inputs.map(({ name, default: value, about }) => [
      code(name),
      value === undefined ? '' : code(value),
      linkedFrom(document, about),
    ]),
  )

const SEQUELS: Readonly<Record<Sequel, string>> = {
  again: 'posts it again',
  refused: 'skips it as long as video and caption are the same',
  unsure: 'skips it until you delete the failed post',
}

const outputsSchema = z.object({ outputs: z.record(z.string(), z.object({ description: z.string() })) })

const describedOutputs = () =>
  Object.entries(outputsSchema.parse(parse(readFileSync(new URL('action.yml', root), 'utf8'))).outputs)

/** One of each kind of answer that a user may meet, in the words that PostPost uses. */
const ANSWERS: readonly { readonly what: string; readonly call?: Call; readonly failure: Failure }[] = [
  { what: 'no connection', failure: { kind: 'not-sent', detail: 'getaddrinfo ENOTFOUND' } },
  { what: 'a proxy says 407', failure: { kind: 'proxy', status: 407 } },
  { what: 'a proxy says 403', failure: { kind: 'proxy', status: 403 } },
  {
    what: 'a certificate of an unknown issuer',
    failure: { kind: 'untrusted', detail: 'self-signed certificate in certificate chain' },
  },
  { what: 'the connection breaks', failure: { kind: 'no-answer', detail: 'other side closed' } },
  {
    what: 'an answer that does not come from PostPost',
    failure: { kind: 'unreadable', status: 200, detail: 'it is no JSON' },
  },
  { what: '401', failure: refusal(401, 'Invalid API key') },
  { what: '403, Starter plan', failure: refusal(403, 'API access is not enabled for this account') },
  { what: '403, `user-id`', failure: refusal(403, 'User is not managed by key') },
  { what: '403, no workspace', failure: refusal(403, 'Workspace access is not enabled for this key') },
  { what: '404', call: 'get-post', failure: refusal(404, 'Post group not found') },
  { what: '429', failure: refusal(429, 'Too many requests') },
  { what: '302', failure: refusal(302, 'Found') },
  { what: '400', failure: refusal(400, 'Content is required') },
  { what: '5xx', failure: refusal(500, 'Internal server error') },
  { what: '403 of the storage', call: 'storage', failure: refusal(403, 'AccessDenied') },
]

function refusal(status: number, text: string): Failure {
  return { kind: 'refused', status, text }
}

/** Rules that compare with no number. */
const WITHOUT_NUMBER: Readonly<Record<string, string>> = {
  'video/extension': 'matches the content',
  'video/orientation': 'not wider than it is high',
}

function describeLimit({ min, max, unit, oneOf }: Limit): string {
  if (oneOf) return oneOf.join(', ')
  if (unit === 'bytes' && max) return `at most ${max / 2 ** 30} GB`
  if (min !== undefined && max !== undefined) return `${min} to ${max} ${unit}`
  return max === undefined ? '' : `at most ${max} ${unit}`
}

const code = (text: string): string => `\`${text}\``

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

if (import.meta.main) {
  rewrite('action.yml', withInputs)
  rewrite('watch/action.yml', withWatchInputs)
  for (const name of DOCUMENTS) rewrite(name, (text) => withTables(name, text))
}

function rewrite(name: string, change: (text: string) => string): void {
  const file = new URL(name, root)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}
