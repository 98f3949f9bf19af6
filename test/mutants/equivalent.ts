import type { Mutant } from './house.ts'

/** Changes that change nothing that anybody could notice, and why. */
export const equivalent: readonly { file: string; code: string; kind: string; before?: string; reason: string }[] = [
  {
    file: 'src/accounts/record.ts',
    code: 'const [caption, written, settings, time, accounts, manifest] = parts.match(/.{8}/g) ?? []',
    kind: 'removed default',
    before: 'parts.match(/.{8}/g) ?? []',
    reason: 'RECORD has found whole groups of eight digits by then.',
  },
  {
    file: 'src/accounts/record.ts',
    code: 'if (!caption || !written || !settings || !time || !accounts || !manifest) return undefined',
    kind: 'removed guard',
    before: 'if (!caption || !written || !settings || !time || !accounts || !manifest) return undefined',
    reason: 'RECORD has found six groups by then; the guard is for the compiler.',
  },
  {
    file: 'src/accounts/candidates.ts',
    code: 'const accounts = (post: Post): readonly Account[] => resolved.get(post)?.accounts ?? []',
    kind: 'removed default',
    before: 'resolved.get(post)?.accounts ?? []',
    reason: 'Every post has been resolved.',
  },
  {
    file: 'src/accounts/candidates.ts',
    code: 'const problems = [...posts, ...unfound].filter(isJudged).flatMap((post) => resolved.get(post)?.problems ?? [])',
    kind: 'removed default',
    before: 'resolved.get(post)?.problems ?? []',
    reason: 'Every post has been resolved.',
  },
  {
    file: 'src/plan/pacing.ts',
    code: '[...new Set(accounts)].flatMap((account) => timelines.get(account) ?? [])',
    kind: 'removed default',
    before: 'timelines.get(account) ?? []',
    reason: 'Every account has a timeline.',
  },
  {
    file: 'src/publish/turns.ts',
    code: 'of: (step) => turns.get(step) ?? Promise.resolve(),',
    kind: 'removed default',
    before: 'turns.get(step) ?? Promise.resolve()',
    reason: 'Every step has its turn.',
  },
  {
    file: 'src/publish/ledger.ts',
    code: "const timeMs = paced.times.get('it') ?? fromMs",
    kind: 'removed default',
    before: "paced.times.get('it') ?? fromMs",
    reason: 'The one post that is paced has a time.',
  },
  {
    file: 'src/github/context.ts',
    code: "owner: variable('GITHUB_REPOSITORY_OWNER') || (fullName.split('/')[0] ?? ''),",
    kind: 'removed default',
    before: "fullName.split('/')[0] ?? ''",
    reason: 'split gives one part at least.',
  },
  {
    file: 'src/posts/manifest/text-keys.ts',
    code: "/^[^\\n]*/.exec(text.slice(offset))?.[0].trimEnd() ?? ''",
    kind: 'removed default',
    before: "/^[^\\n]*/.exec(text.slice(offset))?.[0].trimEnd() ?? ''",
    reason: 'The expression finds the empty text too.',
  },
  {
    file: 'src/posts/patterns/near-misses.ts',
    code: "const isSafe = saysSomething(end.at(-1) ?? '') || (isAbsolute && end.length > 1)",
    kind: 'removed default',
    before: "end.at(-1) ?? ''",
    reason: 'The list is not empty there.',
  },
  {
    file: 'src/posts/patterns/near-misses.ts',
    code: "const isNear = parts.length === own.length && own.every((segment, index) => isSlip(segment, parts[index] ?? ''))",
    kind: 'removed default',
    before: "parts[index] ?? ''",
    reason: 'The index is one of the list.',
  },
  {
    file: 'src/posts/posts.ts',
    code: "const sharing = (byPlace.get(placeOf(post))?.length ?? 0) + ('input' in post.originOf('schedule') ? others : 0)",
    kind: 'removed default',
    before: 'byPlace.get(placeOf(post))?.length ?? 0',
    reason: 'Every post has its place in the map.',
  },
  {
    file: 'src/checks/video-rules.ts',
    code: 'if (seconds > 600) return `${fact} Cut it, for example with: ffmpeg -i in.${extension} -t 599 out.mp4`',
    kind: 'moved boundary',
    before: 'seconds > 600',
    reason: '600 s are within the limit, so they do not get there.',
  },
  {
    file: 'src/posts/post.ts',
    code: 'allowComments: fields.allowComments?.value ?? false,',
    kind: 'removed default',
    before: 'fields.allowComments?.value ?? false',
    reason: 'The inputs give every setting.',
  },
  {
    file: 'src/posts/post.ts',
    code: 'allowDuet: fields.allowDuet?.value ?? false,',
    kind: 'removed default',
    before: 'fields.allowDuet?.value ?? false',
    reason: 'The inputs give every setting.',
  },
  {
    file: 'src/posts/post.ts',
    code: 'allowStitch: fields.allowStitch?.value ?? false,',
    kind: 'removed default',
    before: 'fields.allowStitch?.value ?? false',
    reason: 'The inputs give every setting.',
  },
  {
    file: 'src/posts/post.ts',
    code: 'commercialContent: fields.commercialContent?.value ?? false,',
    kind: 'removed default',
    before: 'fields.commercialContent?.value ?? false',
    reason: 'The inputs give every setting.',
  },
  {
    file: 'src/posts/post.ts',
    code: 'brandOrganic: fields.brandOrganic?.value ?? false,',
    kind: 'removed default',
    before: 'fields.brandOrganic?.value ?? false',
    reason: 'The inputs give every setting.',
  },
  {
    file: 'src/posts/post.ts',
    code: 'brandedContent: fields.brandedContent?.value ?? false,',
    kind: 'removed default',
    before: 'fields.brandedContent?.value ?? false',
    reason: 'The inputs give every setting.',
  },
  {
    file: 'src/posts/post.ts',
    code: "const zone = fields.timezone?.value ?? 'UTC'",
    kind: 'removed default',
    before: "fields.timezone?.value ?? 'UTC'",
    reason: 'The inputs give a time zone.',
  },
  {
    file: 'src/posts/post.ts',
    code: "const text = fields.schedule?.value ?? 'now'",
    kind: 'removed default',
    before: "fields.schedule?.value ?? 'now'",
    reason: 'The inputs give a schedule.',
  },
  {
    file: 'src/posts/post.ts',
    code: 'allowComments: fields.allowComments?.value ?? false,',
    kind: 'constant',
    before: 'false',
    reason: 'The inputs give every setting.',
  },
  {
    file: 'src/posts/post.ts',
    code: 'allowDuet: fields.allowDuet?.value ?? false,',
    kind: 'constant',
    before: 'false',
    reason: 'The inputs give every setting.',
  },
  {
    file: 'src/posts/post.ts',
    code: 'allowStitch: fields.allowStitch?.value ?? false,',
    kind: 'constant',
    before: 'false',
    reason: 'The inputs give every setting.',
  },
  {
    file: 'src/posts/post.ts',
    code: 'commercialContent: fields.commercialContent?.value ?? false,',
    kind: 'constant',
    before: 'false',
    reason: 'The inputs give every setting.',
  },
  {
    file: 'src/posts/post.ts',
    code: 'brandOrganic: fields.brandOrganic?.value ?? false,',
    kind: 'constant',
    before: 'false',
    reason: 'The inputs give every setting.',
  },
  {
    file: 'src/posts/post.ts',
    code: 'brandedContent: fields.brandedContent?.value ?? false,',
    kind: 'constant',
    before: 'false',
    reason: 'The inputs give every setting.',
  },
]

/** @returns whether the change is in the list, by its file, its line as it is written, and its kind */
export const isEquivalent = (mutant: Mutant): boolean =>
  equivalent.some(
    ({ file, code, kind, before }) =>
      mutant.file === file &&
      mutant.code === code &&
      mutant.kind === kind &&
      (before ?? mutant.before) === mutant.before,
  )
