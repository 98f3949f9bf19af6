import { error, type Located, type Problem } from '../problem.ts'
import { type InputName, type InputValues, inputs as table } from './by-name.ts'
import { inputReader } from './reading.ts'
import { missingKey, misspelledInputs } from './rules.ts'
import { type Fields, isComment } from './settings.ts'

/** The values of all inputs, each checked alone. */
export type Inputs = Readonly<ReturnType<typeof readValues>>

/**
 * Reads all inputs and reports everything that is wrong with them at once.
 * @param environment the process environment, where the runner puts `INPUT_<NAME>`
 */
export function readInputs(environment: NodeJS.ProcessEnv): { inputs: Inputs; problems: Problem[] } {
  const problems = misspelledInputs(environment)
  const inputs = readValues(environment, problems)
  problems.push(...missingKey(inputs))
  const named = [...inputs.videos, ...inputs.manifest, ...inputs.releaseAssets]
  if (named.every(({ value }) => isComment(value))) {
    const message =
      'No video is named: set videos (paths or patterns, one on each line), manifest (a YAML file in the repository) or release-assets (names of assets).'
    problems.push(error('input/no-video', { input: 'videos' }, message))
  }
  return { inputs, problems }
}

/** @param problems gets a problem for each wrong value */
function readValues(environment: NodeJS.ProcessEnv, problems: Problem[]) {
  const read = inputReader<InputValues>(table, environment, problems)
  const from = <T>(input: InputName, value: T): Located<T> => ({ value, origin: { input } })
  const located = <Name extends InputName>(input: Name): Located<InputValues[Name]> => from(input, read(input))
  const eachOf = (input: 'videos' | 'manifest' | 'release-assets' | 'accounts'): readonly Located<string>[] =>
    read(input).map((line) => from(input, line))

  const accounts = eachOf('accounts')
  const [caption, viewerSetting, id] = [read('caption'), read('viewer-setting'), read('id')]
  const fields: Fields = {
    ...(accounts.length > 0 && { accounts: from('accounts', accounts) }),
    ...(caption !== undefined && { caption: from('caption', caption) }),
    ...(viewerSetting !== undefined && { viewerSetting: from('viewer-setting', viewerSetting) }),
    allowComments: located('allow-comments'),
    allowDuet: located('allow-duet'),
    allowStitch: located('allow-stitch'),
    commercialContent: located('commercial-content'),
    brandOrganic: located('brand-organic'),
    brandedContent: located('branded-content'),
    schedule: located('schedule'),
    timezone: located('timezone'),
  }
  return {
    apiKey: read('api-key'),
    videos: eachOf('videos'),
    manifest: eachOf('manifest'),
    /** Patterns of asset names. */
    releaseAssets: eachOf('release-assets'),
    /** If it is empty, the release that triggered the run is meant. */
    releaseTag: read('release-tag'),
    /** Template for the id of the one video that `videos` and `releaseAssets` name. */
    id: id === undefined ? undefined : from('id', id),
    /** Settings for posts whose manifest entry and `defaults` do not state them. */
    fields,
    interactionInversion: read('interaction-inversion'),
    onDuplicate: read('on-duplicate'),
    onChange: read('on-change'),
    onRemoval: read('on-removal'),
    /** 0 means no limit, here and for the next three numbers. */
    maxWithdrawals: read('max-withdrawals'),
    maxPerMinute: read('max-per-minute'),
    maxPerDay: read('max-per-day'),
    maxPosts: read('max-posts'),
    whenTooMany: read('when-too-many'),
    /** 0 means that the step does not wait. */
    waitTimeoutMs: read('wait-timeout'),
    concurrency: read('concurrency'),
    only: read('only'),
    addedOnly: read('added-only'),
    dryRun: read('dry-run'),
    comment: read('comment'),
    preview: read('preview'),
    strict: read('strict'),
    userId: read('user-id'),
    apiUrl: read('api-url'),
    githubToken: read('github-token'),
  }
}
