export const id = 673;
export const ids = [673];
export const modules = {

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

 3673:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  step: () => ( step)
});

var src_cancel = __webpack_require__(833);
var clock = __webpack_require__(9373);
var postpost_client = __webpack_require__(7650);
var failure = __webpack_require__(7130);
var postpost_history = __webpack_require__(8980);
var stored = __webpack_require__(3689);
var src_problem = __webpack_require__(4008);
var wording = __webpack_require__(3395);
;// CONCATENATED MODULE: ./src/accounts/connect.ts






const CONNECTING_BUDGET_MS = 5 * 60 * 1000;
const CLOCK_WARNING_MS = 60 * 1000;
async function connect(inputs, inInputs, world) {
    const isUnreachable = inInputs.some(({ origin }) => 'input' in origin && CONNECTING.has(origin.input));
    if (inputs.apiKey === '' || isUnreachable)
        return undefined;
    const clientFor = (0,postpost_client .U)({ ...inputs, dispatcher: world.dispatcher, clock: world.clock });
    const client = clientFor({
        clock: world.clock,
        signal: world.cancel.signal,
        deadlineMs: world.clock.elapsedMs() + CONNECTING_BUDGET_MS,
        random: world.random,
        onRetry: (fault, pauseMs) => world.log.info((0,wording .gy)(fault, pauseMs)),
    });
    const askStorage = (0,stored .e)(world.dispatcher, world.clock);
    const isStored = (url) => askStorage(url, world.cancel.signal);
    const connections = await attempt(() => client.connections());
    if ('thrown' in connections) {
        const history = Promise.resolve({ reading: undefined, problems: [] });
        const problems = [(0,src_problem .z3)('postpost/refused', blame(connections.thrown), (0,wording .bD)(connections.thrown))];
        return { client, clientFor, connections: undefined, history, isStored, problems };
    }
    const offsetMs = world.clock.offsetMs();
    const isOff = Math.abs(offsetMs) > CLOCK_WARNING_MS;
    const problems = isOff ? [(0,src_problem .$e)('run/clock', { input: 'schedule' }, describeOffset(offsetMs))] : [];
    const history = historyOf(client, inputs.onDuplicate, world.cancel.signal);
    return { client, clientFor, connections: connections.value.connections, history, isStored, problems };
}
async function historyOf(client, onDuplicate, signal) {
    const history = await attempt(() => (0,postpost_history .Lu)(client));
    if ('value' in history) {
        const { value } = history;
        return {
            reading: value,
            problems: value.remark ? [(0,src_problem .$e)('postpost/list-order', { input: 'api-url' }, value.remark)] : [],
        };
    }
    const problem = signal.aborted
        ? (0,src_problem .z3)('run/cancelled', { input: 'api-url' }, (0,wording .bD)(signal.reason))
        : unreadable(history.thrown, onDuplicate);
    return { reading: undefined, problems: [problem] };
}
const CONNECTING = new Set(['api-key', 'api-url', 'user-id']);
function describeOffset(offsetMs) {
    const [by, way] = [Math.round(Math.abs(offsetMs) / 1000), offsetMs > 0 ? 'behind' : 'ahead of'];
    return `The runner's clock is ${by} s ${way} PostPost's. All times of this step are taken from PostPost's clock; set the runner's (for example by NTP).`;
}
function unreadable(thrown, onDuplicate) {
    const reason = `${(0,wording .bD)(thrown)} Without the history of earlier posts nothing can tell a re-run from a new post`;
    return onDuplicate === 'repost'
        ? (0,src_problem .$e)('postpost/history-unread', { input: 'on-duplicate' }, `${reason}; on-duplicate: repost goes on with the posts that have no id, and does not know what the accounts posted today.`)
        : (0,src_problem .z3)('postpost/history-unread', blame(thrown), `${reason}, so nothing is sent.`);
}
function blame(thrown) {
    if ((0,failure .H0)(thrown, 403) && /managed|workspace/i.test(thrown.message))
        return { input: 'user-id' };
    return { input: (0,failure .H0)(thrown, 401) || (0,failure .H0)(thrown, 403) ? 'api-key' : 'api-url' };
}
async function attempt(work) {
    try {
        return { value: await work() };
    }
    catch (thrown) {
        return { thrown };
    }
}

var inputs_inputs = __webpack_require__(6374);
var postpost_dispatcher = __webpack_require__(3163);
var service_clock = __webpack_require__(2568);
;// CONCATENATED MODULE: ./src/start.ts




async function start(environment, world) {
    const { inputs, problems: inInputs } = (0,inputs_inputs .K)(environment);
    const dispatcher = (0,postpost_dispatcher .S)(environment);
    const clock = (0,service_clock .o)(world.clock);
    const connecting = connect(inputs, inInputs, { ...world, dispatcher, clock });
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
    loading.resolve(Promise.all([__webpack_require__.e(421), __webpack_require__.e(798), __webpack_require__.e(11), __webpack_require__.e(765)]).then(__webpack_require__.bind(__webpack_require__, 9765)));
    await (await loading.promise).main(starting, cancel);
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
