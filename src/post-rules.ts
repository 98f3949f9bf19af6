import { judgeReference } from './accounts.ts'
import { type Post, type Setting, VIEWER_SETTINGS } from './post.ts'
import { error, ofVideo, type Problem } from './problem.ts'

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
    check: ({ caption }) =>
      caption.trim() === '' &&
      'There is no caption: set caption or captionFile, or put a text file of the same name beside the video (clip.txt beside clip.mp4).',
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
    check: ({ settings }) =>
      settings.viewerSetting === undefined &&
      `Nothing says who may see this post: set viewer-setting, or viewerSetting in the manifest, to one of ${VIEWER_SETTINGS.join(', ')}.`,
  },
  {
    source: 'PostPost; TikTok content disclosure',
    severity: 'error',
    setting: 'commercialContent',
    check: ({ settings: { commercialContent, brandOrganic, brandedContent } }) =>
      commercialContent &&
      !brandOrganic &&
      !brandedContent &&
      'Commercial content needs its kind: set brand-organic (your own brand) or branded-content (paid by another), or both, to true.',
  },
  {
    source: 'PostPost; TikTok content disclosure',
    severity: 'error',
    setting: 'brandOrganic',
    check: ({ settings }) => settings.brandOrganic && !settings.commercialContent && needsDisclosure('brand-organic'),
  },
  {
    source: 'PostPost; TikTok content disclosure',
    severity: 'error',
    setting: 'brandedContent',
    check: ({ settings }) =>
      settings.brandedContent && !settings.commercialContent && needsDisclosure('branded-content'),
  },
  {
    source: 'TikTok content sharing guidelines',
    severity: 'error',
    setting: 'brandedContent',
    check: ({ settings }) =>
      settings.brandedContent &&
      settings.viewerSetting === 'SELF_ONLY' &&
      'Branded content cannot be SELF_ONLY on TikTok: choose another viewer setting, or set branded-content to false.',
  },
  {
    source: 'PostPost: SELF_ONLY posts get no comments from others',
    severity: 'warning',
    setting: 'allowComments',
    check: ({ settings }) =>
      settings.viewerSetting === 'SELF_ONLY' &&
      settings.allowComments &&
      'A SELF_ONLY post gets no comments from others, whatever allow-comments says: set it to false to say what will be.',
  },
]

const needsDisclosure = (input: string): string =>
  `${input} is true but commercial-content is not: set commercial-content to true as well, or ${input} to false.`

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
