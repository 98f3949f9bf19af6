/** Where the service may differ from the plainest reading of its documentation. Tests may change these while it runs. */
export interface Variants {
  /** list-posts: what changed later than so long ago, by the sandbox's clock, does not show yet. */
  listLagMs?: number
  /** list-posts: a change shows after so many further requests to list-posts. */
  lagRequests?: number
  /**
   * Posts with one `createdAt` (or `updatedAt`, or time) have no stable order: even pages have them the other way round
   * (`by page`), or every second request (`by request`). One is on two pages then and another on none; `totalItems` stays true.
   */
  ties?: 'settled by the id' | 'by page' | 'by request'
  /** list-posts: `platformId` without its prefix, `platforms` as an empty list, or without the field. */
  listedAccounts?: 'compound' | 'raw' | 'empty' | 'left out'
  /** false: list-posts leaves `createdAt` out. */
  listsCreation?: boolean
  /** So many get-post calls after each accepted *schedule* answer 404. */
  missingAfterCommit?: number
  /** get-post: another network's post of the same raw id, before each TikTok post. */
  foreignTwin?: { platform: string; status: string }
  /** HEAD and GET of media: everything is answered, nothing is (403), or what is not stored has a 403 instead of the 404. */
  mediaReads?: 'open' | 'refused' | 'missing refused'
  /** Decides by the client's file name; false: the PUT has its 200 and nothing is stored. */
  storesUpload?: (fileName: string) => boolean
  /** get-post: `postedId` as a JSON number, which has no room for 19 digits. */
  postedIdAs?: 'text' | 'number'
  /** get-post: `permalink` and `media[]`. */
  permalinks?: boolean
  /** `warnings` in the answers of create-post and update-post. */
  warnings?: unknown[]
  /** Times lose their milliseconds. */
  dropsMilliseconds?: boolean
  /** A time in the past becomes now, or has a 400. */
  pastTimes?: 'now' | 'refused'
  /** The codes of a sister service (newer-codes.ts) where they fit; get-upload-url makes a scheduled post a draft. */
  newerCodes?: boolean
  /** The object's name: `<ms>-<name>` or `<ms>-<n>-<8 hex>-<name>`. */
  storedNames?: 'plain' | 'numbered'
}
