import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer as createPlain, type RequestListener } from 'node:http'
import { createServer as createSecure } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A storage that takes everything and keeps nothing, so that the sender is what is measured. */
export interface Sink extends AsyncDisposable {
  readonly url: string
  /** Path of the certificate to trust; empty for plain HTTP. */
  readonly certificate: string
  /** Milliseconds from the head of the last request to the end of its body. */
  lastMs(): number
}

export async function startSink(protocol: 'http' | 'https'): Promise<Sink> {
  const folder = await mkdtemp(join(tmpdir(), 'sink-'))
  let lastMs = Number.NaN
  const swallow: RequestListener = (request, response) => {
    const begin = performance.now()
    request.resume().on('end', () => {
      lastMs = performance.now() - begin
      response.end()
    })
  }
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  if (protocol === 'https') {
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
    const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
    execFileSync('openssl', ['req', '-x509', ...kind, ...name, '-keyout', key, '-out', certificate], {
      stdio: 'ignore',
    })
  }
  const server =
    protocol === 'http'
      ? createPlain(swallow)
      : createSecure({ key: await readFile(key), cert: await readFile(certificate) }, swallow)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `${protocol}://localhost:${port}/large.mp4`.replace(
      'localhost',
      protocol === 'http' ? '127.0.0.1' : 'localhost',
    ),
    certificate: protocol === 'https' ? certificate : '',
    lastMs: () => lastMs,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true })
    },
  }
}
