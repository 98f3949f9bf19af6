import { type Setting, VIEWER_SETTINGS } from '../inputs/settings.ts'
import type { Post } from '../posts/post.ts'
import { error, inTextOf, ofPost, type Problem } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { quote } from '../wording.ts'

/**
 * A caption has at most 2,200 UTF-16 code units, hashtags included. JavaScript's `length` counts these units.
 * https://developers.tiktok.com/doc/content-posting-api-reference-direct-post
 */
export const MAX_CAPTION_UNITS = 2_200

/**
 * The id of a TikTok account in PostPost. All platform ids match ^[a-z]+-[a-zA-Z0-9_-]+$ (PostPost docs, create-post).
 */
export const TIKTOK_ID = /^tiktok-[a-zA-Z0-9_-]+$/

/** A rule that the settings of a post can break, whatever its video is. */
interface PostRule {
  readonly code: ProblemCode
  /** The rule as docs/limits.md states it. */
  readonly rule: string
  /** Where it is written. */
  readonly source: string
  readonly severity: 'error' | 'warning'
  /** The setting at whose place the problem is reported. */
  readonly setting: Setting
  /** Other settings that the rule reads. It judges nothing if one of them cannot be read. */
  readonly reads?: readonly Setting[]
  /** What to say to the person; false if the post keeps the rule. */
  readonly check: (post: Post) => string | false
}

const DISCLOSURE = 'PostPost TikTok page; TikTok content disclosure'

export const postRules: readonly PostRule[] = [
  {
    code: 'caption/empty',
    rule: 'The caption is not blank',
    source: 'PostPost create-post',
    severity: 'error',
    setting: 'caption',
    check: (post) =>
      post.caption.trim() === '' &&
      `There is no caption: set ${post.entry ? 'caption or captionFile' : 'caption'}, or put a text file of the same name beside the video (clip.txt beside clip.mp4).`,
  },
  {
    code: 'caption/too-long',
    rule: `The caption has at most ${MAX_CAPTION_UNITS.toLocaleString('en')} UTF-16 code units, hashtags included`,
    source: 'TikTok direct post reference',
    severity: 'error',
    setting: 'caption',
    check: ({ caption }) =>
      caption.length > MAX_CAPTION_UNITS &&
      `The caption has ${caption.length} UTF-16 code units; TikTok takes ${MAX_CAPTION_UNITS} at most, hashtags included. Shorten it by ${caption.length - MAX_CAPTION_UNITS}.`,
  },
  {
    code: 'settings/viewer',
    rule: 'The post has a viewer setting',
    source: 'this action: a post without one is public (PostPost create-post)',
    severity: 'error',
    setting: 'viewerSetting',
    check: (post) =>
      post.settings.viewerSetting === undefined &&
      `Nothing says who may see this post: set ${wordIn(post, 'viewerSetting')} to one of ${VIEWER_SETTINGS.join(', ')}.`,
  },
  {
    code: 'disclosure/contradiction',
    rule: '`commercial-content` needs `brand-organic` or `branded-content`',
    source: DISCLOSURE,
    severity: 'error',
    setting: 'commercialContent',
    reads: ['brandOrganic', 'brandedContent'],
    check: (post) => {
      const { commercialContent, brandOrganic, brandedContent } = post.settings
      const word = (setting: Setting): string => wordIn(post, 'commercialContent', setting)
      return (
        commercialContent &&
        !brandOrganic &&
        !brandedContent &&
        `Commercial content needs its kind: set ${word('brandOrganic')} (your own brand) or ${word('brandedContent')} (paid by another), or both, to true.`
      )
    },
  },
  ...(['brandOrganic', 'brandedContent'] as const).map(
    (kind): PostRule => ({
      code: 'disclosure/contradiction',
      rule: `\`${inputOf(kind)}\` needs \`commercial-content\``,
      source: DISCLOSURE,
      severity: 'error',
      setting: kind,
      reads: ['commercialContent'],
      check(post) {
        const [own, commercial] = [wordIn(post, kind), wordIn(post, kind, 'commercialContent')]
        return (
          post.settings[kind] &&
          !post.settings.commercialContent &&
          `${own} is true but ${commercial} is not: set ${commercial} to true as well, or ${own} to false.`
        )
      },
    }),
  ),
  {
    code: 'disclosure/contradiction',
    rule: 'Branded content is not `SELF_ONLY`',
    source: 'TikTok content sharing guidelines',
    severity: 'error',
    setting: 'brandedContent',
    reads: ['viewerSetting'],
    check: (post) =>
      post.settings.brandedContent &&
      post.settings.viewerSetting === 'SELF_ONLY' &&
      `Branded content cannot be SELF_ONLY on TikTok: choose another viewer setting, or set ${wordIn(post, 'brandedContent')} to false.`,
  },
  {
    code: 'settings/comments',
    rule: 'A `SELF_ONLY` post has no `allowComments: true` in its manifest: others cannot comment',
    source: 'PostPost TikTok page',
    severity: 'warning',
    setting: 'allowComments',
    reads: ['viewerSetting'],
    // The input is true by default, so it does not show that anybody wants comments.
    check: (post) =>
      post.settings.viewerSetting === 'SELF_ONLY' &&
      post.settings.allowComments &&
      isInManifest(post, 'allowComments') &&
      'A SELF_ONLY post gets no comments from others, even if allowComments is true: set it to false.',
  },
]

const isInManifest = (post: Post, setting: Setting): boolean => 'file' in post.originOf(setting)

/** How people write `setting` where `judged` is written: as a key of the manifest, or as an input. */
function wordIn(post: Post, judged: Setting, setting = judged): string {
  return isInManifest(post, judged) ? setting : inputOf(setting)
}

function inputOf(setting: Setting): string {
  return setting.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
}

/** Everything that is wrong with the settings of a post. */
export function checkPost(post: Post): Problem[] {
  const broken = postRules.flatMap(({ code, setting, reads = [], severity, check }): Problem[] => {
    const isReadable = ![setting, ...reads].some((each) => post.refused.has(each))
    const message = isReadable && check(post)
    return message ? [ofPost(post, severity, code, post.originOf(setting), message)] : []
  })
  const accounts = (post.accounts ?? []).flatMap(({ value, origin }) => {
    const message = judgeReference(value)
    return message ? [inTextOf(error('accounts/not-an-account', origin, message), post)] : []
  })
  return [...broken, ...accounts]
}

/** What is wrong with how an account is written; undefined if it may be right. */
export function judgeReference(reference: string): string | undefined {
  if (reference === 'all' || TIKTOK_ID.test(reference) || /^@[^\s@,]+$/.test(reference)) return undefined
  if (/^[a-z]+-/.test(reference) && !reference.startsWith('tiktok-')) {
    return `${quote(reference)} is not a TikTok account; write tiktok-{openId}, @username or all.`
  }
  if (reference.toLowerCase() === 'all') return `${quote(reference)} needs small letters: write all.`
  const name = reference.replace(/^@+/, '').replace(/^.*tiktok\.com\/@/, '')
  const example = /^[\w.]+$/.test(name) ? `@${name}` : '@username'
  return `${quote(reference)} is not an account; write ${example}, tiktok-{openId} or all.`
}
