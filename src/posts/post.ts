import type { Fields, Setting, ViewerSetting } from '../inputs/settings.ts'
import type { TikTokSettings } from '../postpost/client.ts'
import { error, inTextOf, type Located, type Origin, type Problem, warning } from '../problem.ts'
import { type CaptionContext, type CaptionSource, captionOf, renderId } from './caption/caption.ts'
import { parseSchedule, type Schedule } from './schedule/schedule.ts'
import { checkTimezone } from './schedule/timezone.ts'
import type { VideoFile } from './videos.ts'

/** What the user wants on TikTok. If `viewerSetting` is undefined, the checks refuse the post later. */
export interface Wanted extends Omit<TikTokSettings, 'viewerSetting'> {
  readonly viewerSetting: ViewerSetting | undefined
}

/** One video with everything that the user wants for it. `originOf` says where each setting was written. */
export interface Post {
  /** The entry's `id`, or else the video's path in the workspace. */
  readonly id: string
  readonly hasOwnId: boolean
  readonly video: VideoFile
  /** True for an asset of a release: its file is outside the workspace. */
  readonly isAsset: boolean
  /** The manifest entry it comes from. */
  readonly entry: { readonly manifest: string; readonly key: string } | undefined
  /** The finished caption. */
  readonly caption: string
  /** Before values were filled in. */
  readonly captionAsWritten: string
  /** As written. Undefined means the only connected account. */
  readonly accounts: readonly Located<string>[] | undefined
  readonly schedule: Schedule
  /**
   * False if the time was written once for several videos (an input, `defaults`, a pattern). Then no post goes out
   * before it, and the pace may move some of them to later times.
   */
  readonly timeIsOwn: boolean
  /**
   * True if the time was written at the entry or in the inputs, and the video is one path without wildcards. New videos
   * do not change such a time.
   */
  readonly timeIsWritten: boolean
  readonly timezone: string
  readonly settings: Wanted
  /** Settings that were refused already. */
  readonly refused: ReadonlySet<string>
  /** Where a setting was written, or else where the post itself is named. */
  originOf(setting: Setting): Origin
}

/** What a post is built from. */
export interface PostSource extends CaptionSource {
  readonly entry: Post['entry']
  /** The input `id`, for the one video of the inputs. */
  readonly idTemplate?: Located<string> | undefined
  readonly refused: Post['refused']
  readonly timeIsWritten: boolean
}

/** The input that can give a missing setting to a post without a manifest. */
const INPUT_FOR: { readonly [S in Setting]?: string } = {
  accounts: 'accounts',
  caption: 'caption',
  viewerSetting: 'viewer-setting',
}

/**
 * Makes a post of a video and its settings. A wrong value is reported and replaced, so that the other checks still run.
 * @param nowMs for examples of times in messages
 */
export async function buildPost(
  source: PostSource,
  context: CaptionContext,
  nowMs: number,
): Promise<{ post: Post; problems: Problem[]; usesRelease: boolean }> {
  const { fields, isAsset, entry, idTemplate } = source
  const { file, origin } = source.video
  const placeOf = (setting: Setting): Origin =>
    (setting === 'id' ? idTemplate?.origin : undefined) ??
    fields[setting]?.origin ??
    fields.video?.origin ??
    (INPUT_FOR[setting] ? { input: INPUT_FOR[setting] } : origin)
  const rendered = idTemplate && (await renderId(idTemplate, file, context))
  const caption = await captionOf(source, context, placeOf('caption'))
  const originOf = (setting: Setting): Origin => (setting === 'caption' ? caption.origin : placeOf(setting))
  const { schedule, timezone, problems: inSchedule } = await scheduleOf(fields, originOf, nowMs)
  const ownId = rendered ? rendered.text : fields.id?.value
  const problems = [...caption.problems, ...inSchedule, ...(rendered?.problems ?? [])]
  const isWrong = (found: readonly Problem[]): boolean => found.some(({ severity }) => severity === 'error')
  const refused = [...(isWrong(caption.problems) ? ['caption'] : []), ...(isWrong(inSchedule) ? ['schedule'] : [])]
  const post: Post = {
    id: ownId || file.path,
    hasOwnId: Boolean(ownId),
    video: file,
    isAsset,
    entry,
    caption: caption.text,
    captionAsWritten: caption.written,
    accounts: fields.accounts?.value,
    schedule,
    timeIsOwn: true,
    timeIsWritten: source.timeIsWritten,
    timezone,
    settings: {
      viewerSetting: fields.viewerSetting?.value,
      allowComments: fields.allowComments?.value ?? false,
      allowDuet: fields.allowDuet?.value ?? false,
      allowStitch: fields.allowStitch?.value ?? false,
      commercialContent: fields.commercialContent?.value ?? false,
      brandOrganic: fields.brandOrganic?.value ?? false,
      brandedContent: fields.brandedContent?.value ?? false,
    },
    refused: new Set([...source.refused, ...refused]),
    originOf,
  }
  return {
    post,
    problems: problems.map((problem) => inTextOf(problem, post)),
    usesRelease: caption.usesRelease || (rendered?.usesRelease ?? false),
  }
}

async function scheduleOf(fields: Fields, originOf: (setting: Setting) => Origin, nowMs: number) {
  const zone = fields.timezone?.value ?? 'UTC'
  const wrongZone = checkTimezone(zone)
  const timezone = wrongZone ? 'UTC' : zone
  const problems: Problem[] = wrongZone ? [error('schedule/timezone', originOf('timezone'), wrongZone)] : []
  const parsed = await parseSchedule(fields.schedule?.value ?? 'now', timezone, nowMs)
  if ('wrong' in parsed) problems.push(error('schedule/unreadable', originOf('schedule'), parsed.wrong))
  const schedule: Schedule = 'wrong' in parsed ? { kind: 'draft' } : parsed.schedule
  if (schedule.kind === 'at' && schedule.notice)
    problems.push(warning('schedule/daylight-saving', originOf('schedule'), schedule.notice))
  return { schedule, timezone, problems }
}
