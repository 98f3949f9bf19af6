import { closestMatch } from 'leven'
import { parseDuration } from './duration.ts'
import { type Fields, splitList, VIEWER_SETTINGS, type ViewerSetting } from './post.ts'
import { error, type Located, type Problem } from './problem.ts'
import { quote, unknownWord } from './wording.ts'

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
  'interaction-inversion': 'compensate',
  'on-duplicate': 'skip',
  'max-per-minute': '2',
  'max-per-day': '15',
  'max-posts': '20',
  'wait-timeout': '10m',
  concurrency: '3',
  only: '',
  'added-only': 'false',
  'dry-run': 'false',
  comment: 'false',
  strict: 'false',
  'user-id': '',
  'api-url': 'https://api.postpost.dev/api/v1',
  'github-token': '',
} as const
export type InputName = keyof typeof INPUT_DEFAULTS

const ON_DUPLICATE = ['skip', 'fail', 'repost'] as const
const INVERSION = ['compensate', 'off'] as const

export interface Inputs {
  readonly apiKey: string
  /** Patterns in the order they were written, excludes with their `!`. */
  readonly videos: readonly Located<string>[]
  readonly manifest: readonly Located<string>[]
  /** Patterns of asset names. */
  readonly releaseAssets: readonly Located<string>[]
  /** Empty: the release that triggered the run. */
  readonly releaseTag: string
  /** The weakest layer of every post's settings. */
  readonly fields: Fields
  readonly interactionInversion: (typeof INVERSION)[number]
  readonly onDuplicate: (typeof ON_DUPLICATE)[number]
  /** 0: no limit, for the next three. */
  readonly maxPerMinute: number
  readonly maxPerDay: number
  readonly maxPosts: number
  /** 0: do not wait. */
  readonly waitTimeoutMs: number
  readonly concurrency: number
  readonly only: readonly string[]
  readonly addedOnly: boolean
  readonly dryRun: boolean
  /** Keep a preview comment on the pull request. */
  readonly comment: boolean
  readonly strict: boolean
  readonly userId: string
  readonly apiUrl: string
  /** GITHUB_TOKEN of the job, or another one. */
  readonly githubToken: string
}

/**
 * Reads all inputs at once and says everything that is wrong with them.
 * @param environment the process environment, where the runner puts `INPUT_<NAME>`
 */
export function readInputs(environment: NodeJS.ProcessEnv): { inputs: Inputs; problems: Problem[] } {
  const problems: Problem[] = [...misspelledInputs(environment)]
  const wrong = (input: InputName, message: string): void => void problems.push(error({ input }, message))
  const read = (name: InputName): string => environment[variable(name)]?.trim() || INPUT_DEFAULTS[name]
  const located = <T>(input: InputName, value: T): Located<T> => ({ value, origin: { input } })

  const lines = (name: InputName): string[] =>
    read(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  /** As @actions/glob does, lines that begin with # are comments. */
  const patterns = (name: InputName): Located<string>[] =>
    lines(name)
      .filter((line) => !line.startsWith('#'))
      .map((line) => located(name, line))

  const flag = (name: InputName): boolean => {
    const value = read(name).toLowerCase()
    if (value !== 'true' && value !== 'false') wrong(name, `${name} is ${quote(value)}; write true or false.`)
    return value === 'true'
  }

  const word = <T extends string>(name: InputName, words: readonly T[], fallback: T): T => {
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

  const viewerSetting = (): { viewerSetting?: Located<ViewerSetting> } =>
    read('viewer-setting') === ''
      ? {}
      : { viewerSetting: located('viewer-setting', word('viewer-setting', VIEWER_SETTINGS, 'SELF_ONLY')) }

  const accounts = splitList(read('accounts'))
  const inputs: Inputs = {
    apiKey: read('api-key'),
    videos: patterns('videos'),
    manifest: patterns('manifest'),
    releaseAssets: patterns('release-assets'),
    releaseTag: read('release-tag'),
    fields: {
      ...(accounts.length > 0
        ? {
            accounts: located(
              'accounts',
              accounts.map((account) => located('accounts', account)),
            ),
          }
        : {}),
      ...(read('caption') === '' ? {} : { caption: located('caption', read('caption')) }),
      ...viewerSetting(),
      allowComments: located('allow-comments', flag('allow-comments')),
      allowDuet: located('allow-duet', flag('allow-duet')),
      allowStitch: located('allow-stitch', flag('allow-stitch')),
      commercialContent: located('commercial-content', flag('commercial-content')),
      brandOrganic: located('brand-organic', flag('brand-organic')),
      brandedContent: located('branded-content', flag('branded-content')),
      schedule: located('schedule', read('schedule')),
      timezone: located('timezone', read('timezone')),
    },
    interactionInversion: word('interaction-inversion', INVERSION, 'compensate'),
    onDuplicate: word('on-duplicate', ON_DUPLICATE, 'skip'),
    maxPerMinute: count('max-per-minute', 0),
    maxPerDay: count('max-per-day', 0),
    maxPosts: count('max-posts', 0),
    waitTimeoutMs: duration('wait-timeout'),
    concurrency: count('concurrency', 1),
    only: lines('only'),
    addedOnly: flag('added-only'),
    dryRun: flag('dry-run'),
    comment: flag('comment'),
    strict: flag('strict'),
    userId: read('user-id'),
    apiUrl: read('api-url').replace(/\/+$/, ''),
    githubToken: read('github-token'),
  }
  problems.push(...judgeConnection(inputs))
  if (inputs.videos.length + inputs.manifest.length + inputs.releaseAssets.length === 0) {
    wrong(
      'videos',
      'No video is named: set videos (files or globs, one a line), manifest (a YAML file in the repository) or release-assets (names of assets).',
    )
  }
  return { inputs, problems }
}

function judgeConnection(inputs: Inputs): Problem[] {
  const { apiKey, apiUrl, userId, dryRun } = inputs
  const problems: Problem[] = []
  const wrong = (input: InputName, message: string): void => void problems.push(error({ input }, message))
  if (apiKey === '' && !dryRun) {
    wrong(
      'api-key',
      'api-key is empty: set it to a secret, api-key: ${{ secrets.POSTPOST_API_KEY }}, and check that the secret exists under this name. Workflows of forks and of Dependabot get no secrets: there, use dry-run: true.',
    )
  }
  // A key goes into a header: anything but printable ASCII would be refused there with an error nobody understands.
  if (!/^[\x21-\x7e]*$/.test(apiKey)) {
    wrong('api-key', 'api-key holds spaces, line breaks or letters outside ASCII: copy the key into the secret again.')
  }
  if (userId !== '' && !/^[0-9a-f]{24}$/i.test(userId)) {
    wrong('user-id', `user-id is ${quote(userId)}; the id of a managed user has 24 hex digits.`)
  }
  if (!isSafeUrl(apiUrl)) {
    wrong(
      'api-url',
      // Not quoted whole: it may hold a password.
      `api-url is ${quote(apiUrl.replace(/\/\/.*@/, '//***@'))}; write an https:// address without user, query or fragment (plain http only on loopback).`,
    )
  }
  return problems
}

/** The key travels in a header: only https may carry it, and plain http on this very machine, for tests. */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  if (url.username || url.password || url.search || url.hash) return false
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)
}

/**
 * The runner only warns about an input that action.yml does not know, and `shedule: draft` would publish at once:
 * a name close to a known one stops the step.
 */
function misspelledInputs(environment: NodeJS.ProcessEnv): Problem[] {
  const names = Object.keys(INPUT_DEFAULTS)
  const given = Object.keys(environment).filter((key) => key.startsWith('INPUT_'))
  return given.flatMap((key) => {
    const input = key.slice('INPUT_'.length).toLowerCase()
    if (names.includes(input)) return []
    const meant = closestMatch(input, names, { maxDistance: 2 })
    return meant ? [error({ input }, `There is no input ${quote(input)}; did you mean ${meant}?`)] : []
  })
}

const variable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
