import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  KEPT_BACK,
  describeDisclosure,
  describeFacts,
  failureOf,
  isWebAddress,
  localClock,
  tagWith,
  trusted
} from "./chunk-477GNEVT.js";
import {
  concerns,
  describeOrigin
} from "./chunk-MMZXVD6F.js";
import {
  counted,
  formatBytes,
  listed,
  messageOf
} from "./chunk-ASNVATXB.js";
import "./chunk-L2OXIYNV.js";

// src/report/page/page.ts
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

// src/report/page/html.ts
var html = tagWith((text) => text);
var link = (url, text) => isWebAddress(url) ? html`<a href="${url}" rel="noreferrer">${text}</a>` : html`${text}`;

// src/report/page/outcome.ts
var WORDS = {
  published: ["\u2713", "published"],
  scheduled: ["\u25F7", "scheduled"],
  draft: ["\u270E", "draft"],
  processing: ["\u2026", "processing"],
  skipped: ["\u2261", "already there"],
  planned: ["\u25CB", "planned"],
  failed: ["\u2715", "failed"],
  unknown: ["?", "unknown"]
};
var wordOf = (outcome) => WORDS[outcome][1];
var endOf = ({ outcome, posts, postGroupId }) => outcome === "failed" && !posts && postGroupId === void 0 ? "not sent" : wordOf(outcome);
function badgeOf(outcome, wording) {
  const [sign, word] = WORDS[outcome];
  return html`<span class="badge ${outcome}"><span aria-hidden="true">${sign}</span> ${wording ?? word}</span>`;
}

// src/report/page/times.ts
var dayName = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", weekday: "short", day: "numeric", month: "short" });
var nameOfDay = (date) => dayName.format(Date.parse(`${date}T00:00:00Z`));
function clockAt(timeMs, timezone) {
  const { date, time } = localClock(timeMs, timezone);
  return { date, time: time.slice(0, 5) };
}
function timeOf(timeMs, timezone) {
  const { date, time } = clockAt(timeMs, timezone);
  const local = `${nameOfDay(date)} ${date.slice(0, 4)}, ${time} ${timezone}`;
  return html`<time datetime="${new Date(timeMs).toISOString()}">${local}</time>${isUtc(timezone) ? "" : html` <small>${inUtc(timeMs, date)}</small>`}`;
}
function inUtc(timeMs, localDate) {
  const { date, time } = clockAt(timeMs, "UTC");
  return `${date === localDate ? "" : `${nameOfDay(date)}, `}${time} UTC`;
}
var isUtc = (timezone) => timezone.toUpperCase() === "UTC";
function withoutTime({ result, when }) {
  if (result.outcome === "skipped") return "already there";
  if (result.outcome === "failed") return result.code === "plan/time-passed" ? "its time has passed" : "not sent";
  if (when.kind === "unreadable") return "cannot be read";
  return when.kind === "approval" ? "a draft, until somebody approves it in PostPost" : "as soon as possible";
}
function moveOf({ step, post, accounts }, { inputs }) {
  const move = step?.movedBy;
  if (!move || !step || step.timeMs === void 0) return void 0;
  const name = accounts.find(({ id }) => id === move.account)?.name ?? move.account;
  const limit = move.limit === "day" ? inputs.maxPerDay : inputs.maxPerMinute;
  const within = move.limit === "day" ? "within 24 hours" : "within a minute";
  return html`Moved by ${lengthOf(move)} from ${startOf(move, post.timezone, post.schedule.kind)}: <bdi>${name}</bdi> gets at most ${limit} ${limit === 1 ? "post" : "posts"} ${within} <code>max-per-${move.limit}: ${limit}</code>`;
}
function startOf({ fromMs }, timezone, kind) {
  if (kind === "now") return "now";
  const { date, time } = clockAt(fromMs, timezone);
  return `${nameOfDay(date)}, ${time}`;
}
function lengthOf({ fromMs, toMs }) {
  const seconds = Math.round((toMs - fromMs) / 1e3);
  const units = [
    ["days", Math.floor(seconds / 86400)],
    ["h", Math.floor(seconds / 3600) % 24],
    ["min", Math.floor(seconds / 60) % 60],
    ["s", seconds % 60]
  ];
  const parts = units.filter(([, count]) => count > 0).slice(0, 2);
  return parts.length === 0 ? "less than a second" : parts.map(([unit, count]) => `${count} ${count === 1 && unit === "days" ? "day" : unit}`).join(" ");
}

// src/report/page/calendar.ts
var MOST_DAYS_IN_A_ROW = 14;
function calendarOf(views, report) {
  const slots = views.flatMap(slotsOf);
  const accounts = new Map(views.flatMap(({ accounts: all }) => all.map(({ id, name }) => [id, name])));
  const days = daysOf(slots.map(({ date }) => date));
  const undated = views.filter(({ when }) => when.timeMs === void 0);
  const strips = [...accounts].flatMap(([id, name]) => {
    const own = slots.filter(({ account }) => account.id === id);
    return own.length > 0 ? [stripOf(name, own, days, report)] : [];
  });
  return html`<section class="schedule" aria-labelledby="schedule">
<h2 id="schedule">Schedule</h2>
${strips}
${undated.length > 0 && html`<div class="undated"><h3>Without a time</h3><ul>${undated.map(undatedItem)}</ul></div>`}
</section>`;
}
var undatedItem = (view) => html`<li><a href="#post-${view.number}"><bdi>${view.post.id}</bdi></a>: ${withoutTime(view)}</li>`;
var slotsOf = (view) => {
  const {
    when: { timeMs },
    post,
    accounts
  } = view;
  if (timeMs === void 0) return [];
  return accounts.map((account) => ({ view, account, timeMs, ...clockAt(timeMs, post.timezone) }));
};
function daysOf(dates) {
  const used = [...new Set(dates)].sort();
  const [first, last] = [used[0], used.at(-1)];
  if (first === void 0 || last === void 0) return [];
  const dayMs = 864e5;
  const count = (Date.parse(last) - Date.parse(first)) / dayMs + 1;
  if (count > MOST_DAYS_IN_A_ROW) return used;
  return Array.from(
    { length: count },
    (_, index) => new Date(Date.parse(first) + index * dayMs).toISOString().slice(0, 10)
  );
}
function stripOf(name, slots, days, report) {
  return html`<h3 class="whose"><bdi>${name}</bdi></h3>
<ol class="days">${days.map((date) => {
    const own = slots.filter((slot) => slot.date === date).toSorted((a, b) => a.timeMs - b.timeMs);
    return dayOf(date, own, report);
  })}</ol>`;
}
var dayOf = (date, slots, report) => html`<li class="day${slots.length === 0 && " empty"}">
<p class="date"><time datetime="${date}">${nameOfDay(date)}</time> <small>${date.slice(0, 4)}</small></p>
${slots.length === 0 ? html`<p class="nothing">no post</p>` : html`${clockOf(slots)}<ol class="slots">${slots.map((slot) => slotOf(slot, report))}</ol>`}
</li>`;
function slotOf({ view, account, date, time, timeMs }, report) {
  const { post, number } = view;
  const move = account.outcome === "skipped" ? void 0 : moveOf(view, report);
  const zone = isUtc(post.timezone) ? "UTC" : `${post.timezone}, ${inUtc(timeMs, date)}`;
  return html`<li class="slot ${account.outcome}">
<p><time datetime="${new Date(timeMs).toISOString()}">${time}</time> <small>${zone}</small></p>
<p><a href="#post-${number}"><bdi>${post.id}</bdi></a></p>
<p>${badgeOf(account.outcome, account.outcome === view.result.outcome ? endOf(view.result) : void 0)}</p>
${move && html`<p class="moved">${move}</p>`}
</li>`;
}
function clockOf(slots) {
  const at = (time) => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    return Math.round(4 + (hours * 60 + minutes) / 1440 * 232);
  };
  return html`<svg class="clock" viewBox="0 0 240 16" aria-hidden="true" focusable="false">
<path class="line" d="M4 8H236"/><path class="ticks" d="M4 4v8M62 5v6M120 4v8M178 5v6M236 4v8"/>
${slots.map(({ account, time, view }) => html`<circle class="${account.outcome}${view.step?.movedBy && " later"}" cx="${at(time)}" cy="8" r="6"/>`)}
</svg>`;
}

// src/report/page/caption.ts
var MOST_COLUMNS = 100;
var MOST_LINES = 4;
var LINE_COLUMNS = 30;
var WORD_COLUMNS = 20;
var graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
var WIDE = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
function beginningOf(caption) {
  let columns = 0;
  let lines = 1;
  let inLine = 0;
  for (const { segment, index } of graphemes.segment(caption)) {
    const width = widthOf(segment);
    if (/[\r\n]/.test(segment) || inLine + width > LINE_COLUMNS) {
      lines += 1;
      inLine = 0;
    }
    columns += width;
    inLine += width;
    if (columns > MOST_COLUMNS || lines > MOST_LINES) return atWord(caption.slice(0, index), segment);
  }
  return void 0;
}
var widthOf = (grapheme) => (WIDE.test(grapheme) ? 2 : 1) + Math.floor(grapheme.length / 16);
function atWord(text, next) {
  if (/\s/.test(next)) return text.trimEnd();
  const space = text.search(/\s\S*$/);
  return (space > text.length - WORD_COLUMNS && space > 0 ? text.slice(0, space) : text).trimEnd();
}
var TAG = /(?<![\p{L}\p{N}_&/.])([#@][\p{L}\p{M}\p{N}_.]*[\p{L}\p{M}\p{N}_])/u;
var marked = (caption) => caption.split(TAG).map((part, index) => index % 2 === 1 ? html`<b class="tag">${part}</b>` : part);
function captionOf(caption) {
  if (caption === "") return html`<p class="caption none">no caption</p>`;
  const beginning = beginningOf(caption);
  if (beginning === void 0) return html`<p class="caption" dir="auto">${marked(caption)}</p>`;
  return html`<details class="caption">
<summary dir="auto"><span class="short">${marked(beginning)}… </span><span class="more">more</span><span class="less">less</span></summary>
<div class="whole" dir="auto" tabindex="0" role="group" aria-label="Whole caption">${marked(caption)}</div>
</details>`;
}

// src/report/page/icons.ts
var icon = (name, paths) => trusted(`<svg class="icon ${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`);
var bubble = "M12 4c-5 0-9 3.1-9 7.2 0 2.4 1.4 4.5 3.6 5.8V21l4-2.7c.5.06.9.1 1.4.1 5 0 9-3.1 9-7.2S17 4 12 4z";
var ICONS = {
  heart: icon("heart", '<path d="M12 20.5 4.3 12.9a4.9 4.9 0 0 1 6.9-6.9l.8.8.8-.8a4.9 4.9 0 0 1 6.9 6.9z"/>'),
  comment: icon("comment", `<path d="${bubble}"/>`),
  commentOff: icon("comment-off", `<path d="${bubble}"/><path class="slash" d="M3 3l18 18"/>`),
  share: icon("share", '<path d="M13 5v4C6.5 9.5 3.5 13.5 3 19c2.3-3.4 5.3-4.9 10-5v4l8-6.5z"/>'),
  sound: icon(
    "sound",
    '<path d="M9 18V5l11-2v13"/><circle cx="6.5" cy="18" r="2.5"/><circle cx="17.5" cy="16" r="2.5"/>'
  ),
  PUBLIC_TO_EVERYONE: icon(
    "everyone",
    '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z"/>'
  ),
  MUTUAL_FOLLOW_FRIENDS: icon(
    "friends",
    '<circle cx="8.5" cy="8.5" r="3.5"/><circle cx="16.5" cy="9.5" r="2.8"/><path d="M2 20c0-4 3-6 6.5-6s6.5 2 6.5 6M15.5 14.5c3.5-.5 6.5 1.5 6.5 5"/>'
  ),
  FOLLOWER_OF_CREATOR: icon(
    "followers",
    '<circle cx="10" cy="8" r="4"/><path d="M3 20c0-4 3-6 7-6 3 0 5.5 1.3 6.6 3.7M19 9v6M16 12h6"/>'
  ),
  SELF_ONLY: icon("lock", '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>')
};

// src/report/page/phone.ts
var AUDIENCE = {
  PUBLIC_TO_EVERYONE: "Everyone",
  MUTUAL_FOLLOW_FRIENDS: "Friends",
  FOLLOWER_OF_CREATOR: "Followers",
  SELF_ONLY: "Only you"
};
function phoneOf({ post, caption, accounts, facts }, video) {
  const { settings } = post;
  const audience = settings.viewerSetting;
  const disclosure = describeDisclosure(settings);
  const [first, ...others] = accounts;
  const name = first?.name ?? "no account";
  return html`<div class="phone"><div class="screen">
${pictureOf(video, facts, post.id)}
${ZONES}
<div class="over">
<p class="audience">${audience && ICONS[audience]}<span>${audience ? AUDIENCE[audience] : "Nobody has said who may see it"}</span></p>
<ul class="rail" aria-label="Buttons">
<li class="avatar" aria-hidden="true">${initialOf(name)}</li>
<li>${ICONS.heart}<span>Like</span></li>
${settings.allowComments ? html`<li>${ICONS.comment}<span>Comment</span></li>` : html`<li class="off">${ICONS.commentOff}<span>Comments off</span></li>`}
<li>${ICONS.share}<span>Share</span></li>
</ul>
<div class="words">
<p class="account"><bdi>${name}</bdi>${others.length > 0 && html` <span class="others">and ${others.length} more</span>`}</p>
${captionOf(caption)}
${disclosure && html`<p class="disclosure">${disclosure}</p>`}
<p class="sound">${ICONS.sound}<span>original sound</span></p>
</div>
</div>
</div></div>`;
}
function initialOf(name) {
  const [first] = new Intl.Segmenter("und").segment(name.replace(/^@/, ""));
  return first?.segment.toUpperCase() ?? "";
}
function pictureOf(video, facts, id) {
  if (!video || "why" in video) {
    return html`<div class="unseen"><p>${video?.why ?? "The video is not shown."}</p>${facts?.stream && html`<p>${facts.container}, ${facts.stream.widthPx} × ${facts.stream.heightPx}</p>`}</div>`;
  }
  return html`<video controls playsinline preload="metadata" aria-label="Video of ${id}" src="${trusted(video.url)}"></video>`;
}
var ZONES = html`<div class="zones">
<p class="zone top"><span>top 10 %: tabs</span></p>
<p class="zone right"><span>right 15 %: buttons</span></p>
<p class="zone bottom"><span>bottom 20 %: caption</span></p>
</div>`;

// src/report/page/card.ts
function cardOf(view, video, report) {
  const { number, post, result } = view;
  const notes = notesOf(view);
  return html`<article id="post-${number}" class="post ${result.outcome}" aria-labelledby="title-${number}"><div class="inside">
<header><p class="number" aria-hidden="true">${number}</p><h3 id="title-${number}"><bdi>${post.id}</bdi></h3>${badgeOf(result.outcome, endOf(result))}</header>
${phoneOf(view, video)}
<div class="about">
${notes.length > 0 && html`<ul class="notes">${notes.map(noteOf)}</ul>`}
<dl>${rowsOf(view, report).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</div>
</div></article>`;
}
var noteOfProblem = ({ severity, message, origin }) => ({
  severity,
  message,
  place: describeOrigin(origin)
});
function notesOf({ problems, result: { error, outcome } }) {
  const notes = problems.map(noteOfProblem);
  if (error === void 0 || notes.some(({ message }) => error.includes(message))) return notes;
  const severity = outcome === "processing" || error === KEPT_BACK ? "warning" : "error";
  return [{ severity, message: error, place: "" }, ...notes];
}
var SEVERITY = { error: ["\u2715", "Error"], warning: ["!", "Warning"], notice: ["i", "Note"] };
function noteOf({ severity, message, place }) {
  const [sign, word] = SEVERITY[severity];
  return html`<li class="note ${severity}"><p><strong><span class="sign" aria-hidden="true">${sign}</span>${word}</strong>${place !== "" && html` <code>${place}</code>`}</p><p>${message}</p></li>`;
}
function rowsOf(view, report) {
  const {
    post,
    accounts,
    step,
    facts,
    when: { timeMs }
  } = view;
  const { settings } = post;
  const move = moveOf(view, report);
  const onOff = (on) => on ? "on" : "off";
  const rows = [
    ["When", timeMs === void 0 ? html`${withoutTime(view)}` : timeOfPost(view, timeMs)],
    ["Pace", move && html`<span class="moved">${move}</span>`],
    [
      accounts.length === 1 ? "Account" : "Accounts",
      html`<ul class="accounts">${accounts.map((each) => accountOf(each, view))}</ul>`
    ],
    [
      "Who can see it",
      html`${settings.viewerSetting ? `${AUDIENCE[settings.viewerSetting]} (${settings.viewerSetting})` : "nobody has said"}`
    ],
    [
      "Interactions",
      html`Comments ${onOff(settings.allowComments)} · Duet ${onOff(settings.allowDuet)} · Stitch ${onOff(settings.allowStitch)}`
    ],
    ["Disclosure", html`${describeDisclosure(settings) ?? "none"}`],
    ["File", html`<bdi>${post.video.path}</bdi>${facts && html`<br><small>${describeFacts(facts)}</small>`}`],
    ["Post group", postGroupOf(view, step?.earlier.length ?? 0)]
  ];
  return rows.flatMap(([name, value]) => value ? [[name, value]] : []);
}
function timeOfPost({ post, result, when }, timeMs) {
  const isSoon = when.kind === "now" && result.outcome === "planned";
  return html`${timeOf(timeMs, post.timezone)}${isSoon && html`<br><small>as soon as possible</small>`}`;
}
function accountOf({ name, outcome, result }, { accounts, result: whole }) {
  const isNews = accounts.length > 1 || result !== void 0;
  return html`<li><bdi>${name}</bdi>${isNews && html` ${badgeOf(outcome)}`}${result?.url !== void 0 && html` ${link(result.url, "Open in TikTok")}`}${result?.error && result.error.message !== whole.error && html`<br><small>${result.error.code}: ${result.error.message}</small>`}</li>`;
}
function postGroupOf({ result, step }, earlierCount) {
  if (earlierCount > 0) {
    const ids = [...new Set(step?.earlier.map(({ postGroupId }) => postGroupId))];
    return html`${ids.map((id) => html`<code>${id}</code> `)}<small>the earlier post, which this one is</small>`;
  }
  return result.postGroupId === void 0 ? void 0 : html`<code>${result.postGroupId}</code>`;
}

// src/report/page/videos.ts
import { readFile, stat } from "node:fs/promises";
var MAX_INLINE_BYTES = 25e6;
var PLAYABLE = /* @__PURE__ */ new Set(["H.264", "H.265", "VP8", "VP9", "AV1"]);
async function readVideos(posts) {
  const known = new Map(posts.flatMap(({ post, facts }) => facts ? [[post, facts]] : []));
  const shown = /* @__PURE__ */ new Map();
  for (const [post, why] of choose(
    posts.map(({ post: post2 }) => post2),
    known
  )) {
    const facts = known.get(post);
    shown.set(post, facts && why === void 0 ? await read(post.video.absolutePath, facts) : { why: why ?? UNREAD });
  }
  return shown;
}
var UNREAD = "The file could not be looked into.";
function choose(posts, known) {
  const sizeOf = (post) => known.get(post)?.sizeBytes ?? 0;
  let leftBytes = MAX_INLINE_BYTES;
  return new Map(
    posts.toSorted((a, b) => sizeOf(a) - sizeOf(b)).map((post) => {
      const facts = known.get(post);
      if (!facts) return [post, UNREAD];
      const codec = facts.stream?.codec;
      if (codec === void 0 || !PLAYABLE.has(codec))
        return [post, `Browsers do not play ${codec ?? facts.container}.`];
      if (facts.sizeBytes > leftBytes) return [post, tooLarge(facts.sizeBytes)];
      leftBytes -= facts.sizeBytes;
      return [post, void 0];
    })
  );
}
var tooLarge = (sizeBytes) => `Not on this page: the video has ${formatBytes(sizeBytes)}, and a page holds ${formatBytes(MAX_INLINE_BYTES)} of them, the smallest first.`;
async function read(path, facts) {
  try {
    const { size } = await stat(path);
    if (size !== facts.sizeBytes) return { why: "The file has changed since it was checked." };
    return { url: `data:${playedAs(facts)};base64,${await readFile(path, "base64")}` };
  } catch (thrown) {
    return { why: `The file could not be read: ${messageOf(thrown)}` };
  }
}
var playedAs = ({ container, contentType }) => container === "MOV" ? "video/mp4" : container === "MKV" ? "video/webm" : contentType;

// src/report/page/page.ts
var style = [
  readFileSync(new URL("./page.css", import.meta.url), "utf8"),
  readFileSync(new URL("./schedule.css", import.meta.url), "utf8"),
  readFileSync(new URL("./posts.css", import.meta.url), "utf8"),
  readFileSync(new URL("./phone.css", import.meta.url), "utf8"),
  readFileSync(new URL("./zones.css", import.meta.url), "utf8"),
  readFileSync(new URL("./media.css", import.meta.url), "utf8")
].join("");
var POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "media-src data:",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'"
].join("; ");
async function writePage(report, runnerTemp, hide = (text) => text) {
  const folder = await mkdtemp(join(runnerTemp || tmpdir(), "postpost-tiktok-preview-"));
  const path = join(folder, "tiktok-preview.html");
  await writeFile(path, hide(pageOf(report, await readVideos(report.posts))));
  return path;
}
function pageOf(report, videos) {
  const views = report.posts;
  const { owner, name } = report.run.repository;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${headingOf(report)}: ${owner}/${name}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
${headOf(report, views)}
<main>
${problemsOf(report)}
${leftOutOf(report)}
${views.length > 0 && calendarOf(views, report)}
${views.length > 0 && html`<section class="posts" aria-labelledby="posts">
<div class="bar"><h2 id="posts">${counted(views.length, "post")}</h2>
<label class="switch"><input type="checkbox" id="zones"><span>Show what TikTok's interface covers (approximate)</span></label></div>
<div class="cards">${views.map((view) => cardOf(view, videos.get(view.post), report))}</div>
</section>`}
</main>
<footer><p>TikTok looks a little different on each device: where the caption is cut and what the interface covers is approximate. This page holds its videos itself, up to ${formatBytes(MAX_INLINE_BYTES)}, and loads nothing.</p></footer>
</body>
</html>
`.html;
}
var headingOf = ({ inputs }) => inputs.dryRun ? "TikTok preview" : "TikTok posts";
function headOf(report, views) {
  const { owner, name } = report.run.repository;
  const failure = failureOf(report);
  const counts = /* @__PURE__ */ new Map();
  for (const { result } of views) {
    const count = (counts.get(endOf(result))?.count ?? 0) + 1;
    counts.set(endOf(result), { outcome: result.outcome, count });
  }
  const moved = views.filter(({ step }) => step?.movedBy !== void 0).length;
  return html`<header class="head">
<p class="from"><bdi>${owner}/${name}</bdi>${report.run.url !== "" && html` · ${link(report.run.url, "the run")}`}${report.inputs.dryRun && " \xB7 dry run: nothing was sent"}</p>
<h1>${headingOf(report)}</h1>
<ul class="counts" aria-label="Posts by outcome">
${[...counts].map(([end, { outcome, count }]) => html`<li>${badgeOf(outcome, `${count} ${end}`)}</li>`)}
${moved > 0 && html`<li><span class="badge later"><span aria-hidden="true">→</span> ${moved} moved by pace</span></li>`}
${views.length === 0 && html`<li>nothing to publish</li>`}
</ul>
${failure !== void 0 && html`<p class="failure"><strong>${failure}</strong></p>`}
</header>`;
}
function problemsOf(report) {
  const general = report.problems.filter((problem) => !report.posts.some(({ post }) => concerns(problem, post)));
  if (general.length === 0) return void 0;
  return html`<section class="problems" aria-labelledby="problems"><h2 id="problems">Problems</h2>
<ul class="notes">${general.map((problem) => noteOf(noteOfProblem(problem)))}</ul></section>`;
}
function leftOutOf({ leftOut, postponed }) {
  const lists = [
    ["Left out by added-only", leftOut],
    ["Left for the next run (when-too-many: first)", postponed]
  ];
  return lists.flatMap(
    ([why, ids]) => ids.length > 0 ? [html`<p class="left-out">${why}: ${listed(ids, 50)}</p>`] : []
  );
}
export {
  pageOf,
  writePage
};
