import { z } from 'zod'

/** A line that act writes with `--json`, as far as it matters here. */
const lineSchema = z.object({
  level: z.string(),
  msg: z.string(),
  job: z.string().optional(),
  jobID: z.string().optional(),
  jobResult: z.string().optional(),
  step: z.string().optional(),
  stage: z.string().optional(),
  stepResult: z.string().optional(),
  /** A workflow command, or one that a step gave through a file. */
  command: z.string().optional(),
  name: z.string().optional(),
  arg: z.string().optional(),
  raw_output: z.boolean().optional(),
})

type Line = z.infer<typeof lineSchema>

export interface ActStep {
  /** `Main` or `Post`, and the name. */
  readonly name: string
  readonly result: string
}

/** One job of a workflow, or one of its matrix. */
export interface ActJob {
  /** Its key in the workflow. */
  readonly id: string
  readonly name: string
  /** Undefined where it did not end. */
  readonly result: string | undefined
  readonly steps: ActStep[]
  /** Everything its steps set, in order. */
  readonly outputs: { name: string; value: string }[]
  readonly warnings: string[]
}

/** The jobs in the order in which they began. A job that its `if` or a failed need kept from running is not there. */
export function jobsIn(lines: readonly string[]): ActJob[] {
  const byName = Map.groupBy(
    lines.flatMap(parsed).filter(({ job }) => job !== undefined),
    ({ job = '' }) => job.trim(),
  )
  return Array.from(byName, ([name, own]) => jobOf(name, own))
}

const jobOf = (name: string, lines: readonly Line[]): ActJob => ({
  id: lines[0]?.jobID ?? '',
  name,
  result: lines.findLast(({ jobResult }) => jobResult !== undefined)?.jobResult,
  steps: lines.flatMap(({ stage, step = '', stepResult }) =>
    stepResult === undefined || stage === undefined ? [] : [{ name: `${stage} ${step}`, result: stepResult }],
  ),
  outputs: lines.flatMap(({ command, name: output, arg = '' }) =>
    command === 'set-output' && output !== undefined ? [{ name: output, value: arg }] : [],
  ),
  warnings: lines.flatMap(({ command, arg = '' }) => (command === 'warning' ? [arg] : [])),
})

/** The log as people read it. Lines that are no JSON are act's last words. */
export const readable = (lines: readonly string[]): string =>
  lines
    .map((line) => {
      const [found] = parsed(line)
      if (!found) return line
      const { job = '', raw_output: isOutput = false, msg } = found
      return `[${job.trim()}] ${isOutput ? '  | ' : ''}${msg.trimEnd()}`
    })
    .join('\n')

function parsed(line: string): Line[] {
  if (!line.startsWith('{')) return []
  const found = lineSchema.safeParse(JSON.parse(line))
  return found.success ? [found.data] : []
}
