import { error, type Located, type Problem } from '../problem.ts'
import { quote, unknownWord } from '../wording.ts'
import { parseDuration } from './duration.ts'
import { judgeConnection, misspelledInputs } from './rules.ts'
import { type Fields, isComment, splitList, VIEWER_SETTINGS } from './settings.ts'

/** Every input of the step with its default, as action.yml declares them. An input that is empty has its default too. */
export const INPUT_DEFAULTS = {
  'api-key': '',
  videos: '',
  manifest: '',
  'release-assets': '',
  'release-tag': '',
  accounts: '',
  caption: '',
  'viewer-setting': '',
  'allow-comments': 'true',
  'allow-duet': 'false',
  'allow-stitch': 'false',
  'commercial-content': 'false',
  'brand-organic': 'false',
  'branded-content': 'false',
  schedule: 'now',
  timezone: 'UTC',
  id: '',
  'interaction-inversion': 'compensate',
  'on-duplicate': 'skip',
  'max-per-minute': '2',
  'max-per-day': '15',
  'max-posts': '20',
  'when-too-many': 'fail',
  'wait-timeout': '10m',
  concurrency: '3',
  only: '',
  'added-only': 'false',
  'dry-run': 'false',
  comment: 'false',
  preview: 'false',
  strict: 'false',
  'user-id': '',
  'api-url': 'https://api.postpost.dev/api/v1',
  'github-token': '',
} as const

type InputName = keyof typeof INPUT_DEFAULTS

/** The inputs, read and checked one by one. */
export type Inputs = Readonly<ReturnType<typeof readValues>>

/**
 * Reads all inputs and reports everything that is wrong with them at once.
 * @param environment the process environment, where the runner puts `INPUT_<NAME>`
 */
export function readInputs(environment: NodeJS.ProcessEnv): { inputs: Inputs; problems: Problem[] } {
  const problems: Problem[] = [...misspelledInputs(environment, INPUT_DEFAULTS)]
  const wrong = (input: InputName, message: string): void =>
    void problems.push(error('input/wrong-value', { input }, message))
  const inputs = readValues(environment, wrong)
  problems.push(...judgeConnection(inputs))
  const named = [...inputs.videos, ...inputs.manifest, ...inputs.releaseAssets]
  if (named.every(({ value }) => isComment(value))) {
    problems.push(
      error(
        'input/no-video',
        { input: 'videos' },
        'No video is named: set videos (files or globs, one a line), manifest (a YAML file in the repository) or release-assets (names of assets).',
      ),
    )
  }
  return { inputs, problems }
}

/** A value that is refused goes on as a harmless one: `wrong` has stopped the step by then. */
function readValues(environment: NodeJS.ProcessEnv, wrong: (input: InputName, message: string) => void) {
  const read = (name: InputName): string => environment[`INPUT_${name.toUpperCase()}`]?.trim() || INPUT_DEFAULTS[name]
  const located = <T>(input: InputName, value: T): Located<T> => ({ value, origin: { input } })
  const optional = (name: InputName): Located<string> | undefined => {
    const value = read(name)
    return value === '' ? undefined : located(name, value)
  }
  const lines = (name: InputName): readonly string[] => {
    const trimmed = read(name).split('\n')
    return trimmed.map((line) => line.trim()).filter((line) => line !== '')
  }
  /** Excludes keep their `!`, and comments their `#`: a file may have such a name. */
  const patterns = (name: InputName): readonly Located<string>[] => lines(name).map((line) => located(name, line))

  const flag = (name: InputName): boolean => {
    const value = read(name).toLowerCase()
    if (value !== 'true' && value !== 'false') wrong(name, `${name} is ${quote(value)}; write true or false.`)
    return value === 'true'
  }
  const word = <const T extends string>(name: InputName, words: readonly T[], fallback: T): T => {
    const found = words.find((candidate) => candidate === read(name))
    if (!found) wrong(name, unknownWord(name, read(name), words))
    return found ?? fallback
  }
  const count = (name: InputName, least: number): number => {
    const value = read(name)
    if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value)
    wrong(name, `${name} is ${quote(value)}; write a whole number from ${least} on.`)
    return least
  }
  const duration = (name: InputName): number => {
    const value = parseDuration(read(name))
    if (value === undefined) wrong(name, `${name} is ${quote(read(name))}; write a duration such as 10m, 90s, 1h or 0.`)
    return value ?? 0
  }

  const accounts = splitList(read('accounts')).map((account) => located('accounts', account))
  const caption = optional('caption')
  const hasViewerSetting = read('viewer-setting') !== ''
  const fields: Fields = {
    ...(accounts.length > 0 && { accounts: located('accounts', accounts) }),
    ...(caption && { caption }),
    ...(hasViewerSetting && {
      viewerSetting: located('viewer-setting', word('viewer-setting', VIEWER_SETTINGS, 'SELF_ONLY')),
    }),
    allowComments: located('allow-comments', flag('allow-comments')),
    allowDuet: located('allow-duet', flag('allow-duet')),
    allowStitch: located('allow-stitch', flag('allow-stitch')),
    commercialContent: located('commercial-content', flag('commercial-content')),
    brandOrganic: located('brand-organic', flag('brand-organic')),
    brandedContent: located('branded-content', flag('branded-content')),
    schedule: located('schedule', read('schedule')),
    timezone: located('timezone', read('timezone')),
  }
  return {
    apiKey: read('api-key'),
    videos: patterns('videos'),
    manifest: patterns('manifest'),
    /** Patterns of asset names. */
    releaseAssets: patterns('release-assets'),
    /** Empty: the release that triggered the run. */
    releaseTag: read('release-tag'),
    /** Template of the id of the one video of `videos` and `releaseAssets`. */
    id: optional('id'),
    /** The weakest layer of every post's settings. */
    fields,
    interactionInversion: word('interaction-inversion', ['compensate', 'off'], 'compensate'),
    onDuplicate: word('on-duplicate', ['skip', 'fail', 'repost'], 'skip'),
    /** 0: no limit, as for the next two. */
    maxPerMinute: count('max-per-minute', 0),
    maxPerDay: count('max-per-day', 0),
    maxPosts: count('max-posts', 0),
    whenTooMany: word('when-too-many', ['fail', 'first'], 'fail'),
    /** 0: do not wait. */
    waitTimeoutMs: duration('wait-timeout'),
    concurrency: count('concurrency', 1),
    only: lines('only'),
    addedOnly: flag('added-only'),
    dryRun: flag('dry-run'),
    /** Keep a preview comment on the pull request up to date. */
    comment: flag('comment'),
    /** Write a page that shows each post as it will look. */
    preview: flag('preview'),
    strict: flag('strict'),
    userId: read('user-id'),
    apiUrl: read('api-url').replace(/\/+$/, ''),
    githubToken: read('github-token'),
  }
}
