import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { numberedVideo } from '../fixtures/videos.ts'
import type { ManifestEdit } from './edits.ts'
import type { Clip, Entry } from './plan.ts'
import { REFUSALS } from './tiktok.ts'

export const ACCOUNTS = ['tiktok-a', 'tiktok-b'] as const
export const HOUR_MS = 3_600_000

const accountsOf = (choice: number): readonly string[] =>
  choice === 2 ? [...ACCOUNTS] : [ACCOUNTS[choice] ?? ACCOUNTS[0]]

export const one = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]

/** Manifest and files, and the people who edit them. */
export function createRepository(workspace: string, now: () => number, next: () => number) {
  const entries: Entry[] = []
  const folder: Clip[] = []
  /** What TikTok says of each entry's posts, by its key. */
  const refused = new Map<string, number>()

  const remove = async (clip: Clip): Promise<void> => rm(join(workspace, clip.name), { force: true })
  const save = async (clip: Clip): Promise<void> => writeFile(join(workspace, clip.name), numberedVideo(clip.number))
  const clips = (): Clip[] => [...new Set([...entries.flatMap(({ clip }) => clip ?? []), ...folder])]
  const isShared = ({ clip }: Entry): boolean => entries.filter((other) => clip && other.clip === clip).length > 1
  // Whole seconds: a manifest's times are no finer than what the service keeps.
  const timeIn = (hours: number | undefined): number | undefined =>
    hours === undefined ? undefined : Math.ceil(now() / 1_000) * 1_000 + hours * HOUR_MS
  const newClip = async (): Promise<Clip> => {
    const number = next()
    const clip = { name: `clip${number}.mp4`, number }
    await save(clip)
    return clip
  }
  const entryOf = (clip: Clip, more: Partial<Entry> = {}): Entry => ({
    key: `e${clip.number}`,
    clip,
    id: undefined,
    caption: `e${clip.number} first`,
    accounts: [ACCOUNTS[0]],
    timeMs: undefined,
    ...more,
  })

  async function apply(edit: ManifestEdit): Promise<void> {
    const entry = 'at' in edit ? one(entries, edit.at) : undefined
    switch (edit.kind) {
      case 'add entry': {
        const clip = await newClip()
        const id = edit.hasId ? `id${clip.number}` : undefined
        entries.push(entryOf(clip, { id, accounts: accountsOf(edit.accounts), timeMs: timeIn(edit.hoursAhead) }))
        return
      }
      case 'add to the folder': {
        const number = next()
        const clip = { name: `batch${number}.mp4`, number }
        folder.push(clip)
        await save(clip)
        if (entries.some(({ clip: literal }) => literal === undefined)) return
        entries.push({ ...entryOf(clip), key: 'folder', clip: undefined, caption: 'folder' })
        return
      }
      case 'second id for one video': {
        if (!entry?.clip || isShared(entry)) return
        const number = next()
        entry.id ??= `id${number}a`
        const more = { id: `id${number}b`, caption: `e${number} again`, timeMs: undefined }
        entries.push({ ...entry, key: `e${number}`, ...more })
        return
      }
      case 'give, rename or take the id': {
        if (!entry?.clip) return
        // Taking one of two ids of one video away is a mistake that every run refuses.
        entry.id = entry.id !== undefined && next() % 2 === 0 && !isShared(entry) ? undefined : `id${next()}`
        return
      }
      case 'hand the id on to a new video': {
        if (!entry?.clip || entry.id === undefined || isShared(entry)) return
        const id = entry.id
        entry.id = `${id}-${next()}`
        const { accounts } = entry
        entries.splice(entries.indexOf(entry), 0, entryOf(await newClip(), { id, accounts }))
        return
      }
      case 'number the entries, a new one on top': {
        entries.unshift(entryOf(await newClip()))
        let number = 0
        for (const each of entries) if (each.clip) each.id = `n${++number}`
        return
      }
      case 'remove entry':
        if (entry) entries.splice(entries.indexOf(entry), 1)
        return
      case 'move entry to the top':
        if (entry) entries.unshift(...entries.splice(entries.indexOf(entry), 1))
        return
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
      case 'change caption':
        if (entry) entry.caption = `${entry.key} version ${next()}`
        return
      case 'change accounts':
        if (entry) entry.accounts = accountsOf(edit.accounts)
        return
      case 'change time':
        if (entry) entry.timeMs = timeIn(edit.hoursAhead)
        return
      case 'TikTok refuses what comes next':
        if (entry && !refused.delete(entry.key)) refused.set(entry.key, edit.why % REFUSALS.length)
        return
    }
  }
  return { entries, folder, refused, apply }
}
