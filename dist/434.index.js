export const id = 434;
export const ids = [434];
export const modules = {

/***/ 1053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  say: () => (/* binding */ say)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(6752);
// EXTERNAL MODULE: ./src/cancel.ts
var cancel = __webpack_require__(833);
// EXTERNAL MODULE: ./src/problem.ts
var src_problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./src/wording.ts
var wording = __webpack_require__(3395);
;// CONCATENATED MODULE: ./src/github/api.ts




/** Tries of one GET or download, the first included: a gateway of GitHub's that hiccups is back within seconds. */
const MAX_TRIES = 3;
const PAUSE_MS = 2_000;
/** An empty `github-token`; its message stands by itself. */
class NoToken extends Error {
    name = 'NoToken';
    constructor() {
        super('github-token is empty; leave the input out, so that it is the token of the job.');
    }
}
/**
 * Repeats `attempt` after what `mayPass` allows. Throws what the last try threw, or the signal's reason.
 *
 * Not @octokit/plugin-retry: it also repeats POSTs (a comment would stand there twice), sleeps through a cancel, and
 * brings bottleneck, which had its last release in 2019.
 */
async function withRetry(attempt, mayPass, { clock, signal }) {
    for (let tryNumber = 1;; tryNumber++) {
        try {
            return await attempt();
        }
        catch (thrown) {
            signal.throwIfAborted();
            if (tryNumber === MAX_TRIES || !mayPass(thrown))
                throw thrown;
            await clock.sleep(PAUSE_MS * tryNumber, signal);
        }
    }
}
/**
 * GitHub's REST API with the step's token, at the address the runner names (GHES included). Loaded only when it is needed:
 * most runs never ask GitHub anything.
 * @throws NoToken
 */
async function connectGitHub(token, baseUrl, world) {
    if (token === '')
        throw new NoToken();
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const viaDispatcher = (url, options) => (0,undici.fetch)(url, { ...options, dispatcher: world.dispatcher });
    const octokit = getOctokit(token, { baseUrl, request: { fetch: viaDispatcher } });
    octokit.hook.wrap('request', (request, options) => {
        // Changed in place, because the hooks further in were given these very options (before-after-hook).
        options.request.signal ??= world.signal;
        // Octokit gives faults of the network the status 500 too.
        const mayPass = (thrown) => options.method === 'GET' && (statusOf(thrown) ?? 0) >= 500;
        return withRetry(async () => request(options), mayPass, world);
    });
    return octokit;
}
/**
 * What a refusal of GitHub means for the person who wrote the workflow. `doing` continues "while …".
 * @throws Cancelled, which says nothing about GitHub and ends the run
 */
function explainGitHub(thrown, doing, permission) {
    if (thrown instanceof cancel/* Cancelled */.c)
        throw thrown;
    if (thrown instanceof NoToken)
        return thrown.message;
    const status = statusOf(thrown);
    // octokit's own code fails on answers of another shape than it expects.
    const said = thrown instanceof TypeError ? 'its answer cannot be read' : (0,wording/* beginningOf */.VI)((0,wording/* messageOf */.bD)(thrown).replace(/\s+/g, ' '), 300);
    if (status === 401)
        return `GitHub refused github-token (401) while ${doing}; leave the input out, so that it is the token of the job.`;
    if (status === 403 && /rate limit/i.test(said))
        return `GitHub's rate limit is reached while ${doing}; run the step again later.`;
    if (status === 403)
        return `github-token may not do this (403) while ${doing}: add "permissions: { ${permission} }" to the job. GitHub says: "${said}".`;
    if (status === 404)
        return `GitHub found nothing (404) while ${doing}: it does not exist, or github-token may not see it (permissions: { ${permission} }).`;
    return `GitHub could not be asked while ${doing}: ${said}. Run the step again.`;
}
/** A refusal of GitHub at the input that asked for it; that the token is empty stands once, whatever it was needed for. */
const gitHubProblem = (origin, thrown, doing, permission) => (0,src_problem/* error */.z3)(thrown instanceof NoToken ? { input: 'github-token' } : origin, explainGitHub(thrown, doing, permission));
/** The status with which another host than GitHub's API refused, after a redirect to it. */
function storageStatusOf(thrown) {
    if (!(thrown instanceof Error && 'request' in thrown && 'response' in thrown))
        return undefined;
    const asked = originOf(thrown.request);
    const answered = originOf(thrown.response);
    return asked && answered && asked !== answered ? statusOf(thrown) : undefined;
}
const originOf = (exchange) => typeof exchange === 'object' && exchange !== null && 'url' in exchange && URL.canParse(String(exchange.url))
    ? new URL(String(exchange.url)).origin
    : undefined;
const statusOf = (thrown) => thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : undefined;

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./src/github/answers.ts


/** The parts that are read of GitHub's answers and events (REST and webhook references). */
const releaseSchema = schemas/* looseObject */._H3({
    id: schemas/* number */.aig(),
    tag_name: schemas/* string */.YjP(),
    name: schemas/* string */.YjP().nullish(),
    body: schemas/* string */.YjP().nullish(),
    html_url: schemas/* string */.YjP(),
    draft: schemas/* boolean */.zMY().nullish(),
    prerelease: schemas/* boolean */.zMY().nullish(),
    published_at: schemas/* string */.YjP().nullish(),
});
const assetSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    size: schemas/* number */.aig(),
    /** `sha256:<hex>`, where GitHub has computed it. */
    digest: schemas/* string */.YjP().nullish(),
});
const fileSchema = schemas/* object */.Ikc({
    filename: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    previous_filename: schemas/* string */.YjP().nullish(),
});
const filesSchema = schemas/* array */.YOg(fileSchema).nullish();
const shasSchema = schemas/* array */.YOg(schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }));
const comparisonSchema = schemas/* object */.Ikc({ files: filesSchema, commits: shasSchema });
const commitSchema = schemas/* object */.Ikc({ files: filesSchema, parents: shasSchema });
/**
 * An answer as its schema says: octokit's types promise what a proxy between the runner and GitHub may not keep.
 * @throws Error whose message is a part of a sentence
 */
function readAnswer(schema, answer) {
    const read = schema.safeParse(answer, { reportInput: true });
    if (read.success)
        return read.data;
    throw new Error(`its answer cannot be used (${(0,wording/* describeIssues */.wF)(read.error.issues)})`);
}

;// CONCATENATED MODULE: ./src/github/context.ts



/** Null where the fork was deleted. */
const headRepository = schemas/* looseObject */._H3({ full_name: schemas/* string */.YjP() }).nullable();
/** The parts of the event's payload that are read (GitHub webhook reference). */
const eventSchema = schemas/* looseObject */._H3({
    release: releaseSchema.optional().catch(undefined),
    /** push: the commits before and after; `before` is all zeros for a new branch. */
    before: schemas/* string */.YjP().optional().catch(undefined),
    after: schemas/* string */.YjP().optional().catch(undefined),
    forced: schemas/* boolean */.zMY().optional().catch(undefined),
    /** push: seconds since 1970; other events have a text here, which is older than they are. */
    repository: schemas/* looseObject */._H3({ pushed_at: schemas/* number */.aig().optional().catch(undefined) })
        .optional()
        .catch(undefined),
    pull_request: schemas/* looseObject */._H3({
        number: schemas/* number */.aig(),
        base: schemas/* looseObject */._H3({ sha: schemas/* string */.YjP() }),
        head: schemas/* looseObject */._H3({ sha: schemas/* string */.YjP(), repo: headRepository.optional().catch(undefined) }),
    })
        .optional()
        .catch(undefined),
});
/** Reads GITHUB_*; what is not set (outside of a workflow) is empty. */
function readContext(environment) {
    const variable = (name) => environment[name] ?? '';
    const server = variable('GITHUB_SERVER_URL') || 'https://github.com';
    const fullName = variable('GITHUB_REPOSITORY');
    const read = eventSchema.safeParse(readJson(variable('GITHUB_EVENT_PATH')));
    const event = read.success ? read.data : {};
    return {
        workspace: variable('GITHUB_WORKSPACE') || process.cwd(),
        eventName: variable('GITHUB_EVENT_NAME'),
        repository: {
            id: variable('GITHUB_REPOSITORY_ID') || fullName,
            name: fullName.split('/')[1] ?? fullName,
            owner: variable('GITHUB_REPOSITORY_OWNER') || (fullName.split('/')[0] ?? ''),
            url: `${server}/${fullName}`,
        },
        sha: variable('GITHUB_SHA'),
        url: `${server}/${fullName}/actions/runs/${variable('GITHUB_RUN_ID')}`,
        apiUrl: variable('GITHUB_API_URL') || 'https://api.github.com',
        step: [variable('GITHUB_WORKFLOW'), variable('GITHUB_JOB'), variable('GITHUB_ACTION')].join('/'),
        isPublic: event.repository?.private !== true,
        isWithoutSecrets: isWithoutSecrets(event, fullName, variable('GITHUB_ACTOR')),
        event,
        sinceMs: beginningOf(variable('GITHUB_EVENT_PATH'), event),
    };
}
function beginningOf(path, { release, repository }) {
    const publishedMs = Date.parse(release?.published_at ?? '');
    const pushedAt = repository?.pushed_at;
    const times = [publishedMs, pushedAt === undefined ? Number.NaN : pushedAt * 1000, writtenMs(path)];
    const known = times.filter((timeMs) => !Number.isNaN(timeMs));
    return known.length > 0 ? Math.min(...known) : undefined;
}
const writtenMs = (path) => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN;
/** GitHub, "Events that trigger workflows": no secrets for pull requests of forks, nor for what Dependabot starts. */
function isWithoutSecrets({ pull_request: pull }, fullName, actor) {
    if (!pull)
        return false;
    const head = pull.head.repo;
    return actor === 'dependabot[bot]' || head === null || (head !== undefined && head.full_name !== fullName);
}
function readJson(path) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** As sentences about `added-only` name the event. */
const pushOrPullRequest = ({ event }) => (event.pull_request ? 'pull request' : 'push');

// EXTERNAL MODULE: ./src/postpost/dispatcher.ts
var dispatcher = __webpack_require__(3163);
// EXTERNAL MODULE: ./src/clock.ts + 1 modules
var clock = __webpack_require__(529);
// EXTERNAL MODULE: ./src/inputs/inputs.ts + 1 modules
var inputs = __webpack_require__(5756);
// EXTERNAL MODULE: ./src/postpost/client.ts + 1 modules
var client = __webpack_require__(7650);
// EXTERNAL MODULE: ./src/postpost/answers.ts + 1 modules
var postpost_answers = __webpack_require__(4319);
// EXTERNAL MODULE: ./src/postpost/failure.ts
var postpost_failure = __webpack_require__(7130);
;// CONCATENATED MODULE: ./src/publish/deleting.ts


/** How a draft ended, as the end of a sentence. */
const deleting_ENDS = {
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
        if (posts.some(({ status }) => status !== 'draft') || (listed && !(0,postpost_answers/* isDraft */.Qx)(listed)))
            return { end: 'accepted', scheduledTime: listed?.scheduledTime ?? undefined };
    }
    catch (thrown) {
        if ((0,postpost_failure/* isRefused */.H0)(thrown, 404))
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

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/postpost/history.ts
var postpost_history = __webpack_require__(8980);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/accounts/identity.ts

const DIGITS = 16;
const hashOfId = (id, repositoryId) => (0,external_node_crypto_.createHash)('sha256').update(`${repositoryId}\n${id}`).digest('hex').slice(0, DIGITS);
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

;// CONCATENATED MODULE: ./src/accounts/record.ts

const NOTHING = '0'.repeat(8);
/** A name with another version is read without its record. */
const VERSION = '1';
const MODES = { publish: '0', approve: 'd' };
/** The order in which they stand in the name. */
const PARTS = ['caption', 'written', 'settings', 'time', 'accounts', 'manifest'];
const hashOf = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, NOTHING.length);
/** What a service may change of a text without changing it for a reader. */
const normalized = (text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const hashOfCaption = (caption) => hashOf(normalized(caption));
const hashOfAccounts = (ids) => hashOf([...new Set(ids)].sort().join('\n'));
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
    caption: hashOfCaption(post.caption),
    written: hashOfCaption(post.captionAsWritten),
    settings: hashOfSettings(post, inversion),
    time: hashOfTime(ownTimeOf(post)),
    accounts: hashOfAccounts(accounts),
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
function readName(url) {
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
const markOf = (timeMs) => MARKS[timeMs % 1000];

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
const isLiveOn = (post, accountId) => !(0,postpost_answers/* isDraft */.Qx)(post) && isOn(post, accountId) && !NOT_LIVE.has(statusOn(post, accountId));
/** True where a group that is live, or failed, on other accounts is still a draft on this one: it goes out by nobody's doing. */
const isLeftBehindOn = (post, accountId) => !(0,postpost_answers/* isDraft */.Qx)(post) && isOn(post, accountId) && statusOn(post, accountId) === 'draft';
/** The newest live post on this account that is the wanted one; else the newest that has its id. */
const findLive = (history, accountId, wish) => nearest(matching(history, accountId, wish, isLiveOn));
/** The newest post of this kind that is a draft on this account, inside of a group that is none. */
const findLeftBehind = (history, accountId, wish) => nearest(matching(history, accountId, wish, isLeftBehindOn));
/** Posts of this kind that failed on the account, the newest first. */
const findFailed = (history, accountId, wish) => matching(history, accountId, wish, (post) => !(0,postpost_answers/* isDraft */.Qx)(post) && isOn(post, accountId) && !isLiveOn(post, accountId));
/** The newest live post of which a person has taken this account out, so that nobody sends it there. */
function findTakenOut(history, accountId, accounts, wish) {
    return history
        .filter((post) => !(0,postpost_answers/* isDraft */.Qx)(post) && post.platforms.length > 0 && !isOn(post, accountId))
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
/** This post as the account has it; undefined where it is another than the wanted one. */
function earlierOn(post, accountId, wish) {
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
function coveredBy({ platforms }, record, accounts) {
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
    return history.filter(postpost_answers/* isDraft */.Qx).flatMap((post) => {
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
const UPLOADED_BY_THEN_MS = 60 * 60 * 1000;
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
    const timeMs = (0,postpost_history/* timeOf */.nR)(scheduledTime);
    return timeMs === (0,postpost_history/* timeOf */.nR)(createdAt) ? undefined : timeMs;
}
/** PostPost's time is known to a second (the `Date` header), and a service may have more than one clock. */
const CLOCK_SKEW_MS = 5_000;
/** A draft is made before its upload; where its file is older, somebody copied another post. */
function isCopy({ createdAt }, storedMs) {
    const createdMs = (0,postpost_history/* timeOf */.nR)(createdAt);
    return storedMs !== undefined && createdMs !== undefined && storedMs < createdMs - CLOCK_SKEW_MS;
}

;// CONCATENATED MODULE: ./src/publish/drafts.ts





/**
 * The drafts of this run, from the moment they are asked for: each ends scheduled or kept (`release`), or deleted (`discard`).
 * @param known ids of post groups that were there before the run
 */
function createDrafts(known, clock, save) {
    // One at a time, so that a draft whose answer was lost can be told from those of the same run.
    const creating = (0,p_limit/* default */.A)(1);
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
                const isDoubtful = !(thrown instanceof postpost_failure/* PostPostError */.DF) || (0,postpost_failure/* mayBeDone */.VH)(thrown.failure);
                const before = new Set([...known, ...own]);
                // That looking for it failed too must not hide why.
                const found = isDoubtful ? await drafts_deleteAsked(aftermath(), request, before).catch(() => 0) : 0;
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
            const deletion = await deleting_deleteDraft(client, postGroupId, 'own');
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
async function drafts_deleteAsked(client, asked, known) {
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
    return ((0,postpost_answers/* isDraft */.Qx)(post) &&
        post.content === asked.content &&
        platforms.length === asked.platforms.length &&
        asked.platforms.every((id) => platforms.includes(id)) &&
        (post.mediaUrls ?? []).length === 0 &&
        createdMs >= asked.sinceMs - CLOCK_SKEW_MS);
}

;// CONCATENATED MODULE: ./src/publish/left-drafts.ts









/** The job is over by then; what cannot be deleted in this time is named and left: a draft never publishes by itself. */
const BUDGET_MS = 60_000;
const savedState = schemas/* object */.Ikc({
    open: schemas/* array */.YOg(schemas/* string */.YjP()),
    asked: schemas/* array */.YOg(schemas/* object */.Ikc({ content: schemas/* string */.YjP(), platforms: schemas/* array */.YOg(schemas/* string */.YjP()), sinceMs: schemas/* number */.aig() })),
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
        log.warning(`Drafts of this run may be left: ${messageOf(thrown)} ${HARMLESS}`);
    }
}
const HARMLESS = 'They never publish by themselves; delete them in PostPost.';
const UNREADABLE = (/* unused pure expression or super */ null && (`What the main step kept for this one is cut off, so nobody knows which drafts are left. ${HARMLESS}`));
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
    const orSay = (what, work) => work().catch((thrown) => log.warning(`${what}: ${messageOf(thrown)} It never publishes by itself; delete it in PostPost.`));
    for (const postGroupId of state.open) {
        await orSay(`Draft ${postGroupId} is left`, async () => {
            const { end } = await deleteDraft(client, postGroupId, 'own');
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

;// CONCATENATED MODULE: ./src/report/annotations.ts


/** GitHub keeps 10 annotations of a kind a step; the tenth error is the sentence that says why the step fails. */
const MOST = 9;
/** GitHub cuts an annotation's message after 4,096 characters. */
const MAX_MESSAGE = 4_000;
/** Problems → annotations, and as plain lines those that GitHub would drop; the summary lists them all. */
function annotate(problems) {
    const annotations = [];
    const rest = [];
    for (const severity of ['error', 'warning', 'notice']) {
        const ofKind = problems.filter((problem) => problem.severity === severity);
        annotations.push(...ofKind.slice(0, MOST).map(annotationOf));
        const dropped = ofKind.slice(MOST);
        if (dropped.length === 0)
            continue;
        rest.push(`${(0,wording/* counted */.hS)(dropped.length, `more ${severity}`)}, also in the summary:`);
        rest.push(...dropped.map(({ origin, message }) => `${(0,src_problem/* describeOrigin */.uN)(origin)}: ${message}`));
    }
    return { annotations, rest };
}
/** A column only where the value is on one line: GitHub refuses columns on ranges of lines. */
function annotationOf({ severity, message, origin }) {
    const shown = (0,wording/* visible */.RK)(message);
    const text = (0,wording/* shortened */.vI)(shown, MAX_MESSAGE);
    if ('input' in origin)
        return { severity, message: text, properties: { title: `input ${origin.input}` } };
    const { file, line, column, endColumn } = origin;
    return {
        severity,
        message: text,
        properties: { file, startLine: line, startColumn: column, ...(endColumn ? { endColumn } : {}) },
    };
}

;// CONCATENATED MODULE: ./src/report/command-files.ts


/** What is wrong with the machine that the step runs on, in a sentence: no fault of the action. */
class EnvironmentFault extends Error {
    name = 'EnvironmentFault';
}
/** The files through which a step answers: outputs, its state for the post step, and the summary. */
const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
/**
 * Tries to write to the runner's files, before anything is sent: a post whose id reaches nobody is worse than none.
 * @throws EnvironmentFault
 */
async function tryCommandFiles(environment) {
    for (const name of FILES) {
        const path = environment[name];
        if (!path)
            continue;
        try {
            await (await (0,promises_.open)(path, 'r+')).close();
        }
        catch (thrown) {
            throw new EnvironmentFault(`The step cannot write to the file of ${name} (${(0,wording/* messageOf */.bD)(thrown)}), so nothing was sent. ${ADVICE}`);
        }
    }
}
const ADVICE = "In a container job run as root (container: options: --user root), or give the runner's folder to the container's user.";
/** Faults of the file system that code cannot avoid (Node.js, common system errors), as a sentence; undefined for others. */
function describeSystemFault(thrown) {
    if (thrown instanceof EnvironmentFault)
        return thrown.message;
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    if (typeof code !== 'string' || !(code in CAUSES))
        return undefined;
    return `The step cannot go on: ${CAUSES[code]} (${(0,wording/* messageOf */.bD)(thrown)}). ${code === 'EACCES' || code === 'EPERM' ? ADVICE : 'Run the step again where there is room.'}`;
}
const CAUSES = {
    EACCES: 'the machine does not let it write',
    EPERM: 'the machine does not let it write',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full',
    EMFILE: 'too many files are open',
};

;// CONCATENATED MODULE: ./src/report/cut-markdown.ts
/** Blocks of HTML that must not stay open: what follows would become part of them. */
const BLOCK_TAG = /<(\/?)(details|summary|table|tr|td|th|ul|ol|li|p)\b[^>]*>/g;
/**
 * Markdown in at most `limit` characters, cut where a line ends: never inside of a fence, and with every block of HTML closed.
 * @param remark what stands in place of the rest
 */
function cutMarkdown(text, limit, remark) {
    if (text.length <= limit)
        return text;
    // Room for the tags that have to be closed; more than four are never open.
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
    for (const [, slash, name = ''] of text.matchAll(BLOCK_TAG)) {
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

;// CONCATENATED MODULE: ./src/report/comment.ts




/** GitHub takes 65,536 characters a comment. */
const MAX_COMMENT = 65_000;
/**
 * One comment on the run's pull request, found again by a hidden marker and brought up to date.
 * @param share of the posts, where several jobs comment
 * @returns what to tell the reader of the log; never throws, because a comment is not worth a failed release
 */
async function keepComment(markdown, run, token, connect, share = '') {
    const number = run.event.pull_request?.number;
    if (number === undefined)
        return `comment: true has no meaning on ${run.eventName || 'this event'}: there is no pull request.`;
    const { owner, name: repo } = run.repository;
    const marker = `<!-- postpost-tiktok preview: ${[run.step.replaceAll(/[^\w/. -]/g, ''), share].filter(Boolean).join(' ')} -->`;
    const shown = cutMarkdown(withoutMentions(markdown), MAX_COMMENT, '… the job summary has the rest.');
    const body = `${marker}\n${shown.trimEnd()}\n\n<sub><a href="${run.url}">The run that wrote this</a></sub>`;
    try {
        const octokit = await connect();
        const isOwnAuthor = await authorOf(octokit, token);
        for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, {
            owner,
            repo,
            issue_number: number,
            per_page: 100,
        })) {
            const own = data.find(({ body: text, user }) => text?.startsWith(marker) && isOwnAuthor(user?.login ?? ''));
            if (!own)
                continue;
            if (own.body?.replaceAll('\r\n', '\n').trimEnd() === body)
                return `The preview comment is up to date: ${own.html_url}`;
            const { data: updated } = await octokit.rest.issues.updateComment({ owner, repo, comment_id: own.id, body });
            return `The preview comment is updated: ${updated.html_url}`;
        }
        const { data: created } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
        return `The preview comment is written: ${created.html_url}`;
    }
    catch (thrown) {
        if (thrown instanceof cancel/* Cancelled */.c)
            return 'The preview comment is not written: the run was cancelled.';
        if (statusOf(thrown) === 403) {
            return 'The token may not comment here (a pull request from a fork has a read-only one, else add permissions: { pull-requests: write }); the preview is in the job summary.';
        }
        return `The preview comment could not be written; the preview is in the job summary. ${explainGitHub(thrown, 'writing the comment', 'pull-requests: write')}`;
    }
}
/**
 * Tells the jobs of a matrix apart, which have one name to the runner: by the inputs that choose their posts. Empty where
 * they choose none (an account, a share).
 */
function shareOf({ fields, only, userId }) {
    const accounts = (fields.accounts?.value ?? []).map(({ value }) => value);
    if (accounts.length + only.length === 0 && userId === '')
        return '';
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([accounts, only, userId]))
        .digest('hex')
        .slice(0, 12);
}
/** Tokens of an installation, as the job's own is; their author is a bot, and they may not ask who they are (GitHub, token formats). */
const INSTALLATION_TOKEN = /^ghs_/;
/**
 * Who writes with this token: anyone who can comment may begin a comment with the marker, and a stranger's text is not this
 * action's to replace. A person cannot have a name that ends in [bot].
 */
async function authorOf(octokit, token) {
    const isBot = (login) => login.endsWith('[bot]');
    if (INSTALLATION_TOKEN.test(token))
        return isBot;
    try {
        const { data } = await octokit.rest.users.getAuthenticated();
        return (login) => login === data.login;
    }
    catch (thrown) {
        if (statusOf(thrown) === 403)
            return isBot;
        throw thrown;
    }
}
/**
 * A TikTok name is another person's on GitHub, who would be notified of every preview, and a #1 in a caption would show up
 * on issue 1. An empty comment in between prevents both; tags have no need of it.
 */
const withoutMentions = (markdown) => markdown.replace(/<[^>]*>|@(?=\w)|#(?=\d)/gs, (found) => (found.length === 1 ? `${found}<!-- -->` : found));

;// CONCATENATED MODULE: ./src/report/hidden-ids.ts
/**
 * In a public repository everybody reads log, summary, comment and page, and PostPost lets whoever has any key and knows a
 * post group's id add a file to it while it is not published ("a known limitation" of get-upload-url). There the last six of
 * its 24 hex digits are enough to find it in PostPost; the outputs hold it whole.
 * @param report once there is one: posts that are published already need no hiding
 */
function hideIds(isPublic, report) {
    if (!isPublic)
        return (text) => text;
    const published = new Set(report?.results.flatMap(({ postGroupId, posts = [] }) => postGroupId && posts.length > 0 && posts.every(({ status }) => status === 'published') ? [postGroupId] : []));
    return (text) => text.replaceAll(/\b[0-9a-f]{18}([0-9a-f]{6})\b/gi, (id, end) => (published.has(id) ? id : `…${end}`));
}
/** The log with ids hidden. */
const hiding = (log, hide) => ({
    info: (line) => log.info(hide(line)),
    warning: (line) => log.warning(hide(line)),
    group: (title, lines) => log.group(hide(title), lines.map(hide)),
});

// EXTERNAL MODULE: ./src/posts/schedule/timezone.ts
var schedule_timezone = __webpack_require__(822);
;// CONCATENATED MODULE: ./src/plan/step.ts

/** True for what this run would add to PostPost. */
const isNew = ({ action }) => action === 'publish' || action === 'upload-draft';
/**
 * True for a post's own time that was written as a date and is past: PostPost would take it for now. One that is shared by
 * several videos is the earliest of all of them, and then means now.
 */
const hasPassed = ({ schedule, timeIsOwn }, nowMs) => schedule.kind === 'at' && !schedule.isRelative && timeIsOwn && schedule.timeMs <= nowMs;
const nameOf = (accounts, accountId) => accounts.find(({ id }) => id === accountId)?.name ?? accountId;
/**
 * `moved from now by max-per-day 1 of @acme`: why a post goes out later than it was wanted.
 * @param show the time it was wanted for, where that is not now
 * @returns undefined where no limit moved it
 */
function describeMove({ movedBy, notBeforeMs, candidate: { accounts, post } }, { maxPerDay, maxPerMinute }, show = schedule_timezone/* formatTime */.fU) {
    if (!movedBy)
        return undefined;
    const { account, limit, fromMs } = movedBy;
    const from = fromMs === notBeforeMs ? show(fromMs, post.timezone) : 'now';
    return `moved from ${from} by max-per-${limit} ${limit === 'day' ? maxPerDay : maxPerMinute} of ${nameOf(accounts, account)}`;
}

;// CONCATENATED MODULE: ./src/publish/inversion.ts
/**
 * What is sent for what is wanted. PostPost documents that it passes comments, duet and stitch on to TikTok inverted and
 * that the opposite is to be sent; `off` is for the day it says that this is fixed.
 */
function invert(wanted, inversion) {
    const { viewerSetting } = wanted;
    if (viewerSetting === undefined)
        throw new Error('A post without viewerSetting must not get this far.');
    const flip = inversion === 'compensate';
    return {
        ...wanted,
        viewerSetting,
        allowComments: wanted.allowComments !== flip,
        allowDuet: wanted.allowDuet !== flip,
        allowStitch: wanted.allowStitch !== flip,
    };
}
/** `comments on → off, …`: each flag as it is wanted and as it is sent. */
function describeFlags(wanted, inversion) {
    const sent = (on) => word(on !== (inversion === 'compensate'));
    return flagsOf(wanted)
        .map(([name, on]) => `${name} ${word(on)} → ${sent(on)}`)
        .join(', ');
}
/** `comments on, duet off, stitch off`. */
const describeWanted = (wanted) => flagsOf(wanted)
    .map(([name, on]) => `${name} ${word(on)}`)
    .join(', ');
const word = (on) => (on ? 'on' : 'off');
const flagsOf = ({ allowComments, allowDuet, allowStitch }) => [
    ['comments', allowComments],
    ['duet', allowDuet],
    ['stitch', allowStitch],
];

// EXTERNAL MODULE: ./src/report/disclosure.ts
var disclosure = __webpack_require__(3929);
// EXTERNAL MODULE: ./src/report/report.ts
var report_report = __webpack_require__(8850);
;// CONCATENATED MODULE: ./src/report/views.ts

function viewsOf({ posts, results, plan, there, names }) {
    const steps = new Map((plan?.steps ?? []).map((step) => [step.candidate.post, step]));
    return results.flatMap((result, index) => {
        const post = posts[index];
        if (!post)
            return [];
        const step = steps.get(post);
        const caption = there[index]?.caption ?? post.caption;
        return [{ result, post, step, caption, accounts: accountsOf(result, step, names) }];
    });
}
function accountsOf(result, step, names) {
    // Before there is a plan, an account may be known by what was written only.
    const known = step?.candidate.accounts ?? result.accounts.map((id) => ({ id, name: names.get(id) ?? id }));
    return known.map(({ id, name }) => ({
        name,
        result: result.posts?.find(({ account }) => account === id),
        wasThere: step?.earlier.some(({ accountId }) => accountId === id) ?? false,
    }));
}
/** True where this run sent something of the post, or would without `dry-run`. */
const isSent = ({ step }) => step !== undefined && isNew(step);
/** True where nothing went out: the plan was refused, or PostPost took none of its posts. */
const nothingWent = (views) => views.every(({ result }) => result.outcome === 'failed' && result.postGroupId === undefined);

;// CONCATENATED MODULE: ./src/report/log-lines.ts







/** Of a plan that was refused nothing would be sent, and that its posts are fine is no failure of theirs. */
const planTitle = (report) => nothingWent(viewsOf(report))
    ? `The plan, one line a post: ${(0,wording/* counted */.hS)(report.results.length, 'post')}, none of them sent`
    : `The plan, one line a post: ${(0,report_report/* tally */.N4)(report.results)}`;
/** A dry run's plan for the log: one line a post. */
const planLines = (report) => viewsOf(report).map((view) => planLine(view, report));
function planLine(view, { inputs }) {
    const { result, post, step, accounts, caption } = view;
    const on = accounts.map(({ name, result: there }) => (there ? `${name} (there already: ${there.status})` : name));
    const words = [
        `${result.id}: ${result.outcome}${isSent(view) ? ` ${whenOf(view)}` : ''} on ${on.join(', ')}`,
        ...(step ? [describeMove(step, inputs)] : []),
        ...(isSent(view)
            ? [
                post.settings.viewerSetting,
                describeFlags(post.settings, inputs.interactionInversion),
                (0,disclosure/* describeDisclosure */.$)(post.settings),
            ]
            : []),
        (0,wording/* quote */.hD)(caption),
    ];
    return words.filter(Boolean).join('; ');
}
function whenOf({ post, step }) {
    if (post.flawed.has('schedule'))
        return 'at a time that cannot be read';
    if (step?.timeMs === undefined)
        return 'as a draft to approve in PostPost';
    if (post.schedule.kind === 'now' && !step.movedBy)
        return 'for now';
    return `for ${(0,schedule_timezone/* formatTime */.fU)(step.timeMs, post.timezone)}`;
}
/** Where the posts of a run can be seen, a line each. */
const linksOf = (report) => viewsOf(report).flatMap(({ result: { id }, accounts }) => accounts.flatMap(({ name, result }) => (result?.url ? [`${id} on ${name}: ${result.url}`] : [])));

;// CONCATENATED MODULE: ./src/posts/only.ts


/** An id as one line of `only`, whatever white space it holds. */
const lineOf = (id) => id.trim().replaceAll(/\s+/g, ' ');
/** `only`: of the posts, those that it names; all of them where it names none. An id that no post has is an error. */
function keepOnly(posts, only) {
    if (only.length === 0)
        return { posts, problems: [] };
    const wanted = new Set(only.map(lineOf));
    const existing = new Set(posts.map(({ id }) => lineOf(id)));
    const missing = [...wanted].filter((id) => !existing.has(id));
    const problems = missing.map((id) => (0,src_problem/* error */.z3)({ input: 'only' }, `only names ${(0,wording/* quote */.hD)(id)}, but no post has this id. Use the ids of the dry run's matrix output on the same commit.`));
    return { posts: posts.filter(({ id }) => wanted.has(lineOf(id))), problems };
}

;// CONCATENATED MODULE: ./src/plan/matrix.ts



/** GitHub starts at most 256 jobs of one matrix. */
const MAX_JOBS = 256;
/** A job's name is there to be recognised in a list. */
const MAX_NAME = 80;
/**
 * The posts that would be published → jobs for `strategy.matrix`. Posts that share an account stay in one job, so that no
 * account is paced by two jobs that do not know of each other.
 */
function matrixOf(steps) {
    const groups = withKeys(steps.filter(isNew)).reduce(joinGroups, []);
    const bins = groups.slice(0, MAX_JOBS);
    for (const [index, group] of groups.slice(MAX_JOBS).entries()) {
        const bin = bins[index % MAX_JOBS];
        bin?.steps.push(...group.steps);
        for (const key of group.keys)
            bin?.keys.add(key);
    }
    return { include: bins.map(jobOf) };
}
/** What posts must not share across jobs: an account, or an id. */
function withKeys(steps) {
    const notations = new Set(steps.flatMap(({ candidate }) => candidate.accounts.map(({ id }) => notationOf(id))));
    return steps.map((step) => {
        const { post, accounts } = step.candidate;
        const keys = new Set([`id ${lineOf(post.id)}`, ...accounts.map(({ id }) => `account ${id.toLowerCase()}`)]);
        // Without a key accounts stay as they were written, and an id and a name may mean the same one.
        if (notations.size > 1)
            keys.add('any account');
        return { keys, steps: [step] };
    });
}
/** `tiktok-` or `@`, else the whole reference (`all`). */
const notationOf = (account) => /^(?:tiktok-|@)/.exec(account)?.[0] ?? account;
/** Adds a group to those that share a key with it, which thereby become one. */
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
    const names = [...new Set(steps.flatMap(({ candidate }) => candidate.accounts.map(({ name }) => name)))].join(', ');
    return {
        name: names.length > MAX_NAME ? (0,wording/* shortened */.vI)(names, MAX_NAME - 1) : names,
        only: [...new Set(steps.map(({ candidate }) => lineOf(candidate.post.id)))].join('\n'),
        posts: steps.length,
    };
}

;// CONCATENATED MODULE: ./src/report/outputs.ts



/**
 * GitHub keeps 1 MB of outputs a job, measured as UTF-16: two bytes a code unit (workflow syntax, `jobs.<job_id>.outputs`).
 * What is left of it is for the other outputs.
 */
const MAX_RESULTS_UNITS = 450_000;
/** What of an error stays where the whole is too long, in characters: less each time. */
const SHORTER = [2_000, 500, 100];
/**
 * The step outputs, by their names in action.yml. Every value is text, as GitHub stores it.
 * @param report undefined where the run came to no report
 * @param preview path of the page, where there is one
 */
function outputsOf(report, preview = '') {
    const results = report?.results ?? [];
    const ids = results.flatMap(({ postGroupId }) => postGroupId ?? []);
    const count = (outcome) => String(results.filter((result) => result.outcome === outcome).length);
    // A plan that was refused has no jobs: fromJSON of an empty list starts none.
    const planned = results.some(({ outcome }) => outcome === 'planned');
    const urls = results.flatMap(({ posts }) => (posts ?? []).flatMap(({ url }) => url ?? []));
    return {
        'post-group-id': ids[0] ?? '',
        'post-group-ids': JSON.stringify(ids),
        results: JSON.stringify(fittingResults(results)),
        published: count('published'),
        scheduled: count('scheduled'),
        skipped: count('skipped'),
        failed: count('failed'),
        draft: count('draft'),
        processing: count('processing'),
        unknown: count('unknown'),
        'post-url': urls[0] ?? '',
        'post-urls': JSON.stringify(urls),
        outcome: outcomeOf(report),
        matrix: report?.inputs.dryRun ? JSON.stringify(matrixOf(planned ? (report.plan?.steps ?? []) : [])) : '',
        preview,
    };
}
/** The outcome that all posts share, `mixed` where they differ, `failed` where there is none because the step failed. */
function outcomeOf(report) {
    const [first, ...others] = new Set(report?.results.map(({ outcome }) => outcome));
    if (first !== undefined)
        return others.length > 0 ? 'mixed' : first;
    return report === undefined || (0,report_report/* failureOf */.g5)(report) !== undefined ? 'failed' : '';
}
/** The results as they fit into an output: errors are cut first, and only then are the last elements left out. */
function fittingResults(results) {
    let fitting = results;
    for (const most of SHORTER) {
        if (unitsOf(fitting) < MAX_RESULTS_UNITS)
            return fitting;
        fitting = fitting.map((result) => withShortErrors(result, most));
    }
    let units = unitsOf([]);
    const end = fitting.findIndex((result) => {
        units += unitsOf(result) + ','.length;
        return units >= MAX_RESULTS_UNITS;
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
                posts: posts.map((post) => post.error ? { ...post, error: { ...post.error, message: (0,wording/* shortened */.vI)(post.error.message, most) } } : post),
            }
            : {}),
        ...(error === undefined ? {} : { error: (0,wording/* shortened */.vI)(error, most) }),
    };
}

;// CONCATENATED MODULE: ./src/checks/without-key.ts
/** What a dry run without a key cannot know. A warning, unless nobody can give this run a key: a misspelled secret is empty too. */
function judgeWithoutKey({ apiKey, dryRun }, { isWithoutSecrets }) {
    if (apiKey !== '' || !dryRun)
        return [];
    const why = isWithoutSecrets
        ? 'Pull requests of forks and of Dependabot get no secrets.'
        : 'If it has a key, check that the secret exists under the name that api-key reads: api-key: ${{ secrets.POSTPOST_API_KEY }}.';
    const severity = isWithoutSecrets ? 'notice' : 'warning';
    return [{ severity, origin: { input: 'api-key' }, message: `${WITHOUT_KEY} ${why}` }];
}
const WITHOUT_KEY = 'This dry run has no api-key: whether the accounts exist, what is on them already and when there is room for a post is not known.';

// EXTERNAL MODULE: ./src/report/video-facts.ts
var video_facts = __webpack_require__(2195);
;// CONCATENATED MODULE: ./src/report/summary/html.ts

/**
 * Captions and file names are data. Inside a block of HTML without blank lines Markdown is not read, so HTML is all there is
 * to escape; line breaks become `<br>`, so that no blank line ends the block.
 */
const escapeHtml = (text) => (0,wording/* visible */.RK)(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r\n|\r|\n/g, '<br>');
/** Longer words make a table wider than the page, and its last column is not seen. */
const LONG_WORD = /\S{24}(?=\S)/gu;
/** Of the private use area, which no text for people has. */
const BREAK = '\ue000';
/** As escapeHtml; the browser may break long words, of which file names have many. */
const breakable = (text) => escapeHtml(text.replaceAll(LONG_WORD, `$&${BREAK}`)).replaceAll(BREAK, '<wbr>');
const code = (text) => `<code>${escapeHtml(text)}</code>`;
const html_link = (url, html) => `<a href="${escapeHtml(url)}">${html}</a>`;
const list = (items) => `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
/** What is not wanted at the first look. Both are HTML already. */
const folded = (title, body) => `<details>\n<summary>${title}</summary>\n${body}\n</details>`;

;// CONCATENATED MODULE: ./src/report/summary/details.ts





/** Of each post what the table has no room for: the whole caption, the exact time, what is sent for each flag, the file. */
function detailsOf(views, report) {
    const sent = views.filter(isSent);
    const inversion = report.inputs.interactionInversion;
    const flags = new Set(sent.map(({ post }) => describeFlags(post.settings, inversion)));
    const shared = flags.size === 1 ? [...flags][0] : undefined;
    const about = [
        shared === undefined ? '' : `Interactions, wanted → sent: ${shared}.`,
        sent.length > 0 ? WHY_INVERTED[inversion] : '',
    ].filter((sentence) => sentence !== '');
    const posts = views.map((view) => details_describe(view, report, shared !== undefined));
    return folded('Details: whole captions, exact times, interactions as wanted and as sent, files', [...(about.length > 0 ? [`<p>${about.join(' ')}</p>`] : []), ...posts].join('\n'));
}
const WHY_INVERTED = {
    compensate: 'PostPost documents that it passes these three on to TikTok inverted, so the opposite is sent (<code>interaction-inversion: compensate</code>).',
    off: 'Sent as wanted (<code>interaction-inversion: off</code>).',
};
function details_describe(view, { inputs }, flagsStandAbove) {
    const { post, step, result, caption } = view;
    const facts = step?.candidate.facts;
    const lines = [
        ['Caption', caption],
        ['When', exactTime(view)],
        [
            'Interactions, wanted → sent',
            isSent(view) && !flagsStandAbove ? describeFlags(post.settings, inputs.interactionInversion) : undefined,
        ],
        ['File', [post.video.path, facts && (0,video_facts/* describeFacts */.L)(facts)].filter(Boolean).join(': ')],
        ['Already there', inputs.dryRun && step ? duplicatesOf(view, inputs.apiKey !== '') : undefined],
    ];
    const items = lines.flatMap(([name, text]) => (text === undefined ? [] : [`${name}: ${escapeHtml(text)}`]));
    return `<p><b>${escapeHtml(result.id)}</b></p>\n${list(items)}`;
}
function exactTime({ result, post, step }) {
    const timeMs = result.scheduledTime ? Date.parse(result.scheduledTime) : step?.timeMs;
    return timeMs === undefined || Number.isNaN(timeMs) ? undefined : (0,schedule_timezone/* formatTime */.fU)(timeMs, post.timezone);
}
function duplicatesOf({ step }, historyIsKnown) {
    if (!historyIsKnown)
        return 'not known without api-key';
    const earlier = step?.earlier ?? [];
    const nameOf = (accountId) => step?.candidate.accounts.find(({ id }) => id === accountId)?.name ?? accountId;
    return earlier.length === 0
        ? 'no'
        : earlier
            .map(({ accountId, status, postGroupId }) => `${nameOf(accountId)}: ${status}, post group ${postGroupId}`)
            .join('; ');
}

;// CONCATENATED MODULE: ./src/posts/caption/cut.ts
/**
 * `text` in at most `limit` UTF-16 code units (what TikTok counts a caption in), cut after a whole word with `…` at its end.
 * A word that takes more than half of that is cut itself, between characters as people see them: never inside a surrogate
 * pair, an emoji of several parts or a letter with its accents.
 */
function cutText(text, limit) {
    if (text.length <= limit)
        return text;
    if (limit < 1)
        return '';
    const room = limit - '…'.length;
    let charactersEnd = 0;
    let wordsEnd = 0;
    for (const { segment, index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
        const isBlank = segment.trim() === '';
        if (isBlank)
            wordsEnd = charactersEnd;
        if (index + segment.length > room)
            break;
        if (!isBlank)
            charactersEnd = index + segment.length;
    }
    return `${text.slice(0, wordsEnd * 2 >= room ? wordsEnd : charactersEnd)}…`;
}

;// CONCATENATED MODULE: ./src/report/summary/signs.ts
/** Each differs from the others in shape and stands beside its word: nobody has to tell colours apart. */
const OUTCOME_SIGN = {
    published: '✅',
    scheduled: '🕒',
    draft: '📝',
    processing: '⏳',
    skipped: '⏭️',
    planned: '📋',
    failed: '❌',
    unknown: '❓',
};
const SEVERITY_SIGN = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
/** For a word of PostPost; one that is not known is something to look at. */
const statusSign = (status) => STATUS_SIGN[status] ?? OUTCOME_SIGN.unknown;
const STATUS_SIGN = {
    published: OUTCOME_SIGN.published,
    scheduled: OUTCOME_SIGN.scheduled,
    pending: OUTCOME_SIGN.processing,
    processing: OUTCOME_SIGN.processing,
    draft: OUTCOME_SIGN.draft,
    failed: OUTCOME_SIGN.failed,
};

;// CONCATENATED MODULE: ./src/report/summary/post-table.ts




/** Two lines of a cell on a page of 900 px: there to be recognised, the whole is folded below. */
const MAX_CAPTION_UNITS = 76;
/** The posts by the time they go out, in at most four columns. */
function postTable(rows, shared) {
    const sorted = rows.toSorted((a, b) => (a.when.sortMs === b.when.sortMs ? 0 : a.when.sortMs - b.when.sortMs));
    const days = Map.groupBy(sorted, ({ when }) => when.day);
    const hasIds = rows.some(({ view }) => view.result.postGroupId !== undefined);
    const head = hasIds ? WITH_IDS : WITHOUT_IDS;
    const daysStandAbove = days.size > 1 && rows.length >= days.size * POSTS_WORTH_A_DAY_ROW;
    const body = [...days].flatMap(([day, ofDay]) => [
        ...(daysStandAbove ? [dayRow(day, ofDay.length, head.length)] : []),
        ...ofDay.map((row) => postRow(row, daysStandAbove, hasIds, shared)),
    ]);
    return `<table>\n<tr>${head.map(([name, width]) => `<th align="left" width="${width}">${name}</th>`).join('')}</tr>\n${body.join('\n')}\n</table>`;
}
/** With fewer posts a day, a row for each day would be longer than the day in each row. */
const POSTS_WORTH_A_DAY_ROW = 3;
/** Widths in px of a page of 900, so that names and times do not break; the browser gives what is left to those that want it. */
const WITH_IDS = [
    ['Post', 345],
    ['When', 130],
    ['Accounts', 165],
    ['Post group id', 200],
];
const WITHOUT_IDS = [
    ['Post', 500],
    ['When', 140],
    ['Accounts', 210],
];
const dayRow = (day, posts, columns) => `<tr><td colspan="${columns}"><b>${escapeHtml(day)}</b> · ${(0,wording/* counted */.hS)(posts, 'post')}</td></tr>`;
function postRow({ view, when }, dayStandsAbove, hasIds, shared) {
    const zone = when.timezone === shared.timezone ? '' : ` ${when.timezone}`;
    const time = when.time === undefined ? undefined : escapeHtml(`${when.time}${zone}`);
    const day = time === undefined ? escapeHtml(when.day) : dayStandsAbove ? '' : unbroken(when.day);
    const id = view.result.postGroupId;
    const cells = [
        postCell(view, when, shared),
        [day, time ?? ''].filter((line) => line !== '').join('<br>'),
        accountCell(view),
        ...(hasIds ? [id === undefined ? '' : code(id)] : []),
    ];
    return `<tr>${cells.map((cell) => `<td valign="top">${cell}</td>`).join('')}</tr>`;
}
const unbroken = (day) => escapeHtml(day).replaceAll(' ', '&nbsp;');
/** Why it was moved stands here and not under the time, whose column is narrow. */
function postCell(view, { moved }, shared) {
    const notes = [...shared.own(view), ...(moved === undefined ? [] : [moved])].join(' · ');
    const lines = [
        `<b>${breakable(view.result.id)}</b>`,
        shortCaption(view),
        notes === '' ? '' : `<sub>${escapeHtml(notes)}</sub>`,
    ];
    return lines.filter((line) => line !== '').join('<br>');
}
const shortCaption = ({ caption }) => breakable(cutText(caption.replaceAll(/\s+/g, ' ').trim(), MAX_CAPTION_UNITS));
/** TikTok's own word; the whole, with what to do, stands among the problems. */
const MAX_REASON_UNITS = 120;
/** Each account of a post on a line of its own: a sign, its name (the link, where there is one), and what became of it. */
function accountCell({ accounts, result: { outcome, error } }) {
    const lines = accounts.map((account) => accountLine(account, outcome));
    const saysWhy = accounts.some(({ result }) => result?.error);
    const isWrong = outcome === 'failed' || outcome === 'unknown';
    return [...lines, ...(isWrong && error !== undefined && !saysWhy ? [reason(error)] : [])].join('<br>');
}
function accountLine({ name, result, wasThere }, outcome) {
    const shown = breakable(name);
    if (wasThere)
        return `${OUTCOME_SIGN.skipped}&nbsp;${shown} there already${result ? `: ${escapeHtml(result.status)}` : ''}`;
    if (!result)
        return `${OUTCOME_SIGN[outcome]}&nbsp;${shown} ${outcome === 'failed' ? 'not sent' : outcome}`;
    const { status, url, error } = result;
    const line = `${statusSign(status)}&nbsp;${url ? html_link(url, shown) : shown} ${escapeHtml(status)}`;
    return error ? `${line}: ${reason(`${error.code}: ${error.message}`)}` : line;
}
function reason(text) {
    const [firstSentence = ''] = text.replaceAll(/\s+/g, ' ').split(/(?<=\.) /);
    return breakable(cutText(firstSentence, MAX_REASON_UNITS));
}

;// CONCATENATED MODULE: ./src/report/summary/post-list.ts




/** The posts of a plan of which nothing was sent. */
const notSentList = (views) => folded(`The plan: ${(0,wording/* counted */.hS)(views.length, 'post')}, none of them sent`, list(views.map((view) => line(view, []))));
/** Posts that are on their accounts already. */
const skippedList = (views, isRepost) => folded(`${OUTCOME_SIGN.skipped} ${(0,wording/* counted */.hS)(views.length, 'post')} skipped: there already`, `<p>${isRepost ? 'With <code>on-duplicate: repost</code> only an equal id is skipped: to post one once more, give it another id.' : 'To post one once more, give it an id of its own and set <code>on-duplicate: repost</code>.'}</p>\n${list(views.map((view) => line(view, view.result.postGroupId === undefined ? [] : [code(view.result.postGroupId)])))}`);
function line(view, more) {
    const accounts = view.accounts.map(({ name, result }) => escapeHtml([name, result?.status].filter(Boolean).join(' ')));
    const facts = [`<b>${breakable(view.result.id)}</b>`, accounts.join(', '), ...more].filter((fact) => fact !== '');
    return [facts.join(' · '), shortCaption(view)].filter((text) => text !== '').join('<br>');
}

;// CONCATENATED MODULE: ./src/report/summary/problem-list.ts




/** More would push the posts off the first screen. */
const MOST_OPEN = 8;
/** Fewer than these are not worth a fold. */
const LEAST_FOLDED = 3;
/** Names in the line itself; more are folded. */
const MOST_NAMED = 3;
/** All problems, errors first, each with its place; '' where there are none. */
function problemList(report) {
    const { problems, run } = report;
    if (problems.length === 0)
        return '';
    const severities = ['error', 'warning', 'notice'];
    const counts = severities.flatMap((severity) => {
        const count = problems.filter((problem) => problem.severity === severity).length;
        return count > 0 ? [`${SEVERITY_SIGN[severity]} ${(0,wording/* counted */.hS)(count, severity)}`] : [];
    });
    const groups = groupsOf(report);
    const lines = severities.flatMap((severity) => groups.filter((group) => group.severity === severity).map((group) => problem_list_lineOf(group, run)));
    const open = lines.length < MOST_OPEN + LEAST_FOLDED ? lines.length : MOST_OPEN;
    const rest = lines.slice(open);
    const parts = [
        `### ${counts.join(', ')}`,
        list(lines.slice(0, open)),
        rest.length > 0 ? folded(`${rest.length} more`, list(rest)) : '',
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function groupsOf({ problems, results }) {
    const ids = results.map(({ id }) => id);
    const groups = new Map();
    for (const problem of problems) {
        const { severity, origin } = problem;
        const { name, message } = withoutName(problem, ids);
        const key = `${severity} ${message}`;
        const group = groups.get(key) ?? { severity, message, about: [] };
        group.about.push({ name, origin });
        groups.set(key, group);
    }
    return [...groups.values()];
}
/** Messages about one video begin with its path, those about how a post ended with its id. */
function withoutName({ message, video }, ids) {
    const name = [...(video === undefined ? [] : [video]), ...ids].find((each) => message.startsWith(`${each}: `));
    return name === undefined ? { message } : { name, message: message.slice(name.length + ': '.length) };
}
function problem_list_lineOf({ severity, message, about }, run) {
    const sign = SEVERITY_SIGN[severity];
    const mentions = about.map(({ name, origin }) => [placeOf(origin, run), name === undefined ? '' : `<b>${escapeHtml(name)}</b>`].filter(Boolean).join(' '));
    const text = escapeHtml(message);
    if (mentions.length <= 1)
        return `${sign} ${mentions.join('')}: ${text}`;
    const many = `${sign} <b>${mentions.length} times:</b> ${text}`;
    return mentions.length <= MOST_NAMED
        ? `${many}<br>${mentions.join('<br>')}`
        : `${many}\n${folded('where', mentions.join('<br>'))}`;
}
/** A place in a file is a link to its line as it was at the run's commit. */
function placeOf(origin, { repository, sha }) {
    const place = code((0,src_problem/* describeOrigin */.uN)(origin));
    if (!('file' in origin) || sha === '')
        return place;
    const path = origin.file.split('/').map(encodeURIComponent).join('/');
    return html_link(`${repository.url}/blob/${sha}/${path}#L${origin.line}`, place);
}

;// CONCATENATED MODULE: ./src/report/summary/shared.ts



function sharedOf(rows) {
    const zones = [...new Set(rows.flatMap(({ when }) => when.timezone ?? []))];
    const values = [viewersOf, interactionsOf, disclosureOf].map((tell) => {
        const found = new Set(rows.map(({ view }) => tell(view)));
        return { tell, isShared: found.size === 1, value: [...found][0] };
    });
    const [only] = zones.length === 1 ? zones : [];
    return {
        above: [
            ...values.flatMap(({ isShared, value }) => (isShared && value ? [value] : [])),
            ...(only === undefined ? [] : [`times in ${only}`]),
        ],
        own: (view) => values.flatMap(({ isShared, tell }) => (isShared ? [] : (tell(view) ?? []))),
        timezone: only,
    };
}
const viewersOf = ({ post }) => post.settings.viewerSetting;
/** Nothing is said of what is not sent: nobody knows how it is on the post that is there. */
const interactionsOf = (view) => isSent(view) ? describeWanted(view.post.settings) : undefined;
const disclosureOf = ({ post }) => (0,disclosure/* describeDisclosure */.$)(post.settings);

;// CONCATENATED MODULE: ./src/report/summary/when.ts


function when_whenOf({ result, post, step }, { inputs }) {
    const without = { time: undefined, timezone: undefined, moved: undefined };
    if (post.flawed.has('schedule'))
        return { ...without, day: 'cannot be read', sortMs: Infinity };
    if (post.schedule.kind === 'draft')
        return { ...without, day: 'after approval in PostPost', sortMs: Infinity };
    const written = post.schedule.kind === 'at' ? post.schedule.timeMs : undefined;
    const timeMs = result.scheduledTime ? Date.parse(result.scheduledTime) : (step?.timeMs ?? written);
    // Later than the wait is later than now, whatever made it so.
    const isLater = result.outcome === 'scheduled' && inputs.waitTimeoutMs > 0;
    if (post.schedule.kind === 'now' && !step?.movedBy && !isLater) {
        return { ...without, day: 'now', sortMs: timeMs ?? 0 };
    }
    if (timeMs === undefined || Number.isNaN(timeMs))
        return { ...without, day: 'not known', sortMs: Infinity };
    const [day, time] = dayAndTime(timeMs, post.timezone);
    const moved = step && describeMove(step, inputs, (fromMs, timezone) => timeOn(day, fromMs, timezone));
    return { day, time, timezone: post.timezone, moved, sortMs: timeMs };
}
/** With its day where that is another one. */
function timeOn(today, timeMs, timezone) {
    const [day, time] = dayAndTime(timeMs, timezone);
    return day === today ? time : `${day} ${time}`;
}
const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
/** On the wall clock of the zone, to the minute: `Tue 1 Dec 2026` (a day of digits alone is read in two ways), `18:00`. */
function dayAndTime(timeMs, timezone) {
    const day = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: timezone }).format(timeMs).replaceAll(',', '');
    return [day, (0,schedule_timezone/* localClock */.ap)(timeMs, timezone).time.slice(0, 'hh:mm'.length)];
}

;// CONCATENATED MODULE: ./src/report/summary/summary.ts














/** GitHub takes 1 MiB of summary a step; what is beyond is cut with a word about it. */
const MAX_SUMMARY_BYTES = 1_000_000;
/**
 * The job summary in Markdown. Its first screen answers what happened, whether anything is wrong, what to do and where to
 * click; what one looks up is folded below.
 */
function summaryOf(report) {
    const views = viewsOf(report);
    const advice = adviceOf(report, views);
    const parts = [
        headingOf(report),
        report.inputs.dryRun && report.inputs.apiKey === '' ? `<p>${escapeHtml(WITHOUT_KEY)}</p>` : '',
        advice === undefined ? '' : `<p>${advice}</p>`,
        problemList(report),
        ...posts(report),
        leftOver(`Left out, because this ${pushOrPullRequest(report.run)} did not add them (added-only)`, report.leftOut),
        leftOver('Left for the next run (when-too-many: first)', report.postponed),
    ];
    const markdown = `${parts.filter((part) => part !== '').join('\n\n')}\n`;
    if (Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES)
        return markdown;
    const limit = Buffer.from(markdown).subarray(0, MAX_SUMMARY_BYTES).toString('utf8').length;
    return cutMarkdown(markdown, limit, '… cut here: GitHub takes 1 MiB. The log has the rest.');
}
function posts(report) {
    const views = viewsOf(report);
    if (views.length === 0)
        return [];
    if (nothingWent(views))
        return [notSentList(views)];
    const skipped = views.filter(({ result }) => result.outcome === 'skipped');
    const shown = views.filter(({ result }) => result.outcome !== 'skipped');
    const rows = shown.map((view) => ({ view, when: when_whenOf(view, report) }));
    const shared = sharedOf(rows);
    return [
        shared.above.length > 0
            ? `<p>${rows.length > 1 ? 'All posts: ' : ''}${escapeHtml(shared.above.join(' · '))}</p>`
            : '',
        rows.length > 0 ? postTable(rows, shared) : '',
        skipped.length > 0 ? skippedList(skipped, report.inputs.onDuplicate === 'repost') : '',
        rows.length > 0 ? detailsOf(shown, report) : '',
    ];
}
const leftOver = (why, ids) => ids.length > 0 ? `<p>${why}: ${escapeHtml((0,wording/* listed */.KE)(ids, 50))}</p>` : '';
/** What happened, in one line of counts. */
function headingOf(report) {
    const title = report.inputs.dryRun ? 'TikTok preview' : 'TikTok';
    const failure = (0,report_report/* failureOf */.g5)(report);
    if (failure !== undefined)
        return `## ${title}: ${OUTCOME_SIGN.failed} ${failure}`;
    const counts = (0,report_report/* tally */.N4)(report.results, (outcome) => `${OUTCOME_SIGN[outcome]} `);
    return `## ${title}: ${counts || 'nothing to publish'}`;
}
/** What to do now, or that there is nothing to do; undefined where the counts say it all. */
function adviceOf(report, views) {
    const { dryRun } = report.inputs;
    if ((0,report_report/* failureOf */.g5)(report) !== undefined) {
        if (!nothingWent(views)) {
            return dryRun
                ? 'Nothing was sent: this is a dry run. Fix what is listed here before the real one.'
                : 'Fix what is listed here and run the step again: it publishes what is missing, and nothing twice.';
        }
        return 'Fix what is listed here and run the step again.';
    }
    if (views.length === 0)
        return undefined;
    const has = (outcome) => views.some(({ result }) => result.outcome === outcome);
    const sentences = [
        views.every(({ result }) => result.outcome === 'skipped')
            ? 'Everything is on its accounts already: there is nothing to send.'
            : dryRun && 'Nothing was sent: this is a dry run.',
        has('draft') && 'Drafts wait for approval in PostPost.',
        has('processing') && 'What is processing goes on by itself: look at it in PostPost.',
    ];
    return sentences.filter(Boolean).join(' ') || undefined;
}

;// CONCATENATED MODULE: ./src/report/workflow-log.ts


/** The workflow log. Text from files and servers must not become a workflow command, so its lines never begin like one. */
const workflowLog = {
    info: (line) => core/* info */.pq(plain(line)),
    warning: (line) => core/* warning */.$e((0,wording/* visible */.RK)(line)),
    group: (title, lines) => {
        core/* startGroup */.Oh(plain(title));
        for (const line of lines)
            core/* info */.pq(plain(line));
        core/* endGroup */.N4();
    },
};
/** The runner reads `::command::` at the beginning of a line (spaces before it do not help) and `##[command]` anywhere in it. */
const plain = (text) => (0,wording/* visible */.RK)(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^(\s*):/, '$1\u200b:').replaceAll('##[', '#\u200b#['))
    .join('\n');

;// CONCATENATED MODULE: ./src/github/checkout.ts


/** How deep checkouts are looked for: the `path` of `actions/checkout` mostly has one folder, at times two. */
const CHECKOUT_DEPTH = 2;
/**
 * Says where files stand in the repository: relative to the nearest checkout above them, because `actions/checkout` with
 * `path:` puts the repository into a folder of the workspace. Where there is no checkout (it was downloaded without git),
 * the workspace is taken for one.
 */
function createLocator({ workspace, repository }) {
    const name = `${repository.owner}/${repository.name}`.toLowerCase();
    let hasCheckouts;
    return async (absolutePath) => {
        const checkout = await checkoutAbove((0,external_node_path_.dirname)((0,external_node_path_.resolve)(absolutePath)), workspace);
        if (checkout?.repository !== undefined && checkout.repository !== name)
            return { outside: `in a checkout of ${checkout.repository}` };
        if (checkout)
            return { path: pathIn(checkout.root, absolutePath) };
        hasCheckouts ??= holdsCheckouts(workspace, CHECKOUT_DEPTH);
        if (await hasCheckouts)
            return { outside: 'in no checkout of this repository' };
        return { path: pathIn(workspace, absolutePath) };
    };
}
/** The nearest checkout from `folder` upwards, up to `top`. */
async function checkoutAbove(folder, top) {
    const checkout = await checkoutAt(folder);
    return checkout || folder === top || folder === (0,external_node_path_.dirname)(folder) ? checkout : checkoutAbove((0,external_node_path_.dirname)(folder), top);
}
const pathIn = (root, path) => (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/');
async function checkoutAt(folder) {
    const git = (0,external_node_path_.join)(folder, '.git');
    const found = await (0,promises_.stat)(git).catch(() => undefined);
    if (!found)
        return undefined;
    if (found.isFile()) {
        // A file `.git` points elsewhere: that of a submodule to `modules/`, that of a work tree to `worktrees/`.
        const pointer = await (0,promises_.readFile)(git, 'utf8').catch(() => '');
        return { root: folder, repository: pointer.includes('/modules/') ? 'a submodule' : undefined };
    }
    const config = await (0,promises_.readFile)((0,external_node_path_.join)(git, 'config'), 'utf8').catch(() => '');
    const [, owner, name] = /^\s*url\s*=\s*\S*?([^/:\s]+)\/([^/\s]+?)(?:\.git)?\/?\s*$/m.exec(config) ?? [];
    return { root: folder, repository: owner && name ? `${owner}/${name}`.toLowerCase() : undefined };
}
async function holdsCheckouts(folder, depth) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    if (entries.some(({ name }) => name === '.git'))
        return true;
    if (depth === 0)
        return false;
    const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules');
    const found = await Promise.all(folders.map(({ name }) => holdsCheckouts((0,external_node_path_.join)(folder, name), depth - 1)));
    return found.includes(true);
}

;// CONCATENATED MODULE: ./src/media/file-version.ts

const versionIn = ({ dev, ino, size, mtimeNs, ctimeNs }) => [dev, ino, size, mtimeNs, ctimeNs].join(' ');
/** The versions of the files that these paths lead to, through links, by their paths; none for what is not there. */
async function versionsOf(paths) {
    const versions = new Map();
    const add = async (path) => versions.set(path, versionIn(await (0,promises_.stat)(path, { bigint: true })));
    await Promise.allSettled([...paths].map(add));
    return versions;
}
/** A file that is not what was checked any more. */
class FileChanged extends Error {
    name = 'FileChanged';
    constructor(path) {
        super(`${path} was changed or replaced after it was checked, so it is not published. Let nothing write to videos while this step runs, then run it again.`);
    }
}
/**
 * Opens a file by its path, and only if it is still that version: whatever was put in its place meanwhile, itself or by a
 * link on the way, is another file. One handle for asking and reading, so that nothing can come in between. Handles are open
 * only while a file is read: hundreds of videos would pass the limit of open files (1,024 on Linux, 256 on macOS).
 */
async function openVersion(path, version) {
    const handle = await (0,promises_.open)(path);
    try {
        const stats = await handle.stat({ bigint: true });
        const expected = version ?? versionIn(stats);
        const assertSame = async () => {
            if (versionIn(await handle.stat({ bigint: true })) !== expected)
                throw new FileChanged(path);
        };
        await assertSame();
        return { handle, sizeBytes: Number(stats.size), assertSame, [Symbol.asyncDispose]: () => handle.close() };
    }
    catch (thrown) {
        await handle.close();
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./src/media/content-hash.ts
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


const content_hash_DIGITS = 16;
/** Pieces of 64 KiB take twice the time, larger ones save nothing. */
const PIECE_BYTES = 1024 * 1024;
/**
 * SHA-256 of the whole file. 4 GB take seconds, so a cancel stops it.
 * @param version what the file must still be; by default whatever is there
 * @throws FileChanged
 */
async function hashOfContent(path, signal, version) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await openVersion(path, version), true);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for await (const piece of piecesOf(file)) {
            signal.throwIfAborted();
            hash.update(piece);
        }
        await file.assertSame();
        return hash.digest('hex').slice(0, content_hash_DIGITS);
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
/**
 * A file from its first byte to the last it had when it was opened, straight from its handle. All pieces share their memory,
 * so that it stays the same for 4 GB: each is good until the next one is asked for. Nothing is read ahead: on two
 * cores reading and sending at once takes longer than one after the other (measured over TLS).
 */
async function* piecesOf({ handle, sizeBytes }) {
    const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
    for (let position = 0; position < sizeBytes;) {
        const { bytesRead } = await handle.read(buffer, 0, Math.min(PIECE_BYTES, sizeBytes - position), position);
        if (bytesRead === 0)
            return;
        yield buffer.subarray(0, bytesRead);
        position += bytesRead;
    }
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
// EXTERNAL MODULE: ./src/inputs/settings.ts
var settings = __webpack_require__(900);
;// CONCATENATED MODULE: ./src/checks/post-rules.ts



/** TikTok direct post reference: at most 2,200 UTF-16 code units, hashtags included. JavaScript's `length` counts these. */
const post_rules_MAX_CAPTION_UNITS = 2_200;
/** PostPost: platform ids match ^[a-z]+-[a-zA-Z0-9_-]+$. */
const PLATFORM_ID = /^tiktok-[a-zA-Z0-9_-]+$/;
const postRules = [
    {
        source: 'PostPost create-post: content must not be blank',
        severity: 'error',
        setting: 'caption',
        check: (post) => post.caption.trim() === '' &&
            `There is no caption: set ${isInManifest(post, 'caption') ? 'caption or captionFile' : 'caption'}, or put a text file of the same name beside the video (clip.txt beside clip.mp4).`,
    },
    {
        source: 'TikTok direct post reference',
        severity: 'error',
        setting: 'caption',
        check: ({ caption }) => caption.length > post_rules_MAX_CAPTION_UNITS &&
            `The caption has ${caption.length} UTF-16 code units; TikTok takes ${post_rules_MAX_CAPTION_UNITS} at most, hashtags included. Shorten it by ${caption.length - post_rules_MAX_CAPTION_UNITS}.`,
    },
    {
        source: 'Design: no silent public post',
        severity: 'error',
        setting: 'viewerSetting',
        check: (post) => post.settings.viewerSetting === undefined &&
            `Nothing says who may see this post: set ${wordIn(post, 'viewerSetting')} to one of ${settings/* VIEWER_SETTINGS */.$J.join(', ')}.`,
    },
    {
        source: 'PostPost; TikTok content disclosure',
        severity: 'error',
        setting: 'commercialContent',
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
        source: 'PostPost; TikTok content disclosure',
        severity: 'error',
        setting: kind,
        check(post) {
            const [own, commercial] = [wordIn(post, kind), wordIn(post, kind, 'commercialContent')];
            return (post.settings[kind] &&
                !post.settings.commercialContent &&
                `${own} is true but ${commercial} is not: set ${commercial} to true as well, or ${own} to false.`);
        },
    })),
    {
        source: 'TikTok content sharing guidelines',
        severity: 'error',
        setting: 'brandedContent',
        check: (post) => post.settings.brandedContent &&
            post.settings.viewerSetting === 'SELF_ONLY' &&
            `Branded content cannot be SELF_ONLY on TikTok: choose another viewer setting, or set ${wordIn(post, 'brandedContent')} to false.`,
    },
    {
        source: 'PostPost: SELF_ONLY posts get no comments from others',
        severity: 'warning',
        setting: 'allowComments',
        // The input is true by default, without anybody having asked for comments.
        check: (post) => post.settings.viewerSetting === 'SELF_ONLY' &&
            post.settings.allowComments &&
            isInManifest(post, 'allowComments') &&
            'A SELF_ONLY post gets no comments from others, whatever allowComments says: set it to false to say what will be.',
    },
];
const isInManifest = (post, setting) => 'file' in post.originOf(setting);
/** The name of a setting in the place where the judged one is written: a key of the manifest, or an input. */
function wordIn(post, judged, setting = judged) {
    return isInManifest(post, judged) ? setting : setting.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
/** Everything that is wrong with a post as far as its settings tell. */
function checkPost(post) {
    const broken = postRules.flatMap(({ setting, severity, check }) => {
        const message = !post.flawed.has(setting) && check(post);
        return message ? [(0,src_problem/* ofPost */.y9)(post, severity, post.originOf(setting), message)] : [];
    });
    const accounts = (post.accounts ?? []).flatMap(({ value, origin }) => {
        const message = judgeReference(value);
        return message ? [(0,src_problem/* error */.z3)(origin, message)] : [];
    });
    return [...broken, ...accounts];
}
/** What is wrong with how an account is written; undefined when it may be right. */
function judgeReference(reference) {
    if (reference === 'all' || PLATFORM_ID.test(reference) || /^@[^\s@,]+$/.test(reference))
        return undefined;
    if (/^[a-z]+-/.test(reference) && !reference.startsWith('tiktok-')) {
        return `${(0,wording/* quote */.hD)(reference)} is not a TikTok account; write tiktok-{openId}, @username or all.`;
    }
    if (reference.toLowerCase() === 'all')
        return `${(0,wording/* quote */.hD)(reference)} is written all, in small letters.`;
    const name = reference.replace(/^@+/, '').replace(/^.*tiktok\.com\/@/, '');
    const example = /^[\w.]+$/.test(name) ? `@${name}` : '@username';
    return `${(0,wording/* quote */.hD)(reference)} is not an account; write ${example}, tiktok-{openId} or all.`;
}

;// CONCATENATED MODULE: ./src/accounts/accounts.ts




/**
 * What a post names → the connected accounts, each once. An unknown account is an error that lists the accounts there are,
 * so that it is found before any draft is made; an expired one is where it is to get something.
 * @param references as written; undefined: the only connected account
 */
function resolveAccounts(references, origin, connections) {
    const connected = connections.filter(({ platformId }) => PLATFORM_ID.test(platformId));
    const chosen = references && references.length > 0
        ? references.map((reference) => ({ origin: reference.origin, ...choose(reference.value, connected) }))
        : [{ origin, ...chooseOnly(connected) }];
    const problems = [];
    const accounts = new Map();
    for (const { origin: place, found, wrong } of chosen) {
        if (wrong)
            problems.push((0,src_problem/* error */.z3)(place, wrong));
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
        return (0,src_problem/* error */.z3)(origin, `${subject} has expired: connect the account again in PostPost. ${listOf(connected)}`);
    if (connection.tokenStatus === 'expiring_soon')
        return (0,src_problem/* warning */.$e)(origin, `${subject} expires soon: connect the account again in PostPost before posts fail.`);
    return undefined;
}
function choose(reference, connected) {
    if (connected.length === 0)
        return { found: [], wrong: listOf(connected) };
    // A reference that is not well formed was refused where it was read.
    if (judgeReference(reference) !== undefined)
        return { found: [] };
    if (reference === 'all')
        return { found: connected };
    const found = connected.filter(({ platformId, username }) => reference.startsWith('@') ? bare(username ?? '') === bare(reference) : platformId === reference);
    if (found.length === 1)
        return { found };
    if (found.length > 1) {
        const ids = found.map(({ platformId }) => platformId).join(', ');
        return { found: [], wrong: `${(0,wording/* quote */.hD)(reference)} is connected ${found.length} times; write one of ${ids}.` };
    }
    const names = connected.flatMap((connection) => [accountName(connection), connection.platformId]);
    const meant = (0,leven/* closestMatch */.h)(reference, names, { maxDistance: 3 });
    const suggestion = meant ? ` Did you mean ${meant}?` : '';
    const wrong = `The account ${(0,wording/* quote */.hD)(reference)} is not connected in PostPost.${suggestion} ${listOf(connected)}`;
    return { found: [], wrong };
}
function chooseOnly(connected) {
    if (connected.length === 1)
        return { found: connected };
    const several = `accounts is not set and ${connected.length} TikTok accounts are connected; say which. `;
    return { found: [], wrong: `${connected.length === 0 ? '' : several}${listOf(connected)}` };
}
function listOf(connected) {
    if (connected.length === 0)
        return 'No TikTok account is connected in PostPost: connect one there, then run again.';
    const names = connected.map((connection) => {
        const state = connection.tokenStatus === 'expired' ? ', expired' : '';
        return `${accountName(connection)} (${connection.platformId}${state})`;
    });
    return `Connected are: ${names.join(', ')}.`;
}
/** PostPost's `username` may or may not begin with `@`, and TikTok's names do not distinguish upper and lower case. */
const bare = (name) => name.replace(/^@+/, '').toLowerCase();
const accountName = (connection) => connection.username ? `@${connection.username.replace(/^@+/, '')}` : connection.platformId;

;// CONCATENATED MODULE: ./src/accounts/candidates.ts









/**
 * Posts → candidates: which accounts they mean, and what identity they have. Without a key the accounts stay as they were
 * written. What cannot be published (its video is not there, or no video) gets its accounts judged all the same.
 */
async function identify(found, inspected, versions, service, run, { signal }) {
    const { posts, unfound, leftOut, written } = found;
    const resolved = new Map(written.map((post) => [post, candidates_accountsOf(post, service)]));
    const accounts = (post) => resolved.get(post)?.accounts ?? [];
    const isJudged = (post) => !post.flawed.has('accounts');
    const problems = [...posts, ...unfound].filter(isJudged).flatMap((post) => resolved.get(post)?.problems ?? []);
    const { contents, unread: unhashed } = await hashVideos(filesToHash(found, inspected, service !== undefined), versions, signal);
    const wrong = signal.aborted
        ? // The cancel in its own words; Node would say "The operation was aborted".
            [(0,src_problem/* error */.z3)({ input: 'videos' }, (0,wording/* messageOf */.bD)(signal.reason))]
        : inspected.flatMap(({ post }) => cannotBeRead(post, unhashed.get(post.video.absolutePath)));
    if (wrong.length > 0) {
        const others = { leftOut: [], unread: [] };
        return { candidates: [], others, written: writtenPlan([]), manifests: new Set(), problems: wrong };
    }
    const manifests = await manifestsOf(written, run);
    const other = (post) => {
        const content = contents.get(post.video.absolutePath) ?? '';
        const identity = post.hasOwnId ? { content, id: hashOfId(post.id, run.repository.id) } : { content };
        return { post, accounts: accounts(post), identity };
    };
    const candidates = inspected.map(({ post, facts }) => ({
        ...other(post),
        facts,
        version: versions.get(post.video.absolutePath),
        manifest: manifests.get(post.entry?.manifest),
    }));
    const readable = new Set(inspected.map(({ post }) => post));
    const unread = [...posts.filter((post) => !readable.has(post)), ...unfound].map(other);
    return {
        candidates: candidates.filter((candidate) => candidate.accounts.length > 0),
        others: {
            leftOut: service ? leftOut.map(other) : [],
            unread: [...unread, ...candidates.filter((candidate) => candidate.accounts.length === 0)],
        },
        manifests: new Set(manifests.values()),
        written: writtenPlan(written.map(other).map(({ identity, accounts: own }) => ({ identity, accounts: own.map(({ id }) => id) }))),
        problems,
    };
}
function candidates_accountsOf(post, service) {
    if (!service)
        return { accounts: asWritten(post), problems: [] };
    if (!service.connections)
        return { accounts: [], problems: [] };
    return resolveAccounts(post.accounts, post.originOf('accounts'), service.connections);
}
/** Without a key nobody knows what `@acme` or `all` stand for; they are shown as they were written. */
const asWritten = ({ accounts }) => accounts
    ? accounts.map(({ value }) => ({ id: value, name: value }))
    : [{ id: '', name: 'the only connected account' }];
/**
 * What the plan needs to know: ids and entries of manifests are compared with the whole plan as it is written. What narrowed
 * it matters only where accounts can be looked at.
 */
function filesToHash({ leftOut, written, unfound }, inspected, isConnected) {
    const own = inspected.map(({ post }) => post);
    const missing = new Set(unfound);
    const others = own.some(({ hasOwnId, entry }) => hasOwnId || entry !== undefined)
        ? written.filter((post) => !missing.has(post))
        : leftOut;
    return new Set([...own, ...(isConnected ? others : [])].map(({ video }) => video.absolutePath));
}
/** Whole files are read for this, so each only once, and two at a time. */
const PARALLEL_HASHES = 2;
/** @returns hashes by path, and of the files that could not be read to their end, why */
async function hashVideos(paths, versions, signal) {
    const contents = new Map();
    const unread = new Map();
    await (0,p_limit/* default */.A)(PARALLEL_HASHES).map([...paths], async (path) => {
        try {
            contents.set(path, await hashOfContent(path, signal, versions.get(path)));
        }
        catch (thrown) {
            unread.set(path, (0,wording/* messageOf */.bD)(thrown));
        }
    });
    return { contents, unread };
}
function cannotBeRead(post, why) {
    if (why === undefined)
        return [];
    const message = `The file cannot be read to its end (${why}): run the step again, and check the disk if it happens again.`;
    return [(0,src_problem/* ofPost */.y9)(post, 'error', post.originOf('video'), message)];
}
/** The manifests of these posts, by their paths in the workspace, as records have them. */
async function manifestsOf(posts, run) {
    const locate = createLocator(run);
    const paths = [...new Set(posts.flatMap(({ entry }) => entry?.manifest ?? []))];
    const hashes = paths.map(async (path) => {
        const place = await locate((0,external_node_path_.join)(run.workspace, path));
        return [path, hashOfManifest(run.repository.id, 'path' in place ? place.path : path)];
    });
    return new Map(await Promise.all(hashes));
}

;// CONCATENATED MODULE: ./src/postpost/tiktok-advice.ts

/** TikTok's own errors, by the word TikTok uses (TikTok content posting reference; PostPost TikTok page). */
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
        advice: 'TikTok takes this for spam: do not retry, and look at the account in the TikTok app.',
    },
    spam_risk_user_banned_from_posting: {
        sequel: 'again',
        advice: 'TikTok lets this account post nothing: look at the account in the TikTok app.',
    },
    auth_removed: {
        sequel: 'again',
        advice: 'The account has taken back its permission: connect it again in PostPost.',
    },
};
const LOOK_FIRST = 'Look at the account: the video may be there all the same. If it is not, delete the failed post in PostPost and run the step again; until then it is not posted again.';
/** PostPost's error codes, where TikTok's own word says nothing more exact. */
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
    PLATFORM_SERVER_ERROR: { sequel: 'again', advice: 'A fault at TikTok: run the step again later.' },
    NETWORK_ERROR: {
        sequel: 'unsure',
        advice: `The connection from PostPost to TikTok failed, and nobody knows whether TikTok has the video. ${LOOK_FIRST}`,
    },
    TIMEOUT_ERROR: {
        sequel: 'unsure',
        advice: `TikTok did not answer PostPost in time, and nobody knows whether it has the video. ${LOOK_FIRST}`,
    },
};
/** TikTok's word in what was said; of an unknown one (`something_went_wrong`) only where TikTok's own part of the error has it. */
function wordOf({ code, message, platformError }) {
    const platform = typeof platformError === 'string' ? platformError : JSON.stringify(platformError ?? '');
    const words = [message, platform, code].join(' ').match(/[a-z]+(?:_[a-z]+)+/g) ?? [];
    return words.find((word) => word in TIKTOK_ADVICE) ?? platform.match(/\b[a-z]+(?:_[a-z]+)+\b/)?.[0];
}
/** What the next run does about a post that failed with this error. */
function sequelOf(error) {
    if (!error)
        return 'again';
    const word = wordOf(error);
    // A word of TikTok's own says that TikTok has answered.
    if (word !== undefined)
        return TIKTOK_ADVICE[word]?.sequel ?? 'again';
    return CODE_ADVICE[error.code]?.sequel ?? 'again';
}
/** The refusal in the words it came in, and what to do about it. */
function adviseOn(error) {
    if (!error)
        return 'PostPost gives no reason; look at the post in PostPost.';
    const word = wordOf(error);
    const { advice } = (word ? TIKTOK_ADVICE[word] : undefined) ??
        (word && CODE_ADVICE[error.code]?.sequel === 'unsure' ? undefined : CODE_ADVICE[error.code]) ?? {
        advice: 'Look at the post in PostPost.',
    };
    const reason = (0,wording/* withoutSignatures */.Ap)(error.message.trim()) || word || error.code;
    return `${reason.replace(/\s+/g, ' ').replace(/\.?$/, '.')}${word && !reason.includes(word) ? ` (${word})` : ''} ${advice}`;
}

;// CONCATENATED MODULE: ./src/accounts/details.ts







const NO_DETAILS = { failures: new Map(), missing: new Set() };
const keyOf = (accountId, postGroupId) => `${accountId} ${postGroupId}`;
const wishOf = ({ identity }, plan, repost) => ({
    identity,
    plan,
    repost,
});
const PARALLEL_READS = 4;
/** Asks why what is wanted has failed before, and whether the files of drafts that are waited for have arrived. Only reads. */
async function readDetails(candidates, wish, history, service, nowMs) {
    const failed = candidates.flatMap((candidate) => candidate.accounts.flatMap(({ id }) => findLive(history, id, wish(candidate)) ? [] : findFailed(history, id, wish(candidate))));
    const groups = [...new Set(failed.map(({ postGroupId }) => postGroupId))];
    const failures = await (0,p_limit/* default */.A)(PARALLEL_READS).map(groups, async (group) => {
        const accounts = failed.filter(({ postGroupId }) => postGroupId === group).map(({ accountId }) => accountId);
        return whyFailed(group, [...new Set(accounts)], service);
    });
    const posts = new Map(history.map((post) => [post.postGroupId, post]));
    const waiting = candidates
        .filter(({ post }) => post.schedule.kind === 'draft')
        .flatMap((candidate) => {
        const ids = candidate.accounts.map(({ id }) => id);
        return findDrafts(history, ids, wish(candidate)).filter(({ postGroupId, name }) => {
            const post = posts.get(postGroupId);
            return post && mayHaveDied(post, name, nowMs);
        });
    });
    const missing = await (0,p_limit/* default */.A)(PARALLEL_READS).map(waiting, async ({ postGroupId, mediaUrl = '' }) => (await service.isStored(mediaUrl)) === false ? [postGroupId] : []);
    return { failures: new Map(failures.flat()), missing: new Set(missing.flat()) };
}
async function whyFailed(postGroupId, accounts, { client }) {
    const told = (why) => accounts.map((accountId) => [keyOf(accountId, postGroupId), why(accountId)]);
    try {
        const { posts } = await client.post(postGroupId);
        return told((accountId) => {
            const own = posts.find((post) => (0,postpost_answers/* isTikToks */.qy)(post) && (0,postpost_answers/* compoundId */.zN)(post) === accountId);
            const code = own?.error?.code ?? 'UNKNOWN_ERROR';
            return { sequel: sequelOf(own?.error), code, reason: adviseOn(own?.error) };
        });
    }
    catch (thrown) {
        // Deleted since the list was read: a person has looked.
        if ((0,postpost_failure/* isRefused */.H0)(thrown, 404))
            return told(() => ({ sequel: 'again', code: 'DELETED', reason: 'It was deleted since.' }));
        return told(() => ({ sequel: 'unreadable', code: 'UNKNOWN_ERROR', reason: (0,wording/* messageOf */.bD)(thrown) }));
    }
}

;// CONCATENATED MODULE: ./src/media/facts.ts

/** TikTok media transfer guide: at most 4 GB a video. Read as 4 GiB, so that no file is refused that TikTok may take. */
const MAX_VIDEO_BYTES = 4 * 1024 ** 3;
/** What is seen only by opening a video. */
const stream = schemas/* object */.Ikc({
    /** As people write it: H.264, H.265, VP8, VP9, AV1, MPEG-4 Visual, ProRes …; a code for others. */
    codec: schemas/* string */.YjP(),
    /** Size of the picture in pixels as displayed, after rotation. */
    widthPx: schemas/* int */.Whr().positive(),
    heightPx: schemas/* int */.Whr().positive(),
    /** Clockwise. */
    rotationDegrees: schemas/* literal */.euz([0, 90, 180, 270]),
    durationMs: schemas/* int */.Whr().positive(),
    /** Average over the file. */
    framesPerSecond: schemas/* number */.aig().positive(),
    variableFrameRate: schemas/* boolean */.zMY(),
    hasAudio: schemas/* boolean */.zMY(),
});
/** What a video file is, as its content says; its name plays no part. */
const videoFacts = schemas/* object */.Ikc({
    container: schemas/* literal */.euz(['MP4', 'MOV', 'WebM', 'MKV', 'AVI']),
    /** Media type of the content: video/mp4, video/quicktime, video/webm, video/x-matroska or video/x-msvideo. */
    contentType: schemas/* string */.YjP(),
    /** The file name extension that fits the content, without a dot. */
    extension: schemas/* string */.YjP(),
    sizeBytes: schemas/* number */.aig(),
    /** Not there for AVI, which is not looked into. */
    stream: stream.optional(),
});
/** `unusable`: why the file cannot be posted and what to do, as a sentence without any text from the file. */
const probe = schemas/* union */.KCZ([schemas/* object */.Ikc({ facts: videoFacts }), schemas/* object */.Ikc({ unusable: schemas/* string */.YjP() })]);

;// CONCATENATED MODULE: ./src/checks/video-rules.ts


/** A rule about what is seen only by looking into a video. */
const ofStream = (check) => ({ stream, extension }, limit) => stream && check(stream, limit, extension);
/** MB and GB are taken as powers of 1024, the larger reading, so that nothing is refused that may pass. */
const mebibyte = 2 ** 20;
const tikTokPage = 'PostPost TikTok page';
const transferGuide = 'PostPost TikTok page; TikTok media transfer guide';
const videoRules = [
    {
        id: 'codec',
        severity: 'error',
        limit: { oneOf: ['H.264', 'H.265', 'VP8', 'VP9'] },
        source: transferGuide,
        check: ofStream(({ codec }, { oneOf = [] }, extension) => oneOf.includes(codec)
            ? undefined
            : `The video is coded as ${codec}; TikTok takes ${listed(oneOf)}. ${reencode(extension, '-c:v libx264 -c:a aac')}`),
    },
    {
        id: 'frame-rate',
        severity: 'error',
        // 60 is measured as 60.02 where times are rounded to milliseconds, 23 as 22.98.
        limit: { min: 23, max: 60, tolerance: 0.05, unit: 'frames a second' },
        source: transferGuide,
        check: ofStream(({ framesPerSecond, variableFrameRate }, limit, extension) => {
            if (within(framesPerSecond, limit))
                return undefined;
            const rate = `${number(framesPerSecond)} ${limit.unit}`;
            const takes = `TikTok takes ${limit.min} to ${limit.max}.`;
            // Screen recorders and phones write no frames while nothing moves.
            return variableFrameRate
                ? `The frame rate is variable, ${rate} on average; ${takes} ${reencode(extension, '-fps_mode cfr -r 30')}`
                : `${rate}; ${takes} ${reencode(extension, '-r 30')}`;
        }),
    },
    {
        id: 'duration',
        severity: 'error',
        // Sound is padded to whole packets of up to 43 ms, so a cut at exactly ten minutes measures 600.02 s.
        limit: { min: 3, max: 600, tolerance: 0.05, unit: 's' },
        source: tikTokPage,
        check: ofStream(({ durationMs }, limit, extension) => {
            const seconds = durationMs / 1000;
            if (within(seconds, limit))
                return undefined;
            const fact = `${number(seconds)} s long; TikTok takes ${limit.min} to ${limit.max} s.`;
            if (seconds > 600)
                return `${fact} Cut it, for example with: ffmpeg -i in.${extension} -t 599 out.mp4`;
            const missing = Math.ceil(3.1 - seconds);
            return `${fact} Use a longer cut, or hold the last picture, for example with: ffmpeg -i in.${extension} -vf tpad=stop_mode=clone:stop_duration=${missing} out.mp4`;
        }),
    },
    {
        id: 'size',
        severity: 'error',
        limit: { max: MAX_VIDEO_BYTES, unit: 'bytes' },
        source: transferGuide,
        check: ({ sizeBytes, extension }, limit) => within(sizeBytes, limit)
            ? undefined
            : `${number(sizeBytes / mebibyte / 1024)} GB; TikTok takes at most 4 GB. ${reencode(extension, '-c:v libx264 -crf 28 -c:a aac')}`,
    },
    {
        id: 'picture-size',
        severity: 'error',
        limit: { min: 360, max: 4096, unit: 'pixels' },
        source: transferGuide,
        check: ofStream(({ widthPx, heightPx }, limit, extension) => {
            if (within(widthPx, limit) && within(heightPx, limit))
                return undefined;
            const fact = `${widthPx} x ${heightPx} pixels; TikTok takes ${limit.min} to ${limit.max} on each side.`;
            const long = Math.max(widthPx, heightPx) / Math.min(widthPx, heightPx);
            if (long > 4096 / 360)
                return `${fact} Its sides differ too much for any scaling: crop it or make it anew, best in 1080 x 1920.`;
            // The filter keeps the shape; 720 on the short side fits unless the long one gets too long.
            const short = long > 4096 / 720 ? 360 : 720;
            return `${fact} Scale it, for example with: ffmpeg -i in.${extension} -vf scale=${widthPx <= heightPx ? `${short}:-2` : `-2:${short}`} out.mp4`;
        }),
    },
    {
        id: 'container',
        severity: 'warning',
        limit: { oneOf: ['MP4', 'MOV', 'WebM'] },
        source: `${tikTokPage}; TikTok media transfer guide`,
        check: ({ container, extension, stream }, { oneOf = [] }) => oneOf.includes(container)
            ? undefined
            : `${container} file; PostPost takes it but TikTok may reject it (it names ${listed(oneOf)})${stream ? '' : ', and nothing inside it was checked'}. Convert it, for example with: ffmpeg -i in.${extension} ${container === 'MKV' ? '-c copy' : '-c:v libx264 -c:a aac'} out.mp4`,
    },
    {
        id: 'extension',
        severity: 'warning',
        limit: {},
        source: 'this action: the content type that is sent is that of the content',
        check({ container, extension, contentType }, _, path) {
            const written = (0,external_node_path_.extname)(path).slice(1).toLowerCase();
            if (extensions[container].includes(written))
                return undefined;
            // The name is text from outside: shown only when it is plain.
            const name = /^[a-z0-9]{1,8}$/.test(written) ? `ends in .${written}` : 'does not end in the usual extension';
            return `The file's name ${name}, but its content is ${container}; it is sent as ${contentType}. Rename it to end in .${extension}.`;
        },
    },
    {
        id: 'plan-upload-size',
        severity: 'warning',
        limit: { max: 100, unit: 'MB' },
        source: 'PostPost pricing page (100 MB Pro, 250 MB Premium) and upload guide (512 MB)',
        check({ sizeBytes, extension }, limit) {
            const size = sizeBytes / mebibyte;
            if (within(size, limit))
                return undefined;
            const tiers = [
                { name: '100 MB on the Pro plan', max: 100 },
                { name: '250 MB on Premium', max: 250 },
                { name: '512 MB in its upload guide', max: 512 },
            ];
            const passed = tiers.filter((tier) => size > tier.max).map((tier) => tier.name);
            return `${number(size)} MB; PostPost lists ${listed(passed, 'and')} as the largest video, so the upload may be refused. ${reencode(extension, '-c:v libx264 -crf 28 -c:a aac')}`;
        },
    },
    {
        id: 'orientation',
        severity: 'warning',
        limit: {},
        source: 'TikTok shows videos upright',
        check: ofStream(({ widthPx, heightPx }, _, extension) => widthPx <= heightPx
            ? undefined
            : `${widthPx} x ${heightPx} pixels is landscape; TikTok shows it small. Put it on an upright picture, for example with: ffmpeg -i in.${extension} -vf "scale=1080:-2,pad=1080:1920:-1:-1" out.mp4; or crop it: -vf "crop=ih*9/16:ih,scale=1080:1920"`),
    },
];
/** Everything that is wrong with a video, in the order of the table. */
function judgeVideo(facts, file) {
    return videoRules.flatMap(({ id, severity, limit, check }) => {
        const message = check(facts, limit, file.path);
        return message === undefined ? [] : [{ rule: id, severity, message }];
    });
}
/** Extensions that fit each container. M4V and 3GP are MP4 files by other names. */
const extensions = {
    MP4: ['mp4', 'm4v', '3gp', '3g2'],
    MOV: ['mov', 'qt'],
    WebM: ['webm'],
    MKV: ['mkv'],
    AVI: ['avi'],
};
const within = (value, { min = 0, max = Number.POSITIVE_INFINITY, tolerance = 0 }) => value >= min - tolerance && value <= max + tolerance;
const reencode = (extension, options) => `Re-encode, for example with: ffmpeg -i in.${extension} ${options} out.mp4`;
/** At most two decimals, none where they say nothing. */
const number = (value) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
const listed = (words, last = 'or') => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

;// CONCATENATED MODULE: ./src/checks/checks.ts
var checks_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var checks_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/**
 * Every rule on every post, before anything is sent, so that all problems come together.
 * @param unfound posts whose video was not found: their settings are judged all the same
 */
async function judgePosts(posts, unfound, openProber) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const probes = new Map();
        const prober = checks_addDisposableResource(env_1, openProber(), false);
        try {
            for (const path of new Set(posts.map(({ video }) => video.absolutePath)))
                probes.set(path, await prober.probe(path));
        }
        catch (thrown) {
            // The run goes on to report what the other checks have found.
            if (thrown instanceof cancel/* Cancelled */.c)
                return { inspected: [], problems: [(0,src_problem/* error */.z3)({ input: 'videos' }, thrown.message)] };
            throw thrown;
        }
        const probed = posts.flatMap((post) => {
            const probe = probes.get(post.video.absolutePath);
            return probe ? [{ post, probe }] : [];
        });
        const all = [...posts, ...unfound];
        return {
            inspected: probed.flatMap(({ post, probe }) => ('facts' in probe ? [{ post, facts: probe.facts }] : [])),
            problems: [
                ...all.flatMap(checkPost),
                ...checkIds(all),
                ...probed.flatMap(({ post, probe }) => checkVideo(post, probe)),
            ],
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        checks_disposeResources(env_1);
    }
}
function checkVideo(post, probe) {
    const { path } = post.video;
    const origin = post.originOf('video');
    if ('unusable' in probe)
        return [(0,src_problem/* ofPost */.y9)(post, 'error', origin, probe.unusable)];
    return judgeVideo(probe.facts, { path }).map(({ severity, message }) => (0,src_problem/* ofPost */.y9)(post, severity, origin, message));
}
function checkIds(posts) {
    const seen = new Map();
    return posts.flatMap((post) => {
        const first = seen.get(post.id);
        seen.set(post.id, first ?? post);
        if (!first || !(first.hasOwnId || post.hasOwnId))
            return [];
        const hint = post.originOf('id') === first.originOf('id') || post.originOf('video') === first.originOf('video')
            ? 'its video pattern matches several files; give each its own entry and id, or leave the id out.'
            : first.hasOwnId && post.hasOwnId
                ? `${first.video.path} has it too; give each post its own.`
                : 'it is the path of another video, which is known by it; choose another id.';
        // Two posts of one id are told apart by their videos.
        const named = { id: post.video.path, video: post.video };
        return [(0,src_problem/* ofPost */.y9)(named, 'error', post.originOf('id'), `The id ${(0,wording/* quote */.hD)(post.id)} is taken: ${hint}`)];
    });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./src/media/unusable.ts
/** What makes a file unusable, as a sentence for the person who has to replace it. */
class Unusable extends (/* unused pure expression or super */ null && (Error)) {
    name = 'Unusable';
}
/** For whatever makes mediabunny throw: its own errors say nothing ("Assertion failed."). */
const damaged = 'The file is damaged in a way that this check cannot name. Export or download it again.';
/** The file ends earlier than it says. `what` names the part that is not complete. */
const cutOff = (what) => new Unusable(`The file is cut off: ${what}. The recording, download or copy was interrupted; get the whole file again.`);
/** A list of frames that is longer than its box, or that cannot be. */
const damagedIndex = () => new Unusable('The index of this video is damaged: its lists of frames contradict each other. Export or download it again, or try to repair it with: ffmpeg -i in.mp4 -c copy out.mp4');
/** mediabunny omits tracks of Matroska files that it cannot play, without saying why. */
function noVideoTrack(hasAudio, isMatroska) {
    const what = hasAudio ? 'only sound, no picture,' : 'no video track';
    const or = isMatroska ? ', or its video track is compressed or turned off' : '';
    return new Unusable(`There is ${what} in this file${or}. TikTok takes videos only; name a file with a video track.`);
}
const noFrames = () => new Unusable('The video track of this file is empty: it has no frames. Record or export the video again.');
const protectedVideo = () => new Unusable('This video is copy-protected (encrypted), so nobody else can play it. Export it without protection.');
const tooManyPieces = () => new Unusable('This video is cut into too many or too large pieces to check. Write it anew, for example with: ffmpeg -i in -c copy -movflags +faststart out.mp4');
/** What a person does about the usual errors of the file system, by Node's code. */
const ioErrors = {
    ENOENT: 'There is no such file. Check the path; it is relative to the workspace.',
    EACCES: 'The file may not be read (permission denied). Change its permissions.',
    EPERM: 'The file may not be read (permission denied). Change its permissions.',
    ENOTDIR: 'There is no such file: a part of the path is not a folder.',
    ELOOP: 'The path is a link that leads back to itself.',
    ENAMETOOLONG: 'The path is too long.',
};
/** Whatever was thrown while a file was looked into, as a sentence. */
function sentenceOf(cause) {
    if (cause instanceof Unusable)
        return cause.message;
    const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    if (Object.hasOwn(ioErrors, code))
        return ioErrors[code] ?? damaged;
    return /^E[A-Z0-9]+$/.test(code) ? `The file could not be read (${code}). Try again.` : damaged;
}

;// CONCATENATED MODULE: ./src/media/prober.ts





/** Most files take 3 ms, and whatever a file holds, its walk ends after as many steps as 1 s has (bounded-file.ts). */
const PATIENCE_MS = 3000;
/** Node starts in 0.1 s; a virus scanner may read all of it first. */
const START_PATIENCE_MS = 60_000;
/** The blocks of a long Matroska file take 150 MB. */
const MAX_HEAP_MB = 256;
/**
 * The whole environment of the process: no inputs, no key. Windows starts no program without SystemRoot; by the tracking
 * id the runner ends what a killed job leaves behind.
 */
const KEPT_VARIABLES = ['SystemRoot', 'RUNNER_TRACKING_ID', 'NODE_COMPILE_CACHE'];
/**
 * Looks into videos in one process of its own, so that a hostile file can neither hang nor fill the action's. It starts
 * with the first file; a file that ends it, or that takes too long, is damaged, and the next one gets a new process.
 */
function createProber({ script, environment, signal, patienceMs = PATIENCE_MS }) {
    const oneAtATime = (0,p_limit/* default */.A)(1);
    let child;
    const end = () => {
        child?.kill('SIGKILL');
        child = undefined;
    };
    const start = async () => {
        child = (0,external_node_child_process_.fork)(script, {
            execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`],
            env: Object.fromEntries(KEPT_VARIABLES.map((name) => [name, environment[name]])),
            stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
            signal,
            killSignal: 'SIGKILL',
        });
        // nextMessage hears of errors while it waits; without this listener one that comes later would be thrown.
        child.on('error', () => undefined);
        const started = child;
        const ready = await nextMessage(started, START_PATIENCE_MS);
        signal.throwIfAborted();
        if (ready === undefined)
            throw new Error(`The process that looks into videos could not be started (${script}).`);
        return started;
    };
    const ask = async (path) => {
        signal.throwIfAborted();
        const asked = child ?? (await start());
        asked.send(path, () => undefined);
        const said = probe.safeParse(await nextMessage(asked, patienceMs));
        signal.throwIfAborted();
        if (said.success)
            return said.data;
        end();
        return { unusable: damaged };
    };
    return { probe: (path) => oneAtATime(() => ask(path)), [Symbol.dispose]: end };
}
/** What a process says next; undefined when it ends, cannot be started or says nothing in time. */
async function nextMessage(child, patienceMs) {
    const settled = new AbortController();
    const signal = AbortSignal.any([settled.signal, AbortSignal.timeout(patienceMs)]);
    try {
        return await Promise.race([
            (0,external_node_events_.once)(child, 'message', { signal }).then(([message]) => message),
            (0,external_node_events_.once)(child, 'exit', { signal }).then(() => undefined),
        ]);
    }
    catch {
        return undefined;
    }
    finally {
        settled.abort();
    }
}

;// CONCATENATED MODULE: ./src/plan/windows.ts
/** The first time from `wanted` on at which every limit has a free slot on every timeline. */
const nextFreeSlot = (timelines, limits, wanted) => moveOutOfBlocks(timelines, limits, wanted, (blocks) => blocks.at(-1)?.untilMs);
/** As `nextFreeSlot`, backwards. */
const previousFreeSlot = (timelines, limits, wanted) => moveOutOfBlocks(timelines, limits, wanted, (blocks) => blocks[0]?.afterMs);
/** Moves a time from block to block until none is around it; its cause is the limit that moved it last. */
function moveOutOfBlocks(timelines, limits, wanted, exitOf) {
    let slot = wanted;
    for (let isFree = false; !isFree;) {
        isFree = true;
        for (const { account, occupiedMs } of timelines) {
            for (const limit of limits) {
                const timeMs = exitOf(blocksAround(slot.timeMs, occupiedMs, limit));
                if (timeMs === undefined)
                    continue;
                slot = { timeMs, cause: { account, limit: limit.limit } };
                isFree = false;
            }
        }
    }
    return slot;
}
/**
 * The blocks that hold `timeMs`, in order of both of their ends.
 *
 * A window breaks the limit when `max` occupied times and the new one lie within less than `windowMs`. So every run of
 * `max` neighbouring times (first … last) that itself lies within less than `windowMs` blocks the open interval
 * (last - windowMs, first + windowMs), and together these intervals are all that is blocked.
 */
function blocksAround(timeMs, occupiedMs, { max, windowMs }) {
    const blocks = [];
    for (const [index, firstMs] of occupiedMs.entries()) {
        const lastMs = occupiedMs[index + max - 1];
        if (lastMs === undefined || lastMs - firstMs >= windowMs)
            continue;
        const block = { afterMs: lastMs - windowMs, untilMs: firstMs + windowMs };
        if (block.afterMs < timeMs && timeMs < block.untilMs)
            blocks.push(block);
    }
    return blocks;
}
const isFree = (timeMs, { occupiedMs }, limit) => blocksAround(timeMs, occupiedMs, limit).length === 0;
/** How many posts the fullest window around `timeMs` would hold, with a new one at `timeMs`. */
function postsAround(timeMs, { occupiedMs }, { windowMs }) {
    const startsMs = occupiedMs.filter((startMs) => startMs <= timeMs && timeMs < startMs + windowMs);
    return 1 + mostInWindow(occupiedMs, windowMs, [...startsMs, timeMs]);
}
/** How many of the times the fullest of the windows holds that begin at `startsMs`. */
const mostInWindow = (timesMs, windowMs, startsMs = timesMs) => Math.max(...startsMs.map((startMs) => timesMs.filter((timeMs) => startMs <= timeMs && timeMs < startMs + windowMs).length));
function occupy({ occupiedMs }, timeMs) {
    occupiedMs.push(timeMs);
    occupiedMs.sort((a, b) => a - b);
}
function release({ occupiedMs }, timeMs) {
    occupiedMs.splice(occupiedMs.indexOf(timeMs), 1);
}

;// CONCATENATED MODULE: ./src/plan/rules.ts








/** The same video for the same account, where not each of the posts has its own id. */
function twiceInOnePlan(candidates) {
    const seen = new Map();
    return candidates.flatMap((candidate) => {
        const { post, identity, accounts } = candidate;
        const keys = accounts.flatMap(({ id }) => [`${id} ${post.video.path}`, `${id} ${identity.content}`]);
        const other = keys.map((key) => seen.get(key)).find((found) => found && !(found.post.hasOwnId && post.hasOwnId));
        for (const key of keys)
            seen.set(key, candidate);
        if (!other)
            return [];
        const same = other.post.video.path === post.video.path ? 'is named twice' : `has the same content as ${other.post.video.path},`;
        const message = `This video ${same} for the same account: remove one, or give each its own id in a manifest if both are to be posted.`;
        return [(0,src_problem/* ofPost */.y9)(post, 'error', post.originOf('video'), message)];
    });
}
/** `on-duplicate: fail`. */
const forbiddenDuplicates = (steps) => steps.flatMap(({ candidate: { post, accounts }, earlier }) => {
    const live = earlier.filter(({ status, error: why }) => status !== 'draft' && !why);
    if (live.length === 0)
        return [];
    const message = `This video is already on ${live.map((each) => rules_placeOf(each, accounts)).join(', ')}, and on-duplicate is fail.`;
    return [(0,src_problem/* ofPost */.y9)(post, 'error', post.originOf('video'), message)];
});
/** `@acme (scheduled, 66a1…)`. */
const rules_placeOf = ({ accountId, status, postGroupId }, accounts) => `${nameOf(accounts, accountId)} (${status}, ${postGroupId})`;
/** Whether one of its accounts has it; a post that is to be a draft is there also where a draft is. */
function isThere(other, { history }, policy) {
    const wish = wishOf(other, policy.written, policy.onDuplicate === 'repost');
    const ids = other.accounts.map(({ id }) => id);
    if (ids.some((id) => findLive(history, id, wish)))
        return true;
    return other.post.schedule.kind === 'draft' && findDrafts(history, ids, wish).length > 0;
}
/** A push that failed, and the push of its correction: what the first one added would never be published. */
const lostByAddedOnly = (leftOut, there, policy) => leftOut
    .filter((other) => other.accounts.length > 0 && !policy.isOffline && !isThere(other, there, policy))
    .map(({ post }) => {
    const message = `${(0,wording/* quote */.hD)(post.id)} was left out by added-only, and is on none of its accounts: an earlier run may have failed. Run the step once without added-only to publish it; what is there is skipped.`;
    return (0,src_problem/* ofPost */.y9)(post, 'warning', post.originOf('video'), message);
});
/** An account whose connection is no good stops only what it is to get. */
const unfitAccounts = (steps, unread) => [...steps.filter(isNew), ...unread].flatMap(({ accounts }) => accounts.flatMap(({ token }) => token ?? []));
function tooMany(count, maxPosts) {
    if (maxPosts === 0 || count <= maxPosts)
        return [];
    const message = `This plan has ${(0,wording/* counted */.hS)(count, 'new post')}, and max-posts is ${maxPosts}: nothing is sent. If all of them are meant, set max-posts to ${count} (or 0 for no limit); to publish the first ${maxPosts} now and the rest next time, set when-too-many: first; else narrow the patterns.`;
    return [(0,src_problem/* error */.z3)({ input: 'max-posts' }, message)];
}
/** PostPost TikTok page: 15 to 20 posts a day per account, across every client of that account. */
const POSTS_A_DAY = 15;
const DAY_MS = 24 * 60 * 60 * 1000;
function crowdedDays(steps) {
    const times = new Map();
    for (const { accounts, timeMs } of steps) {
        if (timeMs === undefined)
            continue;
        // Two accounts may have one name to PostPost, and none is known without a key.
        for (const { id, name } of accounts)
            times.set(id, { name, timesMs: [...(times.get(id)?.timesMs ?? []), timeMs] });
    }
    return [...times.values()].flatMap(({ name, timesMs }) => {
        const most = mostInWindow(timesMs, DAY_MS);
        if (most <= POSTS_A_DAY)
            return [];
        const message = `${name} would get ${most} posts within 24 hours; TikTok takes 15 to 20 a day from all apps together and then answers spam_risk_too_many_posts. Lower max-per-day to ${POSTS_A_DAY}.`;
        return [(0,src_problem/* warning */.$e)({ input: 'max-per-day' }, message)];
    });
}
/** `when-too-many: first` leaves a post with its own time for a next run, which may come too late for it. */
const postponedTimes = (posts) => posts.flatMap((post) => {
    const { schedule, timeIsOwn, timezone } = post;
    if (schedule.kind !== 'at' || !timeIsOwn)
        return [];
    const message = `It is left for the next run (when-too-many: first), and is for ${(0,schedule_timezone/* formatTime */.fU)(schedule.timeMs, timezone)}: if no run comes before that, its time has passed. Raise max-posts, or put entries with early times first.`;
    return [(0,src_problem/* ofPost */.y9)(post, 'warning', post.originOf('schedule'), message)];
});

;// CONCATENATED MODULE: ./src/plan/standing.ts




function standingOn(accountId, candidate, wish, drafts, there) {
    const { history, details } = there;
    const live = findLive(history, accountId, wish) ?? withOtherVideo(accountId, candidate, wish, history);
    if (live)
        return { kind: 'there', earlier: live };
    const ids = candidate.accounts.map(({ id }) => id);
    const removed = findTakenOut(history, accountId, ids, wish);
    if (removed)
        return { kind: 'there', earlier: removed };
    const behind = findLeftBehind(history, accountId, wish);
    if (behind)
        return { kind: 'there', earlier: { ...behind, error: LEFT_BEHIND } };
    const failed = findFailed(history, accountId, wish);
    for (const earlier of failed) {
        const why = details.failures.get(keyOf(accountId, earlier.postGroupId));
        if (why?.sequel === 'unreadable')
            return { kind: 'unreadable', earlier, reason: why.reason };
        if (why && (why.sequel === 'unsure' || (why.sequel === 'refused' && isUnchanged(earlier, candidate))))
            return { kind: 'there', earlier: { ...earlier, error: { code: why.code, message: why.reason } } };
    }
    const draft = drafts.findLast((each) => each.covers.includes(accountId) && isWaiting(each, candidate));
    return draft ? { kind: 'draft', draft } : { kind: 'free', failed: failed[0] };
}
const LEFT_BEHIND = {
    code: 'LEFT_BEHIND',
    message: 'It is still a draft there, inside of a post group that has gone out on other accounts: schedule it in PostPost, or delete it there to have it posted again.',
};
/** TikTok refused this very video with this very caption. */
const isUnchanged = ({ likeness: like, name, caption }, { post }) => like === 'same' && hashOfCaption(post.caption) === (name.record?.caption ?? hashOfCaption(caption ?? ''));
/** True for a draft that is the result of this run too, or that stops it. */
function isWaiting({ kind, isUnedited, name }, { post }) {
    if (kind === 'held')
        return true;
    if (post.schedule.kind !== 'draft')
        return kind === 'approval' && !isUnedited;
    // A draft of an older version has no record; one that waited for approval must not get a second one beside it.
    return kind === 'approval' || kind === 'paused' || (kind === 'personal' && name.record === undefined);
}
/**
 * A scheduled post of the same manifest and file name, neither with an id, that no entry wants any more: the file was rendered
 * again. Of several nobody can tell which one, so none is sent beside them.
 */
function withOtherVideo(accountId, { post, manifest, identity }, wish, history) {
    if (manifest === undefined || identity.id !== undefined || wish.repost)
        return undefined;
    const entries = wish.plan.entries.filter(({ accounts }) => accounts.includes(accountId));
    const isOrphan = ({ identity: earlier, record, stem }) => earlier.id === undefined &&
        record?.manifest === manifest &&
        stem === stemOf(post.video.path) &&
        entries.every((entry) => likeness({ ...wish, identity: entry.identity }, earlier, accountId) === 'different');
    const [newest, ...others] = history
        .filter((listed) => isLiveOn(listed, accountId) && statusOn(listed, accountId) === 'scheduled')
        .flatMap((listed) => {
        const name = namesOf(listed).find(isOrphan);
        return name ? [describe(listed, accountId, name, 'other-video')] : [];
    })
        .reverse();
    return newest && { ...newest, alternatives: others.map(({ postGroupId }) => postGroupId) };
}

;// CONCATENATED MODULE: ./src/plan/decide.ts










/** Which earlier posts are this candidate, under the plan as it is written. */
const wishIn = (candidate, { written, onDuplicate }) => wishOf(candidate, written, onDuplicate === 'repost');
/** One candidate → what is to be done with it, before pace has given it a time. */
function decide(candidate, there, policy, nowMs) {
    const { accounts, post } = candidate;
    const wish = wishIn(candidate, policy);
    const ids = accounts.map(({ id }) => id);
    const drafts = findDrafts(there.history, ids, wish, there.details.missing);
    const standings = accounts.map((account) => ({
        account,
        standing: standingOn(account.id, candidate, wish, drafts, there),
    }));
    const free = standings.flatMap(({ account, standing }) => (standing.kind === 'free' ? [account] : []));
    const earlier = standings.flatMap(({ account, standing }) => earlierOf(account, standing));
    const time = timeFor(candidate, drafts, nowMs);
    const refusal = refusalOf(candidate, standings, policy) ??
        (free.length > 0 && time.hasPassed && !policy.isOffline ? tooLate(candidate, there, earlier, standings) : undefined);
    const action = () => {
        if (refusal)
            return 'refuse';
        if (free.length > 0)
            return post.schedule.kind === 'draft' ? 'upload-draft' : 'publish';
        return standings.some(({ standing }) => standing.kind === 'draft') ? 'keep-draft' : 'skip';
    };
    return {
        candidate,
        action: action(),
        accounts: free,
        earlier,
        drafts,
        failedBefore: standings.flatMap(({ standing }) => (standing.kind === 'free' ? (standing.failed ?? []) : [])),
        refusal,
        timeMs: time.fixedMs,
        movedBy: undefined,
        timeIsFixed: time.fixedMs !== undefined,
        notBeforeMs: time.notBeforeMs,
        wish,
    };
}
function earlierOf({ id }, standing) {
    if (standing.kind === 'free')
        return [];
    if (standing.kind === 'draft')
        return [{ ...standing.draft, accountId: id, status: 'draft' }];
    return [standing.earlier];
}
/**
 * A post without a time of its own that this action has paused goes out when the paused one was to, where that is ahead; so
 * does one whose own time has passed meanwhile.
 */
function timeFor({ post }, drafts, nowMs) {
    const { schedule } = post;
    // What is counted from now must not come before its time, what is a date is that date.
    const writtenMs = schedule.kind === 'at' ? wholeSecond(schedule.timeMs + (schedule.isRelative ? 999 : 0)) : undefined;
    const passed = hasPassed(post, nowMs);
    const pausedMs = drafts
        .filter(({ kind, isOurs }) => kind === 'paused' && isOurs)
        .flatMap(({ scheduledTime }) => (0,postpost_history/* timeOf */.nR)(scheduledTime) ?? [])
        .map(wholeSecond)
        .findLast((timeMs) => timeMs > nowMs);
    const ownMs = post.timeIsOwn && !passed ? writtenMs : undefined;
    const fixedMs = post.schedule.kind === 'draft' ? undefined : (ownMs ?? pausedMs ?? (post.timeIsOwn ? writtenMs : undefined));
    const notBeforeMs = post.timeIsOwn || writtenMs === undefined || writtenMs <= nowMs ? undefined : writtenMs;
    return { fixedMs, notBeforeMs, hasPassed: passed && pausedMs === undefined };
}
/** Why it fails, whatever its time is. */
function refusalOf(candidate, standings, policy) {
    const { post, accounts } = candidate;
    const about = (message, setting = 'video') => (0,src_problem/* ofPost */.y9)(post, 'error', post.originOf(setting), message);
    if (policy.isHistoryUnread && post.hasOwnId)
        return about(`Whether ${(0,wording/* quote */.hD)(post.id)} is posted already is not known, because the history cannot be read: an equal id is never posted again, so it is not sent.`, 'id');
    for (const { account, standing } of standings) {
        if (standing.kind === 'unreadable') {
            const place = rules_placeOf(standing.earlier, accounts);
            return about(`Why an earlier attempt failed on ${place} could not be read, and TikTok may have it: ${standing.reason} It is not sent.`);
        }
        if (standing.kind !== 'there' || standing.earlier.error)
            continue;
        const { earlier } = standing;
        if (earlier.likeness === 'other-video' && isTaken(earlier, candidate, policy)) {
            const where = `${account.name} (${earlier.status}, ${earlier.postGroupId})`;
            return about(`The id ${(0,wording/* quote */.hD)(post.id)} is taken: ${where} has another video under it. Give this video an id of its own; or, if it is to take the place of that one, delete that post in PostPost first.`, 'id');
        }
    }
    const behind = standings.find(({ standing }) => standing.kind === 'there' && standing.earlier.error?.code === 'LEFT_BEHIND');
    if (behind?.standing.kind !== 'there' || standings.some(({ standing }) => standing.kind === 'free'))
        return undefined;
    return about(`${nameOf(accounts, behind.account.id)}: ${behind.standing.earlier.error?.message}`);
}
/**
 * True where an equal id with another video is no change of this entry but somebody else's post: one that can still be
 * changed, of no manifest of this run; and for the input `id` whatever this workflow run has made itself.
 */
function isTaken({ status, name }, { post, manifest }, policy) {
    if (post.hasOwnId && manifest === undefined && isOfThisRun(name.storedMs, policy.runSinceMs))
        return true;
    if (status !== 'scheduled' || !post.hasOwnId)
        return false;
    const { record } = name;
    return !record || !hasManifest(record) || !policy.manifests.has(record.manifest);
}
const isOfThisRun = (storedMs, sinceMs) => storedMs !== undefined && sinceMs !== undefined && storedMs >= sinceMs;
/** Its own time has passed; where an earlier attempt was refused, that is what a person has to know. */
function tooLate(candidate, { details }, earlier, standings) {
    const { post, accounts } = candidate;
    const failed = standings.flatMap(({ standing }) => (standing.kind === 'free' ? (standing.failed ?? []) : []));
    const told = [...failed, ...earlier.filter(({ error }) => error)].map((each) => {
        const timeMs = (0,postpost_history/* timeOf */.nR)(each.scheduledTime);
        const when = timeMs === undefined ? '' : ` of ${(0,schedule_timezone/* formatTime */.fU)(timeMs, post.timezone)}`;
        const why = details.failures.get(keyOf(each.accountId, each.postGroupId))?.reason ?? each.error?.message ?? '';
        return ` An earlier attempt${when} failed on ${rules_placeOf(each, accounts)}: ${why}`;
    });
    const problem = tooLateProblem(post, false);
    return { ...problem, message: `${problem.message}${told.join('')}` };
}
/** @param isOffline whether it may be there already, which nobody knows */
function tooLateProblem(post, isOffline) {
    const time = post.schedule.kind === 'at' ? (0,schedule_timezone/* formatTime */.fU)(post.schedule.timeMs, post.timezone) : '';
    const message = `${time} has passed, and PostPost would publish at once: write a time ahead, or now.`;
    return (0,src_problem/* ofPost */.y9)(post, isOffline ? 'warning' : 'error', post.originOf('schedule'), message);
}

;// CONCATENATED MODULE: ./src/plan/differences.ts






/** PostPost's scheduler runs every minute, and the service may move a time to a whole one. */
const SAME_TIME_MS = 60_000;
/**
 * Where a post or draft that is there differs from what is written by now. It is left as it is: PostPost's API changes no
 * caption, setting or video. What is public is told as a notice, because nothing can change it.
 */
const differentWishes = (steps, policy) => steps.flatMap(({ candidate: { post, accounts }, earlier, action }) => {
    if (action === 'refuse')
        return [];
    const seen = new Set();
    return earlier.flatMap((there) => {
        if (there.error || seen.has(there.postGroupId))
            return [];
        seen.add(there.postGroupId);
        const differences = differencesOf(post, there, policy);
        const [first] = differences;
        if (!first)
            return [];
        const isPublic = !CHANGEABLE.has(there.status);
        const told = differences.map((difference) => difference.told).join(', and ');
        const edited = differences.some(({ by }) => by === 'entry');
        const advice = isPublic
            ? 'It is public, so nothing changes it.'
            : edited
                ? HOW_TO_CHANGE[there.status]
                : LEFT_ALONE;
        const message = `It is on ${rules_placeOf(there, accounts)} already, ${told}; this step changes nothing there. ${advice}`;
        return [(0,src_problem/* ofPost */.y9)(post, isPublic || !edited ? 'notice' : 'warning', first.origin, message)];
    });
});
/** All other statuses are those of posts that are public, or on their way. */
const CHANGEABLE = new Set(['scheduled', 'draft']);
const HOW_TO_CHANGE = {
    scheduled: 'To change it, delete that post in PostPost and run the step again: it is then posted as the entry says.',
    draft: 'To change it, edit the draft in PostPost, or delete it there and run the step again.',
};
const LEFT_ALONE = 'Somebody has changed it in PostPost, so it stays as it is there.';
function differencesOf(post, there, policy) {
    const { record } = there.name;
    const found = [captionOf(post, there), timeOfPost(post, there)];
    if (there.likeness === 'other-video')
        found.push({ by: 'entry', origin: post.originOf('video'), told: otherVideo(there) });
    if (record && record.settings !== hashOfSettings(post, policy.interactionInversion))
        found.push({
            by: 'entry',
            origin: post.originOf('viewerSetting'),
            told: 'with other settings (who may see it, comments, duet, stitch, disclosure)',
        });
    return found.filter((difference) => difference !== undefined);
}
const otherVideo = ({ alternatives = [] }) => alternatives.length > 0
    ? `with another video, as are ${alternatives.join(', ')}, and nobody can tell which of them this one is to replace`
    : 'with another video';
/** By the record a caption that a person changed in PostPost is told from one that was changed in the entry. */
function captionOf(post, { caption, name: { record } }) {
    if (caption === undefined || normalized(caption) === normalized(post.caption))
        return undefined;
    const by = whoChanged(record, hashOfCaption(post.captionAsWritten), record?.written, hashOfCaption(caption), record?.caption);
    return by && { by, origin: post.originOf('caption'), told: `with another caption (${(0,wording/* quote */.hD)(caption)})` };
}
function timeOfPost(post, { scheduledTime, status, name: { record } }) {
    const thereMs = status === 'draft' ? undefined : (0,postpost_history/* timeOf */.nR)(scheduledTime);
    const wishMs = ownTimeOf(post) ?? (record ? undefined : ownTimeByOlderNames(post));
    if (thereMs === undefined || wishMs === undefined || Math.abs(wishMs - thereMs) < SAME_TIME_MS)
        return undefined;
    const there = markOf(thereMs) === 'moved' ? record?.time : hashOfTime(thereMs);
    const by = whoChanged(record, hashOfTime(wishMs), record?.time, there, record?.time);
    return (by && { by, origin: post.originOf('schedule'), told: `at another time (${(0,schedule_timezone/* formatTime */.fU)(thereMs, post.timezone)})` });
}
const ownTimeByOlderNames = ({ schedule, timeIsOwn }) => schedule.kind === 'at' && !schedule.isRelative && timeIsOwn ? schedule.timeMs : undefined;
/** Undefined where neither the entry nor the post in PostPost was changed since it was sent: it only came out differently. */
function whoChanged(record, wanted, sent, there, sentThere) {
    if (!record || wanted !== sent)
        return 'entry';
    return there === sentThere ? undefined : 'person';
}

;// CONCATENATED MODULE: ./src/plan/pacing.ts


/** The longest window of a limit. */
const pacing_DAY_MS = 86_400_000;
/**
 * Explicit times first, which never move; then the posts without one, in plan order, each at the earliest time at which
 * all its accounts have a free slot and none of them has a later post of an earlier place in the same queue.
 *
 * Libraries for rate limits (p-queue, bottleneck, limiter …) hold calls back as they happen; none says when a post could
 * go out on an account whose other posts lie ahead.
 */
function pace(posts, history, { maxPerMinute, maxPerDay }, nowMs) {
    // Day first: it makes the longer jumps.
    const limits = [
        { limit: 'day', windowMs: pacing_DAY_MS, max: maxPerDay },
        { limit: 'minute', windowMs: 60_000, max: maxPerMinute },
    ].filter(({ max }) => max > 0);
    const timelines = timelinesOf(posts, history, nowMs);
    const conflicts = placeExplicit(posts, timelines, limits, nowMs);
    const times = new Map();
    const moved = [];
    const lastInQueue = new Map();
    for (const post of posts) {
        if (post.timeMs !== undefined) {
            times.set(post.id, post.timeMs);
            continue;
        }
        const own = timelinesFor(post, timelines);
        const fromMs = Math.max(nowMs, post.notBeforeMs ?? nowMs);
        let wanted = { timeMs: fromMs };
        for (const { account } of own) {
            const before = lastInQueue.get(queueOf(post, account));
            if (before !== undefined && before.timeMs > wanted.timeMs)
                wanted = before;
        }
        const slot = nextFreeSlot(own, limits, wanted);
        times.set(post.id, slot.timeMs);
        if (slot.cause !== undefined)
            moved.push({ id: post.id, fromMs, toMs: slot.timeMs, ...slot.cause });
        for (const timeline of own) {
            occupy(timeline, slot.timeMs);
            lastInQueue.set(queueOf(post, timeline.account), slot);
        }
    }
    return { times, conflicts, moved };
}
/** Posts of one account that want the same time stand in one queue. */
const queueOf = ({ notBeforeMs }, account) => `${account} ${notBeforeMs ?? 'now'}`;
/** By account, those of the history's posts that can share a window with a post of the plan. */
function timelinesOf(posts, history, nowMs) {
    const fromMs = posts.reduce((firstMs, { timeMs = nowMs }) => Math.min(firstMs, timeMs), nowMs) - pacing_DAY_MS;
    const timelines = new Map();
    for (const account of posts.flatMap(({ accounts }) => accounts))
        timelines.set(account, { account, occupiedMs: [] });
    // A time that is none is not later than anything either.
    for (const { account, timeMs } of history)
        if (timeMs > fromMs)
            timelines.get(account)?.occupiedMs.push(timeMs);
    for (const { occupiedMs } of timelines.values())
        occupiedMs.sort((a, b) => a - b);
    return timelines;
}
const timelinesFor = ({ accounts }, timelines) => [...new Set(accounts)].flatMap((account) => timelines.get(account) ?? []);
/** Judged in plan order, so that of three posts in a place for two the third is the conflict; all of them are placed. */
function placeExplicit(posts, timelines, limits, nowMs) {
    const crowded = [];
    for (const post of posts) {
        const { timeMs } = post;
        if (timeMs === undefined)
            continue;
        for (const timeline of timelinesFor(post, timelines)) {
            for (const limit of limits) {
                const { account } = timeline;
                if (!isFree(timeMs, timeline, limit))
                    crowded.push({ post, timeMs, account, limit, count: postsAround(timeMs, timeline, limit) });
            }
            occupy(timeline, timeMs);
        }
    }
    // Only now are all explicit times known, between which free ones are looked for.
    return crowded.map(({ post, timeMs, account, limit: { limit, max }, count }) => {
        const freeMs = freeTimesAround(timeMs, timelinesFor(post, timelines), limits, nowMs);
        const at = `${account} would get ${count} posts within one ${limit} around ${(0,schedule_timezone/* formatTime */.fU)(timeMs, 'UTC')}`;
        const free = freeMs.map((time) => (0,schedule_timezone/* formatTime */.fU)(time, 'UTC')).join(' or ');
        const message = `${at}, and max-per-${limit} is ${max}. The nearest time with room: ${free}.`;
        return { id: post.id, account, limit, message, count, freeMs };
    });
}
/** The nearest times to that of a post which is placed already. */
function freeTimesAround(timeMs, timelines, limits, nowMs) {
    for (const timeline of timelines)
        release(timeline, timeMs);
    const before = previousFreeSlot(timelines, limits, { timeMs });
    const after = nextFreeSlot(timelines, limits, { timeMs: Math.max(timeMs, nowMs) });
    for (const timeline of timelines)
        occupy(timeline, timeMs);
    return before.timeMs < nowMs ? [after.timeMs] : [before.timeMs, after.timeMs];
}

;// CONCATENATED MODULE: ./src/plan/single.ts












/** What is to be said of single posts; it stops no other post, `strict` or not. */
function ofSinglePosts(steps, unread, there, policy, nowMs) {
    const inSteps = steps.flatMap((step) => [
        ...(step.refusal ? [step.refusal] : []),
        // Without a key it may be there already.
        ...(step.action === 'publish' && policy.isOffline && hasPassed(step.candidate.post, nowMs)
            ? [tooLateProblem(step.candidate.post, true)]
            : []),
        ...(step.action === 'refuse' ? [] : [...notPostedAgain(step), ...held(step), ...otherVideos(step)]),
        ...doubtful(step, nowMs),
        ...repeated(step, there),
    ]);
    // Also those whose video cannot be read, so that one run names all there is to correct.
    const late = unread.filter((other) => hasPassed(other.post, nowMs) && !isThere(other, there, policy));
    return [...inSteps, ...late.map(({ post }) => tooLateProblem(post, policy.isOffline))];
}
/**
 * Scheduled posts of this run's manifests that no entry wants any more: they go out all the same. Each is told, for a person
 * who has taken it out of the manifest to stop it.
 */
function withoutEntry(steps, { history }, policy, nowMs) {
    const names = new Map(steps.flatMap(({ candidate }) => candidate.accounts.map(({ id, name }) => [id, name])));
    const told = new Set(steps.flatMap(({ earlier }) => earlier.map((each) => `${each.postGroupId} ${each.accountId}`)));
    const timezone = steps[0]?.candidate.post.timezone ?? 'UTC';
    return history.flatMap((listed) => {
        const name = namesOf(listed).find(({ record }) => record && policy.manifests.has(record.manifest));
        if (!name || listed.status !== 'scheduled')
            return [];
        const ids = listed.platforms.map(({ platformId }) => platformId);
        // Who has changed the accounts of a post that is wanted on others knows where it goes out.
        const isKnown = ids.some((id) => told.has(`${listed.postGroupId} ${id}`));
        if (isKnown && name.record?.accounts !== hashOfAccounts(ids))
            return [];
        const left = listed.platforms
            .filter(({ platformId }) => PLATFORM_ID.test(platformId) && statusOn(listed, platformId) === 'scheduled')
            .filter(({ platformId }) => !told.has(`${listed.postGroupId} ${platformId}`))
            .filter(({ platformId }) => !isWanted(name, platformId, policy))
            .map(({ platformId }) => names.get(platformId) ?? platformId);
        const dueMs = (0,postpost_history/* timeOf */.nR)(listed.scheduledTime);
        if (left.length === 0 || (dueMs !== undefined && dueMs < nowMs))
            return [];
        const when = dueMs === undefined ? '' : ` at ${(0,schedule_timezone/* formatTime */.fU)(dueMs, timezone)}`;
        const message = `${name.stem} is in no manifest of this run any more for ${left.join(', ')}, and goes out there${when} all the same (post group ${listed.postGroupId}). To stop it, take it back or delete it in PostPost.`;
        return [{ severity: 'notice', message, origin: { input: 'manifest' } }];
    });
}
function isWanted({ identity }, accountId, { written }) {
    return written.entries.some((entry) => entry.accounts.includes(accountId) &&
        likeness({ identity: entry.identity, plan: written, repost: false }, identity, accountId) !== 'different');
}
const about = ({ candidate: { post } }, severity, message) => (0,src_problem/* ofPost */.y9)(post, severity, post.originOf('video'), message);
/** Failures that nobody repeats: TikTok may have the video, or does not want it as it is. */
const notPostedAgain = (step) => step.earlier.flatMap((earlier) => {
    if (!earlier.error)
        return [];
    const { candidate } = step;
    if (earlier.error.code === TAKEN_OUT)
        return [about(step, 'warning', `${nameOf(candidate.accounts, earlier.accountId)}: ${earlier.error.message}`)];
    const name = nameOf(candidate.accounts, earlier.accountId);
    const what = `${single_whenOf(earlier, step)} failed on ${name} (post group ${earlier.postGroupId})`;
    return [about(step, 'warning', `An earlier attempt${what}, and is not repeated: ${earlier.error.message}`)];
});
function single_whenOf({ scheduledTime }, { candidate: { post } }) {
    const timeMs = (0,postpost_history/* timeOf */.nR)(scheduledTime);
    return timeMs === undefined ? '' : ` of ${(0,schedule_timezone/* formatTime */.fU)(timeMs, post.timezone)}`;
}
/** A person has taken it back, or works on it. */
function held(step) {
    const { post, accounts } = step.candidate;
    const isDraftMode = post.schedule.kind === 'draft';
    const waiting = new Set(step.earlier.filter(({ status }) => status === 'draft').map(({ postGroupId }) => postGroupId));
    const stopping = step.drafts.filter(({ kind, postGroupId }) => waiting.has(postGroupId) && (kind === 'held' || (kind === 'approval' && !isDraftMode)));
    return stopping.map((draft) => about(step, 'warning', single_messageOf(draft, nameOf(accounts, draft.accountId))));
}
const single_messageOf = ({ kind, postGroupId }, name) => kind === 'held'
    ? `Somebody has taken this post back to a draft in PostPost (${postGroupId} on ${name}), so it is not published. Schedule it in PostPost, or delete it there to have it posted again.`
    : `Somebody has edited the draft of this post that waits for approval in PostPost (${postGroupId} on ${name}), so nothing is published beside it. Schedule it in PostPost, or delete it there to have it posted as the entry says.`;
/** What is public under this id stays as it is; said aloud, because the new video goes nowhere. */
const otherVideos = (step) => step.earlier
    .filter(({ likeness, status, error }) => likeness === 'other-video' && !error && !CHANGEABLE.has(status))
    .map((earlier) => {
    const message = `${rules_placeOf(earlier, step.candidate.accounts)} has another video under this id, and is public: this one is not posted. To post it as well, give it an id of its own.`;
    return about(step, 'warning', message);
});
const HOUR_MS = 60 * 60 * 1000;
/** PostPost's words for a live post (get-post and list-posts). */
const LIVE = new Set(['scheduled', 'pending', 'processing', 'published', 'partially_published']);
/** Live posts that do not go on, and words that nobody knows. */
const doubtful = (step, nowMs) => step.earlier.flatMap((earlier) => {
    const { status, scheduledTime, error } = earlier;
    if (error || status === 'draft')
        return [];
    const place = rules_placeOf(earlier, step.candidate.accounts);
    if (!LIVE.has(status))
        return [
            about(step, 'warning', `${place} has a status that this action does not know; it counts as posted. Look at it in PostPost.`),
        ];
    const dueMs = (0,postpost_history/* timeOf */.nR)(scheduledTime);
    if (status === 'published' || status === 'partially_published' || dueMs === undefined || nowMs - dueMs < HOUR_MS)
        return [];
    const time = (0,schedule_timezone/* formatTime */.fU)(dueMs, step.candidate.post.timezone);
    return [
        about(step, 'warning', `${place} was to go out at ${time}, over an hour ago, and has not: look at it in PostPost.`),
    ];
});
/**
 * An earlier attempt that PostPost had accepted, and that TikTok refused after its step had ended: nobody was told. A notice,
 * so that `strict` does not keep the post from ever going out.
 */
const repeated = (step, { details }) => isNew(step)
    ? step.failedBefore.map((earlier) => {
        const name = nameOf(step.candidate.accounts, earlier.accountId);
        const why = details.failures.get(keyOf(earlier.accountId, earlier.postGroupId))?.reason ?? 'PostPost gives no reason.';
        const what = `${single_whenOf(earlier, step)} failed on ${name} (post group ${earlier.postGroupId}): ${why}`;
        return about(step, 'notice', `An earlier attempt${what} It is ${step.action === 'publish' ? 'posted' : 'uploaded'} again.`);
    })
    : [];

;// CONCATENATED MODULE: ./src/plan/plan.ts









/** Candidates, what is there and the hour → what will be done, and what speaks against it. Pure. */
function makePlan(candidates, others, there, settings, nowMs) {
    const decided = candidates.map((candidate) => decide(candidate, there, settings, nowMs));
    const { kept, postponed } = withinLimit(decided, settings);
    const dated = kept.map((step, index) => ({ step, id: String(index) }));
    const paced = pace(dated
        .filter(({ step }) => step.action === 'publish')
        .map(({ step: { accounts, timeMs, notBeforeMs }, id }) => ({
        id,
        accounts: accounts.map((account) => account.id),
        timeMs,
        notBeforeMs,
    })), takenSlots(there.history), settings, nowMs);
    const moves = new Map(paced.moved.map((move) => [move.id, move]));
    const steps = dated.map(({ step, id }) => ({ ...step, timeMs: paced.times.get(id), movedBy: moves.get(id) }));
    const conflicts = paced.conflicts.flatMap(({ id, message }) => {
        const post = steps[Number(id)]?.candidate.post;
        return post ? [(0,src_problem/* warning */.$e)(post.originOf('schedule'), message)] : [];
    });
    return {
        steps,
        postponed: postponed.map(({ candidate }) => candidate.post),
        problems: [
            ...twiceInOnePlan(candidates),
            ...(settings.onDuplicate === 'fail' ? forbiddenDuplicates(steps) : []),
            ...differentWishes(steps, settings),
            ...unfitAccounts(steps, others.unread),
            ...conflicts,
            ...(settings.whenTooMany === 'fail' ? tooMany(decided.filter(isNew).length, settings.maxPosts) : []),
            ...postponedTimes(postponed.map(({ candidate }) => candidate.post)),
            ...crowdedDays(steps),
            ...lostByAddedOnly(others.leftOut, there, settings),
        ],
        single: [
            ...ofSinglePosts(steps, others.unread, there, settings, nowMs),
            ...withoutEntry(steps, there, settings, nowMs),
        ],
    };
}
/**
 * `when-too-many: first`: the first new posts in plan order go out; the rest is left for the next run. What failed before
 * goes last, so that a post that always fails keeps none of the others from going out.
 */
function withinLimit(steps, { maxPosts, whenTooMany }) {
    if (maxPosts === 0 || whenTooMany === 'fail')
        return { kept: steps, postponed: [] };
    const fresh = steps.filter(isNew).toSorted((a, b) => Number(hasFailed(a)) - Number(hasFailed(b)));
    const postponed = new Set(fresh.slice(maxPosts));
    return { kept: steps.filter((step) => !postponed.has(step)), postponed: [...postponed] };
}
const hasFailed = ({ failedBefore }) => failedBefore.length > 0;
const slotsOf = (accounts, timeMs) => accounts.map(({ id }) => ({ account: id, timeMs }));
/** When each account got or gets its posts: the scheduled time, or for those without one the last change. */
function takenSlots(history) {
    return history.flatMap((post) => {
        const timeMs = (0,postpost_history/* timeOf */.nR)(post.scheduledTime) ?? (0,postpost_history/* timeOf */.nR)(post.updatedAt);
        if (timeMs === undefined)
            return [];
        return post.platforms
            .filter(({ platformId }) => isLiveOn(post, platformId))
            .map(({ platformId }) => ({ account: platformId, timeMs }));
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:stream/web"
var web_ = __webpack_require__(7830);
;// CONCATENATED MODULE: ./src/log.ts

function createPostLog(name, log) {
    const lines = [];
    return { name, lines, info: (line) => void lines.push(line), progress: (line) => log.info(`${name}: ${line}`) };
}
/** One line at most this often: a log of 4 GB over a slow line stays readable. */
const EVERY_MS = 5_000;
/** Lines on a transfer's bytes and rate. Every attempt has its own, from 0. */
function reportProgress(sizeBytes, clock, say, done) {
    const startedMs = clock.elapsedMs();
    let shownMs = startedMs;
    const rate = (bytes) => {
        const seconds = (clock.elapsedMs() - startedMs) / 1000;
        return seconds > 0 ? `, ${(0,wording/* formatBytes */.z3)(bytes / seconds)}/s` : '';
    };
    return {
        moved: (sentBytes) => {
            if (clock.elapsedMs() - shownMs < EVERY_MS)
                return;
            shownMs = clock.elapsedMs();
            const percent = Math.floor((sentBytes / sizeBytes) * 100);
            say(`${(0,wording/* formatBytes */.z3)(sentBytes)} of ${(0,wording/* formatBytes */.z3)(sizeBytes)} ${done} (${percent} %${rate(sentBytes)})`);
        },
        done: () => `${(0,wording/* formatBytes */.z3)(sizeBytes)} ${done}${rate(sizeBytes)}.`,
    };
}

;// CONCATENATED MODULE: ./src/github/assets.ts














/**
 * All assets of a release.
 * @throws RequestError of octokit, or Error where the answer is none of GitHub's
 */
async function listAssets(release, { repository }, octokit) {
    const listing = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
        owner: repository.owner,
        repo: repository.name,
        release_id: release.id,
        per_page: 100,
    });
    const assets = readAnswer(schemas/* array */.YOg(assetSchema), listing);
    return assets.map(({ id, name, size, digest }) => ({ id, name, sizeBytes: size, ...(digest ? { digest } : {}) }));
}
/** Below RUNNER_TEMP, which the runner empties after the job even if this process is killed. */
async function createAssetFolder(environment) {
    const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'postpost-tiktok-'));
    return { path, remove: () => (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}
/**
 * Downloads one asset into the folder and checks that it is whole.
 * @returns the file's path, or a sentence on why there is none
 */
async function downloadAsset(asset, folder, context, octokit, world) {
    const name = (0,wording/* quote */.hD)(asset.name);
    if (asset.sizeBytes === 0)
        return { wrong: `The asset ${name} is empty (0 bytes); upload it to the release again.` };
    if (asset.sizeBytes > MAX_VIDEO_BYTES) {
        return { wrong: `The asset ${name} has ${(0,wording/* formatBytes */.z3)(asset.sizeBytes)}; TikTok takes 4 GB at most.` };
    }
    const path = (0,external_node_path_.join)(folder.path, (0,external_node_path_.basename)(asset.name));
    try {
        await withRetry(() => assets_stream(asset, path, context, octokit, world), mayPass, world);
        return { path };
    }
    catch (thrown) {
        if (thrown instanceof Incomplete) {
            const wrong = `The asset ${name} could not be downloaded whole: ${thrown.message}. Run the step again, or upload the asset again.`;
            return { wrong };
        }
        const status = storageStatusOf(thrown);
        return {
            wrong: status
                ? `The asset ${name} could not be downloaded: GitHub's storage answered ${status}. Run the step again.`
                : explainGitHub(thrown, `downloading the asset ${name}`, 'contents: read'),
        };
    }
}
/** The bytes that came are not the asset; its message is a part of a sentence. */
class Incomplete extends Error {
}
/** The storage's address is signed and expires, and GitHub gives another one when asked again; what GitHub itself refuses stays refused. */
const mayPass = (thrown) => statusOf(thrown) === undefined || storageStatusOf(thrown) !== undefined;
/**
 * Streams the asset to a file, and compares its size, and its SHA-256 where GitHub gives one. GitHub redirects to its
 * storage; fetch follows and, as its standard says, does not send the token to another host.
 */
async function assets_stream(asset, path, { repository }, octokit, { clock, log, signal }) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
        owner: repository.owner,
        repo: repository.name,
        asset_id: asset.id,
        headers: { accept: 'application/octet-stream' },
        request: { parseSuccessResponseBody: false },
    });
    // Without parsing, octokit hands on the body as a stream, which its types do not say.
    const body = data;
    if (!(body instanceof web_.ReadableStream))
        throw new Incomplete('GitHub answered without a body');
    const progress = reportProgress(asset.sizeBytes, clock, (line) => log.info(`${asset.name}: ${line}`), 'downloaded');
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let receivedBytes = 0;
    const counted = async function* (chunks) {
        for await (const chunk of chunks) {
            receivedBytes += chunk.length;
            // A body that is longer than announced is another file, and may not fill the disk.
            if (receivedBytes > asset.sizeBytes)
                return;
            hash.update(chunk);
            progress.moved(receivedBytes);
            yield chunk;
        }
    };
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(body), counted, (0,external_node_fs_.createWriteStream)(path), { signal });
    if (receivedBytes !== asset.sizeBytes)
        throw new Incomplete(`${receivedBytes} bytes came, and it has ${asset.sizeBytes}`);
    if (asset.digest?.startsWith('sha256:') && asset.digest !== `sha256:${hash.digest('hex')}`)
        throw new Incomplete('its SHA-256 is not the one GitHub has for it');
    log.info(`${asset.name}: ${progress.done()}`);
}

;// CONCATENATED MODULE: ./src/github/release.ts




const ORIGIN = { input: 'release-tag' };
const PERMISSION = 'contents: read';
/** The release of `release-tag`, else the one that triggered the run; undefined where there is neither. */
async function findRelease(tag, { event, repository: { owner, name: repo } }, api) {
    if (event.release && (tag === '' || event.release.tag_name === tag))
        return judged(event.release);
    if (tag === '')
        return { problems: [], remarks: [] };
    try {
        const { data } = await (await api()).rest.repos.getReleaseByTag({ owner, repo, tag });
        return judged(readAnswer(releaseSchema, data));
    }
    catch (thrown) {
        const missing = `There is no published release with the tag ${(0,wording/* quote */.hD)(tag)} in ${owner}/${repo} (drafts have none), or github-token may not read it (permissions: { ${PERMISSION} }).`;
        const problem = statusOf(thrown) === 404
            ? (0,src_problem/* error */.z3)(ORIGIN, missing)
            : gitHubProblem(ORIGIN, thrown, `reading the release ${(0,wording/* quote */.hD)(tag)}`, PERMISSION);
        return { problems: [problem], remarks: [] };
    }
}
function judged({ id, tag_name: tag, name, body, html_url: url, draft, prerelease }) {
    const isDraft = `The release ${(0,wording/* quote */.hD)(tag)} is a draft: nobody can see it yet. Publish it first, or start the workflow with on: release: types: [published].`;
    const isPrerelease = `The release ${(0,wording/* quote */.hD)(tag)} is a pre-release. If only full releases are meant, add if: \${{ !github.event.release.prerelease }} to the job.`;
    return {
        release: { id, name: name || tag, tag, body: body ?? '', url },
        problems: draft ? [(0,src_problem/* error */.z3)(ORIGIN, isDraft)] : [],
        remarks: prerelease && !draft ? [(0,src_problem/* warning */.$e)(ORIGIN, isPrerelease)] : [],
    };
}

;// CONCATENATED MODULE: ./src/github/changes.ts


/** GitHub's compare answers with 300 files at most (REST reference, "Compare two commits"). */
const COMPARE_FILES = 300;
/**
 * What was added and renamed between two commits.
 * @throws RequestError of octokit, or Error where the answer is none of GitHub's
 */
async function changesIn({ base, head }, octokit, context) {
    if (base === undefined)
        return changesOfCommits([head], octokit, context);
    const { owner, name: repo } = context.repository;
    const compare = octokit.rest.repos.compareCommitsWithBasehead;
    const files = [];
    const commits = [];
    try {
        for await (const data of pagesOf((page) => compare({ owner, repo, basehead: `${base}...${head}`, ...page }))) {
            const comparison = readAnswer(comparisonSchema, data);
            files.push(...(comparison.files ?? []));
            commits.push(...comparison.commits.map(({ sha }) => sha));
        }
    }
    catch (thrown) {
        if (statusOf(thrown) !== 404)
            throw thrown;
        return { ...(await changesOfCommits([head], octokit, context)), isOnlyHead: true };
    }
    // A full list was cut: the commits themselves, oldest first, tell the rest.
    if (files.length >= COMPARE_FILES)
        return { ...(await changesOfCommits(commits, octokit, context)), base };
    return { ...addedAndRenamed(files), base, isOnlyHead: false };
}
/** What each commit did against its first parent, one after the other. */
async function changesOfCommits(shas, octokit, context) {
    const { owner, name: repo } = context.repository;
    const files = [];
    let base;
    for (const ref of shas) {
        for await (const data of pagesOf((page) => octokit.rest.repos.getCommit({ owner, repo, ref, ...page }))) {
            const commit = readAnswer(commitSchema, data);
            files.push(...(commit.files ?? []));
            base = commit.parents[0]?.sha;
        }
    }
    return { ...addedAndRenamed(files), base, isOnlyHead: false };
}
/** Files in the order they were changed. A renamed file is not new, its content was there; unless it was added a moment ago. */
function addedAndRenamed(files) {
    const added = new Set();
    const renamed = new Map();
    for (const { filename, status, previous_filename: old } of files) {
        if (status === 'added' || status === 'copied')
            added.add(filename);
        if (status !== 'renamed' || !old)
            continue;
        if (added.delete(old))
            added.add(filename);
        else
            renamed.set(filename, renamed.get(old) ?? old);
    }
    return { added, renamed };
}
/** The answers of all pages of 100. octokit's own iterator has other types for these two calls, and takes a 409 for no more pages. */
async function* pagesOf(ask) {
    for (let page = 1, hasNext = true; hasNext; page++) {
        const { data, headers } = await ask({ per_page: 100, page });
        yield data;
        hasNext = /<[^<>]+>;\s*rel="next"/.test(headers.link ?? '');
    }
}

;// CONCATENATED MODULE: ./src/posts/manifest/messages.ts



/**
 * What zod found in a mapping → sentences for the person who wrote it, each at its place.
 * @param path where the mapping stands in the manifest
 * @param known the keys this mapping may have
 */
function describeIssue(issue, value, path, known, locate) {
    const at = [...path, ...issue.path];
    const name = String(issue.path.findLast((part) => typeof part === 'string') ?? path.at(-2) ?? 'the manifest');
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => (0,src_problem/* error */.z3)(locate([...at, key], 'key'), unknownKey(key, known)));
    }
    const given = issue.path.reduce((parent, part) => (isIndexable(parent) ? parent[part] : undefined), value);
    if (given === undefined) {
        const hint = name === 'version' ? 'write version: 1 at the top' : `write ${name}: …`;
        return [(0,src_problem/* error */.z3)(locate(at.slice(0, -1)), `${name} is missing; ${hint}.`)];
    }
    return [(0,src_problem/* error */.z3)(locate(at), wrongValue(issue, name, given))];
}
function wrongValue(issue, name, given) {
    const what = name === 'posts' ? 'This post' : name;
    if (given === null)
        return `${what} has no value; write one, or leave it out.`;
    if (issue.code === 'invalid_value') {
        const words = issue.values.map(String);
        if (issue.values.some((value) => typeof value !== 'string'))
            return `${name} is ${show(given)}; write ${words.join(' or ')}, without quotes.`;
        return typeof given === 'string'
            ? (0,wording/* unknownWord */.$5)(name, given, words)
            : `${name} is ${show(given)}; write one of ${words.join(', ')}.`;
    }
    if (issue.code === 'invalid_type' && issue.expected === 'boolean')
        return `${name} is ${show(given)}; write true or false, without quotes.`;
    if (issue.code === 'invalid_type' && issue.expected === 'object')
        return `${what} is ${show(given)}; write keys and values, for example "video: clip.mp4".`;
    if (issue.code === 'invalid_union')
        return `${name} is ${show(given)}; write one account or a list, for example ["@acme"].`;
    if (issue.code === 'invalid_type' && issue.expected === 'string')
        return `${name} is ${show(given)}, which YAML does not read as text; put it in quotes.`;
    if (name === 'accounts')
        return 'accounts names no account; write for example ["@acme"], or leave the key out.';
    return `${name} ${issue.message}.`;
}
/** The known key that was probably meant. */
function meantKey(key, known) {
    const bare = (name) => name.toLowerCase().replaceAll(/[-_]/g, '');
    const maxDistance = Math.max(2, Math.floor(key.length / 3));
    const meant = (0,leven/* closestMatch */.h)(bare(key), known.map(bare), { maxDistance });
    return known.find((name) => bare(name) === meant);
}
function unknownKey(key, known) {
    const meant = meantKey(key, known);
    return `Unknown key ${(0,wording/* quote */.hD)(key)}; ${meant ? `did you mean ${meant}?` : `known are: ${known.join(', ')}.`}`;
}
const isIndexable = (value) => typeof value === 'object' && value !== null;
const show = (value) => (0,wording/* quote */.hD)(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));

;// CONCATENATED MODULE: ./src/posts/manifest/schema.ts


const schema_text = schemas/* string */.YjP().refine((value) => value.trim() !== '', 'is empty; write a value, or leave the key out');
/** The settings of a post, which an entry and `defaults` may both have. */
const sharedFields = {
    caption: schemas/* string */.YjP().meta({ description: 'Caption template, at most 2,200 UTF-16 code units once rendered.' }),
    captionFile: schema_text.meta({ description: 'Text file with the caption template, relative to the manifest.' }),
    accounts: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())])
        .refine((value) => (typeof value === 'string' ? (0,settings/* splitList */.ry)(value) : value).length > 0, 'names no account')
        .meta({ description: 'tiktok-{openId}, @username or all; one, a list, or one text with commas or lines.' }),
    schedule: schema_text.meta({
        description: 'now, draft, 2026-12-01T18:00:00+01:00, 2026-12-01T18:00 (in timezone), or +2h, +1d, +90m.',
    }),
    timezone: schema_text.meta({ description: 'IANA time zone for times without an offset, for example Europe/Berlin.' }),
    viewerSetting: schemas/* enum */.k5n(settings/* VIEWER_SETTINGS */.$J).meta({ description: 'Who may see the post.' }),
    allowComments: schemas/* boolean */.zMY().meta({ description: 'Whether others may comment, as you want it.' }),
    allowDuet: schemas/* boolean */.zMY().meta({ description: 'Whether others may make duets, as you want it.' }),
    allowStitch: schemas/* boolean */.zMY().meta({ description: 'Whether others may stitch, as you want it.' }),
    commercialContent: schemas/* boolean */.zMY().meta({ description: 'The post promotes something; say what with the next two.' }),
    brandOrganic: schemas/* boolean */.zMY().meta({ description: 'It promotes your own brand.' }),
    brandedContent: schemas/* boolean */.zMY().meta({ description: "It promotes another's brand, for pay." }),
};
const defaultsSchema = schemas/* strictObject */.rej(sharedFields).partial();
const entrySchema = schemas/* strictObject */.rej({
    id: schema_text.max(200, 'is longer than 200 characters').meta({
        description: 'Gives the post its identity: with the same id it is the same post, whatever the file holds.',
    }),
    video: schema_text.meta({ description: 'Path or glob (one post a match), relative to the manifest.' }),
    ...sharedFields,
})
    .partial()
    .required({ video: true });
/** The manifest: the types, the checks and the JSON Schema that editors use are made from it. */
const manifestSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    /** `defaults:` without a value says nothing, and does no harm. */
    defaults: defaultsSchema.nullish(),
    posts: schemas/* array */.YOg(entrySchema).min(1),
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/posts/manifest/aliases.ts

/** Finds all targets in one pass: `alias.resolve` walks the document anew each time, minutes for 10,000 entries of one alias. */
function resolveAliases(document) {
    const anchored = new Map();
    const targets = new Map();
    (0,dist/* visit */.YR)(document, {
        Node: (_, node) => {
            if (!(0,dist/* isAlias */.Vj)(node))
                return void (node.anchor && anchored.set(node.anchor, node));
            const target = anchored.get(node.source);
            if (target)
                targets.set(node, target);
        },
    });
    return (alias) => targets.get(alias);
}
/** Values of a manifest once its aliases are written out. 20,000 entries with every key have fewer. */
const MAX_EXPANDED = 1_000_000;
/** The aliases of collections that they are a part of: the library would make a value that contains itself. */
function findCircles(document, resolve) {
    const found = [];
    (0,dist/* visit */.YR)(document, {
        Alias: (_, alias, path) => {
            const target = resolve(alias);
            if (target && alias.range && path.includes(target))
                found.push(alias.range);
        },
    });
    return found;
}
/**
 * Whether a few lines grow into gigabytes: aliases of lists of aliases multiply with each line. Every node is counted as
 * often as it is named, and visited once. Never ends on a document with circles.
 */
function growsTooLarge(document, resolve) {
    const sizes = new Map();
    const sizeOf = (node) => {
        const known = sizes.get(node);
        if (known !== undefined)
            return known;
        const size = 1 + partsOf(node, resolve).reduce((sum, part) => sum + sizeOf(part), 0);
        if (node !== null && !(0,dist/* isScalar */.jn)(node))
            sizes.set(node, size);
        return size;
    };
    return sizeOf(document.contents) > MAX_EXPANDED;
}
function partsOf(node, resolve) {
    if ((0,dist/* isAlias */.Vj)(node))
        return [resolve(node)];
    if ((0,dist/* isPair */.tO)(node))
        return [node.key, node.value];
    return (0,dist/* isCollection */.P3)(node) ? node.items : [];
}

;// CONCATENATED MODULE: ./src/posts/manifest/text-keys.ts
/** Keys whose values are free text, where people write characters that mean something else to YAML. */
const TEXT_KEYS = ['id', 'video', 'caption', 'captionFile', 'accounts'];
/** `caption: "Out now #launch"`: what to write; JSON's quotes are YAML's too. */
const quoted = (name, value) => `${name === '' ? '' : `${name} `}${JSON.stringify(value)}`;
const restOfLine = (text, offset) => /^[^\n]*/.exec(text.slice(offset))?.[0].trimEnd() ?? '';
/** Without a comment at its end (`# …`). */
const withoutComment = (line) => line.replace(/\s+#(?:\s.*)?$/, '');

;// CONCATENATED MODULE: ./src/posts/manifest/lost-words.ts



/** `#launch`, and neither `# a remark` nor an entry that was taken out (`#video: b.mp4`, `#- video: b.mp4`). */
const HASHTAG = /^#[\p{L}\p{N}_](?!\w*\s*:(?:\s|$))/u;
/**
 * Words of a text that YAML drops without a fault: hashtags, which it takes for comments (`caption: Out now #launch` would be
 * "Out now"), and a first word that it takes for an anchor or a type. A caption cannot be changed once it is out.
 */
function findLostWords(document, text, position) {
    const used = new Set();
    (0,dist/* visit */.YR)(document, { Alias: (_, alias) => void used.add(alias.source) });
    return textsOf(document, text).flatMap((found) => {
        const lost = lostHashtags(found, text) ?? lostFirstWord(found, text, used);
        return lost ? [(0,src_problem/* error */.z3)(position(lost.start, lost.end), lost.message)] : [];
    });
}
function textsOf(document, text) {
    const texts = [];
    const add = (key, column, node, isFlow, from) => {
        if ((0,dist/* isSeq */.oP)(node))
            for (const item of node.items)
                add('-', undefined, item, isFlow || node.flow === true, node.range?.[0] ?? from);
        if (!(0,dist/* isScalar */.jn)(node) || !node.range)
            return;
        const [start, end] = node.range;
        texts.push({ key, column, node, range: [start, end], isFlow, from });
    };
    (0,dist/* visit */.YR)(document, {
        Pair: (_, { key, value }, path) => {
            if (!(0,dist/* isScalar */.jn)(key) || !key.range || !TEXT_KEYS.includes(String(key.value)) || (0,dist/* isAlias */.Vj)(value))
                return;
            const [start, end] = key.range;
            const column = start - (text.lastIndexOf('\n', start - 1) + 1);
            add(`${key.value}:`, column, value, path.some((node) => (0,dist/* isCollection */.P3)(node) && node.flow === true), end);
        },
    });
    return texts;
}
function lostHashtags({ key, column, node, range: [start, end], isFlow }, text) {
    const isBlock = node.type === dist/* Scalar */.X5.BLOCK_FOLDED || node.type === dist/* Scalar */.X5.BLOCK_LITERAL;
    const [, gap = '', rest = ''] = isBlock ? [] : (/^([ \t]*)(#.*)$/.exec(restOfLine(text, end)) ?? []);
    if (HASHTAG.test(rest)) {
        const line = textIn(node, text.slice(start, end));
        const meant = `${line}${line === '' ? '' : gap}${hashtagsIn(rest, isFlow)}`.trim();
        const at = end + gap.length;
        return { start: at, end: at + rest.length, message: `${explain(rest)}${quoted(key, meant)}` };
    }
    if (key !== 'caption:' || column === undefined || isFlow)
        return undefined;
    const below = isBlock ? linesBelow(text, lineStart(text, end)) : linesBelow(text, text.indexOf('\n', end) + 1);
    const [first] = below;
    if (!first || first.column < column)
        return undefined;
    const parts = [textIn(node, text.slice(start, end)), ...below.map(({ line }) => hashtagsIn(line, false))];
    const meant = parts.filter((part) => part !== '').join(isBlock ? '\n' : ' ');
    return {
        start: first.start,
        end: first.start + first.line.length,
        message: `${explain(first.line)}${quoted(key, meant)}`,
    };
}
/** What a plain text says on one line, as YAML folds it; what is in quotes or a block is known already. */
const textIn = (node, source) => node.type === dist/* Scalar */.X5.PLAIN || typeof node.value !== 'string'
    ? source.replaceAll(/\s*\n\s*/g, ' ')
    : node.value.trimEnd();
/** Without a comment or a closing bracket behind the hashtags. */
const hashtagsIn = (line, isInFlow) => withoutComment(line).replace(isInFlow ? /\s*[,\]}].*$/ : /$^/, '');
const lineStart = (text, offset) => text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
/** The lines from `start` on that begin with a hashtag, one after the other. */
function linesBelow(text, start) {
    const found = [];
    for (let at = start; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
        const whole = restOfLine(text, at);
        const line = whole.trimStart();
        if (!HASHTAG.test(line))
            break;
        const column = whole.length - line.length;
        found.push({ start: at + column, column, line });
    }
    return found;
}
const explain = (rest) => `YAML takes ${JSON.stringify(rest.split(/\s/)[0])} and what follows it for a comment and drops it; put the text in quotes: `;
/** `caption: &word text` is "text" with a name, `caption: ! text` is "text" of no type. */
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
        message: `YAML takes ${JSON.stringify(word)} for ${what} and drops it; put the text in quotes: ${quoted(key, value)}`,
    };
}

;// CONCATENATED MODULE: ./src/posts/manifest/positions.ts

/** Follows a path through aliases and merged mappings to the place where its value (or key) is written. */
function locateIn(document, resolve, path, part, position) {
    let node = document.contents ?? undefined;
    let range = node?.range;
    for (const [depth, step] of path.entries()) {
        const parent = (0,dist/* isAlias */.Vj)(node) ? resolve(node) : node;
        let next;
        if ((0,dist/* isMap */.jh)(parent)) {
            const pair = pairOf(parent, String(step), resolve);
            const key = pair && (0,dist/* isScalar */.jn)(pair.key) ? pair.key : undefined;
            if (depth === path.length - 1 && part === 'key' && key?.range)
                return position(key.range[0], key.range[1]);
            range = key?.range ?? range;
            next = pair?.value;
        }
        else if ((0,dist/* isSeq */.oP)(parent)) {
            next = parent.items[Number(step)];
        }
        if (!(0,dist/* isNode */.Ll)(next))
            break;
        node = next;
        range = node.range ?? range;
    }
    return range ? position(range[0], range[1]) : position(0);
}
/** The mapping's own pair of this key, else that of the first mapping merged into it (`<<: *base`, `<<: [*a, *b]`). */
function pairOf(map, name, resolve) {
    const own = map.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && !isMergeKey(key) && String(key.value) === name);
    if (own)
        return own;
    const resolved = (node) => ((0,dist/* isAlias */.Vj)(node) ? resolve(node) : node);
    for (const { key, value } of map.items) {
        if (!isMergeKey(key))
            continue;
        const merged = resolved(value);
        for (const source of (0,dist/* isSeq */.oP)(merged) ? merged.items.map(resolved) : [merged]) {
            const pair = (0,dist/* isMap */.jh)(source) ? pairOf(source, name, resolve) : undefined;
            if (pair)
                return pair;
        }
    }
    return undefined;
}
/** The library turns the plain key `<<` into a symbol; in quotes it is a key like any other. */
const isMergeKey = (key) => (0,dist/* isScalar */.jn)(key) && typeof key.value === 'symbol';
function positions_originOf(file, lines, offset, end) {
    const from = lines.linePos(offset);
    const to = end === undefined ? undefined : lines.linePos(end);
    const origin = { file, line: Math.max(1, from.line), column: Math.max(1, from.col) };
    return to && to.line === from.line && to.col > from.col ? { ...origin, endColumn: to.col } : origin;
}

;// CONCATENATED MODULE: ./src/posts/manifest/unquoted.ts



/** A line in block style with one of these keys, or an element of a list: indentation, key, value. */
const BLOCK = new RegExp(String.raw `^(\s*(?:-\s+)*)((?:${TEXT_KEYS.join('|')})\s*:\s+)?(\S.*)$`);
/** One of these keys in flow style, `{ caption: …, video: … }`: key, value. */
const FLOW = new RegExp(String.raw `[{,]\s*(${TEXT_KEYS.join('|')})\s*:\s+([^,}]*)`, 'g');
/** Values that are a list or a mapping to YAML where a text belongs: `caption: [new] clip`, `caption: {{ video.stem }} #x`. */
function findTextsAsCollections(document, text, faults, position) {
    const problems = [];
    (0,dist/* visit */.YR)(document, {
        Pair: (_, { key, value }) => {
            if (!(0,dist/* isScalar */.jn)(key) || !TEXT_KEYS.includes(String(key.value)) || !(0,dist/* isCollection */.P3)(value) || !value.flow)
                return;
            const [start, end] = value.range ?? [0, 0];
            const line = restOfLine(text, start);
            const isTemplate = /^\{[{%]/.test(line);
            if (key.value === 'accounts' && !isTemplate)
                return;
            const isWhole = !faults.some(({ pos: [at] }) => at >= start && at <= Math.max(end, start + line.length));
            if (key.value === 'video' && (0,dist/* isSeq */.oP)(value) && isWhole)
                return void problems.push((0,src_problem/* error */.z3)(position(start, end), ONE_VIDEO));
            problems.push(problemAt(position, start, line, `${key.value}:`, reasonFor(line) ?? ''));
        },
    });
    return problems;
}
const ONE_VIDEO = 'A post has one video: write an entry for each (- video: …), or one pattern that matches them all, such as clips/*.mp4.';
/**
 * A syntax error on a line whose value only lacks its quotes (`@acme`, `{{ video.stem }} is out`, `News: we are live`) → how
 * to write it; undefined for other errors.
 */
function explainMissingQuotes(fault, text, position) {
    const [noticed] = fault.pos;
    const start = text.lastIndexOf('\n', noticed - 1) + 1;
    const found = valueIn(restOfLine(text, start), noticed - start);
    if (!found)
        return undefined;
    const at = start + found.offset;
    if (found.value.startsWith('"') && /escape sequence/i.test(fault.message))
        return (0,src_problem/* error */.z3)(position(at, at + found.value.length), aboutBackslash(found.key, found.value.replaceAll(/^"|"$/g, '')));
    if (/^['"]/.test(found.value) && /^Missing closing/.test(fault.message))
        return undefined;
    if (found.key === 'accounts:' && /^["'[]/.test(found.value))
        return undefined;
    const reason = reasonFor(found.value);
    return reason ? problemAt(position, at, found.value, found.key, reason) : undefined;
}
/** An alias that stands for nothing, as a text that begins with `*` is one. */
function explainAlias(text, offset, position) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const found = valueIn(restOfLine(text, start), offset - start);
    const reason = found?.value.startsWith('*') && reasonFor(found.value);
    return found && reason ? problemAt(position, start + found.offset, found.value, found.key, reason) : undefined;
}
/** `"videos\new.mp4"`, where `\n` is a line break: a path that no file has. */
function findEscapedPaths(document, text, position) {
    const problems = [];
    (0,dist/* visit */.YR)(document, {
        Pair: (_, { key, value }) => {
            if (!(0,dist/* isScalar */.jn)(key) || !['video', 'captionFile'].includes(String(key.value)) || !(0,dist/* isScalar */.jn)(value))
                return;
            const [start, end] = value.range ?? [0, 0];
            const source = text.slice(start, end);
            if (!source.startsWith('"') || !source.includes('\\') || !/\p{Cc}/u.test(String(value.value)))
                return;
            problems.push((0,src_problem/* error */.z3)(position(start, end), aboutBackslash(`${key.value}:`, source.slice(1, -1))));
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
/** Spaces that look like spaces and are letters to YAML, before a key or the - of an entry. */
const STRANGE_SPACES = /^[ -]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]+)[\s\u200b]*(?:-\s+)?[A-Za-z]+\s*:(?:\s|$)/gmu;
function findStrangeSpaces(text, position) {
    return [...text.matchAll(STRANGE_SPACES)].map((match) => {
        const [line, spaces = ''] = match;
        const at = match.index + line.indexOf(spaces);
        const code = spaces.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        const name = code === '00A0' ? 'a no-break space (U+00A0)' : `a space of another kind (U+${code})`;
        const message = `The indentation of this line has ${name}, which is a letter to YAML: write ordinary spaces in its place.`;
        return (0,src_problem/* error */.z3)(position(at, at + spaces.length), message);
    });
}
/** The value around a place in a line: in block style the rest of the line, in flow style up to the next comma or brace. */
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
    const message = `${reason} to YAML; put it in quotes: ${quoted(key, withoutComment(value))}`;
    return (0,src_problem/* error */.z3)(position(start, start + value.length), message);
}
/** What YAML takes a text for by its first character. */
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
        return 'A text in quotes ends with its second quote, and what follows is nothing';
    if (/^\{[{%]/.test(value))
        return `A value that begins with ${value.slice(0, 2)} is a mapping`;
    if (/^[@`%,\]}]/.test(value))
        return `A value that begins with ${first} is nothing`;
    const isMark = /^[[{*&!>|]|^[-?](?:\s|$)/.test(value);
    if (isMark)
        return `A value that begins with ${first} is ${READ_AS[first]}`;
    return /:(?:\s|$)/.test(value) ? 'A colon before a space makes a value a mapping' : undefined;
}

;// CONCATENATED MODULE: ./src/posts/manifest/yaml.ts







/** A million quotes are half a million faults; whoever fixes the first hundred has fixed them all. */
const MAX_FAULTS = 100;
/** YAML 1.2 text → values with positions, or what is wrong with its syntax. */
function parseYaml(file, text) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, merge: true, logLevel: 'error' });
    const position = (offset, end) => positions_originOf(file, lines, offset, end);
    // Whatever else is found in such a text is a consequence.
    const strange = findStrangeSpaces(text, position);
    if (strange.length > 0)
        return { problems: strange };
    // The library only warns about unknown tags (`!secret`), and their values would be taken for plain text.
    const found = withoutEchoes([...document.errors, ...document.warnings]).slice(0, MAX_FAULTS);
    const misread = [
        ...findLostWords(document, text, position),
        ...findTextsAsCollections(document, text, found, position),
        ...findEscapedPaths(document, text, position),
    ];
    const faults = found.map((fault) => explainMissingQuotes(fault, text, position) ??
        (0,src_problem/* error */.z3)(position(yaml_placeOf(fault, document, text)), describeSyntax(fault.message)));
    if (faults.length > 0)
        return { problems: firstOfEachLine([...misread, ...faults]) };
    const resolve = resolveAliases(document);
    const circles = findCircles(document, resolve);
    if (circles.length > 0) {
        const message = 'This alias stands inside of what it stands for, which would never end: write the value out.';
        return { problems: circles.map(([start, end]) => (0,src_problem/* error */.z3)(position(start, end), message)) };
    }
    if (growsTooLarge(document, resolve)) {
        const message = 'The aliases of this manifest stand for more than a million values: write fewer of them, or split it.';
        return { problems: [(0,src_problem/* error */.z3)(position(0), message)] };
    }
    try {
        const content = document.toJS({ maxAliasCount: -1 });
        return { content, misread, locate: (path, part = 'value') => locateIn(document, resolve, path, part, position) };
    }
    catch (thrown) {
        const { offset, origin } = brokenReference(document, resolve, position);
        return { problems: [explainAlias(text, offset, position) ?? (0,src_problem/* error */.z3)(origin, describeSyntax((0,wording/* messageOf */.bD)(thrown)))] };
    }
}
/** Behind a closing bracket that nothing opened, the parser takes no line for what it is. */
function withoutEchoes(faults) {
    const end = faults.findIndex(({ message }) => /^Unexpected flow-\w+-end token in YAML stream/.test(message));
    return end === -1 ? faults : faults.filter(({ message }, index) => index <= end || !/in YAML stream/.test(message));
}
/** A value without its quotes is often several faults to a parser, on its line and on the next one: only the first is kept. */
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
function describeSyntax(message) {
    if (/multiple documents/i.test(message))
        return 'A manifest is one YAML document: remove the line --- and what follows it.';
    // The parser calls itself once a level; what overflows at some thousand levels is no list of posts.
    if (/call stack/i.test(message))
        return 'This manifest is nested too deeply to be read; posts need four levels.';
    const plain = message.replace(/^Missing closing (["'])quote$/, 'the $1 that begins here has no end');
    return `This is not valid YAML: ${plain.replace(/\.?$/, '.')}${adviceOn(plain)}`;
}
/** The library says which rule is broken; whoever does not know the rule needs to know what to do. */
function adviceOn(fault) {
    if (/\btabs?\b/i.test(fault))
        return ' Indent with spaces.';
    if (/nested mappings|same column|indent|compact mapping|implicit (?:key|map)/i.test(fault))
        return ' The keys of a post stand exactly below each other: check how far this line and those around it are indented.';
    return '';
}
/** The place of an alias without an anchor, or of a merge of something that is no mapping: found only when values are made. */
function brokenReference(document, resolve, position) {
    let range;
    (0,dist/* visit */.YR)(document, {
        Alias: (_, alias) => {
            if (resolve(alias))
                return undefined;
            range = alias.range;
            return dist/* visit */.YR.BREAK;
        },
        Pair: (_, { key, value }) => {
            if (!isMergeKey(key) || (0,dist/* isMap */.jh)(value) || (0,dist/* isAlias */.Vj)(value) || (0,dist/* isSeq */.oP)(value))
                return undefined;
            range = (0,dist/* isNode */.Ll)(value) ? value.range : key.range;
            return dist/* visit */.YR.BREAK;
        },
    });
    return { offset: range?.[0] ?? 0, origin: range ? position(range[0], range[1]) : position(0) };
}
/** A missing closing quote is noticed at the end of the text, on a line that may not exist: a person looks where it begins. */
function yaml_placeOf({ pos: [noticed], message }, document, text) {
    let place = Math.min(noticed, Math.max(0, text.trimEnd().length - 1));
    if (!message.startsWith('Missing closing'))
        return place;
    (0,dist/* visit */.YR)(document, {
        Scalar: (_, { range }) => {
            if (range && range[0] < noticed && range[1] >= noticed)
                place = range[0];
        },
    });
    return place;
}

;// CONCATENATED MODULE: ./src/posts/manifest/manifest.ts







const manifest_entrySchema = manifestSchema.shape.posts.element;
/** What stands beside `defaults` and `posts`, which are checked by themselves. */
const topSchema = manifestSchema.extend({ defaults: schemas/* unknown */.L5J().optional(), posts: schemas/* unknown */.L5J().optional() });
/**
 * YAML text → entries, each value with its position. Every problem is reported, and what is right in an entry goes on to
 * the next checks, so that one run shows all there is to fix.
 * @param file path of the manifest, relative to the workspace
 */
function readManifest(file, text) {
    const parsed = parseYaml(file, text);
    if ('problems' in parsed)
        return { entries: [], problems: parsed.problems };
    const { content, locate, misread } = parsed;
    if (!isRecord(content)) {
        const what = content === null || content === undefined ? 'The manifest is empty' : 'The manifest is not a mapping';
        const message = `${what}: write version: 1, then posts: and below it one "- video: …" for each post.`;
        return { entries: [], problems: [(0,src_problem/* error */.z3)(locate([]), message)] };
    }
    const { entries, problems } = readEntries(content, locate, external_node_path_.posix.dirname(file));
    // Whatever else is found on the line of a value that YAML misread is a consequence.
    const others = problems.filter(({ origin }) => !misread.some((each) => sameLine(each.origin, origin)));
    return { entries, problems: [...misread, ...others] };
}
function readEntries(content, locate, folder) {
    const problems = [...judge(topSchema, content, [], locate).problems];
    const defaults = content.defaults == null ? undefined : judge(defaultsSchema, content.defaults, ['defaults'], locate);
    problems.push(...(defaults?.problems ?? []));
    const inherited = defaults?.valid ? fieldsOf(defaults.valid, ['defaults'], locate) : {};
    const { posts } = content;
    if (!Array.isArray(posts) || posts.length === 0) {
        const what = Array.isArray(posts) || posts == null ? 'The manifest lists no post' : 'posts is not a list';
        const message = `${what}: write posts: and below it one "- video: …" for each post.`;
        return { entries: [], problems: [...problems, (0,src_problem/* error */.z3)(locate(['posts']), message)] };
    }
    const entries = posts.flatMap((post, index) => {
        const path = ['posts', index];
        const judged = judge(manifest_entrySchema, post, path, locate);
        problems.push(...judged.problems);
        if (!judged.valid)
            return [];
        const own = fieldsOf(judged.valid, path, locate);
        return [
            {
                fields: (0,settings/* layered */.dZ)(inherited, own),
                flawed: new Set([...judged.flawed, ...(defaults?.flawed ?? [])]),
                problemOrigins: [...judged.problems, ...(defaults?.problems ?? [])].map(({ origin }) => origin),
                key: manifest_keyOf(own),
                timeIsWritten: own.schedule !== undefined,
                folder,
            },
        ];
    });
    return { entries, problems };
}
function manifest_keyOf({ id, video, accounts }) {
    if (id)
        return `id ${id.value}`;
    return ['video', video?.value ?? '', ...(accounts?.value ?? []).map(({ value }) => value).sort()].join(' ');
}
/** Checks one mapping and keeps what is right of it. */
function judge(schema, value, path, locate) {
    const checked = schema.safeParse(value);
    if (checked.success)
        return { valid: checked.data, flawed: new Set(), problems: [] };
    const known = Object.keys(schema.shape);
    const { issues } = checked.error;
    const problems = issues.flatMap((issue) => describeIssue(issue, value, path, known, locate));
    const flawed = new Set(issues.flatMap((issue) => issue.code === 'unrecognized_keys'
        ? issue.keys.flatMap((key) => [key, meantKey(key, known) ?? key])
        : issue.path.slice(0, 1).map(String)));
    const rest = isRecord(value) ? Object.entries(value).filter(([key]) => !flawed.has(key)) : undefined;
    return { valid: rest && schema.safeParse(Object.fromEntries(rest)).data, flawed, problems };
}
function fieldsOf(values, path, locate) {
    const { accounts, ...plain } = values;
    const located = Object.entries(plain).map(([key, value]) => [key, { value, origin: locate([...path, key]) }]);
    const fields = Object.fromEntries(located);
    return accounts === undefined ? fields : { ...fields, accounts: manifest_accountsOf(accounts, [...path, 'accounts'], locate) };
}
function manifest_accountsOf(accounts, path, locate) {
    const origin = locate(path);
    const value = typeof accounts === 'string'
        ? (0,settings/* splitList */.ry)(accounts).map((account) => ({ value: account, origin }))
        : accounts.map((account, index) => ({ value: account.trim(), origin: locate([...path, index]) }));
    return { value, origin };
}
const sameLine = (a, b) => 'line' in a && 'line' in b && a.line === b.line;
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./src/posts/added-only.ts







const INPUT = { input: 'added-only' };
/**
 * `added-only`: of the posts, those whose video or manifest entry the push (or pull request) added. Assets of a release are
 * not in the repository and stay.
 */
async function keepAdded(posts, run, api) {
    const range = rangeOf(run);
    if (!range) {
        const message = `added-only has no meaning on ${run.eventName || 'this event'}: only pushes and pull requests add files. All videos are considered; earlier ones are recognised as duplicates.`;
        return { posts, leftOut: [], problems: [(0,src_problem/* warning */.$e)(INPUT, message)] };
    }
    try {
        const octokit = await api();
        const changes = await changesIn(range, octokit, run);
        const locate = createLocator(run);
        const places = new Map();
        for (const post of posts)
            if (!post.isAsset)
                places.set(post, await locate(post.video.absolutePath));
        const isNewEntry = await entriesSince(changes, posts, octokit, run, locate);
        const isNew = (post) => {
            const place = places.get(post);
            return !place || ('path' in place && changes.added.has(place.path)) || isNewEntry(post);
        };
        const head = `only what the head commit ${range.head.slice(0, 7)} added is considered.`;
        const remark = changes.isOnlyHead
            ? `The commit before this push (${range.base?.slice(0, 7)}) is gone`
            : range.remark;
        return {
            posts: posts.filter(isNew),
            leftOut: posts.filter((post) => !isNew(post)),
            problems: [
                ...(remark ? [(0,src_problem/* warning */.$e)(INPUT, `${remark}, so there is nothing to compare with: ${head}`)] : []),
                ...posts.filter((post) => !isNew(post)).flatMap((post) => outsideOf(post, places.get(post))),
            ],
        };
    }
    catch (thrown) {
        const doing = `finding out what this ${pushOrPullRequest(run)} added`;
        return { posts: [], leftOut: [], problems: [gitHubProblem(INPUT, thrown, doing, 'contents: read')] };
    }
}
/** Whether a push added a file can only be told of files in the repository. */
function outsideOf(post, place) {
    if (!place || 'path' in place)
        return [];
    const message = `It lies ${place.outside}, so nobody can tell whether it is new, and added-only leaves it out. To publish it, take added-only out of its step: what is there already is skipped.`;
    return [(0,src_problem/* ofPost */.y9)(post, 'warning', post.originOf('video'), message)];
}
function rangeOf({ event, eventName, sha }) {
    if (event.pull_request)
        return { base: event.pull_request.base.sha, head: event.pull_request.head.sha };
    if (eventName !== 'push')
        return undefined;
    const head = event.after ?? sha;
    if (!event.before || /^0+$/.test(event.before))
        return { base: undefined, head, remark: 'This push made a new branch or tag' };
    if (event.forced)
        return { base: undefined, head, remark: 'This push was forced' };
    return { base: event.before, head };
}
/** Compares each manifest with its text before: an entry is new where none there has its key. */
async function entriesSince({ base, renamed }, posts, octokit, run, locate) {
    const manifests = new Set(posts.flatMap(({ entry }) => (entry ? [entry.manifest] : [])));
    const before = new Map();
    for (const manifest of manifests) {
        const place = await locate((0,external_node_path_.join)(run.workspace, manifest));
        // Of a manifest from elsewhere nothing was added here: its posts are judged by their videos alone.
        if ('outside' in place)
            continue;
        const path = renamed.get(place.path) ?? place.path;
        before.set(manifest, base ? await entriesAt(base, path, octokit, run) : new Set());
    }
    return ({ entry }) => entry !== undefined && before.get(entry.manifest)?.has(entry.key) === false;
}
async function entriesAt(ref, path, octokit, run) {
    const { owner, name: repo } = run.repository;
    try {
        const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref, mediaType: { format: 'raw' } });
        // The raw format answers with the file itself, which octokit's types do not say.
        const raw = data;
        const text = raw instanceof ArrayBuffer ? Buffer.from(raw).toString('utf8') : String(raw);
        return new Set(readManifest(path, text).entries.map(({ key }) => key));
    }
    catch (thrown) {
        if (statusOf(thrown) === 404)
            return new Set();
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./src/posts/workspace.ts



/** Captions and manifests are small; anything larger is another file by mistake. */
const MAX_TEXT_BYTES = 1024 * 1024;
/** Path relative to the workspace, with `/` on every system. */
const workspacePath = (absolutePath, workspace) => (0,external_node_path_.relative)(workspace, absolutePath).split(external_node_path_.sep).join('/');
/** True for a folder and everything below it, as the paths are written. */
function isWithin(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
/** True when the file's real path lies in the workspace's real path: a link may lead out of it. */
const isReallyWithin = async (absolutePath, workspace) => isWithin(await (0,promises_.realpath)(absolutePath), await (0,promises_.realpath)(workspace));
const withoutExtension = (path) => path.replace(/\.[^./\\]*$/, '');
/** A text file of the workspace, as UTF-8; `wrong` is a sentence on why it cannot be used. */
async function readText(path, workspace) {
    const name = (0,wording/* quote */.hD)(workspacePath(path, workspace));
    try {
        const { size } = await (0,promises_.stat)(path);
        if (!(await isReallyWithin(path, workspace)))
            return { wrong: `${name} lies outside the workspace; copy it in first.` };
        if (size > MAX_TEXT_BYTES)
            return { wrong: `${name} has ${size} bytes; a text file of at most 1 MiB belongs here.` };
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(await (0,promises_.readFile)(path)) };
    }
    catch (thrown) {
        if (thrown instanceof TypeError)
            return { wrong: `${name} is not UTF-8 text; save it as UTF-8.` };
        if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')
            return { wrong: `${name} does not exist in the workspace.` };
        return { wrong: `${name} cannot be read: ${(0,wording/* messageOf */.bD)(thrown)}.` };
    }
}

;// CONCATENATED MODULE: ./src/posts/caption/names.ts


/** Every value a caption may name, by its group. */
const NAMES = {
    release: ['name', 'tag', 'body', 'url'],
    repo: ['name', 'owner', 'url'],
    video: ['name', 'stem'],
    run: ['url', 'sha'],
};
const DOTTED = Object.entries(NAMES).flatMap(([group, names]) => names.map((name) => `${group}.${name}`));
/** Contexts of GitHub's expressions, which look much like Liquid's values and are replaced in workflow files only. */
const WORKFLOW_CONTEXTS = new Set('env github inputs job matrix needs runner secrets steps strategy vars'.split(' '));
const NO_RELEASE = 'No release triggered this run, so there are no release values: set release-tag, or leave release values out of the caption.';
/** What is wrong with a name that no value can have, in any run. A group alone is fine: `{% if release %}`. */
function checkName([group = '', name, property, ...rest]) {
    const names = typeof group === 'string' && Object.hasOwn(NAMES, group) ? NAMES[group] : undefined;
    const isKnown = names !== undefined &&
        (name === undefined || typeof name === 'object' || (typeof name === 'string' && names.includes(name))) &&
        (property === undefined || typeof property === 'object' || property === 'size') &&
        rest.length === 0;
    if (isKnown)
        return undefined;
    return unknownName([group, name, property, ...rest].filter((part) => part !== undefined && typeof part !== 'object').join('.'));
}
/** The sentence for a name without a value. */
function unknownName(dotted) {
    const [group = ''] = dotted.split('.');
    if (DOTTED.includes(dotted))
        return `${dotted} is not there, because the template itself gives ${group} another value.`;
    const unknown = `There is no value ${(0,wording/* quote */.hD)(dotted).slice(1, -1)}`;
    if (WORKFLOW_CONTEXTS.has(group))
        return `${unknown}: expressions of GitHub's are replaced in workflow files only. A caption may use ${DOTTED.join(', ')}.`;
    const sameName = DOTTED.filter((known) => known.endsWith(`.${dotted}`));
    const nearest = (0,leven/* closestMatch */.h)(dotted, DOTTED, { maxDistance: Math.max(1, Math.floor(dotted.length / 3)) });
    const meant = sameName.length > 0 ? sameName.join(' or ') : nearest;
    return meant === undefined
        ? `${unknown}; a caption may use ${DOTTED.join(', ')}.`
        : `${unknown}; did you mean ${meant}?`;
}
/** The end of a sentence about a word that is none of `words`: `; did you mean …?`, or the full stop. */
function orMeant(word, words) {
    const nearest = (0,leven/* closestMatch */.h)(word, words, { maxDistance: Math.max(2, Math.floor(word.length / 3)) });
    return nearest === undefined ? '.' : `; did you mean ${nearest}?`;
}

;// CONCATENATED MODULE: ./src/posts/caption/template.ts


/** Against templates that never end: characters of the template, milliseconds, and characters of the values it makes. */
const BOUNDS = { parseLimit: 100_000, renderLimit: 5_000, memoryLimit: 10_000_000 };
/** These tags read other templates, and there are none. */
const FILE_TAGS = ['block', 'include', 'layout', 'render'];
/**
 * A Liquid template → the caption. Values are put in as text and never read as templates themselves, so whoever writes release
 * notes can name nothing. Line breaks become LF, and white space at the end goes.
 */
async function renderCaption(template, values) {
    const text = template.replace(/\r\n?/g, '\n');
    if (!text.includes('{{') && !text.includes('{%'))
        return { caption: text.trimEnd() };
    // Most captions are plain text, and the library takes 14 ms to load.
    const { Liquid, LiquidError } = await __webpack_require__.e(/* import() */ 694).then(__webpack_require__.bind(__webpack_require__, 8694));
    const engine = new Liquid({
        ...BOUNDS,
        strictFilters: true,
        strictVariables: true,
        // `{% if release %}` and `| default:` are how one caption serves runs with and without a release.
        lenientIf: true,
        ownPropertyOnly: true,
        timezoneOffset: 0,
        locale: 'en-US',
    });
    for (const tag of FILE_TAGS)
        delete engine.tags[tag];
    engine.registerFilter('plain', async (value) => {
        const { plainText } = await Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(660)]).then(__webpack_require__.bind(__webpack_require__, 8279));
        return plainText(asText(value));
    });
    engine.registerFilter('cut', (value, limit) => cutText(asText(value), asLimit(limit)));
    try {
        const parsed = engine.parse(text);
        // Branches that are not taken now are checked too: a later release should not be the one to find out.
        const unknown = firstUnknown(Object.values(engine.analyzeSync(parsed, { partials: false }).globals).flat());
        if (unknown !== undefined)
            return unknown;
        const rendered = await engine.render(parsed, scopeOf(values));
        return { caption: asText(rendered).replace(/\r\n?/g, '\n').trimEnd() };
    }
    catch (cause) {
        if (!(cause instanceof Error))
            throw cause;
        if (!LiquidError.is(cause))
            return { wrong: template_sentenceOf(cause.message), line: 1, column: 1 };
        const [line = 1, column = 1] = cause.token.getPosition();
        return { wrong: template_explain(cause, engine, values), line, column };
    }
}
/** Groups have no prototype: no name leads anywhere else, and printing a group fails instead of giving `[object Object]`. */
function scopeOf(values) {
    const groups = Object.entries(values).filter(([, group]) => group !== undefined);
    return Object.fromEntries(groups.map(([name, group]) => [name, { __proto__: null, ...group }]));
}
function firstUnknown(variables) {
    const inOrder = variables.toSorted((a, b) => a.location.row - b.location.row || a.location.col - b.location.col);
    for (const { segments, location } of inOrder) {
        const wrong = checkName(segments);
        if (wrong !== undefined)
            return { wrong, line: location.row, column: location.col };
    }
    return undefined;
}
function template_explain(error, { filters, tags }, values) {
    const message = (error.originalError?.message ?? error.message).replace(/, line:\d+, col:\d+$/, '');
    const variable = /^undefined variable: (.*)$/s.exec(message)?.[1];
    if (variable !== undefined) {
        return /^release\b/.test(variable) && values.release === undefined ? NO_RELEASE : unknownName(variable);
    }
    const filter = /^undefined filter: (.*)$/s.exec(message)?.[1];
    if (filter !== undefined)
        return `There is no filter ${filter}${orMeant(filter, Object.keys(filters))}`;
    const tag = /^tag "(.*)" not found$/s.exec(message)?.[1];
    if (tag !== undefined) {
        if (FILE_TAGS.includes(tag))
            return `A caption cannot use {% ${tag} %}: it takes no other file. Write the text into the caption.`;
        return `There is no tag ${tag}${orMeant(tag, Object.keys(tags))}`;
    }
    return template_sentenceOf(message);
}
/** Liquid's own words do for most mistakes; these need more. */
function template_sentenceOf(message) {
    if (/limit exceeded|string length/i.test(message))
        return `The caption takes too much to make (${message}); make it simpler.`;
    if (/primitive value/.test(message))
        return 'This is a group of values, not a text: name one of them, such as release.name, repo.name, video.stem or run.url.';
    if (/not closed$/.test(message))
        return `The template is not complete: ${message}. For braces that are text write {% raw %} before and {% endraw %} after them.`;
    return `The template does not work: ${message.replace(/\.$/, '')}.`;
}
const asText = (value) => (value === undefined || value === null ? '' : String(value));
function asLimit(value) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1)
        return value;
    throw new Error('cut takes the greatest length, a whole number from 1 on, as in "cut: 2000"');
}

;// CONCATENATED MODULE: ./src/posts/caption/caption.ts






/** Where a release is there and nothing else gives a caption: its name and the beginning of its notes. */
const RELEASE_CAPTION = '{% capture notes %}{{ release.name }}\n\n{{ release.body | plain }}{% endcapture %}{{ notes | cut: 500 }}';
/**
 * The rendered caption: from the settings, from the file they name, from `clip.txt` beside `clip.mp4`, or from the release;
 * empty where none of them gives one.
 * @param origin where to report what is wrong with a caption that was written nowhere
 */
async function caption_captionOf({ fields, folder, isAsset, video: { file } }, context, origin) {
    const { caption, captionFile } = fields;
    if (caption && captionFile)
        return failed(captionFile.origin, 'caption and captionFile are both set; keep one of them.');
    if (caption)
        return render(caption.value, caption.origin, file, context);
    const sidecar = `${withoutExtension(file.absolutePath)}.txt`;
    const hasSidecar = (await (0,promises_.stat)(sidecar).catch(() => undefined))?.isFile() ?? false;
    if (!captionFile && !hasSidecar)
        return context.release
            ? render(RELEASE_CAPTION, origin, file, context)
            : { text: '', written: '', problems: [], usesRelease: false };
    // An asset lies in a folder of its own, with its text if the release has one.
    const root = isAsset ? (0,external_node_path_.dirname)(file.absolutePath) : context.run.workspace;
    const path = captionFile ? (0,external_node_path_.join)(folder, captionFile.value) : sidecar;
    const read = await readText(path, root);
    if ('wrong' in read)
        return failed(captionFile?.origin ?? origin, read.wrong);
    const name = workspacePath(path, root);
    if (read.text.trim() === '')
        return failed(captionFile?.origin ?? origin, `${(0,wording/* quote */.hD)(name)} is empty; write the caption into it.`);
    return isAsset
        ? render(read.text, origin, file, context, (0,wording/* quote */.hD)(name))
        : render(read.text, { file: name, line: 1, column: 1 }, file, context);
}
/** As many as the `id` of a manifest's entry may have. */
const MAX_ID_UNITS = 200;
/** The input `id`, a template like a caption; without white space around it, empty where it is refused. */
async function renderId({ value, origin }, file, context) {
    const rendered = await render(value, origin, file, context, 'the id');
    const id = rendered.text.trim();
    if (rendered.problems.length > 0)
        return rendered;
    if (id === '')
        return failed(origin, 'The id is empty once its values are put in: write one that is not, or leave id out.');
    if (id.length > MAX_ID_UNITS)
        return failed(origin, `The id has ${id.length} characters; ${MAX_ID_UNITS} are the most.`);
    return { ...rendered, text: id, problems: [] };
}
const failed = (place, message) => ({
    text: '',
    written: '',
    problems: [(0,src_problem/* error */.z3)(place, message)],
    usesRelease: false,
});
/** @param source what the template is called in a message that cannot point into it */
async function render(template, origin, file, context, source = 'the caption') {
    const rendered = await renderCaption(template, valuesOf(file, context));
    if ('caption' in rendered) {
        const names = namesOfStrangers(rendered.caption, template, context);
        const usesRelease = context.release !== undefined && /\brelease\b/.test(template);
        return {
            text: rendered.caption,
            written: template,
            problems: names.length > 0 ? [(0,src_problem/* warning */.$e)(origin, aboutNames(names))] : [],
            usesRelease,
        };
    }
    const { wrong, line, column } = rendered;
    // A text file's lines are the caption's lines; in YAML and inputs, quoting and indentation shift them.
    const isTextFile = 'file' in origin && origin.line === 1 && origin.column === 1 && origin.endColumn === undefined;
    if (isTextFile)
        return failed({ ...origin, line, column }, wrong);
    return failed(origin, `${wrong.replace(/\.$/, '')} (line ${line}, column ${column} of ${source}).`);
}
const caption_NAME = /(?<![\w@./])@\w[\w.-]*\w/g;
/** @names that came into the caption with the release's notes: on TikTok they mention whoever has that name there. */
function namesOfStrangers(caption, template, { release }) {
    if (!release || !template.includes('release.'))
        return [];
    const namesIn = (text) => text.match(caption_NAME) ?? [];
    const written = new Set(namesIn(template));
    const inRelease = new Set(namesIn(`${release.name}\n${release.body}`));
    return [...new Set(namesIn(caption))].filter((name) => inRelease.has(name) && !written.has(name));
}
const aboutNames = (names) => `${(0,wording/* listed */.KE)(names, 5)} ${names.length === 1 ? 'comes' : 'come'} from the release's notes, and on TikTok ${names.length === 1 ? 'it mentions' : 'they mention'} the account of that name there: take names out of the notes, or write the caption without them. The filter plain leaves out those that GitHub generates.`;
/** What templates may name for this video. */
function valuesOf(file, { run, release }) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const { name: repository, owner, url } = run.repository;
    return {
        ...(release && { release: { name: release.name, tag: release.tag, body: release.body, url: release.url } }),
        repo: { name: repository, owner, url },
        video: { name, stem: withoutExtension(name) },
        run: { url: run.url, sha: run.sha },
    };
}

// EXTERNAL MODULE: ./src/inputs/duration.ts
var duration = __webpack_require__(1601);
;// CONCATENATED MODULE: ./src/posts/schedule/hints.ts



const FORMS = 'now, draft, +2h, 2026-12-01T18:00 (in timezone) or 2026-12-01T18:00+01:00';
/** A date and time as people write them: 2026/12/1 18:00, 2026-12-01t8:05:00 +0100, with anything or nothing in between. */
const LOOSE = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[Tt_,]|\s){1,3}(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s?(?:([Zz]|UTC|GMT)|([+-])(\d{1,2})(?::?(\d{2}))?)?)?$/;
/** The sentence for a `schedule` that is in none of the accepted forms, with the corrected form where it can be guessed. */
function correctSchedule(text, timezone, nowMs) {
    if (text === '')
        return `schedule is empty: write ${FORMS}.`;
    const guess = looseDateTime(text) ?? unixTime(text) ?? relativeWithoutPlus(text) ?? dayByName(text, timezone, nowMs);
    if (guess !== undefined)
        return `"${text}" ${guess}`;
    const bracket = /^(\S+?)\s?\[?([A-Z][A-Za-z_]+\/[A-Za-z_/]+|UTC)\]?$/.exec(text);
    if (bracket)
        return `"${text}" has its zone in it: write ${bracket[1]} and set timezone to ${bracket[2]}.`;
    const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text);
    if (clock) {
        const time = `${pad(clock[1])}:${clock[2]}`;
        return `"${text}" has no date: write for example ${dateAt(nowMs + duration/* DAY_MS */.sO, timezone)}T${time}.`;
    }
    const word = (0,leven/* closestMatch */.h)(text.toLowerCase(), ['now', 'draft'], { maxDistance: 2 });
    if (word !== undefined)
        return `"${text}" is not a schedule: did you mean ${word}?`;
    return `"${text}" is not a schedule: write ${FORMS}.`;
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
/** Between 2001 and 2286 Unix times have 10 digits in seconds and 13 in milliseconds. */
function unixTime(text) {
    if (!/^[1-9](?:\d{9}|\d{12})$/.test(text))
        return undefined;
    const time = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return `looks like a Unix time: write ${time.toISOString().replace('.000Z', 'Z')}.`;
}
function relativeWithoutPlus(text) {
    const compact = text.replace(/^in /i, '').replaceAll(' ', '');
    const short = compact.replace(/(\d)(d|h|m|s)(?:ays?|(?:ou)?rs?|in(?:ute)?s?|ec(?:ond)?s?)/gi, '$1$2').toLowerCase();
    if ((0,duration/* parseDuration */.E9)(short) !== undefined)
        return short === '0' ? 'is no time ahead: write now.' : `has no sign: write +${short}.`;
    if (!short.startsWith('-') || (0,duration/* parseDuration */.E9)(short.slice(1)) === undefined)
        return undefined;
    return `lies in the past: write now, or a time ahead such as +${short.slice(1)}.`;
}
function dayByName(text, timezone, nowMs) {
    const match = /^(today|tonight|tomorrow)\b/i.exec(text);
    if (!match)
        return undefined;
    const isTomorrow = match[1]?.toLowerCase() === 'tomorrow';
    const example = `${dateAt(nowMs + (isTomorrow ? duration/* DAY_MS */.sO : 0), timezone)}T18:00`;
    return `is not a time: write its date and time, as ${example}${isTomorrow ? ', or +1d for 24 hours from now' : ', or +2h for 2 hours from now'}.`;
}
const pad = (digits) => (digits ?? '').padStart(2, '0');
/** In UTC where the zone is unknown: this is only an example, and the zone gets a sentence of its own. */
function dateAt(timeMs, timezone) {
    try {
        return (0,schedule_timezone/* localClock */.ap)(timeMs, timezone).date;
    }
    catch {
        return (0,schedule_timezone/* localClock */.ap)(timeMs, 'UTC').date;
    }
}

;// CONCATENATED MODULE: ./src/posts/schedule/schedule.ts



/** A relative time beyond this is a slip; whoever plans a post further ahead writes its date. */
const MAX_AHEAD_MS = 366 * duration/* DAY_MS */.sO;
/** RFC 3339 (section 5.6), where seconds and offset may be left out; groups: date, hour, minute, second, fraction, offset. */
const DATE_TIME = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?([Zz]|[+-]\d\d:\d\d)?$/;
/**
 * `now`, `draft`, `+2h` (from `nowMs`; a day is 24 h), an RFC 3339 time, or such a time without offset, meant in `timezone`.
 * A time in the past is accepted here: the post may be out already, and then nothing is wrong.
 */
async function parseSchedule(text, timezone, nowMs) {
    const trimmed = text.trim();
    if (trimmed === 'now' || trimmed === 'draft')
        return { schedule: { kind: trimmed } };
    if (trimmed.startsWith('+'))
        return parseRelative(trimmed, timezone, nowMs);
    const match = DATE_TIME.exec(trimmed);
    if (!match)
        return { wrong: correctSchedule(trimmed, timezone, nowMs) };
    const [, date = '', hour = '', minute = '', second = '00', fraction = '', offset] = match;
    const wrong = checkDate(date) ?? checkClock(date, hour, minute, second) ?? checkOffset(offset);
    if (wrong !== undefined)
        return { wrong };
    const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
    if (offset === undefined) {
        const unknownZone = (0,schedule_timezone/* checkTimezone */.UF)(timezone);
        if (unknownZone !== undefined)
            return { wrong: unknownZone };
        const seconds = `${second}.${milliseconds}` === '00.000' ? '' : `:${second}${fraction === '' ? '' : `.${milliseconds}`}`;
        const resolved = await (0,schedule_timezone/* resolveLocalTime */.B9)(`${date}T${hour}:${minute}${seconds}`, timezone);
        return 'wrong' in resolved ? resolved : { schedule: { kind: 'at', ...resolved } };
    }
    const utcMs = Date.parse(`${date}T${hour}:${minute}:${second}.${milliseconds}Z`);
    return { schedule: { kind: 'at', timeMs: utcMs - offsetMinutes(offset) * 60_000 } };
}
/** Says so where the clocks change in between, because `+1d` then means another hour of the day. */
function parseRelative(text, timezone, nowMs) {
    const aheadMs = (0,duration/* parseDuration */.E9)(text.slice(1), MAX_AHEAD_MS);
    if (aheadMs === undefined) {
        return {
            wrong: `"${text}" is not a time from now: write hours, minutes or days such as +2h, +90m, +1h30m or +1d (24 hours), at most +366d.`,
        };
    }
    if (aheadMs === 0)
        return { wrong: `"${text}" is no time ahead: write now, or a time such as +5m.` };
    const timeMs = nowMs + aheadMs;
    const schedule = { kind: 'at', timeMs, isRelative: true };
    const isWholeDays = aheadMs % duration/* DAY_MS */.sO === 0 && (0,schedule_timezone/* checkTimezone */.UF)(timezone) === undefined;
    if (!isWholeDays || (0,schedule_timezone/* localClock */.ap)(nowMs, timezone).time === (0,schedule_timezone/* localClock */.ap)(timeMs, timezone).time)
        return { schedule };
    const notice = `${text} counts days of 24 hours; the clocks in ${timezone} change in between, so this is ${(0,schedule_timezone/* formatTime */.fU)(timeMs, timezone)}. For the same hour of the day write the date and time.`;
    return { schedule: { ...schedule, notice } };
}
function checkDate(date) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    if (month < 1 || month > 12)
        return `${date} is not a date: there is no month ${month}. Write year-month-day, as 2026-12-01.`;
    // The calendar repeats after 400 years, and Date.UTC takes the years 0 to 99 for 1900 to 1999.
    const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
    if (day >= 1 && day <= lastDay)
        return undefined;
    const monthText = date.slice(0, '2026-12'.length);
    return `${date} is not a date: ${monthText} has days 01 to ${lastDay}. Write ${monthText}-${day < 1 ? '01' : lastDay} or another day.`;
}
function checkClock(date, hour, minute, second) {
    if (hour === '24' && minute === '00' && second === '00') {
        const next = new Date(Date.parse(`${date}T00:00Z`) + duration/* DAY_MS */.sO).toISOString().slice(0, date.length);
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
/** Clocks on Earth are between 12 hours behind UTC and 14 hours ahead of it; anything else is a slip. */
function checkOffset(offset) {
    if (offset === undefined || offset.length === 1)
        return undefined;
    const minutes = offsetMinutes(offset);
    if (minutes >= -12 * 60 && minutes <= 14 * 60 && Number(offset.slice(-2)) <= 59)
        return undefined;
    return `${offset} is no offset from UTC: offsets go from -12:00 to +14:00. Write for example +01:00 or Z, or leave it out and set timezone.`;
}
function offsetMinutes(offset) {
    if (offset.length === 1)
        return 0;
    const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
    return offset.startsWith('-') ? -minutes : minutes;
}

;// CONCATENATED MODULE: ./src/posts/post.ts




/** Where a post that no manifest lists would have got what it lacks. */
const INPUT_FOR = {
    accounts: 'accounts',
    caption: 'caption',
    viewerSetting: 'viewer-setting',
};
/**
 * One video and its settings → a post. A value that is refused is reported and replaced, so that the other checks still run.
 * @param now what relative schedules count from, once it is known
 */
async function buildPost(source, context, now) {
    const { fields, isAsset, entry, idTemplate } = source;
    const { file, origin } = source.video;
    const originOf = (setting) => (setting === 'id' ? idTemplate?.origin : undefined) ??
        fields[setting]?.origin ??
        fields.video?.origin ??
        (INPUT_FOR[setting] ? { input: INPUT_FOR[setting] } : origin);
    const caption = await caption_captionOf(source, context, originOf('caption'));
    const { schedule, timezone, problems: inSchedule } = await scheduleOf(fields, originOf, now);
    const rendered = idTemplate && (await renderId(idTemplate, file, context));
    const ownId = rendered ? rendered.text : fields.id?.value;
    const problems = [...caption.problems, ...inSchedule, ...(rendered?.problems ?? [])];
    const isWrong = (found) => found.some(({ severity }) => severity === 'error');
    const refused = [...(isWrong(caption.problems) ? ['caption'] : []), ...(isWrong(inSchedule) ? ['schedule'] : [])];
    const places = [
        origin,
        ...source.problemOrigins,
        ...Object.values(fields).flatMap((field) => field?.origin ?? []),
        ...(fields.accounts?.value ?? []).map((account) => account.origin),
        ...problems.map((problem) => problem.origin),
    ];
    const post = {
        id: ownId || file.path,
        hasOwnId: Boolean(ownId),
        video: file,
        isAsset,
        entry,
        caption: caption.text,
        captionAsWritten: caption.written,
        accounts: fields.accounts?.value,
        schedule,
        timeIsOwn: true,
        timeIsWritten: source.timeIsWritten,
        timezone,
        settings: {
            viewerSetting: fields.viewerSetting?.value,
            allowComments: fields.allowComments?.value ?? false,
            allowDuet: fields.allowDuet?.value ?? false,
            allowStitch: fields.allowStitch?.value ?? false,
            commercialContent: fields.commercialContent?.value ?? false,
            brandOrganic: fields.brandOrganic?.value ?? false,
            brandedContent: fields.brandedContent?.value ?? false,
        },
        flawed: new Set([...source.flawed, ...refused]),
        originOf,
        owns: (place) => places.some((own) => (0,src_problem/* samePlace */.o0)(own, place)),
    };
    return { post, problems, usesRelease: caption.usesRelease || (rendered?.usesRelease ?? false) };
}
async function scheduleOf(fields, originOf, now) {
    const zone = fields.timezone?.value ?? 'UTC';
    const wrongZone = (0,schedule_timezone/* checkTimezone */.UF)(zone);
    const timezone = wrongZone ? 'UTC' : zone;
    const problems = wrongZone ? [(0,src_problem/* error */.z3)(originOf('timezone'), wrongZone)] : [];
    const text = fields.schedule?.value ?? 'now';
    // Words need no time, and so do not wait for it.
    const parsed = await parseSchedule(text, timezone, text === 'now' || text === 'draft' ? 0 : await now);
    if ('wrong' in parsed)
        problems.push((0,src_problem/* error */.z3)(originOf('schedule'), parsed.wrong));
    const schedule = 'wrong' in parsed ? { kind: 'draft' } : parsed.schedule;
    if (schedule.kind === 'at' && schedule.notice)
        problems.push((0,src_problem/* warning */.$e)(originOf('schedule'), schedule.notice));
    return { schedule, timezone, problems };
}

// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 7 modules
var esm = __webpack_require__(3581);
// EXTERNAL MODULE: ./node_modules/@actions/glob/lib/glob.js + 9 modules
var glob = __webpack_require__(3860);
;// CONCATENATED MODULE: ./src/posts/patterns/pattern.ts




const isWindows = external_node_path_.sep === '\\';
/** As @actions/glob reads patterns, so that what is found and what is compared is one language. */
const LANGUAGE = { nobrace: true, noext: true, nonegate: true, nocomment: true, nocase: isWindows };
/**
 * The absolute paths of the files that a pattern finds, links to files included, in natural order (clip2 before clip10).
 * A folder does not stand for its content: `videos` publishes nothing, `videos/**` does. Wildcards find no hidden file or
 * folder; a pattern that writes the dot does. Paths that the system refuses (too long, a file where a folder should be) are
 * not found.
 * @param folder what relative patterns are relative to
 */
async function matchingFiles(pattern, folder) {
    if (/[\r\n]/.test(pattern))
        return [];
    for (const globs of await readingsOf(pattern, folder)) {
        const files = await filesOf(globs, mayBeHidden(pattern, folder));
        if (files.length > 0)
            return files.sort(new Intl.Collator('en', { numeric: true }).compare);
    }
    return [];
}
async function filesOf(globs, isHiddenWanted) {
    try {
        // Skipping hidden folders while searching keeps `**` out of `.git`; which files are meant is decided below.
        const options = { matchDirectories: false, implicitDescendants: false, excludeHiddenFiles: !isHiddenWanted };
        const globber = await (0,glob/* create */.v)(globs.join('\n'), options);
        const tests = globs.map((glob) => testOf(glob, {}));
        // What begins with ~ is made absolute by @actions/glob alone.
        return (await globber.glob()).filter((path) => globs[0]?.startsWith('~') || tests.some((test) => test(path)));
    }
    catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown)
            return [];
        throw thrown;
    }
}
const mayBeHidden = (pattern, folder) => /(?:^|[\\/])\.(?!\.?(?:[\\/]|$))/.test((0,external_node_path_.isAbsolute)(pattern) ? pattern : (0,external_node_path_.join)((0,external_node_path_.basename)(folder), pattern));
/**
 * Tests of the paths that a pattern means, the most literal reading first. Excludes mean hidden files too, and a folder with
 * all that is in it: what is held back must not go out because its name begins with a dot.
 */
async function excludeTests(pattern, folder, isCaseIgnored = false) {
    const options = { dot: true, nocase: isWindows || isCaseIgnored };
    const readings = await readingsOf(pattern, folder);
    return readings.map((globs) => {
        const tests = globs.flatMap((glob) => [testOf(glob, options), testOf((0,external_node_path_.join)(glob, '**'), options)]);
        return (path) => tests.some((test) => test(path));
    });
}
function testOf(glob, options) {
    const matcher = new esm/* Minimatch */.VR(isWindows ? glob.replaceAll('\\', '/') : glob, { ...LANGUAGE, ...options });
    return (path) => matcher.match(isWindows ? path.replaceAll('\\', '/') : path);
}
/**
 * What a pattern may mean, as absolute globs. Behind a wildcard nobody can look for a folder with brackets in its name, so
 * brackets are a part of the name first, and a set of characters where that finds nothing.
 */
async function readingsOf(pattern, folder) {
    const forms = await Promise.all(unicodeForms(pattern).map((form) => anchored(form, folder)));
    const readings = [
        forms.map(({ known, rest }) => known + escapeBrackets(rest)),
        forms.map(({ known, rest }) => known + rest),
    ];
    return /\[/.test(pattern) ? readings : readings.slice(1);
}
/** `é` is one character (NFC) or two (NFD), and looks the same: macOS writes file names in the form keyboards do not type. */
const unicodeForms = (pattern) => [
    ...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')]),
];
/** The pattern made absolute: folders (or the file) that exist as they are written are names, whatever their letters mean to patterns. */
async function anchored(pattern, folder) {
    if (pattern.startsWith('~') && !(await exists((0,external_node_path_.resolve)(folder, pattern))))
        return { known: '', rest: pattern };
    const absolute = (0,external_node_path_.resolve)(folder, pattern);
    const { root } = (0,external_node_path_.parse)(absolute);
    const segments = absolute.slice(root.length).split(external_node_path_.sep);
    let depth = 0;
    while (depth < segments.length && (await exists((0,external_node_path_.join)(root, ...segments.slice(0, depth + 1)))))
        depth++;
    const known = segments.slice(0, depth).map(escapeGlob);
    const rest = segments.slice(depth);
    // Only folders, which are no videos.
    const end = /[^/\\][/\\]$/.test(pattern) && rest.length > 0 ? external_node_path_.sep : '';
    return {
        known: root + known.join(external_node_path_.sep) + (known.length > 0 && rest.length > 0 ? external_node_path_.sep : ''),
        rest: rest.join(external_node_path_.sep) + end,
    };
}
const exists = async (path) => (await (0,promises_.stat)(path).catch(() => undefined)) !== undefined;
const escapeGlob = (name) => escapeBrackets(isWindows ? name : name.replaceAll('\\', '\\\\'))
    .replaceAll('?', '[?]')
    .replaceAll('*', '[*]');
/** Brackets as a part of a name. */
const escapeBrackets = (pattern) => pattern.replaceAll('[', '[[]');

;// CONCATENATED MODULE: ./src/posts/patterns/asset-names.ts


const asset_names_LANGUAGE = { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true };
/**
 * Tests of the asset names that a pattern means, the most literal first. A file's local name finds its asset, whose name
 * GitHub has changed.
 */
function assetTests(pattern, isCaseIgnored = false) {
    const options = { ...asset_names_LANGUAGE, nocase: isCaseIgnored };
    const matches = (glob) => (name) => (0,esm/* minimatch */.xF)(name, glob, options);
    const isName = (local) => (name) => name === local || name === onGitHub(local);
    const asIs = [isName(pattern), matches(escapeBrackets(pattern)), matches(pattern)];
    // With wildcards, the parts between them are changed as whole names are.
    return [...asIs, matches(onGitHub(pattern, '*?')), matches(onGitHub(pattern, '*?[]!^-'))];
}
/**
 * A file's name as GitHub gives it to an asset ("GitHub renames asset filenames that have special characters,
 * non-alphanumeric characters, and leading or trailing periods", REST reference of release assets): every run of them is one
 * dot, and a name that would begin with it begins with `default`.
 * @param kept characters that stay as they are
 */
function onGitHub(name, kept = '') {
    const dotted = name
        .replaceAll(new RegExp(`[^A-Za-z0-9_.@+~${kept.replaceAll(/[\]^\\-]/g, '\\$&')}-]+`, 'g'), '.')
        .replaceAll(/\.{2,}/g, '.')
        .replace(/\.$/, '');
    return dotted.startsWith('.') ? `default${dotted}` : dotted;
}

;// CONCATENATED MODULE: ./src/posts/patterns/near-misses.ts



/** Braces in braces multiply; nobody writes more lines than this into one. */
const MAX_LINES = 50;
/**
 * The patterns that a line may mean beside what it says: without a comment at its end, without quotes, with slashes for
 * backslashes, and where it holds several (braces, commas, spaces), each of them. The line itself comes first.
 */
function linesMeantBy(exclude) {
    const clean = cleaned(exclude);
    const inBraces = esm/* minimatch */.xF.braceExpand(clean, { braceExpandMax: MAX_LINES });
    const alternatives = [
        [exclude],
        [clean],
        inBraces,
        inBraces.flatMap(atCommas),
        inBraces.flatMap(atCommas).flatMap(atSpaces),
    ];
    return [...new Map(alternatives.map((lines) => [lines.join('\n'), lines])).values()];
}
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
/**
 * Where the files may lie that a pattern means: as it says; in a folder of the includes; at any depth; below another folder
 * where its own is one that no include reaches; in a folder with almost the same name; with its brackets as a part of a name.
 * @param names about to be published
 * @param isInUse the pattern takes out something, so that its folder is right
 */
function placesOf(pattern, names, includes, isInUse = false) {
    const segments = pattern
        .replace(/^\.\//, '')
        .split('/')
        .filter((segment) => segment !== '');
    const isAbsolute = /^(?:\/|[A-Za-z]:|~|\$)/.test(pattern);
    // `*.mp4` in another place would take out everything.
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
    const literal = /\[/.test(pattern) ? places.map(escapeBrackets) : [];
    return [...new Set([...places, ...literal])];
}
/** True where a part of a pattern has letters beside its wildcards and its extension. */
const saysSomething = (segment) => /[\p{L}\p{N}]/u.test(segment.replace(/\.[\w*]*$/, '').replaceAll(/\[[^\]]*\]/g, ''));
/** The folder that a pattern begins with, as far as it has no wildcards. */
function folderOf(pattern) {
    const segments = pattern.replace(/^\.\//, '').split('/').slice(0, -1);
    const wild = segments.findIndex((segment) => /[*?[]/.test(segment));
    return (wild === -1 ? segments : segments.slice(0, wild)).join('/');
}
/** Whether an include may find files in this folder. A folder that is a pattern itself may be any. */
function isReached(folder, includes) {
    if (/[*?[]/.test(folder))
        return true;
    return includes.some((include) => {
        const path = include.replace(/^\.\//, '');
        const ofFiles = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        const options = { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true };
        return (folder === ofFiles || (0,esm/* minimatch */.xF)(folder, ofFiles, options) || new esm/* Minimatch */.VR(path, options).match(`${folder}/x`));
    });
}
/** The pattern in the folders of names, where they differ by a slip of the pen: `video/` for `videos/`, but not `2025/` for `2026/`. */
function similar(segments, names) {
    const folders = new Set(names.map((name) => name.slice(0, Math.max(0, name.lastIndexOf('/')))));
    const own = segments.slice(0, -1);
    return [...folders].flatMap((folder) => {
        const parts = folder.split('/');
        const isNear = parts.length === own.length && own.every((segment, index) => isSlip(segment, parts[index] ?? ''));
        return isNear && folder !== own.join('/') ? [`${folder}/${segments.at(-1)}`] : [];
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
    return (0,leven/* default */.A)(written.toLowerCase(), meant.toLowerCase()) <= (written.length > 4 ? 2 : 1);
}
/** The pattern with the letters of a name that it means but for their case: `Draft-*` and `draft-b.mp4` → `draft-*`. */
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



/**
 * What the excludes of one input take out. One that takes out nothing lets out what a person held back, if it is only
 * misspelled: where a small change (case, folder, depth, quotes, slashes, braces, commas, a comment) would make it take out
 * something that is about to be published, that is an error with the line to write. Otherwise it is a line in the log,
 * because a folder without drafts today is no mistake.
 * @param found what the includes find, as names that patterns are compared with: paths with `/`
 */
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
        const written = (0,wording/* quote */.hD)(`!${exclude.value}`);
        const meant = await meantBy(exclude.value, left, patterns, compare, takes.length > 0);
        if (takes.length > 0 && meant)
            problems.push({ ...notReached(written, meant), origin: exclude.origin });
        else if (meant)
            problems.push((0,src_problem/* error */.z3)(exclude.origin, takesNothing(written, meant)));
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
/** @param isInUse where the exclude takes out something, only its letters and its depth are asked for */
async function meantBy(exclude, names, includes, compare, isInUse) {
    if (names.length === 0)
        return undefined;
    for (const texts of isInUse ? [[exclude]] : linesMeantBy(exclude)) {
        const found = [];
        for (const text of texts) {
            const near = await excludes_nearest(text, names, includes, compare, isInUse);
            found.push(near ?? { lines: [text], takes: [] });
        }
        const takes = [...new Set(found.flatMap((each) => each.takes))];
        if (takes.length > 0)
            return { lines: [...new Set(found.flatMap(({ lines }) => lines))], takes };
    }
    return undefined;
}
async function excludes_nearest(text, names, includes, compare, isInUse) {
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
    return `The exclude ${written} takes nothing out, so ${(0,wording/* listed */.KE)(takes, 3)} ${are} about to be published. To hold ${takes.length === 1 ? 'it' : 'them'} back, write ${shown(lines)}; if nothing is to be held back, take the line out.`;
}
const notReached = (written, { lines, takes }) => ({
    severity: 'notice',
    message: `The exclude ${written} does not reach ${(0,wording/* listed */.KE)(takes, 3)}: published. To hold back that too, write ${shown(lines)}.`,
});
const shown = (lines) => `${lines.map((line) => (0,wording/* quote */.hD)(`!${line}`)).join(' and ')}${lines.length > 1 ? ', each on a line of its own' : ''}`;

;// CONCATENATED MODULE: ./src/posts/patterns/lines.ts





/** The includes and excludes (`!`) among the patterns of one input; an exclude counts wherever it stands. */
function splitPatterns(patterns) {
    const lines = patterns.filter(({ value }) => !(0,settings/* isComment */.Cn)(value));
    const includes = lines.filter(({ value }) => !value.startsWith('!'));
    const excludes = lines
        .filter(({ value }) => value.startsWith('!'))
        .map(({ value, origin }) => ({ value: value.slice(1).trim(), origin }));
    const first = lines[0];
    const message = 'There are only excludes (!); name at least one file or pattern without it.';
    return {
        includes,
        excludes: excludes.filter(({ value }) => value !== ''),
        problems: first && includes.length === 0 ? [(0,src_problem/* error */.z3)(first.origin, message)] : [],
    };
}
/** A line that begins with # or ! is a comment or an exclude, also where a file has exactly this name; then that is said. */
async function mistakenLines(patterns, folder) {
    const said = patterns.map(async ({ value, origin }) => {
        if (!/^[#!]/.test(value) || !(await (0,promises_.stat)((0,external_node_path_.resolve)(folder, value)).catch(() => undefined)))
            return [];
        const what = (0,settings/* isComment */.Cn)(value) ? 'a comment' : 'an exclude';
        return [
            (0,src_problem/* warning */.$e)(origin, `${(0,wording/* quote */.hD)(value)} is ${what}, and a file has this very name: to name the file, write ${(0,wording/* quote */.hD)(`./${value}`)}.`),
        ];
    });
    return (await Promise.all(said)).flat();
}

;// CONCATENATED MODULE: ./src/posts/patterns/files.ts




/** The lines of one input → the files that each of its patterns finds, and what is wrong with its excludes. */
async function findFiles(patterns, folder) {
    const lines = splitPatterns(patterns);
    const matches = await Promise.all(lines.includes.map(async (pattern) => ({ pattern, files: await matchingFiles(pattern.value, folder) })));
    const nameOf = (path) => (0,external_node_path_.relative)(folder, path).split(external_node_path_.sep).join('/');
    const names = [...new Set(matches.flatMap(({ files }) => files))].map(nameOf);
    const compare = async (pattern, isCaseIgnored) => {
        const tests = await excludeTests(pattern, folder, isCaseIgnored);
        return tests.map((test) => (name) => test((0,external_node_path_.join)(folder, name)));
    };
    const held = await holdBack(lines, names, compare);
    const isHeld = (path) => held.names.has(nameOf(path));
    return {
        byPattern: matches.map(({ pattern, files }) => ({
            pattern,
            files: files.filter((path) => !isHeld(path)),
            heldBack: files.filter(isHeld),
        })),
        problems: [...lines.problems, ...(await mistakenLines(patterns, folder)), ...held.problems],
        remarks: held.remarks,
    };
}

;// CONCATENATED MODULE: ./src/posts/videos.ts








/**
 * Patterns → files, in the order of the patterns and, within one, in natural order of names (clip2 before clip10).
 * Every pattern must match something; every match must be a regular file, not empty, at most 4 GB and, by its real path,
 * inside the workspace (`@actions/glob` follows links to folders and takes absolute patterns).
 * @param folder what relative patterns are relative to
 */
async function findVideos(patterns, folder, workspace) {
    const found = new Map();
    const { byPattern, problems: inPatterns, remarks } = await findFiles(patterns, folder);
    const problems = [...inPatterns];
    for (const { pattern, files, heldBack } of byPattern) {
        const videos = withoutSidecars(files, (path) => path);
        if (videos.length === 0) {
            const why = heldBack.length > 0 ? allHeldBack(pattern, heldBack, workspace) : explainNoMatch(pattern, folder, workspace);
            problems.push((0,src_problem/* error */.z3)(pattern.origin, await why));
        }
        for (const absolutePath of videos) {
            // Two spellings of one file, by a link or in letters that the file system does not tell apart, are one file.
            const real = await (0,promises_.realpath)(absolutePath).catch(() => absolutePath);
            if (found.has(real))
                continue;
            const path = workspacePath(absolutePath, workspace);
            const checked = await checkFile(path, absolutePath, workspace);
            if ('wrong' in checked)
                problems.push({ ...(0,src_problem/* error */.z3)(pattern.origin, `${(0,wording/* quote */.hD)(path)} ${checked.wrong}`), video: path });
            else
                found.set(real, { file: checked, origin: pattern.origin });
        }
    }
    return { found: [...found.values()], problems, remarks };
}
/** `videos/*` finds `clip.mp4` and its caption `clip.txt`: the text is not a second video. */
function withoutSidecars(files, nameOf) {
    const isText = (file) => nameOf(file).endsWith('.txt');
    const stemOf = (file) => withoutExtension(nameOf(file));
    const stems = new Set(files.filter((file) => !isText(file)).map(stemOf));
    return files.filter((file) => !isText(file) || !stems.has(stemOf(file)));
}
/** `wrong` is the rest of a sentence that begins with the file's path. */
async function checkFile(path, absolutePath, workspace) {
    try {
        if (!(await isReallyWithin(absolutePath, workspace))) {
            return {
                wrong: 'lies outside the workspace, itself or through a link; copy it into the workspace in an earlier step.',
            };
        }
        const stats = await (0,promises_.stat)(absolutePath);
        if (!stats.isFile())
            return { wrong: 'is not a regular file; name a video file.' };
        if (stats.size === 0)
            return { wrong: 'is empty (0 bytes); the step that makes it failed or it was committed empty.' };
        if (await isLfsPointer(absolutePath, stats.size)) {
            return {
                wrong: 'is a Git LFS pointer, not the video: add lfs: true to the actions/checkout step (with: { lfs: true }).',
            };
        }
        if (stats.size > MAX_VIDEO_BYTES) {
            const size = (stats.size / 1024 ** 3).toFixed(2);
            return { wrong: `has ${size} GB; TikTok takes 4 GB at most. Re-encode it with a lower bit rate.` };
        }
        return { path, absolutePath, sizeBytes: stats.size };
    }
    catch (thrown) {
        return { wrong: `cannot be read: ${(0,wording/* messageOf */.bD)(thrown)}.` };
    }
}
/** Git LFS pointers are below 1,024 bytes and begin with this line (git-lfs specification). */
const isLfsPointer = async (path, sizeBytes) => sizeBytes < 1024 && (await (0,promises_.readFile)(path, 'latin1')).startsWith('version https://git-lfs.github.com/spec/');
const allHeldBack = async ({ value }, heldBack, workspace) => {
    const names = (0,wording/* listed */.KE)(heldBack.map((path) => workspacePath(path, workspace)), 3);
    return `All that ${(0,wording/* quote */.hD)(value)} matches is taken out again by excludes (!): ${names}. Nothing is left of it to publish.`;
};
/** Why a pattern matches no file, with the likeliest remedy. */
async function explainNoMatch({ value: pattern, origin }, folder, workspace) {
    if (/^[a-z][a-z+.-]+:\/\//i.test(pattern)) {
        return `${(0,wording/* quote */.hD)((0,wording/* withoutSignatures */.Ap)(pattern))} is an address, and only files of the workspace can be published: download it in an earlier step (curl -fLo clip.mp4 …), and name that file.`;
    }
    const path = (0,external_node_path_.resolve)(folder, pattern);
    if ((await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory()) {
        return `${(0,wording/* quote */.hD)(pattern)} is a folder; name files, for example ${(0,external_node_path_.join)(pattern, '*.mp4')}.`;
    }
    const name = (0,external_node_path_.basename)(pattern);
    const neighbours = isWithin((0,external_node_path_.dirname)(path), workspace) ? await (0,promises_.readdir)((0,external_node_path_.dirname)(path)).catch(() => []) : [];
    const nearest = (0,leven/* closestMatch */.h)(name, neighbours, { maxDistance: 4 });
    const isFolderEmpty = (await (0,promises_.readdir)(folder).catch(() => [])).length === 0;
    const unquoted = pattern.replaceAll(/^["'`]+|["'`]+$/g, '');
    const hints = [
        unquoted !== pattern && `the quotes are a part of the name here: write ${unquoted} without them.`,
        nearest && `did you mean ${(0,wording/* quote */.hD)((0,external_node_path_.join)((0,external_node_path_.dirname)(pattern), nearest))}?`,
        external_node_path_.sep === '/' &&
            /\w\\\w/.test(pattern) &&
            `folders are separated by /, on every runner: write ${pattern.replaceAll('\\', '/')}.`,
        /\s\S+\.\w+$/.test(pattern) &&
            (pattern.length > 20 || /\.\w+[,;]\s/.test(pattern)) &&
            'if these are several paths, write one a line (videos: |).',
        /[{}]/.test(pattern) && 'braces are not expanded: write one line for each ending.',
        isFolderEmpty && 'the folder is empty: is actions/checkout missing before this step?',
        neighbours.length > 0 && `its folder holds ${(0,wording/* listed */.KE)(neighbours.sort(), 5)}.`,
    ].filter((hint) => typeof hint === 'string');
    const place = (0,external_node_path_.isAbsolute)(pattern) ? '' : `, looked for relative to the ${'file' in origin ? 'manifest' : 'workspace'}`;
    return `${(0,wording/* quote */.hD)(pattern)} matches no file${place}${hints[0] ? `; ${hints[0]}` : '.'}`;
}

;// CONCATENATED MODULE: ./src/posts/release-assets.ts












/** Downloads at the same time: GitHub's storage is fast, and all of them go to one disk. */
const PARALLEL_DOWNLOADS = 2;
const release_assets_ORIGIN = { input: 'release-assets' };
/**
 * `release-assets` → files below RUNNER_TEMP, each known by its asset's name.
 * @param needed whether the assets' caption files are downloaded too, and the ids that `only` names: what belongs to another
 * job's share stays where it is
 * @returns `count`: how many there are in all
 */
async function findAssetVideos(patterns, needed, release, run, access) {
    if (patterns.every(({ value }) => (0,settings/* isComment */.Cn)(value)))
        return { videos: [], count: 0, problems: [] };
    const chosen = await chooseAssets(patterns, release, run, access.api);
    const problems = [...chosen.problems];
    for (const line of chosen.remarks)
        access.log.info(line);
    const share = new Set(needed.only.map(lineOf));
    const assets = chosen.assets.filter(({ asset }) => share.size === 0 || share.has(lineOf(asset.name)));
    const download = async (asset) => downloadAsset(asset, await access.folder(), run, await access.api(), access);
    const videos = await (0,p_limit/* default */.A)(PARALLEL_DOWNLOADS).map(assets, async ({ asset, sidecar }) => {
        const video = await download(asset);
        // Into the same folder, where its caption is looked for.
        const text = sidecar && needed.captions && 'path' in video ? await download(sidecar) : undefined;
        for (const file of [video, text]) {
            if (file && 'wrong' in file)
                problems.push({ ...(0,src_problem/* error */.z3)(release_assets_ORIGIN, file.wrong), video: asset.name });
        }
        if ('wrong' in video)
            return [];
        return [{ file: { path: asset.name, absolutePath: video.path, sizeBytes: asset.sizeBytes }, origin: release_assets_ORIGIN }];
    });
    return { videos: videos.flat(), count: chosen.assets.length, problems };
}
async function chooseAssets(patterns, release, run, api) {
    if (!release) {
        const message = `No release triggered this run (the event is ${run.eventName || 'unknown'}): set release-tag, or start the workflow with on: release: types: [published].`;
        return { assets: [], problems: [(0,src_problem/* error */.z3)(release_assets_ORIGIN, message)], remarks: [] };
    }
    try {
        return await matchingAssets(patterns, await listAssets(release, run, await api()), release);
    }
    catch (thrown) {
        const doing = `listing the assets of release ${(0,wording/* quote */.hD)(release.tag)}`;
        return { assets: [], problems: [gitHubProblem(release_assets_ORIGIN, thrown, doing, 'contents: read')], remarks: [] };
    }
}
/** In the order of the patterns, each of which must match. */
async function matchingAssets(patterns, all, release) {
    const lines = splitPatterns(patterns);
    const matches = lines.includes.map(({ value }) => ({
        pattern: value,
        found: all.filter(({ name }) => assetTests(value).some((test) => test(name))),
    }));
    const names = [...new Set(matches.flatMap(({ found }) => found.map(({ name }) => name)))];
    const held = await holdBack(lines, names, async (pattern, isCaseIgnored) => assetTests(pattern, isCaseIgnored));
    const chosen = new Set();
    const problems = [...lines.problems, ...held.problems];
    for (const { pattern, found } of matches) {
        const kept = found.filter(({ name }) => !held.names.has(name));
        for (const asset of withoutSidecars(kept, ({ name }) => name))
            chosen.add(asset);
        if (kept.length === 0)
            problems.push((0,src_problem/* error */.z3)(release_assets_ORIGIN, explainNone(pattern, found, all, release)));
    }
    const sidecarOf = (asset) => all.find(({ name }) => name === `${withoutExtension(asset.name)}.txt`);
    return {
        assets: [...chosen].map((asset) => ({ asset, sidecar: sidecarOf(asset) })),
        problems,
        remarks: held.remarks,
    };
}
/** @param heldBack what the pattern matches, and excludes take out */
function explainNone(pattern, heldBack, all, { tag }) {
    const namesOf = (assets, most) => (0,wording/* listed */.KE)(assets.map(({ name }) => name), most);
    if (heldBack.length > 0) {
        return `All assets of release ${(0,wording/* quote */.hD)(tag)} that ${(0,wording/* quote */.hD)(pattern)} matches are taken out again by excludes (!): ${namesOf(heldBack, 3)}. Nothing is left of it to publish.`;
    }
    const holds = all.length === 0
        ? 'it has no assets: attach the video to it, and re-run this job'
        : `its assets are ${namesOf(all)}`;
    return `No asset of release ${(0,wording/* quote */.hD)(tag)} matches ${(0,wording/* quote */.hD)(pattern)}; ${holds}.`;
}

;// CONCATENATED MODULE: ./src/posts/sources.ts









const emptySet = {
    fields: {},
    timeIsWritten: false,
    flawed: new Set(),
    problemOrigins: [],
    folder: '',
    isAsset: false,
    entry: undefined,
    videos: [],
    missing: [],
    problems: [],
    remarks: [],
};
/**
 * What `videos`, `manifest` and `release-assets` name, in this order, each with the inputs beneath its own settings.
 * @param assets the downloaded assets of the release
 */
async function readSources(inputs, assets, run) {
    const named = await videosOf(inputs.videos, run.workspace, run.workspace);
    const { idTemplate, problems } = idForOne(inputs, named.videos.length + assets.length);
    const sets = [
        { ...emptySet, problems },
        { ...named, idTemplate },
        ...(await readManifests(inputs, run)),
        { ...emptySet, videos: assets, isAsset: true, idTemplate },
    ];
    return sets.map((set) => ({ ...set, fields: (0,settings/* layered */.dZ)(inputs.fields, set.fields) }));
}
/** The input `id` is for exactly one video of `videos` and `release-assets`; entries of manifests have their own. */
function idForOne({ id, videos, releaseAssets }, count) {
    if (!id || count === 1)
        return { idTemplate: id, problems: [] };
    // Files that were not found are reported already.
    if (count === 0 && [...videos, ...releaseAssets].some(({ value }) => !(0,settings/* isComment */.Cn)(value)))
        return { problems: [] };
    const named = count === 0 ? 'neither videos nor release-assets names one' : `videos and release-assets name ${count}`;
    const message = `id is for exactly one video, and ${named}: leave id out, or give each entry of a manifest its own id.`;
    return { problems: [(0,src_problem/* error */.z3)(id.origin, message)] };
}
async function readManifests(inputs, run) {
    const { byPattern, problems, remarks } = await findFiles(inputs.manifest, run.workspace);
    const sets = [{ ...emptySet, problems, remarks }];
    const read = new Set();
    for (const { pattern, files, heldBack } of byPattern) {
        if (files.length === 0)
            sets.push({ ...emptySet, problems: [(0,src_problem/* error */.z3)(pattern.origin, noManifest(pattern.value, heldBack, run))] });
        for (const file of files) {
            const real = await (0,promises_.realpath)(file).catch(() => file);
            if (read.has(real))
                continue;
            read.add(real);
            sets.push(...(await readManifestFile(file, pattern.origin, run)));
        }
    }
    return sets;
}
function noManifest(pattern, heldBack, { workspace }) {
    if (heldBack.length === 0)
        return `${(0,wording/* quote */.hD)(pattern)} matches no manifest in the workspace; check the path, and that actions/checkout runs before this step.`;
    const names = (0,wording/* listed */.KE)(heldBack.map((path) => workspacePath(path, workspace)), 3);
    return `All that ${(0,wording/* quote */.hD)(pattern)} matches is taken out again by excludes (!): ${names}. No manifest is left of it.`;
}
async function readManifestFile(file, origin, { workspace }) {
    const read = await readText(file, workspace);
    if ('wrong' in read)
        return [{ ...emptySet, problems: [(0,src_problem/* error */.z3)(origin, read.wrong)] }];
    const manifest = workspacePath(file, workspace);
    const { entries, problems } = readManifest(manifest, read.text);
    const sets = entries.map(async ({ key, folder, ...settings }) => {
        const patterns = settings.fields.video ? [settings.fields.video] : [];
        const videos = await videosOf(patterns, (0,external_node_path_.join)(workspace, folder), workspace);
        const timeIsWritten = videos.timeIsWritten && settings.timeIsWritten;
        return { ...videos, ...settings, timeIsWritten, entry: { manifest, key } };
    });
    return [{ ...emptySet, problems }, ...(await Promise.all(sets))];
}
async function videosOf(patterns, folder, workspace) {
    const { found, problems, remarks } = await findVideos(patterns, folder, workspace);
    const missing = patterns.slice(0, found.length === 0 ? 1 : 0).map(({ value: path, origin }) => ({
        file: { path, absolutePath: (0,external_node_path_.join)(folder, path), sizeBytes: 0 },
        origin,
    }));
    const [first, ...others] = patterns.map(({ value }) => (0,external_node_path_.resolve)(folder, value));
    const timeIsWritten = others.length === 0 && found.every(({ file }) => file.absolutePath === first);
    return { ...emptySet, videos: found, missing, folder, timeIsWritten, problems, remarks };
}

;// CONCATENATED MODULE: ./src/posts/posts.ts










/**
 * Everything the step names → posts. GitHub is asked only for what needs it: another release than the run's own, assets,
 * and what a push added. Assets are downloaded only while nothing is wrong with the inputs.
 */
async function readPosts(inputs, inInputs, run, world) {
    const { signal } = world.cancel;
    let connecting;
    const api = () => (connecting ??= connectGitHub(inputs.githubToken, run.apiUrl, { ...world, signal }));
    let creating;
    const folder = () => (creating ??= createAssetFolder(world.environment));
    const removeDownloads = async () => {
        try {
            await (await creating)?.remove();
        }
        catch (thrown) {
            // A virus scanner may hold a file. What was published stays published, whatever is left in a folder of the runner's.
            world.log.warning(`The downloaded assets could not be deleted (${(0,wording/* messageOf */.bD)(thrown)}); the runner empties its folder after the job.`);
        }
    };
    // One moment for all posts, asked for once PostPost has told its time.
    const answered = world.answered.then(() => world.clock.now());
    answered.catch(() => undefined);
    try {
        return { ...(await readAll(inputs, inInputs, run, { ...world, signal, api, folder }, answered)), removeDownloads };
    }
    catch (thrown) {
        // A cancelled run gets here, and nobody else would delete what it has downloaded.
        await removeDownloads();
        throw thrown;
    }
}
async function readAll(inputs, inInputs, run, access, now) {
    const { release, problems: inRelease, remarks } = await findRelease(inputs.releaseTag, run, access.api);
    const isWrong = [...inInputs, ...inRelease].some(({ severity }) => severity === 'error');
    const needed = { captions: inputs.fields.caption === undefined, only: inputs.id ? [] : inputs.only };
    const assets = await findAssetVideos(isWrong ? [] : inputs.releaseAssets, needed, release, run, access);
    const sets = await readSources(inputs, assets.videos, run);
    for (const line of sets.flatMap(({ remarks }) => remarks))
        access.log.info(line);
    const build = (videosOf) => Promise.all(sets.flatMap((set) => videosOf(set).map((video) => buildPost({ ...set, video }, { run, release }, now))));
    const found = await build(({ videos }) => videos);
    const missing = await build((set) => set.missing);
    const written = withTimeIsOwn([...found, ...missing].map(({ post }) => post), assets.count - assets.videos.length);
    const unfound = written.slice(found.length);
    const wanted = keepOnly(written.slice(0, found.length), inputs.only);
    const kept = inputs.addedOnly
        ? await keepAdded(wanted.posts, run, access.api)
        : { posts: wanted.posts, leftOut: [], problems: [] };
    const isReleaseUsed = assets.count > 0 || found.some(({ usesRelease }) => usesRelease);
    const inPosts = [...sets, ...found, ...missing].flatMap(({ problems }) => problems);
    return {
        posts: kept.posts,
        unfound,
        leftOut: kept.leftOut,
        written,
        problems: [
            ...inRelease,
            ...(isReleaseUsed ? remarks : []),
            ...assets.problems,
            ...inPosts,
            ...wanted.problems,
            ...kept.problems,
        ],
    };
}
/**
 * A time that several posts take from one place (an input, `defaults`, a pattern with several matches) is none's own.
 * @param others assets that belong to another job's share: they take their time from the inputs, as all assets do
 */
function withTimeIsOwn(posts, others) {
    const placeOf = (post) => (0,src_problem/* describeOrigin */.uN)(post.originOf('schedule'));
    const byPlace = Map.groupBy(posts, placeOf);
    return posts.map((post) => {
        const sharing = (byPlace.get(placeOf(post))?.length ?? 0) + ('input' in post.originOf('schedule') ? others : 0);
        return { ...post, timeIsOwn: sharing === 1 };
    });
}

// EXTERNAL MODULE: ./src/publish/result.ts
var publish_result = __webpack_require__(5586);
;// CONCATENATED MODULE: ./src/publish/ends.ts




const end = (step, outcome, details, there) => ({
    at: 'ended',
    result: (0,publish_result/* resultOf */.Bg)(step, { outcome, ...details }),
    there,
});
const ends_failed = (step, error) => end(step, 'failed', { error });
/** The code of an account's post that somebody deleted, which nobody refused. */
const DELETED = 'DELETED';
/** Why a post is not sent after PostPost has refused another one for a reason that holds for all. */
const refusedForAll = ({ message }) => `Not sent, because PostPost would refuse it too. ${message}`;
/** Every end of a post. */
const ends = {
    // Nothing is public, and no draft is left.
    cancelled: (step) => ends_failed(step, publish_result/* CANCELLED */.gD),
    failed: (step, thrown) => ends_failed(step, (0,wording/* messageOf */.bD)(thrown)),
    refusedForAll: (step, halt) => ends_failed(step, refusedForAll(halt)),
    /** Told beforehand; what is on accounts all the same stands in the result. */
    refusedByPlan: (step) => end(step, 'failed', {
        error: step.refusal?.message ?? '',
        ...(step.earlier.length > 0 ? { posts: (0,publish_result/* earlierPosts */.K3)(step.earlier) } : {}),
    }),
    /** Its draft stays: somebody works on it. */
    changedBySomebody: (step, postGroupId, error) => end(step, 'failed', { postGroupId, error }),
    /** `on-duplicate: fail`, and another run was faster. */
    duplicate: (step, found) => ends_failed(step, `This video got onto ${found.map((each) => rules_placeOf(each, step.candidate.accounts)).join(', ')} meanwhile, and on-duplicate is fail.`),
    // It is there already.
    skipped: (step, earlier) => {
        const first = earlier.find(({ error }) => !error) ?? earlier[0];
        return end(step, 'skipped', {
            ...(first ? { postGroupId: first.postGroupId } : {}),
            ...(first?.scheduledTime ? { scheduledTime: first.scheduledTime } : {}),
            posts: (0,publish_result/* earlierPosts */.K3)(earlier),
        }, first);
    },
    /** Left for a person to approve, on `accounts`. */
    draft: (step, postGroupId, accounts, earlier, there) => end(step, 'draft', {
        postGroupId,
        posts: [...(0,publish_result/* earlierPosts */.K3)(earlier), ...accounts.map(({ id }) => ({ account: id, status: 'draft' }))],
    }, there),
    // PostPost has accepted it.
    /** It goes out after the wait. */
    scheduled: (step, accepted) => end(step, 'scheduled', { ...accepted }),
    published: (step, accepted) => end(step, 'published', { ...accepted }),
    refused: (step, accepted, reasons, others) => {
        const rest = others > 0 ? ` The post on ${(0,wording/* counted */.hS)(others, 'other account')} is not affected.` : '';
        if (accepted.posts.every(({ error: each }) => each === undefined || each.code === DELETED)) {
            const error = `Post group ${accepted.postGroupId} was deleted in PostPost before it was published, so it is on no account. Run the step again to post it after all.${rest}`;
            return end(step, 'failed', { ...accepted, error });
        }
        const error = `TikTok or PostPost refused post group ${accepted.postGroupId} for ${reasons.join(' ')}${rest}`;
        return end(step, 'failed', { ...accepted, error });
    },
    cancelledWhileWaiting: (step, accepted) => {
        const error = `Post group ${accepted.postGroupId} was accepted and goes on by itself; look at it in PostPost.`;
        return end(step, 'processing', { ...accepted, error });
    },
    processing: (step, accepted, remark = 'PostPost has accepted it and goes on by itself.') => {
        const error = `Post group ${accepted.postGroupId} was accepted but not published when the wait ended. ${remark} Look at it in PostPost, or give wait-timeout more.`;
        return end(step, 'processing', { ...accepted, error });
    },
    // Nobody knows.
    unknown: (step, postGroupId, lost, thrown) => {
        const error = `Whether PostPost scheduled post group ${postGroupId} is not known: ${(0,wording/* messageOf */.bD)(lost)} Reading it back failed too: ${(0,wording/* messageOf */.bD)(thrown)} Look at this post in PostPost; running the step again finds out by itself and publishes nothing twice.`;
        return end(step, 'unknown', { postGroupId, error });
    },
};
/** What was decided beforehand: nothing is sent for these. */
function notPublished(step) {
    const { action, accounts, earlier } = step;
    const kept = earlier.find(({ status }) => status === 'draft');
    if (action === 'keep-draft' && kept)
        return ends.draft(step, kept.postGroupId, accounts, earlier, kept);
    return action === 'refuse' ? ends.refusedByPlan(step) : ends.skipped(step, earlier);
}
/** A dry run's answer: what would be done. */
function planned(step) {
    if (!isNew(step))
        return notPublished(step);
    const { earlier, timeMs } = step;
    const time = timeMs === undefined ? {} : { scheduledTime: new Date(timeMs).toISOString() };
    return end(step, 'planned', { ...time, ...(earlier.length > 0 ? { posts: (0,publish_result/* earlierPosts */.K3)(earlier) } : {}) });
}

// EXTERNAL MODULE: ./src/postpost/stored.ts
var stored = __webpack_require__(3689);
;// CONCATENATED MODULE: ./src/publish/ledger.ts







/**
 * @param first undefined where it was not read (`on-duplicate: repost`)
 * @param isOwn whether this run made that post group
 */
function createLedger(first, limits, isOwn) {
    const known = new Set((first?.history ?? []).map(({ postGroupId }) => postGroupId));
    const slots = new Map();
    const lastInQueue = new Map();
    // What get-post said of drafts that the list still shows as drafts.
    const scheduled = new Set();
    // One reading after the other, so that none overwrites a newer one.
    const reading = (0,p_limit/* default */.A)(1);
    let latest = first ?? { history: [], markMs: 0 };
    const next = new Map();
    const withWhatIsKnown = (history) => history.map((post) => {
        if (!scheduled.has(post.postGroupId))
            return post;
        if ((0,postpost_answers/* isDraft */.Qx)(post))
            return asScheduled(post);
        scheduled.delete(post.postGroupId);
        return post;
    });
    return {
        /** False where nobody knows what was posted before. */
        isReadable: first !== undefined,
        /** Post groups that were there before this run. */
        known,
        latest: () => latest.history,
        /**
         * The history from a reading that begins after this call; posts that wait for the same one share it. It is never older,
         * because between a reading and the *schedule* that relies on it another run must not find the time to make its draft
         * known, read the history and schedule: with one reading for three posts in a row two runs posted a video twice.
         */
        read: (client, how = postpost_history/* refreshHistory */.qk) => {
            const waiting = next.get(how);
            if (waiting)
                return waiting;
            const begun = reading(async () => {
                next.delete(how);
                const read = await how(client, latest);
                latest = { ...read, history: withWhatIsKnown(read.history) };
                return latest.history;
            });
            next.set(how, begun);
            return begun;
        },
        /** get-post says that this draft has been scheduled; that holds until the list shows it. */
        noteScheduled: (postGroupId) => {
            scheduled.add(postGroupId);
            latest = { ...latest, history: withWhatIsKnown(latest.history) };
        },
        /** The earliest time from now on that keeps the pace with what the accounts really got, and the order of the plan; a whole second. */
        chooseTime: (step, accounts, nowMs) => {
            if (step.timeIsFixed && step.timeMs !== undefined)
                return { timeMs: wholeSecond(Math.max(step.timeMs, nowMs)) };
            const ids = accounts.map(({ id }) => id);
            const before = ids.map((id) => lastInQueue.get(queueOf(step, id)) ?? nowMs);
            const fromMs = Math.max(nowMs, step.notBeforeMs ?? nowMs, ...before);
            const others = latest.history.filter(({ postGroupId }) => !isOwn(postGroupId));
            const taken = [...takenSlots(others), ...[...slots.values()].flat()];
            const paced = pace([{ id: 'it', accounts: ids, timeMs: undefined }], taken, limits, fromMs);
            const timeMs = paced.times.get('it') ?? fromMs;
            const [move] = paced.moved;
            const wantedMs = Math.max(nowMs, step.notBeforeMs ?? nowMs);
            // Now stays now; a time that the pace gives must not come before the second that it lies in.
            return {
                timeMs: timeMs <= nowMs ? wholeSecond(timeMs) : wholeSecond(timeMs + 999),
                ...(move ? { movedBy: { ...move, fromMs: step.notBeforeMs ?? wantedMs } } : {}),
            };
        },
        /** Takes the place of a post that is scheduled, or whose place is the user's own. */
        take: (step, accounts, timeMs) => {
            slots.set(step, slotsOf(accounts, timeMs));
            if (step.timeIsFixed)
                return;
            for (const { id } of accounts)
                lastInQueue.set(queueOf(step, id), timeMs);
        },
        giveBack: (step) => void slots.delete(step),
    };
}
const asScheduled = (post) => ({
    ...post,
    status: 'scheduled',
    platforms: post.platforms.map((platform) => ({ ...platform, status: 'scheduled' })),
});
/** When this post goes out by the history; undefined where it is a draft there, or not there. */
function ownTime(postGroupId, history) {
    const own = history.find((post) => post.postGroupId === postGroupId);
    if (!own || (0,postpost_answers/* isDraft */.Qx)(own))
        return undefined;
    if (own.platforms.length > 0 && !own.platforms.some(({ platformId }) => isLiveOn(own, platformId)))
        return undefined;
    return (0,postpost_history/* validTime */.Av)(own.scheduledTime) ?? (0,postpost_history/* validTime */.Av)(own.updatedAt);
}

;// CONCATENATED MODULE: ./src/publish/job.ts
/** Retries of one post stop this long after it began, the time of its uploads and its waiting not counted: not in the queue, where it has not begun. */
const POST_BUDGET_MS = 20 * 60 * 1000;
/** Finding out what became of a post, and deleting its draft, get this long from when they begin, however late that is. */
const AFTERMATH_MS = 60 * 1000;
/** A post with its own time is sent at once when that is so near. */
const PRESSING_MS = 60 * 60 * 1000;
/** Its budget begins with `startBudget`. */
function startJob(step, session, log) {
    const job = {
        step,
        session,
        log,
        get client() {
            return session.clientFor(patienceOf(job));
        },
        deadlineMs: 0,
        urlAskedMs: 0,
        fileUrl: '',
        pastTimes: 0,
        asked: undefined,
        movedBy: step.movedBy,
        isPressing: step.timeIsFixed && step.timeMs !== undefined && step.timeMs - session.clock.now() < PRESSING_MS,
        met: new Set(),
    };
    return job;
}
/** Called when the post begins: until then it waits in the queue. */
function startBudget(job) {
    job.deadlineMs = job.session.clock.elapsedMs() + POST_BUDGET_MS;
}
/** How the calls of a post are retried, unless `more` says otherwise. */
const patienceOf = (job, more = {}) => ({
    clock: job.session.clock,
    signal: job.session.cancel.signal,
    // As it is when it is asked for: uploads put it off.
    get deadlineMs() {
        return job.deadlineMs;
    },
    random: job.session.random,
    onRetry: (error, pauseMs) => job.log.progress(`${error.message} Trying again in ${Math.ceil(pauseMs / 1000)} s.`),
    ...more,
});
/** For what has to be done after the post was given up or the run cancelled. */
function aftermathClient(job) {
    const { clientFor, clock, cancel } = job.session;
    return clientFor(patienceOf(job, { deadlineMs: clock.elapsedMs() + AFTERMATH_MS, signal: cancel.last }));
}
/** Does what must not use up the post's time for retries. */
async function offTheBudget(job, work) {
    const { clock } = job.session;
    const startedMs = clock.elapsedMs();
    try {
        return await work();
    }
    finally {
        job.deadlineMs += clock.elapsedMs() - startedMs;
    }
}
/** The work's end, or the reason of the cancel, whichever comes first. */
function orCancelled(work, signal) {
    const cancelled = new Promise((_, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true });
    });
    return Promise.race([work, cancelled]);
}

;// CONCATENATED MODULE: ./src/publish/other-runs.ts







const other_runs_accountsOf = ({ candidate }) => candidate.accounts.map(({ id }) => id);
/**
 * Another run's draft of the same video that is younger than this one's own. Of two runs at once the younger draft goes first:
 * its run cannot have read the history before it was there, while the older one's run may be about to schedule on the
 * strength of a reading from before. So the older waits, and nobody waits for a draft that an earlier run left, or a person.
 */
function youngerDraft(own, history, job) {
    const { step, session, met } = job;
    const createdMs = new Map(history.map((post) => [post.postGroupId, (0,postpost_history/* timeOf */.nR)(post.createdAt) ?? 0]));
    const bornMs = createdMs.get(own.postGroupId);
    return findDrafts(history, other_runs_accountsOf(step), step.wish).find((draft) => draft.name.record?.mode === 'publish' &&
        draft.isUnedited &&
        draft.kind !== 'paused' &&
        !met.has(draft.postGroupId) &&
        !session.ledger.known.has(draft.postGroupId) &&
        !session.drafts.isOwn(draft.postGroupId) &&
        own.accounts.some(({ id }) => draft.covers.includes(id)) &&
        (bornMs === undefined || isBefore([bornMs, own], [createdMs.get(draft.postGroupId) ?? 0, draft])));
}
/**
 * Another run's draft to approve whose media record is older: this run has read the history after its own record was made,
 * so of two runs at once the one with the younger record surely sees the other, and gives way.
 */
function olderTwin(own, history, { step, session }) {
    const drafts = findDrafts(history, other_runs_accountsOf(step), step.wish, new Set(step.drafts.filter(({ kind }) => kind === 'died').map(({ postGroupId }) => postGroupId)));
    const mine = drafts.find(({ postGroupId }) => postGroupId === own.postGroupId);
    if (!mine)
        return undefined;
    return drafts.find((draft) => draft.kind === 'approval' &&
        !session.drafts.isOwn(draft.postGroupId) &&
        own.accounts.every(({ id }) => draft.covers.includes(id)) &&
        isBefore([draft.name.storedMs ?? 0, draft], [mine.name.storedMs ?? 0, mine]));
}
/** Two of one millisecond are told apart by their ids, by both runs in the same way. */
const isBefore = ([first, a], [second, b]) => first === second ? a.postGroupId < b.postGroupId : first < second;
/** Between another run's reading of the history and its *schedule* lie few requests; this is many times that. */
const WAITS = 3;
const other_runs_PAUSE_MS = 2_000;
/**
 * Waits until the other run has scheduled or deleted its draft. One that does neither is still uploading, or dead: its draft
 * is deleted, because this run's own is finished and takes its place.
 */
async function waitForOtherRun({ postGroupId, isOurs }, job) {
    const { session, client, log } = job;
    log.progress(`Another run is publishing this video too (draft ${postGroupId}); waiting for it.`);
    for (let waited = 0; waited < WAITS; waited++) {
        await session.clock.sleep(other_runs_PAUSE_MS, session.cancel.signal);
        const { posts } = await client.post(postGroupId).catch(orNone);
        if (posts.length === 0)
            return;
        // What the list still shows as a draft is none any more.
        if (posts.some(({ status }) => status !== 'draft'))
            return session.ledger.noteScheduled(postGroupId);
    }
    // Deleting it is what decides: should its run still be alive, its *schedule* now gets a 404, and it reads the history again.
    if (isOurs && (await deleting_deleteDraft(client, postGroupId, 'other')).end === 'accepted')
        session.ledger.noteScheduled(postGroupId);
}
function orNone(thrown) {
    if ((0,postpost_failure/* isRefused */.H0)(thrown, 404))
        return { posts: [] };
    throw thrown;
}
/**
 * Drafts of the same video, once a scheduled post has taken their place: those that were there before, and those that other
 * runs made meanwhile, whose *schedule* comes too late then. Failing here does no harm to what was published.
 * @param own accounts that have it by this run's post
 * @param live all accounts that have the post by now
 */
async function deleteLeftovers(own, live, job) {
    const { step, session, log } = job;
    const known = new Map(step.drafts.map((draft) => [draft.postGroupId, draft]));
    for (const draft of findDrafts(session.ledger.latest(), other_runs_accountsOf(step), step.wish))
        known.set(draft.postGroupId, draft);
    for (const { postGroupId, isOurs, covers } of known.values()) {
        const isReplaced = covers.some((id) => own.includes(id)) && covers.every((id) => live.includes(id));
        if (!isOurs || session.drafts.isOwn(postGroupId) || !isReplaced)
            continue;
        await sayDeletion(aftermathClient(job), postGroupId, log.info);
    }
}
/** Posts that this action has paused, and that are live by another post group. */
async function deletePaused({ drafts, earlier, candidate }, client, say) {
    const live = earlier
        .filter(({ status, error, name }) => status !== 'draft' && !error && sameIdentity(name.identity, candidate.identity))
        .map(({ accountId }) => accountId);
    for (const { kind, isOurs, covers, postGroupId } of drafts)
        if (kind === 'paused' && isOurs && covers.every((id) => live.includes(id)))
            await sayDeletion(client, postGroupId, say);
}
async function sayDeletion(client, postGroupId, say) {
    try {
        const { end } = await deleting_deleteDraft(client, postGroupId, 'other');
        say(`Draft ${postGroupId}, left by an earlier run: ${deleting_ENDS[end]}.`);
    }
    catch (thrown) {
        say(`Draft ${postGroupId}, left by an earlier run, could not be deleted: ${(0,wording/* messageOf */.bD)(thrown)}`);
    }
}

// EXTERNAL MODULE: ./src/postpost/retry.ts
var retry = __webpack_require__(7986);
;// CONCATENATED MODULE: ./src/publish/state.ts
const courseOf = ({ accounts, earlier, start }) => ({ accounts, earlier, start });

;// CONCATENATED MODULE: ./src/publish/faults.ts





/** PostPost signs its upload URLs for an hour. */
const URL_LIFETIME_MS = 60 * 60 * 1000;
/** A post is begun at most this often. */
const MAX_STARTS = 4;
/** The first row that fits decides; faults that fit none fail. Faults of waiting.ts end no post: it is accepted. */
const TABLE = [
    // Every create-post makes a draft: what it may have left was looked for and deleted.
    { at: 'drafting', call: 'create-post', when: (error) => (0,postpost_failure/* mayBeDone */.VH)(error.failure), leadsTo: 'start-again' },
    // A second media record could not be removed, and TikTok takes exactly one video a post. A 404: somebody deleted the draft.
    {
        at: 'uploading',
        call: 'get-upload-url',
        when: (error) => (0,postpost_failure/* mayBeDone */.VH)(error.failure) || (0,postpost_failure/* isRefused */.H0)(error, 404),
        leadsTo: 'start-again',
    },
    // The URL has expired. A server that hangs up on the rest of a large body may hide its 403, which the URL's age then tells.
    {
        at: 'uploading',
        call: 'storage',
        when: (error, _, { urlAskedMs, session }) => (0,postpost_failure/* isRefused */.H0)(error, 403) || session.clock.elapsedMs() - urlAskedMs > URL_LIFETIME_MS,
        leadsTo: 'start-again',
    },
    // Somebody deleted the draft; where an earlier try may have scheduled it, that is asked first.
    {
        at: 'committing',
        call: 'update-post',
        when: (error, _, { asked }) => (0,postpost_failure/* isRefused */.H0)(error, 404) && !asked?.mayBeDone,
        leadsTo: 'start-again',
    },
    // One page of PostPost's says that a time in the past becomes now, another that it is refused.
    {
        at: 'committing',
        call: 'update-post',
        when: (error, _, { step, pastTimes }) => isPast(error) && !step.timeIsFixed && pastTimes <= MAX_PAST_TIMES,
        leadsTo: 'try-again',
    },
    { at: 'asking', call: 'get-post', when: (error) => (0,postpost_failure/* isRefused */.H0)(error, 404), leadsTo: 'start-again' },
    {
        at: 'committing',
        call: 'update-post',
        when: (error, state) => state.at === 'committing' && state.tries + 1 < retry/* MAX_TRIES */.N$ && (0,retry/* canRepeat */.k2)(error.call, error.failure),
        leadsTo: 'try-again',
    },
];
const MAX_PAST_TIMES = 3;
/** "Scheduled time cannot be in the past", or the code of a sister service. */
const isPast = ({ failure }) => failure.kind === 'refused' &&
    failure.status === 400 &&
    (failure.limit?.code === 'SCHEDULED_TIME_IN_PAST' || /in the past/i.test(failure.text));
/** The state after a fault. Never throws. */
async function afterFault(state, thrown, job) {
    const { session, log } = job;
    const followUp = await inTime(faults_decide(state, thrown, job), state, thrown, job);
    if (followUp === 'try-again' && state.at === 'committing')
        return { ...state, tries: state.tries + 1 };
    if (followUp === 'start-again') {
        job.asked = undefined;
        const why = (0,postpost_failure/* isRefused */.H0)(thrown, 404) ? 'The draft was deleted by somebody else.' : (0,wording/* messageOf */.bD)(thrown);
        log.progress(`${why} The post starts again from a fresh draft.`);
        return { at: 'drafting', ...courseOf(state), start: state.start + 1 };
    }
    if (followUp === 'ask' && state.at === 'committing')
        return { ...state, at: 'asking', lost: thrown };
    if (thrown instanceof postpost_failure/* PostPostError */.DF && (0,postpost_failure/* stopsTheRun */.Ek)(thrown)) {
        const isAboutNewPosts = thrown.call === 'create-post' && !(0,postpost_failure/* isRefused */.H0)(thrown, 401);
        session.halted ??= { isAboutNewPosts, message: thrown.message };
    }
    return session.cancel.signal.aborted ? ends.cancelled(job.step) : ends.failed(job.step, thrown);
}
function faults_decide(state, thrown, job) {
    const row = thrown instanceof postpost_failure/* PostPostError */.DF &&
        TABLE.find(({ at, call, when }) => at === state.at && call === thrown.call && when(thrown, state, job));
    return row ? row.leadsTo : orAsk(state, job);
}
const orAsk = (state, job) => state.at === 'committing' && job.asked?.mayBeDone ? 'ask' : 'fail';
/** The pause before another try, or what follows where there is no time, no try or no will left for one. */
async function inTime(followUp, state, thrown, job) {
    if (followUp !== 'try-again' && followUp !== 'start-again')
        return followUp;
    const { clock, random, cancel } = job.session;
    const pauseMs = pauseAfter(followUp, state, thrown, random());
    if (followUp === 'start-again' && state.start >= MAX_STARTS)
        return orAsk(state, job);
    if (clock.elapsedMs() + pauseMs > job.deadlineMs)
        return orAsk(state, job);
    if (followUp === 'try-again')
        job.log.progress(`${(0,wording/* messageOf */.bD)(thrown)} Trying again in ${Math.ceil(pauseMs / 1000)} s.`);
    await clock.sleep(pauseMs, cancel.signal).catch(() => undefined);
    return cancel.signal.aborted ? orAsk(state, job) : followUp;
}
/** A service that has just failed gets a pause; for a draft that is gone nothing has to be waited for. */
function pauseAfter(followUp, state, thrown, random) {
    if (!(thrown instanceof postpost_failure/* PostPostError */.DF))
        return 0;
    if (followUp === 'start-again' && !(0,postpost_failure/* mayBeDone */.VH)(thrown.failure))
        return 0;
    const tries = state.at === 'committing' ? state.tries + 1 : state.start;
    return (0,retry/* pauseBeforeRetryMs */._c)(tries, thrown.failure, random);
}

;// CONCATENATED MODULE: ./src/publish/own-draft.ts







function sightOf(own, { accounts }) {
    if (!own || own.mediaUrls.length === 0)
        return 'late';
    if (own.mediaUrls.length > 1)
        return 'beside';
    if (own.platforms.length === 0)
        return 'fine';
    const isOn = (id) => own.platforms.some(({ platformId }) => platformId === id);
    return accounts.every(({ id }) => isOn(id)) ? 'fine' : 'elsewhere';
}
/** Pauses between whole readings, together a minute. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/**
 * A reading of the history that shows this run's own draft; again for a minute where the list lags.
 * @param pausesMs before further readings; none where nothing depends on it that could not be mended
 */
async function readWithOwn(own, job, pausesMs = PAUSES_MS) {
    const { session, client } = job;
    const find = (history) => history.find(({ postGroupId }) => postGroupId === own.postGroupId);
    let history = await session.ledger.read(client);
    let sight = sightOf(find(history), own);
    for (const pauseMs of pausesMs) {
        if (sight !== 'late' || isNameLost(session))
            break;
        if (!find(history) && (await isDeleted(own, job)))
            return { history, sight: 'gone' };
        job.log.progress(`PostPost's list does not show this post's draft yet; reading it again in ${pauseMs / 1000} s.`);
        await offTheBudget(job, () => session.clock.sleep(pauseMs, session.cancel.signal));
        // A whole reading: one that only looks at the newest changes may never reach the draft.
        history = await session.ledger.read(client, postpost_history/* readHistory */.Lu);
        sight = sightOf(find(history), own);
    }
    const shown = find(history);
    if (shown && (sight !== 'late' || pausesMs.length > 0))
        checkWhatIsGivenBack(shown, job);
    return { history, sight: shown && sight === 'late' ? 'fine' : sight, isHidden: shown === undefined };
}
const isDeleted = ({ postGroupId }, { client }) => client.post(postGroupId).then(() => false, (thrown) => {
    if ((0,postpost_failure/* isRefused */.H0)(thrown, 404))
        return true;
    throw thrown;
});
/** Why nothing more is sent to one of these accounts. */
const blindnessOf = ({ accounts }, { blind }) => accounts.flatMap(({ id }) => blind.get(id) ?? [])[0];
/** The list did not show this draft for a minute. @returns the reason, for this post and the account's others */
function goBlind(own, { session }) {
    const names = own.accounts.map(({ name }) => name).join(', ');
    const message = `PostPost's list of posts has not shown this run's own draft for a minute (${own.postGroupId}, ${names}). What it does not show may be out already, so nothing is scheduled. Run the step again later.`;
    for (const { id } of own.accounts)
        session.blind.set(id, message);
    return message;
}
/** Later runs know a post by its name and its accounts, and by nothing else. */
function checkWhatIsGivenBack({ mediaUrls, platforms }, { step, session }) {
    const { identity, post } = step.candidate;
    const isShown = mediaUrls.some((url) => {
        const found = readName(url);
        return found !== undefined && sameIdentity(found.identity, identity);
    });
    const shown = mediaUrls.join(', ').replaceAll(/\?[^,]*/g, '') || 'no video';
    if (!isShown)
        sayNameIsLost(shown, post.video.path, session);
    if (platforms.length === 0)
        sayOnce(ACCOUNTS, ACCOUNTS_ARE_LOST, session);
}
/**
 * Said once a run: every later re-run would publish these videos again.
 * @throws where `strict` is true
 */
const sayNameIsLost = (stored, given, session) => sayOnce(own_draft_NAMES, `PostPost does not give back the names that videos are stored under (${JSON.stringify(stored)} for ${given}). Re-runs cannot recognise what this run publishes and would publish it again: do not re-run this step, and report this.`, session);
const ACCOUNTS_ARE_LOST = "PostPost's list does not say which accounts posts are for. Re-runs recognise what this run publishes by its video alone, so a video that is on one account is not sent to another one later: report this.";
const own_draft_NAMES = { input: 'on-duplicate' };
const ACCOUNTS = { input: 'accounts' };
const isNameLost = ({ remarks }) => remarks.some(({ origin }) => origin === own_draft_NAMES);
function sayOnce(origin, message, { settings, remarks }) {
    if (settings.strict)
        throw new Error(`${message} Nothing is published, because strict is true.`);
    if (!remarks.some((remark) => remark.origin === origin))
        remarks.push((0,src_problem/* warning */.$e)(origin, message));
}
/** Why a draft that somebody has changed is not scheduled. */
function changedBySomebody({ postGroupId, accounts }, history) {
    const own = history.find((post) => post.postGroupId === postGroupId);
    const missing = accounts.filter(({ id }) => !own?.platforms.some(({ platformId }) => platformId === id));
    const names = missing.map(({ id }) => nameOf(accounts, id)).join(', ');
    return `Somebody has taken ${names} out of this run's draft ${postGroupId} in PostPost meanwhile, so it is not scheduled. Schedule the draft in PostPost, or delete it there and run the step again.`;
}

;// CONCATENATED MODULE: ./src/publish/committing.ts

















/**
 * The commit point: in plan order, what is on the accounts by now, a time that keeps the pace, *schedule*. The history is
 * read again before each further try, because the pauses between them are long enough for another run to publish.
 */
async function committing(state, job) {
    const { step, session } = job;
    const { clock, cancel, ledger } = session;
    await offTheBudget(job, () => orCancelled(session.turns.of(step), cancel.signal));
    if (session.halted && !session.halted.isAboutNewPosts)
        return giveUp(refusedForAll(session.halted), state, job);
    const blindness = blindnessOf(state, session);
    if (blindness !== undefined)
        return giveUp(blindness, state, job);
    const found = await whatKeepsIt(state, job);
    if (found)
        return found;
    const nowMs = clock.now() + (PAST_MARGINS_MS[job.pastTimes] ?? 0);
    if (step.timeIsFixed && hasPassed(step.candidate.post, nowMs))
        return giveUp(tooLateProblem(step.candidate.post, false).message, state, job);
    const { timeMs, movedBy } = ledger.chooseTime(step, state.accounts, nowMs);
    // Not what the plan expected: other posts may have come or gone since.
    job.movedBy = movedBy ?? (step.movedBy && timeMs > nowMs ? step.movedBy : undefined);
    return accept(state, await schedule(state, timeMs, job), job);
}
/** How far ahead "now" is asked for once the service has found it to be in the past. */
const PAST_MARGINS_MS = [0, 5_000, 30_000, 120_000];
/** A post that an earlier try may have scheduled has a draft that is not this run's to delete before PostPost was asked. */
const giveUp = (message, state, { asked, step }) => asked?.mayBeDone ? { ...state, at: 'asking', lost: new Error(message) } : ends.failed(step, message);
/** From here the post is public business: neither this run nor its post step deletes it. */
function accept(state, scheduledTime, { step, session, asked }) {
    const timeMs = (0,postpost_history/* timeOf */.nR)(scheduledTime) ?? session.clock.now();
    session.ledger.take(step, state.accounts, timeMs);
    session.drafts.release(state.postGroupId);
    const { post } = step.candidate;
    const askedMs = (0,postpost_history/* timeOf */.nR)(asked?.time);
    if (step.timeIsFixed && askedMs !== undefined && Math.abs(timeMs - askedMs) > SAME_TIME_MS) {
        const [from, to] = [askedMs, timeMs].map((each) => (0,schedule_timezone/* formatTime */.fU)(each, post.timezone));
        const message = `PostPost has moved post group ${state.postGroupId} from ${from} to ${to}. To move it back, change its time in PostPost.`;
        session.remarks.push((0,src_problem/* ofPost */.y9)(post, 'warning', post.originOf('schedule'), message));
    }
    return { at: 'waiting', ...courseOf(state), postGroupId: state.postGroupId, scheduledTime };
}
/** Each time from a fresh draft. */
const MAX_STARTS_BESIDE_OTHERS = 3;
/** How the post goes on because of what the history shows by now; undefined: nothing keeps it from being scheduled. */
async function whatKeepsIt(state, job) {
    const { ledger } = job.session;
    // Posted again whatever is there, and nobody knows what is there.
    if (!ledger.isReadable)
        return undefined;
    for (;;) {
        const { history, sight, isHidden } = await readWithOwn(state, job);
        const scheduledTime = ownTime(state.postGroupId, history);
        // An earlier try did it, and its answer was lost; or somebody has scheduled the draft in PostPost.
        if (scheduledTime)
            return accept(withoutTakenOut(state, history, job), scheduledTime, job);
        const next = afterDuplicates(state, history, job);
        if (next)
            return next;
        if (isHidden)
            return giveUp(goBlind(state, job), state, job);
        if (sight === 'gone')
            return againFromFreshDraft(state, DELETED_BY_SOMEBODY, job);
        if (sight === 'elsewhere')
            return keptForPerson(state, history, job);
        if (sight === 'beside')
            return againFromFreshDraft(state, BESIDE, job);
        const rival = youngerDraft(state, history, job);
        if (!rival)
            return undefined;
        job.met.add(rival.postGroupId);
        await waitForOtherRun(rival, job);
    }
}
function againFromFreshDraft(state, { why, end }, job) {
    if (state.start >= MAX_STARTS_BESIDE_OTHERS || job.asked?.mayBeDone)
        return giveUp(end, state, job);
    job.log.progress(`${why} The post starts again from a fresh draft.`);
    return { at: 'drafting', ...courseOf(state), start: state.start + 1 };
}
const DELETED_BY_SOMEBODY = {
    why: 'The draft was deleted by somebody else.',
    end: 'Three drafts of this post were deleted by somebody else, so it is not scheduled. Run the step again.',
};
const BESIDE = {
    why: 'Another file is beside the video in its draft.',
    end: 'Another file was added to each of three drafts of this post, and TikTok takes exactly one. Whoever knows the id of a draft can add a file to it (PostPost get-upload-url): look for other clients of the account, and change the key if you know of none.',
};
/** Accounts that somebody has taken out of the group before scheduling it are waited for no longer. */
function withoutTakenOut(state, history, { step }) {
    const own = history.find(({ postGroupId }) => postGroupId === state.postGroupId);
    const removed = state.accounts.filter(({ id }) => own && !isOn(own, id));
    if (!own || removed.length === 0)
        return state;
    const there = removed.flatMap(({ id }) => earlierOn(own, id, step.wish) ?? []).map(takenOut);
    const accounts = state.accounts.filter((account) => !removed.includes(account));
    return { ...state, accounts, earlier: [...state.earlier, ...there] };
}
/** Somebody works on the draft: it is no longer this run's to delete. */
function keptForPerson(state, history, { step, session }) {
    session.drafts.release(state.postGroupId);
    return ends.changedBySomebody(step, state.postGroupId, changedBySomebody(state, history));
}
/** Another run, or a person who approved a draft, may have published the same video meanwhile. */
function afterDuplicates(state, history, { step, session, log }) {
    const found = state.accounts.flatMap(({ id }) => findLive(history, id, step.wish) ?? []);
    const [first] = found;
    if (!first)
        return undefined;
    const taken = found.find(({ likeness }) => likeness === 'other-video');
    if (taken) {
        const { accounts, post } = step.candidate;
        const name = accounts.find(({ id }) => id === taken.accountId)?.name ?? taken.accountId;
        const message = `The id ${(0,wording/* quote */.hD)(post.id)} was given to another video meanwhile: ${name} has post group ${taken.postGroupId} under it. Give one of the two an id of its own.`;
        return ends.failed(step, message);
    }
    if (session.settings.onDuplicate === 'fail')
        return ends.duplicate(step, found);
    const earlier = [...state.earlier, ...found];
    const accounts = state.accounts.filter(({ id }) => !found.some(({ accountId }) => accountId === id));
    if (accounts.length === 0)
        return ends.skipped(step, [...found, ...state.earlier]);
    log.progress('Some of the accounts got this video meanwhile. The post starts again for the others.');
    return { at: 'drafting', accounts, earlier, start: state.start };
}
/** @returns the time that PostPost gave it, ISO 8601 */
async function schedule({ postGroupId }, timeMs, job) {
    const { clientFor, cancel } = job.session;
    cancel.signal.throwIfAborted();
    const time = new Date(wholeSecond(timeMs)).toISOString();
    const before = job.asked?.mayBeDone ?? false;
    job.asked = { time, mayBeDone: true };
    // Cancelling must not cut this call off: whether it was carried out decides what is reported and what is deleted.
    const client = clientFor(patienceOf(job, { signal: cancel.grace, tries: 1 }));
    try {
        const { postGroup, warnings } = await client.schedule(postGroupId, time);
        for (const warning of warnings ?? [])
            job.log.info(`PostPost remarks: ${warning}`);
        if (postGroup?.status === 'draft')
            throw new Error('PostPost accepted the time but left the post a draft.');
        return (0,postpost_history/* validTime */.Av)(postGroup?.scheduledTime) ?? time;
    }
    catch (thrown) {
        if (thrown instanceof postpost_failure/* PostPostError */.DF && !isDoubtful(thrown))
            job.asked = { time, mayBeDone: before };
        if (thrown instanceof postpost_failure/* PostPostError */.DF && isPast(thrown))
            job.pastTimes += 1;
        throw thrown;
    }
}
/** Said of posts that have gone further than a draft: an earlier try may have done it. */
const GONE_FURTHER = new Set([
    'POST_NOT_EDITABLE',
    'POST_PUBLISH_IN_PROGRESS',
    'POST_GROUP_VERSION_CONFLICT',
]);
/** No usable answer, or one that the post is no draft any more. */
const isDoubtful = (thrown) => (0,postpost_failure/* mayBeDone */.VH)(thrown.failure) ||
    ((0,postpost_failure/* isRefused */.H0)(thrown, 400) && /cannot update/i.test(thrown.message)) ||
    (thrown.failure.kind === 'refused' && GONE_FURTHER.has(thrown.failure.limit?.code ?? ''));

;// CONCATENATED MODULE: ./src/publish/approval.ts






/**
 * `schedule: draft` ends with a draft for a person to approve. Another run may have made the same draft meanwhile, or
 * somebody approved it; and an earlier draft whose upload seems to have died may be there all the same.
 */
async function leavingForApproval(state, job) {
    const { session, step } = job;
    if (session.ledger.isReadable) {
        const { history, isHidden } = await readWithOwn(state, job, []);
        const next = afterDuplicates(state, history, job);
        if (next)
            return next;
        const older = isHidden ? undefined : olderTwin(state, history, job);
        if (older)
            return ends.draft(step, older.postGroupId, state.accounts, state.earlier);
    }
    const died = step.drafts.filter(({ kind }) => kind === 'died');
    const [first] = died;
    if (first && (await session.isStored(job.fileUrl, session.cancel.signal)) !== true) {
        job.log.info(`The storage does not say whether files are there, so draft ${first.postGroupId} counts as uploaded.`);
        return ends.draft(step, first.postGroupId, state.accounts, state.earlier);
    }
    session.drafts.release(state.postGroupId);
    for (const { postGroupId, isOurs } of died) {
        if (!isOurs)
            continue;
        const { end } = await deleting_deleteDraft(aftermathClient(job), postGroupId, 'other');
        job.log.info(`Draft ${postGroupId}, whose upload died: ${deleting_ENDS[end]}.`);
    }
    return ends.draft(step, state.postGroupId, state.accounts, state.earlier);
}

;// CONCATENATED MODULE: ./src/publish/asking.ts










/**
 * What became of a post whose *schedule* got no usable answer. Whatever a later try was told (even a 403), an earlier one
 * may have published it, and then its draft is no draft any more and nobody's to delete.
 */
async function asking(state, job) {
    const { postGroupId, lost, accounts } = state;
    const { session, log, step } = job;
    const askedTime = job.asked?.time ?? '';
    log.info(`${lost instanceof cancel/* Cancelled */.c ? '' : `${(0,wording/* messageOf */.bD)(lost)} `}Asking PostPost what became of it.`);
    const client = aftermathClient(job);
    try {
        const posts = await readBack(postGroupId, client, job);
        if (posts.every(({ status }) => status === 'draft'))
            return session.cancel.signal.aborted ? ends.cancelled(step) : ends.failed(step, lost);
    }
    catch (thrown) {
        if ((0,postpost_failure/* isRefused */.H0)(thrown, 404))
            throw thrown;
        // It may have been accepted, and then its place is taken.
        session.ledger.take(step, accounts, (0,postpost_history/* timeOf */.nR)(askedTime) ?? session.clock.now());
        return ends.unknown(step, postGroupId, lost, thrown);
    }
    // The service may have moved the time, which stands in the history only; not being able to read it changes nothing.
    const history = await session.ledger.read(client).catch(() => []);
    return accept(state, ownTime(postGroupId, history) ?? askedTime, job);
}
/** Pauses before get-post is asked once more about a post that it does not know. */
const asking_PAUSES_MS = [1_000, 2_000, 5_000];
/**
 * get-post, which may lag behind what was just written: one that knows nothing of a post is asked again, and the list too.
 * @throws PostPostError, of 404 only where nobody knows of the post
 */
async function readBack(postGroupId, client, { session }) {
    for (let tries = 0;; tries++) {
        try {
            const { posts } = await client.post(postGroupId);
            const own = posts.filter(postpost_answers/* isTikToks */.qy);
            return own.length > 0 ? own : posts;
        }
        catch (thrown) {
            const pauseMs = asking_PAUSES_MS[tries];
            if (!(0,postpost_failure/* isRefused */.H0)(thrown, 404))
                throw thrown;
            // A cancelled run has no time to ask again.
            if (pauseMs === undefined || session.cancel.signal.aborted) {
                const listed = await findListed(client, postGroupId);
                if (!listed)
                    throw thrown;
                return listed.platforms.map(({ status, ...platform }) => ({ ...platform, status: status ?? listed.status }));
            }
            await session.clock.sleep(pauseMs, session.cancel.last);
        }
    }
}

// EXTERNAL MODULE: ./src/postpost/explain.ts
var postpost_explain = __webpack_require__(8755);
// EXTERNAL MODULE: ./src/postpost/http.ts
var http = __webpack_require__(6026);
;// CONCATENATED MODULE: ./src/postpost/upload.ts
var upload_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var upload_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








/** An upload that moves no byte for this long is given up. There is no limit on the whole: 4 GB may take an hour. */
const STALL_MS = 60_000;
/**
 * One PUT of one file to its pre-signed URL, piece by piece: memory stays the same for 4 GB. `Content-Type` as it was signed,
 * `Content-Length` set (chunked transfer is refused with 501), no API key, no redirect.
 * Throws PostPostError, the signal's reason, or FileChanged: that the file is the one that was checked is asked before the
 * first byte and after the last.
 */
async function uploadOnce(wire, upload, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        signal.throwIfAborted();
        const file = upload_addDisposableResource(env_1, await openVersion(upload.path, upload.version), true);
        const stall = watchForStall(wire.clock);
        const failed = (failure) => {
            throw new postpost_failure/* PostPostError */.DF('storage', failure, (0,postpost_explain/* explain */.WE)('storage', failure));
        };
        try {
            const answer = await (0,undici.request)(upload.uploadUrl, {
                method: 'PUT',
                headers: { 'content-type': upload.contentType, 'content-length': String(file.sizeBytes) },
                // undici asks for the next piece when the socket has passed on the one before.
                body: streamOf(counted(piecesOf(file), (sentBytes) => {
                    stall.moved();
                    upload.onProgress(sentBytes);
                })),
                dispatcher: wire.dispatcher,
                signal: AbortSignal.any([signal, stall.signal]),
                headersTimeout: 0,
                bodyTimeout: 0,
            });
            const text = await (0,http/* readText */.yR)(answer.body);
            if (answer.statusCode >= 200 && answer.statusCode <= 299)
                return await file.assertSame();
            if (answer.statusCode === http/* PROXY_REFUSAL */.qm)
                return failed({ kind: 'proxy', status: http/* PROXY_REFUSAL */.qm });
            return failed({ kind: 'refused', status: answer.statusCode, text: storageText(text) });
        }
        catch (thrown) {
            if (thrown instanceof postpost_failure/* PostPostError */.DF || thrown instanceof FileChanged)
                throw thrown;
            signal.throwIfAborted();
            if (stall.signal.aborted) {
                return failed({ kind: 'no-answer', detail: `no byte moved for ${STALL_MS / 1000} s`, hasStalled: true });
            }
            return failed((0,http/* networkFailure */.rd)(thrown));
        }
        finally {
            stall.stop();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = upload_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A piece at a time: no more of the file is read ahead of the network. */
const streamOf = (pieces) => external_node_stream_.Readable.from(pieces, { highWaterMark: 1 });
async function* counted(file, onBytes) {
    let sentBytes = 0;
    for await (const chunk of file) {
        yield chunk;
        sentBytes += chunk.length;
        onBytes(sentBytes);
    }
}
/** Aborts its signal once `moved` has not been called for STALL_MS; also counts the wait for the answer after the last byte. */
function watchForStall(clock) {
    const stalled = new AbortController();
    const stopped = new AbortController();
    let movement = 0;
    const watch = async () => {
        for (let seen = -1; seen !== movement;) {
            seen = movement;
            await clock.sleep(STALL_MS, stopped.signal);
        }
        stalled.abort(new Error('stalled'));
    };
    watch().catch(() => undefined);
    return { signal: stalled.signal, moved: () => void movement++, stop: () => stopped.abort() };
}
/** S3 answers in XML; its code and message are enough, the rest repeats the signed request. */
function storageText(xml) {
    const code = /<Code>([^<]{1,100})<\/Code>/.exec(xml)?.[1];
    const message = /<Message>([^<]{1,200})<\/Message>/.exec(xml)?.[1];
    return (0,wording/* withoutSignatures */.Ap)([code, message].filter(Boolean).join(': ')) || 'no explanation';
}

;// CONCATENATED MODULE: ./src/publish/sending.ts










/** create-post without a time, so that nothing publishes by itself. */
async function drafting(state, job) {
    const { session, log } = job;
    const { cancel, drafts } = session;
    const { post } = job.step.candidate;
    const queuedMs = session.clock.elapsedMs();
    const stillWanted = () => {
        job.deadlineMs += session.clock.elapsedMs() - queuedMs;
        cancel.signal.throwIfAborted();
        if (session.halted !== undefined)
            throw new Error(refusedForAll(session.halted));
        const blindness = blindnessOf(state, session);
        if (blindness !== undefined)
            throw new Error(blindness);
    };
    cancel.signal.throwIfAborted();
    const draft = {
        content: post.caption,
        platforms: state.accounts.map(({ id }) => id),
        tiktok: invert(post.settings, session.settings.interactionInversion),
    };
    // A draft whose id is not known cannot be deleted, so even a cancelled run lets this call finish, but not the pauses before it.
    const client = session.clientFor(patienceOf(job, { signal: cancel.grace, pausing: cancel.signal }));
    const { postGroupId, warnings } = await drafts.create(draft, client, stillWanted, () => aftermathClient(job));
    for (const warning of warnings ?? [])
        log.info(`PostPost remarks: ${warning}`);
    log.info(`Draft ${postGroupId} for ${state.accounts.map(({ name }) => name).join(', ')}.`);
    return { at: 'uploading', ...courseOf(state), postGroupId };
}
/** An upload URL lives for an hour, and one that waited this long for its upload may not last for all of it. */
const OLD_URL_MS = 10 * 60 * 1000;
/** get-upload-url, once; then, as soon as there is a place, the PUT to storage. */
async function uploading(state, job) {
    const { session, client } = job;
    const { clock, cancel, uploads } = session;
    const { action, candidate } = job.step;
    const { post, facts, identity, manifest } = candidate;
    cancel.signal.throwIfAborted();
    const record = recordOf(post, state.accounts.map(({ id }) => id), manifest, action === 'upload-draft' ? 'approve' : 'publish', session.settings.interactionInversion);
    const fileName = uploadName(post.video.path, identity, record, facts.extension);
    const { postGroupId } = state;
    job.urlAskedMs = clock.elapsedMs();
    const { uploadUrl, fileUrl } = await client.uploadUrl({ fileName, contentType: facts.contentType, postGroupId });
    job.fileUrl = fileUrl;
    if (!fileUrl.includes(fileName))
        sayNameIsLost(fileUrl.replace(/\?.*/, ''), fileName, session);
    const send = async () => {
        if (session.halted && !session.halted.isAboutNewPosts)
            throw new Error(refusedForAll(session.halted));
        if (clock.elapsedMs() - job.urlAskedMs > OLD_URL_MS)
            return { at: 'drafting', ...courseOf(state) };
        await sendVideo(uploadUrl, job);
        return { at: 'committing', ...courseOf(state), postGroupId, tries: 0 };
    };
    // A post that begins again goes at once: others wait for it.
    if (state.start > 1 || job.isPressing)
        return send();
    const queuedMs = clock.elapsedMs();
    return uploads(() => {
        job.deadlineMs += clock.elapsedMs() - queuedMs;
        return send();
    });
}
/**
 * An upload that stops moving is given up after a minute and tried once more. Posts of the same account wait for it, so it
 * is not tried as often as an upload that breaks.
 */
const MAX_STALLS = 2;
/** The PUT to storage, again where it was cut off. */
async function sendVideo(uploadUrl, job) {
    const { session, log } = job;
    const { post, facts, version } = job.step.candidate;
    const progress = reportProgress(post.video.sizeBytes, session.clock, log.progress, 'uploaded');
    const { absolutePath: path } = post.video;
    const file = { path, version, contentType: facts.contentType, uploadUrl, onProgress: progress.moved };
    let stalls = 0;
    await (0,retry/* withRetry */.bD)(patienceOf(job, { mayRepeat: () => stalls < MAX_STALLS }), async () => {
        try {
            await offTheBudget(job, () => uploadOnce(session, file, session.cancel.signal));
        }
        catch (thrown) {
            if (thrown instanceof postpost_failure/* PostPostError */.DF && thrown.failure.kind === 'no-answer' && thrown.failure.hasStalled)
                stalls++;
            throw thrown;
        }
    });
    log.info(progress.done());
}

;// CONCATENATED MODULE: ./src/postpost/tiktok-link.ts
/**
 * The public page of a post: PostPost's `permalink`, else made of its id. TikTok gives a public id to public posts only
 * (PostPost TikTok page), and only a name leads there.
 * @param name of the account, `@acme`; where it is an id there is no link
 */
function tiktokLink(name, { permalink, postedId }) {
    if (permalink !== undefined)
        return permalink;
    return name?.startsWith('@') && postedId && /^\d{6,}$/.test(postedId)
        ? `https://www.tiktok.com/${name}/video/${postedId}`
        : undefined;
}

;// CONCATENATED MODULE: ./src/publish/polling.ts









/** PostPost's words for a post, and whether it can still change; words that are not here wait and warn. */
const STATUSES = {
    draft: 'waits',
    scheduled: 'waits',
    pending: 'waits',
    processing: 'waits',
    published: 'ends',
    failed: 'ends',
};
/** PostPost's scheduler runs every minute; TikTok's processing takes seconds to minutes. */
const FIRST_PAUSE_MS = 1_000;
const PAUSE_GROWTH = 1.3;
const LONGEST_PAUSE_MS = 15_000;
/** Short at first, gently slowing. */
const pauseMs = (reading) => Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * PAUSE_GROWTH ** reading);
/**
 * Waits until every account's post is published or failed, or `deadlineMs` has come. Faults of reading do not end it: the
 * post was accepted, and only its state is unknown.
 */
async function pollUntilSettled(scheduled, deadlineMs, job) {
    const { clock, cancel, clientFor } = job.session;
    const client = clientFor(patienceOf(job, { deadlineMs }));
    const { accounts } = scheduled;
    let last = { posts: [], isFinal: false };
    let silent = new Set();
    const unknownWords = new Set();
    let misses = 0;
    for (let reading = 0;; reading++) {
        try {
            const answer = await client.post(scheduled.postGroupId);
            // Another network's post of the same raw id decides nothing.
            const posts = answer.posts.filter(postpost_answers/* isTikToks */.qy);
            misses = 0;
            last = resultsOf(posts, scheduled);
            silent = new Set(posts.filter(isSilent).map((post) => idOf(post, accounts)));
            for (const { status } of last.posts)
                if (!(status in STATUSES))
                    unknownWords.add(status);
        }
        catch (thrown) {
            last = { ...last, remark: (0,wording/* messageOf */.bD)(thrown) };
            const isUnknown = (0,postpost_failure/* isRefused */.H0)(thrown, 404);
            // get-post may lag behind *schedule*; only where the list does not know it either it was deleted.
            if (isUnknown && ++misses % MISSES === 0 && (await isGone(scheduled.postGroupId, client)))
                return gone(accounts);
            if (!isUnknown && !passes(thrown))
                return last;
        }
        if (last.isFinal)
            return { ...last, posts: await withReasons(last.posts, silent, scheduled.postGroupId, job) };
        const leftMs = deadlineMs - clock.elapsedMs();
        if (leftMs <= 0 || cancel.signal.aborted)
            break;
        const untilDueMs = Math.max(0, scheduled.timeMs - clock.now());
        await clock.sleep(Math.min(leftMs, untilDueMs + pauseMs(reading)), cancel.signal).catch(() => undefined);
    }
    if (unknownWords.size === 0)
        return last;
    const words = [...unknownWords].map((word) => JSON.stringify(word)).join(', ');
    const remark = `PostPost gave a status this action does not know (${words}); it was taken for "not done yet".`;
    return { ...last, remark };
}
/** A refusal that stays (4xx) ends the wait; an outage, however long, may be over at the next reading. */
const passes = (thrown) => thrown instanceof postpost_failure/* PostPostError */.DF && ((0,postpost_failure/* surelyNotDone */.WC)(thrown.failure) || (0,postpost_failure/* mayBeDone */.VH)(thrown.failure));
/** So often in a row get-post knows nothing of a post before the list is asked. */
const MISSES = 4;
const isGone = async (postGroupId, client) => {
    const listed = await findListed(client, postGroupId).then((post) => post !== undefined, () => true);
    return !listed;
};
function resultsOf(posts, { accounts, isPublic }) {
    const told = posts.map((post) => describePost(post, accounts, isPublic));
    // An account that the answer leaves out is not known to be published.
    const results = accounts.map(({ id }) => told.find(({ account }) => account === id) ?? { account: id, status: 'scheduled' });
    const isOver = ({ status }) => STATUSES[status] === 'ends';
    // Where others have gone out, nobody's doing lets this one follow.
    const hasGoneOut = results.some(isOver);
    const posted = results.map((result) => hasGoneOut && result.status === 'draft' ? { ...result, error: LEFT_BEHIND } : result);
    return { posts: posted, isFinal: posted.every((result) => isOver(result) || result.error !== undefined) };
}
function gone(accounts) {
    const error = { code: DELETED, message: 'The post was deleted in PostPost before it was published.' };
    return { isFinal: true, posts: accounts.map(({ id }) => ({ account: id, status: 'failed', error })) };
}
/** `platformId` is the raw id here. */
const idOf = ({ platformId }, accounts) => accounts.find(({ id }) => id === platformId)?.id ?? `tiktok-${platformId}`;
/** A TikTok link exists only for public posts with a public id. */
function describePost(post, accounts, isPublic) {
    const accountId = idOf(post, accounts);
    const account = accounts.find(({ id }) => id === accountId);
    const { postedId, error, status } = post;
    const url = status === 'published' && isPublic ? tiktokLink(account?.name, post) : undefined;
    return {
        account: accountId,
        status,
        ...(postedId ? { postedId } : {}),
        ...(url ? { url } : {}),
        ...(status === 'failed' ? { error: { code: error?.code ?? 'UNKNOWN_ERROR', message: adviseOn(error) } } : {}),
    };
}
const isSilent = ({ status, error }) => status === 'failed' && !error?.message.trim() && !(error && 'platformError' in error && error.platformError);
const REASON_BUDGET_MS = 30_000;
/**
 * Where get-post says less than the post's log, the log's reason is added. The log does not name accounts: of several that
 * failed only the silent ones get it, and what others said themselves is not taken for theirs. Failing to read it changes nothing.
 */
async function withReasons(posts, silent, postGroupId, job) {
    const failed = posts.filter(({ status }) => status === 'failed');
    const [only] = failed.length === 1 ? failed : [];
    if (silent.size === 0 && only?.error?.code !== 'UNKNOWN_ERROR')
        return posts;
    const { clientFor, clock } = job.session;
    const client = clientFor(patienceOf(job, { deadlineMs: clock.elapsedMs() + REASON_BUDGET_MS }));
    const answer = await client.logs(postGroupId).catch(() => undefined);
    const texts = answer?.logs.map((entry) => textOf(entry.error)) ?? [];
    const said = texts.findLast((text) => text !== '' && !posts.some(({ error }) => error?.message.includes(text)));
    return posts.map((post) => {
        if (!post.error || !said)
            return post;
        const { code, message } = post.error;
        if (silent.has(post.account))
            return { ...post, error: { code, message: adviseOn({ code, message: said }) } };
        return post === only ? { ...post, error: { code, message: `${message} PostPost's log adds: ${said}` } } : post;
    });
}
function textOf(error) {
    if (typeof error === 'string')
        return (0,wording/* beginningOf */.VI)((0,wording/* withoutSignatures */.Ap)(error), 500);
    if (typeof error === 'object' && error !== null && 'message' in error)
        return textOf(error.message);
    return '';
}

;// CONCATENATED MODULE: ./src/publish/waiting.ts








/**
 * An accepted post: waited for until the truth is known about each account of its entry, earlier post groups included,
 * unless the times lie beyond the wait.
 */
async function waiting(state, job) {
    const { step, session, log } = job;
    const { postGroupId, scheduledTime, accounts } = state;
    const { waitTimeoutMs } = session.settings;
    const timeMs = (0,postpost_history/* timeOf */.nR)(scheduledTime);
    // An accepted post must not fail for a word in the log.
    const time = timeMs === undefined ? scheduledTime : (0,schedule_timezone/* formatTime */.fU)(timeMs, step.candidate.post.timezone);
    const words = [
        `Post group ${postGroupId} is scheduled for ${time}`,
        describeMove({ ...step, movedBy: job.movedBy }, session.settings),
    ];
    log.info(`${words.filter(Boolean).join(', ')}.`);
    const there = state.earlier.filter(({ status, error }) => status !== 'draft' && !error);
    const own = accounts.map(({ id }) => id);
    await deleteLeftovers(own, [...own, ...there.map(({ accountId }) => accountId)], job);
    const deadlineMs = session.clock.elapsedMs() + waitTimeoutMs;
    const untilMs = session.clock.now() + waitTimeoutMs;
    const accepted = (earlier, own) => ({
        postGroupId,
        scheduledTime,
        posts: [...earlier, ...own],
    });
    const isLater = (atMs) => waitTimeoutMs === 0 || (atMs !== undefined && atMs > untilMs);
    if (isLater(timeMs)) {
        const scheduled = own.map((id) => ({ account: id, status: 'scheduled' }));
        return ends.scheduled(step, accepted((0,publish_result/* earlierPosts */.K3)(state.earlier), scheduled));
    }
    log.progress(`accepted as ${postGroupId}; waiting until it is published`);
    const isPublic = step.candidate.post.settings.viewerSetting === 'PUBLIC_TO_EVERYONE';
    const wanted = { postGroupId, timeMs: timeMs ?? session.clock.now(), accounts, isPublic };
    const { posts, isFinal, remark } = await pollUntilSettled(wanted, deadlineMs, job);
    if (isPublic)
        warnOfHidden(posts, postGroupId, job);
    const [later, sooner] = [true, false].map((wait) => state.earlier.filter((each) => isPending(each) && isLater((0,postpost_history/* timeOf */.nR)(each.scheduledTime)) === wait));
    const settled = await settle(sooner ?? [], isPublic, deadlineMs, job);
    const earlier = (0,publish_result/* earlierPosts */.K3)(state.earlier).map((each) => settled.get(each.account) ?? each);
    const all = [...earlier, ...posts];
    const refused = all.filter(({ error }) => error !== undefined);
    if (refused.length > 0) {
        const reasons = refused.map(({ account, error }) => `${nameOf(step.candidate.accounts, account)}: ${error?.code}: ${error?.message}`);
        return ends.refused(step, accepted(earlier, posts), reasons, all.length - refused.length);
    }
    if (isFinal && earlier.every(({ status }) => status === 'published'))
        return ends.published(step, accepted(earlier, posts));
    if (isFinal && (later ?? []).length > 0)
        return ends.scheduled(step, accepted(earlier, posts));
    if (session.cancel.signal.aborted)
        return ends.cancelledWhileWaiting(step, accepted(earlier, posts));
    const waiting = state.earlier.filter(({ status, error }) => status === 'draft' && !error);
    const names = waiting.map(({ accountId }) => nameOf(step.candidate.accounts, accountId)).join(', ');
    const draft = names === '' ? undefined : `A draft of it waits for a person on ${names}.`;
    return ends.processing(step, accepted(earlier, posts), draft ?? remark);
}
const isPending = ({ status, error }) => !error && status !== 'published' && status !== 'draft';
/** What becomes of posts of earlier post groups that have not ended yet, by their accounts. */
async function settle(earlier, isPublic, deadlineMs, job) {
    const { accounts } = job.step.candidate;
    const results = new Map();
    for (const [postGroupId, group] of Map.groupBy(earlier, (each) => each.postGroupId)) {
        const timeMs = (0,postpost_history/* timeOf */.nR)(group[0]?.scheduledTime) ?? job.session.clock.now();
        const own = accounts.filter(({ id }) => group.some(({ accountId }) => accountId === id));
        const { posts } = await pollUntilSettled({ postGroupId, timeMs, accounts: own, isPublic }, deadlineMs, job);
        for (const post of posts)
            results.set(post.account, post);
    }
    return results;
}
/** Posts that are not public never get a public id (PostPost TikTok page), as all posts before PostPost's audit. */
function warnOfHidden(posts, postGroupId, { step, session }) {
    const { post, accounts } = step.candidate;
    const hidden = posts.filter(({ status, postedId, url }) => status === 'published' && !postedId && !url);
    if (hidden.length === 0)
        return;
    const names = hidden.map(({ account }) => nameOf(accounts, account)).join(', ');
    const message = `Post group ${postGroupId} is published on ${names}, but TikTok gave it no public id: it may not be public. Look at it in the TikTok app; until PostPost's TikTok app is audited for an account, its posts stay SELF_ONLY.`;
    session.remarks.push((0,src_problem/* ofPost */.y9)(post, 'warning', post.originOf('viewerSetting'), message));
}

;// CONCATENATED MODULE: ./src/publish/post.ts













/**
 * One post from its draft to its end, as a walk through the states of state.ts. Never throws: how it ended is the answer.
 *
 * drafting → uploading → committing → waiting → ended; faults.ts says which faults lead back to drafting, to asking what
 * became of the post, or to the end; ends.ts lists all ends.
 */
async function publishPost(step, session) {
    const log = createPostLog(step.candidate.post.id, session.log);
    const job = startJob(step, session, log);
    session.underWay.set(step, 'queued');
    // The first draft waits for a free place. A post that begins again later goes at once: others wait for it.
    const send = async () => {
        startBudget(job);
        let sending = begin(job);
        while (sending.at === 'drafting' || sending.at === 'uploading')
            sending = await next(sending, job);
        return sending;
    };
    let state = await (job.isPressing ? send() : session.drafting(send));
    while (state.at !== 'ended')
        state = await next(state, job);
    session.turns.pass(step);
    const { result, there } = state;
    session.underWay.delete(step);
    session.log.group(`${result.id}: ${result.outcome}`, [...log.lines, ...(0,publish_result/* describeResult */.dy)(result, step)]);
    return { result, there, movedBy: job.movedBy };
}
function begin({ step, session: { cancel, halted } }) {
    if (cancel.signal.aborted)
        return ends.cancelled(step);
    if (halted !== undefined)
        return ends.refusedForAll(step, halted);
    return { at: 'drafting', accounts: step.accounts, earlier: step.earlier, start: 1 };
}
async function next(from, job) {
    job.session.underWay.set(job.step, from.at);
    const meant = await move(from, job).catch((thrown) => afterFault(from, thrown, job));
    const { step, session } = job;
    // What waits is accepted: whatever befalls the waiting, it is nobody's to delete.
    const isLeft = from.at !== 'waiting' && 'postGroupId' in from && !keepsDraft(from.postGroupId, meant);
    const to = isLeft ? await discard(from, meant, job) : meant;
    if (to.at === 'ended' && from.at !== 'waiting' && to.result.outcome !== 'unknown')
        session.ledger.giveBack(step);
    if (to.at === 'waiting' || to.at === 'ended')
        session.turns.pass(step);
    return to;
}
function move(state, job) {
    switch (state.at) {
        case 'drafting':
            return drafting(state, job);
        case 'uploading':
            return uploading(state, job);
        case 'committing':
            return job.step.action === 'upload-draft' ? leavingForApproval(state, job) : committing(state, job);
        case 'asking':
            return asking(state, job);
        case 'waiting':
            return waiting(state, job);
    }
}
/** A draft goes on with its post, or is what the post ended as. */
function keepsDraft(postGroupId, to) {
    if (to.at === 'drafting')
        return false;
    return (to.at === 'ended' ? to.result.postGroupId : to.postGroupId) === postGroupId;
}
/** Deletes the draft that is left behind; where somebody has scheduled it meanwhile, that is how the post goes on. */
async function discard(from, to, job) {
    const { postGroupId } = from;
    try {
        const { end, scheduledTime } = await job.session.drafts.discard(postGroupId, aftermathClient(job));
        job.log.info(`Draft ${postGroupId}: ${deleting_ENDS[end]}.`);
        if (end !== 'accepted')
            return to;
        job.log.progress(`Somebody has scheduled this post's draft ${postGroupId} meanwhile; it goes out by that.`);
        return accept(from, (0,postpost_history/* validTime */.Av)(scheduledTime) ?? new Date(job.session.clock.now()).toISOString(), job);
    }
    catch (thrown) {
        job.log.info(`Draft ${postGroupId} could not be deleted (${(0,wording/* messageOf */.bD)(thrown)}); it never publishes by itself, and the step's end tries once more.`);
        return to;
    }
}

;// CONCATENATED MODULE: ./src/publish/sign-of-life.ts


/** A log that is silent for longer looks like a step that hangs. */
const sign_of_life_EVERY_MS = 30_000;
/** Enough to recognise them; the line is there to show that something goes on. */
const MOST_NAMES = 3;
const WORDS = {
    waiting: 'waiting until published',
    asking: 'asking what became of it',
    committing: 'uploaded, waiting for its turn',
    uploading: 'uploading',
    drafting: 'making the draft',
    queued: 'not begun yet',
};
/** Does the work, and says every 30 s which posts are still under way, and at what. */
async function withSignOfLife(work, underWay, { clock, log }) {
    const ended = new AbortController();
    const speaking = speak(underWay, clock, log, ended.signal);
    try {
        return await work();
    }
    finally {
        ended.abort();
        await speaking;
    }
}
async function speak(underWay, clock, log, ended) {
    for (let afterMs = sign_of_life_EVERY_MS;; afterMs += sign_of_life_EVERY_MS) {
        const isOver = await clock.sleep(sign_of_life_EVERY_MS, ended).then(() => false, () => true);
        if (isOver)
            return;
        log.info(`Still at work after ${(0,duration/* formatDuration */.a3)(afterMs)}; ${describeUnderWay(underWay)}.`);
    }
}
/** `uploading: a.mp4, b.mp4; not begun yet: c.mp4, d.mp4, e.mp4 and 4 more`. */
function describeUnderWay(underWay) {
    const groups = Object.entries(WORDS).flatMap(([doing, words]) => {
        const ids = [...underWay].flatMap(([{ candidate }, at]) => (at === doing ? [candidate.post.id] : []));
        return ids.length > 0 ? [`${words}: ${(0,wording/* listed */.KE)(ids, MOST_NAMES)}`] : [];
    });
    return groups.length > 0 ? groups.join('; ') : 'finishing';
}

;// CONCATENATED MODULE: ./src/publish/turns.ts
/** @param steps in plan order */
function createTurns(steps) {
    const passed = new Map();
    const turns = new Map();
    const last = new Map();
    for (const step of steps) {
        const own = Promise.withResolvers();
        passed.set(step, own.resolve);
        const before = step.timeIsFixed ? [] : step.accounts.flatMap(({ id }) => last.get(id) ?? []);
        turns.set(step, Promise.all(before).then(() => undefined));
        for (const { id } of step.accounts)
            last.set(id, Promise.all([last.get(id), own.promise]));
    }
    return {
        of: (step) => turns.get(step) ?? Promise.resolve(),
        pass: (step) => passed.get(step)?.(),
    };
}

;// CONCATENATED MODULE: ./src/publish/publish.ts











/**
 * A plan without problems → what became of each of its posts, in plan order. At most `concurrency` posts are uploaded at a
 * time; posts that share an account commit in plan order; no post stops another, unless PostPost refuses the key or the plan.
 */
async function publish(plan, clientFor, reading, settings, world) {
    const steps = plan.steps.filter(isNew);
    if (steps.length > 0)
        sayInversion(settings, world.log);
    if (plan.steps.some(({ action }) => action === 'skip'))
        world.log.info(howToRepost(settings));
    const drafts = createDrafts(new Set((reading?.history ?? []).map(({ postGroupId }) => postGroupId)), world.clock, world.saveDrafts);
    const ledger = createLedger(reading, settings, drafts.isOwn);
    for (const step of steps)
        if (step.timeIsFixed)
            ledger.take(step, step.accounts, step.timeMs ?? 0);
    const session = {
        ...world,
        clientFor,
        settings,
        drafts,
        ledger,
        turns: createTurns(steps.filter(({ action }) => action === 'publish')),
        // Those that follow have their upload URL ready when a place is free; one at a time stays one at a time.
        drafting: (0,p_limit/* default */.A)(2 * settings.concurrency - 1),
        uploads: (0,p_limit/* default */.A)(settings.concurrency),
        underWay: new Map(),
        blind: new Map(),
        isStored: (0,stored/* createIsStored */.e)(world.dispatcher, world.clock),
        remarks: [],
        halted: undefined,
    };
    const publishAll = () => Promise.all(plan.steps.map((step) => (isNew(step) ? publishPost(step, session) : leave(step, session))));
    const done = await withSignOfLife(publishAll, session.underWay, world);
    return { done, problems: session.remarks };
}
/** A post that is not sent; what this action has paused of it goes where the post is live by another post group. */
async function leave(step, { clientFor, clock, random, cancel, log }) {
    const done = notPublished(step);
    const { id, outcome } = done.result;
    log.info(`${id}: ${outcome}. ${WHY[step.action] ?? ''}${(0,publish_result/* describeResult */.dy)(done.result, step).join(', ')}`);
    const client = clientFor({
        clock,
        random,
        signal: cancel.signal,
        deadlineMs: clock.elapsedMs() + LEAVING_MS,
        onRetry: (error) => log.info(`${id}: ${error.message}`),
    });
    if (step.action === 'skip')
        await deletePaused(step, client, log.info);
    return done;
}
/** Deleting what a replaced post has left must not hold up a run. */
const LEAVING_MS = 60_000;
/** One line a post: a folder of 100 videos of which 98 are there must not fill the log. */
const WHY = {
    skip: 'There already: ',
    'keep-draft': 'A draft of it waits for a person in PostPost, and is left as it is: ',
};
const howToRepost = ({ onDuplicate }) => onDuplicate === 'repost'
    ? 'Posts whose id is on their accounts already are skipped. To post one once more, give it another id.'
    : 'Posts that are on their accounts already are skipped. To post one once more, give it an id of its own and set on-duplicate: repost.';
/** Once a run, because it is the one place where what is sent differs from what is wanted. */
function sayInversion({ interactionInversion }, log) {
    if (interactionInversion === 'off')
        return;
    log.info('Comments, duet and stitch are sent inverted, because PostPost documents that it passes them on inverted (interaction-inversion: compensate); the summary lists what is wanted and what is sent.');
}

;// CONCATENATED MODULE: ./src/report/earlier-links.ts



const earlier_links_PARALLEL_READS = 4;
/** Post groups that are asked for; a folder of hundreds of published videos is not asked for at every run. */
const earlier_links_MOST = 50;
/**
 * The links of posts that were there before the run and are published: the history has no public ids, get-post has them.
 * What cannot be read has no link.
 * @param done for each step
 */
async function withEarlierLinks(done, steps, { client }) {
    const groups = done.map(({ result }, index) => earlier_links_groupsOf(result.posts ?? [], steps[index], result.postGroupId));
    const wanted = [...new Set(groups.flatMap((ofPost) => [...ofPost.values()]))].slice(0, earlier_links_MOST);
    const answers = new Map(await (0,p_limit/* default */.A)(earlier_links_PARALLEL_READS).map(wanted, async (id) => [id, await client.post(id).catch(() => undefined)]));
    return done.map((each, index) => {
        const ofPost = groups[index];
        if (!ofPost || ofPost.size === 0)
            return each;
        const names = new Map(steps[index]?.candidate.accounts.map(({ id, name }) => [id, name]));
        const posts = (each.result.posts ?? []).map((post) => {
            const answer = answers.get(ofPost.get(post.account) ?? '');
            const there = answer?.posts.find((own) => (0,postpost_answers/* isTikToks */.qy)(own) && (0,postpost_answers/* compoundId */.zN)(own) === post.account);
            const url = there && tiktokLink(names.get(post.account), there);
            const postedId = there?.postedId;
            return url ? { ...post, ...(postedId ? { postedId } : {}), url } : post;
        });
        return { ...each, result: { ...each.result, posts } };
    });
}
/** Post groups by the accounts on which they are published, where no link is known. */
function earlier_links_groupsOf(posts, step, postGroupId) {
    const earlier = new Map(step?.earlier.map((each) => [each.accountId, each.postGroupId]));
    const missing = posts.filter(({ status, url, postedId }) => status === 'published' && !url && !postedId);
    return new Map(missing.flatMap(({ account }) => {
        const id = earlier.get(account) ?? postGroupId;
        return id === undefined ? [] : [[account, id]];
    }));
}

// EXTERNAL MODULE: ./src/report/problems.ts
var report_problems = __webpack_require__(3300);
;// CONCATENATED MODULE: ./src/run.ts















/** The story: inputs → posts → checks → plan → publish → report. Nothing is sent while anything is wrong. */
async function run(world) {
    const { inputs, inInputs, connecting } = world;
    if (inputs.apiKey)
        world.mask(inputs.apiKey);
    const here = readContext(world.environment);
    const wanted = await readPosts(inputs, inInputs, here, { ...world, answered: connecting });
    try {
        const report = await follow(wanted, here, world);
        await world.present(report);
        return report;
    }
    finally {
        await wanted.removeDownloads();
    }
}
async function follow(wanted, here, world) {
    const { inputs, inInputs, connecting, cancel } = world;
    const { posts, unfound, leftOut } = wanted;
    const { probeScript: script, environment } = world;
    const versions = await versionsOf([...posts, ...leftOut].map(({ video }) => video.absolutePath));
    const openProber = () => createProber({ script, environment, signal: cancel.signal });
    const { inspected, problems: inPosts } = await judgePosts(posts, unfound, openProber);
    const service = await connecting;
    const identified = await identify(wanted, inspected, versions, service, here, cancel);
    const { candidates, others, written, manifests } = identified;
    const reading = await service?.history;
    const settings = {
        ...inputs,
        written,
        manifests,
        isOffline: service === undefined,
        isHistoryUnread: service !== undefined && reading === undefined,
        runSinceMs: here.sinceMs,
    };
    const nowMs = world.clock.now();
    const history = reading?.history ?? [];
    const wish = (candidate) => wishIn(candidate, settings);
    const details = service ? await readDetails(candidates, wish, history, service, nowMs) : NO_DETAILS;
    const plan = makePlan(candidates, others, { history, details }, settings, nowMs);
    const report = (0,report_report/* reporter */.YX)(inputs, here, wanted, inspected, cancel);
    const problems = [
        ...inInputs,
        ...judgeWithoutKey(inputs, here),
        ...(service?.problems ?? []),
        ...wanted.problems,
        ...inPosts,
        ...identified.problems,
        ...plan.problems,
    ];
    if ((0,report_problems/* hasErrors */.Cs)(problems, inputs.strict))
        return report.refused([...problems, ...plan.single], candidates, plan);
    const told = [...problems, ...plan.single];
    const linked = async (done) => (service ? withEarlierLinks(done, plan.steps, service) : done);
    if (inputs.dryRun || !service)
        return report.of(plan, await linked(plan.steps.map(planned)), told);
    const { done, problems: remarks } = await publish(plan, service.clientFor, reading, inputs, world);
    return report.of(plan, await linked(done), [...told, ...remarks]);
}

;// CONCATENATED MODULE: ./src/main.ts


















const annotateAs = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
/** Until there is a run to speak for itself. */
const say = workflowLog.info;
/** The main step after its start: the run, and everything that it leaves for the workflow and its readers. */
async function main(starting, cancel) {
    let report;
    let preview = '';
    const { isPublic } = readContext(process.env);
    try {
        const start = await starting;
        await tryCommandFiles(process.env);
        report = await run({
            ...start,
            environment: process.env,
            random: Math.random,
            cancel,
            probeScript: (0,external_node_path_.join)(import.meta.dirname, 'probe', 'index.js'),
            log: hiding(workflowLog, hideIds(isPublic)),
            mask: core/* setSecret */.Pq,
            saveDrafts: (state) => core/* saveState */.LZ('drafts', stateText(state)),
            present: async (told) => {
                if (told.inputs.preview && !cancel.signal.aborted)
                    preview = await writePreview(told, hideIds(isPublic, told));
            },
        });
        // First of all, so that nothing that fails later can take them away.
        writeOutputs(report, preview);
        const hide = hideIds(isPublic, report);
        const log = hiding(workflowLog, hide);
        tell(report, log, hide);
        const summary = hide(summaryOf(report));
        await writeSummary(summary);
        if (report.inputs.comment && !cancel.signal.aborted) {
            const world = { dispatcher: start.dispatcher, clock: start.clock, signal: cancel.signal };
            const token = report.inputs.githubToken;
            const { apiUrl } = report.run;
            const connect = () => connectGitHub(token, apiUrl, world);
            core/* notice */.lm(await keepComment(summary, report.run, token, connect, shareOf(report.inputs)));
        }
        conclude(report, log, cancel);
    }
    catch (thrown) {
        const fault = describeSystemFault(thrown);
        if (!report && !fault)
            writeOutputs(undefined);
        core/* debug */.Yz(hideIds(isPublic)(thrown instanceof Error ? (thrown.stack ?? '') : ''));
        fail(hideIds(isPublic)(fault ?? main_explain(thrown, cancel)));
    }
    finally {
        // Idle connections would keep the process for seconds after its work is done.
        await (await starting.catch(() => undefined))?.dispatcher.destroy();
    }
}
function writeOutputs(report, preview = '') {
    for (const [name, value] of Object.entries(outputsOf(report, preview)))
        core/* setOutput */.uH(name, value);
    const told = report ? fittingResults(report.results).length : 0;
    if (report && told < report.results.length) {
        core/* warning */.$e(`The output results holds the first ${told} of ${report.results.length} posts: GitHub keeps 1 MB a job.`);
    }
}
function tell(report, log, hide) {
    if (report.inputs.dryRun && report.plan && report.results.length > 0) {
        log.group(planTitle(report), planLines(report));
    }
    const { annotations, rest } = annotate(report.problems);
    for (const { severity, message, properties } of annotations) {
        annotateAs[severity](hide(message), properties);
    }
    for (const line of rest)
        log.info(line);
    if (report.leftOut.length > 0) {
        log.info(`Left out, because this ${pushOrPullRequest(report.run)} did not add them (added-only): ${report.leftOut.join(', ')}`);
    }
    if (report.postponed.length > 0) {
        log.info(`Left for the next run (when-too-many: first): ${report.postponed.join(', ')}`);
    }
}
/** The log's last lines, outside of any group: the counts, and where to click. */
function conclude(report, log, cancel) {
    const cancelled = cancel.signal.aborted ? describeCancel(cancel) : undefined;
    const failure = [cancelled, (0,report_report/* failureOf */.g5)(report)].filter(Boolean).join(' ');
    if (failure)
        fail(failure);
    else
        log.info(`TikTok: ${(0,report_report/* tally */.N4)(report.results) || 'nothing to publish'}.`);
    for (const line of linksOf(report))
        log.info(line);
}
/** A page is for looking at; that it cannot be written changes nothing about what was published. */
async function writePreview(report, hide) {
    try {
        // Loaded only here, so that a run without the page does not pay for it.
        const { writePage } = await __webpack_require__.e(/* import() */ 480).then(__webpack_require__.bind(__webpack_require__, 9480));
        const path = await writePage(report, process.env.RUNNER_TEMP, hide);
        workflowLog.info(`Each post as it will look: ${path}`);
        return path;
    }
    catch (thrown) {
        core/* warning */.$e(`The preview page could not be written: ${(0,wording/* messageOf */.bD)(thrown)}`);
        return '';
    }
}
/** A summary is for reading; that it cannot be written changes nothing about what was published. */
async function writeSummary(markdown) {
    const { GITHUB_STEP_SUMMARY } = process.env;
    if (!GITHUB_STEP_SUMMARY)
        return;
    try {
        // Not by core.summary, which writes to the file of the first run of a process for ever.
        await (0,promises_.appendFile)(GITHUB_STEP_SUMMARY, markdown);
    }
    catch (thrown) {
        core/* warning */.$e(`The job summary could not be written: ${(0,wording/* messageOf */.bD)(thrown)}`);
    }
}
function main_explain(thrown, cancel) {
    if (cancel.signal.aborted)
        return describeCancel(cancel);
    if (thrown instanceof dispatcher/* ProxyError */.T)
        return thrown.message;
    return `${(0,wording/* messageOf */.bD)(thrown)} This is a fault of the action itself: please report it with this log.`;
}
function describeCancel({ signal }) {
    return `${(0,wording/* messageOf */.bD)(signal.reason)} Run the step again: it publishes what is missing, and nothing twice.`;
}
function fail(message) {
    core/* error */.z3(message);
    process.exitCode = 1;
}


/***/ }),

/***/ 822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ resolveLocalTime),
/* harmony export */   UF: () => (/* binding */ checkTimezone),
/* harmony export */   ap: () => (/* binding */ localClock),
/* harmony export */   fU: () => (/* binding */ formatTime)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/**
 * Short names of the IANA database. V8 also takes ICU's own, where `BST` is Bangladesh and `AST` is Alaska: posts would go
 * out at the wrong hour.
 */
const SHORT_NAMES = new Set('CET EET EST GB GMT HST MET MST NZ PRC ROC ROK UCT UTC WET'.split(' '));
/** What people write for a zone, by what they most likely mean. */
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
/** Today's names of zones that `Intl.supportedValuesOf` still lists under their old ones. */
const RENAMED = 'Asia/Ho_Chi_Minh Asia/Kathmandu Asia/Kolkata Asia/Yangon Europe/Kyiv America/Nuuk Atlantic/Faroe'.split(' ');
/** A sentence when `zone` is no IANA time zone, with the nearest one where there is one. */
function checkTimezone(zone) {
    if (/^(?:UTC|GMT)?[+-]\d/i.test(zone) && !/^GMT[+-]0$/.test(zone))
        return `"${zone}" is an offset, not a time zone: write the offset at the end of the time (2026-12-01T18:00+01:00), or name a zone such as Europe/Berlin.`;
    const isAbbreviation = /^[a-z]{2,4}$/i.test(zone) && !/^(?:cuba|eire|iran|zulu)$/i.test(zone);
    if (isAbbreviation ? SHORT_NAMES.has(zone.toUpperCase()) : isKnownToIntl(zone))
        return undefined;
    const nearest = nearestZone(zone);
    const hint = nearest === undefined ? 'write one such as Europe/Berlin or UTC' : `did you mean ${nearest}?`;
    return `"${zone}" is not an IANA time zone; ${hint}${nearest === undefined ? '.' : ''}`;
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
/** By its place (`Berlin`, `Germany/Berlin`), else by a name of which at most a third of the place differs (`Europe/Berlyn`). */
function nearestZone(zone) {
    const abbreviation = zone.trim().toUpperCase();
    const meant = Object.entries(ABBREVIATIONS).find(([, names]) => names.includes(abbreviation));
    if (meant)
        return meant[0];
    const asked = plainName(zone);
    const zones = [...Intl.supportedValuesOf('timeZone'), ...RENAMED, 'UTC'];
    const byName = new Map(zones.map((name) => [plainName(name), name]));
    const byPlace = new Map(zones.map((name) => [placeOf(plainName(name)), name]));
    const maxDistance = Math.floor(placeOf(asked).length / 3);
    const nearest = (text, names) => names.get((0,leven__WEBPACK_IMPORTED_MODULE_0__/* .closestMatch */ .h)(text, [...names.keys()], { maxDistance }) ?? '');
    return byPlace.get(placeOf(asked)) ?? nearest(asked, byName) ?? nearest(placeOf(asked), byPlace);
}
const plainName = (zone) => zone.trim().toLowerCase().replaceAll(' ', '_');
const placeOf = (name) => name.slice(name.lastIndexOf('/') + 1);
/** The wall clock of `timezone`: date `2026-12-01`, time `18:00`, with seconds only when there are some. */
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
/** `2026-12-01 18:00 Europe/Berlin (17:00 UTC)`; the UTC part has its date where it is another day, and stands alone for UTC. */
function formatTime(timeMs, timezone) {
    const utc = localClock(timeMs, 'UTC');
    if (timezone.toUpperCase() === 'UTC')
        return `${utc.date} ${utc.time} UTC`;
    const local = localClock(timeMs, timezone);
    return `${local.date} ${local.time} ${timezone} (${utc.date === local.date ? '' : `${utc.date} `}${utc.time} UTC)`;
}
/** `local`: an existing date and time without offset, `2026-12-01T18:00[:00[.000]]`; `timezone`: an IANA zone. */
async function resolveLocalTime(local, timezone) {
    // Most runs have no local time, and the library takes 10 ms to load.
    const { Temporal } = await __webpack_require__.e(/* import() */ 599).then(__webpack_require__.bind(__webpack_require__, 8599));
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
/**
 * For a time within the gap, Temporal's `earlier` lies before the change of the clocks by less than the gap's length, so the
 * next change is the one that skipped the wanted time.
 */
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


/***/ }),

/***/ 5586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   K3: () => (/* binding */ earlierPosts),
/* harmony export */   dy: () => (/* binding */ describeResult),
/* harmony export */   eE: () => (/* binding */ notSent),
/* harmony export */   gD: () => (/* binding */ CANCELLED)
/* harmony export */ });
/** Without a key "the only connected account" has no id yet. */
const idsOf = (accounts) => accounts.map(({ id }) => id).filter((id) => id !== '');
const resultOf = (step, rest) => ({
    id: step.candidate.post.id,
    video: step.candidate.post.video.path,
    accounts: idsOf(step.candidate.accounts),
    ...rest,
});
/** A post that was not sent because something was found wrong beforehand, with it or with another. */
const notSent = (post, accounts, error) => ({
    id: post.id,
    video: post.video.path,
    accounts: accounts && accounts.length > 0 ? idsOf(accounts) : (post.accounts ?? []).map(({ value }) => value),
    outcome: 'failed',
    error,
});
/** The error of a post that a cancelled run did not send. */
const CANCELLED = 'Not sent: the run was cancelled.';
const earlierPosts = (earlier) => earlier.map(({ accountId, status, error }) => ({ account: accountId, status, ...(error ? { error } : {}) }));
/** Lines of the log: what each account has, by its name, and what went wrong. */
function describeResult({ posts, error }, { candidate }) {
    const nameOf = (account) => candidate.accounts.find(({ id }) => id === account)?.name ?? account;
    const lines = (posts ?? []).map(({ account, status, url }) => `${nameOf(account)}: ${status}${url ? ` ${url}` : ''}`);
    return error ? [...lines, error] : lines;
}


/***/ }),

/***/ 3929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ describeDisclosure)
/* harmony export */ });
/** The label that TikTok puts on a disclosed post; where both boxes are ticked it is the stronger one. Undefined without one. */
function describeDisclosure({ commercialContent, brandedContent, brandOrganic }) {
    if (!commercialContent)
        return undefined;
    if (brandedContent)
        return 'Paid partnership';
    return brandOrganic ? 'Promotional content' : undefined;
}


/***/ }),

/***/ 3300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   U_: () => (/* binding */ withSeverity),
/* harmony export */   Vg: () => (/* binding */ KEPT_BACK),
/* harmony export */   ee: () => (/* binding */ whyNotSent),
/* harmony export */   g: () => (/* binding */ inReadingOrder),
/* harmony export */   jP: () => (/* binding */ withoutRepeats)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4008);
/* harmony import */ var _publish_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5586);


/** `strict`: warnings count as errors. */
const withSeverity = (problems, strict) => strict ? problems.map((each) => (each.severity === 'warning' ? { ...each, severity: 'error' } : each)) : [...problems];
const hasErrors = (problems, strict) => problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
/** What the posts' ends add to the problems: refusals as errors, and what a person should look at as warnings. */
function problemsOf(done, steps) {
    return done.flatMap(({ result }, index) => {
        const step = steps[index];
        // Why the plan refuses a post was said at its place.
        if (!result.error || result.error === _publish_result_js__WEBPACK_IMPORTED_MODULE_0__/* .CANCELLED */ .gD || !step || step.action === 'refuse')
            return [];
        const origin = step.candidate.post.originOf('video');
        return [(result.outcome === 'processing' ? _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e : _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3)(origin, `${result.id}: ${result.error}`)];
    });
}
const LISTS = new Set(['videos', 'manifest', 'release-assets']);
/** True for a problem at one of the post's own places. */
function isAbout({ origin, video }, post) {
    // A pattern's place is shared by all that it finds; what is wrong with one file is that file's.
    const isShared = 'input' in origin && LISTS.has(origin.input);
    return post.owns(origin) && (video === undefined ? !isShared : video === post.video.path);
}
/** The error of a post that is in order itself. */
const KEPT_BACK = 'Not sent, because of the problems found elsewhere: nothing is sent while there are any.';
/** Why a post was not sent: the problems at its own places, else that another one kept it back. */
function whyNotSent(post, problems) {
    const own = problems.filter((problem) => isAbout(problem, post)).map(({ message }) => message);
    return own.length > 0 ? own.join(' ') : KEPT_BACK;
}
/** One problem an origin and message: a pattern that finds 30 videos without a caption is one mistake, not 30. */
function withoutRepeats(problems) {
    const seen = new Map(problems.map((problem) => [JSON.stringify([problem.origin, problem.message]), problem]));
    return [...seen.values()];
}
/** Inputs first, then files from top to bottom. */
function inReadingOrder(problems) {
    const place = ({ origin }) => 'file' in origin ? [origin.file, origin.line, origin.column] : ['', 0, 0];
    return problems.toSorted((a, b) => {
        const [[fileA, lineA, columnA], [fileB, lineB, columnB]] = [place(a), place(b)];
        return fileA < fileB ? -1 : fileA > fileB ? 1 : lineA - lineB || columnA - columnB;
    });
}


/***/ }),

/***/ 8850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   YX: () => (/* binding */ reporter),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _publish_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5586);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3395);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3300);




/** The two ways a run ends: refused beforehand, or carried out (a dry run is carried out as far as planning). */
function reporter(inputs, run, wanted, inspected, { signal }) {
    // That the run was cancelled is said once, at the end.
    const isNews = ({ message }) => !signal.aborted || message !== (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(signal.reason);
    const report = (plan, candidates, posts, done, problems) => ({
        inputs,
        run,
        posts,
        inspected,
        plan,
        results: done.map(({ result }) => result),
        names: new Map(candidates.flatMap(({ accounts }) => accounts.map(({ id, name }) => [id, name]))),
        there: done.map(({ there }) => there),
        problems: (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .inReadingOrder */ .g)((0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutRepeats */ .jP)((0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .withSeverity */ .U_)(problems.filter(isNews), inputs.strict))),
        leftOut: wanted.leftOut.map(({ id }) => id),
        postponed: (plan?.postponed ?? []).map(({ id }) => id),
    });
    return {
        /** @param done for each step of the plan */
        of: (plan, done, problems) => {
            const steps = plan.steps.map((step, index) => {
                const end = done[index];
                return end && 'movedBy' in end ? { ...step, movedBy: end.movedBy } : step;
            });
            const candidates = steps.map(({ candidate }) => candidate);
            const posts = candidates.map(({ post }) => post);
            return report({ ...plan, steps }, candidates, posts, done, [...problems, ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOf */ .GW)(done, plan.steps)]);
        },
        /** @param candidates what is known of the posts' accounts by then */
        refused: (problems, candidates, plan) => {
            const { posts } = wanted;
            const errors = (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .withSeverity */ .U_)(problems, inputs.strict).filter(({ severity }) => severity === 'error');
            const accounts = new Map(candidates.map((candidate) => [candidate.post, candidate.accounts]));
            const done = posts.map((post) => ({ result: (0,_publish_result_js__WEBPACK_IMPORTED_MODULE_2__/* .notSent */ .eE)(post, accounts.get(post), (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotSent */ .ee)(post, errors)) }));
            const isWhole = plan.steps.length === posts.length;
            return report(isWhole ? plan : undefined, candidates, posts, done, problems);
        },
    };
}
/** Why the step fails, with counts; undefined when it passes. */
function failureOf({ results, problems }) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const bad = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown');
    if (errors === 0 && bad.length === 0)
        return undefined;
    const sent = results.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'planned');
    if (sent.length === 0 && !bad.some(({ postGroupId }) => postGroupId)) {
        return errors === 0 ? 'Nothing was published.' : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(errors, 'problem')}; nothing was published.`;
    }
    if (bad.length === 0)
        return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(errors, 'problem')} (${tally(results)}).`;
    if (bad.length === results.length && new Set(results.map(({ outcome }) => outcome)).size === 1)
        return `${tallyOfOne(results)}.`;
    return `${bad.length} of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(results.length, 'post')} failed (${tally(results)}).`;
}
/** `1 post failed`, `Both posts failed`, `All 3 posts are unknown`: the counts would only say it again. */
function tallyOfOne(results) {
    const posts = results.length === 1 ? '1 post' : results.length === 2 ? 'Both posts' : `All ${results.length} posts`;
    const isUnknown = results[0]?.outcome === 'unknown';
    return `${posts} ${isUnknown ? (results.length === 1 ? 'is unknown' : 'are unknown') : 'failed'}`;
}
/** `2 published, 1 failed`. */
function tally(results, sign = () => '') {
    const counts = new Map();
    for (const { outcome } of results)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return [...counts].map(([outcome, count]) => `${sign(outcome)}${count} ${outcome}`).join(', ');
}


/***/ }),

/***/ 2195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ describeFacts)
/* harmony export */ });
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3395);

/** `MP4, H.264, 1080 x 1920, 12.5 s, 30 frames/s, 8.1 MB, with sound`; of an AVI, which is not looked into, `AVI, 8.1 MB`. */
function describeFacts({ container, sizeBytes, stream }) {
    if (!stream)
        return `${container}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(sizeBytes)}`;
    const rate = `${Number(stream.framesPerSecond.toFixed(2))} frames/s${stream.variableFrameRate ? ' (varies)' : ''}`;
    return [
        container,
        stream.codec,
        `${stream.widthPx} x ${stream.heightPx}`,
        `${Number((stream.durationMs / 1000).toFixed(1))} s`,
        rate,
        (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(sizeBytes),
        stream.hasAudio ? 'with sound' : 'without sound',
    ].join(', ');
}


/***/ })

};
