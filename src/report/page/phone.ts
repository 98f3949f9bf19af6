import type { ViewerSetting } from '../../inputs/settings.ts'
import type { VideoFacts } from '../../media/facts.ts'
import { describeDisclosure } from '../disclosure.ts'
import { type Html, trusted } from '../html.ts'
import type { PostReport } from '../post-report.ts'
import { captionHtml } from './caption.ts'
import { html } from './html.ts'
import { ICONS } from './icons.ts'
import type { Shown } from './videos.ts'

/** The four viewer settings as TikTok calls them. */
export const AUDIENCE: Readonly<Record<ViewerSetting, string>> = {
  PUBLIC_TO_EVERYONE: 'Everyone',
  MUTUAL_FOLLOW_FRIENDS: 'Friends',
  FOLLOWER_OF_CREATOR: 'Followers',
  SELF_ONLY: 'Only you',
}

/** The post as it will look in TikTok: picture, buttons, account, caption. */
export function phoneOf({ post, caption, accounts, facts }: PostReport, video: Shown | undefined): Html {
  const { settings } = post
  const audience = settings.viewerSetting
  const disclosure = describeDisclosure(settings)
  const [first, ...others] = accounts
  const name = first?.name ?? 'no account'
  return html`<div class="phone"><div class="screen">
${pictureOf(video, facts, post.id)}
${ZONES}
<div class="over">
<p class="audience">${audience && ICONS[audience]}<span>${audience ? AUDIENCE[audience] : 'No viewer setting'}</span></p>
<ul class="rail" aria-label="Buttons">
<li class="avatar" aria-hidden="true">${initialOf(name)}</li>
<li>${ICONS.heart}<span>Like</span></li>
${settings.allowComments ? html`<li>${ICONS.comment}<span>Comment</span></li>` : html`<li class="off">${ICONS.commentOff}<span>Comments off</span></li>`}
<li>${ICONS.share}<span>Share</span></li>
</ul>
<div class="words">
<p class="account"><bdi>${name}</bdi>${others.length > 0 && html` <span class="others">and ${others.length} more</span>`}</p>
${captionHtml(caption)}
${disclosure && html`<p class="disclosure">${disclosure}</p>`}
<p class="sound">${ICONS.sound}<span>original sound</span></p>
</div>
</div>
</div></div>`
}

/** The first letter as people see it, which may be of several code units. */
function initialOf(name: string): string {
  const [first] = new Intl.Segmenter('und').segment(name.replace(/^@/, ''))
  return first?.segment.toUpperCase() ?? ''
}

/** Letterboxed as TikTok does; a strip below the picture is left for the player's own buttons. */
function pictureOf(video: Shown | undefined, facts: VideoFacts | undefined, id: string): Html {
  if (!video || 'why' in video) {
    return html`<div class="unseen"><p>${video?.why ?? 'The video is not shown.'}</p>${facts?.stream && html`<p>${facts.container}, ${facts.stream.widthPx} × ${facts.stream.heightPx}</p>`}</div>`
  }
  return html`<video controls playsinline preload="metadata" aria-label="Video of ${id}" src="${trusted(video.url)}"></video>`
}

/** Shown by the switch above the posts. TikTok publishes no numbers that hold for all devices. */
const ZONES = html`<div class="zones">
<p class="zone top"><span>top 10 %: tabs</span></p>
<p class="zone right"><span>right 15 %: buttons</span></p>
<p class="zone bottom"><span>bottom 20 %: caption</span></p>
</div>`
