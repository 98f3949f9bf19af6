import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);

// src/media/unusable.ts
var Unusable = class extends Error {
  name = "Unusable";
};
var damaged = "The file is damaged in a way that this check cannot name. Export or download it again.";
var cutOff = (what) => new Unusable(
  `The file is cut off: ${what}. The recording, download or copy was interrupted; get the whole file again.`
);
var damagedIndex = () => new Unusable(
  "The index of this video is damaged: its lists of frames contradict each other. Export or download it again, or try to repair it with: ffmpeg -i in.mp4 -c copy out.mp4"
);
function noVideoTrack(hasAudio, isMatroska) {
  const what = hasAudio ? "only sound, no picture," : "no video track";
  const or = isMatroska ? ", or its video track is compressed or turned off" : "";
  return new Unusable(`There is ${what} in this file${or}. TikTok takes videos only; name a file with a video track.`);
}
var noFrames = () => new Unusable("The video track of this file is empty: it has no frames. Record or export the video again.");
var protectedVideo = () => new Unusable("This video is copy-protected (encrypted), so nobody else can play it. Export it without protection.");
var tooManyPieces = () => new Unusable(
  "This video is cut into too many or too large pieces to check. Write it anew, for example with: ffmpeg -i in -c copy -movflags +faststart out.mp4"
);
var ioErrors = {
  ENOENT: "There is no such file. Check the path; it is relative to the workspace.",
  EACCES: "The file may not be read (permission denied). Change its permissions.",
  EPERM: "The file may not be read (permission denied). Change its permissions.",
  ENOTDIR: "There is no such file: a part of the path is not a folder.",
  ELOOP: "The path is a link that leads back to itself.",
  ENAMETOOLONG: "The path is too long."
};
function sentenceOf(cause) {
  if (cause instanceof Unusable) return cause.message;
  const code = cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
  if (Object.hasOwn(ioErrors, code)) return ioErrors[code] ?? damaged;
  return /^E[A-Z0-9]+$/.test(code) ? `The file could not be read (${code}). Try again.` : damaged;
}

export {
  Unusable,
  damaged,
  cutOff,
  damagedIndex,
  noVideoTrack,
  noFrames,
  protectedVideo,
  tooManyPieces,
  sentenceOf
};
