import { type Html, trusted } from '../html.ts'

/** Line drawings on 24 x 24. Each has a word beside it, so it is hidden from screen readers. */
const icon = (name: string, paths: string): Html =>
  trusted(`<svg class="icon ${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`)

const bubble = 'M12 4c-5 0-9 3.1-9 7.2 0 2.4 1.4 4.5 3.6 5.8V21l4-2.7c.5.06.9.1 1.4.1 5 0 9-3.1 9-7.2S17 4 12 4z'

export const ICONS = {
  heart: icon('heart', '<path d="M12 20.5 4.3 12.9a4.9 4.9 0 0 1 6.9-6.9l.8.8.8-.8a4.9 4.9 0 0 1 6.9 6.9z"/>'),
  comment: icon('comment', `<path d="${bubble}"/>`),
  commentOff: icon('comment-off', `<path d="${bubble}"/><path class="slash" d="M3 3l18 18"/>`),
  share: icon('share', '<path d="M13 5v4C6.5 9.5 3.5 13.5 3 19c2.3-3.4 5.3-4.9 10-5v4l8-6.5z"/>'),
  sound: icon(
    'sound',
    '<path d="M9 18V5l11-2v13"/><circle cx="6.5" cy="18" r="2.5"/><circle cx="17.5" cy="16" r="2.5"/>',
  ),
  PUBLIC_TO_EVERYONE: icon(
    'everyone',
    '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z"/>',
  ),
  MUTUAL_FOLLOW_FRIENDS: icon(
    'friends',
    '<circle cx="8.5" cy="8.5" r="3.5"/><circle cx="16.5" cy="9.5" r="2.8"/><path d="M2 20c0-4 3-6 6.5-6s6.5 2 6.5 6M15.5 14.5c3.5-.5 6.5 1.5 6.5 5"/>',
  ),
  FOLLOWER_OF_CREATOR: icon(
    'followers',
    '<circle cx="10" cy="8" r="4"/><path d="M3 20c0-4 3-6 7-6 3 0 5.5 1.3 6.6 3.7M19 9v6M16 12h6"/>',
  ),
  SELF_ONLY: icon('lock', '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>'),
} as const
