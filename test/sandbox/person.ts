import {
  addGroup,
  addMedia,
  type Group,
  isoNow,
  keptTime,
  log,
  nextId,
  now,
  platformOf,
  type State,
  statusOfGroup,
  touch,
} from './postpost-state.ts'

/** Somebody with PostPost's dashboard, while runs go on. Times are ISO 8601. Nobody is asked whether it makes sense. */
export interface Person {
  /** Lets a draft go out now, or at that time. */
  approve(group: Group, time?: string): void
  editCaption(group: Group, content: string): void
  /** Of a scheduled post, or of a draft that has a time or gets one. */
  changeTime(group: Group, time: string): void
  /** A scheduled post becomes a draft, which keeps its time or gets this one. */
  hold(group: Group, time?: string): void
  /** A held post goes out at its time after all, or at this one. */
  scheduleAgain(group: Group, time?: string): void
  /** A new draft with the same text, accounts and file: the file's name gets a new time in front of it. */
  copy(group: Group, content?: string): Group
  /** Compound id; another network's account is connected by that. */
  addAccount(group: Group, account: string): void
  takeAway(group: Group, account: string): void
  /** Whatever its status. What is public stays on TikTok. */
  remove(group: Group): void
  /** Publishes it on this account; the other accounts' posts stay as they are. */
  halfPublish(group: Group, account: string): void
}

export function createPerson(state: State): Person {
  const set = (group: Group, status: string, time: string | undefined): void => {
    group.status = status
    group.scheduledTime = time
    for (const post of group.posts) post.status = status
    touch(state, group)
    log(state, group, status)
  }
  return {
    approve: (group, time = keptTime(state, now(state))) => set(group, 'scheduled', time),
    editCaption: (group, content) => {
      group.content = content
      touch(state, group)
    },
    changeTime: (group, time) => {
      group.scheduledTime = time
      touch(state, group)
    },
    hold: (group, time = group.scheduledTime) => set(group, 'draft', time),
    scheduleAgain: (group, time = group.scheduledTime ?? keptTime(state, now(state))) => set(group, 'scheduled', time),
    copy: (group, content = group.content) => {
      const copy = addGroup(state, {
        content,
        platforms: group.posts.map(({ account }) => account),
        platformSettings: group.platformSettings,
        status: 'draft',
        scheduledTime: undefined,
        createdAt: isoNow(state),
        owner: group.owner,
      })
      for (const media of group.media) {
        const { stored, sha256 } = media
        Object.assign(addMedia(state, copy, media.fileName, media.contentType), { stored, sha256 })
      }
      log(state, copy, 'created')
      return copy
    },
    addAccount: (group, account) => {
      if (group.posts.some((post) => post.account === account)) return
      const [other] = state.connections
      if (other && !state.connections.some(({ platformId }) => platformId === account)) {
        state.connections.push({ ...other, platformId: account })
      }
      group.platforms.push(account)
      group.posts.push({ _id: nextId(state, 'post'), account, status: group.status })
      touch(state, group)
    },
    takeAway: (group, account) => {
      group.platforms = group.platforms.filter((id) => id !== account)
      group.posts = group.posts.filter((post) => post.account !== account)
      touch(state, group)
    },
    remove: (group) => {
      group.deleted = true
      for (const media of group.media) Object.assign(media, { stored: undefined, sha256: undefined })
      touch(state, group)
    },
    halfPublish: (group, account) => {
      for (const post of group.posts.filter((one) => one.account === account)) {
        post.status = 'published'
        log(state, group, 'published', { platform: platformOf(account) })
      }
      group.status = statusOfGroup(group.posts)
      group.scheduledTime ??= isoNow(state)
      touch(state, group)
    },
  }
}
