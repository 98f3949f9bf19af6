/**
 * The ways into the action. They are one bundle, so that what two of them need is in it once, and each loads its own part
 * only. The build writes the files that action.yml names; each calls one of these.
 */
export const mainStep = async (): Promise<void> => (await import('./index.ts')).step()

export const postStep = async (): Promise<void> => (await import('./cleanup.ts')).step()

export const watchStep = async (): Promise<void> => (await import('./watch/watch.ts')).step()

/** The process that reads videos. */
export const probe = async (): Promise<void> => void (await import('./media/child.ts'))
