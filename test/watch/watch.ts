import { fileURLToPath } from 'node:url'
import { hashOfAccounts, hashOfCaption, hashOfTime, type PostRecord } from '../../src/accounts/record.ts'
import type { RunOptions, RunResult } from '../runner/runner.ts'
import type { HistorySeed } from '../sandbox/options.ts'
import type { Story } from '../support/story.ts'

const action = fileURLToPath(new URL('../../watch', import.meta.url))

export const watch = (
  story: Story,
  inputs: Record<string, string | undefined> = {},
  options: Partial<RunOptions> = {},
): Promise<RunResult> => story.run(inputs, { action, ...options })

export const hoursFromNow = (hours: number): string =>
  new Date(Math.floor(Date.now() / 1000) * 1000 + hours * 3_600_000).toISOString()

/** A stored file's name as this action makes it; by its letter the content. */
export function nameOf(stem: string, letter: string, sent: Partial<PostRecord> & { timeMs?: number } = {}): string {
  const { caption = hashOfCaption('Hi'), accounts = hashOfAccounts(['tiktok-acme1']), timeMs } = sent
  const record = `${caption}${caption}${'5'.repeat(8)}${hashOfTime(timeMs)}${accounts}${'6'.repeat(8)}`
  return `${stem}-pp${letter.repeat(16)}-w10${record}.mp4`
}

/** A post of this action as PostPost has it. */
export const posted = (stem: string, letter: string, more: Partial<HistorySeed> = {}): HistorySeed => ({
  fileName: nameOf(stem, letter),
  content: 'Hi',
  ...more,
})

/** `published out`, one for each element of the output `results`. */
export const seen = ({ outputs }: RunResult): string[] =>
  JSON.parse(outputs.results ?? '[]')
    .map(({ status, id }: { status: string; id: string }) => `${status} ${id}`)
    .sort()
