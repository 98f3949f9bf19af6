import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/** An incoming webhook of Slack's: it takes `{"text": …}`, and says 400 to anything else (Slack, "Sending messages using incoming webhooks"). */
export async function startSlack() {
  const messages: string[] = []
  const server = createServer(async (request, response) => {
    const body: unknown = await text(request)
      .then(JSON.parse)
      .catch(() => undefined)
    const isMessage = typeof body === 'object' && body !== null && 'text' in body && typeof body.text === 'string'
    if (isMessage) messages.push(String(body.text))
    response.writeHead(isMessage ? 200 : 400).end(isMessage ? 'ok' : 'invalid_payload')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/services/T0/B0/secret`,
    messages,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
