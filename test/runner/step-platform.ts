/** The system that steps run on, as `process.platform` says there: whoever runs them elsewhere (Windows' Node under Wine) names it. */
export const stepPlatform = process.env.STEP_PLATFORM ?? process.platform

/** Why a test that interrupts a step is skipped: whoever is killed on Windows hears nothing of it. */
export const withoutSignals = stepPlatform === 'win32' && 'Windows has no SIGINT to send'

/** Whether steps find `posts.yml` under the name `Posts.yml` too, as on Windows and on most Macs. */
export const isCaseIgnored = stepPlatform === 'win32' || stepPlatform === 'darwin'

/** Whether the disk of a Mac is played (folding-disk.mjs), for steps that run on another system. */
export const isMacPlayed = stepPlatform === 'darwin' && process.platform !== 'darwin'
