import type { Located } from '../problem.ts'
import type { Fields } from './settings.ts'

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
export type InputName = keyof typeof INPUT_DEFAULTS

export const ON_DUPLICATE = ['skip', 'fail', 'repost'] as const
export const INVERSION = ['compensate', 'off'] as const
export const WHEN_TOO_MANY = ['fail', 'first'] as const

export interface Inputs {
  readonly apiKey: string
  /** Patterns in the order they were written, excludes with their `!`. */
  readonly videos: readonly Located<string>[]
  readonly manifest: readonly Located<string>[]
  /** Patterns of asset names. */
  readonly releaseAssets: readonly Located<string>[]
  /** Empty: the release that triggered the run. */
  readonly releaseTag: string
  /** Template of the id of the one video of `videos` and `releaseAssets`. */
  readonly id: Located<string> | undefined
  /** The weakest layer of every post's settings. */
  readonly fields: Fields
  readonly interactionInversion: (typeof INVERSION)[number]
  readonly onDuplicate: (typeof ON_DUPLICATE)[number]
  /** 0: no limit, for the next three. */
  readonly maxPerMinute: number
  readonly maxPerDay: number
  readonly maxPosts: number
  readonly whenTooMany: (typeof WHEN_TOO_MANY)[number]
  /** 0: do not wait. */
  readonly waitTimeoutMs: number
  readonly concurrency: number
  readonly only: readonly string[]
  readonly addedOnly: boolean
  readonly dryRun: boolean
  /** Keep a preview comment on the pull request. */
  readonly comment: boolean
  /** Write a page that shows each post as it will look. */
  readonly preview: boolean
  readonly strict: boolean
  readonly userId: string
  readonly apiUrl: string
  /** GITHUB_TOKEN of the job, or another one. */
  readonly githubToken: string
}
