import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { numberedVideo } from '../fixtures/videos.ts'
import type { Group } from '../sandbox/postpost-state.ts'
import { startSandbox } from '../sandbox/sandbox.ts'
import { startStory } from '../support/story.ts'
import type { Edit } from './story.ts'

const HOUR_MS = 3_600_000
export const ACCOUNTS = ['tiktok-a', 'tiktok-b'] as const

/** A file of the repository; its bytes are a video of that number. */
export interface Clip {
  name: string
  number: number
}

/** One element of the manifest. `key` begins its captions, which tells the judge whose post a post is, whatever else is edited. */
export interface Entry {
  readonly key: string
  /** Undefined: the pattern over the folder. */
  clip: Clip | undefined
  id: string | undefined
  caption: string
  accounts: readonly string[]
  timeMs: number | undefined
}

export type World = Awaited<ReturnType<typeof createWorld>>

/** A repository, its people, and PostPost with its own time, which passes as fast as the story wants. */
export async function createWorld() {
  const connections = ACCOUNTS.map((platformId) => ({ platformId, username: platformId.slice('tiktok-'.length) }))
  const story = await startStory({}, { connections })
  await story.sandbox.close()
  let [aheadMs, counter] = [0, 0]
  const refused = new Set<string>()
  const sandbox = await startSandbox({
    connections,
    now: () => Date.now() + aheadMs,
    verdict: ({ content }) =>
      refused.has(content.split(' ')[0] ?? '')
        ? { code: 'RATE_LIMITED', message: 'spam_risk_too_many_posts' }
        : 'published',
  })
  const now = (): number => Date.now() + aheadMs
  const entries: Entry[] = []
  const folder: Clip[] = []
  /** Drafts that a person made or edited, with the text they left. */
  const personal = new Map<Group, string>()
  const next = (): number => ++counter
  const one = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]
  const drafts = (): Group[] => sandbox.drafts()
  const touch = (group: Group): void => {
    group.updatedAt = new Date(Math.max(now(), Date.parse(group.updatedAt) + 1)).toISOString()
  }

  const remove = async (clip: Clip): Promise<void> => rm(join(story.workspace, clip.name), { force: true })
  const save = async (clip: Clip): Promise<void> =>
    writeFile(join(story.workspace, clip.name), numberedVideo(clip.number))
  const clips = (): Clip[] => [...new Set([...entries.flatMap(({ clip }) => clip ?? []), ...folder])]
  const isShared = ({ clip }: Entry): boolean => entries.filter((other) => clip && other.clip === clip).length > 1

  async function apply(edit: Edit): Promise<void> {
    switch (edit.kind) {
      case 'add entry': {
        const number = next()
        const clip = { name: `clip${number}.mp4`, number }
        await save(clip)
        const accounts = edit.accounts === 2 ? [...ACCOUNTS] : [ACCOUNTS[edit.accounts] ?? ACCOUNTS[0]]
        const timeMs = edit.hoursAhead === undefined ? undefined : now() + edit.hoursAhead * HOUR_MS
        entries.push({
          key: `e${number}`,
          clip,
          id: edit.hasId ? `id${number}` : undefined,
          caption: `e${number} first`,
          accounts,
          timeMs,
        })
        return
      }
      case 'add to the folder': {
        const number = next()
        const clip = { name: `batch${number}.mp4`, number }
        folder.push(clip)
        await save(clip)
        if (entries.some((entry) => entry.clip === undefined)) return
        entries.push({
          key: 'folder',
          clip: undefined,
          id: undefined,
          caption: 'folder',
          accounts: [ACCOUNTS[0]],
          timeMs: undefined,
        })
        return
      }
      case 'second id for one video': {
        const entry = one(entries, edit.at)
        if (!entry?.clip || isShared(entry)) return
        const number = next()
        entry.id ??= `id${number}a`
        entries.push({
          ...entry,
          key: `e${number}`,
          id: `id${number}b`,
          caption: `e${number} again`,
          timeMs: undefined,
        })
        return
      }
      case 'give, rename or take the id': {
        const entry = one(entries, edit.at)
        if (!entry?.clip) return
        // Taking one of two ids of one video away is a mistake that every run refuses.
        entry.id = entry.id !== undefined && counter % 2 === 0 && !isShared(entry) ? undefined : `id${next()}`
        return
      }
      case 'remove entry': {
        const index = edit.at % Math.max(1, entries.length)
        entries.splice(index, 1)
        return
      }
      case 'move entry to the top': {
        const [entry] = entries.splice(edit.at % Math.max(1, entries.length), 1)
        if (entry) entries.unshift(entry)
        return
      }
      case 'rename file': {
        const clip = one(clips(), edit.at)
        if (!clip) return
        await remove(clip)
        clip.name = clip.name.replace(/\d+/, String(next()))
        return save(clip)
      }
      case 're-encode file': {
        const clip = one(clips(), edit.at)
        if (!clip) return
        clip.number = next()
        return save(clip)
      }
      case 'change caption': {
        const entry = one(entries, edit.at)
        if (entry) entry.caption = `${entry.key} version ${next()}`
        return
      }
      case 'change time': {
        const entry = one(entries, edit.at)
        if (entry) entry.timeMs = edit.hoursAhead === undefined ? undefined : now() + edit.hoursAhead * HOUR_MS
        return
      }
      case 'a person makes a draft': {
        const text = `by hand ${next()}`
        personal.set(sandbox.seed({ status: 'draft', content: text, createdAt: new Date(now()).toISOString() }), text)
        return
      }
      case 'a person edits a draft': {
        const draft = one(drafts(), edit.at)
        if (!draft) return
        draft.content = `${draft.content.split(' ')[0]} edited by a person ${next()}`
        personal.set(draft, draft.content)
        return touch(draft)
      }
      case 'a person approves a draft': {
        const draft = one(
          drafts().filter(({ media }) => media[0]?.stored !== undefined),
          edit.at,
        )
        if (!draft) return
        personal.delete(draft)
        draft.status = 'scheduled'
        draft.scheduledTime = new Date(now()).toISOString()
        for (const post of draft.posts) post.status = 'scheduled'
        return touch(draft)
      }
      case 'a person deletes a draft': {
        const draft = one(drafts(), edit.at)
        if (!draft) return
        personal.delete(draft)
        draft.deleted = true
        return
      }
      case 'a person deletes a scheduled post': {
        const waiting = sandbox.groups.filter(
          (group) => !group.deleted && group.posts.every(({ status }) => status === 'scheduled'),
        )
        const group = one(waiting, edit.at)
        if (group) group.deleted = true
        return
      }
      case 'TikTok refuses what comes next': {
        const entry = one(entries, edit.at)
        if (entry && !refused.delete(entry.key)) refused.add(entry.key)
        return
      }
    }
  }

  /** The hours pass; what has come due by then is published or refused. */
  async function pass(hours: number): Promise<void> {
    aheadMs += hours * HOUR_MS
    const headers = { 'x-api-key': sandbox.apiKey }
    for (const group of sandbox.groups) {
      const isDue = group.status === 'scheduled' && Date.parse(group.scheduledTime ?? '') <= now()
      for (let polls = 0; isDue && !group.deleted && polls < 2; polls++)
        await fetch(`${sandbox.apiUrl}/get-post/${group.id}`, { headers })
    }
  }

  return {
    story,
    sandbox,
    entries,
    folder,
    personal,
    now,
    aheadMs: () => aheadMs,
    apply,
    pass,
    [Symbol.asyncDispose]: async () => {
      await sandbox.close()
      await rm(story.workspace, { recursive: true, force: true })
    },
  }
}

/** SHA-256 of a clip's bytes, as the storage has it. */
export const contentOf = ({ number }: Clip): string => createHash('sha256').update(numberedVideo(number)).digest('hex')
