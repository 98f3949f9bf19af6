import type { ProblemCode } from '../src/problem-codes.ts'

const VIDEO =
  'The message has the measured value, the limit and a command that mends it. [All rules and their sources](limits.md).'
const FIRST_LINE = 'The message has the line to write.'

/** What docs/errors.md says of each code. A code without its text does not compile. */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, string>> = {
  'accounts/expired':
    'TikTok has ended the connection between the account and PostPost. Connect the account again in PostPost; the next run goes on where this one stopped.',
  'accounts/expires-soon': 'A warning. Connect the account again in PostPost before posts begin to fail.',
  'accounts/not-an-account': 'An account is written as `@username`, `tiktok-{openId}` or `all`.',
  'accounts/unknown':
    'PostPost has no such TikTok account connected. The message lists those that there are. With several connected accounts, `accounts` must say which.',
  'added-only/lost':
    'The video came with an earlier push, and is on none of its accounts: that run has probably failed. Run the step once without `added-only`; what is there already is skipped.',
  'added-only/no-meaning':
    'Only pushes and pull requests add files. On other events all videos are considered, and duplicates are recognised.',
  'added-only/nothing-to-compare':
    'A new branch, a forced push, or a commit that is gone: only what the newest commit added is considered.',
  'added-only/outside':
    'The file is not in the repository that was checked out, so no push adds it. Publish it in a step of its own without `added-only`.',
  'caption/empty': 'TikTok takes no post without a caption. [Where captions come from](captions.md).',
  'caption/names':
    "Names in the release's notes become mentions on TikTok, of whoever has that name there. [Captions](captions.md).",
  'caption/template':
    'A value or filter is written in a way that cannot be read. [All values and filters](captions.md).',
  'caption/too-long':
    'TikTok takes 2,200 UTF-16 code units, hashtags included; most emoji count two. The filter `cut` shortens.',
  'caption/two-sources': 'An entry has `caption` or `captionFile`, not both.',
  'caption/unreadable': 'The file that holds the caption is not there, is not UTF-8, or lies outside of the workspace.',
  'disclosure/contradiction':
    'TikTok wants commercial content to name its kind, and no kind without commercial content; branded content cannot be `SELF_ONLY`. [Rules](limits.md).',
  'files/comment-or-file':
    'A line that begins with `#` is a comment, and one that begins with `!` an exclude. A file of that name is written with `./` before it.',
  'files/exclude-misses':
    'An exclude that excludes nothing lets out what somebody held back, if it is only misspelled. The message has the line to write. If nothing is to be held back, remove the line.',
  'files/exclude-too-narrow': 'The exclude works, but leaves out a similar file. If that is meant, ignore the notice.',
  'files/no-match':
    'No file matches. The message says where it was looked for, and what was probably meant. Check that `actions/checkout` runs before this step.',
  'files/only-excludes': 'Excludes take something out of what other lines name. Name at least one file or pattern.',
  'files/unreadable':
    'The system could not look for the files: a folder without permission, links in a circle, a name that is too long, or a fault of the disk. The message names the path.',
  'files/unusable':
    'The file is empty, a Git LFS pointer (`lfs: true` at `actions/checkout`), too large, no regular file, or outside of the workspace.',
  'github/refused':
    'GitHub did not do what was asked: the token lacks a permission, the rate limit is reached, or GitHub has a fault. [Which permission is for what](security.md).',
  'id/one-video': 'The input `id` names exactly one video. In a manifest each entry has its own `id`.',
  'id/taken': 'An `id` names one post. [What an id is for](re-runs-and-duplicates.md).',
  'id/unusable': 'An id is not empty once its values are put in, and has at most 200 characters.',
  'input/no-video': 'Set `videos`, `manifest` or `release-assets`.',
  'input/unknown': 'There is no such input. GitHub only warns, and the step would do something else than was meant.',
  'input/variable': 'A variable of the job looks like an input. Inputs are written under `with:`.',
  'input/wrong-value': 'The message lists what the input takes. [All inputs](inputs-and-outputs.md).',
  'key/missing':
    'The secret does not exist under this name, or the run gets no secrets: pull requests of forks and of Dependabot have none, and `dry-run: true` works without. [The key](security.md).',
  'key/unusable': 'The secret was pasted with a space or a line break. Copy the key into it again.',
  'manifest/aliases':
    'An alias stands for itself, or the aliases stand for more than a million values. Write the values out.',
  'manifest/lost-words':
    'YAML takes a `#` after a space for a comment, and drops the words. Put the text in quotes. [The manifest](manifest.md).',
  'manifest/missing-key': `A key that every manifest or entry needs is not there. ${FIRST_LINE}`,
  'manifest/no-match': 'No manifest matches. Check the path, and that `actions/checkout` runs before this step.',
  'manifest/no-posts': 'Write `posts:` and below it one `- video: …` for each post.',
  'manifest/not-a-mapping': 'A manifest begins with `version: 1`. [The manifest](manifest.md).',
  'manifest/one-video': 'An entry has one video or one pattern. Write an entry for each video.',
  'manifest/quotes': `YAML reads the value in another way than it was meant. ${FIRST_LINE}`,
  'manifest/spaces':
    'A space that is not the one of the keyboard stands in the text, often from a web page. Write it again.',
  'manifest/syntax':
    'The text is not valid YAML. The keys of a post stand exactly below each other, indented with spaces.',
  'manifest/unknown-key': 'The message has the key that was probably meant. [All keys](manifest.md).',
  'manifest/unreadable': 'The manifest is not UTF-8, too large, or outside of the workspace.',
  'manifest/wrong-value': 'The message says what the key takes. [All keys](manifest.md).',
  'only/unknown-id':
    'The ids come from the output `matrix` of a dry run on the same commit. [Several jobs](fan-out.md).',
  'plan/crowded-day':
    'TikTok takes 15 to 20 posts a day for each account, from all apps together. [Pace](scheduling-and-pace.md).',
  'plan/differs':
    'The post is there already, and is not as the entry says by now. With `on-change: update` or `overwrite` a post that is not public yet is changed to match; the message says why this one is not. [A calendar in git](calendar-in-git.md).',
  'plan/duplicate': 'With `on-duplicate: fail` a video that is there already stops the step.',
  'plan/edited-draft':
    'Somebody works on the draft in PostPost, so nothing is published beside it. Schedule the draft there, or delete it there and run the step again.',
  'plan/failure-unread':
    'An earlier attempt failed, and PostPost did not say why. TikTok may have the video, so it is not sent again. Run the step again later.',
  'plan/held':
    'Somebody has taken the scheduled post back to a draft. Schedule it in PostPost, or delete it there to have it posted again. [Drafts](approval-by-draft.md).',
  'plan/held-back':
    'A change or a withdrawal that this run only shows: it runs for a pull request or for another branch than the default one, or it is a re-run of an old run, which must not turn back what newer ones have planned. [A calendar in git](calendar-in-git.md#which-runs-change-something).',
  'plan/history-unread':
    'An equal id is never posted again, and nobody can tell whether it is there. Run the step again later.',
  'plan/id-public':
    'A public post has this id and another video. Nothing changes a public post: to post the new video as well, give it an id of its own.',
  'plan/id-taken':
    'A scheduled post has this id and another video, and is not of a manifest of this run. Give the new video its own id, or delete that post in PostPost. [Ids](re-runs-and-duplicates.md).',
  'plan/left-behind':
    'One account of a post that is out on others is still a draft. Schedule it in PostPost, or delete it there.',
  'plan/not-in-manifest':
    'The post is scheduled, and no entry wants it any more. It goes out all the same. To stop it, take it back or delete it in PostPost.',
  'plan/not-paused':
    'PostPost does not keep the milliseconds of a time, by which a later run knows what was paused by this action and not by a person. The post stays scheduled as it was. Set `on-change: warn` and `on-removal: keep`, and report this.',
  'plan/not-repeated':
    'An earlier attempt failed in a way that is not repeated: TikTok may have the video, or refused it for what it is. Look at the account; to have it posted again, delete the failed post in PostPost. [After publishing](after-publishing.md).',
  'plan/not-replaced':
    'Something happened to the scheduled post between the plan and its turn: somebody edited or held it, or it went out. It stays as it is; the next run decides again.',
  'plan/overdue': 'The post should have gone out over an hour ago. Look at it in PostPost.',
  'plan/pace':
    'A time of its own breaks the pace of the account, and is kept all the same. [Pace](scheduling-and-pace.md).',
  'plan/postponed': '`when-too-many: first` leaves this post for the next run, which may come too late for its time.',
  'plan/repeated': 'A notice: an earlier attempt failed after its step had ended, and is made again.',
  'plan/taken-out': 'Somebody has taken the account out of the post in PostPost, so it is not posted there.',
  'plan/time-passed':
    'PostPost would publish at once, which nobody asked for. Write a time ahead, or `now`. [Times](scheduling-and-pace.md).',
  'plan/too-close':
    'Less than 10 minutes before its time a post is neither changed nor withdrawn: PostPost may be sending it. Change it on TikTok, or delete it there.',
  'plan/too-many':
    'A first run over a full folder would flood the account. Set `max-posts`, or `when-too-many: first`. [Pace](scheduling-and-pace.md).',
  'plan/too-many-withdrawals':
    'More scheduled posts than `max-withdrawals` have no entry any more. Often a manifest was emptied or moved by mistake; if all are meant, raise the limit for this run.',
  'plan/twice': 'One video goes to one account once, unless each has its own `id`.',
  'plan/two-scheduled':
    'Two scheduled posts of one entry, on one account: somebody has scheduled the other one in PostPost. Both go out until one is deleted there.',
  'plan/unknown-manifest':
    'Posts of a manifest that is in no file of the checkout are never withdrawn: it may be that of another repository, or one that was renamed. [A calendar in git](calendar-in-git.md#a-manifest-is-renamed-or-deleted).',
  'plan/unknown-status':
    "PostPost has a word for the post's state that this version does not know. It counts as posted.",
  'postpost/accounts-lost': "PostPost's list does not say which accounts posts are for. Please report it.",
  'postpost/deleted':
    'Somebody deleted the post in PostPost before it was published. Run the step again to post it after all.',
  'postpost/failed':
    'PostPost, its storage, or the way there did not answer as it should. Run the step again: it finds out what was done, and publishes nothing twice. [Troubleshooting](troubleshooting.md).',
  'postpost/history-unread':
    'Without the list of earlier posts nothing can tell a re-run from a new post. Better a red step than a second post. Run the step again later.',
  'postpost/list-lags':
    "PostPost's list has not shown this run's own draft for a minute, so it may hide other posts too. Run the step again later.",
  'postpost/list-order': 'The list was read in several orders until it was whole. Nothing has to be done.',
  'postpost/names-lost':
    'Re-runs recognise posts by the names of their files, and PostPost does not give them back. Do not re-run the step; please report it.',
  'postpost/not-known':
    'The answer to *schedule* was lost, and PostPost could not be asked afterwards. Look at the post in PostPost. The next run finds out by itself.',
  'postpost/processing':
    'PostPost has accepted the post and goes on by itself. Look at it in PostPost, or give `wait-timeout` more. [After publishing](after-publishing.md).',
  'postpost/refused': "The message has PostPost's own words and what to do. [All answers](#postpost-refuses-a-call).",
  'postpost/time-moved':
    'PostPost has given the post another time than was asked for. To move it back, change its time in PostPost.',
  'release/asset': 'An asset of the release cannot be downloaded, is empty, or is over 4 GB.',
  'release/draft':
    'Nobody can see a draft release. Publish it, or start the workflow with `on: release: types: [published]`.',
  'release/no-asset': "The message lists the release's assets. If the file is attached later, re-run the job.",
  'release/none': 'The event is no release: set `release-tag`.',
  'release/not-found':
    'There is no published release with this tag, or `github-token` may not read it (`contents: read`).',
  'release/pre-release':
    'If only full releases are meant, add `if: ${{ !github.event.release.prerelease }}` to the job.',
  'run/cancelled': 'Somebody cancelled the run, or a newer one did. Run the step again: it publishes what is missing.',
  'run/clock': "All times are taken from PostPost's clock. Set the runner's, for example by NTP.",
  'run/kept-back': 'The post is in order. Nothing is sent while another one breaks a rule.',
  'run/stopped': 'PostPost refused another post for a reason that holds for all: the key, or a limit of the plan.',
  'schedule/daylight-saving':
    'The written time does not exist on that day, or exists twice. The message says which moment is taken.',
  'schedule/timezone': 'A zone has a name of the IANA list, for example `Europe/Berlin`.',
  'schedule/unreadable': 'The message shows how the time is written. [Times](scheduling-and-pace.md).',
  'settings/comments': 'Nobody else sees a `SELF_ONLY` post, so nobody can comment.',
  'settings/viewer': 'No post goes public in silence: say who may see it.',
  'tiktok/not-public':
    "TikTok gave the post no public id. Until PostPost's app is audited for an account, its posts stay `SELF_ONLY`. [Troubleshooting](troubleshooting.md).",
  'tiktok/refused': "The message has TikTok's own word and what to do. [All words](#tiktok-refuses-a-post).",
  'video/codec': VIDEO,
  'video/container': VIDEO,
  'video/duration': VIDEO,
  'video/extension': VIDEO,
  'video/frame-rate':
    'TikTok takes 23 to 60 frames a second. [A screen recording has too few](troubleshooting.md#a-screen-recording-has-too-few-frames-a-second). [All rules](limits.md).',
  'video/locked':
    'Another program has the file open and lets nobody else read it: mostly on Windows, by a virus scanner, a sync client, or a program that an earlier step has started. It was tried for 5 seconds. End that program, then run the step again.',
  'video/orientation': VIDEO,
  'video/picture-size': VIDEO,
  'video/plan-size': VIDEO,
  'video/size': VIDEO,
  'video/unreadable':
    'The disk or the network share did not give the whole file. Run the step again, and check the disk.',
  'video/unusable':
    'The file is damaged, cut off, encrypted, or no video. [A file that is cut off](troubleshooting.md#a-video-that-plays-is-refused-as-cut-off), [copy protection](troubleshooting.md#a-video-is-copy-protected), [streams without a container](troubleshooting.md#a-ts-mts-or-raw-h264-file).',
  'watch/changed':
    'Somebody has changed a scheduled post in PostPost since it was sent. It is told, and fails nothing. [A calendar in git](calendar-in-git.md#when-somebody-edits-in-postpost).',
  'watch/failed':
    'TikTok or PostPost refused a post after its step had ended, and nothing has taken its place. The message has the reason and what to do. [Watch](watch.md).',
  'watch/missing':
    'The time of an entry has passed, and its post is on none of its accounts: its run failed, or never ran. [Watch](watch.md).',
  'watch/stuck':
    'A post is due for more than 30 minutes and is not out. Look at it in PostPost, and whether the account is still connected. [Watch](watch.md).',
  'watch/taken-back':
    'A draft whose time is near or past: this action has withdrawn it, or a person has taken it back. It does not go out by itself. [Watch](watch.md).',
}
