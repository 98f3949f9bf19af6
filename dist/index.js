import { mainStep } from './steps/index.js'

export { mainStep as step }
await mainStep()
