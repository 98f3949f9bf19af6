import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  error,
  notice
} from "./chunk-MMZXVD6F.js";
import {
  external_exports
} from "./chunk-VQWWVL4R.js";
import {
  require_undici
} from "./chunk-6CXBSCT6.js";
import {
  beginningOf,
  describeIssues,
  didYouMean,
  meantWord,
  quote,
  unknownWord,
  withoutSignatures
} from "./chunk-ASNVATXB.js";
import {
  __toESM
} from "./chunk-L2OXIYNV.js";

// src/postpost/safe-address.ts
function isSafeAddress(text2) {
  if (!URL.canParse(text2)) return false;
  const { protocol, hostname } = new URL(text2);
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  return protocol === "https:" || protocol === "http:" && isLoopback;
}

// src/inputs/duration.ts
var SECOND_MS = 1e3;
var MINUTE_MS = 60 * SECOND_MS;
var HOUR_MS = 60 * MINUTE_MS;
var DAY_MS = 24 * HOUR_MS;
var MAX_DURATION_MS = 30 * DAY_MS;
var DURATION = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m(?!s))?(?:(\d{1,9})s)?(?:(\d{1,12})ms)?$/;
var UNITS_MS = [DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, 1];
function parseDuration(text2, maxMs = MAX_DURATION_MS) {
  const trimmed = text2.trim();
  if (trimmed === "0") return 0;
  const match = DURATION.exec(trimmed);
  if (trimmed === "" || !match) return void 0;
  const totalMs = UNITS_MS.reduce((sum, unitMs, i) => sum + Number(match[i + 1] ?? 0) * unitMs, 0);
  return totalMs <= maxMs ? totalMs : void 0;
}
function formatDuration(durationMs) {
  if (durationMs < 0) return `-${formatDuration(-durationMs)}`;
  if (durationMs < SECOND_MS) return durationMs < 1 ? "0 s" : `${Math.floor(durationMs)} ms`;
  const totalMs = Math.round(durationMs / SECOND_MS) * SECOND_MS;
  const parts = [
    [Math.floor(totalMs / DAY_MS), "d"],
    [Math.floor(totalMs / HOUR_MS) % 24, "h"],
    [Math.floor(totalMs / MINUTE_MS) % 60, "min"],
    [Math.floor(totalMs / SECOND_MS) % 60, "s"]
  ];
  return parts.flatMap(([count, unit]) => count === 0 ? [] : [`${count} ${unit}`]).join(" ");
}

// src/inputs/settings.ts
var VIEWER_SETTINGS = [
  "PUBLIC_TO_EVERYONE",
  "MUTUAL_FOLLOW_FRIENDS",
  "FOLLOWER_OF_CREATOR",
  "SELF_ONLY"
];
function layered(weaker, stronger) {
  const { caption, captionFile, ...rest } = weaker;
  const answersCaption = stronger.caption !== void 0 || stronger.captionFile !== void 0;
  return { ...answersCaption ? rest : weaker, ...stronger };
}
var splitList = (list2) => list2.split(/[\n,]/).map((part) => part.trim()).filter((part) => part !== "");
var isComment = (line) => line.startsWith("#");

// src/inputs/kinds.ts
var text = (given) => given;
var maybe = (kind) => (given, ...rest) => given === "" ? void 0 : kind(given, ...rest);
var lines = (given) => given.split("\n").map((line) => line.trim()).filter((line) => line !== "");
var list = splitList;
var flag = (given, name, wrong) => {
  const value = given.toLowerCase();
  if (value !== "true" && value !== "false") wrong(`${name} is ${quote(value)}; write true or false.`);
  return value === "true";
};
var word = (words, harmless) => (given, name, wrong) => {
  const found = words.find((each) => each === given);
  if (!found) wrong(unknownWord(name, given, words));
  return found ?? harmless;
};
var countFrom = (least) => (given, name, wrong) => {
  if (/^\d{1,9}$/.test(given) && Number(given) >= least) return Number(given);
  wrong(`${name} is ${quote(given)}; write a whole number from ${least} on.`);
  return least;
};
var duration = (given, name, wrong) => {
  const ms = parseDuration(given);
  if (ms === void 0) wrong(`${name} is ${quote(given)}; write a duration such as 10m, 90s, 1h or 0.`);
  return ms ?? 0;
};
var key = (given, name, wrong) => {
  if (!/^[\x21-\x7e]*$/.test(given)) {
    wrong(
      `${name} holds spaces, line breaks or letters outside ASCII: copy the key into the secret again.`,
      "key/unusable"
    );
  }
  return given;
};
var userId = (given, name, wrong) => {
  if (given !== "" && !/^[0-9a-f]{24}$/i.test(given)) {
    wrong(`${name} is ${quote(given)}; the id of a managed user has 24 hex digits.`);
  }
  return given;
};
var apiAddress = (given, name, wrong) => {
  const address = given.replace(/\/+$/, "");
  if (!isApiAddress(address)) {
    const shown = quote(address.replace(/\/\/.*@/, "//***@"));
    wrong(
      `${name} is ${shown}; write an https:// address without user, query or fragment (plain http only on loopback).`
    );
  }
  return address;
};
function isApiAddress(address) {
  if (!isSafeAddress(address)) return false;
  const { username, password, search, hash } = new URL(address);
  return `${username}${password}${search}${hash}` === "";
}

// src/inputs/table.ts
var INPUT_GROUPS = {
  "What to publish": {
    "api-key": { kind: key, about: "PostPost API key, from a secret. Needed unless `dry-run` is `true`." },
    videos: {
      kind: lines,
      about: "Video files to publish, one path or glob a line, relative to the workspace; a line with `!` excludes."
    },
    manifest: {
      kind: lines,
      about: "[YAML manifests](docs/manifest.md) that list posts, one path or glob a line, relative to the workspace."
    },
    "release-assets": {
      kind: lines,
      about: "Assets of the release to publish, one name or pattern a line; a line with `!` excludes."
    },
    caption: {
      kind: maybe(text),
      about: "[Caption template](docs/captions.md), at most 2,200 UTF-16 code units once rendered, hashtags included."
    }
  },
  "Where, and who may see it": {
    accounts: {
      kind: list,
      about: "TikTok accounts: `tiktok-{openId}`, `@username` or `all`, separated by commas or lines. Default: the only connected TikTok account."
    },
    "viewer-setting": {
      kind: maybe(word(VIEWER_SETTINGS, "SELF_ONLY")),
      about: "[Who may see the posts](#who-may-see-it): `PUBLIC_TO_EVERYONE`, `MUTUAL_FOLLOW_FRIENDS`, `FOLLOWER_OF_CREATOR` or `SELF_ONLY`. No default: every post must state it, here or in the manifest."
    },
    "allow-comments": { kind: flag, default: "true", about: "Whether others may comment, as you want it." },
    "allow-duet": { kind: flag, default: "false", about: "Whether others may make duets, as you want it." },
    "allow-stitch": { kind: flag, default: "false", about: "Whether others may stitch, as you want it." },
    "commercial-content": {
      kind: flag,
      default: "false",
      about: "The posts promote something; say what with `brand-organic` or `branded-content`."
    },
    "brand-organic": { kind: flag, default: "false", about: "They promote your own brand." },
    "branded-content": { kind: flag, default: "false", about: "They promote another's brand, for pay." }
  },
  When: {
    schedule: {
      kind: text,
      default: "now",
      about: "When to publish: `now`; `2026-12-01T18:00:00+01:00`; `2026-12-01T18:00` in `timezone`; `+2h`, `+1d`, `+90m`; or `draft` (uploaded, left for [a person to approve](docs/approval-by-draft.md) in PostPost). For several videos: when the first goes out."
    },
    timezone: {
      kind: text,
      default: "UTC",
      about: "IANA time zone for times without an offset, for example `Europe/Berlin`."
    },
    "max-per-minute": {
      kind: countFrom(0),
      default: "2",
      about: "Posts an account gets within any minute, [earlier ones counted](docs/scheduling-and-pace.md#pace); later posts get later times. `0` lifts the limit."
    },
    "max-per-day": {
      kind: countFrom(0),
      default: "15",
      about: "Posts an account gets within any 24 hours, [earlier ones counted](docs/scheduling-and-pace.md#pace); later posts get later times. `0` lifts the limit."
    },
    "wait-timeout": {
      kind: duration,
      default: "10m",
      about: "How long to wait for the published status, for example `90s`, `10m` or `1h`. `0` does not wait."
    }
  },
  "How careful": {
    "dry-run": {
      kind: flag,
      default: "false",
      about: "Check everything and preview it; nothing is written. Without `api-key` only what can be known here, so that it works on pull requests from forks."
    },
    comment: {
      kind: flag,
      default: "false",
      about: "Keep one [preview comment](docs/pull-request-previews.md) on the pull request up to date (permissions: `pull-requests: write`)."
    },
    preview: {
      kind: flag,
      default: "false",
      about: "Write [a page](docs/pull-request-previews.md#the-page) that shows each post as it will look: one HTML file, its path in the output `preview`."
    },
    "on-duplicate": {
      kind: word(["skip", "fail", "repost"], "skip"),
      default: "skip",
      about: "What to do with a video that is on the account already: `skip` it, `fail` before anything is sent, or `repost` it (the same content is posted again, an equal id is not)."
    },
    "max-posts": {
      kind: countFrom(0),
      default: "20",
      about: "A plan with more new posts than this is refused before anything is sent. `0` lifts the limit."
    },
    "when-too-many": {
      kind: word(["fail", "first"], "fail"),
      default: "fail",
      about: "What to do with more new posts than `max-posts`: `fail`, or `first` (the first ones go out, the rest next time)."
    },
    "added-only": {
      kind: flag,
      default: "false",
      about: "On a push or pull request, publish only videos and manifest entries that it added."
    },
    strict: { kind: flag, default: "false", about: "Warnings count as errors." }
  },
  Advanced: {
    "interaction-inversion": {
      kind: word(["compensate", "off"], "compensate"),
      default: "compensate",
      about: "PostPost documents that it passes comments, duet and stitch on [inverted](docs/inversion.md): `compensate` sends the opposite of what you want, `off` sends it as it is."
    },
    "release-tag": {
      kind: text,
      about: "Tag of the release that assets and caption values come from. Default: the release that triggered the run."
    },
    id: {
      kind: maybe(text),
      about: "Template that gives the one video of the inputs its id, for example `{{ release.tag }}`: with the same id it is [the same post](docs/re-runs-and-duplicates.md), whatever the file holds."
    },
    only: {
      kind: lines,
      about: "Ids to publish out of all that were found, one a line ([a matrix job's share](docs/fan-out.md))."
    },
    concurrency: { kind: countFrom(1), default: "3", about: "Videos uploaded at the same time." },
    "user-id": { kind: userId, about: "Managed user of a PostPost workspace to act for (24 hex digits)." },
    "api-url": {
      kind: apiAddress,
      default: "https://api.postpost.dev/api/v1",
      about: "Address of PostPost's REST API; https only (plain http on loopback, for tests)."
    },
    "github-token": {
      kind: text,
      filledIn: "${{ github.token }}",
      about: "Token for release assets, `added-only` and the comment."
    }
  }
};
var INPUTS = {
  ...INPUT_GROUPS["What to publish"],
  ...INPUT_GROUPS["Where, and who may see it"],
  ...INPUT_GROUPS.When,
  ...INPUT_GROUPS["How careful"],
  ...INPUT_GROUPS.Advanced
};
var inputs = INPUTS;

// src/inputs/rules.ts
function missingKey({ apiKey, dryRun }) {
  if (apiKey !== "" || dryRun) return [];
  const message = "api-key is empty: set it to a secret, api-key: ${{ secrets.POSTPOST_API_KEY }}, and check that the secret exists under this name. Workflows of forks and of Dependabot get no secrets: there, use dry-run: true.";
  return [error("key/missing", { input: "api-key" }, message)];
}
var SHORT_NAME = 5;
function misspelledInputs(environment) {
  const defaults = new Map(Object.entries(inputs).map(([name, input]) => [name, input.default ?? ""]));
  const names = [...defaults.keys()];
  const valueIn = (name) => environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
  const given = Object.keys(environment).filter((key2) => key2.startsWith("INPUT_"));
  return given.flatMap((key2) => {
    const input = key2.slice("INPUT_".length).toLowerCase();
    if (names.includes(input)) return [];
    if (names.includes(input.replaceAll("_", "-"))) return [notTaken(key2, input)];
    const meant = meantWord(input, names, input.length <= SHORT_NAME ? 1 : 2);
    if (meant === void 0) return [];
    const isSet = valueIn(meant) !== "" && valueIn(meant) !== defaults.get(meant);
    return isSet ? [] : [slip(key2, input, meant)];
  });
}
var slip = (key2, input, meant) => error(
  "input/unknown",
  { input },
  `There is no input ${quote(input)}; ${didYouMean(meant)} If it is not written under "with:" but is a variable of the job (env: ${key2}), give that variable another name.`
);
var notTaken = (key2, input) => notice(
  "input/variable",
  { input },
  `The variable ${key2} is no input of this step. If the input is meant, write ${input.replaceAll("_", "-")} under "with:".`
);

// src/inputs/inputs.ts
function readInputs(environment) {
  const problems = misspelledInputs(environment);
  const inputs2 = readValues(environment, problems);
  problems.push(...missingKey(inputs2));
  const named = [...inputs2.videos, ...inputs2.manifest, ...inputs2.releaseAssets];
  if (named.every(({ value }) => isComment(value))) {
    const message = "No video is named: set videos (files or globs, one a line), manifest (a YAML file in the repository) or release-assets (names of assets).";
    problems.push(error("input/no-video", { input: "videos" }, message));
  }
  return { inputs: inputs2, problems };
}
function readValues(environment, problems) {
  const read = (input) => {
    const text2 = environment[`INPUT_${input.toUpperCase()}`]?.trim() || (inputs[input].default ?? "");
    return inputs[input].kind(
      text2,
      input,
      (message, code = "input/wrong-value") => void problems.push(error(code, { input }, message))
    );
  };
  const from = (input, value) => ({ value, origin: { input } });
  const located = (input) => from(input, read(input));
  const eachOf = (input) => read(input).map((line) => from(input, line));
  const accounts = eachOf("accounts");
  const [caption, viewerSetting, id] = [read("caption"), read("viewer-setting"), read("id")];
  const fields = {
    ...accounts.length > 0 && { accounts: from("accounts", accounts) },
    ...caption !== void 0 && { caption: from("caption", caption) },
    ...viewerSetting !== void 0 && { viewerSetting: from("viewer-setting", viewerSetting) },
    allowComments: located("allow-comments"),
    allowDuet: located("allow-duet"),
    allowStitch: located("allow-stitch"),
    commercialContent: located("commercial-content"),
    brandOrganic: located("brand-organic"),
    brandedContent: located("branded-content"),
    schedule: located("schedule"),
    timezone: located("timezone")
  };
  return {
    apiKey: read("api-key"),
    videos: eachOf("videos"),
    manifest: eachOf("manifest"),
    /** Patterns of asset names. */
    releaseAssets: eachOf("release-assets"),
    /** Empty: the release that triggered the run. */
    releaseTag: read("release-tag"),
    /** Template of the id of the one video of `videos` and `releaseAssets`. */
    id: id === void 0 ? void 0 : from("id", id),
    /** The weakest layer of every post's settings. */
    fields,
    interactionInversion: read("interaction-inversion"),
    onDuplicate: read("on-duplicate"),
    /** 0: no limit, as for the next two. */
    maxPerMinute: read("max-per-minute"),
    maxPerDay: read("max-per-day"),
    maxPosts: read("max-posts"),
    whenTooMany: read("when-too-many"),
    /** 0: do not wait. */
    waitTimeoutMs: read("wait-timeout"),
    concurrency: read("concurrency"),
    only: read("only"),
    addedOnly: read("added-only"),
    dryRun: read("dry-run"),
    /** Keep a preview comment on the pull request up to date. */
    comment: read("comment"),
    /** Write a page that shows each post as it will look. */
    preview: read("preview"),
    strict: read("strict"),
    userId: read("user-id"),
    apiUrl: read("api-url"),
    githubToken: read("github-token")
  };
}

// src/postpost/dispatcher.ts
var import_undici = __toESM(require_undici(), 1);
var ProxyError = class extends Error {
  name = "ProxyError";
};
function createDispatcher(environment) {
  const options = { allowH2: false, connect: { timeout: 15e3 } };
  const httpProxy = proxyOf(environment, "http_proxy");
  const httpsProxy = proxyOf(environment, "https_proxy");
  if (!httpProxy && !httpsProxy) return new import_undici.Agent(options);
  const noProxy = environment.no_proxy ?? environment.NO_PROXY ?? "";
  return new import_undici.EnvHttpProxyAgent({ ...options, httpProxy: httpProxy ?? "", httpsProxy: httpsProxy ?? "", noProxy });
}
function proxyOf(environment, name) {
  const value = (environment[name] || environment[name.toUpperCase()])?.trim();
  if (!value) return void 0;
  const address = value.includes("://") ? value : `http://${value}`;
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return address;
  throw new ProxyError(`The variable ${name} is not the address of a proxy; write http://host:port, or unset it.`);
}

// src/postpost/service-clock.ts
var PRECISION_MS = 1e3;
function createServiceClock(clock) {
  const startedMs = clock.now() - clock.elapsedMs();
  const localNow = () => startedMs + clock.elapsedMs();
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const offsetMs = () => Math.min(Math.max(0, least), most);
  return {
    now: () => localNow() + offsetMs(),
    elapsedMs: clock.elapsedMs,
    localNow,
    sleep: clock.sleep,
    offsetMs,
    observe: (date, sentMs, answeredMs) => {
      const madeMs = Date.parse(date ?? "");
      if (Number.isNaN(madeMs)) return;
      const [low, high] = [madeMs - answeredMs, madeMs + PRECISION_MS - sentMs];
      const fits = low <= most && high >= least;
      least = fits ? Math.max(least, low) : low;
      most = fits ? Math.min(most, high) : high;
    }
  };
}

// src/postpost/answers.ts
var postGroupId = external_exports.string().regex(/^[0-9a-f]{24}$/i, "is not a post group id of 24 hex digits");
var status = external_exports.string().min(1);
var lenient = (schema) => schema.optional().catch(void 0);
var warnings = lenient(
  external_exports.array(
    external_exports.string().or(external_exports.looseObject({ message: external_exports.string() }).transform(({ message }) => message)).catch("")
  )
);
var succeeded = external_exports.looseObject({ success: external_exports.literal(true), warnings });
var postError = external_exports.looseObject({
  code: external_exports.string().catch("UNKNOWN_ERROR"),
  message: external_exports.string().catch(""),
  platformError: external_exports.unknown().optional()
});
var asError = (message) => ({ code: "UNKNOWN_ERROR", message });
var postedId = external_exports.union([external_exports.string(), external_exports.number().refine(Number.isSafeInteger).transform(String)]).nullish().catch(void 0);
function isTikTokLink(text2) {
  if (!URL.canParse(text2)) return false;
  const { protocol, hostname } = new URL(text2);
  return protocol === "https:" && /(^|\.)tiktok\.com$/.test(hostname);
}
var createPostAnswer = succeeded.extend({ postGroupId });
var uploadUrlAnswer = succeeded.extend({
  // The video may not be public yet, and the signature in the address lets anyone who reads it replace it.
  uploadUrl: external_exports.string().refine(isSafeAddress, "is not an https:// address"),
  fileUrl: external_exports.string()
});
var updatePostAnswer = succeeded.extend({
  // The wait reads the truth anyway; an answer without the group is still an acceptance.
  postGroup: external_exports.looseObject({ status: status.catch("scheduled"), scheduledTime: external_exports.string().nullish() }).optional()
});
var getPostAnswer = succeeded.extend({
  posts: external_exports.array(
    external_exports.looseObject({
      platform: external_exports.string().optional(),
      platformId: external_exports.string(),
      status,
      postedId,
      permalink: lenient(external_exports.string().refine(isTikTokLink)),
      error: postError.or(external_exports.string().transform(asError)).nullish().catch(void 0)
    })
  ).min(1)
});
function compoundId({ platformId, platform }) {
  if (platform !== void 0) return platformId.startsWith(`${platform}-`) ? platformId : `${platform}-${platformId}`;
  return /^[a-z]+-/.test(platformId) ? platformId : `tiktok-${platformId}`;
}
var listedPost = external_exports.looseObject({
  postGroupId,
  content: external_exports.string().nullish(),
  // A group without a status counts as live: what is not known must not be posted again.
  status: status.nullish().transform((word2) => word2 ?? "unknown"),
  scheduledTime: external_exports.string().nullish(),
  createdAt: external_exports.string().nullish(),
  updatedAt: external_exports.string().nullish(),
  platforms: external_exports.array(
    external_exports.looseObject({ platformId: external_exports.string(), platform: lenient(external_exports.string()), status: status.nullish() }).transform((platform) => ({ ...platform, platformId: compoundId(platform) }))
  ).nullish().transform((platforms) => platforms ?? []),
  mediaUrls: external_exports.array(external_exports.string().nullish()).nullish().transform((urls) => (urls ?? []).filter((url) => typeof url === "string"))
});
var listPostsAnswer = succeeded.extend({
  posts: external_exports.array(listedPost),
  pagination: external_exports.looseObject({
    totalItems: lenient(external_exports.coerce.number()),
    totalPages: external_exports.coerce.number(),
    hasNextPage: external_exports.boolean()
  })
});
var connectionsAnswer = succeeded.extend({
  connections: external_exports.array(
    external_exports.looseObject({
      platformId: external_exports.string(),
      username: external_exports.string().nullish(),
      tokenStatus: external_exports.string().nullish()
    })
  )
});
var postLogsAnswer = succeeded.extend({
  logs: external_exports.array(external_exports.looseObject({ event: external_exports.string().nullish(), error: external_exports.unknown().optional() }))
});
var deletePostAnswer = succeeded;
var planNumbers = external_exports.object({
  metric: lenient(external_exports.string()),
  limit: lenient(external_exports.number()),
  used: lenient(external_exports.number()),
  remaining: lenient(external_exports.number()),
  periodEnd: lenient(external_exports.string()),
  planName: lenient(external_exports.string()),
  maxScheduledDate: lenient(external_exports.string()),
  overLimitBy: lenient(external_exports.number())
});
var refusalAnswer = planNumbers.extend({
  error: lenient(external_exports.string()),
  message: lenient(external_exports.string()),
  code: lenient(external_exports.string()),
  /** What is wrong with single fields, as a sister service with the same API has it. */
  validation: lenient(
    external_exports.looseObject({
      errors: external_exports.array(
        external_exports.looseObject({ field: lenient(external_exports.string()), path: lenient(external_exports.string()), message: lenient(external_exports.string()) })
      )
    })
  )
});
var isTikToks = ({ platform }) => platform === void 0 || platform === "tiktok";
var isDraft = (post) => post.status === "draft" && post.platforms.every((platform) => (platform.status ?? "draft") === "draft");

// src/postpost/explain.ts
var DOING = {
  "platform-connections": "reading the connected accounts",
  "create-post": "creating the draft",
  "get-upload-url": "asking for an upload URL",
  storage: "uploading the video to PostPost's storage",
  "update-post": "scheduling the post",
  "get-post": "reading the post's status",
  "list-posts": "reading the account's earlier posts",
  "post-logs": "reading the post's log",
  "delete-post": "deleting the draft"
};
function explain(call, failure) {
  const doing = DOING[call];
  switch (failure.kind) {
    case "not-sent":
      return `PostPost could not be reached while ${doing} (${failure.detail}); nothing was sent. Check the runner's network, its proxy variables and api-url, then run the step again.`;
    case "proxy":
      return explainProxy(doing, failure.status);
    case "no-answer":
      return `The connection to PostPost failed while ${doing}: ${failure.detail}. Run the step again; it finds out what was done and publishes nothing twice.`;
    case "unreadable":
      return `PostPost's answer (${failure.status}) while ${doing} cannot be used: ${failure.detail}. Check api-url and any proxy between the runner and PostPost; if both are right, PostPost's API has changed.`;
    case "refused":
      return call === "storage" ? explainStorage(failure) : explainRefusal(doing, failure);
  }
}
function explainProxy(doing, status2) {
  const why = status2 === 407 ? "it wants a user name and a password" : "it does not let this connection pass";
  const advice = status2 === 407 ? "Write them into the variable https_proxy or http_proxy (http://user:password@host:port), from a secret" : "Allow the host there";
  return `The proxy between the runner and PostPost refused (${status2}: ${why}) while ${doing}; nothing was sent. ${advice}, or name PostPost's host in no_proxy.`;
}
function explainRefusal(doing, failure) {
  const { status: status2, text: text2, limit } = failure;
  if (status2 === 401) {
    return `PostPost refused the API key (401: ${text2}). Copy the key again from PostPost's API settings into the secret that api-key reads.`;
  }
  if (status2 === 403 && limit) return `PostPost refused ${doing}: ${explainLimit(limit, text2)}`;
  const advice = limit && REFUSAL_ADVICE[limit.code];
  if (advice) return `PostPost refused ${doing} (${status2} ${limit.code}: ${text2}). ${advice}`;
  if (status2 === 403) return `PostPost refused ${doing} (403: ${text2}). ${adviceFor403(text2)}`;
  if (status2 === 404) {
    return `PostPost knows nothing under this id while ${doing} (404: ${text2}). It was deleted meanwhile, or api-url or user-id points to another workspace.`;
  }
  if (status2 === 429) {
    return `PostPost asks for fewer requests (429: ${text2}) while ${doing}. If this goes on, run the step again later, or lower concurrency.`;
  }
  if (status2 >= 300 && status2 <= 399) {
    return `api-url answers with a redirect (${status2}) while ${doing}; redirects are not followed, because the key would travel along. Set api-url to the address it leads to.`;
  }
  if (status2 >= 500) {
    return `PostPost has a fault of its own (${status2}: ${text2}) while ${doing}. Run the step again later; it publishes nothing twice.`;
  }
  return `PostPost refused ${doing} (${status2}: ${text2}). Correct what it names and run the step again; if it names nothing of yours, please report this with the log.`;
}
function adviceFor403(text2) {
  if (/managed/i.test(text2)) return "Check user-id: this key does not manage that user.";
  if (/workspace/i.test(text2)) return "Leave user-id out, or use a key with workspace access.";
  if (/api access/i.test(text2)) {
    return "The Starter plan has no API access: upgrade the account's plan, or use the key of another account.";
  }
  return "Check what this key is allowed to do in PostPost.";
}
var REFUSAL_ADVICE = {
  POST_NOT_EDITABLE: "The post has gone further than a draft: look at it in PostPost.",
  POST_PUBLISH_IN_PROGRESS: "The post is being published: look at it in PostPost.",
  POST_GROUP_VERSION_CONFLICT: "Somebody changed the post in the same moment: run the step again.",
  SCHEDULED_TIME_IN_PAST: "Write a time ahead, or now.",
  PLATFORM_SETTING_UNKNOWN: "PostPost does not know a setting that this action sends: use a newer version of the action.",
  IDEMPOTENCY_IN_FLIGHT: "The same call is still under way: run the step again later.",
  IDEMPOTENCY_KEY_CONFLICT: "Another call has used the same key: run the step again."
};
var LIMIT_ADVICE = {
  POST_LIMIT_REACHED: "Wait for the new period, or upgrade the plan.",
  SCHEDULED_POST_LIMIT_REACHED: "Wait until scheduled posts are published, delete some in PostPost, or upgrade the plan.",
  SCHEDULE_HORIZON_REACHED: "Choose an earlier schedule, or upgrade the plan.",
  CONNECTIONS_OVER_LIMIT: "Disconnect accounts in PostPost, or upgrade the plan.",
  PLATFORM_NOT_AVAILABLE: "This plan does not include TikTok: upgrade it."
};
function explainLimit(limit, text2) {
  const facts = [
    `${limit.code} (${text2})`,
    limit.used !== void 0 && limit.limit !== void 0 ? `${limit.used} of ${limit.limit}${limit.metric ? ` ${limit.metric}` : ""} used` : limit.limit !== void 0 && `limit ${limit.limit}${limit.metric ? ` ${limit.metric}` : ""}`,
    limit.remaining !== void 0 && `${limit.remaining} remaining`,
    limit.overLimitBy !== void 0 && `${limit.overLimitBy} over the limit`,
    limit.maxScheduledDate && `latest possible time ${limit.maxScheduledDate}`,
    limit.periodEnd && `resets on ${limit.periodEnd}`,
    limit.planName && `plan ${limit.planName}`
  ].filter((fact) => typeof fact === "string" && fact !== "");
  return `${facts.join(", ")}. ${LIMIT_ADVICE[limit.code] ?? "See the plan in PostPost."}`;
}
function explainStorage(failure) {
  if (failure.status === 403) {
    return "PostPost's storage refused the upload (403): the pre-signed URL has expired or does not fit the file. Run the step again.";
  }
  return `PostPost's storage refused the upload (${failure.status}: ${failure.text}). Run the step again later; it publishes nothing twice.`;
}

// src/postpost/failure.ts
var PostPostError = class extends Error {
  name = "PostPostError";
  call;
  failure;
  constructor(call, failure, message) {
    super(message);
    this.call = call;
    this.failure = failure;
  }
};
var surelyNotDone = (failure) => failure.kind === "not-sent" || failure.kind === "proxy" || failure.kind === "refused" && failure.status === 429;
var mayBeDone = (failure) => failure.kind === "no-answer" || failure.kind === "unreadable" || failure.kind === "refused" && (failure.status >= 500 || failure.status === 408);
var stopsTheRun = ({ call, failure }) => call !== "storage" && failure.kind === "refused" && (failure.status === 401 || failure.status === 403 && failure.limit?.code !== "SCHEDULE_HORIZON_REACHED");
var isRefused = (thrown, status2) => thrown instanceof PostPostError && thrown.failure.kind === "refused" && thrown.failure.status === status2;

// src/postpost/http.ts
var import_undici2 = __toESM(require_undici(), 1);
var API_TIMEOUT_MS = 45e3;
var MAX_ANSWER_BYTES = 16 * 1024 * 1024;
async function exchange(wire, call, signal) {
  signal.throwIfAborted();
  const deadline = startDeadline(wire.clock, API_TIMEOUT_MS);
  const sentMs = wire.clock.localNow();
  try {
    const answer = await (0, import_undici2.request)(call.url, {
      method: call.method,
      headers: call.headers,
      ...call.body === void 0 ? {} : { body: call.body },
      dispatcher: wire.dispatcher,
      signal: AbortSignal.any([signal, deadline.signal]),
      headersTimeout: 0,
      bodyTimeout: 0
    });
    const answeredMs = wire.clock.localNow();
    if (answer.statusCode === PROXY_REFUSAL) return { failure: { kind: "proxy", status: PROXY_REFUSAL } };
    const encoding = answer.headers["content-encoding"] ?? "identity";
    const bytes = await readText(answer.body);
    const text2 = encoding === "identity" ? bytes : `a compressed answer (${String(encoding)}), as a proxy may send it`;
    if (isPostPosts(answer.statusCode, text2)) wire.clock.observe(dateOf(answer.headers), sentMs, answeredMs);
    const retryAfterMs = parseRetryAfter(answer.headers["retry-after"], wire.clock.now());
    return { status: answer.statusCode, text: text2, ...retryAfterMs === void 0 ? {} : { retryAfterMs } };
  } catch (thrown) {
    signal.throwIfAborted();
    if (deadline.signal.aborted) {
      return { failure: { kind: "no-answer", detail: `no answer within ${API_TIMEOUT_MS / 1e3} s` } };
    }
    return { failure: networkFailure(thrown) };
  } finally {
    deadline.stop();
  }
}
var isPostPosts = (status2, text2) => status2 < 500 && /^\s*\{/.test(text2);
var dateOf = ({ date, age }) => typeof date === "string" && (age === void 0 || age === "0") ? date : void 0;
function startDeadline(clock, durationMs) {
  const expired = new AbortController();
  const stopped = new AbortController();
  clock.sleep(durationMs, stopped.signal).then(
    () => expired.abort(new Error("deadline")),
    () => void 0
  );
  return { signal: expired.signal, stop: () => stopped.abort() };
}
async function readText(body) {
  const chunks = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_ANSWER_BYTES) throw new Error(`an answer of more than ${MAX_ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
var BEFORE_SENDING = /* @__PURE__ */ new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "ERR_TLS_CERT_ALTNAME_INVALID"
]);
var PROXY_REFUSAL = 407;
function networkFailure(thrown) {
  const { code, message } = describeThrown(thrown);
  const status2 = Number(/^Proxy response \((\d{3})\)/.exec(message)?.[1] ?? 0);
  if (status2 >= 400 && status2 < 500) return { kind: "proxy", status: status2 };
  if (status2 >= 500) return { kind: "not-sent", detail: message };
  const detail = code && !message.includes(code) ? `${message} (${code})` : message;
  return { kind: code !== void 0 && BEFORE_SENDING.has(code) ? "not-sent" : "no-answer", detail };
}
function describeThrown(thrown) {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return describeThrown(thrown.errors[0]);
  if (!(thrown instanceof Error)) return { code: void 0, message: String(thrown) };
  if ("code" in thrown && typeof thrown.code === "string") {
    return { code: thrown.code, message: thrown.message || thrown.code };
  }
  if (thrown.cause instanceof Error) return describeThrown(thrown.cause);
  return { code: void 0, message: thrown.message };
}
function parseRetryAfter(header, nowMs) {
  const text2 = Array.isArray(header) ? header[0] : header;
  if (text2 === void 0) return void 0;
  if (/^\d+(\.\d+)?$/.test(text2.trim())) return Number(text2) * 1e3;
  const atMs = Date.parse(text2);
  return Number.isNaN(atMs) ? void 0 : Math.max(0, atMs - nowMs);
}

// src/postpost/call.ts
async function answerTo(call, options, signal) {
  const failed = (failure) => {
    throw new PostPostError(call.name, failure, explain(call.name, failure));
  };
  const answer = await exchange(options, requestFor(call, options), signal);
  if ("failure" in answer) return failed(answer.failure);
  const { status: status2, text: text2 } = answer;
  const safe = { ...answer, text: options.apiKey ? text2.replaceAll(options.apiKey, "***") : text2 };
  const json = parseJson(text2);
  if (status2 < 200 || status2 > 299 || isUnsuccessful(json)) return failed(refusal(safe));
  if (json === void 0) return failed({ kind: "unreadable", status: status2, detail: describeText(safe.text) });
  const checked = call.answer.safeParse(json, { reportInput: true });
  return checked.success ? checked.data : failed({ kind: "unreadable", status: status2, detail: describeIssues(checked.error.issues) });
}
function requestFor({ method, name, postGroupId: postGroupId2, query, body }, { apiUrl, apiKey, userId: userId2 }) {
  const id = postGroupId2 === void 0 ? "" : `/${encodeURIComponent(postGroupId2)}`;
  const search = query ? `?${new URLSearchParams(query)}` : "";
  return {
    method,
    url: `${apiUrl}/${name}${id}${search}`,
    headers: {
      accept: "application/json",
      // A proxy that compresses on its own would have to be undone here.
      "accept-encoding": "identity",
      "x-api-key": apiKey,
      ...userId2 ? { "x-postpost-user-id": userId2 } : {},
      ...body === void 0 ? {} : { "content-type": "application/json" }
    },
    ...body === void 0 ? {} : { body: JSON.stringify(body) }
  };
}
var isUnsuccessful = (json) => typeof json === "object" && json !== null && "success" in json && json.success === false;
function refusal({ text: text2, ...answer }) {
  const body = refusalAnswer.safeParse(parseJson(text2));
  const { error: error2, message, code, validation, ...numbers } = body.success ? body.data : {};
  const fields = (validation?.errors ?? []).map(({ field, path, message: why }) => [field ?? path, why]);
  const details = fields.map((parts) => parts.filter(Boolean).join(": ")).filter((detail) => detail !== "");
  return {
    kind: "refused",
    ...answer,
    text: oneLine([message ?? error2 ?? describeText(text2), ...details].join("; ")),
    ...code ? { limit: { code, ...numbers } } : {}
  };
}
function parseJson(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}
function describeText(text2) {
  const trimmed = text2.trim();
  if (trimmed === "") return "an empty answer";
  if (trimmed.startsWith("<")) {
    const title = /<title>([^<]{0,100})/i.exec(trimmed)?.[1];
    return `an HTML page${title ? ` ("${oneLine(title)}")` : ""} instead of JSON, as a proxy sends it`;
  }
  return trimmed.startsWith("{") || trimmed.startsWith("[") ? "JSON that is cut off" : `"${oneLine(trimmed)}"`;
}
var oneLine = (text2) => beginningOf(withoutSignatures(text2).replace(/\s+/g, " ").trim(), 300);

// src/postpost/retry.ts
var REPEATABLE = {
  "platform-connections": "any",
  "list-posts": "any",
  "get-post": "any",
  "post-logs": "any",
  "delete-post": "any",
  "update-post": "any",
  storage: "any",
  "create-post": "surely-not-done",
  "get-upload-url": "surely-not-done"
};
function canRepeat(call, failure) {
  if (failure.kind === "proxy") return false;
  if (surelyNotDone(failure)) return true;
  if (REPEATABLE[call] === "surely-not-done") return false;
  if (failure.kind !== "refused" || failure.status >= 500 || failure.status === 408) return true;
  return call === "storage" && failure.status === 400 && failure.text.startsWith("RequestTimeout");
}
var MAX_TRIES = 6;
var FIRST_PAUSE_MS = 1e3;
var LONGEST_PAUSE_MS = 2e4;
var LONGEST_RETRY_AFTER_MS = 12e4;
function pauseBeforeRetryMs(tryNumber, failure, random) {
  if (failure.kind === "refused" && failure.retryAfterMs !== void 0) {
    return Math.min(failure.retryAfterMs, LONGEST_RETRY_AFTER_MS);
  }
  const ceilingMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tryNumber - 1));
  return ceilingMs / 2 + ceilingMs / 2 * random;
}
async function withRetry(patience, attempt) {
  for (let tryNumber = 1; ; tryNumber++) {
    try {
      return await attempt();
    } catch (thrown) {
      if (!(thrown instanceof PostPostError)) throw thrown;
      if (tryNumber >= (patience.tries ?? MAX_TRIES) || !canRepeat(thrown.call, thrown.failure)) throw thrown;
      if (patience.mayRepeat?.() === false) throw thrown;
      const pauseMs = pauseBeforeRetryMs(tryNumber, thrown.failure, patience.random());
      if (patience.clock.elapsedMs() + pauseMs > patience.deadlineMs) throw thrown;
      patience.onRetry(thrown, pauseMs);
      await patience.clock.sleep(pauseMs, patience.pausing ?? patience.signal);
    }
  }
}

// src/postpost/client.ts
function createClient(options) {
  return (patience) => {
    const send = (call) => withRetry(patience, () => answerTo(call, options, patience.signal));
    return {
      connections: () => send({ method: "GET", name: "platform-connections", answer: connectionsAnswer }),
      /** Without `scheduledTime`, so that it stays a draft: the scheduler could pick up a scheduled post before its video is stored. */
      createDraft: ({ content, platforms, tiktok }) => {
        const body = { content, platforms, platformSettings: { tiktok } };
        return send({ method: "POST", name: "create-post", body, answer: createPostAnswer });
      },
      /** `type` must be sent: leaving it out breaks the server. Each call adds a media record that nothing removes. */
      uploadUrl: (file) => {
        const body = { ...file, type: "video" };
        return send({ method: "POST", name: "get-upload-url", body, answer: uploadUrlAnswer });
      },
      /** The commit point: from here PostPost's scheduler publishes. `scheduledTime` is ISO 8601 in UTC. */
      schedule: (postGroupId2, scheduledTime) => {
        const body = { status: "scheduled", scheduledTime };
        return send({ method: "PUT", name: "update-post", postGroupId: postGroupId2, body, answer: updatePostAnswer });
      },
      post: (postGroupId2) => send({ method: "GET", name: "get-post", postGroupId: postGroupId2, answer: getPostAnswer }),
      /** One page of 100, the most PostPost gives. `fromDate` is never used: it looks at scheduledTime and so leaves drafts out. */
      list: ({ page, ...order }) => {
        const query = { page: String(page), limit: "100", platform: "tiktok", ...order };
        return send({ method: "GET", name: "list-posts", query, answer: listPostsAnswer });
      },
      logs: (postGroupId2) => send({ method: "GET", name: "post-logs", postGroupId: postGroupId2, answer: postLogsAnswer }),
      /** Deleting what is gone already is success: an earlier try may have done it. */
      deletePost: async (postGroupId2) => {
        try {
          await send({ method: "DELETE", name: "delete-post", postGroupId: postGroupId2, answer: deletePostAnswer });
        } catch (thrown) {
          if (!isRefused(thrown, 404)) throw thrown;
        }
      }
    };
  };
}

// src/clock.ts
import { setTimeout as delay } from "node:timers/promises";
var LONGEST_TIMER_MS = 2 ** 31 - 1;
var systemClock = {
  now: () => Date.now(),
  elapsedMs: () => performance.now(),
  sleep: async (durationMs, signal) => {
    for (let leftMs = durationMs; ; leftMs -= LONGEST_TIMER_MS) {
      signal?.throwIfAborted();
      await delay(Math.min(leftMs, LONGEST_TIMER_MS), void 0, signal ? { signal } : {});
      if (leftMs <= LONGEST_TIMER_MS) return;
    }
  }
};

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
};
var Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    const node = new Node(value);
    if (this.#head) {
      this.#tail.next = node;
      this.#tail = node;
    } else {
      this.#head = node;
      this.#tail = node;
    }
    this.#size++;
  }
  dequeue() {
    const current = this.#head;
    if (!current) {
      return;
    }
    this.#head = this.#head.next;
    this.#size--;
    if (!this.#head) {
      this.#tail = void 0;
    }
    return current.value;
  }
  peek() {
    if (!this.#head) {
      return;
    }
    return this.#head.value;
  }
  clear() {
    this.#head = void 0;
    this.#tail = void 0;
    this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    while (current) {
      yield current.value;
      current = current.next;
    }
  }
  *drain() {
    while (this.#head) {
      yield this.dequeue();
    }
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = false;
  if (typeof concurrency === "object") {
    ({ concurrency, rejectOnClear = false } = concurrency);
  }
  validateConcurrency(concurrency);
  if (typeof rejectOnClear !== "boolean") {
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  }
  const queue = new Queue();
  let activeCount = 0;
  const resumeNext = () => {
    if (activeCount < concurrency && queue.size > 0) {
      activeCount++;
      queue.dequeue().run();
    }
  };
  const next = () => {
    activeCount--;
    resumeNext();
  };
  const run = async (function_, resolve, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
    enqueue(function_, resolve, reject, arguments_);
  });
  Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        const abortError = AbortSignal.abort().reason;
        while (queue.size > 0) {
          queue.dequeue().reject(abortError);
        }
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency);
        concurrency = newConcurrency;
        queueMicrotask(() => {
          while (activeCount < concurrency && queue.size > 0) {
            resumeNext();
          }
        });
      }
    },
    map: {
      async value(iterable, function_) {
        const promises = [];
        try {
          Array.from(iterable, (value, index) => {
            const promise = generator(function_, value, index);
            promises.push(promise);
            return promise;
          });
        } catch (error2) {
          for (const promise of promises) {
            promise.catch(() => {
            });
          }
          throw error2;
        }
        return Promise.all(promises);
      }
    }
  });
  return generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
}

// src/postpost/history.ts
var PARALLEL_PAGES = 4;
var MAX_PAGES = 1e3;
var MAX_READINGS = 5;
var LATE_MS = 6e4;
var ASKED = { sortBy: "createdAt", sortOrder: "asc" };
var OTHER_ORDERS = [
  { sortBy: "createdAt", sortOrder: "desc" },
  { sortBy: "updatedAt", sortOrder: "asc" },
  { sortBy: "updatedAt", sortOrder: "desc" },
  { sortBy: "scheduledTime", sortOrder: "asc" },
  { sortBy: "scheduledTime", sortOrder: "desc" }
];
async function readHistory(client) {
  for (let tries = 1; tries <= MAX_READINGS; tries++) {
    const reading = await readOnce(client);
    if (reading) return reading;
  }
  throw new Error(`The list of earlier posts changed during each of ${MAX_READINGS} readings.`);
}
async function readOnce(client) {
  const first = await readPage(client, 1, ASKED);
  const isWhole = first.pagination.totalPages <= 1 && !first.pagination.hasNextPage;
  const markMs = markOf(isWhole ? first.posts : (await newestChanges(client)).posts);
  const read = isWhole ? { posts: first.posts, totalItems: first.pagination.totalItems } : await readPages(client, first.pagination.totalPages);
  if (!read) return void 0;
  const history = merge(read.posts);
  const { totalItems } = read;
  if (totalItems === void 0 || history.length >= totalItems) return { history, markMs };
  return { ...await completed(client, history, totalItems), markMs };
}
async function completed(client, found, totalItems) {
  let history = found;
  for (const order of OTHER_ORDERS) {
    if (history.length >= totalItems) break;
    const { pagination } = await readPage(client, 1, order);
    const numbers = pageNumbers(Math.min(pagination.totalPages, MAX_PAGES));
    const pages = await pLimit(PARALLEL_PAGES).map(numbers, (page) => readPage(client, page, order));
    history = merge([...history, ...pages.flatMap(({ posts }) => posts)]);
  }
  history = history.toSorted((a, b) => (timeOf(a.createdAt) ?? 0) - (timeOf(b.createdAt) ?? 0));
  const missing = totalItems - history.length;
  const end = missing > 0 ? `${missing} of them could not be found in any order: look at the accounts in PostPost before you rely on this run.` : "All of them were found by reading the list in other orders.";
  const remark = `PostPost's list of earlier posts is not in a stable order: it counts ${totalItems} posts, and its pages had ${found.length} different ones. ${end}`;
  return { history, remark };
}
async function readPages(client, lastPage) {
  if (lastPage > MAX_PAGES)
    throw new Error(`PostPost lists ${lastPage} pages of earlier posts; more than ${MAX_PAGES} are not read.`);
  const before = await readPage(client, lastPage, ASKED);
  const pages = await pLimit(PARALLEL_PAGES).map(pageNumbers(lastPage - 1), (page) => readPage(client, page, ASKED));
  const after = await readPage(client, lastPage, ASKED);
  if (after.pagination.hasNextPage) return void 0;
  if (after.posts[0]?.postGroupId !== before.posts[0]?.postGroupId && !isTie(before, after)) return void 0;
  pages.push(before, after);
  const posts = [...merge(pages.flatMap((page) => page.posts))];
  if (!isAscending(posts) && !await isSettled(client, posts, lastPage)) return void 0;
  return { posts, totalItems: after.pagination.totalItems };
}
var isTie = (before, after) => before.pagination.totalItems !== void 0 && before.pagination.totalItems === after.pagination.totalItems && before.posts[0]?.createdAt === after.posts[0]?.createdAt;
var pageNumbers = (count) => Array.from({ length: count }, (_, index) => index + 1);
async function isSettled(client, posts, pageCount) {
  for (let page = 1, index = 0; page <= pageCount; page++) {
    const { posts: again } = await readPage(client, page, ASKED);
    for (const { postGroupId: postGroupId2 } of again) if (posts[index++]?.postGroupId !== postGroupId2) return false;
  }
  return true;
}
function isAscending(posts) {
  const times = posts.map(({ createdAt }) => timeOf(createdAt) ?? 0);
  return times.every((time, index) => time >= (times[index - 1] ?? time));
}
var readPage = (client, page, order) => client.list({ page, ...order });
var newestChanges = (client) => readPage(client, 1, { sortBy: "updatedAt", sortOrder: "desc" });
var markOf = (posts) => posts.reduce((newest, { updatedAt }) => Math.max(newest, timeOf(updatedAt) ?? 0), 0) - LATE_MS;
async function refreshHistory(client, earlier) {
  const { posts, pagination } = await newestChanges(client);
  const times = posts.map(({ updatedAt }) => timeOf(updatedAt));
  const isDescending = times.every((time, index) => time !== void 0 && time <= (times[index - 1] ?? time));
  const reachesBack = !pagination.hasNextPage || posts.length === 0 || (times.at(-1) ?? 0) < earlier.markMs;
  if (!isDescending || !reachesBack) return readHistory(client);
  return { history: merge([...earlier.history, ...posts]), markMs: Math.max(earlier.markMs, markOf(posts)) };
}
var merge = (posts) => [
  ...new Map(posts.map((post) => [post.postGroupId, post])).values()
];
var timeOf = (iso) => {
  const timeMs = Date.parse(iso ?? "");
  return Number.isNaN(timeMs) ? void 0 : timeMs;
};
function validTime(iso) {
  const timeMs = timeOf(iso);
  return timeMs === void 0 ? void 0 : new Date(timeMs).toISOString();
}

export {
  isSafeAddress,
  DAY_MS,
  parseDuration,
  formatDuration,
  VIEWER_SETTINGS,
  layered,
  splitList,
  isComment,
  readInputs,
  ProxyError,
  createDispatcher,
  createServiceClock,
  compoundId,
  isTikToks,
  isDraft,
  explain,
  PostPostError,
  surelyNotDone,
  mayBeDone,
  stopsTheRun,
  isRefused,
  startDeadline,
  readText,
  PROXY_REFUSAL,
  networkFailure,
  canRepeat,
  MAX_TRIES,
  pauseBeforeRetryMs,
  withRetry,
  createClient,
  pLimit,
  readHistory,
  refreshHistory,
  timeOf,
  validTime,
  systemClock
};
