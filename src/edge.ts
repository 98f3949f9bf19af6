import * as core from '@actions/core'
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici'
import type { Log } from './report/log.ts'

/** The workflow log. Text from files and servers must not become a workflow command, so its lines never begin like one. */
export const workflowLog: Log = {
  info: (line) => core.info(plain(line)),
  warning: (line) => core.warning(line),
  group: (title, lines) => {
    core.startGroup(plain(title))
    for (const line of lines) core.info(plain(line))
    core.endGroup()
  },
}

/** The runner reads `::command::` at the beginning of a line (spaces before it do not help) and `##[command]` anywhere in it. */
export const plain = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^(\s*):/, '$1\u200b:').replaceAll('##[', '#\u200b#['))
    .join('\n')

/**
 * The one dispatcher of a process. Proxies by the usual variables (https_proxy, http_proxy, no_proxy and their capitals).
 * HTTP/2 off: storage speaks HTTP/1.1, and one protocol is one less to fail at night.
 */
export function createDispatcher(environment: NodeJS.ProcessEnv): Dispatcher {
  const options: Agent.Options = { allowH2: false, connect: { timeout: 15_000 } }
  const proxied = ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY'].some((name) => environment[name])
  return proxied ? new EnvHttpProxyAgent(options) : new Agent(options)
}
