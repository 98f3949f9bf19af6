/** Parts of undici that are loaded by themselves (request.ts). Their types are those of the whole. */

declare module 'undici/lib/dispatcher/agent.js' {
  import { Agent } from 'undici'
  export default Agent
}

declare module 'undici/lib/dispatcher/env-http-proxy-agent.js' {
  import { EnvHttpProxyAgent } from 'undici'
  export default EnvHttpProxyAgent
}

declare module 'undici/lib/api/api-request.js' {
  import type { Dispatcher } from 'undici'

  /** undici's documentation has bodies that are async iterables, its types have not. */
  export interface RequestOptions extends Omit<Dispatcher.RequestOptions, 'body'> {
    readonly body?: string | AsyncIterable<Uint8Array>
  }
  function request(this: Dispatcher, options: RequestOptions): Promise<Dispatcher.ResponseData>
  export default request
}
