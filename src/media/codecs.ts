/** Codecs by the names people use. Keys: mediabunny's names, then MP4/MOV sample entries and Matroska ids it has no name for. */
const names: Readonly<Record<string, string>> = {
  avc: 'H.264',
  hevc: 'H.265',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  prores: 'ProRes',
  // MP4 and MOV
  avc2: 'H.264',
  avc4: 'H.264',
  dva1: 'H.264',
  dvav: 'H.264',
  dvh1: 'H.265',
  dvhe: 'H.265',
  vvc1: 'H.266',
  mp4v: 'MPEG-4 Visual',
  s263: 'H.263',
  jpeg: 'Motion JPEG',
  mjpa: 'Motion JPEG',
  mjpb: 'Motion JPEG',
  png: 'PNG',
  avdn: 'DNxHD',
  avdh: 'DNxHR',
  // Matroska
  'v_mpeg4/iso/sp': 'MPEG-4 Visual',
  'v_mpeg4/iso/asp': 'MPEG-4 Visual',
  'v_mpeg4/iso/ap': 'MPEG-4 Visual',
  v_mpeg1: 'MPEG-1',
  v_mpeg2: 'MPEG-2',
  v_theora: 'Theora',
  v_mjpeg: 'Motion JPEG',
  v_ffv1: 'FFV1',
  'v_mpegi/iso/vvc': 'H.266',
}

/** The name of a codec, or its code cut down to 32 harmless characters. */
export function codecName(code: string): string {
  const key = code.trim().toLowerCase()
  const known = Object.hasOwn(names, key) ? names[key] : undefined
  if (known !== undefined) return known
  return (
    code
      .replaceAll(/[^\w ./-]/g, '?')
      .trim()
      .slice(0, 32) || 'unknown'
  )
}
