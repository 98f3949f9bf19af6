export const id = 79;
export const ids = [79];
export const modules = {

/***/ 4079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hideIds: () => (/* binding */ hideIds),
/* harmony export */   hiding: () => (/* binding */ hiding)
/* harmony export */ });
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


/***/ })

};
