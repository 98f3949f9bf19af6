/** The process behind resident.ts: runs the steps that it is sent, and says when each is over. */
import { pathToFileURL } from 'node:url'

const home = process.cwd()
/** By script; loading it runs it for the first time. */
const steps = new Map()
// Opens their pipes, which are no step's.
process.stdout.write('')
process.stderr.write('')

process.on('message', async ({ script, cwd, env, end }) => {
  const ownHandles = process.getActiveResourcesInfo().length
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  process.chdir(cwd)
  if (steps.has(script)) await steps.get(script)()
  else steps.set(script, (await import(pathToFileURL(script).href)).step)
  while (process.getActiveResourcesInfo().length > ownHandles) await new Promise((resolve) => setTimeout(resolve, 1))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK']) process.removeAllListeners(signal)
  const { exitCode = 0 } = process
  process.exitCode = undefined
  // The step's folder will be deleted.
  process.chdir(home)
  process.stdout.write(end)
  process.stderr.write(end)
  process.send(exitCode)
})
