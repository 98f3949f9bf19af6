import type { Dispatcher } from 'undici'
import undiciRequest, { type RequestOptions } from 'undici/lib/api/api-request.js'

/**
 * `request` of undici without the rest of it: fetch, WebSocket, caches and mocks take two thirds of the time that loading
 * undici takes, and this action's first request waits for it.
 */
export function request(
  url: string,
  { dispatcher, ...options }: Omit<RequestOptions, 'origin' | 'path'> & { readonly dispatcher: Dispatcher },
): Promise<Dispatcher.ResponseData> {
  const { origin, pathname, search } = new URL(url)
  return undiciRequest.call(dispatcher, { ...options, origin, path: pathname + search })
}
