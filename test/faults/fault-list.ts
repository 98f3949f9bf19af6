import { setTimeout as delay } from 'node:timers/promises'
import type { StepProcess } from '../runner/process.ts'
import type { Fault } from '../sandbox/faults.ts'

/** What happens at one request of the run. `kills`: the process does not survive it. */
export interface NamedFault {
  readonly name: string
  readonly kills?: boolean
  readonly cancels?: boolean
  readonly make: (step: StepProcess) => Fault
}

const html = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>'

/** Everything that can befall one request, or the process while it waits for the answer. */
export const FAULTS: readonly NamedFault[] = [
  { name: 'reset before it acted', make: () => ({ kind: 'reset-before' }) },
  { name: 'acted, no answer', make: () => ({ kind: 'reset-after' }) },
  { name: 'cut in the request', make: () => ({ kind: 'cut-request' }) },
  { name: 'cut in the answer', make: () => ({ kind: 'cut-response' }) },
  { name: 'truncated JSON', make: () => ({ kind: 'truncated-json' }) },
  { name: 'hangs, acts', make: () => ({ kind: 'hang', acts: true }) },
  { name: 'hangs', make: () => ({ kind: 'hang', acts: false }) },
  { name: '429', make: () => ({ kind: 'status', status: 429, headers: { 'retry-after': '2' } }) },
  { name: '500', make: () => ({ kind: 'status', status: 500 }) },
  { name: '500, acted', make: () => ({ kind: 'status', status: 500, acts: true }) },
  { name: '502 HTML', make: () => ({ kind: 'status', status: 502, body: html }) },
  { name: '502 HTML, acted', make: () => ({ kind: 'status', status: 502, body: html, acts: true }) },
  {
    name: 'SIGKILL before it acted',
    kills: true,
    make: (step) => calling('before', () => kill(step)),
  },
  {
    name: 'SIGKILL after it acted',
    kills: true,
    make: (step) => calling('after', () => kill(step)),
  },
  {
    name: 'SIGINT before it acted',
    cancels: true,
    make: (step) => calling('before', () => interrupt(step)),
  },
  {
    name: 'SIGINT after it acted',
    cancels: true,
    make: (step) => calling('after', () => interrupt(step)),
  },
]

const calling = (when: 'before' | 'after', then: () => Promise<void>): Fault => ({ kind: 'call', when, then })

/** Dead before the server goes on. */
async function kill(step: StepProcess): Promise<void> {
  step.kill('SIGKILL')
  await step.ended
}

/** The server goes on once the process had time to hear the signal. */
async function interrupt(step: StepProcess): Promise<void> {
  step.kill('SIGINT')
  await delay(20)
}
