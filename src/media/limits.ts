/** TikTok media transfer guide: at most 4 GB a video. Read as 4 GiB, so that no file is refused that TikTok may take. */
export const MAX_VIDEO_BYTES = 4 * 1024 ** 3
