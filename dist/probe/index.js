import { probe } from '../steps/index.js'

export { probe as step }
await probe()
