import {
  anyText,
  apiAddress,
  countFrom,
  duration,
  flag,
  type Input,
  key,
  lines,
  maybe,
  nameList,
  userId,
  word,
} from './kinds.ts'
import { VIEWER_SETTINGS } from './settings.ts'

/**
 * Every input of the step, below the heading under which documents show it. `npm run docs` writes action.yml, the README and
 * docs/inputs-and-outputs.md from it. Names, defaults and meanings are what workflows rely on.
 */
export const INPUT_GROUPS = {
  'What to publish': {
    'api-key': { kind: key, about: 'PostPost API key, from a secret. Needed unless `dry-run` is `true`.' },
    videos: {
      kind: lines,
      about: 'Video files to publish, one path or glob a line, relative to the workspace; a line with `!` excludes.',
    },
    manifest: {
      kind: lines,
      about: '[YAML manifests](docs/manifest.md) that list posts, one path or glob a line, relative to the workspace.',
    },
    'release-assets': {
      kind: lines,
      about: 'Assets of the release to publish, one name or pattern a line; a line with `!` excludes.',
    },
    caption: {
      kind: maybe(anyText),
      about: '[Caption template](docs/captions.md), at most 2,200 UTF-16 code units once rendered, hashtags included.',
    },
  },
  'Where, and who may see it': {
    accounts: {
      kind: nameList,
      about:
        'TikTok accounts: `tiktok-{openId}`, `@username` or `all`, separated by commas or lines. Default: the only connected TikTok account.',
    },
    'viewer-setting': {
      kind: maybe(word(VIEWER_SETTINGS, 'SELF_ONLY')),
      about:
        '[Who may see the posts](#who-may-see-it): `PUBLIC_TO_EVERYONE`, `MUTUAL_FOLLOW_FRIENDS`, `FOLLOWER_OF_CREATOR` or `SELF_ONLY`. No default: every post must state it, here or in the manifest.',
    },
    'allow-comments': { kind: flag, default: 'true', about: 'Whether others may comment, as you want it.' },
    'allow-duet': { kind: flag, default: 'false', about: 'Whether others may make duets, as you want it.' },
    'allow-stitch': { kind: flag, default: 'false', about: 'Whether others may stitch, as you want it.' },
    'commercial-content': {
      kind: flag,
      default: 'false',
      about: 'The posts promote something; say what with `brand-organic` or `branded-content`.',
    },
    'brand-organic': { kind: flag, default: 'false', about: 'They promote your own brand.' },
    'branded-content': { kind: flag, default: 'false', about: "They promote another's brand, for pay." },
  },
  When: {
    schedule: {
      kind: anyText,
      default: 'now',
      about:
        'When to publish: `now`; `2026-12-01T18:00:00+01:00`; `2026-12-01T18:00` in `timezone`; `+2h`, `+1d`, `+90m`; `18:00`, `weekdays 09:00, 17:30` or `Mon, Thu 18:00` for [the next free slot](docs/scheduling-and-pace.md#slots) in `timezone`; or `draft` (uploaded, left for [a person to approve](docs/approval-by-draft.md) in PostPost). For several videos: when the first goes out.',
    },
    timezone: {
      kind: anyText,
      default: 'UTC',
      about: 'IANA time zone for times without an offset and for slots, for example `Europe/Berlin`.',
    },
    'max-per-minute': {
      kind: countFrom(0),
      default: '2',
      about:
        'Posts an account gets within any minute, [earlier ones counted](docs/scheduling-and-pace.md#pace); later posts get later times. `0` lifts the limit.',
    },
    'max-per-day': {
      kind: countFrom(0),
      default: '15',
      about:
        'Posts an account gets within any 24 hours, [earlier ones counted](docs/scheduling-and-pace.md#pace); later posts get later times. `0` lifts the limit.',
    },
    'wait-timeout': {
      kind: duration,
      default: '10m',
      about: 'How long to wait for the published status, for example `90s`, `10m` or `1h`. `0` does not wait.',
    },
  },
  'How careful': {
    'dry-run': {
      kind: flag,
      default: 'false',
      about:
        'Check everything and preview it; nothing is written. Without `api-key` only what can be known here, so that it works on pull requests from forks.',
    },
    comment: {
      kind: flag,
      default: 'false',
      about:
        'Keep one [preview comment](docs/pull-request-previews.md) on the pull request up to date (permissions: `pull-requests: write`).',
    },
    preview: {
      kind: flag,
      default: 'false',
      about:
        'Write [a page](docs/pull-request-previews.md#the-page) that shows each post as it will look: one HTML file, its path in the output `preview`.',
    },
    'on-duplicate': {
      kind: word(['skip', 'fail', 'repost'], 'skip'),
      default: 'skip',
      about:
        'What to do with a video that is on the account already: `skip` it, `fail` before anything is sent, or `repost` it (the same content is posted again, an equal id is not).',
    },
    'on-change': {
      kind: word(['warn', 'update', 'overwrite'], 'warn'),
      default: 'warn',
      about:
        'What to do with a post that is [not public yet](docs/calendar-in-git.md) and differs from its entry: `warn`, `update` (it is changed to match, unless somebody changed it in PostPost) or `overwrite` (it is changed to match in any case).',
    },
    'on-removal': {
      kind: word(['keep', 'withdraw'], 'keep'),
      default: 'keep',
      about:
        'What to do with a scheduled post whose entry is [gone from its manifest](docs/calendar-in-git.md#pull-a-post): `keep` it (and say so), or `withdraw` it (back to a draft in PostPost).',
    },
    'max-withdrawals': {
      kind: countFrom(0),
      default: '3',
      about: 'A plan that withdraws more posts than this is refused before anything is sent. `0` lifts the limit.',
    },
    'max-posts': {
      kind: countFrom(0),
      default: '20',
      about: 'A plan with more new posts than this is refused before anything is sent. `0` lifts the limit.',
    },
    'when-too-many': {
      kind: word(['fail', 'first'], 'fail'),
      default: 'fail',
      about:
        'What to do with more new posts than `max-posts`: `fail`, or `first` (the first ones go out, the rest next time).',
    },
    'added-only': {
      kind: flag,
      default: 'false',
      about: 'On a push or pull request, publish only videos and manifest entries that it added.',
    },
    strict: { kind: flag, default: 'false', about: 'Warnings count as errors.' },
  },
  Advanced: {
    'interaction-inversion': {
      kind: word(['compensate', 'off'], 'compensate'),
      default: 'compensate',
      about:
        'PostPost documents that it passes comments, duet and stitch on [inverted](docs/inversion.md): `compensate` sends the opposite of what you want, `off` sends it as it is.',
    },
    'release-tag': {
      kind: anyText,
      about:
        'Tag of the release that assets and caption values come from. Default: the release that triggered the run.',
    },
    id: {
      kind: maybe(anyText),
      about:
        'Template that gives the one video of the inputs its id, for example `{{ release.tag }}`: with the same id it is [the same post](docs/re-runs-and-duplicates.md), whatever the file holds.',
    },
    only: {
      kind: lines,
      about: "Ids to publish out of all that were found, one a line ([a matrix job's share](docs/fan-out.md)).",
    },
    concurrency: { kind: countFrom(1), default: '3', about: 'Videos uploaded at the same time.' },
    'user-id': { kind: userId, about: 'Managed user of a PostPost workspace to act for (24 hex digits).' },
    'api-url': {
      kind: apiAddress,
      default: 'https://api.postpost.dev/api/v1',
      about: "Address of PostPost's REST API; https only (plain http on loopback, for tests).",
    },
    'github-token': {
      kind: anyText,
      filledIn: '${{ github.token }}',
      about: 'Token for release assets, `added-only`, the comment, and for the newest commit in re-runs.',
    },
  },
} satisfies Record<string, Record<string, Input<unknown>>>
