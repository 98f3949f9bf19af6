import { posix } from 'node:path'
import { z } from 'zod'
import { type Fields, layered, splitList } from '../../inputs/settings.ts'
import { error, type Located, type Origin, type Problem } from '../../problem.ts'
import { describeIssue, meantKey, type Source } from './messages.ts'
import type { Locate, Path } from './positions.ts'
import { type Defaults, defaultsSchema, type Entry, entrySchema, manifestSchema } from './schema.ts'
import { parseYaml } from './yaml.ts'

/** One entry of `posts`, with what it inherits from `defaults`. */
export interface ManifestEntry {
  readonly fields: Fields
  /** Keys whose value was refused already, so that later checks do not report them as missing. */
  readonly refused: ReadonlySet<string>
  /** Problems of the entry and of its `defaults`. They are among the manifest's problems too. */
  readonly problems: readonly Problem[]
  /**
   * What makes this entry different from the others of its manifest: its id, or else its video and its own accounts as
   * written.
   */
  readonly key: string
  /** False if the time comes from `defaults` or from the inputs. */
  readonly timeIsWritten: boolean
  /**
   * The manifest's folder, relative to the workspace (`.` for its top). `video` and `captionFile` are relative to it.
   */
  readonly folder: string
}

/** The manifest without `defaults` and `posts`: these are checked separately. */
const topSchema = manifestSchema.extend({ defaults: z.unknown().optional(), posts: z.unknown().optional() })

/**
 * Reads the entries of a manifest, each value with its position. Every problem is reported. The right values of an
 * entry go on to the next checks, so that one run shows everything that must be corrected.
 * @param file path of the manifest, relative to the workspace
 */
export function readManifest(file: string, text: string): { entries: ManifestEntry[]; problems: Problem[] } {
  const parsed = parseYaml(file, text)
  if ('problems' in parsed) return { entries: [], problems: parsed.problems }
  const { content, locate, misread } = parsed
  if (!isRecord(content)) {
    const what = content === null || content === undefined ? 'The manifest is empty' : 'The manifest is not a mapping'
    const message = `${what}: write version: 1, then posts: and below it one "- video: …" for each post.`
    return { entries: [], problems: [error('manifest/not-a-mapping', locate([]), message)] }
  }
  const { entries, problems } = readEntries(content, parsed, posix.dirname(file))
  // If YAML misread a value, the other problems on its line are only consequences, so they are dropped.
  const isConsequence = ({ origin }: Problem): boolean => misread.some((each) => sameLine(each.origin, origin))
  const causes = (found: readonly Problem[]): Problem[] => found.filter((problem) => !isConsequence(problem))
  return {
    entries: entries.map((entry) => ({ ...entry, problems: causes(entry.problems) })),
    problems: [...misread, ...causes(problems)],
  }
}

function readEntries(content: Record<string, unknown>, source: Source, folder: string) {
  const { locate } = source
  const problems = [...judge(topSchema, content, [], source).problems]
  const defaults = content.defaults == null ? undefined : judge(defaultsSchema, content.defaults, ['defaults'], source)
  problems.push(...(defaults?.problems ?? []))
  const inherited = defaults?.valid ? locateFields(defaults.valid, ['defaults'], locate) : {}

  const { posts } = content
  if (!Array.isArray(posts) || posts.length === 0) {
    const what = Array.isArray(posts) || posts == null ? 'The manifest lists no post' : 'posts is not a list'
    const message = `${what}: write posts: and below it one "- video: …" for each post.`
    return { entries: [], problems: [...problems, error('manifest/no-posts', locate(['posts']), message)] }
  }
  const entries = posts.flatMap((post: unknown, index): ManifestEntry[] => {
    const path = ['posts', index]
    const judged = judge(entrySchema, post, path, source)
    problems.push(...judged.problems)
    if (!judged.valid) return []
    const own = locateFields(judged.valid, path, locate)
    return [
      {
        fields: layered(inherited, own),
        refused: refusedFor(own, judged.refused, defaults?.refused),
        problems: [...judged.problems, ...(defaults?.problems ?? [])],
        key: entryKey(own),
        timeIsWritten: own.schedule !== undefined,
        folder,
      },
    ]
  })
  return { entries, problems }
}

/** Two keys for one thing. */
const CAPTION_KEYS = ['caption', 'captionFile']

/** The keys that were refused in an entry, and those in `defaults` that it does not set itself. */
function refusedFor(own: Fields, inEntry: ReadonlySet<string>, inDefaults: ReadonlySet<string> = new Set()) {
  const set = Object.keys(own)
  const answered = set.some((key) => CAPTION_KEYS.includes(key)) ? [...set, ...CAPTION_KEYS] : set
  const refused = [...inEntry, ...[...inDefaults].filter((key) => !answered.includes(key))]
  return new Set(refused.some((key) => CAPTION_KEYS.includes(key)) ? [...refused, ...CAPTION_KEYS] : refused)
}

function entryKey({ id, video, accounts }: Fields): string {
  if (id) return `id ${id.value}`
  return ['video', video?.value ?? '', ...(accounts?.value ?? []).map(({ value }) => value).sort()].join(' ')
}

interface Judged<T> {
  /** The values that are right; undefined if a required one is not among them. */
  readonly valid: T | undefined
  /** The keys of wrong values, the unknown keys, and the keys that were probably meant by these. */
  readonly refused: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** Checks one mapping and keeps its right values. */
function judge<T>(
  schema: z.ZodType<T> & { readonly shape: object },
  value: unknown,
  path: Path,
  source: Source,
): Judged<T> {
  const checked = schema.safeParse(value)
  if (checked.success) return { valid: checked.data, refused: new Set(), problems: [] }
  const known = Object.keys(schema.shape)
  const { issues } = checked.error
  const problems = issues.flatMap((issue) => describeIssue(issue, value, path, known, source))
  // Of a value that is no mapping at all, nothing is known.
  if (!isRecord(value)) return { valid: undefined, refused: new Set(known), problems }
  const refused = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.flatMap((key) => [key, meantKey(key, known) ?? key])
        : issue.path.slice(0, 1).map(String),
    ),
  )
  const rest = Object.entries(value).filter(([key]) => !refused.has(key))
  return { valid: schema.safeParse(Object.fromEntries(rest)).data, refused, problems }
}

function locateFields(values: Entry | Defaults, path: Path, locate: Locate): Fields {
  const { accounts, ...plain } = values
  const located = Object.entries(plain).map(([key, value]) => [key, { value, origin: locate([...path, key]) }])
  const fields: Fields = Object.fromEntries(located)
  return accounts === undefined
    ? fields
    : { ...fields, accounts: locateAccounts(accounts, [...path, 'accounts'], locate) }
}

function locateAccounts(accounts: string | string[], path: Path, locate: Locate): Located<readonly Located<string>[]> {
  const origin = locate(path)
  const value =
    typeof accounts === 'string'
      ? splitList(accounts).map((account) => ({ value: account, origin }))
      : accounts.map((account, index) => ({ value: account.trim(), origin: locate([...path, index]) }))
  return { value, origin }
}

const sameLine = (a: Origin, b: Origin): boolean => 'line' in a && 'line' in b && a.line === b.line

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
