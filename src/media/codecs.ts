/**
 * Codecs by their usual names. Each list has mediabunny's name first, if mediabunny has one. Then come the codes of
 * MP4, MOV or Matroska for which it has none.
 */
const codes: Readonly<Record<string, readonly string[]>> = {
  'H.264': ['avc', 'avc2', 'avc4', 'dva1', 'dvav'],
  'H.265': ['hevc', 'dvh1', 'dvhe'],
  'H.266': ['vvc1', 'v_mpegi/iso/vvc'],
  VP8: ['vp8'],
  VP9: ['vp9'],
  AV1: ['av1'],
  ProRes: ['prores'],
  'MPEG-4 Visual': ['mp4v', 'v_mpeg4/iso/sp', 'v_mpeg4/iso/asp', 'v_mpeg4/iso/ap'],
  'H.263': ['s263'],
  'Motion JPEG': ['jpeg', 'mjpa', 'mjpb', 'v_mjpeg'],
  PNG: ['png'],
  DNxHD: ['avdn'],
  DNxHR: ['avdh'],
  'MPEG-1': ['m1v', 'v_mpeg1'],
  'MPEG-2': ['m2v1', 'v_mpeg2'],
  Theora: ['v_theora'],
  FFV1: ['v_ffv1'],
}

/** The name of a codec. An unknown code is text from the file, so it is cut to 32 plain characters. */
export function codecName(code: string): string {
  const wanted = code.trim().toLowerCase()
  const known = Object.entries(codes).find(([, all]) => all.includes(wanted))
  const harmless = code.replaceAll(/[^\w ./-]/g, '?').trim()
  return known?.[0] ?? (harmless.slice(0, 32) || 'unknown')
}
