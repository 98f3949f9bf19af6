/** The post step. After most runs nothing is left, and then nothing is loaded. */
export async function step(): Promise<void> {
  // What main.ts kept with core.saveState.
  const saved = process.env.STATE_drafts
  if (!saved) return
  const [{ setSecret }, { deleteLeftDrafts }, { workflowLog }] = await Promise.all([
    import('@actions/core'),
    import('./publish/left-drafts.ts'),
    import('./report/workflow-log.ts'),
  ])
  await deleteLeftDrafts(saved, process.env, setSecret, workflowLog)
}

await step()
