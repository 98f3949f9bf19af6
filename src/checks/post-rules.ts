import { type Setting, VIEWER_SETTINGS } from '../inputs/settings.ts'
import type { Post } from '../posts/post.ts'
import { error, ofVideo, type Problem } from '../problem.ts'
import { judgeReference } from './account-reference.ts'

/** TikTok direct post reference: at most 2,200 UTF-16 code units, hashtags included. JavaScript's `length` counts these. */
export const MAX_CAPTION_UNITS = 2_200

/** One row a rule that needs no look inside the file: which setting it is about, and what is wrong with the post. */
interface PostRule {
  readonly source: string
  readonly severity: 'error' | 'warning'
  readonly setting: Setting
  readonly check: (post: Post) => string | false
}

const postRules: readonly PostRule[] = [
  {
    source: 'PostPost create-post: content must not be blank',
    severity: 'error',
    setting: 'caption',
    check: (post) =>
      post.caption.trim() === '' &&
      `There is no caption: set ${isInManifest(post, 'caption') ? 'caption or captionFile' : 'caption'}, or put a text file of the same name beside the video (clip.txt beside clip.mp4).`,
  },
  {
    source: 'TikTok direct post reference',
    severity: 'error',
    setting: 'caption',
    check: ({ caption }) =>
      caption.length > MAX_CAPTION_UNITS &&
      `The caption has ${caption.length} UTF-16 code units; TikTok takes ${MAX_CAPTION_UNITS} at most, hashtags included. Shorten it by ${caption.length - MAX_CAPTION_UNITS}.`,
  },
  {
    source: 'Design: no silent public post',
    severity: 'error',
    setting: 'viewerSetting',
    check: (post) =>
      post.settings.viewerSetting === undefined &&
      `Nothing says who may see this post: set ${wordIn(post, 'viewerSetting', 'viewerSetting')} to one of ${VIEWER_SETTINGS.join(', ')}.`,
  },
  {
    source: 'PostPost; TikTok content disclosure',
    severity: 'error',
    setting: 'commercialContent',
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
  {
    source: 'PostPost; TikTok content disclosure',
    severity: 'error',
    setting: 'brandOrganic',
    check: (post) =>
      post.settings.brandOrganic && !post.settings.commercialContent && needsDisclosure(post, 'brandOrganic'),
  },
  {
    source: 'PostPost; TikTok content disclosure',
    severity: 'error',
    setting: 'brandedContent',
    check: (post) =>
      post.settings.brandedContent && !post.settings.commercialContent && needsDisclosure(post, 'brandedContent'),
  },
  {
    source: 'TikTok content sharing guidelines',
    severity: 'error',
    setting: 'brandedContent',
    check: (post) =>
      post.settings.brandedContent &&
      post.settings.viewerSetting === 'SELF_ONLY' &&
      `Branded content cannot be SELF_ONLY on TikTok: choose another viewer setting, or set ${wordIn(post, 'brandedContent', 'brandedContent')} to false.`,
  },
  {
    source: 'PostPost: SELF_ONLY posts get no comments from others',
    severity: 'warning',
    setting: 'allowComments',
    // An input is true by default, which nobody has said.
    check: (post) =>
      post.settings.viewerSetting === 'SELF_ONLY' &&
      post.settings.allowComments &&
      isInManifest(post, 'allowComments') &&
      'A SELF_ONLY post gets no comments from others, whatever allowComments says: set it to false to say what will be.',
  },
]

const isInManifest = (post: Post, setting: Setting): boolean => 'file' in post.originOf(setting)

/** A setting in the words of the place where the one that is judged stands: a key of the manifest, or an input. */
function wordIn(post: Post, judged: Setting, setting: Setting): string {
  return isInManifest(post, judged) ? setting : setting.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
}

function needsDisclosure(post: Post, setting: Setting): string {
  const [own, commercial] = [wordIn(post, setting, setting), wordIn(post, setting, 'commercialContent')]
  return `${own} is true but ${commercial} is not: set ${commercial} to true as well, or ${own} to false.`
}

/** Everything that is wrong with a post as far as its settings tell. */
export function checkPost(post: Post): Problem[] {
  const found = postRules.flatMap((rule): Problem[] => {
    const message = post.flawed.has(rule.setting) ? false : rule.check(post)
    if (message === false) return []
    return [ofVideo(post.video.path, rule.severity, post.originOf(rule.setting), message)]
  })
  const accounts = (post.accounts ?? []).flatMap(({ value, origin }) => {
    const message = judgeReference(value)
    return message ? [error(origin, message)] : []
  })
  return [...found, ...accounts]
}
