import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  PostPostError,
  createClient,
  createDispatcher,
  createServiceClock,
  isDraft,
  isRefused,
  mayBeDone,
  pLimit,
  readInputs,
  systemClock,
  timeOf
} from "./chunk-JNNM7D33.js";
import {
  external_exports
} from "./chunk-VQWWVL4R.js";
import {
  messageOf
} from "./chunk-ASNVATXB.js";

// src/publish/deleting.ts
var ENDS = {
  deleted: "deleted",
  gone: "gone already",
  accepted: "no draft any more, and stays",
  hidden: "not shown as a draft by the list, and stays"
};
async function deleteDraft(client, postGroupId, whose) {
  const listed = await findListed(client, postGroupId, whose);
  try {
    const { posts } = await client.post(postGroupId);
    if (posts.some(({ status }) => status !== "draft") || listed && !isDraft(listed))
      return { end: "accepted", scheduledTime: listed?.scheduledTime ?? void 0 };
  } catch (thrown) {
    if (isRefused(thrown, 404)) return { end: "gone" };
    throw thrown;
  }
  if (!listed && whose === "other") return { end: "hidden" };
  await client.deletePost(postGroupId);
  return { end: "deleted" };
}
var MAX_PAGES = 10;
async function findListed(client, postGroupId, whose = "own") {
  const isIt = (post) => post.postGroupId === postGroupId;
  const newest = await client.list({ page: 1, sortBy: "updatedAt", sortOrder: "desc" });
  const found = newest.posts.find(isIt);
  if (found || whose === "own" || !newest.pagination.hasNextPage) return found;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const drafts = await client.list({ page, sortBy: "createdAt", sortOrder: "desc", status: "draft" });
    const draft = drafts.posts.find(isIt);
    if (draft || !drafts.pagination.hasNextPage) return draft;
  }
  return void 0;
}

// src/accounts/identity.ts
import { createHash } from "node:crypto";
var DIGITS = 16;
var hashOfId = (id, repositoryId) => createHash("sha256").update(`${repositoryId}
${id}`).digest("hex").slice(0, DIGITS);
var sameIdentity = (a, b) => a.content === b.content && a.id === b.id;
function writtenPlan(entries) {
  const keys = entries.flatMap(
    ({ identity: { content, id = "" }, accounts }) => accounts.flatMap((account) => [`${content} ${account}`, `${content} ${id} ${account}`])
  );
  const known2 = new Set(keys);
  return {
    entries,
    has: ({ content, id = "" }, accountId) => known2.has(`${content} ${id} ${accountId}`),
    hasContent: (content, accountId) => known2.has(`${content} ${accountId}`)
  };
}
function likeness({ identity, plan, repost }, earlier, accountId) {
  const hasEqualId = identity.id !== void 0 && identity.id === earlier.id;
  if (identity.content === earlier.content) {
    if (hasEqualId) return "same";
    if (repost) return "different";
    const isAnother = identity.id !== void 0 && earlier.id !== void 0 && plan.has(earlier, accountId);
    return isAnother ? "different" : "same";
  }
  if (!hasEqualId) return "different";
  const wasHandedOn = !repost && plan.hasContent(earlier.content, accountId);
  return wasHandedOn ? "different" : "other-video";
}

// src/accounts/record.ts
import { createHash as createHash2 } from "node:crypto";
var NOTHING = "0".repeat(8);
var VERSION = "1";
var MODES = { publish: "0", approve: "d" };
var PARTS = ["caption", "written", "settings", "time", "accounts", "manifest"];
var hashOf = (text) => createHash2("sha256").update(text).digest("hex").slice(0, NOTHING.length);
var normalized = (text) => text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
var hashOfCaption = (caption) => hashOf(normalized(caption));
var hashOfAccounts = (ids) => hashOf([...new Set(ids)].sort().join("\n"));
var hashOfManifest = (repositoryId, path) => hashOf(`${repositoryId}
${path}`);
var hashOfTime = (timeMs) => timeMs === void 0 ? NOTHING : hashOf(new Date(wholeSecond(timeMs)).toISOString());
function hashOfSettings({ settings }, inversion) {
  const { viewerSetting, allowComments, allowDuet, allowStitch, commercialContent, brandOrganic, brandedContent } = settings;
  const flags = [allowComments, allowDuet, allowStitch, commercialContent, brandOrganic, brandedContent];
  return hashOf([viewerSetting, ...flags, inversion].join(" "));
}
var ownTimeOf = ({ schedule, timeIsWritten }) => schedule.kind === "at" && !schedule.isRelative && timeIsWritten ? wholeSecond(schedule.timeMs) : void 0;
var recordOf = (post, accounts, manifest, mode, inversion) => ({
  mode,
  caption: hashOfCaption(post.caption),
  written: hashOfCaption(post.captionAsWritten),
  settings: hashOfSettings(post, inversion),
  time: hashOfTime(ownTimeOf(post)),
  accounts: hashOfAccounts(accounts),
  manifest: manifest ?? NOTHING
});
var hasManifest = ({ manifest }) => manifest !== NOTHING;
function uploadName(videoPath, { content, id }, record, extension) {
  const parts = PARTS.map((part) => record[part]).join("");
  const ofId = id === void 0 ? "" : `-${id}`;
  return `${stemOf(videoPath)}-pp${content}${ofId}-w${VERSION}${MODES[record.mode]}${parts}.${extension}`;
}
function stemOf(videoPath) {
  const name = videoPath.slice(videoPath.lastIndexOf("/") + 1);
  const stem = name.replace(/\.[^.]*$/, "").replaceAll(" ", "_").replaceAll(/[^A-Za-z0-9_.-]/g, "").slice(0, 60);
  return stem || "video";
}
var NAME = /(?:^|\/)(?:(\d{10,})-)?([^/]*)-pp([0-9a-f]{16})(?:-([0-9a-f]{16}))?(?:-w([0-9a-z]+))?\.[A-Za-z0-9]+$/;
function readName(url) {
  const [, stored, stem, content, id, text] = NAME.exec(url.replace(/[?#].*$/, "")) ?? [];
  if (content === void 0 || stem === void 0) return void 0;
  const record = text === void 0 ? void 0 : readRecord(text);
  return {
    identity: id === void 0 ? { content } : { content, id },
    // A sister service has more between the time and the name: `<ms>-<n>-<8 hex>-<name>`.
    stem: stem.replace(/^\d+-[0-9a-f]{8}-/, ""),
    ...record ? { record } : {},
    ...stored === void 0 ? {} : { storedMs: Number(stored) }
  };
}
var RECORD = /^1([0d])((?:[0-9a-f]{8}){6})$/;
function readRecord(text) {
  const [, mode, parts] = RECORD.exec(text) ?? [];
  if (parts === void 0) return void 0;
  const [caption, written, settings, time, accounts, manifest] = parts.match(/.{8}/g) ?? [];
  if (!caption || !written || !settings || !time || !accounts || !manifest) return void 0;
  const named = mode === MODES.approve ? "approve" : "publish";
  return { mode: named, caption, written, settings, time, accounts, manifest };
}
var wholeSecond = (timeMs) => Math.floor(timeMs / 1e3) * 1e3;
var MARKS = { 111: "moved", 777: "paused" };
var markOf = (timeMs) => MARKS[timeMs % 1e3];

// src/accounts/earlier-posts.ts
function namesOf(post) {
  const read = known.get(post) ?? post.mediaUrls.flatMap((url) => readName(url) ?? []);
  known.set(post, read);
  return read;
}
var known = /* @__PURE__ */ new WeakMap();
var isOn = ({ platforms }, accountId) => platforms.length === 0 || platforms.some(({ platformId }) => platformId === accountId);
var statusOn = ({ platforms, status }, accountId) => platforms.find(({ platformId }) => platformId === accountId)?.status ?? status;
var NOT_LIVE = /* @__PURE__ */ new Set(["failed", "draft"]);
var isLiveOn = (post, accountId) => !isDraft(post) && isOn(post, accountId) && !NOT_LIVE.has(statusOn(post, accountId));
var isLeftBehindOn = (post, accountId) => !isDraft(post) && isOn(post, accountId) && statusOn(post, accountId) === "draft";
var findLive = (history, accountId, wish) => nearest(matching(history, accountId, wish, isLiveOn));
var findLeftBehind = (history, accountId, wish) => nearest(matching(history, accountId, wish, isLeftBehindOn));
var findFailed = (history, accountId, wish) => matching(history, accountId, wish, (post) => !isDraft(post) && isOn(post, accountId) && !isLiveOn(post, accountId));
function findTakenOut(history, accountId, accounts, wish) {
  return history.filter((post) => !isDraft(post) && post.platforms.length > 0 && !isOn(post, accountId)).flatMap((post) => {
    const there = earlierOn(post, accountId, wish);
    return there && coveredBy(post, there.name.record, accounts).includes(accountId) ? [takenOut(there)] : [];
  }).at(-1);
}
var takenOut = (there) => {
  const message = `Somebody has taken this account out of post group ${there.postGroupId} in PostPost, so it is not posted there. To post it there all the same, do so in PostPost.`;
  return { ...there, status: "removed", error: { code: TAKEN_OUT, message } };
};
var TAKEN_OUT = "TAKEN_OUT";
var nearest = (found) => found.find((each) => each.likeness === "same") ?? found[0];
function matching(history, accountId, wish, isMeant) {
  return history.filter((post) => isMeant(post, accountId)).flatMap((post) => earlierOn(post, accountId, wish) ?? []).reverse();
}
function earlierOn(post, accountId, wish) {
  for (const name of namesOf(post)) {
    const like = likeness(wish, name.identity, accountId);
    if (like !== "different") return describe(post, accountId, name, like);
  }
  return void 0;
}
var describe = (post, accountId, name, like) => ({
  accountId,
  postGroupId: post.postGroupId,
  status: statusOn(post, accountId),
  ...post.scheduledTime ? { scheduledTime: post.scheduledTime } : {},
  ...typeof post.content === "string" ? { caption: post.content } : {},
  name,
  likeness: like
});
var MAX_TAKEN_OUT = 10;
function coveredBy({ platforms }, record, accounts) {
  const present = accounts.filter((id) => platforms.some(({ platformId }) => platformId === id));
  const absent = accounts.filter((id) => !present.includes(id));
  if (!record || absent.length > MAX_TAKEN_OUT) return present;
  for (let choice = 0; choice < 2 ** absent.length; choice++) {
    const takenOut2 = absent.filter((_, index) => (choice >> index) % 2 === 1);
    if (hashOfAccounts([...present, ...takenOut2]) === record.accounts) return [...present, ...takenOut2];
  }
  return present;
}

// src/accounts/drafts-there.ts
function findDrafts(history, accounts, wish, missing = /* @__PURE__ */ new Set()) {
  return history.filter(isDraft).flatMap((post) => {
    const account = accounts.find((id) => post.platforms.some(({ platformId }) => platformId === id));
    const there = account === void 0 ? void 0 : earlierOn(post, account, wish);
    if (!there) return [];
    const kind = kindOf(post, there, accounts, missing.has(post.postGroupId));
    const covers = coveredBy(post, there.name.record, accounts);
    const isAsSent = isUntouched(post, there.name.record) && (kind !== "approval" || hasOwnAccounts(post, there.name.record));
    const isUnedited = isAsSent && (kind === "paused" || timeAt(post) === void 0);
    const isOurs = isUnedited && kind !== "personal" && !hasForeigner(post, accounts);
    return [{ ...there, kind, covers, isUnedited, isOurs, mediaUrl: post.mediaUrls[0] }];
  });
}
function kindOf(post, { name }, accounts, isMissing) {
  const { record } = name;
  const hasOneFile = post.mediaUrls.length === 1;
  if (!record || !hasOneFile) return "personal";
  if (isMissing && mayHaveDied(post, name, Number.POSITIVE_INFINITY)) return "died";
  if (record.mode === "approve") return "approval";
  const timeMs = timeAt(post);
  const isAsSent = isUntouched(post, record) && !isCopy(post, name.storedMs);
  if (timeMs === void 0 && isAsSent && !hasForeigner(post, accounts)) return "leftover";
  if (timeMs !== void 0 && markOf(timeMs) === "paused" && isAsSent && hasOwnAccounts(post, record)) return "paused";
  return timeMs === void 0 ? "personal" : "held";
}
var UPLOADED_BY_THEN_MS = 60 * 60 * 1e3;
function mayHaveDied(post, { record, storedMs }, nowMs) {
  if (!record || storedMs === void 0 || post.mediaUrls.length !== 1) return false;
  return nowMs - storedMs > UPLOADED_BY_THEN_MS && isUntouched(post, record) && timeAt(post) === void 0;
}
var isUntouched = ({ content }, record) => record !== void 0 && typeof content === "string" && hashOfCaption(content) === record.caption;
var hasOwnAccounts = ({ platforms }, record) => hashOfAccounts(platforms.map(({ platformId }) => platformId)) === record?.accounts;
var hasForeigner = ({ platforms }, accounts) => platforms.some(({ platformId }) => !accounts.includes(platformId));
function timeAt({ scheduledTime, createdAt }) {
  const timeMs = timeOf(scheduledTime);
  return timeMs === timeOf(createdAt) ? void 0 : timeMs;
}
var CLOCK_SKEW_MS = 5e3;
function isCopy({ createdAt }, storedMs) {
  const createdMs = timeOf(createdAt);
  return storedMs !== void 0 && createdMs !== void 0 && storedMs < createdMs - CLOCK_SKEW_MS;
}

// src/publish/drafts.ts
function createDrafts(known2, clock, save) {
  const creating = pLimit(1);
  const open = /* @__PURE__ */ new Set();
  const own = /* @__PURE__ */ new Set();
  const asked = /* @__PURE__ */ new Set();
  const persist = () => save({ open: [...open], asked: [...asked] });
  return {
    /**
     * Where nobody knows whether a draft was made, it is looked for and deleted before this throws.
     * @param atTurn called when this draft's turn has come; throws where it is not wanted any more
     * @param aftermath a client for deleting what an aborted call may have left
     */
    create: (draft, client, atTurn, aftermath) => creating(async () => {
      atTurn();
      const request = {
        content: draft.content,
        platforms: draft.platforms,
        sinceMs: clock.now()
      };
      asked.add(request);
      persist();
      try {
        const answer = await client.createDraft(draft);
        open.add(answer.postGroupId);
        own.add(answer.postGroupId);
        asked.delete(request);
        return answer;
      } catch (thrown) {
        const isDoubtful = !(thrown instanceof PostPostError) || mayBeDone(thrown.failure);
        const before = /* @__PURE__ */ new Set([...known2, ...own]);
        const found = isDoubtful ? await deleteAsked(aftermath(), request, before).catch(() => 0) : 0;
        if (!isDoubtful || found > 0) asked.delete(request);
        throw thrown;
      } finally {
        persist();
      }
    }),
    /**
     * Deletes a draft that will not be scheduled; one that somebody has scheduled meanwhile stays. While that fails it stays
     * open, for the post step to try again.
     */
    discard: async (postGroupId, client) => {
      const deletion = await deleteDraft(client, postGroupId, "own");
      open.delete(postGroupId);
      persist();
      return deletion;
    },
    /** From here the post is public business: neither this run nor its post step deletes it. */
    release: (postGroupId) => {
      open.delete(postGroupId);
      persist();
    },
    isOwn: (postGroupId) => own.has(postGroupId),
    stillOpen: () => [...open]
  };
}
async function deleteAsked(client, asked, known2) {
  let deleted = 0;
  for (let page = 1; ; page++) {
    const { posts, pagination } = await client.list({ page, sortBy: "createdAt", sortOrder: "desc", status: "draft" });
    for (const post of posts) {
      if (known2.has(post.postGroupId) || !matches(post, asked)) continue;
      if ((await deleteDraft(client, post.postGroupId, "own")).end === "deleted") deleted += 1;
    }
    if (!pagination.hasNextPage || posts.length === 0 || page >= 10) return deleted;
  }
}
function matches(post, asked) {
  const platforms = post.platforms.map(({ platformId }) => platformId);
  const createdMs = Date.parse(post.createdAt ?? "");
  return isDraft(post) && post.content === asked.content && platforms.length === asked.platforms.length && asked.platforms.every((id) => platforms.includes(id)) && (post.mediaUrls ?? []).length === 0 && createdMs >= asked.sinceMs - CLOCK_SKEW_MS;
}

// src/publish/left-drafts.ts
var BUDGET_MS = 6e4;
var savedState = external_exports.object({
  open: external_exports.array(external_exports.string()),
  asked: external_exports.array(external_exports.object({ content: external_exports.string(), platforms: external_exports.array(external_exports.string()), sinceMs: external_exports.number() }))
});
var stateText = (state) => state.open.length + state.asked.length > 0 ? JSON.stringify(state) : "";
async function deleteLeftDrafts(saved, environment, mask, log) {
  const state = readState(saved);
  if (!state) return log.warning(UNREADABLE);
  try {
    await deleteAll(state, environment, mask, log);
  } catch (thrown) {
    log.warning(`Drafts of this run may be left: ${messageOf(thrown)} ${HARMLESS}`);
  }
}
var HARMLESS = "They never publish by themselves; delete them in PostPost.";
var UNREADABLE = `What the main step kept for this one is cut off, so nobody knows which drafts are left. ${HARMLESS}`;
function readState(saved) {
  try {
    return savedState.safeParse(JSON.parse(saved)).data;
  } catch {
    return void 0;
  }
}
async function deleteAll(state, environment, mask, log) {
  const { inputs } = readInputs(environment);
  mask(inputs.apiKey);
  const dispatcher = createDispatcher(environment);
  const client = createClient({ ...inputs, dispatcher, clock: createServiceClock(systemClock) })({
    clock: systemClock,
    signal: new AbortController().signal,
    deadlineMs: systemClock.elapsedMs() + BUDGET_MS,
    random: Math.random,
    onRetry: (error) => log.info(error.message)
  });
  const orSay = (what, work) => work().catch(
    (thrown) => log.warning(`${what}: ${messageOf(thrown)} It never publishes by itself; delete it in PostPost.`)
  );
  for (const postGroupId of state.open) {
    await orSay(`Draft ${postGroupId} is left`, async () => {
      const { end } = await deleteDraft(client, postGroupId, "own");
      log.info(`Draft ${postGroupId}, left by this run: ${ENDS[end]}.`);
    });
  }
  for (const asked of state.asked) {
    await orSay("A draft without video may be left", async () => {
      const deleted = await deleteAsked(client, asked, /* @__PURE__ */ new Set());
      if (deleted > 0) log.info("A draft without video, left by this run, deleted.");
    });
  }
  await dispatcher.destroy();
}

export {
  ENDS,
  deleteDraft,
  findListed,
  hashOfId,
  sameIdentity,
  writtenPlan,
  likeness,
  normalized,
  hashOfCaption,
  hashOfAccounts,
  hashOfManifest,
  hashOfTime,
  hashOfSettings,
  ownTimeOf,
  recordOf,
  hasManifest,
  uploadName,
  stemOf,
  readName,
  wholeSecond,
  markOf,
  namesOf,
  isOn,
  statusOn,
  isLiveOn,
  findLive,
  findLeftBehind,
  findFailed,
  findTakenOut,
  takenOut,
  TAKEN_OUT,
  earlierOn,
  describe,
  findDrafts,
  mayHaveDied,
  createDrafts,
  stateText,
  deleteLeftDrafts
};
