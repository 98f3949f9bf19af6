export const id = 534;
export const ids = [534];
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


 }),

 3534:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  step: () => ( step)
});

var core = __webpack_require__(6421);
var accounts_accounts = __webpack_require__(2210);
var connect = __webpack_require__(2042);
var src_cancel = __webpack_require__(833);
var src_clock = __webpack_require__(9373);
var context = __webpack_require__(219);
var postpost_dispatcher = __webpack_require__(3163);
var service_clock = __webpack_require__(2568);
var report_annotations = __webpack_require__(856);
var command_files = __webpack_require__(7081);
var hidden_ids = __webpack_require__(4079);
var places = __webpack_require__(9012);
var writing = __webpack_require__(5045);
var workflow_log = __webpack_require__(5302);
var wording = __webpack_require__(3395);
var p_limit = __webpack_require__(370);
var details = __webpack_require__(7214);
var answers = __webpack_require__(4319);
var tiktok_advice = __webpack_require__(61);
var tiktok_link = __webpack_require__(9529);
var earlier_links = __webpack_require__(8263);
var earlier_posts = __webpack_require__(230);
var existing_drafts = __webpack_require__(8036);
var accounts_identity = __webpack_require__(8728);
var accounts_record = __webpack_require__(8863);
var duration = __webpack_require__(7607);
var standing = __webpack_require__(2931);
var postpost_history = __webpack_require__(8980);
;// CONCATENATED MODULE: ./src/watch/look.ts








const STUCK_AFTER_MS = 30 * duration .kg;
const NEAR_MS = duration .sO;
const FINAL = new Set(['published', 'failed', 'draft']);
function lookAtPosts(history, accounts, moment) {
    return history.flatMap((listed) => {
        const [name] = (0,earlier_posts .eZ)(listed);
        if (!name)
            return [];
        return accounts
            .filter(({ id }) => (0,earlier_posts .Mp)(listed, id))
            .flatMap((account) => sightsOf(listed, name, account, { ...moment, history }));
    });
}
function sightsOf(listed, name, account, moment) {
    const { sinceMs, nowMs } = moment;
    const status = (0,earlier_posts .cs)(listed, account.id);
    const dueMs = (0,postpost_history .nR)(listed.scheduledTime);
    const atMs = dueMs ?? (0,postpost_history .nR)(listed.updatedAt);
    const own = {
        name: name.stem,
        account,
        postGroupId: listed.postGroupId,
        ...(atMs === undefined ? {} : { timeMs: atMs }),
    };
    const lastMs = Math.max(atMs ?? 0, (0,postpost_history .nR)(listed.updatedAt) ?? 0);
    const isSince = atMs !== undefined && lastMs >= sinceMs && atMs <= nowMs;
    if (status === 'published')
        return isSince ? [{ ...own, fate: 'published' }] : [];
    const isLeft = (0,earlier_posts .v3)(listed, account.id);
    if (status === 'failed' || isLeft)
        return isSince && !isLiveElsewhere(listed, name, account, moment, (0,postpost_history .nR)(listed.createdAt))
            ? [{ ...own, fate: 'failed', ...(isLeft ? { message: `${standing .Vg.code}: ${standing .Vg.message}` } : {}) }]
            : [];
    if ((0,answers .Qx)(listed)) {
        const back = takenBack(listed, name, own, nowMs);
        return back && !isLiveElsewhere(listed, name, account, moment) ? [back] : [];
    }
    if (FINAL.has(status))
        return [];
    const coming = { ...own, fate: fateOnItsWay(dueMs, nowMs) };
    if (coming.fate === 'stuck')
        return [coming];
    const change = changeThere(listed, name);
    return change === undefined ? [coming] : [coming, { ...own, fate: 'changed', message: change }];
}
const fateOnItsWay = (dueMs, nowMs) => dueMs !== undefined && nowMs - dueMs > STUCK_AFTER_MS ? 'stuck' : 'scheduled';
function isLiveElsewhere({ postGroupId }, name, { id }, { history, plan }, sinceMs = 0) {
    return history.some((other) => other.postGroupId !== postGroupId &&
        ((0,postpost_history .nR)(other.createdAt) ?? 0) >= sinceMs &&
        (0,earlier_posts .Mp)(other, id) &&
        !(0,answers .Qx)(other) &&
        (0,earlier_posts .cs)(other, id) !== 'failed' &&
        (0,earlier_posts .eZ)(other).some(({ identity }) => isPostedAgain(identity, name.identity, id, plan)));
}
const isPostedAgain = (live, earlier, accountId, plan) => plan
    ? (0,accounts_identity .$R)({ identity: live, plan, repost: false }, earlier, accountId) !== 'different'
    : (0,accounts_identity .T$)(live, earlier);
function takenBack(listed, { record }, own, nowMs) {
    const timeMs = (0,existing_drafts .lC)(listed);
    if (record?.mode !== 'publish' || timeMs === undefined || timeMs > nowMs + NEAR_MS)
        return undefined;
    return { ...own, timeMs, fate: (0,accounts_record .Fg)(timeMs) === 'paused' ? 'paused' : 'held' };
}
function changeThere({ content, platforms, scheduledTime }, { record }) {
    if (!record || record.mode === 'approve')
        return undefined;
    const dueMs = (0,postpost_history .nR)(scheduledTime);
    const isMoved = dueMs !== undefined &&
        (0,accounts_record .Fg)(dueMs) !== 'moved' &&
        record.time !== (0,accounts_record .Bw)(undefined) &&
        record.time !== (0,accounts_record .Bw)(dueMs);
    const changed = [
        typeof content === 'string' && (0,accounts_record .Gl)(content) !== record.caption && 'caption',
        isMoved && 'time',
        platforms.length > 0 &&
            (0,accounts_record .qm)(platforms.map(({ platformId }) => platformId)) !== record.accounts &&
            'accounts',
    ].filter((what) => what !== false);
    return changed.length === 0 ? undefined : changed.join(', ');
}

;// CONCATENATED MODULE: ./src/watch/answers.ts







const READS_AT_ONCE = 4;
const ASKED_FATES = new Set(['published', 'failed', 'stuck']);
async function withAnswers(seen, service, nowMs) {
    const wanted = seen
        .filter(({ fate }) => ASKED_FATES.has(fate))
        .toSorted((a, b) => Number(a.fate === 'published') - Number(b.fate === 'published') || (b.timeMs ?? 0) - (a.timeMs ?? 0))
        .map(({ postGroupId }) => postGroupId ?? '');
    const groups = [...new Set(wanted)].slice(0, earlier_links .q);
    const client = service.reader();
    const answers = new Map(await (0,p_limit .A)(READS_AT_ONCE).map(groups, async (id) => [id, await (0,details .xt)(id, client)]));
    return seen.map((sight) => {
        const answer = ASKED_FATES.has(sight.fate) ? answers.get(sight.postGroupId ?? '') : undefined;
        const own = answer && sight.account && (0,details .T5)(answer, sight.account.id);
        const now = own ? asAnswered(sight, own, nowMs) : sight;
        if (now.fate !== 'failed' || now.message !== undefined)
            return now;
        return { ...now, message: answer ? reasonOf(now, answer, seen) : NOT_READ };
    });
}
const NOT_READ = 'The reason was not read from PostPost.';
function asAnswered(sight, own, nowMs) {
    const { message, ...rest } = sight;
    if (own.status === 'failed')
        return { ...rest, fate: 'failed' };
    if (own.status === 'published') {
        const url = sight.account && (0,tiktok_link .l)(sight.account.name, own);
        return { ...rest, fate: 'published', ...(url === undefined ? {} : { url }) };
    }
    if (message === undefined || own.status === 'draft')
        return sight;
    return { ...rest, fate: fateOnItsWay(sight.timeMs, nowMs) };
}
function reasonOf({ account, postGroupId = '' }, answer, seen) {
    if (!account)
        return NOT_READ;
    const { code, reason } = (0,details .KE)(answer, account.id);
    const names = notFailedOn(answer).map((id) => seen.find((other) => other.account?.id === id)?.account?.name ?? id);
    return `${code}: ${reason}${(0,tiktok_advice .eN)(reason, postGroupId, names)}`;
}
const notFailedOn = (answer) => 'thrown' in answer
    ? []
    : answer.posts.filter((post) => (0,answers .qy)(post) && post.status !== 'failed').map((post) => (0,answers .zN)(post));

var content_hash = __webpack_require__(2270);
var manifest_found = __webpack_require__(9501);
var lines = __webpack_require__(6292);
var videos = __webpack_require__(3891);
var workspace = __webpack_require__(3338);
var post_rules = __webpack_require__(1445);
;// CONCATENATED MODULE: ./src/watch/entry-accounts.ts



function accountsOfEntry(named, { connections, watched, former, watchedFormer }) {
    if (named === undefined)
        return { connected: watched, unconnected: [], former: watchedFormer, areNamed: false };
    const found = named.map((reference) => ({
        reference,
        ...(0,accounts_accounts .L)([reference], reference.origin, connections),
    }));
    const connected = new Map(found.flatMap(({ accounts }) => accounts.map((account) => [account.id, account])));
    const unconnected = found
        .filter(({ accounts }) => accounts.length === 0)
        .map(({ reference: { value }, problems: [problem] }) => ({
        account: { id: value, name: value },
        message: problem?.message ?? (0,post_rules .TT)(value) ?? '',
    }));
    const isForAll = named.some(({ value }) => value === 'all');
    return { connected: [...connected.values()], unconnected, former: isForAll ? former : [], areNamed: true };
}
function accountsWith(listed, { connected, unconnected, former }, connections) {
    const ids = [...connected, ...former].map(({ id }) => id).filter((id) => (0,earlier_posts .Mp)(listed, id));
    const isMeant = (id) => unconnected.some(({ account }) => account.id === id || account.id.startsWith('@'));
    const others = listed.platforms
        .map(({ platformId }) => platformId)
        .filter((id) => post_rules .hU.test(id) && connections.every(({ platformId }) => platformId !== id) && isMeant(id));
    return [...ids, ...others];
}

;// CONCATENATED MODULE: ./src/watch/entries.ts









const VIDEOS_AT_ONCE = 2;
const UNREAD_VIDEO = '';
async function readWrittenEntries(patterns, knownAccounts, run, signal) {
    const { manifests, problems } = await (0,manifest_found .k)(patterns, run.workspace);
    const wrong = manifests.flatMap((manifest) => manifest.problems.filter(({ severity }) => severity === 'error'));
    const written = manifests.flatMap((manifest) => manifest.entries);
    const found = await Promise.all(written.map((entry) => videosOf(entry, run)));
    const paths = [...new Set(found.flatMap((videos) => videos.paths))];
    const hashes = await (0,p_limit .A)(VIDEOS_AT_ONCE).map(paths, async (path) => {
        const content = await (0,content_hash .r)(path, signal).catch(() => UNREAD_VIDEO);
        return [path, content];
    });
    const contents = new Map(hashes);
    const entries = written.map((entry, index) => {
        const { accounts, id, video } = entry.fields;
        const own = found[index] ?? { paths: [], unusable: [] };
        const contentOf = (path) => contents.get(path) ?? UNREAD_VIDEO;
        const known = own.paths.length > 0 ? own.paths.map(contentOf) : [UNREAD_VIDEO];
        const unread = [...own.unusable, ...own.paths.filter((path) => contentOf(path) === UNREAD_VIDEO)];
        const names = own.paths.length + unread.length > 0 ? unread : [video?.value ?? ''];
        const hash = id && (0,accounts_identity .RG)(id.value, run.repository.id);
        return {
            entry,
            accounts: accountsOfEntry(accounts?.value, knownAccounts),
            identities: known.map((content) => (hash === undefined ? { content } : { content, id: hash })),
            stems: names.map((name) => (0,accounts_record .Vc)((0,workspace .df)(name))),
        };
    });
    return { entries, plan: planOf(entries), problems: [...problems, ...wrong] };
}
async function videosOf({ fields: { video }, folder }, run) {
    const { found, problems } = await (0,videos .o)(video ? [video] : [], folder, run.workspace, lines .C);
    const unusable = problems.filter(({ code }) => code === 'files/unusable').flatMap(({ posts }) => posts);
    return {
        paths: found.map(({ file }) => file.absolutePath),
        unusable: unusable.map((post) => post.video.path),
    };
}
function planOf(entries) {
    const plan = (0,accounts_identity .z)(entries.flatMap(({ identities, accounts }) => identities.map((identity) => ({
        identity,
        accounts: [...accounts.connected, ...accounts.former].map(({ id }) => id),
    }))));
    const has = (identity, accountId) => plan.has(identity, accountId) || plan.has({ ...identity, content: UNREAD_VIDEO }, accountId);
    return { ...plan, has };
}

var problem = __webpack_require__(4008);
;// CONCATENATED MODULE: ./src/watch/former-accounts.ts




function formerAccounts(history, connections) {
    const connected = new Set(connections.map(({ platformId }) => platformId));
    const ids = history
        .filter((listed) => (0,earlier_posts .eZ)(listed).length > 0)
        .flatMap(({ platforms }) => platforms.map(({ platformId }) => platformId))
        .filter((id) => post_rules .hU.test(id) && !connected.has(id));
    return [...new Set(ids)].map((id) => ({ id, name: id }));
}
const problemsOfFormer = (accounts, sights) => accounts.flatMap(({ id }) => {
    const waiting = sights.filter(({ fate, account }) => fate === 'scheduled' && account?.id === id).length;
    if (waiting === 0)
        return [];
    const message = `The account ${id} is not connected in PostPost any more, and ${(0,wording .hS)(waiting, 'scheduled post')} cannot go out there. Connect it again, or delete what is scheduled for it in PostPost.`;
    return [(0,problem .z3)('accounts/unknown', { input: 'accounts' }, message)];
});

var by_name = __webpack_require__(2703);
var kinds = __webpack_require__(6106);
var reading = __webpack_require__(3941);
var rules = __webpack_require__(8190);
var schedule_timezone = __webpack_require__(822);
;// CONCATENATED MODULE: ./src/watch/inputs.ts







const WATCH_INPUTS = {
    'api-key': { kind: kinds .Eb, about: 'PostPost API key, from a secret.' },
    accounts: {
        kind: kinds .OD,
        default: 'all',
        about: 'TikTok accounts to look at: `tiktok-{openId}`, `@username` or `all`, separated by commas or lines.',
    },
    since: {
        kind: kinds .p0,
        default: '26h',
        about: 'How far back to look, for example `26h` or `2d`. With 26 hours a daily run misses no post.',
    },
    manifest: {
        kind: kinds .Mn,
        about: 'YAML manifests, one path or pattern on each line. An entry is missing if its time has passed and its post is on none of its accounts.',
    },
    timezone: {
        kind: kinds .Ae,
        default: 'UTC',
        about: 'IANA time zone of the times in the summary, and of manifests that name none.',
    },
    fail: {
        kind: kinds .Jt,
        default: 'true',
        about: 'With `false` the step passes even if a person has to act. The output `outcome` then says `attention`.',
    },
    'user-id': by_name .Q['user-id'],
    'api-url': by_name .Q['api-url'],
};
function readWatchInputs(environment) {
    const problems = [];
    const read = (0,reading .c)(WATCH_INPUTS, environment, problems);
    const inputs = {
        apiKey: read('api-key'),
        accounts: read('accounts').map((value) => ({ value, origin: { input: 'accounts' } })),
        sinceMs: read('since'),
        manifest: read('manifest').map((value) => ({ value, origin: { input: 'manifest' } })),
        timezone: read('timezone'),
        fail: read('fail'),
        userId: read('user-id'),
        apiUrl: read('api-url'),
        onDuplicate: 'skip',
    };
    if (inputs.apiKey === '')
        problems.push((0,problem .z3)('key/missing', { input: 'api-key' }, rules .GT));
    const zone = (0,schedule_timezone .UF)(inputs.timezone);
    if (zone !== undefined)
        problems.push((0,problem .z3)('schedule/timezone', { input: 'timezone' }, zone));
    for (const { value, origin } of inputs.accounts) {
        const wrong = (0,post_rules .TT)(value);
        if (wrong !== undefined)
            problems.push((0,problem .z3)('accounts/not-an-account', origin, wrong));
    }
    return { inputs, problems };
}

var schedule_schedule = __webpack_require__(4615);
;// CONCATENATED MODULE: ./src/watch/missing.ts





async function missingEntries({ entries, plan }, connections, history, seen, times) {
    const sights = [];
    const told = new Set(seen.map(({ postGroupId, account }) => `${postGroupId} ${account?.id}`));
    const isThere = (listed, accountId) => (0,earlier_posts .iX)(listed, accountId) || told.has(`${listed.postGroupId} ${accountId}`);
    for (const each of entries) {
        const timeMs = await dueTimeOf(each.entry, times);
        if (timeMs !== undefined && !isAnywhere(each, plan, connections, history, isThere))
            sights.push(...missingSightsOf(each, timeMs));
    }
    return sights;
}
async function dueTimeOf({ fields, timeIsWritten }, { sinceMs, nowMs, timezone }) {
    const { schedule } = fields;
    if (!schedule || !timeIsWritten)
        return undefined;
    const parsed = await (0,schedule_schedule .n)(schedule.value, fields.timezone?.value ?? timezone, nowMs);
    if ('wrong' in parsed || parsed.schedule.kind !== 'at')
        return undefined;
    const { timeMs } = parsed.schedule;
    return timeMs < sinceMs || timeMs > nowMs ? undefined : timeMs;
}
const isAnywhere = (entry, plan, connections, history, isThere) => history.some((listed) => {
    const names = (0,earlier_posts .eZ)(listed);
    if (names.length === 0)
        return false;
    return accountsWith(listed, entry.accounts, connections).some((accountId) => isThere(listed, accountId) && names.some((name) => isPostOf(entry, name, accountId, plan)));
});
function isPostOf({ identities, stems }, { identity: earlier, stem: earlierStem }, accountId, plan) {
    const assumed = stems.includes(earlierStem) ? identities.map((each) => ({ ...each, content: earlier.content })) : [];
    return [...identities, ...assumed].some((identity) => (0,accounts_identity .$R)({ identity, plan, repost: false }, earlier, accountId) !== 'different');
}
function missingSightsOf({ entry: { fields }, accounts }, timeMs) {
    const { id, video, schedule } = fields;
    const name = id?.value ?? video?.value ?? '';
    const sight = { fate: 'missing', name, timeMs, ...(schedule ? { origin: schedule.origin } : {}) };
    if (accounts.areNamed || accounts.connected.length === 1)
        return [...accounts.connected.map((account) => ({ account })), ...accounts.unconnected].map((each) => ({
            ...sight,
            ...each,
        }));
    return [{ ...sight, message: namesNone(accounts) }];
}
const namesNone = ({ connected }) => `The entry names no account, so it was looked for on ${(0,wording .KE)(connected.map(({ name }) => name))}.`;

var outputs = __webpack_require__(9463);
;// CONCATENATED MODULE: ./src/watch/outputs.ts

const NEEDS_ATTENTION = new Set(['failed', 'stuck', 'missing']);
const attentionOf = ({ sights, others }) => others + sights.filter(({ fate }) => NEEDS_ATTENTION.has(fate)).length;
function watchOutputs(watched) {
    const sights = watched?.sights ?? [];
    const count = (...fates) => String(sights.filter(({ fate }) => fates.includes(fate)).length);
    const newestFirst = sights.toSorted((a, b) => (b.timeMs ?? 0) - (a.timeMs ?? 0));
    const urls = newestFirst.flatMap(({ url }) => url ?? []);
    const attention = watched ? attentionOf(watched) : 1;
    return {
        published: count('published'),
        scheduled: count('scheduled'),
        failed: count('failed'),
        stuck: count('stuck'),
        changed: count('changed'),
        missing: count('missing'),
        attention: String(attention),
        'post-url': urls[0] ?? '',
        'post-urls': JSON.stringify(urls),
        results: resultsText(sights),
        outcome: attention > 0 ? 'attention' : 'ok',
    };
}
function resultsText(sights) {
    const elements = [];
    let units = '[]'.length;
    for (const { fate, name, account, postGroupId, timeMs, url, message } of sights.toSorted(byUrgency)) {
        const time = timeMs === undefined ? undefined : new Date(Math.floor(timeMs / 1000) * 1000).toISOString();
        const element = JSON.stringify({
            status: fate,
            id: name,
            account: account?.id,
            postGroupId,
            scheduledTime: time,
            url,
            message,
        });
        units += element.length + ','.length;
        if (units > outputs .y6)
            break;
        elements.push(element);
    }
    return `[${elements.join(',')}]`;
}
const byUrgency = (a, b) => Number(NEEDS_ATTENTION.has(b.fate)) - Number(NEEDS_ATTENTION.has(a.fate));

;// CONCATENATED MODULE: ./src/watch/problems.ts


const SAID = {
    failed: ['watch/failed', ({ message = '' }, time) => `failed${time}: ${message}`],
    stuck: [
        'watch/stuck',
        (_, time) => `was to go out${time}, more than 30 minutes ago, but has not. Look at it in PostPost, and check that the account is connected.`,
    ],
    missing: [
        'watch/missing',
        ({ message }, time) => `was to go out${time}, but is on none of its accounts. ${message === undefined ? '' : `${message} `}Look at the run that should have published it, give the entry a time in the future, and run that again.`,
    ],
    changed: [
        'watch/changed',
        ({ message = '' }, time) => `goes out${time}, and somebody has changed it in PostPost: ${message}.`,
    ],
    paused: [
        'watch/taken-back',
        (_, time) => `is a draft, because its entry was withdrawn or is being replaced; it was to go out${time}. Approve it or delete it in PostPost.`,
    ],
    held: [
        'watch/taken-back',
        (_, time) => `is a draft, because somebody has taken it back in PostPost; it was to go out${time}. Schedule it or delete it there.`,
    ],
};
const ACCOUNTS = { input: 'accounts' };
function problemsOf(sights, timezone, fails) {
    return sights.flatMap((sight) => {
        const said = SAID[sight.fate];
        if (!said)
            return [];
        const [code, tell] = said;
        const time = sight.timeMs === undefined ? '' : ` at ${(0,schedule_timezone .fU)(sight.timeMs, timezone)}`;
        const group = sight.postGroupId === undefined ? '' : ` (post group ${sight.postGroupId})`;
        const message = `${nameOfSight(sight)}${group} ${tell(sight, time)}`;
        const origin = sight.origin ?? ACCOUNTS;
        const isTold = sight.fate === 'changed' || sight.fate === 'paused' || sight.fate === 'held';
        return [(isTold ? problem .lm : fails ? problem .z3 : problem .$e)(code, origin, message)];
    });
}
const nameOfSight = ({ name, account }) => (account ? `${name} on ${account.name}` : name);

var html = __webpack_require__(6433);
var day_and_time = __webpack_require__(3018);
var fitting = __webpack_require__(9645);
var summary_html = __webpack_require__(9144);
var signs = __webpack_require__(2443);
;// CONCATENATED MODULE: ./src/watch/summary.ts







const MOST_SHOWN = 10;
const MOST_FOLDED = 500;
function watchSummary(sights, problems, attention, { sinceMs, timezone }) {
    const heading = attention === 0
        ? `## TikTok: ${signs .t6.published} all well`
        : `## TikTok: ${signs .yL.error} ${attention} ${attention === 1 ? 'needs' : 'need'} attention`;
    const urgent = problems.filter(({ severity }) => severity !== 'notice');
    const told = problems.filter(({ severity }) => severity === 'notice');
    const out = sights.filter(({ fate }) => fate === 'published').toSorted((a, b) => (b.timeMs ?? 0) - (a.timeMs ?? 0));
    const coming = sights.filter(({ fate }) => fate === 'scheduled').toSorted((a, b) => (a.timeMs ?? 0) - (b.timeMs ?? 0));
    const parts = [
        (0,html .IZ)(heading),
        urgent.length > 0 && (0,summary_html .qy) `### Needs attention\n\n${foldedList(urgent.map(problemLine))}`,
        told.length > 0 && (0,summary_html .qy) `### Good to know\n\n${foldedList(told.map(problemLine))}`,
        (0,summary_html .qy) `### Went out in the last ${lookedBack(sinceMs)}\n\n${out.length === 0 ? (0,summary_html .qy) `<p>nothing</p>` : foldedList(out.map((each) => outLine(each, timezone)))}`,
        (0,summary_html .qy) `### Coming up\n\n${coming.length === 0 ? (0,summary_html .qy) `<p>nothing is scheduled</p>` : foldedList(byDay(coming, timezone))}`,
    ];
    return (0,fitting .K)(`${(0,html .oR)(parts, '\n\n').html}\n`);
}
const lookedBack = (sinceMs) => sinceMs % duration .iQ === 0 ? (0,wording .hS)(sinceMs / duration .iQ, 'hour') : (0,duration .a3)(sinceMs);
const problemLine = ({ severity, message }) => (0,summary_html .qy) `${signs .yL[severity]} ${message}`;
const placed = ({ name, account }) => account ? (0,summary_html .qy) `${(0,summary_html .mo)(name)} on ${account.name}` : (0,summary_html .mo)(name);
function outLine(sight, timezone) {
    const { url, timeMs } = sight;
    const shown = placed(sight);
    const time = timeMs === undefined ? '' : `, ${(0,day_and_time .q)(timeMs, timezone).join(' ')}`;
    return (0,summary_html .qy) `${url === undefined ? shown : (0,summary_html .nf)(url, shown)}${time}`;
}
function byDay(coming, timezone) {
    const days = Map.groupBy(coming, ({ timeMs }) => timeMs === undefined ? 'without a time' : (0,day_and_time .q)(timeMs, timezone)[0]);
    return [...days].map(([day, posts]) => {
        const each = posts.map((sight) => {
            const clock = sight.timeMs === undefined ? '' : `${(0,day_and_time .q)(sight.timeMs, timezone)[1]} `;
            return (0,summary_html .qy) `${clock}${placed(sight)}`;
        });
        const more = each.length > MOST_SHOWN ? [(0,summary_html .qy) `${(0,wording .hS)(each.length - MOST_SHOWN, 'more post')}`] : [];
        return (0,summary_html .qy) `<b>${day}</b>: ${(0,html .oR)([...each.slice(0, MOST_SHOWN), ...more], ', ')}`;
    });
}
function foldedList(items) {
    const rest = items.slice(MOST_SHOWN, MOST_SHOWN + MOST_FOLDED);
    const left = items.length - MOST_SHOWN - rest.length;
    return (0,html .oR)([
        (0,summary_html .fF)(items.slice(0, MOST_SHOWN)),
        rest.length > 0 &&
            (0,summary_html .TM)((0,summary_html .qy) `${items.length - MOST_SHOWN} more`, (0,summary_html .fF)(left > 0 ? [...rest, (0,summary_html .qy) `and ${left} more`] : rest)),
    ], '\n');
}

;// CONCATENATED MODULE: ./src/watch/watch.ts
























async function step() {
    const run = (0,context.readContext)(process.env);
    const hide = (0,hidden_ids.hideIds)(run.isPublic);
    const log = (0,hidden_ids.hiding)(workflow_log.workflowLog, hide);
    const { inputs, problems: wrong } = readWatchInputs(process.env);
    if (inputs.apiKey)
        core.setSecret(inputs.apiKey);
    const cancel = (0,src_cancel .xd)();
    for (const signal of src_cancel .DH)
        process.on(signal, () => cancel.cancel(`The run was cancelled (${signal}).`));
    const dispatcher = (() => {
        try {
            return (0,postpost_dispatcher .S)(process.env);
        }
        catch (thrown) {
            core.error((0,wording .bD)(thrown));
            process.exitCode = 1;
            return undefined;
        }
    })();
    if (!dispatcher)
        return;
    try {
        await (0,command_files .Iq)(process.env);
        const clock = (0,service_clock .o)(src_clock .m);
        const world = { dispatcher, clock, random: Math.random, cancel, log };
        const service = wrong.length > 0 ? undefined : await (0,connect .N)(inputs, wrong, world);
        const seen = service && (await look(inputs, service, run, () => clock.now(), cancel.signal));
        const problems = [...wrong, ...(seen?.problems ?? [])];
        const watched = seen?.watched;
        for (const [name, value] of Object.entries(watchOutputs(watched)))
            core.setOutput(name, value);
        const attention = watched ? attentionOf(watched) : 0;
        const { annotations, rest } = (0,report_annotations .f)(problems, run.docsUrl, await (0,places .i)(problems, run));
        for (const { severity, message, properties } of annotations)
            workflow_log.annotateAs[severity](hide(message), properties);
        for (const line of rest)
            log.info(line);
        if (watched)
            await (0,writing .S)(hide(watchSummary(watched.sights, problems, attention, inputs)));
        for (const { name, url } of watched?.sights ?? [])
            if (url)
                log.info(`${name}: ${url}`);
        log.info(watched ? totalsOf(watched, attention) : 'TikTok: nothing could be checked.');
        if (!watched || (attention > 0 && inputs.fail))
            process.exitCode = 1;
    }
    catch (thrown) {
        core.error(hide((0,command_files .D_)(thrown) ?? (0,wording .bD)(thrown)));
        process.exitCode = 1;
    }
    finally {
        await dispatcher.destroy();
    }
}
function totalsOf({ sights }, attention) {
    const count = (fate) => sights.filter((sight) => sight.fate === fate).length;
    const verdict = attention === 0 ? 'all well' : `${attention} ${attention === 1 ? 'needs' : 'need'} attention`;
    return `TikTok: ${verdict}; ${(0,wording .hS)(count('published'), 'post')} went out, ${(0,wording .hS)(count('scheduled'), 'post')} coming up.`;
}
async function look(inputs, service, run, now, signal) {
    const { reading, problems: inHistory } = await service.history;
    const { connections } = service;
    if (!connections || !reading)
        return { watched: undefined, problems: [...service.problems, ...inHistory] };
    const problems = [...service.problems, ...inHistory].map(asNotice);
    const resolved = (0,accounts_accounts .L)(inputs.accounts, { input: 'accounts' }, connections);
    if (resolved.accounts.length === 0)
        return { watched: undefined, problems: [...problems, ...resolved.problems] };
    const nowMs = now();
    const times = { sinceMs: nowMs - inputs.sinceMs, nowMs, timezone: inputs.timezone };
    const { history } = reading;
    const former = formerAccounts(history, connections);
    const watchedFormer = inputs.accounts.some(({ value }) => value === 'all') ? former : [];
    const known = { connections, watched: resolved.accounts, former, watchedFormer };
    const written = await readWrittenEntries(inputs.manifest, known, run, signal);
    const isPlanKnown = inputs.manifest.length > 0 && written.problems.length === 0;
    const accounts = [...resolved.accounts, ...watchedFormer];
    const seen = lookAtPosts(history, accounts, { ...times, plan: isPlanKnown ? written.plan : undefined });
    const missing = await missingEntries(written, connections, history, seen, times);
    const sights = [...(await withAnswers(seen, service, nowMs)), ...missing];
    const tokens = resolved.accounts.flatMap(({ token }) => token ?? []);
    const expired = tokens.filter(({ severity }) => severity === 'error');
    const disconnected = problemsOfFormer(watchedFormer, sights).map((problem) => withSeverityOf(problem, inputs.fail));
    const others = [...expired, ...disconnected, ...resolved.problems, ...written.problems];
    const inTokens = tokens.map((problem) => problem.severity === 'warning' ? asNotice(problem) : withSeverityOf(problem, inputs.fail));
    return {
        watched: { sights, others: others.length },
        problems: [
            ...problems,
            ...resolved.problems,
            ...written.problems,
            ...inTokens,
            ...disconnected,
            ...problemsOf(sights, inputs.timezone, inputs.fail),
        ],
    };
}
const asNotice = (problem) => ({
    ...problem,
    severity: 'notice',
    ...(problem.code === 'run/clock' ? { origin: { input: 'api-url' } } : {}),
});
const withSeverityOf = (problem, fails) => ({
    ...problem,
    severity: fails ? 'error' : 'warning',
});


 })

};
