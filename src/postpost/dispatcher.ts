import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici'

/** The value of a proxy variable is not the address of a proxy. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError'
}

/**
 * The one dispatcher of a process. It uses the proxies that the usual variables name: https_proxy, http_proxy and
 * no_proxy, also in capitals. HTTP/2 is off: the storage speaks HTTP/1.1, and a second protocol would bring other
 * errors.
 * @throws ProxyError; its message does not show the value, because that may contain a password
 */
export function createDispatcher(environment: NodeJS.ProcessEnv): Dispatcher {
  const options: Agent.Options = { allowH2: false, connect: { timeout: 15_000 } }
  const httpProxy = proxyOf(environment, 'http_proxy')
  const httpsProxy = proxyOf(environment, 'https_proxy')
  if (!httpProxy && !httpsProxy) return new Agent(options)
  const noProxy = environment.no_proxy || environment.NO_PROXY || ''
  return new EnvHttpProxyAgent({ ...options, httpProxy: httpProxy ?? '', httpsProxy: httpsProxy ?? '', noProxy })
}

/** `proxy.local:3128` means http, as in curl. */
function proxyOf(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = (environment[name] || environment[name.toUpperCase()])?.trim()
  if (!value) return undefined
  const address = value.includes('://') ? value : `http://${value}`
  if (isProxyAddress(address)) return address
  const escapes = address.includes('@')
    ? ' In the user name and the password, write %25 for %, %40 for @, %3A for :, %2F for /, %23 for # and %3F for ?.'
    : ''
  throw new ProxyError(
    `The variable ${name} is not the address of a proxy; write http://host:port, or unset it.${escapes}`,
  )
}

/** After an unescaped / # or ? in a password, the rest is read as path, query or fragment. So the @ is there. */
function isProxyAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password, pathname, search, hash } = new URL(address)
  if (!/^https?:$/.test(protocol) || `${pathname}${search}${hash}`.includes('@')) return false
  try {
    decodeURIComponent(`${username}:${password}`)
    return true
  } catch {
    return false
  }
}
