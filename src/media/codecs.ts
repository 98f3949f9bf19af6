/** Codecs by the names people use. Keys: mediabunny's names, then MP4/MOV sample entries, Matroska ids, AVI codes. */
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
  // AVI, and Matroska files that carry an AVI code
  h264: 'H.264',
  x264: 'H.264',
  avc1: 'H.264',
  davc: 'H.264',
  hevs: 'H.265',
  h265: 'H.265',
  x265: 'H.265',
  hvc1: 'H.265',
  hev1: 'H.265',
  vp80: 'VP8',
  vp08: 'VP8',
  vp90: 'VP9',
  vp09: 'VP9',
  av01: 'AV1',
  vvc1: 'H.266',
  xvid: 'MPEG-4 Visual',
  divx: 'MPEG-4 Visual',
  dx50: 'MPEG-4 Visual',
  fmp4: 'MPEG-4 Visual',
  m4s2: 'MPEG-4 Visual',
  mp42: 'MS-MPEG4',
  mp43: 'MS-MPEG4',
  div3: 'MS-MPEG4',
  mjpg: 'Motion JPEG',
  mpg1: 'MPEG-1',
  mpg2: 'MPEG-2',
  ffv1: 'FFV1',
  hfyu: 'HuffYUV',
  wmv3: 'WMV',
  dvsd: 'DV',
}

/** The name of a codec, or its code cut down to 32 harmless characters. */
export function codecName(code: string): string {
  const known = names[code.trim().toLowerCase()]
  if (known !== undefined && Object.hasOwn(names, code.trim().toLowerCase())) return known
  return (
    code
      .replaceAll(/[^\w ./-]/g, '?')
      .trim()
      .slice(0, 32) || 'unknown'
  )
}
