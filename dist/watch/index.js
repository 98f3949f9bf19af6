import { watchStep } from '../steps/index.js'

export { watchStep as step }
await watchStep()
