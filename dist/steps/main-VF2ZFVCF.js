import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  CANCELLED,
  checkTimezone,
  describeDisclosure,
  describeFacts,
  describeMove,
  describeResult,
  earlierPosts,
  failureOf,
  formatTime,
  hasErrors,
  hasPassed,
  isNew,
  isSent,
  isWebAddress,
  joined,
  localClock,
  nameOf,
  nothingWent,
  reporter,
  resolveLocalTime,
  resultOf,
  tagWith,
  tally,
  trusted
} from "./chunk-477GNEVT.js";
import {
  Cancelled,
  createIsStored
} from "./chunk-4DKHVFPV.js";
import {
  damaged
} from "./chunk-Y5LRIMXQ.js";
import {
  assetSchema,
  commitSchema,
  comparisonSchema,
  pushOrPullRequest,
  readAnswer,
  readContext,
  releaseSchema
} from "./chunk-Q6E3EK5T.js";
import {
  ENDS,
  TAKEN_OUT,
  createDrafts,
  deleteDraft,
  describe,
  earlierOn,
  findDrafts,
  findFailed,
  findLeftBehind,
  findListed,
  findLive,
  findTakenOut,
  hasManifest,
  hashOfAccounts,
  hashOfCaption,
  hashOfId,
  hashOfManifest,
  hashOfSettings,
  hashOfTime,
  isLiveOn,
  isOn,
  likeness,
  markOf,
  mayHaveDied,
  namesOf,
  normalized,
  ownTimeOf,
  readName,
  recordOf,
  sameIdentity,
  stateText,
  statusOn,
  stemOf,
  takenOut,
  uploadName,
  wholeSecond,
  writtenPlan
} from "./chunk-BPFVQKUF.js";
import {
  DAY_MS,
  MAX_TRIES,
  PROXY_REFUSAL,
  PostPostError,
  ProxyError,
  VIEWER_SETTINGS,
  canRepeat,
  compoundId,
  explain,
  formatDuration,
  isComment,
  isDraft,
  isRefused,
  isTikToks,
  layered,
  mayBeDone,
  networkFailure,
  pLimit,
  parseDuration,
  pauseBeforeRetryMs,
  readHistory,
  readText,
  refreshHistory,
  splitList,
  stopsTheRun,
  surelyNotDone,
  timeOf,
  validTime,
  withRetry
} from "./chunk-JNNM7D33.js";
import {
  describeOrigin,
  error,
  inTextOf,
  notice,
  ofPost,
  textOf,
  warning
} from "./chunk-MMZXVD6F.js";
import {
  external_exports
} from "./chunk-VQWWVL4R.js";
import {
  hideIds,
  hiding
} from "./chunk-HX77YFF2.js";
import {
  workflowLog
} from "./chunk-LMYCALQG.js";
import {
  debug,
  error as error2,
  notice as notice2,
  saveState,
  setOutput,
  setSecret,
  warning as warning2
} from "./chunk-YTA2COLE.js";
import "./chunk-QBLGP2FD.js";
import {
  require_undici
} from "./chunk-6CXBSCT6.js";
import {
  beginningOf,
  counted,
  didYouMean,
  formatBytes,
  leven,
  listed,
  meantWord,
  messageOf,
  orMeant,
  quote,
  shortened,
  tryingAgain,
  unknownWord,
  visible,
  withoutSignatures
} from "./chunk-ASNVATXB.js";
import {
  __callDispose,
  __commonJS,
  __require,
  __toESM,
  __using
} from "./chunk-L2OXIYNV.js";

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias5 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap3 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar5 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq5 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection4(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode3(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar5(node) || isCollection4(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias5;
    exports.isCollection = isCollection4;
    exports.isDocument = isDocument;
    exports.isMap = isMap3;
    exports.isNode = isNode3;
    exports.isPair = isPair2;
    exports.isScalar = isScalar5;
    exports.isSeq = isSeq5;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity();
    var BREAK2 = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit5(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit5.BREAK = BREAK2;
    visit5.SKIP = SKIP;
    visit5.REMOVE = REMOVE;
    function visit_(key, node, visitor, path6) {
      const ctrl = callVisitor(key, node, visitor, path6);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path6, ctrl);
        return visit_(key, ctrl, visitor, path6);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path6 = Object.freeze(path6.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path6);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK2)
              return BREAK2;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path6 = Object.freeze(path6.concat(node));
          const ck = visit_("key", node.key, visitor, path6);
          if (ck === BREAK2)
            return BREAK2;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path6);
          if (cv === BREAK2)
            return BREAK2;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK2;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path6) {
      const ctrl = await callVisitor(key, node, visitor, path6);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path6, ctrl);
        return visitAsync_(key, ctrl, visitor, path6);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path6 = Object.freeze(path6.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path6);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK2)
              return BREAK2;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path6 = Object.freeze(path6.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path6);
          if (ck === BREAK2)
            return BREAK2;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path6);
          if (cv === BREAK2)
            return BREAK2;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node, visitor, path6) {
      if (typeof visitor === "function")
        return visitor(key, node, path6);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path6);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path6);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path6);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path6);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path6);
      return void 0;
    }
    function replaceNode(key, path6, node) {
      const parent = path6[path6.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit5;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit5 = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line2, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line2.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix] = parts;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts;
            if (version === "1.1" || version === "1.2") {
              this.yaml.version = version;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version);
              onError(6, `Unsupported YAML version ${version}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error3) {
            onError(String(error3));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags = {};
          visit5.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit5 = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root) {
      const anchors = /* @__PURE__ */ new Set();
      visit5.visit(root, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
            } else {
              const error3 = new Error("Failed to resolve repeated object (this should not happen)");
              error3.source = source;
              throw error3;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var visit5 = require_visit();
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit5.visit(doc, {
            Node: (_key, node) => {
              if (identity.isAlias(node) || identity.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count)
            count = c;
        }
        return count;
      } else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar2 = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar2.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar2.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar2.PLAIN = "PLAIN";
    Scalar2.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar2.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar2;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        const match3 = tags.filter((t) => t.tag === tagName);
        const tagObj = match3.find((t) => !t.format) ?? match3[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar2.Scalar(value);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar2.Scalar(value);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref)
        ref.node = node;
      return node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var identity = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path6, value) {
      let v = value;
      for (let i = path6.length - 1; i >= 0; --i) {
        const k = path6[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path6) => path6 == null || typeof path6 === "object" && !!path6[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path6, value) {
        if (isEmptyPath(path6))
          this.add(value);
        else {
          const [key, ...rest] = path6;
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path6) {
        const [key, ...rest] = path6;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path6, keepScalar) {
        const [key, ...rest] = path6;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path6) {
        const [key, ...rest] = path6;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path6, value) {
        const [key, ...rest] = path6;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text2, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text2;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text2.length <= endStep)
        return text2;
      const folds = [];
      const escapedFolds = {};
      let end2 = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end2 = lineWidth - indentAtStart;
      }
      let split2 = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text2, i, indent.length);
        if (i !== -1)
          end2 = i + endStep;
      }
      for (let ch; ch = text2[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text2[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text2, i, indent.length);
          end2 = i + indent.length + endStep;
          split2 = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next2 = text2[i + 1];
            if (next2 && next2 !== " " && next2 !== "\n" && next2 !== "	")
              split2 = i;
          }
          if (i >= end2) {
            if (split2) {
              folds.push(split2);
              end2 = split2 + endStep;
              split2 = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text2[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text2;
              folds.push(j);
              escapedFolds[j] = true;
              end2 = j + endStep;
              split2 = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text2;
      if (onFold)
        onFold();
      let res = text2.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end3 = folds[i2 + 1] || text2.length;
        if (fold === 0)
          res = `
${indent}${text2.slice(0, end3)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text2[fold]}\\`;
          res += `
${indent}${text2.slice(fold + 1, end3)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text2, i, indent) {
      let end2 = i;
      let start = i + 1;
      let ch = text2[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text2[++i];
        } else {
          do {
            ch = text2[++i];
          } while (ch && ch !== "\n");
          end2 = i;
          start = i + 1;
          ch = text2[start];
        }
      }
      return end2;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                const code2 = json.substr(i + 2, 4);
                switch (code2) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code2.substr(0, 2) === "00")
                      str += "\\x" + code2.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar2.Scalar.BLOCK_FOLDED ? false : type === Scalar2.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end2 = value.substring(endStart);
      const endNlPos = end2.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end2 || endNlPos !== end2.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end2) {
        value = value.slice(0, -end2.length);
        if (end2[end2.length - 1] === "\n")
          end2 = end2.slice(0, -1);
        end2 = end2.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar2.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end2}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end2}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar2.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar2.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar2.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar2.Scalar.BLOCK_FOLDED:
          case Scalar2.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar2.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar2.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar2.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var identity = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        const match3 = tags.filter((t) => t.tag === item.tag);
        if (match3.length > 0)
          return match3.find((t) => t.format === item.format) ?? match3[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match3 = tags.filter((t) => t.identify?.(obj));
        if (match3.length > 1) {
          const testMatch = match3.filter((t) => t.test);
          if (testMatch.length > 0)
            match3 = testMatch;
        }
        tagObj = match3.find((t) => t.format === item.format) ?? match3.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify(item, ctx, onComment, onChompKeep) {
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar2.Scalar.BLOCK_FOLDED || key.type === Scalar2.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug2(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning3) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning3);
        else
          console.warn(warning3);
      }
    }
    exports.debug = debug2;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar2.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey2 = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar2.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key))
            map.set(key, value2);
        } else if (map instanceof Set) {
          map.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
          Object.defineProperty(map, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey2;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge = require_merge();
    var stringify = require_stringify();
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
          key = key.clone(schema);
        if (identity.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line2 = lines[i];
          str += line2 ? `
${indent}${line2}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum, line2) => sum + line2.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
      }
      const { start, end: end2 } = flowChars;
      if (lines.length === 0) {
        return start + end2;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum, line2) => sum + line2.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line2 of lines)
            str += line2 ? `
${indentStep}${indent}${line2}` : "\n";
          return `${str}
${indent}${end2}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end2}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    function findPair(items, key) {
      const k = identity.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity.isScalar(prev.value) && Scalar2.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar2.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar2.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar2.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar2.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar2.Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var map = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar2.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer");
    var Scalar2 = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar2.Scalar.BLOCK_LITERAL);
        if (type !== Scalar2.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar2.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar2.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key = keys[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair of this.items) {
          let key, value;
          if (identity.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar2.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar2.Scalar(false),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar2.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f = str.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity.isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair.Pair(key.key, null);
        else
          pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(Pair.createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign = str[0];
      const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts = [value % _60];
      if (value < 60) {
        parts.unshift(0);
      } else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts[0]) / _60;
          parts.unshift(value);
        }
      }
      return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match3 = str.match(timestamp.test);
        if (!match3)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day, hour, minute, second] = match3.map(Number);
        const millisec = match3[7] ? Number((match3[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match3[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      }
      let tags = schemaTags;
      if (!tags) {
        if (Array.isArray(customTags))
          tags = [];
        else {
          const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags = tags.concat(tag);
      } else if (typeof customTags === "function") {
        tags = customTags(tags.slice());
      }
      if (addMergeTag)
        tags = tags.concat(merge.merge);
      return tags.reduce((tags2, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName = JSON.stringify(tag);
          const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags2.includes(tagObj))
          tags2.push(tagObj);
        return tags2;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity = require_identity();
    var map = require_map();
    var seq = require_seq();
    var string = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      const lines = [];
      let hasDirectives = options.directives === true;
      if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify.createStringifyContext(doc, options);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body}`;
        } else
          lines.push(body);
      } else {
        lines.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path6, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path6, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path6) {
        if (Collection.isEmptyPath(path6)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path6) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path6, keepScalar) {
        if (Collection.isEmptyPath(path6))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path6, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path6) {
        if (Collection.isEmptyPath(path6))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path6) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path6, value) {
        if (Collection.isEmptyPath(path6)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path6), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path6, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options = {}) {
        if (typeof version === "number")
          version = String(version);
        let opt;
        switch (version) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version;
            else
              this.directives = new directives.Directives({ version });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          const s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code2, message) {
        super();
        this.name = name;
        this.code = code2;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code2, message) {
        super("YAMLParseError", pos, code2, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code2, message) {
        super("YAMLWarning", pos, code2, message);
      }
    };
    var prettifyError = (src, lc) => (error3) => {
      if (error3.pos[0] === -1)
        return;
      error3.linePos = error3.pos.map((pos) => lc.linePos(pos));
      const { line: line2, col } = error3.linePos[0];
      error3.message += ` at line ${line2}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line2 - 1], lc.lineStarts[line2]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "\u2026" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "\u2026";
      if (line2 > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line2 - 2], lc.lineStarts[line2 - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "\u2026\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end2 = error3.linePos[1];
        if (end2?.line === line2 && end2.col > col) {
          count = Math.max(1, Math.min(end2.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count);
        error3.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next: next2, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next2?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end2 = last ? last.offset + last.source.length : offset;
      if (reqSpace && next2 && next2.type !== "space" && next2.type !== "newline" && next2.type !== "comma" && (next2.type !== "scalar" || next2.source !== "")) {
        onError(next2.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next2?.type === "block-map" || next2?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end: end2,
        start: start ?? end2
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end2 = fc.end[0];
        if (end2.indent === indent && (end2.source === "]" || end2.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end2, "BAD_INDENT", msg, true);
        }
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep: sep10, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep10?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep10) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep10 ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep10, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end2, offset, reqSpace, onError) {
      let comment = "";
      if (end2) {
        let hasSpace = false;
        let sep10 = "";
        for (const token of end2) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep10 + cb;
              sep10 = "";
              break;
            }
            case "newline":
              if (comment)
                sep10 += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap3 = fc.start.source === "{";
      const fcName = isMap3 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap3 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep: sep10, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep10?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep10 && !value) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap3 && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap3 && !sep10 && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep10, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep10 ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap3 && !props.found && ctx.options.strict) {
              if (sep10)
                for (const st of sep10) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep10, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap3) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap3 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end2 = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end2.comment) {
          if (coll.comment)
            coll.comment += "\n" + end2.comment;
          else
            coll.comment = end2.comment;
        }
        coll.range = [fc.offset, cePos, end2.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity.isNode(res) ? res : new Scalar2.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag?.format)
        node.format = tag.format;
      return node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    function resolveBlockScalar(ctx, scalar, onError) {
      const start = scalar.offset;
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar2.Scalar.BLOCK_FOLDED : Scalar2.Scalar.BLOCK_LITERAL;
      const lines = scalar.source ? splitLines(scalar.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end3 = start + header.length;
        if (scalar.source)
          end3 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end3, end3] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep10 = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar2.Scalar.BLOCK_LITERAL) {
          value += sep10 + indent.slice(trimIndent) + content;
          sep10 = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep10 === " ")
            sep10 = "\n";
          else if (!prevMoreIndented && sep10 === "\n")
            sep10 = "\n\n";
          value += sep10 + indent.slice(trimIndent) + content;
          sep10 = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep10 === "\n")
            value += "\n";
          else
            sep10 = "\n";
        } else {
          value += sep10 + content;
          sep10 = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += "\n" + lines[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end2 = start + header.length + scalar.source.length;
      return { value, type, comment: header.comment, range: [start, end2, end2] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error3 = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error3 === -1)
            error3 = offset + i;
        }
      }
      if (error3 !== -1)
        onError(error3, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split2 = source.split(/\n( *)/);
      const first = split2[0];
      const m = first.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
      const lines = [line0];
      for (let i = 1; i < split2.length; i += 2)
        lines.push([split2[i], split2[i + 1]]);
      return lines;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar, strict, onError) {
      const { offset, type, source, end: end2 } = scalar;
      let _type;
      let value;
      const _onError = (rel, code2, msg) => onError(offset + rel, code2, msg);
      switch (type) {
        case "scalar":
          _type = Scalar2.Scalar.PLAIN;
          value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar2.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar2.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end2, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line2 = /(.*?)\r?\n/sy;
      let match3 = line2.exec(source);
      if (!match3)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match3[1].replace(trimEnd, "");
      let sep10 = " ";
      let pos = line2.lastIndex;
      while (match3 = line2.exec(source)) {
        const lm = match3[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep10 === "\n")
            res += sep10;
          else
            sep10 = "\n";
        } else {
          res += sep10 + lm;
          sep10 = " ";
        }
        pos = line2.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match3 = last.exec(source);
      return res + sep10 + (match3?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i);
          res += fold;
          i = offset;
        } else if (ch === "\\") {
          let next2 = source[++i];
          const cc = escapeCodes[next2];
          if (cc)
            res += cc;
          else if (next2 === "\n") {
            next2 = source[i + 1];
            while (next2 === " " || next2 === "	")
              next2 = source[++i + 1];
          } else if (next2 === "\r" && source[i + 1] === "\n") {
            next2 = source[++i + 1];
            while (next2 === " " || next2 === "	")
              next2 = source[++i + 1];
          } else if (next2 === "x" || next2 === "u" || next2 === "U") {
            const length = next2 === "x" ? 2 : next2 === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
          } else {
            const raw = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next2 = source[i + 1];
          while (next2 === " " || next2 === "	")
            next2 = source[++i + 1];
          if (next2 !== "\n" && !(next2 === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "\x85",
      // Unicode next line
      _: "\xA0",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code2 = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code2);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range: range2 } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar2.Scalar(res);
      } catch (error3) {
        const msg = error3 instanceof Error ? error3.message : String(error3);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar2.Scalar(value);
      }
      scalar.range = range2;
      scalar.source = value;
      if (type)
        scalar.type = type;
      if (tagName)
        scalar.tag = tagName;
      if (tag.format)
        scalar.format = tag.format;
      if (comment)
        scalar.comment = comment;
      return scalar;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
          } catch (error3) {
            const message = error3 instanceof Error ? error3.message : String(error3);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end: end2 }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end2;
      }
      return node;
    }
    function composeAlias({ options }, { offset, source, end: end2 }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end2, valueEnd, options.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value, end: end2 }, onError) {
      const opts = Object.assign({ _directives: directives }, options);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end2?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end2, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors();
    var identity = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer = class {
      constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code2, message, warning3) => {
          const pos = getErrorPos(source);
          if (warning3)
            this.warnings.push(new errors.YAMLWarning(pos, code2, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code2, message));
        };
        this.directives = new directives.Directives({ version: options.version || "1.2" });
        this.options = options;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning3) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning3);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error3 = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error3);
            else
              this.doc.errors.push(error3);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end2 = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end2.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end2.comment}` : end2.comment;
            }
            this.doc.range[2] = end2.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports.Composer = Composer;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code2, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code2, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code2, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end2 = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end2))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end: end2 };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end: end2 };
        default:
          return { type: "scalar", offset, indent, source, end: end2 };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end2) {
      if (end2)
        for (const st of end2)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end2 = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end2)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end: end2 });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end2 = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end: end2 });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep: sep10, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep10)
        for (const st of sep10)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK2 = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit5(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit5.BREAK = BREAK2;
    visit5.SKIP = SKIP;
    visit5.REMOVE = REMOVE;
    visit5.itemAtPath = (cst, path6) => {
      let item = cst;
      for (const [field, index] of path6) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit5.parentCollection = (cst, path6) => {
      const parent = visit5.itemAtPath(cst, path6.slice(0, -1));
      const field = path6[path6.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path6, item, visitor) {
      let ctrl = visitor(item, path6);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path6.concat([[field, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK2)
              return BREAK2;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field === "key")
            ctrl = ctrl(item, path6);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path6) : ctrl;
    }
    exports.visit = visit5;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection4 = (token) => !!token && "items" in token;
    var isScalar5 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection4;
    exports.isScalar = isScalar5;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next2 = this.next ?? "stream";
        while (next2 && (incomplete || this.hasChars(1)))
          next2 = yield* this.parseNext(next2);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next2 = this.buffer[indent + offset + 1];
            if (next2 === "\n" || !next2 && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end2 = this.lineEndPos;
        if (typeof end2 !== "number" || end2 !== -1 && end2 < this.pos) {
          end2 = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end2;
        }
        if (end2 === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end2 - 1] === "\r")
          end2 -= 1;
        return this.buffer.substring(this.pos, end2);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next2) {
        switch (next2) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line2 = this.getLine();
        if (line2 === null)
          return this.setNext("stream");
        if (line2[0] === cst.BOM) {
          yield* this.pushCount(1);
          line2 = line2.substring(1);
        }
        if (line2[0] === "%") {
          let dirEnd = line2.length;
          let cs = line2.indexOf("#");
          while (cs !== -1) {
            const ch = line2[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line2.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line2[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line2.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line2.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line2 = this.getLine();
        if (line2 === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line2[n]) {
          case "#":
            yield* this.pushCount(line2.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line2.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line2 = this.getLine();
        if (line2 === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line2[0] !== "#" || indent === 0 && (line2.startsWith("---") || line2.startsWith("...")) && isEmpty(line2[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line2[0] === "]" || line2[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line2[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line2[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line2.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next2 = this.charAt(1);
            if (this.flowKey || isEmpty(next2) || next2 === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote2 = this.charAt(0);
        let end2 = this.buffer.indexOf(quote2, this.pos + 1);
        if (quote2 === "'") {
          while (end2 !== -1 && this.buffer[end2 + 1] === "'")
            end2 = this.buffer.indexOf("'", end2 + 2);
        } else {
          while (end2 !== -1) {
            let n = 0;
            while (this.buffer[end2 - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end2 = this.buffer.indexOf('"', end2 + 1);
          }
        }
        const qb = this.buffer.substring(0, end2);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end2 = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end2 === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end2 = this.buffer.length;
        }
        yield* this.pushToIndex(end2 + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next2 = this.buffer[i2 + 1];
              if (!next2 && !this.atEnd)
                return this.setNext("block-scalar");
              if (next2 === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end2 = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next2 = this.buffer[i + 1];
            if (isEmpty(next2) || inFlow && flowIndicatorChars.has(next2))
              break;
            end2 = i;
          } else if (isEmpty(ch)) {
            let next2 = this.buffer[i + 1];
            if (ch === "\r") {
              if (next2 === "\n") {
                i += 1;
                ch = "\n";
                next2 = this.buffer[i + 1];
              } else
                end2 = i;
            }
            if (next2 === "#" || inFlow && flowIndicatorChars.has(next2))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end2 = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end2 + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports.Lexer = Lexer;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter2 = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter2;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list2, type) {
      for (let i = 0; i < list2.length; ++i)
        if (list2[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list2) {
      for (let i = 0; i < list2.length; ++i) {
        switch (list2[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error3) {
        const token = error3 ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep10;
          if (scalar.end) {
            sep10 = scalar.end;
            sep10.push(this.sourceToken);
            delete scalar.end;
          } else
            sep10 = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep: sep10 }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end2 = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end2) ? end2[end2.length - 1] : void 0;
              if (last?.type === "comment")
                end2?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end2 = prev?.value?.end;
                if (Array.isArray(end2)) {
                  arrayPushArray(end2, it.start);
                  end2.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep10 = it.sep;
                  sep10.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep: sep10 }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs2 = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map.items.push({ start, key: fs2, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs2);
              } else {
                Object.assign(it, { key: fs2, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end2 = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end2) ? end2[end2.length - 1] : void 0;
              if (last?.type === "comment")
                end2?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end2 = prev?.value?.end;
                if (Array.isArray(end2)) {
                  arrayPushArray(end2, it.start);
                  end2.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs2 = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs2, sep: [] });
              else if (it.sep)
                this.stack.push(fs2);
              else
                Object.assign(it, { key: fs2, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep10 = fc.end.splice(1, fc.end.length);
            sep10.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep: sep10 }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports.Parser = Parser;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors();
    var log = require_log();
    var identity = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options) {
      const prettyErrors = options.prettyErrors !== false;
      const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument2(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse2(src, reviver, options) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options === void 0 && reviver && typeof reviver === "object") {
        options = reviver;
      }
      const doc = parseDocument2(src, options);
      if (!doc)
        return null;
      doc.warnings.forEach((warning3) => log.warn(doc.options.logLevel, warning3));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify(value, replacer, options) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options === void 0 && replacer) {
        options = replacer;
      }
      if (typeof options === "string")
        options = options.length;
      if (typeof options === "number") {
        const indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
      return new Document.Document(value, _replacer, options).toString(options);
    }
    exports.parse = parse2;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument2;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors = require_errors();
    var Alias = require_Alias();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit5 = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar2.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit5.visit;
    exports.visitAsync = visit5.visitAsync;
  }
});

// src/main.ts
import { appendFile } from "node:fs/promises";
import { join as join11 } from "node:path";

// src/github/api.ts
var import_undici = __toESM(require_undici(), 1);
var MAX_TRIES2 = 3;
var PAUSE_MS = 2e3;
var NoToken = class extends Error {
  name = "NoToken";
  constructor() {
    super("github-token is empty; leave the input out, so that it is the token of the job.");
  }
};
async function withRetry2(attempt, mayPass2, { clock, signal }) {
  for (let tryNumber = 1; ; tryNumber++) {
    try {
      return await attempt();
    } catch (thrown) {
      signal.throwIfAborted();
      if (tryNumber === MAX_TRIES2 || !mayPass2(thrown)) throw thrown;
      await clock.sleep(PAUSE_MS * tryNumber, signal);
    }
  }
}
async function connectGitHub(token, baseUrl, world) {
  if (token === "") throw new NoToken();
  const { getOctokit } = await import("./github-O4XUNWNH.js");
  const viaDispatcher = (url, options) => (0, import_undici.fetch)(url, { ...options, dispatcher: world.dispatcher });
  const octokit = getOctokit(token, { baseUrl, request: { fetch: viaDispatcher } });
  octokit.hook.wrap("request", (request2, options) => {
    options.request.signal ??= world.signal;
    const mayPass2 = (thrown) => options.method === "GET" && (statusOf(thrown) ?? 0) >= 500;
    return withRetry2(async () => request2(options), mayPass2, world);
  });
  return octokit;
}
function explainGitHub(thrown, doing, permission) {
  if (thrown instanceof Cancelled) throw thrown;
  if (thrown instanceof NoToken) return thrown.message;
  const status = statusOf(thrown);
  const said = thrown instanceof TypeError ? "its answer cannot be read" : beginningOf(messageOf(thrown).replace(/\s+/g, " "), 300);
  if (status === 401)
    return `GitHub refused github-token (401) while ${doing}; leave the input out, so that it is the token of the job.`;
  if (status === 403 && /rate limit/i.test(said))
    return `GitHub's rate limit is reached while ${doing}; run the step again later.`;
  if (status === 403)
    return `github-token may not do this (403) while ${doing}: add "permissions: { ${permission} }" to the job. GitHub says: "${said}".`;
  if (status === 404)
    return `GitHub found nothing (404) while ${doing}: it does not exist, or github-token may not see it (permissions: { ${permission} }).`;
  return `GitHub could not be asked while ${doing}: ${said}. Run the step again.`;
}
var gitHubProblem = (origin, thrown, doing, permission) => error(
  "github/refused",
  thrown instanceof NoToken ? { input: "github-token" } : origin,
  explainGitHub(thrown, doing, permission)
);
function storageStatusOf(thrown) {
  if (!(thrown instanceof Error && "request" in thrown && "response" in thrown)) return void 0;
  const asked = originOf(thrown.request);
  const answered = originOf(thrown.response);
  return asked && answered && asked !== answered ? statusOf(thrown) : void 0;
}
var originOf = (exchange) => typeof exchange === "object" && exchange !== null && "url" in exchange && URL.canParse(String(exchange.url)) ? new URL(String(exchange.url)).origin : void 0;
var statusOf = (thrown) => thrown instanceof Error && "status" in thrown && typeof thrown.status === "number" ? thrown.status : void 0;

// src/problem-codes.ts
var EXPLAINED = /* @__PURE__ */ new Set([
  "accounts/unknown",
  "added-only/lost",
  "caption/names",
  "caption/template",
  "disclosure/contradiction",
  "github/refused",
  "id/taken",
  "key/missing",
  "manifest/lost-words",
  "plan/crowded-day",
  "plan/differs",
  "plan/held",
  "plan/id-taken",
  "plan/not-repeated",
  "plan/time-passed",
  "plan/too-many",
  "postpost/failed",
  "postpost/processing",
  "postpost/refused",
  "tiktok/not-public",
  "tiktok/refused",
  "video/frame-rate",
  "video/unusable"
]);
var linkTo = (code2, docsUrl) => docsUrl !== "" && EXPLAINED.has(code2) ? `${docsUrl}#${anchorOf(code2)}` : void 0;
var anchorOf = (code2) => code2.replace("/", "");

// src/report/annotations.ts
var MOST = 9;
var MAX_MESSAGE = 3800;
function annotate(problems, docsUrl) {
  const annotations = [];
  const rest = [];
  for (const severity of ["error", "warning", "notice"]) {
    const ofKind = problems.filter((problem) => problem.severity === severity);
    annotations.push(...ofKind.slice(0, MOST).map((problem) => annotationOf(problem, docsUrl)));
    const dropped = ofKind.slice(MOST);
    if (dropped.length === 0) continue;
    rest.push(`${counted(dropped.length, `more ${severity}`)}, also in the summary:`);
    rest.push(...dropped.map((problem) => `${describeOrigin(problem.origin)}: ${textOf(problem)}`));
  }
  return { annotations, rest };
}
function annotationOf(problem, docsUrl) {
  const { severity, origin } = problem;
  const shown2 = visible(textOf(problem));
  const more = linkTo(problem.code, docsUrl);
  const text2 = [shortened(shown2, MAX_MESSAGE), more].filter(Boolean).join(" ");
  if ("input" in origin) return { severity, message: text2, properties: { title: `input ${origin.input}` } };
  const { file, line: line2, column, endColumn } = origin;
  return {
    severity,
    message: text2,
    properties: { file, startLine: line2, startColumn: column, ...endColumn ? { endColumn } : {} }
  };
}

// src/report/command-files.ts
import { open } from "node:fs/promises";
var EnvironmentFault = class extends Error {
  name = "EnvironmentFault";
};
var FILES = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];
async function tryCommandFiles(environment) {
  for (const name of FILES) {
    const path6 = environment[name];
    if (!path6) continue;
    try {
      await (await open(path6, "r+")).close();
    } catch (thrown) {
      throw new EnvironmentFault(
        `The step cannot write to the file of ${name} (${messageOf(thrown)}), so nothing was sent. ${ADVICE}`
      );
    }
  }
}
var ADVICE = "In a container job run as root (container: options: --user root), or give the runner's folder to the container's user.";
function describeSystemFault(thrown) {
  if (thrown instanceof EnvironmentFault) return thrown.message;
  const code2 = thrown instanceof Error && "code" in thrown ? thrown.code : void 0;
  if (typeof code2 !== "string" || !(code2 in CAUSES)) return void 0;
  return `The step cannot go on: ${CAUSES[code2]} (${messageOf(thrown)}). ${code2 === "EACCES" || code2 === "EPERM" ? ADVICE : "Run the step again where there is room."}`;
}
var CAUSES = {
  EACCES: "the machine does not let it write",
  EPERM: "the machine does not let it write",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EMFILE: "too many files are open"
};

// src/report/comment.ts
import { createHash } from "node:crypto";

// src/report/cut-markdown.ts
var BLOCK_TAG = /<(\/?)(details|summary|table|tr|td|th|ul|ol|li|p)\b[^>]*>/g;
function cutMarkdown(text2, limit, remark) {
  if (text2.length <= limit) return text2;
  const kept = withoutOpenFence(text2.slice(0, text2.lastIndexOf("\n", limit - remark.length - 100)));
  return `${kept}${closingTags(kept)}

${remark}`;
}
function withoutOpenFence(text2) {
  const fences = [...text2.matchAll(/^```/gm)];
  const last = fences.at(-1);
  return last && fences.length % 2 === 1 ? text2.slice(0, last.index).trimEnd() : text2;
}
function closingTags(text2) {
  const open3 = [];
  for (const [, slash, name = ""] of text2.matchAll(BLOCK_TAG)) {
    if (slash === "") open3.push(name);
    else open3.splice(open3.lastIndexOf(name), 1);
  }
  return open3.length === 0 ? "" : `
${open3.reverse().map((name) => `</${name}>`).join("")}`;
}

// src/report/comment.ts
var MAX_COMMENT = 65e3;
async function keepComment(markdown, run2, token, connect, share = "") {
  const number2 = run2.event.pull_request?.number;
  if (number2 === void 0)
    return `comment: true has no meaning on ${run2.eventName || "this event"}: there is no pull request.`;
  const { owner, name: repo } = run2.repository;
  const marker = `<!-- postpost-tiktok preview: ${[run2.step.replaceAll(/[^\w/. -]/g, ""), share].filter(Boolean).join(" ")} -->`;
  const shown2 = cutMarkdown(withoutMentions(markdown), MAX_COMMENT, "\u2026 the job summary has the rest.");
  const body = `${marker}
${shown2.trimEnd()}

<sub><a href="${run2.url}">The run that wrote this</a></sub>`;
  try {
    const octokit = await connect();
    const isOwnAuthor = await authorOf(octokit, token);
    for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, {
      owner,
      repo,
      issue_number: number2,
      per_page: 100
    })) {
      const own = data.find(({ body: text2, user }) => text2?.startsWith(marker) && isOwnAuthor(user?.login ?? ""));
      if (!own) continue;
      if (own.body?.replaceAll("\r\n", "\n").trimEnd() === body)
        return `The preview comment is up to date: ${own.html_url}`;
      const { data: updated } = await octokit.rest.issues.updateComment({ owner, repo, comment_id: own.id, body });
      return `The preview comment is updated: ${updated.html_url}`;
    }
    const { data: created } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number2, body });
    return `The preview comment is written: ${created.html_url}`;
  } catch (thrown) {
    if (thrown instanceof Cancelled) return "The preview comment is not written: the run was cancelled.";
    if (statusOf(thrown) === 403) {
      return "The token may not comment here (a pull request from a fork has a read-only one, else add permissions: { pull-requests: write }); the preview is in the job summary.";
    }
    return `The preview comment could not be written; the preview is in the job summary. ${explainGitHub(thrown, "writing the comment", "pull-requests: write")}`;
  }
}
function shareOf({ fields, only, userId }) {
  const accounts = (fields.accounts?.value ?? []).map(({ value }) => value);
  if (accounts.length + only.length === 0 && userId === "") return "";
  return createHash("sha256").update(JSON.stringify([accounts, only, userId])).digest("hex").slice(0, 12);
}
var INSTALLATION_TOKEN = /^ghs_/;
async function authorOf(octokit, token) {
  const isBot = (login) => login.endsWith("[bot]");
  if (INSTALLATION_TOKEN.test(token)) return isBot;
  try {
    const { data } = await octokit.rest.users.getAuthenticated();
    return (login) => login === data.login;
  } catch (thrown) {
    if (statusOf(thrown) === 403) return isBot;
    throw thrown;
  }
}
var withoutMentions = (markdown) => markdown.replace(/<[^>]*>|@(?=\w)|#(?=\d)/gs, (found) => found.length === 1 ? `${found}<!-- -->` : found);

// src/publish/inversion.ts
function invert(wanted, inversion) {
  const { viewerSetting } = wanted;
  if (viewerSetting === void 0) throw new Error("A post without viewerSetting must not get this far.");
  const flip = inversion === "compensate";
  return {
    ...wanted,
    viewerSetting,
    allowComments: wanted.allowComments !== flip,
    allowDuet: wanted.allowDuet !== flip,
    allowStitch: wanted.allowStitch !== flip
  };
}
function describeFlags(wanted, inversion) {
  const sent = (on) => word(on !== (inversion === "compensate"));
  return flagsOf(wanted).map(([name, on]) => `${name} ${word(on)} \u2192 ${sent(on)}`).join(", ");
}
var describeWanted = (wanted) => flagsOf(wanted).map(([name, on]) => `${name} ${word(on)}`).join(", ");
var word = (on) => on ? "on" : "off";
var flagsOf = ({ allowComments, allowDuet, allowStitch }) => [
  ["comments", allowComments],
  ["duet", allowDuet],
  ["stitch", allowStitch]
];

// src/report/log-lines.ts
var planTitle = ({ posts, results }) => nothingWent(posts) ? `The plan, one line a post: ${counted(results.length, "post")}, none of them sent` : `The plan, one line a post: ${tally(results)}`;
var planLines = (report) => report.posts.map((post) => planLine(post, report));
function planLine(report, { inputs }) {
  const { result, post, step, accounts, caption } = report;
  const on = accounts.map(({ name, result: there }) => there ? `${name} (there already: ${there.status})` : name);
  const words = [
    `${result.id}: ${result.outcome}${isSent(report) ? ` ${describeWhen(report)}` : ""} on ${on.join(", ")}`,
    ...step ? [describeMove(step, inputs)] : [],
    ...isSent(report) ? [
      post.settings.viewerSetting,
      describeFlags(post.settings, inputs.interactionInversion),
      describeDisclosure(post.settings)
    ] : [],
    quote(caption)
  ];
  return words.filter(Boolean).join("; ");
}
function describeWhen({ post, when }) {
  switch (when.kind) {
    case "unreadable":
      return "at a time that cannot be read";
    case "approval":
      return "as a draft to approve in PostPost";
    case "now":
      return "for now";
    case "at":
      return `for ${formatTime(when.timeMs, post.timezone)}`;
  }
}
var linksOf = ({ posts }) => posts.flatMap(
  ({ result: { id }, accounts }) => accounts.flatMap(({ name, result }) => result?.url ? [`${id} on ${name}: ${result.url}`] : [])
);

// src/posts/only.ts
var lineOf = (id) => id.trim().replaceAll(/\s+/g, " ");
function keepOnly(posts, only) {
  if (only.length === 0) return { posts, problems: [] };
  const wanted = new Set(only.map(lineOf));
  const existing = new Set(posts.map(({ id }) => lineOf(id)));
  const missing = [...wanted].filter((id) => !existing.has(id));
  const problems = missing.map(
    (id) => error(
      "only/unknown-id",
      { input: "only" },
      `only names ${quote(id)}, but no post has this id. Use the ids of the dry run's matrix output on the same commit.`
    )
  );
  return { posts: posts.filter(({ id }) => wanted.has(lineOf(id))), problems };
}

// src/plan/matrix.ts
var MAX_JOBS = 256;
var MAX_NAME = 80;
function matrixOf(steps) {
  const groups = withKeys(steps.filter(isNew)).reduce(joinGroups, []);
  const bins = groups.slice(0, MAX_JOBS);
  for (const [index, group] of groups.slice(MAX_JOBS).entries()) {
    const bin = bins[index % MAX_JOBS];
    bin?.steps.push(...group.steps);
    for (const key of group.keys) bin?.keys.add(key);
  }
  return { include: bins.map(jobOf) };
}
function withKeys(steps) {
  const notations = new Set(steps.flatMap(({ accounts }) => accounts.map(({ id }) => notationOf(id))));
  return steps.map((step) => {
    const { post, accounts } = step;
    const keys = /* @__PURE__ */ new Set([`id ${lineOf(post.id)}`, ...accounts.map(({ id }) => `account ${id.toLowerCase()}`)]);
    if (notations.size > 1) keys.add("any account");
    return { keys, steps: [step] };
  });
}
var notationOf = (account) => /^(?:tiktok-|@)/.exec(account)?.[0] ?? account;
function joinGroups(groups, group) {
  const touching = groups.filter(({ keys }) => [...group.keys].some((key) => keys.has(key)));
  const rest = groups.filter((each) => !touching.includes(each));
  const parts = [...touching, group];
  return [
    ...rest,
    { keys: new Set(parts.flatMap(({ keys }) => [...keys])), steps: parts.flatMap(({ steps }) => steps) }
  ];
}
function jobOf({ steps }) {
  const names = [...new Set(steps.flatMap(({ accounts }) => accounts.map(({ name }) => name)))].join(", ");
  return {
    name: names.length > MAX_NAME ? shortened(names, MAX_NAME - 1) : names,
    only: [...new Set(steps.map(({ post }) => lineOf(post.id)))].join("\n"),
    posts: steps.length
  };
}

// src/report/outputs.ts
var MAX_RESULTS_UNITS = 45e4;
var SHORTER = [2e3, 500, 100];
function outputsOf(report, preview = "") {
  const results = report?.results ?? [];
  const ids = results.flatMap(({ postGroupId }) => postGroupId ?? []);
  const count = (outcome) => String(results.filter((result) => result.outcome === outcome).length);
  const planned2 = results.some(({ outcome }) => outcome === "planned");
  const urls = results.flatMap(({ posts }) => (posts ?? []).flatMap(({ url }) => url ?? []));
  return {
    "post-group-id": ids[0] ?? "",
    "post-group-ids": JSON.stringify(ids),
    results: JSON.stringify(fittingResults(results)),
    published: count("published"),
    scheduled: count("scheduled"),
    skipped: count("skipped"),
    failed: count("failed"),
    draft: count("draft"),
    processing: count("processing"),
    unknown: count("unknown"),
    "post-url": urls[0] ?? "",
    "post-urls": JSON.stringify(urls),
    outcome: outcomeOf(report),
    matrix: report?.inputs.dryRun ? JSON.stringify(matrixOf(planned2 ? report.plan?.steps ?? [] : [])) : "",
    preview
  };
}
function outcomeOf(report) {
  const [first, ...others] = new Set(report?.results.map(({ outcome }) => outcome));
  if (first !== void 0) return others.length > 0 ? "mixed" : first;
  return report === void 0 || failureOf(report) !== void 0 ? "failed" : "";
}
function fittingResults(results) {
  let fitting = results;
  for (const most of SHORTER) {
    if (unitsOf(fitting) < MAX_RESULTS_UNITS) return fitting;
    fitting = fitting.map((result) => withShortErrors(result, most));
  }
  let units = unitsOf([]);
  const end2 = fitting.findIndex((result) => {
    units += unitsOf(result) + ",".length;
    return units >= MAX_RESULTS_UNITS;
  });
  return end2 === -1 ? fitting : fitting.slice(0, end2);
}
var unitsOf = (value) => JSON.stringify(value).length;
function withShortErrors(result, most) {
  const { error: error3, posts, ...rest } = result;
  return {
    ...rest,
    ...posts ? {
      posts: posts.map(
        (post) => post.error ? { ...post, error: { ...post.error, message: shortened(post.error.message, most) } } : post
      )
    } : {},
    ...error3 === void 0 ? {} : { error: shortened(error3, most) }
  };
}

// src/checks/without-key.ts
function judgeWithoutKey({ apiKey, dryRun }, { isWithoutSecrets }) {
  if (apiKey !== "" || !dryRun) return [];
  const why = isWithoutSecrets ? "Pull requests of forks and of Dependabot get no secrets." : "If it has a key, check that the secret exists under the name that api-key reads: api-key: ${{ secrets.POSTPOST_API_KEY }}.";
  const told = isWithoutSecrets ? notice : warning;
  return [told("key/missing", { input: "api-key" }, `${WITHOUT_KEY} ${why}`)];
}
var WITHOUT_KEY = "This dry run has no api-key: whether the accounts exist, what is on them already and when there is room for a post is not known.";

// src/report/summary/day-and-time.ts
function dayAndTimeOf({ post, step, when }, { inputs }) {
  switch (when.kind) {
    case "unreadable":
      return { day: "cannot be read", sortMs: Infinity };
    case "approval":
      return { day: "after approval in PostPost", sortMs: Infinity };
    case "now":
      return { day: "now", sortMs: when.timeMs ?? 0 };
    case "at": {
      const [day, time] = clockAt(when.timeMs, post.timezone);
      const moved = step && describeMove(step, inputs, (fromMs, timezone) => timeOn(day, fromMs, timezone));
      return { day, time, timezone: post.timezone, moved, sortMs: when.timeMs };
    }
  }
}
function timeOn(today, timeMs, timezone) {
  const [day, time] = clockAt(timeMs, timezone);
  return day === today ? time : `${day} ${time}`;
}
var DAY = { weekday: "short", day: "numeric", month: "short", year: "numeric" };
function clockAt(timeMs, timezone) {
  const day = new Intl.DateTimeFormat("en-GB", { ...DAY, timeZone: timezone }).format(timeMs).replaceAll(",", "");
  return [day, localClock(timeMs, timezone).time.slice(0, "hh:mm".length)];
}

// src/report/summary/html.ts
var withBreaks = (text2) => text2.replaceAll(/\r\n|\r|\n/g, "<br>");
var html = tagWith(withBreaks);
var LONG_WORD = /\S{24}(?=\S)/gu;
var BREAK = "\uE000";
var broken = tagWith((text2) => withBreaks(text2).replaceAll(BREAK, "<wbr>"));
var breakable = (text2) => broken`${text2.replaceAll(LONG_WORD, `$&${BREAK}`)}`;
var code = (text2) => html`<code>${text2}</code>`;
var link = (url, shown2) => isWebAddress(url) ? html`<a href="${url}">${shown2}</a>` : shown2;
var list = (items) => html`<ul>\n${trusted(items.map((item) => `<li>${item.html}</li>`).join("\n"))}\n</ul>`;
var folded = (title, body) => html`<details>\n<summary>${title}</summary>\n${body}\n</details>`;

// src/report/summary/details.ts
function detailsOf(posts, report) {
  const sent = posts.filter(isSent);
  const inversion = report.inputs.interactionInversion;
  const flags = new Set(sent.map(({ post }) => describeFlags(post.settings, inversion)));
  const shared = flags.size === 1 ? [...flags][0] : void 0;
  const about2 = joined(
    [shared !== void 0 && html`Interactions, wanted → sent: ${shared}.`, sent.length > 0 && WHY_INVERTED[inversion]],
    " "
  );
  const each = posts.map((post) => describe2(post, report, shared !== void 0));
  return folded(
    html`Details: whole captions, exact times, interactions as wanted and as sent, files`,
    joined([about2.html !== "" && html`<p>${about2}</p>`, ...each], "\n")
  );
}
var WHY_INVERTED = {
  compensate: html`PostPost documents that it passes these three on to TikTok inverted, so the opposite is sent (<code>interaction-inversion: compensate</code>).`,
  off: html`Sent as wanted (<code>interaction-inversion: off</code>).`
};
function describe2(report, { inputs }, flagsStandAbove) {
  const { post, step, result, caption, facts, when } = report;
  const lines = [
    ["Caption", caption],
    ["When", when.timeMs === void 0 ? void 0 : formatTime(when.timeMs, post.timezone)],
    [
      "Interactions, wanted \u2192 sent",
      isSent(report) && !flagsStandAbove ? describeFlags(post.settings, inputs.interactionInversion) : void 0
    ],
    ["File", [post.video.path, facts && describeFacts(facts)].filter(Boolean).join(": ")],
    ["Already there", inputs.dryRun && step ? duplicatesOf(report, inputs.apiKey !== "") : void 0]
  ];
  const items = lines.flatMap(([name, text2]) => text2 === void 0 ? [] : [html`${name}: ${text2}`]);
  return html`<p><b>${result.id}</b></p>\n${list(items)}`;
}
function duplicatesOf({ step, accounts }, historyIsKnown) {
  if (!historyIsKnown) return "not known without api-key";
  const earlier = step?.earlier ?? [];
  const nameOf2 = (accountId) => accounts.find(({ id }) => id === accountId)?.name ?? accountId;
  return earlier.length === 0 ? "no" : earlier.map(({ accountId, status, postGroupId }) => `${nameOf2(accountId)}: ${status}, post group ${postGroupId}`).join("; ");
}

// src/posts/caption/cut.ts
function cutText(text2, limit) {
  if (text2.length <= limit) return text2;
  if (limit < 1) return "";
  const room = limit - "\u2026".length;
  let charactersEnd = 0;
  let wordsEnd = 0;
  for (const { segment, index } of new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text2)) {
    const isBlank = segment.trim() === "";
    if (isBlank) wordsEnd = charactersEnd;
    if (index + segment.length > room) break;
    if (!isBlank) charactersEnd = index + segment.length;
  }
  return `${text2.slice(0, wordsEnd * 2 >= room ? wordsEnd : charactersEnd)}\u2026`;
}

// src/report/summary/signs.ts
var OUTCOME_SIGN = {
  published: "\u2705",
  scheduled: "\u{1F552}",
  draft: "\u{1F4DD}",
  processing: "\u23F3",
  skipped: "\u23ED\uFE0F",
  planned: "\u{1F4CB}",
  failed: "\u274C",
  unknown: "\u2753"
};
var SEVERITY_SIGN = { error: "\u274C", warning: "\u26A0\uFE0F", notice: "\u2139\uFE0F" };
var statusSign = (status) => STATUS_SIGN[status] ?? OUTCOME_SIGN.unknown;
var STATUS_SIGN = {
  published: OUTCOME_SIGN.published,
  scheduled: OUTCOME_SIGN.scheduled,
  pending: OUTCOME_SIGN.processing,
  processing: OUTCOME_SIGN.processing,
  draft: OUTCOME_SIGN.draft,
  failed: OUTCOME_SIGN.failed
};

// src/report/summary/post-table.ts
var MAX_CAPTION_UNITS = 76;
function postTable(rows, shared) {
  const sorted = rows.toSorted((a, b) => a.shown.sortMs === b.shown.sortMs ? 0 : a.shown.sortMs - b.shown.sortMs);
  const days = Map.groupBy(sorted, ({ shown: shown2 }) => shown2.day);
  const hasIds = rows.some(({ post }) => post.result.postGroupId !== void 0);
  const head = hasIds ? WITH_IDS : WITHOUT_IDS;
  const daysStandAbove = days.size > 1 && rows.length >= days.size * POSTS_WORTH_A_DAY_ROW;
  const body = [...days].flatMap(([day, ofDay]) => [
    ...daysStandAbove ? [dayRow(day, ofDay.length, head.length)] : [],
    ...ofDay.map((row) => postRow(row, daysStandAbove, hasIds, shared))
  ]);
  const titles = head.map(([name, width]) => html`<th align="left" width="${width}">${name}</th>`);
  return html`<table>\n<tr>${titles}</tr>\n${joined(body, "\n")}\n</table>`;
}
var POSTS_WORTH_A_DAY_ROW = 3;
var WITH_IDS = [
  ["Post", 345],
  ["When", 130],
  ["Accounts", 165],
  ["Post group id", 200]
];
var WITHOUT_IDS = [
  ["Post", 500],
  ["When", 140],
  ["Accounts", 210]
];
var dayRow = (day, posts, columns) => html`<tr><td colspan="${columns}"><b>${day}</b> · ${counted(posts, "post")}</td></tr>`;
function postRow({ post, shown: shown2 }, dayStandsAbove, hasIds, shared) {
  const zone = shown2.timezone === shared.timezone ? "" : ` ${shown2.timezone}`;
  const time = shown2.time === void 0 ? void 0 : html`${`${shown2.time}${zone}`}`;
  const day = time === void 0 ? html`${shown2.day}` : !dayStandsAbove && unbroken(shown2.day);
  const id = post.result.postGroupId;
  const cells = [
    postCell(post, shown2, shared),
    joined([day, time], "<br>"),
    accountCell(post),
    ...hasIds ? [id === void 0 ? html`` : code(id)] : []
  ];
  return html`<tr>${cells.map((cell) => html`<td valign="top">${cell}</td>`)}</tr>`;
}
var unbroken = (day) => trusted(html`${day}`.html.replaceAll(" ", "&nbsp;"));
function postCell(post, { moved }, shared) {
  const notes = [...shared.own(post), ...moved === void 0 ? [] : [moved]].join(" \xB7 ");
  return joined(
    [html`<b>${breakable(post.result.id)}</b>`, shortCaption(post), notes !== "" && html`<sub>${notes}</sub>`],
    "<br>"
  );
}
var shortCaption = ({ caption }) => breakable(cutText(caption.replaceAll(/\s+/g, " ").trim(), MAX_CAPTION_UNITS));
var MAX_REASON_UNITS = 120;
function accountCell({ accounts, result: { outcome, error: error3 } }) {
  const saysWhy = accounts.some(({ result }) => result?.error);
  const isWrong = outcome === "failed" || outcome === "unknown";
  const why = isWrong && error3 !== void 0 && !saysWhy && reason(error3);
  return joined([...accounts.map((account) => accountLine(account, outcome)), why], "<br>");
}
function accountLine({ name, result, wasThere }, outcome) {
  const shown2 = breakable(name);
  if (wasThere) return html`${OUTCOME_SIGN.skipped}${SPACE}${shown2} there already${result ? `: ${result.status}` : ""}`;
  if (!result) return html`${OUTCOME_SIGN[outcome]}${SPACE}${shown2} ${outcome === "failed" ? "not sent" : outcome}`;
  const { status, url, error: error3 } = result;
  const line2 = html`${statusSign(status)}${SPACE}${url ? link(url, shown2) : shown2} ${status}`;
  return error3 ? html`${line2}: ${reason(`${error3.code}: ${error3.message}`)}` : line2;
}
var SPACE = trusted("&nbsp;");
function reason(text2) {
  const [firstSentence = ""] = text2.replaceAll(/\s+/g, " ").split(/(?<=\.) /);
  return breakable(cutText(firstSentence, MAX_REASON_UNITS));
}

// src/report/summary/post-list.ts
var notSentList = (posts) => folded(html`The plan: ${counted(posts.length, "post")}, none of them sent`, list(posts.map((post) => line(post))));
var skippedList = (posts, isRepost) => folded(
  html`${OUTCOME_SIGN.skipped} ${counted(posts.length, "post")} skipped: there already`,
  html`<p>${HOW_TO_REPOST[isRepost ? "repost" : "skip"]}</p>\n${list(
    posts.map((post) => line(post, post.result.postGroupId))
  )}`
);
var HOW_TO_REPOST = {
  repost: html`With <code>on-duplicate: repost</code> only an equal id is skipped: to post one once more, give it another id.`,
  skip: html`To post one once more, give it an id of its own and set <code>on-duplicate: repost</code>.`
};
function line(post, postGroupId) {
  const accounts = post.accounts.map(({ name, result }) => [name, result?.status].filter(Boolean).join(" "));
  const facts = [
    html`<b>${breakable(post.result.id)}</b>`,
    html`${accounts.join(", ")}`,
    postGroupId && code(postGroupId)
  ];
  return joined(
    [
      joined(
        facts.map((fact) => fact || void 0),
        " \xB7 "
      ),
      shortCaption(post)
    ],
    "<br>"
  );
}

// src/report/summary/problem-list.ts
var MOST_OPEN = 8;
var LEAST_FOLDED = 3;
var MOST_NAMED = 3;
function problemList({ problems, run: run2 }) {
  if (problems.length === 0) return html``;
  const severities = ["error", "warning", "notice"];
  const counts = severities.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count > 0 ? [`${SEVERITY_SIGN[severity]} ${counted(count, severity)}`] : [];
  });
  const groups = groupsOf(problems);
  const lines = severities.flatMap(
    (severity) => groups.filter((group) => group.severity === severity).map((group) => lineOf2(group, run2))
  );
  const open3 = lines.length < MOST_OPEN + LEAST_FOLDED ? lines.length : MOST_OPEN;
  const rest = lines.slice(open3);
  return joined(
    [
      html`### ${counts.join(", ")}`,
      list(lines.slice(0, open3)),
      rest.length > 0 && folded(html`${rest.length} more`, list(rest))
    ],
    "\n\n"
  );
}
function groupsOf(problems) {
  const groups = /* @__PURE__ */ new Map();
  for (const { code: code2, severity, message, origin, posts, namesPost } of problems) {
    const key = `${severity} ${message}`;
    const group = groups.get(key) ?? { severity, code: code2, message, about: [] };
    group.about.push({ name: namesPost ? posts[0]?.id : void 0, origin });
    groups.set(key, group);
  }
  return [...groups.values()];
}
function lineOf2({ severity, code: kind, message, about: about2 }, run2) {
  const url = linkTo(kind, run2.docsUrl);
  const text2 = html`${message}${url && html` ${link(url, html`More`)}`}`;
  const sign = SEVERITY_SIGN[severity];
  const mentions = about2.map(
    ({ name, origin }) => joined([placeOf(origin, run2), name !== void 0 && html`<b>${name}</b>`], " ")
  );
  if (mentions.length <= 1) return html`${sign} ${mentions}: ${text2}`;
  const many = html`${sign} <b>${mentions.length} times:</b> ${text2}`;
  const places = joined(mentions, "<br>");
  return mentions.length <= MOST_NAMED ? html`${many}${trusted("<br>")}${places}` : html`${many}\n${folded(html`where`, places)}`;
}
function placeOf(origin, { repository, sha }) {
  const place = code(describeOrigin(origin));
  if (!("file" in origin) || sha === "") return place;
  const path6 = origin.file.split("/").map(encodeURIComponent).join("/");
  return link(`${repository.url}/blob/${sha}/${path6}#L${origin.line}`, place);
}

// src/report/summary/shared.ts
function sharedOf(rows) {
  const zones = [...new Set(rows.flatMap(({ shown: shown2 }) => shown2.timezone ?? []))];
  const values = [viewersOf, interactionsOf, disclosureOf].map((tell2) => {
    const found = new Set(rows.map(({ post }) => tell2(post)));
    return { tell: tell2, isShared: found.size === 1, value: [...found][0] };
  });
  const [only] = zones.length === 1 ? zones : [];
  return {
    above: [
      ...values.flatMap(({ isShared, value }) => isShared && value ? [value] : []),
      ...only === void 0 ? [] : [`times in ${only}`]
    ],
    own: (post) => values.flatMap(({ isShared, tell: tell2 }) => isShared ? [] : tell2(post) ?? []),
    timezone: only
  };
}
var viewersOf = ({ post }) => post.settings.viewerSetting;
var interactionsOf = (post) => isSent(post) ? describeWanted(post.post.settings) : void 0;
var disclosureOf = ({ post }) => describeDisclosure(post.settings);

// src/report/summary/summary.ts
var MAX_SUMMARY_BYTES = 1e6;
function summaryOf(report) {
  const advice = adviceOf(report);
  const parts = [
    trusted(headingOf(report)),
    report.inputs.dryRun && report.inputs.apiKey === "" && html`<p>${WITHOUT_KEY}</p>`,
    advice !== void 0 && html`<p>${advice}</p>`,
    problemList(report),
    ...postsOf(report),
    leftOver(`Left out, because this ${pushOrPullRequest(report.run)} did not add them (added-only)`, report.leftOut),
    leftOver("Left for the next run (when-too-many: first)", report.postponed)
  ];
  const markdown = `${joined(parts, "\n\n").html}
`;
  if (Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES) return markdown;
  const limit = Buffer.from(markdown).subarray(0, MAX_SUMMARY_BYTES).toString("utf8").length;
  return cutMarkdown(markdown, limit, "\u2026 cut here: GitHub takes 1 MiB. The log has the rest.");
}
function postsOf(report) {
  const { posts, inputs } = report;
  if (posts.length === 0) return [];
  if (nothingWent(posts)) return [notSentList(posts)];
  const skipped = posts.filter(({ result }) => result.outcome === "skipped");
  const others = posts.filter(({ result }) => result.outcome !== "skipped");
  const rows = others.map((post) => ({ post, shown: dayAndTimeOf(post, report) }));
  const shared = sharedOf(rows);
  return [
    shared.above.length > 0 && html`<p>${rows.length > 1 && "All posts: "}${shared.above.join(" \xB7 ")}</p>`,
    rows.length > 0 && postTable(rows, shared),
    skipped.length > 0 && skippedList(skipped, inputs.onDuplicate === "repost"),
    rows.length > 0 && detailsOf(others, report)
  ];
}
var leftOver = (why, ids) => ids.length > 0 && html`<p>${why}: ${listed(ids, 50)}</p>`;
function headingOf(report) {
  const title = report.inputs.dryRun ? "TikTok preview" : "TikTok";
  const failure = failureOf(report);
  if (failure !== void 0) return `## ${title}: ${OUTCOME_SIGN.failed} ${failure}`;
  const counts = tally(report.results, (outcome) => `${OUTCOME_SIGN[outcome]} `);
  return `## ${title}: ${counts || "nothing to publish"}`;
}
function adviceOf(report) {
  const { posts } = report;
  const { dryRun } = report.inputs;
  if (failureOf(report) !== void 0) {
    if (!nothingWent(posts)) {
      return dryRun ? "Nothing was sent: this is a dry run. Fix what is listed here before the real one." : "Fix what is listed here and run the step again: it publishes what is missing, and nothing twice.";
    }
    return "Fix what is listed here and run the step again.";
  }
  if (posts.length === 0) return void 0;
  const has = (outcome) => posts.some(({ result }) => result.outcome === outcome);
  const sentences = [
    posts.every(({ result }) => result.outcome === "skipped") ? "Everything is on its accounts already: there is nothing to send." : dryRun && "Nothing was sent: this is a dry run.",
    has("draft") && "Drafts wait for approval in PostPost.",
    has("processing") && "What is processing goes on by itself: look at it in PostPost."
  ];
  return sentences.filter(Boolean).join(" ") || void 0;
}

// src/accounts/candidates.ts
import { join as join2 } from "node:path";

// src/github/checkout.ts
import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
var CHECKOUT_DEPTH = 2;
function createLocator({ workspace, repository }) {
  const name = `${repository.owner}/${repository.name}`.toLowerCase();
  let hasCheckouts;
  return async (absolutePath) => {
    const checkout = await checkoutAbove(dirname(resolve(absolutePath)), workspace);
    if (checkout?.repository !== void 0 && checkout.repository !== name)
      return { outside: `in a checkout of ${checkout.repository}` };
    if (checkout) return { path: pathIn(checkout.root, absolutePath) };
    hasCheckouts ??= holdsCheckouts(workspace, CHECKOUT_DEPTH);
    if (await hasCheckouts) return { outside: "in no checkout of this repository" };
    return { path: pathIn(workspace, absolutePath) };
  };
}
async function checkoutAbove(folder, top) {
  const checkout = await checkoutAt(folder);
  return checkout || folder === top || folder === dirname(folder) ? checkout : checkoutAbove(dirname(folder), top);
}
var pathIn = (root, path6) => relative(root, path6).split(sep).join("/");
async function checkoutAt(folder) {
  const git = join(folder, ".git");
  const found = await stat(git).catch(() => void 0);
  if (!found) return void 0;
  if (found.isFile()) {
    const pointer = await readFile(git, "utf8").catch(() => "");
    return { root: folder, repository: pointer.includes("/modules/") ? "a submodule" : void 0 };
  }
  const config = await readFile(join(git, "config"), "utf8").catch(() => "");
  const [, owner, name] = /^\s*url\s*=\s*\S*?([^/:\s]+)\/([^/\s]+?)(?:\.git)?\/?\s*$/m.exec(config) ?? [];
  return { root: folder, repository: owner && name ? `${owner}/${name}`.toLowerCase() : void 0 };
}
async function holdsCheckouts(folder, depth) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.some(({ name }) => name === ".git")) return true;
  if (depth === 0) return false;
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== "node_modules");
  const found = await Promise.all(folders.map(({ name }) => holdsCheckouts(join(folder, name), depth - 1)));
  return found.includes(true);
}

// src/media/content-hash.ts
import { createHash as createHash2 } from "node:crypto";

// src/media/file-version.ts
import { open as open2, stat as stat2 } from "node:fs/promises";
var versionIn = ({ dev, ino, size, mtimeNs, ctimeNs }) => [dev, ino, size, mtimeNs, ctimeNs].join(" ");
async function versionsOf(paths) {
  const versions = /* @__PURE__ */ new Map();
  const add = async (path6) => versions.set(path6, versionIn(await stat2(path6, { bigint: true })));
  await Promise.allSettled([...paths].map(add));
  return versions;
}
var FileChanged = class extends Error {
  name = "FileChanged";
  constructor(path6) {
    super(
      `${path6} was changed or replaced after it was checked, so it is not published. Let nothing write to videos while this step runs, then run it again.`
    );
  }
};
async function openVersion(path6, version) {
  const handle = await open2(path6);
  try {
    const stats = await handle.stat({ bigint: true });
    const expected = version ?? versionIn(stats);
    const assertSame = async () => {
      if (versionIn(await handle.stat({ bigint: true })) !== expected) throw new FileChanged(path6);
    };
    await assertSame();
    return { handle, sizeBytes: Number(stats.size), assertSame, [Symbol.asyncDispose]: () => handle.close() };
  } catch (thrown) {
    await handle.close();
    throw thrown;
  }
}

// src/media/content-hash.ts
var DIGITS = 16;
var PIECE_BYTES = 1024 * 1024;
async function hashOfContent(path6, signal, version) {
  var _stack = [];
  try {
    const file = __using(_stack, await openVersion(path6, version), true);
    const hash = createHash2("sha256");
    for await (const piece of piecesOf(file)) {
      signal.throwIfAborted();
      hash.update(piece);
    }
    await file.assertSame();
    return hash.digest("hex").slice(0, DIGITS);
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function* piecesOf({ handle, sizeBytes }) {
  const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
  for (let position = 0; position < sizeBytes; ) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(PIECE_BYTES, sizeBytes - position), position);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}

// src/checks/post-rules.ts
var MAX_CAPTION_UNITS2 = 2200;
var PLATFORM_ID = /^tiktok-[a-zA-Z0-9_-]+$/;
var postRules = [
  {
    code: "caption/empty",
    source: "PostPost create-post: content must not be blank",
    severity: "error",
    setting: "caption",
    check: (post) => post.caption.trim() === "" && `There is no caption: set ${isInManifest(post, "caption") ? "caption or captionFile" : "caption"}, or put a text file of the same name beside the video (clip.txt beside clip.mp4).`
  },
  {
    code: "caption/too-long",
    source: "TikTok direct post reference",
    severity: "error",
    setting: "caption",
    check: ({ caption }) => caption.length > MAX_CAPTION_UNITS2 && `The caption has ${caption.length} UTF-16 code units; TikTok takes ${MAX_CAPTION_UNITS2} at most, hashtags included. Shorten it by ${caption.length - MAX_CAPTION_UNITS2}.`
  },
  {
    code: "settings/viewer",
    source: "Design: no silent public post",
    severity: "error",
    setting: "viewerSetting",
    check: (post) => post.settings.viewerSetting === void 0 && `Nothing says who may see this post: set ${wordIn(post, "viewerSetting")} to one of ${VIEWER_SETTINGS.join(", ")}.`
  },
  {
    code: "disclosure/contradiction",
    source: "PostPost; TikTok content disclosure",
    severity: "error",
    setting: "commercialContent",
    check: (post) => {
      const { commercialContent, brandOrganic, brandedContent } = post.settings;
      const word2 = (setting) => wordIn(post, "commercialContent", setting);
      return commercialContent && !brandOrganic && !brandedContent && `Commercial content needs its kind: set ${word2("brandOrganic")} (your own brand) or ${word2("brandedContent")} (paid by another), or both, to true.`;
    }
  },
  ...["brandOrganic", "brandedContent"].map(
    (kind) => ({
      code: "disclosure/contradiction",
      source: "PostPost; TikTok content disclosure",
      severity: "error",
      setting: kind,
      check(post) {
        const [own, commercial] = [wordIn(post, kind), wordIn(post, kind, "commercialContent")];
        return post.settings[kind] && !post.settings.commercialContent && `${own} is true but ${commercial} is not: set ${commercial} to true as well, or ${own} to false.`;
      }
    })
  ),
  {
    code: "disclosure/contradiction",
    source: "TikTok content sharing guidelines",
    severity: "error",
    setting: "brandedContent",
    check: (post) => post.settings.brandedContent && post.settings.viewerSetting === "SELF_ONLY" && `Branded content cannot be SELF_ONLY on TikTok: choose another viewer setting, or set ${wordIn(post, "brandedContent")} to false.`
  },
  {
    code: "settings/comments",
    source: "PostPost: SELF_ONLY posts get no comments from others",
    severity: "warning",
    setting: "allowComments",
    // The input is true by default, without anybody having asked for comments.
    check: (post) => post.settings.viewerSetting === "SELF_ONLY" && post.settings.allowComments && isInManifest(post, "allowComments") && "A SELF_ONLY post gets no comments from others, whatever allowComments says: set it to false to say what will be."
  }
];
var isInManifest = (post, setting) => "file" in post.originOf(setting);
function wordIn(post, judged2, setting = judged2) {
  return isInManifest(post, judged2) ? setting : setting.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
function checkPost(post) {
  const broken2 = postRules.flatMap(({ code: code2, setting, severity, check }) => {
    const message = !post.flawed.has(setting) && check(post);
    return message ? [ofPost(post, severity, code2, post.originOf(setting), message)] : [];
  });
  const accounts = (post.accounts ?? []).flatMap(({ value, origin }) => {
    const message = judgeReference(value);
    return message ? [inTextOf(error("accounts/not-an-account", origin, message), post)] : [];
  });
  return [...broken2, ...accounts];
}
function judgeReference(reference) {
  if (reference === "all" || PLATFORM_ID.test(reference) || /^@[^\s@,]+$/.test(reference)) return void 0;
  if (/^[a-z]+-/.test(reference) && !reference.startsWith("tiktok-")) {
    return `${quote(reference)} is not a TikTok account; write tiktok-{openId}, @username or all.`;
  }
  if (reference.toLowerCase() === "all") return `${quote(reference)} is written all, in small letters.`;
  const name = reference.replace(/^@+/, "").replace(/^.*tiktok\.com\/@/, "");
  const example = /^[\w.]+$/.test(name) ? `@${name}` : "@username";
  return `${quote(reference)} is not an account; write ${example}, tiktok-{openId} or all.`;
}

// src/accounts/accounts.ts
function resolveAccounts(references, origin, connections) {
  const connected = connections.filter(({ platformId }) => PLATFORM_ID.test(platformId));
  const chosen = references && references.length > 0 ? references.map((reference) => ({ origin: reference.origin, ...choose(reference.value, connected) })) : [{ origin, ...chooseOnly(connected) }];
  const problems = [];
  const accounts = /* @__PURE__ */ new Map();
  for (const { origin: place, found, wrong } of chosen) {
    if (wrong) problems.push(error("accounts/unknown", place, wrong));
    for (const connection of found) {
      if (accounts.has(connection.platformId)) continue;
      const token = judgeToken(connection, place, connected);
      const account = { id: connection.platformId, name: accountName(connection) };
      accounts.set(connection.platformId, token ? { ...account, token } : account);
    }
  }
  return { accounts: [...accounts.values()], problems };
}
function judgeToken(connection, origin, connected) {
  const subject = `The connection of ${accountName(connection)}`;
  if (connection.tokenStatus === "expired")
    return error(
      "accounts/expired",
      origin,
      `${subject} has expired: connect the account again in PostPost. ${listOf(connected)}`
    );
  if (connection.tokenStatus === "expiring_soon")
    return warning(
      "accounts/expires-soon",
      origin,
      `${subject} expires soon: connect the account again in PostPost before posts fail.`
    );
  return void 0;
}
function choose(reference, connected) {
  if (connected.length === 0) return { found: [], wrong: listOf(connected) };
  if (judgeReference(reference) !== void 0) return { found: [] };
  if (reference === "all") return { found: connected };
  const found = connected.filter(
    ({ platformId, username }) => reference.startsWith("@") ? bare(username ?? "") === bare(reference) : platformId === reference
  );
  if (found.length === 1) return { found };
  if (found.length > 1) {
    const ids = found.map(({ platformId }) => platformId).join(", ");
    return { found: [], wrong: `${quote(reference)} is connected ${found.length} times; write one of ${ids}.` };
  }
  const names = connected.flatMap((connection) => [accountName(connection), connection.platformId]);
  const meant = meantWord(reference, names);
  const wrong = `The account ${quote(reference)} is not connected in PostPost${orMeant(meant, ".")} ${listOf(connected)}`;
  return { found: [], wrong };
}
function chooseOnly(connected) {
  if (connected.length === 1) return { found: connected };
  const several = `accounts is not set and ${connected.length} TikTok accounts are connected; say which. `;
  return { found: [], wrong: `${connected.length === 0 ? "" : several}${listOf(connected)}` };
}
function listOf(connected) {
  if (connected.length === 0) return "No TikTok account is connected in PostPost: connect one there, then run again.";
  const names = connected.map((connection) => {
    const state = connection.tokenStatus === "expired" ? ", expired" : "";
    return `${accountName(connection)} (${connection.platformId}${state})`;
  });
  return `Connected are: ${names.join(", ")}.`;
}
var bare = (name) => name.replace(/^@+/, "").toLowerCase();
var accountName = (connection) => connection.username ? `@${connection.username.replace(/^@+/, "")}` : connection.platformId;

// src/accounts/candidates.ts
async function identify(found, inspected, versions, service, run2, { signal }) {
  const { posts, unfound, leftOut, written } = found;
  const resolved = new Map(written.map((post) => [post, accountsOf(post, service)]));
  const accounts = (post) => resolved.get(post)?.accounts ?? [];
  const isJudged = (post) => !post.flawed.has("accounts");
  const problems = [...posts, ...unfound].filter(isJudged).flatMap((post) => (resolved.get(post)?.problems ?? []).map((problem) => inTextOf(problem, post)));
  const { contents, unread: unhashed } = await hashVideos(
    filesToHash(found, inspected, service !== void 0),
    versions,
    signal
  );
  const wrong = signal.aborted ? (
    // The cancel in its own words; Node would say "The operation was aborted".
    [error("run/cancelled", { input: "videos" }, messageOf(signal.reason))]
  ) : inspected.flatMap(({ post }) => cannotBeRead(post, unhashed.get(post.video.absolutePath)));
  if (wrong.length > 0) {
    const others = { leftOut: [], unread: [] };
    return { candidates: [], others, written: writtenPlan([]), manifests: /* @__PURE__ */ new Set(), problems: wrong };
  }
  const manifests = await manifestsOf(written, run2);
  const other = (post) => {
    const content = contents.get(post.video.absolutePath) ?? "";
    const identity = post.hasOwnId ? { content, id: hashOfId(post.id, run2.repository.id) } : { content };
    return { post, accounts: accounts(post), identity };
  };
  const candidates = inspected.map(({ post, facts }) => ({
    ...other(post),
    facts,
    version: versions.get(post.video.absolutePath),
    manifest: manifests.get(post.entry?.manifest)
  }));
  const readable = new Set(inspected.map(({ post }) => post));
  const unread = [...posts.filter((post) => !readable.has(post)), ...unfound].map(other);
  return {
    candidates: candidates.filter((candidate) => candidate.accounts.length > 0),
    others: {
      leftOut: service ? leftOut.map(other) : [],
      unread: [...unread, ...candidates.filter((candidate) => candidate.accounts.length === 0)]
    },
    manifests: new Set(manifests.values()),
    written: writtenPlan(
      written.map(other).map(({ identity, accounts: own }) => ({ identity, accounts: own.map(({ id }) => id) }))
    ),
    problems
  };
}
function accountsOf(post, service) {
  if (!service) return { accounts: asWritten(post), problems: [] };
  if (!service.connections) return { accounts: [], problems: [] };
  return resolveAccounts(post.accounts, post.originOf("accounts"), service.connections);
}
var asWritten = ({ accounts }) => accounts ? accounts.map(({ value }) => ({ id: value, name: value })) : [{ id: "", name: "the only connected account" }];
function filesToHash({ leftOut, written, unfound }, inspected, isConnected) {
  const own = inspected.map(({ post }) => post);
  const missing = new Set(unfound);
  const others = own.some(({ hasOwnId, entry }) => hasOwnId || entry !== void 0) ? written.filter((post) => !missing.has(post)) : leftOut;
  return new Set([...own, ...isConnected ? others : []].map(({ video }) => video.absolutePath));
}
var PARALLEL_HASHES = 2;
async function hashVideos(paths, versions, signal) {
  const contents = /* @__PURE__ */ new Map();
  const unread = /* @__PURE__ */ new Map();
  await pLimit(PARALLEL_HASHES).map([...paths], async (path6) => {
    try {
      contents.set(path6, await hashOfContent(path6, signal, versions.get(path6)));
    } catch (thrown) {
      unread.set(path6, messageOf(thrown));
    }
  });
  return { contents, unread };
}
function cannotBeRead(post, why) {
  if (why === void 0) return [];
  const message = `The file cannot be read to its end (${why}): run the step again, and check the disk if it happens again.`;
  return [ofPost(post, "error", "video/unreadable", post.originOf("video"), message)];
}
async function manifestsOf(posts, run2) {
  const locate = createLocator(run2);
  const paths = [...new Set(posts.flatMap(({ entry }) => entry?.manifest ?? []))];
  const hashes = paths.map(async (path6) => {
    const place = await locate(join2(run2.workspace, path6));
    return [path6, hashOfManifest(run2.repository.id, "path" in place ? place.path : path6)];
  });
  return new Map(await Promise.all(hashes));
}

// src/postpost/tiktok-advice.ts
var TIKTOK_ADVICE = {
  spam_risk_too_many_posts: {
    sequel: "again",
    advice: "The account has reached its daily limit on TikTok: wait 24 hours, or lower max-per-day."
  },
  duration_check_failed: {
    sequel: "refused",
    advice: "The video must last from 3 s to the account's own maximum; shorten it."
  },
  file_format_check_failed: {
    sequel: "refused",
    advice: "TikTok takes MP4, MOV and WebM (its text may name .mp4 only); re-encode the video as H.264 in MP4."
  },
  frame_rate_check_failed: {
    sequel: "refused",
    advice: "TikTok takes 23 to 60 frames a second; re-encode the video, for example with ffmpeg -r 30."
  },
  picture_size_check_failed: {
    sequel: "refused",
    advice: "Each side must have 360 to 4096 pixels; scale the video."
  },
  unaudited_client_can_only_post_to_private_accounts: {
    sequel: "again",
    advice: "PostPost's TikTok app is not audited by TikTok for this account yet: until it is (ask PostPost), use the viewer setting SELF_ONLY and make the account itself private (in the TikTok app: Settings and privacy, Privacy, Private account; switch it off there again afterwards)."
  },
  privacy_level_option_mismatch: {
    sequel: "again",
    advice: "The viewer setting does not fit the account's kind: PUBLIC_TO_EVERYONE is for public accounts only, FOLLOWER_OF_CREATOR for private ones only."
  },
  spam_risk: {
    sequel: "refused",
    advice: "TikTok takes this for spam: do not retry, and look at the account in the TikTok app."
  },
  spam_risk_user_banned_from_posting: {
    sequel: "again",
    advice: "TikTok lets this account post nothing: look at the account in the TikTok app."
  },
  auth_removed: {
    sequel: "again",
    advice: "The account has taken back its permission: connect it again in PostPost."
  }
};
var LOOK_FIRST = "Look at the account: the video may be there all the same. If it is not, delete the failed post in PostPost and run the step again; until then it is not posted again.";
var CODE_ADVICE = {
  PLATFORM_AUTH_EXPIRED: {
    sequel: "again",
    advice: "Connect the account again in PostPost, then run the step again."
  },
  RATE_LIMITED: { sequel: "again", advice: "TikTok asks for a pause: run the step again later." },
  INVALID_CONTENT: {
    sequel: "again",
    advice: "TikTok does not take this post as it is: correct the video or its settings, then run the step again."
  },
  CONTENT_TOO_LARGE: {
    sequel: "refused",
    advice: "The video is too large: re-encode it with a lower bit rate."
  },
  PLATFORM_SERVER_ERROR: { sequel: "again", advice: "A fault at TikTok: run the step again later." },
  NETWORK_ERROR: {
    sequel: "unsure",
    advice: `The connection from PostPost to TikTok failed, and nobody knows whether TikTok has the video. ${LOOK_FIRST}`
  },
  TIMEOUT_ERROR: {
    sequel: "unsure",
    advice: `TikTok did not answer PostPost in time, and nobody knows whether it has the video. ${LOOK_FIRST}`
  }
};
function wordOf({ code: code2, message, platformError }) {
  const platform = typeof platformError === "string" ? platformError : JSON.stringify(platformError ?? "");
  const words = [message, platform, code2].join(" ").match(/[a-z]+(?:_[a-z]+)+/g) ?? [];
  return words.find((word2) => word2 in TIKTOK_ADVICE) ?? platform.match(/\b[a-z]+(?:_[a-z]+)+\b/)?.[0];
}
function sequelOf(error3) {
  if (!error3) return "again";
  const word2 = wordOf(error3);
  if (word2 !== void 0) return TIKTOK_ADVICE[word2]?.sequel ?? "again";
  return CODE_ADVICE[error3.code]?.sequel ?? "again";
}
function adviseOn(error3) {
  if (!error3) return "PostPost gives no reason; look at the post in PostPost.";
  const word2 = wordOf(error3);
  const { advice } = (word2 ? TIKTOK_ADVICE[word2] : void 0) ?? (word2 && CODE_ADVICE[error3.code]?.sequel === "unsure" ? void 0 : CODE_ADVICE[error3.code]) ?? {
    advice: "Look at the post in PostPost."
  };
  const reason2 = withoutSignatures(error3.message.trim()) || word2 || error3.code;
  return `${reason2.replace(/\s+/g, " ").replace(/\.?$/, ".")}${word2 && !reason2.includes(word2) ? ` (${word2})` : ""} ${advice}`;
}

// src/accounts/details.ts
var NO_DETAILS = { failures: /* @__PURE__ */ new Map(), missing: /* @__PURE__ */ new Set() };
var keyOf = (accountId, postGroupId) => `${accountId} ${postGroupId}`;
var wishOf = ({ identity }, plan, repost) => ({
  identity,
  plan,
  repost
});
var PARALLEL_READS = 4;
async function readDetails(candidates, wish, history, service, nowMs) {
  const failed3 = candidates.flatMap(
    (candidate) => candidate.accounts.flatMap(
      ({ id }) => findLive(history, id, wish(candidate)) ? [] : findFailed(history, id, wish(candidate))
    )
  );
  const groups = [...new Set(failed3.map(({ postGroupId }) => postGroupId))];
  const failures = await pLimit(PARALLEL_READS).map(groups, async (group) => {
    const accounts = failed3.filter(({ postGroupId }) => postGroupId === group).map(({ accountId }) => accountId);
    return whyFailed(group, [...new Set(accounts)], service);
  });
  const posts = new Map(history.map((post) => [post.postGroupId, post]));
  const waiting2 = candidates.filter(({ post }) => post.schedule.kind === "draft").flatMap((candidate) => {
    const ids = candidate.accounts.map(({ id }) => id);
    return findDrafts(history, ids, wish(candidate)).filter(({ postGroupId, name }) => {
      const post = posts.get(postGroupId);
      return post && mayHaveDied(post, name, nowMs);
    });
  });
  const missing = await pLimit(PARALLEL_READS).map(
    waiting2,
    async ({ postGroupId, mediaUrl = "" }) => await service.isStored(mediaUrl) === false ? [postGroupId] : []
  );
  return { failures: new Map(failures.flat()), missing: new Set(missing.flat()) };
}
async function whyFailed(postGroupId, accounts, { client }) {
  const told = (why) => accounts.map((accountId) => [keyOf(accountId, postGroupId), why(accountId)]);
  try {
    const { posts } = await client.post(postGroupId);
    return told((accountId) => {
      const own = posts.find((post) => isTikToks(post) && compoundId(post) === accountId);
      const code2 = own?.error?.code ?? "UNKNOWN_ERROR";
      return { sequel: sequelOf(own?.error), code: code2, reason: adviseOn(own?.error) };
    });
  } catch (thrown) {
    if (isRefused(thrown, 404))
      return told(() => ({ sequel: "again", code: "DELETED", reason: "It was deleted since." }));
    return told(() => ({ sequel: "unreadable", code: "UNKNOWN_ERROR", reason: messageOf(thrown) }));
  }
}

// src/checks/ids.ts
function checkIds(posts, leftOut) {
  const here = new Set(posts);
  const sharing = [...Map.groupBy([...posts, ...leftOut], ({ id }) => id).values()];
  return sharing.filter((group) => group.some((post) => here.has(post))).flatMap(checkGroup);
}
function checkGroup(group) {
  const holder = group.find(({ hasOwnId }) => !hasOwnId) ?? group[0];
  if (!holder) return [];
  return group.filter((post) => post !== holder && post.hasOwnId).map((post) => {
    const message = `The id ${quote(post.id)} of ${post.video.path} is taken: ${hintFor(post, holder)}`;
    return ofPost(post, "error", "id/taken", post.originOf("id"), message);
  });
}
function hintFor(post, holder) {
  if (!holder.hasOwnId)
    return "it is the path of a video without an id of its own, which is known by it; choose another id.";
  const isOfOnePattern = post.originOf("id") === holder.originOf("id") || post.originOf("video") === holder.originOf("video");
  return isOfOnePattern ? "its video pattern matches several files; give each its own entry and id, or leave the id out." : `${holder.video.path} has it too; give each post its own.`;
}

// src/checks/video-rules.ts
import { extname } from "node:path";

// src/media/facts.ts
var MAX_VIDEO_BYTES = 4 * 1024 ** 3;
var stream = external_exports.object({
  /** As people write it: H.264, H.265, VP8, VP9, AV1, MPEG-4 Visual, ProRes …; a code for others. */
  codec: external_exports.string(),
  /** Size of the picture in pixels as displayed, after rotation. */
  widthPx: external_exports.int().positive(),
  heightPx: external_exports.int().positive(),
  /** Clockwise. */
  rotationDegrees: external_exports.literal([0, 90, 180, 270]),
  durationMs: external_exports.int().positive(),
  /** Average over the file. */
  framesPerSecond: external_exports.number().positive(),
  variableFrameRate: external_exports.boolean(),
  hasAudio: external_exports.boolean()
});
var videoFacts = external_exports.object({
  container: external_exports.literal(["MP4", "MOV", "WebM", "MKV", "AVI"]),
  /** Media type of the content: video/mp4, video/quicktime, video/webm, video/x-matroska or video/x-msvideo. */
  contentType: external_exports.string(),
  /** The file name extension that fits the content, without a dot. */
  extension: external_exports.string(),
  sizeBytes: external_exports.number(),
  /** Not there for AVI, which is not looked into. */
  stream: stream.optional()
});
var probe = external_exports.union([external_exports.object({ facts: videoFacts }), external_exports.object({ unusable: external_exports.string() })]);

// src/checks/video-rules.ts
var ofStream = (check) => ({ stream: stream3, extension }, limit) => stream3 && check(stream3, limit, extension);
var mebibyte = 2 ** 20;
var tikTokPage = "PostPost TikTok page";
var transferGuide = "PostPost TikTok page; TikTok media transfer guide";
var videoRules = [
  {
    code: "video/codec",
    severity: "error",
    limit: { oneOf: ["H.264", "H.265", "VP8", "VP9"] },
    source: transferGuide,
    check: ofStream(
      ({ codec }, { oneOf = [] }, extension) => oneOf.includes(codec) ? void 0 : `The video is coded as ${codec}; TikTok takes ${listed2(oneOf)}. ${reencode(extension, "-c:v libx264 -c:a aac")}`
    )
  },
  {
    code: "video/frame-rate",
    severity: "error",
    // 60 is measured as 60.02 where times are rounded to milliseconds, 23 as 22.98.
    limit: { min: 23, max: 60, tolerance: 0.05, unit: "frames a second" },
    source: transferGuide,
    check: ofStream(({ framesPerSecond, variableFrameRate }, limit, extension) => {
      if (within(framesPerSecond, limit)) return void 0;
      const rate = `${number(framesPerSecond)} ${limit.unit}`;
      const takes = `TikTok takes ${limit.min} to ${limit.max}.`;
      return variableFrameRate ? `The frame rate is variable, ${rate} on average; ${takes} ${reencode(extension, "-fps_mode cfr -r 30")}` : `${rate}; ${takes} ${reencode(extension, "-r 30")}`;
    })
  },
  {
    code: "video/duration",
    severity: "error",
    // Sound is padded to whole packets of up to 43 ms, so a cut at exactly ten minutes measures 600.02 s.
    limit: { min: 3, max: 600, tolerance: 0.05, unit: "s" },
    source: tikTokPage,
    check: ofStream(({ durationMs }, limit, extension) => {
      const seconds = durationMs / 1e3;
      if (within(seconds, limit)) return void 0;
      const fact = `${number(seconds)} s long; TikTok takes ${limit.min} to ${limit.max} s.`;
      if (seconds > 600) return `${fact} Cut it, for example with: ffmpeg -i in.${extension} -t 599 out.mp4`;
      const missing = Math.ceil(3.1 - seconds);
      return `${fact} Use a longer cut, or hold the last picture, for example with: ffmpeg -i in.${extension} -vf tpad=stop_mode=clone:stop_duration=${missing} out.mp4`;
    })
  },
  {
    code: "video/size",
    severity: "error",
    limit: { max: MAX_VIDEO_BYTES, unit: "bytes" },
    source: transferGuide,
    check: ({ sizeBytes, extension }, limit) => within(sizeBytes, limit) ? void 0 : `${number(sizeBytes / mebibyte / 1024)} GB; TikTok takes at most 4 GB. ${reencode(extension, "-c:v libx264 -crf 28 -c:a aac")}`
  },
  {
    code: "video/picture-size",
    severity: "error",
    limit: { min: 360, max: 4096, unit: "pixels" },
    source: transferGuide,
    check: ofStream(({ widthPx, heightPx }, limit, extension) => {
      if (within(widthPx, limit) && within(heightPx, limit)) return void 0;
      const fact = `${widthPx} x ${heightPx} pixels; TikTok takes ${limit.min} to ${limit.max} on each side.`;
      const long = Math.max(widthPx, heightPx) / Math.min(widthPx, heightPx);
      if (long > 4096 / 360)
        return `${fact} Its sides differ too much for any scaling: crop it or make it anew, best in 1080 x 1920.`;
      const short = long > 4096 / 720 ? 360 : 720;
      return `${fact} Scale it, for example with: ffmpeg -i in.${extension} -vf scale=${widthPx <= heightPx ? `${short}:-2` : `-2:${short}`} out.mp4`;
    })
  },
  {
    code: "video/container",
    severity: "warning",
    limit: { oneOf: ["MP4", "MOV", "WebM"] },
    source: `${tikTokPage}; TikTok media transfer guide`,
    check: ({ container, extension, stream: stream3 }, { oneOf = [] }) => oneOf.includes(container) ? void 0 : `${container} file; PostPost takes it but TikTok may reject it (it names ${listed2(oneOf)})${stream3 ? "" : ", and nothing inside it was checked"}. Convert it, for example with: ffmpeg -i in.${extension} ${container === "MKV" ? "-c copy" : "-c:v libx264 -c:a aac"} out.mp4`
  },
  {
    code: "video/extension",
    severity: "warning",
    limit: {},
    source: "this action: the content type that is sent is that of the content",
    check({ container, extension, contentType }, _, path6) {
      const written = extname(path6).slice(1).toLowerCase();
      if (extensions[container].includes(written)) return void 0;
      const name = /^[a-z0-9]{1,8}$/.test(written) ? `ends in .${written}` : "does not end in the usual extension";
      return `The file's name ${name}, but its content is ${container}; it is sent as ${contentType}. Rename it to end in .${extension}.`;
    }
  },
  {
    code: "video/plan-size",
    severity: "warning",
    limit: { max: 100, unit: "MB" },
    source: "PostPost pricing page (100 MB Pro, 250 MB Premium) and upload guide (512 MB)",
    check({ sizeBytes, extension }, limit) {
      const size = sizeBytes / mebibyte;
      if (within(size, limit)) return void 0;
      const tiers = [
        { name: "100 MB on the Pro plan", max: 100 },
        { name: "250 MB on Premium", max: 250 },
        { name: "512 MB in its upload guide", max: 512 }
      ];
      const passed = tiers.filter((tier) => size > tier.max).map((tier) => tier.name);
      return `${number(size)} MB; PostPost lists ${listed2(passed, "and")} as the largest video, so the upload may be refused. ${reencode(extension, "-c:v libx264 -crf 28 -c:a aac")}`;
    }
  },
  {
    code: "video/orientation",
    severity: "warning",
    limit: {},
    source: "TikTok shows videos upright",
    check: ofStream(
      ({ widthPx, heightPx }, _, extension) => widthPx <= heightPx ? void 0 : `${widthPx} x ${heightPx} pixels is landscape; TikTok shows it small. Put it on an upright picture, for example with: ffmpeg -i in.${extension} -vf "scale=1080:-2,pad=1080:1920:-1:-1" out.mp4; or crop it: -vf "crop=ih*9/16:ih,scale=1080:1920"`
    )
  }
];
function judgeVideo(facts, file) {
  return videoRules.flatMap(({ code: code2, severity, limit, check }) => {
    const message = check(facts, limit, file.path);
    return message === void 0 ? [] : [{ code: code2, severity, message }];
  });
}
var extensions = {
  MP4: ["mp4", "m4v", "3gp", "3g2"],
  MOV: ["mov", "qt"],
  WebM: ["webm"],
  MKV: ["mkv"],
  AVI: ["avi"]
};
var within = (value, { min = 0, max = Number.POSITIVE_INFINITY, tolerance = 0 }) => value >= min - tolerance && value <= max + tolerance;
var reencode = (extension, options) => `Re-encode, for example with: ffmpeg -i in.${extension} ${options} out.mp4`;
var number = (value) => value.toLocaleString("en-US", { maximumFractionDigits: 2 });
var listed2 = (words, last = "or") => words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;

// src/checks/checks.ts
async function judgePosts(posts, unfound, leftOut, openProber) {
  var _stack = [];
  try {
    const probes = /* @__PURE__ */ new Map();
    const prober = __using(_stack, openProber());
    try {
      for (const path6 of new Set(posts.map(({ video }) => video.absolutePath))) probes.set(path6, await prober.probe(path6));
    } catch (thrown) {
      if (thrown instanceof Cancelled)
        return { inspected: [], problems: [error("run/cancelled", { input: "videos" }, thrown.message)] };
      throw thrown;
    }
    const probed = posts.flatMap((post) => {
      const probe2 = probes.get(post.video.absolutePath);
      return probe2 ? [{ post, probe: probe2 }] : [];
    });
    const all = [...posts, ...unfound];
    return {
      inspected: probed.flatMap(({ post, probe: probe2 }) => "facts" in probe2 ? [{ post, facts: probe2.facts }] : []),
      problems: [
        ...all.flatMap(checkPost),
        ...checkIds(all, leftOut),
        ...probed.flatMap(({ post, probe: probe2 }) => checkVideo(post, probe2))
      ]
    };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}
function checkVideo(post, probe2) {
  const { path: path6 } = post.video;
  const origin = post.originOf("video");
  if ("unusable" in probe2) return [ofPost(post, "error", "video/unusable", origin, probe2.unusable)];
  return judgeVideo(probe2.facts, { path: path6 }).map(
    ({ code: code2, severity, message }) => ofPost(post, severity, code2, origin, message)
  );
}

// src/media/prober.ts
import { fork } from "node:child_process";
import { once } from "node:events";
var PATIENCE_MS = 3e3;
var START_PATIENCE_MS = 6e4;
var MAX_HEAP_MB = 256;
var KEPT_VARIABLES = ["SystemRoot", "RUNNER_TRACKING_ID", "NODE_COMPILE_CACHE"];
function createProber({ script, environment, signal, patienceMs = PATIENCE_MS }) {
  const oneAtATime = pLimit(1);
  let child;
  const end2 = () => {
    child?.kill("SIGKILL");
    child = void 0;
  };
  const start = async () => {
    child = fork(script, {
      execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`],
      env: Object.fromEntries(KEPT_VARIABLES.map((name) => [name, environment[name]])),
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      signal,
      killSignal: "SIGKILL"
    });
    child.on("error", () => void 0);
    const started = child;
    const ready = await nextMessage(started, START_PATIENCE_MS);
    signal.throwIfAborted();
    if (ready === void 0) throw new Error(`The process that looks into videos could not be started (${script}).`);
    return started;
  };
  const ask = async (path6) => {
    signal.throwIfAborted();
    const asked = child ?? await start();
    asked.send(path6, () => void 0);
    const said = probe.safeParse(await nextMessage(asked, patienceMs));
    signal.throwIfAborted();
    if (said.success) return said.data;
    end2();
    return { unusable: damaged };
  };
  return { probe: (path6) => oneAtATime(() => ask(path6)), [Symbol.dispose]: end2 };
}
async function nextMessage(child, patienceMs) {
  const settled = new AbortController();
  const signal = AbortSignal.any([settled.signal, AbortSignal.timeout(patienceMs)]);
  try {
    return await Promise.race([
      once(child, "message", { signal }).then(([message]) => message),
      once(child, "exit", { signal }).then(() => void 0)
    ]);
  } catch {
    return void 0;
  } finally {
    settled.abort();
  }
}

// src/plan/windows.ts
var nextFreeSlot = (timelines, limits, wanted) => blocksOf(timelines, limits, ({ untilMs }) => wanted.timeMs < untilMs).sort((a, b) => a.afterMs - b.afterMs).reduce((slot, block) => holds(block, slot.timeMs) ? { timeMs: block.untilMs, cause: block.cause } : slot, wanted);
var previousFreeSlot = (timelines, limits, wanted) => blocksOf(timelines, limits, ({ afterMs }) => afterMs < wanted.timeMs).sort((a, b) => b.untilMs - a.untilMs).reduce((slot, block) => holds(block, slot.timeMs) ? { timeMs: block.afterMs, cause: block.cause } : slot, wanted);
var isFree = (timeMs, timeline, limit) => blocksOf([timeline], [limit], (span) => holds(span, timeMs)).length === 0;
var holds = ({ afterMs, untilMs }, timeMs) => afterMs < timeMs && timeMs < untilMs;
function blocksOf(timelines, limits, matters) {
  const blocks = [];
  for (const { account, occupiedMs } of timelines) {
    for (const { limit, windowMs, max } of limits) {
      for (const [index, firstMs] of occupiedMs.entries()) {
        const lastMs = occupiedMs[index + max - 1];
        if (lastMs === void 0 || lastMs - firstMs >= windowMs) continue;
        const span = { afterMs: lastMs - windowMs, untilMs: firstMs + windowMs };
        if (matters(span)) blocks.push({ ...span, cause: { account, limit } });
      }
    }
  }
  return blocks;
}
function postsAround(timeMs, { occupiedMs }, { windowMs }) {
  const startsMs = occupiedMs.filter((startMs) => startMs <= timeMs && timeMs < startMs + windowMs);
  return 1 + mostInWindow(occupiedMs, windowMs, [...startsMs, timeMs]);
}
var mostInWindow = (timesMs, windowMs, startsMs = timesMs) => Math.max(
  ...startsMs.map((startMs) => timesMs.filter((timeMs) => startMs <= timeMs && timeMs < startMs + windowMs).length)
);
function occupy({ occupiedMs }, timeMs) {
  occupiedMs.push(timeMs);
  occupiedMs.sort((a, b) => a - b);
}
function release({ occupiedMs }, timeMs) {
  occupiedMs.splice(occupiedMs.indexOf(timeMs), 1);
}

// src/plan/rules.ts
function twiceInOnePlan(candidates) {
  const seen = /* @__PURE__ */ new Map();
  return candidates.flatMap((candidate) => {
    const { post, identity, accounts } = candidate;
    const keys = accounts.flatMap(({ id }) => [`${id} ${post.video.path}`, `${id} ${identity.content}`]);
    const other = keys.map((key) => seen.get(key)).find((found) => found && !(found.post.hasOwnId && post.hasOwnId));
    for (const key of keys) seen.set(key, candidate);
    if (!other) return [];
    const same = other.post.video.path === post.video.path ? "is named twice" : `has the same content as ${other.post.video.path},`;
    const message = `This video ${same} for the same account: remove one, or give each its own id in a manifest if both are to be posted.`;
    return [ofPost(post, "error", "plan/twice", post.originOf("video"), message)];
  });
}
var forbiddenDuplicates = (steps) => steps.flatMap(({ post, accounts, earlier }) => {
  const live = earlier.filter(({ status, error: why }) => status !== "draft" && !why);
  if (live.length === 0) return [];
  const message = `This video is already on ${live.map((each) => placeOf2(each, accounts)).join(", ")}, and on-duplicate is fail.`;
  return [ofPost(post, "error", "plan/duplicate", post.originOf("video"), message)];
});
var placeOf2 = ({ accountId, status, postGroupId }, accounts) => `${nameOf(accounts, accountId)} (${status}, ${postGroupId})`;
function isThere(other, { history }, policy) {
  const wish = wishOf(other, policy.written, policy.onDuplicate === "repost");
  const ids = other.accounts.map(({ id }) => id);
  if (ids.some((id) => findLive(history, id, wish))) return true;
  return other.post.schedule.kind === "draft" && findDrafts(history, ids, wish).length > 0;
}
var lostByAddedOnly = (leftOut, there, policy) => leftOut.filter((other) => other.accounts.length > 0 && !policy.isOffline && !isThere(other, there, policy)).map(({ post }) => {
  const message = `${quote(post.id)} was left out by added-only, and is on none of its accounts: an earlier run may have failed. Run the step once without added-only to publish it; what is there is skipped.`;
  return ofPost(post, "warning", "added-only/lost", post.originOf("video"), message);
});
var unfitAccounts = (steps, unread) => [
  ...steps.filter(isNew).flatMap(({ recipients }) => recipients),
  ...unread.flatMap(({ accounts }) => accounts)
].flatMap(({ token }) => token ?? []);
function tooMany(count, maxPosts) {
  if (maxPosts === 0 || count <= maxPosts) return [];
  const message = `This plan has ${counted(count, "new post")}, and max-posts is ${maxPosts}: nothing is sent. If all of them are meant, set max-posts to ${count} (or 0 for no limit); to publish the first ${maxPosts} now and the rest next time, set when-too-many: first; else narrow the patterns.`;
  return [error("plan/too-many", { input: "max-posts" }, message)];
}
var POSTS_A_DAY = 15;
var DAY_MS2 = 24 * 60 * 60 * 1e3;
function crowdedDays(steps) {
  const times = /* @__PURE__ */ new Map();
  for (const { recipients, timeMs } of steps) {
    if (timeMs === void 0) continue;
    for (const { id, name } of recipients) times.set(id, { name, timesMs: [...times.get(id)?.timesMs ?? [], timeMs] });
  }
  return [...times.values()].flatMap(({ name, timesMs }) => {
    const most = mostInWindow(timesMs, DAY_MS2);
    if (most <= POSTS_A_DAY) return [];
    const message = `${name} would get ${most} posts within 24 hours; TikTok takes 15 to 20 a day from all apps together and then answers spam_risk_too_many_posts. Lower max-per-day to ${POSTS_A_DAY}.`;
    return [warning("plan/crowded-day", { input: "max-per-day" }, message)];
  });
}
var postponedTimes = (posts) => posts.flatMap((post) => {
  const { schedule: schedule2, timeIsOwn, timezone } = post;
  if (schedule2.kind !== "at" || !timeIsOwn) return [];
  const message = `It is left for the next run (when-too-many: first), and is for ${formatTime(schedule2.timeMs, timezone)}: if no run comes before that, its time has passed. Raise max-posts, or put entries with early times first.`;
  return [ofPost(post, "warning", "plan/postponed", post.originOf("schedule"), message)];
});

// src/plan/standing.ts
function standingOn(accountId, candidate, wish, drafts, there) {
  const { history, details } = there;
  const live = findLive(history, accountId, wish) ?? withOtherVideo(accountId, candidate, wish, history);
  if (live) return { kind: "there", earlier: live };
  const ids = candidate.accounts.map(({ id }) => id);
  const removed = findTakenOut(history, accountId, ids, wish);
  if (removed) return { kind: "there", earlier: removed };
  const behind = findLeftBehind(history, accountId, wish);
  if (behind) return { kind: "there", earlier: { ...behind, error: LEFT_BEHIND } };
  const failed3 = findFailed(history, accountId, wish);
  for (const earlier of failed3) {
    const why = details.failures.get(keyOf(accountId, earlier.postGroupId));
    if (why?.sequel === "unreadable") return { kind: "unreadable", earlier, reason: why.reason };
    if (why && (why.sequel === "unsure" || why.sequel === "refused" && isUnchanged(earlier, candidate)))
      return { kind: "there", earlier: { ...earlier, error: { code: why.code, message: why.reason } } };
  }
  const draft = drafts.findLast((each) => each.covers.includes(accountId) && isWaiting(each, candidate));
  return draft ? { kind: "draft", draft } : { kind: "free", failed: failed3[0] };
}
var LEFT_BEHIND = {
  code: "LEFT_BEHIND",
  message: "It is still a draft there, inside of a post group that has gone out on other accounts: schedule it in PostPost, or delete it there to have it posted again."
};
var isUnchanged = ({ likeness: like, name, caption }, { post }) => like === "same" && hashOfCaption(post.caption) === (name.record?.caption ?? hashOfCaption(caption ?? ""));
function isWaiting({ kind, isUnedited, name }, { post }) {
  if (kind === "held") return true;
  if (post.schedule.kind !== "draft") return kind === "approval" && !isUnedited;
  return kind === "approval" || kind === "paused" || kind === "personal" && name.record === void 0;
}
function withOtherVideo(accountId, { post, manifest, identity }, wish, history) {
  if (manifest === void 0 || identity.id !== void 0 || wish.repost) return void 0;
  const entries = wish.plan.entries.filter(({ accounts }) => accounts.includes(accountId));
  const isOrphan = ({ identity: earlier, record, stem }) => earlier.id === void 0 && record?.manifest === manifest && stem === stemOf(post.video.path) && entries.every((entry) => likeness({ ...wish, identity: entry.identity }, earlier, accountId) === "different");
  const [newest, ...others] = history.filter((listed3) => isLiveOn(listed3, accountId) && statusOn(listed3, accountId) === "scheduled").flatMap((listed3) => {
    const name = namesOf(listed3).find(isOrphan);
    return name ? [describe(listed3, accountId, name, "other-video")] : [];
  }).reverse();
  return newest && { ...newest, alternatives: others.map(({ postGroupId }) => postGroupId) };
}

// src/plan/decide.ts
var wishIn = (candidate, { written, onDuplicate }) => wishOf(candidate, written, onDuplicate === "repost");
function decide(candidate, there, policy, nowMs) {
  const { accounts, post } = candidate;
  const wish = wishIn(candidate, policy);
  const ids = accounts.map(({ id }) => id);
  const drafts = findDrafts(there.history, ids, wish, there.details.missing);
  const standings = accounts.map((account) => ({
    account,
    standing: standingOn(account.id, candidate, wish, drafts, there)
  }));
  const free = standings.flatMap(({ account, standing }) => standing.kind === "free" ? [account] : []);
  const earlier = standings.flatMap(({ account, standing }) => earlierOf(account, standing));
  const time = timeFor(candidate, drafts, nowMs);
  const refusal = refusalOf(candidate, standings, policy) ?? (free.length > 0 && time.hasPassed && !policy.isOffline ? tooLate(candidate, there, earlier, standings) : void 0);
  const action = () => {
    if (refusal) return "refuse";
    if (free.length > 0) return post.schedule.kind === "draft" ? "upload-draft" : "publish";
    return standings.some(({ standing }) => standing.kind === "draft") ? "keep-draft" : "skip";
  };
  return {
    ...candidate,
    action: action(),
    recipients: free,
    earlier,
    drafts,
    failedBefore: standings.flatMap(({ standing }) => standing.kind === "free" ? standing.failed ?? [] : []),
    refusal,
    timeMs: time.fixedMs,
    movedBy: void 0,
    timeIsFixed: time.fixedMs !== void 0,
    notBeforeMs: time.notBeforeMs,
    wish
  };
}
function earlierOf({ id }, standing) {
  if (standing.kind === "free") return [];
  if (standing.kind === "draft") return [{ ...standing.draft, accountId: id, status: "draft" }];
  return [standing.earlier];
}
function timeFor({ post }, drafts, nowMs) {
  const { schedule: schedule2 } = post;
  const writtenMs = schedule2.kind === "at" ? wholeSecond(schedule2.timeMs + (schedule2.isRelative ? 999 : 0)) : void 0;
  const passed = hasPassed(post, nowMs);
  const pausedMs = drafts.filter(({ kind, isOurs }) => kind === "paused" && isOurs).flatMap(({ scheduledTime }) => timeOf(scheduledTime) ?? []).map(wholeSecond).findLast((timeMs) => timeMs > nowMs);
  const ownMs = post.timeIsOwn && !passed ? writtenMs : void 0;
  const fixedMs = post.schedule.kind === "draft" ? void 0 : ownMs ?? pausedMs ?? (post.timeIsOwn ? writtenMs : void 0);
  const notBeforeMs = post.timeIsOwn || writtenMs === void 0 || writtenMs <= nowMs ? void 0 : writtenMs;
  return { fixedMs, notBeforeMs, hasPassed: passed && pausedMs === void 0 };
}
function refusalOf(candidate, standings, policy) {
  const { post, accounts } = candidate;
  const about2 = (code2, message, setting = "video") => ofPost(post, "error", code2, post.originOf(setting), message);
  if (policy.isHistoryUnread && post.hasOwnId)
    return about2(
      "plan/history-unread",
      `Whether ${quote(post.id)} is posted already is not known, because the history cannot be read: an equal id is never posted again, so it is not sent.`,
      "id"
    );
  for (const { account, standing } of standings) {
    if (standing.kind === "unreadable") {
      const place = placeOf2(standing.earlier, accounts);
      return about2(
        "plan/failure-unread",
        `Why an earlier attempt failed on ${place} could not be read, and TikTok may have it: ${standing.reason} It is not sent.`
      );
    }
    if (standing.kind !== "there" || standing.earlier.error) continue;
    const { earlier } = standing;
    if (earlier.likeness === "other-video" && isTaken(earlier, candidate, policy)) {
      const where = `${account.name} (${earlier.status}, ${earlier.postGroupId})`;
      return about2(
        "plan/id-taken",
        `The id ${quote(post.id)} is taken: ${where} has another video under it. Give this video an id of its own; or, if it is to take the place of that one, delete that post in PostPost first.`,
        "id"
      );
    }
  }
  const behind = standings.find(
    ({ standing }) => standing.kind === "there" && standing.earlier.error?.code === "LEFT_BEHIND"
  );
  if (behind?.standing.kind !== "there" || standings.some(({ standing }) => standing.kind === "free")) return void 0;
  return about2("plan/left-behind", `${nameOf(accounts, behind.account.id)}: ${behind.standing.earlier.error?.message}`);
}
function isTaken({ status, name }, { post, manifest }, policy) {
  if (post.hasOwnId && manifest === void 0 && isOfThisRun(name.storedMs, policy.runSinceMs)) return true;
  if (status !== "scheduled" || !post.hasOwnId) return false;
  const { record } = name;
  return !record || !hasManifest(record) || !policy.manifests.has(record.manifest);
}
var isOfThisRun = (storedMs, sinceMs) => storedMs !== void 0 && sinceMs !== void 0 && storedMs >= sinceMs;
function tooLate(candidate, { details }, earlier, standings) {
  const { post, accounts } = candidate;
  const failed3 = standings.flatMap(({ standing }) => standing.kind === "free" ? standing.failed ?? [] : []);
  const told = [...failed3, ...earlier.filter(({ error: error3 }) => error3)].map((each) => {
    const timeMs = timeOf(each.scheduledTime);
    const when = timeMs === void 0 ? "" : ` of ${formatTime(timeMs, post.timezone)}`;
    const why = details.failures.get(keyOf(each.accountId, each.postGroupId))?.reason ?? each.error?.message ?? "";
    return ` An earlier attempt${when} failed on ${placeOf2(each, accounts)}: ${why}`;
  });
  const problem = tooLateProblem(post, false);
  return { ...problem, message: `${problem.message}${told.join("")}` };
}
function tooLateProblem(post, isOffline) {
  const time = post.schedule.kind === "at" ? formatTime(post.schedule.timeMs, post.timezone) : "";
  const message = `${time} has passed, and PostPost would publish at once: write a time ahead, or now.`;
  return ofPost(post, isOffline ? "warning" : "error", "plan/time-passed", post.originOf("schedule"), message);
}

// src/plan/differences.ts
var SAME_TIME_MS = 6e4;
var differentWishes = (steps, policy) => steps.flatMap(({ post, accounts, earlier, action }) => {
  if (action === "refuse") return [];
  const seen = /* @__PURE__ */ new Set();
  return earlier.flatMap((there) => {
    if (there.error || seen.has(there.postGroupId)) return [];
    seen.add(there.postGroupId);
    const differences = differencesOf(post, there, policy);
    const [first] = differences;
    if (!first) return [];
    const isPublic = !CHANGEABLE.has(there.status);
    const told = differences.map((difference) => difference.told).join(", and ");
    const edited = differences.some(({ by }) => by === "entry");
    const advice = isPublic ? "It is public, so nothing changes it." : edited ? HOW_TO_CHANGE[there.status] : LEFT_ALONE;
    const message = `It is on ${placeOf2(there, accounts)} already, ${told}; this step changes nothing there. ${advice}`;
    return [ofPost(post, isPublic || !edited ? "notice" : "warning", "plan/differs", first.origin, message)];
  });
});
var CHANGEABLE = /* @__PURE__ */ new Set(["scheduled", "draft"]);
var HOW_TO_CHANGE = {
  scheduled: "To change it, delete that post in PostPost and run the step again: it is then posted as the entry says.",
  draft: "To change it, edit the draft in PostPost, or delete it there and run the step again."
};
var LEFT_ALONE = "Somebody has changed it in PostPost, so it stays as it is there.";
function differencesOf(post, there, policy) {
  const { record } = there.name;
  const found = [captionOf(post, there), timeOfPost(post, there)];
  if (there.likeness === "other-video")
    found.push({ by: "entry", origin: post.originOf("video"), told: otherVideo(there) });
  if (record && record.settings !== hashOfSettings(post, policy.interactionInversion))
    found.push({
      by: "entry",
      origin: post.originOf("viewerSetting"),
      told: "with other settings (who may see it, comments, duet, stitch, disclosure)"
    });
  return found.filter((difference) => difference !== void 0);
}
var otherVideo = ({ alternatives = [] }) => alternatives.length > 0 ? `with another video, as are ${alternatives.join(", ")}, and nobody can tell which of them this one is to replace` : "with another video";
function captionOf(post, { caption, name: { record } }) {
  if (caption === void 0 || normalized(caption) === normalized(post.caption)) return void 0;
  const by = whoChanged(
    record,
    hashOfCaption(post.captionAsWritten),
    record?.written,
    hashOfCaption(caption),
    record?.caption
  );
  return by && { by, origin: post.originOf("caption"), told: `with another caption (${quote(caption)})` };
}
function timeOfPost(post, { scheduledTime, status, name: { record } }) {
  const thereMs = status === "draft" ? void 0 : timeOf(scheduledTime);
  const wishMs = ownTimeOf(post) ?? (record ? void 0 : ownTimeByOlderNames(post));
  if (thereMs === void 0 || wishMs === void 0 || Math.abs(wishMs - thereMs) < SAME_TIME_MS) return void 0;
  const there = markOf(thereMs) === "moved" ? record?.time : hashOfTime(thereMs);
  const by = whoChanged(record, hashOfTime(wishMs), record?.time, there, record?.time);
  return by && { by, origin: post.originOf("schedule"), told: `at another time (${formatTime(thereMs, post.timezone)})` };
}
var ownTimeByOlderNames = ({ schedule: schedule2, timeIsOwn }) => schedule2.kind === "at" && !schedule2.isRelative && timeIsOwn ? schedule2.timeMs : void 0;
function whoChanged(record, wanted, sent, there, sentThere) {
  if (!record || wanted !== sent) return "entry";
  return there === sentThere ? void 0 : "person";
}

// src/plan/pacing.ts
var DAY_MS3 = 864e5;
function pace(posts, history, { maxPerMinute, maxPerDay }, nowMs) {
  const limits = [
    { limit: "day", windowMs: DAY_MS3, max: maxPerDay },
    { limit: "minute", windowMs: 6e4, max: maxPerMinute }
  ].filter(({ max }) => max > 0);
  const timelines = timelinesOf(posts, history, nowMs);
  const conflicts = placeExplicit(posts, timelines, limits, nowMs);
  const times = /* @__PURE__ */ new Map();
  const moved = [];
  const lastInQueue = /* @__PURE__ */ new Map();
  for (const post of posts) {
    if (post.timeMs !== void 0) {
      times.set(post.id, post.timeMs);
      continue;
    }
    const own = timelinesFor(post, timelines);
    const fromMs = Math.max(nowMs, post.notBeforeMs ?? nowMs);
    let wanted = { timeMs: fromMs };
    for (const { account } of own) {
      const before = lastInQueue.get(queueOf(post, account));
      if (before !== void 0 && before.timeMs > wanted.timeMs) wanted = before;
    }
    const slot = nextFreeSlot(own, limits, wanted);
    times.set(post.id, slot.timeMs);
    if (slot.cause !== void 0) moved.push({ id: post.id, fromMs, toMs: slot.timeMs, ...slot.cause });
    for (const timeline of own) {
      occupy(timeline, slot.timeMs);
      lastInQueue.set(queueOf(post, timeline.account), slot);
    }
  }
  return { times, conflicts, moved };
}
var queueOf = ({ notBeforeMs }, account) => `${account} ${notBeforeMs ?? "now"}`;
function timelinesOf(posts, history, nowMs) {
  const fromMs = posts.reduce((firstMs, { timeMs = nowMs }) => Math.min(firstMs, timeMs), nowMs) - DAY_MS3;
  const timelines = /* @__PURE__ */ new Map();
  for (const account of posts.flatMap(({ accounts }) => accounts)) timelines.set(account, { account, occupiedMs: [] });
  for (const { account, timeMs } of history) if (timeMs > fromMs) timelines.get(account)?.occupiedMs.push(timeMs);
  for (const { occupiedMs } of timelines.values()) occupiedMs.sort((a, b) => a - b);
  return timelines;
}
var timelinesFor = ({ accounts }, timelines) => [...new Set(accounts)].flatMap((account) => timelines.get(account) ?? []);
function placeExplicit(posts, timelines, limits, nowMs) {
  const crowded = [];
  for (const post of posts) {
    const { timeMs } = post;
    if (timeMs === void 0) continue;
    for (const timeline of timelinesFor(post, timelines)) {
      for (const limit of limits) {
        const { account } = timeline;
        if (!isFree(timeMs, timeline, limit))
          crowded.push({ post, timeMs, account, limit, count: postsAround(timeMs, timeline, limit) });
      }
      occupy(timeline, timeMs);
    }
  }
  return crowded.map(({ post, timeMs, account, limit: { limit, max }, count }) => {
    const freeMs = freeTimesAround(timeMs, timelinesFor(post, timelines), limits, nowMs);
    const at = `${account} would get ${count} posts within one ${limit} around ${formatTime(timeMs, "UTC")}`;
    const free = freeMs.map((time) => formatTime(time, "UTC")).join(" or ");
    const message = `${at}, and max-per-${limit} is ${max}. The nearest time with room: ${free}.`;
    return { id: post.id, account, limit, message, count, freeMs };
  });
}
function freeTimesAround(timeMs, timelines, limits, nowMs) {
  for (const timeline of timelines) release(timeline, timeMs);
  const before = previousFreeSlot(timelines, limits, { timeMs });
  const after = nextFreeSlot(timelines, limits, { timeMs: Math.max(timeMs, nowMs) });
  for (const timeline of timelines) occupy(timeline, timeMs);
  return before.timeMs < nowMs ? [after.timeMs] : [before.timeMs, after.timeMs];
}

// src/plan/single.ts
function ofSinglePosts(steps, unread, there, policy, nowMs) {
  const inSteps = steps.flatMap((step) => [
    ...step.refusal ? [step.refusal] : [],
    // Without a key it may be there already.
    ...step.action === "publish" && policy.isOffline && hasPassed(step.post, nowMs) ? [tooLateProblem(step.post, true)] : [],
    ...step.action === "refuse" ? [] : [...notPostedAgain(step), ...held(step), ...otherVideos(step)],
    ...doubtful(step, nowMs),
    ...repeated(step, there)
  ]);
  const late = unread.filter((other) => hasPassed(other.post, nowMs) && !isThere(other, there, policy));
  return [...inSteps, ...late.map(({ post }) => tooLateProblem(post, policy.isOffline))];
}
function withoutEntry(steps, { history }, policy, nowMs) {
  const names = new Map(steps.flatMap(({ accounts }) => accounts.map(({ id, name }) => [id, name])));
  const told = new Set(steps.flatMap(({ earlier }) => earlier.map((each) => `${each.postGroupId} ${each.accountId}`)));
  const timezone = steps[0]?.post.timezone ?? "UTC";
  return history.flatMap((listed3) => {
    const name = namesOf(listed3).find(({ record }) => record && policy.manifests.has(record.manifest));
    if (!name || listed3.status !== "scheduled") return [];
    const ids = listed3.platforms.map(({ platformId }) => platformId);
    const isKnown = ids.some((id) => told.has(`${listed3.postGroupId} ${id}`));
    if (isKnown && name.record?.accounts !== hashOfAccounts(ids)) return [];
    const left = listed3.platforms.filter(({ platformId }) => PLATFORM_ID.test(platformId) && statusOn(listed3, platformId) === "scheduled").filter(({ platformId }) => !told.has(`${listed3.postGroupId} ${platformId}`)).filter(({ platformId }) => !isWanted(name, platformId, policy)).map(({ platformId }) => names.get(platformId) ?? platformId);
    const dueMs = timeOf(listed3.scheduledTime);
    if (left.length === 0 || dueMs !== void 0 && dueMs < nowMs) return [];
    const when = dueMs === void 0 ? "" : ` at ${formatTime(dueMs, timezone)}`;
    const message = `${name.stem} is in no manifest of this run any more for ${left.join(", ")}, and goes out there${when} all the same (post group ${listed3.postGroupId}). To stop it, take it back or delete it in PostPost.`;
    return [notice("plan/not-in-manifest", { input: "manifest" }, message)];
  });
}
function isWanted({ identity }, accountId, { written }) {
  return written.entries.some(
    (entry) => entry.accounts.includes(accountId) && likeness({ identity: entry.identity, plan: written, repost: false }, identity, accountId) !== "different"
  );
}
var about = (code2, { post }, severity, message) => ofPost(post, severity, code2, post.originOf("video"), message);
var notPostedAgain = (step) => step.earlier.flatMap((earlier) => {
  if (!earlier.error) return [];
  if (earlier.error.code === TAKEN_OUT)
    return [
      about(
        "plan/taken-out",
        step,
        "warning",
        `${nameOf(step.accounts, earlier.accountId)}: ${earlier.error.message}`
      )
    ];
  const name = nameOf(step.accounts, earlier.accountId);
  const what = `${whenOf(earlier, step)} failed on ${name} (post group ${earlier.postGroupId})`;
  return [
    about(
      "plan/not-repeated",
      step,
      "warning",
      `An earlier attempt${what}, and is not repeated: ${earlier.error.message}`
    )
  ];
});
function whenOf({ scheduledTime }, { post }) {
  const timeMs = timeOf(scheduledTime);
  return timeMs === void 0 ? "" : ` of ${formatTime(timeMs, post.timezone)}`;
}
function held(step) {
  const { post, accounts } = step;
  const isDraftMode = post.schedule.kind === "draft";
  const waiting2 = new Set(step.earlier.filter(({ status }) => status === "draft").map(({ postGroupId }) => postGroupId));
  const stopping = step.drafts.filter(
    ({ kind, postGroupId }) => waiting2.has(postGroupId) && (kind === "held" || kind === "approval" && !isDraftMode)
  );
  return stopping.map(
    (draft) => about(
      draft.kind === "held" ? "plan/held" : "plan/edited-draft",
      step,
      "warning",
      messageOf2(draft, nameOf(accounts, draft.accountId))
    )
  );
}
var messageOf2 = ({ kind, postGroupId }, name) => kind === "held" ? `Somebody has taken this post back to a draft in PostPost (${postGroupId} on ${name}), so it is not published. Schedule it in PostPost, or delete it there to have it posted again.` : `Somebody has edited the draft of this post that waits for approval in PostPost (${postGroupId} on ${name}), so nothing is published beside it. Schedule it in PostPost, or delete it there to have it posted as the entry says.`;
var otherVideos = (step) => step.earlier.filter(({ likeness: likeness2, status, error: error3 }) => likeness2 === "other-video" && !error3 && !CHANGEABLE.has(status)).map((earlier) => {
  const message = `${placeOf2(earlier, step.accounts)} has another video under this id, and is public: this one is not posted. To post it as well, give it an id of its own.`;
  return about("plan/id-public", step, "warning", message);
});
var HOUR_MS = 60 * 60 * 1e3;
var LIVE = /* @__PURE__ */ new Set(["scheduled", "pending", "processing", "published", "partially_published"]);
var doubtful = (step, nowMs) => step.earlier.flatMap((earlier) => {
  const { status, scheduledTime, error: error3 } = earlier;
  if (error3 || status === "draft") return [];
  const place = placeOf2(earlier, step.accounts);
  if (!LIVE.has(status))
    return [
      about(
        "plan/unknown-status",
        step,
        "warning",
        `${place} has a status that this action does not know; it counts as posted. Look at it in PostPost.`
      )
    ];
  const dueMs = timeOf(scheduledTime);
  if (status === "published" || status === "partially_published" || dueMs === void 0 || nowMs - dueMs < HOUR_MS)
    return [];
  const time = formatTime(dueMs, step.post.timezone);
  return [
    about(
      "plan/overdue",
      step,
      "warning",
      `${place} was to go out at ${time}, over an hour ago, and has not: look at it in PostPost.`
    )
  ];
});
var repeated = (step, { details }) => isNew(step) ? step.failedBefore.map((earlier) => {
  const name = nameOf(step.accounts, earlier.accountId);
  const why = details.failures.get(keyOf(earlier.accountId, earlier.postGroupId))?.reason ?? "PostPost gives no reason.";
  const what = `${whenOf(earlier, step)} failed on ${name} (post group ${earlier.postGroupId}): ${why}`;
  return about(
    "plan/repeated",
    step,
    "notice",
    `An earlier attempt${what} It is ${step.action === "publish" ? "posted" : "uploaded"} again.`
  );
}) : [];

// src/plan/plan.ts
function makePlan(candidates, others, there, settings, nowMs) {
  const decided = candidates.map((candidate) => decide(candidate, there, settings, nowMs));
  const { kept, postponed } = withinLimit(decided, settings);
  const dated = kept.map((step, index) => ({ step, id: String(index) }));
  const paced = pace(
    dated.filter(({ step }) => step.action === "publish").map(({ step: { recipients: accounts, timeMs, notBeforeMs }, id }) => ({
      id,
      accounts: accounts.map((account) => account.id),
      timeMs,
      notBeforeMs
    })),
    takenSlots(there.history),
    settings,
    nowMs
  );
  const moves = new Map(paced.moved.map((move2) => [move2.id, move2]));
  const steps = dated.map(({ step, id }) => ({ ...step, timeMs: paced.times.get(id), movedBy: moves.get(id) }));
  const conflicts = paced.conflicts.flatMap(({ id, message }) => {
    const post = steps[Number(id)]?.post;
    return post ? [warning("plan/pace", post.originOf("schedule"), message)] : [];
  });
  return {
    steps,
    postponed: postponed.map(({ post }) => post),
    problems: [
      ...twiceInOnePlan(candidates),
      ...settings.onDuplicate === "fail" ? forbiddenDuplicates(steps) : [],
      ...differentWishes(steps, settings),
      ...unfitAccounts(steps, others.unread),
      ...conflicts,
      ...settings.whenTooMany === "fail" ? tooMany(decided.filter(isNew).length, settings.maxPosts) : [],
      ...postponedTimes(postponed.map(({ post }) => post)),
      ...crowdedDays(steps),
      ...lostByAddedOnly(others.leftOut, there, settings)
    ],
    single: [
      ...ofSinglePosts(steps, others.unread, there, settings, nowMs),
      ...withoutEntry(steps, there, settings, nowMs)
    ]
  };
}
function withinLimit(steps, { maxPosts, whenTooMany }) {
  if (maxPosts === 0 || whenTooMany === "fail") return { kept: steps, postponed: [] };
  const fresh = steps.filter(isNew).toSorted((a, b) => Number(hasFailed(a)) - Number(hasFailed(b)));
  const postponed = new Set(fresh.slice(maxPosts));
  return { kept: steps.filter((step) => !postponed.has(step)), postponed: [...postponed] };
}
var hasFailed = ({ failedBefore }) => failedBefore.length > 0;
var slotsOf = (accounts, timeMs) => accounts.map(({ id }) => ({ account: id, timeMs }));
function takenSlots(history) {
  return history.flatMap((post) => {
    const timeMs = timeOf(post.scheduledTime) ?? timeOf(post.updatedAt);
    if (timeMs === void 0) return [];
    return post.platforms.filter(({ platformId }) => isLiveOn(post, platformId)).map(({ platformId }) => ({ account: platformId, timeMs }));
  });
}

// src/github/assets.ts
import { createHash as createHash3 } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join as join3 } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ReadableStream } from "node:stream/web";

// src/log.ts
function createPostLog(name, log) {
  const lines = [];
  return { name, lines, info: (line2) => void lines.push(line2), progress: (line2) => log.info(`${name}: ${line2}`) };
}
var EVERY_MS = 5e3;
function reportProgress(sizeBytes, clock, say2, done) {
  const startedMs = clock.elapsedMs();
  let shownMs = startedMs;
  const rate = (bytes) => {
    const seconds = (clock.elapsedMs() - startedMs) / 1e3;
    return seconds > 0 ? `, ${formatBytes(bytes / seconds)}/s` : "";
  };
  return {
    moved: (sentBytes) => {
      if (clock.elapsedMs() - shownMs < EVERY_MS) return;
      shownMs = clock.elapsedMs();
      const percent = Math.floor(sentBytes / sizeBytes * 100);
      say2(`${formatBytes(sentBytes)} of ${formatBytes(sizeBytes)} ${done} (${percent} %${rate(sentBytes)})`);
    },
    done: () => `${formatBytes(sizeBytes)} ${done}${rate(sizeBytes)}.`
  };
}

// src/github/assets.ts
async function listAssets(release2, { repository }, octokit) {
  const listing = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
    owner: repository.owner,
    repo: repository.name,
    release_id: release2.id,
    per_page: 100
  });
  const assets = readAnswer(external_exports.array(assetSchema), listing);
  return assets.map(({ id, name, size, digest }) => ({ id, name, sizeBytes: size, ...digest ? { digest } : {} }));
}
async function createAssetFolder(environment) {
  const path6 = await mkdtemp(join3(environment.RUNNER_TEMP || tmpdir(), "postpost-tiktok-"));
  return { path: path6, remove: () => rm(path6, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}
async function downloadAsset(asset, folder, context, octokit, world) {
  const name = quote(asset.name);
  if (asset.sizeBytes === 0) return { wrong: `The asset ${name} is empty (0 bytes); upload it to the release again.` };
  if (asset.sizeBytes > MAX_VIDEO_BYTES) {
    return { wrong: `The asset ${name} has ${formatBytes(asset.sizeBytes)}; TikTok takes 4 GB at most.` };
  }
  const path6 = join3(folder.path, basename(asset.name));
  try {
    await withRetry2(() => stream2(asset, path6, context, octokit, world), mayPass, world);
    return { path: path6 };
  } catch (thrown) {
    if (thrown instanceof Incomplete) {
      const wrong = `The asset ${name} could not be downloaded whole: ${thrown.message}. Run the step again, or upload the asset again.`;
      return { wrong };
    }
    const status = storageStatusOf(thrown);
    return {
      wrong: status ? `The asset ${name} could not be downloaded: GitHub's storage answered ${status}. Run the step again.` : explainGitHub(thrown, `downloading the asset ${name}`, "contents: read")
    };
  }
}
var Incomplete = class extends Error {
};
var mayPass = (thrown) => statusOf(thrown) === void 0 || storageStatusOf(thrown) !== void 0;
async function stream2(asset, path6, { repository }, octokit, { clock, log, signal }) {
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", {
    owner: repository.owner,
    repo: repository.name,
    asset_id: asset.id,
    headers: { accept: "application/octet-stream" },
    request: { parseSuccessResponseBody: false }
  });
  const body = data;
  if (!(body instanceof ReadableStream)) throw new Incomplete("GitHub answered without a body");
  const progress = reportProgress(asset.sizeBytes, clock, (line2) => log.info(`${asset.name}: ${line2}`), "downloaded");
  const hash = createHash3("sha256");
  let receivedBytes = 0;
  const counted3 = async function* (chunks) {
    for await (const chunk of chunks) {
      receivedBytes += chunk.length;
      if (receivedBytes > asset.sizeBytes) return;
      hash.update(chunk);
      progress.moved(receivedBytes);
      yield chunk;
    }
  };
  await pipeline(Readable.fromWeb(body), counted3, createWriteStream(path6), { signal });
  if (receivedBytes !== asset.sizeBytes)
    throw new Incomplete(`${receivedBytes} bytes came, and it has ${asset.sizeBytes}`);
  if (asset.digest?.startsWith("sha256:") && asset.digest !== `sha256:${hash.digest("hex")}`)
    throw new Incomplete("its SHA-256 is not the one GitHub has for it");
  log.info(`${asset.name}: ${progress.done()}`);
}

// src/github/release.ts
var ORIGIN = { input: "release-tag" };
var PERMISSION = "contents: read";
async function findRelease(tag, { event, repository: { owner, name: repo } }, api) {
  if (event.release && (tag === "" || event.release.tag_name === tag)) return judged(event.release);
  if (tag === "") return { problems: [], remarks: [] };
  try {
    const { data } = await (await api()).rest.repos.getReleaseByTag({ owner, repo, tag });
    return judged(readAnswer(releaseSchema, data));
  } catch (thrown) {
    const missing = `There is no published release with the tag ${quote(tag)} in ${owner}/${repo} (drafts have none), or github-token may not read it (permissions: { ${PERMISSION} }).`;
    const problem = statusOf(thrown) === 404 ? error("release/not-found", ORIGIN, missing) : gitHubProblem(ORIGIN, thrown, `reading the release ${quote(tag)}`, PERMISSION);
    return { problems: [problem], remarks: [] };
  }
}
function judged({ id, tag_name: tag, name, body, html_url: url, draft, prerelease }) {
  const isDraft2 = `The release ${quote(tag)} is a draft: nobody can see it yet. Publish it first, or start the workflow with on: release: types: [published].`;
  const isPrerelease = `The release ${quote(tag)} is a pre-release. If only full releases are meant, add if: \${{ !github.event.release.prerelease }} to the job.`;
  return {
    release: { id, name: name || tag, tag, body: body ?? "", url },
    problems: draft ? [error("release/draft", ORIGIN, isDraft2)] : [],
    remarks: prerelease && !draft ? [warning("release/pre-release", ORIGIN, isPrerelease)] : []
  };
}

// src/posts/added-only.ts
import { join as join4 } from "node:path";

// src/github/changes.ts
var COMPARE_FILES = 300;
async function changesIn({ base, head }, octokit, context) {
  if (base === void 0) return changesOfCommits([head], octokit, context);
  const { owner, name: repo } = context.repository;
  const compare = octokit.rest.repos.compareCommitsWithBasehead;
  const files = [];
  const commits = [];
  try {
    for await (const data of pagesOf((page) => compare({ owner, repo, basehead: `${base}...${head}`, ...page }))) {
      const comparison = readAnswer(comparisonSchema, data);
      files.push(...comparison.files ?? []);
      commits.push(...comparison.commits.map(({ sha }) => sha));
    }
  } catch (thrown) {
    if (statusOf(thrown) !== 404) throw thrown;
    return { ...await changesOfCommits([head], octokit, context), isOnlyHead: true };
  }
  if (files.length >= COMPARE_FILES) return { ...await changesOfCommits(commits, octokit, context), base };
  return { ...addedAndRenamed(files), base, isOnlyHead: false };
}
async function changesOfCommits(shas, octokit, context) {
  const { owner, name: repo } = context.repository;
  const files = [];
  let base;
  for (const ref of shas) {
    for await (const data of pagesOf((page) => octokit.rest.repos.getCommit({ owner, repo, ref, ...page }))) {
      const commit = readAnswer(commitSchema, data);
      files.push(...commit.files ?? []);
      base = commit.parents[0]?.sha;
    }
  }
  return { ...addedAndRenamed(files), base, isOnlyHead: false };
}
function addedAndRenamed(files) {
  const added = /* @__PURE__ */ new Set();
  const renamed = /* @__PURE__ */ new Map();
  for (const { filename, status, previous_filename: old } of files) {
    if (status === "added" || status === "copied") added.add(filename);
    if (status !== "renamed" || !old) continue;
    if (added.delete(old)) added.add(filename);
    else renamed.set(filename, renamed.get(old) ?? old);
  }
  return { added, renamed };
}
async function* pagesOf(ask) {
  for (let page = 1, hasNext = true; hasNext; page++) {
    const { data, headers } = await ask({ per_page: 100, page });
    yield data;
    hasNext = /<[^<>]+>;\s*rel="next"/.test(headers.link ?? "");
  }
}

// src/posts/manifest/manifest.ts
import { posix } from "node:path";

// src/posts/manifest/messages.ts
function describeIssue(issue, value, path6, known, locate) {
  const at = [...path6, ...issue.path];
  const name = String(issue.path.findLast((part) => typeof part === "string") ?? path6.at(-2) ?? "the manifest");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => error("manifest/unknown-key", locate([...at, key], "key"), unknownKey(key, known)));
  }
  const given = issue.path.reduce((parent, part) => isIndexable(parent) ? parent[part] : void 0, value);
  if (given === void 0) {
    const hint = name === "version" ? "write version: 1 at the top" : `write ${name}: \u2026`;
    return [error("manifest/missing-key", locate(at.slice(0, -1)), `${name} is missing; ${hint}.`)];
  }
  return [error("manifest/wrong-value", locate(at), wrongValue(issue, name, given))];
}
function wrongValue(issue, name, given) {
  const what = name === "posts" ? "This post" : name;
  if (given === null) return `${what} has no value; write one, or leave it out.`;
  if (issue.code === "invalid_value") {
    const words = issue.values.map(String);
    if (issue.values.some((value) => typeof value !== "string"))
      return `${name} is ${show(given)}; write ${words.join(" or ")}, without quotes.`;
    return typeof given === "string" ? unknownWord(name, given, words) : `${name} is ${show(given)}; write one of ${words.join(", ")}.`;
  }
  if (issue.code === "invalid_type" && issue.expected === "boolean")
    return `${name} is ${show(given)}; write true or false, without quotes.`;
  if (issue.code === "invalid_type" && issue.expected === "object")
    return `${what} is ${show(given)}; write keys and values, for example "video: clip.mp4".`;
  if (issue.code === "invalid_union")
    return `${name} is ${show(given)}; write one account or a list, for example ["@acme"].`;
  if (issue.code === "invalid_type" && issue.expected === "string")
    return `${name} is ${show(given)}, which YAML does not read as text; put it in quotes.`;
  if (name === "accounts") return 'accounts names no account; write for example ["@acme"], or leave the key out.';
  return `${name} ${issue.message}.`;
}
function meantKey(key, known) {
  const bare2 = (name) => name.toLowerCase().replaceAll(/[-_]/g, "");
  const meant = meantWord(bare2(key), known.map(bare2));
  return known.find((name) => bare2(name) === meant);
}
function unknownKey(key, known) {
  return `Unknown key ${quote(key)}${orMeant(meantKey(key, known), `; known are: ${known.join(", ")}.`)}`;
}
var isIndexable = (value) => typeof value === "object" && value !== null;
var show = (value) => quote(typeof value === "string" ? value : JSON.stringify(value) ?? String(value));

// src/posts/manifest/schema.ts
var text = external_exports.string().refine((value) => value.trim() !== "", "is empty; write a value, or leave the key out");
var sharedFields = {
  caption: external_exports.string().meta({ description: "Caption template, at most 2,200 UTF-16 code units once rendered." }),
  captionFile: text.meta({ description: "Text file with the caption template, relative to the manifest." }),
  accounts: external_exports.union([external_exports.string(), external_exports.array(external_exports.string())]).refine((value) => (typeof value === "string" ? splitList(value) : value).length > 0, "names no account").meta({ description: "tiktok-{openId}, @username or all; one, a list, or one text with commas or lines." }),
  schedule: text.meta({
    description: "now, draft, 2026-12-01T18:00:00+01:00, 2026-12-01T18:00 (in timezone), or +2h, +1d, +90m."
  }),
  timezone: text.meta({ description: "IANA time zone for times without an offset, for example Europe/Berlin." }),
  viewerSetting: external_exports.enum(VIEWER_SETTINGS).meta({ description: "Who may see the post." }),
  allowComments: external_exports.boolean().meta({ description: "Whether others may comment, as you want it." }),
  allowDuet: external_exports.boolean().meta({ description: "Whether others may make duets, as you want it." }),
  allowStitch: external_exports.boolean().meta({ description: "Whether others may stitch, as you want it." }),
  commercialContent: external_exports.boolean().meta({ description: "The post promotes something; say what with the next two." }),
  brandOrganic: external_exports.boolean().meta({ description: "It promotes your own brand." }),
  brandedContent: external_exports.boolean().meta({ description: "It promotes another's brand, for pay." })
};
var defaultsSchema = external_exports.strictObject(sharedFields).partial();
var entrySchema = external_exports.strictObject({
  id: text.max(200, "is longer than 200 characters").meta({
    description: "Gives the post its identity: with the same id it is the same post, whatever the file holds."
  }),
  video: text.meta({ description: "Path or glob (one post a match), relative to the manifest." }),
  ...sharedFields
}).partial().required({ video: true });
var manifestSchema = external_exports.strictObject({
  version: external_exports.literal(1),
  /** `defaults:` without a value says nothing, and does no harm. */
  defaults: defaultsSchema.nullish(),
  posts: external_exports.array(entrySchema).min(1)
});

// src/posts/manifest/yaml.ts
var import_yaml5 = __toESM(require_dist(), 1);

// src/posts/manifest/aliases.ts
var import_yaml = __toESM(require_dist(), 1);
function resolveAliases(document) {
  const anchored2 = /* @__PURE__ */ new Map();
  const targets = /* @__PURE__ */ new Map();
  (0, import_yaml.visit)(document, {
    Node: (_, node) => {
      if (!(0, import_yaml.isAlias)(node)) return void (node.anchor && anchored2.set(node.anchor, node));
      const target = anchored2.get(node.source);
      if (target) targets.set(node, target);
    }
  });
  return (alias) => targets.get(alias);
}
var MAX_EXPANDED = 1e6;
function findCircles(document, resolve6) {
  const found = [];
  (0, import_yaml.visit)(document, {
    Alias: (_, alias, path6) => {
      const target = resolve6(alias);
      if (target && alias.range && path6.includes(target)) found.push(alias.range);
    }
  });
  return found;
}
function growsTooLarge(document, resolve6) {
  const sizes = /* @__PURE__ */ new Map();
  const sizeOf = (node) => {
    const known = sizes.get(node);
    if (known !== void 0) return known;
    const size = 1 + partsOf(node, resolve6).reduce((sum, part) => sum + sizeOf(part), 0);
    if (node !== null && !(0, import_yaml.isScalar)(node)) sizes.set(node, size);
    return size;
  };
  return sizeOf(document.contents) > MAX_EXPANDED;
}
function partsOf(node, resolve6) {
  if ((0, import_yaml.isAlias)(node)) return [resolve6(node)];
  if ((0, import_yaml.isPair)(node)) return [node.key, node.value];
  return (0, import_yaml.isCollection)(node) ? node.items : [];
}

// src/posts/manifest/lost-words.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/posts/manifest/text-keys.ts
var TEXT_KEYS = ["id", "video", "caption", "captionFile", "accounts"];
var quoted = (name, value) => `${name === "" ? "" : `${name} `}${JSON.stringify(value)}`;
var restOfLine = (text2, offset) => /^[^\n]*/.exec(text2.slice(offset))?.[0].trimEnd() ?? "";
var withoutComment = (line2) => line2.replace(/\s+#(?:\s.*)?$/, "");

// src/posts/manifest/lost-words.ts
var HASHTAG = /^#[\p{L}\p{N}_](?!\w*\s*:(?:\s|$))/u;
function findLostWords(document, text2, position) {
  const used = /* @__PURE__ */ new Set();
  (0, import_yaml2.visit)(document, { Alias: (_, alias) => void used.add(alias.source) });
  return textsOf(document, text2).flatMap((found) => {
    const lost = lostHashtags(found, text2) ?? lostFirstWord(found, text2, used);
    return lost ? [error("manifest/lost-words", position(lost.start, lost.end), lost.message)] : [];
  });
}
function textsOf(document, text2) {
  const texts = [];
  const add = (key, column, node, isFlow, from) => {
    if ((0, import_yaml2.isSeq)(node))
      for (const item of node.items) add("-", void 0, item, isFlow || node.flow === true, node.range?.[0] ?? from);
    if (!(0, import_yaml2.isScalar)(node) || !node.range) return;
    const [start, end2] = node.range;
    texts.push({ key, column, node, range: [start, end2], isFlow, from });
  };
  (0, import_yaml2.visit)(document, {
    Pair: (_, { key, value }, path6) => {
      if (!(0, import_yaml2.isScalar)(key) || !key.range || !TEXT_KEYS.includes(String(key.value)) || (0, import_yaml2.isAlias)(value)) return;
      const [start, end2] = key.range;
      const column = start - (text2.lastIndexOf("\n", start - 1) + 1);
      add(
        `${key.value}:`,
        column,
        value,
        path6.some((node) => (0, import_yaml2.isCollection)(node) && node.flow === true),
        end2
      );
    }
  });
  return texts;
}
function lostHashtags({ key, column, node, range: [start, end2], isFlow }, text2) {
  const isBlock = node.type === import_yaml2.Scalar.BLOCK_FOLDED || node.type === import_yaml2.Scalar.BLOCK_LITERAL;
  const [, gap = "", rest = ""] = isBlock ? [] : /^([ \t]*)(#.*)$/.exec(restOfLine(text2, end2)) ?? [];
  if (HASHTAG.test(rest)) {
    const line2 = textIn(node, text2.slice(start, end2));
    const meant2 = `${line2}${line2 === "" ? "" : gap}${hashtagsIn(rest, isFlow)}`.trim();
    const at = end2 + gap.length;
    return { start: at, end: at + rest.length, message: `${explain2(rest)}${quoted(key, meant2)}` };
  }
  if (key !== "caption:" || column === void 0 || isFlow) return void 0;
  const below = isBlock ? linesBelow(text2, lineStart(text2, end2)) : linesBelow(text2, text2.indexOf("\n", end2) + 1);
  const [first] = below;
  if (!first || first.column < column) return void 0;
  const parts = [textIn(node, text2.slice(start, end2)), ...below.map(({ line: line2 }) => hashtagsIn(line2, false))];
  const meant = parts.filter((part) => part !== "").join(isBlock ? "\n" : " ");
  return {
    start: first.start,
    end: first.start + first.line.length,
    message: `${explain2(first.line)}${quoted(key, meant)}`
  };
}
var textIn = (node, source) => node.type === import_yaml2.Scalar.PLAIN || typeof node.value !== "string" ? source.replaceAll(/\s*\n\s*/g, " ") : node.value.trimEnd();
var hashtagsIn = (line2, isInFlow) => withoutComment(line2).replace(isInFlow ? /\s*[,\]}].*$/ : /$^/, "");
var lineStart = (text2, offset) => text2.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
function linesBelow(text2, start) {
  const found = [];
  for (let at = start; at > 0 && at < text2.length; at = text2.indexOf("\n", at) + 1) {
    const whole = restOfLine(text2, at);
    const line2 = whole.trimStart();
    if (!HASHTAG.test(line2)) break;
    const column = whole.length - line2.length;
    found.push({ start: at + column, column, line: line2 });
  }
  return found;
}
var explain2 = (rest) => `YAML takes ${JSON.stringify(rest.split(/\s/)[0])} and what follows it for a comment and drops it; put the text in quotes: `;
function lostFirstWord({ key, from, range: [start, end2] }, text2, used) {
  const before = text2.slice(from, start);
  const [, gap = "", word2 = ""] = /^(\s*(?:[:[,]|-(?=\s))?\s*)((?:&|!(?!!))\S*)\s*$/.exec(before) ?? [];
  if (word2 === "" || used.has(word2.slice(1))) return void 0;
  const at = from + gap.length;
  const what = word2.startsWith("&") ? "the name of a value" : "the type of a value";
  const value = withoutComment(restOfLine(text2, at));
  return {
    start: at,
    end: Math.max(end2, at + word2.length),
    message: `YAML takes ${JSON.stringify(word2)} for ${what} and drops it; put the text in quotes: ${quoted(key, value)}`
  };
}

// src/posts/manifest/positions.ts
var import_yaml3 = __toESM(require_dist(), 1);
function locateIn(document, resolve6, path6, part, position) {
  let node = document.contents ?? void 0;
  let range2 = node?.range;
  for (const [depth, step] of path6.entries()) {
    const parent = (0, import_yaml3.isAlias)(node) ? resolve6(node) : node;
    let next2;
    if ((0, import_yaml3.isMap)(parent)) {
      const pair = pairOf(parent, String(step), resolve6);
      const key = pair && (0, import_yaml3.isScalar)(pair.key) ? pair.key : void 0;
      if (depth === path6.length - 1 && part === "key" && key?.range) return position(key.range[0], key.range[1]);
      range2 = key?.range ?? range2;
      next2 = pair?.value;
    } else if ((0, import_yaml3.isSeq)(parent)) {
      next2 = parent.items[Number(step)];
    }
    if (!(0, import_yaml3.isNode)(next2)) break;
    node = next2;
    range2 = node.range ?? range2;
  }
  return range2 ? position(range2[0], range2[1]) : position(0);
}
function pairOf(map, name, resolve6) {
  const own = map.items.find(({ key }) => (0, import_yaml3.isScalar)(key) && !isMergeKey(key) && String(key.value) === name);
  if (own) return own;
  const resolved = (node) => (0, import_yaml3.isAlias)(node) ? resolve6(node) : node;
  for (const { key, value } of map.items) {
    if (!isMergeKey(key)) continue;
    const merged = resolved(value);
    for (const source of (0, import_yaml3.isSeq)(merged) ? merged.items.map(resolved) : [merged]) {
      const pair = (0, import_yaml3.isMap)(source) ? pairOf(source, name, resolve6) : void 0;
      if (pair) return pair;
    }
  }
  return void 0;
}
var isMergeKey = (key) => (0, import_yaml3.isScalar)(key) && typeof key.value === "symbol";
function originOf2(file, lines, offset, end2) {
  const from = lines.linePos(offset);
  const to = end2 === void 0 ? void 0 : lines.linePos(end2);
  const origin = { file, line: Math.max(1, from.line), column: Math.max(1, from.col) };
  return to && to.line === from.line && to.col > from.col ? { ...origin, endColumn: to.col } : origin;
}

// src/posts/manifest/unquoted.ts
var import_yaml4 = __toESM(require_dist(), 1);
var BLOCK = new RegExp(String.raw`^(\s*(?:-\s+)*)((?:${TEXT_KEYS.join("|")})\s*:\s+)?(\S.*)$`);
var FLOW = new RegExp(String.raw`[{,]\s*(${TEXT_KEYS.join("|")})\s*:\s+([^,}]*)`, "g");
function findTextsAsCollections(document, text2, faults, position) {
  const problems = [];
  (0, import_yaml4.visit)(document, {
    Pair: (_, { key, value }, around) => {
      if (!(0, import_yaml4.isScalar)(key) || !TEXT_KEYS.includes(String(key.value)) || !(0, import_yaml4.isCollection)(value) || !value.flow) return;
      const [start, end2] = value.range ?? [0, 0];
      const depth = around.filter((node) => (0, import_yaml4.isCollection)(node) && node.flow).length;
      const line2 = depth === 0 ? restOfLine(text2, start) : flowText(restOfLine(text2, start), depth);
      const isTemplate = /^\{[{%]/.test(line2);
      if (key.value === "accounts" && !isTemplate) return;
      const isWhole = !faults.some(({ pos: [at] }) => at >= start && at <= Math.max(end2, start + line2.length));
      if (key.value === "video" && (0, import_yaml4.isSeq)(value) && isWhole)
        return void problems.push(error("manifest/one-video", position(start, end2), ONE_VIDEO));
      problems.push(problemAt(position, start, line2, `${key.value}:`, reasonFor(line2) ?? ""));
    }
  });
  return problems;
}
var flowText = (line2, depth) => withoutComment(line2).replace(new RegExp(String.raw`,\s*(?:[A-Za-z]+\s*:\s.*)?$|(?:\s*[}\]]){1,${depth}}$`), "");
var ONE_VIDEO = "A post has one video: write an entry for each (- video: \u2026), or one pattern that matches them all, such as clips/*.mp4.";
function explainMissingQuotes(fault, text2, position) {
  const [noticed] = fault.pos;
  const start = text2.lastIndexOf("\n", noticed - 1) + 1;
  const found = valueIn(restOfLine(text2, start), noticed - start);
  if (!found) return void 0;
  const at = start + found.offset;
  if (found.value.startsWith('"') && /escape sequence/i.test(fault.message))
    return error(
      "manifest/quotes",
      position(at, at + found.value.length),
      aboutBackslash(found.key, found.value.replaceAll(/^"|"$/g, ""))
    );
  if (/^['"]/.test(found.value) && /^Missing closing/.test(fault.message)) return void 0;
  if (found.key === "accounts:" && /^["'[]/.test(found.value)) return void 0;
  const reason2 = reasonFor(found.value);
  return reason2 ? problemAt(position, at, found.value, found.key, reason2) : void 0;
}
function explainAlias(text2, offset, position) {
  const start = text2.lastIndexOf("\n", offset - 1) + 1;
  const found = valueIn(restOfLine(text2, start), offset - start);
  const reason2 = found?.value.startsWith("*") && reasonFor(found.value);
  return found && reason2 ? problemAt(position, start + found.offset, found.value, found.key, reason2) : void 0;
}
function findEscapedPaths(document, text2, position) {
  const problems = [];
  (0, import_yaml4.visit)(document, {
    Pair: (_, { key, value }) => {
      if (!(0, import_yaml4.isScalar)(key) || !["video", "captionFile"].includes(String(key.value)) || !(0, import_yaml4.isScalar)(value)) return;
      const [start, end2] = value.range ?? [0, 0];
      const source = text2.slice(start, end2);
      if (!source.startsWith('"') || !source.includes("\\") || !new RegExp("\\p{Cc}", "u").test(String(value.value))) return;
      problems.push(
        error("manifest/quotes", position(start, end2), aboutBackslash(`${key.value}:`, source.slice(1, -1)))
      );
    }
  });
  return problems;
}
function aboutBackslash(key, written) {
  const isPath = key === "video:" || key === "captionFile:";
  const instead = isPath ? `write / between folders: ${key} ${written.replaceAll(/\\+/g, "/")}` : `write it twice: ${quoted(key, written)}`;
  return `In double quotes a \\ and the letter after it mean another character to YAML; ${instead}.`;
}
var STRANGE_SPACES = /^[ -]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]+)[\s\u200b]*(?:-\s+)?[A-Za-z]+\s*:(?:\s|$)/gmu;
function findStrangeSpaces(text2, position) {
  return [...text2.matchAll(STRANGE_SPACES)].map((match3) => {
    const [line2, spaces = ""] = match3;
    const at = match3.index + line2.indexOf(spaces);
    const code2 = spaces.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    const name = code2 === "00A0" ? "a no-break space (U+00A0)" : `a space of another kind (U+${code2})`;
    const message = `The indentation of this line has ${name}, which is a letter to YAML: write ordinary spaces in its place.`;
    return error("manifest/spaces", position(at, at + spaces.length), message);
  });
}
function valueIn(line2, noticed) {
  const isInFlowList = line2[noticed] === "@" && /[[,]\s*$/.test(line2.slice(0, noticed));
  if (isInFlowList) return { key: "", value: /^@[^\s,\]]*/.exec(line2.slice(noticed))?.[0] ?? "", offset: noticed };
  const [, indent = "", key = "", value = ""] = BLOCK.exec(line2) ?? [];
  if (key !== "") return { key: key.trim(), value, offset: indent.length + key.length };
  if (value.startsWith("@")) return { key: "-", value, offset: indent.length };
  const inFlow = [...line2.matchAll(FLOW)].findLast(({ index }) => index <= noticed);
  if (!inFlow) return void 0;
  const [all, name = "", text2 = ""] = inFlow;
  return { key: `${name}:`, value: text2.trimEnd(), offset: inFlow.index + all.length - text2.length };
}
function problemAt(position, start, value, key, reason2) {
  const message = `${reason2} to YAML; put it in quotes: ${quoted(key, withoutComment(value))}`;
  return error("manifest/quotes", position(start, start + value.length), message);
}
var READ_AS = {
  "[": "a list",
  "{": "a mapping",
  "*": "a reference to another value",
  "&": "the name of a value",
  "!": "the type of a value",
  ">": "a text on the next lines",
  "|": "a text on the next lines",
  "-": "a list",
  "?": "the key of a mapping"
};
function reasonFor(value) {
  const [first = ""] = value;
  if (/^['"]/.test(value)) return "A text in quotes ends with its second quote, and what follows is nothing";
  if (/^\{[{%]/.test(value)) return `A value that begins with ${value.slice(0, 2)} is a mapping`;
  if (/^[@`%,\]}]/.test(value)) return `A value that begins with ${first} is nothing`;
  const isMark = /^[[{*&!>|]|^[-?](?:\s|$)/.test(value);
  if (isMark) return `A value that begins with ${first} is ${READ_AS[first]}`;
  return /:(?:\s|$)/.test(value) ? "A colon before a space makes a value a mapping" : void 0;
}

// src/posts/manifest/yaml.ts
var MAX_FAULTS = 100;
function parseYaml(file, text2) {
  const lines = new import_yaml5.LineCounter();
  const document = (0, import_yaml5.parseDocument)(text2, { lineCounter: lines, prettyErrors: false, merge: true, logLevel: "error" });
  const position = (offset, end2) => originOf2(file, lines, offset, end2);
  const strange = findStrangeSpaces(text2, position);
  if (strange.length > 0) return { problems: strange };
  const found = withoutEchoes([...document.errors, ...document.warnings]).slice(0, MAX_FAULTS);
  const misread = [
    ...findLostWords(document, text2, position),
    ...findTextsAsCollections(document, text2, found, position),
    ...findEscapedPaths(document, text2, position)
  ];
  const faults = found.map(
    (fault) => explainMissingQuotes(fault, text2, position) ?? error("manifest/syntax", position(placeOf3(fault, document, text2)), describeSyntax(fault.message))
  );
  if (faults.length > 0) return { problems: firstOfEachLine([...misread, ...faults]) };
  const resolve6 = resolveAliases(document);
  const circles = findCircles(document, resolve6);
  if (circles.length > 0) {
    const message = "This alias stands inside of what it stands for, which would never end: write the value out.";
    return { problems: circles.map(([start, end2]) => error("manifest/aliases", position(start, end2), message)) };
  }
  if (growsTooLarge(document, resolve6)) {
    const message = "The aliases of this manifest stand for more than a million values: write fewer of them, or split it.";
    return { problems: [error("manifest/aliases", position(0), message)] };
  }
  try {
    const content = document.toJS({ maxAliasCount: -1 });
    return { content, misread, locate: (path6, part = "value") => locateIn(document, resolve6, path6, part, position) };
  } catch (thrown) {
    const { offset, origin } = brokenReference(document, resolve6, position);
    return {
      problems: [
        explainAlias(text2, offset, position) ?? error("manifest/syntax", origin, describeSyntax(messageOf(thrown)))
      ]
    };
  }
}
function withoutEchoes(faults) {
  const end2 = faults.findIndex(({ message }) => /^Unexpected flow-\w+-end token in YAML stream/.test(message));
  return end2 === -1 ? faults : faults.filter(({ message }, index) => index <= end2 || !/in YAML stream/.test(message));
}
function firstOfEachLine(problems) {
  const lineOf3 = ({ origin }) => "line" in origin ? origin.line : 0;
  const explained = new Set(problems.filter(({ message }) => message.includes("in quotes: ")).map(lineOf3));
  const seen = /* @__PURE__ */ new Set();
  return problems.filter((problem) => {
    const line2 = lineOf3(problem);
    const isEcho = seen.has(line2) || !explained.has(line2) && explained.has(line2 - 1);
    seen.add(line2);
    return !isEcho;
  });
}
function describeSyntax(message) {
  if (/multiple documents/i.test(message))
    return "A manifest is one YAML document: remove the line --- and what follows it.";
  if (/call stack/i.test(message)) return "This manifest is nested too deeply to be read; posts need four levels.";
  const plain = message.replace(/^Missing closing (["'])quote$/, "the $1 that begins here has no end");
  return `This is not valid YAML: ${plain.replace(/\.?$/, ".")}${adviceOn(plain)}`;
}
function adviceOn(fault) {
  if (/\btabs?\b/i.test(fault)) return " Indent with spaces.";
  if (/nested mappings|same column|indent|compact mapping|implicit (?:key|map)/i.test(fault))
    return " The keys of a post stand exactly below each other: check how far this line and those around it are indented.";
  return "";
}
function brokenReference(document, resolve6, position) {
  let range2;
  (0, import_yaml5.visit)(document, {
    Alias: (_, alias) => {
      if (resolve6(alias)) return void 0;
      range2 = alias.range;
      return import_yaml5.visit.BREAK;
    },
    Pair: (_, { key, value }) => {
      if (!isMergeKey(key) || (0, import_yaml5.isMap)(value) || (0, import_yaml5.isAlias)(value) || (0, import_yaml5.isSeq)(value)) return void 0;
      range2 = (0, import_yaml5.isNode)(value) ? value.range : key.range;
      return import_yaml5.visit.BREAK;
    }
  });
  return { offset: range2?.[0] ?? 0, origin: range2 ? position(range2[0], range2[1]) : position(0) };
}
function placeOf3({ pos: [noticed], message }, document, text2) {
  let place = Math.min(noticed, Math.max(0, text2.trimEnd().length - 1));
  if (!message.startsWith("Missing closing")) return place;
  (0, import_yaml5.visit)(document, {
    Scalar: (_, { range: range2 }) => {
      if (range2 && range2[0] < noticed && range2[1] >= noticed) place = range2[0];
    }
  });
  return place;
}

// src/posts/manifest/manifest.ts
var entrySchema2 = manifestSchema.shape.posts.element;
var topSchema = manifestSchema.extend({ defaults: external_exports.unknown().optional(), posts: external_exports.unknown().optional() });
function readManifest(file, text2) {
  const parsed = parseYaml(file, text2);
  if ("problems" in parsed) return { entries: [], problems: parsed.problems };
  const { content, locate, misread } = parsed;
  if (!isRecord(content)) {
    const what = content === null || content === void 0 ? "The manifest is empty" : "The manifest is not a mapping";
    const message = `${what}: write version: 1, then posts: and below it one "- video: \u2026" for each post.`;
    return { entries: [], problems: [error("manifest/not-a-mapping", locate([]), message)] };
  }
  const { entries, problems } = readEntries(content, locate, posix.dirname(file));
  const isConsequence = ({ origin }) => misread.some((each) => sameLine(each.origin, origin));
  const causes = (found) => found.filter((problem) => !isConsequence(problem));
  return {
    entries: entries.map((entry) => ({ ...entry, problems: causes(entry.problems) })),
    problems: [...misread, ...causes(problems)]
  };
}
function readEntries(content, locate, folder) {
  const problems = [...judge(topSchema, content, [], locate).problems];
  const defaults2 = content.defaults == null ? void 0 : judge(defaultsSchema, content.defaults, ["defaults"], locate);
  problems.push(...defaults2?.problems ?? []);
  const inherited = defaults2?.valid ? fieldsOf(defaults2.valid, ["defaults"], locate) : {};
  const { posts } = content;
  if (!Array.isArray(posts) || posts.length === 0) {
    const what = Array.isArray(posts) || posts == null ? "The manifest lists no post" : "posts is not a list";
    const message = `${what}: write posts: and below it one "- video: \u2026" for each post.`;
    return { entries: [], problems: [...problems, error("manifest/no-posts", locate(["posts"]), message)] };
  }
  const entries = posts.flatMap((post, index) => {
    const path6 = ["posts", index];
    const judged2 = judge(entrySchema2, post, path6, locate);
    problems.push(...judged2.problems);
    if (!judged2.valid) return [];
    const own = fieldsOf(judged2.valid, path6, locate);
    return [
      {
        fields: layered(inherited, own),
        flawed: /* @__PURE__ */ new Set([...judged2.flawed, ...defaults2?.flawed ?? []]),
        problems: [...judged2.problems, ...defaults2?.problems ?? []],
        key: keyOf2(own),
        timeIsWritten: own.schedule !== void 0,
        folder
      }
    ];
  });
  return { entries, problems };
}
function keyOf2({ id, video, accounts }) {
  if (id) return `id ${id.value}`;
  return ["video", video?.value ?? "", ...(accounts?.value ?? []).map(({ value }) => value).sort()].join(" ");
}
function judge(schema, value, path6, locate) {
  const checked = schema.safeParse(value);
  if (checked.success) return { valid: checked.data, flawed: /* @__PURE__ */ new Set(), problems: [] };
  const known = Object.keys(schema.shape);
  const { issues } = checked.error;
  const problems = issues.flatMap((issue) => describeIssue(issue, value, path6, known, locate));
  const flawed = new Set(
    issues.flatMap(
      (issue) => issue.code === "unrecognized_keys" ? issue.keys.flatMap((key) => [key, meantKey(key, known) ?? key]) : issue.path.slice(0, 1).map(String)
    )
  );
  const rest = isRecord(value) ? Object.entries(value).filter(([key]) => !flawed.has(key)) : void 0;
  return { valid: rest && schema.safeParse(Object.fromEntries(rest)).data, flawed, problems };
}
function fieldsOf(values, path6, locate) {
  const { accounts, ...plain } = values;
  const located = Object.entries(plain).map(([key, value]) => [key, { value, origin: locate([...path6, key]) }]);
  const fields = Object.fromEntries(located);
  return accounts === void 0 ? fields : { ...fields, accounts: accountsOf2(accounts, [...path6, "accounts"], locate) };
}
function accountsOf2(accounts, path6, locate) {
  const origin = locate(path6);
  const value = typeof accounts === "string" ? splitList(accounts).map((account) => ({ value: account, origin })) : accounts.map((account, index) => ({ value: account.trim(), origin: locate([...path6, index]) }));
  return { value, origin };
}
var sameLine = (a, b) => "line" in a && "line" in b && a.line === b.line;
var isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// src/posts/added-only.ts
var INPUT = { input: "added-only" };
async function keepAdded(posts, run2, api) {
  const range2 = rangeOf(run2);
  if (!range2) {
    const message = `added-only has no meaning on ${run2.eventName || "this event"}: only pushes and pull requests add files. All videos are considered; earlier ones are recognised as duplicates.`;
    return { posts, leftOut: [], problems: [warning("added-only/no-meaning", INPUT, message)] };
  }
  try {
    const octokit = await api();
    const changes = await changesIn(range2, octokit, run2);
    const locate = createLocator(run2);
    const places = /* @__PURE__ */ new Map();
    for (const post of posts) if (!post.isAsset) places.set(post, await locate(post.video.absolutePath));
    const isNewEntry = await entriesSince(changes, posts, octokit, run2, locate);
    const isNew2 = (post) => {
      const place = places.get(post);
      return !place || "path" in place && changes.added.has(place.path) || isNewEntry(post);
    };
    const head = `only what the head commit ${range2.head.slice(0, 7)} added is considered.`;
    const remark = changes.isOnlyHead ? `The commit before this push (${range2.base?.slice(0, 7)}) is gone` : range2.remark;
    return {
      posts: posts.filter(isNew2),
      leftOut: posts.filter((post) => !isNew2(post)),
      problems: [
        ...remark ? [warning("added-only/nothing-to-compare", INPUT, `${remark}, so there is nothing to compare with: ${head}`)] : [],
        ...posts.filter((post) => !isNew2(post)).flatMap((post) => outsideOf(post, places.get(post)))
      ]
    };
  } catch (thrown) {
    const doing = `finding out what this ${pushOrPullRequest(run2)} added`;
    return { posts: [], leftOut: [], problems: [gitHubProblem(INPUT, thrown, doing, "contents: read")] };
  }
}
function outsideOf(post, place) {
  if (!place || "path" in place) return [];
  const message = `It lies ${place.outside}, so nobody can tell whether it is new, and added-only leaves it out. To publish it, take added-only out of its step: what is there already is skipped.`;
  return [ofPost(post, "warning", "added-only/outside", post.originOf("video"), message)];
}
function rangeOf({ event, eventName, sha }) {
  if (event.pull_request) return { base: event.pull_request.base.sha, head: event.pull_request.head.sha };
  if (eventName !== "push") return void 0;
  const head = event.after ?? sha;
  if (!event.before || /^0+$/.test(event.before))
    return { base: void 0, head, remark: "This push made a new branch or tag" };
  if (event.forced) return { base: void 0, head, remark: "This push was forced" };
  return { base: event.before, head };
}
async function entriesSince({ base, renamed }, posts, octokit, run2, locate) {
  const manifests = new Set(posts.flatMap(({ entry }) => entry ? [entry.manifest] : []));
  const before = /* @__PURE__ */ new Map();
  for (const manifest of manifests) {
    const place = await locate(join4(run2.workspace, manifest));
    if ("outside" in place) continue;
    const path6 = renamed.get(place.path) ?? place.path;
    before.set(manifest, base ? await entriesAt(base, path6, octokit, run2) : /* @__PURE__ */ new Set());
  }
  return ({ entry }) => entry !== void 0 && before.get(entry.manifest)?.has(entry.key) === false;
}
async function entriesAt(ref, path6, octokit, run2) {
  const { owner, name: repo } = run2.repository;
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path: path6, ref, mediaType: { format: "raw" } });
    const raw = data;
    const text2 = raw instanceof ArrayBuffer ? Buffer.from(raw).toString("utf8") : String(raw);
    return new Set(readManifest(path6, text2).entries.map(({ key }) => key));
  } catch (thrown) {
    if (statusOf(thrown) === 404) return /* @__PURE__ */ new Set();
    throw thrown;
  }
}

// src/posts/caption/caption.ts
import { stat as stat4 } from "node:fs/promises";
import { dirname as dirname2, join as join5 } from "node:path";

// src/posts/workspace.ts
import { readFile as readFile2, realpath, stat as stat3 } from "node:fs/promises";
import { isAbsolute, relative as relative2, sep as sep2 } from "node:path";
var MAX_TEXT_BYTES = 1024 * 1024;
var workspacePath = (absolutePath, workspace) => relative2(workspace, absolutePath).split(sep2).join("/");
function isWithin(path6, folder) {
  const way = relative2(folder, path6);
  return way !== ".." && !way.startsWith(`..${sep2}`) && !isAbsolute(way);
}
var isReallyWithin = async (absolutePath, workspace) => isWithin(await realpath(absolutePath), await realpath(workspace));
var withoutExtension = (path6) => path6.replace(/\.[^./\\]*$/, "");
async function readText2(path6, workspace) {
  const name = quote(workspacePath(path6, workspace));
  try {
    const { size } = await stat3(path6);
    if (!await isReallyWithin(path6, workspace))
      return { wrong: `${name} lies outside the workspace; copy it in first.` };
    if (size > MAX_TEXT_BYTES) return { wrong: `${name} has ${size} bytes; a text file of at most 1 MiB belongs here.` };
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(await readFile2(path6)) };
  } catch (thrown) {
    if (thrown instanceof TypeError) return { wrong: `${name} is not UTF-8 text; save it as UTF-8.` };
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT")
      return { wrong: `${name} does not exist in the workspace.` };
    return { wrong: `${name} cannot be read: ${messageOf(thrown)}.` };
  }
}

// src/posts/caption/names.ts
var NAMES = {
  release: ["name", "tag", "body", "url"],
  repo: ["name", "owner", "url"],
  video: ["name", "stem"],
  run: ["url", "sha"]
};
var DOTTED = Object.entries(NAMES).flatMap(([group, names]) => names.map((name) => `${group}.${name}`));
var WORKFLOW_CONTEXTS = new Set("env github inputs job matrix needs runner secrets steps strategy vars".split(" "));
var NO_RELEASE = "No release triggered this run, so there are no release values: set release-tag, or leave release values out of the caption.";
function checkName([group = "", name, property, ...rest]) {
  const names = typeof group === "string" && Object.hasOwn(NAMES, group) ? NAMES[group] : void 0;
  const isKnown = names !== void 0 && (name === void 0 || typeof name === "object" || typeof name === "string" && names.includes(name)) && (property === void 0 || typeof property === "object" || property === "size") && rest.length === 0;
  if (isKnown) return void 0;
  return unknownName(
    [group, name, property, ...rest].filter((part) => part !== void 0 && typeof part !== "object").join(".")
  );
}
function unknownName(dotted) {
  const [group = ""] = dotted.split(".");
  if (DOTTED.includes(dotted))
    return `${dotted} is not there, because the template itself gives ${group} another value.`;
  const unknown = `There is no value ${quote(dotted).slice(1, -1)}`;
  if (WORKFLOW_CONTEXTS.has(group))
    return `${unknown}: expressions of GitHub's are replaced in workflow files only. A caption may use ${DOTTED.join(", ")}.`;
  const sameName = DOTTED.filter((known) => known.endsWith(`.${dotted}`));
  const meant = sameName.length > 0 ? sameName.join(" or ") : meantWord(dotted, DOTTED);
  return `${unknown}${orMeant(meant, `; a caption may use ${DOTTED.join(", ")}.`)}`;
}

// src/posts/caption/template.ts
var BOUNDS = { parseLimit: 1e5, renderLimit: 5e3, memoryLimit: 1e7 };
var FILE_TAGS = ["block", "include", "layout", "render"];
async function renderCaption(template, values) {
  const text2 = template.replace(/\r\n?/g, "\n");
  if (!text2.includes("{{") && !text2.includes("{%")) return { caption: text2.trimEnd() };
  const { Liquid, LiquidError } = await import("./liquid.node-CGACYBII.js");
  const engine = new Liquid({
    ...BOUNDS,
    strictFilters: true,
    strictVariables: true,
    // `{% if release %}` and `| default:` are how one caption serves runs with and without a release.
    lenientIf: true,
    ownPropertyOnly: true,
    timezoneOffset: 0,
    locale: "en-US"
  });
  for (const tag of FILE_TAGS) delete engine.tags[tag];
  engine.registerFilter("plain", async (value) => {
    const { plainText } = await import("./plain-text-P2QU2ANC.js");
    return plainText(asText(value));
  });
  engine.registerFilter("cut", (value, limit) => cutText(asText(value), asLimit(limit)));
  try {
    const parsed = engine.parse(text2);
    const unknown = firstUnknown(Object.values(engine.analyzeSync(parsed, { partials: false }).globals).flat());
    if (unknown !== void 0) return unknown;
    const rendered = await engine.render(parsed, scopeOf(values));
    return { caption: asText(rendered).replace(/\r\n?/g, "\n").trimEnd() };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    if (!LiquidError.is(cause)) return { wrong: sentenceOf(cause.message), line: 1, column: 1 };
    const [line2 = 1, column = 1] = cause.token.getPosition();
    return { wrong: explain3(cause, engine, values), line: line2, column };
  }
}
function scopeOf(values) {
  const groups = Object.entries(values).filter(([, group]) => group !== void 0);
  return Object.fromEntries(groups.map(([name, group]) => [name, { __proto__: null, ...group }]));
}
function firstUnknown(variables) {
  const inOrder = variables.toSorted((a, b) => a.location.row - b.location.row || a.location.col - b.location.col);
  for (const { segments, location } of inOrder) {
    const wrong = checkName(segments);
    if (wrong !== void 0) return { wrong, line: location.row, column: location.col };
  }
  return void 0;
}
function explain3(error3, { filters, tags }, values) {
  const message = (error3.originalError?.message ?? error3.message).replace(/, line:\d+, col:\d+$/, "");
  const variable = /^undefined variable: (.*)$/s.exec(message)?.[1];
  if (variable !== void 0) {
    return /^release\b/.test(variable) && values.release === void 0 ? NO_RELEASE : unknownName(variable);
  }
  const filter2 = /^undefined filter: (.*)$/s.exec(message)?.[1];
  if (filter2 !== void 0)
    return `There is no filter ${filter2}${orMeant(meantWord(filter2, Object.keys(filters)), ".")}`;
  const tag = /^tag "(.*)" not found$/s.exec(message)?.[1];
  if (tag !== void 0) {
    if (FILE_TAGS.includes(tag))
      return `A caption cannot use {% ${tag} %}: it takes no other file. Write the text into the caption.`;
    return `There is no tag ${tag}${orMeant(meantWord(tag, Object.keys(tags)), ".")}`;
  }
  return sentenceOf(message);
}
function sentenceOf(message) {
  if (/limit exceeded|string length/i.test(message))
    return `The caption takes too much to make (${message}); make it simpler.`;
  if (/primitive value/.test(message))
    return "This is a group of values, not a text: name one of them, such as release.name, repo.name, video.stem or run.url.";
  if (/not closed$/.test(message))
    return `The template is not complete: ${message}. For braces that are text write {% raw %} before and {% endraw %} after them.`;
  return `The template does not work: ${message.replace(/\.$/, "")}.`;
}
var asText = (value) => value === void 0 || value === null ? "" : String(value);
function asLimit(value) {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 1) return value;
  throw new Error('cut takes the greatest length, a whole number from 1 on, as in "cut: 2000"');
}

// src/posts/caption/caption.ts
var RELEASE_CAPTION = "{% capture notes %}{{ release.name }}\n\n{{ release.body | plain }}{% endcapture %}{{ notes | cut: 500 }}";
async function captionOf2({ fields, folder, isAsset, video: { file } }, context, origin) {
  const { caption, captionFile } = fields;
  if (caption && captionFile)
    return failed("caption/two-sources", captionFile.origin, "caption and captionFile are both set; keep one of them.");
  if (caption) return render(caption.value, caption.origin, file, context);
  const sidecar = `${withoutExtension(file.absolutePath)}.txt`;
  const hasSidecar = (await stat4(sidecar).catch(() => void 0))?.isFile() ?? false;
  if (!captionFile && !hasSidecar)
    return context.release ? render(RELEASE_CAPTION, origin, file, context) : { text: "", written: "", problems: [], usesRelease: false };
  const root = isAsset ? dirname2(file.absolutePath) : context.run.workspace;
  const path6 = captionFile ? join5(folder, captionFile.value) : sidecar;
  const read = await readText2(path6, root);
  if ("wrong" in read) return failed("caption/unreadable", captionFile?.origin ?? origin, read.wrong);
  const name = workspacePath(path6, root);
  if (read.text.trim() === "")
    return failed("caption/empty", captionFile?.origin ?? origin, `${quote(name)} is empty; write the caption into it.`);
  return isAsset ? render(read.text, origin, file, context, quote(name)) : render(read.text, { file: name, line: 1, column: 1 }, file, context);
}
var MAX_ID_UNITS = 200;
async function renderId({ value, origin }, file, context) {
  const rendered = await render(value, origin, file, context, "the id");
  const id = rendered.text.trim();
  if (rendered.problems.length > 0) return rendered;
  if (id === "")
    return failed(
      "id/unusable",
      origin,
      "The id is empty once its values are put in: write one that is not, or leave id out."
    );
  if (id.length > MAX_ID_UNITS)
    return failed("id/unusable", origin, `The id has ${id.length} characters; ${MAX_ID_UNITS} are the most.`);
  return { ...rendered, text: id, problems: [] };
}
var failed = (code2, place, message) => ({
  text: "",
  written: "",
  problems: [error(code2, place, message)],
  usesRelease: false
});
async function render(template, origin, file, context, source = "the caption") {
  const rendered = await renderCaption(template, valuesOf(file, context));
  if ("caption" in rendered) {
    const names = namesOfStrangers(rendered.caption, template, context);
    const usesRelease = context.release !== void 0 && /\brelease\b/.test(template);
    return {
      text: rendered.caption,
      written: template,
      problems: names.length > 0 ? [warning("caption/names", origin, aboutNames(names))] : [],
      usesRelease
    };
  }
  const { wrong, line: line2, column } = rendered;
  const isTextFile = "file" in origin && origin.line === 1 && origin.column === 1 && origin.endColumn === void 0;
  if (isTextFile) return failed("caption/template", { ...origin, line: line2, column }, wrong);
  return failed(
    "caption/template",
    origin,
    `${wrong.replace(/\.$/, "")} (line ${line2}, column ${column} of ${source}).`
  );
}
var NAME = /(?<![\w@./])@\w[\w.-]*\w/g;
function namesOfStrangers(caption, template, { release: release2 }) {
  if (!release2 || !template.includes("release.")) return [];
  const namesIn = (text2) => text2.match(NAME) ?? [];
  const written = new Set(namesIn(template));
  const inRelease = new Set(namesIn(`${release2.name}
${release2.body}`));
  return [...new Set(namesIn(caption))].filter((name) => inRelease.has(name) && !written.has(name));
}
var aboutNames = (names) => `${listed(names, 5)} ${names.length === 1 ? "comes" : "come"} from the release's notes, and on TikTok ${names.length === 1 ? "it mentions" : "they mention"} the account of that name there: take names out of the notes, or write the caption without them. The filter plain leaves out those that GitHub generates.`;
function valuesOf(file, { run: run2, release: release2 }) {
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  const { name: repository, owner, url } = run2.repository;
  return {
    ...release2 && { release: { name: release2.name, tag: release2.tag, body: release2.body, url: release2.url } },
    repo: { name: repository, owner, url },
    video: { name, stem: withoutExtension(name) },
    run: { url: run2.url, sha: run2.sha }
  };
}

// src/posts/schedule/hints.ts
var FORMS = "now, draft, +2h, 2026-12-01T18:00 (in timezone) or 2026-12-01T18:00+01:00";
var LOOSE = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[Tt_,]|\s){1,3}(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s?(?:([Zz]|UTC|GMT)|([+-])(\d{1,2})(?::?(\d{2}))?)?)?$/;
function correctSchedule(text2, timezone, nowMs) {
  if (text2 === "") return `schedule is empty: write ${FORMS}.`;
  const guess = looseDateTime(text2) ?? unixTime(text2) ?? relativeWithoutPlus(text2) ?? dayByName(text2, timezone, nowMs);
  if (guess !== void 0) return `"${text2}" ${guess}`;
  const bracket = /^(\S+?)\s?\[?([A-Z][A-Za-z_]+\/[A-Za-z_/]+|UTC)\]?$/.exec(text2);
  if (bracket) return `"${text2}" has its zone in it: write ${bracket[1]} and set timezone to ${bracket[2]}.`;
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text2);
  if (clock) {
    const time = `${pad(clock[1])}:${clock[2]}`;
    return `"${text2}" has no date: write for example ${dateAt(nowMs + DAY_MS, timezone)}T${time}.`;
  }
  const meant = meantWord(text2.toLowerCase(), ["now", "draft"]);
  return `"${text2}" is not a schedule${orMeant(meant, `: write ${FORMS}.`)}`;
}
function looseDateTime(text2) {
  const match3 = LOOSE.exec(text2);
  if (!match3) return void 0;
  const [, year, , month, day, hour, minute, second, utc, sign, offsetHour, offsetMinute = "00"] = match3;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (hour === void 0) return `has no time of day: write for example ${date}T18:00.`;
  const offset = utc !== void 0 ? "Z" : sign === void 0 ? "" : `${sign}${pad(offsetHour)}:${offsetMinute}`;
  const time = `${pad(hour)}:${minute}${second === void 0 ? "" : `:${second}`}`;
  return `is not an RFC 3339 time: write ${date}T${time}${offset}.`;
}
function unixTime(text2) {
  if (!/^[1-9](?:\d{9}|\d{12})$/.test(text2)) return void 0;
  const time = new Date(Number(text2) * (text2.length === 10 ? 1e3 : 1));
  return `looks like a Unix time: write ${time.toISOString().replace(".000Z", "Z")}.`;
}
function relativeWithoutPlus(text2) {
  const compact = text2.replace(/^in /i, "").replaceAll(" ", "");
  const short = compact.replace(/(\d)(d|h|m|s)(?:ays?|(?:ou)?rs?|in(?:ute)?s?|ec(?:ond)?s?)/gi, "$1$2").toLowerCase();
  if (parseDuration(short) !== void 0)
    return short === "0" ? "is no time ahead: write now." : `has no sign: write +${short}.`;
  if (!short.startsWith("-") || parseDuration(short.slice(1)) === void 0) return void 0;
  return `lies in the past: write now, or a time ahead such as +${short.slice(1)}.`;
}
function dayByName(text2, timezone, nowMs) {
  const match3 = /^(today|tonight|tomorrow)\b/i.exec(text2);
  if (!match3) return void 0;
  const isTomorrow = match3[1]?.toLowerCase() === "tomorrow";
  const example = `${dateAt(nowMs + (isTomorrow ? DAY_MS : 0), timezone)}T18:00`;
  return `is not a time: write its date and time, as ${example}${isTomorrow ? ", or +1d for 24 hours from now" : ", or +2h for 2 hours from now"}.`;
}
var pad = (digits) => (digits ?? "").padStart(2, "0");
function dateAt(timeMs, timezone) {
  try {
    return localClock(timeMs, timezone).date;
  } catch {
    return localClock(timeMs, "UTC").date;
  }
}

// src/posts/schedule/schedule.ts
var MAX_AHEAD_MS = 366 * DAY_MS;
var DATE_TIME = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?([Zz]|[+-]\d\d:\d\d)?$/;
async function parseSchedule(text2, timezone, nowMs) {
  const trimmed = text2.trim();
  if (trimmed === "now" || trimmed === "draft") return { schedule: { kind: trimmed } };
  if (trimmed.startsWith("+")) return parseRelative(trimmed, timezone, nowMs);
  const match3 = DATE_TIME.exec(trimmed);
  if (!match3) return { wrong: correctSchedule(trimmed, timezone, nowMs) };
  const [, date = "", hour = "", minute = "", second = "00", fraction = "", offset] = match3;
  const wrong = checkDate(date) ?? checkClock(date, hour, minute, second) ?? checkOffset(offset);
  if (wrong !== void 0) return { wrong };
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  if (offset === void 0) {
    const unknownZone = checkTimezone(timezone);
    if (unknownZone !== void 0) return { wrong: unknownZone };
    const seconds = `${second}.${milliseconds}` === "00.000" ? "" : `:${second}${fraction === "" ? "" : `.${milliseconds}`}`;
    const resolved = await resolveLocalTime(`${date}T${hour}:${minute}${seconds}`, timezone);
    return "wrong" in resolved ? resolved : { schedule: { kind: "at", ...resolved } };
  }
  const utcMs = Date.parse(`${date}T${hour}:${minute}:${second}.${milliseconds}Z`);
  return { schedule: { kind: "at", timeMs: utcMs - offsetMinutes(offset) * 6e4 } };
}
function parseRelative(text2, timezone, nowMs) {
  const aheadMs = parseDuration(text2.slice(1), MAX_AHEAD_MS);
  if (aheadMs === void 0) {
    return {
      wrong: `"${text2}" is not a time from now: write hours, minutes or days such as +2h, +90m, +1h30m or +1d (24 hours), at most +366d.`
    };
  }
  if (aheadMs === 0) return { wrong: `"${text2}" is no time ahead: write now, or a time such as +5m.` };
  const timeMs = nowMs + aheadMs;
  const schedule2 = { kind: "at", timeMs, isRelative: true };
  const isWholeDays = aheadMs % DAY_MS === 0 && checkTimezone(timezone) === void 0;
  if (!isWholeDays || localClock(nowMs, timezone).time === localClock(timeMs, timezone).time) return { schedule: schedule2 };
  const notice3 = `${text2} counts days of 24 hours; the clocks in ${timezone} change in between, so this is ${formatTime(timeMs, timezone)}. For the same hour of the day write the date and time.`;
  return { schedule: { ...schedule2, notice: notice3 } };
}
function checkDate(date) {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (month < 1 || month > 12)
    return `${date} is not a date: there is no month ${month}. Write year-month-day, as 2026-12-01.`;
  const lastDay = new Date(Date.UTC(2e3 + year % 400, month, 0)).getUTCDate();
  if (day >= 1 && day <= lastDay) return void 0;
  const monthText = date.slice(0, "2026-12".length);
  return `${date} is not a date: ${monthText} has days 01 to ${lastDay}. Write ${monthText}-${day < 1 ? "01" : lastDay} or another day.`;
}
function checkClock(date, hour, minute, second) {
  if (hour === "24" && minute === "00" && second === "00") {
    const next2 = new Date(Date.parse(`${date}T00:00Z`) + DAY_MS).toISOString().slice(0, date.length);
    return `24:00 is not a time of day: write ${next2}T00:00, the beginning of the next day.`;
  }
  if (Number(hour) > 23) return `${hour}:${minute} is not a time of day: hours go from 00 to 23.`;
  if (Number(minute) > 59) return `${hour}:${minute} is not a time of day: minutes go from 00 to 59.`;
  if (Number(second) > 59) return `${hour}:${minute}:${second} is not a time of day: seconds go from 00 to 59.`;
  return void 0;
}
function checkOffset(offset) {
  if (offset === void 0 || offset.length === 1) return void 0;
  const minutes = offsetMinutes(offset);
  if (minutes >= -12 * 60 && minutes <= 14 * 60 && Number(offset.slice(-2)) <= 59) return void 0;
  return `${offset} is no offset from UTC: offsets go from -12:00 to +14:00. Write for example +01:00 or Z, or leave it out and set timezone.`;
}
function offsetMinutes(offset) {
  if (offset.length === 1) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  return offset.startsWith("-") ? -minutes : minutes;
}

// src/posts/post.ts
var INPUT_FOR = {
  accounts: "accounts",
  caption: "caption",
  viewerSetting: "viewer-setting"
};
async function buildPost(source, context, now) {
  const { fields, isAsset, entry, idTemplate } = source;
  const { file, origin } = source.video;
  const originOf3 = (setting) => (setting === "id" ? idTemplate?.origin : void 0) ?? fields[setting]?.origin ?? fields.video?.origin ?? (INPUT_FOR[setting] ? { input: INPUT_FOR[setting] } : origin);
  const caption = await captionOf2(source, context, originOf3("caption"));
  const { schedule: schedule2, timezone, problems: inSchedule } = await scheduleOf(fields, originOf3, now);
  const rendered = idTemplate && await renderId(idTemplate, file, context);
  const ownId = rendered ? rendered.text : fields.id?.value;
  const problems = [...caption.problems, ...inSchedule, ...rendered?.problems ?? []];
  const isWrong = (found) => found.some(({ severity }) => severity === "error");
  const refused = [...isWrong(caption.problems) ? ["caption"] : [], ...isWrong(inSchedule) ? ["schedule"] : []];
  const post = {
    id: ownId || file.path,
    hasOwnId: Boolean(ownId),
    video: file,
    isAsset,
    entry,
    caption: caption.text,
    captionAsWritten: caption.written,
    accounts: fields.accounts?.value,
    schedule: schedule2,
    timeIsOwn: true,
    timeIsWritten: source.timeIsWritten,
    timezone,
    settings: {
      viewerSetting: fields.viewerSetting?.value,
      allowComments: fields.allowComments?.value ?? false,
      allowDuet: fields.allowDuet?.value ?? false,
      allowStitch: fields.allowStitch?.value ?? false,
      commercialContent: fields.commercialContent?.value ?? false,
      brandOrganic: fields.brandOrganic?.value ?? false,
      brandedContent: fields.brandedContent?.value ?? false
    },
    flawed: /* @__PURE__ */ new Set([...source.flawed, ...refused]),
    originOf: originOf3
  };
  return {
    post,
    problems: problems.map((problem) => inTextOf(problem, post)),
    usesRelease: caption.usesRelease || (rendered?.usesRelease ?? false)
  };
}
async function scheduleOf(fields, originOf3, now) {
  const zone = fields.timezone?.value ?? "UTC";
  const wrongZone = checkTimezone(zone);
  const timezone = wrongZone ? "UTC" : zone;
  const problems = wrongZone ? [error("schedule/timezone", originOf3("timezone"), wrongZone)] : [];
  const text2 = fields.schedule?.value ?? "now";
  const parsed = await parseSchedule(text2, timezone, text2 === "now" || text2 === "draft" ? 0 : await now);
  if ("wrong" in parsed) problems.push(error("schedule/unreadable", originOf3("schedule"), parsed.wrong));
  const schedule2 = "wrong" in parsed ? { kind: "draft" } : parsed.schedule;
  if (schedule2.kind === "at" && schedule2.notice)
    problems.push(warning("schedule/daylight-saving", originOf3("schedule"), schedule2.notice));
  return { schedule: schedule2, timezone, problems };
}

// node_modules/balanced-match/dist/esm/index.js
var range = (a, b, str) => {
  let begs, beg, left, right = void 0, result;
  let ai = str.indexOf(a);
  let bi = str.indexOf(b, ai + 1);
  let i = ai;
  if (ai >= 0 && bi > 0) {
    if (a === b) {
      return [ai, bi];
    }
    begs = [];
    left = str.length;
    while (i >= 0 && !result) {
      if (i === ai) {
        begs.push(i);
        ai = str.indexOf(a, i + 1);
      } else if (begs.length === 1) {
        const r = begs.pop();
        if (r !== void 0)
          result = [r, bi];
      } else {
        beg = begs.pop();
        if (beg !== void 0 && beg < left) {
          left = beg;
          right = bi;
        }
        bi = str.indexOf(b, i + 1);
      }
      i = ai < bi && ai >= 0 ? ai : bi;
    }
    if (begs.length && right !== void 0) {
      result = [left, right];
    }
  }
  return result;
};

// node_modules/brace-expansion/dist/esm/index.js
var escSlash = "\0SLASH" + Math.random().toFixed(16) + "\0";
var escOpen = "\0OPEN" + Math.random().toFixed(16) + "\0";
var escClose = "\0CLOSE" + Math.random().toFixed(16) + "\0";
var escComma = "\0COMMA" + Math.random().toFixed(16) + "\0";
var escPeriod = "\0PERIOD" + Math.random().toFixed(16) + "\0";
var escSlashPattern = new RegExp(escSlash, "g");
var escOpenPattern = new RegExp(escOpen, "g");
var escClosePattern = new RegExp(escClose, "g");
var escCommaPattern = new RegExp(escComma, "g");
var escPeriodPattern = new RegExp(escPeriod, "g");
var slashPattern = /\\\\/g;
var openPattern = /\\{/g;
var closePattern = /\\}/g;
var commaPattern = /\\,/g;
var periodPattern = /\\\./g;
var EXPANSION_MAX = 1e5;
var EXPANSION_MAX_LENGTH = 4e6;
var EXPANSION_MAX_DEPTH = 1e3;
var EXPANSION_MAX_REWRITES = 1e3;
var EXPANSION_MAX_STEPS = 2e7;
var CALL_STEPS = 16;
function numeric(str) {
  return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
  return str.replace(slashPattern, escSlash).replace(openPattern, escOpen).replace(closePattern, escClose).replace(commaPattern, escComma).replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
  return str.replace(escSlashPattern, "\\").replace(escOpenPattern, "{").replace(escClosePattern, "}").replace(escCommaPattern, ",").replace(escPeriodPattern, ".");
}
function pushAll(target, items) {
  for (let i = 0; i < items.length; i++) {
    target.push(items[i]);
  }
}
function balancedWithBudget(str, masked, budget) {
  if (budget.remaining < 0) {
    return void 0;
  }
  const r = range("{", "}", masked);
  const unmatched = r !== void 0 && masked.indexOf("{") < r[0];
  budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
  if (!r || budget.remaining < 0) {
    return void 0;
  }
  return {
    end: r[1],
    pre: str.slice(0, r[0]),
    body: str.slice(r[0] + 1, r[1]),
    post: str.slice(r[1] + 1),
    unmatched
  };
}
function maskUnmatchedOpens(masked, budget) {
  budget.remaining -= masked.length;
  const open3 = [];
  for (let i = 0; i < masked.length; i++) {
    const c = masked.charCodeAt(i);
    if (c === 123) {
      open3.push(i);
    } else if (c === 125 && open3.length) {
      open3.pop();
    }
  }
  let out = "";
  let last = 0;
  for (let i = 0; i < open3.length; i++) {
    const at = open3[i];
    out += masked.slice(last, at) + "\0";
    last = at + 1;
  }
  return out + masked.slice(last);
}
function commaSetFollows(str, budget) {
  budget.remaining -= str.length;
  if (budget.remaining < 0) {
    return false;
  }
  let close = false;
  for (let i = str.length - 1; i >= 0; i--) {
    const c = str.charCodeAt(i);
    if (c === 125) {
      close = true;
    } else if (c === 10 || c === 13 || c === 8232 || c === 8233) {
      close = false;
    } else if (c === 44 && close && str.charCodeAt(i + 1) !== 44) {
      return true;
    }
  }
  return false;
}
function parseCommaParts(str, budget) {
  const parts = [];
  let carry = "";
  for (; ; ) {
    const m = balancedWithBudget(str, str, budget);
    if (budget.remaining < 0) {
      return void 0;
    }
    if (!m) {
      const tail = str.split(",");
      tail[0] = carry + tail[0];
      pushAll(parts, tail);
      return parts;
    }
    const { pre, body, post } = m;
    const p = pre.split(",");
    p[0] = carry + p[0];
    p[p.length - 1] += "{" + body + "}";
    if (!post.length) {
      pushAll(parts, p);
      return parts;
    }
    carry = p.pop();
    pushAll(parts, p);
    str = post;
  }
}
function bound(value, fallback) {
  return value === void 0 || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
  if (!str) {
    return [];
  }
  const max = bound(options.max, EXPANSION_MAX);
  const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
  const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
  const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
  const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
  if (str.slice(0, 2) === "{}") {
    str = "\\{\\}" + str.slice(2);
  }
  return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
  return "{" + str + "}";
}
function isPadded(el) {
  return /^-?0\d/.test(el);
}
function lte(i, y) {
  return i <= y;
}
function gte(i, y) {
  return i >= y;
}
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
  const out = [];
  let length = 0;
  let nonEmpty;
  outer: for (let a = 0; a < acc.length; a++) {
    const prefix = acc[a] + pre;
    let vs = values;
    if (dropEmpties && !prefix) {
      if (!nonEmpty)
        nonEmpty = values.filter((v) => v);
      vs = nonEmpty;
    }
    for (let v = 0; v < vs.length; v++) {
      if (out.length >= max)
        break outer;
      const expansion = prefix + vs[v];
      if (length + expansion.length > maxLength)
        break outer;
      out.push(expansion);
      length += expansion.length;
    }
  }
  budget.remaining -= out.length;
  return out;
}
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
  const n = body.split(/\.\./);
  const N = [];
  if (n[0] === void 0 || n[1] === void 0) {
    return N;
  }
  const x = numeric(n[0]);
  const y = numeric(n[1]);
  const width = Math.max(n[0].length, n[1].length);
  let incr = n.length === 3 && n[2] !== void 0 ? Math.max(Math.abs(numeric(n[2])), 1) : 1;
  let test = lte;
  const reverse = y < x;
  if (reverse) {
    incr *= -1;
    test = gte;
  }
  const pad2 = n.some(isPadded);
  const cost = pad2 ? width : 1;
  let length = 0;
  for (let i = x; test(i, y) && N.length < max; i += incr) {
    budget.remaining -= cost;
    if (budget.remaining < 0) {
      return void 0;
    }
    let c;
    if (isAlphaSequence) {
      c = String.fromCharCode(i);
      if (c === "\\") {
        c = "";
      }
    } else {
      c = String(i);
      if (pad2) {
        const need = width - c.length;
        if (need > 0) {
          const z = new Array(need + 1).join("0");
          if (i < 0) {
            c = "-" + z + c.slice(1);
          } else {
            c = z + c;
          }
        }
      }
    }
    if (length + c.length > maxLength)
      break;
    N.push(c);
    length += c.length;
  }
  return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
  budget.remaining -= CALL_STEPS;
  if (depth > maxDepth) {
    return [str];
  }
  let acc = [""];
  let rewrites = 0;
  let dropEmpties = false;
  let firstGroup = true;
  let masked = str;
  for (; ; ) {
    const m = balancedWithBudget(str, masked, budget);
    if (!m) {
      return combine(acc, str, [""], max, maxLength, dropEmpties, budget);
    }
    if (m.unmatched) {
      masked = maskUnmatchedOpens(masked, budget);
    }
    const pre = m.pre;
    const literal = () => combine(acc, pre + "{" + m.body + "}" + m.post, [""], max, maxLength, dropEmpties, budget);
    if (/\$$/.test(pre)) {
      acc = combine(acc, pre + "{" + m.body + "}", [""], max, maxLength, dropEmpties && !m.post.length, budget);
      firstGroup = false;
      if (!m.post.length)
        break;
      str = m.post;
      masked = masked.slice(m.end + 1);
      continue;
    }
    const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
    const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
    const isSequence = isNumericSequence || isAlphaSequence;
    const isOptions = m.body.indexOf(",") >= 0;
    if (!isSequence && !isOptions) {
      if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
        rewrites++;
        str = m.pre + "{" + m.body + escClose + m.post;
        masked = masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
        isTop = true;
        continue;
      }
      return literal();
    }
    if (firstGroup) {
      dropEmpties = isTop && !isSequence;
      firstGroup = false;
    }
    let values;
    if (isSequence) {
      values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
      if (!values) {
        return literal();
      }
    } else {
      let n = parseCommaParts(m.body, budget);
      if (!n) {
        return literal();
      }
      if (n.length === 1 && n[0] !== void 0) {
        n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
        if (budget.remaining < 0) {
          return literal();
        }
        if (n.length === 1) {
          const next3 = combine(acc, pre + n[0], [""], max, maxLength, dropEmpties && !m.post.length, budget);
          if (budget.remaining < 0) {
            return literal();
          }
          acc = next3;
          if (!m.post.length)
            break;
          str = m.post;
          masked = masked.slice(m.end + 1);
          continue;
        }
      }
      let dropsEmpties = dropEmpties && !m.post.length && !pre;
      for (let d = 0; dropsEmpties && d < acc.length; d++) {
        if (acc[d]) {
          dropsEmpties = false;
        }
      }
      values = [];
      let valuesLength = 0;
      outer: for (let j = 0; j < n.length; j++) {
        const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
        if (budget.remaining < 0) {
          return literal();
        }
        for (let k = 0; k < expanded.length; k++) {
          const v = expanded[k];
          if (dropsEmpties && !v)
            continue;
          if (values.length >= max || valuesLength + v.length > maxLength) {
            break outer;
          }
          values.push(v);
          valuesLength += v.length;
        }
      }
    }
    const next2 = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
    if (budget.remaining < 0) {
      return literal();
    }
    acc = next2;
    if (!m.post.length)
      break;
    str = m.post;
    masked = masked.slice(m.end + 1);
  }
  return acc;
}

// node_modules/minimatch/dist/esm/assert-valid-pattern.js
var MAX_PATTERN_LENGTH = 1024 * 64;
var assertValidPattern = (pattern) => {
  if (typeof pattern !== "string") {
    throw new TypeError("invalid pattern");
  }
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw new TypeError("pattern is too long");
  }
};

// node_modules/minimatch/dist/esm/brace-expressions.js
var posixClasses = {
  "[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}", true],
  "[:alpha:]": ["\\p{L}\\p{Nl}", true],
  "[:ascii:]": ["\\x00-\\x7f", false],
  "[:blank:]": ["\\p{Zs}\\t", true],
  "[:cntrl:]": ["\\p{Cc}", true],
  "[:digit:]": ["\\p{Nd}", true],
  "[:graph:]": ["\\p{Z}\\p{C}", true, true],
  "[:lower:]": ["\\p{Ll}", true],
  "[:print:]": ["\\p{C}", true],
  "[:punct:]": ["\\p{P}", true],
  "[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f", true],
  "[:upper:]": ["\\p{Lu}", true],
  "[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}", true],
  "[:xdigit:]": ["A-Fa-f0-9", false]
};
var braceEscape = (s) => s.replace(/[[\]\\-]/g, "\\$&");
var regexpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&");
var rangesToString = (ranges) => ranges.join("");
var parseClass = (glob, position) => {
  const pos = position;
  if (glob.charAt(pos) !== "[") {
    throw new Error("not in a brace expression");
  }
  const ranges = [];
  const negs = [];
  let i = pos + 1;
  let sawStart = false;
  let uflag = false;
  let escaping = false;
  let negate = false;
  let endPos = pos;
  let rangeStart = "";
  WHILE: while (i < glob.length) {
    const c = glob.charAt(i);
    if ((c === "!" || c === "^") && i === pos + 1) {
      negate = true;
      i++;
      continue;
    }
    if (c === "]" && sawStart && !escaping) {
      endPos = i + 1;
      break;
    }
    sawStart = true;
    if (c === "\\") {
      if (!escaping) {
        escaping = true;
        i++;
        continue;
      }
    }
    if (c === "[" && !escaping) {
      for (const [cls, [unip, u, neg]] of Object.entries(posixClasses)) {
        if (glob.startsWith(cls, i)) {
          if (rangeStart) {
            return ["$.", false, glob.length - pos, true];
          }
          i += cls.length;
          if (neg)
            negs.push(unip);
          else
            ranges.push(unip);
          uflag = uflag || u;
          continue WHILE;
        }
      }
    }
    escaping = false;
    if (rangeStart) {
      if (c > rangeStart) {
        ranges.push(braceEscape(rangeStart) + "-" + braceEscape(c));
      } else if (c === rangeStart) {
        ranges.push(braceEscape(c));
      }
      rangeStart = "";
      i++;
      continue;
    }
    if (glob.startsWith("-]", i + 1)) {
      ranges.push(braceEscape(c + "-"));
      i += 2;
      continue;
    }
    if (glob.startsWith("-", i + 1)) {
      rangeStart = c;
      i += 2;
      continue;
    }
    ranges.push(braceEscape(c));
    i++;
  }
  if (endPos < i) {
    return ["", false, 0, false];
  }
  if (!ranges.length && !negs.length) {
    return ["$.", false, glob.length - pos, true];
  }
  if (negs.length === 0 && ranges.length === 1 && /^\\?.$/.test(ranges[0]) && !negate) {
    const r = ranges[0].length === 2 ? ranges[0].slice(-1) : ranges[0];
    return [regexpEscape(r), false, endPos - pos, false];
  }
  const sranges = "[" + (negate ? "^" : "") + rangesToString(ranges) + "]";
  const snegs = "[" + (negate ? "" : "^") + rangesToString(negs) + "]";
  const comb = ranges.length && negs.length ? "(" + sranges + "|" + snegs + ")" : ranges.length ? sranges : snegs;
  return [comb, uflag, endPos - pos, true];
};

// node_modules/minimatch/dist/esm/unescape.js
var unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true } = {}) => {
  if (magicalBraces) {
    return windowsPathsNoEscape ? s.replace(/\[([^/\\])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1");
  }
  return windowsPathsNoEscape ? s.replace(/\[([^/\\{}])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1");
};

// node_modules/minimatch/dist/esm/ast.js
var _a;
var types = /* @__PURE__ */ new Set(["!", "?", "+", "*", "@"]);
var isExtglobType = (c) => types.has(c);
var isExtglobAST = (c) => isExtglobType(c.type);
var adoptionMap = /* @__PURE__ */ new Map([
  ["!", ["@"]],
  ["?", ["?", "@"]],
  ["@", ["@"]],
  ["*", ["*", "+", "?", "@"]],
  ["+", ["+", "@"]]
]);
var adoptionWithSpaceMap = /* @__PURE__ */ new Map([
  ["!", ["?"]],
  ["@", ["?"]],
  ["+", ["?", "*"]]
]);
var adoptionAnyMap = /* @__PURE__ */ new Map([
  ["!", ["?", "@"]],
  ["?", ["?", "@"]],
  ["@", ["?", "@"]],
  ["*", ["*", "+", "?", "@"]],
  ["+", ["+", "@", "?", "*"]]
]);
var usurpMap = /* @__PURE__ */ new Map([
  ["!", /* @__PURE__ */ new Map([["!", "@"]])],
  [
    "?",
    /* @__PURE__ */ new Map([
      ["*", "*"],
      ["+", "*"]
    ])
  ],
  [
    "@",
    /* @__PURE__ */ new Map([
      ["!", "!"],
      ["?", "?"],
      ["@", "@"],
      ["*", "*"],
      ["+", "+"]
    ])
  ],
  [
    "+",
    /* @__PURE__ */ new Map([
      ["?", "*"],
      ["*", "*"]
    ])
  ]
]);
var startNoTraversal = "(?!(?:^|/)\\.\\.?(?:$|/))";
var startNoDot = "(?!\\.)";
var addPatternStart = /* @__PURE__ */ new Set(["[", "."]);
var justDots = /* @__PURE__ */ new Set(["..", "."]);
var reSpecials = new Set("().*{}+?[]^$\\!");
var regExpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&");
var qmark = "[^/]";
var star = qmark + "*?";
var starNoEmpty = qmark + "+?";
var ID = 0;
var AST = class {
  type;
  #root;
  #hasMagic;
  #uflag = false;
  #parts = [];
  #parent;
  #parentIndex;
  #negs;
  #filledNegs = false;
  #options;
  #toString;
  // set to true if it's an extglob with no children
  // (which really means one child of '')
  #emptyExt = false;
  id = ++ID;
  get depth() {
    return (this.#parent?.depth ?? -1) + 1;
  }
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return {
      "@@type": "AST",
      id: this.id,
      type: this.type,
      root: this.#root.id,
      parent: this.#parent?.id,
      depth: this.depth,
      partsLength: this.#parts.length,
      parts: this.#parts
    };
  }
  constructor(type, parent, options = {}) {
    this.type = type;
    if (type)
      this.#hasMagic = true;
    this.#parent = parent;
    this.#root = this.#parent ? this.#parent.#root : this;
    this.#options = this.#root === this ? options : this.#root.#options;
    this.#negs = this.#root === this ? [] : this.#root.#negs;
    if (type === "!" && !this.#root.#filledNegs)
      this.#negs.push(this);
    this.#parentIndex = this.#parent ? this.#parent.#parts.length : 0;
  }
  get hasMagic() {
    if (this.#hasMagic !== void 0)
      return this.#hasMagic;
    for (const p of this.#parts) {
      if (typeof p === "string")
        continue;
      if (p.type || p.hasMagic)
        return this.#hasMagic = true;
    }
    return this.#hasMagic;
  }
  // reconstructs the pattern
  toString() {
    return this.#toString !== void 0 ? this.#toString : !this.type ? this.#toString = this.#parts.map((p) => String(p)).join("") : this.#toString = this.type + "(" + this.#parts.map((p) => String(p)).join("|") + ")";
  }
  #fillNegs() {
    if (this !== this.#root)
      throw new Error("should only call on root");
    if (this.#filledNegs)
      return this;
    this.toString();
    this.#filledNegs = true;
    let n;
    while (n = this.#negs.pop()) {
      if (n.type !== "!")
        continue;
      let p = n;
      let pp = p.#parent;
      while (pp) {
        for (let i = p.#parentIndex + 1; !pp.type && i < pp.#parts.length; i++) {
          for (const part of n.#parts) {
            if (typeof part === "string") {
              throw new Error("string part in extglob AST??");
            }
            part.copyIn(pp.#parts[i]);
          }
        }
        p = pp;
        pp = p.#parent;
      }
    }
    return this;
  }
  push(...parts) {
    for (const p of parts) {
      if (p === "")
        continue;
      if (typeof p !== "string" && !(p instanceof _a && p.#parent === this)) {
        throw new Error("invalid part: " + p);
      }
      this.#parts.push(p);
    }
  }
  toJSON() {
    const ret = this.type === null ? this.#parts.slice().map((p) => typeof p === "string" ? p : p.toJSON()) : [this.type, ...this.#parts.map((p) => p.toJSON())];
    if (this.isStart() && !this.type)
      ret.unshift([]);
    if (this.isEnd() && (this === this.#root || this.#root.#filledNegs && this.#parent?.type === "!")) {
      ret.push({});
    }
    return ret;
  }
  isStart() {
    if (this.#root === this)
      return true;
    if (!this.#parent?.isStart())
      return false;
    if (this.#parentIndex === 0)
      return true;
    const p = this.#parent;
    for (let i = 0; i < this.#parentIndex; i++) {
      const pp = p.#parts[i];
      if (!(pp instanceof _a && pp.type === "!")) {
        return false;
      }
    }
    return true;
  }
  isEnd() {
    if (this.#root === this)
      return true;
    if (this.#parent?.type === "!")
      return true;
    if (!this.#parent?.isEnd())
      return false;
    if (!this.type)
      return this.#parent?.isEnd();
    const pl = this.#parent ? this.#parent.#parts.length : 0;
    return this.#parentIndex === pl - 1;
  }
  copyIn(part) {
    if (typeof part === "string")
      this.push(part);
    else
      this.push(part.clone(this));
  }
  clone(parent) {
    const c = new _a(this.type, parent);
    for (const p of this.#parts) {
      c.copyIn(p);
    }
    return c;
  }
  static #parseAST(str, ast, pos, opt, extDepth) {
    const maxDepth = opt.maxExtglobRecursion ?? 2;
    let escaping = false;
    let inBrace = false;
    let braceStart = -1;
    let braceNeg = false;
    if (ast.type === null) {
      let i2 = pos;
      let acc2 = "";
      while (i2 < str.length) {
        const c = str.charAt(i2++);
        if (escaping || c === "\\") {
          escaping = !escaping;
          acc2 += c;
          continue;
        }
        if (inBrace) {
          if (i2 === braceStart + 1) {
            if (c === "^" || c === "!") {
              braceNeg = true;
            }
          } else if (c === "]" && !(i2 === braceStart + 2 && braceNeg)) {
            inBrace = false;
          }
          acc2 += c;
          continue;
        } else if (c === "[") {
          inBrace = true;
          braceStart = i2;
          braceNeg = false;
          acc2 += c;
          continue;
        }
        const doRecurse = !opt.noext && isExtglobType(c) && str.charAt(i2) === "(" && extDepth <= maxDepth;
        if (doRecurse) {
          ast.push(acc2);
          acc2 = "";
          const ext2 = new _a(c, ast);
          i2 = _a.#parseAST(str, ext2, i2, opt, extDepth + 1);
          ast.push(ext2);
          continue;
        }
        acc2 += c;
      }
      ast.push(acc2);
      return i2;
    }
    let i = pos + 1;
    let part = new _a(null, ast);
    const parts = [];
    let acc = "";
    while (i < str.length) {
      const c = str.charAt(i++);
      if (escaping || c === "\\") {
        escaping = !escaping;
        acc += c;
        continue;
      }
      if (inBrace) {
        if (i === braceStart + 1) {
          if (c === "^" || c === "!") {
            braceNeg = true;
          }
        } else if (c === "]" && !(i === braceStart + 2 && braceNeg)) {
          inBrace = false;
        }
        acc += c;
        continue;
      } else if (c === "[") {
        inBrace = true;
        braceStart = i;
        braceNeg = false;
        acc += c;
        continue;
      }
      const doRecurse = !opt.noext && isExtglobType(c) && str.charAt(i) === "(" && /* c8 ignore start - the maxDepth is sufficient here */
      (extDepth <= maxDepth || ast && ast.#canAdoptType(c));
      if (doRecurse) {
        const depthAdd = ast && ast.#canAdoptType(c) ? 0 : 1;
        part.push(acc);
        acc = "";
        const ext2 = new _a(c, part);
        part.push(ext2);
        i = _a.#parseAST(str, ext2, i, opt, extDepth + depthAdd);
        continue;
      }
      if (c === "|") {
        part.push(acc);
        acc = "";
        parts.push(part);
        part = new _a(null, ast);
        continue;
      }
      if (c === ")") {
        if (acc === "" && ast.#parts.length === 0) {
          ast.#emptyExt = true;
        }
        part.push(acc);
        acc = "";
        ast.push(...parts, part);
        return i;
      }
      acc += c;
    }
    ast.type = null;
    ast.#hasMagic = void 0;
    ast.#parts = [str.substring(pos - 1)];
    return i;
  }
  #canAdoptWithSpace(child) {
    return this.#canAdopt(child, adoptionWithSpaceMap);
  }
  #canAdopt(child, map = adoptionMap) {
    if (!child || typeof child !== "object" || child.type !== null || child.#parts.length !== 1 || this.type === null) {
      return false;
    }
    const gc = child.#parts[0];
    if (!gc || typeof gc !== "object" || gc.type === null) {
      return false;
    }
    return this.#canAdoptType(gc.type, map);
  }
  #canAdoptType(c, map = adoptionAnyMap) {
    return !!map.get(this.type)?.includes(c);
  }
  #adoptWithSpace(child, index) {
    const gc = child.#parts[0];
    const blank = new _a(null, gc, this.options);
    blank.#parts.push("");
    gc.push(blank);
    this.#adopt(child, index);
  }
  #adopt(child, index) {
    const gc = child.#parts[0];
    this.#parts.splice(index, 1, ...gc.#parts);
    for (const p of gc.#parts) {
      if (typeof p === "object")
        p.#parent = this;
    }
    this.#toString = void 0;
  }
  #canUsurpType(c) {
    const m = usurpMap.get(this.type);
    return !!m?.has(c);
  }
  #canUsurp(child) {
    if (!child || typeof child !== "object" || child.type !== null || child.#parts.length !== 1 || this.type === null || this.#parts.length !== 1) {
      return false;
    }
    const gc = child.#parts[0];
    if (!gc || typeof gc !== "object" || gc.type === null) {
      return false;
    }
    return this.#canUsurpType(gc.type);
  }
  #usurp(child) {
    const m = usurpMap.get(this.type);
    const gc = child.#parts[0];
    const nt = m?.get(gc.type);
    if (!nt)
      return false;
    this.#parts = gc.#parts;
    for (const p of this.#parts) {
      if (typeof p === "object") {
        p.#parent = this;
      }
    }
    this.type = nt;
    this.#toString = void 0;
    this.#emptyExt = false;
  }
  static fromGlob(pattern, options = {}) {
    const ast = new _a(null, void 0, options);
    _a.#parseAST(pattern, ast, 0, options, 0);
    return ast;
  }
  // returns the regular expression if there's magic, or the unescaped
  // string if not.
  toMMPattern() {
    if (this !== this.#root)
      return this.#root.toMMPattern();
    const glob = this.toString();
    const [re, body, hasMagic, uflag] = this.toRegExpSource();
    const anyMagic = hasMagic || this.#hasMagic || this.#options.nocase && !this.#options.nocaseMagicOnly && glob.toUpperCase() !== glob.toLowerCase();
    if (!anyMagic) {
      return body;
    }
    const flags = (this.#options.nocase ? "i" : "") + (uflag ? "u" : "");
    return Object.assign(new RegExp(`^${re}$`, flags), {
      _src: re,
      _glob: glob
    });
  }
  get options() {
    return this.#options;
  }
  // returns the string match, the regexp source, whether there's magic
  // in the regexp (so a regular expression is required) and whether or
  // not the uflag is needed for the regular expression (for posix classes)
  // TODO: instead of injecting the start/end at this point, just return
  // the BODY of the regexp, along with the start/end portions suitable
  // for binding the start/end in either a joined full-path makeRe context
  // (where we bind to (^|/), or a standalone matchPart context (where
  // we bind to ^, and not /).  Otherwise slashes get duped!
  //
  // In part-matching mode, the start is:
  // - if not isStart: nothing
  // - if traversal possible, but not allowed: ^(?!\.\.?$)
  // - if dots allowed or not possible: ^
  // - if dots possible and not allowed: ^(?!\.)
  // end is:
  // - if not isEnd(): nothing
  // - else: $
  //
  // In full-path matching mode, we put the slash at the START of the
  // pattern, so start is:
  // - if first pattern: same as part-matching mode
  // - if not isStart(): nothing
  // - if traversal possible, but not allowed: /(?!\.\.?(?:$|/))
  // - if dots allowed or not possible: /
  // - if dots possible and not allowed: /(?!\.)
  // end is:
  // - if last pattern, same as part-matching mode
  // - else nothing
  //
  // Always put the (?:$|/) on negated tails, though, because that has to be
  // there to bind the end of the negated pattern portion, and it's easier to
  // just stick it in now rather than try to inject it later in the middle of
  // the pattern.
  //
  // We can just always return the same end, and leave it up to the caller
  // to know whether it's going to be used joined or in parts.
  // And, if the start is adjusted slightly, can do the same there:
  // - if not isStart: nothing
  // - if traversal possible, but not allowed: (?:/|^)(?!\.\.?$)
  // - if dots allowed or not possible: (?:/|^)
  // - if dots possible and not allowed: (?:/|^)(?!\.)
  //
  // But it's better to have a simpler binding without a conditional, for
  // performance, so probably better to return both start options.
  //
  // Then the caller just ignores the end if it's not the first pattern,
  // and the start always gets applied.
  //
  // But that's always going to be $ if it's the ending pattern, or nothing,
  // so the caller can just attach $ at the end of the pattern when building.
  //
  // So the todo is:
  // - better detect what kind of start is needed
  // - return both flavors of starting pattern
  // - attach $ at the end of the pattern when creating the actual RegExp
  //
  // Ah, but wait, no, that all only applies to the root when the first pattern
  // is not an extglob. If the first pattern IS an extglob, then we need all
  // that dot prevention biz to live in the extglob portions, because eg
  // +(*|.x*) can match .xy but not .yx.
  //
  // So, return the two flavors if it's #root and the first child is not an
  // AST, otherwise leave it to the child AST to handle it, and there,
  // use the (?:^|/) style of start binding.
  //
  // Even simplified further:
  // - Since the start for a join is eg /(?!\.) and the start for a part
  // is ^(?!\.), we can just prepend (?!\.) to the pattern (either root
  // or start or whatever) and prepend ^ or / at the Regexp construction.
  toRegExpSource(allowDot) {
    const dot = allowDot ?? !!this.#options.dot;
    if (this.#root === this) {
      this.#flatten();
      this.#fillNegs();
    }
    if (!isExtglobAST(this)) {
      const noEmpty = this.isStart() && this.isEnd() && !this.#parts.some((s) => typeof s !== "string");
      const src = this.#parts.map((p) => {
        const [re, _, hasMagic, uflag] = typeof p === "string" ? _a.#parseGlob(p, this.#hasMagic, noEmpty) : p.toRegExpSource(allowDot);
        this.#hasMagic = this.#hasMagic || hasMagic;
        this.#uflag = this.#uflag || uflag;
        return re;
      }).join("");
      let start2 = "";
      if (this.isStart()) {
        if (typeof this.#parts[0] === "string") {
          const dotTravAllowed = this.#parts.length === 1 && justDots.has(this.#parts[0]);
          if (!dotTravAllowed) {
            const aps = addPatternStart;
            const needNoTrav = (
              // dots are allowed, and the pattern starts with [ or .
              dot && aps.has(src.charAt(0)) || // the pattern starts with \., and then [ or .
              src.startsWith("\\.") && aps.has(src.charAt(2)) || // the pattern starts with \.\., and then [ or .
              src.startsWith("\\.\\.") && aps.has(src.charAt(4))
            );
            const needNoDot = !dot && !allowDot && aps.has(src.charAt(0));
            start2 = needNoTrav ? startNoTraversal : needNoDot ? startNoDot : "";
          }
        }
      }
      let end2 = "";
      if (this.isEnd() && this.#root.#filledNegs && this.#parent?.type === "!") {
        end2 = "(?:$|\\/)";
      }
      const final2 = start2 + src + end2;
      return [
        final2,
        unescape(src),
        this.#hasMagic = !!this.#hasMagic,
        this.#uflag
      ];
    }
    const repeated2 = this.type === "*" || this.type === "+";
    const start = this.type === "!" ? "(?:(?!(?:" : "(?:";
    let body = this.#partsToRegExp(dot);
    if (this.isStart() && this.isEnd() && !body && this.type !== "!") {
      const s = this.toString();
      const me = this;
      me.#parts = [s];
      me.type = null;
      me.#hasMagic = void 0;
      return [s, unescape(this.toString()), false, false];
    }
    let bodyDotAllowed = !repeated2 || allowDot || dot || !startNoDot ? "" : this.#partsToRegExp(true);
    if (bodyDotAllowed === body) {
      bodyDotAllowed = "";
    }
    if (bodyDotAllowed) {
      body = `(?:${body})(?:${bodyDotAllowed})*?`;
    }
    let final = "";
    if (this.type === "!" && this.#emptyExt) {
      final = (this.isStart() && !dot ? startNoDot : "") + starNoEmpty;
    } else {
      const close = this.type === "!" ? (
        // !() must match something,but !(x) can match ''
        "))" + (this.isStart() && !dot && !allowDot ? startNoDot : "") + star + ")"
      ) : this.type === "@" ? ")" : this.type === "?" ? ")?" : this.type === "+" && bodyDotAllowed ? ")" : this.type === "*" && bodyDotAllowed ? `)?` : `)${this.type}`;
      final = start + body + close;
    }
    return [
      final,
      unescape(body),
      this.#hasMagic = !!this.#hasMagic,
      this.#uflag
    ];
  }
  #flatten() {
    if (!isExtglobAST(this)) {
      for (const p of this.#parts) {
        if (typeof p === "object") {
          p.#flatten();
        }
      }
    } else {
      let iterations = 0;
      let done = false;
      do {
        done = true;
        for (let i = 0; i < this.#parts.length; i++) {
          const c = this.#parts[i];
          if (typeof c === "object") {
            c.#flatten();
            if (this.#canAdopt(c)) {
              done = false;
              this.#adopt(c, i);
            } else if (this.#canAdoptWithSpace(c)) {
              done = false;
              this.#adoptWithSpace(c, i);
            } else if (this.#canUsurp(c)) {
              done = false;
              this.#usurp(c);
            }
          }
        }
      } while (!done && ++iterations < 10);
    }
    this.#toString = void 0;
  }
  #partsToRegExp(dot) {
    return this.#parts.map((p) => {
      if (typeof p === "string") {
        throw new Error("string type in extglob ast??");
      }
      const [re, _, _hasMagic, uflag] = p.toRegExpSource(dot);
      this.#uflag = this.#uflag || uflag;
      return re;
    }).filter((p) => !(this.isStart() && this.isEnd()) || !!p).join("|");
  }
  static #parseGlob(glob, hasMagic, noEmpty = false) {
    let escaping = false;
    let re = "";
    let uflag = false;
    let inStar = false;
    for (let i = 0; i < glob.length; i++) {
      const c = glob.charAt(i);
      if (escaping) {
        escaping = false;
        re += (reSpecials.has(c) ? "\\" : "") + c;
        continue;
      }
      if (c === "*") {
        if (inStar)
          continue;
        inStar = true;
        re += noEmpty && /^[*]+$/.test(glob) ? starNoEmpty : star;
        hasMagic = true;
        continue;
      } else {
        inStar = false;
      }
      if (c === "\\") {
        if (i === glob.length - 1) {
          re += "\\\\";
        } else {
          escaping = true;
        }
        continue;
      }
      if (c === "[") {
        const [src, needUflag, consumed, magic] = parseClass(glob, i);
        if (consumed) {
          re += src;
          uflag = uflag || needUflag;
          i += consumed - 1;
          hasMagic = hasMagic || magic;
          continue;
        }
      }
      if (c === "?") {
        re += qmark;
        hasMagic = true;
        continue;
      }
      re += regExpEscape(c);
    }
    return [re, unescape(glob), !!hasMagic, uflag];
  }
};
_a = AST;

// node_modules/minimatch/dist/esm/escape.js
var escape = (s, { windowsPathsNoEscape = false, magicalBraces = false } = {}) => {
  if (magicalBraces) {
    return windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, "[$&]") : s.replace(/[?*()[\]\\{}]/g, "\\$&");
  }
  return windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, "[$&]") : s.replace(/[?*()[\]\\]/g, "\\$&");
};

// node_modules/minimatch/dist/esm/index.js
var minimatch = (p, pattern, options = {}) => {
  assertValidPattern(pattern);
  if (!options.nocomment && pattern.charAt(0) === "#") {
    return false;
  }
  return new Minimatch(pattern, options).match(p);
};
var starDotExtRE = /^\*+([^+@!?*[(]*)$/;
var starDotExtTest = (ext2) => (f) => !f.startsWith(".") && f.endsWith(ext2);
var starDotExtTestDot = (ext2) => (f) => f.endsWith(ext2);
var starDotExtTestNocase = (ext2) => {
  ext2 = ext2.toLowerCase();
  return (f) => !f.startsWith(".") && f.toLowerCase().endsWith(ext2);
};
var starDotExtTestNocaseDot = (ext2) => {
  ext2 = ext2.toLowerCase();
  return (f) => f.toLowerCase().endsWith(ext2);
};
var starDotStarRE = /^\*+\.\*+$/;
var starDotStarTest = (f) => !f.startsWith(".") && f.includes(".");
var starDotStarTestDot = (f) => f !== "." && f !== ".." && f.includes(".");
var dotStarRE = /^\.\*+$/;
var dotStarTest = (f) => f !== "." && f !== ".." && f.startsWith(".");
var starRE = /^\*+$/;
var starTest = (f) => f.length !== 0 && !f.startsWith(".");
var starTestDot = (f) => f.length !== 0 && f !== "." && f !== "..";
var qmarksRE = /^\?+([^+@!?*[(]*)?$/;
var qmarksTestNocase = ([$0, ext2 = ""]) => {
  const noext = qmarksTestNoExt([$0]);
  if (!ext2)
    return noext;
  ext2 = ext2.toLowerCase();
  return (f) => noext(f) && f.toLowerCase().endsWith(ext2);
};
var qmarksTestNocaseDot = ([$0, ext2 = ""]) => {
  const noext = qmarksTestNoExtDot([$0]);
  if (!ext2)
    return noext;
  ext2 = ext2.toLowerCase();
  return (f) => noext(f) && f.toLowerCase().endsWith(ext2);
};
var qmarksTestDot = ([$0, ext2 = ""]) => {
  const noext = qmarksTestNoExtDot([$0]);
  return !ext2 ? noext : (f) => noext(f) && f.endsWith(ext2);
};
var qmarksTest = ([$0, ext2 = ""]) => {
  const noext = qmarksTestNoExt([$0]);
  return !ext2 ? noext : (f) => noext(f) && f.endsWith(ext2);
};
var qmarksTestNoExt = ([$0]) => {
  const len = $0.length;
  return (f) => f.length === len && !f.startsWith(".");
};
var qmarksTestNoExtDot = ([$0]) => {
  const len = $0.length;
  return (f) => f.length === len && f !== "." && f !== "..";
};
var defaultPlatform = typeof process === "object" && process ? typeof process.env === "object" && process.env && process.env.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix";
var path = {
  win32: { sep: "\\" },
  posix: { sep: "/" }
};
var sep3 = defaultPlatform === "win32" ? path.win32.sep : path.posix.sep;
minimatch.sep = sep3;
var GLOBSTAR = /* @__PURE__ */ Symbol("globstar **");
minimatch.GLOBSTAR = GLOBSTAR;
var qmark2 = "[^/]";
var star2 = qmark2 + "*?";
var twoStarDot = "(?:(?!(?:\\/|^)(?:\\.{1,2})($|\\/)).)*?";
var twoStarNoDot = "(?:(?!(?:\\/|^)\\.).)*?";
var filter = (pattern, options = {}) => (p) => minimatch(p, pattern, options);
minimatch.filter = filter;
var ext = (a, b = {}) => Object.assign({}, a, b);
var defaults = (def) => {
  if (!def || typeof def !== "object" || !Object.keys(def).length) {
    return minimatch;
  }
  const orig = minimatch;
  const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
  return Object.assign(m, {
    Minimatch: class Minimatch extends orig.Minimatch {
      constructor(pattern, options = {}) {
        super(pattern, ext(def, options));
      }
      static defaults(options) {
        return orig.defaults(ext(def, options)).Minimatch;
      }
    },
    AST: class AST extends orig.AST {
      /* c8 ignore start */
      constructor(type, parent, options = {}) {
        super(type, parent, ext(def, options));
      }
      /* c8 ignore stop */
      static fromGlob(pattern, options = {}) {
        return orig.AST.fromGlob(pattern, ext(def, options));
      }
    },
    unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
    escape: (s, options = {}) => orig.escape(s, ext(def, options)),
    filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
    defaults: (options) => orig.defaults(ext(def, options)),
    makeRe: (pattern, options = {}) => orig.makeRe(pattern, ext(def, options)),
    braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
    match: (list2, pattern, options = {}) => orig.match(list2, pattern, ext(def, options)),
    sep: orig.sep,
    GLOBSTAR
  });
};
minimatch.defaults = defaults;
var braceExpand = (pattern, options = {}) => {
  assertValidPattern(pattern);
  if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) {
    return [pattern];
  }
  return expand(pattern, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
var makeRe = (pattern, options = {}) => new Minimatch(pattern, options).makeRe();
minimatch.makeRe = makeRe;
var match = (list2, pattern, options = {}) => {
  const mm = new Minimatch(pattern, options);
  list2 = list2.filter((f) => mm.match(f));
  if (mm.options.nonull && !list2.length) {
    list2.push(pattern);
  }
  return list2;
};
minimatch.match = match;
var globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
var regExpEscape2 = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&");
var Minimatch = class {
  options;
  set;
  pattern;
  windowsPathsNoEscape;
  nonegate;
  negate;
  comment;
  empty;
  preserveMultipleSlashes;
  partial;
  globSet;
  globParts;
  nocase;
  isWindows;
  platform;
  windowsNoMagicRoot;
  maxGlobstarRecursion;
  regexp;
  constructor(pattern, options = {}) {
    assertValidPattern(pattern);
    options = options || {};
    this.options = options;
    this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? 200;
    this.pattern = pattern;
    this.platform = options.platform || defaultPlatform;
    this.isWindows = this.platform === "win32";
    const awe = "allowWindowsEscape";
    this.windowsPathsNoEscape = !!options.windowsPathsNoEscape || options[awe] === false;
    if (this.windowsPathsNoEscape) {
      this.pattern = this.pattern.replace(/\\/g, "/");
    }
    this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
    this.regexp = null;
    this.negate = false;
    this.nonegate = !!options.nonegate;
    this.comment = false;
    this.empty = false;
    this.partial = !!options.partial;
    this.nocase = !!this.options.nocase;
    this.windowsNoMagicRoot = options.windowsNoMagicRoot !== void 0 ? options.windowsNoMagicRoot : !!(this.isWindows && this.nocase);
    this.globSet = [];
    this.globParts = [];
    this.set = [];
    this.make();
  }
  hasMagic() {
    if (this.options.magicalBraces && this.set.length > 1) {
      return true;
    }
    for (const pattern of this.set) {
      for (const part of pattern) {
        if (typeof part !== "string")
          return true;
      }
    }
    return false;
  }
  debug(..._) {
  }
  make() {
    const pattern = this.pattern;
    const options = this.options;
    if (!options.nocomment && pattern.charAt(0) === "#") {
      this.comment = true;
      return;
    }
    if (!pattern) {
      this.empty = true;
      return;
    }
    this.parseNegate();
    this.globSet = [...new Set(this.braceExpand())];
    if (options.debug) {
      this.debug = (...args) => console.error(...args);
    }
    this.debug(this.pattern, this.globSet);
    const rawGlobParts = this.globSet.map((s) => this.slashSplit(s));
    this.globParts = this.preprocess(rawGlobParts);
    this.debug(this.pattern, this.globParts);
    let set = this.globParts.map((s, _, __) => {
      if (this.isWindows && this.windowsNoMagicRoot) {
        const isUNC = s[0] === "" && s[1] === "" && (s[2] === "?" || !globMagic.test(s[2])) && !globMagic.test(s[3]);
        const isDrive = /^[a-z]:/i.test(s[0]);
        if (isUNC) {
          return [
            ...s.slice(0, 4),
            ...s.slice(4).map((ss) => this.parse(ss))
          ];
        } else if (isDrive) {
          return [s[0], ...s.slice(1).map((ss) => this.parse(ss))];
        }
      }
      return s.map((ss) => this.parse(ss));
    });
    this.debug(this.pattern, set);
    this.set = set.filter((s) => s.indexOf(false) === -1);
    if (this.isWindows) {
      for (let i = 0; i < this.set.length; i++) {
        const p = this.set[i];
        if (p[0] === "" && p[1] === "" && this.globParts[i][2] === "?" && typeof p[3] === "string" && /^[a-z]:$/i.test(p[3])) {
          p[2] = "?";
        }
      }
    }
    this.debug(this.pattern, this.set);
  }
  // various transforms to equivalent pattern sets that are
  // faster to process in a filesystem walk.  The goal is to
  // eliminate what we can, and push all ** patterns as far
  // to the right as possible, even if it increases the number
  // of patterns that we have to process.
  preprocess(globParts) {
    if (this.options.noglobstar) {
      for (const partset of globParts) {
        for (let j = 0; j < partset.length; j++) {
          if (partset[j] === "**") {
            partset[j] = "*";
          }
        }
      }
    }
    const { optimizationLevel = 1 } = this.options;
    if (optimizationLevel >= 2) {
      globParts = this.firstPhasePreProcess(globParts);
      globParts = this.secondPhasePreProcess(globParts);
    } else if (optimizationLevel >= 1) {
      globParts = this.levelOneOptimize(globParts);
    } else {
      globParts = this.adjascentGlobstarOptimize(globParts);
    }
    return globParts;
  }
  // just get rid of adjascent ** portions
  adjascentGlobstarOptimize(globParts) {
    return globParts.map((parts) => {
      let gs = -1;
      while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
        let i = gs;
        while (parts[i + 1] === "**") {
          i++;
        }
        if (i !== gs) {
          parts.splice(gs, i - gs);
        }
      }
      return parts;
    });
  }
  // get rid of adjascent ** and resolve .. portions
  levelOneOptimize(globParts) {
    return globParts.map((parts) => {
      parts = parts.reduce((set, part) => {
        const prev = set[set.length - 1];
        if (part === "**" && prev === "**") {
          return set;
        }
        if (part === "..") {
          if (prev && prev !== ".." && prev !== "." && prev !== "**") {
            set.pop();
            return set;
          }
        }
        set.push(part);
        return set;
      }, []);
      return parts.length === 0 ? [""] : parts;
    });
  }
  levelTwoFileOptimize(parts) {
    if (!Array.isArray(parts)) {
      parts = this.slashSplit(parts);
    }
    let didSomething = false;
    do {
      didSomething = false;
      if (!this.preserveMultipleSlashes) {
        for (let i = 1; i < parts.length - 1; i++) {
          const p = parts[i];
          if (i === 1 && p === "" && parts[0] === "")
            continue;
          if (p === "." || p === "") {
            didSomething = true;
            parts.splice(i, 1);
            i--;
          }
        }
        if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
          didSomething = true;
          parts.pop();
        }
      }
      let dd = 0;
      while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
        const p = parts[dd - 1];
        if (p && p !== "." && p !== ".." && p !== "**" && !(this.isWindows && /^[a-z]:$/i.test(p))) {
          didSomething = true;
          parts.splice(dd - 1, 2);
          dd -= 2;
        }
      }
    } while (didSomething);
    return parts.length === 0 ? [""] : parts;
  }
  // First phase: single-pattern processing
  // <pre> is 1 or more portions
  // <rest> is 1 or more portions
  // <p> is any portion other than ., .., '', or **
  // <e> is . or ''
  //
  // **/.. is *brutal* for filesystem walking performance, because
  // it effectively resets the recursive walk each time it occurs,
  // and ** cannot be reduced out by a .. pattern part like a regexp
  // or most strings (other than .., ., and '') can be.
  //
  // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
  // <pre>/<e>/<rest> -> <pre>/<rest>
  // <pre>/<p>/../<rest> -> <pre>/<rest>
  // **/**/<rest> -> **/<rest>
  //
  // **/*/<rest> -> */**/<rest> <== not valid because ** doesn't follow
  // this WOULD be allowed if ** did follow symlinks, or * didn't
  firstPhasePreProcess(globParts) {
    let didSomething = false;
    do {
      didSomething = false;
      for (let parts of globParts) {
        let gs = -1;
        while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
          let gss = gs;
          while (parts[gss + 1] === "**") {
            gss++;
          }
          if (gss > gs) {
            parts.splice(gs + 1, gss - gs);
          }
          let next2 = parts[gs + 1];
          const p = parts[gs + 2];
          const p2 = parts[gs + 3];
          if (next2 !== "..")
            continue;
          if (!p || p === "." || p === ".." || !p2 || p2 === "." || p2 === "..") {
            continue;
          }
          didSomething = true;
          parts.splice(gs, 1);
          const other = parts.slice(0);
          other[gs] = "**";
          globParts.push(other);
          gs--;
        }
        if (!this.preserveMultipleSlashes) {
          for (let i = 1; i < parts.length - 1; i++) {
            const p = parts[i];
            if (i === 1 && p === "" && parts[0] === "")
              continue;
            if (p === "." || p === "") {
              didSomething = true;
              parts.splice(i, 1);
              i--;
            }
          }
          if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
            didSomething = true;
            parts.pop();
          }
        }
        let dd = 0;
        while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
          const p = parts[dd - 1];
          if (p && p !== "." && p !== ".." && p !== "**") {
            didSomething = true;
            const needDot = dd === 1 && parts[dd + 1] === "**";
            const splin = needDot ? ["."] : [];
            parts.splice(dd - 1, 2, ...splin);
            if (parts.length === 0)
              parts.push("");
            dd -= 2;
          }
        }
      }
    } while (didSomething);
    return globParts;
  }
  // second phase: multi-pattern dedupes
  // {<pre>/*/<rest>,<pre>/<p>/<rest>} -> <pre>/*/<rest>
  // {<pre>/<rest>,<pre>/<rest>} -> <pre>/<rest>
  // {<pre>/**/<rest>,<pre>/<rest>} -> <pre>/**/<rest>
  //
  // {<pre>/**/<rest>,<pre>/**/<p>/<rest>} -> <pre>/**/<rest>
  // ^-- not valid because ** doens't follow symlinks
  secondPhasePreProcess(globParts) {
    for (let i = 0; i < globParts.length - 1; i++) {
      for (let j = i + 1; j < globParts.length; j++) {
        const matched = this.partsMatch(globParts[i], globParts[j], !this.preserveMultipleSlashes);
        if (matched) {
          globParts[i] = [];
          globParts[j] = matched;
          break;
        }
      }
    }
    return globParts.filter((gs) => gs.length);
  }
  partsMatch(a, b, emptyGSMatch = false) {
    let ai = 0;
    let bi = 0;
    let result = [];
    let which = "";
    while (ai < a.length && bi < b.length) {
      if (a[ai] === b[bi]) {
        result.push(which === "b" ? b[bi] : a[ai]);
        ai++;
        bi++;
      } else if (emptyGSMatch && a[ai] === "**" && b[bi] === a[ai + 1]) {
        result.push(a[ai]);
        ai++;
      } else if (emptyGSMatch && b[bi] === "**" && a[ai] === b[bi + 1]) {
        result.push(b[bi]);
        bi++;
      } else if (a[ai] === "*" && b[bi] && (this.options.dot || !b[bi].startsWith(".")) && b[bi] !== "**") {
        if (which === "b")
          return false;
        which = "a";
        result.push(a[ai]);
        ai++;
        bi++;
      } else if (b[bi] === "*" && a[ai] && (this.options.dot || !a[ai].startsWith(".")) && a[ai] !== "**") {
        if (which === "a")
          return false;
        which = "b";
        result.push(b[bi]);
        ai++;
        bi++;
      } else {
        return false;
      }
    }
    return a.length === b.length && result;
  }
  parseNegate() {
    if (this.nonegate)
      return;
    const pattern = this.pattern;
    let negate = false;
    let negateOffset = 0;
    for (let i = 0; i < pattern.length && pattern.charAt(i) === "!"; i++) {
      negate = !negate;
      negateOffset++;
    }
    if (negateOffset)
      this.pattern = pattern.slice(negateOffset);
    this.negate = negate;
  }
  // set partial to true to test if, for example,
  // "/a/b" matches the start of "/*/b/*/d"
  // Partial means, if you run out of file before you run
  // out of pattern, then that's fine, as long as all
  // the parts match.
  matchOne(file, pattern, partial = false) {
    let fileStartIndex = 0;
    let patternStartIndex = 0;
    if (this.isWindows) {
      const fileDrive = typeof file[0] === "string" && /^[a-z]:$/i.test(file[0]);
      const fileUNC = !fileDrive && file[0] === "" && file[1] === "" && file[2] === "?" && /^[a-z]:$/i.test(file[3]);
      const patternDrive = typeof pattern[0] === "string" && /^[a-z]:$/i.test(pattern[0]);
      const patternUNC = !patternDrive && pattern[0] === "" && pattern[1] === "" && pattern[2] === "?" && typeof pattern[3] === "string" && /^[a-z]:$/i.test(pattern[3]);
      const fdi = fileUNC ? 3 : fileDrive ? 0 : void 0;
      const pdi = patternUNC ? 3 : patternDrive ? 0 : void 0;
      if (typeof fdi === "number" && typeof pdi === "number") {
        const [fd, pd] = [
          file[fdi],
          pattern[pdi]
        ];
        if (fd.toLowerCase() === pd.toLowerCase()) {
          pattern[pdi] = fd;
          patternStartIndex = pdi;
          fileStartIndex = fdi;
        }
      }
    }
    const { optimizationLevel = 1 } = this.options;
    if (optimizationLevel >= 2) {
      file = this.levelTwoFileOptimize(file);
    }
    if (pattern.includes(GLOBSTAR)) {
      return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
    }
    return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
  }
  #matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
    const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
    const lastgs = pattern.lastIndexOf(GLOBSTAR);
    const [head, body, tail] = partial ? [
      pattern.slice(patternIndex, firstgs),
      pattern.slice(firstgs + 1),
      []
    ] : [
      pattern.slice(patternIndex, firstgs),
      pattern.slice(firstgs + 1, lastgs),
      pattern.slice(lastgs + 1)
    ];
    if (head.length) {
      const fileHead = file.slice(fileIndex, fileIndex + head.length);
      if (!this.#matchOne(fileHead, head, partial, 0, 0)) {
        return false;
      }
      fileIndex += head.length;
      patternIndex += head.length;
    }
    let fileTailMatch = 0;
    if (tail.length) {
      if (tail.length + fileIndex > file.length)
        return false;
      let tailStart = file.length - tail.length;
      if (this.#matchOne(file, tail, partial, tailStart, 0)) {
        fileTailMatch = tail.length;
      } else {
        if (file[file.length - 1] !== "" || fileIndex + tail.length === file.length) {
          return false;
        }
        tailStart--;
        if (!this.#matchOne(file, tail, partial, tailStart, 0)) {
          return false;
        }
        fileTailMatch = tail.length + 1;
      }
    }
    if (!body.length) {
      let sawSome = !!fileTailMatch;
      for (let i2 = fileIndex; i2 < file.length - fileTailMatch; i2++) {
        const f = String(file[i2]);
        sawSome = true;
        if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
          return false;
        }
      }
      return partial || sawSome;
    }
    const bodySegments = [[[], 0]];
    let currentBody = bodySegments[0];
    let nonGsParts = 0;
    const nonGsPartsSums = [0];
    for (const b of body) {
      if (b === GLOBSTAR) {
        nonGsPartsSums.push(nonGsParts);
        currentBody = [[], 0];
        bodySegments.push(currentBody);
      } else {
        currentBody[0].push(b);
        nonGsParts++;
      }
    }
    let i = bodySegments.length - 1;
    const fileLength = file.length - fileTailMatch;
    for (const b of bodySegments) {
      b[1] = fileLength - (nonGsPartsSums[i--] + b[0].length);
    }
    return !!this.#matchGlobStarBodySections(file, bodySegments, fileIndex, 0, partial, 0, !!fileTailMatch);
  }
  // return false for "nope, not matching"
  // return null for "not matching, cannot keep trying"
  #matchGlobStarBodySections(file, bodySegments, fileIndex, bodyIndex, partial, globStarDepth, sawTail) {
    const bs = bodySegments[bodyIndex];
    if (!bs) {
      for (let i = fileIndex; i < file.length; i++) {
        sawTail = true;
        const f = file[i];
        if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
          return false;
        }
      }
      return sawTail;
    }
    const [body, after] = bs;
    while (fileIndex <= after) {
      const m = this.#matchOne(file.slice(0, fileIndex + body.length), body, partial, fileIndex, 0);
      if (m && globStarDepth < this.maxGlobstarRecursion) {
        const sub = this.#matchGlobStarBodySections(file, bodySegments, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail);
        if (sub !== false) {
          return sub;
        }
      }
      const f = file[fileIndex];
      if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
        return false;
      }
      fileIndex++;
    }
    return partial || null;
  }
  #matchOne(file, pattern, partial, fileIndex, patternIndex) {
    let fi;
    let pi;
    let pl;
    let fl;
    for (fi = fileIndex, pi = patternIndex, fl = file.length, pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
      this.debug("matchOne loop");
      let p = pattern[pi];
      let f = file[fi];
      this.debug(pattern, p, f);
      if (p === false || p === GLOBSTAR) {
        return false;
      }
      let hit;
      if (typeof p === "string") {
        hit = f === p;
        this.debug("string match", p, f, hit);
      } else {
        hit = p.test(f);
        this.debug("pattern match", p, f, hit);
      }
      if (!hit)
        return false;
    }
    if (fi === fl && pi === pl) {
      return true;
    } else if (fi === fl) {
      return partial;
    } else if (pi === pl) {
      return fi === fl - 1 && file[fi] === "";
    } else {
      throw new Error("wtf?");
    }
  }
  braceExpand() {
    return braceExpand(this.pattern, this.options);
  }
  parse(pattern) {
    assertValidPattern(pattern);
    const options = this.options;
    if (pattern === "**")
      return GLOBSTAR;
    if (pattern === "")
      return "";
    let m;
    let fastTest = null;
    if (m = pattern.match(starRE)) {
      fastTest = options.dot ? starTestDot : starTest;
    } else if (m = pattern.match(starDotExtRE)) {
      fastTest = (options.nocase ? options.dot ? starDotExtTestNocaseDot : starDotExtTestNocase : options.dot ? starDotExtTestDot : starDotExtTest)(m[1]);
    } else if (m = pattern.match(qmarksRE)) {
      fastTest = (options.nocase ? options.dot ? qmarksTestNocaseDot : qmarksTestNocase : options.dot ? qmarksTestDot : qmarksTest)(m);
    } else if (m = pattern.match(starDotStarRE)) {
      fastTest = options.dot ? starDotStarTestDot : starDotStarTest;
    } else if (m = pattern.match(dotStarRE)) {
      fastTest = dotStarTest;
    }
    const re = AST.fromGlob(pattern, this.options).toMMPattern();
    if (fastTest && typeof re === "object") {
      Reflect.defineProperty(re, "test", { value: fastTest });
    }
    return re;
  }
  makeRe() {
    if (this.regexp || this.regexp === false)
      return this.regexp;
    const set = this.set;
    if (!set.length) {
      this.regexp = false;
      return this.regexp;
    }
    const options = this.options;
    const twoStar = options.noglobstar ? star2 : options.dot ? twoStarDot : twoStarNoDot;
    const flags = new Set(options.nocase ? ["i"] : []);
    let re = set.map((pattern) => {
      const pp = pattern.map((p) => {
        if (p instanceof RegExp) {
          for (const f of p.flags.split(""))
            flags.add(f);
        }
        return typeof p === "string" ? regExpEscape2(p) : p === GLOBSTAR ? GLOBSTAR : p._src;
      });
      pp.forEach((p, i) => {
        const next2 = pp[i + 1];
        const prev = pp[i - 1];
        if (p !== GLOBSTAR || prev === GLOBSTAR) {
          return;
        }
        if (prev === void 0) {
          if (next2 !== void 0 && next2 !== GLOBSTAR) {
            pp[i + 1] = "(?:\\/|" + twoStar + "\\/)?" + next2;
          } else {
            pp[i] = twoStar;
          }
        } else if (next2 === void 0) {
          pp[i - 1] = prev + "(?:\\/|\\/" + twoStar + ")?";
        } else if (next2 !== GLOBSTAR) {
          pp[i - 1] = prev + "(?:\\/|\\/" + twoStar + "\\/)" + next2;
          pp[i + 1] = GLOBSTAR;
        }
      });
      const filtered = pp.filter((p) => p !== GLOBSTAR);
      if (this.partial && filtered.length >= 1) {
        const prefixes = [];
        for (let i = 1; i <= filtered.length; i++) {
          prefixes.push(filtered.slice(0, i).join("/"));
        }
        return "(?:" + prefixes.join("|") + ")";
      }
      return filtered.join("/");
    }).join("|");
    const [open3, close] = set.length > 1 ? ["(?:", ")"] : ["", ""];
    re = "^" + open3 + re + close + "$";
    if (this.partial) {
      re = "^(?:\\/|" + open3 + re.slice(1, -1) + close + ")$";
    }
    if (this.negate)
      re = "^(?!" + re + ").+$";
    try {
      this.regexp = new RegExp(re, [...flags].join(""));
    } catch {
      this.regexp = false;
    }
    return this.regexp;
  }
  slashSplit(p) {
    if (this.preserveMultipleSlashes) {
      return p.split("/");
    } else if (this.isWindows && /^\/\/[^/]+/.test(p)) {
      return ["", ...p.split(/\/+/)];
    } else {
      return p.split(/\/+/);
    }
  }
  match(f, partial = this.partial) {
    this.debug("match", f, this.pattern);
    if (this.comment) {
      return false;
    }
    if (this.empty) {
      return f === "";
    }
    if (f === "/" && partial) {
      return true;
    }
    const options = this.options;
    if (this.isWindows) {
      f = f.split("\\").join("/");
    }
    const ff = this.slashSplit(f);
    this.debug(this.pattern, "split", ff);
    const set = this.set;
    this.debug(this.pattern, "set", set);
    let filename = ff[ff.length - 1];
    if (!filename) {
      for (let i = ff.length - 2; !filename && i >= 0; i--) {
        filename = ff[i];
      }
    }
    for (const pattern of set) {
      let file = ff;
      if (options.matchBase && pattern.length === 1) {
        file = [filename];
      }
      const hit = this.matchOne(file, pattern, partial);
      if (hit) {
        if (options.flipNegate) {
          return true;
        }
        return !this.negate;
      }
    }
    if (options.flipNegate) {
      return false;
    }
    return this.negate;
  }
  static defaults(def) {
    return minimatch.defaults(def).Minimatch;
  }
};
minimatch.AST = AST;
minimatch.Minimatch = Minimatch;
minimatch.escape = escape;
minimatch.unescape = unescape;

// src/posts/patterns/pattern.ts
import { stat as stat5 } from "node:fs/promises";
import { basename as basename4, isAbsolute as isAbsolute2, join as join7, parse, resolve as resolve2, sep as sep7 } from "node:path";

// node_modules/@actions/glob/lib/internal-globber.js
import * as fs from "fs";

// node_modules/@actions/glob/lib/internal-glob-options-helper.js
function getOptions(copy) {
  const result = {
    followSymbolicLinks: true,
    implicitDescendants: true,
    matchDirectories: true,
    omitBrokenSymbolicLinks: true,
    excludeHiddenFiles: false
  };
  if (copy) {
    if (typeof copy.followSymbolicLinks === "boolean") {
      result.followSymbolicLinks = copy.followSymbolicLinks;
      debug(`followSymbolicLinks '${result.followSymbolicLinks}'`);
    }
    if (typeof copy.implicitDescendants === "boolean") {
      result.implicitDescendants = copy.implicitDescendants;
      debug(`implicitDescendants '${result.implicitDescendants}'`);
    }
    if (typeof copy.matchDirectories === "boolean") {
      result.matchDirectories = copy.matchDirectories;
      debug(`matchDirectories '${result.matchDirectories}'`);
    }
    if (typeof copy.omitBrokenSymbolicLinks === "boolean") {
      result.omitBrokenSymbolicLinks = copy.omitBrokenSymbolicLinks;
      debug(`omitBrokenSymbolicLinks '${result.omitBrokenSymbolicLinks}'`);
    }
    if (typeof copy.excludeHiddenFiles === "boolean") {
      result.excludeHiddenFiles = copy.excludeHiddenFiles;
      debug(`excludeHiddenFiles '${result.excludeHiddenFiles}'`);
    }
  }
  return result;
}

// node_modules/@actions/glob/lib/internal-globber.js
import * as path5 from "path";

// node_modules/@actions/glob/lib/internal-path-helper.js
import * as path2 from "path";
import assert from "assert";
var IS_WINDOWS = process.platform === "win32";
function dirname4(p) {
  p = safeTrimTrailingSeparator(p);
  if (IS_WINDOWS && /^\\\\[^\\]+(\\[^\\]+)?$/.test(p)) {
    return p;
  }
  let result = path2.dirname(p);
  if (IS_WINDOWS && /^\\\\[^\\]+\\[^\\]+\\$/.test(result)) {
    result = safeTrimTrailingSeparator(result);
  }
  return result;
}
function ensureAbsoluteRoot(root, itemPath) {
  assert(root, `ensureAbsoluteRoot parameter 'root' must not be empty`);
  assert(itemPath, `ensureAbsoluteRoot parameter 'itemPath' must not be empty`);
  if (hasAbsoluteRoot(itemPath)) {
    return itemPath;
  }
  if (IS_WINDOWS) {
    if (itemPath.match(/^[A-Z]:[^\\/]|^[A-Z]:$/i)) {
      let cwd = process.cwd();
      assert(cwd.match(/^[A-Z]:\\/i), `Expected current directory to start with an absolute drive root. Actual '${cwd}'`);
      if (itemPath[0].toUpperCase() === cwd[0].toUpperCase()) {
        if (itemPath.length === 2) {
          return `${itemPath[0]}:\\${cwd.substr(3)}`;
        } else {
          if (!cwd.endsWith("\\")) {
            cwd += "\\";
          }
          return `${itemPath[0]}:\\${cwd.substr(3)}${itemPath.substr(2)}`;
        }
      } else {
        return `${itemPath[0]}:\\${itemPath.substr(2)}`;
      }
    } else if (normalizeSeparators(itemPath).match(/^\\$|^\\[^\\]/)) {
      const cwd = process.cwd();
      assert(cwd.match(/^[A-Z]:\\/i), `Expected current directory to start with an absolute drive root. Actual '${cwd}'`);
      return `${cwd[0]}:\\${itemPath.substr(1)}`;
    }
  }
  assert(hasAbsoluteRoot(root), `ensureAbsoluteRoot parameter 'root' must have an absolute root`);
  if (root.endsWith("/") || IS_WINDOWS && root.endsWith("\\")) {
  } else {
    root += path2.sep;
  }
  return root + itemPath;
}
function hasAbsoluteRoot(itemPath) {
  assert(itemPath, `hasAbsoluteRoot parameter 'itemPath' must not be empty`);
  itemPath = normalizeSeparators(itemPath);
  if (IS_WINDOWS) {
    return itemPath.startsWith("\\\\") || /^[A-Z]:\\/i.test(itemPath);
  }
  return itemPath.startsWith("/");
}
function hasRoot(itemPath) {
  assert(itemPath, `isRooted parameter 'itemPath' must not be empty`);
  itemPath = normalizeSeparators(itemPath);
  if (IS_WINDOWS) {
    return itemPath.startsWith("\\") || /^[A-Z]:/i.test(itemPath);
  }
  return itemPath.startsWith("/");
}
function normalizeSeparators(p) {
  p = p || "";
  if (IS_WINDOWS) {
    p = p.replace(/\//g, "\\");
    const isUnc = /^\\\\+[^\\]/.test(p);
    return (isUnc ? "\\" : "") + p.replace(/\\\\+/g, "\\");
  }
  return p.replace(/\/\/+/g, "/");
}
function safeTrimTrailingSeparator(p) {
  if (!p) {
    return "";
  }
  p = normalizeSeparators(p);
  if (!p.endsWith(path2.sep)) {
    return p;
  }
  if (p === path2.sep) {
    return p;
  }
  if (IS_WINDOWS && /^[A-Z]:\\$/i.test(p)) {
    return p;
  }
  return p.substr(0, p.length - 1);
}

// node_modules/@actions/glob/lib/internal-match-kind.js
var MatchKind;
(function(MatchKind2) {
  MatchKind2[MatchKind2["None"] = 0] = "None";
  MatchKind2[MatchKind2["Directory"] = 1] = "Directory";
  MatchKind2[MatchKind2["File"] = 2] = "File";
  MatchKind2[MatchKind2["All"] = 3] = "All";
})(MatchKind || (MatchKind = {}));

// node_modules/@actions/glob/lib/internal-pattern-helper.js
var IS_WINDOWS2 = process.platform === "win32";
function getSearchPaths(patterns) {
  patterns = patterns.filter((x) => !x.negate);
  const searchPathMap = {};
  for (const pattern of patterns) {
    const key = IS_WINDOWS2 ? pattern.searchPath.toUpperCase() : pattern.searchPath;
    searchPathMap[key] = "candidate";
  }
  const result = [];
  for (const pattern of patterns) {
    const key = IS_WINDOWS2 ? pattern.searchPath.toUpperCase() : pattern.searchPath;
    if (searchPathMap[key] === "included") {
      continue;
    }
    let foundAncestor = false;
    let tempKey = key;
    let parent = dirname4(tempKey);
    while (parent !== tempKey) {
      if (searchPathMap[parent]) {
        foundAncestor = true;
        break;
      }
      tempKey = parent;
      parent = dirname4(tempKey);
    }
    if (!foundAncestor) {
      result.push(pattern.searchPath);
      searchPathMap[key] = "included";
    }
  }
  return result;
}
function match2(patterns, itemPath) {
  let result = MatchKind.None;
  for (const pattern of patterns) {
    if (pattern.negate) {
      result &= ~pattern.match(itemPath);
    } else {
      result |= pattern.match(itemPath);
    }
  }
  return result;
}
function partialMatch(patterns, itemPath) {
  return patterns.some((x) => !x.negate && x.partialMatch(itemPath));
}

// node_modules/@actions/glob/lib/internal-pattern.js
import * as os from "os";
import * as path4 from "path";
import assert3 from "assert";

// node_modules/@actions/glob/lib/internal-path.js
import * as path3 from "path";
import assert2 from "assert";
var IS_WINDOWS3 = process.platform === "win32";
var Path = class {
  /**
   * Constructs a Path
   * @param itemPath Path or array of segments
   */
  constructor(itemPath) {
    this.segments = [];
    if (typeof itemPath === "string") {
      assert2(itemPath, `Parameter 'itemPath' must not be empty`);
      itemPath = safeTrimTrailingSeparator(itemPath);
      if (!hasRoot(itemPath)) {
        this.segments = itemPath.split(path3.sep);
      } else {
        let remaining = itemPath;
        let dir = dirname4(remaining);
        while (dir !== remaining) {
          const basename6 = path3.basename(remaining);
          this.segments.unshift(basename6);
          remaining = dir;
          dir = dirname4(remaining);
        }
        this.segments.unshift(remaining);
      }
    } else {
      assert2(itemPath.length > 0, `Parameter 'itemPath' must not be an empty array`);
      for (let i = 0; i < itemPath.length; i++) {
        let segment = itemPath[i];
        assert2(segment, `Parameter 'itemPath' must not contain any empty segments`);
        segment = normalizeSeparators(itemPath[i]);
        if (i === 0 && hasRoot(segment)) {
          segment = safeTrimTrailingSeparator(segment);
          assert2(segment === dirname4(segment), `Parameter 'itemPath' root segment contains information for multiple segments`);
          this.segments.push(segment);
        } else {
          assert2(!segment.includes(path3.sep), `Parameter 'itemPath' contains unexpected path separators`);
          this.segments.push(segment);
        }
      }
    }
  }
  /**
   * Converts the path to it's string representation
   */
  toString() {
    let result = this.segments[0];
    let skipSlash = result.endsWith(path3.sep) || IS_WINDOWS3 && /^[A-Z]:$/i.test(result);
    for (let i = 1; i < this.segments.length; i++) {
      if (skipSlash) {
        skipSlash = false;
      } else {
        result += path3.sep;
      }
      result += this.segments[i];
    }
    return result;
  }
};

// node_modules/@actions/glob/lib/internal-pattern.js
var IS_WINDOWS4 = process.platform === "win32";
var Pattern = class _Pattern {
  constructor(patternOrNegate, isImplicitPattern = false, segments, homedir2) {
    this.negate = false;
    let pattern;
    if (typeof patternOrNegate === "string") {
      pattern = patternOrNegate.trim();
    } else {
      segments = segments || [];
      assert3(segments.length, `Parameter 'segments' must not empty`);
      const root = _Pattern.getLiteral(segments[0]);
      assert3(root && hasAbsoluteRoot(root), `Parameter 'segments' first element must be a root path`);
      pattern = new Path(segments).toString().trim();
      if (patternOrNegate) {
        pattern = `!${pattern}`;
      }
    }
    while (pattern.startsWith("!")) {
      this.negate = !this.negate;
      pattern = pattern.substr(1).trim();
    }
    pattern = _Pattern.fixupPattern(pattern, homedir2);
    this.segments = new Path(pattern).segments;
    this.trailingSeparator = normalizeSeparators(pattern).endsWith(path4.sep);
    pattern = safeTrimTrailingSeparator(pattern);
    let foundGlob = false;
    const searchSegments = this.segments.map((x) => _Pattern.getLiteral(x)).filter((x) => !foundGlob && !(foundGlob = x === ""));
    this.searchPath = new Path(searchSegments).toString();
    this.rootRegExp = new RegExp(_Pattern.regExpEscape(searchSegments[0]), IS_WINDOWS4 ? "i" : "");
    this.isImplicitPattern = isImplicitPattern;
    const minimatchOptions = {
      dot: true,
      nobrace: true,
      nocase: IS_WINDOWS4,
      nocomment: true,
      noext: true,
      nonegate: true
    };
    pattern = IS_WINDOWS4 ? pattern.replace(/\\/g, "/") : pattern;
    this.minimatch = new Minimatch(pattern, minimatchOptions);
  }
  /**
   * Matches the pattern against the specified path
   */
  match(itemPath) {
    if (this.segments[this.segments.length - 1] === "**") {
      itemPath = normalizeSeparators(itemPath);
      if (!itemPath.endsWith(path4.sep) && this.isImplicitPattern === false) {
        itemPath = `${itemPath}${path4.sep}`;
      }
    } else {
      itemPath = safeTrimTrailingSeparator(itemPath);
    }
    if (this.minimatch.match(itemPath)) {
      return this.trailingSeparator ? MatchKind.Directory : MatchKind.All;
    }
    return MatchKind.None;
  }
  /**
   * Indicates whether the pattern may match descendants of the specified path
   */
  partialMatch(itemPath) {
    itemPath = safeTrimTrailingSeparator(itemPath);
    if (dirname4(itemPath) === itemPath) {
      return this.rootRegExp.test(itemPath);
    }
    return this.minimatch.matchOne(itemPath.split(IS_WINDOWS4 ? /\\+/ : /\/+/), this.minimatch.set[0], true);
  }
  /**
   * Escapes glob patterns within a path
   */
  static globEscape(s) {
    return (IS_WINDOWS4 ? s : s.replace(/\\/g, "\\\\")).replace(/(\[)(?=[^/]+\])/g, "[[]").replace(/\?/g, "[?]").replace(/\*/g, "[*]");
  }
  /**
   * Normalizes slashes and ensures absolute root
   */
  static fixupPattern(pattern, homedir2) {
    assert3(pattern, "pattern cannot be empty");
    const literalSegments = new Path(pattern).segments.map((x) => _Pattern.getLiteral(x));
    assert3(literalSegments.every((x, i) => (x !== "." || i === 0) && x !== ".."), `Invalid pattern '${pattern}'. Relative pathing '.' and '..' is not allowed.`);
    assert3(!hasRoot(pattern) || literalSegments[0], `Invalid pattern '${pattern}'. Root segment must not contain globs.`);
    pattern = normalizeSeparators(pattern);
    if (pattern === "." || pattern.startsWith(`.${path4.sep}`)) {
      pattern = _Pattern.globEscape(process.cwd()) + pattern.substr(1);
    } else if (pattern === "~" || pattern.startsWith(`~${path4.sep}`)) {
      homedir2 = homedir2 || os.homedir();
      assert3(homedir2, "Unable to determine HOME directory");
      assert3(hasAbsoluteRoot(homedir2), `Expected HOME directory to be a rooted path. Actual '${homedir2}'`);
      pattern = _Pattern.globEscape(homedir2) + pattern.substr(1);
    } else if (IS_WINDOWS4 && (pattern.match(/^[A-Z]:$/i) || pattern.match(/^[A-Z]:[^\\]/i))) {
      let root = ensureAbsoluteRoot("C:\\dummy-root", pattern.substr(0, 2));
      if (pattern.length > 2 && !root.endsWith("\\")) {
        root += "\\";
      }
      pattern = _Pattern.globEscape(root) + pattern.substr(2);
    } else if (IS_WINDOWS4 && (pattern === "\\" || pattern.match(/^\\[^\\]/))) {
      let root = ensureAbsoluteRoot("C:\\dummy-root", "\\");
      if (!root.endsWith("\\")) {
        root += "\\";
      }
      pattern = _Pattern.globEscape(root) + pattern.substr(1);
    } else {
      pattern = ensureAbsoluteRoot(_Pattern.globEscape(process.cwd()), pattern);
    }
    return normalizeSeparators(pattern);
  }
  /**
   * Attempts to unescape a pattern segment to create a literal path segment.
   * Otherwise returns empty string.
   */
  static getLiteral(segment) {
    let literal = "";
    for (let i = 0; i < segment.length; i++) {
      const c = segment[i];
      if (c === "\\" && !IS_WINDOWS4 && i + 1 < segment.length) {
        literal += segment[++i];
        continue;
      } else if (c === "*" || c === "?") {
        return "";
      } else if (c === "[" && i + 1 < segment.length) {
        let set = "";
        let closed = -1;
        for (let i2 = i + 1; i2 < segment.length; i2++) {
          const c2 = segment[i2];
          if (c2 === "\\" && !IS_WINDOWS4 && i2 + 1 < segment.length) {
            set += segment[++i2];
            continue;
          } else if (c2 === "]") {
            closed = i2;
            break;
          } else {
            set += c2;
          }
        }
        if (closed >= 0) {
          if (set.length > 1) {
            return "";
          }
          if (set) {
            literal += set;
            i = closed;
            continue;
          }
        }
      }
      literal += c;
    }
    return literal;
  }
  /**
   * Escapes regexp special characters
   * https://javascript.info/regexp-escaping
   */
  static regExpEscape(s) {
    return s.replace(/[[\\^$.|?*+()]/g, "\\$&");
  }
};

// node_modules/@actions/glob/lib/internal-search-state.js
var SearchState = class {
  constructor(path6, level) {
    this.path = path6;
    this.level = level;
  }
};

// node_modules/@actions/glob/lib/internal-globber.js
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve6) {
      resolve6(value);
    });
  }
  return new (P || (P = Promise))(function(resolve6, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve6(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var __asyncValues = function(o) {
  if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
  var m = o[Symbol.asyncIterator], i;
  return m ? m.call(o) : (o = typeof __values === "function" ? __values(o) : o[Symbol.iterator](), i = {}, verb("next"), verb("throw"), verb("return"), i[Symbol.asyncIterator] = function() {
    return this;
  }, i);
  function verb(n) {
    i[n] = o[n] && function(v) {
      return new Promise(function(resolve6, reject) {
        v = o[n](v), settle2(resolve6, reject, v.done, v.value);
      });
    };
  }
  function settle2(resolve6, reject, d, v) {
    Promise.resolve(v).then(function(v2) {
      resolve6({ value: v2, done: d });
    }, reject);
  }
};
var __await = function(v) {
  return this instanceof __await ? (this.v = v, this) : new __await(v);
};
var __asyncGenerator = function(thisArg, _arguments, generator) {
  if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
  var g = generator.apply(thisArg, _arguments || []), i, q = [];
  return i = Object.create((typeof AsyncIterator === "function" ? AsyncIterator : Object).prototype), verb("next"), verb("throw"), verb("return", awaitReturn), i[Symbol.asyncIterator] = function() {
    return this;
  }, i;
  function awaitReturn(f) {
    return function(v) {
      return Promise.resolve(v).then(f, reject);
    };
  }
  function verb(n, f) {
    if (g[n]) {
      i[n] = function(v) {
        return new Promise(function(a, b) {
          q.push([n, v, a, b]) > 1 || resume(n, v);
        });
      };
      if (f) i[n] = f(i[n]);
    }
  }
  function resume(n, v) {
    try {
      step(g[n](v));
    } catch (e) {
      settle2(q[0][3], e);
    }
  }
  function step(r) {
    r.value instanceof __await ? Promise.resolve(r.value.v).then(fulfill, reject) : settle2(q[0][2], r);
  }
  function fulfill(value) {
    resume("next", value);
  }
  function reject(value) {
    resume("throw", value);
  }
  function settle2(f, v) {
    if (f(v), q.shift(), q.length) resume(q[0][0], q[0][1]);
  }
};
var IS_WINDOWS5 = process.platform === "win32";
var DefaultGlobber = class _DefaultGlobber {
  constructor(options) {
    this.patterns = [];
    this.searchPaths = [];
    this.options = getOptions(options);
  }
  getSearchPaths() {
    return this.searchPaths.slice();
  }
  glob() {
    return __awaiter(this, void 0, void 0, function* () {
      var _a2, e_1, _b, _c;
      const result = [];
      try {
        for (var _d = true, _e = __asyncValues(this.globGenerator()), _f; _f = yield _e.next(), _a2 = _f.done, !_a2; _d = true) {
          _c = _f.value;
          _d = false;
          const itemPath = _c;
          result.push(itemPath);
        }
      } catch (e_1_1) {
        e_1 = { error: e_1_1 };
      } finally {
        try {
          if (!_d && !_a2 && (_b = _e.return)) yield _b.call(_e);
        } finally {
          if (e_1) throw e_1.error;
        }
      }
      return result;
    });
  }
  globGenerator() {
    return __asyncGenerator(this, arguments, function* globGenerator_1() {
      const options = getOptions(this.options);
      const patterns = [];
      for (const pattern of this.patterns) {
        patterns.push(pattern);
        if (options.implicitDescendants && (pattern.trailingSeparator || pattern.segments[pattern.segments.length - 1] !== "**")) {
          patterns.push(new Pattern(pattern.negate, true, pattern.segments.concat("**")));
        }
      }
      const stack = [];
      for (const searchPath of getSearchPaths(patterns)) {
        debug(`Search path '${searchPath}'`);
        try {
          yield __await(fs.promises.lstat(searchPath));
        } catch (err) {
          if (err.code === "ENOENT") {
            continue;
          }
          throw err;
        }
        stack.unshift(new SearchState(searchPath, 1));
      }
      const traversalChain = [];
      while (stack.length) {
        const item = stack.pop();
        const match3 = match2(patterns, item.path);
        const partialMatch2 = !!match3 || partialMatch(patterns, item.path);
        if (!match3 && !partialMatch2) {
          continue;
        }
        const stats = yield __await(
          _DefaultGlobber.stat(item, options, traversalChain)
          // Broken symlink, or symlink cycle detected, or no longer exists
        );
        if (!stats) {
          continue;
        }
        if (options.excludeHiddenFiles && path5.basename(item.path).match(/^\./)) {
          continue;
        }
        if (stats.isDirectory()) {
          if (match3 & MatchKind.Directory && options.matchDirectories) {
            yield yield __await(item.path);
          } else if (!partialMatch2) {
            continue;
          }
          const childLevel = item.level + 1;
          const childItems = (yield __await(fs.promises.readdir(item.path))).map((x) => new SearchState(path5.join(item.path, x), childLevel));
          stack.push(...childItems.reverse());
        } else if (match3 & MatchKind.File) {
          yield yield __await(item.path);
        }
      }
    });
  }
  /**
   * Constructs a DefaultGlobber
   */
  static create(patterns, options) {
    return __awaiter(this, void 0, void 0, function* () {
      const result = new _DefaultGlobber(options);
      if (IS_WINDOWS5) {
        patterns = patterns.replace(/\r\n/g, "\n");
        patterns = patterns.replace(/\r/g, "\n");
      }
      const lines = patterns.split("\n").map((x) => x.trim());
      for (const line2 of lines) {
        if (!line2 || line2.startsWith("#")) {
          continue;
        } else {
          result.patterns.push(new Pattern(line2));
        }
      }
      result.searchPaths.push(...getSearchPaths(result.patterns));
      return result;
    });
  }
  static stat(item, options, traversalChain) {
    return __awaiter(this, void 0, void 0, function* () {
      let stats;
      if (options.followSymbolicLinks) {
        try {
          stats = yield fs.promises.stat(item.path);
        } catch (err) {
          if (err.code === "ENOENT") {
            if (options.omitBrokenSymbolicLinks) {
              debug(`Broken symlink '${item.path}'`);
              return void 0;
            }
            throw new Error(`No information found for the path '${item.path}'. This may indicate a broken symbolic link.`);
          }
          throw err;
        }
      } else {
        stats = yield fs.promises.lstat(item.path);
      }
      if (stats.isDirectory() && options.followSymbolicLinks) {
        const realPath = yield fs.promises.realpath(item.path);
        while (traversalChain.length >= item.level) {
          traversalChain.pop();
        }
        if (traversalChain.some((x) => x === realPath)) {
          debug(`Symlink cycle detected for path '${item.path}' and realpath '${realPath}'`);
          return void 0;
        }
        traversalChain.push(realPath);
      }
      return stats;
    });
  }
};

// node_modules/@actions/glob/lib/glob.js
var __awaiter2 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve6) {
      resolve6(value);
    });
  }
  return new (P || (P = Promise))(function(resolve6, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve6(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function create(patterns, options) {
  return __awaiter2(this, void 0, void 0, function* () {
    return yield DefaultGlobber.create(patterns, options);
  });
}

// src/posts/patterns/pattern.ts
var isWindows = sep7 === "\\";
var LANGUAGE = { nobrace: true, noext: true, nonegate: true, nocomment: true, nocase: isWindows };
async function matchingFiles(pattern, folder) {
  if (/[\r\n]/.test(pattern)) return [];
  for (const globs of await readingsOf(pattern, folder)) {
    const files = await filesOf(globs, mayBeHidden(pattern, folder));
    if (files.length > 0) return files.sort(new Intl.Collator("en", { numeric: true }).compare);
  }
  return [];
}
async function filesOf(globs, isHiddenWanted) {
  try {
    const options = { matchDirectories: false, implicitDescendants: false, excludeHiddenFiles: !isHiddenWanted };
    const globber = await create(globs.join("\n"), options);
    const tests = globs.map((glob) => testOf(glob, {}));
    return (await globber.glob()).filter((path6) => globs[0]?.startsWith("~") || tests.some((test) => test(path6)));
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown) return [];
    throw thrown;
  }
}
var mayBeHidden = (pattern, folder) => /(?:^|[\\/])\.(?!\.?(?:[\\/]|$))/.test(isAbsolute2(pattern) ? pattern : join7(basename4(folder), pattern));
async function excludeTests(pattern, folder, isCaseIgnored = false) {
  const options = { dot: true, nocase: isWindows || isCaseIgnored };
  const readings = await readingsOf(pattern, folder);
  return readings.map((globs) => {
    const tests = globs.flatMap((glob) => [testOf(glob, options), testOf(join7(glob, "**"), options)]);
    return (path6) => tests.some((test) => test(path6));
  });
}
function testOf(glob, options) {
  const matcher = new Minimatch(isWindows ? glob.replaceAll("\\", "/") : glob, { ...LANGUAGE, ...options });
  return (path6) => matcher.match(isWindows ? path6.replaceAll("\\", "/") : path6);
}
async function readingsOf(pattern, folder) {
  const forms = await Promise.all(unicodeForms(pattern).map((form) => anchored(form, folder)));
  const readings = [
    forms.map(({ known, rest }) => known + escapeBrackets(rest)),
    forms.map(({ known, rest }) => known + rest)
  ];
  return /\[/.test(pattern) ? readings : readings.slice(1);
}
var unicodeForms = (pattern) => [
  .../* @__PURE__ */ new Set([pattern, pattern.normalize("NFC"), pattern.normalize("NFD")])
];
async function anchored(pattern, folder) {
  if (pattern.startsWith("~") && !await exists(resolve2(folder, pattern))) return { known: "", rest: pattern };
  const absolute = resolve2(folder, pattern);
  const { root } = parse(absolute);
  const segments = absolute.slice(root.length).split(sep7);
  let depth = 0;
  while (depth < segments.length && await exists(join7(root, ...segments.slice(0, depth + 1)))) depth++;
  const known = segments.slice(0, depth).map(escapeGlob);
  const rest = segments.slice(depth);
  const end2 = /[^/\\][/\\]$/.test(pattern) && rest.length > 0 ? sep7 : "";
  return {
    known: root + known.join(sep7) + (known.length > 0 && rest.length > 0 ? sep7 : ""),
    rest: rest.join(sep7) + end2
  };
}
var exists = async (path6) => await stat5(path6).catch(() => void 0) !== void 0;
var escapeGlob = (name) => escapeBrackets(isWindows ? name : name.replaceAll("\\", "\\\\")).replaceAll("?", "[?]").replaceAll("*", "[*]");
var escapeBrackets = (pattern) => pattern.replaceAll("[", "[[]");

// src/posts/patterns/asset-names.ts
var LANGUAGE2 = { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true };
function assetTests(pattern, isCaseIgnored = false) {
  const options = { ...LANGUAGE2, nocase: isCaseIgnored };
  const matches = (glob) => (name) => minimatch(name, glob, options);
  const isName = (local) => (name) => name === local || name === onGitHub(local);
  const asIs = [isName(pattern), matches(escapeBrackets(pattern)), matches(pattern)];
  return [...asIs, matches(onGitHub(pattern, "*?")), matches(onGitHub(pattern, "*?[]!^-"))];
}
function onGitHub(name, kept = "") {
  const dotted = name.replaceAll(new RegExp(`[^A-Za-z0-9_.@+~${kept.replaceAll(/[\]^\\-]/g, "\\$&")}-]+`, "g"), ".").replaceAll(/\.{2,}/g, ".").replace(/\.$/, "");
  return dotted.startsWith(".") ? `default${dotted}` : dotted;
}

// src/posts/patterns/near-misses.ts
var MAX_LINES = 50;
function linesMeantBy(exclude) {
  const clean = cleaned(exclude);
  const inBraces = minimatch.braceExpand(clean, { braceExpandMax: MAX_LINES });
  const alternatives = [
    [exclude],
    [clean],
    inBraces,
    inBraces.flatMap(atCommas),
    inBraces.flatMap(atCommas).flatMap(atSpaces)
  ];
  return [...new Map(alternatives.map((lines) => [lines.join("\n"), lines])).values()];
}
var cleaned = (line2) => line2.replace(/\s+(?:#|\/\/).*$/, "").replace(/^[!\s]+/, "").replaceAll(/^["'`“”„‘’«»]+|["'`“”„‘’«»,;]+$/g, "").replace(/^[!\s]+/, "").replaceAll("\\", "/").trim();
var split = (line2, at) => line2.split(at).map(cleaned).filter((part) => part !== "");
var atCommas = (line2) => split(line2, /[,;]|\s!/);
var atSpaces = (line2) => split(line2, /\s+/);
function placesOf(pattern, names, includes, isInUse = false) {
  const segments = pattern.replace(/^\.\//, "").split("/").filter((segment) => segment !== "");
  const isAbsolute4 = /^(?:\/|[A-Za-z]:|~|\$)/.test(pattern);
  const deeper = segments.some(saysSomething) ? segments.map((_, index) => [...segments.slice(0, index), "**", ...segments.slice(index)].join("/")) : [];
  if (isInUse) return [pattern, ...deeper];
  const folders = [...new Set(includes.map(folderOf))].filter((folder) => folder !== "");
  const below = (part) => [...folders.map((folder) => `${folder}/${part}`), `**/${part}`];
  const isElsewhere = isAbsolute4 || !isReached(segments.slice(0, -1).join("/"), includes);
  const ends2 = isElsewhere ? segments.slice(1).flatMap((_, index) => {
    const end2 = segments.slice(index + 1);
    const isSafe = saysSomething(end2.at(-1) ?? "") || isAbsolute4 && end2.length > 1;
    return isSafe ? [...isAbsolute4 ? [end2.join("/")] : [], ...below(end2.join("/"))] : [];
  }) : [];
  const own = segments.some(saysSomething) ? below(segments.join("/")) : [];
  const places = [pattern, ...isAbsolute4 ? ends2 : [], ...own, ...deeper, ...ends2, ...similar(segments, names)];
  const literal = /\[/.test(pattern) ? places.map(escapeBrackets) : [];
  return [.../* @__PURE__ */ new Set([...places, ...literal])];
}
var saysSomething = (segment) => /[\p{L}\p{N}]/u.test(segment.replace(/\.[\w*]*$/, "").replaceAll(/\[[^\]]*\]/g, ""));
function folderOf(pattern) {
  const segments = pattern.replace(/^\.\//, "").split("/").slice(0, -1);
  const wild = segments.findIndex((segment) => /[*?[]/.test(segment));
  return (wild === -1 ? segments : segments.slice(0, wild)).join("/");
}
function isReached(folder, includes) {
  if (/[*?[]/.test(folder)) return true;
  return includes.some((include) => {
    const path6 = include.replace(/^\.\//, "");
    const ofFiles = path6.slice(0, Math.max(0, path6.lastIndexOf("/")));
    const options = { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true };
    return folder === ofFiles || minimatch(folder, ofFiles, options) || new Minimatch(path6, options).match(`${folder}/x`);
  });
}
function similar(segments, names) {
  const folders = new Set(names.map((name) => name.slice(0, Math.max(0, name.lastIndexOf("/")))));
  const own = segments.slice(0, -1);
  return [...folders].flatMap((folder) => {
    const parts = folder.split("/");
    const isNear = parts.length === own.length && own.every((segment, index) => isSlip(segment, parts[index] ?? ""));
    return isNear && folder !== own.join("/") ? [`${folder}/${segments.at(-1)}`] : [];
  });
}
function isSlip(written, meant) {
  if (written === meant) return true;
  if (/[*?[]/.test(written)) return false;
  const letters = (text2) => text2.toLowerCase().replaceAll(/\d/g, "");
  if (letters(written) === letters(meant) && written.toLowerCase() !== meant.toLowerCase()) return false;
  return leven(written.toLowerCase(), meant.toLowerCase()) <= (written.length > 4 ? 2 : 1);
}
function lettersOf(pattern, name) {
  let from = 0;
  return pattern.replaceAll(/[^*?[\]]+/g, (part) => {
    const at = name.toLowerCase().indexOf(part.toLowerCase(), from);
    if (at === -1) return part;
    from = at + part.length;
    return name.slice(at, from);
  });
}

// src/posts/patterns/excludes.ts
async function holdBack({ includes, excludes }, found, compare) {
  const taken = /* @__PURE__ */ new Map();
  for (const exclude of excludes) taken.set(exclude, await takenBy(exclude.value, found, compare));
  const names = new Set([...taken.values()].flat());
  const left = found.filter((name) => !names.has(name));
  const patterns = includes.map(({ value }) => value);
  const problems = [];
  const remarks = [];
  for (const [exclude, takes] of taken) {
    const written = quote(`!${exclude.value}`);
    const meant = await meantBy(exclude.value, left, patterns, compare, takes.length > 0);
    if (takes.length > 0 && meant)
      problems.push(notice("files/exclude-too-narrow", exclude.origin, notReached(written, meant)));
    else if (meant) problems.push(error("files/exclude-misses", exclude.origin, takesNothing(written, meant)));
    else if (takes.length === 0) remarks.push(`The exclude ${written} takes nothing out in this run.`);
  }
  return { names, problems, remarks };
}
async function takenBy(pattern, names, compare, isCaseIgnored = false) {
  for (const test of await compare(pattern, isCaseIgnored)) {
    const taken = names.filter(test);
    if (taken.length > 0) return taken;
  }
  return [];
}
async function meantBy(exclude, names, includes, compare, isInUse) {
  if (names.length === 0) return void 0;
  for (const texts of isInUse ? [[exclude]] : linesMeantBy(exclude)) {
    const found = [];
    for (const text2 of texts) {
      const near = await nearest(text2, names, includes, compare, isInUse);
      found.push(near ?? { lines: [text2], takes: [] });
    }
    const takes = [...new Set(found.flatMap((each) => each.takes))];
    if (takes.length > 0) return { lines: [...new Set(found.flatMap(({ lines }) => lines))], takes };
  }
  return void 0;
}
async function nearest(text2, names, includes, compare, isInUse) {
  for (const line2 of placesOf(text2, names, includes, isInUse)) {
    const takes = await takenBy(line2, names, compare);
    if (takes.length > 0) return { lines: [line2], takes };
    const inOtherCase = await takenBy(line2, names, compare, true);
    if (inOtherCase.length === 0) continue;
    const lines = inOtherCase.map(async (name) => {
      const recased = lettersOf(line2, name);
      return (await takenBy(recased, [name], compare)).length > 0 ? recased : name;
    });
    return { lines: [...new Set(await Promise.all(lines))], takes: inOtherCase };
  }
  return void 0;
}
function takesNothing(written, { lines, takes }) {
  const are = takes.length === 1 ? "is" : "are";
  return `The exclude ${written} takes nothing out, so ${listed(takes, 3)} ${are} about to be published. To hold ${takes.length === 1 ? "it" : "them"} back, write ${shown(lines)}; if nothing is to be held back, take the line out.`;
}
var notReached = (written, { lines, takes }) => `The exclude ${written} does not reach ${listed(takes, 3)}: published. To hold back that too, write ${shown(lines)}.`;
var shown = (lines) => `${lines.map((line2) => quote(`!${line2}`)).join(" and ")}${lines.length > 1 ? ", each on a line of its own" : ""}`;

// src/posts/patterns/lines.ts
import { stat as stat6 } from "node:fs/promises";
import { resolve as resolve3 } from "node:path";
function splitPatterns(patterns) {
  const lines = patterns.filter(({ value }) => !isComment(value));
  const includes = lines.filter(({ value }) => !value.startsWith("!"));
  const excludes = lines.filter(({ value }) => value.startsWith("!")).map(({ value, origin }) => ({ value: value.slice(1).trim(), origin }));
  const first = lines[0];
  const message = "There are only excludes (!); name at least one file or pattern without it.";
  return {
    includes,
    excludes: excludes.filter(({ value }) => value !== ""),
    problems: first && includes.length === 0 ? [error("files/only-excludes", first.origin, message)] : []
  };
}
async function mistakenLines(patterns, folder) {
  const said = patterns.map(async ({ value, origin }) => {
    if (!/^[#!]/.test(value) || !await stat6(resolve3(folder, value)).catch(() => void 0)) return [];
    const what = isComment(value) ? "a comment" : "an exclude";
    return [
      warning(
        "files/comment-or-file",
        origin,
        `${quote(value)} is ${what}, and a file has this very name: to name the file, write ${quote(`./${value}`)}.`
      )
    ];
  });
  return (await Promise.all(said)).flat();
}

// src/posts/videos.ts
import { readdir as readdir2, readFile as readFile3, realpath as realpath2, stat as stat7 } from "node:fs/promises";
import { basename as basename5, dirname as dirname5, isAbsolute as isAbsolute3, join as join9, resolve as resolve4, sep as sep9 } from "node:path";

// src/posts/patterns/files.ts
import { join as join8, relative as relative3, sep as sep8 } from "node:path";
async function findFiles(patterns, folder) {
  const lines = splitPatterns(patterns);
  const matches = await Promise.all(
    lines.includes.map(async (pattern) => ({ pattern, files: await matchingFiles(pattern.value, folder) }))
  );
  const nameOf2 = (path6) => relative3(folder, path6).split(sep8).join("/");
  const names = [...new Set(matches.flatMap(({ files }) => files))].map(nameOf2);
  const compare = async (pattern, isCaseIgnored) => {
    const tests = await excludeTests(pattern, folder, isCaseIgnored);
    return tests.map((test) => (name) => test(join8(folder, name)));
  };
  const held2 = await holdBack(lines, names, compare);
  const isHeld = (path6) => held2.names.has(nameOf2(path6));
  return {
    byPattern: matches.map(({ pattern, files }) => ({
      pattern,
      files: files.filter((path6) => !isHeld(path6)),
      heldBack: files.filter(isHeld)
    })),
    problems: [...lines.problems, ...await mistakenLines(patterns, folder), ...held2.problems],
    remarks: held2.remarks
  };
}

// src/posts/videos.ts
async function findVideos(patterns, folder, workspace) {
  const found = /* @__PURE__ */ new Map();
  const { byPattern, problems: inPatterns, remarks } = await findFiles(patterns, folder);
  const problems = [...inPatterns];
  for (const { pattern, files, heldBack } of byPattern) {
    const videos = withoutSidecars(files, (path6) => path6);
    if (videos.length === 0) {
      const why = heldBack.length > 0 ? allHeldBack(pattern, heldBack, workspace) : explainNoMatch(pattern, folder, workspace);
      problems.push(error("files/no-match", pattern.origin, await why));
    }
    for (const absolutePath of videos) {
      const real = await realpath2(absolutePath).catch(() => absolutePath);
      if (found.has(real)) continue;
      const path6 = workspacePath(absolutePath, workspace);
      const checked = await checkFile(path6, absolutePath, workspace);
      if ("wrong" in checked)
        problems.push(
          inTextOf(error("files/unusable", pattern.origin, `${quote(path6)} ${checked.wrong}`), {
            id: path6,
            video: { path: path6 }
          })
        );
      else found.set(real, { file: checked, origin: pattern.origin });
    }
  }
  return { found: [...found.values()], problems, remarks };
}
function withoutSidecars(files, nameOf2) {
  const isText = (file) => nameOf2(file).endsWith(".txt");
  const stemOf2 = (file) => withoutExtension(nameOf2(file));
  const stems = new Set(files.filter((file) => !isText(file)).map(stemOf2));
  return files.filter((file) => !isText(file) || !stems.has(stemOf2(file)));
}
async function checkFile(path6, absolutePath, workspace) {
  try {
    if (!await isReallyWithin(absolutePath, workspace)) {
      return {
        wrong: "lies outside the workspace, itself or through a link; copy it into the workspace in an earlier step."
      };
    }
    const stats = await stat7(absolutePath);
    if (!stats.isFile()) return { wrong: "is not a regular file; name a video file." };
    if (stats.size === 0)
      return { wrong: "is empty (0 bytes); the step that makes it failed or it was committed empty." };
    if (await isLfsPointer(absolutePath, stats.size)) {
      return {
        wrong: "is a Git LFS pointer, not the video: add lfs: true to the actions/checkout step (with: { lfs: true })."
      };
    }
    if (stats.size > MAX_VIDEO_BYTES) {
      const size = (stats.size / 1024 ** 3).toFixed(2);
      return { wrong: `has ${size} GB; TikTok takes 4 GB at most. Re-encode it with a lower bit rate.` };
    }
    return { path: path6, absolutePath, sizeBytes: stats.size };
  } catch (thrown) {
    return { wrong: `cannot be read: ${messageOf(thrown)}.` };
  }
}
var isLfsPointer = async (path6, sizeBytes) => sizeBytes < 1024 && (await readFile3(path6, "latin1")).startsWith("version https://git-lfs.github.com/spec/");
var allHeldBack = async ({ value }, heldBack, workspace) => {
  const names = listed(
    heldBack.map((path6) => workspacePath(path6, workspace)),
    3
  );
  return `All that ${quote(value)} matches is taken out again by excludes (!): ${names}. Nothing is left of it to publish.`;
};
async function explainNoMatch({ value: pattern, origin }, folder, workspace) {
  if (/^[a-z][a-z+.-]+:\/\//i.test(pattern)) {
    return `${quote(withoutSignatures(pattern))} is an address, and only files of the workspace can be published: download it in an earlier step (curl -fLo clip.mp4 \u2026), and name that file.`;
  }
  const path6 = resolve4(folder, pattern);
  if ((await stat7(path6).catch(() => void 0))?.isDirectory()) {
    return `${quote(pattern)} is a folder; name files, for example ${join9(pattern, "*.mp4")}.`;
  }
  const name = basename5(pattern);
  const neighbours = isWithin(dirname5(path6), workspace) ? await readdir2(dirname5(path6)).catch(() => []) : [];
  const nearest2 = meantWord(name, neighbours);
  const isFolderEmpty = (await readdir2(folder).catch(() => [])).length === 0;
  const unquoted = pattern.replaceAll(/^["'`]+|["'`]+$/g, "");
  const hints = [
    unquoted !== pattern && `the quotes are a part of the name here: write ${unquoted} without them.`,
    nearest2 && didYouMean(quote(join9(dirname5(pattern), nearest2))),
    sep9 === "/" && /\w\\\w/.test(pattern) && `folders are separated by /, on every runner: write ${pattern.replaceAll("\\", "/")}.`,
    /\s\S+\.\w+$/.test(pattern) && (pattern.length > 20 || /\.\w+[,;]\s/.test(pattern)) && "if these are several paths, write one a line (videos: |).",
    /[{}]/.test(pattern) && "braces are not expanded: write one line for each ending.",
    isFolderEmpty && "the folder is empty: is actions/checkout missing before this step?",
    neighbours.length > 0 && `its folder holds ${listed(neighbours.sort(), 5)}.`
  ].filter((hint) => typeof hint === "string");
  const place = isAbsolute3(pattern) ? "" : `, looked for relative to the ${"file" in origin ? "manifest" : "workspace"}`;
  return `${quote(pattern)} matches no file${place}${hints[0] ? `; ${hints[0]}` : "."}`;
}

// src/posts/release-assets.ts
var PARALLEL_DOWNLOADS = 2;
var ORIGIN2 = { input: "release-assets" };
async function findAssetVideos(patterns, needed, release2, run2, access) {
  if (patterns.every(({ value }) => isComment(value))) return { videos: [], count: 0, problems: [] };
  const chosen = await chooseAssets(patterns, release2, run2, access.api);
  const problems = [...chosen.problems];
  for (const line2 of chosen.remarks) access.log.info(line2);
  const share = new Set(needed.only.map(lineOf));
  const assets = chosen.assets.filter(({ asset }) => share.size === 0 || share.has(lineOf(asset.name)));
  const download = async (asset) => downloadAsset(asset, await access.folder(), run2, await access.api(), access);
  const videos = await pLimit(PARALLEL_DOWNLOADS).map(assets, async ({ asset, sidecar }) => {
    const video = await download(asset);
    const text2 = sidecar && needed.captions && "path" in video ? await download(sidecar) : void 0;
    for (const file of [video, text2]) {
      if (file && "wrong" in file) problems.push(ofAsset(asset, error("release/asset", ORIGIN2, file.wrong)));
    }
    if ("wrong" in video) return [];
    return [{ file: { path: asset.name, absolutePath: video.path, sizeBytes: asset.sizeBytes }, origin: ORIGIN2 }];
  });
  return { videos: videos.flat(), count: chosen.assets.length, problems };
}
var ofAsset = ({ name }, problem) => inTextOf(problem, { id: name, video: { path: name } });
async function chooseAssets(patterns, release2, run2, api) {
  if (!release2) {
    const message = `No release triggered this run (the event is ${run2.eventName || "unknown"}): set release-tag, or start the workflow with on: release: types: [published].`;
    return { assets: [], problems: [error("release/none", ORIGIN2, message)], remarks: [] };
  }
  try {
    return await matchingAssets(patterns, await listAssets(release2, run2, await api()), release2);
  } catch (thrown) {
    const doing = `listing the assets of release ${quote(release2.tag)}`;
    return { assets: [], problems: [gitHubProblem(ORIGIN2, thrown, doing, "contents: read")], remarks: [] };
  }
}
async function matchingAssets(patterns, all, release2) {
  const lines = splitPatterns(patterns);
  const matches = lines.includes.map(({ value }) => ({
    pattern: value,
    found: all.filter(({ name }) => assetTests(value).some((test) => test(name)))
  }));
  const names = [...new Set(matches.flatMap(({ found }) => found.map(({ name }) => name)))];
  const held2 = await holdBack(lines, names, async (pattern, isCaseIgnored) => assetTests(pattern, isCaseIgnored));
  const chosen = /* @__PURE__ */ new Set();
  const problems = [...lines.problems, ...held2.problems];
  for (const { pattern, found } of matches) {
    const kept = found.filter(({ name }) => !held2.names.has(name));
    for (const asset of withoutSidecars(kept, ({ name }) => name)) chosen.add(asset);
    if (kept.length === 0) problems.push(error("release/no-asset", ORIGIN2, explainNone(pattern, found, all, release2)));
  }
  const sidecarOf = (asset) => all.find(({ name }) => name === `${withoutExtension(asset.name)}.txt`);
  return {
    assets: [...chosen].map((asset) => ({ asset, sidecar: sidecarOf(asset) })),
    problems,
    remarks: held2.remarks
  };
}
function explainNone(pattern, heldBack, all, { tag }) {
  const namesOf2 = (assets, most) => listed(
    assets.map(({ name }) => name),
    most
  );
  if (heldBack.length > 0) {
    return `All assets of release ${quote(tag)} that ${quote(pattern)} matches are taken out again by excludes (!): ${namesOf2(heldBack, 3)}. Nothing is left of it to publish.`;
  }
  const holds2 = all.length === 0 ? "it has no assets: attach the video to it, and re-run this job" : `its assets are ${namesOf2(all)}`;
  return `No asset of release ${quote(tag)} matches ${quote(pattern)}; ${holds2}.`;
}

// src/posts/sources.ts
import { realpath as realpath3 } from "node:fs/promises";
import { join as join10, resolve as resolve5 } from "node:path";
var emptySet = {
  fields: {},
  timeIsWritten: false,
  flawed: /* @__PURE__ */ new Set(),
  folder: "",
  isAsset: false,
  entry: void 0,
  videos: [],
  missing: [],
  problems: [],
  remarks: []
};
async function readSources(inputs, assets, run2) {
  const named = await videosOf(inputs.videos, run2.workspace, run2.workspace);
  const { idTemplate, problems } = idForOne(inputs, named.videos.length + assets.length);
  const sets = [
    { ...emptySet, problems },
    { ...named, idTemplate },
    ...await readManifests(inputs, run2),
    { ...emptySet, videos: assets, isAsset: true, idTemplate }
  ];
  return sets.map((set) => ({ ...set, fields: layered(inputs.fields, set.fields) }));
}
function idForOne({ id, videos, releaseAssets }, count) {
  if (!id || count === 1) return { idTemplate: id, problems: [] };
  if (count === 0 && [...videos, ...releaseAssets].some(({ value }) => !isComment(value))) return { problems: [] };
  const named = count === 0 ? "neither videos nor release-assets names one" : `videos and release-assets name ${count}`;
  const message = `id is for exactly one video, and ${named}: leave id out, or give each entry of a manifest its own id.`;
  return { problems: [error("id/one-video", id.origin, message)] };
}
async function readManifests(inputs, run2) {
  const { byPattern, problems, remarks } = await findFiles(inputs.manifest, run2.workspace);
  const sets = [{ ...emptySet, problems, remarks }];
  const read = /* @__PURE__ */ new Set();
  for (const { pattern, files, heldBack } of byPattern) {
    if (files.length === 0)
      sets.push({
        ...emptySet,
        problems: [error("manifest/no-match", pattern.origin, noManifest(pattern.value, heldBack, run2))]
      });
    for (const file of files) {
      const real = await realpath3(file).catch(() => file);
      if (read.has(real)) continue;
      read.add(real);
      sets.push(...await readManifestFile(file, pattern.origin, run2));
    }
  }
  return sets;
}
function noManifest(pattern, heldBack, { workspace }) {
  if (heldBack.length === 0)
    return `${quote(pattern)} matches no manifest in the workspace; check the path, and that actions/checkout runs before this step.`;
  const names = listed(
    heldBack.map((path6) => workspacePath(path6, workspace)),
    3
  );
  return `All that ${quote(pattern)} matches is taken out again by excludes (!): ${names}. No manifest is left of it.`;
}
async function readManifestFile(file, origin, { workspace }) {
  const read = await readText2(file, workspace);
  if ("wrong" in read) return [{ ...emptySet, problems: [error("manifest/unreadable", origin, read.wrong)] }];
  const manifest = workspacePath(file, workspace);
  const { entries, problems } = readManifest(manifest, read.text);
  const sets = entries.map(async ({ key, folder, ...settings }) => {
    const patterns = settings.fields.video ? [settings.fields.video] : [];
    const videos = await videosOf(patterns, join10(workspace, folder), workspace);
    const timeIsWritten = videos.timeIsWritten && settings.timeIsWritten;
    const problems2 = [...videos.problems, ...settings.problems];
    return { ...videos, ...settings, timeIsWritten, problems: problems2, entry: { manifest, key } };
  });
  return [{ ...emptySet, problems }, ...await Promise.all(sets)];
}
async function videosOf(patterns, folder, workspace) {
  const { found, problems, remarks } = await findVideos(patterns, folder, workspace);
  const missing = patterns.slice(0, found.length === 0 ? 1 : 0).map(
    ({ value: path6, origin }) => ({
      file: { path: path6, absolutePath: join10(folder, path6), sizeBytes: 0 },
      origin
    })
  );
  const [first, ...others] = patterns.map(({ value }) => resolve5(folder, value));
  const timeIsWritten = others.length === 0 && found.every(({ file }) => file.absolutePath === first);
  return { ...emptySet, videos: found, missing, folder, timeIsWritten, problems, remarks };
}

// src/posts/posts.ts
async function readPosts(inputs, inInputs, run2, world) {
  const { signal } = world.cancel;
  let connecting;
  const api = () => connecting ??= connectGitHub(inputs.githubToken, run2.apiUrl, { ...world, signal });
  let creating;
  const folder = () => creating ??= createAssetFolder(world.environment);
  const removeDownloads = async () => {
    try {
      await (await creating)?.remove();
    } catch (thrown) {
      world.log.warning(
        `The downloaded assets could not be deleted (${messageOf(thrown)}); the runner empties its folder after the job.`
      );
    }
  };
  const answered = world.answered.then(() => world.clock.now());
  answered.catch(() => void 0);
  try {
    return { ...await readAll(inputs, inInputs, run2, { ...world, signal, api, folder }, answered), removeDownloads };
  } catch (thrown) {
    await removeDownloads();
    throw thrown;
  }
}
async function readAll(inputs, inInputs, run2, access, now) {
  const { release: release2, problems: inRelease, remarks } = await findRelease(inputs.releaseTag, run2, access.api);
  const isWrong = [...inInputs, ...inRelease].some(({ severity }) => severity === "error");
  const needed = { captions: inputs.fields.caption === void 0, only: inputs.id ? [] : inputs.only };
  const assets = await findAssetVideos(isWrong ? [] : inputs.releaseAssets, needed, release2, run2, access);
  const sets = await readSources(inputs, assets.videos, run2);
  for (const line2 of sets.flatMap(({ remarks: remarks2 }) => remarks2)) access.log.info(line2);
  const build = (set, videos) => Promise.all(videos.map((video) => buildPost({ ...set, video }, { run: run2, release: release2 }, now)));
  const built = await Promise.all(
    sets.map(async (set) => ({ set, found: await build(set, set.videos), missing: await build(set, set.missing) }))
  );
  const found = built.flatMap((each) => each.found);
  const missing = built.flatMap((each) => each.missing);
  const written = withTimeIsOwn(
    [...found, ...missing].map(({ post }) => post),
    assets.count - assets.videos.length
  );
  const unfound = written.slice(found.length);
  const wanted = keepOnly(written.slice(0, found.length), inputs.only);
  const kept = inputs.addedOnly ? await keepAdded(wanted.posts, run2, access.api) : { posts: wanted.posts, leftOut: [], problems: [] };
  const isReleaseUsed = assets.count > 0 || found.some(({ usesRelease }) => usesRelease);
  const inSets = built.flatMap((each) => problemsOf(each.set, [...each.found, ...each.missing]));
  const inPosts = [...found, ...missing].flatMap(({ problems }) => problems);
  return {
    posts: kept.posts,
    unfound,
    leftOut: kept.leftOut,
    written,
    problems: [
      ...inRelease,
      ...isReleaseUsed ? remarks : [],
      ...assets.problems,
      ...inSets,
      ...inPosts,
      ...wanted.problems,
      ...kept.problems
    ]
  };
}
var problemsOf = ({ entry, problems }, built) => entry ? problems.map((problem) => inTextOf(problem, ...built.map(({ post }) => post))) : [...problems];
function withTimeIsOwn(posts, others) {
  const placeOf4 = (post) => describeOrigin(post.originOf("schedule"));
  const byPlace = Map.groupBy(posts, placeOf4);
  return posts.map((post) => {
    const sharing = (byPlace.get(placeOf4(post))?.length ?? 0) + ("input" in post.originOf("schedule") ? others : 0);
    return { ...post, timeIsOwn: sharing === 1 };
  });
}

// src/publish/ends.ts
var end = (step, outcome, details, there) => ({
  at: "ended",
  step,
  result: resultOf(step, { outcome, ...details }),
  there
});
var failed2 = (step, code2, error3) => end(step, "failed", { code: code2, error: error3 });
var DELETED = "DELETED";
var refusedForAll = ({ message }) => `Not sent, because PostPost would refuse it too. ${message}`;
var codeOf = (thrown) => thrown instanceof PostPostError && thrown.failure.kind === "refused" ? "postpost/refused" : "postpost/failed";
var ends = {
  // Nothing is public, and no draft is left.
  cancelled: (step) => failed2(step, "run/cancelled", CANCELLED),
  failed: (step, thrown, code2 = codeOf(thrown)) => failed2(step, code2, messageOf(thrown)),
  refusedForAll: (step, halt) => failed2(step, "run/stopped", refusedForAll(halt)),
  /** Told beforehand; what is on accounts all the same stands in the result. */
  refusedByPlan: (step) => end(step, "failed", {
    ...step.refusal ? { code: step.refusal.code, error: step.refusal.message } : {},
    ...step.earlier.length > 0 ? { posts: earlierPosts(step.earlier) } : {}
  }),
  /** Its draft stays: somebody works on it. */
  changedBySomebody: (step, postGroupId, error3) => end(step, "failed", { postGroupId, code: "plan/edited-draft", error: error3 }),
  /** `on-duplicate: fail`, and another run was faster. */
  duplicate: (step, found) => failed2(
    step,
    "plan/duplicate",
    `This video got onto ${found.map((each) => placeOf2(each, step.accounts)).join(", ")} meanwhile, and on-duplicate is fail.`
  ),
  // It is there already.
  skipped: (step, earlier) => {
    const first = earlier.find(({ error: error3 }) => !error3) ?? earlier[0];
    return end(
      step,
      "skipped",
      {
        ...first ? { postGroupId: first.postGroupId } : {},
        ...first?.scheduledTime ? { scheduledTime: first.scheduledTime } : {},
        posts: earlierPosts(earlier)
      },
      first
    );
  },
  /** Left for a person to approve, on `accounts`. */
  draft: (step, postGroupId, accounts, earlier, there) => end(
    step,
    "draft",
    {
      postGroupId,
      posts: [...earlierPosts(earlier), ...accounts.map(({ id }) => ({ account: id, status: "draft" }))]
    },
    there
  ),
  // PostPost has accepted it.
  /** It goes out after the wait. */
  scheduled: (step, accepted) => end(step, "scheduled", { ...accepted }),
  published: (step, accepted) => end(step, "published", { ...accepted }),
  refused: (step, accepted, reasons, others) => {
    const rest = others > 0 ? ` The post on ${counted(others, "other account")} is not affected.` : "";
    if (accepted.posts.every(({ error: each }) => each === void 0 || each.code === DELETED)) {
      const error4 = `Post group ${accepted.postGroupId} was deleted in PostPost before it was published, so it is on no account. Run the step again to post it after all.${rest}`;
      return end(step, "failed", { ...accepted, code: "postpost/deleted", error: error4 });
    }
    const error3 = `TikTok or PostPost refused post group ${accepted.postGroupId} for ${reasons.join(" ")}${rest}`;
    return end(step, "failed", { ...accepted, code: "tiktok/refused", error: error3 });
  },
  cancelledWhileWaiting: (step, accepted) => {
    const error3 = `Post group ${accepted.postGroupId} was accepted and goes on by itself; look at it in PostPost.`;
    return end(step, "processing", { ...accepted, code: "postpost/processing", error: error3 });
  },
  processing: (step, accepted, remark = "PostPost has accepted it and goes on by itself.") => {
    const error3 = `Post group ${accepted.postGroupId} was accepted but not published when the wait ended. ${remark} Look at it in PostPost, or give wait-timeout more.`;
    return end(step, "processing", { ...accepted, code: "postpost/processing", error: error3 });
  },
  // Nobody knows.
  unknown: (step, postGroupId, lost, thrown) => {
    const error3 = `Whether PostPost scheduled post group ${postGroupId} is not known: ${messageOf(lost)} Reading it back failed too: ${messageOf(thrown)} Look at this post in PostPost; running the step again finds out by itself and publishes nothing twice.`;
    return end(step, "unknown", { postGroupId, code: "postpost/not-known", error: error3 });
  }
};
function notPublished(step) {
  const { action, recipients, earlier } = step;
  const kept = earlier.find(({ status }) => status === "draft");
  if (action === "keep-draft" && kept) return ends.draft(step, kept.postGroupId, recipients, earlier, kept);
  return action === "refuse" ? ends.refusedByPlan(step) : ends.skipped(step, earlier);
}
function planned(step) {
  if (!isNew(step)) return notPublished(step);
  const { earlier, timeMs } = step;
  const time = timeMs === void 0 ? {} : { scheduledTime: new Date(timeMs).toISOString() };
  return end(step, "planned", { ...time, ...earlier.length > 0 ? { posts: earlierPosts(earlier) } : {} });
}

// src/publish/ledger.ts
function createLedger(first, limits, isOwn) {
  const known = new Set((first?.history ?? []).map(({ postGroupId }) => postGroupId));
  const slots = /* @__PURE__ */ new Map();
  const lastInQueue = /* @__PURE__ */ new Map();
  const scheduled = /* @__PURE__ */ new Set();
  const reading = pLimit(1);
  let latest = first ?? { history: [], markMs: 0 };
  const next2 = /* @__PURE__ */ new Map();
  const withWhatIsKnown = (history) => history.map((post) => {
    if (!scheduled.has(post.postGroupId)) return post;
    if (isDraft(post)) return asScheduled(post);
    scheduled.delete(post.postGroupId);
    return post;
  });
  return {
    /** False where nobody knows what was posted before. */
    isReadable: first !== void 0,
    /** Post groups that were there before this run. */
    known,
    latest: () => latest.history,
    /**
     * The history from a reading that begins after this call; posts that wait for the same one share it. It is never older,
     * because between a reading and the *schedule* that relies on it another run must not find the time to make its draft
     * known, read the history and schedule: with one reading for three posts in a row two runs posted a video twice.
     */
    read: (client, how = refreshHistory) => {
      const waiting2 = next2.get(how);
      if (waiting2) return waiting2;
      const begun = reading(async () => {
        next2.delete(how);
        const read = await how(client, latest);
        latest = { ...read, history: withWhatIsKnown(read.history) };
        return latest.history;
      });
      next2.set(how, begun);
      return begun;
    },
    /** get-post says that this draft has been scheduled; that holds until the list shows it. */
    noteScheduled: (postGroupId) => {
      scheduled.add(postGroupId);
      latest = { ...latest, history: withWhatIsKnown(latest.history) };
    },
    /** The earliest time from now on that keeps the pace with what the accounts really got, and the order of the plan; a whole second. */
    chooseTime: (step, accounts, nowMs) => {
      if (step.timeIsFixed && step.timeMs !== void 0) return { timeMs: wholeSecond(Math.max(step.timeMs, nowMs)) };
      const ids = accounts.map(({ id }) => id);
      const before = ids.map((id) => lastInQueue.get(queueOf(step, id)) ?? nowMs);
      const fromMs = Math.max(nowMs, step.notBeforeMs ?? nowMs, ...before);
      const others = latest.history.filter(({ postGroupId }) => !isOwn(postGroupId));
      const taken = [...takenSlots(others), ...[...slots.values()].flat()];
      const paced = pace([{ id: "it", accounts: ids, timeMs: void 0 }], taken, limits, fromMs);
      const timeMs = paced.times.get("it") ?? fromMs;
      const [move2] = paced.moved;
      const wantedMs = Math.max(nowMs, step.notBeforeMs ?? nowMs);
      return {
        timeMs: timeMs <= nowMs ? wholeSecond(timeMs) : wholeSecond(timeMs + 999),
        ...move2 ? { movedBy: { ...move2, fromMs: step.notBeforeMs ?? wantedMs } } : {}
      };
    },
    /** Takes the place of a post that is scheduled, or whose place is the user's own. */
    take: (step, accounts, timeMs) => {
      slots.set(step, slotsOf(accounts, timeMs));
      if (step.timeIsFixed) return;
      for (const { id } of accounts) lastInQueue.set(queueOf(step, id), timeMs);
    },
    giveBack: (step) => void slots.delete(step)
  };
}
var asScheduled = (post) => ({
  ...post,
  status: "scheduled",
  platforms: post.platforms.map((platform) => ({ ...platform, status: "scheduled" }))
});
function ownTime(postGroupId, history) {
  const own = history.find((post) => post.postGroupId === postGroupId);
  if (!own || isDraft(own)) return void 0;
  if (own.platforms.length > 0 && !own.platforms.some(({ platformId }) => isLiveOn(own, platformId))) return void 0;
  return validTime(own.scheduledTime) ?? validTime(own.updatedAt);
}

// src/publish/job.ts
var POST_BUDGET_MS = 20 * 60 * 1e3;
var AFTERMATH_MS = 60 * 1e3;
var PRESSING_MS = 60 * 60 * 1e3;
function startJob(step, session, log) {
  const job = {
    step,
    session,
    log,
    get client() {
      return session.clientFor(patienceOf(job));
    },
    deadlineMs: 0,
    urlAskedMs: 0,
    fileUrl: "",
    pastTimes: 0,
    asked: void 0,
    movedBy: step.movedBy,
    isPressing: step.timeIsFixed && step.timeMs !== void 0 && step.timeMs - session.clock.now() < PRESSING_MS,
    met: /* @__PURE__ */ new Set()
  };
  return job;
}
function startBudget(job) {
  job.deadlineMs = job.session.clock.elapsedMs() + POST_BUDGET_MS;
}
var patienceOf = (job, more = {}) => ({
  clock: job.session.clock,
  signal: job.session.cancel.signal,
  // As it is when it is asked for: uploads put it off.
  get deadlineMs() {
    return job.deadlineMs;
  },
  random: job.session.random,
  onRetry: (error3, pauseMs2) => job.log.progress(tryingAgain(error3, pauseMs2)),
  ...more
});
function aftermathClient(job) {
  const { clientFor, clock, cancel } = job.session;
  return clientFor(patienceOf(job, { deadlineMs: clock.elapsedMs() + AFTERMATH_MS, signal: cancel.last }));
}
async function offTheBudget(job, work) {
  const { clock } = job.session;
  const startedMs = clock.elapsedMs();
  try {
    return await work();
  } finally {
    job.deadlineMs += clock.elapsedMs() - startedMs;
  }
}
function orCancelled(work, signal) {
  const cancelled = new Promise((_, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
  return Promise.race([work, cancelled]);
}

// src/publish/other-runs.ts
var accountsOf3 = ({ accounts }) => accounts.map(({ id }) => id);
function youngerDraft(own, history, job) {
  const { step, session, met } = job;
  const createdMs = new Map(history.map((post) => [post.postGroupId, timeOf(post.createdAt) ?? 0]));
  const bornMs = createdMs.get(own.postGroupId);
  return findDrafts(history, accountsOf3(step), step.wish).find(
    (draft) => draft.name.record?.mode === "publish" && draft.isUnedited && draft.kind !== "paused" && !met.has(draft.postGroupId) && !session.ledger.known.has(draft.postGroupId) && !session.drafts.isOwn(draft.postGroupId) && own.accounts.some(({ id }) => draft.covers.includes(id)) && (bornMs === void 0 || isBefore([bornMs, own], [createdMs.get(draft.postGroupId) ?? 0, draft]))
  );
}
function olderTwin(own, history, { step, session }) {
  const drafts = findDrafts(
    history,
    accountsOf3(step),
    step.wish,
    new Set(step.drafts.filter(({ kind }) => kind === "died").map(({ postGroupId }) => postGroupId))
  );
  const mine = drafts.find(({ postGroupId }) => postGroupId === own.postGroupId);
  if (!mine) return void 0;
  return drafts.find(
    (draft) => draft.kind === "approval" && !session.drafts.isOwn(draft.postGroupId) && own.accounts.every(({ id }) => draft.covers.includes(id)) && isBefore([draft.name.storedMs ?? 0, draft], [mine.name.storedMs ?? 0, mine])
  );
}
var isBefore = ([first, a], [second, b]) => first === second ? a.postGroupId < b.postGroupId : first < second;
var WAITS = 3;
var PAUSE_MS2 = 2e3;
async function waitForOtherRun({ postGroupId, isOurs }, job) {
  const { session, client, log } = job;
  log.progress(`Another run is publishing this video too (draft ${postGroupId}); waiting for it.`);
  for (let waited = 0; waited < WAITS; waited++) {
    await session.clock.sleep(PAUSE_MS2, session.cancel.signal);
    const { posts } = await client.post(postGroupId).catch(orNone);
    if (posts.length === 0) return;
    if (posts.some(({ status }) => status !== "draft")) return session.ledger.noteScheduled(postGroupId);
  }
  if (isOurs && (await deleteDraft(client, postGroupId, "other")).end === "accepted")
    session.ledger.noteScheduled(postGroupId);
}
function orNone(thrown) {
  if (isRefused(thrown, 404)) return { posts: [] };
  throw thrown;
}
async function deleteLeftovers(own, live, job) {
  const { step, session, log } = job;
  const known = new Map(step.drafts.map((draft) => [draft.postGroupId, draft]));
  for (const draft of findDrafts(session.ledger.latest(), accountsOf3(step), step.wish))
    known.set(draft.postGroupId, draft);
  for (const { postGroupId, isOurs, covers } of known.values()) {
    const isReplaced = covers.some((id) => own.includes(id)) && covers.every((id) => live.includes(id));
    if (!isOurs || session.drafts.isOwn(postGroupId) || !isReplaced) continue;
    await sayDeletion(aftermathClient(job), postGroupId, log.info);
  }
}
async function deletePaused({ drafts, earlier, identity }, client, say2) {
  const live = earlier.filter(({ status, error: error3, name }) => status !== "draft" && !error3 && sameIdentity(name.identity, identity)).map(({ accountId }) => accountId);
  for (const { kind, isOurs, covers, postGroupId } of drafts)
    if (kind === "paused" && isOurs && covers.every((id) => live.includes(id)))
      await sayDeletion(client, postGroupId, say2);
}
async function sayDeletion(client, postGroupId, say2) {
  try {
    const { end: end2 } = await deleteDraft(client, postGroupId, "other");
    say2(`Draft ${postGroupId}, left by an earlier run: ${ENDS[end2]}.`);
  } catch (thrown) {
    say2(`Draft ${postGroupId}, left by an earlier run, could not be deleted: ${messageOf(thrown)}`);
  }
}

// src/publish/state.ts
var courseOf = ({ accounts, earlier, start }) => ({ accounts, earlier, start });

// src/publish/faults.ts
var URL_LIFETIME_MS = 60 * 60 * 1e3;
var MAX_STARTS = 4;
var TABLE = [
  // Every create-post makes a draft: what it may have left was looked for and deleted.
  { at: "drafting", call: "create-post", when: (error3) => mayBeDone(error3.failure), leadsTo: "start-again" },
  // A second media record could not be removed, and TikTok takes exactly one video a post. A 404: somebody deleted the draft.
  {
    at: "uploading",
    call: "get-upload-url",
    when: (error3) => mayBeDone(error3.failure) || isRefused(error3, 404),
    leadsTo: "start-again"
  },
  // The URL has expired. A server that hangs up on the rest of a large body may hide its 403, which the URL's age then tells.
  {
    at: "uploading",
    call: "storage",
    when: (error3, _, { urlAskedMs, session }) => isRefused(error3, 403) || session.clock.elapsedMs() - urlAskedMs > URL_LIFETIME_MS,
    leadsTo: "start-again"
  },
  // Somebody deleted the draft; where an earlier try may have scheduled it, that is asked first.
  {
    at: "committing",
    call: "update-post",
    when: (error3, _, { asked }) => isRefused(error3, 404) && !asked?.mayBeDone,
    leadsTo: "start-again"
  },
  // One page of PostPost's says that a time in the past becomes now, another that it is refused.
  {
    at: "committing",
    call: "update-post",
    when: (error3, _, { step, pastTimes }) => isPast(error3) && !step.timeIsFixed && pastTimes <= MAX_PAST_TIMES,
    leadsTo: "try-again"
  },
  { at: "asking", call: "get-post", when: (error3) => isRefused(error3, 404), leadsTo: "start-again" },
  {
    at: "committing",
    call: "update-post",
    when: (error3, state) => state.at === "committing" && state.tries + 1 < MAX_TRIES && canRepeat(error3.call, error3.failure),
    leadsTo: "try-again"
  }
];
var MAX_PAST_TIMES = 3;
var isPast = ({ failure }) => failure.kind === "refused" && failure.status === 400 && (failure.limit?.code === "SCHEDULED_TIME_IN_PAST" || /in the past/i.test(failure.text));
async function afterFault(state, thrown, job) {
  const { session, log } = job;
  const followUp = await inTime(decide2(state, thrown, job), state, thrown, job);
  if (followUp === "try-again" && state.at === "committing") return { ...state, tries: state.tries + 1 };
  if (followUp === "start-again") {
    job.asked = void 0;
    const why = isRefused(thrown, 404) ? "The draft was deleted by somebody else." : messageOf(thrown);
    log.progress(`${why} The post starts again from a fresh draft.`);
    return { at: "drafting", ...courseOf(state), start: state.start + 1 };
  }
  if (followUp === "ask" && state.at === "committing") return { ...state, at: "asking", lost: thrown };
  if (thrown instanceof PostPostError && stopsTheRun(thrown)) {
    const isAboutNewPosts = thrown.call === "create-post" && !isRefused(thrown, 401);
    session.halted ??= { isAboutNewPosts, message: thrown.message };
  }
  return session.cancel.signal.aborted ? ends.cancelled(job.step) : ends.failed(job.step, thrown);
}
function decide2(state, thrown, job) {
  const row = thrown instanceof PostPostError && TABLE.find(({ at, call, when }) => at === state.at && call === thrown.call && when(thrown, state, job));
  return row ? row.leadsTo : orAsk(state, job);
}
var orAsk = (state, job) => state.at === "committing" && job.asked?.mayBeDone ? "ask" : "fail";
async function inTime(followUp, state, thrown, job) {
  if (followUp !== "try-again" && followUp !== "start-again") return followUp;
  const { clock, random, cancel } = job.session;
  const pauseMs2 = pauseAfter(followUp, state, thrown, random());
  if (followUp === "start-again" && state.start >= MAX_STARTS) return orAsk(state, job);
  if (clock.elapsedMs() + pauseMs2 > job.deadlineMs) return orAsk(state, job);
  if (followUp === "try-again") job.log.progress(tryingAgain(thrown, pauseMs2));
  await clock.sleep(pauseMs2, cancel.signal).catch(() => void 0);
  return cancel.signal.aborted ? orAsk(state, job) : followUp;
}
function pauseAfter(followUp, state, thrown, random) {
  if (!(thrown instanceof PostPostError)) return 0;
  if (followUp === "start-again" && !mayBeDone(thrown.failure)) return 0;
  const tries = state.at === "committing" ? state.tries + 1 : state.start;
  return pauseBeforeRetryMs(tries, thrown.failure, random);
}

// src/publish/own-draft.ts
function sightOf(own, { accounts }) {
  if (!own || own.mediaUrls.length === 0) return "late";
  if (own.mediaUrls.length > 1) return "beside";
  if (own.platforms.length === 0) return "fine";
  const isOn2 = (id) => own.platforms.some(({ platformId }) => platformId === id);
  return accounts.every(({ id }) => isOn2(id)) ? "fine" : "elsewhere";
}
var PAUSES_MS = [1e3, 2e3, 4e3, 8e3, 15e3, 3e4];
async function readWithOwn(own, job, pausesMs = PAUSES_MS) {
  const { session, client } = job;
  const find = (history2) => history2.find(({ postGroupId }) => postGroupId === own.postGroupId);
  let history = await session.ledger.read(client);
  let sight = sightOf(find(history), own);
  for (const pauseMs2 of pausesMs) {
    if (sight !== "late" || isNameLost(session)) break;
    if (!find(history) && await isDeleted(own, job)) return { history, sight: "gone" };
    job.log.progress(`PostPost's list does not show this post's draft yet; reading it again in ${pauseMs2 / 1e3} s.`);
    await offTheBudget(job, () => session.clock.sleep(pauseMs2, session.cancel.signal));
    history = await session.ledger.read(client, readHistory);
    sight = sightOf(find(history), own);
  }
  const shown2 = find(history);
  if (shown2 && (sight !== "late" || pausesMs.length > 0)) checkWhatIsGivenBack(shown2, job);
  return { history, sight: shown2 && sight === "late" ? "fine" : sight, isHidden: shown2 === void 0 };
}
var isDeleted = ({ postGroupId }, { client }) => client.post(postGroupId).then(
  () => false,
  (thrown) => {
    if (isRefused(thrown, 404)) return true;
    throw thrown;
  }
);
var blindnessOf = ({ accounts }, { blind }) => accounts.flatMap(({ id }) => blind.get(id) ?? [])[0];
function goBlind(own, { session }) {
  const names = own.accounts.map(({ name }) => name).join(", ");
  const message = `PostPost's list of posts has not shown this run's own draft for a minute (${own.postGroupId}, ${names}). What it does not show may be out already, so nothing is scheduled. Run the step again later.`;
  for (const { id } of own.accounts) session.blind.set(id, message);
  return message;
}
function checkWhatIsGivenBack({ mediaUrls, platforms }, { step, session }) {
  const { identity, post } = step;
  const isShown = mediaUrls.some((url) => {
    const found = readName(url);
    return found !== void 0 && sameIdentity(found.identity, identity);
  });
  const shown2 = mediaUrls.join(", ").replaceAll(/\?[^,]*/g, "") || "no video";
  if (!isShown) sayNameIsLost(shown2, post.video.path, session);
  if (platforms.length === 0) sayOnce("postpost/accounts-lost", ACCOUNTS_ARE_LOST, session);
}
var sayNameIsLost = (stored, given, session) => sayOnce(
  "postpost/names-lost",
  `PostPost does not give back the names that videos are stored under (${JSON.stringify(stored)} for ${given}). Re-runs cannot recognise what this run publishes and would publish it again: do not re-run this step, and report this.`,
  session
);
var ACCOUNTS_ARE_LOST = "PostPost's list does not say which accounts posts are for. Re-runs recognise what this run publishes by its video alone, so a video that is on one account is not sent to another one later: report this.";
var ASKED_AT = { "postpost/names-lost": "on-duplicate", "postpost/accounts-lost": "accounts" };
var isNameLost = ({ remarks }) => remarks.some(({ code: code2 }) => code2 === "postpost/names-lost");
function sayOnce(code2, message, { settings, remarks }) {
  if (settings.strict) throw new Error(`${message} Nothing is published, because strict is true.`);
  if (!remarks.some((remark) => remark.code === code2)) remarks.push(warning(code2, { input: ASKED_AT[code2] }, message));
}
function changedBySomebody({ postGroupId, accounts }, history) {
  const own = history.find((post) => post.postGroupId === postGroupId);
  const missing = accounts.filter(({ id }) => !own?.platforms.some(({ platformId }) => platformId === id));
  const names = missing.map(({ id }) => nameOf(accounts, id)).join(", ");
  return `Somebody has taken ${names} out of this run's draft ${postGroupId} in PostPost meanwhile, so it is not scheduled. Schedule the draft in PostPost, or delete it there and run the step again.`;
}

// src/publish/committing.ts
async function committing(state, job) {
  const { step, session } = job;
  const { clock, cancel, ledger } = session;
  await offTheBudget(job, () => orCancelled(session.turns.of(step), cancel.signal));
  if (session.halted && !session.halted.isAboutNewPosts)
    return giveUp("run/stopped", refusedForAll(session.halted), state, job);
  const blindness = blindnessOf(state, session);
  if (blindness !== void 0) return giveUp("postpost/list-lags", blindness, state, job);
  const found = await whatKeepsIt(state, job);
  if (found) return found;
  const nowMs = clock.now() + (PAST_MARGINS_MS[job.pastTimes] ?? 0);
  if (step.timeIsFixed && hasPassed(step.post, nowMs))
    return giveUp("plan/time-passed", tooLateProblem(step.post, false).message, state, job);
  const { timeMs, movedBy } = ledger.chooseTime(step, state.accounts, nowMs);
  job.movedBy = movedBy ?? (step.movedBy && timeMs > nowMs ? step.movedBy : void 0);
  return accept(state, await schedule(state, timeMs, job), job);
}
var PAST_MARGINS_MS = [0, 5e3, 3e4, 12e4];
var giveUp = (code2, message, state, { asked, step }) => asked?.mayBeDone ? { ...state, at: "asking", lost: new Error(message) } : ends.failed(step, message, code2);
function accept(state, scheduledTime, { step, session, asked }) {
  const timeMs = timeOf(scheduledTime) ?? session.clock.now();
  session.ledger.take(step, state.accounts, timeMs);
  session.drafts.release(state.postGroupId);
  const { post } = step;
  const askedMs = timeOf(asked?.time);
  if (step.timeIsFixed && askedMs !== void 0 && Math.abs(timeMs - askedMs) > SAME_TIME_MS) {
    const [from, to] = [askedMs, timeMs].map((each) => formatTime(each, post.timezone));
    const message = `PostPost has moved post group ${state.postGroupId} from ${from} to ${to}. To move it back, change its time in PostPost.`;
    session.remarks.push(ofPost(post, "warning", "postpost/time-moved", post.originOf("schedule"), message));
  }
  return { at: "waiting", ...courseOf(state), postGroupId: state.postGroupId, scheduledTime };
}
var MAX_STARTS_BESIDE_OTHERS = 3;
async function whatKeepsIt(state, job) {
  const { ledger } = job.session;
  if (!ledger.isReadable) return void 0;
  for (; ; ) {
    const { history, sight, isHidden } = await readWithOwn(state, job);
    const scheduledTime = ownTime(state.postGroupId, history);
    if (scheduledTime) return accept(withoutTakenOut(state, history, job), scheduledTime, job);
    const next2 = afterDuplicates(state, history, job);
    if (next2) return next2;
    if (isHidden) return giveUp("postpost/list-lags", goBlind(state, job), state, job);
    if (sight === "gone") return againFromFreshDraft(state, DELETED_BY_SOMEBODY, job);
    if (sight === "elsewhere") return keptForPerson(state, history, job);
    if (sight === "beside") return againFromFreshDraft(state, BESIDE, job);
    const rival = youngerDraft(state, history, job);
    if (!rival) return void 0;
    job.met.add(rival.postGroupId);
    await waitForOtherRun(rival, job);
  }
}
function againFromFreshDraft(state, { why, end: end2 }, job) {
  if (state.start >= MAX_STARTS_BESIDE_OTHERS || job.asked?.mayBeDone)
    return giveUp("plan/edited-draft", end2, state, job);
  job.log.progress(`${why} The post starts again from a fresh draft.`);
  return { at: "drafting", ...courseOf(state), start: state.start + 1 };
}
var DELETED_BY_SOMEBODY = {
  why: "The draft was deleted by somebody else.",
  end: "Three drafts of this post were deleted by somebody else, so it is not scheduled. Run the step again."
};
var BESIDE = {
  why: "Another file is beside the video in its draft.",
  end: "Another file was added to each of three drafts of this post, and TikTok takes exactly one. Whoever knows the id of a draft can add a file to it (PostPost get-upload-url): look for other clients of the account, and change the key if you know of none."
};
function withoutTakenOut(state, history, { step }) {
  const own = history.find(({ postGroupId }) => postGroupId === state.postGroupId);
  const removed = state.accounts.filter(({ id }) => own && !isOn(own, id));
  if (!own || removed.length === 0) return state;
  const there = removed.flatMap(({ id }) => earlierOn(own, id, step.wish) ?? []).map(takenOut);
  const accounts = state.accounts.filter((account) => !removed.includes(account));
  return { ...state, accounts, earlier: [...state.earlier, ...there] };
}
function keptForPerson(state, history, { step, session }) {
  session.drafts.release(state.postGroupId);
  return ends.changedBySomebody(step, state.postGroupId, changedBySomebody(state, history));
}
function afterDuplicates(state, history, { step, session, log }) {
  const found = state.accounts.flatMap(({ id }) => findLive(history, id, step.wish) ?? []);
  const [first] = found;
  if (!first) return void 0;
  const taken = found.find(({ likeness: likeness2 }) => likeness2 === "other-video");
  if (taken) {
    const { accounts: accounts2, post } = step;
    const name = accounts2.find(({ id }) => id === taken.accountId)?.name ?? taken.accountId;
    const message = `The id ${quote(post.id)} was given to another video meanwhile: ${name} has post group ${taken.postGroupId} under it. Give one of the two an id of its own.`;
    return ends.failed(step, message, "plan/id-taken");
  }
  if (session.settings.onDuplicate === "fail") return ends.duplicate(step, found);
  const earlier = [...state.earlier, ...found];
  const accounts = state.accounts.filter(({ id }) => !found.some(({ accountId }) => accountId === id));
  if (accounts.length === 0) return ends.skipped(step, [...found, ...state.earlier]);
  log.progress("Some of the accounts got this video meanwhile. The post starts again for the others.");
  return { at: "drafting", accounts, earlier, start: state.start };
}
async function schedule({ postGroupId }, timeMs, job) {
  const { clientFor, cancel } = job.session;
  cancel.signal.throwIfAborted();
  const time = new Date(wholeSecond(timeMs)).toISOString();
  const before = job.asked?.mayBeDone ?? false;
  job.asked = { time, mayBeDone: true };
  const client = clientFor(patienceOf(job, { signal: cancel.grace, tries: 1 }));
  try {
    const { postGroup, warnings } = await client.schedule(postGroupId, time);
    for (const warning3 of warnings ?? []) job.log.info(`PostPost remarks: ${warning3}`);
    if (postGroup?.status === "draft") throw new Error("PostPost accepted the time but left the post a draft.");
    return validTime(postGroup?.scheduledTime) ?? time;
  } catch (thrown) {
    if (thrown instanceof PostPostError && !isDoubtful(thrown)) job.asked = { time, mayBeDone: before };
    if (thrown instanceof PostPostError && isPast(thrown)) job.pastTimes += 1;
    throw thrown;
  }
}
var GONE_FURTHER = /* @__PURE__ */ new Set([
  "POST_NOT_EDITABLE",
  "POST_PUBLISH_IN_PROGRESS",
  "POST_GROUP_VERSION_CONFLICT"
]);
var isDoubtful = (thrown) => mayBeDone(thrown.failure) || isRefused(thrown, 400) && /cannot update/i.test(thrown.message) || thrown.failure.kind === "refused" && GONE_FURTHER.has(thrown.failure.limit?.code ?? "");

// src/publish/approval.ts
async function leavingForApproval(state, job) {
  const { session, step } = job;
  if (session.ledger.isReadable) {
    const { history, isHidden } = await readWithOwn(state, job, []);
    const next2 = afterDuplicates(state, history, job);
    if (next2) return next2;
    const older = isHidden ? void 0 : olderTwin(state, history, job);
    if (older) return ends.draft(step, older.postGroupId, state.accounts, state.earlier);
  }
  const died = step.drafts.filter(({ kind }) => kind === "died");
  const [first] = died;
  if (first && await session.isStored(job.fileUrl, session.cancel.signal) !== true) {
    job.log.info(`The storage does not say whether files are there, so draft ${first.postGroupId} counts as uploaded.`);
    return ends.draft(step, first.postGroupId, state.accounts, state.earlier);
  }
  session.drafts.release(state.postGroupId);
  for (const { postGroupId, isOurs } of died) {
    if (!isOurs) continue;
    const { end: end2 } = await deleteDraft(aftermathClient(job), postGroupId, "other");
    job.log.info(`Draft ${postGroupId}, whose upload died: ${ENDS[end2]}.`);
  }
  return ends.draft(step, state.postGroupId, state.accounts, state.earlier);
}

// src/publish/asking.ts
async function asking(state, job) {
  const { postGroupId, lost, accounts } = state;
  const { session, log, step } = job;
  const askedTime = job.asked?.time ?? "";
  log.info(`${lost instanceof Cancelled ? "" : `${messageOf(lost)} `}Asking PostPost what became of it.`);
  const client = aftermathClient(job);
  try {
    const posts = await readBack(postGroupId, client, job);
    if (posts.every(({ status }) => status === "draft"))
      return session.cancel.signal.aborted ? ends.cancelled(step) : ends.failed(step, lost);
  } catch (thrown) {
    if (isRefused(thrown, 404)) throw thrown;
    session.ledger.take(step, accounts, timeOf(askedTime) ?? session.clock.now());
    return ends.unknown(step, postGroupId, lost, thrown);
  }
  const history = await session.ledger.read(client).catch(() => []);
  return accept(state, ownTime(postGroupId, history) ?? askedTime, job);
}
var PAUSES_MS2 = [1e3, 2e3, 5e3];
async function readBack(postGroupId, client, { session }) {
  for (let tries = 0; ; tries++) {
    try {
      const { posts } = await client.post(postGroupId);
      const own = posts.filter(isTikToks);
      return own.length > 0 ? own : posts;
    } catch (thrown) {
      const pauseMs2 = PAUSES_MS2[tries];
      if (!isRefused(thrown, 404)) throw thrown;
      if (pauseMs2 === void 0 || session.cancel.signal.aborted) {
        const listed3 = await findListed(client, postGroupId);
        if (!listed3) throw thrown;
        return listed3.platforms.map(({ status, ...platform }) => ({ ...platform, status: status ?? listed3.status }));
      }
      await session.clock.sleep(pauseMs2, session.cancel.last);
    }
  }
}

// src/postpost/upload.ts
var import_undici2 = __toESM(require_undici(), 1);
import { Readable as Readable2 } from "node:stream";
var STALL_MS = 6e4;
async function uploadOnce(wire, upload, signal) {
  var _stack = [];
  try {
    signal.throwIfAborted();
    const file = __using(_stack, await openVersion(upload.path, upload.version), true);
    const stall = watchForStall(wire.clock);
    const failed3 = (failure) => {
      throw new PostPostError("storage", failure, explain("storage", failure));
    };
    try {
      const answer = await (0, import_undici2.request)(upload.uploadUrl, {
        method: "PUT",
        headers: { "content-type": upload.contentType, "content-length": String(file.sizeBytes) },
        // undici asks for the next piece when the socket has passed on the one before.
        body: streamOf(
          counted2(piecesOf(file), (sentBytes) => {
            stall.moved();
            upload.onProgress(sentBytes);
          })
        ),
        dispatcher: wire.dispatcher,
        signal: AbortSignal.any([signal, stall.signal]),
        headersTimeout: 0,
        bodyTimeout: 0
      });
      const text2 = await readText(answer.body);
      if (answer.statusCode >= 200 && answer.statusCode <= 299) return await file.assertSame();
      if (answer.statusCode === PROXY_REFUSAL) return failed3({ kind: "proxy", status: PROXY_REFUSAL });
      return failed3({ kind: "refused", status: answer.statusCode, text: storageText(text2) });
    } catch (thrown) {
      if (thrown instanceof PostPostError || thrown instanceof FileChanged) throw thrown;
      signal.throwIfAborted();
      if (stall.signal.aborted) {
        return failed3({ kind: "no-answer", detail: `no byte moved for ${STALL_MS / 1e3} s`, hasStalled: true });
      }
      return failed3(networkFailure(thrown));
    } finally {
      stall.stop();
    }
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
var streamOf = (pieces) => Readable2.from(pieces, { highWaterMark: 1 });
async function* counted2(file, onBytes) {
  let sentBytes = 0;
  for await (const chunk of file) {
    yield chunk;
    sentBytes += chunk.length;
    onBytes(sentBytes);
  }
}
function watchForStall(clock) {
  const stalled = new AbortController();
  const stopped = new AbortController();
  let movement = 0;
  const watch = async () => {
    for (let seen = -1; seen !== movement; ) {
      seen = movement;
      await clock.sleep(STALL_MS, stopped.signal);
    }
    stalled.abort(new Error("stalled"));
  };
  watch().catch(() => void 0);
  return { signal: stalled.signal, moved: () => void movement++, stop: () => stopped.abort() };
}
function storageText(xml) {
  const code2 = /<Code>([^<]{1,100})<\/Code>/.exec(xml)?.[1];
  const message = /<Message>([^<]{1,200})<\/Message>/.exec(xml)?.[1];
  return withoutSignatures([code2, message].filter(Boolean).join(": ")) || "no explanation";
}

// src/publish/sending.ts
async function drafting(state, job) {
  const { session, log } = job;
  const { cancel, drafts } = session;
  const { post } = job.step;
  const queuedMs = session.clock.elapsedMs();
  const stillWanted = () => {
    job.deadlineMs += session.clock.elapsedMs() - queuedMs;
    cancel.signal.throwIfAborted();
    if (session.halted !== void 0) throw new Error(refusedForAll(session.halted));
    const blindness = blindnessOf(state, session);
    if (blindness !== void 0) throw new Error(blindness);
  };
  cancel.signal.throwIfAborted();
  const draft = {
    content: post.caption,
    platforms: state.accounts.map(({ id }) => id),
    tiktok: invert(post.settings, session.settings.interactionInversion)
  };
  const client = session.clientFor(patienceOf(job, { signal: cancel.grace, pausing: cancel.signal }));
  const { postGroupId, warnings } = await drafts.create(draft, client, stillWanted, () => aftermathClient(job));
  for (const warning3 of warnings ?? []) log.info(`PostPost remarks: ${warning3}`);
  log.info(`Draft ${postGroupId} for ${state.accounts.map(({ name }) => name).join(", ")}.`);
  return { at: "uploading", ...courseOf(state), postGroupId };
}
var OLD_URL_MS = 10 * 60 * 1e3;
async function uploading(state, job) {
  const { session, client } = job;
  const { clock, cancel, uploads } = session;
  const { action, post, facts, identity, manifest } = job.step;
  cancel.signal.throwIfAborted();
  const record = recordOf(
    post,
    state.accounts.map(({ id }) => id),
    manifest,
    action === "upload-draft" ? "approve" : "publish",
    session.settings.interactionInversion
  );
  const fileName = uploadName(post.video.path, identity, record, facts.extension);
  const { postGroupId } = state;
  job.urlAskedMs = clock.elapsedMs();
  const { uploadUrl, fileUrl } = await client.uploadUrl({ fileName, contentType: facts.contentType, postGroupId });
  job.fileUrl = fileUrl;
  if (!fileUrl.includes(fileName)) sayNameIsLost(fileUrl.replace(/\?.*/, ""), fileName, session);
  const send = async () => {
    if (session.halted && !session.halted.isAboutNewPosts) throw new Error(refusedForAll(session.halted));
    if (clock.elapsedMs() - job.urlAskedMs > OLD_URL_MS) return { at: "drafting", ...courseOf(state) };
    await sendVideo(uploadUrl, job);
    return { at: "committing", ...courseOf(state), postGroupId, tries: 0 };
  };
  if (state.start > 1 || job.isPressing) return send();
  const queuedMs = clock.elapsedMs();
  return uploads(() => {
    job.deadlineMs += clock.elapsedMs() - queuedMs;
    return send();
  });
}
var MAX_STALLS = 2;
async function sendVideo(uploadUrl, job) {
  const { session, log } = job;
  const { post, facts, version } = job.step;
  const progress = reportProgress(post.video.sizeBytes, session.clock, log.progress, "uploaded");
  const { absolutePath: path6 } = post.video;
  const file = { path: path6, version, contentType: facts.contentType, uploadUrl, onProgress: progress.moved };
  let stalls = 0;
  await withRetry(patienceOf(job, { mayRepeat: () => stalls < MAX_STALLS }), async () => {
    try {
      await offTheBudget(job, () => uploadOnce(session, file, session.cancel.signal));
    } catch (thrown) {
      if (thrown instanceof PostPostError && thrown.failure.kind === "no-answer" && thrown.failure.hasStalled) stalls++;
      throw thrown;
    }
  });
  log.info(progress.done());
}

// src/postpost/tiktok-link.ts
function tiktokLink(name, { permalink, postedId }) {
  if (permalink !== void 0) return permalink;
  return name?.startsWith("@") && postedId && /^\d{6,}$/.test(postedId) ? `https://www.tiktok.com/${name}/video/${postedId}` : void 0;
}

// src/publish/polling.ts
var STATUSES = {
  draft: "waits",
  scheduled: "waits",
  pending: "waits",
  processing: "waits",
  published: "ends",
  failed: "ends"
};
var FIRST_PAUSE_MS = 1e3;
var PAUSE_GROWTH = 1.3;
var LONGEST_PAUSE_MS = 15e3;
var pauseMs = (reading) => Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * PAUSE_GROWTH ** reading);
async function pollUntilSettled(scheduled, deadlineMs, job) {
  const { clock, cancel, clientFor } = job.session;
  const client = clientFor(patienceOf(job, { deadlineMs }));
  const { accounts } = scheduled;
  let last = { posts: [], isFinal: false };
  let silent = /* @__PURE__ */ new Set();
  const unknownWords = /* @__PURE__ */ new Set();
  let misses = 0;
  for (let reading = 0; ; reading++) {
    try {
      const answer = await client.post(scheduled.postGroupId);
      const posts = answer.posts.filter(isTikToks);
      misses = 0;
      last = resultsOf(posts, scheduled);
      silent = new Set(posts.filter(isSilent).map((post) => idOf(post, accounts)));
      for (const { status } of last.posts) if (!(status in STATUSES)) unknownWords.add(status);
    } catch (thrown) {
      last = { ...last, remark: messageOf(thrown) };
      const isUnknown = isRefused(thrown, 404);
      if (isUnknown && ++misses % MISSES === 0 && await isGone(scheduled.postGroupId, client)) return gone(accounts);
      if (!isUnknown && !passes(thrown)) return last;
    }
    if (last.isFinal) return { ...last, posts: await withReasons(last.posts, silent, scheduled.postGroupId, job) };
    const leftMs = deadlineMs - clock.elapsedMs();
    if (leftMs <= 0 || cancel.signal.aborted) break;
    const untilDueMs = Math.max(0, scheduled.timeMs - clock.now());
    await clock.sleep(Math.min(leftMs, untilDueMs + pauseMs(reading)), cancel.signal).catch(() => void 0);
  }
  if (unknownWords.size === 0) return last;
  const words = [...unknownWords].map((word2) => JSON.stringify(word2)).join(", ");
  const remark = `PostPost gave a status this action does not know (${words}); it was taken for "not done yet".`;
  return { ...last, remark };
}
var passes = (thrown) => thrown instanceof PostPostError && (surelyNotDone(thrown.failure) || mayBeDone(thrown.failure));
var MISSES = 4;
var isGone = async (postGroupId, client) => {
  const listed3 = await findListed(client, postGroupId).then(
    (post) => post !== void 0,
    () => true
  );
  return !listed3;
};
function resultsOf(posts, { accounts, isPublic }) {
  const told = posts.map((post) => describePost(post, accounts, isPublic));
  const results = accounts.map(
    ({ id }) => told.find(({ account }) => account === id) ?? { account: id, status: "scheduled" }
  );
  const isOver = ({ status }) => STATUSES[status] === "ends";
  const hasGoneOut = results.some(isOver);
  const posted = results.map(
    (result) => hasGoneOut && result.status === "draft" ? { ...result, error: LEFT_BEHIND } : result
  );
  return { posts: posted, isFinal: posted.every((result) => isOver(result) || result.error !== void 0) };
}
function gone(accounts) {
  const error3 = { code: DELETED, message: "The post was deleted in PostPost before it was published." };
  return { isFinal: true, posts: accounts.map(({ id }) => ({ account: id, status: "failed", error: error3 })) };
}
var idOf = ({ platformId }, accounts) => accounts.find(({ id }) => id === platformId)?.id ?? `tiktok-${platformId}`;
function describePost(post, accounts, isPublic) {
  const accountId = idOf(post, accounts);
  const account = accounts.find(({ id }) => id === accountId);
  const { postedId, error: error3, status } = post;
  const url = status === "published" && isPublic ? tiktokLink(account?.name, post) : void 0;
  return {
    account: accountId,
    status,
    ...postedId ? { postedId } : {},
    ...url ? { url } : {},
    ...status === "failed" ? { error: { code: error3?.code ?? "UNKNOWN_ERROR", message: adviseOn(error3) } } : {}
  };
}
var isSilent = ({ status, error: error3 }) => status === "failed" && !error3?.message.trim() && !(error3 && "platformError" in error3 && error3.platformError);
var REASON_BUDGET_MS = 3e4;
async function withReasons(posts, silent, postGroupId, job) {
  const failed3 = posts.filter(({ status }) => status === "failed");
  const [only] = failed3.length === 1 ? failed3 : [];
  if (silent.size === 0 && only?.error?.code !== "UNKNOWN_ERROR") return posts;
  const { clientFor, clock } = job.session;
  const client = clientFor(patienceOf(job, { deadlineMs: clock.elapsedMs() + REASON_BUDGET_MS }));
  const answer = await client.logs(postGroupId).catch(() => void 0);
  const texts = answer?.logs.map((entry) => textOf2(entry.error)) ?? [];
  const said = texts.findLast((text2) => text2 !== "" && !posts.some(({ error: error3 }) => error3?.message.includes(text2)));
  return posts.map((post) => {
    if (!post.error || !said) return post;
    const { code: code2, message } = post.error;
    if (silent.has(post.account)) return { ...post, error: { code: code2, message: adviseOn({ code: code2, message: said }) } };
    return post === only ? { ...post, error: { code: code2, message: `${message} PostPost's log adds: ${said}` } } : post;
  });
}
function textOf2(error3) {
  if (typeof error3 === "string") return beginningOf(withoutSignatures(error3), 500);
  if (typeof error3 === "object" && error3 !== null && "message" in error3) return textOf2(error3.message);
  return "";
}

// src/publish/waiting.ts
async function waiting(state, job) {
  const { step, session, log } = job;
  const { postGroupId, scheduledTime, accounts } = state;
  const { waitTimeoutMs } = session.settings;
  const timeMs = timeOf(scheduledTime);
  const time = timeMs === void 0 ? scheduledTime : formatTime(timeMs, step.post.timezone);
  const words = [
    `Post group ${postGroupId} is scheduled for ${time}`,
    describeMove({ ...step, movedBy: job.movedBy }, session.settings)
  ];
  log.info(`${words.filter(Boolean).join(", ")}.`);
  const there = state.earlier.filter(({ status, error: error3 }) => status !== "draft" && !error3);
  const own = accounts.map(({ id }) => id);
  await deleteLeftovers(own, [...own, ...there.map(({ accountId }) => accountId)], job);
  const deadlineMs = session.clock.elapsedMs() + waitTimeoutMs;
  const untilMs = session.clock.now() + waitTimeoutMs;
  const accepted = (earlier2, own2) => ({
    postGroupId,
    scheduledTime,
    posts: [...earlier2, ...own2]
  });
  const isLater = (atMs) => waitTimeoutMs === 0 || atMs !== void 0 && atMs > untilMs;
  if (isLater(timeMs)) {
    const scheduled = own.map((id) => ({ account: id, status: "scheduled" }));
    return ends.scheduled(step, accepted(earlierPosts(state.earlier), scheduled));
  }
  log.progress(`accepted as ${postGroupId}; waiting until it is published`);
  const isPublic = step.post.settings.viewerSetting === "PUBLIC_TO_EVERYONE";
  const wanted = { postGroupId, timeMs: timeMs ?? session.clock.now(), accounts, isPublic };
  const { posts, isFinal, remark } = await pollUntilSettled(wanted, deadlineMs, job);
  if (isPublic) warnOfHidden(posts, postGroupId, job);
  const [later, sooner] = [true, false].map(
    (wait) => state.earlier.filter((each) => isPending(each) && isLater(timeOf(each.scheduledTime)) === wait)
  );
  const settled = await settle(sooner ?? [], isPublic, deadlineMs, job);
  const earlier = earlierPosts(state.earlier).map((each) => settled.get(each.account) ?? each);
  const all = [...earlier, ...posts];
  const refused = all.filter(({ error: error3 }) => error3 !== void 0);
  if (refused.length > 0) {
    const reasons = refused.map(
      ({ account, error: error3 }) => `${nameOf(step.accounts, account)}: ${error3?.code}: ${error3?.message}`
    );
    return ends.refused(step, accepted(earlier, posts), reasons, all.length - refused.length);
  }
  if (isFinal && earlier.every(({ status }) => status === "published"))
    return ends.published(step, accepted(earlier, posts));
  if (isFinal && (later ?? []).length > 0) return ends.scheduled(step, accepted(earlier, posts));
  if (session.cancel.signal.aborted) return ends.cancelledWhileWaiting(step, accepted(earlier, posts));
  const waiting2 = state.earlier.filter(({ status, error: error3 }) => status === "draft" && !error3);
  const names = waiting2.map(({ accountId }) => nameOf(step.accounts, accountId)).join(", ");
  const draft = names === "" ? void 0 : `A draft of it waits for a person on ${names}.`;
  return ends.processing(step, accepted(earlier, posts), draft ?? remark);
}
var isPending = ({ status, error: error3 }) => !error3 && status !== "published" && status !== "draft";
async function settle(earlier, isPublic, deadlineMs, job) {
  const { accounts } = job.step;
  const results = /* @__PURE__ */ new Map();
  for (const [postGroupId, group] of Map.groupBy(earlier, (each) => each.postGroupId)) {
    const timeMs = timeOf(group[0]?.scheduledTime) ?? job.session.clock.now();
    const own = accounts.filter(({ id }) => group.some(({ accountId }) => accountId === id));
    const { posts } = await pollUntilSettled({ postGroupId, timeMs, accounts: own, isPublic }, deadlineMs, job);
    for (const post of posts) results.set(post.account, post);
  }
  return results;
}
function warnOfHidden(posts, postGroupId, { step, session }) {
  const { post, accounts } = step;
  const hidden = posts.filter(({ status, postedId, url }) => status === "published" && !postedId && !url);
  if (hidden.length === 0) return;
  const names = hidden.map(({ account }) => nameOf(accounts, account)).join(", ");
  const message = `Post group ${postGroupId} is published on ${names}, but TikTok gave it no public id: it may not be public. Look at it in the TikTok app; until PostPost's TikTok app is audited for an account, its posts stay SELF_ONLY.`;
  session.remarks.push(ofPost(post, "warning", "tiktok/not-public", post.originOf("viewerSetting"), message));
}

// src/publish/post.ts
async function publishPost(step, session) {
  const log = createPostLog(step.post.id, session.log);
  const job = startJob(step, session, log);
  session.underWay.set(step, "queued");
  const send = async () => {
    startBudget(job);
    let sending = begin(job);
    while (sending.at === "drafting" || sending.at === "uploading") sending = await next(sending, job);
    return sending;
  };
  let state = await (job.isPressing ? send() : session.drafting(send));
  while (state.at !== "ended") state = await next(state, job);
  session.turns.pass(step);
  const { result, there } = state;
  session.underWay.delete(step);
  session.log.group(`${result.id}: ${result.outcome}`, [...log.lines, ...describeResult(result, step)]);
  return { step: { ...step, movedBy: job.movedBy }, result, there };
}
function begin({ step, session: { cancel, halted } }) {
  if (cancel.signal.aborted) return ends.cancelled(step);
  if (halted !== void 0) return ends.refusedForAll(step, halted);
  return { at: "drafting", accounts: step.recipients, earlier: step.earlier, start: 1 };
}
async function next(from, job) {
  job.session.underWay.set(job.step, from.at);
  const meant = await move(from, job).catch((thrown) => afterFault(from, thrown, job));
  const { step, session } = job;
  const isLeft = from.at !== "waiting" && "postGroupId" in from && !keepsDraft(from.postGroupId, meant);
  const to = isLeft ? await discard(from, meant, job) : meant;
  if (to.at === "ended" && from.at !== "waiting" && to.result.outcome !== "unknown") session.ledger.giveBack(step);
  if (to.at === "waiting" || to.at === "ended") session.turns.pass(step);
  return to;
}
function move(state, job) {
  switch (state.at) {
    case "drafting":
      return drafting(state, job);
    case "uploading":
      return uploading(state, job);
    case "committing":
      return job.step.action === "upload-draft" ? leavingForApproval(state, job) : committing(state, job);
    case "asking":
      return asking(state, job);
    case "waiting":
      return waiting(state, job);
  }
}
function keepsDraft(postGroupId, to) {
  if (to.at === "drafting") return false;
  return (to.at === "ended" ? to.result.postGroupId : to.postGroupId) === postGroupId;
}
async function discard(from, to, job) {
  const { postGroupId } = from;
  try {
    const { end: end2, scheduledTime } = await job.session.drafts.discard(postGroupId, aftermathClient(job));
    job.log.info(`Draft ${postGroupId}: ${ENDS[end2]}.`);
    if (end2 !== "accepted") return to;
    job.log.progress(`Somebody has scheduled this post's draft ${postGroupId} meanwhile; it goes out by that.`);
    return accept(from, validTime(scheduledTime) ?? new Date(job.session.clock.now()).toISOString(), job);
  } catch (thrown) {
    job.log.info(
      `Draft ${postGroupId} could not be deleted (${messageOf(thrown)}); it never publishes by itself, and the step's end tries once more.`
    );
    return to;
  }
}

// src/publish/sign-of-life.ts
var EVERY_MS2 = 3e4;
var MOST_NAMES = 3;
var WORDS = {
  waiting: "waiting until published",
  asking: "asking what became of it",
  committing: "uploaded, waiting for its turn",
  uploading: "uploading",
  drafting: "making the draft",
  queued: "not begun yet"
};
async function withSignOfLife(work, underWay, { clock, log }) {
  const ended = new AbortController();
  const speaking = speak(underWay, clock, log, ended.signal);
  try {
    return await work();
  } finally {
    ended.abort();
    await speaking;
  }
}
async function speak(underWay, clock, log, ended) {
  for (let afterMs = EVERY_MS2; ; afterMs += EVERY_MS2) {
    const isOver = await clock.sleep(EVERY_MS2, ended).then(
      () => false,
      () => true
    );
    if (isOver) return;
    log.info(`Still at work after ${formatDuration(afterMs)}; ${describeUnderWay(underWay)}.`);
  }
}
function describeUnderWay(underWay) {
  const groups = Object.entries(WORDS).flatMap(([doing, words]) => {
    const ids = [...underWay].flatMap(([{ post }, at]) => at === doing ? [post.id] : []);
    return ids.length > 0 ? [`${words}: ${listed(ids, MOST_NAMES)}`] : [];
  });
  return groups.length > 0 ? groups.join("; ") : "finishing";
}

// src/publish/turns.ts
function createTurns(steps) {
  const passed = /* @__PURE__ */ new Map();
  const turns = /* @__PURE__ */ new Map();
  const last = /* @__PURE__ */ new Map();
  for (const step of steps) {
    const own = Promise.withResolvers();
    passed.set(step, own.resolve);
    const before = step.timeIsFixed ? [] : step.recipients.flatMap(({ id }) => last.get(id) ?? []);
    turns.set(
      step,
      Promise.all(before).then(() => void 0)
    );
    for (const { id } of step.recipients) last.set(id, Promise.all([last.get(id), own.promise]));
  }
  return {
    of: (step) => turns.get(step) ?? Promise.resolve(),
    pass: (step) => passed.get(step)?.()
  };
}

// src/publish/publish.ts
async function publish(plan, clientFor, reading, settings, world) {
  const steps = plan.steps.filter(isNew);
  if (steps.length > 0) sayInversion(settings, world.log);
  if (plan.steps.some(({ action }) => action === "skip")) world.log.info(howToRepost(settings));
  const drafts = createDrafts(
    new Set((reading?.history ?? []).map(({ postGroupId }) => postGroupId)),
    world.clock,
    world.saveDrafts
  );
  const ledger = createLedger(reading, settings, drafts.isOwn);
  for (const step of steps) if (step.timeIsFixed) ledger.take(step, step.recipients, step.timeMs ?? 0);
  const session = {
    ...world,
    clientFor,
    settings,
    drafts,
    ledger,
    turns: createTurns(steps.filter(({ action }) => action === "publish")),
    // Those that follow have their upload URL ready when a place is free; one at a time stays one at a time.
    drafting: pLimit(2 * settings.concurrency - 1),
    uploads: pLimit(settings.concurrency),
    underWay: /* @__PURE__ */ new Map(),
    blind: /* @__PURE__ */ new Map(),
    isStored: createIsStored(world.dispatcher, world.clock),
    remarks: [],
    halted: void 0
  };
  const publishAll = () => Promise.all(plan.steps.map((step) => isNew(step) ? publishPost(step, session) : leave(step, session)));
  const done = await withSignOfLife(publishAll, session.underWay, world);
  return { done, problems: session.remarks };
}
async function leave(step, { clientFor, clock, random, cancel, log }) {
  const done = notPublished(step);
  const { id, outcome } = done.result;
  log.info(`${id}: ${outcome}. ${WHY[step.action] ?? ""}${describeResult(done.result, step).join(", ")}`);
  const client = clientFor({
    clock,
    random,
    signal: cancel.signal,
    deadlineMs: clock.elapsedMs() + LEAVING_MS,
    onRetry: (error3) => log.info(`${id}: ${error3.message}`)
  });
  if (step.action === "skip") await deletePaused(step, client, log.info);
  return done;
}
var LEAVING_MS = 6e4;
var WHY = {
  skip: "There already: ",
  "keep-draft": "A draft of it waits for a person in PostPost, and is left as it is: "
};
var howToRepost = ({ onDuplicate }) => onDuplicate === "repost" ? "Posts whose id is on their accounts already are skipped. To post one once more, give it another id." : "Posts that are on their accounts already are skipped. To post one once more, give it an id of its own and set on-duplicate: repost.";
function sayInversion({ interactionInversion }, log) {
  if (interactionInversion === "off") return;
  log.info(
    "Comments, duet and stitch are sent inverted, because PostPost documents that it passes them on inverted (interaction-inversion: compensate); the summary lists what is wanted and what is sent."
  );
}

// src/report/earlier-links.ts
var PARALLEL_READS2 = 4;
var MOST2 = 50;
async function withEarlierLinks(done, { client }) {
  const groups = done.map(({ step, result }) => groupsOf2(result.posts ?? [], step, result.postGroupId));
  const wanted = [...new Set(groups.flatMap((ofPost2) => [...ofPost2.values()]))].slice(0, MOST2);
  const answers = new Map(
    await pLimit(PARALLEL_READS2).map(wanted, async (id) => [id, await client.post(id).catch(() => void 0)])
  );
  return done.map((each, index) => {
    const ofPost2 = groups[index];
    if (!ofPost2 || ofPost2.size === 0) return each;
    const names = new Map(each.step.accounts.map(({ id, name }) => [id, name]));
    const posts = (each.result.posts ?? []).map((post) => {
      const answer = answers.get(ofPost2.get(post.account) ?? "");
      const there = answer?.posts.find((own) => isTikToks(own) && compoundId(own) === post.account);
      const url = there && tiktokLink(names.get(post.account), there);
      const postedId = there?.postedId;
      return url ? { ...post, ...postedId ? { postedId } : {}, url } : post;
    });
    return { ...each, result: { ...each.result, posts } };
  });
}
function groupsOf2(posts, step, postGroupId) {
  const earlier = new Map(step.earlier.map((each) => [each.accountId, each.postGroupId]));
  const missing = posts.filter(({ status, url, postedId }) => status === "published" && !url && !postedId);
  return new Map(
    missing.flatMap(({ account }) => {
      const id = earlier.get(account) ?? postGroupId;
      return id === void 0 ? [] : [[account, id]];
    })
  );
}

// src/run.ts
async function run(world) {
  const { inputs, inInputs, connecting } = world;
  if (inputs.apiKey) world.mask(inputs.apiKey);
  const here = readContext(world.environment);
  const wanted = await readPosts(inputs, inInputs, here, { ...world, answered: connecting });
  try {
    const report = await follow(wanted, here, world);
    await world.present(report);
    return report;
  } finally {
    await wanted.removeDownloads();
  }
}
async function follow(wanted, here, world) {
  const { inputs, inInputs, connecting, cancel } = world;
  const { posts, unfound, leftOut } = wanted;
  const { probeScript: script, environment } = world;
  const versions = await versionsOf([...posts, ...leftOut].map(({ video }) => video.absolutePath));
  const openProber = () => createProber({ script, environment, signal: cancel.signal });
  const { inspected, problems: inPosts } = await judgePosts(posts, unfound, leftOut, openProber);
  const service = await connecting;
  const identified = await identify(wanted, inspected, versions, service, here, cancel);
  const { candidates, others, written, manifests } = identified;
  const read = await service?.history;
  const reading = read?.reading;
  const settings = {
    ...inputs,
    written,
    manifests,
    isOffline: service === void 0,
    isHistoryUnread: service !== void 0 && reading === void 0,
    runSinceMs: here.sinceMs
  };
  const nowMs = world.clock.now();
  const history = reading?.history ?? [];
  const wish = (candidate) => wishIn(candidate, settings);
  const details = service ? await readDetails(candidates, wish, history, service, nowMs) : NO_DETAILS;
  const plan = makePlan(candidates, others, { history, details }, settings, nowMs);
  const report = reporter(inputs, here, wanted, inspected, cancel);
  const problems = [
    ...inInputs,
    ...judgeWithoutKey(inputs, here),
    ...service?.problems ?? [],
    ...read?.problems ?? [],
    ...wanted.problems,
    ...inPosts,
    ...identified.problems,
    ...plan.problems
  ];
  if (hasErrors(problems, inputs.strict)) return report.refused([...problems, ...plan.single], candidates, plan);
  const told = [...problems, ...plan.single];
  const linked = async (done2) => service ? withEarlierLinks(done2, service) : done2;
  if (inputs.dryRun || !service) return report.of(plan, await linked(plan.steps.map(planned)), told);
  const { done, problems: remarks } = await publish(plan, service.clientFor, reading, inputs, world);
  return report.of(plan, await linked(done), [...told, ...remarks]);
}

// src/main.ts
var annotateAs = { error: error2, warning: warning2, notice: notice2 };
var say = workflowLog.info;
async function main(starting, cancel) {
  let report;
  let preview = "";
  const { isPublic } = readContext(process.env);
  try {
    const start = await starting;
    await tryCommandFiles(process.env);
    report = await run({
      ...start,
      environment: process.env,
      random: Math.random,
      cancel,
      // Bundled, this is a file of dist/steps.
      probeScript: join11(import.meta.dirname, "..", "probe", "index.js"),
      log: hiding(workflowLog, hideIds(isPublic)),
      mask: setSecret,
      saveDrafts: (state) => saveState("drafts", stateText(state)),
      present: async (told) => {
        if (told.inputs.preview && !cancel.signal.aborted) preview = await writePreview(told, hideIds(isPublic, told));
      }
    });
    writeOutputs(report, preview);
    const hide = hideIds(isPublic, report);
    const log = hiding(workflowLog, hide);
    tell(report, log, hide);
    const summary = hide(summaryOf(report));
    await writeSummary(summary);
    if (report.inputs.comment && !cancel.signal.aborted) {
      const world = { dispatcher: start.dispatcher, clock: start.clock, signal: cancel.signal };
      const token = report.inputs.githubToken;
      const { apiUrl } = report.run;
      const connect = () => connectGitHub(token, apiUrl, world);
      notice2(await keepComment(summary, report.run, token, connect, shareOf(report.inputs)));
    }
    conclude(report, log, cancel);
  } catch (thrown) {
    const fault = describeSystemFault(thrown);
    if (!report && !fault) writeOutputs(void 0);
    debug(hideIds(isPublic)(thrown instanceof Error ? thrown.stack ?? "" : ""));
    fail(hideIds(isPublic)(fault ?? explain4(thrown, cancel)));
  } finally {
    await (await starting.catch(() => void 0))?.dispatcher.destroy();
  }
}
function writeOutputs(report, preview = "") {
  for (const [name, value] of Object.entries(outputsOf(report, preview))) setOutput(name, value);
  const told = report ? fittingResults(report.results).length : 0;
  if (report && told < report.results.length) {
    warning2(
      `The output results holds the first ${told} of ${report.results.length} posts: GitHub keeps 1 MB a job.`
    );
  }
}
function tell(report, log, hide) {
  if (report.inputs.dryRun && report.plan && report.results.length > 0) {
    log.group(planTitle(report), planLines(report));
  }
  const { annotations, rest } = annotate(report.problems, report.run.docsUrl);
  for (const { severity, message, properties } of annotations) {
    annotateAs[severity](hide(message), properties);
  }
  for (const line2 of rest) log.info(line2);
  if (report.leftOut.length > 0) {
    log.info(
      `Left out, because this ${pushOrPullRequest(report.run)} did not add them (added-only): ${report.leftOut.join(", ")}`
    );
  }
  if (report.postponed.length > 0) {
    log.info(`Left for the next run (when-too-many: first): ${report.postponed.join(", ")}`);
  }
}
function conclude(report, log, cancel) {
  const cancelled = cancel.signal.aborted ? describeCancel(cancel) : void 0;
  const failure = [cancelled, failureOf(report)].filter(Boolean).join(" ");
  if (failure) fail(failure);
  else log.info(`TikTok: ${tally(report.results) || "nothing to publish"}.`);
  for (const line2 of linksOf(report)) log.info(line2);
}
async function writePreview(report, hide) {
  try {
    const { writePage } = await import("./page-3UMQCFC3.js");
    const path6 = await writePage(report, process.env.RUNNER_TEMP, hide);
    workflowLog.info(`Each post as it will look: ${path6}`);
    return path6;
  } catch (thrown) {
    warning2(`The preview page could not be written: ${messageOf(thrown)}`);
    return "";
  }
}
async function writeSummary(markdown) {
  const { GITHUB_STEP_SUMMARY } = process.env;
  if (!GITHUB_STEP_SUMMARY) return;
  try {
    await appendFile(GITHUB_STEP_SUMMARY, markdown);
  } catch (thrown) {
    warning2(`The job summary could not be written: ${messageOf(thrown)}`);
  }
}
function explain4(thrown, cancel) {
  if (cancel.signal.aborted) return describeCancel(cancel);
  if (thrown instanceof ProxyError) return thrown.message;
  return `${messageOf(thrown)} This is a fault of the action itself: please report it with this log.`;
}
function describeCancel({ signal }) {
  return `${messageOf(signal.reason)} Run the step again: it publishes what is missing, and nothing twice.`;
}
function fail(message) {
  error2(message);
  process.exitCode = 1;
}
export {
  main,
  say
};
