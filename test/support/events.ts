import { readFileSync } from 'node:fs'
import type { TriggerEvent } from '../runner/environment.ts'

/** Payloads in test/events, with the fields of GitHub's webhook reference, and the event each belongs to. */
const events = {
  'release-published': 'release',
  'release-prereleased': 'release',
  'release-draft': 'release',
  push: 'push',
  'push-new-branch': 'push',
  'push-forced': 'push',
  'pull-request': 'pull_request',
  'pull-request-fork': 'pull_request',
  'workflow-dispatch': 'workflow_dispatch',
  schedule: 'schedule',
} as const

export type EventName = keyof typeof events

/** The commits that push and pull request payloads name. */
export const before = 'b0'.repeat(20)
export const after = 'a1'.repeat(20)

/** `change` may alter the payload, which is a fresh copy. */
export function eventOf(name: EventName, change?: (payload: Payload) => void): TriggerEvent {
  const payload: Payload = JSON.parse(readFileSync(new URL(`../events/${name}.json`, import.meta.url), 'utf8'))
  change?.(payload)
  return { name: events[name], payload }
}

/** What tests change in a payload. */
export interface Payload {
  release: { name: string | null; body: string | null; tag_name: string; prerelease: boolean }
  [field: string]: unknown
}
