export const id = 79;
export const ids = [79];
export const modules = {

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


 })

};
