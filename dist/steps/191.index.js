export const id = 191;
export const ids = [191];
export const modules = {

 1191:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  writePage: () => ( writePage)
});


var external_node_crypto_ = __webpack_require__(7598);
var external_node_fs_ = __webpack_require__(3024);
var promises_ = __webpack_require__(1455);
var external_node_os_ = __webpack_require__(8161);
var external_node_path_ = __webpack_require__(6760);
var wording = __webpack_require__(3395);
var changes = __webpack_require__(9059);
var html = __webpack_require__(6433);
var report_report = __webpack_require__(8850);
var duration = __webpack_require__(7607);
var report_disclosure = __webpack_require__(3929);
var existing = __webpack_require__(4557);
;// CONCATENATED MODULE: ./src/report/page/html.ts

const html_html = (0,html .$k)((text) => text);
const html_link = (url, text) => (0,html .d3)(url) ? html_html `<a href="${url}" rel="noreferrer">${text}</a>` : html_html `${text}`;

;// CONCATENATED MODULE: ./src/report/page/outcome.ts


const OUTCOME_WORDS = {
    published: ['✓', 'published'],
    scheduled: ['◷', 'scheduled'],
    updated: ['~', 'updated'],
    withdrawn: ['−', 'withdrawn'],
    draft: ['✎', 'draft'],
    processing: ['…', 'processing'],
    skipped: ['≡', existing .QI],
    planned: ['○', 'planned'],
    failed: ['✕', 'failed'],
    unknown: ['?', 'unknown'],
};
const outcomeWord = (outcome) => OUTCOME_WORDS[outcome][1];
function endOf(result) {
    const { outcome, posts, postGroupId } = result;
    if (outcome === 'failed' && !posts && postGroupId === undefined)
        return 'not sent';
    return outcome === 'skipped' && !(0,existing .MG)(result) ? existing .Mq : outcomeWord(outcome);
}
function badgeOf(outcome, wording) {
    const [sign, word] = OUTCOME_WORDS[outcome];
    return html_html `<span class="badge ${outcome}"><span aria-hidden="true">${sign}</span> ${wording ?? word}</span>`;
}

var planned_post = __webpack_require__(1132);
var schedule_timezone = __webpack_require__(822);
;// CONCATENATED MODULE: ./src/report/page/times.ts





const dayName = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
const nameOfDay = (date) => dayName.format(Date.parse(`${date}T00:00:00Z`));
function clockAt(timeMs, timezone) {
    const { date, time } = (0,schedule_timezone .ap)(timeMs, timezone);
    return { date, time: time.slice(0, 5) };
}
function timeHtml(timeMs, timezone) {
    const { date, time } = clockAt(timeMs, timezone);
    const local = `${nameOfDay(date)} ${date.slice(0, 4)}, ${time} ${timezone}`;
    return html_html `<time datetime="${new Date(timeMs).toISOString()}">${local}</time>${isUtc(timezone) ? '' : html_html ` <small>${inUtc(timeMs, date)}</small>`}`;
}
function inUtc(timeMs, localDate) {
    const { date, time } = clockAt(timeMs, 'UTC');
    return `${date === localDate ? '' : `${nameOfDay(date)}, `}${time} UTC`;
}
const isUtc = (timezone) => timezone.toUpperCase() === 'UTC';
function withoutTime(view) {
    const { result, when } = view;
    if (result.outcome === 'skipped')
        return endOf(result);
    if (result.outcome === 'failed')
        return result.code === 'plan/time-passed' ? 'its time has passed' : 'not sent';
    if (when.kind === 'unreadable')
        return 'cannot be read';
    if (when.kind === 'in')
        return `${when.text} from the run`;
    if (when.kind === 'slot')
        return 'the next free slot';
    if (when.kind !== 'approval')
        return 'as soon as possible';
    return `a draft, until somebody ${(0,existing .i7)(view) ? 'schedules' : 'approves'} it in PostPost`;
}
function moveOf({ step, post, accounts }, { inputs }) {
    if (step?.passed) {
        const words = (0,planned_post .xS)(step, inputs, dayAndMinute) ?? '';
        return html_html `${words.replace(/^n/, 'N')}`;
    }
    const move = step?.movedBy;
    if (!move || !step || step.timeMs === undefined)
        return undefined;
    const name = accounts.find(({ id }) => id === move.account)?.name ?? move.account;
    const limit = move.limit === 'day' ? inputs.maxPerDay : inputs.maxPerMinute;
    const within = move.limit === 'day' ? 'within 24 hours' : 'within a minute';
    return html_html `Moved by ${describeDelay(move)} from ${startOf(move, post.timezone, post.schedule.kind)}: <bdi>${name}</bdi> gets at most ${limit} ${limit === 1 ? 'post' : 'posts'} ${within} <code>max-per-${move.limit}: ${limit}</code>`;
}
function startOf({ fromMs }, timezone, kind) {
    return kind === 'now' ? 'now' : dayAndMinute(fromMs, timezone);
}
function dayAndMinute(timeMs, timezone) {
    const { date, time } = clockAt(timeMs, timezone);
    return `${nameOfDay(date)}, ${time}`;
}
function describeDelay({ fromMs, toMs }) {
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







const MOST_DAYS_IN_A_ROW = 42;
function calendarOf(views, report) {
    const slots = [...views.flatMap((view) => slotsOfPost(view, report)), ...slotsOfWithdrawn(report)];
    const accounts = new Map([
        ...views.flatMap(({ accounts: all }) => all.map(({ id, name }) => [id, name])),
        ...report.withdrawn.flatMap(({ withdrawal }) => withdrawal.accounts.map(({ id, name }) => [id, name])),
    ]);
    const days = daysOf(slots.map(({ date }) => date));
    const undated = views.filter(({ when }) => when.timeMs === undefined);
    const strips = [...accounts].flatMap(([id, name]) => {
        const own = slots.filter(({ accountId }) => accountId === id);
        return own.length > 0 ? [stripOf(name, own, days)] : [];
    });
    return html_html `<section class="schedule" aria-labelledby="schedule">
<h2 id="schedule">Schedule</h2>
${strips}
${undated.length > 0 && html_html `<div class="undated"><h3>Without a time</h3><ul>${undated.map(undatedItem)}</ul></div>`}
</section>`;
}
const undatedItem = (view) => html_html `<li><a href="#post-${view.number}"><bdi>${view.post.id}</bdi></a>: ${withoutTime(view)}</li>`;
function slotsOfPost(view, report) {
    const { when, post, accounts, change, number, result, step } = view;
    const { timezone } = post;
    const name = html_html `<a href="#post-${number}"><bdi>${post.id}</bdi></a>`;
    const paid = (0,report_disclosure .$)(post.settings);
    const told = (0,changes .uQ)(change);
    return accounts.flatMap((account) => {
        const own = { accountId: account.id, name, timezone, outcome: account.outcome };
        const word = account.outcome === result.outcome ? endOf(result) : undefined;
        const badge = badgeOf(account.outcome, (0,existing .AH)(account) ?? word);
        const isKept = account.outcome === 'skipped';
        const notes = [
            paid !== undefined && html_html `<p class="paid">${paid}</p>`,
            told !== undefined && html_html `<p class="change">${told}</p>`,
            !isKept && withClass(moveOf(view, report)),
        ].flatMap((note) => note || []);
        const was = change?.wasMs;
        return [
            ...(was === undefined || was === when.timeMs
                ? []
                : [
                    {
                        ...own,
                        ...clockAt(was, timezone),
                        timeMs: was,
                        badge: html_html `<span class="badge gone">${change?.isHeld ? 'to be moved' : 'moved from here'}</span>`,
                        isStruck: true,
                        isLater: false,
                        notes: [],
                    },
                ]),
            ...(when.timeMs === undefined
                ? []
                : [
                    {
                        ...own,
                        ...clockAt(when.timeMs, timezone),
                        timeMs: when.timeMs,
                        badge,
                        isStruck: false,
                        isLater: step?.movedBy !== undefined,
                        notes,
                    },
                ]),
        ];
    });
}
const withClass = (move) => move && html_html `<p class="moved">${move}</p>`;
const slotsOfWithdrawn = ({ withdrawn, timezone }) => withdrawn.flatMap(({ withdrawal: { name, accounts, wasMs }, result: { outcome } }) => accounts.map(({ id }) => ({
    accountId: id,
    name: html_html `<bdi>${name.stem}</bdi>`,
    ...clockAt(wasMs, timezone),
    timeMs: wasMs,
    timezone,
    outcome,
    badge: badgeOf(outcome, outcome === 'planned' ? 'to withdraw' : undefined),
    isStruck: outcome === 'planned' || outcome === 'withdrawn',
    isLater: false,
    notes: [],
})));
function daysOf(dates) {
    const mondays = [...new Set(dates.map((date) => mondayOf(Date.parse(date))))].sort((a, b) => a - b);
    const [first, last] = [mondays[0], mondays.at(-1)];
    if (first === undefined || last === undefined)
        return [];
    const weeks = (last - first) / WEEK_MS + 1;
    const drawn = weeks * 7 > MOST_DAYS_IN_A_ROW ? mondays : Array.from({ length: weeks }, (_, week) => first + week * WEEK_MS);
    return drawn.flatMap((monday) => Array.from({ length: 7 }, (_, day) => new Date(monday + day * duration .sO).toISOString().slice(0, 10)));
}
const WEEK_MS = 7 * duration .sO;
const A_MONDAY_MS = 4 * duration .sO;
const mondayOf = (dateMs) => dateMs - ((((dateMs - A_MONDAY_MS) % WEEK_MS) + WEEK_MS) % WEEK_MS);
function stripOf(name, slots, days) {
    return html_html `<h3 class="whose"><bdi>${name}</bdi></h3>
<ol class="days">${days.map((date) => dayOf(date, slots.filter((slot) => slot.date === date).toSorted((a, b) => a.timeMs - b.timeMs)))}</ol>`;
}
const dayOf = (date, slots) => html_html `<li class="day${slots.length === 0 && ' empty'}">
<p class="date"><time datetime="${date}">${nameOfDay(date)}</time> <small>${date.slice(0, 4)}</small></p>
${slots.length === 0 ? html_html `<p class="nothing">no post</p>` : html_html `${clockOf(slots)}<ol class="slots">${slots.map(slotOf)}</ol>`}
</li>`;
function slotOf({ name, date, time, timeMs, timezone, outcome, badge, isStruck, notes }) {
    const zone = isUtc(timezone) ? 'UTC' : `${timezone}, ${inUtc(timeMs, date)}`;
    const place = html_html `<p><time datetime="${new Date(timeMs).toISOString()}">${time}</time> <small>${zone}</small></p>
<p>${name}</p>`;
    return html_html `<li class="slot ${outcome}${isStruck && ' struck'}">
${isStruck ? html_html `<del>${place}</del>` : place}
<p>${badge}</p>
${notes}
</li>`;
}
function clockOf(slots) {
    const at = (time) => {
        const [hours = 0, minutes = 0] = time.split(':').map(Number);
        return Math.round(4 + ((hours * 60 + minutes) / 1440) * 232);
    };
    return html_html `<svg class="clock" viewBox="0 0 240 16" aria-hidden="true" focusable="false">
<path class="line" d="M4 8H236"/><path class="ticks" d="M4 4v8M62 5v6M120 4v8M178 5v6M236 4v8"/>
${slots
        .filter(({ isStruck }) => !isStruck)
        .map(({ outcome, time, isLater }) => html_html `<circle class="${outcome}${isLater && ' later'}" cx="${at(time)}" cy="8" r="6"/>`)}
</svg>`;
}

var problem = __webpack_require__(4008);
var report_problems = __webpack_require__(3300);
var video_facts = __webpack_require__(2195);
var word_diff = __webpack_require__(6014);
;// CONCATENATED MODULE: ./src/report/page/caption.ts

const MOST_COLUMNS = 100;
const MOST_LINES = 4;
const LINE_COLUMNS = 30;
const WORD_COLUMNS = 20;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
function beforeMore(caption) {
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
const widthOf = (grapheme) => (WIDE.test(grapheme) ? 2 : 1) + Math.floor(grapheme.length / 16);
function atWord(text, next) {
    if (/\s/.test(next))
        return text.trimEnd();
    const space = text.search(/\s\S*$/);
    return (space > text.length - WORD_COLUMNS && space > 0 ? text.slice(0, space) : text).trimEnd();
}
const TAG = /(?<![\p{L}\p{N}_&/.])([#@][\p{L}\p{M}\p{N}_.]*[\p{L}\p{M}\p{N}_])/u;
const marked = (caption) => caption.split(TAG).map((part, index) => (index % 2 === 1 ? html_html `<b class="tag">${part}</b>` : part));
function captionHtml(caption) {
    if (caption === '')
        return html_html `<p class="caption none">no caption</p>`;
    const beginning = beforeMore(caption);
    if (beginning === undefined)
        return html_html `<p class="caption" dir="auto">${marked(caption)}</p>`;
    return html_html `<details class="caption">
<summary dir="auto"><span class="short">${marked(beginning)}… </span><span class="more">more</span><span class="less">less</span></summary>
<div class="whole" dir="auto" tabindex="0" role="group" aria-label="Whole caption">${marked(caption)}</div>
</details>`;
}

;// CONCATENATED MODULE: ./src/report/page/icons.ts

const icon = (name, paths) => (0,html .IZ)(`<svg class="icon ${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`);
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





const AUDIENCE = {
    PUBLIC_TO_EVERYONE: 'Everyone',
    MUTUAL_FOLLOW_FRIENDS: 'Friends',
    FOLLOWER_OF_CREATOR: 'Followers',
    SELF_ONLY: 'Only you',
};
function phoneOf({ post, caption, accounts, facts }, video) {
    const { settings } = post;
    const audience = settings.viewerSetting;
    const disclosure = (0,report_disclosure .$)(settings);
    const [first, ...others] = accounts;
    const name = first?.name ?? 'no account';
    return html_html `<div class="phone"><div class="screen">
${pictureOf(video, facts, post.id)}
${ZONES}
<div class="over">
<p class="audience">${audience && ICONS[audience]}<span>${audience ? AUDIENCE[audience] : 'No viewer setting'}</span></p>
<ul class="rail" aria-label="Buttons">
<li class="avatar" aria-hidden="true">${initialOf(name)}</li>
<li>${ICONS.heart}<span>Like</span></li>
${settings.allowComments ? html_html `<li>${ICONS.comment}<span>Comment</span></li>` : html_html `<li class="off">${ICONS.commentOff}<span>Comments off</span></li>`}
<li>${ICONS.share}<span>Share</span></li>
</ul>
<div class="words">
<p class="account"><bdi>${name}</bdi>${others.length > 0 && html_html ` <span class="others">and ${others.length} more</span>`}</p>
${captionHtml(caption)}
${disclosure && html_html `<p class="disclosure">${disclosure}</p>`}
<p class="sound">${ICONS.sound}<span>original sound</span></p>
</div>
</div>
</div></div>`;
}
function initialOf(name) {
    const [first] = new Intl.Segmenter('und').segment(name.replace(/^@/, ''));
    return first?.segment.toUpperCase() ?? '';
}
function pictureOf(video, facts, id) {
    if (!video || 'why' in video) {
        return html_html `<div class="unseen"><p>${video?.why ?? 'The video is not shown.'}</p>${facts?.stream && html_html `<p>${facts.container}, ${facts.stream.widthPx} × ${facts.stream.heightPx}</p>`}</div>`;
    }
    return html_html `<video controls playsinline preload="metadata" aria-label="Video of ${id}" src="${(0,html .IZ)(video.url)}"></video>`;
}
const ZONES = html_html `<div class="zones">
<p class="zone top"><span>top 10 %: tabs</span></p>
<p class="zone right"><span>right 15 %: buttons</span></p>
<p class="zone bottom"><span>bottom 20 %: caption</span></p>
</div>`;

;// CONCATENATED MODULE: ./src/report/page/card.ts











function cardOf(view, video, report) {
    const { number, post, result } = view;
    const notes = notesOf(view);
    return html_html `<article id="post-${number}" class="post ${result.outcome}" aria-labelledby="title-${number}"><div class="inside">
<header><p class="number" aria-hidden="true">${number}</p><h3 id="title-${number}"><bdi>${post.id}</bdi></h3>${badgeOf(result.outcome, endOf(result))}</header>
${phoneOf(view, video)}
<div class="about">
${notes.length > 0 && html_html `<ul class="notes">${notes.map(noteOf)}</ul>`}
<dl>${rowsOf(view, report).map(([name, value]) => html_html `<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</div>
</div></article>`;
}
const noteOfProblem = ({ severity, message, origin }) => ({
    severity,
    message,
    place: (0,problem .uN)(origin),
});
function notesOf({ problems, result: { error, outcome } }) {
    const notes = problems.map(noteOfProblem);
    if (error === undefined || notes.some(({ message }) => error.includes(message)))
        return notes;
    const severity = outcome === 'processing' || error === report_problems .Vg ? 'warning' : 'error';
    return [{ severity, message: error, place: '' }, ...notes];
}
const SEVERITY = { error: ['✕', 'Error'], warning: ['!', 'Warning'], notice: ['i', 'Note'] };
function noteOf({ severity, message, place }) {
    const [sign, word] = SEVERITY[severity];
    return html_html `<li class="note ${severity}"><p><strong><span class="sign" aria-hidden="true">${sign}</span>${word}</strong>${place !== '' && html_html ` <code>${place}</code>`}</p><p>${message}</p></li>`;
}
function rowsOf(view, report) {
    const { post, accounts, step, facts, change, when: { timeMs }, } = view;
    const { settings } = post;
    const move = moveOf(view, report);
    const onOff = (on) => (on ? 'on' : 'off');
    const told = (0,changes .uQ)(change);
    const rows = [
        ['Change', told !== undefined && html_html `<strong>${told}</strong>`],
        ['Caption', change?.caption && captionChangeHtml(change.caption)],
        [
            'When',
            html_html `${change?.wasMs !== undefined && html_html `<del>${timeHtml(change.wasMs, post.timezone)}</del><br>`}${timeMs === undefined ? withoutTime(view) : scheduledTimeHtml(view, timeMs)}`,
        ],
        [step?.passed ? 'Slot' : 'Pace', move && html_html `<span class="moved">${move}</span>`],
        [
            accounts.length === 1 ? 'Account' : 'Accounts',
            html_html `<ul class="accounts">${accounts.map((each) => accountOf(each, view))}</ul>`,
        ],
        [
            'Who can see it',
            html_html `${settings.viewerSetting ? `${AUDIENCE[settings.viewerSetting]} (${settings.viewerSetting})` : 'nobody has said'}`,
        ],
        [
            'Interactions',
            html_html `Comments ${onOff(settings.allowComments)} · Duet ${onOff(settings.allowDuet)} · Stitch ${onOff(settings.allowStitch)}`,
        ],
        ['Disclosure', html_html `${(0,report_disclosure .$)(settings) ?? 'none'}`],
        ['File', html_html `<bdi>${post.video.path}</bdi>${facts && html_html `<br><small>${(0,video_facts .L)(facts)}</small>`}`],
        ['Post group', postGroupOf(view, step?.earlier.length ?? 0)],
    ];
    return rows.flatMap(([name, value]) => (value ? [[name, value]] : []));
}
function captionChangeHtml({ was, will }) {
    const pieces = (0,word_diff .s)(was, will) ?? [
        { kind: 'gone', text: was },
        { kind: 'new', text: will },
    ];
    return html_html `<span dir="auto">${pieces.map(({ kind, text }) => kind === 'same'
        ? text
        : kind === 'gone'
            ? html_html `<del><span class="unseen-word">deleted: </span>${text}</del> `
            : html_html `<ins><span class="unseen-word">added: </span>${text}</ins> `)}</span>`;
}
function scheduledTimeHtml({ post, result, when }, timeMs) {
    const isSoon = when.kind === 'now' && result.outcome === 'planned';
    return html_html `${timeHtml(timeMs, post.timezone)}${isSoon && html_html `<br><small>as soon as possible</small>`}`;
}
function accountOf(account, { accounts, result: whole }) {
    const { name, outcome, result } = account;
    const isNews = accounts.length > 1 || result !== undefined;
    return html_html `<li><bdi>${name}</bdi>${isNews && html_html ` ${badgeOf(outcome, (0,existing .AH)(account))}`}${result?.url !== undefined && html_html ` ${html_link(result.url, 'Open in TikTok')}`}${result?.error &&
        result.error.message !== whole.error &&
        html_html `<br><small>${result.error.code}: ${result.error.message}</small>`}</li>`;
}
function postGroupOf({ result, step }, earlierCount) {
    if (earlierCount > 0) {
        const ids = [...new Set(step?.earlier.map(({ postGroupId }) => postGroupId))];
        return html_html `${ids.map((id) => html_html `<code>${id}</code> `)}<small>the earlier post, which this one is</small>`;
    }
    return result.postGroupId === undefined ? undefined : html_html `<code>${result.postGroupId}</code>`;
}

;// CONCATENATED MODULE: ./src/report/page/videos.ts


const MAX_INLINE_BYTES = 25_000_000;
const PLAYABLE = new Set(['H.264', 'H.265', 'VP8', 'VP9', 'AV1']);
async function readVideos(posts) {
    const known = new Map(posts.flatMap(({ post, facts }) => (facts ? [[post, facts]] : [])));
    const shown = new Map();
    for (const [post, why] of chooseInlined(posts.map(({ post }) => post), known)) {
        const facts = known.get(post);
        shown.set(post, facts && why === undefined ? await read(post.video.absolutePath, facts) : { why: why ?? UNREAD });
    }
    return shown;
}
const UNREAD = 'The file could not be read.';
function chooseInlined(posts, known) {
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
const tooLarge = (sizeBytes) => `Not on this page: the video has ${(0,wording .z3)(sizeBytes)}, and a page holds ${(0,wording .z3)(MAX_INLINE_BYTES)} of them, the smallest first.`;
async function read(path, facts) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size !== facts.sizeBytes)
            return { why: 'The file has changed since it was checked.' };
        return { url: `data:${playedAs(facts)};base64,${await (0,promises_.readFile)(path, 'base64')}` };
    }
    catch (thrown) {
        return { why: `The file could not be read: ${(0,wording .bD)(thrown)}` };
    }
}
const playedAs = ({ container, contentType }) => container === 'MOV' ? 'video/mp4' : container === 'MKV' ? 'video/webm' : contentType;

;// CONCATENATED MODULE: ./src/report/page/page.ts














const style = [
    (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "page.css", 'utf8'),
    (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "schedule.css", 'utf8'),
    (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "posts.css", 'utf8'),
    (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "phone.css", 'utf8'),
    (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "zones.css", 'utf8'),
    (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "media.css", 'utf8'),
].join('');
const POLICY = [
    "default-src 'none'",
    `style-src 'sha256-${(0,external_node_crypto_.createHash)('sha256').update(style).digest('base64')}'`,
    'media-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
async function writePage(report, runnerTemp, hide = (text) => text) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runnerTemp || (0,external_node_os_.tmpdir)(), 'postpost-tiktok-preview-'));
    const path = (0,external_node_path_.join)(folder, 'tiktok-preview.html');
    await (0,promises_.writeFile)(path, hide(pageOf(report, await readVideos(report.posts))));
    return path;
}
function pageOf(report, videos) {
    const views = report.posts;
    const { owner, name } = report.run.repository;
    return html_html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${pageHeading(report)}: ${owner}/${name}</title>
<link rel="icon" href="data:,">
<style>${(0,html .IZ)(style)}</style>
</head>
<body>
${pageHeader(report, views)}
<main>
${problemSection(report)}
${leftOutOf(report)}
${views.length + report.withdrawn.length > 0 && calendarOf(views, report)}
${views.length > 0 &&
        html_html `<section class="posts" aria-labelledby="posts">
<div class="bar"><h2 id="posts">${(0,wording .hS)(views.length, 'post')}</h2>
<label class="switch"><input type="checkbox" id="zones"><span>Show what TikTok's interface covers (approximate)</span></label></div>
<div class="cards">${views.map((view) => cardOf(view, videos.get(view.post), report))}</div>
</section>`}
</main>
<footer><p>TikTok looks a little different on each device: where the caption is cut and what the interface covers is approximate. This page holds its videos itself, up to ${(0,wording .z3)(MAX_INLINE_BYTES)}, and loads nothing.</p></footer>
</body>
</html>
`.html;
}
const pageHeading = ({ inputs }) => (inputs.dryRun ? 'TikTok preview' : 'TikTok posts');
function pageHeader(report, views) {
    const { owner, name } = report.run.repository;
    const failure = (0,report_report .g5)(report);
    const counts = new Map();
    for (const { result } of [...views, ...report.withdrawn]) {
        const count = (counts.get(endOf(result))?.count ?? 0) + 1;
        counts.set(endOf(result), { outcome: result.outcome, count });
    }
    const moved = views.filter(({ step }) => step?.movedBy !== undefined).length;
    return html_html `<header class="head">
<p class="from"><bdi>${owner}/${name}</bdi>${report.run.url !== '' && html_html ` · ${html_link(report.run.url, 'the run')}`}${report.inputs.dryRun && ' · dry run: nothing was sent'}</p>
<h1>${pageHeading(report)}</h1>
<ul class="counts" aria-label="Posts by outcome">
${[...counts].map(([end, { outcome, count }]) => html_html `<li>${badgeOf(outcome, `${count} ${end}`)}</li>`)}
${moved > 0 && html_html `<li><span class="badge later"><span aria-hidden="true">→</span> ${moved} moved by pace</span></li>`}
${views.length + report.withdrawn.length === 0 && html_html `<li>nothing to publish</li>`}
</ul>
${(0,changes .ik)(report) && html_html `<p class="totals"><strong>${(0,changes .HX)(report)}</strong></p>`}
${failure !== undefined && html_html `<p class="failure"><strong>${failure}</strong></p>`}
</header>`;
}
function problemSection(report) {
    const onPosts = new Set(report.posts.flatMap(({ problems }) => problems));
    const general = report.problems.filter((problem) => !onPosts.has(problem));
    if (general.length === 0)
        return undefined;
    return html_html `<section class="problems" aria-labelledby="problems"><h2 id="problems">Problems</h2>
<ul class="notes">${general.map((problem) => noteOf(noteOfProblem(problem)))}</ul></section>`;
}
function leftOutOf({ leftOut, postponed }) {
    const lists = [
        ['Left out by added-only', leftOut],
        ['Left for the next run (when-too-many: first)', postponed],
    ];
    return lists.flatMap(([why, ids]) => ids.length > 0 ? [html_html `<p class="left-out">${why}: ${(0,wording .KE)(ids, 50)}</p>`] : []);
}


 })

};
