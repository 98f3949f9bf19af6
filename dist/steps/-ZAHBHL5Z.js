import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  createCancel,
  createIsStored
} from "./chunk-4DKHVFPV.js";
import {
  createClient,
  createDispatcher,
  createServiceClock,
  isRefused,
  readHistory,
  readInputs,
  systemClock
} from "./chunk-JNNM7D33.js";
import {
  error,
  warning
} from "./chunk-MMZXVD6F.js";
import "./chunk-VQWWVL4R.js";
import "./chunk-6CXBSCT6.js";
import {
  messageOf,
  tryingAgain
} from "./chunk-ASNVATXB.js";
import "./chunk-L2OXIYNV.js";

// src/accounts/connect.ts
var BUDGET_MS = 5 * 60 * 1e3;
var CLOCK_WARNING_MS = 60 * 1e3;
async function connect(inputs, inInputs, world) {
  const isUnreachable = inInputs.some(({ origin }) => "input" in origin && CONNECTING.has(origin.input));
  if (inputs.apiKey === "" || isUnreachable) return void 0;
  const clientFor = createClient({ ...inputs, dispatcher: world.dispatcher, clock: world.clock });
  const client = clientFor({
    clock: world.clock,
    signal: world.cancel.signal,
    deadlineMs: world.clock.elapsedMs() + BUDGET_MS,
    random: world.random,
    onRetry: (fault, pauseMs) => world.log.info(tryingAgain(fault, pauseMs))
  });
  const askStorage = createIsStored(world.dispatcher, world.clock);
  const isStored = (url) => askStorage(url, world.cancel.signal);
  const connections = await attempt(() => client.connections());
  if ("thrown" in connections) {
    const history2 = Promise.resolve({ reading: void 0, problems: [] });
    const problems2 = [error("postpost/refused", blame(connections.thrown), messageOf(connections.thrown))];
    return { client, clientFor, connections: void 0, history: history2, isStored, problems: problems2 };
  }
  const offsetMs = world.clock.offsetMs();
  const isOff = Math.abs(offsetMs) > CLOCK_WARNING_MS;
  const problems = isOff ? [warning("run/clock", { input: "schedule" }, describeOffset(offsetMs))] : [];
  const history = historyOf(client, inputs.onDuplicate, world.cancel.signal);
  return { client, clientFor, connections: connections.value.connections, history, isStored, problems };
}
async function historyOf(client, onDuplicate, signal) {
  const history = await attempt(() => readHistory(client));
  if ("value" in history) {
    const { value } = history;
    return {
      reading: value,
      problems: value.remark ? [warning("postpost/list-order", { input: "api-url" }, value.remark)] : []
    };
  }
  const problem = signal.aborted ? error("run/cancelled", { input: "api-url" }, messageOf(signal.reason)) : unreadable(history.thrown, onDuplicate);
  return { reading: void 0, problems: [problem] };
}
var CONNECTING = /* @__PURE__ */ new Set(["api-key", "api-url", "user-id"]);
function describeOffset(offsetMs) {
  const [by, way] = [Math.round(Math.abs(offsetMs) / 1e3), offsetMs > 0 ? "behind" : "ahead of"];
  return `The runner's clock is ${by} s ${way} PostPost's. All times of this step are taken from PostPost's clock; set the runner's (for example by NTP).`;
}
function unreadable(thrown, onDuplicate) {
  const reason = `${messageOf(thrown)} Without the history of earlier posts nothing can tell a re-run from a new post`;
  return onDuplicate === "repost" ? warning(
    "postpost/history-unread",
    { input: "on-duplicate" },
    `${reason}; on-duplicate: repost goes on with the posts that have no id, and does not know what the accounts posted today.`
  ) : error("postpost/history-unread", blame(thrown), `${reason}, so nothing is sent.`);
}
function blame(thrown) {
  if (isRefused(thrown, 403) && /managed|workspace/i.test(thrown.message)) return { input: "user-id" };
  return { input: isRefused(thrown, 401) || isRefused(thrown, 403) ? "api-key" : "api-url" };
}
async function attempt(work) {
  try {
    return { value: await work() };
  } catch (thrown) {
    return { thrown };
  }
}

// src/accounts/start.ts
async function start(environment, world) {
  const { inputs, problems: inInputs } = readInputs(environment);
  const dispatcher = createDispatcher(environment);
  const clock = createServiceClock(world.clock);
  const connecting = connect(inputs, inInputs, { ...world, dispatcher, clock });
  return { inputs, inInputs, dispatcher, clock, connecting };
}

// src/index.ts
async function step() {
  const cancel = createCancel();
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => cancel.cancel(`The run was cancelled (${signal}).`));
  }
  const loading = Promise.withResolvers();
  const log = { info: (line) => void loading.promise.then(({ say }) => say(line)) };
  const starting = start(process.env, { clock: systemClock, random: Math.random, cancel, log });
  starting.catch(() => void 0);
  loading.resolve(import("./main-VF2ZFVCF.js"));
  await (await loading.promise).main(starting, cancel);
}
export {
  step
};
