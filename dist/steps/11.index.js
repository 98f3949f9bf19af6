export const id = 11;
export const ids = [11];
export const modules = {

 230:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Bl: () => ( TAKEN_OUT),
   Fj: () => ( earlierFrom),
   KI: () => ( findLive),
   Mp: () => ( isOn),
   Pc: () => ( findTakenOut),
   Qc: () => ( hasAddedAccount),
   TN: () => ( findNotLive),
   UJ: () => ( coveredBy),
   al: () => ( earlierOn),
   cs: () => ( statusOn),
   eZ: () => ( namesOf),
   iX: () => ( isLiveOn),
   jK: () => ( findLeftBehind),
   mQ: () => ( isScheduled),
   r8: () => ( isWithout),
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
const isScheduled = (post) => post.status === 'scheduled' && post.platforms.every(({ platformId }) => statusOn(post, platformId) === 'scheduled');
const NOT_LIVE = new Set(['failed', 'draft']);
const isLiveOn = (post, accountId) => !(0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .Qx)(post) && isOn(post, accountId) && !NOT_LIVE.has(statusOn(post, accountId));
const isLeftBehindOn = (post, accountId) => !(0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .Qx)(post) && isOn(post, accountId) && statusOn(post, accountId) === 'draft';
const findLive = (history, accountId, wish) => nearest(matching(history, accountId, wish, isLiveOn), wish);
const findLeftBehind = (history, accountId, wish) => nearest(matching(history, accountId, wish, isLeftBehindOn), wish);
const findNotLive = (history, accountId, wish) => matching(history, accountId, wish, (post) => !(0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .Qx)(post) && isOn(post, accountId) && !isLiveOn(post, accountId));
function findTakenOut(history, accountId, accounts, wish) {
    return history
        .filter((post) => !(0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_0__ .Qx)(post) && post.platforms.length > 0 && !isOn(post, accountId))
        .flatMap((post) => {
        const existing = earlierOn(post, accountId, wish);
        return existing && coveredBy(post, existing.name.record, accounts).includes(accountId) ? [takenOut(existing)] : [];
    })
        .at(-1);
}
const takenOut = (existing) => {
    const message = `Somebody has taken this account out of post group ${existing.postGroupId} in PostPost, so the post is not sent to it. To send it there, add the account in PostPost, or set on-change: overwrite.`;
    return { ...existing, status: 'removed', error: { code: TAKEN_OUT, message } };
};
const TAKEN_OUT = 'TAKEN_OUT';
const nearest = (found, { identity }) => found.find((each) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__ .BU)(each.name.identity, identity)) ??
    found.find((each) => each.likeness === 'same') ??
    found[0];
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
    const removed = record && takenOutOf(present, accounts, record);
    return removed ? [...present, ...removed] : present;
}
function takenOutOf(present, accounts, record) {
    const absent = accounts.filter((id) => !present.includes(id));
    if (absent.length > MAX_TAKEN_OUT)
        return undefined;
    for (let choice = 0; choice < 2 ** absent.length; choice++) {
        const removed = absent.filter((_, index) => (choice >> index) % 2 === 1);
        if ((0,_record_js__WEBPACK_IMPORTED_MODULE_2__ .qm)([...present, ...removed]) === record.accounts)
            return removed;
    }
    return undefined;
}
const isWithout = (ids, entry, record) => takenOutOf(ids, entry, record) !== undefined;
const hasAddedAccount = ({ platforms }, record, entry) => {
    const ids = platforms.map(({ platformId }) => platformId);
    return record ? !isWithout(ids, entry, record) : ids.some((id) => !entry.includes(id));
};


 }),

 8036:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Y0: () => ( mayHaveDied),
   i7: () => ( findDrafts),
   lC: () => ( timeAt),
   p5: () => ( isAsFound),
   rn: () => ( CLOCK_SKEW_MS)
 });
 var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7607);
 var _postpost_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4319);
 var _postpost_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8980);
 var _earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(230);
 var _identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8728);
 var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8863);






function findDrafts(history, accounts, wish, missing = new Set()) {
    return history.filter(_postpost_answers_js__WEBPACK_IMPORTED_MODULE_1__ .Qx).flatMap((post) => {
        const [account] = accountsOf(post, accounts);
        const existing = account === undefined ? undefined : (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ .al)(post, account, wish);
        if (!existing)
            return [];
        const kind = kindOf(post, existing, accounts, missing.has(post.postGroupId));
        const covers = (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ .UJ)(post, existing.name.record, accounts);
        const isAsSent = isUntouched(post, existing.name.record) && (kind !== 'approval' || hasOwnAccounts(post, existing.name.record));
        const isUnedited = isAsSent && (kind === 'paused' || timeAt(post) === undefined);
        const platformIds = post.platforms.map(({ platformId }) => platformId);
        const foreign = platformIds.filter((id) => !accounts.includes(id));
        const isNobodys = foreign.every((id) => kind === 'paused' && !(0,_identity_js__WEBPACK_IMPORTED_MODULE_4__ .Yu)(existing.name.identity, id, wish.plan, wish.repost));
        const isOurs = isUnedited && kind !== 'personal' && isNobodys && platformIds.length > 0;
        return [{ ...existing, kind, covers, isUnedited, isOurs, mediaUrl: post.mediaUrls[0], platformIds }];
    });
}
const isAsFound = ({ kind, name, platformIds }) => (post) => {
    const timeMs = timeAt(post);
    const isTimeAsFound = kind === 'paused' ? (0,_record_js__WEBPACK_IMPORTED_MODULE_5__ .Fg)(timeMs ?? 0) === 'paused' : timeMs === undefined;
    const hasAdded = post.platforms.some(({ platformId }) => !platformIds.includes(platformId));
    return isUntouched(post, name.record) && isTimeAsFound && !hasAdded;
};
function accountsOf(post, accounts) {
    const { platforms } = post;
    if (platforms.length > 0)
        return accounts.filter((id) => platforms.some(({ platformId }) => platformId === id));
    return (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ .eZ)(post).flatMap(({ record }) => (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ .UJ)(post, record, accounts));
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
    const mayHaveOwnAccounts = post.platforms.length === 0 || hasOwnAccounts(post, record);
    if (timeMs !== undefined && (0,_record_js__WEBPACK_IMPORTED_MODULE_5__ .Fg)(timeMs) === 'paused' && isAsSent && mayHaveOwnAccounts)
        return 'paused';
    return timeMs === undefined ? 'personal' : 'held';
}
const UPLOADED_BY_THEN_MS = _duration_js__WEBPACK_IMPORTED_MODULE_0__ .iQ;
function mayHaveDied(post, { record, storedMs }, nowMs) {
    if (!record || storedMs === undefined || post.mediaUrls.length !== 1)
        return false;
    return nowMs - storedMs > UPLOADED_BY_THEN_MS && isUntouched(post, record) && timeAt(post) === undefined;
}
const isUntouched = ({ content }, record) => record !== undefined && typeof content === 'string' && (0,_record_js__WEBPACK_IMPORTED_MODULE_5__ .Gl)(content) === record.caption;
const hasOwnAccounts = ({ platforms }, record) => (0,_record_js__WEBPACK_IMPORTED_MODULE_5__ .qm)(platforms.map(({ platformId }) => platformId)) === record?.accounts;
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

 8728:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $R: () => ( likeness),
   BU: () => ( sameIdentity),
   RG: () => ( hashOfId),
   T$: () => ( isSamePost),
   Yu: () => ( isWanted),
   z: () => ( writtenPlan)
 });
 var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
 var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const ID_DIGITS = 16;
const hashOfId = (id, repositoryId) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${repositoryId}\n${id}`).digest('hex').slice(0, ID_DIGITS);
const sameIdentity = (a, b) => a.content === b.content && a.id === b.id;
const isSamePost = (a, b) => (a.id !== undefined && a.id === b.id) || (a.content === b.content && (a.id === undefined || b.id === undefined));
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
const isWanted = (earlier, accountId, plan, repost = false) => plan.entries.some(({ identity, accounts }) => accounts.includes(accountId) && likeness({ identity, plan, repost }, earlier, accountId) !== 'different');


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
   M7: () => ( markedTime),
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
const ownTimeOf = ({ schedule, timeIsWritten }) => schedule.kind === 'at' && timeIsWritten ? wholeSecond(schedule.timeMs) : undefined;
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
const STORED_NAME = /(?:^|\/)(?:(\d{10,})-)?([^/]*)-pp([0-9a-f]{16})(?:-([0-9a-f]{16}))?(?:-w([0-9a-z]+))?\.([A-Za-z0-9]+)$/;
function readName(url) {
    const [, stored, stem, content, id, text, extension] = STORED_NAME.exec(url.replace(/[?#].*$/, '')) ?? [];
    if (content === undefined || stem === undefined || extension === undefined)
        return undefined;
    const record = text === undefined ? undefined : readRecord(text);
    return {
        identity: id === undefined ? { content } : { content, id },
        stem: stem.replace(/^\d+-[0-9a-f]{8}-/, ''),
        extension,
        ...(record ? { record } : {}),
        ...(stored === undefined ? {} : { storedMs: Number(stored) }),
    };
}
const RECORD = new RegExp(`^${VERSION}([0d])((?:[0-9a-f]{8}){6})$`);
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
const MARKS = ['moved', 'paused'];
const MARK_MS = { moved: 111, paused: 777 };
const markOf = (timeMs) => MARKS.find((mark) => timeMs % 1000 === MARK_MS[mark]);
const markedTime = (timeMs, mark) => new Date(wholeSecond(timeMs) + MARK_MS[mark]).toISOString();


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
    gone: 'already deleted',
    accepted: 'no longer a draft, so it stays',
    hidden: 'not in the list of drafts, so it stays',
    changed: 'changed by somebody in PostPost, so it stays',
};
async function deleteDraft(client, postGroupId, whose, isAsItWas = () => true) {
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
    if (listed && !isAsItWas(listed))
        return { end: 'changed' };
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
    const persist = () => save({ open: [...open], asked: [...asked], pairs: [...pairs] });
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
        log.warning(`Drafts of this run may be left: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .bD)(thrown)} ${HARMLESS}`);
    }
}
const IT_IS_HARMLESS = 'It never publishes by itself; delete it in PostPost.';
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
    const { history } = await (0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .Lu)(client);
    const successor = history.find(({ postGroupId }) => postGroupId === pair.draft);
    if (successor && !(0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_5__ .Qx)(successor)) {
        const isOnAll = pair.platforms.every((id) => (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_0__ .iX)(successor, id));
        return isOnAll ? deleteOld(pair, client) : 'rival';
    }
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
    if (((0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .nR)(pair.scheduledTime) ?? 0) <= clock.now())
        return 'late';
    await client.schedule(pair.old, pair.scheduledTime);
    return 'given-back';
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


 })

};
