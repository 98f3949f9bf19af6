export const id = 11;
export const ids = [11];
export const modules = {

 3861:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Y0: () => ( mayHaveDied),
   i7: () => ( findDrafts),
   lC: () => ( timeAt),
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
        const account = accounts.find((id) => post.platforms.some(({ platformId }) => platformId === id));
        const there = account === undefined ? undefined : (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ .al)(post, account, wish);
        if (!there)
            return [];
        const kind = kindOf(post, there, accounts, missing.has(post.postGroupId));
        const covers = (0,_earlier_posts_js__WEBPACK_IMPORTED_MODULE_3__ .UJ)(post, there.name.record, accounts);
        const isAsSent = isUntouched(post, there.name.record) && (kind !== 'approval' || hasOwnAccounts(post, there.name.record));
        const isUnedited = isAsSent && (kind === 'paused' || timeAt(post) === undefined);
        const foreign = post.platforms.map(({ platformId }) => platformId).filter((id) => !accounts.includes(id));
        const isNobodys = foreign.every((id) => kind === 'paused' && !isWantedBy(wish, there.name.identity, id));
        const isOurs = isUnedited && kind !== 'personal' && isNobodys;
        return [{ ...there, kind, covers, isUnedited, isOurs, mediaUrl: post.mediaUrls[0] }];
    });
}
const isWantedBy = (wish, identity, account) => wish.plan.entries.some((entry) => entry.accounts.includes(account) &&
    (0,_identity_js__WEBPACK_IMPORTED_MODULE_4__ .$R)({ ...wish, identity: entry.identity }, identity, account) !== 'different');
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
    if (timeMs !== undefined && (0,_record_js__WEBPACK_IMPORTED_MODULE_5__ .Fg)(timeMs) === 'paused' && isAsSent && hasOwnAccounts(post, record))
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

 230:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Bl: () => ( TAKEN_OUT),
   Fj: () => ( earlierFrom),
   KI: () => ( findLive),
   Mp: () => ( isOn),
   Pc: () => ( findTakenOut),
   Qc: () => ( hasAddedAccount),
   UJ: () => ( coveredBy),
   al: () => ( earlierOn),
   bq: () => ( findFailed),
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
    const message = `Somebody has taken this account out of post group ${there.postGroupId} in PostPost, so it is not posted there. To post it there all the same, do so in PostPost, or set on-change: overwrite.`;
    return { ...there, status: 'removed', error: { code: TAKEN_OUT, message } };
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

 8728:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $R: () => ( likeness),
   BU: () => ( sameIdentity),
   RG: () => ( hashOfId),
   T$: () => ( isSamePost),
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
const MOVED_MS = 111;
const PAUSED_MS = 777;
const MARKS = { [MOVED_MS]: 'moved', [PAUSED_MS]: 'paused' };
const markOf = (timeMs) => MARKS[timeMs % 1000];
const markedTime = (timeMs, mark) => new Date(wholeSecond(timeMs) + (mark === 'moved' ? MOVED_MS : PAUSED_MS)).toISOString();


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
    changed: 'changed by somebody in PostPost, and stays',
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
 var _accounts_drafts_there_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3861);
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
 var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2857);
 var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
 var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8517);
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
 var _accounts_drafts_there_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3861);
 var _accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(230);
 var _accounts_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8728);
 var _accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8863);
 var _duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7607);
 var _postpost_answers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4319);
 var _postpost_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7130);
 var _postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8980);
 var _deleting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8303);









const SETTLED = {
    replaced: ({ old }) => `Post group ${old} is replaced, and its draft is deleted.`,
    'given-back': ({ old, scheduledTime }) => `Post group ${old} has its time back (${scheduledTime.replace(/\.\d+Z$/, 'Z')}).`,
    untouched: ({ old }) => `Post group ${old} is as it was.`,
    kept: ({ old }) => `Post group ${old} stays a draft: somebody has changed it in PostPost meanwhile. Delete it there if it is not meant.`,
    rival: ({ old }) => `Post group ${old} stays a draft: another post of it is there.`,
    late: ({ old }) => `Post group ${old} stays a draft: its time has passed meanwhile. Schedule it in PostPost.`,
    gone: ({ old }) => `Post group ${old} was deleted by somebody.`,
};
async function settlePair(pair, client, clock) {
    const { end } = await (0,_deleting_js__WEBPACK_IMPORTED_MODULE_8__ .Tn)(client, pair.draft, 'own');
    return end === 'accepted' ? deleteOld(pair, client) : giveBack(pair, client, clock);
}
async function deleteOld({ old, content, platforms }, client) {
    const { end } = await (0,_deleting_js__WEBPACK_IMPORTED_MODULE_8__ .Tn)(client, old, 'other', (listed) => (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .A9)(listed.content ?? '') === (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .A9)(content) &&
        (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .qm)(listed.platforms.map(({ platformId }) => platformId)) === (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .qm)(platforms) &&
        (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .Fg)((0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .nR)(listed.scheduledTime) ?? 0) === 'paused');
    if (end === 'changed')
        return 'kept';
    return end === 'deleted' ? 'replaced' : end === 'gone' ? 'gone' : 'untouched';
}
async function giveBack(pair, client, clock) {
    const { history } = await (0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .Lu)(client);
    if (hasRival(pair, history, clock.now()))
        return 'rival';
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
function hasRival({ old, draft, identity }, history, nowMs) {
    const own = history.find(({ postGroupId }) => postGroupId === old);
    const accounts = (own?.platforms ?? []).map(({ platformId }) => platformId);
    const identities = [identity, ...(own ? (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .eZ)(own).map((name) => name.identity) : [])];
    return history.some((post) => post.postGroupId !== old &&
        post.postGroupId !== draft &&
        (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .eZ)(post).some((name) => identities.some((each) => (0,_accounts_identity_js__WEBPACK_IMPORTED_MODULE_2__ .T$)(each, name.identity))) &&
        (accounts.some((id) => (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_1__ .iX)(post, id)) || isFreshDraft(post, nowMs)));
}
const isFreshDraft = (post, nowMs) => {
    const timeMs = (0,_accounts_drafts_there_js__WEBPACK_IMPORTED_MODULE_0__ .lC)(post);
    const isPaused = timeMs !== undefined && (0,_accounts_record_js__WEBPACK_IMPORTED_MODULE_3__ .Fg)(timeMs) === 'paused';
    return (0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_5__ .Qx)(post) && !isPaused && nowMs - ((0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .nR)(post.createdAt) ?? 0) < _duration_js__WEBPACK_IMPORTED_MODULE_4__ .iQ;
};


 })

};
