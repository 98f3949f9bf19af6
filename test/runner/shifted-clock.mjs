/**
 * A preload (`node --import`) for a runner whose clock is wrong by CLOCK_OFFSET_MS, and that jumps by CLOCK_JUMP_MS at the
 * true moment CLOCK_JUMP_AT (milliseconds since 1970). Timers run as ever.
 */
const real = Date.now

Date.now = () => {
  const { CLOCK_OFFSET_MS = 0, CLOCK_JUMP_MS = 0, CLOCK_JUMP_AT = 0 } = process.env
  const now = real()
  return now + Number(CLOCK_OFFSET_MS) + (now >= Number(CLOCK_JUMP_AT) ? Number(CLOCK_JUMP_MS) : 0)
}
