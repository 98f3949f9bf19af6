export const id = 11;
export const ids = [11];
export const modules = {

 3861:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Y0: () => ( mayHaveDied),
   i7: () => ( findDrafts),
   rn: () => ( CLOCK_SKEW_MS)
 });
 var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7607);
 var _postpost_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4319);
 var _postpost_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8980);
 var _earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(230);
 var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8863);





function findDrafts(history, accounts, wish, missing = new Set()) {
    return history.filter(_postpost_answers_js__WEBPACK_IMPORTED_MODULE_1__ .Qx).flatMap((post) => {
        const account = accounts.find((id) => post.platforms.some(({ platformId }) => platformId === id));
        const there = account === undefined ? undefined : (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ .al)(post, account, wish);
        if (!there)
            return [];
        const kind = kindOf(post, there, accounts, missing.has(post.postGroupId));
        const covers = (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ .UJ)(post, there.name.record, accounts);
        const isAsSent = isUntouched(post, there.name.record) && (kind !== 'approval' || hasOwnAccounts(post, there.name.record));
        const isUnedited = isAsSent && (kind === 'paused' || timeAt(post) === undefined);
        const isOurs = isUnedited && kind !== 'personal' && !hasForeigner(post, accounts);
        return [{ ...there, kind, covers, isUnedited, isOurs, mediaUrl: post.mediaUrls[0] }];
    });
}
function kindOf(post, { name }, accounts, isMissing) {
    const { record } = name;
    const hasOneFile = post.mediaUrls.length === 1;
    if (!record || !hasOneFile)
        return 'personal';
    if (isMissing && mayHaveDied(post, name, Number.POSITIVE_INFINITY))
        return 'died';
    if (record.mode === 'approve')
        return 'approval';
    const timeMs = timeAt(post);
    const isAsSent = isUntouched(post, record) && !isCopy(post, name.storedMs);
    if (timeMs === undefined && isAsSent && !hasForeigner(post, accounts))
        return 'leftover';
    if (timeMs !== undefined && (0,_record_js__WEBPACK_IMPORTED_MODULE_4__ .Fg)(timeMs) === 'paused' && isAsSent && hasOwnAccounts(post, record))
        return 'paused';
    return timeMs === undefined ? 'personal' : 'held';
}
const UPLOADED_BY_THEN_MS = _duration_js__WEBPACK_IMPORTED_MODULE_0__ .iQ;
function mayHaveDied(post, { record, storedMs }, nowMs) {
    if (!record || storedMs === undefined || post.mediaUrls.length !== 1)
        return false;
    return nowMs - storedMs > UPLOADED_BY_THEN_MS && isUntouched(post, record) && timeAt(post) === undefined;
}
const isUntouched = ({ content }, record) => record !== undefined && typeof content === 'string' && (0,_record_js__WEBPACK_IMPORTED_MODULE_4__ .Gl)(content) === record.caption;
const hasOwnAccounts = ({ platforms }, record) => (0,_record_js__WEBPACK_IMPORTED_MODULE_4__ .qm)(platforms.map(({ platformId }) => platformId)) === record?.accounts;
const hasForeigner = ({ platforms }, accounts) => platforms.some(({ platformId }) => !accounts.includes(platformId));
function timeAt({ scheduledTime, createdAt }) {
    const timeMs = (0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_2__ .nR)(scheduledTime);
    return timeMs === (0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_2__ .nR)(createdAt) ? undefined : timeMs;
}
const CLOCK_SKEW_MS = 5_000;
function isCopy({ createdAt }, storedMs) {
    const createdMs = (0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_2__ .nR)(createdAt);
    return storedMs !== undefined && createdMs !== undefined && storedMs < createdMs - CLOCK_SKEW_MS;
}


 }),

 230:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Bl: () => ( TAKEN_OUT),
   Fj: () => ( earlierFrom),
   KI: () => ( findLive),
   Mp: () => ( isOn),
   Pc: () => ( findTakenOut),
   UJ: () => ( coveredBy),
   al: () => ( earlierOn),
   bq: () => ( findFailed),
   cs: () => ( statusOn),
   eZ: () => ( namesOf),
   iX: () => ( isLiveOn),
   jK: () => ( findLeftBehind),
   wD: () => ( takenOut)
 });
 var _postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4319);
 var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8728);
 var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8863);



function namesOf(post) {
    const read = namesRead.get(post) ?? post.mediaUrls.flatMap((url) => (0,_record_js__WEBPACK_IMPORTED_MODULE_2__ .MQ)(url) ?? []);
    namesRead.set(post, read);
    return read;
}
const namesRead = new WeakMap();
const isOn = ({ platforms }, accountId) => platforms.length === 0 || platforms.some(({ platformId }) => platformId === accountId);
const statusOn = ({ platforms, status }, accountId) => platforms.find(({ platformId }) => platformId === accountId)?.status ?? status;
const NOT_LIVE = new Set(['failed', 'draft']);
const isLiveOn = (post, accountId) => !(0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .Qx)(post) && isOn(post, accountId) && !NOT_LIVE.has(statusOn(post, accountId));
const isLeftBehindOn = (post, accountId) => !(0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .Qx)(post) && isOn(post, accountId) && statusOn(post, accountId) === 'draft';
const findLive = (history, accountId, wish) => nearest(matching(history, accountId, wish, isLiveOn));
const findLeftBehind = (history, accountId, wish) => nearest(matching(history, accountId, wish, isLeftBehindOn));
const findFailed = (history, accountId, wish) => matching(history, accountId, wish, (post) => !(0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .Qx)(post) && isOn(post, accountId) && !isLiveOn(post, accountId));
function findTakenOut(history, accountId, accounts, wish) {
    return history
        .filter((post) => !(0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .Qx)(post) && post.platforms.length > 0 && !isOn(post, accountId))
        .flatMap((post) => {
        const there = earlierOn(post, accountId, wish);
        return there && coveredBy(post, there.name.record, accounts).includes(accountId) ? [takenOut(there)] : [];
    })
        .at(-1);
}
const takenOut = (there) => {
    const message = `Somebody has taken this account out of post group ${there.postGroupId} in PostPost, so it is not posted there. To post it there all the same, do so in PostPost.`;
    return { ...there, status: 'removed', error: { code: TAKEN_OUT, message } };
};
const TAKEN_OUT = 'TAKEN_OUT';
const nearest = (found) => found.find((each) => each.likeness === 'same') ?? found[0];
function matching(history, accountId, wish, isMeant) {
    return history
        .filter((post) => isMeant(post, accountId))
        .flatMap((post) => earlierOn(post, accountId, wish) ?? [])
        .reverse();
}
function earlierOn(post, accountId, wish) {
    for (const name of namesOf(post)) {
        const like = (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__ .$R)(wish, name.identity, accountId);
        if (like !== 'different')
            return earlierFrom(post, accountId, name, like);
    }
    return undefined;
}
const earlierFrom = (post, accountId, name, like) => ({
    accountId,
    postGroupId: post.postGroupId,
    status: statusOn(post, accountId),
    ...(post.scheduledTime ? { scheduledTime: post.scheduledTime } : {}),
    ...(typeof post.content === 'string' ? { caption: post.content } : {}),
    name,
    likeness: like,
});
const MAX_TAKEN_OUT = 10;
function coveredBy({ platforms }, record, accounts) {
    const present = accounts.filter((id) => platforms.some(({ platformId }) => platformId === id));
    const absent = accounts.filter((id) => !present.includes(id));
    if (!record || absent.length > MAX_TAKEN_OUT)
        return present;
    for (let choice = 0; choice < 2 ** absent.length; choice++) {
        const takenOut = absent.filter((_, index) => (choice >> index) % 2 === 1);
        if ((0,_record_js__WEBPACK_IMPORTED_MODULE_2__ .qm)([...present, ...takenOut]) === record.accounts)
            return [...present, ...takenOut];
    }
    return present;
}


 }),

 8728:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $R: () => ( likeness),
   BU: () => ( sameIdentity),
   RG: () => ( hashOfId),
   z: () => ( writtenPlan)
 });
 var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
 var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const ID_DIGITS = 16;
const hashOfId = (id, repositoryId) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${repositoryId}\n${id}`).digest('hex').slice(0, ID_DIGITS);
const sameIdentity = (a, b) => a.content === b.content && a.id === b.id;
function writtenPlan(entries) {
    const keys = entries.flatMap(({ identity: { content, id = '' }, accounts }) => accounts.flatMap((account) => [`${content} ${account}`, `${content} ${id} ${account}`]));
    const known = new Set(keys);
    return {
        entries,
        has: ({ content, id = '' }, accountId) => known.has(`${content} ${id} ${accountId}`),
        hasContent: (content, accountId) => known.has(`${content} ${accountId}`),
    };
}
function likeness({ identity, plan, repost }, earlier, accountId) {
    const hasEqualId = identity.id !== undefined && identity.id === earlier.id;
    if (identity.content === earlier.content) {
        if (hasEqualId)
            return 'same';
        if (repost)
            return 'different';
        const isAnother = identity.id !== undefined && earlier.id !== undefined && plan.has(earlier, accountId);
        return isAnother ? 'different' : 'same';
    }
    if (!hasEqualId)
        return 'different';
    const wasHandedOn = !repost && plan.hasContent(earlier.content, accountId);
    return wasHandedOn ? 'different' : 'other-video';
}


 }),

 8863:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   A9: () => ( normalized),
   Bw: () => ( hashOfTime),
   Df: () => ( hashOfSettings),
   Dr: () => ( hashOfManifest),
   Fg: () => ( markOf),
   Gl: () => ( hashOfCaption),
   MQ: () => ( readName),
   Q5: () => ( wholeSecond),
   RZ: () => ( ownTimeOf),
   Vc: () => ( stemOf),
   Vr: () => ( uploadName),
   eT: () => ( hasManifest),
   qm: () => ( hashOfAccounts),
   zv: () => ( recordOf)
 });
 var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
 var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const NOTHING = '0'.repeat(8);
const VERSION = '1';
const MODES = { publish: '0', approve: 'd' };
const PARTS = ['caption', 'written', 'settings', 'time', 'accounts', 'manifest'];
const hashOf = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, NOTHING.length);
const normalized = (text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const hashOfCaption = (caption) => hashOf(normalized(caption));
const hashOfAccounts = (ids) => hashOf([...new Set(ids)].sort().join('\n'));
const hashOfManifest = (repositoryId, path) => hashOf(`${repositoryId}\n${path}`);
const hashOfTime = (timeMs) => timeMs === undefined ? NOTHING : hashOf(new Date(wholeSecond(timeMs)).toISOString());
function hashOfSettings({ settings }, inversion) {
    const { viewerSetting, allowComments, allowDuet, allowStitch, commercialContent, brandOrganic, brandedContent } = settings;
    const flags = [allowComments, allowDuet, allowStitch, commercialContent, brandOrganic, brandedContent];
    return hashOf([viewerSetting, ...flags, inversion].join(' '));
}
const ownTimeOf = ({ schedule, timeIsWritten }) => schedule.kind === 'at' && !schedule.isRelative && timeIsWritten ? wholeSecond(schedule.timeMs) : undefined;
const recordOf = (post, accounts, manifest, mode, inversion) => ({
    mode,
    caption: hashOfCaption(post.caption),
    written: hashOfCaption(post.captionAsWritten),
    settings: hashOfSettings(post, inversion),
    time: hashOfTime(ownTimeOf(post)),
    accounts: hashOfAccounts(accounts),
    manifest: manifest ?? NOTHING,
});
const hasManifest = ({ manifest }) => manifest !== NOTHING;
function uploadName(videoPath, { content, id }, record, extension) {
    const parts = PARTS.map((part) => record[part]).join('');
    const ofId = id === undefined ? '' : `-${id}`;
    return `${stemOf(videoPath)}-pp${content}${ofId}-w${VERSION}${MODES[record.mode]}${parts}.${extension}`;
}
function stemOf(videoPath) {
    const name = videoPath.slice(videoPath.lastIndexOf('/') + 1);
    const stem = name
        .replace(/\.[^.]*$/, '')
        .replaceAll(' ', '_')
        .replaceAll(/[^A-Za-z0-9_.-]/g, '')
        .slice(0, 60);
    return stem || 'video';
}
const STORED_NAME = /(?:^|\/)(?:(\d{10,})-)?([^/]*)-pp([0-9a-f]{16})(?:-([0-9a-f]{16}))?(?:-w([0-9a-z]+))?\.[A-Za-z0-9]+$/;
function readName(url) {
    const [, stored, stem, content, id, text] = STORED_NAME.exec(url.replace(/[?#].*$/, '')) ?? [];
    if (content === undefined || stem === undefined)
        return undefined;
    const record = text === undefined ? undefined : readRecord(text);
    return {
        identity: id === undefined ? { content } : { content, id },
        stem: stem.replace(/^\d+-[0-9a-f]{8}-/, ''),
        ...(record ? { record } : {}),
        ...(stored === undefined ? {} : { storedMs: Number(stored) }),
    };
}
const RECORD = /^1([0d])((?:[0-9a-f]{8}){6})$/;
function readRecord(text) {
    const [, mode, parts] = RECORD.exec(text) ?? [];
    if (parts === undefined)
        return undefined;
    const [caption, written, settings, time, accounts, manifest] = parts.match(/.{8}/g) ?? [];
    if (!caption || !written || !settings || !time || !accounts || !manifest)
        return undefined;
    const named = mode === MODES.approve ? 'approve' : 'publish';
    return { mode: named, caption, written, settings, time, accounts, manifest };
}
const wholeSecond = (timeMs) => Math.floor(timeMs / 1000) * 1000;
const MARKS = { 111: 'moved', 777: 'paused' };
const markOf = (timeMs) => MARKS[timeMs % 1000];


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


const ENDS = {
    deleted: 'deleted',
    gone: 'gone already',
    accepted: 'no draft any more, and stays',
    hidden: 'not shown as a draft by the list, and stays',
};
async function deleteDraft(client, postGroupId, whose) {
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
    await client.deletePost(postGroupId);
    return { end: 'deleted' };
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
 var _accounts_drafts_there_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3861);
 var _postpost_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4319);
 var _postpost_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7130);
 var _deleting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8303);





function createDrafts(known, clock, save) {
    const creating = (0,p_limit__WEBPACK_IMPORTED_MODULE_4__ .A)(1);
    const open = new Set();
    const own = new Set();
    const asked = new Set();
    const persist = () => save({ open: [...open], asked: [...asked] });
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
        release: (postGroupId) => {
            open.delete(postGroupId);
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
        createdMs >= asked.sinceMs - _accounts_drafts_there_js__WEBPACK_IMPORTED_MODULE_0__ .rn);
}


 }),

 4011:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
 __webpack_require__.d(__webpack_exports__, {
   deleteLeftDrafts: () => ( deleteLeftDrafts),
   stateText: () => ( stateText)
 });
 var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2857);
 var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
 var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6374);
 var _postpost_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7650);
 var _postpost_dispatcher_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3163);
 var _postpost_service_clock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2568);
 var _wording_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3395);
 var _deleting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8303);
 var _drafts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8095);









const CLEANUP_BUDGET_MS = 60_000;
const savedState = zod__WEBPACK_IMPORTED_MODULE_6__ .Ikc({
    open: zod__WEBPACK_IMPORTED_MODULE_6__ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__ .YjP()),
    asked: zod__WEBPACK_IMPORTED_MODULE_6__ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__ .Ikc({ content: zod__WEBPACK_IMPORTED_MODULE_6__ .YjP(), platforms: zod__WEBPACK_IMPORTED_MODULE_6__ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__ .YjP()), sinceMs: zod__WEBPACK_IMPORTED_MODULE_6__ .aig() })),
});
const stateText = (state) => state.open.length + state.asked.length > 0 ? JSON.stringify(state) : '';
async function deleteLeftDrafts(saved, environment, mask, log) {
    const state = readState(saved);
    if (!state)
        return log.warning(UNREADABLE);
    try {
        await deleteAll(state, environment, mask, log);
    }
    catch (thrown) {
        log.warning(`Drafts of this run may be left: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__ .bD)(thrown)} ${HARMLESS}`);
    }
}
const HARMLESS = 'They never publish by themselves; delete them in PostPost.';
const UNREADABLE = `What the main step kept for this one is cut off, so nobody knows which drafts are left. ${HARMLESS}`;
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
    const client = (0,_postpost_client_js__WEBPACK_IMPORTED_MODULE_2__ .U)({ ...inputs, dispatcher, clock: (0,_postpost_service_clock_js__WEBPACK_IMPORTED_MODULE_8__ .o)(_clock_js__WEBPACK_IMPORTED_MODULE_0__ .m) })({
        clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__ .m,
        signal: new AbortController().signal,
        deadlineMs: _clock_js__WEBPACK_IMPORTED_MODULE_0__ .m.elapsedMs() + CLEANUP_BUDGET_MS,
        random: Math.random,
        onRetry: (error) => log.info(error.message),
    });
    const orSay = (what, work) => work().catch((thrown) => log.warning(`${what}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__ .bD)(thrown)} It never publishes by itself; delete it in PostPost.`));
    for (const postGroupId of state.open) {
        await orSay(`Draft ${postGroupId} is left`, async () => {
            const { end } = await (0,_deleting_js__WEBPACK_IMPORTED_MODULE_4__ .Tn)(client, postGroupId, 'own');
            log.info(`Draft ${postGroupId}, left by this run: ${_deleting_js__WEBPACK_IMPORTED_MODULE_4__ .Br[end]}.`);
        });
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


 })

};
