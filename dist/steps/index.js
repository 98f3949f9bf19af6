import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import "./chunk-L2OXIYNV.js";

// src/steps.ts
var mainStep = async () => (await import("./-ZAHBHL5Z.js")).step();
var postStep = async () => (await import("./cleanup-PD75QN36.js")).step();
var probe = async () => void await import("./child-JKOKX6WR.js");
export {
  mainStep,
  postStep,
  probe
};
