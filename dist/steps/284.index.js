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






const READING_BUDGET_MS = 5 * 60 * 1000;
const CLOCK_WARNING_MS = 60 * 1000;
async function connect(inputs, inInputs, world) {
    const isUnreachable = inInputs.some(({ origin }) => 'input' in origin && CONNECTING.has(origin.input));
    if (inputs.apiKey === '' || isUnreachable)
        return undefined;
    const clientFor = (0,_postpost_client_js__WEBPACK_IMPORTED_MODULE_0__ .U)({ ...inputs, dispatcher: world.dispatcher, clock: world.clock });
    const reader = (budgetMs = READING_BUDGET_MS) => clientFor({
        clock: world.clock,
        signal: world.cancel.signal,
        deadlineMs: world.clock.elapsedMs() + budgetMs,
        random: world.random,
        onRetry: (fault, pauseMs) => world.log.info((0,_wording_js__WEBPACK_IMPORTED_MODULE_5__ .gy)(fault, pauseMs)),
    });
    const client = reader();
    const askStorage = (0,_postpost_stored_js__WEBPACK_IMPORTED_MODULE_3__ .e)(world.dispatcher, world.clock);
    const isStored = (url) => askStorage(url, world.cancel.signal);
    const connections = await attempt(() => client.connections());
    if ('thrown' in connections) {
        const history = Promise.resolve({ reading: undefined, problems: [] });
        const problems = [(0,_problem_js__WEBPACK_IMPORTED_MODULE_4__ .z3)('postpost/refused', blame(connections.thrown), (0,_wording_js__WEBPACK_IMPORTED_MODULE_5__ .bD)(connections.thrown))];
        return { reader, clientFor, connections: undefined, history, isStored, problems };
    }
    const offsetMs = world.clock.offsetMs();
    const isOff = Math.abs(offsetMs) > CLOCK_WARNING_MS;
    const problems = isOff ? [(0,_problem_js__WEBPACK_IMPORTED_MODULE_4__ .$e)('run/clock', { input: 'schedule' }, describeOffset(offsetMs))] : [];
    const history = historyOf(client, inputs.onDuplicate, world.cancel.signal);
    return { reader, clientFor, connections: connections.value.connections, history, isStored, problems };
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
    const reason = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_5__ .bD)(thrown)} Without the history of earlier posts, this action cannot tell a re-run from a new post`;
    return onDuplicate === 'repost'
        ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__ .$e)('postpost/history-unread', { input: 'on-duplicate' }, `${reason}. Because of on-duplicate: repost, posts without an id are still sent, but what the accounts have posted today is not known.`)
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
   DH: () => ( CANCEL_SIGNALS),
   cJ: () => ( Cancelled),
   xd: () => ( createCancel)
 });
 var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
 var node_events__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);

class Cancelled extends Error {
    name = 'Cancelled';
}
const CANCEL_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'];
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
var inputs_inputs = __webpack_require__(8028);
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
    const cancel = (0,src_cancel .xd)();
    for (const signal of src_cancel .DH) {
        process.on(signal, () => cancel.cancel(`The run was cancelled (${signal}).`));
    }
    const loading = Promise.withResolvers();
    const log = { info: (line) => void loading.promise.then(({ say }) => say(line)) };
    const starting = start(process.env, { clock: clock .m, random: Math.random, cancel, log });
    starting.catch(() => undefined);
    loading.resolve(Promise.all([__webpack_require__.e(421), __webpack_require__.e(798), __webpack_require__.e(219), __webpack_require__.e(36), __webpack_require__.e(106), __webpack_require__.e(733)]).then(__webpack_require__.bind(__webpack_require__, 8733)));
    await (await loading.promise).main(starting, cancel);
}


 }),

 8028:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   K: () => ( readInputs)
 });
 var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);
 var _by_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2703);
 var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3941);
 var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8190);
 var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(900);





function readInputs(environment) {
    const problems = (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__ .wo)(environment);
    const inputs = readValues(environment, problems);
    problems.push(...(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__ .aV)(inputs));
    const named = [...inputs.videos, ...inputs.manifest, ...inputs.releaseAssets];
    if (named.every(({ value }) => (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__ .Cn)(value))) {
        const message = 'No video is named: set videos (paths or patterns, one on each line), manifest (a YAML file in the repository) or release-assets (names of assets).';
        problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .z3)('input/no-video', { input: 'videos' }, message));
    }
    return { inputs, problems };
}
function readValues(environment, problems) {
    const read = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__ .c)(_by_name_js__WEBPACK_IMPORTED_MODULE_1__ .Q, environment, problems);
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
