import assert from 'node:assert/strict'
import { clips, LATER, manifestOf, outcomesOf } from '../company/company.ts'
import type { RunResult } from '../runner/runner.ts'
import type { SandboxOptions } from '../sandbox/options.ts'
import type { Group } from '../sandbox/postpost-state.ts'
import { resultsOf, type Story, startStory, type Told } from '../support/story.ts'

export const step = { manifest: 'posts.yml', 'wait-timeout': '0' }
export const update = { ...step, 'on-change': 'update' }
export const overwrite = { ...step, 'on-change': 'overwrite' }
export const withdraw = { ...step, 'on-removal': 'withdraw' }

/** An entry with an id, on one line. */
export const launch = (more: string): string => `  - { id: launch, video: a.mp4, ${more} }\n`
export const at = (time = LATER): string => `schedule: "${time}"`

/** What is in PostPost and not deleted, as `scheduled Hi 2099-12-01T18:00:00.000Z`. */
export const thereIn = ({ sandbox }: Pick<Story, 'sandbox'>): string[] =>
  sandbox.groups
    .filter(({ deleted }) => !deleted)
    .map(({ status, content, scheduledTime }) => [status, content, scheduledTime].filter(Boolean).join(' '))

export async function startCalendar(
  posts: string,
  options: SandboxOptions = {},
  defaults = '',
  letters = 'abc',
): Promise<Story> {
  const story = await startStory({ 'posts.yml': manifestOf(posts, defaults), ...clips(letters) }, options)
  const run = await story.run(step)
  assert.equal(run.exitCode, 0, run.log)
  return story
}

/** The manifest as it is by now. */
export const edit = (story: Story, posts: string, defaults = ''): Promise<void> =>
  story.write({ 'posts.yml': manifestOf(posts, defaults) })

export function onlyGroup({ sandbox }: Pick<Story, 'sandbox'>): Group {
  const [group, ...others] = sandbox.groups.filter(({ deleted }) => !deleted)
  assert.ok(group && others.length === 0, `${others.length + 1} posts of one entry are in PostPost`)
  return group
}

/** Outcome, plan and what differs of each result: `updated move time`. */
export const shown = (run: RunResult): string[] =>
  resultsOf(run).map(({ outcome, plan, changes }: Told) =>
    [outcome, plan, ...(Array.isArray(changes) ? changes : [])].join(' '),
  )

export { outcomesOf }
