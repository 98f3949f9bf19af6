export const id = 767;
export const ids = [767,395];
export const modules = {

 9373:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   m: () => ( systemClock)
 });
 var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
 var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const systemClock = {
    now: () => Date.now(),
    elapsedMs: () => performance.now(),
    sleep: async (durationMs, signal) => {
        for (let leftMs = durationMs;; leftMs -= LONGEST_TIMER_MS) {
            signal?.throwIfAborted();
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(leftMs, LONGEST_TIMER_MS), undefined, signal ? { signal } : {});
            if (leftMs <= LONGEST_TIMER_MS)
                return;
        }
    },
};


 }),

 7607:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   E9: () => ( parseDuration),
   _L: () => ( SECOND_MS),
   a3: () => ( formatDuration),
   iQ: () => ( HOUR_MS),
   kg: () => ( MINUTE_MS),
   sO: () => ( DAY_MS)
 });
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const MAX_DURATION_MS = 30 * DAY_MS;
const DURATION = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m(?!s))?(?:(\d{1,9})s)?(?:(\d{1,12})ms)?$/;
const UNITS_MS = [DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, 1];
function parseDuration(text, maxMs = MAX_DURATION_MS) {
    const trimmed = text.trim();
    if (trimmed === '0')
        return 0;
    const match = DURATION.exec(trimmed);
    if (trimmed === '' || !match)
        return undefined;
    const totalMs = UNITS_MS.reduce((sum, unitMs, i) => sum + Number(match[i + 1] ?? 0) * unitMs, 0);
    return totalMs <= maxMs ? totalMs : undefined;
}
function formatDuration(durationMs) {
    if (durationMs < 0)
        return `-${formatDuration(-durationMs)}`;
    if (durationMs < SECOND_MS)
        return durationMs < 1 ? '0 s' : `${Math.floor(durationMs)} ms`;
    const totalMs = Math.round(durationMs / SECOND_MS) * SECOND_MS;
    const parts = [
        [Math.floor(totalMs / DAY_MS), 'd'],
        [Math.floor(totalMs / HOUR_MS) % 24, 'h'],
        [Math.floor(totalMs / MINUTE_MS) % 60, 'min'],
        [Math.floor(totalMs / SECOND_MS) % 60, 's'],
    ];
    return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`])).join(' ');
}


 }),

 2703:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Q: () => ( inputs)
});

var kinds = __webpack_require__(6106);
var settings = __webpack_require__(900);
;// CONCATENATED MODULE: ./src/inputs/table.ts


const INPUT_GROUPS = {
    'What to publish': {
        'api-key': { kind: kinds .Eb, about: 'PostPost API key, from a secret. Needed unless `dry-run` is `true`.' },
        videos: {
            kind: kinds .Mn,
            about: 'Video files to publish: one path or pattern on each line, relative to the workspace. A line that begins with `!` excludes files.',
        },
        manifest: {
            kind: kinds .Mn,
            about: '[YAML manifests](docs/manifest.md) that list posts: one path or pattern on each line, relative to the workspace.',
        },
        'release-assets': {
            kind: kinds .Mn,
            about: 'Assets of the release to publish: one name or pattern on each line. A line that begins with `!` excludes assets.',
        },
        caption: {
            kind: (0,kinds .no)(kinds .Ae),
            about: '[Caption template](docs/captions.md). The finished caption may have 2,200 UTF-16 code units, hashtags included.',
        },
    },
    'Where, and who may see it': {
        accounts: {
            kind: kinds .OD,
            about: 'TikTok accounts to post to: `tiktok-{openId}`, `@username` or `all`, separated by commas or lines. Default: the only connected TikTok account.',
        },
        'viewer-setting': {
            kind: (0,kinds .no)((0,kinds .Vm)(settings .$J, 'SELF_ONLY')),
            about: '[Who may see the posts](#who-may-see-it): `PUBLIC_TO_EVERYONE`, `MUTUAL_FOLLOW_FRIENDS`, `FOLLOWER_OF_CREATOR` or `SELF_ONLY`. No default: every post must state it, here or in the manifest.',
        },
        'allow-comments': { kind: kinds .Jt, default: 'true', about: 'Whether others may comment.' },
        'allow-duet': { kind: kinds .Jt, default: 'false', about: 'Whether others may make duets.' },
        'allow-stitch': { kind: kinds .Jt, default: 'false', about: 'Whether others may stitch.' },
        'commercial-content': {
            kind: kinds .Jt,
            default: 'false',
            about: 'Whether the posts promote something. If so, set `brand-organic` or `branded-content` too.',
        },
        'brand-organic': { kind: kinds .Jt, default: 'false', about: 'Whether they promote your own brand.' },
        'branded-content': { kind: kinds .Jt, default: 'false', about: "Whether they promote somebody else's brand, for pay." },
    },
    When: {
        schedule: {
            kind: kinds .Ae,
            default: 'now',
            about: 'When to publish: `now`; `2026-12-01T18:00:00+01:00`; `2026-12-01T18:00` in `timezone`; `+2h`, `+1d`, `+90m`; `18:00`, `weekdays 09:00, 17:30` or `Mon, Thu 18:00` for [the next free slot](docs/scheduling-and-pace.md#slots) in `timezone`; or `draft` ([a person approves it](docs/approval-by-draft.md) in PostPost). For several videos: when the first one goes out.',
        },
        timezone: {
            kind: kinds .Ae,
            default: 'UTC',
            about: 'IANA time zone of slots and of times without an offset, for example `Europe/Berlin`.',
        },
        'max-per-minute': {
            kind: (0,kinds .kh)(0),
            default: '2',
            about: 'How many posts an account gets within any minute, [earlier ones included](docs/scheduling-and-pace.md#pace). Further posts get later times. `0` lifts the limit.',
        },
        'max-per-day': {
            kind: (0,kinds .kh)(0),
            default: '15',
            about: 'How many posts an account gets within any 24 hours, [earlier ones included](docs/scheduling-and-pace.md#pace). Further posts get later times. `0` lifts the limit.',
        },
        'wait-timeout': {
            kind: kinds .p0,
            default: '10m',
            about: 'How long to wait until posts are published, for example `90s`, `10m` or `1h`. `0` does not wait.',
        },
    },
    'How careful': {
        'dry-run': {
            kind: kinds .Jt,
            default: 'false',
            about: 'Check and preview everything, and write nothing. Without `api-key` it shows what can be known without PostPost, so it works on pull requests from forks.',
        },
        comment: {
            kind: kinds .Jt,
            default: 'false',
            about: 'Keep one [preview comment](docs/pull-request-previews.md) on the pull request up to date. It needs the permission `pull-requests: write`.',
        },
        preview: {
            kind: kinds .Jt,
            default: 'false',
            about: 'Write [a page](docs/pull-request-previews.md#the-page) that shows each post as it will look. It is one HTML file, and the output `preview` has its path.',
        },
        'on-duplicate': {
            kind: (0,kinds .Vm)(['skip', 'fail', 'repost'], 'skip'),
            default: 'skip',
            about: 'What to do if a video is on the account already: `skip` it, `fail` before anything is sent, or `repost` it (the same content is posted again, the same id is not).',
        },
        'on-change': {
            kind: (0,kinds .Vm)(['warn', 'update', 'overwrite'], 'warn'),
            default: 'warn',
            about: 'What to do if a post is [not public yet](docs/calendar-in-git.md) and differs from its entry: `warn`, `update` (change the post to match, unless somebody changed it in PostPost) or `overwrite` (change it to match in any case).',
        },
        'on-removal': {
            kind: (0,kinds .Vm)(['keep', 'withdraw'], 'keep'),
            default: 'keep',
            about: 'What to do if the entry of a scheduled post is [gone from its manifest](docs/calendar-in-git.md#pull-a-post): `keep` the post (and say so), or `withdraw` it (it becomes a draft again in PostPost).',
        },
        'max-withdrawals': {
            kind: (0,kinds .kh)(0),
            default: '3',
            about: 'How many posts a run may withdraw. If there are more, nothing is sent. `0` lifts the limit.',
        },
        'max-posts': {
            kind: (0,kinds .kh)(0),
            default: '20',
            about: 'How many new posts a run may have. If there are more, `when-too-many` decides. `0` lifts the limit.',
        },
        'when-too-many': {
            kind: (0,kinds .Vm)(['fail', 'first'], 'fail'),
            default: 'fail',
            about: 'What to do with more new posts than `max-posts`: `fail` before anything is sent, or `first` (publish the first ones now, and the others in later runs).',
        },
        'added-only': {
            kind: kinds .Jt,
            default: 'false',
            about: 'On a push or pull request: publish only the videos and manifest entries that it added.',
        },
        strict: { kind: kinds .Jt, default: 'false', about: 'Treat warnings as errors.' },
    },
    Advanced: {
        'interaction-inversion': {
            kind: (0,kinds .Vm)(['compensate', 'off'], 'compensate'),
            default: 'compensate',
            about: 'PostPost documents that it [inverts](docs/inversion.md) comments, duet and stitch. `compensate` sends the opposite of what you want, `off` sends what you want.',
        },
        'release-tag': {
            kind: kinds .Ae,
            about: 'Tag of the release that assets and caption values come from. Default: the release that triggered the run.',
        },
        id: {
            kind: (0,kinds .no)(kinds .Ae),
            about: 'Template for the id of the one video of the inputs, for example `{{ release.tag }}`. With the same id it is [the same post](docs/re-runs-and-duplicates.md), even if the file is another one.',
        },
        only: {
            kind: kinds .Mn,
            about: 'Publish only the posts with these ids, one id on each line ([the share of a matrix job](docs/fan-out.md)).',
        },
        concurrency: { kind: (0,kinds .kh)(1), default: '3', about: 'How many videos are uploaded at the same time.' },
        'user-id': { kind: kinds .J3, about: 'The managed user of a PostPost workspace to act for (24 hex digits).' },
        'api-url': {
            kind: kinds .zz,
            default: 'https://api.postpost.dev/api/v1',
            about: "URL of PostPost's REST API. It must be https, or http on this machine for tests.",
        },
        'github-token': {
            kind: kinds .Ae,
            filledIn: '${{ github.token }}',
            about: 'Token for release assets, `added-only` and the comment. Re-runs ask with it for the newest commit.',
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


 }),

 6106:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Ae: () => ( anyText),
   Eb: () => ( key),
   J3: () => ( userId),
   Jt: () => ( flag),
   Mn: () => ( lines),
   OD: () => ( nameList),
   Vm: () => ( word),
   kh: () => ( countFrom),
   no: () => ( maybe),
   p0: () => ( duration),
   zz: () => ( apiAddress)
 });
 var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7607);
 var _postpost_safe_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(718);
 var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3395);
 var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(900);




const anyText = (given) => given;
const maybe = (kind) => (given, ...rest) => given === '' ? undefined : kind(given, ...rest);
const lines = (given) => given
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const nameList = _settings_js__WEBPACK_IMPORTED_MODULE_1__ .ry;
const flag = (given, name, wrong) => {
    const value = given.toLowerCase();
    if (value !== 'true' && value !== 'false')
        wrong(`${name} is ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hD)(value)}; write true or false.`);
    return value === 'true';
};
const word = (words, harmless) => (given, name, wrong) => {
    const found = words.find((each) => each === given);
    if (!found)
        wrong((0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .$5)(name, given, words));
    return found ?? harmless;
};
const countFrom = (least) => (given, name, wrong) => {
    if (/^\d{1,9}$/.test(given) && Number(given) >= least)
        return Number(given);
    wrong(`${name} is ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hD)(given)}; write a whole number, ${least} or more.`);
    return least;
};
const duration = (given, name, wrong) => {
    const ms = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__ .E9)(given);
    if (ms === undefined)
        wrong(`${name} is ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hD)(given)}; write a duration such as 10m, 90s, 1h or 0.`);
    return ms ?? 0;
};
const key = (given, name, wrong) => {
    if (!/^[\x21-\x7e]*$/.test(given)) {
        wrong(`${name} holds spaces, line breaks or letters outside ASCII: copy the key into the secret again.`, 'key/unusable');
    }
    return given;
};
const userId = (given, name, wrong) => {
    if (given !== '' && !/^[0-9a-f]{24}$/i.test(given)) {
        wrong(`${name} is ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hD)(given)}; the id of a managed user has 24 hex digits.`);
    }
    return given;
};
const apiAddress = (given, name, wrong) => {
    const address = given.replace(/\/+$/, '');
    if (!isApiAddress(address)) {
        const shown = (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hD)(address.replace(/\/\/.*@/, '//***@'));
        wrong(`${name} is ${shown}; write an https:// address without user, query or fragment (plain http only on loopback).`);
    }
    return address;
};
function isApiAddress(address) {
    if (!(0,_postpost_safe_address_js__WEBPACK_IMPORTED_MODULE_3__ .c)(address))
        return false;
    const { username, password, search, hash } = new URL(address);
    return `${username}${password}${search}${hash}` === '';
}


 }),

 3941:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   c: () => ( inputReader)
 });
 var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);

const inputReader = (table, environment, problems) => (name) => {
    const input = table[name];
    const text = environment[`INPUT_${name.toUpperCase()}`]?.trim() || (input.default ?? '');
    return input.kind(text, name, (message, code = 'input/wrong-value') => void problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .z3)(code, { input: name }, message)));
};


 }),

 8190:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   GT: () => ( EMPTY_KEY),
   aV: () => ( missingKey),
   wo: () => ( misspelledInputs)
 });
 var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);
 var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3395);
 var _by_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2703);



function missingKey({ apiKey, dryRun }) {
    if (apiKey !== '' || dryRun)
        return [];
    const message = `${EMPTY_KEY} Workflows of forks and of Dependabot get no secrets: there, use dry-run: true.`;
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .z3)('key/missing', { input: 'api-key' }, message)];
}
const EMPTY_KEY = 'api-key is empty: set it to a secret, api-key: ${{ secrets.POSTPOST_API_KEY }}, and check that the secret exists under this name.';
const SHORT_NAME = 5;
function misspelledInputs(environment) {
    const defaults = new Map(Object.entries(_by_name_js__WEBPACK_IMPORTED_MODULE_1__ .Q).map(([name, input]) => [name, input.default ?? '']));
    const names = [...defaults.keys()];
    const valueIn = (name) => environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
    const given = Object.keys(environment).filter((key) => key.startsWith('INPUT_'));
    return given.flatMap((key) => {
        const input = key.slice('INPUT_'.length).toLowerCase();
        if (names.includes(input))
            return [];
        if (names.includes(input.replaceAll('_', '-')))
            return [notTaken(key, input)];
        const meant = (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .Cw)(input, names, input.length <= SHORT_NAME ? 1 : 2);
        if (meant === undefined)
            return [];
        const isSet = valueIn(meant) !== '' && valueIn(meant) !== defaults.get(meant);
        return isSet ? [] : [slip(key, input, meant)];
    });
}
const slip = (key, input, meant) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .z3)('input/unknown', { input }, `There is no input ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .hD)(input)}; ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__ .au)(meant)} If it is not written under "with:" but is a variable of the job (env: ${key}), give that variable another name.`);
const notTaken = (key, input) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__ .lm)('input/variable', { input }, `The variable ${key} is not an input of this step. If you mean the input, write ${input.replaceAll('_', '-')} under "with:".`);


 }),

 900:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $J: () => ( VIEWER_SETTINGS),
   Cn: () => ( isComment),
   dZ: () => ( layered),
   ry: () => ( splitList)
 });
const VIEWER_SETTINGS = [
    'PUBLIC_TO_EVERYONE',
    'MUTUAL_FOLLOW_FRIENDS',
    'FOLLOWER_OF_CREATOR',
    'SELF_ONLY',
];
function layered(weaker, stronger) {
    const { caption, captionFile, ...rest } = weaker;
    const answersCaption = stronger.caption !== undefined || stronger.captionFile !== undefined;
    return { ...(answersCaption ? rest : weaker), ...stronger };
}
const splitList = (list) => list
    .split(/[\n,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
const isComment = (line) => line.startsWith('#');


 }),

 4319:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  zN: () => ( compoundId),
  Qn: () => ( connectionsAnswer),
  Df: () => ( createPostAnswer),
  gM: () => ( deletePostAnswer),
  DU: () => ( getPostAnswer),
  Qx: () => ( isDraft),
  qy: () => ( isTikToks),
  qn: () => ( listPostsAnswer),
  Es: () => ( postLogsAnswer),
  X$: () => ( refusalAnswer),
  oh: () => ( updatePostAnswer),
  HI: () => ( uploadUrlAnswer)
});

var classic_schemas = __webpack_require__(2857);
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/coerce.js


function string(params) {
    return core._coercedString(schemas.ZodString, params);
}
function number(params) {
    return api .qG(classic_schemas .rSt, params);
}
function coerce_boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}

var safe_address = __webpack_require__(718);
;// CONCATENATED MODULE: ./src/postpost/answers.ts


const postGroupId = classic_schemas .YjP().regex(/^[0-9a-f]{24}$/i, 'is not a post group id of 24 hex digits');
const answers_status = classic_schemas .YjP().min(1);
const lenient = (schema) => schema.optional().catch(undefined);
const warnings = lenient(classic_schemas .YOg(classic_schemas .YjP()
    .or(classic_schemas ._H3({ message: classic_schemas .YjP() }).transform(({ message }) => message))
    .catch('')));
const succeeded = classic_schemas ._H3({ success: classic_schemas .euz(true), warnings });
const postError = classic_schemas ._H3({
    code: classic_schemas .YjP().catch('UNKNOWN_ERROR'),
    message: classic_schemas .YjP().catch(''),
    platformError: classic_schemas .L5J().optional(),
});
const asError = (message) => ({ code: 'UNKNOWN_ERROR', message });
function publicIdOf(postedId) {
    if (typeof postedId === 'string')
        return { postedId };
    if (typeof postedId !== 'number')
        return {};
    return Number.isSafeInteger(postedId) ? { postedId: String(postedId) } : { isIdRounded: true };
}
function isTikTokLink(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' && /(^|\.)tiktok\.com$/.test(hostname);
}
const createPostAnswer = succeeded.extend({ postGroupId });
const uploadUrlAnswer = succeeded.extend({
    uploadUrl: classic_schemas .YjP().refine(safe_address .c, 'is not an https:// address'),
    fileUrl: classic_schemas .YjP(),
});
const updatePostAnswer = succeeded.extend({
    postGroup: classic_schemas ._H3({ status: answers_status.catch('scheduled'), scheduledTime: classic_schemas .YjP().nullish() }).optional(),
});
const getPostAnswer = succeeded.extend({
    posts: classic_schemas .YOg(classic_schemas ._H3({
        platform: classic_schemas .YjP().optional(),
        platformId: classic_schemas .YjP(),
        status: answers_status,
        postedId: classic_schemas .L5J().optional(),
        permalink: lenient(classic_schemas .YjP().refine(isTikTokLink)),
        error: postError.or(classic_schemas .YjP().transform(asError)).nullish().catch(undefined),
    })
        .transform(({ postedId, ...post }) => ({ ...post, ...publicIdOf(postedId) })))
        .min(1),
});
function compoundId({ platformId, platform }) {
    if (platform !== undefined)
        return platformId.startsWith(`${platform}-`) ? platformId : `${platform}-${platformId}`;
    return /^[a-z]+-/.test(platformId) ? platformId : `tiktok-${platformId}`;
}
const listedPost = classic_schemas ._H3({
    postGroupId,
    content: classic_schemas .YjP().nullish(),
    status: answers_status.nullish().transform((word) => word ?? 'unknown'),
    scheduledTime: classic_schemas .YjP().nullish(),
    createdAt: classic_schemas .YjP().nullish(),
    updatedAt: classic_schemas .YjP().nullish(),
    platforms: classic_schemas .YOg(classic_schemas ._H3({ platformId: classic_schemas .YjP(), platform: lenient(classic_schemas .YjP()), status: answers_status.nullish() })
        .transform((platform) => ({ ...platform, platformId: compoundId(platform) })))
        .nullish()
        .transform((platforms) => platforms ?? []),
    mediaUrls: classic_schemas .YOg(classic_schemas .YjP().nullish())
        .nullish()
        .transform((urls) => (urls ?? []).filter((url) => typeof url === 'string')),
});
const listPostsAnswer = succeeded.extend({
    posts: classic_schemas .YOg(listedPost),
    pagination: classic_schemas ._H3({
        totalItems: lenient(number()),
        totalPages: number(),
        hasNextPage: classic_schemas .zMY(),
    }),
});
const connectionsAnswer = succeeded.extend({
    connections: classic_schemas .YOg(classic_schemas ._H3({
        platformId: classic_schemas .YjP(),
        username: classic_schemas .YjP().nullish(),
        tokenStatus: classic_schemas .YjP().nullish(),
    })),
});
const postLogsAnswer = succeeded.extend({
    logs: classic_schemas .YOg(classic_schemas ._H3({ event: classic_schemas .YjP().nullish(), error: classic_schemas .L5J().optional() })),
});
const deletePostAnswer = succeeded;
const planNumbers = classic_schemas .Ikc({
    metric: lenient(classic_schemas .YjP()),
    limit: lenient(classic_schemas .aig()),
    used: lenient(classic_schemas .aig()),
    remaining: lenient(classic_schemas .aig()),
    periodEnd: lenient(classic_schemas .YjP()),
    planName: lenient(classic_schemas .YjP()),
    maxScheduledDate: lenient(classic_schemas .YjP()),
    overLimitBy: lenient(classic_schemas .aig()),
});
const place = lenient(classic_schemas .KCZ([classic_schemas .YjP(), classic_schemas .YOg(classic_schemas .KCZ([classic_schemas .YjP(), classic_schemas .aig()])).transform((steps) => steps.join('.'))]));
const fieldError = classic_schemas .YjP()
    .or(classic_schemas ._H3({ field: place, path: place, message: lenient(classic_schemas .YjP()), code: lenient(classic_schemas .YjP()) })
    .transform(({ field, path, message, code }) => [field ?? path, message ?? code].filter(Boolean).join(': ')))
    .catch('');
const refusalAnswer = planNumbers.extend({
    error: lenient(classic_schemas .YjP()),
    message: lenient(classic_schemas .YjP()),
    code: lenient(classic_schemas .YjP()),
    validation: lenient(classic_schemas ._H3({ errors: classic_schemas .YOg(fieldError) })),
});
const isTikToks = ({ platform }) => platform === undefined || platform === 'tiktok';
const isDraft = (post) => post.status === 'draft' && post.platforms.every((platform) => (platform.status ?? 'draft') === 'draft');


 }),

 7650:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  U: () => ( createClient)
});

var answers = __webpack_require__(4319);
var wording = __webpack_require__(3395);
var explain = __webpack_require__(8755);
var postpost_failure = __webpack_require__(7130);
var http = __webpack_require__(6026);
;// CONCATENATED MODULE: ./src/postpost/call.ts





async function answerTo(call, options, signal) {
    const failed = (failure) => {
        throw new postpost_failure .DF(call.name, failure, (0,explain .WE)(call.name, failure));
    };
    const answer = await (0,http .cv)(options, requestFor(call, options), signal);
    if ('failure' in answer)
        return failed(answer.failure);
    const { status, text } = answer;
    const safe = { ...answer, text: options.apiKey ? text.replaceAll(options.apiKey, '***') : text };
    const json = parseJson(text);
    if (status < 200 || status > 299 || isUnsuccessful(json))
        return failed(refusal(safe));
    if (json === undefined)
        return failed({ kind: 'unreadable', status, detail: describeText(safe.text) });
    const checked = call.answer.safeParse(json, { reportInput: true });
    return checked.success
        ? checked.data
        : failed({ kind: 'unreadable', status, detail: (0,wording .wF)(checked.error.issues) });
}
function requestFor({ method, name, postGroupId, query, body }, { apiUrl, apiKey, userId }) {
    const id = postGroupId === undefined ? '' : `/${encodeURIComponent(postGroupId)}`;
    const search = query ? `?${new URLSearchParams(query)}` : '';
    return {
        method,
        url: `${apiUrl}/${name}${id}${search}`,
        headers: {
            accept: 'application/json',
            'accept-encoding': 'identity',
            'x-api-key': apiKey,
            ...(userId ? { 'x-postpost-user-id': userId } : {}),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
}
const isUnsuccessful = (json) => typeof json === 'object' && json !== null && 'success' in json && json.success === false;
function refusal({ text, ...answer }) {
    const body = answers .X$.safeParse(parseJson(text));
    const { error, message, code, validation, ...numbers } = body.success ? body.data : {};
    const details = (validation?.errors ?? []).filter((detail) => detail !== '');
    return {
        kind: 'refused',
        ...answer,
        text: oneLine([message ?? error ?? describeText(text), ...details].join('; ')),
        ...((message ?? error ?? code) ? {} : { isForeign: true }),
        ...(code ? { limit: { code, ...numbers } } : {}),
    };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function describeText(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return 'an empty answer';
    if (trimmed.startsWith('<')) {
        const title = /<title>([^<]{0,100})/i.exec(trimmed)?.[1];
        return `an HTML page${title ? ` ("${oneLine(title)}")` : ''} instead of JSON, probably from a proxy`;
    }
    if (!trimmed.startsWith('{') && !trimmed.startsWith('['))
        return `"${oneLine(trimmed)}"`;
    return parseJson(trimmed) === undefined ? 'JSON that is cut off' : 'no reason given';
}
const oneLine = (text) => (0,wording .VI)((0,wording .Ap)(text).replace(/\s+/g, ' ').trim(), 300);

var retry = __webpack_require__(7986);
;// CONCATENATED MODULE: ./src/postpost/client.ts




function createClient(options) {
    return (patience) => {
        const send = (call, lookAgain) => (0,retry .bD)(patience, () => answerTo(call, options, patience.signal), lookAgain);
        return {
            connections: () => send({ method: 'GET', name: 'platform-connections', answer: answers .Qn }),
            createDraft: ({ content, platforms, tiktok }) => {
                const body = { content, platforms, platformSettings: { tiktok } };
                return send({ method: 'POST', name: 'create-post', body, answer: answers .Df });
            },
            uploadUrl: (file) => {
                const body = { ...file, type: 'video' };
                return send({ method: 'POST', name: 'get-upload-url', body, answer: answers .HI });
            },
            schedule: (postGroupId, scheduledTime, lookAgain) => {
                const body = { status: 'scheduled', scheduledTime };
                return send({ method: 'PUT', name: 'update-post', postGroupId, body, answer: answers .oh }, lookAgain);
            },
            move: (postGroupId, scheduledTime, lookAgain) => {
                const body = { scheduledTime };
                return send({ method: 'PUT', name: 'update-post', postGroupId, body, answer: answers .oh }, lookAgain);
            },
            pause: (postGroupId, scheduledTime, lookAgain) => {
                const body = { status: 'draft', scheduledTime };
                return send({ method: 'PUT', name: 'update-post', postGroupId, body, answer: answers .oh }, lookAgain);
            },
            post: (postGroupId) => send({ method: 'GET', name: 'get-post', postGroupId, answer: answers .DU }),
            list: ({ page, ...order }) => {
                const query = { page: String(page), limit: '100', platform: 'tiktok', ...order };
                return send({ method: 'GET', name: 'list-posts', query, answer: answers .qn });
            },
            logs: (postGroupId) => send({ method: 'GET', name: 'post-logs', postGroupId, answer: answers .Es }),
            deletePost: async (postGroupId, lookAgain) => {
                try {
                    await send({ method: 'DELETE', name: 'delete-post', postGroupId, answer: answers .gM }, lookAgain);
                }
                catch (thrown) {
                    if (!(0,postpost_failure .H0)(thrown, 404))
                        throw thrown;
                }
            },
        };
    };
}


 }),

 3163:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   S: () => ( createDispatcher),
   T: () => ( ProxyError)
 });
 var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6752);

class ProxyError extends Error {
    name = 'ProxyError';
}
function createDispatcher(environment) {
    const options = { allowH2: false, connect: { timeout: 15_000 } };
    const httpProxy = proxyOf(environment, 'http_proxy');
    const httpsProxy = proxyOf(environment, 'https_proxy');
    if (!httpProxy && !httpsProxy)
        return new undici__WEBPACK_IMPORTED_MODULE_0__.Agent(options);
    const noProxy = environment.no_proxy || environment.NO_PROXY || '';
    return new undici__WEBPACK_IMPORTED_MODULE_0__.EnvHttpProxyAgent({ ...options, httpProxy: httpProxy ?? '', httpsProxy: httpsProxy ?? '', noProxy });
}
function proxyOf(environment, name) {
    const value = (environment[name] || environment[name.toUpperCase()])?.trim();
    if (!value)
        return undefined;
    const address = value.includes('://') ? value : `http://${value}`;
    if (isProxyAddress(address))
        return address;
    const escapes = address.includes('@')
        ? ' In the user name and the password, write %25 for %, %40 for @, %3A for :, %2F for /, %23 for # and %3F for ?.'
        : '';
    throw new ProxyError(`The variable ${name} is not the address of a proxy; write http://host:port, or unset it.${escapes}`);
}
function isProxyAddress(address) {
    if (!URL.canParse(address))
        return false;
    const { protocol, username, password, pathname, search, hash } = new URL(address);
    if (!/^https?:$/.test(protocol) || `${pathname}${search}${hash}`.includes('@'))
        return false;
    try {
        decodeURIComponent(`${username}:${password}`);
        return true;
    }
    catch {
        return false;
    }
}


 }),

 8755:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Qk: () => ( explainUntrusted),
   WE: () => ( explain),
   u: () => ( explainProxy)
 });
const DOING = {
    'platform-connections': 'reading the connected accounts',
    'create-post': 'creating the draft',
    'get-upload-url': 'asking for an upload URL',
    storage: "uploading the video to PostPost's storage",
    'update-post': 'changing when the post goes out',
    'get-post': "reading the post's status",
    'list-posts': "reading the account's earlier posts",
    'post-logs': "reading the post's log",
    'delete-post': 'deleting the draft',
};
function explain(call, failure) {
    const doing = DOING[call];
    switch (failure.kind) {
        case 'not-sent':
            return `PostPost could not be reached while ${doing} (${failure.detail}); nothing was sent. Check the runner's network, its proxy variables and api-url, then run the step again.`;
        case 'proxy':
            return explainProxy('PostPost', doing, failure.status);
        case 'untrusted':
            return explainUntrusted('PostPost', doing, failure.detail);
        case 'no-answer':
            return `The connection to PostPost failed while ${doing}: ${failure.detail}. Run the step again; it finds out what was done and publishes nothing twice.`;
        case 'unreadable':
            return `PostPost's answer (${failure.status}) while ${doing} cannot be used: ${failure.detail}. Check api-url and any proxy between the runner and PostPost; if both are right, PostPost's API has changed: please report this with the log.`;
        case 'refused':
            return call === 'storage' ? explainStorage(failure) : explainRefusal(call, failure);
    }
}
function explainProxy(host, doing, status) {
    const why = status === 407 ? 'it wants a user name and a password' : 'it does not allow this connection';
    const advice = status === 407
        ? 'Write them into the variable https_proxy or http_proxy (http://user:password@host:port), from a secret'
        : 'Allow the host there';
    return `The proxy between the runner and ${host} refused (${status}: ${why}) while ${doing}; nothing was sent. ${advice}, or name ${host}'s host in no_proxy.`;
}
const explainUntrusted = (host, doing, detail) => `Node does not trust the certificate of ${host} that it got while ${doing} (${detail}); nothing was sent. If a proxy in your network decrypts TLS, or the server has a certificate of your company, write the path of the issuer's certificate (a PEM file) into the variable NODE_EXTRA_CA_CERTS of the job.`;
function explainRefusal(call, failure) {
    const doing = DOING[call];
    const { status, text, limit, isForeign } = failure;
    if (status === 401) {
        return `PostPost refused the API key (401: ${text}). Copy the key again from PostPost's API settings into the secret that api-key reads.`;
    }
    if (status === 403 && limit)
        return `PostPost refused ${doing}: ${explainLimit(limit, text)}`;
    const advice = limit && REFUSAL_ADVICE[limit.code];
    if (advice)
        return `PostPost refused ${doing} (${status} ${limit.code}: ${text}). ${advice}`;
    if (status === 403 && isForeign)
        return `A server in front of PostPost refused ${doing} (403: ${text}). If it refuses only this post, change the caption; if it refuses everything, check api-url and the network of the runner.`;
    if (status === 403)
        return `PostPost refused ${doing} (403: ${text}). ${adviceFor403(text)}`;
    if (status === 404 && (call === 'platform-connections' || call === 'list-posts')) {
        return `api-url does not lead to PostPost's API: nothing is there (404: ${text}) while ${doing}. Correct it, or leave it out.`;
    }
    if (status === 404 && call !== 'create-post') {
        return `PostPost found no post with this ID while ${doing} (404: ${text}). It was deleted, or api-url or user-id points to another workspace.`;
    }
    if (status === 429) {
        return `PostPost asks for fewer requests (429: ${text}) while ${doing}. If this goes on, run the step again later, or lower concurrency.`;
    }
    if (status >= 300 && status <= 399) {
        return `api-url answers with a redirect (${status}) while ${doing}; redirects are not followed, because the key would be sent to the new address too. Set api-url to that address.`;
    }
    if (status >= 500) {
        return `PostPost returned a server error (${status}: ${text}) while ${doing}. Run the step again later; it publishes nothing twice.`;
    }
    return `PostPost refused ${doing} (${status}: ${text}). Correct what PostPost names here and run the step again. If you cannot change it, please report this with the log.`;
}
function adviceFor403(text) {
    if (/managed/i.test(text))
        return 'Check user-id: this key does not manage that user.';
    if (/workspace/i.test(text))
        return 'Leave user-id out, or use a key with workspace access.';
    if (/api access/i.test(text)) {
        return "The Starter plan has no API access: upgrade the account's plan, or use the key of another account.";
    }
    return 'Check what this key is allowed to do in PostPost.';
}
const REFUSAL_ADVICE = {
    POST_NOT_EDITABLE: 'The post is not a draft any more: look at it in PostPost.',
    POST_PUBLISH_IN_PROGRESS: 'The post is being published: look at it in PostPost.',
    POST_GROUP_VERSION_CONFLICT: 'Somebody changed the post at the same moment: run the step again.',
    SCHEDULED_TIME_IN_PAST: 'Write a time in the future, or now.',
    PLATFORM_SETTING_UNKNOWN: 'PostPost does not know a setting that this action sends: use a newer version of the action.',
    IDEMPOTENCY_IN_FLIGHT: 'The same call is still under way: run the step again later.',
    IDEMPOTENCY_KEY_CONFLICT: 'Another call has used the same idempotency key: run the step again.',
};
const LIMIT_ADVICE = {
    POST_LIMIT_REACHED: 'Wait for the new period, or upgrade the plan.',
    SCHEDULED_POST_LIMIT_REACHED: 'Wait until scheduled posts are published, delete some in PostPost, or upgrade the plan.',
    SCHEDULE_HORIZON_REACHED: 'Choose an earlier schedule, or upgrade the plan.',
    CONNECTIONS_OVER_LIMIT: 'Disconnect accounts in PostPost, or upgrade the plan.',
    PLATFORM_NOT_AVAILABLE: 'This plan does not include TikTok: upgrade it.',
};
function explainLimit(limit, text) {
    const facts = [
        `${limit.code} (${text})`,
        limit.used !== undefined && limit.limit !== undefined
            ? `${limit.used} of ${limit.limit}${limit.metric ? ` ${limit.metric}` : ''} used`
            : limit.limit !== undefined && `limit ${limit.limit}${limit.metric ? ` ${limit.metric}` : ''}`,
        limit.remaining !== undefined && `${limit.remaining} remaining`,
        limit.overLimitBy !== undefined && `${limit.overLimitBy} over the limit`,
        limit.maxScheduledDate && `latest possible time ${limit.maxScheduledDate}`,
        limit.periodEnd && `resets on ${limit.periodEnd}`,
        limit.planName && `plan ${limit.planName}`,
    ].filter((fact) => typeof fact === 'string' && fact !== '');
    return `${facts.join(', ')}. ${LIMIT_ADVICE[limit.code] ?? 'See the plan in PostPost.'}`;
}
function explainStorage(failure) {
    if (failure.status === 403) {
        return "PostPost's storage refused the upload (403): the pre-signed URL has expired or does not fit the file. Run the step again.";
    }
    return `PostPost's storage refused the upload (${failure.status}: ${failure.text}). Run the step again later; it publishes nothing twice.`;
}


 }),

 7130:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   DF: () => ( PostPostError),
   Ek: () => ( stopsTheRun),
   H0: () => ( isRefused),
   VH: () => ( mayBeDone),
   WC: () => ( surelyNotDone),
   lT: () => ( isBlocked)
 });
class PostPostError extends Error {
    name = 'PostPostError';
    call;
    failure;
    constructor(call, failure, message) {
        super(message);
        this.call = call;
        this.failure = failure;
    }
}
const isBlocked = ({ kind }) => kind === 'proxy' || kind === 'untrusted';
const surelyNotDone = (failure) => failure.kind === 'not-sent' || isBlocked(failure) || (failure.kind === 'refused' && failure.status === 429);
const mayBeDone = (failure) => failure.kind === 'no-answer' ||
    failure.kind === 'unreadable' ||
    (failure.kind === 'refused' && (failure.status >= 500 || failure.status === 408));
const stopsTheRun = ({ call, failure }) => call !== 'storage' &&
    failure.kind === 'refused' &&
    (failure.status === 401 || (failure.status === 403 && isAboutTheKey(failure)));
const isAboutTheKey = ({ isForeign, limit }) => !isForeign && limit?.code !== 'SCHEDULE_HORIZON_REACHED';
const isRefused = (thrown, status) => thrown instanceof PostPostError && thrown.failure.kind === 'refused' && thrown.failure.status === status;


 }),

 8980:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Av: () => ( validTime),
   Lu: () => ( readHistory),
   nR: () => ( timeOf),
   qk: () => ( refreshHistory)
 });
 var p_limit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(370);

const PARALLEL_PAGES = 4;
const MAX_PAGES = 1_000;
const MAX_READINGS = 5;
const LATE_MS = 60_000;
const ASKED = { sortBy: 'createdAt', sortOrder: 'asc' };
const OTHER_ORDERS = [
    { sortBy: 'createdAt', sortOrder: 'desc' },
    { sortBy: 'updatedAt', sortOrder: 'asc' },
    { sortBy: 'updatedAt', sortOrder: 'desc' },
    { sortBy: 'scheduledTime', sortOrder: 'asc' },
    { sortBy: 'scheduledTime', sortOrder: 'desc' },
];
async function readHistory(client) {
    for (let tries = 1; tries <= MAX_READINGS; tries++) {
        const reading = await readOnce(client);
        if (reading)
            return reading;
    }
    throw new Error(`The list of earlier posts changed during each of ${MAX_READINGS} readings. Run the step again when nothing else posts to these accounts.`);
}
async function readOnce(client) {
    const first = await readPage(client, 1, ASKED);
    const isWhole = first.pagination.totalPages <= 1 && !first.pagination.hasNextPage;
    const markMs = newestChangeMs(isWhole ? first.posts : (await newestChanges(client)).posts);
    const read = isWhole
        ? { posts: first.posts, totalItems: first.pagination.totalItems }
        : await readPages(client, first.pagination.totalPages);
    if (!read)
        return undefined;
    const history = merge(read.posts);
    const { totalItems } = read;
    if (totalItems === undefined || history.length >= totalItems)
        return { history, markMs };
    return { ...(await completed(client, history, totalItems)), markMs };
}
async function completed(client, found, totalItems) {
    let history = found;
    for (const order of OTHER_ORDERS) {
        if (history.length >= totalItems)
            break;
        const { pagination } = await readPage(client, 1, order);
        const numbers = pageNumbers(Math.min(pagination.totalPages, MAX_PAGES));
        const pages = await (0,p_limit__WEBPACK_IMPORTED_MODULE_0__ .A)(PARALLEL_PAGES).map(numbers, (page) => readPage(client, page, order));
        history = merge([...history, ...pages.flatMap(({ posts }) => posts)]);
    }
    history = history.toSorted((a, b) => (timeOf(a.createdAt) ?? 0) - (timeOf(b.createdAt) ?? 0));
    const missing = totalItems - history.length;
    const end = missing > 0
        ? `${missing} of them could not be found in any order: look at the accounts in PostPost before you rely on this run.`
        : 'All of them were found by reading the list in other orders.';
    const remark = `PostPost's list of earlier posts is not in a stable order: it counts ${totalItems} posts, and its pages had ${found.length} different ones. ${end}`;
    return { history, remark };
}
async function readPages(client, lastPage) {
    if (lastPage > MAX_PAGES)
        throw new Error(`PostPost lists ${lastPage} pages of earlier posts; more than ${MAX_PAGES} are not read. Delete posts there whose videos no workflow names any more.`);
    const before = await readPage(client, lastPage, ASKED);
    const pages = await (0,p_limit__WEBPACK_IMPORTED_MODULE_0__ .A)(PARALLEL_PAGES).map(pageNumbers(lastPage - 1), (page) => readPage(client, page, ASKED));
    const after = await readPage(client, lastPage, ASKED);
    if (after.pagination.hasNextPage)
        return undefined;
    if (after.posts[0]?.postGroupId !== before.posts[0]?.postGroupId && !isTie(before, after))
        return undefined;
    pages.push(before, after);
    const posts = [...merge(pages.flatMap((page) => page.posts))];
    if (!isAscending(posts) && !(await isSettled(client, posts, lastPage)))
        return undefined;
    return { posts, totalItems: after.pagination.totalItems };
}
const isTie = (before, after) => before.pagination.totalItems !== undefined &&
    before.pagination.totalItems === after.pagination.totalItems &&
    before.posts[0]?.createdAt === after.posts[0]?.createdAt;
const pageNumbers = (count) => Array.from({ length: count }, (_, index) => index + 1);
async function isSettled(client, posts, pageCount) {
    for (let page = 1, index = 0; page <= pageCount; page++) {
        const { posts: again } = await readPage(client, page, ASKED);
        for (const { postGroupId } of again)
            if (posts[index++]?.postGroupId !== postGroupId)
                return false;
    }
    return true;
}
function isAscending(posts) {
    const times = posts.map(({ createdAt }) => timeOf(createdAt) ?? 0);
    return times.every((time, index) => time >= (times[index - 1] ?? time));
}
const readPage = (client, page, order) => client.list({ page, ...order });
const newestChanges = (client) => readPage(client, 1, { sortBy: 'updatedAt', sortOrder: 'desc' });
const newestChangeMs = (posts) => posts.reduce((newest, { updatedAt }) => Math.max(newest, timeOf(updatedAt) ?? 0), 0) - LATE_MS;
async function refreshHistory(client, earlier) {
    const { posts, pagination } = await newestChanges(client);
    const times = posts.map(({ updatedAt }) => timeOf(updatedAt));
    const isDescending = times.every((time, index) => time !== undefined && time <= (times[index - 1] ?? time));
    const reachesBack = !pagination.hasNextPage || posts.length === 0 || (times.at(-1) ?? 0) < earlier.markMs;
    if (!isDescending || !reachesBack)
        return readHistory(client);
    return { history: merge([...earlier.history, ...posts]), markMs: Math.max(earlier.markMs, newestChangeMs(posts)) };
}
const merge = (posts) => [
    ...new Map(posts.map((post) => [post.postGroupId, post])).values(),
];
const timeOf = (iso) => {
    const timeMs = Date.parse(iso ?? '');
    return Number.isNaN(timeMs) ? undefined : timeMs;
};
function validTime(iso) {
    const timeMs = timeOf(iso);
    return timeMs === undefined ? undefined : new Date(timeMs).toISOString();
}


 }),

 6026:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   cv: () => ( exchange),
   db: () => ( startDeadline),
   mu: () => ( parseRetryAfter),
   qm: () => ( PROXY_REFUSAL),
   rd: () => ( networkFailure),
   x8: () => ( readBody)
 });
 var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6752);

const API_TIMEOUT_MS = 45_000;
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
async function exchange(wire, call, signal) {
    signal.throwIfAborted();
    const deadline = startDeadline(wire.clock, API_TIMEOUT_MS);
    const sentMs = wire.clock.localNow();
    try {
        const answer = await (0,undici__WEBPACK_IMPORTED_MODULE_0__.request)(call.url, {
            method: call.method,
            headers: call.headers,
            ...(call.body === undefined ? {} : { body: call.body }),
            dispatcher: wire.dispatcher,
            signal: AbortSignal.any([signal, deadline.signal]),
            headersTimeout: 0,
            bodyTimeout: 0,
        });
        const answeredMs = wire.clock.localNow();
        if (answer.statusCode === PROXY_REFUSAL)
            return { failure: { kind: 'proxy', status: PROXY_REFUSAL } };
        const encoding = answer.headers['content-encoding'] ?? 'identity';
        const bytes = await readBody(answer.body);
        const text = encoding === 'identity' ? bytes : `a compressed answer (${String(encoding)}), probably from a proxy`;
        if (isPostPosts(answer.statusCode, text))
            wire.clock.observe(dateOf(answer.headers), sentMs, answeredMs);
        const retryAfterMs = parseRetryAfter(answer.headers['retry-after'], wire.clock.now());
        return { status: answer.statusCode, text, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
    }
    catch (thrown) {
        signal.throwIfAborted();
        if (deadline.signal.aborted) {
            return { failure: { kind: 'no-answer', detail: `no answer within ${API_TIMEOUT_MS / 1000} s` } };
        }
        return { failure: networkFailure(thrown) };
    }
    finally {
        deadline.stop();
    }
}
const isPostPosts = (status, text) => status < 500 && /^\s*\{/.test(text);
const dateOf = ({ date, age }) => typeof date === 'string' && (age === undefined || age === '0') ? date : undefined;
function startDeadline(clock, durationMs) {
    const expired = new AbortController();
    const stopped = new AbortController();
    clock.sleep(durationMs, stopped.signal).then(() => expired.abort(new Error('deadline')), () => undefined);
    return { signal: expired.signal, stop: () => stopped.abort() };
}
async function readBody(body) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of body) {
        sizeBytes += chunk.length;
        if (sizeBytes > MAX_ANSWER_BYTES)
            throw new Error(`an answer of more than ${MAX_ANSWER_BYTES} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
const BEFORE_SENDING = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
]);
const UNKNOWN_ISSUER = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);
const PROXY_REFUSAL = 407;
function networkFailure(thrown) {
    const { code, message } = describeThrown(thrown);
    const status = Number(/^Proxy (?:response|Authentication Required) \((\d{3})\)/.exec(message)?.[1] ?? 0);
    if (status >= 400 && status < 500)
        return { kind: 'proxy', status };
    if (status >= 500)
        return { kind: 'not-sent', detail: message };
    if (code !== undefined && UNKNOWN_ISSUER.has(code))
        return { kind: 'untrusted', detail: message.split(';')[0] ?? '' };
    const detail = code && !message.includes(code) ? `${message} (${code})` : message;
    return { kind: code !== undefined && BEFORE_SENDING.has(code) ? 'not-sent' : 'no-answer', detail };
}
function describeThrown(thrown) {
    if (thrown instanceof AggregateError && thrown.errors.length > 0)
        return describeThrown(thrown.errors[0]);
    if (!(thrown instanceof Error))
        return { code: undefined, message: String(thrown) };
    if ('code' in thrown && typeof thrown.code === 'string') {
        return { code: thrown.code, message: thrown.message || thrown.code };
    }
    if (thrown.cause instanceof Error)
        return describeThrown(thrown.cause);
    return { code: undefined, message: thrown.message };
}
function parseRetryAfter(header, nowMs) {
    const text = Array.isArray(header) ? header[0] : header;
    if (text === undefined)
        return undefined;
    if (/^\d+(\.\d+)?$/.test(text.trim()))
        return Number(text) * 1000;
    const atMs = Date.parse(text);
    return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}


 }),

 7986:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   N$: () => ( MAX_TRIES),
   _c: () => ( pauseBeforeRetryMs),
   bD: () => ( withRetry),
   k2: () => ( canRepeat)
 });
 var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);

const REPEATABLE = {
    'platform-connections': 'any',
    'list-posts': 'any',
    'get-post': 'any',
    'post-logs': 'any',
    'delete-post': 'any',
    'update-post': 'any',
    storage: 'any',
    'create-post': 'surely-not-done',
    'get-upload-url': 'surely-not-done',
};
function canRepeat(call, failure) {
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__ .lT)(failure))
        return false;
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__ .WC)(failure))
        return true;
    if (REPEATABLE[call] === 'surely-not-done')
        return false;
    if (failure.kind !== 'refused' || failure.status >= 500 || failure.status === 408)
        return true;
    return call === 'storage' && failure.status === 400 && failure.text.startsWith('RequestTimeout');
}
const MAX_TRIES = 6;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 20_000;
const LONGEST_RETRY_AFTER_MS = 120_000;
function pauseBeforeRetryMs(tryNumber, failure, random) {
    if (failure.kind === 'refused' && failure.retryAfterMs !== undefined) {
        return Math.min(failure.retryAfterMs, LONGEST_RETRY_AFTER_MS);
    }
    const ceilingMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tryNumber - 1));
    return ceilingMs / 2 + (ceilingMs / 2) * random;
}
async function withRetry(patience, attempt, lookAgain = async () => true) {
    for (let tryNumber = 1;; tryNumber++) {
        try {
            return await attempt();
        }
        catch (thrown) {
            if (!(thrown instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__ .DF))
                throw thrown;
            if (tryNumber >= (patience.tries ?? MAX_TRIES) || !canRepeat(thrown.call, thrown.failure))
                throw thrown;
            const pauseMs = pauseBeforeRetryMs(tryNumber, thrown.failure, patience.random());
            if (patience.mayRepeat?.(pauseMs) === false)
                throw thrown;
            if (patience.clock.elapsedMs() + pauseMs > patience.deadlineMs)
                throw thrown;
            patience.onRetry(thrown, pauseMs);
            await patience.clock.sleep(pauseMs, patience.pausing ?? patience.signal);
            if (!(await lookAgain(thrown)))
                throw thrown;
        }
    }
}


 }),

 718:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   c: () => ( isSafeAddress)
 });
function isSafeAddress(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, hostname } = new URL(text);
    const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}


 }),

 2568:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   o: () => ( createServiceClock)
 });
const PRECISION_MS = 1_000;
function createServiceClock(clock) {
    const startedMs = clock.now() - clock.elapsedMs();
    const localNow = () => startedMs + clock.elapsedMs();
    let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const offsetMs = () => Math.min(Math.max(0, least), most);
    return {
        now: () => localNow() + offsetMs(),
        elapsedMs: clock.elapsedMs,
        localNow,
        sleep: clock.sleep,
        offsetMs,
        observe: (date, sentMs, answeredMs) => {
            const madeMs = Date.parse(date ?? '');
            if (Number.isNaN(madeMs))
                return;
            const [low, high] = [madeMs - answeredMs, madeMs + PRECISION_MS - sentMs];
            const fits = low <= most && high >= least;
            least = fits ? Math.max(least, low) : low;
            most = fits ? Math.min(most, high) : high;
        },
    };
}


 }),

 4008:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $e: () => ( warning),
   Wd: () => ( problemsByPost),
   Yv: () => ( inTextOf),
   Zu: () => ( merged),
   b6: () => ( textOf),
   lm: () => ( notice),
   uN: () => ( describeOrigin),
   y9: () => ( ofPost),
   z3: () => ( error)
 });
const problemOf = (severity) => (code, origin, message) => ({
    code,
    severity,
    message,
    origin,
    posts: [],
    namesPost: false,
});
const error = problemOf('error');
const warning = problemOf('warning');
const notice = problemOf('notice');
const ofPost = (post, severity, code, origin, message) => ({ code, severity, message, origin, posts: [post], namesPost: true });
const inTextOf = (problem, ...posts) => problem.posts.length > 0 ? problem : { ...problem, posts };
const keyOfPost = ({ id, video, entry }) => [id, video.path, entry?.manifest, entry?.key].join('\n');
function merged(problems) {
    const found = new Map();
    for (const problem of problems) {
        const { origin, message, severity, posts, namesPost } = problem;
        const key = JSON.stringify([origin, message, severity, namesPost && posts.map(keyOfPost)]);
        const first = found.get(key) ?? { problem, posts: new Map() };
        for (const post of posts)
            first.posts.set(keyOfPost(post), post);
        found.set(key, first);
    }
    return [...found.values()].map(({ problem, posts }) => ({ ...problem, posts: [...posts.values()] }));
}
function problemsByPost(problems) {
    const found = new Map();
    for (const problem of problems) {
        for (const key of new Set(problem.posts.map(keyOfPost))) {
            const own = found.get(key);
            if (own)
                own.push(problem);
            else
                found.set(key, [problem]);
        }
    }
    return (post) => found.get(keyOfPost(post)) ?? [];
}
const textOf = ({ namesPost, posts: [post], message }) => namesPost && post ? `${post.id}: ${message}` : message;
const describeOrigin = (origin) => 'file' in origin ? `${origin.file}:${origin.line}:${origin.column}` : `input ${origin.input}`;


 }),

 3395:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $5: () => ( unknownWord),
   Ap: () => ( withoutSignatures),
   Cw: () => ( meantWord),
   KE: () => ( listed),
   RK: () => ( visible),
   RP: () => ( orMeant),
   VI: () => ( beginningOf),
   au: () => ( didYouMean),
   bD: () => ( messageOf),
   gy: () => ( tryingAgain),
   hD: () => ( quote),
   hS: () => ( counted),
   vI: () => ( shortened),
   wF: () => ( describeIssues),
   z3: () => ( formatBytes)
 });
 var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

const beginningOf = (text, most) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
const shortened = (text, most) => text.length > most ? `${beginningOf(text, most)}…` : text;
const quote = (text) => JSON.stringify(shortened(text.replaceAll(/\s*[\r\n]\s*/g, ' '), 80));
const slipsIn = (given) => Math.max(Math.min(2, given.length - 1), Math.floor(given.length / 3));
const meantWord = (given, words, most = slipsIn(given)) => (0,leven__WEBPACK_IMPORTED_MODULE_0__ .h)(given, words, { maxDistance: most });
const didYouMean = (meant) => `did you mean ${meant}?`;
const orMeant = (meant, otherwise) => meant === undefined ? otherwise : `; ${didYouMean(meant)}`;
function unknownWord(name, value, words) {
    const meant = meantChoice(value, words);
    return `${name} is ${quote(value)}; ${meant ? `${didYouMean(meant)} It takes` : 'write one of'} ${words.join(', ')}.`;
}
function meantChoice(value, words) {
    const bare = (text) => text.toUpperCase().replaceAll(/[^A-Z]/g, '');
    const given = bare(value);
    const spelled = words.flatMap((word) => [bare(word), bare(word).slice(0, given.length + 1)]);
    const meant = meantWord(given, spelled);
    return meant === undefined ? undefined : words.find((word) => bare(word).startsWith(meant));
}
const tryingAgain = (thrown, pauseMs) => `${messageOf(thrown)} Trying again in ${Math.ceil(pauseMs / 1000)} s.`;
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
function listed(items, most = 10) {
    if (items.length <= most)
        return items.join(', ');
    return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));
const describeIssues = (issues) => issues
    .slice(0, 3)
    .map(({ path, input, message }) => {
    const name = path.join('.') || 'the answer';
    return input === undefined ? `${name} is missing` : `${name}: ${message}`;
})
    .join('; ');
function formatBytes(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB'];
    const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
    return `${power === 0 ? Math.round(bytes) : (bytes / 1000 ** power).toFixed(1)} ${units[power]}`;
}
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const visible = (text) => text.replace(INVISIBLE, (character) => `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`);
const SIGNED_QUERY = /\?[^\s"'<>]*?(?:x-amz-|signature=)[^\s"'<>]*/gi;
const withoutSignatures = (text) => text.replaceAll(SIGNED_QUERY, '?***');


 }),

 7785:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   A: () => ( leven),
   h: () => ( closestMatch)
 });
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


 }),

 370:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  A: () => ( pLimit)
});


;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();

		resolve(result);

		try {
			await result;
		} catch {}

		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		new Promise(internalResolve => { 
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); 

		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					for (const promise of promises) {
						promise.catch(() => {}); 
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


 })

};
