import { stepPlatform } from '../runner/step-platform.ts'
import type { SandboxOptions } from '../sandbox/options.ts'
import { type Files, video } from '../support/story.ts'

/** A mistake that somebody makes in the first hour, and the first line they get. */
export interface Mistake {
  readonly name: string
  readonly files?: Files
  /** Replace the inputs of a step that is right: one good video, a caption, SELF_ONLY. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly sandbox?: SandboxOptions
  /** Why it is no mistake on this system. */
  readonly skip?: string | false
  /** Of the first annotation, by its severity. */
  readonly line: string
}

const manifest = (text: string): Pick<Mistake, 'files' | 'inputs'> => ({
  files: { 'launch.mp4': video(), 'posts.yml': text },
  inputs: { videos: '', caption: '', 'viewer-setting': '', manifest: 'posts.yml' },
})
const refusedBy = (platformError: string): SandboxOptions => ({
  verdict: () => ({ code: 'INVALID_CONTENT', message: platformError, platformError }),
})

export const mistakes: readonly Mistake[] = [
  {
    name: 'no secret under this name',
    inputs: { 'api-key': '' },
    line: 'input api-key: api-key is empty: set it to a secret, api-key: ${{ secrets.POSTPOST_API_KEY }}, and check that the secret exists under this name. Workflows of forks and of Dependabot get no secrets: there, use dry-run: true.',
  },
  {
    name: 'a key copied with its line break',
    inputs: { 'api-key': 'sk_mrtw9x_0123\n4567.89abcdef' },
    line: 'input api-key: api-key holds spaces, line breaks or letters outside ASCII: copy the key into the secret again.',
  },
  {
    name: 'the key of another account',
    inputs: { 'api-key': 'sk_mrtw9x_00.00' },
    line: "input api-key: PostPost refused the API key (401: Invalid API key). Copy the key again from PostPost's API settings into the secret that api-key reads.",
  },
  {
    name: 'a plan without API access',
    sandbox: { access: 'not-enabled' },
    line: "input api-key: PostPost refused reading the connected accounts (403: API access is not enabled for this account). The Starter plan has no API access: upgrade the account's plan, or use the key of another account.",
  },
  {
    name: 'no video named',
    inputs: { videos: '' },
    line: 'input videos: No video is named: set videos (paths or patterns, one on each line), manifest (a YAML file in the repository) or release-assets (names of assets).',
  },
  {
    name: 'a slip in the path',
    inputs: { videos: 'lanch.mp4' },
    line: 'input videos: "lanch.mp4" matches no file (paths here are relative to the workspace); did you mean "launch.mp4"?',
  },
  {
    name: 'a folder',
    files: { 'videos/launch.mp4': video() },
    inputs: { videos: 'videos' },
    line: 'input videos: "videos" is a folder; name files, for example videos/*.mp4.',
  },
  {
    name: 'two paths on one line',
    inputs: { videos: 'videos/one.mp4 videos/two.mp4' },
    line: 'input videos: "videos/one.mp4 videos/two.mp4" matches no file (paths here are relative to the workspace); if these are several paths, write each on a line of its own (videos: |).',
  },
  {
    name: 'a Windows path',
    skip: stepPlatform === 'win32' && 'on Windows it is a path',
    files: { 'videos/launch.mp4': video() },
    inputs: { videos: 'videos\\launch.mp4' },
    line: 'input videos: "videos\\\\launch.mp4" matches no file (paths here are relative to the workspace); folders are separated by /, on every runner: write videos/launch.mp4.',
  },
  {
    name: 'no checkout',
    files: {},
    line: 'input videos: "launch.mp4" matches no file (paths here are relative to the workspace); the folder is empty: is actions/checkout missing before this step?',
  },
  {
    name: 'an LFS pointer',
    files: { 'launch.mp4': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n' },
    line: 'input videos: "launch.mp4" is a Git LFS pointer, not the video: add lfs: true to the actions/checkout step (with: { lfs: true }).',
  },
  {
    name: 'an empty file',
    files: { 'launch.mp4': '' },
    line: 'input videos: "launch.mp4" is empty (0 bytes): the step that makes it has failed, or it was committed empty. Make it again, or commit the real file.',
  },
  {
    name: 'a download that got a web page',
    files: { 'launch.mp4': '<!DOCTYPE html><title>Sign in</title>' },
    line: 'input videos: launch.mp4: This is a web page, not a video: the download got an error or login page. Download the video again.',
  },
  {
    name: 'a video of two seconds',
    files: { 'launch.mp4': video('2-seconds.mp4') },
    line: 'input videos: launch.mp4: 2 s long; TikTok takes 3 to 600 s. Use a longer cut, or hold the last picture, for example with: ffmpeg -i in.mp4 -vf tpad=stop_mode=clone:stop_duration=2 out.mp4',
  },
  {
    name: 'no viewer-setting',
    inputs: { 'viewer-setting': '' },
    line: 'input viewer-setting: launch.mp4: Nothing says who may see this post: set viewer-setting to one of PUBLIC_TO_EVERYONE, MUTUAL_FOLLOW_FRIENDS, FOLLOWER_OF_CREATOR, SELF_ONLY.',
  },
  {
    name: 'viewer-setting: PUBLIC',
    inputs: { 'viewer-setting': 'PUBLIC' },
    line: 'input viewer-setting: viewer-setting is "PUBLIC"; did you mean PUBLIC_TO_EVERYONE? It takes PUBLIC_TO_EVERYONE, MUTUAL_FOLLOW_FRIENDS, FOLLOWER_OF_CREATOR, SELF_ONLY.',
  },
  {
    name: 'no caption',
    inputs: { caption: '' },
    line: 'input caption: launch.mp4: There is no caption: set caption, or put a text file of the same name beside the video (clip.txt beside clip.mp4).',
  },
  {
    name: 'a caption too long',
    inputs: { caption: 'x'.repeat(2_300) },
    line: 'input caption: launch.mp4: The caption has 2300 UTF-16 code units; TikTok takes 2200 at most, hashtags included. Shorten it by 100.',
  },
  {
    name: 'allow-duet: yes',
    inputs: { 'allow-duet': 'yes' },
    line: 'input allow-duet: allow-duet is "yes"; write true or false.',
  },
  {
    name: 'shedule',
    inputs: { shedule: 'draft' },
    line: 'input shedule: There is no input "shedule"; did you mean schedule? If it is not written under "with:" but is a variable of the job (env: INPUT_SHEDULE), give that variable another name.',
  },
  {
    name: 'a release value without a release',
    inputs: { caption: '{{ release.name }}' },
    line: 'input caption: No release triggered this run, so there are no release values: set release-tag, or leave release values out of the caption (line 1, column 4 of the caption).',
  },
  {
    name: 'an expression of workflows in a manifest',
    ...manifest(
      'version: 1\nposts:\n  - { video: launch.mp4, viewerSetting: SELF_ONLY, caption: "${{ github.ref }}" }\n',
    ),
    line: "posts.yml:3:61: There is no value github.ref: GitHub's expressions work only in workflow files. A caption may use release.name, release.tag, release.body, release.url, repo.name, repo.owner, repo.url, video.name, video.stem, run.url, run.sha (line 1, column 5 of the caption).",
  },
  {
    name: 'indentation',
    ...manifest('version: 1\nposts:\n- video: launch.mp4\n   caption: Hi\n'),
    line: 'posts.yml:3:10: This is not valid YAML: Nested mappings are not allowed in compact mappings. The keys of a post must be exactly below each other: check how far this line and those around it are indented.',
  },
  {
    name: 'a tab',
    ...manifest('version: 1\nposts:\n\t- video: launch.mp4\n'),
    line: 'posts.yml:3:1: This is not valid YAML: Tabs are not allowed as indentation. Indent with spaces.',
  },
  {
    name: 'quoted booleans',
    ...manifest(
      'version: 1\nposts:\n  - { video: launch.mp4, caption: Hi, viewerSetting: SELF_ONLY, allowDuet: "true" }\n',
    ),
    line: 'posts.yml:3:76: allowDuet is "true"; write true or false, without quotes.',
  },
  {
    name: 'keys of inputs in a manifest',
    ...manifest('version: 1\nposts:\n  - { video: launch.mp4, caption: Hi, viewer-setting: SELF_ONLY }\n'),
    line: 'posts.yml:3:39: Unknown key "viewer-setting"; did you mean viewerSetting?',
  },
  {
    name: 'no version',
    ...manifest('posts:\n  - { video: launch.mp4, caption: Hi, viewerSetting: SELF_ONLY }\n'),
    line: 'posts.yml:1:1: version is missing; write version: 1 at the top.',
  },
  {
    name: 'an unquoted hashtag',
    ...manifest(
      'version: 1\nposts:\n  - video: launch.mp4\n    caption: Out now #launch\n    viewerSetting: SELF_ONLY\n',
    ),
    line: 'posts.yml:4:22: YAML reads "#launch" and what follows it as a comment and drops it; put the text in quotes: caption: "Out now #launch"',
  },
  {
    name: 'an unquoted @account',
    ...manifest('version: 1\ndefaults:\n  accounts: @acme\nposts:\n  - { video: launch.mp4 }\n'),
    line: 'posts.yml:3:13: A value that begins with @ has no meaning to YAML; put it in quotes: accounts: "@acme"',
  },
  {
    name: 'a slip in the account',
    inputs: { accounts: '@acmee' },
    line: 'input accounts: The account "@acmee" is not connected in PostPost; did you mean @acme? These accounts are connected: @acme (tiktok-acme1).',
  },
  {
    name: 'several accounts and none named',
    sandbox: { connections: [{ platformId: 'tiktok-acme1' }, { platformId: 'tiktok-beta2', username: 'beta' }] },
    line: 'input accounts: accounts is not set and 2 TikTok accounts are connected. Set accounts to one of them, or to all. These accounts are connected: @acme (tiktok-acme1), @beta (tiktok-beta2).',
  },
  {
    name: 'no account connected',
    sandbox: { connections: [] },
    line: 'input accounts: No TikTok account is connected in PostPost. Connect one there, then run the step again.',
  },
  {
    name: 'an expired connection',
    sandbox: { connections: [{ platformId: 'tiktok-acme1', tokenStatus: 'expired' }] },
    line: 'input accounts: The connection of @acme has expired. Connect the account again in PostPost. These accounts are connected: @acme (tiktok-acme1, expired).',
  },
  {
    name: 'a time that has passed',
    inputs: { schedule: '2020-01-01T18:00' },
    line: 'input schedule: launch.mp4: 2020-01-01 18:00 UTC has passed, and PostPost would publish at once. Write a time in the future, or now.',
  },
  {
    name: 'a time with a space',
    inputs: { schedule: '2026-12-01 18:00' },
    line: 'input schedule: "2026-12-01 18:00" is not an RFC 3339 time: write 2026-12-01T18:00.',
  },
  {
    name: 'a zone by its city',
    inputs: { timezone: 'Berlin' },
    line: 'input timezone: "Berlin" is not an IANA time zone; did you mean Europe/Berlin?',
  },
  {
    name: 'disclosure without its kind',
    inputs: { 'commercial-content': 'true' },
    line: 'input commercial-content: launch.mp4: Commercial content needs its kind: set brand-organic (your own brand) or branded-content (paid by another), or both, to true.',
  },
  {
    name: 'a private account',
    sandbox: refusedBy('privacy_level_option_mismatch'),
    line: "input videos: launch.mp4: TikTok or PostPost refused post group <id> for @acme: INVALID_CONTENT: privacy_level_option_mismatch. The viewer setting does not fit the account's kind: PUBLIC_TO_EVERYONE is for public accounts only, FOLLOWER_OF_CREATOR for private ones only.",
  },
  {
    name: 'an app that is not audited',
    sandbox: refusedBy('unaudited_client_can_only_post_to_private_accounts'),
    line: "input videos: launch.mp4: TikTok or PostPost refused post group <id> for @acme: INVALID_CONTENT: unaudited_client_can_only_post_to_private_accounts. PostPost's TikTok app is not audited by TikTok for this account yet: until it is (ask PostPost), use the viewer setting SELF_ONLY and make the account itself private (in the TikTok app: Settings and privacy, Privacy, Private account; switch it off there again afterwards).",
  },
  {
    name: 'the same video twice',
    files: { 'launch.mp4': video(), 'again.mp4': video() },
    inputs: { videos: '*.mp4' },
    line: 'input videos: launch.mp4: This video has the same content as again.mp4, for the same account. Remove one, or give each its own id in a manifest if you want to post both.',
  },
]
