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
 * Every input of the step. The names of the groups are headings in the documents. `npm run docs` writes action.yml, the
 * README and docs/inputs-and-outputs.md from this table. Workflows rely on the names, defaults and meanings.
 */
export const INPUT_GROUPS = {
  'What to publish': {
    'api-key': { kind: key, about: 'PostPost API key, from a secret. Needed unless `dry-run` is `true`.' },
    videos: {
      kind: lines,
      about:
        'Video files to publish: one path or pattern on each line, relative to the workspace. A line that begins with `!` excludes files.',
    },
    manifest: {
      kind: lines,
      about:
        '[YAML manifests](docs/manifest.md) that list posts: one path or pattern on each line, relative to the workspace.',
    },
    'release-assets': {
      kind: lines,
      about:
        'Assets of the release to publish: one name or pattern on each line. A line that begins with `!` excludes assets.',
    },
    caption: {
      kind: maybe(anyText),
      about:
        '[Caption template](docs/captions.md). The finished caption may have 2,200 UTF-16 code units, hashtags included.',
    },
  },
  'Where, and who may see it': {
    accounts: {
      kind: nameList,
      about:
        'TikTok accounts to post to: `tiktok-{openId}`, `@username` or `all`, separated by commas or lines. Default: the only connected TikTok account.',
    },
    'viewer-setting': {
      kind: maybe(word(VIEWER_SETTINGS, 'SELF_ONLY')),
      about:
        '[Who may see the posts](#who-may-see-it): `PUBLIC_TO_EVERYONE`, `MUTUAL_FOLLOW_FRIENDS`, `FOLLOWER_OF_CREATOR` or `SELF_ONLY`. No default: every post must state it, here or in the manifest.',
    },
    'allow-comments': { kind: flag, default: 'true', about: 'Whether others may comment.' },
    'allow-duet': { kind: flag, default: 'false', about: 'Whether others may make duets.' },
    'allow-stitch': { kind: flag, default: 'false', about: 'Whether others may stitch.' },
    'commercial-content': {
      kind: flag,
      default: 'false',
      about: 'Whether the posts promote something. If so, set `brand-organic` or `branded-content` too.',
    },
    'brand-organic': { kind: flag, default: 'false', about: 'Whether they promote your own brand.' },
    'branded-content': { kind: flag, default: 'false', about: "Whether they promote somebody else's brand, for pay." },
  },
  When: {
    schedule: {
      kind: anyText,
      default: 'now',
      about:
        'When to publish: `now`; `2026-12-01T18:00:00+01:00`; `2026-12-01T18:00` in `timezone`; `+2h`, `+1d`, `+90m`; `18:00`, `weekdays 09:00, 17:30` or `Mon, Thu 18:00` for [the next free slot](docs/scheduling-and-pace.md#slots) in `timezone`; or `draft` ([a person approves it](docs/approval-by-draft.md) in PostPost). For several videos: when the first one goes out.',
    },
    timezone: {
      kind: anyText,
      default: 'UTC',
      about: 'IANA time zone of slots and of times without an offset, for example `Europe/Berlin`.',
    },
    'max-per-minute': {
      kind: countFrom(0),
      default: '2',
      about:
        'How many posts an account gets within any minute, [earlier ones included](docs/scheduling-and-pace.md#pace). Further posts get later times. `0` lifts the limit.',
    },
    'max-per-day': {
      kind: countFrom(0),
      default: '15',
      about:
        'How many posts an account gets within any 24 hours, [earlier ones included](docs/scheduling-and-pace.md#pace). Further posts get later times. `0` lifts the limit.',
    },
    'wait-timeout': {
      kind: duration,
      default: '10m',
      about: 'How long to wait until posts are published, for example `90s`, `10m` or `1h`. `0` does not wait.',
    },
  },
  'How careful': {
    'dry-run': {
      kind: flag,
      default: 'false',
      about:
        'Check and preview everything, and write nothing. Without `api-key` it shows what can be known without PostPost, so it works on pull requests from forks.',
    },
    comment: {
      kind: flag,
      default: 'false',
      about:
        'Keep one [preview comment](docs/pull-request-previews.md) on the pull request up to date. It needs the permission `pull-requests: write`.',
    },
    preview: {
      kind: flag,
      default: 'false',
      about:
        'Write [a page](docs/pull-request-previews.md#the-page) that shows each post as it will look. It is one HTML file, and the output `preview` has its path.',
    },
    'on-duplicate': {
      kind: word(['skip', 'fail', 'repost'], 'skip'),
      default: 'skip',
      about:
        'What to do if a video is on the account already: `skip` it, `fail` before anything is sent, or `repost` it (the same content is posted again, the same id is not).',
    },
    'on-change': {
      kind: word(['warn', 'update', 'overwrite'], 'warn'),
      default: 'warn',
      about:
        'What to do if a post is [not public yet](docs/calendar-in-git.md) and differs from its entry: `warn`, `update` (change the post to match, unless somebody changed it in PostPost) or `overwrite` (change it to match in any case).',
    },
    'on-removal': {
      kind: word(['keep', 'withdraw'], 'keep'),
      default: 'keep',
      about:
        'What to do if the entry of a scheduled post is [gone from its manifest](docs/calendar-in-git.md#pull-a-post): `keep` the post (and say so), or `withdraw` it (it becomes a draft again in PostPost).',
    },
    'max-withdrawals': {
      kind: countFrom(0),
      default: '3',
      about: 'How many posts a run may withdraw. If there are more, nothing is sent. `0` lifts the limit.',
    },
    'max-posts': {
      kind: countFrom(0),
      default: '20',
      about: 'How many new posts a run may have. If there are more, `when-too-many` decides. `0` lifts the limit.',
    },
    'when-too-many': {
      kind: word(['fail', 'first'], 'fail'),
      default: 'fail',
      about:
        'What to do with more new posts than `max-posts`: `fail` before anything is sent, or `first` (publish the first ones now, and the others in later runs).',
    },
    'added-only': {
      kind: flag,
      default: 'false',
      about: 'On a push or pull request: publish only the videos and manifest entries that it added.',
    },
    strict: { kind: flag, default: 'false', about: 'Treat warnings as errors.' },
  },
  Advanced: {
    'interaction-inversion': {
      kind: word(['compensate', 'off'], 'compensate'),
      default: 'compensate',
      about:
        'PostPost documents that it [inverts](docs/inversion.md) comments, duet and stitch. `compensate` sends the opposite of what you want, `off` sends what you want.',
    },
    'release-tag': {
      kind: anyText,
      about:
        'Tag of the release that assets and caption values come from. Default: the release that triggered the run.',
    },
    id: {
      kind: maybe(anyText),
      about:
        'Template for the id of the one video of the inputs, for example `{{ release.tag }}`. With the same id it is [the same post](docs/re-runs-and-duplicates.md), even if the file is another one.',
    },
    only: {
      kind: lines,
      about:
        'Publish only the posts with these ids, one id on each line ([the share of a matrix job](docs/fan-out.md)).',
    },
    concurrency: { kind: countFrom(1), default: '3', about: 'How many videos are uploaded at the same time.' },
    'user-id': { kind: userId, about: 'The managed user of a PostPost workspace to act for (24 hex digits).' },
    'api-url': {
      kind: apiAddress,
      default: 'https://api.postpost.dev/api/v1',
      about: "URL of PostPost's REST API. It must be https, or http on this machine for tests.",
    },
    'github-token': {
      kind: anyText,
      filledIn: '${{ github.token }}',
      about: 'Token for release assets, `added-only` and the comment. Re-runs ask with it for the newest commit.',
    },
  },
} satisfies Record<string, Record<string, Input<unknown>>>
