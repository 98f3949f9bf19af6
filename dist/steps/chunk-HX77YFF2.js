import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);

// src/report/hidden-ids.ts
function hideIds(isPublic, report) {
  if (!isPublic) return (text) => text;
  const published = new Set(
    report?.results.flatMap(
      ({ postGroupId, posts = [] }) => postGroupId && posts.length > 0 && posts.every(({ status }) => status === "published") ? [postGroupId] : []
    )
  );
  return (text) => text.replaceAll(/\b[0-9a-f]{18}([0-9a-f]{6})\b/gi, (id, end) => published.has(id) ? id : `\u2026${end}`);
}
var hiding = (log, hide) => ({
  info: (line) => log.info(hide(line)),
  warning: (line) => log.warning(hide(line)),
  group: (title, lines) => log.group(hide(title), lines.map(hide))
});

export {
  hideIds,
  hiding
};
