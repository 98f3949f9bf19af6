import type { Clock } from '../clock.ts'
import { formatDuration } from '../duration.ts'
import type { Log } from '../log.ts'
import type { PlannedPost } from '../plan/planned-post.ts'
import { listed } from '../wording.ts'
import type { Living } from './state.ts'

/** A log that is silent for longer looks like a step that hangs. */
const SIGN_OF_LIFE_EVERY_MS = 30_000
/** Enough to recognise them; the line is there to show that something goes on. */
const MOST_NAMES = 3

const STATE_WORDS: Readonly<Record<Living['at'], string>> = {
  waiting: 'waiting until published',
  asking: 'asking what became of it',
  committing: 'uploaded, waiting for its turn',
  uploading: 'uploading',
  drafting: 'making the draft',
  queued: 'not begun yet',
}

/** Where the posts of a run are; those that have ended are not in it. */
export type UnderWay = Map<PlannedPost, Living['at']>

/** Does the work, and says every 30 s which posts are still under way, and at what. */
export async function withSignOfLife<T>(
  work: () => Promise<T>,
  underWay: UnderWay,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<T> {
  const ended = new AbortController()
  const speaking = speak(underWay, clock, log, ended.signal)
  try {
    return await work()
  } finally {
    ended.abort()
    await speaking
  }
}

async function speak(underWay: UnderWay, clock: Clock, log: Log, ended: AbortSignal): Promise<void> {
  for (let afterMs = SIGN_OF_LIFE_EVERY_MS; ; afterMs += SIGN_OF_LIFE_EVERY_MS) {
    const isOver = await clock.sleep(SIGN_OF_LIFE_EVERY_MS, ended).then(
      () => false,
      () => true,
    )
    if (isOver) return
    log.info(`Still working after ${formatDuration(afterMs)}; ${describeUnderWay(underWay)}.`)
  }
}

/** `uploading: a.mp4, b.mp4; not begun yet: c.mp4, d.mp4, e.mp4 and 4 more`. */
function describeUnderWay(underWay: UnderWay): string {
  const groups = Object.entries(STATE_WORDS).flatMap(([doing, words]) => {
    const ids = [...underWay].flatMap(([{ post }, at]) => (at === doing ? [post.id] : []))
    return ids.length > 0 ? [`${words}: ${listed(ids, MOST_NAMES)}`] : []
  })
  return groups.length > 0 ? groups.join('; ') : 'finishing'
}
