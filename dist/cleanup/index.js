import { postStep } from '../steps/index.js'

export { postStep as step }
await postStep()
