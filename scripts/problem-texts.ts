import type { ProblemCode } from '../src/problem-codes.ts'

const VIDEO =
  'The message has the measured value, the limit, and a command that repairs the video. [All rules and their sources](limits.md).'
const FIRST_LINE = 'The message has the line to write.'

/** What docs/errors.md says of each code. A code without its text does not compile. */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, string>> = {
  'accounts/expired':
    'The connection between this TikTok account and PostPost has expired. Connect the account again in PostPost. The next run goes on where this one stopped.',
  'accounts/expires-soon': 'This is a warning. Connect the account again in PostPost before posts begin to fail.',
  'accounts/not-an-account': 'Write an account as `@username`, `tiktok-{openId}` or `all`.',
  'accounts/unknown':
    'PostPost has no such TikTok account connected. The message lists the accounts that are connected. If there are several, `accounts` must say which ones you mean.',
  'added-only/lost':
    'An earlier push added this video, and it is on none of its accounts. The run of that push has probably failed. Run the step once without `added-only`. It skips what is there already.',
  'added-only/no-meaning':
    'Only pushes and pull requests add files. On other events the step considers all videos, and recognises duplicates.',
  'added-only/nothing-to-compare':
    'The branch is new, the push was forced, or a commit is gone. Only what the newest commit added is considered.',
  'added-only/outside':
    'The file is not in the repository that was checked out, so no push can add it. Publish it in another step without `added-only`.',
  'caption/empty': 'TikTok takes no post without a caption. [Where captions come from](captions.md).',
  'caption/names':
    "An `@name` from the release's notes becomes a mention on TikTok, of whoever has that name there. [Captions](captions.md).",
  'caption/template':
    'The template has a value or a filter that cannot be read. [All values and filters](captions.md).',
  'caption/too-long':
    'TikTok takes 2,200 UTF-16 code units, hashtags included. Most emoji count as two. The filter `cut` shortens a caption.',
  'caption/two-sources': 'An entry can have `caption` or `captionFile`, but not both.',
  'caption/unreadable': 'The file with the caption does not exist, is not UTF-8, or is outside of the workspace.',
  'disclosure/contradiction':
    '`commercial-content` needs `brand-organic` or `branded-content`, and each of these needs `commercial-content`. Branded content cannot be `SELF_ONLY`. [Rules](limits.md).',
  'files/comment-or-file':
    'A line that begins with `!` is an exclude, and there is a file of exactly that name. If you mean the file, write `./` before it.',
  'files/exclude-misses':
    'An exclude matches nothing. If it is misspelled, a video that you hold back would be published. The message has the line to write. If you hold nothing back, remove the line.',
  'files/exclude-too-narrow':
    'The exclude works, but a similar file is not excluded. If you mean it so, ignore this notice.',
  'files/no-match':
    'No file matches. The message says where the step looked, and what you probably mean. Check that `actions/checkout` runs before this step.',
  'files/only-excludes': 'Excludes remove files from what other lines name. Name at least one file or pattern.',
  'files/unreadable':
    'The system does not let the step look for files. A folder has no permission, links form a circle, a name is too long, or the disk has a fault. The message names the path.',
  'files/unusable':
    'The file is empty, a Git LFS pointer (set `lfs: true` at `actions/checkout`), too large, not a regular file, or outside of the workspace.',
  'github/refused':
    'GitHub refused a call. The token has too few permissions, the rate limit is reached, or GitHub has a fault. [Which permission is for what](security.md).',
  'id/one-video': 'The input `id` can name one video only. In a manifest each entry has its own `id`.',
  'id/taken': 'An `id` names one post. [What an id is for](re-runs-and-duplicates.md).',
  'id/unusable': 'An id must not be empty after its values are filled in, and may have 200 characters.',
  'input/no-video': 'Set `videos`, `manifest` or `release-assets`.',
  'input/unknown': 'There is no such input. GitHub only warns about that, and the step would not do what you want.',
  'input/variable': 'A variable of the job looks like an input. Write inputs under `with:`.',
  'input/wrong-value': 'The message lists the values that the input takes. [All inputs](inputs-and-outputs.md).',
  'key/missing':
    'The secret does not exist under this name, or the run gets no secrets. GitHub gives no secrets to pull requests of forks and of Dependabot. For them `dry-run: true` works without the key. [The key](security.md).',
  'key/unusable': 'The secret has a space or a line break in it. Copy the key into the secret again.',
  'manifest/aliases':
    'An alias refers to itself, or the aliases make more than a million values. Write the values out.',
  'manifest/lost-words':
    'In YAML a `#` after a space begins a comment, so these words would be lost. Put the text in quotes. [The manifest](manifest.md).',
  'manifest/missing-key': `Every manifest or entry needs this key. ${FIRST_LINE}`,
  'manifest/no-match': 'No manifest matches. Check the path, and that `actions/checkout` runs before this step.',
  'manifest/no-posts': 'Write `posts:` and below it one `- video: …` for each post.',
  'manifest/not-a-mapping': 'A manifest begins with `version: 1`. [The manifest](manifest.md).',
  'manifest/one-video': 'An entry has one video or one pattern. Write one entry for each video.',
  'manifest/quotes': `YAML does not read the value as you mean it. ${FIRST_LINE}`,
  'manifest/spaces': 'The text has a special space in it, often copied from a web page. Type the space again.',
  'manifest/syntax':
    'The text is not valid YAML. Put the keys of a post exactly below each other, and indent them with spaces.',
  'manifest/unknown-key': 'The message has the key that you probably mean. [All keys](manifest.md).',
  'manifest/unreadable': 'The manifest is not UTF-8, is too large, or is outside of the workspace.',
  'manifest/wrong-value': 'The message says which values the key takes. [All keys](manifest.md).',
  'only/unknown-id':
    'Take the ids from the output `matrix` of a dry run on the same commit. [Several jobs](fan-out.md).',
  'plan/crowded-day':
    'TikTok takes 15 to 20 posts a day for each account, from all apps together. [Pace](scheduling-and-pace.md).',
  'plan/differs':
    'The post is there already, and differs from its entry. With `on-change: update` or `overwrite` a post that is not public yet is changed to match. The message says why this post is not changed. [A calendar in git](calendar-in-git.md).',
  'plan/duplicate': 'With `on-duplicate: fail` the step stops if a video is there already.',
  'plan/edited-draft':
    'Somebody has edited the draft in PostPost, so the step does not publish another post beside it. Schedule the draft there, or delete it there and run the step again.',
  'plan/failure-unread':
    'An earlier attempt failed, and PostPost did not say why. TikTok may have the video, so it is not sent again. Run the step again later.',
  'plan/held':
    'Somebody has set the scheduled post back to draft. Schedule it in PostPost, or delete it there to have it posted again. [Drafts](approval-by-draft.md).',
  'plan/held-back':
    'This run only shows the change or the withdrawal. It runs for a pull request, or for another branch than the default one. Or it is a re-run of an old run, which must not undo what newer runs have planned. [A calendar in git](calendar-in-git.md#which-runs-change-something).',
  'plan/history-unread':
    'The same id is never posted twice. This time nobody can tell whether a post with this id is there. Run the step again later.',
  'plan/id-public':
    'A public post has this id and another video. A public post cannot be changed. To post the new video too, give it its own id.',
  'plan/id-taken':
    'A scheduled post, or a draft that waits for approval, has this id and another video, and it comes from no manifest of this run. Give the new video its own id, or delete that post in PostPost. [Ids](re-runs-and-duplicates.md).',
  'plan/left-behind':
    'The post is scheduled or out on some accounts, and is still a draft on another one. Schedule it there in PostPost. Do not delete the post group: the other accounts would get the video again.',
  'plan/not-in-manifest':
    'The post is scheduled, but no entry has it any more. It goes out all the same. To stop it, set it back to draft or delete it in PostPost.',
  'plan/not-paused':
    'The action marks a post that it sets back to draft in the milliseconds of its time. PostPost does not keep them, so a later run could not tell who did it. The post stays scheduled as it was. Set `on-change: warn` and `on-removal: keep`, and report this.',
  'plan/not-repeated':
    'An earlier attempt failed, and is not repeated. Either TikTok may have the video, or it refused the post itself. Look at the account. To have it posted again, delete the failed post in PostPost. [Re-runs](re-runs-and-duplicates.md).',
  'plan/not-replaced':
    'Somebody edited or held the scheduled post while this run was going on, or the post went out. It stays as it is. The next run decides again.',
  'plan/overdue': 'The post should have gone out more than an hour ago. Look at it in PostPost.',
  'plan/pace':
    'The entry has its own time, and this time breaks the pace of the account. The post keeps its time. [Pace](scheduling-and-pace.md).',
  'plan/postponed': 'With `when-too-many: first` this post waits for the next run. That may be too late for its time.',
  'plan/repeated': 'This is a notice. An earlier attempt failed after its step had ended, and the post is sent again.',
  'plan/taken-out': 'Somebody has removed the account from the post in PostPost, so the post does not go out there.',
  'plan/time-passed':
    'The time is in the past, and PostPost would publish at once. Write a time in the future, or `now`. [Times](scheduling-and-pace.md).',
  'plan/too-close':
    'The post goes out in less than 10 minutes. It is not changed or withdrawn any more, because PostPost may be sending it. Change it on TikTok, or delete it there.',
  'plan/too-many':
    'A first run over a full folder would fill the account with posts. Set `max-posts`, or `when-too-many: first`. [Pace](scheduling-and-pace.md).',
  'plan/too-many-withdrawals':
    'More scheduled posts than `max-withdrawals` have no entry any more. Often a manifest was emptied or moved by mistake. If you mean all of them, raise the limit for this run.',
  'plan/twice': 'The same video goes to an account only once, unless each entry has its own `id`.',
  'plan/two-scheduled':
    'One entry has two scheduled posts on one account, because somebody has scheduled the other one in PostPost. Both go out, unless you delete one there.',
  'plan/unknown-manifest':
    'The manifest of this post is in no file of the checkout. It may belong to another repository, or it was renamed. Such posts are never withdrawn. [A calendar in git](calendar-in-git.md#a-manifest-is-renamed-or-deleted).',
  'plan/unknown-status':
    'PostPost has a status for this post that this version does not know. The post counts as posted.',
  'postpost/accounts-lost': "PostPost's list does not say for which accounts the posts are. Please report it.",
  'postpost/deleted':
    'Somebody deleted the post in PostPost. If the message says that it is on no account, run the step again to post it. Otherwise look at the accounts first: the video may be on TikTok, and another run would post it again.',
  'postpost/failed':
    'PostPost, its storage, or the network did not answer as it should. Run the step again. It finds out what was done, and publishes nothing twice. [Troubleshooting](troubleshooting.md).',
  'postpost/history-unread':
    'Without the list of earlier posts the step cannot tell a re-run from a new post. A red step is better than a second post. Run the step again later.',
  'postpost/list-lags':
    "PostPost's list does not show a post that PostPost has: the draft of this run for a minute, or a post that is to change. It may hide other posts too. Run the step again later.",
  'postpost/list-order':
    'The list was read several times in different orders until it was complete. You need not do anything.',
  'postpost/names-lost':
    'Re-runs recognise posts by the names of their files, and PostPost does not give these names back. Do not run the step again. Please report it.',
  'postpost/not-known':
    'The answer to *schedule* was lost, and PostPost could not be asked afterwards. Look at the post in PostPost. The next run finds out by itself.',
  'postpost/processing':
    'PostPost has accepted the post and goes on by itself. Look at it in PostPost, or set a longer `wait-timeout`. [After publishing](after-publishing.md).',
  'postpost/refused': "The message has PostPost's own words, and what to do. [All answers](#postpost-refuses-a-call).",
  'postpost/time-moved':
    'PostPost has given the post another time than the one you asked for. To change it, change its time in PostPost.',
  'release/asset': 'An asset of the release cannot be downloaded, is empty, or has more than 4 GB.',
  'release/draft':
    'Nobody can see a draft release. Publish it, or start the workflow with `on: release: types: [published]`.',
  'release/no-asset': 'The message lists the assets of the release. If you attach the file later, re-run the job.',
  'release/none': 'No release started this run. Set `release-tag`.',
  'release/not-found':
    'There is no published release with this tag, or `github-token` may not read it (`contents: read`).',
  'release/pre-release':
    'If you mean full releases only, add `if: ${{ !github.event.release.prerelease }}` to the job.',
  'run/cancelled': 'Somebody cancelled the run, or a newer run did. Run the step again: it publishes what is missing.',
  'run/clock': "The step takes all times from PostPost's clock. Set the clock of the runner, for example by NTP.",
  'run/kept-back': 'This post is in order. Nothing is sent as long as another post breaks a rule.',
  'run/pull-request-target':
    "On `pull_request_target` GitHub gives secrets to runs for pull requests of strangers. If the workflow checks out what the pull request brings, it publishes a stranger's videos and captions on your account. Split the workflow: `on: pull_request` with `dry-run: true` previews, and `on: push` publishes what was merged. [A workflow that does both](calendar-in-git.md). `strict: true` makes an error of this warning.",
  'run/stopped':
    'PostPost refused another post for a reason that holds for all posts: the key, or a limit of your PostPost plan.',
  'schedule/daylight-saving':
    'On that day this time does not exist, or exists twice. The message says which time is taken.',
  'schedule/timezone': 'Write the time zone with its IANA name, for example `Europe/Berlin`.',
  'schedule/unreadable': 'The message shows how to write the time. [Times](scheduling-and-pace.md).',
  'settings/comments': 'Nobody else sees a `SELF_ONLY` post, so nobody can comment.',
  'settings/viewer': 'Say who may see the post. There is no default, so that nothing becomes public by accident.',
  'tiktok/not-public':
    "TikTok gave the post no public id. Until TikTok has audited PostPost's app for an account, its posts stay `SELF_ONLY`. [Troubleshooting](troubleshooting.md).",
  'tiktok/refused': "The message has TikTok's own word, and what to do. [All words](#tiktok-refuses-a-post).",
  'video/codec': VIDEO,
  'video/container': VIDEO,
  'video/duration': VIDEO,
  'video/extension': VIDEO,
  'video/frame-rate':
    'TikTok takes 23 to 60 frames a second. [A screen recording has too few](troubleshooting.md#a-screen-recording-has-too-few-frames-a-second). [All rules](limits.md).',
  'video/locked':
    'Another program holds the file, so that it cannot be read. This happens mostly on Windows: a virus scanner, a sync client, or a program that an earlier step started. The step tried for 5 seconds. End that program, then run the step again.',
  'video/orientation': VIDEO,
  'video/picture-size': VIDEO,
  'video/plan-size': VIDEO,
  'video/size': VIDEO,
  'video/unreadable':
    'The disk or the network share did not give the whole file. Check the disk, and run the step again.',
  'video/unusable':
    'The file is damaged, cut off, encrypted, or not a video. [A file that is cut off](troubleshooting.md#a-video-that-plays-is-refused-as-cut-off), [copy protection](troubleshooting.md#a-video-is-copy-protected), [streams without a container](troubleshooting.md#a-ts-mts-or-raw-h264-file).',
  'watch/changed':
    'Somebody has changed a scheduled post in PostPost since it was sent. The step passes. [A calendar in git](calendar-in-git.md#when-somebody-edits-in-postpost).',
  'watch/failed':
    'TikTok or PostPost refused a post after its step had ended, and no other post has taken its place. The message has the reason and what to do. [Watch](watch.md).',
  'watch/missing':
    'The time of an entry has passed, and its post is on none of its accounts. Its run has failed, or there was none. [Watch](watch.md).',
  'watch/stuck':
    'A post was due more than 30 minutes ago and is not out. Look at it in PostPost, and check that the account is still connected. [Watch](watch.md).',
  'watch/taken-back':
    'A scheduled post was set back to draft, and its time is near or past. This action has withdrawn it, or a person did it. It does not go out by itself. [Watch](watch.md).',
}
