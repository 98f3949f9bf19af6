export const id = 733;
export const ids = [733];
export const modules = {

 8733:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  main: () => ( main),
  say: () => ( say)
});

var external_node_path_ = __webpack_require__(6760);
var core = __webpack_require__(6421);
var undici = __webpack_require__(6752);
var cancel = __webpack_require__(833);
var explain = __webpack_require__(8755);
var postpost_failure = __webpack_require__(7130);
var http = __webpack_require__(6026);
var src_problem = __webpack_require__(4008);
var wording = __webpack_require__(3395);
;// CONCATENATED MODULE: ./src/github/api.ts







const GITHUB_TRIES = 3;
const GITHUB_PAUSE_MS = 2_000;
class NoToken extends Error {
    name = 'NoToken';
    constructor() {
        super('github-token is empty; leave the input out to use the token of the job.');
    }
}
async function retryGitHub(attempt, mayPass, { clock, signal }) {
    for (let tryNumber = 1;; tryNumber++) {
        try {
            return await attempt();
        }
        catch (thrown) {
            signal.throwIfAborted();
            if (tryNumber === GITHUB_TRIES || !mayPass(thrown))
                throw thrown;
            await clock.sleep(GITHUB_PAUSE_MS * tryNumber, signal);
        }
    }
}
function openGitHub({ apiUrl, repository }, token, world) {
    let connecting;
    return async () => {
        connecting ??= connectGitHub(token, apiUrl, world);
        return { octokit: await connecting, owner: repository.owner, repo: repository.name };
    };
}
async function connectGitHub(token, baseUrl, world) {
    if (token === '')
        throw new NoToken();
    const { getOctokit } = await __webpack_require__.e( 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const viaDispatcher = (url, options) => (0,undici.fetch)(url, { ...options, dispatcher: world.dispatcher });
    const octokit = getOctokit(token, { baseUrl, request: { fetch: viaDispatcher } });
    octokit.hook.wrap('request', (request, options) => {
        options.request.signal ??= world.signal;
        const mayPass = (thrown) => options.method === 'GET' && (statusOf(thrown) ?? 0) >= 500 && !(0,postpost_failure .lT)(failureOnTheWay(thrown));
        return retryGitHub(async () => request(options), mayPass, world);
    });
    return octokit;
}
function explainGitHub(thrown, doing, permission) {
    if (thrown instanceof cancel .cJ)
        throw thrown;
    if (thrown instanceof NoToken)
        return thrown.message;
    const onTheWay = failureOnTheWay(thrown);
    if (onTheWay.kind === 'proxy')
        return (0,explain .u)('GitHub', doing, onTheWay.status);
    if (onTheWay.kind === 'untrusted')
        return (0,explain .Qk)('GitHub', doing, onTheWay.detail);
    const status = statusOf(thrown);
    const said = thrown instanceof TypeError ? 'its answer cannot be read' : (0,wording .VI)((0,wording .bD)(thrown).replace(/\s+/g, ' '), 300);
    if (status === 401)
        return `GitHub refused github-token (401) while ${doing}; leave the input out to use the token of the job.`;
    if (status === 429 || (status === 403 && /rate limit/i.test(said)))
        return `GitHub's rate limit is reached while ${doing}; run the step again later.`;
    if (status === 403)
        return `github-token may not do this (403) while ${doing}: add "permissions: { ${permission} }" to the job. GitHub says: "${said}".`;
    if (status === 404)
        return `GitHub found nothing (404) while ${doing}. Check the name; if it is right, github-token may not see it: add "permissions: { ${permission} }" to the job.`;
    return `The request to GitHub failed while ${doing}: ${said}. Run the step again.`;
}
const failureOnTheWay = (thrown) => (0,http .rd)(thrown instanceof Error ? thrown.cause : undefined);
const gitHubProblem = (origin, thrown, doing, permission) => (0,src_problem .z3)('github/refused', thrown instanceof NoToken ? { input: 'github-token' } : origin, explainGitHub(thrown, doing, permission));
function storageStatusOf(thrown) {
    if (!(thrown instanceof Error && 'request' in thrown && 'response' in thrown))
        return undefined;
    const asked = hostOf(thrown.request);
    const answered = hostOf(thrown.response);
    return asked && answered && asked !== answered ? statusOf(thrown) : undefined;
}
const hostOf = (exchange) => typeof exchange === 'object' && exchange !== null && 'url' in exchange && URL.canParse(String(exchange.url))
    ? new URL(String(exchange.url)).origin
    : undefined;
const statusOf = (thrown) => thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : undefined;

var context = __webpack_require__(219);
var dispatcher = __webpack_require__(3163);
var left_drafts = __webpack_require__(4011);
var report_annotations = __webpack_require__(856);
var changes = __webpack_require__(9059);
var command_files = __webpack_require__(7081);
var external_node_crypto_ = __webpack_require__(7598);
var cut_markdown = __webpack_require__(102);
;// CONCATENATED MODULE: ./src/report/comment.ts




const MAX_COMMENT = 65_000;
async function keepComment(markdown, run, token, github, share = '', hasPage = false) {
    const number = run.event.pull_request?.number;
    if (number === undefined)
        return `comment: true has no meaning on ${run.eventName || 'this event'}, because there is no pull request.`;
    const marker = `<!-- postpost-tiktok preview: ${[run.step.replaceAll(/[^\w/. -]/g, ''), share].filter(Boolean).join(' ')} -->`;
    const shown = (0,cut_markdown .G)(withoutMentions(markdown), MAX_COMMENT, '… the job summary has the rest.');
    const page = hasPage ? ` · <a href="${run.url}#artifacts">Each post as it will look (artifacts of the run)</a>` : '';
    const body = `${marker}\n${shown.trimEnd()}\n\n<sub><a href="${run.url}">The run that wrote this</a>${page}</sub>`;
    try {
        const { octokit, owner, repo } = await github();
        const isOwnAuthor = await authorOf(octokit, token);
        for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, {
            owner,
            repo,
            issue_number: number,
            per_page: 100,
        })) {
            const own = data.find(({ body: text, user }) => text?.startsWith(marker) && isOwnAuthor(user?.login ?? ''));
            if (!own)
                continue;
            if (own.body?.replaceAll('\r\n', '\n').trimEnd() === body)
                return `The preview comment is up to date: ${own.html_url}`;
            const { data: updated } = await octokit.rest.issues.updateComment({ owner, repo, comment_id: own.id, body });
            return `The preview comment is updated: ${updated.html_url}`;
        }
        const { data: created } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
        return `The preview comment is written: ${created.html_url}`;
    }
    catch (thrown) {
        if (thrown instanceof cancel .cJ)
            return 'The preview comment was not written, because the run was cancelled.';
        if (statusOf(thrown) === 403) {
            return 'The token may not comment here (pull requests from forks get a read-only token; otherwise, add permissions: { pull-requests: write }). The preview is in the job summary.';
        }
        return `The preview comment could not be written. The preview is in the job summary. ${explainGitHub(thrown, 'writing the comment', 'pull-requests: write')}`;
    }
}
function shareOf({ videos, manifest, releaseAssets, releaseTag, fields, only, addedOnly, userId, }) {
    const texts = [videos, manifest, releaseAssets, fields.accounts?.value ?? []].map((lines) => lines.map(({ value }) => value));
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([...texts, releaseTag, only, addedOnly, userId]))
        .digest('hex')
        .slice(0, 12);
}
const INSTALLATION_TOKEN = /^ghs_/;
async function authorOf(octokit, token) {
    const isBot = (login) => login.endsWith('[bot]');
    if (INSTALLATION_TOKEN.test(token))
        return isBot;
    try {
        const { data } = await octokit.rest.users.getAuthenticated();
        return (login) => login === data.login;
    }
    catch (thrown) {
        if (statusOf(thrown) === 403)
            return isBot;
        throw thrown;
    }
}
const withoutMentions = (markdown) => markdown.replace(/<[^>]*>|@(?=\w)|#(?=\d)/gs, (found) => (found.length === 1 ? `${found}<!-- -->` : found));

var hidden_ids = __webpack_require__(4079);
var planned_post = __webpack_require__(1132);
var schedule_timezone = __webpack_require__(822);
;// CONCATENATED MODULE: ./src/publish/inversion.ts
function invert(wanted, inversion) {
    const { viewerSetting } = wanted;
    if (viewerSetting === undefined)
        throw new Error('A post without viewerSetting must not get this far.');
    const flip = inversion === 'compensate';
    return {
        ...wanted,
        viewerSetting,
        allowComments: wanted.allowComments !== flip,
        allowDuet: wanted.allowDuet !== flip,
        allowStitch: wanted.allowStitch !== flip,
    };
}
function describeFlags(wanted, inversion) {
    const sent = (on) => onOrOff(on !== (inversion === 'compensate'));
    return flagsOf(wanted)
        .map(([name, on]) => `${name} ${onOrOff(on)} → ${sent(on)}`)
        .join(', ');
}
const describeWanted = (wanted) => flagsOf(wanted)
    .map(([name, on]) => `${name} ${onOrOff(on)}`)
    .join(', ');
const onOrOff = (on) => (on ? 'on' : 'off');
const flagsOf = ({ allowComments, allowDuet, allowStitch }) => [
    ['comments', allowComments],
    ['duet', allowDuet],
    ['stitch', allowStitch],
];

var disclosure = __webpack_require__(3929);
var report_existing = __webpack_require__(4557);
var post_report = __webpack_require__(1581);
var report_report = __webpack_require__(8850);
;// CONCATENATED MODULE: ./src/report/log-lines.ts









const planTitle = (report) => {
    const { posts, results } = report;
    if ((0,post_report .kR)(posts) && posts.length > 0)
        return `The plan, one line for each post: ${(0,wording .hS)(results.length, 'post')}, none of them sent`;
    return `The plan, one line for each post: ${(0,changes .ik)(report) ? (0,changes .HX)(report) : (0,report_report .N4)(results)}`;
};
function planLines(report) {
    const isChanging = (0,changes .ik)(report);
    return [
        ...report.posts.map((post) => planLine(post, report.inputs, isChanging)),
        ...report.withdrawn.map((each) => withdrawnLine(each, report)),
    ];
}
function withdrawnLine({ withdrawal: { name, accounts, wasMs, caption }, result }, { timezone }) {
    const on = accounts.map((account) => account.name).join(', ');
    return `− ${name.stem}: ${result.outcome}, to be withdrawn from ${(0,schedule_timezone .fU)(wasMs, timezone)} on ${on}; ${(0,wording .hD)(caption)}`;
}
function planLine(report, inputs, isChanging) {
    const { result, post, step, accounts, caption, change } = report;
    const on = accounts.map(({ name, result: existing }) => (existing ? `${name} (${(0,report_existing .xO)(existing)})` : name));
    const words = [
        `${change && isChanging ? `${change.sign} ` : ''}${result.id}: ${result.outcome}${(0,post_report .xb)(report) ? ` ${describeWhen(report)}` : ''} on ${on.join(', ')}`,
        (0,changes .uQ)(change),
        change?.wasMs === undefined ? undefined : `${(0,schedule_timezone .fU)(change.wasMs, post.timezone)} → ${describeWhen(report)}`,
        ...(step ? [(0,planned_post .xS)(step, inputs)] : []),
        ...((0,post_report .xb)(report)
            ? [
                post.settings.viewerSetting,
                describeFlags(post.settings, inputs.interactionInversion),
                (0,disclosure .$)(post.settings),
            ]
            : []),
        change?.caption ? `${(0,wording .hD)(change.caption.was)} → ${(0,wording .hD)(change.caption.will)}` : (0,wording .hD)(caption),
    ];
    return words.filter(Boolean).join('; ');
}
function describeWhen({ post, when }) {
    switch (when.kind) {
        case 'unreadable':
            return 'at a time that cannot be read';
        case 'in':
            return `for ${when.text} from now`;
        case 'slot':
            return 'for the next free slot';
        case 'approval':
            return 'as a draft to approve in PostPost';
        case 'now':
            return 'for now';
        case 'at':
            return `for ${(0,schedule_timezone .fU)(when.timeMs, post.timezone)}`;
    }
}
const linksOf = ({ posts }) => posts.flatMap(({ result: { id }, accounts }) => accounts.flatMap(({ name, result }) => (result?.url ? [`${id} on ${name}: ${result.url}`] : [])));

var report_outputs = __webpack_require__(9463);
var report_places = __webpack_require__(9012);
;// CONCATENATED MODULE: ./src/checks/without-key.ts

function judgeWithoutKey({ apiKey, dryRun }, { isWithoutSecrets }) {
    if (apiKey !== '' || !dryRun)
        return [];
    const why = isWithoutSecrets
        ? 'Pull requests of forks and of Dependabot get no secrets.'
        : 'If it should have a key, check that the secret exists under the name that api-key reads: api-key: ${{ secrets.POSTPOST_API_KEY }}.';
    const told = isWithoutSecrets ? src_problem .lm : src_problem .$e;
    return [told('key/missing', { input: 'api-key' }, `${WITHOUT_KEY} ${why}`)];
}
const WITHOUT_KEY = 'This dry run has no api-key. It does not know whether the accounts exist, what is on them already and when there is room for a post.';

var html = __webpack_require__(6433);
var day_and_time = __webpack_require__(3018);
var video_facts = __webpack_require__(2195);
var summary_html = __webpack_require__(9144);
;// CONCATENATED MODULE: ./src/report/summary/details.ts








function detailsOf(posts, report) {
    const sent = posts.filter(post_report .xb);
    const inversion = report.inputs.interactionInversion;
    const flags = new Set(sent.map(({ post }) => describeFlags(post.settings, inversion)));
    const shared = flags.size === 1 ? [...flags][0] : undefined;
    const about = (0,html .oR)([shared !== undefined && (0,summary_html .qy) `Interactions, wanted → sent: ${shared}.`, sent.length > 0 && WHY_INVERTED[inversion]], ' ');
    const each = posts.map((post) => detailsOfPost(post, report, shared !== undefined));
    return (0,summary_html .TM)((0,summary_html .qy) `Details: whole captions, exact times, interactions as wanted and as sent, files`, (0,html .oR)([about.html !== '' && (0,summary_html .qy) `<p>${about}</p>`, ...each], '\n'));
}
const WHY_INVERTED = {
    compensate: (0,summary_html .qy) `PostPost documents that it passes these three on to TikTok inverted, so the opposite is sent (<code>interaction-inversion: compensate</code>).`,
    off: (0,summary_html .qy) `Sent as wanted (<code>interaction-inversion: off</code>).`,
};
function detailsOfPost(report, { inputs }, flagsStandAbove) {
    const { post, step, result, caption, facts, when, change } = report;
    const lines = [
        ['Caption', caption],
        ['Caption before', change?.caption?.was],
        ['When', when.timeMs === undefined ? undefined : (0,schedule_timezone .fU)(when.timeMs, post.timezone)],
        [
            'Interactions, wanted → sent',
            (0,post_report .xb)(report) && !flagsStandAbove ? describeFlags(post.settings, inputs.interactionInversion) : undefined,
        ],
        ['File', [post.video.path, facts && (0,video_facts .L)(facts)].filter(Boolean).join(': ')],
        ...(inputs.dryRun && step ? duplicatesOf(report, step.earlier, inputs.apiKey !== '') : []),
    ];
    const items = lines.flatMap(([name, text]) => (text === undefined ? [] : [(0,summary_html .qy) `${name}: ${text}`]));
    return (0,summary_html .qy) `<p><b>${result.id}</b></p>\n${(0,summary_html .fF)(items)}`;
}
function duplicatesOf({ accounts }, earlier, historyIsKnown) {
    if (!historyIsKnown)
        return [['Already there', 'not known without api-key']];
    const told = (those) => those
        .map(({ accountId, status, postGroupId }) => `${(0,planned_post .Vb)(accounts, accountId)}: ${status}, post group ${postGroupId}`)
        .join('; ');
    const there = earlier.filter((each) => !(0,report_existing .YF)(each));
    return [
        ['Already there', told(there) || 'no'],
        ['Not sent again', told(earlier.filter(report_existing .YF)) || undefined],
    ];
}

var fitting = __webpack_require__(9645);
var accounts_details = __webpack_require__(7214);
var earlier_posts = __webpack_require__(230);
var existing_drafts = __webpack_require__(8036);
var duration = __webpack_require__(7607);
var schedule_schedule = __webpack_require__(4615);
;// CONCATENATED MODULE: ./src/plan/windows.ts

const earliestFreeTime = (timelines, limits, wanted) => [...blockedTimes(timelines, limits, ({ untilMs }) => wanted.timeMs < untilMs), ...occupiedSeconds(timelines)]
    .sort((a, b) => a.afterMs - b.afterMs)
    .reduce((slot, block) => (holds(block, slot.timeMs) ? { timeMs: block.untilMs, cause: block.cause ?? slot.cause } : slot), wanted);
const latestFreeTime = (timelines, limits, wanted) => [...blockedTimes(timelines, limits, ({ afterMs }) => afterMs < wanted.timeMs), ...occupiedSeconds(timelines)]
    .sort((a, b) => b.untilMs - a.untilMs)
    .reduce((slot, block) => (holds(block, slot.timeMs) ? { timeMs: block.afterMs, cause: block.cause ?? slot.cause } : slot), wanted);
const isFree = (timeMs, timeline, limit) => blockedTimes([timeline], [limit], (span) => holds(span, timeMs)).length === 0;
const holds = ({ afterMs, untilMs }, timeMs) => afterMs < timeMs && timeMs < untilMs;
function blockedTimes(timelines, limits, matters) {
    const blocks = [];
    for (const { account, occupiedMs } of timelines) {
        for (const { limit, windowMs, max } of limits) {
            for (const [index, firstMs] of occupiedMs.entries()) {
                const lastMs = occupiedMs[index + max - 1];
                if (lastMs === undefined || lastMs - firstMs >= windowMs)
                    continue;
                const span = { afterMs: lastMs - windowMs, untilMs: firstMs + windowMs };
                if (matters(span))
                    blocks.push({ ...span, cause: { account, limit } });
            }
        }
    }
    return blocks;
}
const occupiedSeconds = (timelines) => timelines.flatMap(({ existingMs = [] }) => existingMs.map((timeMs) => {
    const secondMs = Math.floor(timeMs / duration ._L) * duration ._L;
    return { afterMs: secondMs - duration ._L, untilMs: secondMs + duration ._L, cause: undefined };
}));
function postsAround(timeMs, { occupiedMs }, { windowMs }) {
    const startsMs = occupiedMs.filter((startMs) => startMs <= timeMs && timeMs < startMs + windowMs);
    return 1 + mostInWindow(occupiedMs, windowMs, [...startsMs, timeMs]);
}
const mostInWindow = (timesMs, windowMs, startsMs = timesMs) => Math.max(...startsMs.map((startMs) => timesMs.filter((timeMs) => startMs <= timeMs && timeMs < startMs + windowMs).length));
function occupy({ occupiedMs }, timeMs) {
    occupiedMs.push(timeMs);
    occupiedMs.sort((a, b) => a - b);
}
function release({ occupiedMs }, timeMs) {
    occupiedMs.splice(occupiedMs.indexOf(timeMs), 1);
}

;// CONCATENATED MODULE: ./src/plan/rules.ts










function twiceInOnePlan(candidates) {
    const seen = new Map();
    return candidates.flatMap((candidate) => {
        const { post, identity, accounts } = candidate;
        const keys = accounts.flatMap(({ id }) => [`${id} ${post.video.path}`, `${id} ${identity.content}`]);
        const other = keys.map((key) => seen.get(key)).find((found) => found && !(found.post.hasOwnId && post.hasOwnId));
        for (const key of keys)
            seen.set(key, candidate);
        if (!other)
            return [];
        const same = other.post.video.path === post.video.path ? 'is named twice' : `has the same content as ${other.post.video.path},`;
        const message = `This video ${same} for the same account. Remove one, or give each its own id in a manifest if you want to post both.`;
        return [(0,src_problem .y9)(post, 'error', 'plan/twice', post.originOf('video'), message)];
    });
}
const forbiddenDuplicates = (steps) => steps.flatMap(({ post, accounts, earlier }) => {
    const live = earlier.filter(({ status, error: why }) => status !== 'draft' && !why);
    if (live.length === 0)
        return [];
    const message = `This video is already on ${live.map((each) => placeOf(each, accounts)).join(', ')}, and on-duplicate is fail.`;
    return [(0,src_problem .y9)(post, 'error', 'plan/duplicate', post.originOf('video'), message)];
});
const howFarOut = (status) => status === 'published' || status === 'partially_published' ? 'is public' : 'is on its way or public';
const placeOf = ({ accountId, status, postGroupId }, accounts) => `${(0,planned_post .Vb)(accounts, accountId)} (${status}, ${postGroupId})`;
function isThere(other, { history }, policy) {
    const wish = (0,accounts_details .H_)(other, policy.written, policy.onDuplicate === 'repost');
    const ids = other.accounts.map(({ id }) => id);
    if (ids.some((id) => (0,earlier_posts .KI)(history, id, wish)))
        return true;
    return other.post.schedule.kind === 'draft' && (0,existing_drafts .i7)(history, ids, wish).length > 0;
}
const lostByAddedOnly = (leftOut, evidence, policy) => leftOut
    .filter((other) => other.accounts.length > 0 && !policy.isOffline && !isThere(other, evidence, policy))
    .map(({ post }) => {
    const message = `${(0,wording .hD)(post.id)} was left out by added-only, but it is on none of its accounts. An earlier run may have failed. Run the step once without added-only to publish it; posts that are already there are skipped.`;
    return (0,src_problem .y9)(post, 'warning', 'added-only/lost', post.originOf('video'), message);
});
const unfitAccounts = (steps, unresolved) => [
    ...steps.filter(planned_post .BS).flatMap(({ recipients }) => recipients),
    ...unresolved.flatMap(({ accounts }) => accounts),
].flatMap(({ token }) => token ?? []);
function tooMany(count, maxPosts) {
    if (maxPosts === 0 || count <= maxPosts)
        return [];
    const message = `This plan has ${(0,wording .hS)(count, 'new post')}, and max-posts is ${maxPosts}. Nothing is sent. If you want all of them, set max-posts to ${count} (or 0 for no limit); to publish the first ${maxPosts} now and the rest next time, set when-too-many: first; otherwise, narrow the patterns.`;
    return [(0,src_problem .z3)('plan/too-many', { input: 'max-posts' }, message)];
}
const SAFE_POSTS_A_DAY = 15;
function crowdedDays(steps) {
    const times = new Map();
    for (const { recipients, timeMs } of steps) {
        if (timeMs === undefined)
            continue;
        for (const { id, name } of recipients)
            times.set(id, { name, timesMs: [...(times.get(id)?.timesMs ?? []), timeMs] });
    }
    return [...times.values()].flatMap(({ name, timesMs }) => {
        const most = mostInWindow(timesMs, duration .sO);
        if (most <= SAFE_POSTS_A_DAY)
            return [];
        const message = `${name} would get ${most} posts within 24 hours; TikTok takes 15 to 20 a day from all apps together and then answers spam_risk_too_many_posts. Lower max-per-day to ${SAFE_POSTS_A_DAY}.`;
        return [(0,src_problem .$e)('plan/crowded-day', { input: 'max-per-day' }, message)];
    });
}
const postponedTimes = (steps) => steps.flatMap(({ post, recipients, accounts }) => {
    const { schedule, timeIsOwn, timezone } = post;
    if (schedule.kind !== 'at' || !timeIsOwn)
        return [];
    const isPart = recipients.length < accounts.length;
    const part = isPart ? `Its new post on ${recipients.map(({ name }) => name).join(', ')}` : 'It';
    const message = `${part} is left for the next run (when-too-many: first), but its time is ${(0,schedule_timezone .fU)(schedule.timeMs, timezone)}. If no run comes before that, its time will have passed. Raise max-posts, or put entries with early times first.`;
    return [(0,src_problem .y9)(post, 'warning', 'plan/postponed', post.originOf('schedule'), message)];
});
const clockChanges = (steps, nowMs) => steps.filter(planned_post .BS).flatMap(({ post }) => {
    const notice = (0,schedule_schedule .V)(post.schedule, post.timezone, nowMs);
    return notice === undefined
        ? []
        : [(0,src_problem .y9)(post, 'warning', 'schedule/daylight-saving', post.originOf('schedule'), notice)];
});
const howToRepost = (onDuplicate) => onDuplicate === 'repost'
    ? 'Posts whose id is already on their accounts are skipped. To post one again, give it another id.'
    : 'Posts that are already on their accounts are skipped. To post one again, give it an id of its own and set on-duplicate: repost.';

;// CONCATENATED MODULE: ./src/posts/caption/cut.ts
function cutText(text, limit) {
    if (text.length <= limit)
        return text;
    if (limit < 1)
        return '';
    const room = limit - '…'.length;
    let charactersEnd = 0;
    let wordsEnd = 0;
    for (const { segment, index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
        const isBlank = segment.trim() === '';
        if (isBlank)
            wordsEnd = charactersEnd;
        if (index + segment.length > room)
            break;
        if (!isBlank)
            charactersEnd = index + segment.length;
    }
    return `${text.slice(0, wordsEnd * 2 >= room ? wordsEnd : charactersEnd)}…`;
}

var word_diff = __webpack_require__(6014);
var signs = __webpack_require__(2443);
;// CONCATENATED MODULE: ./src/report/summary/post-table.ts








const SHOWN_CAPTION_UNITS = 76;
function postTable(rows, shared) {
    const sorted = rows.toSorted((a, b) => (a.shown.sortMs === b.shown.sortMs ? 0 : a.shown.sortMs - b.shown.sortMs));
    const days = Map.groupBy(sorted, ({ shown }) => shown.day);
    const hasIds = rows.some(({ post }) => post.result.postGroupId !== undefined);
    const head = hasIds ? WITH_IDS : WITHOUT_IDS;
    const daysStandAbove = days.size > 1 && rows.length >= days.size * POSTS_WORTH_A_DAY_ROW;
    const body = [...days].flatMap(([day, ofDay]) => [
        ...(daysStandAbove ? [dayRow(day, ofDay.length, head.length)] : []),
        ...ofDay.map((row) => postRow(row, daysStandAbove, hasIds, shared)),
    ]);
    const titles = head.map(([name, width]) => (0,summary_html .qy) `<th align="left" width="${width}">${name}</th>`);
    return (0,summary_html .qy) `<table>\n<tr>${titles}</tr>\n${(0,html .oR)(body, '\n')}\n</table>`;
}
const POSTS_WORTH_A_DAY_ROW = 3;
const WITH_IDS = [
    ['Post', 345],
    ['When', 130],
    ['Accounts', 165],
    ['Post group id', 200],
];
const WITHOUT_IDS = [
    ['Post', 500],
    ['When', 140],
    ['Accounts', 210],
];
const dayRow = (day, posts, columns) => (0,summary_html .qy) `<tr><td colspan="${columns}"><b>${day}</b> · ${(0,wording .hS)(posts, 'post')}</td></tr>`;
function postRow({ post, shown }, dayStandsAbove, hasIds, shared) {
    const zone = shown.timezone === shared.timezone ? '' : ` ${shown.timezone}`;
    const will = shown.time === undefined ? undefined : (0,summary_html .qy) `${`${shown.time}${zone}`}`;
    const time = shown.was === undefined ? will : (0,html .oR)([will, (0,summary_html .qy) `<s>${shown.was}</s>`], '<br>');
    const day = time === undefined ? (0,summary_html .qy) `${shown.day}` : !dayStandsAbove && unbroken(shown.day);
    const id = post.result.postGroupId;
    const cells = [
        postCell(post, shown, shared),
        (0,html .oR)([day, time], '<br>'),
        accountCell(post),
        ...(hasIds ? [id === undefined ? (0,summary_html .qy) `` : (0,summary_html .aY)(id)] : []),
    ];
    return (0,summary_html .qy) `<tr>${cells.map((cell) => (0,summary_html .qy) `<td valign="top">${cell}</td>`)}</tr>`;
}
const unbroken = (day) => (0,html .IZ)((0,summary_html .qy) `${day}`.html.replaceAll(' ', '&nbsp;'));
function postCell(post, { moved }, shared) {
    const notes = [...shared.own(post), ...(moved === undefined ? [] : [moved])].join(' · ');
    const change = (0,changes .uQ)(post.change);
    return (0,html .oR)([
        (0,summary_html .qy) `<b>${(0,summary_html .mo)(post.result.id)}</b>`,
        change !== undefined && (0,summary_html .qy) `${change}`,
        post.change?.caption ? captionChange(post.change.caption) : shortCaption(post),
        notes !== '' && (0,summary_html .qy) `<sub>${notes}</sub>`,
    ], '<br>');
}
const shortCaption = ({ caption }) => shortText(caption);
const shortText = (text) => (0,summary_html .mo)(cutText(text.replaceAll(/\s+/g, ' ').trim(), SHOWN_CAPTION_UNITS));
function captionChange({ was, will }) {
    const pieces = (0,word_diff .s)(was, will);
    if (!pieces)
        return (0,summary_html .qy) `<del>${shortText(was)}</del><br><ins>${shortText(will)}</ins>`;
    return (0,html .oR)(pieces.map(({ kind, text }) => kind === 'same' ? (0,summary_html .qy) `${text}` : kind === 'gone' ? (0,summary_html .qy) `<del>${text}</del> ` : (0,summary_html .qy) `<ins>${text}</ins> `), '');
}
const MAX_REASON_UNITS = 120;
function accountCell({ accounts, result: { outcome, error } }) {
    const saysWhy = accounts.some(({ result }) => result?.error);
    const isWrong = outcome === 'failed' || outcome === 'unknown';
    const why = isWrong && error !== undefined && !saysWhy && reason(error);
    return (0,html .oR)([...accounts.map((account) => accountLine(account, outcome)), why], '<br>');
}
function accountLine({ name, result, wasThere }, outcome) {
    const shown = (0,summary_html .mo)(name);
    if (wasThere)
        return (0,summary_html .qy) `${signs .t6.skipped}${SPACE}${shown} ${result ? (0,report_existing .xO)(result) : 'there already'}`;
    if (!result)
        return (0,summary_html .qy) `${signs .t6[outcome]}${SPACE}${shown} ${outcome === 'failed' ? 'not sent' : outcome}`;
    const { status, url, error } = result;
    const line = (0,summary_html .qy) `${(0,signs .qD)(status)}${SPACE}${url ? (0,summary_html .nf)(url, shown) : shown} ${status}`;
    return error ? (0,summary_html .qy) `${line}: ${reason(`${error.code}: ${error.message}`)}` : line;
}
const SPACE = (0,html .IZ)('&nbsp;');
function reason(text) {
    const [firstSentence = ''] = text.replaceAll(/\s+/g, ' ').split(/(?<=\.) /);
    return (0,summary_html .mo)(cutText(firstSentence, MAX_REASON_UNITS));
}

;// CONCATENATED MODULE: ./src/report/summary/post-list.ts








const notSentList = (posts) => (0,summary_html .TM)((0,summary_html .qy) `The plan: ${(0,wording .hS)(posts.length, 'post')}, none of them sent`, (0,summary_html .fF)(posts.map((post) => line(post))));
function skippedLists(posts, onDuplicate) {
    const there = posts.filter(({ result }) => (0,report_existing .MG)(result));
    const others = posts.filter(({ result }) => !(0,report_existing .MG)(result));
    return (0,html .oR)([
        there.length > 0 && skippedList(there, 'there already', (0,summary_html .qy) `<p>${howToRepost(onDuplicate)}</p>\n`),
        others.length > 0 && skippedList(others, report_existing .Mq),
    ], '\n\n');
}
const skippedList = (posts, why, advice) => (0,summary_html .TM)((0,summary_html .qy) `${signs .t6.skipped} ${(0,wording .hS)(posts.length, 'post')} skipped: ${why}`, (0,summary_html .qy) `${advice}${(0,summary_html .fF)(posts.map((post) => line(post, post.result.postGroupId)))}`);
const withdrawnList = ({ withdrawn, timezone }) => withdrawn.length > 0 &&
    (0,summary_html .qy) `<p><b>− ${(0,wording .hS)(withdrawn.length, 'post')} withdrawn:</b> no entry is left of ${withdrawn.length === 1 ? 'it' : 'them'}.</p>\n${(0,summary_html .fF)(withdrawn.map(({ withdrawal, result }) => {
        const { name, accounts, wasMs, caption, postGroupId } = withdrawal;
        const on = accounts.map((account) => account.name).join(', ');
        const facts = [
            (0,summary_html .qy) `<b>${(0,summary_html .mo)(name.stem)}</b>`,
            (0,summary_html .qy) `${on}`,
            (0,summary_html .qy) `<s>${(0,schedule_timezone .fU)(wasMs, timezone)}</s>`,
            (0,summary_html .qy) `${signs .t6[result.outcome]} ${result.outcome}`,
            (0,summary_html .aY)(postGroupId),
        ];
        return (0,html .oR)([(0,html .oR)(facts, ' · '), shortText(caption), result.error !== undefined && (0,summary_html .qy) `${result.error}`], '<br>');
    }))}`;
function line(post, postGroupId) {
    const accounts = post.accounts.map(({ name, result }) => [name, result?.status].filter(Boolean).join(' '));
    const facts = [
        (0,summary_html .qy) `<b>${(0,summary_html .mo)(post.result.id)}</b>`,
        (0,summary_html .qy) `${accounts.join(', ')}`,
        postGroupId && (0,summary_html .aY)(postGroupId),
    ];
    return (0,html .oR)([
        (0,html .oR)(facts.map((fact) => fact || undefined), ' · '),
        shortCaption(post),
    ], '<br>');
}

var problem_codes = __webpack_require__(8207);
;// CONCATENATED MODULE: ./src/report/summary/problem-list.ts






const MOST_OPEN = 8;
const LEAST_FOLDED = 3;
const MOST_NAMED = 3;
function problemList({ problems, run }, places) {
    if (problems.length === 0)
        return (0,summary_html .qy) ``;
    const severities = ['error', 'warning', 'notice'];
    const counts = severities.flatMap((severity) => {
        const count = problems.filter((problem) => problem.severity === severity).length;
        return count > 0 ? [`${signs .yL[severity]} ${(0,wording .hS)(count, severity)}`] : [];
    });
    const groups = groupedByMessage(problems);
    const lines = severities.flatMap((severity) => groups.filter((group) => group.severity === severity).map((group) => lineOfGroup(group, run, places)));
    const open = lines.length < MOST_OPEN + LEAST_FOLDED ? lines.length : MOST_OPEN;
    const rest = lines.slice(open);
    return (0,html .oR)([
        (0,summary_html .qy) `### ${counts.join(', ')}`,
        (0,summary_html .fF)(lines.slice(0, open)),
        rest.length > 0 && (0,summary_html .TM)((0,summary_html .qy) `${rest.length} more`, (0,summary_html .fF)(rest)),
    ], '\n\n');
}
function groupedByMessage(problems) {
    const groups = new Map();
    for (const { code, severity, message, origin, posts, namesPost } of problems) {
        const key = `${severity} ${message}`;
        const group = groups.get(key) ?? { severity, code, message, about: [] };
        group.about.push({ name: namesPost ? posts[0]?.id : undefined, origin });
        groups.set(key, group);
    }
    return [...groups.values()];
}
function lineOfGroup({ severity, code: kind, message, about }, run, places) {
    const url = (0,problem_codes .uM)(kind, run.docsUrl);
    const text = (0,summary_html .qy) `${message}${url && (0,summary_html .qy) ` ${(0,summary_html .nf)(url, (0,summary_html .qy) `More`)}`}`;
    const sign = signs .yL[severity];
    const mentions = about.map(({ name, origin }) => (0,html .oR)([linkedPlace(origin, run, places), name !== undefined && (0,summary_html .qy) `<b>${name}</b>`], ' '));
    if (mentions.length <= 1)
        return (0,summary_html .qy) `${sign} ${mentions}: ${text}`;
    const many = (0,summary_html .qy) `${sign} <b>${mentions.length} times:</b> ${text}`;
    const where = (0,html .oR)(mentions, '<br>');
    return mentions.length <= MOST_NAMED
        ? (0,summary_html .qy) `${many}${(0,html .IZ)('<br>')}${where}`
        : (0,summary_html .qy) `${many}\n${(0,summary_html .TM)((0,summary_html .qy) `where`, where)}`;
}
function linkedPlace(origin, { repository, sha }, places) {
    const place = (0,summary_html .aY)((0,src_problem .uN)(origin));
    const inRepository = 'file' in origin ? places.get(origin.file) : undefined;
    if (!('file' in origin) || inRepository === undefined || sha === '')
        return place;
    const path = inRepository.split('/').map(encodeURIComponent).join('/');
    return (0,summary_html .nf)(`${repository.url}/blob/${sha}/${path}#L${origin.line}`, place);
}

;// CONCATENATED MODULE: ./src/report/summary/shared.ts



function sharedOf(rows) {
    const zones = [...new Set(rows.flatMap(({ shown }) => shown.timezone ?? []))];
    const values = [viewersOf, interactionsOf, disclosureOf].map((tell) => {
        const found = new Set(rows.map(({ post }) => tell(post)));
        return { tell, isShared: found.size === 1, value: [...found][0] };
    });
    const [only] = zones.length === 1 ? zones : [];
    return {
        above: [
            ...values.flatMap(({ isShared, value }) => (isShared && value ? [value] : [])),
            ...(only === undefined ? [] : [`times in ${only}`]),
        ],
        own: (post) => values.flatMap(({ isShared, tell }) => (isShared ? [] : (tell(post) ?? []))),
        timezone: only,
    };
}
const viewersOf = ({ post }) => post.settings.viewerSetting;
const interactionsOf = (post) => (0,post_report .xb)(post) ? describeWanted(post.post.settings) : undefined;
const disclosureOf = ({ post }) => (0,disclosure .$)(post.settings);

;// CONCATENATED MODULE: ./src/report/summary/summary.ts

















function summaryOf(report, places) {
    const advice = adviceOf(report);
    const parts = [
        (0,html .IZ)(summaryHeading(report)),
        report.inputs.dryRun && report.inputs.apiKey === '' && (0,summary_html .qy) `<p>${WITHOUT_KEY}</p>`,
        (0,changes .ik)(report) && (0,summary_html .qy) `<p><b>${(0,changes .HX)(report)}</b></p>`,
        advice !== undefined && (0,summary_html .qy) `<p>${advice}</p>`,
        problemList(report, places),
        ...postsOf(report),
        leftOver(`Left out, because this ${(0,context.pushOrPullRequest)(report.run)} did not add them (added-only)`, report.leftOut),
        leftOver('Left for the next run (when-too-many: first)', report.postponed),
        appliedCommit(report),
    ];
    return (0,fitting .K)(`${(0,html .oR)(parts, '\n\n').html}\n`);
}
const earlyEnd = (message) => `${(0,summary_html .qy) `## TikTok: ${signs .t6.failed} the run ended early\n\n<p>${message}</p>`.html}\n`;
function postsOf(report) {
    const { posts, inputs } = report;
    if (posts.length === 0)
        return [withdrawnList(report)];
    if ((0,post_report .kR)(posts))
        return [notSentList(posts), withdrawnList(report)];
    const isFolded = ({ result, change }) => result.outcome === 'skipped' && (change === undefined || '+='.includes(change.sign));
    const skipped = posts.filter(isFolded);
    const others = posts.filter((post) => !isFolded(post));
    const rows = others.map((post) => ({ post, shown: (0,day_and_time .m)(post, report) }));
    const shared = sharedOf(rows);
    return [
        shared.above.length > 0 && (0,summary_html .qy) `<p>${rows.length > 1 && 'All posts: '}${shared.above.join(' · ')}</p>`,
        rows.length > 0 && postTable(rows, shared),
        withdrawnList(report),
        skipped.length > 0 && skippedLists(skipped, inputs.onDuplicate),
        rows.length > 0 && detailsOf(others, report),
    ];
}
const appliedCommit = ({ inputs, run, withdrawn, posts }) => !inputs.dryRun &&
    run.eventName === 'push' &&
    run.sha !== '' &&
    (0,changes .ik)({ posts, withdrawn }) &&
    (0,summary_html .qy) `<p>Applied from ${(0,summary_html .nf)(`${run.repository.url}/commit/${run.sha}`, (0,summary_html .aY)(run.sha.slice(0, 7)))}.</p>`;
const leftOver = (why, ids) => ids.length > 0 && (0,summary_html .qy) `<p>${why}: ${(0,wording .KE)(ids, 50)}</p>`;
function summaryHeading(report) {
    const title = report.inputs.dryRun ? 'TikTok preview' : 'TikTok';
    const failure = (0,report_report .g5)(report);
    if (failure !== undefined)
        return `## ${title}: ${signs .t6.failed} ${failure}`;
    const counts = (0,report_report .N4)(report.results, (outcome) => `${signs .t6[outcome]} `);
    return `## ${title}: ${counts || 'nothing to publish'}`;
}
function adviceOf(report) {
    const { posts } = report;
    const { dryRun } = report.inputs;
    if ((0,report_report .g5)(report) !== undefined) {
        if (!(0,post_report .kR)(posts)) {
            return dryRun
                ? 'Nothing was sent, because this is a dry run. Fix the problems listed here before the real run.'
                : 'Fix the problems listed here and run the step again. It publishes what is missing, and nothing twice.';
        }
        return 'Fix the problems listed here and run the step again.';
    }
    if (posts.length === 0)
        return undefined;
    const has = (outcome) => posts.some(({ result }) => result.outcome === outcome);
    const sentences = [
        posts.every(({ result }) => result.outcome === 'skipped')
            ? whyAllAreSkipped(posts)
            : dryRun && 'Nothing was sent, because this is a dry run.',
        posts.some((post) => post.result.outcome === 'draft' && !(0,report_existing .i7)(post)) && 'Drafts wait for approval in PostPost.',
        has('processing') && 'Posts that are processing go on by themselves. Look at them in PostPost.',
    ];
    return sentences.filter(Boolean).join(' ') || undefined;
}
const whyAllAreSkipped = (posts) => posts.every(({ result }) => (0,report_existing .MG)(result))
    ? 'Every post is already on its accounts, so nothing is sent.'
    : 'Every post is skipped, so nothing is sent.';

var writing = __webpack_require__(5045);
var workflow_log = __webpack_require__(5302);
var p_limit = __webpack_require__(370);
var locked = __webpack_require__(7845);
var content_hash = __webpack_require__(2270);
var accounts = __webpack_require__(2210);
var accounts_identity = __webpack_require__(8728);
var accounts_record = __webpack_require__(8863);
;// CONCATENATED MODULE: ./src/accounts/candidates.ts









async function identify(found, inspected, versions, service, run, { signal }) {
    const { posts, unfound, leftOut, written } = found;
    const resolved = new Map(written.map((post) => [post, accountsFor(post, service)]));
    const accounts = (post) => resolved.get(post)?.accounts ?? [];
    const isJudged = (post) => !post.refused.has('accounts');
    const problems = [...posts, ...unfound]
        .filter(isJudged)
        .flatMap((post) => (resolved.get(post)?.problems ?? []).map((problem) => (0,src_problem .Yv)(problem, post)));
    const { contents, unread: unhashed } = await hashVideos(filesToHash(found, inspected, service !== undefined), versions, signal);
    const wrong = signal.aborted
        ? 
            [(0,src_problem .z3)('run/cancelled', { input: 'videos' }, (0,wording .bD)(signal.reason))]
        : inspected.flatMap(({ post }) => cannotBeRead(post, unhashed.get(post.video.absolutePath)));
    if (wrong.length > 0) {
        const others = { leftOut: [], unresolved: [] };
        return { candidates: [], others, written: (0,accounts_identity .z)([]), manifests: new Set(), problems: wrong };
    }
    const manifests = await manifestsOf(written, run);
    const other = (post) => {
        const content = contents.get(post.video.absolutePath) ?? '';
        const identity = post.hasOwnId ? { content, id: (0,accounts_identity .RG)(post.id, run.repository.id) } : { content };
        return { post, accounts: accounts(post), identity };
    };
    const candidates = inspected.map(({ post, facts }) => ({
        ...other(post),
        facts,
        version: versions.get(post.video.absolutePath),
        manifest: manifests.get(post.entry?.manifest),
    }));
    const readable = new Set(inspected.map(({ post }) => post));
    const unresolved = [...posts.filter((post) => !readable.has(post)), ...unfound].map(other);
    return {
        candidates: candidates.filter((candidate) => candidate.accounts.length > 0),
        others: {
            leftOut: service ? leftOut.map(other) : [],
            unresolved: [...unresolved, ...candidates.filter((candidate) => candidate.accounts.length === 0)],
        },
        manifests: new Set(manifests.values()),
        written: (0,accounts_identity .z)(written.map(other).map(({ identity, accounts: own }) => ({ identity, accounts: own.map(({ id }) => id) }))),
        problems,
    };
}
function accountsFor(post, service) {
    if (!service)
        return { accounts: asWritten(post), problems: [] };
    if (!service.connections)
        return { accounts: [], problems: [] };
    return (0,accounts .L)(post.accounts, post.originOf('accounts'), service.connections);
}
const asWritten = ({ accounts }) => accounts
    ? accounts.map(({ value }) => ({ id: value, name: value }))
    : [{ id: '', name: 'the only connected account' }];
function filesToHash({ leftOut, written, unfound }, inspected, isConnected) {
    const own = inspected.map(({ post }) => post);
    const missing = new Set(unfound);
    const others = own.some(({ hasOwnId, entry }) => hasOwnId || entry !== undefined)
        ? written.filter((post) => !missing.has(post))
        : leftOut;
    return new Set([...own, ...(isConnected ? others : [])].map(({ video }) => video.absolutePath));
}
const PARALLEL_HASHES = 2;
async function hashVideos(paths, versions, signal) {
    const contents = new Map();
    const unread = new Map();
    await (0,p_limit .A)(PARALLEL_HASHES).map([...paths], async (path) => {
        try {
            contents.set(path, await (0,content_hash .r)(path, signal, versions.get(path)));
        }
        catch (thrown) {
            unread.set(path, thrown);
        }
    });
    return { contents, unread };
}
function cannotBeRead(post, thrown) {
    if (thrown === undefined)
        return [];
    if (thrown instanceof locked .f7) {
        const message = `${(0,wording .hD)(post.video.path)} ${thrown.why}`;
        return [(0,src_problem .Yv)((0,src_problem .z3)('video/locked', post.originOf('video'), message), post)];
    }
    const message = `The file cannot be read to its end (${(0,wording .bD)(thrown)}). Run the step again, and check the disk if it happens again.`;
    return [(0,src_problem .y9)(post, 'error', 'video/unreadable', post.originOf('video'), message)];
}
async function manifestsOf(posts, run) {
    const paths = [...new Set(posts.flatMap(({ entry }) => entry?.manifest ?? []))];
    const hashes = paths.map(async (path) => {
        const place = await run.locate((0,external_node_path_.join)(run.workspace.folder, path));
        return [path, (0,accounts_record .Dr)(run.repository.id, 'path' in place ? place.path : path)];
    });
    return new Map(await Promise.all(hashes));
}

var promises_ = __webpack_require__(1455);
var file_faults = __webpack_require__(9315);
var manifest_manifest = __webpack_require__(1110);
var patterns_lines = __webpack_require__(6292);
var posts_videos = __webpack_require__(3891);
;// CONCATENATED MODULE: ./src/accounts/other-manifests.ts










const PARALLEL_VIDEOS = 2;
const LOOKS_LIKE_MANIFEST = /^["']?posts["']?\s*:/m;
async function readManifestPaths(run, signal) {
    const manifests = new Set();
    for await (const path of yamlFilesIn(run.workspace.folder, () => undefined)) {
        signal.throwIfAborted();
        manifests.add(await hashOfPath(path, run));
    }
    return { manifests, entries: [], unreadable: [] };
}
async function hashOfPath(absolutePath, run) {
    const place = await run.locate(absolutePath);
    return (0,accounts_record .Dr)(run.repository.id, 'path' in place ? place.path : run.workspace.nameOf(absolutePath));
}
async function readOtherManifests(run, own, signal) {
    const { workspace } = run;
    const manifests = new Set();
    const entries = [];
    const unreadable = [];
    const unlisted = (folder) => unreadable.push(workspace.nameOf(folder) || '.');
    for await (const absolutePath of yamlFilesIn(workspace.folder, unlisted)) {
        signal.throwIfAborted();
        const path = workspace.nameOf(absolutePath);
        const hash = await hashOfPath(absolutePath, run);
        manifests.add(hash);
        if (own.has(hash))
            continue;
        const read = await workspace.readText(absolutePath);
        if ('wrong' in read && read.isFault)
            unreadable.push(path);
        if ('wrong' in read || !LOOKS_LIKE_MANIFEST.test(read.text))
            continue;
        const manifest = (0,manifest_manifest .W)(path, read.text);
        if (manifest.entries.length === 0 || manifest.problems.some(({ severity }) => severity === 'error'))
            unreadable.push(path);
        if (manifest.entries.length > 0)
            entries.push(await whatItHas(path, manifest.entries, run, signal));
    }
    return { manifests, entries, unreadable };
}
async function* yamlFilesIn(folder, unlisted) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch((thrown) => {
        if ((0,file_faults .j5)(thrown))
            unlisted(folder);
        return [];
    });
    for (const entry of entries) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git')
            yield* yamlFilesIn(path, unlisted);
        if (!entry.isDirectory() && /\.ya?ml$/i.test(entry.name))
            yield path;
    }
}
async function whatItHas(path, entries, run, signal) {
    const videos = entries.flatMap(({ fields }) => fields.video ?? []);
    const { found } = await (0,posts_videos .o)(videos, (0,external_node_path_.dirname)(path), run.workspace, patterns_lines .C);
    const paths = [...new Set(found.map(({ file }) => file.absolutePath))];
    const contents = await (0,p_limit .A)(PARALLEL_VIDEOS).map(paths, (video) => 
    (0,content_hash .r)(video, signal).catch(() => ''));
    const ids = entries.flatMap(({ fields }) => (fields.id ? [(0,accounts_identity .RG)(fields.id.value, run.repository.id)] : []));
    return {
        path,
        ids: new Set(ids),
        contents: new Set(contents),
        stems: new Set([...videos.map(({ value }) => value), ...found.map(({ file }) => file.path)].map(accounts_record .Vc)),
    };
}

;// CONCATENATED MODULE: ./src/checks/ids.ts


function checkIds(posts, leftOut) {
    const here = new Set(posts);
    const sharing = [...Map.groupBy([...posts, ...leftOut], ({ id }) => id).values()];
    return sharing.filter((group) => group.some((post) => here.has(post))).flatMap(checkGroup);
}
function checkGroup(group) {
    const holder = group.find(({ hasOwnId }) => !hasOwnId) ?? group[0];
    if (!holder)
        return [];
    return group
        .filter((post) => post !== holder && post.hasOwnId)
        .map((post) => {
        const message = `The id ${(0,wording .hD)(post.id)} of ${post.video.path} is taken: ${hintFor(post, holder)}`;
        return (0,src_problem .y9)(post, 'error', 'id/taken', post.originOf('id'), message);
    });
}
function hintFor(post, holder) {
    if (!holder.hasOwnId)
        return 'it is the path of a video that has no id of its own; choose another id.';
    const isOfOnePattern = post.originOf('id') === holder.originOf('id') || post.originOf('video') === holder.originOf('video');
    return isOfOnePattern
        ? 'its video pattern matches several files; give each its own entry and id, or leave the id out.'
        : `${holder.video.path} has it too; give each post its own.`;
}

var post_rules = __webpack_require__(1445);
var facts = __webpack_require__(8527);
var never_a_video = __webpack_require__(6822);
;// CONCATENATED MODULE: ./src/checks/video-rules.ts



const ofStream = (check) => ({ stream, extension }, limit) => stream && check(stream, limit, extension);
const mebibyte = 2 ** 20;
const tikTokPage = 'PostPost TikTok page';
const transferGuide = 'PostPost TikTok page; TikTok media transfer guide';
const videoRules = [
    {
        code: 'video/codec',
        severity: 'error',
        limit: { oneOf: ['H.264', 'H.265', 'VP8', 'VP9'] },
        source: transferGuide,
        check: ofStream(({ codec }, { oneOf = [] }, extension) => oneOf.includes(codec)
            ? undefined
            : `The video is coded as ${codec}; TikTok takes ${listedWith(oneOf)}. ${reencode(extension, '-c:v libx264 -c:a aac')}`),
    },
    {
        code: 'video/frame-rate',
        severity: 'error',
        limit: { min: 23, max: 60, tolerance: 0.05, unit: 'frames a second' },
        source: transferGuide,
        check: ofStream(({ framesPerSecond, variableFrameRate }, limit, extension) => {
            if (within(framesPerSecond, limit))
                return undefined;
            const rate = `${number(framesPerSecond)} ${limit.unit}`;
            const takes = `TikTok takes ${limit.min} to ${limit.max}.`;
            return variableFrameRate
                ? `The frame rate is variable, ${rate} on average; ${takes} ${reencode(extension, '-fps_mode cfr -r 30')}`
                : `${rate}; ${takes} ${reencode(extension, '-r 30')}`;
        }),
    },
    {
        code: 'video/duration',
        severity: 'error',
        limit: { min: 3, max: 600, tolerance: 0.05, unit: 's' },
        source: tikTokPage,
        check: ofStream(({ durationMs }, limit, extension) => {
            const seconds = durationMs / 1000;
            if (within(seconds, limit))
                return undefined;
            const fact = `${number(seconds)} s long; TikTok takes ${limit.min} to ${limit.max} s.`;
            if (seconds > 600)
                return `${fact} Cut it, for example with: ffmpeg -i in.${extension} -t 599 out.mp4`;
            const missing = Math.ceil(3.1 - seconds);
            return `${fact} Use a longer cut, or hold the last picture, for example with: ffmpeg -i in.${extension} -vf tpad=stop_mode=clone:stop_duration=${missing} out.mp4`;
        }),
    },
    {
        code: 'video/size',
        severity: 'error',
        limit: { max: facts .T, unit: 'bytes' },
        source: transferGuide,
        check: ({ sizeBytes }) => (0,never_a_video .y_)(sizeBytes),
    },
    {
        code: 'video/picture-size',
        severity: 'error',
        limit: { min: 360, max: 4096, unit: 'pixels' },
        source: transferGuide,
        check: ofStream(({ widthPx, heightPx }, limit, extension) => {
            if (within(widthPx, limit) && within(heightPx, limit))
                return undefined;
            const fact = `${widthPx} x ${heightPx} pixels; TikTok takes ${limit.min} to ${limit.max} on each side.`;
            const long = Math.max(widthPx, heightPx) / Math.min(widthPx, heightPx);
            if (long > 4096 / 360)
                return `${fact} It is too long and narrow to scale: crop it or make it again, best in 1080 x 1920.`;
            const short = long > 4096 / 720 ? 360 : 720;
            return `${fact} Scale it, for example with: ffmpeg -i in.${extension} -vf scale=${widthPx <= heightPx ? `${short}:-2` : `-2:${short}`} out.mp4`;
        }),
    },
    {
        code: 'video/container',
        severity: 'warning',
        limit: { oneOf: ['MP4', 'MOV', 'WebM'] },
        source: `${tikTokPage}; TikTok media transfer guide`,
        check: ({ container, extension, stream }, { oneOf = [] }) => oneOf.includes(container)
            ? undefined
            : `${container} file; PostPost takes it, but TikTok may refuse it (TikTok names ${listedWith(oneOf)})${stream ? '' : ', and nothing inside it was checked'}. Convert it, for example with: ffmpeg -i in.${extension} ${container === 'MKV' ? '-c copy' : '-c:v libx264 -c:a aac'} out.mp4`,
    },
    {
        code: 'video/extension',
        severity: 'warning',
        limit: {},
        source: 'this action: it sends the content type that fits the content',
        check({ container, extension, contentType }, _, path) {
            const written = (0,external_node_path_.extname)(path).slice(1).toLowerCase();
            if (extensions[container].includes(written))
                return undefined;
            const name = /^[a-z0-9]{1,8}$/.test(written) ? `ends in .${written}` : 'does not end in the usual extension';
            return `The file's name ${name}, but its content is ${container}; it is sent as ${contentType}. Rename it to end in .${extension}.`;
        },
    },
    {
        code: 'video/plan-size',
        severity: 'warning',
        limit: { max: 100, unit: 'MB' },
        source: 'PostPost pricing page (100 MB Pro, 250 MB Premium) and upload guide (512 MB)',
        check({ sizeBytes, extension }, limit) {
            const size = sizeBytes / mebibyte;
            if (within(size, limit))
                return undefined;
            const tiers = [
                { name: '100 MB on the Pro plan', max: 100 },
                { name: '250 MB on Premium', max: 250 },
                { name: '512 MB in its upload guide', max: 512 },
            ];
            const passed = tiers.filter((tier) => size > tier.max).map((tier) => tier.name);
            return `${number(size)} MB; PostPost lists ${listedWith(passed, 'and')} as the largest video, so the upload may be refused. ${reencode(extension, '-c:v libx264 -crf 28 -c:a aac')}`;
        },
    },
    {
        code: 'video/orientation',
        severity: 'warning',
        limit: {},
        source: 'TikTok shows videos upright',
        check: ofStream(({ widthPx, heightPx }, _, extension) => widthPx <= heightPx
            ? undefined
            : `${widthPx} x ${heightPx} pixels is landscape; TikTok shows it small. Put it on an upright picture, for example with: ffmpeg -i in.${extension} -vf "scale=1080:-2,pad=1080:1920:-1:-1" out.mp4; or crop it: -vf "crop=ih*9/16:ih,scale=1080:1920"`),
    },
];
function judgeVideo(facts, file) {
    return videoRules.flatMap(({ code, severity, limit, check }) => {
        const message = check(facts, limit, file.path);
        return message === undefined ? [] : [{ code, severity, message }];
    });
}
const extensions = {
    MP4: ['mp4', 'm4v', '3gp', '3g2'],
    MOV: ['mov', 'qt'],
    WebM: ['webm'],
    MKV: ['mkv'],
    AVI: ['avi'],
};
const within = (value, { min = 0, max = Number.POSITIVE_INFINITY, tolerance = 0 }) => value >= min - tolerance && value <= max + tolerance;
const reencode = (extension, options) => `Re-encode, for example with: ffmpeg -i in.${extension} ${options} out.mp4`;
const number = (value) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
const listedWith = (words, last = 'or') => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

;// CONCATENATED MODULE: ./src/checks/checks.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






async function judgePosts(posts, unfound, leftOut, openProber) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const probes = new Map();
        const prober = __addDisposableResource(env_1, openProber(), false);
        try {
            for (const path of new Set(posts.map(({ video }) => video.absolutePath)))
                probes.set(path, await prober.probe(path));
        }
        catch (thrown) {
            if (thrown instanceof cancel .cJ)
                return { inspected: [], problems: [(0,src_problem .z3)('run/cancelled', { input: 'videos' }, thrown.message)] };
            throw thrown;
        }
        const probed = posts.flatMap((post) => {
            const probe = probes.get(post.video.absolutePath);
            return probe ? [{ post, probe }] : [];
        });
        const all = [...posts, ...unfound];
        return {
            inspected: probed.flatMap(({ post, probe }) => ('facts' in probe ? [{ post, facts: probe.facts }] : [])),
            problems: [
                ...all.flatMap(post_rules .$j),
                ...checkIds(all, leftOut),
                ...probed.flatMap(({ post, probe }) => checkVideo(post, probe)),
            ],
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function checkVideo(post, probe) {
    const { path } = post.video;
    const origin = post.originOf('video');
    if ('unusable' in probe)
        return [(0,src_problem .y9)(post, 'error', 'video/unusable', origin, probe.unusable)];
    if ('locked' in probe)
        return [(0,src_problem .Yv)((0,src_problem .z3)('video/locked', origin, `${(0,wording .hD)(path)} ${probe.locked}`), post)];
    return judgeVideo(probe.facts, { path }).map(({ code, severity, message }) => (0,src_problem .y9)(post, severity, code, origin, message));
}

;// CONCATENATED MODULE: ./src/checks/pull-request-target.ts

function judgePullRequestTarget({ apiKey, dryRun }, { eventName }) {
    if (eventName !== 'pull_request_target' || apiKey === '' || dryRun)
        return [];
    return [(0,src_problem .$e)('run/pull-request-target', { input: 'api-key' }, MESSAGE)];
}
const MESSAGE = 'This step publishes on pull_request_target, which gives the key to runs for pull requests of strangers: a checkout of such a pull request would publish their videos on your account. Preview with "on: pull_request" and dry-run: true, and publish with "on: push" after the merge.';

var answers = __webpack_require__(3948);
;// CONCATENATED MODULE: ./src/github/newer-commit.ts



const SHOWN_DIGITS = 7;
async function whyOutdated(run, api) {
    const branchOrTag = run.ref.replace(/^refs\/(?:heads|tags)\//, '');
    try {
        const head = await newestOf(run.ref, await api());
        if (head === run.sha)
            return undefined;
        const [newer, own] = [head, run.sha].map((sha) => (0,wording .VI)(sha, SHOWN_DIGITS));
        return `This is a re-run of ${own}, and ${branchOrTag} is at the newer commit ${newer}. A re-run must not undo what that commit has changed.`;
    }
    catch (thrown) {
        const why = explainGitHub(thrown, `asking for the newest commit of ${branchOrTag || 'this run'}`, 'contents: read');
        return `This is a re-run, and it is not known whether ${branchOrTag || 'its branch'} has a newer commit: ${why}`;
    }
}
async function newestOf(ref, { octokit: { rest }, owner, repo }) {
    const short = ref.replace(/^refs\//, '');
    const asRef = await rest.git.getRef({ owner, repo, ref: short }).then(({ data }) => (0,answers .JN)(answers .DF, data).object, () => undefined);
    if (asRef?.type === 'commit')
        return asRef.sha;
    const { data } = await rest.repos.getCommit({ owner, repo, ref: short });
    return (0,answers .JN)(answers .Ye, data).sha;
}

var file_version = __webpack_require__(6017);
var external_node_child_process_ = __webpack_require__(1421);
var external_node_events_ = __webpack_require__(8474);
var unusable = __webpack_require__(4805);
;// CONCATENATED MODULE: ./src/media/prober.ts






const PATIENCE_MS = 30_000;
const START_PATIENCE_MS = 60_000;
const MAX_HEAP_MB = 256;
const KEPT_VARIABLES = ['SystemRoot', 'RUNNER_TRACKING_ID', 'NODE_COMPILE_CACHE'];
function createProber({ script, environment, signal, patienceMs = PATIENCE_MS }) {
    const oneAtATime = (0,p_limit .A)(1);
    let child;
    const end = () => {
        child?.kill('SIGKILL');
        child = undefined;
    };
    const start = async () => {
        child = (0,external_node_child_process_.fork)(script, {
            execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`],
            env: Object.fromEntries(KEPT_VARIABLES.map((name) => [name, environment[name]])),
            stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
            signal,
            killSignal: 'SIGKILL',
        });
        child.on('error', () => undefined);
        const started = child;
        const ready = await nextMessage(started, START_PATIENCE_MS);
        signal.throwIfAborted();
        if (typeof ready !== 'string')
            throw new Error(`The process that reads videos could not be started (${script}).`);
        return started;
    };
    const askOnce = async (path) => {
        signal.throwIfAborted();
        const asked = child ?? (await start());
        asked.send(path, () => undefined);
        const message = await nextMessage(asked, patienceMs);
        signal.throwIfAborted();
        const said = facts .u.safeParse(message);
        if (said.success)
            return said.data;
        end();
        return { unusable: message === LATE ? (0,unusable .gn)(patienceMs) : unusable .qM };
    };
    const ask = async (path) => {
        try {
            return await (0,locked .tO)(path, async () => {
                const said = await askOnce(path);
                if ('locked' in said)
                    throw Object.assign(new Error('locked'), { code: said.locked });
                return said;
            }, signal);
        }
        catch (thrown) {
            signal.throwIfAborted();
            if (thrown instanceof locked .f7)
                return { locked: thrown.why };
            throw thrown;
        }
    };
    return { probe: (path) => oneAtATime(() => ask(path)), [Symbol.dispose]: end };
}
const LATE = Symbol('nothing in time');
async function nextMessage(child, patienceMs) {
    const settled = new AbortController();
    const late = AbortSignal.timeout(patienceMs);
    const signal = AbortSignal.any([settled.signal, late]);
    try {
        return await Promise.race([
            (0,external_node_events_.once)(child, 'message', { signal }).then(([message]) => message),
            (0,external_node_events_.once)(child, 'exit', { signal }).then(() => undefined),
        ]);
    }
    catch {
        return late.aborted ? LATE : undefined;
    }
    finally {
        settled.abort();
    }
}

var postpost_history = __webpack_require__(8980);
;// CONCATENATED MODULE: ./src/plan/refusals.ts







function refusalOf(candidate, standings, drafts, policy) {
    const { post, accounts } = candidate;
    const about = (code, message, setting = 'video') => (0,src_problem .y9)(post, 'error', code, post.originOf(setting), message);
    if (policy.isHistoryUnread && post.hasOwnId)
        return about('plan/history-unread', `It is not known whether ${(0,wording .hD)(post.id)} is already posted, because the history cannot be read. An equal id is never posted again, so it is not sent.`, 'id');
    for (const { account, standing } of standings) {
        if (standing.kind === 'unreadable') {
            const place = placeOf(standing.earlier, accounts);
            return about('plan/failure-unread', `It is not known why an earlier attempt failed on ${place}, and the video may be on TikTok, so it is not sent. ${standing.reason}`);
        }
        const taken = claimsOn(account, standing, drafts).find((earlier) => earlier.likeness === 'other-video' && isTaken(earlier, candidate, policy));
        if (taken) {
            const where = `${account.name} (${taken.status}, ${taken.postGroupId})`;
            return about('plan/id-taken', `The id ${(0,wording .hD)(post.id)} is taken: ${where} has another video under it. Give this video an id of its own; or, if it is to take the place of that one, delete that post in PostPost first.`, 'id');
        }
    }
    const behind = standings.find(({ standing }) => standing.kind === 'there' && standing.earlier.error?.code === 'LEFT_BEHIND');
    if (behind?.standing.kind !== 'there' || standings.some(({ standing }) => standing.kind === 'free'))
        return undefined;
    const { earlier } = behind.standing;
    return about('plan/left-behind', `${placeOf(earlier, accounts)}: ${earlier.error?.message}`);
}
const claimsOn = ({ id }, standing, drafts) => standing.kind === 'there'
    ? [standing.earlier].filter(({ error }) => !error)
    : drafts.filter(({ kind, covers }) => kind === 'approval' && covers.includes(id));
function isTaken({ status, name }, { post, manifest }, policy) {
    if (post.hasOwnId && manifest === undefined && isOfThisRun(name.storedMs, policy.runBeganMs))
        return true;
    if ((status !== 'scheduled' && status !== 'draft') || !post.hasOwnId)
        return false;
    const { record } = name;
    return !record || !(0,accounts_record .eT)(record) || !policy.manifests.has(record.manifest);
}
const isOfThisRun = (storedMs, beganMs) => storedMs !== undefined && beganMs !== undefined && storedMs >= beganMs;
function tooLate(candidate, { details }, earlier, standings) {
    const { post, accounts } = candidate;
    const failed = standings.flatMap(({ standing }) => (standing.kind === 'free' ? (standing.failed ?? []) : []));
    const told = [...failed, ...earlier.filter(({ error }) => error)].map((each) => {
        const timeMs = (0,postpost_history .nR)(each.scheduledTime);
        const when = timeMs === undefined ? '' : ` of ${(0,schedule_timezone .fU)(timeMs, post.timezone)}`;
        const why = details.failures.get((0,accounts_details .WS)(each.accountId, each.postGroupId))?.reason ?? each.error?.message ?? '';
        return ` An earlier attempt${when} failed on ${placeOf(each, accounts)}: ${why}`;
    });
    const problem = tooLateProblem(post, false);
    return { ...problem, message: `${problem.message}${whoLacksIt(standings, earlier)}${told.join('')}` };
}
function whoLacksIt(standings, earlier) {
    const there = new Set(earlier.filter(({ error }) => !error).map(({ accountId }) => accountId));
    const namesOf = (those) => (0,wording .KE)(those.map(({ account }) => account.name));
    const having = namesOf(standings.filter(({ account }) => there.has(account.id)));
    const lacking = namesOf(standings.filter(({ standing }) => standing.kind === 'free'));
    if (having === '')
        return '';
    return ` It is on ${having} already, and would go to ${lacking} only. If it is not to go there, name the accounts of this entry without ${lacking}.`;
}
function tooLateProblem(post, isOffline) {
    const message = post.schedule.kind === 'at' ? hasPassedAt(post.schedule.timeMs, post) : '';
    return (0,src_problem .y9)(post, isOffline ? 'warning' : 'error', 'plan/time-passed', post.originOf('schedule'), message);
}
const hasPassedAt = (timeMs, { timezone }) => `${(0,schedule_timezone .fU)(timeMs, timezone)} has passed, and PostPost would publish at once. Write a time in the future, or now.`;

var standing = __webpack_require__(2931);
;// CONCATENATED MODULE: ./src/plan/decide.ts







const wishIn = (candidate, { written, manifests, onDuplicate, onChange }) => ({
    ...(0,accounts_details .H_)(candidate, written, onDuplicate === 'repost'),
    changeable: onChange === 'warn' ? new Set() : manifests,
});
function decide(candidate, evidence, policy, nowMs) {
    const { accounts, post } = candidate;
    const wish = wishIn(candidate, policy);
    const ids = accounts.map(({ id }) => id);
    const drafts = [
        ...(0,existing_drafts .i7)(evidence.history, ids, wish, evidence.details.missing),
        ...(0,standing .uB)(candidate, wish, evidence.history),
    ];
    const standings = accounts.map((account) => ({
        account,
        standing: (0,standing .kj)(account.id, candidate, wish, drafts, evidence, policy),
    }));
    const free = standings.flatMap(({ account, standing }) => (standing.kind === 'free' ? [account] : []));
    const earlier = standings.flatMap(({ account, standing }) => earlierOf(account, standing));
    const isForFree = ({ standsFor }) => free.some(({ id }) => standsFor.includes(id));
    const time = timeFor(candidate, drafts.filter(isForFree), nowMs);
    const refusal = refusalOf(candidate, standings, drafts, policy) ??
        (free.length > 0 && time.hasPassed && !policy.isOffline
            ? tooLate(candidate, evidence, earlier, standings)
            : undefined);
    const action = () => {
        if (refusal)
            return 'refuse';
        if (free.length > 0)
            return post.schedule.kind === 'draft' ? 'upload-draft' : 'publish';
        return standings.some(({ standing }) => standing.kind === 'draft') ? 'keep-draft' : 'skip';
    };
    return {
        ...candidate,
        action: action(),
        recipients: free,
        earlier,
        drafts,
        changes: [],
        replaces: undefined,
        failedBefore: standings.flatMap(({ standing }) => (standing.kind === 'free' ? (standing.failed ?? []) : [])),
        refusal,
        timeMs: time.fixedMs,
        movedBy: undefined,
        timeIsFixed: time.fixedMs !== undefined,
        notBeforeMs: time.notBeforeMs,
        wish,
    };
}
function earlierOf({ id }, standing) {
    if (standing.kind === 'free')
        return [];
    if (standing.kind === 'draft')
        return [{ ...standing.draft, accountId: id, status: 'draft' }];
    return [standing.earlier];
}
function timeFor({ post }, drafts, nowMs) {
    const writtenMs = writtenTime(post.schedule, nowMs);
    const passed = (0,planned_post .Pc)(post, nowMs);
    const pausedMs = drafts
        .filter(({ kind, isOurs }) => kind === 'paused' || isOurs)
        .flatMap(({ scheduledTime }) => (0,postpost_history .nR)(scheduledTime) ?? [])
        .filter(accounts_record .FD)
        .map(accounts_record .Q5)
        .findLast((timeMs) => timeMs > nowMs);
    const ownMs = post.timeIsOwn && !passed ? writtenMs : undefined;
    const fixedMs = post.schedule.kind === 'draft' ? undefined : (ownMs ?? pausedMs ?? (post.timeIsOwn ? writtenMs : undefined));
    const notBeforeMs = post.timeIsOwn || writtenMs === undefined || writtenMs <= nowMs ? undefined : writtenMs;
    return { fixedMs, notBeforeMs, hasPassed: passed && pausedMs === undefined };
}
function writtenTime(schedule, nowMs) {
    if (schedule.kind === 'in')
        return (0,accounts_record .Q5)(nowMs + schedule.aheadMs + 999);
    return schedule.kind === 'at' ? (0,accounts_record .Q5)(schedule.timeMs) : undefined;
}

var postpost_answers = __webpack_require__(4319);
;// CONCATENATED MODULE: ./src/plan/only-shown.ts


function onlyShownBy({ event, ref }) {
    if (event.pull_request)
        return { severity: 'notice', why: 'This run is for a pull request, so the post changes only after the merge.' };
    const [, branch] = /^refs\/heads\/(.+)$/.exec(ref) ?? [];
    const main = event.repository?.default_branch;
    if (branch === undefined || main === undefined || branch === main)
        return undefined;
    return {
        severity: 'notice',
        why: `This run is for the branch ${branch}. Only runs of ${main} change posts that are already scheduled.`,
    };
}
const mayChange = (history, { onChange, onRemoval }) => onChange !== 'warn' ||
    onRemoval !== 'keep' ||
    history.some((listed) => (0,postpost_answers .Qx)(listed) && (0,earlier_posts .eZ)(listed).some(({ record }) => record !== undefined));

;// CONCATENATED MODULE: ./src/plan/differences.ts









const SAME_TIME_MS = 60_000;
function differencesOf(post, accounts, existing, policy) {
    const found = [
        captionDifference(post, existing),
        timeDifference(post, existing),
        settingsDifference(post, existing, policy),
        videoDifference(post, existing),
        accountsDifference(post, accounts, existing, policy),
    ].flatMap((difference) => 
    difference && (difference.isEdited || difference.isChanged) ? [difference] : []);
    return isApproved(post, existing) && found.every(({ field }) => field === 'time') ? [] : found;
}
function isApproved({ schedule }, { listed, name: { record } }) {
    if (schedule.kind !== 'draft' || !record || (0,postpost_answers .Qx)(listed))
        return false;
    return record.mode === 'approve' || (0,accounts_record .FD)((0,postpost_history .nR)(listed.scheduledTime));
}
const UNKNOWN = { isEdited: true, isChanged: true };
function captionDifference(post, { listed, name: { record } }) {
    const { content } = listed;
    if (typeof content !== 'string' || (0,accounts_record .A9)(content) === (0,accounts_record .A9)(post.caption))
        return undefined;
    const who = record
        ? {
            isEdited: (0,accounts_record .Gl)(post.captionAsWritten) !== record.written,
            isChanged: (0,accounts_record .Gl)(content) !== record.caption,
        }
        : UNKNOWN;
    return {
        field: 'caption',
        ...who,
        origin: post.originOf('caption'),
        phrase: `with another caption (${(0,wording .hD)(content)})`,
    };
}
function timeDifference(post, existing) {
    const { listed, name: { record }, } = existing;
    const thereMs = (0,postpost_history .nR)(listed.scheduledTime);
    if ((0,postpost_answers .Qx)(listed) || thereMs === undefined)
        return undefined;
    if (isApproved(post, existing) && listed.status !== 'scheduled')
        return undefined;
    const wishMs = (0,accounts_record .RZ)(post) ?? (record ? undefined : ownTimeByOlderNames(post));
    const wantsDraft = post.schedule.kind === 'draft';
    if (!wantsDraft && (wishMs === undefined || Math.abs(wishMs - thereMs) < SAME_TIME_MS))
        return undefined;
    const isMoved = (0,accounts_record .Fg)(thereMs) === 'moved';
    const who = record
        ? {
            isEdited: !isApproved(post, existing) && (wantsDraft || isMoved || (0,accounts_record .Bw)(wishMs) !== record.time),
            isChanged: !isMoved && wasSet(thereMs, record),
        }
        : UNKNOWN;
    const time = (0,schedule_timezone .fU)(thereMs, post.timezone);
    return {
        field: 'time',
        ...who,
        origin: post.originOf('schedule'),
        phrase: wantsDraft ? `scheduled for ${time} and no draft` : `at another time (${time})`,
    };
}
const wasSet = (thereMs, { mode, time }) => mode === 'approve' || (0,accounts_record .FD)(thereMs) || (time !== (0,accounts_record .Bw)(undefined) && time !== (0,accounts_record .Bw)(thereMs));
const ownTimeByOlderNames = ({ schedule, timeIsOwn }) => schedule.kind === 'at' && timeIsOwn ? schedule.timeMs : undefined;
function settingsDifference(post, { name: { record } }, { interactionInversion }) {
    if (!record || record.settings === (0,accounts_record .Df)(post, interactionInversion))
        return undefined;
    return {
        field: 'settings',
        isEdited: true,
        isChanged: false,
        origin: post.originOf('viewerSetting'),
        phrase: 'with other settings (who may see it, comments, duet, stitch, disclosure)',
    };
}
function videoDifference(post, { likeness: like, alternatives = [] }) {
    if (like !== 'other-video')
        return undefined;
    const phrase = alternatives.length > 0
        ? `with another video, as are ${alternatives.join(', ')}, so it is not clear which of them this one should replace`
        : 'with another video';
    return { field: 'video', isEdited: true, isChanged: false, origin: post.originOf('video'), phrase };
}
function accountsDifference(post, accounts, { listed, name }, { written }) {
    const ids = listed.platforms.map(({ platformId }) => platformId);
    const own = accounts.map(({ id }) => id);
    const unwanted = ids.filter((id) => post_rules .hU.test(id) && !own.includes(id) && !(0,accounts_identity .Yu)(name.identity, id, written));
    if (unwanted.length === 0)
        return undefined;
    const { record } = name;
    const who = record
        ? whoHasThem(ids, ids.filter((id) => !unwanted.includes(id)), own, record)
        : UNKNOWN;
    const names = (0,wording .KE)(unwanted.map((id) => (0,planned_post .Vb)(accounts, id)));
    return { field: 'accounts', ...who, origin: post.originOf('accounts'), phrase: `on ${names} as well` };
}
function whoHasThem(ids, kept, own, record) {
    if ((0,accounts_record .qm)(ids) === record.accounts)
        return { isEdited: true, isChanged: false };
    return { isEdited: !(0,earlier_posts .r8)(kept, own, record), isChanged: true };
}

;// CONCATENATED MODULE: ./src/plan/changes.ts








const ON_CHANGE = {
    'yes no': { warn: 'warning', update: 'change', overwrite: 'change' },
    'no yes': { warn: 'notice', update: 'notice', overwrite: 'change' },
    'yes yes': { warn: 'warning', update: 'warning', overwrite: 'change' },
};
function verdictOn(differences, isChanged, { onChange }) {
    const isEdited = differences.some((difference) => difference.isEdited);
    return ON_CHANGE[isChanged ? (isEdited ? 'yes yes' : 'no yes') : 'yes no'][onChange];
}
const TOO_CLOSE_MS = 10 * 60_000;
const GOES_OUT_SOON = 'goes out in less than 10 minutes: too close to change';
const isTooClose = ({ scheduledTime }, nowMs) => ((0,postpost_history .nR)(scheduledTime) ?? nowMs) < nowMs + TOO_CLOSE_MS;
function groupsOf({ earlier }, byId) {
    const own = Map.groupBy(earlier.filter(({ error }) => !error), ({ postGroupId }) => postGroupId);
    return [...own].flatMap(([postGroupId, each]) => {
        const listed = byId.get(postGroupId);
        const [first] = each;
        if (!listed || !first)
            return [];
        const { name, likeness, alternatives } = first;
        const accountIds = each.map(({ accountId }) => accountId);
        const others = earlier.filter((other) => !other.error && other.postGroupId !== postGroupId);
        const elsewhere = others.map(({ accountId }) => accountId);
        return [{ listed, name, likeness, accountIds, elsewhere, ...(alternatives ? { alternatives } : {}) }];
    });
}
function isTakenOutOf({ listed, name, elsewhere = [] }, accounts) {
    const missing = (0,earlier_posts .UJ)(listed, name.record, accounts).filter((id) => !(0,earlier_posts .Mp)(listed, id));
    return missing.some((id) => !elsewhere.includes(id));
}
function changeOf(step, existing, policy, nowMs) {
    const { post, accounts } = step;
    const { listed, accountIds } = existing;
    const differences = differencesOf(post, accounts, existing, policy);
    const [first] = differences;
    if (!first)
        return undefined;
    const wasMs = (0,postpost_answers .Qx)(listed) ? undefined : (0,postpost_history .nR)(listed.scheduledTime);
    const own = accounts.map(({ id }) => id);
    const isChanged = isTakenOutOf(existing, own) || differences.some((difference) => difference.isChanged);
    const change = {
        postGroupId: listed.postGroupId,
        fields: differences.map(({ field }) => field),
        isHeld: false,
        isChangedThere: isChanged && existing.name.record !== undefined,
        accounts: accounts.filter(({ id }) => accountIds.includes(id)),
        existing,
        wasMs,
    };
    const saying = (severity, code, advice) => {
        const told = differences.map((difference) => difference.phrase).join(', and ');
        const place = placeOf(onFirst(existing), accounts);
        const message = `It is on ${place} already, ${told}. This step changes nothing there. ${advice}`;
        return (0,src_problem .y9)(post, severity, code, first.origin, message);
    };
    const keep = (severity, advice, code = 'plan/differs') => ({ ...change, kind: 'keep', timeMs: wasMs, said: saying(severity, code, advice) });
    const { status } = onFirst(existing);
    if (status !== 'scheduled' && status !== 'draft')
        return keep('notice', `It ${howFarOut(status)}, so nothing changes it.`);
    const verdict = verdictOn(differences, isChanged, policy);
    if (verdict !== 'change')
        return keep(verdict, adviceFor(verdict, isChanged, existing));
    const obstacle = obstacleTo(step, existing, policy);
    if (obstacle !== undefined)
        return keep('warning', obstacle);
    if (!(0,postpost_answers .Qx)(listed) && isTooClose(listed, nowMs))
        return keep('warning', `It ${GOES_OUT_SOON}.`, 'plan/too-close');
    const kind = (0,postpost_answers .Qx)(listed) || !change.fields.includes('time') || change.fields.length > 1 ? 'replace' : 'move';
    const isToWait = post.schedule.kind === 'draft';
    const { onlyShown } = policy;
    return {
        ...change,
        isHeld: onlyShown !== undefined,
        kind: isToWait && !(0,postpost_answers .Qx)(listed) && change.fields.includes('time') ? 'pause' : kind,
        timeMs: isToWait ? undefined : ((0,accounts_record .RZ)(post) ?? (wasMs === undefined ? undefined : (0,accounts_record .Q5)(wasMs))),
        said: onlyShown && saying(onlyShown.severity, 'plan/held-back', onlyShown.why),
    };
}
const onFirst = ({ listed, accountIds: [accountId = ''], ...rest }) => ({
    accountId,
    postGroupId: listed.postGroupId,
    status: (0,earlier_posts .cs)(listed, accountId),
    name: rest.name,
    likeness: rest.likeness,
});
function adviceFor(severity, isChanged, { listed, name: { record } }) {
    const byHand = (0,postpost_answers .Qx)(listed) ? 'edit the draft in PostPost' : 'delete that post in PostPost and run the step again';
    if (!isChanged)
        return `To change it, set on-change: update; or ${byHand}.`;
    const order = (0,postpost_answers .Qx)(listed) ? EDIT_IT_THERE : 'To have the entry decide, set on-change: overwrite.';
    if (severity === 'notice')
        return `Somebody has changed it in PostPost, so it stays as it is there. ${order}`;
    return record
        ? `Somebody has also changed it in PostPost, so it stays as it is. ${order}`
        : `An older version of this action uploaded it, so it is not known who has changed it. ${order}`;
}
const EDIT_IT_THERE = 'Edit it there, or delete it there and run the step again.';
function obstacleTo({ accounts, drafts }, existing, { connected }) {
    const { listed, name, alternatives = [], isShared } = existing;
    const own = accounts.map(({ id }) => id);
    if ((0,earlier_posts .Qc)(listed, name.record, own, connected))
        return 'Somebody has added an account to it in PostPost, so it is neither paused nor deleted. Change it there.';
    if (isShared)
        return 'It is the post of another entry too. Delete it in PostPost and run the step again, so that each gets its own.';
    if (alternatives.length > 0)
        return `Several posts of it are scheduled (${alternatives.join(', ')} too). In PostPost, delete those that you do not want.`;
    if ((0,postpost_answers .Qx)(listed)) {
        const draft = drafts.find(({ postGroupId }) => postGroupId === listed.postGroupId);
        if (draft?.isOurs && (draft.kind === 'approval' || draft.kind === 'paused'))
            return undefined;
        if (!name.record)
            return `An older version of this action uploaded that draft, so it is not known who has changed it. It stays as it is. ${EDIT_IT_THERE}`;
        const why = draft?.isUnedited
            ? 'That draft is for other accounts too, which another entry or step may want'
            : 'Somebody has changed that draft in PostPost';
        return `${why}, so it stays as it is. ${EDIT_IT_THERE}`;
    }
    if ((0,earlier_posts .mQ)(listed))
        return undefined;
    const others = listed.platforms.filter(({ platformId }) => (0,earlier_posts .cs)(listed, platformId) !== 'scheduled');
    const names = others.map(({ platformId }) => `${(0,planned_post .Vb)(accounts, platformId)} (${(0,earlier_posts .cs)(listed, platformId)})`);
    return `It is no longer scheduled on ${names.join(', ')}, and a post can only change as a whole.`;
}

;// CONCATENATED MODULE: ./src/plan/withdrawals.ts







function entryIsGone(listed, policy) {
    const [name] = (0,earlier_posts .eZ)(listed);
    const record = name?.record;
    if (!name || !record || !policy.manifests.has(record.manifest) || !(0,earlier_posts .mQ)(listed))
        return undefined;
    const ids = listed.platforms.map(({ platformId }) => platformId);
    return ids.length > 0 && !ids.some((id) => (0,accounts_identity .Yu)(name.identity, id, policy.written)) ? { name, record } : undefined;
}
function neededElsewhere(history, policy, nowMs) {
    const isAhead = ({ scheduledTime }) => ((0,postpost_history .nR)(scheduledTime) ?? nowMs) > nowMs;
    const isUnknown = (listed) => isAhead(listed) && isOfUnknownManifest(listed, policy);
    if (policy.onRemoval === 'keep')
        return policy.manifests.size > 0 && history.some(isUnknown) ? 'paths' : undefined;
    const isGone = (listed) => isAhead(listed) && entryIsGone(listed, policy) !== undefined;
    return !policy.isNarrowed && history.some((listed) => isGone(listed) || isUnknown(listed)) ? 'everything' : undefined;
}
const isOfUnknownManifest = (listed, { manifests, written }) => listed.status === 'scheduled' &&
    (0,earlier_posts .eZ)(listed).some(({ record, identity }) => record &&
        (0,accounts_record .eT)(record) &&
        !manifests.has(record.manifest) &&
        !listed.platforms.some(({ platformId }) => (0,accounts_identity .Yu)(identity, platformId, written)));
function whyItStays(listed, policy, nowMs) {
    const gone = entryIsGone(listed, policy);
    if (!gone)
        return 'it has changed since the plan was made';
    const { name, record } = gone;
    if (policy.isNarrowed)
        return 'a step with only or added-only does not see the whole plan';
    if (isChangedThere(listed, record))
        return 'somebody has changed it in PostPost';
    const why = policy.elsewhere && whyElsewhere(name, policy.elsewhere);
    if (why !== undefined)
        return why;
    return isTooClose(listed, nowMs) ? TOO_CLOSE : undefined;
}
const TOO_CLOSE = `it ${GOES_OUT_SOON}`;
function isChangedThere({ content, platforms, scheduledTime }, record) {
    const timeMs = (0,postpost_history .nR)(scheduledTime);
    if (typeof content !== 'string' || (0,accounts_record .Gl)(content) !== record.caption || timeMs === undefined)
        return true;
    if ((0,accounts_record .qm)(platforms.map(({ platformId }) => platformId)) !== record.accounts)
        return true;
    if (record.mode === 'approve')
        return true;
    if ((0,accounts_record .Fg)(timeMs) === 'moved')
        return false;
    if (timeMs !== (0,accounts_record .Q5)(timeMs))
        return true;
    return record.time !== (0,accounts_record .Bw)(undefined) && record.time !== (0,accounts_record .Bw)(timeMs);
}
function whyElsewhere({ identity, stem }, { entries, unreadable }) {
    const other = entries.find(({ ids, contents, stems }) => (identity.id !== undefined && ids.has(identity.id)) || contents.has(identity.content) || stems.has(stem));
    if (other)
        return `${other.path} has its id or its video`;
    const [broken] = unreadable;
    return broken === undefined ? undefined : `${broken} cannot be read and may have its id or its video`;
}
const withdrawalOf = (listed, name, nameOfAccount, { onlyShown }) => ({
    postGroupId: listed.postGroupId,
    name,
    accounts: listed.platforms.map(({ platformId }) => ({ id: platformId, name: nameOfAccount(platformId) })),
    caption: listed.content ?? '',
    wasMs: (0,postpost_history .nR)(listed.scheduledTime) ?? 0,
    isHeld: onlyShown !== undefined,
});
const MANIFEST = { input: 'manifest' };
function tooManyWithdrawals(withdrawals, { maxWithdrawals }) {
    if (maxWithdrawals === 0 || withdrawals.length <= maxWithdrawals)
        return [];
    const names = (0,wording .KE)(withdrawals.map(({ name }) => name.stem));
    const message = `This plan withdraws ${(0,wording .hS)(withdrawals.length, 'scheduled post')}, and max-withdrawals is ${maxWithdrawals}: ${names}. Nothing is sent. If you want to withdraw all of them, set max-withdrawals to ${withdrawals.length} (or 0 for no limit); otherwise, put their entries back into the manifest.`;
    return [(0,src_problem .z3)('plan/too-many-withdrawals', { input: 'max-withdrawals' }, message)];
}
function ofUnknownManifests(history, policy, nowMs) {
    const { elsewhere } = policy;
    if (!elsewhere)
        return [];
    const unknown = history.filter((listed) => isOfUnknownManifest(listed, policy) &&
        ((0,postpost_history .nR)(listed.scheduledTime) ?? nowMs) > nowMs &&
        !(0,earlier_posts .eZ)(listed).some(({ record }) => record && elsewhere.manifests.has(record.manifest)));
    if (unknown.length === 0)
        return [];
    const names = (0,wording .KE)(unknown.flatMap((listed) => (0,earlier_posts .eZ)(listed).slice(0, 1)).map(({ stem }) => stem));
    const message = `${(0,wording .hS)(unknown.length, 'scheduled post')} (${names}) ${unknown.length === 1 ? 'was' : 'were'} sent by a manifest that is not in this checkout. It was deleted or renamed, or it belongs to another repository. ${unknown.length === 1 ? 'It stays scheduled and goes out' : 'They stay scheduled and go out'}. To stop one, make it a draft in PostPost, or delete it there.`;
    return [(0,src_problem .lm)('plan/unknown-manifest', MANIFEST, message)];
}

;// CONCATENATED MODULE: ./src/plan/gone-entries.ts








function withoutEntry(steps, { history }, policy, nowMs) {
    if (policy.hasGaps)
        return { withdrawals: [], problems: [] };
    const accounts = steps.flatMap((step) => step.accounts);
    const told = new Set(steps.flatMap(({ earlier }) => earlier.map((each) => `${each.postGroupId} ${each.accountId}`)));
    const timezone = steps[0]?.post.timezone ?? 'UTC';
    const withdrawals = [];
    const problems = [];
    for (const listed of history) {
        const name = (0,earlier_posts .eZ)(listed).find(({ record }) => record && policy.manifests.has(record.manifest));
        if (!name || listed.status !== 'scheduled')
            continue;
        const ids = listed.platforms.map(({ platformId }) => platformId);
        const isTold = (id) => told.has(`${listed.postGroupId} ${id}`);
        if (ids.some(isTold))
            continue;
        const left = listed.platforms
            .filter(({ platformId }) => post_rules .hU.test(platformId) && (0,earlier_posts .cs)(listed, platformId) === 'scheduled')
            .filter(({ platformId }) => !(0,accounts_identity .Yu)(name.identity, platformId, policy.written));
        const dueMs = (0,postpost_history .nR)(listed.scheduledTime);
        if (left.length === 0 || (dueMs !== undefined && dueMs < nowMs))
            continue;
        const why = policy.onRemoval === 'withdraw' ? whyItStays(listed, policy, nowMs) : undefined;
        if (policy.onRemoval === 'withdraw' && why === undefined) {
            withdrawals.push(withdrawalOf(listed, name, (id) => (0,planned_post .Vb)(accounts, id), policy));
            continue;
        }
        const when = dueMs === undefined ? '' : ` at ${(0,schedule_timezone .fU)(dueMs, timezone)}`;
        const names = left.map(({ platformId }) => (0,planned_post .Vb)(accounts, platformId)).join(', ');
        const advice = why === undefined
            ? 'To stop it, make it a draft in PostPost or delete it there, or set on-removal: withdraw.'
            : `It is not withdrawn, because ${why}. To stop it, make it a draft in PostPost, or delete it there.`;
        const message = `${name.stem} is no longer in any manifest of this run for ${names}, but still goes out there${when} (post group ${listed.postGroupId}). ${advice}`;
        const origin = { input: 'manifest' };
        problems.push(why === TOO_CLOSE ? (0,src_problem .$e)('plan/too-close', origin, message) : (0,src_problem .lm)('plan/not-in-manifest', origin, message));
    }
    return { withdrawals, problems };
}

;// CONCATENATED MODULE: ./src/plan/slots.ts


const slotsFor = ({ schedule }) => schedule.kind === 'slot' ? schedule.slots : undefined;
function firstFreeSlot(timelines, limits, slots, fromMs) {
    const passed = [];
    for (const timeMs of slots.from(fromMs)) {
        const obstacle = obstacleAt(timeMs, timelines, limits);
        if (!obstacle)
            return { timeMs, passed };
        passed.push({ timeMs, ...obstacle });
    }
    throw new Error('The slots have an end.');
}
function obstacleAt(timeMs, timelines, limits) {
    for (const timeline of timelines) {
        const { account, occupiedMs } = timeline;
        if (occupiedMs.some((each) => timeMs <= each && each < timeMs + duration .kg))
            return { account, why: 'taken' };
        const limit = limits.find((each) => !isFree(timeMs, timeline, each));
        if (limit)
            return { account, why: limit.limit };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/plan/pacing.ts




function pace(posts, history, { maxPerMinute, maxPerDay }, nowMs) {
    const limits = [
        { limit: 'day', windowMs: duration .sO, max: maxPerDay },
        { limit: 'minute', windowMs: 60_000, max: maxPerMinute },
    ].filter(({ max }) => max > 0);
    const timelines = timelinesOf(posts, history, nowMs);
    const conflicts = placeExplicit(posts, timelines, limits, nowMs);
    const times = new Map();
    const moves = new Map();
    const passed = new Map();
    const lastInQueue = new Map();
    for (const post of posts) {
        if (post.timeMs !== undefined) {
            times.set(post, post.timeMs);
            continue;
        }
        const own = timelinesFor(post, timelines);
        const fromMs = Math.max(nowMs, post.notBeforeMs ?? nowMs);
        let wanted = { timeMs: fromMs };
        for (const { account } of own) {
            const before = lastInQueue.get(queueOf(post, account));
            if (before !== undefined && before.timeMs > wanted.timeMs)
                wanted = before;
        }
        const slot = post.slots
            ? firstFreeSlot(own, limits, post.slots, wanted.timeMs)
            : earliestFreeTime(own, limits, wanted);
        times.set(post, slot.timeMs);
        if ('passed' in slot)
            passed.set(post, slot.passed);
        else if (slot.cause !== undefined)
            moves.set(post, { fromMs, toMs: slot.timeMs, ...slot.cause });
        for (const timeline of own) {
            occupy(timeline, slot.timeMs);
            lastInQueue.set(queueOf(post, timeline.account), 'passed' in slot ? { timeMs: slot.timeMs + 1 } : slot);
        }
    }
    return { times, conflicts, moves, passed };
}
const queueOf = ({ notBeforeMs, slots }, account) => slots ? `${account} ${slots.text} ${slots.timezone}` : `${account} ${notBeforeMs ?? 'now'}`;
function timelinesOf(posts, history, nowMs) {
    const fromMs = posts.reduce((firstMs, { timeMs = nowMs }) => Math.min(firstMs, timeMs), nowMs) - duration .sO;
    const near = Map.groupBy(history.filter(({ timeMs }) => timeMs > fromMs), ({ account }) => account);
    return new Map(posts
        .flatMap(({ accounts }) => accounts)
        .map((account) => {
        const taken = near.get(account) ?? [];
        const occupiedMs = taken.map(({ timeMs }) => timeMs).sort((a, b) => a - b);
        const existingMs = taken.filter(({ isOwn }) => !isOwn).map(({ timeMs }) => timeMs);
        return [account, { account, occupiedMs, existingMs }];
    }));
}
const timelinesFor = ({ accounts }, timelines) => [...new Set(accounts)].flatMap((account) => timelines.get(account) ?? []);
function placeExplicit(posts, timelines, limits, nowMs) {
    const crowded = [];
    for (const post of posts) {
        const { timeMs } = post;
        if (timeMs === undefined)
            continue;
        for (const timeline of timelinesFor(post, timelines)) {
            for (const limit of limits) {
                const { account } = timeline;
                if (!isFree(timeMs, timeline, limit))
                    crowded.push({ post, timeMs, account, limit, count: postsAround(timeMs, timeline, limit) });
            }
            occupy(timeline, timeMs);
        }
    }
    return crowded.map(({ post, timeMs, account, limit: { limit, max }, count }) => {
        const freeMs = freeTimesAround(timeMs, timelinesFor(post, timelines), limits, nowMs);
        const at = `${account} would get ${count} posts within one ${limit} around ${(0,schedule_timezone .fU)(timeMs, 'UTC')}`;
        const free = freeMs.map((time) => (0,schedule_timezone .fU)(time, 'UTC')).join(' or ');
        const message = `${at}, and max-per-${limit} is ${max}. The nearest time with room: ${free}.`;
        return { post, account, limit, message, count, freeMs };
    });
}
function freeTimesAround(timeMs, timelines, limits, nowMs) {
    for (const timeline of timelines)
        release(timeline, timeMs);
    const before = latestFreeTime(timelines, limits, { timeMs });
    const after = earliestFreeTime(timelines, limits, { timeMs: Math.max(timeMs, nowMs) });
    for (const timeline of timelines)
        occupy(timeline, timeMs);
    return before.timeMs < nowMs ? [after.timeMs] : [before.timeMs, after.timeMs];
}

;// CONCATENATED MODULE: ./src/plan/taken-times.ts


const ownTakenTimes = (accounts, timeMs) => accounts.map(({ id }) => ({ account: id, timeMs, isOwn: true }));
function takenTimes(history) {
    return history.flatMap((post) => {
        const timeMs = (0,postpost_history .nR)(post.scheduledTime) ?? (0,postpost_history .nR)(post.updatedAt);
        if (timeMs === undefined)
            return [];
        return post.platforms
            .filter(({ platformId }) => (0,earlier_posts .iX)(post, platformId))
            .map(({ platformId }) => ({ account: platformId, timeMs }));
    });
}

;// CONCATENATED MODULE: ./src/plan/posts-in-pace.ts





function inPace(steps, history, limits, nowMs) {
    const places = steps.flatMap(placesInPace);
    const freed = new Set(places.flatMap(({ frees }) => frees ?? []));
    const taken = takenTimes(history.filter(({ postGroupId }) => !freed.has(postGroupId)));
    const { times, moves, passed, conflicts } = pace(places, taken, limits, nowMs);
    const own = new Map(places.filter(({ frees }) => frees === undefined).map((place) => [place.step, place]));
    return {
        steps: steps.map((step) => {
            const place = own.get(step);
            return place
                ? { ...step, timeMs: times.get(place), movedBy: moves.get(place), passed: passed.get(place) }
                : { ...step, timeMs: undefined, movedBy: undefined, passed: undefined };
        }),
        conflicts: conflicts.map(({ post: { step }, message }) => (0,src_problem .$e)('plan/pace', step.post.originOf('schedule'), message)),
    };
}
function placesInPace(step) {
    const own = {
        step,
        accounts: step.recipients.map(({ id }) => id),
        timeMs: step.timeMs,
        notBeforeMs: step.notBeforeMs,
        slots: slotsFor(step.post),
    };
    const moved = step.changes.filter(planned_post .KN).flatMap(({ kind, fields, postGroupId, accounts, timeMs }) => kind === 'pause' || !fields.includes('time') || timeMs === undefined
        ? []
        : [
            {
                step,
                accounts: accounts.map(({ id }) => id),
                timeMs,
                notBeforeMs: undefined,
                slots: undefined,
                frees: postGroupId,
            },
        ]);
    return step.action === 'publish' ? [{ ...own, frees: undefined }, ...moved] : moved;
}

var tiktok_advice = __webpack_require__(61);
;// CONCATENATED MODULE: ./src/plan/single.ts










function ofSinglePosts(steps, unresolved, evidence, policy, nowMs) {
    const inSteps = steps.flatMap((step) => [
        ...(step.refusal ? [step.refusal] : []),
        ...(step.action === 'publish' && policy.isOffline && (0,planned_post .Pc)(step.post, nowMs)
            ? [tooLateProblem(step.post, true)]
            : []),
        ...(step.action === 'refuse' ? [] : [...notPostedAgain(step), ...held(step, policy), ...otherVideos(step)]),
        ...doubtful(step, nowMs),
        ...repeated(step, evidence),
    ]);
    const late = unresolved.filter((other) => (0,planned_post .Pc)(other.post, nowMs) && !isThere(other, evidence, policy));
    return [...inSteps, ...late.map(({ post }) => tooLateProblem(post, policy.isOffline))];
}
const about = (code, { post }, severity, message) => (0,src_problem .y9)(post, severity, code, post.originOf('video'), message);
const notPostedAgain = (step) => step.earlier.flatMap((earlier) => {
    if (!earlier.error)
        return [];
    if (earlier.error.code === earlier_posts .Bl)
        return [
            about('plan/taken-out', step, 'notice', `${(0,planned_post .Vb)(step.accounts, earlier.accountId)}: ${earlier.error.message}`),
        ];
    const name = (0,planned_post .Vb)(step.accounts, earlier.accountId);
    const what = `${timeOfAttempt(earlier, step)} failed on ${name} (post group ${earlier.postGroupId})`;
    const others = step.earlier.filter(({ postGroupId, error }) => postGroupId === earlier.postGroupId && !error);
    const names = others.map(({ accountId }) => (0,planned_post .Vb)(step.accounts, accountId));
    const more = (0,tiktok_advice .eN)(earlier.error.message, earlier.postGroupId, names);
    const message = `An earlier attempt${what}. It is not repeated: ${earlier.error.message}${more}`;
    return [about('plan/not-repeated', step, 'warning', message)];
});
function timeOfAttempt({ scheduledTime }, { post }) {
    const timeMs = (0,postpost_history .nR)(scheduledTime);
    return timeMs === undefined ? '' : ` of ${(0,schedule_timezone .fU)(timeMs, post.timezone)}`;
}
function held(step, { onlyShown }) {
    const { post, accounts } = step;
    const heldBack = onlyShown && (0,planned_post .QJ)(step);
    if (heldBack) {
        const message = `${aboutHeldBack(heldBack, (0,planned_post .Vb)(accounts, heldBack.accountId))} ${onlyShown.why}`;
        return [about('plan/held-back', step, onlyShown.severity, message)];
    }
    const isDraftMode = post.schedule.kind === 'draft';
    const waiting = new Set(step.earlier.filter(({ status }) => status === 'draft').map(({ postGroupId }) => postGroupId));
    const stopping = step.drafts.filter(({ kind, postGroupId }) => waiting.has(postGroupId) && (kind === 'held' || (kind === 'approval' && !isDraftMode)));
    return stopping.map((draft) => about(draft.kind === 'held' ? 'plan/held' : 'plan/edited-draft', step, 'warning', aboutDraft(draft, (0,planned_post .Vb)(accounts, draft.accountId))));
}
const aboutHeldBack = ({ kind, postGroupId }, name) => kind === 'approval'
    ? `A draft of this post waits for approval in PostPost (${postGroupId} on ${name}). It stays, and nothing is published in its place.`
    : `This action has set this post back to a draft in PostPost (${postGroupId} on ${name}). It stays one, and is not published again.`;
function aboutDraft({ kind, postGroupId, isUnedited }, name) {
    const place = `(${postGroupId} on ${name})`;
    if (kind === 'held')
        return `Somebody has taken this post back to a draft in PostPost ${place}, so it is not published. Schedule it in PostPost, or delete it there to have it posted again.`;
    const what = isUnedited
        ? `A draft of this post waits for approval in PostPost ${place}, for other accounts too that another entry or step may want`
        : `Somebody has edited the draft of this post that waits for approval in PostPost ${place}`;
    return `${what}, so nothing else is published for it. Schedule it in PostPost, or delete it there to have it posted as the entry says.`;
}
const otherVideos = (step) => step.earlier
    .filter(({ likeness, status, error }) => likeness === 'other-video' && !error && status !== 'scheduled' && status !== 'draft')
    .map((earlier) => {
    const message = `${placeOf(earlier, step.accounts)} has another video under this id and ${howFarOut(earlier.status)}, so this one is not posted. To post it as well, give it an id of its own.`;
    return about('plan/id-public', step, 'warning', message);
});
const LIVE = new Set(['scheduled', 'pending', 'processing', 'published', 'partially_published']);
const doubtful = (step, nowMs) => step.earlier.flatMap((earlier) => {
    const { status, scheduledTime, error } = earlier;
    if (error || status === 'draft')
        return [];
    const place = placeOf(earlier, step.accounts);
    if (!LIVE.has(status))
        return [
            about('plan/unknown-status', step, 'warning', `${place} has a status that this action does not know, so it counts as posted. Look at it in PostPost.`),
        ];
    const dueMs = (0,postpost_history .nR)(scheduledTime);
    if (status === 'published' || status === 'partially_published' || dueMs === undefined || nowMs - dueMs < duration .iQ)
        return [];
    const time = (0,schedule_timezone .fU)(dueMs, step.post.timezone);
    return [
        about('plan/overdue', step, 'warning', `${place} was to go out at ${time}, over an hour ago, but has not. Look at it in PostPost.`),
    ];
});
const repeated = (step, { details }) => (0,planned_post .BS)(step)
    ? step.failedBefore.map((earlier) => {
        const name = (0,planned_post .Vb)(step.accounts, earlier.accountId);
        const why = details.failures.get((0,accounts_details .WS)(earlier.accountId, earlier.postGroupId))?.reason ??
            'PostPost gives no reason.';
        const what = `${timeOfAttempt(earlier, step)} failed on ${name} (post group ${earlier.postGroupId}): ${why}`;
        return about('plan/repeated', step, 'notice', `An earlier attempt${what} It is ${step.action === 'publish' ? 'posted' : 'uploaded'} again.`);
    })
    : [];

;// CONCATENATED MODULE: ./src/plan/twins.ts



const keysOf = ({ content, id }) => [content, ...(id === undefined ? [] : [`id ${id}`])];
function scheduledLike(history) {
    const found = new Map();
    for (const post of history.filter(earlier_posts .mQ)) {
        for (const key of new Set((0,earlier_posts .eZ)(post).flatMap(({ identity }) => keysOf(identity)))) {
            const own = found.get(key);
            if (own)
                own.push(post);
            else
                found.set(key, [post]);
        }
    }
    return (identity) => [...new Set(keysOf(identity).flatMap((key) => found.get(key) ?? []))];
}
const twinsOf = ({ listed: own, accountIds }, { wish }, like) => like(wish.identity)
    .filter((post) => post.postGroupId !== own.postGroupId &&
    accountIds.some((id) => post.platforms.some(({ platformId }) => platformId === id) && (0,earlier_posts .al)(post, id, wish) !== undefined))
    .map(({ postGroupId }) => postGroupId);
function twiceScheduled(steps, like) {
    return steps.flatMap((step) => {
        const { post, accounts, earlier, wish } = step;
        const [first] = earlier.filter(({ status, error }) => status === 'scheduled' && !error);
        const own = first && like(wish.identity).find(({ postGroupId }) => postGroupId === first.postGroupId);
        const ids = own ? twinsOf({ listed: own, accountIds: [first.accountId] }, step, like) : [];
        if (!own || ids.length === 0)
            return [];
        const message = `${[own.postGroupId, ...ids].join(' and ')} are scheduled on ${(0,planned_post .Vb)(accounts, first.accountId)} for this entry, and each of them goes out. In PostPost, delete those that you do not want.`;
        return [(0,src_problem .y9)(post, 'warning', 'plan/two-scheduled', post.originOf('video'), message)];
    });
}

;// CONCATENATED MODULE: ./src/plan/plan.ts











function makePlan(candidates, others, evidence, settings, nowMs) {
    const like = scheduledLike(evidence.history);
    const decided = withChanges(candidates.map((candidate) => decide(candidate, evidence, settings, nowMs)), evidence, like, settings, nowMs);
    const { kept, postponed } = withinLimit(decided, settings);
    const { steps, conflicts } = inPace(kept, evidence.history, settings, nowMs);
    const { withdrawals, problems: stayed } = withoutEntry(steps, evidence, settings, nowMs);
    const said = steps.flatMap(({ changes }) => changes.flatMap((change) => change.said ?? []));
    return {
        steps,
        withdrawals,
        postponed: postponed.map(({ post }) => post),
        problems: [
            ...twiceInOnePlan(candidates),
            ...(settings.onDuplicate === 'fail' ? forbiddenDuplicates(steps) : []),
            ...said.filter(({ code }) => code === 'plan/differs'),
            ...tooManyWithdrawals(withdrawals, settings),
            ...unfitAccounts(steps, others.unresolved),
            ...conflicts,
            ...(settings.whenTooMany === 'fail' ? tooMany(decided.filter(planned_post .BS).length, settings.maxPosts) : []),
            ...postponedTimes(postponed),
            ...crowdedDays(steps),
            ...clockChanges(steps, nowMs),
            ...lostByAddedOnly(others.leftOut, evidence, settings),
        ],
        single: [
            ...ofSinglePosts(steps, others.unresolved, evidence, settings, nowMs),
            ...said.filter(({ code }) => code !== 'plan/differs'),
            ...stayed,
            ...twiceScheduled(steps, like),
            ...ofUnknownManifests(evidence.history, settings, nowMs),
        ],
    };
}
function withChanges(steps, { history }, like, policy, nowMs) {
    const ids = steps.flatMap(({ earlier }) => [...new Set(earlier.map(({ postGroupId }) => postGroupId))]);
    const uses = Map.groupBy(ids, (id) => id);
    const byId = new Map(history.map((listed) => [listed.postGroupId, listed]));
    return steps.map((step) => {
        if (step.action === 'refuse' || step.post.refused.size > 0)
            return step;
        const changes = groupsOf(step, byId).flatMap((existing) => {
            const isShared = (uses.get(existing.listed.postGroupId)?.length ?? 0) > 1;
            const change = changeOf(step, { ...existing, isShared }, policy, nowMs);
            const twins = change && (0,planned_post .KN)(change) ? twinsOf(existing, step, like) : [];
            const decided = twins.length > 0 ? changeOf(step, { ...existing, alternatives: twins }, policy, nowMs) : change;
            return decided ? [toldOnce(decided, step)] : [];
        });
        const isLate = changes.some(({ kind, fields }) => kind !== 'keep' && fields.includes('time'));
        if (!isLate || !(0,planned_post .Pc)(step.post, nowMs))
            return { ...step, changes };
        return { ...step, action: 'refuse', refusal: tooLateProblem(step.post, false) };
    });
}
const toldOnce = (change, { post }) => (0,postpost_answers .Qx)(change.existing.listed) && post.schedule.kind !== 'draft' ? { ...change, said: undefined } : change;
function withinLimit(steps, { maxPosts, whenTooMany }) {
    if (maxPosts === 0 || whenTooMany === 'fail')
        return { kept: steps, postponed: [] };
    const fresh = steps.filter(planned_post .BS).toSorted((a, b) => Number(hasFailed(a)) - Number(hasFailed(b)));
    const postponed = new Set(fresh.slice(maxPosts));
    const kept = steps.flatMap((step) => (postponed.has(step) ? withoutNewPart(step) : [step]));
    return { kept, postponed: [...postponed] };
}
function withoutNewPart(step) {
    const there = step.earlier.filter(({ error }) => !error);
    if (there.length === 0)
        return [];
    const action = there.some(({ status }) => status === 'draft') ? 'keep-draft' : 'skip';
    return [{ ...step, action, recipients: [], failedBefore: [], timeMs: undefined, timeIsFixed: false }];
}
const hasFailed = ({ failedBefore }) => failedBefore.length > 0;

var external_node_fs_ = __webpack_require__(3024);
var external_node_os_ = __webpack_require__(8161);
var external_node_stream_ = __webpack_require__(7075);
var external_node_stream_promises_ = __webpack_require__(6466);
var web_ = __webpack_require__(7830);
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./src/log.ts

const PROGRESS_EVERY_MS = 5_000;
function reportProgress(sizeBytes, clock, say, done) {
    const startedMs = clock.elapsedMs();
    let shownMs = startedMs;
    const rate = (bytes) => {
        const seconds = (clock.elapsedMs() - startedMs) / 1000;
        return seconds > 0 ? `, ${(0,wording .z3)(bytes / seconds)}/s` : '';
    };
    return {
        moved: (movedBytes) => {
            if (clock.elapsedMs() - shownMs < PROGRESS_EVERY_MS)
                return;
            shownMs = clock.elapsedMs();
            const percent = Math.floor((movedBytes / sizeBytes) * 100);
            say(`${(0,wording .z3)(movedBytes)} of ${(0,wording .z3)(sizeBytes)} ${done} (${percent} %${rate(movedBytes)})`);
        },
        done: () => `${(0,wording .z3)(sizeBytes)} ${done}${rate(sizeBytes)}.`,
    };
}

;// CONCATENATED MODULE: ./src/github/assets.ts















async function listAssets({ id, tag }, { octokit, owner, repo }) {
    const idByTag = async () => (0,answers .JN)(answers .By, (await octokit.rest.repos.getReleaseByTag({ owner, repo, tag })).data).id;
    const listing = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
        owner,
        repo,
        release_id: id ?? (await idByTag()),
        per_page: 100,
    });
    const assets = (0,answers .JN)(schemas .YOg(answers .wD), listing);
    return assets.map(({ id, name, size, digest }) => ({ id, name, sizeBytes: size, ...(digest ? { digest } : {}) }));
}
async function createAssetFolder(environment) {
    const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'postpost-tiktok-'));
    return { path, remove: () => (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}
async function downloadAsset(asset, folder, api, world) {
    const name = (0,wording .hD)(asset.name);
    if (asset.sizeBytes === 0)
        return { wrong: `The asset ${name} is empty (0 bytes); upload it to the release again.` };
    const tooLarge = (0,never_a_video .y_)(asset.sizeBytes);
    if (tooLarge !== undefined)
        return { wrong: `The asset ${name} ${tooLarge}` };
    const path = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(asset.name));
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await retryGitHub(() => streamToFile(asset, path, api, world), mayPass, world);
        return { path };
    }
    catch (thrown) {
        if (thrown instanceof Incomplete) {
            const wrong = `The asset ${name} could not be downloaded whole: ${thrown.message}. Run the step again, or upload the asset again.`;
            return { wrong };
        }
        const remedy = (0,file_faults .C2)(thrown);
        if (remedy !== undefined)
            return { wrong: `The asset ${name} ${remedy}` };
        const status = storageStatusOf(thrown);
        return {
            wrong: status
                ? `The asset ${name} could not be downloaded: GitHub's storage answered ${status}. Run the step again.`
                : explainGitHub(thrown, `downloading the asset ${name}`, 'contents: read'),
        };
    }
}
class Incomplete extends Error {
}
const mayPass = (thrown) => (0,file_faults .C2)(thrown) === undefined && (statusOf(thrown) === undefined || storageStatusOf(thrown) !== undefined);
async function streamToFile(asset, path, { octokit, owner, repo }, { clock, log, signal }) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
        owner,
        repo,
        asset_id: asset.id,
        headers: { accept: 'application/octet-stream' },
        request: { parseSuccessResponseBody: false },
    });
    const body = data;
    if (!(body instanceof web_.ReadableStream))
        throw new Incomplete('GitHub answered without a body');
    const progress = reportProgress(asset.sizeBytes, clock, (line) => log.info(`${asset.name}: ${line}`), 'downloaded');
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let receivedBytes = 0;
    const counted = async function* (chunks) {
        for await (const chunk of chunks) {
            receivedBytes += chunk.length;
            if (receivedBytes > asset.sizeBytes)
                return;
            hash.update(chunk);
            progress.moved(receivedBytes);
            yield chunk;
        }
    };
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(body), counted, (0,external_node_fs_.createWriteStream)(path), { signal });
    if (receivedBytes !== asset.sizeBytes)
        throw new Incomplete(`${receivedBytes} bytes arrived, but it has ${asset.sizeBytes}`);
    if (asset.digest?.startsWith('sha256:') && asset.digest !== `sha256:${hash.digest('hex')}`)
        throw new Incomplete('its SHA-256 is not the one GitHub has for it');
    log.info(`${asset.name}: ${progress.done()}`);
}

;// CONCATENATED MODULE: ./src/github/release.ts




const RELEASE_TAG_INPUT = { input: 'release-tag' };
const PERMISSION = 'contents: read';
async function findRelease(tag, { event: { release: trigger }, eventName, repository }, api) {
    if (trigger && (tag === '' || trigger.tag_name === tag)) {
        const page = `${repository.url}/releases/tag/${encodeURI(trigger.tag_name)}`;
        return judged({ ...trigger, html_url: trigger.html_url ?? page });
    }
    if (tag === '') {
        const whyNone = `No release triggered this run (the event is ${eventName || 'unknown'}): set release-tag, or start the workflow with on: release: types: [published].`;
        return { release: undefined, whyNone, problems: [], remarks: [] };
    }
    try {
        return await askForRelease(tag, await api());
    }
    catch (thrown) {
        const doing = `reading the release ${(0,wording .hD)(tag)}`;
        return notFound(gitHubProblem(RELEASE_TAG_INPUT, thrown, doing, PERMISSION));
    }
}
async function askForRelease(tag, { octokit, owner, repo }) {
    try {
        const { data } = await octokit.rest.repos.getReleaseByTag({ owner, repo, tag });
        return judged((0,answers .JN)(answers .By, data));
    }
    catch (thrown) {
        if (statusOf(thrown) !== 404)
            throw thrown;
        const message = `There is no published release with the tag ${(0,wording .hD)(tag)} in ${owner}/${repo}. Publish it (drafts do not count), or correct release-tag. If it is there, github-token may not read it: add "permissions: { ${PERMISSION} }" to the job.`;
        return notFound((0,src_problem .z3)('release/not-found', RELEASE_TAG_INPUT, message));
    }
}
const notFound = (problem) => ({
    release: undefined,
    whyNone: '',
    problems: [problem],
    remarks: [],
});
function judged({ id, tag_name: tag, name, body, html_url: url, draft, prerelease, }) {
    const whyDraft = `The release ${(0,wording .hD)(tag)} is a draft: nobody can see it yet. Publish it first, or start the workflow with on: release: types: [published].`;
    const whyPrerelease = `The release ${(0,wording .hD)(tag)} is a pre-release. To publish only full releases, add if: \${{ !github.event.release.prerelease }} to the job.`;
    return {
        release: { id, name: name || tag, tag, body: body ?? '', url },
        whyNone: '',
        problems: draft ? [(0,src_problem .z3)('release/draft', RELEASE_TAG_INPUT, whyDraft)] : [],
        remarks: prerelease && !draft ? [(0,src_problem .$e)('release/pre-release', RELEASE_TAG_INPUT, whyPrerelease)] : [],
    };
}

;// CONCATENATED MODULE: ./src/github/changes.ts


const COMPARE_FILES = 300;
async function changesIn({ base, head }, api) {
    if (base === undefined)
        return changesOfCommits([head], api);
    const { octokit, owner, repo } = api;
    const compare = octokit.rest.repos.compareCommitsWithBasehead;
    const files = [];
    const commits = [];
    try {
        for await (const data of pagesOf((page) => compare({ owner, repo, basehead: `${base}...${head}`, ...page }))) {
            const comparison = (0,answers .JN)(answers .D, data);
            files.push(...(comparison.files ?? []));
            commits.push(...comparison.commits.map(({ sha }) => sha));
        }
    }
    catch (thrown) {
        if (statusOf(thrown) !== 404)
            throw thrown;
        return { ...(await changesOfCommits([head], api)), isOnlyHead: true };
    }
    if (files.length >= COMPARE_FILES)
        return { ...(await changesOfCommits(commits, api, isMerge)), base };
    return { ...addedAndRenamed(files), base, isOnlyHead: false };
}
const isMerge = ({ parents }) => parents.length > 1;
async function changesOfCommits(shas, { octokit, owner, repo }, isLeftOut = () => false) {
    const files = [];
    let base;
    for (const ref of shas) {
        for await (const data of pagesOf((page) => octokit.rest.repos.getCommit({ owner, repo, ref, ...page }))) {
            const commit = (0,answers .JN)(answers .lN, data);
            base = commit.parents[0]?.sha;
            if (isLeftOut(commit))
                break;
            files.push(...(commit.files ?? []));
        }
    }
    return { ...addedAndRenamed(files), base, isOnlyHead: false };
}
function addedAndRenamed(files) {
    const added = new Set();
    const renamed = new Map();
    for (const { filename, status, previous_filename: old } of files) {
        if (status === 'added' || status === 'copied')
            added.add(filename);
        if (status !== 'renamed' || !old)
            continue;
        if (added.delete(old))
            added.add(filename);
        else
            renamed.set(filename, renamed.get(old) ?? old);
    }
    return { added, renamed };
}
async function* pagesOf(ask) {
    for (let page = 1, hasNext = true; hasNext; page++) {
        const { data, headers } = await ask({ per_page: 100, page });
        yield data;
        hasNext = /<[^<>]+>;\s*rel="next"/.test(headers.link ?? '');
    }
}

;// CONCATENATED MODULE: ./src/posts/added-only.ts






const INPUT = { input: 'added-only' };
async function keepAdded(posts, run, api) {
    const range = rangeOf(run);
    if (!range) {
        const message = `added-only works only on pushes and pull requests, and this event is ${run.eventName || 'another'}. All videos are considered; those that are posted already are skipped. If this is what you want, leave added-only out here.`;
        return { posts, leftOut: [], problems: [(0,src_problem .$e)('added-only/no-meaning', INPUT, message)] };
    }
    try {
        const connected = await api();
        const changes = await changesIn(range, connected);
        const places = new Map();
        for (const post of posts)
            if (!post.isAsset)
                places.set(post, await run.locate(post.video.absolutePath));
        const isNewEntry = await entriesSince(changes, posts, run, connected);
        const isNew = (post) => {
            const place = places.get(post);
            return !place || ('path' in place && changes.added.has(place.path)) || isNewEntry(post);
        };
        const head = `only what the head commit ${range.head.slice(0, 7)} added is considered.`;
        const remark = changes.isOnlyHead
            ? `The commit before this push (${range.base?.slice(0, 7)}) is gone`
            : range.remark;
        return {
            posts: posts.filter(isNew),
            leftOut: posts.filter((post) => !isNew(post)),
            problems: [
                ...(remark
                    ? [
                        (0,src_problem .$e)('added-only/nothing-to-compare', INPUT, `${remark}, so there is nothing to compare with: ${head} To publish other videos too, run the step without added-only.`),
                    ]
                    : []),
                ...posts.filter((post) => !isNew(post)).flatMap((post) => outsideOf(post, places.get(post))),
            ],
        };
    }
    catch (thrown) {
        const doing = `finding out what this ${(0,context.pushOrPullRequest)(run)} added`;
        return { posts: [], leftOut: [], problems: [gitHubProblem(INPUT, thrown, doing, 'contents: read')] };
    }
}
function outsideOf(post, place) {
    if (!place || 'path' in place)
        return [];
    const message = `It is ${place.outside}, so added-only cannot know whether it is new, and leaves it out. To publish it, leave added-only out of this step: videos that are posted already are skipped.`;
    return [(0,src_problem .y9)(post, 'warning', 'added-only/outside', post.originOf('video'), message)];
}
function rangeOf({ event, eventName, sha }) {
    if (event.pull_request)
        return { base: event.pull_request.base.sha, head: event.pull_request.head.sha };
    if (eventName !== 'push')
        return undefined;
    const head = event.after ?? sha;
    if (!event.before || /^0+$/.test(event.before))
        return { base: undefined, head, remark: 'This push made a new branch or tag' };
    if (event.forced)
        return { base: undefined, head, remark: 'This push was forced' };
    return { base: event.before, head };
}
async function entriesSince({ base, renamed }, posts, { workspace, locate }, api) {
    const manifests = new Set(posts.flatMap(({ entry }) => (entry ? [entry.manifest] : [])));
    const before = new Map();
    for (const manifest of manifests) {
        const place = await locate((0,external_node_path_.join)(workspace.folder, manifest));
        if ('outside' in place)
            continue;
        const path = renamed.get(place.path) ?? place.path;
        before.set(manifest, base ? await entriesAt(base, path, api) : new Set());
    }
    return ({ entry }) => entry !== undefined && before.get(entry.manifest)?.has(entry.key) === false;
}
async function entriesAt(ref, path, { octokit, owner, repo }) {
    try {
        const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref, mediaType: { format: 'raw' } });
        const raw = data;
        const text = raw instanceof ArrayBuffer ? Buffer.from(raw).toString('utf8') : String(raw);
        return new Set((0,manifest_manifest .W)('', text).entries.map(({ key }) => key));
    }
    catch (thrown) {
        if (statusOf(thrown) === 404)
            return new Set();
        throw thrown;
    }
}

var posts_only = __webpack_require__(4105);
var spelling = __webpack_require__(9229);
var workspace = __webpack_require__(3338);
var beside = __webpack_require__(9074);
;// CONCATENATED MODULE: ./src/posts/caption/names.ts

const NAMES = {
    release: ['name', 'tag', 'body', 'url'],
    repo: ['name', 'owner', 'url'],
    video: ['name', 'stem'],
    run: ['url', 'sha'],
};
const DOTTED = Object.entries(NAMES).flatMap(([group, names]) => names.map((name) => `${group}.${name}`));
const WORKFLOW_CONTEXTS = new Set('env github inputs job matrix needs runner secrets steps strategy vars'.split(' '));
const NO_RELEASE = 'No release triggered this run, so there are no release values: set release-tag, or leave release values out of the caption.';
function checkName([group = '', name, property, ...rest]) {
    const names = typeof group === 'string' && Object.hasOwn(NAMES, group) ? NAMES[group] : undefined;
    const isKnown = names !== undefined &&
        (name === undefined || typeof name === 'object' || (typeof name === 'string' && names.includes(name))) &&
        (property === undefined || typeof property === 'object' || property === 'size') &&
        rest.length === 0;
    if (isKnown)
        return undefined;
    return unknownName([group, name, property, ...rest].filter((part) => part !== undefined && typeof part !== 'object').join('.'));
}
function unknownName(dotted) {
    const [group = ''] = dotted.split('.');
    if (DOTTED.includes(dotted))
        return `${dotted} has no value here, because the template itself sets ${group}: use another name in the template.`;
    const unknown = `There is no value ${(0,wording .hD)(dotted).slice(1, -1)}`;
    if (WORKFLOW_CONTEXTS.has(group))
        return `${unknown}: GitHub's expressions work only in workflow files. A caption may use ${DOTTED.join(', ')}.`;
    const sameName = DOTTED.filter((known) => known.endsWith(`.${dotted}`));
    const meant = sameName.length > 0 ? sameName.join(' or ') : (0,wording .Cw)(dotted, DOTTED);
    return `${unknown}${(0,wording .RP)(meant, `; a caption may use ${DOTTED.join(', ')}.`)}`;
}

;// CONCATENATED MODULE: ./src/posts/caption/template.ts



const BOUNDS = { parseLimit: 100_000, renderLimit: 5_000, memoryLimit: 10_000_000 };
const FILE_TAGS = ['block', 'include', 'layout', 'render'];
async function renderCaption(template, values) {
    const text = template.replace(/\r\n?/g, '\n');
    if (!text.includes('{{') && !text.includes('{%'))
        return { caption: text.trimEnd(), usesRelease: false };
    const { Liquid, LiquidError } = await __webpack_require__.e( 694).then(__webpack_require__.bind(__webpack_require__, 8694));
    const engine = new Liquid({
        ...BOUNDS,
        strictFilters: true,
        strictVariables: true,
        lenientIf: true,
        ownPropertyOnly: true,
        timezoneOffset: 0,
        locale: 'en-US',
    });
    for (const tag of FILE_TAGS)
        delete engine.tags[tag];
    engine.registerFilter('plain', async (value) => {
        const { plainText } = await Promise.all([__webpack_require__.e(251), __webpack_require__.e(660)]).then(__webpack_require__.bind(__webpack_require__, 8279));
        return plainText(asText(value));
    });
    engine.registerFilter('cut', (value, limit) => cutText(asText(value), asLimit(limit)));
    try {
        const parsed = engine.parse(text);
        const { globals } = engine.analyzeSync(parsed, { partials: false });
        const unknown = firstUnknown(Object.values(globals).flat());
        if (unknown !== undefined)
            return unknown;
        const rendered = await engine.render(parsed, scopeOf(values));
        return {
            caption: asText(rendered).replace(/\r\n?/g, '\n').trimEnd(),
            usesRelease: Object.hasOwn(globals, 'release'),
        };
    }
    catch (cause) {
        if (!(cause instanceof Error))
            throw cause;
        if (!LiquidError.is(cause))
            return { wrong: templateSentence(cause.message), line: 1, column: 1 };
        const [line = 1, column = 1] = cause.token.getPosition();
        return { wrong: explainTemplateFault(cause, engine, values), line, column };
    }
}
function scopeOf(values) {
    const groups = Object.entries(values).filter(([, group]) => group !== undefined);
    return Object.fromEntries(groups.map(([name, group]) => [name, { __proto__: null, ...group }]));
}
function firstUnknown(variables) {
    const inOrder = variables.toSorted((a, b) => a.location.row - b.location.row || a.location.col - b.location.col);
    for (const { segments, location } of inOrder) {
        const wrong = checkName(segments);
        if (wrong !== undefined)
            return { wrong, line: location.row, column: location.col };
    }
    return undefined;
}
function explainTemplateFault(error, { filters, tags }, values) {
    const message = (error.originalError?.message ?? error.message).replace(/, line:\d+, col:\d+$/, '');
    const variable = /^undefined variable: (.*)$/s.exec(message)?.[1];
    if (variable !== undefined) {
        return /^release\b/.test(variable) && values.release === undefined ? NO_RELEASE : unknownName(variable);
    }
    const filter = /^undefined filter: (.*)$/s.exec(message)?.[1];
    if (filter !== undefined)
        return `There is no filter ${filter}${(0,wording .RP)((0,wording .Cw)(filter, Object.keys(filters)), '.')}`;
    const tag = /^tag "(.*)" not found$/s.exec(message)?.[1];
    if (tag !== undefined) {
        if (FILE_TAGS.includes(tag))
            return `A caption cannot use {% ${tag} %}: it takes no other file. Write the text into the caption.`;
        return `There is no tag ${tag}${(0,wording .RP)((0,wording .Cw)(tag, Object.keys(tags)), '.')}`;
    }
    return templateSentence(message);
}
function templateSentence(message) {
    if (/limit exceeded|string length/i.test(message))
        return `The caption takes too much time or memory to make (${message}); make it simpler.`;
    if (/primitive value/.test(message))
        return 'This is a group of values, not a text: name one of them, such as release.name, repo.name, video.stem or run.url.';
    if (/not closed$/.test(message))
        return `The template is not complete: ${message}. For braces that are text write {% raw %} before and {% endraw %} after them.`;
    return `The template does not work: ${message.replace(/\.$/, '')}.`;
}
const asText = (value) => (value === undefined || value === null ? '' : String(value));
function asLimit(value) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1)
        return value;
    throw new Error('cut needs the greatest length, a whole number of 1 or more, as in "cut: 2000"');
}

;// CONCATENATED MODULE: ./src/posts/caption/caption.ts







const RELEASE_CAPTION = '{% capture notes %}{{ release.name }}\n\n{{ release.body | plain }}{% endcapture %}{{ notes | cut: 500 }}';
async function captionOf({ fields, folder, isAsset, video: { file } }, context, origin) {
    const { caption, captionFile } = fields;
    if (caption && captionFile)
        return refusedCaption('caption/two-sources', captionFile.origin, 'caption and captionFile are both set; keep one of them.');
    if (caption)
        return renderCaptionText(caption.value, caption.origin, file, context);
    const path = captionFile
        ? await (0,spelling .m2)((0,external_node_path_.join)(folder, captionFile.value), folder)
        : await (0,beside .W7)(file.absolutePath);
    if (path === undefined)
        return context.release
            ? renderCaptionText(RELEASE_CAPTION, origin, file, context)
            : { text: '', written: '', problems: [], usesRelease: false, origin };
    const root = isAsset ? (0,workspace .OH)((0,external_node_path_.dirname)(file.absolutePath)) : context.workspace;
    const read = await root.readText(path);
    if ('wrong' in read)
        return refusedCaption('caption/unreadable', captionFile?.origin ?? origin, read.wrong);
    const name = root.nameOf(path);
    if (read.text.trim() === '')
        return refusedCaption('caption/empty', captionFile?.origin ?? origin, `${(0,wording .hD)(name)} is empty; write the caption into it.`);
    return isAsset
        ? renderCaptionText(read.text, origin, file, context, (0,wording .hD)(name))
        : renderCaptionText(read.text, { file: name, line: 1, column: 1 }, file, context);
}
const MAX_ID_UNITS = 200;
async function renderId({ value, origin }, file, context) {
    const rendered = await render(value, origin, file, context, 'the id');
    const id = rendered.text.trim();
    if (rendered.problems.length > 0)
        return rendered;
    if (id === '')
        return refusedCaption('id/unusable', origin, 'The id is empty after its values are filled in: write another id, or leave id out.');
    if (id.length > MAX_ID_UNITS)
        return refusedCaption('id/unusable', origin, `The id has ${id.length} characters; write at most ${MAX_ID_UNITS}.`);
    return { ...rendered, text: id };
}
const refusedCaption = (code, place, message) => ({
    text: '',
    written: '',
    problems: [(0,src_problem .z3)(code, place, message)],
    usesRelease: false,
    origin: place,
});
async function renderCaptionText(...[template, origin, file, context, source]) {
    const rendered = await render(template, origin, file, context, source);
    const names = strangersIn(rendered, context);
    return names.length > 0 ? { ...rendered, problems: [(0,src_problem .$e)('caption/names', origin, aboutNames(names))] } : rendered;
}
async function render(template, origin, file, context, source = 'the caption') {
    const rendered = await renderCaption(template, valuesOf(file, context));
    if ('caption' in rendered) {
        const usesRelease = context.release !== undefined && rendered.usesRelease;
        return { text: rendered.caption, written: template, problems: [], usesRelease, origin };
    }
    const { wrong, line, column } = rendered;
    const isTextFile = 'file' in origin && origin.line === 1 && origin.column === 1 && origin.endColumn === undefined;
    if (isTextFile)
        return refusedCaption('caption/template', { ...origin, line, column }, wrong);
    return refusedCaption('caption/template', origin, `${wrong.replace(/\.$/, '')} (line ${line}, column ${column} of ${source}).`);
}
const MENTION = /(?<![\p{L}\p{N}@./])@\w[\w.-]*\w/gu;
const withoutMarkdown = (name) => name.replace(/_+$/, '');
const namesIn = (text) => [...new Set(text.match(MENTION))];
function strangersIn({ text, written, usesRelease }, { release }) {
    if (!release || !usesRelease)
        return [];
    const own = new Set(namesIn(written));
    const inNotes = new Set(namesIn(`${release.name}\n${release.body}`).map(withoutMarkdown));
    return namesIn(text).filter((name) => !own.has(name) && inNotes.has(withoutMarkdown(name)));
}
const aboutNames = (names) => `${(0,wording .KE)(names, 5)} ${names.length === 1 ? 'comes' : 'come'} from the release's notes, and on TikTok ${names.length === 1 ? 'it mentions' : 'they mention'} the account of that name there: take the ${names.length === 1 ? 'name' : 'names'} out of the notes, or write a caption without the notes. The filter plain leaves out only names that GitHub generates.`;
function valuesOf(file, { release, repository, url, sha }) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    return {
        ...(release && { release: { name: release.name, tag: release.tag, body: release.body, url: release.url } }),
        repo: { name: repository.name, owner: repository.owner, url: repository.url },
        video: { name, stem: (0,workspace .wj)(name) },
        run: { url, sha },
    };
}

;// CONCATENATED MODULE: ./src/posts/post.ts




const INPUT_FOR = {
    accounts: 'accounts',
    caption: 'caption',
    viewerSetting: 'viewer-setting',
};
async function buildPost(source, context, nowMs) {
    const { fields, isAsset, entry, idTemplate } = source;
    const { file, origin } = source.video;
    const placeOf = (setting) => (setting === 'id' ? idTemplate?.origin : undefined) ??
        fields[setting]?.origin ??
        fields.video?.origin ??
        (INPUT_FOR[setting] ? { input: INPUT_FOR[setting] } : origin);
    const rendered = idTemplate && (await renderId(idTemplate, file, context));
    const caption = await captionOf(source, context, placeOf('caption'));
    const originOf = (setting) => (setting === 'caption' ? caption.origin : placeOf(setting));
    const { schedule, timezone, problems: inSchedule } = await scheduleOf(fields, originOf, nowMs);
    const ownId = rendered ? rendered.text : fields.id?.value;
    const problems = [...caption.problems, ...inSchedule, ...(rendered?.problems ?? [])];
    const isWrong = (found) => found.some(({ severity }) => severity === 'error');
    const refused = [...(isWrong(caption.problems) ? ['caption'] : []), ...(isWrong(inSchedule) ? ['schedule'] : [])];
    const post = {
        id: ownId || file.path,
        hasOwnId: Boolean(ownId),
        video: file,
        isAsset,
        entry,
        caption: caption.text,
        captionAsWritten: caption.written,
        accounts: fields.accounts?.value,
        schedule,
        timeIsOwn: true,
        timeIsWritten: source.timeIsWritten,
        timezone,
        settings: {
            viewerSetting: fields.viewerSetting?.value,
            allowComments: fields.allowComments?.value ?? false,
            allowDuet: fields.allowDuet?.value ?? false,
            allowStitch: fields.allowStitch?.value ?? false,
            commercialContent: fields.commercialContent?.value ?? false,
            brandOrganic: fields.brandOrganic?.value ?? false,
            brandedContent: fields.brandedContent?.value ?? false,
        },
        refused: new Set([...source.refused, ...refused]),
        originOf,
    };
    return {
        post,
        problems: problems.map((problem) => (0,src_problem .Yv)(problem, post)),
        usesRelease: caption.usesRelease || (rendered?.usesRelease ?? false),
    };
}
async function scheduleOf(fields, originOf, nowMs) {
    const zone = fields.timezone?.value ?? 'UTC';
    const wrongZone = (0,schedule_timezone .UF)(zone);
    const timezone = wrongZone ? 'UTC' : zone;
    const problems = wrongZone ? [(0,src_problem .z3)('schedule/timezone', originOf('timezone'), wrongZone)] : [];
    const parsed = await (0,schedule_schedule .n)(fields.schedule?.value ?? 'now', timezone, nowMs);
    if ('wrong' in parsed)
        problems.push((0,src_problem .z3)('schedule/unreadable', originOf('schedule'), parsed.wrong));
    const schedule = 'wrong' in parsed ? { kind: 'draft' } : parsed.schedule;
    if (schedule.kind === 'at' && schedule.notice)
        problems.push((0,src_problem .$e)('schedule/daylight-saving', originOf('schedule'), schedule.notice));
    return { schedule, timezone, problems };
}

var settings = __webpack_require__(900);
var esm = __webpack_require__(3581);
var patterns_pattern = __webpack_require__(6981);
;// CONCATENATED MODULE: ./src/posts/patterns/asset-names.ts


const ASSET_PATTERNS = { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true };
function assetTests(pattern, isCaseIgnored = false) {
    const options = { ...ASSET_PATTERNS, nocase: isCaseIgnored };
    const matches = (glob) => (name) => (0,esm .xF)(name, glob, options);
    const isName = (local) => (name) => name === local || name === onGitHub(local);
    const asIs = [isName(pattern), matches((0,patterns_pattern .fm)(pattern)), matches(pattern)];
    return [...asIs, matches(onGitHub(pattern, '*?')), matches(onGitHub(pattern, '*?[]!^-'))];
}
function onGitHub(name, kept = '') {
    const dotted = name
        .replaceAll(new RegExp(`[^A-Za-z0-9_.@+~${kept.replaceAll(/[\]^\\-]/g, '\\$&')}-]+`, 'g'), '.')
        .replaceAll(/\.{2,}/g, '.')
        .replace(/\.$/, '');
    return dotted.startsWith('.') ? `default${dotted}` : dotted;
}

var excludes = __webpack_require__(5762);
;// CONCATENATED MODULE: ./src/posts/release-assets.ts












const PARALLEL_DOWNLOADS = 2;
const ASSETS_INPUT = { input: 'release-assets' };
async function findAssetVideos(patterns, needed, release, access) {
    if (patterns.every(({ value }) => (0,settings .Cn)(value)))
        return { videos: [], count: 0, problems: [] };
    const chosen = await chooseAssets(patterns, release, access.api);
    const problems = [...chosen.problems];
    for (const line of chosen.remarks)
        access.log.info(line);
    const share = new Set(needed.only.map(posts_only .c));
    const assets = chosen.assets.filter(({ asset }) => share.size === 0 || share.has((0,posts_only .c)(asset.name)));
    const videos = await (0,p_limit .A)(PARALLEL_DOWNLOADS).map(assets, async ({ asset, sidecar }) => {
        const folder = (0,external_node_path_.join)((await access.folder()).path, String(asset.id));
        const download = async (each) => downloadAsset(each, folder, await access.api(), access);
        const video = await download(asset);
        const text = sidecar && needed.captions && 'path' in video ? await download(sidecar) : undefined;
        for (const file of [video, text]) {
            if (file && 'wrong' in file)
                problems.push(ofAsset(asset, (0,src_problem .z3)('release/asset', ASSETS_INPUT, file.wrong)));
        }
        if ('wrong' in video)
            return [];
        return [{ file: { path: asset.name, absolutePath: video.path, sizeBytes: asset.sizeBytes }, origin: ASSETS_INPUT }];
    });
    return { videos: videos.flat(), count: chosen.assets.length, problems };
}
const ofAsset = ({ name }, problem) => (0,src_problem .Yv)(problem, { id: name, video: { path: name } });
async function chooseAssets(patterns, { release, whyNone }, api) {
    if (!release)
        return { assets: [], problems: [(0,src_problem .z3)('release/none', ASSETS_INPUT, whyNone)], remarks: [] };
    try {
        return await matchingAssets(patterns, await listAssets(release, await api()), release);
    }
    catch (thrown) {
        const doing = `listing the assets of release ${(0,wording .hD)(release.tag)}`;
        return { assets: [], problems: [gitHubProblem(ASSETS_INPUT, thrown, doing, 'contents: read')], remarks: [] };
    }
}
async function matchingAssets(patterns, all, release) {
    const lines = (0,patterns_lines .s)(patterns, () => false);
    const matches = lines.includes.map(({ value }) => ({
        pattern: value,
        found: assetsMeantBy(value, all),
    }));
    const found = [...new Set(matches.flatMap(({ found }) => found.map(({ name }) => name)))];
    const held = await (0,excludes .d)(lines, found, async (pattern, isCaseIgnored) => assetTests(pattern, isCaseIgnored));
    const chosen = new Set();
    const problems = [...lines.problems, ...held.problems];
    for (const { pattern, found } of matches) {
        const kept = found.filter(({ name }) => !held.names.has(name));
        for (const asset of (0,beside .m2)(kept, ({ name }) => name))
            chosen.add(asset);
        if (kept.length === 0)
            problems.push((0,src_problem .z3)('release/no-asset', ASSETS_INPUT, explainNone(pattern, found, all, release)));
    }
    const names = all.map(({ name }) => name);
    const sidecarOf = (asset) => {
        const caption = (0,beside .vY)(asset.name, names);
        return caption === undefined ? undefined : all.find(({ name }) => name === caption);
    };
    return {
        assets: [...chosen].map((asset) => ({ asset, sidecar: sidecarOf(asset) })),
        problems,
        remarks: held.remarks,
    };
}
function assetsMeantBy(pattern, all) {
    for (const test of assetTests(pattern)) {
        const found = all.filter(({ name }) => test(name));
        if (found.length > 0)
            return found;
    }
    return [];
}
function explainNone(pattern, heldBack, all, { tag }) {
    const namesOf = (assets, most) => (0,wording .KE)(assets.map(({ name }) => name), most);
    if (heldBack.length > 0) {
        return `Excludes (!) take out all assets of release ${(0,wording .hD)(tag)} that ${(0,wording .hD)(pattern)} matches: ${namesOf(heldBack, 3)}. So it publishes nothing: change the excludes, or delete the pattern.`;
    }
    const holds = all.length === 0
        ? 'it has no assets: attach the video to it, and re-run this job'
        : `its assets are ${namesOf(all)}`;
    return `No asset of release ${(0,wording .hD)(tag)} matches ${(0,wording .hD)(pattern)}; ${holds}.`;
}

var found = __webpack_require__(9501);
;// CONCATENATED MODULE: ./src/posts/sources.ts





const emptySet = {
    fields: {},
    timeIsWritten: false,
    refused: new Set(),
    folder: '',
    isAsset: false,
    entry: undefined,
    found: [],
    missing: [],
    problems: [],
    remarks: [],
};
async function readSources(inputs, inInputs, assets, workspace) {
    const { manifests, ...inManifests } = await (0,found .k)(inputs.manifest, workspace);
    const { isOnePath, ...named } = await (0,posts_videos .o)(inputs.videos, '.', workspace);
    const ofManifests = manifests.map(async ({ path, entries, problems }) => {
        const sets = entries.map(async ({ key, folder, ...settings }) => {
            const { isOnePath, ...videos } = await (0,posts_videos .o)(patternsOf(settings), folder, workspace, patterns_lines .C);
            const timeIsWritten = isOnePath && settings.timeIsWritten;
            const inEntry = [...videos.problems, ...settings.problems];
            return { ...emptySet, ...videos, ...settings, timeIsWritten, problems: inEntry, entry: { manifest: path, key } };
        });
        return [{ ...emptySet, problems }, ...(await Promise.all(sets))];
    });
    const { idTemplate, problems } = idForOne(inputs, named.found.length + assets.length);
    const sets = [
        { ...emptySet, problems },
        { ...emptySet, ...named, timeIsWritten: isOnePath, idTemplate },
        { ...emptySet, ...inManifests },
        ...(await Promise.all(ofManifests)).flat(),
        { ...emptySet, found: assets, isAsset: true, idTemplate },
    ];
    return sets.map((set) => {
        const fields = (0,settings .dZ)(inputs.fields, set.fields);
        return { ...set, fields, refused: new Set([...set.refused, ...refusedInInputs(fields, inInputs)]) };
    });
}
function refusedInInputs(fields, inInputs) {
    const wrong = new Set(inInputs.flatMap(({ severity, origin }) => (severity === 'error' && 'input' in origin ? origin.input : [])));
    const isWrong = ({ origin }) => 'input' in origin && wrong.has(origin.input);
    return Object.entries(fields).flatMap(([setting, field]) => (isWrong(field) ? setting : []));
}
function idForOne({ id, videos, releaseAssets }, count) {
    if (!id || count === 1)
        return { idTemplate: id, problems: [] };
    if (count === 0 && [...videos, ...releaseAssets].some(({ value }) => !(0,settings .Cn)(value)))
        return { problems: [] };
    const named = count === 0 ? 'neither videos nor release-assets names one' : `videos and release-assets name ${count}`;
    const message = `id is for exactly one video, and ${named}: leave id out, or give each entry of a manifest its own id.`;
    return { problems: [(0,src_problem .z3)('id/one-video', id.origin, message)] };
}
const patternsOf = ({ fields }) => fields.video ? [fields.video] : [];

;// CONCATENATED MODULE: ./src/posts/posts.ts









async function readPosts(inputs, inInputs, run, world) {
    let creating;
    const folder = () => (creating ??= createAssetFolder(world.environment));
    const removeDownloads = async () => {
        try {
            await (await creating)?.remove();
        }
        catch (thrown) {
            world.log.warning(`The downloaded assets could not be deleted (${(0,wording .bD)(thrown)}); the runner empties its folder after the job.`);
        }
    };
    try {
        const access = { ...world, signal: world.cancel.signal, api: world.github, folder };
        return { ...(await readAll(inputs, inInputs, run, access)), removeDownloads };
    }
    catch (thrown) {
        await removeDownloads();
        throw thrown;
    }
}
async function readAll(inputs, inInputs, run, access) {
    const named = await findRelease(inputs.releaseTag, run, access.api);
    const isWrong = [...inInputs, ...named.problems].some(({ severity }) => severity === 'error');
    const needed = { captions: inputs.fields.caption === undefined, only: inputs.id ? [] : inputs.only };
    const assets = await findAssetVideos(isWrong ? [] : inputs.releaseAssets, needed, named, access);
    const sets = await readSources(inputs, inInputs, assets.videos, run.workspace);
    for (const line of sets.flatMap(({ remarks }) => remarks))
        access.log.info(line);
    const nowMs = access.clock.now();
    const context = { ...run, release: named.release };
    const build = (set, videos) => Promise.all(videos.map((video) => buildPost({ ...set, video }, context, nowMs)));
    const built = await Promise.all(sets.map(async (set) => ({ set, found: await build(set, set.found), missing: await build(set, set.missing) })));
    const found = built.flatMap((each) => each.found);
    const missing = built.flatMap((each) => each.missing);
    const written = withTimeIsOwn([...found, ...missing].map(({ post }) => post), assets.count - assets.videos.length);
    const isReleaseUsed = assets.count > 0 || found.some(({ usesRelease }) => usesRelease);
    const inSets = built.flatMap((each) => problemsOfSet(each.set, [...each.found, ...each.missing]));
    const inPosts = [...found, ...missing].flatMap(({ problems }) => problems);
    return {
        posts: written.slice(0, found.length),
        unfound: written.slice(found.length),
        written,
        problems: [...named.problems, ...(isReleaseUsed ? named.remarks : []), ...assets.problems, ...inSets, ...inPosts],
    };
}
async function narrow(found, { only, addedOnly }, run, api) {
    const { posts, problems } = (0,posts_only .q)(found.posts, only);
    const kept = addedOnly ? await keepAdded(posts, run, api) : { posts, leftOut: [], problems: [] };
    return { ...found, ...kept, problems: [...found.problems, ...problems, ...kept.problems] };
}
const problemsOfSet = ({ entry, problems }, built) => entry ? problems.map((problem) => (0,src_problem .Yv)(problem, ...built.map(({ post }) => post))) : [...problems];
function withTimeIsOwn(posts, others) {
    const placeOf = (post) => (0,src_problem .uN)(post.originOf('schedule'));
    const byPlace = Map.groupBy(posts, placeOf);
    return posts.map((post) => {
        const sharing = (byPlace.get(placeOf(post))?.length ?? 0) + ('input' in post.originOf('schedule') ? others : 0);
        const timeIsOwn = sharing === 1 || (post.timeIsWritten && post.entry !== undefined);
        return { ...post, timeIsOwn, timeIsWritten: post.timeIsWritten && timeIsOwn };
    });
}

var earlier_links = __webpack_require__(8263);
var publish_result = __webpack_require__(5586);
;// CONCATENATED MODULE: ./src/publish/ends.ts






const end = (step, outcome, details, existing) => ({
    at: 'ended',
    step,
    result: (0,publish_result .Bg)(step, { outcome, ...details }),
    existing,
});
const endFailed = (step, code, error) => end(step, 'failed', { code, error });
function othersOf({ posts }) {
    const others = posts.filter(({ error }) => error === undefined).length;
    return others > 0 ? ` The post on ${(0,wording .hS)(others, 'other account')} is not affected.` : '';
}
const refusedForAll = ({ message }) => `Not sent, because PostPost would refuse it too. ${message}`;
const codeOf = (thrown) => thrown instanceof locked .f7
    ? 'video/locked'
    : thrown instanceof postpost_failure .DF && thrown.failure.kind === 'refused'
        ? 'postpost/refused'
        : 'postpost/failed';
const ends = {
    cancelled: (step) => endFailed(step, 'run/cancelled', publish_result .gD),
    failed: (step, thrown, code = codeOf(thrown)) => endFailed(step, code, thrown instanceof locked .f7 ? `${step.post.video.path} ${thrown.why}` : (0,wording .bD)(thrown)),
    refusedForAll: (step, halt) => endFailed(step, 'run/stopped', refusedForAll(halt)),
    refusedByPlan: (step) => end(step, 'failed', {
        ...(step.refusal ? { code: step.refusal.code, error: step.refusal.message } : {}),
        ...(step.earlier.length > 0 ? { posts: (0,publish_result .K3)(step.earlier) } : {}),
    }),
    changedBySomebody: (step, postGroupId, error) => end(step, 'failed', { postGroupId, code: 'plan/edited-draft', error }),
    duplicate: (step, found) => endFailed(step, 'plan/duplicate', `This video was posted on ${found.map((each) => placeOf(each, step.accounts)).join(', ')} in the meantime, and on-duplicate is fail.`),
    skipped: (step, earlier) => {
        const first = earlier.find(({ error }) => !error) ?? earlier[0];
        return end(step, 'skipped', {
            ...(first ? { postGroupId: first.postGroupId } : {}),
            ...(first?.scheduledTime ? { scheduledTime: first.scheduledTime } : {}),
            posts: (0,publish_result .K3)(earlier),
        }, first);
    },
    draft: (step, postGroupId, accounts, earlier, existing) => end(step, 'draft', {
        postGroupId,
        posts: [...(0,publish_result .K3)(earlier), ...accounts.map(({ id }) => ({ account: id, status: 'draft' }))],
    }, existing),
    updated: (step, { postGroupId, accounts }, scheduledTime) => end(step, 'updated', {
        postGroupId,
        scheduledTime,
        posts: accounts.map(({ id }) => ({ account: id, status: 'scheduled' })),
    }),
    scheduled: (step, accepted) => end(step, 'scheduled', { ...accepted }),
    published: (step, accepted) => end(step, 'published', { ...accepted }),
    refused: (step, accepted, reasons) => {
        const told = [...reasons].map(([id, each]) => `TikTok or PostPost refused post group ${id} for ${each.join(' ')}`);
        const error = `${told.join(' ')}${othersOf(accepted)}`;
        return end(step, 'failed', { ...accepted, code: 'tiktok/refused', error });
    },
    notOnAll: (step, accepted, code, why) => end(step, 'failed', { ...accepted, code, error: `${why}${othersOf(accepted)}` }),
    cancelledWhileWaiting: (step, accepted) => {
        const error = `Post group ${accepted.postGroupId} was accepted and goes on by itself. Look at it in PostPost.`;
        return end(step, 'processing', { ...accepted, code: 'postpost/processing', error });
    },
    processing: (step, accepted, remark = 'PostPost has accepted it and goes on by itself.', postGroupId = accepted.postGroupId) => {
        const error = `Post group ${postGroupId} was accepted but not published when the wait ended. ${remark} Look at it in PostPost, or give wait-timeout more.`;
        return end(step, 'processing', { ...accepted, code: 'postpost/processing', error });
    },
    unknown: (step, postGroupId, lost, thrown) => {
        const error = `It is not known whether PostPost scheduled post group ${postGroupId}. ${(0,wording .bD)(lost)} Reading it back failed too: ${(0,wording .bD)(thrown)} Look at this post in PostPost. You can also run the step again: it finds out by itself and publishes nothing twice.`;
        return end(step, 'unknown', { postGroupId, code: 'postpost/not-known', error });
    },
};
function notPublished(step) {
    const { action, recipients, earlier } = step;
    const kept = earlier.find(({ status }) => status === 'draft');
    if (action === 'keep-draft' && kept)
        return ends.draft(step, kept.postGroupId, recipients, earlier, kept);
    return action === 'refuse' ? ends.refusedByPlan(step) : ends.skipped(step, earlier);
}
function planned(step) {
    const said = (0,planned_post .Ft)(step);
    if (!(0,planned_post .BS)(step) && !step.changes.some(planned_post .KN)) {
        const done = notPublished(step);
        return { ...done, result: { ...done.result, ...said } };
    }
    const { earlier, changes } = step;
    const [change] = changes.filter(planned_post .KN);
    const timeMs = (0,planned_post .BS)(step) ? step.timeMs : change?.timeMs;
    const time = timeMs === undefined ? {} : { scheduledTime: new Date(timeMs).toISOString() };
    const changed = (0,planned_post .BS)(step) || !change ? {} : { postGroupId: change.postGroupId };
    return end(step, 'planned', {
        ...changed,
        ...said,
        ...time,
        ...(earlier.length > 0 ? { posts: (0,publish_result .K3)(earlier) } : {}),
    });
}

var stored = __webpack_require__(3689);
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/publish/deciding-again.ts




const listedIn = (history, id) => history.find(({ postGroupId }) => postGroupId === id);
function decideAgain(step, { existing }, history, listed, { policy, clock }) {
    const ids = step.accounts.map(({ id }) => id);
    const drafts = (0,existing_drafts .i7)(history, ids, step.wish);
    return changeOf({ ...step, drafts }, { ...existing, listed }, policy, clock.now());
}
const asEarlier = ({ existing }, listed = existing.listed) => existing.accountIds.map((id) => {
    const earlier = (0,earlier_posts .Fj)(listed, id, existing.name, existing.likeness);
    return (0,earlier_posts .Mp)(listed, id) ? earlier : (0,earlier_posts .wD)(earlier);
});
function stillAsItWas(postGroupId, task) {
    const { ledger } = task.session;
    const before = listedIn(ledger.latest(), postGroupId);
    return async () => (0,external_node_util_.isDeepStrictEqual)(whatPeopleSet(listedIn(await ledger.read(task.client), postGroupId)), whatPeopleSet(before));
}
const whatPeopleSet = (listed) => listed && [listed.content, listed.scheduledTime, listed.status, listed.platforms.map(({ platformId }) => platformId)];

var retry = __webpack_require__(7986);
;// CONCATENATED MODULE: ./src/publish/state.ts
const courseOf = ({ accounts, earlier, start }) => ({ accounts, earlier, start });

;// CONCATENATED MODULE: ./src/publish/faults.ts






const URL_LIFETIME_MS = duration .iQ;
const MAX_STARTS = 4;
const TABLE = [
    { at: 'drafting', call: 'create-post', when: (error) => (0,postpost_failure .VH)(error.failure), leadsTo: 'start-again' },
    {
        at: 'uploading',
        call: 'get-upload-url',
        when: (error) => (0,postpost_failure .VH)(error.failure) || (0,postpost_failure .H0)(error, 404),
        leadsTo: 'start-again',
    },
    {
        at: 'uploading',
        call: 'storage',
        when: (error, _, { urlAskedMs, session }) => (0,postpost_failure .H0)(error, 403) || session.clock.elapsedMs() - urlAskedMs > URL_LIFETIME_MS,
        leadsTo: 'start-again',
    },
    {
        at: 'committing',
        call: 'update-post',
        when: (error, _, { asked }) => (0,postpost_failure .H0)(error, 404) && !asked?.mayBeDone,
        leadsTo: 'start-again',
    },
    {
        at: 'committing',
        call: 'update-post',
        when: (error, _, { step, pastTimes }) => isPast(error) && !step.timeIsFixed && pastTimes <= MAX_PAST_TIMES,
        leadsTo: 'try-again',
    },
    { at: 'asking', call: 'get-post', when: (error) => (0,postpost_failure .H0)(error, 404), leadsTo: 'start-again' },
    {
        at: 'committing',
        call: 'update-post',
        when: (error, state) => state.at === 'committing' && state.tries + 1 < retry .N$ && (0,retry .k2)(error.call, error.failure),
        leadsTo: 'try-again',
    },
];
const MAX_PAST_TIMES = 3;
const isPast = ({ failure }) => failure.kind === 'refused' &&
    failure.status === 400 &&
    (failure.limit?.code === 'SCHEDULED_TIME_IN_PAST' || /in the past/i.test(failure.text));
async function afterFault(state, thrown, job) {
    const { session, log } = job;
    const followUp = await inTime(followUpOf(state, thrown, job), state, thrown, job);
    if (followUp === 'try-again' && state.at === 'committing')
        return { ...state, tries: state.tries + 1 };
    if (followUp === 'start-again' && job.paused)
        return ends.failed(job.step, thrown);
    if (followUp === 'start-again') {
        job.asked = undefined;
        const why = (0,postpost_failure .H0)(thrown, 404) ? 'Somebody else deleted the draft.' : (0,wording .bD)(thrown);
        log.progress(`${why} The post starts again from a fresh draft.`);
        return { at: 'drafting', ...courseOf(state), start: state.start + 1 };
    }
    if (followUp === 'ask' && state.at === 'committing')
        return { ...state, at: 'asking', lost: thrown };
    haltOn(thrown, session);
    return session.cancel.signal.aborted ? ends.cancelled(job.step) : ends.failed(job.step, thrown);
}
function haltOn(thrown, session) {
    if (!(thrown instanceof postpost_failure .DF) || !(0,postpost_failure .Ek)(thrown))
        return;
    const isAboutNewPosts = thrown.call === 'create-post' && !(0,postpost_failure .H0)(thrown, 401);
    session.halted ??= { isAboutNewPosts, message: thrown.message };
}
function followUpOf(state, thrown, job) {
    const row = thrown instanceof postpost_failure .DF &&
        TABLE.find(({ at, call, when }) => at === state.at && call === thrown.call && when(thrown, state, job));
    return row ? row.leadsTo : orAsk(state, job);
}
const orAsk = (state, job) => state.at === 'committing' && job.asked?.mayBeDone ? 'ask' : 'fail';
async function inTime(followUp, state, thrown, job) {
    if (followUp !== 'try-again' && followUp !== 'start-again')
        return followUp;
    const { clock, random, cancel } = job.session;
    const pauseMs = pauseAfter(followUp, state, thrown, random());
    if (followUp === 'start-again' && state.start >= MAX_STARTS)
        return orAsk(state, job);
    if (clock.elapsedMs() + pauseMs > job.deadlineMs)
        return orAsk(state, job);
    if (followUp === 'try-again')
        job.log.progress((0,wording .gy)(thrown, pauseMs));
    await clock.sleep(pauseMs, cancel.signal).catch(() => undefined);
    return cancel.signal.aborted ? orAsk(state, job) : followUp;
}
function pauseAfter(followUp, state, thrown, random) {
    if (!(thrown instanceof postpost_failure .DF))
        return 0;
    if (followUp === 'start-again' && !(0,postpost_failure .VH)(thrown.failure))
        return 0;
    const tries = state.at === 'committing' ? state.tries + 1 : state.start;
    return (0,retry ._c)(tries, thrown.failure, random);
}

;// CONCATENATED MODULE: ./src/publish/job.ts


const POST_BUDGET_MS = 20 * 60 * 1000;
const AFTERMATH_MS = 60 * 1000;
const PRESSING_MS = duration .iQ;
function createPostLog(name, log) {
    const lines = [];
    return { name, lines, info: (line) => void lines.push(line), progress: (line) => log.info(`${name}: ${line}`) };
}
function startTask(name, session) {
    const { clientFor, clock, random, cancel } = session;
    const log = createPostLog(name, session.log);
    const patience = (more = {}) => ({
        clock,
        signal: cancel.signal,
        get deadlineMs() {
            return task.deadlineMs;
        },
        random,
        onRetry: (error, pauseMs) => log.progress((0,wording .gy)(error, pauseMs)),
        ...more,
    });
    const clientWith = (more = {}) => clientFor(patience(more));
    const task = {
        session,
        log,
        deadlineMs: 0,
        patience,
        clientWith,
        client: clientWith(),
        writer: clientWith({ signal: cancel.grace, pausing: cancel.signal }),
        aftermathClient: () => clientWith({ signal: cancel.last, deadlineMs: clock.elapsedMs() + AFTERMATH_MS }),
    };
    startBudget(task);
    return task;
}
function startJob(step, session) {
    const task = startTask(step.post.id, session);
    return Object.assign(task, {
        step,
        urlAskedMs: 0,
        fileUrl: '',
        pastTimes: 0,
        asked: undefined,
        movedBy: step.movedBy,
        paused: undefined,
        isOldTakenBack: false,
        passed: step.passed,
        isPressing: step.timeIsFixed && step.timeMs !== undefined && step.timeMs - session.clock.now() < PRESSING_MS,
        met: new Set(),
    });
}
function startBudget(job) {
    job.deadlineMs = job.session.clock.elapsedMs() + POST_BUDGET_MS;
}
async function offTheBudget(job, work) {
    const { clock } = job.session;
    const startedMs = clock.elapsedMs();
    try {
        return await work();
    }
    finally {
        job.deadlineMs += clock.elapsedMs() - startedMs;
    }
}
function orCancelled(work, signal) {
    const cancelled = new Promise((_, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true });
    });
    return Promise.race([work, cancelled]);
}

;// CONCATENATED MODULE: ./src/publish/asking-for-post.ts

const GONE_PAUSES_MS = [1_000, 2_000, 5_000];
async function askForPost(postGroupId, client, { session: { clock, cancel } }) {
    for (let tries = 0;; tries++) {
        try {
            return await client.post(postGroupId);
        }
        catch (thrown) {
            if (!(0,postpost_failure .H0)(thrown, 404))
                throw thrown;
            const pauseMs = GONE_PAUSES_MS[tries];
            if (pauseMs === undefined || cancel.signal.aborted)
                return { notFound: thrown };
            await clock.sleep(pauseMs, cancel.last);
        }
    }
}

var looking = __webpack_require__(5350);
;// CONCATENATED MODULE: ./src/publish/pausing.ts









async function pausePost({ postGroupId, scheduledTime }, task) {
    const { clock, cancel } = task.session;
    const isClose = (afterMs = 0) => isTooClose({ scheduledTime }, clock.now() + afterMs);
    try {
        const now = await howItStands(postGroupId, task.writer, task);
        if (now !== 'scheduled')
            return { end: now };
    }
    catch (thrown) {
        return { end: 'failed', thrown };
    }
    if (isClose())
        return { end: 'close' };
    const writer = task.clientWith({
        signal: cancel.grace,
        pausing: cancel.signal,
        mayRepeat: (pauseMs) => !isClose(pauseMs),
    });
    const isAsItWas = stillAsItWas(postGroupId, task);
    let refusal;
    let mayBeOurs = false;
    let isMarked = true;
    try {
        const marked = (0,accounts_record .M7)((0,postpost_history .nR)(scheduledTime) ?? 0, 'paused');
        const { postGroup } = await writer.pause(postGroupId, marked, (failed) => {
            mayBeOurs ||= !isSurelyNotDone(failed);
            return isAsItWas(failed);
        });
        const answered = (0,postpost_history .nR)(postGroup?.scheduledTime);
        isMarked = answered === undefined || (0,accounts_record .Fg)(answered) === 'paused';
    }
    catch (thrown) {
        refusal = thrown;
        mayBeOurs ||= !isSurelyNotDone(thrown);
    }
    try {
        const statuses = await statusesAfterPause(postGroupId, task);
        if (statuses === undefined)
            return { end: 'gone' };
        if (statuses.every((status) => status === 'draft')) {
            if (refusal !== undefined && !mayBeOurs)
                return { end: 'held' };
            return { end: isMarked ? 'paused' : 'unmarked' };
        }
        const isWaiting = statuses.every((status) => status === 'draft' || status === 'scheduled');
        if (!isWaiting)
            return { end: 'out' };
        return { end: 'failed', thrown: refusal ?? new Error(NOT_PAUSED) };
    }
    catch (thrown) {
        return { end: 'failed', thrown: refusal ?? thrown };
    }
}
const isSurelyNotDone = (thrown) => thrown instanceof postpost_failure .DF && (0,postpost_failure .WC)(thrown.failure);
const NOT_PAUSED = 'PostPost accepted the change to a draft, but left the post scheduled.';
async function howItStands(postGroupId, client, task) {
    const statuses = await statusesOf(postGroupId, client, task);
    if (statuses === undefined)
        return 'gone';
    if (statuses.every((status) => status === 'scheduled'))
        return 'scheduled';
    return statuses.every((status) => status === 'draft') ? 'held' : 'out';
}
async function statusesOf(postGroupId, client, task) {
    const answer = await askForPost(postGroupId, client, task);
    if ('posts' in answer)
        return answer.posts.map(({ status }) => status);
    if (listedIn(await task.session.ledger.read(client, postpost_history .Lu), postGroupId))
        throw answer.notFound;
    return undefined;
}
const ASKING_AGAIN_MS = [1_000, 2_000, 4_000, 8_000];
async function statusesAfterPause(postGroupId, task) {
    const { clock, cancel } = task.session;
    const client = task.aftermathClient();
    for (let tries = 0;; tries++) {
        const statuses = await statusesOf(postGroupId, client, task);
        const isLate = statuses?.includes('scheduled') && statuses.every((each) => each === 'scheduled' || each === 'draft');
        const pauseMs = ASKING_AGAIN_MS[tries];
        if (!isLate || pauseMs === undefined)
            return statuses;
        await clock.sleep(pauseMs, cancel.last);
    }
}
const LOOKING_AGAIN_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
async function lookForPause(postGroupId, task) {
    const { session } = task;
    const { client } = task;
    let history = await session.ledger.read(client);
    for (const pauseMs of [...LOOKING_AGAIN_MS, undefined]) {
        const listed = listedIn(history, postGroupId);
        const timeMs = (0,postpost_history .nR)(listed?.scheduledTime);
        if (listed && (0,postpost_answers .Qx)(listed))
            return timeMs !== undefined && (0,accounts_record .Fg)(timeMs) === 'paused' ? 'paused' : 'unmarked';
        if (pauseMs === undefined)
            break;
        task.log.progress(`PostPost's list does not show the pause yet; reading it again in ${pauseMs / 1000} s.`);
        await offTheBudget(task, () => session.clock.sleep(pauseMs, session.cancel.signal));
        history = await session.ledger.read(client, postpost_history .Lu);
    }
    return 'hidden';
}
async function unpause({ postGroupId, scheduledTime }, task) {
    const client = task.aftermathClient();
    const { clock } = task.session;
    const whyNot = async () => {
        const { posts } = await client.post(postGroupId);
        if (posts.some(({ status }) => status !== 'draft' && status !== 'scheduled'))
            return 'It went out during this run.';
        return ((0,postpost_history .nR)(scheduledTime) ?? 0) <= clock.now()
            ? 'Its time has passed, so it stays a draft. Schedule it in PostPost.'
            : undefined;
    };
    try {
        const kept = await (0,looking .Z)(whyNot, (lookAgain) => client.schedule(postGroupId, scheduledTime, lookAgain));
        return kept?.reason ?? 'It is scheduled again as before.';
    }
    catch (thrown) {
        if ((0,postpost_failure .H0)(thrown, 404))
            return 'Somebody has deleted it.';
        return 'It is not known whether it is scheduled. Look at it in PostPost.';
    }
}
const MARK_LOST = 'PostPost does not keep the milliseconds of times. This action recognises its own pauses by them, so it pauses nothing more in this run.';

;// CONCATENATED MODULE: ./src/publish/changing.ts













async function changePost(step, change, session) {
    const task = startTask(step.post.id, session);
    const ended = await session
        .changing(() => changeNow(step, change, task))
        .catch((thrown) => {
        haltOn(thrown, session);
        return session.cancel.signal.aborted ? ends.cancelled(step) : ends.failed(step, thrown);
    });
    const { result } = ended;
    session.log.group(`${result.id}: ${result.outcome}`, [...task.log.lines, ...(0,publish_result .dy)(result, step)]);
    return ended;
}
async function changeNow(step, change, task) {
    const { session } = task;
    if (session.halted && !session.halted.isAboutNewPosts)
        return ends.refusedForAll(step, session.halted);
    const history = await session.ledger.read(task.client);
    const listed = listedIn(history, change.postGroupId);
    if (!listed)
        return endOfUnlisted(step, change, task);
    const decide = () => decideAgain(step, change, history, listed, session);
    const again = decide();
    if (again?.kind === change.kind)
        return change.kind === 'move' ? moveInPlace(step, again, decide, task) : pause(step, again, listed, task);
    if ((0,postpost_answers .Qx)(listed) && change.kind === 'pause') {
        if (again?.said)
            session.remarks.push(again.said);
        return ends.draft(step, listed.postGroupId, change.accounts, []);
    }
    return leftAsListed(step, change, again, listed, task);
}
function leftAsListed(step, change, again, listed, { session }) {
    if (again?.said)
        session.remarks.push(again.said);
    return ends.skipped(step, asEarlier(change, listed));
}
async function endOfUnlisted(step, change, task) {
    if ((await howItStands(change.postGroupId, task.client, task)) === 'gone')
        throw new Error(DELETED_MEANWHILE);
    return ends.failed(step, NOT_IN_LIST, 'postpost/list-lags');
}
const NOT_IN_LIST = "PostPost's list does not show this post any more, but PostPost still has it, so it is not changed. Run the step again later.";
async function moveInPlace(step, change, decide, task) {
    const { log, writer } = task;
    const { listed } = change.existing;
    const left = (status) => ends.skipped(step, asEarlier(change, standingAs(status, change)));
    const now = await howItStands(change.postGroupId, writer, task);
    if (now === 'gone')
        throw new Error(DELETED_MEANWHILE);
    if (now !== 'scheduled')
        return left(now === 'held' ? 'draft' : 'processing');
    const again = decide();
    if (again?.kind !== 'move')
        return leftAsListed(step, change, again, listed, task);
    const moved = await moveWhileFar(change, task);
    if ('standing' in moved)
        return left(moved.standing);
    const timeMs = (0,accounts_record .Q5)((0,postpost_history .nR)(moved.time) ?? change.timeMs ?? 0);
    log.info(`Post group ${change.postGroupId} is moved.`);
    return ends.updated(step, change, new Date(timeMs).toISOString());
}
async function moveWhileFar(change, task) {
    const { cancel, clock } = task.session;
    const wanted = (0,accounts_record .M7)(change.timeMs ?? 0, 'moved');
    const client = task.clientWith({
        signal: cancel.grace,
        pausing: cancel.signal,
        mayRepeat: (pauseMs) => !isTooClose(change.existing.listed, clock.now() + pauseMs),
    });
    return client.move(change.postGroupId, wanted, stillAsItWas(change.postGroupId, task)).then(
    ({ postGroup }) => postGroup?.status === 'draft' ? { standing: 'draft' } : { time: postGroup?.scheduledTime ?? wanted }, (thrown) => askWhetherMoved(change, wanted, thrown, task));
}
async function askWhetherMoved({ postGroupId }, wanted, thrown, task) {
    if ((0,postpost_failure .H0)(thrown, 404))
        throw new Error(DELETED_MEANWHILE);
    const client = task.aftermathClient();
    const history = await task.session.ledger.read(client).catch(() => []);
    const listed = listedIn(history, postGroupId);
    if (listed?.scheduledTime && (0,postpost_history .nR)(listed.scheduledTime) === (0,postpost_history .nR)(wanted))
        return (0,postpost_answers .Qx)(listed) ? { standing: 'draft' } : { time: listed.scheduledTime };
    const statuses = await client.post(postGroupId).then(({ posts }) => posts.map(({ status }) => status), () => []);
    if (statuses.some((status) => status !== 'scheduled' && status !== 'draft'))
        return { standing: 'processing' };
    throw thrown;
}
const DELETED_MEANWHILE = 'Somebody has deleted it in PostPost. Run the step again to post it as its entry says.';
const standingAs = (status, { existing: { listed } }) => ({
    ...listed,
    status,
    platforms: listed.platforms.map((platform) => ({ ...platform, status })),
});
async function pause(step, change, listed, task) {
    const { session } = task;
    const end = await pauseForGood(listed, task);
    if ('failed' in end)
        return ends.failed(step, end.failed, end.code);
    if (!('stays' in end))
        return ends.draft(step, change.postGroupId, change.accounts, []);
    const message = `Post group ${change.postGroupId} is not a draft, because ${end.stays}.`;
    session.remarks.push((0,src_problem .y9)(step.post, 'warning', 'plan/not-replaced', step.post.originOf('schedule'), message));
    const standing = end.stays === TOO_CLOSE ? listed : standingAs('processing', change);
    return ends.skipped(step, asEarlier(change, standing));
}
async function pauseForGood(listed, task) {
    const { session } = task;
    if (session.pausing !== undefined)
        return { failed: session.pausing, code: 'plan/not-paused' };
    const old = { postGroupId: listed.postGroupId, scheduledTime: listed.scheduledTime ?? '' };
    const { end, ...why } = await pausePost(old, task);
    if (end === 'failed') {
        const thrown = 'thrown' in why ? why.thrown : undefined;
        haltOn(thrown, session);
        return { failed: thrown };
    }
    if (end === 'held')
        return { isDraft: true };
    if (end === 'close')
        return { stays: TOO_CLOSE };
    if (end === 'out' || end === 'gone')
        return { stays: 'it went out or was deleted during this run' };
    const shown = end === 'unmarked' ? end : await lookForPause(old.postGroupId, task);
    if (shown !== 'unmarked')
        return { isDraft: true };
    session.pausing = MARK_LOST;
    return { failed: `${MARK_LOST} ${await unpause(old, task)}`, code: 'plan/not-paused' };
}

var publish_drafts = __webpack_require__(8095);
;// CONCATENATED MODULE: ./src/publish/ledger.ts








function createLedger(first, limits, isOwn, changed = []) {
    const leaving = new Set(changed);
    const known = new Set((first?.history ?? []).map(({ postGroupId }) => postGroupId));
    const places = new Map();
    const lastInQueue = new Map();
    const queueIn = (step, account) => queueOf({ notBeforeMs: step.notBeforeMs, slots: slotsFor(step.post) }, account);
    const scheduled = new Set();
    const reading = (0,p_limit .A)(1);
    let latest = first ?? { history: [], markMs: 0 };
    const next = new Map();
    const withWhatIsKnown = (history) => {
        const listed = new Set(history.map(({ postGroupId }) => postGroupId));
        const left = latest.history.filter(({ postGroupId: id }) => scheduled.has(id) && !listed.has(id));
        const shown = history.map((post) => {
            if (!scheduled.has(post.postGroupId))
                return post;
            if ((0,postpost_answers .Qx)(post))
                return asScheduled(post);
            scheduled.delete(post.postGroupId);
            return post;
        });
        return [...shown, ...left];
    };
    return {
        isReadable: first !== undefined,
        known,
        latest: () => latest.history,
        read: (client, how = postpost_history .qk) => {
            const waiting = next.get(how);
            if (waiting)
                return waiting;
            const begun = reading(async () => {
                next.delete(how);
                const read = await how(client, latest);
                latest = { ...read, history: withWhatIsKnown(read.history) };
                return latest.history;
            });
            next.set(how, begun);
            return begun;
        },
        noteScheduled: (postGroupId) => {
            scheduled.add(postGroupId);
            latest = { ...latest, history: withWhatIsKnown(latest.history) };
        },
        chooseTime: (step, accounts, nowMs) => {
            if (step.timeIsFixed && step.timeMs !== undefined)
                return { timeMs: (0,accounts_record .Q5)(Math.max(step.timeMs, nowMs)) };
            const ids = accounts.map(({ id }) => id);
            const slots = slotsFor(step.post);
            const before = ids.map((id) => lastInQueue.get(queueIn(step, id)) ?? nowMs);
            const wantedMs = Math.max(nowMs, step.notBeforeMs ?? nowMs);
            const fromMs = Math.max(wantedMs, ...before);
            const others = latest.history.filter(({ postGroupId }) => !isOwn(postGroupId) && !leaving.has(postGroupId));
            const taken = [...takenTimes(others), ...[...places.values()].flat()];
            const post = { accounts: ids, timeMs: undefined, slots };
            const pacing = pace([post], taken, limits, fromMs);
            const timeMs = pacing.times.get(post) ?? fromMs;
            const move = pacing.moves.get(post);
            const passed = pacing.passed.get(post);
            return {
                timeMs: timeMs <= nowMs ? (0,accounts_record .Q5)(timeMs) : (0,accounts_record .Q5)(timeMs + 999),
                ...(move ? { movedBy: { ...move, fromMs: step.notBeforeMs ?? wantedMs } } : {}),
                ...(passed ? { passed } : {}),
            };
        },
        take: (step, accounts, timeMs) => {
            places.set(step, ownTakenTimes(accounts, timeMs));
            if (step.timeIsFixed)
                return;
            for (const { id } of accounts)
                lastInQueue.set(queueIn(step, id), slotsFor(step.post) ? timeMs + 1 : timeMs);
        },
        giveBack: (step) => void places.delete(step),
        stay: (postGroupId) => void leaving.delete(postGroupId),
    };
}
const asScheduled = (post) => ({
    ...post,
    status: 'scheduled',
    platforms: post.platforms.map((platform) => ({ ...platform, status: 'scheduled' })),
});
function ownTime(postGroupId, history) {
    const own = history.find((post) => post.postGroupId === postGroupId);
    if (!own || (0,postpost_answers .Qx)(own))
        return undefined;
    if (own.platforms.length > 0 && !own.platforms.some(({ platformId }) => (0,earlier_posts .iX)(own, platformId)))
        return undefined;
    return (0,postpost_history .Av)(own.scheduledTime) ?? (0,postpost_history .Av)(own.updatedAt);
}

;// CONCATENATED MODULE: ./src/publish/merging.ts



function entryParts(step) {
    const changes = step.changes.filter(planned_post .KN);
    if (changes.length === 0)
        return [{ step, change: undefined }];
    const changed = new Set(changes.map(({ postGroupId }) => postGroupId));
    const earlier = step.earlier.filter(({ postGroupId }) => !changed.has(postGroupId));
    const own = (0,planned_post .BS)(step) ? [{ step: { ...step, earlier, changes: [] }, change: undefined }] : [];
    return [...own, ...changes.map((change) => ({ step: asPostOfItsOwn(step, change), change }))];
}
const asPostOfItsOwn = (step, change) => ({
    ...step,
    action: change.timeMs === undefined ? 'upload-draft' : 'publish',
    recipients: change.accounts,
    earlier: [],
    changes: [],
    replaces: change,
    failedBefore: [],
    timeMs: change.timeMs,
    timeIsFixed: true,
    notBeforeMs: undefined,
    movedBy: undefined,
    passed: undefined,
});
const WORST = ['failed', 'unknown'];
function mergeParts(step, done) {
    const said = (0,planned_post .Ft)(step);
    const posts = accountPostsOf(step, done);
    const parts = done.map((part) => loweredWhere(posts, part, done));
    const [first] = parts;
    if (!first)
        throw new Error('An entry without parts has no result.');
    const worst = WORST.flatMap((outcome) => parts.filter(({ result }) => result.outcome === outcome))[0];
    const changed = parts.find(({ result }) => result.outcome === 'updated');
    const isMixed = parts.length > 1 && first.result.outcome !== 'draft';
    const main = worst ?? (isMixed ? changed : undefined) ?? first;
    const replaced = done.flatMap(({ result }) => result.replaced ?? [])[0];
    const result = {
        ...main.result,
        ...idAndTime([main, ...parts]),
        ...(posts.length > 0 ? { posts } : {}),
        ...said,
        ...(replaced === undefined ? {} : { replaced }),
    };
    return {
        step: (0,planned_post .BS)(step) && first.step.replaces === undefined
            ? { ...first.step, changes: step.changes, earlier: step.earlier }
            : step,
        result,
        existing: main.existing,
    };
}
function idAndTime(parts) {
    const { postGroupId, scheduledTime } = parts.find(({ result }) => result.postGroupId !== undefined)?.result ?? {};
    return { ...(postGroupId ? { postGroupId } : {}), ...(scheduledTime ? { scheduledTime } : {}) };
}
function loweredWhere(posts, part, parts) {
    const open = posts.filter(({ status, error }) => status !== 'published' && error?.code !== earlier_posts .Bl);
    if (part.result.outcome !== 'published' || open.length === 0)
        return part;
    const waiting = parts.find(({ result }) => result.outcome === 'processing');
    if (!waiting && open.every(({ status }) => status === 'scheduled'))
        return { ...part, result: { ...part.result, outcome: 'scheduled' } };
    const names = open.map(({ account, status }) => `${(0,planned_post .Vb)(part.step.accounts, account)} (${status})`);
    const error = waiting?.result.error ?? `It is not published yet on ${names.join(', ')}. Look at it in PostPost.`;
    return { ...part, result: { ...part.result, outcome: 'processing', code: 'postpost/processing', error } };
}
function accountPostsOf(step, done) {
    const known = new Map((0,publish_result .K3)(step.earlier).map((post) => [post.account, post]));
    for (const { result } of done)
        for (const post of result.posts ?? [])
            known.set(post.account, post);
    return [...known.values()];
}

var deleting = __webpack_require__(8303);
;// CONCATENATED MODULE: ./src/publish/other-runs.ts







const accountIdsOf = ({ accounts }) => accounts.map(({ id }) => id);
function youngerDraft(own, history, job) {
    const createdMs = new Map(history.map((post) => [post.postGroupId, (0,postpost_history .nR)(post.createdAt) ?? 0]));
    const bornMs = createdMs.get(own.postGroupId);
    return draftsOfOtherRuns(own, history, job).find((draft) => bornMs === undefined || isBefore([bornMs, own], [createdMs.get(draft.postGroupId) ?? 0, draft]));
}
function draftsOfOtherRuns(own, history, job) {
    const { step, session, met } = job;
    return (0,existing_drafts .i7)(history, accountIdsOf(step), step.wish).filter((draft) => draft.name.record?.mode === 'publish' &&
        draft.isUnedited &&
        draft.kind !== 'paused' &&
        !met.has(draft.postGroupId) &&
        !session.ledger.known.has(draft.postGroupId) &&
        !session.drafts.isOwn(draft.postGroupId) &&
        own.accounts.some(({ id }) => draft.standsFor.includes(id)));
}
function olderTwin(own, history, { step, session }) {
    const drafts = (0,existing_drafts .i7)(history, accountIdsOf(step), step.wish, new Set(step.drafts.filter(({ kind }) => kind === 'died').map(({ postGroupId }) => postGroupId)));
    const mine = drafts.find(({ postGroupId }) => postGroupId === own.postGroupId);
    if (!mine)
        return undefined;
    return drafts.find((draft) => draft.kind === 'approval' &&
        !session.drafts.isOwn(draft.postGroupId) &&
        own.accounts.every(({ id }) => draft.standsFor.includes(id)) &&
        isBefore([draft.name.storedMs ?? 0, draft], [mine.name.storedMs ?? 0, mine]));
}
const isBefore = ([first, a], [second, b]) => first === second ? a.postGroupId < b.postGroupId : first < second;
const RIVAL_LOOKS = 3;
const RIVAL_PAUSE_MS = 2_000;
async function waitForOtherRun(draft, job) {
    const { postGroupId, isOurs } = draft;
    const { session, client } = job;
    if (await hasDecided(postGroupId, RIVAL_LOOKS, job))
        return;
    if (isOurs && (await (0,deleting .Tn)(client, postGroupId, 'other', (0,existing_drafts .p5)(draft))).end === 'accepted')
        session.ledger.noteScheduled(postGroupId);
}
async function waitForPausingRun({ postGroupId }, job) {
    await hasDecided(postGroupId, 2 * RIVAL_LOOKS, job);
}
async function hasDecided(postGroupId, looks, job) {
    const { session, client, log } = job;
    log.progress(`Another run is publishing this video too (draft ${postGroupId}); waiting for it.`);
    let misses = 0;
    for (let waited = 0; waited < looks; waited++) {
        await session.clock.sleep(RIVAL_PAUSE_MS, session.cancel.signal);
        const { posts } = await client.post(postGroupId).catch(orNone);
        misses = posts.length === 0 ? misses + 1 : 0;
        if (misses > 1)
            return true;
        if (posts.every(({ status }) => status === 'draft'))
            continue;
        session.ledger.noteScheduled(postGroupId);
        return true;
    }
    return false;
}
function orNone(thrown) {
    if ((0,postpost_failure .H0)(thrown, 404))
        return { posts: [] };
    throw thrown;
}
async function deleteLeftovers(own, live, job) {
    const { step, session, log } = job;
    const known = new Map(step.drafts.map((draft) => [draft.postGroupId, draft]));
    for (const draft of (0,existing_drafts .i7)(session.ledger.latest(), accountIdsOf(step), step.wish))
        known.set(draft.postGroupId, draft);
    if (step.replaces)
        known.delete(step.replaces.postGroupId);
    for (const draft of known.values()) {
        const { postGroupId, isOurs, covers } = draft;
        const isReplaced = covers.some((id) => own.includes(id)) && covers.every((id) => live.includes(id));
        if (!isOurs || session.drafts.isOwn(postGroupId) || !isReplaced)
            continue;
        await sayDeletion(job.aftermathClient(), draft, log.info);
    }
}
async function deletePaused({ drafts, earlier, identity }, client, say) {
    const there = earlier.filter(({ status, error }) => status !== 'draft' && !error);
    for (const draft of drafts) {
        const live = there.filter(({ name }) => [identity, draft.name.identity].some((each) => (0,accounts_identity .BU)(name.identity, each)));
        const isReplaced = draft.covers.every((id) => live.some(({ accountId }) => accountId === id));
        if ((0,accounts_record .FD)((0,postpost_history .nR)(draft.scheduledTime)) && draft.isOurs && isReplaced)
            await sayDeletion(client, draft, say);
    }
}
async function sayDeletion(client, draft, say) {
    const { postGroupId } = draft;
    try {
        const { end } = await (0,deleting .Tn)(client, postGroupId, 'other', (0,existing_drafts .p5)(draft));
        say(`Draft ${postGroupId}, left by an earlier run: ${deleting .Br[end]}.`);
    }
    catch (thrown) {
        say(`Draft ${postGroupId}, left by an earlier run, could not be deleted: ${(0,wording .bD)(thrown)}`);
    }
}

;// CONCATENATED MODULE: ./src/publish/leaving.ts








const giveUp = (code, message, state, { asked, step }) => asked?.mayBeDone ? { ...state, at: 'asking', lost: new Error(message) } : ends.failed(step, message, code);
function accept(state, scheduledTime, { step, session, asked }) {
    const timeMs = (0,postpost_history .nR)(scheduledTime) ?? session.clock.now();
    session.ledger.take(step, state.accounts, timeMs);
    session.drafts.release(state.postGroupId);
    const { post } = step;
    const askedMs = (0,postpost_history .nR)(asked?.time);
    if (step.timeIsFixed && askedMs !== undefined && Math.abs(timeMs - askedMs) > SAME_TIME_MS) {
        const [from, to] = [askedMs, timeMs].map((each) => (0,schedule_timezone .fU)(each, post.timezone));
        const message = `PostPost has moved post group ${state.postGroupId} from ${from} to ${to}. To move it back, change its time in PostPost.`;
        session.remarks.push((0,src_problem .y9)(post, 'warning', 'postpost/time-moved', post.originOf('schedule'), message));
    }
    return { at: 'waiting', ...courseOf(state), postGroupId: state.postGroupId, scheduledTime };
}
async function discard(from, to, job) {
    const { postGroupId } = from;
    try {
        const { end, scheduledTime } = await job.session.drafts.discard(postGroupId, job.aftermathClient());
        job.log.info(`Draft ${postGroupId}: ${deleting .Br[end]}.`);
        if (end !== 'accepted')
            return to;
        job.log.progress(`Somebody has scheduled this post's draft ${postGroupId} in PostPost, so it goes out at that time.`);
        return accept(from, (0,postpost_history .Av)(scheduledTime) ?? new Date(job.session.clock.now()).toISOString(), job);
    }
    catch (thrown) {
        job.log.info(`Draft ${postGroupId} could not be deleted (${(0,wording .bD)(thrown)}). It never publishes by itself, and the end of this step tries to delete it again.`);
        return to;
    }
}

;// CONCATENATED MODULE: ./src/publish/own-draft.ts







function sightOf(own, { accounts }) {
    if (!own || own.mediaUrls.length === 0)
        return 'late';
    if (own.mediaUrls.length > 1)
        return 'beside';
    if (own.platforms.length === 0)
        return 'fine';
    const isOn = (id) => own.platforms.some(({ platformId }) => platformId === id);
    return accounts.every(({ id }) => isOn(id)) ? 'fine' : 'elsewhere';
}
const READING_PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
async function readWithOwn(own, job, pausesMs = READING_PAUSES_MS) {
    const { session, client } = job;
    const find = (history) => history.find(({ postGroupId }) => postGroupId === own.postGroupId);
    let history = await session.ledger.read(client);
    let sight = sightOf(find(history), own);
    for (const pauseMs of pausesMs) {
        if (sight !== 'late' || (isNameLost(session) && find(history)))
            break;
        if (!find(history) && (await isDeleted(own, job)))
            return { history, sight: 'gone' };
        job.log.progress(`PostPost's list does not show this post's draft yet; reading it again in ${pauseMs / 1000} s.`);
        await offTheBudget(job, () => session.clock.sleep(pauseMs, session.cancel.signal));
        history = await session.ledger.read(client, postpost_history .Lu);
        sight = sightOf(find(history), own);
    }
    const shown = find(history);
    if (shown && (sight !== 'late' || pausesMs.length > 0))
        checkWhatIsGivenBack(shown, job);
    return { history, sight: shown && sight === 'late' ? 'fine' : sight, isHidden: shown === undefined };
}
const isDeleted = ({ postGroupId }, { client }) => client.post(postGroupId).then(() => false, (thrown) => {
    if ((0,postpost_failure .H0)(thrown, 404))
        return true;
    throw thrown;
});
const blindnessOf = ({ accounts }, { blind }) => accounts.flatMap(({ id }) => blind.get(id) ?? [])[0];
function goBlind(own, { session }) {
    const names = own.accounts.map(({ name }) => name).join(', ');
    const message = `PostPost's list of posts has not shown this run's own draft for a minute (${own.postGroupId}, ${names}). Other posts may be missing from it too, so nothing is scheduled. Run the step again later.`;
    for (const { id } of own.accounts)
        session.blind.set(id, message);
    return message;
}
function checkWhatIsGivenBack({ mediaUrls, platforms }, { step, session }) {
    const { identity, post } = step;
    const isShown = mediaUrls.some((url) => {
        const found = (0,accounts_record .MQ)(url);
        return found !== undefined && (0,accounts_identity .BU)(found.identity, identity);
    });
    const shown = mediaUrls.join(', ').replaceAll(/\?[^,]*/g, '') || 'no video';
    if (!isShown)
        sayNameIsLost(shown, post.video.path, session);
    if (platforms.length === 0)
        sayOnce('postpost/accounts-lost', ACCOUNTS_ARE_LOST, session);
}
const sayNameIsLost = (stored, given, session) => sayOnce('postpost/names-lost', `PostPost does not give back the names that videos are stored under (${JSON.stringify(stored)} for ${given}). Re-runs cannot recognise what this run publishes and would publish it again: do not re-run this step, and report this.`, session);
const ACCOUNTS_ARE_LOST = "PostPost's list does not say which accounts posts are for. Re-runs recognise what this run publishes by its video alone, so a video that is on one account is not sent to another one later: report this.";
const ASKED_AT = { 'postpost/names-lost': 'on-duplicate', 'postpost/accounts-lost': 'accounts' };
const isNameLost = ({ remarks }) => remarks.some(({ code }) => code === 'postpost/names-lost');
function sayOnce(code, message, { settings, remarks }) {
    if (settings.strict)
        throw new Error(`${message} Nothing is published, because strict is true.`);
    if (!remarks.some((remark) => remark.code === code))
        remarks.push((0,src_problem .$e)(code, { input: ASKED_AT[code] }, message));
}
function changedBySomebody({ postGroupId, accounts }, history, { replaces }) {
    const own = history.find((post) => post.postGroupId === postGroupId);
    const missing = accounts.filter(({ id }) => !own?.platforms.some(({ platformId }) => platformId === id));
    const names = missing.map(({ id }) => (0,planned_post .Vb)(accounts, id)).join(', ');
    const what = `Somebody has taken ${names} out of this run's draft ${postGroupId} in PostPost, so it is not scheduled`;
    return replaces
        ? `${what}, and post group ${replaces.postGroupId} is not replaced. Delete the draft in PostPost, and run the step again.`
        : `${what}. Schedule the draft in PostPost, or delete it there and run the step again.`;
}

;// CONCATENATED MODULE: ./src/publish/last-look.ts










const MAX_STARTS_BESIDE_OTHERS = 3;
async function whatKeepsIt(state, job) {
    const { ledger } = job.session;
    if (!ledger.isReadable)
        return undefined;
    for (;;) {
        const { history: whole, sight, isHidden } = await readWithOwn(state, job);
        const history = withoutReplaced(whole, job);
        const rival = oldIsLiveAgain(whole, job);
        if (rival)
            return rival;
        const scheduledTime = ownTime(state.postGroupId, history);
        if (scheduledTime)
            return accept(withoutTakenOut(state, history, job), scheduledTime, job);
        const next = afterDuplicates(state, history, job);
        if (next)
            return next;
        if (isHidden)
            return giveUp('postpost/list-lags', goBlind(state, job), state, job);
        if (sight === 'gone')
            return againFromFreshDraft(state, DELETED_BY_SOMEBODY, job);
        if (sight === 'elsewhere')
            return keptForPerson(state, history, job);
        if (sight === 'beside')
            return againFromFreshDraft(state, BESIDE, job);
        const younger = youngerDraft(state, history, job);
        if (!younger)
            return undefined;
        job.met.add(younger.postGroupId);
        await waitForOtherRun(younger, job);
    }
}
function oldIsLiveAgain(history, { step, isOldTakenBack }) {
    const { replaces } = step;
    const old = isOldTakenBack ? history.find(({ postGroupId }) => postGroupId === replaces?.postGroupId) : undefined;
    return old && replaces && !(0,postpost_answers .Qx)(old) ? ends.skipped(step, asEarlier(replaces, old)) : undefined;
}
const withoutReplaced = (history, { step: { replaces } }) => replaces ? history.filter(({ postGroupId }) => postGroupId !== replaces.postGroupId) : history;
function againFromFreshDraft(state, { why, end }, job) {
    if (state.start >= MAX_STARTS_BESIDE_OTHERS || job.asked?.mayBeDone || job.paused)
        return giveUp('plan/edited-draft', end, state, job);
    job.log.progress(`${why} The post starts again from a fresh draft.`);
    return { at: 'drafting', ...courseOf(state), start: state.start + 1 };
}
const DELETED_BY_SOMEBODY = {
    why: 'Somebody else deleted the draft.',
    end: 'Somebody else deleted three drafts of this post, so it is not scheduled. Run the step again.',
};
const BESIDE = {
    why: 'Another file is beside the video in its draft.',
    end: 'Another file was added to each of three drafts of this post, and TikTok takes exactly one. Whoever knows the id of a draft can add a file to it (PostPost get-upload-url): look for other clients of the account, and change the key if you know of none.',
};
function withoutTakenOut(state, history, { step }) {
    const own = history.find(({ postGroupId }) => postGroupId === state.postGroupId);
    const removed = state.accounts.filter(({ id }) => own && !(0,earlier_posts .Mp)(own, id));
    if (!own || removed.length === 0)
        return state;
    const takenAway = removed.flatMap(({ id }) => (0,earlier_posts .al)(own, id, step.wish) ?? []).map(earlier_posts .wD);
    const accounts = state.accounts.filter((account) => !removed.includes(account));
    return { ...state, accounts, earlier: [...state.earlier, ...takenAway] };
}
function keptForPerson(state, history, { step, session }) {
    session.drafts.release(state.postGroupId);
    return ends.changedBySomebody(step, state.postGroupId, changedBySomebody(state, history, step));
}
function afterDuplicates(state, history, { step, session, log }) {
    const found = state.accounts.flatMap(({ id }) => (0,earlier_posts .KI)(history, id, step.wish) ?? []);
    const [first] = found;
    if (!first)
        return undefined;
    const taken = found.find(({ likeness }) => likeness === 'other-video');
    if (taken) {
        const { accounts, post } = step;
        const name = accounts.find(({ id }) => id === taken.accountId)?.name ?? taken.accountId;
        const message = `The id ${(0,wording .hD)(post.id)} was given to another video during this run: ${name} has post group ${taken.postGroupId} under it. Give one of the two an id of its own.`;
        return ends.failed(step, message, 'plan/id-taken');
    }
    if (session.settings.onDuplicate === 'fail')
        return ends.duplicate(step, found);
    const earlier = [...state.earlier, ...found];
    const accounts = state.accounts.filter(({ id }) => !found.some(({ accountId }) => accountId === id));
    if (accounts.length === 0 || step.replaces)
        return ends.skipped(step, [...found, ...state.earlier]);
    log.progress('Some of the accounts got this video in the meantime. The post starts again for the others.');
    return { at: 'drafting', accounts, earlier, start: state.start };
}

var pairs = __webpack_require__(538);
;// CONCATENATED MODULE: ./src/publish/replacing.ts
















async function pauseOld(state, change, job) {
    const { step, session } = job;
    const { existing, postGroupId: old } = change;
    const history = session.ledger.latest();
    const listed = listedIn(history, old);
    if (!listed) {
        const isGone = await statusesOf(old, job.client, job).then((statuses) => statuses === undefined, () => false);
        return isGone ? undefined : ends.failed(step, OLD_IS_HIDDEN, 'postpost/list-lags');
    }
    if (change.fields.includes('caption') && isCaptionAltered(listedIn(history, state.postGroupId), step.post.caption))
        return keptAsItIs(change, CAPTIONS_DIFFER, job);
    if (!(0,postpost_answers .Qx)(existing.listed) && (0,postpost_answers .Qx)(listed)) {
        if ((await lookForPause(old, job)) !== 'paused')
            return keptAsItIs(change, TAKEN_BACK, job, listed);
        for (const draft of draftsOfOtherRuns(state, session.ledger.latest(), job))
            await waitForPausingRun(draft, job);
        job.isOldTakenBack = true;
        return undefined;
    }
    const again = decideAgain(step, change, history, listed, session);
    if (again?.kind !== 'replace') {
        if (again?.said)
            session.remarks.push(again.said);
        return ends.skipped(step, asEarlier(change, listed));
    }
    if (again.timeMs !== step.timeMs)
        return keptAsItIs(change, MOVED, job, listed);
    if (session.pausing !== undefined)
        return ends.failed(step, session.pausing, 'plan/not-paused');
    return pauseListed(state, change, listed, job);
}
const isCaptionAltered = (own, caption) => own?.content != null && (0,accounts_record .A9)(own.content) !== (0,accounts_record .A9)(caption);
async function pauseListed(state, change, listed, job) {
    const { step, session, log } = job;
    const old = change.postGroupId;
    const scheduledTime = new Date((0,postpost_history .nR)(listed.scheduledTime) ?? 0).toISOString();
    const pair = {
        old,
        scheduledTime,
        draft: state.postGroupId,
        identity: step.identity,
        content: listed.content ?? '',
        platforms: listed.platforms.map(({ platformId }) => platformId),
    };
    session.drafts.pair(pair);
    job.paused = pair;
    const pause = await pausePost({ postGroupId: old, scheduledTime }, job);
    if (pause.end === 'failed') {
        haltOn(pause.thrown, session);
        return ends.failed(step, pause.thrown);
    }
    if (pause.end === 'gone' || pause.end === 'out' || pause.end === 'held' || pause.end === 'close') {
        session.drafts.settled(pair);
        job.paused = undefined;
        return pause.end === 'gone' ? undefined : keptAsItIs(change, STAYS_BECAUSE[pause.end], job, listed);
    }
    const shown = pause.end === 'unmarked' ? 'unmarked' : await lookForPause(old, job);
    if (shown === 'hidden')
        return ends.failed(step, LIST_LAGS, 'postpost/list-lags');
    if (shown === 'unmarked') {
        session.pausing = MARK_LOST;
        return ends.failed(step, MARK_LOST, 'plan/not-paused');
    }
    job.isOldTakenBack = true;
    log.info(`Post group ${old} is paused; this post takes its place.`);
    return undefined;
}
const CAPTIONS_DIFFER = 'PostPost returns captions in another form than they were sent, so this action cannot tell whether somebody has edited one.';
const TAKEN_BACK = 'Somebody has taken it back to a draft in PostPost during this run.';
const MOVED = 'Somebody has moved it in PostPost during this run.';
const STAYS_BECAUSE = {
    out: 'It went out during this run.',
    held: TAKEN_BACK,
    close: `It ${GOES_OUT_SOON}.`,
};
const OLD_IS_HIDDEN = "PostPost's list of posts does not show the earlier post, so nothing is scheduled in its place. Run the step again later.";
const LIST_LAGS = "PostPost's list of posts has not shown for a minute that the earlier post is paused, so nothing is scheduled in its place. Run the step again later.";
function keptAsItIs(change, why, { step, session }, listed = change.existing.listed) {
    const message = `Post group ${change.postGroupId} is not replaced. ${why}`;
    session.remarks.push((0,src_problem .y9)(step.post, 'warning', 'plan/not-replaced', step.post.originOf('video'), message));
    return ends.skipped(step, asEarlier(change, listed));
}
async function settleReplaced(to, job) {
    const { paused, session, log } = job;
    if (!paused || (to.at === 'ended' && to.result.outcome === 'unknown'))
        return to;
    job.paused = undefined;
    const isKept = to.at === 'ended' && to.result.postGroupId === paused.draft;
    const how = to.at === 'waiting' ? pairs .PA : isKept ? pairs .F5 : pairs .y5;
    const told = await how(paused, job.aftermathClient(), session.clock).then((settlement) => {
        session.drafts.settled(paused);
        return pairs ._V[settlement](paused);
    }, (thrown) => `It is not known what became of post group ${paused.old} (${(0,wording .bD)(thrown)}). The end of this step asks again.`);
    log.info(told);
    if (to.at !== 'ended' || to.result.error === undefined)
        return to;
    return { ...to, result: { ...to.result, error: `${to.result.error} ${told}` } };
}
async function deleteReplacedDraft(change, job) {
    const { step, session, log } = job;
    const { postGroupId } = change;
    const history = session.ledger.latest();
    const listed = listedIn(history, postGroupId);
    if (!listed)
        return undefined;
    const again = decideAgain(step, change, history, listed, session);
    if (again?.kind !== 'replace') {
        if (again?.said)
            session.remarks.push(again.said);
        return ends.draft(step, postGroupId, change.accounts, [], asEarlier(change, listed)[0]);
    }
    const isAsItWas = (now) => now.content === listed.content && (0,existing_drafts .lC)(now) === (0,existing_drafts .lC)(listed);
    const { end } = await (0,deleting .Tn)(job.aftermathClient(), postGroupId, 'other', isAsItWas);
    log.info(`Draft ${postGroupId}, which this one replaces: ${deleting .Br[end]}.`);
    return end === 'accepted' ? ends.skipped(step, asEarlier(change, asScheduled(listed))) : undefined;
}
function withReplaced(to) {
    if (to.at !== 'ended')
        return to;
    const { step, result } = to;
    const { replaces } = step;
    const draft = replaces ? undefined : (0,planned_post .K4)(step);
    const old = replaces?.postGroupId ?? draft?.postGroupId;
    const isDone = result.postGroupId !== undefined &&
        result.postGroupId !== old &&
        !['skipped', 'unknown'].includes(result.outcome) &&
        result.code !== 'plan/edited-draft';
    if (old === undefined || !isDone)
        return to;
    const outcome = replaces && result.outcome === 'scheduled' ? 'updated' : result.outcome;
    return { ...to, result: { ...result, outcome, replaced: old } };
}

;// CONCATENATED MODULE: ./src/publish/approval.ts







async function leavingForApproval(state, job) {
    const { session, step } = job;
    if (session.ledger.isReadable) {
        const { history: whole, isHidden } = await readWithOwn(state, job, []);
        const history = withoutReplaced(whole, job);
        const next = afterDuplicates(state, history, job);
        if (next)
            return next;
        const older = isHidden ? undefined : olderTwin(state, history, job);
        if (older)
            return ends.draft(step, older.postGroupId, state.accounts, state.earlier);
    }
    const died = step.drafts.filter(({ kind }) => kind === 'died');
    const [first] = died;
    if (first && (await session.isStored(job.fileUrl, session.cancel.signal)) !== true) {
        job.log.info(`The storage does not say whether files are there, so draft ${first.postGroupId} counts as uploaded.`);
        return ends.draft(step, first.postGroupId, state.accounts, state.earlier);
    }
    session.drafts.release(state.postGroupId);
    const kept = step.replaces && (await deleteReplacedDraft(step.replaces, job));
    if (kept)
        return kept;
    for (const draft of died) {
        if (!draft.isOurs)
            continue;
        const { postGroupId } = draft;
        const { end } = await (0,deleting .Tn)(job.aftermathClient(), postGroupId, 'other', (0,existing_drafts .p5)(draft));
        job.log.info(`Draft ${postGroupId}, whose upload was never finished: ${deleting .Br[end]}.`);
    }
    return ends.draft(step, state.postGroupId, state.accounts, state.earlier);
}

;// CONCATENATED MODULE: ./src/publish/asking.ts











async function asking(state, job) {
    const { postGroupId, lost, accounts } = state;
    const { session, log, step } = job;
    const askedTime = job.asked?.time ?? '';
    log.info(`${lost instanceof cancel .cJ ? '' : `${(0,wording .bD)(lost)} `}Asking PostPost what became of it.`);
    const client = job.aftermathClient();
    try {
        if (await isStillDraft(postGroupId, client, job))
            return session.cancel.signal.aborted ? ends.cancelled(step) : ends.failed(step, lost);
    }
    catch (thrown) {
        if ((0,postpost_failure .H0)(thrown, 404))
            throw thrown;
        session.ledger.take(step, accounts, (0,postpost_history .nR)(askedTime) ?? session.clock.now());
        return ends.unknown(step, postGroupId, lost, thrown);
    }
    const history = await session.ledger.read(client).catch(() => []);
    return accept(state, ownTime(postGroupId, history) ?? askedTime, job);
}
async function isStillDraft(postGroupId, client, job) {
    const { clock, cancel } = job.session;
    for (const pauseMs of [...ASKING_AGAIN_MS, undefined]) {
        const posts = await readBack(postGroupId, client, job);
        if (posts.some(({ status }) => status !== 'draft'))
            return false;
        if (pauseMs === undefined || !job.asked?.mayBeDone || cancel.signal.aborted)
            return true;
        await clock.sleep(pauseMs, cancel.last);
    }
    return true;
}
async function readBack(postGroupId, client, job) {
    const answer = await askForPost(postGroupId, client, job);
    if ('posts' in answer) {
        const own = answer.posts.filter(postpost_answers .qy);
        return own.length > 0 ? own : answer.posts;
    }
    const listed = await (0,deleting .dt)(client, postGroupId);
    if (!listed)
        throw answer.notFound;
    return listed.platforms.map(({ status, ...platform }) => ({ ...platform, status: status ?? listed.status }));
}

;// CONCATENATED MODULE: ./src/publish/scheduling.ts




const PAST_MARGINS_MS = [0, 5_000, 30_000, 120_000];
const earliestMs = ({ session, pastTimes }) => session.clock.now() + (PAST_MARGINS_MS[pastTimes] ?? 0);
async function schedule(postGroupId, timeMs, job) {
    const { cancel, drafts } = job.session;
    cancel.signal.throwIfAborted();
    drafts.commit(postGroupId);
    const time = new Date((0,accounts_record .Q5)(timeMs)).toISOString();
    const before = job.asked?.mayBeDone ?? false;
    job.asked = { time, mayBeDone: true };
    const client = job.clientWith({ signal: cancel.grace, tries: 1 });
    try {
        const { postGroup, warnings } = await client.schedule(postGroupId, time);
        for (const warning of warnings ?? [])
            job.log.info(`PostPost notes: ${warning}`);
        if (postGroup?.status === 'draft')
            throw new Error('PostPost accepted the time but left the post a draft.');
        return (0,postpost_history .Av)(postGroup?.scheduledTime) ?? time;
    }
    catch (thrown) {
        if (thrown instanceof postpost_failure .DF && !isDoubtful(thrown))
            job.asked = { time, mayBeDone: before };
        if (thrown instanceof postpost_failure .DF && isPast(thrown))
            job.pastTimes += 1;
        throw thrown;
    }
}
const GONE_FURTHER = new Set([
    'POST_NOT_EDITABLE',
    'POST_PUBLISH_IN_PROGRESS',
    'POST_GROUP_VERSION_CONFLICT',
]);
const isDoubtful = (thrown) => (0,postpost_failure .VH)(thrown.failure) ||
    ((0,postpost_failure .H0)(thrown, 400) && /cannot update/i.test(thrown.message)) ||
    (thrown.failure.kind === 'refused' && GONE_FURTHER.has(thrown.failure.limit?.code ?? ''));

;// CONCATENATED MODULE: ./src/publish/committing.ts








async function committing(state, job) {
    const { step, session } = job;
    const { cancel, ledger } = session;
    await offTheBudget(job, () => orCancelled(session.turns.of(step), cancel.signal));
    if (session.halted && !session.halted.isAboutNewPosts)
        return giveUp('run/stopped', refusedForAll(session.halted), state, job);
    const blindness = blindnessOf(state, session);
    if (blindness !== undefined)
        return giveUp('postpost/list-lags', blindness, state, job);
    const found = await whatKeepsIt(state, job);
    if (found)
        return found;
    if (step.replaces && !job.paused) {
        const kept = whyTooLate(state, job) ?? (await pauseOld(state, step.replaces, job)) ?? (await whatKeepsIt(state, job));
        if (kept)
            return kept;
    }
    const nowMs = earliestMs(job);
    const late = whyTooLate(state, job);
    if (late)
        return late;
    const { timeMs, movedBy, passed } = ledger.chooseTime(step, state.accounts, nowMs);
    job.movedBy = movedBy ?? (step.movedBy && timeMs > nowMs ? step.movedBy : undefined);
    job.passed = passed;
    return accept(state, await schedule(state.postGroupId, timeMs, job), job);
}
function whyTooLate(state, job) {
    const { step } = job;
    if (!step.timeIsFixed || step.timeMs === undefined || step.timeMs > earliestMs(job))
        return undefined;
    return giveUp('plan/time-passed', hasPassedAt(step.timeMs, step.post), state, job);
}

;// CONCATENATED MODULE: ./src/publish/drafting.ts




async function drafting(state, job) {
    const { session, log } = job;
    const { cancel, drafts } = session;
    const { post } = job.step;
    const queuedMs = session.clock.elapsedMs();
    const stillWanted = () => {
        job.deadlineMs += session.clock.elapsedMs() - queuedMs;
        cancel.signal.throwIfAborted();
        if (session.halted !== undefined)
            throw new Error(refusedForAll(session.halted));
        const blindness = blindnessOf(state, session);
        if (blindness !== undefined)
            throw new Error(blindness);
    };
    cancel.signal.throwIfAborted();
    const draft = {
        content: post.caption,
        platforms: state.accounts.map(({ id }) => id),
        tiktok: invert(post.settings, session.settings.interactionInversion),
    };
    const { postGroupId, warnings } = await drafts.create(draft, job.writer, stillWanted, () => job.aftermathClient());
    for (const warning of warnings ?? [])
        log.info(`PostPost notes: ${warning}`);
    log.info(`Draft ${postGroupId} for ${state.accounts.map(({ name }) => name).join(', ')}.`);
    return { at: 'uploading', ...courseOf(state), postGroupId };
}

;// CONCATENATED MODULE: ./src/postpost/upload.ts
var upload_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var upload_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









const STALL_MS = 60_000;
async function uploadOnce(wire, upload, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        signal.throwIfAborted();
        const file = upload_addDisposableResource(env_1, await (0,file_version .pp)(upload.path, upload.version, signal), true);
        const stall = watchForStall(wire.clock);
        const failed = (failure) => {
            throw new postpost_failure .DF('storage', failure, (0,explain .WE)('storage', failure));
        };
        try {
            const answer = await (0,undici.request)(upload.uploadUrl, {
                method: 'PUT',
                headers: { 'content-type': upload.contentType, 'content-length': String(file.sizeBytes) },
                body: streamOf(countedPieces((0,content_hash .X)(file, signal), (sentBytes) => {
                    stall.moved();
                    upload.onProgress(sentBytes);
                })),
                dispatcher: wire.dispatcher,
                signal: AbortSignal.any([signal, stall.signal]),
                headersTimeout: 0,
                bodyTimeout: 0,
            });
            const text = await (0,http .x8)(answer.body);
            if (answer.statusCode >= 200 && answer.statusCode <= 299) {
                if (/<(?:!doctype\s+)?html\b/i.test(text))
                    return failed(pageInstead(answer.statusCode));
                return await file.assertSame();
            }
            if (answer.statusCode === http .qm)
                return failed({ kind: 'proxy', status: http .qm });
            const retryAfterMs = (0,http .mu)(answer.headers['retry-after'], wire.clock.now());
            return failed({
                kind: 'refused',
                status: answer.statusCode,
                text: storageText(text),
                ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
            });
        }
        catch (thrown) {
            if (thrown instanceof postpost_failure .DF || thrown instanceof file_version .zR || thrown instanceof locked .f7)
                throw thrown;
            signal.throwIfAborted();
            if (stall.signal.aborted) {
                return failed({ kind: 'no-answer', detail: `no byte moved for ${STALL_MS / 1000} s`, hasStalled: true });
            }
            return failed((0,http .rd)(thrown));
        }
        finally {
            stall.stop();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = upload_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const streamOf = (pieces) => external_node_stream_.Readable.from(pieces, { highWaterMark: 1 });
async function* countedPieces(file, onBytes) {
    let sentBytes = 0;
    for await (const chunk of file) {
        yield chunk;
        sentBytes += chunk.length;
        onBytes(sentBytes);
    }
}
function watchForStall(clock) {
    const stalled = new AbortController();
    const stopped = new AbortController();
    let movement = 0;
    const watch = async () => {
        for (let seen = -1; seen !== movement;) {
            seen = movement;
            await clock.sleep(STALL_MS, stopped.signal);
        }
        stalled.abort(new Error('stalled'));
    };
    watch().catch(() => undefined);
    return { signal: stalled.signal, moved: () => void movement++, stop: () => stopped.abort() };
}
const pageInstead = (status) => ({
    kind: 'unreadable',
    status,
    detail: 'an HTML page, probably from a proxy, so the video may not be stored',
});
function storageText(xml) {
    const code = /<Code>([^<]{1,100})<\/Code>/.exec(xml)?.[1];
    const message = /<Message>([^<]{1,200})<\/Message>/.exec(xml)?.[1];
    return (0,wording .Ap)([code, message].filter(Boolean).join(': ')) || 'no explanation';
}

;// CONCATENATED MODULE: ./src/publish/uploading.ts









const OLD_URL_MS = 10 * 60 * 1000;
async function uploading(state, job) {
    const { session, client } = job;
    const { clock, cancel, uploads } = session;
    const { action, post, facts, identity, manifest } = job.step;
    cancel.signal.throwIfAborted();
    const record = (0,accounts_record .zv)(post, state.accounts.map(({ id }) => id), manifest, action === 'upload-draft' ? 'approve' : 'publish', session.settings.interactionInversion);
    const fileName = (0,accounts_record .Vr)(post.video.path, identity, record, facts.extension);
    const { postGroupId } = state;
    job.urlAskedMs = clock.elapsedMs();
    const { uploadUrl, fileUrl } = await client.uploadUrl({ fileName, contentType: facts.contentType, postGroupId });
    job.fileUrl = fileUrl;
    if (!fileUrl.includes(fileName))
        sayNameIsLost(fileUrl.replace(/\?.*/, ''), fileName, session);
    const send = async () => {
        if (session.halted && !session.halted.isAboutNewPosts)
            throw new Error(refusedForAll(session.halted));
        if (clock.elapsedMs() - job.urlAskedMs > OLD_URL_MS)
            return { at: 'drafting', ...courseOf(state) };
        await sendVideo(uploadUrl, job);
        return { at: 'committing', ...courseOf(state), postGroupId, tries: 0 };
    };
    if (state.start > 1 || job.isPressing)
        return send();
    const queuedMs = clock.elapsedMs();
    return uploads(() => {
        job.deadlineMs += clock.elapsedMs() - queuedMs;
        return send();
    });
}
const MAX_STALLS = 2;
async function sendVideo(uploadUrl, job) {
    const { session, log } = job;
    const { post, facts, version } = job.step;
    const progress = reportProgress(post.video.sizeBytes, session.clock, log.progress, 'uploaded');
    const { absolutePath: path } = post.video;
    const file = { path, version, contentType: facts.contentType, uploadUrl, onProgress: progress.moved };
    let stalls = 0;
    await (0,retry .bD)(job.patience({ mayRepeat: () => stalls < MAX_STALLS }), async () => {
        try {
            await offTheBudget(job, () => uploadOnce(session, file, session.cancel.signal));
        }
        catch (thrown) {
            if (thrown instanceof postpost_failure .DF && thrown.failure.kind === 'no-answer' && thrown.failure.hasStalled)
                stalls++;
            throw thrown;
        }
    });
    log.info(progress.done());
}

;// CONCATENATED MODULE: ./src/publish/gone.ts


const DELETED = 'DELETED';
const DELETED_LATE = 'DELETED_LATE';
const hasBegun = ({ status }) => status !== 'scheduled' && status !== 'draft';
const furthest = (before, now) => now.map((post) => hasBegun(post) ? post : (before.find((each) => each.account === post.account && hasBegun(each)) ?? post));
const gone = (seen) => seen.map((post) => {
    const { account, status, error } = post;
    if (status === 'published' || error)
        return post;
    return hasBegun(post)
        ? { account, status, error: { code: DELETED_LATE, message: DELETED_ON_ITS_WAY } }
        : { account, status: 'failed', error: { code: DELETED, message: DELETED_BEFORE } };
});
const DELETED_BEFORE = 'The post was deleted in PostPost before it was published.';
const DELETED_ON_ITS_WAY = 'The post was deleted in PostPost while it was on its way, so the video may be on TikTok. Look at the account.';
const DELETIONS = [DELETED, DELETED_LATE];
function whyNobodyRefused(postGroupId, own, failed, accounts) {
    const told = failed.map(({ account, error }) => `${(0,planned_post .Vb)(accounts, account)}: ${error?.message}`).join(' ');
    const codes = failed.map(({ error }) => error?.code);
    if (codes.every((code) => code === earlier_posts .Bl))
        return { code: 'plan/taken-out', message: `Not every account gets this post. ${told}` };
    if (!codes.every((code) => DELETIONS.includes(code)))
        return undefined;
    const isOnNone = failed.length === own.length && own.every(({ error }) => error?.code === DELETED);
    const message = isOnNone
        ? `Post group ${postGroupId} was deleted in PostPost before it was published, so it is on no account. Run the step again to post it after all.`
        : `Somebody deleted a post of this video in PostPost during the wait. ${told} Where the video is on TikTok, running the step again would post it a second time.`;
    return { code: 'postpost/deleted', message };
}

var tiktok_link = __webpack_require__(9529);
;// CONCATENATED MODULE: ./src/publish/polling.ts








const STATUSES = {
    draft: 'waits',
    scheduled: 'waits',
    pending: 'waits',
    processing: 'waits',
    published: 'ends',
    failed: 'ends',
};
const FIRST_POLLING_PAUSE_MS = 1_000;
const PAUSE_GROWTH = 1.3;
const LONGEST_POLLING_PAUSE_MS = 15_000;
const pauseMs = (reading) => Math.min(LONGEST_POLLING_PAUSE_MS, FIRST_POLLING_PAUSE_MS * PAUSE_GROWTH ** reading);
async function pollUntilSettled(scheduled, deadlineMs, job) {
    const { clock, cancel } = job.session;
    const client = job.clientWith({ deadlineMs });
    const { accounts } = scheduled;
    let last = { posts: [], isFinal: false };
    let seen = scheduled.before ?? accounts.map(({ id }) => ({ account: id, status: 'scheduled' }));
    let silent = new Set();
    const unknownWords = new Set();
    let misses = 0;
    for (let reading = 0;; reading++) {
        try {
            const answer = await client.post(scheduled.postGroupId);
            const posts = answer.posts.filter(postpost_answers .qy);
            misses = 0;
            last = resultsOf(posts, scheduled);
            seen = furthest(seen, last.posts);
            silent = new Set(posts.filter(isSilent).map((post) => idOf(post, accounts)));
            for (const { status } of last.posts)
                if (!(status in STATUSES))
                    unknownWords.add(status);
        }
        catch (thrown) {
            last = { ...last, remark: (0,wording .bD)(thrown) };
            const isUnknown = (0,postpost_failure .H0)(thrown, 404);
            if (isUnknown && ++misses % MISSES === 0 && (await isGone(scheduled.postGroupId, client)))
                return { posts: gone(seen), isFinal: true };
            if (!isUnknown && !passes(thrown))
                return last;
        }
        if (last.isFinal)
            return { ...last, posts: await withReasons(last.posts, silent, scheduled.postGroupId, job) };
        const leftMs = deadlineMs - clock.elapsedMs();
        if (leftMs <= 0 || cancel.signal.aborted)
            break;
        const untilDueMs = Math.max(0, scheduled.timeMs - clock.now());
        await clock.sleep(Math.min(leftMs, untilDueMs + pauseMs(reading)), cancel.signal).catch(() => undefined);
    }
    if (unknownWords.size === 0)
        return last;
    const words = [...unknownWords].map((word) => JSON.stringify(word)).join(', ');
    const remark = `PostPost gave a status this action does not know (${words}); it counts as "not done yet".`;
    return { ...last, remark };
}
const passes = (thrown) => thrown instanceof postpost_failure .DF && ((0,postpost_failure .WC)(thrown.failure) || (0,postpost_failure .VH)(thrown.failure));
const MISSES = 4;
const isGone = async (postGroupId, client) => {
    const listed = await (0,deleting .dt)(client, postGroupId).then((post) => post !== undefined, () => true);
    return !listed;
};
function resultsOf(posts, { accounts, isPublic }) {
    const told = posts.map((post) => describePost(post, accounts, isPublic));
    const results = accounts.map(({ id }) => told.find(({ account }) => account === id) ?? { account: id, status: 'scheduled' });
    const isOver = ({ status }) => STATUSES[status] === 'ends';
    const hasGoneOut = results.some(isOver);
    const posted = results.map((result) => hasGoneOut && result.status === 'draft' ? { ...result, error: standing .Vg } : result);
    return {
        posts: posted,
        isFinal: posted.every((result) => isOver(result) || result.error !== undefined),
        withoutId: accounts
            .map(({ id }) => id)
            .filter((id) => posts.some((post) => idOf(post, accounts) === id && hasNoId(post))),
    };
}
const hasNoId = ({ status, postedId, permalink, isIdRounded }) => status === 'published' && !postedId && permalink === undefined && !isIdRounded;
const idOf = ({ platformId }, accounts) => accounts.find(({ id }) => id === platformId)?.id ?? `tiktok-${platformId}`;
function describePost(post, accounts, isPublic) {
    const accountId = idOf(post, accounts);
    const account = accounts.find(({ id }) => id === accountId);
    const { postedId, error, status } = post;
    const url = status === 'published' && isPublic ? (0,tiktok_link .l)(account?.name, post) : undefined;
    return {
        account: accountId,
        status,
        ...(postedId ? { postedId } : {}),
        ...(url ? { url } : {}),
        ...(status === 'failed' ? { error: { code: error?.code ?? 'UNKNOWN_ERROR', message: (0,tiktok_advice .mm)(error) } } : {}),
    };
}
const isSilent = ({ status, error }) => status === 'failed' && !error?.message.trim() && !(error && 'platformError' in error && error.platformError);
const REASON_BUDGET_MS = 30_000;
async function withReasons(posts, silent, postGroupId, job) {
    const failed = posts.filter(({ status }) => status === 'failed');
    const [only] = failed.length === 1 ? failed : [];
    if (silent.size === 0 && only?.error?.code !== 'UNKNOWN_ERROR')
        return posts;
    const { clock } = job.session;
    const client = job.clientWith({ deadlineMs: clock.elapsedMs() + REASON_BUDGET_MS });
    const answer = await client.logs(postGroupId).catch(() => undefined);
    const texts = answer?.logs.map((entry) => reasonText(entry.error)) ?? [];
    const said = texts.findLast((text) => text !== '' && !posts.some(({ error }) => error?.message.includes(text)));
    return posts.map((post) => {
        if (!post.error || !said)
            return post;
        const { code, message } = post.error;
        if (silent.has(post.account))
            return { ...post, error: { code, message: (0,tiktok_advice .mm)({ code, message: said }) } };
        return post === only ? { ...post, error: { code, message: `${message} PostPost's log adds: ${said}` } } : post;
    });
}
function reasonText(error) {
    if (typeof error === 'string')
        return (0,wording .VI)((0,wording .Ap)(error), 500);
    if (typeof error === 'object' && error !== null && 'message' in error)
        return reasonText(error.message);
    return '';
}

;// CONCATENATED MODULE: ./src/publish/waiting.ts











async function waiting(state, job) {
    const { step, session, log } = job;
    const { postGroupId, scheduledTime, accounts } = state;
    const { waitTimeoutMs } = session.settings;
    const timeMs = (0,postpost_history .nR)(scheduledTime);
    const time = timeMs === undefined ? scheduledTime : (0,schedule_timezone .fU)(timeMs, step.post.timezone);
    const words = [
        `Post group ${postGroupId} is scheduled for ${time}`,
        (0,planned_post .xS)({ ...step, movedBy: job.movedBy, passed: job.passed }, session.settings),
    ];
    log.info(`${words.filter(Boolean).join(', ')}.`);
    const existing = state.earlier.filter(({ status, error }) => status !== 'draft' && !error);
    const own = accounts.map(({ id }) => id);
    await deleteLeftovers(own, [...own, ...existing.map(({ accountId }) => accountId)], job);
    const deadlineMs = session.clock.elapsedMs() + waitTimeoutMs;
    const untilMs = session.clock.now() + waitTimeoutMs;
    const accepted = (earlier, own) => ({
        postGroupId,
        scheduledTime,
        posts: [...earlier, ...own],
    });
    const isLater = (atMs) => waitTimeoutMs === 0 || (atMs !== undefined && atMs > untilMs);
    if (isLater(timeMs)) {
        const scheduled = own.map((id) => ({ account: id, status: 'scheduled' }));
        return ends.scheduled(step, accepted((0,publish_result .K3)(state.earlier), scheduled));
    }
    log.progress(`accepted as ${postGroupId}; waiting until it is published`);
    const isPublic = step.post.settings.viewerSetting === 'PUBLIC_TO_EVERYONE';
    const wanted = { postGroupId, timeMs: timeMs ?? session.clock.now(), accounts, isPublic };
    const { posts, isFinal, remark, withoutId = [] } = await pollUntilSettled(wanted, deadlineMs, job);
    if (isPublic)
        warnOfHidden(withoutId, postGroupId, job);
    const [later, sooner] = [true, false].map((wait) => state.earlier.filter((each) => isPending(each) && isLater((0,postpost_history .nR)(each.scheduledTime)) === wait));
    const settled = await settle(sooner ?? [], isPublic, deadlineMs, job);
    const earlier = (0,publish_result .K3)(state.earlier).map((each) => settled.get(each.account) ?? each);
    const hasLater = (later ?? []).length > 0;
    return endOfWait({ accepted: accepted(earlier, posts), earlier, own: posts, isFinal, hasLater, remark }, state, job);
}
function endOfWait({ accepted, earlier, own, isFinal, hasLater, remark }, state, { step, session }) {
    const wasTakenOut = ({ account, error }) => error?.code === earlier_posts .Bl && step.earlier.some(({ accountId }) => accountId === account);
    const refused = [...earlier, ...own].filter((each) => each.error !== undefined && !wasTakenOut(each));
    if (refused.length > 0) {
        const why = whyNobodyRefused(state.postGroupId, own, refused, step.accounts);
        if (why)
            return ends.notOnAll(step, accepted, why.code, why.message);
        const reasonOf = ({ account, error }) => {
            const group = groupOf(account, state);
            const others = [...earlier, ...own].filter((each) => each.error === undefined && groupOf(each.account, state) === group);
            const names = others.map((other) => (0,planned_post .Vb)(step.accounts, other.account));
            const why = `${(0,planned_post .Vb)(step.accounts, account)}: ${error?.code}: ${error?.message}`;
            return `${why}${(0,tiktok_advice .eN)(error?.message ?? '', group, names)}`;
        };
        const byGroup = Map.groupBy(refused, ({ account }) => groupOf(account, state));
        return ends.refused(step, accepted, new Map([...byGroup].map(([id, each]) => [id, each.map(reasonOf)])));
    }
    if (isFinal && earlier.every((each) => each.status === 'published' || wasTakenOut(each)))
        return ends.published(step, accepted);
    if (isFinal && hasLater)
        return ends.scheduled(step, accepted);
    if (session.cancel.signal.aborted)
        return ends.cancelledWhileWaiting(step, accepted);
    const drafts = state.earlier.filter(({ status, error }) => status === 'draft' && !error);
    const names = drafts.map(({ accountId }) => (0,planned_post .Vb)(step.accounts, accountId)).join(', ');
    if (names !== '')
        return ends.processing(step, accepted, `A draft of it waits for approval on ${names}.`);
    const [open] = isFinal ? earlier.filter(({ status, error }) => status !== 'published' && !error) : [];
    return ends.processing(step, accepted, remark, open && groupOf(open.account, state));
}
const groupOf = (account, { earlier, postGroupId }) => earlier.find(({ accountId }) => accountId === account)?.postGroupId ?? postGroupId;
const isPending = ({ status, error }) => !error && status !== 'published' && status !== 'draft';
async function settle(earlier, isPublic, deadlineMs, job) {
    const { accounts } = job.step;
    const results = new Map();
    for (const [postGroupId, group] of Map.groupBy(earlier, (each) => each.postGroupId)) {
        const timeMs = (0,postpost_history .nR)(group[0]?.scheduledTime) ?? job.session.clock.now();
        const own = accounts.filter(({ id }) => group.some(({ accountId }) => accountId === id));
        const wanted = { postGroupId, timeMs, accounts: own, isPublic, before: (0,publish_result .K3)(group) };
        const { posts } = await pollUntilSettled(wanted, deadlineMs, job);
        for (const post of posts)
            results.set(post.account, post);
    }
    return results;
}
function warnOfHidden(withoutId, postGroupId, { step, session }) {
    const { post, accounts } = step;
    if (withoutId.length === 0)
        return;
    const names = withoutId.map((id) => (0,planned_post .Vb)(accounts, id)).join(', ');
    const message = `Post group ${postGroupId} is published on ${names}, but TikTok gave it no public id: it may not be public. Look at it in the TikTok app; until PostPost's TikTok app is audited for an account, its posts stay SELF_ONLY.`;
    session.remarks.push((0,src_problem .y9)(post, 'warning', 'tiktok/not-public', post.originOf('viewerSetting'), message));
}

;// CONCATENATED MODULE: ./src/publish/transitions.ts











async function leadToEnd(job) {
    const { step, session } = job;
    let state = { at: 'queued', accounts: step.recipients, earlier: step.earlier, start: 1 };
    while (state.at !== 'ended') {
        const from = state;
        session.underWay.set(step, from.at);
        const within = gateOf(from, job);
        state = await within(async () => {
            const to = withReplaced(await settleReplaced(await leadThroughLeg(from, job), job));
            leavePlace(from, to, job);
            return to;
        });
    }
    session.underWay.delete(step);
    return state;
}
function gateOf({ at }, { step, session, isPressing }) {
    if (at === 'queued' && !isPressing)
        return session.drafting;
    if (at === 'committing' && step.replaces)
        return session.changing;
    return (go) => go();
}
const LEG = {
    queued: 'sending',
    drafting: 'sending',
    uploading: 'sending',
    committing: 'committing',
    asking: 'committing',
    waiting: 'waiting',
    ended: undefined,
};
async function leadThroughLeg(from, job) {
    let state = from;
    while (state.at !== 'ended' && LEG[state.at] === LEG[from.at])
        state = await leadOn(state, job);
    return state;
}
async function leadOn(from, job) {
    const { step, session } = job;
    session.underWay.set(step, from.at);
    const meant = await move(from, job).catch((thrown) => afterFault(from, thrown, job));
    const isLeft = from.at !== 'waiting' && 'postGroupId' in from && !keepsDraft(from.postGroupId, meant);
    return isLeft ? discard(from, meant, job) : meant;
}
function leavePlace(from, to, { step, session }) {
    if (to.at === 'ended' && from.at !== 'waiting' && to.result.outcome !== 'unknown') {
        session.ledger.giveBack(step);
        if (step.replaces)
            session.ledger.stay(step.replaces.postGroupId);
    }
    if (to.at === 'waiting' || to.at === 'ended')
        session.turns.pass(step);
}
function move(state, job) {
    switch (state.at) {
        case 'queued':
            return begin(state, job);
        case 'drafting':
            return drafting(state, job);
        case 'uploading':
            return uploading(state, job);
        case 'committing':
            return job.step.action === 'upload-draft' ? leavingForApproval(state, job) : committing(state, job);
        case 'asking':
            return asking(state, job);
        case 'waiting':
            return waiting(state, job);
    }
}
async function begin(state, job) {
    const { step, session } = job;
    startBudget(job);
    if (session.cancel.signal.aborted)
        return ends.cancelled(step);
    if (session.halted !== undefined)
        return ends.refusedForAll(step, session.halted);
    return { ...state, at: 'drafting' };
}
const keepsDraft = (postGroupId, to) => to.at === 'ended' ? to.result.postGroupId === postGroupId : 'postGroupId' in to && to.postGroupId === postGroupId;

;// CONCATENATED MODULE: ./src/publish/post.ts



async function publishPost(step, session) {
    const job = startJob(step, session);
    const { result, existing } = await leadToEnd(job);
    session.log.group(`${result.id}: ${result.outcome}`, [...job.log.lines, ...(0,publish_result .dy)(result, step)]);
    return { step: { ...step, movedBy: job.movedBy, passed: job.passed }, result, existing };
}

;// CONCATENATED MODULE: ./src/publish/sign-of-life.ts


const SIGN_OF_LIFE_EVERY_MS = 30_000;
const MOST_NAMES = 3;
const STATE_WORDS = {
    waiting: 'waiting until published',
    asking: 'asking what became of it',
    committing: 'uploaded, waiting for its turn',
    uploading: 'uploading',
    drafting: 'making the draft',
    queued: 'not begun yet',
};
async function withSignOfLife(work, underWay, { clock, log }) {
    const ended = new AbortController();
    const speaking = speak(underWay, clock, log, ended.signal);
    try {
        return await work();
    }
    finally {
        ended.abort();
        await speaking;
    }
}
async function speak(underWay, clock, log, ended) {
    for (let afterMs = SIGN_OF_LIFE_EVERY_MS;; afterMs += SIGN_OF_LIFE_EVERY_MS) {
        const isOver = await clock.sleep(SIGN_OF_LIFE_EVERY_MS, ended).then(() => false, () => true);
        if (isOver)
            return;
        log.info(`Still working after ${(0,duration .a3)(afterMs)}; ${describeUnderWay(underWay)}.`);
    }
}
function describeUnderWay(underWay) {
    const groups = Object.entries(STATE_WORDS).flatMap(([doing, words]) => {
        const ids = [...underWay].flatMap(([{ post }, at]) => (at === doing ? [post.id] : []));
        return ids.length > 0 ? [`${words}: ${(0,wording .KE)(ids, MOST_NAMES)}`] : [];
    });
    return groups.length > 0 ? groups.join('; ') : 'finishing';
}

;// CONCATENATED MODULE: ./src/publish/turns.ts
function createTurns(steps) {
    const passed = new Map();
    const turns = new Map();
    const last = new Map();
    for (const step of steps) {
        const own = Promise.withResolvers();
        passed.set(step, own.resolve);
        const before = step.timeIsFixed ? [] : step.recipients.flatMap(({ id }) => last.get(id) ?? []);
        turns.set(step, Promise.all(before).then(() => undefined));
        for (const { id } of step.recipients)
            last.set(id, Promise.all([last.get(id), own.promise]));
    }
    return {
        of: (step) => turns.get(step) ?? Promise.resolve(),
        pass: (step) => passed.get(step)?.(),
    };
}

;// CONCATENATED MODULE: ./src/publish/withdrawing.ts









function withdrawnAs(withdrawal, outcome, more = {}, posts = postsAs('scheduled', withdrawal)) {
    const { postGroupId, name, accounts, wasMs } = withdrawal;
    const ids = accounts.map(({ id }) => id);
    const result = {
        id: name.stem,
        video: `${name.stem}.${name.extension}`,
        accounts: ids,
        outcome,
        postGroupId,
        scheduledTime: (0,publish_result .E_)(new Date(wasMs).toISOString()),
        ...(posts.length > 0 ? { posts } : {}),
        plan: 'withdraw',
        ...more,
    };
    return { withdrawal, result };
}
const postsAs = (status, { accounts }) => accounts.map(({ id }) => ({ account: id, status }));
const postsIn = (listed, { accounts }) => accounts.flatMap(({ id }) => ((0,earlier_posts .Mp)(listed, id) ? [{ account: id, status: (0,earlier_posts .cs)(listed, id) }] : []));
const plannedWithdrawal = (withdrawal) => withdrawnAs(withdrawal, 'planned');
async function withdraw(withdrawal, session) {
    const { name, isHeld } = withdrawal;
    if (isHeld)
        return withdrawnAs(withdrawal, 'skipped');
    const task = startTask(name.stem, session);
    const done = await session
        .changing(() => withdrawNow(withdrawal, task))
        .catch((thrown) => session.cancel.signal.aborted
        ? withdrawnAs(withdrawal, 'failed', { code: 'run/cancelled', error: publish_result .gD })
        : withdrawnAs(withdrawal, 'failed', { code: 'postpost/failed', error: (0,wording .bD)(thrown) }));
    const { outcome, error: why } = done.result;
    session.log.group(`${name.stem}: ${outcome}`, [...task.log.lines, ...(why ? [why] : [])]);
    return done;
}
async function withdrawNow(withdrawal, task) {
    const { session } = task;
    if (session.halted && !session.halted.isAboutNewPosts)
        return withdrawnAs(withdrawal, 'failed', { code: 'run/stopped', error: refusedForAll(session.halted) });
    const history = await session.ledger.read(task.client);
    const listed = listedIn(history, withdrawal.postGroupId);
    const stays = (reason, posts = []) => {
        session.remarks.push(notWithdrawn(withdrawal, reason));
        return withdrawnAs(withdrawal, 'skipped', {}, posts);
    };
    if (!listed)
        return stays("PostPost's list does not show it any more");
    const why = whyItStays(listed, session.policy, session.clock.now());
    if (why !== undefined)
        return stays(why, postsIn(listed, withdrawal));
    const end = await pauseForGood(listed, task);
    if ('failed' in end) {
        const code = end.code ?? 'postpost/failed';
        return withdrawnAs(withdrawal, 'failed', { code, error: (0,wording .bD)(end.failed) });
    }
    if (!('stays' in end))
        return withdrawnAs(withdrawal, 'withdrawn', {}, postsAs('draft', withdrawal));
    return stays(end.stays, end.stays === TOO_CLOSE ? postsIn(listed, withdrawal) : []);
}
const notWithdrawn = ({ name, postGroupId }, why) => (0,src_problem .$e)('plan/not-in-manifest', { input: 'manifest' }, `${name.stem} is not withdrawn (post group ${postGroupId}), because ${why}.`);
const problemsOfWithdrawals = (withdrawn) => withdrawn.flatMap(({ result: { id, error: why, code } }) => why === undefined || code === undefined || why === publish_result .gD
    ? []
    : [(0,src_problem .z3)(code, { input: 'on-removal' }, `${id} is not withdrawn. ${why}`)]);

;// CONCATENATED MODULE: ./src/publish/publish.ts















async function publish(plan, clientFor, reading, settings, policy, world) {
    const entries = plan.steps.map((step) => ({ step, parts: entryParts(step) }));
    const parts = entries.flatMap((entry) => entry.parts);
    const sent = parts.filter(makesDraft).map(({ step }) => step);
    if (sent.length > 0)
        sayInversion(settings, world.log);
    if (plan.steps.some(({ action, changes }) => action === 'skip' && !changes.some(planned_post .KN)))
        world.log.info(howToRepost(settings.onDuplicate));
    const drafts = (0,publish_drafts .R)(new Set((reading?.history ?? []).map(({ postGroupId }) => postGroupId)), world.clock, world.saveDrafts);
    const changed = parts.flatMap(({ change }) => change?.postGroupId ?? []);
    const ledger = createLedger(reading, settings, drafts.isOwn, changed);
    for (const { step } of parts)
        if (step.timeIsFixed && step.timeMs !== undefined)
            ledger.take(step, step.recipients, step.timeMs);
    const session = {
        ...world,
        clientFor,
        settings,
        policy,
        drafts,
        ledger,
        turns: createTurns(sent.filter(({ action }) => action === 'publish')),
        drafting: (0,p_limit .A)(2 * settings.concurrency - 1),
        uploads: (0,p_limit .A)(settings.concurrency),
        changing: (0,p_limit .A)(1),
        underWay: new Map(),
        blind: new Map(),
        isStored: (0,stored .e)(world.dispatcher, world.clock),
        remarks: [],
        halted: undefined,
        pausing: undefined,
    };
    const publishAll = async () => {
        const publishing = entries.map(async (entry) => mergeParts(entry.step, await Promise.all(entry.parts.map((part) => carryOut(part, session)))));
        const withdrawing = plan.withdrawals.map((withdrawal) => withdraw(withdrawal, session));
        return { done: await Promise.all(publishing), withdrawn: await Promise.all(withdrawing) };
    };
    const { done, withdrawn } = await withSignOfLife(publishAll, session.underWay, world);
    return { done, withdrawn, problems: [...session.remarks, ...problemsOfWithdrawals(withdrawn)] };
}
const makesDraft = ({ step, change }) => (change ? change.kind === 'replace' : (0,planned_post .BS)(step));
async function carryOut(part, session) {
    const { step, change } = part;
    if (makesDraft(part))
        return publishPost(step, session);
    if (!change)
        return leave(step, session);
    const done = await changePost(step, change, session);
    if (done.result.outcome !== 'updated' && done.result.outcome !== 'draft') {
        session.ledger.stay(change.postGroupId);
        session.ledger.giveBack(step);
    }
    const isUnlike = change.fields.some((field) => field !== 'time');
    return done.result.outcome === 'draft' && isUnlike ? publishPost(step, session) : done;
}
async function leave(step, { clientFor, clock, random, cancel, log }) {
    const done = notPublished(step);
    const { id, outcome } = done.result;
    log.info(`${id}: ${outcome}. ${whyLeft(done)}${(0,publish_result .dy)(done.result, step).join(', ')}`);
    const client = clientFor({
        clock,
        random,
        signal: cancel.signal,
        deadlineMs: clock.elapsedMs() + LEAVING_MS,
        onRetry: (error) => log.info(`${id}: ${error.message}`),
    });
    if (step.action === 'skip')
        await deletePaused(step, client, log.info);
    return done;
}
const LEAVING_MS = 60_000;
function whyLeft({ step, result }) {
    if (step.action === 'skip')
        return result.posts?.some(({ error }) => error !== undefined) ? 'Not sent again: ' : 'There already: ';
    if (step.action !== 'keep-draft')
        return '';
    const isHeld = step.drafts.every(({ kind }) => kind === 'held');
    return isHeld
        ? 'Somebody holds it back in PostPost, and it stays as it is: '
        : 'A draft of it waits for approval in PostPost and stays as it is: ';
}
function sayInversion({ interactionInversion }, log) {
    if (interactionInversion === 'off')
        return;
    log.info('PostPost documents that it inverts comments, duet and stitch on the way to TikTok, so they are sent inverted (interaction-inversion: compensate). The summary lists what you want and what is sent.');
}

var report_problems = __webpack_require__(3300);
;// CONCATENATED MODULE: ./src/run.ts




















async function run(here, world) {
    const { inputs, inInputs } = world;
    if (inputs.apiKey)
        world.mask(inputs.apiKey);
    const found = await readPosts(inputs, inInputs, here, world);
    try {
        const report = await follow(await narrow(found, inputs, here, world.github), here, world);
        await world.present(report);
        return report;
    }
    finally {
        await found.removeDownloads();
    }
}
async function follow(wanted, here, world) {
    const { inputs, inInputs, connecting, cancel } = world;
    const { posts, unfound, leftOut } = wanted;
    const { probeScript: script, environment } = world;
    const versions = await (0,file_version .x4)([...posts, ...leftOut].map(({ video }) => video.absolutePath));
    const openProber = () => createProber({ script, environment, signal: cancel.signal });
    const { inspected, problems: inPosts } = await judgePosts(posts, unfound, leftOut, openProber);
    const service = await connecting;
    const identified = await identify(wanted, inspected, versions, service, here, cancel);
    const { candidates, others, written, manifests } = identified;
    const read = await service?.history;
    const reading = read?.reading;
    const nowMs = world.clock.now();
    const history = reading?.history ?? [];
    const policy = {
        ...inputs,
        written,
        manifests,
        connected: (service?.connections ?? []).map(({ platformId }) => platformId),
        isOffline: service === undefined,
        isHistoryUnread: service !== undefined && reading === undefined,
        runBeganMs: here.runBeganMs,
        isNarrowed: inputs.addedOnly || inputs.only.length > 0,
        hasGaps: (0,report_problems .Cs)([...wanted.problems, ...identified.problems], false),
        onlyShown: service && (await onlyShown(history, here, world)),
        elsewhere: undefined,
    };
    const needed = neededElsewhere(history, policy, nowMs);
    const elsewhere = needed === 'paths'
        ? await readManifestPaths(here, cancel.signal)
        : needed && (await readOtherManifests(here, manifests, cancel.signal));
    const settings = { ...policy, elsewhere };
    const wish = (candidate) => wishIn(candidate, settings);
    const details = service ? await (0,accounts_details .LF)(candidates, wish, history, service, nowMs) : accounts_details .pH;
    const plan = makePlan(candidates, others, { history, details }, settings, nowMs);
    const report = (0,report_report .YX)(inputs, here, wanted, inspected, cancel);
    const problems = [
        ...inInputs,
        ...judgeWithoutKey(inputs, here),
        ...judgePullRequestTarget(inputs, here),
        ...(service?.problems ?? []),
        ...(read?.problems ?? []),
        ...wanted.problems,
        ...inPosts,
        ...identified.problems,
        ...plan.problems,
    ];
    if ((0,report_problems .Cs)(problems, inputs.strict))
        return report.refused([...problems, ...plan.single], candidates, plan);
    const told = [...problems, ...plan.single];
    const linked = async (done) => (service ? (0,earlier_links .y)(done, service) : done);
    if (inputs.dryRun || !service)
        return report.of(plan, await linked(plan.steps.map(planned)), plan.withdrawals.map(plannedWithdrawal), told);
    const { done, withdrawn, problems: remarks, } = await publish(plan, service.clientFor, reading, inputs, settings, world);
    return report.of(plan, await linked(done), withdrawn, [...told, ...remarks]);
}
async function onlyShown(history, here, world) {
    const { inputs } = world;
    if (inputs.dryRun || !mayChange(history, inputs))
        return undefined;
    const byBranch = onlyShownBy(here);
    if (byBranch || here.attempt <= 1)
        return byBranch;
    const why = await whyOutdated(here, world.github);
    return why === undefined ? undefined : { severity: 'warning', why };
}

;// CONCATENATED MODULE: ./src/main.ts




















const say = workflow_log.workflowLog.info;
async function main(starting, cancel) {
    let report;
    let preview = '';
    const here = (0,context.readContext)(process.env);
    const { isPublic } = here;
    try {
        const start = await starting;
        await (0,command_files .Iq)(process.env);
        const token = start.inputs.githubToken;
        const github = openGitHub(here, token, {
            dispatcher: start.dispatcher,
            clock: start.clock,
            signal: cancel.signal,
        });
        report = await run(here, {
            ...start,
            github,
            environment: process.env,
            random: Math.random,
            cancel,
            probeScript: (0,external_node_path_.join)(import.meta.dirname, '..', 'probe', 'index.js'),
            log: (0,hidden_ids.hiding)(workflow_log.workflowLog, (0,hidden_ids.hideIds)(isPublic)),
            mask: core.setSecret,
            saveDrafts: (state) => core.saveState('drafts', (0,left_drafts.stateText)(state)),
            present: async (told) => {
                if (told.inputs.preview && !cancel.signal.aborted)
                    preview = await writePreview(told, (0,hidden_ids.hideIds)(isPublic, told));
            },
        });
        writeOutputs(report, preview);
        const hide = (0,hidden_ids.hideIds)(isPublic, report);
        const log = (0,hidden_ids.hiding)(workflow_log.workflowLog, hide);
        const places = await (0,report_places .i)(report.problems, here);
        tell(report, places, log, hide);
        const summary = hide(summaryOf(report, places));
        await (0,writing .S)(summary);
        if (report.inputs.comment && !cancel.signal.aborted)
            core.notice(await keepComment(summary, here, token, github, shareOf(report.inputs), preview !== ''));
        conclude(report, log, cancel);
    }
    catch (thrown) {
        const fault = (0,command_files .D_)(thrown);
        if (!report && !fault)
            writeOutputs(undefined);
        core.debug((0,hidden_ids.hideIds)(isPublic)(thrown instanceof Error ? (thrown.stack ?? '') : ''));
        const message = (0,hidden_ids.hideIds)(isPublic)(fault ?? explainCrash(thrown, cancel));
        fail(message);
        if (!report && !fault)
            await (0,writing .S)(earlyEnd(message));
    }
    finally {
        await (await starting.catch(() => undefined))?.dispatcher.destroy();
    }
}
function writeOutputs(report, preview = '') {
    const outputs = (0,report_outputs .Yz)(report, preview);
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
    const missing = (0,report_outputs .aR)(report?.results ?? [], outputs);
    if (missing !== undefined)
        core.warning(missing);
}
function tell(report, places, log, hide) {
    if (report.inputs.dryRun && report.plan && report.results.length > 0) {
        log.group(planTitle(report), planLines(report));
    }
    const { annotations, rest } = (0,report_annotations .f)(report.problems, report.run.docsUrl, places);
    for (const { severity, message, properties } of annotations) {
        workflow_log.annotateAs[severity](hide(message), properties);
    }
    for (const line of rest)
        log.info(line);
    if (report.leftOut.length > 0) {
        log.info(`Left out, because this ${(0,context.pushOrPullRequest)(report.run)} did not add them (added-only): ${report.leftOut.join(', ')}`);
    }
    if (report.postponed.length > 0) {
        log.info(`Left for the next run (when-too-many: first): ${report.postponed.join(', ')}`);
    }
}
function conclude(report, log, cancel) {
    const cancelled = cancel.signal.aborted ? describeCancel(cancel) : undefined;
    const failure = [cancelled, (0,report_report .g5)(report)].filter(Boolean).join(' ');
    if (failure)
        fail(failure);
    else
        log.info(`TikTok: ${(0,report_report .N4)(report.results) || 'nothing to publish'}.`);
    if ((0,changes .ik)(report))
        log.info(`Posts of the plan: ${(0,changes .HX)(report)}.`);
    for (const line of linksOf(report))
        log.info(line);
}
async function writePreview(report, hide) {
    try {
        const { writePage } = await __webpack_require__.e( 191).then(__webpack_require__.bind(__webpack_require__, 1191));
        const path = await writePage(report, process.env.RUNNER_TEMP, hide);
        workflow_log.workflowLog.info(`Each post as it will look: ${path}`);
        return path;
    }
    catch (thrown) {
        core.warning(`The preview page could not be written: ${(0,wording .bD)(thrown)}`);
        return '';
    }
}
function explainCrash(thrown, cancel) {
    if (cancel.signal.aborted)
        return describeCancel(cancel);
    if (thrown instanceof dispatcher .T)
        return thrown.message;
    return `${(0,wording .bD)(thrown)} This is a fault of the action itself: please report it with this log.`;
}
function describeCancel({ signal }) {
    return `${(0,wording .bD)(signal.reason)} Run the step again: it publishes what is missing, and nothing twice.`;
}
function fail(message) {
    core.error(message);
    process.exitCode = 1;
}


 }),

 4805:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $N: () => ( sentenceOf),
   EL: () => ( protectedVideo),
   SQ: () => ( damagedIndex),
   eM: () => ( noFrames),
   gn: () => ( tooSlow),
   kO: () => ( Unusable),
   lW: () => ( tooManyPieces),
   qG: () => ( cutOff),
   qM: () => ( damaged),
   wB: () => ( noVideoTrack)
 });
 var _file_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9315);

class Unusable extends Error {
    name = 'Unusable';
}
const damaged = 'The file is damaged: it cannot be read as a video. Export or download it again.';
const tooSlow = (afterMs) => `The file could not be checked within ${afterMs / 1000} s: it is damaged, or its disk is very slow. Run the step again; if it happens again, export or download the file again.`;
const cutOff = (what) => new Unusable(`The file is cut off: ${what}. The recording, download or copy was interrupted; get the whole file again.`);
const damagedIndex = () => new Unusable('The index of this video is damaged: its lists of frames contradict each other. Export or download it again, or try to repair it with: ffmpeg -i in.mp4 -c copy out.mp4');
function noVideoTrack(hasAudio, isMatroska) {
    const what = hasAudio ? 'only sound, no picture,' : 'no video track';
    const or = isMatroska ? ', or its video track is compressed or turned off' : '';
    return new Unusable(`There is ${what} in this file${or}. TikTok takes videos only; name a file with a video track.`);
}
const noFrames = () => new Unusable('The video track of this file is empty: it has no frames. Record or export the video again.');
const protectedVideo = () => new Unusable('This video is copy-protected (encrypted), so nobody else can play it. Export it without protection.');
const tooManyPieces = () => new Unusable('This video is cut into too many or too large pieces to check. Write it again, for example with: ffmpeg -i in -c copy -movflags +faststart out.mp4');
const GONE = 'The file is gone: check that no other step or program moves or deletes it while this step runs.';
function sentenceOf(cause) {
    if (cause instanceof Unusable)
        return cause.message;
    if ((0,_file_faults_js__WEBPACK_IMPORTED_MODULE_0__ .W0)(cause))
        return GONE;
    return (0,_file_faults_js__WEBPACK_IMPORTED_MODULE_0__ .j5)(cause) ? `The file ${(0,_file_faults_js__WEBPACK_IMPORTED_MODULE_0__ .wJ)(cause)}` : damaged;
}


 }),

 8303:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Br: () => ( ENDS),
   Tn: () => ( deleteDraft),
   dt: () => ( findListed)
 });
 var _postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4319);
 var _postpost_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7130);
 var _looking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5350);



const ENDS = {
    deleted: 'deleted',
    gone: 'already deleted',
    accepted: 'no longer a draft, so it stays',
    hidden: 'not in the list of drafts, so it stays',
    changed: 'changed by somebody in PostPost, so it stays',
};
async function deleteDraft(client, postGroupId, whose, isAsItWas = () => true) {
    const kept = await (0,_looking_js__WEBPACK_IMPORTED_MODULE_2__ .Z)(() => whyNotDeleted(client, postGroupId, whose, isAsItWas), (lookAgain) => client.deletePost(postGroupId, lookAgain));
    if (!kept)
        return { end: 'deleted' };
    return kept.isAfterCall && kept.reason.end === 'gone' ? { end: 'deleted' } : kept.reason;
}
async function whyNotDeleted(client, postGroupId, whose, isAsItWas) {
    const listed = await findListed(client, postGroupId, whose);
    try {
        const { posts } = await client.post(postGroupId);
        if (posts.some(({ status }) => status !== 'draft') || (listed && !(0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .Qx)(listed)))
            return { end: 'accepted', scheduledTime: listed?.scheduledTime ?? undefined };
    }
    catch (thrown) {
        if ((0,_postpost_failure_js__WEBPACK_IMPORTED_MODULE_1__ .H0)(thrown, 404))
            return { end: 'gone' };
        throw thrown;
    }
    if (!listed && whose === 'other')
        return { end: 'hidden' };
    return listed && !isAsItWas(listed) ? { end: 'changed' } : undefined;
}
const MAX_DRAFT_PAGES = 10;
async function findListed(client, postGroupId, whose = 'own') {
    const isIt = (post) => post.postGroupId === postGroupId;
    const newest = await client.list({ page: 1, sortBy: 'updatedAt', sortOrder: 'desc' });
    const found = newest.posts.find(isIt);
    if (found || whose === 'own' || !newest.pagination.hasNextPage)
        return found;
    for (let page = 1; page <= MAX_DRAFT_PAGES; page++) {
        const drafts = await client.list({ page, sortBy: 'createdAt', sortOrder: 'desc', status: 'draft' });
        const draft = drafts.posts.find(isIt);
        if (draft || !drafts.pagination.hasNextPage)
            return draft;
    }
    return undefined;
}


 }),

 8095:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   R: () => ( createDrafts),
   a: () => ( deleteAsked)
 });
 var p_limit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(370);
 var _accounts_existing_drafts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8036);
 var _postpost_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4319);
 var _postpost_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7130);
 var _deleting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8303);





function createDrafts(known, clock, save) {
    const creating = (0,p_limit__WEBPACK_IMPORTED_MODULE_4__ .A)(1);
    const open = new Set();
    const own = new Set();
    const asked = new Set();
    const pairs = new Set();
    const committed = new Set();
    const persist = () => save({
        open: [...open],
        committed: [...open].filter((id) => committed.has(id)),
        asked: [...asked],
        pairs: [...pairs],
    });
    return {
        create: (draft, client, atTurn, aftermath) => creating(async () => {
            atTurn();
            const request = {
                content: draft.content,
                platforms: draft.platforms,
                sinceMs: clock.now(),
            };
            asked.add(request);
            persist();
            try {
                const answer = await client.createDraft(draft);
                open.add(answer.postGroupId);
                own.add(answer.postGroupId);
                asked.delete(request);
                return answer;
            }
            catch (thrown) {
                const isDoubtful = !(thrown instanceof _postpost_failure_js__WEBPACK_IMPORTED_MODULE_2__ .DF) || (0,_postpost_failure_js__WEBPACK_IMPORTED_MODULE_2__ .VH)(thrown.failure);
                const before = new Set([...known, ...own]);
                const found = isDoubtful ? await deleteAsked(aftermath(), request, before).catch(() => 0) : 0;
                if (!isDoubtful || found > 0)
                    asked.delete(request);
                throw thrown;
            }
            finally {
                persist();
            }
        }),
        discard: async (postGroupId, client) => {
            const deletion = await (0,_deleting_js__WEBPACK_IMPORTED_MODULE_3__ .Tn)(client, postGroupId, 'own');
            open.delete(postGroupId);
            persist();
            return deletion;
        },
        commit: (postGroupId) => {
            if (committed.has(postGroupId))
                return;
            committed.add(postGroupId);
            persist();
        },
        release: (postGroupId) => {
            open.delete(postGroupId);
            persist();
        },
        pair: (pair) => {
            pairs.add(pair);
            persist();
        },
        settled: (pair) => {
            pairs.delete(pair);
            persist();
        },
        isOwn: (postGroupId) => own.has(postGroupId),
        stillOpen: () => [...open],
    };
}
async function deleteAsked(client, asked, known) {
    let deleted = 0;
    for (let page = 1;; page++) {
        const { posts, pagination } = await client.list({ page, sortBy: 'createdAt', sortOrder: 'desc', status: 'draft' });
        for (const post of posts) {
            if (known.has(post.postGroupId) || !matches(post, asked))
                continue;
            if ((await (0,_deleting_js__WEBPACK_IMPORTED_MODULE_3__ .Tn)(client, post.postGroupId, 'own')).end === 'deleted')
                deleted += 1;
        }
        if (!pagination.hasNextPage || posts.length === 0 || page >= 10)
            return deleted;
    }
}
function matches(post, asked) {
    const platforms = post.platforms.map(({ platformId }) => platformId);
    const createdMs = Date.parse(post.createdAt ?? '');
    return ((0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_1__ .Qx)(post) &&
        post.content === asked.content &&
        platforms.length === asked.platforms.length &&
        asked.platforms.every((id) => platforms.includes(id)) &&
        (post.mediaUrls ?? []).length === 0 &&
        createdMs >= asked.sinceMs - _accounts_existing_drafts_js__WEBPACK_IMPORTED_MODULE_0__ .rn);
}


 }),

 4011:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
 __webpack_require__.d(__webpack_exports__, {
   deleteLeftDrafts: () => ( deleteLeftDrafts),
   stateText: () => ( stateText)
 });
 var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2857);
 var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
 var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8028);
 var _postpost_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7650);
 var _postpost_dispatcher_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3163);
 var _postpost_service_clock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2568);
 var _wording_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3395);
 var _deleting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8303);
 var _drafts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8095);
 var _pairs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(538);










const CLEANUP_BUDGET_MS = 60_000;
const savedState = zod__WEBPACK_IMPORTED_MODULE_7__ .Ikc({
    open: zod__WEBPACK_IMPORTED_MODULE_7__ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__ .YjP()),
    committed: zod__WEBPACK_IMPORTED_MODULE_7__ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__ .YjP()).default([]),
    asked: zod__WEBPACK_IMPORTED_MODULE_7__ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__ .Ikc({ content: zod__WEBPACK_IMPORTED_MODULE_7__ .YjP(), platforms: zod__WEBPACK_IMPORTED_MODULE_7__ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__ .YjP()), sinceMs: zod__WEBPACK_IMPORTED_MODULE_7__ .aig() })),
    pairs: zod__WEBPACK_IMPORTED_MODULE_7__ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__ .Ikc({
        old: zod__WEBPACK_IMPORTED_MODULE_7__ .YjP(),
        scheduledTime: zod__WEBPACK_IMPORTED_MODULE_7__ .YjP(),
        draft: zod__WEBPACK_IMPORTED_MODULE_7__ .YjP(),
        content: zod__WEBPACK_IMPORTED_MODULE_7__ .YjP(),
        platforms: zod__WEBPACK_IMPORTED_MODULE_7__ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__ .YjP()),
        identity: zod__WEBPACK_IMPORTED_MODULE_7__ .Ikc({ content: zod__WEBPACK_IMPORTED_MODULE_7__ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_7__ .YjP().exactOptional() }),
    }))
        .default([]),
});
const stateText = (state) => state.open.length + state.asked.length + state.pairs.length > 0 ? JSON.stringify(state) : '';
async function deleteLeftDrafts(saved, environment, mask, log) {
    const state = readState(saved);
    if (!state)
        return log.warning(UNREADABLE);
    try {
        await deleteAll(state, environment, mask, log);
    }
    catch (thrown) {
        log.warning(state.committed.length > 0
            ? `It is not known what became of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .KE)(state.committed)}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .bD)(thrown)} ${LOOK}`
            : `Drafts of this run may be left: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .bD)(thrown)} ${HARMLESS}`);
    }
}
const IT_IS_HARMLESS = 'It never publishes by itself; delete it in PostPost.';
const LOOK = 'It may be scheduled or public: look at it in PostPost, and do not delete it if it is. You can also run the step again.';
const HARMLESS = 'They never publish by themselves; delete them in PostPost.';
const UNREADABLE = `What the main step saved for this one is cut off, so it is not known which drafts are left. ${HARMLESS}`;
function readState(saved) {
    try {
        return savedState.safeParse(JSON.parse(saved)).data;
    }
    catch {
        return undefined;
    }
}
async function deleteAll(state, environment, mask, log) {
    const { inputs } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .K)(environment);
    mask(inputs.apiKey);
    const dispatcher = (0,_postpost_dispatcher_js__WEBPACK_IMPORTED_MODULE_3__ .S)(environment);
    const clock = (0,_postpost_service_clock_js__WEBPACK_IMPORTED_MODULE_9__ .o)(_clock_js__WEBPACK_IMPORTED_MODULE_0__ .m);
    const client = (0,_postpost_client_js__WEBPACK_IMPORTED_MODULE_2__ .U)({ ...inputs, dispatcher, clock })({
        clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__ .m,
        signal: new AbortController().signal,
        deadlineMs: _clock_js__WEBPACK_IMPORTED_MODULE_0__ .m.elapsedMs() + CLEANUP_BUDGET_MS,
        random: Math.random,
        onRetry: (error) => log.info(error.message),
    });
    const orSay = (what, work, advice = IT_IS_HARMLESS) => work().catch((thrown) => log.warning(`${what}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .bD)(thrown)} ${advice}`));
    for (const pair of state.pairs) {
        await orSay(`Post ${pair.old} may be left as a draft`, async () => log.info(_pairs_js__WEBPACK_IMPORTED_MODULE_6__ ._V[await (0,_pairs_js__WEBPACK_IMPORTED_MODULE_6__ .y5)(pair, client, clock)](pair)), `It was to be replaced by ${pair.draft}. Run the step again, or schedule one of the two in PostPost.`);
    }
    for (const postGroupId of state.open) {
        const settle = async () => {
            const { end } = await (0,_deleting_js__WEBPACK_IMPORTED_MODULE_4__ .Tn)(client, postGroupId, 'own');
            log.info(`Draft ${postGroupId}, left by this run: ${_deleting_js__WEBPACK_IMPORTED_MODULE_4__ .Br[end]}.`);
        };
        if (state.committed.includes(postGroupId))
            await orSay(`It is not known what became of post group ${postGroupId}`, settle, LOOK);
        else
            await orSay(`Draft ${postGroupId} is left`, settle);
    }
    for (const asked of state.asked) {
        await orSay('A draft without video may be left', async () => {
            const deleted = await (0,_drafts_js__WEBPACK_IMPORTED_MODULE_5__ .a)(client, asked, new Set());
            if (deleted > 0)
                log.info('A draft without video, left by this run, deleted.');
        });
    }
    await dispatcher.destroy();
}


 }),

 5350:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Z: () => ( unlessFound)
 });
async function unlessFound(look, call) {
    const first = await look();
    if (first !== undefined)
        return { reason: first, isAfterCall: false };
    let found;
    try {
        await call(async () => {
            found = await look();
            return found === undefined;
        });
        return undefined;
    }
    catch (thrown) {
        if (found === undefined)
            throw thrown;
        return { reason: found, isAfterCall: true };
    }
}


 }),

 538:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   F5: () => ( giveBack),
   PA: () => ( deleteOld),
   _V: () => ( SETTLED),
   y5: () => ( settlePair)
 });
 var _accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(230);
 var _accounts_existing_drafts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8036);
 var _accounts_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8728);
 var _accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8863);
 var _duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7607);
 var _postpost_answers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4319);
 var _postpost_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7130);
 var _postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8980);
 var _deleting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8303);
 var _looking_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5350);










const SETTLED = {
    replaced: ({ old }) => `Post group ${old} is replaced, and its draft is deleted.`,
    'given-back': ({ old, scheduledTime }) => `Post group ${old} is scheduled again (${scheduledTime.replace(/\.\d+Z$/, 'Z')}).`,
    untouched: ({ old }) => `Post group ${old} is as it was.`,
    kept: ({ old }) => `Post group ${old} stays a draft, because somebody has changed it in PostPost. Delete it there if it should not go out.`,
    rival: ({ old }) => `Post group ${old} stays a draft, because another post of the same video is scheduled or public.`,
    late: ({ old }) => `Post group ${old} stays a draft, because its time has passed. Schedule it in PostPost.`,
    gone: ({ old }) => `Post group ${old} was deleted by somebody in PostPost.`,
};
async function settlePair(pair, client, clock) {
    const { end } = await (0,_deleting_js__WEBPACK_IMPORTED_MODULE_8__ .Tn)(client, pair.draft, 'own');
    return end === 'accepted' ? deleteOld(pair, client) : giveBack(pair, client, clock);
}
async function deleteOld(pair, client) {
    const { old } = pair;
    const { end } = await (0,_deleting_js__WEBPACK_IMPORTED_MODULE_8__ .Tn)(client, old, 'other', (listed) => isAsPaused(listed, pair) && (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .Fg)((0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .nR)(listed.scheduledTime) ?? 0) === 'paused');
    if (end === 'changed')
        return 'kept';
    return end === 'deleted' ? 'replaced' : end === 'gone' ? 'gone' : 'untouched';
}
function isAsPaused(listed, { content, platforms, scheduledTime }) {
    const timeMs = (0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .nR)(listed.scheduledTime);
    return ((0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .A9)(listed.content ?? '') === (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .A9)(content) &&
        (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .qm)(listed.platforms.map(({ platformId }) => platformId)) === (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .qm)(platforms) &&
        (timeMs === undefined || (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .Q5)(timeMs) === (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .Q5)((0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .nR)(scheduledTime) ?? 0)));
}
async function giveBack(pair, client, clock) {
    const kept = await (0,_looking_js__WEBPACK_IMPORTED_MODULE_9__ .Z)(() => whyNotBack(pair, client, clock), (lookAgain) => client.schedule(pair.old, pair.scheduledTime, lookAgain));
    if (!kept)
        return 'given-back';
    return kept.reason === 'succeeded' ? deleteOld(pair, client) : kept.reason;
}
async function whyNotBack(pair, client, clock) {
    const { history } = await (0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .Lu)(client);
    const successor = history.find(({ postGroupId }) => postGroupId === pair.draft);
    if (successor && !(0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_5__ .Qx)(successor))
        return pair.platforms.every((id) => (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_0__ .iX)(successor, id)) ? 'succeeded' : 'rival';
    if (hasRival(pair, history, clock.now()))
        return 'rival';
    const listed = history.find(({ postGroupId }) => postGroupId === pair.old);
    if (listed && (0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_5__ .Qx)(listed) && !isAsPaused(listed, pair))
        return 'kept';
    try {
        const { posts } = await client.post(pair.old);
        if (posts.some(({ status }) => status !== 'draft'))
            return 'untouched';
    }
    catch (thrown) {
        if ((0,_postpost_failure_js__WEBPACK_IMPORTED_MODULE_6__ .H0)(thrown, 404))
            return 'gone';
        throw thrown;
    }
    return ((0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .nR)(pair.scheduledTime) ?? 0) <= clock.now() ? 'late' : undefined;
}
function hasRival({ old, draft, identity, platforms }, history, nowMs) {
    const own = history.find(({ postGroupId }) => postGroupId === old);
    const accounts = own ? own.platforms.map(({ platformId }) => platformId) : platforms;
    const identities = [identity, ...(own ? (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_0__ .eZ)(own).map((name) => name.identity) : [])];
    return history.some((post) => post.postGroupId !== old &&
        post.postGroupId !== draft &&
        (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_0__ .eZ)(post).some((name) => identities.some((each) => (0,_accounts_identity_js__WEBPACK_IMPORTED_MODULE_2__ .T$)(each, name.identity))) &&
        accounts.some((id) => (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_0__ .iX)(post, id) || ((0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_0__ .Mp)(post, id) && isFreshDraft(post, nowMs))));
}
const isFreshDraft = (post, nowMs) => {
    const timeMs = (0,_accounts_existing_drafts_js__WEBPACK_IMPORTED_MODULE_1__ .lC)(post);
    const isPaused = timeMs !== undefined && (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .Fg)(timeMs) === 'paused';
    return (0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_5__ .Qx)(post) && !isPaused && nowMs - ((0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .nR)(post.createdAt) ?? 0) < _duration_js__WEBPACK_IMPORTED_MODULE_4__ .iQ;
};


 }),

 3929:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $: () => ( describeDisclosure)
 });
function describeDisclosure({ commercialContent, brandedContent, brandOrganic }) {
    if (!commercialContent)
        return undefined;
    if (brandedContent)
        return 'Paid partnership';
    return brandOrganic ? 'Promotional content' : undefined;
}


 }),

 2195:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   L: () => ( describeFacts)
 });
 var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3395);

function describeFacts({ container, sizeBytes, stream }) {
    if (!stream)
        return `${container}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__ .z3)(sizeBytes)}`;
    const rate = `${Number(stream.framesPerSecond.toFixed(2))} frames/s${stream.variableFrameRate ? ' (varies)' : ''}`;
    return [
        container,
        stream.codec,
        `${stream.widthPx} x ${stream.heightPx}`,
        `${Number((stream.durationMs / 1000).toFixed(1))} s`,
        rate,
        (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__ .z3)(sizeBytes),
        stream.hasAudio ? 'with sound' : 'without sound',
    ].join(', ');
}


 }),

 6014:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   s: () => ( wordDiff)
 });
const MOST_WORDS = 60;
function wordDiff(was, will) {
    const [old, fresh] = [was, will].map((text) => text.match(/\S+\s*|^\s+/g) ?? []);
    if (!old || !fresh || Math.max(old.length, fresh.length) > MOST_WORDS)
        return undefined;
    const lengths = commonLengths(old, fresh);
    if (lengths[0]?.[0] === 0)
        return undefined;
    const pieces = [];
    for (let [i, j] = [0, 0]; i < old.length || j < fresh.length;) {
        const [gone, added] = [old[i], fresh[j]];
        if (gone !== undefined && added !== undefined && isSameWord(gone, added)) {
            pieces.push({ kind: 'same', text: gone.length > added.length ? gone : added });
            i += 1;
            j += 1;
        }
        else if (gone !== undefined &&
            (added === undefined || lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))) {
            pieces.push({ kind: 'gone', text: gone });
            i += 1;
        }
        else {
            pieces.push({ kind: 'new', text: added ?? '' });
            j += 1;
        }
    }
    return inRuns(pieces);
}
const isSameWord = (a, b) => a.trim() === b.trim();
const lengthAt = (lengths, i, j) => lengths[i]?.[j] ?? 0;
function commonLengths(old, fresh) {
    const lengths = Array.from({ length: old.length + 1 }, () => Array(fresh.length + 1).fill(0));
    for (let i = old.length - 1; i >= 0; i--) {
        for (let j = fresh.length - 1; j >= 0; j--) {
            const row = lengths[i];
            if (!row)
                continue;
            row[j] = isSameWord(old[i] ?? '', fresh[j] ?? '')
                ? lengthAt(lengths, i + 1, j + 1) + 1
                : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
        }
    }
    return lengths;
}
function inRuns(pieces) {
    const runs = [];
    for (const { kind, text } of pieces) {
        const last = runs.at(-1);
        if (last?.kind === kind)
            last.text += text;
        else
            runs.push({ kind, text });
    }
    return runs;
}


 })

};
