import type { PlanLimit } from './answers.ts'
import type { Call, Failure } from './failure.ts'

/** What each call does, for the end of a sentence: "… while creating the draft". */
const DOING: Record<Call, string> = {
  'platform-connections': 'reading the connected accounts',
  'create-post': 'creating the draft',
  'get-upload-url': 'asking for an upload URL',
  storage: "uploading the video to PostPost's storage",
  'update-post': 'changing when the post goes out',
  'get-post': "reading the post's status",
  'list-posts': "reading the account's earlier posts",
  'post-logs': "reading the post's log",
  'delete-post': 'deleting the draft',
}

/** One or two sentences for the workflow log: what happened, and what the reader does now. */
export function explain(call: Call, failure: Failure): string {
  const doing = DOING[call]
  switch (failure.kind) {
    case 'not-sent':
      return `PostPost could not be reached while ${doing} (${failure.detail}); nothing was sent. Check the runner's network, its proxy variables and api-url, then run the step again.`
    case 'proxy':
      return explainProxy('PostPost', doing, failure.status)
    case 'untrusted':
      return explainUntrusted('PostPost', doing, failure.detail)
    case 'no-answer':
      return `The connection to PostPost failed while ${doing}: ${failure.detail}. Run the step again; it finds out what was done and publishes nothing twice.`
    case 'unreadable':
      return `PostPost's answer (${failure.status}) while ${doing} cannot be used: ${failure.detail}. Check api-url and any proxy between the runner and PostPost; if both are right, PostPost's API has changed: please report this with the log.`
    case 'refused':
      return call === 'storage' ? explainStorage(failure) : explainRefusal(call, failure)
  }
}

type Host = 'PostPost' | 'GitHub'

/**
 * @param host the server behind the proxy
 * @param doing what the action did: the words after "while"
 */
export function explainProxy(host: Host, doing: string, status: number): string {
  const why = status === 407 ? 'it wants a user name and a password' : 'it does not allow this connection'
  const advice =
    status === 407
      ? 'Write them into the variable https_proxy or http_proxy (http://user:password@host:port), from a secret'
      : 'Allow the host there'
  return `The proxy between the runner and ${host} refused (${status}: ${why}) while ${doing}; nothing was sent. ${advice}, or name ${host}'s host in no_proxy.`
}

export const explainUntrusted = (host: Host, doing: string, detail: string): string =>
  `Node does not trust the certificate of ${host} that it got while ${doing} (${detail}); nothing was sent. If a proxy in your network decrypts TLS, or the server has a certificate of your company, write the path of the issuer's certificate (a PEM file) into the variable NODE_EXTRA_CA_CERTS of the job.`

type Refusal = Extract<Failure, { kind: 'refused' }>

function explainRefusal(call: Call, failure: Refusal): string {
  const doing = DOING[call]
  const { status, text, limit, isForeign } = failure
  if (status === 401) {
    return `PostPost refused the API key (401: ${text}). Copy the key again from PostPost's API settings into the secret that api-key reads.`
  }
  if (status === 403 && limit) return `PostPost refused ${doing}: ${explainLimit(limit, text)}`
  const advice = limit && REFUSAL_ADVICE[limit.code]
  if (advice) return `PostPost refused ${doing} (${status} ${limit.code}: ${text}). ${advice}`
  if (status === 403 && isForeign)
    return `A server in front of PostPost refused ${doing} (403: ${text}). If it refuses only this post, change the caption; if it refuses everything, check api-url and the network of the runner.`
  if (status === 403) return `PostPost refused ${doing} (403: ${text}). ${adviceFor403(text)}`
  if (status === 404 && (call === 'platform-connections' || call === 'list-posts')) {
    return `api-url does not lead to PostPost's API: nothing is there (404: ${text}) while ${doing}. Correct it, or leave it out.`
  }
  // A new draft has no id yet.
  if (status === 404 && call !== 'create-post') {
    return `PostPost found no post with this ID while ${doing} (404: ${text}). It was deleted, or api-url or user-id points to another workspace.`
  }
  if (status === 429) {
    return `PostPost asks for fewer requests (429: ${text}) while ${doing}. If this goes on, run the step again later, or lower concurrency.`
  }
  if (status >= 300 && status <= 399) {
    return `api-url answers with a redirect (${status}) while ${doing}; redirects are not followed, because the key would be sent to the new address too. Set api-url to that address.`
  }
  if (status >= 500) {
    return `PostPost returned a server error (${status}: ${text}) while ${doing}. Run the step again later; it publishes nothing twice.`
  }
  return `PostPost refused ${doing} (${status}: ${text}). Correct what PostPost names here and run the step again. If you cannot change it, please report this with the log.`
}

function adviceFor403(text: string): string {
  if (/managed/i.test(text)) return 'Check user-id: this key does not manage that user.'
  if (/workspace/i.test(text)) return 'Leave user-id out, or use a key with workspace access.'
  if (/api access/i.test(text)) {
    return "The Starter plan has no API access: upgrade the account's plan, or use the key of another account."
  }
  return 'Check what this key is allowed to do in PostPost.'
}

/** Codes with which another service with the same API refuses a call. Whether PostPost sends them too is not known. */
export const REFUSAL_ADVICE: Readonly<Record<string, string>> = {
  POST_NOT_EDITABLE: 'The post is not a draft any more: look at it in PostPost.',
  POST_PUBLISH_IN_PROGRESS: 'The post is being published: look at it in PostPost.',
  POST_GROUP_VERSION_CONFLICT: 'Somebody changed the post at the same moment: run the step again.',
  SCHEDULED_TIME_IN_PAST: 'Write a time in the future, or now.',
  PLATFORM_SETTING_UNKNOWN:
    'PostPost does not know a setting that this action sends: use a newer version of the action.',
  IDEMPOTENCY_IN_FLIGHT: 'The same call is still under way: run the step again later.',
  IDEMPOTENCY_KEY_CONFLICT: 'Another call has used the same idempotency key: run the step again.',
}

export const LIMIT_ADVICE: Readonly<Record<string, string>> = {
  POST_LIMIT_REACHED: 'Wait for the new period, or upgrade the plan.',
  SCHEDULED_POST_LIMIT_REACHED:
    'Wait until scheduled posts are published, delete some in PostPost, or upgrade the plan.',
  SCHEDULE_HORIZON_REACHED: 'Choose an earlier schedule, or upgrade the plan.',
  CONNECTIONS_OVER_LIMIT: 'Disconnect accounts in PostPost, or upgrade the plan.',
  PLATFORM_NOT_AVAILABLE: 'This plan does not include TikTok: upgrade it.',
}

/** `POST_LIMIT_REACHED, 100 of 100 posts used, resets on …, plan Pro. Wait …` from the fields of a 403. */
function explainLimit(limit: PlanLimit, text: string): string {
  const facts = [
    `${limit.code} (${text})`,
    limit.used !== undefined && limit.limit !== undefined
      ? `${limit.used} of ${limit.limit}${limit.metric ? ` ${limit.metric}` : ''} used`
      : limit.limit !== undefined && `limit ${limit.limit}${limit.metric ? ` ${limit.metric}` : ''}`,
    limit.remaining !== undefined && `${limit.remaining} remaining`,
    limit.overLimitBy !== undefined && `${limit.overLimitBy} over the limit`,
    limit.maxScheduledDate && `latest possible time ${limit.maxScheduledDate}`,
    limit.periodEnd && `resets on ${limit.periodEnd}`,
    limit.planName && `plan ${limit.planName}`,
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  return `${facts.join(', ')}. ${LIMIT_ADVICE[limit.code] ?? 'See the plan in PostPost.'}`
}

function explainStorage(failure: Refusal): string {
  if (failure.status === 403) {
    return "PostPost's storage refused the upload (403): the pre-signed URL has expired or does not fit the file. Run the step again."
  }
  return `PostPost's storage refused the upload (${failure.status}: ${failure.text}). Run the step again later; it publishes nothing twice.`
}
