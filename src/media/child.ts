import { inspect } from './inspect.ts'

// The process that looks into videos for the action: a path comes in, what is known of the file goes out, one at a time.

// In a terminal a cancel reaches every process; the action's own ends this one, and not in the middle of an answer.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit())
process.on('message', async (path) => process.send?.(await inspect(String(path))))
process.send?.('ready')
