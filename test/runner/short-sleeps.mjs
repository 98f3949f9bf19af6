/**
 * A preload (`node --import`) that makes waits short: `setTimeout` of `node:timers/promises` takes a fiftieth of what
 * was asked for, or a SHORT_SLEEPS-th; the time limit of a call keeps three seconds, or SHORTEST_CALL_LIMIT_MS. Abort signals work as ever. Nothing else is touched: clocks are real, and so
 * are timers with a callback, which guard connections.
 */
import { syncBuiltinESMExports } from 'node:module'
import timers, { setTimeout as sleep } from 'node:timers/promises'

// The imported name is a live binding and will mean the short one in a moment.
const real = sleep

/** The time limit of a call to PostPost (API_TIMEOUT_MS). It is for a server that hangs; a fiftieth of it a busy machine may need itself. */
const callLimitMs = 45_000
const shortestCallLimitMs = Number(process.env.SHORTEST_CALL_LIMIT_MS ?? 3_000)

const shorten = (delayMs) => {
  const shortMs = delayMs / Number(process.env.SHORT_SLEEPS ?? 50)
  return delayMs === callLimitMs ? Math.max(shortMs, shortestCallLimitMs) : shortMs
}

const shortSleep = (delay, value, options) => real(delay === undefined ? undefined : shorten(delay), value, options)

Object.assign(timers, { setTimeout: shortSleep })
// Without this, modules that import the name would still get the original.
syncBuiltinESMExports()
