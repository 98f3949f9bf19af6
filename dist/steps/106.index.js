export const id = 106;
export const ids = [106,79];
export const modules = {

 2210:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   L: () => ( resolveAccounts)
 });
 var _checks_post_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1445);
 var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4008);
 var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3395);



function resolveAccounts(references, origin, connections) {
    const connected = connections.filter(({ platformId }) => _checks_post_rules_js__WEBPACK_IMPORTED_MODULE_0__ .hU.test(platformId));
    const chosen = references && references.length > 0
        ? references.map((reference) => ({ origin: reference.origin, ...choose(reference.value, connected) }))
        : [{ origin, ...chooseOnly(connected) }];
    const problems = [];
    const accounts = new Map();
    for (const { origin: place, found, wrong } of chosen) {
        if (wrong)
            problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_1__ .z3)('accounts/unknown', place, wrong));
        for (const connection of found) {
            if (accounts.has(connection.platformId))
                continue;
            const token = judgeToken(connection, place, connected);
            const account = { id: connection.platformId, name: accountName(connection) };
            accounts.set(connection.platformId, token ? { ...account, token } : account);
        }
    }
    return { accounts: [...accounts.values()], problems };
}
function judgeToken(connection, origin, connected) {
    const subject = `The connection of ${accountName(connection)}`;
    if (connection.tokenStatus === 'expired')
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__ .z3)('accounts/expired', origin, `${subject} has expired. Connect the account again in PostPost. ${listOf(connected)}`);
    if (connection.tokenStatus === 'expiring_soon')
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__ .$e)('accounts/expires-soon', origin, `${subject} expires soon. Connect the account again in PostPost before posts fail.`);
    return undefined;
}
function choose(reference, connected) {
    if (connected.length === 0)
        return { found: [], wrong: listOf(connected) };
    if ((0,_checks_post_rules_js__WEBPACK_IMPORTED_MODULE_0__ .TT)(reference) !== undefined)
        return { found: [] };
    if (reference === 'all')
        return { found: connected };
    const found = connected.filter(({ platformId, username }) => reference.startsWith('@') ? bare(username ?? '') === bare(reference) : platformId === reference);
    if (found.length === 1)
        return { found };
    if (found.length > 1) {
        const ids = found.map(({ platformId }) => platformId).join(', ');
        return { found: [], wrong: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hD)(reference)} is connected ${found.length} times; write one of ${ids}.` };
    }
    const names = connected.flatMap((connection) => [accountName(connection), connection.platformId]);
    const meant = (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .Cw)(reference, names);
    const wrong = `The account ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hD)(reference)} is not connected in PostPost${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .RP)(meant, '.')} ${listOf(connected)}`;
    return { found: [], wrong };
}
function chooseOnly(connected) {
    if (connected.length === 1)
        return { found: connected };
    const several = `accounts is not set and ${connected.length} TikTok accounts are connected. Set accounts to one of them, or to all. `;
    return { found: [], wrong: `${connected.length === 0 ? '' : several}${listOf(connected)}` };
}
function listOf(connected) {
    if (connected.length === 0)
        return 'No TikTok account is connected in PostPost. Connect one there, then run the step again.';
    const names = connected.map((connection) => {
        const state = connection.tokenStatus === 'expired' ? ', expired' : '';
        return `${accountName(connection)} (${connection.platformId}${state})`;
    });
    return `These accounts are connected: ${names.join(', ')}.`;
}
const bare = (name) => name.replace(/^@+/, '').toLowerCase();
const accountName = (connection) => connection.username ? `@${connection.username.replace(/^@+/, '')}` : connection.platformId;


 }),

 7214:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   H_: () => ( wishOf),
   KE: () => ( whyFailed),
   LF: () => ( readDetails),
   T5: () => ( ownPost),
   WS: () => ( failureKey),
   pH: () => ( NO_DETAILS),
   xt: () => ( askOf)
 });
 var p_limit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(370);
 var _postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4319);
 var _postpost_tiktok_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61);
 var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3395);
 var _earlier_posts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(230);
 var _existing_drafts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8036);






const NO_DETAILS = { failures: new Map(), missing: new Set() };
const failureKey = (accountId, postGroupId) => `${accountId} ${postGroupId}`;
const wishOf = ({ identity }, plan, repost) => ({
    identity,
    plan,
    repost,
});
const PARALLEL_READS = 4;
async function readDetails(candidates, wish, history, service, nowMs) {
    const failed = candidates.flatMap((candidate) => candidate.accounts.flatMap(({ id }) => (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_2__ .KI)(history, id, wish(candidate)) ? [] : (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_2__ .TN)(history, id, wish(candidate))));
    const groups = [...new Set(failed.map(({ postGroupId }) => postGroupId))];
    const client = service.reader();
    const failures = await (0,p_limit__WEBPACK_IMPORTED_MODULE_4__ .A)(PARALLEL_READS).map(groups, async (group) => {
        const answer = await askOf(group, client);
        return failed
            .filter(({ postGroupId }) => postGroupId === group)
            .map(({ accountId }) => [failureKey(accountId, group), whyFailed(answer, accountId)]);
    });
    const posts = new Map(history.map((post) => [post.postGroupId, post]));
    const waiting = candidates
        .filter(({ post }) => post.schedule.kind === 'draft')
        .flatMap((candidate) => {
        const ids = candidate.accounts.map(({ id }) => id);
        return (0,_existing_drafts_js__WEBPACK_IMPORTED_MODULE_3__ .i7)(history, ids, wish(candidate)).filter(({ postGroupId, name }) => {
            const post = posts.get(postGroupId);
            return post && (0,_existing_drafts_js__WEBPACK_IMPORTED_MODULE_3__ .Y0)(post, name, nowMs);
        });
    });
    const missing = await (0,p_limit__WEBPACK_IMPORTED_MODULE_4__ .A)(PARALLEL_READS).map(waiting, async ({ postGroupId, mediaUrl = '' }) => (await service.isStored(mediaUrl)) === false ? [postGroupId] : []);
    return { failures: new Map(failures.flat()), missing: new Set(missing.flat()) };
}
const askOf = (postGroupId, client) => client.post(postGroupId).catch((thrown) => ({ thrown }));
const ownPost = (answer, accountId) => 'thrown' in answer ? undefined : answer.posts.find((post) => (0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .qy)(post) && (0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .zN)(post) === accountId);
function whyFailed(answer, accountId) {
    if ('thrown' in answer)
        return { sequel: 'unreadable', code: 'UNKNOWN_ERROR', reason: (0,_wording_js__WEBPACK_IMPORTED_MODULE_5__ .bD)(answer.thrown) };
    const own = ownPost(answer, accountId);
    if (own?.status !== 'failed')
        return notFailed(own?.status);
    const { status, error } = own;
    return { sequel: (0,_postpost_tiktok_advice_js__WEBPACK_IMPORTED_MODULE_1__ .hR)(error), code: error?.code ?? 'UNKNOWN_ERROR', status, reason: (0,_postpost_tiktok_advice_js__WEBPACK_IMPORTED_MODULE_1__ .mm)(error) };
}
function notFailed(status) {
    const said = status === undefined ? 'nothing about this account' : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_5__ .hD)(status)}`;
    const reason = `get-post says ${said}, and no reason for a failure. Look at the post in PostPost.`;
    const sequel = status === undefined || status === 'draft' ? 'unreadable' : 'there';
    return { sequel, code: 'UNKNOWN_ERROR', status, reason };
}


 }),

 1445:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $j: () => ( checkPost),
   TT: () => ( judgeReference),
   hU: () => ( TIKTOK_ID)
 });
 var _inputs_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(900);
 var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);
 var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3395);



const MAX_CAPTION_UNITS = 2_200;
const TIKTOK_ID = /^tiktok-[a-zA-Z0-9_-]+$/;
const DISCLOSURE = 'PostPost TikTok page; TikTok content disclosure';
const postRules = [
    {
        code: 'caption/empty',
        rule: 'The caption is not blank',
        source: 'PostPost create-post',
        severity: 'error',
        setting: 'caption',
        check: (post) => post.caption.trim() === '' &&
            `There is no caption: set ${post.entry ? 'caption or captionFile' : 'caption'}, or put a text file of the same name beside the video (clip.txt beside clip.mp4).`,
    },
    {
        code: 'caption/too-long',
        rule: `The caption has at most ${MAX_CAPTION_UNITS.toLocaleString('en')} UTF-16 code units, hashtags included`,
        source: 'TikTok direct post reference',
        severity: 'error',
        setting: 'caption',
        check: ({ caption }) => caption.length > MAX_CAPTION_UNITS &&
            `The caption has ${caption.length} UTF-16 code units; TikTok takes ${MAX_CAPTION_UNITS} at most, hashtags included. Shorten it by ${caption.length - MAX_CAPTION_UNITS}.`,
    },
    {
        code: 'settings/viewer',
        rule: 'The post has a viewer setting',
        source: 'this action: a post without one is public (PostPost create-post)',
        severity: 'error',
        setting: 'viewerSetting',
        check: (post) => post.settings.viewerSetting === undefined &&
            `Nothing says who may see this post: set ${wordIn(post, 'viewerSetting')} to one of ${_inputs_settings_js__WEBPACK_IMPORTED_MODULE_1__ .$J.join(', ')}.`,
    },
    {
        code: 'disclosure/contradiction',
        rule: '`commercial-content` needs `brand-organic` or `branded-content`',
        source: DISCLOSURE,
        severity: 'error',
        setting: 'commercialContent',
        reads: ['brandOrganic', 'brandedContent'],
        check: (post) => {
            const { commercialContent, brandOrganic, brandedContent } = post.settings;
            const word = (setting) => wordIn(post, 'commercialContent', setting);
            return (commercialContent &&
                !brandOrganic &&
                !brandedContent &&
                `Commercial content needs its kind: set ${word('brandOrganic')} (your own brand) or ${word('brandedContent')} (paid by another), or both, to true.`);
        },
    },
    ...['brandOrganic', 'brandedContent'].map((kind) => ({
        code: 'disclosure/contradiction',
        rule: `\`${inputOf(kind)}\` needs \`commercial-content\``,
        source: DISCLOSURE,
        severity: 'error',
        setting: kind,
        reads: ['commercialContent'],
        check(post) {
            const [own, commercial] = [wordIn(post, kind), wordIn(post, kind, 'commercialContent')];
            return (post.settings[kind] &&
                !post.settings.commercialContent &&
                `${own} is true but ${commercial} is not: set ${commercial} to true as well, or ${own} to false.`);
        },
    })),
    {
        code: 'disclosure/contradiction',
        rule: 'Branded content is not `SELF_ONLY`',
        source: 'TikTok content sharing guidelines',
        severity: 'error',
        setting: 'brandedContent',
        reads: ['viewerSetting'],
        check: (post) => post.settings.brandedContent &&
            post.settings.viewerSetting === 'SELF_ONLY' &&
            `Branded content cannot be SELF_ONLY on TikTok: choose another viewer setting, or set ${wordIn(post, 'brandedContent')} to false.`,
    },
    {
        code: 'settings/comments',
        rule: 'A `SELF_ONLY` post has no `allowComments: true` in its manifest: others cannot comment',
        source: 'PostPost TikTok page',
        severity: 'warning',
        setting: 'allowComments',
        reads: ['viewerSetting'],
        check: (post) => post.settings.viewerSetting === 'SELF_ONLY' &&
            post.settings.allowComments &&
            isInManifest(post, 'allowComments') &&
            'A SELF_ONLY post gets no comments from others, even if allowComments is true: set it to false.',
    },
];
const isInManifest = (post, setting) => 'file' in post.originOf(setting);
function wordIn(post, judged, setting = judged) {
    return isInManifest(post, judged) ? setting : inputOf(setting);
}
function inputOf(setting) {
    return setting.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
function checkPost(post) {
    const broken = postRules.flatMap(({ code, setting, reads = [], severity, check }) => {
        const isReadable = ![setting, ...reads].some((each) => post.refused.has(each));
        const message = isReadable && check(post);
        return message ? [(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .y9)(post, severity, code, post.originOf(setting), message)] : [];
    });
    const accounts = (post.accounts ?? []).flatMap(({ value, origin }) => {
        const message = judgeReference(value);
        return message ? [(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .Yv)((0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .z3)('accounts/not-an-account', origin, message), post)] : [];
    });
    return [...broken, ...accounts];
}
function judgeReference(reference) {
    if (reference === 'all' || TIKTOK_ID.test(reference) || /^@[^\s@,]+$/.test(reference))
        return undefined;
    if (/^[a-z]+-/.test(reference) && !reference.startsWith('tiktok-')) {
        return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hD)(reference)} is not a TikTok account; write tiktok-{openId}, @username or all.`;
    }
    if (reference.toLowerCase() === 'all')
        return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hD)(reference)} needs small letters: write all.`;
    const name = reference.replace(/^@+/, '').replace(/^.*tiktok\.com\/@/, '');
    const example = /^[\w.]+$/.test(name) ? `@${name}` : '@username';
    return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hD)(reference)} is not an account; write ${example}, tiktok-{openId} or all.`;
}


 }),

 2270:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   X: () => ( piecesOf),
   r: () => ( hashOfContent)
 });
 var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
 var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
 var _locked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7845);
 var _file_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6017);
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



const CONTENT_DIGITS = 16;
const PIECE_BYTES = 1024 * 1024;
async function hashOfContent(path, signal, version) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,_file_version_js__WEBPACK_IMPORTED_MODULE_2__ .pp)(path, version, signal), true);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        for await (const piece of piecesOf(file, signal)) {
            signal.throwIfAborted();
            hash.update(piece);
        }
        await file.assertSame();
        return hash.digest('hex').slice(0, CONTENT_DIGITS);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function* piecesOf({ path, handle, sizeBytes }, signal) {
    const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
    for (let position = 0; position < sizeBytes;) {
        const length = Math.min(PIECE_BYTES, sizeBytes - position);
        const { bytesRead } = await (0,_locked_js__WEBPACK_IMPORTED_MODULE_1__ .tO)(path, () => handle.read(buffer, 0, length, position), signal);
        if (bytesRead === 0)
            return;
        yield buffer.subarray(0, bytesRead);
        position += bytesRead;
    }
}


 }),

 8527:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   T: () => ( MAX_VIDEO_BYTES),
   u: () => ( probeSchema)
 });
 var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

const MAX_VIDEO_BYTES = 4 * 1024 ** 3;
const streamSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
    codec: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
    widthPx: zod__WEBPACK_IMPORTED_MODULE_0__ .Whr().positive(),
    heightPx: zod__WEBPACK_IMPORTED_MODULE_0__ .Whr().positive(),
    rotationDegrees: zod__WEBPACK_IMPORTED_MODULE_0__ .euz([0, 90, 180, 270]),
    durationMs: zod__WEBPACK_IMPORTED_MODULE_0__ .Whr().positive(),
    framesPerSecond: zod__WEBPACK_IMPORTED_MODULE_0__ .aig().positive(),
    variableFrameRate: zod__WEBPACK_IMPORTED_MODULE_0__ .zMY(),
    hasAudio: zod__WEBPACK_IMPORTED_MODULE_0__ .zMY(),
});
const videoFacts = zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
    container: zod__WEBPACK_IMPORTED_MODULE_0__ .euz(['MP4', 'MOV', 'WebM', 'MKV', 'AVI']),
    contentType: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
    extension: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
    sizeBytes: zod__WEBPACK_IMPORTED_MODULE_0__ .aig(),
    stream: streamSchema.optional(),
});
const probeSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ facts: videoFacts }),
    zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ unusable: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ locked: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP() }),
]);


 }),

 6017:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   pp: () => ( openVersion),
   x4: () => ( versionsOf),
   zR: () => ( FileChanged)
 });
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
 var _locked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7845);


const versionIn = (stats) => `${stats.dev} ${contentIn(stats)}`;
const contentIn = ({ ino, size, mtimeNs, ctimeNs }) => [ino, size, mtimeNs, ctimeNs].join(' ');
async function versionsOf(paths) {
    const versions = new Map();
    const add = async (path) => versions.set(path, versionIn(await (0,_locked_js__WEBPACK_IMPORTED_MODULE_1__ .tO)(path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path, { bigint: true }))));
    await Promise.allSettled([...paths].map(add));
    return versions;
}
class FileChanged extends Error {
    name = 'FileChanged';
    constructor(path) {
        super(`${path} was changed or replaced after it was checked, so it is not published. Make sure that nothing writes to the videos while this step runs, then run it again.`);
    }
}
async function openVersion(path, version, signal) {
    const handle = await (0,_locked_js__WEBPACK_IMPORTED_MODULE_1__ .tO)(path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path), signal);
    try {
        const stats = await handle.stat({ bigint: true });
        const opened = versionIn(stats);
        if (version !== undefined) {
            const atPath = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path, { bigint: true });
            if (versionIn(atPath) !== version || contentIn(atPath) !== contentIn(stats))
                throw new FileChanged(path);
        }
        const assertSame = async () => {
            if (versionIn(await handle.stat({ bigint: true })) !== opened)
                throw new FileChanged(path);
        };
        return { path, handle, sizeBytes: Number(stats.size), assertSame, [Symbol.asyncDispose]: () => handle.close() };
    }
    catch (thrown) {
        await handle.close();
        throw thrown;
    }
}


 }),

 6822:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Kj: () => ( LFS_POINTER_BYTES),
   VY: () => ( whyLfsPointer),
   wg: () => ( EMPTY),
   y_: () => ( whyTooLarge)
 });
 var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8527);

const LFS_POINTER_BYTES = 1024;
const LFS_POINTER_LINE = 'version https://git-lfs.github.com/spec/';
const EMPTY = 'is empty (0 bytes): the step that makes it has failed, or it was committed empty. Make it again, or commit the real file.';
const LFS_POINTER = 'is a Git LFS pointer, not the video: add lfs: true to the actions/checkout step (with: { lfs: true }).';
const whyLfsPointer = (beginning) => beginning.startsWith(LFS_POINTER_LINE) ? LFS_POINTER : undefined;
const whyTooLarge = (sizeBytes) => sizeBytes > _facts_js__WEBPACK_IMPORTED_MODULE_0__ .T
    ? `has ${(sizeBytes / GIBIBYTE).toFixed(2)} GB; TikTok takes 4 GB at most. Re-encode it with a lower bit rate (ffmpeg -i in.mp4 -c:v libx264 -crf 28 -c:a aac out.mp4).`
    : undefined;
const GIBIBYTE = 1024 ** 3;


 }),

 1132:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   BS: () => ( isNew),
   Ft: () => ( planSaid),
   K4: () => ( replacedDraft),
   KN: () => ( isApplied),
   Pc: () => ( hasPassed),
   QJ: () => ( heldBackDraft),
   Vb: () => ( nameOf),
   hm: () => ( isToBeReplaced),
   xS: () => ( describeMove)
 });
 var _accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(230);
 var _posts_schedule_timezone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(822);
 var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3395);



const isNew = ({ action }) => action === 'publish' || action === 'upload-draft';
const isApplied = ({ kind, isHeld }) => kind !== 'keep' && !isHeld;
const replacedDraft = ({ action, drafts, recipients }) => action === 'publish'
    ? drafts.find(({ kind, isOurs, covers }) => kind === 'approval' && isOurs && recipients.some(({ id }) => covers.includes(id)))
    : undefined;
const isToBeReplaced = ({ kind, isOurs }, { post }) => post.schedule.kind !== 'draft' && (kind === 'paused' || (kind === 'approval' && isOurs));
const heldBackDraft = ({ post, drafts, earlier }) => {
    const staying = new Set(earlier.filter(({ status }) => status === 'draft').map(({ postGroupId }) => postGroupId));
    return drafts.find((draft) => staying.has(draft.postGroupId) && isToBeReplaced(draft, { post }));
};
function planSaid(step) {
    if (step.action === 'refuse')
        return undefined;
    const kinds = new Set(step.changes.map(({ kind }) => kind));
    const isTakenOut = step.earlier.some(({ error }) => error?.code === _accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_0__ .Bl);
    const heldBack = heldBackDraft(step);
    const draft = replacedDraft(step) ?? (heldBack?.kind === 'approval' ? heldBack : undefined);
    const fields = [
        ...(draft ? ['time'] : []),
        ...step.changes.flatMap((change) => change.fields),
        ...(isTakenOut ? ['accounts'] : []),
    ];
    const word = () => {
        if (kinds.has('replace') || draft)
            return 'replace';
        if (kinds.has('move') || kinds.has('pause'))
            return 'move';
        return isNew(step) || heldBack ? 'create' : 'keep';
    };
    return { plan: word(), ...(fields.length > 0 ? { changes: [...new Set(fields)] } : {}) };
}
const hasPassed = ({ schedule, timeIsOwn }, nowMs) => schedule.kind === 'at' && timeIsOwn && schedule.timeMs <= nowMs;
const nameOf = (accounts, accountId) => accounts.find(({ id }) => id === accountId)?.name ?? accountId;
function describeMove({ movedBy, passed, notBeforeMs, accounts, post }, { maxPerDay, maxPerMinute }, show = _posts_schedule_timezone_js__WEBPACK_IMPORTED_MODULE_1__ .fU) {
    const limitOf = (limit, account) => `max-per-${limit} ${limit === 'day' ? maxPerDay : maxPerMinute} of ${nameOf(accounts, account)}`;
    if (passed && post.schedule.kind === 'slot') {
        const reasonOf = ({ why, account }) => why === 'taken' ? `taken on ${nameOf(accounts, account)}` : `not by ${limitOf(why, account)}`;
        const reasons = [...Map.groupBy(passed, reasonOf)].map(([reason, slots]) => `${reason}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(slots.map(({ timeMs }) => show(timeMs, post.timezone)), MOST_SLOTS_TOLD)}`);
        return `next free ${post.schedule.slots.text}${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}`;
    }
    if (!movedBy)
        return undefined;
    const { account, limit, fromMs } = movedBy;
    const from = fromMs === notBeforeMs ? show(fromMs, post.timezone) : 'now';
    return `moved from ${from} by ${limitOf(limit, account)}`;
}
const MOST_SLOTS_TOLD = 3;


 }),

 2931:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Vg: () => ( LEFT_BEHIND),
   kj: () => ( standingOn),
   uB: () => ( pausedWithOtherVideo)
 });
 var _accounts_details_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7214);
 var _accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(230);
 var _accounts_existing_drafts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8036);
 var _accounts_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8728);
 var _accounts_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8863);
 var _postpost_answers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4319);
 var _planned_post_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1132);







function standingOn(accountId, candidate, wish, drafts, evidence, { onChange, onlyShown }) {
    const { history, details } = evidence;
    const live = (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .KI)(history, accountId, wish) ?? withOtherVideo(accountId, candidate, wish, history);
    if (live)
        return { kind: 'there', earlier: live };
    const ids = candidate.accounts.map(({ id }) => id);
    const settled = onChange === 'overwrite' && !onlyShown ? history.filter((listed) => !(0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .mQ)(listed)) : history;
    const removed = (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .Pc)(settled, accountId, ids, wish);
    const isStaying = (each) => isWaiting(each, candidate) || (onlyShown !== undefined && (0,_planned_post_js__WEBPACK_IMPORTED_MODULE_6__ .hm)(each, candidate));
    const staying = drafts.filter((each) => each.standsFor.includes(accountId) && isStaying(each));
    const ownDraft = staying.findLast(({ platformIds }) => platformIds.includes(accountId));
    if (removed)
        return ownDraft ? { kind: 'draft', draft: ownDraft } : { kind: 'there', earlier: removed };
    const behind = (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .jK)(history, accountId, wish);
    if (behind)
        return { kind: 'there', earlier: { ...behind, error: LEFT_BEHIND } };
    const failed = (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .TN)(history, accountId, wish);
    const whyFailed = ({ postGroupId }) => details.failures.get((0,_accounts_details_js__WEBPACK_IMPORTED_MODULE_0__ .WS)(accountId, postGroupId));
    const inFact = failed.find((earlier) => whyFailed(earlier)?.sequel === 'there');
    if (inFact)
        return { kind: 'there', earlier: { ...inFact, status: whyFailed(inFact)?.status ?? inFact.status } };
    for (const earlier of failed) {
        const why = whyFailed(earlier);
        if (why?.sequel === 'unreadable')
            return { kind: 'unreadable', earlier, reason: why.reason };
        if (why && (why.sequel === 'unsure' || (why.sequel === 'refused' && isUnchanged(earlier, candidate))))
            return { kind: 'there', earlier: { ...earlier, error: { code: why.code, message: why.reason } } };
    }
    const draft = staying.at(-1);
    return draft ? { kind: 'draft', draft } : { kind: 'free', failed: failed[0] };
}
const LEFT_BEHIND = {
    code: 'LEFT_BEHIND',
    message: 'It is still a draft on this account, while its post group is no draft on other accounts any more. Schedule it in PostPost. Do not delete the post group: the other accounts would get the video again.',
};
const isUnchanged = ({ likeness: like, name, caption }, { post }) => like === 'same' && (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_4__ .Gl)(post.caption) === (name.record?.caption ?? (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_4__ .Gl)(caption ?? ''));
function isWaiting({ kind, isOurs, name }, { post }) {
    if (kind === 'held')
        return true;
    if (post.schedule.kind !== 'draft')
        return kind === 'approval' && !isOurs;
    return kind === 'approval' || kind === 'paused' || (kind === 'personal' && name.record === undefined);
}
const mayReplaceOrphan = ({ manifest, identity }, { repost }) => manifest !== undefined && identity.id === undefined && !repost;
function orphanOf({ post, manifest }, wish, accountId) {
    const entries = wish.plan.entries.filter(({ accounts }) => accounts.includes(accountId));
    return ({ identity: earlier, record, stem }) => earlier.id === undefined &&
        record?.manifest === manifest &&
        stem === (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_4__ .Vc)(post.video.path) &&
        entries.every((entry) => (0,_accounts_identity_js__WEBPACK_IMPORTED_MODULE_3__ .$R)({ ...wish, identity: entry.identity }, earlier, accountId) === 'different');
}
function pausedWithOtherVideo(candidate, wish, history) {
    if (!mayReplaceOrphan(candidate, wish))
        return [];
    const ids = candidate.accounts.map(({ id }) => id);
    const found = history.filter(_postpost_answers_js__WEBPACK_IMPORTED_MODULE_5__ .Qx).flatMap((listed) => {
        const account = ids.find((id) => listed.platforms.some(({ platformId }) => platformId === id));
        const name = account && (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .eZ)(listed).find(orphanOf(candidate, wish, account));
        return name ? (0,_accounts_existing_drafts_js__WEBPACK_IMPORTED_MODULE_2__ .i7)([listed], ids, { ...wish, identity: name.identity }) : [];
    });
    const paused = found.filter(({ kind }) => kind === 'paused');
    return paused.length === 1 ? paused.map((draft) => ({ ...draft, likeness: 'other-video' })) : [];
}
function withOtherVideo(accountId, candidate, wish, history) {
    if (!mayReplaceOrphan(candidate, wish))
        return undefined;
    const isOrphan = orphanOf(candidate, wish, accountId);
    const [newest, ...others] = history
        .filter((listed) => (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .iX)(listed, accountId) && (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .cs)(listed, accountId) === 'scheduled')
        .flatMap((listed) => {
        const name = (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .eZ)(listed).find(isOrphan);
        return name ? [(0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .Fj)(listed, accountId, name, 'other-video')] : [];
    })
        .reverse();
    return newest && { ...newest, alternatives: others.map(({ postGroupId }) => postGroupId) };
}


 }),

 61:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   eN: () => ( unlessShared),
   hR: () => ( sequelOf),
   mm: () => ( adviseOn)
 });
 var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3395);

const TIKTOK_ADVICE = {
    spam_risk_too_many_posts: {
        sequel: 'again',
        advice: 'The account has reached its daily limit on TikTok: wait 24 hours, or lower max-per-day.',
    },
    duration_check_failed: {
        sequel: 'refused',
        advice: "The video must last from 3 s to the account's own maximum; shorten it.",
    },
    file_format_check_failed: {
        sequel: 'refused',
        advice: 'TikTok takes MP4, MOV and WebM (its text may name .mp4 only); re-encode the video as H.264 in MP4.',
    },
    frame_rate_check_failed: {
        sequel: 'refused',
        advice: 'TikTok takes 23 to 60 frames a second; re-encode the video, for example with ffmpeg -r 30.',
    },
    picture_size_check_failed: {
        sequel: 'refused',
        advice: 'Each side must have 360 to 4096 pixels; scale the video.',
    },
    unaudited_client_can_only_post_to_private_accounts: {
        sequel: 'again',
        advice: "PostPost's TikTok app is not audited by TikTok for this account yet: until it is (ask PostPost), use the viewer setting SELF_ONLY and make the account itself private (in the TikTok app: Settings and privacy, Privacy, Private account; switch it off there again afterwards).",
    },
    privacy_level_option_mismatch: {
        sequel: 'again',
        advice: "The viewer setting does not fit the account's kind: PUBLIC_TO_EVERYONE is for public accounts only, FOLLOWER_OF_CREATOR for private ones only.",
    },
    spam_risk: {
        sequel: 'refused',
        advice: 'TikTok treats this post as spam: do not post it again, and look at the account in the TikTok app.',
    },
    spam_risk_user_banned_from_posting: {
        sequel: 'again',
        advice: 'TikTok does not let this account post: look at the account in the TikTok app.',
    },
    auth_removed: {
        sequel: 'again',
        advice: 'The account no longer lets PostPost post: connect it again in PostPost.',
    },
};
const LOOK_FIRST = 'Look at the account: the video may be there in spite of the error. If it is not, delete the failed post in PostPost and run the step again; until then it is not posted again.';
const tellsToDelete = (message) => message.includes(LOOK_FIRST);
const unlessShared = (message, postGroupId, others) => tellsToDelete(message) && others.length > 0
    ? ` But post group ${postGroupId} is on ${others.join(', ')} too: if you delete it, the next run posts it there again. Instead, run the step once with only the account that lacks it, with an id of its own and on-duplicate: repost.`
    : '';
const CODE_ADVICE = {
    PLATFORM_AUTH_EXPIRED: {
        sequel: 'again',
        advice: 'Connect the account again in PostPost, then run the step again.',
    },
    RATE_LIMITED: { sequel: 'again', advice: 'TikTok asks for a pause: run the step again later.' },
    INVALID_CONTENT: {
        sequel: 'again',
        advice: 'TikTok does not take this post as it is: correct the video or its settings, then run the step again.',
    },
    CONTENT_TOO_LARGE: {
        sequel: 'refused',
        advice: 'The video is too large: re-encode it with a lower bit rate.',
    },
    PLATFORM_SERVER_ERROR: { sequel: 'again', advice: 'TikTok had a server error: run the step again later.' },
    NETWORK_ERROR: {
        sequel: 'unsure',
        advice: `The connection from PostPost to TikTok failed, and it is not known whether TikTok has the video. ${LOOK_FIRST}`,
    },
    TIMEOUT_ERROR: {
        sequel: 'unsure',
        advice: `TikTok did not answer PostPost in time, and it is not known whether it has the video. ${LOOK_FIRST}`,
    },
};
function wordOf({ code, message, platformError }) {
    const platform = typeof platformError === 'string' ? platformError : JSON.stringify(platformError ?? '');
    const words = [message, platform, code].join(' ').match(/[a-z]+(?:_[a-z]+)+/g) ?? [];
    return words.find((word) => Object.hasOwn(TIKTOK_ADVICE, word)) ?? codesOf(platformError).find(isTikTokCode);
}
const CODE_KEYS = new Set(['code', 'error', 'error_code', 'fail_reason', 'reason']);
function codesOf(platformError, key = 'code') {
    if (typeof platformError === 'string') {
        const parsed = platformError.startsWith('{') ? jsonOf(platformError) : undefined;
        return parsed === undefined ? (CODE_KEYS.has(key) ? [platformError] : []) : codesOf(parsed);
    }
    if (typeof platformError !== 'object' || platformError === null)
        return [];
    return Object.entries(platformError).flatMap(([name, value]) => codesOf(value, name));
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const isTikTokCode = (text) => /^[a-z]+(?:_[a-z]+)+$/.test(text) && !/time_?d?_?out|connect|network|socket|dns|abort/.test(text);
function sequelOf(error) {
    if (!error)
        return 'again';
    const word = wordOf(error);
    if (word !== undefined)
        return TIKTOK_ADVICE[word]?.sequel ?? 'again';
    return CODE_ADVICE[error.code]?.sequel ?? 'again';
}
function adviseOn(error) {
    if (!error)
        return 'PostPost gives no reason; look at the post in PostPost.';
    const word = wordOf(error);
    const { advice } = (word ? TIKTOK_ADVICE[word] : undefined) ??
        (word && CODE_ADVICE[error.code]?.sequel === 'unsure' ? undefined : CODE_ADVICE[error.code]) ?? {
        advice: 'Look at the post in PostPost.',
    };
    const reason = (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__ .Ap)(error.message.trim()) || word || error.code;
    return `${reason.replace(/\s+/g, ' ').replace(/\.?$/, '.')}${word && !reason.includes(word) ? ` (${word})` : ''} ${advice}`;
}


 }),

 9529:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   l: () => ( tiktokLink)
 });
function tiktokLink(name, { permalink, postedId }) {
    if (permalink !== undefined)
        return permalink;
    return name?.startsWith('@') && postedId && /^\d{6,}$/.test(postedId)
        ? `https://www.tiktok.com/${name}/video/${postedId}`
        : undefined;
}


 }),

 9074:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   W7: () => ( captionFileOf),
   iH: () => ( withoutCaptionFiles),
   m2: () => ( withoutCaptions),
   vY: () => ( captionBeside)
 });
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
 var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
 var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
 var _file_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9315);
 var _locked_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7845);
 var _spelling_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9229);
 var _workspace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3338);






const isText = (name) => /\.txt$/i.test(name);
function captionBeside(video, names) {
    const stem = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_5__ .wj)(video);
    const texts = names.filter((name) => isText(name) && (0,_workspace_js__WEBPACK_IMPORTED_MODULE_5__ .wj)(name) === stem);
    return texts.find((name) => name.endsWith('.txt')) ?? texts.toSorted()[0];
}
async function captionFileOf(video) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(video);
    const usual = `${(0,_workspace_js__WEBPACK_IMPORTED_MODULE_5__ .wj)(video)}.txt`;
    try {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(usual)).isFile())
            return await (0,_spelling_js__WEBPACK_IMPORTED_MODULE_4__ .m2)(usual, folder);
    }
    catch (thrown) {
        if (!(0,_file_faults_js__WEBPACK_IMPORTED_MODULE_2__ .W0)(thrown) && (0,_locked_js__WEBPACK_IMPORTED_MODULE_3__ .c7)(thrown) !== 'ENAMETOOLONG')
            return usual;
    }
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    const other = captionBeside(video, names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).filter((path) => path !== usual));
    return other && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(other).catch(() => undefined))?.isFile() ? other : undefined;
}
function withoutCaptions(files, nameOf) {
    const stems = new Set(files.map(nameOf).flatMap((name) => (isText(name) ? [] : (0,_workspace_js__WEBPACK_IMPORTED_MODULE_5__ .wj)(name))));
    return files.filter((file) => !isText(nameOf(file)) || !stems.has((0,_workspace_js__WEBPACK_IMPORTED_MODULE_5__ .wj)(nameOf(file))));
}
async function withoutCaptionFiles(paths) {
    const left = withoutCaptions(paths, (path) => path);
    const captions = new Set();
    for (const text of left.filter(isText)) {
        const videos = left.filter((path) => !isText(path) && (0,_spelling_js__WEBPACK_IMPORTED_MODULE_4__ .xn)((0,_workspace_js__WEBPACK_IMPORTED_MODULE_5__ .wj)(path), (0,_workspace_js__WEBPACK_IMPORTED_MODULE_5__ .wj)(text)));
        for (const video of videos)
            captions.add(await captionFileOf(video));
    }
    return left.filter((path) => !captions.has(path));
}


 }),

 9501:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   k: () => ( findManifests)
 });
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
 var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4008);
 var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3395);
 var _patterns_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6592);
 var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1110);





async function findManifests(patterns, workspace) {
    const { byPattern, problems, remarks } = await (0,_patterns_files_js__WEBPACK_IMPORTED_MODULE_2__ .l)(patterns, workspace.folder);
    const manifests = new Map();
    const missing = [];
    for (const { pattern, files, whyEmptied, isUnsearched } of byPattern) {
        if (files.length === 0 && !isUnsearched) {
            const why = whyEmptied
                ? `${whyEmptied} So it reads no manifest: change the excludes, or delete the pattern.`
                : whyNone(pattern.value);
            missing.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_1__ .z3)('manifest/no-match', pattern.origin, why));
        }
        for (const file of files) {
            const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file).catch(() => file);
            if (manifests.has(real))
                continue;
            const path = workspace.nameOf(file);
            const read = await workspace.readText(file);
            const manifest = 'wrong' in read
                ? { entries: [], problems: [(0,_problem_js__WEBPACK_IMPORTED_MODULE_1__ .z3)('manifest/unreadable', pattern.origin, read.wrong)] }
                : (0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__ .W)(path, read.text);
            manifests.set(real, { path, ...manifest });
        }
    }
    return { manifests: [...manifests.values()], problems: [...problems, ...missing], remarks };
}
const whyNone = (pattern) => `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__ .hD)(pattern)} matches no manifest in the workspace; check the path, and that actions/checkout runs before this step.`;


 }),

 1110:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  W: () => ( readManifest)
});

var external_node_path_ = __webpack_require__(6760);
var schemas = __webpack_require__(2857);
var settings = __webpack_require__(900);
var problem = __webpack_require__(4008);
var wording = __webpack_require__(3395);
;// CONCATENATED MODULE: ./src/posts/manifest/messages.ts


function describeIssue(issue, value, path, known, { locate, written }) {
    const at = [...path, ...issue.path];
    const name = String(at.findLast((part) => typeof part === 'string') ?? 'the manifest');
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => (0,problem .z3)('manifest/unknown-key', locate([...at, key], 'key'), unknownKey(key, known)));
    }
    const given = issue.path.reduce((parent, part) => (isIndexable(parent) ? parent[part] : undefined), value);
    if (given === undefined) {
        const hint = name === 'version' ? 'write version: 1 at the top' : `write ${name}: …`;
        return [(0,problem .z3)('manifest/missing-key', locate(at.slice(0, -1)), `${name} is missing; ${hint}.`)];
    }
    const place = locate(at);
    return [(0,problem .z3)('manifest/wrong-value', place, wrongValue(issue, name, given, show(given, written(place))))];
}
function wrongValue(issue, name, given, shown) {
    const what = name === 'posts' ? 'This post' : name;
    if (given === null)
        return `${what} has no value; write one, or leave it out.`;
    if (issue.code === 'invalid_value') {
        const words = issue.values.map(String);
        if (issue.values.some((value) => typeof value !== 'string'))
            return `${name} is ${shown}; write ${words.join(' or ')}, without quotes.`;
        return typeof given === 'string'
            ? (0,wording .$5)(name, given, words)
            : `${name} is ${shown}; write one of ${words.join(', ')}.`;
    }
    if (issue.code === 'invalid_type' && issue.expected === 'boolean')
        return `${name} is ${shown}; write true or false, without quotes.`;
    if (issue.code === 'invalid_type' && issue.expected === 'object')
        return `${what} is ${shown}; write keys and values, for example "${name === 'defaults' ? 'timezone: Europe/Berlin' : 'video: clip.mp4'}".`;
    if (issue.code === 'invalid_union')
        return `${name} is ${shown}; write one account or a list, for example ["@acme"].`;
    if (issue.code === 'invalid_type' && issue.expected === 'string')
        return `${name} is ${shown}, which YAML does not read as text; put it in quotes.`;
    if (name === 'accounts')
        return 'accounts names no account; write for example ["@acme"], or leave the key out.';
    return `${name} ${issue.message}.`;
}
function meantKey(key, known) {
    const bare = (name) => name.toLowerCase().replaceAll(/[-_]/g, '');
    const meant = (0,wording .Cw)(bare(key), known.map(bare));
    return known.find((name) => bare(name) === meant);
}
function unknownKey(key, known) {
    return `Unknown key ${(0,wording .hD)(key)}${(0,wording .RP)(meantKey(key, known), `; the known keys are: ${known.join(', ')}.`)}`;
}
const isIndexable = (value) => typeof value === 'object' && value !== null;
function show(value, written) {
    if (typeof value === 'string')
        return (0,wording .hD)(value);
    const isPlain = (typeof value !== 'object' || value instanceof Date) && !written?.startsWith('*');
    return (0,wording .hD)((isPlain ? written : undefined) ?? JSON.stringify(value) ?? String(value));
}

;// CONCATENATED MODULE: ./src/posts/manifest/schema.ts


const textSchema = schemas .YjP().refine((value) => value.trim() !== '', 'is empty; write a value, or leave the key out');
const sharedFields = {
    caption: schemas .YjP().meta({ description: 'Caption template, at most 2,200 UTF-16 code units once rendered.' }),
    captionFile: textSchema.meta({ description: 'Text file with the caption template, relative to the manifest.' }),
    accounts: schemas .KCZ([schemas .YjP(), schemas .YOg(schemas .YjP())])
        .refine((value) => (typeof value === 'string' ? (0,settings .ry)(value) : value).length > 0, 'names no account')
        .meta({ description: 'tiktok-{openId}, @username or all; one, a list, or one text with commas or lines.' }),
    schedule: textSchema.meta({
        description: 'now, draft, 2026-12-01T18:00:00+01:00, 2026-12-01T18:00 (in timezone), +2h, +1d, +90m, or the next free slot of 18:00, weekdays 09:00, 17:30 or Mon, Thu 18:00 (in timezone).',
    }),
    timezone: textSchema.meta({
        description: 'IANA time zone for times without an offset and for slots, for example Europe/Berlin.',
    }),
    viewerSetting: schemas .k5n(settings .$J).meta({ description: 'Who may see the post.' }),
    allowComments: schemas .zMY().meta({ description: 'Whether others may comment, as you want it.' }),
    allowDuet: schemas .zMY().meta({ description: 'Whether others may make duets, as you want it.' }),
    allowStitch: schemas .zMY().meta({ description: 'Whether others may stitch, as you want it.' }),
    commercialContent: schemas .zMY().meta({ description: 'The post promotes something; say what with the next two.' }),
    brandOrganic: schemas .zMY().meta({ description: 'It promotes your own brand.' }),
    brandedContent: schemas .zMY().meta({ description: "It promotes somebody else's brand, for pay." }),
};
const defaultsSchema = schemas .rej(sharedFields).partial();
const entrySchema = schemas .rej({
    id: textSchema.max(200, 'is longer than 200 characters').meta({
        description: 'Gives the post its identity: with the same id it is the same post, whatever the file holds.',
    }),
    video: textSchema.meta({ description: 'Path or glob (one post for each match), relative to the manifest.' }),
    ...sharedFields,
})
    .partial()
    .required({ video: true });
const manifestSchema = schemas .rej({
    version: schemas .euz(1),
    defaults: defaultsSchema.nullish(),
    posts: schemas .YOg(entrySchema).min(1),
});

var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/posts/manifest/aliases.ts

function resolveAliases(document) {
    const anchored = new Map();
    const targets = new Map();
    (0,dist .YR)(document, {
        Node: (_, node) => {
            if (!(0,dist .Vj)(node))
                return void (node.anchor && anchored.set(node.anchor, node));
            const target = anchored.get(node.source);
            if (target)
                targets.set(node, target);
        },
    });
    return (alias) => targets.get(alias);
}
const MAX_EXPANDED = 1_000_000;
function findCircles(document, resolve) {
    const found = [];
    (0,dist .YR)(document, {
        Alias: (_, alias, path) => {
            const target = resolve(alias);
            if (target && alias.range && path.includes(target))
                found.push(alias.range);
        },
    });
    return found;
}
function growsTooLarge(document, resolve) {
    const sizes = new Map();
    const sizeOf = (node) => {
        const known = sizes.get(node);
        if (known !== undefined)
            return known;
        const size = 1 + partsOf(node, resolve).reduce((sum, part) => sum + sizeOf(part), 0);
        if (node !== null && !(0,dist .jn)(node))
            sizes.set(node, size);
        return size;
    };
    return sizeOf(document.contents) > MAX_EXPANDED;
}
function partsOf(node, resolve) {
    if ((0,dist .Vj)(node))
        return [resolve(node)];
    if ((0,dist .tO)(node))
        return [node.key, node.value];
    return (0,dist .P3)(node) ? node.items : [];
}

;// CONCATENATED MODULE: ./src/posts/manifest/text-keys.ts
const TEXT_KEYS = ['id', 'video', 'caption', 'captionFile', 'accounts'];
const quoted = (name, value) => `${name === '' ? '' : `${name} `}${JSON.stringify(value)}`;
const restOfLine = (text, offset) => /^[^\n]*/.exec(text.slice(offset))?.[0].trimEnd() ?? '';
const withoutComment = (line) => line.replace(/\s+#(?:\s.*)?$/, '');

;// CONCATENATED MODULE: ./src/posts/manifest/lost-words.ts



const LOST_WORD = /^#\S*[\p{L}\p{N}\p{Extended_Pictographic}_]/u;
const HASHTAG = /^#[\p{L}\p{N}\p{Extended_Pictographic}_](?!\w*\s*:(?:\s|$))/u;
const BLOCK_HEADER = /^[|>][-+\d]*/;
function findLostWords(document, text, position) {
    const used = new Set();
    (0,dist .YR)(document, { Alias: (_, alias) => void used.add(alias.source) });
    return textsOf(document, text).flatMap((found) => {
        const lost = lostHashtags(found, text) ?? lostFirstWord(found, text, used);
        return lost ? [(0,problem .z3)('manifest/lost-words', position(lost.start, lost.end), lost.message)] : [];
    });
}
function textsOf(document, text) {
    const texts = [];
    const add = (key, column, node, isFlow, from) => {
        if ((0,dist .oP)(node))
            for (const item of node.items)
                add('-', undefined, item, isFlow || node.flow === true, node.range?.[0] ?? from);
        if (!(0,dist .jn)(node) || !node.range)
            return;
        const [start, end] = node.range;
        texts.push({ key, column, node, range: [start, end], isFlow, from });
    };
    (0,dist .YR)(document, {
        Pair: (_, { key, value }, path) => {
            if (!(0,dist .jn)(key) || !key.range || !TEXT_KEYS.includes(String(key.value)) || (0,dist .Vj)(value))
                return;
            const [start, end] = key.range;
            const column = start - (text.lastIndexOf('\n', start - 1) + 1);
            add(`${key.value}:`, column, value, path.some((node) => (0,dist .P3)(node) && node.flow === true), end);
        },
    });
    return texts;
}
function lostHashtags({ key, column, node, range: [start, end], isFlow }, text) {
    const isBlock = node.type === dist .X5.BLOCK_FOLDED || node.type === dist .X5.BLOCK_LITERAL;
    const wordsEnd = isBlock ? start + (BLOCK_HEADER.exec(text.slice(start))?.[0].length ?? 0) : end;
    const [, gap = '', rest = ''] = /^([ \t]*)(#.*)$/.exec(restOfLine(text, wordsEnd)) ?? [];
    if (LOST_WORD.test(rest)) {
        const line = textIn(node, text.slice(start, end));
        const meant = `${line}${line === '' ? '' : gap}${hashtagsIn(rest, isFlow)}`.trim();
        const at = wordsEnd + gap.length;
        return { start: at, end: at + rest.length, message: `${explainLostWords(rest)}${quoted(key, meant)}` };
    }
    if (key !== 'caption:' || column === undefined || isFlow)
        return undefined;
    const below = linesBelow(text, isBlock ? lineStart(text, end) : text.indexOf('\n', end) + 1, column);
    const [first] = below;
    if (!first || first.column < column)
        return undefined;
    const parts = [textIn(node, text.slice(start, end)), ...below.map(({ line }) => hashtagsIn(line, false))];
    const meant = parts.filter((part) => part !== '').join(isBlock ? '\n' : ' ');
    return {
        start: first.start,
        end: first.start + first.line.length,
        message: `${explainLostWords(first.line)}${quoted(key, meant)}`,
    };
}
const textIn = (node, source) => node.type === dist .X5.PLAIN || typeof node.value !== 'string'
    ? source.replaceAll(/\s*\n\s*/g, ' ')
    : node.value.trimEnd();
const hashtagsIn = (line, isInFlow) => withoutComment(line).replace(isInFlow ? /\s*[,\]}].*$/ : /$^/, '');
const lineStart = (text, offset) => text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
function linesBelow(text, start, keyColumn) {
    const found = [];
    let isAfterEmpty = false;
    for (let at = start; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
        const whole = restOfLine(text, at);
        const line = whole.trimStart();
        if (line === '') {
            isAfterEmpty = true;
            continue;
        }
        const column = whole.length - line.length;
        if (!HASHTAG.test(line) || (isAfterEmpty && column <= keyColumn))
            break;
        found.push({ start: at + column, column, line });
    }
    return found;
}
const explainLostWords = (rest) => `YAML reads ${JSON.stringify(rest.split(/\s/)[0])} and what follows it as a comment and drops it; put the text in quotes: `;
function lostFirstWord({ key, from, range: [start, end] }, text, used) {
    const before = text.slice(from, start);
    const [, gap = '', word = ''] = /^(\s*(?:[:[,]|-(?=\s))?\s*)((?:&|!(?!!))\S*)\s*$/.exec(before) ?? [];
    if (word === '' || used.has(word.slice(1)))
        return undefined;
    const at = from + gap.length;
    const what = word.startsWith('&') ? 'the name of a value' : 'the type of a value';
    const value = withoutComment(restOfLine(text, at));
    return {
        start: at,
        end: Math.max(end, at + word.length),
        message: `YAML reads ${JSON.stringify(word)} as ${what} and drops it; put the text in quotes: ${quoted(key, value)}`,
    };
}

;// CONCATENATED MODULE: ./src/posts/manifest/positions.ts

function locateIn(document, resolve, path, part, position) {
    let node = document.contents ?? undefined;
    let range = node?.range;
    for (const [depth, step] of path.entries()) {
        const parent = (0,dist .Vj)(node) ? resolve(node) : node;
        let next;
        if ((0,dist .jh)(parent)) {
            const pair = pairOf(parent, String(step), resolve);
            const key = pair && (0,dist .jn)(pair.key) ? pair.key : undefined;
            if (depth === path.length - 1 && part === 'key' && key?.range)
                return position(key.range[0], key.range[1]);
            range = key?.range ?? range;
            next = pair?.value;
        }
        else if ((0,dist .oP)(parent)) {
            next = parent.items[Number(step)];
        }
        if (!(0,dist .Ll)(next))
            break;
        node = next;
        range = node.range ?? range;
    }
    return range ? position(range[0], range[1]) : position(0);
}
function pairOf(map, name, resolve) {
    const own = map.items.find(({ key }) => (0,dist .jn)(key) && !isMergeKey(key) && String(key.value) === name);
    if (own)
        return own;
    const resolved = (node) => ((0,dist .Vj)(node) ? resolve(node) : node);
    for (const { key, value } of map.items) {
        if (!isMergeKey(key))
            continue;
        const merged = resolved(value);
        for (const source of (0,dist .oP)(merged) ? merged.items.map(resolved) : [merged]) {
            const pair = (0,dist .jh)(source) ? pairOf(source, name, resolve) : undefined;
            if (pair)
                return pair;
        }
    }
    return undefined;
}
const isMergeKey = (key) => (0,dist .jn)(key) && typeof key.value === 'symbol';
function originAt(file, lines, offset, end) {
    const from = lines.linePos(offset);
    const to = end === undefined ? undefined : lines.linePos(end);
    const origin = { file, line: Math.max(1, from.line), column: Math.max(1, from.col) };
    return to && to.line === from.line && to.col > from.col ? { ...origin, endColumn: to.col } : origin;
}

;// CONCATENATED MODULE: ./src/posts/manifest/syntax.ts

const KEYS = [...Object.keys(manifestSchema.shape), ...Object.keys(entrySchema.shape)].join('|');
const LINE = new RegExp(String.raw `^(\s*(?:-\s+)*)(-?)(${KEYS})([:：])([\s\u200b]*)(\S.*)?$`);
function explainNoSpace(line) {
    const match = LINE.exec(line);
    if (!match)
        return undefined;
    const [, before = '', hyphen = '', key = '', colon = '', gap = '', value = ''] = match;
    const isColonWrong = colon !== ':' || (value !== '' && !/^[ \t]/.test(gap));
    if (hyphen === '' && !isColonWrong)
        return undefined;
    const [what, right] = hyphen === '' ? ['colon', `${key}: …`] : ['hyphen', `- ${key}: …`];
    const message = `This is not valid YAML: a ${what} needs an ordinary space after it, as in "${right}".`;
    return { index: before.length, message };
}
function describeSyntax(message, there = '') {
    if (/multiple documents/i.test(message))
        return 'A manifest is one YAML document: remove the line --- and what follows it.';
    if (/call stack/i.test(message))
        return 'This manifest is nested too deeply to be read; posts need four levels.';
    const plain = message.replace(/^Missing closing (["'])quote$/, 'the $1 that begins here has no end');
    return `This is not valid YAML: ${plain.replace(/\.?$/, '.')}${adviceOn(plain, there)}`;
}
function adviceOn(fault, there) {
    if (/keys must be unique/i.test(fault)) {
        const [key = ''] = /^(?:"[^"]*"|'[^']*'|[^\s:]+)/.exec(there) ?? [];
        return ` The key ${key} is in this mapping twice: keep one of them, or write "- " before it if it begins another post.`;
    }
    if (/\btabs?\b/i.test(fault))
        return ' Indent with spaces.';
    if (/nested mappings|same column|indent|sequence item without|compact mapping|implicit (?:key|map)/i.test(fault))
        return ' The keys of a post must be exactly below each other: check how far this line and those around it are indented.';
    return '';
}

;// CONCATENATED MODULE: ./src/posts/manifest/unquoted.ts



const BLOCK = new RegExp(String.raw `^(\s*(?:-\s+)*)((?:${TEXT_KEYS.join('|')})\s*:\s+)?(\S.*)$`);
const FLOW = new RegExp(String.raw `[{,]\s*(${TEXT_KEYS.join('|')})\s*:\s+([^,}]*)`, 'g');
function findTextsAsCollections(document, text, faults, position) {
    const problems = [];
    (0,dist .YR)(document, {
        Pair: (_, { key, value }, around) => {
            if (!(0,dist .jn)(key) || !TEXT_KEYS.includes(String(key.value)) || !(0,dist .P3)(value) || !value.flow)
                return;
            const [start, end] = value.range ?? [0, 0];
            const depth = around.filter((node) => (0,dist .P3)(node) && node.flow).length;
            const line = depth === 0 ? restOfLine(text, start) : flowText(restOfLine(text, start), depth);
            const isTemplate = /^\{[{%]/.test(line);
            if (key.value === 'accounts' && !isTemplate)
                return;
            const isWhole = !faults.some(({ pos: [at] }) => at >= start && at <= Math.max(end, start + line.length));
            if (key.value === 'video' && (0,dist .oP)(value) && isWhole)
                return void problems.push((0,problem .z3)('manifest/one-video', position(start, end), ONE_VIDEO));
            problems.push(problemAt(position, start, line, `${key.value}:`, reasonFor(line) ?? ''));
        },
    });
    return problems;
}
const flowText = (line, depth) => withoutComment(line).replace(new RegExp(String.raw `,\s*(?:[A-Za-z]+\s*:\s.*)?$|(?:\s*[}\]]){1,${depth}}$`), '');
const ONE_VIDEO = 'A post has one video: write an entry for each (- video: …), or one pattern that matches them all, such as clips/*.mp4.';
function explainMissingQuotes(fault, text, position) {
    const [noticed] = fault.pos;
    const start = text.lastIndexOf('\n', noticed - 1) + 1;
    const found = valueIn(restOfLine(text, start), noticed - start);
    if (!found)
        return undefined;
    const at = start + found.offset;
    if (found.value.startsWith('"') && /escape sequence/i.test(fault.message))
        return (0,problem .z3)('manifest/quotes', position(at, at + found.value.length), aboutBackslash(found.key, found.value.replaceAll(/^"|"$/g, '')));
    if (/^['"]/.test(found.value) && /^Missing closing/.test(fault.message))
        return undefined;
    if (found.key === 'accounts:' && /^["'[]/.test(found.value))
        return undefined;
    const reason = reasonFor(found.value);
    return reason ? problemAt(position, at, found.value, found.key, reason) : undefined;
}
function explainAlias(text, offset, position) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const found = valueIn(restOfLine(text, start), offset - start);
    const reason = found?.value.startsWith('*') && reasonFor(found.value);
    return found && reason ? problemAt(position, start + found.offset, found.value, found.key, reason) : undefined;
}
function findEscapedPaths(document, text, position) {
    const problems = [];
    (0,dist .YR)(document, {
        Pair: (_, { key, value }) => {
            if (!(0,dist .jn)(key) || !['video', 'captionFile'].includes(String(key.value)) || !(0,dist .jn)(value))
                return;
            const [start, end] = value.range ?? [0, 0];
            const source = text.slice(start, end);
            if (!source.startsWith('"') || !source.includes('\\') || !/\p{Cc}/u.test(String(value.value)))
                return;
            problems.push((0,problem .z3)('manifest/quotes', position(start, end), aboutBackslash(`${key.value}:`, source.slice(1, -1))));
        },
    });
    return problems;
}
function aboutBackslash(key, written) {
    const isPath = key === 'video:' || key === 'captionFile:';
    const instead = isPath
        ? `write / between folders: ${key} ${written.replaceAll(/\\+/g, '/')}`
        : `write it twice: ${quoted(key, written)}`;
    return `In double quotes a \\ and the letter after it mean another character to YAML; ${instead}.`;
}
const STRANGE_SPACES = /^[ -]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]+)[\s\u200b]*(?:-\s+)?[A-Za-z]+\s*:(?:\s|$)/gmu;
function findStrangeSpaces(text, position) {
    return [...text.matchAll(STRANGE_SPACES)].map((match) => {
        const [line, spaces = ''] = match;
        const at = match.index + line.indexOf(spaces);
        const code = spaces.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        const name = code === '00A0' ? 'a no-break space (U+00A0)' : `a space of another kind (U+${code})`;
        const message = `The indentation of this line has ${name}, which is a letter to YAML: write ordinary spaces in its place.`;
        return (0,problem .z3)('manifest/spaces', position(at, at + spaces.length), message);
    });
}
function valueIn(line, noticed) {
    const isInFlowList = line[noticed] === '@' && /[[,]\s*$/.test(line.slice(0, noticed));
    if (isInFlowList)
        return { key: '', value: /^@[^\s,\]]*/.exec(line.slice(noticed))?.[0] ?? '', offset: noticed };
    const [, indent = '', key = '', value = ''] = BLOCK.exec(line) ?? [];
    if (key !== '')
        return { key: key.trim(), value, offset: indent.length + key.length };
    if (value.startsWith('@'))
        return { key: '-', value, offset: indent.length };
    const inFlow = [...line.matchAll(FLOW)].findLast(({ index }) => index <= noticed);
    if (!inFlow)
        return undefined;
    const [all, name = '', text = ''] = inFlow;
    return { key: `${name}:`, value: text.trimEnd(), offset: inFlow.index + all.length - text.length };
}
function problemAt(position, start, value, key, reason) {
    const message = `${reason} to YAML; put it in quotes: ${quoted(key, textMeant(withoutComment(value)))}`;
    return (0,problem .z3)('manifest/quotes', position(start, start + value.length), message);
}
function textMeant(value) {
    const [, quote = '', inner = ''] = /^(["'])(.*)\1$/.exec(value) ?? [];
    const at = quote === '' ? -1 : inner.indexOf(quote);
    const isWithinText = at >= 0 && (/^\s$/.test(inner[at - 1] ?? ' ') || /^[\p{L}\p{N}]$/u.test(inner[at + 1] ?? ''));
    return isWithinText ? inner : value;
}
const READ_AS = {
    '[': 'a list',
    '{': 'a mapping',
    '*': 'a reference to another value',
    '&': 'the name of a value',
    '!': 'the type of a value',
    '>': 'a text on the next lines',
    '|': 'a text on the next lines',
    '-': 'a list',
    '?': 'the key of a mapping',
};
function reasonFor(value) {
    const [first = ''] = value;
    if (/^['"]/.test(value))
        return 'A text in quotes ends with its second quote, and what follows has no meaning';
    if (/^\{[{%]/.test(value))
        return `A value that begins with ${value.slice(0, 2)} is a mapping`;
    if (/^[@`%,\]}]/.test(value))
        return `A value that begins with ${first} has no meaning`;
    const isMark = /^[[{*&!>|]|^[-?](?:\s|$)/.test(value);
    if (isMark)
        return `A value that begins with ${first} is ${READ_AS[first]}`;
    return /:(?:\s|$)/.test(value) ? 'A colon before a space makes a value a mapping' : undefined;
}

;// CONCATENATED MODULE: ./src/posts/manifest/yaml.ts









const MAX_FAULTS = 100;
function parseYaml(file, text) {
    const lines = new dist .HN();
    const document = (0,dist .Tp)(text, { lineCounter: lines, prettyErrors: false, merge: true, logLevel: 'error' });
    const position = (offset, end) => originAt(file, lines, offset, end);
    const found = withoutEchoes([...document.errors, ...document.warnings]).slice(0, MAX_FAULTS);
    const asSyntax = (fault) => {
        const place = placeOfFault(fault, document, text);
        const line = text.lastIndexOf('\n', place - 1) + 1;
        const noSpace = explainNoSpace(restOfLine(text, line));
        if (noSpace)
            return (0,problem .z3)('manifest/syntax', position(line + noSpace.index), noSpace.message);
        return (0,problem .z3)('manifest/syntax', position(place), describeSyntax(fault.message, restOfLine(text, place)));
    };
    const lostWords = findLostWords(document, text, position);
    const strange = findStrangeSpaces(text, position);
    if (strange.length > 0)
        return { problems: strange };
    const misread = [
        ...lostWords,
        ...findTextsAsCollections(document, text, found, position),
        ...findEscapedPaths(document, text, position),
    ];
    const faults = found.map((fault) => explainMissingQuotes(fault, text, position) ?? asSyntax(fault));
    if (faults.length > 0)
        return { problems: firstOfEachLine([...misread, ...faults]) };
    const resolve = resolveAliases(document);
    const circles = findCircles(document, resolve);
    if (circles.length > 0) {
        const message = 'This alias is inside of the value that it refers to, which would never end: write the value instead of the alias.';
        return { problems: circles.map(([start, end]) => (0,problem .z3)('manifest/aliases', position(start, end), message)) };
    }
    if (growsTooLarge(document, resolve)) {
        const message = 'The aliases of this manifest make more than a million values: use fewer aliases, or split the manifest.';
        return { problems: [(0,problem .z3)('manifest/aliases', position(0), message)] };
    }
    try {
        const content = document.toJS({ maxAliasCount: -1 });
        const written = ({ line, column, endColumn }) => {
            const start = (lines.lineStarts[line - 1] ?? 0) + column - 1;
            return endColumn === undefined ? undefined : text.slice(start, start + endColumn - column);
        };
        return {
            content,
            misread,
            written,
            locate: (path, part = 'value') => locateIn(document, resolve, path, part, position),
        };
    }
    catch (thrown) {
        const { offset, origin } = brokenReference(document, resolve, position);
        return {
            problems: [
                explainAlias(text, offset, position) ?? (0,problem .z3)('manifest/syntax', origin, describeSyntax((0,wording .bD)(thrown))),
            ],
        };
    }
}
function withoutEchoes(faults) {
    const end = faults.findIndex(({ message }) => /^Unexpected flow-\w+-end token in YAML stream/.test(message));
    return end === -1 ? faults : faults.filter(({ message }, index) => index <= end || !/in YAML stream/.test(message));
}
function firstOfEachLine(problems) {
    const lineOf = ({ origin }) => ('line' in origin ? origin.line : 0);
    const explained = new Set(problems.filter(({ message }) => message.includes('in quotes: ')).map(lineOf));
    const seen = new Set();
    return problems.filter((problem) => {
        const line = lineOf(problem);
        const isEcho = seen.has(line) || (!explained.has(line) && explained.has(line - 1));
        seen.add(line);
        return !isEcho;
    });
}
function brokenReference(document, resolve, position) {
    let range;
    (0,dist .YR)(document, {
        Alias: (_, alias) => {
            if (resolve(alias))
                return undefined;
            range = alias.range;
            return dist .YR.BREAK;
        },
        Pair: (_, { key, value }) => {
            if (!isMergeKey(key) || (0,dist .jh)(value) || (0,dist .Vj)(value) || (0,dist .oP)(value))
                return undefined;
            range = (0,dist .Ll)(value) ? value.range : key.range;
            return dist .YR.BREAK;
        },
    });
    return { offset: range?.[0] ?? 0, origin: range ? position(range[0], range[1]) : position(0) };
}
function placeOfFault({ pos: [noticed], message }, document, text) {
    let place = Math.min(noticed, Math.max(0, text.trimEnd().length - 1));
    if (!message.startsWith('Missing closing'))
        return place;
    (0,dist .YR)(document, {
        Scalar: (_, { range }) => {
            if (range && range[0] < noticed && range[1] >= noticed)
                place = range[0];
        },
    });
    return place;
}

;// CONCATENATED MODULE: ./src/posts/manifest/manifest.ts







const topSchema = manifestSchema.extend({ defaults: schemas .L5J().optional(), posts: schemas .L5J().optional() });
function readManifest(file, text) {
    const parsed = parseYaml(file, text);
    if ('problems' in parsed)
        return { entries: [], problems: parsed.problems };
    const { content, locate, misread } = parsed;
    if (!isRecord(content)) {
        const what = content === null || content === undefined ? 'The manifest is empty' : 'The manifest is not a mapping';
        const message = `${what}: write version: 1, then posts: and below it one "- video: …" for each post.`;
        return { entries: [], problems: [(0,problem .z3)('manifest/not-a-mapping', locate([]), message)] };
    }
    const { entries, problems } = readEntries(content, parsed, external_node_path_.posix.dirname(file));
    const isConsequence = ({ origin }) => misread.some((each) => sameLine(each.origin, origin));
    const causes = (found) => found.filter((problem) => !isConsequence(problem));
    return {
        entries: entries.map((entry) => ({ ...entry, problems: causes(entry.problems) })),
        problems: [...misread, ...causes(problems)],
    };
}
function readEntries(content, source, folder) {
    const { locate } = source;
    const problems = [...judge(topSchema, content, [], source).problems];
    const defaults = content.defaults == null ? undefined : judge(defaultsSchema, content.defaults, ['defaults'], source);
    problems.push(...(defaults?.problems ?? []));
    const inherited = defaults?.valid ? locateFields(defaults.valid, ['defaults'], locate) : {};
    const { posts } = content;
    if (!Array.isArray(posts) || posts.length === 0) {
        const what = Array.isArray(posts) || posts == null ? 'The manifest lists no post' : 'posts is not a list';
        const message = `${what}: write posts: and below it one "- video: …" for each post.`;
        return { entries: [], problems: [...problems, (0,problem .z3)('manifest/no-posts', locate(['posts']), message)] };
    }
    const entries = posts.flatMap((post, index) => {
        const path = ['posts', index];
        const judged = judge(entrySchema, post, path, source);
        problems.push(...judged.problems);
        if (!judged.valid)
            return [];
        const own = locateFields(judged.valid, path, locate);
        return [
            {
                fields: (0,settings .dZ)(inherited, own),
                refused: refusedFor(own, judged.refused, defaults?.refused),
                problems: [...judged.problems, ...(defaults?.problems ?? [])],
                key: entryKey(own),
                timeIsWritten: own.schedule !== undefined,
                folder,
            },
        ];
    });
    return { entries, problems };
}
const CAPTION_KEYS = ['caption', 'captionFile'];
function refusedFor(own, inEntry, inDefaults = new Set()) {
    const set = Object.keys(own);
    const answered = set.some((key) => CAPTION_KEYS.includes(key)) ? [...set, ...CAPTION_KEYS] : set;
    const refused = [...inEntry, ...[...inDefaults].filter((key) => !answered.includes(key))];
    return new Set(refused.some((key) => CAPTION_KEYS.includes(key)) ? [...refused, ...CAPTION_KEYS] : refused);
}
function entryKey({ id, video, accounts }) {
    if (id)
        return `id ${id.value}`;
    return ['video', video?.value ?? '', ...(accounts?.value ?? []).map(({ value }) => value).sort()].join(' ');
}
function judge(schema, value, path, source) {
    const checked = schema.safeParse(value);
    if (checked.success)
        return { valid: checked.data, refused: new Set(), problems: [] };
    const known = Object.keys(schema.shape);
    const { issues } = checked.error;
    const problems = issues.flatMap((issue) => describeIssue(issue, value, path, known, source));
    if (!isRecord(value))
        return { valid: undefined, refused: new Set(known), problems };
    const refused = new Set(issues.flatMap((issue) => issue.code === 'unrecognized_keys'
        ? issue.keys.flatMap((key) => [key, meantKey(key, known) ?? key])
        : issue.path.slice(0, 1).map(String)));
    const rest = Object.entries(value).filter(([key]) => !refused.has(key));
    return { valid: schema.safeParse(Object.fromEntries(rest)).data, refused, problems };
}
function locateFields(values, path, locate) {
    const { accounts, ...plain } = values;
    const located = Object.entries(plain).map(([key, value]) => [key, { value, origin: locate([...path, key]) }]);
    const fields = Object.fromEntries(located);
    return accounts === undefined
        ? fields
        : { ...fields, accounts: locateAccounts(accounts, [...path, 'accounts'], locate) };
}
function locateAccounts(accounts, path, locate) {
    const origin = locate(path);
    const value = typeof accounts === 'string'
        ? (0,settings .ry)(accounts).map((account) => ({ value: account, origin }))
        : accounts.map((account, index) => ({ value: account.trim(), origin: locate([...path, index]) }));
    return { value, origin };
}
const sameLine = (a, b) => 'line' in a && 'line' in b && a.line === b.line;
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


 }),

 4105:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   c: () => ( lineOf),
   q: () => ( keepOnly)
 });
 var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
 var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
 var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4008);
 var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3395);



const lineOf = (id) => id.trim().replaceAll(/\s+/g, ' ');
function keepOnly(posts, only, separator = node_path__WEBPACK_IMPORTED_MODULE_0__.sep) {
    if (only.length === 0)
        return { posts, problems: [] };
    const existing = new Set(posts.map(({ id }) => lineOf(id)));
    const meant = (line) => (existing.has(line) ? line : line.split(separator).join('/'));
    const wanted = new Set(only.map(lineOf).map(meant));
    const missing = [...wanted].filter((id) => !existing.has(id));
    const problems = missing.map((id) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__ .z3)('only/unknown-id', { input: 'only' }, `only names ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hD)(id)}, but no post has this id. Use the ids of the dry run's matrix output on the same commit.`));
    return { posts: posts.filter(({ id }) => wanted.has(lineOf(id))), problems };
}


 }),

 5762:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  d: () => ( holdBack)
});

var problem = __webpack_require__(4008);
var wording = __webpack_require__(3395);
var leven = __webpack_require__(7785);
var esm = __webpack_require__(3581);
var patterns_pattern = __webpack_require__(6981);
;// CONCATENATED MODULE: ./src/posts/patterns/near-misses.ts



const MAX_LINES = 50;
function linesMeantBy(exclude) {
    const clean = cleaned(exclude);
    const inBraces = esm .xF.braceExpand(clean, { braceExpandMax: MAX_LINES });
    const alternatives = [
        [exclude],
        [clean],
        [clean.replaceAll(/\s*\/\s*/g, '/')],
        inBraces,
        inBraces.flatMap(atCommas),
        inBraces.flatMap(atCommas).flatMap(atSpaces),
        [clean.replace(/(?<=\.[A-Za-z]\w{1,3})#.*$/, '')],
        inBraces.flatMap((line) => atCommas(line.replace(/^\[(.*)\]$/, '$1'))).map(withoutMarks),
        [clean.replaceAll(APOSTROPHE, '?')],
    ];
    return [...new Map(alternatives.map((lines) => [lines.join('\n'), lines])).values()];
}
const ANY_MARK = /["'`´“”„‘’ʼ«»{}]/g;
const APOSTROPHE = /(?<=[\p{L}\p{N}])['`´‘’ʼ]/gu;
const withoutMarks = (line) => line
    .split('/')
    .map((segment) => {
    const bare = segment.replaceAll(ANY_MARK, '');
    return saysSomething(bare) ? bare : segment;
})
    .join('/');
const cleaned = (line) => line
    .replace(/\s+(?:#|\/\/).*$/, '')
    .replace(/^[!\s]+/, '')
    .replaceAll(/^["'`“”„‘’«»]+|["'`“”„‘’«»,;]+$/g, '')
    .replace(/^[!\s]+/, '')
    .replaceAll('\\', '/')
    .trim();
const split = (line, at) => line
    .split(at)
    .map(cleaned)
    .filter((part) => part !== '');
const atCommas = (line) => split(line, /[,;]|\s!/);
const atSpaces = (line) => split(line, /\s+/);
function placesOf(pattern, names, includes, isInUse = false) {
    const segments = pattern
        .replace(/^\.\//, '')
        .split('/')
        .filter((segment) => segment !== '');
    const isAbsolute = /^(?:\/|[A-Za-z]:|~|\$)/.test(pattern);
    const deeper = segments.some(saysSomething)
        ? segments.map((_, index) => [...segments.slice(0, index), '**', ...segments.slice(index)].join('/'))
        : [];
    if (isInUse)
        return [pattern, ...deeper];
    const folders = [...new Set(includes.map(folderOf))].filter((folder) => folder !== '');
    const below = (part) => [...folders.map((folder) => `${folder}/${part}`), `**/${part}`];
    const isElsewhere = isAbsolute || !isReached(segments.slice(0, -1).join('/'), includes);
    const ends = isElsewhere
        ? segments.slice(1).flatMap((_, index) => {
            const end = segments.slice(index + 1);
            const isSafe = saysSomething(end.at(-1) ?? '') || (isAbsolute && end.length > 1);
            return isSafe ? [...(isAbsolute ? [end.join('/')] : []), ...below(end.join('/'))] : [];
        })
        : [];
    const own = segments.some(saysSomething) ? below(segments.join('/')) : [];
    const places = [pattern, ...(isAbsolute ? ends : []), ...own, ...deeper, ...ends, ...similar(segments, names)];
    const literal = /\[/.test(pattern) ? places.map(patterns_pattern .fm) : [];
    return [...new Set([...places, ...literal])];
}
const saysSomething = (segment) => /[\p{L}\p{N}]/u.test(segment.replace(/\.[\w*]*$/, '').replaceAll(/\[[^\]]*\]/g, ''));
function folderOf(pattern) {
    const segments = pattern.replace(/^\.\//, '').split('/').slice(0, -1);
    const wild = segments.findIndex((segment) => /[*?[]/.test(segment));
    return (wild === -1 ? segments : segments.slice(0, wild)).join('/');
}
function isReached(folder, includes) {
    if (/[*?[]/.test(folder))
        return true;
    return includes.some((include) => {
        const path = include.replace(/^\.\//, '');
        const ofFiles = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        const options = { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true };
        return (folder === ofFiles || (0,esm .xF)(folder, ofFiles, options) || new esm .VR(path, options).match(`${folder}/x`));
    });
}
function similar(segments, names) {
    const wild = segments.findIndex((segment) => /[*?[]/.test(segment));
    const own = segments.slice(0, wild === -1 ? -1 : Math.min(wild, segments.length - 1));
    const folders = new Set(names.map((name) => name.split('/').slice(0, -1).slice(0, own.length).join('/')));
    return [...folders].flatMap((folder) => {
        const parts = folder.split('/');
        const isNear = parts.length === own.length && own.every((segment, index) => isSlip(segment, parts[index] ?? ''));
        return isNear && folder !== own.join('/') ? [[folder, ...segments.slice(own.length)].join('/')] : [];
    });
}
function isSlip(written, meant) {
    if (written === meant)
        return true;
    if (/[*?[]/.test(written))
        return false;
    const letters = (text) => text.toLowerCase().replaceAll(/\d/g, '');
    if (letters(written) === letters(meant) && written.toLowerCase() !== meant.toLowerCase())
        return false;
    return (0,leven .A)(written.toLowerCase(), meant.toLowerCase()) <= (written.length > 4 ? 2 : 1);
}
function lettersOf(pattern, name) {
    let from = 0;
    return pattern.replaceAll(/[^*?[\]]+/g, (part) => {
        const at = name.toLowerCase().indexOf(part.toLowerCase(), from);
        if (at === -1)
            return part;
        from = at + part.length;
        return name.slice(at, from);
    });
}

;// CONCATENATED MODULE: ./src/posts/patterns/excludes.ts



async function holdBack({ includes, excludes }, found, compare) {
    const taken = new Map();
    for (const exclude of excludes)
        taken.set(exclude, await takenBy(exclude.value, found, compare));
    const names = new Set([...taken.values()].flat());
    const left = found.filter((name) => !names.has(name));
    const patterns = includes.map(({ value }) => value);
    const problems = [];
    const remarks = [];
    for (const [exclude, takes] of taken) {
        const written = (0,wording .hD)(`!${exclude.value}`);
        const meant = await meantBy(exclude.value, left, patterns, compare, takes.length > 0);
        if (takes.length > 0 && meant)
            problems.push((0,problem .lm)('files/exclude-too-narrow', exclude.origin, notReached(written, meant)));
        else if (meant)
            problems.push((0,problem .z3)('files/exclude-misses', exclude.origin, takesNothing(written, meant)));
        else if (takes.length === 0)
            remarks.push(`The exclude ${written} takes nothing out in this run.`);
    }
    return { names, problems, remarks };
}
async function takenBy(pattern, names, compare, isCaseIgnored = false) {
    for (const test of await compare(pattern, isCaseIgnored)) {
        const taken = names.filter(test);
        if (taken.length > 0)
            return taken;
    }
    return [];
}
async function meantBy(exclude, names, includes, compare, isInUse) {
    if (names.length === 0)
        return undefined;
    for (const texts of isInUse ? [[exclude]] : linesMeantBy(exclude)) {
        const found = [];
        for (const text of texts) {
            const near = await nearestLine(text, names, includes, compare, isInUse);
            found.push(near ?? { lines: [text], takes: [] });
        }
        const takes = [...new Set(found.flatMap((each) => each.takes))];
        if (takes.length > 0)
            return { lines: [...new Set(found.flatMap(({ lines }) => lines))], takes };
    }
    return undefined;
}
async function nearestLine(text, names, includes, compare, isInUse) {
    for (const line of placesOf(text, names, includes, isInUse)) {
        const takes = await takenBy(line, names, compare);
        if (takes.length > 0)
            return { lines: [line], takes };
        const inOtherCase = await takenBy(line, names, compare, true);
        if (inOtherCase.length === 0)
            continue;
        const lines = inOtherCase.map(async (name) => {
            const recased = lettersOf(line, name);
            return (await takenBy(recased, [name], compare)).length > 0 ? recased : name;
        });
        return { lines: [...new Set(await Promise.all(lines))], takes: inOtherCase };
    }
    return undefined;
}
function takesNothing(written, { lines, takes }) {
    const are = takes.length === 1 ? 'is' : 'are';
    return `The exclude ${written} takes nothing out, so ${(0,wording .KE)(takes, 3)} ${are} about to be published. To hold ${takes.length === 1 ? 'it' : 'them'} back, write ${shownLines(lines)}; if you want to publish ${takes.length === 1 ? 'it' : 'them'}, delete this line.`;
}
const notReached = (written, { lines, takes }) => `The exclude ${written} does not take out ${(0,wording .KE)(takes, 3)}, so ${takes.length === 1 ? 'it is' : 'they are'} about to be published. To hold ${takes.length === 1 ? 'it' : 'them'} back too, write ${shownLines(lines)}.`;
const shownLines = (lines) => `${lines.map((line) => (0,wording .hD)(`!${line}`)).join(' and ')}${lines.length > 1 ? ', each on a line of its own' : ''}`;


 }),

 6592:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   l: () => ( findFiles)
 });
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
 var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
 var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
 var _file_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9315);
 var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4008);
 var _spelling_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9229);
 var _wording_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3395);
 var _workspace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3338);
 var _excludes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5762);
 var _lines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6292);
 var _pattern_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6981);










async function findFiles(written, folder, read = _lines_js__WEBPACK_IMPORTED_MODULE_7__ .s) {
    const patterns = written.map(({ value, origin }) => ({ value: (0,_workspace_js__WEBPACK_IMPORTED_MODULE_5__ .df)(value), origin }));
    const existing = new Set(await existingNames(patterns, folder));
    const lines = read(patterns, (pattern) => existing.has(pattern));
    const matches = await Promise.all(lines.includes.map((pattern) => matchesOf(pattern, folder)));
    const nameOf = (path) => (0,_workspace_js__WEBPACK_IMPORTED_MODULE_5__ .df)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path));
    const names = [...new Set(matches.flatMap(({ files }) => files))].map(nameOf);
    const compare = async (pattern, isCaseIgnored) => {
        const tests = await (0,_pattern_js__WEBPACK_IMPORTED_MODULE_8__ .u9)(pattern, folder, isCaseIgnored);
        return tests.map((test) => (name) => test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)));
    };
    const held = await (0,_excludes_js__WEBPACK_IMPORTED_MODULE_6__ .d)(lines, names, compare);
    const isHeld = (path) => held.names.has(nameOf(path));
    return {
        byPattern: matches.map(({ pattern, files, faults }) => {
            const left = files.filter((path) => !isHeld(path));
            return {
                pattern,
                isUnsearched: faults.length > 0,
                isOnePath: files.every((path) => (0,_spelling_js__WEBPACK_IMPORTED_MODULE_4__ .xn)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, pattern.value))),
                files: left,
                whyEmptied: files.length > 0 && left.length === 0 ? allTakenOut(pattern.value, files.map(nameOf)) : undefined,
            };
        }),
        problems: [
            ...lines.problems,
            ...matches.flatMap(({ faults }) => faults),
            ...[...existing].filter((pattern) => !lines.includes.includes(pattern)).map(excludesOrNames),
            ...held.problems,
        ],
        remarks: held.remarks,
    };
}
const allTakenOut = (pattern, names) => `Excludes (!) take out all that ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_9__ .hD)(pattern)} matches: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_9__ .KE)(names, 3)}.`;
async function existingNames(patterns, folder) {
    const found = patterns.map(async (pattern) => /^[#!]/.test(pattern.value) && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, pattern.value)).catch(() => undefined)) ? [pattern] : []);
    return (await Promise.all(found)).flat();
}
const excludesOrNames = ({ value, origin }) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__ .$e)('files/comment-or-file', origin, `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_9__ .hD)(value)} is an exclude, and a file has this very name: to name the file, write ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_9__ .hD)(`./${value}`)}.`);
async function matchesOf(pattern, folder) {
    try {
        return { pattern, files: await (0,_pattern_js__WEBPACK_IMPORTED_MODULE_8__ .VS)(pattern.value, folder), faults: [] };
    }
    catch (thrown) {
        if (!(0,_file_faults_js__WEBPACK_IMPORTED_MODULE_2__ .j5)(thrown))
            throw thrown;
        const path = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_5__ .df)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, (0,_file_faults_js__WEBPACK_IMPORTED_MODULE_2__ .p_)(thrown) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, pattern.value)));
        const message = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_9__ .hD)(pattern.value)} cannot be searched for: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_9__ .hD)(path || '.')} ${(0,_file_faults_js__WEBPACK_IMPORTED_MODULE_2__ .wJ)(thrown)}`;
        return { pattern, files: [], faults: [(0,_problem_js__WEBPACK_IMPORTED_MODULE_3__ .z3)('files/unreadable', pattern.origin, message)] };
    }
}


 }),

 6292:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   C: () => ( allInclude),
   s: () => ( splitPatterns)
 });
 var _inputs_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(900);
 var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);


const allInclude = (includes) => ({ includes, excludes: [], problems: [] });
const splitPatterns = (patterns, isLiteral) => {
    const lines = patterns.filter((pattern) => !(0,_inputs_settings_js__WEBPACK_IMPORTED_MODULE_1__ .Cn)(pattern.value) || isLiteral(pattern));
    const includes = lines.filter(({ value }) => !value.startsWith('!'));
    const excludes = lines
        .filter(({ value }) => value.startsWith('!'))
        .map(({ value, origin }) => ({ value: value.slice(1).trim(), origin }));
    const first = lines[0];
    const message = 'There are only excludes (!); write at least one line without !.';
    return {
        includes,
        excludes: excludes.filter(({ value }) => value !== ''),
        problems: first && includes.length === 0 ? [(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .z3)('files/only-excludes', first.origin, message)] : [],
    };
};


 }),

 6981:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   VS: () => ( matchingFiles),
   fm: () => ( escapeBrackets),
   u9: () => ( excludeTests)
 });
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
 var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
 var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
 var _actions_glob__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3860);
 var minimatch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3581);
 var _file_faults_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9315);
 var _spelling_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9229);






const isWindows = node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '\\';
const PATH_PATTERNS = { nobrace: true, noext: true, nonegate: true, nocomment: true, nocase: isWindows };
async function matchingFiles(pattern, folder) {
    if (/[\r\n]/.test(pattern))
        return [];
    for (const globs of await readingsOf(pattern, folder)) {
        const files = await filesOf(globs, mayBeHidden(pattern, folder));
        const literal = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, pattern);
        if (files.includes(literal))
            return [literal];
        if (files.length > 0)
            return files.sort(new Intl.Collator('en', { numeric: true }).compare);
    }
    return [];
}
async function filesOf(globs, isHiddenWanted) {
    try {
        const options = { matchDirectories: false, implicitDescendants: false, excludeHiddenFiles: !isHiddenWanted };
        const globber = await (0,_actions_glob__WEBPACK_IMPORTED_MODULE_2__ .v)(globs.join('\n'), options);
        const tests = globs.map((glob) => testOf(glob, {}));
        return (await globber.glob()).filter((path) => globs[0]?.startsWith('~') || tests.some((test) => test(path)));
    }
    catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown && !(0,_file_faults_js__WEBPACK_IMPORTED_MODULE_4__ .j5)(thrown))
            return [];
        throw thrown;
    }
}
const mayBeHidden = (pattern, folder) => /(?:^|[\\/])\.(?!\.?(?:[\\/]|$))/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(pattern) ? pattern : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder), pattern));
async function excludeTests(pattern, folder, isCaseIgnored = false) {
    const options = { dot: true, nocase: isWindows || isCaseIgnored };
    const readings = await readingsOf(pattern, folder);
    return readings.map((globs) => {
        const tests = globs.flatMap((glob) => [testOf(glob, options), testOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(glob, '**'), options)]);
        return (path) => tests.some((test) => test(path));
    });
}
function testOf(glob, options) {
    const matcher = new minimatch__WEBPACK_IMPORTED_MODULE_3__ .VR(isWindows ? glob.replaceAll('\\', '/') : glob, { ...PATH_PATTERNS, ...options });
    return (path) => matcher.match(isWindows ? path.replaceAll('\\', '/') : path);
}
async function readingsOf(pattern, folder) {
    const forms = await Promise.all(unicodeForms(pattern).map((form) => anchored(form, folder)));
    const readings = [
        forms.map(({ known, rest }) => known + escapeBrackets(rest)),
        forms.map(({ known, rest }) => known + rest),
    ].map((globs) => [...new Set(globs)]);
    return /\[/.test(pattern) ? readings : readings.slice(1);
}
const unicodeForms = (pattern) => [
    ...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')]),
];
async function anchored(pattern, folder) {
    if (pattern.startsWith('~') && !(await exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, pattern))))
        return { known: '', rest: pattern };
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, pattern);
    const { root } = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.parse)(absolute);
    const segments = absolute.slice(root.length).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    let depth = 0;
    while (depth < segments.length && (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...segments.slice(0, depth + 1)))))
        depth++;
    const found = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...segments.slice(0, depth));
    const spelled = await (0,_spelling_js__WEBPACK_IMPORTED_MODULE_5__ .m2)(found, folder);
    const known = spelled.slice(root.length).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).filter(Boolean).map(escapeGlob);
    const rest = segments.slice(depth);
    const end = /[^/\\][/\\]$/.test(pattern) && rest.length > 0 ? node_path__WEBPACK_IMPORTED_MODULE_1__.sep : '';
    return {
        known: root + known.join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) + (known.length > 0 && rest.length > 0 ? node_path__WEBPACK_IMPORTED_MODULE_1__.sep : ''),
        rest: rest.join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) + end,
    };
}
const exists = async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined)) !== undefined;
const escapeGlob = (name) => escapeBrackets(isWindows ? name : name.replaceAll('\\', '\\\\'))
    .replaceAll('?', '[?]')
    .replaceAll('*', '[*]');
const escapeBrackets = (pattern) => pattern.replaceAll('[', '[[]');


 }),

 4615:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  V: () => ( clockChangeNotice),
  n: () => ( parseSchedule)
});

var duration = __webpack_require__(7607);
var wording = __webpack_require__(3395);
;// CONCATENATED MODULE: ./src/posts/schedule/slots.ts
const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const SETS = {
    daily: [1, 2, 3, 4, 5, 6, 7],
    weekdays: [1, 2, 3, 4, 5],
    weekends: [6, 7],
};
const DAYS_BY_WORD = new Map([
    ...'monday tuesday wednesday thursday friday saturday sunday'
        .split(' ')
        .flatMap((name, index) => [
        [name, [index + 1]],
        [name.slice(0, 3), [index + 1]],
    ]),
    ...Object.entries(SETS),
]);
const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
function readSlots(text) {
    const words = text.toLowerCase().split(/\s*,\s*|\s+/);
    const firstTime = words.findIndex((word) => TIME_OF_DAY.test(word));
    if (firstTime < 0)
        return undefined;
    const [named, times] = [words.slice(0, firstTime), words.slice(firstTime)];
    const days = named.map((word) => DAYS_BY_WORD.get(word));
    if (!times.every((word) => TIME_OF_DAY.test(word)) || days.includes(undefined))
        return undefined;
    return weeklyTimes(days.flatMap((each) => each ?? []), times);
}
const weeklyTimes = (days, times) => ({
    days: [...new Set(days.length === 0 ? SETS.daily : days)].sort(),
    times: [...new Set(times)].sort(),
});
function slotText({ days, times }) {
    const set = Object.entries(SETS).find(([, each]) => each.join() === days.join());
    return `${set?.[0] ?? days.map((day) => WEEK[day - 1]).join(', ')} ${times.join(', ')}`;
}
async function openSlots(weekly, timezone) {
    const { Temporal } = await __webpack_require__.e( 599).then(__webpack_require__.bind(__webpack_require__, 8599));
    const days = new Set(weekly.days);
    const times = weekly.times.map((time) => Temporal.PlainTime.from(time));
    const from = function* (fromMs) {
        let date = Temporal.Instant.fromEpochMilliseconds(Math.floor(fromMs)).toZonedDateTimeISO(timezone).toPlainDate();
        for (;; date = date.add({ days: 1 })) {
            if (!days.has(date.dayOfWeek))
                continue;
            for (const time of times) {
                const wanted = date.toPlainDateTime(time);
                const slot = wanted.toZonedDateTime(timezone, { disambiguation: 'earlier' });
                if (slot.epochMilliseconds >= fromMs && slot.toPlainDateTime().equals(wanted))
                    yield slot.epochMilliseconds;
            }
        }
    };
    return { text: slotText(weekly), timezone, from };
}

var schedule_timezone = __webpack_require__(822);
;// CONCATENATED MODULE: ./src/posts/schedule/slot-hints.ts



const FILLERS = new Set('at on every each the um @ + o’clock uhr local time'.split(' '));
const SYNONYMS = new Map(Object.entries({
    day: 'daily',
    everyday: 'daily',
    weekday: 'weekdays',
    workday: 'weekdays',
    workdays: 'weekdays',
    weekend: 'weekends',
    tues: 'tue',
    weds: 'wed',
    thur: 'thu',
    thurs: 'thu',
}));
const WITH_ZONE = /^(.*\d(?:\s?[ap]\.?m\.?)?)\s*(?:\[?([A-Z][A-Za-z_]+\/[A-Za-z_/]+|Z|[A-Z]{2,5})\]?|\(?((?:UTC|GMT)?[+-](?:0?\d|1[0-4])(?::?\d{2})?)\)?)$/;
const LONGEST = 200;
const HALVES = /^(?:AM|PM)$/;
function correctSlot(text) {
    if (text.length > LONGEST)
        return undefined;
    if (/^(?:[\d*/,-]+\s+){4}[\w*/,-]+$/.test(text) && !text.includes(':'))
        return 'is a cron expression, which is how a workflow is started: write days and times, such as Mon, Thu 18:00.';
    const [, before = '', zone, offset] = WITH_ZONE.exec(text) ?? [];
    const isZone = (zone !== undefined && !HALVES.test(zone) && !DAYS_BY_WORD.has(zone.toLowerCase())) || offset !== undefined;
    const meanings = (isZone ? before : text).toLowerCase().replaceAll(/[,;&/]|\band\b/g, ' ');
    const words = spelledOut(meanings).split(/\s+/).filter(Boolean).map(meaningOf);
    const days = words.flatMap((word) => word.days ?? []);
    const times = words.flatMap((word) => word.time ?? []);
    const noTime = words.find((word) => word.noTime !== undefined)?.noTime;
    if (noTime !== undefined)
        return noTime;
    const unknown = words.find((word) => word.unknown !== undefined)?.unknown;
    if (unknown !== undefined)
        return times.length > 0 ? unknownDay(unknown, days, times) : undefined;
    if (times.length === 0)
        return days.length === 0
            ? undefined
            : `has no time of day: write for example ${slotText(weeklyTimes(days, ['18:00']))}.`;
    if (isMixed(words))
        return 'has days after times: first all days, then all times, such as Mon, Thu 18:00. Days with other times need an entry of their own.';
    const write = slotAsWritten(days, times);
    if (offset !== undefined)
        return `has an offset in it, but a slot follows the clocks of a time zone: write ${write} and set timezone to one such as Europe/Berlin.`;
    if (isZone)
        return `has its zone in it: write ${write} and set timezone to ${zoneMeantBy(zone)}.`;
    return `is written another way: write ${write}.`;
}
function isMixed(words) {
    const kinds = words.flatMap(({ days, time }) => (days ? ['day'] : time === undefined ? [] : ['time']));
    const turns = kinds.filter((kind, index) => kind !== kinds[index - 1]);
    return turns.length > 2;
}
function unknownDay(word, days, times) {
    if (!/^[a-z]{3,}$/.test(word))
        return undefined;
    if (MONTH.test(word))
        return 'has a month in it: write a date with its year and time as 2026-12-01T18:00.';
    const meant = (0,wording .Cw)(word, [...DAYS_BY_WORD.keys()].filter((name) => name.length > 3));
    const also = DAYS_BY_WORD.get(meant ?? '');
    const what = `has a day that does not exist (${word})`;
    if (also)
        return `${what}; ${(0,wording .au)(slotText(weeklyTimes([...days, ...also], times)))}`;
    const zone = (0,schedule_timezone .ZP)(word);
    if (zone?.toLowerCase().endsWith(`/${word}`))
        return `has its zone in it: write ${slotAsWritten(days, times)} and set timezone to ${zone}.`;
    return `${what}: write daily, weekdays, weekends, or days such as Mon, Thu, then the times.`;
}
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?$/;
const slotAsWritten = (days, times) => {
    const slot = slotText(weeklyTimes(days, times));
    return days.length === 0 ? slot.replace('daily ', '') : slot;
};
const zoneMeantBy = (zone = '') => (zone === 'Z' || zone === 'GMT' ? 'UTC' : ((0,schedule_timezone .ZP)(zone) ?? zone));
const spelledOut = (text) => text
    .replaceAll(/([a-z]+)\s*(?:-|–|\bto\b|\.\.)\s*([a-z]+)/g, (range, first, last) => {
    const [from, to] = [daysNamed(first)?.[0], daysNamed(last)?.[0]];
    if (from === undefined || to === undefined)
        return range;
    const count = ((to - from + 7) % 7) + 1;
    const names = [...DAYS_BY_WORD.keys()].filter((word) => word.length === 3);
    return Array.from({ length: count }, (_, index) => names[(from - 1 + index) % 7]).join(' ');
})
    .replaceAll(/(\d)\s*([ap])\.?m\b\.?/g, '$1$2m');
const daysNamed = (word) => {
    const name = word.replace(/\.$/, '');
    const known = SYNONYMS.get(name) ?? name;
    return DAYS_BY_WORD.get(known) ?? (known.endsWith('s') ? DAYS_BY_WORD.get(known.slice(0, -1)) : undefined);
};
function meaningOf(word) {
    if (FILLERS.has(word))
        return {};
    if (word === 'noon')
        return { time: '12:00' };
    if (word === 'midnight')
        return { time: '00:00' };
    const days = daysNamed(word);
    if (days)
        return { days };
    const [, hourText, minutes = '00', half] = /^(\d{1,2})(?:[:.h](\d{2}))?(?::00)?(?:h|([ap])m)?$/.exec(word) ?? [];
    const isClock = hourText !== undefined && /\D/.test(word);
    if (!isClock)
        return { unknown: word };
    const given = Number(hourText);
    if (half !== undefined && (given < 1 || given > 12))
        return {
            noTime: `has a time that does not exist (${word}): with am and pm, hours go from 1 to 12. Write 18:00 for 6 pm.`,
        };
    const hour = half === undefined ? given : (given % 12) + (half === 'p' ? 12 : 0);
    if (hour === 24 && minutes === '00')
        return { noTime: 'has a time that does not exist (24:00): write 00:00 of the next day.' };
    if (hour > 23)
        return { noTime: `has a time that does not exist (${word}): hours go from 00 to 23.` };
    if (Number(minutes) > 59)
        return { noTime: `has a time that does not exist (${word}): minutes go from 00 to 59.` };
    return { time: `${String(hour).padStart(2, '0')}:${minutes}` };
}

;// CONCATENATED MODULE: ./src/posts/schedule/hints.ts




const FORMS = 'now, draft, +2h, 2026-12-01T18:00 (in timezone), 2026-12-01T18:00+01:00, or a slot such as 18:00 or Mon, Thu 18:00 (in timezone)';
const LOOSE = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[Tt_,]|\s){1,3}(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s?(?:([Zz]|UTC|GMT)|([+-])(\d{1,2})(?::?(\d{2}))?)?)?$/;
function correctSchedule(text, timezone, nowMs) {
    if (text === '')
        return `schedule is empty: write ${FORMS}.`;
    const guess = looseDateTime(text) ??
        unixTime(text) ??
        relativeWithoutPlus(text) ??
        dayByName(text, timezone, nowMs) ??
        correctSlot(text);
    if (guess !== undefined)
        return `"${text}" ${guess}`;
    const bracket = /^(\S+?)\s?\[?([A-Z][A-Za-z_]+\/[A-Za-z_/]+|UTC)\]?$/.exec(text);
    if (bracket)
        return `"${text}" has its zone in it: write ${bracket[1]} and set timezone to ${bracket[2]}.`;
    const meant = (0,wording .Cw)(text.toLowerCase(), ['now', 'draft']);
    return `"${text}" is not a schedule${(0,wording .RP)(meant, `: write ${FORMS}.`)}`;
}
function looseDateTime(text) {
    const match = LOOSE.exec(text);
    if (!match)
        return undefined;
    const [, year, , month, day, hour, minute, second, utc, sign, offsetHour, offsetMinute = '00'] = match;
    const date = `${year}-${pad(month)}-${pad(day)}`;
    if (hour === undefined)
        return `has no time of day: write for example ${date}T18:00.`;
    const offset = utc !== undefined ? 'Z' : sign === undefined ? '' : `${sign}${pad(offsetHour)}:${offsetMinute}`;
    const time = `${pad(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
    return `is not an RFC 3339 time: write ${date}T${time}${offset}.`;
}
function unixTime(text) {
    if (!/^[1-9](?:\d{9}|\d{12})$/.test(text))
        return undefined;
    const time = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return `looks like a Unix time: write ${time.toISOString().replace('.000Z', 'Z')}.`;
}
function relativeWithoutPlus(text) {
    const compact = text.replace(/^in /i, '').replaceAll(' ', '');
    const short = compact.replace(/(\d)(d|h|m|s)(?:ays?|(?:ou)?rs?|in(?:ute)?s?|ec(?:ond)?s?)/gi, '$1$2').toLowerCase();
    if ((0,duration .E9)(short) !== undefined)
        return short === '0' ? 'is not in the future: write now.' : `has no sign: write +${short}.`;
    if (!short.startsWith('-') || (0,duration .E9)(short.slice(1)) === undefined)
        return undefined;
    return `is in the past: write now, or a time in the future such as +${short.slice(1)}.`;
}
function dayByName(text, timezone, nowMs) {
    const match = /\b(today|tonight|tomorrow)\b/i.exec(text);
    if (!match)
        return undefined;
    const isTomorrow = match[1]?.toLowerCase() === 'tomorrow';
    const example = `${dateAt(nowMs + (isTomorrow ? duration .sO : 0), timezone)}T18:00`;
    return `is not a time: write its date and time, as ${example}${isTomorrow ? ', or +1d for 24 hours from now' : ', or +2h for 2 hours from now'}.`;
}
const pad = (digits) => (digits ?? '').padStart(2, '0');
function dateAt(timeMs, timezone) {
    try {
        return (0,schedule_timezone .ap)(timeMs, timezone).date;
    }
    catch {
        return (0,schedule_timezone .ap)(timeMs, 'UTC').date;
    }
}

;// CONCATENATED MODULE: ./src/posts/schedule/schedule.ts




const MAX_AHEAD_MS = 366 * duration .sO;
const DATE_TIME = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?([Zz]|[+-]\d\d:\d\d)?$/;
async function parseSchedule(text, timezone, nowMs) {
    const trimmed = text.trim();
    if (trimmed === 'now' || trimmed === 'draft')
        return { schedule: { kind: trimmed } };
    if (trimmed.startsWith('+'))
        return parseRelative(trimmed);
    const weekly = readSlots(trimmed);
    if (weekly) {
        const unknownZone = (0,schedule_timezone .UF)(timezone);
        if (unknownZone !== undefined)
            return { wrong: unknownZone };
        return { schedule: { kind: 'slot', slots: await openSlots(weekly, timezone) } };
    }
    const match = DATE_TIME.exec(trimmed);
    if (!match)
        return { wrong: correctSchedule(trimmed, timezone, nowMs) };
    const [, date = '', hour = '', minute = '', second = '00', fraction = '', offset] = match;
    const wrong = checkDate(date) ?? checkClock(date, hour, minute, second) ?? checkOffset(offset);
    if (wrong !== undefined)
        return { wrong };
    const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
    if (offset === undefined) {
        const unknownZone = (0,schedule_timezone .UF)(timezone);
        if (unknownZone !== undefined)
            return { wrong: unknownZone };
        const seconds = `${second}.${milliseconds}` === '00.000' ? '' : `:${second}${fraction === '' ? '' : `.${milliseconds}`}`;
        const resolved = await (0,schedule_timezone .B9)(`${date}T${hour}:${minute}${seconds}`, timezone);
        return 'wrong' in resolved ? resolved : { schedule: { kind: 'at', ...resolved } };
    }
    const utcMs = Date.parse(`${date}T${hour}:${minute}:${second}.${milliseconds}Z`);
    return { schedule: { kind: 'at', timeMs: utcMs - offsetMinutes(offset) * 60_000 } };
}
function parseRelative(text) {
    const aheadMs = (0,duration .E9)(text.slice(1), MAX_AHEAD_MS);
    if (aheadMs === undefined) {
        return {
            wrong: `"${text}" is not a time from now: write hours, minutes or days such as +2h, +90m, +1h30m or +1d (24 hours), at most +366d.`,
        };
    }
    if (aheadMs === 0)
        return { wrong: `"${text}" is not in the future: write now, or a time such as +5m.` };
    return { schedule: { kind: 'in', aheadMs, text } };
}
function clockChangeNotice(schedule, timezone, nowMs) {
    if (schedule.kind !== 'in' || schedule.aheadMs % duration .sO !== 0)
        return undefined;
    const timeMs = nowMs + schedule.aheadMs;
    if ((0,schedule_timezone .ap)(nowMs, timezone).time === (0,schedule_timezone .ap)(timeMs, timezone).time)
        return undefined;
    return `${schedule.text} counts days of 24 hours; the clocks in ${timezone} change in between, so this is ${(0,schedule_timezone .fU)(timeMs, timezone)}. For the same hour of the day write the date and time.`;
}
function checkDate(date) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    if (month < 1 || month > 12)
        return `${date} is not a date: there is no month ${month}. Write year-month-day, as 2026-12-01.`;
    const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
    if (day >= 1 && day <= lastDay)
        return undefined;
    const monthText = date.slice(0, '2026-12'.length);
    return `${date} is not a date: ${monthText} has days 01 to ${lastDay}. Write ${monthText}-${day < 1 ? '01' : lastDay} or another day.`;
}
function checkClock(date, hour, minute, second) {
    if (hour === '24' && minute === '00' && second === '00') {
        const next = new Date(Date.parse(`${date}T00:00Z`) + duration .sO).toISOString().slice(0, date.length);
        return `24:00 is not a time of day: write ${next}T00:00, the beginning of the next day.`;
    }
    if (Number(hour) > 23)
        return `${hour}:${minute} is not a time of day: hours go from 00 to 23.`;
    if (Number(minute) > 59)
        return `${hour}:${minute} is not a time of day: minutes go from 00 to 59.`;
    if (Number(second) > 59)
        return `${hour}:${minute}:${second} is not a time of day: seconds go from 00 to 59.`;
    return undefined;
}
function checkOffset(offset) {
    if (offset === undefined || offset.length === 1)
        return undefined;
    const minutes = offsetMinutes(offset);
    if (minutes >= -12 * 60 && minutes <= 14 * 60 && Number(offset.slice(-2)) <= 59)
        return undefined;
    return `${offset} is not an offset from UTC: offsets go from -12:00 to +14:00. Write for example +01:00 or Z, or leave it out and set timezone.`;
}
function offsetMinutes(offset) {
    if (offset.length === 1)
        return 0;
    const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
    return offset.startsWith('-') ? -minutes : minutes;
}


 }),

 822:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   B9: () => ( resolveLocalTime),
   UF: () => ( checkTimezone),
   ZP: () => ( nearestZone),
   ap: () => ( localClock),
   fU: () => ( formatTime)
 });
 var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3395);

const SHORT_NAMES = new Set('CET EET EST GB GMT HST MET MST NZ PRC ROC ROK UCT UTC WET'.split(' '));
const ABBREVIATIONS = {
    'Europe/London': ['BST'],
    'Europe/Berlin': ['CEST', 'MEZ', 'MESZ'],
    'America/New_York': ['EDT', 'ET'],
    'America/Chicago': ['CST', 'CDT', 'CT'],
    'America/Denver': ['MDT', 'MT'],
    'America/Los_Angeles': ['PST', 'PDT', 'PT'],
    'Asia/Kolkata': ['IST'],
    'Asia/Tokyo': ['JST'],
    'Australia/Sydney': ['AEST', 'AEDT'],
};
const RENAMED = 'Asia/Ho_Chi_Minh Asia/Kathmandu Asia/Kolkata Asia/Yangon Europe/Kyiv America/Nuuk Atlantic/Faroe'.split(' ');
function checkTimezone(zone) {
    if (/^(?:UTC|GMT)?[+-]\d/i.test(zone) && !/^GMT[+-]0$/.test(zone))
        return `"${zone}" is an offset, not a time zone: write the offset at the end of the time (2026-12-01T18:00+01:00), or name a zone such as Europe/Berlin.`;
    const isAbbreviation = /^[a-z]{2,4}$/i.test(zone) && !/^(?:cuba|eire|iran|zulu)$/i.test(zone);
    if (isAbbreviation ? SHORT_NAMES.has(zone.toUpperCase()) : isKnownToIntl(zone))
        return undefined;
    return `"${zone}" is not an IANA time zone${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__ .RP)(nearestZone(zone), '; write one such as Europe/Berlin or UTC.')}`;
}
function isKnownToIntl(zone) {
    try {
        Intl.DateTimeFormat('en-US', { timeZone: zone });
        return true;
    }
    catch {
        return false;
    }
}
function nearestZone(zone) {
    const abbreviation = zone.trim().toUpperCase();
    const meant = Object.entries(ABBREVIATIONS).find(([, names]) => names.includes(abbreviation));
    if (meant)
        return meant[0];
    const asked = plainName(zone);
    const zones = [...Intl.supportedValuesOf('timeZone'), ...RENAMED, 'UTC'];
    const byName = new Map(zones.map((name) => [plainName(name), name]));
    const byPlace = new Map(zones.map((name) => [cityOf(plainName(name)), name]));
    const most = Math.floor(cityOf(asked).length / 3);
    const nearest = (text, names) => names.get((0,_wording_js__WEBPACK_IMPORTED_MODULE_0__ .Cw)(text, [...names.keys()], most) ?? '');
    return byPlace.get(cityOf(asked)) ?? nearest(asked, byName) ?? nearest(cityOf(asked), byPlace);
}
const plainName = (zone) => zone.trim().toLowerCase().replaceAll(' ', '_');
const cityOf = (name) => name.slice(name.lastIndexOf('/') + 1);
function localClock(timeMs, timezone) {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone: timezone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
    });
    const parts = new Map(format.formatToParts(timeMs).map(({ type, value }) => [type, value]));
    const seconds = parts.get('second');
    return {
        date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
        time: `${parts.get('hour')}:${parts.get('minute')}${seconds === '00' ? '' : `:${seconds}`}`,
    };
}
function formatTime(timeMs, timezone) {
    const utc = localClock(timeMs, 'UTC');
    if (timezone.toUpperCase() === 'UTC')
        return `${utc.date} ${utc.time} UTC`;
    const local = localClock(timeMs, timezone);
    return `${local.date} ${local.time} ${timezone} (${utc.date === local.date ? '' : `${utc.date} `}${utc.time} UTC)`;
}
async function resolveLocalTime(local, timezone) {
    const { Temporal } = await __webpack_require__.e( 599).then(__webpack_require__.bind(__webpack_require__, 8599));
    const wanted = Temporal.PlainDateTime.from(local);
    const earlier = wanted.toZonedDateTime(timezone, { disambiguation: 'earlier' });
    const later = wanted.toZonedDateTime(timezone, { disambiguation: 'later' });
    const timeMs = earlier.epochMilliseconds;
    if (timeMs === later.epochMilliseconds)
        return { timeMs };
    if (!earlier.toPlainDateTime().equals(wanted))
        return { wrong: describeGap(local, timezone, earlier) };
    return {
        timeMs,
        notice: `${local} comes twice in ${timezone}, where the clocks go back that day. The earlier one is taken (${local}${earlier.offset}); for the later one write ${local}${later.offset}.`,
    };
}
function describeGap(local, timezone, earlier) {
    const change = earlier.getTimeZoneTransition('next');
    if (change === null)
        return `${local} does not exist in ${timezone}; write another time.`;
    const skippedNs = change.offsetNanoseconds - earlier.offsetNanoseconds;
    const last = change.subtract({ minutes: 1 });
    const from = change.toPlainDateTime().subtract({ nanoseconds: skippedNs });
    return `${local} does not exist in ${timezone}: the clocks there go from ${minute(from)} straight to ${minute(change)}. Write ${minute(last)} or ${minute(change)} instead.`;
}
const minute = (time) => time.toString({ smallestUnit: 'minute' }).slice(0, '2026-12-01T18:00'.length);


 }),

 3891:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   o: () => ( findVideos)
 });
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
 var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
 var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
 var _file_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9315);
 var _locked_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7845);
 var _media_never_a_video_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6822);
 var _problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4008);
 var _wording_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3395);
 var _caption_beside_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9074);
 var _patterns_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6592);









async function findVideos(patterns, baseFolder, workspace, read) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace.folder, baseFolder);
    const found = new Map();
    const { byPattern, problems: inPatterns, remarks } = await (0,_patterns_files_js__WEBPACK_IMPORTED_MODULE_7__ .l)(patterns, folder, read);
    const problems = [...inPatterns];
    for (const { pattern, files, whyEmptied, isUnsearched } of byPattern) {
        const videos = await (0,_caption_beside_js__WEBPACK_IMPORTED_MODULE_6__ .iH)(files);
        if (videos.length === 0 && !isUnsearched) {
            const why = whyEmptied
                ? `${whyEmptied} So it publishes nothing: change the excludes, or delete the pattern.`
                : await explainNoMatch(pattern, folder, workspace);
            problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_5__ .z3)('files/no-match', pattern.origin, why));
        }
        for (const absolutePath of videos) {
            const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolutePath).catch(() => absolutePath);
            if (found.has(real))
                continue;
            const path = workspace.nameOf(absolutePath);
            const checked = await checkFile(path, absolutePath, workspace);
            if ('wrong' in checked)
                problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_5__ .Yv)((0,_problem_js__WEBPACK_IMPORTED_MODULE_5__ .z3)('files/unusable', pattern.origin, `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .hD)(path)} ${checked.wrong}`), {
                    id: path,
                    video: { path },
                }));
            else
                found.set(real, { file: checked, origin: pattern.origin });
        }
    }
    const isOnePath = byPattern.length === 1 && byPattern.every((each) => each.isOnePath);
    const missing = patterns.slice(0, found.size === 0 ? 1 : 0).map(({ value: path, origin }) => ({
        file: { path, absolutePath: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), sizeBytes: 0 },
        origin,
    }));
    return { folder, found: [...found.values()], missing, isOnePath, problems, remarks };
}
async function checkFile(path, absolutePath, workspace) {
    try {
        if (!(await workspace.holds(absolutePath))) {
            return {
                wrong: 'lies outside the workspace, itself or through a link; copy it into the workspace in an earlier step.',
            };
        }
        const stats = await (0,_locked_js__WEBPACK_IMPORTED_MODULE_3__ .tO)(absolutePath, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolutePath));
        if (!stats.isFile())
            return { wrong: 'is not a regular file; name a video file.' };
        const tooLarge = (0,_media_never_a_video_js__WEBPACK_IMPORTED_MODULE_4__ .y_)(stats.size);
        if (tooLarge !== undefined)
            return { wrong: tooLarge };
        const wrong = stats.size === 0 ? _media_never_a_video_js__WEBPACK_IMPORTED_MODULE_4__ .wg : await whyPointer(absolutePath, stats.size);
        if (wrong !== undefined)
            return { wrong };
        return { path, absolutePath, sizeBytes: stats.size };
    }
    catch (thrown) {
        return { wrong: (0,_file_faults_js__WEBPACK_IMPORTED_MODULE_2__ .wJ)(thrown) };
    }
}
const whyPointer = async (path, sizeBytes) => sizeBytes < _media_never_a_video_js__WEBPACK_IMPORTED_MODULE_4__ .Kj ? (0,_media_never_a_video_js__WEBPACK_IMPORTED_MODULE_4__ .VY)(await (0,_locked_js__WEBPACK_IMPORTED_MODULE_3__ .tO)(path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'latin1'))) : undefined;
async function explainNoMatch({ value: pattern, origin }, folder, workspace) {
    if (/^[a-z][a-z+.-]+:\/\//i.test(pattern)) {
        return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .hD)((0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .Ap)(pattern))} is an address, and only files of the workspace can be published: download it in an earlier step (curl -fLo clip.mp4 …), and name that file.`;
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, pattern);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.isDirectory()) {
        return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .hD)(pattern)} is a folder; name files, for example ${node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(pattern, '*.mp4')}.`;
    }
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(pattern);
    const mayLook = await workspace.holds((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).catch(() => false);
    const neighbours = mayLook ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).catch(() => []) : [];
    const nearest = (0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .Cw)(name, neighbours);
    const isFolderEmpty = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => [])).length === 0;
    const unquoted = pattern.replaceAll(/^["'`]+|["'`]+$/g, '');
    const hints = [
        unquoted !== pattern && `the quotes are a part of the name here: write ${unquoted} without them.`,
        node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '/' &&
            /\w\\[\w*?]/.test(pattern) &&
            `folders are separated by /, on every runner: write ${pattern.replaceAll('\\', '/')}.`,
        nearest && (0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .au)((0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .hD)(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(pattern), nearest))),
        /\s\S+\.\w+$/.test(pattern) &&
            (pattern.length > 20 || /\.\w+[,;]\s/.test(pattern)) &&
            'if these are several paths, write each on a line of its own (videos: |).',
        /[{}]/.test(pattern) && 'braces are not expanded: write one line for each ending.',
        isFolderEmpty && 'the folder is empty: is actions/checkout missing before this step?',
        neighbours.length > 0 && `its folder holds ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .KE)(neighbours.sort(), 5)}.`,
    ].filter((hint) => typeof hint === 'string');
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(pattern)
        ? ''
        : ` (paths here are relative to the ${'file' in origin ? 'manifest' : 'workspace'})`;
    return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .hD)(pattern)} matches no file${place}${hints[0] ? `; ${hints[0]}` : '.'}`;
}


 }),

 8207:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   uM: () => ( linkTo)
 });
const PROBLEM_CODES = ( null && ([
    'accounts/expired',
    'accounts/expires-soon',
    'accounts/not-an-account',
    'accounts/unknown',
    'added-only/lost',
    'added-only/no-meaning',
    'added-only/nothing-to-compare',
    'added-only/outside',
    'caption/empty',
    'caption/names',
    'caption/template',
    'caption/too-long',
    'caption/two-sources',
    'caption/unreadable',
    'disclosure/contradiction',
    'files/comment-or-file',
    'files/exclude-misses',
    'files/exclude-too-narrow',
    'files/no-match',
    'files/only-excludes',
    'files/unreadable',
    'files/unusable',
    'github/refused',
    'id/one-video',
    'id/taken',
    'id/unusable',
    'input/no-video',
    'input/unknown',
    'input/variable',
    'input/wrong-value',
    'key/missing',
    'key/unusable',
    'manifest/aliases',
    'manifest/lost-words',
    'manifest/missing-key',
    'manifest/no-match',
    'manifest/no-posts',
    'manifest/not-a-mapping',
    'manifest/one-video',
    'manifest/quotes',
    'manifest/spaces',
    'manifest/syntax',
    'manifest/unknown-key',
    'manifest/unreadable',
    'manifest/wrong-value',
    'only/unknown-id',
    'plan/crowded-day',
    'plan/differs',
    'plan/duplicate',
    'plan/edited-draft',
    'plan/failure-unread',
    'plan/held',
    'plan/held-back',
    'plan/history-unread',
    'plan/id-public',
    'plan/id-taken',
    'plan/left-behind',
    'plan/not-in-manifest',
    'plan/not-paused',
    'plan/not-repeated',
    'plan/not-replaced',
    'plan/overdue',
    'plan/pace',
    'plan/postponed',
    'plan/repeated',
    'plan/taken-out',
    'plan/time-passed',
    'plan/too-close',
    'plan/too-many',
    'plan/too-many-withdrawals',
    'plan/twice',
    'plan/two-scheduled',
    'plan/unknown-manifest',
    'plan/unknown-status',
    'postpost/accounts-lost',
    'postpost/deleted',
    'postpost/failed',
    'postpost/history-unread',
    'postpost/list-lags',
    'postpost/list-order',
    'postpost/names-lost',
    'postpost/not-known',
    'postpost/processing',
    'postpost/refused',
    'postpost/time-moved',
    'release/asset',
    'release/draft',
    'release/no-asset',
    'release/none',
    'release/not-found',
    'release/pre-release',
    'run/cancelled',
    'run/clock',
    'run/kept-back',
    'run/pull-request-target',
    'run/stopped',
    'schedule/daylight-saving',
    'schedule/timezone',
    'schedule/unreadable',
    'settings/comments',
    'settings/viewer',
    'tiktok/not-public',
    'tiktok/refused',
    'video/codec',
    'video/container',
    'video/duration',
    'video/extension',
    'video/frame-rate',
    'video/locked',
    'video/orientation',
    'video/picture-size',
    'video/plan-size',
    'video/size',
    'video/unreadable',
    'video/unusable',
    'watch/changed',
    'watch/failed',
    'watch/missing',
    'watch/stuck',
    'watch/taken-back',
]));
const EXPLAINED = new Set([
    'accounts/unknown',
    'added-only/lost',
    'caption/names',
    'caption/template',
    'disclosure/contradiction',
    'github/refused',
    'id/taken',
    'key/missing',
    'manifest/lost-words',
    'plan/crowded-day',
    'plan/differs',
    'plan/held',
    'plan/id-taken',
    'plan/not-repeated',
    'plan/time-passed',
    'plan/too-many',
    'postpost/failed',
    'postpost/processing',
    'postpost/refused',
    'run/pull-request-target',
    'tiktok/not-public',
    'tiktok/refused',
    'video/frame-rate',
    'video/unusable',
]);
const linkTo = (code, docsUrl) => docsUrl !== '' && EXPLAINED.has(code) ? `${docsUrl}#${anchorOf(code)}` : undefined;
const anchorOf = (code) => code.replace('/', '');


 }),

 8263:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   q: () => ( MOST_POST_GROUPS),
   y: () => ( withEarlierLinks)
 });
 var p_limit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(370);
 var _postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4319);
 var _postpost_tiktok_link_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9529);



const PARALLEL_LINK_READS = 4;
const LINK_BUDGET_MS = 60_000;
const MOST_POST_GROUPS = 50;
async function withEarlierLinks(done, service) {
    const groups = done.map(({ step, result }) => publishedGroups(result.posts ?? [], step, result.postGroupId));
    const wanted = [...new Set(groups.flatMap((ofPost) => [...ofPost.values()]))].slice(0, MOST_POST_GROUPS);
    const client = service.reader(LINK_BUDGET_MS);
    const answers = new Map(await (0,p_limit__WEBPACK_IMPORTED_MODULE_1__ .A)(PARALLEL_LINK_READS).map(wanted, async (id) => [id, await client.post(id).catch(() => undefined)]));
    return done.map((each, index) => {
        const ofPost = groups[index];
        if (!ofPost || ofPost.size === 0)
            return each;
        const names = new Map(each.step.accounts.map(({ id, name }) => [id, name]));
        const posts = (each.result.posts ?? []).map((post) => {
            const answer = answers.get(ofPost.get(post.account) ?? '');
            const found = answer?.posts.find((own) => (0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .qy)(own) && (0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .zN)(own) === post.account);
            const url = found && (0,_postpost_tiktok_link_js__WEBPACK_IMPORTED_MODULE_2__ .l)(names.get(post.account), found);
            const postedId = found?.postedId;
            return url ? { ...post, ...(postedId ? { postedId } : {}), url } : post;
        });
        return { ...each, result: { ...each.result, posts } };
    });
}
function publishedGroups(posts, step, postGroupId) {
    const earlier = new Map(step.earlier.map((each) => [each.accountId, each.postGroupId]));
    const missing = posts.filter(({ status, url, postedId }) => status === 'published' && !url && !postedId);
    return new Map(missing.flatMap(({ account }) => {
        const id = earlier.get(account) ?? postGroupId;
        return id === undefined ? [] : [[account, id]];
    }));
}


 }),

 5586:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Bg: () => ( resultOf),
   E_: () => ( withoutMark),
   K3: () => ( earlierPosts),
   dy: () => ( describeResult),
   eE: () => ( notSent),
   gD: () => ( CANCELLED)
 });
 var _accounts_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8863);
 var _plan_planned_post_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1132);
 var _postpost_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8980);



const idsOf = (accounts) => accounts.map(({ id }) => id).filter((id) => id !== '');
const resultOf = ({ post, accounts }, rest) => ({
    id: post.id,
    video: post.video.path,
    accounts: idsOf(accounts),
    ...rest,
    ...(rest.scheduledTime === undefined ? {} : { scheduledTime: withoutMark(rest.scheduledTime) }),
});
const withoutMark = (iso) => {
    const timeMs = (0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_2__ .nR)(iso);
    return timeMs === undefined ? iso : new Date((0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_0__ .Q5)(timeMs)).toISOString();
};
const notSent = (post, accounts, why) => ({
    id: post.id,
    video: post.video.path,
    accounts: accounts && accounts.length > 0 ? idsOf(accounts) : (post.accounts ?? []).map(({ value }) => value),
    outcome: 'failed',
    ...why,
});
const CANCELLED = 'Not sent: the run was cancelled.';
const earlierPosts = (earlier) => earlier.map(({ accountId, status, error }) => ({ account: accountId, status, ...(error ? { error } : {}) }));
function describeResult({ posts, error }, { accounts }) {
    const lines = (posts ?? []).map(({ account, status, url }) => `${(0,_plan_planned_post_js__WEBPACK_IMPORTED_MODULE_1__ .Vb)(accounts, account)}: ${status}${url ? ` ${url}` : ''}`);
    return error ? [...lines, error] : lines;
}


 }),

 856:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   f: () => ( annotate)
 });
 var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);
 var _problem_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8207);
 var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3395);



const MOST_ANNOTATIONS = 9;
const MAX_MESSAGE = 3_800;
function annotate(problems, docsUrl, places = new Map()) {
    const annotations = [];
    const rest = [];
    for (const severity of ['error', 'warning', 'notice']) {
        const ofKind = problems.filter((problem) => problem.severity === severity);
        annotations.push(...ofKind.slice(0, MOST_ANNOTATIONS).map((problem) => annotationOf(problem, docsUrl, places)));
        const dropped = ofKind.slice(MOST_ANNOTATIONS);
        if (dropped.length === 0)
            continue;
        rest.push(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hS)(dropped.length, `more ${severity}`)}, also in the summary:`);
        rest.push(...dropped.map((problem) => `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .uN)(problem.origin)}: ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(problem)}`));
    }
    return { annotations, rest };
}
function annotationOf(problem, docsUrl, places) {
    const { severity, origin } = problem;
    const shown = (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .RK)((0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(problem));
    const more = (0,_problem_codes_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(problem.code, docsUrl);
    const text = [(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .vI)(shown, MAX_MESSAGE), more].filter(Boolean).join(' ');
    if ('input' in origin)
        return { severity, message: text, properties: { title: `input ${origin.input}` } };
    const { file, line, column, endColumn } = origin;
    return {
        severity,
        message: text,
        properties: {
            file: places.get(file) ?? file,
            startLine: line,
            startColumn: column,
            ...(endColumn ? { endColumn } : {}),
        },
    };
}


 }),

 9059:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   HX: () => ( planTotals),
   Wp: () => ( changeShown),
   ik: () => ( hasChanges),
   uQ: () => ( describeChange)
 });
 var _plan_planned_post_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1132);
 var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3395);


const PLAN_WORDS = {
    '+': 'new',
    '~': 'moved',
    '±': 'replaced',
    '−': 'withdrawn',
    '!': 'changed in PostPost',
    '=': 'unchanged',
};
function changeShown(step) {
    const said = step && (0,_plan_planned_post_js__WEBPACK_IMPORTED_MODULE_0__ .Ft)(step);
    if (!said)
        return undefined;
    const changes = step.changes.filter(({ kind }) => kind !== 'keep');
    const [change] = changes;
    const fields = said.changes ?? [];
    const isOthers = step.changes.some(({ isChangedThere }) => isChangedThere);
    const was = change?.existing.listed.content;
    const isCaption = fields.includes('caption') && typeof was === 'string';
    const isMoved = change?.fields.includes('time') === true && change.wasMs !== undefined;
    return {
        sign: signOf(said.plan, isOthers),
        fields,
        caption: isCaption ? { was, will: step.post.caption } : undefined,
        wasMs: isMoved ? change.wasMs : undefined,
        isHeld: (changes.length > 0 || (0,_plan_planned_post_js__WEBPACK_IMPORTED_MODULE_0__ .QJ)(step) !== undefined) && !changes.some(_plan_planned_post_js__WEBPACK_IMPORTED_MODULE_0__ .KN) && !(0,_plan_planned_post_js__WEBPACK_IMPORTED_MODULE_0__ .BS)(step),
    };
}
function signOf(plan, isOthers) {
    switch (plan) {
        case 'create':
            return '+';
        case 'move':
            return '~';
        case 'replace':
            return '±';
        case 'withdraw':
            return '−';
        case 'keep':
            return isOthers ? '!' : '=';
    }
}
const hasChanges = ({ posts, withdrawn }) => withdrawn.length > 0 || posts.some(({ change }) => change !== undefined && !'+='.includes(change.sign));
function planTotals({ posts, withdrawn }) {
    const signs = [...posts.flatMap(({ change }) => change?.sign ?? []), ...withdrawn.map(() => '−')];
    return Object.entries(PLAN_WORDS)
        .flatMap(([sign, word]) => {
        const count = signs.filter((each) => each === sign).length;
        return count > 0 ? [`${count} ${word}`] : [];
    })
        .join(', ');
}
function describeChange(change) {
    if (!change || change.sign === '+' || change.sign === '=')
        return undefined;
    const fields = change.fields.length > 0 ? `: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(change.fields)}` : '';
    return `${change.sign} ${PLAN_WORDS[change.sign]}${fields}${change.isHeld ? ' (not in this run)' : ''}`;
}


 }),

 7081:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   D_: () => ( describeSystemFault),
   Iq: () => ( tryCommandFiles)
 });
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
 var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3395);
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


class EnvironmentFault extends Error {
    name = 'EnvironmentFault';
}
const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
async function tryCommandFiles(environment) {
    for (const name of FILES) {
        const path = environment[name];
        if (!path)
            continue;
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r+')
                , true);
                if ((await file.stat()).isDirectory())
                    throw new Error('EISDIR: illegal operation on a directory');
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = __disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        }
        catch (thrown) {
            throw new EnvironmentFault(`The step cannot write to the file of ${name} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(thrown)}), so nothing was sent. ${ADVICE}`);
        }
    }
}
const ADVICE = "In a container job, run as root (container: options: --user root), or let the container's user write to the runner's folder.";
function describeSystemFault(thrown) {
    if (thrown instanceof EnvironmentFault)
        return thrown.message;
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    if (typeof code !== 'string' || !(code in CAUSES))
        return undefined;
    return `The step cannot go on: ${CAUSES[code]} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(thrown)}). ${code === 'EACCES' || code === 'EPERM' ? ADVICE : 'Run the step again on a machine with enough space.'}`;
}
const CAUSES = {
    EACCES: 'the machine does not let it write',
    EPERM: 'the machine does not let it write',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full',
    EMFILE: 'too many files are open',
};


 }),

 102:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   G: () => ( cutMarkdown)
 });
const HTML_BLOCK_TAG = /<(\/?)(details|summary|table|tr|td|th|ul|ol|li|p)\b[^>]*>/g;
function cutMarkdown(text, limit, remark) {
    if (text.length <= limit)
        return text;
    const kept = withoutOpenFence(text.slice(0, text.lastIndexOf('\n', limit - remark.length - 100)));
    return `${kept}${closingTags(kept)}\n\n${remark}`;
}
function withoutOpenFence(text) {
    const fences = [...text.matchAll(/^```/gm)];
    const last = fences.at(-1);
    return last && fences.length % 2 === 1 ? text.slice(0, last.index).trimEnd() : text;
}
function closingTags(text) {
    const open = [];
    for (const [, slash, name = ''] of text.matchAll(HTML_BLOCK_TAG)) {
        if (slash === '')
            open.push(name);
        else
            open.splice(open.lastIndexOf(name), 1);
    }
    return open.length === 0
        ? ''
        : `\n${open
            .reverse()
            .map((name) => `</${name}>`)
            .join('')}`;
}


 }),

 4557:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   AH: () => ( wordOfKept),
   MG: () => ( isOnItsAccounts),
   Mq: () => ( NOT_SENT_AGAIN),
   QI: () => ( ALREADY_THERE),
   YF: () => ( isNotSentAgain),
   i7: () => ( isHeld),
   xO: () => ( describeExisting)
 });
const NOT_ON_ACCOUNT = new Set(['failed', 'draft', 'removed']);
const isOnItsAccounts = ({ posts = [] }) => posts.every(({ status }) => !NOT_ON_ACCOUNT.has(status));
const isNotSentAgain = ({ status, error }) => error !== undefined || (status !== 'draft' && NOT_ON_ACCOUNT.has(status));
function wordOfKept({ outcome, result }) {
    if (outcome !== 'skipped')
        return undefined;
    return result && isNotSentAgain(result) ? NOT_SENT_AGAIN : ALREADY_THERE;
}
const describeExisting = (existing) => `${isNotSentAgain(existing) ? NOT_SENT_AGAIN : 'there already'}: ${existing.status}`;
const NOT_SENT_AGAIN = 'not sent again';
const ALREADY_THERE = 'already there';
function isHeld({ result, step }) {
    const held = new Set(step?.drafts.filter(({ kind }) => kind === 'held').map(({ postGroupId }) => postGroupId));
    const kept = step?.earlier.filter(({ status, error }) => status === 'draft' && !error) ?? [];
    const drafts = [result.postGroupId ?? '', ...kept.map(({ postGroupId }) => postGroupId)];
    return result.outcome === 'draft' && drafts.every((id) => held.has(id));
}


 }),

 4079:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
 __webpack_require__.d(__webpack_exports__, {
   hideIds: () => ( hideIds),
   hiding: () => ( hiding)
 });
function hideIds(isPublic, report) {
    if (!isPublic)
        return (text) => text;
    const published = new Set(report?.results.flatMap(({ postGroupId, posts = [] }) => postGroupId && posts.length > 0 && posts.every(({ status }) => status === 'published') ? [postGroupId] : []));
    return (text) => text.replaceAll(/\b[0-9a-f]{18}([0-9a-f]{6})\b/gi, (id, end) => (published.has(id) ? id : `…${end}`));
}
const hiding = (log, hide) => ({
    info: (line) => log.info(hide(line)),
    warning: (line) => log.warning(hide(line)),
    group: (title, lines) => log.group(hide(title), lines.map(hide)),
});


 }),

 6433:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $k: () => ( tagWith),
   IZ: () => ( trusted),
   d3: () => ( isWebAddress),
   oR: () => ( joined)
 });
 var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3395);

function tagWith(finish) {
    const textOf = (part) => {
        if (part === undefined || part === false)
            return '';
        if (typeof part === 'string' || typeof part === 'number')
            return finish(escapeText(String(part)));
        return 'html' in part ? part.html : part.reduce((text, each) => text + textOf(each), '');
    };
    return (pieces, ...parts) => ({
        html: pieces.reduce((text, piece, index) => text + piece + textOf(parts[index]), ''),
    });
}
const trusted = (text) => ({ html: text });
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
};
const escapeText = (text) => (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__ .RK)(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
const joined = (parts, between) => trusted(parts.flatMap((part) => (part && part.html !== '' ? [part.html] : [])).join(between));
const isWebAddress = (url) => /^https?:\/\//i.test(url);


 }),

 9463:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  y6: () => ( MAX_RESULTS_UNITS),
  aR: () => ( missingInOutputs),
  Yz: () => ( outputsOf)
});


var only = __webpack_require__(4105);
var wording = __webpack_require__(3395);
var planned_post = __webpack_require__(1132);
;// CONCATENATED MODULE: ./src/plan/matrix.ts



const MAX_JOBS = 256;
const MAX_NAME = 80;
function matrixOf(steps) {
    const groups = withKeys(steps.filter((step) => (0,planned_post .BS)(step) || step.changes.some(planned_post .KN))).reduce(joinGroups, []);
    const bins = groups.slice(0, MAX_JOBS);
    for (const [index, group] of groups.slice(MAX_JOBS).entries()) {
        const bin = bins[index % MAX_JOBS];
        bin?.steps.push(...group.steps);
        for (const key of group.keys)
            bin?.keys.add(key);
    }
    return { include: bins.map(jobOf) };
}
function withKeys(steps) {
    const notations = new Set(steps.flatMap(({ accounts }) => accounts.map(({ id }) => notationOf(id))));
    return steps.map((step) => {
        const { post, accounts } = step;
        const keys = new Set([`id ${(0,only .c)(post.id)}`, ...accounts.map(({ id }) => `account ${id.toLowerCase()}`)]);
        if (notations.size > 1)
            keys.add('any account');
        return { keys, steps: [step] };
    });
}
const notationOf = (account) => /^(?:tiktok-|@)/.exec(account)?.[0] ?? account;
function joinGroups(groups, group) {
    const touching = groups.filter(({ keys }) => [...group.keys].some((key) => keys.has(key)));
    const rest = groups.filter((each) => !touching.includes(each));
    const parts = [...touching, group];
    return [
        ...rest,
        { keys: new Set(parts.flatMap(({ keys }) => [...keys])), steps: parts.flatMap(({ steps }) => steps) },
    ];
}
function jobOf({ steps }) {
    const names = [...new Set(steps.flatMap(({ accounts }) => accounts.map(({ name }) => name)))].join(', ');
    return {
        name: names.length > MAX_NAME ? (0,wording .vI)(names, MAX_NAME - 1) : names,
        only: [...new Set(steps.map(({ post }) => (0,only .c)(post.id)))].join('\n'),
        posts: steps.length,
    };
}

var report_report = __webpack_require__(8850);
;// CONCATENATED MODULE: ./src/report/outputs.ts



const MAX_OUTPUTS_UNITS = 524_288 - 4_096;
const MAX_RESULTS_UNITS = 450_000;
const SHORTER = [2_000, 500, 100];
function outputsOf(report, preview = '') {
    const results = report?.results ?? [];
    const ids = results.flatMap(({ postGroupId, plan }) => (plan === 'withdraw' ? [] : (postGroupId ?? [])));
    const count = (outcome) => String(results.filter((result) => result.outcome === outcome).length);
    const planned = results.some(({ outcome }) => outcome === 'planned');
    const urls = results.flatMap(({ posts }) => (posts ?? []).flatMap(({ url }) => url ?? []));
    const outputs = {
        'post-group-id': ids[0] ?? '',
        'post-group-ids': JSON.stringify(ids),
        results: '',
        published: count('published'),
        scheduled: count('scheduled'),
        updated: count('updated'),
        withdrawn: count('withdrawn'),
        skipped: count('skipped'),
        failed: count('failed'),
        draft: count('draft'),
        processing: count('processing'),
        unknown: count('unknown'),
        'post-url': urls[0] ?? '',
        'post-urls': JSON.stringify(urls),
        outcome: sharedOutcome(report),
        matrix: report?.inputs.dryRun ? JSON.stringify(matrixOf(planned ? (report.plan?.steps ?? []) : [])) : '',
        preview,
    };
    return { ...outputs, results: JSON.stringify(fittingResults(results, roomForResults(outputs))) };
}
function roomForResults(outputs) {
    const others = Object.entries(outputs).filter(([name]) => name !== 'results');
    const taken = others.reduce((units, [, value]) => units + value.length, 0);
    return Math.min(MAX_RESULTS_UNITS, MAX_OUTPUTS_UNITS - taken);
}
function missingInOutputs(results, outputs) {
    const most = 'GitHub keeps at most 1 MB of outputs for a job. Publish fewer posts in one job.';
    const room = roomForResults(outputs);
    if (room < '[]'.length)
        return `The outputs are too long even without results, so later jobs may not get them: ${most}`;
    const told = fittingResults(results, room).length;
    if (told === results.length)
        return undefined;
    return `The output results has only the first ${told} of ${results.length} posts: ${most}`;
}
function sharedOutcome(report) {
    const [first, ...others] = new Set(report?.results.map(({ outcome }) => outcome));
    if (first !== undefined)
        return others.length > 0 ? 'mixed' : first;
    return report === undefined || (0,report_report .g5)(report) !== undefined ? 'failed' : '';
}
function fittingResults(results, room = MAX_RESULTS_UNITS) {
    let fitting = results;
    for (const most of SHORTER) {
        if (unitsOf(fitting) < room)
            return fitting;
        fitting = fitting.map((result) => withShortErrors(result, most));
    }
    let units = unitsOf([]);
    const end = fitting.findIndex((result) => {
        units += unitsOf(result) + ','.length;
        return units >= room;
    });
    return end === -1 ? fitting : fitting.slice(0, end);
}
const unitsOf = (value) => JSON.stringify(value).length;
function withShortErrors(result, most) {
    const { error, posts, ...rest } = result;
    return {
        ...rest,
        ...(posts
            ? {
                posts: posts.map((post) => post.error ? { ...post, error: { ...post.error, message: (0,wording .vI)(post.error.message, most) } } : post),
            }
            : {}),
        ...(error === undefined ? {} : { error: (0,wording .vI)(error, most) }),
    };
}


 }),

 9012:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   i: () => ( placesInRepository)
 });
 var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
 var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

async function placesInRepository(problems, { workspace, locate }) {
    const files = new Set(problems.flatMap(({ origin }) => ('file' in origin ? [origin.file] : [])));
    const found = await Promise.all([...files].map(async (file) => {
        const place = await locate((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace.folder, file));
        return 'path' in place ? [[file, place.path]] : [];
    }));
    return new Map(found.flat());
}


 }),

 1581:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  xb: () => ( isSent),
  kR: () => ( nothingWent),
  B6: () => ( reportPost)
});

var planned_post = __webpack_require__(1132);
var changes = __webpack_require__(9059);
;// CONCATENATED MODULE: ./src/report/when.ts
function whenOf(post, step, { scheduledTime, outcome }, waits) {
    const { schedule } = post;
    if (post.refused.has('schedule'))
        return { kind: 'unreadable', timeMs: undefined };
    const givenMs = Date.parse(scheduledTime ?? '');
    const timeMs = Number.isNaN(givenMs)
        ? (step?.timeMs ?? (schedule.kind === 'at' ? schedule.timeMs : undefined))
        : givenMs;
    const isLater = step?.movedBy !== undefined || (outcome === 'scheduled' && waits);
    if (schedule.kind === 'now' && (timeMs === undefined || !isLater))
        return { kind: 'now', timeMs };
    if (schedule.kind === 'in' && timeMs === undefined)
        return { kind: 'in', timeMs, text: schedule.text };
    if (schedule.kind === 'slot' && timeMs === undefined)
        return { kind: 'slot', timeMs };
    return timeMs === undefined ? { kind: 'approval', timeMs } : { kind: 'at', timeMs };
}

;// CONCATENATED MODULE: ./src/report/post-report.ts



function reportPost({ post, step, result, existing, accounts }, number, { problems, facts, waits }) {
    return {
        number,
        post,
        result,
        step,
        facts,
        caption: existing?.caption ?? post.caption,
        accounts: reportAccounts(result, step, accounts, post),
        when: whenOf(post, step, result, waits),
        change: (0,changes .Wp)(step),
        problems,
    };
}
function reportAccounts(result, step, accounts, post) {
    const written = post.accounts?.length === result.accounts.length ? post.accounts.map(({ value }) => value) : [];
    const nameOf = (id, index) => accounts.find((account) => account.id === id)?.name ?? (written[index]?.startsWith('@') ? written[index] : id);
    const known = step?.accounts ?? result.accounts.map((id, index) => ({ id, name: nameOf(id, index) }));
    const changing = new Set(step?.changes.filter(planned_post .KN).flatMap(({ accounts: own }) => own.map(({ id }) => id)));
    return known.map(({ id, name }) => {
        const own = result.posts?.find(({ account }) => account === id);
        const wasThere = !changing.has(id) && (step?.earlier.some(({ accountId }) => accountId === id) ?? false);
        return {
            id,
            name,
            result: own,
            wasThere,
            outcome: wasThere ? 'skipped' : (outcomeOnAccount(own) ?? result.outcome),
        };
    });
}
const outcomeOnAccount = (result) => result?.status === 'published' || result?.status === 'failed' ? result.status : undefined;
const isSent = ({ step }) => step !== undefined && (0,planned_post .BS)(step);
const nothingWent = (posts) => posts.every(({ result }) => result.outcome === 'failed' && result.postGroupId === undefined);


 }),

 3300:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Cs: () => ( hasErrors),
   U_: () => ( withSeverity),
   Vg: () => ( KEPT_BACK),
   ee: () => ( whyNotSent),
   g: () => ( inReadingOrder),
   qb: () => ( problemsOfEnds)
 });
 var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);
 var _publish_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5586);


const withSeverity = (problems, strict) => strict ? problems.map((each) => (each.severity === 'warning' ? { ...each, severity: 'error' } : each)) : [...problems];
const hasErrors = (problems, strict) => problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
const problemsOfEnds = (done) => done.flatMap(({ result, step }) => {
    const { error, code } = result;
    if (!error || !code || error === _publish_result_js__WEBPACK_IMPORTED_MODULE_1__ .gD || step.action === 'refuse')
        return [];
    const { post } = step;
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .y9)(post, result.outcome === 'processing' ? 'warning' : 'error', code, post.originOf('video'), error)];
});
const KEPT_BACK = 'Not sent, because other posts have problems. Nothing is sent until they are fixed.';
function whyNotSent(own) {
    const [first] = own;
    return first
        ? { code: first.code, error: own.map(({ message }) => message).join(' ') }
        : { code: 'run/kept-back', error: KEPT_BACK };
}
function inReadingOrder(problems) {
    const place = ({ origin }) => 'file' in origin ? [origin.file, origin.line, origin.column] : ['', 0, 0];
    return problems.toSorted((a, b) => {
        const [[fileA, lineA, columnA], [fileB, lineB, columnB]] = [place(a), place(b)];
        return fileA < fileB ? -1 : fileA > fileB ? 1 : lineA - lineB || columnA - columnB;
    });
}


 }),

 8850:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   N4: () => ( tally),
   YX: () => ( reporter),
   g5: () => ( failureOf)
 });
 var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);
 var _publish_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5586);
 var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3395);
 var _post_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1581);
 var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3300);





function reporter(inputs, run, wanted, inspected, { signal }) {
    const isNews = ({ message }) => !signal.aborted || message !== (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__ .bD)(signal.reason);
    const facts = new Map(inspected.map((each) => [each.post, each.facts]));
    const report = (plan, endings, found, withdrawn = []) => {
        const problems = (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__ .g)((0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .Zu)((0,_problems_js__WEBPACK_IMPORTED_MODULE_3__ .U_)(found.filter(isNews), inputs.strict)));
        const problemsOf = (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .Wd)(problems);
        const waits = inputs.waitTimeoutMs > 0;
        const posts = endings.map((ending, index) => {
            const { post } = ending;
            return (0,_post_report_js__WEBPACK_IMPORTED_MODULE_2__ .B6)(ending, index + 1, { problems: problemsOf(post), facts: facts.get(post), waits });
        });
        return {
            inputs,
            run,
            posts,
            withdrawn,
            timezone: posts[0]?.post.timezone ?? 'UTC',
            results: [...posts, ...withdrawn].map(({ result }) => result),
            plan,
            problems,
            leftOut: wanted.leftOut.map(({ id }) => id),
            postponed: (plan?.postponed ?? []).map(({ id }) => id),
        };
    };
    return {
        of: (plan, done, withdrawn, problems) => {
            const endings = done.map((each) => ({ ...each, post: each.step.post, accounts: each.step.accounts }));
            return report(plan, endings, [...problems, ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__ .qb)(done)], withdrawn);
        },
        refused: (problems, candidates, plan) => {
            const errorsOf = (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .Wd)((0,_problems_js__WEBPACK_IMPORTED_MODULE_3__ .U_)(problems, inputs.strict).filter(({ severity }) => severity === 'error'));
            const known = new Map(candidates.map((candidate) => [candidate.post, candidate.accounts]));
            const isWhole = plan.steps.length === wanted.posts.length;
            const steps = new Map(isWhole ? plan.steps.map((step) => [step.post, step]) : []);
            const endings = wanted.posts.map((post) => {
                const accounts = known.get(post);
                const result = (0,_publish_result_js__WEBPACK_IMPORTED_MODULE_1__ .eE)(post, accounts, (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__ .ee)(errorsOf(post)));
                return { post, step: steps.get(post), result, accounts: accounts ?? [] };
            });
            return report(isWhole ? plan : undefined, endings, problems);
        },
    };
}
function failureOf({ results, problems }) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const bad = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown');
    if (errors === 0 && bad.length === 0)
        return undefined;
    const sent = results.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'planned');
    if (sent.length === 0 && !bad.some(({ postGroupId }) => postGroupId)) {
        return errors === 0 ? 'Nothing was published.' : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__ .hS)(errors, 'problem')}; nothing was published.`;
    }
    if (bad.length === 0)
        return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__ .hS)(errors, 'problem')} (${tally(results)}).`;
    if (bad.length === results.length && new Set(results.map(({ outcome }) => outcome)).size === 1)
        return `${tallyOfOne(results)}.`;
    return `${bad.length} of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__ .hS)(results.length, 'post')} failed (${tally(results)}).`;
}
function tallyOfOne(results) {
    const posts = results.length === 1 ? '1 post' : results.length === 2 ? 'Both posts' : `All ${results.length} posts`;
    const isUnknown = results[0]?.outcome === 'unknown';
    return `${posts} ${isUnknown ? (results.length === 1 ? 'is unknown' : 'are unknown') : 'failed'}`;
}
function tally(results, sign = () => '') {
    const counts = new Map();
    for (const { outcome } of results)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return [...counts].map(([outcome, count]) => `${sign(outcome)}${count} ${outcome}`).join(', ');
}


 }),

 3018:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   m: () => ( dayAndTimeOf),
   q: () => ( dayAndClock)
 });
 var _plan_planned_post_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1132);
 var _posts_schedule_timezone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(822);
 var _existing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4557);



function dayAndTimeOf(report, whole) {
    const wasMs = report.change?.wasMs;
    const shown = shownTime(report, whole);
    return wasMs === undefined ? shown : { ...shown, was: dayAndClock(wasMs, report.post.timezone).join(' ') };
}
function shownTime(report, { inputs }) {
    const { post, step, when } = report;
    switch (when.kind) {
        case 'unreadable':
            return { day: 'cannot be read', sortMs: Infinity };
        case 'in':
            return { day: `${when.text} from the run`, sortMs: Infinity };
        case 'slot':
            return { day: 'the next free slot', sortMs: Infinity };
        case 'approval':
            return {
                day: (0,_existing_js__WEBPACK_IMPORTED_MODULE_2__ .i7)(report) ? 'not until somebody schedules it in PostPost' : 'after approval in PostPost',
                sortMs: Infinity,
            };
        case 'now':
            return { day: 'now', sortMs: when.timeMs ?? 0 };
        case 'at': {
            const [day, time] = dayAndClock(when.timeMs, post.timezone);
            const moved = step && (0,_plan_planned_post_js__WEBPACK_IMPORTED_MODULE_0__ .xS)(step, inputs, (fromMs, timezone) => timeOn(day, fromMs, timezone));
            return { day, time, timezone: post.timezone, moved, sortMs: when.timeMs };
        }
    }
}
function timeOn(today, timeMs, timezone) {
    const [day, time] = dayAndClock(timeMs, timezone);
    return day === today ? time : `${day} ${time}`;
}
const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
function dayAndClock(timeMs, timezone) {
    const day = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: timezone }).format(timeMs).replaceAll(',', '');
    return [day, (0,_posts_schedule_timezone_js__WEBPACK_IMPORTED_MODULE_1__ .ap)(timeMs, timezone).time.slice(0, 'hh:mm'.length)];
}


 }),

 9645:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   K: () => ( fittingSummary)
 });
 var _cut_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(102);

const MAX_SUMMARY_BYTES = 1_000_000;
function fittingSummary(markdown) {
    if (Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES)
        return markdown;
    const limit = Buffer.from(markdown).subarray(0, MAX_SUMMARY_BYTES).toString('utf8').length;
    return (0,_cut_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .G)(markdown, limit, '… cut here: GitHub takes 1 MiB. The log has the rest.');
}


 }),

 9144:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   TM: () => ( folded),
   aY: () => ( code),
   fF: () => ( bulletList),
   mo: () => ( breakable),
   nf: () => ( link),
   qy: () => ( html)
 });
 var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6433);

const withBreaks = (text) => text.replaceAll(/\r\n|\r|\n/g, '<br>');
const html = (0,_html_js__WEBPACK_IMPORTED_MODULE_0__ .$k)(withBreaks);
const LONG_WORD = /\S{24}(?=\S)/gu;
const BREAK = '\ue000';
const broken = (0,_html_js__WEBPACK_IMPORTED_MODULE_0__ .$k)((text) => withBreaks(text).replaceAll(BREAK, '<wbr>'));
const breakable = (text) => broken `${text.replaceAll(LONG_WORD, `$&${BREAK}`)}`;
const code = (text) => html `<code>${text}</code>`;
const link = (url, shown) => (0,_html_js__WEBPACK_IMPORTED_MODULE_0__ .d3)(url) ? html `<a href="${url}">${shown}</a>` : shown;
const bulletList = (items) => html `<ul>\n${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__ .IZ)(items.map((item) => `<li>${item.html}</li>`).join('\n'))}\n</ul>`;
const folded = (title, body) => html `<details>\n<summary>${title}</summary>\n${body}\n</details>`;


 }),

 2443:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   qD: () => ( statusSign),
   t6: () => ( OUTCOME_SIGN),
   yL: () => ( SEVERITY_SIGN)
 });
const OUTCOME_SIGN = {
    published: '✅',
    scheduled: '🕒',
    updated: '🔁',
    withdrawn: '↩️',
    draft: '📝',
    processing: '⏳',
    skipped: '⏭️',
    planned: '📋',
    failed: '❌',
    unknown: '❓',
};
const SEVERITY_SIGN = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
const statusSign = (status) => STATUS_SIGN[status] ?? OUTCOME_SIGN.unknown;
const STATUS_SIGN = {
    published: OUTCOME_SIGN.published,
    scheduled: OUTCOME_SIGN.scheduled,
    pending: OUTCOME_SIGN.processing,
    processing: OUTCOME_SIGN.processing,
    draft: OUTCOME_SIGN.draft,
    failed: OUTCOME_SIGN.failed,
};


 }),

 5045:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   S: () => ( writeSummary)
 });
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
 var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6421);
 var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3395);



async function writeSummary(markdown) {
    const { GITHUB_STEP_SUMMARY } = process.env;
    if (!GITHUB_STEP_SUMMARY)
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(GITHUB_STEP_SUMMARY, markdown);
    }
    catch (thrown) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.warning(`The job summary could not be written: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(thrown)}`);
    }
}


 }),

 5302:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
 __webpack_require__.d(__webpack_exports__, {
   annotateAs: () => ( annotateAs),
   plain: () => ( plain),
   workflowLog: () => ( workflowLog)
 });
 var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
 var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3395);


const annotateAs = { error: _actions_core__WEBPACK_IMPORTED_MODULE_0__.error, warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning, notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__.notice };
const workflowLog = {
    info: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(plain(line)),
    warning: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__ .RK)(line)),
    group: (title, lines) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.startGroup(plain(title));
        for (const line of lines)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(plain(line));
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.endGroup();
    },
};
const plain = (text) => (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__ .RK)(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^(\s*):/, '$1\u200b:').replaceAll('##[', '#\u200b#['))
    .join('\n');


 })

};
