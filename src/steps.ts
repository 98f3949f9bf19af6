/**
 * The entry points of the action. They share one bundle, so that common code is in it once. Each loads only its own
 * part. The build writes a small file for each of them, which calls it: those that action.yml and watch/action.yml
 * name, and the one that starts the process that reads videos.
 */
export const mainStep = async (): Promise<void> => (await import('./index.ts')).step()

export const postStep = async (): Promise<void> => (await import('./cleanup.ts')).step()

export const watchStep = async (): Promise<void> => (await import('./watch/watch.ts')).step()

export const probe = async (): Promise<void> => void (await import('./media/child.ts'))
