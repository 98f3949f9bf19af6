import { error, type Located, type Problem } from '../problem.ts'
import { quote, unknownWord } from '../wording.ts'
import { INPUT_DEFAULTS, INVERSION, type InputName, type Inputs, ON_DUPLICATE, WHEN_TOO_MANY } from './definitions.ts'
import { parseDuration } from './duration.ts'
import { judgeConnection, misspelledInputs } from './rules.ts'
import { splitList, VIEWER_SETTINGS, type ViewerSetting } from './settings.ts'

/**
 * Reads all inputs at once and says everything that is wrong with them.
 * @param environment the process environment, where the runner puts `INPUT_<NAME>`
 */
export function readInputs(environment: NodeJS.ProcessEnv): { inputs: Inputs; problems: Problem[] } {
  const problems: Problem[] = [...misspelledInputs(environment, INPUT_DEFAULTS)]
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
    id: read('id') === '' ? undefined : located('id', read('id')),
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
    whenTooMany: word('when-too-many', WHEN_TOO_MANY, 'fail'),
    waitTimeoutMs: duration('wait-timeout'),
    concurrency: count('concurrency', 1),
    only: lines('only'),
    addedOnly: flag('added-only'),
    dryRun: flag('dry-run'),
    comment: flag('comment'),
    preview: flag('preview'),
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

const variable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
