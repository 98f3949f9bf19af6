/** A preload (`node --import`) for a runner whose clock is wrong by CLOCK_OFFSET_MS. Timers run as ever. */
const offsetMs = Number(process.env.CLOCK_OFFSET_MS ?? 0)
const real = Date.now

Date.now = () => real() + offsetMs
