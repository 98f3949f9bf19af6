import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  endGroup,
  info,
  startGroup,
  warning
} from "./chunk-YTA2COLE.js";
import {
  visible
} from "./chunk-ASNVATXB.js";

// src/report/workflow-log.ts
var workflowLog = {
  info: (line) => info(plain(line)),
  warning: (line) => warning(visible(line)),
  group: (title, lines) => {
    startGroup(plain(title));
    for (const line of lines) info(plain(line));
    endGroup();
  }
};
var plain = (text) => visible(text).split(/\r\n|\r|\n/).map((line) => line.replace(/^(\s*):/, "$1\u200B:").replaceAll("##[", "#\u200B#[")).join("\n");

export {
  workflowLog,
  plain
};
