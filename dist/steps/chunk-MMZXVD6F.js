import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);

// src/problem.ts
var about = (severity) => (code, origin, message) => ({
  code,
  severity,
  message,
  origin,
  posts: [],
  namesPost: false
});
var error = about("error");
var warning = about("warning");
var notice = about("notice");
var ofPost = (post, severity, code, origin, message) => ({ code, severity, message, origin, posts: [post], namesPost: true });
var inTextOf = (problem, ...posts) => problem.posts.length > 0 ? problem : { ...problem, posts };
function merged(problems) {
  const found = /* @__PURE__ */ new Map();
  for (const problem of problems) {
    const { origin, message, severity, posts, namesPost } = problem;
    const key = JSON.stringify([origin, message, severity, namesPost && posts]);
    const first = found.get(key);
    const others = first ? posts.filter((post) => !first.posts.some((own) => isSamePost(own, post))) : posts;
    found.set(key, first ? { ...first, posts: [...first.posts, ...others] } : problem);
  }
  return [...found.values()];
}
var isSamePost = (one, other) => one.id === other.id && one.video.path === other.video.path;
var concerns = ({ posts }, post) => posts.some((each) => isSamePost(each, post));
var textOf = ({ namesPost, posts: [post], message }) => namesPost && post ? `${post.id}: ${message}` : message;
var describeOrigin = (origin) => "file" in origin ? `${origin.file}:${origin.line}:${origin.column}` : `input ${origin.input}`;

export {
  error,
  warning,
  notice,
  ofPost,
  inTextOf,
  merged,
  concerns,
  textOf,
  describeOrigin
};
