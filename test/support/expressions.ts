import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** `github`, `secrets`, `steps`, … as plain values, and what the status functions say at this point of a job. */
export interface Contexts {
  readonly values: Readonly<Record<string, unknown>>
  readonly hasFailed: boolean
}

const status = (name: string, value: boolean) => ({
  name,
  minArgs: 0,
  maxArgs: 0,
  call: () => new data.BooleanData(value),
})

/** Text with `${{ … }}` in it → the text that GitHub makes of it, by GitHub's own evaluator. */
export const evaluate = (text: string, contexts: Contexts): string =>
  text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => resultOf(expression, contexts).coerceString())

/** Whether `if:` lets a step or job run. Without a status function it needs success as well. */
export function isWanted(condition: string | undefined, contexts: Contexts): boolean {
  const bare = (condition ?? 'success()').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1')
  const asksStatus = /\b(?:always|cancelled|failure|success)\(\)/.test(bare)
  return (asksStatus || !contexts.hasFailed) && isTrue(resultOf(bare, contexts))
}

/** What GitHub takes for false: false, 0, the empty text and null. So the text "0" is true. */
function isTrue(value: data.ExpressionData): boolean {
  const text = value.coerceString()
  return text !== '' && (value.kind === data.Kind.String || !['false', '0'].includes(text))
}

/** What `fromJSON` makes of an output, where it is a mapping or a list, as JSON. */
export function evaluateToJson(text: string, contexts: Contexts): string {
  return JSON.stringify(resultOf(text.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1'), contexts), data.replacer)
}

function resultOf(expression: string, { values, hasFailed }: Contexts): data.ExpressionData {
  const functions = [
    status('success', !hasFailed),
    status('failure', hasFailed),
    status('always', true),
    status('cancelled', false),
  ]
  const { tokens } = new Lexer(expression.trim()).lex()
  const parsed = new Parser(tokens, Object.keys(values), functions).parse()
  const context: unknown = JSON.parse(JSON.stringify(values), data.reviver)
  if (!(context instanceof data.Dictionary)) throw new Error('Contexts are a mapping.')
  return new Evaluator(parsed, context, new Map(functions.map((each) => [each.name, each]))).evaluate()
}
