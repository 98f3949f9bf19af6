/**
 * A preload that writes down whom a process asks: each connection, each name that is looked up, each process that it forks (which
 * gets this preload as well). Connections to the hosts of ASKED_HOSTS (JSON: `host:port` → port of this machine) are led to servers
 * of the test, without TLS; all others fail, and stand in the file ASKED_FILE like these.
 */
import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

const { ASKED_FILE = '', ASKED_HOSTS = '{}' } = process.env
const ports = JSON.parse(ASKED_HOSTS)
const note = (line) => appendFileSync(ASKED_FILE, `${line}\n`)

const connect = net.Socket.prototype.connect

net.Socket.prototype.connect = function noted(...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args
  const { host, port, path } = typeof first === 'object' ? first : { port: first, host: args[1] }
  note(path ?? `${host ?? 'localhost'}:${port}, without TLS`)
  return connect.apply(this, args)
}

tls.connect = ({ host, port }) => {
  const at = `${host}:${port}`
  note(at)
  const socket = new net.Socket()
  if (ports[at] === undefined) return socket.destroy(new Error(`${at} is not one of the test's hosts`))
  socket.once('connect', () => socket.emit('secureConnect'))
  return connect.call(socket, { host: '127.0.0.1', port: ports[at] })
}

for (const names of [dns, dns.promises])
  for (const name of Object.keys(names).filter((key) => /^(?:lookup|resolve)/.test(key))) {
    const real = names[name]
    names[name] = (host, ...rest) => {
      note(`${host}, by ${name}`)
      return real.call(names, host, ...rest)
    }
  }

const { createSocket } = dgram
dgram.createSocket = (...args) => {
  note('UDP')
  return createSocket(...args)
}

const { fork } = childProcess
childProcess.fork = (script, options) =>
  fork(script, {
    ...options,
    execArgv: ['--import', import.meta.url, ...options.execArgv],
    env: { ...options.env, ASKED_FILE, ASKED_HOSTS },
  })

syncBuiltinESMExports()
note('(started)')
