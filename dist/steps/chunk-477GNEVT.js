import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  concerns,
  merged,
  ofPost
} from "./chunk-MMZXVD6F.js";
import {
  counted,
  formatBytes,
  meantWord,
  messageOf,
  orMeant,
  visible
} from "./chunk-ASNVATXB.js";

// src/publish/result.ts
var idsOf = (accounts) => accounts.map(({ id }) => id).filter((id) => id !== "");
var resultOf = (step, rest) => ({
  id: step.post.id,
  video: step.post.video.path,
  accounts: idsOf(step.accounts),
  ...rest
});
var notSent = (post, accounts, why) => ({
  id: post.id,
  video: post.video.path,
  accounts: accounts && accounts.length > 0 ? idsOf(accounts) : (post.accounts ?? []).map(({ value }) => value),
  outcome: "failed",
  ...why
});
var CANCELLED = "Not sent: the run was cancelled.";
var earlierPosts = (earlier) => earlier.map(({ accountId, status, error }) => ({ account: accountId, status, ...error ? { error } : {} }));
function describeResult({ posts, error }, { accounts }) {
  const nameOf2 = (account) => accounts.find(({ id }) => id === account)?.name ?? account;
  const lines = (posts ?? []).map(({ account, status, url }) => `${nameOf2(account)}: ${status}${url ? ` ${url}` : ""}`);
  return error ? [...lines, error] : lines;
}

// src/posts/schedule/timezone.ts
var SHORT_NAMES = new Set("CET EET EST GB GMT HST MET MST NZ PRC ROC ROK UCT UTC WET".split(" "));
var ABBREVIATIONS = {
  "Europe/London": ["BST"],
  "Europe/Berlin": ["CEST", "MEZ", "MESZ"],
  "America/New_York": ["EDT", "ET"],
  "America/Chicago": ["CST", "CDT", "CT"],
  "America/Denver": ["MDT", "MT"],
  "America/Los_Angeles": ["PST", "PDT", "PT"],
  "Asia/Kolkata": ["IST"],
  "Asia/Tokyo": ["JST"],
  "Australia/Sydney": ["AEST", "AEDT"]
};
var RENAMED = "Asia/Ho_Chi_Minh Asia/Kathmandu Asia/Kolkata Asia/Yangon Europe/Kyiv America/Nuuk Atlantic/Faroe".split(" ");
function checkTimezone(zone) {
  if (/^(?:UTC|GMT)?[+-]\d/i.test(zone) && !/^GMT[+-]0$/.test(zone))
    return `"${zone}" is an offset, not a time zone: write the offset at the end of the time (2026-12-01T18:00+01:00), or name a zone such as Europe/Berlin.`;
  const isAbbreviation = /^[a-z]{2,4}$/i.test(zone) && !/^(?:cuba|eire|iran|zulu)$/i.test(zone);
  if (isAbbreviation ? SHORT_NAMES.has(zone.toUpperCase()) : isKnownToIntl(zone)) return void 0;
  return `"${zone}" is not an IANA time zone${orMeant(nearestZone(zone), "; write one such as Europe/Berlin or UTC.")}`;
}
function isKnownToIntl(zone) {
  try {
    Intl.DateTimeFormat("en-US", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
function nearestZone(zone) {
  const abbreviation = zone.trim().toUpperCase();
  const meant = Object.entries(ABBREVIATIONS).find(([, names]) => names.includes(abbreviation));
  if (meant) return meant[0];
  const asked = plainName(zone);
  const zones = [...Intl.supportedValuesOf("timeZone"), ...RENAMED, "UTC"];
  const byName = new Map(zones.map((name) => [plainName(name), name]));
  const byPlace = new Map(zones.map((name) => [placeOf(plainName(name)), name]));
  const most = Math.floor(placeOf(asked).length / 3);
  const nearest = (text, names) => names.get(meantWord(text, [...names.keys()], most) ?? "");
  return byPlace.get(placeOf(asked)) ?? nearest(asked, byName) ?? nearest(placeOf(asked), byPlace);
}
var plainName = (zone) => zone.trim().toLowerCase().replaceAll(" ", "_");
var placeOf = (name) => name.slice(name.lastIndexOf("/") + 1);
function localClock(timeMs, timezone) {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit"
  });
  const parts = new Map(format.formatToParts(timeMs).map(({ type, value }) => [type, value]));
  const seconds = parts.get("second");
  return {
    date: `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`,
    time: `${parts.get("hour")}:${parts.get("minute")}${seconds === "00" ? "" : `:${seconds}`}`
  };
}
function formatTime(timeMs, timezone) {
  const utc = localClock(timeMs, "UTC");
  if (timezone.toUpperCase() === "UTC") return `${utc.date} ${utc.time} UTC`;
  const local = localClock(timeMs, timezone);
  return `${local.date} ${local.time} ${timezone} (${utc.date === local.date ? "" : `${utc.date} `}${utc.time} UTC)`;
}
async function resolveLocalTime(local, timezone) {
  const { Temporal } = await import("./temporal-polyfill-ZPXBLE3L.js");
  const wanted = Temporal.PlainDateTime.from(local);
  const earlier = wanted.toZonedDateTime(timezone, { disambiguation: "earlier" });
  const later = wanted.toZonedDateTime(timezone, { disambiguation: "later" });
  const timeMs = earlier.epochMilliseconds;
  if (timeMs === later.epochMilliseconds) return { timeMs };
  if (!earlier.toPlainDateTime().equals(wanted)) return { wrong: describeGap(local, timezone, earlier) };
  return {
    timeMs,
    notice: `${local} comes twice in ${timezone}, where the clocks go back that day. The earlier one is taken (${local}${earlier.offset}); for the later one write ${local}${later.offset}.`
  };
}
function describeGap(local, timezone, earlier) {
  const change = earlier.getTimeZoneTransition("next");
  if (change === null) return `${local} does not exist in ${timezone}; write another time.`;
  const skippedNs = change.offsetNanoseconds - earlier.offsetNanoseconds;
  const last = change.subtract({ minutes: 1 });
  const from = change.toPlainDateTime().subtract({ nanoseconds: skippedNs });
  return `${local} does not exist in ${timezone}: the clocks there go from ${minute(from)} straight to ${minute(change)}. Write ${minute(last)} or ${minute(change)} instead.`;
}
var minute = (time) => time.toString({ smallestUnit: "minute" }).slice(0, "2026-12-01T18:00".length);

// src/plan/planned-post.ts
var isNew = ({ action }) => action === "publish" || action === "upload-draft";
var hasPassed = ({ schedule, timeIsOwn }, nowMs) => schedule.kind === "at" && !schedule.isRelative && timeIsOwn && schedule.timeMs <= nowMs;
var nameOf = (accounts, accountId) => accounts.find(({ id }) => id === accountId)?.name ?? accountId;
function describeMove({ movedBy, notBeforeMs, accounts, post }, { maxPerDay, maxPerMinute }, show = formatTime) {
  if (!movedBy) return void 0;
  const { account, limit, fromMs } = movedBy;
  const from = fromMs === notBeforeMs ? show(fromMs, post.timezone) : "now";
  return `moved from ${from} by max-per-${limit} ${limit === "day" ? maxPerDay : maxPerMinute} of ${nameOf(accounts, account)}`;
}

// src/report/when.ts
function whenOf(post, step, { scheduledTime, outcome }, waits) {
  const { schedule } = post;
  if (post.flawed.has("schedule")) return { kind: "unreadable", timeMs: void 0 };
  const givenMs = Date.parse(scheduledTime ?? "");
  const timeMs = Number.isNaN(givenMs) ? step?.timeMs ?? (schedule.kind === "at" ? schedule.timeMs : void 0) : givenMs;
  const isLater = step?.movedBy !== void 0 || outcome === "scheduled" && waits;
  if (schedule.kind === "now" && (timeMs === void 0 || !isLater)) return { kind: "now", timeMs };
  return timeMs === void 0 ? { kind: "approval", timeMs } : { kind: "at", timeMs };
}

// src/report/post-report.ts
function reportPost({ post, step, result, there, accounts }, number, { problems, facts, waits }) {
  return {
    number,
    post,
    result,
    step,
    facts,
    caption: there?.caption ?? post.caption,
    accounts: accountsOf(result, step, accounts, post),
    when: whenOf(post, step, result, waits),
    problems: problems.filter((problem) => concerns(problem, post))
  };
}
function accountsOf(result, step, accounts, post) {
  const written = post.accounts?.length === result.accounts.length ? post.accounts.map(({ value }) => value) : [];
  const nameOf2 = (id, index) => accounts.find((account) => account.id === id)?.name ?? (written[index]?.startsWith("@") ? written[index] : id);
  const known = step?.accounts ?? result.accounts.map((id, index) => ({ id, name: nameOf2(id, index) }));
  return known.map(({ id, name }) => {
    const own = result.posts?.find(({ account }) => account === id);
    const wasThere = step?.earlier.some(({ accountId }) => accountId === id) ?? false;
    return { id, name, result: own, wasThere, outcome: wasThere ? "skipped" : outcomeOf(own) ?? result.outcome };
  });
}
var outcomeOf = (result) => result?.status === "published" || result?.status === "failed" ? result.status : void 0;
var isSent = ({ step }) => step !== void 0 && isNew(step);
var nothingWent = (posts) => posts.every(({ result }) => result.outcome === "failed" && result.postGroupId === void 0);

// src/report/problems.ts
var withSeverity = (problems, strict) => strict ? problems.map((each) => each.severity === "warning" ? { ...each, severity: "error" } : each) : [...problems];
var hasErrors = (problems, strict) => problems.some(({ severity }) => severity === "error" || strict && severity === "warning");
var problemsOf = (done) => done.flatMap(({ result, step }) => {
  const { error, code } = result;
  if (!error || !code || error === CANCELLED || step.action === "refuse") return [];
  const { post } = step;
  return [ofPost(post, result.outcome === "processing" ? "warning" : "error", code, post.originOf("video"), error)];
});
var KEPT_BACK = "Not sent, because of the problems found elsewhere: nothing is sent while there are any.";
function whyNotSent(post, errors) {
  const own = errors.filter((problem) => concerns(problem, post));
  const [first] = own;
  return first ? { code: first.code, error: own.map(({ message }) => message).join(" ") } : { code: "run/kept-back", error: KEPT_BACK };
}
function inReadingOrder(problems) {
  const place = ({ origin }) => "file" in origin ? [origin.file, origin.line, origin.column] : ["", 0, 0];
  return problems.toSorted((a, b) => {
    const [[fileA, lineA, columnA], [fileB, lineB, columnB]] = [place(a), place(b)];
    return fileA < fileB ? -1 : fileA > fileB ? 1 : lineA - lineB || columnA - columnB;
  });
}

// src/report/report.ts
function reporter(inputs, run, wanted, inspected, { signal }) {
  const isNews = ({ message }) => !signal.aborted || message !== messageOf(signal.reason);
  const facts = new Map(inspected.map((each) => [each.post, each.facts]));
  const report = (plan, endings, found) => {
    const problems = inReadingOrder(merged(withSeverity(found.filter(isNews), inputs.strict)));
    const posts = endings.map(
      (ending, index) => reportPost(ending, index + 1, { problems, facts: facts.get(ending.post), waits: inputs.waitTimeoutMs > 0 })
    );
    return {
      inputs,
      run,
      posts,
      results: posts.map(({ result }) => result),
      plan,
      problems,
      leftOut: wanted.leftOut.map(({ id }) => id),
      postponed: (plan?.postponed ?? []).map(({ id }) => id)
    };
  };
  return {
    /** @param done for each step of the plan */
    of: (plan, done, problems) => {
      const endings = done.map((each) => ({ ...each, post: each.step.post, accounts: each.step.accounts }));
      return report(plan, endings, [...problems, ...problemsOf(done)]);
    },
    /** @param candidates what is known of the posts' accounts by then */
    refused: (problems, candidates, plan) => {
      const errors = withSeverity(problems, inputs.strict).filter(({ severity }) => severity === "error");
      const known = new Map(candidates.map((candidate) => [candidate.post, candidate.accounts]));
      const isWhole = plan.steps.length === wanted.posts.length;
      const steps = new Map(isWhole ? plan.steps.map((step) => [step.post, step]) : []);
      const endings = wanted.posts.map((post) => {
        const accounts = known.get(post);
        const result = notSent(post, accounts, whyNotSent(post, errors));
        return { post, step: steps.get(post), result, accounts: accounts ?? [] };
      });
      return report(isWhole ? plan : void 0, endings, problems);
    }
  };
}
function failureOf({ results, problems }) {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const bad = results.filter(({ outcome }) => outcome === "failed" || outcome === "unknown");
  if (errors === 0 && bad.length === 0) return void 0;
  const sent = results.filter(({ outcome }) => outcome !== "failed" && outcome !== "planned");
  if (sent.length === 0 && !bad.some(({ postGroupId }) => postGroupId)) {
    return errors === 0 ? "Nothing was published." : `${counted(errors, "problem")}; nothing was published.`;
  }
  if (bad.length === 0) return `${counted(errors, "problem")} (${tally(results)}).`;
  if (bad.length === results.length && new Set(results.map(({ outcome }) => outcome)).size === 1)
    return `${tallyOfOne(results)}.`;
  return `${bad.length} of ${counted(results.length, "post")} failed (${tally(results)}).`;
}
function tallyOfOne(results) {
  const posts = results.length === 1 ? "1 post" : results.length === 2 ? "Both posts" : `All ${results.length} posts`;
  const isUnknown = results[0]?.outcome === "unknown";
  return `${posts} ${isUnknown ? results.length === 1 ? "is unknown" : "are unknown" : "failed"}`;
}
function tally(results, sign = () => "") {
  const counts = /* @__PURE__ */ new Map();
  for (const { outcome } of results) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${sign(outcome)}${count} ${outcome}`).join(", ");
}

// src/report/html.ts
function tagWith(finish) {
  const textOf = (part) => {
    if (part === void 0 || part === false) return "";
    if (typeof part === "string" || typeof part === "number") return finish(escapeText(String(part)));
    return "html" in part ? part.html : part.reduce((text, each) => text + textOf(each), "");
  };
  return (pieces, ...parts) => ({
    // Added up, not joined: V8 then copies the megabytes of videos once, in the end, and not on each level.
    html: pieces.reduce((text, piece, index) => text + piece + textOf(parts[index]), "")
  });
}
var trusted = (text) => ({ html: text });
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;"
};
var escapeText = (text) => visible(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
var joined = (parts, between) => trusted(parts.flatMap((part) => part && part.html !== "" ? [part.html] : []).join(between));
var isWebAddress = (url) => /^https?:\/\//i.test(url);

// src/report/disclosure.ts
function describeDisclosure({ commercialContent, brandedContent, brandOrganic }) {
  if (!commercialContent) return void 0;
  if (brandedContent) return "Paid partnership";
  return brandOrganic ? "Promotional content" : void 0;
}

// src/report/video-facts.ts
function describeFacts({ container, sizeBytes, stream }) {
  if (!stream) return `${container}, ${formatBytes(sizeBytes)}`;
  const rate = `${Number(stream.framesPerSecond.toFixed(2))} frames/s${stream.variableFrameRate ? " (varies)" : ""}`;
  return [
    container,
    stream.codec,
    `${stream.widthPx} x ${stream.heightPx}`,
    `${Number((stream.durationMs / 1e3).toFixed(1))} s`,
    rate,
    formatBytes(sizeBytes),
    stream.hasAudio ? "with sound" : "without sound"
  ].join(", ");
}

export {
  checkTimezone,
  localClock,
  formatTime,
  resolveLocalTime,
  isNew,
  hasPassed,
  nameOf,
  describeMove,
  describeDisclosure,
  isSent,
  nothingWent,
  resultOf,
  CANCELLED,
  earlierPosts,
  describeResult,
  hasErrors,
  KEPT_BACK,
  reporter,
  failureOf,
  tally,
  tagWith,
  trusted,
  joined,
  isWebAddress,
  describeFacts
};
