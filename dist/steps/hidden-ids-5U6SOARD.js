import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  hideIds,
  hiding
} from "./chunk-HX77YFF2.js";
import "./chunk-L2OXIYNV.js";
export {
  hideIds,
  hiding
};
