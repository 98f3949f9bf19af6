import { rm } from 'node:fs/promises'
import { startSandbox } from '../sandbox/sandbox.ts'
import { startStory } from '../support/story.ts'
import type { Edit } from './edits.ts'
import { createPeople } from './people.ts'
import { ACCOUNTS, createRepository, HOUR_MS } from './repository.ts'
import type { Service } from './story.ts'
import { REFUSALS } from './tiktok.ts'

export type World = Awaited<ReturnType<typeof createWorld>>

/** All posts have it where the service keeps no exact one, which makes ties. */
const DAY_OF_ALL = '2026-01-01T00:00:00.000Z'

/** A repository, its people, and PostPost with its own time, which passes as fast as the story wants. */
export async function createWorld(service: Service) {
  const { crowd, ...variants } = service
  const connections = ACCOUNTS.map((platformId) => ({ platformId, username: platformId.slice('tiktok-'.length) }))
  const story = await startStory({}, { connections })
  await story.sandbox.close()
  let [aheadMs, counter, uploads, lostUpload] = [0, 0, 0, 0]
  const now = (): number => Date.now() + aheadMs
  const next = (): number => ++counter
  const repository = createRepository(story.workspace, now, next)
  const sandbox = await startSandbox({
    ...variants,
    connections,
    now,
    storesUpload: () => ++uploads !== lostUpload,
    verdict: ({ account, content }) => {
      // Another network's failure is nobody's business here.
      if (account.startsWith('youtube')) return { code: 'UNKNOWN_ERROR', message: 'No such channel' }
      const why = repository.refused.get(content.split(' ')[0] ?? '')
      return (why === undefined ? undefined : REFUSALS[why]?.error) ?? 'published'
    },
    history: Array.from({ length: crowd }, (_, index) => ({
      fileName: `other-${index}.mp4`,
      createdAt: DAY_OF_ALL,
      scheduledTime: DAY_OF_ALL,
    })),
  })
  const people = createPeople(sandbox, now, next)

  /** The hours pass; what has come due by then is published or refused. */
  async function pass(hours: number): Promise<void> {
    aheadMs += hours * HOUR_MS
    const headers = { 'x-api-key': sandbox.apiKey }
    for (const group of sandbox.groups) {
      if (crowd > 0) group.createdAt = DAY_OF_ALL
      const isDue = group.status === 'scheduled' && Date.parse(group.scheduledTime ?? '') <= now()
      // One may not find it yet.
      for (let polls = 0; isDue && !group.deleted && polls < 3; polls++)
        await fetch(`${sandbox.apiUrl}/get-post/${group.id}`, { headers })
    }
  }

  return {
    service,
    story,
    sandbox,
    people,
    repository,
    now,
    aheadMs: () => aheadMs,
    apply: async (edit: Edit): Promise<void> =>
      edit.by === 'a person' ? people.act(edit.edit) : repository.apply(edit.edit),
    pass,
    /** From now on, the upload of this number is not stored. */
    loseUpload: (number: number): void => {
      uploads = 0
      lostUpload = number
    },
    [Symbol.asyncDispose]: async () => {
      await sandbox.close()
      await rm(story.workspace, { recursive: true, force: true })
    },
  }
}
