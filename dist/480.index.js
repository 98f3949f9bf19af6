export const id = 480;
export const ids = [480];
export const modules = {

/***/ 9480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writePage: () => (/* binding */ writePage)
});

// UNUSED EXPORTS: pageOf

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./src/wording.ts
var wording = __webpack_require__(3395);
// EXTERNAL MODULE: ./src/report/report.ts
var report_report = __webpack_require__(8850);
;// CONCATENATED MODULE: ./src/report/page/html.ts

/** A piece of the page: whatever is put into it as text stays text, in elements and in quoted attributes. */
const html = (pieces, ...parts) => ({
    // Added up, not joined: V8 then copies the megabytes of videos once, in the end, and not on each level.
    html: pieces.reduce((text, piece, index) => text + piece + textOf(parts[index]), ''),
});
/** For what this project wrote itself (styles) or made of safe signs only (Base64). */
const trusted = (text) => ({ html: text });
function textOf(part) {
    if (part === undefined || part === false)
        return '';
    if (typeof part === 'string' || typeof part === 'number')
        return escapeText(String(part));
    return 'html' in part ? part.html : part.reduce((text, each) => text + textOf(each), '');
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
const escapeText = (text) => (0,wording/* visible */.RK)(text).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
/** A link to a web page; other addresses stay text, because `javascript:` would be one too. */
const html_link = (url, text) => /^https?:\/\//i.test(url) ? html `<a href="${url}" rel="noreferrer">${text}</a>` : html `${text}`;

;// CONCATENATED MODULE: ./src/report/page/outcome.ts

/** A sign and a word: neither colour nor sign alone says anything. */
const WORDS = {
    published: ['✓', 'published'],
    scheduled: ['◷', 'scheduled'],
    draft: ['✎', 'draft'],
    processing: ['…', 'processing'],
    skipped: ['≡', 'already there'],
    planned: ['○', 'planned'],
    failed: ['✕', 'failed'],
    unknown: ['?', 'unknown'],
};
const wordOf = (outcome) => WORDS[outcome][1];
/** A post that failed before anything of it was sent is not sent: nothing of it is anywhere. */
const endOf = ({ outcome, posts, postGroupId }) => outcome === 'failed' && !posts && postGroupId === undefined ? 'not sent' : wordOf(outcome);
function badgeOf(outcome, wording) {
    const [sign, word] = WORDS[outcome];
    return html `<span class="badge ${outcome}"><span aria-hidden="true">${sign}</span> ${wording ?? word}</span>`;
}

// EXTERNAL MODULE: ./src/posts/schedule/timezone.ts
var schedule_timezone = __webpack_require__(822);
;// CONCATENATED MODULE: ./src/report/page/times.ts



const dayName = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
/** `Tue, 1 Dec` of `2026-12-01`. */
const nameOfDay = (date) => dayName.format(Date.parse(`${date}T00:00:00Z`));
/** The wall clock of a zone to the minute: nobody plans by the second. */
function clockAt(timeMs, timezone) {
    const { date, time } = (0,schedule_timezone/* localClock */.ap)(timeMs, timezone);
    return { date, time: time.slice(0, 5) };
}
/** `Tue, 1 Dec 2026, 18:00 Europe/Berlin` and the same in UTC. */
function timeOf(timeMs, timezone) {
    const { date, time } = clockAt(timeMs, timezone);
    const local = `${nameOfDay(date)} ${date.slice(0, 4)}, ${time} ${timezone}`;
    return html `<time datetime="${new Date(timeMs).toISOString()}">${local}</time>${isUtc(timezone) ? '' : html ` <small>${inUtc(timeMs, date)}</small>`}`;
}
/** `17:00 UTC`, with the day where it is another one there. */
function inUtc(timeMs, localDate) {
    const { date, time } = clockAt(timeMs, 'UTC');
    return `${date === localDate ? '' : `${nameOfDay(date)}, `}${time} UTC`;
}
const isUtc = (timezone) => timezone.toUpperCase() === 'UTC';
/** What a post without a time waits for. */
function withoutTime({ result, post, step }) {
    if (result.outcome === 'skipped')
        return 'already there';
    if (result.outcome === 'failed')
        return isLate(step) ? 'its time has passed' : 'not sent';
    if (post.flawed.has('schedule'))
        return 'cannot be read';
    if (post.schedule.kind === 'draft')
        return 'a draft, until somebody approves it in PostPost';
    return 'as soon as possible';
}
const isLate = (step) => step?.refusal !== undefined && (0,problem/* samePlace */.o0)(step.refusal.origin, step.candidate.post.originOf('schedule'));
/** Which limit of which account moved a post, in a sentence. */
function moveOf({ step, post, accounts }, { inputs }) {
    const move = step?.movedBy;
    if (!move || !step || step.timeMs === undefined)
        return undefined;
    const name = accounts.find(({ id }) => id === move.account)?.name ?? move.account;
    const limit = move.limit === 'day' ? inputs.maxPerDay : inputs.maxPerMinute;
    const within = move.limit === 'day' ? 'within 24 hours' : 'within a minute';
    return html `Moved by ${lengthOf(move)} from ${startOf(move, post.timezone, post.schedule.kind)}: <bdi>${name}</bdi> gets at most ${limit} ${limit === 1 ? 'post' : 'posts'} ${within} <code>max-per-${move.limit}: ${limit}</code>`;
}
function startOf({ fromMs }, timezone, kind) {
    if (kind === 'now')
        return 'now';
    const { date, time } = clockAt(fromMs, timezone);
    return `${nameOfDay(date)}, ${time}`;
}
/** `2 days 1 h`, `1 h 30 min`, `45 s`: the two largest units. */
function lengthOf({ fromMs, toMs }) {
    const seconds = Math.round((toMs - fromMs) / 1000);
    const units = [
        ['days', Math.floor(seconds / 86_400)],
        ['h', Math.floor(seconds / 3_600) % 24],
        ['min', Math.floor(seconds / 60) % 60],
        ['s', seconds % 60],
    ];
    const parts = units.filter(([, count]) => count > 0).slice(0, 2);
    return parts.length === 0
        ? 'less than a second'
        : parts.map(([unit, count]) => `${count} ${count === 1 && unit === 'days' ? 'day' : unit}`).join(' ');
}

;// CONCATENATED MODULE: ./src/report/page/calendar.ts



/** As many days in a row are drawn even where they are empty, so that gaps are seen. */
const MOST_DAYS_IN_A_ROW = 14;
/** The plan by account and day, each post at its hour, with a word on what pace has moved. */
function calendarOf(views, report) {
    const slots = views.flatMap(slotsOf);
    const accounts = new Map(views.flatMap(({ accounts: all }) => all.map(({ id, name }) => [id, name])));
    const days = daysOf(slots.map(({ date }) => date));
    const undated = views.filter(({ timeMs }) => timeMs === undefined);
    const strips = [...accounts].flatMap(([id, name]) => {
        const own = slots.filter(({ account }) => account.id === id);
        return own.length > 0 ? [stripOf(name, own, days, report)] : [];
    });
    return html `<section class="schedule" aria-labelledby="schedule">
<h2 id="schedule">Schedule</h2>
${strips}
${undated.length > 0 && html `<div class="undated"><h3>Without a time</h3><ul>${undated.map(undatedItem)}</ul></div>`}
</section>`;
}
const undatedItem = (view) => html `<li><a href="#post-${view.number}"><bdi>${view.post.id}</bdi></a>: ${withoutTime(view)}</li>`;
const slotsOf = (view) => {
    const { timeMs, post, accounts } = view;
    if (timeMs === undefined)
        return [];
    return accounts.map((account) => ({ view, account, timeMs, ...clockAt(timeMs, post.timezone) }));
};
/** The days to draw, in order. */
function daysOf(dates) {
    const used = [...new Set(dates)].sort();
    const [first, last] = [used[0], used.at(-1)];
    if (first === undefined || last === undefined)
        return [];
    const dayMs = 86_400_000;
    const count = (Date.parse(last) - Date.parse(first)) / dayMs + 1;
    if (count > MOST_DAYS_IN_A_ROW)
        return used;
    return Array.from({ length: count }, (_, index) => new Date(Date.parse(first) + index * dayMs).toISOString().slice(0, 10));
}
function stripOf(name, slots, days, report) {
    return html `<h3 class="whose"><bdi>${name}</bdi></h3>
<ol class="days">${days.map((date) => {
        const own = slots.filter((slot) => slot.date === date).toSorted((a, b) => a.timeMs - b.timeMs);
        return dayOf(date, own, report);
    })}</ol>`;
}
const dayOf = (date, slots, report) => html `<li class="day${slots.length === 0 && ' empty'}">
<p class="date"><time datetime="${date}">${nameOfDay(date)}</time> <small>${date.slice(0, 4)}</small></p>
${slots.length === 0 ? html `<p class="nothing">no post</p>` : html `${clockOf(slots)}<ol class="slots">${slots.map((slot) => slotOf(slot, report))}</ol>`}
</li>`;
function slotOf({ view, account, date, time, timeMs }, report) {
    const { post, number } = view;
    const move = account.outcome === 'skipped' ? undefined : moveOf(view, report);
    const zone = isUtc(post.timezone) ? 'UTC' : `${post.timezone}, ${inUtc(timeMs, date)}`;
    return html `<li class="slot ${account.outcome}">
<p><time datetime="${new Date(timeMs).toISOString()}">${time}</time> <small>${zone}</small></p>
<p><a href="#post-${number}"><bdi>${post.id}</bdi></a></p>
<p>${badgeOf(account.outcome, account.outcome === view.result.outcome ? endOf(view.result) : undefined)}</p>
${move && html `<p class="moved">${move}</p>`}
</li>`;
}
/** The 24 hours of a day as a line, each post a dot at its hour: pace is seen before it is read. */
function clockOf(slots) {
    const at = (time) => {
        const [hours = 0, minutes = 0] = time.split(':').map(Number);
        return Math.round(4 + ((hours * 60 + minutes) / 1440) * 232);
    };
    return html `<svg class="clock" viewBox="0 0 240 16" aria-hidden="true" focusable="false">
<path class="line" d="M4 8H236"/><path class="ticks" d="M4 4v8M62 5v6M120 4v8M178 5v6M236 4v8"/>
${slots.map(({ account, time, view }) => html `<circle class="${account.outcome}${view.step?.movedBy && ' later'}" cx="${at(time)}" cy="8" r="6"/>`)}
</svg>`;
}

// EXTERNAL MODULE: ./src/report/disclosure.ts
var report_disclosure = __webpack_require__(3929);
// EXTERNAL MODULE: ./src/report/video-facts.ts
var video_facts = __webpack_require__(2195);
;// CONCATENATED MODULE: ./src/report/page/caption.ts

/** TikTok shows about so much of a caption before "more"; it differs between devices, and nobody documents it. */
const MOST_COLUMNS = 100;
const MOST_LINES = 4;
/** Letters that fit into a line of the phone, about. */
const LINE_COLUMNS = 30;
/** Further back than this no space is looked for: languages without spaces are cut where they are. */
const WORD_COLUMNS = 20;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Emoji, and the scripts whose signs are as wide as high. */
const WIDE = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** The beginning of a caption as TikTok shows it before "more"; undefined where all of it is shown. */
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
        if (columns > MOST_COLUMNS || lines > MOST_LINES)
            return atWord(caption.slice(0, index), segment);
    }
    return undefined;
}
/** A sign with a heap of accents is one sign to Unicode, and not one to the eye. */
const widthOf = (grapheme) => (WIDE.test(grapheme) ? 2 : 1) + Math.floor(grapheme.length / 16);
function atWord(text, next) {
    if (/\s/.test(next))
        return text.trimEnd();
    const space = text.search(/\s\S*$/);
    return (space > text.length - WORD_COLUMNS && space > 0 ? text.slice(0, space) : text).trimEnd();
}
const TAG = /(?<![\p{L}\p{N}_&/.])([#@][\p{L}\p{M}\p{N}_.]*[\p{L}\p{M}\p{N}_])/u;
/** A caption with its hashtags and mentions marked. */
const marked = (caption) => caption.split(TAG).map((part, index) => (index % 2 === 1 ? html `<b class="tag">${part}</b>` : part));
/** The caption in the phone: where it is too long its beginning, and "more", which opens the whole without any script. */
function captionOf(caption) {
    if (caption === '')
        return html `<p class="caption none">no caption</p>`;
    const beginning = beginningOf(caption);
    if (beginning === undefined)
        return html `<p class="caption" dir="auto">${marked(caption)}</p>`;
    return html `<details class="caption">
<summary dir="auto"><span class="short">${marked(beginning)}… </span><span class="more">more</span><span class="less">less</span></summary>
<div class="whole" dir="auto" tabindex="0" role="group" aria-label="Whole caption">${marked(caption)}</div>
</details>`;
}

;// CONCATENATED MODULE: ./src/report/page/icons.ts

/** Drawn with lines on 24 x 24; they stand beside words, so that nobody has to see them. */
const icon = (name, paths) => trusted(`<svg class="icon ${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`);
const bubble = 'M12 4c-5 0-9 3.1-9 7.2 0 2.4 1.4 4.5 3.6 5.8V21l4-2.7c.5.06.9.1 1.4.1 5 0 9-3.1 9-7.2S17 4 12 4z';
const ICONS = {
    heart: icon('heart', '<path d="M12 20.5 4.3 12.9a4.9 4.9 0 0 1 6.9-6.9l.8.8.8-.8a4.9 4.9 0 0 1 6.9 6.9z"/>'),
    comment: icon('comment', `<path d="${bubble}"/>`),
    commentOff: icon('comment-off', `<path d="${bubble}"/><path class="slash" d="M3 3l18 18"/>`),
    share: icon('share', '<path d="M13 5v4C6.5 9.5 3.5 13.5 3 19c2.3-3.4 5.3-4.9 10-5v4l8-6.5z"/>'),
    sound: icon('sound', '<path d="M9 18V5l11-2v13"/><circle cx="6.5" cy="18" r="2.5"/><circle cx="17.5" cy="16" r="2.5"/>'),
    PUBLIC_TO_EVERYONE: icon('everyone', '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z"/>'),
    MUTUAL_FOLLOW_FRIENDS: icon('friends', '<circle cx="8.5" cy="8.5" r="3.5"/><circle cx="16.5" cy="9.5" r="2.8"/><path d="M2 20c0-4 3-6 6.5-6s6.5 2 6.5 6M15.5 14.5c3.5-.5 6.5 1.5 6.5 5"/>'),
    FOLLOWER_OF_CREATOR: icon('followers', '<circle cx="10" cy="8" r="4"/><path d="M3 20c0-4 3-6 7-6 3 0 5.5 1.3 6.6 3.7M19 9v6M16 12h6"/>'),
    SELF_ONLY: icon('lock', '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>'),
};

;// CONCATENATED MODULE: ./src/report/page/phone.ts




/** The four viewer settings as TikTok calls them. */
const AUDIENCE = {
    PUBLIC_TO_EVERYONE: 'Everyone',
    MUTUAL_FOLLOW_FRIENDS: 'Friends',
    FOLLOWER_OF_CREATOR: 'Followers',
    SELF_ONLY: 'Only you',
};
/** The post as it will look in TikTok: picture, buttons, account, caption. */
function phoneOf({ post, caption, accounts, video, facts }) {
    const { settings } = post;
    const audience = settings.viewerSetting;
    const disclosure = (0,report_disclosure/* describeDisclosure */.$)(settings);
    const [first, ...others] = accounts;
    const name = first?.name ?? 'no account';
    return html `<div class="phone"><div class="screen">
${pictureOf(video, facts, post.id)}
${ZONES}
<div class="over">
<p class="audience">${audience && ICONS[audience]}<span>${audience ? AUDIENCE[audience] : 'Nobody has said who may see it'}</span></p>
<ul class="rail" aria-label="Buttons">
<li class="avatar" aria-hidden="true">${initialOf(name)}</li>
<li>${ICONS.heart}<span>Like</span></li>
${settings.allowComments ? html `<li>${ICONS.comment}<span>Comment</span></li>` : html `<li class="off">${ICONS.commentOff}<span>Comments off</span></li>`}
<li>${ICONS.share}<span>Share</span></li>
</ul>
<div class="words">
<p class="account"><bdi>${name}</bdi>${others.length > 0 && html ` <span class="others">and ${others.length} more</span>`}</p>
${captionOf(caption)}
${disclosure && html `<p class="disclosure">${disclosure}</p>`}
<p class="sound">${ICONS.sound}<span>original sound</span></p>
</div>
</div>
</div></div>`;
}
/** The first letter as people see it, which may be of several code units. */
function initialOf(name) {
    const [first] = new Intl.Segmenter('und').segment(name.replace(/^@/, ''));
    return first?.segment.toUpperCase() ?? '';
}
/** Letterboxed as TikTok does; a strip below the picture is left for the player's own buttons. */
function pictureOf(video, facts, id) {
    if (!video || 'why' in video) {
        return html `<div class="unseen"><p>${video?.why ?? 'The video is not shown.'}</p>${facts?.stream && html `<p>${facts.container}, ${facts.stream.widthPx} × ${facts.stream.heightPx}</p>`}</div>`;
    }
    return html `<video controls playsinline preload="metadata" aria-label="Video of ${id}" src="${trusted(video.url)}"></video>`;
}
/** Shown by the switch above the posts. TikTok publishes no numbers that hold for all devices. */
const ZONES = html `<div class="zones">
<p class="zone top"><span>top 10 %: tabs</span></p>
<p class="zone right"><span>right 15 %: buttons</span></p>
<p class="zone bottom"><span>bottom 20 %: caption</span></p>
</div>`;

;// CONCATENATED MODULE: ./src/report/page/card.ts






/** One post: the phone, what is wrong with it, and what the phone does not show. */
function cardOf(view, report) {
    const { number, post, result, notes } = view;
    return html `<article id="post-${number}" class="post ${result.outcome}" aria-labelledby="title-${number}"><div class="inside">
<header><p class="number" aria-hidden="true">${number}</p><h3 id="title-${number}"><bdi>${post.id}</bdi></h3>${badgeOf(result.outcome, endOf(result))}</header>
${phoneOf(view)}
<div class="about">
${notes.length > 0 && html `<ul class="notes">${notes.map(noteOf)}</ul>`}
<dl>${rowsOf(view, report).map(([name, value]) => html `<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</div>
</div></article>`;
}
const SEVERITY = { error: ['✕', 'Error'], warning: ['!', 'Warning'], notice: ['i', 'Note'] };
function noteOf({ severity, message, place }) {
    const [sign, word] = SEVERITY[severity];
    return html `<li class="note ${severity}"><p><strong><span class="sign" aria-hidden="true">${sign}</span>${word}</strong>${place !== '' && html ` <code>${place}</code>`}</p><p>${message}</p></li>`;
}
function rowsOf(view, report) {
    const { post, accounts, step, facts, timeMs } = view;
    const { settings } = post;
    const move = moveOf(view, report);
    const onOff = (on) => (on ? 'on' : 'off');
    const rows = [
        ['When', timeMs === undefined ? html `${withoutTime(view)}` : whenOf(view, timeMs)],
        ['Pace', move && html `<span class="moved">${move}</span>`],
        [
            accounts.length === 1 ? 'Account' : 'Accounts',
            html `<ul class="accounts">${accounts.map((each) => accountOf(each, view))}</ul>`,
        ],
        [
            'Who can see it',
            html `${settings.viewerSetting ? `${AUDIENCE[settings.viewerSetting]} (${settings.viewerSetting})` : 'nobody has said'}`,
        ],
        [
            'Interactions',
            html `Comments ${onOff(settings.allowComments)} · Duet ${onOff(settings.allowDuet)} · Stitch ${onOff(settings.allowStitch)}`,
        ],
        ['Disclosure', html `${(0,report_disclosure/* describeDisclosure */.$)(settings) ?? 'none'}`],
        ['File', html `<bdi>${post.video.path}</bdi>${facts && html `<br><small>${(0,video_facts/* describeFacts */.L)(facts)}</small>`}`],
        ['Post group', postGroupOf(view, step?.earlier.length ?? 0)],
    ];
    return rows.flatMap(([name, value]) => (value ? [[name, value]] : []));
}
function whenOf({ post, result }, timeMs) {
    const isSoon = post.schedule.kind === 'now' && result.outcome === 'planned';
    return html `${timeOf(timeMs, post.timezone)}${isSoon && html `<br><small>as soon as possible</small>`}`;
}
/** How the post ended on one account, with the link or the reason. */
function accountOf({ name, outcome, result }, { accounts, result: whole }) {
    const isNews = accounts.length > 1 || result !== undefined;
    return html `<li><bdi>${name}</bdi>${isNews && html ` ${badgeOf(outcome)}`}${result?.url !== undefined && html ` ${html_link(result.url, 'Open in TikTok')}`}${result?.error &&
        result.error.message !== whole.error &&
        html `<br><small>${result.error.code}: ${result.error.message}</small>`}</li>`;
}
function postGroupOf({ result, step }, earlierCount) {
    if (earlierCount > 0) {
        const ids = [...new Set(step?.earlier.map(({ postGroupId }) => postGroupId))];
        return html `${ids.map((id) => html `<code>${id}</code> `)}<small>the earlier post, which this one is</small>`;
    }
    return result.postGroupId === undefined ? undefined : html `<code>${result.postGroupId}</code>`;
}

// EXTERNAL MODULE: ./src/report/problems.ts
var report_problems = __webpack_require__(3300);
;// CONCATENATED MODULE: ./src/report/page/post-view.ts


function viewsOf(report, videos) {
    const { results, posts, inspected, plan, there, problems, names } = report;
    const facts = new Map(inspected.map((each) => [each.post, each.facts]));
    const steps = new Map(plan?.steps.map((step) => [step.candidate.post, step]));
    return results.flatMap((result, index) => {
        const post = posts[index];
        if (!post)
            return [];
        const step = steps.get(post);
        return {
            number: index + 1,
            post,
            result,
            step,
            facts: facts.get(post),
            video: videos.get(post),
            caption: there[index]?.caption ?? post.caption,
            accounts: accountsOf(result, step, post, names),
            timeMs: post_view_timeOf(result, step, post),
            notes: notesOf(result, post, problems),
        };
    });
}
/** Problems that stand on no post. */
function generalProblems({ problems, posts, results }) {
    const told = new Set(results.map(({ id, error }) => `${id}: ${error}`));
    return problems.filter((problem) => !told.has(problem.message) && !posts.some((post) => (0,report_problems/* isAbout */.KH)(problem, post)));
}
function accountsOf(result, step, post, names) {
    // Where there is no plan, the names that people wrote, as long as they are one for each account.
    const written = post.accounts?.length === result.accounts.length ? post.accounts.map(({ value }) => value) : [];
    const nameOf = (id, index) => names.get(id) ?? (written[index]?.startsWith('@') ? written[index] : id);
    const known = step?.candidate.accounts ?? result.accounts.map((id, index) => ({ id, name: nameOf(id, index) }));
    return known.map(({ id, name }) => {
        const own = result.posts?.find(({ account }) => account === id);
        const isThere = step?.earlier.some(({ accountId }) => accountId === id) ?? false;
        return { id, name, result: own, outcome: isThere ? 'skipped' : (outcomeOf(own) ?? result.outcome) };
    });
}
/** PostPost's word for one account, where it says another thing than the post's outcome. */
function outcomeOf(result) {
    if (result?.status === 'published' || result?.status === 'failed')
        return result.status;
    return undefined;
}
function post_view_timeOf({ scheduledTime }, step, { schedule }) {
    if (scheduledTime !== undefined)
        return Date.parse(scheduledTime);
    return step?.timeMs ?? (schedule.kind === 'at' ? schedule.timeMs : undefined);
}
/** Each thing once: the error of a result is often the problem that stands at the post's own place. */
function notesOf({ id, video, error, outcome }, post, problems) {
    const notes = problems
        .filter((problem) => (0,report_problems/* isAbout */.KH)(problem, post))
        .map(({ severity, message, origin }) => ({
        severity,
        message: withoutName(message, [id, video]),
        place: (0,problem/* describeOrigin */.uN)(origin),
    }));
    if (error === undefined || notes.some(({ message }) => error.includes(message)))
        return notes;
    const severity = outcome === 'processing' || error === report_problems/* KEPT_BACK */.Vg ? 'warning' : 'error';
    return [{ severity, message: error, place: '' }, ...notes];
}
/** A list of problems names the post in each; on the post itself its name stands already. */
function withoutName(message, names) {
    const name = names.find((each) => message.startsWith(`${each}: `));
    return name === undefined ? message : message.slice(name.length + 2);
}

;// CONCATENATED MODULE: ./src/report/page/videos.ts


/** Base64 makes four bytes of three, so a page stays below 35 MB, which browsers open at once. */
const MAX_INLINE_BYTES = 25_000_000;
/** What Chrome, Firefox or Safari plays. */
const PLAYABLE = new Set(['H.264', 'H.265', 'VP8', 'VP9', 'AV1']);
/** Reads the videos that the page will hold. Never throws: a video that cannot be shown says why. */
async function readVideos({ posts, inspected }) {
    const known = new Map(inspected.map(({ post, facts }) => [post, facts]));
    const shown = new Map();
    for (const [post, why] of choose(posts, known)) {
        const facts = known.get(post);
        shown.set(post, facts && why === undefined ? await read(post.video.absolutePath, facts) : { why: why ?? UNREAD });
    }
    return shown;
}
const UNREAD = 'The file could not be looked into.';
/**
 * Which videos are inlined (undefined), and why the others are not. The smallest come first, so that as many as possible
 * are there. A file of two posts counts twice: two `data:` URLs cannot share their bytes.
 */
function choose(posts, known) {
    const sizeOf = (post) => known.get(post)?.sizeBytes ?? 0;
    let leftBytes = MAX_INLINE_BYTES;
    return new Map(posts
        .toSorted((a, b) => sizeOf(a) - sizeOf(b))
        .map((post) => {
        const facts = known.get(post);
        if (!facts)
            return [post, UNREAD];
        const codec = facts.stream?.codec;
        if (codec === undefined || !PLAYABLE.has(codec))
            return [post, `Browsers do not play ${codec ?? facts.container}.`];
        if (facts.sizeBytes > leftBytes)
            return [post, tooLarge(facts.sizeBytes)];
        leftBytes -= facts.sizeBytes;
        return [post, undefined];
    }));
}
const tooLarge = (sizeBytes) => `Not on this page: the video has ${(0,wording/* formatBytes */.z3)(sizeBytes)}, and a page holds ${(0,wording/* formatBytes */.z3)(MAX_INLINE_BYTES)} of them, the smallest first.`;
async function read(path, facts) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size !== facts.sizeBytes)
            return { why: 'The file has changed since it was checked.' };
        return { url: `data:${playedAs(facts)};base64,${await (0,promises_.readFile)(path, 'base64')}` };
    }
    catch (thrown) {
        return { why: `The file could not be read: ${(0,wording/* messageOf */.bD)(thrown)}` };
    }
}
/** Browsers refuse these two by name, and play them under the name of the format they are built like. */
const playedAs = ({ container, contentType }) => container === 'MOV' ? 'video/mp4' : container === 'MKV' ? 'video/webm' : contentType;

;// CONCATENATED MODULE: ./src/report/page/page.ts














/** One sheet each for a part of the page; bundled as files, each by its own name. */
const style = [
    (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "page.css", 'utf8'),
    (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "schedule.css", 'utf8'),
    (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "posts.css", 'utf8'),
    (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "phone.css", 'utf8'),
    (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "zones.css", 'utf8'),
    (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "media.css", 'utf8'),
].join('');
/** Nothing is loaded and nothing runs: the one style is known by its hash, pictures and videos are in the file. */
const POLICY = [
    "default-src 'none'",
    `style-src 'sha256-${(0,external_node_crypto_.createHash)('sha256').update(style).digest('base64')}'`,
    'media-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/**
 * Writes the page into a folder of its own below `runnerTemp` and returns its path. Throws where the disk does not take it.
 * Videos are read here, so downloaded ones must still be there.
 */
async function writePage(report, runnerTemp, hide = (text) => text) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runnerTemp || (0,external_node_os_.tmpdir)(), 'postpost-tiktok-preview-'));
    const path = (0,external_node_path_.join)(folder, 'tiktok-preview.html');
    await (0,promises_.writeFile)(path, hide(pageOf(report, await readVideos(report))));
    return path;
}
/** All posts of a run as they will look, as one HTML file that needs nothing else. */
function pageOf(report, videos) {
    const views = viewsOf(report, videos);
    const { owner, name } = report.run.repository;
    return html `<!doctype html>
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
${views.length > 0 &&
        html `<section class="posts" aria-labelledby="posts">
<div class="bar"><h2 id="posts">${(0,wording/* counted */.hS)(views.length, 'post')}</h2>
<label class="switch"><input type="checkbox" id="zones"><span>Show what TikTok's interface covers (approximate)</span></label></div>
<div class="cards">${views.map((view) => cardOf(view, report))}</div>
</section>`}
</main>
<footer><p>TikTok looks a little different on each device: where the caption is cut and what the interface covers is approximate. This page holds its videos itself, up to ${(0,wording/* formatBytes */.z3)(MAX_INLINE_BYTES)}, and loads nothing.</p></footer>
</body>
</html>
`.html;
}
const headingOf = ({ inputs }) => (inputs.dryRun ? 'TikTok preview' : 'TikTok posts');
function headOf(report, views) {
    const { owner, name } = report.run.repository;
    const failure = (0,report_report/* failureOf */.g5)(report);
    const counts = new Map();
    for (const { result } of views) {
        const count = (counts.get(endOf(result))?.count ?? 0) + 1;
        counts.set(endOf(result), { outcome: result.outcome, count });
    }
    const moved = views.filter(({ step }) => step?.movedBy !== undefined).length;
    return html `<header class="head">
<p class="from"><bdi>${owner}/${name}</bdi>${report.run.url !== '' && html ` · ${html_link(report.run.url, 'the run')}`}${report.inputs.dryRun && ' · dry run: nothing was sent'}</p>
<h1>${headingOf(report)}</h1>
<ul class="counts" aria-label="Posts by outcome">
${[...counts].map(([end, { outcome, count }]) => html `<li>${badgeOf(outcome, `${count} ${end}`)}</li>`)}
${moved > 0 && html `<li><span class="badge later"><span aria-hidden="true">→</span> ${moved} moved by pace</span></li>`}
${views.length === 0 && html `<li>nothing to publish</li>`}
</ul>
${failure !== undefined && html `<p class="failure"><strong>${failure}</strong></p>`}
</header>`;
}
/** What belongs to no post; the rest stands on its post. */
function problemsOf(report) {
    const general = generalProblems(report);
    if (general.length === 0)
        return undefined;
    return html `<section class="problems" aria-labelledby="problems"><h2 id="problems">Problems</h2>
<ul class="notes">${general.map(({ severity, message, origin }) => noteOf({ severity, message, place: (0,problem/* describeOrigin */.uN)(origin) }))}</ul></section>`;
}
function leftOutOf({ leftOut, postponed }) {
    const lists = [
        ['Left out by added-only', leftOut],
        ['Left for the next run (when-too-many: first)', postponed],
    ];
    return lists.flatMap(([why, ids]) => ids.length > 0 ? [html `<p class="left-out">${why}: ${(0,wording/* listed */.KE)(ids, 50)}</p>`] : []);
}


/***/ })

};
