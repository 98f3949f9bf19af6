import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  deleteLeftDrafts,
  stateText
} from "./chunk-BPFVQKUF.js";
import "./chunk-JNNM7D33.js";
import "./chunk-MMZXVD6F.js";
import "./chunk-VQWWVL4R.js";
import "./chunk-6CXBSCT6.js";
import "./chunk-ASNVATXB.js";
import "./chunk-L2OXIYNV.js";
export {
  deleteLeftDrafts,
  stateText
};
