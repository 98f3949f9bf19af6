export const id = 691;
export const ids = [691];
export const modules = {

 2691:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
 __webpack_require__.d(__webpack_exports__, {
   step: () => ( step)
 });
async function step() {
    const saved = process.env.STATE_drafts;
    if (!saved)
        return;
    const [{ setSecret }, { readContext }, { deleteLeftDrafts }, { hideIds, hiding }, { workflowLog }] = await Promise.all([
        Promise.all([__webpack_require__.e(752), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421)),
        Promise.all([__webpack_require__.e(857), __webpack_require__.e(219), __webpack_require__.e(395)]).then(__webpack_require__.bind(__webpack_require__, 219)),
        Promise.all([__webpack_require__.e(752), __webpack_require__.e(857), __webpack_require__.e(767), __webpack_require__.e(36), __webpack_require__.e(11)]).then(__webpack_require__.bind(__webpack_require__, 4011)),
        __webpack_require__.e( 79).then(__webpack_require__.bind(__webpack_require__, 4079)),
        Promise.all([__webpack_require__.e(752), __webpack_require__.e(421), __webpack_require__.e(302)]).then(__webpack_require__.bind(__webpack_require__, 5302)),
    ]);
    const { isPublic } = readContext(process.env);
    await deleteLeftDrafts(saved, process.env, setSecret, hiding(workflowLog, hideIds(isPublic)));
}


 })

};
