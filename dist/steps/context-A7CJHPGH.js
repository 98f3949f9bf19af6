import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  pushOrPullRequest,
  readContext
} from "./chunk-Q6E3EK5T.js";
import "./chunk-VQWWVL4R.js";
import "./chunk-ASNVATXB.js";
import "./chunk-L2OXIYNV.js";
export {
  pushOrPullRequest,
  readContext
};
