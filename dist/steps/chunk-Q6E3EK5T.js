import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  external_exports
} from "./chunk-VQWWVL4R.js";
import {
  describeIssues
} from "./chunk-ASNVATXB.js";

// src/github/context.ts
import { readFileSync, statSync } from "node:fs";

// src/github/answers.ts
var releaseSchema = external_exports.looseObject({
  id: external_exports.number(),
  tag_name: external_exports.string(),
  name: external_exports.string().nullish(),
  body: external_exports.string().nullish(),
  html_url: external_exports.string(),
  draft: external_exports.boolean().nullish(),
  prerelease: external_exports.boolean().nullish(),
  published_at: external_exports.string().nullish()
});
var assetSchema = external_exports.object({
  id: external_exports.number(),
  name: external_exports.string(),
  size: external_exports.number(),
  /** `sha256:<hex>`, where GitHub has computed it. */
  digest: external_exports.string().nullish()
});
var fileSchema = external_exports.object({
  filename: external_exports.string(),
  status: external_exports.string(),
  previous_filename: external_exports.string().nullish()
});
var filesSchema = external_exports.array(fileSchema).nullish();
var shasSchema = external_exports.array(external_exports.object({ sha: external_exports.string() }));
var comparisonSchema = external_exports.object({ files: filesSchema, commits: shasSchema });
var commitSchema = external_exports.object({ files: filesSchema, parents: shasSchema });
function readAnswer(schema, answer) {
  const read = schema.safeParse(answer, { reportInput: true });
  if (read.success) return read.data;
  throw new Error(`its answer cannot be used (${describeIssues(read.error.issues)})`);
}

// src/github/context.ts
var headRepository = external_exports.looseObject({ full_name: external_exports.string() }).nullable();
var eventSchema = external_exports.looseObject({
  release: releaseSchema.optional().catch(void 0),
  /** push: the commits before and after; `before` is all zeros for a new branch. */
  before: external_exports.string().optional().catch(void 0),
  after: external_exports.string().optional().catch(void 0),
  forced: external_exports.boolean().optional().catch(void 0),
  /** push: seconds since 1970; other events have a text here, which is older than they are. */
  repository: external_exports.looseObject({ pushed_at: external_exports.number().optional().catch(void 0) }).optional().catch(void 0),
  pull_request: external_exports.looseObject({
    number: external_exports.number(),
    base: external_exports.looseObject({ sha: external_exports.string() }),
    head: external_exports.looseObject({ sha: external_exports.string(), repo: headRepository.optional().catch(void 0) })
  }).optional().catch(void 0)
});
function readContext(environment) {
  const variable = (name) => environment[name] ?? "";
  const server = variable("GITHUB_SERVER_URL") || "https://github.com";
  const fullName = variable("GITHUB_REPOSITORY");
  const read = eventSchema.safeParse(readJson(variable("GITHUB_EVENT_PATH")));
  const event = read.success ? read.data : {};
  return {
    workspace: variable("GITHUB_WORKSPACE") || process.cwd(),
    eventName: variable("GITHUB_EVENT_NAME"),
    repository: {
      id: variable("GITHUB_REPOSITORY_ID") || fullName,
      name: fullName.split("/")[1] ?? fullName,
      owner: variable("GITHUB_REPOSITORY_OWNER") || (fullName.split("/")[0] ?? ""),
      url: `${server}/${fullName}`
    },
    sha: variable("GITHUB_SHA"),
    url: `${server}/${fullName}/actions/runs/${variable("GITHUB_RUN_ID")}`,
    docsUrl: docsUrlOf(server, variable("GITHUB_ACTION_REPOSITORY"), variable("GITHUB_ACTION_REF")),
    apiUrl: variable("GITHUB_API_URL") || "https://api.github.com",
    step: [variable("GITHUB_WORKFLOW"), variable("GITHUB_JOB"), variable("GITHUB_ACTION")].join("/"),
    isPublic: event.repository?.private !== true,
    isWithoutSecrets: isWithoutSecrets(event, fullName, variable("GITHUB_ACTOR")),
    event,
    sinceMs: beginningOf(variable("GITHUB_EVENT_PATH"), event)
  };
}
var docsUrlOf = (server, repository, ref) => repository && ref ? `${server}/${repository}/blob/${ref}/docs/errors.md` : "";
function beginningOf(path, { release, repository }) {
  const publishedMs = Date.parse(release?.published_at ?? "");
  const pushedAt = repository?.pushed_at;
  const times = [publishedMs, pushedAt === void 0 ? Number.NaN : pushedAt * 1e3, writtenMs(path)];
  const known = times.filter((timeMs) => !Number.isNaN(timeMs));
  return known.length > 0 ? Math.min(...known) : void 0;
}
var writtenMs = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN;
function isWithoutSecrets({ pull_request: pull }, fullName, actor) {
  if (!pull) return false;
  const head = pull.head.repo;
  return actor === "dependabot[bot]" || head === null || head !== void 0 && head.full_name !== fullName;
}
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return void 0;
  }
}
var pushOrPullRequest = ({ event }) => event.pull_request ? "pull request" : "push";

export {
  releaseSchema,
  assetSchema,
  comparisonSchema,
  commitSchema,
  readAnswer,
  readContext,
  pushOrPullRequest
};
