export const id = 11;
export const ids = [11];
export const modules = {

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
 var _looking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5350);



const ENDS = {
    deleted: 'deleted',
    gone: 'already deleted',
    accepted: 'no longer a draft, so it stays',
    hidden: 'not in the list of drafts, so it stays',
    changed: 'changed by somebody in PostPost, so it stays',
};
async function deleteDraft(client, postGroupId, whose, isAsItWas = () => true) {
    const kept = await (0,_looking_js__WEBPACK_IMPORTED_MODULE_2__ .Z)(() => whyNotDeleted(client, postGroupId, whose, isAsItWas), (lookAgain) => client.deletePost(postGroupId, lookAgain));
    if (!kept)
        return { end: 'deleted' };
    return kept.isAfterCall && kept.reason.end === 'gone' ? { end: 'deleted' } : kept.reason;
}
async function whyNotDeleted(client, postGroupId, whose, isAsItWas) {
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
    return listed && !isAsItWas(listed) ? { end: 'changed' } : undefined;
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
    const committed = new Set();
    const persist = () => save({
        open: [...open],
        committed: [...open].filter((id) => committed.has(id)),
        asked: [...asked],
        pairs: [...pairs],
    });
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
        commit: (postGroupId) => {
            if (committed.has(postGroupId))
                return;
            committed.add(postGroupId);
            persist();
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
    committed: zod__WEBPACK_IMPORTED_MODULE_7__ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__ .YjP()).default([]),
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
        log.warning(state.committed.length > 0
            ? `It is not known what became of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .KE)(state.committed)}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .bD)(thrown)} ${LOOK}`
            : `Drafts of this run may be left: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_8__ .bD)(thrown)} ${HARMLESS}`);
    }
}
const IT_IS_HARMLESS = 'It never publishes by itself; delete it in PostPost.';
const LOOK = 'It may be scheduled or public: look at it in PostPost, and do not delete it if it is. You can also run the step again.';
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
        const settle = async () => {
            const { end } = await (0,_deleting_js__WEBPACK_IMPORTED_MODULE_4__ .Tn)(client, postGroupId, 'own');
            log.info(`Draft ${postGroupId}, left by this run: ${_deleting_js__WEBPACK_IMPORTED_MODULE_4__ .Br[end]}.`);
        };
        if (state.committed.includes(postGroupId))
            await orSay(`It is not known what became of post group ${postGroupId}`, settle, LOOK);
        else
            await orSay(`Draft ${postGroupId} is left`, settle);
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

 5350:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Z: () => ( unlessFound)
 });
async function unlessFound(look, call) {
    const first = await look();
    if (first !== undefined)
        return { reason: first, isAfterCall: false };
    let found;
    try {
        await call(async () => {
            found = await look();
            return found === undefined;
        });
        return undefined;
    }
    catch (thrown) {
        if (found === undefined)
            throw thrown;
        return { reason: found, isAfterCall: true };
    }
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
 var _looking_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5350);










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
    const kept = await (0,_looking_js__WEBPACK_IMPORTED_MODULE_9__ .Z)(() => whyNotBack(pair, client, clock), (lookAgain) => client.schedule(pair.old, pair.scheduledTime, lookAgain));
    if (!kept)
        return 'given-back';
    return kept.reason === 'succeeded' ? deleteOld(pair, client) : kept.reason;
}
async function whyNotBack(pair, client, clock) {
    const { history } = await (0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .Lu)(client);
    const successor = history.find(({ postGroupId }) => postGroupId === pair.draft);
    if (successor && !(0,_postpost_answers_js__WEBPACK_IMPORTED_MODULE_5__ .Qx)(successor))
        return pair.platforms.every((id) => (0,_accounts_earlier_posts_js__WEBPACK_IMPORTED_MODULE_0__ .iX)(successor, id)) ? 'succeeded' : 'rival';
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
    return ((0,_postpost_history_js__WEBPACK_IMPORTED_MODULE_7__ .nR)(pair.scheduledTime) ?? 0) <= clock.now() ? 'late' : undefined;
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
