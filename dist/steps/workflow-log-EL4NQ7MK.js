import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  plain,
  workflowLog
} from "./chunk-LMYCALQG.js";
import "./chunk-YTA2COLE.js";
import "./chunk-QBLGP2FD.js";
import "./chunk-6CXBSCT6.js";
import "./chunk-ASNVATXB.js";
import "./chunk-L2OXIYNV.js";
export {
  plain,
  workflowLog
};
