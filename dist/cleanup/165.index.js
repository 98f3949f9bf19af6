export const id = 165;
export const ids = [165];
export const modules = {

/***/ 5165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deleteLeftDrafts: () => (/* binding */ deleteLeftDrafts),
  stateText: () => (/* binding */ stateText)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(2857);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/clock.ts

/** Longer timers of Node fire at once (timers documentation). */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const systemClock = {
    now: () => Date.now(),
    elapsedMs: () => performance.now(),
    sleep: async (durationMs, signal) => {
        for (let leftMs = durationMs;; leftMs -= LONGEST_TIMER_MS) {
            signal?.throwIfAborted();
            await (0,promises_.setTimeout)(Math.min(leftMs, LONGEST_TIMER_MS), undefined, signal ? { signal } : {});
            if (leftMs <= LONGEST_TIMER_MS)
                return;
        }
    },
};

;// CONCATENATED MODULE: ./src/problem.ts
const error = (origin, message) => ({ severity: 'error', message, origin });
const warning = (origin, message) => ({ severity: 'warning', message, origin });
/** A problem of one post: its message names it as the table does, because its place may be that of a pattern that found many. */
const ofPost = ({ id, video }, severity, origin, message) => ({ severity, message: `${id}: ${message}`, origin, video: video.path });
const samePlace = (a, b) => 'file' in a && 'file' in b
    ? a.file === b.file && a.line === b.line && a.column === b.column
    : 'input' in a && 'input' in b && a.input === b.input;
/** For logs: `videos.yml:4:12` or `input viewer-setting`. */
const describeOrigin = (origin) => 'file' in origin ? `${origin.file}:${origin.line}:${origin.column}` : `input ${origin.input}`;

// EXTERNAL MODULE: ./src/wording.ts
var wording = __webpack_require__(3395);
;// CONCATENATED MODULE: ./src/inputs/duration.ts
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Longer than any job may run (5 days on self-hosted runners), so more is a slip of the unit. */
const MAX_DURATION_MS = 30 * DAY_MS;
/** Largest unit first, each at most once: `1h1h` and `30m1h` are refused as slips. */
const DURATION = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m(?!s))?(?:(\d{1,9})s)?(?:(\d{1,12})ms)?$/;
const UNITS_MS = [DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, 1];
/**
 * `10m`, `90s`, `1h30m`, `2d`, `500ms` or `0` in milliseconds; `undefined` for anything else and for more than `maxMs`.
 * A day is 24 hours. A bare number other than 0 has no unit and is refused: seconds and minutes are equally likely.
 */
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
/** `10 min`, `1 h 30 min`, `45 s`: exact to the second, to the millisecond below one second. */
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

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./src/postpost/safe-address.ts
/**
 * Whether an address may be given the key or a video: https, and plain http on this very machine, for tests.
 * @param text any text; what is no URL is not safe
 */
function isSafeAddress(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, hostname } = new URL(text);
    const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}

;// CONCATENATED MODULE: ./src/inputs/rules.ts




/** What is wrong with the key, the user and the address. */
function judgeConnection({ apiKey, apiUrl, userId, dryRun }) {
    const problems = [];
    const wrong = (input, message) => void problems.push(error({ input }, message));
    if (apiKey === '' && !dryRun) {
        wrong('api-key', 'api-key is empty: set it to a secret, api-key: ${{ secrets.POSTPOST_API_KEY }}, and check that the secret exists under this name. Workflows of forks and of Dependabot get no secrets: there, use dry-run: true.');
    }
    // The key goes into a header, where anything but printable ASCII fails with an error that nobody understands.
    if (!/^[\x21-\x7e]*$/.test(apiKey)) {
        wrong('api-key', 'api-key holds spaces, line breaks or letters outside ASCII: copy the key into the secret again.');
    }
    if (userId !== '' && !/^[0-9a-f]{24}$/i.test(userId)) {
        wrong('user-id', `user-id is ${(0,wording/* quote */.hD)(userId)}; the id of a managed user has 24 hex digits.`);
    }
    if (!isApiAddress(apiUrl)) {
        wrong('api-url', 
        // It may hold a password, which does not belong into a log.
        `api-url is ${(0,wording/* quote */.hD)(apiUrl.replace(/\/\/.*@/, '//***@'))}; write an https:// address without user, query or fragment (plain http only on loopback).`);
    }
    return problems;
}
function isApiAddress(text) {
    if (!isSafeAddress(text))
        return false;
    const { username, password, search, hash } = new URL(text);
    return `${username}${password}${search}${hash}` === '';
}
/** Two letters of difference make another word of a name this short: `any` is no slip of `only`. */
const SHORT_NAME = 5;
/**
 * Inputs that action.yml does not know and that are probably slips. The runner only warns about them, and `shedule: draft`
 * would publish at once, so a clear slip stops the step. A job's own variables look the same (`env: INPUT_ANY`); left alone
 * are therefore those whose likely input is set too, and only a notice goes to one that has underscores where an input has
 * hyphens (the runner writes `INPUT_DRY-RUN`, never `INPUT_DRY_RUN`).
 */
function misspelledInputs(environment, defaults) {
    const names = Object.keys(defaults);
    const valueIn = (name) => environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
    const given = Object.keys(environment).filter((key) => key.startsWith('INPUT_'));
    return given.flatMap((key) => {
        const input = key.slice('INPUT_'.length).toLowerCase();
        if (names.includes(input))
            return [];
        if (names.includes(input.replaceAll('_', '-')))
            return [notTaken(key, input)];
        const meant = (0,leven/* closestMatch */.h)(input, names, { maxDistance: input.length <= SHORT_NAME ? 1 : 2 });
        if (meant === undefined)
            return [];
        const isSet = valueIn(meant) !== '' && valueIn(meant) !== defaults[meant];
        return isSet ? [] : [slip(key, input, meant)];
    });
}
const slip = (key, input, meant) => error({ input }, `There is no input ${(0,wording/* quote */.hD)(input)}; did you mean ${meant}? If it is not written under "with:" but is a variable of the job (env: ${key}), give that variable another name.`);
/** A notice for whoever means the input and waits for its effect. */
const notTaken = (key, input) => ({
    severity: 'notice',
    origin: { input },
    message: `The variable ${key} is no input of this step. If the input is meant, write ${input.replaceAll('_', '-')} under "with:".`,
});

;// CONCATENATED MODULE: ./src/inputs/settings.ts
/** Who may see a post, in the words of PostPost and TikTok. */
const VIEWER_SETTINGS = [
    'PUBLIC_TO_EVERYONE',
    'MUTUAL_FOLLOW_FRIENDS',
    'FOLLOWER_OF_CREATOR',
    'SELF_ONLY',
];
/**
 * The stronger layer wins field by field: an entry over its manifest's `defaults`, these over the inputs.
 * `caption` and `captionFile` are one question, so a layer that answers either silences both of the weaker one.
 */
function layered(weaker, stronger) {
    const { caption, captionFile, ...rest } = weaker;
    const answersCaption = stronger.caption !== undefined || stronger.captionFile !== undefined;
    return { ...(answersCaption ? rest : weaker), ...stronger };
}
/** `a, b` or one a line → the parts, trimmed, without empty ones. */
const splitList = (list) => list
    .split(/[\n,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
/** Lines of patterns that begin with # are comments, as in @actions/glob. */
const isComment = (line) => line.startsWith('#');

;// CONCATENATED MODULE: ./src/inputs/inputs.ts





/** Every input of the step with its default, as action.yml declares them. An input that is empty has its default too. */
const INPUT_DEFAULTS = {
    'api-key': '',
    videos: '',
    manifest: '',
    'release-assets': '',
    'release-tag': '',
    accounts: '',
    caption: '',
    'viewer-setting': '',
    'allow-comments': 'true',
    'allow-duet': 'false',
    'allow-stitch': 'false',
    'commercial-content': 'false',
    'brand-organic': 'false',
    'branded-content': 'false',
    schedule: 'now',
    timezone: 'UTC',
    id: '',
    'interaction-inversion': 'compensate',
    'on-duplicate': 'skip',
    'max-per-minute': '2',
    'max-per-day': '15',
    'max-posts': '20',
    'when-too-many': 'fail',
    'wait-timeout': '10m',
    concurrency: '3',
    only: '',
    'added-only': 'false',
    'dry-run': 'false',
    comment: 'false',
    preview: 'false',
    strict: 'false',
    'user-id': '',
    'api-url': 'https://api.postpost.dev/api/v1',
    'github-token': '',
};
/**
 * Reads all inputs and reports everything that is wrong with them at once.
 * @param environment the process environment, where the runner puts `INPUT_<NAME>`
 */
function readInputs(environment) {
    const problems = [...misspelledInputs(environment, INPUT_DEFAULTS)];
    const wrong = (input, message) => void problems.push(error({ input }, message));
    const inputs = readValues(environment, wrong);
    problems.push(...judgeConnection(inputs));
    const named = [...inputs.videos, ...inputs.manifest, ...inputs.releaseAssets];
    if (named.every(({ value }) => isComment(value))) {
        wrong('videos', 'No video is named: set videos (files or globs, one a line), manifest (a YAML file in the repository) or release-assets (names of assets).');
    }
    return { inputs, problems };
}
/** A value that is refused goes on as a harmless one: `wrong` has stopped the step by then. */
function readValues(environment, wrong) {
    const read = (name) => environment[`INPUT_${name.toUpperCase()}`]?.trim() || INPUT_DEFAULTS[name];
    const located = (input, value) => ({ value, origin: { input } });
    const optional = (name) => {
        const value = read(name);
        return value === '' ? undefined : located(name, value);
    };
    const lines = (name) => {
        const trimmed = read(name).split('\n');
        return trimmed.map((line) => line.trim()).filter((line) => line !== '');
    };
    /** Excludes keep their `!`, and comments their `#`: a file may have such a name. */
    const patterns = (name) => lines(name).map((line) => located(name, line));
    const flag = (name) => {
        const value = read(name).toLowerCase();
        if (value !== 'true' && value !== 'false')
            wrong(name, `${name} is ${(0,wording/* quote */.hD)(value)}; write true or false.`);
        return value === 'true';
    };
    const word = (name, words, fallback) => {
        const found = words.find((candidate) => candidate === read(name));
        if (!found)
            wrong(name, (0,wording/* unknownWord */.$5)(name, read(name), words));
        return found ?? fallback;
    };
    const count = (name, least) => {
        const value = read(name);
        if (/^\d{1,9}$/.test(value) && Number(value) >= least)
            return Number(value);
        wrong(name, `${name} is ${(0,wording/* quote */.hD)(value)}; write a whole number from ${least} on.`);
        return least;
    };
    const duration = (name) => {
        const value = parseDuration(read(name));
        if (value === undefined)
            wrong(name, `${name} is ${(0,wording/* quote */.hD)(read(name))}; write a duration such as 10m, 90s, 1h or 0.`);
        return value ?? 0;
    };
    const accounts = splitList(read('accounts')).map((account) => located('accounts', account));
    const caption = optional('caption');
    const hasViewerSetting = read('viewer-setting') !== '';
    const fields = {
        ...(accounts.length > 0 && { accounts: located('accounts', accounts) }),
        ...(caption && { caption }),
        ...(hasViewerSetting && {
            viewerSetting: located('viewer-setting', word('viewer-setting', VIEWER_SETTINGS, 'SELF_ONLY')),
        }),
        allowComments: located('allow-comments', flag('allow-comments')),
        allowDuet: located('allow-duet', flag('allow-duet')),
        allowStitch: located('allow-stitch', flag('allow-stitch')),
        commercialContent: located('commercial-content', flag('commercial-content')),
        brandOrganic: located('brand-organic', flag('brand-organic')),
        brandedContent: located('branded-content', flag('branded-content')),
        schedule: located('schedule', read('schedule')),
        timezone: located('timezone', read('timezone')),
    };
    return {
        apiKey: read('api-key'),
        videos: patterns('videos'),
        manifest: patterns('manifest'),
        /** Patterns of asset names. */
        releaseAssets: patterns('release-assets'),
        /** Empty: the release that triggered the run. */
        releaseTag: read('release-tag'),
        /** Template of the id of the one video of `videos` and `releaseAssets`. */
        id: optional('id'),
        /** The weakest layer of every post's settings. */
        fields,
        interactionInversion: word('interaction-inversion', ['compensate', 'off'], 'compensate'),
        onDuplicate: word('on-duplicate', ['skip', 'fail', 'repost'], 'skip'),
        /** 0: no limit, as for the next two. */
        maxPerMinute: count('max-per-minute', 0),
        maxPerDay: count('max-per-day', 0),
        maxPosts: count('max-posts', 0),
        whenTooMany: word('when-too-many', ['fail', 'first'], 'fail'),
        /** 0: do not wait. */
        waitTimeoutMs: duration('wait-timeout'),
        concurrency: count('concurrency', 1),
        only: lines('only'),
        addedOnly: flag('added-only'),
        dryRun: flag('dry-run'),
        /** Keep a preview comment on the pull request up to date. */
        comment: flag('comment'),
        /** Write a page that shows each post as it will look. */
        preview: flag('preview'),
        strict: flag('strict'),
        userId: read('user-id'),
        apiUrl: read('api-url').replace(/\/+$/, ''),
        githubToken: read('github-token'),
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/coerce.js


function string(params) {
    return core._coercedString(schemas.ZodString, params);
}
function number(params) {
    return api/* _coercedNumber */.qG(classic_schemas/* ZodNumber */.rSt, params);
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

;// CONCATENATED MODULE: ./src/postpost/answers.ts


/**
 * The answers of PostPost that the action reads, field by field as documented. Loose on what is not read: a new field of
 * the service must not stop a release; strict on what is: a missing id must not become a green step.
 */
const postGroupId = classic_schemas/* string */.YjP().regex(/^[0-9a-f]{24}$/i, 'is not a post group id of 24 hex digits');
/** Statuses are open words: the service may add some, and an unknown one must wait and warn, not crash. */
const answers_status = classic_schemas/* string */.YjP().min(1);
/** What is not as documented is taken as absent, where a call means something without it. */
const lenient = (schema) => schema.optional().catch(undefined);
/** What the service remarks on a call that it has carried out: texts, or objects with one. */
const warnings = lenient(classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()
    .or(classic_schemas/* looseObject */._H3({ message: classic_schemas/* string */.YjP() }).transform(({ message }) => message))
    .catch('')));
const succeeded = classic_schemas/* looseObject */._H3({ success: classic_schemas/* literal */.euz(true), warnings });
const postError = classic_schemas/* looseObject */._H3({
    code: classic_schemas/* string */.YjP().catch('UNKNOWN_ERROR'),
    message: classic_schemas/* string */.YjP().catch(''),
    platformError: classic_schemas/* unknown */.L5J().optional(),
});
const asError = (message) => ({ code: 'UNKNOWN_ERROR', message });
/** TikTok's ids have 19 digits: as a JSON number one is rounded by the time it is read, and a link made of it is wrong. */
const postedId = classic_schemas/* union */.KCZ([classic_schemas/* string */.YjP(), classic_schemas/* number */.aig().refine(Number.isSafeInteger).transform(String)])
    .nullish()
    .catch(undefined);
function isTikTokLink(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' && /(^|\.)tiktok\.com$/.test(hostname);
}
const createPostAnswer = succeeded.extend({ postGroupId });
const uploadUrlAnswer = succeeded.extend({
    // The video may not be public yet, and the signature in the address lets anyone who reads it replace it.
    uploadUrl: classic_schemas/* string */.YjP().refine(isSafeAddress, 'is not an https:// address'),
    fileUrl: classic_schemas/* string */.YjP(),
});
const updatePostAnswer = succeeded.extend({
    // The wait reads the truth anyway; an answer without the group is still an acceptance.
    postGroup: classic_schemas/* looseObject */._H3({ status: answers_status.catch('scheduled'), scheduledTime: classic_schemas/* string */.YjP().nullish() }).optional(),
});
const getPostAnswer = succeeded.extend({
    posts: classic_schemas/* array */.YOg(classic_schemas/* looseObject */._H3({
        platform: classic_schemas/* string */.YjP().optional(),
        platformId: classic_schemas/* string */.YjP(),
        status: answers_status,
        postedId,
        permalink: lenient(classic_schemas/* string */.YjP().refine(isTikTokLink)),
        error: postError.or(classic_schemas/* string */.YjP().transform(asError)).nullish().catch(undefined),
    }))
        .min(1),
});
/** `list-posts` has compound ids; a raw one, as `get-post` has it, names the same connection. */
function compoundId({ platformId, platform }) {
    if (platform !== undefined)
        return platformId.startsWith(`${platform}-`) ? platformId : `${platform}-${platformId}`;
    return /^[a-z]+-/.test(platformId) ? platformId : `tiktok-${platformId}`;
}
const listedPost = classic_schemas/* looseObject */._H3({
    postGroupId,
    content: classic_schemas/* string */.YjP().nullish(),
    // A group without a status counts as live: what is not known must not be posted again.
    status: answers_status.nullish().transform((word) => word ?? 'unknown'),
    scheduledTime: classic_schemas/* string */.YjP().nullish(),
    createdAt: classic_schemas/* string */.YjP().nullish(),
    updatedAt: classic_schemas/* string */.YjP().nullish(),
    platforms: classic_schemas/* array */.YOg(classic_schemas/* looseObject */._H3({ platformId: classic_schemas/* string */.YjP(), platform: lenient(classic_schemas/* string */.YjP()), status: answers_status.nullish() })
        .transform((platform) => ({ ...platform, platformId: compoundId(platform) })))
        .nullish()
        .transform((platforms) => platforms ?? []),
    mediaUrls: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP().nullish())
        .nullish()
        .transform((urls) => (urls ?? []).filter((url) => typeof url === 'string')),
});
const listPostsAnswer = succeeded.extend({
    posts: classic_schemas/* array */.YOg(listedPost),
    pagination: classic_schemas/* looseObject */._H3({
        totalItems: lenient(number()),
        totalPages: number(),
        hasNextPage: classic_schemas/* boolean */.zMY(),
    }),
});
const connectionsAnswer = succeeded.extend({
    connections: classic_schemas/* array */.YOg(classic_schemas/* looseObject */._H3({
        platformId: classic_schemas/* string */.YjP(),
        username: classic_schemas/* string */.YjP().nullish(),
        tokenStatus: classic_schemas/* string */.YjP().nullish(),
    })),
});
const postLogsAnswer = succeeded.extend({
    logs: classic_schemas/* array */.YOg(classic_schemas/* looseObject */._H3({ event: classic_schemas/* string */.YjP().nullish(), error: classic_schemas/* unknown */.L5J().optional() })),
});
const deletePostAnswer = succeeded;
/** The numbers behind a 403 that names a limit of the plan. */
const planNumbers = classic_schemas/* object */.Ikc({
    metric: lenient(classic_schemas/* string */.YjP()),
    limit: lenient(classic_schemas/* number */.aig()),
    used: lenient(classic_schemas/* number */.aig()),
    remaining: lenient(classic_schemas/* number */.aig()),
    periodEnd: lenient(classic_schemas/* string */.YjP()),
    planName: lenient(classic_schemas/* string */.YjP()),
    maxScheduledDate: lenient(classic_schemas/* string */.YjP()),
    overLimitBy: lenient(classic_schemas/* number */.aig()),
});
/** The body of a refusal: `{error}` or `{message}`, and for limits a code and numbers. */
const refusalAnswer = planNumbers.extend({
    error: lenient(classic_schemas/* string */.YjP()),
    message: lenient(classic_schemas/* string */.YjP()),
    code: lenient(classic_schemas/* string */.YjP()),
    /** What is wrong with single fields, as a sister service with the same API has it. */
    validation: lenient(classic_schemas/* looseObject */._H3({
        errors: classic_schemas/* array */.YOg(classic_schemas/* looseObject */._H3({ field: lenient(classic_schemas/* string */.YjP()), path: lenient(classic_schemas/* string */.YjP()), message: lenient(classic_schemas/* string */.YjP()) })),
    })),
});
/** True for a post of TikTok: another network's post of the same raw id says nothing about it. */
const isTikToks = ({ platform }) => platform === undefined || platform === 'tiktok';
/** True for posts that were not scheduled, published or failed yet: nobody can see them. */
const answers_isDraft = (post) => post.status === 'draft' && post.platforms.every((platform) => (platform.status ?? 'draft') === 'draft');

;// CONCATENATED MODULE: ./src/postpost/explain.ts
/** What each call was for, as the beginning of a sentence's second half: "… while creating the draft". */
const DOING = {
    'platform-connections': 'reading the connected accounts',
    'create-post': 'creating the draft',
    'get-upload-url': 'asking for an upload URL',
    storage: "uploading the video to PostPost's storage",
    'update-post': 'scheduling the post',
    'get-post': "reading the post's status",
    'list-posts': "reading the account's earlier posts",
    'post-logs': "reading the post's log",
    'delete-post': 'deleting the draft',
};
/** One or two sentences for the workflow log: what happened, and what the reader does now. */
function explain(call, failure) {
    const doing = DOING[call];
    switch (failure.kind) {
        case 'not-sent':
            return `PostPost could not be reached while ${doing} (${failure.detail}); nothing was sent. Check the runner's network, its proxy variables and api-url, then run the step again.`;
        case 'proxy':
            return explainProxy(doing, failure.status);
        case 'no-answer':
            return `The connection to PostPost failed while ${doing}: ${failure.detail}. Run the step again; it finds out what was done and publishes nothing twice.`;
        case 'unreadable':
            return `PostPost's answer (${failure.status}) while ${doing} cannot be used: ${failure.detail}. Check api-url and any proxy between the runner and PostPost; if both are right, PostPost's API has changed.`;
        case 'refused':
            return call === 'storage' ? explainStorage(failure) : explainRefusal(doing, failure);
    }
}
function explainProxy(doing, status) {
    const why = status === 407 ? 'it wants a user name and a password' : 'it does not let this connection pass';
    const advice = status === 407
        ? 'Write them into the variable https_proxy or http_proxy (http://user:password@host:port), from a secret'
        : 'Allow the host there';
    return `The proxy between the runner and PostPost refused (${status}: ${why}) while ${doing}; nothing was sent. ${advice}, or name PostPost's host in no_proxy.`;
}
function explainRefusal(doing, failure) {
    const { status, text, limit } = failure;
    if (status === 401) {
        return `PostPost refused the API key (401: ${text}). Copy the key again from PostPost's API settings into the secret that api-key reads.`;
    }
    if (status === 403 && limit)
        return `PostPost refused ${doing}: ${explainLimit(limit, text)}`;
    const advice = limit && REFUSAL_ADVICE[limit.code];
    if (advice)
        return `PostPost refused ${doing} (${status} ${limit.code}: ${text}). ${advice}`;
    if (status === 403)
        return `PostPost refused ${doing} (403: ${text}). ${adviceFor403(text)}`;
    if (status === 404) {
        return `PostPost knows nothing under this id while ${doing} (404: ${text}). It was deleted meanwhile, or api-url or user-id points to another workspace.`;
    }
    if (status === 429) {
        return `PostPost asks for fewer requests (429: ${text}) while ${doing}. If this goes on, run the step again later, or lower concurrency.`;
    }
    if (status >= 300 && status <= 399) {
        return `api-url answers with a redirect (${status}) while ${doing}; redirects are not followed, because the key would travel along. Set api-url to the address it leads to.`;
    }
    if (status >= 500) {
        return `PostPost has a fault of its own (${status}: ${text}) while ${doing}. Run the step again later; it publishes nothing twice.`;
    }
    return `PostPost refused ${doing} (${status}: ${text}). Correct what it names and run the step again; if it names nothing of yours, please report this with the log.`;
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
/** Codes of refusals that a sister service with the same API gives; whether PostPost does is not known. */
const REFUSAL_ADVICE = {
    POST_NOT_EDITABLE: 'The post has gone further than a draft: look at it in PostPost.',
    POST_PUBLISH_IN_PROGRESS: 'The post is being published: look at it in PostPost.',
    POST_GROUP_VERSION_CONFLICT: 'Somebody changed the post in the same moment: run the step again.',
    SCHEDULED_TIME_IN_PAST: 'Write a time ahead, or now.',
    PLATFORM_SETTING_UNKNOWN: 'PostPost does not know a setting that this action sends: use a newer version of the action.',
    IDEMPOTENCY_IN_FLIGHT: 'The same call is still under way: run the step again later.',
    IDEMPOTENCY_KEY_CONFLICT: 'Another call has used the same key: run the step again.',
};
const LIMIT_ADVICE = {
    POST_LIMIT_REACHED: 'Wait for the new period, or upgrade the plan.',
    SCHEDULED_POST_LIMIT_REACHED: 'Wait until scheduled posts are published, delete some in PostPost, or upgrade the plan.',
    SCHEDULE_HORIZON_REACHED: 'Choose an earlier schedule, or upgrade the plan.',
    CONNECTIONS_OVER_LIMIT: 'Disconnect accounts in PostPost, or upgrade the plan.',
    PLATFORM_NOT_AVAILABLE: 'This plan does not include TikTok: upgrade it.',
};
/** `POST_LIMIT_REACHED, 100 of 100 posts used, resets on …, plan Pro. Wait …` from the fields of a 403. */
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

;// CONCATENATED MODULE: ./src/postpost/failure.ts
/** The only error that `src/postpost` throws, besides the reason of an aborted signal. Holds no secret: they are cut before it is made. */
class failure_PostPostError extends Error {
    name = 'PostPostError';
    call;
    failure;
    constructor(call, failure, message) {
        super(message);
        this.call = call;
        this.failure = failure;
    }
}
/** True when the server has certainly not acted: nothing was sent, or it said 429 before doing anything. */
const surelyNotDone = (failure) => failure.kind === 'not-sent' || failure.kind === 'proxy' || (failure.kind === 'refused' && failure.status === 429);
/** True when the request may have been carried out although no usable answer came back. */
const failure_mayBeDone = (failure) => failure.kind === 'no-answer' ||
    failure.kind === 'unreadable' ||
    (failure.kind === 'refused' && (failure.status >= 500 || failure.status === 408));
/**
 * True for answers that every later post of this run would get too: the key is not good (401), or the account or its plan
 * does not allow more (403). SCHEDULE_HORIZON_REACHED speaks of one post's time only.
 */
const stopsTheRun = ({ call, failure }) => call !== 'storage' &&
    failure.kind === 'refused' &&
    (failure.status === 401 || (failure.status === 403 && failure.limit?.code !== 'SCHEDULE_HORIZON_REACHED'));
const isRefused = (thrown, status) => thrown instanceof failure_PostPostError && thrown.failure.kind === 'refused' && thrown.failure.status === status;

// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(6752);
;// CONCATENATED MODULE: ./src/postpost/http.ts

/** An API call gets this long from start to the last byte of its answer; PostPost documents no limit of its own. */
const API_TIMEOUT_MS = 45_000;
/** A page of 100 posts with captions of 2,200 characters is below 1 MB; anything far larger is not PostPost. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
/**
 * One request, one answer: no retry, no redirect, no interpretation of the body.
 * A fault of the network is a value; only an abort of `signal` throws, with the signal's reason.
 */
async function exchange(wire, call, signal) {
    signal.throwIfAborted();
    const deadline = startDeadline(wire.clock, API_TIMEOUT_MS);
    const sentMs = wire.clock.localNow();
    try {
        const answer = await (0,undici/* request */.Em)(call.url, {
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
        const bytes = await readText(answer.body);
        // Not asked for; and as text it would be noise in an annotation.
        const text = encoding === 'identity' ? bytes : `a compressed answer (${String(encoding)}), as a proxy may send it`;
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
/** A proxy's page has the proxy's clock; PostPost answers with a JSON object. */
const isPostPosts = (status, text) => status < 500 && /^\s*\{/.test(text);
/** An answer from a cache (`Age`) was made at another time than it came. */
const dateOf = ({ date, age }) => typeof date === 'string' && (age === undefined || age === '0') ? date : undefined;
/** A signal that aborts after `durationMs` of the given clock unless stopped before. */
function startDeadline(clock, durationMs) {
    const expired = new AbortController();
    const stopped = new AbortController();
    clock.sleep(durationMs, stopped.signal).then(() => expired.abort(new Error('deadline')), () => undefined);
    return { signal: expired.signal, stop: () => stopped.abort() };
}
/** Throws where the body is longer than any answer of PostPost or its storage. */
async function readText(body) {
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
/** Codes of faults that happen before the first byte of a request leaves, so that the server cannot have acted. */
const BEFORE_SENDING = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'ERR_TLS_CERT_ALTNAME_INVALID',
]);
/** Proxy Authentication Required (RFC 9110, 15.5.8): no server but a proxy says it. */
const PROXY_REFUSAL = 407;
/** Turns what undici throws into a value that says whether the server can have acted. */
function networkFailure(thrown) {
    const { code, message } = describeThrown(thrown);
    // undici's words for a tunnel (CONNECT) that a proxy did not open.
    const status = Number(/^Proxy response \((\d{3})\)/.exec(message)?.[1] ?? 0);
    if (status >= 400 && status < 500)
        return { kind: 'proxy', status };
    if (status >= 500)
        return { kind: 'not-sent', detail: message };
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
/** `Retry-After` in seconds or as an HTTP date (RFC 9110, 10.2.3) → milliseconds from now; undefined when absent or unreadable. */
function parseRetryAfter(header, nowMs) {
    const text = Array.isArray(header) ? header[0] : header;
    if (text === undefined)
        return undefined;
    if (/^\d+(\.\d+)?$/.test(text.trim()))
        return Number(text) * 1000;
    const atMs = Date.parse(text);
    return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}

;// CONCATENATED MODULE: ./src/postpost/call.ts





/** One try of one call: the answer as its schema says, or a PostPostError whose sentence holds no secret. */
async function answerTo(call, options, signal) {
    const failed = (failure) => {
        throw new failure_PostPostError(call.name, failure, explain(call.name, failure));
    };
    const answer = await exchange(options, requestFor(call, options), signal);
    if ('failure' in answer)
        return failed(answer.failure);
    const { status, text } = answer;
    // A server or proxy may echo request headers. Cut before the text is shortened: half a key would not be found any more.
    const safe = { ...answer, text: text.replaceAll(options.apiKey, '***') };
    const json = parseJson(text);
    if (status < 200 || status > 299 || isUnsuccessful(json))
        return failed(refusal(safe));
    if (json === undefined)
        return failed({ kind: 'unreadable', status, detail: describeText(safe.text) });
    const checked = call.answer.safeParse(json, { reportInput: true });
    return checked.success
        ? checked.data
        : failed({ kind: 'unreadable', status, detail: (0,wording/* describeIssues */.wF)(checked.error.issues) });
}
function requestFor({ method, name, postGroupId, query, body }, { apiUrl, apiKey, userId }) {
    const id = postGroupId === undefined ? '' : `/${encodeURIComponent(postGroupId)}`;
    const search = query ? `?${new URLSearchParams(query)}` : '';
    return {
        method,
        url: `${apiUrl}/${name}${id}${search}`,
        headers: {
            accept: 'application/json',
            // A proxy that compresses on its own would have to be undone here.
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
    const body = refusalAnswer.safeParse(parseJson(text));
    const { error, message, code, validation, ...numbers } = body.success ? body.data : {};
    const fields = (validation?.errors ?? []).map(({ field, path, message: why }) => [field ?? path, why]);
    const details = fields.map((parts) => parts.filter(Boolean).join(': ')).filter((detail) => detail !== '');
    return {
        kind: 'refused',
        ...answer,
        text: oneLine([message ?? error ?? describeText(text), ...details].join('; ')),
        ...(code ? { limit: { code, ...numbers } } : {}),
    };
}
/** JSON or undefined: a body that is not JSON is described, never thrown. */
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
        return `an HTML page${title ? ` ("${oneLine(title)}")` : ''} instead of JSON, as a proxy sends it`;
    }
    return trimmed.startsWith('{') || trimmed.startsWith('[') ? 'JSON that is cut off' : `"${oneLine(trimmed)}"`;
}
const oneLine = (text) => (0,wording/* beginningOf */.VI)((0,wording/* withoutSignatures */.Ap)(text).replace(/\s+/g, ' ').trim(), 300);

;// CONCATENATED MODULE: ./src/postpost/retry.ts

/**
 * Which calls may be repeated, in one place. `any`: on 429, 5xx, faults of the network and answers that cannot be read,
 * because a second time changes nothing. `surely-not-done`: only when the server has certainly not acted, because every
 * create-post makes a draft and every get-upload-url makes a media record that no call removes.
 */
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
    // A proxy refuses until somebody changes the variables that name it.
    if (failure.kind === 'proxy')
        return false;
    if (surelyNotDone(failure))
        return true;
    if (REPEATABLE[call] === 'surely-not-done')
        return false;
    if (failure.kind !== 'refused' || failure.status >= 500 || failure.status === 408)
        return true;
    // S3 says 400 RequestTimeout when a connection was idle; AWS's own clients repeat it.
    return call === 'storage' && failure.status === 400 && failure.text.startsWith('RequestTimeout');
}
/** Tries of one call, the first included: with the pauses below they outlast about half a minute without the service. */
const MAX_TRIES = 6;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 20_000;
/** A longer Retry-After is cut to this: a runner is paid by the minute, and a later run continues where this one stopped. */
const LONGEST_RETRY_AFTER_MS = 120_000;
/**
 * Pause before the next try, in milliseconds: what Retry-After says (capped), else exponential backoff with jitter
 * over its upper half, so that parallel uploads do not come back in step.
 * @param tryNumber the try that has just failed, from 1
 * @param random from 0 (inclusive) to 1
 */
function pauseBeforeRetryMs(tryNumber, failure, random) {
    if (failure.kind === 'refused' && failure.retryAfterMs !== undefined) {
        return Math.min(failure.retryAfterMs, LONGEST_RETRY_AFTER_MS);
    }
    const ceilingMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tryNumber - 1));
    return ceilingMs / 2 + (ceilingMs / 2) * random;
}
/** Repeats `attempt` as the table allows. Throws the last PostPostError, or the signal's reason. */
async function withRetry(patience, attempt) {
    for (let tryNumber = 1;; tryNumber++) {
        try {
            return await attempt();
        }
        catch (thrown) {
            if (!(thrown instanceof failure_PostPostError))
                throw thrown;
            if (tryNumber >= (patience.tries ?? MAX_TRIES) || !canRepeat(thrown.call, thrown.failure))
                throw thrown;
            if (patience.mayRepeat?.() === false)
                throw thrown;
            const pauseMs = pauseBeforeRetryMs(tryNumber, thrown.failure, patience.random());
            if (patience.clock.elapsedMs() + pauseMs > patience.deadlineMs)
                throw thrown;
            patience.onRetry(thrown, pauseMs);
            await patience.clock.sleep(pauseMs, patience.pausing ?? patience.signal);
        }
    }
}

;// CONCATENATED MODULE: ./src/postpost/client.ts




/** Binds the endpoints to a key, an address and, call by call or for many calls, to a patience. */
function createClient(options) {
    return (patience) => {
        const send = (call) => withRetry(patience, () => answerTo(call, options, patience.signal));
        return {
            connections: () => send({ method: 'GET', name: 'platform-connections', answer: connectionsAnswer }),
            /** Without `scheduledTime`, so that it stays a draft: the scheduler could pick up a scheduled post before its video is stored. */
            createDraft: ({ content, platforms, tiktok }) => {
                const body = { content, platforms, platformSettings: { tiktok } };
                return send({ method: 'POST', name: 'create-post', body, answer: createPostAnswer });
            },
            /** `type` must be sent: leaving it out breaks the server. Each call adds a media record that nothing removes. */
            uploadUrl: (file) => {
                const body = { ...file, type: 'video' };
                return send({ method: 'POST', name: 'get-upload-url', body, answer: uploadUrlAnswer });
            },
            /** The commit point: from here PostPost's scheduler publishes. `scheduledTime` is ISO 8601 in UTC. */
            schedule: (postGroupId, scheduledTime) => {
                const body = { status: 'scheduled', scheduledTime };
                return send({ method: 'PUT', name: 'update-post', postGroupId, body, answer: updatePostAnswer });
            },
            post: (postGroupId) => send({ method: 'GET', name: 'get-post', postGroupId, answer: getPostAnswer }),
            /** One page of 100, the most PostPost gives. `fromDate` is never used: it looks at scheduledTime and so leaves drafts out. */
            list: ({ page, ...order }) => {
                const query = { page: String(page), limit: '100', platform: 'tiktok', ...order };
                return send({ method: 'GET', name: 'list-posts', query, answer: listPostsAnswer });
            },
            logs: (postGroupId) => send({ method: 'GET', name: 'post-logs', postGroupId, answer: postLogsAnswer }),
            /** Deleting what is gone already is success: an earlier try may have done it. */
            deletePost: async (postGroupId) => {
                try {
                    await send({ method: 'DELETE', name: 'delete-post', postGroupId, answer: deletePostAnswer });
                }
                catch (thrown) {
                    if (!isRefused(thrown, 404))
                        throw thrown;
                }
            },
        };
    };
}

;// CONCATENATED MODULE: ./src/postpost/dispatcher.ts

/** A proxy variable that is no address. */
class ProxyError extends Error {
    name = 'ProxyError';
}
/**
 * The one dispatcher of a process. Proxies by the usual variables (https_proxy, http_proxy, no_proxy and their capitals).
 * HTTP/2 is off: storage speaks HTTP/1.1, and a second protocol would be a second set of faults.
 * @throws ProxyError with a sentence that does not show the value: it may hold a password
 */
function createDispatcher(environment) {
    const options = { allowH2: false, connect: { timeout: 15_000 } };
    const httpProxy = proxyOf(environment, 'http_proxy');
    const httpsProxy = proxyOf(environment, 'https_proxy');
    if (!httpProxy && !httpsProxy)
        return new undici/* Agent */.g6(options);
    const noProxy = environment.no_proxy ?? environment.NO_PROXY ?? '';
    return new undici/* EnvHttpProxyAgent */.J2({ ...options, httpProxy: httpProxy ?? '', httpsProxy: httpsProxy ?? '', noProxy });
}
/** `proxy.local:3128` means http, as in curl. */
function proxyOf(environment, name) {
    const value = (environment[name] || environment[name.toUpperCase()])?.trim();
    if (!value)
        return undefined;
    const address = value.includes('://') ? value : `http://${value}`;
    if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))
        return address;
    throw new ProxyError(`The variable ${name} is not the address of a proxy; write http://host:port, or unset it.`);
}

;// CONCATENATED MODULE: ./src/postpost/service-clock.ts
/** The header is cut to whole seconds. */
const PRECISION_MS = 1_000;
function createServiceClock(clock) {
    const startedMs = clock.now() - clock.elapsedMs();
    const localNow = () => startedMs + clock.elapsedMs();
    // The offset lies between these two; every answer narrows them, and one that contradicts them starts anew.
    let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    // A runner's clock that may be right is taken to be right.
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

;// CONCATENATED MODULE: ./src/publish/deleting.ts


/** How a draft ended, as the end of a sentence. */
const ENDS = {
    deleted: 'deleted',
    gone: 'gone already',
    accepted: 'no draft any more, and stays',
    hidden: 'not shown as a draft by the list, and stays',
};
/**
 * The only place that deletes, and it asks first: delete-post works in every status, and what is public would vanish from
 * PostPost and so from the ledger while it stays on TikTok (PostPost delete-post). Only what is a draft on every account of
 * every network goes, by the list and, immediately before, by get-post.
 * @param whose a draft of this run may be missing in a list that lags
 */
async function deleting_deleteDraft(client, postGroupId, whose) {
    const listed = await findListed(client, postGroupId, whose);
    try {
        const { posts } = await client.post(postGroupId);
        if (posts.some(({ status }) => status !== 'draft') || (listed && !answers_isDraft(listed)))
            return { end: 'accepted', scheduledTime: listed?.scheduledTime ?? undefined };
    }
    catch (thrown) {
        if (isRefused(thrown, 404))
            return { end: 'gone' };
        throw thrown;
    }
    if (!listed && whose === 'other')
        return { end: 'hidden' };
    await client.deletePost(postGroupId);
    return { end: 'deleted' };
}
/** Drafts beyond these pages of 100 are older than any that this action looks for. */
const MAX_PAGES = 10;
/** The list's entry: among the newest changes, and for what is older among the drafts. */
async function findListed(client, postGroupId, whose = 'own') {
    const isIt = (post) => post.postGroupId === postGroupId;
    const newest = await client.list({ page: 1, sortBy: 'updatedAt', sortOrder: 'desc' });
    const found = newest.posts.find(isIt);
    if (found || whose === 'own' || !newest.pagination.hasNextPage)
        return found;
    for (let page = 1; page <= MAX_PAGES; page++) {
        const drafts = await client.list({ page, sortBy: 'createdAt', sortOrder: 'desc', status: 'draft' });
        const draft = drafts.posts.find(isIt);
        if (draft || !drafts.pagination.hasNextPage)
            return draft;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/postpost/history.ts

/** Pages of 100 read at the same time. */
const PARALLEL_PAGES = 4;
/** 100,000 posts; a history longer than that is refused rather than read in part, because a part proves nothing. */
const history_MAX_PAGES = 1_000;
/** A deletion meanwhile moves posts to pages that were read already; then everything is read again. */
const MAX_READINGS = 5;
/** A change may show later than its time says: lists lag, and a service may have more than one clock. */
const LATE_MS = 60_000;
const ASKED = { sortBy: 'createdAt', sortOrder: 'asc' };
/** Posts that share a time have no order among themselves: one may be on two pages and another on none, but hardly in every order. */
const OTHER_ORDERS = [
    { sortBy: 'createdAt', sortOrder: 'desc' },
    { sortBy: 'updatedAt', sortOrder: 'asc' },
    { sortBy: 'updatedAt', sortOrder: 'desc' },
    { sortBy: 'scheduledTime', sortOrder: 'asc' },
    { sortBy: 'scheduledTime', sortOrder: 'desc' },
];
/**
 * The whole history, oldest first, so that posts made meanwhile only come after what was read. Throws PostPostError, and an
 * Error where the history changes during every reading.
 */
async function readHistory(client) {
    for (let tries = 1; tries <= MAX_READINGS; tries++) {
        const reading = await readOnce(client);
        if (reading)
            return reading;
    }
    throw new Error(`The list of earlier posts changed during each of ${MAX_READINGS} readings.`);
}
async function readOnce(client) {
    const first = await readPage(client, 1, ASKED);
    // One page is one answer, and nothing moves within it.
    const isWhole = first.pagination.totalPages <= 1 && !first.pagination.hasNextPage;
    // Before the other pages: what changes while they are read may be on one that was read already.
    const markMs = history_markOf(isWhole ? first.posts : (await newestChanges(client)).posts);
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
/** Reads in other orders what was not on any page; the union is what there is. */
async function completed(client, found, totalItems) {
    let history = found;
    for (const order of OTHER_ORDERS) {
        if (history.length >= totalItems)
            break;
        const { pagination } = await readPage(client, 1, order);
        const numbers = pageNumbers(Math.min(pagination.totalPages, history_MAX_PAGES));
        const pages = await pLimit(PARALLEL_PAGES).map(numbers, (page) => readPage(client, page, order));
        history = merge([...history, ...pages.flatMap(({ posts }) => posts)]);
    }
    history = history.toSorted((a, b) => (history_timeOf(a.createdAt) ?? 0) - (history_timeOf(b.createdAt) ?? 0));
    const missing = totalItems - history.length;
    const end = missing > 0
        ? `${missing} of them could not be found in any order: look at the accounts in PostPost before you rely on this run.`
        : 'All of them were found by reading the list in other orders.';
    const remark = `PostPost's list of earlier posts is not in a stable order: it counts ${totalItems} posts, and its pages had ${found.length} different ones. ${end}`;
    return { history, remark };
}
/**
 * All pages, in parallel; undefined where a post may have moved from a page that was not read yet to one that was. The last
 * page is read before all others and again after them: a post that is deleted (or added, in an order that was not asked
 * for) changes which post this page begins with, whatever the total says.
 */
async function readPages(client, lastPage) {
    if (lastPage > history_MAX_PAGES)
        throw new Error(`PostPost lists ${lastPage} pages of earlier posts; more than ${history_MAX_PAGES} are not read.`);
    const before = await readPage(client, lastPage, ASKED);
    const pages = await pLimit(PARALLEL_PAGES).map(pageNumbers(lastPage - 1), (page) => readPage(client, page, ASKED));
    const after = await readPage(client, lastPage, ASKED);
    // There is a further page by now: what moved between it and this one could not be seen.
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
/** Posts of one time that have changed places: nothing was deleted or added, and the number of different ones decides. */
const isTie = (before, after) => before.pagination.totalItems !== undefined &&
    before.pagination.totalItems === after.pagination.totalItems &&
    before.posts[0]?.createdAt === after.posts[0]?.createdAt;
const pageNumbers = (count) => Array.from({ length: count }, (_, index) => index + 1);
/** Where the service ignores the order asked for, only a second reading with the same result proves that nothing moved. */
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
    const times = posts.map(({ createdAt }) => history_timeOf(createdAt) ?? 0);
    return times.every((time, index) => time >= (times[index - 1] ?? time));
}
const readPage = (client, page, order) => client.list({ page, ...order });
const newestChanges = (client) => readPage(client, 1, { sortBy: 'updatedAt', sortOrder: 'desc' });
/** Not by a spread into Math.max: a long history would overflow the stack. */
const history_markOf = (posts) => posts.reduce((newest, { updatedAt }) => Math.max(newest, history_timeOf(updatedAt) ?? 0), 0) - LATE_MS;
/**
 * What changed since `earlier` was read, merged over it: the page of the 100 newest changes, which is one request. Where it
 * does not reach back to what was known, or is not in the order asked for, everything is read again.
 */
async function refreshHistory(client, earlier) {
    const { posts, pagination } = await newestChanges(client);
    const times = posts.map(({ updatedAt }) => history_timeOf(updatedAt));
    const isDescending = times.every((time, index) => time !== undefined && time <= (times[index - 1] ?? time));
    // Strictly older: posts changed in the same millisecond as the mark may be on both sides of the cut.
    const reachesBack = !pagination.hasNextPage || posts.length === 0 || (times.at(-1) ?? 0) < earlier.markMs;
    if (!isDescending || !reachesBack)
        return readHistory(client);
    return { history: merge([...earlier.history, ...posts]), markMs: Math.max(earlier.markMs, history_markOf(posts)) };
}
/** One entry a post group, the later reading winning. */
const merge = (posts) => [
    ...new Map(posts.map((post) => [post.postGroupId, post])).values(),
];
const history_timeOf = (iso) => {
    const timeMs = Date.parse(iso ?? '');
    return Number.isNaN(timeMs) ? undefined : timeMs;
};
/** As ISO 8601 in UTC; undefined where it is none. */
function validTime(iso) {
    const timeMs = history_timeOf(iso);
    return timeMs === undefined ? undefined : new Date(timeMs).toISOString();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/accounts/identity.ts

const DIGITS = 16;
const hashOfId = (id, repositoryId) => createHash('sha256').update(`${repositoryId}\n${id}`).digest('hex').slice(0, DIGITS);
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
/**
 * Whether an earlier post on an account is the one that is wanted, so that no edit of a manifest (an id given, renamed, taken
 * away or handed to another video, numbers moved down, a file renamed) publishes anything again or loses anything:
 *
 * - equal contents are the same post, unless both have an id and the earlier one's id is written for this video and account
 *   by another entry (two ids for one video on purpose);
 * - an equal id with other content is the same post with another video, unless the earlier content is written for this
 *   account by another entry: then the id was handed on.
 */
function identity_likeness({ identity, plan, repost }, earlier, accountId) {
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

;// CONCATENATED MODULE: ./src/accounts/record.ts

const NOTHING = '0'.repeat(8);
/** A name with another version is read without its record. */
const VERSION = '1';
const MODES = { publish: '0', approve: 'd' };
/** The order in which they stand in the name. */
const PARTS = (/* unused pure expression or super */ null && (['caption', 'written', 'settings', 'time', 'accounts', 'manifest']));
const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, NOTHING.length);
/** What a service may change of a text without changing it for a reader. */
const normalized = (text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const record_hashOfCaption = (caption) => hashOf(normalized(caption));
const record_hashOfAccounts = (ids) => hashOf([...new Set(ids)].sort().join('\n'));
/** @param path from the repository's root, with `/`, as git spells it */
const hashOfManifest = (repositoryId, path) => hashOf(`${repositoryId}\n${path}`);
/** In whole seconds, like every time that this action sends. */
const hashOfTime = (timeMs) => timeMs === undefined ? NOTHING : hashOf(new Date(wholeSecond(timeMs)).toISOString());
function hashOfSettings({ settings }, inversion) {
    const { viewerSetting, allowComments, allowDuet, allowStitch, commercialContent, brandOrganic, brandedContent } = settings;
    const flags = [allowComments, allowDuet, allowStitch, commercialContent, brandOrganic, brandedContent];
    return hashOf([viewerSetting, ...flags, inversion].join(' '));
}
/** The time that was written for this post alone: it is never too late to compare it, however the pace moves others. */
const ownTimeOf = ({ schedule, timeIsWritten }) => schedule.kind === 'at' && !schedule.isRelative && timeIsWritten ? wholeSecond(schedule.timeMs) : undefined;
/**
 * @param accounts of the post group that is made
 * @param manifest by `hashOfManifest`; undefined for posts of the inputs
 */
const recordOf = (post, accounts, manifest, mode, inversion) => ({
    mode,
    caption: record_hashOfCaption(post.caption),
    written: record_hashOfCaption(post.captionAsWritten),
    settings: hashOfSettings(post, inversion),
    time: hashOfTime(ownTimeOf(post)),
    accounts: record_hashOfAccounts(accounts),
    manifest: manifest ?? NOTHING,
});
const hasManifest = ({ manifest }) => manifest !== NOTHING;
/**
 * `<stem>-pp<content>[-<id>]-w<record>.<extension>`, at most 152 characters. It holds only what PostPost's cleaning keeps
 * (letters, digits, `_`, `.`, `-`; spaces become `_`).
 */
function uploadName(videoPath, { content, id }, record, extension) {
    const parts = PARTS.map((part) => record[part]).join('');
    const ofId = id === undefined ? '' : `-${id}`;
    return `${stemOf(videoPath)}-pp${content}${ofId}-w${VERSION}${MODES[record.mode]}${parts}.${extension}`;
}
/** A video's name as an uploaded file's name keeps it. */
function stemOf(videoPath) {
    const name = videoPath.slice(videoPath.lastIndexOf('/') + 1);
    const stem = name
        .replace(/\.[^.]*$/, '')
        .replaceAll(' ', '_')
        .replaceAll(/[^A-Za-z0-9_.-]/g, '')
        .slice(0, 60);
    return stem || 'video';
}
const NAME = /(?:^|\/)(?:(\d{10,})-)?([^/]*)-pp([0-9a-f]{16})(?:-([0-9a-f]{16}))?(?:-w([0-9a-z]+))?\.[A-Za-z0-9]+$/;
/** What a stored object's URL or name says; undefined where the object was not uploaded by this action. */
function record_readName(url) {
    const [, stored, stem, content, id, text] = NAME.exec(url.replace(/[?#].*$/, '')) ?? [];
    if (content === undefined || stem === undefined)
        return undefined;
    const record = text === undefined ? undefined : readRecord(text);
    return {
        identity: id === undefined ? { content } : { content, id },
        // A sister service has more between the time and the name: `<ms>-<n>-<8 hex>-<name>`.
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
/** Every time that this action sends is a whole second, so that the milliseconds of others can be marks. */
const wholeSecond = (timeMs) => Math.floor(timeMs / 1000) * 1000;
const MARKS = { 111: 'moved', 777: 'paused' };
const record_markOf = (timeMs) => MARKS[timeMs % 1000];

;// CONCATENATED MODULE: ./src/accounts/earlier-posts.ts



/** What the names of a post group's files say; empty where none was uploaded by this action. */
function namesOf(post) {
    const read = known.get(post) ?? post.mediaUrls.flatMap((url) => readName(url) ?? []);
    known.set(post, read);
    return read;
}
/** Each wanted post looks at the whole history: with 10,000 posts there, reading the names is most of the work. */
const known = new WeakMap();
/** True where a group is for this account; one that the list shows without any account may be for each. */
const isOn = ({ platforms }, accountId) => platforms.length === 0 || platforms.some(({ platformId }) => platformId === accountId);
/** The account's own status, or that of the whole group. */
const statusOn = ({ platforms, status }, accountId) => platforms.find(({ platformId }) => platformId === accountId)?.status ?? status;
const NOT_LIVE = new Set(['failed', 'draft']);
/**
 * True where a post is, or is going to be, on this account. Statuses that are not known count as live: a wrong skip is seen
 * and put right by a person, a second public post is not.
 */
const isLiveOn = (post, accountId) => !isDraft(post) && isOn(post, accountId) && !NOT_LIVE.has(statusOn(post, accountId));
/** True where a group that is live, or failed, on other accounts is still a draft on this one: it goes out by nobody's doing. */
const isLeftBehindOn = (post, accountId) => !isDraft(post) && isOn(post, accountId) && statusOn(post, accountId) === 'draft';
/** The newest live post on this account that is the wanted one; else the newest that has its id. */
const findLive = (history, accountId, wish) => nearest(matching(history, accountId, wish, isLiveOn));
/** The newest post of this kind that is a draft on this account, inside of a group that is none. */
const findLeftBehind = (history, accountId, wish) => nearest(matching(history, accountId, wish, isLeftBehindOn));
/** Posts of this kind that failed on the account, the newest first. */
const findFailed = (history, accountId, wish) => matching(history, accountId, wish, (post) => !isDraft(post) && isOn(post, accountId) && !isLiveOn(post, accountId));
/** The newest live post of which a person has taken this account out, so that nobody sends it there. */
function findTakenOut(history, accountId, accounts, wish) {
    return history
        .filter((post) => !isDraft(post) && post.platforms.length > 0 && !isOn(post, accountId))
        .flatMap((post) => {
        const there = earlier_posts_earlierOn(post, accountId, wish);
        return there && earlier_posts_coveredBy(post, there.name.record, accounts).includes(accountId) ? [takenOut(there)] : [];
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
        .flatMap((post) => earlier_posts_earlierOn(post, accountId, wish) ?? [])
        .reverse();
}
/** This post as the account has it; undefined where it is another than the wanted one. */
function earlier_posts_earlierOn(post, accountId, wish) {
    for (const name of namesOf(post)) {
        const like = likeness(wish, name.identity, accountId);
        if (like !== 'different')
            return describe(post, accountId, name, like);
    }
    return undefined;
}
const describe = (post, accountId, name, like) => ({
    accountId,
    postGroupId: post.postGroupId,
    status: statusOn(post, accountId),
    ...(post.scheduledTime ? { scheduledTime: post.scheduledTime } : {}),
    ...(typeof post.content === 'string' ? { caption: post.content } : {}),
    name,
    likeness: like,
});
/** More accounts are not tried in every combination. */
const MAX_TAKEN_OUT = 10;
/** Of these accounts, those that a group was made for: those that it has, and those that a person took out, by its record. */
function earlier_posts_coveredBy({ platforms }, record, accounts) {
    const present = accounts.filter((id) => platforms.some(({ platformId }) => platformId === id));
    const absent = accounts.filter((id) => !present.includes(id));
    if (!record || absent.length > MAX_TAKEN_OUT)
        return present;
    for (let choice = 0; choice < 2 ** absent.length; choice++) {
        const takenOut = absent.filter((_, index) => (choice >> index) % 2 === 1);
        if (hashOfAccounts([...present, ...takenOut]) === record.accounts)
            return [...present, ...takenOut];
    }
    return present;
}

;// CONCATENATED MODULE: ./src/accounts/drafts-there.ts




/** Drafts of the wanted identity for at least one of these accounts, oldest first. */
function findDrafts(history, accounts, wish, missing = new Set()) {
    return history.filter(isDraft).flatMap((post) => {
        const account = accounts.find((id) => post.platforms.some(({ platformId }) => platformId === id));
        const there = account === undefined ? undefined : earlierOn(post, account, wish);
        if (!there)
            return [];
        const kind = kindOf(post, there, accounts, missing.has(post.postGroupId));
        const covers = coveredBy(post, there.name.record, accounts);
        const isAsSent = isUntouched(post, there.name.record) && (kind !== 'approval' || hasOwnAccounts(post, there.name.record));
        const isUnedited = isAsSent && (kind === 'paused' || timeAt(post) === undefined);
        const isOurs = isUnedited && kind !== 'personal' && !hasForeigner(post, accounts);
        return [{ ...there, kind, covers, isUnedited, isOurs, mediaUrl: post.mediaUrls[0] }];
    });
}
/** The table of drafts: the first row that fits counts. */
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
    if (timeMs !== undefined && markOf(timeMs) === 'paused' && isAsSent && hasOwnAccounts(post, record))
        return 'paused';
    return timeMs === undefined ? 'personal' : 'held';
}
/** An upload takes minutes, and its address is good for an hour. */
const UPLOADED_BY_THEN_MS = (/* unused pure expression or super */ null && (60 * 60 * 1000));
/** True where nobody touched it since its upload began, and that is over an hour ago: its storage may be asked for the file. */
function mayHaveDied(post, { record, storedMs }, nowMs) {
    if (!record || storedMs === undefined || post.mediaUrls.length !== 1)
        return false;
    return nowMs - storedMs > UPLOADED_BY_THEN_MS && isUntouched(post, record) && timeAt(post) === undefined;
}
const isUntouched = ({ content }, record) => record !== undefined && typeof content === 'string' && hashOfCaption(content) === record.caption;
const hasOwnAccounts = ({ platforms }, record) => hashOfAccounts(platforms.map(({ platformId }) => platformId)) === record?.accounts;
const hasForeigner = ({ platforms }, accounts) => platforms.some(({ platformId }) => !accounts.includes(platformId));
/**
 * When a draft was to go out. PostPost's published types give drafts that never had a time one all the same; what equals
 * the time of its making says nothing.
 */
function timeAt({ scheduledTime, createdAt }) {
    const timeMs = timeOf(scheduledTime);
    return timeMs === timeOf(createdAt) ? undefined : timeMs;
}
/** PostPost's time is known to a second (the `Date` header), and a service may have more than one clock. */
const CLOCK_SKEW_MS = 5_000;
/** A draft is made before its upload; where its file is older, somebody copied another post. */
function isCopy({ createdAt }, storedMs) {
    const createdMs = timeOf(createdAt);
    return storedMs !== undefined && createdMs !== undefined && storedMs < createdMs - CLOCK_SKEW_MS;
}

;// CONCATENATED MODULE: ./src/publish/drafts.ts





/**
 * The drafts of this run, from the moment they are asked for: each ends scheduled or kept (`release`), or deleted (`discard`).
 * @param known ids of post groups that were there before the run
 */
function createDrafts(known, clock, save) {
    // One at a time, so that a draft whose answer was lost can be told from those of the same run.
    const creating = pLimit(1);
    const open = new Set();
    const own = new Set();
    const asked = new Set();
    const persist = () => save({ open: [...open], asked: [...asked] });
    return {
        /**
         * Where nobody knows whether a draft was made, it is looked for and deleted before this throws.
         * @param atTurn called when this draft's turn has come; throws where it is not wanted any more
         * @param aftermath a client for deleting what an aborted call may have left
         */
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
                const isDoubtful = !(thrown instanceof PostPostError) || mayBeDone(thrown.failure);
                const before = new Set([...known, ...own]);
                // That looking for it failed too must not hide why.
                const found = isDoubtful ? await deleteAsked(aftermath(), request, before).catch(() => 0) : 0;
                // Where none was found the server may still be about to make it: then the post step looks once more.
                if (!isDoubtful || found > 0)
                    asked.delete(request);
                throw thrown;
            }
            finally {
                persist();
            }
        }),
        /**
         * Deletes a draft that will not be scheduled; one that somebody has scheduled meanwhile stays. While that fails it stays
         * open, for the post step to try again.
         */
        discard: async (postGroupId, client) => {
            const deletion = await deleteDraft(client, postGroupId, 'own');
            open.delete(postGroupId);
            persist();
            return deletion;
        },
        /** From here the post is public business: neither this run nor its post step deletes it. */
        release: (postGroupId) => {
            open.delete(postGroupId);
            persist();
        },
        isOwn: (postGroupId) => own.has(postGroupId),
        stillOpen: () => [...open],
    };
}
/**
 * Deletes the draft that a create-post without an answer may have left: same text, same accounts, no media record yet,
 * and not known from before. Answers how many there were.
 */
async function deleteAsked(client, asked, known) {
    let deleted = 0;
    for (let page = 1;; page++) {
        const { posts, pagination } = await client.list({ page, sortBy: 'createdAt', sortOrder: 'desc', status: 'draft' });
        for (const post of posts) {
            if (known.has(post.postGroupId) || !matches(post, asked))
                continue;
            if ((await deleting_deleteDraft(client, post.postGroupId, 'own')).end === 'deleted')
                deleted += 1;
        }
        if (!pagination.hasNextPage || posts.length === 0 || page >= 10)
            return deleted;
    }
}
function matches(post, asked) {
    const platforms = post.platforms.map(({ platformId }) => platformId);
    // Without the time of its making it may be anybody's.
    const createdMs = Date.parse(post.createdAt ?? '');
    return (answers_isDraft(post) &&
        post.content === asked.content &&
        platforms.length === asked.platforms.length &&
        asked.platforms.every((id) => platforms.includes(id)) &&
        (post.mediaUrls ?? []).length === 0 &&
        createdMs >= asked.sinceMs - CLOCK_SKEW_MS);
}

;// CONCATENATED MODULE: ./src/publish/left-drafts.ts









/** The job is over by then; what cannot be deleted in this time is named and left: a draft never publishes by itself. */
const BUDGET_MS = 60_000;
const savedState = classic_schemas/* object */.Ikc({
    open: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()),
    asked: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({ content: classic_schemas/* string */.YjP(), platforms: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()), sinceMs: classic_schemas/* number */.aig() })),
});
/** What the main step saves for the post step; empty where nothing is left. */
const stateText = (state) => state.open.length + state.asked.length > 0 ? JSON.stringify(state) : '';
/**
 * Deletes the drafts that a killed or cancelled run left. What is scheduled or public is never touched. The run's own verdict
 * stands whatever happens here: a fault is said, and nothing more.
 */
async function deleteLeftDrafts(saved, environment, mask, log) {
    const state = readState(saved);
    if (!state)
        return log.warning(UNREADABLE);
    try {
        await deleteAll(state, environment, mask, log);
    }
    catch (thrown) {
        log.warning(`Drafts of this run may be left: ${(0,wording/* messageOf */.bD)(thrown)} ${HARMLESS}`);
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
/** @throws ProxyError */
async function deleteAll(state, environment, mask, log) {
    const { inputs } = readInputs(environment);
    mask(inputs.apiKey);
    const dispatcher = createDispatcher(environment);
    const client = createClient({ ...inputs, dispatcher, clock: createServiceClock(systemClock) })({
        clock: systemClock,
        signal: new AbortController().signal,
        deadlineMs: systemClock.elapsedMs() + BUDGET_MS,
        random: Math.random,
        onRetry: (error) => log.info(error.message),
    });
    const orSay = (what, work) => work().catch((thrown) => log.warning(`${what}: ${(0,wording/* messageOf */.bD)(thrown)} It never publishes by itself; delete it in PostPost.`));
    for (const postGroupId of state.open) {
        await orSay(`Draft ${postGroupId} is left`, async () => {
            const { end } = await deleting_deleteDraft(client, postGroupId, 'own');
            log.info(`Draft ${postGroupId}, left by this run: ${ENDS[end]}.`);
        });
    }
    for (const asked of state.asked) {
        await orSay('A draft without video may be left', async () => {
            const deleted = await deleteAsked(client, asked, new Set());
            if (deleted > 0)
                log.info('A draft without video, left by this run, deleted.');
        });
    }
    await dispatcher.destroy();
}


/***/ }),

/***/ 3395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ unknownWord),
/* harmony export */   Ap: () => (/* binding */ withoutSignatures),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   VI: () => (/* binding */ beginningOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   wF: () => (/* binding */ describeIssues)
/* harmony export */ });
/* unused harmony exports shortened, counted, listed, formatBytes */
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/** The first `most` UTF-16 code units, and never half of a surrogate pair. */
const beginningOf = (text, most) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
/** At most so many UTF-16 code units, with `…` in place of the rest. */
const shortened = (text, most) => text.length > most ? `${beginningOf(text, most)}…` : text;
/** A value of the user inside a sentence: one line, not endless. */
const quote = (text) => JSON.stringify(shortened(text.replaceAll(/\s*[\r\n]\s*/g, ' '), 80));
/** `viewer-setting is "PUBLIC"; did you mean PUBLIC_TO_EVERYONE? It takes …` */
function unknownWord(name, value, words) {
    const meant = meantWord(value, words);
    return `${name} is ${quote(value)}; ${meant ? `did you mean ${meant}? It takes` : 'write one of'} ${words.join(', ')}.`;
}
/** The most similar word, compared whole and by its beginning: `PUBLC` means PUBLIC_TO_EVERYONE. */
function meantWord(value, words) {
    const bare = (text) => text.toUpperCase().replaceAll(/[^A-Z]/g, '');
    const given = bare(value);
    const distances = words.map((word) => {
        const whole = bare(word);
        return { word, distance: Math.min((0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(given, whole), (0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(given, whole.slice(0, given.length + 1))) };
    });
    const nearest = distances.sort((a, b) => a.distance - b.distance)[0];
    return nearest && nearest.distance <= Math.max(1, given.length / 3) ? nearest.word : undefined;
}
/** `1 video`, `2 videos`. */
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
/** `a, b and 3 more`: a list that stays readable when there are hundreds. */
function listed(items, most = 10) {
    if (items.length <= most)
        return items.join(', ');
    return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}
/** The message of whatever was thrown. */
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));
/** What a server's answer lacks, for a sentence; of a schema that was asked with `reportInput`. */
const describeIssues = (issues) => issues
    .slice(0, 3)
    .map(({ path, input, message }) => {
    const name = path.join('.') || 'the answer';
    return input === undefined ? `${name} is missing` : `${name}: ${message}`;
})
    .join('; ');
/** `12.3 MB`: decimal units, in which plans and storage state their limits. */
function formatBytes(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB'];
    const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
    return `${power === 0 ? Math.round(bytes) : (bytes / 1000 ** power).toFixed(1)} ${units[power]}`;
}
/**
 * Control characters (C0 but for tab and line breaks, DEL, C1), bidirectional marks, embeddings, overrides and isolates
 * (Unicode Standard Annex 9), separators of lines and the byte order mark: they are not seen, and U+202E reverses the
 * reading direction of a preview. Joiners stay: emoji and many scripts need them.
 */
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
/** Text from files and servers for log, summary and comment, with `\u{202E}` in place of an invisible character. */
const visible = (text) => text.replace(INVISIBLE, (character) => `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`);
/** The query of a pre-signed address (AWS Signature Version 4), with which anyone could read or replace the stored video. */
const SIGNED_QUERY = /\?[^\s"'<>]*?(?:x-amz-|signature=)[^\s"'<>]*/gi;
/** What a server said, without the signatures of addresses it repeats. */
const withoutSignatures = (text) => text.replaceAll(SIGNED_QUERY, '?***');


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ leven),
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
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
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
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

	// Bound arrays to avoid retaining large previous sizes
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

	// Exact match fast-path
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

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
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


/***/ })

};
