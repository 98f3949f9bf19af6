/**
 * The entry points of the action. They share one bundle, so that common code is in it once. Each loads only its own part.
 * The build writes the files that action.yml names; each of them calls one of these.
 */
export const mainStep = async (): Promise<void> => (await import('./index.ts')).step()

export const postStep = async (): Promise<void> => (await import('./cleanup.ts')).step()

export const watchStep = async (): Promise<void> => (await import('./watch/watch.ts')).step()

/** The process that reads videos. */
export const probe = async (): Promise<void> => void (await import('./media/child.ts'))
