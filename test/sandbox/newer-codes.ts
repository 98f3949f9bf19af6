import type { Fault } from './faults.ts'
import { type Answer, json } from './http.ts'

/** What a sister service with the same API has said since; whether PostPost will is not known. */
const codes = {
  POST_NOT_EDITABLE: [400, 'This post can no longer be edited'],
  POST_PUBLISH_IN_PROGRESS: [409, 'This post is being published'],
  POST_GROUP_VERSION_CONFLICT: [409, 'The post group was changed meanwhile'],
  SCHEDULED_TIME_IN_PAST: [400, 'Scheduled time cannot be in the past'],
  PLATFORM_SETTING_UNKNOWN: [400, 'Unknown platform setting'],
  IDEMPOTENCY_IN_FLIGHT: [409, 'A request with this idempotency key is still being processed'],
  IDEMPOTENCY_KEY_CONFLICT: [422, 'This idempotency key was used for another request'],
} as const satisfies Record<string, readonly [number, string]>

export type NewerCode = keyof typeof codes

/** One element of `validation.errors`. */
export interface ValidationError {
  field?: string
  code?: string
  message: string
}

export function newerAnswer(code: NewerCode, errors?: readonly ValidationError[]): Answer {
  const [status, error] = codes[code]
  return json(status, { success: false, error, code, ...(errors ? { validation: { errors } } : {}) })
}

/** The same for one request, by `sandbox.intercept`. */
export const newerRefusal = (code: NewerCode): Fault => {
  const [status, error] = codes[code]
  return { kind: 'status', status, body: { success: false, error, code } }
}

/** A 400 that says in a list what is wrong with each field. */
export const invalid = (errors: readonly ValidationError[]): Fault => ({
  kind: 'status',
  status: 400,
  body: { success: false, error: 'Validation failed', validation: { errors } },
})

/** The settings of TikTok that the service does not know. */
export function unknownSettings(settings: Record<string, unknown>): ValidationError[] {
  const given = settings.tiktok
  if (typeof given !== 'object' || given === null) return []
  return Object.keys(given)
    .filter((name) => !known.has(name))
    .map((name) => ({ field: `platformSettings.tiktok.${name}`, message: `Unknown setting ${name}` }))
}

const known = new Set([
  'viewerSetting',
  'allowComments',
  'allowDuet',
  'allowStitch',
  'commercialContent',
  'brandOrganic',
  'brandedContent',
])
