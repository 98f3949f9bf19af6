import type { Input } from './kinds.ts'
import { INPUT_GROUPS } from './table.ts'

const INPUTS = {
  ...INPUT_GROUPS['What to publish'],
  ...INPUT_GROUPS['Where, and who may see it'],
  ...INPUT_GROUPS.When,
  ...INPUT_GROUPS['How careful'],
  ...INPUT_GROUPS.Advanced,
}

export type InputName = keyof typeof INPUTS

/** The type of each input's value after it was read. */
export type InputValues = { readonly [Name in InputName]: ReturnType<(typeof INPUTS)[Name]['kind']> }

/** Every input. Its type connects the name of an input with the type of its value. */
export const inputs: { readonly [Name in InputName]: Input<InputValues[Name]> } = INPUTS
