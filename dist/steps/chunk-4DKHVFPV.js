import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  isSafeAddress,
  startDeadline
} from "./chunk-JNNM7D33.js";
import {
  require_undici
} from "./chunk-6CXBSCT6.js";
import {
  __toESM
} from "./chunk-L2OXIYNV.js";

// src/cancel.ts
import { setMaxListeners } from "node:events";
var Cancelled = class extends Error {
  name = "Cancelled";
};
var GRACE_MS = 1500;
var LAST_MS = 3500;
function createCancel() {
  const [now, grace, last] = [new AbortController(), new AbortController(), new AbortController()];
  setMaxListeners(0, now.signal, grace.signal, last.signal);
  return {
    signal: now.signal,
    grace: grace.signal,
    last: last.signal,
    cancel: (reason) => {
      if (now.signal.aborted) return;
      const cause = new Cancelled(reason);
      now.abort(cause);
      setTimeout(() => grace.abort(cause), GRACE_MS).unref();
      setTimeout(() => last.abort(cause), LAST_MS).unref();
    }
  };
}

// src/postpost/stored.ts
var import_undici = __toESM(require_undici(), 1);
var TIMEOUT_MS = 1e4;
var createIsStored = (dispatcher, clock) => async (url, signal) => {
  if (!isSafeAddress(url)) return void 0;
  const deadline = startDeadline(clock, TIMEOUT_MS);
  try {
    const answer = await (0, import_undici.request)(url, {
      method: "HEAD",
      dispatcher,
      signal: AbortSignal.any([signal, deadline.signal])
    });
    await answer.body.dump();
    return answer.statusCode === 200 ? true : answer.statusCode === 404 ? false : void 0;
  } catch {
    signal.throwIfAborted();
    return void 0;
  } finally {
    deadline.stop();
  }
};

export {
  createIsStored,
  Cancelled,
  createCancel
};
