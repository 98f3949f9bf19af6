/**
 * PostPost and its storage on this machine, to try a workflow step or curl against: `npm run sandbox`.
 * `--port N` (else a free one), `--minutes N` after which it ends by itself (60), `--accounts acme,studio` (their usernames;
 * ids are tiktok-acme1, tiktok-studio2), `--github`: a stand-in for GitHub beside it, with one release. Standard output has the
 * values as lines of `NAME=value`, which fit $GITHUB_ENV; lines with # are for people.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { fakeToken } from '../runner/environment.ts'
import { startGitHub } from './github.ts'
import { startSandbox } from './sandbox.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '60' },
    accounts: { type: 'string', default: 'acme' },
    github: { type: 'boolean', default: false },
  },
})
const [port, minutes] = [Number(values.port), Number(values.minutes)]
if (!Number.isInteger(port) || port < 0 || port > 65_535 || !(minutes > 0)) {
  console.error('Usage: npm run sandbox -- [--port 0 to 65535] [--minutes more than 0] [--accounts names] [--github]')
  process.exit(2)
}

const connections = values.accounts
  .split(',')
  .map((username, index) => ({ platformId: `tiktok-${username}${index + 1}`, username }))
// A due post is under way after one tick and published after the next: within a second, as people expect of a try.
await using sandbox = await startSandbox({ port, connections, schedulerEveryMs: 400 })
await using github = values.github ? await startGitHub() : undefined
if (github) {
  const launch = await readFile(new URL('../fixtures/videos/launch.mp4', import.meta.url))
  github.release({ tag: 'v1.2.0', body: 'What is new', assets: { 'launch.mp4': launch } })
}

const lines = [
  `POSTPOST_API_URL=${sandbox.apiUrl}`,
  `POSTPOST_API_KEY=${sandbox.apiKey}`,
  ...(github ? [`GITHUB_API_URL=${github.apiUrl}`] : []),
  `# curl -H 'x-api-key: ${sandbox.apiKey}' '${sandbox.apiUrl}/list-posts?platform=tiktok'`,
  `# with: { api-url: "${sandbox.apiUrl}", api-key: "${sandbox.apiKey}", videos: video.mp4, caption: Hi, viewer-setting: SELF_ONLY }`,
  ...(github ? [`# GitHub has acme/videos with the release v1.2.0, and takes the token ${fakeToken}`] : []),
  `# Ends with Ctrl+C, or by itself after ${minutes} minutes.`,
]
console.log(lines.join('\n'))

await new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  setTimeout(resolve, minutes * 60_000).unref()
})
