export const id = 765;
export const ids = [765,79];
export const modules = {

 3948:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   By: () => ( releaseSchema),
   D: () => ( comparisonSchema),
   JN: () => ( readAnswer),
   lN: () => ( commitSchema),
   wD: () => ( assetSchema)
 });
 var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
 var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3395);


const releaseSchema = zod__WEBPACK_IMPORTED_MODULE_0__ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_0__ .aig(),
    tag_name: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().nullish(),
    body: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().nullish(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
    draft: zod__WEBPACK_IMPORTED_MODULE_0__ .zMY().nullish(),
    prerelease: zod__WEBPACK_IMPORTED_MODULE_0__ .zMY().nullish(),
    published_at: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().nullish(),
});
const assetSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__ .aig(),
    name: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
    size: zod__WEBPACK_IMPORTED_MODULE_0__ .aig(),
    digest: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().nullish(),
});
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
    filename: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
    previous_filename: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().nullish(),
});
const filesSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .YOg(fileSchema).nullish();
const shasSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP() }));
const comparisonSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ files: filesSchema, commits: shasSchema });
const commitSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ files: filesSchema, parents: shasSchema });
function readAnswer(schema, answer) {
    const read = schema.safeParse(answer, { reportInput: true });
    if (read.success)
        return read.data;
    throw new Error(`its answer cannot be used (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__ .wF)(read.error.issues)})`);
}


 }),

 9556:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
 __webpack_require__.d(__webpack_exports__, {
   pushOrPullRequest: () => ( pushOrPullRequest),
   readContext: () => ( readContext)
 });
 var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
 var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
 var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
 var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3948);



const headRepository = zod__WEBPACK_IMPORTED_MODULE_2__ ._H3({ full_name: zod__WEBPACK_IMPORTED_MODULE_2__ .YjP() }).nullable();
const eventSchema = zod__WEBPACK_IMPORTED_MODULE_2__ ._H3({
    release: _answers_js__WEBPACK_IMPORTED_MODULE_1__ .By.optional().catch(undefined),
    before: zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().optional().catch(undefined),
    after: zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().optional().catch(undefined),
    forced: zod__WEBPACK_IMPORTED_MODULE_2__ .zMY().optional().catch(undefined),
    repository: zod__WEBPACK_IMPORTED_MODULE_2__ ._H3({ pushed_at: zod__WEBPACK_IMPORTED_MODULE_2__ .aig().optional().catch(undefined) })
        .optional()
        .catch(undefined),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_2__ ._H3({
        number: zod__WEBPACK_IMPORTED_MODULE_2__ .aig(),
        base: zod__WEBPACK_IMPORTED_MODULE_2__ ._H3({ sha: zod__WEBPACK_IMPORTED_MODULE_2__ .YjP() }),
        head: zod__WEBPACK_IMPORTED_MODULE_2__ ._H3({ sha: zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(), repo: headRepository.optional().catch(undefined) }),
    })
        .optional()
        .catch(undefined),
});
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
        docsUrl: docsUrlOf(server, variable('GITHUB_ACTION_REPOSITORY'), variable('GITHUB_ACTION_REF')),
        apiUrl: variable('GITHUB_API_URL') || 'https://api.github.com',
        step: [variable('GITHUB_WORKFLOW'), variable('GITHUB_JOB'), variable('GITHUB_ACTION')].join('/'),
        isPublic: event.repository?.private !== true,
        isWithoutSecrets: isWithoutSecrets(event, fullName, variable('GITHUB_ACTOR')),
        event,
        sinceMs: runBeganMs(variable('GITHUB_EVENT_PATH'), event),
    };
}
const docsUrlOf = (server, repository, ref) => repository && ref ? `${server}/${repository}/blob/${ref}/docs/errors.md` : '';
function runBeganMs(path, { release, repository }) {
    const publishedMs = Date.parse(release?.published_at ?? '');
    const pushedAt = repository?.pushed_at;
    const times = [publishedMs, pushedAt === undefined ? Number.NaN : pushedAt * 1000, writtenMs(path)];
    const known = times.filter((timeMs) => !Number.isNaN(timeMs));
    return known.length > 0 ? Math.min(...known) : undefined;
}
const writtenMs = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN;
function isWithoutSecrets({ pull_request: pull }, fullName, actor) {
    if (!pull)
        return false;
    const head = pull.head.repo;
    return actor === 'dependabot[bot]' || head === null || (head !== undefined && head.full_name !== fullName);
}
function readJson(path) {
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
const pushOrPullRequest = ({ event }) => (event.pull_request ? 'pull request' : 'push');


 }),

 9765:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  main: () => ( main),
  say: () => ( say)
});

var promises_ = __webpack_require__(1455);
var external_node_path_ = __webpack_require__(6760);
var core = __webpack_require__(6421);
var undici = __webpack_require__(6752);
var cancel = __webpack_require__(833);
var src_problem = __webpack_require__(4008);
var wording = __webpack_require__(3395);
;// CONCATENATED MODULE: ./src/github/api.ts




const GITHUB_TRIES = 3;
const GITHUB_PAUSE_MS = 2_000;
class NoToken extends Error {
    name = 'NoToken';
    constructor() {
        super('github-token is empty; leave the input out, so that it is the token of the job.');
    }
}
async function retryGitHub(attempt, mayPass, { clock, signal }) {
    for (let tryNumber = 1;; tryNumber++) {
        try {
            return await attempt();
        }
        catch (thrown) {
            signal.throwIfAborted();
            if (tryNumber === GITHUB_TRIES || !mayPass(thrown))
                throw thrown;
            await clock.sleep(GITHUB_PAUSE_MS * tryNumber, signal);
        }
    }
}
async function connectGitHub(token, baseUrl, world) {
    if (token === '')
        throw new NoToken();
    const { getOctokit } = await __webpack_require__.e( 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const viaDispatcher = (url, options) => (0,undici.fetch)(url, { ...options, dispatcher: world.dispatcher });
    const octokit = getOctokit(token, { baseUrl, request: { fetch: viaDispatcher } });
    octokit.hook.wrap('request', (request, options) => {
        options.request.signal ??= world.signal;
        const mayPass = (thrown) => options.method === 'GET' && (statusOf(thrown) ?? 0) >= 500;
        return retryGitHub(async () => request(options), mayPass, world);
    });
    return octokit;
}
function explainGitHub(thrown, doing, permission) {
    if (thrown instanceof cancel .c)
        throw thrown;
    if (thrown instanceof NoToken)
        return thrown.message;
    const status = statusOf(thrown);
    const said = thrown instanceof TypeError ? 'its answer cannot be read' : (0,wording .VI)((0,wording .bD)(thrown).replace(/\s+/g, ' '), 300);
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
const gitHubProblem = (origin, thrown, doing, permission) => (0,src_problem .z3)('github/refused', thrown instanceof NoToken ? { input: 'github-token' } : origin, explainGitHub(thrown, doing, permission));
function storageStatusOf(thrown) {
    if (!(thrown instanceof Error && 'request' in thrown && 'response' in thrown))
        return undefined;
    const asked = hostOf(thrown.request);
    const answered = hostOf(thrown.response);
    return asked && answered && asked !== answered ? statusOf(thrown) : undefined;
}
const hostOf = (exchange) => typeof exchange === 'object' && exchange !== null && 'url' in exchange && URL.canParse(String(exchange.url))
    ? new URL(String(exchange.url)).origin
    : undefined;
const statusOf = (thrown) => thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : undefined;

var context = __webpack_require__(9556);
var dispatcher = __webpack_require__(3163);
var left_drafts = __webpack_require__(4011);
;// CONCATENATED MODULE: ./src/problem-codes.ts
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
    'plan/history-unread',
    'plan/id-public',
    'plan/id-taken',
    'plan/left-behind',
    'plan/not-in-manifest',
    'plan/not-repeated',
    'plan/overdue',
    'plan/pace',
    'plan/postponed',
    'plan/repeated',
    'plan/taken-out',
    'plan/time-passed',
    'plan/too-many',
    'plan/twice',
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
    'video/orientation',
    'video/picture-size',
    'video/plan-size',
    'video/size',
    'video/unreadable',
    'video/unusable',
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
    'tiktok/not-public',
    'tiktok/refused',
    'video/frame-rate',
    'video/unusable',
]);
const linkTo = (code, docsUrl) => docsUrl !== '' && EXPLAINED.has(code) ? `${docsUrl}#${anchorOf(code)}` : undefined;
const anchorOf = (code) => code.replace('/', '');

;// CONCATENATED MODULE: ./src/report/annotations.ts



const MOST_ANNOTATIONS = 9;
const MAX_MESSAGE = 3_800;
function annotate(problems, docsUrl) {
    const annotations = [];
    const rest = [];
    for (const severity of ['error', 'warning', 'notice']) {
        const ofKind = problems.filter((problem) => problem.severity === severity);
        annotations.push(...ofKind.slice(0, MOST_ANNOTATIONS).map((problem) => annotationOf(problem, docsUrl)));
        const dropped = ofKind.slice(MOST_ANNOTATIONS);
        if (dropped.length === 0)
            continue;
        rest.push(`${(0,wording .hS)(dropped.length, `more ${severity}`)}, also in the summary:`);
        rest.push(...dropped.map((problem) => `${(0,src_problem .uN)(problem.origin)}: ${(0,src_problem .b6)(problem)}`));
    }
    return { annotations, rest };
}
function annotationOf(problem, docsUrl) {
    const { severity, origin } = problem;
    const shown = (0,wording .RK)((0,src_problem .b6)(problem));
    const more = linkTo(problem.code, docsUrl);
    const text = [(0,wording .vI)(shown, MAX_MESSAGE), more].filter(Boolean).join(' ');
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
            await (await (0,promises_.open)(path, 'r+')).close();
        }
        catch (thrown) {
            throw new EnvironmentFault(`The step cannot write to the file of ${name} (${(0,wording .bD)(thrown)}), so nothing was sent. ${ADVICE}`);
        }
    }
}
const ADVICE = "In a container job run as root (container: options: --user root), or give the runner's folder to the container's user.";
function describeSystemFault(thrown) {
    if (thrown instanceof EnvironmentFault)
        return thrown.message;
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    if (typeof code !== 'string' || !(code in CAUSES))
        return undefined;
    return `The step cannot go on: ${CAUSES[code]} (${(0,wording .bD)(thrown)}). ${code === 'EACCES' || code === 'EPERM' ? ADVICE : 'Run the step again where there is room.'}`;
}
const CAUSES = {
    EACCES: 'the machine does not let it write',
    EPERM: 'the machine does not let it write',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full',
    EMFILE: 'too many files are open',
};

var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/report/cut-markdown.ts
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

;// CONCATENATED MODULE: ./src/report/comment.ts




const MAX_COMMENT = 65_000;
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
        if (thrown instanceof cancel .c)
            return 'The preview comment is not written: the run was cancelled.';
        if (statusOf(thrown) === 403) {
            return 'The token may not comment here (a pull request from a fork has a read-only one, else add permissions: { pull-requests: write }); the preview is in the job summary.';
        }
        return `The preview comment could not be written; the preview is in the job summary. ${explainGitHub(thrown, 'writing the comment', 'pull-requests: write')}`;
    }
}
function shareOf({ fields, only, userId }) {
    const accounts = (fields.accounts?.value ?? []).map(({ value }) => value);
    if (accounts.length + only.length === 0 && userId === '')
        return '';
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([accounts, only, userId]))
        .digest('hex')
        .slice(0, 12);
}
const INSTALLATION_TOKEN = /^ghs_/;
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
const withoutMentions = (markdown) => markdown.replace(/<[^>]*>|@(?=\w)|#(?=\d)/gs, (found) => (found.length === 1 ? `${found}<!-- -->` : found));

var hidden_ids = __webpack_require__(4079);
var planned_post = __webpack_require__(1132);
var schedule_timezone = __webpack_require__(822);
;// CONCATENATED MODULE: ./src/publish/inversion.ts
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
function describeFlags(wanted, inversion) {
    const sent = (on) => onOrOff(on !== (inversion === 'compensate'));
    return flagsOf(wanted)
        .map(([name, on]) => `${name} ${onOrOff(on)} → ${sent(on)}`)
        .join(', ');
}
const describeWanted = (wanted) => flagsOf(wanted)
    .map(([name, on]) => `${name} ${onOrOff(on)}`)
    .join(', ');
const onOrOff = (on) => (on ? 'on' : 'off');
const flagsOf = ({ allowComments, allowDuet, allowStitch }) => [
    ['comments', allowComments],
    ['duet', allowDuet],
    ['stitch', allowStitch],
];

var disclosure = __webpack_require__(3929);
var post_report = __webpack_require__(1581);
var report_report = __webpack_require__(8850);
;// CONCATENATED MODULE: ./src/report/log-lines.ts







const planTitle = ({ posts, results }) => (0,post_report .kR)(posts)
    ? `The plan, one line a post: ${(0,wording .hS)(results.length, 'post')}, none of them sent`
    : `The plan, one line a post: ${(0,report_report .N4)(results)}`;
const planLines = (report) => report.posts.map((post) => planLine(post, report));
function planLine(report, { inputs }) {
    const { result, post, step, accounts, caption } = report;
    const on = accounts.map(({ name, result: there }) => (there ? `${name} (there already: ${there.status})` : name));
    const words = [
        `${result.id}: ${result.outcome}${(0,post_report .xb)(report) ? ` ${describeWhen(report)}` : ''} on ${on.join(', ')}`,
        ...(step ? [(0,planned_post .xS)(step, inputs)] : []),
        ...((0,post_report .xb)(report)
            ? [
                post.settings.viewerSetting,
                describeFlags(post.settings, inputs.interactionInversion),
                (0,disclosure .$)(post.settings),
            ]
            : []),
        (0,wording .hD)(caption),
    ];
    return words.filter(Boolean).join('; ');
}
function describeWhen({ post, when }) {
    switch (when.kind) {
        case 'unreadable':
            return 'at a time that cannot be read';
        case 'approval':
            return 'as a draft to approve in PostPost';
        case 'now':
            return 'for now';
        case 'at':
            return `for ${(0,schedule_timezone .fU)(when.timeMs, post.timezone)}`;
    }
}
const linksOf = ({ posts }) => posts.flatMap(({ result: { id }, accounts }) => accounts.flatMap(({ name, result }) => (result?.url ? [`${id} on ${name}: ${result.url}`] : [])));

;// CONCATENATED MODULE: ./src/posts/only.ts


const lineOf = (id) => id.trim().replaceAll(/\s+/g, ' ');
function keepOnly(posts, only) {
    if (only.length === 0)
        return { posts, problems: [] };
    const wanted = new Set(only.map(lineOf));
    const existing = new Set(posts.map(({ id }) => lineOf(id)));
    const missing = [...wanted].filter((id) => !existing.has(id));
    const problems = missing.map((id) => (0,src_problem .z3)('only/unknown-id', { input: 'only' }, `only names ${(0,wording .hD)(id)}, but no post has this id. Use the ids of the dry run's matrix output on the same commit.`));
    return { posts: posts.filter(({ id }) => wanted.has(lineOf(id))), problems };
}

;// CONCATENATED MODULE: ./src/plan/matrix.ts



const MAX_JOBS = 256;
const MAX_NAME = 80;
function matrixOf(steps) {
    const groups = withKeys(steps.filter(planned_post .BS)).reduce(joinGroups, []);
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
        const keys = new Set([`id ${lineOf(post.id)}`, ...accounts.map(({ id }) => `account ${id.toLowerCase()}`)]);
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
        only: [...new Set(steps.map(({ post }) => lineOf(post.id)))].join('\n'),
        posts: steps.length,
    };
}

;// CONCATENATED MODULE: ./src/report/outputs.ts



const MAX_RESULTS_UNITS = 450_000;
const SHORTER = [2_000, 500, 100];
function outputsOf(report, preview = '') {
    const results = report?.results ?? [];
    const ids = results.flatMap(({ postGroupId }) => postGroupId ?? []);
    const count = (outcome) => String(results.filter((result) => result.outcome === outcome).length);
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
        outcome: sharedOutcome(report),
        matrix: report?.inputs.dryRun ? JSON.stringify(matrixOf(planned ? (report.plan?.steps ?? []) : [])) : '',
        preview,
    };
}
function sharedOutcome(report) {
    const [first, ...others] = new Set(report?.results.map(({ outcome }) => outcome));
    if (first !== undefined)
        return others.length > 0 ? 'mixed' : first;
    return report === undefined || (0,report_report .g5)(report) !== undefined ? 'failed' : '';
}
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
                posts: posts.map((post) => post.error ? { ...post, error: { ...post.error, message: (0,wording .vI)(post.error.message, most) } } : post),
            }
            : {}),
        ...(error === undefined ? {} : { error: (0,wording .vI)(error, most) }),
    };
}

;// CONCATENATED MODULE: ./src/checks/without-key.ts

function judgeWithoutKey({ apiKey, dryRun }, { isWithoutSecrets }) {
    if (apiKey !== '' || !dryRun)
        return [];
    const why = isWithoutSecrets
        ? 'Pull requests of forks and of Dependabot get no secrets.'
        : 'If it has a key, check that the secret exists under the name that api-key reads: api-key: ${{ secrets.POSTPOST_API_KEY }}.';
    const told = isWithoutSecrets ? src_problem .lm : src_problem .$e;
    return [told('key/missing', { input: 'api-key' }, `${WITHOUT_KEY} ${why}`)];
}
const WITHOUT_KEY = 'This dry run has no api-key: whether the accounts exist, what is on them already and when there is room for a post is not known.';

var html = __webpack_require__(6433);
;// CONCATENATED MODULE: ./src/report/summary/day-and-time.ts


function dayAndTimeOf({ post, step, when }, { inputs }) {
    switch (when.kind) {
        case 'unreadable':
            return { day: 'cannot be read', sortMs: Infinity };
        case 'approval':
            return { day: 'after approval in PostPost', sortMs: Infinity };
        case 'now':
            return { day: 'now', sortMs: when.timeMs ?? 0 };
        case 'at': {
            const [day, time] = dayAndClock(when.timeMs, post.timezone);
            const moved = step && (0,planned_post .xS)(step, inputs, (fromMs, timezone) => timeOn(day, fromMs, timezone));
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
    return [day, (0,schedule_timezone .ap)(timeMs, timezone).time.slice(0, 'hh:mm'.length)];
}

var video_facts = __webpack_require__(2195);
;// CONCATENATED MODULE: ./src/report/summary/html.ts

const withBreaks = (text) => text.replaceAll(/\r\n|\r|\n/g, '<br>');
const html_html = (0,html .$k)(withBreaks);
const LONG_WORD = /\S{24}(?=\S)/gu;
const BREAK = '\ue000';
const broken = (0,html .$k)((text) => withBreaks(text).replaceAll(BREAK, '<wbr>'));
const breakable = (text) => broken `${text.replaceAll(LONG_WORD, `$&${BREAK}`)}`;
const code = (text) => html_html `<code>${text}</code>`;
const html_link = (url, shown) => (0,html .d3)(url) ? html_html `<a href="${url}">${shown}</a>` : shown;
const bulletList = (items) => html_html `<ul>\n${(0,html .IZ)(items.map((item) => `<li>${item.html}</li>`).join('\n'))}\n</ul>`;
const folded = (title, body) => html_html `<details>\n<summary>${title}</summary>\n${body}\n</details>`;

;// CONCATENATED MODULE: ./src/report/summary/details.ts







function detailsOf(posts, report) {
    const sent = posts.filter(post_report .xb);
    const inversion = report.inputs.interactionInversion;
    const flags = new Set(sent.map(({ post }) => describeFlags(post.settings, inversion)));
    const shared = flags.size === 1 ? [...flags][0] : undefined;
    const about = (0,html .oR)([shared !== undefined && html_html `Interactions, wanted → sent: ${shared}.`, sent.length > 0 && WHY_INVERTED[inversion]], ' ');
    const each = posts.map((post) => detailsOfPost(post, report, shared !== undefined));
    return folded(html_html `Details: whole captions, exact times, interactions as wanted and as sent, files`, (0,html .oR)([about.html !== '' && html_html `<p>${about}</p>`, ...each], '\n'));
}
const WHY_INVERTED = {
    compensate: html_html `PostPost documents that it passes these three on to TikTok inverted, so the opposite is sent (<code>interaction-inversion: compensate</code>).`,
    off: html_html `Sent as wanted (<code>interaction-inversion: off</code>).`,
};
function detailsOfPost(report, { inputs }, flagsStandAbove) {
    const { post, step, result, caption, facts, when } = report;
    const lines = [
        ['Caption', caption],
        ['When', when.timeMs === undefined ? undefined : (0,schedule_timezone .fU)(when.timeMs, post.timezone)],
        [
            'Interactions, wanted → sent',
            (0,post_report .xb)(report) && !flagsStandAbove ? describeFlags(post.settings, inputs.interactionInversion) : undefined,
        ],
        ['File', [post.video.path, facts && (0,video_facts .L)(facts)].filter(Boolean).join(': ')],
        ['Already there', inputs.dryRun && step ? duplicatesOf(report, inputs.apiKey !== '') : undefined],
    ];
    const items = lines.flatMap(([name, text]) => (text === undefined ? [] : [html_html `${name}: ${text}`]));
    return html_html `<p><b>${result.id}</b></p>\n${bulletList(items)}`;
}
function duplicatesOf({ step, accounts }, historyIsKnown) {
    if (!historyIsKnown)
        return 'not known without api-key';
    const earlier = step?.earlier ?? [];
    return earlier.length === 0
        ? 'no'
        : earlier
            .map(({ accountId, status, postGroupId }) => `${(0,planned_post .Vb)(accounts, accountId)}: ${status}, post group ${postGroupId}`)
            .join('; ');
}

;// CONCATENATED MODULE: ./src/posts/caption/cut.ts
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





const SHOWN_CAPTION_UNITS = 76;
function postTable(rows, shared) {
    const sorted = rows.toSorted((a, b) => (a.shown.sortMs === b.shown.sortMs ? 0 : a.shown.sortMs - b.shown.sortMs));
    const days = Map.groupBy(sorted, ({ shown }) => shown.day);
    const hasIds = rows.some(({ post }) => post.result.postGroupId !== undefined);
    const head = hasIds ? WITH_IDS : WITHOUT_IDS;
    const daysStandAbove = days.size > 1 && rows.length >= days.size * POSTS_WORTH_A_DAY_ROW;
    const body = [...days].flatMap(([day, ofDay]) => [
        ...(daysStandAbove ? [dayRow(day, ofDay.length, head.length)] : []),
        ...ofDay.map((row) => postRow(row, daysStandAbove, hasIds, shared)),
    ]);
    const titles = head.map(([name, width]) => html_html `<th align="left" width="${width}">${name}</th>`);
    return html_html `<table>\n<tr>${titles}</tr>\n${(0,html .oR)(body, '\n')}\n</table>`;
}
const POSTS_WORTH_A_DAY_ROW = 3;
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
const dayRow = (day, posts, columns) => html_html `<tr><td colspan="${columns}"><b>${day}</b> · ${(0,wording .hS)(posts, 'post')}</td></tr>`;
function postRow({ post, shown }, dayStandsAbove, hasIds, shared) {
    const zone = shown.timezone === shared.timezone ? '' : ` ${shown.timezone}`;
    const time = shown.time === undefined ? undefined : html_html `${`${shown.time}${zone}`}`;
    const day = time === undefined ? html_html `${shown.day}` : !dayStandsAbove && unbroken(shown.day);
    const id = post.result.postGroupId;
    const cells = [
        postCell(post, shown, shared),
        (0,html .oR)([day, time], '<br>'),
        accountCell(post),
        ...(hasIds ? [id === undefined ? html_html `` : code(id)] : []),
    ];
    return html_html `<tr>${cells.map((cell) => html_html `<td valign="top">${cell}</td>`)}</tr>`;
}
const unbroken = (day) => (0,html .IZ)(html_html `${day}`.html.replaceAll(' ', '&nbsp;'));
function postCell(post, { moved }, shared) {
    const notes = [...shared.own(post), ...(moved === undefined ? [] : [moved])].join(' · ');
    return (0,html .oR)([html_html `<b>${breakable(post.result.id)}</b>`, shortCaption(post), notes !== '' && html_html `<sub>${notes}</sub>`], '<br>');
}
const shortCaption = ({ caption }) => breakable(cutText(caption.replaceAll(/\s+/g, ' ').trim(), SHOWN_CAPTION_UNITS));
const MAX_REASON_UNITS = 120;
function accountCell({ accounts, result: { outcome, error } }) {
    const saysWhy = accounts.some(({ result }) => result?.error);
    const isWrong = outcome === 'failed' || outcome === 'unknown';
    const why = isWrong && error !== undefined && !saysWhy && reason(error);
    return (0,html .oR)([...accounts.map((account) => accountLine(account, outcome)), why], '<br>');
}
function accountLine({ name, result, wasThere }, outcome) {
    const shown = breakable(name);
    if (wasThere)
        return html_html `${OUTCOME_SIGN.skipped}${SPACE}${shown} there already${result ? `: ${result.status}` : ''}`;
    if (!result)
        return html_html `${OUTCOME_SIGN[outcome]}${SPACE}${shown} ${outcome === 'failed' ? 'not sent' : outcome}`;
    const { status, url, error } = result;
    const line = html_html `${statusSign(status)}${SPACE}${url ? html_link(url, shown) : shown} ${status}`;
    return error ? html_html `${line}: ${reason(`${error.code}: ${error.message}`)}` : line;
}
const SPACE = (0,html .IZ)('&nbsp;');
function reason(text) {
    const [firstSentence = ''] = text.replaceAll(/\s+/g, ' ').split(/(?<=\.) /);
    return breakable(cutText(firstSentence, MAX_REASON_UNITS));
}

;// CONCATENATED MODULE: ./src/report/summary/post-list.ts





const notSentList = (posts) => folded(html_html `The plan: ${(0,wording .hS)(posts.length, 'post')}, none of them sent`, bulletList(posts.map((post) => line(post))));
const skippedList = (posts, isRepost) => folded(html_html `${OUTCOME_SIGN.skipped} ${(0,wording .hS)(posts.length, 'post')} skipped: there already`, html_html `<p>${HOW_TO_REPOST[isRepost ? 'repost' : 'skip']}</p>\n${bulletList(posts.map((post) => line(post, post.result.postGroupId)))}`);
const HOW_TO_REPOST = {
    repost: html_html `With <code>on-duplicate: repost</code> only an equal id is skipped: to post one once more, give it another id.`,
    skip: html_html `To post one once more, give it an id of its own and set <code>on-duplicate: repost</code>.`,
};
function line(post, postGroupId) {
    const accounts = post.accounts.map(({ name, result }) => [name, result?.status].filter(Boolean).join(' '));
    const facts = [
        html_html `<b>${breakable(post.result.id)}</b>`,
        html_html `${accounts.join(', ')}`,
        postGroupId && code(postGroupId),
    ];
    return (0,html .oR)([
        (0,html .oR)(facts.map((fact) => fact || undefined), ' · '),
        shortCaption(post),
    ], '<br>');
}

;// CONCATENATED MODULE: ./src/report/summary/problem-list.ts






const MOST_OPEN = 8;
const LEAST_FOLDED = 3;
const MOST_NAMED = 3;
function problemList({ problems, run }) {
    if (problems.length === 0)
        return html_html ``;
    const severities = ['error', 'warning', 'notice'];
    const counts = severities.flatMap((severity) => {
        const count = problems.filter((problem) => problem.severity === severity).length;
        return count > 0 ? [`${SEVERITY_SIGN[severity]} ${(0,wording .hS)(count, severity)}`] : [];
    });
    const groups = groupedByMessage(problems);
    const lines = severities.flatMap((severity) => groups.filter((group) => group.severity === severity).map((group) => lineOfGroup(group, run)));
    const open = lines.length < MOST_OPEN + LEAST_FOLDED ? lines.length : MOST_OPEN;
    const rest = lines.slice(open);
    return (0,html .oR)([
        html_html `### ${counts.join(', ')}`,
        bulletList(lines.slice(0, open)),
        rest.length > 0 && folded(html_html `${rest.length} more`, bulletList(rest)),
    ], '\n\n');
}
function groupedByMessage(problems) {
    const groups = new Map();
    for (const { code, severity, message, origin, posts, namesPost } of problems) {
        const key = `${severity} ${message}`;
        const group = groups.get(key) ?? { severity, code, message, about: [] };
        group.about.push({ name: namesPost ? posts[0]?.id : undefined, origin });
        groups.set(key, group);
    }
    return [...groups.values()];
}
function lineOfGroup({ severity, code: kind, message, about }, run) {
    const url = linkTo(kind, run.docsUrl);
    const text = html_html `${message}${url && html_html ` ${html_link(url, html_html `More`)}`}`;
    const sign = SEVERITY_SIGN[severity];
    const mentions = about.map(({ name, origin }) => (0,html .oR)([linkedPlace(origin, run), name !== undefined && html_html `<b>${name}</b>`], ' '));
    if (mentions.length <= 1)
        return html_html `${sign} ${mentions}: ${text}`;
    const many = html_html `${sign} <b>${mentions.length} times:</b> ${text}`;
    const places = (0,html .oR)(mentions, '<br>');
    return mentions.length <= MOST_NAMED
        ? html_html `${many}${(0,html .IZ)('<br>')}${places}`
        : html_html `${many}\n${folded(html_html `where`, places)}`;
}
function linkedPlace(origin, { repository, sha }) {
    const place = code((0,src_problem .uN)(origin));
    if (!('file' in origin) || sha === '')
        return place;
    const path = origin.file.split('/').map(encodeURIComponent).join('/');
    return html_link(`${repository.url}/blob/${sha}/${path}#L${origin.line}`, place);
}

;// CONCATENATED MODULE: ./src/report/summary/shared.ts



function sharedOf(rows) {
    const zones = [...new Set(rows.flatMap(({ shown }) => shown.timezone ?? []))];
    const values = [viewersOf, interactionsOf, disclosureOf].map((tell) => {
        const found = new Set(rows.map(({ post }) => tell(post)));
        return { tell, isShared: found.size === 1, value: [...found][0] };
    });
    const [only] = zones.length === 1 ? zones : [];
    return {
        above: [
            ...values.flatMap(({ isShared, value }) => (isShared && value ? [value] : [])),
            ...(only === undefined ? [] : [`times in ${only}`]),
        ],
        own: (post) => values.flatMap(({ isShared, tell }) => (isShared ? [] : (tell(post) ?? []))),
        timezone: only,
    };
}
const viewersOf = ({ post }) => post.settings.viewerSetting;
const interactionsOf = (post) => (0,post_report .xb)(post) ? describeWanted(post.post.settings) : undefined;
const disclosureOf = ({ post }) => (0,disclosure .$)(post.settings);

;// CONCATENATED MODULE: ./src/report/summary/summary.ts















const MAX_SUMMARY_BYTES = 1_000_000;
function summaryOf(report) {
    const advice = adviceOf(report);
    const parts = [
        (0,html .IZ)(summaryHeading(report)),
        report.inputs.dryRun && report.inputs.apiKey === '' && html_html `<p>${WITHOUT_KEY}</p>`,
        advice !== undefined && html_html `<p>${advice}</p>`,
        problemList(report),
        ...postsOf(report),
        leftOver(`Left out, because this ${(0,context.pushOrPullRequest)(report.run)} did not add them (added-only)`, report.leftOut),
        leftOver('Left for the next run (when-too-many: first)', report.postponed),
    ];
    const markdown = `${(0,html .oR)(parts, '\n\n').html}\n`;
    if (Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES)
        return markdown;
    const limit = Buffer.from(markdown).subarray(0, MAX_SUMMARY_BYTES).toString('utf8').length;
    return cutMarkdown(markdown, limit, '… cut here: GitHub takes 1 MiB. The log has the rest.');
}
function postsOf(report) {
    const { posts, inputs } = report;
    if (posts.length === 0)
        return [];
    if ((0,post_report .kR)(posts))
        return [notSentList(posts)];
    const skipped = posts.filter(({ result }) => result.outcome === 'skipped');
    const others = posts.filter(({ result }) => result.outcome !== 'skipped');
    const rows = others.map((post) => ({ post, shown: dayAndTimeOf(post, report) }));
    const shared = sharedOf(rows);
    return [
        shared.above.length > 0 && html_html `<p>${rows.length > 1 && 'All posts: '}${shared.above.join(' · ')}</p>`,
        rows.length > 0 && postTable(rows, shared),
        skipped.length > 0 && skippedList(skipped, inputs.onDuplicate === 'repost'),
        rows.length > 0 && detailsOf(others, report),
    ];
}
const leftOver = (why, ids) => ids.length > 0 && html_html `<p>${why}: ${(0,wording .KE)(ids, 50)}</p>`;
function summaryHeading(report) {
    const title = report.inputs.dryRun ? 'TikTok preview' : 'TikTok';
    const failure = (0,report_report .g5)(report);
    if (failure !== undefined)
        return `## ${title}: ${OUTCOME_SIGN.failed} ${failure}`;
    const counts = (0,report_report .N4)(report.results, (outcome) => `${OUTCOME_SIGN[outcome]} `);
    return `## ${title}: ${counts || 'nothing to publish'}`;
}
function adviceOf(report) {
    const { posts } = report;
    const { dryRun } = report.inputs;
    if ((0,report_report .g5)(report) !== undefined) {
        if (!(0,post_report .kR)(posts)) {
            return dryRun
                ? 'Nothing was sent: this is a dry run. Fix what is listed here before the real one.'
                : 'Fix what is listed here and run the step again: it publishes what is missing, and nothing twice.';
        }
        return 'Fix what is listed here and run the step again.';
    }
    if (posts.length === 0)
        return undefined;
    const has = (outcome) => posts.some(({ result }) => result.outcome === outcome);
    const sentences = [
        posts.every(({ result }) => result.outcome === 'skipped')
            ? 'Everything is on its accounts already: there is nothing to send.'
            : dryRun && 'Nothing was sent: this is a dry run.',
        has('draft') && 'Drafts wait for approval in PostPost.',
        has('processing') && 'What is processing goes on by itself: look at it in PostPost.',
    ];
    return sentences.filter(Boolean).join(' ') || undefined;
}

var workflow_log = __webpack_require__(5302);
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./src/github/checkout.ts


const CHECKOUT_DEPTH = 2;
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
async function versionsOf(paths) {
    const versions = new Map();
    const add = async (path) => versions.set(path, versionIn(await (0,promises_.stat)(path, { bigint: true })));
    await Promise.allSettled([...paths].map(add));
    return versions;
}
class FileChanged extends Error {
    name = 'FileChanged';
    constructor(path) {
        super(`${path} was changed or replaced after it was checked, so it is not published. Let nothing write to videos while this step runs, then run it again.`);
    }
}
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


const CONTENT_DIGITS = 16;
const PIECE_BYTES = 1024 * 1024;
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

var settings = __webpack_require__(900);
;// CONCATENATED MODULE: ./src/checks/post-rules.ts



const MAX_CAPTION_UNITS = 2_200;
const PLATFORM_ID = /^tiktok-[a-zA-Z0-9_-]+$/;
const postRules = [
    {
        code: 'caption/empty',
        source: 'PostPost create-post: content must not be blank',
        severity: 'error',
        setting: 'caption',
        check: (post) => post.caption.trim() === '' &&
            `There is no caption: set ${isInManifest(post, 'caption') ? 'caption or captionFile' : 'caption'}, or put a text file of the same name beside the video (clip.txt beside clip.mp4).`,
    },
    {
        code: 'caption/too-long',
        source: 'TikTok direct post reference',
        severity: 'error',
        setting: 'caption',
        check: ({ caption }) => caption.length > MAX_CAPTION_UNITS &&
            `The caption has ${caption.length} UTF-16 code units; TikTok takes ${MAX_CAPTION_UNITS} at most, hashtags included. Shorten it by ${caption.length - MAX_CAPTION_UNITS}.`,
    },
    {
        code: 'settings/viewer',
        source: 'Design: no silent public post',
        severity: 'error',
        setting: 'viewerSetting',
        check: (post) => post.settings.viewerSetting === undefined &&
            `Nothing says who may see this post: set ${wordIn(post, 'viewerSetting')} to one of ${settings .$J.join(', ')}.`,
    },
    {
        code: 'disclosure/contradiction',
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
        code: 'disclosure/contradiction',
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
        code: 'disclosure/contradiction',
        source: 'TikTok content sharing guidelines',
        severity: 'error',
        setting: 'brandedContent',
        check: (post) => post.settings.brandedContent &&
            post.settings.viewerSetting === 'SELF_ONLY' &&
            `Branded content cannot be SELF_ONLY on TikTok: choose another viewer setting, or set ${wordIn(post, 'brandedContent')} to false.`,
    },
    {
        code: 'settings/comments',
        source: 'PostPost: SELF_ONLY posts get no comments from others',
        severity: 'warning',
        setting: 'allowComments',
        check: (post) => post.settings.viewerSetting === 'SELF_ONLY' &&
            post.settings.allowComments &&
            isInManifest(post, 'allowComments') &&
            'A SELF_ONLY post gets no comments from others, whatever allowComments says: set it to false to say what will be.',
    },
];
const isInManifest = (post, setting) => 'file' in post.originOf(setting);
function wordIn(post, judged, setting = judged) {
    return isInManifest(post, judged) ? setting : setting.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
function checkPost(post) {
    const broken = postRules.flatMap(({ code, setting, severity, check }) => {
        const message = !post.flawed.has(setting) && check(post);
        return message ? [(0,src_problem .y9)(post, severity, code, post.originOf(setting), message)] : [];
    });
    const accounts = (post.accounts ?? []).flatMap(({ value, origin }) => {
        const message = judgeReference(value);
        return message ? [(0,src_problem .Yv)((0,src_problem .z3)('accounts/not-an-account', origin, message), post)] : [];
    });
    return [...broken, ...accounts];
}
function judgeReference(reference) {
    if (reference === 'all' || PLATFORM_ID.test(reference) || /^@[^\s@,]+$/.test(reference))
        return undefined;
    if (/^[a-z]+-/.test(reference) && !reference.startsWith('tiktok-')) {
        return `${(0,wording .hD)(reference)} is not a TikTok account; write tiktok-{openId}, @username or all.`;
    }
    if (reference.toLowerCase() === 'all')
        return `${(0,wording .hD)(reference)} is written all, in small letters.`;
    const name = reference.replace(/^@+/, '').replace(/^.*tiktok\.com\/@/, '');
    const example = /^[\w.]+$/.test(name) ? `@${name}` : '@username';
    return `${(0,wording .hD)(reference)} is not an account; write ${example}, tiktok-{openId} or all.`;
}

;// CONCATENATED MODULE: ./src/accounts/accounts.ts



function resolveAccounts(references, origin, connections) {
    const connected = connections.filter(({ platformId }) => PLATFORM_ID.test(platformId));
    const chosen = references && references.length > 0
        ? references.map((reference) => ({ origin: reference.origin, ...choose(reference.value, connected) }))
        : [{ origin, ...chooseOnly(connected) }];
    const problems = [];
    const accounts = new Map();
    for (const { origin: place, found, wrong } of chosen) {
        if (wrong)
            problems.push((0,src_problem .z3)('accounts/unknown', place, wrong));
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
        return (0,src_problem .z3)('accounts/expired', origin, `${subject} has expired: connect the account again in PostPost. ${listOf(connected)}`);
    if (connection.tokenStatus === 'expiring_soon')
        return (0,src_problem .$e)('accounts/expires-soon', origin, `${subject} expires soon: connect the account again in PostPost before posts fail.`);
    return undefined;
}
function choose(reference, connected) {
    if (connected.length === 0)
        return { found: [], wrong: listOf(connected) };
    if (judgeReference(reference) !== undefined)
        return { found: [] };
    if (reference === 'all')
        return { found: connected };
    const found = connected.filter(({ platformId, username }) => reference.startsWith('@') ? bare(username ?? '') === bare(reference) : platformId === reference);
    if (found.length === 1)
        return { found };
    if (found.length > 1) {
        const ids = found.map(({ platformId }) => platformId).join(', ');
        return { found: [], wrong: `${(0,wording .hD)(reference)} is connected ${found.length} times; write one of ${ids}.` };
    }
    const names = connected.flatMap((connection) => [accountName(connection), connection.platformId]);
    const meant = (0,wording .Cw)(reference, names);
    const wrong = `The account ${(0,wording .hD)(reference)} is not connected in PostPost${(0,wording .RP)(meant, '.')} ${listOf(connected)}`;
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
const bare = (name) => name.replace(/^@+/, '').toLowerCase();
const accountName = (connection) => connection.username ? `@${connection.username.replace(/^@+/, '')}` : connection.platformId;

var accounts_identity = __webpack_require__(8728);
var accounts_record = __webpack_require__(8863);
;// CONCATENATED MODULE: ./src/accounts/candidates.ts









async function identify(found, inspected, versions, service, run, { signal }) {
    const { posts, unfound, leftOut, written } = found;
    const resolved = new Map(written.map((post) => [post, accountsFor(post, service)]));
    const accounts = (post) => resolved.get(post)?.accounts ?? [];
    const isJudged = (post) => !post.flawed.has('accounts');
    const problems = [...posts, ...unfound]
        .filter(isJudged)
        .flatMap((post) => (resolved.get(post)?.problems ?? []).map((problem) => (0,src_problem .Yv)(problem, post)));
    const { contents, unread: unhashed } = await hashVideos(filesToHash(found, inspected, service !== undefined), versions, signal);
    const wrong = signal.aborted
        ? 
            [(0,src_problem .z3)('run/cancelled', { input: 'videos' }, (0,wording .bD)(signal.reason))]
        : inspected.flatMap(({ post }) => cannotBeRead(post, unhashed.get(post.video.absolutePath)));
    if (wrong.length > 0) {
        const others = { leftOut: [], unread: [] };
        return { candidates: [], others, written: (0,accounts_identity .z)([]), manifests: new Set(), problems: wrong };
    }
    const manifests = await manifestsOf(written, run);
    const other = (post) => {
        const content = contents.get(post.video.absolutePath) ?? '';
        const identity = post.hasOwnId ? { content, id: (0,accounts_identity .RG)(post.id, run.repository.id) } : { content };
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
        written: (0,accounts_identity .z)(written.map(other).map(({ identity, accounts: own }) => ({ identity, accounts: own.map(({ id }) => id) }))),
        problems,
    };
}
function accountsFor(post, service) {
    if (!service)
        return { accounts: asWritten(post), problems: [] };
    if (!service.connections)
        return { accounts: [], problems: [] };
    return resolveAccounts(post.accounts, post.originOf('accounts'), service.connections);
}
const asWritten = ({ accounts }) => accounts
    ? accounts.map(({ value }) => ({ id: value, name: value }))
    : [{ id: '', name: 'the only connected account' }];
function filesToHash({ leftOut, written, unfound }, inspected, isConnected) {
    const own = inspected.map(({ post }) => post);
    const missing = new Set(unfound);
    const others = own.some(({ hasOwnId, entry }) => hasOwnId || entry !== undefined)
        ? written.filter((post) => !missing.has(post))
        : leftOut;
    return new Set([...own, ...(isConnected ? others : [])].map(({ video }) => video.absolutePath));
}
const PARALLEL_HASHES = 2;
async function hashVideos(paths, versions, signal) {
    const contents = new Map();
    const unread = new Map();
    await (0,p_limit .A)(PARALLEL_HASHES).map([...paths], async (path) => {
        try {
            contents.set(path, await hashOfContent(path, signal, versions.get(path)));
        }
        catch (thrown) {
            unread.set(path, (0,wording .bD)(thrown));
        }
    });
    return { contents, unread };
}
function cannotBeRead(post, why) {
    if (why === undefined)
        return [];
    const message = `The file cannot be read to its end (${why}): run the step again, and check the disk if it happens again.`;
    return [(0,src_problem .y9)(post, 'error', 'video/unreadable', post.originOf('video'), message)];
}
async function manifestsOf(posts, run) {
    const locate = createLocator(run);
    const paths = [...new Set(posts.flatMap(({ entry }) => entry?.manifest ?? []))];
    const hashes = paths.map(async (path) => {
        const place = await locate((0,external_node_path_.join)(run.workspace, path));
        return [path, (0,accounts_record .Dr)(run.repository.id, 'path' in place ? place.path : path)];
    });
    return new Map(await Promise.all(hashes));
}

var postpost_answers = __webpack_require__(4319);
var postpost_failure = __webpack_require__(7130);
;// CONCATENATED MODULE: ./src/postpost/tiktok-advice.ts

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
function wordOf({ code, message, platformError }) {
    const platform = typeof platformError === 'string' ? platformError : JSON.stringify(platformError ?? '');
    const words = [message, platform, code].join(' ').match(/[a-z]+(?:_[a-z]+)+/g) ?? [];
    return words.find((word) => word in TIKTOK_ADVICE) ?? platform.match(/\b[a-z]+(?:_[a-z]+)+\b/)?.[0];
}
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
    const reason = (0,wording .Ap)(error.message.trim()) || word || error.code;
    return `${reason.replace(/\s+/g, ' ').replace(/\.?$/, '.')}${word && !reason.includes(word) ? ` (${word})` : ''} ${advice}`;
}

var drafts_there = __webpack_require__(3861);
var earlier_posts = __webpack_require__(230);
;// CONCATENATED MODULE: ./src/accounts/details.ts







const NO_DETAILS = { failures: new Map(), missing: new Set() };
const failureKey = (accountId, postGroupId) => `${accountId} ${postGroupId}`;
const wishOf = ({ identity }, plan, repost) => ({
    identity,
    plan,
    repost,
});
const PARALLEL_READS = 4;
async function readDetails(candidates, wish, history, service, nowMs) {
    const failed = candidates.flatMap((candidate) => candidate.accounts.flatMap(({ id }) => (0,earlier_posts .KI)(history, id, wish(candidate)) ? [] : (0,earlier_posts .bq)(history, id, wish(candidate))));
    const groups = [...new Set(failed.map(({ postGroupId }) => postGroupId))];
    const failures = await (0,p_limit .A)(PARALLEL_READS).map(groups, async (group) => {
        const accounts = failed.filter(({ postGroupId }) => postGroupId === group).map(({ accountId }) => accountId);
        return whyFailed(group, [...new Set(accounts)], service);
    });
    const posts = new Map(history.map((post) => [post.postGroupId, post]));
    const waiting = candidates
        .filter(({ post }) => post.schedule.kind === 'draft')
        .flatMap((candidate) => {
        const ids = candidate.accounts.map(({ id }) => id);
        return (0,drafts_there .i7)(history, ids, wish(candidate)).filter(({ postGroupId, name }) => {
            const post = posts.get(postGroupId);
            return post && (0,drafts_there .Y0)(post, name, nowMs);
        });
    });
    const missing = await (0,p_limit .A)(PARALLEL_READS).map(waiting, async ({ postGroupId, mediaUrl = '' }) => (await service.isStored(mediaUrl)) === false ? [postGroupId] : []);
    return { failures: new Map(failures.flat()), missing: new Set(missing.flat()) };
}
async function whyFailed(postGroupId, accounts, { client }) {
    const told = (why) => accounts.map((accountId) => [failureKey(accountId, postGroupId), why(accountId)]);
    try {
        const { posts } = await client.post(postGroupId);
        return told((accountId) => {
            const own = posts.find((post) => (0,postpost_answers .qy)(post) && (0,postpost_answers .zN)(post) === accountId);
            const code = own?.error?.code ?? 'UNKNOWN_ERROR';
            return { sequel: sequelOf(own?.error), code, reason: adviseOn(own?.error) };
        });
    }
    catch (thrown) {
        if ((0,postpost_failure .H0)(thrown, 404))
            return told(() => ({ sequel: 'again', code: 'DELETED', reason: 'It was deleted since.' }));
        return told(() => ({ sequel: 'unreadable', code: 'UNKNOWN_ERROR', reason: (0,wording .bD)(thrown) }));
    }
}

;// CONCATENATED MODULE: ./src/checks/ids.ts


function checkIds(posts, leftOut) {
    const here = new Set(posts);
    const sharing = [...Map.groupBy([...posts, ...leftOut], ({ id }) => id).values()];
    return sharing.filter((group) => group.some((post) => here.has(post))).flatMap(checkGroup);
}
function checkGroup(group) {
    const holder = group.find(({ hasOwnId }) => !hasOwnId) ?? group[0];
    if (!holder)
        return [];
    return group
        .filter((post) => post !== holder && post.hasOwnId)
        .map((post) => {
        const message = `The id ${(0,wording .hD)(post.id)} of ${post.video.path} is taken: ${hintFor(post, holder)}`;
        return (0,src_problem .y9)(post, 'error', 'id/taken', post.originOf('id'), message);
    });
}
function hintFor(post, holder) {
    if (!holder.hasOwnId)
        return 'it is the path of a video without an id of its own, which is known by it; choose another id.';
    const isOfOnePattern = post.originOf('id') === holder.originOf('id') || post.originOf('video') === holder.originOf('video');
    return isOfOnePattern
        ? 'its video pattern matches several files; give each its own entry and id, or leave the id out.'
        : `${holder.video.path} has it too; give each post its own.`;
}

var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./src/media/facts.ts

const MAX_VIDEO_BYTES = 4 * 1024 ** 3;
const streamSchema = schemas .Ikc({
    codec: schemas .YjP(),
    widthPx: schemas .Whr().positive(),
    heightPx: schemas .Whr().positive(),
    rotationDegrees: schemas .euz([0, 90, 180, 270]),
    durationMs: schemas .Whr().positive(),
    framesPerSecond: schemas .aig().positive(),
    variableFrameRate: schemas .zMY(),
    hasAudio: schemas .zMY(),
});
const videoFacts = schemas .Ikc({
    container: schemas .euz(['MP4', 'MOV', 'WebM', 'MKV', 'AVI']),
    contentType: schemas .YjP(),
    extension: schemas .YjP(),
    sizeBytes: schemas .aig(),
    stream: streamSchema.optional(),
});
const probeSchema = schemas .KCZ([schemas .Ikc({ facts: videoFacts }), schemas .Ikc({ unusable: schemas .YjP() })]);

;// CONCATENATED MODULE: ./src/checks/video-rules.ts


const ofStream = (check) => ({ stream, extension }, limit) => stream && check(stream, limit, extension);
const mebibyte = 2 ** 20;
const tikTokPage = 'PostPost TikTok page';
const transferGuide = 'PostPost TikTok page; TikTok media transfer guide';
const videoRules = [
    {
        code: 'video/codec',
        severity: 'error',
        limit: { oneOf: ['H.264', 'H.265', 'VP8', 'VP9'] },
        source: transferGuide,
        check: ofStream(({ codec }, { oneOf = [] }, extension) => oneOf.includes(codec)
            ? undefined
            : `The video is coded as ${codec}; TikTok takes ${listedWith(oneOf)}. ${reencode(extension, '-c:v libx264 -c:a aac')}`),
    },
    {
        code: 'video/frame-rate',
        severity: 'error',
        limit: { min: 23, max: 60, tolerance: 0.05, unit: 'frames a second' },
        source: transferGuide,
        check: ofStream(({ framesPerSecond, variableFrameRate }, limit, extension) => {
            if (within(framesPerSecond, limit))
                return undefined;
            const rate = `${number(framesPerSecond)} ${limit.unit}`;
            const takes = `TikTok takes ${limit.min} to ${limit.max}.`;
            return variableFrameRate
                ? `The frame rate is variable, ${rate} on average; ${takes} ${reencode(extension, '-fps_mode cfr -r 30')}`
                : `${rate}; ${takes} ${reencode(extension, '-r 30')}`;
        }),
    },
    {
        code: 'video/duration',
        severity: 'error',
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
        code: 'video/size',
        severity: 'error',
        limit: { max: MAX_VIDEO_BYTES, unit: 'bytes' },
        source: transferGuide,
        check: ({ sizeBytes, extension }, limit) => within(sizeBytes, limit)
            ? undefined
            : `${number(sizeBytes / mebibyte / 1024)} GB; TikTok takes at most 4 GB. ${reencode(extension, '-c:v libx264 -crf 28 -c:a aac')}`,
    },
    {
        code: 'video/picture-size',
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
            const short = long > 4096 / 720 ? 360 : 720;
            return `${fact} Scale it, for example with: ffmpeg -i in.${extension} -vf scale=${widthPx <= heightPx ? `${short}:-2` : `-2:${short}`} out.mp4`;
        }),
    },
    {
        code: 'video/container',
        severity: 'warning',
        limit: { oneOf: ['MP4', 'MOV', 'WebM'] },
        source: `${tikTokPage}; TikTok media transfer guide`,
        check: ({ container, extension, stream }, { oneOf = [] }) => oneOf.includes(container)
            ? undefined
            : `${container} file; PostPost takes it but TikTok may reject it (it names ${listedWith(oneOf)})${stream ? '' : ', and nothing inside it was checked'}. Convert it, for example with: ffmpeg -i in.${extension} ${container === 'MKV' ? '-c copy' : '-c:v libx264 -c:a aac'} out.mp4`,
    },
    {
        code: 'video/extension',
        severity: 'warning',
        limit: {},
        source: 'this action: the content type that is sent is that of the content',
        check({ container, extension, contentType }, _, path) {
            const written = (0,external_node_path_.extname)(path).slice(1).toLowerCase();
            if (extensions[container].includes(written))
                return undefined;
            const name = /^[a-z0-9]{1,8}$/.test(written) ? `ends in .${written}` : 'does not end in the usual extension';
            return `The file's name ${name}, but its content is ${container}; it is sent as ${contentType}. Rename it to end in .${extension}.`;
        },
    },
    {
        code: 'video/plan-size',
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
            return `${number(size)} MB; PostPost lists ${listedWith(passed, 'and')} as the largest video, so the upload may be refused. ${reencode(extension, '-c:v libx264 -crf 28 -c:a aac')}`;
        },
    },
    {
        code: 'video/orientation',
        severity: 'warning',
        limit: {},
        source: 'TikTok shows videos upright',
        check: ofStream(({ widthPx, heightPx }, _, extension) => widthPx <= heightPx
            ? undefined
            : `${widthPx} x ${heightPx} pixels is landscape; TikTok shows it small. Put it on an upright picture, for example with: ffmpeg -i in.${extension} -vf "scale=1080:-2,pad=1080:1920:-1:-1" out.mp4; or crop it: -vf "crop=ih*9/16:ih,scale=1080:1920"`),
    },
];
function judgeVideo(facts, file) {
    return videoRules.flatMap(({ code, severity, limit, check }) => {
        const message = check(facts, limit, file.path);
        return message === undefined ? [] : [{ code, severity, message }];
    });
}
const extensions = {
    MP4: ['mp4', 'm4v', '3gp', '3g2'],
    MOV: ['mov', 'qt'],
    WebM: ['webm'],
    MKV: ['mkv'],
    AVI: ['avi'],
};
const within = (value, { min = 0, max = Number.POSITIVE_INFINITY, tolerance = 0 }) => value >= min - tolerance && value <= max + tolerance;
const reencode = (extension, options) => `Re-encode, for example with: ffmpeg -i in.${extension} ${options} out.mp4`;
const number = (value) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
const listedWith = (words, last = 'or') => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

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





async function judgePosts(posts, unfound, leftOut, openProber) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const probes = new Map();
        const prober = checks_addDisposableResource(env_1, openProber(), false);
        try {
            for (const path of new Set(posts.map(({ video }) => video.absolutePath)))
                probes.set(path, await prober.probe(path));
        }
        catch (thrown) {
            if (thrown instanceof cancel .c)
                return { inspected: [], problems: [(0,src_problem .z3)('run/cancelled', { input: 'videos' }, thrown.message)] };
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
                ...checkIds(all, leftOut),
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
        return [(0,src_problem .y9)(post, 'error', 'video/unusable', origin, probe.unusable)];
    return judgeVideo(probe.facts, { path }).map(({ code, severity, message }) => (0,src_problem .y9)(post, severity, code, origin, message));
}

var external_node_child_process_ = __webpack_require__(1421);
var external_node_events_ = __webpack_require__(8474);
var unusable = __webpack_require__(4805);
;// CONCATENATED MODULE: ./src/media/prober.ts





const PATIENCE_MS = 3000;
const START_PATIENCE_MS = 60_000;
const MAX_HEAP_MB = 256;
const KEPT_VARIABLES = ['SystemRoot', 'RUNNER_TRACKING_ID', 'NODE_COMPILE_CACHE'];
function createProber({ script, environment, signal, patienceMs = PATIENCE_MS }) {
    const oneAtATime = (0,p_limit .A)(1);
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
        const said = probeSchema.safeParse(await nextMessage(asked, patienceMs));
        signal.throwIfAborted();
        if (said.success)
            return said.data;
        end();
        return { unusable: unusable .qM };
    };
    return { probe: (path) => oneAtATime(() => ask(path)), [Symbol.dispose]: end };
}
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

var postpost_history = __webpack_require__(8980);
var duration = __webpack_require__(7607);
;// CONCATENATED MODULE: ./src/plan/windows.ts
const nextFreeSlot = (timelines, limits, wanted) => blockedTimes(timelines, limits, ({ untilMs }) => wanted.timeMs < untilMs)
    .sort((a, b) => a.afterMs - b.afterMs)
    .reduce((slot, block) => (holds(block, slot.timeMs) ? { timeMs: block.untilMs, cause: block.cause } : slot), wanted);
const previousFreeSlot = (timelines, limits, wanted) => blockedTimes(timelines, limits, ({ afterMs }) => afterMs < wanted.timeMs)
    .sort((a, b) => b.untilMs - a.untilMs)
    .reduce((slot, block) => (holds(block, slot.timeMs) ? { timeMs: block.afterMs, cause: block.cause } : slot), wanted);
const isFree = (timeMs, timeline, limit) => blockedTimes([timeline], [limit], (span) => holds(span, timeMs)).length === 0;
const holds = ({ afterMs, untilMs }, timeMs) => afterMs < timeMs && timeMs < untilMs;
function blockedTimes(timelines, limits, matters) {
    const blocks = [];
    for (const { account, occupiedMs } of timelines) {
        for (const { limit, windowMs, max } of limits) {
            for (const [index, firstMs] of occupiedMs.entries()) {
                const lastMs = occupiedMs[index + max - 1];
                if (lastMs === undefined || lastMs - firstMs >= windowMs)
                    continue;
                const span = { afterMs: lastMs - windowMs, untilMs: firstMs + windowMs };
                if (matters(span))
                    blocks.push({ ...span, cause: { account, limit } });
            }
        }
    }
    return blocks;
}
function postsAround(timeMs, { occupiedMs }, { windowMs }) {
    const startsMs = occupiedMs.filter((startMs) => startMs <= timeMs && timeMs < startMs + windowMs);
    return 1 + mostInWindow(occupiedMs, windowMs, [...startsMs, timeMs]);
}
const mostInWindow = (timesMs, windowMs, startsMs = timesMs) => Math.max(...startsMs.map((startMs) => timesMs.filter((timeMs) => startMs <= timeMs && timeMs < startMs + windowMs).length));
function occupy({ occupiedMs }, timeMs) {
    occupiedMs.push(timeMs);
    occupiedMs.sort((a, b) => a - b);
}
function release({ occupiedMs }, timeMs) {
    occupiedMs.splice(occupiedMs.indexOf(timeMs), 1);
}

;// CONCATENATED MODULE: ./src/plan/rules.ts









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
        return [(0,src_problem .y9)(post, 'error', 'plan/twice', post.originOf('video'), message)];
    });
}
const forbiddenDuplicates = (steps) => steps.flatMap(({ post, accounts, earlier }) => {
    const live = earlier.filter(({ status, error: why }) => status !== 'draft' && !why);
    if (live.length === 0)
        return [];
    const message = `This video is already on ${live.map((each) => placeOf(each, accounts)).join(', ')}, and on-duplicate is fail.`;
    return [(0,src_problem .y9)(post, 'error', 'plan/duplicate', post.originOf('video'), message)];
});
const placeOf = ({ accountId, status, postGroupId }, accounts) => `${(0,planned_post .Vb)(accounts, accountId)} (${status}, ${postGroupId})`;
function isThere(other, { history }, policy) {
    const wish = wishOf(other, policy.written, policy.onDuplicate === 'repost');
    const ids = other.accounts.map(({ id }) => id);
    if (ids.some((id) => (0,earlier_posts .KI)(history, id, wish)))
        return true;
    return other.post.schedule.kind === 'draft' && (0,drafts_there .i7)(history, ids, wish).length > 0;
}
const lostByAddedOnly = (leftOut, there, policy) => leftOut
    .filter((other) => other.accounts.length > 0 && !policy.isOffline && !isThere(other, there, policy))
    .map(({ post }) => {
    const message = `${(0,wording .hD)(post.id)} was left out by added-only, and is on none of its accounts: an earlier run may have failed. Run the step once without added-only to publish it; what is there is skipped.`;
    return (0,src_problem .y9)(post, 'warning', 'added-only/lost', post.originOf('video'), message);
});
const unfitAccounts = (steps, unread) => [
    ...steps.filter(planned_post .BS).flatMap(({ recipients }) => recipients),
    ...unread.flatMap(({ accounts }) => accounts),
].flatMap(({ token }) => token ?? []);
function tooMany(count, maxPosts) {
    if (maxPosts === 0 || count <= maxPosts)
        return [];
    const message = `This plan has ${(0,wording .hS)(count, 'new post')}, and max-posts is ${maxPosts}: nothing is sent. If all of them are meant, set max-posts to ${count} (or 0 for no limit); to publish the first ${maxPosts} now and the rest next time, set when-too-many: first; else narrow the patterns.`;
    return [(0,src_problem .z3)('plan/too-many', { input: 'max-posts' }, message)];
}
const SAFE_POSTS_A_DAY = 15;
function crowdedDays(steps) {
    const times = new Map();
    for (const { recipients, timeMs } of steps) {
        if (timeMs === undefined)
            continue;
        for (const { id, name } of recipients)
            times.set(id, { name, timesMs: [...(times.get(id)?.timesMs ?? []), timeMs] });
    }
    return [...times.values()].flatMap(({ name, timesMs }) => {
        const most = mostInWindow(timesMs, duration .sO);
        if (most <= SAFE_POSTS_A_DAY)
            return [];
        const message = `${name} would get ${most} posts within 24 hours; TikTok takes 15 to 20 a day from all apps together and then answers spam_risk_too_many_posts. Lower max-per-day to ${SAFE_POSTS_A_DAY}.`;
        return [(0,src_problem .$e)('plan/crowded-day', { input: 'max-per-day' }, message)];
    });
}
const postponedTimes = (posts) => posts.flatMap((post) => {
    const { schedule, timeIsOwn, timezone } = post;
    if (schedule.kind !== 'at' || !timeIsOwn)
        return [];
    const message = `It is left for the next run (when-too-many: first), and is for ${(0,schedule_timezone .fU)(schedule.timeMs, timezone)}: if no run comes before that, its time has passed. Raise max-posts, or put entries with early times first.`;
    return [(0,src_problem .y9)(post, 'warning', 'plan/postponed', post.originOf('schedule'), message)];
});

;// CONCATENATED MODULE: ./src/plan/standing.ts




function standingOn(accountId, candidate, wish, drafts, there) {
    const { history, details } = there;
    const live = (0,earlier_posts .KI)(history, accountId, wish) ?? withOtherVideo(accountId, candidate, wish, history);
    if (live)
        return { kind: 'there', earlier: live };
    const ids = candidate.accounts.map(({ id }) => id);
    const removed = (0,earlier_posts .Pc)(history, accountId, ids, wish);
    if (removed)
        return { kind: 'there', earlier: removed };
    const behind = (0,earlier_posts .jK)(history, accountId, wish);
    if (behind)
        return { kind: 'there', earlier: { ...behind, error: LEFT_BEHIND } };
    const failed = (0,earlier_posts .bq)(history, accountId, wish);
    for (const earlier of failed) {
        const why = details.failures.get(failureKey(accountId, earlier.postGroupId));
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
const isUnchanged = ({ likeness: like, name, caption }, { post }) => like === 'same' && (0,accounts_record .Gl)(post.caption) === (name.record?.caption ?? (0,accounts_record .Gl)(caption ?? ''));
function isWaiting({ kind, isUnedited, name }, { post }) {
    if (kind === 'held')
        return true;
    if (post.schedule.kind !== 'draft')
        return kind === 'approval' && !isUnedited;
    return kind === 'approval' || kind === 'paused' || (kind === 'personal' && name.record === undefined);
}
function withOtherVideo(accountId, { post, manifest, identity }, wish, history) {
    if (manifest === undefined || identity.id !== undefined || wish.repost)
        return undefined;
    const entries = wish.plan.entries.filter(({ accounts }) => accounts.includes(accountId));
    const isOrphan = ({ identity: earlier, record, stem }) => earlier.id === undefined &&
        record?.manifest === manifest &&
        stem === (0,accounts_record .Vc)(post.video.path) &&
        entries.every((entry) => (0,accounts_identity .$R)({ ...wish, identity: entry.identity }, earlier, accountId) === 'different');
    const [newest, ...others] = history
        .filter((listed) => (0,earlier_posts .iX)(listed, accountId) && (0,earlier_posts .cs)(listed, accountId) === 'scheduled')
        .flatMap((listed) => {
        const name = (0,earlier_posts .eZ)(listed).find(isOrphan);
        return name ? [(0,earlier_posts .Fj)(listed, accountId, name, 'other-video')] : [];
    })
        .reverse();
    return newest && { ...newest, alternatives: others.map(({ postGroupId }) => postGroupId) };
}

;// CONCATENATED MODULE: ./src/plan/decide.ts










const wishIn = (candidate, { written, onDuplicate }) => wishOf(candidate, written, onDuplicate === 'repost');
function decide(candidate, there, policy, nowMs) {
    const { accounts, post } = candidate;
    const wish = wishIn(candidate, policy);
    const ids = accounts.map(({ id }) => id);
    const drafts = (0,drafts_there .i7)(there.history, ids, wish, there.details.missing);
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
        ...candidate,
        action: action(),
        recipients: free,
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
function timeFor({ post }, drafts, nowMs) {
    const { schedule } = post;
    const writtenMs = schedule.kind === 'at' ? (0,accounts_record .Q5)(schedule.timeMs + (schedule.isRelative ? 999 : 0)) : undefined;
    const passed = (0,planned_post .Pc)(post, nowMs);
    const pausedMs = drafts
        .filter(({ kind, isOurs }) => kind === 'paused' && isOurs)
        .flatMap(({ scheduledTime }) => (0,postpost_history .nR)(scheduledTime) ?? [])
        .map(accounts_record .Q5)
        .findLast((timeMs) => timeMs > nowMs);
    const ownMs = post.timeIsOwn && !passed ? writtenMs : undefined;
    const fixedMs = post.schedule.kind === 'draft' ? undefined : (ownMs ?? pausedMs ?? (post.timeIsOwn ? writtenMs : undefined));
    const notBeforeMs = post.timeIsOwn || writtenMs === undefined || writtenMs <= nowMs ? undefined : writtenMs;
    return { fixedMs, notBeforeMs, hasPassed: passed && pausedMs === undefined };
}
function refusalOf(candidate, standings, policy) {
    const { post, accounts } = candidate;
    const about = (code, message, setting = 'video') => (0,src_problem .y9)(post, 'error', code, post.originOf(setting), message);
    if (policy.isHistoryUnread && post.hasOwnId)
        return about('plan/history-unread', `Whether ${(0,wording .hD)(post.id)} is posted already is not known, because the history cannot be read: an equal id is never posted again, so it is not sent.`, 'id');
    for (const { account, standing } of standings) {
        if (standing.kind === 'unreadable') {
            const place = placeOf(standing.earlier, accounts);
            return about('plan/failure-unread', `Why an earlier attempt failed on ${place} could not be read, and TikTok may have it: ${standing.reason} It is not sent.`);
        }
        if (standing.kind !== 'there' || standing.earlier.error)
            continue;
        const { earlier } = standing;
        if (earlier.likeness === 'other-video' && isTaken(earlier, candidate, policy)) {
            const where = `${account.name} (${earlier.status}, ${earlier.postGroupId})`;
            return about('plan/id-taken', `The id ${(0,wording .hD)(post.id)} is taken: ${where} has another video under it. Give this video an id of its own; or, if it is to take the place of that one, delete that post in PostPost first.`, 'id');
        }
    }
    const behind = standings.find(({ standing }) => standing.kind === 'there' && standing.earlier.error?.code === 'LEFT_BEHIND');
    if (behind?.standing.kind !== 'there' || standings.some(({ standing }) => standing.kind === 'free'))
        return undefined;
    return about('plan/left-behind', `${(0,planned_post .Vb)(accounts, behind.account.id)}: ${behind.standing.earlier.error?.message}`);
}
function isTaken({ status, name }, { post, manifest }, policy) {
    if (post.hasOwnId && manifest === undefined && isOfThisRun(name.storedMs, policy.runSinceMs))
        return true;
    if (status !== 'scheduled' || !post.hasOwnId)
        return false;
    const { record } = name;
    return !record || !(0,accounts_record .eT)(record) || !policy.manifests.has(record.manifest);
}
const isOfThisRun = (storedMs, sinceMs) => storedMs !== undefined && sinceMs !== undefined && storedMs >= sinceMs;
function tooLate(candidate, { details }, earlier, standings) {
    const { post, accounts } = candidate;
    const failed = standings.flatMap(({ standing }) => (standing.kind === 'free' ? (standing.failed ?? []) : []));
    const told = [...failed, ...earlier.filter(({ error }) => error)].map((each) => {
        const timeMs = (0,postpost_history .nR)(each.scheduledTime);
        const when = timeMs === undefined ? '' : ` of ${(0,schedule_timezone .fU)(timeMs, post.timezone)}`;
        const why = details.failures.get(failureKey(each.accountId, each.postGroupId))?.reason ?? each.error?.message ?? '';
        return ` An earlier attempt${when} failed on ${placeOf(each, accounts)}: ${why}`;
    });
    const problem = tooLateProblem(post, false);
    return { ...problem, message: `${problem.message}${told.join('')}` };
}
function tooLateProblem(post, isOffline) {
    const time = post.schedule.kind === 'at' ? (0,schedule_timezone .fU)(post.schedule.timeMs, post.timezone) : '';
    const message = `${time} has passed, and PostPost would publish at once: write a time ahead, or now.`;
    return (0,src_problem .y9)(post, isOffline ? 'warning' : 'error', 'plan/time-passed', post.originOf('schedule'), message);
}

;// CONCATENATED MODULE: ./src/plan/differences.ts






const SAME_TIME_MS = 60_000;
const differentWishes = (steps, policy) => steps.flatMap(({ post, accounts, earlier, action }) => {
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
        const message = `It is on ${placeOf(there, accounts)} already, ${told}; this step changes nothing there. ${advice}`;
        return [(0,src_problem .y9)(post, isPublic || !edited ? 'notice' : 'warning', 'plan/differs', first.origin, message)];
    });
});
const CHANGEABLE = new Set(['scheduled', 'draft']);
const HOW_TO_CHANGE = {
    scheduled: 'To change it, delete that post in PostPost and run the step again: it is then posted as the entry says.',
    draft: 'To change it, edit the draft in PostPost, or delete it there and run the step again.',
};
const LEFT_ALONE = 'Somebody has changed it in PostPost, so it stays as it is there.';
function differencesOf(post, there, policy) {
    const { record } = there.name;
    const found = [captionDifference(post, there), timeDifference(post, there)];
    if (there.likeness === 'other-video')
        found.push({ by: 'entry', origin: post.originOf('video'), told: describeOtherVideo(there) });
    if (record && record.settings !== (0,accounts_record .Df)(post, policy.interactionInversion))
        found.push({
            by: 'entry',
            origin: post.originOf('viewerSetting'),
            told: 'with other settings (who may see it, comments, duet, stitch, disclosure)',
        });
    return found.filter((difference) => difference !== undefined);
}
const describeOtherVideo = ({ alternatives = [] }) => alternatives.length > 0
    ? `with another video, as are ${alternatives.join(', ')}, and nobody can tell which of them this one is to replace`
    : 'with another video';
function captionDifference(post, { caption, name: { record } }) {
    if (caption === undefined || (0,accounts_record .A9)(caption) === (0,accounts_record .A9)(post.caption))
        return undefined;
    const by = whoChanged(record, (0,accounts_record .Gl)(post.captionAsWritten), record?.written, (0,accounts_record .Gl)(caption), record?.caption);
    return by && { by, origin: post.originOf('caption'), told: `with another caption (${(0,wording .hD)(caption)})` };
}
function timeDifference(post, { scheduledTime, status, name: { record } }) {
    const thereMs = status === 'draft' ? undefined : (0,postpost_history .nR)(scheduledTime);
    const wishMs = (0,accounts_record .RZ)(post) ?? (record ? undefined : ownTimeByOlderNames(post));
    if (thereMs === undefined || wishMs === undefined || Math.abs(wishMs - thereMs) < SAME_TIME_MS)
        return undefined;
    const there = (0,accounts_record .Fg)(thereMs) === 'moved' ? record?.time : (0,accounts_record .Bw)(thereMs);
    const by = whoChanged(record, (0,accounts_record .Bw)(wishMs), record?.time, there, record?.time);
    return (by && { by, origin: post.originOf('schedule'), told: `at another time (${(0,schedule_timezone .fU)(thereMs, post.timezone)})` });
}
const ownTimeByOlderNames = ({ schedule, timeIsOwn }) => schedule.kind === 'at' && !schedule.isRelative && timeIsOwn ? schedule.timeMs : undefined;
function whoChanged(record, wanted, sent, there, sentThere) {
    if (!record || wanted !== sent)
        return 'entry';
    return there === sentThere ? undefined : 'person';
}

;// CONCATENATED MODULE: ./src/plan/pacing.ts



function pace(posts, history, { maxPerMinute, maxPerDay }, nowMs) {
    const limits = [
        { limit: 'day', windowMs: duration .sO, max: maxPerDay },
        { limit: 'minute', windowMs: 60_000, max: maxPerMinute },
    ].filter(({ max }) => max > 0);
    const timelines = timelinesOf(posts, history, nowMs);
    const conflicts = placeExplicit(posts, timelines, limits, nowMs);
    const times = new Map();
    const moves = new Map();
    const lastInQueue = new Map();
    for (const post of posts) {
        if (post.timeMs !== undefined) {
            times.set(post, post.timeMs);
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
        times.set(post, slot.timeMs);
        if (slot.cause !== undefined)
            moves.set(post, { fromMs, toMs: slot.timeMs, ...slot.cause });
        for (const timeline of own) {
            occupy(timeline, slot.timeMs);
            lastInQueue.set(queueOf(post, timeline.account), slot);
        }
    }
    return { times, conflicts, moves };
}
const queueOf = ({ notBeforeMs }, account) => `${account} ${notBeforeMs ?? 'now'}`;
function timelinesOf(posts, history, nowMs) {
    const fromMs = posts.reduce((firstMs, { timeMs = nowMs }) => Math.min(firstMs, timeMs), nowMs) - duration .sO;
    const timelines = new Map();
    for (const account of posts.flatMap(({ accounts }) => accounts))
        timelines.set(account, { account, occupiedMs: [] });
    for (const { account, timeMs } of history)
        if (timeMs > fromMs)
            timelines.get(account)?.occupiedMs.push(timeMs);
    for (const { occupiedMs } of timelines.values())
        occupiedMs.sort((a, b) => a - b);
    return timelines;
}
const timelinesFor = ({ accounts }, timelines) => [...new Set(accounts)].flatMap((account) => timelines.get(account) ?? []);
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
    return crowded.map(({ post, timeMs, account, limit: { limit, max }, count }) => {
        const freeMs = freeTimesAround(timeMs, timelinesFor(post, timelines), limits, nowMs);
        const at = `${account} would get ${count} posts within one ${limit} around ${(0,schedule_timezone .fU)(timeMs, 'UTC')}`;
        const free = freeMs.map((time) => (0,schedule_timezone .fU)(time, 'UTC')).join(' or ');
        const message = `${at}, and max-per-${limit} is ${max}. The nearest time with room: ${free}.`;
        return { post, account, limit, message, count, freeMs };
    });
}
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













function ofSinglePosts(steps, unread, there, policy, nowMs) {
    const inSteps = steps.flatMap((step) => [
        ...(step.refusal ? [step.refusal] : []),
        ...(step.action === 'publish' && policy.isOffline && (0,planned_post .Pc)(step.post, nowMs)
            ? [tooLateProblem(step.post, true)]
            : []),
        ...(step.action === 'refuse' ? [] : [...notPostedAgain(step), ...held(step), ...otherVideos(step)]),
        ...doubtful(step, nowMs),
        ...repeated(step, there),
    ]);
    const late = unread.filter((other) => (0,planned_post .Pc)(other.post, nowMs) && !isThere(other, there, policy));
    return [...inSteps, ...late.map(({ post }) => tooLateProblem(post, policy.isOffline))];
}
function withoutEntry(steps, { history }, policy, nowMs) {
    const names = new Map(steps.flatMap(({ accounts }) => accounts.map(({ id, name }) => [id, name])));
    const told = new Set(steps.flatMap(({ earlier }) => earlier.map((each) => `${each.postGroupId} ${each.accountId}`)));
    const timezone = steps[0]?.post.timezone ?? 'UTC';
    return history.flatMap((listed) => {
        const name = (0,earlier_posts .eZ)(listed).find(({ record }) => record && policy.manifests.has(record.manifest));
        if (!name || listed.status !== 'scheduled')
            return [];
        const ids = listed.platforms.map(({ platformId }) => platformId);
        const isKnown = ids.some((id) => told.has(`${listed.postGroupId} ${id}`));
        if (isKnown && name.record?.accounts !== (0,accounts_record .qm)(ids))
            return [];
        const left = listed.platforms
            .filter(({ platformId }) => PLATFORM_ID.test(platformId) && (0,earlier_posts .cs)(listed, platformId) === 'scheduled')
            .filter(({ platformId }) => !told.has(`${listed.postGroupId} ${platformId}`))
            .filter(({ platformId }) => !isWanted(name, platformId, policy))
            .map(({ platformId }) => names.get(platformId) ?? platformId);
        const dueMs = (0,postpost_history .nR)(listed.scheduledTime);
        if (left.length === 0 || (dueMs !== undefined && dueMs < nowMs))
            return [];
        const when = dueMs === undefined ? '' : ` at ${(0,schedule_timezone .fU)(dueMs, timezone)}`;
        const message = `${name.stem} is in no manifest of this run any more for ${left.join(', ')}, and goes out there${when} all the same (post group ${listed.postGroupId}). To stop it, take it back or delete it in PostPost.`;
        return [(0,src_problem .lm)('plan/not-in-manifest', { input: 'manifest' }, message)];
    });
}
function isWanted({ identity }, accountId, { written }) {
    return written.entries.some((entry) => entry.accounts.includes(accountId) &&
        (0,accounts_identity .$R)({ identity: entry.identity, plan: written, repost: false }, identity, accountId) !== 'different');
}
const about = (code, { post }, severity, message) => (0,src_problem .y9)(post, severity, code, post.originOf('video'), message);
const notPostedAgain = (step) => step.earlier.flatMap((earlier) => {
    if (!earlier.error)
        return [];
    if (earlier.error.code === earlier_posts .Bl)
        return [
            about('plan/taken-out', step, 'warning', `${(0,planned_post .Vb)(step.accounts, earlier.accountId)}: ${earlier.error.message}`),
        ];
    const name = (0,planned_post .Vb)(step.accounts, earlier.accountId);
    const what = `${timeOfAttempt(earlier, step)} failed on ${name} (post group ${earlier.postGroupId})`;
    return [
        about('plan/not-repeated', step, 'warning', `An earlier attempt${what}, and is not repeated: ${earlier.error.message}`),
    ];
});
function timeOfAttempt({ scheduledTime }, { post }) {
    const timeMs = (0,postpost_history .nR)(scheduledTime);
    return timeMs === undefined ? '' : ` of ${(0,schedule_timezone .fU)(timeMs, post.timezone)}`;
}
function held(step) {
    const { post, accounts } = step;
    const isDraftMode = post.schedule.kind === 'draft';
    const waiting = new Set(step.earlier.filter(({ status }) => status === 'draft').map(({ postGroupId }) => postGroupId));
    const stopping = step.drafts.filter(({ kind, postGroupId }) => waiting.has(postGroupId) && (kind === 'held' || (kind === 'approval' && !isDraftMode)));
    return stopping.map((draft) => about(draft.kind === 'held' ? 'plan/held' : 'plan/edited-draft', step, 'warning', aboutDraft(draft, (0,planned_post .Vb)(accounts, draft.accountId))));
}
const aboutDraft = ({ kind, postGroupId }, name) => kind === 'held'
    ? `Somebody has taken this post back to a draft in PostPost (${postGroupId} on ${name}), so it is not published. Schedule it in PostPost, or delete it there to have it posted again.`
    : `Somebody has edited the draft of this post that waits for approval in PostPost (${postGroupId} on ${name}), so nothing is published beside it. Schedule it in PostPost, or delete it there to have it posted as the entry says.`;
const otherVideos = (step) => step.earlier
    .filter(({ likeness, status, error }) => likeness === 'other-video' && !error && !CHANGEABLE.has(status))
    .map((earlier) => {
    const message = `${placeOf(earlier, step.accounts)} has another video under this id, and is public: this one is not posted. To post it as well, give it an id of its own.`;
    return about('plan/id-public', step, 'warning', message);
});
const LIVE = new Set(['scheduled', 'pending', 'processing', 'published', 'partially_published']);
const doubtful = (step, nowMs) => step.earlier.flatMap((earlier) => {
    const { status, scheduledTime, error } = earlier;
    if (error || status === 'draft')
        return [];
    const place = placeOf(earlier, step.accounts);
    if (!LIVE.has(status))
        return [
            about('plan/unknown-status', step, 'warning', `${place} has a status that this action does not know; it counts as posted. Look at it in PostPost.`),
        ];
    const dueMs = (0,postpost_history .nR)(scheduledTime);
    if (status === 'published' || status === 'partially_published' || dueMs === undefined || nowMs - dueMs < duration .iQ)
        return [];
    const time = (0,schedule_timezone .fU)(dueMs, step.post.timezone);
    return [
        about('plan/overdue', step, 'warning', `${place} was to go out at ${time}, over an hour ago, and has not: look at it in PostPost.`),
    ];
});
const repeated = (step, { details }) => (0,planned_post .BS)(step)
    ? step.failedBefore.map((earlier) => {
        const name = (0,planned_post .Vb)(step.accounts, earlier.accountId);
        const why = details.failures.get(failureKey(earlier.accountId, earlier.postGroupId))?.reason ??
            'PostPost gives no reason.';
        const what = `${timeOfAttempt(earlier, step)} failed on ${name} (post group ${earlier.postGroupId}): ${why}`;
        return about('plan/repeated', step, 'notice', `An earlier attempt${what} It is ${step.action === 'publish' ? 'posted' : 'uploaded'} again.`);
    })
    : [];

;// CONCATENATED MODULE: ./src/plan/plan.ts









function makePlan(candidates, others, there, settings, nowMs) {
    const decided = candidates.map((candidate) => decide(candidate, there, settings, nowMs));
    const { kept, postponed } = withinLimit(decided, settings);
    const dated = kept.map((step) => {
        const { recipients, timeMs, notBeforeMs } = step;
        return { step, accounts: recipients.map(({ id }) => id), timeMs, notBeforeMs };
    });
    const pacing = pace(dated.filter(({ step }) => step.action === 'publish'), takenSlots(there.history), settings, nowMs);
    const steps = dated.map((each) => ({
        ...each.step,
        timeMs: pacing.times.get(each),
        movedBy: pacing.moves.get(each),
    }));
    const conflicts = pacing.conflicts.map(({ post: { step }, message }) => (0,src_problem .$e)('plan/pace', step.post.originOf('schedule'), message));
    return {
        steps,
        postponed: postponed.map(({ post }) => post),
        problems: [
            ...twiceInOnePlan(candidates),
            ...(settings.onDuplicate === 'fail' ? forbiddenDuplicates(steps) : []),
            ...differentWishes(steps, settings),
            ...unfitAccounts(steps, others.unread),
            ...conflicts,
            ...(settings.whenTooMany === 'fail' ? tooMany(decided.filter(planned_post .BS).length, settings.maxPosts) : []),
            ...postponedTimes(postponed.map(({ post }) => post)),
            ...crowdedDays(steps),
            ...lostByAddedOnly(others.leftOut, there, settings),
        ],
        single: [
            ...ofSinglePosts(steps, others.unread, there, settings, nowMs),
            ...withoutEntry(steps, there, settings, nowMs),
        ],
    };
}
function withinLimit(steps, { maxPosts, whenTooMany }) {
    if (maxPosts === 0 || whenTooMany === 'fail')
        return { kept: steps, postponed: [] };
    const fresh = steps.filter(planned_post .BS).toSorted((a, b) => Number(hasFailed(a)) - Number(hasFailed(b)));
    const postponed = new Set(fresh.slice(maxPosts));
    return { kept: steps.filter((step) => !postponed.has(step)), postponed: [...postponed] };
}
const hasFailed = ({ failedBefore }) => failedBefore.length > 0;
const slotsOf = (accounts, timeMs) => accounts.map(({ id }) => ({ account: id, timeMs }));
function takenSlots(history) {
    return history.flatMap((post) => {
        const timeMs = (0,postpost_history .nR)(post.scheduledTime) ?? (0,postpost_history .nR)(post.updatedAt);
        if (timeMs === undefined)
            return [];
        return post.platforms
            .filter(({ platformId }) => (0,earlier_posts .iX)(post, platformId))
            .map(({ platformId }) => ({ account: platformId, timeMs }));
    });
}

var external_node_fs_ = __webpack_require__(3024);
var external_node_os_ = __webpack_require__(8161);
var external_node_stream_ = __webpack_require__(7075);
var external_node_stream_promises_ = __webpack_require__(6466);
var web_ = __webpack_require__(7830);
;// CONCATENATED MODULE: ./src/log.ts

function createPostLog(name, log) {
    const lines = [];
    return { name, lines, info: (line) => void lines.push(line), progress: (line) => log.info(`${name}: ${line}`) };
}
const PROGRESS_EVERY_MS = 5_000;
function reportProgress(sizeBytes, clock, say, done) {
    const startedMs = clock.elapsedMs();
    let shownMs = startedMs;
    const rate = (bytes) => {
        const seconds = (clock.elapsedMs() - startedMs) / 1000;
        return seconds > 0 ? `, ${(0,wording .z3)(bytes / seconds)}/s` : '';
    };
    return {
        moved: (sentBytes) => {
            if (clock.elapsedMs() - shownMs < PROGRESS_EVERY_MS)
                return;
            shownMs = clock.elapsedMs();
            const percent = Math.floor((sentBytes / sizeBytes) * 100);
            say(`${(0,wording .z3)(sentBytes)} of ${(0,wording .z3)(sizeBytes)} ${done} (${percent} %${rate(sentBytes)})`);
        },
        done: () => `${(0,wording .z3)(sizeBytes)} ${done}${rate(sizeBytes)}.`,
    };
}

var answers = __webpack_require__(3948);
;// CONCATENATED MODULE: ./src/github/assets.ts














async function listAssets(release, { repository }, octokit) {
    const listing = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
        owner: repository.owner,
        repo: repository.name,
        release_id: release.id,
        per_page: 100,
    });
    const assets = (0,answers .JN)(schemas .YOg(answers .wD), listing);
    return assets.map(({ id, name, size, digest }) => ({ id, name, sizeBytes: size, ...(digest ? { digest } : {}) }));
}
async function createAssetFolder(environment) {
    const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'postpost-tiktok-'));
    return { path, remove: () => (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}
async function downloadAsset(asset, folder, context, octokit, world) {
    const name = (0,wording .hD)(asset.name);
    if (asset.sizeBytes === 0)
        return { wrong: `The asset ${name} is empty (0 bytes); upload it to the release again.` };
    if (asset.sizeBytes > MAX_VIDEO_BYTES) {
        return { wrong: `The asset ${name} has ${(0,wording .z3)(asset.sizeBytes)}; TikTok takes 4 GB at most.` };
    }
    const path = (0,external_node_path_.join)(folder.path, (0,external_node_path_.basename)(asset.name));
    try {
        await retryGitHub(() => streamToFile(asset, path, context, octokit, world), mayPass, world);
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
class Incomplete extends Error {
}
const mayPass = (thrown) => statusOf(thrown) === undefined || storageStatusOf(thrown) !== undefined;
async function streamToFile(asset, path, { repository }, octokit, { clock, log, signal }) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
        owner: repository.owner,
        repo: repository.name,
        asset_id: asset.id,
        headers: { accept: 'application/octet-stream' },
        request: { parseSuccessResponseBody: false },
    });
    const body = data;
    if (!(body instanceof web_.ReadableStream))
        throw new Incomplete('GitHub answered without a body');
    const progress = reportProgress(asset.sizeBytes, clock, (line) => log.info(`${asset.name}: ${line}`), 'downloaded');
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let receivedBytes = 0;
    const counted = async function* (chunks) {
        for await (const chunk of chunks) {
            receivedBytes += chunk.length;
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




const RELEASE_TAG_INPUT = { input: 'release-tag' };
const PERMISSION = 'contents: read';
async function findRelease(tag, { event, repository: { owner, name: repo } }, api) {
    if (event.release && (tag === '' || event.release.tag_name === tag))
        return judged(event.release);
    if (tag === '')
        return { problems: [], remarks: [] };
    try {
        const { data } = await (await api()).rest.repos.getReleaseByTag({ owner, repo, tag });
        return judged((0,answers .JN)(answers .By, data));
    }
    catch (thrown) {
        const missing = `There is no published release with the tag ${(0,wording .hD)(tag)} in ${owner}/${repo} (drafts have none), or github-token may not read it (permissions: { ${PERMISSION} }).`;
        const problem = statusOf(thrown) === 404
            ? (0,src_problem .z3)('release/not-found', RELEASE_TAG_INPUT, missing)
            : gitHubProblem(RELEASE_TAG_INPUT, thrown, `reading the release ${(0,wording .hD)(tag)}`, PERMISSION);
        return { problems: [problem], remarks: [] };
    }
}
function judged({ id, tag_name: tag, name, body, html_url: url, draft, prerelease }) {
    const isDraft = `The release ${(0,wording .hD)(tag)} is a draft: nobody can see it yet. Publish it first, or start the workflow with on: release: types: [published].`;
    const isPrerelease = `The release ${(0,wording .hD)(tag)} is a pre-release. If only full releases are meant, add if: \${{ !github.event.release.prerelease }} to the job.`;
    return {
        release: { id, name: name || tag, tag, body: body ?? '', url },
        problems: draft ? [(0,src_problem .z3)('release/draft', RELEASE_TAG_INPUT, isDraft)] : [],
        remarks: prerelease && !draft ? [(0,src_problem .$e)('release/pre-release', RELEASE_TAG_INPUT, isPrerelease)] : [],
    };
}

;// CONCATENATED MODULE: ./src/github/changes.ts


const COMPARE_FILES = 300;
async function changesIn({ base, head }, octokit, context) {
    if (base === undefined)
        return changesOfCommits([head], octokit, context);
    const { owner, name: repo } = context.repository;
    const compare = octokit.rest.repos.compareCommitsWithBasehead;
    const files = [];
    const commits = [];
    try {
        for await (const data of pagesOf((page) => compare({ owner, repo, basehead: `${base}...${head}`, ...page }))) {
            const comparison = (0,answers .JN)(answers .D, data);
            files.push(...(comparison.files ?? []));
            commits.push(...comparison.commits.map(({ sha }) => sha));
        }
    }
    catch (thrown) {
        if (statusOf(thrown) !== 404)
            throw thrown;
        return { ...(await changesOfCommits([head], octokit, context)), isOnlyHead: true };
    }
    if (files.length >= COMPARE_FILES)
        return { ...(await changesOfCommits(commits, octokit, context)), base };
    return { ...addedAndRenamed(files), base, isOnlyHead: false };
}
async function changesOfCommits(shas, octokit, context) {
    const { owner, name: repo } = context.repository;
    const files = [];
    let base;
    for (const ref of shas) {
        for await (const data of pagesOf((page) => octokit.rest.repos.getCommit({ owner, repo, ref, ...page }))) {
            const commit = (0,answers .JN)(answers .lN, data);
            files.push(...(commit.files ?? []));
            base = commit.parents[0]?.sha;
        }
    }
    return { ...addedAndRenamed(files), base, isOnlyHead: false };
}
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
async function* pagesOf(ask) {
    for (let page = 1, hasNext = true; hasNext; page++) {
        const { data, headers } = await ask({ per_page: 100, page });
        yield data;
        hasNext = /<[^<>]+>;\s*rel="next"/.test(headers.link ?? '');
    }
}

;// CONCATENATED MODULE: ./src/posts/manifest/messages.ts


function describeIssue(issue, value, path, known, locate) {
    const at = [...path, ...issue.path];
    const name = String(issue.path.findLast((part) => typeof part === 'string') ?? path.at(-2) ?? 'the manifest');
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => (0,src_problem .z3)('manifest/unknown-key', locate([...at, key], 'key'), unknownKey(key, known)));
    }
    const given = issue.path.reduce((parent, part) => (isIndexable(parent) ? parent[part] : undefined), value);
    if (given === undefined) {
        const hint = name === 'version' ? 'write version: 1 at the top' : `write ${name}: …`;
        return [(0,src_problem .z3)('manifest/missing-key', locate(at.slice(0, -1)), `${name} is missing; ${hint}.`)];
    }
    return [(0,src_problem .z3)('manifest/wrong-value', locate(at), wrongValue(issue, name, given))];
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
            ? (0,wording .$5)(name, given, words)
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
function meantKey(key, known) {
    const bare = (name) => name.toLowerCase().replaceAll(/[-_]/g, '');
    const meant = (0,wording .Cw)(bare(key), known.map(bare));
    return known.find((name) => bare(name) === meant);
}
function unknownKey(key, known) {
    return `Unknown key ${(0,wording .hD)(key)}${(0,wording .RP)(meantKey(key, known), `; known are: ${known.join(', ')}.`)}`;
}
const isIndexable = (value) => typeof value === 'object' && value !== null;
const show = (value) => (0,wording .hD)(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));

;// CONCATENATED MODULE: ./src/posts/manifest/schema.ts


const textSchema = schemas .YjP().refine((value) => value.trim() !== '', 'is empty; write a value, or leave the key out');
const sharedFields = {
    caption: schemas .YjP().meta({ description: 'Caption template, at most 2,200 UTF-16 code units once rendered.' }),
    captionFile: textSchema.meta({ description: 'Text file with the caption template, relative to the manifest.' }),
    accounts: schemas .KCZ([schemas .YjP(), schemas .YOg(schemas .YjP())])
        .refine((value) => (typeof value === 'string' ? (0,settings .ry)(value) : value).length > 0, 'names no account')
        .meta({ description: 'tiktok-{openId}, @username or all; one, a list, or one text with commas or lines.' }),
    schedule: textSchema.meta({
        description: 'now, draft, 2026-12-01T18:00:00+01:00, 2026-12-01T18:00 (in timezone), or +2h, +1d, +90m.',
    }),
    timezone: textSchema.meta({ description: 'IANA time zone for times without an offset, for example Europe/Berlin.' }),
    viewerSetting: schemas .k5n(settings .$J).meta({ description: 'Who may see the post.' }),
    allowComments: schemas .zMY().meta({ description: 'Whether others may comment, as you want it.' }),
    allowDuet: schemas .zMY().meta({ description: 'Whether others may make duets, as you want it.' }),
    allowStitch: schemas .zMY().meta({ description: 'Whether others may stitch, as you want it.' }),
    commercialContent: schemas .zMY().meta({ description: 'The post promotes something; say what with the next two.' }),
    brandOrganic: schemas .zMY().meta({ description: 'It promotes your own brand.' }),
    brandedContent: schemas .zMY().meta({ description: "It promotes another's brand, for pay." }),
};
const defaultsSchema = schemas .rej(sharedFields).partial();
const entrySchema = schemas .rej({
    id: textSchema.max(200, 'is longer than 200 characters').meta({
        description: 'Gives the post its identity: with the same id it is the same post, whatever the file holds.',
    }),
    video: textSchema.meta({ description: 'Path or glob (one post a match), relative to the manifest.' }),
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



const HASHTAG = /^#[\p{L}\p{N}_](?!\w*\s*:(?:\s|$))/u;
function findLostWords(document, text, position) {
    const used = new Set();
    (0,dist .YR)(document, { Alias: (_, alias) => void used.add(alias.source) });
    return textsOf(document, text).flatMap((found) => {
        const lost = lostHashtags(found, text) ?? lostFirstWord(found, text, used);
        return lost ? [(0,src_problem .z3)('manifest/lost-words', position(lost.start, lost.end), lost.message)] : [];
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
    const [, gap = '', rest = ''] = isBlock ? [] : (/^([ \t]*)(#.*)$/.exec(restOfLine(text, end)) ?? []);
    if (HASHTAG.test(rest)) {
        const line = textIn(node, text.slice(start, end));
        const meant = `${line}${line === '' ? '' : gap}${hashtagsIn(rest, isFlow)}`.trim();
        const at = end + gap.length;
        return { start: at, end: at + rest.length, message: `${explainLostWords(rest)}${quoted(key, meant)}` };
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
        message: `${explainLostWords(first.line)}${quoted(key, meant)}`,
    };
}
const textIn = (node, source) => node.type === dist .X5.PLAIN || typeof node.value !== 'string'
    ? source.replaceAll(/\s*\n\s*/g, ' ')
    : node.value.trimEnd();
const hashtagsIn = (line, isInFlow) => withoutComment(line).replace(isInFlow ? /\s*[,\]}].*$/ : /$^/, '');
const lineStart = (text, offset) => text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
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
const explainLostWords = (rest) => `YAML takes ${JSON.stringify(rest.split(/\s/)[0])} and what follows it for a comment and drops it; put the text in quotes: `;
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
                return void problems.push((0,src_problem .z3)('manifest/one-video', position(start, end), ONE_VIDEO));
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
        return (0,src_problem .z3)('manifest/quotes', position(at, at + found.value.length), aboutBackslash(found.key, found.value.replaceAll(/^"|"$/g, '')));
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
            problems.push((0,src_problem .z3)('manifest/quotes', position(start, end), aboutBackslash(`${key.value}:`, source.slice(1, -1))));
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
        return (0,src_problem .z3)('manifest/spaces', position(at, at + spaces.length), message);
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
    const message = `${reason} to YAML; put it in quotes: ${quoted(key, withoutComment(value))}`;
    return (0,src_problem .z3)('manifest/quotes', position(start, start + value.length), message);
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







const MAX_FAULTS = 100;
function parseYaml(file, text) {
    const lines = new dist .HN();
    const document = (0,dist .Tp)(text, { lineCounter: lines, prettyErrors: false, merge: true, logLevel: 'error' });
    const position = (offset, end) => originAt(file, lines, offset, end);
    const strange = findStrangeSpaces(text, position);
    if (strange.length > 0)
        return { problems: strange };
    const found = withoutEchoes([...document.errors, ...document.warnings]).slice(0, MAX_FAULTS);
    const misread = [
        ...findLostWords(document, text, position),
        ...findTextsAsCollections(document, text, found, position),
        ...findEscapedPaths(document, text, position),
    ];
    const faults = found.map((fault) => explainMissingQuotes(fault, text, position) ??
        (0,src_problem .z3)('manifest/syntax', position(placeOfFault(fault, document, text)), describeSyntax(fault.message)));
    if (faults.length > 0)
        return { problems: firstOfEachLine([...misread, ...faults]) };
    const resolve = resolveAliases(document);
    const circles = findCircles(document, resolve);
    if (circles.length > 0) {
        const message = 'This alias stands inside of what it stands for, which would never end: write the value out.';
        return { problems: circles.map(([start, end]) => (0,src_problem .z3)('manifest/aliases', position(start, end), message)) };
    }
    if (growsTooLarge(document, resolve)) {
        const message = 'The aliases of this manifest stand for more than a million values: write fewer of them, or split it.';
        return { problems: [(0,src_problem .z3)('manifest/aliases', position(0), message)] };
    }
    try {
        const content = document.toJS({ maxAliasCount: -1 });
        return { content, misread, locate: (path, part = 'value') => locateIn(document, resolve, path, part, position) };
    }
    catch (thrown) {
        const { offset, origin } = brokenReference(document, resolve, position);
        return {
            problems: [
                explainAlias(text, offset, position) ?? (0,src_problem .z3)('manifest/syntax', origin, describeSyntax((0,wording .bD)(thrown))),
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
function describeSyntax(message) {
    if (/multiple documents/i.test(message))
        return 'A manifest is one YAML document: remove the line --- and what follows it.';
    if (/call stack/i.test(message))
        return 'This manifest is nested too deeply to be read; posts need four levels.';
    const plain = message.replace(/^Missing closing (["'])quote$/, 'the $1 that begins here has no end');
    return `This is not valid YAML: ${plain.replace(/\.?$/, '.')}${adviceOn(plain)}`;
}
function adviceOn(fault) {
    if (/\btabs?\b/i.test(fault))
        return ' Indent with spaces.';
    if (/nested mappings|same column|indent|compact mapping|implicit (?:key|map)/i.test(fault))
        return ' The keys of a post stand exactly below each other: check how far this line and those around it are indented.';
    return '';
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
        return { entries: [], problems: [(0,src_problem .z3)('manifest/not-a-mapping', locate([]), message)] };
    }
    const { entries, problems } = readEntries(content, locate, external_node_path_.posix.dirname(file));
    const isConsequence = ({ origin }) => misread.some((each) => sameLine(each.origin, origin));
    const causes = (found) => found.filter((problem) => !isConsequence(problem));
    return {
        entries: entries.map((entry) => ({ ...entry, problems: causes(entry.problems) })),
        problems: [...misread, ...causes(problems)],
    };
}
function readEntries(content, locate, folder) {
    const problems = [...judge(topSchema, content, [], locate).problems];
    const defaults = content.defaults == null ? undefined : judge(defaultsSchema, content.defaults, ['defaults'], locate);
    problems.push(...(defaults?.problems ?? []));
    const inherited = defaults?.valid ? locateFields(defaults.valid, ['defaults'], locate) : {};
    const { posts } = content;
    if (!Array.isArray(posts) || posts.length === 0) {
        const what = Array.isArray(posts) || posts == null ? 'The manifest lists no post' : 'posts is not a list';
        const message = `${what}: write posts: and below it one "- video: …" for each post.`;
        return { entries: [], problems: [...problems, (0,src_problem .z3)('manifest/no-posts', locate(['posts']), message)] };
    }
    const entries = posts.flatMap((post, index) => {
        const path = ['posts', index];
        const judged = judge(entrySchema, post, path, locate);
        problems.push(...judged.problems);
        if (!judged.valid)
            return [];
        const own = locateFields(judged.valid, path, locate);
        return [
            {
                fields: (0,settings .dZ)(inherited, own),
                flawed: new Set([...judged.flawed, ...(defaults?.flawed ?? [])]),
                problems: [...judged.problems, ...(defaults?.problems ?? [])],
                key: entryKey(own),
                timeIsWritten: own.schedule !== undefined,
                folder,
            },
        ];
    });
    return { entries, problems };
}
function entryKey({ id, video, accounts }) {
    if (id)
        return `id ${id.value}`;
    return ['video', video?.value ?? '', ...(accounts?.value ?? []).map(({ value }) => value).sort()].join(' ');
}
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

;// CONCATENATED MODULE: ./src/posts/added-only.ts







const INPUT = { input: 'added-only' };
async function keepAdded(posts, run, api) {
    const range = rangeOf(run);
    if (!range) {
        const message = `added-only has no meaning on ${run.eventName || 'this event'}: only pushes and pull requests add files. All videos are considered; earlier ones are recognised as duplicates.`;
        return { posts, leftOut: [], problems: [(0,src_problem .$e)('added-only/no-meaning', INPUT, message)] };
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
                ...(remark
                    ? [(0,src_problem .$e)('added-only/nothing-to-compare', INPUT, `${remark}, so there is nothing to compare with: ${head}`)]
                    : []),
                ...posts.filter((post) => !isNew(post)).flatMap((post) => outsideOf(post, places.get(post))),
            ],
        };
    }
    catch (thrown) {
        const doing = `finding out what this ${(0,context.pushOrPullRequest)(run)} added`;
        return { posts: [], leftOut: [], problems: [gitHubProblem(INPUT, thrown, doing, 'contents: read')] };
    }
}
function outsideOf(post, place) {
    if (!place || 'path' in place)
        return [];
    const message = `It lies ${place.outside}, so nobody can tell whether it is new, and added-only leaves it out. To publish it, take added-only out of its step: what is there already is skipped.`;
    return [(0,src_problem .y9)(post, 'warning', 'added-only/outside', post.originOf('video'), message)];
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
async function entriesSince({ base, renamed }, posts, octokit, run, locate) {
    const manifests = new Set(posts.flatMap(({ entry }) => (entry ? [entry.manifest] : [])));
    const before = new Map();
    for (const manifest of manifests) {
        const place = await locate((0,external_node_path_.join)(run.workspace, manifest));
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



const MAX_TEXT_BYTES = 1024 * 1024;
const workspacePath = (absolutePath, workspace) => (0,external_node_path_.relative)(workspace, absolutePath).split(external_node_path_.sep).join('/');
function isWithin(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
const isReallyWithin = async (absolutePath, workspace) => isWithin(await (0,promises_.realpath)(absolutePath), await (0,promises_.realpath)(workspace));
const withoutExtension = (path) => path.replace(/\.[^./\\]*$/, '');
async function readText(path, workspace) {
    const name = (0,wording .hD)(workspacePath(path, workspace));
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
        return { wrong: `${name} cannot be read: ${(0,wording .bD)(thrown)}.` };
    }
}

;// CONCATENATED MODULE: ./src/posts/caption/names.ts

const NAMES = {
    release: ['name', 'tag', 'body', 'url'],
    repo: ['name', 'owner', 'url'],
    video: ['name', 'stem'],
    run: ['url', 'sha'],
};
const DOTTED = Object.entries(NAMES).flatMap(([group, names]) => names.map((name) => `${group}.${name}`));
const WORKFLOW_CONTEXTS = new Set('env github inputs job matrix needs runner secrets steps strategy vars'.split(' '));
const NO_RELEASE = 'No release triggered this run, so there are no release values: set release-tag, or leave release values out of the caption.';
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
function unknownName(dotted) {
    const [group = ''] = dotted.split('.');
    if (DOTTED.includes(dotted))
        return `${dotted} is not there, because the template itself gives ${group} another value.`;
    const unknown = `There is no value ${(0,wording .hD)(dotted).slice(1, -1)}`;
    if (WORKFLOW_CONTEXTS.has(group))
        return `${unknown}: expressions of GitHub's are replaced in workflow files only. A caption may use ${DOTTED.join(', ')}.`;
    const sameName = DOTTED.filter((known) => known.endsWith(`.${dotted}`));
    const meant = sameName.length > 0 ? sameName.join(' or ') : (0,wording .Cw)(dotted, DOTTED);
    return `${unknown}${(0,wording .RP)(meant, `; a caption may use ${DOTTED.join(', ')}.`)}`;
}

;// CONCATENATED MODULE: ./src/posts/caption/template.ts



const BOUNDS = { parseLimit: 100_000, renderLimit: 5_000, memoryLimit: 10_000_000 };
const FILE_TAGS = ['block', 'include', 'layout', 'render'];
async function renderCaption(template, values) {
    const text = template.replace(/\r\n?/g, '\n');
    if (!text.includes('{{') && !text.includes('{%'))
        return { caption: text.trimEnd() };
    const { Liquid, LiquidError } = await __webpack_require__.e( 694).then(__webpack_require__.bind(__webpack_require__, 8694));
    const engine = new Liquid({
        ...BOUNDS,
        strictFilters: true,
        strictVariables: true,
        lenientIf: true,
        ownPropertyOnly: true,
        timezoneOffset: 0,
        locale: 'en-US',
    });
    for (const tag of FILE_TAGS)
        delete engine.tags[tag];
    engine.registerFilter('plain', async (value) => {
        const { plainText } = await Promise.all([__webpack_require__.e(251), __webpack_require__.e(660)]).then(__webpack_require__.bind(__webpack_require__, 8279));
        return plainText(asText(value));
    });
    engine.registerFilter('cut', (value, limit) => cutText(asText(value), asLimit(limit)));
    try {
        const parsed = engine.parse(text);
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
            return { wrong: templateSentence(cause.message), line: 1, column: 1 };
        const [line = 1, column = 1] = cause.token.getPosition();
        return { wrong: explainTemplateFault(cause, engine, values), line, column };
    }
}
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
function explainTemplateFault(error, { filters, tags }, values) {
    const message = (error.originalError?.message ?? error.message).replace(/, line:\d+, col:\d+$/, '');
    const variable = /^undefined variable: (.*)$/s.exec(message)?.[1];
    if (variable !== undefined) {
        return /^release\b/.test(variable) && values.release === undefined ? NO_RELEASE : unknownName(variable);
    }
    const filter = /^undefined filter: (.*)$/s.exec(message)?.[1];
    if (filter !== undefined)
        return `There is no filter ${filter}${(0,wording .RP)((0,wording .Cw)(filter, Object.keys(filters)), '.')}`;
    const tag = /^tag "(.*)" not found$/s.exec(message)?.[1];
    if (tag !== undefined) {
        if (FILE_TAGS.includes(tag))
            return `A caption cannot use {% ${tag} %}: it takes no other file. Write the text into the caption.`;
        return `There is no tag ${tag}${(0,wording .RP)((0,wording .Cw)(tag, Object.keys(tags)), '.')}`;
    }
    return templateSentence(message);
}
function templateSentence(message) {
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






const RELEASE_CAPTION = '{% capture notes %}{{ release.name }}\n\n{{ release.body | plain }}{% endcapture %}{{ notes | cut: 500 }}';
async function captionOf({ fields, folder, isAsset, video: { file } }, context, origin) {
    const { caption, captionFile } = fields;
    if (caption && captionFile)
        return refusedCaption('caption/two-sources', captionFile.origin, 'caption and captionFile are both set; keep one of them.');
    if (caption)
        return render(caption.value, caption.origin, file, context);
    const sidecar = `${withoutExtension(file.absolutePath)}.txt`;
    const hasSidecar = (await (0,promises_.stat)(sidecar).catch(() => undefined))?.isFile() ?? false;
    if (!captionFile && !hasSidecar)
        return context.release
            ? render(RELEASE_CAPTION, origin, file, context)
            : { text: '', written: '', problems: [], usesRelease: false };
    const root = isAsset ? (0,external_node_path_.dirname)(file.absolutePath) : context.run.workspace;
    const path = captionFile ? (0,external_node_path_.join)(folder, captionFile.value) : sidecar;
    const read = await readText(path, root);
    if ('wrong' in read)
        return refusedCaption('caption/unreadable', captionFile?.origin ?? origin, read.wrong);
    const name = workspacePath(path, root);
    if (read.text.trim() === '')
        return refusedCaption('caption/empty', captionFile?.origin ?? origin, `${(0,wording .hD)(name)} is empty; write the caption into it.`);
    return isAsset
        ? render(read.text, origin, file, context, (0,wording .hD)(name))
        : render(read.text, { file: name, line: 1, column: 1 }, file, context);
}
const MAX_ID_UNITS = 200;
async function renderId({ value, origin }, file, context) {
    const rendered = await render(value, origin, file, context, 'the id');
    const id = rendered.text.trim();
    if (rendered.problems.length > 0)
        return rendered;
    if (id === '')
        return refusedCaption('id/unusable', origin, 'The id is empty once its values are put in: write one that is not, or leave id out.');
    if (id.length > MAX_ID_UNITS)
        return refusedCaption('id/unusable', origin, `The id has ${id.length} characters; ${MAX_ID_UNITS} are the most.`);
    return { ...rendered, text: id, problems: [] };
}
const refusedCaption = (code, place, message) => ({
    text: '',
    written: '',
    problems: [(0,src_problem .z3)(code, place, message)],
    usesRelease: false,
});
async function render(template, origin, file, context, source = 'the caption') {
    const rendered = await renderCaption(template, valuesOf(file, context));
    if ('caption' in rendered) {
        const names = namesOfStrangers(rendered.caption, template, context);
        const usesRelease = context.release !== undefined && /\brelease\b/.test(template);
        return {
            text: rendered.caption,
            written: template,
            problems: names.length > 0 ? [(0,src_problem .$e)('caption/names', origin, aboutNames(names))] : [],
            usesRelease,
        };
    }
    const { wrong, line, column } = rendered;
    const isTextFile = 'file' in origin && origin.line === 1 && origin.column === 1 && origin.endColumn === undefined;
    if (isTextFile)
        return refusedCaption('caption/template', { ...origin, line, column }, wrong);
    return refusedCaption('caption/template', origin, `${wrong.replace(/\.$/, '')} (line ${line}, column ${column} of ${source}).`);
}
const MENTION = /(?<![\w@./])@\w[\w.-]*\w/g;
function namesOfStrangers(caption, template, { release }) {
    if (!release || !template.includes('release.'))
        return [];
    const namesIn = (text) => text.match(MENTION) ?? [];
    const written = new Set(namesIn(template));
    const inRelease = new Set(namesIn(`${release.name}\n${release.body}`));
    return [...new Set(namesIn(caption))].filter((name) => inRelease.has(name) && !written.has(name));
}
const aboutNames = (names) => `${(0,wording .KE)(names, 5)} ${names.length === 1 ? 'comes' : 'come'} from the release's notes, and on TikTok ${names.length === 1 ? 'it mentions' : 'they mention'} the account of that name there: take names out of the notes, or write the caption without them. The filter plain leaves out those that GitHub generates.`;
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

;// CONCATENATED MODULE: ./src/posts/schedule/hints.ts



const FORMS = 'now, draft, +2h, 2026-12-01T18:00 (in timezone) or 2026-12-01T18:00+01:00';
const LOOSE = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[Tt_,]|\s){1,3}(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s?(?:([Zz]|UTC|GMT)|([+-])(\d{1,2})(?::?(\d{2}))?)?)?$/;
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
        return `"${text}" has no date: write for example ${dateAt(nowMs + duration .sO, timezone)}T${time}.`;
    }
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
        return short === '0' ? 'is no time ahead: write now.' : `has no sign: write +${short}.`;
    if (!short.startsWith('-') || (0,duration .E9)(short.slice(1)) === undefined)
        return undefined;
    return `lies in the past: write now, or a time ahead such as +${short.slice(1)}.`;
}
function dayByName(text, timezone, nowMs) {
    const match = /^(today|tonight|tomorrow)\b/i.exec(text);
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
function parseRelative(text, timezone, nowMs) {
    const aheadMs = (0,duration .E9)(text.slice(1), MAX_AHEAD_MS);
    if (aheadMs === undefined) {
        return {
            wrong: `"${text}" is not a time from now: write hours, minutes or days such as +2h, +90m, +1h30m or +1d (24 hours), at most +366d.`,
        };
    }
    if (aheadMs === 0)
        return { wrong: `"${text}" is no time ahead: write now, or a time such as +5m.` };
    const timeMs = nowMs + aheadMs;
    const schedule = { kind: 'at', timeMs, isRelative: true };
    const isWholeDays = aheadMs % duration .sO === 0 && (0,schedule_timezone .UF)(timezone) === undefined;
    if (!isWholeDays || (0,schedule_timezone .ap)(nowMs, timezone).time === (0,schedule_timezone .ap)(timeMs, timezone).time)
        return { schedule };
    const notice = `${text} counts days of 24 hours; the clocks in ${timezone} change in between, so this is ${(0,schedule_timezone .fU)(timeMs, timezone)}. For the same hour of the day write the date and time.`;
    return { schedule: { ...schedule, notice } };
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
    return `${offset} is no offset from UTC: offsets go from -12:00 to +14:00. Write for example +01:00 or Z, or leave it out and set timezone.`;
}
function offsetMinutes(offset) {
    if (offset.length === 1)
        return 0;
    const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
    return offset.startsWith('-') ? -minutes : minutes;
}

;// CONCATENATED MODULE: ./src/posts/post.ts




const INPUT_FOR = {
    accounts: 'accounts',
    caption: 'caption',
    viewerSetting: 'viewer-setting',
};
async function buildPost(source, context, now) {
    const { fields, isAsset, entry, idTemplate } = source;
    const { file, origin } = source.video;
    const originOf = (setting) => (setting === 'id' ? idTemplate?.origin : undefined) ??
        fields[setting]?.origin ??
        fields.video?.origin ??
        (INPUT_FOR[setting] ? { input: INPUT_FOR[setting] } : origin);
    const caption = await captionOf(source, context, originOf('caption'));
    const { schedule, timezone, problems: inSchedule } = await scheduleOf(fields, originOf, now);
    const rendered = idTemplate && (await renderId(idTemplate, file, context));
    const ownId = rendered ? rendered.text : fields.id?.value;
    const problems = [...caption.problems, ...inSchedule, ...(rendered?.problems ?? [])];
    const isWrong = (found) => found.some(({ severity }) => severity === 'error');
    const refused = [...(isWrong(caption.problems) ? ['caption'] : []), ...(isWrong(inSchedule) ? ['schedule'] : [])];
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
    };
    return {
        post,
        problems: problems.map((problem) => (0,src_problem .Yv)(problem, post)),
        usesRelease: caption.usesRelease || (rendered?.usesRelease ?? false),
    };
}
async function scheduleOf(fields, originOf, now) {
    const zone = fields.timezone?.value ?? 'UTC';
    const wrongZone = (0,schedule_timezone .UF)(zone);
    const timezone = wrongZone ? 'UTC' : zone;
    const problems = wrongZone ? [(0,src_problem .z3)('schedule/timezone', originOf('timezone'), wrongZone)] : [];
    const text = fields.schedule?.value ?? 'now';
    const parsed = await parseSchedule(text, timezone, text === 'now' || text === 'draft' ? 0 : await now);
    if ('wrong' in parsed)
        problems.push((0,src_problem .z3)('schedule/unreadable', originOf('schedule'), parsed.wrong));
    const schedule = 'wrong' in parsed ? { kind: 'draft' } : parsed.schedule;
    if (schedule.kind === 'at' && schedule.notice)
        problems.push((0,src_problem .$e)('schedule/daylight-saving', originOf('schedule'), schedule.notice));
    return { schedule, timezone, problems };
}

var esm = __webpack_require__(3581);
var glob = __webpack_require__(3860);
;// CONCATENATED MODULE: ./src/posts/patterns/pattern.ts




const isWindows = external_node_path_.sep === '\\';
const PATH_PATTERNS = { nobrace: true, noext: true, nonegate: true, nocomment: true, nocase: isWindows };
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
        const options = { matchDirectories: false, implicitDescendants: false, excludeHiddenFiles: !isHiddenWanted };
        const globber = await (0,glob .v)(globs.join('\n'), options);
        const tests = globs.map((glob) => testOf(glob, {}));
        return (await globber.glob()).filter((path) => globs[0]?.startsWith('~') || tests.some((test) => test(path)));
    }
    catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown)
            return [];
        throw thrown;
    }
}
const mayBeHidden = (pattern, folder) => /(?:^|[\\/])\.(?!\.?(?:[\\/]|$))/.test((0,external_node_path_.isAbsolute)(pattern) ? pattern : (0,external_node_path_.join)((0,external_node_path_.basename)(folder), pattern));
async function excludeTests(pattern, folder, isCaseIgnored = false) {
    const options = { dot: true, nocase: isWindows || isCaseIgnored };
    const readings = await readingsOf(pattern, folder);
    return readings.map((globs) => {
        const tests = globs.flatMap((glob) => [testOf(glob, options), testOf((0,external_node_path_.join)(glob, '**'), options)]);
        return (path) => tests.some((test) => test(path));
    });
}
function testOf(glob, options) {
    const matcher = new esm .VR(isWindows ? glob.replaceAll('\\', '/') : glob, { ...PATH_PATTERNS, ...options });
    return (path) => matcher.match(isWindows ? path.replaceAll('\\', '/') : path);
}
async function readingsOf(pattern, folder) {
    const forms = await Promise.all(unicodeForms(pattern).map((form) => anchored(form, folder)));
    const readings = [
        forms.map(({ known, rest }) => known + escapeBrackets(rest)),
        forms.map(({ known, rest }) => known + rest),
    ];
    return /\[/.test(pattern) ? readings : readings.slice(1);
}
const unicodeForms = (pattern) => [
    ...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')]),
];
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
const escapeBrackets = (pattern) => pattern.replaceAll('[', '[[]');

;// CONCATENATED MODULE: ./src/posts/patterns/asset-names.ts


const ASSET_PATTERNS = { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true };
function assetTests(pattern, isCaseIgnored = false) {
    const options = { ...ASSET_PATTERNS, nocase: isCaseIgnored };
    const matches = (glob) => (name) => (0,esm .xF)(name, glob, options);
    const isName = (local) => (name) => name === local || name === onGitHub(local);
    const asIs = [isName(pattern), matches(escapeBrackets(pattern)), matches(pattern)];
    return [...asIs, matches(onGitHub(pattern, '*?')), matches(onGitHub(pattern, '*?[]!^-'))];
}
function onGitHub(name, kept = '') {
    const dotted = name
        .replaceAll(new RegExp(`[^A-Za-z0-9_.@+~${kept.replaceAll(/[\]^\\-]/g, '\\$&')}-]+`, 'g'), '.')
        .replaceAll(/\.{2,}/g, '.')
        .replace(/\.$/, '');
    return dotted.startsWith('.') ? `default${dotted}` : dotted;
}

var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./src/posts/patterns/near-misses.ts



const MAX_LINES = 50;
function linesMeantBy(exclude) {
    const clean = cleaned(exclude);
    const inBraces = esm .xF.braceExpand(clean, { braceExpandMax: MAX_LINES });
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
    const literal = /\[/.test(pattern) ? places.map(escapeBrackets) : [];
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
            problems.push((0,src_problem .lm)('files/exclude-too-narrow', exclude.origin, notReached(written, meant)));
        else if (meant)
            problems.push((0,src_problem .z3)('files/exclude-misses', exclude.origin, takesNothing(written, meant)));
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
    return `The exclude ${written} takes nothing out, so ${(0,wording .KE)(takes, 3)} ${are} about to be published. To hold ${takes.length === 1 ? 'it' : 'them'} back, write ${shownLines(lines)}; if nothing is to be held back, take the line out.`;
}
const notReached = (written, { lines, takes }) => `The exclude ${written} does not reach ${(0,wording .KE)(takes, 3)}: published. To hold back that too, write ${shownLines(lines)}.`;
const shownLines = (lines) => `${lines.map((line) => (0,wording .hD)(`!${line}`)).join(' and ')}${lines.length > 1 ? ', each on a line of its own' : ''}`;

;// CONCATENATED MODULE: ./src/posts/patterns/lines.ts





function splitPatterns(patterns) {
    const lines = patterns.filter(({ value }) => !(0,settings .Cn)(value));
    const includes = lines.filter(({ value }) => !value.startsWith('!'));
    const excludes = lines
        .filter(({ value }) => value.startsWith('!'))
        .map(({ value, origin }) => ({ value: value.slice(1).trim(), origin }));
    const first = lines[0];
    const message = 'There are only excludes (!); name at least one file or pattern without it.';
    return {
        includes,
        excludes: excludes.filter(({ value }) => value !== ''),
        problems: first && includes.length === 0 ? [(0,src_problem .z3)('files/only-excludes', first.origin, message)] : [],
    };
}
async function mistakenLines(patterns, folder) {
    const said = patterns.map(async ({ value, origin }) => {
        if (!/^[#!]/.test(value) || !(await (0,promises_.stat)((0,external_node_path_.resolve)(folder, value)).catch(() => undefined)))
            return [];
        const what = (0,settings .Cn)(value) ? 'a comment' : 'an exclude';
        return [
            (0,src_problem .$e)('files/comment-or-file', origin, `${(0,wording .hD)(value)} is ${what}, and a file has this very name: to name the file, write ${(0,wording .hD)(`./${value}`)}.`),
        ];
    });
    return (await Promise.all(said)).flat();
}

;// CONCATENATED MODULE: ./src/posts/patterns/files.ts




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







async function findVideos(patterns, folder, workspace) {
    const found = new Map();
    const { byPattern, problems: inPatterns, remarks } = await findFiles(patterns, folder);
    const problems = [...inPatterns];
    for (const { pattern, files, heldBack } of byPattern) {
        const videos = withoutSidecars(files, (path) => path);
        if (videos.length === 0) {
            const why = heldBack.length > 0 ? allHeldBack(pattern, heldBack, workspace) : explainNoMatch(pattern, folder, workspace);
            problems.push((0,src_problem .z3)('files/no-match', pattern.origin, await why));
        }
        for (const absolutePath of videos) {
            const real = await (0,promises_.realpath)(absolutePath).catch(() => absolutePath);
            if (found.has(real))
                continue;
            const path = workspacePath(absolutePath, workspace);
            const checked = await checkFile(path, absolutePath, workspace);
            if ('wrong' in checked)
                problems.push((0,src_problem .Yv)((0,src_problem .z3)('files/unusable', pattern.origin, `${(0,wording .hD)(path)} ${checked.wrong}`), {
                    id: path,
                    video: { path },
                }));
            else
                found.set(real, { file: checked, origin: pattern.origin });
        }
    }
    return { found: [...found.values()], problems, remarks };
}
function withoutSidecars(files, nameOf) {
    const isText = (file) => nameOf(file).endsWith('.txt');
    const stemOf = (file) => withoutExtension(nameOf(file));
    const stems = new Set(files.filter((file) => !isText(file)).map(stemOf));
    return files.filter((file) => !isText(file) || !stems.has(stemOf(file)));
}
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
        return { wrong: `cannot be read: ${(0,wording .bD)(thrown)}.` };
    }
}
const isLfsPointer = async (path, sizeBytes) => sizeBytes < 1024 && (await (0,promises_.readFile)(path, 'latin1')).startsWith('version https://git-lfs.github.com/spec/');
const allHeldBack = async ({ value }, heldBack, workspace) => {
    const names = (0,wording .KE)(heldBack.map((path) => workspacePath(path, workspace)), 3);
    return `All that ${(0,wording .hD)(value)} matches is taken out again by excludes (!): ${names}. Nothing is left of it to publish.`;
};
async function explainNoMatch({ value: pattern, origin }, folder, workspace) {
    if (/^[a-z][a-z+.-]+:\/\//i.test(pattern)) {
        return `${(0,wording .hD)((0,wording .Ap)(pattern))} is an address, and only files of the workspace can be published: download it in an earlier step (curl -fLo clip.mp4 …), and name that file.`;
    }
    const path = (0,external_node_path_.resolve)(folder, pattern);
    if ((await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory()) {
        return `${(0,wording .hD)(pattern)} is a folder; name files, for example ${(0,external_node_path_.join)(pattern, '*.mp4')}.`;
    }
    const name = (0,external_node_path_.basename)(pattern);
    const neighbours = isWithin((0,external_node_path_.dirname)(path), workspace) ? await (0,promises_.readdir)((0,external_node_path_.dirname)(path)).catch(() => []) : [];
    const nearest = (0,wording .Cw)(name, neighbours);
    const isFolderEmpty = (await (0,promises_.readdir)(folder).catch(() => [])).length === 0;
    const unquoted = pattern.replaceAll(/^["'`]+|["'`]+$/g, '');
    const hints = [
        unquoted !== pattern && `the quotes are a part of the name here: write ${unquoted} without them.`,
        nearest && (0,wording .au)((0,wording .hD)((0,external_node_path_.join)((0,external_node_path_.dirname)(pattern), nearest))),
        external_node_path_.sep === '/' &&
            /\w\\\w/.test(pattern) &&
            `folders are separated by /, on every runner: write ${pattern.replaceAll('\\', '/')}.`,
        /\s\S+\.\w+$/.test(pattern) &&
            (pattern.length > 20 || /\.\w+[,;]\s/.test(pattern)) &&
            'if these are several paths, write one a line (videos: |).',
        /[{}]/.test(pattern) && 'braces are not expanded: write one line for each ending.',
        isFolderEmpty && 'the folder is empty: is actions/checkout missing before this step?',
        neighbours.length > 0 && `its folder holds ${(0,wording .KE)(neighbours.sort(), 5)}.`,
    ].filter((hint) => typeof hint === 'string');
    const place = (0,external_node_path_.isAbsolute)(pattern) ? '' : `, looked for relative to the ${'file' in origin ? 'manifest' : 'workspace'}`;
    return `${(0,wording .hD)(pattern)} matches no file${place}${hints[0] ? `; ${hints[0]}` : '.'}`;
}

;// CONCATENATED MODULE: ./src/posts/release-assets.ts












const PARALLEL_DOWNLOADS = 2;
const ASSETS_INPUT = { input: 'release-assets' };
async function findAssetVideos(patterns, needed, release, run, access) {
    if (patterns.every(({ value }) => (0,settings .Cn)(value)))
        return { videos: [], count: 0, problems: [] };
    const chosen = await chooseAssets(patterns, release, run, access.api);
    const problems = [...chosen.problems];
    for (const line of chosen.remarks)
        access.log.info(line);
    const share = new Set(needed.only.map(lineOf));
    const assets = chosen.assets.filter(({ asset }) => share.size === 0 || share.has(lineOf(asset.name)));
    const download = async (asset) => downloadAsset(asset, await access.folder(), run, await access.api(), access);
    const videos = await (0,p_limit .A)(PARALLEL_DOWNLOADS).map(assets, async ({ asset, sidecar }) => {
        const video = await download(asset);
        const text = sidecar && needed.captions && 'path' in video ? await download(sidecar) : undefined;
        for (const file of [video, text]) {
            if (file && 'wrong' in file)
                problems.push(ofAsset(asset, (0,src_problem .z3)('release/asset', ASSETS_INPUT, file.wrong)));
        }
        if ('wrong' in video)
            return [];
        return [{ file: { path: asset.name, absolutePath: video.path, sizeBytes: asset.sizeBytes }, origin: ASSETS_INPUT }];
    });
    return { videos: videos.flat(), count: chosen.assets.length, problems };
}
const ofAsset = ({ name }, problem) => (0,src_problem .Yv)(problem, { id: name, video: { path: name } });
async function chooseAssets(patterns, release, run, api) {
    if (!release) {
        const message = `No release triggered this run (the event is ${run.eventName || 'unknown'}): set release-tag, or start the workflow with on: release: types: [published].`;
        return { assets: [], problems: [(0,src_problem .z3)('release/none', ASSETS_INPUT, message)], remarks: [] };
    }
    try {
        return await matchingAssets(patterns, await listAssets(release, run, await api()), release);
    }
    catch (thrown) {
        const doing = `listing the assets of release ${(0,wording .hD)(release.tag)}`;
        return { assets: [], problems: [gitHubProblem(ASSETS_INPUT, thrown, doing, 'contents: read')], remarks: [] };
    }
}
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
            problems.push((0,src_problem .z3)('release/no-asset', ASSETS_INPUT, explainNone(pattern, found, all, release)));
    }
    const sidecarOf = (asset) => all.find(({ name }) => name === `${withoutExtension(asset.name)}.txt`);
    return {
        assets: [...chosen].map((asset) => ({ asset, sidecar: sidecarOf(asset) })),
        problems,
        remarks: held.remarks,
    };
}
function explainNone(pattern, heldBack, all, { tag }) {
    const namesOf = (assets, most) => (0,wording .KE)(assets.map(({ name }) => name), most);
    if (heldBack.length > 0) {
        return `All assets of release ${(0,wording .hD)(tag)} that ${(0,wording .hD)(pattern)} matches are taken out again by excludes (!): ${namesOf(heldBack, 3)}. Nothing is left of it to publish.`;
    }
    const holds = all.length === 0
        ? 'it has no assets: attach the video to it, and re-run this job'
        : `its assets are ${namesOf(all)}`;
    return `No asset of release ${(0,wording .hD)(tag)} matches ${(0,wording .hD)(pattern)}; ${holds}.`;
}

;// CONCATENATED MODULE: ./src/posts/sources.ts









const emptySet = {
    fields: {},
    timeIsWritten: false,
    flawed: new Set(),
    folder: '',
    isAsset: false,
    entry: undefined,
    videos: [],
    missing: [],
    problems: [],
    remarks: [],
};
async function readSources(inputs, assets, run) {
    const named = await videosOf(inputs.videos, run.workspace, run.workspace);
    const { idTemplate, problems } = idForOne(inputs, named.videos.length + assets.length);
    const sets = [
        { ...emptySet, problems },
        { ...named, idTemplate },
        ...(await readManifests(inputs, run)),
        { ...emptySet, videos: assets, isAsset: true, idTemplate },
    ];
    return sets.map((set) => ({ ...set, fields: (0,settings .dZ)(inputs.fields, set.fields) }));
}
function idForOne({ id, videos, releaseAssets }, count) {
    if (!id || count === 1)
        return { idTemplate: id, problems: [] };
    if (count === 0 && [...videos, ...releaseAssets].some(({ value }) => !(0,settings .Cn)(value)))
        return { problems: [] };
    const named = count === 0 ? 'neither videos nor release-assets names one' : `videos and release-assets name ${count}`;
    const message = `id is for exactly one video, and ${named}: leave id out, or give each entry of a manifest its own id.`;
    return { problems: [(0,src_problem .z3)('id/one-video', id.origin, message)] };
}
async function readManifests(inputs, run) {
    const { byPattern, problems, remarks } = await findFiles(inputs.manifest, run.workspace);
    const sets = [{ ...emptySet, problems, remarks }];
    const read = new Set();
    for (const { pattern, files, heldBack } of byPattern) {
        if (files.length === 0)
            sets.push({
                ...emptySet,
                problems: [(0,src_problem .z3)('manifest/no-match', pattern.origin, noManifest(pattern.value, heldBack, run))],
            });
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
        return `${(0,wording .hD)(pattern)} matches no manifest in the workspace; check the path, and that actions/checkout runs before this step.`;
    const names = (0,wording .KE)(heldBack.map((path) => workspacePath(path, workspace)), 3);
    return `All that ${(0,wording .hD)(pattern)} matches is taken out again by excludes (!): ${names}. No manifest is left of it.`;
}
async function readManifestFile(file, origin, { workspace }) {
    const read = await readText(file, workspace);
    if ('wrong' in read)
        return [{ ...emptySet, problems: [(0,src_problem .z3)('manifest/unreadable', origin, read.wrong)] }];
    const manifest = workspacePath(file, workspace);
    const { entries, problems } = readManifest(manifest, read.text);
    const sets = entries.map(async ({ key, folder, ...settings }) => {
        const patterns = settings.fields.video ? [settings.fields.video] : [];
        const videos = await videosOf(patterns, (0,external_node_path_.join)(workspace, folder), workspace);
        const timeIsWritten = videos.timeIsWritten && settings.timeIsWritten;
        const problems = [...videos.problems, ...settings.problems];
        return { ...videos, ...settings, timeIsWritten, problems, entry: { manifest, key } };
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
            world.log.warning(`The downloaded assets could not be deleted (${(0,wording .bD)(thrown)}); the runner empties its folder after the job.`);
        }
    };
    const answered = world.answered.then(() => world.clock.now());
    answered.catch(() => undefined);
    try {
        return { ...(await readAll(inputs, inInputs, run, { ...world, signal, api, folder }, answered)), removeDownloads };
    }
    catch (thrown) {
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
    const build = (set, videos) => Promise.all(videos.map((video) => buildPost({ ...set, video }, { run, release }, now)));
    const built = await Promise.all(sets.map(async (set) => ({ set, found: await build(set, set.videos), missing: await build(set, set.missing) })));
    const found = built.flatMap((each) => each.found);
    const missing = built.flatMap((each) => each.missing);
    const written = withTimeIsOwn([...found, ...missing].map(({ post }) => post), assets.count - assets.videos.length);
    const unfound = written.slice(found.length);
    const wanted = keepOnly(written.slice(0, found.length), inputs.only);
    const kept = inputs.addedOnly
        ? await keepAdded(wanted.posts, run, access.api)
        : { posts: wanted.posts, leftOut: [], problems: [] };
    const isReleaseUsed = assets.count > 0 || found.some(({ usesRelease }) => usesRelease);
    const inSets = built.flatMap((each) => problemsOfSet(each.set, [...each.found, ...each.missing]));
    const inPosts = [...found, ...missing].flatMap(({ problems }) => problems);
    return {
        posts: kept.posts,
        unfound,
        leftOut: kept.leftOut,
        written,
        problems: [
            ...inRelease,
            ...(isReleaseUsed ? remarks : []),
            ...assets.problems,
            ...inSets,
            ...inPosts,
            ...wanted.problems,
            ...kept.problems,
        ],
    };
}
const problemsOfSet = ({ entry, problems }, built) => entry ? problems.map((problem) => (0,src_problem .Yv)(problem, ...built.map(({ post }) => post))) : [...problems];
function withTimeIsOwn(posts, others) {
    const placeOf = (post) => (0,src_problem .uN)(post.originOf('schedule'));
    const byPlace = Map.groupBy(posts, placeOf);
    return posts.map((post) => {
        const sharing = (byPlace.get(placeOf(post))?.length ?? 0) + ('input' in post.originOf('schedule') ? others : 0);
        return { ...post, timeIsOwn: sharing === 1 };
    });
}

;// CONCATENATED MODULE: ./src/postpost/tiktok-link.ts
function tiktokLink(name, { permalink, postedId }) {
    if (permalink !== undefined)
        return permalink;
    return name?.startsWith('@') && postedId && /^\d{6,}$/.test(postedId)
        ? `https://www.tiktok.com/${name}/video/${postedId}`
        : undefined;
}

;// CONCATENATED MODULE: ./src/publish/earlier-links.ts



const PARALLEL_LINK_READS = 4;
const MOST_POST_GROUPS = 50;
async function withEarlierLinks(done, { client }) {
    const groups = done.map(({ step, result }) => publishedGroups(result.posts ?? [], step, result.postGroupId));
    const wanted = [...new Set(groups.flatMap((ofPost) => [...ofPost.values()]))].slice(0, MOST_POST_GROUPS);
    const answers = new Map(await (0,p_limit .A)(PARALLEL_LINK_READS).map(wanted, async (id) => [id, await client.post(id).catch(() => undefined)]));
    return done.map((each, index) => {
        const ofPost = groups[index];
        if (!ofPost || ofPost.size === 0)
            return each;
        const names = new Map(each.step.accounts.map(({ id, name }) => [id, name]));
        const posts = (each.result.posts ?? []).map((post) => {
            const answer = answers.get(ofPost.get(post.account) ?? '');
            const there = answer?.posts.find((own) => (0,postpost_answers .qy)(own) && (0,postpost_answers .zN)(own) === post.account);
            const url = there && tiktokLink(names.get(post.account), there);
            const postedId = there?.postedId;
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

var publish_result = __webpack_require__(5586);
;// CONCATENATED MODULE: ./src/publish/ends.ts





const end = (step, outcome, details, there) => ({
    at: 'ended',
    step,
    result: (0,publish_result .Bg)(step, { outcome, ...details }),
    there,
});
const endFailed = (step, code, error) => end(step, 'failed', { code, error });
const DELETED = 'DELETED';
const refusedForAll = ({ message }) => `Not sent, because PostPost would refuse it too. ${message}`;
const codeOf = (thrown) => thrown instanceof postpost_failure .DF && thrown.failure.kind === 'refused' ? 'postpost/refused' : 'postpost/failed';
const ends = {
    cancelled: (step) => endFailed(step, 'run/cancelled', publish_result .gD),
    failed: (step, thrown, code = codeOf(thrown)) => endFailed(step, code, (0,wording .bD)(thrown)),
    refusedForAll: (step, halt) => endFailed(step, 'run/stopped', refusedForAll(halt)),
    refusedByPlan: (step) => end(step, 'failed', {
        ...(step.refusal ? { code: step.refusal.code, error: step.refusal.message } : {}),
        ...(step.earlier.length > 0 ? { posts: (0,publish_result .K3)(step.earlier) } : {}),
    }),
    changedBySomebody: (step, postGroupId, error) => end(step, 'failed', { postGroupId, code: 'plan/edited-draft', error }),
    duplicate: (step, found) => endFailed(step, 'plan/duplicate', `This video got onto ${found.map((each) => placeOf(each, step.accounts)).join(', ')} meanwhile, and on-duplicate is fail.`),
    skipped: (step, earlier) => {
        const first = earlier.find(({ error }) => !error) ?? earlier[0];
        return end(step, 'skipped', {
            ...(first ? { postGroupId: first.postGroupId } : {}),
            ...(first?.scheduledTime ? { scheduledTime: first.scheduledTime } : {}),
            posts: (0,publish_result .K3)(earlier),
        }, first);
    },
    draft: (step, postGroupId, accounts, earlier, there) => end(step, 'draft', {
        postGroupId,
        posts: [...(0,publish_result .K3)(earlier), ...accounts.map(({ id }) => ({ account: id, status: 'draft' }))],
    }, there),
    scheduled: (step, accepted) => end(step, 'scheduled', { ...accepted }),
    published: (step, accepted) => end(step, 'published', { ...accepted }),
    refused: (step, accepted, reasons, others) => {
        const rest = others > 0 ? ` The post on ${(0,wording .hS)(others, 'other account')} is not affected.` : '';
        if (accepted.posts.every(({ error: each }) => each === undefined || each.code === DELETED)) {
            const error = `Post group ${accepted.postGroupId} was deleted in PostPost before it was published, so it is on no account. Run the step again to post it after all.${rest}`;
            return end(step, 'failed', { ...accepted, code: 'postpost/deleted', error });
        }
        const error = `TikTok or PostPost refused post group ${accepted.postGroupId} for ${reasons.join(' ')}${rest}`;
        return end(step, 'failed', { ...accepted, code: 'tiktok/refused', error });
    },
    cancelledWhileWaiting: (step, accepted) => {
        const error = `Post group ${accepted.postGroupId} was accepted and goes on by itself; look at it in PostPost.`;
        return end(step, 'processing', { ...accepted, code: 'postpost/processing', error });
    },
    processing: (step, accepted, remark = 'PostPost has accepted it and goes on by itself.') => {
        const error = `Post group ${accepted.postGroupId} was accepted but not published when the wait ended. ${remark} Look at it in PostPost, or give wait-timeout more.`;
        return end(step, 'processing', { ...accepted, code: 'postpost/processing', error });
    },
    unknown: (step, postGroupId, lost, thrown) => {
        const error = `Whether PostPost scheduled post group ${postGroupId} is not known: ${(0,wording .bD)(lost)} Reading it back failed too: ${(0,wording .bD)(thrown)} Look at this post in PostPost; running the step again finds out by itself and publishes nothing twice.`;
        return end(step, 'unknown', { postGroupId, code: 'postpost/not-known', error });
    },
};
function notPublished(step) {
    const { action, recipients, earlier } = step;
    const kept = earlier.find(({ status }) => status === 'draft');
    if (action === 'keep-draft' && kept)
        return ends.draft(step, kept.postGroupId, recipients, earlier, kept);
    return action === 'refuse' ? ends.refusedByPlan(step) : ends.skipped(step, earlier);
}
function planned(step) {
    if (!(0,planned_post .BS)(step))
        return notPublished(step);
    const { earlier, timeMs } = step;
    const time = timeMs === undefined ? {} : { scheduledTime: new Date(timeMs).toISOString() };
    return end(step, 'planned', { ...time, ...(earlier.length > 0 ? { posts: (0,publish_result .K3)(earlier) } : {}) });
}

var stored = __webpack_require__(3689);
var publish_drafts = __webpack_require__(8095);
;// CONCATENATED MODULE: ./src/publish/ledger.ts







function createLedger(first, limits, isOwn) {
    const known = new Set((first?.history ?? []).map(({ postGroupId }) => postGroupId));
    const slots = new Map();
    const lastInQueue = new Map();
    const scheduled = new Set();
    const reading = (0,p_limit .A)(1);
    let latest = first ?? { history: [], markMs: 0 };
    const next = new Map();
    const withWhatIsKnown = (history) => history.map((post) => {
        if (!scheduled.has(post.postGroupId))
            return post;
        if ((0,postpost_answers .Qx)(post))
            return asScheduled(post);
        scheduled.delete(post.postGroupId);
        return post;
    });
    return {
        isReadable: first !== undefined,
        known,
        latest: () => latest.history,
        read: (client, how = postpost_history .qk) => {
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
        noteScheduled: (postGroupId) => {
            scheduled.add(postGroupId);
            latest = { ...latest, history: withWhatIsKnown(latest.history) };
        },
        chooseTime: (step, accounts, nowMs) => {
            if (step.timeIsFixed && step.timeMs !== undefined)
                return { timeMs: (0,accounts_record .Q5)(Math.max(step.timeMs, nowMs)) };
            const ids = accounts.map(({ id }) => id);
            const before = ids.map((id) => lastInQueue.get(queueOf(step, id)) ?? nowMs);
            const fromMs = Math.max(nowMs, step.notBeforeMs ?? nowMs, ...before);
            const others = latest.history.filter(({ postGroupId }) => !isOwn(postGroupId));
            const taken = [...takenSlots(others), ...[...slots.values()].flat()];
            const post = { accounts: ids, timeMs: undefined };
            const pacing = pace([post], taken, limits, fromMs);
            const timeMs = pacing.times.get(post) ?? fromMs;
            const move = pacing.moves.get(post);
            const wantedMs = Math.max(nowMs, step.notBeforeMs ?? nowMs);
            return {
                timeMs: timeMs <= nowMs ? (0,accounts_record .Q5)(timeMs) : (0,accounts_record .Q5)(timeMs + 999),
                ...(move ? { movedBy: { ...move, fromMs: step.notBeforeMs ?? wantedMs } } : {}),
            };
        },
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
function ownTime(postGroupId, history) {
    const own = history.find((post) => post.postGroupId === postGroupId);
    if (!own || (0,postpost_answers .Qx)(own))
        return undefined;
    if (own.platforms.length > 0 && !own.platforms.some(({ platformId }) => (0,earlier_posts .iX)(own, platformId)))
        return undefined;
    return (0,postpost_history .Av)(own.scheduledTime) ?? (0,postpost_history .Av)(own.updatedAt);
}

var deleting = __webpack_require__(8303);
;// CONCATENATED MODULE: ./src/publish/job.ts


const POST_BUDGET_MS = 20 * 60 * 1000;
const AFTERMATH_MS = 60 * 1000;
const PRESSING_MS = duration .iQ;
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
function startBudget(job) {
    job.deadlineMs = job.session.clock.elapsedMs() + POST_BUDGET_MS;
}
const patienceOf = (job, more = {}) => ({
    clock: job.session.clock,
    signal: job.session.cancel.signal,
    get deadlineMs() {
        return job.deadlineMs;
    },
    random: job.session.random,
    onRetry: (error, pauseMs) => job.log.progress((0,wording .gy)(error, pauseMs)),
    ...more,
});
function aftermathClient(job) {
    const { clientFor, clock, cancel } = job.session;
    return clientFor(patienceOf(job, { deadlineMs: clock.elapsedMs() + AFTERMATH_MS, signal: cancel.last }));
}
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







const accountIdsOf = ({ accounts }) => accounts.map(({ id }) => id);
function youngerDraft(own, history, job) {
    const { step, session, met } = job;
    const createdMs = new Map(history.map((post) => [post.postGroupId, (0,postpost_history .nR)(post.createdAt) ?? 0]));
    const bornMs = createdMs.get(own.postGroupId);
    return (0,drafts_there .i7)(history, accountIdsOf(step), step.wish).find((draft) => draft.name.record?.mode === 'publish' &&
        draft.isUnedited &&
        draft.kind !== 'paused' &&
        !met.has(draft.postGroupId) &&
        !session.ledger.known.has(draft.postGroupId) &&
        !session.drafts.isOwn(draft.postGroupId) &&
        own.accounts.some(({ id }) => draft.covers.includes(id)) &&
        (bornMs === undefined || isBefore([bornMs, own], [createdMs.get(draft.postGroupId) ?? 0, draft])));
}
function olderTwin(own, history, { step, session }) {
    const drafts = (0,drafts_there .i7)(history, accountIdsOf(step), step.wish, new Set(step.drafts.filter(({ kind }) => kind === 'died').map(({ postGroupId }) => postGroupId)));
    const mine = drafts.find(({ postGroupId }) => postGroupId === own.postGroupId);
    if (!mine)
        return undefined;
    return drafts.find((draft) => draft.kind === 'approval' &&
        !session.drafts.isOwn(draft.postGroupId) &&
        own.accounts.every(({ id }) => draft.covers.includes(id)) &&
        isBefore([draft.name.storedMs ?? 0, draft], [mine.name.storedMs ?? 0, mine]));
}
const isBefore = ([first, a], [second, b]) => first === second ? a.postGroupId < b.postGroupId : first < second;
const RIVAL_LOOKS = 3;
const RIVAL_PAUSE_MS = 2_000;
async function waitForOtherRun({ postGroupId, isOurs }, job) {
    const { session, client, log } = job;
    log.progress(`Another run is publishing this video too (draft ${postGroupId}); waiting for it.`);
    for (let waited = 0; waited < RIVAL_LOOKS; waited++) {
        await session.clock.sleep(RIVAL_PAUSE_MS, session.cancel.signal);
        const { posts } = await client.post(postGroupId).catch(orNone);
        if (posts.length === 0)
            return;
        if (posts.some(({ status }) => status !== 'draft'))
            return session.ledger.noteScheduled(postGroupId);
    }
    if (isOurs && (await (0,deleting .Tn)(client, postGroupId, 'other')).end === 'accepted')
        session.ledger.noteScheduled(postGroupId);
}
function orNone(thrown) {
    if ((0,postpost_failure .H0)(thrown, 404))
        return { posts: [] };
    throw thrown;
}
async function deleteLeftovers(own, live, job) {
    const { step, session, log } = job;
    const known = new Map(step.drafts.map((draft) => [draft.postGroupId, draft]));
    for (const draft of (0,drafts_there .i7)(session.ledger.latest(), accountIdsOf(step), step.wish))
        known.set(draft.postGroupId, draft);
    for (const { postGroupId, isOurs, covers } of known.values()) {
        const isReplaced = covers.some((id) => own.includes(id)) && covers.every((id) => live.includes(id));
        if (!isOurs || session.drafts.isOwn(postGroupId) || !isReplaced)
            continue;
        await sayDeletion(aftermathClient(job), postGroupId, log.info);
    }
}
async function deletePaused({ drafts, earlier, identity }, client, say) {
    const live = earlier
        .filter(({ status, error, name }) => status !== 'draft' && !error && (0,accounts_identity .BU)(name.identity, identity))
        .map(({ accountId }) => accountId);
    for (const { kind, isOurs, covers, postGroupId } of drafts)
        if (kind === 'paused' && isOurs && covers.every((id) => live.includes(id)))
            await sayDeletion(client, postGroupId, say);
}
async function sayDeletion(client, postGroupId, say) {
    try {
        const { end } = await (0,deleting .Tn)(client, postGroupId, 'other');
        say(`Draft ${postGroupId}, left by an earlier run: ${deleting .Br[end]}.`);
    }
    catch (thrown) {
        say(`Draft ${postGroupId}, left by an earlier run, could not be deleted: ${(0,wording .bD)(thrown)}`);
    }
}

var retry = __webpack_require__(7986);
;// CONCATENATED MODULE: ./src/publish/state.ts
const courseOf = ({ accounts, earlier, start }) => ({ accounts, earlier, start });

;// CONCATENATED MODULE: ./src/publish/faults.ts






const URL_LIFETIME_MS = duration .iQ;
const MAX_STARTS = 4;
const TABLE = [
    { at: 'drafting', call: 'create-post', when: (error) => (0,postpost_failure .VH)(error.failure), leadsTo: 'start-again' },
    {
        at: 'uploading',
        call: 'get-upload-url',
        when: (error) => (0,postpost_failure .VH)(error.failure) || (0,postpost_failure .H0)(error, 404),
        leadsTo: 'start-again',
    },
    {
        at: 'uploading',
        call: 'storage',
        when: (error, _, { urlAskedMs, session }) => (0,postpost_failure .H0)(error, 403) || session.clock.elapsedMs() - urlAskedMs > URL_LIFETIME_MS,
        leadsTo: 'start-again',
    },
    {
        at: 'committing',
        call: 'update-post',
        when: (error, _, { asked }) => (0,postpost_failure .H0)(error, 404) && !asked?.mayBeDone,
        leadsTo: 'start-again',
    },
    {
        at: 'committing',
        call: 'update-post',
        when: (error, _, { step, pastTimes }) => isPast(error) && !step.timeIsFixed && pastTimes <= MAX_PAST_TIMES,
        leadsTo: 'try-again',
    },
    { at: 'asking', call: 'get-post', when: (error) => (0,postpost_failure .H0)(error, 404), leadsTo: 'start-again' },
    {
        at: 'committing',
        call: 'update-post',
        when: (error, state) => state.at === 'committing' && state.tries + 1 < retry .N$ && (0,retry .k2)(error.call, error.failure),
        leadsTo: 'try-again',
    },
];
const MAX_PAST_TIMES = 3;
const isPast = ({ failure }) => failure.kind === 'refused' &&
    failure.status === 400 &&
    (failure.limit?.code === 'SCHEDULED_TIME_IN_PAST' || /in the past/i.test(failure.text));
async function afterFault(state, thrown, job) {
    const { session, log } = job;
    const followUp = await inTime(followUpOf(state, thrown, job), state, thrown, job);
    if (followUp === 'try-again' && state.at === 'committing')
        return { ...state, tries: state.tries + 1 };
    if (followUp === 'start-again') {
        job.asked = undefined;
        const why = (0,postpost_failure .H0)(thrown, 404) ? 'The draft was deleted by somebody else.' : (0,wording .bD)(thrown);
        log.progress(`${why} The post starts again from a fresh draft.`);
        return { at: 'drafting', ...courseOf(state), start: state.start + 1 };
    }
    if (followUp === 'ask' && state.at === 'committing')
        return { ...state, at: 'asking', lost: thrown };
    if (thrown instanceof postpost_failure .DF && (0,postpost_failure .Ek)(thrown)) {
        const isAboutNewPosts = thrown.call === 'create-post' && !(0,postpost_failure .H0)(thrown, 401);
        session.halted ??= { isAboutNewPosts, message: thrown.message };
    }
    return session.cancel.signal.aborted ? ends.cancelled(job.step) : ends.failed(job.step, thrown);
}
function followUpOf(state, thrown, job) {
    const row = thrown instanceof postpost_failure .DF &&
        TABLE.find(({ at, call, when }) => at === state.at && call === thrown.call && when(thrown, state, job));
    return row ? row.leadsTo : orAsk(state, job);
}
const orAsk = (state, job) => state.at === 'committing' && job.asked?.mayBeDone ? 'ask' : 'fail';
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
        job.log.progress((0,wording .gy)(thrown, pauseMs));
    await clock.sleep(pauseMs, cancel.signal).catch(() => undefined);
    return cancel.signal.aborted ? orAsk(state, job) : followUp;
}
function pauseAfter(followUp, state, thrown, random) {
    if (!(thrown instanceof postpost_failure .DF))
        return 0;
    if (followUp === 'start-again' && !(0,postpost_failure .VH)(thrown.failure))
        return 0;
    const tries = state.at === 'committing' ? state.tries + 1 : state.start;
    return (0,retry ._c)(tries, thrown.failure, random);
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
const READING_PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
async function readWithOwn(own, job, pausesMs = READING_PAUSES_MS) {
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
        history = await session.ledger.read(client, postpost_history .Lu);
        sight = sightOf(find(history), own);
    }
    const shown = find(history);
    if (shown && (sight !== 'late' || pausesMs.length > 0))
        checkWhatIsGivenBack(shown, job);
    return { history, sight: shown && sight === 'late' ? 'fine' : sight, isHidden: shown === undefined };
}
const isDeleted = ({ postGroupId }, { client }) => client.post(postGroupId).then(() => false, (thrown) => {
    if ((0,postpost_failure .H0)(thrown, 404))
        return true;
    throw thrown;
});
const blindnessOf = ({ accounts }, { blind }) => accounts.flatMap(({ id }) => blind.get(id) ?? [])[0];
function goBlind(own, { session }) {
    const names = own.accounts.map(({ name }) => name).join(', ');
    const message = `PostPost's list of posts has not shown this run's own draft for a minute (${own.postGroupId}, ${names}). What it does not show may be out already, so nothing is scheduled. Run the step again later.`;
    for (const { id } of own.accounts)
        session.blind.set(id, message);
    return message;
}
function checkWhatIsGivenBack({ mediaUrls, platforms }, { step, session }) {
    const { identity, post } = step;
    const isShown = mediaUrls.some((url) => {
        const found = (0,accounts_record .MQ)(url);
        return found !== undefined && (0,accounts_identity .BU)(found.identity, identity);
    });
    const shown = mediaUrls.join(', ').replaceAll(/\?[^,]*/g, '') || 'no video';
    if (!isShown)
        sayNameIsLost(shown, post.video.path, session);
    if (platforms.length === 0)
        sayOnce('postpost/accounts-lost', ACCOUNTS_ARE_LOST, session);
}
const sayNameIsLost = (stored, given, session) => sayOnce('postpost/names-lost', `PostPost does not give back the names that videos are stored under (${JSON.stringify(stored)} for ${given}). Re-runs cannot recognise what this run publishes and would publish it again: do not re-run this step, and report this.`, session);
const ACCOUNTS_ARE_LOST = "PostPost's list does not say which accounts posts are for. Re-runs recognise what this run publishes by its video alone, so a video that is on one account is not sent to another one later: report this.";
const ASKED_AT = { 'postpost/names-lost': 'on-duplicate', 'postpost/accounts-lost': 'accounts' };
const isNameLost = ({ remarks }) => remarks.some(({ code }) => code === 'postpost/names-lost');
function sayOnce(code, message, { settings, remarks }) {
    if (settings.strict)
        throw new Error(`${message} Nothing is published, because strict is true.`);
    if (!remarks.some((remark) => remark.code === code))
        remarks.push((0,src_problem .$e)(code, { input: ASKED_AT[code] }, message));
}
function changedBySomebody({ postGroupId, accounts }, history) {
    const own = history.find((post) => post.postGroupId === postGroupId);
    const missing = accounts.filter(({ id }) => !own?.platforms.some(({ platformId }) => platformId === id));
    const names = missing.map(({ id }) => (0,planned_post .Vb)(accounts, id)).join(', ');
    return `Somebody has taken ${names} out of this run's draft ${postGroupId} in PostPost meanwhile, so it is not scheduled. Schedule the draft in PostPost, or delete it there and run the step again.`;
}

;// CONCATENATED MODULE: ./src/publish/committing.ts

















async function committing(state, job) {
    const { step, session } = job;
    const { clock, cancel, ledger } = session;
    await offTheBudget(job, () => orCancelled(session.turns.of(step), cancel.signal));
    if (session.halted && !session.halted.isAboutNewPosts)
        return giveUp('run/stopped', refusedForAll(session.halted), state, job);
    const blindness = blindnessOf(state, session);
    if (blindness !== undefined)
        return giveUp('postpost/list-lags', blindness, state, job);
    const found = await whatKeepsIt(state, job);
    if (found)
        return found;
    const nowMs = clock.now() + (PAST_MARGINS_MS[job.pastTimes] ?? 0);
    if (step.timeIsFixed && (0,planned_post .Pc)(step.post, nowMs))
        return giveUp('plan/time-passed', tooLateProblem(step.post, false).message, state, job);
    const { timeMs, movedBy } = ledger.chooseTime(step, state.accounts, nowMs);
    job.movedBy = movedBy ?? (step.movedBy && timeMs > nowMs ? step.movedBy : undefined);
    return accept(state, await schedule(state, timeMs, job), job);
}
const PAST_MARGINS_MS = [0, 5_000, 30_000, 120_000];
const giveUp = (code, message, state, { asked, step }) => asked?.mayBeDone ? { ...state, at: 'asking', lost: new Error(message) } : ends.failed(step, message, code);
function accept(state, scheduledTime, { step, session, asked }) {
    const timeMs = (0,postpost_history .nR)(scheduledTime) ?? session.clock.now();
    session.ledger.take(step, state.accounts, timeMs);
    session.drafts.release(state.postGroupId);
    const { post } = step;
    const askedMs = (0,postpost_history .nR)(asked?.time);
    if (step.timeIsFixed && askedMs !== undefined && Math.abs(timeMs - askedMs) > SAME_TIME_MS) {
        const [from, to] = [askedMs, timeMs].map((each) => (0,schedule_timezone .fU)(each, post.timezone));
        const message = `PostPost has moved post group ${state.postGroupId} from ${from} to ${to}. To move it back, change its time in PostPost.`;
        session.remarks.push((0,src_problem .y9)(post, 'warning', 'postpost/time-moved', post.originOf('schedule'), message));
    }
    return { at: 'waiting', ...courseOf(state), postGroupId: state.postGroupId, scheduledTime };
}
const MAX_STARTS_BESIDE_OTHERS = 3;
async function whatKeepsIt(state, job) {
    const { ledger } = job.session;
    if (!ledger.isReadable)
        return undefined;
    for (;;) {
        const { history, sight, isHidden } = await readWithOwn(state, job);
        const scheduledTime = ownTime(state.postGroupId, history);
        if (scheduledTime)
            return accept(withoutTakenOut(state, history, job), scheduledTime, job);
        const next = afterDuplicates(state, history, job);
        if (next)
            return next;
        if (isHidden)
            return giveUp('postpost/list-lags', goBlind(state, job), state, job);
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
        return giveUp('plan/edited-draft', end, state, job);
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
function withoutTakenOut(state, history, { step }) {
    const own = history.find(({ postGroupId }) => postGroupId === state.postGroupId);
    const removed = state.accounts.filter(({ id }) => own && !(0,earlier_posts .Mp)(own, id));
    if (!own || removed.length === 0)
        return state;
    const there = removed.flatMap(({ id }) => (0,earlier_posts .al)(own, id, step.wish) ?? []).map(earlier_posts .wD);
    const accounts = state.accounts.filter((account) => !removed.includes(account));
    return { ...state, accounts, earlier: [...state.earlier, ...there] };
}
function keptForPerson(state, history, { step, session }) {
    session.drafts.release(state.postGroupId);
    return ends.changedBySomebody(step, state.postGroupId, changedBySomebody(state, history));
}
function afterDuplicates(state, history, { step, session, log }) {
    const found = state.accounts.flatMap(({ id }) => (0,earlier_posts .KI)(history, id, step.wish) ?? []);
    const [first] = found;
    if (!first)
        return undefined;
    const taken = found.find(({ likeness }) => likeness === 'other-video');
    if (taken) {
        const { accounts, post } = step;
        const name = accounts.find(({ id }) => id === taken.accountId)?.name ?? taken.accountId;
        const message = `The id ${(0,wording .hD)(post.id)} was given to another video meanwhile: ${name} has post group ${taken.postGroupId} under it. Give one of the two an id of its own.`;
        return ends.failed(step, message, 'plan/id-taken');
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
async function schedule({ postGroupId }, timeMs, job) {
    const { clientFor, cancel } = job.session;
    cancel.signal.throwIfAborted();
    const time = new Date((0,accounts_record .Q5)(timeMs)).toISOString();
    const before = job.asked?.mayBeDone ?? false;
    job.asked = { time, mayBeDone: true };
    const client = clientFor(patienceOf(job, { signal: cancel.grace, tries: 1 }));
    try {
        const { postGroup, warnings } = await client.schedule(postGroupId, time);
        for (const warning of warnings ?? [])
            job.log.info(`PostPost remarks: ${warning}`);
        if (postGroup?.status === 'draft')
            throw new Error('PostPost accepted the time but left the post a draft.');
        return (0,postpost_history .Av)(postGroup?.scheduledTime) ?? time;
    }
    catch (thrown) {
        if (thrown instanceof postpost_failure .DF && !isDoubtful(thrown))
            job.asked = { time, mayBeDone: before };
        if (thrown instanceof postpost_failure .DF && isPast(thrown))
            job.pastTimes += 1;
        throw thrown;
    }
}
const GONE_FURTHER = new Set([
    'POST_NOT_EDITABLE',
    'POST_PUBLISH_IN_PROGRESS',
    'POST_GROUP_VERSION_CONFLICT',
]);
const isDoubtful = (thrown) => (0,postpost_failure .VH)(thrown.failure) ||
    ((0,postpost_failure .H0)(thrown, 400) && /cannot update/i.test(thrown.message)) ||
    (thrown.failure.kind === 'refused' && GONE_FURTHER.has(thrown.failure.limit?.code ?? ''));

;// CONCATENATED MODULE: ./src/publish/approval.ts






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
        const { end } = await (0,deleting .Tn)(aftermathClient(job), postGroupId, 'other');
        job.log.info(`Draft ${postGroupId}, whose upload died: ${deleting .Br[end]}.`);
    }
    return ends.draft(step, state.postGroupId, state.accounts, state.earlier);
}

;// CONCATENATED MODULE: ./src/publish/asking.ts










async function asking(state, job) {
    const { postGroupId, lost, accounts } = state;
    const { session, log, step } = job;
    const askedTime = job.asked?.time ?? '';
    log.info(`${lost instanceof cancel .c ? '' : `${(0,wording .bD)(lost)} `}Asking PostPost what became of it.`);
    const client = aftermathClient(job);
    try {
        const posts = await readBack(postGroupId, client, job);
        if (posts.every(({ status }) => status === 'draft'))
            return session.cancel.signal.aborted ? ends.cancelled(step) : ends.failed(step, lost);
    }
    catch (thrown) {
        if ((0,postpost_failure .H0)(thrown, 404))
            throw thrown;
        session.ledger.take(step, accounts, (0,postpost_history .nR)(askedTime) ?? session.clock.now());
        return ends.unknown(step, postGroupId, lost, thrown);
    }
    const history = await session.ledger.read(client).catch(() => []);
    return accept(state, ownTime(postGroupId, history) ?? askedTime, job);
}
const ASKING_PAUSES_MS = [1_000, 2_000, 5_000];
async function readBack(postGroupId, client, { session }) {
    for (let tries = 0;; tries++) {
        try {
            const { posts } = await client.post(postGroupId);
            const own = posts.filter(postpost_answers .qy);
            return own.length > 0 ? own : posts;
        }
        catch (thrown) {
            const pauseMs = ASKING_PAUSES_MS[tries];
            if (!(0,postpost_failure .H0)(thrown, 404))
                throw thrown;
            if (pauseMs === undefined || session.cancel.signal.aborted) {
                const listed = await (0,deleting .dt)(client, postGroupId);
                if (!listed)
                    throw thrown;
                return listed.platforms.map(({ status, ...platform }) => ({ ...platform, status: status ?? listed.status }));
            }
            await session.clock.sleep(pauseMs, session.cancel.last);
        }
    }
}

var explain = __webpack_require__(8755);
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








const STALL_MS = 60_000;
async function uploadOnce(wire, upload, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        signal.throwIfAborted();
        const file = upload_addDisposableResource(env_1, await openVersion(upload.path, upload.version), true);
        const stall = watchForStall(wire.clock);
        const failed = (failure) => {
            throw new postpost_failure .DF('storage', failure, (0,explain .WE)('storage', failure));
        };
        try {
            const answer = await (0,undici.request)(upload.uploadUrl, {
                method: 'PUT',
                headers: { 'content-type': upload.contentType, 'content-length': String(file.sizeBytes) },
                body: streamOf(countedPieces(piecesOf(file), (sentBytes) => {
                    stall.moved();
                    upload.onProgress(sentBytes);
                })),
                dispatcher: wire.dispatcher,
                signal: AbortSignal.any([signal, stall.signal]),
                headersTimeout: 0,
                bodyTimeout: 0,
            });
            const text = await (0,http .x8)(answer.body);
            if (answer.statusCode >= 200 && answer.statusCode <= 299)
                return await file.assertSame();
            if (answer.statusCode === http .qm)
                return failed({ kind: 'proxy', status: http .qm });
            return failed({ kind: 'refused', status: answer.statusCode, text: storageText(text) });
        }
        catch (thrown) {
            if (thrown instanceof postpost_failure .DF || thrown instanceof FileChanged)
                throw thrown;
            signal.throwIfAborted();
            if (stall.signal.aborted) {
                return failed({ kind: 'no-answer', detail: `no byte moved for ${STALL_MS / 1000} s`, hasStalled: true });
            }
            return failed((0,http .rd)(thrown));
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
const streamOf = (pieces) => external_node_stream_.Readable.from(pieces, { highWaterMark: 1 });
async function* countedPieces(file, onBytes) {
    let sentBytes = 0;
    for await (const chunk of file) {
        yield chunk;
        sentBytes += chunk.length;
        onBytes(sentBytes);
    }
}
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
function storageText(xml) {
    const code = /<Code>([^<]{1,100})<\/Code>/.exec(xml)?.[1];
    const message = /<Message>([^<]{1,200})<\/Message>/.exec(xml)?.[1];
    return (0,wording .Ap)([code, message].filter(Boolean).join(': ')) || 'no explanation';
}

;// CONCATENATED MODULE: ./src/publish/sending.ts










async function drafting(state, job) {
    const { session, log } = job;
    const { cancel, drafts } = session;
    const { post } = job.step;
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
    const client = session.clientFor(patienceOf(job, { signal: cancel.grace, pausing: cancel.signal }));
    const { postGroupId, warnings } = await drafts.create(draft, client, stillWanted, () => aftermathClient(job));
    for (const warning of warnings ?? [])
        log.info(`PostPost remarks: ${warning}`);
    log.info(`Draft ${postGroupId} for ${state.accounts.map(({ name }) => name).join(', ')}.`);
    return { at: 'uploading', ...courseOf(state), postGroupId };
}
const OLD_URL_MS = 10 * 60 * 1000;
async function uploading(state, job) {
    const { session, client } = job;
    const { clock, cancel, uploads } = session;
    const { action, post, facts, identity, manifest } = job.step;
    cancel.signal.throwIfAborted();
    const record = (0,accounts_record .zv)(post, state.accounts.map(({ id }) => id), manifest, action === 'upload-draft' ? 'approve' : 'publish', session.settings.interactionInversion);
    const fileName = (0,accounts_record .Vr)(post.video.path, identity, record, facts.extension);
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
    if (state.start > 1 || job.isPressing)
        return send();
    const queuedMs = clock.elapsedMs();
    return uploads(() => {
        job.deadlineMs += clock.elapsedMs() - queuedMs;
        return send();
    });
}
const MAX_STALLS = 2;
async function sendVideo(uploadUrl, job) {
    const { session, log } = job;
    const { post, facts, version } = job.step;
    const progress = reportProgress(post.video.sizeBytes, session.clock, log.progress, 'uploaded');
    const { absolutePath: path } = post.video;
    const file = { path, version, contentType: facts.contentType, uploadUrl, onProgress: progress.moved };
    let stalls = 0;
    await (0,retry .bD)(patienceOf(job, { mayRepeat: () => stalls < MAX_STALLS }), async () => {
        try {
            await offTheBudget(job, () => uploadOnce(session, file, session.cancel.signal));
        }
        catch (thrown) {
            if (thrown instanceof postpost_failure .DF && thrown.failure.kind === 'no-answer' && thrown.failure.hasStalled)
                stalls++;
            throw thrown;
        }
    });
    log.info(progress.done());
}

;// CONCATENATED MODULE: ./src/publish/polling.ts









const STATUSES = {
    draft: 'waits',
    scheduled: 'waits',
    pending: 'waits',
    processing: 'waits',
    published: 'ends',
    failed: 'ends',
};
const FIRST_POLLING_PAUSE_MS = 1_000;
const PAUSE_GROWTH = 1.3;
const LONGEST_POLLING_PAUSE_MS = 15_000;
const pauseMs = (reading) => Math.min(LONGEST_POLLING_PAUSE_MS, FIRST_POLLING_PAUSE_MS * PAUSE_GROWTH ** reading);
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
            const posts = answer.posts.filter(postpost_answers .qy);
            misses = 0;
            last = resultsOf(posts, scheduled);
            silent = new Set(posts.filter(isSilent).map((post) => idOf(post, accounts)));
            for (const { status } of last.posts)
                if (!(status in STATUSES))
                    unknownWords.add(status);
        }
        catch (thrown) {
            last = { ...last, remark: (0,wording .bD)(thrown) };
            const isUnknown = (0,postpost_failure .H0)(thrown, 404);
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
const passes = (thrown) => thrown instanceof postpost_failure .DF && ((0,postpost_failure .WC)(thrown.failure) || (0,postpost_failure .VH)(thrown.failure));
const MISSES = 4;
const isGone = async (postGroupId, client) => {
    const listed = await (0,deleting .dt)(client, postGroupId).then((post) => post !== undefined, () => true);
    return !listed;
};
function resultsOf(posts, { accounts, isPublic }) {
    const told = posts.map((post) => describePost(post, accounts, isPublic));
    const results = accounts.map(({ id }) => told.find(({ account }) => account === id) ?? { account: id, status: 'scheduled' });
    const isOver = ({ status }) => STATUSES[status] === 'ends';
    const hasGoneOut = results.some(isOver);
    const posted = results.map((result) => hasGoneOut && result.status === 'draft' ? { ...result, error: LEFT_BEHIND } : result);
    return { posts: posted, isFinal: posted.every((result) => isOver(result) || result.error !== undefined) };
}
function gone(accounts) {
    const error = { code: DELETED, message: 'The post was deleted in PostPost before it was published.' };
    return { isFinal: true, posts: accounts.map(({ id }) => ({ account: id, status: 'failed', error })) };
}
const idOf = ({ platformId }, accounts) => accounts.find(({ id }) => id === platformId)?.id ?? `tiktok-${platformId}`;
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
async function withReasons(posts, silent, postGroupId, job) {
    const failed = posts.filter(({ status }) => status === 'failed');
    const [only] = failed.length === 1 ? failed : [];
    if (silent.size === 0 && only?.error?.code !== 'UNKNOWN_ERROR')
        return posts;
    const { clientFor, clock } = job.session;
    const client = clientFor(patienceOf(job, { deadlineMs: clock.elapsedMs() + REASON_BUDGET_MS }));
    const answer = await client.logs(postGroupId).catch(() => undefined);
    const texts = answer?.logs.map((entry) => reasonText(entry.error)) ?? [];
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
function reasonText(error) {
    if (typeof error === 'string')
        return (0,wording .VI)((0,wording .Ap)(error), 500);
    if (typeof error === 'object' && error !== null && 'message' in error)
        return reasonText(error.message);
    return '';
}

;// CONCATENATED MODULE: ./src/publish/waiting.ts








async function waiting(state, job) {
    const { step, session, log } = job;
    const { postGroupId, scheduledTime, accounts } = state;
    const { waitTimeoutMs } = session.settings;
    const timeMs = (0,postpost_history .nR)(scheduledTime);
    const time = timeMs === undefined ? scheduledTime : (0,schedule_timezone .fU)(timeMs, step.post.timezone);
    const words = [
        `Post group ${postGroupId} is scheduled for ${time}`,
        (0,planned_post .xS)({ ...step, movedBy: job.movedBy }, session.settings),
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
        return ends.scheduled(step, accepted((0,publish_result .K3)(state.earlier), scheduled));
    }
    log.progress(`accepted as ${postGroupId}; waiting until it is published`);
    const isPublic = step.post.settings.viewerSetting === 'PUBLIC_TO_EVERYONE';
    const wanted = { postGroupId, timeMs: timeMs ?? session.clock.now(), accounts, isPublic };
    const { posts, isFinal, remark } = await pollUntilSettled(wanted, deadlineMs, job);
    if (isPublic)
        warnOfHidden(posts, postGroupId, job);
    const [later, sooner] = [true, false].map((wait) => state.earlier.filter((each) => isPending(each) && isLater((0,postpost_history .nR)(each.scheduledTime)) === wait));
    const settled = await settle(sooner ?? [], isPublic, deadlineMs, job);
    const earlier = (0,publish_result .K3)(state.earlier).map((each) => settled.get(each.account) ?? each);
    const all = [...earlier, ...posts];
    const refused = all.filter(({ error }) => error !== undefined);
    if (refused.length > 0) {
        const reasons = refused.map(({ account, error }) => `${(0,planned_post .Vb)(step.accounts, account)}: ${error?.code}: ${error?.message}`);
        return ends.refused(step, accepted(earlier, posts), reasons, all.length - refused.length);
    }
    if (isFinal && earlier.every(({ status }) => status === 'published'))
        return ends.published(step, accepted(earlier, posts));
    if (isFinal && (later ?? []).length > 0)
        return ends.scheduled(step, accepted(earlier, posts));
    if (session.cancel.signal.aborted)
        return ends.cancelledWhileWaiting(step, accepted(earlier, posts));
    const waiting = state.earlier.filter(({ status, error }) => status === 'draft' && !error);
    const names = waiting.map(({ accountId }) => (0,planned_post .Vb)(step.accounts, accountId)).join(', ');
    const draft = names === '' ? undefined : `A draft of it waits for a person on ${names}.`;
    return ends.processing(step, accepted(earlier, posts), draft ?? remark);
}
const isPending = ({ status, error }) => !error && status !== 'published' && status !== 'draft';
async function settle(earlier, isPublic, deadlineMs, job) {
    const { accounts } = job.step;
    const results = new Map();
    for (const [postGroupId, group] of Map.groupBy(earlier, (each) => each.postGroupId)) {
        const timeMs = (0,postpost_history .nR)(group[0]?.scheduledTime) ?? job.session.clock.now();
        const own = accounts.filter(({ id }) => group.some(({ accountId }) => accountId === id));
        const { posts } = await pollUntilSettled({ postGroupId, timeMs, accounts: own, isPublic }, deadlineMs, job);
        for (const post of posts)
            results.set(post.account, post);
    }
    return results;
}
function warnOfHidden(posts, postGroupId, { step, session }) {
    const { post, accounts } = step;
    const hidden = posts.filter(({ status, postedId, url }) => status === 'published' && !postedId && !url);
    if (hidden.length === 0)
        return;
    const names = hidden.map(({ account }) => (0,planned_post .Vb)(accounts, account)).join(', ');
    const message = `Post group ${postGroupId} is published on ${names}, but TikTok gave it no public id: it may not be public. Look at it in the TikTok app; until PostPost's TikTok app is audited for an account, its posts stay SELF_ONLY.`;
    session.remarks.push((0,src_problem .y9)(post, 'warning', 'tiktok/not-public', post.originOf('viewerSetting'), message));
}

;// CONCATENATED MODULE: ./src/publish/post.ts













async function publishPost(step, session) {
    const log = createPostLog(step.post.id, session.log);
    const job = startJob(step, session, log);
    session.underWay.set(step, 'queued');
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
    session.log.group(`${result.id}: ${result.outcome}`, [...log.lines, ...(0,publish_result .dy)(result, step)]);
    return { step: { ...step, movedBy: job.movedBy }, result, there };
}
function begin({ step, session: { cancel, halted } }) {
    if (cancel.signal.aborted)
        return ends.cancelled(step);
    if (halted !== undefined)
        return ends.refusedForAll(step, halted);
    return { at: 'drafting', accounts: step.recipients, earlier: step.earlier, start: 1 };
}
async function next(from, job) {
    job.session.underWay.set(job.step, from.at);
    const meant = await move(from, job).catch((thrown) => afterFault(from, thrown, job));
    const { step, session } = job;
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
function keepsDraft(postGroupId, to) {
    if (to.at === 'drafting')
        return false;
    return (to.at === 'ended' ? to.result.postGroupId : to.postGroupId) === postGroupId;
}
async function discard(from, to, job) {
    const { postGroupId } = from;
    try {
        const { end, scheduledTime } = await job.session.drafts.discard(postGroupId, aftermathClient(job));
        job.log.info(`Draft ${postGroupId}: ${deleting .Br[end]}.`);
        if (end !== 'accepted')
            return to;
        job.log.progress(`Somebody has scheduled this post's draft ${postGroupId} meanwhile; it goes out by that.`);
        return accept(from, (0,postpost_history .Av)(scheduledTime) ?? new Date(job.session.clock.now()).toISOString(), job);
    }
    catch (thrown) {
        job.log.info(`Draft ${postGroupId} could not be deleted (${(0,wording .bD)(thrown)}); it never publishes by itself, and the step's end tries once more.`);
        return to;
    }
}

;// CONCATENATED MODULE: ./src/publish/sign-of-life.ts


const SIGN_OF_LIFE_EVERY_MS = 30_000;
const MOST_NAMES = 3;
const STATE_WORDS = {
    waiting: 'waiting until published',
    asking: 'asking what became of it',
    committing: 'uploaded, waiting for its turn',
    uploading: 'uploading',
    drafting: 'making the draft',
    queued: 'not begun yet',
};
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
    for (let afterMs = SIGN_OF_LIFE_EVERY_MS;; afterMs += SIGN_OF_LIFE_EVERY_MS) {
        const isOver = await clock.sleep(SIGN_OF_LIFE_EVERY_MS, ended).then(() => false, () => true);
        if (isOver)
            return;
        log.info(`Still at work after ${(0,duration .a3)(afterMs)}; ${describeUnderWay(underWay)}.`);
    }
}
function describeUnderWay(underWay) {
    const groups = Object.entries(STATE_WORDS).flatMap(([doing, words]) => {
        const ids = [...underWay].flatMap(([{ post }, at]) => (at === doing ? [post.id] : []));
        return ids.length > 0 ? [`${words}: ${(0,wording .KE)(ids, MOST_NAMES)}`] : [];
    });
    return groups.length > 0 ? groups.join('; ') : 'finishing';
}

;// CONCATENATED MODULE: ./src/publish/turns.ts
function createTurns(steps) {
    const passed = new Map();
    const turns = new Map();
    const last = new Map();
    for (const step of steps) {
        const own = Promise.withResolvers();
        passed.set(step, own.resolve);
        const before = step.timeIsFixed ? [] : step.recipients.flatMap(({ id }) => last.get(id) ?? []);
        turns.set(step, Promise.all(before).then(() => undefined));
        for (const { id } of step.recipients)
            last.set(id, Promise.all([last.get(id), own.promise]));
    }
    return {
        of: (step) => turns.get(step) ?? Promise.resolve(),
        pass: (step) => passed.get(step)?.(),
    };
}

;// CONCATENATED MODULE: ./src/publish/publish.ts











async function publish(plan, clientFor, reading, settings, world) {
    const steps = plan.steps.filter(planned_post .BS);
    if (steps.length > 0)
        sayInversion(settings, world.log);
    if (plan.steps.some(({ action }) => action === 'skip'))
        world.log.info(howToRepost(settings));
    const drafts = (0,publish_drafts .R)(new Set((reading?.history ?? []).map(({ postGroupId }) => postGroupId)), world.clock, world.saveDrafts);
    const ledger = createLedger(reading, settings, drafts.isOwn);
    for (const step of steps)
        if (step.timeIsFixed)
            ledger.take(step, step.recipients, step.timeMs ?? 0);
    const session = {
        ...world,
        clientFor,
        settings,
        drafts,
        ledger,
        turns: createTurns(steps.filter(({ action }) => action === 'publish')),
        drafting: (0,p_limit .A)(2 * settings.concurrency - 1),
        uploads: (0,p_limit .A)(settings.concurrency),
        underWay: new Map(),
        blind: new Map(),
        isStored: (0,stored .e)(world.dispatcher, world.clock),
        remarks: [],
        halted: undefined,
    };
    const publishAll = () => Promise.all(plan.steps.map((step) => ((0,planned_post .BS)(step) ? publishPost(step, session) : leave(step, session))));
    const done = await withSignOfLife(publishAll, session.underWay, world);
    return { done, problems: session.remarks };
}
async function leave(step, { clientFor, clock, random, cancel, log }) {
    const done = notPublished(step);
    const { id, outcome } = done.result;
    log.info(`${id}: ${outcome}. ${WHY[step.action] ?? ''}${(0,publish_result .dy)(done.result, step).join(', ')}`);
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
const LEAVING_MS = 60_000;
const WHY = {
    skip: 'There already: ',
    'keep-draft': 'A draft of it waits for a person in PostPost, and is left as it is: ',
};
const howToRepost = ({ onDuplicate }) => onDuplicate === 'repost'
    ? 'Posts whose id is on their accounts already are skipped. To post one once more, give it another id.'
    : 'Posts that are on their accounts already are skipped. To post one once more, give it an id of its own and set on-duplicate: repost.';
function sayInversion({ interactionInversion }, log) {
    if (interactionInversion === 'off')
        return;
    log.info('Comments, duet and stitch are sent inverted, because PostPost documents that it passes them on inverted (interaction-inversion: compensate); the summary lists what is wanted and what is sent.');
}

var report_problems = __webpack_require__(3300);
;// CONCATENATED MODULE: ./src/run.ts















async function run(world) {
    const { inputs, inInputs, connecting } = world;
    if (inputs.apiKey)
        world.mask(inputs.apiKey);
    const here = (0,context.readContext)(world.environment);
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
    const { inspected, problems: inPosts } = await judgePosts(posts, unfound, leftOut, openProber);
    const service = await connecting;
    const identified = await identify(wanted, inspected, versions, service, here, cancel);
    const { candidates, others, written, manifests } = identified;
    const read = await service?.history;
    const reading = read?.reading;
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
    const report = (0,report_report .YX)(inputs, here, wanted, inspected, cancel);
    const problems = [
        ...inInputs,
        ...judgeWithoutKey(inputs, here),
        ...(service?.problems ?? []),
        ...(read?.problems ?? []),
        ...wanted.problems,
        ...inPosts,
        ...identified.problems,
        ...plan.problems,
    ];
    if ((0,report_problems .Cs)(problems, inputs.strict))
        return report.refused([...problems, ...plan.single], candidates, plan);
    const told = [...problems, ...plan.single];
    const linked = async (done) => (service ? withEarlierLinks(done, service) : done);
    if (inputs.dryRun || !service)
        return report.of(plan, await linked(plan.steps.map(planned)), told);
    const { done, problems: remarks } = await publish(plan, service.clientFor, reading, inputs, world);
    return report.of(plan, await linked(done), [...told, ...remarks]);
}

;// CONCATENATED MODULE: ./src/main.ts


















const annotateAs = { error: core.error, warning: core.warning, notice: core.notice };
const say = workflow_log.workflowLog.info;
async function main(starting, cancel) {
    let report;
    let preview = '';
    const { isPublic } = (0,context.readContext)(process.env);
    try {
        const start = await starting;
        await tryCommandFiles(process.env);
        report = await run({
            ...start,
            environment: process.env,
            random: Math.random,
            cancel,
            probeScript: (0,external_node_path_.join)(import.meta.dirname, '..', 'probe', 'index.js'),
            log: (0,hidden_ids.hiding)(workflow_log.workflowLog, (0,hidden_ids.hideIds)(isPublic)),
            mask: core.setSecret,
            saveDrafts: (state) => core.saveState('drafts', (0,left_drafts.stateText)(state)),
            present: async (told) => {
                if (told.inputs.preview && !cancel.signal.aborted)
                    preview = await writePreview(told, (0,hidden_ids.hideIds)(isPublic, told));
            },
        });
        writeOutputs(report, preview);
        const hide = (0,hidden_ids.hideIds)(isPublic, report);
        const log = (0,hidden_ids.hiding)(workflow_log.workflowLog, hide);
        tell(report, log, hide);
        const summary = hide(summaryOf(report));
        await writeSummary(summary);
        if (report.inputs.comment && !cancel.signal.aborted) {
            const world = { dispatcher: start.dispatcher, clock: start.clock, signal: cancel.signal };
            const token = report.inputs.githubToken;
            const { apiUrl } = report.run;
            const connect = () => connectGitHub(token, apiUrl, world);
            core.notice(await keepComment(summary, report.run, token, connect, shareOf(report.inputs)));
        }
        conclude(report, log, cancel);
    }
    catch (thrown) {
        const fault = describeSystemFault(thrown);
        if (!report && !fault)
            writeOutputs(undefined);
        core.debug((0,hidden_ids.hideIds)(isPublic)(thrown instanceof Error ? (thrown.stack ?? '') : ''));
        fail((0,hidden_ids.hideIds)(isPublic)(fault ?? explainCrash(thrown, cancel)));
    }
    finally {
        await (await starting.catch(() => undefined))?.dispatcher.destroy();
    }
}
function writeOutputs(report, preview = '') {
    for (const [name, value] of Object.entries(outputsOf(report, preview)))
        core.setOutput(name, value);
    const told = report ? fittingResults(report.results).length : 0;
    if (report && told < report.results.length) {
        core.warning(`The output results holds the first ${told} of ${report.results.length} posts: GitHub keeps 1 MB a job.`);
    }
}
function tell(report, log, hide) {
    if (report.inputs.dryRun && report.plan && report.results.length > 0) {
        log.group(planTitle(report), planLines(report));
    }
    const { annotations, rest } = annotate(report.problems, report.run.docsUrl);
    for (const { severity, message, properties } of annotations) {
        annotateAs[severity](hide(message), properties);
    }
    for (const line of rest)
        log.info(line);
    if (report.leftOut.length > 0) {
        log.info(`Left out, because this ${(0,context.pushOrPullRequest)(report.run)} did not add them (added-only): ${report.leftOut.join(', ')}`);
    }
    if (report.postponed.length > 0) {
        log.info(`Left for the next run (when-too-many: first): ${report.postponed.join(', ')}`);
    }
}
function conclude(report, log, cancel) {
    const cancelled = cancel.signal.aborted ? describeCancel(cancel) : undefined;
    const failure = [cancelled, (0,report_report .g5)(report)].filter(Boolean).join(' ');
    if (failure)
        fail(failure);
    else
        log.info(`TikTok: ${(0,report_report .N4)(report.results) || 'nothing to publish'}.`);
    for (const line of linksOf(report))
        log.info(line);
}
async function writePreview(report, hide) {
    try {
        const { writePage } = await __webpack_require__.e( 191).then(__webpack_require__.bind(__webpack_require__, 1191));
        const path = await writePage(report, process.env.RUNNER_TEMP, hide);
        workflow_log.workflowLog.info(`Each post as it will look: ${path}`);
        return path;
    }
    catch (thrown) {
        core.warning(`The preview page could not be written: ${(0,wording .bD)(thrown)}`);
        return '';
    }
}
async function writeSummary(markdown) {
    const { GITHUB_STEP_SUMMARY } = process.env;
    if (!GITHUB_STEP_SUMMARY)
        return;
    try {
        await (0,promises_.appendFile)(GITHUB_STEP_SUMMARY, markdown);
    }
    catch (thrown) {
        core.warning(`The job summary could not be written: ${(0,wording .bD)(thrown)}`);
    }
}
function explainCrash(thrown, cancel) {
    if (cancel.signal.aborted)
        return describeCancel(cancel);
    if (thrown instanceof dispatcher .T)
        return thrown.message;
    return `${(0,wording .bD)(thrown)} This is a fault of the action itself: please report it with this log.`;
}
function describeCancel({ signal }) {
    return `${(0,wording .bD)(signal.reason)} Run the step again: it publishes what is missing, and nothing twice.`;
}
function fail(message) {
    core.error(message);
    process.exitCode = 1;
}


 }),

 4805:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $N: () => ( sentenceOf),
   EL: () => ( protectedVideo),
   SQ: () => ( damagedIndex),
   eM: () => ( noFrames),
   kO: () => ( Unusable),
   lW: () => ( tooManyPieces),
   qG: () => ( cutOff),
   qM: () => ( damaged),
   wB: () => ( noVideoTrack)
 });
class Unusable extends Error {
    name = 'Unusable';
}
const damaged = 'The file is damaged in a way that this check cannot name. Export or download it again.';
const cutOff = (what) => new Unusable(`The file is cut off: ${what}. The recording, download or copy was interrupted; get the whole file again.`);
const damagedIndex = () => new Unusable('The index of this video is damaged: its lists of frames contradict each other. Export or download it again, or try to repair it with: ffmpeg -i in.mp4 -c copy out.mp4');
function noVideoTrack(hasAudio, isMatroska) {
    const what = hasAudio ? 'only sound, no picture,' : 'no video track';
    const or = isMatroska ? ', or its video track is compressed or turned off' : '';
    return new Unusable(`There is ${what} in this file${or}. TikTok takes videos only; name a file with a video track.`);
}
const noFrames = () => new Unusable('The video track of this file is empty: it has no frames. Record or export the video again.');
const protectedVideo = () => new Unusable('This video is copy-protected (encrypted), so nobody else can play it. Export it without protection.');
const tooManyPieces = () => new Unusable('This video is cut into too many or too large pieces to check. Write it anew, for example with: ffmpeg -i in -c copy -movflags +faststart out.mp4');
const ioErrors = {
    ENOENT: 'There is no such file. Check the path; it is relative to the workspace.',
    EACCES: 'The file may not be read (permission denied). Change its permissions.',
    EPERM: 'The file may not be read (permission denied). Change its permissions.',
    ENOTDIR: 'There is no such file: a part of the path is not a folder.',
    ELOOP: 'The path is a link that leads back to itself.',
    ENAMETOOLONG: 'The path is too long.',
};
function sentenceOf(cause) {
    if (cause instanceof Unusable)
        return cause.message;
    const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    if (Object.hasOwn(ioErrors, code))
        return ioErrors[code] ?? damaged;
    return /^E[A-Z0-9]+$/.test(code) ? `The file could not be read (${code}). Try again.` : damaged;
}


 }),

 1132:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   BS: () => ( isNew),
   Pc: () => ( hasPassed),
   Vb: () => ( nameOf),
   xS: () => ( describeMove)
 });
 var _posts_schedule_timezone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(822);

const isNew = ({ action }) => action === 'publish' || action === 'upload-draft';
const hasPassed = ({ schedule, timeIsOwn }, nowMs) => schedule.kind === 'at' && !schedule.isRelative && timeIsOwn && schedule.timeMs <= nowMs;
const nameOf = (accounts, accountId) => accounts.find(({ id }) => id === accountId)?.name ?? accountId;
function describeMove({ movedBy, notBeforeMs, accounts, post }, { maxPerDay, maxPerMinute }, show = _posts_schedule_timezone_js__WEBPACK_IMPORTED_MODULE_0__ .fU) {
    if (!movedBy)
        return undefined;
    const { account, limit, fromMs } = movedBy;
    const from = fromMs === notBeforeMs ? show(fromMs, post.timezone) : 'now';
    return `moved from ${from} by max-per-${limit} ${limit === 'day' ? maxPerDay : maxPerMinute} of ${nameOf(accounts, account)}`;
}


 }),

 822:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   B9: () => ( resolveLocalTime),
   UF: () => ( checkTimezone),
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

 5586:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Bg: () => ( resultOf),
   K3: () => ( earlierPosts),
   dy: () => ( describeResult),
   eE: () => ( notSent),
   gD: () => ( CANCELLED)
 });
 var _plan_planned_post_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1132);

const idsOf = (accounts) => accounts.map(({ id }) => id).filter((id) => id !== '');
const resultOf = (step, rest) => ({
    id: step.post.id,
    video: step.post.video.path,
    accounts: idsOf(step.accounts),
    ...rest,
});
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
    const lines = (posts ?? []).map(({ account, status, url }) => `${(0,_plan_planned_post_js__WEBPACK_IMPORTED_MODULE_0__ .Vb)(accounts, account)}: ${status}${url ? ` ${url}` : ''}`);
    return error ? [...lines, error] : lines;
}


 }),

 3929:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $: () => ( describeDisclosure)
 });
function describeDisclosure({ commercialContent, brandedContent, brandOrganic }) {
    if (!commercialContent)
        return undefined;
    if (brandedContent)
        return 'Paid partnership';
    return brandOrganic ? 'Promotional content' : undefined;
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

 1581:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  xb: () => ( isSent),
  kR: () => ( nothingWent),
  B6: () => ( reportPost)
});

var planned_post = __webpack_require__(1132);
;// CONCATENATED MODULE: ./src/report/when.ts
function whenOf(post, step, { scheduledTime, outcome }, waits) {
    const { schedule } = post;
    if (post.flawed.has('schedule'))
        return { kind: 'unreadable', timeMs: undefined };
    const givenMs = Date.parse(scheduledTime ?? '');
    const timeMs = Number.isNaN(givenMs)
        ? (step?.timeMs ?? (schedule.kind === 'at' ? schedule.timeMs : undefined))
        : givenMs;
    const isLater = step?.movedBy !== undefined || (outcome === 'scheduled' && waits);
    if (schedule.kind === 'now' && (timeMs === undefined || !isLater))
        return { kind: 'now', timeMs };
    return timeMs === undefined ? { kind: 'approval', timeMs } : { kind: 'at', timeMs };
}

;// CONCATENATED MODULE: ./src/report/post-report.ts


function reportPost({ post, step, result, there, accounts }, number, { problems, facts, waits }) {
    return {
        number,
        post,
        result,
        step,
        facts,
        caption: there?.caption ?? post.caption,
        accounts: reportAccounts(result, step, accounts, post),
        when: whenOf(post, step, result, waits),
        problems,
    };
}
function reportAccounts(result, step, accounts, post) {
    const written = post.accounts?.length === result.accounts.length ? post.accounts.map(({ value }) => value) : [];
    const nameOf = (id, index) => accounts.find((account) => account.id === id)?.name ?? (written[index]?.startsWith('@') ? written[index] : id);
    const known = step?.accounts ?? result.accounts.map((id, index) => ({ id, name: nameOf(id, index) }));
    return known.map(({ id, name }) => {
        const own = result.posts?.find(({ account }) => account === id);
        const wasThere = step?.earlier.some(({ accountId }) => accountId === id) ?? false;
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
const KEPT_BACK = 'Not sent, because of the problems found elsewhere: nothing is sent while there are any.';
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
    const report = (plan, endings, found) => {
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
            results: posts.map(({ result }) => result),
            plan,
            problems,
            leftOut: wanted.leftOut.map(({ id }) => id),
            postponed: (plan?.postponed ?? []).map(({ id }) => id),
        };
    };
    return {
        of: (plan, done, problems) => {
            const endings = done.map((each) => ({ ...each, post: each.step.post, accounts: each.step.accounts }));
            return report(plan, endings, [...problems, ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__ .qb)(done)]);
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

 2195:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   L: () => ( describeFacts)
 });
 var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3395);

function describeFacts({ container, sizeBytes, stream }) {
    if (!stream)
        return `${container}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__ .z3)(sizeBytes)}`;
    const rate = `${Number(stream.framesPerSecond.toFixed(2))} frames/s${stream.variableFrameRate ? ' (varies)' : ''}`;
    return [
        container,
        stream.codec,
        `${stream.widthPx} x ${stream.heightPx}`,
        `${Number((stream.durationMs / 1000).toFixed(1))} s`,
        rate,
        (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__ .z3)(sizeBytes),
        stream.hasAudio ? 'with sound' : 'without sound',
    ].join(', ');
}


 }),

 5302:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
 __webpack_require__.d(__webpack_exports__, {
   plain: () => ( plain),
   workflowLog: () => ( workflowLog)
 });
 var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
 var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3395);


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
