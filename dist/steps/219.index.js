export const id = 219;
export const ids = [219];
export const modules = {

 9315:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   C2: () => ( remedyForWriting),
   W0: () => ( isAbsent),
   j5: () => ( isFileFault),
   p_: () => ( pathOfFault),
   wJ: () => ( remedyFor)
 });
 var _locked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7845);

const ABSENT = ['ENOENT', 'ENOTDIR', 'EINVAL'];
const isAbsent = (thrown) => ABSENT.includes((0,_locked_js__WEBPACK_IMPORTED_MODULE_0__ .c7)(thrown));
const isFileFault = (thrown) => thrown instanceof _locked_js__WEBPACK_IMPORTED_MODULE_0__ .f7 || (/^E[A-Z0-9]+$/.test((0,_locked_js__WEBPACK_IMPORTED_MODULE_0__ .c7)(thrown)) && !isAbsent(thrown));
const DENIED = 'may not be read (permission denied): change its permissions in an earlier step (a container that makes files as root: chmod -R a+rX on them).';
const REMEDIES = {
    EACCES: DENIED,
    EPERM: DENIED,
    ELOOP: 'is a link that leads back to itself: remove it.',
    ENAMETOOLONG: 'is longer than this system allows: shorten it; write each of several paths on a line of its own.',
    EIO: 'cannot be read: the disk or the network share has a fault. Run the step again; if it happens again, check the disk.',
    EMFILE: 'cannot be read, because too many files are open: run the step again.',
    ENFILE: 'cannot be read, because too many files are open: run the step again.',
};
function remedyFor(thrown) {
    if (thrown instanceof _locked_js__WEBPACK_IMPORTED_MODULE_0__ .f7)
        return thrown.why;
    const code = (0,_locked_js__WEBPACK_IMPORTED_MODULE_0__ .c7)(thrown);
    if ((0,_locked_js__WEBPACK_IMPORTED_MODULE_0__ .ln)(thrown))
        return new _locked_js__WEBPACK_IMPORTED_MODULE_0__ .f7('', code).why;
    return (REMEDIES[code] ?? `cannot be read (${code || 'for a reason that the system does not tell'}): run the step again.`);
}
const FULL = 'has no room on the disk of this runner: free space in an earlier step, or publish fewer videos in one job.';
const UNWRITABLE = 'cannot be written to RUNNER_TEMP: check the permissions of that folder, and that no earlier step has changed the variable.';
const WRITING_REMEDIES = {
    ENOSPC: FULL,
    EDQUOT: FULL,
    EACCES: UNWRITABLE,
    EPERM: UNWRITABLE,
    EROFS: UNWRITABLE,
};
const remedyForWriting = (thrown) => WRITING_REMEDIES[(0,_locked_js__WEBPACK_IMPORTED_MODULE_0__ .c7)(thrown)];
const pathOfFault = (thrown) => thrown instanceof Error && 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : undefined;


 }),

 3948:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   By: () => ( releaseSchema),
   D: () => ( comparisonSchema),
   DF: () => ( refSchema),
   Hc: () => ( eventReleaseSchema),
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
const eventReleaseSchema = releaseSchema.partial({ id: true, html_url: true });
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

 219:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  pushOrPullRequest: () => ( pushOrPullRequest),
  readContext: () => ( readContext)
});

var external_node_fs_ = __webpack_require__(3024);
var schemas = __webpack_require__(2857);
var src_workspace = __webpack_require__(3338);
var answers = __webpack_require__(3948);
var promises_ = __webpack_require__(1455);
var external_node_path_ = __webpack_require__(6760);
var spelling = __webpack_require__(9229);
;// CONCATENATED MODULE: ./src/github/git-index.ts



function* pathsInIndex(index, idBytes = 20) {
    if (index.toString('latin1', 0, 4) !== 'DIRC' || index.length < 12)
        return;
    const version = index.readUInt32BE(4);
    const count = index.readUInt32BE(8);
    let path = Buffer.alloc(0);
    let position = 12;
    for (let read = 0; read < count; read++) {
        const begin = position;
        position += 40 + idBytes;
        if (position + 2 > index.length)
            return;
        position += version >= 3 && index.readUInt16BE(position) & 0x4000 ? 4 : 2;
        let kept = 0;
        if (version === 4) {
            const cut = offsetAt(index, position);
            kept = path.length - cut.value;
            position = cut.end;
        }
        const end = index.indexOf(0, position);
        if (end === -1 || kept < 0)
            return;
        path = Buffer.concat([path.subarray(0, kept), index.subarray(position, end)]);
        yield path.toString('utf8');
        position = version === 4 ? end + 1 : begin + (Math.floor((end - begin) / 8) + 1) * 8;
    }
}
function offsetAt(bytes, from) {
    let position = from;
    let byte = bytes[position++] ?? 0;
    let value = byte & 0x7f;
    while (byte & 0x80 && position < bytes.length) {
        byte = bytes[position++] ?? 0;
        value = (value + 1) * 128 + (byte & 0x7f);
    }
    return { value, end: position };
}
function createGitSpelling(root) {
    let reading;
    return async (path) => {
        const isOneFile = async (other) => other !== path && (await isOne((0,external_node_path_.join)(root, path), (0,external_node_path_.join)(root, other)));
        const others = [path.toUpperCase(), path.toLowerCase(), path.normalize('NFC'), path.normalize('NFD')];
        const found = await Promise.all([...new Set(others)].map(isOneFile));
        if (!found.includes(true))
            return path;
        reading ??= readIndex(root);
        const paths = await reading;
        if (paths.has(path))
            return path;
        const [spelled, ...more] = [...paths].filter((other) => (0,spelling .xn)(other, path));
        return spelled !== undefined && more.length === 0 && (await isOneFile(spelled)) ? spelled : path;
    };
}
async function isOne(path, other) {
    const [a, b] = await Promise.all([path, other].map((each) => (0,promises_.stat)(each, { bigint: true }).catch(() => undefined)));
    return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}
async function readIndex(root) {
    const pointer = await (0,promises_.readFile)((0,external_node_path_.join)(root, '.git'), 'utf8').catch(() => '');
    const git = (0,external_node_path_.resolve)(root, /^gitdir:\s*(.+?)\s*$/m.exec(pointer)?.[1] ?? '.git');
    const config = await (0,promises_.readFile)((0,external_node_path_.join)(git, 'config'), 'utf8').catch(() => '');
    const index = await (0,promises_.readFile)((0,external_node_path_.join)(git, 'index')).catch(() => Buffer.alloc(0));
    return new Set(pathsInIndex(index, /^\s*objectformat\s*=\s*sha256\s*$/im.test(config) ? 32 : 20));
}

;// CONCATENATED MODULE: ./src/github/checkout.ts



const CHECKOUT_DEPTH = 2;
function createLocator(workspace, repository) {
    const name = `${repository.owner}/${repository.name}`.toLowerCase();
    let hasCheckouts;
    const spellings = new Map();
    const spelledByGit = (root, path) => {
        const spelling = spellings.get(root) ?? createGitSpelling(root);
        spellings.set(root, spelling);
        return spelling(path);
    };
    return async (absolutePath) => {
        const checkout = await checkoutAbove((0,external_node_path_.dirname)((0,external_node_path_.resolve)(absolutePath)), workspace);
        if (checkout?.repository !== undefined && checkout.repository !== name)
            return { outside: `in a checkout of ${checkout.repository}` };
        if (checkout)
            return { path: await spelledByGit(checkout.root, pathIn(checkout.root, absolutePath)) };
        hasCheckouts ??= holdsCheckouts(workspace, CHECKOUT_DEPTH);
        if (await hasCheckouts)
            return { outside: 'not in a checkout of this repository' };
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
    action: schemas .YjP().optional().catch(undefined),
    release: answers .Hc.optional().catch(undefined),
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
    const workspace = (0,src_workspace .OH)(variable('GITHUB_WORKSPACE') || process.cwd());
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
        isWithoutSecrets: isWithoutSecrets(event, variable('GITHUB_EVENT_NAME'), fullName, variable('GITHUB_ACTOR')),
        event,
        runBeganMs: whenRunBegan(variable('GITHUB_EVENT_PATH'), event),
        locate: createLocator(workspace.folder, repository),
    };
}
const docsUrlOf = (server, repository, ref) => repository && ref ? `${server}/${repository}/blob/${ref}/docs/errors.md` : '';
const PUBLISHING = new Set(['published', 'prereleased', 'released']);
function whenRunBegan(path, { action, release, repository }) {
    const publishedMs = PUBLISHING.has(action) ? Date.parse(release?.published_at ?? '') : Number.NaN;
    const pushedAt = repository?.pushed_at;
    const times = [publishedMs, pushedAt === undefined ? Number.NaN : pushedAt * 1000, writtenMs(path)];
    const known = times.filter((timeMs) => !Number.isNaN(timeMs));
    return known.length > 0 ? Math.min(...known) : undefined;
}
const writtenMs = (path) => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN;
function isWithoutSecrets({ pull_request: pull }, eventName, fullName, actor) {
    if (!pull || eventName === 'pull_request_target')
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

 7845:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   c7: () => ( systemCodeOf),
   f7: () => ( FileLocked),
   ln: () => ( isLocked),
   tO: () => ( onceUnlocked)
 });
 var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
 var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const PAUSES_MS = [100, 200, 400, 800, 1600, 2000];
const systemCodeOf = (thrown) => thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
const isLocked = (thrown, platform = process.platform) => systemCodeOf(thrown) === 'EBUSY' || (platform === 'win32' && ['EPERM', 'EACCES'].includes(systemCodeOf(thrown)));
class FileLocked extends Error {
    name = 'FileLocked';
    why;
    constructor(path, code) {
        const what = code === 'EBUSY' ? 'locked by another program' : 'locked by another program, or may not be read';
        const why = `is ${what} (${code}, for 5 s): end the program that has it open (one that an earlier step started, a virus scanner, a sync client), then run the step again.`;
        super(`${path} ${why}`);
        this.why = why;
    }
}
async function onceUnlocked(path, act, signal) {
    for (let tries = 0;; tries++) {
        try {
            return await act();
        }
        catch (thrown) {
            if (!isLocked(thrown))
                throw thrown;
            const pauseMs = PAUSES_MS[tries];
            if (pauseMs === undefined)
                throw new FileLocked(path, systemCodeOf(thrown));
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, signal ? { signal } : {});
        }
    }
}


 }),

 9229:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   UO: () => ( isWithin),
   m2: () => ( spelledOnDisk),
   xn: () => ( areAlike)
 });
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
 var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
 var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


const systemDisk = {
    exists: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(() => true, () => false),
    real: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => undefined),
    names: (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []),
};
const composed = (name) => name.normalize('NFC');
const withoutCase = (name) => composed(composed(name).toUpperCase());
function isWithin(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
const areAlike = (one, other) => withoutCase(one) === withoutCase(other);
function spelledAs(written, names) {
    if (names.includes(written))
        return written;
    for (const form of [composed, withoutCase]) {
        const [spelled = written, ...others] = names.filter((name) => form(name) === form(written));
        if (others.length > 0)
            return written;
        if (spelled !== written)
            return spelled;
    }
    return written;
}
async function spelledOnDisk(path, folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.parse)(path).root, disk = systemDisk) {
    const real = await disk.real(path);
    if (real === path || (real === undefined && !(await disk.exists(path))))
        return path;
    const from = isWithin(path, folder) ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.parse)(path).root;
    let spelled = from;
    for (const segment of (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(from, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
        spelled = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(spelled, spelledAs(segment, await disk.names(spelled)));
    return spelled;
}


 }),

 3338:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   OH: () => ( openWorkspace),
   df: () => ( slashed),
   wj: () => ( withoutExtension)
 });
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
 var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
 var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
 var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
 var _file_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9315);
 var _locked_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7845);
 var _spelling_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9229);
 var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3395);






const MAX_TEXT_BYTES = 1024 * 1024;
function openWorkspace(folder) {
    const nameOf = (path) => slashed((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path));
    const holds = async (path) => (0,_spelling_js__WEBPACK_IMPORTED_MODULE_4__ .UO)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder));
    return {
        folder,
        nameOf,
        holds,
        async readText(path) {
            const name = (0,_wording_js__WEBPACK_IMPORTED_MODULE_5__ .hD)(nameOf(path));
            try {
                const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
                const { size } = stats;
                if (!(await holds(path)))
                    return { wrong: `${name} lies outside the workspace; copy it into the workspace in an earlier step.` };
                if (stats.isDirectory())
                    return { wrong: `${name} is a folder; name a text file in it.` };
                if (size > MAX_TEXT_BYTES)
                    return { wrong: `${name} has ${size} bytes; name a text file of at most 1 MiB.` };
                const bytes = await (0,_locked_js__WEBPACK_IMPORTED_MODULE_3__ .tO)(path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path));
                return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
            }
            catch (thrown) {
                if (thrown instanceof TypeError)
                    return { wrong: `${name} is not UTF-8 text; save it as UTF-8.` };
                if ((0,_file_faults_js__WEBPACK_IMPORTED_MODULE_2__ .W0)(thrown))
                    return { wrong: `${name} does not exist in the workspace.` };
                return { wrong: `${name} ${(0,_file_faults_js__WEBPACK_IMPORTED_MODULE_2__ .wJ)(thrown)}`, isFault: true };
            }
        },
    };
}
const slashed = (path) => path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
const withoutExtension = (path) => path.replace(/\.[^./\\]*$/, '');


 })

};
