export const id = 284;
export const ids = [284];
export const modules = {

 2042:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   N: () => ( connect)
 });
 var _postpost_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7650);
 var _postpost_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7130);
 var _postpost_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8980);
 var _postpost_stored_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3689);
 var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4008);
 var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3395);






const CONNECTING_BUDGET_MS = 5 * 60 * 1000;
const CLOCK_WARNING_MS = 60 * 1000;
async function connect(inputs, inInputs, world) {
    const isUnreachable = inInputs.some(({ origin }) => 'input' in origin && CONNECTING.has(origin.input));
    if (inputs.apiKey === '' || isUnreachable)
        return undefined;
    const clientFor = (0,_postpost_client_js__WEBPACK_IMPORTED_MODULE_0__ .U)({ ...inputs, dispatcher: world.dispatcher, clock: world.clock });
    const client = clientFor({
        clock: world.clock,
        signal: world.cancel.signal,
        deadlineMs: world.clock.elapsedMs() + CONNECTING_BUDGET_MS,
        random: world.random,
        onRetry: (fault, pauseMs) => world.log.info((0,_wording_js__WEBPACK_IMPORTED_MODULE_5__ .gy)(fault, pauseMs)),
    });
    const askStorage = (0,_postpost_stored_js__WEBPACK_IMPORTED_MODULE_3__ .e)(world.dispatcher, world.clock);
    const isStored = (url) => askStorage(url, world.cancel.signal);
    const connections = await attempt(() => client.connections());
    if ('thrown' in connections) {
        const history = Promise.resolve({ reading: undefined, problems: [] });
        const problems = [(0,_problem_js__WEBPACK_IMPORTED_MODULE_4__ .z3)('postpost/refused', blame(connections.thrown), (0,_wording_js__WEBPACK_IMPORTED_MODULE_5__ .bD)(connections.thrown))];
        return { client, clientFor, connections: undefined, history, isStored, problems };
    }
    const offsetMs = world.clock.offsetMs();
    const isOff = Math.abs(offsetMs) > CLOCK_WARNING_MS;
    const problems = isOff ? [(0,_problem_js__WEBPACK_IMPORTED_MODULE_4__ .$e)('run/clock', { input: 'schedule' }, describeOffset(offsetMs))] : [];
    const history = historyOf(client, inputs.onDuplicate, world.cancel.signal);
    return { client, clientFor, connections: connections.value.connections, history, isStored, problems };
}
async function historyOf(client, onDuplicate, signal) {
    const history = await attempt(() => (0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_2__ .Lu)(client));
    if ('value' in history) {
        const { value } = history;
        return {
            reading: value,
            problems: value.remark ? [(0,_problem_js__WEBPACK_IMPORTED_MODULE_4__ .$e)('postpost/list-order', { input: 'api-url' }, value.remark)] : [],
        };
    }
    const problem = signal.aborted
        ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__ .z3)('run/cancelled', { input: 'api-url' }, (0,_wording_js__WEBPACK_IMPORTED_MODULE_5__ .bD)(signal.reason))
        : unreadable(history.thrown, onDuplicate);
    return { reading: undefined, problems: [problem] };
}
const CONNECTING = new Set(['api-key', 'api-url', 'user-id']);
function describeOffset(offsetMs) {
    const [by, way] = [Math.round(Math.abs(offsetMs) / 1000), offsetMs > 0 ? 'behind' : 'ahead of'];
    return `The runner's clock is ${by} s ${way} PostPost's. All times of this step are taken from PostPost's clock; set the runner's (for example by NTP).`;
}
function unreadable(thrown, onDuplicate) {
    const reason = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_5__ .bD)(thrown)} Without the history of earlier posts nothing can tell a re-run from a new post`;
    return onDuplicate === 'repost'
        ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__ .$e)('postpost/history-unread', { input: 'on-duplicate' }, `${reason}; on-duplicate: repost goes on with the posts that have no id, and does not know what the accounts posted today.`)
        : (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__ .z3)('postpost/history-unread', blame(thrown), `${reason}, so nothing is sent.`);
}
function blame(thrown) {
    if ((0,_postpost_failure_js__WEBPACK_IMPORTED_MODULE_1__ .H0)(thrown, 403) && /managed|workspace/i.test(thrown.message))
        return { input: 'user-id' };
    return { input: (0,_postpost_failure_js__WEBPACK_IMPORTED_MODULE_1__ .H0)(thrown, 401) || (0,_postpost_failure_js__WEBPACK_IMPORTED_MODULE_1__ .H0)(thrown, 403) ? 'api-key' : 'api-url' };
}
async function attempt(work) {
    try {
        return { value: await work() };
    }
    catch (thrown) {
        return { thrown };
    }
}


 }),

 833:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   c: () => ( Cancelled),
   x: () => ( createCancel)
 });
 var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
 var node_events__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);

class Cancelled extends Error {
    name = 'Cancelled';
}
const GRACE_MS = 1_500;
const LAST_MS = 3_500;
function createCancel() {
    const [now, grace, last] = [new AbortController(), new AbortController(), new AbortController()];
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, now.signal, grace.signal, last.signal);
    return {
        signal: now.signal,
        grace: grace.signal,
        last: last.signal,
        cancel: (reason) => {
            if (now.signal.aborted)
                return;
            const cause = new Cancelled(reason);
            now.abort(cause);
            setTimeout(() => grace.abort(cause), GRACE_MS).unref();
            setTimeout(() => last.abort(cause), LAST_MS).unref();
        },
    };
}


 }),

 5284:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  step: () => ( step)
});

var src_cancel = __webpack_require__(833);
var clock = __webpack_require__(9373);
var connect = __webpack_require__(2042);
var inputs_inputs = __webpack_require__(8517);
var postpost_dispatcher = __webpack_require__(3163);
var service_clock = __webpack_require__(2568);
;// CONCATENATED MODULE: ./src/start.ts




async function start(environment, world) {
    const { inputs, problems: inInputs } = (0,inputs_inputs .K)(environment);
    const dispatcher = (0,postpost_dispatcher .S)(environment);
    const clock = (0,service_clock .o)(world.clock);
    const connecting = (0,connect .N)(inputs, inInputs, { ...world, dispatcher, clock });
    return { inputs, inInputs, dispatcher, clock, connecting };
}

;// CONCATENATED MODULE: ./src/index.ts



async function step() {
    const cancel = (0,src_cancel .x)();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => cancel.cancel(`The run was cancelled (${signal}).`));
    }
    const loading = Promise.withResolvers();
    const log = { info: (line) => void loading.promise.then(({ say }) => say(line)) };
    const starting = start(process.env, { clock: clock .m, random: Math.random, cancel, log });
    starting.catch(() => undefined);
    loading.resolve(Promise.all([__webpack_require__.e(421), __webpack_require__.e(798), __webpack_require__.e(341), __webpack_require__.e(865)]).then(__webpack_require__.bind(__webpack_require__, 5865)));
    await (await loading.promise).main(starting, cancel);
}


 }),

 8517:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  K: () => ( readInputs)
});

var problem = __webpack_require__(4008);
var kinds = __webpack_require__(6106);
var settings = __webpack_require__(900);
;// CONCATENATED MODULE: ./src/inputs/table.ts


const INPUT_GROUPS = {
    'What to publish': {
        'api-key': { kind: kinds .Eb, about: 'PostPost API key, from a secret. Needed unless `dry-run` is `true`.' },
        videos: {
            kind: kinds .Mn,
            about: 'Video files to publish, one path or glob a line, relative to the workspace; a line with `!` excludes.',
        },
        manifest: {
            kind: kinds .Mn,
            about: '[YAML manifests](docs/manifest.md) that list posts, one path or glob a line, relative to the workspace.',
        },
        'release-assets': {
            kind: kinds .Mn,
            about: 'Assets of the release to publish, one name or pattern a line; a line with `!` excludes.',
        },
        caption: {
            kind: (0,kinds .no)(kinds .Ae),
            about: '[Caption template](docs/captions.md), at most 2,200 UTF-16 code units once rendered, hashtags included.',
        },
    },
    'Where, and who may see it': {
        accounts: {
            kind: kinds .OD,
            about: 'TikTok accounts: `tiktok-{openId}`, `@username` or `all`, separated by commas or lines. Default: the only connected TikTok account.',
        },
        'viewer-setting': {
            kind: (0,kinds .no)((0,kinds .Vm)(settings .$J, 'SELF_ONLY')),
            about: '[Who may see the posts](#who-may-see-it): `PUBLIC_TO_EVERYONE`, `MUTUAL_FOLLOW_FRIENDS`, `FOLLOWER_OF_CREATOR` or `SELF_ONLY`. No default: every post must state it, here or in the manifest.',
        },
        'allow-comments': { kind: kinds .Jt, default: 'true', about: 'Whether others may comment, as you want it.' },
        'allow-duet': { kind: kinds .Jt, default: 'false', about: 'Whether others may make duets, as you want it.' },
        'allow-stitch': { kind: kinds .Jt, default: 'false', about: 'Whether others may stitch, as you want it.' },
        'commercial-content': {
            kind: kinds .Jt,
            default: 'false',
            about: 'The posts promote something; say what with `brand-organic` or `branded-content`.',
        },
        'brand-organic': { kind: kinds .Jt, default: 'false', about: 'They promote your own brand.' },
        'branded-content': { kind: kinds .Jt, default: 'false', about: "They promote another's brand, for pay." },
    },
    When: {
        schedule: {
            kind: kinds .Ae,
            default: 'now',
            about: 'When to publish: `now`; `2026-12-01T18:00:00+01:00`; `2026-12-01T18:00` in `timezone`; `+2h`, `+1d`, `+90m`; `18:00`, `weekdays 09:00, 17:30` or `Mon, Thu 18:00` for [the next free slot](docs/scheduling-and-pace.md#slots) in `timezone`; or `draft` (uploaded, left for [a person to approve](docs/approval-by-draft.md) in PostPost). For several videos: when the first goes out.',
        },
        timezone: {
            kind: kinds .Ae,
            default: 'UTC',
            about: 'IANA time zone for times without an offset and for slots, for example `Europe/Berlin`.',
        },
        'max-per-minute': {
            kind: (0,kinds .kh)(0),
            default: '2',
            about: 'Posts an account gets within any minute, [earlier ones counted](docs/scheduling-and-pace.md#pace); later posts get later times. `0` lifts the limit.',
        },
        'max-per-day': {
            kind: (0,kinds .kh)(0),
            default: '15',
            about: 'Posts an account gets within any 24 hours, [earlier ones counted](docs/scheduling-and-pace.md#pace); later posts get later times. `0` lifts the limit.',
        },
        'wait-timeout': {
            kind: kinds .p0,
            default: '10m',
            about: 'How long to wait for the published status, for example `90s`, `10m` or `1h`. `0` does not wait.',
        },
    },
    'How careful': {
        'dry-run': {
            kind: kinds .Jt,
            default: 'false',
            about: 'Check everything and preview it; nothing is written. Without `api-key` only what can be known here, so that it works on pull requests from forks.',
        },
        comment: {
            kind: kinds .Jt,
            default: 'false',
            about: 'Keep one [preview comment](docs/pull-request-previews.md) on the pull request up to date (permissions: `pull-requests: write`).',
        },
        preview: {
            kind: kinds .Jt,
            default: 'false',
            about: 'Write [a page](docs/pull-request-previews.md#the-page) that shows each post as it will look: one HTML file, its path in the output `preview`.',
        },
        'on-duplicate': {
            kind: (0,kinds .Vm)(['skip', 'fail', 'repost'], 'skip'),
            default: 'skip',
            about: 'What to do with a video that is on the account already: `skip` it, `fail` before anything is sent, or `repost` it (the same content is posted again, an equal id is not).',
        },
        'on-change': {
            kind: (0,kinds .Vm)(['warn', 'update', 'overwrite'], 'warn'),
            default: 'warn',
            about: 'What to do with a post that is [not public yet](docs/calendar-in-git.md) and differs from its entry: `warn`, `update` (it is changed to match, unless somebody changed it in PostPost) or `overwrite` (it is changed to match in any case).',
        },
        'on-removal': {
            kind: (0,kinds .Vm)(['keep', 'withdraw'], 'keep'),
            default: 'keep',
            about: 'What to do with a scheduled post whose entry is [gone from its manifest](docs/calendar-in-git.md#pull-a-post): `keep` it (and say so), or `withdraw` it (back to a draft in PostPost).',
        },
        'max-withdrawals': {
            kind: (0,kinds .kh)(0),
            default: '3',
            about: 'A plan that withdraws more posts than this is refused before anything is sent. `0` lifts the limit.',
        },
        'max-posts': {
            kind: (0,kinds .kh)(0),
            default: '20',
            about: 'A plan with more new posts than this is refused before anything is sent. `0` lifts the limit.',
        },
        'when-too-many': {
            kind: (0,kinds .Vm)(['fail', 'first'], 'fail'),
            default: 'fail',
            about: 'What to do with more new posts than `max-posts`: `fail`, or `first` (the first ones go out, the rest next time).',
        },
        'added-only': {
            kind: kinds .Jt,
            default: 'false',
            about: 'On a push or pull request, publish only videos and manifest entries that it added.',
        },
        strict: { kind: kinds .Jt, default: 'false', about: 'Warnings count as errors.' },
    },
    Advanced: {
        'interaction-inversion': {
            kind: (0,kinds .Vm)(['compensate', 'off'], 'compensate'),
            default: 'compensate',
            about: 'PostPost documents that it passes comments, duet and stitch on [inverted](docs/inversion.md): `compensate` sends the opposite of what you want, `off` sends it as it is.',
        },
        'release-tag': {
            kind: kinds .Ae,
            about: 'Tag of the release that assets and caption values come from. Default: the release that triggered the run.',
        },
        id: {
            kind: (0,kinds .no)(kinds .Ae),
            about: 'Template that gives the one video of the inputs its id, for example `{{ release.tag }}`: with the same id it is [the same post](docs/re-runs-and-duplicates.md), whatever the file holds.',
        },
        only: {
            kind: kinds .Mn,
            about: "Ids to publish out of all that were found, one a line ([a matrix job's share](docs/fan-out.md)).",
        },
        concurrency: { kind: (0,kinds .kh)(1), default: '3', about: 'Videos uploaded at the same time.' },
        'user-id': { kind: kinds .J3, about: 'Managed user of a PostPost workspace to act for (24 hex digits).' },
        'api-url': {
            kind: kinds .zz,
            default: 'https://api.postpost.dev/api/v1',
            about: "Address of PostPost's REST API; https only (plain http on loopback, for tests).",
        },
        'github-token': {
            kind: kinds .Ae,
            filledIn: '${{ github.token }}',
            about: 'Token for release assets, `added-only`, the comment, and for the newest commit in re-runs.',
        },
    },
};

;// CONCATENATED MODULE: ./src/inputs/by-name.ts

const INPUTS = {
    ...INPUT_GROUPS['What to publish'],
    ...INPUT_GROUPS['Where, and who may see it'],
    ...INPUT_GROUPS.When,
    ...INPUT_GROUPS['How careful'],
    ...INPUT_GROUPS.Advanced,
};
const inputs = INPUTS;

var wording = __webpack_require__(3395);
;// CONCATENATED MODULE: ./src/inputs/rules.ts



function missingKey({ apiKey, dryRun }) {
    if (apiKey !== '' || dryRun)
        return [];
    const message = 'api-key is empty: set it to a secret, api-key: ${{ secrets.POSTPOST_API_KEY }}, and check that the secret exists under this name. Workflows of forks and of Dependabot get no secrets: there, use dry-run: true.';
    return [(0,problem .z3)('key/missing', { input: 'api-key' }, message)];
}
const SHORT_NAME = 5;
function misspelledInputs(environment) {
    const defaults = new Map(Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']));
    const names = [...defaults.keys()];
    const valueIn = (name) => environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
    const given = Object.keys(environment).filter((key) => key.startsWith('INPUT_'));
    return given.flatMap((key) => {
        const input = key.slice('INPUT_'.length).toLowerCase();
        if (names.includes(input))
            return [];
        if (names.includes(input.replaceAll('_', '-')))
            return [notTaken(key, input)];
        const meant = (0,wording .Cw)(input, names, input.length <= SHORT_NAME ? 1 : 2);
        if (meant === undefined)
            return [];
        const isSet = valueIn(meant) !== '' && valueIn(meant) !== defaults.get(meant);
        return isSet ? [] : [slip(key, input, meant)];
    });
}
const slip = (key, input, meant) => (0,problem .z3)('input/unknown', { input }, `There is no input ${(0,wording .hD)(input)}; ${(0,wording .au)(meant)} If it is not written under "with:" but is a variable of the job (env: ${key}), give that variable another name.`);
const notTaken = (key, input) => (0,problem .lm)('input/variable', { input }, `The variable ${key} is no input of this step. If the input is meant, write ${input.replaceAll('_', '-')} under "with:".`);

;// CONCATENATED MODULE: ./src/inputs/inputs.ts




function readInputs(environment) {
    const problems = misspelledInputs(environment);
    const inputs = readValues(environment, problems);
    problems.push(...missingKey(inputs));
    const named = [...inputs.videos, ...inputs.manifest, ...inputs.releaseAssets];
    if (named.every(({ value }) => (0,settings .Cn)(value))) {
        const message = 'No video is named: set videos (files or globs, one a line), manifest (a YAML file in the repository) or release-assets (names of assets).';
        problems.push((0,problem .z3)('input/no-video', { input: 'videos' }, message));
    }
    return { inputs, problems };
}
function readValues(environment, problems) {
    const read = (input) => {
        const text = environment[`INPUT_${input.toUpperCase()}`]?.trim() || (inputs[input].default ?? '');
        return inputs[input].kind(text, input, (message, code = 'input/wrong-value') => void problems.push((0,problem .z3)(code, { input }, message)));
    };
    const from = (input, value) => ({ value, origin: { input } });
    const located = (input) => from(input, read(input));
    const eachOf = (input) => read(input).map((line) => from(input, line));
    const accounts = eachOf('accounts');
    const [caption, viewerSetting, id] = [read('caption'), read('viewer-setting'), read('id')];
    const fields = {
        ...(accounts.length > 0 && { accounts: from('accounts', accounts) }),
        ...(caption !== undefined && { caption: from('caption', caption) }),
        ...(viewerSetting !== undefined && { viewerSetting: from('viewer-setting', viewerSetting) }),
        allowComments: located('allow-comments'),
        allowDuet: located('allow-duet'),
        allowStitch: located('allow-stitch'),
        commercialContent: located('commercial-content'),
        brandOrganic: located('brand-organic'),
        brandedContent: located('branded-content'),
        schedule: located('schedule'),
        timezone: located('timezone'),
    };
    return {
        apiKey: read('api-key'),
        videos: eachOf('videos'),
        manifest: eachOf('manifest'),
        releaseAssets: eachOf('release-assets'),
        releaseTag: read('release-tag'),
        id: id === undefined ? undefined : from('id', id),
        fields,
        interactionInversion: read('interaction-inversion'),
        onDuplicate: read('on-duplicate'),
        onChange: read('on-change'),
        onRemoval: read('on-removal'),
        maxWithdrawals: read('max-withdrawals'),
        maxPerMinute: read('max-per-minute'),
        maxPerDay: read('max-per-day'),
        maxPosts: read('max-posts'),
        whenTooMany: read('when-too-many'),
        waitTimeoutMs: read('wait-timeout'),
        concurrency: read('concurrency'),
        only: read('only'),
        addedOnly: read('added-only'),
        dryRun: read('dry-run'),
        comment: read('comment'),
        preview: read('preview'),
        strict: read('strict'),
        userId: read('user-id'),
        apiUrl: read('api-url'),
        githubToken: read('github-token'),
    };
}


 }),

 3689:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   e: () => ( createIsStored)
 });
 var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6752);
 var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6026);
 var _safe_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(718);



const TIMEOUT_MS = 10_000;
const createIsStored = (dispatcher, clock) => async (url, signal) => {
    if (!(0,_safe_address_js__WEBPACK_IMPORTED_MODULE_2__ .c)(url))
        return undefined;
    const deadline = (0,_http_js__WEBPACK_IMPORTED_MODULE_1__ .db)(clock, TIMEOUT_MS);
    try {
        const answer = await (0,undici__WEBPACK_IMPORTED_MODULE_0__.request)(url, {
            method: 'HEAD',
            dispatcher,
            signal: AbortSignal.any([signal, deadline.signal]),
        });
        await answer.body.dump();
        return answer.statusCode === 200 ? true : answer.statusCode === 404 ? false : undefined;
    }
    catch {
        signal.throwIfAborted();
        return undefined;
    }
    finally {
        deadline.stop();
    }
};


 })

};
