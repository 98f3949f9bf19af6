export const id = 371;
export const ids = [371];
export const modules = {

/***/ 8371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pushOrPullRequest: () => (/* binding */ pushOrPullRequest),
  readContext: () => (/* binding */ readContext)
});

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
    throw new Error(`its answer cannot be used (${describeIssues(read.error.issues)})`);
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


/***/ })

};
