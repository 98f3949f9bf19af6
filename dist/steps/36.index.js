export const id = 36;
export const ids = [36];
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
   v3: () => ( isLeftBehindOn),
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
    const way = existing.status === 'scheduled'
        ? 'add the account in PostPost, or set on-change: overwrite'
        : 'move the account to an entry of its own, with an id of its own';
    const message = `Somebody has taken this account out of post group ${existing.postGroupId} in PostPost, so the post is not sent to it. To send it there, ${way}.`;
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
const hasAddedAccount = ({ platforms }, record, entry, connected) => {
    const ids = platforms.map(({ platformId }) => platformId);
    if (!record)
        return ids.some((id) => !entry.includes(id));
    return !isWithout(ids, entry, record) && !isWithout(ids, connected, record);
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
        const [existing] = accountsOf(post, accounts).flatMap((id) => (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ .al)(post, id, wish) ?? []);
        if (!existing)
            return [];
        const kind = kindOf(post, existing, accounts, missing.has(post.postGroupId));
        const covers = (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ .UJ)(post, existing.name.record, accounts);
        const standsFor = covers.filter((id) => (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ .al)(post, id, wish) !== undefined);
        const isAsSent = isUntouched(post, existing.name.record) && (kind !== 'approval' || hasOwnAccounts(post, existing.name.record));
        const isUnedited = isAsSent && (kind === 'paused' || isTimeOurs(post, kind));
        const platformIds = post.platforms.map(({ platformId }) => platformId);
        const foreign = platformIds.filter((id) => !accounts.includes(id));
        const { identity, record } = existing.name;
        const mayHaveMore = kind === 'paused' ||
            (kind === 'approval' && record !== undefined && wish.changeable?.has(record.manifest) === true);
        const isNobodys = foreign.every((id) => mayHaveMore && !(0,_identity_js__WEBPACK_IMPORTED_MODULE_4__ .Yu)(identity, id, wish.plan, wish.repost));
        const isWhole = standsFor.length === covers.length;
        const isOurs = isUnedited && kind !== 'personal' && isNobodys && isWhole && platformIds.length > 0;
        return [{ ...existing, kind, covers, standsFor, isUnedited, isOurs, mediaUrl: post.mediaUrls[0], platformIds }];
    });
}
const isAsFound = ({ kind, name, platformIds }) => (post) => {
    const isTimeAsFound = kind === 'paused' ? (0,_record_js__WEBPACK_IMPORTED_MODULE_5__ .FD)(timeAt(post)) : isTimeOurs(post, kind);
    const hasAdded = post.platforms.some(({ platformId }) => !platformIds.includes(platformId));
    return isUntouched(post, name.record) && isTimeAsFound && !hasAdded;
};
const isTimeOurs = (post, kind) => {
    const timeMs = timeAt(post);
    return timeMs === undefined || (kind === 'approval' && (0,_record_js__WEBPACK_IMPORTED_MODULE_5__ .FD)(timeMs));
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
    if ((0,_record_js__WEBPACK_IMPORTED_MODULE_5__ .FD)(timeMs) && isAsSent && mayHaveOwnAccounts)
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
   FD: () => ( isMarkedPaused),
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
const isMarkedPaused = (timeMs) => timeMs !== undefined && markOf(timeMs) === 'paused';
const markedTime = (timeMs, mark) => new Date(wholeSecond(timeMs) + MARK_MS[mark]).toISOString();


 })

};
