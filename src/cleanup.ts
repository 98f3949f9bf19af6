/** The post step. After most runs no draft is left. Then no more code is loaded. */
export async function step(): Promise<void> {
  // Saved by main.ts with core.saveState.
  const saved = process.env.STATE_drafts
  if (!saved) return
  const [{ setSecret }, { readContext }, { deleteLeftDrafts }, { hideIds, hiding }, { workflowLog }] =
    await Promise.all([
      import('@actions/core'),
      import('./github/context.ts'),
      import('./publish/left-drafts.ts'),
      import('./report/hidden-ids.ts'),
      import('./report/workflow-log.ts'),
    ])
  const { isPublic } = readContext(process.env)
  await deleteLeftDrafts(saved, process.env, setSecret, hiding(workflowLog, hideIds(isPublic)))
}
