import type { Fields, Setting } from '../inputs/settings.ts'
import { error, type Origin, type Problem, samePlace, warning } from '../problem.ts'
import { captionOf, templatedId } from './caption/caption.ts'
import type { Post, PostSource, RunContext } from './post.ts'
import { parseSchedule, type Schedule } from './schedule/schedule.ts'
import { checkTimezone } from './schedule/timezone.ts'

/** Where a post that no manifest lists would have got what it lacks. */
const inputFor: { readonly [S in Setting]?: string } = {
  accounts: 'accounts',
  caption: 'caption',
  viewerSetting: 'viewer-setting',
}

/** The layered settings and one video → a post. What is wrong is said, and the rest goes on to the next checks. */
export async function buildPost(
  ingredients: PostSource,
  around: RunContext,
): Promise<{ post: Post; problems: Problem[] }> {
  const { fields, isAsset, entry, idTemplate } = ingredients
  const { file, origin } = ingredients.video
  const originOf = (setting: Setting): Origin =>
    (setting === 'id' ? idTemplate?.origin : undefined) ??
    fields[setting]?.origin ??
    fields.video?.origin ??
    (inputFor[setting] ? { input: inputFor[setting] } : origin)
  const on = (
    setting: 'allowComments' | 'allowDuet' | 'allowStitch' | 'commercialContent' | 'brandOrganic' | 'brandedContent',
  ) => fields[setting]?.value ?? false
  const caption = await captionOf(ingredients, around, originOf('caption'))
  const schedule = await scheduleOf(fields, originOf, around.now)
  const given = idTemplate && (await templatedId(idTemplate, file, around))
  const ownId = given ? given.text : fields.id?.value
  const problems = [...caption.problems, ...schedule.problems, ...(given?.problems ?? [])]
  const flawed = new Set(ingredients.flawed)
  if (caption.problems.some(({ severity }) => severity === 'error')) flawed.add('caption')
  const places = [
    origin,
    ...ingredients.flaws,
    ...Object.values(fields).flatMap((field) => field?.origin ?? []),
    ...(fields.accounts?.value ?? []).map((account) => account.origin),
    ...problems.map((problem) => problem.origin),
  ]
  const post: Post = {
    id: ownId || file.path,
    hasOwnId: Boolean(ownId),
    video: file,
    isAsset,
    entry,
    caption: caption.text,
    accounts: fields.accounts?.value,
    schedule: schedule.schedule,
    timeIsOwn: true,
    timezone: schedule.timezone,
    settings: {
      viewerSetting: fields.viewerSetting?.value,
      allowComments: on('allowComments'),
      allowDuet: on('allowDuet'),
      allowStitch: on('allowStitch'),
      commercialContent: on('commercialContent'),
      brandOrganic: on('brandOrganic'),
      brandedContent: on('brandedContent'),
    },
    flawed,
    originOf,
    owns: (place) => places.some((own) => samePlace(own, place)),
  }
  return { post, problems }
}

async function scheduleOf(fields: Fields, originOf: (setting: Setting) => Origin, now: RunContext['now']) {
  const zone = fields.timezone?.value ?? 'UTC'
  const wrongZone = checkTimezone(zone)
  const timezone = wrongZone ? 'UTC' : zone
  const problems: Problem[] = wrongZone ? [error(originOf('timezone'), wrongZone)] : []
  const text = fields.schedule?.value ?? 'now'
  // Words need no time, and so do not wait for it.
  const parsed = await parseSchedule(text, timezone, text === 'now' || text === 'draft' ? 0 : await now())
  if ('wrong' in parsed) problems.push(error(originOf('schedule'), parsed.wrong))
  const schedule: Schedule = 'wrong' in parsed ? { kind: 'draft' } : parsed.schedule
  if (schedule.kind === 'at' && schedule.notice) problems.push(warning(originOf('schedule'), schedule.notice))
  return { schedule, timezone, problems }
}
