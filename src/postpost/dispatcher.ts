import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici'

/** A proxy variable whose value is not an address. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError'
}

/**
 * The one dispatcher of a process. It uses the proxies that the usual variables name: https_proxy, http_proxy and no_proxy,
 * also in capitals. HTTP/2 is off: storage speaks HTTP/1.1, and a second protocol would bring other errors.
 * @throws ProxyError whose message does not show the value, because it may hold a password
 */
export function createDispatcher(environment: NodeJS.ProcessEnv): Dispatcher {
  const options: Agent.Options = { allowH2: false, connect: { timeout: 15_000 } }
  const httpProxy = proxyOf(environment, 'http_proxy')
  const httpsProxy = proxyOf(environment, 'https_proxy')
  if (!httpProxy && !httpsProxy) return new Agent(options)
  const noProxy = environment.no_proxy ?? environment.NO_PROXY ?? ''
  return new EnvHttpProxyAgent({ ...options, httpProxy: httpProxy ?? '', httpsProxy: httpsProxy ?? '', noProxy })
}

/** `proxy.local:3128` means http, as in curl. */
function proxyOf(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = (environment[name] || environment[name.toUpperCase()])?.trim()
  if (!value) return undefined
  const address = value.includes('://') ? value : `http://${value}`
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return address
  throw new ProxyError(`The variable ${name} is not the address of a proxy; write http://host:port, or unset it.`)
}
