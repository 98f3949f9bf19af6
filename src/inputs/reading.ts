import { error, type Problem } from '../problem.ts'
import type { Input } from './kinds.ts'

/**
 * Reads inputs of a table by their names.
 * @param environment the process environment, where the runner puts `INPUT_<NAME>`
 * @param problems gets a problem for each wrong value
 */
export const inputReader =
  <Values extends Record<string, unknown>>(
    table: { readonly [Name in keyof Values]: Input<Values[Name]> },
    environment: NodeJS.ProcessEnv,
    problems: Problem[],
  ) =>
  <Name extends keyof Values & string>(name: Name): Values[Name] => {
    const input = table[name]
    const text = environment[`INPUT_${name.toUpperCase()}`]?.trim() || (input.default ?? '')
    return input.kind(
      text,
      name,
      (message, code = 'input/wrong-value') => void problems.push(error(code, { input: name }, message)),
    )
  }
