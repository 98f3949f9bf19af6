import type { Group } from '../sandbox/postpost-state.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { PersonEdit } from './edits.ts'
import { iso } from './plan.ts'
import { ACCOUNTS, HOUR_MS, one } from './repository.ts'

/** What a person did to a group. */
export interface Deed {
  readonly kind: PersonEdit['kind']
  /** How many requests had arrived before. */
  readonly request: number
  readonly account?: string
}

/** What a group was made for, whatever became of it. */
export interface Made {
  readonly mode: 'publish' | 'draft' | 'by hand'
  readonly caption: string
  readonly accounts: readonly string[]
}

export type People = ReturnType<typeof createPeople>

/** People with PostPost's dashboard, and what they did. */
export function createPeople(sandbox: Sandbox, now: () => number, next: () => number) {
  const { person } = sandbox
  const deeds = new Map<Group, Deed[]>()
  const made = new Map<Group, Made>()
  let count = 0
  const note = (group: Group, kind: PersonEdit['kind'], account?: string): void => {
    count += 1
    const deed = { kind, request: sandbox.requests.length, ...(account === undefined ? {} : { account }) }
    deeds.set(group, [...(deeds.get(group) ?? []), deed])
  }
  // The dashboard has whole minutes.
  const timeIn = (hours: number | undefined): string | undefined =>
    hours === undefined ? undefined : iso(Math.ceil(now() / 60_000) * 60_000 + hours * HOUR_MS)

  const there = (): Group[] => sandbox.groups.filter(({ deleted }) => !deleted)
  const drafts = (): Group[] => there().filter(isDraft)
  const scheduled = (): Group[] => there().filter(isScheduled)
  const changeable = (): Group[] => there().filter((group) => isDraft(group) || isScheduled(group))

  function act(edit: PersonEdit): void {
    if (edit.kind === 'makes a draft') {
      const content = `by hand ${next()}`
      const group = sandbox.seed({ status: 'draft', content, createdAt: iso(now()) })
      made.set(group, { mode: 'by hand', caption: content, accounts: group.platforms })
      note(group, edit.kind)
      return
    }
    const group = one(chosenFrom(edit), edit.at)
    if (!group) return
    switch (edit.kind) {
      case 'edits the caption':
        person.editCaption(group, `${group.content.split(' ')[0]} edited by a person ${next()}`)
        break
      case 'approves a draft':
        person.approve(group, timeIn(edit.hoursAhead))
        break
      case 'changes the time':
        person.changeTime(group, timeIn(edit.hoursAhead) ?? '')
        break
      case 'holds a post':
        person.hold(group, timeIn(edit.hoursAhead))
        break
      case 'schedules a held post again':
        person.scheduleAgain(group)
        break
      case 'copies a post': {
        const copy = person.copy(group)
        const original = made.get(group)
        if (original) made.set(copy, original)
        note(copy, edit.kind)
        return
      }
      case 'adds a network':
        person.addAccount(group, 'youtube-a')
        break
      case 'adds an account':
      case 'takes an account away':
      case 'publishes one half': {
        const account = ACCOUNTS[edit.account] ?? ACCOUNTS[0]
        if (edit.kind === 'adds an account') person.addAccount(group, account)
        else if (edit.kind === 'publishes one half') person.halfPublish(group, account)
        else person.takeAway(group, account)
        note(group, edit.kind, account)
        return
      }
      case 'deletes a draft':
      case 'deletes a scheduled post':
      case 'deletes what is over':
        person.remove(group)
        break
    }
    note(group, edit.kind)
  }

  function chosenFrom(edit: Exclude<PersonEdit, { kind: 'makes a draft' }>): Group[] {
    switch (edit.kind) {
      case 'approves a draft':
        return drafts().filter(isStored)
      case 'changes the time':
      case 'holds a post':
      case 'deletes a scheduled post':
        return scheduled()
      case 'schedules a held post again':
        return drafts().filter(({ scheduledTime }) => scheduledTime !== undefined)
      case 'copies a post':
        return there().filter((group) => made.has(group) && isStored(group))
      case 'adds a network':
        return changeable().filter((group) => !isOn(group, 'youtube-a'))
      case 'adds an account':
        return changeable().filter((group) => !isOn(group, ACCOUNTS[edit.account] ?? ACCOUNTS[0]))
      case 'takes an account away':
      case 'publishes one half':
        return changeable().filter(({ posts }) => posts.filter(({ account }) => isOurs(account)).length > 1)
      case 'deletes a draft':
        return drafts()
      case 'deletes what is over':
        return there().filter((group) => made.has(group) && !isDraft(group) && !isScheduled(group))
      default:
        return changeable()
    }
  }
  return {
    act,
    made,
    deedsOn: (group: Group): readonly Deed[] => deeds.get(group) ?? [],
    count: (): number => count,
  }
}

const isOurs = (account: string): boolean => ACCOUNTS.some((ours) => ours === account)
const isOn = ({ posts }: Group, wanted: string): boolean => posts.some(({ account }) => account === wanted)
const isStored = ({ media }: Group): boolean => media[0]?.stored !== undefined
const isDraft = ({ posts }: Group): boolean => posts.every(({ status }) => status === 'draft')
/** On all accounts, and not taken by the scheduler. */
const isScheduled = ({ posts }: Group): boolean => posts.every(({ status }) => status === 'scheduled')
