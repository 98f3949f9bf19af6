export const id = 289;
export const ids = [289];
export const modules = {

 3948:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   By: () => ( releaseSchema),
   D: () => ( comparisonSchema),
   DF: () => ( refSchema),
   JN: () => ( readAnswer),
   Ye: () => ( shaSchema),
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
const shaSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP() });
const shasSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .YOg(shaSchema);
const comparisonSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ files: filesSchema, commits: shasSchema });
const commitSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ files: filesSchema, parents: shasSchema });
const refSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ object: zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(), sha: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP() }) });
function readAnswer(schema, answer) {
    const read = schema.safeParse(answer, { reportInput: true });
    if (read.success)
        return read.data;
    throw new Error(`its answer cannot be used (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__ .wF)(read.error.issues)})`);
}


 }),

 3289:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  pushOrPullRequest: () => ( pushOrPullRequest),
  readContext: () => ( readContext)
});

var external_node_fs_ = __webpack_require__(3024);
var schemas = __webpack_require__(2857);
var answers = __webpack_require__(3948);
var promises_ = __webpack_require__(1455);
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/github/checkout.ts


const CHECKOUT_DEPTH = 2;
function createLocator(workspace, repository) {
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

;// CONCATENATED MODULE: ./src/github/context.ts




const headRepository = schemas ._H3({ full_name: schemas .YjP() }).nullable();
const eventSchema = schemas ._H3({
    release: answers .By.optional().catch(undefined),
    before: schemas .YjP().optional().catch(undefined),
    after: schemas .YjP().optional().catch(undefined),
    forced: schemas .zMY().optional().catch(undefined),
    repository: schemas ._H3({
        pushed_at: schemas .aig().optional().catch(undefined),
        default_branch: schemas .YjP().optional().catch(undefined),
    })
        .optional()
        .catch(undefined),
    pull_request: schemas ._H3({
        number: schemas .aig(),
        base: schemas ._H3({ sha: schemas .YjP() }),
        head: schemas ._H3({ sha: schemas .YjP(), repo: headRepository.optional().catch(undefined) }),
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
    const workspace = variable('GITHUB_WORKSPACE') || process.cwd();
    const repository = {
        id: variable('GITHUB_REPOSITORY_ID') || fullName,
        name: fullName.split('/')[1] ?? fullName,
        owner: variable('GITHUB_REPOSITORY_OWNER') || (fullName.split('/')[0] ?? ''),
        url: `${server}/${fullName}`,
    };
    return {
        workspace,
        eventName: variable('GITHUB_EVENT_NAME'),
        repository,
        sha: variable('GITHUB_SHA'),
        ref: variable('GITHUB_REF'),
        attempt: Number(variable('GITHUB_RUN_ATTEMPT')) || 1,
        url: `${server}/${fullName}/actions/runs/${variable('GITHUB_RUN_ID')}`,
        docsUrl: docsUrlOf(server, variable('GITHUB_ACTION_REPOSITORY'), variable('GITHUB_ACTION_REF')),
        apiUrl: variable('GITHUB_API_URL') || 'https://api.github.com',
        step: [variable('GITHUB_WORKFLOW'), variable('GITHUB_JOB'), variable('GITHUB_ACTION')].join('/'),
        isPublic: event.repository?.private !== true,
        isWithoutSecrets: isWithoutSecrets(event, fullName, variable('GITHUB_ACTOR')),
        event,
        sinceMs: runBeganMs(variable('GITHUB_EVENT_PATH'), event),
        locate: createLocator(workspace, repository),
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
const writtenMs = (path) => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN;
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
const pushOrPullRequest = ({ event }) => (event.pull_request ? 'pull request' : 'push');


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


 })

};
